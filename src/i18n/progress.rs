//! How far a dossier is, in words: the count, what a step amounts to, what came of a trial, what is awaited.

use super::I18n;
use crate::domain::setting_key::SettingKey;
use crate::domain::timestamp::Timestamp;
use crate::domain::trial::Trial;
use crate::dossier::standing::TrialStanding;
use crate::dossier::{Standing, Tally, TrialAnswer, TrialRecord};
use crate::text;
use chrono::{Datelike, NaiveDate};

/// A date in words: « 25 août 2014 ».
pub fn day(i18n: &I18n, date: NaiveDate) -> String {
    text!(i18n, "date-longue", jour = date.day(), mois = date.month(), annee = date.year().to_string())
}

/// A time in words: « 31 min », « 1 h 30 ».
pub fn duration(i18n: &I18n, minutes: u32) -> String {
    if minutes < 60 {
        return text!(i18n, "duree-minutes", minutes = minutes);
    }
    let (hours, rest) = (minutes / 60, format!("{:02}", minutes % 60));
    if minutes.is_multiple_of(60) {
        return text!(i18n, "duree-heures-justes", heures = hours);
    }
    text!(i18n, "duree-heures", heures = hours, minutes = rest)
}

/// « 18 étapes sur 22 », then how many were left out and how many are to be looked at again.
pub fn count(i18n: &I18n, tally: Tally) -> String {
    let mut parts = vec![text!(i18n, "fenetre-compte", fait = tally.done, total = tally.total)];
    if tally.skipped > 0 {
        parts.push(text!(i18n, "compte-passees", nombre = tally.skipped));
    }
    if tally.to_review > 0 {
        parts.push(text!(i18n, "compte-a-revoir", nombre = tally.to_review));
    }
    parts.join(", ")
}

/// « 3 étapes terminées, 1 passée »: a step left out is not one that is done.
pub fn over(i18n: &I18n, done: usize, skipped: usize) -> String {
    let mut parts = vec![text!(i18n, "fenetre-etapes-terminees", nombre = done)];
    if skipped > 0 {
        parts.push(text!(i18n, "compte-passees", nombre = skipped));
    }
    parts.join(", ")
}

/// What a step amounts to, in one word or a few.
pub fn standing(i18n: &I18n, standing: &Standing) -> String {
    match standing {
        Standing::ToDo => text!(i18n, "etat-a-faire"),
        Standing::Begun => text!(i18n, "etat-en-cours"),
        Standing::Waiting { since } => text!(i18n, "etat-en-attente", date = day(i18n, *since)),
        Standing::Done { .. } => text!(i18n, "etat-fait"),
        Standing::ToReview { .. } => text!(i18n, "etat-a-revoir"),
        Standing::Skipped { .. } => text!(i18n, "etat-passe"),
    }
}

/// What a step amounts to, in a sentence.
pub fn standing_sentence(i18n: &I18n, standing: &Standing) -> String {
    let of = |on: &Timestamp| day(i18n, on.local().date());
    match standing {
        Standing::ToDo => text!(i18n, "fiche-reste"),
        Standing::Begun => text!(i18n, "fiche-commence"),
        Standing::Waiting { since } => text!(i18n, "fiche-en-attente", date = day(i18n, *since)),
        Standing::Done { on } => text!(i18n, "fiche-fait", date = of(on)),
        Standing::ToReview { on, changed } => {
            text!(i18n, "fiche-a-revoir", date = of(on), valeurs = names(i18n, changed))
        }
        Standing::Skipped { on } => text!(i18n, "fiche-ecarte", date = of(on)),
    }
}

/// The names of values, one after the other.
pub fn names(i18n: &I18n, keys: &[SettingKey]) -> String {
    keys.iter().map(|key| i18n.value(*key)).collect::<Vec<_>>().join(", ")
}

/// What is tried.
pub fn trial(i18n: &I18n, trial: Trial) -> String {
    match trial {
        Trial::DirectLogin => text!(i18n, "ticket-essai-direct"),
        Trial::Teacher => text!(i18n, "ticket-essai-professeur"),
        Trial::PupilOrParent => text!(i18n, "ticket-essai-eleve"),
        Trial::Staff => text!(i18n, "ticket-essai-personnel"),
    }
}

/// What the user said came of it, and of which values.
pub fn trial_result(i18n: &I18n, standing: &TrialStanding<'_>) -> String {
    match standing {
        TrialStanding::NotTried => text!(i18n, "essai-sans-resultat"),
        TrialStanding::Said(record) => answer(i18n, record),
        TrialStanding::Stale { record, changed } => {
            text!(i18n, "essai-perime", resultat = answer(i18n, record), valeurs = names(i18n, changed))
        }
    }
}

fn answer(i18n: &I18n, record: &TrialRecord) -> String {
    let date = day(i18n, record.on.local().date());
    match &record.answer {
        TrialAnswer::Succeeded => text!(i18n, "essai-reussi", date = date),
        TrialAnswer::Failed { seen } if seen.trim().is_empty() => text!(i18n, "essai-echoue", date = date),
        TrialAnswer::Failed { seen } => text!(i18n, "essai-echoue-vu", date = date, vu = seen.trim()),
        TrialAnswer::NotYet => text!(i18n, "essai-sans-resultat"),
    }
}

/// « En attente depuis le 25 août 2014 (6 jours) : l'assistance. »
pub fn waiting(i18n: &I18n, operator: &str, since: NaiveDate, today: NaiveDate) -> String {
    let days = (today - since).num_days();
    let since = day(i18n, since);
    match days {
        // A day to come is a day mistyped, or a request to be sent: nothing is counted.
        ..=0 => text!(i18n, "attente-depuis", operateur = operator, date = since),
        days => text!(i18n, "attente-depuis-jours", operateur = operator, date = since, nombre = days),
    }
}
