//! A disk that is not waited for: for what nobody sees before all of it is there.

use super::disk::{Disk, Hold, Holding, Kind, Links, NewFile, Stat};
use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::Arc;

/// The same disk, whose flushes are left out.
pub struct Unflushed(pub Arc<dyn Disk>);

struct UnflushedFile(Box<dyn NewFile>);

impl Write for UnflushedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl NewFile for UnflushedFile {
    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Disk for Unflushed {
    fn look(&self, path: &Path, links: Links) -> io::Result<Stat> {
        self.0.look(path, links)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        self.0.open(path)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        Ok(Box::new(UnflushedFile(self.0.create(path)?)))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        Ok(Box::new(UnflushedFile(self.0.append(path)?)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.rename(from, to)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.0.remove(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.0.create_folder(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.0.remove_folder(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>> {
        self.0.list(folder)
    }

    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn touch(&self, path: &Path) -> io::Result<()> {
        self.0.touch(path)
    }

    fn hold(&self, path: &Path) -> io::Result<Option<Hold>> {
        self.0.hold(path)
    }

    fn holding(&self, path: &Path) -> Holding {
        self.0.holding(path)
    }
}
