//! Opening a dossier and making one: what is asked of the disk, and what it answers. On the thread of the caller.

use super::action::Opening;
use super::page::Page;
use crate::batch::listing;
use crate::domain::timestamp::Timestamp;
use crate::dossier::archive::{self, EXTENSION};
use crate::dossier::store::{Editing, FILE};
use crate::dossier::{
    ArchiveError, Dossier, DossierError, Followed, Format, LockHolder, Opened, PageId, Store, naming,
};
use crate::files::Files;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How an opening ended.
#[derive(Debug)]
pub enum Outcome {
    /// Made anew.
    Created(Box<Store>, Box<Opened>),
    Editing(Box<Store>, Box<Opened>),
    Reading(Box<Opened>),
    /// No dossier, but a folder that a list filled with many.
    Filled(PathBuf),
    /// Somebody has it.
    Locked(PathBuf, LockHolder),
    /// A dossier of that name is there.
    SameName {
        folder: PathBuf,
        name: String,
    },
    /// The open dossier is in another folder now; the number is that of the revision which is there.
    Moved(Box<Store>, u64),
    NotMoved(DossierError),
    Failed(DossierError),
    /// The `.zip` gave no dossier.
    Refused(ArchiveError),
}

impl Opening {
    /// Where it is.
    pub fn place(&self) -> &Path {
        match self {
            Opening::Place(path) | Opening::ReadOnly(path) | Opening::TakeOver(path, _) => path,
        }
    }

    /// Opens, on the thread of the caller; a `.zip` is unpacked in a folder of its own first.
    pub fn perform(self, files: &Files, documents: &Path, now: Timestamp) -> Outcome {
        match self {
            Opening::ReadOnly(folder) => {
                Store::open_on(files, &folder).map_or_else(Outcome::Failed, |opened| Outcome::Reading(Box::new(opened)))
            }
            Opening::TakeOver(folder, holder) => {
                let editing = Store::take_over_on(files, &folder, &holder, now);
                Outcome::of(folder, editing)
            }
            Opening::Place(path) => {
                let is_zip = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION));
                if listing::is_filled(files, &path) {
                    return Outcome::Filled(path);
                }
                if !is_zip || files.is_folder(&path) {
                    let editing = Store::open_for_editing_on(files, &path, now);
                    return Outcome::of(path, editing);
                }
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                let folder = naming::free(documents, &naming::folder_name(&stem), "");
                match archive::extract(&path, &folder, now) {
                    Ok(folder) => {
                        let editing = Store::open_for_editing_on(files, &folder, now);
                        Outcome::of(folder, editing)
                    }
                    Err(error) => Outcome::Refused(error),
                }
            }
        }
    }
}

impl Outcome {
    fn of(folder: PathBuf, editing: Result<Editing, DossierError>) -> Self {
        match editing {
            Ok(Editing::Ready { store, opened }) => Outcome::Editing(store, opened),
            Ok(Editing::LockHolder(holder)) => Outcome::Locked(folder, holder),
            // A later program's: read as far as it can be, and never written.
            Err(error @ DossierError::Newer { .. }) => {
                Store::open(&folder).map_or(Outcome::Failed(error), |opened| Outcome::Reading(Box::new(opened)))
            }
            Err(error) => Outcome::Failed(error),
        }
    }
}

/// Makes a dossier of that school, in a folder named after it; one that is there already is told, not touched.
pub fn create(files: &Files, documents: &Path, name: String, followed: Followed, now: Timestamp) -> Outcome {
    let folder = documents.join(naming::folder_name(&name));
    if files.exists(&folder.join(FILE)) {
        return Outcome::SameName { folder, name };
    }
    let mut dossier = Dossier { walkthrough: Some(followed), ..Dossier::default() };
    let folder = naming::free(documents, &naming::folder_name(&name), "");
    dossier.inputs.school.name = name;
    dossier.progress.current = Some(PageId::from(Page::School.id().as_str()));
    match Store::create_on(files, &folder, &dossier, now) {
        Ok(store) => {
            let folder = store.folder().to_owned();
            let opened = Opened { folder, dossier, saved: now, recovery: None, format: Format::Known };
            Outcome::Created(Box::new(store), Box::new(opened))
        }
        Err(error) => Outcome::Failed(error),
    }
}

/// A dossier as it is on screen, to be put in another folder.
pub struct Moving {
    pub dossier: Arc<Dossier>,
    /// The number of its revision.
    pub number: u64,
    /// Where its captures are.
    pub from: PathBuf,
}

impl Moving {
    /// Makes a folder of its own in that one, with the captures that can still be read.
    pub fn perform(self, files: &Files, parent: &Path, now: Timestamp) -> Outcome {
        let name = naming::folder_name(&self.dossier.inputs.school.name);
        let folder = files.free(parent, |rank| if rank == 1 { name.clone() } else { format!("{name} {rank}") });
        match Store::save_elsewhere(files, &self.from, &self.dossier, &folder, now) {
            Ok((store, _)) => Outcome::Moved(Box::new(store), self.number),
            Err(error) => Outcome::NotMoved(error),
        }
    }
}
