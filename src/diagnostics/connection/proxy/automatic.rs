//! The proxies that the network chooses: found by Windows (WPAD), or told by a script (PAC), one for each server.

use super::{Fixed, ProxyAddress, Way};
use crate::diagnostics::connection::redirect;
use crate::domain::finding::clean;
use crate::threads;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Instant;
use ureq::http::Uri;

/// Where the choice of the proxy comes from.
#[derive(Clone, PartialEq, Eq)]
pub enum Source {
    /// « Détecter automatiquement »: DHCP, then the name `wpad`.
    Detection,
    /// A script at this address. Its query, if any, may name the computer or its user: it is not told.
    Script(String),
}

/// What a source says of one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It is asked directly.
    Direct,
    /// Through this proxy, the first of those it names.
    Through(ProxyAddress),
    /// This network has no such script.
    Nothing,
    /// The script could not be fetched, read or run.
    Failed,
}

/// The sources in Windows' order, and what is used when none says anything.
#[derive(Clone)]
pub struct Automatic {
    /// Asked one after the other, until one knows.
    pub sources: Vec<Source>,
    /// The fixed proxy beside them; empty when there is none.
    pub fallback: Fixed,
    ask: fn(&Source, &str) -> Found,
    /// By scheme, host and port: a script is asked once for each.
    found: Arc<Mutex<HashMap<String, Found>>>,
}

impl Source {
    /// As it is told: a script without its query.
    pub fn shown(&self) -> Option<String> {
        let Source::Script(script) = self else { return None };
        let script = script.trim();
        let is_web = |uri: &Uri| matches!(uri.scheme_str(), Some("http" | "https"));
        let shown = script.parse().ok().filter(is_web).map(|uri| redirect::shown(&uri));
        Some(shown.unwrap_or_else(|| clean(script.split('?').next().unwrap_or_default(), 80)))
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown().unwrap_or_else(|| "WPAD".to_owned()))
    }
}

impl Automatic {
    /// The sources, and who asks them.
    pub fn new(sources: Vec<Source>, fallback: Fixed, ask: fn(&Source, &str) -> Found) -> Self {
        Self { sources, fallback, ask, found: Arc::default() }
    }

    /// The script's address as it is told.
    pub fn script(&self) -> Option<String> {
        self.sources.iter().find_map(Source::shown)
    }

    /// The script's address as it is told; « WPAD » where it is looked for.
    pub fn shown(&self) -> String {
        self.script().unwrap_or_else(|| "WPAD".to_owned())
    }

    /// How one address is asked. Windows cannot be interrupted: a thread waits for it, and is left behind if it must.
    pub(in crate::diagnostics::connection) fn way(&self, uri: &Uri, deadline: Instant) -> Way {
        let (scheme, host, port) = redirect::origin(uri);
        let place = format!("{scheme}://{host}:{port}/");
        let asking = self.clone();
        let receiver = threads::begin(move || asking.found(&place));
        let found = receiver.recv_timeout(deadline.saturating_duration_since(Instant::now()));
        let fallback = || self.fallback.of(uri).and_then(ProxyAddress::proxy).map(Way::Through);
        match found {
            Ok(Found::Direct) => Way::Direct,
            Ok(Found::Through(proxy)) => {
                proxy.proxy().map_or_else(|| Way::Unknown { script: self.shown() }, Way::Through)
            }
            Ok(Found::Nothing) => fallback().unwrap_or(Way::Direct),
            Ok(Found::Failed) | Err(_) => fallback().unwrap_or_else(|| Way::Unknown { script: self.shown() }),
        }
    }

    /// What the first source that knows says; one that failed might have known.
    fn found(&self, place: &str) -> Found {
        let Ok(mut known) = self.found.lock() else { return Found::Failed };
        if let Some(found) = known.get(place) {
            return found.clone();
        }
        let mut found = Found::Nothing;
        for source in &self.sources {
            match (self.ask)(source, place) {
                Found::Nothing => {}
                Found::Failed => found = Found::Failed,
                told => {
                    found = told;
                    break;
                }
            }
        }
        known.insert(place.to_owned(), found.clone());
        found
    }
}

impl fmt::Debug for Automatic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Automatic({:?}, {:?})", self.sources, self.fallback)
    }
}

impl PartialEq for Automatic {
    fn eq(&self, other: &Self) -> bool {
        (&self.sources, &self.fallback) == (&other.sources, &other.fallback)
    }
}

impl Eq for Automatic {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn address(text: &str) -> ProxyAddress {
        ProxyAddress::parse(text).expect("an address")
    }

    /// A script's name says what it answers.
    fn told(source: &Source, place: &str) -> Found {
        match source {
            Source::Detection => Found::Nothing,
            Source::Script(script) if script.contains("lost") => Found::Failed,
            Source::Script(script) if script.contains("slow") => {
                std::thread::sleep(Duration::from_secs(5));
                Found::Direct
            }
            Source::Script(_) if place == "https://ent.fr:443/" => Found::Direct,
            Source::Script(_) => Found::Through(address("p.clg.fr:3128")),
        }
    }

    #[test]
    fn each_source_is_asked_in_turn_and_a_failure_decides_nothing() {
        let way = |sources: &[Source], fallback: Fixed, url: &str| {
            let uri: Uri = url.parse().expect("an address");
            let deadline = Instant::now() + Duration::from_millis(300);
            match Automatic::new(sources.to_vec(), fallback, told).way(&uri, deadline) {
                Way::Direct => "direct".to_owned(),
                Way::Unknown { script } => format!("? {script}"),
                through @ Way::Through(_) => through.shown().unwrap_or_default(),
            }
        };
        let script = |name: &str| Source::Script(format!("http://pac.clg.fr/{name}.pac?user=martin"));
        let none = Fixed::default;
        let (page, ent) = ("http://notes.fr:8036/x", "https://ent.fr/cas/login?service=a");
        assert_eq!(way(&[Source::Detection], none(), page), "direct", "no script on this network");
        assert_eq!(way(&[Source::Detection, script("a")], none(), page), "p.clg.fr:3128");
        assert_eq!(way(&[script("a")], none(), ent), "direct");
        assert_eq!(way(&[script("lost")], none(), page), "? http://pac.clg.fr/lost.pac");
        assert_eq!(way(&[script("slow")], none(), page), "? http://pac.clg.fr/slow.pac");
        let fixed = Fixed::every(&address("f.clg.fr:3128"));
        assert_eq!(way(&[Source::Detection], fixed.clone(), page), "f.clg.fr:3128");
        assert_eq!(way(&[script("lost")], fixed, page), "f.clg.fr:3128");
        assert!(!format!("{:?}", Automatic::new(vec![script("a")], none(), told)).contains("martin"));
        assert_eq!(Source::Script("file://C:/proxy.pac".into()).shown().as_deref(), Some("file://C:/proxy.pac"));
    }
}
