//! Where EDT is registered: the client code and the invoice number, kept only when one asks for it.

use crate::app::icon::Icon;
use crate::app::registration::{Ask, Number};
use crate::app::tokens::space;
use crate::app::widgets::field::{Field, field};
use crate::app::widgets::{Kind, Ui, act, act_icon, tick};
use crate::app::{App, Message, Open, Overlay, font};
use crate::domain::customer;
use crate::text;
use iced::Element;
use iced::widget::{Column, column, row};

/// The card of the two numbers.
pub fn view<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let mut card = Column::new().spacing(space::M).push(ui.heading(text!(ui.i18n, "enregistrement-titre")));
    for number in Number::ALL {
        card = card.push(one(app, ui, open, number));
    }
    let is_kept = open.keeps_registration();
    let about =
        if is_kept { text!(ui.i18n, "enregistrement-garde") } else { text!(ui.i18n, "enregistrement-non-garde") };
    let words = column![ui.text(text!(ui.i18n, "enregistrement-garder")), ui.soft(about)];
    let press = Message::Register(if is_kept { Ask::Withdraw } else { Ask::Keep });
    ui.card(card.push(tick(ui, is_kept, words, (!open.session.is_read_only()).then_some(press))))
}

fn label(ui: Ui<'_>, number: Number) -> String {
    match number {
        Number::ClientCode => text!(ui.i18n, "dossier-lieu-code"),
        Number::Invoice => text!(ui.i18n, "dossier-lieu-facture"),
    }
}

/// A field, and once it is filled the buttons to type it in EDT.
fn one<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open, number: Number) -> Element<'a, Message> {
    let typed = number.of(open.registration());
    let problem = customer::check(typed).err();
    let (example, help) = match number {
        Number::ClientCode => ("123456", text!(ui.i18n, "enregistrement-code-ou")),
        Number::Invoice => ("F14-08152", text!(ui.i18n, "enregistrement-facture-ou")),
    };
    let shown = field(
        ui,
        Field {
            id: number.field_id(),
            label: label(ui, number),
            is_optional: true,
            example,
            typed,
            on_input: Box::new(move |text| Message::Register(Ask::Type(number, text))),
            font: font::MONO,
            help,
            problem: problem.map(|error| crate::i18n::customer::error(ui.i18n, error)),
            notes: Vec::new(),
            guesses: Vec::new(),
        },
    );
    let value = typed.trim().to_owned();
    if value.is_empty() || problem.is_some() {
        return shown;
    }
    let copy = Some(Message::Copy(value.clone()));
    let copy = if app.copied.as_ref() == Some(&value) {
        act_icon(ui, Kind::Done, Icon::Check, text!(ui.i18n, "fenetre-copie"), copy)
    } else {
        act(ui, Kind::Plain, text!(ui.i18n, "fenetre-copier"), copy)
    };
    let large = Message::Show(Overlay::CopyOut { name: label(ui, number), value });
    let large = act(ui, Kind::Quiet, text!(ui.i18n, "fenetre-recopier"), Some(large));
    column![shown, row![copy, large].spacing(space::XS)].spacing(space::S).into()
}
