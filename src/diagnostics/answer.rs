//! The CAS's answer to PRONOTE, read within bounds from what a person pasted, whatever its protocol.

pub mod failure;
pub mod mapping;
pub mod message;
pub mod private;
pub mod reading;

pub(super) mod bytes;
mod cas;
mod coding;
mod cut;
mod format;
mod plain;
mod saml;
mod tree;
mod values;

pub use bytes::LARGEST;
pub use failure::FailureKind;
pub use mapping::Mapping;
pub use private::Private;
pub use reading::{Expected, Reading};

use std::io::Read;

/// The most attributes one person may have.
pub const MOST_ATTRIBUTES: usize = 1_000;
/// The most values, all attributes together.
pub const MOST_VALUES: usize = 10_000;

/// What a CAS answered. Its `Debug` shows no value: it is about a real person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub protocol: Protocol,
    pub outcome: Outcome,
    /// What deserves to be said of the answer itself, in the order it was met.
    pub notes: Vec<Note>,
}

/// How the answer is written (domain facts, § 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Protocol {
    /// `/samlValidate`, the one PRONOTE 2014 asks for.
    Saml11,
    /// `/validate`: `yes` or `no`, no attribute.
    Cas1,
    /// `/serviceValidate`.
    Cas2,
    /// `/p3/serviceValidate`: with `<cas:attributes>`.
    Cas3,
}

/// Whether the CAS knows the person. Whatever is not a plain success is a failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Success {
        user: Private,
        attributes: Vec<Attribute>,
    },
    Failure {
        /// As the CAS writes it, shortened; empty when it gives none.
        code: String,
        cause: FailureKind,
        /// As the CAS writes it; tickets are masked.
        message: Private,
    },
}

/// One attribute, its values gathered from every form met on the wire (domain facts, § 3.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    pub name: String,
    /// The name inside a nested list, `x` in `<xs><x>…</x></xs>`.
    pub inner: Option<String>,
    pub values: Vec<Private>,
}

/// The encoding a text was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16,
    Windows1252,
}

/// A remark on the answer itself, whatever the settings are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Not UTF-8.
    Encoding(Encoding),
    /// Something stood before or after the answer and was left out.
    TextAround,
    /// `&lt;` stood for `<`: the source of a page was pasted.
    Unescaped,
    /// A namespace prefix is used but not declared.
    PrefixUndeclared { prefix: String },
    /// The elements are not in the protocol's namespace.
    OtherNamespace,
    /// Only a part of the answer was pasted.
    Fragment,
    /// Not the protocol PRONOTE 2014 asks for.
    NotSaml(Protocol),
    /// How long the assertion was valid.
    Valid { seconds: i64 },
    /// `Conditions` gives no period.
    ValidityMissing,
    /// A date of `Conditions` cannot be read.
    ValidityUnreadable,
    /// The period ends before it begins.
    ValidityReversed,
    /// The answer says it was issued outside its own period.
    IssuedOutsideValidity,
    /// For which service the assertion is.
    Audience { service: String },
    /// Values were joined by `;` in one.
    Joined { attribute: String },
    /// Values stood as the text of a JSON array.
    JsonArray { attribute: String },
}

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
    /// The end is missing.
    Truncated {
        element: String,
    },
    Malformed {
        line: u32,
        column: u32,
    },
    /// A page of the CAS or of a web server.
    WebPage,
    /// The CAS's page « application not authorised ».
    NotAuthorisedPage,
    Json,
    Saml2,
    /// What PRONOTE asks, not what the CAS answers.
    Request,
    /// An assertion without the status that stands before it.
    AssertionAlone,
    /// An envelope without an answer in it.
    NoOutcome,
    /// Several answers that do not say the same thing.
    Contradictory,
    NotAnAnswer,
}

impl Answer {
    /// Reads a pasted or loaded text, with whatever stands around the answer.
    ///
    /// # Errors
    /// [`AnswerError`] when there is no answer in it, or one that no CAS may send.
    pub fn read(bytes: &[u8]) -> Result<Self, AnswerError> {
        let (text, encoding) = bytes::decode(bytes)?;
        let mut notes = Vec::new();
        if encoding != Encoding::Utf8 {
            notes.push(Note::Encoding(encoding));
        }
        let (protocol, outcome) = match cut::cut(&text, &mut notes)? {
            cut::Piece::Xml(element) => tree::read(&element, &mut notes)?,
            cut::Piece::Plain(user) => (Protocol::Cas1, plain::outcome(user)?),
        };
        if protocol != Protocol::Saml11 {
            notes.push(Note::NotSaml(protocol));
        }
        Ok(Self { protocol, outcome, notes })
    }

    /// Reads a file or a pipe, never more than the bound and one byte.
    ///
    /// # Errors
    /// As [`Answer::read`], and [`AnswerError::Unreadable`].
    pub fn read_from(source: impl Read) -> Result<Self, AnswerError> {
        let mut bytes = Vec::new();
        source
            .take(LARGEST as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| AnswerError::Unreadable(error.kind()))?;
        Self::read(&bytes)
    }

    /// Whether the CAS knows the person.
    pub fn succeeded(&self) -> bool {
        matches!(self.outcome, Outcome::Success { .. })
    }

    /// The attributes, none after a failure.
    pub fn attributes(&self) -> &[Attribute] {
        match &self.outcome {
            Outcome::Success { attributes, .. } => attributes,
            Outcome::Failure { .. } => &[],
        }
    }
}

impl Protocol {
    /// Every protocol.
    pub const ALL: [Protocol; 4] = [Protocol::Saml11, Protocol::Cas1, Protocol::Cas2, Protocol::Cas3];

    /// The name used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Protocol::Saml11 => "saml11",
            Protocol::Cas1 => "cas1",
            Protocol::Cas2 => "cas2",
            Protocol::Cas3 => "cas3",
        }
    }

    /// As it is written in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Protocol::Saml11 => "SAML 1.1",
            Protocol::Cas1 => "CAS 1",
            Protocol::Cas2 => "CAS 2",
            Protocol::Cas3 => "CAS 3",
        }
    }
}

impl Attribute {
    /// The values that are not blank.
    pub fn filled(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(Private::reveal).filter(|value| !value.trim().is_empty())
    }

    /// Whether a name is this attribute's, letter for letter.
    pub fn is_named(&self, name: &str) -> bool {
        self.name == name || self.inner.as_deref() == Some(name)
    }
}

impl Note {
    /// Whether it deserves attention, or is only good to know.
    pub fn needs_attention(&self) -> bool {
        match self {
            Note::Encoding(_)
            | Note::TextAround
            | Note::Unescaped
            | Note::Fragment
            | Note::Valid { .. }
            | Note::Audience { .. }
            | Note::Joined { .. } => false,
            Note::PrefixUndeclared { .. }
            | Note::OtherNamespace
            | Note::NotSaml(_)
            | Note::ValidityMissing
            | Note::ValidityUnreadable
            | Note::ValidityReversed
            | Note::IssuedOutsideValidity
            | Note::JsonArray { .. } => true,
        }
    }
}
