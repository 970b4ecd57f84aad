//! What is said of a capture: what it shows by default, why it was refused or cannot be shown.

use super::dossier::{megabytes, shown, system};
use super::{I18n, UserMessage};
use crate::dossier::CaptureError;
use crate::dossier::error::Action;
use crate::walkthrough::Step;
use crate::walkthrough::figure_catalogue::FigureCatalogue;
use crate::{text, user_message};

/// Why a capture was not added, not removed or not shown.
pub fn error(i18n: &I18n, error: &CaptureError) -> UserMessage {
    match error {
        CaptureError::Unreadable { path, failure } => system(i18n, Action::Read, path, failure),
        CaptureError::NotAFile { path } => user_message!(i18n, "capture-pas-un-fichier", chemin = shown(path)),
        CaptureError::FileTooLarge { limit } => user_message!(i18n, "capture-trop-grosse", limite = megabytes(*limit)),
        CaptureError::Empty => user_message!(i18n, "capture-vide"),
        CaptureError::OtherForm { form } => user_message!(i18n, "capture-autre-forme", forme = (*form).to_owned()),
        CaptureError::NotAPicture => user_message!(i18n, "capture-pas-une-image"),
        CaptureError::TooManyPixels { width: 0, most, .. } => {
            user_message!(i18n, "capture-demesuree", millions = millions(*most))
        }
        CaptureError::TooManyPixels { width, height, most } => user_message!(
            i18n,
            "capture-trop-de-points",
            largeur = width.to_string(),
            hauteur = height.to_string(),
            millions = millions(*most)
        ),
        CaptureError::SideTooLong { width, height, most } => user_message!(
            i18n,
            "capture-trop-longue",
            largeur = width.to_string(),
            hauteur = height.to_string(),
            cote = most.to_string()
        ),
        CaptureError::Broken => user_message!(i18n, "capture-abimee"),
        CaptureError::DescriptionTooLong { length, longest } => {
            let (length, longest) = (length.to_string(), longest.to_string());
            user_message!(i18n, "capture-description-longue", nombre = length, maximum = longest)
        }
        CaptureError::TooMany { most } => user_message!(i18n, "capture-trop-nombreuses", maximum = most.to_string()),
        CaptureError::UnknownStep { step } => {
            user_message!(i18n, "capture-etape-inconnue", etape = crate::domain::excerpt(step.as_str()))
        }
        CaptureError::NoSuchCapture { number, count } => {
            user_message!(i18n, "capture-numero-inconnu", nombre = *count, numero = number.to_string())
        }
        CaptureError::Dossier(error) => super::dossier::error(i18n, error),
    }
}

/// What a capture is said to show when its user says nothing: the step's only figure and the step.
pub fn usual_description(i18n: &I18n, step: &Step, figures: &FigureCatalogue) -> String {
    let number = step.number.to_string();
    match &step.figures[..] {
        [figure] => {
            let figure = figures.title(figure).say(i18n.language()).to_owned();
            text!(i18n, "capture-description-figure", figure = figure, numero = number)
        }
        _ => {
            let title = step.title.say(i18n.language()).to_owned();
            text!(i18n, "capture-description-etape", etape = title, numero = number)
        }
    }
}

fn millions(pixels: u64) -> String {
    (pixels / 1_000_000).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::error::{DossierError, Failure};
    use crate::lang::Language;
    use std::collections::BTreeSet;
    use std::path::PathBuf;

    #[test]
    fn every_refusal_has_its_own_sentence() {
        let path = PathBuf::from("/partage/capture.png");
        let errors = [
            CaptureError::Unreadable { path: path.clone(), failure: Failure::Missing },
            CaptureError::NotAFile { path: path.clone() },
            CaptureError::FileTooLarge { limit: 64 << 20 },
            CaptureError::Empty,
            CaptureError::OtherForm { form: "GIF" },
            CaptureError::NotAPicture,
            CaptureError::TooManyPixels { width: 30_000, height: 30_000, most: 50_000_000 },
            CaptureError::TooManyPixels { width: 0, height: 0, most: 50_000_000 },
            CaptureError::SideTooLong { width: 25_001, height: 1, most: 25_000 },
            CaptureError::Broken,
            CaptureError::DescriptionTooLong { length: 501, longest: 500 },
            CaptureError::TooMany { most: 60 },
            CaptureError::UnknownStep { step: "ailleurs".into() },
            CaptureError::NoSuchCapture { number: 3, count: 0 },
            CaptureError::NoSuchCapture { number: 3, count: 1 },
            CaptureError::NoSuchCapture { number: 3, count: 2 },
            CaptureError::Dossier(DossierError::NotOrdinary { path }),
        ];
        for language in Language::ALL {
            let i18n = I18n::new(language);
            let mut said = BTreeSet::new();
            for error in &errors {
                let UserMessage { message, hint } = super::error(&i18n, error);
                assert!(!hint.is_empty() && !message.contains("{$") && !message.contains("capture-"), "{message}");
                assert!(said.insert(message.clone()), "said twice: {message}");
            }
        }
    }
}
