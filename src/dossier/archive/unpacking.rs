//! A `.zip` that came from elsewhere: looked at whole, in memory, before a single file is written.

use super::{ArchiveError, CAPTURES, MOST_BYTES, MOST_ENTRIES, SHEET, is_capture};
use crate::domain::timestamp::Timestamp;
use crate::dossier::error::DossierError;
use crate::dossier::format::{self, LARGEST_FILE};
use crate::dossier::store::{FILE, refusal};
use crate::dossier::{Dossier, Store, disk, versions};
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use zip::{ZipArchive, read::ZipFileEntry};

/// How a PDF and a PNG begin.
const PDF: &[u8] = b"%PDF-";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// How an entry of the list begins in a `.zip`.
const LISTED: &[u8] = b"PK\x01\x02";

/// What a `.zip` holds, once all of it was accepted.
struct Content {
    dossier: Dossier,
    /// The sheet and the captures, by their paths inside the folder.
    others: Vec<(String, Vec<u8>)>,
}

/// Unpacks a hand-over into a folder that is empty or not there yet, and gives that folder.
///
/// # Errors
/// Anything but a hand-over of this program is refused as a whole; nothing is written then.
pub fn extract(path: &Path, into: &Path, now: Timestamp) -> Result<PathBuf, ArchiveError> {
    let Content { dossier, others } = read(path)?;
    let store = Store::create(into, &dossier, now)?;
    let folder = store.folder().to_owned();
    match others.iter().try_for_each(|(name, bytes)| put(&folder, name, bytes)) {
        Ok(()) => Ok(folder),
        Err(error) => {
            // The folder was empty: what is in it is ours, and half a dossier would stop a new try.
            for (name, _) in &others {
                let _ = disk::remove(&folder.join(name));
            }
            let _ = disk::remove(&folder.join(FILE));
            let _ = fs::remove_dir(folder.join(CAPTURES));
            let _ = fs::remove_dir_all(folder.join(versions::FOLDER));
            Err(error.into())
        }
    }
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), DossierError> {
    if name.starts_with(CAPTURES) {
        disk::own_folder(&folder.join(CAPTURES))?;
    }
    disk::replace(&folder.join(name), bytes)
}

fn read(path: &Path) -> Result<Content, ArchiveError> {
    let bytes = match disk::read(path, MOST_BYTES) {
        Err(DossierError::TooLarge { .. }) => return Err(ArchiveError::TooMuch { path: path.to_owned() }),
        Err(error) if error.is_missing() => return Err(DossierError::NotFound { path: path.to_owned() }.into()),
        read => read?,
    };
    // Before the list is read: a list of millions would fill the memory.
    if bytes.windows(LISTED.len()).filter(|window| *window == LISTED).nth(MOST_ENTRIES).is_some() {
        return Err(ArchiveError::TooManyEntries { path: path.to_owned() });
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ArchiveError::NotAZip { path: path.to_owned() })?;
    if zip.len() > MOST_ENTRIES {
        return Err(ArchiveError::TooManyEntries { path: path.to_owned() });
    }
    if zip.has_duplicate_names() {
        return Err(ArchiveError::Repeated { path: path.to_owned() });
    }
    // Every name comes first: nothing is unpacked, even in memory, from a file with one that is refused.
    let mut names = Vec::new();
    for index in 0..zip.len() {
        let entry = zip.by_index_data(index).map_err(|_| ArchiveError::NotAZip { path: path.to_owned() })?;
        names.push(accept(path, &entry)?);
    }
    let mut room = MOST_BYTES;
    let mut dossier = None;
    let mut others = Vec::new();
    for (index, name) in names.into_iter().enumerate() {
        let bytes = unpack(path, &mut zip, index, &name, room)?;
        room -= bytes.len() as u64;
        match name.as_str() {
            FILE => dossier = Some(bytes),
            name if bytes.starts_with(if name == SHEET { PDF } else { PNG }) => others.push((name.to_owned(), bytes)),
            _ => return Err(ArchiveError::Misnamed { path: path.to_owned(), name }),
        }
    }
    let bytes = dossier.ok_or_else(|| ArchiveError::NoDossier { path: path.to_owned() })?;
    let inside = path.join(FILE);
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(DossierError::TooLarge { path: inside, limit: LARGEST_FILE }.into());
    }
    let written = format::read(&bytes).map_err(|refused| refusal(&inside, refused))?;
    Ok(Content { dossier: written.dossier, others })
}

/// The name of an entry that a hand-over may have.
fn accept(path: &Path, entry: &ZipFileEntry<'_>) -> Result<String, ArchiveError> {
    /// The kind of file among the bits of a Unix mode, and the ordinary one.
    const KIND: u32 = 0o170_000;
    const ORDINARY: u32 = 0o100_000;
    let path = path.to_owned();
    // The raw name is the one compared: no coding can make it another.
    let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
    let shown = crate::domain::excerpt(&name);
    if name.starts_with('/') || name.contains(['\\', ':', '\0']) || name.split('/').any(|part| part == "..") {
        return Err(ArchiveError::Outside { path, name: shown });
    }
    if entry.is_symlink() || !matches!(entry.unix_mode().unwrap_or(0) & KIND, 0 | ORDINARY) {
        return Err(ArchiveError::NotAFile { path, name: shown });
    }
    let capture = name.strip_prefix(CAPTURES).and_then(|name| name.strip_prefix('/'));
    if name != FILE && name != SHEET && !capture.is_some_and(is_capture) {
        return Err(ArchiveError::Unknown { path, name: shown });
    }
    if entry.encrypted() { Err(ArchiveError::Encrypted { path, name: shown }) } else { Ok(name) }
}

/// The bytes of an entry, counted as they come: what the header says of them is not believed.
fn unpack(
    path: &Path,
    zip: &mut ZipArchive<Cursor<Vec<u8>>>,
    index: usize,
    name: &str,
    room: u64,
) -> Result<Vec<u8>, ArchiveError> {
    let altered = || ArchiveError::Altered { path: path.to_owned(), name: name.to_owned() };
    let mut bytes = Vec::new();
    let file = zip.by_index(index).map_err(|_| altered())?;
    file.take(room + 1).read_to_end(&mut bytes).map_err(|_| altered())?;
    if bytes.len() as u64 > room { Err(ArchiveError::TooMuch { path: path.to_owned() }) } else { Ok(bytes) }
}
