//! Answers, comparisons and findings in the form that programs read: the same keys, whatever the outcome.

use crate::diagnostics::answer::{Answer, Outcome, Private, Reading};
use crate::diagnostics::compare::Comparison;
use crate::domain::finding::{Actor, Finding};
use crate::domain::space::Space;
use crate::i18n::{self, I18n};
use serde_json::{Map, Value as Json, json};

/// `reponse`: `{protocole, succes, code, utilisateur, attributs, espaces, raison}`. It holds the person's values: it is
/// for whoever asked, never for a file of the dossier.
pub fn answer(answer: &Answer, reading: &Reading, i18n: &I18n) -> Json {
    let (code, user) = match &answer.outcome {
        Outcome::Success { user, .. } => (Json::Null, json!(user.reveal())),
        Outcome::Failure { code, .. } => (json!(code), Json::Null),
    };
    let attributes: Map<String, Json> = answer
        .attributes()
        .iter()
        .map(|attribute| {
            let values: Vec<_> = attribute.values.iter().map(Private::reveal).collect();
            (attribute.name.clone(), json!(values))
        })
        .collect();
    let spaces: Vec<_> = reading.spaces().into_iter().map(Space::id).collect();
    json!({
        "protocole": answer.protocol.id(),
        "succes": answer.succeeded(),
        "code": code,
        "utilisateur": user,
        "attributs": attributes,
        "espaces": spaces,
        "raison": i18n::answer::conclusion(i18n, reading).message,
    })
}

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
