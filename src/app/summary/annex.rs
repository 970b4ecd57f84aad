//! The annex that the sheet is made with: chosen in a dialog, remembered while the window is open.

use crate::app::context::{Context, Open};
use crate::document::annex::{AnnexRequest, AnnexSteps, Content};
use crate::dossier::Capture;
use crate::walkthrough::{PathStep, StepId};
use std::collections::HashSet;

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
pub struct AnnexChoice {
    content: Option<Content>,
    steps: AnnexSteps,
}

impl Default for AnnexChoice {
    fn default() -> Self {
        Self { content: None, steps: AnnexSteps::All }
    }
}

/// How many pictures an annex would show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub figures: usize,
    pub captures: usize,
}

impl AnnexChoice {
    /// Which pictures; `None` is no annex.
    pub fn content(&self) -> Option<Content> {
        self.content
    }

    /// The annex to make, if one is wanted.
    pub fn wanted(&self) -> Option<AnnexRequest> {
        self.content.map(|content| AnnexRequest { steps: self.steps.clone(), content })
    }

    /// Does what a message asks; [`Message::Make`] is for the page.
    pub fn update(&mut self, message: Message, cx: &Context) {
        match message {
            Message::Show(content) => self.content = content,
            Message::AllSteps => self.steps = AnnexSteps::All,
            Message::NoStep => self.steps = AnnexSteps::Steps(Vec::new()),
            Message::Toggle(step) => {
                let Some(open) = &cx.open else { return };
                let all: Vec<StepId> =
                    steps(cx, open, Content::Both).into_iter().map(|step| step.step.id.clone()).collect();
                let is_chosen = |id: &StepId| self.has(id) != (*id == step);
                let chosen: Vec<_> = all.iter().filter(|id| is_chosen(id)).map(|id| id.as_str().to_owned()).collect();
                let is_all = chosen.len() == all.len();
                self.steps = if is_all { AnnexSteps::All } else { AnnexSteps::Steps(chosen) };
            }
            Message::Make => {}
        }
    }

    /// Whether a step's pictures are wanted.
    pub fn has(&self, step: &StepId) -> bool {
        match &self.steps {
            AnnexSteps::All => true,
            AnnexSteps::Steps(ids) => ids.iter().any(|id| id == step.as_str()),
        }
    }
}

/// The steps of the dossier that have something to show in an annex of this content.
pub fn steps<'a>(cx: &'a Context, open: &Open, content: Content) -> Vec<PathStep<'a>> {
    let path = cx.walkthrough.path(open.session.hosting());
    let has_figure = |step: &PathStep<'_>| content != Content::Captures && !step.figures().is_empty();
    let has_capture =
        |step: &PathStep<'_>| content != Content::Figures && of_step(open, &step.step.id).next().is_some();
    let has_picture = |step: &PathStep<'_>| has_figure(step) || has_capture(step);
    path.steps().iter().copied().filter(has_picture).collect()
}

/// What an annex of this content would show of the chosen steps.
pub fn tally(choice: &AnnexChoice, cx: &Context, open: &Open, content: Content) -> Tally {
    let chosen = steps(cx, open, content).into_iter().filter(|step| choice.has(&step.step.id));
    let (mut figures, mut captures) = (HashSet::new(), 0);
    for step in chosen {
        figures.extend(step.figures());
        captures += of_step(open, &step.step.id).count();
    }
    Tally {
        figures: if content == Content::Captures { 0 } else { figures.len() },
        captures: if content == Content::Figures { 0 } else { captures },
    }
}

/// The captures of a step.
fn of_step<'a>(open: &'a Open, step: &StepId) -> impl Iterator<Item = &'a Capture> {
    let step = step.clone();
    open.session.dossier().captures.iter().filter(move |capture| capture.step == step)
}
