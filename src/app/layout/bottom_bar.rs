//! The bar below: back, what keeps one on the page, the way on.

use crate::app::action::{Ask, Destination};
use crate::app::context::Open;
use crate::app::layout::Seen;
use crate::app::message::Message;
use crate::app::page::Page;
use crate::app::step;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{WORDS, line, size, space};
use crate::app::theme::{fonts, styles};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, button, icon_button};
use crate::dossier::Standing;
use crate::text;
use iced::widget::{Column, Row, Space, column, container, row};
use iced::{Element, Length, alignment};

/// The width of the main button, the same on every page.
const MAIN: f32 = 288.0;

/// Under that width, a sentence has no room between the two buttons.
const NARROW: f32 = 760.0;

/// The bar: back, what keeps one here, the way on.
pub fn view<'a>(seen: Seen<'a>, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let back =
        icon_button(ui, Kind::Plain, Icon::Left, text!(ui.i18n, "fenetre-precedent"), Some(go(Destination::Back)));
    let blockers = open.blockers_here();
    let is_last = open.page == Page::Summary;
    let word = iced::widget::text(label(seen, ui, open))
        .size(size::TEXT)
        .font(fonts::BOLD)
        .line_height(line(size::TEXT, WORDS));
    let (kind, press, tint) = if is_last {
        (Kind::Plain, go(Destination::Home), Tint::Main)
    } else {
        (Kind::Main, go(Destination::Finish), Tint::OnMain)
    };
    let sign = if is_last { Icon::Home } else { Icon::Right };
    let content = row![word, ui.icon(sign, tint, 18.0)].spacing(space::S).align_y(alignment::Vertical::Center);
    let content = container(content).width(Length::Fill).align_x(alignment::Horizontal::Center);
    let main = button(ui, kind, content, Some(press)).width(MAIN);
    let reason = container(reason(seen, ui, open, &blockers)).width(Length::Fill).align_x(alignment::Horizontal::Right);
    // Between the two buttons where it has room, else over them.
    let (above, between) =
        if ui.width < NARROW { (Some(reason), container(Space::new()).width(Length::Fill)) } else { (None, reason) };
    let bar = Row::new().spacing(space::L).align_y(alignment::Vertical::Center).push(back).push(between).push(main);
    let bar = Column::new().push(above).push(bar).spacing(space::XS);
    let bar =
        container(bar).padding([space::M, 28.0]).width(Length::Fill).style(styles::background(ui.palette.surface));
    column![ui.divider(), bar].into()
}

/// What the main button does.
fn label(seen: Seen<'_>, ui: Ui<'_>, open: &Open) -> String {
    match &open.page {
        Page::Mapping => text!(ui.i18n, "fenetre-commencer-etapes"),
        Page::Checks => text!(ui.i18n, "page-recapitulatif"),
        Page::Summary => text!(ui.i18n, "fenetre-accueil"),
        Page::School | Page::Address | Page::Ent => text!(ui.i18n, "fenetre-suivant"),
        Page::Step(id) => {
            let is_last = step::is_last(seen.context, id);
            match (step::standing_of(seen.context, open, id), is_last) {
                // Nothing is marked as done in a dossier that is only read.
                (_, false) if open.session.is_read_only() => text!(ui.i18n, "etape-suivante"),
                (_, true) if open.session.is_read_only() => text!(ui.i18n, "page-verifications"),
                (Some(Standing::Done { .. } | Standing::Skipped { .. }), false) => text!(ui.i18n, "etape-suivante"),
                (Some(Standing::Done { .. } | Standing::Skipped { .. }), true) => text!(ui.i18n, "page-verifications"),
                (Some(Standing::ToReview { .. }), false) => text!(ui.i18n, "etape-revue-suivante"),
                (Some(Standing::ToReview { .. }), true) => text!(ui.i18n, "etape-revue-verifier"),
                (_, false) => text!(ui.i18n, "etape-fait-suivante"),
                (_, true) => text!(ui.i18n, "etape-fait-verifier"),
            }
        }
    }
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
        let words = words.line_height(line(size::SMALL, WORDS));
        return button(ui, Kind::Quiet, words, Some(go(Destination::Field(first.field)))).into();
    }
    if let Some((_, error)) = seen.features.step.client_code.refused(seen.context) {
        let sentence = crate::i18n::customer::error(ui.i18n, error);
        return ui.colored(sentence.message, ui.palette.warning, size::SMALL);
    }
    let Page::Step(step) = &open.page else { return Space::new().into() };
    if matches!(
        step::standing_of(seen.context, open, step),
        None | Some(Standing::Done { .. } | Standing::Skipped { .. })
    ) {
        return Space::new().into();
    }
    if open.show_validation && !step::missing(seen.context, open, step).is_empty() {
        return ui.colored(text!(ui.i18n, "fenetre-demande-d-abord"), ui.palette.warning, size::SMALL);
    }
    let safe = step::missing(seen.context, open, step).safe.len();
    let safe = (safe > 0).then(|| text!(ui.i18n, "fenetre-reste-a-l-abri", nombre = safe));
    let left = step::unticked(seen.context, open, step);
    let points = left.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let points =
        (!left.is_empty()).then(|| text!(ui.i18n, "fenetre-reste-a-cocher", nombre = left.len(), points = points));
    ui.caption(safe.into_iter().chain(points).collect::<Vec<_>>().join(" · "))
}

fn go(destination: Destination) -> Message {
    Message::Ask(Ask::Go(destination))
}
