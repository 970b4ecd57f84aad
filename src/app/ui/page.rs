//! The parts that pages share and that know nothing of the dossier: places, columns, a text of the walkthrough.

use super::Ui;
use crate::app::theme::fonts;
use crate::app::theme::tokens::{COLUMN, PARAGRAPH, line, space};
use crate::walkthrough::{Phrase, Place, Span};
use iced::widget::text::Span as Piece;
use iced::widget::{Column, Row, column, container, rich_text};
use iced::{Element, Length, Padding};
use std::borrow::Cow;

/// Under this width two columns would be too thin.
pub const WIDE: f32 = 1180.0;

/// A place that stays in the tree when it is empty, so that what follows keeps its focus; `gap` is above what it holds.
pub fn slot<'a, M: 'a>(content: Option<Element<'a, M>>, gap: f32) -> Element<'a, M> {
    let top = if content.is_some() { gap } else { 0.0 };
    container(Column::new().push(content)).padding(Padding { top, ..Padding::ZERO }).width(Length::Fill).into()
}

/// A text of the walkthrough, its labels in bold.
pub fn phrase<'a, M: 'a>(ui: Ui<'a>, phrase: &'a Phrase, size: f32, color: iced::Color) -> Element<'a, M> {
    let spans = phrase.spans(ui.language());
    let is_label =
        |rank: Option<usize>| rank.and_then(|rank| spans.get(rank)).is_some_and(|span| matches!(span, Span::Label(_)));
    let pieces: Vec<Piece<'a, (), iced::Font>> = spans
        .iter()
        .enumerate()
        .map(|(rank, span)| match span {
            Span::Plain(text) => {
                let around = (is_label(rank.checked_sub(1)), is_label(Some(rank + 1)));
                Piece::new(joined(text, around)).color(color)
            }
            Span::Label(label) => Piece::new(label.as_str()).font(fonts::BOLD).color(ui.palette.text),
        })
        .collect();
    rich_text(pieces).size(size).line_height(line(size, PARAGRAPH)).width(Length::Fill).into()
}

/// Ordinary words with a word joiner, which is not seen, where a label touches them. What shapes a text gives a word of
/// ASCII one font, that of its first sign: without it, a point after a label is bold, and a label after `(` is not.
fn joined(text: &str, (after_label, before_label): (bool, bool)) -> Cow<'_, str> {
    const JOINER: &str = "\u{2060}";
    let touches = |sign: Option<char>| sign.is_some_and(|sign| !sign.is_whitespace());
    let before = if after_label && touches(text.chars().next()) { JOINER } else { "" };
    let after = if before_label && touches(text.chars().next_back()) { JOINER } else { "" };
    if before.is_empty() && after.is_empty() { text.into() } else { format!("{before}{text}{after}").into() }
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
