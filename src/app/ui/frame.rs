//! The frame of a box of several lines. The renderer draws the lines of a box that is whole in sight without cutting them:
//! one that is half scrolled out would stand over the border. The frame is drawn apart, and the lines on a layer that is
//! no higher than their room.

use super::Ui;
use super::wrapper::{Drawing, Inside, Wrapper, wrapped};
use crate::app::theme::styles::{self, FocusRing};
use crate::app::theme::tokens::{Palette, space};
use iced::advanced::text::highlighter::PlainText;
use iced::advanced::widget::Tree;
use iced::advanced::{Renderer as _, renderer};
use iced::widget::TextEditor;
use iced::widget::text_editor::{State, Status};
use iced::{Element, Rectangle};

/// The room between the frame and its lines.
pub const PADDING: [f32; 2] = [space::S, space::M];
/// What is taken off the height of the lines: cut to a layer as high as they are, they would not be cut at all.
const LESS: f32 = 0.5;

/// A box and its frame.
struct Framed<'a, M> {
    editor: Element<'a, M>,
    palette: &'static Palette,
    ring: FocusRing,
}

/// Gives its frame to a box of several lines.
pub fn framed<'a, M: Clone + 'a>(ui: Ui<'a>, editor: TextEditor<'a, PlainText, M>) -> Element<'a, M> {
    let Ui { palette, ring, .. } = ui;
    wrapped(Framed { editor: editor.padding(PADDING).style(styles::editor(palette, ring)).into(), palette, ring })
}

impl<M> Wrapper<M> for Framed<'_, M> {
    type State = ();

    fn inside(&self) -> &Inside<'_, M> {
        self.editor.as_widget()
    }

    fn inside_mut(&mut self) -> &mut Inside<'_, M> {
        self.editor.as_widget_mut()
    }

    fn draw(&self, (): &(), tree: &Tree, renderer: &mut iced::Renderer, drawing: Drawing<'_>) {
        let bounds = drawing.layout.bounds();
        let is_focused = tree.state.downcast_ref::<State<PlainText>>().is_focused();
        let status = if is_focused { Status::Focused { is_hovered: false } } else { Status::Active };
        let look = styles::editor(self.palette, self.ring)(drawing.theme, status);
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
        let Some(seen) = room.intersection(drawing.viewport) else { return };
        renderer.with_layer(seen, |renderer| drawing.draw(self.inside(), tree, renderer));
    }
}
