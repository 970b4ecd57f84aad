//! The machine's form of an answer and its reading: the same keys, whatever the outcome.

use crate::diagnostics::answer::reading::{Fact, State};
use crate::diagnostics::answer::services::{differences, is_of};
use crate::diagnostics::answer::{Answer, Outcome, Private, Reading, Services};
use crate::diagnostics::compare::{AddressPart, Difference};
use crate::domain::space::Space;
use crate::i18n::{I18n, answer as say};
use serde_json::{Map, Value, json};

/// What `reponse` says, key by key; it holds the person's values and is for whoever asked, never for a file of the
/// dossier.
pub fn of(answer: &Answer, reading: &Reading, i18n: &I18n) -> Value {
    let none = Services::default();
    let (code, user, cause, message, named) = match &answer.outcome {
        Outcome::Success { user, .. } => (Value::Null, json!(user.reveal()), Value::Null, Value::Null, &none),
        Outcome::Failure { code, cause, message, services } => {
            (json!(code), Value::Null, json!(cause.id()), json!(message.reveal()), services)
        }
    };
    let attributes: Map<String, Value> = answer
        .attributes()
        .iter()
        .map(|attribute| {
            let values: Vec<_> = attribute.values.iter().map(Private::reveal).collect();
            (attribute.name.clone(), json!(values))
        })
        .collect();
    let ids = |spaces: &[Space]| spaces.iter().map(|space| space.id()).collect::<Vec<_>>();
    let said = say::conclusion(i18n, reading);
    json!({
        "protocole": answer.protocol.id(),
        "succes": answer.succeeded(),
        "code": code,
        "utilisateur": user,
        "attributs": attributes,
        "espaces": ids(&reading.spaces()),
        "raison": said.message,
        "remede": said.hint,
        "cause": cause,
        "message": message,
        "services": services(named, reading.expected_service.as_deref()),
        "service": service(answer, reading),
        "validite": validity(answer),
        "faits": reading.facts.iter().map(|each| fact(each, i18n)).collect::<Vec<_>>(),
        "jeu": reading.fitting_set,
        "espaces_du_jeu": ids(&reading.spaces_with_set),
        "connecteur": reading.connector.map(crate::diagnostics::answer::connector::Connector::name),
        "parties": {
            "reponses": answer.count.answers,
            "lue": answer.count.read,
            "questions": answer.count.questions,
            "avis": answer.count.notices,
        },
        "remarques": answer.notes.iter().map(|note| say::note(i18n, note)).collect::<Vec<_>>(),
        "a_dire": say::for_support(i18n, answer, reading),
    })
}

/// The services a refusal names, how the validation's differs from the login's, and whether each is the settings'.
pub fn services(named: &Services, expected: Option<&str>) -> Value {
    let of_dossier: Map<String, Value> = named
        .all()
        .map(|service| (service.to_owned(), expected.map_or(Value::Null, |expected| json!(is_of(service, expected)))))
        .collect();
    json!({
        "connexion": named.at_login,
        "validation": named.at_validation,
        "nomme": named.named,
        "nommes": named.unordered,
        "ecarts": gaps(&named.differences()),
        "du_dossier": of_dossier,
    })
}

fn gaps(differences: &[Difference]) -> Vec<Value> {
    let gap = |gap: &Difference| json!({ "partie": gap.part.id(), "attendu": gap.expected, "vu": gap.seen });
    differences.iter().map(gap).collect()
}

/// For which service the answer is, and how it differs from the settings'.
fn service(answer: &Answer, reading: &Reading) -> Value {
    let seen = answer.audience();
    let expected = reading.expected_service.as_ref().map(|base| format!("{base}/"));
    let gaps = match (&reading.other_audience, &expected) {
        (Some(seen), Some(expected)) => {
            let mut found = differences(expected, seen);
            // Any of PRONOTE's pages is right.
            found.retain(|gap| !matches!(gap.part, AddressPart::Page | AddressPart::FinalSlash));
            gaps(&found)
        }
        _ => Vec::new(),
    };
    let same = seen.and(expected.as_ref()).map(|_| reading.other_audience.is_none());
    json!({ "reponse": seen, "dossier": expected, "le_meme": same, "ecarts": gaps })
}

fn validity(answer: &Answer) -> Value {
    let Some((from, until)) = answer.validity else { return Value::Null };
    json!({
        "debut": from.to_rfc3339(),
        "fin": until.to_rfc3339(),
        "secondes": (until - from).num_seconds(),
        "emise": answer.issued.map(|issued| issued.to_rfc3339()),
    })
}

/// A fact against the settings, and what to note of its value.
fn fact(fact: &Fact, i18n: &I18n) -> Value {
    let (state, candidates, remarks) = match &fact.state {
        State::Found(remarks) => {
            let said = |remark| say::remark(i18n, fact.attribute, remark).message;
            ("trouve", Vec::new(), remarks.iter().map(|&remark| said(remark)).collect())
        }
        State::Empty => ("vide", Vec::new(), Vec::new()),
        State::Missing(candidates) => ("absent", candidates.iter().map(|each| each.name.clone()).collect(), Vec::new()),
        State::NotMapped(candidates) => {
            ("sans_nom", candidates.iter().map(|each| each.name.clone()).collect(), Vec::new())
        }
    };
    json!({ "fait": fact.attribute.id(), "attribut": fact.name, "etat": state, "candidats": candidates, "remarques": remarks })
}
