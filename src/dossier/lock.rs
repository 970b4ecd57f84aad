//! `dossier.verrou`: who has the dossier, on which machine and since when, so that two people do not write at once.
//!
//! An ordinary file, made only if there is none: it works on a share and on a USB stick, where locks of the
//! system do not. Nothing can forbid two machines to write on a stick; but whoever lost the lock learns it
//! before their next save.

use super::disk;
use super::error::{Action, DossierError};
use super::process::{self, Life};
use crate::domain::timestamp::Timestamp;
use serde::{Deserialize, Serialize};
use std::fs::{self, OpenOptions};
use std::hash::{BuildHasher, Hasher};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The lock's name inside the dossier.
pub const FILE: &str = "dossier.verrou";
/// A lock is a few lines.
const LARGEST: u64 = 4096;
/// Tries at a lock that changes hands meanwhile.
const TRIES: usize = 8;

/// Somebody has the dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockHolder {
    /// The user's session name, when known.
    pub by: Option<String>,
    /// The machine's name, when known.
    pub machine: Option<String>,
    pub since: Timestamp,
    /// Which lock it is; `None` for one that cannot be read.
    token: Option<String>,
}

/// The lock's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Owner {
    by: Option<String>,
    machine: Option<String>,
    since: Timestamp,
    pid: u32,
    /// Tells the process from a later one of the same number.
    process: Option<String>,
    /// Drawn at random: tells this lock from any other.
    token: String,
}

/// A lock that is ours, released when dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    owner: Owner,
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
pub(super) enum Outcome {
    Locked(Lock),
    LockHolder(LockHolder),
}

impl Lock {
    /// Takes the lock of a folder if it is free, or if its owner's process is gone.
    pub(super) fn take(folder: &Path, now: Timestamp) -> Result<Outcome, DossierError> {
        Self::take_from(folder, now, Found::is_stale)
    }

    /// Takes the lock from the holder the user was shown; from nobody else.
    pub(super) fn take_over(folder: &Path, shown: &LockHolder, now: Timestamp) -> Result<Outcome, DossierError> {
        Self::take_from(folder, now, |found| found.is_stale() || found.held().token == shown.token)
    }

    fn take_from(folder: &Path, now: Timestamp, may_take: impl Fn(&Found) -> bool) -> Result<Outcome, DossierError> {
        let path = folder.join(FILE);
        let owner = Owner::me(now);
        let mut last = None;
        for _ in 0..TRIES {
            if owner.write(&path)? {
                return Ok(Outcome::Locked(Lock { path, owner }));
            }
            let Some(found) = Found::at(&path)? else { continue };
            if !may_take(&found) {
                return Ok(Outcome::LockHolder(found.held()));
            }
            found.set_aside(&path, &owner.token)?;
            last = Some(found.held());
        }
        // Others took it each time before us.
        match last {
            Some(held) => Ok(Outcome::LockHolder(held)),
            None => Err(lock_error(&path, &io::ErrorKind::ResourceBusy.into())),
        }
    }

    /// Whether the lock is still ours.
    pub(super) fn standing(&self) -> Result<Standing, DossierError> {
        Ok(match Found::at(&self.path)? {
            None => Standing::Gone,
            Some(found) if found.token() == Some(&self.owner.token) => Standing::Ours,
            Some(found) => Standing::Taken(found.held()),
        })
    }

    /// Puts our lock back after its file went; `false` if somebody was faster.
    pub(super) fn put_back(&self) -> Result<bool, DossierError> {
        self.owner.write(&self.path)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A lock taken over is the other's: it stays. Nobody is left to tell of a failure.
        if self.standing() == Ok(Standing::Ours) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

impl Owner {
    fn me(now: Timestamp) -> Self {
        let pid = std::process::id();
        let process = match process::look(pid) {
            Life::Running { mark } => Some(mark),
            Life::Gone | Life::Unknown => None,
        };
        // The standard library's only source of chance: each state is seeded anew.
        let token = std::collections::hash_map::RandomState::new().build_hasher().finish();
        Self { by: user(), machine: machine(), since: now, pid, process, token: format!("{token:016x}") }
    }

    /// Writes the lock if there is none; whether it did.
    fn write(&self, path: &Path) -> Result<bool, DossierError> {
        let failed = |error: io::Error| lock_error(path, &error);
        let pretty = ron::ser::PrettyConfig::new().new_line("\n");
        let text = ron::ser::to_string_pretty(self, pretty).map_err(|error| failed(io::Error::other(error)))?;
        let mut file = match OpenOptions::new().write(true).create_new(true).open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
            Err(error) => return Err(failed(error)),
        };
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
        drop(file);
        if let Err(error) = written {
            let _ = fs::remove_file(path);
            return Err(failed(error));
        }
        Ok(true)
    }

    /// Same machine, and the process that took the lock is gone.
    fn is_gone(&self) -> bool {
        // Two machines may both be called so.
        let has_a_name = self.machine.as_deref().is_some_and(|name| name != "localhost");
        has_a_name
            && self.machine == machine()
            && match process::look(self.pid) {
                Life::Gone => true,
                Life::Running { mark } => self.process.as_ref().is_some_and(|mine| *mine != mark),
                Life::Unknown => false,
            }
    }
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
    fn at(path: &Path) -> Result<Option<Self>, DossierError> {
        const PATIENCE: usize = 10;
        for left in (0..=PATIENCE).rev() {
            let bytes = match disk::read(path, LARGEST) {
                Ok(bytes) => bytes,
                Err(error) if error.is_missing() => return Ok(None),
                Err(DossierError::TooLarge { .. }) => Vec::new(),
                Err(error) => return Err(error),
            };
            match ron::de::from_bytes(&bytes) {
                Ok(owner) => return Ok(Some(Found::Owned(owner))),
                Err(_) if left > 0 => std::thread::sleep(Duration::from_millis(20)),
                Err(_) => {
                    let written = fs::symlink_metadata(path).and_then(|metadata| metadata.modified());
                    let since = written.map_or_else(|_| Timestamp::now(), Timestamp::from);
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

    fn is_stale(&self) -> bool {
        matches!(self, Found::Owned(owner) if owner.is_gone())
    }

    fn held(&self) -> LockHolder {
        match self {
            Found::Owned(Owner { by, machine, since, token, .. }) => {
                LockHolder { by: by.clone(), machine: machine.clone(), since: *since, token: Some(token.clone()) }
            }
            Found::Unreadable { since, .. } => LockHolder { by: None, machine: None, since: *since, token: None },
        }
    }

    /// Takes this lock away, and no other: moved first, then looked at, for two may be at it at once.
    fn set_aside(&self, path: &Path, token: &str) -> Result<(), DossierError> {
        let aside = path.with_file_name(disk::temporary_name(token));
        match fs::rename(path, &aside) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(lock_error(path, &error)),
            Ok(()) => {}
        }
        if Found::at(&aside)?.as_ref().is_some_and(|moved| moved.is_same_as(self)) {
            disk::remove(&aside)
        } else {
            // Another was faster and this is their lock: given back.
            match fs::rename(&aside, path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(lock_error(path, &error)),
                _ => Ok(()),
            }
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

fn lock_error(path: &Path, error: &io::Error) -> DossierError {
    DossierError::system(Action::Lock, path, error)
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
