//! The dossiers of a computer: the last one is taken up again, two of one name are told apart, none is lost when the
//! disk refuses, and what was typed before is found again.

use crate::user::{FakeServices, Shortcut, User};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{DialogMessage, Page, Picked, Services, ThemeChoice, tokens};
use assistant_pronote::dossier::{Dossier, Occasion, Store};
use std::fs;

fn begin(user: &mut User, name: &str) {
    user.fill("Nom du collège", name);
    user.click("Commencer");
}

fn uai(user: &User) -> String {
    user.app.session().expect("open").dossier().inputs.school.uai.clone()
}

#[test]
fn the_last_dossier_is_taken_up_again_by_enter_and_by_a_click() {
    let mut user = User::new();
    begin(&mut user, "Collège La Bourgade");
    let desk = user.desk.clone();
    drop(user);
    let mut again = User::at(desk.clone(), None);
    let focused = again.focused_place().expect("something has the focus");
    assert!(focused.contains(again.place_of("Reprendre").center()), "« Reprendre » has it");
    // Its ring is told from its fill, whatever the colours: a line of that of its words parts them.
    for (theme, colors) in [
        (ThemeChoice::Light, &tokens::LIGHT),
        (ThemeChoice::Dark, &tokens::DARK),
        (ThemeChoice::Contrast, &tokens::CONTRAST),
    ] {
        again.send(Message::Dialog(DialogMessage::Theme(theme)));
        for (from_the_edge, color) in [(1.0, colors.focus), (4.0, colors.on_main), (7.0, colors.main)] {
            let [red, green, blue, _] = color.into_rgba8();
            assert_eq!(again.pixel(focused.x + from_the_edge, focused.center_y()), [red, green, blue], "{theme:?}");
        }
    }
    again.press(Shortcut::Main);
    assert_eq!(again.app.page(), Some(&Page::School));
    drop(again);
    let mut third = User::at(desk, None);
    third.click("Reprendre");
    assert_eq!(third.app.page(), Some(&Page::School));
}

/// A stick that is not there, a file that is damaged: the dossier is still on the list, with what is wrong.
#[test]
fn a_recent_dossier_that_cannot_be_opened_stays_on_the_list_and_says_why() {
    let mut user = User::new();
    begin(&mut user, "Collège La Bourgade");
    let (desk, folder) = (user.desk.clone(), user.app.session().expect("open").folder().to_owned());
    drop(user);
    let away = folder.with_file_name("clé retirée");
    fs::rename(&folder, &away).expect("taken out");
    let without = User::at(desk.clone(), None);
    without.must_see("Collège La Bourgade");
    without.must_see("introuvable");
    without.must_see("Retirer de la liste");
    assert!(!without.sees("Reprendre"));
    drop(without);
    fs::rename(&away, &folder).expect("put back");
    fs::write(folder.join("dossier.ron"), "(version: 1,").expect("damaged");
    fs::remove_dir_all(folder.join("versions")).expect("without a version");
    let mut damaged = User::at(desk, None);
    assert!(damaged.sees_within("est abîmé"));
    damaged.click("Retirer de la liste");
    assert!(!damaged.sees_within("est abîmé"));
    assert!(folder.join("dossier.ron").exists(), "only the list forgets it");
}

#[test]
fn a_second_dossier_of_the_same_name_asks() {
    let mut user = User::new();
    begin(&mut user, "Collège La Bourgade");
    user.fill("UAI (RNE)", "0069999L");
    let (desk, folder) = (user.desk.clone(), user.app.session().expect("open").folder().to_owned());
    drop(user);
    let mut resumed = User::at(desk.clone(), None);
    begin(&mut resumed, "Collège La Bourgade");
    resumed.must_see("Un dossier porte déjà ce nom");
    assert!(resumed.app.session().is_none());
    resumed.press(Shortcut::Main);
    assert_eq!(uai(&resumed), "0069999L", "Enter takes up the one that is there");
    drop(resumed);
    let mut other = User::at(desk, None);
    begin(&mut other, "Collège La Bourgade");
    other.fill("Nom du nouveau dossier", "Collège La Bourgade, essai");
    other.click("En créer un nouveau sous ce nom");
    assert_eq!(uai(&other), "");
    assert_ne!(other.app.session().expect("open").folder(), folder);
    // Enter in the name is about that name.
    let mut named = User::at(other.desk.clone(), None);
    drop(other);
    begin(&mut named, "Collège La Bourgade");
    named.fill("Nom du nouveau dossier", "Collège La Bourgade, essai 2");
    named.press(Shortcut::Main);
    assert_eq!(uai(&named), "");
    assert!(named.app.session().expect("open").folder().ends_with("Collège La Bourgade essai 2"));
    assert_eq!(Store::open(&folder).expect("still there").dossier.inputs.school.uai, "0069999L");
}

#[test]
fn what_the_disk_refuses_is_saved_elsewhere_and_goes_on_there() {
    let mut user = User::new();
    begin(&mut user, "Collège La Bourgade");
    let folder = user.app.session().expect("open").folder().to_owned();
    // A folder stands where the file is to be.
    let file = folder.join("dossier.ron");
    fs::remove_file(&file).and_then(|()| fs::create_dir_all(file.join("plein"))).expect("a folder in its place");
    user.fill("UAI (RNE)", "0069999L");
    user.must_see("Non enregistré");
    user.click("Réessayer");
    user.must_see("Non enregistré");
    let elsewhere = user.desk.folder.path().join("clé USB");
    fs::create_dir(&elsewhere).expect("a folder");
    *user.desk.picks.lock().expect("picks") = Picked::Path(elsewhere.clone());
    user.click("Enregistrer ailleurs…");
    assert!(!user.sees("Non enregistré"));
    let moved = user.app.session().expect("open").folder().to_owned();
    assert_eq!(moved, elsewhere.join("Collège La Bourgade"));
    user.fill("Nom du contact", "Mme Martin");
    let kept = Store::open(&moved).expect("saved").dossier.inputs;
    assert_eq!((kept.school.uai.as_str(), kept.contact.name.as_str()), ("0069999L", "Mme Martin"));
    user.press(Shortcut::Undo);
    assert_eq!(user.app.session().expect("open").dossier().inputs.contact.name, "", "and can be undone");
}

#[test]
fn trying_again_saves_once_the_disk_is_well() {
    let mut user = User::new();
    begin(&mut user, "Collège La Bourgade");
    let folder = user.app.session().expect("open").folder().to_owned();
    let file = folder.join("dossier.ron");
    fs::remove_file(&file).and_then(|()| fs::create_dir_all(file.join("plein"))).expect("a folder in its place");
    user.fill("UAI (RNE)", "0069999L");
    fs::remove_dir_all(&file).expect("the folder goes away");
    user.click("Réessayer");
    assert!(!user.sees("Non enregistré"));
    assert_eq!(Store::open(&folder).expect("saved").dossier.inputs.school.uai, "0069999L");
}

#[test]
fn a_version_is_seen_before_it_is_taken_and_can_be_undone() {
    let desk = FakeServices::new();
    let folder = desk.documents().join("Collège");
    let mut dossier = assistant_pronote::dossier::Dossier { inputs: crate::guide::inputs(80), ..Default::default() };
    let mut store = Store::create(&folder, &dossier, desk.now()).expect("a dossier");
    dossier.inputs.contact.name = "M. Durand".into();
    store.save(&dossier, desk.now(), Occasion::StepDone).expect("a version");
    dossier.inputs.contact.name = "Mme Martin".into();
    store.save(&dossier, desk.now(), Occasion::StepDone).expect("another");
    drop(store);
    let mut user = User::at(desk, Some(folder));
    let contact = |user: &User| user.app.session().expect("open").dossier().inputs.contact.name.clone();
    user.click("Enregistré à 14\u{a0}h\u{a0}32");
    user.must_see("Revenir à une version…");
    user.click("une valeur différente");
    user.must_see("Nom du contact\u{a0}: M. Durand (maintenant\u{a0}: Mme Martin)");
    assert_eq!(contact(&user), "Mme Martin", "only looked at");
    user.click("Reprendre cette version");
    assert_eq!(contact(&user), "M. Durand");
    user.press(Shortcut::Undo);
    assert_eq!(contact(&user), "Mme Martin");
}

#[test]
fn the_guide_is_made_from_the_last_page_and_from_the_first() {
    let mut user = User::on("recapitulatif");
    let folder = user.app.session().expect("open").folder().to_owned();
    user.click("Faire le guide (page web)");
    let guide = folder.join("guide.html");
    user.must_see("Le guide est fait\u{a0}: …/Collège La Bourgade/guide.html");
    let opened = |user: &User| user.desk.opened.lock().expect("opened").last().cloned();
    assert_eq!(opened(&user), Some(guide.clone()));
    assert!(fs::read_to_string(&guide).expect("the page").starts_with("<!DOCTYPE html"));
    fs::remove_file(&guide).expect("removed");
    user.desk.opened.lock().expect("opened").clear();
    let desk = user.desk.clone();
    drop(user);
    let mut again = User::at(desk, None);
    again.click("Guide (page web)");
    assert_eq!(opened(&again), Some(guide.clone()));
    assert!(guide.exists() && again.app.session().is_none(), "it is not opened for that");
}

/// Its values cannot be made: neither can its guide.
#[test]
fn a_dossier_that_is_not_filled_in_has_no_guide() {
    let mut user = User::new();
    begin(&mut user, "Collège La Bourgade");
    let (desk, folder) = (user.desk.clone(), user.app.session().expect("open").folder().to_owned());
    drop(user);
    let mut again = User::at(desk, None);
    let place = again.place_of("Guide (page web)").center();
    again.click_point(place);
    assert!(!folder.join("guide.html").exists() && again.app.session().is_none());
}

#[test]
fn the_program_says_which_it_is_and_what_its_maintainer_asks_for() {
    let mut user = User::on("etablissement");
    user.click("Aide (F1)");
    user.click("À propos");
    user.must_see(concat!("Assistant PRONOTE\u{a0}", env!("CARGO_PKG_VERSION")));
    user.click("Copier les informations techniques");
    let copied = user.copied().expect("copied");
    assert!(copied.starts_with("Assistant PRONOTE ") && copied.contains(std::env::consts::OS), "{copied}");
    assert!(!copied.contains("Bourgade"), "nothing of the dossier");
    let log = user.desk.folder.path().join("journal.txt");
    fs::write(&log, "un incident").expect("written");
    user.click("Ouvrir le journal");
    assert_eq!(user.desk.opened.lock().expect("opened").last(), Some(&log));
}

/// A folder that the command `lot` fills: its run's file, and a dossier for each school.
pub fn filled(desk: &FakeServices) -> std::path::PathBuf {
    let folder = desk.folder.path().join("académie");
    fs::create_dir(&folder).expect("a folder");
    fs::write(folder.join("lot.ron"), "(lot: 1, jour: \"2014-08-25T00:00:00+02:00\", fini: true)").expect("the run");
    for (name, uai, town) in [
        ("Collège Émile Zola", "0069999L", "Nice"),
        ("Collège Jean Moulin", "0060020P", "Antibes"),
        ("Collège Les Pins", "0060013G", "Nice"),
    ] {
        let mut dossier = Dossier::default();
        (dossier.inputs.school.name, dossier.inputs.school.uai) = (name.to_owned(), uai.to_owned());
        let place = folder.join(format!("{uai} {name}"));
        drop(Store::create(&place, &dossier, desk.now()).expect("a dossier"));
        let line = format!(
            "(lot: 1, etat: fait, jour: \"2014-08-25T00:00:00+02:00\", commune: \"{town}\", valeurs: {{}}, contenu: \"0\", papiers: {{}})"
        );
        fs::write(place.join("ligne.ron"), line).expect("the line");
    }
    folder
}

#[test]
fn a_folder_that_a_list_filled_opens_as_a_list_where_one_is_found_and_opened() {
    let desk = FakeServices::new();
    let folder = filled(&desk);
    let held = Store::open_for_editing(&folder.join("0060020P Collège Jean Moulin"), desk.now()).expect("held");
    let mut user = User::at(desk, Some(folder.clone()));
    user.must_see("Les dossiers de «\u{a0}académie\u{a0}»");
    user.must_see("Dossiers\u{a0}: 3 – ouverts\u{a0}: 1");
    for name in ["Collège Émile Zola", "Collège Jean Moulin", "Collège Les Pins"] {
        user.must_see(name);
    }
    assert!(user.sees_within("ouvert par"), "who has it is said");
    user.fill("Chercher un nom, un UAI ou une commune", "nice zola");
    assert!(user.sees("Collège Émile Zola") && !user.sees("Collège Les Pins") && !user.sees("Collège Jean Moulin"));
    user.press(Shortcut::Main);
    assert_eq!(uai(&user), "0069999L");
    assert!(!user.sees_within("Les dossiers de"));
    drop(held);
}

#[test]
fn the_list_of_a_folder_is_searched_without_accents_and_says_when_nothing_is_found() {
    let desk = FakeServices::new();
    let folder = filled(&desk);
    let mut user = User::new();
    *user.desk.picks.lock().expect("picks") = Picked::Path(folder);
    user.press(Shortcut::Open);
    user.fill("Chercher un nom, un UAI ou une commune", "emile");
    user.must_see("Collège Émile Zola");
    user.fill("Chercher un nom, un UAI ou une commune", "0060013g");
    user.must_see("Collège Les Pins");
    user.fill("Chercher un nom, un UAI ou une commune", "lycée");
    user.must_see("Aucun dossier trouvé.");
    user.press(Shortcut::Main);
    user.must_see("Aucun dossier trouvé.");
    user.fill("Chercher un nom, un UAI ou une commune", "antibes");
    user.click("Collège Jean Moulin");
    assert_eq!(uai(&user), "0060020P");
}

/// The sign of the way back, a letter of the icon font.
const BACK_TO_THE_LIST: &str = "\u{e106}";

#[test]
fn from_a_dossier_of_the_list_one_goes_back_to_it_and_on_to_another() {
    let desk = FakeServices::new();
    let folder = filled(&desk);
    let mut user = User::at(desk.clone(), Some(folder));
    user.click("Collège Jean Moulin");
    user.fill("Nom du contact", "Mme Martin");
    user.click(BACK_TO_THE_LIST);
    user.must_see("Les dossiers de «\u{a0}académie\u{a0}»");
    user.must_see("Collège Émile Zola");
    user.click("Collège Les Pins");
    assert_eq!(uai(&user), "0060013G");
    user.click(BACK_TO_THE_LIST);
    user.click("Collège Jean Moulin");
    assert_eq!(user.app.session().expect("open").dossier().inputs.contact.name, "Mme Martin", "what was typed is kept");
    drop(user);
    // A dossier of one's own comes from no list.
    let mut alone = User::at(desk, None);
    begin(&mut alone, "Collège La Bourgade");
    assert!(!alone.sees(BACK_TO_THE_LIST));
}
