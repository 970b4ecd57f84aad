//! The bar above: whose dossier it is and whether it is safe; undo, display, sheet, help.

use crate::app::action::{Ask, Destination, Dialog, HelpTab};
use crate::app::context::Open;
use crate::app::dialogs;
use crate::app::layout::Seen;
use crate::app::message::Message;
use crate::app::page::Page;
use crate::app::session::SaveState;
use crate::app::shortcut::Shortcut;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::styles;
use crate::app::theme::tokens::{NARROW, size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, button, icon_button, text_button};
use crate::dossier::DossierError;
use crate::text;
use iced::widget::{Row, column, container, row, space as gap, tooltip};
use iced::{Element, Length, alignment};

/// The room of what is said of the saving, in logical pixels.
const SAVED: f32 = 142.0;
/// From this width on, the bar has room for the UAI and the ENT.
const ROOMY: f32 = 1000.0;

/// The bar.
pub fn view<'a>(seen: Seen<'a>, ui: Ui<'a>, open: Option<&'a Open>) -> Element<'a, Message> {
    let mut bar = Row::new().spacing(space::S).align_y(alignment::Vertical::Center);
    match open {
        None => bar = bar.push(ui.strong("Assistant PRONOTE", size::LEAD)).push(gap::horizontal()),
        Some(open) => {
            if ui.width < NARROW {
                let label = text!(ui.i18n, "fenetre-etapes");
                bar = bar.push(icon_button(
                    ui,
                    Kind::Plain,
                    Icon::Menu,
                    label,
                    Some(Message::Ask(Ask::OpenDialog(Dialog::Sidebar))),
                ));
            }
            bar = bar.push(container(identity(seen, ui, open)).width(Length::Fill)).push(undoing(ui, open));
        }
    }
    let zoom = text!(ui.i18n, "fenetre-affichage", zoom = seen.context.preferences.zoom().to_string());
    bar = bar.push(text_button(ui, Kind::Plain, zoom, Some(Message::Ask(Ask::OpenDialog(Dialog::Display)))));
    if open.is_some() && ui.width >= NARROW {
        let summary = Ask::Go(Destination::Page(Page::Summary));
        bar = bar.push(text_button(ui, Kind::Plain, text!(ui.i18n, "fenetre-fiche"), Some(Message::Ask(summary))));
    }
    let help = Message::Ask(Ask::OpenDialog(Dialog::Help(HelpTab::Symptoms)));
    bar = bar.push(text_button(ui, Kind::Plain, text!(ui.i18n, "fenetre-aide"), Some(help)));
    let bar = container(bar).padding([9.0, 20.0]).width(Length::Fill).style(styles::background(ui.palette.surface));
    column![bar, ui.divider()].into()
}

/// What the disk refuses, over the foot of the page: nothing moves under the pointer when it comes or goes.
pub fn failed<'a>(ui: Ui<'a>, open: &'a Open) -> Option<Element<'a, Message>> {
    match open.session.save_state() {
        SaveState::Failed(error) => Some(not_saved(ui, error)),
        _ => None,
    }
}

/// What the disk refuses, and the ways out: it is tried again by itself, now, or elsewhere.
fn not_saved<'a>(ui: Ui<'a>, error: &DossierError) -> Element<'a, Message> {
    let said = crate::i18n::dossier::error(ui.i18n, error);
    let again = text_button(ui, Kind::Plain, text!(ui.i18n, "reessayer"), Some(Message::Ask(Ask::SaveAgain)));
    let elsewhere = Some(Message::Ask(Ask::SaveElsewhere));
    let elsewhere = text_button(ui, Kind::Plain, text!(ui.i18n, "enregistrer-ailleurs"), elsewhere);
    let ways = row![again, elsewhere].spacing(space::S).wrap();
    ui.alert(Icon::Warning, column![ui.sentence(said), ways].spacing(space::XS))
}

/// A sign to press, named under the pointer.
pub fn named<'a>(ui: Ui<'a>, icon: Icon, tint: Tint, press: Option<Message>, name: String) -> Element<'a, Message> {
    named_around(ui, ui.icon(icon, tint, 20.0), press, name)
}

/// Anything to press, named under the pointer.
fn named_around<'a>(
    ui: Ui<'a>,
    content: Element<'a, Message>,
    press: Option<Message>,
    name: String,
) -> Element<'a, Message> {
    let name = container(ui.text(name))
        .padding([space::XS, space::S])
        .style(styles::boxed(ui.palette.surface, ui.palette.border));
    tooltip(button(ui, Kind::Quiet, content, press), name, tooltip::Position::Bottom).into()
}

/// « Annuler » and « Rétablir », as signs named under the pointer.
fn undoing<'a>(ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let one = |icon, is_possible: bool, shortcut, name: String| {
        let tint = if is_possible { Tint::Main } else { Tint::Pale };
        named(ui, icon, tint, is_possible.then_some(Message::Shortcut(shortcut)), name)
    };
    row![
        one(Icon::Undo, open.session.can_undo(), Shortcut::Undo, text!(ui.i18n, "fenetre-annuler-saisie")),
        one(Icon::Redo, open.session.can_redo(), Shortcut::Redo, text!(ui.i18n, "fenetre-retablir")),
    ]
    .into()
}

/// Whose dossier it is, and whether it is safe.
fn identity<'a>(seen: Seen<'a>, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let inputs = &open.session.dossier().inputs;
    let name = inputs.school.name.trim();
    let name = if name.is_empty() { text!(ui.i18n, "fenetre-sans-nom") } else { crate::domain::excerpt(name) };
    let saved = match open.session.save_state() {
        SaveState::Saved(at) => text!(ui.i18n, "fenetre-enregistre", heure = hour(ui, at)),
        SaveState::Saving => text!(ui.i18n, "fenetre-enregistrement"),
        SaveState::ReadOnly => text!(ui.i18n, "fenetre-lecture-seule"),
        SaveState::Failed(_) => text!(ui.i18n, "fenetre-non-enregistre"),
    };
    let home = Message::Ask(Ask::Go(Destination::Home));
    let color = if open.session.has_failed_save() { ui.palette.refused } else { ui.palette.caption };
    let mut meta: Vec<String> = Vec::new();
    if let Ok(settings) = open.session.settings()
        && ui.width >= ROOMY
    {
        meta.push(settings.uai.to_string());
        let label = settings.ent.label.split(" (").next().unwrap_or_default();
        meta.push(crate::domain::excerpt(label));
    }
    let saved: Element<'a, Message> = if open.session.is_read_only() {
        ui.colored(saved, color, size::SMALL)
    } else {
        // By its hour, the versions that were kept; in the same room whatever is said.
        let press = Message::Dialog(dialogs::Message::Versions(dialogs::VersionsMessage::Open));
        let words = container(ui.colored(saved, color, size::SMALL)).width(SAVED);
        named_around(ui, words.into(), Some(press), text!(ui.i18n, "versions-titre"))
    };
    let list = seen.context.lot_of_the_open().map(|lot| {
        let press = Some(Message::Ask(Ask::ShowLot(lot.to_owned())));
        named(ui, Icon::List, Tint::Main, press, text!(ui.i18n, "lot-fenetre-retour"))
    });
    let home = row![named(ui, Icon::Home, Tint::Main, Some(home), text!(ui.i18n, "fenetre-accueil"))].push(list);
    // On one line, cut where its room ends: the page below must not move while the name is typed.
    let first = home.push(ui.one_line(name, size::LEAD)).spacing(space::S).align_y(alignment::Vertical::Center);
    if ui.width < NARROW {
        return column![first, saved].into();
    }
    first.push(ui.colored(meta.join(" · "), ui.palette.caption, size::SMALL)).push(saved).into()
}

/// « 14 h 32 ».
fn hour(ui: Ui<'_>, at: crate::domain::timestamp::Timestamp) -> String {
    let local = at.local();
    let (hour, minute) = (local.format("%-H").to_string(), local.format("%M").to_string());
    text!(ui.i18n, "fenetre-heure", heure = hour, minute = minute)
}
