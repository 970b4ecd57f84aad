//! The steps that apply to a dossier: their order, their groups by machine, and how many are settled.

use super::names::{Condition, Place};
use super::{Instruction, Item, Step, StepFigure, StepId, StepWarning, Tool};
use crate::domain::inputs::Hosting;
use crate::domain::setting_key::SettingKey;
use crate::domain::trial::Trial;

/// The steps that apply, in the guide's order; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Path<'a> {
    steps: Vec<PathStep<'a>>,
}

/// A step as one hosting sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PathStep<'a> {
    /// What the file says of it, for every hosting.
    pub step: &'a Step,
    /// From 1, among the steps that apply.
    pub rank: usize,
    hosting: Hosting,
}

/// An instruction and the number it shows, from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numbered<'a> {
    /// From 1, among the instructions that apply.
    pub number: u32,
    /// What is to be done.
    pub instruction: &'a Instruction,
}

/// Consecutive steps on one machine.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceGroup<'a> {
    /// The machine they begin on.
    pub place: Place,
    /// At least one, in order.
    pub steps: Vec<PathStep<'a>>,
}

impl<'a> Path<'a> {
    pub(super) fn new(steps: &'a [Step], hosting: Hosting) -> Self {
        let applies = steps.iter().filter(|step| step.condition.holds(hosting));
        let steps = applies.enumerate().map(|(index, step)| PathStep { step, rank: index + 1, hosting }).collect();
        Self { steps }
    }

    /// The steps, in order.
    pub fn steps(&self) -> &[PathStep<'a>] {
        &self.steps
    }

    /// The expected time of all of them, in minutes.
    pub fn minutes(&self) -> u32 {
        self.steps.iter().map(|step| step.step.minutes).fold(0, u32::saturating_add)
    }

    /// The step of that identifier, if it applies.
    pub fn step(&self, id: &StepId) -> Option<PathStep<'a>> {
        self.steps.iter().copied().find(|step| step.step.id == *id)
    }

    /// The step after that one.
    pub fn after(&self, id: &StepId) -> Option<PathStep<'a>> {
        self.steps.get(self.step(id)?.rank).copied()
    }

    /// The step before that one.
    pub fn before(&self, id: &StepId) -> Option<PathStep<'a>> {
        self.steps.get(self.step(id)?.rank.checked_sub(2)?).copied()
    }

    /// The steps grouped by machine: a machine that comes back makes another group.
    pub fn runs(&self) -> Vec<PlaceGroup<'a>> {
        self.steps
            .chunk_by(|one, next| one.place() == next.place())
            .map(|steps| PlaceGroup { place: steps[0].place(), steps: steps.to_vec() })
            .collect()
    }
}

impl<'a> PathStep<'a> {
    /// The instructions that apply, numbered.
    pub fn instructions(self) -> impl Iterator<Item = Numbered<'a>> {
        let applies = self.step.instructions.iter().filter(move |i| i.condition.holds(self.hosting));
        applies.zip(1..).map(|(instruction, number)| Numbered { number, instruction })
    }

    /// The warnings that apply.
    pub fn warnings(self) -> impl Iterator<Item = &'a StepWarning> {
        self.step.warnings.iter().filter(move |warning| warning.condition.holds(self.hosting))
    }

    /// What must be safe before a point of no return.
    pub fn safe_first(self) -> impl Iterator<Item = &'a Item> {
        self.step.safe_first.iter().filter(move |item| item.condition.holds(self.hosting))
    }

    /// Where the step begins.
    pub fn place(self) -> Place {
        self.instructions().next().map_or(self.step.place, |first| first.instruction.place)
    }

    /// Every machine the step needs, in the order they are needed.
    pub fn places(self) -> Vec<Place> {
        distinct(self.instructions().map(|numbered| numbered.instruction.place))
    }

    /// The values that the page shows: those that its instructions make type and compare, then the step's own.
    pub fn values(self) -> Vec<SettingKey> {
        let used = self.instructions().flat_map(|numbered| {
            let Instruction { values, compare, .. } = numbered.instruction;
            values.iter().chain(compare)
        });
        distinct(used.chain(&self.step.values).copied())
    }

    /// The trials whose results its instructions ask, in order.
    pub fn trials(self) -> impl Iterator<Item = Trial> {
        self.instructions().filter_map(|numbered| numbered.instruction.trial)
    }

    /// What this program has ready for the step, in the order it serves.
    pub fn tools(self) -> Vec<Tool> {
        distinct(self.instructions().flat_map(|numbered| numbered.instruction.tools.iter().copied()))
    }

    /// The figures that help: one whose every callout belongs to another hosting is left out.
    pub fn figures(self) -> Vec<StepFigure> {
        let points_to = |instruction: &Instruction, figure: &StepFigure| {
            instruction.callout.as_ref().is_some_and(|callout| callout.figure == *figure)
        };
        let used = |figure: &StepFigure| self.instructions().any(|numbered| points_to(numbered.instruction, figure));
        let unused = |figure: &StepFigure| !self.step.instructions.iter().any(|it| points_to(it, figure));
        self.step.figures.iter().filter(|figure| used(figure) || unused(figure)).cloned().collect()
    }
}

fn distinct<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.fold(Vec::new(), |mut kept, item| {
        if !kept.contains(&item) {
            kept.push(item);
        }
        kept
    })
}

/// The number an instruction shows, if every hosting it applies to agrees on it.
pub(super) fn own_number(step: Condition, instructions: &[Condition], index: usize) -> Option<u32> {
    let numbers = super::names::HOSTINGS
        .into_iter()
        .filter(|&hosting| step.holds(hosting) && instructions[index].holds(hosting))
        .map(|hosting| instructions[..=index].iter().filter(|condition| condition.holds(hosting)).count());
    match distinct(numbers)[..] {
        [number] => u32::try_from(number).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Condition::{Always, Hosted, OwnServer};

    #[test]
    fn an_instruction_numbered_differently_has_no_number_of_its_own() {
        let conditions = [OwnServer, Hosted, Always, OwnServer, Always];
        let own = |index| own_number(Always, &conditions, index);
        assert_eq!([own(0), own(1), own(2), own(3), own(4)], [Some(1), Some(1), Some(2), Some(3), None]);
        assert_eq!(own_number(OwnServer, &conditions, 4), Some(4));
    }
}
