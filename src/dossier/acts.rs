//! What a user does to a step or a trial, by the window or by a command: one rule for each act.

use super::progress::WayPast;
use super::standing::{self, Missing, Standing, TrialStanding};
use super::{Dossier, StepState, TrialAnswer, TrialRecord};
use crate::domain::credential::masked;
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use crate::domain::trial::Trial;
use crate::walkthrough::{ItemId, Path, PathStep, StepId};

/// What the acts need to know besides the dossier.
#[derive(Clone, Copy, Debug)]
pub struct Acts<'a> {
    /// The steps that apply to the dossier.
    pub path: &'a Path<'a>,
    /// Its values as they are now; `None` while something blocks them.
    pub settings: Option<&'a Settings>,
    /// Now.
    pub on: Timestamp,
}

/// Whether a point is ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// It is done.
    On,
    /// It is not, after all.
    Off,
}

/// What came of saying that a step is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finished {
    /// It is done as of now.
    Done,
    /// It was done already, with the values as they are.
    Already,
    /// It was left out by choice: it is to be taken up again first.
    LeftOut,
    /// It does not apply to this dossier.
    NotThere,
    /// It asks for something first.
    AsksFirst(Missing),
}

impl Acts<'_> {
    /// Says that a step is done. It ticks nothing, and answers for no trial.
    pub fn finish(&self, dossier: &mut Dossier, id: &StepId) -> Finished {
        let Some(step) = self.path.step(id) else { return Finished::NotThere };
        match Standing::of(step, dossier, self.settings) {
            Standing::Done { .. } => return Finished::Already,
            Standing::Skipped { .. } => return Finished::LeftOut,
            Standing::ToDo | Standing::Begun | Standing::Waiting { .. } | Standing::ToReview { .. } => {}
        }
        let missing = standing::missing(self.path, step, &dossier.progress);
        if !missing.is_empty() {
            return Finished::AsksFirst(missing);
        }
        self.mark_done(dossier, step);
        Finished::Done
    }

    /// Ticks a point of a step, or takes its tick away: the step is then no longer done.
    pub fn tick(&self, dossier: &mut Dossier, id: &StepId, item: &ItemId, tick: Tick) {
        let kept = dossier.progress.step_mut(id);
        match tick {
            Tick::On => {
                kept.ticked.insert(item.as_str().to_owned());
            }
            Tick::Off => {
                if kept.ticked.remove(item.as_str()) {
                    no_longer_done(&mut kept.state);
                }
            }
        }
        self.follow(dossier, id);
    }

    /// Keeps what the user said of a trial, with its day and the values it tested; one that did not succeed leaves its
    /// step to be done.
    pub fn answer(&self, dossier: &mut Dossier, id: &StepId, trial: Trial, answer: TrialAnswer) {
        if answer != TrialAnswer::Succeeded {
            no_longer_done(&mut dossier.progress.step_mut(id).state);
        }
        let tested = self.settings.map_or_else(Vec::new, |settings| trial.tested(settings));
        dossier.progress.trials.insert(trial, TrialRecord { answer, on: self.on, tested });
        self.follow(dossier, id);
    }

    /// Leaves a step out, with the user's reason, which may be empty.
    pub fn skip(&self, dossier: &mut Dossier, id: &StepId, reason: &str) {
        let reason = masked(reason.trim());
        dossier.progress.step_mut(id).state = StepState::Skipped { reason, on: self.on };
    }

    /// Says that a step is to be done, whatever was said of it.
    pub fn reopen(&self, dossier: &mut Dossier, id: &StepId) {
        dossier.progress.step_mut(id).state = StepState::InProgress;
    }

    /// Goes on without what a step asks for first; whether a reason was given, without which nothing changes.
    pub fn go_past(&self, dossier: &mut Dossier, id: &StepId, reason: &str) -> bool {
        let reason = reason.trim();
        if reason.is_empty() {
            return false;
        }
        dossier.progress.step_mut(id).way_past = Some(WayPast { reason: masked(reason), on: self.on });
        true
    }

    /// Gives up the way past what a step asks for first.
    pub fn wait(&self, dossier: &mut Dossier, id: &StepId) {
        dossier.progress.step_mut(id).way_past = None;
    }

    /// With every point ticked and every trial said to have succeeded, the step is done.
    fn follow(&self, dossier: &mut Dossier, id: &StepId) {
        let Some(step) = self.path.step(id) else { return };
        let progress = &dossier.progress;
        let has_succeeded = |trial: Trial| {
            self.settings.is_some_and(|settings| TrialStanding::of(trial, progress, settings).has_succeeded())
        };
        let is_whole = standing::unticked(step, progress).is_empty()
            && standing::missing(self.path, step, progress).is_empty()
            && step.trials().all(has_succeeded);
        let kept = dossier.progress.step_mut(id);
        match (is_whole, &kept.state) {
            (true, StepState::Untouched | StepState::InProgress) => self.mark_done(dossier, step),
            (false, StepState::Untouched) if !kept.ticked.is_empty() => kept.state = StepState::InProgress,
            _ => {}
        }
    }

    fn mark_done(&self, dossier: &mut Dossier, step: PathStep<'_>) {
        let kept = dossier.progress.step_mut(&step.step.id);
        kept.state = StepState::Done { on: self.on };
        kept.done_with = standing::values(step, self.settings);
    }
}

/// A point that is ticked no more, a trial that did not succeed: the step is no longer done.
fn no_longer_done(state: &mut StepState) {
    if matches!(state, StepState::Done { .. }) {
        *state = StepState::InProgress;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::inputs::Hosting;
    use crate::walkthrough::Walkthrough;

    fn with(work: impl FnOnce(Acts<'_>, &mut Dossier)) {
        let walkthrough = Walkthrough::embedded().expect("part of the program");
        let path = walkthrough.path(Hosting::OwnServer);
        let on = Timestamp::parse("2014-08-25T14:03:07+02:00").expect("a date");
        work(Acts { path: &path, settings: None, on }, &mut Dossier::default());
    }

    /// The first step whose safety checks are asked for first.
    fn guarded(path: &Path<'_>) -> StepId {
        let found = path.steps().iter().find(|step| step.safe_first().next().is_some());
        found.expect("a point of no return").step.id.clone()
    }

    #[test]
    fn a_step_without_what_it_asks_for_is_not_done_and_a_way_past_needs_a_reason() {
        with(|acts, dossier| {
            let id = guarded(acts.path);
            assert!(matches!(acts.finish(dossier, &id), Finished::AsksFirst(missing) if !missing.is_empty()));
            assert_eq!(dossier, &Dossier::default());
            assert!(!acts.go_past(dossier, &id, "  ") && dossier == &Dossier::default());
            assert!(acts.go_past(dossier, &id, " machine neuve "));
            assert_eq!(acts.finish(dossier, &id), Finished::Done);
            assert_eq!(acts.finish(dossier, &id), Finished::Already);
            acts.wait(dossier, &id);
            assert_eq!(dossier.progress.steps[&id].way_past, None);
            assert_eq!(acts.finish(dossier, &"inconnue".into()), Finished::NotThere);
        });
    }

    #[test]
    fn a_step_left_out_is_taken_up_again_before_it_is_done() {
        with(|acts, dossier| {
            let id = acts.path.steps()[0].step.id.clone();
            acts.skip(dossier, &id, " déjà fait ");
            assert_eq!(acts.finish(dossier, &id), Finished::LeftOut);
            acts.reopen(dossier, &id);
            assert_eq!(acts.finish(dossier, &id), Finished::Done);
        });
    }

    #[test]
    fn the_last_tick_makes_the_step_done_and_one_taken_away_undoes_it() {
        with(|acts, dossier| {
            let plain = |step: &&PathStep<'_>| {
                step.trials().next().is_none() && step.safe_first().next().is_none() && step.step.after.is_empty()
            };
            let step = *acts.path.steps().iter().find(plain).expect("a step without conditions");
            let id = &step.step.id;
            let items: Vec<_> = step.instructions().map(|one| one.instruction.id.clone()).collect();
            for item in &items {
                assert!(!dossier.progress.state(id).is_settled());
                acts.tick(dossier, id, item, Tick::On);
            }
            assert!(dossier.progress.state(id).is_settled());
            acts.tick(dossier, id, &items[0], Tick::Off);
            assert_eq!(dossier.progress.state(id), &StepState::InProgress);
            acts.tick(dossier, id, &items[0], Tick::Off);
            acts.tick(dossier, id, &items[0], Tick::On);
            assert!(dossier.progress.state(id).is_settled());
        });
    }
}
