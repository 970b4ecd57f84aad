//! What a printed paper is made of: titled sections of a few kinds of blocks, which `assets/sheet` lays out.

use super::engine::{Engine, EngineError, PagedDocument, Readings, SourceTable};
use crate::i18n::UserMessage;
use serde::Serialize;
use typst::foundations::IntoValue;

mod checks;
pub mod guide;
pub(super) mod progress;
pub mod summary;
mod trials;
pub(super) mod values;

/// The sources of every paper; [`MAIN`] is the one to compile.
pub const SOURCES: SourceTable = &[
    (MAIN, include_str!("../../assets/sheet/main.typ")),
    ("/sheet/sheet.typ", include_str!("../../assets/sheet/sheet.typ")),
    ("/sheet/blocks.typ", include_str!("../../assets/sheet/blocks.typ")),
    ("/sheet/guide.typ", include_str!("../../assets/sheet/guide.typ")),
    ("/sheet/values.typ", include_str!("../../assets/sheet/values.typ")),
    ("/sheet/look.typ", include_str!("../../assets/sheet/look.typ")),
];

/// The source that reads a [`SheetModel`] as its model.
pub const MAIN: &str = "/sheet/main.typ";

/// The file by which it is read.
const MODEL: &str = "/model.json";

/// Lays out a paper. `besides` is what its annex reads, empty without one.
///
/// # Errors
/// [`EngineError`] when the program's own sources are at fault.
pub fn compile(engine: &Engine, model: &SheetModel, mut besides: Readings) -> Result<PagedDocument, EngineError> {
    // The only input of the sources themselves: all papers of one density then share what is remembered.
    besides.inputs.insert("density".into(), model.density.name().into_value());
    engine.compile(MAIN, besides.with_file(MODEL, model)?)
}

/// A whole paper, in one language, ready to be laid out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetModel {
    /// BCP 47 code.
    pub lang: &'static str,
    /// The program and its version.
    pub author: String,
    /// How close its lines are.
    pub density: Density,
    /// The top of the first page.
    pub header: Header,
    /// The foot of every page.
    pub footer: Footer,
    /// In the order they are printed.
    pub sections: Vec<Section>,
}

/// How close the lines are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Density {
    /// For what has two pages.
    Airy,
    /// For what is to fit on one page.
    Close,
}

impl Density {
    /// As the sources name it.
    fn name(self) -> &'static str {
        match self {
            Density::Airy => "airy",
            Density::Close => "close",
        }
    }
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
    /// What would make the paper wrong, before everything else.
    pub notices: Vec<UserMessage>,
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
    /// After what stands before it, or on a page of its own.
    pub start: SectionStart,
    /// In the order they are printed.
    pub blocks: Vec<Block>,
}

/// Where a part begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SectionStart {
    /// After what stands before it.
    Flow,
    /// On a new page.
    Page,
    /// After what stands before it when all of it fits there, otherwise on a new page.
    Whole,
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
    /// Short texts beside each other, in two columns of one width.
    Columns {
        /// What is read first.
        left: Vec<Row>,
        /// The other one.
        right: Vec<Row>,
    },
    /// A paragraph of text.
    Paragraph {
        /// In words.
        text: String,
    },
    /// Sentences one below the other, each with a mark.
    Entries {
        /// In the order they are printed.
        entries: Vec<Entry>,
    },
    /// Numbered sentences, to be answered one by one.
    Questions {
        /// Without their numbers.
        questions: Vec<String>,
    },
    /// Warnings, each with its hint.
    Notices {
        /// Above them, when they have one.
        heading: Option<String>,
        /// In the order of the summary.
        notices: Vec<UserMessage>,
    },
    /// What became of the steps.
    Steps {
        /// In the guide's order.
        steps: Vec<StepLine>,
    },
    /// What the connection checks found, or what the trials gave.
    Checks {
        /// Above the table, when it has one.
        heading: Option<String>,
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
    /// The steps with their instructions and pictures, two a page where they fit.
    Guide {
        /// In the guide's order.
        steps: Vec<guide::GuideStep>,
    },
    /// A line left blank for a pen.
    Handwritten {
        /// What is to be written.
        label: String,
        /// Said in small letters under the line.
        hint: String,
    },
}

/// A sentence of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// In words.
    pub text: String,
    /// The address it is about, to be copied whole.
    pub address: Option<String>,
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
    /// Not known yet: what the pen is asked for, before a line.
    Blank(String),
}

/// A step and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepLine {
    /// With the guide's number.
    pub title: String,
    /// What the box shows.
    pub state: StepMark,
    /// The state in words, with its date.
    pub said: String,
    /// The user's note and reason, each a paragraph.
    pub notes: Vec<String>,
}

/// A connection check and what it found; a trial and what the user said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckLine {
    /// What the check asks.
    pub title: String,
    /// The sign beside the words.
    pub verdict: CheckMark,
    /// The verdict in words, with its date.
    pub said: String,
    /// What was concluded, in words; may be empty.
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

/// The program and its version, as the file says who made it.
pub(super) fn author() -> String {
    concat!("Assistant PRONOTE ", env!("CARGO_PKG_VERSION")).to_owned()
}

impl Section {
    /// A part that goes on after the one before it.
    pub fn new(title: String, blocks: Vec<Block>) -> Self {
        Self { title, start: SectionStart::Flow, blocks }
    }

    /// The same, not cut between two pages.
    pub fn whole(self) -> Self {
        Self { start: SectionStart::Whole, ..self }
    }

    /// The same on a page of its own.
    pub fn on_a_new_page(self) -> Self {
        Self { start: SectionStart::Page, ..self }
    }
}

impl Cell {
    /// The text itself, wherever its line breaks.
    pub fn text(&self) -> &str {
        match self {
            Cell::Address(text)
            | Cell::List(text)
            | Cell::Path(text)
            | Cell::Words(text)
            | Cell::Said(text)
            | Cell::Blank(text) => text,
        }
    }
}

impl Row {
    /// A row with nothing said under its value.
    pub fn new(label: String, cell: Cell) -> Self {
        Self { label, cell, mark: None, hint: None }
    }
}
