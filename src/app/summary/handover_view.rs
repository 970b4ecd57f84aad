//! The dialog « Transmettre le dossier »: what goes in, what may be added, where the file is.

use super::handover::{HandOver, Message, Stage};
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, checkbox, text_button};
use crate::dossier::Part;
use crate::dossier::archive::{Entry, Inclusion};
use crate::i18n::archive;
use crate::text;
use iced::Element;
use iced::widget::{Column, column, container, row};

/// What is under the dialog's title.
pub fn view<'a>(ui: Ui<'a>, handing: &'a HandOver) -> Element<'a, Message> {
    if let Stage::Written(path) = &handing.stage {
        let file = ui.value(path.display().to_string());
        let show = text_button(ui, Kind::Main, text!(ui.i18n, "zip-montrer"), Some(Message::ShowFolder));
        let done = ui.colored(text!(ui.i18n, "zip-fait"), ui.palette.done, size::LEAD);
        return column![done, file, show].spacing(space::L).into();
    }
    let mut body = Column::new().spacing(space::XL);
    match &handing.plan {
        None => body = body.push(ui.caption(text!(ui.i18n, "capture-lecture"))),
        Some(Ok(entries)) => body = body.push(list(ui, entries)),
        Some(Err(error)) => body = body.push(ui.warning(archive::error(ui.i18n, error))),
    }
    let here: Vec<Part> = handing.plan.iter().flatten().flatten().filter_map(|entry| entry.what.part()).collect();
    let offered: Vec<_> = Part::ALL.into_iter().filter(|part| here.contains(part)).collect();
    if !offered.is_empty() {
        let mut parts = Column::new().spacing(2.0).push(ui.strong(text!(ui.i18n, "zip-ajouter"), size::TEXT));
        for part in offered {
            let label = ui.text(archive::part(ui.i18n, part));
            parts = parts.push(checkbox(ui, handing.choice.has(part), label, Some(Message::Toggle(part))));
        }
        body = body.push(parts);
    }
    if let Stage::Refused(error) = &handing.stage {
        body = body.push(ui.warning(archive::error(ui.i18n, error)));
    }
    let is_possible = matches!(handing.plan, Some(Ok(_))) && handing.stage != Stage::Writing;
    let write = is_possible.then_some(Message::Write);
    body.push(text_button(ui, Kind::Main, text!(ui.i18n, "zip-enregistrer"), write)).into()
}

fn list<'a>(ui: Ui<'a>, entries: &[Entry]) -> Element<'a, Message> {
    let mut lines = Column::new().spacing(space::XS);
    for entry in entries {
        let said = archive::entry(ui.i18n, entry);
        let (sign, words) = match entry.inclusion {
            Inclusion::Included => (ui.icon(Icon::Check, Tint::Done, 18.0), ui.text(said)),
            Inclusion::LeftOut => {
                (ui.icon(Icon::Cross, Tint::Caption, 18.0), ui.colored(said, ui.palette.caption, size::TEXT))
            }
        };
        // Beside its first line, where it has more.
        let sign = container(sign).padding([3.0, 0.0]);
        lines = lines.push(row![sign, words].spacing(space::S));
    }
    column![ui.strong(text!(ui.i18n, "zip-contenu"), size::TEXT), lines].spacing(space::S).into()
}
