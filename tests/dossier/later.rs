//! Programs of other times: the files of before are opened for ever, and what a later program wrote is never lost.

use crate::*;
use assistant_pronote::domain::inputs::{Hosting, PortDecision};
use assistant_pronote::domain::trial::Trial;
use assistant_pronote::dossier::local::LocalField;
use assistant_pronote::dossier::progress::WayPast;
use assistant_pronote::dossier::{DossierError, Format, Occasion, Remark, TrialAnswer, TrialRecord};
use assistant_pronote::files::Files;

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/dossiers");
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

/// A folder that holds one file.
fn holding(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("Bourgade");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("dossier.ron"), bytes).unwrap();
    (place, folder)
}

#[test]
fn a_dossier_of_each_program_of_before_is_opened_and_saved() {
    let samples = samples();
    assert!(samples.len() >= 3, "{samples:?}");
    for sample in samples {
        let (_place, folder) = holding(&fs::read(&sample).unwrap());
        let read = Store::open(&folder).unwrap_or_else(|error| panic!("{}: {error:?}", sample.display()));
        assert_eq!(read.dossier.inputs.school.name, "Collège Bourgade", "{}", sample.display());
        assert_eq!((read.format, read.remark()), (Format::Known, None), "{}", sample.display());
        let (mut store, opened) = ready(Store::open_for_editing(&folder, at(10)).unwrap());
        store.save(&renamed(&opened.dossier, "b"), at(20), Occasion::Typing).unwrap();
        drop(store);
        let again = Store::open(&folder).unwrap();
        assert_eq!(renamed(&again.dossier, "Collège Bourgade"), read.dossier, "{}", sample.display());
    }
}

/// The file of a dossier, changed as a later program would.
fn changed(dossier: &Dossier, changes: &[(&str, &str)]) -> (tempfile::TempDir, PathBuf) {
    let (place, folder) = created(dossier);
    let file = folder.join("dossier.ron");
    let text = changes.iter().fold(fs::read_to_string(&file).unwrap(), |text, (from, to)| {
        assert!(text.contains(from), "{from} in {text}");
        text.replacen(from, to, 1)
    });
    fs::write(&file, text).unwrap();
    (place, folder)
}

const ADDED: [(&str, &str); 4] = [
    ("version: 1,", "version: 1,\n    tunnel: Some(\"é\"), // remarque"),
    ("uai: \"0061670H\",", "uai: \"0061670H\", siren: \"123\","),
    ("note: \"\",", "note: \"\", colour: Blue(depth: 3),"),
    ("base: \"\",", "base: \"\", backups: [(on: \"x\", path: \"E:\\\\\")],"),
];

#[test]
fn fields_of_a_later_program_are_kept_where_they_stand_and_counted() {
    let (_place, folder) = changed(&bourgade(), &ADDED);
    let (mut store, opened) = ready(Store::open_for_editing(&folder, at(10)).unwrap());
    assert_eq!(opened.remark(), Some(Remark::Unknown { count: 4 }));
    assert!(say(|i18n| i18n::dossier::remark(i18n, opened.remark().unwrap())).contains("plus récent (4)"));
    for name in ["a", "b"] {
        store.save(&renamed(&opened.dossier, name), at(20), Occasion::StepDone).unwrap();
        assert_eq!(Store::open(&folder).unwrap().dossier, renamed(&opened.dossier, name));
    }
    let text = fs::read_to_string(folder.join("dossier.ron")).unwrap();
    for kept in ["tunnel: Some(\"é\")", "siren: \"123\"", "colour: Blue(depth: 3)", "path: \"E:\\\\\""] {
        assert_eq!(text.matches(kept).count(), 1, "{kept} in {text}");
    }
    // What they belonged to is gone: so are they.
    let mut without = opened.dossier.clone();
    without.progress.steps.clear();
    store.save(&without, at(30), Occasion::Typing).unwrap();
    let text = fs::read_to_string(folder.join("dossier.ron")).unwrap();
    assert!(!text.contains("colour") && text.contains("tunnel"), "{text}");
}

/// New choices and keys of every kind of place: a local field, a trial, a state, a hosting, a protocol, a decision's field.
const CHOICES: [(&str, &str); 4] = [
    ("hosting: OwnServer", "hosting: Cloud(region: \"eu\")"),
    ("protocol: Http", "protocol: Quic"),
    ("state: InProgress", "state: Paused(until: \"2015-01-05\")"),
    (
        "registration: None,",
        "registration: None,\n    local: {\n        demande_numero: \"2014-12\",\n        academie_ligne: \"é\",\n    },",
    ),
];

#[test]
fn choices_of_a_later_program_never_close_the_dossier_and_are_written_back() {
    let mut dossier = bourgade();
    dossier.progress.step_mut(&"a".into()).state = StepState::InProgress;
    dossier.progress.step_mut(&"a".into()).note = "gardée".into();
    let (_place, folder) = changed(&dossier, &CHOICES);
    let (mut store, opened) = ready(Store::open_for_editing(&folder, at(10)).unwrap());
    assert_eq!((opened.format, opened.remark()), (Format::Known, Some(Remark::Unknown { count: 4 })));
    assert_eq!(opened.dossier.inputs.school.hosting, Hosting::OwnServer);
    assert_eq!(opened.dossier.progress.steps[&"a".into()].note, "gardée", "the rest of the step is read");
    assert_eq!(opened.dossier.local.get(LocalField::RequestNumber), Some("2014-12"));
    let text = || fs::read_to_string(folder.join("dossier.ron")).unwrap();
    let kept = ["Cloud(region: \"eu\")", "protocol: Quic", "Paused(until: \"2015-01-05\")", "academie_ligne: \"é\""];
    for name in ["a", "b"] {
        store.save(&renamed(&opened.dossier, name), at(20), Occasion::StepDone).unwrap();
        for each in kept {
            assert_eq!(text().matches(each).count(), 1, "{each} in {}", text());
        }
        assert_eq!(Store::open(&folder).unwrap().remark(), Some(Remark::Unknown { count: 4 }));
    }
    // What the user decides since is the user's; the others stay.
    let mut decided = opened.dossier.clone();
    decided.inputs.school.hosting = Hosting::Publisher;
    store.save(&decided, at(30), Occasion::Typing).unwrap();
    assert!(!text().contains("Cloud") && text().contains("Quic") && text().contains("academie_ligne"), "{}", text());
    assert_eq!(Store::open(&folder).unwrap().dossier.inputs.school.hosting, Hosting::Publisher);
}

/// Two decisions that begin alike, each with a field that a later program writes first.
#[test]
fn what_a_later_program_writes_first_stays_with_what_it_belongs_to() {
    let mut dossier = bourgade();
    let decision = |other| PortDecision { public: 80, other, confirmed_by: "Mme Martin".into(), on: at(5) };
    dossier.inputs.server.ports = vec![decision(8036), decision(8080)];
    let step = dossier.progress.step_mut(&"a".into());
    step.way_past = Some(WayPast { reason: "vu".into(), on: at(5) });
    let written = [
        ("public: 80,", "by: \"A\", public : 80,"),
        ("public: 80,", "by: \"B\", public : 80,"),
        ("reason: \"vu\"", "form: (1, 2), reason: \"vu\""),
    ];
    let (_place, folder) = changed(&dossier, &written);
    let (mut store, opened) = ready(Store::open_for_editing(&folder, at(10)).unwrap());
    assert_eq!(opened.remark(), Some(Remark::Unknown { count: 3 }));
    assert_eq!(opened.dossier.inputs.server.ports, dossier.inputs.server.ports);
    let mut kept = renamed(&opened.dossier, "b");
    kept.progress.step_mut(&"a".into()).way_past = Some(WayPast { reason: "revu".into(), on: at(20) });
    store.save(&kept, at(20), Occasion::StepDone).unwrap();
    let text = fs::read_to_string(folder.join("dossier.ron")).unwrap();
    let (first, second) = text.split_once("other: 8080").unwrap();
    assert!(first.contains("by: \"A\"") && !first.contains("by: \"B\""), "{text}");
    assert!(second.contains("by: \"B\"") && second.contains("form: (1, 2)"), "{text}");
}

#[test]
fn what_has_no_default_goes_with_what_holds_it_and_comes_back() {
    let mut dossier = bourgade();
    let record = |answer| TrialRecord { answer, on: at(5), tested: vec!["http://a.fr".into()] };
    dossier.progress.trials.insert(Trial::DirectLogin, record(TrialAnswer::Succeeded));
    dossier.progress.trials.insert(Trial::Teacher, record(TrialAnswer::Succeeded));
    // The answer of one is a later program's, and so is a field of the other.
    let (_place, folder) = changed(
        &dossier,
        &[("answer: Succeeded", "answer: Filmed(minutes: 3)"), ("answer: Succeeded", "camera: 1, answer: Succeeded")],
    );
    let (mut store, opened) = ready(Store::open_for_editing(&folder, at(10)).unwrap());
    assert_eq!(opened.remark(), Some(Remark::Unknown { count: 2 }));
    assert_eq!(opened.dossier.progress.trials.len(), 1);
    store.save(&renamed(&opened.dossier, "b"), at(20), Occasion::Typing).unwrap();
    let text = fs::read_to_string(folder.join("dossier.ron")).unwrap();
    assert!(text.contains("Filmed(minutes: 3)") && text.contains("camera: 1"), "{text}");
    assert_eq!(Store::open(&folder).unwrap().dossier.progress.trials, opened.dossier.progress.trials);
}

#[test]
fn a_dossier_of_a_later_format_is_read_and_never_written() {
    for changes in [&[("version: 1", "version: 2")][..], &[("version: 1", "version: 9, with: [1, 2]"), ADDED[1]]] {
        let (_place, folder) = changed(&bourgade(), changes);
        let before = tree(&folder);
        let read = Store::open(&folder).unwrap();
        assert_eq!(read.dossier.inputs, bourgade().inputs);
        assert!(matches!(read.remark(), Some(Remark::Newer { known: 1, .. })), "{:?}", read.remark());
        assert!(say(|i18n| i18n::dossier::remark(i18n, read.remark().unwrap())).contains("sans pouvoir être modifié"));
        let refused = Store::open_for_editing(&folder, at(10)).map(drop).unwrap_err();
        assert!(matches!(refused, DossierError::Newer { known: 1, .. }), "{refused:?}");
        assert_eq!(tree(&folder), before);
    }
}

/// A list without end is not read: neither here nor by whom it is handed to.
#[test]
fn a_file_with_more_than_any_dossier_has_is_refused() {
    let capture = "(file: \"a-1.png\", step: \"a\", description: \"\", added: \"2014-08-25T14:00:00+02:00\"),";
    let (_place, folder) = changed(&bourgade(), &[("captures: [", &format!("captures: [{}", capture.repeat(5_000)))]);
    let refused = Store::open(&folder).unwrap_err();
    assert!(matches!(refused, DossierError::TooMany { number: 5_000, most: 60, .. }), "{refused:?}");
    let said = say(|i18n| i18n::dossier::error(i18n, &refused));
    assert!(said.contains("5000 captures") && said.contains("60 au plus"), "{said}");
    let fields: String = (0..1_000).map(|rank| format!("f{rank}: (1), ")).collect();
    let (_place, folder) = changed(&bourgade(), &[("version: 1,", &format!("version: 1, {fields}"))]);
    assert!(matches!(Store::open(&folder), Err(DossierError::TooMany { number: 1_000, .. })));
    let (_place, folder) = changed(&bourgade(), &[("findings: [", &format!("findings: [{}", "Later, ".repeat(1_000)))]);
    assert!(matches!(Store::open(&folder), Err(DossierError::TooMany { number: 1_000, .. })));
}

#[test]
fn a_version_is_taken_back_and_what_was_there_is_kept() {
    let (_place, folder) = created(&renamed(&registered(), "a"));
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(1)).unwrap());
    store.save(&renamed(&registered(), "b"), at(10), Occasion::Typing).unwrap();
    let versions = Store::versions(&folder).unwrap();
    assert_eq!(versions.len(), 1, "b is too young for one");
    assert_eq!(store.restore(&versions[0], at(20)).unwrap(), renamed(&registered(), "a"));
    assert_eq!(Store::open(&folder).unwrap().dossier, renamed(&registered(), "a"));
    let names: Vec<_> = Store::versions(&folder).unwrap().into_iter().map(|v| v.dossier.inputs.school.name).collect();
    assert_eq!(names, ["a", "b", "a"]);
    // A registration that was withdrawn comes back from nowhere.
    store.withdraw_registration().unwrap();
    assert_eq!(store.restore(&versions[0], at(30)).unwrap().registration, None);
}

#[test]
fn a_dossier_is_saved_beside_with_its_captures() {
    use assistant_pronote::dossier::captures::{Captures, Raster, Source};
    let (place, folder) = created(&bourgade());
    let (mut store, opened) = ready(Store::open_for_editing(&folder, at(1)).unwrap());
    let mut dossier = opened.dossier;
    for _ in 0..2 {
        let raster = Raster { width: 2, height: 2, rgba: vec![9; 16] };
        Captures::of(&folder).add(&mut dossier, Source::Raster(raster), &"a".into(), "Un écran", at(2)).unwrap();
    }
    store.save(&dossier, at(3), Occasion::Typing).unwrap();
    fs::remove_file(Captures::of(&folder).path(&dossier.captures[1])).unwrap();
    let beside = place.path().join("À côté");
    let (there, missing) = Store::save_elsewhere(&Files::system(), &folder, &dossier, &beside, at(4)).unwrap();
    assert_eq!((there.folder(), &missing[..]), (beside.as_path(), &dossier.captures[1..]));
    assert_eq!(Store::open(&beside).unwrap().dossier, dossier);
    Captures::of(&beside).read(&dossier.captures[0]).unwrap();
    // The folder of before may be gone altogether; Windows keeps one that holds an open lock.
    drop(store);
    fs::remove_dir_all(&folder).unwrap();
    let (_there, missing) =
        Store::save_elsewhere(&Files::system(), &folder, &dossier, &place.path().join("b"), at(5)).unwrap();
    assert_eq!(missing, dossier.captures);
}
