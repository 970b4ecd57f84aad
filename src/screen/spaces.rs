//! Whether the gaps between the signs of a value are spaces, told by the ink: what stands apart farther than the signs'
//! own sides.

use super::bearings::{Bearings, SPACE};
use super::fit::Shown;
use super::lines::TextLine;
use super::recogniser::Sign;

/// By how much a gap is wider than its signs' sides, for letters of size 1: below, it is no space. Of the 18,000 gaps of
/// a set of pictures, four are above; of 49 spaces, none is below that no showing has.
const NO_SPACE: f32 = 0.18;
/// The same, where one of the showings has a space.
const NO_SPACE_SEEN: f32 = 0.1;
/// A gap that much wider is a space, and from the second on it may be two.
const A_SPACE: f32 = 0.2;
const TWO_SPACES: f32 = 0.45;
/// How much nearer, and farther, all signs of a line may stand than their sides tell, for letters of size 1.
const NEARER: f32 = -0.07;
const FARTHER: f32 = 0.04;
/// Of fewer gaps than that, the middle says little: the line is taken for one whose signs stand rather near.
const FEW: usize = 6;
const NEAR: f32 = -0.045;

/// Two signs that stand beside each other on one line.
struct Pair {
    /// How many signs stand before the second one.
    at: usize,
    /// Their columns.
    between: (f32, f32),
    /// Pixels without ink between them.
    gap: f32,
    /// What their own sides leave, for letters of size 1.
    sides: f32,
}

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
    // Where a value is broken, a space may stand or not: each line is for itself.
    field.lines.iter().enumerate().all(|(rank, line)| {
        let is_seen = |pair: &Pair| {
            let is_between = |sign: &&Sign| sign.sign == ' ' && sign.x > pair.between.0 && sign.x < pair.between.1;
            let readings = field.readings.iter().filter_map(|lines| lines.get(rank));
            readings.flat_map(|reading| &reading.signs).filter(is_between).any(|sign| sign.confidence >= 0.5)
        };
        let pairs = pairs(line, &wanted, places, rank);
        let size = size(line, &wanted, places, rank, &spaces);
        let apart = own_spacing(&pairs, size, &spaces);
        pairs.iter().all(|pair| {
            let wider = (pair.gap - apart) / size - pair.sides;
            if spaces.contains(&pair.at) {
                (A_SPACE..TWO_SPACES).contains(&wider)
            } else {
                wider < if is_seen(pair) { NO_SPACE_SEEN } else { NO_SPACE }
            }
        })
    })
}

/// The signs of a line, two by two.
fn pairs(line: &TextLine, wanted: &[char], places: &[(usize, f32)], rank: usize) -> Vec<Pair> {
    let blanks = blanks(&line.columns);
    let column = |x: f32| (x - line.area.x as f32).max(0.0);
    let pair = |at: usize| {
        let ((one, left), (other, right)) = (places[at - 1], places[at]);
        (one == rank && other == rank).then(|| {
            // Counted whole: a sign's column may lie beside its ink.
            let is_between = |middle: f32| middle >= column(left) && middle < column(right);
            let between = blanks.iter().filter(|(start, end)| is_between((start + end) as f32 / 2.0));
            let gap = between.map(|(start, end)| end - start).max().unwrap_or(0) as f32;
            let sides = Bearings::of(wanted[at - 1]).right + Bearings::of(wanted[at]).left;
            Pair { at, between: (left, right), gap, sides }
        })
    };
    (1..wanted.len().min(places.len())).filter_map(pair).collect()
}

/// The size of a line's letters in pixels, from the width of its ink, as if one space more stood there: of a few letters,
/// one that nobody expects is a good part of the width, and would pass for larger letters.
fn size(line: &TextLine, wanted: &[char], places: &[(usize, f32)], rank: usize, spaces: &[usize]) -> f32 {
    let signs: Vec<usize> =
        (0..wanted.len()).filter(|&at| places.get(at).is_some_and(|place| place.0 == rank)).collect();
    let of = |at: &usize| Bearings::of(wanted[*at]);
    let (Some(first), Some(last)) = (signs.first(), signs.last()) else { return 1.0 };
    let wide: f32 = signs.iter().map(of).map(|sign| sign.left + sign.ink + sign.right).sum();
    let within = spaces.iter().filter(|at| *first < **at && **at <= *last).count();
    let ink = wide - of(first).left - of(last).right + (within + 1) as f32 * SPACE;
    (line.area.width as f32 / ink).max(1.0)
}

/// How much farther apart, in pixels, a line's signs stand than their sides tell: blur brings them nearer.
fn own_spacing(pairs: &[Pair], size: f32, spaces: &[usize]) -> f32 {
    let others = pairs.iter().filter(|pair| !spaces.contains(&pair.at));
    let mut apart: Vec<f32> = others.map(|pair| pair.gap / size - pair.sides).collect();
    apart.sort_by(f32::total_cmp);
    let middle = if apart.len() < FEW { NEAR } else { apart[apart.len() / 2] };
    middle.clamp(NEARER, FARTHER) * size
}

/// The runs of columns without ink: where each begins and ends.
fn blanks(columns: &[bool]) -> Vec<(usize, usize)> {
    let mut at = 0;
    let mut blanks = Vec::new();
    for run in columns.chunk_by(|one, other| one == other) {
        if run.first() == Some(&false) {
            blanks.push((at, at + run.len()));
        }
        at += run.len();
    }
    blanks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::grey::Area;
    use crate::screen::recogniser::Reading;

    /// A line of letters of that size, and where each sign's middle is; a space is so wide, a sign `^` stands for a
    /// space that nobody expects.
    fn drawn(text: &str, size: f32) -> (TextLine, Vec<(usize, f32)>) {
        let (mut x, mut places, mut columns) = (0.0, Vec::new(), Vec::new());
        for sign in text.chars() {
            if matches!(sign, ' ' | '^') {
                x += SPACE * size;
                continue;
            }
            let Bearings { left, ink, right } = Bearings::of(sign);
            let (from, to) = (x + left * size, x + (left + ink) * size);
            places.push((0, (from + to) / 2.0));
            columns.resize(from.round().max(0.0) as usize, false);
            columns.resize(to.round().max(0.0) as usize, true);
            x = to + right * size;
        }
        let area = Area { x: 0, y: 0, width: columns.len(), height: size as usize };
        (TextLine { area, columns, parts: Vec::new(), apart: Vec::new(), light: false, contrast: 200 }, places)
    }

    fn is_as(shown: &str, expected: &str, size: f32) -> bool {
        let (line, places) = drawn(shown, size);
        let readings = vec![vec![Reading::default()]; 2];
        are_as_expected(&Shown { lines: &[&line], readings: &readings, goes_on: false }, expected, &places)
    }

    const ADDRESS: &str = "http://notes.clg-la-bourgade.ac-nice.fr:80/mobile.professeur.html";

    #[test]
    fn an_address_without_a_space_is_one_at_every_size() {
        for size in [11.0, 12.0, 13.0, 16.0, 22.0] {
            assert!(is_as(ADDRESS, ADDRESS, size), "{size}");
        }
    }

    #[test]
    fn a_space_that_no_showing_saw_is_told_by_the_ink_wherever_it_stands() {
        for at in 1..ADDRESS.len() {
            let (before, after) = ADDRESS.split_at(at);
            for size in [11.0, 13.0, 16.0, 22.0] {
                assert!(!is_as(&format!("{before}^{after}"), ADDRESS, size), "{at} {size}");
            }
        }
        assert!(is_as("80", "80", 11.0) && !is_as("8^0", "80", 11.0));
    }

    /// The network says late where a sign stands: a space's own columns are no reason to miss it.
    #[test]
    fn a_space_is_seen_whole_when_a_sign_is_thought_to_stand_in_it() {
        let (line, mut places) = drawn("noti^fier", 13.0);
        places[3].1 += 4.0;
        let readings = vec![vec![Reading::default()]; 2];
        let shown = Shown { lines: &[&line], readings: &readings, goes_on: false };
        assert!(!are_as_expected(&shown, "notifier", &places));
    }

    /// A blurred picture brings letters nearer, and a space with them.
    #[test]
    fn a_space_within_a_few_letters_is_no_larger_letters() {
        for text in ["D^IR", "EN^S", "8^0", "no^m", "EL^V"] {
            let (mut line, places) = drawn(text, 16.0);
            let blank = (1..line.columns.len()).filter(|&at| !line.columns[at]).collect::<Vec<_>>();
            let ends = blank.iter().filter(|at| line.columns[*at - 1]).copied().collect::<Vec<_>>();
            ends.into_iter().for_each(|at| line.columns[at] = true);
            let readings = vec![vec![Reading::default()]; 2];
            let shown = Shown { lines: &[&line], readings: &readings, goes_on: false };
            assert!(!are_as_expected(&shown, &text.replace('^', ""), &places), "{text}");
        }
        for text in ["DIR", "ENS", "80", "nom", "ELV", "http"] {
            assert!([11.0, 13.0, 16.0, 22.0].into_iter().all(|size| is_as(text, text, size)), "{text}");
        }
    }

    #[test]
    fn one_space_is_neither_none_nor_two() {
        let base = r"E:\PRONOTE 2014\base.not";
        for size in [11.0, 13.0, 16.0, 22.0] {
            assert!(is_as(base, base, size), "{size}");
            assert!(!is_as(&base.replace(' ', ""), base, size), "{size}");
            assert!(!is_as(&base.replace(' ', "^^"), base, size), "{size}");
        }
    }
}
