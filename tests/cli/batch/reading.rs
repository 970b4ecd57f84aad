//! Lists of every encoding and separator, and everything that a line or a list is refused for.

use super::{Place, lines, schools};
use crate::program;
use assistant_pronote::batch::List;
use assistant_pronote::domain::ent::Catalogue;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

fn read(bytes: &[u8]) -> List {
    List::read(bytes, &Catalogue::embedded().expect("the catalogue")).expect("a list")
}

#[test]
fn every_encoding_separator_and_line_end_says_the_same() {
    let rows = |separator: char, end: &str| {
        let mut text = format!("nom{separator}uai{separator}adresse{separator}ent{separator}contact{end}");
        for rank in 0..4 {
            let cells = schools::cells(rank);
            let (name, contact) = (format!("\"{} \"\"annexe\"\"\"", cells[1]), "\"Mme Noël; 04 93 00 00 00,\na@b.fr\"");
            text += &[&name, &cells[0], &cells[5], &cells[6], contact].map(str::to_owned).join(&separator.to_string());
            text += end;
        }
        text
    };
    let expected = read(rows(';', "\n").as_bytes()).lines;
    assert!(expected.iter().all(|line| line.school.is_ok()), "{expected:?}");
    for separator in [';', ',', '\t'] {
        for end in ["\n", "\r\n", "\r"] {
            let text = rows(separator, end);
            let wide: Vec<u16> = text.encode_utf16().collect();
            let (latin, _, is_lossy) = encoding_rs::WINDOWS_1252.encode(&text);
            assert!(!is_lossy);
            for (encoding, bytes) in [
                ("UTF-8", text.clone().into_bytes()),
                ("UTF-8 with its mark", format!("\u{feff}{text}").into_bytes()),
                ("Windows-1252", latin.into_owned()),
                ("UTF-16", [0xfeff].iter().chain(&wide).flat_map(|unit| unit.to_le_bytes()).collect()),
                ("UTF-16, big end first", [0xfeff].iter().chain(&wide).flat_map(|unit| unit.to_be_bytes()).collect()),
            ] {
                assert_eq!(read(&bytes).lines, expected, "{encoding}, {separator:?}, {end:?}");
            }
        }
    }
}

#[test]
fn every_kind_of_fault_is_told_with_its_line_its_column_and_its_value() {
    let made = schools::list(66, 3);
    assert_eq!(made.refused.len(), schools::FAULTS.len());
    let place = Place::new(&made.text);
    let said = place.run(1);
    assert!(said.contains("faits\u{a0}: 44") && said.contains("refusés\u{a0}: 22"), "{said}");
    let rows = place.rows();
    let refused: Vec<_> = rows.iter().filter(|row| row["etat"] == "refusé").collect();
    let told: Vec<_> = refused.iter().map(|row| (row["ligne"].parse().unwrap(), row["code"].as_str())).collect();
    assert_eq!(told, made.refused);
    for row in &refused {
        assert!(!row["motif"].is_empty() && !row["remede"].is_empty() && !row["motif"].contains('{'), "{row:?}");
        let is_about_a_line = ["guillemets", "nombre_de_cases"].contains(&&*row["code"]);
        assert_eq!(row["colonne"].is_empty(), is_about_a_line, "{row:?}");
        assert_eq!(row["valeur"].is_empty(), is_about_a_line || row["code"] == "absent", "{row:?}");
    }
    // Each sentence is that of the window, and names what was typed.
    let motives: BTreeMap<_, _> = refused.iter().map(|row| (row["code"].as_str(), row["motif"].as_str())).collect();
    assert!(motives["pas_un_college"].contains("Lycée") && motives["ent_inconnu"].contains("aucun"), "{motives:?}");
    let page = fs::read_to_string(place.filled().join("rapport.html")).unwrap();
    assert!(made.refused.iter().all(|(line, _)| page.contains(&format!("<th scope=\"row\">{line}</th>"))));
}

/// What a whole country is: the counts, not the papers.
#[test]
fn seven_thousand_lines_with_three_faults_in_a_hundred_are_counted_right() {
    let made = schools::list(7_000, 33);
    let list = read(made.text.as_bytes());
    assert_eq!(list.lines.len(), 7_000);
    let told: Vec<_> = list
        .lines
        .iter()
        .filter_map(|line| Some((line.number, line.school.as_ref().err()?)))
        .map(|(number, refusals)| {
            assert_eq!(refusals.len(), 1, "{number}: {refusals:?}");
            (number, refusals[0].reason.code())
        })
        .collect();
    assert_eq!(told, made.refused);
    let kinds: BTreeSet<_> = told.iter().map(|(_, code)| code).collect();
    assert!(told.len() == 212 && kinds.len() >= 15, "{} refused, {} codes", told.len(), kinds.len());
}

#[test]
fn two_lines_of_one_school_and_two_schools_on_one_address() {
    let mut all: Vec<_> = (0..7).map(schools::cells).collect();
    all[1] = all[0].clone();
    all[3][0] = all[2][0].clone();
    all[3][3] = all[2][3].clone();
    all[5][5] = all[4][5].replace("http://notes4", "HTTP://NOTES4") + "/";
    let place = Place::new(&lines(&all));
    place.run(1);
    let codes: Vec<_> = place.states().into_iter().map(|(_, code)| code).collect();
    let expected =
        ["", "ligne_repetee", "uai_en_double", "uai_en_double", "adresse_en_double", "adresse_en_double", ""];
    assert_eq!(codes, expected);
    let row = &place.rows()[2];
    assert!(row["motif"].contains("ligne\u{a0}5") && row["colonne"] == "Identifiant_de_l_etablissement", "{row:?}");
}

#[test]
fn a_list_that_cannot_be_read_is_told_and_nothing_is_made() {
    for (list, said) in [
        (&b""[..], "aucun collège"),
        (b"PK\x03\x04....", "classeur"),
        (b"uai;nom\0", "texte"),
        (b"uai;nom;adrese;ent\n1;2;3;4", "vouliez-vous dire"),
        (b"uai;nom;adresse;ent;UAI\n1;2;3;4;5", "la même chose"),
        (b"\"uai;nom\n1;2", "guillemet"),
    ] {
        let place = Place::new("");
        fs::write(place.list(), list).unwrap();
        let output = program(&["lot", &place.list(), place.filled().to_str().unwrap()]);
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(errors.contains(said) && errors.contains("  → "), "{errors}");
        assert!(!place.filled().exists());
    }
    let place = Place::new("");
    let nowhere = place.filled().join("nulle-part.csv");
    let absent = program(&["lot", nowhere.to_str().unwrap(), place.filled().to_str().unwrap()]);
    assert_eq!(absent.status.code(), Some(1));
}

#[test]
fn unknown_columns_are_told_once_and_those_of_the_directory_are_counted() {
    let right = schools::cells(0);
    let list = format!(
        "uai;nom;adresse;ent;Telephone;Web;sauvegarde;remarques\n{};{};{};agora06;04;http://site.fr;NAS;x\n",
        right[0], right[1], right[5]
    );
    let place = Place::new(&list);
    let output = program(&["lot", &place.list(), place.filled().to_str().unwrap()]);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{errors}");
    assert_eq!(errors.matches("sauvegarde\u{a0}»").count(), 1, "{errors}");
    assert!(errors.contains("Vouliez-vous dire «\u{a0}sauvegardes\u{a0}»") && errors.contains("remarques"), "{errors}");
    assert!(errors.contains("2 colonnes de l’annuaire"), "{errors}");
    let page = fs::read_to_string(place.filled().join("rapport.html")).unwrap();
    assert!(page.contains("remarques") && page.contains("À savoir de la liste"));
}
