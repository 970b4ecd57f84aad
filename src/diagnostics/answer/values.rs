//! Gathers an attribute's values from every form met on the wire (domain facts, § 3.3).

use super::{AnswerError, CasAttribute, MOST_ATTRIBUTES, MOST_VALUES, Note, Private};
use crate::domain::trimmed;
use std::collections::{HashMap, HashSet};

/// Attributes by order of appearance, each value once.
#[derive(Default)]
pub(super) struct Gathered {
    attributes: Vec<CasAttribute>,
    index: HashMap<String, usize>,
    seen: HashSet<(usize, String)>,
    joined: Vec<usize>,
    json: Vec<usize>,
    listed: Vec<usize>,
}

impl Gathered {
    /// Makes sure that an attribute is there, even without a value.
    pub(super) fn open(&mut self, name: &str, inner: Option<&str>) -> Result<usize, AnswerError> {
        let name = trimmed(name);
        if let Some(&at) = self.index.get(name) {
            let known = &mut self.attributes[at].inner;
            *known = known.take().or(inner.map(str::to_owned));
            return Ok(at);
        }
        if self.attributes.len() == MOST_ATTRIBUTES {
            return Err(AnswerError::TooManyAttributes { limit: MOST_ATTRIBUTES });
        }
        let at = self.attributes.len();
        self.index.insert(name.to_owned(), at);
        self.attributes.push(CasAttribute {
            name: name.to_owned(),
            inner: inner.map(str::to_owned),
            values: Vec::new(),
        });
        Ok(at)
    }

    /// Adds what one element holds: a value, several joined by `;`, or a JSON array as text.
    pub(super) fn add(&mut self, name: &str, inner: Option<&str>, text: &str) -> Result<(), AnswerError> {
        let at = self.open(name, inner)?;
        let text = trimmed(text);
        if let Some(values) = json_array(text) {
            self.json.push(at);
            return values.iter().try_for_each(|value| self.push(at, value));
        }
        if text.starts_with('[') && text.ends_with(']') && !text.contains('{') {
            self.listed.push(at);
        }
        let values = joined(text);
        if values.len() > 1 {
            self.joined.push(at);
        }
        values.into_iter().map(trimmed).try_for_each(|value| self.push(at, value))
    }

    fn push(&mut self, at: usize, value: &str) -> Result<(), AnswerError> {
        if value.is_empty() || !self.seen.insert((at, value.to_owned())) {
            return Ok(());
        }
        if self.seen.len() > MOST_VALUES {
            return Err(AnswerError::TooManyValues { limit: MOST_VALUES });
        }
        self.attributes[at].values.push(Private::new(value));
        Ok(())
    }

    /// The attributes; how their values stood is noted.
    pub(super) fn finish(mut self, notes: &mut Vec<Note>) -> Vec<CasAttribute> {
        let name = |at: &usize| crate::domain::excerpt(&self.attributes[*at].name);
        self.joined.dedup();
        self.json.dedup();
        self.listed.dedup();
        notes.extend(self.joined.iter().take(8).map(|at| Note::Joined { attribute: name(at) }));
        notes.extend(self.json.iter().take(8).map(|at| Note::JsonArray { attribute: name(at) }));
        notes.extend(self.listed.iter().take(8).map(|at| Note::ListAsText { attribute: name(at) }));
        self.attributes
    }
}

/// The values between `;`, save the one that ends an entity left in a value: `P&eacute;ltier`.
fn joined(text: &str) -> Vec<&str> {
    let (mut values, mut start) = (Vec::new(), 0);
    for (at, _) in text.match_indices(';') {
        let name = text[start..at].rsplit('&').next().filter(|name| name.len() < at - start);
        let is_entity = |name: &str| {
            (2..=8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
        };
        if !name.is_some_and(is_entity) {
            values.push(&text[start..at]);
            start = at + 1;
        }
    }
    values.push(&text[start..]);
    values
}

/// `["A", "B"]` as text; anything else than an array of plain values is left as it is.
fn json_array(text: &str) -> Option<Vec<String>> {
    if !text.starts_with('[') {
        return None;
    }
    let values: Vec<serde_json::Value> = serde_json::from_str(text).ok()?;
    values
        .into_iter()
        .map(|value| match value {
            serde_json::Value::String(text) => Some(trimmed(&text).to_owned()),
            serde_json::Value::Number(number) => Some(number.to_string()),
            serde_json::Value::Bool(flag) => Some(flag.to_string()),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gathered(texts: &[&str]) -> (Vec<String>, Vec<Note>) {
        let mut all = Gathered::default();
        for text in texts {
            all.add("p", None, text).unwrap();
        }
        let mut notes = Vec::new();
        let attributes = all.finish(&mut notes);
        (attributes[0].values.iter().map(|value| value.reveal().to_owned()).collect(), notes)
    }

    #[test]
    fn every_form_gives_the_same_values() {
        for texts in [&["A", "B"][..], &["A;B"], &["A; B ;"], &[r#"["A", "B"]"#], &["A", "A;B"], &[" A ", "\n", "B"]] {
            assert_eq!(gathered(texts).0, ["A", "B"], "{texts:?}");
        }
        assert_eq!(gathered(&["P&eacute;ltier;B&B;C"]).0, ["P&eacute;ltier", "B&B", "C"]);
        assert_eq!(gathered(&[""]).0, Vec::<String>::new());
        assert_eq!(gathered(&["[A]"]).0, ["[A]"]);
        assert_eq!(gathered(&[r#"[{"a":1}]"#]).0, [r#"[{"a":1}]"#]);
    }

    #[test]
    fn the_form_is_noted() {
        assert_eq!(gathered(&["A;B"]).1, [Note::Joined { attribute: "p".into() }]);
        assert_eq!(gathered(&["[1]"]).1, [Note::JsonArray { attribute: "p".into() }]);
        assert_eq!(gathered(&["[A, B]"]).1, [Note::ListAsText { attribute: "p".into() }]);
        assert_eq!(gathered(&["A", "B"]).1, []);
    }

    #[test]
    fn the_bounds_hold() {
        let mut all = Gathered::default();
        let names = (0..=MOST_ATTRIBUTES).map(|n| all.add(&format!("a{n}"), None, "x"));
        let refused: Vec<_> = names.filter_map(Result::err).collect();
        assert_eq!(refused, [AnswerError::TooManyAttributes { limit: MOST_ATTRIBUTES }]);
        let many: String = (0..=MOST_VALUES).map(|n| format!("{n};")).collect();
        assert_eq!(Gathered::default().add("a", None, &many), Err(AnswerError::TooManyValues { limit: MOST_VALUES }));
    }
}
