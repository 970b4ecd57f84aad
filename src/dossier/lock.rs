//! `dossier.verrou`: who has the dossier, on which machine and since when, so that two people do not write at once.
//!
//! An ordinary file, made only if there is none: it works on a share and on a USB stick, where locks of the
//! system do not. Nothing can forbid two machines to write on a stick; but whoever lost the lock learns it
//! before their next save. Where the system has it (Windows, its shares included), whoever has the dossier also keeps
//! the file open: while it is held so, they are there, whatever dates and process numbers say.

use super::error::{Action, DossierError};
use super::process::{self, Life};
use crate::bounds::LOCK_BYTES as LARGEST;
use crate::domain::timestamp::Timestamp;
use crate::files::{Cause, Claim, Failure, FileError, Files, Hold, Holding, Links, random_mark, temporary_name};
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// The lock's name inside the dossier.
pub const FILE: &str = "dossier.verrou";
/// Tries at a lock that changes hands meanwhile.
const TRIES: usize = 8;
/// Between two of them, where the system answers nothing yet of a file that is going.
const PAUSE: Duration = Duration::from_millis(20);
/// How often whoever has the lock says that they still do.
const BEAT: Duration = Duration::from_secs(60);
/// A holder who says so no longer is gone: ten beats missed, by the clock of the disk itself.
const SILENCE: Duration = Duration::from_secs(600);
/// A lock that cannot be read was cut while being written, unless it is younger.
const UNREADABLE: Duration = Duration::from_secs(10);

/// Somebody has the dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockHolder {
    /// The user's session name, when known.
    pub by: Option<String>,
    /// The machine's name, when known.
    pub machine: Option<String>,
    /// When they took the dossier.
    pub since: Timestamp,
    /// How long ago they last said that they still have it; `None` when they do not say so, or the disk does not.
    pub idle: Option<Duration>,
    /// Which lock it is; `None` for one that cannot be read.
    token: Option<String>,
}

/// The lock's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Owner {
    by: Option<String>,
    machine: Option<String>,
    /// Tells the machine and its table of processes from any other of the same name.
    #[serde(default)]
    host: Option<String>,
    since: Timestamp,
    /// How often, in seconds, the holder touches the file; absent from the locks of the first programs.
    #[serde(default)]
    beat: Option<u64>,
    pid: u32,
    /// Tells the process from a later one of the same number.
    process: Option<String>,
    /// Drawn at random: tells this lock from any other.
    token: String,
}

/// A lock that is ours, released when dropped.
#[derive(Debug)]
pub(super) struct Lock {
    files: Files,
    path: PathBuf,
    owner: Owner,
    sign: Sign,
    /// Dropped with the lock, which ends the thread that touches it.
    _beat: Option<Sender<()>>,
}

/// The lock of a folder that is no dossier: whoever fills it with many has it, until it is dropped.
#[derive(Debug)]
pub enum FolderLock {
    /// Ours.
    Ours(FolderGuard),
    /// Somebody has it.
    Theirs(LockHolder),
}

/// Releases the lock of a folder when dropped.
#[derive(Debug)]
pub struct FolderGuard {
    /// Read by nobody: what counts is that it is dropped.
    _lock: Lock,
}

impl FolderLock {
    /// Takes the lock of that name in a folder, if it is free or its owner's process is gone.
    ///
    /// # Errors
    /// The folder cannot be written in.
    pub fn take(files: &Files, folder: &Path, name: &str, now: Timestamp) -> Result<Self, DossierError> {
        Ok(match Lock::take_from(files, folder.join(name), now, |_| false)? {
            LockAttempt::Locked(lock) => FolderLock::Ours(FolderGuard { _lock: lock }),
            LockAttempt::LockHolder(held) => FolderLock::Theirs(held),
        })
    }
}

/// Who has a dossier at this moment, without taking anything nor writing; `None` when nobody has, or it cannot be read.
pub fn holder(files: &Files, folder: &Path) -> Option<LockHolder> {
    let path = folder.join(FILE);
    let found = Found::at(files, &path).ok().flatten()?;
    // By this machine's clock: a share's own can only be asked by writing.
    let by_our_clock = || SystemTime::now().duration_since(touched(files, &path)?).ok();
    let (idle, is_alive) = found.presence(files, &path, by_our_clock);
    is_alive.then(|| found.held(idle))
}

/// The lock's file kept open, where the system has such a sign; let go as soon as the lock is no longer ours.
#[derive(Clone, Default)]
struct Sign(Arc<Mutex<Option<Hold>>>);

impl std::fmt::Debug for Sign {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sign")
    }
}

impl Sign {
    /// Opens the file if it is not open yet. Another that looks at it at this very moment is in the way: the next
    /// beat tries again.
    fn show(&self, files: &Files, path: &Path) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.is_none() {
            *held = files.hold(path);
        }
    }

    /// Whether it was shown.
    fn let_go(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take().is_some()
    }
}

/// What became of our lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Ours,
    /// The file went.
    Gone,
    Taken(LockHolder),
}

/// The lock or who has it.
pub(super) enum LockAttempt {
    Locked(Lock),
    LockHolder(LockHolder),
}

impl Lock {
    /// Takes the lock of a folder if it is free, or if its owner's process is gone.
    pub(super) fn take(files: &Files, folder: &Path, now: Timestamp) -> Result<LockAttempt, DossierError> {
        Self::take_from(files, folder.join(FILE), now, |_| false)
    }

    /// Takes the lock from the holder the user was shown; from nobody else.
    pub(super) fn take_over(
        files: &Files,
        folder: &Path,
        shown: &LockHolder,
        now: Timestamp,
    ) -> Result<LockAttempt, DossierError> {
        Self::take_from(files, folder.join(FILE), now, |found| found.token() == shown.token.as_ref())
    }

    fn take_from(
        files: &Files,
        path: PathBuf,
        now: Timestamp,
        may_take: impl Fn(&Found) -> bool,
    ) -> Result<LockAttempt, DossierError> {
        let owner = Owner::me(now);
        let mut last = None;
        for left in (0..TRIES).rev() {
            match owner.attempt(files, &path, &may_take) {
                Ok(Attempt::Written) => {
                    let sign = Sign::default();
                    sign.show(files, &path);
                    return Ok(LockAttempt::Locked(Lock {
                        _beat: beat(files, &path, &owner.token, &sign),
                        files: files.clone(),
                        path,
                        owner,
                        sign,
                    }));
                }
                Ok(Attempt::Held(held)) => return Ok(LockAttempt::LockHolder(held)),
                Ok(Attempt::Gone) => {}
                Ok(Attempt::SetAside(held)) => last = Some(held),
                Err(error) if left > 0 && may_pass(&error) => std::thread::sleep(PAUSE),
                Err(error) => return Err(error),
            }
        }
        // Others took it each time before us.
        match last {
            Some(held) => Ok(LockAttempt::LockHolder(held)),
            None => Err(lock_error(&path, &io::ErrorKind::ResourceBusy.into())),
        }
    }

    /// Whether the lock is still ours.
    pub(super) fn standing(&self) -> Result<Standing, DossierError> {
        let found = match Found::at(&self.files, &self.path) {
            // A file that was removed while it was held open answers nothing until it is let go.
            Err(DossierError::System { failure: Failure::Denied, .. }) if self.sign.let_go() => {
                let found = Found::at(&self.files, &self.path);
                if matches!(&found, Ok(Some(found)) if found.token() == Some(&self.owner.token)) {
                    self.sign.show(&self.files, &self.path);
                }
                found
            }
            found => found,
        }?;
        Ok(match found {
            None => Standing::Gone,
            Some(found) if found.token() == Some(&self.owner.token) => Standing::Ours,
            Some(found) => {
                self.sign.let_go();
                Standing::Taken(found.held(None))
            }
        })
    }

    /// Puts our lock back after its file went; `false` if somebody was faster.
    pub(super) fn put_back(&self) -> Result<bool, DossierError> {
        // What is still open is the file that went.
        self.sign.let_go();
        let is_back = self.owner.write(&self.files, &self.path)?;
        if is_back {
            self.sign.show(&self.files, &self.path);
        }
        Ok(is_back)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // First: a file that is open does not go at once.
        self.sign.let_go();
        // A lock taken over is the other's: it stays. Nobody is left to tell of a failure.
        if self.standing() == Ok(Standing::Ours) {
            let _ = self.files.remove(&self.path);
        }
    }
}

/// Touches the lock while it is ours, on a thread of its own; what is returned ends it when dropped.
///
/// Without a thread nothing is touched: somebody else then takes the lock after [`SILENCE`], which is told at the next
/// saving and loses nothing.
fn beat(files: &Files, path: &Path, token: &str, sign: &Sign) -> Option<Sender<()>> {
    let (end, ended) = channel();
    let (files, path, token, sign) = (files.clone(), path.to_owned(), token.to_owned(), sign.clone());
    let beating = move || {
        while ended.recv_timeout(BEAT) == Err(RecvTimeoutError::Timeout) {
            match Found::at(&files, &path) {
                // A share that cannot set a date leaves the lock as old as it is.
                Ok(Some(found)) if found.token() == Some(&token) => {
                    drop(files.touch(&path));
                    sign.show(&files, &path);
                }
                // Gone for a moment, or the share is: the next beat tells.
                Ok(None) | Err(_) => {}
                Ok(Some(_)) => {
                    sign.let_go();
                    return;
                }
            }
        }
    };
    std::thread::Builder::new().name("verrou".to_owned()).spawn(beating).ok().map(|_| end)
}

impl Owner {
    fn me(now: Timestamp) -> Self {
        let pid = std::process::id();
        let process = match process::look(pid) {
            Life::Running { mark } => Some(mark),
            Life::Gone | Life::Unknown => None,
        };
        let (by, machine, host, token) = (user(), machine(), process::host(), random_mark());
        Self { by, machine, host, since: now, beat: Some(BEAT.as_secs()), pid, process, token }
    }

    /// Writes the lock whole if there is none; whether it did.
    fn write(&self, files: &Files, path: &Path) -> Result<bool, DossierError> {
        let pretty = ron::ser::PrettyConfig::new().new_line("\n");
        let text = ron::ser::to_string_pretty(self, pretty);
        let text = text.map_err(|error| lock_error(path, &io::Error::other(error)))?;
        // After a start of the machine it is nobody's: a cut may take it.
        match files.claim_for_now(path, text.as_bytes()) {
            Ok(claim) => Ok(claim == Claim::Made),
            Err(error) => Err(FileError { action: Action::Lock, ..error }.into()),
        }
    }

    /// Writes the lock, or takes one that is nobody's out of the way.
    fn attempt(&self, files: &Files, path: &Path, may_take: impl Fn(&Found) -> bool) -> Result<Attempt, DossierError> {
        if self.write(files, path)? {
            return Ok(Attempt::Written);
        }
        let Some(found) = Found::at(files, path)? else { return Ok(Attempt::Gone) };
        let (idle, is_alive) = found.presence(files, path, || found.idle(files, path));
        if !may_take(&found) && is_alive {
            return Ok(Attempt::Held(found.held(idle)));
        }
        found.set_aside(files, path, &self.token)?;
        Ok(Attempt::SetAside(found.held(idle)))
    }

    /// The process that took the lock is gone from this very machine's table of processes.
    fn is_gone(&self) -> bool {
        // Two machines may have one name (clones, containers): without an identity, a number proves nothing.
        self.host.is_some()
            && self.host == process::host()
            && self.machine == machine()
            && match process::look(self.pid) {
                Life::Gone => true,
                Life::Running { mark } => self.process.as_ref().is_some_and(|mine| *mine != mark),
                Life::Unknown => false,
            }
    }
}

/// What one try at a lock came to.
enum Attempt {
    Written,
    Held(LockHolder),
    /// The file went while we looked.
    Gone,
    /// One that was nobody's, or that the user takes over, is out of the way.
    SetAside(LockHolder),
}

/// A lock found on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Found {
    Owned(Owner),
    /// Cut while being written, or not ours at all; known by its bytes.
    Unreadable {
        bytes: Vec<u8>,
        since: Timestamp,
    },
}

impl Found {
    /// Reads the lock; one that cannot be read may be just being written, so it is given a moment.
    fn at(files: &Files, path: &Path) -> Result<Option<Self>, DossierError> {
        const PATIENCE: usize = 10;
        for left in (0..=PATIENCE).rev() {
            let bytes = match files.read(path, LARGEST) {
                Ok(bytes) => bytes,
                Err(error) if error.is_missing() => return Ok(None),
                Err(FileError { cause: Cause::TooLarge { .. }, .. }) => Vec::new(),
                Err(error) => return Err(error.into()),
            };
            match ron::de::from_bytes(&bytes) {
                Ok(owner) => return Ok(Some(Found::Owned(owner))),
                Err(_) if left > 0 => std::thread::sleep(Duration::from_millis(20)),
                Err(_) => {
                    let written = touched(files, path);
                    let since = written.map_or_else(Timestamp::now, Timestamp::from);
                    return Ok(Some(Found::Unreadable { bytes, since }));
                }
            }
        }
        Ok(None)
    }

    fn token(&self) -> Option<&String> {
        match self {
            Found::Owned(owner) => Some(&owner.token),
            Found::Unreadable { .. } => None,
        }
    }

    /// How long ago the file was last written, by the clock of its own disk: another machine's may be wrong.
    fn idle(&self, files: &Files, path: &Path) -> Option<Duration> {
        let beats = match self {
            Found::Owned(owner) => owner.beat.is_some(),
            Found::Unreadable { .. } => true,
        };
        let written = touched(files, path).filter(|_| beats)?;
        now_by_the_disk(files, path)?.duration_since(written).ok()
    }

    /// How long nobody touched it, and whether somebody has the dossier at this moment.
    fn presence(
        &self,
        files: &Files,
        path: &Path,
        idle: impl FnOnce() -> Option<Duration>,
    ) -> (Option<Duration>, bool) {
        // Whoever keeps it open is there at this very moment.
        if files.holding(path) == Holding::Held {
            return (Some(Duration::ZERO), true);
        }
        let idle = idle();
        (idle, !self.is_stale(idle))
    }

    fn is_stale(&self, idle: Option<Duration>) -> bool {
        match self {
            Found::Owned(owner) => owner.is_gone() || idle.is_some_and(|idle| idle >= SILENCE),
            Found::Unreadable { .. } => idle.is_some_and(|idle| idle >= UNREADABLE),
        }
    }

    fn held(&self, idle: Option<Duration>) -> LockHolder {
        match self {
            Found::Owned(Owner { by, machine, since, token, .. }) => {
                let (by, machine, token) = (by.clone(), machine.clone(), Some(token.clone()));
                LockHolder { by, machine, since: *since, idle, token }
            }
            Found::Unreadable { since, .. } => LockHolder { by: None, machine: None, since: *since, idle, token: None },
        }
    }

    /// Takes this lock away, and no other: moved first, then looked at, for two may be at it at once.
    fn set_aside(&self, files: &Files, path: &Path, token: &str) -> Result<(), DossierError> {
        let aside = path.with_file_name(temporary_name(token));
        let moved = |moved: Result<(), FileError>| match moved {
            Err(error) if !error.is_missing() => Err(FileError { action: Action::Lock, ..error }),
            _ => Ok(()),
        };
        moved(files.rename_for_now(path, &aside))?;
        match Found::at(files, &aside)? {
            None => Ok(()),
            Some(found) if found.is_same_as(self) => Ok(files.remove(&aside)?),
            // Another was faster and this is their lock: given back.
            Some(_) => Ok(moved(files.rename_for_now(&aside, path))?),
        }
    }

    fn is_same_as(&self, other: &Found) -> bool {
        match (self, other) {
            (Found::Owned(one), Found::Owned(other)) => one.token == other.token,
            (Found::Unreadable { bytes: one, .. }, Found::Unreadable { bytes: other, .. }) => one == other,
            _ => false,
        }
    }
}

/// Windows refuses everything of a lock that another is just taking away, until the last who looks at it closes it.
fn may_pass(error: &DossierError) -> bool {
    cfg!(windows) && matches!(error, DossierError::System { failure: Failure::Denied | Failure::InUse, .. })
}

fn lock_error(path: &Path, error: &io::Error) -> DossierError {
    FileError::system(Action::Lock, path, error).into()
}

/// When a file was last written, as its disk tells.
fn touched(files: &Files, path: &Path) -> Option<SystemTime> {
    files.look(path, Links::Shown).ok()??.modified
}

/// What time the disk of a path says it is: a share's server has a clock of its own.
fn now_by_the_disk(files: &Files, path: &Path) -> Option<SystemTime> {
    let probe = path.with_file_name(temporary_name(&random_mark()));
    let made = files.claim_for_now(&probe, b"");
    let now = made.ok().and_then(|_| touched(files, &probe));
    let _ = files.remove(&probe);
    now
}

/// The name of the user's session, as the system gives it.
fn user() -> Option<String> {
    ["USERNAME", "USER", "LOGNAME"].into_iter().find_map(|name| readable(std::env::var(name).ok()?))
}

/// The machine's name.
fn machine() -> Option<String> {
    readable(gethostname::gethostname().into_string().ok()?)
}

/// A name fit for a sentence: some systems give an empty one.
fn readable(name: String) -> Option<String> {
    let name = crate::domain::excerpt(name.trim());
    if name.is_empty() { None } else { Some(name) }
}
