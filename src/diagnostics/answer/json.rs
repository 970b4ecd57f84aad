//! The machine's form of an answer and its reading: the same keys, whatever the outcome.

use super::{Answer, Outcome, Private, Reading};
use crate::i18n::{I18n, answer as say};
use serde_json::{Map, Value, json};

/// `{protocole, succes, code, utilisateur, attributs, espaces, raison}`; it holds the person's values and
/// is for whoever asked, never for a file of the dossier.
pub fn of(answer: &Answer, reading: &Reading, i18n: &I18n) -> Value {
    let (code, user) = match &answer.outcome {
        Outcome::Success { user, .. } => (Value::Null, json!(user.reveal())),
        Outcome::Failure { code, .. } => (json!(code), Value::Null),
    };
    let attributes: Map<String, Value> = answer
        .attributes()
        .iter()
        .map(|attribute| {
            let values: Vec<_> = attribute.values.iter().map(Private::reveal).collect();
            (attribute.name.clone(), json!(values))
        })
        .collect();
    let spaces: Vec<_> = reading.spaces().into_iter().map(crate::domain::space::Space::id).collect();
    json!({
        "protocole": answer.protocol.id(),
        "succes": answer.succeeded(),
        "code": code,
        "utilisateur": user,
        "attributs": attributes,
        "espaces": spaces,
        "raison": say::conclusion(i18n, reading).message,
    })
}
