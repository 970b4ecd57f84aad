//! The CAS's answer to PRONOTE, read within bounds from what a person pasted, whatever its protocol.

pub mod connector;
pub mod error;
pub mod failure;
pub mod looks;
pub mod mapping;
pub mod message;
pub mod note;
pub mod pile;
pub mod private;
pub mod reading;
pub mod services;
pub mod told;

pub(super) mod bytes;
mod candidates;
mod cas;
mod coding;
mod cut;
mod doubts;
mod escapes;
mod format;
mod http;
mod json;
mod plain;
mod prefixes;
mod saml;
mod tree;
mod values;

pub use bytes::LARGEST;
pub use error::AnswerError;
pub use failure::FailureKind;
pub use mapping::{Mapping, NamesSeen};
pub use note::{Encoding, Note};
pub use pile::Count;
pub use private::Private;
pub use reading::{Expected, Reading};
pub use services::Services;

use chrono::{DateTime, Utc};
use std::io::Read;

pub use crate::bounds::{PERSON_ATTRIBUTES as MOST_ATTRIBUTES, PERSON_VALUES as MOST_VALUES};

/// From a first moment, up to another one and without it.
pub type Period = (DateTime<Utc>, DateTime<Utc>);

/// What a CAS answered. Its `Debug` shows no value: it is about a real person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// How it is written.
    pub protocol: AnswerProtocol,
    /// Whether the CAS knows the person, and what it says of them.
    pub outcome: Outcome,
    /// What deserves to be said of the answer itself, in the order it was met.
    pub notes: Vec<Note>,
    /// When it says that it was issued.
    pub issued: Option<DateTime<Utc>>,
    /// When it says that it holds.
    pub validity: Option<Period>,
    /// What was pasted with it.
    pub count: Count,
}

/// How the answer is written (domain facts, § 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnswerProtocol {
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
    /// The CAS knows the person.
    Success {
        /// The identifier by which it names them.
        user: Private,
        /// In the order they came; at most [`MOST_ATTRIBUTES`].
        attributes: Vec<CasAttribute>,
    },
    /// The CAS refuses.
    Failure {
        /// As the CAS writes it, shortened; empty when it gives none.
        code: String,
        /// What the code and the message mean.
        cause: FailureKind,
        /// As the CAS writes it; tickets are masked.
        message: Private,
        /// The services that the message names.
        services: Services,
    },
}

/// One attribute, its values gathered from every form met on the wire (domain facts, § 3.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasAttribute {
    /// As the CAS writes it, without its namespace.
    pub name: String,
    /// The name inside a nested list, `x` in `<xs><x>…</x></xs>`.
    pub inner: Option<String>,
    /// In the order they came, blank ones included.
    pub values: Vec<Private>,
}

impl Answer {
    /// Reads a pasted or loaded text, with whatever stands around the answer.
    ///
    /// # Errors
    /// [`AnswerError`] when there is no answer in it, or one that no CAS may send.
    pub fn read(bytes: &[u8]) -> Result<Self, AnswerError> {
        let (text, encoding) = bytes::decode(bytes)?;
        pile::read(&text, encoding)
    }

    /// The service that the answer says it is for.
    pub fn audience(&self) -> Option<&str> {
        self.notes.iter().find_map(|note| match note {
            Note::Audience { service } => Some(service.as_str()),
            _ => None,
        })
    }

    /// An answer alone, without dates.
    fn of(protocol: AnswerProtocol, outcome: Outcome) -> Self {
        let count = Count { answers: 1, read: 1, ..Count::default() };
        Self { protocol, outcome, notes: Vec::new(), issued: None, validity: None, count }
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
    pub fn attributes(&self) -> &[CasAttribute] {
        match &self.outcome {
            Outcome::Success { attributes, .. } => attributes,
            Outcome::Failure { .. } => &[],
        }
    }
}

impl AnswerProtocol {
    /// Every protocol.
    pub const ALL: [AnswerProtocol; 4] =
        [AnswerProtocol::Saml11, AnswerProtocol::Cas1, AnswerProtocol::Cas2, AnswerProtocol::Cas3];

    /// The name used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            AnswerProtocol::Saml11 => "saml11",
            AnswerProtocol::Cas1 => "cas1",
            AnswerProtocol::Cas2 => "cas2",
            AnswerProtocol::Cas3 => "cas3",
        }
    }

    /// As it is written in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            AnswerProtocol::Saml11 => "SAML 1.1",
            AnswerProtocol::Cas1 => "CAS 1",
            AnswerProtocol::Cas2 => "CAS 2",
            AnswerProtocol::Cas3 => "CAS 3",
        }
    }
}

impl CasAttribute {
    /// The values that are not blank.
    pub fn filled(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(Private::reveal).filter(|value| !value.trim().is_empty())
    }

    /// Whether a name is this attribute's, letter for letter.
    pub fn is_named(&self, name: &str) -> bool {
        self.name == name || self.inner.as_deref() == Some(name)
    }
}
