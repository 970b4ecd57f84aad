//! The menu of a field, by the right button and by the keyboard: what it does, when it cannot, how it closes.

use crate::user::{Shortcut, User};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{Ask, Dialog, Page};
use assistant_pronote::domain::setting_key::SettingKey;
use iced::Rectangle;

const LABEL: &str = "UAI (RNE)";
const LINES: [&str; 4] = ["Couper", "Copier", "Coller", "Tout sélectionner"];

fn uai(user: &User) -> &str {
    &user.app.session().expect("open").dossier().inputs.school.uai
}

fn is_open(user: &User) -> bool {
    LINES.iter().all(|line| user.sees(line))
}

/// Opens the menu of the field, clicks a line of it, and tells whether that did something.
fn choose(user: &mut User, label: &str, line: &str) -> bool {
    user.right_click(label);
    assert!(is_open(user), "no menu in « {label} »");
    let place = user.place_of_last(line);
    user.click_point(place.center());
    let done = !is_open(user);
    user.press(Shortcut::Escape);
    assert!(!is_open(user));
    done
}

#[test]
fn the_menu_cuts_copies_pastes_and_selects() {
    let mut user = User::on("etablissement");
    user.fill(LABEL, "0061670H");
    assert!(choose(&mut user, LABEL, "Tout sélectionner"));
    assert!(choose(&mut user, LABEL, "Copier"));
    assert_eq!((user.copied(), uai(&user)), (Some("0061670H"), "0061670H"));
    // What is selected is still so.
    assert!(choose(&mut user, LABEL, "Couper"));
    assert_eq!((user.copied(), uai(&user)), (Some("0061670H"), ""));
    assert!(choose(&mut user, LABEL, "Coller"));
    assert_eq!(uai(&user), "0061670H");
    // One goes on typing in the field.
    user.type_text("x");
    assert_eq!(uai(&user), "0061670Hx");
    assert_eq!(user.app.page(), Some(&Page::School));
}

#[test]
fn what_cannot_be_done_does_nothing() {
    let mut user = User::on("etablissement");
    user.fill(LABEL, "");
    user.copy_nothing();
    for line in LINES {
        assert!(!choose(&mut user, LABEL, line), "« {line} » in an empty field, with nothing copied");
    }
    user.fill(LABEL, "0061670H");
    for line in ["Couper", "Copier", "Coller"] {
        assert!(!choose(&mut user, LABEL, line), "« {line} » with nothing selected nor copied");
    }
    assert_eq!(uai(&user), "0061670H");
}

#[test]
fn a_dossier_that_is_only_read_is_copied_from_and_not_changed() {
    let first = User::on("etablissement");
    let folder = first.app.session().expect("open").folder().to_owned();
    let mut user = User::at(first.desk.clone(), Some(folder));
    user.click("Lire sans modifier");
    let before = uai(&user).to_owned();
    assert!(choose(&mut user, LABEL, "Tout sélectionner"));
    assert!(!choose(&mut user, LABEL, "Couper"));
    assert!(choose(&mut user, LABEL, "Copier"));
    assert_eq!((user.copied(), uai(&user)), (Some(before.as_str()), before.as_str()));
    assert!(!choose(&mut user, LABEL, "Coller"), "there is something to paste, and nothing takes it");
}

#[test]
fn what_cannot_be_done_is_greyed_and_what_can_is_not() {
    let mut user = User::on("etablissement");
    user.fill(LABEL, "0061670H");
    user.copy_nothing();
    user.right_click(LABEL);
    let shade = |user: &mut User, line: &str| {
        let place = user.place_of_last(line);
        user.darkest(place)
    };
    let possible = shade(&mut user, "Tout sélectionner");
    for line in ["Couper", "Copier", "Coller"] {
        assert!(shade(&mut user, line) > possible + 60, "« {line} » looks possible");
    }
    user.press(Shortcut::Escape);
    user.press(Shortcut::SelectAll);
    user.right_click(LABEL);
    for line in ["Couper", "Copier"] {
        assert!(shade(&mut user, line).abs_diff(possible) < 20, "« {line} » looks impossible");
    }
}

#[test]
fn it_closes_with_escape_and_with_a_click_outside_that_does_nothing_else() {
    let mut user = User::on("etablissement");
    let next = user.place_of("Suivant").center();
    user.right_click(LABEL);
    user.press(Shortcut::Escape);
    assert!(!is_open(&user));
    assert!(user.focused_field().is_some(), "the field has the focus");
    user.right_click(LABEL);
    user.click_point(next);
    assert!(!is_open(&user));
    assert_eq!(user.app.page(), Some(&Page::School), "that click closed the menu");
    user.click_point(next);
    assert_ne!(user.app.page(), Some(&Page::School));
    // Over a dialog too: Escape closes the menu first.
    let mut user = User::on("etablissement");
    let compare = Dialog::Compare { value: SettingKey::EntPattern, shown: String::new() };
    user.send(Message::Ask(Ask::OpenDialog(compare)));
    let field = boxes(&user)[0];
    user.right_click_at(field.center());
    assert!(is_open(&user));
    user.press(Shortcut::Escape);
    assert!(!is_open(&user) && user.sees_within("Comparer"), "the dialog is still there");
}

#[test]
fn the_menu_key_and_shift_f10_open_it_and_the_arrows_choose() {
    for key in [Shortcut::Menu, Shortcut::MenuByF10] {
        let mut user = User::on("etablissement");
        user.fill(LABEL, "0061670H");
        user.press(Shortcut::SelectAll);
        user.press(key);
        assert!(is_open(&user), "{key:?}");
        // « Couper » is first; « Copier » below it. No sign that is typed meanwhile lands in the field.
        user.press(Shortcut::Down);
        user.type_text("z");
        user.press(Shortcut::Main);
        assert!(!is_open(&user));
        assert_eq!((user.copied(), uai(&user)), (Some("0061670H"), "0061670H"), "{key:?}");
        user.type_text("autre");
        assert_eq!(uai(&user), "autre", "in the place of what is selected");
        user.press(Shortcut::SelectAll);
        user.press(key);
        // Round, from the first line to the last, then « Coller ».
        user.press(Shortcut::Up);
        user.press(Shortcut::Up);
        user.press(Shortcut::Main);
        assert_eq!(uai(&user), "0061670H");
        user.press(key);
        user.press(Shortcut::Main);
        assert_eq!(user.app.page(), Some(&Page::School), "Enter was the menu's");
    }
    // Elsewhere than in a field, those keys are nobody's.
    let mut user = User::on("etape-installer-client");
    user.press(Shortcut::NextFocus);
    user.press(Shortcut::Menu);
    assert!(!is_open(&user));
}

#[test]
fn a_field_entered_by_the_right_button_takes_the_focus_from_the_other() {
    let mut user = User::on("etablissement");
    user.enter(LABEL);
    user.right_click("Nom du contact");
    user.press(Shortcut::Escape);
    // `focused_field` refuses that two have it.
    assert!(user.focused_field().is_some());
    user.type_text("Mme Blanc");
    assert!(user.app.session().expect("open").dossier().inputs.contact.name.ends_with("Mme Blanc"));
    assert_eq!(uai(&user), "0069999L");
}

/// Where one types on screen: lines, and boxes of several lines.
fn boxes(user: &User) -> Vec<Rectangle> {
    user.fields().into_iter().filter_map(|field| field.visible_bounds()).collect()
}

/// Every box of every page and dialog has the menu, and pastes in its own box.
#[test]
fn every_box_to_type_in_has_the_menu() {
    type Go = fn(&mut User);
    let places: [(&str, Go); 11] = [
        ("welcome", |user| *user = User::new()),
        ("school", |user| *user = User::on("etablissement")),
        ("address", |user| *user = User::on("adresse")),
        ("ENT", |user| *user = User::on("ent")),
        ("identification", |user| {
            *user = User::on("identification");
            user.click("Modifier ces valeurs");
        }),
        ("a note", |user| *user = User::on("etape-installer-client")),
        ("to note, client code", |user| *user = User::on("etape-relever-reglages-2013")),
        ("a trial", |user| {
            *user = User::on("etape-fiche-ecare");
            user.click("Non");
        }),
        ("details of the papers", |user| {
            *user = User::on("recapitulatif");
            user.click("Compléter les précisions");
        }),
        ("skip", |user| {
            *user = User::on("etape-installer-client");
            user.click("Passer cette étape");
        }),
        ("a CAS answer", |user| {
            *user = User::on("recapitulatif");
            user.click("Vérifications");
            user.click("Réponse du CAS");
        }),
    ];
    let mut count = 0;
    for (name, go) in places {
        let mut user = User::new();
        go(&mut user);
        user.size.height = 4000.0;
        user.settle();
        let fields = boxes(&user);
        assert!(!fields.is_empty(), "{name}: nothing to type in");
        for field in fields {
            user.right_click_at(field.center());
            assert!(is_open(&user), "{name}: no menu at {field:?}");
            user.press(Shortcut::Escape);
            assert!(!is_open(&user), "{name}: it stays at {field:?}");
            count += 1;
        }
    }
    assert!(count > 25, "{count} boxes");
}

#[test]
fn the_menu_stays_in_the_window() {
    let mut user = User::on("etape-installer-client");
    for height in [768.0, 560.0] {
        user.resize(iced::Size::new(911.0, height));
        user.right_click("Note");
        for line in LINES {
            let place = user.place_of_last(line);
            let window = Rectangle::with_size(user.size);
            assert!(place.is_within(&window), "« {line} » at {place:?} in {window:?}");
        }
        user.press(Shortcut::Escape);
    }
}
