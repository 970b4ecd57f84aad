//! Signs that the fonts lack, drawn from a few strokes: small pictures, in the colours of the theme.

use super::tokens::Palette;
use iced::Color;
use iced::widget::image::Handle;
use std::cell::RefCell;
use std::collections::HashMap;

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    Check,
    Left,
    Right,
    Dot,
    Ring,
    Half,
    Skip,
    Cross,
    Copy,
    Warning,
    Menu,
    Search,
    Plus,
    Question,
    Undo,
    Redo,
}

/// Which of the theme's colours a sign is drawn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tint {
    Ink,
    Soft,
    Main,
    OnMain,
    Done,
    Attention,
    Refused,
}

/// Pixels a side of the drawing: sharp up to 200 %.
const SIDE: usize = 48;

/// A sign's strokes on a grid of 24, and their width.
struct Drawing {
    strokes: Vec<Vec<(f32, f32)>>,
    width: f32,
}

impl Icon {
    fn drawing(self) -> Drawing {
        let circle = |x: f32, y: f32, radius: f32| -> Vec<(f32, f32)> {
            (0..=32)
                .map(|i| {
                    let angle = i as f32 / 32.0 * std::f32::consts::TAU;
                    (x + radius * angle.cos(), y + radius * angle.sin())
                })
                .collect()
        };
        // An arrow that turns back; the other way, its mirror.
        let turned = |mirror: fn(f32) -> f32| {
            let arc = (0..=16).map(|i| {
                let angle = (i as f32 / 16.0 - 0.5) * std::f32::consts::PI;
                (14.5 + 5.0 * angle.cos(), 13.5 + 5.0 * angle.sin())
            });
            let line = std::iter::once((4.5, 8.5)).chain(arc).chain([(8.5, 18.5)]);
            let strokes = [line.collect::<Vec<_>>(), vec![(9.0, 4.0), (4.5, 8.5), (9.0, 13.0)]];
            strokes.map(|stroke| stroke.into_iter().map(|(x, y)| (mirror(x), y)).collect()).to_vec()
        };
        let (strokes, width) = match self {
            Icon::Check => (vec![vec![(5.0, 12.5), (10.0, 17.5), (19.5, 6.5)]], 3.0),
            Icon::Left => (vec![vec![(14.5, 5.5), (8.0, 12.0), (14.5, 18.5)]], 2.6),
            Icon::Right => (vec![vec![(9.5, 5.5), (16.0, 12.0), (9.5, 18.5)]], 2.6),
            Icon::Dot => (vec![vec![(12.0, 12.0), (12.0, 12.01)]], 11.0),
            Icon::Ring => (vec![circle(12.0, 12.0, 6.5)], 2.0),
            Icon::Half => (vec![circle(12.0, 12.0, 6.5), vec![(12.0, 12.0), (12.0, 12.01)]], 2.4),
            Icon::Skip => (vec![vec![(6.0, 12.0), (18.0, 12.0)]], 2.8),
            Icon::Cross => (vec![vec![(6.5, 6.5), (17.5, 17.5)], vec![(17.5, 6.5), (6.5, 17.5)]], 2.6),
            Icon::Copy => (
                vec![
                    vec![(9.0, 9.0), (19.0, 9.0), (19.0, 20.0), (9.0, 20.0), (9.0, 9.0)],
                    vec![(15.0, 5.0), (5.0, 5.0), (5.0, 16.0)],
                ],
                2.0,
            ),
            Icon::Warning => (
                vec![
                    vec![(12.0, 4.0), (21.0, 20.0), (3.0, 20.0), (12.0, 4.0)],
                    vec![(12.0, 10.0), (12.0, 14.0)],
                    vec![(12.0, 17.0), (12.0, 17.01)],
                ],
                2.2,
            ),
            Icon::Menu => (
                vec![vec![(4.0, 7.0), (20.0, 7.0)], vec![(4.0, 12.0), (20.0, 12.0)], vec![(4.0, 17.0), (20.0, 17.0)]],
                2.2,
            ),
            Icon::Search => (vec![circle(10.5, 10.5, 5.5), vec![(14.8, 14.8), (20.0, 20.0)]], 2.4),
            Icon::Question => {
                // Three quarters of a circle from the left, then down to the dot.
                let arc = (0..=24).map(|i| {
                    let angle = (180.0 + i as f32 * 240.0 / 24.0).to_radians();
                    (12.0 + 4.5 * angle.cos(), 8.5 + 4.5 * angle.sin())
                });
                (vec![arc.chain([(12.0, 15.0)]).collect(), vec![(12.0, 19.5), (12.0, 19.51)]], 2.6)
            }
            Icon::Undo => (turned(|x| x), 2.2),
            Icon::Redo => (turned(|x| 24.0 - x), 2.2),
            Icon::Plus => (vec![vec![(12.0, 5.0), (12.0, 19.0)], vec![(5.0, 12.0), (19.0, 12.0)]], 2.6),
        };
        Drawing { strokes, width }
    }

    /// The sign's cover of each pixel, from 0 to 1.
    fn cover(self) -> Vec<f32> {
        let Drawing { strokes, width } = self.drawing();
        let scale = SIDE as f32 / 24.0;
        (0..SIDE * SIDE)
            .map(|index| {
                let point = (((index % SIDE) as f32 + 0.5) / scale, ((index / SIDE) as f32 + 0.5) / scale);
                let nearest = strokes
                    .iter()
                    .flat_map(|stroke| stroke.windows(2))
                    .map(|ends| distance(point, ends[0], ends[1]))
                    .fold(f32::MAX, f32::min);
                ((width / 2.0 - nearest) * scale + 0.5).clamp(0.0, 1.0)
            })
            .collect()
    }
}

/// From a point to a segment.
fn distance((x, y): (f32, f32), (ax, ay): (f32, f32), (bx, by): (f32, f32)) -> f32 {
    let (dx, dy) = (bx - ax, by - ay);
    let along = (((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy).max(1e-6)).clamp(0.0, 1.0);
    (x - ax - along * dx).hypot(y - ay - along * dy)
}

/// The signs in the tints of one theme, each drawn when it is first shown: the window does not wait for the others.
#[derive(Debug)]
pub struct Icons {
    palette: &'static Palette,
    drawn: RefCell<HashMap<(Icon, Tint), Handle>>,
}

impl Icons {
    /// The signs of a theme; none is drawn yet.
    pub fn new(palette: &'static Palette) -> Self {
        Self { palette, drawn: RefCell::default() }
    }

    /// The picture of a sign.
    pub fn get(&self, icon: Icon, tint: Tint) -> Handle {
        let draw = || {
            let side = SIDE as u32;
            Handle::from_rgba(side, side, pixels(&icon.cover(), tint.color(self.palette)))
        };
        self.drawn.borrow_mut().entry((icon, tint)).or_insert_with(draw).clone()
    }
}

impl Tint {
    fn color(self, palette: &Palette) -> Color {
        match self {
            Tint::Ink => palette.ink,
            Tint::Soft => palette.soft,
            Tint::Main => palette.main,
            Tint::OnMain => palette.on_main,
            Tint::Done => palette.done,
            Tint::Attention => palette.attention,
            Tint::Refused => palette.refused,
        }
    }
}

fn pixels(cover: &[f32], color: Color) -> Vec<u8> {
    let [r, g, b, _] = color.into_rgba8();
    cover.iter().flat_map(|part| [r, g, b, (part * 255.0).round() as u8]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Icon; 16] = [
        Icon::Check,
        Icon::Left,
        Icon::Right,
        Icon::Dot,
        Icon::Ring,
        Icon::Half,
        Icon::Skip,
        Icon::Cross,
        Icon::Copy,
        Icon::Warning,
        Icon::Menu,
        Icon::Search,
        Icon::Plus,
        Icon::Question,
        Icon::Undo,
        Icon::Redo,
    ];

    #[test]
    fn every_sign_is_drawn_inside_its_square_and_differs_from_the_others() {
        let covers = ALL.map(Icon::cover);
        for (index, cover) in covers.iter().enumerate() {
            let ink: f32 = cover.iter().sum();
            assert!(ink > 40.0, "{:?} is empty", ALL[index]);
            let edge = (0..SIDE).flat_map(|i| [cover[i], cover[SIDE * (SIDE - 1) + i], cover[SIDE * i]]);
            assert!(edge.sum::<f32>() == 0.0, "{:?} is cut", ALL[index]);
            assert!(covers.iter().filter(|other| *other == cover).count() == 1, "{:?} is twice", ALL[index]);
        }
    }
}
