//! A damaged file is replaced by the newest good version, kept aside, and the user is told.

use crate::*;
use assistant_pronote::dossier::error::Damage;
use assistant_pronote::dossier::store::Recovery;
use assistant_pronote::dossier::{DossierError, Occasion};

/// Two versions: « a » at 0 s, « b » at 600 s; then « c », saved but too soon for a version.
fn with_versions() -> (tempfile::TempDir, PathBuf) {
    let (place, folder) = created(&renamed(&bourgade(), "a"));
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(1)).unwrap());
    store.save(&renamed(&bourgade(), "b"), at(600), Occasion::Typing).unwrap();
    store.save(&renamed(&bourgade(), "c"), at(660), Occasion::Typing).unwrap();
    (place, folder)
}

fn damages(text: &str) -> Vec<(Vec<u8>, Damage)> {
    let half = &text[..text.find("        contact: (").unwrap()];
    vec![
        (vec![], Damage::Empty),
        (b" \r\n".to_vec(), Damage::Empty),
        (vec![0; text.len()], Damage::NotText),
        ([half.as_bytes(), &[0; 64]].concat(), Damage::NotText),
        (b"(version: 1, \xff\xfe)".to_vec(), Damage::NotText),
        (text.encode_utf16().flat_map(u16::to_le_bytes).collect(), Damage::NotText),
        (half.into(), Damage::Garbled { line: half.lines().count() + 1, column: 1 }),
        (b"%PDF-1.4 {{{".to_vec(), Damage::Garbled { line: 1, column: 1 }),
        (format!("{text}{text}").into_bytes(), Damage::Garbled { line: text.lines().count() + 1, column: 1 }),
        (b"(nom: \"Bourgade\")".to_vec(), Damage::NoVersion),
        (b"42".to_vec(), Damage::NoVersion),
    ]
}

#[test]
fn every_damage_is_mended_from_the_newest_version() {
    let (_place, folder) = with_versions();
    let text = fs::read_to_string(folder.join("dossier.ron")).unwrap();
    for (bytes, damage) in damages(&text) {
        let (_place, folder) = with_versions();
        let path = folder.join("dossier.ron");
        fs::write(&path, &bytes).unwrap();

        // Reading only tells, and changes nothing.
        let before = tree(&folder);
        let read = Store::open(&folder).unwrap();
        assert_eq!(tree(&folder), before);
        let version = folder.join("versions/2014-08-25_14-10-00.ron");
        let told = Recovery { damage, version, saved: at(600), kept_aside: None };
        assert_eq!((read.dossier, read.recovery), (renamed(&bourgade(), "b"), Some(told.clone())));

        let (store, opened) = ready(Store::open_for_editing(&folder, at(700)).unwrap());
        let aside = folder.join("dossier.abime-2014-08-25_14-11-40.ron");
        assert_eq!(fs::read(&aside).unwrap(), bytes);
        assert_eq!(opened.recovery, Some(Recovery { kept_aside: Some(aside), ..told }));
        drop(store);
        let said = say(|i18n| i18n::dossier::recovery(i18n, &folder, opened.recovery.as_ref().unwrap()));
        assert!(said.contains("La version du 25/08/2014 à 14") && said.contains("dossier.abime-2014"), "{said}");
        let again = Store::open(&folder).unwrap();
        assert_eq!((again.dossier, again.recovery), (renamed(&bourgade(), "b"), None));
    }
}

#[test]
fn two_damaged_files_of_the_same_second_are_both_kept() {
    let (_place, folder) = with_versions();
    for garbage in ["{1", "{2"] {
        fs::write(folder.join("dossier.ron"), garbage).unwrap();
        ready(Store::open_for_editing(&folder, at(700)).unwrap());
    }
    let kept = |name| fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(kept("dossier.abime-2014-08-25_14-11-40.ron"), "{1");
    assert_eq!(kept("dossier.abime-2014-08-25_14-11-40_002.ron"), "{2");
}

#[test]
fn a_file_that_is_gone_comes_back() {
    let (_place, folder) = with_versions();
    let path = folder.join("dossier.ron");
    fs::remove_file(&path).unwrap();
    let (_store, opened) = ready(Store::open_for_editing(&path, at(700)).unwrap());
    let recovery = opened.recovery.unwrap();
    assert_eq!((recovery.damage, recovery.kept_aside), (Damage::Missing, None));
    assert_eq!(opened.dossier, renamed(&bourgade(), "b"));
    assert!(path.exists());
}

#[test]
fn a_damaged_version_gives_way_to_the_one_before() {
    let (_place, folder) = with_versions();
    fs::write(folder.join("dossier.ron"), "").unwrap();
    fs::write(folder.join("versions/2014-08-25_14-10-00.ron"), "(version: 1, inp").unwrap();
    assert_eq!(Store::open(&folder).unwrap().dossier, renamed(&bourgade(), "a"));
}

#[test]
fn without_a_good_version_nothing_is_touched() {
    let (_place, folder) = with_versions();
    let path = folder.join("dossier.ron");
    fs::remove_dir_all(folder.join("versions")).unwrap();
    fs::write(&path, "").unwrap();
    let before = tree(&folder);
    let damaged = DossierError::Damaged { path, damage: Damage::Empty };
    assert_eq!(Store::open_for_editing(&folder, at(700)).map(drop).unwrap_err(), damaged);
    assert_eq!(tree(&folder), before);
}

/// Going behind a later program's back would lose what it wrote.
#[test]
fn a_later_programs_versions_are_not_passed_over() {
    let (_place, folder) = with_versions();
    fs::write(folder.join("dossier.ron"), "").unwrap();
    let version = folder.join("versions/2014-08-25_14-10-00.ron");
    fs::write(&version, "(version: 2)").unwrap();
    let before = tree(&folder);
    let newer = DossierError::Newer { path: version, found: 2, known: 1 };
    assert_eq!(Store::open_for_editing(&folder, at(700)).map(drop).unwrap_err(), newer);
    assert_eq!(tree(&folder), before);
}

/// The bytes of a dossier saved at that second.
pub fn bytes_of(dossier: &Dossier, second: u32) -> Vec<u8> {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("Autre");
    drop(Store::create(&folder, dossier, at(second)).unwrap());
    fs::read(folder.join("dossier.ron")).unwrap()
}

/// What an interrupted replace leaves on FAT: the file is gone, the complete and newer temporary one is there.
#[test]
fn a_save_that_had_not_taken_its_place_is_not_swept_away() {
    let newest = renamed(&bourgade(), "newest");
    for gone in [true, false] {
        let (_place, folder) = with_versions();
        let left = folder.join(".assistant-Ab12Cd.tmp");
        fs::write(&left, bytes_of(&newest, 690)).unwrap();
        if gone {
            fs::remove_file(folder.join("dossier.ron")).unwrap();
        }
        // Reading only tells it too.
        assert_eq!(Store::open(&folder).unwrap().dossier, newest);
        let (mut store, opened) = ready(Store::open_for_editing(&folder, at(700)).unwrap());
        let recovery = opened.recovery.unwrap();
        assert_eq!((opened.dossier, recovery.saved, &recovery.version), (newest.clone(), at(690), &left));
        let damage = if gone { Damage::Missing } else { Damage::Older { saved: at(660) } };
        assert_eq!(recovery.damage, damage);
        let said = say(|i18n| i18n::dossier::recovery(i18n, &folder, &recovery));
        assert!(said.contains("La version du 25/08/2014 à 14"), "{said}");
        assert!(!left.exists());
        // What lost is kept aside until the next good save, then among the versions: two clocks may disagree.
        let aside = folder.join("dossier.ecarte-2014-08-25_14-11-40.ron");
        assert_eq!(recovery.kept_aside, (!gone).then_some(aside.clone()));
        assert_eq!(aside.exists(), !gone);
        store.save(&renamed(&bourgade(), "next"), at(710), Occasion::Typing).unwrap();
        assert!(!aside.exists());
        assert_eq!(Store::open(&folder).unwrap().recovery, None);
        let kept = Store::versions(&folder).unwrap();
        let has = |name| kept.iter().any(|version| version.dossier.inputs.school.name == name);
        assert_eq!(has("c"), !gone, "the file that lost");
    }
}

/// A save that was cut at any place and is done again leaves the versions of one save.
#[test]
fn a_save_that_was_cut_and_is_done_again_leaves_one_version() {
    let next = renamed(&bourgade(), "next");
    for (second, is_in_place) in [(650, false), (690, false), (690, true)] {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("Bourgade");
        drop(Store::create(&folder, &bourgade(), at(660)).unwrap());
        fs::write(folder.join(".assistant-Ab12Cd.tmp"), bytes_of(&next, second)).unwrap();
        for attempt in [700, 710] {
            let (mut store, opened) = ready(Store::open_for_editing(&folder, at(attempt)).unwrap());
            let is_recovered = second > 660 && attempt == 700;
            assert_eq!(opened.recovery.is_some(), is_recovered, "{second} {attempt}");
            if is_in_place && attempt == 700 {
                // Cut again before anything is saved.
                continue;
            }
            store.save(&next, at(attempt), Occasion::StepDone).unwrap();
        }
        let kept = Store::versions(&folder).unwrap();
        let kept: Vec<_> = kept.into_iter().map(|version| version.dossier.inputs.school.name).collect();
        assert_eq!(kept, ["next".to_owned(), bourgade().inputs.school.name], "{second}");
        assert!(!names(&folder).iter().any(|name| name.starts_with("dossier.ecarte")), "{second}");
    }
}

/// An older one, one that is cut, one that is not ours.
#[test]
fn what_is_left_and_is_not_newer_changes_nothing() {
    let (_place, folder) = with_versions();
    fs::write(folder.join(".assistant-1.tmp"), bytes_of(&renamed(&bourgade(), "old"), 300)).unwrap();
    let whole = bytes_of(&renamed(&bourgade(), "cut"), 3000);
    fs::write(folder.join(".assistant-2.tmp"), &whole[..whole.len() / 2]).unwrap();
    let (_store, opened) = ready(Store::open_for_editing(&folder, at(700)).unwrap());
    assert_eq!((opened.dossier, opened.recovery), (renamed(&bourgade(), "c"), None));
    assert!(!names(&folder).iter().any(|name| name.ends_with(".tmp")));
}
