//! Ports that contradict one another, with the two ways to end it: shown wherever one of them is typed or compared.

use super::action::{Ask, Dialog};
use super::context::Open;
use super::theme::icons::Icon;
use super::theme::tokens::{size, space};
use super::ui::Ui;
use super::ui::button::{Kind, text_button};
use super::ui::page::slot;
use crate::domain::inputs::PortDecision;
use crate::domain::port_conflict::{self, Origin, PortConflict};
use crate::{i18n, text};
use iced::Element;
use iced::widget::{Column, Row, column};

/// Each contradiction of these origins, in a place of its own: open, or as it was settled.
pub fn view<'a, M: From<Ask> + Clone + 'a>(ui: Ui<'a>, open: &'a Open, gap: f32, origins: &[Origin]) -> Element<'a, M> {
    let inputs = &open.session.dossier().inputs;
    let mut list = Column::new();
    for conflict in port_conflict::conflicts(inputs).into_iter().filter(|one| origins.contains(&one.origin)) {
        let shown = match conflict.decision(inputs) {
            None => opened(ui, open, &conflict),
            Some(decision) => settled(ui, decision),
        };
        list = list.push(slot(Some(shown), gap));
    }
    list.into()
}

fn opened<'a, M: From<Ask> + Clone + 'a>(ui: Ui<'a>, open: &'a Open, conflict: &PortConflict) -> Element<'a, M> {
    let (public, other) = (conflict.public.to_string(), conflict.other.to_string());
    let can_change = !open.session.is_read_only();
    let may_use = can_change && conflict.may_use_other(&open.session.dossier().inputs);
    let use_other = may_use.then(|| M::from(Ask::UsePort(conflict.clone())));
    let confirm = Ask::OpenDialog(Dialog::PortConfirmed { conflict: conflict.clone(), by: String::new() });
    let confirm = can_change.then(|| M::from(confirm));
    let buttons = Row::new()
        .push(text_button(ui, Kind::Plain, text!(ui.i18n, "port-utiliser", port = other.clone()), use_other))
        .push(text_button(ui, Kind::Plain, text!(ui.i18n, "port-redirige"), confirm))
        .spacing(space::S);
    // On the page where the address is typed, it is said below it.
    let is_to_say = conflict.is_implied && !open.page.is_input();
    let why = is_to_say.then(|| ui.caption(text!(ui.i18n, "port-sous-entendu", port = public.clone())));
    let i18n::UserMessage { message, hint } = i18n::left::ports(ui.i18n, conflict);
    let words =
        column![ui.strong(message, size::TEXT)].push(ui.text(hint)).push(why).push(buttons.wrap()).spacing(space::XS);
    ui.alert(Icon::Warning, words)
}

fn settled<'a, M: 'a>(ui: Ui<'a>, decision: &PortDecision) -> Element<'a, M> {
    let date = i18n::progress::day(ui.i18n, decision.on.local().date());
    let (public, other) = (decision.public.to_string(), decision.other.to_string());
    let by = decision.confirmed_by.clone();
    ui.caption(text!(ui.i18n, "port-tranche", public = public, autre = other, par = by, date = date))
}

/// Which port is written for an address that has none, and why; `None` for an address that has one. It stays when
/// another port contradicts it: that one is typed below, and does not move.
pub fn implied<'a, M: 'a>(ui: Ui<'a>, open: &'a Open) -> Option<Element<'a, M>> {
    let inputs = &open.session.dossier().inputs;
    let port = port_conflict::implied_port(inputs)?;
    let said = ui.caption(text!(ui.i18n, "port-sous-entendu", port = port.to_string()));
    Some(column![said, ui.caption(text!(ui.i18n, "port-a-ecrire"))].into())
}
