//! What is said of a capture: what it shows by default, why it was refused or cannot be shown.

use super::dossier::{megabytes, shown, system};
use super::{Sentence, Texts};
use crate::dossier::CaptureError;
use crate::dossier::error::Action;
use crate::walkthrough::Step;
use crate::walkthrough::album::Album;
use crate::{sentence, text};

/// Why a capture was not added, not removed or not shown.
pub fn error(texts: &Texts, error: &CaptureError) -> Sentence {
    match error {
        CaptureError::Unreadable { path, failure } => system(texts, Action::Read, path, failure),
        CaptureError::NotAFile { path } => sentence!(texts, "capture-pas-un-fichier", chemin = shown(path)),
        CaptureError::FileTooLarge { limit } => sentence!(texts, "capture-trop-grosse", limite = megabytes(*limit)),
        CaptureError::Empty => sentence!(texts, "capture-vide"),
        CaptureError::OtherForm { form } => sentence!(texts, "capture-autre-forme", forme = (*form).to_owned()),
        CaptureError::NotAPicture => sentence!(texts, "capture-pas-une-image"),
        CaptureError::TooManyPixels { width: 0, most, .. } => {
            sentence!(texts, "capture-demesuree", millions = millions(*most))
        }
        CaptureError::TooManyPixels { width, height, most } => sentence!(
            texts,
            "capture-trop-de-points",
            largeur = width.to_string(),
            hauteur = height.to_string(),
            millions = millions(*most)
        ),
        CaptureError::Broken => sentence!(texts, "capture-abimee"),
        CaptureError::DescriptionTooLong { length, longest } => {
            let (length, longest) = (length.to_string(), longest.to_string());
            sentence!(texts, "capture-description-longue", nombre = length, maximum = longest)
        }
        CaptureError::TooMany { most } => sentence!(texts, "capture-trop-nombreuses", maximum = most.to_string()),
        CaptureError::UnknownStep { step } => {
            sentence!(texts, "capture-etape-inconnue", etape = crate::domain::excerpt(step.as_str()))
        }
        CaptureError::NoSuchCapture { number, count } => {
            sentence!(texts, "capture-numero-inconnu", nombre = *count, numero = number.to_string())
        }
        CaptureError::Dossier(error) => super::dossier::error(texts, error),
    }
}

/// What a capture is said to show when its user says nothing: the step's only figure and the step.
pub fn usual_description(texts: &Texts, step: &Step, album: &Album) -> String {
    let number = step.number.to_string();
    match step.figures[..] {
        [figure] => {
            let figure = album.figure(figure).title.say(texts.language()).to_owned();
            text!(texts, "capture-description-figure", figure = figure, numero = number)
        }
        _ => {
            let title = step.title.say(texts.language()).to_owned();
            text!(texts, "capture-description-etape", etape = title, numero = number)
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
    use crate::texts::Language;
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
            let texts = Texts::new(language);
            let mut said = BTreeSet::new();
            for error in &errors {
                let Sentence { message, remedy } = super::error(&texts, error);
                assert!(!remedy.is_empty() && !message.contains("{$") && !message.contains("capture-"), "{message}");
                assert!(said.insert(message.clone()), "said twice: {message}");
            }
        }
    }
}
