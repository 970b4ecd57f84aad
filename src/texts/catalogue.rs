//! What is said of a catalogue of ENTs that cannot be used.

use super::{Sentence, Texts};
use crate::domain::ent::{CatalogueError, Entry, EntryKind, EntryProblem};
use crate::{sentence, text};

/// What is wrong, where in the file, and how to mend it.
pub fn refused(texts: &Texts, error: &CatalogueError) -> Sentence {
    match error {
        CatalogueError::TooLong { length, most } => {
            sentence!(texts, "catalogue-long", nombre = length, plafond = most)
        }
        CatalogueError::Syntax { line, column, detail } => {
            sentence!(texts, "catalogue-syntaxe", ligne = line, colonne = column, detail = detail)
        }
        CatalogueError::TooMany { kind, count, most } => {
            let genre = kind.id();
            sentence!(texts, "catalogue-trop", genre = genre, nombre = count, plafond = most)
        }
        CatalogueError::NoManual => sentence!(texts, "catalogue-sans-manuelle"),
        CatalogueError::Entry { entry, field, problem } => problem.sentence(texts, &place(entry, field, texts)),
    }
}

/// « ENT nº 2 (agora06), champ cas[0].address », which begins every sentence on an entry.
fn place(entry: &Entry, field: &str, texts: &Texts) -> String {
    text!(texts, "catalogue-lieu", genre = entry.kind.id(), rang = entry.position, id = entry.id.clone(), champ = field)
}

impl EntryKind {
    /// The variant of the Fluent selectors.
    fn id(self) -> &'static str {
        match self {
            EntryKind::AttributeSet => "noms",
            EntryKind::Coding => "codage",
            EntryKind::Ent => "ent",
        }
    }
}

impl EntryProblem {
    fn sentence(&self, texts: &Texts, lieu: &str) -> Sentence {
        let lieu = lieu.to_owned();
        match self {
            Self::Empty => sentence!(texts, "catalogue-vide", lieu = lieu),
            Self::TooLong { length, most } => {
                sentence!(texts, "catalogue-texte-long", lieu = lieu, nombre = length, plafond = most)
            }
            Self::Control { code } => {
                sentence!(texts, "catalogue-controle", lieu = lieu, code = code)
            }
            Self::Identifier { found } => {
                sentence!(texts, "catalogue-identifiant", lieu = lieu, trouve = found)
            }
            Self::SameIdentifier { other } => {
                sentence!(texts, "catalogue-identifiant-double", lieu = lieu, rang = other)
            }
            Self::UnknownReference { found } => {
                sentence!(texts, "catalogue-renvoi", lieu = lieu, trouve = found)
            }
            Self::Department { found } => {
                sentence!(texts, "catalogue-departement", lieu = lieu, trouve = found)
            }
            Self::Twice { found } => {
                sentence!(texts, "catalogue-deux-fois", lieu = lieu, trouve = found)
            }
            Self::Address { found } => {
                sentence!(texts, "catalogue-adresse", lieu = lieu, trouve = found)
            }
            Self::AddressForm { found, expected } => {
                sentence!(texts, "catalogue-adresse-forme", lieu = lieu, trouve = found, attendue = expected)
            }
            Self::Undated => sentence!(texts, "catalogue-sans-date", lieu = lieu),
            Self::TrustWithoutAddress => {
                sentence!(texts, "catalogue-confiance-sans-adresse", lieu = lieu)
            }
            Self::AddressWithoutTrust => {
                sentence!(texts, "catalogue-adresse-sans-confiance", lieu = lieu)
            }
            Self::AttributeName { found } => {
                sentence!(texts, "catalogue-attribut", lieu = lieu, trouve = found)
            }
            Self::ProfileValues { found } => {
                sentence!(texts, "catalogue-profils", lieu = lieu, trouve = found)
            }
        }
    }
}
