//! The parts of a page that know the dossier: its head, a value, what deserves a look, a page's title.

use super::action::{Ask, Destination, Dialog};
use super::context::{Context, Open};
use super::page::Page;
use super::theme::icons::Icon;
use super::theme::tokens::{COLUMN, size, space};
use super::ui::Ui;
use super::ui::button::{Kind, button, icon_button};
use super::ui::page::slot;
use super::ui::room::room;
use super::ui::value_row::{ValueRow, value_row};
use crate::domain::setting_key::SettingKey;
use crate::domain::warning::Warning;
use crate::walkthrough::{Callout, StepFigure};
use crate::{i18n, text};
use iced::widget::{Column, column, container, image, stack};
use iced::{ContentFit, Element, Length};

/// The head of a page: badge, title, one sentence; then what blocks the page, once the user tried to go on.
pub fn head<'a, M: From<Ask> + Clone + 'a>(
    ui: Ui<'a>,
    open: &'a Open,
    badge: Element<'a, M>,
    title: String,
    lead: Element<'a, M>,
    gap: f32,
) -> Element<'a, M> {
    let head = column![badge, ui.title(title), lead].spacing(space::S).max_width(COLUMN + 80.0);
    column![head, slot(blockers(ui, open), gap)].into()
}

/// The list of what « Suivant » was refused for, each line leading to its field; what is mended since says so in its
/// place, and nothing moves while the user types. Empty before the user tried to go on.
fn blockers<'a, M: From<Ask> + Clone + 'a>(ui: Ui<'a>, open: &'a Open) -> Option<Element<'a, M>> {
    if !open.show_validation || open.refused.is_empty() {
        return None;
    }
    let mut list = Column::new().spacing(2.0).push(ui.strong(text!(ui.i18n, "fenetre-a-corriger"), size::TEXT));
    for refused in &open.refused {
        // A line of its own height: the sentence may take two.
        let words = match open.session.blocker(refused.field) {
            Some(blocker) => ui.colored(i18n::problems::blocker(ui.i18n, blocker).message, ui.palette.main, size::TEXT),
            None => {
                let field = ui.i18n.field(refused.field);
                ui.colored(text!(ui.i18n, "fenetre-corrige", champ = field), ui.palette.done, size::TEXT)
            }
        };
        let show = Ask::Go(Destination::Field(refused.field));
        list = list.push(button(ui, Kind::Line, words, Some(M::from(show))));
    }
    Some(ui.alert(Icon::Warning, list))
}

/// A value with its buttons; `None` when it is unknown or does not apply.
pub fn value<'a, M: From<Ask> + Clone + 'a>(
    cx: &'a Context,
    ui: Ui<'a>,
    open: &'a Open,
    key: SettingKey,
) -> Option<Element<'a, M>> {
    let value = open.session.settings().ok()?.get(key)?;
    let name = ui.i18n.value(key);
    if value.is_empty() {
        let line = column![ui.caption(name), ui.text(text!(ui.i18n, "fenetre-laisser-vide"))].spacing(4.0);
        return Some(container(line).padding([6.0, 0.0]).into());
    }
    let compare = Dialog::Compare { value: key, shown: String::new() };
    Some(value_row(
        ui,
        ValueRow {
            is_copied: cx.copied.as_ref() == Some(&value),
            copy: M::from(Ask::Copy(value.clone())),
            large: M::from(large(name.clone(), value.clone())),
            compare: value.contains("://").then(|| M::from(Ask::OpenDialog(compare))),
            name,
            value,
        },
    ))
}

/// A figure as it was last drawn, in a room that is there before and does not change: nothing moves when it comes.
pub fn picture<'a, M: 'a>(cx: &'a Context, figure: &StepFigure, highlighted: Option<&Callout>) -> Element<'a, M> {
    let drawn = cx.figures.drawing(figure, highlighted).map(|drawing| {
        let picture = image(drawing.handle.clone()).width(Length::Fill).height(Length::Fill);
        Element::from(picture.content_fit(ContentFit::Contain))
    });
    stack![room(cx.figures.room(figure)), Column::new().push(drawn)].clip(true).into()
}

/// What opens the large view of a value.
pub fn large(name: String, value: String) -> Ask {
    Ask::OpenDialog(Dialog::LargeValue { name, value })
}

/// The page's own points of attention, in a place of their own.
pub fn warnings<'a, M: 'a>(
    ui: Ui<'a>,
    open: &'a Open,
    gap: f32,
    is_wanted: impl Fn(&Warning) -> bool,
) -> Element<'a, M> {
    let wanted = open
        .session
        .warnings()
        .iter()
        .filter(|warning| is_wanted(warning))
        .map(|warning| i18n::warnings::warning(ui.i18n, warning));
    let mut list = Column::new().width(Length::Fill);
    for warning in wanted {
        list = list.push(slot(Some(ui.warning(warning)), gap));
    }
    list.into()
}

/// The page where a point of attention is settled.
pub fn page_of(warning: &Warning) -> Page {
    if is_about_ent(warning) {
        Page::Ent
    } else if is_about_identity(warning) || matches!(warning, Warning::ProfileWithoutValue { .. }) {
        Page::Mapping
    } else if *warning == Warning::ContactMissing {
        Page::School
    } else {
        Page::Address
    }
}

/// Whether it is settled on the page of the ENT.
pub fn is_about_ent(warning: &Warning) -> bool {
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

/// Whether it is settled on the page of the identification.
pub fn is_about_identity(warning: &Warning) -> bool {
    matches!(
        warning,
        Warning::AttributesUnknown { .. }
            | Warning::ProfilesUnknown { .. }
            | Warning::AttributeMissing { .. }
            | Warning::ProfileTwice { .. }
    )
}

/// The button that leads to the page of the checks.
pub fn way_to_checks<'a, M: From<Ask> + Clone + 'a>(ui: Ui<'a>) -> Element<'a, M> {
    let go = M::from(Ask::Go(Destination::Page(Page::Checks)));
    icon_button(ui, Kind::Plain, Icon::Search, text!(ui.i18n, "verification-ouvrir"), Some(go))
}

/// A page's title, as the sidebar says it.
pub fn page_title(cx: &Context, ui: Ui<'_>, page: &Page) -> String {
    match page {
        Page::School => text!(ui.i18n, "page-etablissement"),
        Page::Address => text!(ui.i18n, "page-adresse"),
        Page::Ent => text!(ui.i18n, "page-ent"),
        Page::Mapping => text!(ui.i18n, "page-identification"),
        Page::Summary => text!(ui.i18n, "page-recapitulatif"),
        Page::Checks => text!(ui.i18n, "page-verifications"),
        Page::Step(id) => {
            cx.walkthrough.step(id).map_or_else(String::new, |step| step.title.say(ui.language()).to_owned())
        }
    }
}
