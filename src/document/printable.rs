//! What a text becomes when no embedded font has one of its characters: a plain equivalent, never a code.

/// The text as it can be drawn; `can_draw` tells which characters have a glyph.
pub fn printable(text: &str, can_draw: impl Fn(char) -> bool) -> String {
    let mut drawn = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\n' => drawn.push('\n'),
            // Windows and old Macintosh line ends, and those that only some programs know.
            '\r' => {
                if characters.peek() != Some(&'\n') {
                    drawn.push('\n');
                }
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => drawn.push('\n'),
            '\t' => drawn.push_str("    "),
            _ if is_invisible(character) => {}
            _ if can_draw(character) => drawn.push(character),
            _ => match equivalent(character) {
                Some(plain) => drawn.push_str(plain),
                None => drawn.extend(folded(character).into_iter().filter(|&c| can_draw(c))),
            },
        }
    }
    drawn
}

/// Characters without ink: joiners, marks of direction, variants of a sign.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}' | '\u{1f3fb}'..='\u{1f3ff}'
    ) || (character.is_control())
}

/// What a reader takes for the same.
fn equivalent(character: char) -> Option<&'static str> {
    Some(match character {
        '\u{202f}' | '\u{2007}' => "\u{a0}",
        c if c.is_whitespace() => " ",
        '‐' | '‑' | '‒' | '―' | '−' | '﹣' | '－' => "-",
        '→' | '⟶' | '➔' | '➜' | '➡' | '▶' | '►' => "->",
        '←' | '⟵' | '⬅' | '◀' | '◄' => "<-",
        '↔' | '⟷' => "<->",
        '⇒' | '⟹' => "=>",
        '⇐' | '⟸' => "<=",
        '⇔' => "<=>",
        '↑' | '⬆' | '▲' => "^",
        '↓' | '⬇' | '▼' => "v",
        '✓' | '✔' | '☑' | '✅' => "[x]",
        '☐' | '□' | '▢' | '⬜' => "[ ]",
        '✗' | '✘' | '❌' | '✖' => "x",
        '⚠' => "/!\\",
        '★' | '☆' | '✱' | '⭐' => "*",
        '●' | '○' | '■' | '▪' | '◦' | '‣' => "•",
        '☎' | '📞' => "tél.",
        '✉' | '📧' => "@",
        '👍' => "(+)",
        '👎' => "(-)",
        '☺' | '😀' | '😁' | '😂' | '😃' | '😄' | '😊' | '🙂' => ":)",
        '😉' => ";)",
        '☹' | '🙁' | '😕' | '😞' | '😢' | '😭' => ":(",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        _ => return letter(character),
    })
}

/// Letters of two neighbouring alphabets, as French writes names from them.
fn letter(character: char) -> Option<&'static str> {
    const GREEK: [&str; 25] = [
        "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f",
        "ch", "ps", "o",
    ];
    const GREEK_CAPITALS: [&str; 25] = [
        "A", "V", "G", "D", "E", "Z", "I", "Th", "I", "K", "L", "M", "N", "X", "O", "P", "R", "", "S", "T", "Y", "F",
        "Ch", "Ps", "O",
    ];
    const CYRILLIC: [&str; 32] = [
        "a", "b", "v", "g", "d", "e", "j", "z", "i", "ï", "k", "l", "m", "n", "o", "p", "r", "s", "t", "ou", "f", "kh",
        "ts", "tch", "ch", "chtch", "", "y", "", "e", "iou", "ia",
    ];
    const CYRILLIC_CAPITALS: [&str; 32] = [
        "A", "B", "V", "G", "D", "E", "J", "Z", "I", "Ï", "K", "L", "M", "N", "O", "P", "R", "S", "T", "Ou", "F", "Kh",
        "Ts", "Tch", "Ch", "Chtch", "", "Y", "", "E", "Iou", "Ia",
    ];
    let in_table = |first: char, table: &[&'static str]| {
        let index = u32::from(character).checked_sub(u32::from(first))?;
        table.get(usize::try_from(index).ok()?).copied()
    };
    in_table('α', &GREEK)
        .or_else(|| in_table('Α', &GREEK_CAPITALS))
        .or_else(|| in_table('а', &CYRILLIC))
        .or_else(|| in_table('А', &CYRILLIC_CAPITALS))
        .or(match character {
            'ё' => Some("io"),
            'Ё' => Some("Io"),
            'ά' => Some("a"),
            'έ' => Some("e"),
            'ή' | 'ί' | 'ϊ' => Some("i"),
            'ό' | 'ώ' => Some("o"),
            'ύ' => Some("y"),
            _ => None,
        })
}

/// A wide Latin letter or digit as an ordinary one; any other sign by the one that stands for what cannot be drawn.
fn folded(character: char) -> Option<char> {
    const WIDE: u32 = 0xfee0;
    match character {
        '！'..='～' => char::from_u32(u32::from(character) - WIDE),
        _ => Some('?'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As a font that has Latin letters only.
    fn latin(text: &str) -> String {
        printable(text, |c| c <= '\u{17f}' && !c.is_control())
    }

    #[test]
    fn what_no_font_has_is_written_as_its_plain_equivalent() {
        for (typed, drawn) in [
            ("Port\u{202f}: 80", "Port\u{a0}: 80"),
            ("a\u{2003}b\u{3000}c", "a b c"),
            ("colonne\tsuite", "colonne    suite"),
            ("une\r\ndeux\rtrois\u{2028}quatre", "une\ndeux\ntrois\nquatre"),
            ("porte\u{2011}clé", "porte-clé"),
            ("A → B ⇒ C", "A -> B => C"),
            ("fait ✔\u{fe0f} bravo 👍\u{1f3fd} 😀", "fait [x] bravo (+) :)"),
            ("ﬁche", "fiche"),
            ("Ｐ３", "P3"),
            ("Анна Ёлкина", "Anna Iolkina"),
            ("Ελένη", "Eleni"),
            ("a\u{200d}b\u{202e}c", "abc"),
            ("王", "?"),
        ] {
            assert_eq!(latin(typed), drawn, "{typed:?}");
        }
    }

    #[test]
    fn no_character_comes_out_as_a_code() {
        for code in (0..0x11_0000).filter_map(char::from_u32) {
            let drawn = latin(&code.to_string());
            assert!(
                !drawn.contains("U+") && drawn.chars().all(|c| c == '\n' || c == '\u{a0}' || c <= '\u{17f}'),
                "{code:?}"
            );
        }
    }
}
