//! `lot`: a list of collèges made into dossiers, papers and a report, whatever the list, whatever cuts the command.

mod cut;
mod hostile;
mod reading;

use crate::{answer, program};
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::dossier::store::{Editing, Occasion};
use assistant_pronote::dossier::{StepState, Store};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[allow(dead_code, reason = "shared: each program needs a part of it")]
#[path = "../support/schools.rs"]
mod schools;

/// A row of the report's table: names of columns and texts.
type Row = BTreeMap<String, String>;

/// A folder with a list in it.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new(list: &str) -> Self {
        let place = Self { folder: tempfile::tempdir().expect("a folder") };
        place.write(list);
        place
    }

    fn write(&self, list: &str) {
        fs::write(self.list(), list).expect("the list");
    }

    fn list(&self) -> String {
        self.folder.path().join("collèges.csv").to_str().expect("UTF-8").to_owned()
    }

    /// The folder that the command fills.
    fn filled(&self) -> PathBuf {
        self.folder.path().join("lot")
    }

    fn run(&self, status: i32) -> String {
        let output = program(&["lot", &self.list(), self.filled().to_str().expect("UTF-8")]);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(status), "{errors}");
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    fn rows(&self) -> Vec<Row> {
        rows(&self.filled())
    }

    /// The state of each line, and the codes of its refusals.
    fn states(&self) -> Vec<(String, String)> {
        self.rows().into_iter().map(|row| (row["etat"].clone(), row["code"].clone())).collect()
    }

    /// The folder of the school of that rank.
    fn school(&self, rank: usize) -> PathBuf {
        let uai = schools::cells(rank)[0].clone();
        let mut folders = fs::read_dir(self.filled()).expect("a folder").map(|entry| entry.expect("an entry").path());
        folders.find(|path| path.file_name().unwrap().to_str().unwrap().starts_with(&uai)).expect("the school's folder")
    }
}

fn rows(folder: &Path) -> Vec<Row> {
    let table = fs::read_to_string(folder.join("rapport.csv")).expect("the table");
    let table = table.strip_prefix('\u{feff}').expect("the mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(table.as_bytes());
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

/// Every file below a folder, with its bytes.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fn gather(folder: &Path, root: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                gather(&path, root, found);
            } else {
                found.insert(path.strip_prefix(root).expect("inside").to_owned(), fs::read(&path).expect("a file"));
            }
        }
    }
    let mut found = BTreeMap::new();
    gather(folder, folder, &mut found);
    found
}

/// The files that are not the same, by their names.
fn differing(one: &BTreeMap<PathBuf, Vec<u8>>, other: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<PathBuf> {
    let names: std::collections::BTreeSet<_> = one.keys().chain(other.keys()).collect();
    names.into_iter().filter(|name| one.get(*name) != other.get(*name)).cloned().collect()
}

fn lines(lines: &[Vec<String>]) -> String {
    let rows: Vec<_> = lines.iter().map(|cells| cells.join(";")).collect();
    format!("{}\n{}\n", schools::COLUMNS.join(";"), rows.join("\n"))
}

#[test]
fn each_line_makes_a_dossier_its_papers_and_a_line_of_the_report() {
    let place = Place::new(&schools::list(3, 0).text);
    let said = place.run(0);
    assert!(
        said.contains("Lignes lues\u{a0}: 3") && said.contains("faits\u{a0}: 3") && said.contains("rapport.html"),
        "{said}"
    );
    assert_eq!(place.states(), vec![("fait".to_owned(), String::new()); 3]);
    let folder = place.school(0);
    assert_eq!(folder.file_name().unwrap(), "0011000G Collège Jean Moulin 0");
    for (file, head) in
        [("fiche.pdf", "%PDF-"), ("demande.pdf", "%PDF-"), ("demande.txt", "\u{feff}"), ("dossier.ron", "(")]
    {
        let bytes = fs::read(folder.join(file)).expect(file);
        assert!(bytes.starts_with(head.as_bytes()), "{file}");
    }
    let text = fs::read_to_string(folder.join("demande.txt")).unwrap();
    assert!(text.contains("0011000G") && text.contains("notes0.clg-exemple.fr") && text.contains("\r\n"));
    // The dossier is one like any other.
    let settings = answer(&["parametres", folder.to_str().unwrap()]);
    assert!(settings.contains("Collège Jean Moulin 0") && settings.contains("10.0.0.7"), "{settings}");
    let page = fs::read_to_string(place.filled().join("rapport.html")).unwrap();
    assert!(page.contains("Lignes lues\u{a0}: 3") && page.contains("UTF-8") && !page.contains("<script"), "{page}");
    assert!(place.rows()[0]["dossier"].starts_with("0011000G ") && place.rows()[0]["etapes_faites"] == "0");
}

/// The line whose papers lack a sign is told where the command is typed, and in the report.
#[test]
fn a_sign_that_cannot_be_printed_is_told_with_its_line() {
    let list = schools::list(3, 0).text;
    let place = Place::new(&list.replace("Collège Jean Moulin 0", "Collège 王 0"));
    let output = program(&["lot", &place.list(), place.filled().to_str().expect("UTF-8")]);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    let page = fs::read_to_string(place.filled().join("rapport.html")).unwrap();
    for said in [said, page] {
        assert_eq!(said.matches("carré vide").count(), 1, "{said}");
        assert!(said.contains("Ligne\u{a0}2\u{a0}: ") && said.contains("Nom de l’établissement (王)"), "{said}");
    }
}

#[test]
fn run_again_only_what_changed_is_made_again() {
    let right: Vec<_> = (0..3).map(schools::cells).collect();
    let place = Place::new(&lines(&right));
    place.run(0);
    let first = tree(&place.filled());
    place.run(0);
    assert!(place.states().iter().all(|(state, _)| state == "inchangé"), "{:?}", place.states());
    let second = tree(&place.filled());
    let changed = differing(&first, &second);
    assert_eq!(changed, ["lot.ron", "rapport.csv", "rapport.html"].map(PathBuf::from));

    // The same list written otherwise: columns in another order, another separator.
    let mut order: Vec<_> = (0..schools::COLUMNS.len()).collect();
    order.reverse();
    let row = |cells: &[String]| order.iter().map(|at| format!("\"{}\"", cells[*at])).collect::<Vec<_>>().join(",");
    let head: Vec<_> = schools::COLUMNS.iter().map(|column| (*column).to_owned()).collect();
    let rows: Vec<_> = std::iter::once(&head).chain(&right).map(|cells| row(cells)).collect();
    place.write(&rows.join("\r\n"));
    place.run(0);
    assert!(place.states().iter().all(|(state, _)| state == "inchangé"), "{:?}", place.states());

    let mut changed = right.clone();
    changed[1][9] = "10.9.9.9".to_owned();
    place.write(&lines(&changed));
    place.run(0);
    let states: Vec<_> = place.states().into_iter().map(|(state, _)| state).collect();
    assert_eq!(states, ["inchangé", "mis à jour", "inchangé"]);
    let school = place.school(1);
    assert!(answer(&["parametres", school.to_str().unwrap()]).contains("10.9.9.9"));
    let third = tree(&place.filled());
    let inside = school.file_name().unwrap();
    assert!(differing(&second, &third).iter().all(|path| path.components().count() == 1 || path.starts_with(inside)));
    assert!(!school.join("dossier.verrou").exists());
}

#[test]
fn a_paper_that_went_or_was_torn_is_made_again() {
    let place = Place::new(&schools::list(2, 0).text);
    place.run(0);
    let whole = tree(&place.school(0));
    fs::remove_file(place.school(0).join("demande.pdf")).unwrap();
    let torn = place.school(1).join("fiche.pdf");
    let bytes = fs::read(&torn).unwrap();
    fs::write(&torn, &bytes[..bytes.len() / 2]).unwrap();
    place.run(1);
    // A half that does not say who made it is not ours to replace.
    assert_eq!(
        place.states(),
        [("mis à jour".to_owned(), String::new()), ("refusé".to_owned(), "fichier_autre".to_owned())]
    );
    fs::remove_file(torn).unwrap();
    place.run(0);
    let again = tree(&place.school(0));
    assert_eq!(differing(&whole, &again), [PathBuf::from("ligne.ron")]);
}

fn edited(folder: &Path, edit: impl FnOnce(&mut assistant_pronote::dossier::Dossier)) {
    let Ok(Editing::Ready { mut store, opened }) = Store::open_for_editing(folder, Timestamp::now()) else {
        panic!("the dossier is not free")
    };
    let mut dossier = opened.dossier.clone();
    edit(&mut dossier);
    store.save(&dossier, Timestamp::now(), Occasion::StepDone).expect("saved");
}

#[test]
fn what_the_user_did_stays_and_the_papers_and_the_report_follow() {
    let mut right: Vec<_> = (0..2).map(schools::cells).collect();
    let place = Place::new(&lines(&right));
    place.run(0);
    let school = place.school(0);
    edited(&school, |dossier| {
        dossier.inputs.server.name = "serveur-pronote".to_owned();
        let id = serde_json::from_value(serde_json::json!("moment")).unwrap_or_else(|_| panic!("a step's identifier"));
        dossier.progress.steps.entry(id).or_default().state = StepState::Done { on: Timestamp::now() };
    });
    right[0][9] = "10.9.9.9".to_owned();
    place.write(&lines(&right));
    place.run(0);
    let settings = answer(&["parametres", school.to_str().unwrap()]);
    assert!(settings.contains("serveur-pronote") && settings.contains("10.9.9.9"), "{settings}");
    let kept = fs::read_to_string(school.join("dossier.ron")).unwrap();
    assert!(kept.contains("Done"), "{kept}");

    // Both changed one value: nothing of either is lost.
    edited(&school, |dossier| dossier.inputs.server.ip = "10.1.1.1".to_owned());
    right[0][9] = "10.2.2.2".to_owned();
    place.write(&lines(&right));
    place.run(1);
    let row = &place.rows()[0];
    assert_eq!((&*row["code"], &*row["colonne"], &*row["valeur"]), ("change_des_deux_cotes", "ip", "10.2.2.2"));
    assert!(answer(&["parametres", school.to_str().unwrap()]).contains("10.1.1.1"));
    // As soon as they agree, all is made.
    edited(&school, |dossier| dossier.inputs.server.ip = "10.2.2.2".to_owned());
    place.run(0);
}

#[test]
fn a_dossier_that_is_open_is_told_and_left_alone() {
    let mut right: Vec<_> = (0..2).map(schools::cells).collect();
    let place = Place::new(&lines(&right));
    place.run(0);
    let school = place.school(0);
    let Ok(Editing::Ready { store, .. }) = Store::open_for_editing(&school, Timestamp::now()) else {
        panic!("the dossier is not free")
    };
    let before = tree(&school);
    right[0][9] = "10.9.9.9".to_owned();
    right[1][9] = "10.8.8.8".to_owned();
    place.write(&lines(&right));
    let simulated = program(&["lot", &place.list(), place.filled().to_str().unwrap(), "--simuler"]);
    assert!(String::from_utf8_lossy(&simulated.stdout).contains("Ligne\u{a0}2"), "{simulated:?}");
    place.run(1);
    assert_eq!(
        place.states(),
        [("refusé".to_owned(), "dossier_ouvert".to_owned()), ("mis à jour".to_owned(), String::new())]
    );
    assert_eq!(differing(&before, &tree(&school)), Vec::<PathBuf>::new());
    drop(store);
    place.run(0);
}

#[test]
fn a_simulation_writes_nothing_and_says_what_would_be_done() {
    let made = schools::list(66, 3);
    let place = Place::new(&made.text);
    let output = program(&["lot", &place.list(), place.filled().to_str().unwrap(), "--simuler"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said.contains("lues\u{a0}: 66") && said.contains("faits\u{a0}: 44") && said.contains("refusés\u{a0}: 22"),
        "{said}"
    );
    for (line, _) in &made.refused {
        assert!(said.contains(&format!("Ligne\u{a0}{line}")), "{line}: {said}");
    }
    assert!(said.contains("Rien n’a été écrit") && said.contains("  → "), "{said}");
    assert!(!place.filled().exists());
}

#[test]
fn the_model_is_written_once_and_makes_a_dossier() {
    let folder = tempfile::tempdir().unwrap();
    let model = folder.path().join("modèle.csv");
    let model = model.to_str().unwrap();
    assert!(answer(&["lot", "modele", model]).contains("modèle.csv"));
    assert_eq!(program(&["lot", "modele", model]).status.code(), Some(1));
    let filled = folder.path().join("lot");
    let said = answer(&["lot", model, filled.to_str().unwrap()]);
    assert!(said.contains("lues\u{a0}: 1 ") && said.contains("faits\u{a0}: 1 "), "{said}");
    for misused in [&["lot"][..], &["lot", model], &["lot", "modele"], &["lot", model, "a", "b"]] {
        assert_eq!(program(misused).status.code(), Some(2), "{misused:?}");
    }
}
