//! What was last said: between the bar above and the page. Where a dossier is open its room is always there, so that it
//! covers nothing; nothing moves when it comes or goes.

use super::side;
use super::top_bar::named;
use crate::app::action::Ask;
use crate::app::message::Message;
use crate::app::notification::{Notice, Tone};
use crate::app::theme::fonts;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::styles;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, text_button};
use crate::app::ui::page::WIDE;
use crate::text;
use iced::widget::{container, opaque, row};
use iced::{Element, Length, alignment};

/// The height of its room in logical pixels: a sentence and its hint, a line each.
const ROOM: f32 = 60.0;

/// The height of its room above the page of a dossier, or above the first page. That one has little to say: where the
/// window may be low, its main button stays in sight.
pub fn height(ui: Ui<'_>, has_dossier: bool) -> f32 {
    if has_dossier || ui.width >= WIDE { ROOM } else { space::L }
}

/// A sentence, its hint, a file to open, and the way to be rid of them.
pub fn view<'a>(ui: Ui<'a>, notice: &Notice) -> Element<'a, Message> {
    let sentence = notice.user_message(ui.i18n);
    let (sign, tint, back) = match notice.tone() {
        Tone::Warning => (Icon::Warning, Tint::Warning, ui.palette.warning_background),
        Tone::Good => (Icon::Check, Tint::Done, ui.palette.surface),
    };
    let said = |words, color| ui.selectable(words, fonts::TEXT, color, size::SMALL);
    // On one line where there is room.
    let words = row![said(sentence.message, ui.palette.text), said(sentence.hint, ui.palette.caption)];
    let words = container(words.spacing(space::L).wrap().vertical_spacing(0.0)).width(Length::Fill);
    let close = Some(Message::Ask(Ask::Notify(None)));
    let close = named(ui, Icon::Cross, Tint::Main, close, text!(ui.i18n, "fenetre-fermer"));
    let open = notice.opens().map(|file| {
        let press = Some(Message::Ask(Ask::Reveal(file.to_owned())));
        text_button(ui, Kind::Plain, text!(ui.i18n, "impression-ouvrir"), press)
    });
    let line = row![ui.icon(sign, tint, 22.0), words].push(open).push(close);
    let line = line.spacing(space::S).align_y(alignment::Vertical::Center);
    let boxed = container(line).padding([3.0, space::M]).width(Length::Fill);
    let boxed = boxed.style(styles::boxed(back, tint.color(ui.palette)));
    container(opaque(boxed)).padding([4.0, side(ui)]).width(Length::Fill).into()
}
