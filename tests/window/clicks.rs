//! The post-it of the reference case, typed from nothing to the ticket: by mouse, with few clicks; by keyboard alone.

use crate::user::{Shortcut, User};
use assistant_pronote::app::testing::Page;
use assistant_pronote::domain::inputs::Field;
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::{StepId, Walkthrough};

/// What the post-it says, page by page.
const SCHOOL: [(Field, &str); 2] = [(Field::Uai, "0069999L"), (Field::ContactName, "Mme Martin")];
const ADDRESS: [(Field, &str); 7] = [
    (Field::Port2013, "8036"),
    (Field::Address, "http://notes.clg-la-bourgade.ac-nice.fr:80"),
    (Field::ServerIp, "10.106.152.36"),
    (Field::ServerName, "serveur-pronote"),
    (Field::ListeningPort, "8036"),
    (Field::InstallFolder, r"E:\PRONOTE 2014"),
    (Field::Base, "base_bourgade_2014.not"),
];
/// Before the ticket is in the clipboard.
const CLICKS: usize = 45;

const REDIRECTS: &str = "Le réseau redirige (confirmé par…)";
const DONE: &str = "C’est fait, étape suivante";
const TICKET: &str = "Copier la demande à l’ENT";

/// The points that are ticked one by one before a point of no return.
fn safety_checks(step: &StepId) -> Vec<String> {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let step = walkthrough.step(step).expect("the step");
    step.safe_first.iter().map(|item| item.text.plain(Language::French)).collect()
}

fn label(field: Field) -> String {
    I18n::new(Language::French).field(field)
}

/// What the ticket must say in the end, whichever way it was made.
fn must_be_the_ticket(user: &User) {
    let ticket = user.copied().expect("the ticket is copied").replace("\n  ", " ");
    for words in ["Collège La Bourgade", "0069999L", "http://notes.clg-la-bourgade.ac-nice.fr:80/**", "Mme Martin"] {
        assert!(ticket.contains(words), "« {words} » in {ticket}");
    }
    assert!(ticket.contains("réussi, d’après nous"), "the trial was answered: {ticket}");
    assert!(!ticket.contains("À trancher"), "{ticket}");
}

fn here(user: &User) -> Page {
    user.app.page().cloned().expect("a page")
}

/// A click where the field has not the focus already, then the text.
fn fill(user: &mut User, field: Field, text: &str) {
    let place = user.field_of(&label(field));
    if !user.focused_place().is_some_and(|focused| focused.contains(place.center())) {
        user.enter(&label(field));
    }
    user.paste_text(text);
}

#[test]
fn the_ticket_is_a_few_clicks_away_by_mouse() {
    let mut user = User::new();
    user.paste_text("Collège La Bourgade");
    user.click("Commencer");
    for (page, fields) in [(Page::School, &SCHOOL[..]), (Page::Address, &ADDRESS[..])] {
        assert_eq!(here(&user), page);
        for (field, text) in fields {
            fill(&mut user, *field, text);
        }
        if page == Page::Address {
            user.click(REDIRECTS);
            user.paste_text("M. Blanc, DSI");
            user.click("Garder le port de l’adresse");
        }
        user.click("Suivant");
    }
    user.paste_text("06");
    user.click("Agora06 (CG06)");
    user.click("Suivant");
    user.click("Commencer les étapes");
    let last = Page::Step("fiche-ecare".into());
    while here(&user) != last {
        let Page::Step(step) = here(&user) else { panic!("{:?}", user.app.page()) };
        for words in safety_checks(&step) {
            user.click_words(&words);
        }
        user.click(DONE);
        assert_ne!(here(&user), Page::Step(step), "one goes on");
    }
    user.click("Oui");
    user.click("Demande à l’ENT");
    user.click(TICKET);
    must_be_the_ticket(&user);
    println!("{} clicks to the ticket", user.clicks);
    assert!(user.clicks <= CLICKS, "{} clicks", user.clicks);
}

/// Goes with Tab to what has this text.
fn tab_to(user: &mut User, text: &str) {
    for _ in 0..120 {
        if user.is_focused_on(text) {
            return;
        }
        user.press(Shortcut::NextFocus);
    }
    panic!("Tab does not reach « {text} »");
}

fn press(user: &mut User, text: &str) {
    tab_to(user, text);
    user.press(Shortcut::Space);
}

/// The same with the words of an instruction, in a window where nothing has to be scrolled.
fn press_words(user: &mut User, words: &str) {
    let before = user.size;
    user.resize(iced::Size::new(before.width, 6000.0));
    let (_, place) = user.drawn().into_iter().find(|(text, _)| text == words).expect("the words");
    for _ in 0..120 {
        if user.focused_place().is_some_and(|focused| focused.contains(place.center())) {
            user.press(Shortcut::Space);
            user.resize(before);
            return;
        }
        user.press(Shortcut::NextFocus);
    }
    panic!("Tab does not reach « {words} »");
}

/// Goes with Tab to the field of that name, and fills it.
fn fill_by_tab(user: &mut User, field: Field, text: &str) {
    for _ in 0..60 {
        let place = user.field_of(&label(field));
        if user.focused_place().is_some_and(|focused| focused.contains(place.center())) {
            user.paste_text(text);
            return;
        }
        user.press(Shortcut::NextFocus);
    }
    panic!("Tab does not reach the field {field:?}");
}

#[test]
fn the_ticket_is_reached_by_keyboard_alone() {
    let mut user = User::new();
    user.paste_text("Collège La Bourgade");
    user.press(Shortcut::Main);
    for (page, fields) in [(Page::School, &SCHOOL[..]), (Page::Address, &ADDRESS[..])] {
        assert_eq!(here(&user), page);
        for (field, text) in fields {
            fill_by_tab(&mut user, *field, text);
        }
        if page == Page::Address {
            press(&mut user, REDIRECTS);
            user.paste_text("M. Blanc, DSI");
            user.press(Shortcut::Main);
        }
        press(&mut user, "Suivant");
    }
    user.paste_text("06");
    press(&mut user, "Agora06 (CG06)");
    press(&mut user, "Suivant");
    press(&mut user, "Commencer les étapes");
    let last = Page::Step("fiche-ecare".into());
    while here(&user) != last {
        let Page::Step(step) = here(&user) else { panic!("{:?}", user.app.page()) };
        for words in safety_checks(&step) {
            press_words(&mut user, &words);
        }
        press(&mut user, DONE);
        assert_ne!(here(&user), Page::Step(step), "one goes on");
    }
    press(&mut user, "Oui");
    press(&mut user, "Demande à l’ENT");
    press(&mut user, TICKET);
    must_be_the_ticket(&user);
    println!("{} keys to the ticket, beside those that type", user.keys);
    assert_eq!(user.clicks, 0);
}
