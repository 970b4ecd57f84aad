//! What is kept of what the user did: the page they are on, what became of each step, what came of the trials.
//! What that amounts to, with the values as they are now, is said by [`super::standing`].

use crate::domain::setting_key::SettingKey;
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use crate::domain::trial::{LISTENING, Trial};
use crate::walkthrough::StepId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A page of the wizard: a step's, or one of the inputs'.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PageId(pub String);

/// Where the user is and what they did. A step without an entry is untouched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// The page on screen; `None` before the first one.
    pub current: Option<PageId>,
    /// The steps that are not untouched, by identifier.
    pub steps: BTreeMap<StepId, StepProgress>,
    /// What the user said of each trial; one that was never asked about has no entry.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub trials: BTreeMap<Trial, TrialRecord>,
}

/// What became of one step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepProgress {
    /// Whether it is done; a state of a later program is read as the first one.
    #[serde(default)]
    pub state: StepState,
    /// The instructions ticked, by their identifiers.
    pub ticked: BTreeSet<String>,
    /// The user's own note.
    pub note: String,
    /// The step's values as they were when it was said to be done; absent from older dossiers.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub done_with: BTreeMap<SettingKey, String>,
    /// Why the user went on without what the step asks for first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub way_past: Option<WayPast>,
}

/// Whether a step is done, as the user said it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepState {
    /// Nothing was done of it.
    #[default]
    Untouched,
    /// Something was ticked; in older dossiers, also a step that was only visited.
    InProgress,
    /// The user said that it is done.
    Done {
        /// When.
        on: Timestamp,
    },
    /// Left out by choice, with the user's reason.
    Skipped {
        /// In the user's words; may be empty.
        reason: String,
        /// When.
        on: Timestamp,
    },
}

/// A choice to go on without what a step asks for first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WayPast {
    /// Why, in the user's words.
    pub reason: String,
    /// When it was chosen.
    pub on: Timestamp,
}

/// What the user answered when asked whether a trial succeeded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrialRecord {
    /// What the user answered.
    pub answer: TrialAnswer,
    /// When.
    pub on: Timestamp,
    /// The values that it tested, in the order of [`Trial::keys`].
    pub tested: Vec<String>,
}

/// « L'essai a-t-il réussi ? »
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TrialAnswer {
    /// « Oui ».
    Succeeded,
    /// « Non ».
    Failed {
        /// What the user saw, in their own words.
        seen: String,
    },
    /// « Pas encore ».
    NotYet,
}

impl Progress {
    /// The state of a step, untouched when nothing is known of it.
    pub fn state(&self, step: &StepId) -> &StepState {
        self.steps.get(step).map_or(&StepState::Untouched, |progress| &progress.state)
    }

    /// What is kept of a step, to change it.
    pub fn step_mut(&mut self, step: &StepId) -> &mut StepProgress {
        self.steps.entry(step.clone()).or_default()
    }
}

impl StepState {
    /// Whether the user said that it is done, or left it out.
    pub fn is_settled(&self) -> bool {
        matches!(self, StepState::Done { .. } | StepState::Skipped { .. })
    }
}

impl TrialRecord {
    /// The values that changed since the trial, by name; it tells nothing of those there are now. A trial that an older
    /// program kept says nothing of what PRONOTE.net listened on: it is held against the values that it has.
    pub fn changed(&self, trial: Trial, settings: &Settings) -> Vec<SettingKey> {
        let (keys, now) = (trial.keys(), trial.tested(settings));
        if ![now.len(), now.len() - LISTENING.len()].contains(&self.tested.len()) {
            return keys;
        }
        let changed = keys.into_iter().zip(self.tested.iter().zip(now)).filter(|(_, (tested, now))| *tested != now);
        changed.map(|(key, _)| key).collect()
    }

    /// Whether a value changed since.
    pub fn is_stale(&self, trial: Trial, settings: &Settings) -> bool {
        !self.changed(trial, settings).is_empty()
    }
}

impl PageId {
    /// The name as the dossier writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for PageId {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}
