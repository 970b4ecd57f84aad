//! A file written whole or not at all: beside its place first, then moved there.

use super::Files;
use super::disk::{Links, NewFile};
use super::error::{self, Codes, FileError};
use std::ffi::OsStr;
use std::hash::{BuildHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How the files being written are named, until they take their place: what a cut leaves is known by it.
const PREFIX: &str = ".assistant-";
const SUFFIX: &str = ".tmp";
/// Tries at a name that is taken, or at a temporary file that another program's sweep took away.
const TRIES: usize = 16;
/// The age from which what a cut writing left is nobody's: no writing lasts so long.
const OLD: Duration = Duration::from_secs(3600);

/// What became of a file to make only if there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It is there, whole, and made by us.
    Made,
    /// Something bore the name already.
    Taken,
}

/// A name for a file on its way in or out, recognised by [`is_temporary`].
pub fn temporary_name(mark: &str) -> String {
    format!("{PREFIX}{mark}{SUFFIX}")
}

/// Whether a name is that of a file whose writing was cut.
pub fn is_temporary(name: &OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX))
}

/// The folder that holds a path; `fiche.pdf` alone is in the working folder.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Sixteen digits drawn at random: the standard library's only source of chance seeds each state anew.
pub(crate) fn random_mark() -> String {
    format!("{:016x}", std::collections::hash_map::RandomState::new().build_hasher().finish())
}

/// A file written and flushed beside the place it is for.
struct Beside {
    path: PathBuf,
}

impl Files {
    /// Puts a file in place of another in one move: after a cut, the file is the former or the new one.
    ///
    /// A link at `path` is replaced, not followed; `path`'s folder must have been checked.
    ///
    /// # Errors
    /// The system refuses; `path` is then as it was.
    pub fn replace(&self, path: &Path, bytes: &[u8]) -> Result<(), FileError> {
        self.replace_after(path, bytes, || Ok(()))
    }

    /// The same, with a last look once the bytes are on the disk, just before they take their place.
    ///
    /// # Errors
    /// What `look` answers, or the system refuses; `path` is then as it was.
    pub fn replace_after<E: From<FileError>>(
        &self,
        path: &Path,
        bytes: &[u8],
        mut look: impl FnMut() -> Result<(), E>,
    ) -> Result<(), E> {
        for left in (0..TRIES).rev() {
            let beside = self.write_beside(path, bytes)?;
            if let Err(refused) = look() {
                let _ = self.0.remove(&beside.path);
                return Err(refused);
            }
            match self.put(&beside.path, path) {
                Ok(()) => return Ok(self.sync_folder_of(path)?),
                // Another program that opened the dossier swept it away.
                Err(_) if left > 0 && !self.exists(&beside.path) && self.is_folder(folder_of(path)) => {}
                Err(error) => {
                    let _ = self.0.remove(&beside.path);
                    return Err(FileError::write(path, &error).into());
                }
            }
        }
        Err(FileError::write(path, &io::ErrorKind::ResourceBusy.into()).into())
    }

    /// Makes a file whole, unless something has that name: nobody ever sees half of it.
    ///
    /// Where the file system has no hard links, it is made in place: then a cut may leave it incomplete.
    ///
    /// # Errors
    /// The system refuses; nothing of ours is left.
    pub fn claim(&self, path: &Path, bytes: &[u8]) -> Result<Claim, FileError> {
        let claim = self.claim_for_now(path, bytes)?;
        if claim == Claim::Made {
            self.sync_folder_of(path)?;
        }
        Ok(claim)
    }

    /// The same, of what nobody misses once the machine was started again: its bytes are waited for, its name is not.
    ///
    /// # Errors
    /// As [`Files::claim`].
    pub fn claim_for_now(&self, path: &Path, bytes: &[u8]) -> Result<Claim, FileError> {
        for left in (0..TRIES).rev() {
            let beside = self.write_beside(path, bytes)?;
            let linked = self.0.hard_link(&beside.path, path);
            let was_swept = !self.exists(&beside.path);
            let _ = self.0.remove(&beside.path);
            match linked {
                Ok(()) => return Ok(Claim::Made),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(Claim::Taken),
                // Another program that opened the dossier swept it away.
                Err(_) if left > 0 && was_swept && self.is_folder(folder_of(path)) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(FileError::write(path, &error)),
                // FAT answers « not permitted », shares answer many things: whoever can write can make it in place.
                Err(_) => return self.claim_in_place(path, bytes),
            }
        }
        Err(FileError::write(path, &io::ErrorKind::ResourceBusy.into()))
    }

    fn claim_in_place(&self, path: &Path, bytes: &[u8]) -> Result<Claim, FileError> {
        let mut file = match self.0.create(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(Claim::Taken),
            Err(error) => return Err(FileError::write(path, &error)),
        };
        let written = file.write_all(bytes).and_then(|()| flush(file.as_mut()));
        drop(file);
        if let Err(error) = written {
            let _ = self.0.remove(path);
            return Err(FileError::write(path, &error));
        }
        Ok(Claim::Made)
    }

    /// Takes away what cut writings left in a folder; they may hold what was since withdrawn.
    ///
    /// # Errors
    /// The folder cannot be listed, or a file resists.
    pub fn sweep(&self, folder: &Path) -> Result<(), FileError> {
        let left = self.files(folder)?;
        left.iter().filter(|path| path.file_name().is_some_and(is_temporary)).try_for_each(|path| self.remove(path))
    }

    /// Takes away what old cut writings left beside a path; younger than an hour, it may be being written at this very
    /// moment. What resists stays.
    pub fn sweep_old(&self, path: &Path) {
        let is_old = |left: &Path| {
            let written = self.look(left, Links::Shown).ok().flatten().and_then(|stat| stat.modified);
            written.and_then(|written| written.elapsed().ok()).is_some_and(|age| age >= OLD)
        };
        for left in self.files(folder_of(path)).unwrap_or_default() {
            if left.file_name().is_some_and(is_temporary) && is_old(&left) {
                let _ = self.remove(&left);
            }
        }
    }

    fn write_beside(&self, path: &Path, bytes: &[u8]) -> Result<Beside, FileError> {
        let failed = |error: io::Error| FileError::write(path, &error);
        let (beside, mut file) = self.create_beside(path).map_err(failed)?;
        // The content must be on the disk before the name is: or a power cut leaves a name without content.
        let written = file.write_all(bytes).and_then(|()| flush(file.as_mut()));
        drop(file);
        match written {
            Ok(()) => Ok(beside),
            Err(error) => {
                let _ = self.0.remove(&beside.path);
                Err(failed(error))
            }
        }
    }

    fn create_beside(&self, path: &Path) -> io::Result<(Beside, Box<dyn NewFile>)> {
        let folder = folder_of(path);
        let mut tries = TRIES;
        loop {
            let beside = folder.join(temporary_name(&random_mark()));
            match self.0.create(&beside) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries > 0 => tries -= 1,
                created => return Ok((Beside { path: beside }, created?)),
            }
        }
    }

    /// Moves a file over another, with patience for who holds it an instant.
    fn put(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut pauses = [10, 40, 160].into_iter().map(Duration::from_millis);
        loop {
            match self.0.rename(from, to) {
                Err(error) if error::is_worth_another_try(&error, Codes::HERE) => match pauses.next() {
                    Some(pause) => std::thread::sleep(pause),
                    None => return Err(error),
                },
                moved => return moved,
            }
        }
    }
}

/// Waits for the disk, where the file system has such a request.
pub(super) fn flush(file: &mut dyn NewFile) -> io::Result<()> {
    match file.sync() {
        Err(error) if !error::is_unsupported(&error, Codes::HERE) => Err(error),
        _ => Ok(()),
    }
}
