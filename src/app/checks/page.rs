//! The page « Vérifications » and its parts.

use super::{Checks, Message, Tab, cas_answer, connection, server};
use crate::app::context::{Context, Open};
use crate::app::page_parts::head;
use crate::app::theme::tokens::{COLUMN, size, space};
use crate::app::ui::Ui;
use crate::app::ui::tabs::tabs;
use crate::text;
use iced::Element;
use iced::widget::Column;

/// The widest line of the page.
const WIDEST: f32 = COLUMN + 260.0;

/// The page « Vérifications ».
pub fn view<'a>(state: &'a Checks, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let badge = ui.badge(text!(ui.i18n, "fenetre-fin"), ui.palette.badges[0]);
    let lead = ui.colored(text!(ui.i18n, "page-verifications-pourquoi"), ui.palette.caption, size::TEXT);
    let mut page = Column::new().spacing(space::XL).max_width(WIDEST);
    page = page.push(head(ui, open, badge, text!(ui.i18n, "page-verifications"), lead, space::XL));
    let label = |tab| match tab {
        Tab::Connection => text!(ui.i18n, "verification-onglet-connexion"),
        Tab::Answer => text!(ui.i18n, "verification-onglet-reponse"),
        Tab::Server => text!(ui.i18n, "verification-onglet-serveur"),
    };
    page = page.push(tabs(ui, state.tab, Tab::ALL.map(|tab| (tab, label(tab))), Message::Show));
    match state.tab {
        Tab::Connection => page.push(connection::view(state, cx, ui, open)).into(),
        Tab::Answer => page.push(cas_answer::view(state, cx, ui, open)).into(),
        Tab::Server => page.push(server::view(state, ui, open)).into(),
    }
}
