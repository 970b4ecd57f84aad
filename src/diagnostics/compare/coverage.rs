//! Which of our addresses the ENT's own registration accepts, and what keeps it from accepting the others.

use super::registration::Registration;
use crate::domain::inputs::Protocol;
use crate::domain::settings::Settings;
use crate::domain::space::{Mobile, Space};

/// What an address is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// The service of the common page.
    Service,
    /// The page of an espace, which PRONOTE sends as the service too.
    Page {
        /// The espace.
        space: Space,
        /// Whether it is its mobile page.
        mobile: bool,
    },
    /// The same with the other of http and https; not needed.
    OtherProtocol,
    /// The same without a port; not needed.
    WithoutPort,
    /// The same with the port PRONOTE.net listens on; not needed.
    ListeningPort,
}

/// What keeps a pattern from accepting an address: changing it would make it accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefusalReason {
    /// It wants the other of http and https.
    Protocol,
    /// It wants this port, or none.
    Port {
        /// The port it wants; `None` for no port.
        accepted: Option<u16>,
    },
    /// It wants another host.
    Host {
        /// The host it wants.
        accepted: String,
    },
    /// It wants another path below the host.
    Root,
    /// It wants no final slash.
    FinalSlash,
    /// It ends before the pages.
    PagesLeftOut,
    /// It wants a page, and has no common page.
    CommonPageLeftOut,
    /// It is found in a piece of the address, and the whole must match.
    Unanchored,
    /// None of these.
    Other,
}

/// One address, and whether it is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageLine {
    /// What it is for.
    pub purpose: Purpose,
    /// As the settings have it, or changed as the purpose says.
    pub address: String,
    /// Whether the registration accepts it.
    pub covered: bool,
    /// Empty when it is covered.
    pub reasons: Vec<RefusalReason>,
}

/// What the registration says beside our own addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Caution {
    /// It accepts the address of any host, with some protocol and some port.
    AcceptsAnything,
    /// It accepts the address of another host: one that follows ours, or any of the same domain.
    OtherHosts,
    /// Its dots stand for any sign: it accepts other hosts too.
    LooseDots,
}

/// The whole reading of a registration.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// What was pasted.
    pub registration: Registration,
    /// Every address, those that PRONOTE sends first.
    pub lines: Vec<CoverageLine>,
    /// What it accepts beside them.
    pub cautions: Vec<Caution>,
}

/// How far the addresses that PRONOTE sends are accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CoverageVerdict {
    /// Every one of them.
    All,
    /// Some and not others.
    Some,
    /// None of them.
    None,
}

/// The pieces that are changed to find the reason of a refusal.
#[derive(Clone)]
struct Shape {
    protocol: Protocol,
    host: String,
    port: Option<u16>,
    /// Empty, or beginning with a slash.
    root: String,
    /// What follows the root: `/`, `/eleve.html`, nothing.
    tail: String,
}

impl Purpose {
    /// Whether PRONOTE sends it: without it, somebody cannot enter.
    pub fn is_needed(self) -> bool {
        matches!(self, Purpose::Service | Purpose::Page { .. })
    }
}

impl Coverage {
    /// Asks a registration about every address of the settings.
    pub fn of(settings: &Settings, registration: Registration) -> Self {
        let lines = addresses(settings).into_iter().map(|(purpose, shape)| line(purpose, &shape, &registration));
        let lines: Vec<_> = lines.collect();
        let cautions = cautions(&lines, &Shape::of(settings), &registration);
        Self { lines, cautions, registration }
    }

    /// How far what PRONOTE sends is accepted.
    pub fn verdict(&self) -> CoverageVerdict {
        let needed = || self.lines.iter().filter(|line| line.purpose.is_needed());
        match (needed().all(|line| line.covered), needed().any(|line| line.covered)) {
            (true, _) => CoverageVerdict::All,
            (false, true) => CoverageVerdict::Some,
            (false, false) => CoverageVerdict::None,
        }
    }
}

fn addresses(settings: &Settings) -> Vec<(Purpose, Shape)> {
    let service = Shape::of(settings);
    let mut found = vec![(Purpose::Service, service.clone())];
    for space in Space::ALL {
        let page = |mobile: &str| Shape { tail: format!("/{mobile}{}", space.page()), ..service.clone() };
        found.push((Purpose::Page { space, mobile: false }, page("")));
        if space.mobile() != Mobile::None {
            found.push((Purpose::Page { space, mobile: true }, page("mobile.")));
        }
    }
    found.push((Purpose::OtherProtocol, service.with_other_protocol()));
    if service.port.is_some() {
        found.push((Purpose::WithoutPort, Shape { port: None, ..service.clone() }));
    }
    let listening = settings.server.own().and_then(|own| own.listening_port).map(|port| port.get());
    if listening.is_some() && listening != service.port {
        found.push((Purpose::ListeningPort, Shape { port: listening, ..service }));
    }
    found
}

impl Shape {
    /// The service that PRONOTE sends for its common page.
    fn of(settings: &Settings) -> Self {
        let address = settings.public_url.address();
        let port = match address.protocol() {
            Protocol::Http => Some(address.effective_port()),
            Protocol::Https => address.port(),
        };
        Self {
            protocol: address.protocol(),
            host: address.host().to_string(),
            port: port.map(|port| port.get()),
            root: address.path(),
            tail: "/".to_owned(),
        }
    }

    fn with_other_protocol(&self) -> Self {
        let protocol = match self.protocol {
            Protocol::Http => Protocol::Https,
            Protocol::Https => Protocol::Http,
        };
        Self { protocol, ..self.clone() }
    }

    fn address(&self) -> String {
        let port = self.port.map(|port| format!(":{port}")).unwrap_or_default();
        format!("{}://{}{port}{}{}", self.protocol.scheme(), self.host, self.root, self.tail)
    }
}

fn line(purpose: Purpose, shape: &Shape, registration: &Registration) -> CoverageLine {
    let address = shape.address();
    let covered = registration.covers(&address);
    let reasons = if covered { Vec::new() } else { reasons(shape, registration) };
    CoverageLine { purpose, address, covered, reasons }
}

/// The fewest changes that would make the address accepted.
fn reasons(shape: &Shape, registration: &Registration) -> Vec<RefusalReason> {
    if registration.patterns.iter().any(|pattern| pattern.is_inside(&shape.address())) {
        return vec![RefusalReason::Unanchored];
    }
    let texts: Vec<String> = registration.patterns.iter().map(|pattern| plain(&pattern.text)).collect();
    let mut best: Option<Vec<RefusalReason>> = None;
    let mut tried = vec![(shape.clone(), Vec::new())];
    for dimension in [protocols, ports, hosts, roots, tails] {
        let mut next = Vec::new();
        for (shape, changed) in &tried {
            next.push((shape.clone(), changed.clone()));
            for (other, reason) in dimension(shape, &texts) {
                let changed: Vec<RefusalReason> = changed.iter().cloned().chain([reason]).collect();
                next.push((other, changed));
            }
        }
        tried = next;
    }
    for (shape, changed) in tried {
        if best.as_ref().is_none_or(|best| changed.len() < best.len()) && registration.covers(&shape.address()) {
            best = Some(changed);
        }
    }
    best.unwrap_or_else(|| vec![RefusalReason::Other])
}

/// A pattern without the signs that have a sense of their own, to look for its host and its ports.
fn plain(pattern: &str) -> String {
    pattern.replace('\\', "").to_lowercase()
}

fn protocols(shape: &Shape, _: &[String]) -> Vec<(Shape, RefusalReason)> {
    vec![(shape.with_other_protocol(), RefusalReason::Protocol)]
}

fn ports(shape: &Shape, texts: &[String]) -> Vec<(Shape, RefusalReason)> {
    const MOST: usize = 4;
    let mut accepted = vec![None];
    for text in texts {
        for (at, _) in text.match_indices(':') {
            let digits: String = text[at + 1..].chars().take_while(char::is_ascii_digit).collect();
            let port = digits.parse::<u16>().ok();
            if port.is_some() && !accepted.contains(&port) && accepted.len() <= MOST {
                accepted.push(port);
            }
        }
    }
    let others = accepted.into_iter().filter(|port| *port != shape.port);
    others.map(|accepted| (Shape { port: accepted, ..shape.clone() }, RefusalReason::Port { accepted })).collect()
}

fn hosts(shape: &Shape, texts: &[String]) -> Vec<(Shape, RefusalReason)> {
    const MOST: usize = 3;
    let host = |text: &String| {
        let after = text.split_once("://")?.1;
        let end = after.find(|c: char| !(c.is_alphanumeric() || ".-".contains(c))).unwrap_or(after.len());
        let host = after[..end].to_owned();
        (!host.is_empty() && host != shape.host).then_some(host)
    };
    let found = texts.iter().filter_map(host).take(MOST);
    found.map(|host| (Shape { host: host.clone(), ..shape.clone() }, RefusalReason::Host { accepted: host })).collect()
}

fn roots(shape: &Shape, _: &[String]) -> Vec<(Shape, RefusalReason)> {
    let others = ["", "/pronote"].into_iter().filter(|root| *root != shape.root);
    others.map(|root| (Shape { root: root.to_owned(), ..shape.clone() }, RefusalReason::Root)).collect()
}

fn tails(shape: &Shape, _: &[String]) -> Vec<(Shape, RefusalReason)> {
    let with = |tail: &str, reason| (Shape { tail: tail.to_owned(), ..shape.clone() }, reason);
    if shape.tail == "/" {
        vec![with("", RefusalReason::FinalSlash), with("/eleve.html", RefusalReason::CommonPageLeftOut)]
    } else {
        vec![with("/", RefusalReason::PagesLeftOut), with("", RefusalReason::PagesLeftOut)]
    }
}

fn cautions(lines: &[CoverageLine], own: &Shape, registration: &Registration) -> Vec<Caution> {
    // With either protocol, without a port, with ours, and with the one that PRONOTE.net listens on.
    let ports: Vec<_> = lines.iter().filter_map(|line| line.address.split(':').nth(2)).collect();
    let ports: Vec<_> = ports.iter().map(|rest| rest.chars().take_while(char::is_ascii_digit).collect()).collect();
    let covers = |host: &str| {
        let mut ends: Vec<String> = ports.iter().map(|port: &String| format!(":{port}")).collect();
        ends.push(String::new());
        let tails = [format!("{}/", own.root), format!("{}/eleve.html", own.root)];
        ["http", "https"].iter().any(|protocol| {
            ends.iter()
                .any(|port| tails.iter().any(|tail| registration.covers(&format!("{protocol}://{host}{port}{tail}"))))
        })
    };
    const OTHER: &str = "autre.invalid";
    if covers(OTHER) {
        return vec![Caution::AcceptsAnything];
    }
    // What a browser reads as another host although the text begins like ours: « hôte.autre », « hôte:80@autre ».
    let mut others = vec![format!("{}.{OTHER}", own.host), format!("{}@{OTHER}", own.host)];
    others.extend(ports.iter().flat_map(|port| [".", "@"].map(|sign| format!("{}:{port}{sign}{OTHER}", own.host))));
    if let Some((_, domain)) = own.host.split_once('.').filter(|(_, domain)| domain.contains('.')) {
        others.push(format!("autre.{domain}"));
    }
    let other_hosts = others.iter().any(|host| covers(host)).then_some(Caution::OtherHosts);
    let is_loose = lines.iter().any(|line| line.covered) && covers(&own.host.replace('.', "x"));
    other_hosts.into_iter().chain(is_loose.then_some(Caution::LooseDots)).collect()
}
