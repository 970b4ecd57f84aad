//! What is left to settle, and the ports that contradict one another, as the commands say them.

use crate::guide::REFERENCE;
use crate::{answer, program};

fn dossier(folder: &tempfile::TempDir, port: u16) -> String {
    let path = folder.path().join("dossier").to_str().expect("UTF-8").to_owned();
    let address = format!("http://notes.clg-la-bourgade.ac-nice.fr:{port}");
    let new = ["nouveau", &path, "--nom", "Collège La Bourgade", "--uai", "0069999L", "--adresse", &address];
    answer(&new.into_iter().chain(REFERENCE).collect::<Vec<_>>());
    path
}

/// The request gives the address: whoever sends it must know that its port is not settled. What is pasted stays clean.
#[test]
fn the_request_is_not_made_in_silence_while_the_ports_contradict_one_another() {
    const SAID: &str = "À trancher\u{a0}: port\u{a0}80 ou\u{a0}8036";
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = dossier(&folder, 80);
    for command in ["ticket", "demande"] {
        let output = program(&[command, &dossier]);
        let (text, aside) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success() && aside.contains(SAID) && !text.contains(SAID), "{command}: {aside}{text}");
        assert!(!aside.contains('\u{fffd}') && aside.lines().count() == 2, "a sentence and its hint: {aside}");
    }
    answer(&["modifier", &dossier, "--adresse", "http://notes.clg-la-bourgade.ac-nice.fr:8036"]);
    for command in ["ticket", "demande"] {
        assert!(program(&[command, &dossier]).stderr.is_empty(), "{command}: settled");
    }
}

/// The list of the window and of the papers, after the steps.
#[test]
fn the_steps_are_followed_by_what_is_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = dossier(&folder, 80);
    answer(&["essai", &dossier, "connexion_directe", "--echec", "HTTP Error 503"]);
    let said = answer(&["parcours", "--dossier", &dossier]).replace('\u{a0}', " ");
    for words in [
        "- À trancher : port 80 ou 8036",
        "- Connexion directe à PRONOTE.net : échoué, d’après nous",
        "- 22 étapes à faire, d’abord : 1.",
        "À vérifier ou à savoir :",
        "- L’adresse publique est en http",
    ] {
        assert!(said.contains(words), "« {words} » in {said}");
    }
    assert!(!answer(&["parcours"]).contains("À vérifier"), "without a dossier, nothing is left");
}
