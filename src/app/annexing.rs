//! The annex that the sheet is made with: chosen in a dialog, remembered while the window is open.

use super::{App, Open, Overlay, capturing};
use crate::document::annex::{Choice, Content, Wanted};
use crate::walkthrough::{PathStep, StepId};
use iced::Task;
use std::collections::BTreeSet;

/// What can happen in the dialog.
#[derive(Clone, Debug)]
pub enum Message {
    /// `None` is no annex.
    Show(Option<Content>),
    Toggle(StepId),
    AllSteps,
    NoStep,
    /// Closes the dialog and makes the sheet.
    Make,
}

/// What was chosen. The steps are kept while there is no annex.
pub struct Annexing {
    content: Option<Content>,
    steps: Choice,
}

impl Default for Annexing {
    fn default() -> Self {
        Self { content: None, steps: Choice::All }
    }
}

/// How many pictures an annex would show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub figures: usize,
    pub captures: usize,
}

impl Annexing {
    /// Which pictures; `None` is no annex.
    pub fn content(&self) -> Option<Content> {
        self.content
    }

    /// The annex to make, if one is wanted.
    pub fn wanted(&self) -> Option<Wanted> {
        self.content.map(|content| Wanted { steps: self.steps.clone(), content })
    }

    /// Whether a step's pictures are wanted.
    pub fn has(&self, step: &StepId) -> bool {
        match &self.steps {
            Choice::All => true,
            Choice::Steps(ids) => ids.iter().any(|id| id == step.as_str()),
        }
    }
}

/// The steps of the dossier that have something to show in an annex of this content.
pub fn steps<'a>(app: &'a App, open: &Open, content: Content) -> Vec<PathStep<'a>> {
    let path = app.walkthrough.path(open.session.hosting());
    let has_figure = |step: &PathStep<'_>| content != Content::Captures && !step.figures().is_empty();
    let has_capture =
        |step: &PathStep<'_>| content != Content::Figures && capturing::of_step(open, &step.step.id).next().is_some();
    let has_picture = |step: &PathStep<'_>| has_figure(step) || has_capture(step);
    path.steps().iter().copied().filter(has_picture).collect()
}

/// What an annex of this content would show of the chosen steps.
pub fn tally(app: &App, open: &Open, content: Content) -> Tally {
    let chosen = steps(app, open, content).into_iter().filter(|step| app.annexing.has(&step.step.id));
    let (mut figures, mut captures) = (BTreeSet::new(), 0);
    for step in chosen {
        figures.extend(step.figures());
        captures += capturing::of_step(open, &step.step.id).count();
    }
    Tally {
        figures: if content == Content::Captures { 0 } else { figures.len() },
        captures: if content == Content::Figures { 0 } else { captures },
    }
}

impl App {
    /// Does what a message asks.
    pub(super) fn annex(&mut self, message: Message) -> Task<super::Message> {
        match message {
            Message::Show(content) => self.annexing.content = content,
            Message::AllSteps => self.annexing.steps = Choice::All,
            Message::NoStep => self.annexing.steps = Choice::Steps(Vec::new()),
            Message::Toggle(step) => {
                let Some(open) = &self.open else { return Task::none() };
                let all: Vec<StepId> =
                    steps(self, open, Content::Both).into_iter().map(|step| step.step.id.clone()).collect();
                let is_chosen = |id: &StepId| self.annexing.has(id) != (*id == step);
                let chosen: Vec<_> = all.iter().filter(|id| is_chosen(id)).map(|id| id.as_str().to_owned()).collect();
                let is_all = chosen.len() == all.len();
                self.annexing.steps = if is_all { Choice::All } else { Choice::Steps(chosen) };
            }
            Message::Make => {
                self.overlays.retain(|overlay| *overlay != Overlay::Annex);
                return Task::done(super::Message::MakeSheet);
            }
        }
        Task::none()
    }
}
