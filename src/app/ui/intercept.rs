//! What stands between the window and its widgets: the keys are read before and after them, and what a dialog
//! covers is out of reach. A shortcut must win over the field that has the focus, and no sign typed with Ctrl
//! must ever land in that field.

use super::focus;
use super::wrapper::{Happening, Inside, Wrapper, wrapped};
use crate::app::shortcut::{Before, Shortcut, before};
use iced::advanced::mouse;
use iced::advanced::widget::Tree;
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key};
use iced::{Element, Event};

/// Which events and operations reach what is inside.
enum Filter<M> {
    /// All, but for the keys that are shortcuts.
    Keys(fn(Shortcut) -> M),
    /// All.
    Open,
    /// Redraws only: a dialog covers it. The keyboard, the pointer and the focus stay out.
    Covered,
}

/// Content behind a filter. What is inside keeps its state when the filter changes.
struct Intercept<'a, M> {
    content: Element<'a, M>,
    filter: Filter<M>,
}

/// Reads the keys of the whole window.
pub fn keys<'a, M: 'a>(content: impl Into<Element<'a, M>>, on_shortcut: fn(Shortcut) -> M) -> Element<'a, M> {
    wrapped(Intercept { content: content.into(), filter: Filter::Keys(on_shortcut) })
}

/// What is seen but out of reach while something covers it.
pub fn covered<'a, M: 'a>(content: impl Into<Element<'a, M>>, is_covered: bool) -> Element<'a, M> {
    let filter = if is_covered { Filter::Covered } else { Filter::Open };
    wrapped(Intercept { content: content.into(), filter })
}

impl<M> Wrapper<M> for Intercept<'_, M> {
    type State = ();

    fn inside(&self) -> &Inside<'_, M> {
        self.content.as_widget()
    }

    fn inside_mut(&mut self) -> &mut Inside<'_, M> {
        self.content.as_widget_mut()
    }

    fn is_out_of_reach(&self) -> bool {
        matches!(self.filter, Filter::Covered)
    }

    fn update(&mut self, (): &mut (), tree: &mut Tree, mut happening: Happening<'_, '_, M>) {
        let Happening { event, layout, renderer, .. } = happening;
        if self.is_out_of_reach() && matches!(event, Event::Keyboard(_)) {
            return;
        }
        let Filter::Keys(on_shortcut) = self.filter else {
            happening.reach(self.inside_mut(), tree);
            return;
        };
        // A press that one button takes never reaches the others: the one that had the focus would keep it.
        if matches!(event, Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))) {
            let mut unfocus = iced::advanced::widget::operation::focusable::unfocus::<()>();
            self.inside_mut().operate(tree, layout, renderer, &mut unfocus);
        }
        // The right button opens the menu of a field, which takes the focus without a press that the others see.
        if matches!(event, Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Right))) {
            let before = focus::within(self.inside_mut(), tree, layout, renderer);
            happening.reach(self.inside_mut(), tree);
            focus::keep_the_new(self.inside_mut(), tree, layout, renderer, &before);
            return;
        }
        match taken(event) {
            Before::Take(shortcut) => return happening.answer(on_shortcut(shortcut)),
            Before::Swallow => return happening.shell.capture_event(),
            Before::Pass => happening.reach(self.inside_mut(), tree),
        }
        if !happening.shell.is_event_captured()
            && let Some(shortcut) = left(event)
        {
            let mut is_typing = || focus::is_in_a_line(self.inside_mut(), tree, layout, renderer);
            let shortcut = if shortcut == Shortcut::Main && is_typing() { Shortcut::Submit } else { shortcut };
            happening.answer(on_shortcut(shortcut));
        }
    }
}

/// What an event is before any widget has it.
fn taken(event: &Event) -> Before {
    match event {
        // Kept down, it would say « C'est fait » to page after page.
        Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(Named::Enter), repeat: true, .. }) => {
            Before::Swallow
        }
        // The two side buttons of a mouse.
        Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Back)) => Before::Take(Shortcut::Back),
        Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Forward)) => Before::Take(Shortcut::Forward),
        Event::Keyboard(keyboard::Event::KeyPressed { key, modified_key, physical_key, modifiers, .. }) => {
            before(key, modified_key, physical_key, *modifiers)
        }
        _ => Before::Pass,
    }
}

/// The shortcut of a key that no widget wanted.
fn left(event: &Event) -> Option<Shortcut> {
    let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) = event else { return None };
    match key {
        Key::Named(Named::Enter) => Some(Shortcut::Main),
        Key::Character(sign) if sign.eq_ignore_ascii_case("v") && modifiers.command() && !modifiers.alt() => {
            Some(Shortcut::Paste)
        }
        _ => None,
    }
}
