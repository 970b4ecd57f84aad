//! Files read within bounds and written whole or not at all, never through a link.

use super::error::{Action, DossierError};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How the files being written are named, until they take their place.
const TEMPORARY_PREFIX: &str = ".assistant-";
const TEMPORARY_SUFFIX: &str = ".tmp";

/// The bytes of an ordinary file.
///
/// # Errors
/// A link or a folder is [`DossierError::NotOrdinary`], a file over `limit` bytes [`DossierError::TooLarge`].
pub(super) fn read(path: &Path, limit: u64) -> Result<Vec<u8>, DossierError> {
    let failed = |error: io::Error| DossierError::system(Action::Read, path, &error);
    if !fs::symlink_metadata(path).map_err(failed)?.is_file() {
        return Err(DossierError::NotOrdinary { path: path.to_owned() });
    }
    let mut bytes = Vec::new();
    File::open(path).map_err(failed)?.take(limit + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > limit {
        return Err(DossierError::TooLarge { path: path.to_owned(), limit });
    }
    Ok(bytes)
}

/// Whether something is at this path, a link that leads nowhere included.
pub(super) fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Puts a file in place of another in one move: after a cut, the file is the former or the new one.
///
/// A link at `path` is replaced, not followed; `path`'s folder must have been checked.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), DossierError> {
    let failed = |error: io::Error| DossierError::system(Action::Write, path, &error);
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut temporary = temporary(folder).map_err(failed)?;
    temporary.write_all(bytes).map_err(failed)?;
    // The content must be on the disk before the name is: or a power cut leaves a name without content.
    match temporary.as_file().sync_all() {
        // A share whose system has no such request: what it does without one is all there is.
        Err(error) if !matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput) => {
            return Err(failed(error));
        }
        _ => {}
    }
    let mut waiting = temporary.into_temp_path();
    let mut pauses = [10, 40, 160].into_iter().map(Duration::from_millis);
    while let Err(refused) = waiting.persist(path) {
        // On Windows, an antivirus or an indexer may hold the former file for an instant.
        match pauses.next() {
            Some(pause) if cfg!(windows) && refused.error.kind() == io::ErrorKind::PermissionDenied => {
                std::thread::sleep(pause);
                waiting = refused.path;
            }
            _ => return Err(failed(refused.error)),
        }
    }
    sync_folder(folder);
    Ok(())
}

fn temporary(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY_PREFIX).suffix(TEMPORARY_SUFFIX);
    // As any file of the user's: on a share, the colleague of the other machine reads it too.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Makes the new name last. Some systems and shares cannot: the file itself is safe already.
pub(super) fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = folder;
}

/// A name for a file on its way in or out, swept away if it stays.
pub(super) fn temporary_name(mark: &str) -> String {
    format!("{TEMPORARY_PREFIX}{mark}{TEMPORARY_SUFFIX}")
}

/// Whether a name is that of a file whose writing was cut.
pub(super) fn is_temporary(name: &OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with(TEMPORARY_PREFIX) && name.ends_with(TEMPORARY_SUFFIX))
}

/// Takes away what cut writings left in a folder; they may hold what was since withdrawn.
pub(super) fn sweep(folder: &Path) -> Result<(), DossierError> {
    for path in files(folder)? {
        if path.file_name().is_some_and(is_temporary) {
            remove(&path)?;
        }
    }
    Ok(())
}

/// Removes a file or a link; none there is well too.
pub(super) fn remove(path: &Path) -> Result<(), DossierError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(DossierError::system(Action::Write, path, &error)),
        _ => Ok(()),
    }
}

/// The ordinary files of a folder, sorted by name; links are left out. A folder that is not there has none.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, DossierError> {
    let failed = |error: io::Error| DossierError::system(Action::Read, folder, &error);
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
        Ok(_) => {}
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if entry.file_type().map_err(failed)?.is_file() {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// Makes sure that `folder` is a folder of its own, made if need be, not a link to elsewhere.
pub(super) fn own_folder(folder: &Path) -> Result<(), DossierError> {
    let failed = |error: io::Error| DossierError::system(Action::Create, folder, &error);
    match fs::create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(failed(error)),
        _ => {}
    }
    ordinary_folder(folder)
}

/// Makes sure that `folder` is there, and is not a link to elsewhere.
pub(super) fn ordinary_folder(folder: &Path) -> Result<(), DossierError> {
    let failed = |error: io::Error| DossierError::system(Action::Read, folder, &error);
    if fs::symlink_metadata(folder).map_err(failed)?.is_dir() {
        Ok(())
    } else {
        Err(DossierError::NotOrdinary { path: folder.to_owned() })
    }
}

/// The first of `stem.ron`, `stem_002.ron`, … that is free in `folder`.
pub(super) fn free_name(folder: &Path, stem: &str) -> PathBuf {
    let first = folder.join(format!("{stem}.ron"));
    let others = (2u32..).map(|rank| folder.join(format!("{stem}_{rank:03}.ron")));
    std::iter::once(first).chain(others).find(|path| !exists(path)).unwrap_or_default()
}
