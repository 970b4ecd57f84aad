//! The walkthrough: what a RON file says of the steps, checked whole when loaded.
//!
//! | To change… | look in |
//! | --- | --- |
//! | a step, an instruction, a symptom, a term | `assets/walkthroughs/pronote-2014.ron` |
//! | a field of the file | `file`, then `check` |
//! | what is refused, and in which words | [`fault`], `i18n::walkthrough` |
//! | what is said of a figure: title, callouts, description | `assets/figures/figures.ron`, read by [`figure_catalogue`] |
//! | a figure of an academy's own: what is accepted, how its file is read, how its source is drawn apart | [`own_figure`], `pictures`, [`isolated`] |
//! | which walkthrough and which ENTs are used, and where from | [`content`] |
//! | which steps apply, how they are grouped | [`path`]; counted, `dossier::standing` |

pub mod content;
pub mod fault;
pub mod figure;
pub mod figure_catalogue;
pub mod id;
pub mod isolated;
pub mod model;
pub mod names;
pub mod own_figure;
pub mod path;
pub mod phrase;

mod check;
mod file;
mod lines;
mod pictures;
mod read;

pub use crate::domain::finding::Actor;
pub use content::{Content, ContentFault, ContentPlaces};
pub use fault::LoadError;
pub use figure::FigureId;
pub use id::{ItemId, StepId};
pub use isolated::Drawer;
pub use names::{Condition, Level, Place, Tool};
pub use own_figure::{OwnFigure, StepFigure};
pub use path::{Path, PathStep, PlaceGroup};
pub use phrase::{Phrase, Span};

use crate::bounds::WALKTHROUGH_BYTES;
use crate::domain::finding::Check;
use crate::domain::inputs::Hosting;
use crate::domain::noted::Noted;
use crate::domain::provenance::Provenance;
use crate::domain::setting_key::SettingKey;
use crate::domain::trial::Trial;
use crate::files::Files;
use crate::lang::{Bilingual, Language};
use chrono::NaiveDate;
use figure_catalogue::FigureCatalogue;
use lines::Lines;
use own_figure::{FigureFile, FigureFileFault};
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

/// A checked walkthrough. The only ways to have one are [`Walkthrough::embedded`], [`Walkthrough::read`] and [`Walkthrough::parse`].
#[derive(Clone, Debug, PartialEq)]
pub struct Walkthrough {
    id: ItemId,
    title: Bilingual,
    source: Phrase,
    edition: Option<NaiveDate>,
    provenance: Provenance,
    at_hand: Vec<Item>,
    own_figures: Vec<Arc<OwnFigure>>,
    steps: Vec<Step>,
    rollback: Rollback,
    symptoms: Vec<Symptom>,
    glossary: Vec<Term>,
}

/// One step of the guide.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Unique in the walkthrough.
    pub id: StepId,
    /// The guide's number, which stays the same when other steps do not apply.
    pub number: u32,
    /// Where it happens, unless an instruction says otherwise.
    pub place: Place,
    /// For which dossiers it is done.
    pub condition: Condition,
    /// What is done, on one line.
    pub title: Bilingual,
    /// What it is for, and what happens without it.
    pub why: Phrase,
    /// Expected time, in minutes; never 0.
    pub minutes: u32,
    /// The document that says more.
    pub reference: Option<Bilingual>,
    /// The figures that help, in the order they are shown.
    pub figures: Vec<StepFigure>,
    /// Values to keep in view besides those of the instructions.
    pub values: Vec<SettingKey>,
    /// The earlier steps that must be over before this one, such as a point of no return.
    pub after: Vec<StepId>,
    /// What it asks of its user.
    pub kind: StepKind,
    /// The connection checks that tell whether the step succeeded.
    pub checks: Vec<Check>,
    /// Shown above the instructions.
    pub warnings: Vec<StepWarning>,
    /// What must be safe before a point of no return; empty elsewhere.
    pub safe_first: Vec<Item>,
    /// What to do, in order.
    pub instructions: Vec<Instruction>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Instruction {
    /// Unique in its step, things to keep safe included.
    pub id: ItemId,
    /// For which dossiers it is done.
    pub condition: Condition,
    /// The machine it is done on.
    pub place: Place,
    /// What to do.
    pub text: Phrase,
    /// The number of the step's figure that it speaks of.
    pub callout: Option<Callout>,
    /// Values that it makes the user type or choose.
    pub values: Vec<SettingKey>,
    /// What this program has ready for it, in the order it serves.
    pub tools: Vec<Tool>,
    /// Values that it makes the user hold against what a screen shows.
    pub compare: Vec<SettingKey>,
    /// What it makes the user note in the dossier.
    pub note: Vec<Noted>,
    /// The trial it makes, whose result is asked.
    pub trial: Option<Trial>,
}

/// What a step asks of its user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// To do something.
    Task,
    /// To wait for the ENT's support, which was sent a request.
    Wait,
}

/// A number drawn on a figure.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Callout {
    /// Which figure.
    pub figure: StepFigure,
    /// From 1.
    pub number: u32,
}

/// A warning shown above a step's instructions.
#[derive(Clone, Debug, PartialEq)]
pub struct StepWarning {
    /// How serious it is.
    pub level: Level,
    /// For which dossiers it holds.
    pub condition: Condition,
    /// What may happen, and what to do about it.
    pub text: Phrase,
}

/// A line of a list to tick: to have at hand, to keep safe, to do when going back.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Unique in its list.
    pub id: ItemId,
    /// For which dossiers it holds.
    pub condition: Condition,
    /// What is to be ticked.
    pub text: Phrase,
}

/// The page « Revenir en arrière ».
#[derive(Clone, Debug, PartialEq)]
pub struct Rollback {
    /// The page's heading.
    pub title: Bilingual,
    /// What is said before the cases.
    pub introduction: Phrase,
    /// The situations to go back from, in the file's order.
    pub cases: Vec<RollbackCase>,
}

/// How to go back from one situation.
#[derive(Clone, Debug, PartialEq)]
pub struct RollbackCase {
    /// Unique on the page.
    pub id: ItemId,
    /// For which dossiers it holds.
    pub condition: Condition,
    /// The situation, on one line.
    pub title: Bilingual,
    /// What to do, in order.
    pub instructions: Vec<Item>,
}

/// A row of the table of symptoms.
#[derive(Clone, Debug, PartialEq)]
pub struct Symptom {
    /// Unique in the table.
    pub id: ItemId,
    /// What the user sees, in the program's own words.
    pub seen: Phrase,
    /// What it comes from.
    pub cause: Phrase,
    /// What to do about it.
    pub hint: Phrase,
    /// Who acts.
    pub actor: Actor,
}

/// A word of the glossary.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Unique in the glossary.
    pub id: ItemId,
    /// The word itself.
    pub term: Bilingual,
    /// What it means.
    pub definition: Phrase,
}

/// The walkthroughs that come with the program; the first is that of who does not choose.
const EMBEDDED: [&str; 2] = [
    include_str!("../assets/walkthroughs/pronote-2014.ron"),
    include_str!("../assets/walkthroughs/raccordement-ent.ron"),
];

/// The figures whose callouts are compared. Their list is embedded and a test reads it: without it, only the callouts
/// would not be compared.
fn drawn() -> Option<FigureCatalogue> {
    FigureCatalogue::embedded().ok()
}

impl Walkthrough {
    /// The walkthrough that comes with the program, the whole procedure.
    ///
    /// # Errors
    /// None in a program that passed its tests: the file is part of the program.
    pub fn embedded() -> Result<Self, LoadError> {
        Self::own(EMBEDDED[0])
    }

    /// Every walkthrough that comes with the program, the whole procedure first.
    ///
    /// # Errors
    /// As [`Walkthrough::embedded`].
    pub fn all_embedded() -> Result<Vec<Self>, LoadError> {
        EMBEDDED.into_iter().map(Self::own).collect()
    }

    /// A walkthrough in a file of the user's (`--parcours`).
    ///
    /// # Errors
    /// The file cannot be read, is too large, is not UTF-8, or [`Walkthrough::parse`] refuses it.
    pub fn read(path: &std::path::Path) -> Result<Self, LoadError> {
        Self::read_on(&Files::system(), path, &Drawer::default())
    }

    /// The same, on the given disks; `drawer` draws the figures that are sources.
    ///
    /// # Errors
    /// As [`Walkthrough::read`].
    pub fn read_on(files: &Files, path: &std::path::Path, drawer: &Drawer) -> Result<Self, LoadError> {
        let text = read::text(files, path, WALKTHROUGH_BYTES)?;
        let folder = path.parent().unwrap_or(std::path::Path::new(""));
        let pictures = |file: &FigureFile| pictures::beside(files, folder, file, drawer);
        let read = Self::checked(&text, Lines::of(&text), drawn(), &pictures)?;
        Ok(Self { provenance: Provenance::File(path.to_owned()), ..read })
    }

    /// Reads and checks a walkthrough that lies in no folder: it has no figures of its own.
    ///
    /// # Errors
    /// The first error of syntax, or every error of content.
    pub fn parse(text: &str) -> Result<Self, LoadError> {
        Self::checked(text, Lines::of(text), drawn(), &|_| Err(FigureFileFault::NothingBeside))
    }

    /// Reads one that comes with the program: the window waits for it. Where its parts begin is not asked for, and a test
    /// has compared its callouts with those that are drawn.
    fn own(text: &str) -> Result<Self, LoadError> {
        Self::checked(text, Lines::unknown(), None, &|_| Err(FigureFileFault::NothingBeside))
    }

    fn checked(
        text: &str,
        lines: Lines,
        figures: Option<FigureCatalogue>,
        pictures: check::Pictures<'_>,
    ) -> Result<Self, LoadError> {
        let file = read::file(text)?;
        check::check(file, lines, figures, pictures).map_err(LoadError::Content)
    }

    /// The file's own name, such as `pronote-2014`.
    pub fn id(&self) -> &ItemId {
        &self.id
    }

    /// The whole procedure, on one line.
    pub fn title(&self) -> &Bilingual {
        &self.title
    }

    /// Where the procedure comes from.
    pub fn source(&self) -> &Phrase {
        &self.source
    }

    /// The day it was last changed, as the file says it: with the identifier, what tells one edition from another.
    pub fn edition(&self) -> Option<NaiveDate> {
        self.edition
    }

    /// The file it was read from, or the program.
    pub fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    /// « À avoir sous la main », for the welcome page.
    pub fn at_hand(&self, hosting: Hosting) -> impl Iterator<Item = &Item> {
        self.at_hand.iter().filter(move |item| item.condition.holds(hosting))
    }

    /// The figures in files beside the walkthrough, in the file's order.
    pub fn own_figures(&self) -> &[Arc<OwnFigure>] {
        &self.own_figures
    }

    /// Every step of the file, in order; [`Walkthrough::path`] gives those that apply.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The step of that identifier.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == *id)
    }

    /// The page « Revenir en arrière »: its title, its introduction and the cases of every hosting.
    pub fn rollback(&self) -> &Rollback {
        &self.rollback
    }

    /// The table of symptoms.
    pub fn symptoms(&self) -> &[Symptom] {
        &self.symptoms
    }

    /// The glossary, in the file's order.
    pub fn glossary(&self) -> &[Term] {
        &self.glossary
    }

    /// The same in the alphabetical order of a language.
    pub fn glossary_in(&self, language: Language) -> Vec<&Term> {
        let letters = |term: &&Term| term.term.say(language).nfd().filter(|c| c.is_alphanumeric()).collect::<String>();
        let mut terms: Vec<_> = self.glossary.iter().collect();
        terms.sort_by_cached_key(|term| letters(term).to_lowercase());
        terms
    }

    /// The steps that apply to a dossier.
    pub fn path(&self, hosting: Hosting) -> Path<'_> {
        Path::new(&self.steps, hosting)
    }
}

impl Rollback {
    /// The cases that apply to a dossier.
    pub fn cases(&self, hosting: Hosting) -> impl Iterator<Item = &RollbackCase> {
        self.cases.iter().filter(move |case| case.condition.holds(hosting))
    }
}
