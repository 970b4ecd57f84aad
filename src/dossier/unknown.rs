//! Fields and values of a later program: kept as they stand in the file, and written back where they stood.
//!
//! What this program reads, it writes anew. So the fields that the file has and that the same dossier written by this
//! program has not are a later program's: each is kept with the path that leads to it, and put back into the text at
//! the next writing, as long as what it belongs to is still there. A value that this program cannot read (a new choice,
//! a new key of a map) is taken out of the text before it is read, and put back as such a field is; where this program
//! writes a value of its own in its place, it gives way as long as nobody has changed it.

mod node;

use crate::bounds::UNKNOWN_FIELDS;
use node::{Kind, Node, past_comma};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// The fields of a dossier that this program does not know. Every state of a history shares them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnknownFields(Arc<[Field]>);

/// One field, and where it stood; in the order of the places, whatever the file's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Field {
    path: Vec<Segment>,
    /// The name of a field or the key of a map; empty for an item of a list.
    name: String,
    /// Its text in the file.
    value: String,
    /// What this program writes in its place, when it does.
    replaces: Option<String>,
}

/// A value that was taken out of a text: the text without it, and what to put back.
pub(super) struct Without {
    /// The text that is left.
    pub text: String,
    taken: Field,
}

/// One step of a path down the text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Segment {
    /// A field of a structure.
    Field(String),
    /// A key of a map, or the first field of an item of a list: what tells it from the others.
    Named(String),
    /// A place in a list or a tuple, from 0.
    Place(usize),
}

/// More fields than are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooManyFields {
    pub number: usize,
}

impl UnknownFields {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The fields that `read` has and `ours`, the same dossier as this program writes it, has not, with the values that
    /// were taken out of the file before it was read. Both are whole.
    pub(super) fn of(read: &str, ours: &str, taken: Vec<Without>) -> Result<Self, TooManyFields> {
        let mut found = Vec::new();
        if let (Some(read), Some(ours)) = (Node::parse(read), Node::parse(ours)) {
            collect(&read, &ours, &mut Vec::new(), &mut found);
            for field in &mut found {
                if taken.iter().any(|without| field.holds(&without.taken)) {
                    field.value = without_blank_end(&field.value);
                }
            }
            for Without { mut taken, .. } in taken {
                taken.replaces = ours.at(&taken.path).and_then(|node| node.inside(&taken.name)).map(str::to_owned);
                found.push(taken);
            }
        }
        found.sort();
        if found.len() > UNKNOWN_FIELDS { Err(TooManyFields { number: found.len() }) } else { Ok(Self(found.into())) }
    }

    /// The text of a dossier with the fields put back; one that this program came to write itself is not.
    pub(super) fn put_back(&self, ours: String) -> String {
        let mut text = ours;
        let mut fields: Vec<&Field> = self.0.iter().collect();
        // What belongs to a field that is itself put back has its place once that one is there.
        loop {
            let count = fields.len();
            (text, fields) = put_round(text, fields);
            if fields.is_empty() || fields.len() == count {
                return text;
            }
        }
    }
}

/// Puts back the fields whose place is in the text, and gives the others.
fn put_round(ours: String, fields: Vec<&Field>) -> (String, Vec<&Field>) {
    let mut others = Vec::new();
    let mut text = ours.clone();
    if let Some(root) = Node::parse(&ours) {
        // Where each goes: a value in the place of ours, or a new one before the end of what it belongs to.
        let mut put: Vec<(Range<usize>, &Field)> = Vec::new();
        for field in fields {
            let Some(node) = root.at(&field.path) else {
                others.push(field);
                continue;
            };
            match (node.inside(&field.name), &field.replaces) {
                (Some(now), Some(replaced)) if now == replaced => put.push((range_of(&ours, now), field)),
                (Some(_), _) => {}
                (None, _) if matches!(node.kind, Kind::Plain) => {}
                (None, _) => put.push((node.span.end - 1..node.span.end - 1, field)),
            }
        }
        // From the last to the first, so that the places before stay right; those of one place keep their order.
        put.sort_by_key(|(range, _)| range.start);
        for (range, Field { name, value, .. }) in put.into_iter().rev() {
            if !range.is_empty() {
                text.replace_range(range, value);
                continue;
            }
            let before = text[..range.start].trim_end();
            let comma = if before.ends_with([',', '(', '[', '{']) { "" } else { "," };
            let indent = text[..range.start].rsplit_once('\n').map_or("", |(_, line)| line);
            let indent = if indent.trim().is_empty() { indent } else { "" };
            let named = if name.is_empty() { String::new() } else { format!("{name}: ") };
            let line = format!("{comma}    {named}{value},\n{indent}");
            text.insert_str(range.start, &line);
        }
    }
    (text, others)
}

impl Field {
    /// Whether another is in what this one holds.
    fn holds(&self, other: &Field) -> bool {
        let inside = other.path.strip_prefix(self.path.as_slice());
        matches!(inside, Some([Segment::Field(name), ..]) if *name == self.name)
    }
}

/// A structure, a list or a map whose last item was taken out, without the blank that it left: read again, it is the
/// same. The line's end stays: a remark may stand before it.
fn without_blank_end(value: &str) -> String {
    let Some((end, closing)) = value.char_indices().next_back().filter(|(_, last)| matches!(last, ')' | ']' | '}'))
    else {
        return value.to_owned();
    };
    let held = value[..end].trim_end();
    let line = if held.ends_with(['(', '[', '{']) { "" } else { "\n" };
    format!("{held}{line}{closing}")
}

fn collect(read: &Node<'_>, ours: &Node<'_>, path: &mut Vec<Segment>, found: &mut Vec<Field>) {
    match (&read.kind, &ours.kind) {
        (Kind::Structure { name, fields }, Kind::Structure { name: our_name, fields: ours }) if name == our_name => {
            for (name, value) in fields {
                // The findings keep their own unknown ones.
                if path.is_empty() && *name == super::format::FINDINGS {
                    continue;
                }
                match ours.iter().find(|(ours, _)| ours == name) {
                    Some((_, ours)) => within(Segment::Field((*name).to_owned()), value, ours, path, found),
                    None => {
                        let (path, name, value) = (path.clone(), (*name).to_owned(), value.text.to_owned());
                        found.push(Field { path, name, value, replaces: None });
                    }
                }
            }
        }
        (Kind::Items { name, items }, Kind::Items { name: our_name, items: ours }) if name == our_name => {
            for (place, item) in items.iter().enumerate() {
                let segment =
                    item.name_in_list().map_or(Segment::Place(place), |name| Segment::Named(meant(name).into_owned()));
                if let Some(ours) = find(ours, &segment) {
                    within(segment, item, ours, path, found);
                }
            }
        }
        (Kind::Map { entries }, Kind::Map { entries: ours }) => {
            for (key, value) in entries {
                let key = meant(key);
                if let Some((_, ours)) = ours.iter().find(|(ours, _)| meant(ours) == key) {
                    within(Segment::Named(key.into_owned()), value, ours, path, found);
                }
            }
        }
        _ => {}
    }
}

/// The texts that are left when what stands at `at` is taken out: the innermost field, entry or item first, then what
/// holds it. The text is whole.
pub(super) fn without(text: &str, at: usize) -> Vec<Without> {
    let mut found = Vec::new();
    if let Some(root) = Node::parse(text) {
        take_out(text, &root, at, &mut Vec::new(), &mut found);
    }
    found
}

fn take_out(text: &str, node: &Node<'_>, at: usize, path: &mut Vec<Segment>, found: &mut Vec<Without>) {
    let parts: Vec<(Segment, &str, usize, &Node<'_>)> = match &node.kind {
        Kind::Structure { fields, .. } => fields
            .iter()
            .map(|(name, value)| (Segment::Field((*name).to_owned()), *name, range_of(text, name).start, value))
            .collect(),
        Kind::Map { entries } => entries
            .iter()
            .map(|(key, value)| (Segment::Named(meant(key).into_owned()), *key, range_of(text, key).start, value))
            .collect(),
        Kind::Items { items, .. } => items
            .iter()
            .enumerate()
            .map(|(place, item)| {
                let segment =
                    item.name_in_list().map_or(Segment::Place(place), |name| Segment::Named(meant(name).into_owned()));
                (segment, "", item.span.start, item)
            })
            .collect(),
        Kind::Plain => Vec::new(),
    };
    let Some((segment, name, start, value)) =
        parts.into_iter().find(|(_, _, start, value)| *start <= at && at <= value.span.end)
    else {
        return;
    };
    path.push(segment);
    take_out(text, value, at, path, found);
    path.pop();
    // `r#type`: the marks are no part of the name.
    let start = if text[..start].ends_with("r#") { start - 2 } else { start };
    let end = past_comma(text, value.span.end);
    let (name, value) = (name.to_owned(), value.text.to_owned());
    let left = format!("{}{}", &text[..start], &text[end..]);
    found.push(Without { text: left, taken: Field { path: path.clone(), name, value, replaces: None } });
}

/// A key or a name in one form: this program may write a character by its code where the file has it as it is.
fn meant(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| c == '\\' || c.is_control()) && !text.starts_with(['r', 'b']) {
        return text.into();
    }
    match ron::from_str::<String>(text) {
        Ok(said) => format!("{said:?}").into(),
        Err(_) => text.into(),
    }
}

/// Where a piece of a text stands in it.
fn range_of(text: &str, piece: &str) -> Range<usize> {
    let start = piece.as_ptr() as usize - text.as_ptr() as usize;
    start..start + piece.len()
}

fn within(segment: Segment, read: &Node<'_>, ours: &Node<'_>, path: &mut Vec<Segment>, found: &mut Vec<Field>) {
    path.push(segment);
    collect(read, ours, path, found);
    path.pop();
}

fn find<'n, 'a>(items: &'n [Node<'a>], segment: &Segment) -> Option<&'n Node<'a>> {
    match segment {
        Segment::Place(place) => items.get(*place),
        Segment::Named(name) => items.iter().find(|item| item.name_in_list().is_some_and(|text| meant(text) == *name)),
        Segment::Field(_) => None,
    }
}

impl Node<'_> {
    fn at(&self, path: &[Segment]) -> Option<&Self> {
        path.iter().try_fold(self, |node, segment| match (&node.kind, segment) {
            (Kind::Structure { fields, .. }, Segment::Field(wanted)) => {
                fields.iter().find(|(name, _)| name == wanted).map(|(_, value)| value)
            }
            (Kind::Items { items, .. }, segment) => find(items, segment),
            (Kind::Map { entries }, Segment::Named(wanted)) => {
                entries.iter().find(|(key, _)| meant(key) == *wanted).map(|(_, value)| value)
            }
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = "(\n    version: 1,\n    inputs: (\n        name: \"A, (b: c)\",\n    ),\n    steps: {\n        \
                        \"a\": (\n            state: Done(\n                on: \"x\",\n            ),\n        ),\n    \
                        },\n    captures: [\n        (\n            file: \"a-1.png\",\n        ),\n    ],\n    none: \
                        None,\n    one: Some((\n        code: \"\",\n    )),\n)\n";

    /// The text of a later program: a field more in each kind of place, remarks and raw texts.
    fn later() -> String {
        let added = [
            (
                "version: 1,",
                "version: 1, /* of /* 2015 */ */ colour: Blue(depth: 3, list: [1, 'x', '\\'']), // a, b: (\n",
            ),
            ("name: \"A, (b: c)\",", "name: r#\"A, (b: c)\"#, tunnel: \"é\\\" , y: 1\","),
            ("on: \"x\",", "on: \"x\", by: Some(\"me\")"),
            ("state: Done(", "why: {\"a\": 1}, state: Done("),
            ("file: \"a-1.png\",", "file: \"a-1.png\", width: 12"),
            ("code: \"\",", "code: \"\", r#type: br\"(\", b: b\"\\\"\","),
        ];
        added.into_iter().fold(OURS.to_owned(), |text, (from, to)| {
            assert!(text.contains(from), "{from}");
            text.replace(from, to)
        })
    }

    #[test]
    fn every_field_of_a_later_program_is_found_and_put_back_where_it_stood() {
        let unknown = UnknownFields::of(&later(), OURS, Vec::new()).unwrap();
        assert_eq!(unknown.count(), 7, "{unknown:?}");
        let text = unknown.put_back(OURS.to_owned());
        assert_eq!(UnknownFields::of(&text, OURS, Vec::new()).unwrap(), unknown, "{text}");
        ron::from_str::<serde::de::IgnoredAny>(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        // Written without line breaks too.
        let flat =
            "(version:1,inputs:(name:\"n\"),steps:{\"a\":(state:Done(on:\"x\"))},captures:[],none:None,one:None)";
        let text = unknown.put_back(flat.to_owned());
        ron::from_str::<serde::de::IgnoredAny>(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert!(text.contains("tunnel") && text.contains("colour") && text.contains("why") && text.contains("by"));
        assert!(!text.contains("width") && !text.contains("type"), "what they belonged to is gone: {text}");
    }

    #[test]
    fn a_field_that_is_ours_by_now_is_not_written_twice() {
        let unknown = UnknownFields::of(&later(), OURS, Vec::new()).unwrap();
        let ours = OURS.replace("version: 1,", "version: 1, colour: Red,");
        assert_eq!(unknown.put_back(ours).matches("colour").count(), 1);
    }

    #[test]
    fn nothing_is_found_in_our_own_text_nor_in_what_is_not_one() {
        assert_eq!(UnknownFields::of(OURS, OURS, Vec::new()), Ok(UnknownFields::default()));
        for text in ["", "(", "(a: ", "[1, \"", "{1}", "r#\"", "'", "b", "(a: 'é", "\u{feff}"] {
            assert_eq!(UnknownFields::of(text, OURS, Vec::new()), Ok(UnknownFields::default()), "{text}");
        }
    }

    #[test]
    fn what_stands_at_a_place_is_taken_out_from_the_inside_to_the_outside() {
        let text = "(version: 1, steps: {\"a\": (state: Later(x: [1, 2]), note: \"n\"), \"b\": (state: Done)}, list: [A, Later, C])";
        let at = |word: &str| text.find(word).unwrap_or_default() + 1;
        let left: Vec<_> = without(text, at("Later(")).into_iter().map(|found| found.text).collect();
        assert_eq!(left[0], text.replace("state: Later(x: [1, 2]),", ""));
        assert_eq!(left[1], text.replace("\"a\": (state: Later(x: [1, 2]), note: \"n\"),", ""));
        let item = without(text, at("Later, C"));
        assert_eq!(item[0].text, text.replace(" Later,", " "));
        assert!(without(text, text.len() + 5).is_empty() && without("", 0).is_empty());
        // Put back where it stood: in the place of ours, as an entry, as an item.
        let ours = "(version: 1, steps: {\"a\": (state: Todo, note: \"n\"), \"b\": (state: Done)}, list: [A, C])";
        let taken = vec![without(text, at("Later(")).remove(0), without(text, at("Later, C")).remove(0)];
        let unknown = UnknownFields::of(ours, ours, taken).unwrap();
        assert_eq!(unknown.count(), 2);
        let back = unknown.put_back(ours.to_owned());
        assert!(back.contains("state: Later(x: [1, 2]), note") && back.contains("Later,\n"), "{back}");
        // What the user changed since is the user's.
        let changed = ours.replace("Todo", "Done");
        assert!(!unknown.put_back(changed).contains("Later(x"));
    }

    /// A map that only a later program's keys fill: it is not written by this one.
    #[test]
    fn keys_of_a_map_that_we_leave_out_are_put_back_with_it() {
        let ours = "(\n    version: 1,\n)";
        let read = "(\n    version: 1,\n    local: {\n        \n        \n    },\n)";
        let taken = |name: &str| Without {
            text: String::new(),
            taken: Field {
                path: vec![Segment::Field("local".to_owned())],
                name: name.to_owned(),
                value: "\"1\"".to_owned(),
                replaces: None,
            },
        };
        let unknown = UnknownFields::of(read, ours, vec![taken("fax"), taken("salle")]).unwrap_or_default();
        assert_eq!(unknown.count(), 3);
        let written = unknown.put_back(ours.to_owned());
        let root = Node::parse(&written).expect("it is whole");
        let local = root.at(&[Segment::Field("local".to_owned())]).expect("the map");
        assert_eq!((local.inside("fax"), local.inside("salle")), (Some("\"1\""), Some("\"1\"")), "{written}");
        let again = written.replace("fax: \"1\",", "").replace("salle: \"1\",", "");
        let again = UnknownFields::of(&again, ours, vec![taken("fax"), taken("salle")]).unwrap_or_default();
        assert_eq!(again, unknown);
    }

    /// A key whose characters this program writes by their codes.
    #[test]
    fn what_stands_under_a_key_that_is_written_otherwise_is_put_back() {
        let read = "(\n    steps: {\n        \"a\u{11}\": (note: \"\", salle: 3),\n    },\n)";
        let ours = "(\n    steps: {\n        \"a\\u{11}\": (note: \"\"),\n    },\n)";
        let unknown = UnknownFields::of(read, ours, Vec::new()).unwrap_or_default();
        assert_eq!(unknown.count(), 1);
        let written = unknown.put_back(ours.to_owned());
        assert!(written.contains("salle: 3"), "{written}");
        assert_eq!(UnknownFields::of(&written, ours, Vec::new()).unwrap_or_default(), unknown);
    }

    #[test]
    fn they_are_bounded() {
        let many: String = (0..=UNKNOWN_FIELDS).map(|rank| format!("f{rank}: 1, ")).collect();
        let read = OURS.replace("version: 1,", &format!("version: 1, {many}"));
        assert_eq!(UnknownFields::of(&read, OURS, Vec::new()), Err(TooManyFields { number: UNKNOWN_FIELDS + 1 }));
    }
}
