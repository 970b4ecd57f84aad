//! The summary's part « Avancement »: each step and what it amounts to.

use super::{Block, Section, StepLine, StepMark};
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::Settings;
use crate::dossier::standing::trials_without_success;
use crate::dossier::{Shareable, Standing, StepProgress, StepState, Tally};
use crate::i18n::{I18n, progress as say};
use crate::text;
use crate::walkthrough::{Path, PathStep};
use std::collections::BTreeSet;

/// The part, which begins with how many are done.
pub(super) fn section(dossier: &Shareable, settings: &Settings, path: &Path<'_>, i18n: &I18n) -> Section {
    let steps = path.steps().iter().map(|step| short_line(*step, dossier, settings, i18n)).collect();
    let summary = say::count(i18n, Tally::of(path, dossier, Some(settings)));
    let changed: Vec<_> = changed(dossier, settings, path).into_iter().collect();
    let changed = (!changed.is_empty())
        .then(|| Block::Paragraph { text: text!(i18n, "fiche-ont-change", valeurs = say::names(i18n, &changed)) });
    let paragraphs = std::iter::once(Block::Paragraph { text: summary }).chain(changed);
    let blocks = paragraphs.chain([Block::Steps { steps }]).collect();
    Section::new(text!(i18n, "fiche-partie-avancement"), blocks)
}

/// The values that some step was done with, and that have changed since: said once for all the steps.
fn changed(dossier: &Shareable, settings: &Settings, path: &Path<'_>) -> BTreeSet<SettingKey> {
    let standings = path.steps().iter().map(|step| Standing::of(*step, dossier, Some(settings)));
    let changed = standings.filter_map(|standing| match standing {
        Standing::ToReview { changed, .. } => Some(changed),
        _ => None,
    });
    changed.flatten().collect()
}

/// What became of a step in a narrow column: a few words, the rest below the title.
fn short_line(step: PathStep<'_>, dossier: &Shareable, settings: &Settings, i18n: &I18n) -> StepLine {
    let line = line(step, dossier, settings, i18n);
    match Standing::of(step, dossier, Some(settings)) {
        Standing::ToReview { on, .. } => {
            let done = text!(i18n, "fiche-fait", date = say::day(i18n, on.local().date()));
            let notes = std::iter::once(done).chain(line.notes).collect();
            StepLine { said: text!(i18n, "fiche-revoir"), notes, ..line }
        }
        _ => line,
    }
}

/// What became of a step, as the summary and the page of HTML say it.
pub(in crate::document) fn line(step: PathStep<'_>, dossier: &Shareable, settings: &Settings, i18n: &I18n) -> StepLine {
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
        notes: failed(step, &standing, dossier, settings, i18n)
            .into_iter()
            .chain(notes(kept.unwrap_or(&untouched), i18n))
            .collect(),
    }
}

/// The trials of a step said to be done that did not succeed: the tick alone would hide them.
fn failed(
    step: PathStep<'_>,
    standing: &Standing,
    dossier: &Shareable,
    settings: &Settings,
    i18n: &I18n,
) -> Option<String> {
    let without = trials_without_success(step, &dossier.progress, settings);
    let is_done = matches!(standing, Standing::Done { .. } | Standing::ToReview { .. });
    (is_done && without > 0).then(|| text!(i18n, "fiche-essais-non-reussis", nombre = without))
}

/// The user's reasons and their note.
pub(in crate::document) fn notes(kept: &StepProgress, i18n: &I18n) -> Vec<String> {
    let StepProgress { state, note, way_past, .. } = kept;
    let past = way_past.as_ref().map(|past| text!(i18n, "fiche-passe-outre", raison = past.reason.trim()));
    let reason = match state {
        StepState::Skipped { reason, .. } if !reason.trim().is_empty() => {
            Some(text!(i18n, "fiche-raison", raison = reason.trim()))
        }
        _ => None,
    };
    let note = (!note.trim().is_empty()).then(|| text!(i18n, "fiche-note", note = note.trim()));
    reason.into_iter().chain(past).chain(note).collect()
}
