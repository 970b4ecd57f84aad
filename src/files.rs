//! Files: read within bounds, written whole or not at all. The only module that uses the system's disk.
//!
//! | To change… | look in |
//! | --- | --- |
//! | what is asked of a disk, so that a test can give another | [`disk`] |
//! | the system's disk | `system` |
//! | how a file is written whole, and how its temporary file is named | `whole` |
//! | how a folder that nobody sees yet waits for the disk only once | `unflushed` |
//! | what can go wrong, and what the system's codes mean | [`error`] |

use std::fmt;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub mod disk;
pub mod error;
mod system;
mod unflushed;
mod whole;

pub use disk::{Disk, Hold, Holding, Kind, Links, Stat};
pub use error::{Action, Cause, Failure, FileError};
pub use system::System;
pub(crate) use whole::random_mark;
pub use whole::{Claim, is_temporary, temporary_name};

/// A disk, and what the program does with one.
#[derive(Clone)]
pub struct Files(Arc<dyn Disk>);

impl Default for Files {
    fn default() -> Self {
        Self::system()
    }
}

impl fmt::Debug for Files {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Files")
    }
}

impl Files {
    /// The machine's disks.
    pub fn system() -> Self {
        Self::on(Arc::new(system::System))
    }

    /// Another disk, for tests.
    pub fn on(disk: Arc<dyn Disk>) -> Self {
        Self(disk)
    }

    /// The same disk, for a folder that nobody sees before all of it is there: nothing that is written there is waited
    /// for. [`Files::flush_folder`] of the disk itself then waits for all of it, before the folder takes its place.
    #[must_use]
    pub fn unflushed(&self) -> Self {
        Self::on(Arc::new(unflushed::Unflushed(self.0.clone())))
    }

    /// The bytes of a file of ours: ordinary, no link.
    ///
    /// # Errors
    /// A link or a folder is [`Cause::NotOrdinary`], a file over `limit` bytes [`Cause::TooLarge`].
    pub fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
        self.read_as(path, limit, Links::Shown)
    }

    /// The bytes of a file that the user chose: their link is followed, a device or a pipe is not waited for.
    ///
    /// # Errors
    /// As [`Files::read`].
    pub fn read_chosen(&self, path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
        self.read_as(path, limit, Links::Followed)
    }

    fn read_as(&self, path: &Path, limit: u64, links: Links) -> Result<Vec<u8>, FileError> {
        let file = self.opened(path, links)?;
        let mut bytes = Vec::new();
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| FileError::read(path, &error))?;
        if bytes.len() as u64 > limit { Err(FileError::too_large(path, limit)) } else { Ok(bytes) }
    }

    /// A file that the user chose, to be read by what has its own bound.
    ///
    /// # Errors
    /// As [`Files::read`].
    pub fn open_chosen(&self, path: &Path) -> Result<Box<dyn Read + Send>, FileError> {
        self.opened(path, Links::Followed)
    }

    fn opened(&self, path: &Path, links: Links) -> Result<Box<dyn Read + Send>, FileError> {
        let failed = |error: io::Error| FileError::read(path, &error);
        // Asked before opening: opening a pipe would wait for ever.
        if self.0.look(path, links).map_err(failed)?.kind != Kind::File {
            return Err(FileError::not_ordinary(path));
        }
        self.0.open(path).map_err(failed)
    }

    /// What is at this path; `None` when nothing is, or its folder is not one.
    ///
    /// # Errors
    /// The system does not say.
    pub fn look(&self, path: &Path, links: Links) -> Result<Option<Stat>, FileError> {
        match self.0.look(path, links) {
            Ok(stat) => Ok(Some(stat)),
            Err(error) => match Failure::of(&error) {
                Failure::Missing | Failure::NotAFolder => Ok(None),
                _ => Err(FileError::read(path, &error)),
            },
        }
    }

    /// Whether something is at this path, a link that leads nowhere included.
    pub fn exists(&self, path: &Path) -> bool {
        self.0.look(path, Links::Shown).is_ok()
    }

    /// Whether a folder is at this path, links followed.
    pub fn is_folder(&self, path: &Path) -> bool {
        self.0.look(path, Links::Followed).is_ok_and(|stat| stat.kind == Kind::Folder)
    }

    /// The first path of `folder` that nothing has yet, by the names that `name` gives to the ranks from 1.
    pub fn free(&self, folder: &Path, name: impl Fn(u32) -> String) -> PathBuf {
        let mut paths = (1..=u32::MAX).map(|rank| folder.join(name(rank)));
        paths.find(|path| !self.exists(path)).unwrap_or_else(|| folder.join(name(u32::MAX)))
    }

    /// Every entry of a folder, sorted by name. A folder that is not there has none.
    ///
    /// # Errors
    /// The system refuses.
    pub fn entries(&self, folder: &Path) -> Result<Vec<(PathBuf, Kind)>, FileError> {
        let mut entries: Vec<_> = match self.0.list(folder) {
            Ok(entries) => entries.into_iter().map(|(name, kind)| (folder.join(name), kind)).collect(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(FileError::read(folder, &error)),
        };
        entries.sort();
        Ok(entries)
    }

    /// The ordinary files of a folder, sorted by name; links are left out. A folder that is not there has none.
    ///
    /// # Errors
    /// The system refuses.
    pub fn files(&self, folder: &Path) -> Result<Vec<PathBuf>, FileError> {
        let entries = self.entries(folder)?;
        Ok(entries.into_iter().filter(|(_, kind)| *kind == Kind::File).map(|(path, _)| path).collect())
    }

    /// Adds bytes at the end of a file that is there: for a log, which a cut may leave incomplete.
    ///
    /// # Errors
    /// The system refuses.
    pub fn append(&self, path: &Path, bytes: &[u8]) -> Result<(), FileError> {
        let written = self.0.append(path).and_then(|mut file| file.write_all(bytes));
        written.map_err(|error| FileError::write(path, &error))
    }

    /// Removes a file or a link; nothing there is no error.
    ///
    /// # Errors
    /// The system refuses.
    pub fn remove(&self, path: &Path) -> Result<(), FileError> {
        match self.0.remove(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(FileError::write(path, &error)),
            _ => Ok(()),
        }
    }

    /// Removes an empty folder.
    ///
    /// # Errors
    /// The system refuses: it is not empty, above all.
    pub fn remove_folder(&self, path: &Path) -> Result<(), FileError> {
        self.0.remove_folder(path).map_err(|error| FileError::write(path, &error))
    }

    /// Removes a folder of ours and all that is in it; a link goes, and what it leads to stays. Nothing there is no error.
    ///
    /// # Errors
    /// The system refuses; a part may be gone.
    pub fn remove_whole_folder(&self, folder: &Path) -> Result<(), FileError> {
        if !self.exists(folder) {
            return Ok(());
        }
        for (path, kind) in self.entries(folder)? {
            if kind == Kind::Folder { self.remove_whole_folder(&path)? } else { self.remove(&path)? }
        }
        self.remove_folder(folder)
    }

    /// Gives a file or a folder another name in the same folder, and makes the name last; what bore it is replaced.
    ///
    /// # Errors
    /// The system refuses.
    pub fn rename(&self, from: &Path, to: &Path) -> Result<(), FileError> {
        self.rename_for_now(from, to)?;
        self.sync_folder_of(to)
    }

    /// The same, of what nobody misses once the machine was started again: the name is not waited for.
    ///
    /// # Errors
    /// The system refuses.
    pub fn rename_for_now(&self, from: &Path, to: &Path) -> Result<(), FileError> {
        self.0.rename(from, to).map_err(|error| FileError::write(to, &error))
    }

    /// Makes a folder and its parents, as far as they are not there.
    ///
    /// # Errors
    /// The system refuses.
    pub fn create_folders(&self, wanted: &Path) -> Result<(), FileError> {
        let mut missing = Vec::new();
        let mut next = Some(wanted).filter(|folder| !folder.as_os_str().is_empty());
        while let Some(folder) = next.filter(|folder| !self.is_folder(folder)) {
            missing.push(folder);
            next = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
        }
        for folder in missing.into_iter().rev() {
            match self.0.create_folder(folder) {
                Ok(()) => self.sync_folder_of(folder)?,
                // Another made it meanwhile.
                Err(_) if self.is_folder(folder) => {}
                Err(error) => return Err(FileError::create(wanted, &error)),
            }
        }
        Ok(())
    }

    /// Makes sure that `folder` is a folder of its own, made if need be, not a link to elsewhere.
    ///
    /// # Errors
    /// [`Cause::NotOrdinary`], or the system refuses.
    pub fn own_folder(&self, folder: &Path) -> Result<(), FileError> {
        match self.0.create_folder(folder) {
            Ok(()) => self.sync_folder_of(folder)?,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(FileError::create(folder, &error)),
        }
        self.ordinary_folder(folder)
    }

    /// Makes sure that `folder` is there, and is not a link to elsewhere.
    ///
    /// # Errors
    /// [`Cause::NotOrdinary`], or the system refuses.
    pub fn ordinary_folder(&self, folder: &Path) -> Result<(), FileError> {
        let stat = self.0.look(folder, Links::Shown).map_err(|error| FileError::read(folder, &error))?;
        if stat.kind == Kind::Folder { Ok(()) } else { Err(FileError::not_ordinary(folder)) }
    }

    /// Says that a file is still in use: its date becomes that of now.
    ///
    /// # Errors
    /// The system refuses, or cannot.
    pub fn touch(&self, path: &Path) -> Result<(), FileError> {
        self.0.touch(path).map_err(|error| FileError::write(path, &error))
    }

    /// Keeps a file open as the sign that this program runs, on the systems and shares that have such a sign.
    pub fn hold(&self, path: &Path) -> Option<Hold> {
        // Without it, the file's date tells.
        self.0.hold(path).ok().flatten()
    }

    /// Whether a program keeps a file open as its sign.
    pub fn holding(&self, path: &Path) -> Holding {
        self.0.holding(path)
    }

    /// Makes a folder and all that is in it last a power cut; links are left alone.
    ///
    /// # Errors
    /// The system refuses.
    pub fn flush_folder(&self, folder: &Path) -> Result<(), FileError> {
        for (path, kind) in self.entries(folder)? {
            match kind {
                Kind::Folder => self.flush_folder(&path)?,
                Kind::File => {
                    let flushed = self.0.append(&path).and_then(|mut file| whole::flush(file.as_mut()));
                    flushed.map_err(|error| FileError::write(&path, &error))?;
                }
                Kind::Link | Kind::Other => {}
            }
        }
        self.sync_folder(folder)
    }

    /// Makes the names of the folder that holds `path` last a power cut.
    ///
    /// Some systems and shares cannot, which is no error: what they do without it is all there is.
    ///
    /// # Errors
    /// The disk fails (`EIO`, disk full).
    pub fn sync_folder_of(&self, path: &Path) -> Result<(), FileError> {
        self.sync_folder(whole::folder_of(path))
    }

    fn sync_folder(&self, folder: &Path) -> Result<(), FileError> {
        match self.0.sync_folder(folder) {
            Err(error) if error::is_failing(&error) => Err(FileError::write(folder, &error)),
            _ => Ok(()),
        }
    }
}
