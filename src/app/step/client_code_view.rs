//! Where EDT is registered: the client code and the invoice number, kept only when the user asks for it.

use super::client_code::{ClientCode, Message, Number};
use crate::app::action::Ask;
use crate::app::context::{Context, Open};
use crate::app::page_parts::large;
use crate::app::theme::fonts;
use crate::app::theme::tokens::space;
use crate::app::ui::Ui;
use crate::app::ui::button::{COPY, Kind, checkbox, copying, text_button};
use crate::app::ui::field::field;
use crate::domain::customer;
use crate::text;
use iced::Element;
use iced::widget::{Column, column, row};

/// The card of the two numbers.
pub fn view<'a>(state: &'a ClientCode, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let mut card = Column::new().spacing(space::M).push(ui.heading(text!(ui.i18n, "enregistrement-titre")));
    for number in Number::ALL {
        card = card.push(one(state, cx, ui, open, number));
    }
    let is_kept = open.session.dossier().registration.is_some();
    let about =
        if is_kept { text!(ui.i18n, "enregistrement-garde") } else { text!(ui.i18n, "enregistrement-non-garde") };
    let words = column![ui.text(text!(ui.i18n, "enregistrement-garder")), ui.caption(about)];
    let press = if is_kept { Message::Withdraw } else { Message::Keep };
    ui.card(card.push(checkbox(ui, is_kept, words, (!open.session.is_read_only()).then_some(press))))
}

fn label(ui: Ui<'_>, number: Number) -> String {
    match number {
        Number::ClientCode => text!(ui.i18n, "dossier-lieu-code"),
        Number::Invoice => text!(ui.i18n, "dossier-lieu-facture"),
    }
}

/// A field, and the buttons to type it in EDT.
fn one<'a>(state: &'a ClientCode, cx: &'a Context, ui: Ui<'a>, open: &'a Open, number: Number) -> Element<'a, Message> {
    let typed = number.of(state.numbers(open));
    let problem = customer::check(typed).err();
    let (example, help) = match number {
        Number::ClientCode => ("123456", text!(ui.i18n, "enregistrement-code-ou")),
        Number::Invoice => ("F14-08152", text!(ui.i18n, "enregistrement-facture-ou")),
    };
    let shown = field(ui, number.field_id(), typed)
        .label(label(ui, number))
        .optional(true)
        .example(example)
        .font(fonts::MONO)
        .help(help)
        .problem(problem.map(|error| crate::i18n::customer::error(ui.i18n, error)))
        .view(move |text| Message::Type(number, text));
    let value = typed.trim().to_owned();
    // They are there before there is a number: what is below does not move when it is typed.
    let value = Some(value).filter(|value| !value.is_empty() && problem.is_none());
    column![shown, buttons(cx, ui, number, value)].spacing(space::S).into()
}

/// Copies the number, or shows it large, once there is one.
fn buttons<'a>(cx: &'a Context, ui: Ui<'a>, number: Number, value: Option<String>) -> Element<'a, Message> {
    let is_copied = value.is_some() && cx.copied == value;
    let copy = value.clone().map(|value| Message::Ask(Ask::Copy(value)));
    let copy = copying(ui, Kind::Plain, text!(ui.i18n, "fenetre-copier"), COPY, is_copied, copy);
    let large = value.map(|value| Message::Ask(large(label(ui, number), value)));
    let large = text_button(ui, Kind::Quiet, text!(ui.i18n, "fenetre-recopier"), large);
    row![copy, large].spacing(space::XS).into()
}
