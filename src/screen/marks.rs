//! Whether every piece of ink of a line was read: the network reads two slashes for three, and leaves out a last one.

use super::grey::{Area, Grey};
use super::lines::TextLine;

/// Signs that touch within one piece, at the most.
const TOUCHING: usize = 6;
/// Signs of little width, of which a row cannot be counted once they touch.
const THIN: &str = "/\\|lIi1.:;,";
/// Those of one stroke, from top to bottom.
const STROKES: &str = "/\\|lIi1";
/// Those of dots, lower than a letter.
const DOTS: &str = ".:;,";
/// Those of one stroke as high as a capital letter.
const HIGH: &str = "/\\|lI1";

/// Whether the ink of a line is that of its signs, each with its column: each piece holds one of them or more, none is
/// left over, and a row of thin signs has as many strokes as signs. `None` when it is not; else which signs are counted,
/// alone in their piece or as so many strokes: one of them cannot be missing or too many.
/// Where most letters touch, what is darker may hold them apart.
pub(super) fn counted(picture: &Grey, line: &TextLine, signs: &[(char, f32)]) -> Option<Vec<bool>> {
    let parts = if line.parts.len() * 2 < signs.len() { &line.apart } else { &line.parts };
    counted_in(picture, line, parts, signs)
}

fn counted_in(picture: &Grey, line: &TextLine, parts: &[Area], signs: &[(char, f32)]) -> Option<Vec<bool>> {
    let shares = shares(parts, signs, line.area.width)?;
    // Where capital letters and slashes begin.
    let top = parts.iter().map(|part| part.y).min()?;
    let mut counted = Vec::with_capacity(signs.len());
    for (part, held) in parts.iter().zip(shares) {
        let first = counted.len();
        let strokes = strokes_are(picture, line, *part, &signs[first..first + held])?;
        // A slash that touches a colon is no part of the colon.
        let is_dots = held > 0 && signs[first..first + held].iter().all(|sign| DOTS.contains(sign.0));
        if is_dots && part.y < top + line.area.height / 6 {
            return None;
        }
        counted.extend(strokes.iter().map(|is_row| *is_row || held == 1));
    }
    Some(counted)
}

/// Whether each row of thin signs within one piece has as many strokes as signs: two of them may be three. `None` when
/// one has not; else which signs are of such a row.
fn strokes_are(picture: &Grey, line: &TextLine, part: Area, signs: &[(char, f32)]) -> Option<Vec<bool>> {
    let mut first = 0;
    let mut are_strokes = Vec::with_capacity(signs.len());
    for row in signs.chunk_by(|one, other| THIN.contains(one.0) && THIN.contains(other.0)) {
        let last = first + row.len() - 1;
        if row.len() > 1 {
            // Dots have no ink at the height of capitals: where there are some, strokes are counted there.
            let dots = row.iter().filter(|sign| !STROKES.contains(sign.0)).count();
            let high = row.iter().filter(|sign| HIGH.contains(sign.0)).count();
            if dots > 1 || (dots > 0 && high == 0) {
                return None;
            }
            let middle = |one: usize, other: usize| ((signs[one].1 + signs[other].1) / 2.0).max(0.0) as usize;
            let left = if first == 0 { part.x } else { middle(first - 1, first).max(part.x) };
            let right = if last + 1 == signs.len() { part.right() } else { middle(last, last + 1).min(part.right()) };
            let area = Area { x: left, width: right.saturating_sub(left), ..part };
            let (rows, expected) = if dots > 0 {
                (Area { height: area.height.div_ceil(5), ..area }, high)
            } else {
                (Area { y: area.y + area.height / 4, height: area.height.div_ceil(2), ..area }, row.len())
            };
            if strokes(picture, line.light, rows) != Some(expected) {
                return None;
            }
        }
        are_strokes.extend(row.iter().map(|sign| row.len() > 1 && HIGH.contains(sign.0)));
        first = last + 1;
    }
    Some(are_strokes)
}

/// How many strokes most rows of pixels of that part cross.
fn strokes(picture: &Grey, light: bool, area: Area) -> Option<usize> {
    let part = picture.cut(area.grown(1, 0));
    let part = if light { part.inverted() } else { part };
    let mut counts: Vec<usize> = (0..part.height()).map(|y| darker(part.row(y))).collect();
    counts.sort_unstable();
    let most = *counts.get(counts.len() / 2)?;
    // Most of the rows, or nobody knows.
    let agreeing = counts.iter().filter(|count| **count == most).count();
    (agreeing * 3 >= counts.len() * 2).then_some(most)
}

/// How many times a row gets darker and lighter again, by a fifth of what it has.
fn darker(row: &[u8]) -> usize {
    let (Some(&darkest), Some(&lightest)) = (row.iter().min(), row.iter().max()) else { return 0 };
    let depth = (lightest - darkest) / 5;
    if depth < 8 {
        return 0;
    }
    let (mut count, mut inside) = (0, false);
    let mut turn = lightest;
    for &level in row {
        if inside {
            turn = turn.min(level);
            if level >= turn.saturating_add(depth) {
                (inside, turn) = (false, level);
            }
        } else {
            turn = turn.max(level);
            if level <= turn.saturating_sub(depth) {
                (inside, turn) = (true, level);
                count += 1;
            }
        }
    }
    count
}

/// How many signs each piece holds, in order; `None` when one holds none (the parts of a `%` aside).
fn shares(parts: &[Area], signs: &[(char, f32)], width: usize) -> Option<Vec<usize>> {
    let (rows, columns) = (parts.len() + 1, signs.len() + 1);
    let mean = width as f32 / signs.len().max(1) as f32;
    // The least cost of giving the first signs to the first pieces, and how many the last piece has.
    let mut best = vec![(f32::INFINITY, 0_usize); rows * columns];
    best[0] = (0.0, 0);
    for row in 1..rows {
        let part = parts[row - 1];
        let (left, right) = (part.x as f32, part.right() as f32);
        for column in 0..columns {
            let mut least = (f32::INFINITY, 0);
            let mut away = 0.0;
            for held in 0..=TOUCHING.min(column) {
                if held > 0 {
                    let (_, x) = signs[column - held];
                    away += (left - x).max(x - right).max(0.0) + ((left + right) / 2.0 - x).abs() * 0.1;
                }
                let cost = match held {
                    // Another part of a `%`, or ink that nobody read.
                    0 if column > 0 && signs[column - 1].0 == '%' => 0.2 * mean,
                    0 if column < signs.len() && signs[column].0 == '%' => 0.2 * mean,
                    0 => 0.8 * mean,
                    held => away + 0.05 * mean * (held - 1) as f32,
                };
                let before = best[(row - 1) * columns + column - held].0;
                if before + cost < least.0 {
                    least = (before + cost, held);
                }
            }
            best[row * columns + column] = least;
        }
    }
    let mut shares = Vec::new();
    let mut column = signs.len();
    if !best[parts.len() * columns + column].0.is_finite() {
        return None;
    }
    for row in (1..rows).rev() {
        let held = best[row * columns + column].1;
        let is_part = [column.checked_sub(1), Some(column)];
        let near_percent = is_part.into_iter().flatten().any(|at| signs.get(at).is_some_and(|sign| sign.0 == '%'));
        if held == 0 && !near_percent {
            return None;
        }
        shares.push(held);
        column -= held;
    }
    shares.reverse();
    (column == 0).then_some(shares)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_that_touches_a_colon_is_no_part_of_it() {
        let low = Area { x: 8, y: 3, width: 5, height: 6 };
        let high = Area { y: 0, height: 9, ..low };
        let beside = line(&[30]).parts;
        let seen = |first: Area| {
            let parts = [vec![first], beside.clone()].concat();
            are_read(&TextLine { parts, ..line(&[10, 30]) }, &signs(":b", &[10, 30]))
        };
        assert!(seen(low));
        assert!(!seen(high));
    }

    /// A line whose pieces and signs stand every ten pixels, some at one place.
    fn line(parts: &[usize]) -> TextLine {
        let parts: Vec<_> = parts.iter().map(|&x| Area { x: x - 2, y: 0, width: 5, height: 9 }).collect();
        let width = parts.last().map_or(0, |part| part.right());
        let area = Area { x: 0, y: 0, width, height: 9 };
        let apart = parts.clone();
        TextLine { area, columns: vec![true; width], parts, apart, light: false, contrast: 200 }
    }

    fn are_read(line: &TextLine, signs: &[(char, f32)]) -> bool {
        counted(&Grey::new(60, 9, vec![255; 60 * 9]), line, signs).is_some()
    }

    fn signs(text: &str, places: &[usize]) -> Vec<(char, f32)> {
        text.chars().zip(places.iter().map(|&x| x as f32)).collect()
    }

    #[test]
    fn a_sign_for_each_piece_is_read_whole() {
        assert!(are_read(&line(&[10, 20, 30]), &signs("a/b", &[11, 19, 31])));
        let blank = Grey::new(60, 9, vec![255; 60 * 9]);
        let touching = counted(&blank, &line(&[10, 30]), &signs("abc", &[9, 12, 30]));
        assert_eq!(touching, Some(vec![false, false, true]), "letters that touch are not counted");
    }

    #[test]
    fn a_slash_that_was_not_read_is_missed() {
        assert!(!are_read(&line(&[10, 20, 30, 40, 50]), &signs("a//b", &[10, 22, 36, 50])));
        assert!(!are_read(&line(&[10, 20, 30]), &signs("ab", &[10, 20])));
    }

    #[test]
    fn letters_that_touch_are_read_and_thin_signs_that_touch_are_not_counted() {
        assert!(are_read(&line(&[10, 30]), &signs("abc", &[9, 12, 30])));
        assert!(!are_read(&line(&[10, 30]), &signs("//c", &[9, 12, 30])));
    }

    #[test]
    fn strokes_that_touch_at_a_corner_are_counted() {
        // Slanted strokes of two pixels, five apart, and a bar below that joins them.
        let drawn = |strokes: usize| {
            let level = |x: usize, y: usize| {
                let is_ink =
                    (0..strokes).any(|rank| (x + y).saturating_sub(14 + 5 * rank) < 2 && x + y >= 14 + 5 * rank);
                if is_ink || y == 8 { 0 } else { 255 }
            };
            Grey::new(60, 9, (0..9).flat_map(|y| (0..60).map(move |x| (x, y))).map(|(x, y)| level(x, y)).collect())
        };
        let line = line(&[12, 40]);
        let parts = vec![Area { x: 5, y: 0, width: 30, height: 9 }];
        let wide = TextLine { apart: parts.clone(), parts, ..line };
        let two = signs("//", &[10, 15]);
        assert_eq!(counted(&drawn(2), &wide, &two), Some(vec![true, true]));
        assert_eq!(counted(&drawn(3), &wide, &two), None);
    }
}
