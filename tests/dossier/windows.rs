//! What Windows has of its own, really asked of it: files that are held, read-only, far, gone, and its names.

use crate::*;
use assistant_pronote::dossier::archive::{self, HandOver};
use assistant_pronote::dossier::error::Failure;
use assistant_pronote::dossier::{DossierError, Occasion};
use assistant_pronote::files::{Files, Holding};
use std::fs::{File, OpenOptions};
use std::os::windows::fs::OpenOptionsExt;
use std::time::{Duration, Instant};

/// Of `CreateFile`: others may read, or nothing.
const SHARE_READ: u32 = 1;
const SHARE_NOTHING: u32 = 0;
/// The share that `.ci/windows-tests` makes, and where its files really are.
const SHARE: &str = r"\\serveur\partage";
const BEHIND_THE_SHARE: &str = r"C:\partage";

fn held(path: &Path, share: u32) -> File {
    OpenOptions::new().read(true).share_mode(share).open(path).unwrap()
}

fn edited(folder: &Path) -> Store {
    ready(Store::open_for_editing(folder, at(10)).unwrap()).0
}

fn named(folder: &Path) -> String {
    Store::open(folder).unwrap().dossier.inputs.school.name
}

fn failure(error: &DossierError) -> &Failure {
    match error {
        DossierError::System { failure, .. } => failure,
        other => panic!("{other:?}"),
    }
}

fn temporary(folder: &Path) -> Vec<String> {
    names(folder).into_iter().filter(|name| name.ends_with(".tmp")).collect()
}

/// An antivirus, an indexer, a viewer: it lets go in a moment.
#[test]
fn a_file_that_is_held_an_instant_is_waited_for() {
    let (_place, folder) = created(&bourgade());
    let mut store = edited(&folder);
    let file = held(&folder.join("dossier.ron"), SHARE_READ);
    let letting_go = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(60));
        drop(file);
    });
    store.save(&renamed(&bourgade(), "a"), at(20), Occasion::Typing).unwrap();
    letting_go.join().unwrap();
    assert_eq!(named(&folder), "a");
}

#[test]
fn a_file_that_stays_held_is_said_and_costs_nothing() {
    let (_place, folder) = created(&bourgade());
    let mut store = edited(&folder);
    let path = folder.join("dossier.ron");
    let before = fs::read(&path).unwrap();
    let file = held(&path, SHARE_READ);
    let began = Instant::now();
    let refused = store.save(&renamed(&bourgade(), "a"), at(20), Occasion::Typing).unwrap_err();
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    // Windows answers « access denied » for some of these.
    assert!(matches!(failure(&refused), Failure::InUse | Failure::Denied), "{refused:?}");
    assert_eq!(fs::read(&path).unwrap(), before);
    drop(file);
    assert_eq!(temporary(&folder), Vec::<String>::new());
    store.save(&renamed(&bourgade(), "a"), at(20), Occasion::Typing).unwrap();

    // What cannot even be read is held by another program: 32, sharing violation.
    drop(store);
    let file = held(&path, SHARE_NOTHING);
    let refused = Store::open(&folder).unwrap_err();
    assert_eq!(failure(&refused), &Failure::InUse);
    assert!(say(|i18n| i18n::dossier::error(i18n, &refused)).contains("un autre programme le tient ouvert"));
    drop(file);
    assert_eq!(named(&folder), "a");
}

/// A dossier copied from a disc, or marked by hand.
#[test]
fn a_read_only_file_is_said_or_written_and_never_lost() {
    let (_place, folder) = created(&bourgade());
    let path = folder.join("dossier.ron");
    let read_only = |wanted: bool| {
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(wanted);
        fs::set_permissions(&path, permissions).unwrap();
    };
    let mut store = edited(&folder);
    read_only(true);
    let before = fs::read(&path).unwrap();
    match store.save(&renamed(&bourgade(), "a"), at(20), Occasion::Typing) {
        // Wine moves a file over one that is read-only.
        Ok(()) => assert_eq!(named(&folder), "a"),
        Err(refused) => {
            assert_eq!(failure(&refused), &Failure::Denied);
            assert_eq!(fs::read(&path).unwrap(), before);
        }
    }
    assert_eq!(temporary(&folder), Vec::<String>::new());
    // What is read-only is touched all the same: the lock of a dossier copied from a disc.
    read_only(true);
    Files::system().touch(&path).unwrap();
    read_only(false);
    store.save(&renamed(&bourgade(), "a"), at(20), Occasion::Typing).unwrap();
    assert_eq!(named(&folder), "a");
}

/// Whoever has the dossier keeps its lock open: another program can neither write in it nor think it stale.
#[test]
fn the_lock_is_held_by_an_open_handle() {
    let (_place, folder) = created(&bourgade());
    let verrou = folder.join("dossier.verrou");
    let mut store = edited(&folder);
    let files = Files::system();
    assert_eq!(files.holding(&verrou), Holding::Held);
    let refused = OpenOptions::new().write(true).open(&verrou).unwrap_err();
    assert_eq!(refused.raw_os_error(), Some(32));
    // Ten minutes of silence by the clock of the disk, and a process that is gone.
    let then = std::time::SystemTime::now() - Duration::from_secs(7_000);
    const WRITE_ATTRIBUTES: u32 = 0x100;
    OpenOptions::new().access_mode(WRITE_ATTRIBUTES).open(&verrou).unwrap().set_modified(then).unwrap();
    assert!(matches!(Store::open_for_editing(&folder, at(20)).unwrap(), Editing::LockHolder(_)));
    // Its holder still touches it.
    files.touch(&verrou).unwrap();
    assert!(fs::metadata(&verrou).unwrap().modified().unwrap() > then + Duration::from_secs(3_600));
    store.save(&renamed(&bourgade(), "a"), at(30), Occasion::Typing).unwrap();
    drop(store);
    assert!(!verrou.exists(), "gone at once");
}

/// The lock's file is open elsewhere while it is taken over: neither is in the other's way.
#[test]
fn a_held_lock_can_be_taken_over() {
    let (_place, folder) = created(&bourgade());
    let mut former = edited(&folder);
    let Editing::LockHolder(holder) = Store::open_for_editing(&folder, at(20)).unwrap() else { panic!("not held") };
    let (mut latter, _) = ready(Store::take_over(&folder, &holder, at(21)).unwrap());
    latter.save(&renamed(&bourgade(), "latter"), at(22), Occasion::Typing).unwrap();
    let lost = former.save(&renamed(&bourgade(), "former"), at(23), Occasion::Typing);
    assert!(matches!(lost, Err(DossierError::LockLost { holder: Some(_), .. })), "{lost:?}");
    drop((former, latter));
    assert_eq!((named(&folder), temporary(&folder)), ("latter".into(), Vec::new()));
    drop(edited(&folder));
}

/// Deleted in the Explorer while the dossier is open: Windows keeps it until it is closed.
#[test]
fn a_held_lock_that_is_deleted_by_hand_comes_back() {
    let (_place, folder) = created(&bourgade());
    let verrou = folder.join("dossier.verrou");
    let mut store = edited(&folder);
    fs::remove_file(&verrou).unwrap();
    store.save(&renamed(&bourgade(), "a"), at(20), Occasion::Typing).unwrap();
    assert!(fs::read_to_string(&verrou).unwrap().contains("token"));
    assert_eq!(Files::system().holding(&verrou), Holding::Held);
}

/// Deeper than the 260 characters of old.
#[test]
fn a_path_longer_than_260_characters_is_a_path() {
    let place = tempfile::tempdir().unwrap();
    let deep = (0..12).fold(place.path().to_owned(), |path, rank| path.join(format!("{rank}{}", "é".repeat(30))));
    assert!(deep.as_os_str().len() > 300);
    whole_life(&deep.join("Bourgade"));
    // The same by its long form, as some programs give it.
    let long = PathBuf::from(format!(r"\\?\{}", deep.join("Bourgade").display()));
    assert_eq!(named(&long), "b");
    assert_eq!(named(&long.join("dossier.ron")), "b");
    let mut store = edited(&long);
    store.save(&renamed(&bourgade(), "c"), at(40), Occasion::Typing).unwrap();
    drop(store);
    assert_eq!(named(&deep.join("Bourgade")), "c");
}

/// Made, saved, with a version, handed over and taken in, closed: nothing of ours is left but the dossiers.
fn whole_life(folder: &Path) {
    let mut store = Store::create(folder, &bourgade(), at(0)).unwrap();
    store.save(&renamed(&bourgade(), "a"), at(10), Occasion::StepDone).unwrap();
    store.save(&renamed(&bourgade(), "b"), at(900), Occasion::StepDone).unwrap();
    drop(store);
    assert_eq!(named(folder), "b");
    assert!(Store::versions(folder).unwrap().len() >= 2);
    let dossier = renamed(&bourgade(), "b");
    let zip = folder.with_file_name("remise.zip");
    let hand_over =
        HandOver { folder, dossier: &dossier, choice: &[].into_iter().collect(), now: at(0), sheet: None, guide: None };
    hand_over.write(&zip).unwrap();
    let received = folder.with_file_name("reçu");
    archive::extract(&zip, &received, at(30)).unwrap();
    assert_eq!(named(&received), "b");
    for folder in [folder, &received] {
        assert_eq!(temporary(folder), Vec::<String>::new());
        assert!(!folder.join("dossier.verrou").exists());
    }
}

/// `C:Bourgade` is in the working folder of that drive, `\Bourgade` on the drive of the working folder.
#[test]
fn a_drive_letter_is_understood() {
    let (_place, folder) = created(&bourgade());
    let text = folder.to_str().unwrap();
    let (drive, rest) = text.split_at(2);
    assert!(drive.ends_with(':') && rest.starts_with('\\'), "{text}");
    for same in [format!("{}{rest}", drive.to_lowercase()), text.replace('\\', "/")] {
        assert_eq!(named(Path::new(&same)), bourgade().inputs.school.name, "{same}");
    }
    let store = edited(&folder);
    assert_eq!(store.folder(), folder);
    // A drive that is not there.
    let refused = Store::open(Path::new(r"Q:\Bourgade")).unwrap_err();
    assert!(say(|i18n| i18n::dossier::error(i18n, &refused)).contains(r"Q:\Bourgade"), "{refused:?}");
    assert!(Store::create(Path::new(r"Q:\Bourgade"), &bourgade(), at(0)).is_err());
    // The root of a drive has things already.
    assert!(matches!(Store::create(Path::new(r"C:\"), &bourgade(), at(0)), Err(DossierError::FolderNotEmpty { .. })));
}

/// A device is no folder, and a forbidden character no name: refused with a sentence, and nothing is made.
#[test]
fn names_that_windows_keeps_for_itself_are_refused() {
    let place = tempfile::tempdir().unwrap();
    for name in ["NUL", "CON", "com1", "a?b", "a*b", "a<b", "a|b", "a\"b"] {
        let refused = Store::create(&place.path().join(name), &bourgade(), at(0)).err();
        let refused = refused.unwrap_or_else(|| panic!("{name} is made"));
        let said = say(|i18n| i18n::dossier::error(i18n, &refused));
        assert!(said.contains("Choisir"), "{name}: {said}");
        assert_eq!(names(place.path()), Vec::<String>::new(), "{name}");
        assert!(Store::open(&place.path().join(name)).is_err(), "{name}");
    }
}

/// A dossier on a share, by its UNC name; then the share goes away, and comes back.
#[test]
#[ignore = "asks for the share that .ci/windows-tests makes"]
fn a_share_that_goes_away_loses_nothing() {
    let folder = Path::new(SHARE).join("Collèges").join("Bourgade");
    whole_life(&folder);
    let mut store = edited(&folder);
    assert_eq!(store.folder(), folder);
    assert_eq!(Files::system().holding(&folder.join("dossier.verrou")), Holding::Held);

    let away = format!("{BEHIND_THE_SHARE}-parti");
    fs::rename(BEHIND_THE_SHARE, &away).unwrap();
    let refused = store.save(&renamed(&bourgade(), "away"), at(2_000), Occasion::Typing).unwrap_err();
    let said = say(|i18n| i18n::dossier::error(i18n, &refused));
    assert!(said.contains("Se reconnecter au partage") || said.contains("se reconnecter au partage"), "{said}");
    assert!(Store::open(&folder).is_err());

    fs::rename(&away, BEHIND_THE_SHARE).unwrap();
    store.save(&renamed(&bourgade(), "back"), at(2_010), Occasion::Typing).unwrap();
    drop(store);
    assert_eq!((named(&folder), temporary(&folder)), ("back".into(), Vec::new()));
}
