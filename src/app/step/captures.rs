//! The user's captures beside the steps: brought by a file, a drop or a paste, one at a time, off the window's thread.

use super::reading::{self, Reading};
use crate::app::action::{Action, Ask, Opening};
use crate::app::clipboard::Pasted;
use crate::app::context::{Context, Open};
use crate::app::notification::{CaptureNotice, Notice};
use crate::app::services::{FileDialog, Picked, Wanted, off_thread};
use crate::dossier::Occasion;
use crate::dossier::captures::{self, Capture, CaptureError, CaptureName, Raster, Source};
use crate::dossier::history::{Edit, TextId};
use crate::text;
use crate::walkthrough::StepId;
use iced::Task;
use iced::widget::image::Handle;
use std::collections::{HashMap, HashSet, VecDeque};
use std::path::{Path, PathBuf};

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
    /// The text of a capture is read.
    Reading(reading::Message),
    Ask(Ask),
}

impl From<Ask> for Message {
    fn from(ask: Ask) -> Self {
        Message::Ask(ask)
    }
}

/// A capture as it can be shown, or why it cannot.
pub type Look = Result<Handle, CaptureError>;

/// A picture on its way into a dossier.
struct Brought {
    folder: PathBuf,
    step: StepId,
    from: Origin,
}

enum Origin {
    File(PathBuf),
    Clipboard(Raster),
}

/// Everything the window knows of captures besides the dossier.
#[derive(Default)]
pub struct Captures {
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
    /// The capture whose text is read; one at a time.
    reading: Option<Reading>,
}

impl Captures {
    /// Whether a file is held over the window.
    pub fn is_hovered(&self) -> bool {
        self.is_hovered
    }

    /// Whether a picture is being read.
    pub fn is_busy(&self) -> bool {
        self.is_busy
    }

    /// The reading of a capture's text, running or over.
    pub fn reading(&self, file: &CaptureName) -> Option<&Reading> {
        self.reading.as_ref().filter(|reading| reading.file == *file)
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
    let step = step.clone();
    open.session.dossier().captures.iter().filter(move |capture| capture.step == step)
}

fn look(captures: &captures::Captures, capture: &Capture, longest: u32) -> Look {
    let Raster { width, height, rgba } = captures.shown(capture, longest)?;
    Ok(Handle::from_rgba(width, height, rgba))
}

impl Captures {
    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        match message {
            Message::Pick(step) => {
                let kind = text!(cx.i18n, "capture-choisir-forme");
                let dialog =
                    FileDialog { title: text!(cx.i18n, "capture-choisir-titre"), wanted: Wanted::Picture { kind } };
                let picked = cx.services.pick(dialog);
                Action::run(Task::perform(picked, move |picked| Message::Picked(step.clone(), picked)))
            }
            Message::Picked(step, Picked::Path(file)) => self.bring(cx, step, Origin::File(file)),
            Message::Picked(_, Picked::Cancelled) => Action::none(),
            Message::Picked(_, Picked::NoDialog) => say(CaptureNotice::NoDialog),
            Message::Paste(step) => {
                let pasted = cx.services.paste();
                Action::run(Task::perform(pasted, move |pasted| Message::Pasted(step.clone(), pasted)))
            }
            Message::Pasted(step, Pasted::Picture(picture)) => self.bring(cx, step, Origin::Clipboard(picture)),
            Message::Pasted(step, Pasted::Files(files)) => {
                let mut action = Action::none();
                for file in files {
                    action = action.and(self.bring(cx, step.clone(), Origin::File(file)));
                }
                action
            }
            Message::Pasted(_, Pasted::NoPicture) => say(CaptureNotice::NoPicture),
            Message::Pasted(_, Pasted::Unreadable) => say(CaptureNotice::Unreadable),
            Message::Pasted(_, Pasted::NoClipboard(answer)) => say(CaptureNotice::NoClipboard(answer)),
            Message::Hovered => {
                self.is_hovered = cx.open.is_some();
                Action::none()
            }
            Message::Left => {
                self.is_hovered = false;
                Action::none()
            }
            Message::Dropped(file) => {
                self.is_hovered = false;
                match &cx.open {
                    // No dossier is open: what is dropped is one.
                    None => Action::ask(Ask::Open(Opening::Place(file))),
                    Some(open) => match open.step_here().cloned() {
                        Some(step) => self.bring(cx, step, Origin::File(file)),
                        None => say(CaptureNotice::NoStep),
                    },
                }
            }
            Message::Added(folder, added) => {
                self.is_busy = false;
                let said = if is_open(cx, &folder) { added_to(cx, added) } else { Action::none() };
                said.and(self.bring_next(cx))
            }
            Message::Describe(file, text) => {
                let edit = Edit::Typing(TextId::Capture(file.clone()));
                cx.edit(edit, |dossier| captures::describe(dossier, &file, &text));
                Action::none()
            }
            Message::Remove(file) => {
                cx.edit(Edit::Act, |dossier| {
                    if let Some(rank) = dossier.captures.iter().position(|capture| capture.file == file) {
                        captures::remove(dossier, rank);
                    }
                });
                say(CaptureNotice::Removed)
            }
            Message::Seen(folder, looks) => {
                if is_open(cx, &folder) {
                    self.small.extend(looks);
                }
                Action::none()
            }
            Message::SeenLarge(folder, file, look) => {
                if let Some((name, large)) = &mut self.large
                    && *name == file
                    && is_open(cx, &folder)
                {
                    *large = Some(look);
                }
                Action::none()
            }
            Message::Reading(message) => reading::update(&mut self.reading, message, cx).map(Message::Reading),
            Message::Ask(ask) => Action::ask(ask),
        }
    }

    fn bring(&mut self, cx: &Context, step: StepId, from: Origin) -> Action<Message> {
        let Some(open) = &cx.open else { return Action::none() };
        if open.session.is_read_only() {
            return say(CaptureNotice::ReadOnly);
        }
        self.waiting.push_back(Brought { folder: open.session.folder().to_owned(), step, from });
        if self.is_busy { Action::none() } else { self.bring_next(cx) }
    }

    /// Reads the next picture, unless its dossier was left meanwhile.
    fn bring_next(&mut self, cx: &Context) -> Action<Message> {
        while let Some(Brought { folder, step, from }) = self.waiting.pop_front() {
            let Some(open) = cx.open.as_ref().filter(|open| open.session.folder() == folder) else { continue };
            let Some(known) = cx.walkthrough.step(&step) else { continue };
            let description = cx.figures.description_of(known, &cx.i18n);
            let mut dossier = open.session.dossier().clone();
            let (id, now) = (step, cx.services.now());
            self.is_busy = true;
            let added = off_thread(move || {
                let source = match from {
                    Origin::File(ref file) => Source::File(file),
                    Origin::Clipboard(raster) => Source::Raster(raster),
                };
                let added = captures::Captures::of(&folder).add(&mut dossier, source, &id, &description, now);
                (folder, added)
            });
            return Action::run(Task::perform(added, |(folder, added)| Message::Added(folder, added)));
        }
        Action::none()
    }

    /// Reads what is to be shown of the captures and is not there yet; forgets the rest.
    pub fn load(&mut self, cx: &Context, enlarged: Option<&CaptureName>) -> Task<Message> {
        let Some(open) = &cx.open else {
            self.small.clear();
            self.asked.clear();
            self.large = None;
            self.reading = None;
            return Task::none();
        };
        let folder = open.session.folder().to_owned();
        let here: Vec<Capture> = open.step_here().map_or_else(Vec::new, |step| of_step(open, step).cloned().collect());
        let is_here = |file: &CaptureName| here.iter().any(|capture| capture.file == *file);
        // Another page: what was read is no longer shown, and what reads stops.
        self.reading = self.reading.take().filter(|reading| is_here(&reading.file));
        self.small.retain(|file, _| is_here(file));
        self.asked.retain(is_here);
        let missing: Vec<Capture> =
            here.iter().filter(|capture| self.asked.insert(capture.file.clone())).cloned().collect();
        let small = if missing.is_empty() { Task::none() } else { look_at(folder.clone(), missing) };
        let wanted = enlarged.and_then(|file| here.into_iter().find(|capture| capture.file == *file));
        let large = match wanted {
            None => {
                self.large = None;
                Task::none()
            }
            Some(capture) if self.large.as_ref().is_some_and(|(file, _)| *file == capture.file) => Task::none(),
            Some(capture) => {
                self.large = Some((capture.file.clone(), None));
                look_close(folder, capture)
            }
        };
        Task::batch([small, large])
    }
}

fn say(notice: CaptureNotice) -> Action<Message> {
    Action::notify(Notice::Capture(notice))
}

fn is_open(cx: &Context, folder: &Path) -> bool {
    cx.session().is_some_and(|session| session.folder() == folder)
}

fn added_to(cx: &mut Context, added: Result<Capture, CaptureError>) -> Action<Message> {
    match added {
        Ok(capture) => {
            cx.edit(Edit::Act, |dossier| dossier.captures.push(capture));
            if let Some(open) = &mut cx.open {
                open.session.save_now(Occasion::StepDone);
            }
            say(CaptureNotice::Added)
        }
        Err(error) => say(CaptureNotice::Refused(error)),
    }
}

/// Reads the captures of the list, one after the other: each needs some megabytes.
fn look_at(folder: PathBuf, missing: Vec<Capture>) -> Task<Message> {
    let seen = off_thread(move || {
        let captures = captures::Captures::of(&folder);
        let looks = missing.into_iter().map(|capture| {
            let look = look(&captures, &capture, SMALL);
            (capture.file, look)
        });
        let looks = looks.collect();
        (folder, looks)
    });
    Task::perform(seen, |(folder, looks)| Message::Seen(folder, looks))
}

/// Reads the one that is enlarged.
fn look_close(folder: PathBuf, capture: Capture) -> Task<Message> {
    let seen = off_thread(move || {
        let look = look(&captures::Captures::of(&folder), &capture, captures::picture::LONGEST_KEPT);
        (folder, capture.file, look)
    });
    Task::perform(seen, |(folder, file, look)| Message::SeenLarge(folder, file, look))
}
