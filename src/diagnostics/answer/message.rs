//! What CAS servers say when they refuse: a table in data, and its reading of a message, a page or a log.

mod fold;
mod gist;
pub(super) mod page;
mod phrase;
mod said;

pub use gist::Gist;
pub(in crate::diagnostics) use page::unescaped;
pub use phrase::Hole;
pub use said::{CasSoftware, Said};

use super::Private;
pub(super) use crate::bounds::SENTENCES_SEARCHED_BYTES as LONGEST_SEARCHED;
use crate::bounds::{SENTENCES_BYTES as LONGEST_FILE, SENTENCES_READ_BYTES as LONGEST_READ};
use fold::Folded;
use gist::{Rule, WrittenGist};
use phrase::Phrase;
use said::Weight;
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};

/// Where a sentence is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
enum Place {
    Answer,
    Page,
    Log,
}

/// Where a code is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
enum CodePlace {
    Answer,
    Status,
    Line,
    Word,
    Audit,
}

#[derive(Deserialize)]
#[serde(rename = "Table", deny_unknown_fields)]
struct Written {
    sources: BTreeMap<String, String>,
    sentences: Vec<WrittenSentence>,
    codes: Vec<WrittenCode>,
    markers: Vec<WrittenMarker>,
    #[serde(default)]
    gists: Vec<WrittenGist>,
}

#[derive(Deserialize)]
#[serde(rename = "Sentence", deny_unknown_fields)]
struct WrittenSentence {
    servers: Vec<CasSoftware>,
    places: Vec<Place>,
    #[serde(default)]
    whole: bool,
    says: String,
    cause: Said,
    source: String,
}

#[derive(Deserialize)]
#[serde(rename = "Code", deny_unknown_fields)]
struct WrittenCode {
    servers: Vec<CasSoftware>,
    places: Vec<CodePlace>,
    code: String,
    cause: Said,
    source: String,
}

#[derive(Deserialize)]
#[serde(rename = "Marker", deny_unknown_fields)]
struct WrittenMarker {
    servers: Vec<CasSoftware>,
    text: String,
    cause: Said,
    source: String,
}

/// Why a table cannot be used. A test reads the embedded one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageError {
    /// The file is far longer than a table.
    TooLong {
        /// In bytes.
        length: usize,
        /// What is accepted, in bytes.
        most: usize,
    },
    /// Not RON, or not of a table's shape.
    Syntax {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// In English, as the RON reader says it.
        detail: String,
    },
    /// A line whose text is empty, or has a word in braces that is none.
    Phrase {
        /// The line's text.
        says: String,
    },
    /// A rule without a word that is said.
    Gist {
        /// Which one, from 1.
        number: usize,
    },
    /// A line that names a source the file does not have.
    Source {
        /// The name of that source.
        source: String,
    },
    /// Two lines for the same text and place.
    Twice {
        /// The line's text.
        says: String,
    },
}

/// What a document is made of, before any meaning is looked for.
#[derive(Clone, Copy, Debug)]
pub enum Document<'a> {
    /// A validation's answer: its codes (CAS and JSON), its SAML status, its message, and its source text.
    Answer {
        /// The codes, CAS's or JSON's.
        codes: &'a [&'a str],
        /// The SAML status; empty when there is none.
        status: &'a str,
        /// The message; empty when there is none.
        message: &'a str,
        /// The answer's source text.
        source: &'a str,
    },
    /// A page's source.
    Page(&'a str),
    /// A log, a trace, a mail, a page copied as text.
    Text(&'a str),
}

/// What the table makes of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageMeaning<'a> {
    /// What it means.
    pub said: Said,
    /// Whose words they are.
    pub servers: &'a [CasSoftware],
    /// What the sentence names, as the document writes it.
    pub named: BTreeMap<Hole, Private>,
    /// Which line of the table, for the tests.
    pub line: usize,
}

/// Everything `assets/cas_messages.ron` says, checked whole.
pub struct Table {
    lines: Vec<Line>,
    gists: Vec<Rule>,
}

struct Line {
    servers: Vec<CasSoftware>,
    said: Said,
    says: Says,
}

enum Says {
    Sentence { places: Vec<Place>, whole: bool, phrase: Phrase },
    Code { places: Vec<CodePlace>, code: String },
    Marker(String),
}

/// How well a line fits: compared field by field.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    weight: Weight,
    sentence: bool,
    alone: bool,
    length: usize,
}

impl Table {
    /// The table the program comes with.
    ///
    /// # Errors
    /// None in a released program: a test reads it.
    pub fn embedded() -> Result<Self, MessageError> {
        Self::parse(include_str!("../../../assets/cas_messages.ron"))
    }

    /// Reads a table and checks it whole.
    ///
    /// # Errors
    /// [`MessageError`], which names the line.
    pub fn parse(text: &str) -> Result<Self, MessageError> {
        if text.len() > LONGEST_FILE {
            return Err(MessageError::TooLong { length: text.len(), most: LONGEST_FILE });
        }
        let written: Written = ron::from_str(text).map_err(|error| MessageError::Syntax {
            line: error.span.start.line,
            column: error.span.start.col,
            detail: error.code.to_string(),
        })?;
        let mut lines = Vec::new();
        let mut seen = HashSet::new();
        let mut check = |says: String, source: String| {
            if !written.sources.contains_key(&source) {
                return Err(MessageError::Source { source });
            }
            if seen.insert(says.clone()) { Ok(()) } else { Err(MessageError::Twice { says }) }
        };
        for WrittenSentence { servers, places, whole, says, cause, source } in written.sentences {
            check(says.clone(), source)?;
            let phrase = Phrase::parse(&says).ok_or(MessageError::Phrase { says })?;
            lines.push(Line { servers, said: cause, says: Says::Sentence { places, whole, phrase } });
        }
        for WrittenCode { servers, places, code, cause, source } in written.codes {
            check(format!("{code} {places:?}"), source)?;
            if code.is_empty() {
                return Err(MessageError::Phrase { says: code });
            }
            lines.push(Line { servers, said: cause, says: Says::Code { places, code } });
        }
        for WrittenMarker { servers, text, cause, source } in written.markers {
            check(text.clone(), source)?;
            if text.is_empty() {
                return Err(MessageError::Phrase { says: text });
            }
            lines.push(Line { servers, said: cause, says: Says::Marker(text) });
        }
        let number = |at: usize| MessageError::Gist { number: at + 1 };
        let rules = written.gists.into_iter().enumerate();
        let gists = rules.map(|(at, rule)| Rule::of(rule).ok_or(number(at))).collect::<Result<_, _>>()?;
        Ok(Self { lines, gists })
    }

    /// How many lines it has.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// How many rules it has for the words of no known server.
    pub fn gists(&self) -> usize {
        self.gists.len()
    }

    /// What a text, or the visible text of a page, seems to say when no server is known to say so.
    pub fn gist<'a>(&self, text: &'a str) -> Option<Gist<'a>> {
        gist::find(&self.gists, cut(text, LONGEST_SEARCHED))
    }

    /// What a document means, the strongest first; nothing when no server is known to say so.
    pub fn read(&self, document: Document<'_>) -> Vec<MessageMeaning<'_>> {
        let searched = Searched::new(document);
        let mut found: Vec<_> = self
            .lines
            .iter()
            .enumerate()
            .filter_map(|(number, line)| {
                let (fit, named) = line.fits(&searched)?;
                Some((fit, MessageMeaning { said: line.said, servers: &line.servers, named, line: number }))
            })
            .collect();
        // The sort is stable: of two lines that fit as well, the first of the file stays first.
        found.sort_by(|(one, _), (other, _)| other.cmp(one));
        found.into_iter().map(|(_, meaning)| meaning).collect()
    }
}

/// A document, made ready once for all the lines.
struct Searched<'a> {
    source: &'a str,
    codes: &'a [&'a str],
    status: &'a str,
    /// Where the sentences are looked for: a page's and a log's are the same texts.
    areas: Vec<Folded>,
    /// Each line alone, or the message alone.
    alone: HashSet<String>,
    /// The text in which codes stand as words, and none in an answer.
    text: String,
    answer: bool,
}

impl<'a> Searched<'a> {
    fn new(document: Document<'a>) -> Self {
        match document {
            Document::Answer { codes, status, message, source } => {
                let areas: Vec<_> = std::iter::once(&message)
                    .chain(codes)
                    .map(|text| Folded::new(cut(text, LONGEST_SEARCHED)))
                    .collect();
                let alone = HashSet::from([areas[0].alone().to_owned()]);
                Self {
                    source: cut(source, LONGEST_READ),
                    codes,
                    status,
                    areas,
                    alone,
                    text: String::new(),
                    answer: true,
                }
            }
            Document::Page(source) => {
                let source = cut(source, LONGEST_READ);
                Self::of_text(source, &page::visible(source))
            }
            Document::Text(source) => Self::of_text(source, source),
        }
    }

    fn of_text(source: &'a str, text: &str) -> Self {
        let (source, text) = (cut(source, LONGEST_READ), cut(text, LONGEST_SEARCHED).to_owned());
        let alone = text.lines().map(|line| Folded::new(line).alone().to_owned()).collect();
        Self { source, codes: &[], status: "", areas: vec![Folded::new(&text)], alone, text, answer: false }
    }
}

/// The start of a text, within a bound.
fn cut(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

impl Line {
    fn fits(&self, searched: &Searched) -> Option<(Fit, BTreeMap<Hole, Private>)> {
        let weight = self.said.weight();
        match &self.says {
            Says::Sentence { places, whole, phrase } => {
                let here = |place: &Place| (*place == Place::Answer) == searched.answer;
                if !places.iter().any(here) {
                    return None;
                }
                let named = if *whole {
                    searched.alone.contains(phrase.alone()).then(BTreeMap::new)?
                } else {
                    searched.areas.iter().find_map(|area| phrase.find(area))?
                };
                Some((Fit { weight, sentence: true, alone: false, length: phrase.length() }, named))
            }
            Says::Code { places, code } => {
                let place = places.iter().find(|place| has_code(**place, code, searched))?;
                let fit = Fit { weight, sentence: false, alone: *place == CodePlace::Line, length: code.len() };
                Some((fit, BTreeMap::new()))
            }
            Says::Marker(text) => searched
                .source
                .contains(text.as_str())
                .then(|| (Fit { weight, sentence: true, alone: false, length: text.chars().count() }, BTreeMap::new())),
        }
    }
}

fn has_code(place: CodePlace, code: &str, searched: &Searched) -> bool {
    let in_text = !searched.answer;
    match place {
        CodePlace::Answer => searched.codes.iter().any(|given| given.eq_ignore_ascii_case(code)),
        CodePlace::Status => searched.status == code,
        // A word alone on its line may have been typed again.
        CodePlace::Line => in_text && searched.text.lines().any(|line| bare(line).eq_ignore_ascii_case(code)),
        CodePlace::Word => in_text && word(&searched.text, code).is_some(),
        CodePlace::Audit => in_text && searched.text.lines().any(|line| is_audited(line, code)),
    }
}

/// Whether a line of an audit trail names an action: `ACTION: X`, whatever stands before; `"action":"X"`; `…|X|…`.
fn is_audited(line: &str, code: &str) -> bool {
    let Some(at) = word(line, code) else { return false };
    let blank = |c: char| c.is_whitespace() || fold::is_quote(c);
    let before = line[..at].trim_end_matches(blank);
    let key = before.strip_suffix([':', '=']).map(|before| before.trim_end_matches(blank));
    before.ends_with('|') || key.is_some_and(|key| key.to_lowercase().ends_with("action"))
}

/// A line without the quotes around its word, or the signs of a mail before it.
fn bare(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_whitespace() || fold::is_quote(c) || matches!(c, '>' | '|' | '.'))
}

/// Where a word stands in a text, not as a piece of a longer one.
fn word(text: &str, word: &str) -> Option<usize> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).map(|(at, _)| at).find(|&at| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(|c| part(c) || c == '.') && !after.is_some_and(part)
    })
}
