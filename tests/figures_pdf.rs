//! The figures as a real reader sees them (poppler): in each field, the value to the letter.

#[path = "guide/values.rs"]
mod guide;

use assistant_pronote::document::engine::Engine;
use assistant_pronote::document::figure::{SOURCES, Shown, View};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::{EntInputs, Inputs, SchoolInputs, ServerInputs};
use assistant_pronote::domain::settings::Settings;
use assistant_pronote::texts::{Language, Texts};
use assistant_pronote::walkthrough::FigureId;
use assistant_pronote::walkthrough::album::Album;
use chrono::DateTime;
use std::path::Path;
use std::process::Command;

fn dossier(address: &str) -> Inputs {
    let [_, ent, _, ip, _, name, _, port, _, folder, _, base] = guide::REFERENCE.map(str::to_owned);
    Inputs {
        school: SchoolInputs {
            name: "Collège La Bourgade".to_owned(),
            uai: "0069999L".to_owned(),
            ..SchoolInputs::default()
        },
        address: address.to_owned(),
        server: ServerInputs {
            ip,
            name,
            listening_port: port,
            install_folder: folder,
            base,
            ..ServerInputs::default()
        },
        ent: EntInputs { id: ent, ..EntInputs::default() },
        ..Inputs::default()
    }
}

/// The text of a PDF without spaces and line breaks.
fn text(folder: &Path, pdf: &[u8]) -> String {
    let path = folder.join("figure.pdf");
    std::fs::write(&path, pdf).expect("a file");
    let output = Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&path).arg("-").output();
    let output = output.unwrap_or_else(|error| panic!("pdftotext is needed by the feature external-readers: {error}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).split_whitespace().collect()
}

#[test]
fn a_reader_finds_in_each_figure_the_values_it_shows() {
    let folder = tempfile::tempdir().expect("a folder");
    let catalogue = Catalogue::embedded().expect("ENTs");
    let album = Album::embedded().expect("figures");
    let engine = Engine::new(&[SOURCES]).expect("sources");
    let made = DateTime::parse_from_rfc3339("2014-08-25T12:00:00+02:00").expect("a date");
    let labels = ["a".repeat(63), "b".repeat(63), "c".repeat(63), "d".repeat(61)];
    for (host, port) in [
        ("notes.clg-la-bourgade.ac-nice.fr", 80),
        ("notes.clg-la-bourgade.ac-nice.fr", 8036),
        (labels.join(".").as_str(), 65535),
    ] {
        let settings = Settings::compute(&dossier(&format!("http://{host}:{port}")), &catalogue).expect("settings");
        let shown = Shown::of(&settings, &catalogue, &Texts::new(Language::French));
        let mut all = String::new();
        for id in FigureId::ALL {
            let view = View { id, album: &album, shown: &shown, lit: None, language: Language::French };
            let read = text(folder.path(), &view.pdf(&engine, made).expect("a PDF"));
            for name in album.figure(id).names() {
                let value: String = shown.get(&name).unwrap_or_default().split_whitespace().collect();
                assert!(read.contains(&value), "{} {host}: {name}", id.name());
            }
            assert!(!read.contains(['\u{200b}', '\u{ad}']), "invisible characters would be copied");
            all += &read;
        }
        // The two forms of the registration are for the ENT's side: no dialog shows them.
        for (place, value) in guide::GUIDE.into_iter().filter(|(place, _)| !place.starts_with("/enregistrement")) {
            let value = value.replace("{port}", &port.to_string()).replace("notes.clg-la-bourgade.ac-nice.fr", host);
            let value: String = value.split_whitespace().collect();
            assert!(all.contains(&value), "{place}: {value}");
        }
    }
}
