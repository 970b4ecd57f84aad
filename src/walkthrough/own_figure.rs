//! The figures of a walkthrough: the program's drawings, and those that an academy puts in files beside its own.

use super::FigureId;
use super::fault::ReadFailure;
use super::figure_catalogue::Drawn;
use super::id;
use crate::domain::device_names::is_device_name;
use crate::lang::Bilingual;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// A figure that a step shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum StepFigure {
    /// One of the program's drawings, which shows the dossier's values.
    Drawing(FigureId),
    /// A picture of the academy's, the same for every dossier.
    Own(Arc<OwnFigure>),
}

/// A figure of the academy's, read and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFigure {
    /// Its file's name, by which the steps call it.
    pub file: FigureFile,
    /// The dialog or the page it shows.
    pub title: Bilingual,
    /// The numbers that the picture itself shows, in the file's order.
    pub callouts: Vec<Drawn>,
    /// The same in words.
    pub description: Bilingual,
    /// What is shown.
    pub picture: OwnPicture,
}

/// A picture that was decoded and made anew.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnPicture {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// A PNG file of our own making.
    pub png: Vec<u8>,
}

/// The name of a figure's file: an identifier and an ending, never a path.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FigureFile(String);

/// What a figure's file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureForm {
    /// A picture.
    Png,
    /// A source for typst, drawn apart.
    Typst,
}

/// Why a figure's file gives no picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureFileFault {
    /// The walkthrough comes from no file: nothing lies beside it.
    NothingBeside,
    /// The file cannot be read.
    Unreadable(ReadFailure),
    /// The file is longer than a figure.
    TooLarge {
        /// What is accepted, in KiB.
        most_kib: u64,
    },
    /// The file does not begin as a PNG does.
    NotPng,
    /// The picture cannot be decoded.
    Broken,
    /// The picture has more pixels than are read.
    TooManyPixels {
        /// In pixels; 0 when the file does not tell.
        width: u32,
        /// In pixels; 0 when the file does not tell.
        height: u32,
        /// What is accepted.
        most: u64,
    },
    /// The typesetter refuses the source.
    Refused {
        /// In English, as typst says it, with the line.
        detail: String,
    },
    /// The source took too long to draw.
    TooSlow {
        /// What is accepted.
        seconds: u64,
    },
    /// The source took too much memory to draw.
    TooMuchMemory {
        /// What is accepted, in megabytes.
        most_mb: u64,
    },
    /// The program could not draw it: it could not be started, or ended without a picture.
    NotDrawn,
}

impl FigureFile {
    /// The name; `None` for what is no such name: another ending, a path, a capital letter, an accent.
    pub fn parse(name: &str) -> Option<Self> {
        let (stem, ending) = name.rsplit_once('.')?;
        let is_ours = FigureForm::ALL.iter().any(|form| form.ending() == ending);
        (is_ours && id::is_well_formed(stem) && !is_device_name(name)).then(|| Self(name.to_owned()))
    }

    /// What it holds, by its ending.
    pub fn form(&self) -> FigureForm {
        if self.0.ends_with(".typ") { FigureForm::Typst } else { FigureForm::Png }
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FigureForm {
    /// Every form.
    pub const ALL: [FigureForm; 2] = [FigureForm::Png, FigureForm::Typst];

    /// How the names of such files end, without the point.
    pub fn ending(self) -> &'static str {
        match self {
            FigureForm::Png => "png",
            FigureForm::Typst => "typ",
        }
    }
}

impl StepFigure {
    /// The name by which the walkthrough's file calls it.
    pub fn name(&self) -> &str {
        match self {
            StepFigure::Drawing(id) => id.name(),
            StepFigure::Own(own) => own.file.as_str(),
        }
    }
}

impl StepFigure {
    /// The program's drawing, if it is one.
    pub fn drawing(&self) -> Option<FigureId> {
        match self {
            StepFigure::Drawing(id) => Some(*id),
            StepFigure::Own(_) => None,
        }
    }
}

impl From<FigureId> for StepFigure {
    fn from(id: FigureId) -> Self {
        StepFigure::Drawing(id)
    }
}

/// By its name, which is its own in a walkthrough: its picture is long.
impl Hash for OwnFigure {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.file.hash(state);
    }
}

impl fmt::Debug for OwnPicture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OwnPicture({} × {})", self.width, self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_an_identifier_and_an_ending_and_leads_nowhere() {
        for name in ["console-du-sud.png", "a.png", "etape-3.typ"] {
            assert_eq!(FigureFile::parse(name).as_ref().map(FigureFile::as_str), Some(name));
        }
        for name in [
            "",
            ".png",
            "a",
            "a.PNG",
            "a.jpg",
            "a.svg",
            "A.png",
            "é.png",
            "a b.png",
            "../a.png",
            "/etc/a.png",
            r"..\a.png",
            "c:a.png",
            "dossier/a.png",
            "a.b.png",
            "a.png.",
            "a.png\0",
            "nul.png",
            "com1.png",
        ] {
            assert_eq!(FigureFile::parse(name), None, "{name:?}");
        }
        assert_eq!(FigureFile::parse(&format!("{}.png", "a".repeat(id::LONGEST + 1))), None);
    }
}
