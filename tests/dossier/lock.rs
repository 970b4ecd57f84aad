//! Two people, two machines, one dossier: who may write is always known.

use crate::recovery::bytes_of;
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
        // Who only reads finds what was being saved then, as who opens it next does.
        let newest = renamed(&bourgade(), "newest");
        fs::write(folder.join(".assistant-Ab12Cd.tmp"), bytes_of(&newest, 15)).unwrap();
        assert_eq!(Store::open(&folder).unwrap().dossier, newest);
        let (_, opened) = ready(Store::open_for_editing(&folder, at(20)).unwrap());
        assert_eq!(opened.dossier, newest);
        assert!(!verrou(&folder).exists());
        fs::write(folder.join("dossier.ron"), bytes_of(&bourgade(), 10)).unwrap();
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

/// What stands in a folder, but for the lock that was taken from a holder who still has it open on Windows: it goes when
/// that one closes it.
fn settled(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut tree = tree(folder);
    tree.retain(|path, _| !(cfg!(windows) && path.extension().is_some_and(|end| end == "tmp")));
    tree
}

#[test]
fn whoever_lost_the_dossier_learns_it_before_writing() {
    let (_place, folder) = created(&bourgade());
    let (mut former, _) = ready(Store::open_for_editing(&folder, at(10)).unwrap());
    let shown = held(Store::open_for_editing(&folder, at(20)).unwrap());
    let (mut latter, _) = ready(Store::take_over(&folder, &shown, at(20)).unwrap());
    latter.save(&renamed(&bourgade(), "latter"), at(21), Occasion::Typing).unwrap();
    let before = settled(&folder);
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
    assert_eq!(settled(&folder), before);
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
    let mut other = match Store::open_for_editing(&folder, at(12)) {
        Ok(Editing::Ready { store, .. }) => store,
        // Before Windows 10 1809, and under Wine, the file goes only when its holder closes it.
        Ok(Editing::LockHolder(_)) | Err(DossierError::System { .. }) if cfg!(windows) => {
            store.save(&renamed(&bourgade(), "c"), at(14), Occasion::Typing).unwrap();
            assert_eq!(Store::open(&folder).unwrap().dossier.inputs.school.name, "c");
            return;
        }
        other => panic!("{:?}", other.map(|_| "held")),
    };
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
        let saving =
            |store: &mut Box<Store>| store.save(&renamed(&bourgade(), &round.to_string()), at(30), Occasion::Typing);
        let saved: Vec<_> = stores.iter_mut().map(saving).collect();
        assert_eq!(saved.iter().filter(|saved| saved.is_ok()).count(), 1, "round {round}: {saved:?}");
    }
}

fn touched_ago(path: &Path, seconds: u64) {
    let then = std::time::SystemTime::now() - std::time::Duration::from_secs(seconds);
    fs::File::options().write(true).open(path).unwrap().set_modified(then).unwrap();
}

/// A kill between the creation and the writing of a lock left it empty for ever.
#[test]
fn a_lock_that_cannot_be_read_expires() {
    let (_place, folder) = created(&bourgade());
    for unreadable in ["", "(by: Some(\"mar"] {
        fs::write(verrou(&folder), unreadable).unwrap();
        held(Store::open_for_editing(&folder, at(20)).unwrap());
        touched_ago(&verrou(&folder), 15);
        ready(Store::open_for_editing(&folder, at(20)).unwrap());
    }
    // So does it where a new dossier is wanted.
    let fresh = folder.with_file_name("Neuf");
    fs::create_dir(&fresh).unwrap();
    fs::write(verrou(&fresh), "").unwrap();
    touched_ago(&verrou(&fresh), 15);
    drop(Store::create(&fresh, &bourgade(), at(20)).unwrap());
}

/// Whoever has a dossier touches its lock; another machine judges by that, never by a process's number.
#[test]
fn a_silent_lock_of_another_machine_is_taken_and_one_that_is_touched_is_not() {
    let (_place, folder) = created(&bourgade());
    let there = with_line(&a_lock(&folder), "host", "Some(\"another\")");
    let there = with_line(&there, "pid", "1");
    fs::write(verrou(&folder), &there).unwrap();
    touched_ago(&verrou(&folder), 120);
    let shown = held(Store::open_for_editing(&folder, at(20)).unwrap());
    assert!(shown.idle.is_some_and(|idle| (100..200).contains(&idle.as_secs())), "{shown:?}");
    touched_ago(&verrou(&folder), 700);
    ready(Store::open_for_editing(&folder, at(20)).unwrap());
    // The first programs did not touch theirs: only the user knows.
    fs::write(verrou(&folder), with_line(&there, "beat", "None")).unwrap();
    touched_ago(&verrou(&folder), 700);
    held(Store::open_for_editing(&folder, at(20)).unwrap());
}

/// The same name on another machine or in another table of processes (clones, containers, WSL) proves nothing.
#[cfg(any(target_os = "linux", windows))]
#[test]
fn a_namesake_whose_process_is_unknown_here_keeps_its_lock() {
    let (_place, folder) = created(&bourgade());
    let gone = with_line(&a_lock(&folder), "pid", &a_process_that_is_gone().to_string());
    for host in ["Some(\"another\")", "None"] {
        fs::write(verrou(&folder), with_line(&gone, "host", host)).unwrap();
        held(Store::open_for_editing(&folder, at(20)).unwrap());
    }
}

/// A sync client, an editor, a program that knows no lock: nothing of theirs is written over in silence.
#[test]
fn what_another_program_wrote_meanwhile_is_kept_and_told() {
    let (_place, folder) = created(&bourgade());
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(10)).unwrap());
    let path = folder.join("dossier.ron");
    let ours = fs::read_to_string(&path).unwrap();
    let theirs = ours.replace("Collège Bourgade", "Le leur").replace("14:00:00", "14:00:15");
    fs::write(&path, &theirs).unwrap();
    let mine = renamed(&bourgade(), "le mien");
    for _ in 0..2 {
        let refused = store.save(&mine, at(20), Occasion::Typing).unwrap_err();
        let DossierError::ChangedElsewhere { kept, saved, .. } = &refused else { panic!("{refused:?}") };
        assert_eq!(*saved, Some(at(15)));
        assert_eq!(fs::read_to_string(kept).unwrap(), theirs);
        assert!(say(|i18n| i18n::dossier::error(i18n, &refused)).contains("du 25/08/2014 à 14"));
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs, "not replaced");
    assert_eq!(names(&folder.join("versions")).len(), 2, "kept once");
    // Mine: theirs stays among the versions.
    store.save_over(&mine, at(30)).unwrap();
    assert_eq!(Store::open(&folder).unwrap().dossier, mine);
    let versions = Store::versions(&folder).unwrap();
    assert!(versions.iter().any(|version| version.dossier.inputs.school.name == "Le leur"));
    // Theirs.
    fs::write(&path, &theirs).unwrap();
    store.save(&bourgade(), at(40), Occasion::Typing).unwrap_err();
    assert_eq!(store.reload().unwrap().dossier.inputs.school.name, "Le leur");
    store.save(&mine, at(50), Occasion::Typing).unwrap();
    // What is no dossier is kept aside.
    fs::write(&path, "conflit").unwrap();
    let refused = store.save(&bourgade(), at(60), Occasion::Typing).unwrap_err();
    let DossierError::ChangedElsewhere { kept, saved: None, .. } = &refused else { panic!("{refused:?}") };
    assert_eq!(fs::read_to_string(kept).unwrap(), "conflit");
    store.save_over(&mine, at(70)).unwrap();
    // The same dossier laid out otherwise is no other dossier.
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("\n", "\r\n")).unwrap();
    store.save(&bourgade(), at(80), Occasion::Typing).unwrap();
    assert_eq!(Store::open(&folder).unwrap().dossier, bourgade());
}
