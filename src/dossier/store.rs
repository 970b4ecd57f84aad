//! The dossier's folder: made, opened, saved whole, recovered, and rid of its secrets.

use super::captures::Captures;
use super::disk;
use super::error::{Action, Damage, DossierError, Failure};
use super::format::{self, LARGEST_FILE, Snapshot, TooLong, Unreadable, Unwritable};
use super::lock::{self, Lock, LockHolder, Outcome, Standing};
use super::redaction::redact;
use super::versions::{self, KeptVersion, STAMP, Versions};
use super::{CustomerNumbers, Dossier};
use crate::domain::timestamp::Timestamp;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The dossier's file inside its folder.
pub const FILE: &str = "dossier.ron";
/// How the damaged files kept aside are named: `dossier.abime-2014-08-25_14-03-07.ron`.
const DAMAGED_PREFIX: &str = "dossier.abime-";

/// A dossier open for editing: whoever has it has the lock, until it is dropped.
#[derive(Debug)]
pub struct Store {
    folder: PathBuf,
    lock: Lock,
    /// What `dossier.ron` holds.
    current: Snapshot,
    versions: Versions,
}

/// Why the dossier is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// Keys or clicks: a version every five minutes.
    Typing,
    /// A step was done: a version now.
    StepDone,
}

/// A dossier as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The dossier's folder.
    pub folder: PathBuf,
    pub dossier: Dossier,
    /// When it was last saved.
    pub saved: Timestamp,
    /// The user is to be told.
    pub recovery: Option<Recovery>,
}

/// A damaged file was replaced by a kept version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    pub damage: Damage,
    /// The version that was used.
    pub version: PathBuf,
    /// When the dossier was as in that version.
    pub saved: Timestamp,
    /// Where the damaged file is kept; `None` if there was none, or when only reading.
    pub kept_aside: Option<PathBuf>,
}

/// What opening for editing gives.
#[derive(Debug)]
pub enum Editing {
    Ready {
        store: Box<Store>,
        opened: Box<Opened>,
    },
    /// Somebody has it: [`Store::open`] still reads it, [`Store::take_over`] takes it.
    LockHolder(LockHolder),
}

impl Store {
    /// Reads a dossier, by its folder or its file, without a lock and without writing anything.
    ///
    /// # Errors
    /// Nothing there, not a dossier, a later version, or damaged beyond what the versions can mend.
    pub fn open(path: &Path) -> Result<Opened, DossierError> {
        let folder = locate(path)?;
        Ok(match load(&folder)? {
            Loaded::Whole(Snapshot { dossier, saved }) => Opened { folder, dossier, saved, recovery: None },
            Loaded::Recovered { version, damage } => {
                let KeptVersion { path: version, saved, dossier } = version;
                Opened { folder, dossier, saved, recovery: Some(Recovery { damage, version, saved, kept_aside: None }) }
            }
        })
    }

    /// Opens a dossier to write in it, with its lock; a damaged file is put aside and mended.
    ///
    /// A lock left by a process of this machine that is gone is taken without asking.
    ///
    /// # Errors
    /// As [`Store::open`], and when the folder cannot be written in.
    pub fn open_for_editing(path: &Path, now: Timestamp) -> Result<Editing, DossierError> {
        // What is refused must be so before a lock is put beside it.
        let folder = Self::open(path)?.folder;
        let outcome = Lock::take(&folder, now)?;
        Self::with(folder, outcome, now)
    }

    /// Takes the dossier over from the holder the user was shown; another holder is told instead.
    ///
    /// # Errors
    /// As [`Store::open_for_editing`].
    pub fn take_over(path: &Path, holder: &LockHolder, now: Timestamp) -> Result<Editing, DossierError> {
        let folder = Self::open(path)?.folder;
        let outcome = Lock::take_over(&folder, holder, now)?;
        Self::with(folder, outcome, now)
    }

    fn with(folder: PathBuf, outcome: Outcome, now: Timestamp) -> Result<Editing, DossierError> {
        let lock = match outcome {
            Outcome::LockHolder(held) => return Ok(Editing::LockHolder(held)),
            Outcome::Locked(lock) => lock,
        };
        let versions = Versions::of(&folder)?;
        disk::sweep(&folder)?;
        disk::sweep(&folder.join(versions::FOLDER))?;
        let (current, recovery) = match load(&folder)? {
            Loaded::Whole(written) => (written, None),
            Loaded::Recovered { version, damage } => {
                let (written, recovery) = mend(&folder, version, damage, now)?;
                (written, Some(recovery))
            }
        };
        if recovery.is_none() {
            purge_captures(&folder, &current.dossier);
        }
        let Snapshot { dossier, saved } = current.clone();
        let opened = Opened { folder: folder.clone(), dossier, saved, recovery };
        let store = Store { folder, lock, current, versions };
        Ok(Editing::Ready { store: Box::new(store), opened: Box::new(opened) })
    }

    /// Makes a dossier in a folder that is empty or not there yet, parents included.
    ///
    /// # Errors
    /// A file or another thing is there, or the system refuses; nothing is touched then.
    pub fn create(folder: &Path, dossier: &Dossier, now: Timestamp) -> Result<Self, DossierError> {
        let folder = if folder.file_name().is_some_and(|name| name == FILE) && !folder.is_dir() {
            folder.parent().unwrap_or(Path::new("."))
        } else {
            folder
        };
        let folder = absolute(folder, Action::Create)?;
        let text = serialise(&folder, dossier, now)?;
        make_empty_folder(&folder)?;
        let lock = match Lock::take(&folder, now)? {
            Outcome::Locked(lock) => lock,
            Outcome::LockHolder(_) => return Err(DossierError::FolderNotEmpty { folder }),
        };
        // Between the look and the lock, somebody may have made theirs.
        check_empty(&folder)?;
        disk::replace(&folder.join(FILE), text.as_bytes())?;
        let current = Snapshot { dossier: dossier.clone(), saved: now };
        let mut versions = Versions::default();
        versions.keep(&folder, dossier, &text, now).map_err(not_kept)?;
        Ok(Self { folder, lock, current, versions })
    }

    /// Saves the dossier, whole or not at all, and keeps a version when one is due.
    ///
    /// # Errors
    /// [`DossierError::LockLost`] writes nothing; [`DossierError::VersionNotKept`] says that the dossier is safe.
    pub fn save(&mut self, dossier: &Dossier, now: Timestamp, occasion: Occasion) -> Result<(), DossierError> {
        let text = serialise(&self.folder, dossier, now)?;
        self.still_ours()?;
        let path = self.folder.join(FILE);
        if *dossier != self.current.dossier || !disk::exists(&path) {
            disk::replace(&path, text.as_bytes())?;
            self.current = Snapshot { dossier: dossier.clone(), saved: now };
        }
        if self.versions.is_due(dossier, now, occasion) {
            self.versions.keep(&self.folder, dossier, &text, now).map_err(not_kept)?;
        }
        Ok(())
    }

    /// Takes the registration out of the dossier, of every kept version and of the damaged files kept aside.
    ///
    /// Each file is replaced whole. A file that resists does not save the others; calling again tries it anew.
    /// The window withdraws it from its [`History`](super::History) too.
    ///
    /// # Errors
    /// The lock is lost, or a file cannot be read or written: the first one is named.
    pub fn withdraw_registration(&mut self) -> Result<(), DossierError> {
        self.still_ours()?;
        let mut secrets: Vec<CustomerNumbers> = self.current.dossier.registration.iter().cloned().collect();
        let mut dossier = self.current.dossier.clone();
        dossier.registration = None;
        let text = serialise(&self.folder, &dossier, self.current.saved)?;
        disk::replace(&self.folder.join(FILE), text.as_bytes())?;
        self.current.dossier = dossier;
        self.versions.forget_registration();
        let kept_aside = disk::files(&self.folder)?.into_iter().filter(|path| is_kept_aside(path));
        let files: Vec<_> = kept_aside.chain(versions::newest_first(&self.folder)?).collect();
        // Those that can be read, first: they tell the secrets to look for in those that cannot.
        let withdrawn: Vec<_> = files.iter().map(|path| withdraw_from(path, &mut secrets)).collect();
        let mut first = Ok(());
        for (path, outcome) in files.iter().zip(withdrawn) {
            first = first.and(outcome.and_then(|kept| match kept {
                Kept::Clean => Ok(()),
                Kept::Unreadable(bytes) => redact_file(path, &bytes, &secrets),
            }));
        }
        first.and(disk::sweep(&self.folder)).and(disk::sweep(&self.folder.join(versions::FOLDER)))
    }

    /// The versions of a dossier that can be read, the newest first.
    ///
    /// # Errors
    /// As [`Store::open`] for what is no dossier, or the versions cannot be listed.
    pub fn versions(path: &Path) -> Result<Vec<KeptVersion>, DossierError> {
        versions::readable(&locate(path)?)
    }

    /// The dossier's folder, absolute.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Looks at the lock before any writing.
    fn still_ours(&self) -> Result<(), DossierError> {
        let lost = |holder| DossierError::LockLost { folder: self.folder.clone(), holder };
        match self.lock.standing()? {
            Standing::Ours => Ok(()),
            Standing::Taken(held) => Err(lost(Some(held))),
            // Somebody may have come, written and gone: the lock is ours again only if nothing changed.
            Standing::Gone => match load(&self.folder) {
                Ok(Loaded::Whole(written)) if written == self.current && self.lock.put_back()? => Ok(()),
                Err(error) => Err(error),
                Ok(_) => Err(lost(None)),
            },
        }
    }
}

/// Deletes the captures that neither the dossier nor a kept version names: their undoing ended with the session.
/// What cannot be deleted stays for another time; a damaged dossier kept aside may name any of them, so all stay.
fn purge_captures(folder: &Path, dossier: &Dossier) {
    let (Ok(beside), Ok(kept)) = (disk::files(folder), versions::readable(folder)) else { return };
    if !beside.iter().any(|path| is_kept_aside(path)) {
        let _ = Captures::of(folder).purge(kept.iter().map(|version| &version.dossier).chain([dossier]));
    }
}

/// What reading the file, then the versions if need be, gives.
enum Loaded {
    Whole(Snapshot),
    Recovered { version: KeptVersion, damage: Damage },
}

fn load(folder: &Path) -> Result<Loaded, DossierError> {
    let path = folder.join(FILE);
    let damage = match disk::read(&path, LARGEST_FILE) {
        Ok(bytes) => match format::read(&bytes) {
            Ok(written) => return Ok(Loaded::Whole(written)),
            Err(Unreadable::Damaged(damage)) => damage,
            Err(refused) => return Err(refusal(&path, refused)),
        },
        Err(error) if error.is_missing() => Damage::Missing,
        Err(error) => return Err(error),
    };
    for version in versions::newest_first(folder)? {
        // A version that the disk no longer gives leaves its place to the one before.
        let Ok(bytes) = disk::read(&version, LARGEST_FILE) else { continue };
        match format::read(&bytes) {
            Ok(Snapshot { dossier, saved }) => {
                return Ok(Loaded::Recovered { version: KeptVersion { path: version, saved, dossier }, damage });
            }
            // Going further back would lose what the later program wrote.
            Err(newer @ Unreadable::Newer { .. }) => return Err(refusal(&version, newer)),
            Err(_) => {}
        }
    }
    Err(match damage {
        Damage::Missing => DossierError::NoDossier { folder: folder.to_owned() },
        damage => DossierError::Damaged { path, damage },
    })
}

pub(super) fn refusal(path: &Path, refused: Unreadable) -> DossierError {
    let path = path.to_owned();
    match refused {
        Unreadable::Damaged(damage) => DossierError::Damaged { path, damage },
        Unreadable::Newer { found } => DossierError::Newer { path, found, known: format::VERSION },
        Unreadable::Invalid { line, misfit } => DossierError::Invalid { path, line, misfit },
        Unreadable::TextTooLong(too_long) => text_too_long(path, too_long),
    }
}

fn not_kept(cause: DossierError) -> DossierError {
    DossierError::VersionNotKept { cause: Box::new(cause) }
}

fn text_too_long(path: PathBuf, too_long: TooLong) -> DossierError {
    let TooLong { place, length, longest } = too_long;
    DossierError::TextTooLong { path, place, length, longest }
}

pub(super) fn serialise(path: &Path, dossier: &Dossier, saved: Timestamp) -> Result<String, DossierError> {
    let path = path.to_owned();
    format::write(dossier, saved).map_err(|refused| match refused {
        Unwritable::TextTooLong(too_long) => text_too_long(path, too_long),
        Unwritable::TooMuch => DossierError::TooMuch { path, limit: LARGEST_FILE },
        Unwritable::Refused(answer) => {
            DossierError::System { action: Action::Write, path, failure: Failure::Other { answer } }
        }
    })
}

/// Puts the damaged file aside, then the version in its place; cut between the two, the next opening goes on.
fn mend(
    folder: &Path,
    version: KeptVersion,
    damage: Damage,
    now: Timestamp,
) -> Result<(Snapshot, Recovery), DossierError> {
    let path = folder.join(FILE);
    let kept_aside = match damage {
        Damage::Missing => None,
        _ => {
            let aside = disk::free_name(folder, &format!("{DAMAGED_PREFIX}{}", now.local().format(STAMP)));
            fs::rename(&path, &aside).map_err(|error| DossierError::system(Action::Write, &aside, &error))?;
            Some(aside)
        }
    };
    let KeptVersion { path: version, saved, dossier } = version;
    disk::replace(&path, serialise(folder, &dossier, saved)?.as_bytes())?;
    Ok((Snapshot { dossier, saved }, Recovery { damage, version, saved, kept_aside }))
}

/// A file beside the dossier, once the registration has been looked for.
enum Kept {
    Clean,
    Unreadable(Vec<u8>),
}

/// Takes the registration out of a file that can be read, and notes it.
fn withdraw_from(path: &Path, secrets: &mut Vec<CustomerNumbers>) -> Result<Kept, DossierError> {
    let bytes = disk::read(path, LARGEST_FILE)?;
    let Ok(Snapshot { mut dossier, saved }) = format::read(&bytes) else { return Ok(Kept::Unreadable(bytes)) };
    if let Some(secret) = dossier.registration.take() {
        secrets.push(secret);
        disk::replace(path, serialise(path, &dossier, saved)?.as_bytes())?;
    }
    Ok(Kept::Clean)
}

fn redact_file(path: &Path, bytes: &[u8], secrets: &[CustomerNumbers]) -> Result<(), DossierError> {
    let redacted = redact(bytes, secrets);
    if redacted == bytes { Ok(()) } else { disk::replace(path, &redacted) }
}

fn is_kept_aside(path: &Path) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(DAMAGED_PREFIX))
}

/// The folder of a dossier, given by itself or by its file. Later changes of the working folder do not matter.
fn locate(path: &Path) -> Result<PathBuf, DossierError> {
    let named_so = path.file_name().is_some_and(|name| name == FILE);
    let folder = match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => path,
        // The file itself may be gone: its folder's versions tell.
        Ok(_) if named_so => path.parent().unwrap_or(path),
        Err(error) if named_so && error.kind() == io::ErrorKind::NotFound => path.parent().unwrap_or(path),
        Ok(_) => return Err(DossierError::NotADossier { path: path.to_owned() }),
        Err(error) if matches!(Failure::from(&error), Failure::Missing | Failure::NotAFolder) => {
            return Err(DossierError::NotFound { path: path.to_owned() });
        }
        Err(error) => return Err(DossierError::system(Action::Read, path, &error)),
    };
    let folder = absolute(folder, Action::Read)?;
    if folder.is_dir() { Ok(folder) } else { Err(DossierError::NotFound { path: path.to_owned() }) }
}

fn absolute(path: &Path, action: Action) -> Result<PathBuf, DossierError> {
    // `dossier.ron` alone has an empty parent, which is the working folder.
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    std::path::absolute(path).map_err(|error| DossierError::system(action, path, &error))
}

fn make_empty_folder(folder: &Path) -> Result<(), DossierError> {
    match fs::metadata(folder) {
        Ok(metadata) if !metadata.is_dir() => Err(DossierError::FolderIsAFile { path: folder.to_owned() }),
        Ok(_) => check_empty(folder),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder).map_err(|error| DossierError::system(Action::Create, folder, &error))?;
            folder.parent().into_iter().for_each(disk::sync_folder);
            Ok(())
        }
        Err(error) => Err(DossierError::system(Action::Create, folder, &error)),
    }
}

/// What a creation that was cut leaves (a lock, a temporary file) does not count.
fn check_empty(folder: &Path) -> Result<(), DossierError> {
    let failed = |error: io::Error| DossierError::system(Action::Read, folder, &error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name();
        if name == FILE {
            return Err(DossierError::AlreadyADossier { folder: folder.to_owned() });
        }
        if name != lock::FILE && !disk::is_temporary(&name) {
            return Err(DossierError::FolderNotEmpty { folder: folder.to_owned() });
        }
    }
    Ok(())
}
