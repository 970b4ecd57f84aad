//! The texts that a person types freely, and what is never kept of them: a ticket, a session, a password in an address.
//!
//! Such a text is often pasted whole, as the browser showed it, and the dossier leaves the school. The text under the
//! caret stays as it is typed; what is written on the disk, and what is said of it on any paper, goes without.

use super::progress::{Progress, StepProgress, StepState, TrialAnswer, TrialRecord};
use super::{Capture, Dossier};
use crate::domain::credential::masked;
use std::ops::Deref;

/// A dossier as it may leave the program: every paper, page and letter is made from it, and none hides anything itself.
#[derive(Clone, Debug)]
pub struct Shareable(Dossier);

impl Deref for Shareable {
    type Target = Dossier;

    fn deref(&self) -> &Dossier {
        &self.0
    }
}

impl Dossier {
    /// Every text that is typed, but for the addresses of PRONOTE and of the CAS server, which are read as such. Each
    /// structure is taken apart whole, so that the compiler asks for a part to come. The registration is a secret that
    /// the user asked to keep; a finding is written by this program, and hides its own.
    pub fn free_texts_mut(&mut self) -> Vec<&mut String> {
        let Self { inputs, walkthrough: _, progress, registration: _, captures, findings: _, local, unknown: _ } = self;
        let Progress { current: _, steps, trials } = progress;
        let mut texts = inputs.texts_mut();
        for StepProgress { state, ticked: _, note, done_with: _, way_past } in steps.values_mut() {
            texts.push(note);
            match state {
                StepState::Skipped { reason, on: _ } => texts.push(reason),
                StepState::Untouched | StepState::InProgress | StepState::Done { on: _ } => {}
            }
            texts.extend(way_past.as_mut().map(|past| &mut past.reason));
        }
        for TrialRecord { answer, on: _, tested: _ } in trials.values_mut() {
            match answer {
                TrialAnswer::Failed { seen } => texts.push(seen),
                TrialAnswer::Succeeded | TrialAnswer::NotYet => {}
            }
        }
        texts.extend(captures.iter_mut().map(|Capture { file: _, step: _, description, added: _ }| description));
        texts.extend(local.texts_mut());
        texts
    }

    /// Hides every ticket, session and password that came along with what was typed.
    pub fn hide_credentials(&mut self) {
        for text in self.free_texts_mut() {
            *text = masked(text);
        }
    }

    /// What may be shown of it outside.
    pub fn shareable(&self) -> Shareable {
        let mut shown = self.clone();
        shown.hide_credentials();
        Shareable(shown)
    }
}
