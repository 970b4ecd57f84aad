//! What stands between the window and its widgets: the keys are read before and after them, and what a dialog
//! covers is out of reach. A shortcut must win over the field that has the focus, and no sign typed with Ctrl
//! must ever land in that field.

use super::focus;
use crate::app::shortcut::{Before, Shortcut, before};
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key};
use iced::{Element, Event, Length, Rectangle, Size, Vector};

/// Which events and operations reach what is inside.
enum Filter<M> {
    /// All, but for the keys that are shortcuts.
    Keys(fn(Shortcut) -> M),
    /// All.
    Open,
    /// Redraws only: a dialog covers it. The keyboard, the pointer and the focus stay out.
    Covered,
}

/// Content behind a filter. It adds nothing to the tree: what is inside keeps its state when the filter changes.
struct Intercept<'a, M> {
    content: Element<'a, M>,
    filter: Filter<M>,
}

/// Reads the keys of the whole window.
pub fn keys<'a, M: 'a>(content: impl Into<Element<'a, M>>, on_shortcut: fn(Shortcut) -> M) -> Element<'a, M> {
    Element::new(Intercept { content: content.into(), filter: Filter::Keys(on_shortcut) })
}

/// What is seen but out of reach while something covers it.
pub fn covered<'a, M: 'a>(content: impl Into<Element<'a, M>>, is_covered: bool) -> Element<'a, M> {
    let filter = if is_covered { Filter::Covered } else { Filter::Open };
    Element::new(Intercept { content: content.into(), filter })
}

impl<M> Intercept<'_, M> {
    fn is_covered(&self) -> bool {
        matches!(self.filter, Filter::Covered)
    }
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for Intercept<'_, M> {
    fn tag(&self) -> tree::Tag {
        self.content.as_widget().tag()
    }

    fn state(&self) -> tree::State {
        self.content.as_widget().state()
    }

    fn children(&self) -> Vec<Tree> {
        self.content.as_widget().children()
    }

    fn diff(&self, tree: &mut Tree) {
        self.content.as_widget().diff(tree);
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &iced::Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(tree, renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        if !self.is_covered() {
            self.content.as_widget_mut().operate(tree, layout, renderer, operation);
        }
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
        if self.is_covered() && matches!(event, Event::Keyboard(_)) {
            return;
        }
        let Filter::Keys(on_shortcut) = self.filter else {
            self.content.as_widget_mut().update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
            return;
        };
        // A press that one button takes never reaches the others: the one that had the focus would keep it.
        if matches!(event, Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))) {
            let mut unfocus = iced::advanced::widget::operation::focusable::unfocus::<()>();
            self.content.as_widget_mut().operate(tree, layout, renderer, &mut unfocus);
        }
        // The right button opens the menu of a field, which takes the focus without a press that the others see.
        if matches!(event, Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Right))) {
            let before = focus::within(&mut self.content, tree, layout, renderer);
            self.content.as_widget_mut().update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
            focus::keep_the_new(&mut self.content, tree, layout, renderer, &before);
            return;
        }
        // The two side buttons of a mouse.
        if let Event::Mouse(mouse::Event::ButtonPressed(side @ (mouse::Button::Back | mouse::Button::Forward))) = event
        {
            let shortcut = if *side == mouse::Button::Back { Shortcut::Back } else { Shortcut::Forward };
            shell.publish(on_shortcut(shortcut));
            shell.capture_event();
            return;
        }
        if let Event::Keyboard(keyboard::Event::KeyPressed { key, modified_key, physical_key, modifiers, .. }) = event {
            match before(key, modified_key, physical_key, *modifiers) {
                Before::Take(shortcut) => {
                    shell.publish(on_shortcut(shortcut));
                    shell.capture_event();
                    return;
                }
                Before::Swallow => {
                    shell.capture_event();
                    return;
                }
                Before::Pass => {}
            }
        }
        self.content.as_widget_mut().update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        if let Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(Named::Enter), .. }) = event
            && !shell.is_event_captured()
        {
            shell.publish(on_shortcut(Shortcut::Main));
            shell.capture_event();
        }
        if let Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Character(sign), modifiers, .. }) = event
            && !shell.is_event_captured()
            && sign.eq_ignore_ascii_case("v")
            && modifiers.command()
            && !modifiers.alt()
        {
            shell.publish(on_shortcut(Shortcut::Paste));
            shell.capture_event();
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &iced::Renderer,
    ) -> mouse::Interaction {
        let cursor = if self.is_covered() { mouse::Cursor::Unavailable } else { cursor };
        self.content.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)
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
        let cursor = if self.is_covered() { mouse::Cursor::Unavailable } else { cursor };
        self.content.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, iced::Theme, iced::Renderer>> {
        if self.is_covered() {
            return None;
        }
        self.content.as_widget_mut().overlay(tree, layout, renderer, viewport, translation)
    }
}
