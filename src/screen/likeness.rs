//! What the network takes for something else on a screen: a difference of that kind proves nothing.

/// Signs that are taken for one another, a group a line: each is like every other of its group.
const ALIKE: &[&str] = &[
    "il1I|!jtfrJ7Tí",
    "/\\|l1Ij'",
    "oO0QDCGceaóu",
    "vVuUyYwW",
    "sS5$",
    "zZ27",
    "xX*+",
    "kK",
    "pP",
    "cCeG(",
    "mMnNrhu",
    "b6h8B3",
    "gq9y",
    "38",
    "56",
    "68",
    "08",
    "06",
    "89",
    "95",
    "41",
    "A4",
    "dacl",
    "ao",
    "fFEtPr",
    ".,:;'·",
    "-_~–=",
    "*\"'",
    "+t",
    "%8",
    "éèêëe",
    "àâäa",
    "ùûüu",
    "îïi",
    "ôöo",
    "çc",
];

/// Signs so thin, or so low, that one of them is lost or added.
const THIN: &str = ".,:;'/\\|lIi1tfrj-_ !·";

/// Letters that are taken for one.
const MERGED: &[(&str, &str)] =
    &[("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"), ("ii", "u"), ("ri", "n"), ("li", "h")];

/// One change that makes the expected text of the one that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// Another sign: its place in what was read and in what is expected.
    Other { read: usize, expected: usize },
    /// A sign that was not read, before that place of what was read.
    Lost { read: usize, expected: usize },
    /// A sign that is not expected.
    Added { read: usize },
}

/// The fewest changes that make `expected` of `read`.
pub(super) fn changes(read: &[char], expected: &[char]) -> Vec<Change> {
    let wide = expected.len() + 1;
    let mut cost = vec![0; (read.len() + 1) * wide];
    for i in 0..=read.len() {
        for j in 0..wide {
            cost[i * wide + j] = match (i, j) {
                (0, _) => j,
                (_, 0) => i,
                _ => {
                    let kept = cost[(i - 1) * wide + j - 1] + usize::from(read[i - 1] != expected[j - 1]);
                    kept.min(cost[(i - 1) * wide + j] + 1).min(cost[i * wide + j - 1] + 1)
                }
            };
        }
    }
    let mut changes = Vec::new();
    let (mut i, mut j) = (read.len(), expected.len());
    while i > 0 || j > 0 {
        let here = cost[i * wide + j];
        if i > 0 && j > 0 && here == cost[(i - 1) * wide + j - 1] + usize::from(read[i - 1] != expected[j - 1]) {
            (i, j) = (i - 1, j - 1);
            if read[i] != expected[j] {
                changes.push(Change::Other { read: i, expected: j });
            }
        } else if i > 0 && here == cost[(i - 1) * wide + j] + 1 {
            i -= 1;
            changes.push(Change::Added { read: i });
        } else {
            j -= 1;
            changes.push(Change::Lost { read: i, expected: j });
        }
    }
    changes.reverse();
    changes
}

/// Whether each of the changes may come from the reading alone.
pub(super) fn is_likely(read: &[char], expected: &[char], changes: &[Change]) -> bool {
    changes.iter().all(|&change| match change {
        Change::Other { read: at, expected: place } => {
            are_alike(read[at], expected[place]) || is_merged(read, expected, at, place)
        }
        Change::Lost { expected: place, read: at } => {
            let sign = expected[place];
            THIN.contains(sign) || is_repeated(expected, place) || is_merged(read, expected, at, place)
        }
        Change::Added { read: at } => {
            THIN.contains(read[at]) || is_repeated(read, at) || is_merged(read, expected, at, at)
        }
    })
}

fn are_alike(one: char, other: char) -> bool {
    let same_letter = one.to_lowercase().eq(other.to_lowercase());
    let is_punctuation = |sign: char| !sign.is_alphanumeric();
    same_letter
        || ALIKE.iter().any(|group| group.contains(one) && group.contains(other))
        || (is_punctuation(one) && is_punctuation(other) && THIN.contains(one) && THIN.contains(other))
}

fn is_repeated(text: &[char], place: usize) -> bool {
    let near = [place.checked_sub(1), Some(place + 1)];
    near.into_iter().flatten().any(|near| text.get(near).is_some_and(|&sign| are_alike(sign, text[place])))
}

/// Whether one side has two letters for one of the other's around there.
fn is_merged(read: &[char], expected: &[char], at: usize, place: usize) -> bool {
    let around = |text: &[char], at: usize| {
        let first = at.saturating_sub(2);
        text[first.min(text.len())..(at + 3).min(text.len())].iter().collect::<String>()
    };
    let (read, expected) = (around(read, at), around(expected, place));
    MERGED.iter().any(|(two, one)| {
        (read.contains(two) && expected.contains(one)) || (read.contains(one) && expected.contains(two))
    })
}
