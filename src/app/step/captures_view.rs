//! The user's own captures, beside the figure of a step.

use super::captures::{self, Captures, Message};
use super::{reading, reading_view};
use crate::app::action::{Ask, Dialog};
use crate::app::context::{Context, Open};
use crate::app::theme::tokens::{size, space};
use crate::app::theme::{fonts, styles};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, button, text_button};
use crate::app::ui::input::input;
use crate::dossier::captures::{Capture, CaptureName};
use crate::text;
use crate::walkthrough::StepId;
use iced::widget::{Column, Row, center_x, column, container, image};
use iced::{Element, Length};

/// The greatest height of a capture in the list.
const SMALL: f32 = 150.0;

/// The captures of a step, and the ways to bring one; `None` when there is nothing to see nor to do.
pub fn view<'a>(
    state: &'a Captures,
    cx: &'a Context,
    ui: Ui<'a>,
    open: &'a Open,
    step: &StepId,
) -> Option<Element<'a, Message>> {
    let is_read_only = open.session.is_read_only();
    let mut kept = captures::of_step(open, step).peekable();
    if is_read_only && kept.peek().is_none() {
        return None;
    }
    let mut list = Column::new().spacing(space::M).push(ui.strong(text!(ui.i18n, "capture-titre"), size::TEXT));
    let is_read = reading::window_of(cx, step).is_some();
    for capture in kept {
        list = list.push(one(state, ui, capture, is_read_only));
        if is_read {
            list = list.push(text_of(state, ui, &capture.file));
        }
        list = list.push(ui.divider());
    }
    if !is_read_only {
        let busy = state.is_busy();
        let say = |message: Message| (!busy).then_some(message);
        let pick = text_button(ui, Kind::Plain, text!(ui.i18n, "capture-choisir"), say(Message::Pick(step.clone())));
        let paste = text_button(ui, Kind::Plain, text!(ui.i18n, "capture-coller"), say(Message::Paste(step.clone())));
        let how = if busy { text!(ui.i18n, "capture-en-cours") } else { text!(ui.i18n, "capture-comment") };
        list = list.push(ui.caption(how)).push(Row::new().spacing(space::S).push(pick).push(paste).wrap());
    }
    Some(ui.card(list))
}

/// One capture: its picture, what it shows, what can be done with it.
fn one<'a>(state: &'a Captures, ui: Ui<'a>, capture: &'a Capture, is_read_only: bool) -> Element<'a, Message> {
    let file = &capture.file;
    let enlarge = Message::Ask(Ask::OpenDialog(Dialog::Capture(file.clone())));
    let picture: Element<'a, Message> = match state.small(file) {
        None => container(ui.caption(text!(ui.i18n, "capture-lecture"))).height(SMALL).into(),
        Some(Err(error)) => ui.warning(crate::i18n::captures::error(ui.i18n, error)),
        Some(Ok(handle)) => {
            let picture = container(image(handle.clone())).max_height(SMALL);
            button(ui, Kind::Card, picture, Some(enlarge.clone())).into()
        }
    };
    let shows = match capture.description.trim() {
        "" => ui.caption(text!(ui.i18n, "capture-description")),
        _ => ui.text(&capture.description),
    };
    let is_seen = matches!(state.small(file), Some(Ok(_)));
    let enlarge = text_button(ui, Kind::Quiet, text!(ui.i18n, "figure-agrandir"), is_seen.then_some(enlarge));
    let remove = Message::Remove(file.clone());
    let remove = (!is_read_only).then(|| text_button(ui, Kind::Quiet, text!(ui.i18n, "capture-retirer"), Some(remove)));
    let actions = Row::new().spacing(space::S).push(enlarge).push(remove).wrap();
    column![picture, shows, actions].spacing(space::S).width(Length::Fill).into()
}

/// The reading of a capture's text, or the button that starts it.
fn text_of<'a>(state: &'a Captures, ui: Ui<'a>, file: &'a CaptureName) -> Element<'a, Message> {
    match state.reading(file) {
        Some(reading) => reading_view::view(ui, reading).map(Message::Reading),
        None => {
            let start = Message::Reading(reading::Message::Start(file.clone()));
            text_button(ui, Kind::Plain, text!(ui.i18n, "ecran-lire"), Some(start))
        }
    }
}

/// The field of a capture's description.
fn description_id(file: &CaptureName) -> iced::widget::Id {
    iced::widget::Id::from(format!("capture-{file}"))
}

/// What a capture is said to show, and the capture to look at close, as a figure is.
pub fn enlarged<'a>(state: &'a Captures, cx: &'a Context, ui: Ui<'a>, file: &'a CaptureName) -> Element<'a, Message> {
    let Some(open) = &cx.open else { return column![].into() };
    let captures = &open.session.dossier().captures;
    let Some(capture) = captures.iter().find(|capture| capture.file == *file) else { return column![].into() };
    let picture: Element<'a, Message> = match state.large(file) {
        None => ui.caption(text!(ui.i18n, "capture-lecture")),
        Some(Err(error)) => ui.warning(crate::i18n::captures::error(ui.i18n, error)),
        Some(Ok(handle)) => center_x(image(handle.clone())).into(),
    };
    let described: Element<'a, Message> = if open.session.is_read_only() {
        ui.text(&capture.description)
    } else {
        let example = text!(ui.i18n, "capture-description");
        input(ui, description_id(file), &example, &capture.description, fonts::TEXT, false)
            .on_input(move |text| Message::Describe(file.clone(), text))
            .into()
    };
    let described = column![ui.strong(text!(ui.i18n, "capture-montre"), size::TEXT), described].spacing(space::XS);
    // Above: a high picture would push it below the window's edge.
    column![described, picture].spacing(space::M).into()
}

/// What is said while a file is held over the window.
pub fn drop_hint<'a, M: 'a>(cx: &'a Context, ui: Ui<'a>) -> Element<'a, M> {
    let words = match cx.open.as_ref().and_then(Open::step_here).and_then(|step| cx.walkthrough.step(step)) {
        Some(step) => text!(ui.i18n, "capture-deposer", numero = step.number.to_string()),
        None => text!(ui.i18n, "capture-deposer-ailleurs"),
    };
    let card = container(ui.strong(words, size::LEAD))
        .padding(space::XL)
        .style(styles::boxed(ui.palette.surface, ui.palette.main));
    iced::widget::center(card).style(styles::background(ui.palette.backdrop)).into()
}
