//! Why a text is not an address, and how an address differs from the text it was read from.

use crate::domain::host::HostError;
use crate::domain::port::PortError;
use crate::domain::recognition::{Federation, Proposal};

/// Why a text is not an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressError {
    Empty,
    TooLong {
        length: usize,
    },
    /// A control or invisible character.
    Control {
        code: String,
    },
    Space,
    Backslash,
    /// Neither http nor https.
    OtherScheme {
        scheme: String,
    },
    /// `http:/…`, `http:…` or `//…`.
    SchemeSlashes {
        text: String,
    },
    /// The address stands twice: `http://http://…`; what follows the first, when both are the same.
    DoubleScheme {
        inner: Option<String>,
    },
    /// `user:password@`; the text is not repeated, it may be a secret.
    UserInfo,
    Host(HostError),
    Port(PortError),
    /// A ticket, and no address.
    TicketAlone,
    /// An address of a CAS server where PRONOTE's is asked for.
    CasLink {
        proposals: Vec<Proposal>,
    },
    /// The page where the ENT asks who one is.
    EntLogin {
        proposals: Vec<Proposal>,
    },
    /// Another protocol than CAS: neither PRONOTE's address nor a CAS server's.
    Federation {
        federation: Federation,
    },
    /// PRONOTE's address where a CAS server's is asked for.
    PronoteForCas,
    /// One of a CAS server's addresses where another is asked for: what it is, as written.
    OtherCasAddress {
        endpoint: String,
        proposals: Vec<Proposal>,
    },
    /// Anything else after `?`: the names alone, since a value may be a secret.
    Query {
        query: String,
        proposals: Vec<Proposal>,
    },
    Fragment {
        fragment: String,
    },
    /// `.` or `..` in the path.
    DotSegment,
    /// `//` in the path.
    EmptySegment,
    /// `%` in the path.
    Percent {
        segment: String,
    },
    /// `*` elsewhere than in a final `/**`.
    Asterisk,
    Character {
        found: char,
        segment: String,
    },
    RootTooLong {
        length: usize,
    },
    /// A page that is not one of PRONOTE's.
    UnknownPage {
        page: String,
    },
    /// A page in « URL du serveur CAS », which has none.
    PageForCas {
        page: String,
    },
}

/// How an address differs from the text it was read from; the user is told each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressNote {
    SpacesRemoved,
    /// No scheme was typed: which one is used.
    SchemeAdded {
        scheme: &'static str,
    },
    Lowercased,
    Punycode {
        typed: String,
        used: String,
    },
    FinalSlashRemoved,
    PageRemoved {
        page: String,
    },
    PatternRemoved,
    LoginRemoved,
    /// Other parameters of PRONOTE's own: their names.
    ParametersRemoved {
        names: String,
    },
    TicketRemoved,
    /// What opens a session, or looks like it.
    SessionRemoved,
    /// It was copied encoded as a whole.
    Decoded,
    /// Where the CAS sends people back was written too: the same address.
    ReturnRemoved,
    /// A CAS link was brought back to the server's address.
    CasLinkReduced {
        removed: String,
    },
    /// The address that the CAS link serves.
    ServiceFound {
        address: String,
    },
}
