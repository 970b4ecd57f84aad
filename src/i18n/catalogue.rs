//! What is said of a catalogue of ENTs that cannot be used.

use super::{I18n, UserMessage};
use crate::domain::ent::{CatalogueEntry, CatalogueError, EntryKind, EntryProblem};
use crate::{text, user_message};

/// What is wrong, where in the file, and how to mend it.
pub fn refused(i18n: &I18n, error: &CatalogueError) -> UserMessage {
    match error {
        CatalogueError::TooLong { length, most } => {
            user_message!(i18n, "catalogue-long", nombre = length, plafond = most)
        }
        CatalogueError::Syntax { line, column, detail } => {
            user_message!(i18n, "catalogue-syntaxe", ligne = line, colonne = column, detail = detail)
        }
        CatalogueError::TooMany { kind, count, most } => {
            let genre = kind.id();
            user_message!(i18n, "catalogue-trop", genre = genre, nombre = count, plafond = most)
        }
        CatalogueError::Edition { found } => user_message!(i18n, "catalogue-edition", trouve = found),
        CatalogueError::NoManual => user_message!(i18n, "catalogue-sans-manuelle"),
        CatalogueError::Entry { entry, field, problem } => problem.user_message(i18n, &place(entry, field, i18n)),
    }
}

/// « ENT nº 2 (agora06), champ cas[0].address », which begins every sentence on an entry.
fn place(entry: &CatalogueEntry, field: &str, i18n: &I18n) -> String {
    text!(i18n, "catalogue-lieu", genre = entry.kind.id(), rang = entry.position, id = entry.id.clone(), champ = field)
}

impl EntryKind {
    /// The variant of the Fluent selectors.
    fn id(self) -> &'static str {
        match self {
            EntryKind::AttributeSet => "noms",
            EntryKind::Coding => "codage",
            EntryKind::Ent => "ent",
            EntryKind::Portal => "portail",
        }
    }
}

impl EntryProblem {
    fn user_message(&self, i18n: &I18n, lieu: &str) -> UserMessage {
        let lieu = lieu.to_owned();
        match self {
            Self::Empty => user_message!(i18n, "catalogue-vide", lieu = lieu),
            Self::TooLong { length, most } => {
                user_message!(i18n, "catalogue-texte-long", lieu = lieu, nombre = length, plafond = most)
            }
            Self::Control { code } => {
                user_message!(i18n, "catalogue-controle", lieu = lieu, code = code)
            }
            Self::Identifier { found } => {
                user_message!(i18n, "catalogue-identifiant", lieu = lieu, trouve = found)
            }
            Self::SameIdentifier { other } => {
                user_message!(i18n, "catalogue-identifiant-double", lieu = lieu, rang = other)
            }
            Self::UnknownReference { found } => {
                user_message!(i18n, "catalogue-renvoi", lieu = lieu, trouve = found)
            }
            Self::Department { found } => {
                user_message!(i18n, "catalogue-departement", lieu = lieu, trouve = found)
            }
            Self::Twice { found } => {
                user_message!(i18n, "catalogue-deux-fois", lieu = lieu, trouve = found)
            }
            Self::Address { found } => {
                user_message!(i18n, "catalogue-adresse", lieu = lieu, trouve = found)
            }
            Self::AddressForm { found, expected } => {
                user_message!(i18n, "catalogue-adresse-forme", lieu = lieu, trouve = found, attendue = expected)
            }
            Self::Undated => user_message!(i18n, "catalogue-sans-date", lieu = lieu),
            Self::TrustWithoutAddress => {
                user_message!(i18n, "catalogue-confiance-sans-adresse", lieu = lieu)
            }
            Self::AddressWithoutTrust => {
                user_message!(i18n, "catalogue-adresse-sans-confiance", lieu = lieu)
            }
            Self::AttributeName { found } => {
                user_message!(i18n, "catalogue-attribut", lieu = lieu, trouve = found)
            }
            Self::ProfileValues { found } => {
                user_message!(i18n, "catalogue-profils", lieu = lieu, trouve = found)
            }
        }
    }
}
