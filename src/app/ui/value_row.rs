//! A value to type elsewhere: its name, the value, a copy button, and the large view.

use super::Ui;
use super::button::{Kind, copy_button, text_button};
use crate::app::theme::tokens::{size, space};
use iced::widget::{column, container, row};
use iced::{Element, Length, alignment};

/// What can be done with a value.
pub struct ValueRow<M> {
    pub name: String,
    pub value: String,
    pub is_copied: bool,
    pub copy: M,
    pub large: M,
    pub compare: Option<M>,
}

/// Draws it.
pub fn value_row<'a, M: Clone + 'a>(ui: Ui<'a>, item: ValueRow<M>) -> Element<'a, M> {
    let copy = copy_button(ui, item.is_copied, item.copy);
    let mut buttons = row![].spacing(space::XS).align_y(alignment::Vertical::Center);
    if let Some(compare) = item.compare {
        buttons = buttons.push(text_button(ui, Kind::Quiet, crate::text!(ui.i18n, "fenetre-comparer"), Some(compare)));
    }
    buttons = buttons.push(text_button(ui, Kind::Quiet, crate::text!(ui.i18n, "fenetre-en-grand"), Some(item.large)));
    buttons = buttons.push(copy);
    // One shape for all: the name and the buttons on a line, the value under them on the whole width.
    let name = ui.colored(item.name, ui.palette.caption, size::SMALL);
    let head =
        row![container(name).width(Length::Fill), buttons].spacing(space::S).align_y(alignment::Vertical::Center);
    container(column![head, ui.value(item.value)].spacing(2.0)).padding([space::S, 0.0]).into()
}
