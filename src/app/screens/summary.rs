//! Everything at the end: the values by group, to copy and to hand over.

use super::{WIDE, annex, blockers, value};
use crate::app::handover::Act;
use crate::app::tokens::{COLUMN, size, space};
use crate::app::widgets::{Kind, Ui, act};
use crate::app::{App, Message, Open, Overlay, shell};
use crate::document::note;
use crate::document::ticket::{self, Trials};
use crate::domain::inputs::Attribute;
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::Settings;
use crate::domain::space::Space;
use crate::text;
use iced::Element;
use iced::widget::{Column, Row};

/// The groups of the page, each with its values.
fn groups(ui: Ui<'_>) -> Vec<(String, Vec<SettingKey>)> {
    let spaces = Space::ALL.into_iter().flat_map(|space| {
        let (page, mobile) = SettingKey::of_space(space);
        std::iter::once(page).chain(mobile)
    });
    let attributes = Attribute::ALL.into_iter().map(SettingKey::of_attribute);
    let profiles = Space::ALL.into_iter().map(SettingKey::of_profile);
    vec![
        (
            text!(ui.i18n, "recapitulatif-groupe-publication"),
            vec![
                SettingKey::Protocol,
                SettingKey::ServerIp,
                SettingKey::ServerName,
                SettingKey::ListeningPort,
                SettingKey::Root,
                SettingKey::UrlPrefix,
                SettingKey::InstallFolder,
                SettingKey::Base,
                SettingKey::PublicUrl,
            ],
        ),
        (
            text!(ui.i18n, "recapitulatif-groupe-ent"),
            vec![
                SettingKey::Ent,
                SettingKey::CasServerUrl,
                SettingKey::LoginLink,
                SettingKey::ValidationLink,
                SettingKey::EntPattern,
                SettingKey::DirectLoginUrl,
            ],
        ),
        (text!(ui.i18n, "recapitulatif-groupe-identification"), attributes.chain(profiles).collect()),
        (text!(ui.i18n, "recapitulatif-groupe-espaces"), spaces.collect()),
    ]
}

/// Every value of a group as a text to paste.
fn as_text(ui: Ui<'_>, settings: &Settings, values: &[SettingKey]) -> String {
    let line = |wanted: &SettingKey| settings.get(*wanted).map(|value| format!("{}\t{value}", ui.i18n.value(*wanted)));
    values.iter().filter_map(line).collect::<Vec<_>>().join("\r\n")
}

/// The page « Récapitulatif ».
pub fn view<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let badge = ui.badge(text!(ui.i18n, "fenetre-fin"), ui.palette.badges[0]);
    let lead = ui.colored(text!(ui.i18n, "page-recapitulatif-pourquoi"), ui.palette.soft, size::TEXT);
    let mut page = Column::new().spacing(space::XL);
    page = page.push(shell::head(ui, badge, text!(ui.i18n, "page-recapitulatif"), lead)).push(blockers(app, ui, open));
    let Ok(settings) = open.session.settings() else {
        return page.push(ui.soft(text!(ui.i18n, "fenetre-resultat-attente"))).into();
    };
    let groups = groups(ui);
    let all: Vec<String> =
        groups.iter().map(|(title, values)| format!("{title}\r\n{}", as_text(ui, settings, values))).collect();
    let trials = Trials::of(open.session.dossier());
    let (ticket, note) = (ticket::text(settings, &trials, ui.i18n), note::text(settings, ui.i18n));
    let is_copied = |text: &String| app.copied.as_ref() == Some(text);
    let copying = |label: String, content: String| {
        let kind = if is_copied(&content) { Kind::Done } else { Kind::Plain };
        let label = if is_copied(&content) { text!(ui.i18n, "fenetre-copie") } else { label };
        act(ui, kind, label, Some(Message::Copy(content)))
    };
    let mut actions = Row::new().spacing(space::S);
    actions = actions.push(act(ui, Kind::Main, text!(ui.i18n, "recapitulatif-fiche"), Some(Message::MakeSheet)));
    let annex = annex::label(app, ui, open);
    actions = actions.push(act(ui, Kind::Plain, annex, Some(Message::Show(Overlay::Annex))));
    actions = actions.push(copying(text!(ui.i18n, "recapitulatif-ticket"), ticket));
    actions = actions.push(copying(text!(ui.i18n, "recapitulatif-note"), note));
    actions = actions.push(copying(text!(ui.i18n, "recapitulatif-copier-tout"), all.join("\r\n\r\n")));
    let hand_over = Message::HandOver(Act::Begin);
    actions = actions.push(act(ui, Kind::Plain, text!(ui.i18n, "recapitulatif-transmettre"), Some(hand_over)));
    actions = actions.push(act(ui, Kind::Plain, text!(ui.i18n, "recapitulatif-dossier"), Some(Message::OpenFolder)));
    actions = actions.push(super::checks::way_in(ui));
    page = page.push(actions.wrap());
    let cards = groups.into_iter().map(|(title, values)| {
        let copy = Message::Copy(as_text(ui, settings, &values));
        let head = Row::new().push(ui.heading(title)).push(iced::widget::space::horizontal());
        let head = head.push(act(ui, Kind::Quiet, text!(ui.i18n, "recapitulatif-copier-groupe"), Some(copy)));
        let rows = values.into_iter().filter_map(|wanted| value(app, ui, open, wanted));
        ui.card(rows.fold(Column::new().push(head), Column::push))
    });
    if ui.width < WIDE {
        return page.push(ui.stacked(cards, space::XL)).max_width(COLUMN + 140.0).into();
    }
    // Side by side, every other card on the left.
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (rank, card) in cards.enumerate() {
        (if rank % 2 == 0 { &mut left } else { &mut right }).push(card);
    }
    let sides = [left, right].map(|side| ui.stacked(side, space::XL));
    page = page.push(Row::with_children(sides).spacing(space::XL));
    page.into()
}
