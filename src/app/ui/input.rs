//! The boxes to type in: of a line, of several lines. Each has the menu of a field.

use super::field_menu::{Holds, with_menu};
use super::{Ui, frame};
use crate::app::theme::icons::Icon;
use crate::app::theme::tokens::{WORDS, line, size, space};
use crate::app::theme::{fonts, styles};
use iced::Element;
use iced::widget::text_editor::{Action, Content};
use iced::widget::{Id, TextInput, text_editor, text_input};

/// A box of one line, to complete with what becomes of what is typed.
pub struct Input<'a, M> {
    ui: Ui<'a>,
    typed: &'a str,
    input: TextInput<'a, M>,
    is_editable: bool,
}

/// A box of one line; `is_refused` draws its border so.
pub fn input<'a, M: Clone + 'a>(
    ui: Ui<'a>,
    id: Id,
    example: &str,
    typed: &'a str,
    font: iced::Font,
    is_refused: bool,
) -> Input<'a, M> {
    let input = text_input(example, typed)
        .id(id)
        .font(font)
        .size(size::TEXT)
        .line_height(line(size::TEXT, WORDS))
        .padding([7.0, space::M])
        .style(styles::input(ui.palette, is_refused, ui.ring));
    // Not by colour alone: what is refused bears a sign, the focus is a thick ring.
    let input = if is_refused { input.icon(refused()) } else { input };
    Input { ui, typed, input, is_editable: false }
}

impl<'a, M: Clone + 'a> Input<'a, M> {
    /// What is typed comes so; without it, the box is only read.
    pub fn on_input(self, on_input: impl Fn(String) -> M + 'a) -> Self {
        Self { input: self.input.on_input(on_input), is_editable: true, ..self }
    }

    /// Whether what is typed is kept: its menu offers no change where it is not. The box takes the focus all the same, to
    /// be selected and copied from.
    pub fn editable(self, is_editable: bool) -> Self {
        Self { is_editable, ..self }
    }
}

impl<'a, M: Clone + 'a> From<Input<'a, M>> for Element<'a, M> {
    fn from(input: Input<'a, M>) -> Self {
        let Input { ui, typed, input, is_editable } = input;
        with_menu(ui, input, Holds::Line(typed), is_editable)
    }
}

/// A box of so many whole lines, which scrolls inside: its height does not change with what it holds.
pub fn lines<'a, M: Clone + 'a>(
    ui: Ui<'a>,
    id: Id,
    example: String,
    content: &'a Content,
    (font, size, rows): (iced::Font, f32, f32),
    on_action: impl Fn(Action) -> M + 'a,
) -> Element<'a, M> {
    let editor = text_editor(content)
        .id(id)
        .placeholder(example)
        .on_action(on_action)
        .font(font)
        .size(size)
        .line_height(line(size, WORDS))
        .height(rows * (size * WORDS).round() + 2.0 * frame::PADDING[0])
        .wrapping(iced::widget::text::Wrapping::WordOrGlyph);
    with_menu(ui, frame::framed(ui, editor), Holds::Lines(content), true)
}

fn refused() -> text_input::Icon<iced::Font> {
    text_input::Icon {
        font: fonts::ICONS,
        code_point: Icon::Alert.letter(),
        size: Some(18.0.into()),
        spacing: space::S,
        side: text_input::Side::Right,
    }
}
