//! What a text becomes when no embedded font has one of its characters: a plain equivalent, never a code.

/// What stands for a character of a script that no font of ours has.
pub(super) const MISSING: char = '□';

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
                None => drawn.push(folded(character)),
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
        // Accents and vowel points that no font has: the letter below them is read without.
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}' | '\u{653}'..='\u{65f}' | '\u{670}' => "",
        c if c.is_whitespace() => " ",
        '﹣' | '－' | '﹘' => "-",
        '⟶' | '➔' | '➜' | '➝' | '➞' => "→",
        '⟵' | '⬅' => "←",
        '⬆' => "↑",
        '⬇' => "↓",
        '⟹' => "⇒",
        '⟸' => "⇐",
        '✅' | '☑' => "✔",
        '⬜' | '▢' => "☐",
        '❎' | '⛔' => "✘",
        '⭐' | '✱' => "★",
        '❗' | '❕' => "!",
        '❓' | '❔' => "?",
        '📞' => "☎",
        '📧' | '📩' => "✉",
        '👍' => "(+)",
        '👎' => "(-)",
        '❤' | '💙' => "<3",
        _ => return None,
    })
}

/// A wide Latin letter or digit as an ordinary one; any other sign by the one that stands for what cannot be drawn.
fn folded(character: char) -> char {
    const WIDE: u32 = 0xfee0;
    match character {
        '！'..='～' => char::from_u32(u32::from(character) - WIDE).unwrap_or(MISSING),
        _ => MISSING,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::document::engine::Engine;
    use std::sync::LazyLock;

    static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(&[]).unwrap());

    /// As the embedded fonts have it.
    fn drawn(text: &str) -> String {
        printable(text, |c| ENGINE.can_draw(c))
    }

    #[test]
    fn what_no_font_has_is_written_as_its_plain_equivalent_and_the_rest_as_it_is() {
        for (typed, expected) in [
            ("Port\u{202f}: 80", "Port\u{a0}: 80"),
            ("a\u{2003}b\u{3000}c", "a b c"),
            ("colonne\tsuite", "colonne    suite"),
            ("une\r\ndeux\rtrois\u{2028}quatre", "une\ndeux\ntrois\nquatre"),
            ("porte\u{2011}clé", "porte\u{2011}clé"),
            ("A → B ⇒ C ⟶ D", "A → B ⇒ C → D"),
            ("fait ✅\u{fe0f} bravo 👍\u{1f3fd} 😀", "fait ✔ bravo (+) 😀"),
            ("ﬁche", "ﬁche"),
            ("Ｐ３", "P3"),
            ("Анна Ёлкина, Ελένη, سلام, שלום", "Анна Ёлкина, Ελένη, سلام, שלום"),
            ("a\u{200d}b\u{202e}c", "abc"),
            ("王", "□"),
        ] {
            assert_eq!(drawn(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn whatever_comes_out_can_be_drawn_and_is_no_code() {
        for character in (0..0x11_0000).filter_map(char::from_u32) {
            let drawn = drawn(&character.to_string());
            assert!(
                !drawn.contains("U+") && drawn.chars().all(|c| c == '\n' || ENGINE.can_draw(c)),
                "{character:?}: {drawn:?}"
            );
        }
    }
}
