//! Web addresses: the one PRONOTE.net is reached by from outside, and how a pasted one is understood.

use super::credential::{self, CredentialKind};
use super::host::{Host, HostChange, HostError};
use super::inputs::{Field, Protocol};
use super::port::Port;
use super::recognition::{self, Inside, Proposal, Recognition};
use super::space::Space;
use super::{excerpt, forbidden_character, trimmed};
use std::fmt;

mod fault;

pub use fault::{AddressError, AddressNote};

/// The longest text that is read as an address.
const LONGEST_TEXT: usize = 600;
/// The longest root path, all segments together.
const LONGEST_ROOT: usize = 60;

/// `scheme://host[:port][/root]`, without a final slash, query or fragment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WebAddress {
    pub(crate) scheme: Protocol,
    pub(crate) host: Host,
    pub(crate) port: Option<Port>,
    /// Path segments of `[A-Za-z0-9._~-]`, none empty, none of dots alone.
    pub(crate) root: Vec<String>,
}

/// The address by which PRONOTE.net is reached from outside (« URL publique »).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PublicUrl(WebAddress);

/// A pasted text without its credentials, and what it is.
pub(crate) struct Prepared {
    pub text: String,
    pub recognition: Recognition,
    pub notes: Vec<AddressNote>,
}

/// A text cut in the parts of an address, each already checked but the query.
pub(crate) struct Parts {
    pub address: WebAddress,
    pub query: Option<String>,
    pub final_slash: bool,
    pub notes: Vec<AddressNote>,
}

impl WebAddress {
    /// `scheme://host`, then the port as it was typed.
    fn origin(&self) -> String {
        match self.port {
            Some(port) => format!("{}://{}:{port}", self.scheme.scheme(), self.host),
            None => format!("{}://{}", self.scheme.scheme(), self.host),
        }
    }

    /// The path, empty or beginning with a slash, never ending with one.
    pub fn path(&self) -> String {
        self.root.iter().flat_map(|segment| ["/", segment]).collect()
    }

    /// The port a browser uses: the one written, or the scheme's own.
    pub fn effective_port(&self) -> Port {
        self.port.unwrap_or(match self.scheme {
            Protocol::Http => Port::HTTP,
            Protocol::Https => Port::HTTPS,
        })
    }

    /// `notes.clg.fr:80/pronote`: where it leads, the same for every way to write it.
    pub fn place(&self) -> String {
        format!("{}:{}{}", self.host, self.effective_port(), self.path())
    }

    /// Which protocol the address is reached by.
    pub fn protocol(&self) -> Protocol {
        self.scheme
    }

    /// The name or address of the machine.
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// The port as typed.
    pub fn port(&self) -> Option<Port> {
        self.port
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.origin(), self.path())
    }
}

impl PublicUrl {
    /// Reads what a person types or pastes, and tells what was understood.
    ///
    /// # Errors
    /// [`AddressError`] for what is ambiguous or unsafe.
    pub fn parse(text: &str) -> Result<(Self, Vec<AddressNote>), AddressError> {
        let prepared = Prepared::of(text)?;
        let returned = match prepared.recognition {
            Recognition::Federation(federation) => return Err(AddressError::Federation { federation }),
            Recognition::CasLink(link) => {
                let inside = Inside { cas: Some(link.base), ..link.inside };
                return Err(AddressError::CasLink { proposals: inside.proposals() });
            }
            Recognition::EntLogin(inside) => return Err(AddressError::EntLogin { proposals: inside.proposals() }),
            Recognition::Redirection(inside) => {
                return Err(AddressError::Redirection { proposals: inside.proposals() });
            }
            Recognition::PronoteReturn => true,
            Recognition::PronotePage | Recognition::Other => false,
        };
        let mut parts = Parts::split(&prepared.text, Protocol::Http)?;
        parts.notes.extend(prepared.notes);
        if returned {
            parts.query = None;
            parts.final_slash = false;
            parts.notes.push(AddressNote::ReturnRemoved);
        }
        read_query(&mut parts, &prepared.text)?;
        let address = &mut parts.address;
        if address.root.last().is_some_and(|segment| segment == "**") {
            address.root.pop();
            parts.notes.push(AddressNote::PatternRemoved);
        } else if parts.final_slash {
            parts.notes.push(AddressNote::FinalSlashRemoved);
        }
        if let Some(page) = address.root.last().filter(|segment| is_page(segment)).cloned() {
            address.root.pop();
            parts.notes.push(AddressNote::PageRemoved { page });
        }
        check_root(&address.root)?;
        if let Some(page) = address.root.last().filter(|segment| looks_like_a_page(segment)) {
            return Err(AddressError::UnknownPage { page: excerpt(page) });
        }
        Ok((Self(parts.address), parts.notes))
    }

    /// The guess for a PRONOTE hosted by the publisher (domain facts, § 1.3).
    pub fn hosted(uai: &super::uai::Uai) -> Self {
        Self(WebAddress {
            scheme: Protocol::Https,
            host: Host::Name(format!("{}.index-education.net", uai.as_str().to_ascii_lowercase())),
            port: None,
            root: vec!["pronote".to_owned()],
        })
    }

    /// The same address as PRONOTE writes it in the ENT's values: with http the port is always there.
    fn for_the_ent(&self) -> WebAddress {
        let mut address = self.0.clone();
        if address.scheme == Protocol::Http {
            address.port = Some(address.effective_port());
        }
        address
    }

    /// « URL à communiquer au socle ENT », an Ant pattern.
    pub fn ent_pattern(&self) -> String {
        format!("{}/**", self.for_the_ent())
    }

    /// « URL à communiquer aux utilisateurs de PRONOTE pour une connexion directe ».
    pub fn direct_login(&self) -> String {
        format!("{}/?login=true", self.for_the_ent())
    }

    /// The service of the root page, as PRONOTE sends it to the CAS server.
    pub fn service(&self) -> String {
        format!("{}/", self.for_the_ent())
    }

    /// The ENT's form without a final slash, from which registrations are made.
    pub fn ent_base(&self) -> String {
        self.for_the_ent().to_string()
    }

    /// The address of one of PRONOTE's pages.
    pub fn page(&self, page: &str) -> String {
        format!("{}/{page}", self.0)
    }

    /// The same address with another port.
    #[must_use]
    pub fn with_port(&self, port: Port) -> Self {
        Self(WebAddress { port: Some(port), ..self.0.clone() })
    }

    /// Its parts.
    pub fn address(&self) -> &WebAddress {
        &self.0
    }

    /// The field « Racine », without slashes; empty for none.
    pub fn root(&self) -> String {
        self.0.root.join("/")
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// PRONOTE's own encoding in the CAS links: `/` as `%2F`, `:` as it is (guide; domain facts, § 1.4).
pub fn encoded_service(service: &str) -> String {
    service.replace('/', "%2F")
}

impl Inside {
    /// Each address for its field, as far as it would be accepted there.
    pub(crate) fn proposals(&self) -> Vec<Proposal> {
        let service = self.service.as_deref().and_then(|service| Some(PublicUrl::parse(service).ok()?.0.to_string()));
        let cas = self.cas.as_deref().and_then(|cas| Some(super::cas::CasUrl::parse_base(cas).ok()?.0.to_string()));
        let found = [(Field::Address, service), (Field::CasServer, cas)];
        found.into_iter().filter_map(|(field, value)| Some(Proposal { field, value: value? })).collect()
    }
}

impl Prepared {
    /// Takes the credentials away, decodes what was copied encoded, and recognises the rest.
    pub(crate) fn of(text: &str) -> Result<Self, AddressError> {
        let typed = trimmed(text);
        if credential::is_ticket(typed) {
            return Err(AddressError::TicketAlone);
        }
        let mut notes = Vec::new();
        let inside = without_surroundings(typed);
        let (typed, text) = if inside.len() < typed.len() {
            notes.push(AddressNote::SurroundingsRemoved);
            (inside, inside)
        } else {
            (typed, text)
        };
        if is_regular(typed) {
            return Err(AddressError::Pattern);
        }
        let decoded = recognition::decoded_whole(typed).or_else(|| recognition::decoded_authority(typed));
        if decoded.is_some() {
            notes.push(AddressNote::Decoded);
        }
        let whole = decoded.as_deref().unwrap_or(text);
        let kinds = credential::kinds(whole);
        for kind in &kinds {
            note_once(
                &mut notes,
                match kind {
                    CredentialKind::Ticket => AddressNote::TicketRemoved,
                    CredentialKind::Session => AddressNote::SessionRemoved,
                },
            );
        }
        let text = credential::without_credentials(whole);
        let recognition = recognition::recognise(&text);
        Ok(Self { text, recognition, notes })
    }
}

/// An address as a mail, a sentence or a form wrote it: `« http://… »`, `<http://…>`, `http://…,`.
fn without_surroundings(text: &str) -> &str {
    let around = |c: char| c.is_whitespace() || "\"'«»“”‘’`<>()".contains(c);
    let ends = |c: char| around(c) || matches!(c, ',' | ';');
    text.trim_start_matches(around).trim_end_matches(ends)
}

/// Signs that no address has and that regular expressions have.
fn is_regular(text: &str) -> bool {
    text.starts_with('^') || text.contains("\\.") || text.contains("\\/") || text.contains("://") && text.contains(".*")
}

impl Parts {
    /// Cuts a text; `default` is the scheme of a text without one.
    pub(crate) fn split(text: &str, default: Protocol) -> Result<Self, AddressError> {
        let mut notes = Vec::new();
        let typed = trimmed(text);
        if typed.is_empty() {
            return Err(AddressError::Empty);
        }
        if typed.len() != text.len() {
            notes.push(AddressNote::SpacesRemoved);
        }
        let length = typed.chars().count();
        if length > LONGEST_TEXT {
            return Err(AddressError::TooLong { length });
        }
        if let Some(code) = forbidden_character(typed) {
            return Err(AddressError::Control { code });
        }
        if typed.chars().any(char::is_whitespace) {
            return Err(AddressError::Space);
        }
        if typed.contains('\\') {
            return Err(AddressError::Backslash);
        }
        let (scheme, rest) = split_scheme(typed, default, &mut notes)?;
        let (rest, fragment) = split_once(rest, '#');
        let (rest, query) = split_once(rest, '?');
        let (authority, path) = match rest.find('/') {
            Some(slash) => rest.split_at(slash),
            None => (rest, ""),
        };
        if authority.contains('@') {
            return Err(AddressError::UserInfo);
        }
        if matches!(authority.to_ascii_lowercase().as_str(), "http" | "https" | "http:" | "https:") {
            let second = path.trim_start_matches('/');
            if notes.iter().any(|note| matches!(note, AddressNote::SchemeAdded { .. })) {
                return Err(AddressError::SchemeSlashes { text: excerpt(typed) });
            }
            let same = authority.trim_end_matches(':').eq_ignore_ascii_case(scheme.scheme());
            let inner = format!("{}://{second}", scheme.scheme());
            return Err(AddressError::DoubleScheme { inner: (same && !second.is_empty()).then_some(inner) });
        }
        if let Some(fragment) = fragment {
            return Err(AddressError::Fragment { fragment: excerpt(fragment) });
        }
        let (host, port) = split_authority(authority, &mut notes)?;
        let (root, final_slash) = split_path(path)?;
        Ok(Self {
            address: WebAddress { scheme, host, port, root },
            query: query.filter(|query| !query.is_empty()).map(str::to_owned),
            final_slash,
            notes,
        })
    }
}

fn split_once(text: &str, separator: char) -> (&str, Option<&str>) {
    match text.split_once(separator) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

fn split_scheme<'a>(
    text: &'a str,
    default: Protocol,
    notes: &mut Vec<AddressNote>,
) -> Result<(Protocol, &'a str), AddressError> {
    let end = text.find(['/', '?', '#']).unwrap_or(text.len());
    if text[..end].parse::<std::net::Ipv6Addr>().is_ok() {
        return Err(AddressError::Host(HostError::Ipv6 { text: excerpt(&text[..end]) }));
    }
    if let Some(start) = misspelt_scheme(text) {
        return Err(AddressError::SchemeSlashes { text: start.to_owned() });
    }
    let colon = text[..end].find(':');
    let without = |notes: &mut Vec<AddressNote>| {
        notes.push(AddressNote::SchemeAdded { scheme: default.scheme() });
        Ok((default, text))
    };
    let Some(colon) = colon else {
        return if text.starts_with("//") {
            Err(AddressError::SchemeSlashes { text: excerpt(text) })
        } else {
            without(notes)
        };
    };
    let (scheme, after) = (&text[..colon], &text[colon + 1..]);
    let lower = scheme.to_ascii_lowercase();
    let known = match lower.as_str() {
        "http" => Some(Protocol::Http),
        "https" => Some(Protocol::Https),
        _ => None,
    };
    match (known, after.strip_prefix("//")) {
        (Some(_), Some(rest)) if rest.starts_with('/') => Err(AddressError::SchemeSlashes { text: excerpt(text) }),
        (Some(protocol), Some(rest)) => {
            if lower != scheme {
                note_once(notes, AddressNote::Lowercased);
            }
            Ok((protocol, rest))
        }
        (Some(_), None) => Err(AddressError::SchemeSlashes { text: excerpt(text) }),
        (None, Some(_)) => Err(AddressError::OtherScheme { scheme: excerpt(scheme) }),
        // `host:8036`, `10.1.2.3:x`: a port follows the colon, or should.
        (None, None) if after.starts_with(|c: char| c.is_ascii_digit()) || scheme.contains('.') || after.is_empty() => {
            without(notes)
        }
        (None, None) if text[..end].contains('@') && lower != "mailto" => Err(AddressError::UserInfo),
        (None, None) => Err(AddressError::OtherScheme { scheme: excerpt(scheme) }),
    }
}

/// `http.//`, `https;//`, `http//`: what was meant as the beginning of an address, with other signs than its own.
fn misspelt_scheme(text: &str) -> Option<&str> {
    let length = ["https", "http"].into_iter().find_map(|scheme| {
        let start = text.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(scheme.len())
    })?;
    let signs =
        text[length..].find(|c: char| !":;.,/".contains(c)).map_or(&text[length..], |end| &text[length..][..end]);
    let is_meant = signs.contains("//") && !signs.starts_with("://");
    is_meant.then(|| &text[..length + signs.len()])
}

fn note_once(notes: &mut Vec<AddressNote>, note: AddressNote) {
    if !notes.contains(&note) {
        notes.push(note);
    }
}

fn split_authority(authority: &str, notes: &mut Vec<AddressNote>) -> Result<(Host, Option<Port>), AddressError> {
    let (host, port) = match authority.split_once(':') {
        Some((host, rest)) if is_name_with_ports(host, rest) => {
            return Err(AddressError::TwoPorts { text: excerpt(authority) });
        }
        // Several colons or brackets: Host says that it is an IPv6 address.
        Some((_, port)) if port.contains([':', ']']) || authority.starts_with('[') => (authority, None),
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    if matches!(host, "+" | "*") {
        return Err(AddressError::ListeningPrefix);
    }
    let (host, change) = Host::parse(host).map_err(AddressError::Host)?;
    match change {
        Some(HostChange::Lowercased) => note_once(notes, AddressNote::Lowercased),
        Some(HostChange::Punycode { typed, used }) => notes.push(AddressNote::Punycode { typed, used }),
        None => {}
    }
    let port = port.map(Port::parse).transpose().map_err(AddressError::Port)?;
    Ok((host, port))
}

/// `notes.clg.fr:8036:80`: a name, then more than one colon; no IPv6 address has a point before its colons.
fn is_name_with_ports(host: &str, rest: &str) -> bool {
    host.contains('.') && !host.starts_with('[') && rest.contains(':')
}

/// The segments, and whether the path ended with a slash.
fn split_path(path: &str) -> Result<(Vec<String>, bool), AddressError> {
    let Some(path) = path.strip_prefix('/') else {
        return Ok((Vec::new(), false));
    };
    let (path, final_slash) = match path.strip_suffix('/') {
        Some(path) if !path.is_empty() => (path, true),
        _ => (path, path.is_empty()),
    };
    if path.is_empty() {
        return Ok((Vec::new(), final_slash));
    }
    let segments: Vec<_> = path.split('/').map(str::to_owned).collect();
    for (index, segment) in segments.iter().enumerate() {
        let last = index + 1 == segments.len();
        check_segment(segment, last)?;
    }
    Ok((segments, final_slash))
}

fn check_segment(segment: &str, last: bool) -> Result<(), AddressError> {
    if segment.is_empty() {
        return Err(AddressError::EmptySegment);
    }
    if segment == "." || segment == ".." {
        return Err(AddressError::DotSegment);
    }
    if segment.contains('%') {
        return Err(AddressError::Percent { segment: excerpt(segment) });
    }
    if segment.contains('*') {
        return if last && segment == "**" { Ok(()) } else { Err(AddressError::Asterisk) };
    }
    match segment.chars().find(|c| !(c.is_ascii_alphanumeric() || "._~-".contains(*c))) {
        Some(found) => Err(AddressError::Character { found, segment: excerpt(segment) }),
        None => Ok(()),
    }
}

fn check_root(root: &[String]) -> Result<(), AddressError> {
    let length = root.iter().map(|segment| segment.len() + 1).sum::<usize>();
    if length > LONGEST_ROOT { Err(AddressError::RootTooLong { length }) } else { Ok(()) }
}

pub(crate) fn looks_like_a_page(segment: &str) -> bool {
    let lower = segment.to_ascii_lowercase();
    [".html", ".htm", ".php", ".asp", ".aspx", ".json", ".jsp", ".jsf", ".do", ".cgi"]
        .iter()
        .any(|ending| lower.ends_with(ending))
}

fn is_page(segment: &str) -> bool {
    Space::is_page(segment) || recognition::is_mobile_information(segment)
}

/// PRONOTE's own parameters are taken away and said; everything else is refused.
fn read_query(parts: &mut Parts, text: &str) -> Result<(), AddressError> {
    let Some(query) = parts.query.take() else {
        return Ok(());
    };
    let names = names_of(&query);
    if names.iter().any(|name| !recognition::is_pronote_parameter(name)) {
        return Err(refused_query(&query, without_query(parts, text)));
    }
    let (login, others): (Vec<_>, Vec<_>) = names.into_iter().partition(|name| name.eq_ignore_ascii_case("login"));
    if !login.is_empty() {
        parts.notes.push(AddressNote::LoginRemoved);
    }
    if !others.is_empty() {
        parts.notes.push(AddressNote::ParametersRemoved { names: others.join(", ") });
    }
    // The slash before `?` was part of what is taken away, not one more thing to say.
    parts.final_slash = false;
    Ok(())
}

/// Only after one of PRONOTE's pages is what precedes the `?` surely PRONOTE's.
fn without_query(parts: &Parts, text: &str) -> Vec<Proposal> {
    let before = text.split('?').next().unwrap_or_default();
    if !parts.address.root.last().is_some_and(|segment| is_page(segment)) {
        return Vec::new();
    }
    let read = PublicUrl::parse(before).ok().map(|(url, _)| Proposal { field: Field::Address, value: url.to_string() });
    read.into_iter().collect()
}

/// The names of a query's parameters.
fn names_of(query: &str) -> Vec<String> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs.map(|pair| pair.split('=').next().unwrap_or_default().to_owned()).collect()
}

/// A query is told by its names: a value may open somebody's session.
pub(crate) fn refused_query(query: &str, proposals: Vec<Proposal>) -> AddressError {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let shown: Vec<_> = pairs.map(|pair| pair.split_once('=').map_or("", |(name, _)| name)).map(shown_name).collect();
    AddressError::Query { query: excerpt(&shown.join("&")), proposals }
}

fn shown_name(name: &str) -> String {
    if name.is_empty() { "…".to_owned() } else { format!("{name}=…") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        PublicUrl::parse(text).map(|(url, _)| url.to_string()).unwrap_or_else(|error| format!("{error:?}"))
    }

    #[test]
    fn what_a_person_pastes_is_understood() {
        let plain = "http://notes.clg-la-bourgade.ac-nice.fr:80";
        for typed in [
            "http://notes.clg-la-bourgade.ac-nice.fr:80",
            "  http://notes.clg-la-bourgade.ac-nice.fr:80/ \u{a0}\n",
            "HTTP://Notes.CLG-La-Bourgade.ac-nice.FR:80",
            "notes.clg-la-bourgade.ac-nice.fr:80",
            "http://notes.clg-la-bourgade.ac-nice.fr:80/professeur.html",
            "http://notes.clg-la-bourgade.ac-nice.fr:80/mobile.eleve.html?login=true",
            "http://notes.clg-la-bourgade.ac-nice.fr:80/**",
            "http://notes.clg-la-bourgade.ac-nice.fr:80/?login=true",
            "http://notes.clg-la-bourgade.ac-nice.fr:80/?ticket=ST-1-secret",
            "http://notes.clg-la-bourgade.ac-nice.fr:80/parent.html?login=true&ticket=ST-1-secret",
        ] {
            assert_eq!(read(typed), plain, "{typed}");
        }
        assert_eq!(read("notes.clg-x.ac-nice.fr/pronote/"), "http://notes.clg-x.ac-nice.fr/pronote");
        assert_eq!(read("https://10.1.2.3:8443/pronote/eleve.html"), "https://10.1.2.3:8443/pronote");
    }

    #[test]
    fn the_user_is_told_what_was_changed() {
        let notes = |text: &str| PublicUrl::parse(text).map(|(_, notes)| notes).unwrap();
        assert_eq!(notes("http://notes.fr:80"), []);
        assert_eq!(notes("notes.fr"), [AddressNote::SchemeAdded { scheme: "http" }]);
        assert_eq!(notes("http://notes.fr/"), [AddressNote::FinalSlashRemoved]);
        assert_eq!(notes("http://notes.fr/**"), [AddressNote::PatternRemoved]);
        assert_eq!(notes("http://notes.fr/?login=true"), [AddressNote::LoginRemoved]);
        assert_eq!(
            notes("http://collège.fr"),
            [AddressNote::Punycode { typed: "collège.fr".into(), used: "xn--collge-6ua.fr".into() }]
        );
    }

    #[test]
    fn the_root_and_the_port_stand_in_the_ents_values() {
        let (url, _) = PublicUrl::parse("http://notes.clg-x.ac-nice.fr/pronote").unwrap();
        assert_eq!(url.ent_pattern(), "http://notes.clg-x.ac-nice.fr:80/pronote/**");
        assert_eq!(url.direct_login(), "http://notes.clg-x.ac-nice.fr:80/pronote/?login=true");
        assert_eq!(encoded_service(&url.service()), "http:%2F%2Fnotes.clg-x.ac-nice.fr:80%2Fpronote%2F");
        let (url, _) = PublicUrl::parse("https://notes.clg-x.ac-nice.fr").unwrap();
        assert_eq!(url.ent_pattern(), "https://notes.clg-x.ac-nice.fr/**");
    }
}
