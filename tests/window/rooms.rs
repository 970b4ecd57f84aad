//! What has a room of its own: what is said above the page, a refusal, the cards of the summary, a dialog that grows, the
//! thumb of what scrolls.

use crate::dossiers::filled;
use crate::user::User;
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{
    Ask, ChecksMessage, Destination, Dialog, DialogMessage, FigureCache, HelpTab, LEAST_THUMB, Notice, Page, Tab,
    ThemeChoice,
};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::Field;
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use assistant_pronote::text;
use assistant_pronote::walkthrough::{StepId, Walkthrough};
use iced::widget::image::Handle;
use iced::{Point, Rectangle, Size};
use iced_test::selector::Target;
use std::path::PathBuf;
use std::time::Duration;

/// What is said of a file that was made, in the longest folder that a school of the guide has.
fn made() -> [Notice; 7] {
    let file = |name: &str| {
        PathBuf::from(format!("C:\\Users\\padjoint\\Documents\\Assistant PRONOTE\\Collège La Bourgade\\{name}"))
    };
    [
        Notice::SheetMade { file: file("fiche.pdf") },
        Notice::FileWritten { file: file("preparer-serveur.cmd") },
        Notice::SavedElsewhere { folder: file("") },
        Notice::GuideMade { file: file("guide.html") },
        Notice::PrintAsked { file: file("fiche.pdf") },
        Notice::NoLog,
        Notice::NameMissing,
    ]
}

/// A figure that is looked at close is there at once, and becomes sharp where it stands.
#[test]
fn an_enlarged_figure_becomes_sharp_where_it_stands() {
    let mut user = User::on("etape-publication");
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let path = walkthrough.path(Default::default());
    let figure = path.step(&StepId::from("publication")).expect("the step").figures().remove(0);
    user.send_at_once(Message::Ask(Ask::OpenDialog(Dialog::Figure(figure.clone()))));
    user.must_see("La même chose en mots");
    let before = user.drawn();
    user.settle();
    assert_eq!(user.drawn(), before);

    let (mut figures, catalogue) = (FigureCache::default(), Catalogue::embedded().expect("the ENTs"));
    let (session, i18n) = (user.app.session().expect("open"), I18n::new(Language::French));
    let drawings = figures.draw(std::slice::from_ref(&figure), None, Some(&figure), session, &catalogue, &i18n);
    let drawings: Vec<_> = drawings.into_iter().filter_map(iced::futures::executor::block_on).collect();
    let [page, close] = &drawings[..] else { panic!("{} drawings", drawings.len()) };
    let points = |handle: &Handle| match handle {
        Handle::Rgba { width, height, .. } => Size::new(*width as f32, *height as f32),
        _ => panic!("no points"),
    };
    assert_eq!(points(&close.handle), close.enlarged);
    assert!(points(&page.handle).width < close.enlarged.width, "a page has no more points than are seen there");
    assert!((page.enlarged.width - close.enlarged.width).abs() < 2.0, "{:?} {:?}", page.enlarged, close.enlarged);
    assert!((page.enlarged.height - close.enlarged.height).abs() < 2.0, "{:?} {:?}", page.enlarged, close.enlarged);
}

/// Nothing that is read or pressed stands under what is said, and nothing moves when it comes or goes.
#[test]
fn what_is_said_covers_nothing_and_moves_nothing() {
    for page in ["adresse", "etape-publication", "recapitulatif"] {
        for (size, language) in [
            (Size::new(1366.0, 768.0), Language::French),
            (Size::new(1024.0, 768.0), Language::English),
            (Size::new(911.0, 512.0), Language::French),
            (Size::new(911.0, 512.0), Language::English),
        ] {
            let mut user = User::on(page);
            user.send(Message::Dialog(DialogMessage::Language(language)));
            user.resize(size);
            let before: Vec<(String, Rectangle)> = user.drawn();
            let controls = user.controls();
            for notice in made() {
                let said = notice.user_message(&I18n::new(language));
                user.send(Message::Ask(Ask::Notify(Some(notice))));
                let (words, others): (Vec<_>, Vec<_>) =
                    user.drawn().into_iter().partition(|(text, _)| *text == said.message || *text == said.hint);
                assert_eq!(words.len(), 2, "{said:?} on {page}");
                assert_eq!(others, before, "{page} at {size:?}");
                let [top, bottom] = [0, 1].map(|rank| words[rank].1);
                let room = top.union(&bottom).expand(4.0);
                for (text, place) in &before {
                    assert!(!room.intersects(place), "« {text} » at {place:?} under {room:?}, {page} at {size:?}");
                }
                for control in &controls {
                    assert!(!room.intersects(control), "{control:?} under {room:?}, {page} at {size:?}");
                }
                user.send(Message::Ask(Ask::Notify(None)));
                assert_eq!(user.controls(), controls, "{page} at {size:?}");
            }
        }
    }
}

/// At 200 % on a screen of 1024×768 or 1366×768, what is left to tick stands under no button of the bar below.
#[test]
fn at_a_small_width_the_bar_below_parts_its_sentence_from_its_buttons() {
    for (width, height) in [(640.0, 420.0), (683.0, 420.0), (755.0, 460.0), (765.0, 460.0), (1024.0, 720.0)] {
        for (language, left) in [(Language::French, "non cochés"), (Language::English, "not ticked")] {
            let i18n = I18n::new(language);
            let mut user = User::on("etape-publication");
            user.send(Message::Dialog(DialogMessage::Language(language)));
            user.resize(Size::new(width, height));
            let drawn = user.drawn();
            let place = |name: &str| drawn.iter().rfind(|(text, _)| text.contains(name)).expect(name).1;
            let [said, back, on] =
                [left, &text!(i18n, "fenetre-precedent"), &text!(i18n, "etape-fait-suivante")].map(place);
            assert!(
                said.x >= 0.0 && said.x + said.width <= width,
                "the sentence leaves the window of {width}: {said:?}"
            );
            for button in [back, on] {
                assert!(!said.intersects(&button.expand(8.0)), "{said:?} under {button:?} at {width} ({language:?})");
            }
        }
    }
}

/// Where things of these names stand.
fn places(user: &User, names: &[&str]) -> Vec<Rectangle> {
    names.iter().map(|name| user.place_of_last(name)).collect()
}

/// Help from one of its pages to another, the annex with its list of steps and without.
#[test]
fn a_choice_in_a_dialog_moves_none_of_its_controls() {
    let help = ["Ça ne marche pas", "Revenir en arrière", "Glossaire", "Touches", "À propos", "Fermer (Échap)"];
    let annex = ["Sans annexe", "Figures et captures", "Figures seules", "Captures seules", "Fermer (Échap)"];
    for (dialog, names) in [(Dialog::Help(HelpTab::Keys), help.as_slice()), (Dialog::Annex, &annex)] {
        for (width, height) in [(911.0, 512.0), (1024.0, 768.0), (1366.0, 768.0), (1920.0, 1080.0)] {
            let mut user = User::on("recapitulatif");
            user.resize(Size::new(width, height));
            user.send(Message::Ask(Ask::OpenDialog(dialog.clone())));
            let before = places(&user, names);
            for choice in &names[..names.len() - 1] {
                user.click(choice);
                assert_eq!(places(&user, names), before, "after « {choice} », {width} × {height}");
            }
        }
    }
}

#[test]
fn the_tabs_of_the_checks_stay_where_they_are() {
    let mut user = User::on("recapitulatif");
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Checks))));
    let names = ["Connexion", "Réponse du CAS", "Serveur"];
    let before = places(&user, &names);
    for name in names {
        user.click(name);
        assert_eq!(places(&user, &names), before, "after « {name} »");
    }
}

#[test]
fn a_refusal_stands_under_the_field_it_speaks_of() {
    let texts = I18n::new(Language::French);
    let mut user = User::on("adresse");
    user.resize(Size::new(1366.0, 3000.0));
    let label = texts.field(Field::Address);
    user.fill(&label, "http://user:secret@exemple.fr");
    let field = user.field_of(&label);
    let said = user.texts();
    let refusal = said.iter().find(|text| text.contains("mot de passe")).expect("a refusal").clone();
    let place = user.place_of(&refusal);
    let gap = place.y - (field.y + field.height);
    assert!((0.0..20.0).contains(&gap), "{gap} points under the field");
}

/// The right ends of what has this text, as it can be pressed.
fn right_ends(user: &User, text: &str) -> Vec<f32> {
    let named = user.named_controls().into_iter().filter(|(_, name)| name.ends_with(text));
    named.map(|(place, _)| place.x + place.width).collect()
}

#[test]
fn the_cards_of_the_summary_end_together() {
    for width in [911.0, 1024.0, 1200.0, 1366.0, 1500.0] {
        let mut user = User::on("recapitulatif");
        user.resize(Size::new(width, 9000.0));
        let papers = right_ends(&user, "Enregistrer…");
        assert_eq!(papers.len(), 3, "{papers:?}");
        let values = right_ends(&user, "Copier le groupe")[0];
        // Of two cards on one line, the last ends with the others.
        assert!((papers[0] - values).abs() < 1.0, "the request ends at {}, the values at {values}, {width}", papers[0]);
        assert!((papers[2] - values).abs() < 1.0, "a note ends at {}, the values at {values}, {width}", papers[2]);
    }
}

#[test]
fn a_list_that_is_read_and_searched_is_as_high_as_it_needs_and_moves_nothing() {
    let mut user = User::new();
    user.send(Message::Dialog(DialogMessage::Theme(ThemeChoice::Light)));
    let folder = filled(&user.desk);
    user.desk.disk.answer_after(Duration::from_secs(20));
    user.send(Message::Ask(Ask::ShowLot(folder)));
    let close = user.place_of_last("Fermer (Échap)");
    user.desk.disk.open();
    user.settle();
    user.must_see("Collège Les Pins");
    assert_eq!(user.place_of_last("Fermer (Échap)"), close, "once it is read");
    let label = "Chercher un nom, un UAI ou une commune";
    assert!(
        user.focused_place().is_some_and(|place| place.contains(user.field_of(label).center())),
        "one searches at once"
    );
    // In the middle of the window; under the last line, the veil.
    let field = user.field_of(label);
    assert!((field.center_x() - user.size.width / 2.0).abs() < 16.0, "{field:?}");
    let names = ["Collège Émile Zola", "Collège Jean Moulin", "Collège Les Pins"].map(|name| user.place_of(name));
    let last = names.into_iter().max_by(|a, b| a.y.total_cmp(&b.y)).expect("a line");
    let below = Rectangle::new(Point::new(last.x, last.y + 100.0), Size::new(300.0, 20.0));
    let veil = user.darkest(Rectangle::new(Point::new(10.0, 740.0), Size::new(40.0, 20.0)));
    assert!(user.darkest(below) <= veil, "the dialog goes on under its last line");
    let search = user.field_of(label);
    let inside = Rectangle::new(Point::new(last.x - 4.0, last.y + 20.0), Size::new(2.0, 2.0));
    let shown = user.darkest(inside);
    user.fill(label, "lycée");
    user.must_see("Aucun dossier trouvé.");
    assert_eq!(user.field_of(label), search, "while one searches");
    assert_eq!(user.place_of_last("Fermer (Échap)"), close);
    assert!(user.darkest(inside) >= shown, "the dialog is as high while one searches");
}

/// The script is twenty times as high as its box.
#[test]
fn the_thumb_beside_a_long_script_is_seen_and_follows_the_pointer() {
    let mut user = User::on("recapitulatif");
    user.resize(Size::new(1024.0, 1200.0));
    user.send(Message::Dialog(DialogMessage::Theme(ThemeChoice::Light)));
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Checks))));
    user.send(Message::Checks(ChecksMessage::Show(Tab::Server)));
    let script = user.texts().into_iter().find(|text| text.starts_with("@echo off")).expect("the script");
    let shown = user.widgets().into_iter().find_map(|target| match target {
        Target::Scrollable { bounds, content_bounds, visible_bounds, .. }
            if bounds.height < 300.0 && content_bounds.height > 10.0 * bounds.height =>
        {
            visible_bounds
        }
        _ => None,
    });
    let shown = shown.expect("the box of the script");
    let x = shown.x + shown.width - 5.0;
    // The rows of the bar where the thumb is: darker than its end, where it is not.
    let rows = |user: &mut User| {
        let (pixels, width) = (user.pixels(), user.size.width as usize);
        let shade = |y: usize| pixels[4 * (y * width + x as usize)];
        let back = shade((shown.y + shown.height) as usize - 4);
        let rows = shown.y as usize + 2..(shown.y + shown.height) as usize - 4;
        rows.filter(|y| shade(*y).abs_diff(back) > 16).collect::<Vec<_>>()
    };
    let before = rows(&mut user);
    assert!(before.len() as f32 + 3.0 >= LEAST_THUMB, "a thumb of {} rows", before.len());
    let held = Point::new(x, before[before.len() - 4] as f32);
    user.drag(held, Point::new(x, held.y + 60.0));
    let after = rows(&mut user);
    let moved = after[0] - before[0];
    assert!((57..=63).contains(&moved), "the thumb moved by {moved}");
    assert!(user.scrolled(&script) > 500.0, "{}", user.scrolled(&script));
}
