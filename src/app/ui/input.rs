//! The one box to type a line in.

use super::Ui;
use crate::app::theme::icons::Icon;
use crate::app::theme::tokens::{size, space};
use crate::app::theme::{fonts, styles};
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
    let input = text_input(example, typed)
        .id(id)
        .font(font)
        .size(size::TEXT)
        .padding([7.0, space::M])
        .style(styles::input(ui.palette, is_refused));
    // Not by colour alone: what is refused bears a sign, the focus is a thick ring.
    if is_refused { input.icon(refused()) } else { input }
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
