//! Why a client code or an invoice number was refused.

use super::{I18n, UserMessage};
use crate::domain::customer::{CustomerError, LONGEST_NUMBER};
use crate::user_message;

/// The sentence, and how to mend it.
pub fn error(i18n: &I18n, error: CustomerError) -> UserMessage {
    match error {
        CustomerError::Uai => user_message!(i18n, "enregistrement-uai"),
        CustomerError::Character { found } => {
            user_message!(i18n, "enregistrement-caractere", trouve = super::problems::sign(i18n, found))
        }
        CustomerError::Hidden => user_message!(i18n, "enregistrement-invisible"),
        CustomerError::TooLong { length } => {
            let (length, most) = (length.to_string(), LONGEST_NUMBER.to_string());
            user_message!(i18n, "enregistrement-long", nombre = length, maximum = most)
        }
    }
}
