//! `reponse` on the built program: the text and the JSON say the same, refusals end with 1, and JSON always comes out.

use super::checks::bourgade;
use super::{answer, program};
use serde_json::Value;
use std::path::PathBuf;

fn sample(name: &str) -> String {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/samples/pastes").join(name);
    file.to_str().expect("UTF-8").to_owned()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[test]
fn the_text_and_the_json_say_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = bourgade(&folder);
    for (name, status) in [
        ("page-en-service.xml", 0),
        ("autre-port.xml", 0),
        ("deux-essais.txt", 0),
        ("validite-nulle.xml", 1),
        ("profil-liste-java.xml", 1),
        ("connecteur-defaut.xml", 1),
        ("connecteur-pronote.xml", 1),
        ("refus-francais-deux-services.xml", 1),
        ("refus-edifice-ticket.xml", 1),
    ] {
        let file = sample(name);
        let told = program(&["reponse", &file, "--dossier", &dossier]);
        let machine = program(&["reponse", &file, "--dossier", &dossier, "--format", "json"]);
        assert_eq!((told.status.code(), machine.status.code()), (Some(status), Some(status)), "{name}");
        let (told, json) = (text(&told.stdout), text(&machine.stdout));
        let json: Value = serde_json::from_str(&json).expect("JSON");
        for key in ["raison", "remede"] {
            assert!(told.contains(json[key].as_str().expect("a text")), "{name}, {key}: {told}");
        }
        for line in json["remarques"].as_array().expect("a list") {
            assert!(told.contains(line.as_str().expect("a text")), "{name}: {line} in {told}");
        }
        for fact in json["faits"].as_array().expect("a list") {
            for remark in fact["remarques"].as_array().expect("a list") {
                assert!(told.contains(remark.as_str().expect("a text")), "{name}: {remark} in {told}");
            }
            assert!(told.contains(fact["attribut"].as_str().expect("a name")), "{name}: {fact} in {told}");
        }
        if let Some(code) = json["code"].as_str() {
            assert!(told.contains(code), "{name}: {told}");
            assert!(told.contains(json["message"].as_str().expect("a text")), "{name}: {told}");
        }
        if status == 1 {
            for line in json["a_dire"].as_array().expect("a list") {
                assert!(told.contains(line.as_str().expect("a text")), "{name}: {line} in {told}");
            }
        }
        assert_eq!(json["parties"]["reponses"], if name == "deux-essais.txt" { 2 } else { 1 }, "{name}");
    }
}

#[test]
fn the_user_is_hidden_unless_asked_for() {
    let file = sample("page-en-service.xml");
    let told = answer(&["reponse", &file]);
    assert!(!told.contains("m.tavel") && told.contains("masqué"), "{told}");
    assert!(!told.contains("Tavel") && !told.contains("02/05/1975"), "{told}");
    assert!(answer(&["reponse", &file, "--utilisateur"]).contains("m.tavel"));
}

#[test]
fn json_comes_out_whatever_happens() {
    let folder = tempfile::tempdir().expect("a folder");
    let nowhere = folder.path().join("rien").to_str().expect("UTF-8").to_owned();
    let dossier = bourgade(&folder);
    for (arguments, status, code) in [
        (vec!["reponse", &sample("avis-de-deconnexion.xml")], 1, "avis_de_deconnexion"),
        (vec!["reponse", &sample("entites-de-page.xml")], 1, "entite"),
        (vec!["reponse", &sample("en-tetes-seuls.txt")], 1, "corps_vide"),
        (vec!["reponse", &sample("courriel-deux-services.txt"), "--dossier", &dossier], 1, "autre_service"),
        (vec!["reponse", &nowhere], 1, "illisible"),
        (vec!["reponse", &sample("trace-php.txt"), "--dossier", &nowhere], 1, "dossier"),
        (vec!["parametres", &nowhere], 1, "dossier"),
        (vec!["comparer", &nowhere, "x"], 1, "dossier"),
        (vec!["comparer", &dossier, ""], 1, "comparaison"),
        (vec!["verifier", &nowhere], 1, "dossier"),
        (vec!["parcours", "--dossier", &nowhere], 1, "dossier"),
        (vec!["parcours", "--parcours", &nowhere], 1, "parcours"),
        (vec!["reponse"], 2, "usage"),
        (vec!["comparer", &dossier], 2, "usage"),
        (vec!["ents", "--inconnue"], 2, "usage"),
    ] {
        for format in [vec!["--format", "json"], vec!["--format=json"]] {
            let arguments: Vec<_> = arguments.iter().map(|each| &**each).chain(format).collect();
            let output = program(&arguments);
            let json: Value = serde_json::from_str(&text(&output.stdout)).unwrap_or_else(|error| {
                panic!("{arguments:?}: {error}: {}{}", text(&output.stdout), text(&output.stderr))
            });
            assert_eq!(output.status.code(), Some(status), "{arguments:?}");
            let error = &json["erreur"];
            assert_eq!(error["code"], code, "{arguments:?}: {json}");
            for key in ["message", "remede"] {
                assert!(error[key].as_str().is_some_and(|said| !said.is_empty()), "{arguments:?}: {json}");
            }
            assert!(output.stderr.is_empty(), "{arguments:?}: {}", text(&output.stderr));
        }
    }
}

#[test]
fn the_services_of_a_log_are_given_to_programs_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = bourgade(&folder);
    let file = sample("courriel-deux-services.txt");
    let output = program(&["reponse", &file, "--dossier", &dossier, "--format", "json"]);
    let json: Value = serde_json::from_str(&text(&output.stdout)).expect("JSON");
    let services = &json["erreur"]["services"];
    assert_eq!(services["connexion"], "http://notes.clg-la-bourgade.ac-nice.fr:80/");
    assert_eq!(services["validation"], "http://notes.clg-la-bourgade.ac-nice.fr/");
    assert_eq!(services["ecarts"][0]["partie"], "port");
    let said = text(&program(&["reponse", &file, "--dossier", &dossier]).stderr);
    assert!(said.contains("n’est pas le service de vos réglages"), "{said}");
}
