//! The keyboard alone: Tab reaches everything in order and in view, Enter and Échap do what is on top.

use crate::step;
use crate::user::{self, FakeServices, Screen, Shortcut, User};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{
    Ask, CaptureMessage, Destination, Dialog, DialogMessage, Direction, HelpTab, InputsMessage, Opening, Page,
    SaveState, StepMessage, fonts, move_focus,
};
use assistant_pronote::domain::inputs::Field;
use assistant_pronote::domain::setting_key::SettingKey;
use assistant_pronote::walkthrough::Walkthrough;
use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use iced::keyboard::key::{Code, Named};
use iced::keyboard::{Key, Modifiers};
use iced::{Point, Rectangle, Size, Vector};
use iced_test::runtime::{Action, task};
use std::path::PathBuf;

/// Something that can have the focus.
#[derive(Clone, Copy, Debug)]
struct Reached {
    bounds: Rectangle,
    is_focused: bool,
    /// What is seen of the list or page it is in, and by how much that is scrolled.
    window: Option<(Rectangle, Vector)>,
}

#[derive(Default)]
struct Look {
    found: Vec<Reached>,
    windows: Vec<(Rectangle, Rectangle, Vector)>,
}

impl Operation<()> for Look {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        let depth = self.windows.len();
        operate(self);
        self.windows.truncate(depth);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.windows.push((bounds, content, translation));
    }

    fn focusable(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        let center = Point::new(bounds.center_x(), bounds.center_y());
        let around = self.windows.iter().rev().find(|(_, content, _)| content.contains(center));
        let window = around.map(|(seen, _, translation)| (*seen, *translation));
        self.found.push(Reached { bounds, is_focused: state.is_focused(), window });
    }
}

fn renderer() -> iced::Renderer {
    iced::Renderer::new(fonts::TEXT, 16.0.into())
}

fn look(screen: &mut Screen<'_>, renderer: &iced::Renderer) -> Vec<Reached> {
    let mut look = Look::default();
    screen.operate(renderer, &mut look);
    look.found
}

/// Presses Tab, or Shift + Tab, as the window does.
fn tab(screen: &mut Screen<'_>, renderer: &iced::Renderer, way: Direction) {
    let stream = task::into_stream(move_focus::<Message>(way)).expect("an operation");
    for action in iced::futures::executor::block_on_stream(stream) {
        let Action::Widget(mut operation) = action else { continue };
        loop {
            screen.operate(renderer, operation.as_mut());
            match operation.finish() {
                Outcome::Chain(next) => operation = next,
                _ => break,
            }
        }
    }
}

type Place = (&'static str, fn(&mut User));

/// Where the keyboard must reach everything.
const PLACES: [Place; 20] = [
    ("welcome", |_| {}),
    ("welcome with a dossier", |user| {
        at(user, Page::School);
        user.send(Message::Ask(Ask::Go(Destination::Home)));
    }),
    ("school", |user| at(user, Page::School)),
    ("address", |user| at(user, Page::Address)),
    ("ENT", |user| at(user, Page::Ent)),
    ("identification", |user| at(user, Page::Mapping)),
    ("identification edited", |user| {
        at(user, Page::Mapping);
        user.click("Modifier ces valeurs");
    }),
    ("a step with the client code", |user| at_step(user, "installer-edt")),
    ("a step with a figure", |user| at_step(user, "publication")),
    ("summary", |user| at(user, Page::Summary)),
    ("help", |user| over(user, Dialog::Help(HelpTab::Glossary))),
    ("display", |user| over(user, Dialog::Display)),
    ("rail", |user| over(user, Dialog::Sidebar)),
    ("comparison", |user| {
        over(user, Dialog::Compare { value: SettingKey::EntPattern, shown: String::new() });
    }),
    ("a way past", |user| over(user, Dialog::WayPast { step: step("desinstaller-2013"), reason: String::new() })),
    ("ports confirmed", |user| {
        at(user, Page::Address);
        user.click("Le réseau redirige (confirmé par…)");
    }),
    ("a trial", |user| at_step(user, "fiche-ecare")),
    ("skip", |user| over(user, Dialog::Skip { step: step("publication"), reason: String::new() })),
    ("closing", |user| over(user, Dialog::Closing)),
    ("handing over", |user| {
        at_step(user, "publication");
        user.fill("Note", "une note");
        user.click("Récapitulatif");
        user.click("Transmettre le dossier");
    }),
];

fn at(user: &mut User, page: Page) {
    *user = User::on(&page.id());
}

fn at_step(user: &mut User, name: &str) {
    at(user, Page::Step(step(name)));
}

fn over(user: &mut User, overlay: Dialog) {
    at(user, Page::School);
    user.send(Message::Ask(Ask::OpenDialog(overlay)));
}

/// Whether one reads the second after the first: below it, or in a column to its right.
fn is_after(first: Rectangle, second: Rectangle) -> bool {
    const SLACK: f32 = 12.0;
    second.y >= first.y - SLACK || second.x >= first.x + SLACK
}

#[test]
fn tab_reaches_everything_once_in_order_and_in_view() {
    for (name, go) in PLACES {
        for size in [Size::new(1366.0, 768.0), Size::new(1024.0, 768.0), Size::new(911.0, 512.0)] {
            let mut user = User::new();
            go(&mut user);
            user.size = size;
            let mut renderer = renderer();
            let mut screen = user::shown(user.app.view(), size, &user.app.theme().expect("a theme"), &mut renderer);
            let all = look(&mut screen, &renderer);
            assert!(all.len() > 1, "{name}: {all:?}");
            // From nothing, the first of the page, which ends where the window does; of a dialog, the first.
            let is_of_page =
                |one: &Reached| one.window.is_some_and(|(seen, _)| seen.x + seen.width >= size.width - 1.0);
            let start = all.iter().position(is_of_page).unwrap_or(0);
            let mut last: Option<Reached> = None;
            for rank in (start..all.len()).chain(0..start) {
                tab(&mut screen, &renderer, Direction::Forward);
                let now = look(&mut screen, &renderer);
                let focused: Vec<_> = now.iter().enumerate().filter(|(_, one)| one.is_focused).collect();
                let [(found, one)] = focused[..] else { panic!("{name}: {} have the focus", focused.len()) };
                assert_eq!(found, rank, "{name} at {size:?}");
                let (window, scrolled) = one.window.unwrap_or((Rectangle::with_size(size), Vector::ZERO));
                let seen = one.bounds - scrolled;
                let whole = Rectangle { height: seen.height.min(window.height), ..seen };
                assert!(whole.is_within(&window.expand(1.0)), "{name} at {size:?}: {seen:?} out of {window:?}");
                let is_same_part = |other: &Reached| other.window.map(|part| part.0) == one.window.map(|part| part.0);
                if let Some(before) = last.filter(|before| is_same_part(before) && before.window.is_some()) {
                    assert!(is_after(before.bounds, one.bounds), "{name}: {:?} then {:?}", before.bounds, one.bounds);
                }
                last = Some(*one);
            }
            // Round, and back.
            let before = (start + all.len() - 1) % all.len();
            for (way, rank) in [(Direction::Forward, start), (Direction::Backward, before)] {
                tab(&mut screen, &renderer, way);
                let now = look(&mut screen, &renderer);
                assert_eq!(now.iter().position(|one| one.is_focused), Some(rank), "{name}: {way:?}");
            }
        }
    }
}

/// The page that comes is the one that Tab walks: what had the focus is on the page that was left.
#[test]
fn tab_begins_with_the_page_that_has_come_and_f6_goes_to_the_list_and_back() {
    let mut user = User::on("etape-preparer-annee-suivante");
    user.click("C’est fait, étape suivante");
    let here = user.app.page().cloned();
    assert_eq!(user.focused_place(), None);
    user.press(Shortcut::NextFocus);
    let first = user.focused_place().expect("the first of the page");
    let page_top = user.place_of("Étape\u{a0}2 sur\u{a0}22").y;
    assert!(first.y > page_top && first.x > 270.0, "{first:?} is not in the page");
    let f6 = user::pressed(Key::Named(Named::F6), Code::F6, Modifiers::empty());
    user.event(f6.clone());
    let line = user.focused_place().expect("the line of the page");
    assert!(line.x < 270.0 && line.intersects(&user.place_of("2. Garder une image des réglages de 2013")), "{line:?}");
    user.event(f6);
    assert_eq!(user.focused_place(), Some(first));
    assert_eq!(user.app.page().cloned(), here);
}

/// Enter kept down is one Enter: « C’est fait » is not said of steps that nobody has seen.
#[test]
fn a_key_that_is_kept_down_says_one_thing() {
    let mut user = User::on("etape-preparer-annee-suivante");
    user.press(Shortcut::Main);
    let second = user.app.page().cloned();
    let held = |mut event| {
        if let iced::Event::Keyboard(iced::keyboard::Event::KeyPressed { repeat, .. }) = &mut event {
            *repeat = true;
        }
        event
    };
    for _ in 0..5 {
        user.event(held(user::pressed(Key::Named(Named::Enter), Code::Enter, Modifiers::empty())));
    }
    assert_eq!(user.app.page().cloned(), second);
    user.press(Shortcut::Main);
    assert_ne!(user.app.page().cloned(), second);
}

/// A button that can no longer be pressed gives the focus up: two rings are never seen.
#[test]
fn undoing_all_leaves_no_focus_behind() {
    let mut user = User::on("etablissement");
    user.fill("UAI (RNE)", "0069999L");
    user.press(Shortcut::Escape);
    // In the bar above: the way home, then undo.
    let undo = user.controls()[1];
    while user.focused_place() != Some(undo) {
        user.press(Shortcut::NextFocus);
    }
    user.press(Shortcut::Space);
    assert_eq!(user.focused_place(), None, "nothing is left to undo");
    user.press(Shortcut::NextFocus);
    let z = user::pressed(Key::Character("y".into()), Code::KeyY, Modifiers::CTRL);
    user.event(z);
    // Two would be refused.
    user.focused_field();
}

/// Tab reaches fields and our buttons: nothing else that one presses may be in a page.
#[test]
fn no_page_has_a_control_that_tab_does_not_reach() {
    let unreached = ["toggler", "pick_list", "combo_box", "slider", "on_link"];
    // Ours have the same names: the library's are not to be imported.
    let ours = ["checkbox", "radio", "button"];
    fn sources(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("the sources").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() { sources(&entry, found) } else { found.push(entry) }
        }
    }
    let mut files = Vec::new();
    sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app"), &mut files);
    assert!(files.len() > 30);
    for file in files {
        let text = std::fs::read_to_string(&file).expect("readable");
        let code: Vec<_> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for word in unreached {
            assert!(!code.iter().any(|line| line.contains(word)), "{word} in {}", file.display());
        }
        let joined = code.join(" ");
        for name in ours {
            assert!(!joined.contains(&format!("widget::{name}(")), "{name} in {}", file.display());
        }
        for import in joined.split(';').filter(|statement| statement.trim_start().starts_with("use iced::widget")) {
            let mut words = import.split(|sign: char| !sign.is_alphanumeric() && sign != '_');
            assert!(!words.any(|word| ours.contains(&word)), "{import} in {}", file.display());
        }
        // Beside a dialog, a click closes it, as Échap does.
        let presses = code.iter().filter(|line| line.contains("mouse_area(") && line.contains(".on_press")).count();
        assert!(presses == 0 || file.ends_with("modal.rs"), "{}", file.display());
    }
}

#[test]
fn the_keyboard_lights_the_callout_of_each_instruction() {
    let mut user = User::new();
    at_step(&mut user, "publication");
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let publication = walkthrough.steps().iter().find(|step| step.id.as_str() == "publication").expect("the step");
    let wanted: Vec<_> =
        publication.instructions.iter().filter_map(|instruction| instruction.callout.clone()).collect();
    assert!(wanted.len() > 3);
    let mut renderer = renderer();
    let mut screen = user::shown(user.app.view(), user.size, &user.app.theme().expect("a theme"), &mut renderer);
    let count = look(&mut screen, &renderer).len();
    let (mut lit, mut left) = (Vec::new(), Vec::new());
    for _ in 0..count {
        tab(&mut screen, &renderer, Direction::Forward);
        let redraw = iced::Event::Window(iced::window::Event::RedrawRequested(std::time::Instant::now()));
        let mut messages = Vec::new();
        let (cursor, clipboard) = (iced::mouse::Cursor::Unavailable, &mut iced::advanced::clipboard::Null);
        let _ = screen.update(&[redraw], cursor, &mut renderer, clipboard, &mut messages);
        for message in messages {
            match message {
                Message::Step(StepMessage::CalloutEntered(callout)) => lit.push(callout),
                Message::Step(StepMessage::CalloutLeft(callout)) => left.push(callout),
                _ => {}
            }
        }
    }
    assert_eq!(lit, wanted);
    assert_eq!(left, wanted);
}

#[test]
fn escape_closes_what_is_on_top_and_only_that() {
    let mut user = User::new();
    at(&mut user, Page::School);
    let desk = FakeServices::new();
    user.send(Message::Ask(Ask::Open(Opening::Place(desk.folder.path().to_owned()))));
    let said =
        format!("Le dossier «\u{a0}{}\u{a0}» ne contient pas de fichier dossier.ron.", desk.folder.path().display());
    user.must_see(&said);
    user.send(Message::Ask(Ask::OpenDialog(Dialog::Display)));
    user.send(Message::Ask(Ask::OpenDialog(Dialog::Help(HelpTab::Keys))));
    user.press(Shortcut::Escape);
    user.must_see("Affichage");
    user.press(Shortcut::Escape);
    assert!(!user.sees("Affichage"));
    user.must_see(&said);
    user.press(Shortcut::Escape);
    assert!(!user.sees(&said));
}

#[test]
fn enter_on_the_summary_makes_the_sheet() {
    let mut user = User::new();
    at(&mut user, Page::Summary);
    user.press(Shortcut::Main);
    let opened = user.desk.opened.lock().expect("opened").clone();
    assert!(opened.last().is_some_and(|path| path.ends_with("fiche.pdf")), "{opened:?}");
}

/// A window that stays: what a field and a page remember is kept from one picture to the next.
#[test]
fn what_comes_and_goes_takes_neither_the_focus_of_a_field_nor_the_place_of_a_page() {
    use iced_test::runtime::user_interface::Cache;
    let mut user = User::new();
    user.size = Size::new(1024.0, 600.0);
    at(&mut user, Page::Address);
    let mut renderer = renderer();
    let mut screen = Screen::build(user.app.view(), user.size, Cache::default(), &mut renderer);
    // The last field of the page, which is scrolled to.
    let count =
        look(&mut screen, &renderer).iter().filter(|one| one.window.is_some_and(|part| part.0.x > 200.0)).count();
    assert!(count > 6);
    for _ in 0..look(&mut screen, &renderer).len() {
        tab(&mut screen, &renderer, Direction::Forward);
        let focused = look(&mut screen, &renderer).into_iter().find(|one| one.is_focused).expect("one");
        if focused.window.is_some_and(|(part, scrolled)| part.x > 200.0 && scrolled.y > 150.0) {
            break;
        }
    }
    let focus = |screen: &mut Screen<'_>, renderer: &iced::Renderer| {
        // Its rank in the page, and by how much the page is scrolled.
        let page = look(screen, renderer).into_iter().filter(|one| one.window.is_some_and(|part| part.0.x > 200.0));
        let focused = page.enumerate().find(|(_, one)| one.is_focused);
        focused.map(|(rank, one)| (rank, one.window.expect("in the page").1))
    };
    let before = focus(&mut screen, &renderer).expect("a field has the focus");
    assert!(before.1.y > 150.0, "the page is scrolled");
    let mut cache = screen.into_cache();
    let notice = Message::Step(StepMessage::Capture(CaptureMessage::Dropped(PathBuf::from("a.png"))));
    let close = Message::Ask(Ask::CloseDialog);
    let port = |text: &str| Message::Inputs(InputsMessage::Typed(Field::ListeningPort, text.into()));
    let hovered = |message| Message::Step(StepMessage::Capture(message));
    for (message, is_covered) in [
        (notice, false),
        (Message::Ask(Ask::Notify(None)), false),
        (Message::Ask(Ask::OpenDialog(Dialog::Display)), true),
        (close, false),
        (hovered(CaptureMessage::Hovered), false),
        (hovered(CaptureMessage::Left), false),
        // Above the field, a warning that the two ports differ; then none.
        (port("8037"), false),
        (port("8036"), false),
    ] {
        let what = format!("{message:?}");
        user.send(message);
        let mut screen = Screen::build(user.app.view(), user.size, cache, &mut renderer);
        if !is_covered {
            let now = focus(&mut screen, &renderer).unwrap_or_else(|| panic!("{what}: the focus is lost"));
            assert_eq!(now, before, "{what}: another has the focus, or the page moves");
        }
        cache = screen.into_cache();
    }
}

#[test]
fn closing_asks_only_when_something_would_be_lost() {
    let closes = |user: &mut User, message: Message| {
        user.is_closed = false;
        user.send(message);
        user.is_closed
    };
    let ask = || Message::CloseRequested(iced::window::Id::unique());
    let mut user = User::new();
    at(&mut user, Page::School);
    assert!(closes(&mut user, ask()), "all is saved");
    // That window is closed, its dossier released.
    at(&mut user, Page::School);
    // Another window takes the dossier over: nothing more can be saved from here.
    let folder = user.app.session().expect("open").folder().to_owned();
    let mut other = User::at(FakeServices::new(), Some(folder));
    other.click("Reprendre la main");
    user.send(Message::Inputs(InputsMessage::Typed(Field::Uai, "0061670H".into())));
    let state = user.app.session().expect("open").save_state();
    assert!(matches!(state, SaveState::Failed(_)));
    let title = "Les dernières saisies ne sont pas enregistrées";
    assert!(!closes(&mut user, ask()));
    user.must_see(title);
    user.press(Shortcut::Main);
    assert!(!user.sees(title), "« Ne pas fermer » is the main button");
    user.send(Message::Ask(Ask::Go(Destination::Home)));
    user.must_see(title);
    assert!(!user.sees("Fermer (Échap)"), "it would be taken for an answer");
    user.click("Ne pas fermer");
    user.send(Message::Ask(Ask::Open(Opening::Place(other.desk.folder.path().to_owned()))));
    user.must_see(title);
    assert_eq!(user.app.session().expect("still open").dossier().inputs.school.uai, "0061670H");
    assert!(closes(&mut user, Message::Ask(Ask::Quit)));
}

#[test]
fn a_whole_link_compared_with_its_beginning_is_recognised() {
    let mut user = User::new();
    over(&mut user, Dialog::Compare { value: SettingKey::CasServerUrl, shown: String::new() });
    let link = "https://www.agora06.fr/cas/login?service=http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F";
    user.send(Message::Dialog(DialogMessage::Shown(link.into())));
    assert!(!user.sees("Différent"), "the link is held against the link");
    user.send(Message::Dialog(DialogMessage::Shown("0069999L".into())));
    user.must_see("Ce texte est une autre valeur du dossier\u{a0}: UAI (RNE).");
    user.send(Message::Dialog(DialogMessage::Shown("https://www.agora06.fr/cas/".into())));
    assert!(!user.sees("Ce texte est une autre valeur du dossier\u{a0}: UAI (RNE)."));
}

#[test]
fn a_click_takes_the_focus_from_what_had_it() {
    let mut user = User::new();
    at_step(&mut user, "publication");
    let mut renderer = renderer();
    let mut screen = user::shown(user.app.view(), user.size, &user.app.theme().expect("a theme"), &mut renderer);
    // The last of all has it; the first instruction is clicked.
    tab(&mut screen, &renderer, Direction::Backward);
    let before = look(&mut screen, &renderer);
    let page = before.iter().filter(|one| one.window.is_some_and(|window| window.0.x > 200.0));
    let clicked = page.min_by(|a, b| a.bounds.y.total_cmp(&b.bounds.y)).expect("an instruction").bounds.center();
    for event in [
        iced::mouse::Event::CursorMoved { position: clicked },
        iced::mouse::Event::ButtonPressed(iced::mouse::Button::Left),
        iced::mouse::Event::ButtonReleased(iced::mouse::Button::Left),
    ] {
        let cursor = iced::mouse::Cursor::Available(clicked);
        let clipboard = &mut iced::advanced::clipboard::Null;
        let _ = screen.update(&[iced::Event::Mouse(event)], cursor, &mut renderer, clipboard, &mut Vec::new());
    }
    let focused: Vec<_> = look(&mut screen, &renderer).into_iter().filter(|one| one.is_focused).collect();
    assert_eq!(focused.len(), 1, "{focused:?}");
    assert!(focused[0].bounds.contains(clicked));
}
