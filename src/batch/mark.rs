//! What is kept beside a dossier of the line that it was made from, and beside them all of the run that made them.

use super::facts::Facts;
use super::run::State;
use crate::bounds::LIST_MARK_BYTES;
use crate::domain::timestamp::Timestamp;
use crate::files::{FileError, Files};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// The line's file inside its dossier.
pub const FILE: &str = "ligne.ron";
/// The run's file inside the folder of all.
pub const RUN_FILE: &str = "lot.ron";

/// What a dossier was last made or brought up to date from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Which run did it.
    #[serde(rename = "lot")]
    pub run: u32,
    /// What it did.
    #[serde(rename = "etat")]
    pub state: State,
    /// The day that its papers bear.
    #[serde(rename = "jour")]
    pub day: Timestamp,
    /// The town, which no dossier has.
    #[serde(rename = "commune", default)]
    pub town: String,
    /// What the line said.
    #[serde(rename = "valeurs")]
    pub facts: Facts,
    /// What the papers say, as a number.
    #[serde(rename = "contenu")]
    pub content: Print,
    /// The papers' bytes, each as a number; two while one takes the other's place.
    #[serde(rename = "papiers")]
    pub papers: BTreeMap<String, Vec<Print>>,
}

/// A run of the list: the first one is 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// How many runs there were, this one included.
    #[serde(rename = "lot")]
    pub rank: u32,
    /// Its day: what it makes bears it, even when it is taken up again another day.
    #[serde(rename = "jour")]
    pub day: Timestamp,
    /// Whether all was gone through.
    #[serde(rename = "fini")]
    pub is_over: bool,
}

/// A number that tells two contents from each other; no secret depends on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Print(String);

impl Print {
    /// The number of some bytes: FNV-1a, 64 bits, which is the same for every program and machine.
    pub fn of(bytes: &[u8]) -> Self {
        let hash = bytes
            .iter()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
        Self(format!("{hash:016x}"))
    }
}

impl Run {
    /// The run to do in a folder: the next one, or the one that was cut.
    ///
    /// # Errors
    /// The file cannot be read as a file; `Ok(None)` when it is none of ours.
    pub fn next(files: &Files, folder: &Path, today: Timestamp) -> Result<Option<Self>, FileError> {
        let path = folder.join(RUN_FILE);
        if !files.exists(&path) {
            return Ok(Some(Self { rank: 1, day: today, is_over: false }));
        }
        Ok(read::<Self>(files, &path)?.map(|last| {
            if last.is_over { Self { rank: last.rank.saturating_add(1), day: today, is_over: false } } else { last }
        }))
    }

    /// Keeps how far the run is.
    ///
    /// # Errors
    /// The system refuses.
    pub fn write(&self, files: &Files, folder: &Path) -> Result<(), FileError> {
        files.replace(&folder.join(RUN_FILE), &text(self))
    }
}

impl Mark {
    /// What is kept beside a dossier; `None` when there is nothing, or nothing of ours.
    pub fn read(files: &Files, folder: &Path) -> Option<Self> {
        read(files, &folder.join(FILE)).ok().flatten()
    }

    /// Keeps it.
    ///
    /// # Errors
    /// The system refuses.
    pub fn write(&self, files: &Files, folder: &Path) -> Result<(), FileError> {
        files.replace(&folder.join(FILE), &text(self))
    }

    /// Whether a paper is one that a run made.
    pub fn made(&self, name: &str, bytes: &[u8]) -> bool {
        self.papers.get(name).is_some_and(|prints| prints.contains(&Print::of(bytes)))
    }
}

/// The midnight that began a day.
pub fn day(now: Timestamp) -> Timestamp {
    Timestamp::parse(&now.date_time().format("%Y-%m-%dT00:00:00%:z").to_string()).unwrap_or(now)
}

fn read<T: DeserializeOwned>(files: &Files, path: &Path) -> Result<Option<T>, FileError> {
    let bytes = files.read(path, LIST_MARK_BYTES)?;
    Ok(ron::Options::default().with_recursion_limit(crate::bounds::RON_DEPTH).from_bytes(&bytes).ok())
}

fn text(value: &impl Serialize) -> Vec<u8> {
    // Texts, numbers and maps of them are always written.
    let pretty = ron::ser::PrettyConfig::new().new_line("\n");
    ron::ser::to_string_pretty(value, pretty).unwrap_or_default().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_print_is_that_of_its_definition() {
        assert_eq!(Print::of(b""), Print("cbf29ce484222325".to_owned()));
        assert_eq!(Print::of(b"a"), Print("af63dc4c8601ec8c".to_owned()));
        assert_eq!(Print::of(b"foobar"), Print("85944171f73967e8".to_owned()));
    }

    #[test]
    fn a_run_that_was_cut_is_taken_up_again_with_its_day() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::system();
        let monday = day(Timestamp::parse("2014-08-25T14:03:07+02:00").unwrap());
        let tuesday = day(Timestamp::parse("2014-08-26T09:00:00+02:00").unwrap());
        assert_eq!(monday.to_string(), "2014-08-25T00:00:00+02:00");
        let first = Run::next(&files, folder.path(), monday).unwrap().unwrap();
        assert_eq!(first, Run { rank: 1, day: monday, is_over: false });
        first.write(&files, folder.path()).unwrap();
        assert_eq!(Run::next(&files, folder.path(), tuesday).unwrap().unwrap(), first);
        Run { is_over: true, ..first }.write(&files, folder.path()).unwrap();
        let second = Run::next(&files, folder.path(), tuesday).unwrap().unwrap();
        assert_eq!(second, Run { rank: 2, day: tuesday, is_over: false });
        std::fs::write(folder.path().join(RUN_FILE), "autre chose").unwrap();
        assert_eq!(Run::next(&files, folder.path(), tuesday).unwrap(), None);
    }
}
