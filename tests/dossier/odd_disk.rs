//! The machine's disk with the answers of others: a share without some request, a file that is held, a server that goes.

use assistant_pronote::files::disk::{Hold, Holding, NewFile};
use assistant_pronote::files::{Disk, Files, Kind, Links, Stat, System};
use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

/// What is asked of a disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Create,
    Flush,
    Rename,
    HardLink,
    Open,
    Look,
    FlushNames,
    List,
}

impl Asked {
    /// What a share that is no longer there refuses.
    pub const ALL: [Asked; 8] = [
        Asked::Create,
        Asked::Flush,
        Asked::Rename,
        Asked::HardLink,
        Asked::Open,
        Asked::Look,
        Asked::FlushNames,
        Asked::List,
    ];
}

/// What is refused from now on.
#[derive(Clone)]
struct Refusal {
    asked: Asked,
    /// The end of the path, empty for all.
    name: &'static str,
    code: i32,
    /// How many times more.
    left: usize,
}

#[derive(Default)]
struct Inner {
    refusals: Mutex<Vec<Refusal>>,
    /// How many files are kept open as a sign.
    held: Arc<AtomicUsize>,
    /// The name of a file that was removed while it was held: it answers nothing, and is gone once it is let go.
    going: Mutex<Option<&'static str>>,
}

/// The machine's disk, with other answers.
#[derive(Clone, Default)]
pub struct OddDisk(Arc<Inner>);

/// A sign that counts.
struct Sign(Arc<AtomicUsize>);

impl Drop for Sign {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

struct Flushed {
    file: Box<dyn NewFile>,
    disk: OddDisk,
}

impl OddDisk {
    /// The disk as the store asks for it.
    pub fn files(&self) -> Files {
        Files::on(Arc::new(self.clone()))
    }

    /// From now on, and so many times, that is refused with the system's code.
    pub fn refuse(&self, asked: Asked, code: i32, times: usize) {
        self.refuse_of(asked, "", code, times);
    }

    /// The same, for the files of that name alone.
    pub fn refuse_of(&self, asked: Asked, name: &'static str, code: i32, times: usize) {
        self.0.refusals.lock().unwrap().push(Refusal { asked, name, code, left: times });
    }

    /// All is granted again.
    pub fn grant(&self) {
        self.0.refusals.lock().unwrap().clear();
    }

    /// How many files are kept open as a sign.
    pub fn held(&self) -> usize {
        self.0.held.load(Ordering::SeqCst)
    }

    /// Another program keeps a file open as its sign.
    pub fn hold_by_another(&self) {
        self.0.held.fetch_add(1, Ordering::SeqCst);
    }

    /// A file is removed by another program while it is held.
    pub fn remove_while_held(&self, name: &'static str) {
        *self.0.going.lock().unwrap() = Some(name);
    }

    fn ask(&self, asked: Asked, path: &Path) -> io::Result<()> {
        let is_going = self.0.going.lock().unwrap().is_some_and(|name| path.ends_with(name));
        if is_going && asked != Asked::Look && self.held() > 0 {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let mut refusals = self.0.refusals.lock().unwrap();
        let found = refusals.iter_mut().find(|one| one.asked == asked && one.left > 0 && named(path, one.name));
        match found {
            Some(refusal) => {
                refusal.left -= 1;
                Err(io::Error::from_raw_os_error(refusal.code))
            }
            None => Ok(()),
        }
    }

    /// What was removed while it was held is gone once nobody holds it.
    fn let_go(&self, folder: &Path) {
        let mut going = self.0.going.lock().unwrap();
        if self.held() == 0
            && let Some(name) = going.take()
        {
            let _ = System.remove(&folder.join(name));
        }
    }
}

fn named(path: &Path, name: &str) -> bool {
    name.is_empty() || path.file_name().is_some_and(|file| file.to_string_lossy().ends_with(name))
}

impl Write for Flushed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl NewFile for Flushed {
    fn sync(&mut self) -> io::Result<()> {
        self.disk.ask(Asked::Flush, Path::new(""))?;
        self.file.sync()
    }
}

impl Disk for OddDisk {
    fn look(&self, path: &Path, links: Links) -> io::Result<Stat> {
        if let Some(folder) = path.parent() {
            self.let_go(folder);
        }
        self.ask(Asked::Look, path)?;
        System.look(path, links)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        self.ask(Asked::Open, path)?;
        System.open(path)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        self.ask(Asked::Create, path)?;
        Ok(Box::new(Flushed { file: System.create(path)?, disk: self.clone() }))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        System.append(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(Asked::Rename, to)?;
        System.rename(from, to)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(Asked::HardLink, to)?;
        System.hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        System.remove(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        System.create_folder(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        System.remove_folder(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>> {
        self.ask(Asked::List, folder)?;
        System.list(folder)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.ask(Asked::FlushNames, folder)?;
        System.sync_folder(folder)
    }

    fn touch(&self, path: &Path) -> io::Result<()> {
        System.touch(path)
    }

    fn hold(&self, _path: &Path) -> io::Result<Option<Hold>> {
        self.0.held.fetch_add(1, Ordering::SeqCst);
        Ok(Some(Box::new(Sign(self.0.held.clone()))))
    }

    fn holding(&self, _path: &Path) -> Holding {
        if self.held() > 0 { Holding::Held } else { Holding::NotSeen }
    }
}

/// How long ago a file was last written, as the test says.
pub fn written_ago(path: &Path, seconds: u64) {
    let then = SystemTime::now() - std::time::Duration::from_secs(seconds);
    std::fs::File::options().write(true).open(path).unwrap().set_modified(then).unwrap();
}
