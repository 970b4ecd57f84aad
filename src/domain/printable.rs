//! A foreign text made safe to show: what a terminal obeys, what reorders or hides, what stacks beyond reading.
//!
//! Foreign is whatever this program did not write itself: a file, a hand-over, a paste, a server's words, an argument
//! of the command line. Each such character is replaced by `U+FFFD`, so that what was there is seen to have been there.

use crate::bounds::STACKED_MARKS;
use std::borrow::Cow;

/// What stands for a character that is not shown.
const MARK: char = char::REPLACEMENT_CHARACTER;

/// Whether a character acts instead of being seen: a control (ESC, C0, C1, DEL), a separator of lines, what turns the
/// direction of writing, an invisible tag. Line feeds are controls too.
pub fn is_obeyed(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
                | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
        )
}

/// A foreign text on one line: line breaks are replaced like the rest, tabs become spaces.
pub fn one_line(text: &str) -> Cow<'_, str> {
    shown(text, |_| false)
}

/// A text of several lines: its line feeds stay.
pub fn lines(text: &str) -> Cow<'_, str> {
    shown(text, |c| c == '\n')
}

fn shown(text: &str, is_kept: impl Fn(char) -> bool) -> Cow<'_, str> {
    let is_to_change = |c: char| is_obeyed(c) && !is_kept(c);
    if !text.chars().any(|c| is_to_change(c) || is_stacking(c)) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut stacked = 0;
    for c in text.chars() {
        stacked = if is_stacking(c) { stacked + 1 } else { 0 };
        match c {
            _ if stacked > STACKED_MARKS => {}
            '\t' => shown.push(' '),
            c if is_to_change(c) => shown.push(MARK),
            c => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// Whether a character is drawn on the one before it: the accents that Unicode calls `Grapheme_Extend`.
///
/// The standard library escapes these, at the beginning of a text only: elsewhere they belong to what they stand on.
pub fn is_stacking(c: char) -> bool {
    if c < '\u{300}' || c.escape_debug().len() == 1 {
        return false;
    }
    let mut pair = [0; 8];
    pair[0] = b'a';
    let length = 1 + c.encode_utf8(&mut pair[1..]).len();
    str::from_utf8(&pair[..length]).is_ok_and(|pair| pair.escape_debug().count() == 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_is_left() {
        let hostile = "a\u{1b}]0;t\u{7}b\u{9b}31mc\u{202e}d\u{2067}e\u{2028}f\rg\u{e0041}h\u{7f}i\nj\tk";
        let marked = "a\u{fffd}]0;t\u{fffd}b\u{fffd}31mc\u{fffd}d\u{fffd}e\u{fffd}f\u{fffd}g\u{fffd}h\u{fffd}i";
        assert_eq!(one_line(hostile), format!("{marked}\u{fffd}j k"));
        assert_eq!(lines(hostile), format!("{marked}\nj k"));
        for c in ('\0'..=char::MAX).filter(|c| is_obeyed(*c)) {
            let shown = format!("x{c}y");
            assert!(!one_line(&shown).chars().any(is_obeyed), "{c:?}");
        }
    }

    #[test]
    fn what_people_write_stays() {
        for text in [
            "Collège «\u{a0}La Bourgade\u{a0}», 14\u{202f}h",
            "e\u{301}t\u{e9}",
            "שָׁלוֹם",
            "สวัสดี",
            "👩\u{200d}🏫",
            "中文",
        ] {
            assert!(matches!(one_line(text), Cow::Borrowed(same) if same == text) || one_line(text) == text, "{text}");
        }
    }

    #[test]
    fn marks_are_stacked_as_high_as_a_language_does() {
        for mark in ['\u{301}', '\u{363}', '\u{20dd}', '\u{e31}', '\u{5b8}'] {
            assert!(is_stacking(mark), "{mark:?}");
            let stacked: String = std::iter::once('e').chain(std::iter::repeat_n(mark, 20_000)).collect();
            assert_eq!(one_line(&stacked).chars().count(), 1 + STACKED_MARKS);
        }
        assert!(!['a', 'é', '\u{202f}', '\'', '中', '\u{200b}', '\n', '\u{10ffff}'].into_iter().any(is_stacking));
    }
}
