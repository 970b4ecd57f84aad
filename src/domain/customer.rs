//! What the publisher knows the school by: its client code, and the number of a recent invoice.

use super::uai::Uai;
use super::{forbidden_character, trimmed};

/// The longest client code or invoice number, in characters.
pub const LONGEST_NUMBER: usize = 30;

/// Why a text is not a client code or an invoice number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomerError {
    /// The school's UAI, which the publisher's dialog does not ask for.
    Uai,
    /// A character that no such number holds.
    Character {
        /// The first such character.
        found: char,
    },
    /// A character that is not seen, or changes what is seen.
    Hidden,
    /// Longer than [`LONGEST_NUMBER`].
    TooLong {
        /// Characters typed.
        length: usize,
    },
}

/// Checks a client code or an invoice number as typed; an empty text is accepted, for neither is ever required.
///
/// The publisher says no form of them, so only what cannot be one is refused.
///
/// # Errors
/// [`CustomerError`] for the first thing that is wrong.
pub fn check(text: &str) -> Result<(), CustomerError> {
    let text = trimmed(text);
    if forbidden_character(text).is_some() {
        return Err(CustomerError::Hidden);
    }
    let length = text.chars().count();
    if length > LONGEST_NUMBER {
        return Err(CustomerError::TooLong { length });
    }
    let is_known = |sign: &char| sign.is_ascii_alphanumeric() || matches!(sign, ' ' | '-' | '/' | '.' | '_');
    match text.chars().find(|sign| !is_known(sign)) {
        Some(found) => Err(CustomerError::Character { found }),
        None if Uai::parse(text).is_ok() => Err(CustomerError::Uai),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_a_number_is_refused_and_the_rest_is_not() {
        for well in ["", "  ", "123456", "CLG-06/1234", "F2014.0815", " 98 765 "] {
            assert_eq!(check(well), Ok(()), "{well:?}");
        }
        assert_eq!(check("12€34"), Err(CustomerError::Character { found: '€' }));
        assert_eq!(check("http://x"), Err(CustomerError::Character { found: ':' }));
        assert_eq!(check("0069999L"), Err(CustomerError::Uai));
        assert_eq!(check(&"1".repeat(31)), Err(CustomerError::TooLong { length: 31 }));
        assert_eq!(check("12\u{202e}34"), Err(CustomerError::Hidden));
    }
}
