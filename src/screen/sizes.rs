//! Small or tall: what tells `o` from `0` and `s` from `S`, which have one shape. The network knows the shape, the ink
//! its height.

use super::grey::Area;
use super::lines::TextLine;

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

/// The size of each sign of a text, which stands in that line at that column; `None`: it touches another, or nothing to
/// compare.
pub(super) fn of(lines: &[&TextLine], signs: &[char], places: &[(usize, f32)]) -> Vec<Option<Size>> {
    let parts: Vec<_> = places.iter().map(|&(line, x)| Some((line, nearest_part(lines.get(line)?, x)?))).collect();
    let height = |at: usize| {
        let (line, part) = parts[at]?;
        // Two signs of one piece: its height is the taller one's.
        let alone = parts.iter().filter(|other| **other == parts[at]).count() == 1;
        alone.then(|| lines[line].parts[part].height)
    };
    let usual = |is_kind: &dyn Fn(char) -> bool| {
        let mut heights: Vec<_> = (0..signs.len()).filter(|at| is_kind(signs[*at])).filter_map(height).collect();
        heights.sort_unstable();
        // Three at the least, so that one that was misread does not decide.
        (heights.len() >= 3).then(|| heights[heights.len() / 2])
    };
    let small =
        usual(&|sign| SMALL.contains(sign) && !ONE_SHAPE.contains(sign)).or(usual(&|sign| SMALL.contains(sign)));
    let tall = usual(&|sign| "bdhkl".contains(sign) || (sign.is_ascii_digit() && sign != '0'));
    let size = |at: usize| {
        let (height, small, tall) = (height(at)?, small?, tall?);
        let is_small = height.abs_diff(small) < height.abs_diff(tall);
        (tall >= small + 2).then_some(if is_small { Size::Small } else { Size::Tall })
    };
    (0..signs.len()).map(size).collect()
}

/// The rank of the piece of ink that stands nearest to that column.
fn nearest_part(line: &TextLine, x: f32) -> Option<usize> {
    let away = |part: &Area| (part.x as f32 + part.width as f32 / 2.0 - x).abs();
    let near = line.parts.iter().enumerate().min_by(|one, other| away(one.1).total_cmp(&away(other.1)));
    near.map(|(at, _)| at)
}

/// Whether a sign of that size is `want` and not `other`, which has the same shape; `None`: the size tells nothing.
pub(super) fn tells(want: char, other: char, size: Option<Size>) -> Option<bool> {
    let (one, two) = (expected_size(want)?, expected_size(other)?);
    (have_one_shape(want, other) && one != two).then_some(size? == one)
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
