//! SAML 1.1, in SOAP or not: status, conditions, subject and attribute statements, in any order.

use super::Period;
use super::note::Outside;
use super::private::without_tickets;
use super::services::shown;
use super::tree::{children, local, only_child, own_text};
use super::values::Gathered;
use super::{AnswerError, AnswerProtocol, FailureKind, Note, Outcome, Private, Services};
use crate::domain::excerpt;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use roxmltree::Node;

type Read = Result<(AnswerProtocol, Outcome), AnswerError>;

/// A SOAP envelope.
pub(super) fn envelope(root: Node, notes: &mut Vec<Note>) -> Read {
    let body = only_child(root, "Body")?.ok_or(AnswerError::NoOutcome)?;
    let (fault, answer) = (only_child(body, "Fault")?, only_child(body, "Response")?);
    match (fault, answer) {
        (Some(_), Some(_)) => Err(AnswerError::Contradictory),
        (Some(fault), None) => Ok((AnswerProtocol::Saml11, fault_outcome(fault))),
        (None, Some(found)) => response(found, notes),
        (None, None) if children(body, "Request").next().is_some() => Err(AnswerError::Request),
        (None, None) => Err(AnswerError::NoOutcome),
    }
}

fn fault_outcome(fault: Node) -> Outcome {
    let text = |name| children(fault, name).next().map(own_text).unwrap_or_default();
    let code = text("faultcode");
    Outcome::Failure {
        code: if code.is_empty() { "Fault".to_owned() } else { excerpt(after_prefix(&code)) },
        cause: FailureKind::SoapFault,
        message: Private::new(without_tickets(&text("faultstring"))),
        services: Services::default(),
    }
}

/// A `Response`, alone or in an envelope.
pub(super) fn response(root: Node, notes: &mut Vec<Note>) -> Read {
    // Another status, or a fault, deeper inside would say the contrary.
    let says_again = |node: &Node| node.is_element() && matches!(local(node), "Status" | "Response" | "Fault");
    if root.descendants().skip(1).filter(says_again).count() > 1 {
        return Err(AnswerError::Contradictory);
    }
    let status = only_child(root, "Status")?;
    let code = status.map(|status| only_child(status, "StatusCode")).transpose()?.flatten();
    let Some((status, code)) = status.zip(code) else {
        return Ok((AnswerProtocol::Saml11, failed("", FailureKind::NoStatus, "")));
    };
    let name = after_prefix(code.attribute("Value").unwrap_or_default()).to_owned();
    if name != "Success" {
        return Ok((AnswerProtocol::Saml11, refused(status, code, &name)));
    }
    let assertions: Vec<_> = children(root, "Assertion").collect();
    if assertions.is_empty() {
        return Ok((AnswerProtocol::Saml11, failed(&name, FailureKind::NoAssertion, "")));
    }
    let mut user: Option<String> = None;
    let mut gathered = Gathered::default();
    for &assertion in &assertions {
        note_conditions(root, assertion, notes);
        for statement in assertion.children().filter(Node::is_element) {
            if let Some(found) = subject(statement)? {
                match &user {
                    Some(known) if *known != found => return Err(AnswerError::Contradictory),
                    _ => user = Some(found),
                }
            }
            if local(&statement) == "AttributeStatement" {
                for attribute in children(statement, "Attribute") {
                    gather(attribute, &mut gathered)?;
                }
            }
        }
    }
    let attributes = gathered.finish(notes);
    Ok((
        AnswerProtocol::Saml11,
        match user {
            Some(user) if !user.is_empty() => Outcome::Success { user: Private::new(user), attributes },
            _ => failed(&name, FailureKind::NoUser, ""),
        },
    ))
}

fn failed(code: &str, cause: FailureKind, message: &str) -> Outcome {
    let message = Private::new(without_tickets(message));
    Outcome::Failure { code: excerpt(code), cause, message, services: Services::default() }
}

/// Some servers put the message in `StatusMessage`, others inside `StatusCode` (domain facts, § 4.3).
fn refused(status: Node, code: Node, name: &str) -> Outcome {
    let message = children(status, "StatusMessage").next().map(own_text).unwrap_or_default();
    let message = if message.is_empty() { own_text(code) } else { message };
    let inner = children(code, "StatusCode").next().and_then(|inner| inner.attribute("Value"));
    let (cause, services) = FailureKind::of_saml(inner.map_or(name, after_prefix), &message);
    let message = Private::new(without_tickets(&message));
    Outcome::Failure { code: excerpt(name), cause, message, services }
}

/// `samlp:Success`, `saml1p:Success`: the prefix varies with the server.
fn after_prefix(value: &str) -> &str {
    value.rsplit(':').next().unwrap_or(value).trim()
}

fn subject(statement: Node) -> Result<Option<String>, AnswerError> {
    let Some(subject) = only_child(statement, "Subject")? else {
        return Ok(None);
    };
    Ok(only_child(subject, "NameIdentifier")?.map(own_text))
}

fn gather(attribute: Node, gathered: &mut Gathered) -> Result<(), AnswerError> {
    // The namespace varies with the server: only the name counts.
    let name = attribute.attribute("AttributeName").or_else(|| attribute.attribute("Name")).unwrap_or_default();
    gathered.open(name, None)?;
    for value in children(attribute, "AttributeValue") {
        if value.children().any(|child| child.is_element()) {
            for leaf in value.descendants().filter(|node| node.is_element() && !node.children().any(|c| c.is_element()))
            {
                gathered.add(name, None, &own_text(leaf))?;
            }
        } else {
            gathered.add(name, None, &own_text(value))?;
        }
    }
    Ok(())
}

/// A server may issue an answer a little before it holds: the request takes longer.
const TOLERANCE: TimeDelta = TimeDelta::seconds(5);

fn note_conditions(response: Node, assertion: Node, notes: &mut Vec<Note>) {
    let Some(conditions) = children(assertion, "Conditions").next() else {
        notes.push(Note::ValidityMissing);
        return;
    };
    let audiences = children(conditions, "AudienceRestrictionCondition").flat_map(|each| children(each, "Audience"));
    let mut services: Vec<_> = audiences.take(8).map(own_text).collect();
    // Without an audience, the answer still says to whom it is sent; some servers write their own name there.
    if services.is_empty() {
        let recipient = response.attribute("Recipient").filter(|recipient| recipient.contains("://"));
        services.extend(recipient.map(str::to_owned));
    }
    notes.extend(services.iter().map(|service| Note::Audience { service: shown(service) }));
    let (from, until) = (conditions.attribute("NotBefore"), conditions.attribute("NotOnOrAfter"));
    let (Some(from), Some(until)) = (from, until) else {
        notes.push(Note::ValidityMissing);
        return;
    };
    let (Some(from), Some(until)) = (instant(from), instant(until)) else {
        notes.push(Note::ValidityUnreadable);
        return;
    };
    if until <= from {
        notes.push(if until == from { Note::ValidityZero } else { Note::ValidityReversed });
        return;
    }
    notes.push(Note::Valid { seconds: (until - from).num_seconds() });
    match issued(response, Some(assertion)) {
        Some(issued) if issued + TOLERANCE < from => notes.push(Note::IssuedOutsideValidity { side: Outside::Before }),
        Some(issued) if issued >= until => notes.push(Note::IssuedOutsideValidity { side: Outside::After }),
        _ => {}
    }
}

fn issued(response: Node, assertion: Option<Node>) -> Option<DateTime<Utc>> {
    let written = response.attribute("IssueInstant").or_else(|| assertion?.attribute("IssueInstant"));
    written.and_then(instant)
}

/// When an answer was issued, and when it holds.
pub(super) fn times(root: Node) -> (Option<DateTime<Utc>>, Option<Period>) {
    let named = |name: &'static str| root.descendants().find(move |node| node.is_element() && local(node) == name);
    let issued = named("Response").and_then(|response| issued(response, named("Assertion")));
    let conditions = named("Conditions");
    let date = |name| conditions.and_then(|node| node.attribute(name)).and_then(instant);
    (issued, date("NotBefore").zip(date("NotOnOrAfter")))
}

/// A date of XML Schema; SAML 1.1 wants UTC, and so is one without a zone read.
fn instant(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    DateTime::parse_from_rfc3339(text)
        .map(|date| date.to_utc())
        .ok()
        .or_else(|| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").ok().map(|date| date.and_utc()))
}
