//! The summary's part « Avancement »: each step and what it amounts to.

use super::{Block, Section, StepLine, StepMark};
use crate::domain::credential::masked;
use crate::domain::settings::Settings;
use crate::dossier::{Dossier, Standing, StepProgress, StepState, Tally};
use crate::i18n::{I18n, progress as say};
use crate::text;
use crate::walkthrough::{Path, PathStep};

/// The part, which begins with how many are done.
pub(super) fn section(dossier: &Dossier, settings: &Settings, path: &Path<'_>, i18n: &I18n) -> Section {
    let steps = path.steps().iter().map(|step| line(*step, dossier, settings, i18n)).collect();
    let summary = say::count(i18n, Tally::of(path, dossier, Some(settings)));
    let blocks = vec![Block::Paragraph { text: summary }, Block::Steps { steps }];
    Section::new(text!(i18n, "fiche-partie-avancement"), blocks)
}

/// What became of a step, as the summary and the page of HTML say it.
pub(in crate::document) fn line(step: PathStep<'_>, dossier: &Dossier, settings: &Settings, i18n: &I18n) -> StepLine {
    let kept = dossier.progress.steps.get(&step.step.id);
    let untouched = StepProgress::default();
    let standing = Standing::of(step, dossier, Some(settings));
    let mark = match &standing {
        Standing::Done { .. } => StepMark::Done,
        Standing::Skipped { .. } => StepMark::Skipped,
        Standing::ToDo | Standing::Begun | Standing::Waiting { .. } | Standing::ToReview { .. } => StepMark::Todo,
    };
    StepLine {
        title: format!("{}. {}", step.step.number, step.step.title.say(i18n.language())),
        state: mark,
        said: say::standing_sentence(i18n, &standing),
        notes: notes(kept.unwrap_or(&untouched), i18n),
    }
}

/// The user's reasons and their note.
pub(in crate::document) fn notes(kept: &StepProgress, i18n: &I18n) -> Vec<String> {
    let StepProgress { state, note, way_past, .. } = kept;
    let past = way_past.as_ref().map(|past| text!(i18n, "fiche-passe-outre", raison = masked(past.reason.trim())));
    let reason = match state {
        StepState::Skipped { reason, .. } if !reason.trim().is_empty() => {
            Some(text!(i18n, "fiche-raison", raison = masked(reason.trim())))
        }
        _ => None,
    };
    let note = (!note.trim().is_empty()).then(|| text!(i18n, "fiche-note", note = masked(note.trim())));
    reason.into_iter().chain(past).chain(note).collect()
}
