//! One sentence of the table: its words, and the places that a server fills.

use super::fold::{Folded, is_quote};
use crate::diagnostics::answer::Private;
use std::collections::BTreeMap;

/// What a sentence names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hole {
    /// A ticket.
    Ticket,
    /// A service, where the sentence names one.
    Service,
    /// The service the ticket was given for, when logging in.
    ExpectedService,
    /// The service given with the ticket, when validating.
    GivenService,
    /// An account's identifier.
    User,
    /// An attribute's name.
    Attribute,
    /// Anything, which is not kept.
    #[serde(skip)]
    Any,
}

/// Stands for a hole while a sentence is folded: a character of no language.
const HOLE: char = '\u{f8ff}';

pub(super) struct Phrase {
    parts: Vec<Part>,
    /// Its longest piece of words.
    longest: String,
    length: usize,
    /// The whole of it, for the sentences that stand alone.
    alone: String,
}

enum Part {
    Words(Vec<Letter>),
    Hole(Hole),
}

struct Letter {
    plain: char,
    /// Written with an accent in the table: a text may have lost it.
    accented: bool,
}

impl Letter {
    fn is(&self, c: char) -> bool {
        c == self.plain || (self.accented && c == '\u{fffd}')
    }
}

impl Hole {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "ticket" => Hole::Ticket,
            "service" => Hole::Service,
            "expected_service" => Hole::ExpectedService,
            "given_service" => Hole::GivenService,
            "user" => Hole::User,
            "attribute" => Hole::Attribute,
            "" => Hole::Any,
            _ => return None,
        })
    }

    fn longest(self) -> usize {
        match self {
            Hole::User => 100,
            Hole::Any => 300,
            Hole::Ticket | Hole::Attribute => 512,
            Hole::Service | Hole::ExpectedService | Hole::GivenService => 4_096,
        }
    }

    fn takes_blanks(self) -> bool {
        matches!(self, Hole::User | Hole::Any)
    }

    /// Whether what was taken can be what the hole stands for.
    fn accepts(self, taken: &[char]) -> bool {
        match self {
            Hole::Ticket => taken.iter().any(|c| matches!(c, '-' | '{')),
            Hole::Service | Hole::ExpectedService | Hole::GivenService => {
                taken.windows(3).any(|three| three == [':', '/', '/'])
            }
            Hole::User | Hole::Attribute => !taken.is_empty(),
            Hole::Any => true,
        }
    }
}

/// Where each hole was found, from the start to the end.
type Spans = Vec<(Hole, usize, usize)>;

impl Phrase {
    /// `None` when the sentence is empty, or names a hole that is none.
    pub(super) fn parse(says: &str) -> Option<Self> {
        let (mut text, mut holes, mut rest) = (String::new(), Vec::new(), says);
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}')?;
            holes.push(Hole::named(name)?);
            text.push_str(before);
            text.push(HOLE);
            rest = after;
        }
        text.push_str(rest);
        let folded = Folded::new(&text);
        let (mut parts, mut words, mut holes) = (Vec::new(), Vec::new(), holes.into_iter());
        for (index, &c) in folded.chars.iter().enumerate() {
            if c == HOLE {
                if !words.is_empty() {
                    parts.push(Part::Words(std::mem::take(&mut words)));
                }
                parts.push(Part::Hole(holes.next()?));
            } else {
                let accented = folded.original(index, index + 1).chars().next().is_some_and(|c| !c.is_ascii());
                words.push(Letter { plain: c, accented });
            }
        }
        if !words.is_empty() {
            parts.push(Part::Words(words));
        }
        let pieces = || {
            parts.iter().filter_map(|part| match part {
                Part::Words(letters) => Some(letters.iter().map(|letter| letter.plain).collect::<String>()),
                Part::Hole(_) => None,
            })
        };
        let longest = pieces().max_by_key(String::len)?;
        let length = pieces().map(|piece| piece.chars().count()).sum();
        Some(Self { longest, length, alone: folded.alone().to_owned(), parts })
    }

    /// How many characters it has, holes apart: the more, the surer.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    pub(super) fn alone(&self) -> &str {
        &self.alone
    }

    /// What it names in a text, when it stands there.
    pub(super) fn find(&self, text: &Folded) -> Option<BTreeMap<Hole, Private>> {
        if !text.may_hold(&self.longest) {
            return None;
        }
        let chars = &text.chars;
        (0..chars.len()).filter(|&start| self.may_start(chars, start)).find_map(|start| {
            let mut spans = Spans::new();
            let end = follow(&self.parts, chars, start, start == 0 || chars[start - 1] == ' ', &mut spans)?;
            Some(named(text, &spans, end))
        })
    }

    fn may_start(&self, chars: &[char], start: usize) -> bool {
        match self.parts.first() {
            Some(Part::Words(letters)) => {
                let first = &letters[0];
                first.is(chars[start]) && !(is_word(first.plain) && start > 0 && is_word(chars[start - 1]))
            }
            _ => start == 0 || chars[start - 1] == ' ',
        }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Follows the parts from a place; the end when all of them are met. `first`: nothing was met yet.
fn follow(parts: &[Part], chars: &[char], at: usize, first: bool, spans: &mut Spans) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(at) };
    match part {
        Part::Words(letters) => {
            let end = at + letters.len();
            let met = chars.get(at..end)?.iter().zip(letters).all(|(&c, letter)| letter.is(c));
            let inside = rest.is_empty()
                && letters.last().is_some_and(|letter| is_word(letter.plain))
                && chars.get(end).is_some_and(|&c| is_word(c));
            if !met || inside {
                return None;
            }
            follow(rest, chars, end, false, spans)
        }
        Part::Hole(hole) => {
            let limit = (at + hole.longest()).min(chars.len());
            // At either end of a sentence, a hole is one word.
            let blanks =
                hole.takes_blanks() && !(rest.is_empty() || (first && *hole == Hole::User && spans.is_empty()));
            let word_end = || (at..limit).find(|&end| chars[end] == ' ').unwrap_or(limit);
            let last = if blanks || (*hole == Hole::Any && rest.is_empty()) { limit } else { word_end() };
            let shortest = if rest.is_empty() { last } else { at };
            for end in shortest..=last {
                if !hole.accepts(&chars[at..end]) {
                    continue;
                }
                spans.push((*hole, at, end));
                if let Some(found) = follow(rest, chars, end, false, spans) {
                    return Some(found);
                }
                spans.pop();
            }
            None
        }
    }
}

fn named(text: &Folded, spans: &Spans, end: usize) -> BTreeMap<Hole, Private> {
    let mut named = BTreeMap::new();
    for &(hole, start, stop) in spans {
        let mut value = text.original(start, stop);
        if stop == end {
            value = value.trim_end_matches(|c: char| {
                c.is_whitespace() || is_quote(c) || matches!(c, ']' | '.' | '>' | ',' | ';' | ':' | ')')
            });
        }
        // « {0} »: the server did not fill it.
        if hole != Hole::Any && !value.is_empty() && !value.contains('{') {
            named.insert(hole, Private::new(value));
        }
    }
    named
}
