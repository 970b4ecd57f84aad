//! The school, who runs its PRONOTE, and whom to call back.

use super::{beside, blockers, field};
use crate::app::tokens::{size, space};
use crate::app::widgets::{Ui, button::choice};
use crate::app::{App, Message, Open, shell};
use crate::domain::inputs::{Field, Hosting};
use crate::text;
use iced::Element;
use iced::widget::{Column, column};

/// The page « Établissement ».
pub fn view<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let badge = ui.badge(text!(ui.i18n, "fenetre-votre-college"), ui.palette.badges[5]);
    let lead = ui.colored(text!(ui.i18n, "page-etablissement-pourquoi"), ui.palette.soft, size::TEXT);
    let hosting = open.session.hosting();
    let mut hostings = Column::new().spacing(2.0).push(ui.strong(text!(ui.i18n, "fenetre-hebergement"), size::TEXT));
    for (offered, about) in [
        (Hosting::OwnServer, text!(ui.i18n, "aide-hebergement-sur-place")),
        (Hosting::Publisher, text!(ui.i18n, "aide-hebergement-editeur")),
    ] {
        let words = column![ui.text(ui.i18n.hosting(offered)), ui.soft(about)];
        hostings = hostings.push(choice(ui, hosting == offered, words, Some(Message::Host(offered))));
    }
    let mut form = Column::new().spacing(space::XL);
    form = form.push(shell::head(ui, badge, text!(ui.i18n, "page-etablissement"), lead)).push(blockers(app, ui, open));
    form = form.push(field(ui, open, Field::Name)).push(field(ui, open, Field::Uai)).push(hostings);
    let contact = column![
        ui.heading(text!(ui.i18n, "fenetre-contact")),
        ui.soft(text!(ui.i18n, "aide-contact")),
        field(ui, open, Field::ContactName),
        field(ui, open, Field::ContactPhone),
        field(ui, open, Field::ContactEmail),
    ]
    .spacing(space::L);
    beside(ui, form.into(), Some(ui.card(contact)))
}
