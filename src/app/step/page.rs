//! One step of the walkthrough: where, why, what to do, what to type.

use super::client_code::is_asked_on;
use super::{Message, Steps, captures_view, client_code_view};
use crate::app::action::{Ask, Dialog};
use crate::app::context::{Context, Open};
use crate::app::page_parts::{head, value, way_to_checks};
use crate::app::theme::fonts;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, checkbox, icon_button, text_button};
use crate::app::ui::input::input;
use crate::app::ui::page::{WIDE, beside, phrase, place_badge};
use crate::dossier::StepState;
use crate::text;
use crate::walkthrough::{ItemId, PathStep, Place, StepId};
use iced::widget::{Column, Row, column, container, image, mouse_area, row};
use iced::{Element, Length, alignment};

/// From this width on, a small figure has its place beside the instructions.
const MIDDLE: f32 = 1100.0;

/// How many things are not ticked yet.
pub fn left_to_tick(cx: &Context, open: &Open, id: &StepId) -> usize {
    let path = cx.walkthrough.path(open.session.hosting());
    let Some(step) = path.step(id) else { return 0 };
    let items = step.instructions().map(|n| &n.instruction.id).chain(step.safe_first().map(|item| &item.id));
    items.filter(|item| !is_ticked(open, id, item)).count()
}

fn is_ticked(open: &Open, step: &StepId, item: &ItemId) -> bool {
    open.session.step(step.as_str()).is_some_and(|progress| progress.ticked.contains(item.as_str()))
}

/// The page of a step.
pub fn view<'a>(state: &'a Steps, cx: &'a Context, ui: Ui<'a>, open: &'a Open, id: &StepId) -> Element<'a, Message> {
    let path = cx.walkthrough.path(open.session.hosting());
    let Some(step) = path.step(id) else {
        return ui.alert(Icon::Warning, ui.text(text!(ui.i18n, "etape-sans-objet")));
    };
    let mut badges = Row::new().spacing(space::S);
    for place in step.places() {
        badges = badges.push(place_badge(ui, place));
    }
    let why = phrase(ui, &step.step.why, size::LEAD, ui.palette.caption);
    let title = step.step.title.say(ui.language()).to_owned();
    let mut page = Column::new().spacing(space::L);
    page = page.push(head(ui, open, badges.wrap().into(), title, why, space::L)).push(cautions(ui, step));
    let figures = figures(state, cx, ui, open, step);
    let values = values(cx, ui, open, step);
    let todo = instructions(ui, open, step);
    let asked =
        is_asked_on(step).then(|| client_code_view::view(&state.client_code, cx, ui, open).map(Message::ClientCode));
    // Without a figure, the user's captures come last.
    let captures = if figures.is_none() { captures(state, ui, open, id) } else { None };
    let closing = Column::new().push(asked).push(closing(ui, open, step)).push(captures).spacing(space::XL);
    match figures {
        // Wide: the figure beside the whole page. Less: in small beside the instructions. Narrow: below them.
        Some(figures) if ui.width >= WIDE => {
            beside(ui, page.push(todo).push(values).push(closing).into(), Some(figures))
        }
        Some(figures) if ui.width >= MIDDLE => {
            let left = column![todo].push(values).push(closing).spacing(space::L).width(Length::FillPortion(3));
            let right = container(figures).width(Length::FillPortion(2));
            page.push(row![left, right].spacing(space::XL)).into()
        }
        Some(figures) => beside(ui, page.push(todo).push(figures).push(values).push(closing).into(), None),
        None if ui.width >= WIDE => beside(ui, page.push(todo).push(closing).into(), values),
        None => beside(ui, page.push(todo).push(values).push(closing).into(), None),
    }
}

fn captures<'a>(state: &'a Steps, ui: Ui<'a>, open: &'a Open, id: &StepId) -> Option<Element<'a, Message>> {
    captures_view::view(&state.captures, ui, open, id).map(|captures| captures.map(Message::Capture))
}

/// What to beware of, in one box.
fn cautions<'a>(ui: Ui<'a>, step: PathStep<'a>) -> Option<Element<'a, Message>> {
    let mut warnings = step.warnings().peekable();
    warnings.peek()?;
    let mut words = Column::new().spacing(space::XS);
    let mut level = None;
    for warning in warnings {
        if level != Some(warning.level) {
            level = Some(warning.level);
            words = words.push(ui.strong(ui.i18n.level(warning.level), size::TEXT));
        }
        words = words.push(phrase(ui, &warning.text, size::TEXT, ui.palette.text));
    }
    Some(ui.alert(Icon::Warning, words))
}

/// The drawings of the step's dialogs, with the user's own values, and the user's captures below them; `None` for a
/// step that has no figure. Their place is there before they are drawn, so that nothing moves then.
fn figures<'a>(
    state: &'a Steps,
    cx: &'a Context,
    ui: Ui<'a>,
    open: &'a Open,
    step: PathStep<'a>,
) -> Option<Element<'a, Message>> {
    let wanted = step.figures();
    if wanted.is_empty() {
        return None;
    }
    let drawn = wanted.into_iter().filter_map(|figure| cx.figures.drawing(figure, open.highlighted));
    let cards = drawn.map(|drawing| {
        let picture = image(drawing.handle.clone()).width(Length::Fill);
        let caption = container(ui.caption(text!(ui.i18n, "figure-legende"))).width(Length::Fill);
        let enlarge = Message::Ask(Ask::OpenDialog(Dialog::Figure(drawing.figure)));
        let enlarge = text_button(ui, Kind::Quiet, text!(ui.i18n, "figure-agrandir"), Some(enlarge));
        let foot = row![caption, enlarge].spacing(space::S).align_y(alignment::Vertical::Center);
        ui.card(column![picture, foot].spacing(space::S))
    });
    Some(ui.stacked(cards.chain(captures(state, ui, open, &step.step.id)), space::L))
}

fn instructions<'a>(ui: Ui<'a>, open: &'a Open, step: PathStep<'a>) -> Element<'a, Message> {
    let id = &step.step.id;
    let mut list = Column::new().spacing(space::XS).width(Length::Fill);
    let mut safe = step.safe_first().peekable();
    if safe.peek().is_some() {
        list = list.push(ui.strong(text!(ui.i18n, "etape-avant"), size::TEXT));
        for item in safe {
            let words = phrase(ui, &item.text, size::TEXT, ui.palette.text);
            let press = Message::Tick(id.clone(), item.id.clone());
            list = list.push(checkbox(ui, is_ticked(open, id, &item.id), words, Some(press)));
        }
        list = list.push(ui.strong(text!(ui.i18n, "etape-ensuite"), size::TEXT));
    }
    let mut place: Option<Place> = Some(step.place());
    for numbered in step.instructions() {
        let instruction = numbered.instruction;
        if place != Some(instruction.place) {
            place = Some(instruction.place);
            list = list.push(container(place_badge(ui, instruction.place)).padding([space::XS, 0.0]));
        }
        let words = phrase(ui, &instruction.text, size::TEXT, ui.palette.text);
        let press = Message::Tick(id.clone(), instruction.id.clone());
        let content = row![ui.number(numbered.number), words].spacing(space::S);
        let ticked = is_ticked(open, id, &instruction.id);
        list = list.push(match instruction.callout {
            None => checkbox(ui, ticked, content, Some(press)).into(),
            // The callout of the instruction in hand is highlighted on the figure, by the pointer and by the keyboard.
            Some(callout) => {
                let (on, off) = (Message::CalloutEntered(callout), Message::CalloutLeft(callout));
                let line = checkbox(ui, ticked, content, Some(press)).on_focus(on.clone()).on_blur(off.clone());
                Element::from(mouse_area(line).on_enter(on).on_exit(off))
            }
        });
    }
    list.into()
}

/// « Fait », « passer », the note.
fn closing<'a>(ui: Ui<'a>, open: &'a Open, step: PathStep<'a>) -> Element<'a, Message> {
    let id = &step.step.id;
    let progress = open.session.step(id.as_str());
    let state = progress.map_or(&StepState::Untouched, |progress| &progress.state);
    let undo = text_button(ui, Kind::Quiet, text!(ui.i18n, "etape-annuler"), Some(Message::NotDone(id.clone())));
    let status: Element<'a, Message> = match state {
        StepState::Done { on } => {
            let when = crate::i18n::dossier::moment(ui.i18n, *on);
            let words = ui.colored(text!(ui.i18n, "etape-faite-le", date = when), ui.palette.done, size::TEXT);
            row![ui.icon(Icon::Check, Tint::Done, 22.0), words, undo]
                .spacing(space::S)
                .align_y(alignment::Vertical::Center)
                .wrap()
                .into()
        }
        StepState::Skipped { reason, on } => {
            let when = crate::i18n::dossier::moment(ui.i18n, *on);
            let reason = if reason.is_empty() { text!(ui.i18n, "etape-sans-motif") } else { reason.clone() };
            let words = ui.colored(
                text!(ui.i18n, "etape-passee-le", date = when, motif = reason),
                ui.palette.warning,
                size::TEXT,
            );
            column![words, undo].spacing(space::XS).into()
        }
        StepState::Untouched | StepState::InProgress => {
            let done =
                icon_button(ui, Kind::Done, Icon::Check, text!(ui.i18n, "etape-fait"), Some(Message::Done(id.clone())));
            let skip = Ask::OpenDialog(Dialog::Skip { step: id.clone(), reason: String::new() });
            let skip = text_button(ui, Kind::Quiet, text!(ui.i18n, "etape-passer"), Some(Message::Ask(skip)));
            row![done, skip].spacing(space::M).into()
        }
    };
    let note_label = text!(ui.i18n, "etape-note-exemple");
    let step_id = id.clone();
    let noted = progress.map_or("", |progress| &progress.note);
    let note = input(ui, iced::widget::Id::new("note"), &note_label, noted, fonts::TEXT, false);
    let note = note.on_input(move |note| Message::Note(step_id.clone(), note));
    let status: Element<'a, Message> =
        if !step.step.checks.is_empty() { column![way_to_checks(ui), status].spacing(space::L).into() } else { status };
    let mut foot =
        column![status, column![ui.caption(text!(ui.i18n, "etape-note")), note].spacing(space::XS)].spacing(space::L);
    if let Some(reference) = &step.step.reference {
        foot = foot.push(ui.caption(text!(
            ui.i18n,
            "etape-reference",
            document = reference.say(ui.language()).to_owned()
        )));
    }
    foot.into()
}

/// The values to type here.
fn values<'a>(cx: &'a Context, ui: Ui<'a>, open: &'a Open, step: PathStep<'a>) -> Option<Element<'a, Message>> {
    let rows: Vec<_> = step.values().into_iter().filter_map(|wanted| value(cx, ui, open, wanted)).collect();
    if rows.is_empty() {
        return None;
    }
    let head = Column::new().push(ui.heading(text!(ui.i18n, "etape-valeurs")));
    Some(ui.card(rows.into_iter().fold(head, Column::push)))
}
