//! The figures as a real reader sees them (poppler): in each field, the value to the letter.

use crate::guide;
use assistant_pronote::document::engine::Engine;
use assistant_pronote::document::figure::{FigureValues, SOURCES, View};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::{
    AttributeInputs, CasInputs, ContactInputs, EntInputs, Hosting, Inputs, ProfileInputs, SchoolInputs, ServerInputs,
};
use assistant_pronote::domain::settings::Settings;
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::FigureId;
use assistant_pronote::walkthrough::figure_catalogue::FigureCatalogue;
use chrono::DateTime;
use std::path::Path;
use std::process::Command;

fn dossier(address: &str) -> Inputs {
    Inputs { address: address.to_owned(), ..guide::inputs(80) }
}

/// The longest texts that every field takes.
fn longest(inputs: Inputs) -> Inputs {
    let word = "N".repeat(120);
    let folder = format!("E:{}", r"\Un dossier au nom très long".repeat(5));
    let profiles = (0..9).map(|number| format!("National_{number}")).collect::<Vec<_>>().join(";");
    let [last_name, first_name, birth_date, postcode, profile] = ["A", "B", "C", "D", "E"].map(|it| it.repeat(64));
    let [teachers, pupils, parents, company, academy, school_life] = std::array::from_fn(|_| profiles.clone());
    Inputs {
        school: SchoolInputs { name: word.clone(), ..inputs.school },
        server: ServerInputs {
            ip: "192.168.100.100".to_owned(),
            name: "s".repeat(63),
            listening_port: "65535".to_owned(),
            port_2013: "65534".to_owned(),
            base: format!(r"{folder}\{}.not", "n".repeat(53)),
            install_folder: folder,
            ..inputs.server
        },
        contact: ContactInputs {
            name: word,
            phone: "+33 4 00 00 00 00".to_owned(),
            email: format!("{}@exemple.fr", "n".repeat(64)),
        },
        ent: EntInputs {
            cas: CasInputs::Server(inputs.address.replace("http:", "https:").replace(":65535", "/cas")),
            attributes: Some(AttributeInputs { last_name, first_name, birth_date, postcode, profile }),
            profiles: Some(ProfileInputs { teachers, pupils, parents, company, academy, school_life }),
            ..inputs.ent
        },
        ..inputs
    }
}

/// As little as a dossier needs: the publisher runs the server.
fn hosted() -> Inputs {
    let mut inputs = Inputs::default();
    inputs.school.name = "Collège hébergé".to_owned();
    inputs.school.uai = "0061670H".to_owned();
    inputs.school.hosting = Hosting::Publisher;
    inputs.ent.id = "agora06".to_owned();
    inputs
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
    let figures = FigureCatalogue::embedded().expect("figures");
    let engine = Engine::new(&[SOURCES]).expect("sources");
    let made = DateTime::parse_from_rfc3339("2014-08-25T12:00:00+02:00").expect("a date");
    let labels = ["a".repeat(63), "b".repeat(63), "c".repeat(63), "d".repeat(61)].join(".");
    let school = "notes.clg-la-bourgade.ac-nice.fr";
    let guide = |host: &str, port: u16| dossier(&format!("http://{host}:{port}"));
    for (inputs, host, port) in [
        (guide(school, 80), school, 80),
        (guide(school, 8036), school, 8036),
        (longest(guide(&labels, 65535)), labels.as_str(), 65535),
        (hosted(), "", 0),
    ] {
        let settings = Settings::compute(&inputs, &catalogue).expect("settings");
        let shown = FigureValues::of(&settings, &catalogue, &I18n::new(Language::French));
        let mut all = String::new();
        for id in FigureId::ALL {
            let view = View { id, figures: &figures, shown: &shown, lit: None, language: Language::French };
            let read = text(folder.path(), &view.pdf(&engine, made).expect("a PDF"));
            for name in figures.figure(id).names() {
                let Some(value) = shown.get(&name) else { continue };
                let value: String = value.split_whitespace().collect();
                assert!(read.contains(&value), "{} {host}: {name}", id.name());
            }
            assert!(!read.contains(['\u{200b}', '\u{ad}']), "invisible characters would be copied");
            all += &read;
        }
        if host != school {
            continue;
        }
        // The two forms of the registration are for the ENT's side: no dialog shows them.
        for (place, value) in guide::GUIDE.into_iter().filter(|(place, _)| !place.starts_with("/enregistrement")) {
            let value = value.replace("{port}", &port.to_string());
            let value: String = value.split_whitespace().collect();
            assert!(all.contains(&value), "{place}: {value}");
        }
    }
}
