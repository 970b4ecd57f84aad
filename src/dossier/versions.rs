//! The versions kept under `versions/`: when one is kept, how it is named, which ones go.

use super::error::DossierError;
use super::format::{self, Format, Snapshot};
use super::{Dossier, store::Occasion};
use crate::bounds::{DOSSIER_BYTES as LARGEST_FILE, VERSIONS_BYTES as MOST_BYTES};
use crate::domain::timestamp::Timestamp;
use crate::files::{Files, Links};
use chrono::{NaiveDateTime, TimeDelta, Timelike};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The folder's name inside the dossier.
pub const FOLDER: &str = "versions";
/// How far back every version is kept, before the newest one.
const EVERY: TimeDelta = TimeDelta::hours(1);
/// How far back one version an hour is kept.
const HOURLY: TimeDelta = TimeDelta::hours(24);
/// How far back one version a day is kept.
const DAILY: TimeDelta = TimeDelta::days(30);
/// The newest ones stay however old they are: a dossier may rest for a year.
const FEWEST: usize = 10;
/// How many versions are kept at the most.
pub use crate::bounds::VERSIONS as MOST;
/// While typing, the time between two versions.
pub const INTERVAL: TimeDelta = TimeDelta::minutes(5);
/// How a date stands in a file's name: sortable, and without what Windows forbids.
pub(super) const STAMP: &str = "%Y-%m-%d_%H-%M-%S";

/// A version that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptVersion {
    /// The version's file.
    pub path: PathBuf,
    /// When the dossier was so.
    pub saved: Timestamp,
    /// What it holds.
    pub dossier: Dossier,
}

impl KeptVersion {
    /// The dossier as it was, but for what no going back takes away: what the connection checks found since, and the
    /// registration, which comes back from no version once it was withdrawn.
    pub fn restored(&self, now: &Dossier) -> Dossier {
        let registration = self.dossier.registration.clone().filter(|_| now.registration.is_some());
        Dossier { findings: now.findings.clone(), registration, ..self.dossier.clone() }
    }
}

/// What a version's name says: `2014-08-25_14-03-07.ron`, then `…_002.ron` within the same second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    at: NaiveDateTime,
    rank: u32,
}

impl Name {
    fn parse(path: &Path) -> Option<Self> {
        let stem = path.file_name()?.to_str()?.strip_suffix(".ron")?;
        let (stamp, rank) = match stem.split_at_checked(19)? {
            (stamp, "") => (stamp, 1),
            (stamp, rank) => (stamp, rank.strip_prefix('_')?.parse().ok()?),
        };
        Some(Self { at: NaiveDateTime::parse_from_str(stamp, STAMP).ok()?, rank })
    }

    /// The name after `last`. A clock set back (in October, or by hand) must not put new before old.
    fn next(at: NaiveDateTime, last: Option<Name>) -> Self {
        match last {
            Some(last) if last.at >= at => Self { at: last.at, rank: last.rank.saturating_add(1) },
            _ => Self { at, rank: 1 },
        }
    }

    fn file(self) -> String {
        let stamp = self.at.format(STAMP);
        if self.rank == 1 { format!("{stamp}.ron") } else { format!("{stamp}_{:03}.ron", self.rank) }
    }
}

/// What is known of the versions while a dossier is being edited.
#[derive(Debug, Default)]
pub(super) struct Versions {
    last: Option<(Dossier, Timestamp)>,
}

impl Versions {
    /// Looks at the newest version there is.
    pub(super) fn of(files: &Files, folder: &Path) -> Result<Self, DossierError> {
        let newest = newest_first(files, folder)?.into_iter().next();
        let written = newest.and_then(|path| format::read(&files.read(&path, LARGEST_FILE).ok()?).ok());
        Ok(Self { last: written.map(|Snapshot { dossier, saved, .. }| (dossier, saved)) })
    }

    /// Whether the dossier as it is now deserves a version.
    pub(super) fn is_due(&self, dossier: &Dossier, now: Timestamp, occasion: Occasion) -> bool {
        match (&self.last, occasion) {
            (None, _) => true,
            (Some((kept, _)), _) if kept == dossier => false,
            (Some(_), Occasion::StepDone | Occasion::Replaced) => true,
            // Either way: a clock that was once ahead must not stop the versions.
            (Some((_, when)), Occasion::Typing) => now.since(*when).abs() >= INTERVAL,
        }
    }

    /// Keeps a version, then lets the oldest go.
    pub(super) fn keep(
        &mut self,
        files: &Files,
        folder: &Path,
        dossier: &Dossier,
        text: &str,
        now: Timestamp,
    ) -> Result<(), DossierError> {
        add(files, folder, text.as_bytes(), now)?;
        self.last = Some((dossier.clone(), now));
        for old in too_many(files, &newest_first(files, folder)?) {
            // One version too many harms nobody; it goes next time.
            let _ = files.remove(&old);
        }
        Ok(())
    }

    /// The newest version on disk has just lost its registration.
    pub(super) fn forget_registration(&mut self) {
        if let Some((dossier, _)) = &mut self.last {
            dossier.registration = None;
        }
    }
}

/// Writes the bytes of a dossier among the versions, as the newest.
pub(super) fn add(files: &Files, folder: &Path, bytes: &[u8], now: Timestamp) -> Result<PathBuf, DossierError> {
    let versions = folder.join(FOLDER);
    files.own_folder(&versions)?;
    let newest = newest_first(files, folder)?.into_iter().next();
    let name = Name::next(now.local(), newest.and_then(|path| Name::parse(&path)));
    let path = versions.join(name.file());
    files.replace(&path, bytes)?;
    Ok(path)
}

/// The versions to let go: within an hour of the newest all stay, then the last one of each hour for a day, then the
/// last one of each day for thirty days, within the bounds.
fn too_many(files: &Files, newest_first: &[PathBuf]) -> Vec<PathBuf> {
    let Some(newest) = newest_first.first().and_then(|path| Name::parse(path)) else { return Vec::new() };
    let (mut hours, mut days) = (BTreeSet::new(), BTreeSet::new());
    let (mut kept, mut bytes, mut gone) = (0, 0, Vec::new());
    for path in newest_first {
        let Some(Name { at, .. }) = Name::parse(path) else { continue };
        let age = newest.at - at;
        // Each rule sees every version, so that the last of an hour is the last of its day too.
        let is_last_of_hour = hours.insert((at.date(), at.hour()));
        let is_last_of_day = days.insert(at.date());
        let is_wanted =
            kept < FEWEST || age <= EVERY || (age <= HOURLY && is_last_of_hour) || (age <= DAILY && is_last_of_day);
        bytes += files.look(path, Links::Shown).ok().flatten().map_or(0, |stat| stat.length);
        if is_wanted && kept < MOST && (bytes <= MOST_BYTES || kept < FEWEST) {
            kept += 1;
        } else {
            gone.push(path.clone());
        }
    }
    gone
}

/// The paths of a dossier's versions, the newest first.
///
/// # Errors
/// The folder cannot be listed, or is a link to elsewhere.
pub(super) fn newest_first(files: &Files, folder: &Path) -> Result<Vec<PathBuf>, DossierError> {
    let versions = folder.join(FOLDER);
    if files.exists(&versions) {
        files.ordinary_folder(&versions)?;
    }
    let mut named: Vec<_> =
        files.files(&versions)?.into_iter().filter_map(|path| Some((Name::parse(&path)?, path))).collect();
    named.sort();
    Ok(named.into_iter().rev().map(|(_, path)| path).collect())
}

/// Every version that can be read, the newest first.
pub(super) fn readable(files: &Files, folder: &Path) -> Result<Vec<KeptVersion>, DossierError> {
    let paths = newest_first(files, folder)?;
    Ok(paths
        .into_iter()
        .filter_map(|path| {
            let Snapshot { dossier, saved, format } = format::read(&files.read(&path, LARGEST_FILE).ok()?).ok()?;
            (format == Format::Known).then_some(KeptVersion { path, saved, dossier })
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_the_same_when_read_back_and_sort_by_date() {
        let at = |text| NaiveDateTime::parse_from_str(text, STAMP).unwrap();
        let first = Name::next(at("2014-10-26_02-50-00"), None);
        let second = Name::next(at("2014-10-26_02-50-00"), Some(first));
        let third = Name::next(at("2014-10-26_02-10-00"), Some(second));
        let fourth = Name::next(at("2014-10-26_03-00-00"), Some(third));
        let names = [first, second, third, fourth];
        let files = names.map(Name::file);
        assert_eq!(files[1], "2014-10-26_02-50-00_002.ron");
        assert!(files.is_sorted() && names.is_sorted());
        assert_eq!(files.map(|file| Name::parse(Path::new(&file)).unwrap()), names);
    }

    #[test]
    fn other_files_are_not_versions() {
        for name in ["a.ron", "2014-10-26.ron", "2014-10-26_02-50-00.txt", "2014-10-26_02-50-00é.ron", "é"] {
            assert_eq!(Name::parse(Path::new(name)), None, "{name}");
        }
    }
}
