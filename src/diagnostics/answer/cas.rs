//! CAS 2 and 3: `serviceResponse`, with attributes in `attributes`, beside it, or nested.

use super::private::without_tickets;
use super::tree::{children, local, own_text};
use super::values::Gathered;
use super::{AnswerError, AnswerProtocol, FailureKind, Note, Outcome, Private, Services};
use crate::domain::excerpt;
use roxmltree::Node;

type Read = Result<(AnswerProtocol, Outcome), AnswerError>;

/// What a CAS concludes with.
const OUTCOMES: [&str; 3] = ["authenticationSuccess", "authenticationFailure", "proxyFailure"];

/// The whole answer: exactly one outcome.
pub(super) fn service_response(root: Node, notes: &mut Vec<Note>) -> Read {
    let mut outcomes = root.children().filter(|node| OUTCOMES.contains(&local(node)));
    match (outcomes.next(), outcomes.next()) {
        (Some(_), Some(_)) => Err(AnswerError::Contradictory),
        (Some(found), None) => outcome(found, notes),
        (None, _) => Err(AnswerError::NoOutcome),
    }
}

/// `authenticationSuccess` or `authenticationFailure`.
pub(super) fn outcome(node: Node, notes: &mut Vec<Note>) -> Read {
    // A refusal inside a success, or the reverse: whichever one is believed, the other says the contrary.
    if node.descendants().skip(1).any(|inner| inner.is_element() && OUTCOMES.contains(&local(&inner))) {
        return Err(AnswerError::Contradictory);
    }
    if local(&node) != "authenticationSuccess" {
        let code = node.attribute("code").unwrap_or_default().trim();
        let message = own_text(node);
        let (cause, services) = FailureKind::of_cas(code, &message);
        let message = Private::new(without_tickets(&message));
        return Ok((AnswerProtocol::Cas2, Outcome::Failure { code: excerpt(code), cause, message, services }));
    }
    let mut users: Vec<_> = children(node, "user").map(own_text).collect();
    users.dedup();
    if users.len() > 1 {
        return Err(AnswerError::Contradictory);
    }
    let protocol =
        if children(node, "attributes").next().is_some() { AnswerProtocol::Cas3 } else { AnswerProtocol::Cas2 };
    let mut gathered = Gathered::default();
    // A proxy ticket is a secret, and no attribute.
    for child in elements(node).filter(|child| !matches!(local(child), "user" | "proxyGrantingTicket" | "proxies")) {
        gather(child, &mut gathered)?;
    }
    let attributes = gathered.finish(notes);
    let outcome = match users.pop().filter(|user| !user.is_empty()) {
        Some(user) => Outcome::Success { user: Private::new(user), attributes },
        None => Outcome::Failure {
            code: String::new(),
            cause: FailureKind::NoUser,
            message: Private::default(),
            services: Services::default(),
        },
    };
    Ok((protocol, outcome))
}

fn elements<'a, 'i>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(Node::is_element)
}

/// One attribute, or a box of several; the depth is bounded before the parser.
fn gather(node: Node, gathered: &mut Gathered) -> Result<(), AnswerError> {
    let name = local(&node);
    if let Some(named) = Named::of(node) {
        gathered.open(&named.name, None)?;
        return named.values.iter().try_for_each(|value| gathered.add(&named.name, None, value));
    }
    let Some(first) = elements(node).next() else {
        return gathered.add(name, None, &own_text(node));
    };
    if is_pairs(node) {
        return gather_pairs(node, gathered);
    }
    let is_box = matches!(name, "attributes" | "userAttributes");
    let is_list = elements(node).all(|child| local(&child) == local(&first) && elements(child).next().is_none());
    if !is_box && is_list {
        return elements(node).try_for_each(|child| gathered.add(name, Some(local(&first)), &own_text(child)));
    }
    elements(node).try_for_each(|child| gather(child, gathered))
}

/// Whether an element holds names and values in turn: `<name>sn</name><value>…</value><name>…`.
fn is_pairs(node: Node) -> bool {
    let names = elements(node).filter(|child| is_name(*child)).count();
    names >= 2
        && elements(node).next().is_some_and(is_name)
        && elements(node).all(|child| is_name(child) || is_value(child))
        && elements(node).any(is_value)
}

fn gather_pairs(node: Node, gathered: &mut Gathered) -> Result<(), AnswerError> {
    let mut name = String::new();
    for child in elements(node) {
        if is_name(child) {
            name = own_text(child);
            gathered.open(&name, None)?;
        } else {
            leaves(child).iter().try_for_each(|value| gathered.add(&name, None, value))?;
        }
    }
    Ok(())
}

fn is_one_of(node: Node, names: &[&str]) -> bool {
    names.iter().any(|name| local(&node).eq_ignore_ascii_case(name))
}

fn is_name(child: Node) -> bool {
    is_one_of(child, &["name", "key", "attributeName"])
}

fn is_value(child: Node) -> bool {
    is_one_of(child, &["value", "values", "attributeValue"])
}

/// An element that is no attribute by its own name, but gives one: `<attribute name="sn" value="…"/>`,
/// `<attribute name="sn">…</attribute>`, `<attribute><name>sn</name><value>…</value></attribute>`.
struct Named {
    name: String,
    values: Vec<String>,
}

impl Named {
    fn of(node: Node) -> Option<Self> {
        let given = |names: &[&str]| {
            let wanted = |name: &str| names.iter().any(|wanted| name.eq_ignore_ascii_case(wanted));
            node.attributes().find(|attribute| wanted(attribute.name())).map(|attribute| attribute.value().to_owned())
        };
        let written = is_one_of(node, &["attribute", "attr", "entry", "property", "userAttribute"])
            .then(|| given(&["name", "key", "attributeName"]))
            .flatten();
        let mut inside = elements(node).filter(|child| is_name(*child));
        let name = match (written, inside.next(), inside.next()) {
            (Some(name), _, _) => name,
            (None, Some(child), None)
                if elements(node).all(|child| is_name(child) || is_value(child)) && elements(node).any(is_value) =>
            {
                own_text(child)
            }
            _ => return None,
        };
        let mut values: Vec<_> = elements(node).filter(|child| is_value(*child)).flat_map(leaves).collect();
        if values.is_empty() {
            values.extend(given(&["value"]).or_else(|| Some(own_text(node))));
        }
        Some(Self { name, values })
    }
}

/// The texts of an element, or of what is in it when it is a list.
fn leaves(node: Node) -> Vec<String> {
    let is_leaf = |node: &Node| node.is_element() && elements(*node).next().is_none();
    node.descendants().filter(is_leaf).map(own_text).collect()
}
