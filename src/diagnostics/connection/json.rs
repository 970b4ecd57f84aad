//! The findings for another program: the keys of `verifier --format json`.

use super::Finding;
use crate::texts::{Texts, connection};
use serde_json::{Value as Json, json};

/// One finding.
pub fn of(finding: &Finding, texts: &Texts) -> Json {
    let said = connection::cause(texts, finding);
    json!({
        "id": finding.check.id(),
        "verdict": finding.verdict().id(),
        "cause": said.message,
        "remede": said.remedy,
        "acteur": finding.actor.map(super::Actor::id),
        "teste": finding.tested,
        "preuve": finding.evidence.as_str(),
    })
}
