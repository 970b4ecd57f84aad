//! What a dossier leaves open, in one list: the window, the papers and the command line all ask here.

use super::standing::TrialStanding;
use super::{Dossier, Standing};
use crate::domain::finding::Verdict;
use crate::domain::port_conflict::{PortConflict, open_conflicts};
use crate::domain::settings::Settings;
use crate::domain::trial::Trial;
use crate::domain::warning::Warning;
use crate::walkthrough::{Path, PathStep};
use chrono::NaiveDate;

/// What is left, with the values as they are now.
#[derive(Clone, Debug, PartialEq)]
pub struct Left<'a> {
    /// What is to be settled or done, in the order that it is said. None: the passage is over, or waits for the ENT.
    pub points: Vec<Point<'a>>,
    /// What is waited for.
    pub waiting: Option<Wait<'a>>,
    /// What deserves a look, and may well be right as it is: it keeps nothing from being over.
    pub to_know: Vec<&'a Warning>,
}

/// Something to settle or to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Point<'a> {
    /// Two ports contradict one another.
    Ports(PortConflict),
    /// A step was done with other values.
    ToReview(PathStep<'a>),
    /// A trial did not succeed, or nobody said what it gave.
    Trial {
        /// Which one.
        trial: Trial,
        /// What is known of it.
        standing: TrialStanding<'a>,
        /// The step that makes it.
        step: PathStep<'a>,
    },
    /// Steps are neither done nor left out.
    Steps {
        /// How many.
        count: usize,
        /// The first of them.
        first: PathStep<'a>,
    },
    /// Checks found something to mend, of the values there are now.
    Checks {
        /// How many.
        count: usize,
    },
}

/// A step whose answer is awaited.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wait<'a> {
    /// The step.
    pub step: PathStep<'a>,
    /// The day the request was sent.
    pub since: NaiveDate,
}

impl<'a> Left<'a> {
    /// What a dossier leaves open of the steps of `path`.
    pub fn of(path: &Path<'a>, dossier: &'a Dossier, settings: &'a Settings) -> Self {
        let mut points: Vec<_> = open_conflicts(&dossier.inputs).into_iter().map(Point::Ports).collect();
        let (mut to_do, mut waiting) = (Vec::new(), None);
        for &step in path.steps() {
            match Standing::of(step, dossier, Some(settings)) {
                Standing::ToReview { .. } => points.push(Point::ToReview(step)),
                Standing::ToDo | Standing::Begun => to_do.push(step),
                Standing::Waiting { since } => waiting = waiting.or(Some(Wait { step, since })),
                Standing::Done { .. } | Standing::Skipped { .. } => {}
            }
            let trials = step.trials().map(|trial| (trial, TrialStanding::of(trial, &dossier.progress, settings)));
            let open = trials.filter(|(_, standing)| !standing.has_succeeded());
            points.extend(open.map(|(trial, standing)| Point::Trial { trial, standing, step }));
        }
        if let [first, ..] = to_do[..] {
            points.push(Point::Steps { count: to_do.len(), first });
        }
        let is_wrong = |finding: &crate::domain::finding::Finding| finding.verdict() == Verdict::Wrong;
        let wrong = dossier.findings.iter().filter(|one| is_wrong(&one.finding) && !one.finding.is_stale(settings));
        match wrong.count() {
            0 => {}
            count => points.push(Point::Checks { count }),
        }
        let to_know = settings.warnings.iter().filter(|warning| warning.stays_listed()).collect();
        Self { points, waiting, to_know }
    }

    /// Whether nothing is left to say.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty() && self.waiting.is_none() && self.to_know.is_empty()
    }
}
