//! Fields and values of a later program: kept as they stand in the file, and written back where they stood.
//!
//! What this program reads, it writes anew. So the fields that the file has and that the same dossier written by this
//! program has not are a later program's: each is kept with the path that leads to it, and put back into the text at
//! the next writing, as long as what it belongs to is still there. A piece that this program cannot read (a new choice,
//! a new key of a map) is blanked out of the text that is read, and put back as such a field is; where this program
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

/// One step of a path down the text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Segment {
    /// A field of a structure, or a key of a map.
    Named(String),
    /// A structure in a list: its first field, as this program writes it, and its rank among those that have the same.
    Item { first: String, rank: usize },
    /// A place in a list of other things, or in a tuple, from 0.
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

    /// The fields that `read` has and `ours`, the same dossier as this program writes it, has not, with the pieces that
    /// were blanked out of it before it was read. Both are whole.
    pub(super) fn of(read: &str, ours: &str, blanked: &[Range<usize>]) -> Result<Self, TooManyFields> {
        let mut found = Vec::new();
        if let (Some(read), Some(ours)) = (Node::parse(read), Node::parse(ours)) {
            Collection { blanked, found: &mut found }.collect(&read, &ours, &mut Vec::new());
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
                (Some(now), Some(replaced)) if now.text == replaced => put.push((now.span.clone(), field)),
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

/// The reading of a file beside what this program writes of it.
struct Collection<'f> {
    /// The pieces of the file that were not read.
    blanked: &'f [Range<usize>],
    found: &'f mut Vec<Field>,
}

impl Collection<'_> {
    fn is_blanked(&self, node: &Node<'_>) -> bool {
        self.blanked.iter().any(|piece| piece.start <= node.span.start && node.span.end <= piece.end)
    }

    fn holds_blanked(&self, node: &Node<'_>) -> bool {
        self.blanked.iter().any(|piece| node.span.start <= piece.start && piece.end <= node.span.end)
    }

    fn collect(&mut self, read: &Node<'_>, ours: &Node<'_>, path: &mut Vec<Segment>) {
        match (&read.kind, &ours.kind) {
            (Kind::Structure { name, fields }, Kind::Structure { name: our_name, .. }) if name == our_name => {
                for (name, value) in fields {
                    // The findings keep their own unknown ones.
                    if !path.is_empty() || *name != super::format::FINDINGS {
                        self.part(name, value, ours, path);
                    }
                }
            }
            (Kind::Map { entries }, Kind::Map { .. }) => {
                for (key, value) in entries {
                    self.part(key, value, ours, path);
                }
            }
            (Kind::Items { name, items }, Kind::Items { name: our_name, items: ours }) if name == our_name => {
                let (blanked, read): (Vec<_>, Vec<_>) = items.iter().partition(|item| self.is_blanked(item));
                for item in blanked {
                    self.keep(path, "", item.text, None);
                }
                // The others stand in the same order on both sides; a set, whose order may differ, holds words only.
                if read.len() == ours.len() {
                    for (place, (read, our)) in read.into_iter().zip(ours).enumerate() {
                        self.within(segment_of(name, ours, place), read, our, path);
                    }
                }
            }
            _ => {}
        }
    }

    /// A field of a structure or an entry of a map.
    fn part(&mut self, name: &str, value: &Node<'_>, ours: &Node<'_>, path: &mut Vec<Segment>) {
        let our = ours.inside(name);
        let segment = Segment::Named(meant(name).into_owned());
        if self.is_blanked(value) {
            return self.keep(path, name, value.text, our.map(|our| our.text.to_owned()));
        }
        if let Some(our) = our {
            return self.within(segment, value, our, path);
        }
        // A map or a list of ours that only a later program's pieces fill is left out: it is put back, then they are.
        let empty = match &value.kind {
            _ if !self.holds_blanked(value) => None,
            Kind::Map { .. } => Some(Node { kind: Kind::Map { entries: Vec::new() }, span: 0..0, text: "{}" }),
            Kind::Items { name: "", .. } => {
                Some(Node { kind: Kind::Items { name: "", items: Vec::new() }, span: 0..0, text: "[]" })
            }
            _ => None,
        };
        self.keep(path, name, empty.as_ref().map_or(value.text, |empty| empty.text), None);
        if let Some(empty) = empty {
            self.within(segment, value, &empty, path);
        }
    }

    fn within(&mut self, segment: Segment, read: &Node<'_>, ours: &Node<'_>, path: &mut Vec<Segment>) {
        path.push(segment);
        self.collect(read, ours, path);
        path.pop();
    }

    fn keep(&mut self, path: &[Segment], name: &str, value: &str, replaces: Option<String>) {
        let (name, value) = (name.to_owned(), value.to_owned());
        self.found.push(Field { path: path.to_vec(), name, value, replaces });
    }
}

/// What tells an item of a list or of a tuple from the others.
fn segment_of(name: &str, items: &[Node<'_>], place: usize) -> Segment {
    let first = |item: &Node<'_>| item.first_field().map(|first| meant(first).into_owned());
    match items.get(place).and_then(first) {
        // `Some(…)`: the only one, whatever it holds.
        Some(said) if name.is_empty() => {
            let rank = items[..place].iter().filter(|item| first(item).as_ref() == Some(&said)).count();
            Segment::Item { first: said, rank }
        }
        _ => Segment::Place(place),
    }
}

/// The pieces of a text that hold what stands at `at`, each a field, an entry or an item with its comma: the innermost
/// first, then what holds it. The text is whole.
pub(super) fn pieces_at(text: &str, at: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if let Some(root) = Node::parse(text) {
        find_pieces(text, &root, at, &mut found);
    }
    found
}

fn find_pieces(text: &str, node: &Node<'_>, at: usize, found: &mut Vec<Range<usize>>) {
    let parts: Vec<(&str, usize, &Node<'_>)> = match &node.kind {
        Kind::Structure { fields: parts, .. } | Kind::Map { entries: parts } => {
            parts.iter().map(|(name, value)| (*name, range_of(text, name).start, value)).collect()
        }
        Kind::Items { items, .. } => items.iter().map(|item| ("", item.span.start, item)).collect(),
        Kind::Plain => Vec::new(),
    };
    let Some((name, start, value)) = parts.iter().find(|(_, start, value)| *start <= at && at <= value.span.end) else {
        return;
    };
    // Of two that bear the same name, no path says which: they stay in what holds them.
    let is_other = |other: &&str| !name.is_empty() && meant(other) == meant(name);
    if parts.iter().filter(|(other, ..)| is_other(other)).count() > 1 {
        return;
    }
    find_pieces(text, value, at, found);
    // `r#type`: the marks are no part of the name.
    let start = if text[..*start].ends_with("r#") { start - 2 } else { *start };
    found.push(start..past_comma(text, value.span.end));
}

/// A text without a piece: blank in its place, so that all the rest stands where it stood.
pub(super) fn blanked(text: &str, piece: &Range<usize>) -> String {
    let blank: String = text[piece.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    format!("{}{blank}{}", &text[..piece.start], &text[piece.end..])
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

impl Node<'_> {
    fn at(&self, path: &[Segment]) -> Option<&Self> {
        path.iter().try_fold(self, |node, segment| match (&node.kind, segment) {
            (_, Segment::Named(name)) => node.inside(name),
            (Kind::Items { items, .. }, Segment::Place(place)) => items.get(*place),
            (Kind::Items { items, .. }, Segment::Item { first, rank }) => {
                let is_it = |item: &&Self| item.first_field().is_some_and(|said| meant(said) == *first);
                items.iter().filter(is_it).nth(*rank)
            }
            _ => None,
        })
    }

    /// The value of a field or of an entry, whichever way its key is written.
    fn inside(&self, name: &str) -> Option<&Self> {
        let (Kind::Structure { fields: parts, .. } | Kind::Map { entries: parts }) = &self.kind else { return None };
        let name = meant(name);
        parts.iter().find(|(known, _)| meant(known) == name).map(|(_, value)| value)
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
        let unknown = UnknownFields::of(&later(), OURS, &[]).unwrap();
        assert_eq!(unknown.count(), 7, "{unknown:?}");
        let text = unknown.put_back(OURS.to_owned());
        assert_eq!(UnknownFields::of(&text, OURS, &[]).unwrap(), unknown, "{text}");
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
        let unknown = UnknownFields::of(&later(), OURS, &[]).unwrap();
        let ours = OURS.replace("version: 1,", "version: 1, colour: Red,");
        assert_eq!(unknown.put_back(ours).matches("colour").count(), 1);
    }

    #[test]
    fn nothing_is_found_in_our_own_text_nor_in_what_is_not_one() {
        assert_eq!(UnknownFields::of(OURS, OURS, &[]), Ok(UnknownFields::default()));
        for text in ["", "(", "(a: ", "[1, \"", "{1}", "r#\"", "'", "b", "(a: 'é", "\u{feff}"] {
            assert_eq!(UnknownFields::of(text, OURS, &[]), Ok(UnknownFields::default()), "{text}");
        }
    }

    #[test]
    fn what_stands_at_a_place_is_found_from_the_inside_to_the_outside_and_blanked() {
        let text = "(version: 1, steps: {\"a\": (state: Later(x: [1, 2]), note: \"n\"), \"b\": (state: Done)}, list: [A, Later, C])";
        let at = |word: &str| text.find(word).unwrap_or_default() + 1;
        let pieces = |at: usize| pieces_at(text, at).into_iter().map(|piece| &text[piece]).collect::<Vec<_>>();
        let found = pieces(at("Later("));
        assert_eq!(found[..2], ["state: Later(x: [1, 2]),", "\"a\": (state: Later(x: [1, 2]), note: \"n\"),"]);
        assert_eq!(pieces(at("Later, C"))[0], "Later,");
        assert!(pieces_at(text, text.len() + 5).is_empty() && pieces_at("", 0).is_empty());
        // Put back where it stood: in the place of ours, as an entry, as an item.
        let ours = "(version: 1, steps: {\"a\": (state: Todo, note: \"n\"), \"b\": (state: Done)}, list: [A, C])";
        let taken = [pieces_at(text, at("Later(")).remove(0), pieces_at(text, at("Later, C")).remove(0)];
        let left = taken.iter().fold(text.to_owned(), |text, piece| blanked(&text, piece));
        assert_eq!((left.len(), left.contains("Later"), left.contains("C])")), (text.len(), false, true));
        let unknown = UnknownFields::of(text, ours, &taken).unwrap();
        assert_eq!(unknown.count(), 2);
        let back = unknown.put_back(ours.to_owned());
        assert!(back.contains("state: Later(x: [1, 2]), note") && back.contains("Later,\n"), "{back}");
        // What the user changed since is the user's.
        let changed = ours.replace("Todo", "Done");
        assert!(!unknown.put_back(changed).contains("Later(x"));
    }

    #[test]
    fn of_two_of_the_same_name_neither_is_a_piece_but_what_holds_them_is() {
        let text = "(steps: {\"a\": (state: Later, state: Later)}, b: 1)";
        let pieces = pieces_at(text, text.find("Later").unwrap_or_default() + 1);
        let pieces: Vec<_> = pieces.into_iter().map(|piece| &text[piece]).collect();
        assert_eq!(pieces, ["\"a\": (state: Later, state: Later)", "steps: {\"a\": (state: Later, state: Later)},"]);
    }

    /// Whichever place a later program gives its field, and though two begin alike.
    #[test]
    fn a_field_that_stands_first_in_an_item_is_put_back_in_that_item() {
        let ours = "(list: [(port: 80, to: 1), (port: 80, to: 2)], one: Some((a: 1)))";
        let read = "(list: [(who: \"x\", port: 80, to: 1), (who: \"y\", port: 80, to: 2)], one: Some((who: 3, a: 1)))";
        let unknown = UnknownFields::of(read, ours, &[]).unwrap_or_default();
        assert_eq!(unknown.count(), 3);
        let written = unknown.put_back(ours.to_owned());
        let flat: String = written.split_whitespace().collect();
        for part in ["to:1,who:\"x\",", "to:2,who:\"y\",", "Some((a:1,who:3,"] {
            assert!(flat.contains(part), "{part} in {written}");
        }
        assert_eq!(UnknownFields::of(&written, ours, &[]).unwrap_or_default(), unknown);
        // What holds it may change since.
        assert!(unknown.put_back(ours.replace("a: 1", "a: 2")).contains("who: 3"));
    }

    /// A map that only a later program's keys fill: it is not written by this one.
    #[test]
    fn keys_of_a_map_that_we_leave_out_are_put_back_with_it() {
        let ours = "(\n    version: 1,\n)";
        let read = "(\n    version: 1,\n    local: {\n        fax: \"1\",\n        salle: \"1\",\n    },\n)";
        let blanked = |text: &str| {
            let piece = |name: &str| pieces_at(text, text.find(name).unwrap_or_default()).remove(0);
            [piece("fax"), piece("salle")]
        };
        let unknown = UnknownFields::of(read, ours, &blanked(read)).unwrap_or_default();
        assert_eq!(unknown.count(), 3);
        let written = unknown.put_back(ours.to_owned());
        let root = Node::parse(&written).expect("it is whole");
        let local = root.at(&[Segment::Named("local".to_owned())]).expect("the map");
        let value = |name: &str| local.inside(name).map(|node| node.text);
        assert_eq!((value("fax"), value("salle")), (Some("\"1\""), Some("\"1\"")), "{written}");
        assert_eq!(UnknownFields::of(&written, ours, &blanked(&written)).unwrap_or_default(), unknown);
        // What the user writes in it since stands beside.
        let filled = unknown.put_back("(\n    version: 1,\n    local: {\n        tel: \"2\",\n    },\n)".to_owned());
        assert!(["fax", "salle", "tel"].iter().all(|name| filled.contains(name)), "{filled}");
    }

    /// A key whose characters this program writes by their codes.
    #[test]
    fn what_stands_under_a_key_that_is_written_otherwise_is_put_back() {
        let read = "(\n    steps: {\n        \"a\u{11}\": (note: \"\", salle: 3),\n    },\n)";
        let ours = "(\n    steps: {\n        \"a\\u{11}\": (note: \"\"),\n    },\n)";
        let unknown = UnknownFields::of(read, ours, &[]).unwrap_or_default();
        assert_eq!(unknown.count(), 1);
        let written = unknown.put_back(ours.to_owned());
        assert!(written.contains("salle: 3"), "{written}");
        assert_eq!(UnknownFields::of(&written, ours, &[]).unwrap_or_default(), unknown);
    }

    #[test]
    fn they_are_bounded() {
        let many: String = (0..=UNKNOWN_FIELDS).map(|rank| format!("f{rank}: 1, ")).collect();
        let read = OURS.replace("version: 1,", &format!("version: 1, {many}"));
        assert_eq!(UnknownFields::of(&read, OURS, &[]), Err(TooManyFields { number: UNKNOWN_FIELDS + 1 }));
    }
}
