//! What can go wrong with a dossier on disk, each with what its sentence needs.

use super::captures::CaptureName;
use super::local::LocalField;
use super::lock::LockHolder;
use crate::domain::finding::Check;
use crate::domain::inputs::Field;
use crate::domain::timestamp::Timestamp;
use crate::domain::trial::Trial;
use crate::files::{Cause, FileError};
use crate::walkthrough::StepId;
use std::path::{Path, PathBuf};

pub use crate::files::{Action, Failure};

/// Why a dossier was not opened, created or saved. What is refused is left untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DossierError {
    /// Nothing at this path.
    NotFound {
        /// As it was given.
        path: PathBuf,
    },
    /// A file that is not a `dossier.ron`.
    NotADossier {
        /// As it was given.
        path: PathBuf,
    },
    /// A folder that holds no dossier.
    NoDossier {
        /// As it was given.
        folder: PathBuf,
    },
    /// A new dossier was asked for where a file is.
    FolderIsAFile {
        /// As it was given.
        path: PathBuf,
    },
    /// A new dossier was asked for in a folder that has something else in it.
    FolderNotEmpty {
        /// As it was given.
        folder: PathBuf,
    },
    /// A new dossier was asked for where there is one already.
    AlreadyADossier {
        /// As it was given.
        folder: PathBuf,
    },
    /// A link, a folder or a device where an ordinary file or folder of the dossier should be.
    NotOrdinary {
        /// What stands there.
        path: PathBuf,
    },
    /// The file is larger than any dossier; `limit` in bytes.
    TooLarge {
        /// The file.
        path: PathBuf,
        /// In bytes.
        limit: u64,
    },
    /// Written by a later program.
    Newer {
        /// The file.
        path: PathBuf,
        /// The version it is in.
        found: u64,
        /// The latest version that this program reads.
        known: u64,
    },
    /// The file is whole but does not say what this program expects; `line` counts from 1.
    Invalid {
        /// The file.
        path: PathBuf,
        /// Where reading stopped, from 1.
        line: usize,
        /// How it differs.
        misfit: Misfit,
    },
    /// A text of the file, or about to be saved, is too long; lengths in characters.
    TextTooLong {
        /// The file.
        path: PathBuf,
        /// Which text.
        place: TextPlace,
        /// Its length in characters.
        length: usize,
        /// What is accepted, in characters.
        longest: usize,
    },
    /// The file, or the dossier about to be saved, has more of something than any has.
    TooMany {
        /// The file.
        path: PathBuf,
        /// What there is too much of.
        what: Listed,
        /// How many there are.
        number: usize,
        /// How many are accepted.
        most: usize,
    },
    /// The dossier to save is too large as a whole; `limit` in bytes.
    TooMuch {
        /// The file to save.
        path: PathBuf,
        /// In bytes.
        limit: u64,
    },
    /// The file is damaged and no kept version can replace it.
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        damage: Damage,
    },
    /// The system refused.
    System {
        /// What was asked of the system.
        action: Action,
        /// On which file or folder.
        path: PathBuf,
        /// What the system answered.
        failure: Failure,
    },
    /// The dossier is saved, but its version could not be kept.
    VersionNotKept {
        /// Why the version was not kept.
        cause: Box<DossierError>,
    },
    /// While it was open here, another program wrote another dossier in the file: nothing of it was written over.
    /// What it wrote is kept in `kept`; `saved` is its date, `None` when it cannot be read.
    ChangedElsewhere {
        /// The dossier's file.
        path: PathBuf,
        /// The version, or the file put aside, that holds what the other program wrote.
        kept: PathBuf,
        /// When the other program saved it.
        saved: Option<Timestamp>,
    },
    /// Somebody took the dossier over, or (`None`) the lock went and the dossier has changed since.
    LockLost {
        /// The dossier's folder.
        folder: PathBuf,
        /// Who has the lock now.
        holder: Option<Box<LockHolder>>,
    },
}

/// How a whole file differs from what is expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// A field that this program does not know.
    UnknownField {
        /// As it is written, shortened.
        name: String,
    },
    /// A word that is not one of a closed list.
    UnknownChoice {
        /// As it is written, shortened.
        name: String,
    },
    /// A field that is required and is not there.
    MissingField {
        /// As it should be written.
        name: String,
    },
    /// A field that stands twice.
    RepeatedField {
        /// As it is written, shortened.
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
    /// No byte at all.
    Empty,
    /// Not UTF-8, or with NUL bytes.
    NotText,
    /// Cut short or overwritten; where reading stopped, from 1.
    Garbled {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// Readable, but it does not begin like a dossier.
    NoVersion,
}

/// What a dossier has a bounded number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Captures, by the list of the file.
    Captures,
    /// Findings that a later program kept.
    UnknownFindings,
    /// Fields that a later program wrote.
    UnknownFields,
}

/// Where a text of the dossier is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextPlace {
    /// One of the inputs.
    Input(Field),
    /// The note of a step.
    Note(StepId),
    /// Why a step was skipped.
    Reason(StepId),
    /// The identifier of a page, a step or an instruction.
    Identifier,
    /// The client code.
    ClientCode,
    /// The invoice's number.
    Invoice,
    /// The description of a capture.
    Capture(CaptureName),
    /// What a check found.
    Finding(Check),
    /// A number, a date or a person of the papers.
    Local(LocalField),
    /// What was seen of a trial, or a value that it tested.
    Trial(Trial),
    /// Who confirmed that two ports go together.
    PortDecision,
}

impl DossierError {
    /// The same refusal of what is made beside its place: of the folder that the user knows.
    pub(crate) fn at_its_place(self, beside: &Path, folder: &Path) -> Self {
        match self {
            DossierError::System { action, path, failure } => {
                let path = match path.strip_prefix(beside) {
                    Ok(rest) if rest.as_os_str().is_empty() => folder.to_owned(),
                    Ok(rest) => folder.join(rest),
                    Err(_) => path,
                };
                DossierError::System { action, path, failure }
            }
            other => other,
        }
    }

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
