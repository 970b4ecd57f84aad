//! The ring of a button that has the focus. Inside a filled one, a line of the colour of its words parts the ring from the
//! fill, for the two are of much the same lightness.

use super::focus;
use super::wrapper::{Drawing, Happening, Inside, Wrapper, wrapped};
use crate::app::theme::tokens::RADIUS;
use iced::advanced::widget::{Id, Tree};
use iced::advanced::{Renderer as _, renderer};
use iced::{Border, Color, Element, Length, Padding};
use sweeten::widget::button::Button;

/// The width of the ring, in logical pixels.
pub const RING: f32 = 3.0;
/// That of the line inside it.
const LINE: f32 = 2.0;

/// A button and its ring, to complete with a name, a room, a width.
pub struct Ringed<'a, M> {
    button: Button<'a, M>,
    is_enabled: bool,
    line: Option<Color>,
}

/// Gives its ring to a button, with what a press does; `line`: the colour of the line inside the ring of a filled one.
pub fn ringed<'a, M: Clone + 'a>(button: Button<'a, M>, press: Option<M>, line: Option<Color>) -> Ringed<'a, M> {
    Ringed { is_enabled: press.is_some(), button: button.on_press_maybe(press), line }
}

impl<'a, M: Clone + 'a> Ringed<'a, M> {
    /// The name by which it gets the focus.
    pub fn id(self, id: Id) -> Self {
        Self { button: self.button.id(id), ..self }
    }

    /// The room around what it holds.
    pub fn padding(self, padding: impl Into<Padding>) -> Self {
        Self { button: self.button.padding(padding), ..self }
    }

    /// What is done when it gets the focus, and when it loses it.
    pub fn on_focus_change(self, gained: M, lost: M) -> Self {
        Self { button: self.button.on_focus(gained).on_blur(lost), ..self }
    }

    /// Its width.
    pub fn width(self, width: impl Into<Length>) -> Self {
        Self { button: self.button.width(width), ..self }
    }
}

impl<'a, M: Clone + 'a> From<Ringed<'a, M>> for Element<'a, M> {
    fn from(button: Ringed<'a, M>) -> Self {
        wrapped(button)
    }
}

/// What was last known of it.
#[derive(Default)]
pub struct Known {
    has_focus: bool,
    was_enabled: bool,
}

impl<'a, M: Clone + 'a> Wrapper<M> for Ringed<'a, M> {
    type State = Known;

    fn inside(&self) -> &Inside<'_, M> {
        &self.button
    }

    fn inside_mut(&mut self) -> &mut Inside<'_, M> {
        &mut self.button
    }

    fn update(&mut self, state: &mut Known, tree: &mut Tree, mut happening: Happening<'_, '_, M>) {
        let (layout, renderer) = (happening.layout, happening.renderer);
        // One that can no longer be pressed would keep the focus, and nothing could take it away.
        if state.was_enabled && !self.is_enabled {
            tree.state = self.inside().state();
        }
        state.was_enabled = self.is_enabled;
        happening.reach(self.inside_mut(), tree);
        state.has_focus = self.line.is_some() && focus::is_within(self.inside_mut(), tree, layout, renderer);
    }

    fn draw(&self, state: &Known, tree: &Tree, renderer: &mut iced::Renderer, drawing: Drawing<'_>) {
        drawing.draw(self.inside(), tree, renderer);
        let Some(color) = self.line.filter(|_| state.has_focus) else { return };
        let bounds = drawing.layout.bounds().shrink(RING);
        let border = Border { color, width: LINE, radius: (RADIUS - RING).max(0.0).into() };
        renderer.fill_quad(renderer::Quad { bounds, border, ..renderer::Quad::default() }, Color::TRANSPARENT);
    }
}
