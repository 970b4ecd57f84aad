//! Whom the ENT's support calls back, and the school's name: short plain texts.

use super::{excerpt, forbidden_character, trimmed};

/// The longest name of a person or a school.
pub const LONGEST_NAME: usize = 120;

/// The digits of a French number, its first 0 included.
const FRENCH_DIGITS: usize = 10;

/// A name on one line, without control characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainName(String);

/// A phone number, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone(String);

/// An e-mail address, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

/// Whom to call back; what was not given is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// Who answers.
    pub name: Option<PlainName>,
    /// A telephone number.
    pub phone: Option<Phone>,
    /// An e-mail address.
    pub email: Option<Email>,
}

/// Why a text is not a name, a phone number or an e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactError {
    /// Longer than [`LONGEST_NAME`].
    NameTooLong {
        /// Characters typed.
        length: usize,
    },
    /// A control or invisible character.
    Control {
        /// Its code point, `U+XXXX`.
        code: String,
    },
    /// A character that no phone number holds.
    PhoneCharacter {
        /// The first such character.
        found: char,
    },
    /// Fewer than 4 or more than 15 digits (E.164).
    PhoneLength {
        /// How many there are.
        digits: usize,
    },
    /// Begins with a 0, as a French number, and has fewer than its ten digits.
    PhoneShort {
        /// How many there are.
        digits: usize,
    },
    /// Not `name@domain`.
    Email {
        /// What was typed, shortened.
        text: String,
    },
}

impl PlainName {
    /// Reads a name; spaces around it, and those that are doubled, are dropped.
    ///
    /// # Errors
    /// [`ContactError`] when it is too long or holds a control character.
    pub fn parse(text: &str) -> Result<Self, ContactError> {
        let words: Vec<_> = trimmed(text).split(' ').filter(|word| !word.is_empty()).collect();
        let text = words.join(" ");
        let length = text.chars().count();
        if length > LONGEST_NAME {
            return Err(ContactError::NameTooLong { length });
        }
        match forbidden_character(&text) {
            Some(code) => Err(ContactError::Control { code }),
            None => Ok(Self(text)),
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Phone {
    /// Reads a phone number: digits, spaces, `+ . - ( ) /`.
    ///
    /// # Errors
    /// [`ContactError`] names the character or counts the digits.
    pub fn parse(text: &str) -> Result<Self, ContactError> {
        let text = trimmed(text);
        let allowed = |c: char| c.is_ascii_digit() || c == ' ' || c == '\u{a0}' || "+.-()/".contains(c);
        if let Some(found) = text.chars().find(|&c| !allowed(c)) {
            return Err(match forbidden_character(text) {
                Some(code) => ContactError::Control { code },
                None => ContactError::PhoneCharacter { found },
            });
        }
        let digits = text.chars().filter(char::is_ascii_digit).count();
        if !(4..=15).contains(&digits) || text.chars().count() > 30 {
            return Err(ContactError::PhoneLength { digits });
        }
        // A number of another country begins with `+` or 00; one of an exchange, or of an overseas territory, with no 0.
        let mut signs = text.chars().filter(char::is_ascii_digit);
        let is_national = !text.starts_with('+') && signs.next() == Some('0') && signs.next() != Some('0');
        if is_national && digits < FRENCH_DIGITS {
            return Err(ContactError::PhoneShort { digits });
        }
        Ok(Self(text.to_owned()))
    }

    /// The number as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Email {
    /// Reads an e-mail address: enough to catch a slip, not to prove that it exists.
    ///
    /// # Errors
    /// [`ContactError::Email`] or a control character.
    pub fn parse(text: &str) -> Result<Self, ContactError> {
        let text = trimmed(text);
        if let Some(code) = forbidden_character(text) {
            return Err(ContactError::Control { code });
        }
        let refused = || ContactError::Email { text: excerpt(text) };
        let (name, domain) = text.split_once('@').ok_or_else(refused)?;
        let plain = |c: char| !c.is_whitespace() && !"<>()[],;:\\\"@".contains(c);
        let right = !name.is_empty()
            && text.len() <= 254
            && text.chars().filter(|&c| c == '@').count() == 1
            && name.chars().all(plain)
            && domain.contains('.')
            && super::host::Host::parse(domain).is_ok();
        if right { Ok(Self(text.to_owned())) } else { Err(refused()) }
    }

    /// The address as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_begins_with_a_single_zero_has_its_ten_digits() {
        for right in
            ["04 93 00 00 00", "+33 4 93 00 00 00", "0033 493000000", "3639", "40 12 34 56", "04.93.00.00.00/12"]
        {
            assert!(Phone::parse(right).is_ok(), "{right}");
        }
        assert_eq!(Phone::parse("04 93 92 01"), Err(ContactError::PhoneShort { digits: 8 }));
    }

    #[test]
    fn a_name_has_single_spaces() {
        let read = PlainName::parse("  Collège   La  Bourgade ").unwrap();
        assert_eq!(read.as_str(), "Collège La Bourgade");
    }
}
