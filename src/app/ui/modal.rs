//! A dialog over the page: the page is dimmed, and neither the pointer nor Tab reaches it.

use super::Ui;
use super::button::{Kind, text_button};
use super::scroll::DIALOG;
use super::scroll_bar::{Edges, with_bar};
use crate::app::theme::styles;
use crate::app::theme::tokens::space;
use iced::widget::{center, column, container, mouse_area, opaque, row, scrollable};
use iced::{Element, Length, Padding, alignment};

/// The size of a dialog.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Its width at its widest.
    pub width: f32,
    /// Its height at its highest, where what it shows comes later or changes: its top stands where that of such a
    /// dialog would, and what comes makes it longer downwards, so that nothing in it moves.
    pub height: Option<f32>,
}

/// `dialog` in the middle of the dimmed window; a click beside it sends `close`.
pub fn modal<'a, M: Clone + 'a>(ui: Ui<'a>, dialog: Element<'a, M>, room: Room, close: M) -> Element<'a, M> {
    let palette = ui.palette;
    let sheet = container(dialog).max_width(room.width).style(styles::boxed(palette.surface, palette.border));
    let placed = container(opaque(sheet)).center_x(Length::Fill);
    let placed = placed.height(room.height.map_or(Length::Shrink, Length::Fixed));
    let veil = center(placed).padding(space::L).style(styles::background(palette.backdrop));
    opaque(mouse_area(veil).on_press(close))
}

/// `panel` along the left edge of the dimmed window, as high as it; a click beside it sends `close`.
pub fn drawer<'a, M: Clone + 'a>(ui: Ui<'a>, panel: Element<'a, M>, width: f32, close: M) -> Element<'a, M> {
    let palette = ui.palette;
    // What is in it leaves room for its border.
    let panel = container(panel).padding(1.0).width(width).height(Length::Fill);
    let panel = panel.style(styles::boxed(palette.sidebar, palette.border));
    let veil =
        container(opaque(panel)).width(Length::Fill).height(Length::Fill).style(styles::background(palette.backdrop));
    opaque(mouse_area(veil).on_press(close))
}

/// Title, close button, and a content that scrolls when it is long.
pub fn framed<'a, M: Clone + 'a>(ui: Ui<'a>, title: String, content: Element<'a, M>, close: M) -> Element<'a, M> {
    let close = text_button(ui, Kind::Quiet, crate::text!(ui.i18n, "fenetre-fermer"), Some(close));
    let head = row![container(ui.heading(title)).width(Length::Fill), close].align_y(alignment::Vertical::Center);
    sheet(ui, head.into(), content)
}

/// A question whose answers are all among its buttons: beside them, « Fermer » would be taken for one.
pub fn question<'a, M: Clone + 'a>(ui: Ui<'a>, title: String, content: Element<'a, M>) -> Element<'a, M> {
    sheet(ui, ui.heading(title), content)
}

fn sheet<'a, M: Clone + 'a>(ui: Ui<'a>, head: Element<'a, M>, content: Element<'a, M>) -> Element<'a, M> {
    let body = container(content).padding(Padding { right: space::L, ..Padding::ZERO }).width(Length::Fill);
    let body = with_bar(ui, scrollable(body).id(DIALOG), Edges::Both);
    // The bar stands in the margin: the head and what scrolls end at one line.
    let head = container(head).padding(Padding { right: space::L, ..Padding::ZERO });
    container(column![head, body].spacing(space::L))
        .padding(Padding { right: space::S, ..Padding::new(space::XL) })
        .into()
}
