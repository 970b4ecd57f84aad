//! A dialog over the page: the page is dimmed, and neither the pointer nor Tab reaches it.

use super::Ui;
use crate::app::theme;
use crate::app::tokens::space;
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, renderer};
use iced::widget::{center, container, mouse_area, opaque, stack};
use iced::{Element, Event, Length, Rectangle, Size};

/// Shows `dialog` over `base`; a click beside it sends `close`.
pub fn modal<'a, M: Clone + 'a>(
    ui: Ui<'a>,
    base: Element<'a, M>,
    dialog: Element<'a, M>,
    width: f32,
    close: M,
) -> Element<'a, M> {
    let palette = ui.palette;
    let sheet = container(dialog).max_width(width).style(theme::boxed(palette.raised, palette.edge));
    let veil = center(opaque(sheet)).padding(space::L).style(theme::ground(palette.scrim));
    stack![Element::new(Inert(base)), opaque(mouse_area(veil).on_press(close))].into()
}

/// Shows `panel` along the left edge of `base`, as high as the window; a click beside it sends `close`.
pub fn drawer<'a, M: Clone + 'a>(
    ui: Ui<'a>,
    base: Element<'a, M>,
    panel: Element<'a, M>,
    width: f32,
    close: M,
) -> Element<'a, M> {
    let palette = ui.palette;
    let panel = container(panel).width(width).height(Length::Fill).style(theme::boxed(palette.rail, palette.edge));
    let veil = container(opaque(panel)).width(Length::Fill).height(Length::Fill).style(theme::ground(palette.scrim));
    stack![Element::new(Inert(base)), opaque(mouse_area(veil).on_press(close))].into()
}

/// A page that is seen but that the keyboard does not reach.
struct Inert<'a, M>(Element<'a, M>);

impl<M> Widget<M, iced::Theme, iced::Renderer> for Inert<'_, M> {
    fn tag(&self) -> tree::Tag {
        self.0.as_widget().tag()
    }

    fn state(&self) -> tree::State {
        self.0.as_widget().state()
    }

    fn children(&self) -> Vec<Tree> {
        self.0.as_widget().children()
    }

    fn diff(&self, tree: &mut Tree) {
        self.0.as_widget().diff(tree);
    }

    fn size(&self) -> Size<Length> {
        self.0.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &iced::Renderer, limits: &layout::Limits) -> layout::Node {
        self.0.as_widget_mut().layout(tree, renderer, limits)
    }

    fn operate(&mut self, _: &mut Tree, _: Layout<'_>, _: &iced::Renderer, _: &mut dyn Operation) {}

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
        // Redraws go on; keys do not go under the dialog.
        if !matches!(event, Event::Keyboard(_)) {
            self.0.as_widget_mut().update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut iced::Renderer,
        theme: &iced::Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        self.0.as_widget().draw(tree, renderer, theme, style, layout, mouse::Cursor::Unavailable, viewport);
    }
}
