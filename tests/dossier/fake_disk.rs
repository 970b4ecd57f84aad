//! A disk in memory that knows what a power cut may leave of it: what was not flushed may be lost, torn or reordered.

use assistant_pronote::files::disk::NewFile;
use assistant_pronote::files::{Disk, Kind, Links, Stat};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io::{self, Cursor, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

/// What a path leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Node {
    Folder,
    File(usize),
}

#[derive(Clone, Default)]
struct Content {
    written: Vec<u8>,
    flushed: Vec<u8>,
}

/// A change of names that no flush made last yet.
#[derive(Clone)]
enum Change {
    Link(PathBuf, Node),
    Unlink(PathBuf),
    /// As POSIX has it: in one move.
    Rename(PathBuf, PathBuf),
}

type Names = BTreeMap<PathBuf, Node>;

/// How names change.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Renames {
    /// In one move.
    Posix,
    /// The former file goes, then the new one comes, then its first name goes; a cut falls between any two.
    Fat,
}

/// A flush that the disk claims to have done and did not: what a program without that flush would get.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lie {
    None,
    Files,
    Folders,
    /// The flushes of those ranks alone, from 0: a bit for each.
    Those(u128),
}

impl Lie {
    /// The flush of that rank alone.
    pub fn one(rank: usize) -> Self {
        Lie::Those(1 << rank)
    }
}

/// A flush that was asked for: of a file's bytes, or of a folder's names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flush {
    /// By the name it was made with, and which file it is.
    File(PathBuf, usize),
    Folder(PathBuf),
}

#[derive(Clone)]
struct State {
    contents: Vec<Content>,
    names: Names,
    lasting: Names,
    pending: Vec<Change>,
    /// Flushes asked for.
    flushes: Vec<Flush>,
}

/// The disk, with a copy of itself after each change, and what the test was doing then.
pub struct FakeDisk {
    renames: Renames,
    lie: Lie,
    inner: Arc<Mutex<Recorded>>,
}

/// The disk now, what it was after each change with the test's step, and that step.
type Recorded = (State, Vec<(usize, State)>, usize);

fn missing() -> io::Error {
    ErrorKind::NotFound.into()
}

fn apply(names: &mut Names, change: &Change) {
    match change {
        Change::Link(path, node) => drop(names.insert(path.clone(), *node)),
        Change::Unlink(path) => drop(names.remove(path)),
        Change::Rename(from, to) => {
            let moved: Vec<_> =
                names.iter().filter(|(path, _)| path.starts_with(from)).map(|(p, n)| (p.clone(), *n)).collect();
            for (path, node) in moved {
                names.remove(&path);
                let rest = path.strip_prefix(from).unwrap();
                names.insert(if rest.as_os_str().is_empty() { to.clone() } else { to.join(rest) }, node);
            }
        }
    }
}

fn folder_of(change: &Change) -> &Path {
    let (Change::Link(path, _) | Change::Unlink(path) | Change::Rename(_, path)) = change;
    path.parent().unwrap()
}

impl FakeDisk {
    /// A disk whose folder `root` is there, and lasts.
    pub fn new(root: &Path, renames: Renames, lie: Lie) -> Self {
        let names = Names::from([(root.to_owned(), Node::Folder)]);
        let state = State { contents: vec![], lasting: names.clone(), names, pending: vec![], flushes: vec![] };
        Self { renames, lie, inner: Arc::new(Mutex::new((state, vec![], 0))) }
    }

    /// From here on, the copies are of that stage of the test; the first is the disk as it is now.
    pub fn stage(&self, stage: usize) {
        let inner = &mut *self.inner.lock().unwrap();
        inner.2 = stage;
        inner.1.push((stage, inner.0.clone()));
    }

    /// All that was written so far lasts, as it does after a while; what was recorded so far is forgotten.
    pub fn settle(&self) {
        let inner = &mut *self.inner.lock().unwrap();
        let state = &mut inner.0;
        state.contents.iter_mut().for_each(|content| content.flushed = content.written.clone());
        (state.lasting, state.pending) = (state.names.clone(), vec![]);
        inner.1.clear();
    }

    /// The flushes that were asked for.
    pub fn flushes(&self) -> Vec<Flush> {
        self.inner.lock().unwrap().0.flushes.clone()
    }

    /// Whether a name still leads to what was flushed.
    pub fn holds(&self, flush: &Flush) -> bool {
        let names = &self.inner.lock().unwrap().0.names;
        match flush {
            Flush::File(_, file) => names.values().any(|node| *node == Node::File(*file)),
            Flush::Folder(path) => names.contains_key(path),
        }
    }

    /// Whether the flush that is asked for now is one that is not done.
    fn lies(&self, state: &mut State, flush: Flush) -> bool {
        let rank = state.flushes.len();
        let of_its_kind = if matches!(flush, Flush::File(..)) { Lie::Files } else { Lie::Folders };
        state.flushes.push(flush);
        self.lie == of_its_kind || matches!(self.lie, Lie::Those(ranks) if ranks >> rank & 1 == 1)
    }

    /// Every disk that a cut may leave, at each moment: the stage, and the disk after the start that follows.
    pub fn cuts(&self) -> Vec<(usize, FakeDisk)> {
        let (_, copies, _) = &*self.inner.lock().unwrap();
        copies.iter().flat_map(|(stage, state)| self.after(state).into_iter().map(move |disk| (*stage, disk))).collect()
    }

    /// The same; of those that hold the same at the same stage, one.
    pub fn distinct_cuts(&self) -> Vec<(usize, FakeDisk)> {
        let mut seen = BTreeSet::new();
        self.cuts().into_iter().filter(|(stage, disk)| seen.insert((*stage, disk.held()))).collect()
    }

    /// Each name with what it leads to: the bytes of a file, nothing for a folder.
    fn held(&self) -> Vec<(PathBuf, Option<Vec<u8>>)> {
        let (state, _, _) = &*self.inner.lock().unwrap();
        let bytes = |node: &Node| match node {
            Node::Folder => None,
            Node::File(file) => Some(state.contents[*file].written.clone()),
        };
        state.names.iter().map(|(path, node)| (path.clone(), bytes(node))).collect()
    }

    fn after(&self, state: &State) -> Vec<FakeDisk> {
        let count = state.pending.len();
        let chosen: Vec<Vec<bool>> = match self.renames {
            // Any of the changes may have been made lasting, whatever their order.
            Renames::Posix if count <= 5 => {
                (0..1u32 << count).map(|bits| (0..count).map(|rank| bits >> rank & 1 == 1).collect()).collect()
            }
            _ => (0..=count).map(|done| (0..count).map(|rank| rank < done).collect()).collect(),
        };
        let mut disks = Vec::new();
        for chosen in chosen {
            let mut names = state.lasting.clone();
            for (change, _) in state.pending.iter().zip(&chosen).filter(|(_, done)| **done) {
                apply(&mut names, change);
            }
            // A name whose folder did not last is out of reach.
            let reachable =
                |path: &Path| path.ancestors().skip(1).all(|up| up.parent().is_none() || names.contains_key(up));
            let names: Names = names.iter().filter(|(path, _)| reachable(path)).map(|(p, n)| (p.clone(), *n)).collect();
            // Of what was not flushed: all, nothing, the beginning, or blocks of zeros.
            let torn: [fn(&Content) -> Vec<u8>; 4] = [
                |content| content.written.clone(),
                |content| content.flushed.clone(),
                |content| content.written[..content.written.len() / 2].to_vec(),
                |content| vec![0; content.written.len()],
            ];
            for torn in torn {
                let contents = state.contents.iter().map(|content| {
                    let bytes =
                        if content.written == content.flushed { content.flushed.clone() } else { torn(content) };
                    Content { written: bytes.clone(), flushed: bytes }
                });
                let state = State {
                    contents: contents.collect(),
                    names: names.clone(),
                    lasting: names.clone(),
                    pending: vec![],
                    flushes: vec![],
                };
                let inner = Arc::new(Mutex::new((state, vec![], 0)));
                disks.push(FakeDisk { renames: self.renames, lie: Lie::None, inner });
            }
        }
        disks
    }

    fn change(&self, state: &mut State, changes: Vec<Change>) {
        for change in changes {
            apply(&mut state.names, &change);
            state.pending.push(change);
        }
    }

    fn with<T>(&self, act: impl FnOnce(&Self, &mut State) -> io::Result<T>) -> io::Result<T> {
        let inner = &mut *self.inner.lock().unwrap();
        let done = act(self, &mut inner.0)?;
        let copy = (inner.2, inner.0.clone());
        inner.1.push(copy);
        Ok(done)
    }

    fn read<T>(&self, act: impl FnOnce(&State) -> io::Result<T>) -> io::Result<T> {
        act(&self.inner.lock().unwrap().0)
    }
}

struct Open {
    disk: FakeDisk,
    file: usize,
    path: PathBuf,
}

impl Write for Open {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let file = self.file;
        self.disk.with(|_, state| {
            state.contents[file].written.extend_from_slice(bytes);
            Ok(bytes.len())
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl NewFile for Open {
    fn sync(&mut self) -> io::Result<()> {
        let file = self.file;
        self.disk.with(|disk, state| {
            if !disk.lies(state, Flush::File(self.path.clone(), file)) {
                state.contents[file].flushed = state.contents[file].written.clone();
            }
            Ok(())
        })
    }
}

impl Disk for FakeDisk {
    fn look(&self, path: &Path, _: Links) -> io::Result<Stat> {
        self.read(|state| {
            let (kind, length) = match state.names.get(path).ok_or_else(missing)? {
                Node::Folder => (Kind::Folder, 0),
                Node::File(file) => (Kind::File, state.contents[*file].written.len() as u64),
            };
            Ok(Stat { kind, length, modified: Some(SystemTime::now()) })
        })
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        self.read(|state| match state.names.get(path).ok_or_else(missing)? {
            Node::File(file) => Ok(Box::new(Cursor::new(state.contents[*file].written.clone())) as _),
            Node::Folder => Err(ErrorKind::IsADirectory.into()),
        })
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let file = self.with(|disk, state| {
            if state.names.contains_key(path) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            if state.names.get(path.parent().unwrap()) != Some(&Node::Folder) {
                return Err(missing());
            }
            state.contents.push(Content::default());
            let file = state.contents.len() - 1;
            disk.change(state, vec![Change::Link(path.to_owned(), Node::File(file))]);
            Ok(file)
        })?;
        let disk = FakeDisk { renames: self.renames, lie: self.lie, inner: self.inner.clone() };
        Ok(Box::new(Open { disk, file, path: path.to_owned() }))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let file = self.read(|state| match state.names.get(path).ok_or_else(missing)? {
            Node::File(file) => Ok(*file),
            Node::Folder => Err(ErrorKind::IsADirectory.into()),
        })?;
        let disk = FakeDisk { renames: self.renames, lie: self.lie, inner: self.inner.clone() };
        Ok(Box::new(Open { disk, file, path: path.to_owned() }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.with(|disk, state| {
            let node = *state.names.get(from).ok_or_else(missing)?;
            let (from, to) = (from.to_owned(), to.to_owned());
            let changes = match (disk.renames, node) {
                (Renames::Fat, Node::File(_)) => {
                    vec![Change::Unlink(to.clone()), Change::Link(to, node), Change::Unlink(from)]
                }
                _ => vec![Change::Rename(from, to)],
            };
            disk.change(state, changes);
            Ok(())
        })
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        if self.renames == Renames::Fat {
            return Err(ErrorKind::PermissionDenied.into());
        }
        self.with(|disk, state| {
            let node = *state.names.get(from).ok_or_else(missing)?;
            if state.names.contains_key(to) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            disk.change(state, vec![Change::Link(to.to_owned(), node)]);
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.with(|disk, state| {
            state.names.get(path).ok_or_else(missing)?;
            disk.change(state, vec![Change::Unlink(path.to_owned())]);
            Ok(())
        })
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.with(|disk, state| {
            if state.names.contains_key(path) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            disk.change(state, vec![Change::Link(path.to_owned(), Node::Folder)]);
            Ok(())
        })
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        if self.list(path)?.is_empty() { self.remove(path) } else { Err(ErrorKind::DirectoryNotEmpty.into()) }
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>> {
        self.read(|state| {
            state.names.get(folder).ok_or_else(missing)?;
            let inside = state.names.iter().filter(|(path, _)| path.parent() == Some(folder));
            Ok(inside
                .map(|(path, node)| {
                    let kind = if *node == Node::Folder { Kind::Folder } else { Kind::File };
                    (path.file_name().unwrap().to_owned(), kind)
                })
                .collect())
        })
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.with(|disk, state| {
            if disk.lies(state, Flush::Folder(folder.to_owned())) {
                return Ok(());
            }
            let (now, later): (Vec<_>, Vec<_>) =
                state.pending.drain(..).partition(|change| folder_of(change) == folder);
            now.iter().for_each(|change| apply(&mut state.lasting, change));
            state.pending = later;
            Ok(())
        })
    }

    fn touch(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}
