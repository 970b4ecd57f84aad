//! Which value of the settings a text is meant to be.

use super::indexed_text::IndexedText;
use super::{Candidate, Comparison, ComparisonVerdict, Meaning, plain};
use crate::domain::recognition::CasRole;

/// The value that differs least; the first of several, so that the order of the settings decides.
pub(super) fn nearest(candidates: &[Candidate], seen: &IndexedText) -> Option<Comparison> {
    let text = canonical(&seen.text());
    let mut best: Option<(Rank, Comparison)> = None;
    // An address of a CAS server says itself which of the two it is: only those are compared with it.
    let role = endpoint(&text);
    let same_role = |candidate: &Candidate| endpoint(&canonical(&candidate.text)) == role;
    let one_is = role.is_some() && candidates.iter().any(same_role);
    let may_be = |candidate: &&Candidate| !one_is || same_role(candidate);
    for candidate in candidates.iter().filter(|candidate| !candidate.text.is_empty()).filter(may_be) {
        let comparison = Comparison::of(candidate, seen);
        let rank = Rank::of(&comparison, &text);
        if best.as_ref().is_none_or(|(known, _)| rank < *known) {
            best = Some((rank, comparison));
        }
    }
    let (rank, comparison) = best?;
    Some(if rank.is_unlike(&comparison, &text) { unlike(comparison, seen) } else { comparison })
}

/// What an address of a CAS server is for, by its last segment.
fn endpoint(text: &str) -> Option<CasRole> {
    let path = text.split(['?', '#']).next().unwrap_or_default();
    let (_, last) = path.split_once("://")?.1.rsplit_once('/')?;
    match last {
        "login" => Some(CasRole::Login),
        "validate" | "servicevalidate" | "proxyvalidate" | "samlvalidate" => Some(CasRole::Validation),
        _ => None,
    }
}

/// Smaller is nearer.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    verdict: u8,
    distance: usize,
    gaps: usize,
}

impl Rank {
    fn of(comparison: &Comparison, text: &str) -> Self {
        let (verdict, distance) = match comparison.verdict {
            ComparisonVerdict::Equal => (0, 0),
            ComparisonVerdict::Equivalent => (1, 0),
            ComparisonVerdict::Different => (2, distance(&canonical(&comparison.expected), text)),
        };
        Self { verdict, distance, gaps: comparison.gaps.len() }
    }

    /// More than half of the characters differ, the host among them: naming each piece would mislead.
    fn is_unlike(&self, comparison: &Comparison, text: &str) -> bool {
        let longest = comparison.expected.chars().count().max(text.chars().count());
        let nothing_shared = |meaning| matches!(meaning, Meaning::Host | Meaning::Value | Meaning::CodeMissing);
        self.distance * 2 > longest && comparison.gaps.iter().any(|gap| nothing_shared(gap.meaning))
    }
}

fn unlike(comparison: Comparison, seen: &IndexedText) -> Comparison {
    let gaps = vec![plain::whole(Meaning::Unlike, &comparison.expected, seen)];
    Comparison { gaps, ..comparison }
}

fn canonical(text: &str) -> String {
    IndexedText::of(text).decoded().text().to_lowercase()
}

/// Characters to add, take away or change (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, &y) in b.iter().enumerate() {
            let changed = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_the_changes() {
        for (a, b, expected) in
            [("", "", 0), ("abc", "abc", 0), ("", "abc", 3), ("8036", "80", 2), ("chat", "chien", 3)]
        {
            assert_eq!((distance(a, b), distance(b, a)), (expected, expected));
        }
    }
}
