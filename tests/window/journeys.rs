//! Journeys through the window, as a user makes them: what is clicked and typed, what is then seen.

use crate::user::{FakeServices, Shortcut, User, picture, pressed};
use crate::{guide, type_all};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{Ask, Destination, Page, Picked, StepMessage, SummaryMessage, TextPaper};
use assistant_pronote::domain::inputs::{Attribute, AttributeInputs, CasInputs, Field, Hosting, Inputs, ProfileInputs};
use assistant_pronote::domain::setting_key::SettingKey;
use assistant_pronote::dossier::{Dossier, StepState, Store};
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::{Callout, StepId, Walkthrough};
use iced::keyboard::key::Code;
use iced::keyboard::{Key, Modifiers};
use std::fs;
use std::path::PathBuf;

/// The guide's case: what is typed in the two first pages, and under which name.
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

/// Fills the field of this name.
fn fill(user: &mut User, texts: &I18n, field: Field, text: &str) {
    user.fill(&texts.field(field), text);
}

fn uai(user: &mut User, text: &str) {
    user.fill("UAI (RNE)", text);
}

fn begin(user: &mut User) {
    user.fill("Nom du collège", "Collège La Bourgade");
    user.click("Commencer");
    assert_eq!(user.app.page(), Some(&Page::School));
}

/// From the first page to the first step.
fn inputs(user: &mut User, language: Language) {
    let texts = I18n::new(language);
    let next = match language {
        Language::French => "Suivant",
        Language::English => "Next",
    };
    for (page, fields) in [(Page::School, &SCHOOL[..]), (Page::Address, &ADDRESS[..])] {
        assert_eq!(user.app.page(), Some(&page));
        for (field, text) in fields {
            fill(user, &texts, *field, text);
        }
        user.click(next);
    }
    choose_ent(user);
    user.click(next);
    assert_eq!(user.app.page(), Some(&Page::Mapping));
    user.must_see("ENTPersonDateNaissance");
}

/// The list is searched: the field has the focus as one comes.
fn choose_ent(user: &mut User) {
    assert_eq!(user.app.page(), Some(&Page::Ent));
    assert!(user.focused_field().is_some(), "the search has the focus");
    user.type_text("06");
    user.click("Agora06 (CG06)");
}

/// The reference case on the first step.
fn at_the_first_step() -> (User, StepId) {
    let user = User::on("identification");
    let mut user = user;
    user.click("Commencer les étapes");
    let Some(Page::Step(step)) = user.app.page().cloned() else { panic!("a step") };
    (user, step)
}

fn saved(user: &User) -> Dossier {
    Store::open(user.app.session().expect("open").folder()).expect("saved").dossier
}

fn typed(user: &User) -> &Inputs {
    &user.app.session().expect("open").dossier().inputs
}

/// What the main button says on a step, on the last one, on the checks.
const FRENCH: [&str; 3] = ["C’est fait, étape suivante", "C’est fait, vérifier", "Récapitulatif"];
const ENGLISH: [&str; 3] = ["Done, next step", "Done, on to the checks", "Summary"];

/// Every step, by its main button, to the checks and to the sheet.
fn steps(user: &mut User, first: &str, [done, last, summary]: [&str; 3], sheet: &str) -> usize {
    user.click(first);
    let mut count = 0;
    while let Some(Page::Step(step)) = user.app.page().cloned() {
        tick_what_is_safe(user, &step);
        let main = if user.sees(done) { done } else { last };
        user.click(main);
        assert_ne!(user.app.page(), Some(&Page::Step(step)), "one goes on");
        count += 1;
    }
    assert_eq!(user.app.page(), Some(&Page::Checks));
    let bar = user.count(summary) - 1;
    user.click_nth(summary, bar);
    assert_eq!(user.app.page(), Some(&Page::Summary));
    user.click(sheet);
    let opened = user.desk.opened.lock().expect("opened").clone();
    let pdf = std::fs::read(opened.last().expect("the sheet was opened")).expect("the sheet is there");
    assert!(pdf.starts_with(b"%PDF-"));
    count
}

/// Before a point of no return, each safety check is ticked by itself.
fn tick_what_is_safe(user: &mut User, step: &StepId) {
    let language = if user.sees("Précédent") { Language::French } else { Language::English };
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    for item in &walkthrough.step(step).expect("the step").safe_first {
        user.click_words(&item.text.plain(language));
    }
}

#[test]
fn a_principal_adjoint_finishes_alone() {
    let mut user = User::new();
    begin(&mut user);
    inputs(&mut user, Language::French);
    assert_eq!(steps(&mut user, "Commencer les étapes", FRENCH, "Faire le récapitulatif (PDF)"), 22);
    user.must_see("22 étapes sur 22");
    user.must_see("https://www.agora06.fr/cas/login?service=http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F");
    user.must_see("http://notes.clg-la-bourgade.ac-nice.fr:80/**");
    assert_eq!(user.app.title(), "Collège La Bourgade – Assistant PRONOTE");
}

#[test]
fn the_same_in_english() {
    let mut user = User::new();
    user.click("Affichage 100\u{a0}%");
    user.click("English");
    user.press(Shortcut::Escape);
    user.fill("Name of the school", "Collège La Bourgade");
    user.click("Start");
    inputs(&mut user, Language::English);
    assert_eq!(steps(&mut user, "Start the steps", ENGLISH, "Make the summary (PDF)"), 22);
    user.must_see("22 of 22 steps");
}

#[test]
fn with_a_hosted_college_the_server_steps_disappear_and_the_count_adapts() {
    let mut user = User::new();
    begin(&mut user);
    user.must_see("0 étape sur 22");
    user.click("PRONOTE hébergé par l’éditeur");
    assert!(!user.sees("0 étape sur 22"));
    uai(&mut user, "0069999L");
    user.click("Suivant");
    assert!(!user.sees("Valeurs du serveur"));
    user.click("Suivant");
    choose_ent(&mut user);
    user.click("Suivant");
    let count = steps(&mut user, "Commencer les étapes", FRENCH, "Faire le récapitulatif (PDF)");
    assert!(count < 22, "{count}");
    user.must_see(&format!("{count} étapes sur {count}"));
    assert!(!user.sees("Préfixe d’URL à réserver"));
}

#[test]
fn back_and_forth_loses_nothing_and_a_new_start_finds_everything() {
    let (mut user, _) = at_the_first_step();
    user.fill("Note", "zip sur la clé bleue");
    user.click("C’est fait, étape suivante");
    let before = typed(&user).clone();
    for _ in 0..6 {
        user.press(Shortcut::Back);
    }
    assert_eq!(user.app.page(), None, "six pages back is the welcome page");
    user.must_see("Collège La Bourgade");
    user.must_see("1 étape sur 22 · Établissement");
    let (desk, folder) = (user.desk.clone(), user.desk.folder.path().join("Documents/Collège La Bourgade"));
    drop(user);
    let mut again = User::at(desk, Some(folder));
    assert_eq!(*typed(&again), before);
    assert_eq!(again.app.page(), Some(&Page::School), "where one stopped");
    for _ in 0..4 {
        again.press(Shortcut::Forward);
    }
    again.must_see("zip sur la clé bleue");
}

#[test]
fn each_refused_input_shows_its_sentence_keeps_one_there_and_has_the_focus() {
    let refused = [
        (Field::Name, "", "Il manque une valeur : Nom de l’établissement."),
        (Field::Uai, "0069999A", "La lettre A ne va pas avec ces chiffres : la lettre attendue est L."),
        (Field::Uai, "L", "« L » compte 1 caractère ; un UAI en compte 8."),
        (Field::Uai, "006", "« 006 » compte 3 caractères ; un UAI en compte 8."),
        (Field::ContactPhone, "abc", "Le caractère\u{a0}« a » ne convient pas dans un numéro de téléphone."),
        (Field::ContactEmail, "martin", "« martin » n’est pas une adresse de courriel."),
        (Field::Address, "http://a b", "L’adresse contient une espace."),
        (Field::Address, "ftp://exemple.fr", "Une adresse en « ftp: » ne convient pas à PRONOTE.net."),
        (Field::ServerIp, "10.106.152.999", "« 10.106.152.999 » n’est pas une adresse IP."),
        (Field::ListeningPort, "99999", "Le port\u{a0}99999 n’existe pas."),
        (Field::InstallFolder, "PRONOTE", "« PRONOTE » ne commence pas par une lettre de lecteur."),
        (Field::Base, "base.zip", "« base.zip » n’est pas une base PRONOTE."),
    ];
    let texts = I18n::new(Language::French);
    for (field, text, sentence) in refused {
        let sentence = sentence
            .replace(" :", "\u{a0}:")
            .replace(" ;", "\u{a0};")
            .replace("« ", "«\u{a0}")
            .replace(" »", "\u{a0}»");
        let page = Page::of_field(field);
        let mut user = User::on(&page.id());
        fill(&mut user, &texts, field, text);
        user.click("Suivant");
        assert_eq!(user.app.page(), Some(&page), "{field:?} {text:?} went on");
        user.must_see(&sentence);
        // The name that is missing: the field shows its example.
        let shown = if text.is_empty() { "Exemple\u{a0}: Collège La Bourgade" } else { text };
        assert_eq!(user.focused_field().as_deref(), Some(shown), "{field:?}");
        let blocker = user.app.session().and_then(|session| session.blocker(field).cloned());
        assert!(blocker.is_some(), "{field:?}");
        // What is typed now goes there, and as often as one tries.
        user.type_text("z");
        assert_eq!(typed(&user).get(field), format!("{text}z"), "{field:?}");
        // A name may be anything; the others are still refused.
        if field != Field::Name {
            user.click("Suivant");
            assert_eq!(user.focused_field(), Some(format!("{text}z")), "{field:?}");
        }
    }
}

#[test]
fn a_step_is_skipped_with_its_reason() {
    let (mut user, step) = at_the_first_step();
    user.click("Passer cette étape");
    let example = "Motif, par exemple\u{a0}: déjà fait par la DANE";
    assert_eq!(user.focused_field().as_deref(), Some(example), "the reason is asked");
    user.type_text("déjà fait par la DANE");
    user.press(Shortcut::Main);
    let session = user.app.session().expect("open");
    let kept = session.step(step.as_str()).map(|step| &step.state);
    assert!(matches!(kept, Some(StepState::Skipped { reason, .. }) if reason == "déjà fait par la DANE"), "{kept:?}");
}

#[test]
fn undo_and_redo_bring_back_what_was_typed() {
    let mut user = User::new();
    begin(&mut user);
    uai(&mut user, "0069999L");
    user.press(Shortcut::Undo);
    assert_eq!(typed(&user).school.uai, "");
    user.press(Shortcut::Redo);
    assert_eq!(typed(&user).school.uai, "0069999L");
}

#[test]
fn what_is_typed_is_on_disk_at_once_after_the_timer() {
    let mut user = User::new();
    begin(&mut user);
    uai(&mut user, "0069999L");
    assert_eq!(saved(&user).inputs.school.uai, "0069999L");
}

#[test]
fn a_disk_that_refuses_is_said_in_one_box_and_tried_again_at_each_change() {
    let mut user = User::new();
    begin(&mut user);
    let folder = user.app.session().expect("open").folder().to_owned();
    // A folder stands where the file is to be.
    let file = folder.join("dossier.ron");
    fs::remove_file(&file).and_then(|()| fs::create_dir_all(file.join("plein"))).expect("a folder in its place");
    for text in ["0069", "006999", "0069999L"] {
        uai(&mut user, text);
        user.must_see("Non enregistré");
    }
    assert_eq!(user.desk.warned.lock().expect("warned").len(), 1);
    fs::remove_dir_all(&file).expect("the folder goes away");
    user.fill("Nom du contact", "Mme Martin");
    let kept = saved(&user).inputs;
    assert_eq!((kept.school.uai.as_str(), kept.contact.name.as_str()), ("0069999L", "Mme Martin"));
}

#[test]
fn a_second_start_on_the_same_dossier_brings_a_choice_and_no_damage() {
    let mut first = User::new();
    begin(&mut first);
    let folder = first.desk.folder.path().join("Documents/Collège La Bourgade");
    let mut second = User::at(FakeServices::new(), Some(folder.clone()));
    second.must_see("Ce dossier est déjà ouvert");
    assert!(second.app.session().is_none());
    second.click("Lire sans modifier");
    uai(&mut second, "0069999L");
    assert_eq!(typed(&second).school.uai, "", "read only");
    let mut third = User::at(FakeServices::new(), Some(folder));
    third.click("Reprendre la main");
    uai(&mut third, "0069999L");
    uai(&mut first, "0061670H");
    first.must_see("Non enregistré");
}

/// Two machines, two programs: what a later one wrote in a format of its own is shown and never written; what it only
/// added is told of.
#[test]
fn a_dossier_of_a_later_program_is_opened_with_a_sentence() {
    let mut first = User::new();
    begin(&mut first);
    let folder = first.desk.folder.path().join("Documents/Collège La Bourgade");
    let file = folder.join("dossier.ron");
    let text = fs::read_to_string(&file).expect("a dossier");
    let place = tempfile::tempdir().expect("a folder");
    let later = |name: &str, changed: String| {
        let folder = place.path().join(name);
        fs::create_dir(&folder).and_then(|()| fs::write(folder.join("dossier.ron"), changed)).expect("a dossier");
        folder
    };
    let newer = later("a", text.replacen("version: 1", "version: 2", 1));
    let mut user = User::at(FakeServices::new(), Some(newer.clone()));
    user.must_see("Ce dossier a été écrit par un assistant plus récent (format\u{a0}2\u{a0}; celui-ci écrit le format\u{a0}1). Il est affiché sans pouvoir être modifié, et il peut contenir plus que ce qui est affiché.");
    uai(&mut user, "0069999L");
    assert_eq!(typed(&user).school.uai, "", "read only");
    assert!(fs::read_to_string(newer.join("dossier.ron")).expect("a dossier").contains("version: 2"));
    let added = later("b", text.replacen("version: 1,", "version: 1, tunnel: 3,", 1));
    let user = User::at(FakeServices::new(), Some(added));
    user.must_see("Ce dossier contient des valeurs d’un assistant plus récent (1), que celui-ci ne connaît pas. Elles ne sont pas affichées, et restent dans le dossier comme elles sont.");
}

#[test]
fn guesses_are_offered_and_taken_with_a_click() {
    let mut user = User::new();
    begin(&mut user);
    uai(&mut user, "0069999L");
    user.click("Suivant");
    assert_eq!(typed(&user).address, "", "never imposed");
    // The first guess is also the field's example.
    user.click("http://notes.clg-la-bourgade.ac-nice.fr:80");
    assert_eq!(typed(&user).address, "http://notes.clg-la-bourgade.ac-nice.fr:80");
    user.must_see("http://notes.clg-la-bourgade.ac-nice.fr:80/eleve.html");
}

#[test]
fn the_mapping_is_changed_and_brought_back_to_the_ents_own() {
    let mut user = User::on("identification");
    user.click("Modifier ces valeurs");
    let label = I18n::new(Language::French).field(Field::Attribute(Attribute::LastName));
    user.fill(&label, "nom");
    let value = |user: &User| user.app.session()?.settings().ok()?.get(SettingKey::AttributeLastName);
    assert_eq!(value(&user).as_deref(), Some("nom"));
    user.click("Revenir aux valeurs de l’ENT");
    assert_eq!(value(&user).as_deref(), Some("sn"));
}

#[test]
fn comparing_points_at_the_port() {
    let mut user = User::on("ent");
    let value = "URL à communiquer au socle ENT";
    user.click_beside("Comparer", value);
    let mut shown = |text: &str| {
        user.fill("Ce que PRONOTE.net affiche", text);
        user.texts()
    };
    let has = |texts: &[String], wanted: &str| texts.iter().any(|text| text == wanted);
    let other = shown("http://notes.clg-la-bourgade.ac-nice.fr:8036/**");
    assert!(has(&other, &format!("Différent de la valeur attendue\u{a0}: {value}.")), "{other:?}");
    assert!(has(&other, "Port (caractère\u{a0}41)") && has(&other, "8036"), "{other:?}");
    let same = shown("http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F**");
    assert!(has(&same, &format!("Écrit autrement, mais équivalent\u{a0}: {value}.")), "{same:?}");
    let equal = shown("http://notes.clg-la-bourgade.ac-nice.fr:80/**");
    assert!(has(&equal, &format!("C’est exactement la valeur attendue\u{a0}: {value}.")), "{equal:?}");
    user.press(Shortcut::Escape);
    assert!(!user.sees("Ce que PRONOTE.net affiche"));
}

#[test]
fn a_dossier_is_handed_over_and_opened_on_another_machine() {
    let (mut user, _) = at_the_first_step();
    user.fill("Note", "zip sur la clé bleue");
    let before = user.app.session().expect("open").dossier().clone();
    user.click("Récapitulatif");
    user.click("Faire le récapitulatif (PDF)");
    let printed = user.desk.opened.lock().expect("opened").last().cloned().expect("the sheet was opened");
    let printed = std::fs::read(printed).expect("the sheet");
    user.click("Transmettre le dossier");
    user.must_see("sans vos notes sur les étapes");
    user.click("Enregistrer le .zip");
    let documents = user.desk.folder.path().join("Documents");
    let zip = documents.join("Collège La Bourgade.zip");
    user.must_see(&zip.display().to_string());
    user.press(Shortcut::Main);
    assert_eq!(user.desk.opened.lock().expect("opened").last(), Some(&documents), "« Ouvrir le dossier »");
    user.press(Shortcut::Escape);
    user.click("Transmettre le dossier");
    user.click("Vos notes, et les papiers qui les reprennent");
    assert!(!user.sees("sans vos notes sur les étapes"));
    user.click("Enregistrer le .zip");
    let second = documents.join("Collège La Bourgade 2.zip");
    user.must_see(&second.display().to_string());

    // The page of HTML goes too, by the same choice.
    for (zip, has_note) in [(&zip, false), (&second, true)] {
        let mut zip = zip::ZipArchive::new(fs::File::open(zip).expect("a .zip")).expect("a .zip");
        let page = std::io::read_to_string(zip.by_name("guide.html").expect("the page")).expect("text");
        assert!(page.starts_with("<!DOCTYPE html") && page.contains("Collège La Bourgade"));
        assert_eq!(page.contains("zip sur la clé bleue"), has_note);
    }

    let mut other = User::new();
    *other.desk.picks.lock().expect("picks") = Picked::Path(zip);
    other.click("Ouvrir un .zip…");
    let received = other.app.session().expect("open").dossier().clone();
    assert_eq!(received.inputs, before.inputs);
    assert!(received.progress.steps.values().all(|step| step.note.is_empty()), "the notes stayed");
    let sheet = other.app.session().expect("open").folder().join("fiche.pdf");
    let sheet = std::fs::read(sheet).expect("the sheet goes too");
    assert!(sheet.starts_with(b"%PDF-") && sheet != printed, "drawn anew, without the note that was printed");
    let folder = other.desk.folder.path().join("Documents/Collège La Bourgade");
    assert_eq!(other.app.session().expect("open").folder(), folder);
    let third = User::at(other.desk.clone(), Some(second));
    assert_eq!(third.app.session().expect("open").folder(), folder.with_file_name("Collège La Bourgade 2"));
    let notes = &third.app.session().expect("open").dossier().progress.steps;
    assert!(notes.values().any(|step| step.note == "zip sur la clé bleue"));
}

#[test]
fn a_zip_that_is_refused_is_said_in_a_sentence() {
    let desk = FakeServices::new();
    let path = desk.folder.path().join("photos.zip");
    std::fs::write(&path, "bonjour").expect("written");
    let user = User::at(desk, Some(path.clone()));
    assert!(user.app.session().is_none());
    let path = path.display();
    user.must_see(&format!("«\u{a0}{path}\u{a0}» n’est pas un fichier .zip, ou il a été coupé."));
}

#[test]
fn the_zoom_keys_work_in_a_field_and_no_sign_lands_in_it() {
    let mut user = User::new();
    user.enter("Nom du collège");
    for (sign, code) in [("=", Code::Equal), ("-", Code::Digit6), ("à", Code::Digit0), ("k", Code::KeyK)] {
        user.event(pressed(Key::Character(sign.into()), code, Modifiers::CTRL));
        assert_eq!(
            user.focused_field().as_deref(),
            Some("Exemple\u{a0}: Collège La Bourgade"),
            "{sign}: the example alone"
        );
    }
    assert_eq!(user.app.scale_factor(), 1.0);
    user.press(Shortcut::ZoomIn);
    assert_eq!(user.app.scale_factor(), 1.1);
    let again = User::at(user.desk.clone(), None);
    assert_eq!(again.app.scale_factor(), 1.1, "kept");
}

#[test]
fn a_plain_sign_does_land_in_the_field() {
    let mut user = User::new();
    user.enter("Nom du collège");
    user.type_text("-");
    assert_eq!(user.focused_field().as_deref(), Some("-"));
}

#[test]
fn a_folder_that_is_no_dossier_is_said_in_a_sentence() {
    let desk = FakeServices::new();
    let user = User::at(desk.clone(), Some(PathBuf::from(desk.folder.path())));
    assert!(user.app.session().is_none());
    let folder = desk.folder.path().display();
    user.must_see(&format!("Le dossier «\u{a0}{folder}\u{a0}» ne contient pas de fichier dossier.ron."));
}

/// Each field is on one page only, the one that the program says.
#[test]
fn every_field_belongs_to_a_page_that_shows_it() {
    let texts = I18n::new(Language::French);
    let mut dossier = Dossier { inputs: crate::guide::inputs(80), ..Dossier::default() };
    let separate = CasInputs::Separate { login: String::new(), validation: String::new() };
    dossier.inputs.ent.attributes = Some(AttributeInputs::default());
    dossier.inputs.ent.profiles = Some(ProfileInputs::default());
    let pages = [Page::School, Page::Address, Page::Ent, Page::Mapping];
    let users = pages.each_ref().map(|page| User::taking_up(dossier.clone(), &page.id()));
    dossier.inputs.ent.cas = separate;
    let apart = User::taking_up(dossier, &Page::Ent.id());
    for field in Field::all().into_iter().filter(|field| *field != Field::Ent) {
        let is_apart = matches!(field, Field::CasLogin | Field::CasValidation);
        for (page, user) in pages.iter().zip(&users) {
            let user = if is_apart && *page == Page::Ent { &apart } else { user };
            let shown = user.has_field(&format!("champ-{}", field.id()));
            // The addresses of the CAS are asked once one says that one has them.
            if field != Field::CasServer {
                assert_eq!(shown, Page::of_field(field) == *page, "{} on {}", texts.field(field), page.id());
            }
        }
    }
    let hosted = Hosting::Publisher;
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
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
    assert!(user.sees_within("déposer sur son icône"));
    in_english(&mut user);
    user.must_see("The window to choose a file does not open on this computer.");
}

/// What is said when no dialog is shown is how to do without, for what was wanted.
#[test]
fn without_a_dialog_to_save_a_paper_is_copied() {
    let mut user = User::on("recapitulatif");
    *user.desk.picks.lock().unwrap() = Picked::NoDialog;
    user.send(Message::Summary(SummaryMessage::Save(TextPaper::Ticket)));
    user.must_see("La fenêtre d’enregistrement ne s’ouvre pas sur cet ordinateur.");
    assert!(user.sees_within("«\u{a0}Copier\u{a0}» ce texte") && !user.sees_within("déposer sur son icône"));
}

/// A name is enough for the base: what is added to it is said.
#[test]
fn a_base_without_its_extension_is_completed_and_told() {
    let mut user = User::new();
    begin(&mut user);
    let mut inputs = guide::inputs(80);
    inputs.server.base = "base lucie 2014".into();
    type_all(&mut user, &inputs);
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::of_field(Field::Base)))));
    user.size.height = 4000.0;
    user.must_see("Base PRONOTE\u{a0}: lu «\u{a0}E:\\PRONOTE 2014\\base lucie 2014.not\u{a0}».");
    inputs.server.base = "base lucie 2014.not".into();
    type_all(&mut user, &inputs);
    assert!(!user.sees_within("Base PRONOTE\u{a0}: lu"));
}

fn in_english(user: &mut User) {
    user.click("Affichage 100\u{a0}%");
    user.click("English");
    user.press(Shortcut::Escape);
}

#[test]
fn what_was_said_follows_the_language() {
    let mut user = User::new();
    user.click("Commencer");
    user.must_see("Il manque le nom du collège.");
    in_english(&mut user);
    user.must_see("The school’s name is missing.");
    assert!(!user.sees("Il manque le nom du collège."));
}

#[test]
fn the_instruction_in_hand_lights_its_callout() {
    let mut user = User::on("etape-publication");
    let callouts = callouts();
    let plain = picture(&user);
    user.send(Message::Step(StepMessage::CalloutEntered(callouts[0].clone())));
    let first = picture(&user);
    assert!(first != plain, "one is lit");
    // Going to the next instruction, its arrival may be told before the departure from the last.
    user.send(Message::Step(StepMessage::CalloutEntered(callouts[1].clone())));
    user.send(Message::Step(StepMessage::CalloutLeft(callouts[0].clone())));
    assert!(picture(&user) != first, "another is lit");
    user.send(Message::Step(StepMessage::CalloutLeft(callouts[1].clone())));
    assert!(picture(&user) == plain, "none is lit");
}

fn callouts() -> Vec<Callout> {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let publication = walkthrough.steps().iter().find(|step| step.id.as_str() == "publication").expect("the step");
    publication.instructions.iter().filter_map(|instruction| instruction.callout.clone()).collect()
}

/// Pixels of the figure, beside which the pointer and the focus show nothing.
#[test]
fn the_pointer_and_the_keyboard_light_an_instruction() {
    let mut user = User::on("etape-publication");
    let plain = picture(&user);
    user.hover("2");
    let pointed = picture(&user);
    assert!(pointed != plain, "the pointer lights it");
    user.point_at(iced::Point::new(1.0, 1.0));
    assert!(picture(&user) == plain, "the pointer gone, nothing is lit");
    // Tab by Tab, until an instruction has the focus.
    let lit = (0..80).find(|_| {
        user.press(Shortcut::NextFocus);
        picture(&user) != plain
    });
    assert!(lit.is_some(), "the keyboard lights it");
}
