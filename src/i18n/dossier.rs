//! What is said of a dossier on disk: what went wrong and how to mend it, who has it, what was recovered.

use super::{I18n, UserMessage};
use crate::domain::printable;
use crate::domain::provenance;
use crate::domain::timestamp::Timestamp;
use crate::dossier::error::{Action, Damage, DossierError, Failure, Listed, Misfit, TextPlace};
use crate::dossier::store::{self, Recovery};
use crate::dossier::versions::Changes;
use crate::dossier::{Displaced, Followed, LockHolder, Remark};
use crate::lang::Bilingual;
use crate::walkthrough::StepId;
use crate::{text, user_message};
use std::path::Path;

/// Why a dossier was not opened, created or saved.
pub fn error(i18n: &I18n, error: &DossierError) -> UserMessage {
    match error {
        DossierError::NotFound { path } => user_message!(i18n, "dossier-absent", chemin = shown(path)),
        DossierError::NotADossier { path } => user_message!(i18n, "dossier-autre-fichier", chemin = shown(path)),
        DossierError::NoDossier { folder } => user_message!(i18n, "dossier-sans-fichier", chemin = shown(folder)),
        DossierError::FolderIsAFile { path } => user_message!(i18n, "dossier-est-un-fichier", chemin = shown(path)),
        DossierError::FolderNotEmpty { folder } => user_message!(i18n, "dossier-non-vide", chemin = shown(folder)),
        DossierError::AlreadyADossier { folder } => user_message!(i18n, "dossier-existe", chemin = shown(folder)),
        DossierError::NotOrdinary { path } => user_message!(i18n, "dossier-lien", chemin = shown(path)),
        DossierError::TooLarge { path, limit } => {
            user_message!(i18n, "dossier-trop-gros", chemin = shown(path), limite = megabytes(*limit))
        }
        DossierError::Newer { path, found, known } => {
            let (found, known) = (found.to_string(), known.to_string());
            user_message!(i18n, "dossier-plus-recent", chemin = shown(path), trouve = found, connu = known)
        }
        DossierError::Invalid { path, line, misfit: what } => misfit(i18n, path, *line, what),
        DossierError::TextTooLong { path, place: at, length, longest } => {
            let (at, length, longest) = (place(i18n, at), length.to_string(), longest.to_string());
            user_message!(
                i18n,
                "dossier-texte-long",
                chemin = shown(path),
                lieu = at,
                nombre = length,
                maximum = longest
            )
        }
        DossierError::TooMany { path, what, number, most } => {
            let (number, most) = (number.to_string(), most.to_string());
            match what {
                Listed::Captures => user_message!(
                    i18n,
                    "dossier-captures-nombreuses",
                    chemin = shown(path),
                    nombre = number,
                    maximum = most
                ),
                Listed::UnknownFindings | Listed::UnknownFields => user_message!(
                    i18n,
                    "dossier-inconnus-nombreux",
                    chemin = shown(path),
                    nombre = number,
                    maximum = most
                ),
            }
        }
        DossierError::TooMuch { path, limit } => {
            user_message!(i18n, "dossier-trop", chemin = shown(path), limite = megabytes(*limit))
        }
        DossierError::Damaged { path, damage: what } => {
            user_message!(i18n, "dossier-abime", chemin = shown(path), dommage = damage(i18n, path, what))
        }
        DossierError::System { action, path, failure } => system(i18n, *action, path, failure),
        DossierError::VersionNotKept { cause } => {
            let cause = self::error(i18n, cause);
            let message = text!(i18n, "dossier-version-perdue", cause = cause.message);
            UserMessage { message, hint: cause.hint }
        }
        DossierError::ChangedElsewhere { path, kept, saved: Some(saved) } => {
            let (path, kept, when) = (shown(path), shown(kept), moment(i18n, *saved));
            user_message!(i18n, "dossier-change-ailleurs", chemin = path, date = when, garde = kept)
        }
        DossierError::ChangedElsewhere { path, kept, saved: None } => {
            user_message!(i18n, "dossier-change-illisible", chemin = shown(path), garde = shown(kept))
        }
        DossierError::LockLost { folder, holder: Some(holder) } => {
            let (who, when) = (who(i18n, holder), moment(i18n, holder.since));
            user_message!(i18n, "dossier-repris", chemin = shown(folder), qui = who, date = when)
        }
        DossierError::LockLost { folder, holder: None } => {
            user_message!(i18n, "dossier-verrou-perdu", chemin = shown(folder))
        }
    }
}

/// What is wrong alone, of a dossier that has no folder yet, where other means do not help.
pub fn cause(i18n: &I18n, error: &DossierError) -> String {
    match error {
        DossierError::Damaged { path, damage: what } => damage(i18n, path, what),
        error => self::error(i18n, error).message,
    }
}

/// Somebody else has the dossier.
pub fn held(i18n: &I18n, folder: &Path, held: &LockHolder) -> UserMessage {
    let (who, when) = (who(i18n, held), moment(i18n, held.since));
    match held.idle.map(|idle| idle.as_secs() / 60) {
        None => user_message!(i18n, "dossier-pris", chemin = shown(folder), qui = who, date = when),
        Some(0) => user_message!(i18n, "dossier-pris-actif", chemin = shown(folder), qui = who, date = when),
        Some(minutes) => {
            user_message!(
                i18n,
                "dossier-pris-depuis",
                chemin = shown(folder),
                qui = who,
                date = when,
                minutes = minutes
            )
        }
    }
}

/// The dossier holds more than this program knows.
pub fn remark(i18n: &I18n, remark: Remark) -> UserMessage {
    match remark {
        Remark::Newer { found, known } => {
            user_message!(i18n, "dossier-lu-seulement", trouve = found.to_string(), connu = known.to_string())
        }
        Remark::Unknown { count } => user_message!(i18n, "dossier-inconnus-gardes", nombre = count),
    }
}

/// A damaged file was replaced by a kept version.
pub fn recovery(i18n: &I18n, folder: &Path, recovery: &Recovery) -> UserMessage {
    let what = damage(i18n, &folder.join(store::FILE), &recovery.damage);
    let when = moment(i18n, recovery.saved);
    match &recovery.kept_aside {
        Some(aside) => {
            user_message!(i18n, "dossier-recupere-garde", dommage = what, date = when, chemin = shown(aside))
        }
        None => user_message!(i18n, "dossier-recupere", dommage = what, date = when),
    }
}

/// What a version has otherwise than the present, in a few words.
pub fn changes(i18n: &I18n, changes: &Changes) -> String {
    if changes.is_empty() {
        return text!(i18n, "versions-identique");
    }
    let values = changes.fields.len() + changes.local.len();
    let parts = [
        (values > 0).then(|| text!(i18n, "versions-valeurs", nombre = values)),
        changes.has_other_choices.then(|| text!(i18n, "versions-choix")),
        (changes.steps > 0).then(|| text!(i18n, "versions-etapes", nombre = changes.steps)),
        (changes.trials > 0).then(|| text!(i18n, "versions-essais", nombre = changes.trials)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Each text that a version has otherwise: a line of what it was then and is now.
pub fn changed_texts(i18n: &I18n, changes: &Changes) -> Vec<String> {
    let shown = |value: &str| match value.trim() {
        "" => text!(i18n, "comparer-rien"),
        value => crate::domain::excerpt(value),
    };
    let line = |label: String, then: &str, now: &str| {
        text!(i18n, "versions-changement", champ = label, alors = shown(then), maintenant = shown(now))
    };
    let fields = changes.fields.iter().map(|change| line(i18n.field(change.field), &change.then, &change.now));
    let local = changes.local.iter().map(|change| line(i18n.local(change.field), &change.then, &change.now));
    fields.chain(local).collect()
}

/// Dates and times of one list: two of the same minute show their seconds.
pub fn moments(i18n: &I18n, moments: &[Timestamp]) -> Vec<String> {
    let said: Vec<_> = moments.iter().map(|one| moment(i18n, *one)).collect();
    let is_twice = |date: &String| said.iter().filter(|other| *other == date).count() > 1;
    let label = |(date, one): (&String, &Timestamp)| {
        let second = one.local().format("%S").to_string();
        if is_twice(date) {
            text!(i18n, "dossier-date-seconde", date = date.clone(), seconde = second)
        } else {
            date.clone()
        }
    };
    said.iter().zip(moments).map(label).collect()
}

/// A date and time, as the clock on the wall showed it.
pub fn moment(i18n: &I18n, moment: Timestamp) -> String {
    let part = |format| moment.local().format(format).to_string();
    text!(
        i18n,
        "dossier-date",
        jour = part("%d"),
        mois = part("%m"),
        annee = part("%Y"),
        heure = part("%H"),
        minute = part("%M")
    )
}

fn misfit(i18n: &I18n, path: &Path, line: usize, misfit: &Misfit) -> UserMessage {
    let (path, line) = (shown(path), line.to_string());
    match misfit {
        Misfit::UnknownField { name } => {
            user_message!(i18n, "dossier-champ-inconnu", chemin = path, ligne = line, nom = name)
        }
        Misfit::UnknownChoice { name } => {
            user_message!(i18n, "dossier-choix-inconnu", chemin = path, ligne = line, nom = name)
        }
        Misfit::MissingField { name } => {
            user_message!(i18n, "dossier-champ-absent", chemin = path, ligne = line, nom = name)
        }
        Misfit::RepeatedField { name } => {
            user_message!(i18n, "dossier-champ-double", chemin = path, ligne = line, nom = name)
        }
        Misfit::WrongValue => user_message!(i18n, "dossier-valeur", chemin = path, ligne = line),
    }
}

fn place(i18n: &I18n, place: &TextPlace) -> String {
    let step = |step: &StepId| crate::domain::excerpt(step.as_str());
    match place {
        TextPlace::Input(field) => i18n.field(*field),
        TextPlace::Note(id) => text!(i18n, "dossier-lieu-note", etape = step(id)),
        TextPlace::Reason(id) => text!(i18n, "dossier-lieu-motif", etape = step(id)),
        TextPlace::Local(field) => i18n.local(*field),
        TextPlace::Identifier => text!(i18n, "dossier-lieu-identifiant"),
        TextPlace::ClientCode => text!(i18n, "dossier-lieu-code"),
        TextPlace::Invoice => text!(i18n, "dossier-lieu-facture"),
        TextPlace::Capture(file) => text!(i18n, "dossier-lieu-capture", fichier = file.as_str()),
        TextPlace::Trial(trial) => text!(i18n, "dossier-lieu-essai", essai = super::progress::trial(i18n, *trial)),
        TextPlace::PortDecision => text!(i18n, "dossier-lieu-port"),
        TextPlace::Finding(check) => {
            text!(i18n, "dossier-lieu-verification", verification = super::connection::check(i18n, *check))
        }
    }
}

fn damage(i18n: &I18n, path: &Path, damage: &Damage) -> String {
    let path = shown(path);
    match damage {
        Damage::Missing => text!(i18n, "dossier-dommage-absent", chemin = path),
        Damage::Empty => text!(i18n, "dossier-dommage-vide", chemin = path),
        Damage::NotText => text!(i18n, "dossier-dommage-texte", chemin = path),
        Damage::Garbled { line, column } => {
            let (line, column) = (line.to_string(), column.to_string());
            text!(i18n, "dossier-dommage-brouille", chemin = path, ligne = line, colonne = column)
        }
        Damage::Older { saved } => {
            text!(i18n, "dossier-dommage-ancien", chemin = path, date = moment(i18n, *saved))
        }
        Damage::NoVersion => text!(i18n, "dossier-dommage-autre", chemin = path),
    }
}

pub(super) fn system(i18n: &I18n, action: Action, path: &Path, failure: &Failure) -> UserMessage {
    let path = shown(path);
    let what = match action {
        Action::Read => text!(i18n, "dossier-action-lire", chemin = path),
        Action::Write => text!(i18n, "dossier-action-ecrire", chemin = path),
        Action::Create => text!(i18n, "dossier-action-creer", chemin = path),
        Action::Lock => text!(i18n, "dossier-action-verrouiller", chemin = path),
    };
    refused(i18n, what, failure)
}

/// What could not be done, and why the system refuses it.
pub(super) fn refused(i18n: &I18n, what: String, failure: &Failure) -> UserMessage {
    match failure {
        Failure::Missing => user_message!(i18n, "dossier-systeme-absent", quoi = what),
        Failure::Denied => user_message!(i18n, "dossier-systeme-droits", quoi = what),
        Failure::ReadOnly => user_message!(i18n, "dossier-systeme-lecture-seule", quoi = what),
        Failure::Full => user_message!(i18n, "dossier-systeme-plein", quoi = what),
        Failure::InUse => user_message!(i18n, "dossier-systeme-occupe", quoi = what),
        Failure::NotAFolder => user_message!(i18n, "dossier-systeme-fichier", quoi = what),
        Failure::Away => user_message!(i18n, "dossier-systeme-parti", quoi = what),
        Failure::Name => user_message!(i18n, "dossier-systeme-nom", quoi = what),
        Failure::Other { answer } => {
            user_message!(i18n, "dossier-systeme-autre", quoi = what, reponse = crate::domain::excerpt(answer))
        }
    }
}

/// A dossier opened with another walkthrough than its own: which it follows, which is in use, what has no place in it.
pub fn displaced(i18n: &I18n, displaced: &Displaced, now: &Bilingual) -> UserMessage {
    let Displaced { followed, steps } = displaced;
    let other = followed.as_ref().map(|Followed { id, edition }| {
        let (id, titre) = (crate::domain::excerpt(id.as_str()), now.say(i18n.language()).to_owned());
        match provenance::day(edition) {
            Some(day) => {
                let day = super::progress::day(i18n, day);
                user_message!(i18n, "dossier-autre-edition", parcours = id, date = day, titre = titre)
            }
            None => user_message!(i18n, "dossier-autre-parcours", parcours = id, titre = titre),
        }
    });
    let placeless = (!steps.is_empty()).then(|| {
        let ids: Vec<_> = steps.iter().map(|step| crate::domain::excerpt(step.as_str())).collect();
        user_message!(i18n, "dossier-etapes-sans-place", nombre = steps.len(), etapes = ids.join(", "))
    });
    let said: Vec<_> = other.into_iter().chain(placeless).collect();
    let join = |part: fn(&UserMessage) -> &str| said.iter().map(part).collect::<Vec<_>>().join(" ");
    UserMessage { message: join(|said| &said.message), hint: join(|said| &said.hint) }
}

/// Who has a dossier, as a sentence names them.
pub fn who(i18n: &I18n, held: &LockHolder) -> String {
    match (&held.by, &held.machine) {
        (Some(by), Some(machine)) => text!(i18n, "dossier-qui-ou", qui = by.clone(), poste = machine.clone()),
        (Some(by), None) => by.clone(),
        (None, Some(machine)) => text!(i18n, "dossier-quelquun-ou", poste = machine.clone()),
        (None, None) => text!(i18n, "dossier-quelquun"),
    }
}

/// A path as it is read: what a name may hide is shown as a mark.
pub(super) fn shown(path: &Path) -> String {
    printable::one_line(&path.display().to_string()).into_owned()
}

pub(super) fn megabytes(bytes: u64) -> String {
    (bytes >> 20).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::inputs::Field;
    use crate::lang::Language;
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
            Failure::InUse,
            Failure::Away,
            Failure::Name,
            Failure::Other { answer: "Input/output error (os error 5)".into() },
        ];
        let places = [
            TextPlace::Input(Field::Address),
            TextPlace::Note("sauvegarde".into()),
            TextPlace::Reason("sauvegarde".into()),
            TextPlace::Identifier,
            TextPlace::ClientCode,
            TextPlace::Invoice,
            TextPlace::Local(crate::dossier::LocalField::Backups),
            TextPlace::Capture(crate::dossier::captures::CaptureName::new(&"sauvegarde".into(), 1).unwrap()),
            TextPlace::Finding(crate::domain::finding::Check::Page),
            TextPlace::Trial(crate::domain::trial::Trial::Teacher),
            TextPlace::PortDecision,
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
            DossierError::TooMany { path: path.clone(), what: Listed::Captures, number: 61, most: 60 },
            DossierError::TooMany { path: path.clone(), what: Listed::UnknownFields, number: 201, most: 200 },
            DossierError::LockLost { folder, holder: None },
        ];
        errors.extend(misfits.map(|misfit| DossierError::Invalid { path: path.clone(), line: 12, misfit }));
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
            let i18n = I18n::new(language);
            let mut said = std::collections::BTreeSet::new();
            for error in every_error() {
                let UserMessage { message, hint } = super::error(&i18n, &error);
                let whole = format!("{message} {hint}");
                assert!(whole.contains("/partage/Bourgade"), "{whole}");
                assert!(!hint.is_empty() && !whole.contains('{') && !whole.contains("dossier-"), "{whole}");
                assert!(said.insert(whole.clone()), "said twice: {whole}");
            }
        }
    }

    #[test]
    fn a_date_is_said_as_people_say_it() {
        let when = Timestamp::parse("2014-08-25T14:03:07+02:00").unwrap();
        assert_eq!(moment(&I18n::new(Language::French), when), "25/08/2014 à 14\u{a0}h\u{a0}03");
        assert_eq!(moment(&I18n::new(Language::English), when), "25/08/2014 at 14:03");
        let later = |time: &str| Timestamp::parse(&format!("2014-08-25T{time}+02:00")).unwrap();
        assert_eq!(
            moments(&I18n::new(Language::French), &[when, later("14:03:41"), later("14:04:00")]),
            [
                "25/08/2014 à 14\u{a0}h\u{a0}03\u{a0}min\u{a0}07\u{a0}s",
                "25/08/2014 à 14\u{a0}h\u{a0}03\u{a0}min\u{a0}41\u{a0}s",
                "25/08/2014 à 14\u{a0}h\u{a0}04"
            ]
        );
    }
}
