//! What the summary sheet is made of: titled sections of a few kinds of blocks, which `assets/sheet` lays out.

use super::engine::SourceTable;
use crate::i18n::UserMessage;
use serde::Serialize;

mod checks;
pub mod sections;
mod values;

/// The sources of the sheet; [`MAIN`] is the one to compile.
pub const SOURCES: SourceTable = &[
    (MAIN, include_str!("../../assets/sheet/main.typ")),
    ("/sheet/sheet.typ", include_str!("../../assets/sheet/sheet.typ")),
    ("/sheet/blocks.typ", include_str!("../../assets/sheet/blocks.typ")),
    ("/sheet/values.typ", include_str!("../../assets/sheet/values.typ")),
    ("/sheet/look.typ", include_str!("../../assets/sheet/look.typ")),
];

/// The source that reads a [`SheetModel`] as its inputs.
pub const MAIN: &str = "/sheet/main.typ";

/// The whole sheet, in one language, ready to be laid out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetModel {
    /// BCP 47 code.
    pub lang: &'static str,
    /// The program and its version.
    pub author: String,
    /// The top of the first page.
    pub header: Header,
    /// The foot of every page.
    pub footer: Footer,
    /// In the order they are printed.
    pub sections: Vec<Section>,
}

/// The top of the first page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Header {
    /// The document's.
    pub title: String,
    /// The school's.
    pub name: String,
    /// A line of short values.
    pub facts: Vec<Row>,
}

/// The foot of every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Footer {
    /// The document's name, the school's and the date.
    pub document: String,
    /// With `{page}` and `{pages}` where the numbers go.
    pub page: String,
}

/// A numbered part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Without its number.
    pub title: String,
    /// In the order they are printed.
    pub blocks: Vec<Block>,
}

/// A kind of content, drawn one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    /// A table of labels and values.
    Rows(Rows),
    /// Two tables of short values, beside each other when they fit.
    Pair {
        /// The table that is read first.
        left: Rows,
        /// The other one.
        right: Rows,
    },
    /// A paragraph of text.
    Paragraph {
        /// In words.
        text: String,
    },
    /// Warnings, each with its hint.
    Notices {
        /// In the order of the summary.
        notices: Vec<UserMessage>,
    },
    /// What became of the steps.
    Steps {
        /// In the guide's order.
        steps: Vec<StepLine>,
    },
    /// What the connection checks found.
    Checks {
        /// In the checks' order.
        checks: Vec<CheckLine>,
    },
    /// A text for a machine, line by line.
    Code {
        /// What the text is.
        label: String,
        /// To the character.
        text: String,
    },
    /// A text to be copied as a whole, line by line.
    Letter {
        /// To the character.
        text: String,
    },
    /// Pictures, two a page.
    Plates {
        /// In the order they are printed.
        plates: Vec<Plate>,
    },
    /// A line left blank for a pen.
    Handwritten {
        /// What is to be written.
        label: String,
        /// Said in small letters under the line.
        hint: String,
    },
}

/// A table of labels and values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rows {
    /// Above the table, when it has one.
    pub heading: Option<String>,
    /// In the order they are printed.
    pub rows: Vec<Row>,
}

/// A label, its value, and what is said under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What the value is.
    pub label: String,
    /// The value.
    pub cell: Cell,
    /// Something the reader must do about the value.
    pub mark: Option<String>,
    /// Something to know about it.
    pub hint: Option<String>,
}

/// A value, by where its line may break.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "text", rename_all = "lowercase")]
pub enum Cell {
    /// After `/`, `.` or `:`.
    Address(String),
    /// After these and `;`.
    List(String),
    /// After `\`, `/` or `:`.
    Path(String),
    /// At spaces: a name.
    Words(String),
    /// Not a value: why there is none, or what it means.
    Said(String),
}

/// A step and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepLine {
    /// With the guide's number.
    pub title: String,
    /// On which machine.
    pub place: String,
    /// What the box shows.
    pub state: StepMark,
    /// The state in words, with its date.
    pub said: String,
    /// The user's note and reason, each a paragraph.
    pub notes: Vec<String>,
}

/// A connection check and what it found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckLine {
    /// What the check asks.
    pub title: String,
    /// The sign beside the words.
    pub verdict: CheckMark,
    /// The verdict in words, with its date.
    pub said: String,
    /// What was concluded, in words.
    pub cause: String,
    /// What to read it with: stale, address given by hand, who acts.
    pub notes: Vec<String>,
}

/// The sign beside the words of a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CheckMark {
    /// Nothing is to be done.
    Right,
    /// Something must be mended.
    Wrong,
    /// What was seen proves neither.
    Undecided,
    /// The check did not take place.
    NotRun,
}

/// A picture of the annex, with what is written around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Plate {
    /// With the guide's number.
    pub step: String,
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

/// What the step's box shows; the words beside it say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum StepMark {
    /// Ticked.
    Done,
    /// Empty.
    Todo,
    /// A dash.
    Skipped,
}

impl Row {
    /// A row with nothing said under its value.
    pub fn new(label: String, cell: Cell) -> Self {
        Self { label, cell, mark: None, hint: None }
    }
}
