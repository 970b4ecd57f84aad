//! The papers of an academy's own walkthrough, as poppler reads them: its steps, its ENT, and whose they are.

use crate::academies::{Academy, OUEST, SUD};
use crate::pdf::PdfText;
use assistant_pronote::files::Files;
use assistant_pronote::walkthrough::{Drawer, Walkthrough};
use std::path::Path;
use std::process::Command;

fn run(academy: Academy, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_assistant-pronote"));
    command.args(arguments).arg("--parcours").arg(academy.walkthrough()).arg("--ents").arg(academy.ents());
    let output = command.output().expect("the program starts");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn read(path: &Path) -> String {
    let text = PdfText::of(std::fs::read(path).expect("a PDF")).spaced();
    text.replace('\u{202f}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn spaced(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn the_summary_the_annex_the_request_and_the_preview_are_the_academys() {
    for (academy, hosting) in [(OUEST, None), (SUD, Some("--heberge"))] {
        let folder = tempfile::tempdir().expect("a folder");
        let dossier = folder.path().join("dossier");
        let place = dossier.to_str().expect("UTF-8");
        let mut new = vec!["nouveau", place, "--nom", "Collège Exemple", "--uai", "0069999L", "--ent", academy.ent];
        new.extend(["--adresse", "https://0069999l.exemple.fr/pronote"]);
        new.extend(hosting);
        run(academy, &new);
        run(academy, &["fiche", place, "--annexe", "toutes"]);
        let sheet = read(&dossier.join("fiche.pdf"));
        for said in [spaced(academy.source), academy.step.1.to_owned(), "Parcours".to_owned()] {
            assert!(sheet.contains(&said), "{said}: {sheet}");
        }
        assert!(!sheet.contains("Agora06") && !sheet.contains("Installer PRONOTE Serveur 2014"), "{sheet}");
        if let Some((_, file, title, description)) = academy.figure {
            let captions = [title.to_owned(), format!("Figure du parcours, fichier {file}")];
            assert!(captions.iter().all(|caption| sheet.contains(caption)), "{sheet}");
            run(academy, &["guide", place]);
            let page = std::fs::read_to_string(dossier.join("guide.html")).expect("a page");
            assert!(page.contains("src=\"data:image/png;base64,iVBOR"), "the picture is in the page");
            assert!(page.contains(title) && page.contains(description), "and the same in words");
        }
        run(academy, &["demande", place]);
        let request = read(&dossier.join("demande.pdf"));
        assert!(request.contains("fichier ents.ron") && request.contains("Liste des ENT"), "{request}");

        let preview = folder.path().join("apercu.pdf");
        let walkthrough = academy.walkthrough();
        let from = walkthrough.to_str().expect("UTF-8");
        run(academy, &["parcours", "apercu", from, "-o", preview.to_str().expect("UTF-8")]);
        let drawn = read(&preview);
        assert!(drawn.contains(&spaced(academy.source)), "{drawn}");
        assert!(academy.figure.is_none_or(|(_, file, ..)| drawn.contains(file)), "{drawn}");
        let drawer = Drawer::program(env!("CARGO_BIN_EXE_assistant-pronote").into());
        let kept = Walkthrough::read_on(&Files::system(), &walkthrough, &drawer).expect("good");
        for step in kept.steps() {
            assert!(drawn.contains(&spaced(&step.title.fr)), "{}: {drawn}", step.title.fr);
        }
    }
}

/// The program's own walkthrough is not named on the papers: they are as they were.
#[test]
fn the_papers_of_the_programs_own_content_name_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = folder.path().join("dossier");
    let place = dossier.to_str().expect("UTF-8");
    for walkthrough in ["pronote-2014", "raccordement-ent"] {
        let _ = std::fs::remove_dir_all(&dossier);
        for arguments in [
            &[
                "nouveau",
                place,
                "--nom",
                "Collège Exemple",
                "--uai",
                "0069999L",
                "--ent",
                "agora06",
                "--adresse",
                "http://notes.exemple.fr:8036",
                "--suivre",
                walkthrough,
            ][..],
            &["fiche", place, "--annexe", "toutes"],
            &["demande", place],
        ] {
            let output = Command::new(env!("CARGO_BIN_EXE_assistant-pronote")).args(arguments).output().expect("runs");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
        for paper in ["fiche.pdf", "demande.pdf"] {
            let text = read(&dossier.join(paper));
            assert!(!text.contains("parcours.ron") && !text.contains("ents.ron") && !text.contains("Liste des ENT"));
        }
        let sheet = read(&dossier.join("fiche.pdf"));
        assert!(sheet.contains("Régler la publication"), "{sheet}");
        assert_eq!(sheet.contains("Installer PRONOTE Serveur 2014"), walkthrough == "pronote-2014");
    }
}
