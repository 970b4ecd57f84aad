//! A whole year by the command line alone; its rules are those of the window.

use crate::year::{self, PAST, SKIPPED};
use crate::{answer, program};
use assistant_pronote::dossier::{StepState, Store, TrialAnswer};
use serde_json::Value;
use std::path::Path;

const PROGRAM: &str = env!("CARGO_BIN_EXE_assistant-pronote");

#[test]
fn a_whole_year_is_done_by_the_command_line_alone() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("Collège La Bourgade");
    let said = year::by_command(PROGRAM, &folder);
    assert!(said.contains("21 étapes sur 22, 1 passée"), "{said}");
    let dossier = Store::open(&folder).expect("a dossier").dossier;
    for (step, points) in year::steps() {
        let kept = &dossier.progress.steps[&step];
        match step.as_str() {
            id if id == SKIPPED.0 => assert!(matches!(kept.state, StepState::Skipped { .. })),
            _ => {
                assert!(matches!(kept.state, StepState::Done { .. }), "{step}");
                assert!(points.iter().all(|point| kept.ticked.contains(point)), "{step}");
            }
        }
    }
    assert_eq!(dossier.progress.steps[&PAST.0.into()].way_past.as_ref().expect("a way past").reason, PAST.1);
    assert!(dossier.progress.trials.len() >= 4);
    assert!(dossier.progress.trials.values().all(|record| record.answer == TrialAnswer::Succeeded));
    assert!(dossier.progress.trials.values().all(|record| !record.tested.is_empty()));
    // Every paper is there for it.
    let path = folder.to_str().expect("UTF-8");
    for paper in ["parametres", "ticket", "note", "fiche", "demande", "guide"] {
        answer(&[paper, path]);
    }
}

fn refused(arguments: &[&str]) -> String {
    let output = program(arguments);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
    said
}

fn json(arguments: &[&str]) -> Value {
    let all: Vec<_> = arguments.iter().copied().chain(["--format", "json"]).collect();
    serde_json::from_str(&answer(&all)).expect("JSON")
}

#[test]
fn what_is_typed_is_changed_emptied_and_refused_by_its_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = crate::checks::bourgade(&folder);
    let said = answer(&["modifier", &dossier, "--port-ecoute", "8037", "--contact", "Mme Martin, 04 93 00 00 00"]);
    assert!(said.contains("Port d’écoute\u{a0}: 8037 (avant\u{a0}: 8036)"), "{said}");
    assert!(said.contains("Nom du contact\u{a0}: Mme Martin (avant\u{a0}: Non indiqué)"), "{said}");
    // A value that is refused changes nothing at all.
    let said = refused(&["modifier", &dossier, "--nom", "Autre", "--port-ecoute", "99999"]);
    assert!(said.contains("Port d’écoute") && said.contains("99999"), "{said}");
    let shown = answer(&["modifier", &dossier]);
    assert!(shown.contains("Nom de l’établissement\u{a0}: Collège La Bourgade") && shown.contains("8037"), "{shown}");
    let output = program(&["modifier", &dossier, "--port-ecoute", "99999", "--format", "json"]);
    let faults: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(faults["erreurs"][0]["champ"], "port_ecoute", "{faults}");
    // What is emptied may leave something to type: it is said, and the rest can still be changed.
    let said = answer(&["modifier", &dossier, "--vider", "uai"]);
    assert!(said.contains("Reste à saisir") && said.contains("UAI (RNE)"), "{said}");
    answer(&["modifier", &dossier, "--base", "base_2014.not"]);
    answer(&["modifier", &dossier, "--uai", "0069999L", "--vider", "port-ecoute"]);
    let shown = answer(&["modifier", &dossier]);
    assert!(shown.contains("Attribut\u{a0}: Nom\u{a0}: d’après l’ENT"), "{shown}");
    assert!(shown.contains("URL du serveur CAS\u{a0}: d’après l’ENT"), "{shown}");
    // The ENT's own tables, changed then taken back.
    let mapping = |path: &str| json(&["parametres", &dossier])["identification"].pointer(path).cloned();
    answer(&["modifier", &dossier, "--attribut-nom", "nom", "--profil-parents", "P1;P2"]);
    assert_eq!(mapping("/attributs/nom"), Some("nom".into()));
    assert_eq!(mapping("/attributs/prenom"), Some("givenName".into()), "the others are the ENT's");
    assert_eq!(mapping("/profils/parents"), Some(serde_json::json!(["P1", "P2"])));
    answer(&["modifier", &dossier, "--vider", "attributs", "--vider", "profils"]);
    assert_eq!(mapping("/attributs/nom"), Some("sn".into()));
    // The CAS of the ENT, another, and the ENT's again.
    let cas = || json(&["parametres", &dossier])["cas"]["url_serveur"].clone();
    answer(&["modifier", &dossier, "--cas", "https://cas.exemple.fr/cas"]);
    assert_eq!(cas(), "https://cas.exemple.fr/cas");
    answer(&["modifier", &dossier, "--vider", "cas"]);
    assert_eq!(cas(), "https://www.agora06.fr/cas");
    // The publisher's hosting, and back.
    answer(&["modifier", &dossier, "--heberge"]);
    assert_eq!(json(&["parametres", &dossier])["etablissement"]["heberge"], true);
    answer(&["modifier", &dossier, "--sur-place"]);
    assert_eq!(answer(&["modifier", &dossier, "--sur-place"]).trim(), "Rien n’a changé.");
    for misused in [&["--vider", "couleur"][..], &["--heberge", "--sur-place"], &["--cas-validation", "https://x"]] {
        let all: Vec<_> = ["modifier", &dossier].into_iter().chain(misused.iter().copied()).collect();
        let output = program(&all);
        assert_eq!(output.status.code(), Some(2), "{misused:?}");
    }
    let said = program(&["modifier", &dossier, "--vider", "couleur"]).stderr;
    assert!(String::from_utf8(said).expect("UTF-8").contains("port-2013"), "the names are told");
}

#[test]
fn the_papers_facts_and_the_customers_numbers_are_kept_and_taken_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = crate::checks::bourgade(&folder);
    // By the name that the command had before, too.
    let said = answer(&["completer", &dossier, "--demande-numero", "2014-1234"]);
    assert!(said.contains("2014-1234"), "{said}");
    assert!(answer(&["completer", &dossier]).contains("2014-1234"));
    let said = refused(&["modifier", &dossier, "--dane-telephone", "la DANE"]);
    assert!(said.contains("Téléphone"), "{said}");
    answer(&["modifier", &dossier, "--vider", "demande-numero", "--code-client", "C-1234", "--facture", "F-5678"]);
    let kept = || Store::open(Path::new(&dossier)).expect("a dossier").dossier.registration;
    assert_eq!(kept().map(|numbers| (numbers.client_code, numbers.invoice)), Some(("C-1234".into(), "F-5678".into())));
    assert!(!answer(&["modifier", &dossier]).contains("C-1234"), "an answer may be kept in a log");
    assert!(refused(&["modifier", &dossier, "--code-client", "0069999L"]).contains("UAI"));
    answer(&["modifier", &dossier, "--vider", "client"]);
    assert_eq!(kept(), None);
    for version in std::fs::read_dir(Path::new(&dossier).join("versions")).expect("versions") {
        let text = std::fs::read_to_string(version.expect("a version").path()).expect("read");
        assert!(!text.contains("C-1234") && !text.contains("F-5678"));
    }
}

#[test]
fn different_ports_are_confirmed_by_a_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = crate::checks::bourgade(&folder);
    let codes = || json(&["parametres", &dossier])["avertissements"].to_string();
    assert!(codes().contains("port_public_different_ecoute"));
    assert!(refused(&["modifier", &dossier, "--ports-confirmes", " "]).contains("nom"));
    answer(&["modifier", &dossier, "--ports-confirmes", "M. Réseau"]);
    assert!(answer(&["modifier", &dossier]).contains("80 et 8036, d’après M. Réseau"));
    assert!(refused(&["modifier", &dossier, "--ports-confirmes", "M. Réseau"]).contains("Aucun port"));
}

#[test]
fn a_step_is_told_ticked_noted_left_out_and_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = crate::checks::bourgade(&folder);
    let whole = answer(&["etape", &dossier, "desinstaller-2013"]);
    assert!(whole.starts_with("5. ") && whole.contains("À mettre à l’abri d’abord\u{a0}:\nabri-zip. "), "{whole}");
    assert_eq!(answer(&["etape", &dossier, "5"]), whole, "a number will do");
    let said = refused(&["etape", &dossier, "5", "--fait"]);
    assert!(said.contains("abri-zip") && said.contains("--sans-attendre"), "{said}");
    assert!(refused(&["etape", &dossier, "5", "--sans-attendre", " "]).contains("motif"));
    answer(&["etape", &dossier, "5", "--cocher", "abri-zip", "--cocher", "1", "--note", "vu avec la DANE"]);
    let step = json(&["etape", &dossier, "5"]);
    assert_eq!((&step["a_mettre_a_l_abri"][0]["coche"], &step["consignes"][0]["coche"]), (&true.into(), &true.into()));
    assert_eq!((&step["etat"], &step["note"]), (&"en_cours".into(), &"vu avec la DANE".into()));
    assert!(answer(&["etape", &dossier, "5"]).contains("abri-zip. (coché) "));
    answer(&["etape", &dossier, "5", "--decocher", "1", "--passer", ""]);
    assert_eq!(json(&["etape", &dossier, "5"])["etat"], "passe");
    assert!(refused(&["etape", &dossier, "5", "--fait"]).contains("--a-faire"));
    answer(&["etape", &dossier, "5", "--a-faire"]);
    assert!(refused(&["etape", &dossier, "5", "--cocher", "99"]).contains("99"));
    assert!(refused(&["etape", &dossier, "vacances"]).contains("vacances"));
    answer(&["modifier", &dossier, "--heberge"]);
    assert!(refused(&["etape", &dossier, "desinstaller-2013"]).contains("ne concerne pas"));
    for misused in [&["--fait", "--a-faire"][..], &["--passer"], &["--attendre", "--sans-attendre", "x"]] {
        let all: Vec<_> = ["etape", &dossier, "5"].into_iter().chain(misused.iter().copied()).collect();
        assert_eq!(program(&all).status.code(), Some(2), "{misused:?}");
    }
}

#[test]
fn a_trial_is_answered_and_grows_stale_with_its_values() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = crate::checks::bourgade(&folder);
    let listed = answer(&["essai", &dossier]);
    assert!(listed.contains("(essai ent_professeur)") && listed.contains("aucun résultat noté"), "{listed}");
    let said = answer(&["essai", &dossier, "ent_professeur", "--echec", "HTTP Error 503"]);
    assert!(said.contains("échoué") && said.contains("HTTP Error 503"), "{said}");
    assert!(answer(&["ticket", &dossier]).contains("HTTP Error 503"), "the request says it");
    let said = answer(&["essai", &dossier, "ent_professeur", "--reussi"]);
    assert!(said.contains("réussi, d’après nous"), "{said}");
    answer(&["modifier", &dossier, "--adresse", "http://notes.clg-la-bourgade.ac-nice.fr:8036"]);
    assert!(answer(&["essai", &dossier]).contains("à refaire"));
    answer(&["essai", &dossier, "ent_professeur", "--pas-encore"]);
    assert!(!answer(&["essai", &dossier]).contains("à refaire"));
    assert!(refused(&["essai", &dossier, "ent_x", "--reussi"]).contains("ent_professeur"));
    for misused in [&["ent_professeur"][..], &["--reussi"], &["ent_professeur", "--reussi", "--pas-encore"]] {
        let all: Vec<_> = ["essai", &dossier].into_iter().chain(misused.iter().copied()).collect();
        assert_eq!(program(&all).status.code(), Some(2), "{misused:?}");
    }
}

#[test]
fn every_step_is_told_in_full_with_its_values() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = crate::checks::bourgade(&folder);
    let whole = answer(&["parcours", "--complet", "--dossier", &dossier]);
    for value in ["https://www.agora06.fr/cas", "http://notes.clg-la-bourgade.ac-nice.fr:80/**", "National_3"] {
        assert!(whole.contains(value), "{value}");
    }
    for step in json(&["parcours", "--complet", "--dossier", &dossier]).as_array().expect("steps") {
        let text = step["consignes"][0]["texte"].as_str().expect("a text");
        assert!(whole.contains(text), "{text}");
        assert!(whole.contains(step["id"].as_str().expect("an identifier")));
    }
    // Without a dossier, the steps without their values.
    let bare = answer(&["parcours", "--complet"]);
    assert!(bare.contains("inconnu") && !bare.contains("National_3"), "{bare}");
}

#[test]
fn the_servers_state_is_read_and_kept_as_what_a_check_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = crate::checks::bourgade(&folder);
    let state = folder.path().join("etat-serveur.txt");
    std::fs::write(&state, crate::spoken::STATE).expect("a report");
    let state = state.to_str().expect("UTF-8");
    let output = program(&["etat-serveur", &dossier, state]);
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(output.status.code() == Some(1) && said.contains("Skype.exe"), "{said}");
    let kept = Store::open(Path::new(&dossier)).expect("a dossier").dossier.findings;
    assert!(kept.of(assistant_pronote::domain::finding::Check::Server).is_some());
    std::fs::write(state, "bonjour").expect("no report");
    assert!(refused(&["etat-serveur", &dossier, state]).contains("script"));
    answer(&["modifier", &dossier, "--vider", "port-ecoute"]);
    std::fs::write(state, crate::spoken::STATE).expect("a report");
    assert!(refused(&["etat-serveur", &dossier, state]).contains("port d’écoute"));
}
