//! Keys read before and after the widgets: a shortcut must win over the field that has the focus,
//! and no sign typed with Ctrl must ever land in that field.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{self, Key, Modifiers};
use iced::{Element, Event, Length, Rectangle, Size, Vector};

/// What a key asks of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Undo,
    Redo,
    Open,
    Print,
    Save,
    Help,
    Back,
    Forward,
    Escape,
    NextFocus,
    PreviousFocus,
    /// Ctrl + V, when no field takes it.
    Paste,
    /// Enter, when nothing that has the focus takes it.
    Main,
    PageUp,
    PageDown,
}

/// What is done with a key before the widgets see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    Take(Shortcut),
    /// With Ctrl, but nothing to us nor to a field: nobody gets it.
    Swallow,
    Pass,
}

fn before(key: &Key, modified: &Key, physical: &Physical, modifiers: Modifiers) -> Before {
    match key {
        Key::Named(Named::F1) => return Before::Take(Shortcut::Help),
        Key::Named(Named::Escape) => return Before::Take(Shortcut::Escape),
        Key::Named(Named::Tab) if modifiers.shift() => return Before::Take(Shortcut::PreviousFocus),
        Key::Named(Named::Tab) => return Before::Take(Shortcut::NextFocus),
        Key::Named(Named::ArrowLeft) if modifiers.alt() => return Before::Take(Shortcut::Back),
        Key::Named(Named::ArrowRight) if modifiers.alt() => return Before::Take(Shortcut::Forward),
        Key::Named(Named::PageUp) => return Before::Take(Shortcut::PageUp),
        Key::Named(Named::PageDown) => return Before::Take(Shortcut::PageDown),
        _ => {}
    }
    // AltGr is Ctrl + Alt on Windows, and types signs.
    if !modifiers.command() || modifiers.alt() {
        return Before::Pass;
    }
    let signs = [key, modified].map(|key| match key {
        Key::Character(sign) => sign.to_lowercase(),
        _ => String::new(),
    });
    let is = |sign: &str| signs.iter().any(|typed| typed == sign);
    let on = |code: Code| *physical == Physical::Code(code);
    // On a French keyboard « - » is on 6, « 0 » on « à » with Shift, « + » on « = » with Shift.
    if is("+") || is("=") || on(Code::NumpadAdd) {
        Before::Take(Shortcut::ZoomIn)
    } else if is("-") || is("_") && on(Code::Minus) || on(Code::NumpadSubtract) {
        Before::Take(Shortcut::ZoomOut)
    } else if is("0") || on(Code::Digit0) || on(Code::Numpad0) {
        Before::Take(Shortcut::ZoomReset)
    } else if is("z") && modifiers.shift() || is("y") {
        Before::Take(Shortcut::Redo)
    } else if is("z") {
        Before::Take(Shortcut::Undo)
    } else if is("o") {
        Before::Take(Shortcut::Open)
    } else if is("p") {
        Before::Take(Shortcut::Print)
    } else if is("s") {
        Before::Take(Shortcut::Save)
    } else if ["a", "c", "v", "x"].into_iter().any(is) || matches!(key, Key::Named(named) if *named != Named::Space) {
        Before::Pass
    } else {
        Before::Swallow
    }
}

/// Everything in the window, with its keys.
pub struct Keys<'a, M> {
    content: Element<'a, M>,
    on_shortcut: fn(Shortcut) -> M,
}

/// Wraps the whole window.
pub fn keys<'a, M: 'a>(content: impl Into<Element<'a, M>>, on_shortcut: fn(Shortcut) -> M) -> Element<'a, M> {
    Element::new(Keys { content: content.into(), on_shortcut })
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for Keys<'_, M> {
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
        self.content.as_widget_mut().operate(tree, layout, renderer, operation);
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
        // A press that one button takes never reaches the others: the one that had the focus would keep it.
        if matches!(event, Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))) {
            let mut unfocus = iced::advanced::widget::operation::focusable::unfocus::<()>();
            self.content.as_widget_mut().operate(tree, layout, renderer, &mut unfocus);
        }
        if let Event::Keyboard(keyboard::Event::KeyPressed { key, modified_key, physical_key, modifiers, .. }) = event {
            match before(key, modified_key, physical_key, *modifiers) {
                Before::Take(shortcut) => {
                    shell.publish((self.on_shortcut)(shortcut));
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
            shell.publish((self.on_shortcut)(Shortcut::Main));
            shell.capture_event();
        }
        if let Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Character(sign), modifiers, .. }) = event
            && !shell.is_event_captured()
            && sign.eq_ignore_ascii_case("v")
            && modifiers.command()
            && !modifiers.alt()
        {
            shell.publish((self.on_shortcut)(Shortcut::Paste));
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
        self.content.as_widget_mut().overlay(tree, layout, renderer, viewport, translation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn character(sign: &str) -> Key {
        Key::Character(sign.into())
    }

    /// What a French keyboard sends: the key, the sign with Shift, the place on the keyboard.
    #[test]
    fn the_zoom_keys_of_a_french_keyboard_are_known() {
        for (key, modified, code, modifiers, expected) in [
            ("=", "+", Code::Equal, Modifiers::CTRL | Modifiers::SHIFT, Shortcut::ZoomIn),
            ("=", "=", Code::Equal, Modifiers::CTRL, Shortcut::ZoomIn),
            ("-", "-", Code::Digit6, Modifiers::CTRL, Shortcut::ZoomOut),
            ("à", "à", Code::Digit0, Modifiers::CTRL, Shortcut::ZoomReset),
            ("à", "0", Code::Digit0, Modifiers::CTRL | Modifiers::SHIFT, Shortcut::ZoomReset),
            ("+", "+", Code::NumpadAdd, Modifiers::CTRL, Shortcut::ZoomIn),
            ("-", "-", Code::Minus, Modifiers::CTRL, Shortcut::ZoomOut),
        ] {
            let found = before(&character(key), &character(modified), &Physical::Code(code), modifiers);
            assert_eq!(found, Before::Take(expected), "{key} {modified}");
        }
    }

    #[test]
    fn ctrl_with_any_other_sign_reaches_no_field_but_copy_and_paste_do() {
        let place = Physical::Code(Code::KeyK);
        for sign in ["k", "é", "(", "6", "/"] {
            assert_eq!(before(&character(sign), &character(sign), &place, Modifiers::CTRL), Before::Swallow, "{sign}");
        }
        for sign in ["a", "c", "v", "x", "C"] {
            assert_eq!(before(&character(sign), &character(sign), &place, Modifiers::CTRL), Before::Pass, "{sign}");
        }
        let altgr = Modifiers::CTRL | Modifiers::ALT;
        assert_eq!(before(&character("@"), &character("@"), &place, altgr), Before::Pass);
        assert_eq!(before(&character("-"), &character("-"), &place, Modifiers::empty()), Before::Pass);
    }
}
