//! Cuts a pasted text into its documents, each with its end, before any parser sees it.

use super::AnswerError;
pub(super) use crate::bounds::PASTE_DOCUMENTS as MOST_DOCUMENTS;
use crate::bounds::{XML_ATTRIBUTES as MOST_XML_ATTRIBUTES, XML_DEPTH as DEEPEST, XML_ELEMENTS as MOST_ELEMENTS};
use crate::domain::{excerpt, trimmed};

/// The longest name of an element that is looked at.
const LONGEST_NAME: usize = 100;

/// Elements that a document begins with: an answer, or what is mistaken for one.
const ROOTS: [&str; 13] = [
    "Envelope",
    "Response",
    "serviceResponse",
    "authenticationSuccess",
    "authenticationFailure",
    "Assertion",
    "Request",
    "LogoutRequest",
    "LogoutResponse",
    "AuthnRequest",
    "ArtifactResponse",
    "EntityDescriptor",
    "EntitiesDescriptor",
];

/// What a text is made of.
pub(super) struct Cut<'a> {
    pub documents: Vec<Piece<'a>>,
    /// It looks like a web page.
    pub page: bool,
    /// Something else than an XML declaration stands outside the documents.
    pub around: bool,
}

/// One document, bounded in depth and size.
pub(super) struct Piece<'a> {
    /// The name of its first element.
    pub root: &'a str,
    /// The whole element, or why it has no end.
    pub element: Result<&'a str, AnswerError>,
    /// From its first tag: the element, or what is left of it.
    pub text: &'a str,
}

/// Finds the documents of a text, in their order.
pub(super) fn cut(text: &str) -> Result<Cut<'_>, AnswerError> {
    let mut cut = Cut { documents: Vec::new(), page: false, around: false };
    let (mut at, mut seen) = (0, 0);
    let mut comments_end = true;
    while let Some(offset) = text[at..].find('<') {
        at += offset;
        let rest = &text[at..];
        // Once a comment has no end, none after it has: looking again each time would take for ever.
        if comments_end && rest.starts_with("<!--") {
            match rest.find("-->") {
                Some(end) => at += end + 3,
                None => comments_end = false,
            }
            continue;
        }
        let name = name_at(&rest[1..]);
        if starts_without_case(rest, "<!doctype") {
            if !starts_without_case(rest[9..].trim_start(), "html") {
                return Err(AnswerError::Doctype);
            }
            cut.page = true;
        } else if name.eq_ignore_ascii_case("html") || name.eq_ignore_ascii_case("body") {
            cut.page = true;
        } else if ROOTS.contains(&local(name)) {
            if cut.documents.len() == MOST_DOCUMENTS {
                return Err(AnswerError::TooManyDocuments { limit: MOST_DOCUMENTS });
            }
            cut.around |= is_around(&text[seen..at]);
            let (length, element) = match whole_element(rest)? {
                End::At(length) => (length, Ok(&rest[..length])),
                End::Missing(length) => {
                    let element = excerpt(name);
                    (length.max(1), Err(AnswerError::Truncated { element, refusal: None }))
                }
            };
            cut.documents.push(Piece { root: local(name), element, text: &rest[..length] });
            at += length;
            seen = at;
            continue;
        }
        at += 1;
    }
    cut.around |= is_around(&text[seen..]);
    Ok(cut)
}

/// Whether something else than a declaration or blanks stands there.
fn is_around(text: &str) -> bool {
    let text = trimmed(text);
    let declaration = text.starts_with("<?xml") && text.find("?>").is_some_and(|end| end + 2 == text.len());
    !(text.is_empty() || declaration)
}

fn starts_without_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

fn name_at(text: &str) -> &str {
    let ends = |&(at, c): &(usize, char)| at > LONGEST_NAME || !(c.is_alphanumeric() || "_-.:".contains(c));
    let end = text.char_indices().find(ends).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Whether another document begins here, while one is not ended: the end of that one was lost.
fn begins_another(rest: &str, root: &str) -> bool {
    if rest.starts_with("<?xml") {
        return true;
    }
    let name = local(name_at(&rest[1..]));
    matches!(name, "Envelope" | "serviceResponse") || (name == root && matches!(name, "Response" | "LogoutRequest"))
}

/// Where an element ends, or where what is left of it does.
enum End {
    At(usize),
    Missing(usize),
}

/// From its opening tag, an element up to its own closing tag.
fn whole_element(text: &str) -> Result<End, AnswerError> {
    let root = local(name_at(&text[1..]));
    let (mut at, mut depth, mut elements) = (0, 0usize, 0usize);
    while let Some(offset) = text[at..].find('<') {
        at += offset;
        let rest = &text[at..];
        if at > 0 && begins_another(rest, root) {
            return Ok(End::Missing(at));
        }
        let skipped =
            [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")].iter().find(|(open, _)| rest.starts_with(open));
        if let Some((open, close)) = skipped {
            let Some(end) = rest[open.len()..].find(close) else { return Ok(End::Missing(text.len())) };
            at += open.len() + end + close.len();
            continue;
        }
        if starts_without_case(rest, "<!doctype") {
            return Err(AnswerError::Doctype);
        }
        let tag = match Tag::read(rest, root)? {
            Ok(tag) => tag,
            Err(length) => return Ok(End::Missing(at + length)),
        };
        at += tag.length;
        match tag.kind {
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Empty | Kind::Open => {
                elements += 1;
                if elements > MOST_ELEMENTS {
                    return Err(AnswerError::TooManyElements { limit: MOST_ELEMENTS });
                }
                if tag.kind == Kind::Open {
                    depth += 1;
                }
                if depth > DEEPEST {
                    return Err(AnswerError::TooDeep { limit: DEEPEST });
                }
            }
        }
        if depth == 0 {
            return Ok(End::At(at));
        }
    }
    Ok(End::Missing(text.len()))
}

#[derive(PartialEq, Eq)]
enum Kind {
    Open,
    Close,
    Empty,
}

struct Tag {
    kind: Kind,
    length: usize,
}

impl Tag {
    /// The tag at the start of a text; otherwise how much of it there is.
    fn read(text: &str, root: &str) -> Result<Result<Self, usize>, AnswerError> {
        let bytes = text.as_bytes();
        let (mut quote, mut attributes) = (None, 0);
        for (index, &byte) in bytes.iter().enumerate() {
            match (quote, byte) {
                // No attribute holds `<`: here the tag was cut and another document begins.
                (_, b'<') if index > 0 && begins_another(&text[index..], root) => return Ok(Err(index)),
                (Some(open), _) if byte == open => quote = None,
                (Some(_), _) => {}
                (None, b'"' | b'\'') => quote = Some(byte),
                (None, b'=') => {
                    attributes += 1;
                    if attributes > MOST_XML_ATTRIBUTES {
                        return Err(AnswerError::TooManyAttributes { limit: MOST_XML_ATTRIBUTES });
                    }
                }
                (None, b'>') => {
                    let kind = match (bytes.get(1), bytes[index - 1]) {
                        (Some(b'/'), _) => Kind::Close,
                        (_, b'/') => Kind::Empty,
                        _ => Kind::Open,
                    };
                    return Ok(Ok(Self { kind, length: index + 1 }));
                }
                (None, _) => {}
            }
        }
        Ok(Err(text.len()))
    }
}
