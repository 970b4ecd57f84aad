//! Journeys through the window, as a user makes them: what is clicked and typed, what is then seen.

use crate::user::{Desk, User, picture};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{
    Ask, Destination, Dialog, DialogMessage, InputsMessage, Page, Picked, Shortcut, StepMessage, Table, WelcomeMessage,
};
use assistant_pronote::domain::inputs::{Attribute, Field, Hosting};
use assistant_pronote::domain::setting_key::SettingKey;
use assistant_pronote::dossier::{StepState, Store};
use assistant_pronote::lang::Language;
use iced::keyboard::key::{Code, Physical};
use iced::keyboard::{self, Key, Modifiers};
use std::fs;
use std::path::PathBuf;

/// The guide's case, field by field.
const REFERENCE: [(Field, &str); 9] = [
    (Field::Uai, "0069999L"),
    (Field::Port2013, "8036"),
    (Field::Address, "http://notes.clg-la-bourgade.ac-nice.fr:80"),
    (Field::ServerIp, "10.106.152.36"),
    (Field::ServerName, "serveur-pronote"),
    (Field::ListeningPort, "8036"),
    (Field::InstallFolder, r"E:\PRONOTE 2014"),
    (Field::Base, "base_bourgade_2014.not"),
    (Field::ContactName, "Mme Martin"),
];

fn begin(user: &mut User, start: &str) {
    user.send(Message::Welcome(WelcomeMessage::NameTyped("Collège La Bourgade".into())));
    user.click(start);
    assert_eq!(user.app.page(), Some(&Page::School));
}

fn type_all(user: &mut User, page: &Page) {
    for (field, text) in REFERENCE.iter().filter(|(field, _)| Page::of_field(*field) == *page) {
        user.send(Message::Inputs(InputsMessage::Typed(*field, (*text).to_owned())));
    }
}

fn inputs(user: &mut User, next: &str) {
    for page in [Page::School, Page::Address] {
        assert_eq!(user.app.page(), Some(&page));
        type_all(user, &page);
        user.click(next);
    }
    user.send(Message::Inputs(InputsMessage::SearchEnt("06".into())));
    user.click("Agora06 (CG06)");
    user.click(next);
    assert_eq!(user.app.page(), Some(&Page::Mapping));
    user.must_see("ENTPersonDateNaissance");
}

/// Every step, by its « Fait », to the sheet.
fn steps(user: &mut User, first: &str, done: &str, next: &str, sheet: &str) -> usize {
    user.click(first);
    let mut count = 0;
    while let Some(Page::Step(step)) = user.app.page().cloned() {
        // Off-screen, the button is reached by scrolling: what it sends is what matters here.
        user.must_see(done);
        user.send(Message::Step(StepMessage::Done(step)));
        user.click(next);
        count += 1;
    }
    assert_eq!(user.app.page(), Some(&Page::Summary));
    user.click(sheet);
    let opened = user.desk.opened.lock().expect("opened").clone();
    let pdf = std::fs::read(opened.last().expect("the sheet was opened")).expect("the sheet is there");
    assert!(pdf.starts_with(b"%PDF-"));
    count
}

#[test]
fn a_principal_adjoint_finishes_alone() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    inputs(&mut user, "Suivant");
    assert_eq!(steps(&mut user, "Commencer les étapes", "Fait", "Suivant", "Faire le récapitulatif (PDF)"), 22);
    user.must_see("22 étapes sur 22");
    user.must_see("https://www.agora06.fr/cas/login?service=http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F");
    user.must_see("http://notes.clg-la-bourgade.ac-nice.fr:80/**");
    assert_eq!(user.app.title(), "Collège La Bourgade – Assistant PRONOTE");
}

#[test]
fn the_same_in_english() {
    let mut user = User::new();
    user.send(Message::Dialog(DialogMessage::Language(Language::English)));
    begin(&mut user, "Start");
    inputs(&mut user, "Next");
    assert_eq!(steps(&mut user, "Start the steps", "Done", "Next", "Make the summary (PDF)"), 22);
    user.must_see("22 of 22 steps");
}

#[test]
fn with_a_hosted_college_the_server_steps_disappear_and_the_count_adapts() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    user.must_see("0 étape sur 22");
    user.click("PRONOTE hébergé par l’éditeur");
    assert!(!user.sees("0 étape sur 22"));
    user.send(Message::Inputs(InputsMessage::Typed(Field::Uai, "0069999L".into())));
    user.click("Suivant");
    assert!(!user.sees("Valeurs du serveur"));
    user.click("Suivant");
    user.send(Message::Inputs(InputsMessage::ChooseEnt("agora06".into())));
    user.click("Suivant");
    let count = steps(&mut user, "Commencer les étapes", "Fait", "Suivant", "Faire le récapitulatif (PDF)");
    assert!(count < 22, "{count}");
    user.must_see(&format!("{count} étapes sur {count}"));
    assert!(!user.sees("Préfixe d’URL à réserver"));
}

#[test]
fn back_and_forth_loses_nothing_and_a_new_start_finds_everything() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    inputs(&mut user, "Suivant");
    user.click("Commencer les étapes");
    let Some(Page::Step(step)) = user.app.page().cloned() else { panic!("a step") };
    user.send(Message::Step(StepMessage::Note(step.clone(), "zip sur la clé bleue".into())));
    user.send(Message::Step(StepMessage::Done(step)));
    let before = user.app.session().expect("open").dossier().inputs.clone();
    for _ in 0..5 {
        user.press(Shortcut::Back);
    }
    assert_eq!(user.app.page(), None, "five pages back is the welcome page");
    user.must_see("Collège La Bourgade");
    user.must_see("1 étape sur 22 · Établissement");
    let (desk, folder) = (user.desk.clone(), user.desk.folder.path().join("Documents/Collège La Bourgade"));
    drop(user);
    let mut again = User::at(desk, Some(folder));
    assert_eq!(again.app.session().expect("open").dossier().inputs, before);
    assert_eq!(again.app.page(), Some(&Page::School), "where one stopped");
    for _ in 0..4 {
        again.press(Shortcut::Forward);
    }
    again.must_see("zip sur la clé bleue");
}

#[test]
fn each_refused_input_shows_its_sentence_and_blocks_next_with_it() {
    let refused = [
        (Field::Name, "", "Il manque une valeur : Nom de l’établissement."),
        (Field::Uai, "0069999A", "La lettre A ne va pas avec ces chiffres : la lettre attendue est L."),
        (Field::Uai, "006", "« 006 » compte 3 caractères ; un UAI en compte 8."),
        (Field::ContactPhone, "abc", "Le caractère « a » ne convient pas dans un numéro de téléphone."),
        (Field::ContactEmail, "martin", "« martin » n’est pas une adresse de courriel."),
        (Field::Address, "http://a b", "L’adresse contient une espace."),
        (Field::Address, "ftp://exemple.fr", "Une adresse en « ftp: » ne convient pas à PRONOTE.net."),
        (Field::ServerIp, "10.106.152.999", "« 10.106.152.999 » n’est pas une adresse IP."),
        (Field::ListeningPort, "99999", "Le port 99999 n’existe pas."),
        (Field::InstallFolder, "PRONOTE", "« PRONOTE » ne commence pas par une lettre de lecteur."),
        (Field::Base, "base.zip", "« base.zip » n’est pas une base PRONOTE."),
    ];
    for (field, text, sentence) in refused {
        let sentence = sentence
            .replace(" :", "\u{a0}:")
            .replace(" ;", "\u{a0};")
            .replace("« ", "«\u{a0}")
            .replace(" »", "\u{a0}»");
        let mut user = User::new();
        begin(&mut user, "Commencer");
        for page in [Page::School, Page::Address] {
            type_all(&mut user, &page);
        }
        user.send(Message::Inputs(InputsMessage::ChooseEnt("agora06".into())));
        let page = Page::of_field(field);
        user.send(Message::Ask(Ask::Go(Destination::Page(page.clone()))));
        user.send(Message::Inputs(InputsMessage::Typed(field, text.into())));
        user.click("Suivant");
        assert_eq!(user.app.page(), Some(&page), "{field:?} {text:?} went on");
        user.must_see(&sentence);
        let label = user.app.session().and_then(|session| session.blocker(field).cloned());
        assert!(label.is_some(), "{field:?}");
    }
}

#[test]
fn unticked_instructions_never_block_and_leave_the_step_under_way() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    inputs(&mut user, "Suivant");
    user.click("Commencer les étapes");
    let Some(Page::Step(step)) = user.app.page().cloned() else { panic!("a step") };
    user.press(Shortcut::Main);
    assert_ne!(user.app.page(), Some(&Page::Step(step.clone())), "Enter goes on");
    let session = user.app.session().expect("open");
    assert_eq!(session.step(step.as_str()).map(|step| &step.state), Some(&StepState::InProgress));
    user.must_see("en cours");
}

#[test]
fn a_step_is_skipped_with_its_reason() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    inputs(&mut user, "Suivant");
    user.click("Commencer les étapes");
    let Some(Page::Step(step)) = user.app.page().cloned() else { panic!("a step") };
    user.send(Message::Ask(Ask::OpenDialog(Dialog::Skip { step: step.clone(), reason: String::new() })));
    user.send(Message::Dialog(DialogMessage::Reason("déjà fait par la DANE".into())));
    user.press(Shortcut::Main);
    let session = user.app.session().expect("open");
    let kept = session.step(step.as_str()).map(|step| &step.state);
    assert!(matches!(kept, Some(StepState::Skipped { reason, .. }) if reason == "déjà fait par la DANE"));
}

#[test]
fn undo_and_redo_bring_back_what_was_typed() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    user.send(Message::Inputs(InputsMessage::Typed(Field::Uai, "0069999L".into())));
    user.press(Shortcut::Undo);
    assert_eq!(user.app.session().expect("open").dossier().inputs.school.uai, "");
    user.press(Shortcut::Redo);
    assert_eq!(user.app.session().expect("open").dossier().inputs.school.uai, "0069999L");
}

#[test]
fn what_is_typed_is_on_disk_at_once_after_the_timer() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    user.send(Message::Inputs(InputsMessage::Typed(Field::Uai, "0069999L".into())));
    let folder = user.desk.folder.path().join("Documents/Collège La Bourgade");
    assert_eq!(Store::open(&folder).expect("saved").dossier.inputs.school.uai, "0069999L");
}

#[test]
fn a_disk_that_refuses_is_said_in_one_box_and_tried_again_at_each_change() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    let folder = user.app.session().expect("open").folder().to_owned();
    // A folder stands where the file is to be.
    let file = folder.join("dossier.ron");
    fs::remove_file(&file).and_then(|()| fs::create_dir_all(file.join("plein"))).expect("a folder in its place");
    for typed in ["0069", "006999", "0069999L"] {
        user.send(Message::Inputs(InputsMessage::Typed(Field::Uai, typed.into())));
        user.must_see("Non enregistré");
    }
    assert_eq!(user.desk.warned.lock().expect("warned").len(), 1);
    fs::remove_dir_all(&file).expect("the folder goes away");
    user.send(Message::Inputs(InputsMessage::Typed(Field::Port2013, "8036".into())));
    let kept = Store::open(&folder).expect("saved").dossier.inputs;
    assert_eq!((kept.school.uai.as_str(), kept.server.port_2013.as_str()), ("0069999L", "8036"));
}

#[test]
fn a_second_start_on_the_same_dossier_brings_a_choice_and_no_damage() {
    let mut first = User::new();
    begin(&mut first, "Commencer");
    let folder = first.desk.folder.path().join("Documents/Collège La Bourgade");
    let mut second = User::at(Desk::new(), Some(folder.clone()));
    second.must_see("Ce dossier est déjà ouvert");
    assert!(second.app.session().is_none());
    second.click("Lire sans modifier");
    second.send(Message::Inputs(InputsMessage::Typed(Field::Uai, "0069999L".into())));
    assert_eq!(second.app.session().expect("open").dossier().inputs.school.uai, "", "read only");
    let mut third = User::at(Desk::new(), Some(folder));
    third.click("Reprendre la main");
    third.send(Message::Inputs(InputsMessage::Typed(Field::Uai, "0069999L".into())));
    first.send(Message::Inputs(InputsMessage::Typed(Field::Uai, "0061670H".into())));
    first.must_see("Non enregistré");
}

#[test]
fn guesses_are_offered_and_taken_with_a_click() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    user.send(Message::Inputs(InputsMessage::Typed(Field::Uai, "0069999L".into())));
    user.click("Suivant");
    assert_eq!(user.app.session().expect("open").dossier().inputs.address, "", "never imposed");
    // The first guess is also the field's example.
    user.click("http://notes.clg-la-bourgade.ac-nice.fr:80");
    assert_eq!(
        user.app.session().expect("open").dossier().inputs.address,
        "http://notes.clg-la-bourgade.ac-nice.fr:80"
    );
    user.must_see("http://notes.clg-la-bourgade.ac-nice.fr:80/eleve.html");
}

#[test]
fn the_mapping_is_changed_and_brought_back_to_the_ents_own() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    inputs(&mut user, "Suivant");
    user.send(Message::Inputs(InputsMessage::EditTable(Table::Attributes)));
    user.send(Message::Inputs(InputsMessage::Typed(Field::Attribute(Attribute::LastName), "nom".into())));
    let value = |user: &User| user.app.session()?.settings().ok()?.get(SettingKey::AttributeLastName);
    assert_eq!(value(&user).as_deref(), Some("nom"));
    user.send(Message::Inputs(InputsMessage::ResetTable(Table::Attributes)));
    assert_eq!(value(&user).as_deref(), Some("sn"));
}

#[test]
fn a_value_is_copied_and_says_so_then_no_longer() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    inputs(&mut user, "Suivant");
    let task = user.app.update(Message::Ask(Ask::Copy("sn".into())));
    user.must_see("Copié");
    drop(task);
    user.send(Message::CopyFaded(1));
    assert!(!user.sees("Copié"));
}

#[test]
fn comparing_points_at_the_port() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    inputs(&mut user, "Suivant");
    user.send(Message::Ask(Ask::OpenDialog(Dialog::Compare { value: SettingKey::EntPattern, shown: String::new() })));
    user.send(Message::Dialog(DialogMessage::Shown("http://notes.clg-la-bourgade.ac-nice.fr:8036/**".into())));
    user.must_see("Différent de la valeur attendue\u{a0}: URL à communiquer au socle ENT.");
    user.must_see("Port (caractère 43)");
    user.must_see("8036");
    user.send(Message::Dialog(DialogMessage::Shown("http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F**".into())));
    user.must_see("Écrit autrement, mais équivalent\u{a0}: URL à communiquer au socle ENT.");
    user.send(Message::Dialog(DialogMessage::Shown("http://notes.clg-la-bourgade.ac-nice.fr:80/**".into())));
    user.must_see("C’est exactement la valeur attendue\u{a0}: URL à communiquer au socle ENT.");
    user.send(Message::Dialog(DialogMessage::Shown("deux\nlignes".into())));
    user.must_see("Comparer une valeur à la fois.");
    user.press(Shortcut::Escape);
    assert!(!user.sees("Ce que PRONOTE.net affiche"));
}

#[test]
fn a_dossier_is_handed_over_and_opened_on_another_machine() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    inputs(&mut user, "Suivant");
    user.click("Commencer les étapes");
    let Some(Page::Step(step)) = user.app.page().cloned() else { panic!("a step") };
    user.send(Message::Step(StepMessage::Note(step, "zip sur la clé bleue".into())));
    let before = user.app.session().expect("open").dossier().clone();
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Summary))));
    user.click("Transmettre le dossier");
    user.must_see("vos notes sur les étapes (non transmis)");
    user.click("Enregistrer le .zip");
    let documents = user.desk.folder.path().join("Documents");
    let zip = documents.join("Collège La Bourgade.zip");
    user.must_see(&zip.display().to_string());
    user.press(Shortcut::Main);
    assert_eq!(user.desk.opened.lock().expect("opened").last(), Some(&documents), "« Ouvrir le dossier »");
    user.press(Shortcut::Escape);
    user.click("Transmettre le dossier");
    user.click("Vos notes, et le récapitulatif qui les reprend");
    assert!(!user.sees("vos notes sur les étapes (non transmis)"));
    user.press(Shortcut::Main);
    let second = documents.join("Collège La Bourgade 2.zip");
    user.must_see(&second.display().to_string());

    let mut other = User::new();
    *other.desk.picks.lock().expect("picks") = Picked::Path(zip);
    other.click("Ouvrir un .zip…");
    let received = other.app.session().expect("open").dossier().clone();
    assert_eq!(received.inputs, before.inputs);
    assert!(received.progress.steps.values().all(|step| step.note.is_empty()), "the notes stayed");
    let folder = other.desk.folder.path().join("Documents/Collège La Bourgade");
    assert_eq!(other.app.session().expect("open").folder(), folder);
    let third = User::at(other.desk.clone(), Some(second));
    assert_eq!(third.app.session().expect("open").folder(), folder.with_file_name("Collège La Bourgade 2"));
    let notes = &third.app.session().expect("open").dossier().progress.steps;
    assert!(notes.values().any(|step| step.note == "zip sur la clé bleue"));
}

#[test]
fn a_zip_that_is_refused_is_said_in_a_sentence() {
    let desk = Desk::new();
    let path = desk.folder.path().join("photos.zip");
    std::fs::write(&path, "bonjour").expect("written");
    let user = User::at(desk, Some(path.clone()));
    assert!(user.app.session().is_none());
    let path = path.display();
    user.must_see(&format!("«\u{a0}{path}\u{a0}» n’est pas un fichier .zip, ou il a été coupé."));
}

fn key(sign: &str, code: Code, modifiers: Modifiers) -> iced::Event {
    iced::Event::Keyboard(keyboard::Event::KeyPressed {
        key: Key::Character(sign.into()),
        modified_key: Key::Character(sign.into()),
        physical_key: Physical::Code(code),
        location: keyboard::Location::Standard,
        modifiers,
        repeat: false,
        text: Some(sign.into()),
    })
}

#[test]
fn the_zoom_keys_work_in_a_field_and_no_sign_lands_in_it() {
    let mut user = User::new();
    let presses = [("=", Code::Equal), ("-", Code::Digit6), ("à", Code::Digit0), ("k", Code::KeyK)];
    for (sign, code) in presses {
        let messages: Vec<Message> = {
            let mut screen = user.screen();
            screen.click(iced_test::selector::id("accueil-nom")).expect("the field");
            screen.simulate([key(sign, code, Modifiers::CTRL)]);
            screen.into_messages().collect()
        };
        assert!(
            !messages.iter().any(|m| matches!(m, Message::Welcome(WelcomeMessage::NameTyped(_)))),
            "{sign}: {messages:?}"
        );
        messages.into_iter().for_each(|message| user.send(message));
    }
    assert_eq!(user.app.scale_factor(), 1.0);
    user.press(Shortcut::ZoomIn);
    assert_eq!(user.app.scale_factor(), 1.1);
    let again = User::at(user.desk.clone(), None);
    assert_eq!(again.app.scale_factor(), 1.1, "kept");
}

#[test]
fn a_plain_sign_does_land_in_the_field() {
    let user = User::new();
    let mut screen = user.screen();
    screen.click(iced_test::selector::id("accueil-nom")).expect("the field");
    screen.simulate([key("-", Code::Digit6, Modifiers::empty())]);
    assert!(
        screen
            .into_messages()
            .any(|message| matches!(message, Message::Welcome(WelcomeMessage::NameTyped(name)) if name == "-"))
    );
}

#[test]
fn a_folder_that_is_no_dossier_is_said_in_a_sentence() {
    let desk = Desk::new();
    let user = User::at(desk.clone(), Some(PathBuf::from(desk.folder.path())));
    assert!(user.app.session().is_none());
    let folder = desk.folder.path().display();
    user.must_see(&format!("Le dossier «\u{a0}{folder}\u{a0}» ne contient pas de fichier dossier.ron."));
}

#[test]
fn every_field_belongs_to_a_page_that_shows_it() {
    for field in assistant_pronote::domain::inputs::Field::all() {
        assert!(Page::of_field(field).is_input(), "{field:?}");
    }
    let hosted = Hosting::Publisher;
    let walkthrough = assistant_pronote::walkthrough::Walkthrough::embedded().expect("the walkthrough");
    assert!(Page::all(&walkthrough, hosted).len() < Page::all(&walkthrough, Hosting::OwnServer).len());
}

#[test]
fn a_dialog_that_is_cancelled_says_nothing_and_one_that_is_not_shown_says_so() {
    let mut user = User::new();
    let missing = "La fenêtre de choix ne s’ouvre pas sur cet ordinateur.";
    user.press(Shortcut::Open);
    assert!(!user.sees(missing));
    *user.desk.picks.lock().unwrap() = Picked::NoDialog;
    user.press(Shortcut::Open);
    user.must_see(missing);
    user.send(Message::Dialog(DialogMessage::Language(Language::English)));
    user.must_see("The window to choose a file does not open on this computer.");
}

#[test]
fn what_was_said_follows_the_language() {
    let mut user = User::new();
    user.click("Commencer");
    user.must_see("Il manque le nom du collège.");
    user.send(Message::Dialog(DialogMessage::Language(Language::English)));
    assert!(!user.sees("Il manque le nom du collège."));
}

#[test]
fn the_instruction_in_hand_lights_its_callout() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    inputs(&mut user, "Suivant");
    let step = user.app.page().cloned();
    let walkthrough = assistant_pronote::walkthrough::Walkthrough::embedded().expect("the walkthrough");
    let publication = walkthrough.steps().iter().find(|step| step.id.as_str() == "publication").expect("the step");
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Step(publication.id.clone())))));
    assert_ne!(step.as_ref(), user.app.page());
    let callouts: Vec<_> = publication.instructions.iter().filter_map(|instruction| instruction.callout).collect();
    let plain = picture(&user);
    user.send(Message::Step(StepMessage::CalloutEntered(callouts[0])));
    let first = picture(&user);
    assert!(first != plain, "one is lit");
    // Going to the next instruction, its arrival may be told before the departure from the last.
    user.send(Message::Step(StepMessage::CalloutEntered(callouts[1])));
    user.send(Message::Step(StepMessage::CalloutLeft(callouts[0])));
    assert!(picture(&user) != first, "another is lit");
    user.send(Message::Step(StepMessage::CalloutLeft(callouts[1])));
    assert!(picture(&user) == plain, "none is lit");
}

/// The pointer over an instruction is what lights it.
#[test]
fn the_pointer_and_the_keyboard_light_an_instruction() {
    let mut user = User::new();
    begin(&mut user, "Commencer");
    inputs(&mut user, "Suivant");
    let walkthrough = assistant_pronote::walkthrough::Walkthrough::embedded().expect("the walkthrough");
    let publication = walkthrough.steps().iter().find(|step| step.id.as_str() == "publication").expect("the step");
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Step(publication.id.clone())))));
    let lights = |messages: Vec<Message>| {
        messages.iter().any(|message| matches!(message, Message::Step(StepMessage::CalloutEntered(_))))
    };
    let mut screen = user.screen();
    let number = screen.find("2").expect("the second instruction's number").bounds();
    screen.point_at(number.center());
    screen.simulate([iced::Event::Mouse(iced::mouse::Event::CursorMoved { position: number.center() })]);
    assert!(lights(screen.into_messages().collect()));
}
