//! What is said at the head of a page: kept as what happened, so that it follows the language.

use super::capturing::Said;
use super::studio::SheetError;
use crate::dossier::{ArchiveError, DossierError, store::Recovery};
use crate::sentence;
use crate::texts::{Sentence, Texts, archive, dossier as say};
use std::path::PathBuf;

/// What happened.
#[derive(Clone, Debug)]
pub enum Notice {
    /// A dossier could not be opened, made or saved.
    Dossier(DossierError),
    /// A `.zip` could not be opened.
    Archive(ArchiveError),
    /// « Commencer » without a name.
    NameMissing,
    /// A damaged dossier was replaced by its last good version.
    Recovered {
        folder: PathBuf,
        recovery: Recovery,
    },
    SheetMade {
        file: PathBuf,
    },
    /// The sheet was made, but nothing opened it: `answer` is the system's own words.
    SheetUnopened {
        file: PathBuf,
        answer: String,
    },
    SheetFailed(SheetError),
    /// A file was written where the user wanted it.
    FileWritten {
        file: PathBuf,
    },
    /// It was not: `answer` is the system's own words.
    FileNotWritten {
        file: PathBuf,
        answer: String,
    },
    Capture(Said),
    /// The system showed no file dialog.
    NoDialog,
}

/// How it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Good,
    Attention,
}

impl Notice {
    /// How it is shown.
    pub fn tone(&self) -> Tone {
        match self {
            Notice::SheetMade { .. } | Notice::FileWritten { .. } => Tone::Good,
            Notice::Capture(said) if said.is_good() => Tone::Good,
            _ => Tone::Attention,
        }
    }

    /// The sentence, in the language of the moment.
    pub fn sentence(&self, texts: &Texts) -> Sentence {
        match self {
            Notice::Dossier(error) => say::error(texts, error),
            Notice::Archive(error) => archive::error(texts, error),
            Notice::NameMissing => sentence!(texts, "fenetre-nom-absent"),
            Notice::Recovered { folder, recovery } => say::recovery(texts, folder, recovery),
            Notice::SheetMade { file } => sentence!(texts, "fiche-faite", fichier = file.display().to_string()),
            Notice::SheetUnopened { file, answer } => {
                let (file, answer) = (file.display().to_string(), answer.clone());
                sentence!(texts, "fiche-sans-lecteur", fichier = file, reponse = answer)
            }
            Notice::SheetFailed(SheetError::Annex(_)) => sentence!(texts, "fiche-annexe-vide"),
            Notice::SheetFailed(SheetError::Document) => sentence!(texts, "document-impossible"),
            Notice::SheetFailed(SheetError::NotWritten(answer)) => {
                sentence!(texts, "fiche-non-ecrite", reponse = answer.clone())
            }
            Notice::FileWritten { file } => {
                sentence!(texts, "serveur-script-ecrit", fichier = file.display().to_string())
            }
            Notice::FileNotWritten { file, answer } => {
                let (file, answer) = (file.display().to_string(), answer.clone());
                sentence!(texts, "serveur-script-non-ecrit", fichier = file, reponse = answer)
            }
            Notice::NoDialog => sentence!(texts, "fenetre-sans-dialogue"),
            Notice::Capture(said) => said.sentence(texts),
        }
    }
}
