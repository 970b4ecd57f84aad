//! A text without what changes from one writing of a sentence to another: case, accents, quotes, blanks.

use crate::domain::without_accent;

/// A text made comparable, and where each of its characters came from.
pub(super) struct Folded {
    /// What is compared.
    pub(super) chars: Vec<char>,
    /// The same, as one text: the fast way to see that a piece is nowhere in it.
    text: String,
    /// For each compared character, the byte of the original it came from.
    places: Vec<usize>,
    original: String,
    /// Whether the original lost characters (U+FFFD).
    lossy: bool,
}

/// A character that only surrounds words.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '"' | '“' | '”' | '„' | '«' | '»' | '‹' | '›')
}

impl Folded {
    pub(super) fn new(original: &str) -> Self {
        let mut chars: Vec<char> = Vec::with_capacity(original.len());
        let mut places = Vec::with_capacity(original.len());
        for (at, c) in original.char_indices() {
            match c {
                '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{300}'..='\u{36f}' => {}
                c if is_quote(c) || c.is_whitespace() => {
                    if !matches!(chars.last(), None | Some(' ' | '(' | '[')) {
                        chars.push(' ');
                        places.push(at);
                    }
                }
                '–' | '—' | '‑' | '‐' => push(&mut chars, &mut places, at, '-'),
                '…' => (0..3).for_each(|_| push(&mut chars, &mut places, at, '.')),
                c if c.is_ascii() => push(&mut chars, &mut places, at, c.to_ascii_lowercase()),
                c => c.to_lowercase().for_each(|lower| {
                    without_accent(lower).into_iter().for_each(|plain| push(&mut chars, &mut places, at, plain));
                }),
            }
        }
        if chars.last() == Some(&' ') {
            chars.pop();
            places.pop();
        }
        let text = chars.iter().collect();
        Self { chars, text, places, original: original.to_owned(), lossy: original.contains('\u{fffd}') }
    }

    /// What is compared, as one text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The text without the signs at its ends: a heading has some, or not.
    pub(super) fn alone(&self) -> &str {
        self.text.trim_matches([' ', '.', '!'])
    }

    /// Whether a piece may be somewhere in it.
    pub(super) fn may_hold(&self, piece: &str) -> bool {
        self.lossy || self.text.contains(piece)
    }

    /// What stands in the original between two compared characters, without quotes around.
    pub(super) fn original(&self, start: usize, end: usize) -> &str {
        if start >= end {
            return "";
        }
        let last = self.places[end - 1];
        let length = self.original[last..].chars().next().map_or(0, char::len_utf8);
        self.original[self.places[start]..last + length].trim_matches(|c: char| c.is_whitespace() || is_quote(c))
    }
}

/// Adds a character; a sign takes the place of the space before it.
fn push(chars: &mut Vec<char>, places: &mut Vec<usize>, at: usize, c: char) {
    if matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | ')' | ']') && chars.last() == Some(&' ') {
        chars.pop();
        places.pop();
    }
    chars.push(c);
    places.push(at);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        Folded::new(text).chars.iter().collect()
    }

    #[test]
    fn the_same_sentence_written_otherwise_is_the_same() {
        let same = "le ticket st-1 n a pas ete reconnu: non.";
        for text in [
            "Le ticket 'ST-1' n'a pas été reconnu : non.",
            "LE TICKET « ST‑1 »  n’a pas\u{a0}été\n\treconnu\u{202f}:\u{200b} non .",
            "le ticket ''ST–1'' n`a pas ete reconnu: non.",
        ] {
            assert_eq!(folded(text), same);
        }
        assert_eq!(folded(" ( [ x ] ) …"), "([x])...");
        assert_eq!(folded("Œuvre"), "oeuvre");
    }

    #[test]
    fn a_piece_is_given_back_as_it_was_written() {
        let text = Folded::new("service « HTTP://É.fr/ » refusé");
        assert_eq!(text.original(8, text.chars.len() - 7), "HTTP://É.fr/");
        assert_eq!(Folded::new("").original(0, 0), "");
    }
}
