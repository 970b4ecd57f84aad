//! The client code and the invoice number go from every file, whatever state it is in.

use crate::*;
use assistant_pronote::domain::inputs::{AttributeInputs, Inputs, PortDecision, ProfileInputs};
use assistant_pronote::domain::trial::Trial;
use assistant_pronote::dossier::captures::CaptureName;
use assistant_pronote::dossier::progress::WayPast;
use assistant_pronote::dossier::{Capture, LocalFacts, LocalField, Occasion, TrialAnswer, TrialRecord};

fn mentions_of_the_secret(folder: &Path) -> Vec<PathBuf> {
    let has = |bytes: &[u8], part: &str| bytes.windows(part.len()).any(|window| window == part.as_bytes());
    tree(folder)
        .into_iter()
        .filter(|(_, bytes)| ["CLIENT-42", "FACT"].iter().any(|part| has(bytes, part)))
        .map(|(path, _)| path)
        .collect()
}

/// A dossier whose secret is in the file, in versions, in damaged files and in a file cut while written.
fn secret_everywhere() -> (tempfile::TempDir, PathBuf) {
    let (place, folder) = created(&registered());
    let path = folder.join("dossier.ron");
    let text = fs::read_to_string(&path).unwrap();
    for cut in ["777", "invoice", "registration"] {
        let end = text.find(cut).unwrap();
        fs::write(&path, &text[..end]).unwrap();
        ready(Store::open_for_editing(&folder, at(5)).unwrap());
    }
    // A damaged field's name, and an end that is not even text.
    fs::write(&path, [text.replace("client_code", "cl\0ent").as_bytes(), b"\xff\xff"].concat()).unwrap();
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(6)).unwrap());
    for minute in 1..=3u32 {
        store.save(&renamed(&registered(), &minute.to_string()), at(minute * 300), Occasion::Typing).unwrap();
    }
    fs::write(folder.join("versions/2014-08-25_14-00-01.ron"), &text[..text.len() - 9]).unwrap();
    drop(store);
    (place, folder)
}

#[test]
fn withdrawn_the_registration_is_in_no_file() {
    let (_place, folder) = secret_everywhere();
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(2000)).unwrap());
    fs::write(folder.join("versions/.assistant-cut.tmp"), "client_code: \"CLIENT-42").unwrap();
    let before = names(&folder);
    assert!(mentions_of_the_secret(&folder).len() > 8, "the test must have something to find");

    store.withdraw_registration().unwrap();
    assert_eq!(mentions_of_the_secret(&folder), Vec::<PathBuf>::new());
    let kept: Vec<_> = before.into_iter().filter(|name| !name.ends_with(".tmp")).collect();
    assert_eq!(names(&folder), kept, "nothing else is lost");
    assert_eq!(Store::open(&folder).unwrap().dossier, renamed(&bourgade(), "3"));
    let versions = Store::versions(&folder).unwrap();
    assert_eq!(versions.len(), 4);
    assert!(versions.iter().all(|version| version.dossier.registration.is_none()));
    assert_eq!(versions[0].saved, at(900));

    // The next save does not bring it back.
    store.save(&renamed(&bourgade(), "4"), at(3000), Occasion::StepDone).unwrap();
    drop(store);
    assert_eq!(mentions_of_the_secret(&folder), Vec::<PathBuf>::new());
}

#[test]
fn without_being_asked_no_secret_is_kept() {
    let (_place, folder) = created(&bourgade());
    assert!(tree(&folder).values().all(|bytes| !String::from_utf8_lossy(bytes).contains("client_code")));
    assert!(!format!("{:?}", registered()).contains("CLIENT-42"), "a log must not show it");
}

/// What a browser shows, copied whole: a ticket in an address, a bare one, a password in an address.
const PASTED: &str = "Erreur 503 sur http://x/?ticket=ST-77-wayIn-cas (ST-78-wayIn-cas), ftp://moi:wayIn@x/";

/// A dossier with every kind of text that one types.
fn typed_everywhere() -> Dossier {
    let mut dossier = bourgade();
    let Inputs { server, ent, .. } = &mut dossier.inputs;
    server.ports.push(PortDecision { public: 80, other: 8036, confirmed_by: String::new(), on: at(0) });
    ent.attributes = Some(AttributeInputs::default());
    ent.profiles = Some(ProfileInputs::default());
    let step = dossier.progress.step_mut(&"sauvegarder".into());
    step.state = StepState::Skipped { reason: String::new(), on: at(0) };
    step.way_past = Some(WayPast { reason: String::new(), on: at(0) });
    let answer = TrialAnswer::Failed { seen: String::new() };
    dossier.progress.trials.insert(Trial::Teacher, TrialRecord { answer, on: at(0), tested: Vec::new() });
    let file = CaptureName::new(&"sauvegarder".into(), 1).unwrap();
    dossier.captures.push(Capture { file, step: "sauvegarder".into(), description: String::new(), added: at(0) });
    dossier.local = LocalField::ALL.iter().map(|&field| (field, String::new())).collect::<LocalFacts>();
    dossier
}

#[test]
fn a_way_in_typed_in_any_text_is_in_no_file_and_what_stands_around_it_is() {
    let mut all = typed_everywhere();
    let number = all.free_texts_mut().len();
    assert!(number > 35, "{number}");
    for rank in 0..number {
        let mut dossier = typed_everywhere();
        *dossier.free_texts_mut()[rank] = PASTED.into();
        let (_place, folder) = created(&dossier);
        let (mut store, _) = ready(Store::open_for_editing(&folder, at(5)).unwrap());
        store.save(&renamed(&dossier, "Autre"), at(600), Occasion::StepDone).unwrap();
        drop(store);
        let files = tree(&folder);
        assert!(files.len() > 2, "a version is kept");
        for (path, bytes) in files {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            assert!(!text.contains("wayIn"), "{rank}: {}", path.display());
        }
        let mut kept = Store::open(&folder).unwrap().dossier;
        let shown = kept.free_texts_mut()[rank].clone();
        assert!(rank == 0 || shown.starts_with("Erreur 503 sur http://x/?ticket=•"), "{rank}: {shown}");
    }
}

/// An older program wrote it: it is shown nowhere, and gone once the dossier is saved.
#[test]
fn a_way_in_that_is_in_a_file_already_is_not_read() {
    let mut dossier = bourgade();
    dossier.progress.step_mut(&"sauvegarder".into()).note = "NOTE".into();
    let (_place, folder) = created(&dossier);
    let file = folder.join("dossier.ron");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("NOTE", PASTED)).unwrap();
    let (mut store, opened) = ready(Store::open_for_editing(&folder, at(5)).unwrap());
    assert!(!format!("{:?}", opened.dossier).contains("wayIn"));
    store.save(&renamed(&opened.dossier, "Autre"), at(6), Occasion::StepDone).unwrap();
    assert!(!fs::read_to_string(&file).unwrap().contains("wayIn"));
}
