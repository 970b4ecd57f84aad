//! What a sign leaves beside its ink: how far apart letters stand without a space, whatever the font.

/// How wide a space is, for letters of size 1.
pub(super) const SPACE: f32 = 0.29;

/// A sign's ink, and what is left beside it, for letters of size 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bearings {
    pub left: f32,
    pub ink: f32,
    pub right: f32,
}

impl Bearings {
    /// Those of a sign; of one that is not in the table, a letter's.
    pub fn of(sign: char) -> Self {
        let known = (sign as usize).checked_sub('!' as usize).and_then(|at| KNOWN.get(at));
        let &(left, ink, right) = known.unwrap_or(&(8, 48, 7));
        let share = |hundredths: i8| f32::from(hundredths) / 100.0;
        Self { left: share(left), ink: share(ink), right: share(right) }
    }
}

/// From `!` to `~`: left, ink, right, in hundredths. The means of DejaVu Sans, Liberation Sans (as wide as Arial), Open
/// Sans (close to Segoe UI) and Wine's Tahoma, from their own tables: they differ by some five hundredths.
#[rustfmt::skip]
const KNOWN: [(i8, i8, i8); 94] = [
    (11, 10, 11), (6, 27, 7), (4, 60, 4), (5, 48, 5), (5, 81, 5), (5, 65, 1), (7, 9, 7), (6, 24, 5), (4, 24, 7),
    (4, 43, 4), (7, 54, 7), (6, 13, 9), (4, 25, 5), (9, 10, 10), (0, 32, 2), (5, 48, 5), (10, 37, 11), (6, 46, 6),
    (5, 47, 6), (3, 52, 3), (6, 46, 6), (6, 48, 5), (6, 46, 6), (5, 48, 5), (5, 48, 5), (10, 10, 10), (6, 14, 11),
    (8, 53, 8), (8, 53, 8), (8, 53, 8), (4, 41, 4), (7, 82, 7), (0, 64, 0), (9, 51, 5), (5, 58, 3), (9, 59, 5),
    (9, 47, 5), (9, 44, 3), (5, 62, 7), (9, 55, 9), (8, 14, 8), (-3, 29, 10), (9, 55, -1), (9, 43, 2), (9, 67, 9),
    (9, 55, 9), (5, 66, 5), (9, 48, 4), (5, 67, 5), (9, 55, 3), (5, 51, 4), (1, 58, 1), (8, 55, 8), (0, 63, 0),
    (2, 91, 2), (2, 60, 1), (0, 60, 0), (4, 54, 3), (8, 21, 6), (1, 32, 1), (4, 21, 9), (5, 54, 5), (-1, 52, 0),
    (11, 21, 17), (4, 46, 6), (8, 47, 5), (5, 42, 3), (5, 47, 8), (5, 48, 4), (2, 33, -2), (4, 47, 6), (8, 44, 7),
    (8, 9, 8), (-4, 20, 9), (8, 44, 0), (8, 9, 8), (8, 74, 7), (8, 44, 7), (5, 49, 5), (8, 46, 5), (5, 47, 8),
    (8, 29, 1), (4, 41, 4), (2, 31, 1), (7, 44, 8), (1, 50, 1), (2, 73, 2), (2, 50, 2), (1, 51, 1), (3, 42, 3),
    (5, 35, 6), (15, 8, 15), (6, 35, 5), (7, 55, 6),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thin_signs_leave_more_than_slanted_ones() {
        let gap = |one, other| Bearings::of(one).right + Bearings::of(other).left;
        assert!(gap('l', 'l') > gap('a', 'c') && gap('/', '/') < 0.05 && gap('.', 'l') < SPACE / 3.0 * 2.0);
        assert_eq!(Bearings::of('é'), Bearings::of('\u{1f600}'), "signs of no table");
    }
}
