//! The connected pieces of a black and white picture: letters, dots, frames.

use super::grey::Area;

/// Which pixels have ink.
pub(super) struct Mask {
    pub width: usize,
    pub ink: Vec<bool>,
}

/// Pixels of ink in a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub x: usize,
    pub y: usize,
    pub length: usize,
}

/// Pixels that touch each other, by a side or a corner.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub area: Area,
    pub runs: Vec<Run>,
    /// The longest of its rows of ink.
    pub longest_run: usize,
}

impl Mask {
    pub fn clear(&mut self, run: &Run) {
        let start = run.y * self.width + run.x;
        self.ink[start..start + run.length].fill(false);
    }
}

/// The pieces of a mask; `None` when there are more than `most`.
pub(super) fn pieces(mask: &Mask, most: usize) -> Option<Vec<Piece>> {
    let runs = runs(mask);
    // Each run's own, or an earlier one of the same piece.
    let mut first: Vec<usize> = (0..runs.len()).collect();
    let mut above = 0;
    for (index, run) in runs.iter().enumerate() {
        while above < index && (runs[above].y + 1 < run.y || (runs[above].y + 1 == run.y && end(&runs[above]) < run.x))
        {
            above += 1;
        }
        let touching = runs[above..index].iter().take_while(|other| other.y < run.y && other.x <= end(run));
        for other in (above..).take(touching.count()) {
            let (one, two) = (root(&mut first, other), root(&mut first, index));
            let (low, high) = (one.min(two), one.max(two));
            first[high] = low;
        }
    }
    let mut places = vec![usize::MAX; runs.len()];
    let mut pieces: Vec<Piece> = Vec::new();
    for (index, &run) in runs.iter().enumerate() {
        let area = Area { x: run.x, y: run.y, width: run.length, height: 1 };
        let root = root(&mut first, index);
        if places[root] == usize::MAX {
            if pieces.len() == most {
                return None;
            }
            places[root] = pieces.len();
            pieces.push(Piece { area, runs: Vec::new(), longest_run: 0 });
        }
        let piece = &mut pieces[places[root]];
        piece.area = piece.area.with(area);
        piece.longest_run = piece.longest_run.max(run.length);
        piece.runs.push(run);
    }
    Some(pieces)
}

fn end(run: &Run) -> usize {
    run.x + run.length
}

fn root(first: &mut [usize], mut index: usize) -> usize {
    while first[index] != index {
        first[index] = first[first[index]];
        index = first[index];
    }
    index
}

fn runs(mask: &Mask) -> Vec<Run> {
    let mut runs = Vec::new();
    for (y, row) in mask.ink.chunks_exact(mask.width.max(1)).enumerate() {
        let mut x = 0;
        for part in row.chunk_by(|one, other| one == other) {
            if part.first() == Some(&true) {
                runs.push(Run { x, y, length: part.len() });
            }
            x += part.len();
        }
    }
    runs
}
