//! The bar below: back, what keeps one on the page, the way on.

use crate::app::action::{Ask, Destination};
use crate::app::context::Open;
use crate::app::layout::Seen;
use crate::app::message::Message;
use crate::app::page::Page;
use crate::app::step;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{size, space};
use crate::app::theme::{fonts, styles};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, button, icon_button, text_button};
use crate::text;
use iced::widget::{Row, Space, column, container, row};
use iced::{Element, Length, alignment};

/// The bar: back, what keeps one here, the way on.
pub fn view<'a>(seen: Seen<'a>, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let back =
        icon_button(ui, Kind::Plain, Icon::Left, text!(ui.i18n, "fenetre-precedent"), Some(go(Destination::Back)));
    let is_last = open.page == Page::Summary;
    let blockers = open.blockers_here();
    let label = if is_last {
        None
    } else {
        let label = match &open.page {
            Page::Mapping => text!(ui.i18n, "fenetre-commencer-etapes"),
            Page::Checks => text!(ui.i18n, "page-recapitulatif"),
            _ => text!(ui.i18n, "fenetre-suivant"),
        };
        Some(label)
    };
    let next: Element<'a, Message> = match label {
        None => text_button(ui, Kind::Plain, text!(ui.i18n, "fenetre-accueil"), Some(go(Destination::Home))),
        Some(label) => {
            let word = iced::widget::text(label).size(size::TEXT).font(fonts::BOLD).line_height(1.3);
            let content = row![word, ui.icon(Icon::Right, Tint::OnMain, 18.0)]
                .spacing(space::S)
                .align_y(alignment::Vertical::Center);
            button(ui, Kind::Main, content, Some(go(Destination::Next))).into()
        }
    };
    let mut bar = Row::new().spacing(space::L).align_y(alignment::Vertical::Center).push(back);
    bar = bar
        .push(container(reason(seen, ui, open, &blockers)).width(Length::Fill).align_x(alignment::Horizontal::Right));
    let bar = container(bar.push(next))
        .padding([space::M, 28.0])
        .width(Length::Fill)
        .style(styles::background(ui.palette.surface));
    column![ui.divider(), bar].into()
}

/// Why one cannot go on, or what is left to do here.
fn reason<'a>(
    seen: Seen<'a>,
    ui: Ui<'a>,
    open: &'a Open,
    blockers: &[crate::domain::settings::Blocker],
) -> Element<'a, Message> {
    if let [first, ..] = blockers {
        let label = ui.i18n.field(first.field);
        let words = match blockers.len() {
            1 => text!(ui.i18n, "fenetre-il-manque", champ = label),
            more => {
                let others: usize = more - 1;
                text!(ui.i18n, "fenetre-il-manque-plusieurs", champ = label, nombre = others)
            }
        };
        let words = iced::widget::text(words).size(size::SMALL).color(ui.palette.warning);
        return button(ui, Kind::Quiet, words, Some(go(Destination::Field(first.field)))).into();
    }
    if let Some((_, error)) = seen.features.step.client_code.refused(seen.context) {
        let sentence = crate::i18n::customer::error(ui.i18n, error);
        return ui.colored(sentence.message, ui.palette.warning, size::SMALL);
    }
    let Page::Step(step) = &open.page else { return Space::new().into() };
    let left = step::left_to_tick(seen.context, open, step);
    match (open.session.is_settled(step.as_str()), left) {
        (false, 1..) => ui.caption(text!(ui.i18n, "fenetre-reste-a-cocher", nombre = left)),
        _ => Space::new().into(),
    }
}

fn go(destination: Destination) -> Message {
    Message::Ask(Ask::Go(destination))
}
