//! The ENT: a list to search, and which CAS addresses are used.

use super::form::{field, field_id};
use super::{CasChoice, Inputs, Message};
use crate::app::context::{Context, Open};
use crate::app::page_parts::{head, value, warnings};
use crate::app::theme::tokens::{size, space};
use crate::app::theme::{fonts, styles};
use crate::app::ui::Ui;
use crate::app::ui::button::radio;
use crate::app::ui::input::input;
use crate::app::ui::page::beside;
use crate::domain::ent::Ent;
use crate::domain::inputs::{CasInputs, Field};
use crate::domain::setting_key::SettingKey;
use crate::domain::warning::Warning;
use crate::text;
use iced::widget::{Column, column, container, scrollable};
use iced::{Element, Length};

/// The page « ENT ».
pub fn view<'a>(state: &'a Inputs, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let badge = ui.badge(text!(ui.i18n, "fenetre-votre-college"), ui.palette.badges[5]);
    let lead = ui.colored(text!(ui.i18n, "page-ent-pourquoi"), ui.palette.caption, size::TEXT);
    let mut form = Column::new().spacing(space::L);
    form = form.push(head(ui, open, badge, text!(ui.i18n, "page-ent"), lead, space::L));
    form = form.push(list(state, cx, ui, open));
    if open.session.dossier().inputs.ent.id.is_empty() {
        return beside(ui, form.into(), None);
    }
    form = form.push(column![cas(ui, open), warnings(ui, open, space::L, is_about_ent)]);
    let mut card = Column::new().spacing(space::S).push(ui.heading(text!(ui.i18n, "fenetre-resultat")));
    let shown = [
        SettingKey::CasServerUrl,
        SettingKey::LoginLink,
        SettingKey::ValidationLink,
        SettingKey::EntPattern,
        SettingKey::DirectLoginUrl,
    ];
    let rows: Vec<_> = shown.into_iter().filter_map(|wanted| value(cx, ui, open, wanted)).collect();
    if rows.is_empty() {
        card = card.push(ui.caption(text!(ui.i18n, "fenetre-resultat-attente")));
    }
    beside(ui, form.into(), Some(ui.card(rows.into_iter().fold(card, Column::push))))
}

fn is_about_ent(warning: &Warning) -> bool {
    matches!(
        warning,
        Warning::UaiOutsideEnt { .. }
            | Warning::CasPlainHttp { .. }
            | Warning::CasOnPronoteHost { .. }
            | Warning::CasOfOtherEnt { .. }
            | Warning::CasUnknown { .. }
            | Warning::CasSeparate
            | Warning::ValidationNotSaml { .. }
            | Warning::EntDated { .. }
            | Warning::EntToConfirm { .. }
            | Warning::EntSeveralAddresses { .. }
    )
}

/// Every ENT whose name or department has the words searched for.
fn list<'a>(state: &'a Inputs, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let chosen = &open.session.dossier().inputs.ent.id;
    let wanted = state.search.trim().to_lowercase();
    let matches = |ent: &&Ent| {
        ent.label.to_lowercase().contains(&wanted)
            || ent.area.say(ui.language()).to_lowercase().contains(&wanted)
            || ent.departments.iter().any(|code| code.to_lowercase() == wanted)
    };
    let mut lines = Column::new().spacing(2.0).width(Length::Fill);
    let mut count = 0;
    for ent in cx.catalogue.ents.iter().filter(matches) {
        count += 1;
        let mut words = column![ui.text(&ent.label)];
        let mut about = vec![ent.area.say(ui.language()).to_owned()];
        if let Some(date) = &ent.date {
            about.push(text!(ui.i18n, "ent-releve", date = date.say(ui.language()).to_owned()));
        }
        words = words.push(ui.caption(about.join(" · ")));
        lines = lines.push(radio(ui, *chosen == ent.id, words, Some(Message::ChooseEnt(ent.id.clone()))));
    }
    if count == 0 {
        lines = lines.push(ui.caption(text!(ui.i18n, "ent-aucun")));
    }
    let search_label = text!(ui.i18n, "ent-chercher");
    let search = input(ui, field_id(Field::Ent), &search_label, &state.search, fonts::TEXT, false);
    let search = search.on_input(Message::SearchEnt);
    let list = scrollable(container(lines).padding(space::S))
        .height(264.0)
        .width(Length::Fill)
        .style(styles::scroll(ui.palette));
    let framed = container(list).style(styles::boxed(ui.palette.surface, ui.palette.border)).padding(1.0);
    column![search, framed].spacing(space::S).into()
}

fn cas<'a>(ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let typed = &open.session.dossier().inputs.ent.cas;
    let chosen = match typed {
        CasInputs::FromEnt => CasChoice::FromEnt,
        CasInputs::Server(_) => CasChoice::Server,
        CasInputs::Separate { .. } => CasChoice::Separate,
    };
    let mut list = Column::new().spacing(2.0).push(ui.strong(text!(ui.i18n, "cas-titre"), size::TEXT));
    for (offered, label) in [
        (CasChoice::FromEnt, text!(ui.i18n, "cas-ent")),
        (CasChoice::Server, text!(ui.i18n, "cas-autre")),
        (CasChoice::Separate, text!(ui.i18n, "cas-separees")),
    ] {
        list = list.push(radio(ui, chosen == offered, ui.text(label), Some(Message::ChooseCas(offered))));
    }
    match chosen {
        CasChoice::FromEnt => {}
        CasChoice::Server => list = list.push(field(ui, open, Field::CasServer)),
        CasChoice::Separate => {
            list = list.push(field(ui, open, Field::CasLogin)).push(field(ui, open, Field::CasValidation));
        }
    }
    list.into()
}
