//! The end: what is still open, the papers, the hand-over, then every value.

use super::handover;
use super::{Message, Summary, left, papers};
use crate::app::action::Ask;
use crate::app::context::{Context, Open};
use crate::app::page_parts::{head, way_to_checks};
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, copying, text_button};
use crate::app::ui::page::WIDE;
use crate::domain::setting_key::{Group, SettingKey};
use crate::domain::settings::Settings;
use crate::text;
use iced::widget::{Column, Row, column, container, row};
use iced::{Element, Length, alignment};

/// The width of a value's name.
const NAME: f32 = 230.0;
/// Under this width a value stands under its name.
const ONE_LINE: f32 = WIDE;

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
    page = page.push(left::view(cx, ui, open, settings));
    page = page.push(papers::view(state, cx, ui, open, settings));
    let facts = state.facts.view(ui, open, cx.services.now().local().date()).map(Message::Facts);
    page.push(handing_over(ui, open)).push(facts).push(values(cx, ui, settings)).into()
}

/// What leaves with the dossier, and where the dossier is.
fn handing_over<'a>(ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let reveal = Message::Ask(Ask::Reveal(open.session.folder().to_owned()));
    let hand_over = Message::HandOver(handover::Message::Begin);
    let buttons = Row::new()
        .push(text_button(ui, Kind::Plain, text!(ui.i18n, "recapitulatif-transmettre"), Some(hand_over)))
        .push(text_button(ui, Kind::Plain, text!(ui.i18n, "recapitulatif-guide"), Some(Message::MakeGuide)))
        .push(text_button(ui, Kind::Plain, text!(ui.i18n, "recapitulatif-dossier"), Some(reveal)))
        .push(way_to_checks(ui))
        .spacing(space::S);
    let title = ui.heading(text!(ui.i18n, "papier-transmettre"));
    column![title, ui.caption(text!(ui.i18n, "papier-transmettre-pour")), buttons.wrap()].spacing(space::S).into()
}

/// Every value, a line each.
fn values<'a>(cx: &'a Context, ui: Ui<'a>, settings: &Settings) -> Element<'a, Message> {
    // In the order of the table of values, as the report; a group without a value is not shown.
    let known = |group: Group| group.values().filter(|key| settings.get(*key).is_some()).collect::<Vec<_>>();
    let groups = Group::ALL.into_iter().map(|group| (ui.i18n.group(group), known(group)));
    let groups: Vec<(String, Vec<SettingKey>)> = groups.filter(|(_, keys)| !keys.is_empty()).collect();
    let all: Vec<String> =
        groups.iter().map(|(title, values)| format!("{title}\r\n{}", as_text(ui, settings, values))).collect();
    let copy_all = Message::Ask(Ask::Copy(all.join("\r\n\r\n")));
    let head = titled(ui, text!(ui.i18n, "papier-valeurs"), text!(ui.i18n, "recapitulatif-copier-tout"), copy_all);
    let mut list = Column::new().spacing(space::L).push(head);
    for (title, keys) in groups {
        let copy = Message::Ask(Ask::Copy(as_text(ui, settings, &keys)));
        let head = titled(ui, title, text!(ui.i18n, "recapitulatif-copier-groupe"), copy);
        let lines = keys.into_iter().filter_map(|key| Some(line(cx, ui, ui.i18n.value(key), settings.get(key)?)));
        list = list.push(ui.card(column![head, ui.divided(lines, 2.0)]));
    }
    list.into()
}

fn titled<'a>(ui: Ui<'a>, title: String, label: String, copy: Message) -> Element<'a, Message> {
    let title = container(ui.heading(title)).width(Length::Fill);
    let copy = text_button(ui, Kind::Quiet, label, Some(copy));
    row![title, copy].align_y(alignment::Vertical::Center).into()
}

/// A value: its name, itself, « Copier ».
fn line<'a>(cx: &Context, ui: Ui<'a>, name: String, value: String) -> Element<'a, Message> {
    const COPY: f32 = 108.0;
    let name = container(ui.caption(name)).width(NAME);
    let (shown, copy): (Element<'a, Message>, Option<Element<'a, Message>>) = if value.is_empty() {
        (ui.caption(text!(ui.i18n, "fenetre-laisser-vide")), None)
    } else {
        let press = Message::Ask(Ask::Copy(value.clone()));
        let is_copied = cx.copied.as_ref() == Some(&value);
        let copy = copying(ui, Kind::Quiet, text!(ui.i18n, "fenetre-copier"), COPY, is_copied, Some(press));
        (ui.value(value), Some(copy))
    };
    let copy = container(Column::new().push(copy)).width(COPY).align_x(alignment::Horizontal::Right);
    let line: Element<'a, Message> = if ui.width < ONE_LINE {
        let head = row![name.width(Length::Fill), copy].align_y(alignment::Vertical::Center);
        column![head, shown].into()
    } else {
        let line = row![name, container(shown).width(Length::Fill), copy].spacing(space::S);
        line.align_y(alignment::Vertical::Center).into()
    };
    line
}
