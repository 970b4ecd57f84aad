//! Why a client code or an invoice number was refused.

use super::{Sentence, Texts};
use crate::domain::customer::{CustomerError, LONGEST_NUMBER};
use crate::sentence;

/// The sentence, and how to mend it.
pub fn error(texts: &Texts, error: CustomerError) -> Sentence {
    match error {
        CustomerError::Uai => sentence!(texts, "enregistrement-uai"),
        CustomerError::Character { found } => sentence!(texts, "enregistrement-caractere", trouve = found.to_string()),
        CustomerError::Hidden => sentence!(texts, "enregistrement-invisible"),
        CustomerError::TooLong { length } => {
            let (length, most) = (length.to_string(), LONGEST_NUMBER.to_string());
            sentence!(texts, "enregistrement-long", nombre = length, maximum = most)
        }
    }
}
