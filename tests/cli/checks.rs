//! The commands that check and draw, as a person runs them.

use crate::program;
use serde_json::Value;
use std::process::Output;

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

pub fn bourgade(folder: &tempfile::TempDir) -> String {
    let dossier = folder.path().join("bourgade").to_str().expect("UTF-8").to_owned();
    let address = "http://notes.clg-la-bourgade.ac-nice.fr:80";
    let options = ["--uai", "0069999L", "--adresse", address, "--ent", "agora06", "--port-ecoute", "8036"];
    let new: Vec<_> = ["nouveau", &dossier, "--nom", "Collège La Bourgade"].into_iter().chain(options).collect();
    assert!(program(&new).status.success());
    dossier
}

#[test]
fn a_comparison_says_what_differs_and_ends_accordingly() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = bourgade(&folder);
    let login = "https://www.agora06.fr/cas/login?service=";
    for (shown, verdict, status) in [
        ("http://notes.clg-la-bourgade.ac-nice.fr:80/**", "egal", 0),
        (&format!("{login}http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F"), "egal", 0),
        (&format!("{login}http%3A%2F%2Fnotes.clg-la-bourgade.ac-nice.fr%3A80%2F"), "equivalent", 0),
        ("http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F", "equivalent", 0),
        ("http%3A%2F%2Fnotes.clg-la-bourgade.ac-nice.fr%3A80%2F", "equivalent", 0),
        ("http%3A%2F%2Fnotes.clg-la-bourgade.ac-nice.fr%2F", "different", 1),
        ("http://notes.clg-la-bourgade.ac-nice.fr/**", "different", 1),
        ("https://notes.clg-la-bourgade.ac-nice.fr:80/**", "different", 1),
        (&format!("{login}http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:8036%2F"), "different", 1),
    ] {
        let output = program(&["comparer", &dossier, shown, "--format", "json"]);
        let json: Value = serde_json::from_str(&text(&output)).expect("JSON");
        assert_eq!((json["verdict"].as_str(), output.status.code()), (Some(verdict), Some(status)), "{shown}: {json}");
        assert_eq!(json["ecarts"].as_array().map(Vec::is_empty), Some(verdict == "egal"), "{shown}");
    }
}

#[test]
fn an_answer_of_the_cas_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("reponse.xml");
    let answer = |profile: &str| {
        format!(
            r#"<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas"><cas:authenticationSuccess><cas:user>mc</cas:user>
            <cas:attributes><cas:sn>Curie</cas:sn><cas:givenName>Marie</cas:givenName><cas:postalCode>06000</cas:postalCode>
            <cas:ENTPersonDateNaissance>07/11/1967</cas:ENTPersonDateNaissance>
            <cas:ENTPersonProfils>{profile}</cas:ENTPersonProfils></cas:attributes></cas:authenticationSuccess></cas:serviceResponse>"#
        )
    };
    for (profile, spaces) in [
        ("National_3", vec!["professeurs"]),
        ("national_1", vec!["eleves"]),
        ("National_2;National_3", vec!["professeurs", "parents"]),
        ("National_9", vec![]),
    ] {
        std::fs::write(&file, answer(profile)).expect("written");
        let output = program(&["reponse", file.to_str().expect("UTF-8"), "--format", "json"]);
        let json: Value = serde_json::from_str(&text(&output)).expect("JSON");
        assert_eq!(json["succes"], true);
        assert_eq!(json["utilisateur"], "mc");
        assert_eq!(json["attributs"]["sn"][0], "Curie");
        let mut found: Vec<_> = json["espaces"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        found.sort_by_key(|space| spaces.iter().position(|wanted| wanted == space));
        assert_eq!(found, spaces, "{profile}: {json}");
        assert!(json["raison"].as_str().is_some_and(|reason| !reason.is_empty()));
    }
    let output = program(&["reponse", folder.path().join("absent").to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn every_figure_is_drawn_from_the_command_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = bourgade(&folder);
    let list = text(&program(&["figure", "--liste"]));
    let ids: Vec<_> = list.lines().filter_map(|line| line.split_once('\t')).map(|(id, _)| id).collect();
    assert_eq!(ids.len(), 22);
    let file = folder.path().join("figure.png");
    let path = file.to_str().expect("UTF-8");
    let mut widths = Vec::new();
    for scale in ["1", "2"] {
        assert!(program(&["figure", "publication", &dossier, "-o", path, "--echelle", scale]).status.success());
        let image = image::open(&file).expect("a PNG");
        widths.push(image.width());
        assert!(image.height() > 200);
    }
    assert_eq!(widths[1], widths[0] * 2);
    for refused in
        [["figure", "inconnue", &dossier, "-o", path], ["figure", "publication", &dossier, "-o", "figure.gif"]]
    {
        assert_eq!(program(&refused).status.code(), Some(1));
    }
    assert_eq!(program(&["figure", "publication"]).status.code(), Some(2));
}

#[test]
fn the_script_holds_the_port_and_nothing_typed() {
    let folder = tempfile::tempdir().expect("a folder");
    let script = text(&program(&["script", &bourgade(&folder)]));
    assert!(script.is_ascii() && script.contains("http://+:8036/"));
    assert!(!script.contains("Bourgade") && !script.contains("bourgade"));
}
