//! A power cut at any moment of a creation, a save, a version, a withdrawal, a capture, an import: before or after.
//! What each flush is for is in `flushes`.

use crate::fake_disk::{FakeDisk, Lie, Renames};
use crate::*;
use assistant_pronote::dossier::archive::{self, Choice, HandOver, Part};
use assistant_pronote::dossier::captures::{Captures, Raster, Source};
use assistant_pronote::dossier::{DossierError, Occasion};
use assistant_pronote::files::Files;
use std::sync::Arc;

const ROOT: &str = if cfg!(windows) { r"C:\disque" } else { "/disque" };

fn folder() -> PathBuf {
    Path::new(ROOT).join("Bourgade")
}

/// What is done to a disk, stage by stage, and the dossier after each stage; `None` for none yet.
struct Played {
    disk: Arc<FakeDisk>,
    after: Vec<Option<Dossier>>,
}

fn play(renames: Renames, lie: Lie) -> Played {
    let disk = Arc::new(FakeDisk::new(Path::new(ROOT), renames, lie));
    let files = Files::on(disk.clone());
    let mut after = vec![None];
    disk.stage(0);
    let mut store = Store::create_on(&files, &folder(), &registered(), at(0)).unwrap();
    after.push(Some(registered()));
    let mut saved = |store: &mut Store, dossier: &Dossier, seconds, occasion| {
        disk.stage(after.len() - 1);
        store.save(dossier, at(seconds), occasion).unwrap();
        after.push(Some(dossier.clone()));
    };
    let mut dossier = renamed(&registered(), "a");
    saved(&mut store, &dossier, 10, Occasion::Typing);
    dossier = renamed(&dossier, "b");
    saved(&mut store, &dossier, 20, Occasion::StepDone);
    disk.stage(after.len() - 1);
    store.withdraw_registration().unwrap();
    dossier.registration = None;
    after.push(Some(dossier.clone()));
    disk.stage(after.len() - 1);
    let raster = Raster { width: 2, height: 2, rgba: vec![9; 16] };
    let captures = Captures::on(&files, &folder());
    captures.add(&mut dossier, Source::Raster(raster), &"sauvegarder".into(), "Un écran", at(30)).unwrap();
    store.save(&dossier, at(30), Occasion::StepDone).unwrap();
    after.push(Some(dossier));
    disk.stage(after.len() - 1);
    drop(store);
    let last = after.last().cloned().unwrap();
    after.push(last);
    Played { disk, after }
}

/// What a start after the cut finds, by reading, then by opening to write; `None` for no dossier.
fn found(disk: FakeDisk) -> Result<Option<Dossier>, String> {
    let files = Files::on(Arc::new(disk));
    let read = match Store::open_on(&files, &folder()) {
        Ok(opened) => opened.dossier,
        Err(DossierError::NotFound { .. } | DossierError::NoDossier { .. }) => return Ok(None),
        Err(error) => return Err(format!("{error:?}")),
    };
    // The machine was started again: the lock of before is nobody's.
    files.remove(&folder().join("dossier.verrou")).unwrap();
    let (store, opened) = ready(Store::open_for_editing_on(&files, &folder(), at(900)).map_err(|e| format!("{e:?}"))?);
    drop(store);
    let again = Store::open_on(&files, &folder()).map_err(|error| format!("{error:?}"))?;
    if again.dossier != opened.dossier || again.recovery.is_some() {
        return Err("opening again finds another dossier".into());
    }
    for capture in &opened.dossier.captures {
        Captures::on(&files, &folder()).read(capture).map_err(|error| format!("{error:?}"))?;
    }
    // Reading may not see what a save of that very moment left; writing may.
    let _ = read;
    Ok(Some(opened.dossier))
}

/// How many states there are, and what is wrong with those that are neither before nor after, looked for one by one.
fn faults(renames: Renames, lie: Lie) -> (usize, impl Iterator<Item = String>) {
    let Played { disk, after } = play(renames, lie);
    let cuts = disk.cuts();
    let count = cuts.len();
    let faults = cuts.into_iter().filter_map(move |(stage, disk)| match found(disk) {
        Ok(found) if found == after[stage] || found == after[stage + 1] => None,
        Ok(found) => Some(format!("stage {stage}: {:?}", found.map(|dossier| dossier.inputs.school.name))),
        Err(error) => Some(format!("stage {stage}: {error}")),
    });
    (count, faults)
}

#[test]
fn every_state_that_a_power_cut_leaves_is_before_or_after() {
    for renames in [Renames::Posix, Renames::Fat] {
        let (count, faults) = faults(renames, Lie::None);
        let faults: Vec<String> = faults.collect();
        assert!(count > 300, "{count} states");
        assert!(faults.is_empty(), "{} of {count}: {:#?}", faults.len(), &faults[..faults.len().min(10)]);
    }
}

/// Otherwise the test above would prove nothing.
#[test]
fn without_its_flushes_a_dossier_is_lost() {
    for lie in [Lie::Files, Lie::Folders] {
        let mut faults = faults(Renames::Posix, lie).1;
        assert!(faults.next().is_some());
    }
}

/// A hand-over is whole under its name, or the former one still is.
#[test]
fn a_cut_export_leaves_the_former_file_or_the_new_one() {
    let choice: Choice = Part::ALL.into_iter().collect();
    for renames in [Renames::Posix, Renames::Fat] {
        let disk = Arc::new(FakeDisk::new(Path::new(ROOT), renames, Lie::None));
        let files = Files::on(disk.clone());
        let mut dossier = bourgade();
        let mut store = Store::create_on(&files, &folder(), &dossier, at(0)).unwrap();
        let raster = Raster { width: 2, height: 2, rgba: vec![9; 16] };
        let captures = Captures::on(&files, &folder());
        captures.add(&mut dossier, Source::Raster(raster), &"sauvegarder".into(), "Un écran", at(1)).unwrap();
        store.save(&dossier, at(1), Occasion::StepDone).unwrap();
        drop(store);
        let there = Path::new(ROOT).join("remise.zip");
        let write = |dossier: &Dossier, seconds| {
            let of =
                HandOver { folder: &folder(), dossier, choice: &choice, now: at(seconds), sheet: None, guide: None };
            of.write_on(&files, &there).unwrap();
        };
        write(&dossier, 2);
        disk.stage(1);
        let changed = renamed(&dossier, "b");
        write(&changed, 3);
        for (_, cut) in disk.cuts().into_iter().filter(|(stage, _)| *stage == 1) {
            let files = Files::on(Arc::new(cut));
            let into = Path::new(ROOT).join("Reçu");
            match archive::extract_on(&files, &there, &into, at(9)) {
                Ok(_) => {
                    let found = Store::open_on(&files, &into).unwrap().dossier;
                    assert!(found == dossier || found == changed, "{}", found.inputs.school.name);
                }
                // FAT takes the former name away before it gives the new one: the new file is whole beside.
                Err(error) => {
                    assert!(renames == Renames::Fat && !files.exists(&there), "{error:?}");
                    let left = files.files(Path::new(ROOT)).unwrap();
                    let left = left.iter().find(|path| path.to_string_lossy().contains(".assistant-")).unwrap();
                    archive::extract_on(&files, left, &into, at(9)).unwrap();
                }
            }
            assert_eq!(Store::open_on(&files, &folder()).unwrap().dossier, dossier, "the dossier itself");
        }
    }
}

#[test]
fn a_cut_import_leaves_all_or_nothing_under_the_name() {
    let (place, source) = created(&bourgade());
    let mut dossier = bourgade();
    let raster = Raster { width: 2, height: 2, rgba: vec![9; 16] };
    let step = "sauvegarder".into();
    Captures::of(&source).add(&mut dossier, Source::Raster(raster), &step, "Un écran", at(1)).unwrap();
    let zip = place.path().join("remise.zip");
    let choice: Choice = Part::ALL.into_iter().collect();
    HandOver { folder: &source, dossier: &dossier, choice: &choice, now: at(2), sheet: Some(b"%PDF-1.7"), guide: None }
        .write(&zip)
        .unwrap();
    let disk = Arc::new(FakeDisk::new(Path::new(ROOT), Renames::Posix, Lie::None));
    let files = Files::on(disk.clone());
    let there = Path::new(ROOT).join("remise.zip");
    files.replace(&there, &fs::read(zip).unwrap()).unwrap();
    disk.stage(1);
    archive::extract_on(&files, &there, &folder(), at(3)).unwrap();
    let cuts = disk.cuts();
    assert!(cuts.len() > 100, "{}", cuts.len());
    for (stage, cut) in cuts.into_iter().filter(|(stage, _)| *stage == 1) {
        let cut = Arc::new(cut);
        let files = Files::on(cut.clone());
        match Store::open_on(&files, &folder()) {
            Ok(opened) => {
                assert_eq!(opened.dossier, dossier);
                Captures::on(&files, &folder()).read(&dossier.captures[0]).unwrap();
            }
            Err(DossierError::NotFound { .. }) => {
                // The lock of the import that was cut is a dead process's after a start; here its own.
                let beside = Path::new(ROOT).join(".assistant-Bourgade.tmp/dossier.verrou");
                files.remove(&beside).unwrap();
                archive::extract_on(&files, &there, &folder(), at(9)).unwrap();
                assert_eq!(Store::open_on(&files, &folder()).unwrap().dossier, dossier);
            }
            Err(error) => panic!("stage {stage}: {error:?}"),
        }
    }
}
