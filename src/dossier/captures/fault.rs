//! What can go wrong with a capture, each with what its sentence needs.

use crate::dossier::error::{DossierError, Failure};
use crate::files::FileError;
use crate::walkthrough::StepId;
use std::path::PathBuf;

/// Why a capture was not added or cannot be shown. The dossier is left as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaptureError {
    /// The system refuses the file that the user chose.
    Unreadable {
        /// As it was chosen.
        path: PathBuf,
        /// What the system says of it.
        failure: Failure,
    },
    /// A folder or a device was chosen.
    NotAFile {
        /// As it was chosen.
        path: PathBuf,
    },
    /// The file is larger than any capture; `limit` in bytes.
    FileTooLarge {
        /// In bytes.
        limit: u64,
    },
    /// No byte at all.
    Empty,
    /// A picture, in a form that is not read.
    OtherForm {
        /// Its usual name: `GIF`, `PDF`, `HEIC`…
        form: &'static str,
    },
    /// Bytes that are no picture of a known form.
    NotAPicture,
    /// The picture is larger than what is decoded; sizes in pixels.
    TooManyPixels {
        /// In pixels; 0 when the decoder stopped before it was known.
        width: u64,
        /// In pixels; 0 when the decoder stopped before it was known.
        height: u64,
        /// Width times height that is accepted.
        most: u64,
    },
    /// One side is longer than what is decoded, few as the pixels may be; sizes in pixels.
    SideTooLong {
        /// In pixels.
        width: u64,
        /// In pixels.
        height: u64,
        /// The longest side that is accepted.
        most: u32,
    },
    /// The file is cut short or damaged.
    Broken,
    /// The description passes its bound; lengths in characters.
    DescriptionTooLong {
        /// What was typed, in characters.
        length: usize,
        /// What is accepted, in characters.
        longest: usize,
    },
    /// The dossier has as many captures as it can hold.
    TooMany {
        /// How many it can hold.
        most: usize,
    },
    /// No step has this identifier.
    UnknownStep {
        /// The identifier that was given.
        step: StepId,
    },
    /// No capture has this number in the list, which begins at 1.
    NoSuchCapture {
        /// The number that was given.
        number: usize,
        /// How many captures there are.
        count: usize,
    },
    /// The dossier's own folder is at fault.
    Dossier(DossierError),
}

impl From<FileError> for CaptureError {
    fn from(error: FileError) -> Self {
        CaptureError::Dossier(error.into())
    }
}

impl From<DossierError> for CaptureError {
    fn from(error: DossierError) -> Self {
        CaptureError::Dossier(error)
    }
}
