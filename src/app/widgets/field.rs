//! A field: label, example, where to find the value, and what is said of what was typed.

use super::{Kind, Ui, act};
use crate::app::font;
use crate::app::icon::{Icon, Tint};
use crate::app::theme;
use crate::app::tokens::{size, space};
use crate::i18n::UserMessage;
use iced::widget::{Column, Row, container, row, text, text_input};
use iced::{Element, Length, alignment};

/// Everything a field shows.
pub struct Field<'a, M> {
    pub id: iced::widget::Id,
    /// Empty when it stands beside.
    pub label: String,
    pub is_optional: bool,
    pub example: &'a str,
    pub typed: &'a str,
    pub on_input: Box<dyn Fn(String) -> M + 'a>,
    /// Words, or values where 0 and O must differ.
    pub font: iced::Font,
    /// « Où trouver cette valeur ? » and its answer.
    pub help: String,
    pub problem: Option<UserMessage>,
    /// What was understood of the text.
    pub notes: Vec<UserMessage>,
    /// Values to take with a click.
    pub guesses: Vec<(String, M)>,
}

/// Draws it.
pub fn field<'a, M: Clone + 'a>(ui: Ui<'a>, field: Field<'a, M>) -> Element<'a, M> {
    let p = ui.palette;
    let has_label = !field.label.is_empty();
    let mut label =
        Row::new().spacing(space::S).align_y(alignment::Vertical::Center).push(ui.strong(field.label, size::TEXT));
    if field.is_optional {
        label = label.push(ui.soft(crate::text!(ui.i18n, "fenetre-facultatif")));
    }
    let refused = field.problem.is_some();
    let input = text_input(field.example, field.typed)
        .id(field.id)
        .on_input(field.on_input)
        .font(field.font)
        .size(size::TEXT)
        .padding([7.0, space::M])
        .style(theme::input(p, refused));
    let mut parts = Column::new().spacing(space::XS).width(Length::Fill).push(has_label.then_some(label));
    if !field.help.is_empty() {
        parts = parts.push(ui.soft(field.help));
    }
    parts = parts.push(input);
    if !field.guesses.is_empty() {
        let mut offers = Row::new().spacing(space::S).align_y(alignment::Vertical::Center);
        offers = offers.push(ui.soft(crate::text!(ui.i18n, "fenetre-proposition")));
        for (guess, message) in field.guesses {
            offers = offers.push(act(ui, Kind::Plain, guess, Some(message)));
        }
        parts = parts.push(offers.wrap());
    }
    if let Some(problem) = field.problem {
        let lines = Column::new()
            .push(text(problem.message).size(size::TEXT).font(font::BOLD).color(p.refused))
            .push(ui.colored(problem.hint, p.ink, size::SMALL))
            .spacing(2.0);
        let body = container(lines)
            .padding([space::S, space::M])
            .width(Length::Fill)
            .style(theme::boxed(p.refused_ground, p.refused));
        parts = parts.push(body);
    }
    for note in field.notes {
        parts = parts.push(row![ui.icon(Icon::Check, Tint::Done, 18.0), ui.soft(note.message)].spacing(space::S));
    }
    parts.into()
}
