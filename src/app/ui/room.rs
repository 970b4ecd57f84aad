//! The room of a picture, known before it is drawn: nothing moves when it comes.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::Tree;
use iced::advanced::{Widget, mouse, renderer};
use iced::{Element, Length, Rectangle, Size};

/// An empty place, as wide as it may be.
struct Room {
    /// Its height for a width of 1.
    ratio: f32,
}

/// A place as wide as it may be, and `ratio` times as high.
pub fn room<'a, M: 'a>(ratio: f32) -> Element<'a, M> {
    Element::new(Room { ratio })
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for Room {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, _: &mut Tree, _: &iced::Renderer, limits: &layout::Limits) -> layout::Node {
        let width = limits.max().width;
        layout::Node::new(limits.resolve(Length::Fill, Length::Shrink, Size::new(width, width * self.ratio)))
    }

    fn draw(
        &self,
        _: &Tree,
        _: &mut iced::Renderer,
        _: &iced::Theme,
        _: &renderer::Style,
        _: Layout<'_>,
        _: mouse::Cursor,
        _: &Rectangle,
    ) {
    }
}
