//! Values that are no address: names, paths, ports, profile values.

use super::indexed_text::IndexedText;
use super::{AddressPart, Difference, Meaning};

/// Signs taken for one another on a screen or a print.
const LOOK_ALIKES: [&str; 6] = ["0Oo", "1lI|i", "5S", "8B", "-‐‑–—_", "2Z"];

/// A value whose every character counts.
pub(super) fn of_values(expected: &str, seen: &IndexedText) -> Vec<Difference> {
    let text = seen.text();
    let meaning = if text.to_lowercase() == expected.to_lowercase() {
        Meaning::Case
    } else if look_alike(expected, &text) {
        Meaning::LookAlike
    } else {
        Meaning::Value
    };
    vec![whole(meaning, expected, seen)]
}

/// A path, which Windows reads without regard to capitals.
pub(super) fn of_paths(expected: &str, seen: &IndexedText) -> Vec<Difference> {
    let read = |path: &str| path.replace('/', "\\").trim_end_matches('\\').to_lowercase();
    if read(expected) == read(&seen.text()) {
        return vec![whole(Meaning::PathForm, expected, seen)];
    }
    let at = lowered(seen).first_difference(&expected.to_lowercase());
    of_values(expected, seen).into_iter().map(|gap| Difference { at, ..gap }).collect()
}

/// A machine's name, whose capitals do not count.
pub(super) fn of_names(expected: &str, seen: &IndexedText) -> Vec<Difference> {
    if expected.eq_ignore_ascii_case(&seen.text()) {
        return vec![whole(Meaning::NameCase, expected, seen)];
    }
    of_values(expected, seen)
}

/// Values of the profile, `;` between them.
pub(super) fn of_codes(expected: &str, seen: &IndexedText) -> Vec<Difference> {
    let wanted: Vec<&str> = expected.split(';').collect();
    let pieces = seen.split(';');
    let read: Vec<String> = pieces.iter().map(|piece| piece.text().trim().to_owned()).collect();
    let mut gaps = Vec::new();
    for (piece, code) in pieces.iter().zip(&read) {
        if !code.is_empty() && !wanted.iter().any(|known| known.eq_ignore_ascii_case(code)) {
            let start = piece.find(|c| !c.is_whitespace()).unwrap_or_default();
            gaps.push(Difference::new(AddressPart::Value, Meaning::CodeAdded, "", code, piece.place(start)));
        }
    }
    for code in &wanted {
        if !code.is_empty() && !read.iter().any(|known| known.eq_ignore_ascii_case(code)) {
            gaps.push(Difference::new(AddressPart::Value, Meaning::CodeMissing, code, "", seen.place(seen.len())));
        }
    }
    if gaps.is_empty() {
        let spaced = seen.find(char::is_whitespace);
        let meaning = if spaced.is_some() { Meaning::CodeSpaces } else { Meaning::CodeForm };
        let gap = whole(meaning, expected, seen);
        let at = spaced.map_or(gap.at, |index| seen.place(index));
        gaps.push(Difference { at, ..gap });
    }
    gaps
}

/// One gap for the whole of a value.
pub(super) fn whole(meaning: Meaning, expected: &str, seen: &IndexedText) -> Difference {
    Difference::new(AddressPart::Value, meaning, expected, &seen.text(), seen.first_difference(expected))
}

/// In lower case, each character at its place.
pub(super) fn lowered(text: &IndexedText) -> IndexedText {
    text.map(|c| c.to_lowercase().next().unwrap_or(c))
}

/// Whether two texts differ only by signs that look alike.
pub(super) fn look_alike(a: &str, b: &str) -> bool {
    let alike = |a: char, b: char| {
        a.eq_ignore_ascii_case(&b) || LOOK_ALIKES.iter().any(|group| group.contains(a) && group.contains(b))
    };
    a != b && a.chars().count() == b.chars().count() && a.chars().zip(b.chars()).all(|(a, b)| alike(a, b))
}
