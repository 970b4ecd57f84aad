//! Why a text is not an address, and how an address differs from the text it was read from.

use crate::domain::host::HostError;
use crate::domain::port::PortError;
use crate::domain::recognition::{Federation, Proposal};

/// Why a text is not an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressError {
    /// Nothing was typed.
    Empty,
    /// Longer than any address that is read.
    TooLong {
        /// Characters typed.
        length: usize,
    },
    /// A control or invisible character.
    Control {
        /// Its code point, `U+XXXX`.
        code: String,
    },
    /// A space inside the address.
    Space,
    /// A `\` where an address has `/`.
    Backslash,
    /// Neither http nor https.
    OtherScheme {
        /// The scheme as typed, shortened.
        scheme: String,
    },
    /// `http:/…`, `http:…` or `//…`.
    SchemeSlashes {
        /// What was typed, shortened.
        text: String,
    },
    /// The address stands twice: `http://http://…`; what follows the first, when both are the same.
    DoubleScheme {
        /// The address that would be read; `None` when the two schemes differ or nothing follows.
        inner: Option<String>,
    },
    /// Two ports: `name:8036:80`.
    TwoPorts {
        /// The host and what follows it, shortened.
        text: String,
    },
    /// The prefix that PRONOTE.net listens on: `http://+:8036/`.
    ListeningPrefix,
    /// A regular expression, as an ENT registers one.
    Pattern,
    /// `user:password@`; the text is not repeated, it may be a secret.
    UserInfo,
    /// The host is refused.
    Host(HostError),
    /// The port is refused.
    Port(PortError),
    /// A ticket, and no address.
    TicketAlone,
    /// An address of a CAS server where PRONOTE's is asked for.
    CasLink {
        /// The addresses that the link carries, each for its field.
        proposals: Vec<Proposal>,
    },
    /// The page where the ENT asks for a login.
    EntLogin {
        /// The addresses that the page leads to, each for its field.
        proposals: Vec<Proposal>,
    },
    /// A link that only sends elsewhere: a mail's protection, a search engine, a portal.
    Redirection {
        /// The addresses that the link leads to, each for its field.
        proposals: Vec<Proposal>,
    },
    /// Another protocol than CAS: neither PRONOTE's address nor a CAS server's.
    Federation {
        /// Which protocol.
        federation: Federation,
    },
    /// PRONOTE's address where a CAS server's is asked for.
    PronoteForCas,
    /// One of a CAS server's addresses where another is asked for: what it is, as written.
    OtherCasAddress {
        /// The end of its path as written: `serviceValidate`, `p3/proxyValidate`…
        endpoint: String,
        /// The same address for its own field; empty when no field asks for it.
        proposals: Vec<Proposal>,
    },
    /// Anything else after `?`: the names alone, since a value may be a secret.
    Query {
        /// The parameters' names, each as `name=…`, shortened.
        query: String,
        /// The address without its query, where it is surely the right one.
        proposals: Vec<Proposal>,
    },
    /// Something after `#`.
    Fragment {
        /// What follows the `#`, shortened.
        fragment: String,
    },
    /// `.` or `..` in the path.
    DotSegment,
    /// `//` in the path.
    EmptySegment,
    /// `%` in the path.
    Percent {
        /// The segment of the path, shortened.
        segment: String,
    },
    /// `*` elsewhere than in a final `/**`.
    Asterisk,
    /// A character that no root path of PRONOTE.net holds.
    Character {
        /// The first such character.
        found: char,
        /// The segment of the path it stands in, shortened.
        segment: String,
    },
    /// A root path longer than 60 characters.
    RootTooLong {
        /// Its length in characters, slashes included.
        length: usize,
    },
    /// A page that is not one of PRONOTE's.
    UnknownPage {
        /// The file's name, shortened.
        page: String,
    },
    /// A page in « URL du serveur CAS », which has none.
    PageForCas {
        /// The file's name, shortened.
        page: String,
    },
}

/// How an address differs from the text it was read from; the user is told each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressNote {
    /// Spaces stood before or after.
    SpacesRemoved,
    /// Quotes, brackets or a comma stood around it.
    SurroundingsRemoved,
    /// No scheme was typed: which one is used.
    SchemeAdded {
        /// `http` or `https`.
        scheme: &'static str,
    },
    /// The scheme or the host had capitals.
    Lowercased,
    /// The host had accents.
    Punycode {
        /// The host as typed, shortened.
        typed: String,
        /// The host as used, with `xn--`.
        used: String,
    },
    /// It ended with a slash.
    FinalSlashRemoved,
    /// It ended with one of PRONOTE's pages.
    PageRemoved {
        /// The file's name: `professeur.html`.
        page: String,
    },
    /// It ended with `/**`, as the pattern for the ENT does.
    PatternRemoved,
    /// It ended with `?login=true`, as the direct login does.
    LoginRemoved,
    /// Other parameters of PRONOTE's own: their names.
    ParametersRemoved {
        /// Joined by commas.
        names: String,
    },
    /// It carried a CAS ticket.
    TicketRemoved,
    /// What opens a session, or looks like it.
    SessionRemoved,
    /// It was copied encoded as a whole.
    Decoded,
    /// Where the CAS sends people back was written too: the same address.
    ReturnRemoved,
    /// A CAS link was brought back to the server's address.
    CasLinkReduced {
        /// What followed the server's address: `login`, `serviceValidate`…
        removed: String,
    },
    /// The address that the CAS link serves.
    ServiceFound {
        /// In the form of the ENT's values, without a final slash.
        address: String,
    },
}

impl AddressNote {
    /// Whether what was understood shows that something is wrong: the link is not for the address that was given.
    pub fn needs_attention(&self) -> bool {
        matches!(self, AddressNote::ServiceFound { .. })
    }
}
