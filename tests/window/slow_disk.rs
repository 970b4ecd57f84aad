//! A disk that answers after twenty seconds: the window goes on, says so, and loses nothing.

use crate::user::User;
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::Page;
use assistant_pronote::dossier::Store;
use std::time::Duration;

const LONG: Duration = Duration::from_secs(20);

/// Where the disk has answered meanwhile, the window has waited for it.
fn still_waits(user: &User) {
    assert!(user.desk.disk.is_shut(), "the window stood still until the disk answered");
    assert!(user.desk.disk.waiting() > 0, "something waits for the disk");
}

#[test]
fn one_types_on_while_the_disk_does_not_answer_and_closing_waits_and_says_so() {
    let mut user = User::new();
    user.fill("Nom du collège", "Collège La Bourgade");
    user.click("Commencer");
    let folder = user.app.session().expect("open").folder().to_owned();
    user.desk.disk.answer_after(LONG);
    user.enter("UAI (RNE)");
    user.type_text("0069999L");
    user.fill("Nom du contact", "Mme Martin");
    user.click("Suivant");
    assert_eq!(user.app.page(), Some(&Page::Address));
    still_waits(&user);
    let inputs = &user.app.session().expect("open").dossier().inputs;
    assert_eq!((inputs.school.uai.as_str(), inputs.contact.name.as_str()), ("0069999L", "Mme Martin"));
    assert!(user.texts().iter().any(|text| text.ends_with("Enregistrement…")), "{:?}", user.texts());

    user.send(Message::CloseRequested(iced::window::Id::unique()));
    user.must_see("Enregistrement en cours");
    still_waits(&user);
    assert!(!user.is_closed, "not before all is written");
    user.desk.disk.open();
    user.let_time_pass();
    assert!(user.is_closed);
    let kept = Store::open(&folder).expect("saved").dossier;
    assert_eq!((kept.inputs.school.uai.as_str(), kept.inputs.contact.name.as_str()), ("0069999L", "Mme Martin"));
    assert_eq!(kept.progress.current.map(|page| page.as_str().to_owned()).as_deref(), Some("adresse"));
}

#[test]
fn the_window_opens_before_the_disk_gives_the_preferences_and_takes_them_then() {
    let mut user = User::new();
    user.click("Affichage 100\u{a0}%");
    user.click("English");
    let desk = user.desk.clone();
    drop(user);
    desk.disk.answer_after(LONG);
    let mut again = User::at(desk, None);
    again.must_see("Nom du collège");
    again.enter("Nom du collège");
    again.type_text("La Bourgade");
    still_waits(&again);
    again.desk.disk.open();
    again.let_time_pass();
    again.must_see("Name of the school");
    assert_eq!(again.focused_field().as_deref(), Some("La Bourgade"), "what was typed, and the focus");
}

#[test]
fn a_dossier_that_is_long_to_open_leaves_the_page_alive() {
    let mut user = User::new();
    user.fill("Nom du collège", "Collège La Bourgade");
    user.click("Commencer");
    let (desk, folder) = (user.desk.clone(), user.app.session().expect("open").folder().to_owned());
    drop(user);
    desk.disk.answer_after(LONG);
    let mut again = User::at(desk, Some(folder));
    assert!(again.app.session().is_none());
    again.fill("Nom du collège", "Collège Voltaire");
    still_waits(&again);
    again.desk.disk.open();
    again.let_time_pass();
    assert!(again.app.session().is_some());
}
