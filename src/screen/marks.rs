//! Whether every piece of ink of a line was read: the network reads two slashes for three, and leaves out a last one.

use super::grey::Area;
use super::lines::TextLine;
use super::recogniser::Sign;

/// Signs that touch within one piece, at the most.
const TOUCHING: usize = 6;
/// Signs of little width, of which a row cannot be counted once they touch.
const THIN: &str = "/\\|lIi1.:;,";

/// Whether the ink of a line is that of its signs: each piece holds one of them or more, none is left over, and a row
/// of thin signs has as many pieces as signs.
pub(super) fn all_are_read(line: &TextLine, signs: &[Sign]) -> bool {
    let signs: Vec<Sign> = signs.iter().copied().filter(|sign| sign.sign != ' ').collect();
    let Some(shares) = shares(&line.parts, &signs, line.area.width) else { return false };
    let mut first = 0;
    for held in shares {
        let held_signs = &signs[first..first + held];
        first += held;
        let is_thin = |sign: &Sign| THIN.contains(sign.sign);
        // Two thin signs in one piece may be three.
        if held_signs.windows(2).any(|pair| is_thin(&pair[0]) && is_thin(&pair[1])) {
            return false;
        }
    }
    true
}

/// How many signs each piece holds, in order; `None` when one holds none (the parts of a `%` aside).
fn shares(parts: &[Area], signs: &[Sign], width: usize) -> Option<Vec<usize>> {
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
                    let sign = signs[column - held];
                    away += (left - sign.x).max(sign.x - right).max(0.0) + ((left + right) / 2.0 - sign.x).abs() * 0.1;
                }
                let cost = match held {
                    // Another part of a `%`, or ink that nobody read.
                    0 if column > 0 && signs[column - 1].sign == '%' => 0.2 * mean,
                    0 if column < signs.len() && signs[column].sign == '%' => 0.2 * mean,
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
        let near_percent = is_part.into_iter().flatten().any(|at| signs.get(at).is_some_and(|sign| sign.sign == '%'));
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

    /// A line whose pieces and signs stand every ten pixels, some at one place.
    fn line(parts: &[usize]) -> TextLine {
        let parts: Vec<_> = parts.iter().map(|&x| Area { x: x - 2, y: 0, width: 5, height: 9 }).collect();
        let width = parts.last().map_or(0, |part| part.right());
        let area = Area { x: 0, y: 0, width, height: 9 };
        TextLine { area, columns: vec![true; width], parts, light: false, contrast: 200 }
    }

    fn signs(text: &str, places: &[usize]) -> Vec<Sign> {
        let places = places.iter().map(|&x| x as f32);
        text.chars().zip(places).map(|(sign, x)| Sign { sign, confidence: 1.0, x }).collect()
    }

    #[test]
    fn a_sign_for_each_piece_is_read_whole() {
        assert!(all_are_read(&line(&[10, 20, 30]), &signs("a/b", &[11, 19, 31])));
    }

    #[test]
    fn a_slash_that_was_not_read_is_missed() {
        assert!(!all_are_read(&line(&[10, 20, 30, 40, 50]), &signs("a//b", &[10, 22, 36, 50])));
        assert!(!all_are_read(&line(&[10, 20, 30]), &signs("ab", &[10, 20])));
    }

    #[test]
    fn letters_that_touch_are_read_and_thin_signs_that_touch_are_not_counted() {
        assert!(all_are_read(&line(&[10, 30]), &signs("abc", &[9, 12, 30])));
        assert!(!all_are_read(&line(&[10, 30]), &signs("//c", &[9, 12, 30])));
    }
}
