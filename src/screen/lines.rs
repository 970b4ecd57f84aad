//! Finds the lines of text of a screen, without a network: what is darker or lighter than its surroundings, in pieces
//! of a letter's size that stand beside each other.
//!
//! A screen is drawn upright on even grounds. A photograph is not: its lines come out broken, and nothing is read.

use super::grey::{Area, Grey};
use super::pieces::{Mask, Piece, Run, pieces};
use crate::bounds::{SCREEN_LINES, SCREEN_PIECES};

/// How far from its ground, of 255 levels, a pixel must stand to be ink.
const CONTRAST: u8 = 45;
/// Strokes are narrower than twice this, in pixels: a ground is looked for that far.
const REACH: usize = 6;
/// Letters are at most so high.
const HIGHEST: usize = 72;
/// A run of ink longer than that is a frame's or an underline's, and no letter's.
const LONGEST_RUN: usize = 32;

/// A line of text.
#[derive(Clone, Debug)]
pub(super) struct TextLine {
    /// Its ink's bounds.
    pub area: Area,
    /// The columns of its area that have ink.
    pub columns: Vec<bool>,
    /// Its pieces from the left, those that stand above one another as one, on the picture. A letter is one of them, or
    /// a part of one when it touches the next.
    pub parts: Vec<Area>,
    /// The same of what is as dark as the letters are: those that blur joins are apart, the thinnest strokes are broken.
    pub apart: Vec<Area>,
    /// Light letters on a dark ground.
    pub light: bool,
    /// How far its ink stands from its ground, of 255 levels.
    pub contrast: u8,
}

/// Too many specks for a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooManyPieces;

/// Every line of text, from the top.
pub(super) fn text_lines(picture: &Grey) -> Result<Vec<TextLine>, TooManyPieces> {
    let mut lines: Vec<TextLine> = Vec::new();
    for light in [false, true] {
        let shown = if light { picture.clone().inverted() } else { picture.clone() };
        let mask = ink(&shown);
        let kept = letters(mask)?;
        let found = grouped(kept);
        lines.extend(
            found.into_iter().filter_map(|pieces| line(&shown, without_bars(without_specks(&shown, pieces)), light)),
        );
        if lines.len() > SCREEN_LINES {
            return Err(TooManyPieces);
        }
    }
    // The ground between dark letters looks like light ones, and the reverse: the stronger ink is the text's.
    let is_shadow = |line: &TextLine| {
        lines.iter().any(|other| {
            other.light != line.light
                && other.contrast > line.contrast
                && other.area.shared(line.area) * 3 >= line.area.surface().min(other.area.surface())
        })
    };
    let mut kept: Vec<TextLine> = lines.iter().filter(|line| !is_shadow(line)).cloned().collect();
    kept.sort_by_key(|line| (line.area.y, line.area.x));
    Ok(kept)
}

/// The pixels that are darker than what surrounds them.
fn ink(picture: &Grey) -> Mask {
    let (width, height) = (picture.width(), picture.height());
    let highest = filtered(picture.levels(), width, height, u8::max);
    let ground = filtered(&highest, width, height, u8::min);
    let dark = ground.iter().zip(picture.levels()).map(|(&ground, &level)| ground.saturating_sub(level) >= CONTRAST);
    Mask { width, ink: dark.collect() }
}

/// The highest (or lowest) level within [`REACH`] of each pixel: across, then down.
fn filtered(levels: &[u8], width: usize, height: usize, pick: fn(u8, u8) -> u8) -> Vec<u8> {
    let across = (0..height).flat_map(|y| along(&levels[y * width..(y + 1) * width], pick)).collect::<Vec<_>>();
    let turned = transposed(&across, width, height);
    let down = (0..width).flat_map(|x| along(&turned[x * height..(x + 1) * height], pick)).collect::<Vec<_>>();
    transposed(&down, height, width)
}

fn transposed(levels: &[u8], width: usize, height: usize) -> Vec<u8> {
    let mut turned = vec![0; levels.len()];
    for (y, row) in levels.chunks_exact(width.max(1)).enumerate() {
        for (x, &level) in row.iter().enumerate() {
            turned[x * height + y] = level;
        }
    }
    turned
}

/// One line's part of [`filtered`], in a time that does not depend on the reach (van Herk's way: the best so far from
/// the start of each block, and from its end).
fn along(line: &[u8], pick: fn(u8, u8) -> u8) -> Vec<u8> {
    const WINDOW: usize = 2 * REACH + 1;
    let length = line.len();
    let mut forward = line.to_vec();
    let mut backward = line.to_vec();
    for i in 1..length {
        if !i.is_multiple_of(WINDOW) {
            forward[i] = pick(forward[i], forward[i - 1]);
        }
        let j = length - 1 - i;
        if !(j + 1).is_multiple_of(WINDOW) {
            backward[j] = pick(backward[j], backward[j + 1]);
        }
    }
    let at = |i: usize| {
        let (first, last) = (i.saturating_sub(REACH), (i + REACH).min(length - 1));
        let joined = pick(backward[first], forward[last]);
        // At the ends a window is shorter than a block, and may lie within one.
        if first / WINDOW == last / WINDOW { line[first..=last].iter().copied().fold(line[i], pick) } else { joined }
    };
    (0..length).map(at).collect()
}

/// The pieces that may be letters: frames and underlines are taken away first.
fn letters(mut mask: Mask) -> Result<Vec<Piece>, TooManyPieces> {
    let mut underlines: Vec<Run> = Vec::new();
    for piece in pieces(&mask, SCREEN_PIECES).ok_or(TooManyPieces)? {
        if piece.longest_run >= LONGEST_RUN {
            if is_frame(&piece) {
                frame(&piece).for_each(|run| mask.clear(run));
            } else {
                underline(&piece).for_each(|run| {
                    mask.clear(run);
                    underlines.push(*run);
                });
            }
        }
    }
    let kept = pieces(&mask, SCREEN_PIECES).ok_or(TooManyPieces)?;
    // What descenders cut off an underline lies on its rows, at its end.
    let is_rest = |piece: &Piece| {
        let Area { y, height, .. } = piece.area;
        height <= 3
            && piece.area.width >= 2 * height
            && underlines.iter().any(|run| {
                let line = Area { x: run.x, y: run.y, width: run.length, height: 1 };
                run.y >= y && run.y < piece.area.bottom() && line.gap(piece.area) <= 2 * HIGHEST
            })
    };
    let is_letter = |piece: &Piece| piece.area.height <= HIGHEST && piece.longest_run < LONGEST_RUN && !is_rest(piece);
    Ok(kept.into_iter().filter(is_letter).collect())
}

/// The runs of a frame that are its own: not those of letters that touch one of its sides from within.
fn frame(piece: &Piece) -> impl Iterator<Item = &Run> {
    let inside = piece.area;
    let is_low = inside.height <= HIGHEST && inside.height >= 12 && inside.width > 2 * inside.height;
    piece.runs.iter().filter(move |run| {
        let is_within = run.y > inside.y + 2
            && run.y + 3 < inside.bottom()
            && run.x > inside.x + 2
            && run.x + run.length + 2 < inside.right();
        !is_low || !is_within || run.length >= LONGEST_RUN
    })
}

/// Whether it is a box around something, a part of one or a lone line. An underlined text has its long runs at its foot
/// alone, below the letters.
fn is_frame(piece: &Piece) -> bool {
    let foot = piece.area.y + piece.area.height * 3 / 5;
    let is_high = piece.runs.iter().any(|run| run.length >= LONGEST_RUN && run.y < foot);
    piece.area.height > HIGHEST || piece.area.height <= 3 || (is_high && piece.runs.len() <= 3 * piece.area.height)
}

/// The runs of an underlined text that are its underline's: those of the rows that have ink nearly everywhere, and not
/// only the long ones, as descenders cut it.
fn underline(piece: &Piece) -> impl Iterator<Item = &Run> {
    let row_ink = |row: usize| piece.runs.iter().filter(|run| run.y == row).map(|run| run.length).sum::<usize>();
    let rows: Vec<bool> =
        (piece.area.y..piece.area.bottom()).map(|row| row_ink(row) * 10 >= piece.area.width * 7).collect();
    piece.runs.iter().filter(move |run| run.length >= LONGEST_RUN || rows[run.y - piece.area.y])
}

/// Pieces of one line, so far.
struct Group {
    area: Area,
    /// The height of its highest piece.
    tallest: usize,
    pieces: Vec<Piece>,
}

impl Group {
    fn of(piece: Piece) -> Self {
        Self { area: piece.area, tallest: piece.area.height, pieces: vec![piece] }
    }

    fn join(&mut self, other: Self) {
        self.area = self.area.with(other.area);
        self.tallest = self.tallest.max(other.tallest);
        self.pieces.extend(other.pieces);
    }

    /// Whether both are of one line, and near enough to be read together.
    fn is_beside(&self, other: &Self) -> bool {
        let (low, high) = if self.area.height < other.area.height { (self, other) } else { (other, self) };
        let (low, high) = (low.area, high.area);
        let reach = (high.height.max(8) * 3).div_ceil(5);
        // An underscore stands below the letters, an accent above them.
        let around = if low.height * 2 <= high.height { high.grown(0, high.height / 3 + 1) } else { high };
        // With what goes above and below, a line is less than twice as high as its tallest letter: two lines are more.
        let tallest = self.tallest.max(other.tallest).max(6);
        low.gap(high) <= reach
            && low.shared_height(around) * 2 >= low.height
            && high.height <= HIGHEST
            && low.with(high).height * 10 <= tallest * 18
    }
}

/// Pieces that stand beside each other, a line at a time.
fn grouped(mut kept: Vec<Piece>) -> Vec<Vec<Piece>> {
    kept.sort_by_key(|piece| piece.area.x);
    let mut groups: Vec<Group> = Vec::new();
    for piece in kept {
        let piece = Group::of(piece);
        // The nearest group to its left; a dot is joined to letters that are higher than it.
        let near = groups.iter_mut().filter(|group| group.is_beside(&piece));
        match near.min_by_key(|group| group.area.gap(piece.area)) {
            Some(group) => group.join(piece),
            None => groups.push(piece),
        }
    }
    // A line that began in two places, at an accent or a low sign, is one.
    let mut joined: Vec<Group> = Vec::new();
    groups.sort_by_key(|group| group.area.x);
    for group in groups {
        match joined.iter_mut().find(|other| other.is_beside(&group)) {
            Some(other) => other.join(group),
            None => joined.push(group),
        }
    }
    joined.into_iter().map(|group| group.pieces).collect()
}

/// Without the bars at its ends that are higher than its letters: the sides of a field, a text cursor. Both sides at
/// once, as each of them hides that the other is higher than the rest.
fn without_bars(mut pieces: Vec<Piece>) -> Vec<Piece> {
    /// The sides of a field and of what is around it, at each end.
    const MOST: usize = 3;
    pieces.sort_by_key(|piece| piece.area.x);
    let count = pieces.len();
    let cuts = (0..=MOST).flat_map(|left| (0..=MOST).map(move |right| (left, right)));
    let cut = cuts.filter(|&(left, right)| {
        let Some(rest) = pieces.get(left..count.saturating_sub(right)) else { return false };
        let Some(area) = rest.iter().map(|piece| piece.area).reduce(Area::with) else { return false };
        pieces[..left].iter().chain(&pieces[count - right..]).all(|piece| is_bar(piece.area, area))
    });
    if let Some((left, right)) = cut.max_by_key(|(left, right)| left + right) {
        pieces.truncate(count - right);
        pieces.drain(..left);
    }
    pieces
}

/// Whether it is a bar beside letters that take that place.
fn is_bar(bar: Area, letters: Area) -> bool {
    let Area { y, width, height, .. } = bar;
    let higher = y < letters.y && bar.bottom() > letters.bottom();
    // A rounded corner: no sign goes so far above or below the others.
    let half = letters.height / 2;
    let is_corner = y + half < letters.y || bar.bottom() > letters.bottom() + half;
    // The rounded side of a field is wide at both ends, and twice as high as the text beside it.
    let is_side = (higher && height >= 2 * letters.height) || is_corner;
    (is_side && width < letters.height.max(6))
        || (width * 6 <= height && (higher || (width <= 2 && height * 2 >= letters.height * 3)))
}

/// A line of its pieces, when they are darker than the ground around them.
fn line(picture: &Grey, pieces: Vec<Piece>, light: bool) -> Option<TextLine> {
    let area = pieces.iter().map(|piece| piece.area).reduce(Area::with)?;
    if area.height < 5 || area.width < 3 {
        return None;
    }
    let mut ink = pieces
        .iter()
        .flat_map(|piece| &piece.runs)
        .flat_map(|run| picture.row(run.y)[run.x..run.x + run.length].iter().copied())
        .collect::<Vec<_>>();
    // Between the letters of a light text, the ground itself is darker than they are: that is no ink.
    let level = ground(picture, area)?;
    let contrast = level.saturating_sub(median(&mut ink)?);
    if contrast < CONTRAST / 2 {
        return None;
    }
    let dark = darker(picture, &pieces, area, level.saturating_sub(contrast / 2));
    let mut columns = vec![false; area.width];
    for run in dark.iter().flat_map(|piece| &piece.runs) {
        columns[run.x - area.x..run.x - area.x + run.length].fill(true);
    }
    Some(TextLine { area, columns, parts: parts(&pieces), apart: parts(&dark), light, contrast })
}

/// The pieces of what is no lighter than `most` in those.
fn darker(picture: &Grey, all: &[Piece], area: Area, most: u8) -> Vec<Piece> {
    let mut mask = Mask { width: area.width, ink: vec![false; area.surface()] };
    for run in all.iter().flat_map(|piece| &piece.runs) {
        let row = &picture.row(run.y)[run.x..run.x + run.length];
        let start = (run.y - area.y) * area.width + run.x - area.x;
        mask.ink[start..start + run.length].iter_mut().zip(row).for_each(|(ink, &level)| *ink = level <= most);
    }
    let mut found = pieces(&mask, SCREEN_PIECES).unwrap_or_default();
    for piece in &mut found {
        piece.area = Area { x: piece.area.x + area.x, y: piece.area.y + area.y, ..piece.area };
        piece.runs.iter_mut().for_each(|run| *run = Run { x: run.x + area.x, y: run.y + area.y, ..*run });
    }
    found
}

/// The level of the ground around and between letters, which cover less than half of it; the darker one when both
/// differ. Between two underlines, the ground is around and not between.
fn ground(picture: &Grey, area: Area) -> Option<u8> {
    let around = area.grown(2, 2);
    let (mut ring, mut whole) = (Vec::new(), Vec::new());
    for y in around.y..around.bottom().min(picture.height()) {
        let row = picture.row(y);
        let inside = y >= area.y && y < area.bottom();
        for (x, &level) in row.iter().enumerate().take(around.right()).skip(around.x) {
            whole.push(level);
            if !inside || x < area.x || x >= area.right() {
                ring.push(level);
            }
        }
    }
    Some(median(&mut ring)?.min(median(&mut whole)?))
}

/// Without the pieces that are far fainter than the others: what a compressed picture adds beside letters, the pale
/// sides of a field.
fn without_specks(picture: &Grey, pieces: Vec<Piece>) -> Vec<Piece> {
    let Some(area) = pieces.iter().map(|piece| piece.area).reduce(Area::with) else { return pieces };
    let mut whole = picture.cut(area).levels().to_vec();
    let Some(ground) = median(&mut whole) else { return pieces };
    let darkest = |piece: &Piece| {
        let of = |run: &Run| picture.row(run.y)[run.x..run.x + run.length].iter().copied().min();
        ground.saturating_sub(piece.runs.iter().filter_map(of).min().unwrap_or(ground))
    };
    // Each as often as it is wide: a letter counts more than a speck.
    let mut usual: Vec<u8> =
        pieces.iter().flat_map(|piece| std::iter::repeat_n(darkest(piece), piece.area.width)).collect();
    let Some(usual) = median(&mut usual) else { return pieces };
    pieces.into_iter().filter(|piece| u16::from(darkest(piece)) * 5 >= u16::from(usual) * 2).collect()
}

/// The place of each letter: a dot and what it stands on are one.
fn parts(pieces: &[Piece]) -> Vec<Area> {
    let mut areas: Vec<_> = pieces.iter().map(|piece| piece.area).collect();
    areas.sort_unstable();
    let mut parts: Vec<Area> = Vec::new();
    for area in areas {
        match parts.last_mut() {
            // Slanted strokes overlap a little; what stands above another overlaps by most of its width.
            Some(last)
                if last.right().min(area.right()).saturating_sub(area.x) * 10 > 6 * area.width.min(last.width) =>
            {
                *last = last.with(area);
            }
            _ => parts.push(area),
        }
    }
    parts
}

fn median(levels: &mut [u8]) -> Option<u8> {
    let middle = levels.len() / 2;
    (!levels.is_empty()).then(|| *levels.select_nth_unstable(middle).1)
}
