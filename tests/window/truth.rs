//! Nothing is said that was not: what makes a step done, what a trial gave, what changed since, what is awaited.

use crate::user::{Shortcut, User};
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{Ask, Destination, Page};
use assistant_pronote::document::request::Request;
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::{Field, Hosting};
use assistant_pronote::domain::settings::Settings;
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::domain::trial::Trial;
use assistant_pronote::dossier::{Dossier, LocalField, Standing, StepState, Store, Tally, TrialAnswer, TrialRecord};
use assistant_pronote::i18n::{self, I18n, progress};
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::{StepId, Walkthrough};
use iced::Size;
use std::process::Command;

const DONE: &str = "C’est fait, étape suivante";

fn walkthrough() -> Walkthrough {
    Walkthrough::embedded().expect("the walkthrough")
}

fn dossier(user: &User) -> &Dossier {
    user.app.session().expect("open").dossier()
}

fn settings(user: &User) -> &Settings {
    user.app.session().and_then(|session| session.settings().ok()).expect("settings")
}

/// What a step amounts to in the open dossier.
fn standing(user: &User, step: &str) -> Standing {
    let walkthrough = walkthrough();
    let path = walkthrough.path(user.app.session().expect("open").hosting());
    Standing::of(path.step(&step.into()).expect("the step"), dossier(user), Some(settings(user)))
}

/// Says that the steps up to this one, left out, are done.
fn done_before(dossier: &mut Dossier, last: &str) {
    let on = Timestamp::parse("2014-08-25T10:00:00+02:00").expect("a moment");
    for step in walkthrough().steps().iter().take_while(|step| step.id.as_str() != last) {
        dossier.progress.step_mut(&step.id).state = StepState::Done { on };
    }
}

fn reference() -> Dossier {
    Dossier { inputs: crate::guide::inputs(8036), ..Dossier::default() }
}

/// The request as it stands.
fn the_request(user: &User) -> String {
    let (catalogue, i18n) = (Catalogue::embedded().expect("the catalogue"), I18n::new(Language::French));
    Request::of(&dossier(user).shareable(), settings(user), &catalogue, &i18n).text(&i18n)
}

/// The same, its broken lines joined.
fn the_ticket(user: &User) -> String {
    the_request(user).replace("\n  ", " ")
}

#[test]
fn the_last_point_ticked_makes_a_step_done_and_one_less_takes_it_back() {
    let mut user = User::on("etape-installer-client");
    user.click("1");
    assert_eq!(standing(&user, "installer-client"), Standing::Begun);
    user.must_see("Point non coché\u{a0}: 2");
    user.click("2");
    assert!(matches!(standing(&user, "installer-client"), Standing::Done { .. }));
    user.must_see("1 étape sur 22");
    user.must_see("Étape suivante");
    user.press(Shortcut::Undo);
    assert_eq!(standing(&user, "installer-client"), Standing::Begun, "one change, undone at once");
    user.press(Shortcut::Redo);
    user.click("1");
    assert_eq!(standing(&user, "installer-client"), Standing::Begun);
    user.must_see("0 étape sur 22");
}

#[test]
fn the_main_button_ticks_nothing_and_what_is_not_ticked_is_named() {
    let mut user = User::on("etape-installer-edt");
    user.click("2");
    user.must_see("Points non cochés\u{a0}: 1, 3, 4");
    user.click(DONE);
    assert_eq!(user.app.page().expect("a page").id(), "etape-ouvrir-base-edt");
    assert!(matches!(standing(&user, "installer-edt"), Standing::Done { .. }));
    assert_eq!(dossier(&user).progress.steps[&StepId::from("installer-edt")].ticked.len(), 1);
    user.press(Shortcut::Back);
    user.must_see("Points non cochés\u{a0}: 1, 3, 4");
}

#[test]
fn a_step_merely_visited_or_left_out_is_neither_done_nor_begun() {
    let mut user = User::on("etape-installer-client");
    user.press(Shortcut::Forward);
    user.click("Passer cette étape");
    user.type_text("déjà fait");
    user.press(Shortcut::Main);
    user.must_see("0 étape sur 22, 1 passée");
    assert_eq!(standing(&user, "installer-client"), Standing::ToDo);
    assert!(matches!(standing(&user, "installer-edt"), Standing::Skipped { .. }));
    user.press(Shortcut::Back);
    user.press(Shortcut::Main);
    assert!(matches!(standing(&user, "installer-edt"), Standing::Skipped { .. }), "the main button leaves it so");
}

#[test]
fn the_main_button_keeps_its_place_and_its_width() {
    let places = ["etablissement", "adresse", "ent", "etape-installer-client", "etape-suivi-habituel", "recapitulatif"];
    let labels = ["Suivant", "Suivant", "Suivant", DONE, "C’est fait, vérifier", "Revenir à l’accueil"];
    for size in [Size::new(1366.0, 768.0), Size::new(1024.0, 768.0)] {
        let shown = places.into_iter().zip(labels).map(|(page, label)| {
            let mut user = User::taking_up(reference(), page);
            user.size = size;
            user.button_of(label)
        });
        let shown: Vec<_> = shown.collect();
        assert!(shown.windows(2).all(|pair| pair[0] == pair[1]), "{size:?}: {shown:?}");
    }
}

#[test]
fn a_done_step_says_nothing_of_its_trial_and_the_answer_stands_in_the_request() {
    let mut user = User::taking_up(reference(), "etape-fiche-ecare");
    let question = "Connexion directe à PRONOTE.net\u{a0}: l’essai a-t-il réussi\u{a0}?";
    user.must_see(question);
    for rank in 1..=8 {
        user.click(&rank.to_string());
    }
    assert!(!matches!(standing(&user, "fiche-ecare"), Standing::Done { .. }), "the trial is not answered");
    assert!(dossier(&user).progress.trials.is_empty(), "nothing is answered beforehand");
    user.click(DONE);
    assert!(!the_ticket(&user).contains("réussi"), "{}", the_ticket(&user));
    user.press(Shortcut::Back);
    user.click("Non");
    user.fill("Ce qui s’affiche\u{a0}: le recopier, l’assistance de l’ENT le lira.", "HTTP Error 503");
    let told = the_ticket(&user);
    assert!(told.contains("échoué, d’après nous, le 25 août 2014. Vu\u{a0}: «\u{a0}HTTP Error 503\u{a0}»."), "{told}");
    user.click("Oui");
    assert!(the_ticket(&user).contains("réussi, d’après nous, le 25 août 2014."), "{}", the_ticket(&user));
    assert!(matches!(standing(&user, "fiche-ecare"), Standing::Done { .. }), "all is ticked and answered");
    let kept = Store::open(user.app.session().expect("open").folder()).expect("saved").dossier;
    assert_eq!(kept.progress.trials, dossier(&user).progress.trials);
}

#[test]
fn a_value_that_changes_takes_the_trial_and_the_step_back_to_be_looked_at() {
    let mut user = User::taking_up(reference(), "etape-publication");
    user.click(DONE);
    user.click("19. Essayer PRONOTE.net, puis envoyer la demande à l’ENT");
    user.click("Oui");
    user.must_see("1 étape sur 22");
    user.click("4 pages remplies");
    user.press(Shortcut::Forward);
    let texts = I18n::new(Language::French);
    user.fill(&texts.field(Field::Address), "http://notes.clg-la-bourgade.ac-nice.fr:8037");
    user.must_see("0 étape sur 22, 1 à revoir");
    let told = the_ticket(&user);
    assert!(told.contains("à refaire, car une valeur a changé depuis (URL de connexion directe)"), "{told}");
    user.click("19. Essayer PRONOTE.net, puis envoyer la demande à l’ENT");
    user.size.height = 6000.0;
    assert!(user.texts().iter().any(|text| text.starts_with("à refaire, car une valeur a changé depuis")));
    user.click("16. Régler la publication");
    assert!(user.texts().iter().any(|text| text.contains("mais une valeur a changé depuis (URL publique")));
    user.click("C’est revu, étape suivante");
    user.must_see("1 étape sur 22");
}

#[test]
fn before_the_point_of_no_return_each_check_is_ticked_and_earlier_steps_are_asked() {
    let mut user = User::taking_up(reference(), "etape-desinstaller-2013");
    user.must_see("Finir d’abord\u{a0}:");
    user.click(DONE);
    assert_eq!(user.app.page().expect("a page").id(), "etape-desinstaller-2013", "one stays");
    assert_eq!(standing(&user, "desinstaller-2013"), Standing::ToDo);
    // A link to each.
    user.click("Étape\u{a0}4 – Fermer PRONOTE\u{a0}2013 et copier sa base");
    assert_eq!(user.app.page().expect("a page").id(), "etape-fermer-2013");

    let mut ready = reference();
    done_before(&mut ready, "desinstaller-2013");
    let mut user = User::taking_up(ready, "etape-desinstaller-2013");
    assert!(!user.sees("Finir d’abord\u{a0}:"));
    user.must_see("4\u{a0}points à mettre à l’abri · Points non cochés\u{a0}: 1, 2, 3, 4");
    for rank in 1..=4 {
        user.click(&rank.to_string());
    }
    user.must_see("4\u{a0}points à mettre à l’abri");
    assert_eq!(standing(&user, "desinstaller-2013"), Standing::Begun, "the safety checks are not ticked");
    user.click(DONE);
    user.must_see("Cocher d’abord ce qui doit être à l’abri\u{a0}: il reste 4 lignes.");
    for start in ["Le fichier .zip", "La copie de la base", "Les copies d’écran"] {
        user.click_words(start);
    }
    user.click(DONE);
    user.must_see("Cocher d’abord ce qui doit être à l’abri\u{a0}: il reste 1 ligne.");
    user.click_words("L’instantané");
    assert!(matches!(standing(&user, "desinstaller-2013"), Standing::Done { .. }));
}

#[test]
fn the_way_past_is_taken_with_a_reason_that_is_kept() {
    let mut user = User::taking_up(reference(), "etape-desinstaller-2013");
    user.click("Continuer sans attendre…");
    user.press(Shortcut::Main);
    user.must_see("Pourquoi continuer\u{a0}?");
    user.type_text("fait par la DANE");
    user.press(Shortcut::Main);
    assert!(
        user.texts()
            .iter()
            .any(|text| text.starts_with("Continuée sans attendre, le ") && text.ends_with("fait par la DANE"))
    );
    user.click(DONE);
    assert!(matches!(standing(&user, "desinstaller-2013"), Standing::Done { .. }));
    let kept = Store::open(user.app.session().expect("open").folder()).expect("saved").dossier;
    let past = kept.progress.steps[&StepId::from("desinstaller-2013")].way_past.clone();
    assert_eq!(past.map(|past| past.reason).as_deref(), Some("fait par la DANE"));
}

#[test]
fn the_wait_is_counted_from_the_day_that_was_noted() {
    let mut user = User::taking_up(reference(), "etape-fiche-ecare");
    user.fill("À noter\u{a0}: demande envoyée le", "hier");
    user.must_see("Cette date n’est pas comprise. L’écrire comme 25/08/2014.");
    user.fill("À noter\u{a0}: demande envoyée le", "26/08/2014");
    user.must_see("Cette date est à venir. Noter le jour où la demande est partie.");
    user.fill("À noter\u{a0}: demande envoyée le", "19/08/2014");
    assert!(!user.sees_within("Cette date est à venir"));
    user.fill("À noter\u{a0}: numéro de la demande", "INC-42");
    user.press(Shortcut::Forward);
    user.must_see("En attente depuis le 19 août 2014 (6 jours)\u{a0}: iTop.");
    user.must_see("en attente depuis le 19 août 2014");
    assert!(matches!(standing(&user, "bascule-operateur"), Standing::Waiting { .. }));
    user.press(Shortcut::Forward);
    user.must_see("Finir d’abord\u{a0}:");
}

#[test]
fn after_the_last_step_come_the_checks_then_the_summary() {
    let mut user = User::taking_up(reference(), "etape-suivi-habituel");
    user.click("C’est fait, vérifier");
    assert_eq!(user.app.page(), Some(&Page::Checks));
    user.press(Shortcut::Main);
    assert_eq!(user.app.page(), Some(&Page::Summary));
}

#[test]
fn an_old_dossier_opens_and_its_done_steps_claim_no_success() {
    let mut old = reference();
    done_before(&mut old, "suivi-habituel");
    let text = r#"(version: 1, saved: "2014-08-25T14:32:00+02:00""#;
    let user = User::taking_up(old, "etape-tester-par-ent");
    let file = user.app.session().expect("open").folder().join("dossier.ron");
    let kept = std::fs::read_to_string(file).expect("the file").replace(['\n', ' '], "");
    assert!(kept.starts_with(&text.replace(' ', "")), "{kept}");
    // As the first program wrote it: nothing of what came since.
    for later in ["trials", "done_with", "way_past", "ports"] {
        assert!(!kept.contains(&format!("{later}:")), "{later}");
    }
    assert!(!the_ticket(&user).contains("réussi"));
    assert!(matches!(standing(&user, "tester-par-ent"), Standing::Done { .. }));
}

#[test]
fn the_count_is_the_same_in_the_window_and_on_the_command_line() {
    let mut mixed = reference();
    done_before(&mut mixed, "installer-net");
    let on = Timestamp::parse("2014-08-25T10:00:00+02:00").expect("a moment");
    mixed.progress.step_mut(&"installer-edt".into()).state = StepState::Skipped { reason: "sans objet".into(), on };
    let publication = mixed.progress.step_mut(&"connexion-spr".into());
    publication.done_with.insert(assistant_pronote::domain::setting_key::SettingKey::ServerIp, "10.0.0.1".into());
    let mut user = User::taking_up(mixed, "etape-publication");
    let folder = user.app.session().expect("open").folder().to_owned();
    let walkthrough = walkthrough();
    let path = walkthrough.path(user.app.session().expect("open").hosting());
    let tally = Tally::of(&path, dossier(&user), Some(settings(&user)));
    let count = progress::count(&I18n::new(Language::French), tally);
    assert_eq!(count, "12 étapes sur 22, 1 passée, 1 à revoir");
    user.must_see(&count);
    user.press(Shortcut::Save);
    let program = env!("CARGO_BIN_EXE_assistant-pronote");
    let answer = Command::new(program).args(["parcours", "--dossier"]).arg(&folder).output().expect("an answer");
    let answer = String::from_utf8(answer.stdout).expect("a text");
    assert_eq!(answer.lines().last(), Some(count.as_str()), "{answer}");
    assert!(answer.contains("à revoir"), "{answer}");
    for _ in 0..30 {
        user.press(Shortcut::Back);
    }
    assert!(user.texts().iter().any(|text| text.starts_with(&count)), "on the first page too");
}

/// The widest page: what there is to click beside its instructions, and how far down its values are.
#[test]
fn the_widest_page_has_few_things_to_click_and_every_value_within_two_screens() {
    let mut inputs = crate::guide::inputs(8036);
    inputs.server.port_2013 = "8036".into();
    let user = User::taking_up(Dossier { inputs, ..Dossier::default() }, "etape-publication");
    assert_eq!(user.size, Size::new(1366.0, 768.0));
    // The column of the instructions: right of the rail, left of the figure.
    let first = user.drawn().into_iter().find(|(text, _)| text.starts_with("À gauche, cliquer"));
    let (_, left) = first.expect("the first instruction");
    let bar = user.button_of(DONE);
    let column = user.reachable().into_iter().filter(|place| {
        place.x < left.x + 420.0 && place.x + place.width > left.x && place.y > 60.0 && place.y != bar.y
    });
    let column: Vec<_> = column.collect();
    assert!(column.len() <= 12, "{} things to click: {column:#?}", column.len());

    let walkthrough = walkthrough();
    let path = walkthrough.path(user.app.session().expect("open").hosting());
    let mut tall = user;
    tall.size.height = 6000.0;
    let texts = tall.drawn();
    for key in path.step(&"publication".into()).expect("the step").values() {
        let value = settings(&tall).get(key).unwrap_or_default();
        // Many addresses say their beginning once.
        let end = value.rsplit('/').next().filter(|end| end.ends_with(".html")).unwrap_or(&value).to_owned();
        if end.is_empty() {
            continue;
        }
        let place = texts.iter().find(|(text, _)| *text == end || *text == value);
        let (_, place) = place.unwrap_or_else(|| panic!("{key:?} {value} is not on the page"));
        assert!(place.y + place.height < 2.0 * 768.0, "{key:?} {value} is {} down", place.y);
    }
}

#[test]
fn one_paste_compares_every_address_where_the_instruction_asks_for_it() {
    let mut user = User::taking_up(reference(), "etape-publication");
    user.click("Comparer toutes les adresses");
    user.enter("À comparer. Toutes commencent par");
    let base = "http://notes.clg-la-bourgade.ac-nice.fr";
    let pasted = format!("Espace Professeurs {base}:8036/professeur.html\nEspace Parents {base}:80/parent.html");
    user.paste_text(&pasted);
    user.must_see("C’est exactement la valeur attendue\u{a0}: Espace Professeurs.");
    user.must_see("Différent de la valeur attendue\u{a0}: Espace Parents.");
    user.must_see("Espace Élèves\u{a0}: absent de ce qui est collé.");
}

#[test]
fn the_end_says_what_is_left_then_who_is_waited_for_then_that_it_is_finished() {
    let mut left = reference();
    done_before(&mut left, "bascule-operateur");
    left.local.set(LocalField::RequestDate, "19/08/2014").expect("a date");
    let mut user = User::taking_up(left.clone(), "recapitulatif");
    user.must_see("En attente depuis le 19 août 2014 (6 jours)\u{a0}: iTop.");
    user.must_see("2 étapes à faire, d’abord\u{a0}: 21. Tester par l’ENT, avec trois comptes");
    // Each open point leads to where it is settled.
    user.click("Connexion directe à PRONOTE.net\u{a0}: aucun résultat noté.");
    assert_eq!(user.app.page().expect("a page").id(), "etape-fiche-ecare");

    let on = Timestamp::parse("2014-08-25T10:00:00+02:00").expect("a moment");
    for id in ["tester-par-ent", "suivi-habituel"] {
        left.progress.step_mut(&id.into()).state = StepState::Done { on };
    }
    let values = settings(&user).clone();
    for trial in Trial::ALL {
        let record = TrialRecord { answer: TrialAnswer::Succeeded, on, tested: trial.tested(&values) };
        left.progress.trials.insert(trial, record);
    }
    assert!(!User::taking_up(left.clone(), "recapitulatif").sees("Terminé"));
    left.progress.step_mut(&"bascule-operateur".into()).state = StepState::Done { on };
    User::taking_up(left, "recapitulatif").must_see("Terminé");
}

/// The list is that of the papers: what deserves a look is in it, and leads to where it is settled.
#[test]
fn the_end_lists_what_deserves_a_look_too() {
    let mut dossier = reference();
    dossier.inputs.school.uai = "0750001U".into();
    let mut user = User::taking_up(dossier, "recapitulatif");
    user.must_see("À vérifier ou à savoir");
    let warnings = settings(&user).warnings.clone();
    let outside = warnings.iter().find(|warning| warning.code() == "uai_hors_ent").expect("the warning");
    user.click(&i18n::warnings::warning(&I18n::new(Language::French), outside).message);
    assert_eq!(user.app.page().expect("a page"), &Page::Ent);
}

#[test]
fn the_request_is_read_before_it_goes_and_the_open_port_stands_above_it() {
    let mut inputs = crate::guide::inputs(80);
    inputs.server.port_2013 = "8036".into();
    let mut user = User::taking_up(Dossier { inputs, ..Dossier::default() }, "recapitulatif");
    // On the rail, among what is left, above the request.
    assert_eq!(user.count("À trancher\u{a0}: port\u{a0}80 ou\u{a0}8036"), 3);
    let whole = the_request(&user);
    assert!(!user.sees(&whole));
    user.click("Lire en entier");
    user.must_see(&whole);
    user.click("Replier");
    assert!(!user.sees(&whole));
}

/// What PRONOTE.net listens on is what each trial reached.
#[test]
fn another_listening_port_takes_every_trial_and_its_step_back() {
    let mut tried = reference();
    let values = Settings::compute(&tried.inputs, &Catalogue::embedded().expect("the catalogue")).expect("settings");
    let on = Timestamp::parse("2014-08-25T10:00:00+02:00").expect("a moment");
    for trial in Trial::ALL {
        let record = TrialRecord { answer: TrialAnswer::Succeeded, on, tested: trial.tested(&values) };
        tried.progress.trials.insert(trial, record);
    }
    done_before(&mut tried, "suivi-habituel");
    let mut user = User::taking_up(tried, "adresse");
    assert!(matches!(standing(&user, "tester-par-ent"), Standing::Done { .. }));
    let texts = I18n::new(Language::French);
    user.fill(&texts.field(Field::ListeningPort), "9000");
    for step in ["fiche-ecare", "tester-par-ent"] {
        assert!(matches!(standing(&user, step), Standing::ToReview { .. }), "{step}");
    }
    assert_eq!(the_ticket(&user).matches("à refaire, car une valeur a changé depuis (Port d’écoute)").count(), 4);
    user.fill(&texts.field(Field::ListeningPort), "8036");
    assert!(matches!(standing(&user, "tester-par-ent"), Standing::Done { .. }));
}

/// « Modifier ces valeurs », then nothing: what the ENT has to tell is still to be asked.
#[test]
fn tables_opened_and_left_blank_are_not_filled_in() {
    let mut unknown = reference();
    unknown.inputs.ent.id = "lilie".into();
    let mut user = User::taking_up(unknown, "identification");
    let before = the_request(&user);
    user.click("Modifier ces valeurs");
    user.click("Modifier ces valeurs");
    assert_eq!(the_request(&user), before);
    assert!(!user.sees_within("Aucun attribut n’est donné"));
    user.must_see("à demander à l’ENT");
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Summary))));
    assert!(!user.sees("4 pages remplies"));
    user.must_see("4 pages, des valeurs à demander à l’ENT");
}

/// No ENT is chosen yet, and what the address alone deserves is said where it is typed.
#[test]
fn the_address_page_says_what_it_thinks_of_the_address_at_once() {
    let mut new = reference();
    new.inputs.ent.id = String::new();
    new.inputs.address = "172.16.4.12".into();
    assert!(User::taking_up(new.clone(), "adresse").sees_within("172.16.4.12 est une adresse privée"));
    new.inputs.address = "https://notes.clg-exemple.fr:81".into();
    assert!(User::taking_up(new.clone(), "adresse").sees_within("On ne sait pas si PRONOTE.net écrit"));
    new.inputs.address = String::new();
    new.inputs.school.hosting = Hosting::Publisher;
    let mut user = User::taking_up(new, "adresse");
    assert!(user.sees_within("L’adresse https://0069999l.index-education.net/pronote a été supposée d’après l’UAI."));
    user.press(Shortcut::Forward);
    user.must_see("à confirmer");
}

/// What is typed stays as it is under the caret; once it is left it is shown as it is kept, without the way in.
#[test]
fn a_ticket_typed_of_a_trial_is_in_no_file_and_no_paper() {
    let mut user = User::taking_up(reference(), "etape-fiche-ecare");
    user.click("Non");
    let typed = "Erreur 503 sur http://x/?ticket=ST-77-wayIn-cas";
    user.fill("Ce qui s’affiche\u{a0}: le recopier, l’assistance de l’ENT le lira.", typed);
    let kept = |user: &User| format!("{:?}", dossier(user).progress.trials);
    assert!(kept(&user).contains("wayIn"), "the text in hand does not change");
    assert!(the_ticket(&user).contains("Erreur 503") && !the_ticket(&user).contains("wayIn"));
    user.press(Shortcut::Forward);
    assert!(kept(&user).contains("Erreur 503 sur http://x/?ticket=•") && !kept(&user).contains("wayIn"));
    let file = user.app.session().expect("open").folder().join("dossier.ron");
    assert!(!std::fs::read_to_string(file).expect("saved").contains("wayIn"));
}
