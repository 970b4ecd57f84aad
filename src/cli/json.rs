//! Answers, comparisons and findings in the form that programs read: the same keys, whatever the outcome.

use crate::diagnostics::compare::Comparison;
use crate::domain::finding::{Actor, Finding};
use crate::i18n::{self, I18n};
use serde_json::{Value as Json, json};

mod answer;

pub use answer::{answer, services};

/// `comparer`: `{verdict, avec, ecarts: [{partie, attendu, vu, sens}]}`.
pub fn comparison(comparison: &Comparison, i18n: &I18n) -> Json {
    let gaps: Vec<_> = comparison
        .gaps
        .iter()
        .map(|gap| {
            json!({
                "partie": gap.part.id(),
                "attendu": gap.expected,
                "vu": gap.seen,
                "sens": i18n::compare::meaning(i18n, gap),
            })
        })
        .collect();
    json!({ "verdict": comparison.verdict.id(), "avec": comparison.with, "ecarts": gaps })
}

/// `verifier`: one member of the list, `{id, verdict, cause, remede, acteur, teste, preuve}`.
pub fn finding(finding: &Finding, i18n: &I18n) -> Json {
    let said = i18n::connection::cause(i18n, finding);
    json!({
        "id": finding.check.id(),
        "verdict": finding.verdict().id(),
        "cause": said.message,
        "remede": said.hint,
        "acteur": finding.actor.map(Actor::id),
        "teste": finding.tested,
        "preuve": finding.evidence.as_str(),
    })
}
