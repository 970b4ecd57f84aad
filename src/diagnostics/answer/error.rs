//! Why a pasted text cannot be read as an answer, and what it is instead.

use super::told::Told;
use super::{FailureKind, looks::Looks};

/// Why a text cannot be read as an answer. No variant holds a value of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerError {
    Empty,
    TooLarge,
    /// The file itself cannot be read.
    Unreadable(std::io::ErrorKind),
    /// A picture, an archive… ; `position` counts bytes from 1.
    Nul {
        position: usize,
    },
    BrokenUtf16,
    /// A DTD, hence entities: never expanded.
    Doctype,
    /// The server writes an entity that XML does not have: what it sends is no XML.
    UnknownEntity {
        name: String,
        line: u32,
    },
    Control {
        code: String,
    },
    TooDeep {
        limit: usize,
    },
    TooManyElements {
        limit: usize,
    },
    TooManyAttributes {
        limit: usize,
    },
    TooManyValues {
        limit: usize,
    },
    TooManyDocuments {
        limit: usize,
    },
    /// The end is missing; `refusal` is what can still be read of it.
    Truncated {
        element: String,
        refusal: Option<FailureKind>,
    },
    Malformed {
        line: u32,
        column: u32,
    },
    /// A page of the CAS or of a web server that says nothing known; `title` is empty when it has none.
    WebPage {
        title: String,
    },
    /// The JSON of a CAS; `refusal` when it refuses.
    Json {
        refusal: Option<FailureKind>,
    },
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
        status: Option<u16>,
    },
    /// HTTP headers that send elsewhere.
    Redirect {
        status: u16,
        /// Without the tickets; empty when the headers do not name it.
        destination: String,
    },
    /// HTTP headers of an error, and nothing of a CAS after them.
    HttpStatus {
        status: u16,
    },
    /// Something else.
    NotAnAnswer {
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
            AnswerError::Control { .. } => "caractere",
            AnswerError::TooDeep { .. } => "trop_profond",
            AnswerError::TooManyElements { .. } => "trop_elements",
            AnswerError::TooManyAttributes { .. } => "trop_attributs",
            AnswerError::TooManyValues { .. } => "trop_valeurs",
            AnswerError::TooManyDocuments { .. } => "trop_documents",
            AnswerError::Truncated { .. } => "tronquee",
            AnswerError::Malformed { .. } => "mal_formee",
            AnswerError::WebPage { .. } => "page_web",
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

    /// Whether a web page was read.
    pub fn is_page(&self) -> bool {
        match self {
            AnswerError::WebPage { .. } => true,
            AnswerError::Told(told) => told.on_page,
            _ => false,
        }
    }
}
