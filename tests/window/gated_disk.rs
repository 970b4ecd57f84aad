//! The real disk behind a gate: while it is shut, no answer comes.

use assistant_pronote::files::disk::NewFile;
use assistant_pronote::files::{Disk, Kind, Links, Stat, System};
use std::ffi::OsString;
use std::io::{self, Read};
use std::path::Path;
use std::sync::{Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

/// A disk that may be long to answer.
#[derive(Default)]
pub struct GatedDisk {
    gate: Mutex<Gate>,
    changed: Condvar,
}

#[derive(Default)]
struct Gate {
    /// Until when it is shut.
    until: Option<Instant>,
    /// How many wait before it.
    waiting: usize,
}

impl Gate {
    fn left(&self) -> Option<Duration> {
        self.until?.checked_duration_since(Instant::now()).filter(|left| !left.is_zero())
    }
}

impl GatedDisk {
    /// From now on no answer comes, for so long or until [`GatedDisk::open`].
    pub fn answer_after(&self, time: Duration) {
        self.gate().until = Some(Instant::now() + time);
    }

    /// What waits is answered.
    pub fn open(&self) {
        self.gate().until = None;
        self.changed.notify_all();
    }

    /// Whether an answer would not come yet.
    pub fn is_shut(&self) -> bool {
        self.gate().left().is_some()
    }

    /// How many wait for an answer.
    pub fn waiting(&self) -> usize {
        self.gate().waiting
    }

    fn gate(&self) -> MutexGuard<'_, Gate> {
        self.gate.lock().expect("the gate")
    }

    fn pass(&self) -> System {
        let mut gate = self.gate();
        gate.waiting += 1;
        while let Some(left) = gate.left() {
            gate = self.changed.wait_timeout(gate, left).expect("the gate").0;
        }
        gate.waiting -= 1;
        System
    }
}

impl Disk for GatedDisk {
    fn look(&self, path: &Path, links: Links) -> io::Result<Stat> {
        self.pass().look(path, links)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        self.pass().open(path)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        self.pass().create(path)
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        self.pass().append(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.pass().rename(from, to)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.pass().hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.pass().remove(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.pass().create_folder(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.pass().remove_folder(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>> {
        self.pass().list(folder)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.pass().sync_folder(folder)
    }

    fn touch(&self, path: &Path) -> io::Result<()> {
        self.pass().touch(path)
    }
}
