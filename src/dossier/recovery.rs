//! The newest whole dossier that a folder holds: its file, what a cut save left beside it, or a kept version.
//!
//! A cut may leave the file missing, damaged, or older than a save that was whole on the disk but had not taken its
//! place yet (a power cut on FAT, or on a share that makes no name last). Nothing is swept away before this was
//! looked at.

use super::Dossier;
use super::error::{Damage, DossierError};
use super::format::{self, Format, Snapshot, Unreadable};
use super::store::{FILE, refusal, serialise};
use super::versions::{self, KeptVersion, STAMP};
use crate::bounds::DOSSIER_BYTES as LARGEST_FILE;
use crate::domain::timestamp::Timestamp;
use crate::files::{Files, is_temporary};
use std::path::{Path, PathBuf};

/// How the damaged files kept aside are named: `dossier.abime-2014-08-25_14-03-07.ron`.
const DAMAGED_PREFIX: &str = "dossier.abime-";
/// How the whole files that a newer one replaced are named, until the next good save.
const LESSER_PREFIX: &str = "dossier.ecarte-";

/// A file was replaced by a newer or a whole one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// What was wrong with the file that was replaced.
    pub damage: Damage,
    /// What was used: a version, or what a cut save left.
    pub version: PathBuf,
    /// When the dossier was as in that version.
    pub saved: Timestamp,
    /// Where the file that was replaced is kept; `None` if there was none, or when only reading.
    pub kept_aside: Option<PathBuf>,
}

/// What the folder holds.
pub(super) enum Loaded {
    /// The file itself, with its bytes.
    Whole(Snapshot, Vec<u8>),
    /// Something else is to take its place; `file` has the bytes of what is there.
    Recovered { found: KeptVersion, damage: Damage, file: Option<Vec<u8>> },
}

/// Whether what cut saves left is looked at beside a file that is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leftovers {
    /// The lock is ours, or nobody's.
    Considered,
    /// Somebody may be saving at this very moment: what stands beside is theirs.
    Theirs,
}

/// Reads the file, then what may be newer or stand for it.
pub(super) fn load(files: &Files, folder: &Path, leftovers: Leftovers) -> Result<Loaded, DossierError> {
    let path = folder.join(FILE);
    let (damage, file) = match files.read(&path, LARGEST_FILE) {
        Ok(bytes) => match format::read(&bytes) {
            Ok(written) => {
                let newer = match leftovers {
                    // A folder that cannot be listed hides nothing that the whole file lacks.
                    Leftovers::Considered => left(files, folder).unwrap_or_default().into_iter().next(),
                    Leftovers::Theirs => None,
                };
                return Ok(match newer.filter(|newer| newer.saved > written.saved) {
                    Some(found) => {
                        Loaded::Recovered { found, damage: Damage::Older { saved: written.saved }, file: Some(bytes) }
                    }
                    None => Loaded::Whole(written, bytes),
                });
            }
            Err(Unreadable::Damaged(damage)) => (damage, Some(bytes)),
            Err(refused) => return Err(refusal(&path, refused)),
        },
        Err(error) if error.is_missing() => (Damage::Missing, None),
        Err(error) => return Err(error.into()),
    };
    let version = newest_version(files, folder)?;
    let leftover = left(files, folder)?.into_iter().next();
    // Of the same date, what a save left is at least as new.
    let found = match (leftover, version) {
        (Some(left), Some(version)) if version.saved > left.saved => Some(version),
        (left, version) => left.or(version),
    };
    match (found, damage) {
        (Some(found), damage) => Ok(Loaded::Recovered { found, damage, file }),
        // A stick taken out, a share without its server: the folder went, not its file.
        (None, Damage::Missing) if !files.is_folder(folder) => Err(DossierError::NotFound { path: folder.to_owned() }),
        (None, Damage::Missing) => Err(DossierError::NoDossier { folder: folder.to_owned() }),
        (None, damage) => Err(DossierError::Damaged { path, damage }),
    }
}

fn newest_version(files: &Files, folder: &Path) -> Result<Option<KeptVersion>, DossierError> {
    for path in versions::newest_first(files, folder)? {
        // A version that the disk no longer gives leaves its place to the one before.
        let Ok(bytes) = files.read(&path, LARGEST_FILE) else { continue };
        match format::read(&bytes) {
            Ok(Snapshot { dossier, saved, format: Format::Known }) => {
                return Ok(Some(KeptVersion { path, saved, dossier }));
            }
            // Going further back would lose what the later program wrote.
            Ok(Snapshot { format: Format::Newer { found }, .. }) => {
                return Err(refusal(&path, Unreadable::Newer { found }));
            }
            Err(newer @ Unreadable::Newer { .. }) => return Err(refusal(&path, newer)),
            Err(_) => {}
        }
    }
    Ok(None)
}

/// The whole dossiers that cut saves left, the newest first.
fn left(files: &Files, folder: &Path) -> Result<Vec<KeptVersion>, DossierError> {
    let mut left = Vec::new();
    for folder in [folder.to_owned(), folder.join(versions::FOLDER)] {
        for path in files.files(&folder)?.into_iter().filter(|path| path.file_name().is_some_and(is_temporary)) {
            let Ok(bytes) = files.read(&path, LARGEST_FILE) else { continue };
            if let Ok(Snapshot { dossier, saved, format: Format::Known }) = format::read(&bytes) {
                left.push(KeptVersion { path, saved, dossier });
            }
        }
    }
    left.sort_by_key(|other| std::cmp::Reverse(other.saved));
    Ok(left)
}

/// Keeps what is replaced aside, then puts what was found in its place; cut between the two, the next opening goes on.
pub(super) fn mend(
    files: &Files,
    folder: &Path,
    found: KeptVersion,
    damage: Damage,
    file: Option<&[u8]>,
    now: Timestamp,
) -> Result<(Snapshot, Vec<u8>, Recovery), DossierError> {
    let kept_aside = match file {
        Some(bytes) => {
            let prefix = if matches!(damage, Damage::Older { .. }) { LESSER_PREFIX } else { DAMAGED_PREFIX };
            Some(keep_aside(files, folder, prefix, bytes, now)?)
        }
        None => None,
    };
    let KeptVersion { path: version, saved, dossier } = found;
    let text = serialise(folder, &dossier, saved)?;
    files.replace(&folder.join(FILE), text.as_bytes())?;
    let format = Format::Known;
    Ok((Snapshot { dossier, saved, format }, text.into_bytes(), Recovery { damage, version, saved, kept_aside }))
}

/// Keeps bytes that cannot be read as a dossier, which another program put in the file.
pub(super) fn keep_damaged(
    files: &Files,
    folder: &Path,
    bytes: &[u8],
    now: Timestamp,
) -> Result<PathBuf, DossierError> {
    keep_aside(files, folder, DAMAGED_PREFIX, bytes, now)
}

fn keep_aside(
    files: &Files,
    folder: &Path,
    prefix: &str,
    bytes: &[u8],
    now: Timestamp,
) -> Result<PathBuf, DossierError> {
    let stem = format!("{prefix}{}", now.local().format(STAMP));
    let aside = files.free(folder, |rank| match rank {
        1 => format!("{stem}.ron"),
        rank => format!("{stem}_{rank:03}.ron"),
    });
    files.replace(&aside, bytes)?;
    Ok(aside)
}

/// Puts in order what cut writings left: a whole dossier, or one of a later program, is kept aside until the next good
/// save, the rest goes. Called once the file itself is whole.
pub(super) fn clear(files: &Files, folder: &Path, current: &Snapshot, now: Timestamp) -> Result<(), DossierError> {
    for path in files.files(folder)?.into_iter().filter(|path| path.file_name().is_some_and(is_temporary)) {
        let bytes = files.read(&path, LARGEST_FILE).unwrap_or_default();
        let is_to_keep = match format::read(&bytes) {
            Ok(left) => left != *current,
            Err(Unreadable::Damaged(_)) => false,
            Err(_) => true,
        };
        if is_to_keep {
            keep_aside(files, folder, LESSER_PREFIX, &bytes, now)?;
        }
        files.remove(&path)?;
    }
    Ok(files.sweep(&folder.join(versions::FOLDER))?)
}

/// The whole files kept aside, until the next good save.
fn lesser(files: &Files, folder: &Path) -> Vec<PathBuf> {
    let beside = files.files(folder).unwrap_or_default();
    beside.into_iter().filter(|path| is_named(path, LESSER_PREFIX)).collect()
}

/// Puts the whole files kept aside among the versions: a newer dossier is safe. Which is newer was told by dates, and
/// two machines' clocks may differ by an hour: what lost may hold what the other had not. One that holds what is
/// saved, or what a version has already, goes: a save that was cut was done again. What resists waits.
pub(super) fn forget_lesser(files: &Files, folder: &Path, saved: &Dossier, now: Timestamp) {
    let lesser = lesser(files, folder);
    if lesser.is_empty() {
        return;
    }
    let kept = versions::readable(files, folder).unwrap_or_default();
    let is_kept = |there: &Dossier| there == saved || kept.iter().any(|version| version.dossier == *there);
    for path in lesser {
        let Ok(bytes) = files.read(&path, LARGEST_FILE) else { continue };
        let read = format::read(&bytes);
        let is_said = read.is_ok_and(|there| there.format == Format::Known && is_kept(&there.dossier));
        if is_said || versions::add(files, folder, &bytes, now).is_ok() {
            let _ = files.remove(&path);
        }
    }
}

/// Whether a file is one that recovery kept aside.
pub(super) fn is_kept_aside(path: &Path) -> bool {
    is_named(path, DAMAGED_PREFIX) || is_named(path, LESSER_PREFIX)
}

fn is_named(path: &Path, prefix: &str) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(prefix))
}
