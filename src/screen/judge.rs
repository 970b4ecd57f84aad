//! Two readings of one field, held against the value that is expected. In doubt, neither equal nor different.

use super::grey::{Area, Grey};
use super::likeness::{Change, changes, is_likely};
use super::lines::TextLine;
use super::marks;
use super::recogniser::Sign;
use super::sizes;

/// What is said of a field; there is no fourth answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Both readings are the expected value, to the sign.
    Equal,
    /// Both readings agree, and what differs from the expected value is nothing that the network takes for another.
    Different,
    /// To be seen by a person.
    Doubt,
}

impl Answer {
    /// Its name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Equal => "egal",
            Self::Different => "different",
            Self::Doubt => "a_relire",
        }
    }
}

/// What was read of one line, twice.
pub(super) struct Twice<'a> {
    pub line: &'a TextLine,
    pub plain: Vec<Sign>,
    pub stretched: Vec<Sign>,
}

/// The least that the network must be sure of each sign to call a field equal.
const SURE: f32 = 0.35;
/// The least that it must be sure of the signs around a difference.
const SURE_OF_OTHER: f32 = 0.9;

/// The answer for a field.
pub(super) fn answer(picture: &Grey, lines: &[Twice<'_>], goes_on: bool, expected: &str) -> Answer {
    let signs = |pick: for<'a> fn(&'a Twice<'_>) -> &'a [Sign]| -> Vec<Sign> {
        lines.iter().flat_map(|line| pick(line).iter().copied()).filter(|sign| sign.sign != ' ').collect()
    };
    let plain = signs(|line| &line.plain);
    let stretched = signs(|line| &line.stretched);
    let text = |signs: &[Sign]| signs.iter().map(|sign| sign.sign).collect::<Vec<_>>();
    let (read, again) = (text(&plain), text(&stretched));
    let wanted: Vec<char> = expected.chars().filter(|sign| *sign != ' ').collect();
    if goes_on || read.is_empty() {
        return Answer::Doubt;
    }
    let sides = Sides::of(picture, lines);
    let sizes = sizes::of(lines);
    if sizes::settled(&read, &again, &wanted, &sizes) {
        let confidence = |signs: &[Sign], at: usize| signs.get(at).map_or(0.0, |sign| sign.confidence);
        // A sign whose size tells what it is need not be sure of its shape.
        let sure = (0..wanted.len()).all(|at| {
            sizes::tells(wanted[at], sizes[at]) || confidence(&plain, at).min(confidence(&stretched, at)) >= SURE
        });
        // A value of one or two signs is the easiest to find by chance.
        let whole = sides.right_is_clear && wanted.len() >= 2;
        let counted = lines.iter().all(|line| marks::all_are_read(line.line, &line.plain));
        return if sure && whole && counted && spaces_are(lines, expected) { Answer::Equal } else { Answer::Doubt };
    }
    if read != again || read == wanted {
        return Answer::Doubt;
    }
    let changes = changes(&read, &wanted);
    if is_likely(&read, &wanted, &changes) || is_cut(&read, &wanted, &sides) || is_elsewhere(&read, &wanted, &changes) {
        return Answer::Doubt;
    }
    let near = |change: &Change| match *change {
        Change::Other { read, .. } | Change::Added { read } | Change::Lost { read, .. } => read,
    };
    let sure = changes.iter().map(near).all(|at| {
        let around = at.saturating_sub(1)..(at + 2).min(read.len());
        [&plain, &stretched]
            .into_iter()
            .all(|signs| signs[around.clone()].iter().all(|sign| sign.confidence >= SURE_OF_OTHER))
    });
    if sure { Answer::Different } else { Answer::Doubt }
}

/// Whether what is missing may be hidden by another window, or by the end of the field.
fn is_cut(read: &[char], expected: &[char], sides: &Sides) -> bool {
    let same_start = read.iter().zip(expected).take_while(|(one, other)| one == other).count();
    let same_end = read.iter().rev().zip(expected.iter().rev()).take_while(|(one, other)| one == other).count();
    let shorter = read.len() < expected.len();
    (!sides.right_is_clear && same_end <= 2) || (!sides.left_is_clear && same_start <= 2 && shorter)
        // Of a long value, more than a third is missing at one end.
        || (read.len() * 3 < expected.len() * 2 && expected.len() > 8 && (same_start + 1 >= read.len() || same_end + 1 >= read.len()))
}

/// Whether the text is so unlike the expected one that it may be another field's.
fn is_elsewhere(read: &[char], expected: &[char], changes: &[Change]) -> bool {
    let longest = read.len().max(expected.len());
    kind(read) != kind(expected) || (changes.len() * 10 > longest * 6 && longest > 6 && kind(expected) == Kind::Words)
}

/// What a text looks like.
#[derive(PartialEq, Eq)]
enum Kind {
    Number,
    Numbers,
    Address,
    Path,
    Words,
}

fn kind(text: &[char]) -> Kind {
    let has = |sign: char| text.contains(&sign);
    if text.iter().all(char::is_ascii_digit) {
        Kind::Number
    } else if text.iter().all(|sign| sign.is_ascii_digit() || *sign == '.') {
        Kind::Numbers
    } else if text.starts_with(&['h', 't', 't', 'p']) {
        Kind::Address
    } else if has('\\') {
        Kind::Path
    } else {
        Kind::Words
    }
}

/// Whether the ground goes on at both sides of a field, far enough for a sign more.
struct Sides {
    left_is_clear: bool,
    right_is_clear: bool,
}

impl Sides {
    fn of(picture: &Grey, lines: &[Twice<'_>]) -> Self {
        let clear = |area: Area, left: bool| {
            let wide = (area.height / 3).max(4);
            let x = if left { area.x.saturating_sub(wide + 1) } else { area.right() + 1 };
            let beside = Area { x, width: wide, ..area };
            let part = picture.cut(beside);
            let (low, high) =
                part.levels().iter().fold((u8::MAX, 0), |(low, high), &level| (low.min(level), high.max(level)));
            part.width() == wide && high.saturating_sub(low) < 40
        };
        let side = |line: Option<&Twice<'_>>, left| line.is_some_and(|line| clear(line.line.area, left));
        Self { left_is_clear: side(lines.first(), true), right_is_clear: side(lines.last(), false) }
    }
}

/// Signs with little ink around them: a gap beside one of them is wide without a space.
const NARROW: &str = ".,:;'/\\|lIi1tfrj-_!·*+";
/// A gap between two wide letters so large, for a sign's mean width, may be a space; beside a narrow one, the second.
const SPACE: (f32, f32) = (0.36, 0.62);

/// Whether the gaps between the signs are those of the expected value: spaces where it has some, none elsewhere.
fn spaces_are(lines: &[Twice<'_>], expected: &str) -> bool {
    let wanted: Vec<char> = expected.chars().filter(|sign| *sign != ' ').collect();
    // After how many signs each space stands.
    let mut spaces = Vec::new();
    let mut signs = 0;
    for sign in expected.chars() {
        if sign == ' ' { spaces.push(signs) } else { signs += 1 }
    }
    let width: usize = lines.iter().map(|line| line.line.area.width).sum();
    let mean = width as f32 / expected.chars().count().max(1) as f32;
    let mut before = 0;
    let mut found = Vec::new();
    for line in lines {
        let read: Vec<Sign> = line.plain.iter().copied().filter(|sign| sign.sign != ' ').collect();
        // A space that one of the readings saw, inside the line.
        for signs in [&line.plain, &line.stretched] {
            let first = signs.iter().position(|sign| sign.sign != ' ').unwrap_or(0);
            let last = signs.iter().rposition(|sign| sign.sign != ' ').map_or(0, |last| last + 1);
            let mut count = before;
            for sign in signs.get(first..last).unwrap_or_default() {
                if sign.sign == ' ' { found.push((count, false)) } else { count += 1 }
            }
        }
        for (start, end) in gaps(&line.line.columns) {
            let middle = line.line.area.x as f32 + (start + end) as f32 / 2.0;
            // The side of a field, before its text.
            if read.first().is_none_or(|first| middle < first.x) {
                continue;
            }
            let after = before + read.iter().filter(|sign| sign.x < middle).count();
            let narrow = |at: Option<usize>| at.and_then(|at| wanted.get(at)).is_none_or(|sign| NARROW.contains(*sign));
            let share = (end - start) as f32 / mean;
            let wide = if narrow(after.checked_sub(1)) || narrow(Some(after)) { SPACE.1 } else { SPACE.0 };
            // Letters of few pixels stand one or two apart; a space adds as many again.
            if share >= wide && end - start >= 3 {
                found.push((after, true));
            }
        }
        before += read.len();
    }
    // A place is known to a sign more or less.
    let near = |one: usize, other: usize| one.abs_diff(other) <= 1;
    found.iter().all(|(at, _)| spaces.iter().any(|space| near(*space, *at)))
        && spaces.iter().all(|space| found.iter().any(|(at, seen)| *seen && near(*space, *at)))
}

/// The rank of the piece of ink that stands nearest to that column.
pub(super) fn nearest_part(line: &TextLine, x: f32) -> Option<usize> {
    let away = |part: &Area| (part.x as f32 + part.width as f32 / 2.0 - x).abs();
    let near = line.parts.iter().enumerate().min_by(|one, other| away(one.1).total_cmp(&away(other.1)));
    near.map(|(at, _)| at)
}

/// The runs of columns without ink: where each begins and ends.
pub(super) fn gaps(columns: &[bool]) -> Vec<(usize, usize)> {
    let mut at = 0;
    let mut gaps = Vec::new();
    for part in columns.chunk_by(|one, other| one == other) {
        if part.first() == Some(&false) {
            gaps.push((at, at + part.len()));
        }
        at += part.len();
    }
    gaps
}
