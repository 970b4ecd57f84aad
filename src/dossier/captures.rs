//! The user's own screen captures beside a step: kept as PNG in the dossier's `captures/`, under names of ours.
//!
//! | To change… | look in |
//! | --- | --- |
//! | which pictures are accepted, their bounds, their size | [`picture`] |
//! | how a capture's file is named | [`name`] |
//! | what can go wrong | [`fault`], said by `i18n::captures` |

use super::Dossier;
use super::error::DossierError;
use crate::bounds::CAPTURE_PIXELS;
use crate::domain::timestamp::Timestamp;
use crate::files::Files;
use crate::walkthrough::StepId;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

pub mod fault;
pub mod name;
pub mod picture;

pub use fault::CaptureError;
pub use name::CaptureName;
pub use picture::{Raster, Source, raster_to_read};

/// The folder's name inside the dossier.
pub const FOLDER: &str = "captures";
/// The most captures of one dossier: three a step, and a sheet that shows them all can still be made.
pub use crate::bounds::CAPTURES as MOST;
/// The longest description, in characters.
pub use crate::bounds::DESCRIPTION_CHARACTERS as LONGEST_DESCRIPTION;

/// One capture of a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capture {
    /// Its file, in [`FOLDER`].
    pub file: CaptureName,
    /// The step it stands beside.
    pub step: StepId,
    /// What it shows, on one line, for who cannot see it; never empty when it was added by this program.
    pub description: String,
    /// When.
    pub added: Timestamp,
}

/// The captures' folder of a dossier. Whoever adds or purges has the dossier's lock.
#[derive(Clone, Debug)]
pub struct Captures {
    files: Files,
    folder: PathBuf,
}

impl Captures {
    /// The captures of the dossier in `folder`.
    pub fn of(folder: &Path) -> Self {
        Self::on(&Files::system(), folder)
    }

    /// The same on another disk.
    pub fn on(files: &Files, folder: &Path) -> Self {
        Self { files: files.clone(), folder: folder.join(FOLDER) }
    }

    /// Where the file of a capture is.
    pub fn path(&self, capture: &Capture) -> PathBuf {
        self.folder.join(capture.file.as_str())
    }

    /// Reads a picture, turns it upright, makes it small enough, keeps it as a new PNG file and notes it in
    /// `dossier`, which is then to be saved. What the picture's file told besides (place, device) is not kept.
    ///
    /// # Errors
    /// What is refused leaves the folder and the dossier as they were.
    pub fn add(
        &self,
        dossier: &mut Dossier,
        source: Source<'_>,
        step: &StepId,
        description: &str,
        now: Timestamp,
    ) -> Result<Capture, CaptureError> {
        if dossier.captures.len() >= MOST {
            return Err(CaptureError::TooMany { most: MOST });
        }
        let description = one_line(description);
        let length = description.chars().count();
        if length > LONGEST_DESCRIPTION {
            return Err(CaptureError::DescriptionTooLong { length, longest: LONGEST_DESCRIPTION });
        }
        let first = CaptureName::new(step, 1).ok_or_else(|| CaptureError::UnknownStep { step: step.clone() })?;
        let png = picture::prepared(&self.files, source)?;
        self.files.own_folder(&self.folder)?;
        let file = self.free_name(dossier, first);
        self.files.replace(&self.folder.join(file.as_str()), &png)?;
        let capture = Capture { file, step: step.clone(), description, added: now };
        dossier.captures.push(capture.clone());
        Ok(capture)
    }

    /// A PNG of the capture's pixels, made anew: whatever else its file holds (profiles, texts) goes no further.
    ///
    /// # Errors
    /// The file is gone, is a link, is damaged, or is larger than any capture.
    pub fn read(&self, capture: &Capture) -> Result<Vec<u8>, CaptureError> {
        self.read_within(capture, CAPTURE_PIXELS)
    }

    /// The same, reduced to so many pixels at the most: for one of many that are shown together.
    ///
    /// # Errors
    /// As [`Captures::read`].
    pub fn read_within(&self, capture: &Capture, pixels: u64) -> Result<Vec<u8>, CaptureError> {
        self.files.ordinary_folder(&self.folder)?;
        let bytes = self.files.read(&self.path(capture), picture::LARGEST_KEPT)?;
        // On its way to the typesetter, not to be kept: quickly.
        picture::made_anew(&bytes, picture::CompressionType::Fast, pixels)
    }

    /// Copies a capture's file from another dossier.
    pub(super) fn take_from(&self, other: &Captures, capture: &Capture) -> Result<(), CaptureError> {
        other.files.ordinary_folder(&other.folder)?;
        let bytes = other.files.read(&other.path(capture), picture::LARGEST_KEPT)?;
        self.files.own_folder(&self.folder)?;
        Ok(self.files.replace(&self.path(capture), &bytes)?)
    }

    /// A capture as pixels to show, its longest side reduced to `longest`.
    ///
    /// # Errors
    /// As [`Captures::read`].
    pub fn shown(&self, capture: &Capture, longest: u32) -> Result<Raster, CaptureError> {
        self.files.ordinary_folder(&self.folder)?;
        picture::shown(&self.files.read(&self.path(capture), picture::LARGEST_KEPT)?, longest)
    }

    /// Takes away a file just added, when the dossier could not be saved after it.
    ///
    /// # Errors
    /// The system refuses.
    pub fn take_back(&self, dossier: &mut Dossier, capture: &Capture) -> Result<(), CaptureError> {
        dossier.captures.retain(|kept| kept.file != capture.file);
        Ok(self.files.remove(&self.path(capture))?)
    }

    /// The files of ours that the dossier does not name, temporary ones swept.
    pub(super) fn unnamed(&self, dossier: &Dossier) -> Result<Vec<(CaptureName, PathBuf)>, DossierError> {
        if !self.files.exists(&self.folder) {
            return Ok(Vec::new());
        }
        self.files.ordinary_folder(&self.folder)?;
        self.files.sweep(&self.folder)?;
        let ours = |path: PathBuf| {
            let name = CaptureName::try_from(path.file_name()?.to_str()?.to_owned()).ok()?;
            (!dossier.captures.iter().any(|kept| kept.file == name)).then_some((name, path))
        };
        Ok(self.files.files(&self.folder)?.into_iter().filter_map(ours).collect())
    }

    /// The first name of the step that neither the dossier nor the disk has.
    fn free_name(&self, dossier: &Dossier, first: CaptureName) -> CaptureName {
        let mut name = first;
        while dossier.captures.iter().any(|kept| kept.file == name)
            || self.files.exists(&self.folder.join(name.as_str()))
        {
            name = name.next();
        }
        name
    }
}

/// Takes the capture of that rank (from 0) out of the dossier. Its file stays until no kept version names it.
pub fn remove(dossier: &mut Dossier, rank: usize) -> Option<Capture> {
    (rank < dossier.captures.len()).then(|| dossier.captures.remove(rank))
}

/// Changes what a capture is said to show, as it is typed: on one line, cut at [`LONGEST_DESCRIPTION`].
pub fn describe(dossier: &mut Dossier, file: &CaptureName, text: &str) {
    if let Some(capture) = dossier.captures.iter_mut().find(|capture| capture.file == *file) {
        let typed = text.chars().map(|c| if c.is_control() { ' ' } else { c });
        capture.description = typed.take(LONGEST_DESCRIPTION).collect();
    }
}

/// A description stands in a list and under a picture: on one line.
fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
