//! The one box to type a line in.

use super::Ui;
use crate::app::theme::styles;
use crate::app::theme::tokens::{size, space};
use iced::widget::{Id, TextInput, text_input};

/// A box of one line; `is_refused` draws its border so.
pub fn input<'a, M: Clone + 'a>(
    ui: Ui<'a>,
    id: Id,
    example: &str,
    typed: &str,
    font: iced::Font,
    is_refused: bool,
) -> TextInput<'a, M> {
    text_input(example, typed)
        .id(id)
        .font(font)
        .size(size::TEXT)
        .padding([7.0, space::M])
        .style(styles::input(ui.palette, is_refused))
}
