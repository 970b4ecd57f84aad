//! What ticking, answering and the main button make of a step: only these say that it is done.

use crate::app::context::{Context, Open};
use crate::app::page::Page;
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use crate::domain::trial::Trial;
use crate::dossier::history::Edit;
use crate::dossier::standing::{self, Missing, TrialStanding};
use crate::dossier::{Dossier, Occasion, Progress, Standing, StepState};
use crate::walkthrough::{Path, PathStep, StepId};
use std::collections::BTreeMap;

/// What the main button did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finished {
    /// One goes on.
    Yes,
    /// The step asks for something first: it is shown.
    AsksFirst,
}

/// What a step amounts to; `None` when it does not apply.
pub fn standing_of(cx: &Context, open: &Open, id: &StepId) -> Option<Standing> {
    let path = cx.walkthrough.path(open.session.hosting());
    let settings = open.session.settings().ok();
    Some(Standing::of(path.step(id)?, open.session.dossier(), settings))
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

/// The main button: the user says that the step is done. It ticks nothing, and answers for no trial.
pub fn finish(cx: &mut Context, id: &StepId) -> Finished {
    let Some(open) = &cx.open else { return Finished::Yes };
    match standing_of(cx, open, id) {
        // Left out by choice, or done already: there is nothing to say.
        None | Some(Standing::Done { .. } | Standing::Skipped { .. }) => return Finished::Yes,
        Some(Standing::ToDo | Standing::Begun | Standing::Waiting { .. } | Standing::ToReview { .. }) => {}
    }
    if open.session.is_read_only() {
        return Finished::Yes;
    }
    if !missing(cx, open, id).is_empty() {
        return Finished::AsksFirst;
    }
    mark_done(cx, id);
    Finished::Yes
}

fn mark_done(cx: &mut Context, id: &StepId) {
    let (on, values) = (cx.services.now(), values_now(cx, id));
    cx.edit_step(id, Edit::Act, |progress| {
        progress.state = StepState::Done { on };
        progress.done_with = values;
    });
    if let Some(open) = &mut cx.open {
        open.session.save_now(Occasion::StepDone);
    }
}

fn values_now(cx: &Context, id: &StepId) -> BTreeMap<SettingKey, String> {
    let Some(open) = &cx.open else { return BTreeMap::new() };
    let path = cx.walkthrough.path(open.session.hosting());
    path.step(id).map_or_else(BTreeMap::new, |step| standing::values(step, open.session.settings().ok()))
}

/// Ticks or answers, as one change: with every point ticked and every trial said to have succeeded, the step is done.
pub fn edit(cx: &mut Context, id: &StepId, edit: Edit, change: impl FnOnce(&mut Dossier)) {
    let Context { open: Some(open), walkthrough, catalogue, services, .. } = cx else { return };
    let (on, settings) = (services.now(), open.session.settings().ok().cloned());
    let path = walkthrough.path(open.session.hosting());
    open.session.edit(edit, catalogue, |dossier| {
        change(dossier);
        if let Some(step) = path.step(id) {
            follow(&mut dossier.progress, &path, step, settings.as_ref(), on);
        }
    });
}

fn follow(progress: &mut Progress, path: &Path<'_>, step: PathStep<'_>, settings: Option<&Settings>, on: Timestamp) {
    let has_succeeded =
        |trial: Trial| settings.is_some_and(|settings| TrialStanding::of(trial, progress, settings).has_succeeded());
    let is_whole = standing::unticked(step, progress).is_empty()
        && standing::missing(path, step, progress).is_empty()
        && step.trials().all(has_succeeded);
    let kept = progress.step_mut(&step.step.id);
    match (is_whole, &kept.state) {
        (true, StepState::Untouched | StepState::InProgress) => {
            kept.state = StepState::Done { on };
            kept.done_with = standing::values(step, settings);
        }
        (false, StepState::Untouched) if !kept.ticked.is_empty() => kept.state = StepState::InProgress,
        _ => {}
    }
}

/// A point that is ticked no more, a trial that did not succeed: the step is no longer done.
pub fn no_longer_done(state: &mut StepState) {
    if matches!(state, StepState::Done { .. }) {
        *state = StepState::InProgress;
    }
}
