//! What is said of a dossier on disk: what went wrong and how to mend it, who has it, what was recovered.

use super::{Sentence, Texts};
use crate::dossier::error::{Action, Damage, DossierError, Failure, Misfit, Place};
use crate::dossier::moment::Moment;
use crate::dossier::store::{self, Recovery};
use crate::dossier::{Held, StepId};
use crate::{sentence, text};
use std::path::Path;

/// Why a dossier was not opened, created or saved.
pub fn error(texts: &Texts, error: &DossierError) -> Sentence {
    match error {
        DossierError::NotFound { path } => sentence!(texts, "dossier-absent", chemin = shown(path)),
        DossierError::NotADossier { path } => sentence!(texts, "dossier-autre-fichier", chemin = shown(path)),
        DossierError::NoDossier { folder } => sentence!(texts, "dossier-sans-fichier", chemin = shown(folder)),
        DossierError::FolderIsAFile { path } => sentence!(texts, "dossier-est-un-fichier", chemin = shown(path)),
        DossierError::FolderNotEmpty { folder } => sentence!(texts, "dossier-non-vide", chemin = shown(folder)),
        DossierError::AlreadyADossier { folder } => sentence!(texts, "dossier-existe", chemin = shown(folder)),
        DossierError::NotOrdinary { path } => sentence!(texts, "dossier-lien", chemin = shown(path)),
        DossierError::TooLarge { path, limit } => {
            sentence!(texts, "dossier-trop-gros", chemin = shown(path), limite = megabytes(*limit))
        }
        DossierError::Newer { path, found, known } => {
            let (found, known) = (found.to_string(), known.to_string());
            sentence!(texts, "dossier-plus-recent", chemin = shown(path), trouve = found, connu = known)
        }
        DossierError::Unfit { path, line, misfit: what } => misfit(texts, path, *line, what),
        DossierError::TextTooLong { path, place: at, length, longest } => {
            let (at, length, longest) = (place(texts, at), length.to_string(), longest.to_string());
            sentence!(texts, "dossier-texte-long", chemin = shown(path), lieu = at, nombre = length, maximum = longest)
        }
        DossierError::TooMuch { path, limit } => {
            sentence!(texts, "dossier-trop", chemin = shown(path), limite = megabytes(*limit))
        }
        DossierError::Damaged { path, damage: what } => {
            sentence!(texts, "dossier-abime", chemin = shown(path), dommage = damage(texts, path, what))
        }
        DossierError::System { action, path, failure } => system(texts, *action, path, failure),
        DossierError::VersionNotKept { cause } => {
            let cause = self::error(texts, cause);
            let message = text!(texts, "dossier-version-perdue", cause = cause.message);
            Sentence { message, remedy: cause.remedy }
        }
        DossierError::LockLost { folder, holder: Some(holder) } => {
            let (who, when) = (who(texts, holder), moment(texts, holder.since));
            sentence!(texts, "dossier-repris", chemin = shown(folder), qui = who, date = when)
        }
        DossierError::LockLost { folder, holder: None } => {
            sentence!(texts, "dossier-verrou-perdu", chemin = shown(folder))
        }
    }
}

/// Somebody else has the dossier.
pub fn held(texts: &Texts, folder: &Path, held: &Held) -> Sentence {
    let (who, when) = (who(texts, held), moment(texts, held.since));
    sentence!(texts, "dossier-pris", chemin = shown(folder), qui = who, date = when)
}

/// A damaged file was replaced by a kept version.
pub fn recovery(texts: &Texts, folder: &Path, recovery: &Recovery) -> Sentence {
    let what = damage(texts, &folder.join(store::FILE), &recovery.damage);
    let when = moment(texts, recovery.saved);
    match &recovery.kept_aside {
        Some(aside) => {
            sentence!(texts, "dossier-recupere-garde", dommage = what, date = when, chemin = shown(aside))
        }
        None => sentence!(texts, "dossier-recupere", dommage = what, date = when),
    }
}

/// A date and time, as the clock on the wall showed it.
pub fn moment(texts: &Texts, moment: Moment) -> String {
    let part = |format| moment.local().format(format).to_string();
    text!(
        texts,
        "dossier-date",
        jour = part("%d"),
        mois = part("%m"),
        annee = part("%Y"),
        heure = part("%H"),
        minute = part("%M")
    )
}

fn misfit(texts: &Texts, path: &Path, line: usize, misfit: &Misfit) -> Sentence {
    let (path, line) = (shown(path), line.to_string());
    match misfit {
        Misfit::UnknownField { name } => {
            sentence!(texts, "dossier-champ-inconnu", chemin = path, ligne = line, nom = name)
        }
        Misfit::UnknownChoice { name } => {
            sentence!(texts, "dossier-choix-inconnu", chemin = path, ligne = line, nom = name)
        }
        Misfit::MissingField { name } => {
            sentence!(texts, "dossier-champ-absent", chemin = path, ligne = line, nom = name)
        }
        Misfit::RepeatedField { name } => {
            sentence!(texts, "dossier-champ-double", chemin = path, ligne = line, nom = name)
        }
        Misfit::WrongValue => sentence!(texts, "dossier-valeur", chemin = path, ligne = line),
    }
}

fn place(texts: &Texts, place: &Place) -> String {
    let step = |step: &StepId| crate::domain::excerpt(step.as_str());
    match place {
        Place::Input(field) => texts.field(*field),
        Place::Note(id) => text!(texts, "dossier-lieu-note", etape = step(id)),
        Place::Reason(id) => text!(texts, "dossier-lieu-motif", etape = step(id)),
        Place::Identifier => text!(texts, "dossier-lieu-identifiant"),
        Place::ClientCode => text!(texts, "dossier-lieu-code"),
        Place::Invoice => text!(texts, "dossier-lieu-facture"),
        Place::Capture(file) => text!(texts, "dossier-lieu-capture", fichier = file.as_str()),
        Place::Finding(check) => {
            text!(texts, "dossier-lieu-verification", verification = super::connection::check(texts, *check))
        }
    }
}

fn damage(texts: &Texts, path: &Path, damage: &Damage) -> String {
    let path = shown(path);
    match damage {
        Damage::Missing => text!(texts, "dossier-dommage-absent", chemin = path),
        Damage::Empty => text!(texts, "dossier-dommage-vide", chemin = path),
        Damage::NotText => text!(texts, "dossier-dommage-texte", chemin = path),
        Damage::Garbled { line, column } => {
            let (line, column) = (line.to_string(), column.to_string());
            text!(texts, "dossier-dommage-brouille", chemin = path, ligne = line, colonne = column)
        }
        Damage::NoVersion => text!(texts, "dossier-dommage-autre", chemin = path),
    }
}

pub(super) fn system(texts: &Texts, action: Action, path: &Path, failure: &Failure) -> Sentence {
    let path = shown(path);
    let what = match action {
        Action::Read => text!(texts, "dossier-action-lire", chemin = path),
        Action::Write => text!(texts, "dossier-action-ecrire", chemin = path),
        Action::Create => text!(texts, "dossier-action-creer", chemin = path),
        Action::Lock => text!(texts, "dossier-action-verrouiller", chemin = path),
    };
    match failure {
        Failure::Missing => sentence!(texts, "dossier-systeme-absent", quoi = what),
        Failure::Denied => sentence!(texts, "dossier-systeme-droits", quoi = what),
        Failure::ReadOnly => sentence!(texts, "dossier-systeme-lecture-seule", quoi = what),
        Failure::Full => sentence!(texts, "dossier-systeme-plein", quoi = what),
        Failure::NotAFolder => sentence!(texts, "dossier-systeme-fichier", quoi = what),
        Failure::Other { answer } => {
            sentence!(texts, "dossier-systeme-autre", quoi = what, reponse = crate::domain::excerpt(answer))
        }
    }
}

fn who(texts: &Texts, held: &Held) -> String {
    match (&held.by, &held.machine) {
        (Some(by), Some(machine)) => text!(texts, "dossier-qui-ou", qui = by.clone(), poste = machine.clone()),
        (Some(by), None) => by.clone(),
        (None, Some(machine)) => text!(texts, "dossier-quelquun-ou", poste = machine.clone()),
        (None, None) => text!(texts, "dossier-quelquun"),
    }
}

/// A path as it is read: what a name may hide is shown as a mark.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string().chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

pub(super) fn megabytes(bytes: u64) -> String {
    (bytes >> 20).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::inputs::Field;
    use crate::texts::Language;
    use std::path::PathBuf;

    fn every_error() -> Vec<DossierError> {
        let path = PathBuf::from("/partage/Bourgade/dossier.ron");
        let folder = PathBuf::from("/partage/Bourgade");
        let misfits = [
            Misfit::UnknownField { name: "mot_de_passe".into() },
            Misfit::UnknownChoice { name: "Ailleurs".into() },
            Misfit::MissingField { name: "uai".into() },
            Misfit::RepeatedField { name: "uai".into() },
            Misfit::WrongValue,
        ];
        let damages = [
            Damage::Missing,
            Damage::Empty,
            Damage::NotText,
            Damage::Garbled { line: 3, column: 7 },
            Damage::NoVersion,
        ];
        let failures = [
            Failure::Missing,
            Failure::Denied,
            Failure::ReadOnly,
            Failure::Full,
            Failure::NotAFolder,
            Failure::Other { answer: "Input/output error (os error 5)".into() },
        ];
        let places = [
            Place::Input(Field::Address),
            Place::Note("sauvegarde".into()),
            Place::Reason("sauvegarde".into()),
            Place::Identifier,
            Place::ClientCode,
            Place::Invoice,
            Place::Capture(crate::dossier::captures::CaptureName::new(&"sauvegarde".into(), 1).unwrap()),
            Place::Finding(crate::domain::finding::Check::Page),
        ];
        let mut errors = vec![
            DossierError::NotFound { path: path.clone() },
            DossierError::NotADossier { path: path.clone() },
            DossierError::NoDossier { folder: folder.clone() },
            DossierError::FolderIsAFile { path: path.clone() },
            DossierError::FolderNotEmpty { folder: folder.clone() },
            DossierError::AlreadyADossier { folder: folder.clone() },
            DossierError::NotOrdinary { path: path.clone() },
            DossierError::TooLarge { path: path.clone(), limit: 1 << 20 },
            DossierError::Newer { path: path.clone(), found: 2, known: 1 },
            DossierError::TooMuch { path: path.clone(), limit: 1 << 20 },
            DossierError::LockLost { folder, holder: None },
        ];
        errors.extend(misfits.map(|misfit| DossierError::Unfit { path: path.clone(), line: 12, misfit }));
        errors.extend(damages.map(|damage| DossierError::Damaged { path: path.clone(), damage }));
        errors.extend(places.map(|place| DossierError::TextTooLong {
            path: path.clone(),
            place,
            length: 2001,
            longest: 2000,
        }));
        for action in [Action::Read, Action::Write, Action::Create, Action::Lock] {
            let path = path.clone();
            errors.extend(failures.clone().map(|failure| DossierError::System { action, path: path.clone(), failure }));
        }
        let full = errors.last().cloned().map(Box::new);
        errors.extend(full.map(|cause| DossierError::VersionNotKept { cause }));
        errors
    }

    /// What is wrong, where, how to mend: none is empty, alike, or lacks the path.
    #[test]
    fn every_error_has_its_own_sentence_that_says_where() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut said = std::collections::BTreeSet::new();
            for error in every_error() {
                let Sentence { message, remedy } = super::error(&texts, &error);
                let whole = format!("{message} {remedy}");
                assert!(whole.contains("/partage/Bourgade"), "{whole}");
                assert!(!remedy.is_empty() && !whole.contains('{') && !whole.contains("dossier-"), "{whole}");
                assert!(said.insert(whole.clone()), "said twice: {whole}");
            }
        }
    }

    #[test]
    fn a_date_is_said_as_people_say_it() {
        let when = Moment::parse("2014-08-25T14:03:07+02:00").unwrap();
        assert_eq!(moment(&Texts::new(Language::French), when), "25/08/2014 à 14\u{a0}h\u{a0}03");
        assert_eq!(moment(&Texts::new(Language::English), when), "25/08/2014 at 14:03");
    }
}
