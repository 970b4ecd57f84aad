//! The window: what it shows, and what becomes of each key and click.
//!
//! Each page is a feature that owns its state, its messages and its view; the window routes, and grants what
//! features ask of it ([`action::Ask`]). `layout` knows the features, the features know `ui`, `ui` knows `theme`.
//!
//! | To change… | look in |
//! | --- | --- |
//! | a colour, a size, a style, a font, a sign | `theme` |
//! | a button, a field, a value's line, the focus, a dialog's frame | `ui` |
//! | the bars, the sidebar, what opens over the page | `layout` |
//! | a page | `welcome`, `inputs`, `step` (with captures and client code), `checks`, `summary` (annex, hand-over) |
//! | a dialog | `dialogs` |
//! | from page to page | `navigation`, `page` |
//! | a key | `shortcut` |
//! | how a dossier is changed, saved, undone | `session`; on the disk, `saver` and `storage` |
//! | what is said at the head of a page | `notification` |
//! | what is asked of the machine | `services` |

mod action;
mod checks;
mod clipboard;
mod context;
mod dialogs;
mod figure_cache;
mod inputs;
mod layout;
mod navigation;
mod notification;
mod page;
mod preferences;
mod run;
mod saver;
mod services;
mod session;
mod shortcut;
mod step;
mod storage;
mod summary;
pub mod testing;
mod theme;
mod ui;
mod welcome;
mod window_size;

use crate::crash::Crash;
use crate::domain::inputs::Field;
use crate::dossier::{DossierError, Occasion, Opened, Store};
use crate::files::FileError;
use crate::i18n::I18n;
use crate::i18n::dossier as say;
use action::{Action, Ask, Destination, Dialog, Opening};
use context::{Context, Open};
use figure_cache::FigureCache;
use iced::widget::operation::{self, AbsoluteOffset, RelativeOffset};
use iced::{Element, Subscription, Task, window};
use notification::Notice;
use page::Page;
use preferences::Preferences;
use saver::Saver;
use session::{SaveState, Session};
use shortcut::Shortcut;
use std::time::Duration;
use storage::{After, Outcome, Storage};
use ui::focus::{self, Direction};

pub use run::{Start, application, run};

/// How long « Copié » stays.
const COPIED_FOR: Duration = Duration::from_secs(2);
/// How far Page up and Page down go, in logical pixels.
const PAGE_SCROLL: f32 = 400.0;

/// Everything the window knows.
pub struct App {
    context: Context,
    features: Features,
    /// What was last said at the head of the page.
    notice: Option<Notice>,
    storage: Storage,
    /// How many values were copied: « Copié » leaves with the last.
    copies: u64,
}

/// The state of each page, kept while its dossier is open.
#[derive(Default)]
struct Features {
    welcome: welcome::Welcome,
    inputs: inputs::Inputs,
    step: step::Steps,
    checks: checks::Checks,
    summary: summary::Summary,
    dialogs: dialogs::Dialogs,
}

/// Everything that can happen.
#[derive(Clone, Debug)]
pub enum Message {
    Welcome(welcome::Message),
    Inputs(inputs::Message),
    Step(step::Message),
    Checks(checks::Message),
    Summary(summary::Message),
    Dialog(dialogs::Message),
    /// What the bars ask.
    Ask(Ask),
    Shortcut(Shortcut),
    Storage(storage::Message),
    CopyFaded(u64),
    SystemTheme(iced::theme::Mode),
    WindowOpened(window::Id),
    CloseRequested(window::Id),
}

impl From<Ask> for Message {
    fn from(ask: Ask) -> Self {
        Message::Ask(ask)
    }
}

impl App {
    /// The window as it opens.
    pub fn new(start: Start) -> (Self, Task<Message>) {
        // A small file of this computer, read once before the first picture: its theme, its size, its language.
        let preferences =
            start.services.config().map_or_else(Preferences::default, |folder| Preferences::load(&folder));
        let storage = Storage::new(&preferences);
        let context = Context {
            i18n: I18n::new(preferences.language),
            system: iced::theme::Mode::None,
            preferences,
            services: start.services,
            catalogue: start.catalogue,
            walkthrough: start.walkthrough,
            open: None,
            figures: FigureCache::default(),
            copied: None,
        };
        let mut app = Self { context, features: Features::default(), notice: None, storage, copies: 0 };
        let recent = app.read_recent();
        let opening = match start.dossier {
            Some(place) => app.storage.open(&app.context.services, Opening::Place(place)).map(Message::Storage),
            None => focus::focus(welcome::name_id()),
        };
        let system = iced::system::theme().map(Message::SystemTheme);
        (app, Task::batch([recent, opening, system]))
    }

    /// The window's title: the collège's name first.
    pub fn title(&self) -> String {
        match self.session().map(|session| session.dossier().inputs.school.name.trim()) {
            Some(name) if !name.is_empty() => format!("{name} – Assistant PRONOTE"),
            _ => "Assistant PRONOTE".to_owned(),
        }
    }

    /// The library's theme.
    pub fn theme(&self) -> Option<iced::Theme> {
        Some(theme::of(self.context.palette()))
    }

    /// The colours of the window itself.
    fn style(&self, _: &iced::Theme) -> iced::theme::Style {
        let palette = self.context.palette();
        let page = self.page().and_then(|here| self.context.pages().iter().position(|page| page == here));
        let turn = page.map_or(0, |index| index + 1) + 50 * self.features.dialogs.count();
        let background_color = theme::force_full_repaint(palette.background, turn);
        iced::theme::Style { background_color, text_color: palette.text }
    }

    /// The zoom.
    pub fn scale_factor(&self) -> f32 {
        f32::from(self.context.preferences.zoom()) / 100.0
    }

    /// What the window listens to; nothing that ticks: an idle window costs nothing.
    fn subscription(&self) -> Subscription<Message> {
        let reports = self.session().and_then(Session::inbox).cloned().map(|inbox| {
            Subscription::run_with(inbox, saver::Inbox::reports).map(|()| Message::Storage(storage::Message::Reported))
        });
        Subscription::batch([
            window::open_events().map(Message::WindowOpened),
            window::close_requests().map(Message::CloseRequested),
            iced::system::theme_changes().map(Message::SystemTheme),
            iced::event::listen_with(run::dropped),
            reports.unwrap_or_else(Subscription::none),
        ])
    }

    /// What is on screen. The tree has one shape whatever is shown, so that nothing loses its focus or its place.
    pub fn view(&self) -> Element<'_, Message> {
        let page = iced::widget::responsive(move |size| layout::view(self, self.context.ui(size.width)));
        ui::intercept::keys(page, Message::Shortcut)
    }

    /// The open dossier, for tests and for what prints it.
    pub fn session(&self) -> Option<&Session> {
        self.context.session()
    }

    /// The checks of the open dossier, for tests.
    pub fn checking(&self) -> Option<&checks::Checks> {
        self.context.open.as_ref().map(|_| &self.features.checks)
    }

    /// The page one is on; `None` is the welcome page.
    pub fn page(&self) -> Option<&Page> {
        self.context.page()
    }

    /// Does what a message asks, then what follows from what changed.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let task = self.route(message);
        let left = self.leave_when_safe();
        let enlarged = self.features.dialogs.capture().cloned();
        let load = self.features.step.load(&mut self.context, enlarged.as_ref()).map(Message::Step);
        let disk = self.storage.after(&mut self.context).map(Message::Storage);
        Task::batch([task, left, load, disk])
    }

    fn route(&mut self, message: Message) -> Task<Message> {
        let (features, cx) = (&mut self.features, &mut self.context);
        let action = match message {
            Message::Welcome(message) => {
                if let welcome::Message::Create = message
                    && let Some(name) = features.welcome.name_to_create()
                {
                    return self.storage.create(&cx.services, name).map(Message::Storage);
                }
                features.welcome.update(message, cx).map(Message::Welcome)
            }
            Message::Inputs(message) => features.inputs.update(message, cx).map(Message::Inputs),
            Message::Step(message) => features.step.update(message, cx).map(Message::Step),
            Message::Checks(message) => features.checks.update(message, cx).map(Message::Checks),
            Message::Summary(message) => features.summary.update(message, cx).map(Message::Summary),
            Message::Dialog(message) => features.dialogs.update(message, cx).map(Message::Dialog),
            Message::Ask(ask) => return self.grant(ask),
            Message::Shortcut(shortcut) => return self.shortcut(shortcut),
            Message::Storage(message) => return self.stored(message),
            Message::CopyFaded(copy) => {
                if copy == self.copies {
                    cx.copied = None;
                }
                return Task::none();
            }
            Message::SystemTheme(mode) => {
                cx.system = mode;
                return Task::none();
            }
            Message::WindowOpened(id) => return window_size::fit(id),
            Message::CloseRequested(id) => return self.leave(After::Close(id)),
        };
        self.perform(action)
    }

    fn perform(&mut self, action: Action<Message>) -> Task<Message> {
        let mut tasks = vec![action.task];
        for ask in action.asks {
            tasks.push(self.grant(ask));
        }
        Task::batch(tasks)
    }

    /// Does what a feature asks.
    fn grant(&mut self, ask: Ask) -> Task<Message> {
        match ask {
            Ask::Go(Destination::Page(page)) => self.go(page),
            Ask::Go(Destination::Field(field)) => {
                let task = self.go(Page::of_field(field));
                Task::batch([task, focus::focus(inputs::field_id(field))])
            }
            Ask::Go(Destination::Next) => self.next(),
            Ask::Go(Destination::Back) => match self.context.page_before() {
                Some(page) => self.go(page),
                None => self.leave(After::Home),
            },
            Ask::Go(Destination::Home) => self.leave(After::Home),
            Ask::OpenDialog(dialog) => self.features.dialogs.open(dialog),
            Ask::CloseDialog => {
                self.features.dialogs.close();
                Task::none()
            }
            Ask::Notify(notice) => {
                self.notice = notice;
                Task::none()
            }
            Ask::Copy(value) => {
                self.copies += 1;
                let copy = self.copies;
                self.context.copied = Some(value.clone());
                let fade = Task::perform(self.context.services.wait(COPIED_FOR), move |()| Message::CopyFaded(copy));
                Task::batch([iced::clipboard::write(value), fade])
            }
            Ask::Reveal(path) => {
                // Where the system has no such program, nothing opens: the path is written on the page.
                let _ = self.context.services.open(&path);
                Task::none()
            }
            Ask::Open(opening) => self.leave(After::Open(opening)),
            Ask::Quit => iced::exit(),
        }
    }

    fn shortcut(&mut self, shortcut: Shortcut) -> Task<Message> {
        let has_dialog = self.features.dialogs.top().is_some();
        match shortcut {
            Shortcut::ZoomIn => self.context.preferences.zoom_in(),
            Shortcut::ZoomOut => self.context.preferences.zoom_out(),
            Shortcut::ZoomReset => self.context.preferences.zoom_reset(),
            Shortcut::Undo | Shortcut::Redo => {
                // What was said of a capture is no longer so.
                self.notice.take_if(|notice| matches!(notice, Notice::Capture(_)));
                let Context { open, catalogue, .. } = &mut self.context;
                match open {
                    Some(open) if shortcut == Shortcut::Undo => open.session.undo(catalogue),
                    Some(open) => open.session.redo(catalogue),
                    None => {}
                }
            }
            Shortcut::Open => return self.route(Message::Welcome(welcome::Message::PickFolder)),
            Shortcut::Print => return self.route(Message::Summary(summary::Message::MakeSheet)),
            Shortcut::Save => {
                if let Some(open) = &mut self.context.open {
                    open.session.save_now(Occasion::Typing);
                }
            }
            Shortcut::Help => return self.grant(Ask::OpenDialog(Dialog::Help(action::HelpTab::Keys))),
            Shortcut::Back if !has_dialog => return self.grant(Ask::Go(Destination::Back)),
            Shortcut::Forward if !has_dialog => return self.next(),
            Shortcut::Back | Shortcut::Forward => {}
            Shortcut::Escape => {
                // What is on top, and only that.
                if !self.features.dialogs.close() {
                    self.notice = None;
                }
            }
            Shortcut::NextFocus => return focus::move_focus(Direction::Forward),
            Shortcut::PreviousFocus => return focus::move_focus(Direction::Backward),
            Shortcut::PageDown => return scroll(has_dialog, PAGE_SCROLL),
            Shortcut::PageUp => return scroll(has_dialog, -PAGE_SCROLL),
            Shortcut::Paste => {
                let here = self.context.open.as_ref().and_then(Open::step_here).cloned();
                if let (false, Some(step)) = (has_dialog, here) {
                    return self.route(Message::Step(step::Message::Capture(step::captures::Message::Paste(step))));
                }
            }
            Shortcut::Main => return self.main(),
        }
        Task::none()
    }

    /// Enter: the main button of what is on top.
    fn main(&mut self) -> Task<Message> {
        let main = match self.features.dialogs.top() {
            None if self.context.open.is_none() => Message::Welcome(welcome::Message::Create),
            None if self.page() == Some(&Page::Summary)
                && self.context.open.as_ref().is_some_and(|open| open.blockers_here().is_empty()) =>
            {
                Message::Summary(summary::Message::MakeSheet)
            }
            None => return self.next(),
            Some(Dialog::Annex) => Message::Summary(summary::Message::Annex(summary::annex::Message::Make)),
            Some(Dialog::HandOver) => Message::Summary(self.features.summary.hand_over.main()),
            Some(dialog) => Message::Dialog(dialogs::main(dialog)),
        };
        self.route(main)
    }

    fn go(&mut self, page: Page) -> Task<Message> {
        self.features.dialogs.close_all();
        self.notice = None;
        let Some(open) = &mut self.context.open else { return Task::none() };
        if open.page == Page::Checks {
            self.features.checks.leave();
        }
        let changed = open.page != page;
        if page == Page::Checks {
            self.features.checks.machine = self.context.services.network().route;
        }
        open.enter_page(page);
        if changed { Task::batch([to_top(), self.show_in_sidebar()]) } else { Task::none() }
    }

    fn show_in_sidebar(&self) -> Task<Message> {
        let y = self.context.share_in_sidebar();
        operation::snap_to(ui::SIDEBAR_LIST, RelativeOffset { x: 0.0, y })
    }

    fn next(&mut self) -> Task<Message> {
        let Some(open) = &mut self.context.open else { return Task::none() };
        if let Some(blocker) = open.blockers_here().first()
            && open.page != Page::Checks
        {
            open.show_validation = true;
            let is_here = Page::of_field(blocker.field) == open.page;
            return if is_here { focus::focus(inputs::field_id(blocker.field)) } else { Task::none() };
        }
        if let Some((number, _)) = self.features.step.client_code.refused(&self.context) {
            return focus::focus(number.field_id());
        }
        step::begin(&mut self.context);
        let Some(page) = self.context.page_after() else { return Task::none() };
        let first = inputs::first_field(&page).map_or_else(Task::none, |field| focus::focus(inputs::field_id(field)));
        Task::batch([self.go(page), first])
    }

    /// Leaves the dossier once all is saved; what follows comes with [`App::leave_when_safe`].
    fn leave(&mut self, after: After) -> Task<Message> {
        self.storage.leave(&mut self.context, after).map(Message::Storage)
    }

    fn leave_when_safe(&mut self) -> Task<Message> {
        let Some(after) = self.storage.left(&mut self.context) else { return Task::none() };
        self.features.dialogs.close_waiting();
        if self.session().is_some_and(Session::has_failed_save) {
            return self.features.dialogs.open(Dialog::Closing);
        }
        match after {
            After::Home => {
                let released = self.close_dossier();
                self.features.dialogs.close_all();
                Task::batch([released, self.read_recent(), to_top(), focus::focus(welcome::name_id())])
            }
            After::Close(id) => {
                let (closed, late) = self.storage.close_window(&self.context, id);
                Task::batch([closed.map(Message::Storage), late.map(Message::Storage)])
            }
            After::Open(opening) => self.storage.open(&self.context.services, opening).map(Message::Storage),
        }
    }

    fn close_dossier(&mut self) -> Task<Message> {
        let Some(open) = self.context.open.take() else { return Task::none() };
        self.features.reset();
        self.storage.release(open.session).map(Message::Storage)
    }

    fn read_recent(&mut self) -> Task<Message> {
        self.features.welcome.read_recent(&self.context).map(Message::Welcome)
    }

    fn stored(&mut self, message: storage::Message) -> Task<Message> {
        match message {
            storage::Message::SaveDue => {
                self.storage.save_is_due();
                if let Some(open) = &mut self.context.open {
                    open.session.save(self.context.services.now(), Occasion::Typing);
                }
            }
            storage::Message::Reported => {
                let failed_before = self.session().is_some_and(Session::has_failed_save);
                if let Some(error) = self.storage.reported(&mut self.context) {
                    self.notice = Some(Notice::Dossier(error));
                }
                // Once, not at each letter typed until the disk is well again.
                if let Some(SaveState::Failed(error)) = self.session().map(Session::save_state)
                    && !failed_before
                {
                    self.warn_of(error);
                }
            }
            storage::Message::Late(number) if self.storage.is_leaving(number) => {
                return self.features.dialogs.open(Dialog::Waiting);
            }
            storage::Message::Late(_) => {}
            storage::Message::Opened(number, outcome) => {
                if let Some(outcome) = self.storage.opened(number, &outcome) {
                    return self.opened(outcome);
                }
            }
            storage::Message::PreferencesWritten => self.storage.preferences_written(),
        }
        Task::none()
    }

    fn opened(&mut self, outcome: Outcome) -> Task<Message> {
        match outcome {
            Outcome::Created(store, opened) => {
                let task = self.edit(*store, *opened);
                self.features.welcome.forget_name();
                Task::batch([task, focus::focus(inputs::field_id(Field::Uai))])
            }
            Outcome::NotCreated(error) => {
                self.warn_of(&error);
                self.features.welcome.refuse(Notice::Dossier(error));
                Task::none()
            }
            // The page before had its own focus: it is not this one's.
            Outcome::Editing(store, opened) => Task::batch([focus::unfocus(), self.edit(*store, *opened)]),
            Outcome::Reading(opened) => {
                let session = Session::reading(*opened, &self.context.catalogue);
                Task::batch([focus::unfocus(), self.enter(session)])
            }
            Outcome::Locked(folder, holder) => self.features.dialogs.open(Dialog::Locked { folder, holder }),
            Outcome::Failed(error) => {
                self.warn_of(&error);
                self.notice = Some(Notice::Dossier(error));
                Task::none()
            }
            Outcome::Refused(error) => {
                self.notice = Some(Notice::Archive(error));
                Task::none()
            }
        }
    }

    fn edit(&mut self, store: Store, opened: Opened) -> Task<Message> {
        let Opened { folder, dossier, saved, recovery } = opened;
        let saver = match Saver::start(store) {
            Ok(saver) => saver,
            Err(refused) => {
                let error = DossierError::from(FileError::system(crate::files::Action::Write, &folder, &refused.error));
                self.notice = Some(Notice::Dossier(error));
                return Task::none();
            }
        };
        let task = self.enter(Session::writing(saver, dossier, saved, &self.context.catalogue));
        self.notice = recovery.map(|recovery| Notice::Recovered { folder, recovery });
        task
    }

    /// Shows a dossier on the page where one stopped.
    fn enter(&mut self, session: Session) -> Task<Message> {
        let released = self.close_dossier();
        self.context.preferences.remember(session.folder());
        let pages = Page::all(&self.context.walkthrough, session.hosting());
        let kept = session.dossier().progress.current.as_ref();
        let page = kept.and_then(|kept| pages.iter().find(|page| page.id() == kept.as_str())).cloned();
        self.notice = None;
        self.features.dialogs.close_all();
        self.context.open = Some(Open::on(page.unwrap_or(Page::School), session));
        Task::batch([released, to_top(), self.show_in_sidebar()])
    }

    /// The system refuses to write: the page says it, and so does a box, for what is typed would be lost.
    fn warn_of(&self, error: &DossierError) {
        if let Some(what) = error.refusal() {
            let said = say::error(&self.context.i18n, error);
            self.context.services.warn(Crash::Unwritable { what }, said, self.context.i18n.language());
        }
    }
}

impl Features {
    /// Another dossier: nothing of the last one's pages is left, and what ran for it stops.
    fn reset(&mut self) {
        self.inputs = inputs::Inputs::default();
        self.checks = checks::Checks::default();
        self.step.reset();
        self.summary.reset();
    }
}

/// Pages stand in one scrollable: each begins at its top.
fn to_top() -> Task<Message> {
    operation::scroll_to(ui::PAGE, AbsoluteOffset { x: 0.0, y: 0.0 })
}

/// Scrolls what is on top.
fn scroll(has_dialog: bool, by: f32) -> Task<Message> {
    operation::scroll_by(if has_dialog { ui::DIALOG } else { ui::PAGE }, AbsoluteOffset { x: 0.0, y: by })
}
