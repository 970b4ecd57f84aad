//! How servers are reached: the time limit, the addresses given by hand, the trusted roots, the way.

use super::proxy::forward::WholeAddress;
use super::proxy::{ProxyChoice, Route, Way};
use crate::domain::finding::Check;
use crate::domain::host::{Host, HostError};
use crate::domain::port::{Port, PortError};
use crate::domain::settings::Settings;
use crate::threads;
use rustls::pki_types::CertificateDer;
use std::fmt;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::sync::Arc;
use std::time::{Duration, Instant};
use ureq::ProxyProtocol;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{Connector, DefaultConnector, NextTimeout, TcpConnector};

use crate::bounds::ADDRESSES as MOST_ADDRESSES;
pub(super) use crate::bounds::{BODY_BYTES as LARGEST_BODY, HEADERS_BYTES as LARGEST_HEADERS};

/// The means of every check.
#[derive(Clone, Debug)]
pub struct Network {
    /// The time one check may take, all its questions together.
    pub limit: Duration,
    /// Addresses given by hand, in place of the DNS's.
    pub pins: Vec<ResolveOverride>,
    /// Which certificate authorities are trusted.
    pub roots: Roots,
    /// By which way the pages are asked.
    pub route: Route,
    /// Who finds the addresses of the servers' names.
    pub names: Names,
}

impl Default for Network {
    fn default() -> Self {
        let route = ProxyChoice::Machine.route();
        Self { limit: crate::bounds::CHECK_TIME, pins: Vec::new(), roots: Roots::System, route, names: Names::System }
    }
}

/// What the system's resolver tells of a name.
fn resolved(host: &str, port: u16) -> Vec<SocketAddr> {
    (host, port).to_socket_addrs().map(|found| found.take(MOST_ADDRESSES).collect()).unwrap_or_default()
}

/// Who finds the addresses of a name.
#[derive(Clone, Debug)]
pub enum Names {
    /// The system's resolver.
    System,
    /// These names and no other; an address stands for itself.
    Only(Vec<(String, IpAddr)>),
    /// A resolver that does not answer.
    Silent,
}

/// Which certificate authorities are trusted.
#[derive(Clone, Debug)]
pub enum Roots {
    /// The system's, to which a school's network may have added its own.
    System,
    /// These certificates alone.
    Only(Vec<CertificateDer<'static>>),
}

/// An address given by hand for a host and a port, in place of the DNS's (`--resoudre`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolveOverride {
    /// The host as it would be asked of the DNS.
    pub host: Host,
    /// The port of the address that is asked.
    pub port: Port,
    /// Where to connect instead.
    pub address: SocketAddr,
}

/// Why a text is not `HOTE:PORT=ADRESSE:PORT`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResolveOverrideError {
    /// No `=`, or no `:` before it.
    Shape,
    /// What stands before the `:` is no host.
    Host(HostError),
    /// What stands between `:` and `=` is no port.
    Port(PortError),
    /// What follows `=` is not an IP address and its port.
    Address,
}

impl ResolveOverride {
    /// Reads `HOTE:PORT=ADRESSE:PORT`.
    ///
    /// # Errors
    /// [`ResolveOverrideError`] with the part that is wrong.
    pub fn parse(text: &str) -> Result<Self, ResolveOverrideError> {
        let (from, to) = text.trim().split_once('=').ok_or(ResolveOverrideError::Shape)?;
        let (host, port) = from.rsplit_once(':').ok_or(ResolveOverrideError::Shape)?;
        let (host, _) = Host::parse(host).map_err(ResolveOverrideError::Host)?;
        let port = Port::parse(port).map_err(ResolveOverrideError::Port)?;
        let address: SocketAddr = to.trim().parse().map_err(|_| ResolveOverrideError::Address)?;
        if address.port() == 0 {
            return Err(ResolveOverrideError::Address);
        }
        Ok(Self { host, port, address })
    }
}

impl fmt::Display for ResolveOverride {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}={}", self.host, self.port, self.address)
    }
}

impl Network {
    /// The address given by hand, if there is one.
    pub(super) fn pinned(&self, host: &str, port: u16) -> Option<SocketAddr> {
        self.pins
            .iter()
            .find(|pin| pin.port.get() == port && pin.host.to_string().eq_ignore_ascii_case(host))
            .map(|pin| pin.address)
    }

    /// The addresses given by hand that a check uses, as they are written for `--resoudre`.
    pub fn by_hand(&self, check: Check, settings: &Settings) -> Vec<String> {
        let asked = check.hosts(settings);
        let is_asked = |pin: &&ResolveOverride| asked.contains(&format!("{}:{}", pin.host, pin.port));
        self.pins.iter().filter(is_asked).map(ResolveOverride::to_string).collect()
    }

    /// The addresses of a host; `None` when the deadline passed first.
    pub(super) fn addresses(&self, host: &str, port: u16, deadline: Instant) -> Option<Vec<SocketAddr>> {
        if let Some(address) = self.pinned(host, port) {
            return Some(vec![address]);
        }
        match &self.names {
            Names::System => {}
            Names::Only(known) => {
                let itself = host.parse().ok();
                let found = known.iter().filter(|(name, _)| name == host).map(|(_, address)| *address).chain(itself);
                return Some(found.take(MOST_ADDRESSES).map(|address| SocketAddr::new(address, port)).collect());
            }
            Names::Silent => {
                std::thread::sleep(deadline.saturating_duration_since(Instant::now()));
                return None;
            }
        }
        // The system's resolver cannot be interrupted: a thread waits for it, and is left behind if it must.
        let name = host.to_owned();
        let receiver = threads::begin(move || resolved(&name, port));
        receiver.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok()
    }

    /// By which way a page is asked: what Windows itself must find out ends by the deadline.
    pub(super) fn way(&self, url: &str, deadline: Instant) -> Way {
        let Ok(uri) = url.parse::<Uri>() else { return Way::Direct };
        let (_, host, port) = super::redirect::origin(&uri);
        // Whoever gives an address by hand wants it asked, not a proxy.
        if self.pinned(&host, port).is_some() { Way::Direct } else { self.route.way(&uri, deadline) }
    }

    /// A client for one question, which ends before the deadline and follows nothing.
    pub(super) fn agent(&self, uri: &Uri, proxy: Option<ureq::Proxy>, deadline: Instant) -> ureq::Agent {
        let roots = match &self.roots {
            Roots::System => RootCerts::PlatformVerifier,
            Roots::Only(certificates) => RootCerts::Specific(Arc::new(
                certificates.iter().map(|der| Certificate::from_der(der).to_owned()).collect(),
            )),
        };
        let is_forwarded = |proxy: &ureq::Proxy| {
            uri.scheme_str() == Some("http") && proxy.protocol() == ProxyProtocol::Http && proxy.username().is_none()
        };
        let (tunnel, forward) = match proxy {
            Some(proxy) if is_forwarded(&proxy) => (None, Some((proxy.host().to_owned(), proxy.port()))),
            proxy => (proxy, None),
        };
        let ring = Arc::new(rustls::crypto::ring::default_provider());
        let config = Config::builder()
            .tls_config(TlsConfig::builder().unversioned_rustls_crypto_provider(ring).root_certs(roots).build())
            .proxy(tunnel)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_response_header_size(LARGEST_HEADERS)
            .max_idle_connections(0)
            .user_agent(concat!("assistant-pronote/", env!("CARGO_PKG_VERSION")))
            .accept_encoding("identity")
            .timeout_global(Some(deadline.saturating_duration_since(Instant::now()).max(Duration::from_millis(1))))
            .build();
        let resolver = Addresses { network: self.clone(), forward: forward.clone() };
        match forward {
            None => ureq::Agent::with_parts(config, DefaultConnector::default(), resolver),
            Some(_) => {
                let connector = ().chain(TcpConnector::default()).chain(WholeAddress);
                ureq::Agent::with_parts(config, connector, resolver)
            }
        }
    }
}

/// The DNS, unless an address was given by hand; the proxy's own address when it forwards.
#[derive(Debug)]
struct Addresses {
    network: Network,
    forward: Option<(String, u16)>,
}

impl Resolver for Addresses {
    fn resolve(&self, uri: &Uri, _: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let (host, port) = self.forward.clone().unwrap_or_else(|| {
            let (_, host, port) = super::redirect::origin(uri);
            (host, port)
        });
        let found = self
            .network
            .addresses(&host, port, Instant::now() + *timeout.after)
            .ok_or(ureq::Error::Timeout(timeout.reason))?;
        if found.is_empty() {
            return Err(ureq::Error::HostNotFound);
        }
        let mut addresses = self.empty();
        found.into_iter().for_each(|address| addresses.push(address));
        Ok(addresses)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_given_by_hand_is_read_or_refused() {
        let pin = ResolveOverride::parse("Notes.Collège.fr:80=127.0.0.1:8036").unwrap();
        assert_eq!(pin.host.to_string(), "notes.xn--collge-6ua.fr");
        assert_eq!((pin.port.get(), pin.address.to_string().as_str()), (80, "127.0.0.1:8036"));
        assert!(ResolveOverride::parse("a.fr:443=[::1]:8443").is_ok());
        assert_eq!(ResolveOverride::parse("a.fr:80"), Err(ResolveOverrideError::Shape));
        assert_eq!(ResolveOverride::parse("a.fr=127.0.0.1:80"), Err(ResolveOverrideError::Shape));
        assert!(matches!(ResolveOverride::parse("a_b.fr:80=127.0.0.1:80"), Err(ResolveOverrideError::Host(_))));
        assert!(matches!(ResolveOverride::parse("a.fr:0=127.0.0.1:80"), Err(ResolveOverrideError::Port(_))));
        for wrong in ["a.fr:80=b.fr:80", "a.fr:80=127.0.0.1", "a.fr:80=127.0.0.1:0", "a.fr:80="] {
            assert_eq!(ResolveOverride::parse(wrong), Err(ResolveOverrideError::Address), "{wrong}");
        }
    }
}
