//! « Serveur »: the script that prepares it, to read before it is kept, and the report that the script gives.

use super::finding::{last, listing};
use super::{Checks, Message, server_script};
use crate::app::action::{Ask, Destination};
use crate::app::context::Open;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::styles;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, text_button};
use crate::app::ui::paste_box::{Unlogged, paste_box};
use crate::app::ui::scroll_bar::{Edges, with_bar};
use crate::diagnostics::server_report::ServerReport;
use crate::domain::finding::{Check, ServerFact, Verdict};
use crate::domain::inputs::{Field, Hosting};
use crate::i18n::{connection as say_connection, server_report as say};
use crate::text;
use iced::widget::{Column, column, container, row, scrollable};
use iced::{Element, Length};

/// The height of the script on the page.
const SCRIPT: f32 = 260.0;

/// The part of the page.
pub fn view<'a>(state: &'a Checks, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    if open.session.hosting() == Hosting::Publisher {
        return ui.card(ui.text(say::hosted(ui.i18n).message));
    }
    let Some(script) = server_script(open) else {
        let show = Ask::Go(Destination::Field(Field::ListeningPort));
        let go = text_button(ui, Kind::Plain, text!(ui.i18n, "serveur-page-port"), Some(Message::Ask(show)));
        let words = column![ui.text(text!(ui.i18n, "serveur-page-sans-port")), go].spacing(space::M);
        return ui.alert(Icon::Warning, words);
    };
    column![ui.card(made(ui, &script)), ui.card(report(state, ui, open))].spacing(space::XL).into()
}

/// The script, to read and to keep.
fn made<'a>(ui: Ui<'a>, script: &str) -> Column<'a, Message> {
    // The font has no tab and the script none; lines end as Windows' do.
    let lines = listing(ui, &script.replace("\r\n", "\n"));
    let shown = scrollable(container(lines).padding(space::M).width(Length::Fill)).height(SCRIPT);
    let shown = with_bar(ui, shown, Edges::None);
    let buttons = row![
        text_button(ui, Kind::Main, text!(ui.i18n, "serveur-page-garder"), Some(Message::KeepScript)),
        text_button(ui, Kind::Plain, text!(ui.i18n, "serveur-page-placer"), Some(Message::PlaceScript)),
    ];
    column![
        ui.heading(text!(ui.i18n, "serveur-page-script")),
        ui.text(text!(ui.i18n, "serveur-page-script-pourquoi")),
        container(shown).style(styles::boxed(ui.palette.background, ui.palette.divider)),
        buttons.spacing(space::S).wrap(),
    ]
    .spacing(space::M)
}

/// What the script printed, pasted back.
fn report<'a>(state: &'a Checks, ui: Ui<'a>, open: &'a Open) -> Column<'a, Message> {
    let pasted = &state.report;
    let typed =
        paste_box(ui, pasted, text!(ui.i18n, "serveur-page-coller"), |action| Message::Report(Unlogged(action)));
    let buttons = row![
        text_button(ui, Kind::Plain, text!(ui.i18n, "serveur-page-ouvrir"), Some(Message::PickReport)),
        text_button(ui, Kind::Quiet, text!(ui.i18n, "reponse-page-effacer"), Some(Message::Forget)),
    ];
    let mut parts = column![
        ui.heading(text!(ui.i18n, "serveur-page-etat")),
        ui.text(text!(ui.i18n, "serveur-page-etat-pourquoi")),
        typed,
        buttons.spacing(space::S).wrap(),
    ]
    .spacing(space::M);
    match &pasted.read {
        None => parts = parts.push(last(state, ui, open, Check::Server)),
        Some(Err(error)) => parts = parts.push(ui.warning(say::error(ui.i18n, error))),
        Some(Ok(report)) => {
            parts = facts(open, report).iter().fold(parts, |parts, each| parts.push(fact(ui, each)));
        }
    }
    parts
}

fn facts(open: &Open, report: &ServerReport) -> Vec<ServerFact> {
    let server = open.session.settings().ok().and_then(|settings| settings.server.own());
    let port = server.and_then(|server| server.listening_port.map(|port| (server.protocol, port)));
    port.map_or_else(Vec::new, |(protocol, port)| report.facts(protocol, port))
}

/// A fact: what it means, and what is to be done by whom.
pub fn fact<'a>(ui: Ui<'a>, fact: &ServerFact) -> Element<'a, Message> {
    let said = say::fact(ui.i18n, fact);
    if !fact.needs_attention() {
        return row![ui.icon(Icon::Check, Tint::Done, 22.0), ui.text(said.message)].spacing(space::M).into();
    }
    let actor = say_connection::actor(ui.i18n, fact.actor());
    let words = column![
        ui.text(said.message),
        ui.caption(said.hint),
        ui.strong(text!(ui.i18n, "connexion-ligne-acteur", acteur = actor), size::SMALL),
    ];
    let (icon, tint) = match fact.verdict() {
        Verdict::Wrong => (Icon::Cross, Tint::Refused),
        Verdict::Right | Verdict::Undecided | Verdict::NotRun => (Icon::Warning, Tint::Warning),
    };
    row![ui.icon(icon, tint, 22.0), words.spacing(2.0)].spacing(space::M).into()
}
