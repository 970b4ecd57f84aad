//! UAI (formerly RNE): the school's number, seven digits and a key letter.

use super::{excerpt, trimmed};
use std::fmt;

/// The key's alphabet, without I, O and Q; the key is `KEYS[seven digits mod 23]` (SACoche, `tester_UAI`).
const KEYS: &[u8; 23] = b"ABCDEFGHJKLMNPRSTUVWXYZ";

/// A school's number, whose key is right.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Uai(String);

/// Why a text is not a UAI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UaiError {
    /// Not eight characters long.
    Length {
        /// What was typed without its spaces, shortened.
        text: String,
        /// Characters typed, spaces left out.
        found: usize,
        /// The UAI that it is with a zero before it, which a spreadsheet drops; `None` when it is none.
        with_zero: Option<String>,
    },
    /// One of the first seven characters is not a digit; `position` counts from 1.
    Digit {
        /// The character that is no digit.
        found: String,
        /// From 1 to 7.
        position: usize,
    },
    /// The last character is not a letter from A to Z.
    KeyNotALetter {
        /// The last character.
        found: String,
        /// The key of the seven digits.
        expected: char,
    },
    /// The last letter is not the key of the digits.
    WrongKey {
        /// The letter typed.
        found: char,
        /// The key of the seven digits.
        expected: char,
    },
}

impl Uai {
    /// Reads a UAI; spaces, hyphens, lower case and the word « UAI » or « RNE » before it are understood.
    ///
    /// # Errors
    /// [`UaiError`], which names the expected key when only the key is wrong.
    pub fn parse(text: &str) -> Result<Self, UaiError> {
        let text: String = without_label(trimmed(text)).chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let found = text.chars().count();
        if found != 8 {
            let with_zero = (found == 7).then(|| Self::parse(&format!("0{text}")).ok()).flatten();
            return Err(UaiError::Length { text: excerpt(&text), found, with_zero: with_zero.map(|uai| uai.0) });
        }
        let (mut number, mut key) = (0usize, ' ');
        for (index, c) in text.chars().enumerate() {
            match (index, c.to_digit(10)) {
                (7, _) => key = c.to_ascii_uppercase(),
                (_, Some(digit)) => number = number * 10 + digit as usize,
                (_, None) => return Err(UaiError::Digit { found: excerpt(&c.to_string()), position: index + 1 }),
            }
        }
        let expected = char::from(KEYS[number % KEYS.len()]);
        if !key.is_ascii_uppercase() {
            return Err(UaiError::KeyNotALetter { found: excerpt(&key.to_string()), expected });
        }
        if key != expected {
            return Err(UaiError::WrongKey { found: key, expected });
        }
        Ok(Self(format!("{number:07}{key}")))
    }

    /// The seven digits and the letter, in upper case.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The seven digits as a number, which is unique to the school.
    pub fn number(&self) -> u32 {
        self.0[..7].bytes().fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
    }

    /// The department's usual code (`06`, `2A`, `974`), `None` outside France's departments.
    pub fn department(&self) -> Option<String> {
        match self.number() / 10_000 {
            620 => Some("2A".to_owned()),
            720 => Some("2B".to_owned()),
            code @ 1..=95 if code != 20 => Some(format!("{code:02}")),
            code @ (971..=978 | 986..=988) => Some(code.to_string()),
            _ => None,
        }
    }
}

/// What follows « UAI », « RNE », « UAI (RNE) », with or without a colon.
fn without_label(text: &str) -> &str {
    let mut rest = text;
    for label in ["UAI", "(RNE)", "RNE", ":"] {
        let start = rest.trim_start();
        if start.get(..label.len()).is_some_and(|head| head.eq_ignore_ascii_case(label)) {
            rest = &start[label.len()..];
        }
    }
    rest
}

impl fmt::Display for Uai {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_numbers_have_the_right_key() {
        for real in [
            "0061670H", "0061642C", "0061884R", "0060020P", "0060002V", "0060013G", "0911028Y", "0911029Z", "0370884K",
            "0691670R", "0690016T", "0310047H", "0840853W", "0910860R", "0912109Y", "0383301G", "7200583W", "0951099D",
            "0370794M", "0952236P", "0069999L",
        ] {
            assert_eq!(Uai::parse(real).map(|u| u.to_string()), Ok(real.to_owned()));
        }
    }

    #[test]
    fn a_wrong_key_names_the_expected_one() {
        for (wrong, right) in [("0060028K", 'Y'), ("0060000X", 'T'), ("0152054E", 'B'), ("0450000A", 'F')] {
            assert!(matches!(Uai::parse(wrong), Err(UaiError::WrongKey { expected, .. }) if expected == right));
        }
    }

    #[test]
    fn a_pasted_number_is_understood() {
        assert_eq!(Uai::parse("\u{a0} 006 9999 l\n").unwrap().as_str(), "0069999L");
        for labelled in ["UAI 0069999L", "RNE : 0069999L", "UAI (RNE)\u{a0}: 0069999L", "0069999-L", "uai:0069999l"] {
            assert_eq!(Uai::parse(labelled).unwrap().as_str(), "0069999L", "{labelled}");
        }
        let lost = |text: &str| match Uai::parse(text) {
            Err(UaiError::Length { with_zero, .. }) => with_zero,
            other => panic!("{other:?}"),
        };
        assert_eq!(lost("069999L").as_deref(), Some("0069999L"));
        assert_eq!((lost("0069999"), lost("169999L")), (None, None));
        assert_eq!(Uai::parse("7200583w").unwrap().department().as_deref(), Some("2B"));
        assert_eq!(Uai::parse("0069999L").unwrap().department().as_deref(), Some("06"));
    }
}
