//! The state of every page and dialog, side by side.

use super::{checks, dialogs, inputs, refused, step, summary, welcome};

/// The state of each page, kept while its dossier is open.
#[derive(Default)]
pub struct Features {
    pub welcome: welcome::Welcome,
    pub inputs: inputs::Inputs,
    pub step: step::Steps,
    pub checks: checks::Checks,
    pub refused: refused::Refused,
    pub summary: summary::Summary,
    pub dialogs: dialogs::Dialogs,
}

impl Features {
    /// Another dossier: nothing of the last one's pages is left, and what ran for it stops.
    pub fn reset(&mut self) {
        self.inputs = inputs::Inputs::default();
        self.checks = checks::Checks::default();
        self.step.reset();
        self.summary.reset();
    }
}
