//! A `.zip` that came from elsewhere: looked at whole, in memory, before a single file is written.

use super::{ArchiveError, CAPTURES, Fault, GUIDE, MOST_BYTES, MOST_ENTRIES, SHEET};
use crate::bounds::{CAPTURE_PIXELS, DOSSIER_BYTES as LARGEST_FILE};
use crate::domain::device_names::is_device_name;
use crate::domain::timestamp::Timestamp;
use crate::dossier::captures::{CaptureError, CaptureName, picture};
use crate::dossier::error::DossierError;
use crate::dossier::format::{self, Format, Unreadable};
use crate::dossier::lock::{self, Lock, LockAttempt};
use crate::dossier::store::{FILE, refusal, serialise};
use crate::dossier::{Dossier, location, versions};
use crate::files::{Cause, FileError, Files, Kind, temporary_name};
use std::ffi::OsStr;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use zip::{ZipArchive, read::ZipFileEntry};

/// How a PDF and a PNG begin.
const PDF: &[u8] = b"%PDF-";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// How our page of HTML begins.
const HTML: &[u8] = b"<!DOCTYPE html";
/// How an entry of the list begins in a `.zip`.
const LISTED: &[u8] = b"PK\x01\x02";

/// A longer name is not repeated in that of the folder beside, which bears more: systems take 255 bytes.
const LONGEST_MARK: usize = 200;

/// What a `.zip` holds, once all of it was accepted.
struct Content {
    dossier: Dossier,
    /// The sheet and the captures, by their paths inside the folder.
    others: Vec<(String, Vec<u8>)>,
}

/// Unpacks a hand-over into a folder that is empty or not there yet, and gives that folder.
///
/// All is made in a folder beside, which takes its name once it is whole: an interruption leaves nothing under that
/// name, and the same command can be given again.
///
/// # Errors
/// Anything but a hand-over of this program is refused as a whole; nothing is written then.
pub fn extract(path: &Path, into: &Path, now: Timestamp) -> Result<PathBuf, ArchiveError> {
    extract_on(&Files::system(), path, into, now)
}

/// [`extract`] on another disk.
///
/// # Errors
/// As [`extract`].
pub fn extract_on(files: &Files, path: &Path, into: &Path, now: Timestamp) -> Result<PathBuf, ArchiveError> {
    let content = read(files, path)?;
    let folder = location::to_create(files, into)?;
    let (parent, beside) = match (folder.parent(), folder.file_name().and_then(OsStr::to_str)) {
        (Some(parent), Some(name)) if name.len() < LONGEST_MARK => {
            (parent.to_owned(), folder.with_file_name(temporary_name(name)))
        }
        // The root of a disk, a name that is no text, or one that leaves no room for the rest.
        (parent, _) => (parent.unwrap_or(&folder).to_owned(), folder.with_file_name(temporary_name("importation"))),
    };
    check_free(files, &folder, now)?;
    files.create_folders(&parent)?;
    let of_the_folder = |error: ArchiveError| match error {
        ArchiveError::Dossier(error) => ArchiveError::Dossier(error.at_its_place(&beside, &folder)),
        other => other,
    };
    files.own_folder(&beside).map_err(|error| of_the_folder(error.into()))?;
    let filled = fill(files, &beside, &content, now).and_then(|()| {
        make_way(files, &folder)?;
        Ok(files.rename(&beside, &folder)?)
    });
    match filled {
        Ok(()) => Ok(folder),
        Err(error) => {
            let _ = empty(files, &beside).and_then(|()| files.remove_folder(&beside));
            Err(of_the_folder(error))
        }
    }
}

/// Refuses a folder that holds something; a lock and temporary files that a cut left there are not something.
fn check_free(files: &Files, folder: &Path, now: Timestamp) -> Result<(), DossierError> {
    if files.exists(folder) {
        location::make_empty_folder(files, folder)?;
        match Lock::take(files, folder, now)? {
            // Dropped at once: nobody is making a dossier there.
            LockAttempt::Locked(_) => {}
            LockAttempt::LockHolder(_) => return Err(DossierError::FolderNotEmpty { folder: folder.to_owned() }),
        }
    }
    Ok(())
}

/// Takes the empty folder away, whose name is wanted.
fn make_way(files: &Files, folder: &Path) -> Result<(), DossierError> {
    if files.exists(folder) {
        location::check_empty(files, folder)?;
        files.sweep(folder)?;
        files.remove_folder(folder)?;
    }
    Ok(())
}

/// Writes all in a folder of ours, the dossier's file last; what a cut import left there goes first.
fn fill(files: &Files, folder: &Path, content: &Content, now: Timestamp) -> Result<(), ArchiveError> {
    let lock = match Lock::take(files, folder, now)? {
        LockAttempt::Locked(lock) => lock,
        LockAttempt::LockHolder(_) => return Err(DossierError::FolderNotEmpty { folder: folder.to_owned() }.into()),
    };
    empty(files, folder)?;
    for (name, bytes) in &content.others {
        if name.starts_with(CAPTURES) {
            files.own_folder(&folder.join(CAPTURES))?;
        }
        files.replace(&folder.join(name), bytes)?;
    }
    let text = serialise(folder, &content.dossier, now)?;
    versions::add(files, folder, text.as_bytes(), now)?;
    files.replace(&folder.join(FILE), text.as_bytes())?;
    drop(lock);
    Ok(())
}

/// Empties a folder of ours: its files, and those of its two folders; the lock stays.
fn empty(files: &Files, folder: &Path) -> Result<(), FileError> {
    for (path, kind) in files.entries(folder)? {
        match kind {
            Kind::Folder => {
                files.files(&path)?.iter().try_for_each(|path| files.remove(path))?;
                files.remove_folder(&path)?;
            }
            _ if path.file_name().is_some_and(|name| name == lock::FILE) => {}
            _ => files.remove(&path)?,
        }
    }
    Ok(())
}

fn read(files: &Files, path: &Path) -> Result<Content, ArchiveError> {
    let bytes = match files.read(path, MOST_BYTES) {
        Err(FileError { cause: Cause::TooLarge { .. }, .. }) => {
            return Err(ArchiveError::TooMuch { path: path.to_owned() });
        }
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
    let (mut others, mut pictures) = (Vec::new(), Vec::new());
    for (index, name) in names.into_iter().enumerate() {
        let bytes = unpack(path, &mut zip, index, &name, room)?;
        room -= bytes.len() as u64;
        match name.as_str() {
            FILE => dossier = Some(bytes),
            SHEET if bytes.starts_with(PDF) => others.push((name, bytes)),
            // Read where it is, and not let out: a page from elsewhere may hold anything, and ours is made anew by a click.
            GUIDE if bytes.starts_with(HTML) => {}
            name if name != SHEET && name != GUIDE && bytes.starts_with(PNG) => pictures.push((name.to_owned(), bytes)),
            _ => return Err(ArchiveError::Misnamed { path: path.to_owned(), name }),
        }
    }
    let bytes = dossier.ok_or_else(|| ArchiveError::NoDossier { path: path.to_owned() })?;
    let inside = |name: &str, fault| ArchiveError::Inside { path: path.to_owned(), name: name.to_owned(), fault };
    let unreadable = |error: DossierError| inside(FILE, Fault::Dossier(Box::new(error)));
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(unreadable(DossierError::TooLarge { path: FILE.into(), limit: LARGEST_FILE }));
    }
    let refused = |refused: Unreadable| match refused {
        // The program that can open it takes the `.zip`.
        newer @ Unreadable::Newer { .. } => refusal(path, newer).into(),
        refused => unreadable(refusal(Path::new(FILE), refused)),
    };
    let written = format::read(&bytes).map_err(refused)?;
    if let Format::Newer { found } = written.format {
        return Err(refused(Unreadable::Newer { found }));
    }
    // Pixels only, and those of captures that the dossier names: whatever else a picture carries goes no further.
    let named = |name: &str| written.dossier.captures.iter().any(|kept| capture_of(name) == Some(kept.file.as_str()));
    for (name, bytes) in pictures.into_iter().filter(|(name, _)| named(name)) {
        let refused = |why: CaptureError| inside(&name, Fault::Picture(Box::new(why)));
        let bytes = picture::made_anew(&bytes, picture::CompressionType::Default, CAPTURE_PIXELS).map_err(refused)?;
        others.push((name, bytes));
        // Encoded anew, a picture may be larger than it came.
        if others.iter().map(|(_, bytes)| bytes.len() as u64).sum::<u64>() > MOST_BYTES {
            return Err(ArchiveError::TooMuch { path: path.to_owned() });
        }
    }
    Ok(Content { dossier: written.dossier, others })
}

/// The file's name of a capture's entry.
fn capture_of(name: &str) -> Option<&str> {
    name.strip_prefix(CAPTURES)?.strip_prefix('/')
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
    let is_capture = |name: &str| CaptureName::try_from(name.to_owned()).is_ok() && !is_device_name(name);
    if name != FILE && name != SHEET && name != GUIDE && !capture_of(&name).is_some_and(is_capture) {
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
