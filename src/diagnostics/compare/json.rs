//! The machine's form of a comparison.

use super::Comparison;
use crate::i18n::{I18n, compare as say};
use serde_json::{Value, json};

/// `{verdict, avec, ecarts: [{partie, attendu, vu, sens}]}`.
pub fn of(comparison: &Comparison, i18n: &I18n) -> Value {
    let gaps: Vec<_> = comparison
        .gaps
        .iter()
        .map(|gap| {
            json!({
                "partie": gap.part.id(),
                "attendu": gap.expected,
                "vu": gap.seen,
                "sens": say::meaning(i18n, gap),
            })
        })
        .collect();
    json!({ "verdict": comparison.verdict.id(), "avec": comparison.with, "ecarts": gaps })
}
