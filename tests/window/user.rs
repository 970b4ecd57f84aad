//! A user before the window, without a display: what is seen, clicked and typed, and a machine that opens nothing.

use assistant_pronote::app::testing::{BoxFuture, FileDialog, Pasted, Picked, Services, Shortcut, fonts};
use assistant_pronote::app::{App, Message, Start};
use assistant_pronote::crash::Crash;
use assistant_pronote::diagnostics::connection::{Network, ResolveOverride, Roots, Route};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::i18n::UserMessage;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Walkthrough;
use iced::advanced::graphics::text::Paragraph;
use iced::advanced::text::Paragraph as _;
use iced::{Settings, Size};
use iced_test::Simulator;
use iced_test::runtime::task;
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A machine whose clock stands still, with folders of its own.
pub struct Desk {
    pub folder: tempfile::TempDir,
    pub opened: Mutex<Vec<PathBuf>>,
    /// What the next file dialog answers.
    pub picks: Mutex<Picked>,
    /// Where the servers of the checks are.
    pub pins: Mutex<Vec<ResolveOverride>>,
    /// What the clipboard holds.
    pub pasted: Mutex<Pasted>,
    /// What a box has said.
    pub warned: Mutex<Vec<(Crash, UserMessage)>>,
}

impl Desk {
    pub fn new() -> Arc<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        Arc::new(Self {
            folder,
            opened: Mutex::default(),
            picks: Mutex::new(Picked::Cancelled),
            pins: Mutex::default(),
            pasted: Mutex::new(Pasted::NoPicture),
            warned: Mutex::default(),
        })
    }
}

impl Services for Desk {
    fn now(&self) -> Timestamp {
        Timestamp::parse("2014-08-25T14:32:00+02:00").expect("a moment")
    }

    fn documents(&self) -> PathBuf {
        self.folder.path().join("Documents")
    }

    fn config(&self) -> Option<PathBuf> {
        Some(self.folder.path().join("config"))
    }

    fn pick(&self, _dialog: FileDialog) -> BoxFuture<Picked> {
        let picked = self.picks.lock().expect("picks").clone();
        Box::pin(async move { picked })
    }

    fn paste(&self) -> BoxFuture<Pasted> {
        let pasted = self.pasted.lock().expect("pasted").clone();
        Box::pin(async move { pasted })
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        self.opened.lock().expect("opened").push(path.to_owned());
        Ok(())
    }

    fn warn(&self, crash: Crash, said: UserMessage, _language: Language) {
        self.warned.lock().expect("warned").push((crash, said));
    }

    fn wait(&self, _time: Duration) -> BoxFuture<()> {
        Box::pin(async {})
    }

    fn network(&self) -> Network {
        let pins = self.pins.lock().expect("pins").clone();
        Network { pins, limit: Duration::from_secs(2), roots: Roots::Only(Vec::new()), route: Route::Direct }
    }
}

/// Someone using the window.
pub struct User {
    pub app: App,
    pub desk: Arc<Desk>,
    pub size: Size,
}

impl User {
    pub fn new() -> Self {
        Self::at(Desk::new(), None)
    }

    pub fn at(desk: Arc<Desk>, dossier: Option<PathBuf>) -> Self {
        let walkthrough = Walkthrough::embedded().expect("the walkthrough is part of the program");
        Self::start(desk, dossier, walkthrough)
    }

    /// With a walkthrough of one's own.
    pub fn with(walkthrough: Walkthrough) -> Self {
        Self::start(Desk::new(), None, walkthrough)
    }

    fn start(desk: Arc<Desk>, dossier: Option<PathBuf>, walkthrough: Walkthrough) -> Self {
        let start = Start {
            services: desk.clone(),
            dossier,
            walkthrough,
            catalogue: Catalogue::embedded().expect("the catalogue is part of the program"),
        };
        let (app, first) = App::new(start);
        let mut user = Self { app, desk, size: Size::new(1366.0, 768.0) };
        user.run(first);
        user
    }

    /// What the user sees.
    pub fn screen(&self) -> Simulator<'_, Message> {
        let settings = Settings {
            fonts: fonts::FILES.iter().map(|file| Cow::Borrowed(*file)).collect(),
            default_font: fonts::TEXT,
            ..Settings::default()
        };
        Simulator::with_size(settings, self.size, self.app.view())
    }

    /// Does what a message asks, and all that follows from it.
    pub fn send(&mut self, message: Message) {
        let task = self.app.update(message);
        self.run(task);
    }

    /// Waits for what a message began, and does what follows from it.
    pub fn follow(&mut self, task: iced::Task<Message>) {
        self.run(task);
    }

    /// Every text that is drawn, signs apart.
    pub fn texts(&self) -> Vec<String> {
        use iced::advanced::graphics::text::Text;
        let mut renderer = iced::Renderer::new(fonts::TEXT, 16.0.into());
        let theme = self.app.theme().expect("a theme");
        let screen = shown(self.app.view(), self.size, &theme, &mut renderer);
        let items = renderer.layers().iter().flat_map(|layer| layer.text.iter()).flat_map(|item| item.as_slice());
        let paragraphs = items.filter_map(|text| match text {
            Text::Paragraph { paragraph, .. } => paragraph.upgrade().filter(|paragraph| !is_sign(paragraph)),
            _ => None,
        });
        let texts = paragraphs
            .map(|paragraph| paragraph.buffer().lines.iter().map(|line| line.text()).collect::<Vec<_>>().join("\n"));
        let texts = texts.collect();
        drop(screen);
        texts
    }

    fn run(&mut self, task: iced::Task<Message>) {
        let Some(stream) = task::into_stream(task) else { return };
        let outputs: Vec<Message> = iced::futures::executor::block_on_stream(stream)
            .filter_map(|action| match action {
                iced_test::runtime::Action::Output(message) => Some(message),
                // Focus, clipboard and windows are the library's business.
                _ => None,
            })
            .collect();
        for message in outputs {
            self.send(message);
        }
    }

    /// Clicks what has this text.
    pub fn click(&mut self, text: &str) {
        let messages: Vec<Message> = {
            let mut screen = self.screen();
            screen.click(text).unwrap_or_else(|error| panic!("« {text} » cannot be clicked: {error}"));
            screen.into_messages().collect()
        };
        assert!(!messages.is_empty(), "« {text} » does nothing");
        messages.into_iter().for_each(|message| self.send(message));
    }

    pub fn press(&mut self, shortcut: Shortcut) {
        self.send(Message::Shortcut(shortcut));
    }

    pub fn sees(&self, text: &str) -> bool {
        self.screen().find(text).is_ok()
    }

    pub fn must_see(&self, text: &str) {
        assert!(self.sees(text), "« {text} » is not on screen");
    }
}

/// Whether what is drawn is a sign of the icon font, which says nothing.
pub fn is_sign(paragraph: &Paragraph) -> bool {
    paragraph.font() == fonts::ICONS
}

/// What is drawn stays in the renderer as long as this lives.
pub type Screen<'a> = iced_test::runtime::user_interface::UserInterface<'a, Message, iced::Theme, iced::Renderer>;

/// Lays out and draws, without pixels yet.
pub fn shown<'a>(
    view: iced::Element<'a, Message>,
    size: Size,
    theme: &iced::Theme,
    renderer: &mut iced::Renderer,
) -> Screen<'a> {
    use iced::advanced::renderer::Style;
    use iced_test::runtime::user_interface::Cache;
    use std::sync::Once;
    static FONTS: Once = Once::new();
    FONTS.call_once(|| {
        let mut system = iced::advanced::graphics::text::font_system().write().expect("fonts");
        fonts::FILES.iter().for_each(|file| system.load_font(Cow::Borrowed(*file)));
    });
    let mut screen = Screen::build(view, size, Cache::default(), renderer);
    let redraw = iced::Event::Window(iced::window::Event::RedrawRequested(std::time::Instant::now()));
    let cursor = iced::mouse::Cursor::Unavailable;
    let _ = screen.update(&[redraw], cursor, renderer, &mut iced::advanced::clipboard::Null, &mut Vec::new());
    screen.draw(renderer, theme, &Style { text_color: iced::theme::Base::base(theme).text_color }, cursor);
    screen
}

/// What the user sees, as pixels.
pub fn picture(user: &User) -> Vec<u8> {
    use iced::advanced::renderer::Headless;
    let mut renderer = iced::Renderer::new(fonts::TEXT, 16.0.into());
    let theme = user.app.theme().expect("a theme");
    let screen = shown(user.app.view(), user.size, &theme, &mut renderer);
    let size = iced::Size::new(user.size.width as u32, user.size.height as u32);
    let pixels = renderer.screenshot(size, 1.0, iced::theme::Base::base(&theme).background_color);
    drop(screen);
    pixels
}

/// Writes pixels where a person will look at them.
pub fn keep(path: &Path, size: Size, pixels: Vec<u8>) {
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder of pictures");
    let picture = image::RgbaImage::from_raw(size.width as u32, size.height as u32, pixels).expect("whole");
    image::DynamicImage::from(picture).to_rgb8().save(path).expect("written");
}
