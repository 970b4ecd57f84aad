//! Two people, two machines, one dossier: who may write is always known.

use crate::*;
use assistant_pronote::dossier::{DossierError, LockHolder, Occasion};

fn held(editing: Editing) -> LockHolder {
    match editing {
        Editing::LockHolder(held) => held,
        Editing::Ready { .. } => panic!("not held"),
    }
}

fn verrou(folder: &Path) -> PathBuf {
    folder.join("dossier.verrou")
}

/// Changes the value of one line of a lock.
fn with_line(lock: &str, key: &str, value: &str) -> String {
    let change = |line: &str| {
        let is_it = line.trim_start().starts_with(key);
        if is_it { format!("{key}: {value},\n") } else { format!("{line}\n") }
    };
    lock.lines().map(change).collect()
}

/// The lock that an open dossier writes.
fn a_lock(folder: &Path) -> String {
    let (_store, _) = ready(Store::open_for_editing(folder, at(10)).unwrap());
    fs::read_to_string(verrou(folder)).unwrap()
}

fn a_process_that_is_gone() -> u32 {
    let mut child = std::process::Command::new(std::env::current_exe().unwrap())
        .arg("--list")
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    child.wait().unwrap();
    child.id()
}

#[test]
fn an_open_dossier_is_held_and_a_closed_one_is_free() {
    let (_place, folder) = created(&bourgade());
    assert!(!verrou(&folder).exists());
    let (store, _) = ready(Store::open_for_editing(&folder, at(10)).unwrap());
    let lock = fs::read_to_string(verrou(&folder)).unwrap();
    assert!(lock.contains("14:00:10") && lock.contains(&std::process::id().to_string()), "{lock}");
    let other = held(Store::open_for_editing(&folder, at(20)).unwrap());
    assert_eq!(other.since, at(10));
    // Reading needs no lock.
    assert_eq!(Store::open(&folder).unwrap().dossier, bourgade());
    drop(store);
    assert!(!verrou(&folder).exists());
    ready(Store::open_for_editing(&folder, at(30)).unwrap());
}

#[cfg(any(target_os = "linux", windows))]
#[test]
fn a_lock_left_by_a_crash_is_taken_without_asking() {
    let (_place, folder) = created(&bourgade());
    let lock = a_lock(&folder);
    let gone = with_line(&lock, "pid", &a_process_that_is_gone().to_string());
    let reused = with_line(&lock, "process", "Some(\"another\")");
    for stale in [gone, reused] {
        fs::write(verrou(&folder), stale).unwrap();
        ready(Store::open_for_editing(&folder, at(20)).unwrap());
        assert!(!verrou(&folder).exists());
    }
}

#[test]
fn a_lock_of_another_machine_holds_until_taken_over() {
    let (_place, folder) = created(&bourgade());
    let lock = a_lock(&folder);
    let there = with_line(&lock, "machine", "Some(\"SRV-PRONOTE\")");
    let there = with_line(&there, "by", "Some(\"gestion\")");
    let there = with_line(&there, "pid", &a_process_that_is_gone().to_string());
    fs::write(verrou(&folder), &there).unwrap();
    let shown = held(Store::open_for_editing(&folder, at(20)).unwrap());
    assert_eq!((shown.by.as_deref(), shown.machine.as_deref()), (Some("gestion"), Some("SRV-PRONOTE")));

    let said = say(|i18n| i18n::dossier::held(i18n, &folder, &shown));
    assert!(said.contains("déjà ouvert par gestion (poste SRV-PRONOTE) depuis le 25/08/2014 à 14"), "{said}");

    // Somebody else took it meanwhile: the user had not been shown that one.
    fs::write(verrou(&folder), with_line(&there, "token", "\"other\"")).unwrap();
    let now_shown = held(Store::take_over(&folder, &shown, at(21)).unwrap());
    assert_ne!(now_shown, shown);
    let (_store, opened) = ready(Store::take_over(&folder, &now_shown, at(22)).unwrap());
    assert_eq!(opened.dossier, bourgade());
    assert!(fs::read_to_string(verrou(&folder)).unwrap().contains("14:00:22"));
}

#[test]
fn whoever_lost_the_dossier_learns_it_before_writing() {
    let (_place, folder) = created(&bourgade());
    let (mut former, _) = ready(Store::open_for_editing(&folder, at(10)).unwrap());
    let shown = held(Store::open_for_editing(&folder, at(20)).unwrap());
    let (mut latter, _) = ready(Store::take_over(&folder, &shown, at(20)).unwrap());
    latter.save(&renamed(&bourgade(), "latter"), at(21), Occasion::Typing).unwrap();
    let before = tree(&folder);
    for refused in
        [former.save(&renamed(&bourgade(), "former"), at(22), Occasion::Typing), former.withdraw_registration()]
    {
        let refused = refused.unwrap_err();
        assert!(
            matches!(&refused, DossierError::LockLost { holder: Some(held), .. } if held.since == at(20)),
            "{refused:?}"
        );
        assert!(say(|i18n| i18n::dossier::error(i18n, &refused)).contains("a pris la main le 25/08/2014"));
    }
    drop(former);
    assert_eq!(tree(&folder), before);
    latter.save(&renamed(&bourgade(), "again"), at(23), Occasion::Typing).unwrap();
}

#[test]
fn a_lock_deleted_by_hand_comes_back_unless_the_dossier_changed() {
    let (_place, folder) = created(&bourgade());
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(10)).unwrap());
    fs::remove_file(verrou(&folder)).unwrap();
    store.save(&renamed(&bourgade(), "a"), at(11), Occasion::Typing).unwrap();
    assert!(verrou(&folder).exists());

    fs::remove_file(verrou(&folder)).unwrap();
    let (mut other, _) = ready(Store::open_for_editing(&folder, at(12)).unwrap());
    other.save(&renamed(&bourgade(), "b"), at(13), Occasion::Typing).unwrap();
    drop(other);
    let refused = store.save(&renamed(&bourgade(), "c"), at(14), Occasion::Typing);
    assert_eq!(refused, Err(DossierError::LockLost { folder: folder.clone(), holder: None }));
    assert_eq!(Store::open(&folder).unwrap().dossier.inputs.school.name, "b");
}

#[test]
fn a_lock_that_cannot_be_read_is_somebodys() {
    let (_place, folder) = created(&bourgade());
    for unreadable in ["", "(by: Some(\"mar", "verrou"] {
        fs::write(verrou(&folder), unreadable).unwrap();
        let shown = held(Store::open_for_editing(&folder, at(20)).unwrap());
        assert_eq!((&shown.by, &shown.machine), (&None, &None));
        assert!(say(|i18n| i18n::dossier::held(i18n, &folder, &shown)).contains("ouvert par quelqu’un depuis le"));
        ready(Store::take_over(&folder, &shown, at(21)).unwrap());
    }
}

/// A double click after a crash: many starts at once, one dossier open.
#[cfg(any(target_os = "linux", windows))]
#[test]
fn of_many_that_come_at_once_one_gets_it() {
    let (_place, folder) = created(&bourgade());
    let stale = with_line(&a_lock(&folder), "pid", &a_process_that_is_gone().to_string());
    for round in 0..40 {
        fs::write(verrou(&folder), &stale).unwrap();
        let start = std::sync::Barrier::new(4);
        let outcomes: Vec<_> = std::thread::scope(|scope| {
            let come = || {
                start.wait();
                Store::open_for_editing(&folder, at(20)).unwrap()
            };
            let comers: Vec<_> = (0..4).map(|_| scope.spawn(come)).collect();
            comers.into_iter().map(|comer| comer.join().unwrap()).collect()
        });
        let mut stores: Vec<_> = outcomes
            .into_iter()
            .filter_map(|outcome| match outcome {
                Editing::Ready { store, .. } => Some(store),
                Editing::LockHolder(_) => None,
            })
            .collect();
        let saving = |store: &mut Box<Store>| {
            store.save(&renamed(&bourgade(), &round.to_string()), at(30), Occasion::Typing).is_ok()
        };
        assert_eq!(stores.iter_mut().map(saving).filter(|saved| *saved).count(), 1, "round {round}");
    }
}
