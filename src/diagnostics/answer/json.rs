//! The JSON of a CAS (`format=JSON`): what it refuses, or whom it knows and what it says of them.

use super::values::Gathered;
use super::{Answer, AnswerError, AnswerProtocol, FailureKind, Note, Outcome, Private};
use serde_json::Value;

/// What the JSON of a CAS says.
pub(super) enum Json {
    /// The CAS knows the person.
    Success(Box<Result<Answer, AnswerError>>),
    /// Whether it refuses, and why.
    Other(Option<FailureKind>),
}

/// Reads it wherever it stands in a text; `None` when there is none.
pub(super) fn read(text: &str) -> Option<Json> {
    let at = text.find("\"serviceResponse\"")?;
    let start = text[..at].rfind('{')?;
    let json: Value = serde_json::Deserializer::from_str(&text[start..]).into_iter().next()?.ok()?;
    let response = &json["serviceResponse"];
    let (failure, success) = (&response["authenticationFailure"], &response["authenticationSuccess"]);
    let said = |name: &str| failure[name].as_str().unwrap_or_default();
    Some(match (failure.is_object(), success.is_object()) {
        (false, true) => Json::Success(Box::new(answer(success))),
        (true, false) => Json::Other(Some(FailureKind::of_cas(said("code"), said("description")).0)),
        (true, true) => Json::Success(Box::new(Err(AnswerError::Contradictory))),
        (false, false) => Json::Other(None),
    })
}

fn answer(success: &Value) -> Result<Answer, AnswerError> {
    let mut gathered = Gathered::default();
    if let Some(attributes) = success["attributes"].as_object() {
        for (name, value) in attributes {
            gather(name, value, &mut gathered)?;
        }
    }
    let mut notes = vec![Note::Json];
    let attributes = gathered.finish(&mut notes);
    let outcome = match success["user"].as_str().map(crate::domain::trimmed) {
        Some(user) if !user.is_empty() => Outcome::Success { user: Private::new(user), attributes },
        _ => Outcome::Failure {
            code: String::new(),
            cause: FailureKind::NoUser,
            message: Private::default(),
            services: super::Services::default(),
        },
    };
    Ok(Answer { notes, ..Answer::of(AnswerProtocol::Cas3, outcome) })
}

/// One attribute: a value, or a list of them; a box of several is opened.
fn gather(name: &str, value: &Value, gathered: &mut Gathered) -> Result<(), AnswerError> {
    match value {
        Value::Null => gathered.open(name, None).map(|_| ()),
        Value::String(text) => gathered.add(name, None, text),
        Value::Bool(flag) => gathered.add(name, None, &flag.to_string()),
        Value::Number(number) => gathered.add(name, None, &number.to_string()),
        Value::Array(values) => {
            gathered.open(name, None)?;
            values.iter().try_for_each(|value| gather(name, value, gathered))
        }
        Value::Object(inside) => inside.iter().try_for_each(|(name, value)| gather(name, value, gathered)),
    }
}
