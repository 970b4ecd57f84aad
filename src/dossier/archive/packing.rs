//! A dossier put in a `.zip`: what goes in is listed first.

use super::{ArchiveError, CAPTURES, Choice, EXTENSION, MOST_BYTES, MOST_ENTRIES, Part, SHEET, is_capture};
use crate::domain::timestamp::Timestamp;
use crate::dossier::error::{Action, DossierError, Failure};
use crate::dossier::store::{FILE, serialise};
use crate::dossier::{CustomerNumbers, Dossier, disk};
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The file of the `.zip` it is in.
    pub name: String,
    pub what: What,
    /// Bytes, before they are packed.
    pub size: u64,
    pub inclusion: Inclusion,
}

/// What a line is about. Notes and client code are inside `dossier.ron`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Dossier,
    Sheet,
    Notes,
    Client,
    Capture,
}

impl What {
    /// The part one asks for to add it; the dossier goes in any case, the sheet with what it prints.
    pub fn part(self) -> Option<Part> {
        match self {
            What::Dossier | What::Sheet => None,
            What::Notes => Some(Part::Notes),
            What::Client => Some(Part::Client),
            What::Capture => Some(Part::Captures),
        }
    }
}

/// Whether it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inclusion {
    Included,
    LeftOut,
}

impl Inclusion {
    fn when(asked: bool) -> Self {
        if asked { Inclusion::Included } else { Inclusion::LeftOut }
    }
}

/// A dossier about to be handed over. Versions, locks and damaged files never go.
#[derive(Clone, Debug)]
pub struct HandOver<'a> {
    /// The dossier's folder.
    pub folder: &'a Path,
    pub dossier: &'a Dossier,
    pub choice: &'a Choice,
    /// The date that the dossier inside bears.
    pub now: Timestamp,
}

impl HandOver<'_> {
    /// What goes in and what is left out, in order.
    ///
    /// # Errors
    /// The folder cannot be listed, or the dossier cannot be written.
    pub fn plan(&self) -> Result<Vec<Entry>, ArchiveError> {
        let Self { folder, dossier, choice, .. } = self;
        let line = |name: &str, what, size, inclusion| Entry { name: name.to_owned(), what, size, inclusion };
        let text = self.text()?;
        let mut entries = vec![line(FILE, What::Dossier, text.len() as u64, Inclusion::Included)];
        let notes: usize = dossier.progress.steps.values().map(|step| step.note.trim().len()).sum();
        if notes > 0 {
            entries.push(line(FILE, What::Notes, notes as u64, Inclusion::when(choice.has(Part::Notes))));
        }
        if let Some(CustomerNumbers { client_code, invoice }) = &dossier.registration {
            let size = (client_code.trim().len() + invoice.trim().len()) as u64;
            if size > 0 {
                entries.push(line(FILE, What::Client, size, Inclusion::when(choice.has(Part::Client))));
            }
        }
        let sheet = folder.join(SHEET);
        if let Some(size) = size_of_file(&sheet) {
            // The sheet prints the notes and the captures: it stays with them.
            let goes =
                (notes == 0 || choice.has(Part::Notes)) && (dossier.captures.is_empty() || choice.has(Part::Captures));
            entries.push(line(SHEET, What::Sheet, size, Inclusion::when(goes)));
        }
        for path in self.captures()? {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let size = size_of_file(&path).unwrap_or_default();
            let inclusion = Inclusion::when(choice.has(Part::Captures));
            entries.push(line(&format!("{CAPTURES}/{name}"), What::Capture, size, inclusion));
        }
        Ok(entries)
    }

    /// Writes the `.zip`, whole or not at all; one that was there is replaced.
    ///
    /// # Errors
    /// As [`HandOver::plan`]; too much to hand over; a path that does not end in `.zip`; the system refuses.
    pub fn write(&self, path: &Path) -> Result<Vec<Entry>, ArchiveError> {
        // No other file of the user's is ever replaced, the dossier's own least of all.
        if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION)) {
            return Err(ArchiveError::NotNamedZip { path: path.to_owned() });
        }
        let path = std::path::absolute(path).map_err(|error| DossierError::system(Action::Write, path, &error))?;
        let plan = self.plan()?;
        let mut files = vec![(FILE.to_owned(), self.text()?.into_bytes())];
        let mut room = MOST_BYTES.saturating_sub(files[0].1.len() as u64);
        for entry in &plan {
            if entry.inclusion == Inclusion::LeftOut || !matches!(entry.what, What::Sheet | What::Capture) {
                continue;
            }
            let bytes = match disk::read(&self.folder.join(&entry.name), room) {
                Err(DossierError::TooLarge { .. }) => return Err(ArchiveError::TooMuch { path }),
                read => read?,
            };
            room -= bytes.len() as u64;
            files.push((entry.name.clone(), bytes));
        }
        if files.len() > MOST_ENTRIES {
            return Err(ArchiveError::TooManyEntries { path });
        }
        let bytes = pack(&files).map_err(|error| DossierError::System {
            action: Action::Write,
            path: path.clone(),
            failure: Failure::Other { answer: error.to_string() },
        })?;
        // Pictures hardly shrink: what is written must be what can be read again.
        if bytes.len() as u64 > MOST_BYTES {
            return Err(ArchiveError::TooMuch { path });
        }
        disk::replace(&path, &bytes)?;
        Ok(plan)
    }

    /// The `dossier.ron` that goes in, without what is left out.
    fn text(&self) -> Result<String, DossierError> {
        serialise(&self.folder.join(FILE), &self.handed_over(), self.now)
    }

    /// Taken apart whole, so that the compiler asks for a part added later.
    fn handed_over(&self) -> Dossier {
        let Dossier { inputs, mut progress, registration, mut captures, findings } = self.dossier.clone();
        if !self.choice.has(Part::Notes) {
            progress.steps.values_mut().for_each(|step| step.note.clear());
        }
        let registration = registration.filter(|_| self.choice.has(Part::Client));
        if !self.choice.has(Part::Captures) {
            captures.clear();
        }
        Dossier { inputs, progress, registration, captures, findings }
    }

    fn captures(&self) -> Result<Vec<PathBuf>, DossierError> {
        let folder = self.folder.join(CAPTURES);
        if folder.is_symlink() {
            return Err(DossierError::NotOrdinary { path: folder });
        }
        // A capture taken away stays on the disk until undoing ends: it does not go.
        let kept: Vec<_> = self.dossier.captures.iter().map(|capture| capture.file.to_string()).collect();
        let is_ours = |path: &PathBuf| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| is_capture(name) && kept.iter().any(|kept| kept == name))
        };
        Ok(disk::files(&folder)?.into_iter().filter(is_ours).collect())
    }
}

/// An ordinary file's; links have none.
fn size_of_file(path: &Path) -> Option<u64> {
    fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len())
}

fn pack(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
