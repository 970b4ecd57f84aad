//! How far the user is: the page they are on, and what became of each step.

use crate::domain::timestamp::Timestamp;
use crate::walkthrough::StepId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A page of the wizard: a step's, or one of the inputs'.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PageId(pub String);

/// Where the user is and what they did. A step without an entry is untouched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// The page on screen; `None` before the first one.
    pub current: Option<PageId>,
    /// The steps that are not untouched, by identifier.
    pub steps: BTreeMap<StepId, StepProgress>,
}

/// What became of one step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepProgress {
    /// Whether it is done.
    pub state: StepState,
    /// The instructions ticked, by their identifiers.
    pub ticked: BTreeSet<String>,
    /// The user's own note.
    pub note: String,
}

/// Whether a step is done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepState {
    /// Nothing was done of it.
    #[default]
    Untouched,
    /// Something was done of it.
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
    /// Whether nothing is left to do here.
    pub fn is_settled(&self) -> bool {
        matches!(self, StepState::Done { .. } | StepState::Skipped { .. })
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
