//! The machine's form of a comparison.

use super::Comparison;
use crate::texts::{Texts, compare as say};
use serde_json::{Value, json};

/// `{verdict, avec, ecarts: [{partie, attendu, vu, sens}]}`.
pub fn of(comparison: &Comparison, texts: &Texts) -> Value {
    let gaps: Vec<_> = comparison
        .gaps
        .iter()
        .map(|gap| {
            json!({
                "partie": gap.part.id(),
                "attendu": gap.expected,
                "vu": gap.seen,
                "sens": say::meaning(texts, gap),
            })
        })
        .collect();
    json!({ "verdict": comparison.verdict.id(), "avec": comparison.with, "ecarts": gaps })
}
