//! Reading one of the captures of the step: off the window's thread, with what was read so far, a stop, and what the
//! user's own eye says of what is in doubt.

use crate::app::action::Action;
use crate::app::context::Context;
use crate::diagnostics::compare::{Candidate, candidates};
use crate::diagnostics::connection::CancelToken;
use crate::domain::setting_key::SettingKey;
use crate::dossier::DatedFinding;
use crate::dossier::captures::{self, CaptureError, CaptureName, Raster, Source, raster_to_read};
use crate::screen::{self, Area, FieldReading, Grey, ReadingProgress, ScreenError, ScreenReading, ScreenWindow};
use crate::threads;
use iced::Task;
use iced::futures::channel::mpsc;
use iced::widget::image::Handle;
use std::collections::HashMap;
use std::path::Path;

/// What can happen to a reading.
#[derive(Clone, Debug)]
pub enum Message {
    Start(CaptureName),
    Stop,
    /// Nothing more is shown of it.
    Close,
    Told(CancelToken, Told),
    /// What the user sees of a field in doubt.
    Seen(SettingKey, ByEye),
}

/// What the thread tells.
#[derive(Clone, Debug)]
pub enum Told {
    /// The picture, for the fields to light up on it: its handle, its width and its height.
    Picture(Handle, u32, u32),
    Lines {
        done: usize,
        all: usize,
    },
    Field(Box<FieldReading>, Handle),
    Ended(Result<ScreenReading, Fault>),
}

/// Why nothing was read.
#[derive(Clone, Debug)]
pub enum Fault {
    Picture(CaptureError),
    Screen(ScreenError),
}

/// What the user says of a field in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByEye {
    Same,
    Different,
}

/// A field that was read, and its part of the picture.
#[derive(Debug)]
pub struct Field {
    pub reading: FieldReading,
    pub part: Handle,
}

/// One reading: running, or over.
#[derive(Debug)]
pub struct Reading {
    pub file: CaptureName,
    stop: CancelToken,
    pub picture: Option<(Handle, u32, u32)>,
    pub lines: (usize, usize),
    pub fields: Vec<Field>,
    /// `None` while it runs.
    pub ended: Option<Result<ScreenReading, Fault>>,
    pub by_eye: HashMap<SettingKey, ByEye>,
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// Whether the step's values stand on a window that is read.
pub fn window_of(cx: &Context, step: &crate::walkthrough::StepId) -> Option<ScreenWindow> {
    let hosting = cx.session()?.settings().ok()?.server.hosting();
    ScreenWindow::showing(&cx.walkthrough.path(hosting).step(step)?.values())
}

/// Does what a message asks.
pub fn update(reading: &mut Option<Reading>, message: Message, cx: &mut Context) -> Action<Message> {
    match message {
        Message::Start(file) => return Action::run(start(reading, file, cx)),
        Message::Stop => {
            if let Some(reading) = reading {
                reading.stop.cancel();
            }
        }
        Message::Close => *reading = None,
        Message::Told(stop, told) => {
            if let Some(reading) = reading.as_mut().filter(|reading| reading.stop.is(&stop)) {
                reading.hear(told);
                keep(reading, cx);
            }
        }
        Message::Seen(value, seen) => {
            if let Some(reading) = reading {
                reading.by_eye.insert(value, seen);
                keep(reading, cx);
            }
        }
    }
    Action::none()
}

/// Keeps what a reading that is over tells, with what the user has said since.
fn keep(reading: &Reading, cx: &mut Context) {
    let Some(Ok(whole)) = &reading.ended else { return };
    let on = cx.services.now();
    let Some(open) = &mut cx.open else { return };
    let Ok(settings) = open.session.settings() else { return };
    // What was read was held against the values of then.
    let is_same = |field: &FieldReading| settings.get(field.value).as_ref() == Some(&field.expected);
    if !whole.fields.iter().all(is_same) {
        return;
    }
    let finding = whole.conclude(settings, &|value| reading.by_eye.get(&value).map(|seen| *seen == ByEye::Same));
    open.session.keep_finding(DatedFinding { on, by_hand: Vec::new(), finding });
}

fn start(reading: &mut Option<Reading>, file: CaptureName, cx: &Context) -> Task<Message> {
    let Some(open) = &cx.open else { return Task::none() };
    let Ok(expected) = open.session.settings().map(candidates) else { return Task::none() };
    let Some(capture) = open.session.dossier().captures.iter().find(|capture| capture.file == file) else {
        return Task::none();
    };
    let window = window_of(cx, &capture.step);
    let path = captures::Captures::of(open.session.folder()).path(capture);
    let stop = CancelToken::default();
    *reading = Some(Reading {
        file,
        stop: stop.clone(),
        picture: None,
        lines: (0, 0),
        fields: Vec::new(),
        ended: None,
        by_eye: HashMap::new(),
    });
    let (sender, receiver) = mpsc::unbounded();
    let asked = stop.clone();
    threads::aside(move || {
        // The window may be gone.
        let mut tell = |told| drop(sender.unbounded_send(told));
        let ended = read(&path, window, &expected, &asked, &mut tell);
        tell(Told::Ended(ended));
    });
    Task::run(receiver, move |told| Message::Told(stop.clone(), told))
}

fn read(
    path: &Path,
    window: Option<ScreenWindow>,
    expected: &[Candidate],
    stop: &CancelToken,
    tell: &mut impl FnMut(Told),
) -> Result<ScreenReading, Fault> {
    let raster = raster_to_read(Source::File(path)).map_err(Fault::Picture)?;
    let picture = Grey::of_rgba(raster.width as usize, raster.height as usize, &raster.rgba);
    let picture = picture.ok_or(Fault::Screen(ScreenError::NothingKnown))?;
    tell(Told::Picture(
        Handle::from_rgba(raster.width, raster.height, raster.rgba.clone()),
        raster.width,
        raster.height,
    ));
    screen::read(&picture, window, expected, stop, |progress| match progress {
        ReadingProgress::Lines { done, all } => tell(Told::Lines { done, all }),
        ReadingProgress::Field(field) => {
            let part = part(&raster, field.area);
            tell(Told::Field(field, part));
        }
    })
    .map_err(Fault::Screen)
}

/// The room around a field in its part of the picture, in pixels.
pub const AROUND: usize = 4;

/// A field's part of the picture, with some room around it.
fn part(raster: &Raster, area: Area) -> Handle {
    let (width, height) = (raster.width as usize, raster.height as usize);
    let (x, y) = (area.x.saturating_sub(AROUND), area.y.saturating_sub(AROUND));
    let (right, bottom) = ((area.right() + AROUND).min(width), (area.bottom() + AROUND).min(height));
    let row = |y: usize| raster.rgba[4 * (y * width + x)..4 * (y * width + right)].iter().copied();
    let rgba: Vec<u8> = (y..bottom).flat_map(row).collect();
    // Both are less than the picture's own sides.
    Handle::from_rgba((right - x) as u32, (bottom - y) as u32, rgba)
}

impl Reading {
    fn hear(&mut self, told: Told) {
        match told {
            Told::Picture(handle, width, height) => self.picture = Some((handle, width, height)),
            Told::Lines { done, all } => self.lines = (done, all),
            Told::Field(reading, part) => self.fields.push(Field { reading: *reading, part }),
            Told::Ended(ended) => self.ended = Some(ended),
        }
    }
}
