//! The school, who runs its PRONOTE, and whom to call back.

use super::Message;
use super::form::field;
use crate::app::context::Open;
use crate::app::page_parts::head;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::radio;
use crate::app::ui::page::beside;
use crate::domain::inputs::{Field, Hosting};
use crate::text;
use iced::Element;
use iced::widget::{Column, column};

/// The page « Établissement ».
pub fn view<'a>(ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let badge = ui.badge(text!(ui.i18n, "fenetre-votre-college"), ui.palette.badges[5]);
    let lead = ui.colored(text!(ui.i18n, "page-etablissement-pourquoi"), ui.palette.caption, size::TEXT);
    let hosting = open.session.hosting();
    let mut hostings = Column::new().spacing(2.0).push(ui.strong(text!(ui.i18n, "fenetre-hebergement"), size::TEXT));
    for (offered, about) in [
        (Hosting::OwnServer, text!(ui.i18n, "aide-hebergement-sur-place")),
        (Hosting::Publisher, text!(ui.i18n, "aide-hebergement-editeur")),
    ] {
        let words = column![ui.text(ui.i18n.hosting(offered)), ui.caption(about)];
        hostings = hostings.push(radio(ui, hosting == offered, words, Some(Message::Host(offered))));
    }
    let mut form = Column::new().spacing(space::XL);
    form = form.push(head(ui, open, badge, text!(ui.i18n, "page-etablissement"), lead, space::XL));
    form = form.push(field(ui, open, Field::Name)).push(field(ui, open, Field::Uai)).push(hostings);
    let contact = column![
        ui.heading(text!(ui.i18n, "fenetre-contact")),
        ui.caption(text!(ui.i18n, "aide-contact")),
        field(ui, open, Field::ContactName),
        field(ui, open, Field::ContactPhone),
        field(ui, open, Field::ContactEmail),
    ]
    .spacing(space::L);
    beside(ui, form.into(), Some(ui.card(contact)))
}
