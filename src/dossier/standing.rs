//! What a step amounts to, with the values as they are now, and how many are done: the window, the sheet and the
//! command line all ask here.

use super::progress::{Progress, StepProgress, StepState, TrialAnswer, TrialRecord};
use super::{Dossier, LocalField};
use crate::domain::noted;
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use crate::domain::trial::Trial;
use crate::walkthrough::{ItemId, Path, PathStep, StepId, StepKind};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What a step amounts to. A step merely visited is [`Standing::ToDo`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is ticked.
    ToDo,
    /// Something is ticked.
    Begun,
    /// The request was sent, and its answer is awaited.
    Waiting {
        /// The day it was sent.
        since: NaiveDate,
    },
    /// The user said so, with the values as they are.
    Done {
        /// When.
        on: Timestamp,
    },
    /// The user said so, and values have changed since: it is to be looked at again.
    ToReview {
        /// When the user said so.
        on: Timestamp,
        /// The values that changed, in the order of the summary.
        changed: Vec<SettingKey>,
    },
    /// Left out by choice: neither done nor begun.
    Skipped {
        /// When.
        on: Timestamp,
    },
}

/// How far a dossier is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Done, with the values as they are.
    pub done: usize,
    /// Done with other values.
    pub to_review: usize,
    /// Left out by choice.
    pub skipped: usize,
    /// Those that apply.
    pub total: usize,
    /// Of the steps that are neither done nor skipped.
    pub minutes_left: u32,
}

/// What became of a trial, with the values as they are now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrialStanding<'a> {
    /// Nobody answered, or « pas encore ».
    NotTried,
    /// What the user said, of the values there are now.
    Said(&'a TrialRecord),
    /// What the user said, of other values.
    Stale {
        /// What was said.
        record: &'a TrialRecord,
        /// The values that changed since.
        changed: Vec<SettingKey>,
    },
}

/// What a step asks for before it may be said to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// The earlier steps that are not over.
    pub steps: Vec<StepId>,
    /// The safety checks that are not ticked.
    pub safe: Vec<ItemId>,
}

impl Missing {
    /// Whether nothing is missing.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.safe.is_empty()
    }
}

impl Standing {
    /// What a step amounts to; without `settings`, no value is known to have changed.
    pub fn of(step: PathStep<'_>, dossier: &Dossier, settings: Option<&Settings>) -> Self {
        let progress = &dossier.progress;
        let untouched = StepProgress::default();
        let kept = progress.steps.get(&step.step.id).unwrap_or(&untouched);
        match &kept.state {
            StepState::Skipped { on, .. } => Standing::Skipped { on: *on },
            StepState::Done { on } => {
                let changed = settings.map_or_else(Vec::new, |settings| changed(step, kept, progress, settings));
                if changed.is_empty() { Standing::Done { on: *on } } else { Standing::ToReview { on: *on, changed } }
            }
            StepState::Untouched | StepState::InProgress => {
                let since = dossier.local.get(LocalField::RequestDate).and_then(noted::day);
                match (step.step.kind, since) {
                    (StepKind::Wait, Some(since)) => Standing::Waiting { since },
                    _ if kept.ticked.is_empty() => Standing::ToDo,
                    _ => Standing::Begun,
                }
            }
        }
    }

    /// Whether nothing is left to do or to look at.
    pub fn is_over(&self) -> bool {
        matches!(self, Standing::Done { .. } | Standing::Skipped { .. })
    }
}

/// The step's values that are not those it was done with, and those its trials did not test.
fn changed(step: PathStep<'_>, kept: &StepProgress, progress: &Progress, settings: &Settings) -> Vec<SettingKey> {
    let now = |key: &SettingKey| settings.get(*key).unwrap_or_default();
    let mut changed: Vec<SettingKey> =
        kept.done_with.iter().filter(|(key, value)| **value != now(key)).map(|(key, _)| *key).collect();
    for trial in step.trials() {
        if let TrialStanding::Stale { changed: more, .. } = TrialStanding::of(trial, progress, settings) {
            changed.extend(more);
        }
    }
    changed.sort_unstable();
    changed.dedup();
    changed
}

/// The step's values as they are now, with those its trials depend on, to be kept when it is said to be done.
pub fn values(step: PathStep<'_>, settings: Option<&Settings>) -> BTreeMap<SettingKey, String> {
    let Some(settings) = settings else { return BTreeMap::new() };
    let keys = step.values().into_iter().chain(step.trials().flat_map(Trial::keys));
    keys.map(|key| (key, settings.get(key).unwrap_or_default())).collect()
}

/// What the step asks for first and is not there; nothing when the user chose to go on without it.
pub fn missing(path: &Path<'_>, step: PathStep<'_>, progress: &Progress) -> Missing {
    let kept = progress.steps.get(&step.step.id);
    if kept.is_some_and(|kept| kept.way_past.is_some()) {
        return Missing::default();
    }
    let is_settled = |id: &StepId| progress.steps.get(id).is_some_and(|kept| kept.state.is_settled());
    let earlier = step.step.after.iter().filter(|id| path.step(id).is_some() && !is_settled(id));
    let is_ticked = |item: &ItemId| kept.is_some_and(|kept| kept.ticked.contains(item.as_str()));
    let safe = step.safe_first().map(|item| &item.id).filter(|item| !is_ticked(item));
    Missing { steps: earlier.cloned().collect(), safe: safe.cloned().collect() }
}

/// The numbers of the instructions that are not ticked.
pub fn unticked(step: PathStep<'_>, progress: &Progress) -> Vec<u32> {
    let kept = progress.steps.get(&step.step.id);
    let is_ticked = |item: &ItemId| kept.is_some_and(|kept| kept.ticked.contains(item.as_str()));
    step.instructions().filter(|one| !is_ticked(&one.instruction.id)).map(|one| one.number).collect()
}

impl Tally {
    /// Counts the steps that apply.
    pub fn of(path: &Path<'_>, dossier: &Dossier, settings: Option<&Settings>) -> Self {
        let total = path.steps().len();
        let mut tally = Self { done: 0, to_review: 0, skipped: 0, total, minutes_left: 0 };
        for step in path.steps() {
            match Standing::of(*step, dossier, settings) {
                Standing::Done { .. } => tally.done += 1,
                Standing::Skipped { .. } => tally.skipped += 1,
                standing => {
                    tally.to_review += usize::from(matches!(standing, Standing::ToReview { .. }));
                    tally.minutes_left += step.step.minutes;
                }
            }
        }
        tally
    }

    /// The part that is done, from 0 to 1.
    pub fn share(self) -> f32 {
        if self.total == 0 { 0.0 } else { self.done as f32 / self.total as f32 }
    }
}

/// How many trials of a step were not said to succeed with the values there are now: that it is done says nothing of them.
pub fn trials_without_success(step: PathStep<'_>, progress: &Progress, settings: &Settings) -> usize {
    step.trials().filter(|trial| !TrialStanding::of(*trial, progress, settings).has_succeeded()).count()
}

impl<'a> TrialStanding<'a> {
    /// What became of a trial.
    pub fn of(trial: Trial, progress: &'a Progress, settings: &Settings) -> Self {
        match progress.trials.get(&trial) {
            None => Self::NotTried,
            Some(TrialRecord { answer: TrialAnswer::NotYet, .. }) => Self::NotTried,
            Some(record) => {
                let changed = record.changed(trial, settings);
                if changed.is_empty() { Self::Said(record) } else { Self::Stale { record, changed } }
            }
        }
    }

    /// Whether the user said that it succeeded, with the values there are now.
    pub fn has_succeeded(&self) -> bool {
        matches!(self, Self::Said(TrialRecord { answer: TrialAnswer::Succeeded, .. }))
    }
}
