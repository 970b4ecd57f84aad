//! Answers, comparisons and findings in the form that programs read: the same keys, whatever the outcome.

use crate::domain::finding::{Actor, Finding};
use crate::domain::timestamp::Timestamp;
use crate::i18n::{self, I18n};
use serde_json::{Value as Json, json};

mod answer;
mod comparison;

pub use answer::{of as answer, services};
pub use comparison::{of as comparison, of_shown};

/// `verifier`: one member of the list, `{id, verdict, cause, remede, acteur, teste, preuve, a_dire}`.
pub fn finding(finding: &Finding, on: Timestamp, i18n: &I18n) -> Json {
    let said = i18n::connection::cause(i18n, finding);
    json!({
        "id": finding.check.id(),
        "verdict": finding.verdict().id(),
        "cause": said.message,
        "remede": said.hint,
        "acteur": finding.actor.map(Actor::id),
        "teste": finding.tested,
        "preuve": finding.evidence.as_str(),
        "a_dire": i18n::connection::for_support(i18n, finding, on),
    })
}
