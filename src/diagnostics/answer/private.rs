//! A text about a real person: it is shown on purpose, never by accident in a log.

use std::fmt;

/// A value of an answer. `Debug` hides it, and it can be neither displayed nor serialised as it is.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Private(String);

impl Private {
    /// Wraps a value.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The value, to be shown to the person who pasted it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "(vide)" } else { "(masqué)" })
    }
}

/// The text without what follows `ST-`, `PT-`…: a ticket is somebody's way in.
pub fn without_tickets(text: &str) -> String {
    const KINDS: [&str; 6] = ["ST-", "PT-", "PGT-", "PGTIOU-", "TGT-", "TGC-"];
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    let mut at_word_start = true;
    while let Some(c) = rest.chars().next() {
        if let Some(kind) = KINDS.iter().find(|kind| at_word_start && rest.starts_with(*kind)) {
            kept.push_str(kind);
            kept.push('…');
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-._~%".contains(c))).unwrap_or(rest.len());
            rest = &rest[end..];
            at_word_start = true;
        } else {
            kept.push(c);
            rest = &rest[c.len_utf8()..];
            at_word_start = !c.is_alphanumeric();
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_text_stays_out_of_debug() {
        assert_eq!(format!("{:?}", Private::new("Durand")), "(masqué)");
        assert_eq!(format!("{:?}", vec![Some(Private::new(""))]), "[Some((vide))]");
    }

    #[test]
    fn tickets_are_masked_wherever_they_stand() {
        for (said, shown) in [
            ("Ticket 'ST-12-abcDEF-cas.x.fr' not recognized", "Ticket 'ST-…' not recognized"),
            ("ST-1", "ST-…"),
            ("EST-CE bien PGTIOU-9?", "EST-CE bien PGTIOU-…?"),
            ("rien", "rien"),
            ("é ST-é", "é ST-…é"),
        ] {
            assert_eq!(without_tickets(said), shown);
        }
    }
}
