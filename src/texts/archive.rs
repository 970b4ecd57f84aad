//! What is said of a hand-over `.zip`: what goes in, and why one was refused.

use super::{Sentence, Texts, dossier};
use crate::dossier::archive::{ArchiveError, Entry, Inclusion, MOST_BYTES, MOST_ENTRIES, Part, What};
use crate::{sentence, text};

/// Why a `.zip` was not written or not unpacked.
pub fn error(texts: &Texts, error: &ArchiveError) -> Sentence {
    use dossier::shown;
    let most = || (MOST_BYTES >> 20).to_string();
    match error {
        ArchiveError::NotNamedZip { path } => sentence!(texts, "zip-mal-nomme", chemin = shown(path)),
        ArchiveError::NotAZip { path } => sentence!(texts, "zip-illisible", chemin = shown(path)),
        ArchiveError::Altered { path, name } => sentence!(texts, "zip-altere", chemin = shown(path), nom = name),
        ArchiveError::TooManyEntries { path } => {
            sentence!(texts, "zip-trop-de-fichiers", chemin = shown(path), maximum = MOST_ENTRIES.to_string())
        }
        ArchiveError::TooMuch { path } => sentence!(texts, "zip-trop", chemin = shown(path), limite = most()),
        ArchiveError::Outside { path, name } => sentence!(texts, "zip-dehors", chemin = shown(path), nom = name),
        ArchiveError::NotAFile { path, name } => sentence!(texts, "zip-lien", chemin = shown(path), nom = name),
        ArchiveError::Unknown { path, name } => sentence!(texts, "zip-inconnu", chemin = shown(path), nom = name),
        ArchiveError::Repeated { path } => sentence!(texts, "zip-double", chemin = shown(path)),
        ArchiveError::Encrypted { path, name } => sentence!(texts, "zip-chiffre", chemin = shown(path), nom = name),
        ArchiveError::Misnamed { path, name } => sentence!(texts, "zip-deguise", chemin = shown(path), nom = name),
        ArchiveError::NoDossier { path } => sentence!(texts, "zip-sans-dossier", chemin = shown(path)),
        ArchiveError::Dossier(error) => dossier::error(texts, error),
    }
}

/// A line of the list: what it is, where, how large.
pub fn entry(texts: &Texts, entry: &Entry) -> String {
    let name = entry.name.clone();
    let what = match entry.what {
        What::Dossier => text!(texts, "zip-quoi-dossier", nom = name),
        What::Sheet => text!(texts, "zip-quoi-fiche", nom = name),
        What::Notes => text!(texts, "zip-quoi-notes"),
        What::Client => text!(texts, "zip-quoi-client"),
        What::Capture => text!(texts, "zip-quoi-capture", nom = name),
    };
    let size = entry.size.div_ceil(1024).to_string();
    match entry.inclusion {
        Inclusion::Included => text!(texts, "zip-inclus", quoi = what, taille = size),
        Inclusion::LeftOut => text!(texts, "zip-laisse", quoi = what),
    }
}

/// What one may add.
pub fn part(texts: &Texts, part: Part) -> String {
    match part {
        Part::Notes => text!(texts, "zip-avec-notes"),
        Part::Client => text!(texts, "zip-avec-client"),
        Part::Captures => text!(texts, "zip-avec-captures"),
    }
}
