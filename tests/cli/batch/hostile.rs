//! Lists and folders that mean harm: no name leaves the folder, no cell is executed, nobody else's file is replaced.

use super::{Place, lines, schools, tree};
use crate::program;
use std::fs;
use std::path::{Component, Path};

#[test]
fn no_name_leaves_the_folder_and_every_system_accepts_it() {
    let names = [
        "../../évadé",
        "/etc/passwd",
        r"..\..\évadé",
        "CON",
        "nul.txt",
        "a:b*c?d\"e<f>|",
        "...",
        &"très long ".repeat(11),
        "-rf",
        "~",
        "$(reboot)",
        "%PATH%",
        "Collège\u{a0}insécable",
    ];
    let all = names.iter().enumerate().map(|(rank, name)| {
        let mut cells = schools::cells(rank);
        cells[1] = format!("\"{}\"", name.replace('"', "\"\""));
        cells
    });
    let place = Place::new(&lines(&all.collect::<Vec<_>>()));
    place.run(0);
    let folders: Vec<_> = fs::read_dir(place.filled()).unwrap().map(|entry| entry.unwrap()).collect();
    let folders: Vec<_> = folders.into_iter().filter(|entry| entry.path().is_dir()).collect();
    assert_eq!(folders.len(), names.len());
    for folder in folders {
        let name = folder.file_name().into_string().unwrap();
        assert!(name.len() < 250 && !name.ends_with(['.', ' ']), "{name}");
        assert!(
            !name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '.']) && !name.contains(char::is_control),
            "{name}"
        );
        assert_eq!(Path::new(&name).components().filter(|part| matches!(part, Component::Normal(_))).count(), 1);
    }
    // Nothing but the list and the folder is there.
    assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 2);
}

#[test]
fn no_cell_of_the_report_is_executed() {
    let hostile = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\"\t=1\"", "＝1", "=HYPERLINK(\"\"x\"\")"];
    let mut all: Vec<_> = (0..2 * hostile.len()).map(schools::cells).collect();
    for (rank, text) in hostile.iter().enumerate() {
        all[2 * rank][1] = format!("\"{}\"", text.trim_matches('"'));
        // In a cell that is refused too, and in the header of nobody's column.
        all[2 * rank + 1][6] = format!("\"{}\"", text.trim_matches('"'));
    }
    let list = lines(&all);
    let place = Place::new(&list);
    place.run(1);
    let rows = place.rows();
    assert_eq!(rows.iter().filter(|row| row["code"] == "ent_inconnu").count(), hostile.len());
    for (name, cell) in rows.iter().flatten() {
        let first = cell.trim_start().chars().next();
        assert!(!first.is_some_and(|first| "=+-@\t\r＝＋－＠".contains(first)), "{name}: {cell}");
    }
    let page = fs::read_to_string(place.filled().join("rapport.html")).unwrap();
    assert!(page.contains("=1+1"), "shown as it is where nothing executes it");
}

#[test]
fn no_markup_of_a_list_is_the_report_s() {
    let mut all = vec![schools::cells(0), schools::cells(1)];
    all[0][1] = "<script>alert(1)</script>".to_owned();
    all[1][6] = "<img src=x onerror=alert(1)>".to_owned();
    let place = Place::new(&lines(&all));
    place.run(1);
    let page = fs::read_to_string(place.filled().join("rapport.html")).unwrap();
    assert!(!page.contains("<script") && !page.contains("<img") && page.contains("&lt;script&gt;"));
}

#[test]
fn files_and_folders_of_others_are_left_alone() {
    let place = Place::new(&schools::list(1, 0).text);
    fs::create_dir(place.filled()).unwrap();
    for name in ["rapport.html", "rapport.csv", "lot.ron"] {
        let file = place.filled().join(name);
        fs::write(&file, "le mien").unwrap();
        let output = program(&["lot", &place.list(), place.filled().to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains(name));
        assert_eq!(fs::read_to_string(&file).unwrap(), "le mien");
        assert_eq!(fs::read_dir(place.filled()).unwrap().count(), 1);
        fs::remove_file(file).unwrap();
    }
    place.run(0);

    // The papers' texts may be worked on.
    let mine = place.school(0).join("demande.txt");
    fs::write(&mine, "la mienne").unwrap();
    place.run(1);
    assert_eq!(place.states()[0].1, "fichier_autre");
    assert_eq!(fs::read_to_string(&mine).unwrap(), "la mienne");
    fs::remove_file(&mine).unwrap();
    place.run(0);

    // No list is unrolled inside a dossier.
    let inside = place.school(0);
    for folder in [inside.clone(), inside.join("versions")] {
        let before = tree(&inside);
        let output = program(&["lot", &place.list(), folder.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1), "{folder:?}");
        assert_eq!(tree(&inside), before);
    }
}

#[test]
fn a_school_s_folder_that_is_no_dossier_or_is_there_twice_is_told() {
    let place = Place::new(&schools::list(2, 0).text);
    let (first, second) = (schools::cells(0)[0].clone(), schools::cells(1)[0].clone());
    fs::create_dir_all(place.filled().join(format!("{first} notes"))).unwrap();
    for name in ["un", "deux"] {
        fs::create_dir_all(place.filled().join(format!("{second} {name}"))).unwrap();
    }
    place.run(1);
    let codes: Vec<_> = place.states().into_iter().map(|(_, code)| code).collect();
    assert_eq!(codes, ["dossier", "dossiers_en_double"]);
}

/// A dossier made by hand, without any mark of a list, is taken as it is when it says the same, and told when not.
#[test]
fn a_dossier_made_by_hand_is_taken_or_told() {
    let all = [schools::cells(0), schools::cells(1)];
    let place = Place::new(&lines(&all));
    for (rank, ip) in [(0, "10.0.0.7"), (1, "10.5.5.5")] {
        let cells = &all[rank];
        let folder = place.filled().join(format!("{} à la main", cells[0]));
        let folder = folder.to_str().unwrap();
        crate::answer(&[
            "nouveau",
            folder,
            "--nom",
            &cells[1],
            "--uai",
            &cells[0],
            "--adresse",
            &cells[5],
            "--ent",
            "agora06",
            "--ip",
            ip,
            "--port-ecoute",
            "8080",
            "--serveur",
            "srv",
        ]);
    }
    place.run(1);
    let states = place.states();
    assert_eq!(states[0], ("mis à jour".to_owned(), String::new()));
    assert_eq!(states[1], ("refusé".to_owned(), "change_des_deux_cotes".to_owned()));
    assert!(place.school(0).join("fiche.pdf").exists() && !place.school(1).join("fiche.pdf").exists());
}

#[test]
fn a_school_s_folder_that_is_a_link_is_not_followed() {
    #[cfg(unix)]
    {
        let place = Place::new(&schools::list(1, 0).text);
        let elsewhere = place.folder.path().join("ailleurs");
        fs::create_dir_all(&elsewhere).unwrap();
        fs::create_dir_all(place.filled()).unwrap();
        let link = place.filled().join("0011000G Collège Jean Moulin 0");
        std::os::unix::fs::symlink(&elsewhere, link).unwrap();
        place.run(1);
        assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
        assert_eq!(place.states()[0].1, "dossier");
    }
}
