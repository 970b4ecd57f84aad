//! What is said of a capture that was read: each field's answer, and why nothing was read.

use super::{I18n, UserMessage};
use crate::domain::credential;
use crate::domain::finding::Diagnosis;
use crate::domain::screen_window::ScreenWindow;
use crate::domain::setting_key::SettingKey;
use crate::screen::{Answer, FieldReading, ScreenError, ScreenReading};
use crate::{text, user_message};

/// Why a capture was not read.
pub fn error(i18n: &I18n, error: &ScreenError) -> UserMessage {
    match error {
        ScreenError::TooLarge { pixels, most } => user_message!(
            i18n,
            "ecran-trop-grand",
            pixels = (pixels / 1_000_000).to_string(),
            millions = (most / 1_000_000).to_string()
        ),
        ScreenError::TooManySpecks => user_message!(i18n, "ecran-bruit"),
        ScreenError::NothingKnown => user_message!(i18n, "ecran-inconnu"),
        ScreenError::Stopped => user_message!(i18n, "ecran-arrete"),
        ScreenError::TooLong => user_message!(i18n, "ecran-trop-long"),
        ScreenError::Recogniser(reason) => user_message!(i18n, "ecran-lecteur", raison = reason.clone()),
    }
}

/// Which window a capture was read of.
pub fn check(i18n: &I18n, window: ScreenWindow) -> String {
    match window {
        ScreenWindow::Publication => text!(i18n, "ecran-fenetre-publication"),
        ScreenWindow::Ent => text!(i18n, "ecran-fenetre-ent"),
        ScreenWindow::Identification => text!(i18n, "ecran-fenetre-identification"),
        ScreenWindow::Installation => text!(i18n, "ecran-fenetre-installation"),
        ScreenWindow::Base => text!(i18n, "ecran-fenetre-base"),
    }
}

/// What a capture that was read tells.
pub fn cause(i18n: &I18n, cause: &Diagnosis) -> UserMessage {
    let Diagnosis::Screen { equal, different, doubt, by_eye } = cause else {
        return user_message!(i18n, "ecran-pas-lu");
    };
    let names = |values: &[SettingKey]| {
        let names: Vec<String> = values.iter().map(|&value| i18n.value(value)).collect();
        names.join(", ")
    };
    let (equal, by_eye) = (equal.to_string(), by_eye.to_string());
    match (&different[..], &doubt[..]) {
        ([], []) => user_message!(i18n, "ecran-resultat-egal", egaux = equal, vus = by_eye),
        ([], doubt) => user_message!(i18n, "ecran-resultat-doute", champs = names(doubt), egaux = equal),
        (different, _) => user_message!(i18n, "ecran-resultat-different", champs = names(different), egaux = equal),
    }
}

/// The answer for a field, in a few words.
pub fn answer(i18n: &I18n, answer: Answer) -> String {
    match answer {
        Answer::Equal => text!(i18n, "ecran-egal"),
        Answer::Different => text!(i18n, "ecran-different"),
        Answer::Doubt => text!(i18n, "ecran-doute"),
    }
}

/// What a field says, without the secrets of an address.
pub fn read(field: &FieldReading) -> String {
    credential::masked(&field.read)
}

/// The whole reading as lines of text.
pub fn lines(i18n: &I18n, reading: &ScreenReading) -> Vec<String> {
    let mut lines = vec![text!(i18n, "ecran-rien-ne-sort")];
    for field in &reading.fields {
        let name = i18n.value(field.value);
        lines.push(format!("{}  {name}", answer(i18n, field.answer).to_uppercase()));
        if field.answer != Answer::Equal {
            lines.push(text!(i18n, "ecran-ligne-lu", lu = read(field), attendu = field.expected.clone()));
        }
        lines.extend(field.comparison.iter().flat_map(|comparison| &comparison.gaps).map(|gap| {
            let (part, meaning) = (super::compare::part(i18n, gap.part), super::compare::meaning(i18n, gap));
            format!("  - {}", i18n.named(part, meaning))
        }));
    }
    let unseen: Vec<String> = reading.unseen.iter().map(|&value| i18n.value(value)).collect();
    if !unseen.is_empty() {
        lines.push(text!(i18n, "ecran-pas-vus", valeurs = unseen.join(", ")));
    }
    lines
}
