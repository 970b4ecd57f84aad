//! The machine's disks, by the standard library.

use super::disk::{Disk, Kind, Links, NewFile, Stat};
#[cfg(windows)]
use super::disk::{Hold, Holding};
use std::ffi::OsString;
use std::fs::{self, File, FileType, OpenOptions};
use std::io::{self, Read};
use std::path::Path;
use std::time::SystemTime;

/// The machine's disks.
#[derive(Clone, Copy, Debug)]
pub struct System;

impl From<FileType> for Kind {
    fn from(kind: FileType) -> Self {
        if kind.is_file() {
            Kind::File
        } else if kind.is_dir() {
            Kind::Folder
        } else if kind.is_symlink() {
            Kind::Link
        } else {
            Kind::Other
        }
    }
}

impl NewFile for File {
    fn sync(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}

impl Disk for System {
    fn look(&self, path: &Path, links: Links) -> io::Result<Stat> {
        let metadata = match links {
            Links::Shown => fs::symlink_metadata(path),
            Links::Followed => fs::metadata(path),
        }?;
        let (kind, length) = (metadata.file_type().into(), metadata.len());
        Ok(Stat { kind, length, modified: metadata.modified().ok() })
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(File::open(path)?))
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        Ok(Box::new(OpenOptions::new().write(true).create_new(true).open(path)?))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        Ok(Box::new(OpenOptions::new().append(true).open(path)?))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    #[cfg(not(windows))]
    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    /// A file that another program had open when it was removed goes when that program closes it: it counts as gone.
    #[cfg(windows)]
    fn remove(&self, path: &Path) -> io::Result<()> {
        match fs::remove_file(path) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied && windows::is_going(path) => Ok(()),
            removed => removed,
        }
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>> {
        fs::read_dir(folder)?
            .map(|entry| {
                let entry = entry?;
                Ok((entry.file_name(), entry.file_type()?.into()))
            })
            .collect()
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    /// Windows has no such request: NTFS keeps a journal of its names.
    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    #[cfg(not(windows))]
    fn touch(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().write(true).open(path)?.set_modified(SystemTime::now())
    }

    /// Asks for the date alone: a file that is held, or read-only, is touched too.
    #[cfg(windows)]
    fn touch(&self, path: &Path) -> io::Result<()> {
        windows::open_for_its_date(path)?.set_modified(SystemTime::now())
    }

    #[cfg(windows)]
    fn hold(&self, path: &Path) -> io::Result<Option<Hold>> {
        Ok(Some(Box::new(windows::hold(path)?)))
    }

    #[cfg(windows)]
    fn holding(&self, path: &Path) -> Holding {
        windows::holding(path)
    }
}

/// What Windows has of its own: a file may be opened so that others cannot write in it, on a share as well.
#[cfg(windows)]
mod windows {
    use super::super::disk::Holding;
    use super::super::error::{Codes, is_held};
    use std::fs::{File, OpenOptions};
    use std::io;
    use std::os::windows::fs::OpenOptionsExt;
    use std::path::Path;
    use windows_sys::Win32::Storage::FileSystem::{FILE_SHARE_DELETE, FILE_SHARE_READ, FILE_WRITE_ATTRIBUTES};

    /// Others may read the file, rename it and remove it, but not write in it.
    pub(super) fn hold(path: &Path) -> io::Result<File> {
        OpenOptions::new().read(true).share_mode(FILE_SHARE_READ | FILE_SHARE_DELETE).open(path)
    }

    /// A file that cannot be opened to write because another has it open is held.
    pub(super) fn holding(path: &Path) -> Holding {
        match OpenOptions::new().append(true).open(path) {
            Err(error) if is_held(&error, Codes::Windows) => Holding::Held,
            _ => Holding::NotSeen,
        }
    }

    pub(super) fn open_for_its_date(path: &Path) -> io::Result<File> {
        OpenOptions::new().access_mode(FILE_WRITE_ATTRIBUTES).open(path)
    }

    /// Nothing at all can be asked of a file that was removed and is still open elsewhere.
    pub(super) fn is_going(path: &Path) -> bool {
        let opened = OpenOptions::new().access_mode(0).open(path);
        opened.is_err_and(|error| error.kind() == io::ErrorKind::PermissionDenied)
    }
}
