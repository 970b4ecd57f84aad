//! Whether the gaps between the signs of a value are spaces, told by the ink.

use super::fit::Shown;
use super::recogniser::{Reading, Sign};

/// Signs with little ink around them: a gap beside one of them is wide without a space.
const NARROW: &str = ".,:;'/\\|lIi1tfrj-_!·*+";
/// A gap between two wide letters is no space below the first, for a sign's mean width, and one from the second on.
const WIDE_GAP: (f32, f32) = (0.45, 0.5);
/// The same beside a narrow sign.
const NARROW_GAP: (f32, f32) = (0.52, 0.62);
/// The same between a dot and a letter.
const DOT_GAP: (f32, f32) = (0.6, 0.62);
/// Where one of the showings has a space, a gap from that on is one.
const SEEN_GAP: f32 = 0.35;

/// Whether the gaps between the signs are those of the expected value: spaces where it has some, none elsewhere.
pub(super) fn are_as_expected(field: &Shown<'_>, expected: &str, places: &[(usize, f32)]) -> bool {
    // Nobody counts two spaces from one.
    if expected.contains("  ") {
        return false;
    }
    let wanted: Vec<char> = expected.chars().filter(|sign| *sign != ' ').collect();
    // After how many signs each space stands.
    let mut spaces = Vec::new();
    let mut signs = 0;
    for sign in expected.trim().chars() {
        if sign == ' ' { spaces.push(signs) } else { signs += 1 }
    }
    let width: usize = field.lines.iter().map(|line| line.area.width).sum();
    let mean = width as f32 / expected.chars().count().max(1) as f32;
    let is_narrow = |at: usize| wanted.get(at).is_none_or(|&sign| NARROW.contains(sign));
    let is_dot = |at: usize| wanted.get(at).is_some_and(|&sign| ".,:;".contains(sign));
    let is_letter = |at: usize| wanted.get(at).is_some_and(|sign| sign.is_alphanumeric());
    (1..wanted.len()).all(|at| {
        let ((line, left), (other, right)) = (places[at - 1], places[at]);
        // Where a value is broken, a space may stand or not.
        let Some(shown) = field.lines.get(line).filter(|_| line == other) else { return true };
        let column = |x: f32| (x.max(0.0) as usize).saturating_sub(shown.area.x).min(shown.columns.len());
        let between = shown.columns.get(column(left)..column(right)).unwrap_or_default();
        let gap = gaps(between).into_iter().map(|(start, end)| end - start).max().unwrap_or(0);
        let share = gap as f32 / mean;
        let (none, space) = if is_dot(at - 1) != is_dot(at) && (is_letter(at - 1) || is_letter(at)) {
            DOT_GAP
        } else if is_narrow(at - 1) || is_narrow(at) {
            NARROW_GAP
        } else {
            WIDE_GAP
        };
        if spaces.contains(&at) {
            // Letters of few pixels stand one or two apart; a space adds as many again.
            return share >= space && gap >= 3;
        }
        let sees = |reading: &Reading| {
            let is_between = |sign: &&Sign| sign.sign == ' ' && sign.x > left && sign.x < right;
            reading.signs.iter().filter(is_between).any(|sign| sign.confidence >= 0.5)
        };
        let is_seen = field.readings.iter().filter_map(|lines| lines.get(line)).any(sees);
        gap < 3 || share < if is_seen { SEEN_GAP } else { none }
    })
}

/// The runs of columns without ink: where each begins and ends.
fn gaps(columns: &[bool]) -> Vec<(usize, usize)> {
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
