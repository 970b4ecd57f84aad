//! A text that the typesetter lays out in bounded time, whatever was typed.
//!
//! Signs of a script that no font has follow each other without a place to break a line, and marks stacked by the
//! thousand take gigabytes: such runs are cut, and what is left out is counted where it stood (`[… +19992]`).

use super::printable::MISSING;
use crate::bounds::{STACKED_MARKS, UNBROKEN_CHARACTERS, UNDRAWABLE_IN_A_ROW};
use crate::domain::printable::is_stacking;

/// The text to give to the typesetter, of one whose characters can all be drawn.
pub(super) fn bounded(text: &str) -> String {
    let mut drawn = String::with_capacity(text.len());
    let (mut stacked, mut unbroken, mut missing) = (0, 0, 0);
    for c in text.chars() {
        missing = if c == MISSING { missing + 1 } else { end_run(&mut drawn, missing) };
        stacked = if is_stacking(c) { stacked + 1 } else { 0 };
        if stacked > STACKED_MARKS || missing > UNDRAWABLE_IN_A_ROW {
            continue;
        }
        unbroken = if c.is_whitespace() && c != '\u{a0}' { 0 } else { unbroken + 1 };
        if unbroken > UNBROKEN_CHARACTERS {
            drawn.push(' ');
            unbroken = 1;
        }
        drawn.push(c);
    }
    end_run(&mut drawn, missing);
    drawn
}

/// Says how many signs of a row were left out; none are then.
fn end_run(drawn: &mut String, missing: usize) -> usize {
    if missing > UNDRAWABLE_IN_A_ROW {
        drawn.push_str(&format!(" [… +{}] ", missing - UNDRAWABLE_IN_A_ROW));
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_nobody_reads_is_cut_and_counted() {
        let row = MISSING.to_string().repeat(UNDRAWABLE_IN_A_ROW);
        let cut = format!("{row} [… +{}] a", 20_000 - UNDRAWABLE_IN_A_ROW);
        assert_eq!(bounded(&format!("{}a", MISSING.to_string().repeat(20_000))), cut);
        assert_eq!(bounded(&format!("{row}a")), format!("{row}a"));
    }

    #[test]
    fn marks_are_stacked_and_letters_follow_each_other_within_bounds() {
        let marks: String = std::iter::once('e').chain(std::iter::repeat_n('\u{301}', 20_000)).collect();
        assert_eq!(bounded(&marks).chars().count(), 1 + STACKED_MARKS);
        let long = bounded(&"a".repeat(20_000));
        assert!(long.split(' ').all(|word| word.len() <= UNBROKEN_CHARACTERS));
        assert_eq!(long.replace(' ', ""), "a".repeat(20_000));
        // The longest address is one word, to be copied whole.
        assert_eq!(bounded(&"a".repeat(UNBROKEN_CHARACTERS)), "a".repeat(UNBROKEN_CHARACTERS));
    }
}
