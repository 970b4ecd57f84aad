//! The findings for another program: the keys of `verifier --format json`.

use super::Finding;
use crate::i18n::{I18n, connection};
use serde_json::{Value as Json, json};

/// One finding.
pub fn of(finding: &Finding, i18n: &I18n) -> Json {
    let said = connection::cause(i18n, finding);
    json!({
        "id": finding.check.id(),
        "verdict": finding.verdict().id(),
        "cause": said.message,
        "remede": said.hint,
        "acteur": finding.actor.map(super::Actor::id),
        "teste": finding.tested,
        "preuve": finding.evidence.as_str(),
    })
}
