//! By which proxy the pages are asked: this computer's, the one that the user types, the network's choice, or none.
//!
//! The name, the port and the certificate are always looked at directly.

use crate::domain::excerpt;
use crate::domain::host::{Host, HostError};
use crate::domain::port::{Port, PortError};
use crate::domain::trimmed;
use automatic::Automatic;
use std::fmt;
use std::time::Instant;
use ureq::http::Uri;

pub mod automatic;
pub(super) mod forward;
mod windows;

/// What the user wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ProxyChoice {
    /// What this computer is set to: `HTTP_PROXY` and its like, or else Windows' own settings.
    #[default]
    Machine,
    /// The one that the user types.
    Own(ProxyAddress),
    /// No proxy, whatever this computer is set to.
    None,
}

/// By which way the pages are asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// Without a proxy.
    #[default]
    Direct,
    /// `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`.
    Environment,
    /// By the proxies of Windows' settings, or the one that was typed.
    Fixed(Fixed),
    /// The network, or a script (PAC), chooses the proxy of each address: Windows finds it out.
    Automatic(Automatic),
}

/// How one address is asked.
#[derive(Clone, Debug)]
pub(super) enum Way {
    Direct,
    Through(ureq::Proxy),
    /// The script could not be found, read or run: the address is asked directly, and a failure decides nothing.
    Unknown {
        script: String,
    },
}

impl Way {
    /// The proxy's host and port.
    pub fn shown(&self) -> Option<String> {
        match self {
            Way::Through(proxy) => Some(format!("{}:{}", proxy.host(), proxy.port())),
            Way::Direct | Way::Unknown { .. } => None,
        }
    }
}

/// A proxy's address, without user or password: no secret is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProxyAddress {
    /// The machine's name or address.
    pub host: Host,
    /// The port it listens on.
    pub port: Port,
}

/// Why a text is not a proxy's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProxyError {
    /// Nothing was typed.
    Empty,
    /// `user:password@…`.
    Credentials,
    /// `https://`, `socks://`…
    Scheme {
        /// The scheme, shortened.
        text: String,
    },
    /// No `:` and port at the end.
    PortMissing,
    /// What stands before the `:` is no host.
    Host(HostError),
    /// What stands after the `:` is no port.
    Port(PortError),
}

/// One proxy for every page, or one a protocol; and the hosts that are asked directly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fixed {
    /// For addresses in `http`; `None` asks them directly.
    pub http: Option<ProxyAddress>,
    /// For addresses in `https`; `None` asks them directly.
    pub https: Option<ProxyAddress>,
    /// `*.example.fr`, `10.*`; `<local>` for names without a dot.
    pub bypass: Vec<String>,
}

impl ProxyChoice {
    /// The way it stands for on this computer.
    pub fn route(&self) -> Route {
        match self {
            ProxyChoice::None => Route::Direct,
            ProxyChoice::Own(address) => Route::Fixed(Fixed::every(address)),
            ProxyChoice::Machine if ureq::Proxy::try_from_env().is_some() => Route::Environment,
            ProxyChoice::Machine => windows::route(),
        }
    }
}

impl Route {
    /// How one address is asked.
    pub(super) fn way(&self, uri: &Uri, deadline: Instant) -> Way {
        let through = |proxy: Option<ureq::Proxy>| proxy.map_or(Way::Direct, Way::Through);
        match self {
            Route::Direct => Way::Direct,
            Route::Environment => through(ureq::Proxy::try_from_env().filter(|proxy| !proxy.is_no_proxy(uri))),
            Route::Fixed(fixed) => through(fixed.of(uri).and_then(ProxyAddress::proxy)),
            Route::Automatic(automatic) => automatic.way(uri, deadline),
        }
    }
}

impl Fixed {
    /// The same proxy for every page.
    pub fn every(address: &ProxyAddress) -> Self {
        Self { http: Some(address.clone()), https: Some(address.clone()), bypass: Vec::new() }
    }

    pub(super) fn of(&self, uri: &Uri) -> Option<&ProxyAddress> {
        let host = uri.host().unwrap_or_default();
        if self.bypass.iter().any(|pattern| matches(pattern, host)) {
            return None;
        }
        if uri.scheme_str() == Some("https") { self.https.as_ref() } else { self.http.as_ref() }
    }
}

/// Whether a host is one of a pattern's, where `*` stands for anything.
fn matches(pattern: &str, host: &str) -> bool {
    if pattern.eq_ignore_ascii_case("<local>") {
        return !host.contains('.');
    }
    let (pattern, host) = (pattern.to_ascii_lowercase(), host.to_ascii_lowercase());
    let mut rest = host.as_str();
    let mut pieces = pattern.split('*');
    let Some(after_first) = rest.strip_prefix(pieces.next().unwrap_or_default()) else { return false };
    rest = after_first;
    let mut last = None;
    for piece in pieces {
        let Some(at) = rest.find(piece) else { return false };
        rest = &rest[at + piece.len()..];
        last = Some(piece);
    }
    // What follows the last star may stand further: the end is what counts.
    rest.is_empty() || last.is_some_and(|last| host.ends_with(last))
}

impl ProxyAddress {
    /// As the client of the pages wants it.
    fn proxy(&self) -> Option<ureq::Proxy> {
        ureq::Proxy::new(&format!("http://{self}")).ok()
    }

    /// Reads `proxy.example.fr:3128`; `http://` before it and a slash after it are understood.
    ///
    /// # Errors
    /// [`ProxyError`] with the part that is wrong.
    pub fn parse(text: &str) -> Result<Self, ProxyError> {
        let text = trimmed(text);
        if text.is_empty() {
            return Err(ProxyError::Empty);
        }
        if text.contains('@') {
            return Err(ProxyError::Credentials);
        }
        let is_http = text.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("http://"));
        let address = if is_http { &text[7..] } else { text };
        if let Some((scheme, _)) = address.split_once("://") {
            return Err(ProxyError::Scheme { text: excerpt(scheme) });
        }
        let address = address.strip_suffix('/').unwrap_or(address);
        let (host, port) = address.rsplit_once(':').ok_or(ProxyError::PortMissing)?;
        let (host, _) = Host::parse(host).map_err(ProxyError::Host)?;
        let port = Port::parse(port).map_err(ProxyError::Port)?;
        Ok(Self { host, port })
    }
}

impl fmt::Display for ProxyAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_or_refused() {
        for text in ["proxy.clg.fr:3128", " http://proxy.clg.fr:3128/ ", "HTTP://Proxy.clg.fr:3128"] {
            assert_eq!(
                ProxyAddress::parse(text).map(|read| read.to_string()),
                Ok("proxy.clg.fr:3128".into()),
                "{text}"
            );
        }
        for (text, refused) in [
            ("", ProxyError::Empty),
            ("moi:secret@proxy.clg.fr:3128", ProxyError::Credentials),
            ("socks5://proxy.clg.fr:1080", ProxyError::Scheme { text: "socks5".into() }),
            ("proxy.clg.fr", ProxyError::PortMissing),
        ] {
            assert_eq!(ProxyAddress::parse(text), Err(refused), "{text}");
        }
        assert!(matches!(ProxyAddress::parse("a_b.fr:80"), Err(ProxyError::Host(_))));
        assert!(matches!(ProxyAddress::parse("a.fr:0"), Err(ProxyError::Port(_))));
        assert!(matches!(ProxyAddress::parse("a.fr:80/x"), Err(ProxyError::Port(_))));
    }

    #[test]
    fn what_is_bypassed_is_asked_directly() {
        for (pattern, host, expected) in [
            ("<local>", "serveur", true),
            ("<local>", "a.fr", false),
            ("*.ac-nice.fr", "notes.ac-nice.fr", true),
            ("*.ac-nice.fr", "ac-nice.fr", false),
            ("10.*", "10.106.152.36", true),
            ("10.*", "110.1.1.1", false),
            ("*a.fr", "a.fr.a.fr", true),
            ("a.fr", "A.FR", true),
            ("a.fr", "b.a.fr", false),
        ] {
            assert_eq!(matches(pattern, host), expected, "{pattern} {host}");
        }
    }
}
