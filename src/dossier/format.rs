//! The text of `dossier.ron`: its version, and what is said of a text that is not one.
//!
//! # The rule of the version
//!
//! `version` is a whole number, and a program writes one only ([`VERSION`]).
//!
//! - **A field is added**: the version stays. Its reader takes a default where the field is absent, so that the files
//!   of before are read; the programs of before keep it unread and write it back ([`UnknownFields`]). A finding of any
//!   new form counts as one too: it is kept whole ([`Findings::unknown`]).
//! - **A choice or a key is added** (a state, a local field, a trial): the version stays too, as long as the default is a
//!   fair reading of it. The programs of before take it out before reading, keep it and write it back where it stood.
//! - **Anything else** (a field taken away or of another meaning, another form of a value): the version is one more, and
//!   the reader of the former one stays.
//! - A file of a **later version** is read as far as it can be, and never written: [`Format::Newer`]. One that cannot be
//!   read so is refused, and left as it is.
//! - A dossier of each version, as the program of that time wrote it, stands in `tests/samples/dossiers` and is opened
//!   by the tests for ever.

use super::error::{Damage, Listed, Misfit};
use super::progress::Progress;
use super::unknown::{TooManyFields, UnknownFields, blanked, pieces_at};
use super::{Capture, CustomerNumbers, DatedFinding, Dossier, Findings, Followed, LocalFacts};
use crate::bounds::{DOSSIER_BYTES as LARGEST_FILE, RON_DEPTH};
use crate::domain::inputs::Inputs;
use crate::domain::printable;
use crate::domain::timestamp::Timestamp;
use ron::error::{Error as RonError, SpannedError};
use ron::value::RawValue;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value as Json;
use std::ops::Range;

mod limits;

pub(crate) use limits::{TooLong, TooMany};
use limits::{check_lists, check_texts};

/// The version that this program writes, and the last one that it reads to write again.
pub const VERSION: u64 = 1;
/// The name of the list of findings in the file.
pub(super) const FINDINGS: &str = "findings";

/// The file as a whole.
#[derive(Serialize, Deserialize)]
struct File {
    version: u64,
    /// When this was written.
    saved: Timestamp,
    inputs: Inputs,
    /// Absent from the files of the first programs of this version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    walkthrough: Option<Followed>,
    progress: Progress,
    registration: Option<CustomerNumbers>,
    /// Absent from the files of the first program of this version.
    #[serde(default)]
    captures: Vec<Capture>,
    /// As above.
    #[serde(default)]
    findings: Vec<Item>,
    /// As above.
    #[serde(default, skip_serializing_if = "LocalFacts::is_empty")]
    local: LocalFacts,
}

/// A finding of the list: ours, or one that a later program kept, whose text is kept as it is.
#[derive(Serialize)]
#[serde(untagged)]
enum Item {
    Known(Box<DatedFinding>),
    Unknown(Box<RawValue>),
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Box::<RawValue>::deserialize(deserializer)?;
        let known = ron().from_str::<DatedFinding>(text.get_ron()).ok().and_then(|dated| in_lines(&dated));
        // An unknown check, cause or field: of a later program: the rest of the dossier is read all the same.
        Ok(known.map_or(Item::Unknown(text), |dated| Item::Known(Box::new(dated))))
    }
}

/// The reader of RON, bounded in depth.
fn ron() -> ron::Options {
    ron::Options::default().with_recursion_limit(RON_DEPTH)
}

/// A finding or local facts whose texts hold nothing that a terminal obeys, and no line break but between the lines of
/// what was seen: a file may have come from elsewhere, and each text stands on a line of a ticket. Every text is gone
/// through, those of causes to come too. `None` when it is none of the kind then.
fn in_lines<T: Serialize + DeserializeOwned>(whole: &T) -> Option<T> {
    fn clean(value: &mut Json, has_lines: bool) {
        match value {
            Json::String(text) if has_lines => *text = printable::lines(text).into_owned(),
            Json::String(text) => *text = printable::one_line(text).into_owned(),
            Json::Array(items) => items.iter_mut().for_each(|item| clean(item, false)),
            Json::Object(fields) => fields.iter_mut().for_each(|(name, field)| clean(field, name == "evidence")),
            Json::Null | Json::Bool(_) | Json::Number(_) => {}
        }
    }
    let mut value = serde_json::to_value(whole).ok()?;
    clean(&mut value, false);
    serde_json::from_value(value).ok()
}

/// The list as the file has it.
fn items(findings: &Findings) -> Result<Vec<Item>, ron::Error> {
    let known = findings.iter().map(|dated| Ok(Item::Known(Box::new(dated.clone()))));
    let unknown =
        findings.unknown().iter().map(|text| Ok(Item::Unknown(RawValue::from_boxed_ron(text.trim().into())?)));
    known.chain(unknown.map(|item| item.map_err(|error: ron::error::SpannedError| error.code))).collect()
}

/// The list as the program has it.
fn findings(items: Vec<Item>) -> Findings {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for item in items {
        match item {
            Item::Known(dated) => known.push(*dated),
            Item::Unknown(text) => unknown.push(text.get_ron().trim().to_owned()),
        }
    }
    Findings::from(known).with_unknown(unknown)
}

/// What every version of the file has.
#[derive(Deserialize)]
struct Envelope {
    version: u64,
}

/// Which program can write the dossier again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// This one.
    #[default]
    Known,
    /// A later one only: what is shown is what could be read of it.
    Newer {
        /// The file's version.
        found: u64,
    },
}

/// A dossier as one file holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Snapshot {
    pub dossier: Dossier,
    pub saved: Timestamp,
    pub format: Format,
}

/// Why the bytes of a file are not a dossier this program can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    Damaged(Damage),
    Newer { found: u64 },
    Invalid { line: usize, misfit: Misfit },
    TextTooLong(TooLong),
    TooMany(TooMany),
}

/// Why a dossier has no file that could be read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unwritable {
    TextTooLong(TooLong),
    TooMany(TooMany),
    /// The whole passes [`LARGEST_FILE`].
    TooMuch,
    /// RON refused, in its own words.
    Refused(String),
}

/// The text of the file.
pub(crate) fn write(dossier: &Dossier, saved: Timestamp) -> Result<String, Unwritable> {
    check_texts(dossier).map_err(Unwritable::TextTooLong)?;
    check_lists(dossier).map_err(Unwritable::TooMany)?;
    let text = dossier.unknown.put_back(known(dossier, saved)?);
    if text.len() as u64 >= LARGEST_FILE { Err(Unwritable::TooMuch) } else { Ok(text + "\n") }
}

/// What this program itself writes of a dossier.
fn known(dossier: &Dossier, saved: Timestamp) -> Result<String, Unwritable> {
    let mut kept = dossier.clone();
    kept.hide_credentials();
    let Dossier { inputs, walkthrough, progress, registration, captures, findings, local, unknown: _ } = kept;
    let findings = items(&findings).map_err(|error| Unwritable::Refused(error.to_string()))?;
    let file = File { version: VERSION, saved, inputs, walkthrough, progress, registration, captures, findings, local };
    let pretty = ron::ser::PrettyConfig::new().new_line("\n");
    ron::ser::to_string_pretty(&file, pretty).map_err(|error| Unwritable::Refused(error.to_string()))
}

/// Reads the bytes of a file.
pub(crate) fn read(bytes: &[u8]) -> Result<Snapshot, Unreadable> {
    use Unreadable::Damaged;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Damaged(Damage::Empty));
    }
    // A raw NUL is never written; blocks of them are what a power cut leaves.
    if bytes.contains(&0) {
        return Err(Damaged(Damage::NotText));
    }
    let text = str::from_utf8(bytes).map_err(|_| Damaged(Damage::NotText))?;
    // Windows' editor adds this mark to a file it saves.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Whole or not comes first: a name cut in the middle must not pass for an unknown field.
    if let Err(error) = ron().from_str::<IgnoredAny>(text) {
        let (line, column) = (error.span.end.line, error.span.end.col);
        return Err(Damaged(Damage::Garbled { line, column }));
    }
    let format = match ron().from_str::<Envelope>(text) {
        Ok(Envelope { version: VERSION }) => Format::Known,
        Ok(Envelope { version }) if version > VERSION => Format::Newer { found: version },
        _ => return Err(Damaged(Damage::NoVersion)),
    };
    match (body(text), format) {
        (Ok((dossier, saved)), format) => Ok(Snapshot { dossier, saved, format }),
        (Err(_), Format::Newer { found }) => Err(Unreadable::Newer { found }),
        (Err(refused), Format::Known) => Err(refused),
    }
}

/// What stands in a whole file, with what a later program added.
fn body(text: &str) -> Result<(Dossier, Timestamp), Unreadable> {
    let (file, blanked) = known_file(text)?;
    let File { version: _, saved, inputs, walkthrough, progress, registration, captures, findings: items, local } =
        file;
    let (findings, unknown) = (findings(items), UnknownFields::default());
    let local = in_lines(&local).unwrap_or_default();
    let mut dossier = Dossier { inputs, walkthrough, progress, registration, captures, findings, local, unknown };
    check_texts(&dossier).map_err(Unreadable::TextTooLong)?;
    check_lists(&dossier).map_err(Unreadable::TooMany)?;
    // What an older program, or a hand, wrote of them is shown nowhere, and is gone at the next writing.
    dossier.hide_credentials();
    for capture in &mut dossier.captures {
        capture.description = printable::one_line(&capture.description).into_owned();
    }
    // What cannot be written anew has nothing to put back either.
    let ours = known(&dossier, saved).unwrap_or_default();
    dossier.unknown = UnknownFields::of(text, &ours, &blanked).map_err(|TooManyFields { number }| {
        Unreadable::TooMany(TooMany { what: Listed::UnknownFields, number, most: crate::bounds::UNKNOWN_FIELDS })
    })?;
    Ok((dossier, saved))
}

/// The file without the choices, the keys and the fields that only a later program knows, and the pieces of the text
/// that hold those.
fn known_file(text: &str) -> Result<(File, Vec<Range<usize>>), Unreadable> {
    let is_later = |error: &SpannedError| {
        matches!(error.code, RonError::NoSuchEnumVariant { .. } | RonError::NoSuchStructField { .. })
    };
    let mut error = match ron().from_str::<File>(text) {
        Ok(file) => return Ok((file, Vec::new())),
        Err(error) => error,
    };
    let (mut left, mut pieces) = (text.to_owned(), Vec::new());
    for _ in 0..=crate::bounds::UNKNOWN_FIELDS {
        if !is_later(&error) {
            break;
        }
        let at = offset(&left, error.span.end.line, error.span.end.col);
        // The innermost piece whose absence the rest allows; the whole of the inputs is never one.
        let next = pieces_at(&left, at).into_iter().find_map(|piece| {
            let left = blanked(&left, &piece);
            match ron().from_str::<File>(&left) {
                Err(other) if !is_later(&other) => None,
                read => Some((piece, left, read)),
            }
        });
        let Some((piece, shorter, read)) = next else { break };
        left = shorter;
        pieces.push(piece);
        match read {
            Ok(file) => return Ok((file, pieces)),
            Err(next) => error = next,
        }
    }
    Err(unfit(error))
}

/// The byte of a place that RON names by its line and its column, both from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

fn unfit(error: SpannedError) -> Unreadable {
    let misfit = match error.code {
        RonError::NoSuchStructField { found, .. } => Misfit::UnknownField { name: shown(&found) },
        RonError::NoSuchEnumVariant { found, .. } => Misfit::UnknownChoice { name: shown(&found) },
        RonError::MissingStructField { field, .. } => Misfit::MissingField { name: shown(field) },
        RonError::DuplicateStructField { field, .. } => Misfit::RepeatedField { name: shown(field) },
        _ => Misfit::WrongValue,
    };
    Unreadable::Invalid { line: error.span.end.line, misfit }
}

fn shown(name: &str) -> String {
    crate::domain::excerpt(name)
}

#[cfg(test)]
mod tests;
