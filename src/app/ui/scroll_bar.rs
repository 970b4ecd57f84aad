//! The bar of what scrolls, and a line where it is cut. The bar's thumb is never too small to be seen and grabbed, which
//! iced's own becomes beside a long content: iced still scrolls, and is told where its own thumb would be.

use super::Ui;
use super::wrapper::{Drawing, Happening, Inside, Wrapper, wrapped};
use crate::app::theme::tokens::{PARAGRAPH, line, size};
use crate::app::theme::{fonts, styles};
use iced::advanced::layout::Layout;
use iced::advanced::text::{Alignment, Renderer as _, Shaping, Text, Wrapping};
use iced::advanced::widget::operation::{Operation, Scrollable as Scrolls};
use iced::advanced::widget::{Id, Tree};
use iced::advanced::{Renderer as _, mouse, renderer};
use iced::widget::Scrollable;
use iced::{Background, Element, Event, Point, Rectangle, Vector, alignment, border};

/// The width of the bar, as iced has it.
const WIDTH: f32 = 10.0;
/// The height of the line where what scrolls is cut.
const EDGE: f32 = 1.0;
/// How far one scrolls before a page's own title is cut.
const HEAD: f32 = 40.0;
/// The least height of the thumb, in logical pixels.
pub const LEAST: f32 = 36.0;

/// What scrolls, with its bar.
struct WithBar<'a, M> {
    content: Element<'a, M>,
    color: iced::Color,
    edges: Edges,
    edge: iced::Color,
    pinned: Option<Pinned>,
}

/// Where a line says that what scrolls is cut; a box with a frame needs none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edges {
    None,
    Top,
    Both,
}

/// What stands in the room above what scrolls, once its own head is out of sight.
#[derive(Clone, Debug)]
pub struct Pinned {
    pub words: String,
    pub color: iced::Color,
    /// The height of that room, and its margins on both sides.
    pub room: f32,
    pub side: f32,
}

impl Pinned {
    /// Draws it above what scrolls.
    fn draw(&self, renderer: &mut iced::Renderer, below: Rectangle) {
        let room = Rectangle {
            x: below.x + self.side,
            y: below.y - self.room,
            width: below.width - 2.0 * self.side,
            height: self.room,
        };
        let text = Text {
            content: self.words.clone(),
            bounds: room.size(),
            size: size::SMALL.into(),
            line_height: line(size::SMALL, PARAGRAPH),
            font: fonts::TEXT,
            align_x: Alignment::Default,
            align_y: alignment::Vertical::Center,
            shaping: Shaping::Advanced,
            wrapping: Wrapping::Word,
        };
        let middle = Point::new(room.x, room.center_y());
        renderer.with_layer(room, |renderer| renderer.fill_text(text, middle, self.color, room));
    }
}

/// What the bar remembers.
#[derive(Default)]
struct State {
    /// How far the content is scrolled.
    scrolled: f32,
    /// Where the thumb is held, from its top.
    held: Option<f32>,
}

/// Gives its bar to what scrolls.
pub fn with_bar<'a, M: 'a>(ui: Ui<'a>, content: Scrollable<'a, M>, edges: Edges) -> Element<'a, M> {
    let content = content.style(styles::scroll).into();
    let color = iced::Color { a: 0.6, ..ui.palette.border };
    wrapped(WithBar { content, color, edges, edge: ui.palette.divider, pinned: None })
}

/// The same with words above it once it is scrolled.
pub fn with_pinned<'a, M: 'a>(ui: Ui<'a>, content: Scrollable<'a, M>, pinned: Option<Pinned>) -> Element<'a, M> {
    let content = content.style(styles::scroll).into();
    let color = iced::Color { a: 0.6, ..ui.palette.border };
    wrapped(WithBar { content, color, edges: Edges::Top, edge: ui.palette.divider, pinned })
}

/// The thumb as it is drawn, and as iced has it: tops from that of the bar, heights.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Thumb {
    room: f32,
    top: f32,
    height: f32,
    iced_top: f32,
    iced_height: f32,
}

impl Thumb {
    /// In a room, beside a content so high and scrolled so far; none when all of it is seen.
    fn of(room: f32, content: f32, scrolled: f32) -> Option<Self> {
        let hidden = content - room;
        if hidden <= 0.0 {
            return None;
        }
        let share = (scrolled / hidden).clamp(0.0, 1.0);
        let iced_height = (room * room / content).max(2.0);
        let height = iced_height.max(LEAST.min(room));
        Some(Self { room, top: share * (room - height), height, iced_top: share * (room - iced_height), iced_height })
    }

    /// Where a line is due: at the top once the content is scrolled, at the foot until its end.
    fn cuts(self, edges: Edges) -> [Option<f32>; 2] {
        let is_at_end = self.top + self.height >= self.room - 0.5;
        let above = edges != Edges::None && self.top > 0.0;
        let below = edges == Edges::Both && !is_at_end;
        [above.then_some(0.0), below.then_some(self.room - EDGE)]
    }

    /// Where a press takes hold of it: where it is, or by its middle when the press is beside it.
    fn hold(self, y: f32) -> f32 {
        let from_top = y - self.top;
        if (0.0..=self.height).contains(&from_top) { from_top } else { self.height / 2.0 }
    }

    /// Where the pointer would be on the bar as iced has it.
    fn for_iced(self, y: f32, held: f32) -> f32 {
        let free = self.room - self.height;
        let top = if free > 0.0 { (y - held) * (self.room - self.iced_height) / free } else { self.iced_top };
        (top + held * self.iced_height / self.height).clamp(0.0, self.room - 0.5)
    }
}

/// Looks how far the first thing that scrolls is scrolled.
#[derive(Default)]
struct Look(Option<f32>);

impl Operation<()> for Look {
    // What is inside scrolls by itself.
    fn traverse(&mut self, _: &mut dyn FnMut(&mut dyn Operation<()>)) {}

    fn scrollable(&mut self, _: Option<&Id>, _: Rectangle, _: Rectangle, translation: Vector, _: &mut dyn Scrolls) {
        self.0.get_or_insert(translation.y);
    }
}

fn thumb(layout: Layout<'_>, state: &State) -> Option<Thumb> {
    let content = layout.children().next()?.bounds().height;
    Thumb::of(layout.bounds().height, content, state.scrolled)
}

impl<M> Wrapper<M> for WithBar<'_, M> {
    type State = State;

    fn inside(&self) -> &Inside<'_, M> {
        self.content.as_widget()
    }

    fn inside_mut(&mut self) -> &mut Inside<'_, M> {
        self.content.as_widget_mut()
    }

    fn update(&mut self, state: &mut State, tree: &mut Tree, mut happening: Happening<'_, '_, M>) {
        let Happening { event, layout, cursor, renderer, .. } = happening;
        let bounds = layout.bounds();
        let thumb = thumb(layout, state);
        let bar = Rectangle { x: bounds.x + bounds.width - WIDTH, width: WIDTH, ..bounds };
        if let (Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)), Some(thumb), Some(at)) =
            (event, thumb, cursor.position_over(bar))
        {
            state.held = Some(thumb.hold(at.y - bounds.y));
        }
        if let (Some(thumb), Some(held), Some(at)) = (thumb, state.held, cursor.position()) {
            let y = bounds.y + thumb.for_iced(at.y - bounds.y, held);
            happening.cursor = mouse::Cursor::Available(Point { y, ..at });
        }
        if matches!(event, Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))) {
            state.held = None;
        }
        happening.reach(self.inside_mut(), tree);
        let mut look = Look::default();
        self.inside_mut().operate(tree, layout, renderer, &mut look);
        state.scrolled = look.0.unwrap_or_default();
    }

    fn draw(&self, state: &State, tree: &Tree, renderer: &mut iced::Renderer, drawing: Drawing<'_>) {
        drawing.draw(self.inside(), tree, renderer);
        let bounds = drawing.layout.bounds();
        let thumb = thumb(drawing.layout, state);
        let (Some(thumb), Some(seen)) = (thumb, bounds.intersection(drawing.viewport)) else { return };
        let place = Rectangle {
            x: bounds.x + bounds.width - WIDTH,
            y: bounds.y + thumb.top,
            width: WIDTH,
            height: thumb.height,
        };
        if let Some(pinned) = self.pinned.as_ref().filter(|_| state.scrolled > HEAD) {
            pinned.draw(renderer, bounds);
        }
        // On a layer of its own: the content is on one too.
        renderer.with_layer(seen, |renderer| {
            for y in thumb.cuts(self.edges).into_iter().flatten() {
                let bounds = Rectangle { y: bounds.y + y, height: EDGE, ..bounds };
                let line = renderer::Quad { bounds, ..renderer::Quad::default() };
                renderer.fill_quad(line, Background::Color(self.edge));
            }
            let border = border::rounded(4.0);
            let quad = renderer::Quad { bounds: place, border, ..renderer::Quad::default() };
            renderer.fill_quad(quad, Background::Color(self.color));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thumb_is_never_a_dot_and_goes_from_one_end_to_the_other() {
        assert_eq!(Thumb::of(260.0, 260.0, 0.0), None, "nothing to scroll");
        for (scrolled, top) in [(0.0, 0.0), (6000.0 - 260.0, 260.0 - LEAST)] {
            let thumb = Thumb::of(260.0, 6000.0, scrolled).expect("a thumb");
            assert_eq!((thumb.top, thumb.height), (top, LEAST));
        }
        let large = Thumb::of(600.0, 900.0, 150.0).expect("a thumb");
        assert_eq!((large.top, large.height), (large.iced_top, large.iced_height));
    }

    #[test]
    fn a_line_stands_where_the_content_is_cut() {
        let thumb = |scrolled| Thumb::of(200.0, 1000.0, scrolled).expect("a thumb");
        let foot = Some(200.0 - EDGE);
        assert_eq!(thumb(0.0).cuts(Edges::Both), [None, foot]);
        assert_eq!(thumb(300.0).cuts(Edges::Both), [Some(0.0), foot]);
        assert_eq!(thumb(800.0).cuts(Edges::Both), [Some(0.0), None]);
        assert_eq!(thumb(300.0).cuts(Edges::Top), [Some(0.0), None]);
        assert_eq!(thumb(300.0).cuts(Edges::None), [None, None]);
    }

    #[test]
    fn it_follows_the_pointer_that_holds_it() {
        let (room, content) = (260.0, 6000.0);
        let scrolled = 2000.0;
        let thumb = Thumb::of(room, content, scrolled).expect("a thumb");
        let held = thumb.hold(thumb.top + 30.0);
        assert_eq!(held, 30.0);
        // Where iced is told that the pointer is, its own thumb is held, by the same share: nothing jumps.
        let at = thumb.for_iced(thumb.top + held, held);
        assert!((thumb.iced_top..=thumb.iced_top + thumb.iced_height).contains(&at), "{at} in {thumb:?}");
        // Ten points lower, the thumb is ten points lower.
        let told = thumb.for_iced(thumb.top + held + 10.0, held) - held * thumb.iced_height / thumb.height;
        let share = told / (room - thumb.iced_height);
        let after = Thumb::of(room, content, share * (content - room)).expect("a thumb");
        assert!((after.top - thumb.top - 10.0).abs() < 0.01, "{after:?}");
        // Beside it, the press takes it by its middle, and is not on iced's.
        assert_eq!(thumb.hold(thumb.top + 80.0), LEAST / 2.0);
        let beside = thumb.for_iced(thumb.top + 80.0, LEAST / 2.0);
        assert!(beside > thumb.iced_top + thumb.iced_height);
    }
}
