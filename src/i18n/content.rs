//! What is said of the content in use: where it comes from, and the files that cannot be used.

use super::{I18n, UserMessage, catalogue, progress, walkthrough};
use crate::domain::ent::Catalogue;
use crate::domain::printable;
use crate::text;
use crate::user_message;
use crate::walkthrough::fault::{LoadError, ReadFailure};
use crate::walkthrough::{ContentFault, Walkthrough};
use std::path::Path;

/// « Parcours « Passer à… », édition du 1er septembre 2014, fichier C:\…\parcours.ron »; nothing for the program's own.
pub fn walkthrough_source(i18n: &I18n, walkthrough: &Walkthrough) -> Option<String> {
    let file = shown(walkthrough.provenance().file()?);
    Some(text!(i18n, "contenu-parcours", contenu = walkthrough_named(i18n, walkthrough, file)))
}

/// The same without « Parcours », for a paper, which names the file without its folder.
pub fn walkthrough_on_paper(i18n: &I18n, walkthrough: &Walkthrough) -> Option<String> {
    let file = name_of(walkthrough.provenance().file()?);
    Some(walkthrough_named(i18n, walkthrough, file))
}

fn walkthrough_named(i18n: &I18n, walkthrough: &Walkthrough, file: String) -> String {
    let title = walkthrough.title().say(i18n.language()).to_owned();
    match walkthrough.edition() {
        Some(day) => text!(i18n, "contenu-titre-date", titre = title, date = progress::day(i18n, day), fichier = file),
        None => text!(i18n, "contenu-titre", titre = title, fichier = file),
    }
}

/// « ENT : édition du 1er septembre 2014, fichier C:\…\ents.ron »; nothing for the program's own.
pub fn ents_source(i18n: &I18n, catalogue: &Catalogue) -> Option<String> {
    let file = shown(catalogue.provenance.file()?);
    Some(text!(i18n, "contenu-ents", contenu = ents_named(i18n, catalogue, file)))
}

/// The same without « ENT », for a paper, which names the file without its folder.
pub fn ents_on_paper(i18n: &I18n, catalogue: &Catalogue) -> Option<String> {
    Some(ents_named(i18n, catalogue, name_of(catalogue.provenance.file()?)))
}

fn ents_named(i18n: &I18n, catalogue: &Catalogue, file: String) -> String {
    match catalogue.edition {
        Some(day) => text!(i18n, "contenu-edition", date = progress::day(i18n, day), fichier = file),
        None => text!(i18n, "contenu-fichier-seul", fichier = file),
    }
}

/// For « À propos »: which walkthrough and which ENTs are in use, whosever they are.
pub fn sources(i18n: &I18n, walkthrough: &Walkthrough, catalogue: &Catalogue) -> Vec<String> {
    let own = || {
        let title = walkthrough.title().say(i18n.language()).to_owned();
        match walkthrough.edition() {
            Some(day) => text!(i18n, "a-propos-parcours-date", titre = title, date = progress::day(i18n, day)),
            None => text!(i18n, "a-propos-parcours", titre = title),
        }
    };
    let walkthrough = walkthrough_source(i18n, walkthrough).unwrap_or_else(own);
    [Some(walkthrough), ents_source(i18n, catalogue)].into_iter().flatten().collect()
}

/// The file that a fault is in; `None` for the program's own.
pub fn file(fault: &ContentFault) -> Option<&Path> {
    match fault {
        ContentFault::Walkthrough { provenance, .. } | ContentFault::Ents { provenance, .. } => provenance.file(),
        ContentFault::EntsUnreadable { error } => match error {
            LoadError::Unreadable { path, .. } | LoadError::TooLarge { path, .. } | LoadError::NotUtf8 { path, .. } => {
                Some(path)
            }
            LoadError::Syntax { .. } | LoadError::Content(_) => None,
        },
    }
}

/// Everything that is wrong in a content file, a sentence for each fault.
pub fn sentences(i18n: &I18n, fault: &ContentFault) -> Vec<UserMessage> {
    match fault {
        ContentFault::Walkthrough { error, .. } => walkthrough::sentences(i18n, error),
        ContentFault::EntsUnreadable { error } => match error {
            LoadError::Unreadable { path, why: ReadFailure::NotFound } => {
                vec![user_message!(i18n, "ents-introuvables", chemin = shown(path))]
            }
            LoadError::TooLarge { path, most_kib } => {
                vec![user_message!(i18n, "ents-trop-gros", chemin = shown(path), taille = most_kib)]
            }
            other => walkthrough::sentences(i18n, other),
        },
        ContentFault::Ents { line, error, .. } => {
            let said = catalogue::refused(i18n, error);
            let (line, fault) = (*line, said.message);
            vec![UserMessage { message: text!(i18n, "ents-ligne", ligne = line, faute = fault), hint: said.hint }]
        }
    }
}

/// A file without its folder.
fn name_of(path: &Path) -> String {
    shown(Path::new(path.file_name().unwrap_or(path.as_os_str())))
}

/// A path as it is read: what a name may hide is shown as a mark.
fn shown(path: &Path) -> String {
    printable::one_line(&path.display().to_string()).into_owned()
}
