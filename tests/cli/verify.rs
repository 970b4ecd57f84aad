//! `verifier`, as a person runs it, against servers of our own.

use crate::{program, servers};
use assistant_pronote::diagnostics::connection::{Check, Evidence, Finding};
use serde_json::Value;

/// A dossier whose address is a name of the tests.
fn dossier(folder: &tempfile::TempDir) -> String {
    let dossier = folder.path().join("college").to_str().expect("UTF-8").to_owned();
    let options = ["--uai", "0069999L", "--adresse", "http://notes.college.fr:80", "--ent", "agora06"];
    let cas = ["--cas", "http://ent.exemple.fr:80/cas"];
    let new: Vec<_> = ["nouveau", &dossier, "--nom", "Collège"].into_iter().chain(options).chain(cas).collect();
    assert!(program(&new).status.success());
    dossier
}

#[test]
fn the_checks_answer_in_json_and_their_end_says_whether_one_is_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = dossier(&folder);
    let pronote = format!("notes.college.fr:80={}", servers::always(servers::pronote()));
    let ent = format!("ent.exemple.fr:80={}", servers::refused());
    let base = ["verifier", &dossier, "--format", "json", "--resoudre", &pronote, "--resoudre", &ent];
    let output = program(&base);
    let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let all = json.as_array().expect("a list");
    let ids: Vec<_> = all.iter().filter_map(|found| found["id"].as_str()).collect();
    assert_eq!(ids, Check::ALL.map(Check::id));
    for found in all {
        let keys: Vec<_> = found.as_object().expect("an object").keys().map(String::as_str).collect();
        assert_eq!(keys, ["id", "verdict", "cause", "remede", "acteur", "teste", "preuve", "a_dire"]);
        let wrong = found["id"].as_str().is_some_and(|id| id.starts_with("cas_"));
        let expected = match found["id"].as_str() {
            Some("tls" | "serveur" | "reseau") => "non_lance",
            Some("nom" | "horloge") => "indecis",
            _ if wrong => "faux",
            _ => "juste",
        };
        assert_eq!(found["verdict"], expected, "{found}");
        // What others than the deputy are told over the phone: when, the address, what came back, the sentence.
        let by_others = found["acteur"].as_str().is_some_and(|actor| actor != "adjoint");
        assert_eq!(found["a_dire"].as_array().is_some_and(|lines| lines.len() >= 4), by_others, "{found}");
        assert_eq!(found["acteur"], if wrong { "ent".into() } else { found["acteur"].clone() });
    }
    assert_eq!(output.status.code(), Some(1));

    let page = program(&["verifier", &dossier, "--seulement", "page", "--resoudre", &pronote]);
    assert_eq!(page.status.code(), Some(0));
    let text = String::from_utf8(page.stdout).expect("UTF-8");
    assert!(text.starts_with("BON") && text.contains("http://notes.college.fr:80/"), "{text}");
}

/// What only the server can say is listed all the same, with the way to it, and kept neither as found nor over what was.
#[test]
fn the_servers_state_is_listed_without_being_asked() {
    use assistant_pronote::domain::finding::{Diagnosis, ServerFact};
    use assistant_pronote::domain::timestamp::Timestamp;
    use assistant_pronote::dossier::{DatedFinding, Editing, Occasion, Store};
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = dossier(&folder);
    let only = |dossier: &str| {
        let output = program(&["verifier", dossier, "--format", "json", "--seulement", "serveur"]);
        let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        (output.status.code(), json[0].clone())
    };
    let (code, found) = only(&dossier);
    assert_eq!((code, &found["verdict"]), (Some(0), &"non_lance".into()));
    let how = found["cause"].as_str().expect("a sentence");
    assert!(how.contains("preparer-serveur.cmd") && how.contains("«\u{a0}Serveur\u{a0}»"), "{how}");

    let place = std::path::Path::new(&dossier);
    let findings = || Store::open(place).expect("opens").dossier.findings;
    assert!(findings().is_empty());
    let Ok(Editing::Ready { mut store, mut opened }) = Store::open_for_editing(place, Timestamp::now()) else {
        panic!("free")
    };
    let cause = Diagnosis::server(vec![ServerFact::NoService]);
    let settings = assistant_pronote::domain::settings::Settings::compute(
        &opened.dossier.inputs,
        &assistant_pronote::domain::ent::Catalogue::embedded().expect("the catalogue"),
    );
    let finding = Finding::conclude(&settings.expect("complete"), Check::Server, cause, Evidence::default());
    opened.dossier.findings =
        opened.dossier.findings.with(DatedFinding { on: Timestamp::now(), by_hand: vec![], finding: finding.clone() });
    store.save(&opened.dossier, Timestamp::now(), Occasion::Typing).expect("saved");
    drop(store);
    assert_eq!(only(&dossier).0, Some(0), "an old finding does not change the end");
    assert_eq!(findings().of(Check::Server).map(|dated| &dated.finding), Some(&finding));

    let hosted = folder.path().join("heberge").to_str().expect("UTF-8").to_owned();
    let options = ["--nom", "Collège", "--uai", "0069999L", "--ent", "agora06", "--heberge"];
    let new: Vec<_> = ["nouveau", &hosted].into_iter().chain(options).collect();
    assert!(program(&new).status.success());
    let (code, found) = only(&hosted);
    assert_eq!((code, &found["verdict"]), (Some(0), &"non_lance".into()));
    assert!(found["cause"].as_str().is_some_and(|cause| cause.contains("hébergé par l’éditeur")), "{found}");
}

#[test]
fn what_is_misspelt_is_refused_before_any_connection() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = dossier(&folder);
    assert_eq!(program(&["verifier", &dossier, "--seulement", "pages"]).status.code(), Some(2));
    for wrong in ["notes.college.fr", "notes.college.fr:80=notes", "a_b.fr:80=127.0.0.1:80", "a.fr:99999=127.0.0.1:80"]
    {
        let output = program(&["verifier", &dossier, "--resoudre", wrong]);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0), "{wrong}");
        assert!(!output.stderr.is_empty());
    }
}

#[test]
fn what_was_found_is_kept_for_the_ticket_and_told_stale_once_a_value_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = dossier(&folder);
    // Long lines go on two columns further: they are joined again to be looked at.
    let ticket = |dossier: &str| {
        let text = String::from_utf8(program(&["ticket", dossier]).stdout).expect("UTF-8");
        text.replace("\n  ", " ")
    };
    assert!(!ticket(&dossier).contains("Vérifications faites"));
    let pin = format!("notes.college.fr:80={}", servers::always(servers::pronote()));
    assert!(program(&["verifier", &dossier, "--seulement", "page", "--resoudre", &pin]).status.success());
    let kept = ticket(&dossier);
    assert!(kept.contains("Vérifications faites") && kept.contains("Bon, le "), "{kept}");
    assert!(kept.contains(&format!("Adresse imposée, sans chercher le nom\u{a0}: {pin}.")), "{kept}");
    assert!(!kept.contains("Périmé"), "{kept}");
    // The six espaces answer alike: one line for them all, once there are several.
    let espaces = ["--seulement", "espace_eleves", "--seulement", "espace_parents"];
    let several: Vec<_> = ["verifier", &dossier, "--resoudre", &pin].into_iter().chain(espaces).collect();
    assert!(program(&several).status.success());
    let together = ticket(&dossier);
    assert_eq!(together.matches("Les pages des espaces").count(), 1, "{together}");
    assert!(!together.contains("espace répond-elle"), "{together}");
    let file = folder.path().join("college/dossier.ron");
    let text = std::fs::read_to_string(&file).expect("the dossier");
    let moved =
        text.replacen("address: \"http://notes.college.fr:80\"", "address: \"http://notes.college.fr:8036\"", 1);
    assert_ne!(text, moved);
    std::fs::write(&file, moved).expect("written");
    let stale = ticket(&dossier);
    assert!(stale.contains("Périmé\u{a0}: une valeur a changé depuis."), "{stale}");
    assert!(program(&["fiche", &dossier]).status.success());
}

#[test]
fn a_dossier_that_another_window_has_is_checked_all_the_same_and_not_written() {
    use assistant_pronote::domain::timestamp::Timestamp;
    use assistant_pronote::dossier::{Editing, Store};
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = dossier(&folder);
    let file = folder.path().join("college/dossier.ron");
    let before = std::fs::read(&file).expect("the dossier");
    let held = Store::open_for_editing(std::path::Path::new(&dossier), Timestamp::now()).expect("opens");
    assert!(matches!(held, Editing::Ready { .. }));
    let pin = format!("notes.college.fr:80={}", servers::always(servers::pronote()));
    let output = program(&["verifier", &dossier, "--seulement", "page", "--resoudre", &pin]);
    assert!(output.status.success() && output.stdout.starts_with(b"BON"));
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(said.contains("Les résultats ne sont pas gardés dans le dossier"), "{said}");
    assert_eq!(std::fs::read(&file).expect("the dossier"), before);
}

#[test]
fn the_proxy_is_one_s_own_or_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = dossier(&folder);
    let proxy = servers::always(servers::pronote()).to_string();
    let page = |proxy: &str| program(&["verifier", &dossier, "--seulement", "page", "--proxy", proxy]);
    let through = page(&proxy);
    assert!(through.status.success(), "{}", String::from_utf8_lossy(&through.stdout));
    for wrong in ["proxy.college.fr", "moi:secret@proxy.college.fr:3128", "socks://proxy.college.fr:1080"] {
        let refused = page(wrong);
        assert_eq!((refused.status.code(), refused.stdout.len()), (Some(1), 0), "{wrong}");
        assert!(!String::from_utf8_lossy(&refused.stderr).contains("secret"));
    }
}
