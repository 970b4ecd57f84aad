//! The checks of the numbers that instructions have on figures.

use super::{Checker, Spot};
use crate::walkthrough::fault::{FaultKind, FilePart};
use crate::walkthrough::{Callout, Instruction, StepFigure, file};

impl Checker<'_> {
    /// The callout of an instruction; `own` is its number, when it has one for every hosting.
    /// `None` is also what a fault gives: the walkthrough is then refused as a whole.
    pub(super) fn callout(
        &mut self,
        spot: &Spot,
        file: &file::Instruction,
        figures: &[String],
        own: Option<u32>,
    ) -> Option<Callout> {
        if file.off_figure {
            if file.figure.is_some() || file.callout.is_some() {
                self.report(spot, "hors_figure", FaultKind::CalloutOffFigure);
            }
            return None;
        }
        let figure = self.figure_of(spot, file, figures)?;
        match file.callout.or(own) {
            Some(0) => self.report(spot, "repere", FaultKind::CalloutZero),
            Some(number) if self.is_drawn(spot, &figure, number) => return Some(Callout { figure, number }),
            Some(_) => {}
            None => self.report(spot, "repere", FaultKind::CalloutUnclear),
        }
        None
    }

    /// Whether the drawing has this number; reported when it has not.
    fn is_drawn(&mut self, spot: &Spot, figure: &StepFigure, number: u32) -> bool {
        let Some(drawn) = self.figures.as_ref().map(|figures| figures.numbers(figure)) else { return true };
        let is_drawn = drawn.contains(&number);
        if !is_drawn {
            let figure = figure.name().to_owned();
            self.report(spot, "repere", FaultKind::CalloutNotDrawn { figure, number, drawn });
        }
        is_drawn
    }

    /// The figure that an instruction is on, if any.
    fn figure_of(&mut self, spot: &Spot, file: &file::Instruction, figures: &[String]) -> Option<StepFigure> {
        match (figures, &file.figure) {
            ([], None) if file.callout.is_none() => None,
            ([], _) => {
                self.report(spot, "repere", FaultKind::CalloutWithoutFigure);
                None
            }
            // A name that the step has but that does not exist is reported with the step.
            (_, Some(figure)) if figures.contains(figure) => self.named_figure(figure),
            (_, Some(figure)) => {
                let figure = self.figure_word(spot, "figure", figure)?;
                self.report(spot, "figure", FaultKind::FigureNotOfStep { figure: figure.name().to_owned() });
                None
            }
            ([only], None) => self.named_figure(only),
            (_, None) => {
                if file.callout.is_some() {
                    self.report(spot, "repere", FaultKind::FigureNotNamed);
                }
                None
            }
        }
    }

    /// Two instructions that are read together cannot share a number on a figure.
    pub(super) fn repeated_callouts(&mut self, step: &str, spot: &Spot, instructions: &[Instruction]) {
        for (index, one) in instructions.iter().enumerate() {
            let Some(callout) = &one.callout else { continue };
            let clash = instructions[..index]
                .iter()
                .find(|other| other.callout == one.callout && other.condition.meets(one.condition));
            if let Some(other) = clash {
                let part = FilePart::Instruction { step: step.to_owned(), instruction: one.id.to_string() };
                let kind = FaultKind::RepeatedCallout {
                    figure: callout.figure.name().to_owned(),
                    number: callout.number,
                    other: other.id.to_string(),
                };
                self.report(&Spot { part, line: spot.line }, "repere", kind);
            }
        }
    }
}
