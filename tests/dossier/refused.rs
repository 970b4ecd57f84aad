//! What a system, a share or another program refuses: told as what it is, and never at the cost of the dossier.

use crate::odd_disk::{Asked, OddDisk, written_ago};
use crate::*;
use assistant_pronote::dossier::error::Failure;
use assistant_pronote::dossier::{DossierError, Occasion};

/// « No such request »: of Windows, invalid function, not supported, invalid parameter; of Linux `EINVAL`, `ENOTTY`,
/// `ENOSYS`, `EOPNOTSUPP`.
const NO_SUCH_REQUEST: &[i32] = if cfg!(windows) { &[1, 50, 87] } else { &[22, 25, 38, 95] };
/// The disk is gone or does not answer: of Windows, not ready, no such server, deleted while in use, unexpected, no such
/// share, too long, no such device, unreachable; of Linux `ENXIO`, `ENODEV`, `ENOTCONN`, `ETIMEDOUT`, `EHOSTDOWN`,
/// `EHOSTUNREACH`, `ESTALE`.
const AWAY: &[i32] =
    if cfg!(windows) { &[21, 53, 55, 59, 64, 67, 121, 1167, 1231] } else { &[6, 19, 107, 110, 112, 113, 116] };
/// More times than anybody tries again.
const ALWAYS: usize = 1_000_000;

fn edited(disk: &OddDisk, folder: &Path) -> Store {
    ready(Store::open_for_editing_on(&disk.files(), folder, at(10)).unwrap()).0
}

fn named(folder: &Path) -> String {
    Store::open(folder).unwrap().dossier.inputs.school.name
}

fn failure(error: DossierError) -> Failure {
    match error {
        DossierError::System { failure, .. } => failure,
        DossierError::VersionNotKept { cause } => failure(*cause),
        other => panic!("{other:?}"),
    }
}

/// Nothing of a save that was refused is left beside the file.
fn temporary(folder: &Path) -> Vec<String> {
    names(folder).into_iter().filter(|name| name.ends_with(".tmp")).collect()
}

#[test]
fn a_disk_without_flush_or_second_names_is_written_all_the_same() {
    for code in NO_SUCH_REQUEST {
        let (_place, folder) = created(&bourgade());
        let disk = OddDisk::default();
        disk.refuse(Asked::Flush, *code, ALWAYS);
        disk.refuse(Asked::HardLink, *code, ALWAYS);
        let mut store = edited(&disk, &folder);
        store.save(&renamed(&bourgade(), "a"), at(20), Occasion::StepDone).unwrap();
        assert!(folder.join("dossier.verrou").exists(), "{code}: the lock is made in place");
        drop(store);
        assert_eq!(named(&folder), "a", "{code}");
        assert!(!folder.join("dossier.verrou").exists());
    }
}

/// What no code says to be harmless is no success.
#[test]
fn a_flush_that_fails_is_a_save_that_fails() {
    // The device fails; the disk is full.
    let codes = if cfg!(windows) { [1117, 112] } else { [5, 28] };
    for code in codes {
        let (_place, folder) = created(&bourgade());
        let disk = OddDisk::default();
        let mut store = edited(&disk, &folder);
        disk.refuse(Asked::Flush, code, ALWAYS);
        store.save(&renamed(&bourgade(), "a"), at(20), Occasion::Typing).unwrap_err();
        assert_eq!(named(&folder), bourgade().inputs.school.name, "{code}");
        assert_eq!(temporary(&folder), Vec::<String>::new());
        disk.grant();
        store.save(&renamed(&bourgade(), "a"), at(20), Occasion::Typing).unwrap();
        assert_eq!(named(&folder), "a");
    }
}

/// The names of a folder that the disk cannot make last: the save is not acknowledged, and what it left is not taken for
/// another program's; the next one is written anew, even of the dossier of before.
#[test]
fn names_that_the_disk_does_not_make_last_are_a_save_that_fails() {
    // The device fails; Windows makes no such request, and a full disk is one there.
    let code = if cfg!(windows) { 112 } else { 5 };
    for next in ["a", "b", &bourgade().inputs.school.name] {
        let (_place, folder) = created(&bourgade());
        let disk = OddDisk::default();
        let mut store = edited(&disk, &folder);
        disk.refuse(Asked::FlushNames, code, ALWAYS);
        let refused = store.save(&renamed(&bourgade(), "a"), at(20), Occasion::Typing).unwrap_err();
        assert!(matches!(refused, DossierError::System { .. }), "{refused:?}");
        assert_eq!(temporary(&folder), Vec::<String>::new());
        disk.grant();
        store.save(&renamed(&bourgade(), next), at(30), Occasion::Typing).unwrap();
        assert_eq!(named(&folder), next);
        drop(store);
        assert_eq!(ready(Store::open_for_editing(&folder, at(40)).unwrap()).1.recovery, None);
    }
}

/// A full disk is said as such, of the file that was asked for: nothing is to be closed elsewhere, and no file of ours
/// that nobody knows is named.
#[test]
fn a_full_disk_is_said_of_the_file_that_was_asked_for() {
    let place = tempfile::tempdir().unwrap();
    for asked in [Asked::Create, Asked::Flush, Asked::Rename] {
        let disk = OddDisk::default();
        disk.refuse(asked, if cfg!(windows) { 112 } else { 28 }, ALWAYS);
        let refused: DossierError =
            disk.files().replace(&place.path().join("fiche.pdf"), b"%PDF-1.7").unwrap_err().into();
        let said = say(|i18n| i18n::dossier::error(i18n, &refused));
        assert!(said.contains("fiche.pdf") && said.contains("le disque est plein"), "{asked:?}: {said}");
        assert!(said.contains("Libérer de la place") && !said.contains("ouvert"), "{asked:?}: {said}");
        assert!(!said.contains(".assistant-") && names(place.path()).is_empty(), "{asked:?}: {said}");
    }
}

/// A disk that fails while the versions are listed: said as such, nothing lost, and all goes on once it is well.
#[test]
fn a_folder_that_cannot_be_listed_is_told_and_costs_nothing() {
    let (_place, folder) = created(&bourgade());
    let disk = OddDisk::default();
    let mut store = edited(&disk, &folder);
    disk.refuse(Asked::List, if cfg!(windows) { 1117 } else { 5 }, ALWAYS);
    let refused = store.save(&renamed(&bourgade(), "a"), at(20), Occasion::StepDone).unwrap_err();
    assert!(matches!(refused, DossierError::VersionNotKept { .. }), "the dossier itself is saved: {refused:?}");
    assert_eq!(named(&folder), "a");
    let withdrawn = store.withdraw_registration().unwrap_err();
    let said = say(|i18n| i18n::dossier::error(i18n, &withdrawn));
    assert!(said.contains("Bourgade") && !said.contains(".assistant-"), "{said}");
    drop(store);
    // Nobody can open it to write: what stands beside its file could be newer.
    let opened = Store::open_for_editing_on(&disk.files(), &folder, at(30));
    assert!(matches!(opened, Err(DossierError::System { .. })), "{opened:?}");
    assert_eq!(Store::open_on(&disk.files(), &folder).unwrap().dossier.inputs.school.name, "a");
    disk.grant();
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(40)).unwrap());
    store.save(&renamed(&bourgade(), "b"), at(50), Occasion::StepDone).unwrap();
    assert_eq!(named(&folder), "b");
}

/// A share or a stick that goes away while the dossier is open: said as such, and the same store goes on once it is back.
#[test]
fn a_disk_that_goes_away_is_said_and_waited_for() {
    for code in AWAY {
        let (_place, folder) = created(&bourgade());
        let disk = OddDisk::default();
        let mut store = edited(&disk, &folder);
        for asked in Asked::ALL {
            disk.refuse(asked, *code, ALWAYS);
        }
        let refused = store.save(&renamed(&bourgade(), "a"), at(20), Occasion::Typing).unwrap_err();
        let said = say(|i18n| i18n::dossier::error(i18n, &refused));
        assert!(said.contains("ne répond plus") && said.contains("Se reconnecter"), "{code}: {said}");
        assert_eq!(failure(refused), Failure::Away, "{code}");
        disk.grant();
        store.save(&renamed(&bourgade(), "a"), at(30), Occasion::Typing).unwrap();
        assert_eq!(named(&folder), "a", "{code}");
        assert_eq!(temporary(&folder), Vec::<String>::new());
    }
}

/// A stick that is taken out, and put back: its folder is not there, which says nothing of what it holds.
#[test]
fn a_folder_that_goes_is_said_and_waited_for() {
    let (_place, folder) = created(&bourgade());
    let disk = OddDisk::default();
    let mut store = edited(&disk, &folder);
    let away = folder.with_file_name("ailleurs");
    fs::rename(&folder, &away).unwrap();
    let refused = store.save(&renamed(&bourgade(), "a"), at(20), Occasion::Typing).unwrap_err();
    assert_eq!(refused, DossierError::NotFound { path: folder.clone() });
    assert!(say(|i18n| i18n::dossier::error(i18n, &refused)).contains("rebrancher la clé"));
    fs::rename(&away, &folder).unwrap();
    store.save(&renamed(&bourgade(), "a"), at(30), Occasion::Typing).unwrap();
    assert_eq!(named(&folder), "a");
}

/// A folder of a name that Windows keeps for a device, asked for on any system: it may be on a share.
#[test]
fn a_device_is_no_place_for_a_dossier() {
    let place = tempfile::tempdir().unwrap();
    for name in ["NUL", "con", "Com1", "aux.2014"] {
        let refused = Store::create(&place.path().join(name), &bourgade(), at(0)).err();
        let refused = refused.unwrap_or_else(|| panic!("{name} is made"));
        assert!(say(|i18n| i18n::dossier::error(i18n, &refused)).contains("ni nom réservé à Windows"), "{name}");
        assert_eq!(names(place.path()), Vec::<String>::new());
    }
}

/// Whoever keeps the lock's file open is there, whatever the dates say; the user may still take it over.
#[test]
fn a_lock_that_is_held_open_is_not_thought_stale() {
    let (_place, folder) = created(&bourgade());
    let verrou = folder.join("dossier.verrou");
    let mine = edited(&OddDisk::default(), &folder);
    let lock = fs::read_to_string(&verrou).unwrap();
    drop(mine);
    let there: String = lock
        .lines()
        .map(|line| {
            if line.trim_start().starts_with("host:") {
                "host: Some(\"another\"),\n".into()
            } else {
                format!("{line}\n")
            }
        })
        .collect();
    for (text, age) in [(there.as_str(), 7_000), ("", 60)] {
        fs::write(&verrou, text).unwrap();
        written_ago(&verrou, age);
        let disk = OddDisk::default();
        disk.hold_by_another();
        let Editing::LockHolder(holder) = Store::open_for_editing_on(&disk.files(), &folder, at(20)).unwrap() else {
            panic!("taken from who is there");
        };
        assert_eq!(holder.idle, Some(std::time::Duration::ZERO), "active at this very moment");
        drop(ready(Store::take_over_on(&disk.files(), &folder, &holder, at(21)).unwrap()));
        // Held by nobody, it is as silent as before.
        fs::write(&verrou, text).unwrap();
        written_ago(&verrou, age);
        drop(edited(&OddDisk::default(), &folder));
    }
}

/// Whoever lost the dossier lets its file go, and so does whoever closes it.
#[test]
fn the_sign_is_let_go_with_the_lock() {
    let (_place, folder) = created(&bourgade());
    let (one, other) = (OddDisk::default(), OddDisk::default());
    let mut former = edited(&one, &folder);
    assert_eq!(one.held(), 1);
    let Editing::LockHolder(holder) = Store::open_for_editing_on(&other.files(), &folder, at(20)).unwrap() else {
        panic!("not held");
    };
    let (latter, _) = ready(Store::take_over_on(&other.files(), &folder, &holder, at(21)).unwrap());
    assert_eq!((one.held(), other.held()), (1, 1));
    let lost = former.save(&renamed(&bourgade(), "a"), at(22), Occasion::Typing);
    assert!(matches!(lost, Err(DossierError::LockLost { holder: Some(_), .. })), "{lost:?}");
    assert_eq!((one.held(), other.held()), (0, 1));
    drop((former, latter));
    assert_eq!((one.held(), other.held()), (0, 0));
}

/// Windows keeps a file that was removed until the last program that has it open lets it go: meanwhile it answers nothing.
#[test]
fn a_held_lock_that_another_removed_comes_back() {
    let (_place, folder) = created(&bourgade());
    let disk = OddDisk::default();
    let mut store = edited(&disk, &folder);
    disk.remove_while_held("dossier.verrou");
    store.save(&renamed(&bourgade(), "a"), at(20), Occasion::Typing).unwrap();
    assert!(folder.join("dossier.verrou").exists());
    assert_eq!((named(&folder), disk.held()), ("a".into(), 1));
}
