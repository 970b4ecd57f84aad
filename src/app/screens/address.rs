//! The public address, and what the server's own settings page shows.

use super::{beside, blockers, field, value, warnings};
use crate::app::tokens::{size, space};
use crate::app::widgets::{Ui, button::choice};
use crate::app::{App, Message, Open, shell};
use crate::domain::inputs::{Field, Hosting, Protocol};
use crate::domain::value::Value;
use crate::domain::warning::Warning;
use crate::text;
use iced::Element;
use iced::widget::{Column, column, row};

/// The page « Adresse et serveur ».
pub fn view<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let badge = ui.badge(text!(ui.texts, "fenetre-votre-college"), ui.palette.badges[5]);
    let lead = ui.colored(text!(ui.texts, "page-adresse-pourquoi"), ui.palette.soft, size::TEXT);
    let mut form = Column::new().spacing(space::XL);
    form = form.push(shell::head(ui, badge, text!(ui.texts, "page-adresse"), lead)).push(blockers(app, ui, open));
    if open.session.hosting() == Hosting::OwnServer {
        form = form.push(field(ui, open, Field::Port2013));
    }
    form = form.push(field(ui, open, Field::Address));
    for warning in warnings(ui, open, is_about_address) {
        form = form.push(warning);
    }
    if open.session.hosting() == Hosting::OwnServer {
        form = form.push(server(ui, open));
    }
    beside(ui, form.into(), Some(result(app, ui, open)))
}

fn is_about_address(warning: &Warning) -> bool {
    matches!(
        warning,
        Warning::PublicPortNotListening { .. }
            | Warning::PublicPortNot2013 { .. }
            | Warning::HttpsPortToCheck { .. }
            | Warning::PrivateAddress { .. }
            | Warning::BareName { .. }
            | Warning::HostedWithoutHttps
            | Warning::HostedAddressGuessed { .. }
    )
}

fn server<'a>(ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let chosen = open.session.dossier().inputs.server.protocol;
    let mut protocols = row![].spacing(space::L);
    for protocol in [Protocol::Http, Protocol::Https] {
        protocols =
            protocols.push(choice(ui, chosen == protocol, ui.text(protocol.scheme()), Some(Message::Listen(protocol))));
    }
    column![
        ui.heading(text!(ui.texts, "fenetre-serveur")),
        ui.soft(text!(ui.texts, "aide-serveur-valeurs")),
        column![ui.strong(ui.texts.value(Value::Protocole), size::TEXT), protocols].spacing(space::XS),
        field(ui, open, Field::ServerIp),
        field(ui, open, Field::ServerName),
        field(ui, open, Field::ListeningPort),
        field(ui, open, Field::InstallFolder),
        field(ui, open, Field::Base),
    ]
    .spacing(space::L)
    .into()
}

/// The addresses, as soon as they can be made.
fn result<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let mut card = Column::new().spacing(space::S).push(ui.heading(text!(ui.texts, "fenetre-resultat")));
    let shown = [
        Value::PageCommune,
        Value::EspaceProfesseurs,
        Value::EspaceVieScolaire,
        Value::EspaceParents,
        Value::EspaceEleves,
        Value::PrefixeUrl,
        Value::UrlSocleEnt,
    ];
    let rows: Vec<_> = shown.into_iter().filter_map(|wanted| value(app, ui, open, wanted)).collect();
    if rows.is_empty() {
        card = card.push(preview(ui, open));
    }
    ui.card(rows.into_iter().fold(card, Column::push))
}

/// Before the ENT is chosen the settings are not whole; the addresses are already known.
fn preview<'a>(ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    use crate::domain::address::PublicUrl;
    use crate::domain::space::Space;
    let Ok((url, _)) = PublicUrl::parse(&open.session.dossier().inputs.address) else {
        return ui.soft(text!(ui.texts, "fenetre-resultat-attente"));
    };
    let mut list = Column::new().spacing(space::M).push(pair(ui, ui.texts.value(Value::PageCommune), url.to_string()));
    for space in Space::ALL {
        list = list.push(pair(ui, ui.texts.space(space), url.page(space.page())));
    }
    list.push(pair(ui, ui.texts.value(Value::UrlSocleEnt), url.ent_pattern())).into()
}

fn pair<'a>(ui: Ui<'a>, name: String, value: String) -> Element<'a, Message> {
    column![ui.soft(name), ui.value(value)].spacing(2.0).into()
}
