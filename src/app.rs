//! The window: what it shows, and what becomes of each key and click.
//!
//! Each page is a feature that owns its state, its messages and its view; the window routes, and grants what
//! features ask of it ([`action::Ask`]). `layout` knows the features, the features know `page_parts` and `ui`, `ui`
//! knows `theme`.
//!
//! | To change… | look in |
//! | --- | --- |
//! | a colour, a size, a style, a font, a sign | `theme` |
//! | a button, a field, a value's line, the focus, a dialog's frame | `ui` |
//! | a page's head, what blocks it, its warnings | `page_parts` |
//! | the bars, the sidebar, what opens over the page | `layout` |
//! | a page | `welcome`, `inputs`, `step` (with captures and client code), `checks`, `summary` (annex, hand-over) |
//! | what is shown instead of any page when a content file is refused | `refused` |
//! | a dialog | `dialogs` |
//! | from page to page | `navigation`, `page` |
//! | a key | `shortcut` |
//! | how a dossier is changed, saved, undone | `session`; on the disk, `saver`, `storage`, `opening` |
//! | what is said above the page | `notification`; its room, `layout` |
//! | what is asked of the machine | `services`; high contrast and the size of texts `system_look`, `printing` |

mod action;
mod checks;
mod clipboard;
mod context;
mod dialogs;
mod features;
mod figure_cache;
mod inputs;
mod layout;
mod message;
mod navigation;
mod notification;
mod opening;
mod page;
mod page_parts;
mod port_parts;
mod preferences;
mod printing;
mod refused;
mod run;
mod saver;
mod services;
mod session;
mod shortcut;
mod step;
mod storage;
mod summary;
mod system_look;
pub mod testing;
mod theme;
mod ui;
mod welcome;
mod window_size;

use crate::dossier::history::Edit;
use crate::dossier::{Finished, Occasion};
use crate::i18n::I18n;
use action::{Action, Ask, Destination, Dialog, HelpTab, Opening};
use context::{Context, Open};
use features::Features;
use figure_cache::FigureCache;
use iced::{Element, Subscription, Task, window};
use notification::Notice;
use page::Page;
use session::Session;
use shortcut::Shortcut;
use std::time::Duration;
use storage::{After, Storage};
use ui::focus::{self, Direction};
use ui::scroll;

pub use message::Message;
pub use run::{Start, run};

/// How long « Copié » stays.
const COPIED_FOR: Duration = Duration::from_secs(2);
/// Within that time, a second click belongs to the first.
const DOUBLE_CLICK: Duration = Duration::from_millis(300);

/// Everything the window knows.
pub struct App {
    context: Context,
    features: Features,
    /// What was last said at the head of the page.
    notice: Option<Notice>,
    storage: Storage,
    /// How many values were copied: « Copié » leaves with the last.
    copies: u64,
    /// What the sidebar's list was made of when its current line was last shown.
    shown: Option<layout::SidebarShape>,
    /// How many times the window took another size.
    resized: u64,
    /// How many times the main button led to another page, and the last of them that is no longer new.
    arrivals: u64,
    settled: u64,
}

impl App {
    /// The window as it opens.
    pub fn new(start: Start) -> (Self, Task<Message>) {
        // A small file of this computer, wanted before the first picture: its theme, its size, its language.
        let (storage, preferences, late) = Storage::start(&start.services);
        let context = Context {
            i18n: I18n::new(preferences.language),
            system: iced::theme::Mode::None,
            look: start.services.look(),
            preferences,
            services: start.services,
            catalogue: start.content.catalogue.clone(),
            walkthrough: start.content.first().clone(),
            content: start.content,
            faults: start.faults,
            places: start.places,
            open: None,
            figures: FigureCache::default(),
            copied: None,
            lot: None,
        };
        let (features, notice, shown) = (Features::default(), None, None);
        let (copies, resized, arrivals, settled) = (0, 0, 0, 0);
        let mut app = Self { context, features, notice, storage, copies, shown, resized, arrivals, settled };
        let recent = app.read_recent();
        let opening = match start.dossier {
            Some(place) if !app.context.faults.is_empty() => {
                app.features.refused.wait_for(place);
                Task::none()
            }
            Some(place) => app.storage.open(&app.context.services, Opening::Place(place)).map(Message::Storage),
            None => focus::focus(app.features.welcome.first_id()),
        };
        let system = iced::system::theme().map(Message::SystemTheme);
        (app, Task::batch([late.map(Message::Storage), recent, opening, system]))
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

    /// The zoom, of the size that the system gives to texts.
    pub fn scale_factor(&self) -> f32 {
        f32::from(self.context.scale()) / 100.0
    }

    /// What the window listens to; nothing that ticks: an idle window costs nothing.
    fn subscription(&self) -> Subscription<Message> {
        Subscription::batch([
            window::open_events().map(Message::WindowOpened),
            window::resize_events().map(|_| Message::Resized),
            window::close_requests().map(Message::CloseRequested),
            iced::system::theme_changes().map(Message::SystemTheme),
            iced::event::listen_with(run::dropped),
            iced::event::listen_with(run::focused),
            Storage::reports(&self.context).map(Message::Storage),
        ])
    }

    /// What is on screen. The tree has one shape whatever is shown, so that nothing loses its focus or its place.
    pub fn view(&self) -> Element<'_, Message> {
        let seen = layout::Seen { context: &self.context, features: &self.features, notice: self.notice.as_ref() };
        let page = iced::widget::responsive(move |size| layout::view(seen, self.context.ui(size.width)));
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

    /// The page on screen; `None` is the welcome page.
    pub fn page(&self) -> Option<&Page> {
        self.context.page()
    }

    /// Does what a message asks, then what follows from what changed.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let task = self.route(message);
        let blockers = self.context.session().and_then(|session| session.settings().err()).unwrap_or_default();
        self.notice.take_if(|notice| notice.is_settled(blockers));
        let left = self.storage.proceed(&mut self.context).map(Message::Storage);
        let left = self.perform(left);
        if !self.storage.is_waiting() {
            self.features.dialogs.close_waiting();
        }
        let load = self.features.step.load(&mut self.context, self.features.dialogs.top()).map(Message::Step);
        let sheet = self.features.summary.load(&mut self.context).map(Message::Summary);
        let disk = self.storage.after(&mut self.context).map(Message::Storage);
        let shown = self.show_in_sidebar();
        Task::batch([task, left, load, sheet, disk, shown])
    }

    fn route(&mut self, message: Message) -> Task<Message> {
        let (features, cx) = (&mut self.features, &mut self.context);
        let action = match message {
            Message::Welcome(message) => features.welcome.update(message, cx).map(Message::Welcome),
            Message::Inputs(message) => features.inputs.update(message, cx).map(Message::Inputs),
            Message::Step(message) => features.step.update(message, cx).map(Message::Step),
            Message::Checks(message) => features.checks.update(message, cx).map(Message::Checks),
            Message::Refused(message) => features.refused.update(message, cx).map(Message::Refused),
            Message::Summary(message) => features.summary.update(message, cx).map(Message::Summary),
            Message::Dialog(message) => features.dialogs.update(message, cx).map(Message::Dialog),
            Message::Ask(ask) => return self.grant(ask),
            Message::Shortcut(shortcut) => return self.shortcut(shortcut),
            Message::Storage(message) => self.storage.update(message, cx).map(Message::Storage),
            Message::CopyFaded(copy) => {
                if copy == self.copies {
                    cx.copied = None;
                }
                return Task::none();
            }
            Message::Settled(arrival) => {
                self.settled = arrival;
                return Task::none();
            }
            Message::SystemTheme(mode) => {
                (cx.system, cx.look) = (mode, cx.services.look());
                return Task::none();
            }
            Message::Focused => {
                cx.look = cx.services.look();
                return Task::none();
            }
            Message::Resized => {
                self.resized += 1;
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
                self.go(Page::of_field(field)).chain(focus::focus(inputs::field_id(field)))
            }
            Ask::Go(Destination::Finish) => self.finish_once(),
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
            Ask::UsePort(conflict) => {
                self.context.edit(Edit::Act, |dossier| conflict.use_other(&mut dossier.inputs));
                Task::none()
            }
            Ask::Reveal(path) => {
                // Where the system has no such program, nothing opens: the path is written on the page.
                let _ = self.context.services.open(&path);
                Task::none()
            }
            Ask::Open(opening) => self.leave(After::Open(opening)),
            Ask::ShowLot(folder) => {
                self.route(Message::Dialog(dialogs::Message::Lot(dialogs::LotMessage::Open(folder))))
            }
            Ask::Create(name) => self.storage.create(&self.context, name).map(Message::Storage),
            Ask::SaveAgain => {
                if let Some(open) = &mut self.context.open {
                    open.session.save_again(self.context.services.now());
                }
                Task::none()
            }
            Ask::SaveElsewhere => self.storage.save_elsewhere(&self.context).map(Message::Storage),
            Ask::ShowDossier => self.show_dossier(),
            Ask::ReadRecent => self.read_recent(),
            Ask::UseContent(place) => {
                let shown = self.show_dossier();
                let open = place.map_or_else(Task::none, |place| self.leave(After::Open(Opening::Place(place))));
                Task::batch([shown, open])
            }
            Ask::Quit => iced::exit(),
        }
    }

    fn shortcut(&mut self, shortcut: Shortcut) -> Task<Message> {
        let has_dialog = self.features.dialogs.top().is_some();
        // No dossier is opened until the content is right.
        if !self.context.faults.is_empty() && shortcut == Shortcut::Open {
            return Task::none();
        }
        match shortcut {
            Shortcut::ZoomIn => self.context.preferences.zoom_in(),
            Shortcut::ZoomOut => self.context.preferences.zoom_out(),
            Shortcut::ZoomReset => self.context.preferences.zoom_reset(),
            Shortcut::Undo | Shortcut::Redo => {
                // What was said of a capture or of a version is no longer so.
                self.notice.take_if(|notice| matches!(notice, Notice::Capture(_) | Notice::VersionTaken { .. }));
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
            Shortcut::Help => return self.grant(Ask::OpenDialog(Dialog::Help(HelpTab::Symptoms))),
            Shortcut::Back if !has_dialog => return self.grant(Ask::Go(Destination::Back)),
            Shortcut::Forward if !has_dialog => return self.next(),
            Shortcut::Back | Shortcut::Forward => {}
            Shortcut::Escape => {
                // What is on top, and only that.
                if !self.features.dialogs.close() {
                    self.notice = None;
                }
            }
            Shortcut::OtherSide => return focus::other_side(),
            Shortcut::NextFocus => return focus::move_focus(Direction::Forward),
            Shortcut::PreviousFocus => return focus::move_focus(Direction::Backward),
            Shortcut::PageDown => return scroll::by_page(has_dialog, Direction::Forward),
            Shortcut::PageUp => return scroll::by_page(has_dialog, Direction::Backward),
            Shortcut::Paste => {
                let here = self.context.open.as_ref().and_then(Open::step_here).cloned();
                if let (false, Some(step)) = (has_dialog, here) {
                    return self.route(Message::Step(step::Message::Capture(step::captures::Message::Paste(step))));
                }
            }
            Shortcut::Main => return self.main(),
            Shortcut::Submit => return self.submit(),
        }
        Task::none()
    }

    /// Enter in a field: on an input page the page is filled; elsewhere, what is typed says nothing of the rest.
    fn submit(&mut self) -> Task<Message> {
        match (self.features.dialogs.top(), self.page()) {
            (Some(dialog), _) => match dialogs::submit(dialog) {
                Some(message) => self.route(Message::Dialog(message)),
                None => self.main(),
            },
            (None, Some(page)) if !page.is_input() => Task::none(),
            (None, _) => self.main(),
        }
    }

    /// Enter: the main button of what is on top.
    fn main(&mut self) -> Task<Message> {
        let main = match self.features.dialogs.top() {
            None if !self.context.faults.is_empty() => Message::Refused(refused::Message::CheckAgain),
            None if self.context.open.is_none() => Message::Welcome(self.features.welcome.main()),
            None if self.page() == Some(&Page::Summary)
                && self.context.open.as_ref().is_some_and(|open| open.blockers_here().is_empty()) =>
            {
                Message::Summary(summary::Message::MakeSheet)
            }
            None => return self.finish_once(),
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
        self.features.step.leave();
        let changed = open.page != page;
        if page == Page::Checks {
            self.features.checks.machine = self.context.services.network().route;
        }
        open.enter_page(page);
        // What had the focus is on the page that was left: Tab begins with this one.
        if changed { focus::unfocus().chain(scroll::to_top()) } else { Task::none() }
    }

    /// Keeps the current line of the sidebar in sight, once something has moved it.
    fn show_in_sidebar(&mut self) -> Task<Message> {
        let is_drawer = self.features.dialogs.top() == Some(&Dialog::Sidebar);
        let shape = layout::SidebarShape::of(&self.context, is_drawer, self.resized);
        if shape == self.shown {
            return Task::none();
        }
        self.shown = shape;
        scroll::reveal(scroll::SIDEBAR_LIST, scroll::SIDEBAR_HERE)
    }

    fn next(&mut self) -> Task<Message> {
        let Some(open) = &mut self.context.open else { return Task::none() };
        open.refused = open.blockers_here();
        if let Some(blocker) = open.refused.first()
            && open.page != Page::Checks
        {
            open.show_validation = true;
            let is_here = Page::of_field(blocker.field) == open.page;
            return if is_here { focus::focus(inputs::field_id(blocker.field)) } else { Task::none() };
        }
        if let Some((number, _)) = self.features.step.client_code.refused(&self.context) {
            return focus::focus(number.field_id());
        }
        let Some(page) = self.context.page_after() else { return Task::none() };
        let first = inputs::first_field(&page).map_or_else(Task::none, |field| focus::focus(inputs::field_id(field)));
        self.go(page).chain(first)
    }

    /// The main button of a page, but for the second click of a double one: it is on a page that nobody has read.
    fn finish_once(&mut self) -> Task<Message> {
        if self.settled != self.arrivals {
            return Task::none();
        }
        let before = self.page().cloned();
        let finished = self.finish();
        if self.page() == before.as_ref() {
            return finished;
        }
        self.arrivals += 1;
        let arrival = self.arrivals;
        let settled = Task::perform(self.context.services.wait(DOUBLE_CLICK), move |()| Message::Settled(arrival));
        Task::batch([finished, settled])
    }

    /// The main button of a page: on a step, it is said to be done; then the next page.
    fn finish(&mut self) -> Task<Message> {
        let Some(open) = &mut self.context.open else { return Task::none() };
        let step = open.step_here().filter(|_| open.blockers_here().is_empty()).cloned();
        let is_refused = self.features.step.client_code.refused(&self.context).is_some();
        if let Some(step) = step.filter(|_| !is_refused)
            && matches!(step::finish(&mut self.context, &step), Finished::AsksFirst(_))
        {
            if let Some(open) = &mut self.context.open {
                open.show_validation = true;
            }
            return scroll::to_top();
        }
        self.next()
    }

    /// Leaves the dossier once all is saved; what follows comes with [`Storage::proceed`].
    fn leave(&mut self, after: After) -> Task<Message> {
        self.storage.leave(&mut self.context, after).map(Message::Storage)
    }

    /// Another dossier is open, or none.
    fn show_dossier(&mut self) -> Task<Message> {
        self.features.reset();
        self.features.dialogs.close_all();
        self.notice = None;
        let begun = if self.context.open.is_some() {
            self.features.welcome.forget_name();
            // The page before had its own focus: it is not this one's.
            focus::unfocus()
        } else {
            self.context.walkthrough = self.context.content.first().clone();
            let recent = self.read_recent();
            Task::batch([recent, focus::focus(self.features.welcome.first_id())])
        };
        Task::batch([begun, scroll::to_top()])
    }

    fn read_recent(&mut self) -> Task<Message> {
        self.features.welcome.read_recent(&self.context).map(Message::Welcome)
    }
}
