//! The dossiers of a folder: whose each is, how far it is, and who has it open.

use super::make::number_of;
use super::mark::{Mark, RUN_FILE};
use crate::bounds::LIST_LINES;
use crate::domain::settings::Settings;
use crate::domain::uai::Uai;
use crate::domain::without_accent;
use crate::dossier::standing::Tally;
use crate::dossier::store::FILE;
use crate::dossier::{DossierError, LockHolder, Store, lock};
use crate::files::{FileError, Files, Kind};
use crate::walkthrough::Content;
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// A dossier of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it is.
    pub folder: PathBuf,
    /// The school's name, as typed; that of the folder when the dossier cannot be read.
    pub name: String,
    /// The school's number, as typed.
    pub uai: String,
    /// Its town, when the list said it.
    pub town: String,
    /// How far it is, or why it cannot be read.
    pub tally: Result<Tally, DossierError>,
    /// Who has it open.
    pub holder: Option<LockHolder>,
}

/// The dossiers of a folder, sorted by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Those that are shown.
    pub entries: Vec<Entry>,
    /// How many more there are than any list has.
    pub left_out: usize,
}

/// Whether a folder is one that a list filled, and no dossier itself.
pub fn is_filled(files: &Files, folder: &Path) -> bool {
    files.exists(&folder.join(RUN_FILE)) && !files.exists(&folder.join(FILE))
}

impl Listing {
    /// Reads every dossier of a folder, on all the cores, without writing anything.
    ///
    /// # Errors
    /// The folder cannot be listed.
    pub fn read(files: &Files, folder: &Path, content: &Content) -> Result<Self, FileError> {
        let mut folders: Vec<_> =
            files.entries(folder)?.into_iter().filter(|(_, kind)| *kind == Kind::Folder).collect();
        folders.retain(|(path, _)| files.exists(&path.join(FILE)) || number_of(path).is_some());
        let left_out = folders.len().saturating_sub(LIST_LINES);
        folders.truncate(LIST_LINES);
        let mut entries: Vec<_> = folders.par_iter().map(|(path, _)| entry(files, path, content)).collect();
        entries.sort_by_cached_key(|entry| (plain(&entry.name), entry.folder.clone()));
        Ok(Self { entries, left_out })
    }
}

impl Entry {
    /// Whether every word is found in the name, the number or the town; accents and capitals do not count.
    pub fn matches(&self, words: &str) -> bool {
        let said = plain(&format!("{} {} {}", self.name, self.uai, self.town));
        plain(words).split_whitespace().all(|word| said.contains(word))
    }
}

fn entry(files: &Files, folder: &Path, content: &Content) -> Entry {
    let holder = lock::holder(files, folder);
    let town = Mark::read(files, folder).map(|mark| mark.town).unwrap_or_default();
    match Store::open_on(files, folder) {
        Ok(opened) => {
            let dossier = opened.dossier;
            let settings = Settings::compute(&dossier.inputs, &content.catalogue).ok();
            let followed = dossier.walkthrough.as_ref().map(|followed| &followed.id);
            let path = content.followed(followed).path(dossier.inputs.school.hosting);
            let tally = Ok(Tally::of(&path, &dossier, settings.as_ref()));
            let (name, uai) = (dossier.inputs.school.name, dossier.inputs.school.uai);
            let name = if name.trim().is_empty() { super::make::name(folder) } else { name };
            Entry { folder: folder.to_owned(), name, uai, town, tally, holder }
        }
        Err(error) => Entry {
            folder: folder.to_owned(),
            name: super::make::name(folder),
            uai: number_of(folder).as_ref().map(Uai::to_string).unwrap_or_default(),
            town,
            tally: Err(error),
            holder,
        },
    }
}

/// In small letters without accents.
fn plain(text: &str) -> String {
    text.to_lowercase().chars().flat_map(without_accent).collect()
}
