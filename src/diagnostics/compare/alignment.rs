//! Two texts set one above the other, sign by sign, with an empty place where one lacks a sign.

/// The longest texts that are aligned, in characters; longer ones are set as they are.
const LONGEST: usize = 2_000;

/// One column: a sign of each, and the index of the second's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The first text's sign; `None` where it lacks one.
    pub expected: Option<char>,
    /// The second text's sign; `None` where it lacks one.
    pub seen: Option<char>,
    /// How many signs of the second stand before.
    pub index: usize,
}

/// The columns of two texts, with the fewest changes.
pub fn align(expected: &str, seen: &str) -> Vec<Column> {
    let (a, b): (Vec<char>, Vec<char>) = (expected.chars().collect(), seen.chars().collect());
    if a.len().max(b.len()) > LONGEST {
        let column =
            |at: usize| Column { expected: a.get(at).copied(), seen: b.get(at).copied(), index: at.min(b.len()) };
        return (0..a.len().max(b.len())).map(column).collect();
    }
    let width = b.len() + 1;
    // cost[i * width + j]: changes that make the end of the first from i the end of the second from j.
    let mut cost = vec![0_u16; (a.len() + 1) * width];
    for i in (0..=a.len()).rev() {
        for j in (0..=b.len()).rev() {
            cost[i * width + j] = match (a.get(i), b.get(j)) {
                (None, None) => 0,
                (Some(_), None) => cost[(i + 1) * width + j] + 1,
                (None, Some(_)) => cost[i * width + j + 1] + 1,
                (Some(x), Some(y)) => {
                    let both = cost[(i + 1) * width + j + 1] + u16::from(x != y);
                    both.min(cost[(i + 1) * width + j] + 1).min(cost[i * width + j + 1] + 1)
                }
            };
        }
    }
    let mut columns = Vec::with_capacity(a.len().max(b.len()));
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len() {
        let here = cost[i * width + j];
        let (x, y) = (a.get(i).copied(), b.get(j).copied());
        let both = x.is_some() && y.is_some() && here == cost[(i + 1) * width + j + 1] + u16::from(x != y);
        let only_first = !both && x.is_some() && here == cost[(i + 1) * width + j] + 1;
        columns.push(Column {
            expected: x.filter(|_| both || only_first),
            seen: y.filter(|_| both || !only_first),
            index: j,
        });
        i += usize::from(both || only_first);
        j += usize::from(both || !only_first);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lacks_leaves_an_empty_place() {
        let shown = |a: &str, b: &str| {
            let columns = align(a, b);
            let row =
                |pick: fn(&Column) -> Option<char>| columns.iter().map(|c| pick(c).unwrap_or('_')).collect::<String>();
            (row(|c| c.expected), row(|c| c.seen))
        };
        assert_eq!(shown("n.fr:80/x", "n.fr/x"), ("n.fr:80/x".into(), "n.fr___/x".into()));
        assert_eq!(shown("abc", "abXc"), ("ab_c".into(), "abXc".into()));
        assert_eq!(shown("", "é"), ("_".into(), "é".into()));
        assert_eq!(align("a", "ba").iter().map(|c| c.index).collect::<Vec<_>>(), [0, 1]);
    }
}
