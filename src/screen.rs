//! What a capture of PRONOTE's windows shows, read on this computer and held against the settings' values.
//!
//! Nothing leaves the computer: there is no network here but the recogniser's own layers, which are part of the program.
//! A field has one of three answers ([`Answer`]); a doubt is called neither equal nor different.
//!
//! | Step | Where |
//! | --- | --- |
//! | a picture in shades of grey | [`grey`] |
//! | its connected pieces, and the lines of text that they make | `pieces`, `lines` |
//! | what each line says | `recogniser` |
//! | which line is a label, which text is its value | `labels`, `fields` |
//! | how a text fits what was seen, and every text that is one sign away | `fit`, with the network's own chances in `weighing`, what a letter's height tells in `sizes`, ink that is no sign's in `marks`, gaps in `spaces`, with what letters leave beside them in `bearings` |
//! | what is said of a value | `judge`, with what the network mistakes in `likeness` |

use crate::bounds::{SCREEN_PIXELS, SCREEN_TIME};
use crate::diagnostics::compare::{self, Candidate, Comparison};
use crate::diagnostics::connection::CancelToken;
use crate::domain::credential;
use crate::domain::finding::{Check, Diagnosis, Evidence, Finding};
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::Settings;
use fields::{FieldPlace, ReadLine};
use fit::Shown;
use lines::TextLine;
use rayon::prelude::*;
use recogniser::{Network, NetworkFault, Reading, Recogniser, Showing};
use std::time::Instant;

pub mod grey;

mod bearings;
mod fields;
mod fit;
mod judge;
mod labels;
mod likeness;
mod lines;
mod marks;
mod pieces;
mod recogniser;
mod sizes;
mod spaces;
mod weighing;

pub use crate::domain::screen_window::ScreenWindow;
pub use grey::{Area, Grey};
pub use judge::Answer;

/// Lines that are read between two looks at the clock and at the user's stop.
const AT_ONCE: usize = 8;

/// One field of a capture.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldReading {
    /// Which value.
    pub value: SettingKey,
    /// Where it stands on the picture.
    pub area: Area,
    /// As the settings have it.
    pub expected: String,
    /// What was read; with [`Answer::Doubt`] it proves nothing.
    pub read: String,
    /// What is said of it.
    pub answer: Answer,
    /// How it differs, when it does.
    pub comparison: Option<Comparison>,
}

/// What a capture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ScreenReading {
    /// Which window.
    pub window: ScreenWindow,
    /// The fields that were found, in the order of the summary.
    pub fields: Vec<FieldReading>,
    /// The values of that window that the settings know and the capture does not show.
    pub unseen: Vec<SettingKey>,
}

/// What is told while a capture is read.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadingProgress {
    /// So many lines of so many were read.
    Lines {
        /// Lines read so far.
        done: usize,
        /// All of them.
        all: usize,
    },
    /// A field was read.
    Field(Box<FieldReading>),
}

/// Why a capture is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScreenError {
    /// More pixels than any screen; `most` is accepted.
    TooLarge {
        /// Width times height.
        pixels: u64,
        /// Width times height.
        most: u64,
    },
    /// More specks than a window has letters: a photograph, a texture.
    TooManySpecks,
    /// No label of a known window: another window, a photograph, letters that are too small.
    NothingKnown,
    /// The user stopped it.
    Stopped,
    /// It takes longer than it may.
    TooLong,
    /// The recogniser cannot be loaded or run; the system's own words.
    Recogniser(String),
}

impl From<NetworkFault> for ScreenError {
    fn from(fault: NetworkFault) -> Self {
        Self::Recogniser(fault.0)
    }
}

impl ScreenReading {
    /// What the reading tells of its window, kept in the dossier until the values change; `by_eye`: what a person says
    /// of a field in doubt, whether it is the same.
    pub fn conclude(&self, settings: &Settings, by_eye: &impl Fn(SettingKey) -> Option<bool>) -> Finding {
        let (mut equal, mut seen) = (0, 0);
        let (mut different, mut doubt) = (Vec::new(), Vec::new());
        let mut evidence = Evidence::default();
        for field in &self.fields {
            let said = (field.answer == Answer::Doubt).then(|| by_eye(field.value)).flatten();
            seen += usize::from(said.is_some());
            match (field.answer, said) {
                (Answer::Equal, _) | (Answer::Doubt, Some(true)) => equal += 1,
                (Answer::Different, _) | (Answer::Doubt, Some(false)) => different.push(field.value),
                (Answer::Doubt, None) => doubt.push(field.value),
            }
            if field.answer == Answer::Different {
                evidence.note(&format!("{} = {}", field.value.id(), credential::masked(&field.read)));
            }
        }
        let cause = Diagnosis::Screen { equal, different, doubt, by_eye: seen };
        Finding::conclude(settings, Check::Screen(self.window), cause, evidence)
    }
}

/// Reads a capture of `window`, or of the window whose labels it shows, and compares it with the values that are
/// expected, such as `compare::candidates` gives.
/// Takes seconds: not to be called where a window is drawn.
///
/// # Errors
/// [`ScreenError`]: nothing is said of any field then.
pub fn read(
    picture: &Grey,
    window: Option<ScreenWindow>,
    expected: &[Candidate],
    stop: &CancelToken,
    mut told: impl FnMut(ReadingProgress),
) -> Result<ScreenReading, ScreenError> {
    let clock = Clock { started: Instant::now(), stop };
    let pixels = picture.width() as u64 * picture.height() as u64;
    if pixels > SCREEN_PIXELS {
        return Err(ScreenError::TooLarge { pixels, most: SCREEN_PIXELS });
    }
    let found = lines::text_lines(picture).map_err(|_| ScreenError::TooManySpecks)?;
    clock.look()?;
    // Loaded for this reading alone, and freed when it is done.
    let recogniser = Recogniser::load(Network::Lines)?;
    let all = found.len();
    let mut read = Vec::with_capacity(all);
    for some in found.chunks(AT_ONCE) {
        clock.look()?;
        let texts = at_once(some, |line| recogniser.read(picture, line, Showing::Plain))?;
        read.extend(some.iter().cloned().zip(texts).map(|(line, Reading { signs, .. })| ReadLine { line, signs }));
        told(ReadingProgress::Lines { done: read.len(), all });
    }
    let window = window.or_else(|| fields::window_of(&read)).ok_or(ScreenError::NothingKnown)?;
    let mut reading = ScreenReading { window, fields: Vec::new(), unseen: Vec::new() };
    let places = fields::places(window, &read);
    drop(recogniser);
    let recogniser = Recogniser::load(Network::Values)?;
    for &value in window.values() {
        let Some(Candidate { text, .. }) = expected.iter().find(|expected| expected.value == value) else { continue };
        let Some(place) = places.iter().find(|place| place.value == value) else {
            reading.unseen.push(value);
            continue;
        };
        clock.look()?;
        let field = field(picture, &recogniser, place, text.clone())?;
        told(ReadingProgress::Field(Box::new(field.clone())));
        reading.fields.push(field);
    }
    if reading.fields.is_empty() { Err(ScreenError::NothingKnown) } else { Ok(reading) }
}

/// Reads a field again, as often as it takes to decide, and judges it.
fn field(
    picture: &Grey,
    recogniser: &Recogniser,
    place: &FieldPlace,
    expected: String,
) -> Result<FieldReading, NetworkFault> {
    let lines = place.lines_of(expected.chars().count());
    let shown: Vec<&TextLine> = lines.iter().map(|read| &read.line).collect();
    let mut readings = Vec::new();
    let (mut answer, mut read) = (Answer::Doubt, String::new());
    let signs = judge::signs_of(&expected);
    let mut weights = Some(Vec::new());
    for &showing in &Showing::ALL {
        readings.push(at_once(&shown, |line| recogniser.read(picture, line, showing))?);
        let field = Shown { lines: &shown, readings: &readings, goes_on: place.goes_on };
        weights = weights.and_then(|mut known| {
            known.extend(fit::weights_of(recogniser, &readings, &signs, known.len())?);
            Some(known)
        });
        let judgement = judge::judge(picture, recogniser, &field, &expected, weights.as_deref());
        (answer, read) = (judgement.answer, judgement.read);
        if !judgement.is_open {
            break;
        }
    }
    let area =
        shown.iter().map(|line| line.area).reduce(Area::with).unwrap_or(Area { x: 0, y: 0, width: 0, height: 0 });
    let comparison = (answer == Answer::Different)
        .then(|| compare::compare(&[Candidate { value: place.value, text: expected.clone() }], &read).ok())
        .flatten();
    Ok(FieldReading { value: place.value, area, expected, read, answer, comparison })
}

/// Reads some lines on every core, in their order.
fn at_once<T: Sync>(
    lines: &[T],
    read: impl Fn(&T) -> Result<Reading, NetworkFault> + Sync + Send,
) -> Result<Vec<Reading>, NetworkFault> {
    rten::thread_pool().run(|| lines.par_iter().map(read).collect())
}

/// When to give up.
struct Clock<'a> {
    started: Instant,
    stop: &'a CancelToken,
}

impl Clock<'_> {
    fn look(&self) -> Result<(), ScreenError> {
        if self.stop.is_cancelled() {
            Err(ScreenError::Stopped)
        } else if self.started.elapsed() > SCREEN_TIME {
            Err(ScreenError::TooLong)
        } else {
            Ok(())
        }
    }
}
