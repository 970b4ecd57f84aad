//! Everything of the disk that the window waits for without standing still: opening, saving, leaving a dossier.

use super::action::{Action, Ask, Destination, Dialog, Opening};
use super::context::{Context, Open};
use super::notification::{DialogFor, Notice};
use super::opening::{self, Moving, Outcome};
use super::page::Page;
use super::preferences::Preferences;
use super::saver::{Inbox, Saver};
use super::services::{FileDialog, Picked, Services, Wanted, off_thread};
use super::session::{SaveState, Session};
use crate::crash::Crash;
use crate::domain::inputs::Field;
use crate::dossier::{Displaced, DossierError, Followed, Occasion, Opened, Store};
use crate::files::{self, FileError};
use crate::i18n::dossier as say;
use crate::threads;
use iced::{Subscription, Task, window};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long after a key the dossier is saved: with the writing itself, less than a second even on a slow disk.
const SAVE_AFTER: Duration = Duration::from_millis(400);
/// How long closing waits before it says that it does.
const LATE: Duration = Duration::from_secs(1);

/// How long the first picture waits for the preferences.
const FOR_PREFERENCES: Duration = Duration::from_millis(200);

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
    /// Where the dossier is to be saved instead.
    ElsewherePicked(Picked),
    /// The preferences, which the disk was long to give.
    PreferencesRead(Preferences),
    PreferencesWritten,
}

/// What is to be done once the open dossier is safe.
#[derive(Clone, Debug)]
pub enum After {
    Home,
    Close(window::Id),
    Open(Opening),
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
    /// The preferences as they are on the disk; `None` until they are read.
    written: Option<Preferences>,
    is_writing_preferences: bool,
}

impl Storage {
    /// Reads the preferences, with what is to come if the disk does not give them at once.
    pub fn start(services: &Arc<dyn Services>) -> (Self, Preferences, Task<Message>) {
        let read = |preferences: Preferences, late| {
            let written = Some(preferences.clone());
            (Self { written, ..Self::default() }, preferences, late)
        };
        let Some(folder) = services.config() else { return read(Preferences::default(), Task::none()) };
        let files = services.files();
        let receiver = threads::begin(move || Preferences::load(&files, &folder));
        match receiver.recv_timeout(FOR_PREFERENCES) {
            Ok(preferences) => read(preferences, Task::none()),
            Err(_) => {
                let late = off_thread(move || receiver.recv().unwrap_or_default());
                (Self::default(), Preferences::default(), Task::perform(late, Message::PreferencesRead))
            }
        }
    }

    /// Opens a dossier off the window's thread.
    pub fn open(&mut self, services: &Arc<dyn Services>, opening: Opening) -> Task<Message> {
        let (files, documents, now) = (services.files(), services.documents(), services.now());
        let released = self.released_from(&opening);
        self.perform(released, move || opening.perform(&files, &documents, now))
    }

    /// Asks for a folder, and saves there what is on screen; `None` when nothing is open.
    pub fn save_elsewhere(&mut self, cx: &Context) -> Task<Message> {
        let title = crate::text!(cx.i18n, "enregistrer-ailleurs-titre");
        Task::perform(cx.services.pick(FileDialog { title, wanted: Wanted::Folder }), Message::ElsewherePicked)
    }

    fn move_to(&mut self, parent: PathBuf, cx: &Context) -> Task<Message> {
        let Some(session) = cx.session() else { return Task::none() };
        let (dossier, number) = session.revision();
        let moving = Moving { dossier, number, from: session.folder().to_owned() };
        let (files, now) = (cx.services.files(), cx.services.now());
        self.perform(Vec::new(), move || moving.perform(&files, &parent, now))
    }

    /// Makes a dossier of that school off the window's thread.
    pub fn create(&mut self, cx: &Context, name: String) -> Task<Message> {
        let (files, documents, now) = (cx.services.files(), cx.services.documents(), cx.services.now());
        let followed = Followed::of(&cx.walkthrough);
        self.perform(Vec::new(), move || opening::create(&files, &documents, name, followed, now))
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

    /// Something each time the thread that saves has something to tell, whoever asked for it.
    pub fn reports(cx: &Context) -> Subscription<Message> {
        let inbox = cx.session().and_then(Session::inbox).cloned();
        inbox.map_or_else(Subscription::none, |inbox| {
            Subscription::run_with(inbox, Inbox::reports).map(|()| Message::Reported)
        })
    }

    /// Does what follows from an answer of the disk.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        match message {
            Message::SaveDue => {
                self.is_saving_soon = false;
                if let Some(open) = &mut cx.open {
                    open.session.save(cx.services.now(), Occasion::Typing);
                }
            }
            Message::Reported => return self.reported(cx),
            Message::Late(number) if self.is_waited_for(number) => {
                return Action::ask(Ask::OpenDialog(Dialog::Waiting));
            }
            Message::Late(_) => {}
            Message::Opened(number, outcome) => {
                if let Some(outcome) = self.opened(number, &outcome) {
                    return self.receive(outcome, cx);
                }
            }
            Message::ElsewherePicked(Picked::Path(parent)) => return Action::run(self.move_to(parent, cx)),
            Message::ElsewherePicked(Picked::Cancelled) => {}
            Message::ElsewherePicked(Picked::NoDialog) => {
                return Action::notify(Notice::NoDialog(DialogFor::Elsewhere));
            }
            Message::PreferencesRead(read) => {
                self.written = Some(read.clone());
                cx.preferences = read.under(&cx.preferences);
                cx.speak(cx.preferences.language);
                return Action::ask(Ask::ReadRecent);
            }
            Message::PreferencesWritten => self.is_writing_preferences = false,
        }
        Action::none()
    }

    /// The answer to the last opening; an earlier one comes too late, and is given back to the disk.
    fn opened(&mut self, number: u64, outcome: &Once<Outcome>) -> Option<Outcome> {
        let outcome = outcome.take()?;
        if self.opening == Some(number) {
            self.opening = None;
            return Some(outcome);
        }
        threads::aside(move || drop(outcome));
        None
    }

    /// Takes the reports of the thread that saves; what it could not do is told.
    fn reported(&mut self, cx: &mut Context) -> Action<Message> {
        self.is_listening = false;
        self.closing.retain(|session| session.inbox().is_some_and(|inbox| !inbox.is_closed()));
        let failed_before = cx.session().is_some_and(Session::has_failed_save);
        let resisted = cx.open.as_mut().and_then(|open| open.session.receive());
        // Once, not at each letter typed until the disk works again.
        if let Some(SaveState::Failed(error)) = cx.session().map(Session::save_state)
            && !failed_before
        {
            warn_of(cx, error);
        }
        resisted.map_or_else(Action::none, |error| Action::notify(Notice::Dossier(error)))
    }

    /// Shows what an opening gave.
    fn receive(&mut self, outcome: Outcome, cx: &mut Context) -> Action<Message> {
        match outcome {
            Outcome::Created(store, opened) => {
                self.edit(*store, *opened, cx).and_ask(Ask::Go(Destination::Field(Field::Uai)))
            }
            Outcome::Editing(store, opened) => self.edit(*store, *opened, cx),
            Outcome::Reading(opened) => {
                let remark = opened.remark();
                let session = Session::reading(*opened, &cx.catalogue);
                let action = self.enter(session, cx);
                match displaced(cx).or(remark.map(Notice::Remark)) {
                    Some(notice) => action.and_ask(Ask::Notify(Some(notice))),
                    None => action,
                }
            }
            Outcome::Filled(folder) => Action::ask(Ask::ShowLot(folder)),
            Outcome::Locked(folder, holder) => Action::ask(Ask::OpenDialog(Dialog::Locked { folder, holder })),
            Outcome::SameName { folder, name } => {
                let name = format!("{name} 2");
                Action::ask(Ask::OpenDialog(Dialog::SameName { folder, name }))
            }
            Outcome::Moved(store, number) => self.moved(*store, number, cx),
            Outcome::NotMoved(error) => Action::notify(Notice::Dossier(error)),
            Outcome::Failed(error) => {
                warn_of(cx, &error);
                Action::notify(Notice::Dossier(error))
            }
            Outcome::Refused(error) => Action::notify(Notice::Archive(error)),
        }
    }

    fn edit(&mut self, store: Store, opened: Opened, cx: &mut Context) -> Action<Message> {
        let remark = opened.remark();
        let Opened { folder, dossier, saved, recovery, format: _ } = opened;
        let saver = match Saver::start(store) {
            Ok(saver) => saver,
            Err(refused) => {
                let error = FileError::system(files::Action::Write, &folder, &refused.error);
                return Action::notify(Notice::Dossier(DossierError::from(error)));
            }
        };
        let action = self.enter(Session::writing(saver, dossier, saved, &cx.catalogue), cx);
        let recovered = recovery.map(|recovery| Notice::Recovered { folder, recovery });
        match recovered.or_else(|| displaced(cx)).or(remark.map(Notice::Remark)) {
            Some(notice) => action.and_ask(Ask::Notify(Some(notice))),
            None => action,
        }
    }

    /// Goes on with the open dossier in its new folder.
    fn moved(&mut self, store: Store, number: u64, cx: &mut Context) -> Action<Message> {
        let folder = store.folder().to_owned();
        let Some(open) = &mut cx.open else { return Action::none() };
        match Saver::start(store) {
            Ok(saver) => open.session.move_to(saver, number, cx.services.now()),
            Err(refused) => {
                let error = FileError::system(files::Action::Write, &folder, &refused.error);
                return Action::notify(Notice::Dossier(DossierError::from(error)));
            }
        }
        cx.preferences.remember(&folder);
        self.is_listening = false;
        Action::ask(Ask::CloseDialog).and_ask(Ask::Notify(Some(Notice::SavedElsewhere { folder })))
    }

    /// Puts a dossier in the place of the one that is open, on the page where one stopped.
    fn enter(&mut self, session: Session, cx: &mut Context) -> Action<Message> {
        let released = self.close(cx);
        cx.preferences.remember(session.folder());
        cx.walkthrough = cx.followed(session.dossier()).clone();
        let pages = Page::all(&cx.walkthrough, session.hosting());
        let kept = session.dossier().progress.current.as_ref();
        let page = kept.and_then(|kept| pages.iter().find(|page| page.id() == kept.as_str())).cloned();
        cx.open = Some(Open::on(page.unwrap_or(Page::School), session));
        Action::run(released).and_ask(Ask::ShowDossier)
    }

    fn close(&mut self, cx: &mut Context) -> Task<Message> {
        cx.open.take().map_or_else(Task::none, |open| self.release(open.session))
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

    /// What follows a leaving now that all is written or refused; nothing while the disk has not answered.
    pub fn proceed(&mut self, cx: &mut Context) -> Action<Message> {
        let Some(after) = self.left(cx) else { return Action::none() };
        if cx.session().is_some_and(Session::has_failed_save) {
            return Action::ask(Ask::OpenDialog(Dialog::Closing));
        }
        match after {
            After::Home => Action::run(self.close(cx)).and_ask(Ask::ShowDossier),
            After::Close(id) => Action::run(self.close_window(cx, id)),
            After::Open(opening) => Action::run(self.open(&cx.services, opening)),
        }
    }

    fn left(&mut self, cx: &mut Context) -> Option<After> {
        self.leaving.as_ref()?;
        if let Some(open) = &mut cx.open {
            if open.session.is_writing() {
                return None;
            }
            if open.session.is_to_save() && !open.session.has_failed_save() {
                open.session.save(cx.services.now(), Occasion::Typing);
                return None;
            }
        }
        self.leaving.take().map(|(_, after)| after)
    }

    /// Whether one waits for the disk before leaving.
    pub fn is_waiting(&self) -> bool {
        self.leaving.is_some() || self.closing_window.is_some()
    }

    fn is_waited_for(&self, number: u64) -> bool {
        self.closing_window == Some(number) || self.leaving.as_ref().is_some_and(|(leaving, _)| *leaving == number)
    }

    /// Keeps a dossier that was left until its lock is released.
    fn release(&mut self, session: Session) -> Task<Message> {
        session.begin_close();
        let Some(inbox) = session.inbox().cloned() else { return Task::none() };
        self.closing.push(session);
        Task::perform(inbox.closed(), |()| Message::Reported)
    }

    /// Closes the window once the dossier is released, and says so if that is long.
    fn close_window(&mut self, cx: &Context, id: window::Id) -> Task<Message> {
        let Some(session) = cx.session() else { return window::close(id) };
        session.begin_close();
        let Some(inbox) = session.inbox().cloned() else { return window::close(id) };
        self.number += 1;
        self.closing_window = Some(self.number);
        let closed = Task::perform(inbox.closed(), |()| ()).then(move |()| window::close(id));
        Task::batch([closed, self.say_if_late(cx)])
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
        let Some(written) = &self.written else { return Task::none() };
        if self.is_writing_preferences || *written == cx.preferences {
            return Task::none();
        }
        self.written = Some(cx.preferences.clone());
        let Some(folder) = cx.services.config() else { return Task::none() };
        self.is_writing_preferences = true;
        let (files, preferences) = (cx.services.files(), cx.preferences.clone());
        Task::perform(off_thread(move || preferences.save(&files, &folder)), |()| Message::PreferencesWritten)
    }
}

/// What is said of a dossier just opened that follows another walkthrough.
fn displaced(cx: &Context) -> Option<Notice> {
    let displaced = Displaced::of(cx.session()?.dossier(), &cx.walkthrough)?;
    Some(Notice::Displaced(Box::new((displaced, cx.walkthrough.title().clone()))))
}

/// The system refuses to write: the page says it, and so does a box, for what is typed would be lost.
fn warn_of(cx: &Context, error: &DossierError) {
    if let Some(what) = error.refusal() {
        let said = say::error(&cx.i18n, error);
        cx.services.warn(Crash::Unwritable { what }, said, cx.i18n.language());
    }
}
