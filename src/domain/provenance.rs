//! Where a content (walkthrough, ENTs) comes from.

use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// Where a content comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Provenance {
    /// It is part of the program.
    #[default]
    Program,
    /// A file that an academy or a user gave.
    File(PathBuf),
}

impl Provenance {
    /// The file, when it is not the program's own.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Provenance::Program => None,
            Provenance::File(path) => Some(path),
        }
    }
}

/// The day of an edition, as content files write it: `2014-09-01`.
pub fn day(text: &str) -> Option<NaiveDate> {
    let is_whole = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| is_whole)
}
