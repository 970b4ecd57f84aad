//! What can go wrong with a dossier on disk, each with what its sentence needs.

use super::captures::CaptureName;
use super::local::LocalField;
use super::lock::LockHolder;
use crate::domain::finding::Check;
use crate::domain::inputs::Field;
use crate::domain::timestamp::Timestamp;
use crate::files::{Cause, FileError};
use crate::walkthrough::StepId;
use std::path::PathBuf;

pub use crate::files::{Action, Failure};

/// Why a dossier was not opened, created or saved. What is refused is left untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DossierError {
    /// Nothing at this path.
    NotFound { path: PathBuf },
    /// A file that is not a `dossier.ron`.
    NotADossier { path: PathBuf },
    /// A folder that holds no dossier.
    NoDossier { folder: PathBuf },
    /// A new dossier was asked for where a file is.
    FolderIsAFile { path: PathBuf },
    /// A new dossier was asked for in a folder that has something else in it.
    FolderNotEmpty { folder: PathBuf },
    /// A new dossier was asked for where there is one already.
    AlreadyADossier { folder: PathBuf },
    /// A link, a folder or a device where an ordinary file or folder of the dossier should be.
    NotOrdinary { path: PathBuf },
    /// The file is larger than any dossier; `limit` in bytes.
    TooLarge { path: PathBuf, limit: u64 },
    /// Written by a later program.
    Newer { path: PathBuf, found: u64, known: u64 },
    /// The file is whole but does not say what this program expects; `line` counts from 1.
    Invalid { path: PathBuf, line: usize, misfit: Misfit },
    /// A text of the file, or about to be saved, is too long; lengths in characters.
    TextTooLong { path: PathBuf, place: Place, length: usize, longest: usize },
    /// The dossier to save is too large as a whole; `limit` in bytes.
    TooMuch { path: PathBuf, limit: u64 },
    /// The file is damaged and no kept version can replace it.
    Damaged { path: PathBuf, damage: Damage },
    /// The system refused.
    System { action: Action, path: PathBuf, failure: Failure },
    /// The dossier is saved, but its version could not be kept.
    VersionNotKept { cause: Box<DossierError> },
    /// While it was open here, another program wrote another dossier in the file: nothing of it was written over.
    /// What it wrote is kept in `kept`; `saved` is its date, `None` when it cannot be read.
    ChangedElsewhere { path: PathBuf, kept: PathBuf, saved: Option<Timestamp> },
    /// Somebody took the dossier over, or (`None`) the lock went and the dossier has changed since.
    LockLost { folder: PathBuf, holder: Option<Box<LockHolder>> },
}

/// How a whole file differs from what is expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    UnknownField {
        name: String,
    },
    UnknownChoice {
        name: String,
    },
    MissingField {
        name: String,
    },
    RepeatedField {
        name: String,
    },
    /// A value of the wrong kind, such as a number for a text or a date that is none.
    WrongValue,
}

/// What is wrong with a damaged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Versions are there, the file is not.
    Missing,
    /// Whole, but older than a save that was cut before the file took its place.
    Older {
        /// When the file was saved.
        saved: Timestamp,
    },
    Empty,
    /// Not UTF-8, or with NUL bytes.
    NotText,
    /// Cut short or overwritten; where reading stopped, from 1.
    Garbled {
        line: usize,
        column: usize,
    },
    /// Readable, but it does not begin like a dossier.
    NoVersion,
}

/// Where a text of the dossier is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Input(Field),
    Note(StepId),
    Reason(StepId),
    /// The identifier of a page, a step or an instruction.
    Identifier,
    ClientCode,
    Invoice,
    /// The description of a capture.
    Capture(CaptureName),
    /// What a check found.
    Finding(Check),
    /// A number, a date or a person of the papers.
    Local(LocalField),
}

impl DossierError {
    /// When the system refused to write: what was asked and its kind of refusal, without a path or a text.
    pub(crate) fn refusal(&self) -> Option<String> {
        match self {
            DossierError::System { action: Action::Read, .. } => None,
            DossierError::System { action, failure, .. } => Some(format!("{action:?}, {failure:?}")),
            _ => None,
        }
    }
}

impl From<FileError> for DossierError {
    fn from(error: FileError) -> Self {
        let FileError { action, path, cause } = error;
        match cause {
            Cause::NotOrdinary => DossierError::NotOrdinary { path },
            Cause::TooLarge { limit } => DossierError::TooLarge { path, limit },
            Cause::Refused(failure) => DossierError::System { action, path, failure },
        }
    }
}
