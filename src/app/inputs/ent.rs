//! The ENT: a list to search, and which CAS addresses are used.

use super::form::{field, field_id};
use super::{CasChoice, Inputs, Message};
use crate::app::context::{Context, Open};
use crate::app::page_parts::{head, is_about_ent, value, warnings};
use crate::app::theme::tokens::{size, space};
use crate::app::theme::{fonts, styles};
use crate::app::ui::Ui;
use crate::app::ui::button::radio;
use crate::app::ui::input::input;
use crate::app::ui::page::beside;
use crate::app::ui::scroll_bar::{Edges, with_bar};
use crate::domain::ent::{Confidence, Ent};
use crate::domain::inputs::Field;
use crate::domain::setting_key::SettingKey;
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
    if let Some(ent) = cx.catalogue.find(&open.session.dossier().inputs.ent.id) {
        form = form.push(about(ui, ent));
    }
    form = form.push(column![cas(ui, open), warnings(ui, open, space::L, is_about_ent)]);
    let card = Column::new().spacing(space::S).push(ui.heading(text!(ui.i18n, "fenetre-resultat")));
    let shown = [
        SettingKey::CasServerUrl,
        SettingKey::LoginLink,
        SettingKey::ValidationLink,
        SettingKey::EntPattern,
        SettingKey::DirectLoginUrl,
    ];
    let rows: Vec<_> = shown.into_iter().filter_map(|wanted| value(cx, ui, open, wanted)).collect();
    let waiting = || ui.caption(text!(ui.i18n, "fenetre-resultat-attente"));
    let card = card.push(if rows.is_empty() { waiting() } else { ui.divided(rows, 0.0) });
    beside(ui, form.into(), Some(ui.card(card)))
}

/// The ENTs that the search may mean, each with what is known of it and what will be asked.
fn list<'a>(state: &'a Inputs, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let chosen = &open.session.dossier().inputs.ent.id;
    let found = cx.catalogue.search(&state.search, ui.language());
    let mut lines = Column::new().spacing(2.0).width(Length::Fill);
    let is_alone = !state.search.trim().is_empty() && found.iter().all(|ent| ent.is_manual());
    if is_alone {
        lines = lines.push(container(ui.caption(text!(ui.i18n, "ent-aucun"))).padding(space::S));
    }
    for ent in found {
        let mut about = vec![ent.area.say(ui.language()).to_owned()];
        if let Some(date) = &ent.date {
            about.push(text!(ui.i18n, "ent-releve", date = date.say(ui.language()).to_owned()));
        }
        about.push(known(ui, ent));
        let words = column![ui.text(&ent.label), ui.caption(about.join(" · "))];
        lines = lines.push(radio(ui, *chosen == ent.id, words, Some(Message::ChooseEnt(ent.id.clone()))));
    }
    let search_label = text!(ui.i18n, "ent-chercher");
    let search = input(ui, field_id(Field::Ent), &search_label, &state.search, fonts::TEXT, false);
    let search = search.on_input(Message::SearchEnt);
    let list =
        with_bar(ui, scrollable(container(lines).padding(space::S)).height(264.0).width(Length::Fill), Edges::None);
    let framed = container(list).style(styles::boxed(ui.palette.surface, ui.palette.border)).padding(1.0);
    column![search, framed].spacing(space::S).into()
}

/// What the catalogue lacks of an ENT, which will be asked.
fn known(ui: Ui<'_>, ent: &Ent) -> String {
    let missing = [
        (ent.cas_address().is_none(), text!(ui.i18n, "ent-manque-cas")),
        (ent.attributes.is_none(), text!(ui.i18n, "ent-manque-attributs")),
        (ent.profiles.is_none(), text!(ui.i18n, "ent-manque-profils")),
    ];
    let missing: Vec<String> =
        missing.into_iter().filter_map(|(is_missing, what)| is_missing.then_some(what)).collect();
    match missing.is_empty() {
        true => text!(ui.i18n, "ent-tout-connu"),
        false => text!(ui.i18n, "ent-a-demander", quoi = missing.join(", ")),
    }
}

/// What is known of the chosen ENT, and from where: to read before one trusts it.
fn about<'a>(ui: Ui<'a>, ent: &'a Ent) -> Element<'a, Message> {
    let language = ui.language();
    let trust = match ent.confidence {
        Confidence::Sure => text!(ui.i18n, "ent-confiance-sure"),
        Confidence::Probable => text!(ui.i18n, "ent-confiance-probable"),
        Confidence::Unknown => text!(ui.i18n, "ent-confiance-inconnue"),
    };
    let mut lines = Column::new().spacing(space::S).push(ui.strong(text!(ui.i18n, "ent-ce-que-l-on-sait"), size::TEXT));
    lines = lines.push(ui.text(trust));
    if let Some(note) = &ent.note {
        lines = lines.push(ui.text(note.say(language)));
    }
    if let Some(later) = &ent.later {
        lines = lines.push(column![ui.caption(text!(ui.i18n, "ent-plus-tard")), ui.value(later)].spacing(2.0));
    }
    if let Some(operator) = &ent.operator {
        lines = lines.push(ui.text(text!(ui.i18n, "ent-operateur", qui = operator.clone())));
    }
    lines = lines.push(ui.caption(text!(ui.i18n, "ent-source", source = ent.source.say(language).to_owned())));
    ui.card(lines)
}

fn cas<'a>(ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let chosen = open.session.dossier().inputs.ent.cas.choice();
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
