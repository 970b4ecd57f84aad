//! Identifiers of the file's parts: short, stable, and safe in a file name or a dossier.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest identifier, in characters.
pub const LONGEST: usize = 48;

/// Whether a text is small letters without accents and digits, in words joined by `-`.
fn is_slug(text: &str) -> bool {
    (1..=LONGEST).contains(&text.len())
        && text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// The text is not an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an identifier: small letters without accents, digits and single hyphens")
    }
}

impl std::error::Error for NotAnId {}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// As written in the file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;

            fn try_from(text: String) -> Result<Self, NotAnId> {
                if is_slug(&text) { Ok(Self(text)) } else { Err(NotAnId) }
            }
        }

        impl std::str::FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Self::try_from(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

identifier!(
    /// A step's identifier, such as `publication`: what a dossier remembers its progress by.
    StepId
);
/// What a dossier remembers a step's progress by.
impl From<&StepId> for crate::dossier::StepId {
    fn from(id: &StepId) -> Self {
        id.as_str().into()
    }
}

identifier!(
    /// The identifier of anything else: an instruction, a line to tick, a symptom, a term.
    ItemId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_small_words_joined_by_hyphens() {
        for good in ["publication", "preparer-annee-suivante", "abri-2013", "a"] {
            assert!(good.parse::<StepId>().is_ok(), "{good}");
        }
        let long = "a".repeat(LONGEST + 1);
        for bad in ["", "Publication", "été", "a b", "a--b", "-a", "a-", "a_b", "../a", &long] {
            assert_eq!(bad.parse::<ItemId>(), Err(NotAnId), "{bad}");
        }
    }
}
