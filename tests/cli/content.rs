//! An academy's own walkthrough and ENTs, by every command: used whole, named, or refused with the line and the mend.

use crate::academies::{Academy, OUEST, SUD};
use crate::{answer, program};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};
use std::{env, fs};

/// A text of the terminal with ordinary spaces.
fn plain(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace(['\u{a0}', '\u{202f}'], " ")
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// The options that give an academy's files.
fn options(academy: Academy) -> [String; 4] {
    let (walkthrough, ents) = (academy.walkthrough(), academy.ents());
    ["--parcours".into(), text(&walkthrough).into(), "--ents".into(), text(&ents).into()]
}

fn with(academy: Academy, arguments: &[&str]) -> String {
    let options = options(academy);
    answer(&arguments.iter().copied().chain(options.iter().map(String::as_str)).collect::<Vec<_>>())
}

fn new_dossier(academy: Academy, folder: &Path) -> PathBuf {
    let dossier = folder.join(academy.name);
    let address = "http://notes.clg.exemple.fr:8036";
    let new = ["nouveau", text(&dossier), "--nom", "Collège Exemple", "--uai", "0069999L", "--adresse", address];
    with(academy, &[&new[..], &["--ent", academy.ent]].concat());
    dossier
}

#[test]
fn an_academys_own_figures_are_listed_and_written() {
    for academy in [OUEST, SUD] {
        let folder = tempfile::tempdir().expect("a folder");
        let dossier = new_dossier(academy, folder.path());
        let (_, file, title, _) = academy.figure.expect("a figure of its own");
        assert!(plain(with(academy, &["figure", "--liste"]).as_bytes()).contains(&format!("{file}\t{title}")));
        let png = folder.path().join("figure.png");
        with(academy, &["figure", file, text(&dossier), "-o", text(&png)]);
        assert!(image::open(&png).expect("a PNG").width() > 100);
        let options = options(academy);
        let pdf = ["figure", file, text(&dossier), "-o", "figure.pdf"];
        let refused = program(&pdf.into_iter().chain(options.iter().map(String::as_str)).collect::<Vec<_>>());
        assert!(refused.status.code() == Some(1) && plain(&refused.stderr).contains(".png"));
    }
}

#[test]
fn every_command_follows_the_academys_files() {
    for academy in [OUEST, SUD] {
        let folder = tempfile::tempdir().expect("a folder");
        let dossier = new_dossier(academy, folder.path());
        let dossier = text(&dossier);
        let kept = fs::read_to_string(Path::new(dossier).join("dossier.ron")).expect("a dossier");
        assert!(kept.contains(&format!("id: \"{}\"", academy.id)), "{kept}");

        assert!(with(academy, &["ents"]).contains(academy.ent));
        assert!(!with(academy, &["ents"]).contains("agora06"), "ours are not mixed in");
        let steps = with(academy, &["parcours", "--dossier", dossier, "--format", "json"]);
        let steps: Value = serde_json::from_str(&steps).expect("JSON");
        let ids: Vec<_> = steps.as_array().expect("a list").iter().map(|step| step["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), academy.steps);
        assert!(ids.contains(&academy.step.0) && ids.contains(&academy.shared), "{ids:?}");

        with(academy, &["guide", dossier]);
        let guide = fs::read_to_string(Path::new(dossier).join("guide.html")).expect("a guide");
        for said in [academy.source, academy.step.1, "fichier ents.ron"] {
            assert!(plain(guide.as_bytes()).contains(&plain(said.as_bytes())), "{said}");
        }
        assert!(!guide.contains("Installer le Client PRONOTE\u{a0}2014"));
        for (command, file) in [("fiche", "fiche.pdf"), ("demande", "demande.pdf")] {
            with(academy, &[command, dossier]);
            assert!(Path::new(dossier).join(file).is_file(), "{file}");
        }
        with(academy, &["fiche", dossier, "--annexe", academy.step.0]);
        assert!(with(academy, &["ticket", dossier]).contains(if academy.ent == "ent-ouest" { "Ouest" } else { "Sud" }));
    }
}

#[test]
fn a_dossier_opened_without_its_files_says_which_it_follows() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = new_dossier(OUEST, folder.path());
    let bare = program(&["parcours", "--dossier", text(&dossier)]);
    assert_eq!(bare.status.code(), Some(0));
    let said = plain(&bare.stderr);
    assert!(
        said.contains("« ouest-2014 »") && said.contains("8 septembre 2014") && said.contains("Passer à PRONOTE 2014"),
        "{said}"
    );
    let own = with(OUEST, &["parcours", "--dossier", text(&dossier)]);
    assert!(own.contains(OUEST.step.1));
}

#[test]
fn what_has_no_place_in_another_walkthrough_is_kept_and_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = new_dossier(OUEST, folder.path());
    let file = dossier.join("dossier.ron");
    let kept = fs::read_to_string(&file).expect("a dossier");
    let done = "steps: {\"attendre-l-ouest\": (state: Done(on: \"2014-09-10T10:00:00+02:00\"), note: \"\", ticked: [], ), \"integration-ent\": (state: Done(on: \"2014-09-10T10:00:00+02:00\"), note: \"\", ticked: [])}";
    assert!(kept.contains("steps: {}"), "{kept}");
    fs::write(&file, kept.replacen("steps: {}", done, 1)).expect("written");
    for _ in 0..2 {
        let bare = program(&["parcours", "--dossier", text(&dossier), "--format", "json"]);
        let said = plain(&bare.stderr);
        assert!(said.contains("Une étape commencée n’a pas de place") && said.contains("attendre-l-ouest"), "{said}");
        let steps: Value = serde_json::from_slice(&bare.stdout).expect("JSON");
        let shared = steps.as_array().unwrap().iter().find(|step| step["id"] == "integration-ent").expect("shared");
        assert_eq!(shared["etat"], "fait", "the progress of a step that both have is carried over");
        // A command that writes the dossier keeps what it does not show.
        answer(&["completer", text(&dossier), "--dane-telephone", "04 93 00 00 00"]);
    }
    let again = with(OUEST, &["parcours", "--dossier", text(&dossier), "--format", "json"]);
    let steps: Value = serde_json::from_str(&again).expect("JSON");
    assert_eq!(steps.as_array().unwrap().iter().filter(|step| step["etat"] == "fait").count(), 2);
}

/// The program in a folder of its own, where its content files may lie beside it.
fn moved(folder: &Path) -> PathBuf {
    let built = Path::new(env!("CARGO_BIN_EXE_assistant-pronote"));
    let name = format!("assistant-pronote{}", env::consts::EXE_SUFFIX);
    let place = folder.join(name);
    // On the same disk, a second name costs nothing.
    fs::hard_link(built, &place).or_else(|_| fs::copy(built, &place).map(|_| ())).expect("the program");
    place
}

fn run(program: &Path, arguments: &[&str]) -> Output {
    Command::new(program).args(arguments).output().expect("the program starts")
}

#[test]
fn files_beside_the_program_are_used_without_a_word_and_refused_with_one() {
    let built = Path::new(env!("CARGO_BIN_EXE_assistant-pronote")).parent().expect("a folder");
    let folder = tempfile::tempdir_in(built).expect("a folder");
    let moved = moved(folder.path());
    let ours = run(&moved, &["parcours"]);
    assert!(plain(&ours.stdout).contains("Installer le Client PRONOTE 2014"));
    for academy in [OUEST, SUD] {
        fs::copy(academy.walkthrough(), folder.path().join("parcours.ron")).expect("copied");
        fs::copy(academy.ents(), folder.path().join("ents.ron")).expect("copied");
        academy.copy_figure(folder.path());
        assert!(plain(&run(&moved, &["parcours"]).stdout).contains(academy.step.1));
        assert!(plain(&run(&moved, &["ents"]).stdout).contains(academy.ent));
        // What is asked for comes before what lies there.
        let other = if academy.id == OUEST.id { SUD } else { OUEST };
        let walkthrough = other.walkthrough();
        let asked = run(&moved, &["parcours", "--parcours", text(&walkthrough)]);
        assert!(plain(&asked.stdout).contains(other.step.1));
    }
    let spoilt = fs::read_to_string(SUD.walkthrough()).expect("a file").replacen("minutes: 5", "minutes: 0", 1);
    fs::write(folder.path().join("parcours.ron"), spoilt).expect("written");
    for command in [&["parcours"][..], &["ents"], &["parcours", "--format", "json"]] {
        let refused = run(&moved, command);
        assert_eq!(refused.status.code(), Some(1), "{command:?}");
        let said = plain(&refused.stderr) + &plain(&refused.stdout);
        for words in ["étape « identification »", "champ « minutes »", "parcours.ron", "au moins 1"] {
            assert!(said.contains(words), "{command:?}, {words}: {said}");
        }
        assert!(!said.contains("Installer le Client"), "nothing of ours in its place");
    }
    fs::write(folder.path().join("ents.ron"), b"caf\xe9").expect("written");
    let both = plain(&run(&moved, &["parcours"]).stderr);
    assert!(both.contains("champ « minutes »") && both.contains("ents.ron"), "both files are told: {both}");
}

#[test]
fn the_second_walkthrough_is_chosen_by_its_identifier() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = folder.path().join("d");
    let address = ["--adresse", "http://notes.clg.exemple.fr:8036", "--ent", "agora06"];
    let new = ["nouveau", text(&dossier), "--nom", "Collège Exemple", "--uai", "0069999L"];
    let unknown = program(&[&new[..], &address, &["--suivre", "tout"]].concat());
    assert_eq!(unknown.status.code(), Some(1));
    let said = plain(&unknown.stderr);
    assert!(said.contains("« tout »") && said.contains("pronote-2014, raccordement-ent"), "{said}");
    assert!(!dossier.exists());
    answer(&[&new[..], &address, &["--suivre", "raccordement-ent"]].concat());
    let steps = answer(&["parcours", "--dossier", text(&dossier), "--format", "json"]);
    let steps: Value = serde_json::from_str(&steps).expect("JSON");
    assert_eq!((steps.as_array().unwrap().len(), &steps[0]["id"]), (7, &Value::from("publication")));
    let listed = answer(&["parcours", "--suivre", "raccordement-ent", "--format", "json"]);
    assert_eq!(serde_json::from_str::<Value>(&listed).expect("JSON").as_array().unwrap().len(), 7);
    answer(&["fiche", text(&dossier), "--annexe", "toutes"]);
    answer(&["guide", text(&dossier)]);
    let guide = fs::read_to_string(dossier.join("guide.html")).expect("a guide");
    assert!(
        guide.contains("1 sur 7")
            || guide.contains("1\u{a0}sur\u{a0}7")
            || guide.contains("à partir de la publication")
    );
}

#[test]
fn an_academy_starts_from_a_copy_checks_it_and_sees_it_on_paper() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("academie");
    answer(&["parcours", "modele", text(&place), "--suivre", "raccordement-ent"]);
    let (walkthrough, ents) = (place.join("parcours.ron"), place.join("ents.ron"));
    let copy = fs::read_to_string(&walkthrough).expect("a copy");
    assert!(copy.starts_with("// Copie d’un parcours") && copy.contains("deux étoiles"));
    let ents_option = ["--ents", text(&ents)];
    let right = answer(&[&["parcours", "verifier", text(&walkthrough)][..], &ents_option].concat());
    assert!(plain(right.as_bytes()).contains("7 étapes, aucune faute"), "{right}");

    // What an academy has written is not replaced unasked.
    fs::write(&walkthrough, copy.replacen("numero: 2", "numero: 9", 1).replacen("minutes: 4", "minutes: 0", 1))
        .unwrap();
    let refused = program(&["parcours", "modele", text(&place)]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(fs::read_to_string(&walkthrough).unwrap().contains("numero: 9"));

    let faults = program(&["parcours", "verifier", text(&walkthrough)]);
    assert_eq!(faults.status.code(), Some(1));
    let said = plain(&faults.stderr);
    assert!(said.contains("champ « numero »") && said.contains("champ « minutes »"), "every fault at once: {said}");
    assert!(said.contains("Fichier : ") && said.matches("Ligne ").count() >= 2, "{said}");

    fs::write(&walkthrough, copy).unwrap();
    answer(&["parcours", "apercu", text(&walkthrough)]);
    let pdf = fs::read(place.join("parcours.pdf")).expect("a PDF");
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 50_000, "{} bytes", pdf.len());
    let output = place.join("essai.pdf");
    answer(&["parcours", "apercu", text(&SUD.walkthrough()), "--ents", text(&SUD.ents()), "-o", text(&output)]);
    assert!(output.is_file());
}

/// A copy of the academy's files whose figure is that source.
fn with_source(folder: &Path, source: &str) -> PathBuf {
    let walkthrough = folder.join("parcours.ron");
    fs::copy(SUD.walkthrough(), &walkthrough).expect("copied");
    fs::write(folder.join("console-du-sud.typ"), source).expect("written");
    walkthrough
}

#[test]
fn a_figure_that_reads_a_file_loops_or_eats_memory_is_refused_within_two_seconds_with_its_line_and_mend() {
    let folder = tempfile::tempdir().expect("a folder");
    let outside = folder.path().join("secret.txt");
    fs::write(&outside, "secret").expect("written");
    let whole =
        with_source(folder.path(), &fs::read_to_string(SUD.folder().join("console-du-sud.typ")).expect("a source"));
    let begun = Instant::now();
    let right = program(&["parcours", "verifier", text(&whole)]);
    assert!(right.status.success(), "{}", plain(&right.stderr));
    // How long a good one takes here: starting a program twice, whatever the machine.
    let usual = begun.elapsed();
    let absolute = format!("#read(\"{}\")", text(&outside).replace('\\', "/"));
    let nested = format!("#let x = {}1{}\n#x", "(".repeat(20_000), ")".repeat(20_000));
    let cases = [
        (absolute.as_str(), "not found", "ne lit aucun autre fichier"),
        ("#read(\"secret.txt\")", "not found", "ne lit aucun autre fichier"),
        ("#read(\"../../../../etc/passwd\")", "", "ne lit aucun autre fichier"),
        ("#image(\"parcours.ron\")", "not found", "ne lit aucun autre fichier"),
        ("#include \"parcours.ron\"", "not found", "ne lit aucun autre fichier"),
        ("#import \"@preview/cetz:0.3.0\"", "", "Corriger"),
        ("une ligne\n#absente", "console-du-sud.typ:2: unknown variable: absente", "Corriger"),
        ("#while true {}", "", ""),
        ("#let f(n) = f(n + 1)\n#f(0)", "", ""),
        ("#let n = 0\n#for a in range(100000) { for b in range(100000) { n += a * b } }\n#n", "", "sans fin"),
        ("#let a = \"x\" * 4000000000\n#a.len()", "", ""),
        ("#let a = (1,)\n#for _ in range(60) { a += a }\n#a.len()", "", "PNG"),
        ("#set page(width: 40000pt, height: 40000pt)\nvide", "trop grande", "pixels"),
        (nested.as_str(), "", ""),
    ];
    for (source, said, mend) in cases {
        let walkthrough = with_source(folder.path(), source);
        let begun = Instant::now();
        let output = program(&["parcours", "verifier", text(&walkthrough)]);
        let took = begun.elapsed();
        let shown: String = source.chars().take(60).collect();
        let errors = plain(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{shown}: {errors}");
        assert!(errors.contains("Ligne 8, figure « console-du-sud.typ », champ « fichier »"), "{shown}: {errors}");
        assert!(errors.contains(said) && errors.contains(mend) && !errors.contains("secret\n"), "{shown}: {errors}");
        assert!(took < usual + Duration::from_millis(2500), "{shown}: {took:?}, a good one takes {usual:?}");
    }
}
