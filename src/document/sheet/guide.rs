//! The steps as the annex prints them: instructions with their values, and the pictures that go with them.

use super::Row;
use serde::Serialize;

/// A step: what to do, in which order, and what it looks like.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GuideStep {
    /// With the guide's number.
    pub title: String,
    /// Where, how long, in which document.
    pub facts: String,
    /// What it is for.
    pub why: Vec<Words>,
    /// What to beware of.
    pub warnings: Vec<WarningLine>,
    /// What heads the next list.
    pub safe_first_title: String,
    /// What must be safe before a point of no return, each with a box to tick.
    pub safe_first: Vec<Vec<Words>>,
    /// In order.
    pub instructions: Vec<InstructionLine>,
    /// The figures, then the captures.
    pub plates: Vec<Plate>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    /// To the character.
    pub text: String,
    /// What kind of words they are.
    pub weight: Weight,
}

/// How a piece is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// Ordinary words.
    Plain,
    /// What is read on the screen, exactly.
    Label,
}

/// What to beware of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WarningLine {
    /// « Attention », « Point de non-retour ».
    pub level: String,
    /// What it says.
    pub text: Vec<Words>,
}

/// One thing to do, with a box to tick.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InstructionLine {
    /// From 1, as on the screen.
    pub number: u32,
    /// What to do.
    pub text: Vec<Words>,
    /// The number of its callout, when it is not its own.
    pub callout: Option<String>,
    /// Where it happens, when it is not where the step begins.
    pub place: Option<String>,
    /// What is typed or compared.
    pub values: Vec<Row>,
    /// What the program has ready for it.
    pub tools: Option<String>,
    /// Whether it was ticked in the window.
    pub state: super::StepMark,
}

/// A picture, with what is written under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Plate {
    /// What is shown.
    pub picture: Picture,
    /// The picture in words, for who cannot see it.
    pub alternative: String,
    /// What it shows, as the user or the catalogue says it.
    pub caption: String,
    /// What kind of picture it is, of which day.
    pub origin: String,
}

/// What a plate shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Picture {
    /// A figure, by its drawing's name.
    Drawing {
        /// As [`FigureId::name`](crate::walkthrough::FigureId::name).
        name: &'static str,
    },
    /// A capture, by its place among the bytes that come with the sheet.
    Capture {
        /// From 0.
        rank: usize,
    },
    /// A capture that cannot be read; the plate's origin says why.
    Missing,
}
