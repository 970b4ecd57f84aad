//! Versions listed and taken back, a dossier taken over, files that are not ours left alone: by the commands.

use crate::checks::bourgade;
use crate::{answer, program};
use serde_json::Value;
use std::fs;
use std::path::Path;

fn refused(arguments: &[&str]) -> String {
    let output = program(arguments);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
    said
}

fn picture(folder: &tempfile::TempDir) -> String {
    let path = folder.path().join("écran.png").to_str().expect("UTF-8").to_owned();
    image::RgbImage::new(8, 8).save(&path).expect("a picture");
    path
}

#[test]
fn versions_are_listed_and_one_is_taken_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let (dossier, picture) = (bourgade(&folder), picture(&folder));
    for _ in 0..2 {
        answer(&["capture", &dossier, "ajouter", &picture, "--etape", "publication"]);
    }
    answer(&["modifier", &dossier, "--contact-nom", "M. Durand", "--demande-numero", "12"]);
    let listed = answer(&["versions", &dossier]);
    assert_eq!(listed.lines().count(), 4, "{listed}");
    assert!(listed.starts_with("1. ") && listed.lines().all(|line| line.contains("Collège La Bourgade")), "{listed}");
    let lines: Vec<_> = listed.lines().collect();
    assert!(lines[0].ends_with("identique au présent") && lines[1].ends_with("2 valeurs différentes"), "{listed}");
    let json: Value = serde_json::from_str(&answer(&["versions", &dossier, "--format", "json"])).expect("JSON");
    let captures: Vec<_> = json.as_array().expect("a list").iter().map(|version| &version["captures"]).collect();
    assert_eq!(captures, [2, 2, 1, 0]);
    assert_eq!((&json[3]["numero"], &json[3]["nom"]), (&4.into(), &"Collège La Bourgade".into()));
    let change = &json[3]["differences"]["valeurs"][0];
    assert_eq!((&change["champ"], &change["maintenant"]), (&"contact_nom".into(), &"M. Durand".into()));

    let said = answer(&["versions", &dossier, "--reprendre", "4"]);
    assert!(said.contains("reprise") && said.contains("Nom du contact") && said.contains("M. Durand"), "{said}");
    let typed = || answer(&["modifier", &dossier]);
    assert!(
        !typed().contains("M. Durand") && typed().contains("Demande à l’ENT, numéro\u{a0}: Non indiqué"),
        "{}",
        typed()
    );
    // The captures are those of today: none is lost by going back.
    assert!(said.contains("Les captures"), "{said}");
    assert_eq!(answer(&["capture", &dossier, "lister"]).lines().count(), 2);
    // What was there is the version before.
    assert_eq!(answer(&["versions", &dossier]).lines().count(), 5);
    answer(&["versions", &dossier, "--reprendre", "2", "--format", "json"]);
    assert!(typed().contains("M. Durand"));
    for number in ["0", "9"] {
        assert!(refused(&["versions", &dossier, "--reprendre", number]).contains("numéro"));
    }
    for misused in [&["versions"][..], &["versions", &dossier, "--reprendre", "x"]] {
        assert_eq!(program(misused).status.code(), Some(2));
    }
    assert_eq!(program(&["versions", &dossier, "--reprendre-la-main"]).status.code(), Some(2));
}

/// Every command that writes in the dossier takes it over from whoever has it, when that is asked for.
#[test]
fn a_dossier_that_is_held_is_taken_over_when_it_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let (dossier, picture) = (bourgade(&folder), picture(&folder));
    let lock = Path::new(&dossier).join("dossier.verrou");
    let held = || {
        let lines = "(by: Some(\"gestion\"), machine: Some(\"SRV\"), host: Some(\"x\"), since: \
                     \"2014-08-25T14:00:00+02:00\", beat: Some(60), pid: 1, process: None, token: \"t\")";
        fs::write(&lock, lines).expect("a lock");
    };
    let add = ["capture", &dossier, "ajouter", &picture, "--etape", "publication"];
    let remove = ["capture", &dossier, "retirer", "1"];
    let restore = ["versions", &dossier, "--reprendre", "1"];
    let modify = ["modifier", &dossier, "--base", "autre.not"];
    let describe = ["capture", &dossier, "decrire", "1", "Le paramétrage"];
    let step = ["etape", &dossier, "1", "--fait"];
    let trial = ["essai", &dossier, "ent_professeur", "--reussi"];
    for (command, option) in [
        (&add[..], "--reprendre"),
        (&describe, "--reprendre"),
        (&remove, "--reprendre"),
        (&modify, "--reprendre"),
        (&step, "--reprendre"),
        (&trial, "--reprendre"),
        (&restore, "--reprendre-la-main"),
    ] {
        held();
        let said = refused(command);
        assert!(said.contains("gestion") && said.contains("SRV") && said.contains("moins d’une minute"), "{said}");
        assert!(said.contains("--reprendre-la-main"), "{said}");
        let taken: Vec<_> = command.iter().copied().chain([option]).collect();
        answer(&taken);
        assert!(!lock.exists());
    }
    let file = Path::new(&dossier).join("dossier.ron");
    let kept = |options: &[&str]| {
        held();
        let (pin, only) = ("notes.clg-la-bourgade.ac-nice.fr:80=127.0.0.1:9", "port");
        let verify = ["verifier", &dossier, "--seulement", only, "--resoudre", pin, "--proxy", "aucun"];
        let output = program(&verify.iter().chain(options).copied().collect::<Vec<_>>());
        let found = fs::read_to_string(&file).expect("a dossier").contains("check: \"port\"");
        (found, String::from_utf8(output.stderr).expect("UTF-8"))
    };
    let (found, said) = kept(&[]);
    assert!(!found && said.contains("gestion"), "{said}");
    let (found, said) = kept(&["--reprendre"]);
    assert!(found && said.is_empty(), "{said}");
}

/// What somebody else made is not replaced unasked; what this program made is made again at the same place.
#[test]
fn a_file_that_is_not_ours_is_replaced_only_when_it_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = bourgade(&folder);
    for (command, file) in [
        (&["fiche", &dossier][..], "a.pdf"),
        (&["script", &dossier], "b.cmd"),
        (&["figure", "publication", &dossier], "c.png"),
        (&["figure", "publication", &dossier], "d.pdf"),
        (&["exporter", &dossier], "e.zip"),
    ] {
        let path = folder.path().join(file);
        let with = |option: &[&'static str]| {
            let output = ["-o", path.to_str().expect("UTF-8")];
            command.iter().copied().chain(output).chain(option.iter().copied()).map(str::to_owned).collect::<Vec<_>>()
        };
        let run = |arguments: Vec<String>| program(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        fs::write(&path, "%PDF-1.7 le mien").expect("a file");
        let output = run(with(&[]));
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(1), "{file}: {said}");
        assert!(said.contains("--remplacer") && said.contains(file), "{said}");
        assert_eq!(fs::read_to_string(&path).expect("still there"), "%PDF-1.7 le mien");
        assert!(run(with(&["--remplacer"])).status.success(), "{file}");
        assert_ne!(fs::read(&path).expect("made"), b"%PDF-1.7 le mien");
        assert!(run(with(&[])).status.success(), "{file} is ours by now");
    }
    // The dossier's own files are never replaced, asked for or not.
    let own = Path::new(&dossier).join("dossier.ron");
    assert!(refused(&["fiche", &dossier, "-o", own.to_str().expect("UTF-8"), "--remplacer"]).contains("lui-même"));
    answer(&["fiche", &dossier]);
    answer(&["fiche", &dossier]);
}

#[test]
fn a_dossier_of_a_later_program_is_read_with_a_sentence_and_not_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let (dossier, picture) = (bourgade(&folder), picture(&folder));
    let file = Path::new(&dossier).join("dossier.ron");
    let text = fs::read_to_string(&file).expect("a dossier");
    fs::write(&file, text.replacen("version: 1", "version: 2", 1)).expect("changed");
    let output = program(&["parametres", &dossier]);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(output.status.success() && said.contains("sans pouvoir être modifié"), "{said}");
    for command in [
        &["capture", &dossier, "ajouter", &picture, "--etape", "publication"][..],
        &["modifier", &dossier, "--base", "autre.not"],
        &["etape", &dossier, "1", "--fait"],
        &["essai", &dossier, "ent_professeur", "--reussi"],
        &["versions", &dossier, "--reprendre", "1"],
    ] {
        let said = refused(command);
        assert!(said.contains("plus récent"), "{said}");
    }
    fs::write(&file, text.replacen("version: 1,", "version: 1, tunnel: 3,", 1)).expect("changed");
    let output = program(&["parametres", &dossier]);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(output.status.success() && said.contains("plus récent (1)"), "{said}");
    answer(&["capture", &dossier, "ajouter", &picture, "--etape", "publication"]);
    assert!(fs::read_to_string(&file).expect("a dossier").contains("tunnel: 3"));
}
