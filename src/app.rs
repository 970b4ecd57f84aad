//! The window: what it shows, and what becomes of each key and click.
//!
//! | To change… | look in |
//! | --- | --- |
//! | a colour, a size | [`tokens`], [`theme`] |
//! | what a message does | `update`, `travel` (from page to page), [`capturing`] (captures), [`annexing`] (the sheet's annex) |
//! | the page « Vérifications » | [`checking`], `screens::checks`, `screens::answer`, `screens::server` |
//! | what is said at the head of a page | [`notice`] |
//! | the bars, the rail | `shell` |
//! | a page | `screens` |
//! | the client code and the invoice number | [`registration`] |
//! | the `.zip` handed over or opened | [`handover`] |
//! | a button, a field | [`widgets`] |
//! | how a dossier is changed, saved, undone | [`session`] |
//! | what is asked of the machine | [`services`] |

pub mod annexing;
pub mod capturing;
pub mod checking;
pub mod clipboard;
pub mod font;
pub mod handover;
pub mod icon;
pub mod notice;
pub mod page;
pub mod preferences;
pub mod registration;
pub mod services;
pub mod session;
pub mod studio;
pub mod theme;
pub mod tokens;
pub mod widgets;

mod screen;
mod screens;
mod shell;
mod travel;
mod update;

use crate::crash::message::Audience;
use crate::crash::{self, Crash};
use crate::domain::ent::Catalogue;
use crate::domain::inputs::{Field, Hosting, Protocol};
use crate::domain::setting_key::SettingKey;
use crate::dossier::captures::CaptureName;
use crate::dossier::{ArchiveError, CustomerNumbers, LockHolder};
use crate::i18n::I18n;
use crate::lang::Language;
use crate::walkthrough::{Callout, FigureId, ItemId, StepId, Walkthrough};
use annexing::Annexing;
use capturing::Capturing;
use checking::Checking;
use handover::{Act, HandingOver};
use iced::{Element, Size, Subscription, Task, window};
use notice::Notice;
use page::Page;
use preferences::Preferences;
use services::{Picked, Services};
use session::Session;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use studio::{Drawing, SheetError, Studio};
use theme::ThemeChoice;
use widgets::Ui;
use widgets::keys::Shortcut;

/// The least the window can be, in logical pixels.
const SMALLEST: Size = Size::new(640.0, 420.0);
/// What it opens with: fits the server's console.
const FIRST: Size = Size::new(1024.0, 720.0);

/// Everything the window knows.
pub struct App {
    services: Arc<dyn Services>,
    preferences: Preferences,
    system: iced::theme::Mode,
    i18n: I18n,
    catalogue: Catalogue,
    walkthrough: Walkthrough,
    /// The open dossier, and the page one is on; `None` is the welcome page.
    open: Option<Open>,
    welcome: Welcome,
    overlays: Vec<Overlay>,
    /// The value just copied.
    copied: Option<String>,
    copies: u64,
    studio: Studio,
    capturing: Capturing,
    annexing: Annexing,
    /// The callout of the instruction under the pointer, or that has the focus.
    lit: Option<Callout>,
    /// A timer that will save is running.
    is_saving_soon: bool,
    /// What was last said at the foot of the page.
    notice: Option<Notice>,
}

/// A dossier on screen.
pub struct Open {
    session: Session,
    page: Page,
    /// The client code and the invoice number, when the dossier does not keep them.
    unkept: CustomerNumbers,
    /// The ENT list's search.
    search: String,
    /// « Suivant » was pressed and refused: everything that blocks is shown.
    insisted: bool,
    /// Where one came to the checks from.
    before_checks: Option<Page>,
    checking: Checking,
}

impl Open {
    /// A dossier just opened, on a page.
    fn on(page: Page, session: Session) -> Self {
        let (search, checking) = (String::new(), Checking::default());
        let unkept = CustomerNumbers::default();
        Self { session, page, unkept, search, insisted: false, before_checks: None, checking }
    }
}

/// The welcome page's own state.
#[derive(Default)]
struct Welcome {
    name: String,
    problem: Option<Notice>,
    recent: Vec<Recent>,
}

/// A recent dossier, as read from the disk.
#[derive(Clone, Debug)]
struct Recent {
    folder: PathBuf,
    name: String,
    done: usize,
    total: usize,
    /// Where one stopped.
    page: Option<Page>,
}

/// What is on top of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Overlay {
    Help(HelpTab),
    Display,
    Rail,
    CopyOut {
        name: String,
        value: String,
    },
    Compare {
        value: SettingKey,
        shown: String,
    },
    Skip {
        step: StepId,
        reason: String,
    },
    /// A second start on the same dossier.
    Held {
        folder: PathBuf,
        held: LockHolder,
    },
    /// Closing would lose something.
    Closing,
    Figure(FigureId),
    /// The list of what goes in the `.zip`.
    HandOver(HandingOver),
    /// One of the user's captures, enlarged.
    Capture(CaptureName),
    /// The choice of the sheet's annex.
    Annex,
}

/// The pages to consult at any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpTab {
    Symptoms,
    Rollback,
    Glossary,
    Keys,
}

/// Which addresses of the CAS server are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CasChoice {
    FromEnt,
    Server,
    Separate,
}

/// The two tables of the identification page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    Attributes,
    Profiles,
}

/// Everything that can happen.
#[derive(Clone, Debug)]
pub enum Message {
    Shortcut(Shortcut),
    Go(Page),
    JumpTo(Field),
    Next,
    Back,
    Show(Overlay),
    CloseOverlay,
    Home,
    NameTyped(String),
    Create,
    PickFolder,
    PickZip,
    Picked(Picked),
    Open(PathBuf),
    Forget(PathBuf),
    ReadOnly(PathBuf),
    TakeOver(PathBuf, LockHolder),
    Typed(Field, String),
    Guessed(Field, String),
    Host(Hosting),
    Listen(Protocol),
    SearchEnt(String),
    ChooseEnt(String),
    ChooseCas(CasChoice),
    EditTable(Table),
    ResetTable(Table),
    Tick(StepId, ItemId),
    Done(StepId),
    NotDone(StepId),
    Note(StepId, String),
    Skip(StepId),
    SkipReason(String),
    Shown(String),
    Copy(String),
    CopyFaded(u64),
    SaveDue,
    Theme(ThemeChoice),
    System(iced::theme::Mode),
    WindowOpened(window::Id),
    Language(Language),
    OpenFolder,
    Drawn(Option<Drawing>),
    /// The instruction in hand: its callout is lit on the figure.
    Light(Callout),
    Unlight(Callout),
    Capture(capturing::Message),
    Annex(annexing::Message),
    MakeSheet,
    SheetMade(Result<PathBuf, SheetError>),
    HandOver(Act),
    Register(registration::Ask),
    Unpacked(Result<PathBuf, ArchiveError>),
    CloseAsked(window::Id),
    CloseAnyway,
    Checking(checking::Message),
    Nothing,
}

/// What the window starts with.
#[derive(Clone)]
pub struct Start {
    pub services: Arc<dyn Services>,
    /// A dossier, or a hand-over `.zip`, to open at once.
    pub dossier: Option<PathBuf>,
    pub walkthrough: Walkthrough,
    pub catalogue: Catalogue,
}

/// The application, for `main` and for tests that show it.
pub fn application(start: Start) -> iced::Application<impl iced::Program<Message = Message, Theme = iced::Theme>> {
    let mut window = iced::application(move || App::new(start.clone()), App::update, App::view)
        .title(App::title)
        .theme(App::theme)
        .style(App::ground)
        .scale_factor(App::scale_factor)
        .subscription(App::subscription)
        .default_font(font::TEXT)
        .window(window::Settings {
            size: FIRST,
            min_size: Some(SMALLEST),
            exit_on_close_request: false,
            icon: window_icon(),
            ..window::Settings::default()
        });
    for file in font::FILES {
        window = window.font(file);
    }
    window
}

/// The program's icon, made from `assets/icon/icon.svg`; without it the system shows its own.
fn window_icon() -> Option<window::Icon> {
    let picture = image::load_from_memory(include_bytes!("../assets/icon/icon.png")).ok()?.into_rgba8();
    let (width, height) = picture.dimensions();
    window::icon::from_rgba(picture.into_raw(), width, height).ok()
}

/// Opens the window; the error, if any, is said in the system's own words.
pub fn run(dossier: Option<PathBuf>) -> ExitCode {
    let (walkthrough, catalogue) = match (Walkthrough::embedded(), Catalogue::embedded()) {
        (Ok(walkthrough), Ok(catalogue)) => (walkthrough, catalogue),
        // Both files are part of the program, and its tests read them.
        (walkthrough, catalogue) => {
            let what = format!("{:?} {:?}", walkthrough.err(), catalogue.err());
            crash::report(&Crash::CorruptAssets { what }, Audience::Window);
            return ExitCode::FAILURE;
        }
    };
    let start = Start { services: Arc::new(services::Machine), dossier, walkthrough, catalogue };
    match application(start).run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            crash::report(&Crash::NoWindow { reason: error.to_string() }, Audience::Window);
            ExitCode::FAILURE
        }
    }
}

impl App {
    /// The window as it opens.
    pub fn new(start: Start) -> (Self, Task<Message>) {
        let preferences =
            start.services.config().map_or_else(Preferences::default, |folder| Preferences::load(&folder));
        let mut app = Self {
            i18n: I18n::new(preferences.language),
            system: iced::theme::Mode::None,
            preferences,
            services: start.services,
            catalogue: start.catalogue,
            walkthrough: start.walkthrough,
            open: None,
            welcome: Welcome::default(),
            overlays: Vec::new(),
            copied: None,
            copies: 0,
            studio: Studio::default(),
            capturing: Capturing::default(),
            annexing: Annexing::default(),
            lit: None,
            is_saving_soon: false,
            notice: None,
        };
        app.read_recent();
        let opening = match start.dossier {
            Some(place) => app.open_place(&place),
            None => widgets::focus::give(screens::welcome::name_id()),
        };
        let system = iced::system::theme().map(Message::System);
        (app, Task::batch([opening, system]))
    }

    /// The window's title: the collège's name first.
    pub fn title(&self) -> String {
        match self.open.as_ref().map(|open| open.session.dossier().inputs.school.name.trim()) {
            Some(name) if !name.is_empty() => format!("{name} – Assistant PRONOTE"),
            _ => "Assistant PRONOTE".to_owned(),
        }
    }

    /// The library's theme.
    pub fn theme(&self) -> Option<iced::Theme> {
        Some(theme::of(self.palette()))
    }

    /// The window's ground. Each page has its own shade, that no eye sees: the renderer then draws a new page
    /// in one piece, where it would patch some twenty rectangles one after the other.
    pub fn ground(&self, _: &iced::Theme) -> iced::theme::Style {
        let palette = self.palette();
        let page = self.page().and_then(|here| self.pages().iter().position(|page| page == here));
        let turn = page.map_or(0, |index| index + 1) + 50 * self.overlays.len();
        let shade = turn as f32 * 1e-6;
        let blue = if palette.ground.b < 0.5 { palette.ground.b + shade } else { palette.ground.b - shade };
        iced::theme::Style { background_color: iced::Color { b: blue, ..palette.ground }, text_color: palette.ink }
    }

    /// The zoom.
    pub fn scale_factor(&self) -> f32 {
        f32::from(self.preferences.zoom()) / 100.0
    }

    /// What the window listens to; nothing that ticks: an idle window costs nothing.
    pub fn subscription(&self) -> Subscription<Message> {
        Subscription::batch([
            window::open_events().map(Message::WindowOpened),
            window::close_requests().map(Message::CloseAsked),
            iced::system::theme_changes().map(Message::System),
            iced::event::listen_with(dropped),
        ])
    }

    /// What is on screen.
    pub fn view(&self) -> Element<'_, Message> {
        widgets::keys::keys(
            iced::widget::responsive(move |size| shell::view(self, self.ui(size.width))),
            Message::Shortcut,
        )
    }

    fn ui(&self, width: f32) -> Ui<'_> {
        Ui { i18n: &self.i18n, palette: self.palette(), width }
    }

    fn palette(&self) -> &'static tokens::Palette {
        self.preferences.theme.palette(self.system)
    }

    /// The open dossier, for tests and for what prints it.
    pub fn session(&self) -> Option<&Session> {
        self.open.as_ref().map(|open| &open.session)
    }

    /// The checks of the open dossier, for tests.
    pub fn checking(&self) -> Option<&Checking> {
        self.open.as_ref().map(|open| &open.checking)
    }

    /// The page one is on; `None` is the welcome page.
    pub fn page(&self) -> Option<&Page> {
        self.open.as_ref().map(|open| &open.page)
    }
}

/// Files held over the window, and dropped.
fn dropped(event: iced::Event, _: iced::event::Status, _: window::Id) -> Option<Message> {
    let iced::Event::Window(event) = event else { return None };
    Some(Message::Capture(match event {
        window::Event::FileHovered(_) => capturing::Message::Hovered,
        window::Event::FilesHoveredLeft => capturing::Message::Left,
        window::Event::FileDropped(path) => capturing::Message::Dropped(path),
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_window_has_its_icon() {
        assert!(super::window_icon().is_some());
    }
}
