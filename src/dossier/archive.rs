//! The hand-over `.zip`: what of a dossier goes in, and what is let out of one.

use super::captures::{CaptureError, FOLDER as CAPTURES};
use super::error::DossierError;
use crate::files::FileError;
use std::collections::BTreeSet;
use std::path::PathBuf;

mod packing;
mod unpacking;

pub use packing::{Entry, HandOver, Inclusion, What};
pub use unpacking::{extract, extract_on};

/// How the file is named.
pub const EXTENSION: &str = "zip";
/// The most entries.
pub use crate::bounds::ARCHIVE_ENTRIES as MOST_ENTRIES;
/// The summary sheet's name beside the dossier.
pub const SHEET: &str = "fiche.pdf";
/// The name of the page of HTML beside the dossier.
pub const GUIDE: &str = "guide.html";
/// The most bytes, packed or not: the whole goes through the memory.
pub use crate::bounds::ARCHIVE_BYTES as MOST_BYTES;

/// What is left out unless the user asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The notes of the steps, and the reasons why steps were skipped.
    Notes,
    /// The client code and the invoice.
    Client,
    /// The pictures of the screen.
    Captures,
}

impl Part {
    /// Every part, in the order of the dialog.
    pub const ALL: [Part; 3] = [Part::Notes, Part::Client, Part::Captures];
}

/// The parts asked for; none at first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice(BTreeSet<Part>);

impl Choice {
    /// Whether a part goes in.
    pub fn has(&self, part: Part) -> bool {
        self.0.contains(&part)
    }

    /// Puts a part in, or takes it out.
    pub fn toggle(&mut self, part: Part) {
        if !self.0.remove(&part) {
            self.0.insert(part);
        }
    }
}

impl FromIterator<Part> for Choice {
    fn from_iter<I: IntoIterator<Item = Part>>(parts: I) -> Self {
        Self(parts.into_iter().collect())
    }
}

/// Why a `.zip` was not written or not unpacked. `path` is the `.zip`; nothing was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArchiveError {
    /// The file to write does not end in `.zip`.
    NotNamedZip {
        /// As it was given.
        path: PathBuf,
    },
    /// Not a `.zip`, or its list of entries cannot be read.
    NotAZip {
        /// As it was given.
        path: PathBuf,
    },
    /// An entry is cut or altered.
    Altered {
        /// As it was given.
        path: PathBuf,
        /// The entry's name.
        name: String,
    },
    /// More than [`MOST_ENTRIES`].
    TooManyEntries {
        /// As it was given.
        path: PathBuf,
    },
    /// More than [`MOST_BYTES`].
    TooMuch {
        /// As it was given.
        path: PathBuf,
    },
    /// A name that leads elsewhere: `..`, absolute, a drive, `\`.
    Outside {
        /// As it was given.
        path: PathBuf,
        /// The entry's name, shortened.
        name: String,
    },
    /// A link or another thing that is not a file.
    NotAFile {
        /// As it was given.
        path: PathBuf,
        /// The entry's name, shortened.
        name: String,
    },
    /// A name that no hand-over has.
    Unknown {
        /// As it was given.
        path: PathBuf,
        /// The entry's name, shortened.
        name: String,
    },
    /// The same name twice.
    Repeated {
        /// As it was given.
        path: PathBuf,
    },
    /// Protected by a password.
    Encrypted {
        /// As it was given.
        path: PathBuf,
        /// The entry's name, shortened.
        name: String,
    },
    /// A capture of the dossier that is packed, which cannot be drawn or is larger than any.
    Picture {
        /// The dossier's folder.
        path: PathBuf,
        /// The entry's name.
        name: String,
        /// What is wrong with the picture.
        why: Box<CaptureError>,
    },
    /// What cannot be taken out of a `.zip` that came from elsewhere: only whoever made it can mend it.
    Inside {
        /// As it was given.
        path: PathBuf,
        /// The entry's name.
        name: String,
        /// What is wrong with the entry.
        fault: Fault,
    },
    /// Not what its name says: a `.png` that is no picture.
    Misnamed {
        /// As it was given.
        path: PathBuf,
        /// The entry's name.
        name: String,
    },
    /// There is no `dossier.ron` in it.
    NoDossier {
        /// As it was given.
        path: PathBuf,
    },
    /// The dossier or its folder is at fault.
    Dossier(DossierError),
}

/// What is wrong with an entry that bears the right name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The dossier cannot be read.
    Dossier(Box<DossierError>),
    /// The capture cannot be drawn, or is larger than any.
    Picture(Box<CaptureError>),
}

impl From<FileError> for ArchiveError {
    fn from(error: FileError) -> Self {
        ArchiveError::Dossier(error.into())
    }
}

impl From<DossierError> for ArchiveError {
    fn from(error: DossierError) -> Self {
        ArchiveError::Dossier(error)
    }
}
