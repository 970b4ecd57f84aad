//! The menu of a field: cut, copy, paste, select all. It opens with the right button of the mouse, with the Menu key or
//! with Shift + F10, and gives the field the keys that do the same, so that there is one way of doing each.

use super::Ui;
use super::button::{Kind, button};
use super::focus;
use super::wrapper::{Happening, Inside, Overlay, Wrapper, wrapped};
use crate::app::theme::styles;
use crate::app::theme::tokens::{WORDS, line, size, space};
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Shell, clipboard, mouse, overlay, renderer};
use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{self, Key, Modifiers};
use iced::widget::{Column, container, row, text, text_editor, text_input};
use iced::{Element, Event, Length, Point, Rectangle, Size, Vector, touch, window};

/// The width of the menu, in logical pixels.
const WIDTH: f32 = 260.0;

/// What the field is, and what it holds.
pub enum Holds<'a> {
    /// A line.
    Line(&'a str),
    /// Several lines.
    Lines(&'a text_editor::Content),
}

impl Holds<'_> {
    fn is_empty(&self) -> bool {
        match self {
            Self::Line(typed) => typed.is_empty(),
            Self::Lines(content) => content.is_empty(),
        }
    }

    /// Whether some of it is selected; `field` is what the field's widget remembers.
    fn has_selection(&self, field: &Tree) -> bool {
        type Line = text_input::State<<iced::Renderer as iced::advanced::text::Renderer>::Paragraph>;
        match self {
            Self::Line(typed) => {
                let cursor = field.state.downcast_ref::<Line>().cursor();
                cursor.selection(&text_input::Value::new(typed)).is_some()
            }
            Self::Lines(content) => content.selection().is_some_and(|selected| !selected.is_empty()),
        }
    }
}

/// One line of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Cut,
    Copy,
    Paste,
    SelectAll,
}

impl Choice {
    const ALL: [Choice; 4] = [Choice::Cut, Choice::Copy, Choice::Paste, Choice::SelectAll];

    /// The key that does the same, with Ctrl.
    fn key(self) -> (&'static str, Code) {
        match self {
            Self::Cut => ("x", Code::KeyX),
            Self::Copy => ("c", Code::KeyC),
            Self::Paste => ("v", Code::KeyV),
            Self::SelectAll => ("a", Code::KeyA),
        }
    }

    fn label(self, ui: Ui<'_>) -> String {
        match self {
            Self::Cut => crate::text!(ui.i18n, "fenetre-couper"),
            Self::Copy => crate::text!(ui.i18n, "fenetre-copier"),
            Self::Paste => crate::text!(ui.i18n, "fenetre-coller"),
            Self::SelectAll => crate::text!(ui.i18n, "fenetre-tout-selectionner"),
        }
    }
}

/// The menu while it is open.
struct Opened {
    /// Where it was asked for, in the layout of the field.
    at: Point,
    /// What can be done.
    possible: Vec<Choice>,
    /// The line that the keyboard is on.
    current: Option<Choice>,
    /// What its buttons remember.
    tree: Tree,
}

impl Opened {
    /// Goes to the next possible line, or to the one before, round.
    fn step(&mut self, is_down: bool) {
        let count = self.possible.len();
        let rank = self.current.and_then(|current| self.possible.iter().position(|choice| *choice == current));
        let next = match (rank, is_down) {
            (None, true) => Some(0),
            (None, false) => count.checked_sub(1),
            (Some(rank), true) => (rank + 1).checked_rem(count),
            (Some(rank), false) => (rank + count).checked_sub(1).and_then(|before| before.checked_rem(count)),
        };
        self.current = next.and_then(|next| self.possible.get(next).copied());
    }
}

/// A field with its menu.
struct FieldMenu<'a, M> {
    ui: Ui<'a>,
    field: Element<'a, M>,
    holds: Holds<'a>,
    /// Whether what is typed there is taken.
    is_editable: bool,
    /// The lines of the open menu: a button remembers by itself how it looks, from what happens to what is drawn.
    menu: Option<Element<'a, Choice>>,
}

/// Gives its menu to a field, `field`, which holds that.
pub fn with_menu<'a, M: 'a>(
    ui: Ui<'a>,
    field: impl Into<Element<'a, M>>,
    holds: Holds<'a>,
    is_editable: bool,
) -> Element<'a, M> {
    wrapped(FieldMenu { ui, field: field.into(), holds, is_editable, menu: None })
}

impl<M> FieldMenu<'_, M> {
    /// What can be done now; nothing is selected in a field that is only now entered.
    fn possible(&self, field: &Tree, was_focused: bool, clipboard: &dyn Clipboard) -> Vec<Choice> {
        let has_selection = was_focused && self.holds.has_selection(field);
        let is_possible = |choice: &Choice| match choice {
            Choice::Cut => has_selection && self.is_editable,
            Choice::Copy => has_selection,
            Choice::Paste => {
                self.is_editable && clipboard.read(clipboard::Kind::Standard).is_some_and(|copied| !copied.is_empty())
            }
            Choice::SelectAll => !self.holds.is_empty(),
        };
        Choice::ALL.into_iter().filter(is_possible).collect()
    }
}

impl<M> Wrapper<M> for FieldMenu<'_, M> {
    type State = Option<Opened>;

    fn inside(&self) -> &Inside<'_, M> {
        self.field.as_widget()
    }

    fn inside_mut(&mut self) -> &mut Inside<'_, M> {
        self.field.as_widget_mut()
    }

    fn operate(&mut self, field: &mut Tree, layout: Layout<'_>, renderer: &iced::Renderer, ask: &mut dyn Operation) {
        // A box of several lines does not tell its text by itself.
        if let Holds::Lines(content) = self.holds {
            ask.text(None, layout.bounds(), &content.text());
        }
        self.inside_mut().operate(field, layout, renderer, ask);
    }

    fn update(&mut self, state: &mut Option<Opened>, field: &mut Tree, mut happening: Happening<'_, '_, M>) {
        let Happening { event, layout, cursor, renderer, .. } = happening;
        let may_matter = matches!(
            event,
            Event::Keyboard(keyboard::Event::KeyPressed { .. })
                | Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Right) | mouse::Event::WheelScrolled { .. })
        );
        let is_focused = may_matter && focus::is_within(self.inside_mut(), field, layout, renderer);
        let asked = match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Right)) => cursor.position_over(layout.bounds()),
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) if is_focused => match key {
                Key::Named(Named::ContextMenu) => Some(layout.bounds()),
                Key::Named(Named::F10) if modifiers.shift() => Some(layout.bounds()),
                _ => None,
            }
            .map(|bounds| Point::new(bounds.x + space::S, bounds.y + bounds.height)),
            _ => None,
        };
        let Some(at) = asked else {
            // The wheel over a box that one does not write in scrolls the page, as everywhere else on it.
            let is_passing = matches!(event, Event::Mouse(mouse::Event::WheelScrolled { .. })) && !is_focused;
            if !is_passing {
                happening.reach(self.inside_mut(), field);
            }
            return;
        };
        // The field is entered, as with the left button; what is selected in it stays so.
        if !is_focused {
            for click in
                [mouse::Event::ButtonPressed(mouse::Button::Left), mouse::Event::ButtonReleased(mouse::Button::Left)]
            {
                happening.with(&Event::Mouse(click)).reach(self.inside_mut(), field);
            }
        }
        let possible = self.possible(field, is_focused, happening.clipboard);
        let current = matches!(event, Event::Keyboard(_)).then(|| possible.first().copied()).flatten();
        *state = Some(Opened { at, possible, current, tree: Tree::empty() });
        self.menu = None;
        happening.shell.capture_event();
        happening.shell.request_redraw();
    }

    fn overlay<'b>(
        &'b mut self,
        state: &'b mut Option<Opened>,
        field_tree: &'b mut Tree,
        field_layout: Layout<'b>,
        _: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<Overlay<'b, M>>
    where
        M: 'b,
    {
        let opened = state.as_mut()?;
        let menu = self.menu.get_or_insert_with(|| menu(self.ui, opened));
        opened.tree.diff(&*menu);
        let (ui, field, viewport) = (self.ui, &mut self.field, *viewport);
        let menu = Menu { ui, menu, state, field, field_tree, field_layout, viewport, translation };
        Some(overlay::Element::new(Box::new(menu)))
    }
}

/// The lines of the menu, those that cannot be without effect.
fn menu<'a>(ui: Ui<'a>, opened: &Opened) -> Element<'a, Choice> {
    let line = |choice: Choice| {
        let kind = if opened.current == Some(choice) { Kind::Chosen } else { Kind::Line };
        let (sign, _) = choice.key();
        let keys = crate::text!(ui.i18n, "fenetre-avec-ctrl", touche = sign.to_uppercase());
        let words = row![
            container(text(choice.label(ui)).size(size::TEXT).line_height(line(size::TEXT, WORDS))).width(Length::Fill),
            text(keys).size(size::SMALL).line_height(line(size::SMALL, WORDS))
        ];
        let press = opened.possible.contains(&choice).then_some(choice);
        button(ui, kind, words.spacing(space::L), press).width(Length::Fill).into()
    };
    container(Column::with_children(Choice::ALL.map(line)))
        .padding(space::XS)
        .width(WIDTH)
        .style(styles::boxed(ui.palette.surface, ui.palette.border))
        .into()
}

/// The open menu, over the window, and the field that it acts on.
struct Menu<'a, 'b, M> {
    ui: Ui<'a>,
    menu: &'b mut Element<'a, Choice>,
    state: &'b mut Option<Opened>,
    field: &'b mut Element<'a, M>,
    field_tree: &'b mut Tree,
    field_layout: Layout<'b>,
    viewport: Rectangle,
    translation: Vector,
}

impl<M> Menu<'_, '_, M> {
    /// Gives the field the key that does it, as if it had been typed.
    fn choose(
        &mut self,
        choice: Choice,
        renderer: &iced::Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
    ) {
        let (sign, code) = choice.key();
        let (key, modifiers, physical_key) = (Key::Character(sign.into()), Modifiers::COMMAND, Physical::Code(code));
        let location = keyboard::Location::Standard;
        for event in [
            keyboard::Event::ModifiersChanged(modifiers),
            keyboard::Event::KeyPressed {
                modified_key: key.clone(),
                key: key.clone(),
                physical_key,
                location,
                modifiers,
                repeat: false,
                text: None,
            },
            keyboard::Event::KeyReleased { modified_key: key.clone(), key, physical_key, location, modifiers },
            keyboard::Event::ModifiersChanged(Modifiers::empty()),
        ] {
            self.field.as_widget_mut().update(
                self.field_tree,
                &Event::Keyboard(event),
                self.field_layout,
                mouse::Cursor::Unavailable,
                renderer,
                clipboard,
                shell,
                &self.viewport,
            );
        }
    }

    /// A key while the menu is open: the menu's, and nobody else's. Tells what is chosen.
    fn key(&mut self, key: &Key) -> Option<Choice> {
        let opened = self.state.as_mut()?;
        match key {
            Key::Named(Named::ArrowDown) => opened.step(true),
            Key::Named(Named::ArrowUp) => opened.step(false),
            Key::Named(Named::Enter | Named::Space) => {
                let chosen = opened.current;
                *self.state = None;
                return chosen;
            }
            Key::Named(Named::Escape | Named::Tab | Named::ContextMenu) => *self.state = None,
            _ => {}
        }
        None
    }
}

impl<M> overlay::Overlay<M, iced::Theme, iced::Renderer> for Menu<'_, '_, M> {
    fn layout(&mut self, renderer: &iced::Renderer, bounds: Size) -> layout::Node {
        let Some(opened) = self.state.as_mut() else { return layout::Node::new(Size::ZERO) };
        let limits = layout::Limits::new(Size::ZERO, bounds);
        let node = self.menu.as_widget_mut().layout(&mut opened.tree, renderer, &limits);
        let (at, size) = (opened.at + self.translation, node.size());
        // Where there is no room below, above.
        let y = if at.y + size.height > bounds.height { at.y - size.height } else { at.y };
        node.move_to(Point::new(at.x.min(bounds.width - size.width).max(0.0), y.max(0.0)))
    }

    fn draw(
        &self,
        renderer: &mut iced::Renderer,
        theme: &iced::Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
    ) {
        let Some(opened) = self.state.as_ref() else { return };
        self.menu.as_widget().draw(&opened.tree, renderer, theme, style, layout, cursor, &layout.bounds());
    }

    fn operate(&mut self, layout: Layout<'_>, renderer: &iced::Renderer, operation: &mut dyn Operation) {
        let Some(opened) = self.state.as_mut() else { return };
        self.menu.as_widget_mut().operate(&mut opened.tree, layout, renderer, operation);
    }

    fn update(
        &mut self,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &iced::Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
    ) {
        let Some(opened) = self.state.as_mut() else { return };
        let mut chosen = None;
        match event {
            Event::Keyboard(keyboard::Event::KeyPressed { key, .. }) => {
                chosen = self.key(key);
                if let Some(opened) = self.state.as_mut() {
                    *self.menu = menu(self.ui, opened);
                    opened.tree.diff(&*self.menu);
                }
                shell.capture_event();
            }
            Event::Mouse(mouse::Event::ButtonPressed(_)) | Event::Touch(touch::Event::FingerPressed { .. })
                if !cursor.is_over(layout.bounds()) =>
            {
                *self.state = None;
                shell.capture_event();
            }
            Event::Mouse(mouse::Event::WheelScrolled { .. }) => shell.capture_event(),
            Event::Window(window::Event::Resized(_) | window::Event::Unfocused) => *self.state = None,
            _ => {
                let mut choices = Vec::new();
                let mut inside = Shell::new(&mut choices);
                let (menu, tree) = (self.menu.as_widget_mut(), &mut opened.tree);
                menu.update(tree, event, layout, cursor, renderer, clipboard, &mut inside, &layout.bounds());
                // A line that cannot be done keeps its click too: the page under the menu would take the focus away.
                let is_press = matches!(
                    event,
                    Event::Mouse(mouse::Event::ButtonPressed(_)) | Event::Touch(touch::Event::FingerPressed { .. })
                );
                if is_press || inside.is_event_captured() {
                    shell.capture_event();
                }
                shell.request_redraw_at(inside.redraw_request());
                chosen = choices.pop();
                if chosen.is_some() {
                    *self.state = None;
                }
            }
        }
        if let Some(choice) = chosen {
            self.choose(choice, renderer, clipboard, shell);
        }
        if !matches!(event, Event::Window(window::Event::RedrawRequested(_))) {
            shell.request_redraw();
        }
    }

    fn mouse_interaction(
        &self,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &iced::Renderer,
    ) -> mouse::Interaction {
        // What is under the menu is not pointed at while it is open.
        let Some(opened) = self.state.as_ref() else { return mouse::Interaction::None };
        let over = self.menu.as_widget().mouse_interaction(&opened.tree, layout, cursor, &layout.bounds(), renderer);
        over.max(mouse::Interaction::Idle)
    }
}
