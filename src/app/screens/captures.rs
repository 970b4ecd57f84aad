//! The user's own captures, beside the figure of a step.

use crate::app::capturing;
use crate::app::tokens::{size, space};
use crate::app::widgets::Ui;
use crate::app::widgets::button::{Kind, act, holding};
use crate::app::{App, Message, Open, Overlay, font, theme};
use crate::dossier::captures::{Capture, CaptureName};
use crate::text;
use crate::walkthrough::StepId;
use iced::widget::{Column, Row, column, container, image, text_input};
use iced::{Element, Length};

/// The greatest height of a capture in the list.
const SMALL: f32 = 150.0;

/// The captures of a step, and the ways to bring one; `None` when there is nothing to see nor to do.
pub fn view<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open, step: &StepId) -> Option<Element<'a, Message>> {
    let is_read_only = open.session.is_read_only();
    let mut kept = capturing::of_step(open, step).peekable();
    if is_read_only && kept.peek().is_none() {
        return None;
    }
    let mut list = Column::new().spacing(space::M).push(ui.strong(text!(ui.i18n, "capture-titre"), size::TEXT));
    for capture in kept {
        list = list.push(one(app, ui, capture, is_read_only)).push(ui.rule());
    }
    if !is_read_only {
        let busy = app.capturing.is_busy();
        let say = |message: capturing::Message| (!busy).then_some(Message::Capture(message));
        let pick = act(ui, Kind::Plain, text!(ui.i18n, "capture-choisir"), say(capturing::Message::Pick(step.clone())));
        let paste =
            act(ui, Kind::Plain, text!(ui.i18n, "capture-coller"), say(capturing::Message::Paste(step.clone())));
        let how = if busy { text!(ui.i18n, "capture-en-cours") } else { text!(ui.i18n, "capture-comment") };
        list = list.push(ui.soft(how)).push(Row::new().spacing(space::S).push(pick).push(paste).wrap());
    }
    Some(ui.card(list))
}

/// One capture: its picture, what it shows, what can be done with it.
fn one<'a>(app: &'a App, ui: Ui<'a>, capture: &'a Capture, is_read_only: bool) -> Element<'a, Message> {
    let file = &capture.file;
    let enlarge = Message::Show(Overlay::Capture(file.clone()));
    let picture: Element<'a, Message> = match app.capturing.small(file) {
        None => container(ui.soft(text!(ui.i18n, "capture-lecture"))).height(SMALL).into(),
        Some(Err(error)) => ui.attention(crate::i18n::captures::error(ui.i18n, error)),
        Some(Ok(handle)) => {
            let picture = container(image(handle.clone())).max_height(SMALL);
            holding(ui, Kind::Card, picture, Some(enlarge.clone())).into()
        }
    };
    let shows = match capture.description.trim() {
        "" => ui.soft(text!(ui.i18n, "capture-description")),
        _ => ui.text(&capture.description),
    };
    let is_seen = matches!(app.capturing.small(file), Some(Ok(_)));
    let enlarge = act(ui, Kind::Quiet, text!(ui.i18n, "figure-agrandir"), is_seen.then_some(enlarge));
    let remove = Message::Capture(capturing::Message::Remove(file.clone()));
    let remove = (!is_read_only).then(|| act(ui, Kind::Quiet, text!(ui.i18n, "capture-retirer"), Some(remove)));
    let actions = Row::new().spacing(space::S).push(enlarge).push(remove).wrap();
    column![picture, shows, actions].spacing(space::S).width(Length::Fill).into()
}

/// The field of a capture's description.
pub fn description_id(file: &CaptureName) -> iced::widget::Id {
    iced::widget::Id::from(format!("capture-{file}"))
}

/// A capture to look at close, as a figure is, and what it is said to show.
pub fn enlarged<'a>(app: &'a App, ui: Ui<'a>, file: &'a CaptureName) -> Element<'a, Message> {
    let Some(open) = &app.open else { return column![].into() };
    let captures = &open.session.dossier().captures;
    let Some(capture) = captures.iter().find(|capture| capture.file == *file) else { return column![].into() };
    let picture: Element<'a, Message> = match app.capturing.large(file) {
        None => ui.soft(text!(ui.i18n, "capture-lecture")),
        Some(Err(error)) => ui.attention(crate::i18n::captures::error(ui.i18n, error)),
        Some(Ok(handle)) => {
            let picture = image::viewer(handle.clone()).width(Length::Fill).height(400.0);
            column![picture, ui.soft(text!(ui.i18n, "figure-zoom"))].spacing(space::M).into()
        }
    };
    let described: Element<'a, Message> = if open.session.is_read_only() {
        ui.text(&capture.description)
    } else {
        let example = text!(ui.i18n, "capture-description");
        text_input(&example, &capture.description)
            .id(description_id(file))
            .on_input(move |text| Message::Capture(capturing::Message::Describe(file.clone(), text)))
            .font(font::TEXT)
            .size(size::TEXT)
            .padding([7.0, space::M])
            .style(theme::input(ui.palette, false))
            .into()
    };
    let described = column![ui.strong(text!(ui.i18n, "capture-montre"), size::TEXT), described].spacing(space::XS);
    column![picture, described].spacing(space::M).into()
}

/// What is said while a file is held over the window.
pub fn drop_hint<'a>(app: &'a App, ui: Ui<'a>) -> Element<'a, Message> {
    let words = match app.step_here().and_then(|step| app.walkthrough.step(&step)) {
        Some(step) => text!(ui.i18n, "capture-deposer", numero = step.number.to_string()),
        None => text!(ui.i18n, "capture-deposer-ailleurs"),
    };
    let card = container(ui.strong(words, size::LEAD))
        .padding(space::XL)
        .style(theme::boxed(ui.palette.raised, ui.palette.main));
    iced::widget::center(card).style(theme::ground(ui.palette.scrim)).into()
}
