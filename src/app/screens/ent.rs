//! The ENT: a list to search, and which CAS addresses are used.

use super::{beside, blockers, field, value, warnings};
use crate::app::font;
use crate::app::tokens::{size, space};
use crate::app::widgets::Ui;
use crate::app::widgets::button::choice;
use crate::app::{App, CasChoice, Message, Open, shell, theme};
use crate::domain::ent::Ent;
use crate::domain::inputs::{CasInputs, Field};
use crate::domain::setting_key::SettingKey;
use crate::domain::warning::Warning;
use crate::text;
use iced::widget::{Column, column, container, scrollable, text_input};
use iced::{Element, Length};

/// The page « ENT ».
pub fn view<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let badge = ui.badge(text!(ui.i18n, "fenetre-votre-college"), ui.palette.badges[5]);
    let lead = ui.colored(text!(ui.i18n, "page-ent-pourquoi"), ui.palette.soft, size::TEXT);
    let mut form = Column::new().spacing(space::L);
    form = form.push(shell::head(ui, badge, text!(ui.i18n, "page-ent"), lead)).push(blockers(app, ui, open));
    form = form.push(list(app, ui, open));
    if open.session.dossier().inputs.ent.id.is_empty() {
        return beside(ui, form.into(), None);
    }
    form = form.push(cas(ui, open));
    for warning in warnings(ui, open, is_about_ent) {
        form = form.push(warning);
    }
    let mut card = Column::new().spacing(space::S).push(ui.heading(text!(ui.i18n, "fenetre-resultat")));
    let shown = [
        SettingKey::CasServerUrl,
        SettingKey::LoginLink,
        SettingKey::ValidationLink,
        SettingKey::EntPattern,
        SettingKey::DirectLoginUrl,
    ];
    let rows: Vec<_> = shown.into_iter().filter_map(|wanted| value(app, ui, open, wanted)).collect();
    if rows.is_empty() {
        card = card.push(ui.soft(text!(ui.i18n, "fenetre-resultat-attente")));
    }
    beside(ui, form.into(), Some(ui.card(rows.into_iter().fold(card, Column::push))))
}

fn is_about_ent(warning: &Warning) -> bool {
    matches!(
        warning,
        Warning::UaiOutsideEnt { .. }
            | Warning::CasPlainHttp { .. }
            | Warning::CasUnknown { .. }
            | Warning::CasSeparate
            | Warning::ValidationNotSaml { .. }
            | Warning::EntDated { .. }
            | Warning::EntToConfirm { .. }
            | Warning::EntSeveralAddresses { .. }
    )
}

/// Every ENT whose name or department has the words searched for.
fn list<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let chosen = &open.session.dossier().inputs.ent.id;
    let wanted = open.search.trim().to_lowercase();
    let matches = |ent: &&Ent| {
        ent.label.to_lowercase().contains(&wanted)
            || ent.area.say(ui.language()).to_lowercase().contains(&wanted)
            || ent.departments.iter().any(|code| code.to_lowercase() == wanted)
    };
    let mut lines = Column::new().spacing(2.0).width(Length::Fill);
    let mut count = 0;
    for ent in app.catalogue.ents.iter().filter(matches) {
        count += 1;
        let mut words = column![ui.text(&ent.label)];
        let mut about = vec![ent.area.say(ui.language()).to_owned()];
        if let Some(date) = &ent.date {
            about.push(text!(ui.i18n, "ent-releve", date = date.say(ui.language()).to_owned()));
        }
        words = words.push(ui.soft(about.join(" · ")));
        lines = lines.push(choice(ui, *chosen == ent.id, words, Some(Message::ChooseEnt(ent.id.clone()))));
    }
    if count == 0 {
        lines = lines.push(ui.soft(text!(ui.i18n, "ent-aucun")));
    }
    let search_label = text!(ui.i18n, "ent-chercher");
    let search = text_input(&search_label, &open.search)
        .id(super::field_id(Field::Ent))
        .on_input(Message::SearchEnt)
        .font(font::TEXT)
        .size(size::TEXT)
        .padding([7.0, space::M])
        .style(theme::input(ui.palette, false));
    let list = scrollable(container(lines).padding(space::S))
        .height(264.0)
        .width(Length::Fill)
        .style(theme::scroll(ui.palette));
    let framed = container(list).style(theme::boxed(ui.palette.raised, ui.palette.edge)).padding(1.0);
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
        list = list.push(choice(ui, chosen == offered, ui.text(label), Some(Message::ChooseCas(offered))));
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
