//! CAS 2 and 3: `serviceResponse`, with attributes in `attributes`, beside it, or nested.

use super::private::without_tickets;
use super::tree::{children, local, own_text};
use super::values::Gathered;
use super::{AnswerError, FailureKind, Note, Outcome, Private, Protocol};
use crate::domain::excerpt;
use roxmltree::Node;

type Read = Result<(Protocol, Outcome), AnswerError>;

/// The whole answer: exactly one outcome.
pub(super) fn service_response(root: Node, notes: &mut Vec<Note>) -> Read {
    let mut outcomes =
        root.children().filter(|node| matches!(local(node), "authenticationSuccess" | "authenticationFailure"));
    match (outcomes.next(), outcomes.next()) {
        (Some(_), Some(_)) => Err(AnswerError::Contradictory),
        (Some(found), None) => outcome(found, notes),
        (None, _) => Err(AnswerError::NoOutcome),
    }
}

/// `authenticationSuccess` or `authenticationFailure`.
pub(super) fn outcome(node: Node, notes: &mut Vec<Note>) -> Read {
    if local(&node) == "authenticationFailure" {
        let code = node.attribute("code").unwrap_or_default().trim();
        let message = own_text(node);
        let cause = FailureKind::of_cas(code, &message);
        let message = Private::new(without_tickets(&message));
        return Ok((Protocol::Cas2, Outcome::Failure { code: excerpt(code), cause, message }));
    }
    let mut users: Vec<_> = children(node, "user").map(own_text).collect();
    users.dedup();
    if users.len() > 1 {
        return Err(AnswerError::Contradictory);
    }
    let protocol = if children(node, "attributes").next().is_some() { Protocol::Cas3 } else { Protocol::Cas2 };
    let mut gathered = Gathered::default();
    // A proxy ticket is a secret, and no attribute.
    for child in elements(node).filter(|child| !matches!(local(child), "user" | "proxyGrantingTicket" | "proxies")) {
        gather(child, &mut gathered)?;
    }
    let attributes = gathered.finish(notes);
    let outcome = match users.pop().filter(|user| !user.is_empty()) {
        Some(user) => Outcome::Success { user: Private::new(user), attributes },
        None => Outcome::Failure { code: String::new(), cause: FailureKind::NoUser, message: Private::default() },
    };
    Ok((protocol, outcome))
}

fn elements<'a, 'i>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(Node::is_element)
}

/// One attribute, or a box of several; the depth is bounded before the parser.
fn gather(node: Node, gathered: &mut Gathered) -> Result<(), AnswerError> {
    let name = local(&node);
    // `<cas:attribute name="sn" value="…"/>`, an older way.
    if let (true, Some(named)) = (name == "attribute", node.attribute("name")) {
        return match node.attribute("value") {
            Some(value) => gathered.add(named, None, value),
            None => gathered.add(named, None, &own_text(node)),
        };
    }
    let Some(first) = elements(node).next() else {
        return gathered.add(name, None, &own_text(node));
    };
    let is_box = matches!(name, "attributes" | "userAttributes");
    let is_list = elements(node).all(|child| local(&child) == local(&first) && elements(child).next().is_none());
    if !is_box && is_list {
        return elements(node).try_for_each(|child| gathered.add(name, Some(local(&first)), &own_text(child)));
    }
    elements(node).try_for_each(|child| gather(child, gathered))
}
