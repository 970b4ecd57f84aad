//! Small or tall: what tells `o` from `0` and `s` from `S`, which have one shape. The network knows the shape, the ink
//! its height.

use super::judge::{Twice, nearest_part};

/// How high a letter's ink is, beside the others of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// As `a`, `o`, `s`.
    Small,
    /// As `O`, `S`, `0`.
    Tall,
}

/// Letters whose two cases have one shape.
const ONE_SHAPE: &str = "cosuvwxz";
/// Small letters, without what goes above or below.
const SMALL: &str = "acemnorsuvwxz";

/// The size of each sign of the plain reading, spaces left out; `None`: it touches another, or nothing to compare.
pub(super) fn of(lines: &[Twice<'_>]) -> Vec<Option<Size>> {
    let mut sizes = Vec::new();
    for line in lines {
        let signs: Vec<_> = line.plain.iter().filter(|sign| sign.sign != ' ').collect();
        let parts: Vec<_> = signs.iter().map(|sign| nearest_part(line.line, sign.x)).collect();
        let height = |at: usize| {
            let part = parts[at]?;
            // Two signs of one piece: its height is the taller one's.
            let alone = parts.iter().filter(|other| **other == Some(part)).count() == 1;
            alone.then(|| line.line.parts[part].height)
        };
        let usual = |is_kind: &dyn Fn(char) -> bool| {
            let mut heights: Vec<_> =
                (0..signs.len()).filter(|at| is_kind(signs[*at].sign)).filter_map(height).collect();
            heights.sort_unstable();
            // Three at the least, so that one that was misread does not decide.
            (heights.len() >= 3).then(|| heights[heights.len() / 2])
        };
        let small =
            usual(&|sign| SMALL.contains(sign) && !ONE_SHAPE.contains(sign)).or(usual(&|sign| SMALL.contains(sign)));
        let tall = usual(&|sign| "bdhkl".contains(sign) || (sign.is_ascii_digit() && sign != '0'));
        sizes.extend((0..signs.len()).map(|at| {
            let (height, small, tall) = (height(at)?, small?, tall?);
            if tall < small + 2 {
                None
            } else if height.abs_diff(small) < height.abs_diff(tall) {
                Some(Size::Small)
            } else {
                Some(Size::Tall)
            }
        }));
    }
    sizes
}

/// Whether both readings are the expected value, the sizes telling which of two signs of one shape it is.
pub(super) fn settled(read: &[char], again: &[char], wanted: &[char], sizes: &[Option<Size>]) -> bool {
    read.len() == wanted.len()
        && again.len() == wanted.len()
        && (0..wanted.len()).all(|at| {
            let (one, other, want) = (read[at], again[at], wanted[at]);
            let size = sizes.get(at).copied().flatten();
            let same = one == want && other == want;
            let shaped = have_one_shape(one, want) && have_one_shape(other, want) && (one == want || other == want);
            if expected_size(want).is_some() && size.is_some() {
                (same || shaped) && size == expected_size(want)
            } else {
                same
            }
        })
}

/// Whether the size of a sign says that it is `want`, of those of its shape.
pub(super) fn tells(want: char, size: Option<Size>) -> bool {
    size.is_some() && size == expected_size(want) && want != 'O'
}

/// The size that a sign of those shapes has; `None`: its size tells nothing.
fn expected_size(sign: char) -> Option<Size> {
    if ONE_SHAPE.contains(sign) {
        Some(Size::Small)
    } else if sign == '0' || ONE_SHAPE.contains(sign.to_ascii_lowercase()) {
        Some(Size::Tall)
    } else {
        None
    }
}

/// Two cases of one letter, or `o` and `0`. `O` and `0` are as high as each other.
fn have_one_shape(one: char, other: char) -> bool {
    let is_zero = |zero: char, letter: char| zero == '0' && letter == 'o';
    one == other
        || (one.eq_ignore_ascii_case(&other) && ONE_SHAPE.contains(one.to_ascii_lowercase()))
        || is_zero(one, other)
        || is_zero(other, one)
}
