//! The pages: each a function of the dossier, which sends messages and keeps nothing.

pub mod address;
pub mod annex;
pub mod answer;
pub mod captures;
pub mod checks;
pub mod ent;
pub mod handover;
pub mod mapping;
pub mod overlays;
pub mod registration;
pub mod school;
pub mod server;
pub mod step;
pub mod summary;
pub mod welcome;

use super::widgets::field::{Field as Shown, field as draw};
use super::widgets::value_row::{ValueRow, value_row};
use super::widgets::{Kind, Ui, button::holding};
use super::{App, Message, Open, Overlay};
use crate::domain::guess::guesses;
use crate::domain::inputs::{Attribute, Field};
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::Problem;
use crate::domain::warning::Warning;
use crate::i18n::UserMessage;
use crate::walkthrough::{Phrase, Span};
use crate::{i18n, text};
use iced::widget::text::Span as Piece;
use iced::widget::{Column, rich_text};
use iced::{Element, Length};

/// Under this width two columns would be too thin.
const WIDE: f32 = 1180.0;

/// The name of a field's widget, for the focus to go to it.
pub fn field_id(field: Field) -> iced::widget::Id {
    iced::widget::Id::from(format!("champ-{}", field.id()))
}

/// One of the dossier's fields.
fn field<'a>(ui: Ui<'a>, open: &'a Open, field: Field) -> Element<'a, Message> {
    labelled(ui, open, field, ui.i18n.field(field))
}

/// A line of a table: the field's name, then its box.
fn line<'a>(ui: Ui<'a>, open: &'a Open, field: Field) -> Element<'a, Message> {
    use super::tokens::{size, space};
    let name = iced::widget::container(ui.strong(ui.i18n.field(field), size::TEXT)).padding([7.0, 0.0]);
    let field = iced::widget::container(labelled(ui, open, field, String::new())).width(Length::FillPortion(5));
    iced::widget::row![name.width(Length::FillPortion(3)), field].spacing(space::M).into()
}

fn labelled<'a>(ui: Ui<'a>, open: &'a Open, field: Field, label: String) -> Element<'a, Message> {
    let inputs = &open.session.dossier().inputs;
    let typed = inputs.get(field);
    // A field that is still empty is not scolded before one tried to go on.
    let blocker = open.session.blocker(field).filter(|blocker| open.insisted || blocker.problem != Problem::Missing);
    let mut guesses: Vec<_> = guesses(field, inputs);
    guesses.retain(|guess| guess != typed);
    draw(
        ui,
        Shown {
            id: field_id(field),
            label,
            is_optional: is_optional(field),
            example: example(field),
            typed,
            on_input: Box::new(move |text| Message::Typed(field, text)),
            font: if matches!(field, Field::Name | Field::ContactName) { super::font::TEXT } else { super::font::MONO },
            help: help(ui, field),
            problem: blocker.map(|blocker| i18n::problems::blocker(ui.i18n, blocker)),
            notes: notes(ui, open, field),
            guesses: guesses.into_iter().map(|guess| (guess.clone(), Message::Guessed(field, guess))).collect(),
        },
    )
}

fn is_optional(field: Field) -> bool {
    !matches!(
        field,
        Field::Name
            | Field::Uai
            | Field::Address
            | Field::Ent
            | Field::CasLogin
            | Field::CasValidation
            | Field::Attribute(_)
            | Field::Profile(_)
    )
}

/// What was understood of a text.
fn notes(ui: Ui<'_>, open: &Open, wanted: Field) -> Vec<UserMessage> {
    let Ok(settings) = open.session.settings() else { return Vec::new() };
    let understood =
        settings.warnings.iter().filter(|w| matches!(w, Warning::Understood { field, .. } if *field == wanted));
    understood.map(|warning| i18n::warnings::warning(ui.i18n, warning)).collect()
}

fn example(field: Field) -> &'static str {
    match field {
        Field::Name => "Collège La Bourgade",
        Field::Uai => "0069999L",
        Field::Address => "http://notes.clg-la-bourgade.ac-nice.fr:8036",
        Field::ServerIp => "10.106.152.36",
        Field::ServerName => "serveur-pronote",
        Field::ListeningPort | Field::Port2013 => "8036",
        Field::InstallFolder => r"E:\PRONOTE 2014",
        Field::Base => "base_bourgade_2014.not",
        Field::ContactName => "Mme Martin",
        Field::ContactPhone => "04 93 00 00 00",
        Field::ContactEmail => "ce.0069999L@ac-nice.fr",
        Field::Ent => "Agora06",
        Field::CasServer => "https://www.agora06.fr/cas",
        Field::CasLogin => "https://www.agora06.fr/cas/login",
        Field::CasValidation => "https://www.agora06.fr/cas/samlValidate",
        Field::Attribute(Attribute::LastName) => "sn",
        Field::Attribute(Attribute::FirstName) => "givenName",
        Field::Attribute(Attribute::BirthDate) => "ENTPersonDateNaissance",
        Field::Attribute(Attribute::Postcode) => "postalCode",
        Field::Attribute(Attribute::Profile) => "ENTPersonProfils",
        Field::Profile(_) => "National_3",
    }
}

/// « Où trouver cette valeur ? »
fn help(ui: Ui<'_>, field: Field) -> String {
    match field {
        Field::Uai => text!(ui.i18n, "aide-uai"),
        Field::Address => text!(ui.i18n, "aide-adresse"),
        Field::ServerIp => text!(ui.i18n, "aide-ip"),
        Field::ServerName => text!(ui.i18n, "aide-serveur"),
        Field::ListeningPort => text!(ui.i18n, "aide-port"),
        Field::Port2013 => text!(ui.i18n, "aide-port-2013"),
        Field::InstallFolder => text!(ui.i18n, "aide-dossier"),
        Field::Base => text!(ui.i18n, "aide-base"),
        Field::CasServer => text!(ui.i18n, "aide-cas"),
        _ => String::new(),
    }
}

/// The list of what blocks a page, each line leading to its field.
fn blockers<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Option<Element<'a, Message>> {
    let blockers = app.blockers_here();
    if !open.insisted || blockers.is_empty() {
        return None;
    }
    let mut list =
        Column::new().spacing(2.0).push(ui.strong(text!(ui.i18n, "fenetre-a-corriger"), super::tokens::size::TEXT));
    for blocker in blockers {
        let sentence = i18n::problems::blocker(ui.i18n, &blocker);
        // A line of its own height: the sentence may take two.
        let words = ui.colored(sentence.message, ui.palette.main, super::tokens::size::TEXT);
        list = list.push(holding(ui, Kind::Line, words, Some(Message::JumpTo(blocker.field))));
    }
    Some(ui.callout(super::icon::Icon::Warning, list))
}

/// A value with its buttons; `None` when it is unknown or does not apply.
fn value<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open, value: SettingKey) -> Option<Element<'a, Message>> {
    let content = open.session.settings().ok()?.get(value)?;
    let name = ui.i18n.value(value);
    if content.is_empty() {
        let line = iced::widget::column![ui.soft(name), ui.text(text!(ui.i18n, "fenetre-laisser-vide"))].spacing(4.0);
        return Some(iced::widget::column![iced::widget::container(line).padding([6.0, 0.0]), ui.rule()].into());
    }
    Some(value_row(
        ui,
        ValueRow {
            is_copied: app.copied.as_ref() == Some(&content),
            copy: Message::Copy(content.clone()),
            copy_out: Message::Show(Overlay::CopyOut { name: name.clone(), value: content.clone() }),
            compare: content.contains("://").then(|| Message::Show(Overlay::Compare { value, shown: String::new() })),
            name,
            value: content,
        },
    ))
}

/// A text of the walkthrough, its labels in bold.
fn phrase<'a>(ui: Ui<'a>, phrase: &'a Phrase, size: f32, color: iced::Color) -> Element<'a, Message> {
    let pieces: Vec<Piece<'a, (), iced::Font>> = phrase
        .spans(ui.language())
        .iter()
        .map(|span| match span {
            Span::Plain(text) => Piece::new(text.as_str()).color(color),
            Span::Label(label) => Piece::new(label.as_str()).font(super::font::BOLD).color(ui.palette.ink),
        })
        .collect();
    rich_text(pieces).size(size).line_height(1.4).width(Length::Fill).into()
}

/// The page's own points of attention.
fn warnings<'a>(ui: Ui<'a>, open: &'a Open, wanted: impl Fn(&Warning) -> bool) -> Vec<Element<'a, Message>> {
    let Ok(settings) = open.session.settings() else { return Vec::new() };
    let kept = settings.warnings.iter().filter(|warning| wanted(warning));
    kept.map(|warning| ui.attention(i18n::warnings::warning(ui.i18n, warning))).collect()
}

/// Form beside its live result, or above it when the window is narrow.
fn beside<'a>(ui: Ui<'a>, left: Element<'a, Message>, right: Option<Element<'a, Message>>) -> Element<'a, Message> {
    use super::tokens::{COLUMN, space};
    let left = iced::widget::container(left).max_width(COLUMN).width(Length::Fill);
    let Some(right) = right else { return left.into() };
    if ui.width < WIDE {
        iced::widget::column![left, iced::widget::container(right).max_width(COLUMN)].spacing(space::XL).into()
    } else {
        iced::widget::row![left, iced::widget::container(right).max_width(COLUMN).width(Length::Fill)]
            .spacing(space::XXL)
            .into()
    }
}
