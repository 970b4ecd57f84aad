//! The sheet as real readers see it (poppler): every value to the letter, nothing past the margins, tagged.

use crate::guide::{GUIDE, REFERENCE};
use std::path::Path;
use std::process::Command;

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{program} is needed by the feature external-readers: {error}"));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {errors}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Makes a dossier and its sheet, and gives the sheet's path.
fn sheet(folder: &Path, name: &str, address: &str, options: &[&str]) -> String {
    let program = env!("CARGO_BIN_EXE_assistant-pronote");
    let dossier = folder.join("dossier");
    let dossier = dossier.to_str().expect("UTF-8");
    let new = ["nouveau", dossier, "--nom", name, "--uai", "0069999L", "--adresse", address];
    let arguments: Vec<_> = new.into_iter().chain(options.iter().copied()).collect();
    run(program, &arguments);
    run(program, &["fiche", dossier]);
    format!("{dossier}/fiche.pdf")
}

/// The text without spaces and line breaks.
fn text(pdf: &str) -> String {
    run("pdftotext", &["-enc", "UTF-8", pdf, "-"]).split_whitespace().collect()
}

/// Every word with its box stays inside the page's margins (14 mm, 40 points).
fn stays_inside(pdf: &str) {
    const MARGIN: f32 = 39.0;
    let boxes = run("pdftotext", &["-bbox", pdf, "-"]);
    let number = |line: &str, name: &str| -> f32 {
        let start = line.find(&format!("{name}=\"")).expect("an attribute") + name.len() + 2;
        line[start..].split('"').next().and_then(|digits| digits.parse().ok()).expect("a number")
    };
    let (mut width, mut words) = (0.0, 0);
    for line in boxes.lines() {
        if line.contains("<page ") {
            width = number(line, "width");
        } else if line.contains("<word ") {
            words += 1;
            assert!(
                number(line, "xMin") >= MARGIN && number(line, "xMax") <= width - MARGIN,
                "past the margin: {line}"
            );
        }
    }
    assert!(words > 300, "{words} words");
}

#[test]
fn every_value_of_the_reference_case_is_on_the_sheet() {
    for port in [80, 8036] {
        let folder = tempfile::tempdir().expect("a folder");
        let address = format!("http://notes.clg-la-bourgade.ac-nice.fr:{port}");
        let pdf = sheet(folder.path(), "Collège La Bourgade", &address, &REFERENCE);
        let text = text(&pdf);
        for (_, value) in GUIDE.into_iter().filter(|(place, _)| *place != "/enregistrement/regex") {
            let value = value.replace("{port}", &port.to_string()).replace(' ', "");
            assert!(text.contains(&value), "{value}");
        }
        assert!(text.contains("National_4;National_5;National_6"));
        assert!(text.contains("page1sur"));
        assert!(!text.contains(['\u{200b}', '\u{ad}']), "invisible characters would be copied");
        stays_inside(&pdf);
    }
}

#[test]
fn what_the_user_types_comes_out_as_typed() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = r"#panic() $x$ *gras* _i_ @ref <a> \ `b` #{1+1} [c] // d /* e";
    let options: Vec<_> = REFERENCE.into_iter().chain(["--contact", "#eval(x) *Mme*"]).collect();
    let text = text(&sheet(folder.path(), name, "http://n.fr:80", &options));
    assert!(text.contains(&name.replace(' ', "")), "{text}");
    assert!(text.contains("#eval(x)*Mme*"));
}

#[test]
fn the_longest_values_do_not_overflow() {
    let folder = tempfile::tempdir().expect("a folder");
    let label = "a".repeat(63);
    let address = format!("http://{label}.{label}.{label}.{}:65535/{}", "b".repeat(57), "r".repeat(59));
    let name = "Collège-".repeat(15);
    let base = format!(r"E:\{}\{}.not", "d".repeat(90), "b".repeat(100));
    let contact = format!("{}, 0493000000, {}@{label}.fr", "M".repeat(120), "e".repeat(150));
    let server = "s".repeat(63);
    let options =
        ["--ent", "agora06", "--serveur", &server, "--base", &base, "--contact", &contact, "--port-ecoute", "8036"];
    let pdf = sheet(folder.path(), &name, &address, &options);
    let text = text(&pdf);
    let pattern = format!("{address}/**");
    for value in [&address, &pattern, &name, &base, &server] {
        assert!(text.contains(value.as_str()), "{value}");
    }
    stays_inside(&pdf);
}

#[test]
fn the_sheet_is_tagged_and_says_it_is_accessible() {
    let folder = tempfile::tempdir().expect("a folder");
    let pdf = sheet(folder.path(), "Collège La Bourgade", "http://n.fr:80", &REFERENCE);
    let info = run("pdfinfo", &[&pdf]);
    assert!(info.lines().any(|line| line.starts_with("Tagged:") && line.contains("yes")), "{info}");
    assert!(info.contains("Collège La Bourgade"), "a title: {info}");
    let metadata = run("pdfinfo", &["-meta", &pdf]);
    assert!(metadata.contains("pdfuaid:part>1<") || metadata.contains("pdfuaid:part=\"1\""), "{metadata}");
    let structure = run("pdfinfo", &["-struct", &pdf]);
    assert!(structure.contains("Table") && structure.contains("H1"), "a structure for screen readers");
}

#[test]
fn the_lines_of_a_note_stay_lines() {
    let folder = tempfile::tempdir().expect("a folder");
    let pdf = sheet(folder.path(), "Collège La Bourgade", "http://n.fr:80", &REFERENCE);
    let dossier = pdf.strip_suffix("/fiche.pdf").expect("the dossier");
    let program = env!("CARGO_BIN_EXE_assistant-pronote");
    run(program, &["etape", dossier, "2", "--note", "la clé bleue\nchez la gestionnaire"]);
    run(program, &["fiche", dossier]);
    let shown = run("pdftotext", &["-layout", "-enc", "UTF-8", &pdf, "-"]);
    let lines: Vec<_> = shown.lines().filter(|line| line.contains("bleue") || line.contains("gestionnaire")).collect();
    let [first, second] = lines[..] else { panic!("{lines:?}") };
    assert!(first.contains("la clé bleue") && second.contains("chez la gestionnaire"), "{lines:?}");
}
