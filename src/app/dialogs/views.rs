//! The dialogs that belong to no page: display, a step passed over, a dossier somebody has, closing, a figure.

use super::{Message, Zoom, compare, help, large_value, other_name_id, reason_id, resume_id};
use crate::app::action::{Ask, Dialog};
use crate::app::context::Context;
use crate::app::theme::tokens::{WORDS, line, size, space};
use crate::app::theme::{ThemeChoice, fonts};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, button, radio, text_button};
use crate::app::ui::field::field;
use crate::app::ui::input::input;
use crate::app::ui::modal::{framed, question};
use crate::app::ui::room::room;
use crate::domain::port_conflict::PortConflict;
use crate::dossier::LockHolder;
use crate::lang::Language;
use crate::walkthrough::StepFigure;
use crate::{i18n, text};
use iced::widget::{Column, center_x, column, container, image, row, stack};
use iced::{Element, Length, Size, alignment};
use std::path::Path;

/// The dialog's greatest width and its content; `None` for one that a page or the layout shows.
pub fn view<'a>(cx: &'a Context, ui: Ui<'a>, dialog: &'a Dialog) -> Option<(f32, Element<'a, Message>)> {
    Some(match dialog {
        Dialog::Help(tab) => (860.0, help::view(cx, ui, *tab)),
        Dialog::Display => (520.0, display(cx, ui)),
        Dialog::LargeValue { name, value } => (1600.0, large_value::view(ui, name, value)),
        Dialog::Compare { value, shown } => (760.0, compare::view(cx, ui, *value, shown)),
        Dialog::Skip { reason, .. } => (560.0, skipping(ui, reason)),
        Dialog::WayPast { reason, .. } => (560.0, going_past(ui, reason)),
        Dialog::PortConfirmed { conflict, by } => (560.0, confirming_port(ui, conflict, by)),
        Dialog::Locked { folder, holder } => (640.0, locked(ui, folder, holder)),
        Dialog::SameName { folder, name } => (640.0, same_name(ui, folder, name)),
        Dialog::Closing => (600.0, closing(ui)),
        Dialog::Waiting => (600.0, waiting(ui)),
        Dialog::Figure(shown) => (1200.0, figure(cx, ui, shown)),
        Dialog::Sidebar | Dialog::HandOver | Dialog::Capture(_) | Dialog::Annex | Dialog::Versions | Dialog::Lot => {
            return None;
        }
    })
}

/// A step passed over, with its reason.
fn skipping<'a>(ui: Ui<'a>, reason: &'a str) -> Element<'a, Message> {
    let press = text_button(ui, Kind::Main, text!(ui.i18n, "etape-passer"), Some(Message::Skip));
    let example = text!(ui.i18n, "passer-exemple");
    let reason = input(ui, reason_id(), &example, reason, fonts::TEXT, false);
    let reason = reason.on_input(Message::Reason);
    let body = column![ui.text(text!(ui.i18n, "passer-explication")), reason, press].spacing(space::L);
    framed(ui, text!(ui.i18n, "passer-titre"), body.into(), Message::Close)
}

/// A step done without what it asks for first, with the reason, which is kept and printed.
fn going_past<'a>(ui: Ui<'a>, reason: &'a str) -> Element<'a, Message> {
    let press = is_said(reason).then_some(Message::GoPast);
    let press = text_button(ui, Kind::Main, text!(ui.i18n, "outre-continuer"), press);
    let label = column![
        ui.strong(text!(ui.i18n, "outre-motif"), size::TEXT),
        reason_input(ui, &text!(ui.i18n, "outre-exemple"), reason)
    ];
    let body = column![ui.text(text!(ui.i18n, "outre-explication")), label.spacing(space::XS), press];
    framed(ui, text!(ui.i18n, "etape-outre"), body.spacing(space::L).into(), Message::Close)
}

/// Two ports that go together, with who says so, which is kept and printed.
fn confirming_port<'a>(ui: Ui<'a>, conflict: &PortConflict, by: &'a str) -> Element<'a, Message> {
    let (public, other) = (conflict.public.to_string(), conflict.other.to_string());
    let press = is_said(by).then_some(Message::ConfirmPort);
    let press = text_button(ui, Kind::Main, text!(ui.i18n, "port-confirmer"), press);
    let label = column![
        ui.strong(text!(ui.i18n, "port-par"), size::TEXT),
        reason_input(ui, &text!(ui.i18n, "port-par-exemple"), by)
    ];
    let explained = ui.text(text!(ui.i18n, "port-explication", public = public, autre = other));
    let body = column![explained, label.spacing(space::XS), press].spacing(space::L);
    framed(ui, text!(ui.i18n, "port-redirige"), body.into(), Message::Close)
}

/// Without a reason there is no going on: the button waits for one.
fn is_said(reason: &str) -> bool {
    !reason.trim().is_empty()
}

/// The one field of such a dialog.
fn reason_input<'a>(ui: Ui<'a>, example: &str, typed: &'a str) -> Element<'a, Message> {
    input(ui, reason_id(), example, typed, fonts::TEXT, false).on_input(Message::Reason).into()
}

/// Somebody has the dossier: to read it, to take it, or neither.
fn locked<'a>(ui: Ui<'a>, folder: &Path, holder: &LockHolder) -> Element<'a, Message> {
    let sentence = i18n::dossier::held(ui.i18n, folder, holder);
    let read = Message::ReadOnly(folder.to_owned());
    let read = text_button(ui, Kind::Main, text!(ui.i18n, "verrou-lire"), Some(read));
    let take = Message::TakeOver(folder.to_owned(), holder.clone());
    let take = text_button(ui, Kind::Plain, text!(ui.i18n, "verrou-reprendre"), Some(take));
    let cancel = text_button(ui, Kind::Quiet, text!(ui.i18n, "fenetre-annuler"), Some(Message::Close));
    let choices = row![read, take, cancel].spacing(space::S).wrap();
    let body = column![ui.text(sentence.message), ui.caption(sentence.hint), choices].spacing(space::L);
    framed(ui, text!(ui.i18n, "verrou-titre"), body.into(), Message::Close)
}

/// A dossier of that name is there: to take it up again, or to make another under a name of its own.
fn same_name<'a>(ui: Ui<'a>, folder: &Path, name: &'a str) -> Element<'a, Message> {
    let word = iced::widget::text(text!(ui.i18n, "meme-nom-reprendre")).size(size::TEXT).font(fonts::BOLD);
    let resume = Message::Resume(folder.to_owned());
    let resume = button(ui, Kind::Main, word.line_height(line(size::TEXT, WORDS)), Some(resume)).id(resume_id());
    let other = field(ui, other_name_id(), name).label(text!(ui.i18n, "meme-nom-autre")).view(Message::Name);
    let create = text_button(ui, Kind::Plain, text!(ui.i18n, "meme-nom-creer"), Some(Message::Create));
    let said = text!(ui.i18n, "meme-nom-explication", dossier = folder.display().to_string());
    let body = column![ui.text(said), resume, ui.divider(), other, create].spacing(space::L);
    framed(ui, text!(ui.i18n, "meme-nom-titre"), body.into(), Message::Close)
}

/// Closing would lose something.
fn closing<'a>(ui: Ui<'a>) -> Element<'a, Message> {
    let stay = text_button(ui, Kind::Main, text!(ui.i18n, "fermer-rester"), Some(Message::Close));
    let elsewhere = Some(Message::Ask(Ask::SaveElsewhere));
    let elsewhere = text_button(ui, Kind::Plain, text!(ui.i18n, "enregistrer-ailleurs"), elsewhere);
    let choices = row![stay, elsewhere, leave(ui)].spacing(space::S).wrap();
    let body = column![ui.text(text!(ui.i18n, "fermer-explication")), choices];
    question(ui, text!(ui.i18n, "fermer-titre"), body.spacing(space::L).into())
}

/// The disk has not answered yet.
fn waiting<'a>(ui: Ui<'a>) -> Element<'a, Message> {
    let body = column![ui.text(text!(ui.i18n, "fermer-attente")), leave(ui)].spacing(space::L);
    framed(ui, text!(ui.i18n, "fermer-attente-titre"), body.into(), Message::Close)
}

/// « Fermer quand même ».
fn leave<'a>(ui: Ui<'a>) -> Element<'a, Message> {
    text_button(ui, Kind::Plain, text!(ui.i18n, "fermer-quand-meme"), Some(Message::Ask(Ask::Quit)))
}

/// A figure to look at close, at its own size where there is room; and the same in words.
fn figure<'a>(cx: &'a Context, ui: Ui<'a>, figure: &StepFigure) -> Element<'a, Message> {
    let Some(drawing) = cx.figures.enlarged(figure) else { return column![].into() };
    let Size { width, height } = drawing.enlarged;
    let picture = image(drawing.handle.clone()).width(Length::Fill).height(Length::Fill);
    let picture = center_x(container(stack![room(height / width), picture].clip(true)).max_width(width));
    let words = column![ui.strong(text!(ui.i18n, "figure-en-mots"), size::TEXT), ui.text(&drawing.description)];
    let body = column![picture, words.spacing(space::XS)].spacing(space::M);
    framed(ui, cx.figures.title(figure, ui.language()), body.into(), Message::Close)
}

fn display<'a>(cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
    let smaller = text_button(ui, Kind::Plain, text!(ui.i18n, "affichage-reduire"), Some(Message::Zoom(Zoom::Out)));
    let larger = text_button(ui, Kind::Plain, text!(ui.i18n, "affichage-agrandir"), Some(Message::Zoom(Zoom::In)));
    let usual = text_button(ui, Kind::Quiet, text!(ui.i18n, "affichage-normale"), Some(Message::Zoom(Zoom::Reset)));
    let now = ui.strong(text!(ui.i18n, "affichage-pourcent", zoom = cx.preferences.zoom().to_string()), size::TEXT);
    let zoom = row![smaller, now, larger, usual].spacing(space::S).align_y(alignment::Vertical::Center);
    let system = match cx.look.text.percent() {
        100 => None,
        percent => Some(ui.caption(text!(ui.i18n, "affichage-texte-systeme", pourcent = percent.to_string()))),
    };
    let zoom = Column::new().push(zoom).push(system).spacing(space::XS);
    let mut themes = Column::new().spacing(2.0);
    for offered in ThemeChoice::ALL {
        let label = match offered {
            ThemeChoice::System => text!(ui.i18n, "theme-systeme"),
            ThemeChoice::Light => text!(ui.i18n, "theme-clair"),
            ThemeChoice::Dark => text!(ui.i18n, "theme-sombre"),
            ThemeChoice::Contrast => text!(ui.i18n, "theme-contraste"),
        };
        themes = themes.push(radio(ui, cx.preferences.theme == offered, ui.text(label), Some(Message::Theme(offered))));
    }
    let mut languages = Column::new().spacing(2.0);
    for (language, label) in [(Language::French, "Français"), (Language::English, "English")] {
        languages =
            languages.push(radio(ui, ui.language() == language, ui.text(label), Some(Message::Language(language))));
    }
    let part =
        |title: String, content: Element<'a, Message>| column![ui.strong(title, size::TEXT), content].spacing(space::S);
    let body = column![
        part(text!(ui.i18n, "affichage-taille"), zoom.into()),
        part(text!(ui.i18n, "affichage-theme"), themes.into()),
        part(text!(ui.i18n, "affichage-langue"), languages.into()),
    ]
    .spacing(space::L);
    framed(ui, text!(ui.i18n, "affichage-titre"), body.into(), Message::Close)
}
