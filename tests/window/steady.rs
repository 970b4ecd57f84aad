//! Nothing moves, nothing is stolen: the focus stays where one types and comes back to what opened a dialog, the page
//! keeps its place, and no control leaves its place by itself.

use crate::step;
use crate::user::{Shortcut, User};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{Ask, Destination, Page};
use assistant_pronote::domain::inputs::Field;
use assistant_pronote::dossier::LocalField;
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Walkthrough;
use iced::keyboard::key::{Code, Named};
use iced::keyboard::{Key, Modifiers};
use iced::{Point, Rectangle, Size};

const LABEL: &str = "UAI (RNE)";

fn uai(user: &User) -> &str {
    &user.app.session().expect("open").dossier().inputs.school.uai
}

#[test]
fn a_number_that_is_refused_is_typed_again_to_the_letter() {
    let mut user = User::on("etablissement");
    user.fill(LABEL, "006167");
    user.click("Suivant");
    user.must_see("À corriger avant de continuer\u{a0}:");
    let place = user.focused_place();
    user.press(Shortcut::SelectAll);
    for (rank, sign) in "0061670H".char_indices() {
        user.type_text(&sign.to_string());
        assert_eq!(user.focused_field().as_deref(), Some(&"0061670H"[..=rank]));
        assert_eq!(user.focused_place(), place, "after « {sign} » the field is elsewhere");
    }
    assert_eq!(uai(&user), "0061670H");
    // What is mended says so in its place; the list leaves at the next press.
    user.must_see("Corrigé\u{a0}: UAI (RNE)");
    user.click("Suivant");
    assert_eq!(user.app.page(), Some(&Page::Address));
}

/// What a dialog covers is out of reach, and found again as it was.
#[test]
fn the_focus_comes_back_to_what_opened_a_dialog() {
    let mut user = User::on("etablissement");
    user.enter(LABEL);
    let field = user.focused_place().expect("a field");
    let f1 = crate::user::pressed(Key::Named(Named::F1), Code::F1, Modifiers::empty());
    user.event(f1.clone());
    user.must_see("Ça ne marche pas");
    assert_ne!(user.focused_place(), Some(field), "the page is out of reach");
    user.press(Shortcut::Escape);
    assert_eq!(user.focused_place(), Some(field));
    user.event(f1);
    user.click("Fermer (Échap)");
    assert_eq!(user.focused_place(), Some(field));
    for button in ["Aide (F1)", "Affichage 100\u{a0}%"] {
        user.click(button);
        user.press(Shortcut::NextFocus);
        user.click("Fermer (Échap)");
        let focused = user.focused_place().unwrap_or_else(|| panic!("« {button} » has lost the focus"));
        assert!(focused.contains(user.place_of(button).center()), "« {button} » opened it");
    }
}

#[test]
fn f1_and_the_button_open_the_same_help() {
    let mut user = User::on("etablissement");
    user.click("Aide (F1)");
    let by_button = user.texts();
    user.press(Shortcut::Escape);
    user.event(crate::user::pressed(Key::Named(Named::F1), Code::F1, Modifiers::empty()));
    assert_eq!(user.texts(), by_button);
}

#[test]
fn the_page_keeps_its_place_behind_each_dialog() {
    for (page, open) in [("adresse", "En grand"), ("adresse", "Comparer"), ("etape-publication", "Agrandir")] {
        let mut user = User::on(page);
        user.size = Size::new(1024.0, 600.0);
        user.press(Shortcut::PageDown);
        user.click(open);
        let place = |user: &User| user.page_scroll();
        user.press(Shortcut::Escape);
        let before = place(&user);
        assert!(before > 0.0, "{page}: nothing is scrolled");
        user.click(open);
        user.press(Shortcut::Escape);
        assert_eq!(place(&user), before, "{page}: « {open} »");
    }
}

#[test]
fn a_second_click_finds_the_same_offer() {
    let texts = I18n::new(Language::French);
    let mut user = User::on("adresse");
    user.fill(&texts.field(Field::ListeningPort), "1");
    let port = |user: &User| user.app.session().expect("open").dossier().inputs.server.listening_port.clone();
    let rank = user.count("8036") - 1;
    let place = user.click_nth_at("8036", rank);
    assert_eq!(port(&user), "8036");
    user.click_point(place);
    assert_eq!(port(&user), "8036", "another offer came under the pointer");
}

/// The second click of a double one is on a page that nobody has read.
#[test]
fn a_double_click_goes_on_by_one_page() {
    for (page, button) in
        [("identification", "Commencer les étapes"), ("etape-preparer-annee-suivante", "C’est fait, étape suivante")]
    {
        let mut user = User::on(page);
        let place = user.button_of(button).center();
        user.desk.hold_time();
        user.click_point(place);
        let next = user.app.page().cloned();
        assert_ne!(next.as_ref().map(Page::id), Some(page.into()));
        user.click_point(place);
        user.press(Shortcut::Main);
        assert_eq!(user.app.page().cloned(), next, "{page}");
        user.let_time_pass();
        user.click_point(place);
        assert_ne!(user.app.page().cloned(), next, "{page}");
    }
}

#[test]
fn copying_moves_no_button() {
    let papers = ["Copier la demande à l’ENT", "Copier la note aux familles"];
    let pages = [("identification", "Copier"), ("etape-fiche-ecare", "Copier"), ("recapitulatif", "Copier")];
    for (page, button) in pages.into_iter().chain(papers.map(|paper| ("recapitulatif", paper))) {
        let mut user = User::on(page);
        user.size.height = 6000.0;
        user.settle();
        user.desk.hold_time();
        let before = user.controls();
        user.click(button);
        user.must_see("Copié");
        assert_eq!(user.controls(), before, "« {button} » on {page}");
        user.let_time_pass();
        assert!(!user.sees("Copié"));
        assert_eq!(user.controls(), before, "« {button} » on {page}");
    }
}

/// A generator of its own: the same walk each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}

/// Every page, with random clicks and keys: between what one does and what comes after it by itself (drawings, timers,
/// savings), no control that is in sight changes place.
#[test]
fn no_control_leaves_its_place_by_itself() {
    let mut chance = Chance(2014);
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let pages = Page::all(&walkthrough, Default::default()).into_iter().chain([Page::Checks]);
    for page in pages {
        let mut user = User::on("etablissement");
        user.size = if chance.below(2) == 0 { Size::new(1366.0, 768.0) } else { Size::new(1024.0, 768.0) };
        user.desk.hold_time();
        let go = Message::Ask(Ask::Go(Destination::Page(page.clone())));
        let mut acts = vec![format!("{page:?}")];
        steady_after(&mut user, &acts, |user| user.send_at_once(go.clone()));
        for _ in 0..12 {
            let controls: Vec<Rectangle> = user.controls();
            if chance.below(4) == 0 || controls.is_empty() {
                let keys =
                    [Shortcut::NextFocus, Shortcut::PageDown, Shortcut::Escape, Shortcut::PageUp, Shortcut::Undo];
                let key = keys[chance.below(keys.len())];
                acts.push(format!("{key:?}"));
                steady_after(&mut user, &acts, |user| user.press_at_once(key));
            } else {
                let place = controls[chance.below(controls.len())].center();
                acts.push(format!("click {place:?}"));
                steady_after(&mut user, &acts, |user| user.click_at_once(place));
            }
            if user.app.session().is_none() {
                break;
            }
        }
    }
    assert!(step("publication").as_str() == "publication");
}

fn steady_after(user: &mut User, acts: &[String], act: impl FnOnce(&mut User)) {
    act(user);
    let (before, named) = (user.controls(), user.named_controls());
    let pointer = user.pointer();
    user.let_time_pass();
    user.let_time_pass();
    let after = user.controls();
    let under = |controls: &[Rectangle], point: Point| -> Vec<Rectangle> {
        controls.iter().copied().filter(|control| control.contains(point)).collect()
    };
    if let Some(point) = pointer {
        assert_eq!(under(&after, point), under(&before, point), "under the pointer at {point:?} after {acts:?}");
    }
    let moved: Vec<_> = named.iter().filter(|(control, _)| !after.contains(control)).collect();
    let now = user.named_controls();
    assert!(moved.is_empty(), "{moved:?} left their place by themselves after {acts:?}; now {now:?}");
}

/// What is typed is shown above as well: however long, it takes no more room there.
#[test]
fn a_name_that_is_typed_moves_no_control() {
    let label = I18n::new(Language::French).field(Field::Name);
    for size in [Size::new(1366.0, 768.0), Size::new(1024.0, 720.0), Size::new(911.0, 512.0), Size::new(640.0, 480.0)] {
        let mut user = User::on("etablissement");
        user.size = size;
        user.fill(&label, "K");
        let before = user.controls();
        user.fill(&label, &"Collège Jean-Baptiste de La Salle ".repeat(3));
        assert_eq!(user.controls(), before, "{size:?}");
    }
}

/// The papers say which signs they lack where their room is: what is typed below on the same page moves nothing.
#[test]
fn a_sign_that_cannot_be_printed_is_told_above_the_paper_and_moves_no_control() {
    let mut user = User::on("recapitulatif");
    user.size.height = 6000.0;
    user.settle();
    assert!(!user.sees_within("carré vide"));
    user.click("Compléter les précisions");
    let label = I18n::new(Language::French).local(LocalField::ServerAdmin);
    user.fill(&label, "M. Wang");
    let before = user.controls();
    user.fill(&label, "M. 王");
    assert!(user.sees_within("carré vide") && user.sees_within("(王)"));
    assert_eq!(user.controls(), before);
}
