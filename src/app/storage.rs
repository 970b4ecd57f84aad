//! Everything of the disk that the window waits for without standing still: opening, saving, leaving a dossier.

use super::action::Opening;
use super::context::Context;
use super::page::Page;
use super::preferences::Preferences;
use super::saver::Inbox;
use super::services::{Services, off_thread};
use super::session::Session;
use crate::domain::timestamp::Timestamp;
use crate::dossier::archive::{self, EXTENSION};
use crate::dossier::store::Editing;
use crate::dossier::{ArchiveError, Dossier, DossierError, LockHolder, Occasion, Opened, PageId, Store, naming};
use iced::{Task, window};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long after a key the dossier is saved.
const SAVE_AFTER: Duration = Duration::from_millis(700);
/// How long closing waits before it says that it does.
const LATE: Duration = Duration::from_secs(1);

/// What the disk answers.
#[derive(Clone, Debug)]
pub enum Message {
    /// The timer after a key.
    SaveDue,
    /// The thread that saves has something to tell.
    Reported,
    /// Leaving the dossier is not done yet; the number is the leaving's.
    Late(u64),
    /// The answer to an opening, with the opening's number.
    Opened(u64, Once<Outcome>),
    PreferencesWritten,
}

/// What is to be done once the open dossier is safe.
#[derive(Clone, Debug)]
pub enum After {
    Home,
    Close(window::Id),
    Open(Opening),
}

/// How an opening ended.
#[derive(Debug)]
pub enum Outcome {
    /// Made anew.
    Created(Box<Store>, Box<Opened>),
    NotCreated(DossierError),
    Editing(Box<Store>, Box<Opened>),
    Reading(Box<Opened>),
    /// Somebody has it.
    Locked(PathBuf, LockHolder),
    Failed(DossierError),
    /// The `.zip` gave no dossier.
    Refused(ArchiveError),
}

/// Something that is taken once, carried by a message that may be copied.
pub struct Once<T>(Arc<Mutex<Option<T>>>);

impl<T> Once<T> {
    fn new(thing: T) -> Self {
        Self(Arc::new(Mutex::new(Some(thing))))
    }

    /// The thing, the first time.
    pub fn take(&self) -> Option<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl<T> Clone for Once<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> fmt::Debug for Once<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Once(…)")
    }
}

/// What is under way.
#[derive(Default)]
pub struct Storage {
    /// A timer that will save is running.
    is_saving_soon: bool,
    /// A report of the thread that saves is waited for.
    is_listening: bool,
    /// What follows once the dossier is safe, with the number of this leaving.
    leaving: Option<(u64, After)>,
    /// The window closes as soon as the lock is released; the number of this waiting.
    closing_window: Option<u64>,
    /// The last opening or leaving.
    number: u64,
    /// The opening whose answer is waited for.
    opening: Option<u64>,
    /// Dossiers left, until their lock is released.
    closing: Vec<Session>,
    /// The preferences as they are on the disk; `None` before the first look.
    written: Option<Preferences>,
    is_writing_preferences: bool,
}

impl Storage {
    /// The preferences as they were read.
    pub fn new(read: &Preferences) -> Self {
        Self { written: Some(read.clone()), ..Self::default() }
    }

    /// Opens a dossier off the window's thread.
    pub fn open(&mut self, services: &Arc<dyn Services>, opening: Opening) -> Task<Message> {
        let (documents, now) = (services.documents(), services.now());
        let released = self.released_from(&opening);
        self.perform(released, move || opening.perform(&documents, now))
    }

    /// Makes a dossier of that school off the window's thread.
    pub fn create(&mut self, services: &Arc<dyn Services>, name: String) -> Task<Message> {
        let (documents, now) = (services.documents(), services.now());
        self.perform(Vec::new(), move || create(&documents, name, now))
    }

    fn perform(&mut self, before: Vec<Inbox>, work: impl FnOnce() -> Outcome + Send + 'static) -> Task<Message> {
        self.number += 1;
        self.opening = Some(self.number);
        let number = self.number;
        let done = async move {
            for inbox in before {
                inbox.closed().await;
            }
            off_thread(work).await
        };
        Task::perform(done, move |outcome| Message::Opened(number, Once::new(outcome)))
    }

    /// The dossiers left whose lock must be released before this one is opened.
    fn released_from(&self, opening: &Opening) -> Vec<Inbox> {
        let place = opening.place();
        let is_same = |folder: &Path| folder == place || Some(folder) == place.parent();
        let same = self.closing.iter().filter(|session| is_same(session.folder()));
        same.filter_map(|session| session.inbox().cloned()).collect()
    }

    /// The answer to the last opening; an earlier one comes too late, and is given back to the disk.
    pub fn opened(&mut self, number: u64, outcome: &Once<Outcome>) -> Option<Outcome> {
        let outcome = outcome.take()?;
        if self.opening == Some(number) {
            self.opening = None;
            return Some(outcome);
        }
        std::thread::spawn(move || drop(outcome));
        None
    }

    /// The timer has run.
    pub fn save_is_due(&mut self) {
        self.is_saving_soon = false;
    }

    /// Takes the reports of the thread that saves; a withdrawal that failed is told.
    pub fn reported(&mut self, cx: &mut Context) -> Option<DossierError> {
        self.is_listening = false;
        self.closing.retain(|session| session.inbox().is_some_and(|inbox| !inbox.is_closed()));
        cx.open.as_mut().and_then(|open| open.session.receive())
    }

    /// Begins to leave the dossier: what is not saved is given to the disk.
    pub fn leave(&mut self, cx: &mut Context, after: After) -> Task<Message> {
        self.number += 1;
        self.leaving = Some((self.number, after));
        if let Some(open) = &mut cx.open {
            open.session.save(cx.services.now(), Occasion::Typing);
        }
        let is_waiting = cx.session().is_some_and(Session::is_writing);
        if is_waiting { self.say_if_late(cx) } else { Task::none() }
    }

    fn say_if_late(&self, cx: &Context) -> Task<Message> {
        let number = self.number;
        Task::perform(cx.services.wait(LATE), move |()| Message::Late(number))
    }

    /// What may follow now that all is written or refused; `None` while the disk has not answered.
    pub fn left(&mut self, cx: &mut Context) -> Option<After> {
        let (_, after) = self.leaving.as_ref()?;
        let after = after.clone();
        if let Some(open) = &mut cx.open {
            if open.session.is_writing() {
                return None;
            }
            if open.session.is_to_save() && !open.session.has_failed_save() {
                open.session.save(cx.services.now(), Occasion::Typing);
                return None;
            }
        }
        self.leaving = None;
        Some(after)
    }

    /// Whether that leaving is still waiting.
    pub fn is_leaving(&self, number: u64) -> bool {
        self.closing_window == Some(number) || self.leaving.as_ref().is_some_and(|(leaving, _)| *leaving == number)
    }

    /// Keeps a dossier that was left until its lock is released.
    pub fn release(&mut self, session: Session) -> Task<Message> {
        session.begin_close();
        let Some(inbox) = session.inbox().cloned() else { return Task::none() };
        self.closing.push(session);
        Task::perform(inbox.closed(), |()| Message::Reported)
    }

    /// Closes the window once the dossier is released, and says so if that is long.
    pub fn close_window(&mut self, cx: &Context, id: window::Id) -> (Task<Message>, Task<Message>) {
        let Some(session) = cx.session() else { return (window::close(id), Task::none()) };
        session.begin_close();
        let Some(inbox) = session.inbox().cloned() else { return (window::close(id), Task::none()) };
        self.number += 1;
        self.closing_window = Some(self.number);
        (Task::perform(inbox.closed(), |()| ()).then(move |()| window::close(id)), self.say_if_late(cx))
    }

    /// What the disk is to be asked after a message: nobody asks for it otherwise.
    pub fn after(&mut self, cx: &mut Context) -> Task<Message> {
        let mut tasks = vec![self.keep_preferences(cx)];
        if let Some(open) = &mut cx.open {
            if let Some(occasion) = open.session.take_wish() {
                open.session.save(cx.services.now(), occasion);
            }
            // One timer at most: whatever is typed meanwhile is saved with it.
            if open.session.is_to_save() && !self.is_saving_soon {
                self.is_saving_soon = true;
                tasks.push(Task::perform(cx.services.wait(SAVE_AFTER), |()| Message::SaveDue));
            }
            if open.session.is_writing()
                && !self.is_listening
                && let Some(inbox) = open.session.inbox()
            {
                self.is_listening = true;
                tasks.push(Task::perform(inbox.report(), |()| Message::Reported));
            }
        }
        Task::batch(tasks)
    }

    /// Writes the preferences when they changed, one writing at a time.
    fn keep_preferences(&mut self, cx: &Context) -> Task<Message> {
        if self.is_writing_preferences || self.written.as_ref() == Some(&cx.preferences) {
            return Task::none();
        }
        self.written = Some(cx.preferences.clone());
        let Some(folder) = cx.services.config() else { return Task::none() };
        self.is_writing_preferences = true;
        let preferences = cx.preferences.clone();
        Task::perform(off_thread(move || preferences.save(&folder)), |()| Message::PreferencesWritten)
    }

    /// The preferences are on the disk.
    pub fn preferences_written(&mut self) {
        self.is_writing_preferences = false;
    }
}

impl Opening {
    fn place(&self) -> &Path {
        match self {
            Opening::Place(path) | Opening::ReadOnly(path) | Opening::TakeOver(path, _) => path,
        }
    }

    /// Opens, on the thread of the caller; a `.zip` is unpacked in a folder of its own first.
    fn perform(self, documents: &Path, now: Timestamp) -> Outcome {
        match self {
            Opening::ReadOnly(folder) => {
                Store::open(&folder).map_or_else(Outcome::Failed, |opened| Outcome::Reading(Box::new(opened)))
            }
            Opening::TakeOver(folder, holder) => {
                let editing = Store::take_over(&folder, &holder, now);
                Outcome::of(folder, editing)
            }
            Opening::Place(path) => {
                let is_zip = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION));
                if !is_zip || path.is_dir() {
                    let editing = Store::open_for_editing(&path, now);
                    return Outcome::of(path, editing);
                }
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                let folder = naming::free(documents, &naming::folder_name(&stem), "");
                match archive::extract(&path, &folder, now) {
                    Ok(folder) => {
                        let editing = Store::open_for_editing(&folder, now);
                        Outcome::of(folder, editing)
                    }
                    Err(error) => Outcome::Refused(error),
                }
            }
        }
    }
}

impl Outcome {
    fn of(folder: PathBuf, editing: Result<Editing, DossierError>) -> Self {
        match editing {
            Ok(Editing::Ready { store, opened }) => Outcome::Editing(store, opened),
            Ok(Editing::LockHolder(holder)) => Outcome::Locked(folder, holder),
            Err(error) => Outcome::Failed(error),
        }
    }
}

fn create(documents: &Path, name: String, now: Timestamp) -> Outcome {
    let mut dossier = Dossier::default();
    let folder = naming::free(documents, &naming::folder_name(&name), "");
    dossier.inputs.school.name = name;
    dossier.progress.current = Some(PageId::from(Page::School.id().as_str()));
    match Store::create(&folder, &dossier, now) {
        Ok(store) => {
            let folder = store.folder().to_owned();
            let opened = Opened { folder, dossier, saved: now, recovery: None };
            Outcome::Created(Box::new(store), Box::new(opened))
        }
        Err(error) => Outcome::NotCreated(error),
    }
}
