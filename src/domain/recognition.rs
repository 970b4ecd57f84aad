//! What a pasted address *is*, before it is read: PRONOTE's page, a link of the CAS, the ENT's login, another protocol.

use super::inputs::Field;
use super::space::Space;
use percent_encoding::percent_decode_str;

/// The publisher's domain: `<uai>.index-education.net` hosts a PRONOTE (domain facts, § 1.3).
const PUBLISHER: &str = "index-education.net";
/// The publisher's own pages: documentation, shop, forum.
pub(crate) const PUBLISHER_SITE: &str = "index-education.com";
/// How many times an address inside another may be encoded, or stand inside a third.
const DEEPEST: usize = 6;
/// The longest text in which an address is looked for; a link encoded several times is long.
const LONGEST: usize = 8_000;

/// A value that can be put in a field as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Where it goes.
    pub field: Field,
    /// The text to put there.
    pub value: String,
}

/// What a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recognition {
    /// Nothing that is recognised: an address, or no address at all.
    Other,
    /// One of PRONOTE's pages, or its address with PRONOTE's own parameters.
    PronotePage,
    /// Where the CAS sent somebody back: PRONOTE's address with itself as its service.
    PronoteReturn,
    /// A link to one of a CAS server's endpoints.
    CasLink(CasLink),
    /// The page where the ENT asks for a login, and what it leads to.
    EntLogin(Inside),
    /// A link that only leads to another address.
    Redirection(Inside),
    /// Another protocol than CAS.
    Federation(Federation),
}

/// A link of a CAS server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasLink {
    /// What stands before the endpoint.
    pub base: String,
    /// As written, `p3/` included.
    pub endpoint: String,
    /// What the endpoint is for.
    pub role: CasRole,
    /// The addresses its parameters carry.
    pub inside: Inside,
}

/// What an endpoint of a CAS server is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CasRole {
    /// `login`.
    Login,
    /// `validate`, `serviceValidate`, `proxyValidate`, `samlValidate`.
    Validation,
    /// `logout`, `proxy`: neither of the two addresses PRONOTE asks for.
    Other,
}

/// The addresses a link carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inside {
    /// The innermost one, which is on another host than the link: PRONOTE's, when it is PRONOTE's link.
    pub service: Option<String>,
    /// The base of a CAS server met on the way.
    pub cas: Option<String>,
}

/// A protocol that PRONOTE 2014 does not speak in « Interconnexion CAS ».
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Federation {
    /// EduConnect, the ministry's login.
    EduConnect,
    /// SAML 2.0, or WS-Federation.
    Saml2,
    /// OpenID Connect, or OAuth.
    OpenIdConnect,
}

/// The pieces of a text read leniently.
struct Cut<'a> {
    /// `scheme://authority`, or the authority alone.
    origin: &'a str,
    host: String,
    /// Without what follows a `;`.
    segments: Vec<&'a str>,
    parameters: Vec<(&'a str, &'a str)>,
}

/// Says what a text is, once its credentials were taken away: the same before a dossier keeps it and after.
pub fn recognise(text: &str) -> Recognition {
    if text.len() > LONGEST {
        return Recognition::Other;
    }
    recognise_inside(text, 0)
}

/// The address that a text is when it was copied encoded as a whole: `http%3A%2F%2F…`.
pub fn decoded_whole(text: &str) -> Option<String> {
    if text.contains("://") || text.len() > LONGEST {
        return None;
    }
    let mut decoded = text.to_owned();
    for _ in 0..DEEPEST {
        decoded = decode(&decoded)?;
        if begins_with_scheme(&decoded) {
            return Some(decoded);
        }
    }
    None
}

/// The address whose host and port alone were copied encoded: `http://notes.clg.fr%3A80/`. No host has a `%`.
pub fn decoded_authority(text: &str) -> Option<String> {
    let start = text.find("://").map_or(0, |at| at + "://".len());
    let end = text[start..].find(['/', '?', '#']).map_or(text.len(), |at| start + at);
    let authority = text.get(start..end).filter(|authority| text.len() <= LONGEST && authority.contains('%'))?;
    Some(format!("{}{}{}", &text[..start], decode(authority)?, &text[end..]))
}

/// The host a text names, in lower case, even where the rest is no address.
pub fn named_host(text: &str) -> String {
    Cut::of(text).host
}

/// Whether a host belongs to the publisher's hosting.
pub fn is_publisher(host: &str) -> bool {
    is_under(host, PUBLISHER)
}

/// Whether a host shows the publisher's pages, and no school's PRONOTE.
pub fn is_publisher_site(host: &str) -> bool {
    is_under(host, PUBLISHER_SITE) || host == PUBLISHER || host == format!("www.{PUBLISHER}")
}

/// The first label of a publisher's host: a school's UAI.
pub fn publisher_label(host: &str) -> Option<&str> {
    host.strip_suffix(PUBLISHER)?.strip_suffix('.')
}

fn is_under(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

/// An origin in lower case, without the port that its scheme has anyway.
fn bare_origin(origin: &str) -> String {
    let origin = origin.to_ascii_lowercase();
    let default = if origin.starts_with("https://") { ":443" } else { ":80" };
    origin.strip_suffix(default).or_else(|| origin.strip_suffix(':')).unwrap_or(&origin).to_owned()
}

fn recognise_inside(text: &str, depth: usize) -> Recognition {
    let cut = Cut::of(text);
    if let Some(federation) = cut.federation() {
        return Recognition::Federation(federation);
    }
    let carried = cut.parameters.iter().find_map(|(name, value)| Some((*name, carried_address(name, value)?)));
    let to_a_service = carried.as_ref().is_none_or(|(name, _)| is_service_parameter(name));
    let inside = carried.as_ref().map(|(_, address)| cut.inside(address, depth)).unwrap_or_default();
    match cut.cas_endpoint() {
        Some(endpoint) if to_a_service && !cut.is_ent_login() => {
            return Recognition::CasLink(cut.cas_link(endpoint, inside));
        }
        Some(_) => return Recognition::EntLogin(inside),
        None => {}
    }
    let is_page = cut.segments.last().is_some_and(|last| is_pronote_page(last));
    if let Some((name, address)) = &carried {
        let service = Cut::of(address);
        let own = is_service_parameter(name) && service.host == cut.host;
        // Its ticket is gone: a page that is its own service is one that was come back to. Browsers leave out `:80`.
        let is_itself = bare_origin(service.origin) == bare_origin(cut.origin) && service.segments == cut.segments;
        return match () {
            () if own && (is_page || is_itself) => Recognition::PronoteReturn,
            // Some servers have no `login`: the root itself takes the service (EoleSSO).
            () if is_service_parameter(name) && cut.segments.is_empty() => {
                let cas = inside.cas.or_else(|| Some(cut.origin.to_owned()));
                Recognition::EntLogin(Inside { cas, ..inside })
            }
            () if is_service_parameter(name) || cut.asks_to_log_in() => Recognition::EntLogin(inside),
            () => Recognition::Redirection(inside),
        };
    }
    let own_parameters =
        !cut.parameters.is_empty() && cut.parameters.iter().all(|(name, _)| is_pronote_parameter(name));
    if is_page || own_parameters { Recognition::PronotePage } else { Recognition::Other }
}

impl<'a> Cut<'a> {
    fn of(text: &'a str) -> Self {
        let text = super::trimmed(text);
        let start = text.find("://").map_or(0, |at| at + 3);
        let end = text[start..].find(['/', '?', '#']).map_or(text.len(), |at| start + at);
        let (before, fragment) = text[end..].split_once('#').unwrap_or((&text[end..], ""));
        let (path, query) = before.split_once('?').unwrap_or((before, ""));
        // Pages made of one script keep their own path and query after `#`.
        let inner = fragment.split_once('?').map_or("", |(_, query)| query);
        let parameters = query.split('&').chain(inner.split('&')).filter(|pair| !pair.is_empty());
        let authority = &text[start..end];
        let authority = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        Self {
            origin: &text[..end],
            host: authority.split(':').next().unwrap_or_default().to_ascii_lowercase(),
            segments: path
                .split('/')
                .map(|segment| segment.split(';').next().unwrap_or_default())
                .filter(|segment| !segment.is_empty())
                .collect(),
            parameters: parameters.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).collect(),
        }
    }

    /// Whether the path itself names PRONOTE: it may share a host with its CAS server.
    fn says_pronote(&self) -> bool {
        self.segments.iter().any(|segment| segment.to_ascii_lowercase().contains("pronote") || is_pronote_page(segment))
    }

    fn federation(&self) -> Option<Federation> {
        if self.host.contains("educonnect") {
            return Some(Federation::EduConnect);
        }
        let names = |wanted: &[&str]| {
            self.parameters.iter().any(|(name, _)| wanted.contains(&name.to_ascii_lowercase().as_str()))
        };
        if names(&["samlrequest", "samlresponse", "wtrealm"]) {
            return Some(Federation::Saml2);
        }
        if names(&["client_id", "response_type"]) {
            return Some(Federation::OpenIdConnect);
        }
        // CAS's own answer in SAML 1.1, whatever stands before it.
        if self.segments.last().is_some_and(|last| last.eq_ignore_ascii_case("samlValidate")) {
            return None;
        }
        let lower: Vec<_> = self.segments.iter().map(|segment| segment.to_ascii_lowercase()).collect();
        let (at, federation) =
            lower.iter().enumerate().find_map(|(at, segment)| Some((at, Federation::of_segment(segment)?)))?;
        // A federation's server may speak CAS too, at an address of its own: `/idp/profile/cas/login`.
        let speaks_cas = lower[at + 1..].iter().any(|segment| segment == "cas" || segment.starts_with("casserver"));
        (!speaks_cas).then_some(federation)
    }

    fn cas_endpoint(&self) -> Option<CasRole> {
        // Keys: the endpoints of the CAS protocol, § 2, in lower case.
        let (last, before) = self.segments.split_last()?;
        let after = |wanted: &str| before.iter().any(|segment| segment.eq_ignore_ascii_case(wanted));
        match last.to_ascii_lowercase().as_str() {
            "login" => Some(CasRole::Login),
            "samlvalidate" | "servicevalidate" | "proxyvalidate" | "validate" => Some(CasRole::Validation),
            "logout" | "proxy" => Some(CasRole::Other),
            // Apereo's own: its state, and its REST protocol.
            "status" if after("cas") => Some(CasRole::Other),
            "tickets" if after("v1") => Some(CasRole::Other),
            _ => None,
        }
    }

    /// Whether the host or the path is one where people log in, or an ENT's.
    fn asks_to_log_in(&self) -> bool {
        const WORDS: [&str; 8] = ["login", "auth", "connexion", "connect", "sso", "signin", "cas", "portail"];
        let label = self.host.split('.').next().unwrap_or_default();
        label.starts_with("ent")
            || WORDS.contains(&label)
            || self.segments.iter().any(|segment| {
                let segment = segment.to_ascii_lowercase();
                WORDS.iter().any(|word| segment.contains(word))
            })
    }

    /// Open ENT's own login page, which is not its CAS server's.
    fn is_ent_login(&self) -> bool {
        self.segments.len() >= 2 && self.segments[self.segments.len() - 2].eq_ignore_ascii_case("auth")
    }

    fn cas_link(&self, role: CasRole, inside: Inside) -> CasLink {
        let (last, before) = self.segments.split_last().unwrap_or((&"", &[]));
        let (endpoint, before) = match before.split_last() {
            Some((version, before)) if ["p3", "v1"].iter().any(|known| version.eq_ignore_ascii_case(known)) => {
                (format!("{version}/{last}"), before)
            }
            _ => ((*last).to_owned(), before),
        };
        let path: String = before.iter().flat_map(|segment| ["/", segment]).collect();
        CasLink { base: format!("{}{path}", self.origin), endpoint, role, inside }
    }

    /// What a carried address leads to: followed while it is itself a link.
    fn inside(&self, address: &str, depth: usize) -> Inside {
        let absolute = if address.starts_with('/') { format!("{}{address}", self.origin) } else { address.to_owned() };
        if depth >= DEEPEST {
            return Inside::default();
        }
        let mut inside = match recognise_inside(&absolute, depth + 1) {
            Recognition::CasLink(link) => Inside { cas: Some(link.base), service: link.inside.service },
            Recognition::EntLogin(inside) | Recognition::Redirection(inside) => inside,
            Recognition::PronotePage | Recognition::PronoteReturn | Recognition::Other => {
                Inside { service: Some(absolute), cas: None }
            }
            Recognition::Federation(_) => Inside::default(),
        };
        // The ENT's own pages are no service that is sought.
        if inside
            .service
            .as_deref()
            .map(Cut::of)
            .is_some_and(|service| service.host == self.host && !service.says_pronote())
        {
            inside.service = None;
        }
        inside
    }
}

impl Federation {
    /// The protocol that a segment of the path tells, in lower case.
    fn of_segment(segment: &str) -> Option<Self> {
        match segment {
            "idp" | "saml" | "saml2" | "shibboleth.sso" | "shibboleth" | "simplesaml" | "simplesamlphp" | "adfs"
            | "federationmetadata" => Some(Self::Saml2),
            "openid-connect" | "openid" | "oidc" | "oauth" | "oauth2" | "oauth2.0" | ".well-known" => {
                Some(Self::OpenIdConnect)
            }
            _ => None,
        }
    }
}

/// The address a parameter carries: absolute, or from the root of the same site.
fn carried_address(name: &str, value: &str) -> Option<String> {
    const NAMES: [&str; 19] = [
        "service",
        "target",
        "callback",
        "url",
        "redirect",
        "redirect_uri",
        "redirect_url",
        "redirecturl",
        "returnurl",
        "return_to",
        "returnto",
        "return",
        "goto",
        "next",
        "destination",
        "to",
        "cible",
        "relaystate",
        "q",
    ];
    let name = name.to_ascii_lowercase();
    if !NAMES.contains(&name.as_str()) {
        return None;
    }
    let from_root = name != "q";
    let mut read = value.to_owned();
    for _ in 0..=DEEPEST {
        if begins_with_scheme(&read) || from_root && read.starts_with('/') {
            return Some(read);
        }
        read = decode(&read)?;
    }
    None
}

fn is_service_parameter(name: &str) -> bool {
    name.eq_ignore_ascii_case("service") || name.eq_ignore_ascii_case("target")
}

/// PRONOTE's own parameters (domain facts, § 1.3).
pub fn is_pronote_parameter(name: &str) -> bool {
    ["login", "fd", "bydlg"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

fn is_pronote_page(segment: &str) -> bool {
    // Any site may have an index.
    Space::is_page(segment) && !segment.eq_ignore_ascii_case("index.html") || is_mobile_information(segment)
}

/// The page the mobile application reads (domain facts, § 1.3).
pub fn is_mobile_information(segment: &str) -> bool {
    segment.eq_ignore_ascii_case("infoMobileApp.json")
}

fn begins_with_scheme(text: &str) -> bool {
    ["http://", "https://"]
        .iter()
        .any(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

/// Decoded once; `None` when nothing was encoded, or when that gives no text.
fn decode(text: &str) -> Option<String> {
    let decoded = percent_decode_str(text).decode_utf8().ok()?;
    (decoded != text).then(|| decoded.into_owned())
}
