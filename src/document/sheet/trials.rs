//! The trials made by hand, as the sheet's part « Vérifications » tells them: a step that is done proves nothing of them.

use super::{Block, CheckLine, CheckMark};
use crate::document::long_date;
use crate::domain::settings::Settings;
use crate::domain::trial::Trial;
use crate::dossier::standing::TrialStanding;
use crate::dossier::{Shareable, TrialAnswer, TrialRecord};
use crate::i18n::{I18n, progress as say};
use crate::text;
use crate::walkthrough::Path;

/// Each trial of `path`, whatever is known of it; nothing where there is none to make.
pub(super) fn block(dossier: &Shareable, settings: &Settings, path: &Path<'_>, i18n: &I18n) -> Option<Block> {
    let trials = path.steps().iter().flat_map(|step| step.trials());
    let checks: Vec<_> =
        trials.map(|trial| line(trial, &TrialStanding::of(trial, &dossier.progress, settings), i18n)).collect();
    let heading = Some(text!(i18n, "fiche-essais"));
    (!checks.is_empty()).then_some(Block::Checks { heading, checks })
}

fn line(trial: Trial, standing: &TrialStanding<'_>, i18n: &I18n) -> CheckLine {
    let (verdict, said, cause, notes) = match standing {
        TrialStanding::NotTried => {
            (CheckMark::NotRun, text!(i18n, "fiche-essai-sans-resultat"), String::new(), Vec::new())
        }
        TrialStanding::Said(record) => {
            let verdict = if standing.has_succeeded() { CheckMark::Right } else { CheckMark::Wrong };
            let (said, seen) = answer(record, i18n);
            (verdict, said, seen.unwrap_or_default(), Vec::new())
        }
        TrialStanding::Stale { record, changed } => {
            let (before, seen) = answer(record, i18n);
            let before = [Some(before), seen].into_iter().flatten().collect::<Vec<_>>().join(". ");
            let why = text!(i18n, "fiche-essai-perime", valeurs = say::names(i18n, changed));
            (CheckMark::Undecided, text!(i18n, "fiche-essai-a-refaire"), before, vec![why])
        }
    };
    CheckLine { title: say::trial(i18n, trial), verdict, said, cause, notes }
}

/// The answer with its day, and what was seen.
fn answer(record: &TrialRecord, i18n: &I18n) -> (String, Option<String>) {
    let date = long_date(i18n, record.on.local().date());
    match &record.answer {
        TrialAnswer::Succeeded => (text!(i18n, "fiche-essai-reussi", date = date), None),
        TrialAnswer::Failed { seen } => {
            let seen = Some(seen.trim()).filter(|seen| !seen.is_empty());
            (text!(i18n, "fiche-essai-echoue", date = date), seen.map(|seen| text!(i18n, "fiche-essai-vu", vu = seen)))
        }
        TrialAnswer::NotYet => (text!(i18n, "fiche-essai-sans-resultat"), None),
    }
}
