//! Captures by the command line: added, listed, removed, refused, shown in the sheet, under the dossier's lock.

use crate::{answer, program};
use std::fs;
use std::path::Path;

/// What is said of a refusal, which leaves the dossier's file as it was.
fn refusal(dossier: &str, arguments: &[&str]) -> String {
    let file = Path::new(dossier).join("dossier.ron");
    let before = fs::read(&file).expect("a dossier");
    let output = program(arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    assert_eq!(fs::read(&file).expect("a dossier"), before, "{arguments:?}");
    String::from_utf8(output.stderr).expect("UTF-8")
}

/// A dossier, and a picture beside it.
fn bourgade(folder: &tempfile::TempDir) -> (String, String) {
    let path = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    let (dossier, picture) = (path("bourgade"), path("Capture d’écran (1).jpg"));
    let address = "http://notes.clg-la-bourgade.ac-nice.fr:80";
    answer(&[
        "nouveau",
        &dossier,
        "--nom",
        "Collège La Bourgade",
        "--uai",
        "0069999L",
        "--adresse",
        address,
        "--ent",
        "agora06",
        "--port-ecoute",
        "8036",
    ]);
    image::RgbImage::new(64, 48).save(&picture).expect("a picture");
    (dossier, picture)
}

#[test]
fn a_capture_is_added_listed_and_removed() {
    let folder = tempfile::tempdir().expect("a folder");
    let (dossier, picture) = bourgade(&folder);
    assert_eq!(answer(&["capture", &dossier, "lister"]), "Aucune capture.\n");
    let said = answer(&["capture", &dossier, "ajouter", &picture, "--etape", "publication"]);
    assert!(said.contains("publication-1.png"), "{said}");
    answer(&["capture", &dossier, "ajouter", &picture, "--etape", "installer-client", "--description", "Mon\nécran"]);
    answer(&["capture", &dossier, "ajouter", &picture, "--etape", "publication", "--description", "Les ports"]);
    let listed = answer(&["capture", &dossier, "lister"]);
    assert_eq!(
        listed,
        "1\tpublication-1.png\tpublication\tPRONOTE.net\u{a0}2014, Paramètres de publication (étape\u{a0}16)\n\
         2\tinstaller-client-1.png\tinstaller-client\tMon écran\n\
         3\tpublication-2.png\tpublication\tLes ports\n"
    );
    let kept = Path::new(&dossier).join("captures").join("publication-1.png");
    assert!(fs::read(&kept).expect("a file").starts_with(b"\x89PNG"));
    let said = answer(&["capture", &dossier, "retirer", "1"]);
    assert!(said.contains("publication-1.png"), "{said}");
    assert_eq!(answer(&["capture", &dossier, "lister"]).lines().count(), 2);
    // A kept version still names it: going back to that version shows it again.
    assert!(kept.exists());
    let refused = refusal(&dossier, &["capture", &dossier, "retirer", "3"]);
    assert!(refused.contains("2 captures") && refused.contains("numéro\u{a0}3"), "{refused}");
    refusal(&dossier, &["capture", &dossier, "retirer", "0"]);
}

#[test]
fn what_is_refused_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (dossier, picture) = bourgade(&folder);
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("a file");
        path.to_str().expect("UTF-8").to_owned()
    };
    let cut = fs::read(&picture).expect("a picture");
    for (path, said) in [
        (file("a.png", b""), "vide"),
        (file("b.png", b"GIF89a\x01\0\x01\0"), "GIF"),
        (file("c.jpg", &cut[..cut.len() - 10]), "abîmée ou incomplète"),
        (file("d.bmp", b"bonjour"), "pas une image"),
        (folder.path().to_str().expect("UTF-8").to_owned(), "pas un fichier"),
        (folder.path().join("absent.png").to_str().expect("UTF-8").to_owned(), "absent.png"),
    ] {
        let refused = refusal(&dossier, &["capture", &dossier, "ajouter", &path, "--etape", "publication"]);
        assert!(refused.contains(said) && refused.contains('→'), "{refused}");
    }
    let refused = refusal(&dossier, &["capture", &dossier, "ajouter", &picture, "--etape", "../publication"]);
    assert!(refused.contains("Aucune étape"), "{refused}");
    assert!(!Path::new(&dossier).join("captures").exists());
    assert_eq!(program(&["capture", &dossier]).status.code(), Some(2));
    assert_eq!(program(&["capture", &dossier, "ajouter", &picture]).status.code(), Some(2));
}

#[test]
fn whoever_has_the_dossier_keeps_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (dossier, picture) = bourgade(&folder);
    answer(&["capture", &dossier, "ajouter", &picture, "--etape", "publication"]);
    let lock = "(by: Some(\"Mme Martin\"), machine: Some(\"un-autre-poste\"), since: \"2014-08-25T14:03:07+02:00\", \
                pid: 1, process: None, token: \"1\")";
    fs::write(Path::new(&dossier).join("dossier.verrou"), lock).expect("a lock");
    for action in [&["ajouter", picture.as_str(), "--etape", "publication"][..], &["retirer", "1"]] {
        let command: Vec<_> = ["capture", dossier.as_str()].iter().chain(action).copied().collect();
        let refused = refusal(&dossier, &command);
        assert!(refused.contains("Mme Martin"), "{refused}");
    }
    // Reading asks for no lock.
    assert_eq!(answer(&["capture", &dossier, "lister"]).lines().count(), 1);
    assert_eq!(fs::read_dir(Path::new(&dossier).join("captures")).expect("captures").count(), 1);
}

#[test]
fn the_sheet_has_an_annex_when_it_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let (dossier, picture) = bourgade(&folder);
    answer(&["capture", &dossier, "ajouter", &picture, "--etape", "publication", "--description", "Mon écran"]);
    let size = |annex: &[&str]| {
        let pdf = folder.path().join("fiche.pdf");
        let output = ["fiche", &dossier, "-o", pdf.to_str().expect("UTF-8")];
        answer(&output.iter().chain(annex).copied().collect::<Vec<_>>());
        fs::metadata(pdf).expect("a sheet").len()
    };
    let (without, chosen, all) =
        (size(&[]), size(&["--annexe", "publication, nouvelle-base"]), size(&["--annexe", "toutes"]));
    assert!(without < chosen && chosen < all, "{without} {chosen} {all}");
    let refused = refusal(&dossier, &["fiche", &dossier, "--annexe", "publication,ailleurs"]);
    assert!(refused.contains("ailleurs"), "{refused}");
    // A step without figure has its instructions to show.
    assert!(program(&["fiche", &dossier, "--annexe", "installer-client"]).status.success());
    let hosted = folder.path().join("heberge").to_str().expect("UTF-8").to_owned();
    answer(&["nouveau", &hosted, "--nom", "Collège", "--uai", "0069999L", "--ent", "agora06", "--heberge"]);
    let refused = refusal(&hosted, &["fiche", &hosted, "--annexe", "publication"]);
    assert!(refused.contains("vide"), "a step of a server of one's own: {refused}");
    assert_eq!(program(&["fiche", &dossier, "--annexe", ","]).status.code(), Some(2));
}

/// The value of a sample that is a window with nothing wrong.
fn sample(name: &str) -> String {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens/samples");
    samples.join(name).to_str().expect("UTF-8").to_owned()
}

#[test]
fn a_capture_is_read_and_held_against_the_dossier() {
    let folder = tempfile::tempdir().expect("a folder");
    let (dossier, _) = bourgade(&folder);
    let output =
        program(&["capture", &dossier, "lire", &sample("017.png"), "--etape", "publication", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let read: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(read["fenetre"], "publication");
    let fields = read["champs"].as_array().expect("a list");
    let port = fields.iter().find(|field| field["valeur"] == "port_ecoute").expect("the port");
    assert_eq!((&port["reponse"], &port["lu"]), (&"egal".into(), &"8036".into()));
    assert!(fields.iter().all(|field| field["reponse"] != "different"), "{read}");
    // What was read is kept as a dated check.
    let kept = fs::read_to_string(Path::new(&dossier).join("dossier.ron")).expect("a dossier");
    assert!(kept.contains("ecran_publication"), "{kept}");
}

#[test]
fn a_picture_that_is_no_window_is_refused_with_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let (dossier, picture) = bourgade(&folder);
    let said = refusal(&dossier, &["capture", &dossier, "lire", &picture]);
    assert!(said.contains("Aucun champ connu"), "{said}");
    let said = refusal(&dossier, &["capture", &dossier, "lire", &picture, "--etape", "nulle-part"]);
    assert!(said.contains("nulle-part"), "{said}");
}
