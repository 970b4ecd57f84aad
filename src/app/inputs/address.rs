//! The public address, and what the server's own settings page shows.

use super::Message;
use super::form::field;
use crate::app::context::{Context, Open};
use crate::app::page_parts::{head, value, warnings};
use crate::app::port_parts;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::radio;
use crate::app::ui::page::{beside, slot};
use crate::domain::inputs::{Field, Hosting, Protocol};
use crate::domain::port_conflict::Origin;
use crate::domain::setting_key::SettingKey;
use crate::domain::warning::Warning;
use crate::text;
use iced::Element;
use iced::widget::{Column, column, row};

/// The page « Adresse et serveur ».
pub fn view<'a>(cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let badge = ui.badge(text!(ui.i18n, "fenetre-votre-college"), ui.palette.badges[5]);
    let lead = ui.colored(text!(ui.i18n, "page-adresse-pourquoi"), ui.palette.caption, size::TEXT);
    let mut form = Column::new().spacing(space::XL);
    form = form.push(head(ui, open, badge, text!(ui.i18n, "page-adresse"), lead, space::XL));
    if open.session.hosting() == Hosting::OwnServer {
        form = form.push(field(ui, open, Field::Port2013));
    }
    let warnings = warnings(ui, open, space::XL, is_about_address);
    // What the ports say stands below the field that makes them contradict: the field in hand does not move.
    let implied = slot(port_parts::implied(ui, open), space::XS);
    let ports = port_parts::view(ui, open, space::M, &[Origin::Noted, Origin::Both]);
    form = form.push(column![field(ui, open, Field::Address), implied, ports, warnings]);
    if open.session.hosting() == Hosting::OwnServer {
        form = form.push(server(ui, open));
    }
    beside(ui, form.into(), Some(result(cx, ui, open)))
}

fn is_about_address(warning: &Warning) -> bool {
    matches!(
        warning,
        Warning::HttpsPortToCheck { .. }
            | Warning::PrivateAddress { .. }
            | Warning::BareName { .. }
            | Warning::HostedWithoutHttps
            | Warning::PublisherHost { .. }
            | Warning::HostedElsewhere { .. }
            | Warning::HostedOtherUai { .. }
            | Warning::HostedNotASchool { .. }
            | Warning::HostedWithoutRoot { .. }
            | Warning::AddressInEntDomain { .. }
            | Warning::AddressLooksLikeEnt { .. }
            | Warning::HostedAddressGuessed { .. }
    )
}

fn server<'a>(ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let chosen = open.session.dossier().inputs.server.protocol;
    let mut protocols = row![].spacing(space::L);
    for protocol in [Protocol::Http, Protocol::Https] {
        protocols =
            protocols.push(radio(ui, chosen == protocol, ui.text(protocol.scheme()), Some(Message::Listen(protocol))));
    }
    column![
        ui.heading(text!(ui.i18n, "fenetre-serveur")),
        ui.caption(text!(ui.i18n, "aide-serveur-valeurs")),
        column![ui.strong(ui.i18n.value(SettingKey::Protocol), size::TEXT), protocols].spacing(space::XS),
        field(ui, open, Field::ServerIp),
        field(ui, open, Field::ServerName),
        column![field(ui, open, Field::ListeningPort), port_parts::view(ui, open, space::M, &[Origin::Listening])],
        field(ui, open, Field::InstallFolder),
        field(ui, open, Field::Base),
    ]
    .spacing(space::L)
    .into()
}

/// The addresses, as soon as they can be made.
fn result<'a>(cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let card = Column::new().spacing(space::S).push(ui.heading(text!(ui.i18n, "fenetre-resultat")));
    let shown = [
        SettingKey::CommonPage,
        SettingKey::EspaceProfesseurs,
        SettingKey::EspaceVieScolaire,
        SettingKey::EspaceParents,
        SettingKey::EspaceEleves,
        SettingKey::UrlPrefix,
        SettingKey::EntPattern,
    ];
    let rows: Vec<_> = shown.into_iter().filter_map(|wanted| value(cx, ui, open, wanted)).collect();
    ui.card(card.push(if rows.is_empty() { preview(ui, open) } else { ui.divided(rows, 0.0) }))
}

/// Before the ENT is chosen the settings are not whole; the addresses are already known.
fn preview<'a>(ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    use crate::domain::address::PublicUrl;
    use crate::domain::space::Space;
    let parsed = PublicUrl::parse(&open.session.dossier().inputs.address).ok();
    // Of an address that is refused nothing follows.
    let Some((url, _)) = parsed.filter(|_| open.session.blocker(Field::Address).is_none()) else {
        return ui.caption(text!(ui.i18n, "fenetre-resultat-attente"));
    };
    let mut list =
        Column::new().spacing(space::M).push(pair(ui, ui.i18n.value(SettingKey::CommonPage), url.to_string()));
    for space in Space::ALL {
        list = list.push(pair(ui, ui.i18n.space(space), url.page(space.page())));
    }
    list.push(pair(ui, ui.i18n.value(SettingKey::EntPattern), url.ent_pattern())).into()
}

fn pair<'a>(ui: Ui<'a>, name: String, value: String) -> Element<'a, Message> {
    column![ui.caption(name), ui.value(value)].spacing(2.0).into()
}
