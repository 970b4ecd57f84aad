//! When a version is kept, and which ones go.

use crate::*;
use assistant_pronote::dossier::Occasion;

fn kept(folder: &Path) -> Vec<String> {
    names(&folder.join("versions"))
}

fn typed(store: &mut Store, name: &str, seconds: u32) {
    store.save(&renamed(&bourgade(), name), at(seconds), Occasion::Typing).unwrap();
}

#[test]
fn typing_keeps_a_version_every_five_minutes_of_change() {
    let (_place, folder) = created(&renamed(&bourgade(), "0"));
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(1)).unwrap());
    for second in (10..=620).step_by(10) {
        typed(&mut store, &second.to_string(), second);
    }
    let names = ["2014-08-25_14-00-00.ron", "2014-08-25_14-05-00.ron", "2014-08-25_14-10-00.ron"];
    assert_eq!(kept(&folder), names);
    // The last words get theirs, then nothing typed is nothing kept.
    typed(&mut store, "620", 2000);
    typed(&mut store, "620", 3000);
    let versions = Store::versions(&folder).unwrap();
    let said: Vec<_> = versions.iter().map(|v| (v.saved, v.dossier.inputs.school.name.as_str())).collect();
    assert_eq!(said, [(at(2000), "620"), (at(600), "600"), (at(300), "300"), (at(0), "0")]);
    assert_eq!(Store::open(&folder).unwrap().dossier.inputs.school.name, "620");
}

#[test]
fn the_five_minutes_go_on_when_the_dossier_is_opened_again() {
    let (_place, folder) = created(&renamed(&bourgade(), "0"));
    for second in [100, 200, 299] {
        let (mut store, _) = ready(Store::open_for_editing(&folder, at(second)).unwrap());
        typed(&mut store, &second.to_string(), second);
    }
    assert_eq!(kept(&folder).len(), 1);
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(300)).unwrap());
    typed(&mut store, "300", 300);
    assert_eq!(kept(&folder).len(), 2);
}

#[test]
fn a_step_done_keeps_a_version_at_once() {
    let (_place, folder) = created(&bourgade());
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(1)).unwrap());
    let mut dossier = bourgade();
    for step in ["a", "b", "c"] {
        dossier.progress.step_mut(&step.into()).state = StepState::Done { on: at(2) };
        store.save(&dossier, at(2), Occasion::StepDone).unwrap();
        store.save(&dossier, at(2), Occasion::StepDone).unwrap();
    }
    let names = ["_14-00-00.ron", "_14-00-02.ron", "_14-00-02_002.ron", "_14-00-02_003.ron"];
    assert_eq!(kept(&folder), names.map(|name| format!("2014-08-25{name}")));
    assert_eq!(Store::versions(&folder).unwrap()[0].dossier, dossier);
}

/// A date so many minutes after two, over days.
fn minute(minutes: u32) -> Timestamp {
    let (day, hour) = (1 + (14 * 60 + minutes) / 1440, (14 * 60 + minutes) / 60 % 24);
    Timestamp::parse(&format!("2014-08-{day:02}T{hour:02}:{:02}:00+02:00", minutes % 60)).unwrap()
}

#[test]
fn versions_reach_back_an_hour_a_day_a_month_and_what_is_not_ours_stays() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("Bourgade");
    let mut store = Store::create(&folder, &renamed(&bourgade(), "0"), minute(0)).unwrap();
    fs::write(folder.join("versions/notes.ron"), "à moi").unwrap();
    // The same rule on fewer days: each of these saves takes Wine a tenth of a second.
    let days = if cfg!(windows) { 3 } else { 20 };
    for count in 1..=days * 144u32 {
        store.save(&renamed(&bourgade(), &count.to_string()), minute(count * 10), Occasion::Typing).unwrap();
    }
    let last = minute(days * 1440);
    let saved: Vec<_> = Store::versions(&folder).unwrap().into_iter().map(|version| version.saved).collect();
    let within = |minutes: i64| saved.iter().filter(|saved| last.since(**saved).num_minutes() <= minutes).count();
    assert_eq!(within(60), 7, "every one of the last hour");
    assert!((23 + 7..=25 + 7).contains(&within(1440)), "{} in a day", within(1440));
    let back: std::collections::BTreeSet<_> = saved.iter().map(|saved| saved.local().date()).collect();
    assert_eq!(back.len(), days as usize + 1, "one of each day");
    assert!(saved.len() < 60, "{}", saved.len());
    assert_eq!(fs::read_to_string(folder.join("versions/notes.ron")).unwrap(), "à moi");
}

/// A minute's work of clicks, again and again.
#[test]
fn versions_are_bounded_in_number() {
    let (_place, folder) = created(&renamed(&bourgade(), "0"));
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(1)).unwrap());
    for count in 1..=200u32 {
        store.save(&renamed(&bourgade(), &count.to_string()), at(count), Occasion::StepDone).unwrap();
    }
    assert_eq!(kept(&folder).len(), 150);
    assert_eq!(Store::versions(&folder).unwrap()[0].dossier.inputs.school.name, "200");
}

/// Opened again after a year: what was there is still there.
#[test]
fn a_dossier_that_rested_keeps_its_last_versions() {
    let (_place, folder) = created(&renamed(&bourgade(), "0"));
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(1)).unwrap());
    for count in 1..=5u32 {
        typed(&mut store, &count.to_string(), count * 300);
    }
    let later = Timestamp::parse("2015-09-01T08:00:00+02:00").unwrap();
    store.save(&renamed(&bourgade(), "later"), later, Occasion::Typing).unwrap();
    assert_eq!(kept(&folder).len(), 7);
}

/// In October, or by hand: what was written last is what comes back.
#[test]
fn a_clock_set_back_does_not_put_the_old_before_the_new() {
    let (_place, folder) = created(&renamed(&bourgade(), "0"));
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(1)).unwrap());
    typed(&mut store, "later", 7200);
    for count in 1..=25u32 {
        typed(&mut store, &count.to_string(), count * 10);
    }
    typed(&mut store, "last", 3600);
    let versions = Store::versions(&folder).unwrap();
    let said: Vec<_> = versions.iter().map(|version| version.dossier.inputs.school.name.as_str()).collect();
    assert_eq!(said, ["last", "1", "later", "0"]);
}
