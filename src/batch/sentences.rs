//! What is said of a list, of its lines and of the folder that it fills.

use super::list::{ListError, Note};
use super::refusal::{Reason, Refusal};
use super::rows::Separator;
use super::run::{FolderError, Outcome, RunError, State};
use crate::domain::excerpt;
use crate::domain::settings::Problem;
use crate::i18n::{I18n, UserMessage, dossier, problems};
use crate::{text, user_message};
use std::path::Path;

impl Refusal {
    /// What is wrong, and how to mend it: as the window says it, wherever it says the same.
    pub fn user_message(&self, i18n: &I18n) -> UserMessage {
        let value = excerpt(&self.value);
        match &self.reason {
            Reason::Input(blocker) => problems::blocker(i18n, blocker),
            Reason::Local(error) => problems::contact(i18n, error),
            Reason::NotYesOrNo => user_message!(i18n, "lot-oui-ou-non", valeur = value),
            Reason::Protocol => user_message!(i18n, "lot-protocole", valeur = value),
            Reason::CasTwice => user_message!(i18n, "lot-cas-double"),
            Reason::CasHalf => user_message!(i18n, "lot-cas-moitie"),
            Reason::NotACollege => user_message!(i18n, "lot-pas-un-college", valeur = value),
            Reason::Department { of_uai } => user_message!(i18n, "lot-departement", valeur = value, attendu = of_uai),
            Reason::Quotes => user_message!(i18n, "lot-guillemets"),
            Reason::Cells { found, expected } => {
                user_message!(i18n, "lot-cases", trouve = found, attendu = expected)
            }
            Reason::SchoolTwice { lines } => user_message!(i18n, "lot-ecole-double", lignes = numbers(i18n, lines)),
            Reason::Repeated { line } => user_message!(i18n, "lot-ligne-repetee", ligne = line.to_string()),
            Reason::AddressTwice { lines } => user_message!(i18n, "lot-adresse-double", lignes = numbers(i18n, lines)),
            Reason::FoldersTwice { folders } => {
                user_message!(i18n, "lot-dossiers-doubles", dossiers = folders.join("\u{a0}; "))
            }
            Reason::Open { folder, holder } => dossier::held(i18n, folder, holder),
            Reason::Changed(conflict) => user_message!(
                i18n,
                "lot-change-deux-fois",
                liste = excerpt(&conflict.list),
                dossier = excerpt(&conflict.dossier)
            ),
            Reason::Foreign { file } => user_message!(i18n, "lot-fichier-autre", fichier = file),
            Reason::Dossier(error) => dossier::error(i18n, error),
            Reason::Document => user_message!(i18n, "document-impossible"),
        }
    }

    /// Whether the column has nothing in it: no value is shown then.
    pub fn is_about_nothing(&self) -> bool {
        matches!(&self.reason, Reason::Input(blocker) if blocker.problem == Problem::Missing)
    }
}

/// « lignes 4, 7 ».
fn numbers(i18n: &I18n, lines: &[usize]) -> String {
    /// Enough to find the others.
    const MOST: usize = 10;
    let mut shown: Vec<_> = lines.iter().take(MOST).map(usize::to_string).collect();
    if lines.len() > MOST {
        shown.push("…".to_owned());
    }
    text!(i18n, "lot-lignes", nombre = lines.len(), lignes = shown.join(", "))
}

impl ListError {
    /// What is wrong with the list as a whole.
    pub fn user_message(&self, i18n: &I18n) -> UserMessage {
        match self {
            ListError::Workbook => user_message!(i18n, "lot-classeur"),
            ListError::Binary => user_message!(i18n, "lot-binaire"),
            ListError::Empty => user_message!(i18n, "lot-vide"),
            ListError::HeaderQuotes => user_message!(i18n, "lot-titres-guillemets"),
            ListError::TooManyColumns { most } => {
                user_message!(i18n, "lot-colonnes-nombreuses", maximum = most.to_string())
            }
            ListError::TooManyLines { most } => {
                user_message!(i18n, "lot-lignes-nombreuses", maximum = most.to_string())
            }
            ListError::NoColumn { column, instead: None } => {
                user_message!(i18n, "lot-colonne-absente", colonne = super::columns::shown(column))
            }
            ListError::NoColumn { column, instead: Some(instead) } => {
                user_message!(
                    i18n,
                    "lot-colonne-absente-proche",
                    colonne = super::columns::shown(column),
                    autre = excerpt(instead)
                )
            }
            ListError::ColumnTwice { first, second } => {
                user_message!(i18n, "lot-colonne-double", une = excerpt(first), autre = excerpt(second))
            }
        }
    }
}

impl Note {
    /// What is to be known of the columns.
    pub fn user_message(&self, i18n: &I18n) -> UserMessage {
        match self {
            Note::UnknownColumn { header, near: None } => {
                user_message!(i18n, "lot-note-inconnue", colonne = excerpt(header))
            }
            Note::UnknownColumn { header, near: Some(near) } => {
                let near = super::columns::shown(near);
                user_message!(i18n, "lot-note-inconnue-proche", colonne = excerpt(header), proche = near)
            }
            Note::BlankColumn { rank } => user_message!(i18n, "lot-note-sans-titre", rang = rank),
            Note::UnusedColumns { count } => user_message!(i18n, "lot-note-annuaire", nombre = count),
        }
    }
}

impl RunError {
    /// Why nothing was made, or no report.
    pub fn user_message(&self, i18n: &I18n) -> UserMessage {
        let shown = |path: &Path| path.display().to_string();
        match self {
            RunError::Folder { folder, error: FolderError::Dossier } => {
                user_message!(i18n, "lot-dans-un-dossier", chemin = shown(folder))
            }
            RunError::Folder { folder, error: FolderError::Held(holder) } => {
                // Who has it is said as of a dossier; what to do is not to take it over.
                let held = dossier::held(i18n, folder, holder);
                let busy = user_message!(i18n, "lot-occupe", chemin = shown(folder));
                UserMessage { message: format!("{} {}", busy.message, held.message), hint: busy.hint }
            }
            RunError::Folder { error: FolderError::Foreign { path }, .. } => {
                user_message!(i18n, "lot-autre-fichier", fichier = shown(path))
            }
            RunError::Disk(error) => dossier::error(i18n, error),
            RunError::Document(error) => error.user_message(i18n),
        }
    }
}

impl State {
    /// In a word.
    pub fn say(self, i18n: &I18n) -> String {
        match self {
            State::Made => text!(i18n, "lot-etat-fait"),
            State::Updated => text!(i18n, "lot-etat-mis-a-jour"),
            State::Unchanged => text!(i18n, "lot-etat-inchange"),
            State::Refused => text!(i18n, "lot-etat-refuse"),
        }
    }
}

impl Outcome {
    /// How many lines became what.
    pub fn say(&self, i18n: &I18n) -> String {
        text!(
            i18n,
            "lot-bilan",
            nombre = self.lines.len(),
            faits = self.count(State::Made),
            jour = self.count(State::Updated),
            memes = self.count(State::Unchanged),
            refus = self.count(State::Refused)
        )
    }
}

impl Separator {
    /// As it is typed, or its name when it cannot be seen.
    pub fn say(self, i18n: &I18n) -> String {
        match self {
            Separator::Semicolon => ";".to_owned(),
            Separator::Comma => ",".to_owned(),
            Separator::Tab => text!(i18n, "lot-tabulation"),
        }
    }
}
