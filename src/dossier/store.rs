//! The dossier's folder: made, opened, saved whole, recovered, and rid of its secrets.

use super::captures::Captures;
use super::error::{Action, DossierError, Failure};
use super::format::{self, Format, Snapshot, TooLong, TooMany, Unreadable, Unwritable};
use super::location;
use super::lock::{Lock, LockAttempt, LockHolder, Standing};
use super::recovery::{self, Leftovers, Loaded};
use super::redaction::redact;
use super::versions::{self, KeptVersion, Versions};
use super::{Capture, CustomerNumbers, Dossier, lock};
use crate::bounds::DOSSIER_BYTES as LARGEST_FILE;
use crate::domain::timestamp::Timestamp;
use crate::files::{Cause, FileError, Files};
use std::path::{Path, PathBuf};

pub use super::recovery::Recovery;

/// The dossier's file inside its folder.
pub const FILE: &str = "dossier.ron";
/// A dossier open for editing: whoever has it has the lock, until it is dropped.
#[derive(Debug)]
pub struct Store {
    files: Files,
    folder: PathBuf,
    lock: Lock,
    /// What `dossier.ron` holds, as we last read or wrote it.
    current: Snapshot,
    /// Its bytes: other ones on the disk are another program's.
    written: Vec<u8>,
    /// A save that the disk refused to make last left its bytes in the file: the next one writes, whatever it holds.
    is_unsettled: bool,
    /// Another program's bytes that are kept in a version already, so that each try does not make one more.
    foreign: Option<(Vec<u8>, DossierError)>,
    versions: Versions,
}

/// Why the dossier is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// Keys or clicks: a version every five minutes.
    Typing,
    /// A step was done: a version now.
    StepDone,
    /// Another dossier takes the place of the whole, such as a version taken back: a version of what was there first,
    /// then one of what comes.
    Replaced,
}

/// A dossier as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The dossier's folder.
    pub folder: PathBuf,
    /// What it holds.
    pub dossier: Dossier,
    /// When it was last saved.
    pub saved: Timestamp,
    /// The user is to be told.
    pub recovery: Option<Recovery>,
    /// Whether it may be written: the dossier of a later program is only read.
    pub format: Format,
}

/// What the user is told of a dossier that holds more than this program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A later format, shown as far as it could be read, and only read.
    Newer {
        /// The file's version.
        found: u64,
        /// The last version that this program writes.
        known: u64,
    },
    /// Fields and findings of a later program: not shown, and kept as they are.
    Unknown {
        /// How many, together.
        count: usize,
    },
}

impl Opened {
    /// What is to be told, if anything.
    pub fn remark(&self) -> Option<Remark> {
        let count = self.dossier.unknown.count() + self.dossier.findings.unknown().len();
        match self.format {
            Format::Newer { found } => Some(Remark::Newer { found, known: format::VERSION }),
            Format::Known => (count > 0).then_some(Remark::Unknown { count }),
        }
    }

    /// Refuses a dossier of a later program to whoever would write in it.
    fn writable(self) -> Result<Self, DossierError> {
        match self.format {
            Format::Known => Ok(self),
            Format::Newer { found } => {
                Err(DossierError::Newer { path: self.folder.join(FILE), found, known: format::VERSION })
            }
        }
    }
}

/// What opening for editing gives.
#[derive(Debug)]
pub enum Editing {
    /// The dossier is ours to write.
    Ready {
        /// Holds the lock, and saves.
        store: Box<Store>,
        /// What was read.
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
        Self::open_on(&Files::system(), path)
    }

    /// [`Store::open`] on another disk.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_on(files: &Files, path: &Path) -> Result<Opened, DossierError> {
        let folder = location::locate(files, path)?;
        // As for who opens it next: a lock whose process is gone is nobody's.
        let is_held = lock::holder(files, &folder).is_some();
        let leftovers = if is_held { Leftovers::Theirs } else { Leftovers::Considered };
        Ok(match recovery::load(files, &folder, leftovers)? {
            Loaded::Whole(Snapshot { dossier, saved, format }, _) => {
                Opened { folder, dossier, saved, recovery: None, format }
            }
            Loaded::Recovered { found, damage, file: _ } => {
                let KeptVersion { path: version, saved, dossier } = found;
                let recovery = Some(Recovery { damage, version, saved, kept_aside: None });
                Opened { folder, dossier, saved, recovery, format: Format::Known }
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
        Self::open_for_editing_on(&Files::system(), path, now)
    }

    /// [`Store::open_for_editing`] on another disk.
    ///
    /// # Errors
    /// As [`Store::open_for_editing`].
    pub fn open_for_editing_on(files: &Files, path: &Path, now: Timestamp) -> Result<Editing, DossierError> {
        // What is refused must be so before a lock is put beside it.
        let folder = Self::open_on(files, path)?.writable()?.folder;
        let outcome = Lock::take(files, &folder, now)?;
        Self::with(files, folder, outcome, now)
    }

    /// Takes the dossier over from the holder the user was shown; another holder is told instead.
    ///
    /// # Errors
    /// As [`Store::open_for_editing`].
    pub fn take_over(path: &Path, holder: &LockHolder, now: Timestamp) -> Result<Editing, DossierError> {
        Self::take_over_on(&Files::system(), path, holder, now)
    }

    /// [`Store::take_over`] on another disk.
    ///
    /// # Errors
    /// As [`Store::open_for_editing`].
    pub fn take_over_on(
        files: &Files,
        path: &Path,
        holder: &LockHolder,
        now: Timestamp,
    ) -> Result<Editing, DossierError> {
        let folder = Self::open_on(files, path)?.writable()?.folder;
        let outcome = Lock::take_over(files, &folder, holder, now)?;
        Self::with(files, folder, outcome, now)
    }

    fn with(files: &Files, folder: PathBuf, outcome: LockAttempt, now: Timestamp) -> Result<Editing, DossierError> {
        let lock = match outcome {
            LockAttempt::LockHolder(held) => return Ok(Editing::LockHolder(held)),
            LockAttempt::Locked(lock) => lock,
        };
        let (current, written, recovery) = match recovery::load(files, &folder, Leftovers::Considered)? {
            Loaded::Whole(current, bytes) => (current, bytes, None),
            Loaded::Recovered { found, damage, file } => {
                let (current, bytes, recovery) = recovery::mend(files, &folder, found, damage, file.as_deref(), now)?;
                (current, bytes, Some(recovery))
            }
        };
        // Only now: what a cut save left may have been the newest dossier.
        recovery::clear(files, &folder, &current, now)?;
        let versions = Versions::of(files, &folder)?;
        if recovery.is_none() {
            purge_captures(files, &folder, &current.dossier);
        }
        let Snapshot { dossier, saved, format } = current.clone();
        let opened = Opened { folder: folder.clone(), dossier, saved, recovery, format }.writable()?;
        let (files, foreign, is_unsettled) = (files.clone(), None, false);
        let store = Store { files, folder, lock, current, written, is_unsettled, foreign, versions };
        Ok(Editing::Ready { store: Box::new(store), opened: Box::new(opened) })
    }

    /// Makes a dossier in a folder that is empty or not there yet, parents included.
    ///
    /// # Errors
    /// A file or another thing is there, or the system refuses; nothing is touched then.
    pub fn create(folder: &Path, dossier: &Dossier, now: Timestamp) -> Result<Self, DossierError> {
        Self::create_on(&Files::system(), folder, dossier, now)
    }

    /// [`Store::create`] on another disk.
    ///
    /// # Errors
    /// As [`Store::create`].
    pub fn create_on(files: &Files, folder: &Path, dossier: &Dossier, now: Timestamp) -> Result<Self, DossierError> {
        let folder = location::to_create(files, folder)?;
        let text = serialise(&folder, dossier, now)?;
        location::make_empty_folder(files, &folder)?;
        let lock = match Lock::take(files, &folder, now)? {
            LockAttempt::Locked(lock) => lock,
            LockAttempt::LockHolder(_) => return Err(DossierError::FolderNotEmpty { folder }),
        };
        // Between the look and the lock, somebody may have made theirs.
        location::check_empty(files, &folder)?;
        files.sweep(&folder)?;
        files.replace(&folder.join(FILE), text.as_bytes())?;
        let current = Snapshot { dossier: dossier.clone(), saved: now, format: Format::Known };
        let mut versions = Versions::default();
        versions.keep(files, &folder, dossier, &text, now).map_err(not_kept)?;
        let (files, written) = (files.clone(), text.into_bytes());
        Ok(Self { files, folder, lock, current, written, is_unsettled: false, foreign: None, versions })
    }

    /// Saves the dossier, whole or not at all, and keeps a version when one is due.
    ///
    /// The lock and the file are looked at again once the new bytes are on the disk, just before they take its place.
    ///
    /// # Errors
    /// [`DossierError::LockLost`] and [`DossierError::ChangedElsewhere`] write nothing over what others wrote;
    /// [`DossierError::VersionNotKept`] says that the dossier is safe.
    pub fn save(&mut self, dossier: &Dossier, now: Timestamp, occasion: Occasion) -> Result<(), DossierError> {
        let text = serialise(&self.folder, dossier, now)?;
        self.still_ours()?;
        if occasion == Occasion::Replaced {
            let Snapshot { dossier: former, saved, .. } = &self.current;
            if self.versions.is_due(former, now, occasion) {
                let text = serialise(&self.folder, former, *saved)?;
                self.versions.keep(&self.files, &self.folder, former, &text, now).map_err(not_kept)?;
            }
        }
        if *dossier != self.current.dossier || self.is_unsettled || !self.files.exists(&self.folder.join(FILE)) {
            self.put(text.as_bytes(), now)?;
            self.current = Snapshot { dossier: dossier.clone(), saved: now, format: Format::Known };
        }
        recovery::forget_lesser(&self.files, &self.folder, dossier, now);
        if self.versions.is_due(dossier, now, occasion) {
            self.versions.keep(&self.files, &self.folder, dossier, &text, now).map_err(not_kept)?;
        }
        Ok(())
    }

    /// Saves the dossier over what [`DossierError::ChangedElsewhere`] told, which stays among the versions: the user
    /// was shown it and chose theirs.
    ///
    /// # Errors
    /// As [`Store::save`]; what was written since is told anew.
    pub fn save_over(&mut self, dossier: &Dossier, now: Timestamp) -> Result<(), DossierError> {
        if let Some((foreign, _)) = self.foreign.take() {
            self.written = foreign;
            // What the file holds now is not ours: the next saving writes, whatever it holds.
            self.put(serialise(&self.folder, dossier, now)?.as_bytes(), now)?;
            self.current = Snapshot { dossier: dossier.clone(), saved: now, format: Format::Known };
        }
        self.save(dossier, now, Occasion::StepDone)
    }

    /// Takes a kept version back as the dossier, by [`KeptVersion::restored`]; what was there is kept among the versions
    /// before.
    ///
    /// # Errors
    /// As [`Store::save`]; nothing is replaced when what was there could not be kept.
    pub fn restore(&mut self, version: &KeptVersion, now: Timestamp) -> Result<Dossier, DossierError> {
        let restored = version.restored(&self.current.dossier);
        self.save(&restored, now, Occasion::Replaced)?;
        Ok(restored)
    }

    /// Saves a dossier beside, in a folder that is empty or not there yet, with the files of its captures as far as
    /// they can still be read: where saving fails, or when somebody else has taken the dossier over. `from` is the
    /// folder that it was opened from. Gives the store, and the captures that did not come.
    ///
    /// # Errors
    /// As [`Store::create`].
    pub fn save_elsewhere(
        files: &Files,
        from: &Path,
        dossier: &Dossier,
        to: &Path,
        now: Timestamp,
    ) -> Result<(Self, Vec<Capture>), DossierError> {
        let store = Self::create_on(files, to, dossier, now)?;
        let (there, here) = (Captures::on(files, from), Captures::on(files, store.folder()));
        let missing = dossier.captures.iter().filter(|capture| here.take_from(&there, capture).is_err());
        Ok((store, missing.cloned().collect()))
    }

    /// Takes what another program wrote in the file as the dossier: the user chose it. Theirs is lost unless the
    /// caller saved it elsewhere before, by [`Store::create`].
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn reload(&mut self) -> Result<Opened, DossierError> {
        let Loaded::Whole(current, written) = recovery::load(&self.files, &self.folder, Leftovers::Theirs)? else {
            return Self::open_on(&self.files, &self.folder);
        };
        (self.current, self.written, self.foreign, self.is_unsettled) = (current, written, None, false);
        let Snapshot { dossier, saved, format } = self.current.clone();
        Ok(Opened { folder: self.folder.clone(), dossier, saved, recovery: None, format })
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
        self.put(text.as_bytes(), self.current.saved)?;
        self.current.dossier = dossier;
        self.versions.forget_registration();
        let files = &self.files;
        let kept_aside = files.files(&self.folder)?.into_iter().filter(|path| recovery::is_kept_aside(path));
        let paths: Vec<_> = kept_aside.chain(versions::newest_first(files, &self.folder)?).collect();
        // Those that can be read, first: they tell the secrets to look for in those that cannot.
        let withdrawn: Vec<_> = paths.iter().map(|path| withdraw_from(files, path, &mut secrets)).collect();
        let mut first = Ok(());
        for (path, outcome) in paths.iter().zip(withdrawn) {
            first = first.and(outcome.and_then(|kept| match kept {
                Kept::Clean => Ok(()),
                Kept::Unreadable(bytes) => redact_file(files, path, &bytes, &secrets),
            }));
        }
        let swept = files.sweep(&self.folder).and(files.sweep(&self.folder.join(versions::FOLDER)));
        first.and(swept.map_err(DossierError::from))
    }

    /// The versions of a dossier that can be read, the newest first.
    ///
    /// # Errors
    /// As [`Store::open`] for what is no dossier, or the versions cannot be listed.
    pub fn versions(path: &Path) -> Result<Vec<KeptVersion>, DossierError> {
        let files = Files::system();
        versions::readable(&files, &location::locate(&files, path)?)
    }

    /// The dossier's folder, absolute.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Puts bytes in the file's place, unless somebody else took the lock or wrote there meanwhile.
    fn put(&mut self, bytes: &[u8], now: Timestamp) -> Result<(), DossierError> {
        let path = self.folder.join(FILE);
        let put = self.files.replace_after(&path, bytes, || match self.lock.standing()? {
            Standing::Taken(held) => Err(Refused::Error(self.lost(Some(held)))),
            Standing::Gone | Standing::Ours => self.unchanged(&path),
        });
        match put {
            Ok(()) => {
                (self.written, self.foreign, self.is_unsettled) = (bytes.to_vec(), None, false);
                Ok(())
            }
            Err(Refused::Error(error)) => {
                // The file has its new bytes, and only their name may not last: they are ours, not another program's.
                if bytes != self.written && self.files.read(&path, LARGEST_FILE).is_ok_and(|there| there == bytes) {
                    (self.written, self.is_unsettled) = (bytes.to_vec(), true);
                }
                Err(error)
            }
            Err(Refused::Foreign(bytes)) => Err(self.keep_foreign(&path, bytes, now)?),
        }
    }

    /// Whether the file holds what we know of: nothing, our bytes, or the same dossier written otherwise.
    fn unchanged(&self, path: &Path) -> Result<(), Refused> {
        let there = match self.files.read(path, LARGEST_FILE) {
            Ok(there) if there == self.written => return Ok(()),
            Ok(there) => there,
            // A link is replaced, not followed: what it leads to stays as it is.
            Err(FileError { cause: Cause::NotOrdinary, .. }) => return Ok(()),
            Err(error) if error.is_missing() => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        match format::read(&there) {
            Ok(there) if there.format == Format::Known && there.dossier == self.current.dossier => Ok(()),
            _ => Err(Refused::Foreign(there)),
        }
    }

    /// Keeps what another program wrote: as a version, or aside when it cannot be read.
    fn keep_foreign(&mut self, path: &Path, bytes: Vec<u8>, now: Timestamp) -> Result<DossierError, DossierError> {
        if let Some((kept, error)) = &self.foreign
            && *kept == bytes
        {
            return Ok(error.clone());
        }
        let (kept, saved) = match format::read(&bytes) {
            Ok(Snapshot { saved, .. }) => (versions::add(&self.files, &self.folder, &bytes, now)?, Some(saved)),
            Err(_) => (recovery::keep_damaged(&self.files, &self.folder, &bytes, now)?, None),
        };
        let error = DossierError::ChangedElsewhere { path: path.to_owned(), kept, saved };
        self.foreign = Some((bytes, error.clone()));
        Ok(error)
    }

    fn lost(&self, holder: Option<LockHolder>) -> DossierError {
        DossierError::LockLost { folder: self.folder.clone(), holder: holder.map(Box::new) }
    }

    /// Looks at the lock before any writing.
    fn still_ours(&self) -> Result<(), DossierError> {
        match self.lock.standing()? {
            Standing::Ours => Ok(()),
            Standing::Taken(held) => Err(self.lost(Some(held))),
            // Somebody may have come, written and gone: the lock is ours again only if nothing changed.
            Standing::Gone => match recovery::load(&self.files, &self.folder, Leftovers::Theirs) {
                Ok(Loaded::Whole(written, _)) if written == self.current && self.lock.put_back()? => Ok(()),
                Err(error) => Err(error),
                Ok(_) => Err(self.lost(None)),
            },
        }
    }
}

/// Why the file was not replaced.
enum Refused {
    Error(DossierError),
    /// Another program's bytes are there.
    Foreign(Vec<u8>),
}

impl From<DossierError> for Refused {
    fn from(error: DossierError) -> Self {
        Refused::Error(error)
    }
}

impl From<FileError> for Refused {
    fn from(error: FileError) -> Self {
        Refused::Error(error.into())
    }
}

/// Deletes the captures that neither the dossier nor a kept version names: their undoing ended with the session.
/// What cannot be deleted stays for another time; a damaged dossier kept aside, or a version that cannot be read, may
/// name any of them, so all stay. The versions are read only when a capture hangs on them: there may be a hundred.
fn purge_captures(files: &Files, folder: &Path, dossier: &Dossier) {
    let unnamed = Captures::on(files, folder).unnamed(dossier).unwrap_or_default();
    if unnamed.is_empty() {
        return;
    }
    let read = || (files.files(folder), versions::newest_first(files, folder), versions::readable(files, folder));
    let (Ok(beside), Ok(all), Ok(kept)) = read() else { return };
    if kept.len() < all.len() || beside.iter().any(|path| recovery::is_kept_aside(path)) {
        return;
    }
    for (name, path) in unnamed {
        let names_it = |version: &KeptVersion| version.dossier.captures.iter().any(|kept| kept.file == name);
        if !kept.iter().any(names_it) {
            let _ = files.remove(&path);
        }
    }
}

pub(super) fn refusal(path: &Path, refused: Unreadable) -> DossierError {
    let path = path.to_owned();
    match refused {
        Unreadable::Damaged(damage) => DossierError::Damaged { path, damage },
        Unreadable::Newer { found } => DossierError::Newer { path, found, known: format::VERSION },
        Unreadable::Invalid { line, misfit } => DossierError::Invalid { path, line, misfit },
        Unreadable::TextTooLong(too_long) => text_too_long(path, too_long),
        Unreadable::TooMany(too_many) => self::too_many(path, too_many),
    }
}

fn not_kept(cause: DossierError) -> DossierError {
    DossierError::VersionNotKept { cause: Box::new(cause) }
}

fn text_too_long(path: PathBuf, too_long: TooLong) -> DossierError {
    let TooLong { place, length, longest } = too_long;
    DossierError::TextTooLong { path, place, length, longest }
}

fn too_many(path: PathBuf, TooMany { what, number, most }: TooMany) -> DossierError {
    DossierError::TooMany { path, what, number, most }
}

pub(super) fn serialise(path: &Path, dossier: &Dossier, saved: Timestamp) -> Result<String, DossierError> {
    let path = path.to_owned();
    format::write(dossier, saved).map_err(|refused| match refused {
        Unwritable::TextTooLong(too_long) => text_too_long(path, too_long),
        Unwritable::TooMany(too_many) => self::too_many(path, too_many),
        Unwritable::TooMuch => DossierError::TooMuch { path, limit: LARGEST_FILE },
        Unwritable::Refused(answer) => {
            DossierError::System { action: Action::Write, path, failure: Failure::Other { answer } }
        }
    })
}

/// A file beside the dossier, once the registration has been looked for.
enum Kept {
    Clean,
    Unreadable(Vec<u8>),
}

/// Takes the registration out of a file that can be read, and notes it.
fn withdraw_from(files: &Files, path: &Path, secrets: &mut Vec<CustomerNumbers>) -> Result<Kept, DossierError> {
    let bytes = files.read(path, LARGEST_FILE)?;
    // What a later program wrote is not written anew: it would lose what is not known of it.
    let Ok(Snapshot { mut dossier, saved, format: Format::Known }) = format::read(&bytes) else {
        return Ok(Kept::Unreadable(bytes));
    };
    if let Some(secret) = dossier.registration.take() {
        secrets.push(secret);
        files.replace(path, serialise(path, &dossier, saved)?.as_bytes())?;
    }
    Ok(Kept::Clean)
}

fn redact_file(files: &Files, path: &Path, bytes: &[u8], secrets: &[CustomerNumbers]) -> Result<(), DossierError> {
    let redacted = redact(bytes, secrets);
    if redacted == bytes { Ok(()) } else { Ok(files.replace(path, &redacted)?) }
}
