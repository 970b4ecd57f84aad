//! Several readings of one field, held against the value that is expected. In doubt, neither equal nor different.

use super::fit::{Fit, Shown, fit, weights_of};
use super::grey::{Area, Grey};
use super::likeness::{Change, changes, is_likely};
use super::lines::TextLine;
use super::recogniser::{Reading, Recogniser, Showing};
use super::spaces;
use super::weighing::Weight;

/// What is said of a field; there is no fourth answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The expected value was seen, to the sign, and no text that is one sign away from it.
    Equal,
    /// Another text was seen as surely, and the expected value is far less likely in each of the readings.
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

/// In each reading the expected text must be so much less likely than another to be called different.
const FAR: f32 = 5.5;
/// The same, when the network takes the signs that differ for one another.
const FAR_ALIKE: f32 = 7.0;
/// The same, when every showing says the same.
const FAR_ALIKE_ALL: f32 = 5.0;
/// So many readings at the least say that a field shows its value.
const READINGS: usize = 2;
/// So many, what it shows instead.
const OTHER_READINGS: usize = 3;

/// What is said of a field.
pub(super) struct Judgement {
    pub answer: Answer,
    /// What was read of it; in doubt, the first reading.
    pub read: String,
    /// Whether another reading may decide it.
    pub is_open: bool,
}

/// The answer for a field; `weights`: how its value fits each of the readings, `None` when it cannot be there.
pub(super) fn judge(
    picture: &Grey,
    recogniser: &Recogniser,
    field: &Shown<'_>,
    expected: &str,
    weights: Option<&[Weight]>,
) -> Judgement {
    let wanted = signs_of(expected);
    let sides = Sides::of(picture, field.lines);
    let texts = texts(field);
    let first = texts.first().map(|text| text.trim().to_owned()).unwrap_or_default();
    let doubt = |is_open| Judgement { answer: Answer::Doubt, read: first.clone(), is_open };
    if field.goes_on || texts.iter().all(|text| text.trim().is_empty()) {
        return doubt(false);
    }
    let fit = weights.and_then(|weights| fit(picture, recogniser, field, &wanted, weights));
    // A value of one sign is the easiest to find by chance.
    let may_be_equal = wanted.len() >= 2 && sides.right_has_no_ink;
    let is_read_enough = texts.len() >= READINGS;
    let is_sure = |fit: &Fit| fit.is_sure(all_say(&texts, expected));
    let is_equal = |fit: &Fit| is_sure(fit) && spaces::are_as_expected(field, expected, &fit.places);
    if may_be_equal && is_read_enough && fit.as_ref().is_some_and(is_equal) {
        return Judgement { answer: Answer::Equal, read: expected.to_owned(), is_open: false };
    }
    // The same signs, and a space more or less, which the ink shows too.
    let is_spaced = |fit: &Fit| fit.is_sure(true) && spaces::are_as_expected(field, &first, &fit.places);
    if may_be_equal && signs_of(&first) == wanted && all_say(&texts, &first) && fit.as_ref().is_some_and(is_spaced) {
        return Judgement { answer: Answer::Different, read: first, is_open: false };
    }
    let is_told = fit.as_ref().is_some_and(|fit| fit.against);
    if let Some(read) = other_text(picture, recogniser, field, &wanted, &sides, weights, is_told) {
        return Judgement { answer: Answer::Different, read, is_open: false };
    }
    // Readings that differ by a sign or two may agree with a third.
    let signs: Vec<Vec<char>> = texts.iter().map(|text| text.chars().collect()).collect();
    let agree = signs.iter().all(|text| changes(text, &signs[0]).len() <= 2);
    doubt(agree || (may_be_equal && fit.is_some_and(|fit| fit.may_be_sure())))
}

/// Whether every showing was read, and each says that text, to the space.
fn all_say(texts: &[String], text: &str) -> bool {
    texts.len() == Showing::ALL.len() && texts.iter().all(|said| said.trim() == text.trim())
}

/// The same, spaces apart.
fn all_say_signs(texts: &[String], signs: &[char]) -> bool {
    texts.len() == Showing::ALL.len() && texts.iter().all(|said| signs_of(said) == signs)
}

/// What each of the readings says.
fn texts(field: &Shown<'_>) -> Vec<String> {
    let text = |lines: &Vec<Reading>| lines.iter().flat_map(|line| &line.signs).map(|sign| sign.sign).collect();
    field.readings.iter().map(text).collect()
}

/// The text that the field shows instead of the expected one, as surely as it would show that; `is_told`: the height of a
/// letter tells against the expected one.
fn other_text(
    picture: &Grey,
    recogniser: &Recogniser,
    field: &Shown<'_>,
    wanted: &[char],
    sides: &Sides,
    weights: Option<&[Weight]>,
    is_told: bool,
) -> Option<String> {
    let whole = texts(field);
    let texts: Vec<Vec<char>> = whole.iter().map(|text| signs_of(text)).collect();
    // What most of the readings say.
    let count = |text: &Vec<char>| texts.iter().filter(|other| *other == text).count();
    let (at, read) = texts.iter().enumerate().max_by_key(|(_, text)| count(text))?;
    if read == wanted || count(read) * 2 <= texts.len() || texts.len() < OTHER_READINGS {
        return None;
    }
    let changes = changes(read, wanted);
    if is_cut(read, wanted, sides) || is_elsewhere(read, wanted, &changes) {
        return None;
    }
    let is_likely_change = is_likely(read, wanted, &changes);
    // Signs that the network takes for one another: every reading must say the same.
    if is_likely_change && count(read) < texts.len() {
        return None;
    }
    let all = all_say_signs(&whole, read);
    let far = match (is_likely_change && !is_told, all) {
        (true, false) => FAR_ALIKE,
        (true, true) => FAR_ALIKE_ALL,
        (false, _) => FAR,
    };
    // The expected text must be far from likely in each of the readings, the other one as sure as an equal one.
    let other = weights_of(recogniser, field.readings, read, 0)?;
    let unlikely =
        weights.is_none_or(|weights| weights.iter().zip(&other).all(|(one, other)| one.loss - other.loss >= far));
    let is_seen = || {
        let fit = fit(picture, recogniser, field, read, &other);
        fit.is_some_and(|fit| fit.is_sure(all) || (!is_likely_change && fit.is_seen()))
    };
    (unlikely && is_seen()).then(|| whole[at].trim().to_owned())
}

/// The signs of a text, without its spaces.
pub(super) fn signs_of(text: &str) -> Vec<char> {
    text.chars().filter(|sign| *sign != ' ').collect()
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
    // Words that have hardly a sign in common: another field's, the end of a label.
    kind(read) != kind(expected) || (changes.len() * 10 > longest * 6 && kind(expected) == Kind::Words)
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
    /// Nothing as dark as the text stands at its end; a frame or what a compressed picture adds may.
    right_has_no_ink: bool,
}

/// Levels of one ground differ by so much at the most, in a compressed picture.
const SAME: u8 = 12;

/// The level in the middle: the ground's, where there is more of it than ink.
fn ground(levels: &[u8]) -> u8 {
    let mut sorted = levels.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or(0)
}

impl Sides {
    fn of(picture: &Grey, lines: &[&TextLine]) -> Self {
        let clear = |area: Area, left: bool, most: u8, rows: usize| {
            let wide = (area.height / 3).max(4);
            let x = if left { area.x.saturating_sub(wide + 1) } else { area.right() + 1 };
            let beside = Area { x, width: wide, ..area };
            let part = picture.cut(beside);
            let ground = ground(part.levels());
            let inked = (0..part.height()).filter(|&y| part.row(y).iter().any(|level| level.abs_diff(ground) >= most));
            // An underline goes on a little beyond its text.
            part.width() == wide && inked.count() <= rows
        };
        // Another ground at its end than around it: the window ends there, and the text may go on.
        let same_ground = |area: Area| {
            let level = |part: Area| ground(picture.cut(part).levels());
            let beside = level(Area { x: area.right() + 1, width: 2, ..area });
            let above = level(Area { y: area.y.saturating_sub(2), height: 2, ..area });
            let below = level(Area { y: area.bottom(), height: 2, ..area });
            // An underline stands on one side of them.
            beside.abs_diff(above).min(beside.abs_diff(below)) <= SAME
        };
        let side = |line: Option<&&TextLine>, left| line.is_some_and(|line| clear(line.area, left, 40, 0));
        let right_is_clear = side(lines.last(), false) && lines.last().is_some_and(|line| same_ground(line.area));
        let right_has_no_ink =
            lines.last().is_some_and(|line| clear(line.area, false, (line.contrast / 5 * 2).max(40), 2));
        Self { left_is_clear: side(lines.first(), true), right_is_clear, right_has_no_ink }
    }
}
