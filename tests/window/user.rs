//! A user before the window, without a display: their machine, and what each event brings, to its end. What the
//! widgets keep (focus, scroll, selection) lasts from one event to the next.

mod acts;
mod drawing;
mod keys;
mod machine;
mod sight;

use crate::guide;
use assistant_pronote::app::testing::{Services, fonts};
use assistant_pronote::app::{App, Message, Start};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::dossier::{Dossier, PageId, Store};
use assistant_pronote::walkthrough::{Content, ContentFault, ContentPlaces, Walkthrough};
use iced::advanced::clipboard::{Clipboard, Kind};
use iced::advanced::widget::operation::{Operation, Outcome};
use iced::futures::Stream;
use iced::{Size, mouse, window};
use iced_test::runtime::user_interface::Cache;
use iced_test::runtime::{self, Action, clipboard, task};
use std::cell::RefCell;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

pub use drawing::{Screen, is_sign, keep, picture, shown};
pub use keys::{Shortcut, pressed};
pub use machine::FakeServices;

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
    /// How many times the left button was pressed.
    pub clicks: usize,
    /// How many keys were pressed that are not signs of a text.
    pub keys: usize,
    cache: RefCell<Cache>,
    renderer: RefCell<iced::Renderer>,
    /// Where it was last drawn.
    canvas: Option<drawing::Canvas>,
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
        let content = Content::embedded().expect("the content is part of the program");
        Self::start(desk, dossier, ContentPlaces::default(), Ok(content))
    }

    /// With the content of the given places, read as the program reads it.
    pub fn in_places(desk: Arc<FakeServices>, dossier: Option<PathBuf>, places: ContentPlaces) -> Self {
        let content = places.read(&desk.files());
        Self::start(desk, dossier, places, content)
    }

    /// With another walkthrough than the program's.
    pub fn with(walkthrough: Walkthrough) -> Self {
        let ents = Catalogue::embedded().expect("the catalogue is part of the program");
        Self::start(FakeServices::new(), None, ContentPlaces::default(), Ok(Content::of(walkthrough, ents)))
    }

    /// Takes up the reference case on a page, by the name that the dossier keeps of it.
    pub fn on(page: &str) -> Self {
        Self::taking_up(Dossier { inputs: guide::inputs(80), ..Dossier::default() }, page)
    }

    /// Takes up the given dossier on a page.
    pub fn taking_up(dossier: Dossier, page: &str) -> Self {
        Self::taking_up_at(FakeServices::new(), dossier, page)
    }

    /// Takes up the reference case with the given services.
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

    fn start(
        desk: Arc<FakeServices>,
        dossier: Option<PathBuf>,
        places: ContentPlaces,
        content: Result<Content, Vec<ContentFault>>,
    ) -> Self {
        let own = || Content::embedded().expect("the content is part of the program");
        let (content, faults) = content.map_or_else(|faults| (own(), faults), |content| (content, Vec::new()));
        let start = Start { services: desk.clone(), dossier, places, content, faults };
        drawing::load_fonts();
        let (app, first) = App::new(start);
        let mut user = Self {
            app,
            desk,
            size: Size::new(1366.0, 768.0),
            is_closed: false,
            clicks: 0,
            keys: 0,
            cache: RefCell::default(),
            renderer: RefCell::new(iced::Renderer::new(fonts::TEXT, 16.0.into())),
            canvas: None,
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

    /// Does what a message asks at once; what comes later, by itself, has not come yet.
    pub fn send_at_once(&mut self, message: Message) {
        let task = self.app.update(message);
        self.tasks.extend(task::into_stream(task));
        self.answer_at_once();
    }

    /// Does what is there already of all that was begun, such as a focus that is given, and draws.
    fn answer_at_once(&mut self) {
        let waker = Waker::from(Arc::new(Unpark(thread::current())));
        // Several times: tasks that are batched give way to one another before all were asked.
        for _ in 0..8 {
            let mut rank = 0;
            while rank < self.tasks.len() {
                match self.tasks[rank].as_mut().poll_next(&mut task_context(&waker)) {
                    Poll::Ready(Some(action)) => self.act(action),
                    Poll::Ready(None) => drop(self.tasks.remove(rank)),
                    Poll::Pending => rank += 1,
                }
            }
        }
        let redraw = window::Event::RedrawRequested(Instant::now());
        self.show(&[iced::Event::Window(redraw)]);
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

    /// Does what was begun, until nothing is left but what waits for a delay or for a disk that is shut; and draws.
    pub fn settle(&mut self) {
        for _ in 0..20 {
            self.run_tasks();
            let redraw = window::Event::RedrawRequested(Instant::now());
            let is_waiting = self.tasks.len() <= self.desk.waiting() || self.desk.disk.is_shut();
            if self.show(&[iced::Event::Window(redraw)]) == 0 && is_waiting {
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
            // What waits for such a disk comes later; what does not wait for it has had the time to come.
            if is_idle && self.desk.disk.is_shut() && begun.elapsed() > Duration::from_millis(50) {
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
}

fn task_context(waker: &Waker) -> std::task::Context<'_> {
    std::task::Context::from_waker(waker)
}
