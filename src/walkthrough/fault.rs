//! What can be wrong with a walkthrough's file, and where.

use super::names::Condition;
use super::own_figure::FigureFileFault;
use crate::domain::inputs::Hosting;
use crate::lang::Language;
use std::fmt;
use std::path::PathBuf;

/// Why a walkthrough was not loaded; `i18n::walkthrough` says it in sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The file could not be read.
    Unreadable {
        /// As it was given.
        path: PathBuf,
        /// What the system says of it.
        why: ReadFailure,
    },
    /// The file is far longer than a walkthrough.
    TooLarge {
        /// As it was given.
        path: PathBuf,
        /// What is accepted, in KiB.
        most_kib: u64,
    },
    /// The file is not text, or in another encoding.
    NotUtf8 {
        /// As it was given.
        path: PathBuf,
        /// Of the first wrong byte, from 1.
        line: usize,
    },
    /// Not RON, or not of a walkthrough's shape.
    Syntax {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What is wrong there.
        kind: SyntaxFault,
    },
    /// Every fault of a file that could be read; never empty.
    Content(Vec<Fault>),
}

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadFailure {
    /// Nothing at this path.
    NotFound,
    /// A folder, or a device.
    NotAFile,
    /// The system refuses to let it be read.
    Denied,
    /// None of the above.
    Other,
}

/// What the RON reader does not accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// A field that this part does not have.
    UnknownField {
        /// The name that was written.
        found: String,
        /// The names that this part has.
        known: Vec<&'static str>,
    },
    /// A field that this part must have.
    MissingField {
        /// Its name.
        field: String,
    },
    /// A field that is written twice in one part.
    DuplicateField {
        /// Its name.
        field: String,
    },
    /// Quotation marks that nothing closes.
    UnclosedText,
    /// A comment that nothing closes.
    UnclosedComment,
    /// No comma between two elements.
    MissingComma,
    /// Something else than the text in quotation marks that was expected.
    NotAText,
    /// Something else than the whole number that was expected.
    NotANumber,
    /// Something else than a list between brackets, or one that is not closed.
    NotAList,
    /// Something else than a group between parentheses, or one that is not closed.
    NotAGroup,
    /// Something else than `true` or `false`.
    NotYesOrNo,
    /// A backslash that begins nothing known.
    BadEscape,
    /// The file stops in the middle of something.
    EndOfFile,
    /// Text after the walkthrough's end.
    AfterTheEnd,
    /// None of the above.
    Other,
}

/// One fault of content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// From 1.
    pub line: usize,
    /// The part of the file.
    pub part: FilePart,
    /// The field's name in the file, such as `titre.en`.
    pub field: String,
    /// What is wrong there.
    pub kind: FaultKind,
}

/// The part of the file where a fault is, by its identifier (or its rank, `n° 3`, when it has none).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilePart {
    /// The head of the file: format, identifier, title, source.
    File,
    /// A line of « À avoir sous la main ».
    AtHand(String),
    /// A figure in a file beside the walkthrough, by its file's name.
    OwnFigure(String),
    /// A step.
    Step(String),
    /// An instruction, or a thing to keep safe.
    Instruction {
        /// The step's identifier or rank.
        step: String,
        /// Its own identifier or rank.
        instruction: String,
    },
    /// The page « Revenir en arrière ».
    Rollback,
    /// A case of that page.
    RollbackCase(String),
    /// A row of the table of symptoms.
    Symptom(String),
    /// A word of the glossary.
    Term(String),
}

/// A list of words that the file may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// [`Place`](super::Place).
    Places,
    /// [`Condition`].
    Conditions,
    /// [`FigureId`](super::FigureId), and the files of the walkthrough's own figures.
    Figures,
    /// [`SettingKey`](crate::domain::setting_key::SettingKey).
    Values,
    /// [`Check`](crate::domain::finding::Check).
    Checks,
    /// [`Tool`](super::Tool).
    Tools,
    /// [`Level`](super::Level).
    Levels,
    /// [`Actor`](super::Actor).
    Actors,
    /// What can be noted in the dossier.
    Noted,
    /// The trials made by hand.
    Trials,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A version of the format that this program does not read.
    UnknownFormat {
        /// The version that was written.
        found: u32,
        /// The version that is read.
        known: u32,
    },
    /// An identifier of other signs than small letters, digits and hyphens, or too long.
    BadId {
        /// The identifier, shortened.
        found: String,
    },
    /// An identifier that its list has already.
    DuplicateId {
        /// The identifier, shortened.
        id: String,
    },
    /// A date that is no day, or is written otherwise than `2014-09-01`.
    BadDate {
        /// What stands there, shortened.
        found: String,
    },
    /// A step's number that does not follow the one before.
    NotConsecutive {
        /// The number that was written.
        found: u32,
        /// The number that follows.
        expected: u32,
    },
    /// `close` is the known word that resembles it most.
    UnknownWord {
        /// The list it should be in.
        words: Words,
        /// The word, shortened.
        found: String,
        /// The known word that resembles it most, if one does.
        close: Option<String>,
        /// Every word of the list.
        known: Vec<String>,
    },
    /// A word that stands twice in one list.
    RepeatedWord {
        /// The word, shortened.
        found: String,
    },
    /// A text that lacks one of the languages.
    MissingLanguage {
        /// The one it lacks.
        language: Language,
    },
    /// A text without a letter.
    EmptyText {
        /// In which language.
        language: Language,
    },
    /// A control or invisible character.
    ForbiddenCharacter {
        /// In which language.
        language: Language,
        /// Its code point, `U+XXXX`.
        code: String,
    },
    /// A `**` that nothing closes.
    UnbalancedMark {
        /// In which language.
        language: Language,
    },
    /// Nothing between two `**`, or spaces just inside.
    EmptyLabel {
        /// In which language.
        language: Language,
    },
    /// A label in a text that can hold none, such as a title.
    LabelNotAllowed {
        /// In which language.
        language: Language,
    },
    /// A label of one language that the other, `missing_in`, lacks: the screen is in French in both.
    LabelOnlyOnce {
        /// Without its marks.
        label: String,
        /// The language that lacks it.
        missing_in: Language,
    },
    /// An expected time of 0 minute.
    NoMinutes,
    /// No step applies to a hosting.
    NoStep {
        /// Which hosting.
        hosting: Hosting,
    },
    /// A step or a case without an instruction.
    NoInstruction,
    /// A step that applies to a hosting, none of whose instructions does.
    NothingToDo {
        /// Which hosting.
        hosting: Hosting,
    },
    /// A condition that its step's excludes.
    NeverHolds {
        /// The part's own.
        condition: Condition,
        /// The condition of the step around it.
        outer: Condition,
    },
    /// A figure's file whose name is none that is accepted.
    BadFigureName {
        /// The name, shortened.
        found: String,
    },
    /// A figure's file that stands twice.
    FigureTwice {
        /// Its name.
        file: String,
    },
    /// A figure whose file gives no picture.
    FigureFile {
        /// Its name.
        file: String,
        /// Why.
        why: FigureFileFault,
    },
    /// More figures than are read.
    TooManyFigures {
        /// What is accepted.
        most: usize,
    },
    /// The figures have too many pixels, all together.
    FiguresTooLarge {
        /// What is accepted.
        most: u64,
    },
    /// A callout that stands twice on one figure.
    CalloutTwice {
        /// The number.
        number: u32,
    },
    /// A callout in a step that has no figure.
    CalloutWithoutFigure,
    /// A figure named beside a callout, and not among the step's.
    FigureNotOfStep {
        /// Its name.
        figure: String,
    },
    /// A callout in a step of several figures, without the name of one.
    FigureNotNamed,
    /// An instruction that says it is off the figure and yet names a figure or a callout.
    CalloutOffFigure,
    /// A callout 0: they begin at 1.
    CalloutZero,
    /// No callout is written, and the instruction's number depends on the hosting.
    CalloutUnclear,
    /// The drawing has only the numbers `drawn`, from the smallest.
    CalloutNotDrawn {
        /// The figure's name.
        figure: String,
        /// The callout that was written.
        number: u32,
        /// The figure's numbers, from the smallest.
        drawn: Vec<u32>,
    },
    /// A callout that another instruction for the same hosting has already.
    RepeatedCallout {
        /// The figure's name.
        figure: String,
        /// The callout.
        number: u32,
        /// The other instruction's identifier.
        other: String,
    },
    /// A step to be over first that is none of those before.
    StepNotBefore {
        /// The identifier that was found, cut short.
        found: String,
    },
    /// A trial that another instruction asks about already.
    RepeatedTrial {
        /// The trial's word.
        found: String,
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
