//! An academy's own walkthrough and ENTs in the window: shown and named, refused on a page of their own, and a dossier
//! that passes from one walkthrough to another.

use crate::academies::{Academy, OUEST, SUD};
use crate::user::{FakeServices, Shortcut, User};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{Ask, Destination, InputsMessage, Page, Services};
use assistant_pronote::domain::inputs::{Field, Inputs};
use assistant_pronote::dossier::{Dossier, Followed, StepState, Store};
use assistant_pronote::files::Files;
use assistant_pronote::walkthrough::{ContentPlaces, Drawer, ItemId, StepId, Walkthrough};
use std::fs;
use std::path::{Path, PathBuf};

/// The program itself: this one, a test, draws no figure.
fn drawer() -> Drawer {
    Drawer::program(PathBuf::from(env!("CARGO_BIN_EXE_assistant-pronote")))
}

fn places(academy: Academy) -> ContentPlaces {
    ContentPlaces::new(Some(academy.walkthrough()), Some(academy.ents())).drawn_by(drawer())
}

fn begin(user: &mut User, academy: Academy) {
    user.fill("Nom du collège", "Collège Exemple");
    user.click("Commencer");
    for (field, text) in [(Field::Uai, "0069999L"), (Field::Address, "http://notes.clg.exemple.fr:8036")] {
        user.send(Message::Inputs(InputsMessage::Typed(field, text.to_owned())));
    }
    user.send(Message::Inputs(InputsMessage::ChooseEnt(academy.ent.to_owned())));
}

fn go(user: &mut User, step: &str) {
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Step(StepId::from(step))))));
}

fn dossier(user: &User) -> Dossier {
    user.app.session().expect("open").dossier().clone()
}

#[test]
fn the_first_page_names_the_files_and_the_pages_follow_them() {
    for academy in [OUEST, SUD] {
        let mut user = User::in_places(FakeServices::new(), None, places(academy));
        user.must_see(academy.title);
        assert!(user.sees_within("parcours.ron") && user.sees_within("ents.ron"), "{:?}", user.texts());
        assert!(!user.sees_within("Que voulez-vous faire"), "one walkthrough is no choice");
        begin(&mut user, academy);
        assert_eq!(dossier(&user).walkthrough.expect("noted").id.as_str(), academy.id);
        let pages = Page::all(
            &Walkthrough::read_on(&Files::system(), &academy.walkthrough(), &drawer()).expect("good"),
            Default::default(),
        );
        for page in pages {
            user.send(Message::Ask(Ask::Go(Destination::Page(page.clone()))));
            assert_eq!(user.app.page(), Some(&page), "{academy:?}");
        }
        go(&mut user, academy.step.0);
        assert!(user.sees_within(academy.step.1), "{:?}", user.texts());
        user.click("Aide (F1)");
        user.click("À propos");
        assert!(user.sees_within("parcours.ron"), "{:?}", user.texts());
    }
}

#[test]
fn a_figure_of_the_academys_own_is_shown_beside_its_step_and_enlarged_with_its_words() {
    for academy in [OUEST, SUD] {
        let Some((step, _, title, description)) = academy.figure else { continue };
        let mut user = User::in_places(FakeServices::new(), None, places(academy));
        begin(&mut user, academy);
        go(&mut user, step);
        user.must_see(title);
        // The words come with the picture, once it is decoded.
        user.click("Agrandir");
        user.must_see(description);
    }
}

#[test]
fn the_second_walkthrough_is_chosen_on_the_first_page() {
    let mut user = User::new();
    user.must_see("Passer à PRONOTE\u{a0}2014 et le raccorder à l’ENT");
    user.click_words("Raccorder PRONOTE\u{a0}2014, déjà installé");
    assert!(!user.sees_within("Une facture récente"), "what to have at hand follows");
    user.fill("Nom du collège", "Collège Exemple");
    user.click("Commencer");
    assert_eq!(dossier(&user).walkthrough.expect("noted").id.as_str(), "raccordement-ent");
    go(&mut user, "publication");
    assert_eq!(user.app.page(), Some(&Page::Step(StepId::from("publication"))));
    let desk = user.desk.clone();
    user.send(Message::Ask(Ask::Go(Destination::Home)));
    user.must_see("Reprendre");
    user.must_see("Passer à PRONOTE\u{a0}2014 et le raccorder à l’ENT");
    drop(user);
    // Taken up again, it goes on with the same steps.
    let mut again = User::at(desk, None);
    again.click("Reprendre");
    assert_eq!(again.app.page(), Some(&Page::Step(StepId::from("publication"))));
    assert!(!again.sees_within("suivait le parcours"));
    again.send(Message::Ask(Ask::Go(Destination::Page(Page::Step(StepId::from("installer-edt"))))));
    assert!(again.sees_within("ne concerne pas ce collège"), "{:?}", again.texts());
}

/// A dossier kept by another walkthrough than the program's.
fn kept(desk: &FakeServices) -> PathBuf {
    let folder = desk.documents().join("Collège Exemple");
    let mut dossier = Dossier { inputs: Inputs::default(), ..Dossier::default() };
    dossier.inputs.school.name = "Collège Exemple".into();
    dossier.walkthrough = Some(Followed { id: ItemId::from("ouest-2014"), edition: "2014-09-08".into() });
    for step in [OUEST.shared, OUEST.step.0] {
        dossier.progress.step_mut(&StepId::from(step)).state = StepState::Done { on: desk.now() };
    }
    drop(Store::create(&folder, &dossier, desk.now()).expect("a dossier"));
    folder
}

#[test]
fn a_dossier_of_another_walkthrough_is_told_carried_over_and_kept_whole() {
    let desk = FakeServices::new();
    let folder = kept(&desk);
    let mut user = User::at(desk.clone(), Some(folder.clone()));
    for words in ["ouest-2014", "8\u{a0}septembre\u{a0}2014", "attendre-l-ouest"] {
        let seen = user.texts().join(" ").replace('\u{202f}', "\u{a0}");
        assert!(
            seen.contains(words) || seen.replace('\u{a0}', " ").contains(&words.replace('\u{a0}', " ")),
            "{words}: {seen}"
        );
    }
    // Nothing is changed by a look.
    assert_eq!(dossier(&user).walkthrough.expect("kept").id.as_str(), "ouest-2014");
    user.send(Message::Inputs(InputsMessage::Typed(Field::Uai, "0069999L".to_owned())));
    let changed = dossier(&user);
    assert_eq!(changed.walkthrough.expect("noted").id.as_str(), "pronote-2014");
    for step in [OUEST.shared, OUEST.step.0] {
        assert!(changed.progress.state(&StepId::from(step)).is_settled(), "{step} is kept");
    }
    user.let_time_pass();
    drop(user);
    let read = Store::open(&folder).expect("a dossier").dossier;
    assert!(read.progress.state(&StepId::from(OUEST.step.0)).is_settled());
}

fn spoilt(folder: &Path) -> PathBuf {
    let path = folder.join("parcours.ron");
    OUEST.copy_figure(folder);
    let text = fs::read_to_string(OUEST.walkthrough()).expect("a file");
    fs::write(&path, text.replacen("minutes: 10", "minutes: 0", 1).replacen("numero: 3", "numero: 7", 1)).unwrap();
    path
}

#[test]
fn a_file_that_is_refused_has_a_page_of_its_own_until_it_is_mended() {
    let desk = FakeServices::new();
    let waiting = kept(&desk);
    let place = tempfile::tempdir().expect("a folder");
    let path = spoilt(place.path());
    let places = ContentPlaces::new(Some(path.clone()), None);
    let mut user = User::in_places(desk, Some(waiting.clone()), places);
    user.must_see("Un fichier donné au programme ne peut pas servir");
    let shown = |user: &User| user.texts().join("\n").replace('\u{a0}', " ");
    for words in ["Ligne 10", "étape « fiche-ecare »", "champ « minutes »", "champ « numero »", "parcours.ron"] {
        assert!(shown(&user).contains(words), "{words}: {}", shown(&user));
    }
    assert!(user.app.session().is_none() && !user.sees_within("Nouveau dossier"), "no dossier is opened meanwhile");
    // Still wrong: the page says what is left.
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("minutes: 0", "minutes: 10", 1)).unwrap();
    user.press(Shortcut::Main);
    let left = shown(&user);
    assert!(!left.contains("champ « minutes »") && left.contains("champ « numero »"), "{left}");
    // Nothing of the program's own walkthrough is shown in its place.
    user.click("Aide (F1)");
    assert!(!user.sees_within("Application Not Authorized") && !user.sees_within("Glossaire"), "{:?}", user.texts());
    user.press(Shortcut::Escape);
    user.press(Shortcut::Open);
    assert!(user.app.session().is_none());
    fs::write(&path, fs::read_to_string(OUEST.walkthrough()).unwrap()).unwrap();
    user.click("Vérifier de nouveau");
    assert_eq!(user.app.session().expect("the dossier that waited").folder(), waiting);
    go(&mut user, OUEST.step.0);
    assert!(user.sees_within(OUEST.step.1));
}

#[test]
fn without_a_dossier_that_waits_the_first_page_comes() {
    let place = tempfile::tempdir().expect("a folder");
    let path = spoilt(place.path());
    let places = ContentPlaces::new(Some(path.clone()), None).drawn_by(drawer());
    let mut user = User::in_places(FakeServices::new(), None, places);
    SUD.copy_figure(place.path());
    fs::write(&path, fs::read_to_string(SUD.walkthrough()).unwrap()).unwrap();
    user.click("Vérifier de nouveau");
    user.must_see("Nouveau dossier");
    user.must_see(SUD.title);
}
