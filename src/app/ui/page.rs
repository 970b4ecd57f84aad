//! The parts that pages share and that know nothing of the dossier: places, columns, a text of the walkthrough.

use super::Ui;
use crate::app::theme::fonts;
use crate::app::theme::tokens::{COLUMN, space};
use crate::walkthrough::{Phrase, Place, Span};
use iced::widget::text::Span as Piece;
use iced::widget::{Column, Row, column, container, rich_text};
use iced::{Element, Length, Padding};

/// Under this width two columns would be too thin.
pub const WIDE: f32 = 1180.0;

/// A place that stays in the tree when it is empty, so that what follows keeps its focus; `gap` is above what it holds.
pub fn slot<'a, M: 'a>(content: Option<Element<'a, M>>, gap: f32) -> Element<'a, M> {
    let top = if content.is_some() { gap } else { 0.0 };
    container(Column::new().push(content)).padding(Padding { top, ..Padding::ZERO }).width(Length::Fill).into()
}

/// A text of the walkthrough, its labels in bold.
pub fn phrase<'a, M: 'a>(ui: Ui<'a>, phrase: &'a Phrase, size: f32, color: iced::Color) -> Element<'a, M> {
    let pieces: Vec<Piece<'a, (), iced::Font>> = phrase
        .spans(ui.language())
        .iter()
        .map(|span| match span {
            Span::Plain(text) => Piece::new(text.as_str()).color(color),
            Span::Label(label) => Piece::new(label.as_str()).font(fonts::BOLD).color(ui.palette.text),
        })
        .collect();
    rich_text(pieces).size(size).line_height(1.4).width(Length::Fill).into()
}

/// Form beside its live result, or above it when the window is narrow: one shape in the tree.
pub fn beside<'a, M: 'a>(ui: Ui<'a>, left: Element<'a, M>, right: Option<Element<'a, M>>) -> Element<'a, M> {
    let has_right = right.is_some();
    let left = container(left).max_width(COLUMN).width(Length::Fill);
    let right = container(Column::new().push(right)).max_width(COLUMN);
    match (has_right, ui.width < WIDE) {
        (false, _) => column![left, right].into(),
        (true, true) => column![left, right].spacing(space::XL).into(),
        (true, false) => Row::new().push(left).push(right.width(Length::Fill)).spacing(space::XXL).into(),
    }
}

/// The badge of a machine.
pub fn place_badge<'a, M: 'a>(ui: Ui<'a>, place: Place) -> Element<'a, M> {
    let index = Place::ALL.iter().position(|p| *p == place).unwrap_or(0);
    ui.badge(ui.i18n.place(place), ui.palette.badges[index])
}
