//! Finds the answer in what was pasted around it, and its end, before any parser sees it.

use super::{AnswerError, Note, plain};
use crate::domain::{excerpt, trimmed};
use std::borrow::Cow;

const DEEPEST: usize = 32;
const MOST_ELEMENTS: usize = 20_000;
/// XML attributes of one element; with the depth, it also bounds the namespaces in scope.
const MOST_XML_ATTRIBUTES: usize = 32;

/// Elements an answer begins with, and those that are mistaken for one.
const ROOTS: [&str; 7] = [
    "Envelope",
    "Response",
    "serviceResponse",
    "authenticationSuccess",
    "authenticationFailure",
    "Assertion",
    "Request",
];

/// What was found in a text.
pub(super) enum Piece<'a> {
    /// One whole element, bounded in depth and size.
    Xml(Cow<'a, str>),
    /// A CAS 1 answer: the user's line, `None` for `no`.
    Plain(Option<&'a str>),
}

/// Where the answer is in a text, and what kind it is.
pub(super) fn cut<'a>(text: &'a str, notes: &mut Vec<Note>) -> Result<Piece<'a>, AnswerError> {
    let found = find_root(text);
    if found.doctype {
        return Err(AnswerError::Doctype);
    }
    if let Some(start) = found.root {
        let element = whole_element(&text[start..])?;
        note_surroundings(text, start, element.len(), notes);
        return Ok(Piece::Xml(Cow::Borrowed(element)));
    }
    if let Some(element) = escaped_element(text)? {
        notes.push(Note::Unescaped);
        return Ok(Piece::Xml(Cow::Owned(element)));
    }
    if found.page {
        return Err(if is_refusal_page(text) { AnswerError::NotAuthorisedPage } else { AnswerError::WebPage });
    }
    if trimmed(text).starts_with(['{', '[']) {
        return Err(AnswerError::Json);
    }
    let (user, around) = plain::find(text).ok_or(AnswerError::NotAnAnswer)?;
    if around {
        notes.push(Note::TextAround);
    }
    Ok(Piece::Plain(user))
}

fn note_surroundings(text: &str, start: usize, length: usize, notes: &mut Vec<Note>) {
    let before = trimmed(&text[..start]);
    let after = trimmed(&text[start + length..]);
    let declaration_only =
        before.is_empty() || (before.starts_with("<?xml") && before.find("?>") == Some(before.len() - 2));
    if !declaration_only || !after.is_empty() {
        notes.push(Note::TextAround);
    }
}

struct Found {
    root: Option<usize>,
    /// A DTD other than HTML's stands before it.
    doctype: bool,
    /// It looks like a web page.
    page: bool,
}

fn find_root(text: &str) -> Found {
    let mut found = Found { root: None, doctype: false, page: false };
    let (mut at, mut comments_end) = (0, true);
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
            if starts_without_case(rest[9..].trim_start(), "html") {
                found.page = true;
            } else {
                found.doctype = true;
            }
        } else if name.eq_ignore_ascii_case("html") || name.eq_ignore_ascii_case("body") {
            found.page = true;
        } else if ROOTS.contains(&local(name)) {
            found.root = Some(at);
            return found;
        }
        at += 1;
    }
    found
}

fn starts_without_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

fn name_at(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_alphanumeric() || "_-.:".contains(c))).unwrap_or(text.len());
    &text[..end]
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// The answer inside the source of a page, where `&lt;` stands for `<`.
fn escaped_element(text: &str) -> Result<Option<String>, AnswerError> {
    if !text.contains("&lt;") {
        return Ok(None);
    }
    // `&amp;` comes last, or `&amp;lt;` would become a tag.
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    match find_root(&text) {
        Found { root: Some(start), .. } => whole_element(&text[start..]).map(|element| Some(element.to_owned())),
        _ => Ok(None),
    }
}

/// Apereo's « Application Not Authorized to Use CAS », whatever its language (domain facts, § 5).
fn is_refusal_page(text: &str) -> bool {
    let text = text.to_lowercase();
    [
        "not authorized to use cas",
        "not authorised to use cas",
        "non autorisé à utiliser cas",
        "non autorisée à utiliser cas",
    ]
    .iter()
    .any(|said| text.contains(said))
}

/// From its opening tag, an element up to its own closing tag.
fn whole_element(text: &str) -> Result<&str, AnswerError> {
    let root = name_at(&text[1..]);
    let truncated = || AnswerError::Truncated { element: excerpt(root) };
    let (mut at, mut depth, mut elements) = (0, 0usize, 0usize);
    while let Some(offset) = text[at..].find('<') {
        at += offset;
        let rest = &text[at..];
        let skipped =
            [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")].iter().find(|(open, _)| rest.starts_with(open));
        if let Some((open, close)) = skipped {
            at += open.len() + rest[open.len()..].find(close).ok_or_else(truncated)? + close.len();
            continue;
        }
        if starts_without_case(rest, "<!doctype") {
            return Err(AnswerError::Doctype);
        }
        let tag = Tag::read(rest)?.ok_or_else(truncated)?;
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
            return Ok(&text[..at]);
        }
    }
    Err(truncated())
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
    /// The tag at the start of a text; `None` when it does not end.
    fn read(text: &str) -> Result<Option<Self>, AnswerError> {
        let bytes = text.as_bytes();
        let (mut quote, mut attributes) = (None, 0);
        for (index, &byte) in bytes.iter().enumerate() {
            match (quote, byte) {
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
                    return Ok(Some(Self { kind, length: index + 1 }));
                }
                (None, _) => {}
            }
        }
        Ok(None)
    }
}
