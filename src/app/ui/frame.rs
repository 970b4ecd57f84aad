//! The frame of a box of several lines. The renderer draws the lines of a box that is whole in sight without cutting them:
//! one that is half scrolled out would stand over the border. The frame is drawn apart, and the lines on a layer that is
//! no higher than their room.

use crate::app::theme::styles;
use crate::app::theme::tokens::{Palette, space};
use iced::advanced::layout::{self, Layout};
use iced::advanced::text::highlighter::PlainText;
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::widget::TextEditor;
use iced::widget::text_editor::{State, Status};
use iced::{Element, Event, Length, Rectangle, Size, Vector};

/// The room between the frame and its lines.
pub const PADDING: [f32; 2] = [space::S, space::M];
/// What is taken off the height of the lines: cut to a layer as high as they are, they would not be cut at all.
const LESS: f32 = 0.5;

/// A box and its frame. It adds nothing to the tree.
struct Framed<'a, M> {
    editor: Element<'a, M>,
    palette: &'static Palette,
}

/// Gives its frame to a box of several lines.
pub fn framed<'a, M: Clone + 'a>(palette: &'static Palette, editor: TextEditor<'a, PlainText, M>) -> Element<'a, M> {
    Element::new(Framed { editor: editor.padding(PADDING).style(styles::editor(palette)).into(), palette })
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for Framed<'_, M> {
    fn tag(&self) -> tree::Tag {
        self.editor.as_widget().tag()
    }

    fn state(&self) -> tree::State {
        self.editor.as_widget().state()
    }

    fn children(&self) -> Vec<Tree> {
        self.editor.as_widget().children()
    }

    fn diff(&self, tree: &mut Tree) {
        self.editor.as_widget().diff(tree);
    }

    fn size(&self) -> Size<Length> {
        self.editor.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &iced::Renderer, limits: &layout::Limits) -> layout::Node {
        self.editor.as_widget_mut().layout(tree, renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        self.editor.as_widget_mut().operate(tree, layout, renderer, operation);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &iced::Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        self.editor.as_widget_mut().update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &iced::Renderer,
    ) -> mouse::Interaction {
        self.editor.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut iced::Renderer,
        theme: &iced::Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        let is_focused = tree.state.downcast_ref::<State<PlainText>>().is_focused();
        let status = if is_focused { Status::Focused { is_hovered: false } } else { Status::Active };
        let look = styles::editor(self.palette)(theme, status);
        let frame = renderer::Quad { bounds, border: look.border, ..renderer::Quad::default() };
        renderer.fill_quad(frame, look.background);
        let [above, beside] = PADDING;
        // Beside the lines there is room for what stands out of a sign.
        let beside = beside / 2.0;
        let room = Rectangle {
            x: bounds.x + beside,
            y: bounds.y + above,
            width: bounds.width - 2.0 * beside,
            height: bounds.height - 2.0 * above - LESS,
        };
        let Some(seen) = room.intersection(viewport) else { return };
        renderer.with_layer(seen, |renderer| {
            self.editor.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
        });
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, iced::Theme, iced::Renderer>> {
        self.editor.as_widget_mut().overlay(tree, layout, renderer, viewport, translation)
    }
}
