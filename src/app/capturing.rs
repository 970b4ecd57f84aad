//! The user's captures beside the steps: brought by a file, a drop or a paste, one at a time, off the window's thread.

use super::clipboard::Pasted;
use super::notice::Notice;
use super::page::Page;
use super::services::{Picked, off_thread};
use super::{App, Open, Overlay};
use crate::dossier::captures::{self, Capture, CaptureError, CaptureName, Captures, Raster, Source};
use crate::dossier::history::{Edit, TextId};
use crate::dossier::{self, Occasion};
use crate::i18n::captures as say;
use crate::i18n::{I18n, UserMessage};
use crate::user_message;
use crate::walkthrough::StepId;
use iced::Task;
use iced::widget::image::Handle;
use std::collections::{HashMap, HashSet, VecDeque};
use std::path::PathBuf;

/// The longest side of a capture in the list, in pixels: sharp when the window is enlarged.
const SMALL: u32 = 480;

/// What can happen to captures.
#[derive(Clone, Debug)]
pub enum Message {
    Pick(StepId),
    Picked(StepId, Picked),
    Paste(StepId),
    Pasted(StepId, Pasted),
    /// A file is held over the window, and no longer.
    Hovered,
    Left,
    Dropped(PathBuf),
    Added(PathBuf, Result<Capture, CaptureError>),
    Describe(CaptureName, String),
    Remove(CaptureName),
    Seen(PathBuf, Vec<(CaptureName, Look)>),
    SeenLarge(PathBuf, CaptureName, Look),
}

/// A capture as it can be shown, or why it cannot.
pub type Look = Result<Handle, CaptureError>;

/// What is said of captures at the head of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Added,
    Removed,
    Refused(CaptureError),
    NoPicture,
    Unreadable,
    /// The system's own words.
    NoClipboard(String),
    /// The system showed no file dialog.
    NoDialog,
    /// Dropped on a page that is no step.
    NoStep,
    ReadOnly,
}

/// A picture on its way into a dossier.
struct Brought {
    folder: PathBuf,
    step: StepId,
    from: From,
}

enum From {
    File(PathBuf),
    Clipboard(Raster),
}

/// Everything the window knows of captures besides the dossier.
#[derive(Default)]
pub struct Capturing {
    waiting: VecDeque<Brought>,
    /// A picture is being read: names are given to one after the other.
    is_busy: bool,
    /// A file is held over the window.
    is_hovered: bool,
    /// The captures of the step on screen.
    small: HashMap<CaptureName, Look>,
    asked: HashSet<CaptureName>,
    /// The one that is enlarged; `None` while it is read.
    large: Option<(CaptureName, Option<Look>)>,
}

impl Said {
    /// The sentence, in the language of the moment.
    pub fn user_message(&self, i18n: &I18n) -> UserMessage {
        match self {
            Said::Added => user_message!(i18n, "capture-ajoutee"),
            Said::Removed => user_message!(i18n, "capture-retiree"),
            Said::Refused(error) => say::error(i18n, error),
            Said::NoPicture => user_message!(i18n, "capture-rien-a-coller"),
            Said::Unreadable => user_message!(i18n, "capture-collee-illisible"),
            Said::NoClipboard(answer) => user_message!(i18n, "capture-sans-presse-papiers", reponse = answer.clone()),
            Said::NoDialog => user_message!(i18n, "capture-sans-dialogue"),
            Said::NoStep => user_message!(i18n, "capture-sans-etape"),
            Said::ReadOnly => user_message!(i18n, "capture-lecture-seule"),
        }
    }

    /// Whether all went well.
    pub fn is_good(&self) -> bool {
        matches!(self, Said::Added | Said::Removed)
    }
}

impl Capturing {
    /// Whether a file is held over the window.
    pub fn is_hovered(&self) -> bool {
        self.is_hovered
    }

    /// Whether a picture is being read.
    pub fn is_busy(&self) -> bool {
        self.is_busy
    }

    /// A capture of the step on screen; `None` while it is read.
    pub fn small(&self, file: &CaptureName) -> Option<&Look> {
        self.small.get(file)
    }

    /// The enlarged capture; `None` while it is read.
    pub fn large(&self, file: &CaptureName) -> Option<&Look> {
        self.large.as_ref().filter(|(name, _)| name == file).and_then(|(_, look)| look.as_ref())
    }
}

/// The captures of one step, in the order they were added.
pub fn of_step<'a>(open: &'a Open, step: &StepId) -> impl Iterator<Item = &'a Capture> {
    let step = dossier::StepId::from(step.as_str());
    open.session.dossier().captures.iter().filter(move |capture| capture.step == step)
}

fn look(captures: &Captures, capture: &Capture, longest: u32) -> Look {
    let Raster { width, height, rgba } = captures.shown(capture, longest)?;
    Ok(Handle::from_rgba(width, height, rgba))
}

impl App {
    /// Does what a message asks.
    pub(super) fn capture(&mut self, message: Message) -> Task<super::Message> {
        match message {
            Message::Pick(step) => {
                let title = crate::text!(self.i18n, "capture-choisir-titre");
                let kind = crate::text!(self.i18n, "capture-choisir-forme");
                return Task::perform(self.services.pick_picture(title, kind), move |picked| {
                    super::Message::Capture(Message::Picked(step.clone(), picked))
                });
            }
            Message::Picked(step, Picked::Path(file)) => return self.bring(step, From::File(file)),
            Message::Picked(_, Picked::Cancelled) => {}
            Message::Picked(_, Picked::NoDialog) => self.say(Said::NoDialog),
            Message::Paste(step) => {
                return Task::perform(self.services.paste(), move |pasted| {
                    super::Message::Capture(Message::Pasted(step.clone(), pasted))
                });
            }
            Message::Pasted(step, Pasted::Picture(picture)) => return self.bring(step, From::Clipboard(picture)),
            Message::Pasted(step, Pasted::Files(files)) => {
                let tasks: Vec<_> = files.into_iter().map(|file| self.bring(step.clone(), From::File(file))).collect();
                return Task::batch(tasks);
            }
            Message::Pasted(_, Pasted::NoPicture) => self.say(Said::NoPicture),
            Message::Pasted(_, Pasted::Unreadable) => self.say(Said::Unreadable),
            Message::Pasted(_, Pasted::NoClipboard(answer)) => self.say(Said::NoClipboard(answer)),
            Message::Hovered => self.capturing.is_hovered = self.open.is_some(),
            Message::Left => self.capturing.is_hovered = false,
            Message::Dropped(file) => {
                self.capturing.is_hovered = false;
                match self.step_here() {
                    Some(step) => return self.bring(step, From::File(file)),
                    None if self.open.is_some() => self.say(Said::NoStep),
                    // No dossier is open: what is dropped is one.
                    None => return self.open_place(&file),
                }
            }
            Message::Added(folder, added) => {
                self.capturing.is_busy = false;
                self.added(folder, added);
                return self.bring_next();
            }
            Message::Describe(file, text) => {
                let edit = Edit::Typing(TextId::Capture(file.clone()));
                self.edit(edit, |dossier| captures::describe(dossier, &file, &text));
            }
            Message::Remove(file) => {
                let rank =
                    |dossier: &dossier::Dossier| dossier.captures.iter().position(|capture| capture.file == file);
                self.edit(Edit::Act, |dossier| {
                    if let Some(rank) = rank(dossier) {
                        captures::remove(dossier, rank);
                    }
                });
                self.say(Said::Removed);
            }
            Message::Seen(folder, looks) => {
                if self.is_open(&folder) {
                    self.capturing.small.extend(looks);
                }
            }
            Message::SeenLarge(folder, file, look) => {
                if let Some((name, large)) = &mut self.capturing.large
                    && *name == file
                    && self.open.as_ref().is_some_and(|open| open.session.folder() == folder)
                {
                    *large = Some(look);
                }
            }
        }
        Task::none()
    }

    /// The step on screen.
    pub(super) fn step_here(&self) -> Option<StepId> {
        match self.page() {
            Some(Page::Step(step)) => Some(step.clone()),
            _ => None,
        }
    }

    fn is_open(&self, folder: &std::path::Path) -> bool {
        self.open.as_ref().is_some_and(|open| open.session.folder() == folder)
    }

    /// What was said of a capture is no longer so after an undo.
    pub(super) fn forget_said(&mut self) {
        if matches!(self.notice, Some(Notice::Capture(_))) {
            self.notice = None;
        }
    }

    fn say(&mut self, said: Said) {
        self.notice = Some(Notice::Capture(said));
    }

    fn bring(&mut self, step: StepId, from: From) -> Task<super::Message> {
        let Some(open) = &self.open else { return Task::none() };
        if open.session.is_read_only() {
            self.say(Said::ReadOnly);
            return Task::none();
        }
        self.capturing.waiting.push_back(Brought { folder: open.session.folder().to_owned(), step, from });
        if self.capturing.is_busy { Task::none() } else { self.bring_next() }
    }

    /// Reads the next picture, unless its dossier was left meanwhile.
    fn bring_next(&mut self) -> Task<super::Message> {
        while let Some(Brought { folder, step, from }) = self.capturing.waiting.pop_front() {
            let Some(open) = self.open.as_ref().filter(|open| open.session.folder() == folder) else { continue };
            let Some(known) = self.walkthrough.step(&step) else { continue };
            let description = self.studio.description_of(known, &self.i18n);
            let mut dossier = open.session.dossier().clone();
            let (id, now) = (dossier::StepId::from(step.as_str()), self.services.now());
            self.capturing.is_busy = true;
            let added = off_thread(move || {
                let captures = Captures::of(&folder);
                let source = match from {
                    From::File(ref file) => Source::File(file),
                    From::Clipboard(raster) => Source::Raster(raster),
                };
                let added = captures.add(&mut dossier, source, &id, &description, now);
                (folder, added)
            });
            return Task::perform(added, |(folder, added)| super::Message::Capture(Message::Added(folder, added)));
        }
        Task::none()
    }

    fn added(&mut self, folder: PathBuf, added: Result<Capture, CaptureError>) {
        if !self.is_open(&folder) {
            return;
        }
        match added {
            Ok(capture) => {
                self.edit(Edit::Act, |dossier| dossier.captures.push(capture));
                self.save(Occasion::StepDone);
                self.say(Said::Added);
            }
            Err(error) => self.say(Said::Refused(error)),
        }
    }

    /// Reads what is to be shown of the captures and is not there yet; forgets the rest.
    pub(super) fn look_soon(&mut self) -> Task<super::Message> {
        let step = self.step_here();
        let Some(open) = &self.open else {
            self.capturing.small.clear();
            self.capturing.asked.clear();
            self.capturing.large = None;
            return Task::none();
        };
        let folder = open.session.folder().to_owned();
        let here: Vec<Capture> = step.as_ref().map_or_else(Vec::new, |step| of_step(open, step).cloned().collect());
        let state = &mut self.capturing;
        let is_here = |file: &CaptureName| here.iter().any(|capture| capture.file == *file);
        state.small.retain(|file, _| is_here(file));
        state.asked.retain(is_here);
        let missing: Vec<Capture> =
            here.iter().filter(|capture| state.asked.insert(capture.file.clone())).cloned().collect();
        let mut tasks = Vec::new();
        if !missing.is_empty() {
            let folder = folder.clone();
            let seen = off_thread(move || {
                let captures = Captures::of(&folder);
                // One after the other: each needs some megabytes.
                let looks = missing.into_iter().map(|capture| {
                    let look = look(&captures, &capture, SMALL);
                    (capture.file, look)
                });
                let looks = looks.collect();
                (folder, looks)
            });
            tasks.push(Task::perform(seen, |(folder, looks)| super::Message::Capture(Message::Seen(folder, looks))));
        }
        let wanted = match self.overlays.last() {
            Some(Overlay::Capture(file)) => here.into_iter().find(|capture| capture.file == *file),
            _ => None,
        };
        match wanted {
            None => state.large = None,
            Some(capture) if state.large.as_ref().is_some_and(|(file, _)| *file == capture.file) => {}
            Some(capture) => {
                state.large = Some((capture.file.clone(), None));
                let seen = off_thread(move || {
                    let look = look(&Captures::of(&folder), &capture, captures::picture::LONGEST_KEPT);
                    (folder, capture.file, look)
                });
                tasks.push(Task::perform(seen, |(folder, file, look)| {
                    super::Message::Capture(Message::SeenLarge(folder, file, look))
                }));
            }
        }
        Task::batch(tasks)
    }
}
