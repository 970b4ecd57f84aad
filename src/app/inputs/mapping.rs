//! What the ENT says of its users: names of the attributes, values of the profiles.

use super::form::{field, line};
use super::{Message, Table};
use crate::app::context::{Context, Open};
use crate::app::page_parts::{head, is_about_identity, value, warnings};
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, text_button};
use crate::app::ui::page::beside;
use crate::domain::inputs::{Attribute, Field};
use crate::domain::setting_key::SettingKey;
use crate::domain::space::Space;
use crate::text;
use iced::Element;
use iced::widget::{Column, column};

/// The page « Identification des utilisateurs ».
pub fn view<'a>(cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let badge = ui.badge(text!(ui.i18n, "fenetre-votre-college"), ui.palette.badges[5]);
    let lead = ui.colored(text!(ui.i18n, "page-identification-pourquoi"), ui.palette.caption, size::TEXT);
    let mut form = Column::new().spacing(space::L);
    let head = head(ui, open, badge, text!(ui.i18n, "page-identification"), lead, space::L);
    form = form.push(column![head, warnings(ui, open, space::L, is_about_identity)]);
    let inputs = &open.session.dossier().inputs.ent;
    let attributes = table(cx, ui, open, Table::Attributes, inputs.attributes.is_some());
    let profiles = table(cx, ui, open, Table::Profiles, inputs.profiles.is_some());
    beside(ui, form.push(attributes).into(), Some(profiles))
}

/// The ENT's own values with their copy buttons, or fields once one changes them.
fn table<'a>(cx: &'a Context, ui: Ui<'a>, open: &'a Open, table: Table, is_edited: bool) -> Element<'a, Message> {
    let title = match table {
        Table::Attributes => text!(ui.i18n, "identification-attributs"),
        Table::Profiles => text!(ui.i18n, "identification-profils"),
    };
    let fields: Vec<(Field, SettingKey)> = match table {
        Table::Attributes => Attribute::ALL.map(|a| (Field::Attribute(a), SettingKey::of_attribute(a))).to_vec(),
        Table::Profiles => Space::ALL.map(|s| (Field::Profile(s), SettingKey::of_profile(s))).to_vec(),
    };
    let mut card = Column::new().spacing(space::S).push(ui.heading(title));
    if is_edited {
        for (typed, _) in fields {
            // Several values to a profile take the whole width.
            card = card.push(match table {
                Table::Attributes => line(ui, open, typed),
                Table::Profiles => field(ui, open, typed),
            });
        }
        card = card.push(text_button(
            ui,
            Kind::Plain,
            text!(ui.i18n, "identification-revenir"),
            Some(Message::ResetTable(table)),
        ));
    } else {
        let rows: Vec<_> = fields.into_iter().filter_map(|(_, wanted)| value(cx, ui, open, wanted)).collect();
        let unknown = || ui.caption(text!(ui.i18n, "identification-inconnu"));
        card = card.push(if rows.is_empty() { unknown() } else { ui.divided(rows, 0.0) });
        card = card.push(text_button(
            ui,
            Kind::Plain,
            text!(ui.i18n, "identification-modifier"),
            Some(Message::EditTable(table)),
        ));
    }
    ui.card(card)
}
