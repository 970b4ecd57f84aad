//! What is said of a hand-over `.zip`: what goes in, and why one was refused.

use super::{I18n, UserMessage, dossier};
use crate::dossier::archive::{ArchiveError, Entry, Fault, Inclusion, MOST_BYTES, MOST_ENTRIES, Part, What};
use crate::{text, user_message};

/// Why a `.zip` was not written or not unpacked.
pub fn error(i18n: &I18n, error: &ArchiveError) -> UserMessage {
    use dossier::shown;
    let most = || (MOST_BYTES >> 20).to_string();
    match error {
        ArchiveError::NotNamedZip { path } => user_message!(i18n, "zip-mal-nomme", chemin = shown(path)),
        ArchiveError::NotAZip { path } => user_message!(i18n, "zip-illisible", chemin = shown(path)),
        ArchiveError::Altered { path, name } => user_message!(i18n, "zip-altere", chemin = shown(path), nom = name),
        ArchiveError::TooManyEntries { path } => {
            user_message!(i18n, "zip-trop-de-fichiers", chemin = shown(path), maximum = MOST_ENTRIES.to_string())
        }
        ArchiveError::TooMuch { path } => user_message!(i18n, "zip-trop", chemin = shown(path), limite = most()),
        ArchiveError::Outside { path, name } => user_message!(i18n, "zip-dehors", chemin = shown(path), nom = name),
        ArchiveError::NotAFile { path, name } => user_message!(i18n, "zip-lien", chemin = shown(path), nom = name),
        ArchiveError::Unknown { path, name } => user_message!(i18n, "zip-inconnu", chemin = shown(path), nom = name),
        ArchiveError::Repeated { path } => user_message!(i18n, "zip-double", chemin = shown(path)),
        ArchiveError::Encrypted { path, name } => user_message!(i18n, "zip-chiffre", chemin = shown(path), nom = name),
        ArchiveError::Misnamed { path, name } => user_message!(i18n, "zip-deguise", chemin = shown(path), nom = name),
        ArchiveError::NoDossier { path } => user_message!(i18n, "zip-sans-dossier", chemin = shown(path)),
        ArchiveError::Picture { path, name, why } => {
            let UserMessage { message: cause, hint } = super::captures::error(i18n, why);
            let message = text!(i18n, "zip-image", chemin = shown(path), nom = name.clone(), cause = cause);
            UserMessage { message, hint }
        }
        ArchiveError::Inside { path, name, fault } => {
            // Its own remedy is for whoever has the file under their hands.
            let cause = match fault {
                Fault::Dossier(error) => dossier::cause(i18n, error),
                Fault::Picture(why) => super::captures::error(i18n, why).message,
            };
            user_message!(i18n, "zip-refuse", chemin = shown(path), nom = name.clone(), cause = cause)
        }
        ArchiveError::Dossier(error) => dossier::error(i18n, error),
    }
}

/// A line of the list: what it is, where, how large.
pub fn entry(i18n: &I18n, entry: &Entry) -> String {
    let name = entry.name.clone();
    let what = match entry.what {
        What::Dossier => text!(i18n, "zip-quoi-dossier", nom = name),
        What::Sheet => text!(i18n, "zip-quoi-fiche", nom = name),
        What::Guide => text!(i18n, "zip-quoi-guide", nom = name),
        What::Notes => text!(i18n, "zip-quoi-notes"),
        What::Client => text!(i18n, "zip-quoi-client"),
        What::Capture => text!(i18n, "zip-quoi-capture", nom = name),
    };
    match entry.inclusion {
        Inclusion::Included => match entry.size.div_ceil(1024) {
            kilobytes @ ..1000 => text!(i18n, "zip-inclus", quoi = what, taille = kilobytes.to_string()),
            _ => {
                let tenths = (entry.size * 10).div_ceil(1024 * 1024);
                let (whole, tenth) = ((tenths / 10).to_string(), (tenths % 10).to_string());
                text!(i18n, "zip-inclus-mo", quoi = what, entier = whole, dixieme = tenth)
            }
        },
        Inclusion::LeftOut => text!(i18n, "zip-laisse", quoi = what),
    }
}

/// What may be added.
pub fn part(i18n: &I18n, part: Part) -> String {
    match part {
        Part::Notes => text!(i18n, "zip-avec-notes"),
        Part::Client => text!(i18n, "zip-avec-client"),
        Part::Captures => text!(i18n, "zip-avec-captures"),
    }
}
