//! A whole list made side by side on all the cores, and its report.

use super::list::List;
use super::make::{self, Made, Workshop};
use super::mark::{self, RUN_FILE, Run};
use super::refusal::Refusal;
use super::report;
use crate::document::DocumentError;
use crate::document::engine::Engine;
use crate::document::unprintable::{Paper, Unprintable, remark};
use crate::document::{origin, sheet};
use crate::domain::timestamp::Timestamp;
use crate::dossier::{self, DossierError, FolderLock, LockHolder};
use crate::files::{FileError, Files};
use crate::i18n::{I18n, UserMessage};
use crate::text;
use crate::walkthrough::Content;
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// The lock of a folder that is being filled.
const LOCK: &str = "lot.verrou";

/// What every dossier of a run is made with.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// The ENTs and the steps.
    pub content: &'a Content,
    /// The language of the papers and of the report.
    pub i18n: &'a I18n,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// Its dossier was not there, and is.
    #[serde(rename = "fait")]
    Made,
    /// The list or the dossier had changed since its papers were made.
    #[serde(rename = "mis_a_jour")]
    Updated,
    /// There was nothing to do.
    #[serde(rename = "inchange")]
    Unchanged,
    /// Nothing was done, for a reason that is told.
    #[serde(rename = "refuse")]
    Refused,
}

impl State {
    /// In the order of the report.
    pub const ALL: [State; 4] = [State::Made, State::Updated, State::Unchanged, State::Refused];
}

/// What became of a line, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineOutcome {
    /// Its number in the list.
    pub number: usize,
    /// The school's number, as typed.
    pub uai: String,
    /// The school's name, as typed.
    pub name: String,
    /// What became of it.
    pub state: State,
    /// The name of its folder in the folder of all.
    pub folder: Option<String>,
    /// The steps done, of those there are.
    pub steps: Option<(usize, usize)>,
    /// How many points of attention its papers say.
    pub notices: usize,
    /// The texts with signs that its papers cannot show.
    pub unprintable: Vec<Unprintable>,
    /// Everything that it is refused for.
    pub refusals: Vec<Refusal>,
}

/// Called after each line, from any thread: whether to go on with the next ones.
pub type Step<'a> = &'a (dyn Fn() -> ControlFlow<()> + Sync);

/// What became of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The day of the run.
    pub day: Timestamp,
    /// The lines that were gone through, in the list's order.
    pub lines: Vec<LineOutcome>,
    /// How many lines were not, because the run was asked to stop.
    pub left: usize,
}

impl LineOutcome {
    /// What its papers cannot show, said of this line.
    pub fn remark(&self, i18n: &I18n) -> Option<UserMessage> {
        let UserMessage { message, hint } = remark(&self.unprintable, Paper::Sheet, i18n)?;
        Some(UserMessage {
            message: text!(i18n, "lot-ligne-remarque", ligne = self.number.to_string(), dit = message),
            hint,
        })
    }
}

impl Outcome {
    fn of(list: &List, day: Timestamp, lines: Vec<LineOutcome>) -> Self {
        Self { day, left: list.lines.len() - lines.len(), lines }
    }

    /// How many lines are in a state.
    pub fn count(&self, state: State) -> usize {
        self.lines.iter().filter(|line| line.state == state).count()
    }
}

/// Why a folder is not one that a list may fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderError {
    /// It is a dossier, or inside one.
    Dossier,
    /// Somebody is filling it.
    Held(Box<LockHolder>),
    /// A file that a run writes was made by something else.
    Foreign {
        /// The file.
        path: PathBuf,
    },
}

/// Why a run did not take place, or did not end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RunError {
    /// The folder is none to fill.
    Folder {
        /// As it was given.
        folder: PathBuf,
        /// Why.
        error: FolderError,
    },
    /// The system refuses.
    Disk(Box<DossierError>),
    /// The program's own sources are at fault.
    Document(DocumentError),
}

impl From<FileError> for RunError {
    fn from(error: FileError) -> Self {
        RunError::Disk(Box::new(error.into()))
    }
}

impl From<DossierError> for RunError {
    fn from(error: DossierError) -> Self {
        RunError::Disk(Box::new(error))
    }
}

/// Makes what a list asks for in a folder, then its report. A run that `step` stops ends the lines in hand, and makes no
/// report: it is taken up again by the next one, as one that was cut.
///
/// # Errors
/// Nothing is made when the folder is none to fill; a disk that fails at the end leaves the dossiers without a report.
pub fn run(
    list: &List,
    source: &str,
    folder: &Path,
    means: Means<'_>,
    now: Timestamp,
    step: Step<'_>,
) -> Result<Outcome, RunError> {
    let files = Files::system();
    check_folder(&files, folder)?;
    files.create_folders(folder)?;
    let lock = match FolderLock::take(&files, folder, LOCK, now)? {
        FolderLock::Ours(lock) => lock,
        FolderLock::Theirs(holder) => {
            return Err(RunError::Folder { folder: folder.to_owned(), error: FolderError::Held(Box::new(holder)) });
        }
    };
    let run = next(&files, folder, now)?;
    run.write(&files, folder)?;
    let engine = engine()?;
    let workshop = Workshop::new(files.clone(), folder, means, &engine, &run)?;
    workshop.sweep()?;
    let outcome = Outcome::of(list, run.day, side_by_side(list, step, |school| workshop.make(school)));
    if outcome.left > 0 {
        return Ok(outcome);
    }
    files.replace(&folder.join(report::HTML_FILE), report::html(list, source, &outcome, means.i18n).as_bytes())?;
    files.replace(&folder.join(report::CSV_FILE), report::csv(&outcome, means.i18n).as_bytes())?;
    drop(lock);
    // Last of all: cut before this, the run is taken up again, and says the same.
    Run { is_over: true, ..run }.write(&files, folder)?;
    Ok(outcome)
}

/// What a run would do, as far as it can be told; nothing is written.
///
/// # Errors
/// The folder is none to fill, or cannot be read.
pub fn simulate(
    list: &List,
    folder: &Path,
    means: Means<'_>,
    now: Timestamp,
    step: Step<'_>,
) -> Result<Outcome, RunError> {
    let files = Files::system();
    check_folder(&files, folder)?;
    let run = next(&files, folder, now)?;
    let engine = engine()?;
    let workshop = Workshop::new(files, folder, means, &engine, &run)?;
    Ok(Outcome::of(list, run.day, side_by_side(list, step, |school| workshop.foresee(school))))
}

fn engine() -> Result<Engine, RunError> {
    let engine = Engine::new(&[sheet::SOURCES]).map_err(|error| RunError::Document(error.into()))?;
    Ok(engine.for_alike())
}

fn next(files: &Files, folder: &Path, now: Timestamp) -> Result<Run, RunError> {
    Run::next(files, folder, mark::day(now))?.ok_or_else(|| foreign(folder, RUN_FILE))
}

fn foreign(folder: &Path, name: &str) -> RunError {
    RunError::Folder { folder: folder.to_owned(), error: FolderError::Foreign { path: folder.join(name) } }
}

/// Whether a folder may be filled: no dossier, and no file of somebody else where the report goes.
fn check_folder(files: &Files, folder: &Path) -> Result<(), RunError> {
    // As of something inside it.
    if dossier::is_below_a_dossier(&folder.join(RUN_FILE)) {
        return Err(RunError::Folder { folder: folder.to_owned(), error: FolderError::Dossier });
    }
    if origin::is_foreign(&folder.join(report::HTML_FILE)) {
        return Err(foreign(folder, report::HTML_FILE));
    }
    let table = folder.join(report::CSV_FILE);
    if files.exists(&table) && !report::is_ours(files, &table) {
        return Err(foreign(folder, report::CSV_FILE));
    }
    Ok(())
}

/// Each worker takes the next line that nobody has. The typesetter shares its own work among the same workers, so that a
/// line must not be a piece of work that a waiting worker could begin inside another line.
fn side_by_side(
    list: &List,
    step: Step<'_>,
    make: impl Fn(&super::school::School) -> Result<Made, Vec<Refusal>> + Sync,
) -> Vec<LineOutcome> {
    let (next, is_stopped) = (AtomicUsize::new(0), AtomicBool::new(false));
    let done: Vec<OnceLock<LineOutcome>> = list.lines.iter().map(|_| OnceLock::new()).collect();
    rayon::broadcast(|_| {
        while let Some((line, done)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            list.lines.get(at).zip(done.get(at)).filter(|_| !is_stopped.load(Ordering::Relaxed))
        } {
            let made = match &line.school {
                Ok(school) => make(school),
                Err(refusals) => Err(refusals.clone()),
            };
            let none = LineOutcome {
                number: line.number,
                uai: line.uai.clone(),
                name: line.name.clone(),
                state: State::Refused,
                folder: None,
                steps: None,
                notices: 0,
                unprintable: Vec::new(),
                refusals: Vec::new(),
            };
            let outcome = match made {
                Ok(Made { state, folder, steps, notices, unprintable }) => {
                    let (folder, steps) = (Some(make::name(&folder)), Some(steps));
                    LineOutcome { state, folder, steps, notices, unprintable, ..none }
                }
                Err(refusals) => LineOutcome { refusals, ..none },
            };
            // Nobody else has this line.
            let _ = done.set(outcome);
            if step().is_break() {
                is_stopped.store(true, Ordering::Relaxed);
            }
        }
    });
    done.into_iter().filter_map(OnceLock::into_inner).collect()
}
