//! A user before the window, without a display: what is seen, clicked and typed, and a machine that opens nothing.

use crate::guide;
use assistant_pronote::app::testing::{BoxFuture, FileDialog, Pasted, Picked, Services, fonts};
use assistant_pronote::app::{App, Message, Start};
use assistant_pronote::crash::Crash;
use assistant_pronote::diagnostics::connection::{Network, ResolveOverride, Roots, Route};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::dossier::{Dossier, PageId, Store};
use assistant_pronote::i18n::UserMessage;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Walkthrough;
use iced::advanced::clipboard::{Clipboard, Kind};
use iced::advanced::graphics::text::Paragraph;
use iced::advanced::text::Paragraph as _;
use iced::advanced::widget::operation::{Operation, Outcome};
use iced::futures::Stream;
use iced::futures::channel::oneshot;
use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{self, Key, Modifiers};
use iced::{Point, Rectangle, Size, mouse, window};
use iced_test::runtime::user_interface::Cache;
use iced_test::runtime::{self, Action, clipboard, task};
use iced_test::selector::{Candidate, Selector as _, Target};
use std::borrow::Cow;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Once};
use std::task::{Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

/// A machine whose clock stands still, with folders of its own.
pub struct FakeServices {
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
    /// Whether a delay lasts until [`User::let_time_pass`], or is over at once.
    is_time_held: AtomicBool,
    delays: Mutex<Vec<oneshot::Sender<()>>>,
}

impl FakeServices {
    pub fn new() -> Arc<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        Arc::new(Self {
            folder,
            opened: Mutex::default(),
            picks: Mutex::new(Picked::Cancelled),
            pins: Mutex::default(),
            pasted: Mutex::new(Pasted::NoPicture),
            warned: Mutex::default(),
            is_time_held: AtomicBool::new(false),
            delays: Mutex::default(),
        })
    }

    /// From now on a delay lasts.
    pub fn hold_time(&self) {
        self.is_time_held.store(true, Ordering::Relaxed);
    }

    fn let_time_pass(&self) {
        for delay in self.delays.lock().expect("delays").drain(..) {
            // What waited may be gone.
            let _ = delay.send(());
        }
    }

    /// How many wait for a delay to end.
    fn waiting(&self) -> usize {
        self.delays.lock().expect("delays").iter().filter(|delay| !delay.is_canceled()).count()
    }
}

impl Services for FakeServices {
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
        if !self.is_time_held.load(Ordering::Relaxed) {
            return Box::pin(async {});
        }
        let (over, waits) = oneshot::channel();
        self.delays.lock().expect("delays").push(over);
        Box::pin(async move {
            let _ = waits.await;
        })
    }

    fn network(&self) -> Network {
        let pins = self.pins.lock().expect("pins").clone();
        Network { pins, limit: Duration::from_secs(2), roots: Roots::Only(Vec::new()), route: Route::Direct }
    }
}

/// A key, or several at once, as they are pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    ZoomIn,
    Undo,
    Redo,
    Open,
    Save,
    Back,
    Forward,
    Escape,
    NextFocus,
    Paste,
    SelectAll,
    /// Enter.
    Main,
    Erase,
    PageUp,
    PageDown,
}

impl Shortcut {
    fn keys(self) -> (Key, Code, Modifiers) {
        let sign = |sign: &str| Key::Character(sign.into());
        let (ctrl, alt, none) = (Modifiers::CTRL, Modifiers::ALT, Modifiers::empty());
        match self {
            Self::ZoomIn => (sign("+"), Code::NumpadAdd, ctrl),
            Self::Undo => (sign("z"), Code::KeyW, ctrl),
            Self::Redo => (sign("y"), Code::KeyY, ctrl),
            Self::Open => (sign("o"), Code::KeyO, ctrl),
            Self::Save => (sign("s"), Code::KeyS, ctrl),
            Self::Paste => (sign("v"), Code::KeyV, ctrl),
            Self::SelectAll => (sign("a"), Code::KeyQ, ctrl),
            Self::Back => (Key::Named(Named::ArrowLeft), Code::ArrowLeft, alt),
            Self::Forward => (Key::Named(Named::ArrowRight), Code::ArrowRight, alt),
            Self::Escape => (Key::Named(Named::Escape), Code::Escape, none),
            Self::NextFocus => (Key::Named(Named::Tab), Code::Tab, none),
            Self::Main => (Key::Named(Named::Enter), Code::Enter, none),
            Self::Erase => (Key::Named(Named::Backspace), Code::Backspace, none),
            Self::PageUp => (Key::Named(Named::PageUp), Code::PageUp, none),
            Self::PageDown => (Key::Named(Named::PageDown), Code::PageDown, none),
        }
    }
}

/// A key that is pressed, with the sign it types.
pub fn pressed(key: Key, code: Code, modifiers: Modifiers) -> iced::Event {
    let text = match &key {
        Key::Character(sign) => Some(sign.clone()),
        _ => None,
    };
    iced::Event::Keyboard(keyboard::Event::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: Physical::Code(code),
        location: keyboard::Location::Standard,
        modifiers,
        repeat: false,
        text,
    })
}

/// What was copied in the window.
#[derive(Default)]
struct Copies(Option<String>);

impl Clipboard for Copies {
    fn read(&self, kind: Kind) -> Option<String> {
        self.0.clone().filter(|_| kind == Kind::Standard)
    }

    fn write(&mut self, kind: Kind, contents: String) {
        if kind == Kind::Standard {
            self.0 = Some(contents);
        }
    }
}

/// Wakes the thread that waits for a task.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Someone using the window: what the widgets keep (focus, scroll, selection) lasts from one event to the next.
pub struct User {
    pub app: App,
    pub desk: Arc<FakeServices>,
    pub size: Size,
    pub is_closed: bool,
    cache: RefCell<Cache>,
    renderer: RefCell<iced::Renderer>,
    pointer: mouse::Cursor,
    clipboard: Copies,
    tasks: Vec<Running>,
}

type Running = Pin<Box<dyn Stream<Item = Action<Message>> + Send>>;

impl User {
    pub fn new() -> Self {
        Self::at(FakeServices::new(), None)
    }

    pub fn at(desk: Arc<FakeServices>, dossier: Option<PathBuf>) -> Self {
        let walkthrough = Walkthrough::embedded().expect("the walkthrough is part of the program");
        Self::start(desk, dossier, walkthrough)
    }

    /// With a walkthrough of one's own.
    pub fn with(walkthrough: Walkthrough) -> Self {
        Self::start(FakeServices::new(), None, walkthrough)
    }

    /// Takes up the reference case on a page, by the name that the dossier keeps of it.
    pub fn on(page: &str) -> Self {
        Self::taking_up(Dossier { inputs: guide::inputs(80), ..Dossier::default() }, page)
    }

    /// Takes up a dossier of one's own on a page.
    pub fn taking_up(dossier: Dossier, page: &str) -> Self {
        Self::taking_up_at(FakeServices::new(), dossier, page)
    }

    /// Takes up the reference case on a machine of one's own.
    pub fn with_desk_on(desk: Arc<FakeServices>, page: &str) -> Self {
        Self::taking_up_at(desk, Dossier { inputs: guide::inputs(80), ..Dossier::default() }, page)
    }

    fn taking_up_at(desk: Arc<FakeServices>, mut dossier: Dossier, page: &str) -> Self {
        let folder = desk.documents().join(&dossier.inputs.school.name);
        dossier.progress.current = Some(PageId::from(page));
        drop(Store::create(&folder, &dossier, desk.now()).expect("a dossier"));
        let user = Self::at(desk, Some(folder));
        assert_eq!(user.app.page().expect("a page").id(), page);
        user
    }

    fn start(desk: Arc<FakeServices>, dossier: Option<PathBuf>, walkthrough: Walkthrough) -> Self {
        let start = Start {
            services: desk.clone(),
            dossier,
            walkthrough,
            catalogue: Catalogue::embedded().expect("the catalogue is part of the program"),
        };
        load_fonts();
        let (app, first) = App::new(start);
        let mut user = Self {
            app,
            desk,
            size: Size::new(1366.0, 768.0),
            is_closed: false,
            cache: RefCell::default(),
            renderer: RefCell::new(iced::Renderer::new(fonts::TEXT, 16.0.into())),
            pointer: mouse::Cursor::Unavailable,
            clipboard: Copies::default(),
            tasks: Vec::new(),
        };
        user.follow(first);
        // The system tells the window that it is open; then the figures are drawn, as after any message.
        user.press(Shortcut::PageUp);
        user
    }

    /// Does what a message asks, and all that follows from it.
    pub fn send(&mut self, message: Message) {
        let task = self.app.update(message);
        self.follow(task);
    }

    /// Waits for what a message began, and does what follows from it.
    pub fn follow(&mut self, task: iced::Task<Message>) {
        self.tasks.extend(task::into_stream(task));
        self.settle();
    }

    /// What waited for a delay goes on.
    pub fn let_time_pass(&mut self) {
        self.desk.let_time_pass();
        self.settle();
    }

    /// Does what was begun, until nothing is left but what waits for a delay; and draws.
    fn settle(&mut self) {
        for _ in 0..20 {
            self.run_tasks();
            let redraw = window::Event::RedrawRequested(Instant::now());
            if self.show(&[iced::Event::Window(redraw)]) == 0 && self.tasks.len() <= self.desk.waiting() {
                return;
            }
        }
        panic!("the window never comes to rest");
    }

    fn run_tasks(&mut self) {
        let waker = Waker::from(Arc::new(Unpark(thread::current())));
        let begun = Instant::now();
        loop {
            let mut is_idle = true;
            let mut rank = 0;
            while rank < self.tasks.len() {
                match self.tasks[rank].as_mut().poll_next(&mut task_context(&waker)) {
                    Poll::Ready(Some(action)) => {
                        is_idle = false;
                        self.act(action);
                    }
                    Poll::Ready(None) => drop(self.tasks.remove(rank)),
                    Poll::Pending => rank += 1,
                }
            }
            if self.tasks.len() <= self.desk.waiting() {
                return;
            }
            if is_idle {
                assert!(begun.elapsed() < Duration::from_secs(120), "something begun never ends");
                thread::park_timeout(Duration::from_millis(20));
            }
        }
    }

    fn act(&mut self, action: Action<Message>) {
        match action {
            Action::Output(message) => {
                let task = self.app.update(message);
                self.tasks.extend(task::into_stream(task));
            }
            Action::Widget(mut operation) => self.operate(operation.as_mut()),
            Action::Clipboard(clipboard::Action::Write { target, contents }) => self.clipboard.write(target, contents),
            Action::Exit | Action::Window(runtime::window::Action::Close(_)) => self.is_closed = true,
            // The size of the window, its theme, the fonts: the system's business.
            _ => {}
        }
    }

    /// Gives events to the widgets and does what they answer; tells how many messages that made.
    fn show(&mut self, events: &[iced::Event]) -> usize {
        let mut messages = Vec::new();
        let renderer = self.renderer.get_mut();
        let mut screen = Screen::build(self.app.view(), self.size, self.cache.take(), renderer);
        let _ = screen.update(events, self.pointer, renderer, &mut self.clipboard, &mut messages);
        self.cache.replace(screen.into_cache());
        let count = messages.len();
        for message in messages {
            let task = self.app.update(message);
            self.tasks.extend(task::into_stream(task));
        }
        count
    }

    fn operate(&self, operation: &mut dyn Operation) {
        let mut renderer = self.renderer.borrow_mut();
        let mut screen = Screen::build(self.app.view(), self.size, self.cache.take(), &mut renderer);
        screen.operate(&renderer, operation);
        let mut next = operation.finish();
        while let Outcome::Chain(mut chained) = next {
            screen.operate(&renderer, chained.as_mut());
            next = chained.finish();
        }
        self.cache.replace(screen.into_cache());
    }

    /// Gives one event to the window, and waits for all that follows; tells whether anything was asked.
    pub fn event(&mut self, event: iced::Event) -> bool {
        let count = self.show(&[event]);
        self.settle();
        count > 0
    }

    /// What can be told of every widget, in order.
    fn widgets(&self) -> Vec<Target> {
        let mut all = (|candidate: Candidate<'_>| Some(Target::from(candidate))).find_all();
        self.operate(&mut iced::advanced::widget::operation::black_box(&mut all));
        match all.finish() {
            Outcome::Some(found) => found,
            _ => Vec::new(),
        }
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

    /// Scrolls with the wheel until the place is in view, and tells where it is then.
    fn bring_into_view(&mut self, wanted: impl Fn(&Target) -> bool, rank: usize, name: &str) -> Rectangle {
        for _ in 0..4 {
            let all = self.widgets();
            let target = all.iter().filter(|target| wanted(target)).nth(rank);
            let target = target.unwrap_or_else(|| panic!("« {name} » is not on screen"));
            let (bounds, visible) = (target.bounds(), target.visible_bounds());
            if let Some(visible) = visible.filter(|visible| visible.height >= bounds.height.min(20.0)) {
                return visible;
            }
            let window = all.iter().rev().find_map(|target| match target {
                Target::Scrollable { content_bounds, visible_bounds: Some(seen), translation, .. }
                    if content_bounds.contains(bounds.center()) =>
                {
                    Some((*seen, *translation))
                }
                _ => None,
            });
            let (seen, translation) = window.unwrap_or_else(|| panic!("« {name} » cannot be scrolled to"));
            self.scroll(seen.center(), bounds.center_y() - translation.y - seen.center_y());
        }
        panic!("« {name} » does not come into view");
    }

    /// Turns the wheel over a place, by so many points down the page.
    pub fn scroll(&mut self, place: Point, down: f32) {
        self.point_at(place);
        let delta = mouse::ScrollDelta::Pixels { x: 0.0, y: -down };
        self.event(iced::Event::Mouse(mouse::Event::WheelScrolled { delta }));
    }

    pub fn point_at(&mut self, position: Point) {
        self.pointer = mouse::Cursor::Available(position);
        self.event(iced::Event::Mouse(mouse::Event::CursorMoved { position }));
    }

    /// Points at what has this text.
    pub fn hover(&mut self, text: &str) {
        let place = self.bring_into_view(|target| reads(target) == Some(text), 0, text);
        self.point_at(place.center());
    }

    fn click_at(&mut self, place: Point) -> bool {
        self.point_at(place);
        let pressed = self.event(iced::Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
        let released = self.event(iced::Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)));
        pressed || released
    }

    /// Clicks what has this text.
    pub fn click(&mut self, text: &str) {
        self.click_nth(text, 0);
    }

    /// Clicks one of those that have this text, counted from 0 as one reads.
    pub fn click_nth(&mut self, text: &str, rank: usize) {
        let place = self.bring_into_view(|target| reads(target) == Some(text), rank, text);
        assert!(self.click_at(place.center()), "« {text} » does nothing");
    }

    /// Clicks the button with this text that stands nearest to another text, on its line.
    pub fn click_beside(&mut self, text: &str, name: &str) {
        let rank = self.rank_beside(text, name).unwrap_or_else(|| panic!("no « {text} » on the line of « {name} »"));
        self.click_nth(text, rank);
    }

    /// Which of those with this text stands on the line of a name, the nearest.
    pub fn rank_beside(&self, text: &str, name: &str) -> Option<usize> {
        let all = self.widgets();
        let names: Vec<_> = all.iter().filter(|target| is_text(target, name)).map(Target::bounds).collect();
        let buttons = all.iter().filter(|target| reads(target) == Some(text)).map(Target::bounds).enumerate();
        let far = |button: Rectangle| {
            let from = |name: &Rectangle| {
                let (down, right) = ((button.center_y() - name.center_y()).abs(), button.x - name.x);
                (down < 16.0 && right > 0.0).then_some(10.0 * down + right)
            };
            names.iter().filter_map(from).min_by(f32::total_cmp)
        };
        let near = buttons.filter_map(|(rank, button)| Some((rank, far(button)?)));
        near.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(rank, _)| rank)
    }

    /// How many times a text is on screen.
    pub fn count(&self, text: &str) -> usize {
        self.widgets().iter().filter(|target| reads(target) == Some(text)).count()
    }

    /// Whether a field has this identity.
    pub fn has_field(&self, wanted: &str) -> bool {
        let wanted = iced::widget::Id::from(wanted.to_owned());
        self.widgets()
            .iter()
            .any(|target| matches!(target, Target::TextInput { id, .. } if *id == Some(wanted.clone())))
    }

    /// Clicks the field under, or beside, the text that names it.
    pub fn enter(&mut self, label: &str) {
        let all = self.widgets();
        let is_field = |target: &Target| match target {
            Target::TextInput { .. } => true,
            // A box of several lines.
            Target::Focusable { bounds, .. } => bounds.height > 60.0,
            _ => false,
        };
        let labels: Vec<_> = all.iter().filter(|target| is_text(target, label)).map(|target| target.bounds()).collect();
        let far = |field: Rectangle| {
            let from = |label: &Rectangle| {
                let (down, right) = (field.center_y() - label.y, field.x - label.x);
                (down >= 0.0 && right >= -4.0).then_some(down + right)
            };
            labels.iter().filter_map(from).min_by(f32::total_cmp)
        };
        let fields = all.iter().filter(|target| is_field(target)).map(Target::bounds);
        let nearest = fields.filter_map(|field| Some((field, far(field)?))).min_by(|a, b| a.1.total_cmp(&b.1));
        let (field, _) = nearest.unwrap_or_else(|| panic!("no field is named « {label} »"));
        let is_it = move |target: &Target| is_field(target) && target.bounds() == field;
        let place = self.bring_into_view(is_it, 0, label);
        self.click_at(place.center());
    }

    /// Puts a text in the place of what the field holds, as a paste does.
    pub fn fill(&mut self, label: &str, text: &str) {
        self.enter(label);
        self.press(Shortcut::SelectAll);
        if text.is_empty() {
            self.press(Shortcut::Erase);
        } else {
            let before = self.clipboard.0.replace(text.to_owned());
            self.press(Shortcut::Paste);
            self.clipboard.0 = before;
        }
    }

    /// Types in the field that has the focus.
    pub fn type_text(&mut self, text: &str) {
        for sign in text.chars() {
            let key = Key::Character(sign.to_string().into());
            self.event(pressed(key, Code::KeyA, Modifiers::empty()));
        }
    }

    pub fn press(&mut self, shortcut: Shortcut) {
        let (key, code, modifiers) = shortcut.keys();
        let changed = |modifiers| iced::Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers));
        self.show(&[changed(modifiers)]);
        self.event(pressed(key.clone(), code, modifiers));
        // A field that is pasted in keeps what it pastes until the key is up.
        let released = keyboard::Event::KeyReleased {
            modified_key: key.clone(),
            key,
            physical_key: Physical::Code(code),
            location: keyboard::Location::Standard,
            modifiers,
        };
        self.show(&[iced::Event::Keyboard(released), changed(Modifiers::empty())]);
    }

    /// What was last copied.
    pub fn copied(&self) -> Option<&str> {
        self.clipboard.0.as_deref()
    }

    /// What the field that has the focus shows, its example when it is empty; none without focus in a field.
    pub fn focused_field(&self) -> Option<String> {
        let mut focused = (|candidate: Candidate<'_>| match candidate {
            Candidate::Focusable { bounds, state, .. } if state.is_focused() => Some(bounds),
            _ => None,
        })
        .find_all();
        self.operate(&mut iced::advanced::widget::operation::black_box(&mut focused));
        let Outcome::Some(places) = focused.finish() else { return None };
        assert!(places.len() < 2, "{} have the focus", places.len());
        let place = *places.first()?;
        self.widgets().into_iter().find_map(|target| match target {
            Target::TextInput { bounds, content, .. } if bounds == place => Some(content),
            _ => None,
        })
    }

    /// How far down the highest thing that scrolls and holds this text is scrolled.
    pub fn scrolled(&self, text: &str) -> f32 {
        let all = self.widgets();
        let place = all.iter().find(|target| reads(target) == Some(text)).map(Target::bounds);
        let place = place.unwrap_or_else(|| panic!("« {text} » is not on screen"));
        let scrolled = all.iter().rev().find_map(|target| match target {
            Target::Scrollable { content_bounds, translation, .. } if content_bounds.contains(place.center()) => {
                Some(translation.y)
            }
            _ => None,
        });
        scrolled.unwrap_or_else(|| panic!("« {text} » is in nothing that scrolls"))
    }

    pub fn sees(&self, text: &str) -> bool {
        self.widgets().iter().any(|target| reads(target) == Some(text))
    }

    pub fn must_see(&self, text: &str) {
        assert!(self.sees(text), "« {text} » is not on screen");
    }
}

fn task_context(waker: &Waker) -> std::task::Context<'_> {
    std::task::Context::from_waker(waker)
}

/// What one reads there: a text, or what a field holds.
fn reads(target: &Target) -> Option<&str> {
    match target {
        Target::Text { content, .. } | Target::TextInput { content, .. } => Some(content),
        _ => None,
    }
}

fn is_text(target: &Target, text: &str) -> bool {
    matches!(target, Target::Text { content, .. } if content == text)
}

/// Whether what is drawn is a sign of the icon font, which says nothing.
pub fn is_sign(paragraph: &Paragraph) -> bool {
    paragraph.font() == fonts::ICONS
}

/// The program's own fonts, once.
fn load_fonts() {
    static FONTS: Once = Once::new();
    FONTS.call_once(|| {
        let mut system = iced::advanced::graphics::text::font_system().write().expect("fonts");
        fonts::FILES.iter().for_each(|file| system.load_font(Cow::Borrowed(*file)));
    });
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
    load_fonts();
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
