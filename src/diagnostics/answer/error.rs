//! Why a pasted text cannot be read as an answer, and what it is instead.

use super::told::Told;
use super::{FailureKind, Services, looks::Looks};

/// Why a text cannot be read as an answer. No variant holds a value of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// No sign but spaces.
    Empty,
    /// More than [`LARGEST`](super::LARGEST) bytes.
    TooLarge,
    /// The file itself cannot be read.
    Unreadable(std::io::ErrorKind),
    /// A picture, an archive… ; `position` counts bytes from 1.
    Nul {
        /// Of the first NUL byte.
        position: usize,
    },
    /// UTF-16, with half a character or half a pair.
    BrokenUtf16,
    /// A DTD, hence entities: never expanded.
    Doctype,
    /// The server writes an entity that XML does not have: what it sends is no XML.
    UnknownEntity {
        /// Without `&` and `;`.
        name: String,
        /// From 1.
        line: u32,
    },
    /// The server writes `&` as it is in a value: what it sends is no XML.
    BareAmpersand {
        /// From 1.
        line: u32,
    },
    /// A control character, which XML forbids.
    Control {
        /// Its code point, `U+XXXX`.
        code: String,
    },
    /// Elements inside one another beyond what any answer has.
    TooDeep {
        /// How deep is accepted.
        limit: usize,
    },
    /// More elements than any answer has.
    TooManyElements {
        /// How many are accepted.
        limit: usize,
    },
    /// More attributes than any person has.
    TooManyAttributes {
        /// How many are accepted.
        limit: usize,
    },
    /// More values than any person has.
    TooManyValues {
        /// How many are accepted, all attributes together.
        limit: usize,
    },
    /// More documents pasted one after another than are read.
    TooManyDocuments {
        /// How many are accepted.
        limit: usize,
    },
    /// The end is missing; `refusal` is what can still be read of it.
    Truncated {
        /// The element that is not closed; empty when none is known.
        element: String,
        /// Why the CAS refuses, when it does and this is left of it.
        refusal: Option<FailureKind>,
    },
    /// No XML that can be read.
    Malformed {
        /// From 1.
        line: u32,
        /// From 1.
        column: u32,
    },
    /// A page of the CAS or of a web server that says nothing known; `title` is empty when it has none.
    WebPage {
        /// Shortened.
        title: String,
    },
    /// The page of a filter or a proxy, which answers in the CAS's place; `title` is empty when it has none.
    FilterPage {
        /// Shortened.
        title: String,
    },
    /// The JSON of a CAS; `refusal` when it refuses.
    Json {
        /// Why the CAS refuses.
        refusal: Option<FailureKind>,
    },
    /// An answer in SAML 2.0, which PRONOTE 2014 does not read.
    Saml2,
    /// What PRONOTE asks, not what the CAS answers.
    Request,
    /// An assertion without the status that stands before it.
    AssertionAlone,
    /// An envelope without an answer in it.
    NoOutcome,
    /// One answer that says several things at once.
    Contradictory,
    /// A page, a log line or a mail in which a CAS, or a program that asks it, says something known.
    Told(Box<Told>),
    /// The server sent nothing, with its HTTP status when it was copied.
    EmptyBody {
        /// HTTP status.
        status: Option<u16>,
    },
    /// HTTP headers that send elsewhere.
    Redirect {
        /// HTTP status.
        status: u16,
        /// Without the tickets; empty when the headers do not name it.
        destination: String,
        /// The service of the CAS's link it leads to: PRONOTE itself sends there.
        services: Box<Services>,
    },
    /// HTTP headers of an error, and nothing of a CAS after them.
    HttpStatus {
        /// HTTP status.
        status: u16,
    },
    /// Something else.
    NotAnAnswer {
        /// What it looks like.
        looks: Looks,
    },
}

impl AnswerError {
    /// The name used in JSON.
    pub fn id(&self) -> &'static str {
        match self {
            AnswerError::Empty => "vide",
            AnswerError::TooLarge => "trop_grand",
            AnswerError::Unreadable(_) => "illisible",
            AnswerError::Nul { .. } => "octet_nul",
            AnswerError::BrokenUtf16 => "utf16",
            AnswerError::Doctype => "dtd",
            AnswerError::UnknownEntity { .. } => "entite",
            AnswerError::BareAmpersand { .. } => "esperluette",
            AnswerError::Control { .. } => "caractere",
            AnswerError::TooDeep { .. } => "trop_profond",
            AnswerError::TooManyElements { .. } => "trop_elements",
            AnswerError::TooManyAttributes { .. } => "trop_attributs",
            AnswerError::TooManyValues { .. } => "trop_valeurs",
            AnswerError::TooManyDocuments { .. } => "trop_documents",
            AnswerError::Truncated { .. } => "tronquee",
            AnswerError::Malformed { .. } => "mal_formee",
            AnswerError::WebPage { .. } => "page_web",
            AnswerError::FilterPage { .. } => "page_de_filtre",
            AnswerError::Json { .. } => "json",
            AnswerError::Saml2 => "saml2",
            AnswerError::Request => "demande",
            AnswerError::AssertionAlone => "assertion_seule",
            AnswerError::NoOutcome => "sans_resultat",
            AnswerError::Contradictory => "contradictoire",
            AnswerError::Told(told) => FailureKind::from(told.said).id(),
            AnswerError::EmptyBody { .. } => "corps_vide",
            AnswerError::Redirect { .. } => "renvoi",
            AnswerError::HttpStatus { .. } => "statut_http",
            AnswerError::NotAnAnswer { looks } => looks.id(),
        }
    }

    /// The services that are named.
    pub fn services(&self) -> Option<&Services> {
        match self {
            AnswerError::Told(told) => Some(&told.services),
            AnswerError::Redirect { services, .. } => Some(services),
            _ => None,
        }
    }

    /// Whether a web page was read.
    pub fn is_page(&self) -> bool {
        match self {
            AnswerError::WebPage { .. } | AnswerError::FilterPage { .. } => true,
            AnswerError::Told(told) => told.on_page,
            _ => false,
        }
    }
}
