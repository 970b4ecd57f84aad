//! Every page, drawn in every theme, language and size for a person to look at under `target/pages`,
//! and looked at here for texts that are cut.

mod common;

use assistant_pronote::app::page::Page;
use assistant_pronote::app::theme::ThemeChoice;
use assistant_pronote::app::{HelpTab, Message, Overlay, font};
use assistant_pronote::domain::inputs::Field;
use assistant_pronote::domain::value::Value;
use assistant_pronote::texts::Language;
use assistant_pronote::walkthrough::Walkthrough;
use common::{User, draw, keep};
use iced::advanced::text::{self, Paragraph as _};
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Size, Vector};
use std::path::PathBuf;

type Paragraph = <iced::Renderer as text::Renderer>::Paragraph;

/// A text, and how much of it can be seen.
struct Seen {
    content: String,
    bounds: Rectangle,
    /// What surrounds it, scrollables counting for their whole content in height.
    window: Rectangle,
}

/// Walks the page's layout.
#[derive(Default)]
struct Look {
    windows: Vec<Rectangle>,
    /// What was just announced: what is walked next is inside it.
    announced: Option<Rectangle>,
    seen: Vec<Seen>,
}

impl Look {
    fn window(&self) -> Rectangle {
        self.windows.last().copied().unwrap_or(Rectangle::INFINITE)
    }
}

impl Operation for Look {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let depth = self.windows.len();
        self.windows.extend(self.announced.take());
        operate(self);
        self.announced = None;
        self.windows.truncate(depth);
    }

    fn container(&mut self, _id: Option<&Id>, bounds: Rectangle) {
        self.announced = Some(self.window().intersection(&bounds).unwrap_or(bounds));
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        _translation: Vector,
        _state: &mut dyn iced::advanced::widget::operation::Scrollable,
    ) {
        // In height one scrolls; in width one does not.
        self.announced = Some(Rectangle { height: content.height.max(bounds.height), ..bounds });
    }

    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, text: &str) {
        self.seen.push(Seen { content: text.to_owned(), bounds, window: self.window() });
    }
}

/// The least room a text may be given: its longest word, and its lines, in the smallest size that is used.
fn cut(seen: &Seen) -> Option<String> {
    const SMALLEST: f32 = 13.0;
    const SLACK: f32 = 1.5;
    let Seen { content, bounds, window } = seen;
    let measure = |content: &str, width: f32| {
        Paragraph::with_text(text::Text {
            content,
            bounds: Size::new(width, f32::INFINITY),
            size: SMALLEST.into(),
            line_height: text::LineHeight::Relative(1.2),
            font: font::TEXT,
            align_x: text::Alignment::Default,
            align_y: iced::alignment::Vertical::Top,
            shaping: text::Shaping::Advanced,
            wrapping: text::Wrapping::WordOrGlyph,
        })
        .min_bounds()
    };
    if content.trim().is_empty() {
        return None;
    }
    if bounds.x + bounds.width > window.x + window.width + SLACK || bounds.x < window.x - SLACK {
        return Some(format!("« {content} » goes out sideways: {bounds:?} in {window:?}"));
    }
    if bounds.y + bounds.height > window.y + window.height + SLACK || bounds.y < window.y - SLACK {
        return Some(format!("« {content} » goes out above or below: {bounds:?} in {window:?}"));
    }
    let needed = measure(content, bounds.width + SLACK);
    if needed.height > bounds.height + SLACK {
        return Some(format!("« {content} » needs {needed:?}, has {bounds:?}"));
    }
    // An address or a path may break anywhere; a word may not.
    let words = content.split([' ', '-']).filter(|word| !word.contains(['/', '\\', '.', '_', '(', ';', ':']));
    let widest = words.map(|word| measure(word, f32::INFINITY).width).fold(0.0, f32::max);
    (widest > bounds.width + SLACK).then(|| format!("a word of « {content} » is broken: {widest} in {bounds:?}"))
}

#[test]
fn a_text_that_is_cut_is_found() {
    let seen = |content: &str, width: f32, height: f32, window: f32| Seen {
        content: content.into(),
        bounds: Rectangle { x: 0.0, y: 0.0, width, height },
        window: Rectangle { x: 0.0, y: 0.0, width: window, height: 500.0 },
    };
    assert_eq!(cut(&seen("court", 60.0, 20.0, 300.0)), None);
    assert!(cut(&seen("un texte sur plusieurs lignes, bien trop long", 60.0, 20.0, 300.0)).is_some());
    assert!(cut(&seen("anticonstitutionnellement", 50.0, 90.0, 300.0)).is_some());
    assert!(cut(&seen("trop large", 90.0, 20.0, 60.0)).is_some());
}

/// The reference case, typed.
fn reference(user: &mut User) {
    for (field, text) in [
        (Field::Uai, "0069999L"),
        (Field::Port2013, "8036"),
        (Field::Address, "http://notes.clg-la-bourgade.ac-nice.fr:8036"),
        (Field::ServerIp, "10.106.152.36"),
        (Field::ServerName, "serveur-pronote"),
        (Field::ListeningPort, "8036"),
        (Field::InstallFolder, r"E:\PRONOTE 2014"),
        (Field::Base, "base_bourgade_2014.not"),
        (Field::ContactName, "Mme Martin"),
        (Field::ContactPhone, "04 93 00 00 00"),
    ] {
        user.send(Message::Typed(field, text.into()));
    }
    user.send(Message::ChooseEnt("agora06".into()));
}

/// A name, and what the user does to come there.
type Scene = (String, Box<dyn Fn(&mut User)>);

/// Every state of the window worth a picture.
fn scenes() -> Vec<Scene> {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let begin = |user: &mut User| {
        user.send(Message::NameTyped("Collège La Bourgade".into()));
        user.send(Message::Create);
    };
    let mut scenes: Vec<Scene> = vec![
        ("00-accueil".into(), Box::new(|_| {})),
        (
            "00-accueil-reprendre".into(),
            Box::new(move |user| {
                begin(user);
                user.send(Message::Home);
            }),
        ),
        (
            "01-etablissement-vide".into(),
            Box::new(move |user| {
                begin(user);
                user.send(Message::Next);
            }),
        ),
        (
            "02-adresse-refusee".into(),
            Box::new(move |user| {
                begin(user);
                user.send(Message::Go(Page::Address));
                user.send(Message::Typed(Field::Address, "http://user:secret@exemple.fr".into()));
                user.send(Message::Typed(Field::ServerIp, "10.106.152.999".into()));
                user.send(Message::Next);
            }),
        ),
    ];
    let steps = walkthrough.steps().iter().map(|step| Page::Step(step.id.clone()));
    let pages = [Page::School, Page::Address, Page::Ent, Page::Mapping].into_iter().chain(steps).chain([Page::Summary]);
    for (rank, page) in pages.enumerate() {
        scenes.push((
            format!("{:02}-{}", rank + 3, page.id()),
            Box::new(move |user| {
                begin(user);
                reference(user);
                let done: Vec<_> =
                    Walkthrough::embedded().expect("the walkthrough").steps().iter().map(|s| s.id.clone()).collect();
                for step in done.iter().take(rank.saturating_sub(4)) {
                    user.send(Message::Done(step.clone()));
                }
                user.send(Message::Go(page.clone()));
            }),
        ));
    }
    let overlays = [
        ("aide-symptomes", Overlay::Help(HelpTab::Symptoms)),
        ("aide-retour", Overlay::Help(HelpTab::Rollback)),
        ("aide-glossaire", Overlay::Help(HelpTab::Glossary)),
        ("aide-touches", Overlay::Help(HelpTab::Keys)),
        ("affichage", Overlay::Display),
        ("rail", Overlay::Rail),
        (
            "recopier",
            Overlay::CopyOut {
                name: "URL à communiquer au socle ENT".into(),
                value: "http://notes.clg-la-bourgade.ac-nice.fr:8036/**".into(),
            },
        ),
        (
            "comparer",
            Overlay::Compare {
                value: Value::UrlSocleEnt,
                shown: "http://notes.clg-la-bourgade.ac-nice.fr:80/**".into(),
            },
        ),
        ("passer", Overlay::Skip { step: walkthrough.steps()[0].id.clone(), reason: String::new() }),
        ("fermer", Overlay::Closing),
    ];
    for (name, overlay) in overlays {
        scenes.push((
            format!("80-{name}"),
            Box::new(move |user| {
                begin(user);
                reference(user);
                user.send(Message::Show(overlay.clone()));
            }),
        ));
    }
    scenes
}

#[test]
fn every_page_is_whole_in_every_theme_language_and_size() {
    let only = std::env::var("PAGES").unwrap_or_default();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../pages");
    let mut cuts = Vec::new();
    for (name, scene) in scenes() {
        let mut user = User::new();
        scene(&mut user);
        for language in Language::ALL {
            user.send(Message::Language(language));
            for (width, height) in [(1024.0, 768.0), (1366.0, 768.0), (911.0, 512.0)] {
                user.size = Size::new(width, height);
                for (theme, choice) in
                    [("clair", ThemeChoice::Light), ("sombre", ThemeChoice::Dark), ("contraste", ThemeChoice::Contrast)]
                {
                    let picture = format!("{theme}/{}/{width}x{height}/{name}.png", language.code());
                    if !picture.contains(&only) {
                        continue;
                    }
                    user.send(Message::Theme(choice));
                    let mut look = Look::default();
                    let pixels = draw(&user, &mut look);
                    assert!(look.seen.len() > 3, "{picture} is empty");
                    cuts.extend(look.seen.iter().filter_map(cut).map(|cut| format!("{picture}: {cut}")));
                    keep(&folder.join(&picture), user.size, pixels);
                }
            }
        }
    }
    assert!(cuts.is_empty(), "{} texts are cut:\n{}", cuts.len(), cuts.join("\n"));
}
