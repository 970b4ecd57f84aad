//! The hand-over `.zip`: what of a dossier goes in, and what is let out of one.

use super::error::DossierError;
use std::collections::BTreeSet;
use std::path::PathBuf;

mod packing;
mod unpacking;

pub use packing::{Entry, HandOver, Inclusion, What};
pub use unpacking::extract;

/// How the file is named.
pub const EXTENSION: &str = "zip";
/// The most entries.
pub const MOST_ENTRIES: usize = 200;
/// The most bytes, packed or not: the whole goes through the memory.
pub const MOST_BYTES: u64 = 64 << 20;
/// The summary sheet's name beside the dossier.
const SHEET: &str = "fiche.pdf";
/// The captures' folder beside the dossier.
const CAPTURES: &str = "captures";

/// What is left out unless one asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The notes of the steps, and the sheet which prints them.
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
    NotNamedZip { path: PathBuf },
    /// Not a `.zip`, or its list of entries cannot be read.
    NotAZip { path: PathBuf },
    /// An entry is cut or altered.
    Altered { path: PathBuf, name: String },
    /// More than [`MOST_ENTRIES`].
    TooManyEntries { path: PathBuf },
    /// More than [`MOST_BYTES`].
    TooMuch { path: PathBuf },
    /// A name that leads elsewhere: `..`, absolute, a drive, `\`.
    Outside { path: PathBuf, name: String },
    /// A link or another thing that is not a file.
    NotAFile { path: PathBuf, name: String },
    /// A name that no hand-over has.
    Unknown { path: PathBuf, name: String },
    /// The same name twice.
    Repeated { path: PathBuf },
    /// Protected by a password.
    Encrypted { path: PathBuf, name: String },
    /// Not what its name says: a `.png` that is no picture.
    Misnamed { path: PathBuf, name: String },
    /// There is no `dossier.ron` in it.
    NoDossier { path: PathBuf },
    /// The dossier or its folder is at fault.
    Dossier(DossierError),
}

impl From<DossierError> for ArchiveError {
    fn from(error: DossierError) -> Self {
        ArchiveError::Dossier(error)
    }
}

/// A name as the wizard gives captures: `etape-2.png`.
fn is_capture(name: &str) -> bool {
    let Some((step, rank)) = name.strip_suffix(".png").and_then(|stem| stem.rsplit_once('-')) else { return false };
    let is_word = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
    !step.is_empty()
        && step.bytes().all(is_word)
        && !rank.is_empty()
        && rank.bytes().all(|c| c.is_ascii_digit())
        && name.len() <= 100
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_wizards_own_names_are_captures() {
        for name in ["sauvegarde-1.png", "installer-serveur-12.png"] {
            assert!(is_capture(name), "{name}");
        }
        for name in
            ["a.png", "-1.png", "a-.png", "A-1.png", "a-1.PNG", "a-1.png.exe", "../a-1.png", "a/b-1.png", "é-1.png"]
        {
            assert!(!is_capture(name), "{name}");
        }
    }
}
