//! The versions kept under `versions/`: when one is kept, how it is named, which ones go.

use super::error::DossierError;
use super::format::{self, Format, Snapshot};
use super::{Dossier, LocalField, Progress, store::Occasion};
use crate::bounds::{DOSSIER_BYTES as LARGEST_FILE, VERSIONS_BYTES as MOST_BYTES};
use crate::domain::inputs::Field;
use crate::domain::timestamp::Timestamp;
use crate::files::{Files, Links};
use chrono::{NaiveDateTime, TimeDelta, Timelike};
use std::collections::{BTreeMap, BTreeSet};
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

/// What a version has otherwise than the present, of all that taking it back changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The inputs whose texts differ.
    pub fields: Vec<Change<Field>>,
    /// The numbers, dates and people of the papers that differ.
    pub local: Vec<Change<LocalField>>,
    /// Choices of the inputs that are no text.
    pub has_other_choices: bool,
    /// How many steps differ: their ticks, their notes, what is said of them.
    pub steps: usize,
    /// How many trials differ.
    pub trials: usize,
}

/// A text that is not the same now and then; an empty one was not given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<F> {
    /// Where it stands.
    pub field: F,
    /// In the version.
    pub then: String,
    /// At present.
    pub now: String,
}

impl Changes {
    /// Whether taking the version back would change nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl KeptVersion {
    /// The dossier with what was typed and done as it was then: the one rule of a version that is taken back, by the
    /// window or by a command. The rest stays as it is now: the captures, whose pictures may be gone or come since; what
    /// the checks found; the customer's numbers, which come back from no version; the page on screen.
    pub fn restored(&self, now: &Dossier) -> Dossier {
        let Dossier { inputs, progress, local, .. } = self.dossier.clone();
        let progress = Progress { current: now.progress.current.clone(), ..progress };
        Dossier { inputs, progress, local, ..now.clone() }
    }

    /// What taking it back changes.
    pub fn changes(&self, now: &Dossier) -> Changes {
        let then = self.restored(now);
        let field = |field: Field| {
            let (now, then) = (now.inputs.get(field), then.inputs.get(field));
            (now != then).then(|| Change { field, then: then.to_owned(), now: now.to_owned() })
        };
        let local = |field: &LocalField| {
            let (now, then) = (now.local.get(*field).unwrap_or_default(), then.local.get(*field).unwrap_or_default());
            (now != then).then(|| Change { field: *field, then: then.to_owned(), now: now.to_owned() })
        };
        let fields: Vec<_> = Field::all().into_iter().filter_map(field).collect();
        // With the same texts, what still differs was chosen.
        let mut same = then.inputs.clone();
        for change in &fields {
            same.set(change.field, change.now.clone());
        }
        Changes {
            has_other_choices: same != now.inputs,
            fields,
            local: LocalField::ALL.iter().filter_map(local).collect(),
            steps: differing(&now.progress.steps, &then.progress.steps),
            trials: differing(&now.progress.trials, &then.progress.trials),
        }
    }
}

/// How many keys have not the same value in both.
fn differing<K: Ord, V: PartialEq>(now: &BTreeMap<K, V>, then: &BTreeMap<K, V>) -> usize {
    let keys: BTreeSet<_> = now.keys().chain(then.keys()).collect();
    keys.into_iter().filter(|key| now.get(*key) != then.get(*key)).count()
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
    use crate::domain::inputs::Hosting;
    use crate::domain::trial::Trial;
    use crate::dossier::{CustomerNumbers, PageId, StepState, TrialAnswer, TrialRecord};

    fn kept(dossier: Dossier) -> KeptVersion {
        let saved = Timestamp::parse("2014-08-25T14:03:07+02:00").unwrap();
        KeptVersion { path: PathBuf::new(), saved, dossier }
    }

    #[test]
    fn what_was_typed_and_done_comes_back_and_the_rest_stays() {
        let on = Timestamp::parse("2014-08-25T14:03:07+02:00").unwrap();
        let mut then = Dossier::default();
        then.inputs.school.name = "alors".into();
        then.local.set(LocalField::RequestNumber, "12").unwrap();
        then.progress.step_mut(&"a".into()).state = StepState::Done { on };
        let record = TrialRecord { answer: TrialAnswer::Succeeded, on, tested: Vec::new() };
        then.progress.trials.insert(Trial::Teacher, record);
        then.progress.current = Some(PageId::from("a"));
        then.registration = Some(CustomerNumbers { client_code: "C1".into(), invoice: "F1".into() });
        let mut now = Dossier { findings: crate::dossier::findings::tests::one(), ..Dossier::default() };
        now.progress.current = Some(PageId::from("b"));
        let version = kept(then.clone());
        let changes = version.changes(&now);
        let name = Change { field: Field::Name, then: "alors".to_owned(), now: String::new() };
        let number = Change { field: LocalField::RequestNumber, then: "12".to_owned(), now: String::new() };
        assert_eq!((&changes.fields[..], &changes.local[..]), (&[name][..], &[number][..]));
        assert_eq!((changes.steps, changes.trials, changes.has_other_choices), (1, 1, false));
        let restored = version.restored(&now);
        assert_eq!((&restored.inputs, &restored.local), (&then.inputs, &then.local));
        assert_eq!(
            (&restored.progress.steps, &restored.progress.trials),
            (&then.progress.steps, &then.progress.trials)
        );
        assert_eq!((&restored.findings, &restored.registration), (&now.findings, &None));
        assert_eq!(restored.progress.current, now.progress.current);
        assert!(version.changes(&restored).is_empty() && !changes.is_empty());
    }

    #[test]
    fn a_choice_that_is_no_text_is_told_beside_texts_too() {
        let mut then = Dossier::default();
        then.inputs.school.hosting = Hosting::Publisher;
        assert!(kept(then.clone()).changes(&Dossier::default()).has_other_choices);
        then.inputs.school.name = "autre".into();
        assert!(kept(then).changes(&Dossier::default()).has_other_choices);
    }

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
