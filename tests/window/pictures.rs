//! Every page in every language and size, looked at here for texts that are cut, and drawn on demand under
//! `target/pages` for a person to look at.

use crate::academies::OUEST;
use crate::dossiers::filled;
use crate::user::{self, Shortcut, User, keep};
use crate::{guide, pasted, servers, type_all};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{
    AnnexMessage, Ask, CaptureMessage, ChecksMessage, ClientCodeMessage, Contrast, Destination, Dialog, DialogMessage,
    HandOverMessage, HelpTab, InputsMessage, Notice, Number, Page, ReadingMessage, RefusedMessage, StepMessage,
    SummaryMessage, SystemLook, Tab, Table, ThemeChoice, Unlogged, WelcomeMessage, fonts,
};
use assistant_pronote::diagnostics::connection::ResolveOverride;
use assistant_pronote::document::annex::Content;
use assistant_pronote::domain::finding::Check;
use assistant_pronote::domain::inputs::{Attribute, Field};
use assistant_pronote::domain::line_ends::unmarked;
use assistant_pronote::domain::setting_key::SettingKey;
use assistant_pronote::files::Files;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::{ContentPlaces, Walkthrough};
use iced::advanced::graphics::text::{Paragraph, Text};
use iced::advanced::text::{Alignment, Paragraph as _};
use iced::widget::text_editor::{Action, Edit};
use iced::{Point, Rectangle, Size};
use std::path::PathBuf;
use std::sync::Arc;

/// A text as it was drawn: its real size, weight and font, in one piece or in several.
struct Drawn {
    paragraph: Paragraph,
    /// Where it begins.
    position: Point,
    /// What is shown of the page around it.
    window: Rectangle,
}

/// Every text that the renderer holds; a sign is none.
fn drawn(renderer: &mut iced::Renderer) -> Vec<Drawn> {
    let mut found = Vec::new();
    for layer in renderer.layers() {
        for text in layer.text.iter().flat_map(|item| item.as_slice()) {
            let Text::Paragraph { paragraph, position, clip_bounds, .. } = text else { continue };
            let Some(paragraph) = paragraph.upgrade().filter(|paragraph| !user::is_sign(paragraph)) else { continue };
            let window = layer.bounds.intersection(clip_bounds).unwrap_or(layer.bounds);
            found.push(Drawn { paragraph, position: *position, window });
        }
    }
    found
}

/// What is wrong with a text: out of its room, or a word broken in two.
fn cut(drawn: &Drawn) -> Option<String> {
    const SLACK: f32 = 1.5;
    let Drawn { paragraph, position, window } = drawn;
    let (needs, room) = (paragraph.min_bounds(), paragraph.bounds());
    let lines: Vec<&str> = paragraph.buffer().lines.iter().map(|line| line.text()).collect();
    let content = lines.join("\n");
    if content.trim().is_empty() {
        return None;
    }
    let laid_out = paragraph.buffer().layout_runs().count();
    let wanted: usize =
        paragraph.buffer().lines.iter().map(|line| line.layout_opt().map_or(1, |laid| laid.len())).sum();
    if laid_out < wanted {
        return Some(format!("« {content} » has {laid_out} lines of {wanted} in {room:?}"));
    }
    if needs.width > room.width + SLACK || needs.height > room.height + SLACK {
        return Some(format!("« {content} » needs {needs:?}, has {room:?}"));
    }
    let left = match paragraph.align_x() {
        Alignment::Center => position.x - needs.width / 2.0,
        Alignment::Right => position.x - needs.width,
        _ => position.x,
    };
    if left < window.x - SLACK || left + needs.width > window.x + window.width + SLACK {
        return Some(format!("« {content} » goes out sideways: {left} and {needs:?} in {window:?}"));
    }
    let mut above: Option<usize> = None;
    for run in paragraph.buffer().layout_runs() {
        let Some(first) = run.glyphs.first() else { continue };
        if above == Some(run.line_i)
            && is_a_word(run.text[..first.start].chars().next_back(), run.text[first.start..].chars().next())
        {
            return Some(format!("a word of « {} » is broken before « {} »", run.text, &run.text[first.start..]));
        }
        let size = paragraph.buffer().metrics().font_size;
        // Forty-four signs of the font of values.
        let is_narrow = room.width < 48.0 * 0.64 * size;
        let (before, after) = run.text.split_at(first.start);
        if above == Some(run.line_i) && is_badly_ended(before, after, is_narrow) {
            return Some(format!("a value of « {} » is broken before « {} »", run.text, &run.text[first.start..]));
        }
        above = Some(run.line_i);
    }
    None
}

/// Whether a line's end between these two signs breaks a word. An address breaks after its signs only.
fn is_a_word(before: Option<char>, after: Option<char>) -> bool {
    let is_inside = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    is_inside(before) && is_inside(after)
}

/// Whether a line's end between these two parts breaks an address where none may break, leaves two signs of it alone, or
/// breaks a rule across the page. Where a column is too narrow for a host, its lines end after its scheme and its dots too.
fn is_badly_ended(before: &str, after: &str, is_narrow: bool) -> bool {
    let (before, after) = (unmarked(before), unmarked(after));
    let start = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let end = after.split(char::is_whitespace).next().unwrap_or_default();
    if start.ends_with("==") && end.starts_with('=') {
        return true;
    }
    if start.is_empty()
        || end.is_empty()
        || !format!("{start}{end}").contains("http://") && !format!("{start}{end}").contains("https://")
    {
        return false;
    }
    // The scheme stands alone only where its host has no room beside it.
    if start.ends_with("//") || start.ends_with("%2F%2F") {
        return !is_narrow;
    }
    let is_place =
        start.ends_with(['/', '?', '&', '=']) || end.starts_with("%2F") || (is_narrow && start.ends_with('.'));
    let alone = end.trim_end_matches(['.', ',', ';', ':', ')', '»', '”']).chars().count();
    !is_place || alone < 3
}

/// Shows one text in a room of its own, and looks whether it is cut.
fn cuts_of(shown: iced::Element<'_, Message>, width: f32) -> Vec<String> {
    let mut renderer = iced::Renderer::new(fonts::TEXT, 16.0.into());
    let shown = iced::widget::container(shown).width(width);
    let screen = user::shown(shown.into(), Size::new(400.0, 300.0), &iced::Theme::Light, &mut renderer);
    let cuts = drawn(&mut renderer).iter().filter_map(cut).collect();
    drop(screen);
    cuts
}

/// What is cut on a page, in a window high enough that all one scrolls to is drawn.
fn cuts_of_page(user: &User) -> Vec<String> {
    let mut renderer = iced::Renderer::new(fonts::TEXT, 16.0.into());
    let theme = user.app.theme().expect("a theme");
    let screen = user::shown(user.app.view(), Size::new(user.size.width, 6000.0), &theme, &mut renderer);
    let texts = drawn(&mut renderer);
    assert!(texts.len() > 3, "an empty page");
    let cuts = texts.iter().filter_map(cut).collect();
    drop(screen);
    cuts
}

/// A label is bold from its first sign to its last; the comma, the point or the bracket that touches it is not.
#[test]
fn a_label_is_bold_and_what_touches_it_is_not() {
    let user = User::on("etape-installer-net");
    let mut renderer = iced::Renderer::new(fonts::TEXT, 16.0.into());
    let theme = user.app.theme().expect("a theme");
    let screen = user::shown(user.app.view(), Size::new(1366.0, 3000.0), &theme, &mut renderer);
    let texts = drawn(&mut renderer);
    // The fonts of the signs of some words, in order.
    let fonts_of = |words: &str| {
        let runs = texts.iter().flat_map(|drawn| drawn.paragraph.buffer().layout_runs());
        let found = runs.filter_map(|run| {
            let start = run.text.find(words)?;
            let glyphs = run.glyphs.iter().filter(|glyph| (start..start + words.len()).contains(&glyph.start));
            Some(glyphs.map(|glyph| glyph.font_id).collect::<Vec<_>>())
        });
        found.filter(|fonts| !fonts.is_empty()).last().unwrap_or_else(|| panic!("« {words} » is not drawn"))
    };
    let (bold, plain) = (fonts_of("Mise à jour")[0], fonts_of("À gauche se trouvent")[0]);
    assert_ne!(bold, plain);
    for words in ["Interconnexion", "Export", "Choix du serveur", "Assistance"] {
        assert!(fonts_of(words).iter().all(|font| *font == bold), "« {words} » is bold");
    }
    for (words, touching) in
        [("(\u{2060}Interconnexion\u{2060},", '('), ("Export\u{2060}),", ')'), ("Assistance\u{2060}.", '.')]
    {
        let rank = words.chars().position(|sign| sign == touching).expect("the sign");
        assert_eq!(fonts_of(words)[rank], plain, "« {touching} » of « {words} »");
    }
    drop(screen);
}

/// The check on a real page, spoiled: a word that no column holds, then a window that nothing fits.
#[test]
fn a_real_page_that_is_spoiled_is_found() {
    let file = include_str!("../../assets/walkthroughs/pronote-2014.ron");
    let title = "Installer et enregistrer EDT\u{a0}2014";
    for (text, is_spoiled) in [(title.to_owned(), false), ("Enregistrer".repeat(12), true)] {
        let walkthrough = Walkthrough::parse(&file.replace(title, &text)).expect("a walkthrough");
        let mut user = User::with(walkthrough);
        user.send(Message::Welcome(WelcomeMessage::NameTyped("Collège La Bourgade".into())));
        user.send(Message::Welcome(WelcomeMessage::Create));
        reference(&mut user);
        let walkthrough = Walkthrough::embedded().expect("the walkthrough");
        let step = walkthrough.steps().iter().find(|step| step.id.as_str() == "installer-edt").expect("the step");
        user.send(Message::Ask(Ask::Go(Destination::Page(Page::Step(step.id.clone())))));
        assert_eq!(!cuts_of_page(&user).is_empty(), is_spoiled);
        user.size.width = 230.0;
        assert!(!cuts_of_page(&user).is_empty(), "a window too narrow");
    }
}

/// The checker itself, on layouts that are spoiled on purpose.
#[test]
fn a_text_that_is_cut_is_found() {
    use iced::widget::{container, rich_text, span, text};
    let long = "anticonstitutionnellement";
    let glyphs = text::Wrapping::WordOrGlyph;
    let whole = |content: &'static str| text(content).size(16.0).wrapping(glyphs);
    assert_eq!(cuts_of(whole("court").into(), 200.0), Vec::<String>::new());
    assert_eq!(cuts_of(whole("un texte sur plusieurs lignes, à sa place").into(), 120.0), Vec::<String>::new());
    assert_eq!(cuts_of(whole("http://notes.clg/").into(), 300.0), Vec::<String>::new());
    assert_eq!(cuts_of(whole(long).into(), 90.0).len(), 1, "a broken word");
    assert_eq!(cuts_of(text(long).size(16.0).wrapping(text::Wrapping::None).into(), 90.0).len(), 1, "too wide");
    let low = container(text("un texte sur plusieurs lignes, bien trop long").size(16.0)).height(20.0);
    assert_eq!(cuts_of(low.into(), 90.0).len(), 1, "too high");
    // In several pieces, as instructions are; and only because of its weight.
    let words = |weight| rich_text::<(), Message, _, _>([span("Régler "), span(long).font(weight)]).wrapping(glyphs);
    assert_eq!(cuts_of(words(fonts::TEXT).into(), 90.0).len(), 1, "a broken word in several pieces");
    let fits = (150..260).map(|width| width as f32).find(|width| cuts_of(words(fonts::TEXT).into(), *width).is_empty());
    assert_eq!(cuts_of(words(fonts::BOLD).into(), fits.expect("a width")).len(), 1, "bold is wider");
    // The end of an address alone on its line, an address broken inside a host, a rule on two lines.
    let said = |content: &'static str, what: &str| {
        let widths = (40..300).map(|width| width as f32);
        let found: Vec<_> = widths.flat_map(|width| cuts_of(whole(content).into(), width)).collect();
        assert!(found.iter().any(|cut| cut.ends_with(what)), "{what} in {found:?}");
    };
    said("http://n.fr:8036/**", "is broken before « ** »");
    said("http://notes-clg.fr/", "is broken before « clg.fr/ »");
    said("rem ==================", "= »");
}

/// The pages with the longest addresses, at every width that a column may take.
#[test]
fn an_address_ends_its_lines_where_it_may_at_every_width() {
    for page in ["adresse", "ent", "etape-integration-ent", "recapitulatif"] {
        let mut user = User::on(page);
        for width in (911..1500).step_by(19) {
            user.resize(Size::new(width as f32, 768.0));
            // The name of a dossier is cut on purpose where the bar has no room.
            let broken: Vec<_> = cuts_of_page(&user).into_iter().filter(|cut| cut.contains(" is broken ")).collect();
            assert_eq!(broken, Vec::<String>::new(), "{page} at {width}");
        }
    }
}

/// The reference case, typed.
fn reference(user: &mut User) {
    let mut inputs = guide::inputs(8036);
    inputs.server.port_2013 = "8036".into();
    inputs.contact.name = "Mme Martin".into();
    inputs.contact.phone = "04 93 00 00 00".into();
    type_all(user, &inputs);
}

/// A name, and what the user does to come there.
type Scene = (String, Box<dyn Fn(&mut User)>);

/// The user's captures beside a figure and alone, and the choice of the annex.
fn capture_scenes() -> Vec<Scene> {
    fn on(step: &'static str, wanted: usize) -> impl Fn(&mut User) {
        move |user| {
            user.send(Message::Welcome(WelcomeMessage::NameTyped("Collège La Bourgade".into())));
            user.send(Message::Welcome(WelcomeMessage::Create));
            reference(user);
            let walkthrough = Walkthrough::embedded().expect("the walkthrough");
            let step = walkthrough.steps().iter().find(|known| known.id.as_str() == step).expect("the step");
            user.send(Message::Ask(Ask::Go(Destination::Page(Page::Step(step.id.clone())))));
            for (rank, size) in [(1280, 720), (400, 700)].into_iter().enumerate().take(wanted) {
                let path = user.desk.folder.path().join(format!("{rank}.png"));
                let shade = |x: u32, y: u32| image::Rgb([(x / 8 % 256) as u8, (y / 8 % 256) as u8, 160]);
                image::RgbImage::from_fn(size.0, size.1, shade).save(&path).expect("a picture");
                user.send(Message::Step(StepMessage::Capture(CaptureMessage::Dropped(path))));
            }
        }
    }
    let first = |user: &User| user.app.session().expect("open").dossier().captures[0].file.clone();
    vec![
        ("70-captures".into(), Box::new(on("mettre-en-service", 2))),
        ("70-captures-aucune".into(), Box::new(on("mettre-en-service", 0))),
        ("70-captures-sans-figure".into(), Box::new(on("installer-client", 1))),
        (
            "70-captures-perdue".into(),
            Box::new(move |user| {
                on("mettre-en-service", 1)(user);
                let session = user.app.session().expect("open");
                std::fs::remove_file(session.folder().join("captures").join(first(user).as_str())).expect("removed");
                let page = user.app.page().expect("a step").clone();
                user.send(Message::Ask(Ask::Go(Destination::Page(Page::School))));
                user.send(Message::Ask(Ask::Go(Destination::Page(page))));
            }),
        ),
        (
            "70-captures-deposer".into(),
            Box::new(|user| {
                on("mettre-en-service", 0)(user);
                user.send(Message::Step(StepMessage::Capture(CaptureMessage::Hovered)));
            }),
        ),
        // A dark window of the server, read whole.
        (
            "71-capture-lue".into(),
            Box::new(move |user| {
                on("publication", 0)(user);
                let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/screens/samples/017.png");
                user.send(Message::Step(StepMessage::Capture(CaptureMessage::Dropped(path))));
                let start = ReadingMessage::Start(first(user));
                user.send(Message::Step(StepMessage::Capture(CaptureMessage::Reading(start))));
                user.must_see("Fermer la lecture");
            }),
        ),
        (
            "81-capture".into(),
            Box::new(move |user| {
                on("mettre-en-service", 1)(user);
                user.send(Message::Ask(Ask::OpenDialog(Dialog::Capture(first(user)))));
            }),
        ),
        (
            "81-annexe".into(),
            Box::new(|user| {
                on("mettre-en-service", 1)(user);
                user.send(Message::Ask(Ask::Go(Destination::Page(Page::Summary))));
                user.send(Message::Summary(SummaryMessage::Annex(AnnexMessage::Show(Some(Content::Both)))));
                user.send(Message::Ask(Ask::OpenDialog(Dialog::Annex)));
            }),
        ),
        (
            "81-annexe-sans".into(),
            Box::new(|user| {
                on("mettre-en-service", 0)(user);
                user.send(Message::Ask(Ask::Go(Destination::Page(Page::Summary))));
                user.send(Message::Ask(Ask::OpenDialog(Dialog::Annex)));
            }),
        ),
    ]
}

/// An academy's files: used and named, then refused with all that is wrong in them.
fn content_scenes() -> Vec<Scene> {
    let read = |places: ContentPlaces| Box::new(places.read(&Files::system()));
    let used = move |user: &mut User| {
        let places = ContentPlaces::new(Some(OUEST.walkthrough()), Some(OUEST.ents()));
        user.send(Message::Refused(RefusedMessage::Checked(read(places))));
    };
    let refused = move |user: &mut User| {
        let folder = tempfile::tempdir().expect("a folder");
        let text = std::fs::read_to_string(OUEST.walkthrough()).expect("a walkthrough");
        let path = folder.path().join("parcours.ron");
        std::fs::write(&path, text.replace("minutes: 1", "minute: 1")).expect("written");
        let syntax = read(ContentPlaces::new(Some(path.clone()), Some(folder.path().join("ents.ron"))));
        user.send(Message::Refused(RefusedMessage::Checked(syntax)));
    };
    let several = move |user: &mut User| {
        let folder = tempfile::tempdir().expect("a folder");
        let text = std::fs::read_to_string(OUEST.walkthrough()).expect("a walkthrough");
        let path = folder.path().join("parcours.ron");
        OUEST.copy_figure(folder.path());
        std::fs::write(&path, text.replace("minutes: 1", "minutes: 0").replace("lieu: \"ent\"", "lieu: \"envoi\""))
            .unwrap();
        let content = read(ContentPlaces::new(Some(path), None));
        user.send(Message::Refused(RefusedMessage::Checked(content)));
    };
    vec![
        ("97-contenu-academie".into(), Box::new(used)),
        ("97-contenu-refuse".into(), Box::new(refused)),
        ("97-contenu-fautes".into(), Box::new(several)),
    ]
}

/// Every state of the window worth a picture.
fn scenes() -> Vec<Scene> {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let begin = |user: &mut User| {
        user.send(Message::Welcome(WelcomeMessage::NameTyped("Collège La Bourgade".into())));
        user.send(Message::Welcome(WelcomeMessage::Create));
    };
    let mut scenes: Vec<Scene> = vec![
        ("00-accueil".into(), Box::new(|_| {})),
        (
            "00-accueil-reprendre".into(),
            Box::new(move |user| {
                begin(user);
                user.send(Message::Ask(Ask::Go(Destination::Home)));
            }),
        ),
        (
            "01-etablissement-vide".into(),
            Box::new(move |user| {
                begin(user);
                user.send(Message::Ask(Ask::Go(Destination::Next)));
            }),
        ),
        (
            "02-adresse-refusee".into(),
            Box::new(move |user| {
                begin(user);
                user.send(Message::Ask(Ask::Go(Destination::Page(Page::Address))));
                user.send(Message::Inputs(InputsMessage::Typed(
                    Field::Address,
                    "http://user:secret@exemple.fr".into(),
                )));
                user.send(Message::Inputs(InputsMessage::Typed(Field::ServerIp, "10.106.152.999".into())));
                user.send(Message::Ask(Ask::Go(Destination::Next)));
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
                    user.send(Message::Step(StepMessage::Done(step.clone())));
                }
                user.send(Message::Ask(Ask::Go(Destination::Page(page.clone()))));
            }),
        ));
    }
    scenes.push((
        "29-recapitulatif-precisions".into(),
        Box::new(move |user| {
            begin(user);
            reference(user);
            user.send(Message::Ask(Ask::Go(Destination::Page(Page::Summary))));
            user.click("Compléter les précisions");
        }),
    ));
    scenes.push((
        "83-lot".into(),
        Box::new(|user| {
            let folder = filled(&user.desk);
            user.send(Message::Ask(Ask::ShowLot(folder)));
            user.must_see("Collège Les Pins");
        }),
    ));
    for (name, page) in [("84-dit-etape", "etape-publication"), ("84-dit-recapitulatif", "recapitulatif")] {
        scenes.push((
            name.into(),
            Box::new(move |user| {
                *user = User::on(page);
                let file = r"C:\Users\padjoint\Documents\Assistant PRONOTE\Collège La Bourgade\fiche.pdf";
                user.send(Message::Ask(Ask::Notify(Some(Notice::SheetMade { file: file.into() }))));
            }),
        ));
    }
    let overlays = [
        ("aide-symptomes", Dialog::Help(HelpTab::Symptoms)),
        ("aide-retour", Dialog::Help(HelpTab::Rollback)),
        ("aide-glossaire", Dialog::Help(HelpTab::Glossary)),
        ("aide-touches", Dialog::Help(HelpTab::Keys)),
        ("affichage", Dialog::Display),
        ("rail", Dialog::Sidebar),
        (
            "recopier",
            Dialog::LargeValue {
                name: "URL à communiquer au socle ENT".into(),
                value: "http://notes.clg-la-bourgade.ac-nice.fr:8036/**".into(),
            },
        ),
        (
            "comparer",
            Dialog::Compare {
                value: SettingKey::EntPattern,
                shown: "http://notes.clg-la-bourgade.ac-nice.fr:80/**".into(),
            },
        ),
        ("passer", Dialog::Skip { step: walkthrough.steps()[0].id.clone(), reason: String::new() }),
        ("fermer", Dialog::Closing),
    ];
    for (name, written) in [
        ("transmettre", None),
        ("transmis", Some(PathBuf::from("/home/adjoint/Documents/Assistant PRONOTE/Collège La Bourgade.zip"))),
    ] {
        scenes.push((
            format!("80-{name}"),
            Box::new(move |user| {
                begin(user);
                reference(user);
                let step = Walkthrough::embedded().expect("the walkthrough").steps()[0].id.clone();
                user.send(Message::Step(StepMessage::Note(
                    step,
                    pasted("zip sur la clé bleue\npuis chez la gestionnaire"),
                )));
                user.send(Message::Summary(SummaryMessage::HandOver(HandOverMessage::Begin)));
                if let Some(path) = &written {
                    user.send(Message::Summary(SummaryMessage::HandOver(HandOverMessage::Written(Ok(path.clone())))));
                }
            }),
        ));
    }
    scenes.push((
        "80-figure".into(),
        Box::new(move |user| {
            *user = User::on("etape-publication");
            user.click("Agrandir");
        }),
    ));
    scenes.push((
        "80-verrou".into(),
        Box::new(move |user| {
            let mut other = User::new();
            begin(&mut other);
            let folder = other.app.session().expect("open").folder().to_owned();
            *user = User::at(user.desk.clone(), Some(folder));
            user.must_see("Ce dossier est déjà ouvert");
        }),
    ));
    scenes.push((
        "81-code-client".into(),
        Box::new(move |user| {
            begin(user);
            reference(user);
            let steps = Walkthrough::embedded().expect("the walkthrough");
            let step = steps.steps().iter().find(|step| step.id.as_str() == "installer-edt").expect("the step");
            user.send(Message::Ask(Ask::Go(Destination::Page(Page::Step(step.id.clone())))));
            user.send(Message::Step(StepMessage::ClientCode(ClientCodeMessage::Keep)));
            user.send(Message::Step(StepMessage::ClientCode(ClientCodeMessage::Type(
                Number::ClientCode,
                "CLG-778899".into(),
            ))));
            user.send(Message::Step(StepMessage::ClientCode(ClientCodeMessage::Type(
                Number::Invoice,
                "0069999L".into(),
            ))));
            user.press(Shortcut::Main);
        }),
    ));
    scenes.push((
        "82-identification-modifiee".into(),
        Box::new(move |user| {
            begin(user);
            reference(user);
            user.send(Message::Ask(Ask::Go(Destination::Page(Page::Mapping))));
            user.send(Message::Inputs(InputsMessage::EditTable(Table::Attributes)));
            user.send(Message::Inputs(InputsMessage::EditTable(Table::Profiles)));
            user.send(Message::Inputs(InputsMessage::Typed(Field::Attribute(Attribute::LastName), "".into())));
        }),
    ));
    for (name, overlay) in overlays {
        scenes.push((
            format!("80-{name}"),
            Box::new(move |user| {
                begin(user);
                reference(user);
                user.send(Message::Ask(Ask::OpenDialog(overlay.clone())));
            }),
        ));
    }
    scenes.extend(checks(begin));
    scenes.extend(content_scenes());
    scenes.extend(capture_scenes());
    scenes
}

/// The page of the checks: before the click, once all ran, and its other parts.
fn checks(begin: fn(&mut User)) -> Vec<Scene> {
    let at = move |user: &mut User, tab: Tab| {
        begin(user);
        reference(user);
        let pronote = servers::always(servers::pronote());
        let pins = [
            format!("notes.clg-la-bourgade.ac-nice.fr:8036={pronote}"),
            format!("www.agora06.fr:443={}", servers::refused()),
        ];
        *user.desk.pins.lock().expect("pins") =
            pins.iter().map(|pin| ResolveOverride::parse(pin).expect("a pin")).collect();
        user.send(Message::Ask(Ask::Go(Destination::Page(Page::Checks))));
        user.send(Message::Checks(ChecksMessage::Show(tab)));
    };
    let paste = |text: &str| Unlogged(Action::Edit(Edit::Paste(Arc::new(text.to_owned()))));
    let run = |user: &mut User| user.send(Message::Checks(ChecksMessage::Run(Check::CONNECTION.to_vec())));
    let mut scenes: Vec<Scene> = vec![
        ("40-verifications-avant".into(), Box::new(move |user| at(user, Tab::Connection))),
        (
            "41-verifications-apres".into(),
            Box::new(move |user| {
                at(user, Tab::Connection);
                run(user);
                for check in [Check::Name, Check::Page] {
                    user.send(Message::Checks(ChecksMessage::Fold(check)));
                }
            }),
        ),
        (
            "42-verifications-perimees".into(),
            Box::new(move |user| {
                at(user, Tab::Connection);
                run(user);
                user.send(Message::Inputs(InputsMessage::Typed(
                    Field::Address,
                    "http://notes.clg-la-bourgade.ac-nice.fr:80".into(),
                )));
            }),
        ),
        ("44-serveur".into(), Box::new(move |user| at(user, Tab::Server))),
        (
            "44-serveur-etat".into(),
            Box::new(move |user| {
                at(user, Tab::Server);
                let report = "[SYSTEME] port=8036\n[SYSTEME] protocole=http\n[PORT] ecoute=0.0.0.0:8036\n[PORT] numero=4\n\
                    [PREFIXE] libre\n[PAREFEU] regle=presente\n[SERVICE] nom=PronoteServeur2013\n[SERVICE] etat=en_marche\n[FIN]\n";
                user.send(Message::Checks(ChecksMessage::Report(paste(report))));
            }),
        ),
        (
            "44-serveur-garde".into(),
            Box::new(move |user| {
                at(user, Tab::Server);
                let report = "[SYSTEME] version=6.1.7601\n[SYSTEME] port=8036\n[SYSTEME] protocole=http\n[PORT] libre\n\
                    [PREFIXE] libre\n[PAREFEU] regle=absente\n[SERVICE] nom=PronoteServeur2013\n[SERVICE] etat=en_marche\n[FIN]\n";
                user.send(Message::Checks(ChecksMessage::Report(paste(report))));
                user.send(Message::Inputs(InputsMessage::Typed(Field::ListeningPort, "8037".into())));
                user.send(Message::Checks(ChecksMessage::Forget));
                user.send(Message::Checks(ChecksMessage::Fold(Check::Server)));
            }),
        ),
    ];
    for name in ["saml-enseignant", "saml-autres-noms", "saml-refus-ticket", "saml-codes-lettres", "dtd"] {
        scenes.push((
            format!("43-reponse-{name}"),
            Box::new(move |user| {
                at(user, Tab::Answer);
                let answer = std::fs::read_to_string(format!("tests/answers/{name}.xml")).expect("the sample");
                // Of the day that the program is shown on: what is seen is what the answer says, not that it is old.
                let answer = answer.replace("2014-09-01T07:15", "2014-08-25T12:31");
                let answer = answer.replace("2014-09-01T07:16", "2014-08-25T12:32");
                user.send(Message::Checks(ChecksMessage::Answer(paste(&answer))));
            }),
        ));
    }
    scenes
}

/// The layout knows no theme: a text that is cut in one is cut in all. `PAGES=1` draws every page in every theme for a
/// person to look at; `PAGES=sombre/fr/1024x768` those whose name holds it.
#[test]
fn every_page_is_whole_in_every_language_and_size() {
    let drawn = std::env::var("PAGES").ok().map(|only| if only == "1" { String::new() } else { only });
    let mut cuts = Vec::new();
    for (name, scene) in scenes() {
        let mut user = User::new();
        scene(&mut user);
        for language in Language::ALL {
            user.send(Message::Dialog(DialogMessage::Language(language)));
            // To be looked at, what one scrolls to as well.
            let whole = drawn.as_ref().map(|_| (1366.0, 3000.0));
            for (width, height) in [(1024.0, 768.0), (1366.0, 768.0), (911.0, 512.0)].into_iter().chain(whole) {
                user.resize(Size::new(width, height));
                let place = format!("{}/{width}x{height}/{name}", language.code());
                // In a window high enough, what one scrolls to is drawn too.
                cuts.extend(cuts_of_page(&user).into_iter().map(|cut| format!("{place}: {cut}")));
                if let Some(only) = &drawn {
                    keep_in_every_theme(&mut user, &place, only);
                }
            }
        }
    }
    assert!(cuts.is_empty(), "{} texts are cut:\n{}", cuts.len(), cuts.join("\n"));
}

fn keep_in_every_theme(user: &mut User, place: &str, only: &str) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../pages");
    for (theme, choice) in
        [("clair", ThemeChoice::Light), ("sombre", ThemeChoice::Dark), ("contraste", ThemeChoice::Contrast)]
    {
        let name = format!("{theme}/{place}.png");
        if name.contains(only) {
            user.send(Message::Dialog(DialogMessage::Theme(choice)));
            keep(&folder.join(name), user.size, user.pixels());
        }
    }
    // The same choice before a Windows whose high contrast is on white.
    let name = format!("contraste-clair/{place}.png");
    if name.contains(only) {
        *user.desk.look.lock().expect("look") = SystemLook { contrast: Contrast::HighOnLight, ..SystemLook::default() };
        user.send(Message::Focused);
        keep(&folder.join(name), user.size, user.pixels());
        *user.desk.look.lock().expect("look") = SystemLook::default();
        user.send(Message::Focused);
    }
}

/// The picture of the README: `README_PICTURE=1 cargo test --test window readme` makes it anew.
#[test]
fn the_picture_of_the_readme_is_that_of_the_program() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/readme/publication.png");
    let (_, scene) = scenes().into_iter().find(|(name, _)| name.ends_with("etape-publication")).expect("the scene");
    let mut user = User::new();
    scene(&mut user);
    user.send(Message::Dialog(DialogMessage::Theme(ThemeChoice::Light)));
    let made = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("readme.png");
    keep(&made, user.size, user.pixels());
    if std::env::var_os("README_PICTURE").is_some() {
        std::fs::copy(&made, &path).expect("written");
    }
    let [kept, made] = [&path, &made].map(|path| image::open(path).expect("a picture").to_rgb8());
    assert_eq!(kept.dimensions(), made.dimensions());
    // Another machine may round an edge otherwise; a text that moved changes thousands of points.
    let is_other = |(kept, made): &(&image::Rgb<u8>, &image::Rgb<u8>)| {
        kept.0.iter().zip(made.0).any(|(kept, made)| kept.abs_diff(made) > 24)
    };
    let others = kept.pixels().zip(made.pixels()).filter(is_other).count();
    assert!(others < 60, "{others} points differ: make the picture anew with README_PICTURE=1");
}
