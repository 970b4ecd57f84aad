//! A text of RON as its values: where each stands, and what it holds. The text is one that RON has accepted.

use std::ops::Range;

/// A value of a text of RON that is known to be whole.
pub(super) struct Node<'a> {
    pub kind: Kind<'a>,
    /// Where it stands in the text.
    pub span: Range<usize>,
    pub text: &'a str,
}

pub(super) enum Kind<'a> {
    /// `Name(a: …, b: …)`, or without a name.
    Structure {
        name: &'a str,
        fields: Vec<(&'a str, Node<'a>)>,
    },
    /// `[…]`, or `Name(…)` without names of fields.
    Items {
        name: &'a str,
        items: Vec<Node<'a>>,
    },
    Map {
        entries: Vec<(&'a str, Node<'a>)>,
    },
    /// A number, a text, a name.
    Plain,
}

impl<'a> Node<'a> {
    pub fn parse(text: &'a str) -> Option<Self> {
        let mut reader = Reader { text, at: 0 };
        reader.blank();
        reader.value()
    }

    /// The value of the first field of a structure.
    pub fn first_field(&self) -> Option<&'a str> {
        match &self.kind {
            Kind::Structure { fields, .. } => fields.first().map(|(_, value)| value.text),
            _ => None,
        }
    }
}

/// Reads a text that RON has accepted: what RON would refuse ends the reading.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn take(&mut self, token: char) -> bool {
        let is_there = self.rest().starts_with(token);
        self.at += if is_there { token.len_utf8() } else { 0 };
        is_there
    }

    /// Passes over spaces and remarks.
    fn blank(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") || trimmed.starts_with("#!") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.at += block_remark(trimmed);
            } else {
                return;
            }
        }
    }

    fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let is_of_it = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-' | '#');
        let length = rest.find(|c| !is_of_it(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn value(&mut self) -> Option<Node<'a>> {
        let start = self.at;
        let kind = match self.rest().chars().next()? {
            '[' => {
                self.at += 1;
                Kind::Items { name: "", items: self.items(']')? }
            }
            '{' => {
                self.at += 1;
                self.map()?
            }
            '(' => self.group("")?,
            '"' => {
                self.at += quoted(self.rest())?;
                Kind::Plain
            }
            '\'' => {
                self.at += character(self.rest())?;
                Kind::Plain
            }
            _ if raw(self.rest()).is_some() => {
                self.at += raw(self.rest())?;
                Kind::Plain
            }
            _ => {
                let name = self.word();
                let after = self.at;
                self.blank();
                if name.is_empty() {
                    return None;
                } else if matches!(name, "b") && self.rest().starts_with('"') {
                    self.at += quoted(self.rest())?;
                    Kind::Plain
                } else if self.rest().starts_with('(') {
                    self.group(name)?
                } else {
                    self.at = after;
                    Kind::Plain
                }
            }
        };
        Some(Node { kind, span: start..self.at, text: &self.text[start..self.at] })
    }

    fn items(&mut self, end: char) -> Option<Vec<Node<'a>>> {
        let mut items = Vec::new();
        loop {
            self.blank();
            if self.take(end) {
                return Some(items);
            }
            items.push(self.value()?);
            self.blank();
            self.take(',');
        }
    }

    fn map(&mut self) -> Option<Kind<'a>> {
        let mut entries = Vec::new();
        loop {
            self.blank();
            if self.take('}') {
                return Some(Kind::Map { entries });
            }
            let key = self.value()?.text;
            self.blank();
            self.take(':').then_some(())?;
            self.blank();
            entries.push((key, self.value()?));
            self.blank();
            self.take(',');
        }
    }

    /// What stands between parentheses: fields with their names, or values alone.
    fn group(&mut self, name: &'a str) -> Option<Kind<'a>> {
        self.take('(').then_some(())?;
        let inside = self.at;
        self.blank();
        let first = self.word();
        self.blank();
        let has_names = !first.is_empty() && self.rest().starts_with(':');
        self.at = inside;
        if !has_names {
            return Some(Kind::Items { name, items: self.items(')')? });
        }
        let mut fields = Vec::new();
        loop {
            self.blank();
            if self.take(')') {
                return Some(Kind::Structure { name, fields });
            }
            let field = self.word();
            self.blank();
            self.take(':').then_some(())?;
            self.blank();
            fields.push((field.trim_start_matches("r#"), self.value()?));
            self.blank();
            self.take(',');
        }
    }
}

/// The length of a text between quotation marks.
fn quoted(rest: &str) -> Option<usize> {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// The length of a character between apostrophes.
fn character(rest: &str) -> Option<usize> {
    let escaped = rest.strip_prefix("'\\");
    let from = if escaped.is_some() { 3 } else { 1 + rest[1..].chars().next()?.len_utf8() };
    rest.get(from..)?.find('\'').map(|at| from + at + 1)
}

/// The length of a raw text, `r#"…"#`, of characters or of bytes.
fn raw(rest: &str) -> Option<usize> {
    let opening = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let inside = opening.trim_start_matches('#');
    let marks = &opening[..opening.len() - inside.len()];
    let start = rest.len() - inside.strip_prefix('"')?.len();
    let closing = format!("\"{marks}");
    rest[start..].find(&closing).map(|at| start + at + closing.len())
}

/// The length of a remark between `/*` and `*/`, which may hold others.
fn block_remark(rest: &str) -> usize {
    let (mut depth, mut at) = (0usize, 0);
    while let Some(next) = rest[at..].find(['/', '*']) {
        at += next;
        match &rest.as_bytes()[at..] {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] => (depth, at) = (depth.saturating_sub(1), at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// Where a text goes on after what ends at `end`, and the comma behind it.
pub(super) fn past_comma(text: &str, end: usize) -> usize {
    let mut after = Reader { text, at: end };
    after.blank();
    if after.take(',') { after.at } else { end }
}
