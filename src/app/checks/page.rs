//! The page « Vérifications » and its parts.

use super::{Checks, Message, Tab, cas_answer, connection, server};
use crate::app::context::{Context, Open};
use crate::app::page_parts::head;
use crate::app::theme::tokens::{COLUMN, size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, text_button};
use crate::text;
use iced::Element;
use iced::widget::{Column, Row};

/// The widest line of the page.
const WIDEST: f32 = COLUMN + 260.0;

/// The page « Vérifications ».
pub fn view<'a>(state: &'a Checks, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let badge = ui.badge(text!(ui.i18n, "fenetre-fin"), ui.palette.badges[0]);
    let lead = ui.colored(text!(ui.i18n, "page-verifications-pourquoi"), ui.palette.caption, size::TEXT);
    let mut page = Column::new().spacing(space::XL).max_width(WIDEST);
    page = page.push(head(ui, open, badge, text!(ui.i18n, "page-verifications"), lead, space::XL));
    let mut tabs = Row::new().spacing(space::S);
    for tab in Tab::ALL {
        let label = match tab {
            Tab::Connection => text!(ui.i18n, "verification-onglet-connexion"),
            Tab::Answer => text!(ui.i18n, "verification-onglet-reponse"),
            Tab::Server => text!(ui.i18n, "verification-onglet-serveur"),
        };
        let kind = if state.tab == tab { Kind::Main } else { Kind::Plain };
        tabs = tabs.push(text_button(ui, kind, label, Some(Message::Show(tab))));
    }
    page = page.push(tabs.wrap());
    match state.tab {
        Tab::Connection => page.push(connection::view(state, cx, ui, open)).into(),
        Tab::Answer => page.push(cas_answer::view(state, cx, ui, open)).into(),
        Tab::Server => page.push(server::view(state, ui, open)).into(),
    }
}
