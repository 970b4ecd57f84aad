//! A field: label, example, where to find the value, and what is said of what was typed.

use super::Ui;
use super::button::{Kind, text_button};
use super::input::input;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{TARGET, size, space};
use crate::app::theme::{fonts, styles};
use crate::i18n::UserMessage;
use iced::widget::{Column, Id, Row, Space, column, container, row};
use iced::{Element, Length, alignment};

/// The values that a field offers.
pub enum Offers<M> {
    /// This field never has any.
    Never,
    /// Those of the moment, perhaps none: their room is there.
    Some(Vec<(String, M)>),
}

/// What a remark under a field tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// How the text was understood; there is nothing wrong.
    Understood,
    /// Something is wrong, though the text is accepted.
    Wrong,
}

/// A field to complete with what it needs, then to [draw](Field::view).
pub struct Field<'a, M> {
    ui: Ui<'a>,
    id: Id,
    typed: &'a str,
    label: String,
    is_optional: bool,
    is_editable: bool,
    width: Length,
    example: String,
    font: iced::Font,
    help: String,
    problem: Option<UserMessage>,
    notes: Vec<(Remark, UserMessage)>,
    offers: Offers<M>,
}

/// A field of that name, with what is typed in it so far.
pub fn field<'a, M: Clone + 'a>(ui: Ui<'a>, id: Id, typed: &'a str) -> Field<'a, M> {
    Field {
        ui,
        id,
        typed,
        label: String::new(),
        is_optional: false,
        is_editable: true,
        width: Length::Fill,
        example: String::new(),
        font: fonts::TEXT,
        help: String::new(),
        problem: None,
        notes: Vec::new(),
        offers: Offers::Never,
    }
}

impl<'a, M: Clone + 'a> Field<'a, M> {
    /// The label above; without it, the label stands beside.
    pub fn label(self, label: String) -> Self {
        Self { label, ..self }
    }

    /// Says « facultatif » after the label.
    pub fn optional(self, is_optional: bool) -> Self {
        Self { is_optional, ..self }
    }

    /// Whether what is typed is kept; what is only read can still be selected and copied.
    pub fn editable(self, is_editable: bool) -> Self {
        Self { is_editable, ..self }
    }

    /// How wide the box is; what is said of it takes the whole width.
    pub fn width(self, width: Length) -> Self {
        Self { width, ..self }
    }

    /// What such a value looks like, shown while it is empty, and called an example: it is never taken for a value.
    pub fn example(self, example: &str) -> Self {
        let example = match example {
            "" => String::new(),
            example => crate::text!(self.ui.i18n, "fenetre-exemple", valeur = example.to_owned()),
        };
        Self { example, ..self }
    }

    /// For values, where 0 and O must differ.
    pub fn font(self, font: iced::Font) -> Self {
        Self { font, ..self }
    }

    /// « Où trouver cette valeur ? »: its answer.
    pub fn help(self, help: String) -> Self {
        Self { help, ..self }
    }

    /// Why what is typed is refused.
    pub fn problem(self, problem: Option<UserMessage>) -> Self {
        Self { problem, ..self }
    }

    /// What was understood of the text.
    pub fn notes(self, notes: Vec<(Remark, UserMessage)>) -> Self {
        Self { notes, ..self }
    }

    /// Values to take with a click.
    pub fn offers(self, offers: Offers<M>) -> Self {
        Self { offers, ..self }
    }

    /// Draws it; what is typed comes as `on_input`. Lines that come and go stand after the box,
    /// which keeps its place in the tree, and the focus with it.
    pub fn view(self, on_input: impl Fn(String) -> M + 'a) -> Element<'a, M> {
        let Self { ui, id, typed, label, is_optional, is_editable, width, example, font, help, problem, notes, offers } =
            self;
        let has_label = !label.is_empty();
        let mut head =
            Row::new().spacing(space::S).align_y(alignment::Vertical::Center).push(ui.strong(label, size::TEXT));
        if is_optional {
            head = head.push(ui.caption(crate::text!(ui.i18n, "fenetre-facultatif")));
        }
        let input = input(ui, id, &example, typed, font, problem.is_some());
        let input = input.on_input(on_input).editable(is_editable);
        // Whether there is a label or help depends on the field only, not on what is typed.
        let mut parts = Column::new().spacing(space::XS).width(Length::Fill).push(has_label.then_some(head));
        if !help.is_empty() {
            parts = parts.push(ui.caption(help));
        }
        parts = parts.push(container(input).width(width));
        let problem = problem.map(|problem| refusal(ui, problem));
        parts = match offers {
            Offers::Never => parts.push(problem),
            // Offers keep their place under the box: a click on one of them ends the refusal.
            Offers::Some(values) if !values.is_empty() => {
                parts.push(offered(ui, typed, values, is_editable)).push(problem)
            }
            // In the room of the offers while there are none: right under what it speaks of.
            Offers::Some(_) => parts.push(Row::new().push(Space::new().height(TARGET)).push(problem)),
        };
        for (remark, note) in notes {
            let (sign, words) = match remark {
                Remark::Understood => (ui.icon(Icon::Check, Tint::Done, 18.0), column![ui.caption(note.message)]),
                Remark::Wrong => (
                    ui.icon(Icon::Warning, Tint::Warning, 18.0),
                    column![ui.colored(note.message, ui.palette.warning, size::SMALL), ui.caption(note.hint)],
                ),
            };
            parts = parts.push(row![sign, words].spacing(space::S));
        }
        parts.into()
    }
}

/// The values in a row that keeps its place and its order, whatever is typed: a second click finds the same under it.
fn offered<'a, M: Clone + 'a>(ui: Ui<'a>, typed: &str, values: Vec<(String, M)>, is_editable: bool) -> Element<'a, M> {
    let mut row = Row::new().spacing(space::S).align_y(alignment::Vertical::Center);
    row = row.push(ui.caption(crate::text!(ui.i18n, "fenetre-proposition")));
    for (value, message) in values {
        let kind = if value == typed { Kind::Taken } else { Kind::Plain };
        row = row.push(text_button(ui, kind, value, is_editable.then_some(message)));
    }
    row.wrap().into()
}

fn refusal<'a, M: 'a>(ui: Ui<'a>, problem: UserMessage) -> Element<'a, M> {
    let p = ui.palette;
    let lines = Column::new()
        .push(ui.selectable(problem.message, fonts::BOLD, p.refused, size::TEXT))
        .push(ui.selectable(problem.hint, fonts::TEXT, p.text, size::SMALL))
        .spacing(2.0);
    container(lines)
        .padding([space::S, space::M])
        .width(Length::Fill)
        .style(styles::boxed(p.refused_background, p.refused))
        .into()
}
