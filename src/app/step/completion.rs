//! What ticking, answering and the main button make of a step: only these say that it is done.

use crate::app::context::{Context, Open};
use crate::app::page::Page;
use crate::dossier::history::Edit;
use crate::dossier::standing::{self, Missing};
use crate::dossier::{Finished, Occasion, Standing};
use crate::walkthrough::StepId;

/// What a step amounts to; `None` when it does not apply.
pub fn standing_of(cx: &Context, open: &Open, id: &StepId) -> Option<Standing> {
    let path = cx.walkthrough.path(open.session.hosting());
    let settings = open.session.settings().ok();
    Some(Standing::of(path.step(id)?, open.session.dossier(), settings))
}

/// How many of its trials were not said to succeed.
pub fn trials_without_success(cx: &Context, open: &Open, id: &StepId) -> usize {
    let path = cx.walkthrough.path(open.session.hosting());
    let (Some(step), Ok(settings)) = (path.step(id), open.session.settings()) else { return 0 };
    standing::trials_without_success(step, &open.session.dossier().progress, settings)
}

/// What the step asks for first and is not there.
pub fn missing(cx: &Context, open: &Open, id: &StepId) -> Missing {
    let path = cx.walkthrough.path(open.session.hosting());
    let progress = &open.session.dossier().progress;
    path.step(id).map_or_else(Missing::default, |step| standing::missing(&path, step, progress))
}

/// The numbers of the instructions that are not ticked.
pub fn unticked(cx: &Context, open: &Open, id: &StepId) -> Vec<u32> {
    let path = cx.walkthrough.path(open.session.hosting());
    path.step(id).map_or_else(Vec::new, |step| standing::unticked(step, &open.session.dossier().progress))
}

/// Whether the page after this step is no step: it is the last one.
pub fn is_last(cx: &Context, id: &StepId) -> bool {
    let pages = cx.pages();
    let here = pages.iter().position(|page| matches!(page, Page::Step(step) if step == id));
    !matches!(here.and_then(|index| pages.get(index + 1)), Some(Page::Step(_)))
}

/// The main button: the user says that the step is done.
pub fn finish(cx: &mut Context, id: &StepId) -> Finished {
    // Read only, nothing is said, and one goes on.
    let mut finished = Finished::Already;
    cx.act(Edit::Act, |acts, dossier| finished = acts.finish(dossier, id));
    if finished == Finished::Done
        && let Some(open) = &mut cx.open
    {
        open.session.save_now(Occasion::StepDone);
    }
    finished
}
