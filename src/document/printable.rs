//! What a text becomes when no embedded font has one of its characters: a plain equivalent, never a code.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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
                None => drawn.push_str(&decomposed(character, &can_draw)),
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
        // Letters of names that Unicode does not take apart: the ones that their own readers write for want of them.
        'Ŧ' => "T",
        'ŧ' => "t",
        'Ŋ' => "N",
        'ŋ' => "n",
        'ĸ' => "k",
        'ɓ' => "b",
        'ɖ' | 'ɗ' => "d",
        'ɔ' => "o",
        'ə' | 'ɛ' => "e",
        'ɣ' => "g",
        'ɩ' | 'ɨ' => "i",
        'ɲ' => "n",
        'ʉ' => "u",
        'ʋ' => "v",
        'Ґ' | 'Ғ' => "Г",
        'ґ' | 'ғ' => "г",
        'Қ' => "К",
        'қ' => "к",
        'Ң' => "Н",
        'ң' => "н",
        'Ө' => "О",
        'ө' => "о",
        'Ү' | 'Ұ' => "У",
        'ү' | 'ұ' => "у",
        'Ә' => "А",
        'ә' => "а",
        'Һ' => "Х",
        'һ' => "х",
        _ => return None,
    })
}

/// A sign by those that Unicode says it is made of (`ᵉ` is `e`, `Ⅳ` is `IV`, `㎏` is `kg`, `ĉ` is `c` and its accent), the
/// accents that no font has left out; by the one that stands for what cannot be drawn when a letter cannot be either.
fn decomposed(character: char, can_draw: &impl Fn(char) -> bool) -> String {
    let made_of = std::iter::once(character).nfkd();
    let drawn: String = made_of.filter(|c| can_draw(*c) || !is_combining_mark(*c)).collect();
    if !drawn.is_empty() && drawn.chars().all(can_draw) { drawn } else { MISSING.to_string() }
}

/// The signs of a text that the reader of a paper sees as [`MISSING`], each once.
pub(super) fn missing_signs(text: &str, can_draw: impl Fn(char) -> bool) -> Vec<char> {
    let mut missing = Vec::new();
    for sign in text.chars().filter(|sign| !can_draw(*sign)) {
        if !missing.contains(&sign) && printable(sign.encode_utf8(&mut [0; 4]), &can_draw).contains(MISSING) {
            missing.push(sign);
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::document::engine::can_draw;

    /// As the embedded fonts have it.
    fn drawn(text: &str) -> String {
        printable(text, can_draw)
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
            ("1ᵉʳ étage, n⁴, Ⅳ, ⅓, ㎏, ⑫, ℕ", "1er étage, n4, IV, 1⁄3, kg, 12, N"),
            ("𝐋𝐞 𝒸𝑜𝓁𝓁è𝑔𝑒 𝟙", "Le collège 1"),
            ("Ŝtefano, Ĉapek, Ŋañez, Ґалаґан, Қасым", "S\u{302}tefano, C\u{302}apek, Nañez, Галаган, Касым"),
            ("Ἀθηνᾶ ﷲ", "Αθηνα الله"),
            ("王 தமிழ் हिन्दी ገ 한", "□ □□□□□ □□□□□□ □ □"),
        ] {
            assert_eq!(drawn(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn a_sign_is_missing_when_a_box_stands_for_it_and_only_then() {
        for character in (0..0x11_0000).filter_map(char::from_u32).filter(|c| *c != MISSING) {
            let text = character.to_string();
            let is_missing = !missing_signs(&text, can_draw).is_empty();
            assert_eq!(is_missing, drawn(&text).contains(MISSING), "{character:?}");
        }
        assert_eq!(missing_signs("王 et 李, □, é, 王", can_draw), ['王', '李']);
    }

    #[test]
    fn whatever_comes_out_can_be_drawn_and_is_no_code() {
        for character in (0..0x11_0000).filter_map(char::from_u32) {
            let drawn = drawn(&character.to_string());
            assert!(
                !drawn.contains("U+") && drawn.chars().all(|c| c == '\n' || can_draw(c)),
                "{character:?}: {drawn:?}"
            );
        }
    }
}
