//! Whom the ENT's support calls back, and the school's name: short plain texts.

use super::{excerpt, forbidden_character, trimmed};

/// The longest name of a person or a school.
pub const LONGEST_NAME: usize = 120;

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
    /// Not `name@domain`.
    Email {
        /// What was typed, shortened.
        text: String,
    },
}

impl PlainName {
    /// Reads a name; spaces around it are dropped.
    ///
    /// # Errors
    /// [`ContactError`] when it is too long or holds a control character.
    pub fn parse(text: &str) -> Result<Self, ContactError> {
        let text = trimmed(text);
        let length = text.chars().count();
        if length > LONGEST_NAME {
            return Err(ContactError::NameTooLong { length });
        }
        match forbidden_character(text) {
            Some(code) => Err(ContactError::Control { code }),
            None => Ok(Self(text.to_owned())),
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
