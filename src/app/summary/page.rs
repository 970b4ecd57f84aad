//! Everything at the end: the values by group, to copy and to hand over.

use super::handover;
use super::{Message, Summary, annex_view};
use crate::app::action::{Ask, Dialog};
use crate::app::context::{Context, Open};
use crate::app::page_parts::{head, value, way_to_checks};
use crate::app::theme::tokens::{COLUMN, size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, text_button};
use crate::app::ui::page::WIDE;
use crate::document::note;
use crate::document::ticket::{self, Trials};
use crate::domain::setting_key::{Group, SettingKey};
use crate::domain::settings::Settings;
use crate::text;
use iced::widget::{Column, Row, container};
use iced::{Element, Length};

/// Every value of a group as a text to paste.
fn as_text(ui: Ui<'_>, settings: &Settings, values: &[SettingKey]) -> String {
    let line = |wanted: &SettingKey| settings.get(*wanted).map(|value| format!("{}\t{value}", ui.i18n.value(*wanted)));
    values.iter().filter_map(line).collect::<Vec<_>>().join("\r\n")
}

/// The page « Récapitulatif ».
pub fn view<'a>(state: &'a Summary, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let badge = ui.badge(text!(ui.i18n, "fenetre-fin"), ui.palette.badges[0]);
    let lead = ui.colored(text!(ui.i18n, "page-recapitulatif-pourquoi"), ui.palette.caption, size::TEXT);
    let mut page = Column::new().spacing(space::XL);
    page = page.push(head(ui, open, badge, text!(ui.i18n, "page-recapitulatif"), lead, space::XL));
    let Ok(settings) = open.session.settings() else {
        return page.push(ui.caption(text!(ui.i18n, "fenetre-resultat-attente"))).into();
    };
    // In the order of the table of values, as the report; a group without a value is not shown.
    let known = |group: Group| group.values().filter(|key| settings.get(*key).is_some()).collect::<Vec<_>>();
    let groups = Group::ALL.into_iter().map(|group| (ui.i18n.group(group), known(group)));
    let groups: Vec<(String, Vec<SettingKey>)> = groups.filter(|(_, keys)| !keys.is_empty()).collect();
    let all: Vec<String> =
        groups.iter().map(|(title, values)| format!("{title}\r\n{}", as_text(ui, settings, values))).collect();
    let trials = Trials::of(open.session.dossier());
    let (ticket, note) = (ticket::text(settings, &trials, ui.i18n), note::text(settings, ui.i18n));
    let is_copied = |text: &String| cx.copied.as_ref() == Some(text);
    let copying = |label: String, content: String| {
        let kind = if is_copied(&content) { Kind::Done } else { Kind::Plain };
        let label = if is_copied(&content) { text!(ui.i18n, "fenetre-copie") } else { label };
        text_button(ui, kind, label, Some(Message::Ask(Ask::Copy(content))))
    };
    let mut actions = Row::new().spacing(space::S);
    actions =
        actions.push(text_button(ui, Kind::Main, text!(ui.i18n, "recapitulatif-fiche"), Some(Message::MakeSheet)));
    let annex = annex_view::label(&state.annex, cx, ui, open);
    actions = actions.push(text_button(ui, Kind::Plain, annex, Some(Message::Ask(Ask::OpenDialog(Dialog::Annex)))));
    actions = actions.push(copying(text!(ui.i18n, "recapitulatif-ticket"), ticket));
    actions = actions.push(copying(text!(ui.i18n, "recapitulatif-note"), note));
    actions = actions.push(copying(text!(ui.i18n, "recapitulatif-copier-tout"), all.join("\r\n\r\n")));
    let reveal = Ask::Reveal(open.session.folder().to_owned());
    let hand_over = Message::HandOver(handover::Message::Begin);
    actions = actions.push(text_button(ui, Kind::Plain, text!(ui.i18n, "recapitulatif-transmettre"), Some(hand_over)));
    actions =
        actions.push(text_button(ui, Kind::Plain, text!(ui.i18n, "recapitulatif-dossier"), Some(Message::Ask(reveal))));
    actions = actions.push(way_to_checks(ui));
    page = page.push(actions.wrap());
    let cards = groups.into_iter().map(|(title, values)| {
        let copy = Message::Ask(Ask::Copy(as_text(ui, settings, &values)));
        let head = Row::new().push(container(ui.heading(title)).width(Length::Fill));
        let head = head.push(text_button(ui, Kind::Quiet, text!(ui.i18n, "recapitulatif-copier-groupe"), Some(copy)));
        let rows = values.into_iter().filter_map(|wanted| value(cx, ui, open, wanted));
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
