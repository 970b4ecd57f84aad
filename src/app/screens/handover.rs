//! The dialog « Transmettre le dossier »: what goes in, what one may add, where the file is.

use crate::app::Message;
use crate::app::handover::{Act, HandingOver, Stage};
use crate::app::icon::{Icon, Tint};
use crate::app::tokens::{size, space};
use crate::app::widgets::{Kind, Ui, act, tick};
use crate::dossier::Part;
use crate::dossier::archive::{Entry, Inclusion};
use crate::i18n::archive;
use crate::text;
use iced::widget::{Column, column, row};
use iced::{Element, alignment};

/// What is under the dialog's title.
pub fn view<'a>(ui: Ui<'a>, handing: &'a HandingOver) -> Element<'a, Message> {
    if let Stage::Written(path) = &handing.stage {
        let file = ui.value(path.display().to_string());
        let show = act(ui, Kind::Main, text!(ui.i18n, "zip-montrer"), Some(Message::HandOver(Act::ShowFolder)));
        let done = ui.colored(text!(ui.i18n, "zip-fait"), ui.palette.done, size::LEAD);
        return column![done, file, show].spacing(space::L).into();
    }
    let mut body = Column::new().spacing(space::XL);
    match &handing.plan {
        Ok(entries) => body = body.push(list(ui, entries)),
        Err(error) => body = body.push(ui.attention(archive::error(ui.i18n, error))),
    }
    let here: Vec<Part> = handing.plan.iter().flatten().filter_map(|entry| entry.what.part()).collect();
    let offered: Vec<_> = Part::ALL.into_iter().filter(|part| here.contains(part)).collect();
    if !offered.is_empty() {
        let mut parts = Column::new().spacing(2.0).push(ui.strong(text!(ui.i18n, "zip-ajouter"), size::TEXT));
        for part in offered {
            let label = ui.text(archive::part(ui.i18n, part));
            parts = parts.push(tick(ui, handing.choice.has(part), label, Some(Message::HandOver(Act::Toggle(part)))));
        }
        body = body.push(parts);
    }
    if let Stage::Refused(error) = &handing.stage {
        body = body.push(ui.attention(archive::error(ui.i18n, error)));
    }
    let write = (handing.plan.is_ok() && handing.stage != Stage::Writing).then_some(Message::HandOver(Act::Write));
    body.push(act(ui, Kind::Main, text!(ui.i18n, "zip-enregistrer"), write)).into()
}

fn list<'a>(ui: Ui<'a>, entries: &[Entry]) -> Element<'a, Message> {
    let mut lines = Column::new().spacing(space::XS);
    for entry in entries {
        let said = archive::entry(ui.i18n, entry);
        let (sign, words) = match entry.inclusion {
            Inclusion::Included => (ui.icon(Icon::Check, Tint::Done, 18.0), ui.text(said)),
            Inclusion::LeftOut => {
                (ui.icon(Icon::Ring, Tint::Soft, 18.0), ui.colored(said, ui.palette.soft, size::TEXT))
            }
        };
        lines = lines.push(row![sign, words].spacing(space::S).align_y(alignment::Vertical::Center));
    }
    column![ui.strong(text!(ui.i18n, "zip-contenu"), size::TEXT), lines].spacing(space::S).into()
}
