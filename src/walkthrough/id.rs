//! Identifiers of the file's parts: short, stable, and safe in a file name or a dossier.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest identifier that a walkthrough may give, in characters.
pub const LONGEST: usize = 48;

/// Whether a text is small letters without accents and digits, in words joined by `-`: the form that the check of a
/// walkthrough asks of every identifier.
pub(super) fn is_well_formed(text: &str) -> bool {
    (1..=LONGEST).contains(&text.len())
        && text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// As written in the file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
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
    /// A step, by the identifier its walkthrough gives it, such as `publication`: what a dossier remembers its progress
    /// by.
    ///
    /// Any text is one: a dossier may name a step of another walkthrough, in another form, and must still open. Those of
    /// a [`super::Walkthrough`] are words joined by hyphens, for its check refuses the others.
    StepId
);

identifier!(
    /// Anything else that has an identifier: an instruction, a line to tick, a symptom, a term.
    ItemId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_small_words_joined_by_hyphens() {
        for good in ["publication", "preparer-annee-suivante", "abri-2013", "a"] {
            assert!(is_well_formed(good), "{good}");
        }
        let long = "a".repeat(LONGEST + 1);
        for bad in ["", "Publication", "été", "a b", "a--b", "-a", "a-", "a_b", "../a", &long] {
            assert!(!is_well_formed(bad), "{bad}");
        }
    }
}
