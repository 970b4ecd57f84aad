//! What can be wrong with a walkthrough's file, and where.

use super::names::Condition;
use crate::domain::inputs::Hosting;
use crate::lang::Language;
use std::fmt;
use std::path::PathBuf;

/// Why a walkthrough was not loaded; `texts::walkthrough` says it in sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    Unreadable {
        path: PathBuf,
        why: Unreadable,
    },
    TooLarge {
        path: PathBuf,
        most_kib: u64,
    },
    NotUtf8 {
        path: PathBuf,
        line: usize,
    },
    Syntax {
        line: usize,
        column: usize,
        kind: SyntaxFault,
    },
    /// Every fault of a file that could be read; never empty.
    Content(Vec<Fault>),
}

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    NotFound,
    NotAFile,
    Denied,
    Other,
}

/// What the reader of the format stumbled on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    UnknownField {
        found: String,
        known: Vec<&'static str>,
    },
    MissingField {
        field: String,
    },
    DuplicateField {
        field: String,
    },
    UnclosedText,
    UnclosedComment,
    MissingComma,
    /// Something else than the text in quotation marks that was expected.
    NotAText,
    /// Something else than the whole number that was expected.
    NotANumber,
    NotAList,
    /// Something else than a group between parentheses, or one that is not closed.
    NotAGroup,
    NotYesOrNo,
    BadEscape,
    EndOfFile,
    AfterTheEnd,
    Other,
}

/// One fault of content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub part: Part,
    /// The field's name in the file, such as `titre.en`.
    pub field: String,
    pub kind: FaultKind,
}

/// The part of the file where a fault is, by its identifier (or its rank, `n° 3`, when it has none).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    File,
    AtHand(String),
    Step(String),
    Instruction { step: String, instruction: String },
    Rollback,
    RollbackCase(String),
    Symptom(String),
    Term(String),
}

/// A list of words that the file may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    Places,
    Conditions,
    Figures,
    Values,
    Checks,
    Tools,
    Levels,
    Actors,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    UnknownFormat {
        found: u32,
        known: u32,
    },
    BadId {
        found: String,
    },
    DuplicateId {
        id: String,
    },
    NotConsecutive {
        found: u32,
        expected: u32,
    },
    /// `close` is the known word that resembles it most.
    UnknownWord {
        words: Words,
        found: String,
        close: Option<String>,
        known: Vec<String>,
    },
    RepeatedWord {
        found: String,
    },
    MissingLanguage {
        language: Language,
    },
    EmptyText {
        language: Language,
    },
    ForbiddenCharacter {
        language: Language,
        code: String,
    },
    UnbalancedMark {
        language: Language,
    },
    EmptyLabel {
        language: Language,
    },
    /// A label in a text that can hold none, such as a title.
    LabelNotAllowed {
        language: Language,
    },
    /// A label of one language that the other, `missing_in`, lacks: the screen is in French in both.
    LabelOnlyOnce {
        label: String,
        missing_in: Language,
    },
    NoMinutes,
    NoStep {
        hosting: Hosting,
    },
    NoInstruction,
    /// A step that applies to a hosting, none of whose instructions does.
    NothingToDo {
        hosting: Hosting,
    },
    /// A condition that its step's excludes.
    NeverHolds {
        condition: Condition,
        outer: Condition,
    },
    CalloutWithoutFigure,
    FigureNotOfStep {
        figure: String,
    },
    FigureNotNamed,
    CalloutOffFigure,
    CalloutZero,
    CalloutUnclear,
    /// The drawing has only the numbers `drawn`, from the smallest.
    CalloutNotDrawn {
        figure: String,
        number: u32,
        drawn: Vec<u32>,
    },
    RepeatedCallout {
        figure: String,
        number: u32,
        other: String,
    },
    /// A warning of no return that says nothing to put in a safe place first.
    NothingSafeFirst,
    /// Things to put in a safe place without the warning that says why.
    NoReturnNotSaid,
    /// The checks offered by an instruction of a step that names none.
    NoCheckToOffer,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadError::Unreadable { path, why } => write!(f, "{}: unreadable ({why:?})", path.display()),
            LoadError::TooLarge { path, most_kib } => write!(f, "{}: more than {most_kib} KiB", path.display()),
            LoadError::NotUtf8 { path, line } => write!(f, "{}: line {line} is not UTF-8", path.display()),
            LoadError::Syntax { line, column, kind } => write!(f, "line {line}, column {column}: {kind:?}"),
            LoadError::Content(faults) => {
                for fault in faults {
                    writeln!(f, "line {}, {:?}, {}: {:?}", fault.line, fault.part, fault.field, fault.kind)?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for LoadError {}
