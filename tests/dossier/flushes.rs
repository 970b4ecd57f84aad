//! What each wait for the disk is for: one left out, and a power cut loses something, in each of the operations.
//!
//! `cargo test --test dossier flushes -- --nocapture` prints the list: for each operation, the distinct states that a cut
//! can leave, then each flush, and how many states are lost without it.

use crate::fake_disk::{FakeDisk, Flush, Lie, Renames};
use crate::*;
use assistant_pronote::dossier::archive::{self, Choice, HandOver, Part};
use assistant_pronote::dossier::captures::{Captures, Raster, Source};
use assistant_pronote::dossier::error::Damage;
use assistant_pronote::dossier::{DossierError, Occasion};
use assistant_pronote::files::{Claim, Files};
use std::fmt::Write as _;
use std::sync::Arc;

const ROOT: &str = if cfg!(windows) { r"C:\disque" } else { "/disque" };
/// What the registration says, which goes when it is withdrawn.
const SECRET: &str = "CLIENT-42-SECRET";
/// A file that can no longer be read, and holds it.
const DAMAGED: &[u8] = b"(version: 1, client_code: \"CLIENT-42-SECRET\", ";

fn folder() -> PathBuf {
    Path::new(ROOT).join("Bourgade")
}

fn zip() -> PathBuf {
    Path::new(ROOT).join("remise.zip")
}

fn model() -> PathBuf {
    Path::new(ROOT).join("modele.csv")
}

fn aside() -> PathBuf {
    folder().join("dossier.abime-2014-08-25_14-00-00.ron")
}

/// When the machine was cut.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moment {
    During,
    /// The operation was said to be done.
    Done,
}

/// What is made ready on the disk, what is done, and what must be found after a cut.
struct Operation {
    name: &'static str,
    ready: fn(&Files) -> Option<Store>,
    act: fn(&Files, Option<&mut Store>),
    holds: fn(&Files, Moment) -> Result<(), String>,
}

/// What a start after the cut finds: the dossier if there is one, and what its versions hold.
struct Found {
    dossier: Option<Dossier>,
    versions: Vec<Dossier>,
    /// The file itself was damaged or gone, and something else stood for it.
    is_mended: bool,
}

fn bytes(files: &Files, path: &Path) -> Vec<u8> {
    files.read(path, u64::MAX - 1).unwrap_or_default()
}

fn found(files: &Files) -> Result<Found, String> {
    let wrong = |error: DossierError| format!("{error:?}");
    // Each version is a dossier; one that cannot be read is one that is lost.
    let mut versions = Vec::new();
    let kept = files.files(&folder().join("versions")).unwrap_or_default();
    for (rank, path) in kept.iter().filter(|path| path.extension().is_some_and(|end| end == "ron")).enumerate() {
        let alone = Path::new(ROOT).join(format!("version-{rank}"));
        files.create_folders(&alone).unwrap();
        files.replace(&alone.join("dossier.ron"), &bytes(files, path)).unwrap();
        versions.push(Store::open_on(files, &alone).map_err(|error| format!("a version: {error:?}"))?.dossier);
    }
    let is_mended = match Store::open_on(files, &folder()) {
        Ok(opened) => opened.recovery.is_some_and(|recovery| !matches!(recovery.damage, Damage::Older { .. })),
        Err(DossierError::NotFound { .. } | DossierError::NoDossier { .. }) => {
            return Ok(Found { dossier: None, versions, is_mended: false });
        }
        Err(error) => return Err(wrong(error)),
    };
    // A lock is whole, or there is none: the one of before the cut is nobody's.
    let lock = folder().join("dossier.verrou");
    let text = String::from_utf8_lossy(&bytes(files, &lock)).into_owned();
    if files.exists(&lock) && !(text.contains("token:") && text.trim_end().ends_with(')')) {
        return Err(format!("a torn lock: {text:?}"));
    }
    files.remove(&lock).unwrap();
    let (store, opened) = ready(Store::open_for_editing_on(files, &folder(), at(900)).map_err(wrong)?);
    drop(store);
    let again = Store::open_on(files, &folder()).map_err(wrong)?;
    if again.dossier != opened.dossier || again.recovery.is_some() {
        return Err("opening again finds another dossier".into());
    }
    for capture in &opened.dossier.captures {
        Captures::on(files, &folder()).read(capture).map_err(|error| format!("{error:?}"))?;
    }
    Ok(Found { dossier: Some(opened.dossier), versions, is_mended })
}

/// The same, of an operation that never leaves the file itself damaged.
fn whole(files: &Files) -> Result<Found, String> {
    let found = found(files)?;
    if found.is_mended { Err("the file itself is damaged".into()) } else { Ok(found) }
}

/// Before or after, and after once it was said; the versions of before are all there, then those of after.
fn stands(files: &Files, moment: Moment, before: (&Dossier, usize), after: (&Dossier, usize)) -> Result<(), String> {
    let found = whole(files)?;
    let is = |(dossier, versions): (&Dossier, usize)| {
        found.dossier.as_ref() == Some(dossier) && found.versions.len() >= versions
    };
    let name = |dossier: &Dossier| dossier.inputs.school.name.clone();
    match moment {
        Moment::During if is((before.0, before.1)) || is((after.0, before.1)) => Ok(()),
        Moment::Done if is(after) => Ok(()),
        _ => Err(format!("{:?} with {} versions", found.dossier.as_ref().map(name), found.versions.len())),
    }
}

fn created(files: &Files) -> Option<Store> {
    Some(Store::create_on(files, &folder(), &registered(), at(0)).unwrap())
}

fn closed(files: &Files) -> Option<Store> {
    drop(created(files));
    None
}

fn captured(files: &Files) -> Dossier {
    let mut dossier = registered();
    let raster = Raster { width: 2, height: 2, rgba: vec![9; 16] };
    let captures = Captures::on(files, &folder());
    captures.add(&mut dossier, Source::Raster(raster), &"sauvegarder".into(), "Un écran", at(30)).unwrap();
    dossier
}

/// What [`captured`] makes, on another disk.
fn with_capture() -> Dossier {
    let disk = FakeDisk::new(Path::new(ROOT), Renames::Posix, Lie::None);
    let files = Files::on(Arc::new(disk));
    drop(created(&files));
    captured(&files)
}

fn hand_over(files: &Files, dossier: &Dossier, seconds: u32) {
    let choice: Choice = Part::ALL.into_iter().collect();
    let now = at(seconds);
    let of = HandOver { folder: &folder(), dossier, choice: &choice, now, sheet: Some(b"%PDF-1.7"), guide: None };
    of.write_on(files, &zip()).unwrap();
}

/// The dossier that a hand-over gives.
fn handed(files: &Files) -> Result<Dossier, String> {
    let into = Path::new(ROOT).join("Reçu");
    archive::extract_on(files, &zip(), &into, at(9)).map_err(|error| format!("{error:?}"))?;
    Ok(Store::open_on(files, &into).map_err(|error| format!("{error:?}"))?.dossier)
}

/// Nothing on the disk says the secret.
fn is_forgotten(files: &Files, folder: &Path) -> bool {
    files.entries(folder).unwrap().iter().all(|(path, _)| {
        let there = bytes(files, path);
        !there.windows(SECRET.len()).any(|window| window == SECRET.as_bytes()) && is_forgotten(files, path)
    })
}

const OPERATIONS: [Operation; 12] = [
    Operation {
        name: "create",
        ready: |_| None,
        act: |files, _| drop(created(files)),
        // Before its first name is there, what stands beside is the dossier.
        holds: |files, moment| match found(files)? {
            Found { dossier: None, .. } if moment == Moment::During => Ok(()),
            Found { dossier: Some(dossier), versions, is_mended } if dossier == registered() => match moment {
                Moment::Done if is_mended => Err("the file itself is damaged".into()),
                Moment::Done if versions.len() != 1 => Err(format!("{} versions", versions.len())),
                _ => Ok(()),
            },
            Found { dossier, .. } => Err(format!("{dossier:?}")),
        },
    },
    Operation {
        name: "open",
        ready: closed,
        act: |files, _| drop(ready(Store::open_for_editing_on(files, &folder(), at(5)).unwrap())),
        holds: |files, moment| stands(files, moment, (&registered(), 1), (&registered(), 1)),
    },
    Operation {
        name: "save",
        ready: created,
        act: |_, store| store.unwrap().save(&renamed(&registered(), "a"), at(10), Occasion::Typing).unwrap(),
        holds: |files, moment| stands(files, moment, (&registered(), 1), (&renamed(&registered(), "a"), 1)),
    },
    Operation {
        name: "version",
        ready: created,
        act: |_, store| store.unwrap().save(&renamed(&registered(), "a"), at(10), Occasion::StepDone).unwrap(),
        holds: |files, moment| stands(files, moment, (&registered(), 1), (&renamed(&registered(), "a"), 2)),
    },
    Operation {
        name: "capture",
        ready: created,
        act: |files, store| store.unwrap().save(&captured(files), at(30), Occasion::Typing).unwrap(),
        holds: |files, moment| stands(files, moment, (&registered(), 1), (&with_capture(), 1)),
    },
    Operation {
        name: "withdraw",
        ready: |files| {
            let store = created(files);
            files.replace(&aside(), DAMAGED).unwrap();
            store
        },
        act: |_, store| store.unwrap().withdraw_registration().unwrap(),
        holds: |files, moment| {
            if moment == Moment::Done && !is_forgotten(files, Path::new(ROOT)) {
                return Err("the secret is still there".into());
            }
            if bytes(files, &aside()).len() < DAMAGED.len() - SECRET.len() {
                return Err("what was kept aside is cut".into());
            }
            let after = Dossier { registration: None, ..registered() };
            stands(files, moment, (&registered(), 1), (&after, 1))
        },
    },
    Operation {
        name: "mend",
        ready: |files| {
            closed(files);
            files.replace(&folder().join("dossier.ron"), DAMAGED).unwrap();
            None
        },
        act: |files, _| drop(ready(Store::open_for_editing_on(files, &folder(), at(50)).unwrap())),
        holds: |files, moment| {
            let found = found(files)?;
            if found.dossier != Some(registered()) || (moment == Moment::Done && found.is_mended) {
                return Err("it is not mended".into());
            }
            // What could not be read is never let go, wherever it stands.
            let beside = files.files(&folder()).unwrap();
            match beside.iter().any(|path| bytes(files, path) == DAMAGED) {
                true => Ok(()),
                false => Err("the damaged file is lost".into()),
            }
        },
    },
    Operation {
        name: "another's",
        ready: |files| {
            let store = created(files);
            let theirs = Path::new(ROOT).join("leurs");
            drop(Store::create_on(files, &theirs, &renamed(&registered(), "leurs"), at(40)).unwrap());
            files.replace(&folder().join("dossier.ron"), &bytes(files, &theirs.join("dossier.ron"))).unwrap();
            store
        },
        act: |_, store| {
            let store = store.unwrap();
            store.save(&renamed(&registered(), "a"), at(50), Occasion::Typing).unwrap_err();
            store.save_over(&renamed(&registered(), "a"), at(51)).unwrap();
        },
        holds: |files, moment| {
            let theirs = renamed(&registered(), "leurs");
            let found = whole(files)?;
            let (is_mine, is_theirs) =
                (found.dossier == Some(renamed(&registered(), "a")), found.dossier.as_ref() == Some(&theirs));
            // Among the versions, or aside until the next good save.
            let written = bytes(files, &Path::new(ROOT).join("leurs/dossier.ron"));
            let beside = files.files(&folder()).unwrap();
            let is_kept = found.versions.contains(&theirs) || beside.iter().any(|path| bytes(files, path) == written);
            match moment {
                Moment::During if is_theirs || (is_mine && is_kept) => Ok(()),
                Moment::Done if is_mine && is_kept && found.versions.contains(&renamed(&registered(), "a")) => Ok(()),
                _ => Err(format!("mine {is_mine}, theirs {is_theirs}, theirs kept {is_kept}")),
            }
        },
    },
    Operation {
        name: "import",
        ready: |files| {
            let mut store = created(files).unwrap();
            let dossier = captured(files);
            store.save(&dossier, at(30), Occasion::Typing).unwrap();
            hand_over(files, &dossier, 31);
            drop(store);
            files.remove_whole_folder(&folder()).unwrap();
            None
        },
        act: |files, _| drop(archive::extract_on(files, &zip(), &folder(), at(40)).unwrap()),
        holds: |files, moment| {
            if files.exists(&folder()) && bytes(files, &folder().join("fiche.pdf")) != b"%PDF-1.7" {
                return Err("the sheet is lost".into());
            }
            match whole(files)? {
                Found { dossier: None, .. } if moment == Moment::During => Ok(()),
                Found { dossier: Some(dossier), versions, .. } if dossier == with_capture() && versions.len() == 1 => {
                    Ok(())
                }
                Found { dossier, versions, .. } => Err(format!("{:?}, {} versions", dossier.is_some(), versions.len())),
            }
        },
    },
    Operation {
        name: "export",
        ready: |files| {
            closed(files);
            hand_over(files, &registered(), 2);
            None
        },
        act: |files, _| hand_over(files, &renamed(&registered(), "a"), 3),
        holds: |files, moment| {
            stands(files, moment, (&registered(), 1), (&registered(), 1))?;
            let handed = handed(files)?;
            match moment {
                Moment::During if handed == registered() || handed == renamed(&registered(), "a") => Ok(()),
                Moment::Done if handed == renamed(&registered(), "a") => Ok(()),
                _ => Err(format!("{} is handed over", handed.inputs.school.name)),
            }
        },
    },
    Operation {
        name: "list",
        ready: |_| None,
        // As a list of collèges makes each: beside its place, waited for once, then moved there.
        act: |files, _| {
            let (beside, unflushed) = (Path::new(ROOT).join("a-cote"), files.unflushed());
            drop(Store::create_on(&unflushed, &beside, &registered(), at(0)).unwrap());
            unflushed.replace(&beside.join("fiche.pdf"), b"%PDF-1.7").unwrap();
            files.flush_folder(&beside).unwrap();
            files.rename(&beside, &folder()).unwrap();
        },
        holds: |files, moment| {
            if files.exists(&folder()) && bytes(files, &folder().join("fiche.pdf")) != b"%PDF-1.7" {
                return Err("the sheet is lost".into());
            }
            match whole(files)? {
                Found { dossier: None, .. } if moment == Moment::During && !files.exists(&folder()) => Ok(()),
                Found { dossier: Some(dossier), versions, .. } if dossier == registered() && versions.len() == 1 => {
                    Ok(())
                }
                Found { dossier, versions, .. } => Err(format!("{:?}, {} versions", dossier.is_some(), versions.len())),
            }
        },
    },
    Operation {
        name: "model",
        ready: |_| None,
        act: |files, _| assert_eq!(files.claim(&model(), b"uai;nom\r\n").unwrap(), Claim::Made),
        holds: |files, moment| match (files.exists(&model()), bytes(files, &model()).as_slice()) {
            (false, _) if moment == Moment::During => Ok(()),
            (true, b"uai;nom\r\n") => Ok(()),
            (there, held) => Err(format!("{there} {held:?}")),
        },
    },
];

/// One run of an operation on a disk that leaves flushes out.
struct Run {
    disk: Arc<FakeDisk>,
    /// How many flushes were asked for before the operation.
    first: usize,
    /// Those that it asked for.
    flushes: Vec<Flush>,
    /// How many states a cut can leave.
    states: usize,
    /// What is wrong with those that are lost.
    lost: Vec<String>,
}

fn run(operation: &Operation, lie: Lie) -> Run {
    let disk = Arc::new(FakeDisk::new(Path::new(ROOT), Renames::Posix, lie));
    let files = Files::on(disk.clone());
    let mut store = (operation.ready)(&files);
    disk.settle();
    let first = disk.flushes().len();
    disk.stage(0);
    (operation.act)(&files, store.as_mut());
    disk.stage(1);
    let flushes = disk.flushes().split_off(first);
    let cuts = disk.distinct_cuts();
    let states = cuts.len();
    let lost = cuts.into_iter().filter_map(|(stage, cut)| {
        let moment = if stage == 0 { Moment::During } else { Moment::Done };
        (operation.holds)(&Files::on(Arc::new(cut)), moment).err()
    });
    Run { lost: lost.collect(), disk, first, flushes, states }
}

/// A path without what is drawn at random in it.
fn shown(flush: &Flush) -> String {
    let (Flush::File(path, _) | Flush::Folder(path)) = flush;
    let name = path.strip_prefix(ROOT).unwrap().display().to_string();
    let name = name.replace(".assistant-Bourgade.tmp", "<beside>");
    let name = name.split_once(".assistant-").map_or(name.clone(), |(before, _)| format!("{before}<temporary>"));
    match flush {
        Flush::File(..) => format!("the bytes of {name}"),
        Flush::Folder(_) if name.is_empty() => "the names around the dossier".into(),
        Flush::Folder(_) => format!("the names in {name}"),
    }
}

/// Why nothing is lost without a flush that the operation did ask for; `None` when it is one too many.
fn excuse(run: &Run, rank: usize) -> Option<&'static str> {
    let flush = &run.flushes[rank];
    match flush {
        // Which is needed, as each is looked at.
        Flush::Folder(_) if run.flushes[rank + 1..].contains(flush) => {
            Some("the same names are flushed again before the end")
        }
        Flush::File(..) if !run.disk.holds(flush) => Some("what was written is refused, and taken away"),
        _ => None,
    }
}

#[test]
fn each_flush_of_each_operation_is_needed() {
    let mut list = String::new();
    let mut needless = 0;
    for operation in &OPERATIONS {
        let honest = run(operation, Lie::None);
        let lost = &honest.lost;
        assert!(lost.is_empty(), "{}: {:#?}", operation.name, &lost[..lost.len().min(5)]);
        writeln!(list, "{}: {} states, 0 lost", operation.name, honest.states).unwrap();
        for (rank, flush) in honest.flushes.iter().enumerate() {
            let without = run(operation, Lie::one(honest.first + rank));
            let (lost, states) = (without.lost.len(), without.states);
            let why = match excuse(&honest, rank) {
                _ if lost > 0 => "",
                Some(why) => &format!(" ({why})"),
                None => {
                    needless += 1;
                    " (NEEDLESS)"
                }
            };
            writeln!(list, "  without {}: {lost} of {states} lost{why}", shown(flush)).unwrap();
        }
    }
    println!("{list}");
    assert_eq!(needless, 0, "{list}");
}
