//! From one element's text to a tree, and which protocol it speaks.

use super::{Answer, AnswerError, AnswerProtocol, Note, cas, saml};
use crate::bounds::XML_NODES as MOST_NODES;
use crate::domain::excerpt;
use roxmltree::{Document, Error, Node, ParsingOptions};
use std::borrow::Cow;

/// CAS 2 and 3 (CAS Protocol 3.0.3).
const CAS_NAMESPACE: &str = "http://www.yale.edu/tp/cas";
const SAML1: &str = "urn:oasis:names:tc:SAML:1.0:";
const SAML2: &str = "urn:oasis:names:tc:SAML:2.0:";
const SOAP: [&str; 2] = ["http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"];
/// Prefixes a fragment may use without the element that declares them.
const MOST_UNDECLARED: usize = 8;

/// Parses an element and reads it as the protocol it speaks.
pub(super) fn read(element: &str) -> Result<Answer, AnswerError> {
    match read_as_it_is(element) {
        Err(AnswerError::Malformed { line, column }) => match with_plain_tags(element) {
            Some(repaired) => read_as_it_is(&repaired)
                .map(|mut answer| {
                    answer.notes.insert(0, Note::Typographic);
                    answer
                })
                .map_err(|_| AnswerError::Malformed { line, column }),
            None => Err(AnswerError::Malformed { line, column }),
        },
        read => read,
    }
}

fn read_as_it_is(element: &str) -> Result<Answer, AnswerError> {
    let mut notes = Vec::new();
    let element = with_prefixes_declared(element, &mut notes)?;
    let document = parse(&element).map_err(|error| refusal(&error, &element))?;
    let root = document.root_element();
    if root.descendants().any(|node| node.tag_name().namespace().is_some_and(|name| name.starts_with(SAML2))) {
        return Err(AnswerError::Saml2);
    }
    let (protocol, outcome) = match local(&root) {
        "serviceResponse" => cas::service_response(root, &mut notes),
        "authenticationSuccess" | "authenticationFailure" => {
            notes.push(Note::Fragment);
            cas::outcome(root, &mut notes)
        }
        "Envelope" => saml::envelope(root, &mut notes),
        "Response" => saml::response(root, &mut notes),
        "Request" => Err(AnswerError::Request),
        "Assertion" => Err(AnswerError::AssertionAlone),
        _ => Err(AnswerError::Saml2),
    }?;
    note_namespace(&root, protocol, &mut notes);
    let (issued, validity) = saml::times(root);
    Ok(Answer { notes, issued, validity, ..Answer::of(protocol, outcome) })
}

/// The tags without the quotes and spaces of a word processor or a mail program; `None` when they have none.
fn with_plain_tags(element: &str) -> Option<String> {
    let mut in_tag = false;
    let plain: String = element
        .chars()
        .filter_map(|c| {
            in_tag = match c {
                '<' => true,
                '>' => false,
                _ => in_tag,
            };
            match c {
                '\u{a0}' | '\u{202f}' | '\u{2007}' if in_tag => Some(' '),
                '\u{200b}' | '\u{feff}' if in_tag => None,
                '“' | '”' | '„' | '«' | '»' if in_tag => Some('"'),
                '‘' | '’' if in_tag => Some('\''),
                c => Some(c),
            }
        })
        .collect();
    (plain != element).then_some(plain)
}

fn parse(text: &str) -> Result<Document<'_>, Error> {
    Document::parse_with_options(
        text,
        ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() },
    )
}

/// A fragment keeps its prefixes but not their declarations: they are added to its first tag.
fn with_prefixes_declared<'a>(element: &'a str, notes: &mut Vec<Note>) -> Result<Cow<'a, str>, AnswerError> {
    let mut text = Cow::Borrowed(element);
    for _ in 0..MOST_UNDECLARED {
        let Err(Error::UnknownNamespace(prefix, _)) = parse(&text) else {
            return Ok(text);
        };
        if !prefix.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c)) {
            return Ok(text);
        }
        let name_end = text.find(|c: char| c.is_whitespace() || c == '>' || c == '/').unwrap_or(text.len());
        let namespace = if prefix == "cas" { CAS_NAMESPACE.to_owned() } else { format!("urn:undeclared:{prefix}") };
        text.to_mut().insert_str(name_end, &format!(" xmlns:{prefix}=\"{namespace}\""));
        notes.push(Note::PrefixUndeclared { prefix: excerpt(&prefix) });
    }
    Ok(text)
}

fn note_namespace(root: &Node, protocol: AnswerProtocol, notes: &mut Vec<Note>) {
    if notes.iter().any(|note| matches!(note, Note::PrefixUndeclared { .. })) {
        return;
    }
    let expected = |node: &Node| {
        let name = node.tag_name().namespace().unwrap_or_default();
        match (protocol, local(node)) {
            (_, "Envelope") => SOAP.contains(&name),
            (AnswerProtocol::Saml11, _) => name.starts_with(SAML1),
            _ => name == CAS_NAMESPACE,
        }
    };
    let inside = root.descendants().find(|node| node.is_element() && local(node) == "Response");
    if !expected(root) || inside.is_some_and(|node| !expected(&node)) {
        notes.push(Note::OtherNamespace);
    }
}

/// Says a parser's error without any of the text it met.
fn refusal(error: &Error, element: &str) -> AnswerError {
    let position = error.pos();
    match error {
        Error::DtdDetected => AnswerError::Doctype,
        Error::UnknownEntityReference(name, at) => AnswerError::UnknownEntity { name: excerpt(name), line: at.row },
        Error::MalformedEntityReference(at) if has_bare_ampersand(element) => {
            AnswerError::BareAmpersand { line: at.row }
        }
        Error::NonXmlChar(c, _) => AnswerError::Control { code: format!("U+{:04X}", u32::from(*c)) },
        Error::NodesLimitReached => AnswerError::TooManyElements { limit: MOST_NODES as usize },
        Error::AttributesLimitReached | Error::NamespacesLimitReached => {
            AnswerError::TooManyAttributes { limit: u16::MAX.into() }
        }
        _ => AnswerError::Malformed { line: position.row, column: position.col },
    }
}

/// Whether a `&` stands for itself: neither a name nor a number and a `;` follow it.
fn has_bare_ampersand(element: &str) -> bool {
    element.match_indices('&').any(|(at, _)| {
        let rest = &element[at + 1..];
        let name = rest.strip_prefix('#').unwrap_or(rest);
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        end == 0 || !name[end..].starts_with(';')
    })
}

/// An element's name without its prefix.
pub(super) fn local<'a>(node: &Node<'a, '_>) -> &'a str {
    node.tag_name().name()
}

/// The child elements of a name, whatever their namespace.
pub(super) fn children<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| child.is_element() && local(child) == name)
}

/// The only child element of a name.
pub(super) fn only_child<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> Result<Option<Node<'a, 'i>>, AnswerError> {
    let mut found = children(node, name);
    match (found.next(), found.next()) {
        (_, Some(_)) => Err(AnswerError::Contradictory),
        (first, None) => Ok(first),
    }
}

/// An element's own text, CDATA included, without the spaces around.
pub(super) fn own_text(node: Node) -> String {
    let text: String = node.children().filter(Node::is_text).filter_map(|child| child.text()).collect();
    crate::domain::trimmed(&text).to_owned()
}
