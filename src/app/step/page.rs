//! One step of the walkthrough: where, why, what it asks for first, what to do; beside it, the figure and the notes.

use super::client_code::is_asked_on;
use super::completion::{missing, standing_of, unticked};
use super::instructions::{self, Shown};
use super::{Message, Steps, captures_view, client_code_view};
use crate::app::action::{Ask, Destination, Dialog};
use crate::app::context::{Context, Open};
use crate::app::page::Page;
use crate::app::page_parts::{head, picture, way_to_checks};
use crate::app::port_parts;
use crate::app::theme::fonts;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{COLUMN, size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, button, text_button};
use crate::app::ui::input::lines;
use crate::app::ui::page::{WIDE, phrase, place_badge, slot};
use crate::document::figure::shows_values;
use crate::domain::port_conflict::Origin;
use crate::domain::setting_key::SettingKey;
use crate::dossier::standing::Missing;
use crate::dossier::{Standing, StepState};
use crate::i18n::progress as say;
use crate::text;
use crate::walkthrough::{PathStep, StepFigure, StepId, StepKind};
use iced::widget::{Column, Id, Row, Space, column, container, row};
use iced::{Element, Length, alignment};

/// The lines of the note's box, the others by scrolling inside.
const NOTE: f32 = 3.0;

/// The page of a step.
pub fn view<'a>(state: &'a Steps, cx: &'a Context, ui: Ui<'a>, open: &'a Open, id: &StepId) -> Element<'a, Message> {
    let path = cx.walkthrough.path(open.session.hosting());
    let Some(step) = path.step(id) else {
        return ui.alert(Icon::Warning, ui.text(text!(ui.i18n, "etape-sans-objet")));
    };
    let shown = Shown { state, cx, ui, open, step };
    // The guide's number, which stays when other steps do not apply.
    let total = cx.walkthrough.steps().len();
    let number = ui.caption(text!(ui.i18n, "etape-numero", numero = step.step.number, total = total));
    let mut badges = Row::new().spacing(space::S).align_y(alignment::Vertical::Center).push(number);
    for place in step.places() {
        badges = badges.push(place_badge(ui, place));
    }
    let why = phrase(ui, &step.step.why, size::LEAD, ui.palette.caption);
    let title = step.step.title.say(ui.language()).to_owned();
    let asked =
        is_asked_on(step).then(|| client_code_view::view(&state.client_code, cx, ui, open).map(Message::ClientCode));
    let mut page = Column::new().spacing(space::L);
    page = page.push(column![
        head(ui, open, badges.wrap().into(), title, why, space::L),
        slot(asks_first(shown), space::L),
        slot(cautions(ui, step), space::L),
        slot(ports_here(shown), 0.0),
    ]);
    page = page.push(instructions::view(shown)).push(asked).push(status(shown));
    let left = container(page).max_width(COLUMN + 60.0);
    if ui.width < WIDE {
        return column![left, container(aside(shown)).max_width(COLUMN + 60.0)].spacing(space::XL).into();
    }
    // The instructions, with their values, take more room than the figure, which opens in large.
    let right = container(aside(shown)).max_width(COLUMN).width(Length::FillPortion(2));
    row![left.width(Length::FillPortion(3)), right].spacing(space::XXL).into()
}

/// The figures, the user's captures, the checks, the note: what one looks at besides.
fn aside(shown: Shown<'_>) -> Element<'_, Message> {
    let Shown { state, cx, ui, open, step, .. } = shown;
    let captures = captures_view::view(&state.captures, cx, ui, open, &step.step.id);
    let captures = captures.map(|captures| captures.map(Message::Capture));
    let checks = (!step.step.checks.is_empty()).then(|| way_to_checks(ui));
    let parts = figures(shown).into_iter().chain(captures).chain(checks).chain([note(shown)]).chain(skip(shown));
    ui.stacked(parts, space::L)
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

/// The earlier steps that the step asks for, each a link, and a way past that is kept. What is said of the safety checks
/// stands below them.
fn asks_first(shown: Shown<'_>) -> Option<Element<'_, Message>> {
    let Shown { cx, ui, open, step, .. } = shown;
    let id = &step.step.id;
    if let Some(past) = open.session.step(id.as_str()).and_then(|kept| kept.way_past.as_ref()) {
        let when = crate::i18n::dossier::moment(ui.i18n, past.on);
        let said = text!(ui.i18n, "etape-outre-le", date = when, motif = past.reason.clone());
        let give_up = Message::NoWayPast(id.clone());
        let give_up = text_button(ui, Kind::Quiet, text!(ui.i18n, "etape-annuler"), Some(give_up));
        return Some(ui.alert(Icon::Warning, column![ui.text(said), give_up].spacing(space::XS)));
    }
    let Missing { steps, .. } = missing(cx, open, id);
    if steps.is_empty() {
        return None;
    }
    let mut words = Column::new().spacing(2.0);
    words = words.push(ui.strong(text!(ui.i18n, "etape-demande-etapes"), size::TEXT));
    for earlier in steps {
        let Some(step) = cx.walkthrough.step(&earlier) else { continue };
        let title = step.title.say(ui.language()).to_owned();
        let label = text!(ui.i18n, "annexe-etape", numero = step.number, titre = title);
        let go = Message::Ask(Ask::Go(Destination::Page(Page::Step(earlier))));
        words = words.push(button(ui, Kind::Line, ui.colored(label, ui.palette.main, size::TEXT), Some(go)));
    }
    words = words.push(instructions::way_past(ui, id));
    Some(ui.alert(Icon::Warning, words))
}

/// The ports that contradict one another, where one of them is typed or compared; where it is noted, its field says it.
fn ports_here(shown: Shown<'_>) -> Option<Element<'_, Message>> {
    let Shown { ui, open, step, .. } = shown;
    let values = step.values();
    let is_about = [SettingKey::ListeningPort, SettingKey::PublicUrl, SettingKey::Port2013];
    is_about.iter().any(|key| values.contains(key)).then(|| port_parts::view(ui, open, space::L, &Origin::ALL))
}

/// The drawings of the step's dialogs, with the user's own values.
fn figures(shown: Shown<'_>) -> Vec<Element<'_, Message>> {
    let Shown { cx, ui, open, step, .. } = shown;
    let card = |figure: StepFigure| {
        let picture = picture(cx, &figure, open.highlighted.as_ref());
        let caption = match &figure {
            StepFigure::Drawing(id) if shows_values(*id) => text!(ui.i18n, "figure-legende"),
            StepFigure::Drawing(_) => text!(ui.i18n, "figure-legende-seule"),
            StepFigure::Own(own) => own.title.say(ui.language()).to_owned(),
        };
        let caption = container(ui.caption(caption)).width(Length::Fill);
        let enlarge = Message::Ask(Ask::OpenDialog(Dialog::Figure(figure)));
        let enlarge = text_button(ui, Kind::Quiet, text!(ui.i18n, "figure-agrandir"), Some(enlarge));
        let foot = row![caption, enlarge].spacing(space::S).align_y(alignment::Vertical::Center);
        ui.card(column![picture, foot].spacing(space::S))
    };
    step.figures().into_iter().map(card).collect()
}

/// What the step amounts to: said in words, with what was not ticked, and the way to take it back or to leave it out.
fn status(shown: Shown<'_>) -> Element<'_, Message> {
    let Shown { cx, ui, open, step, .. } = shown;
    let id = &step.step.id;
    let undo = text_button(ui, Kind::Quiet, text!(ui.i18n, "etape-annuler"), Some(Message::NotDone(id.clone())));
    let standing = standing_of(cx, open, id).unwrap_or(Standing::ToDo);
    let moment = |on| crate::i18n::dossier::moment(ui.i18n, on);
    match standing {
        Standing::Done { on } => {
            let words = ui.colored(text!(ui.i18n, "etape-faite-le", date = moment(on)), ui.palette.done, size::TEXT);
            let said = row![ui.icon(Icon::Check, Tint::Done, 22.0), words, undo].spacing(space::S);
            let said = said.align_y(alignment::Vertical::Center).wrap();
            column![said, slot(left_unticked(shown), 0.0)].into()
        }
        Standing::ToReview { on, changed } => {
            let names = say::names(ui.i18n, &changed);
            let said = text!(ui.i18n, "etape-a-revoir", date = moment(on), valeurs = names);
            ui.alert(Icon::Warning, column![ui.text(said), undo].spacing(space::XS))
        }
        Standing::Skipped { on } => {
            let reason = match open.session.step(id.as_str()).map(|kept| &kept.state) {
                Some(StepState::Skipped { reason, .. }) if !reason.is_empty() => reason.clone(),
                _ => text!(ui.i18n, "etape-sans-motif"),
            };
            let said = text!(ui.i18n, "etape-passee-le", date = moment(on), motif = reason);
            column![ui.colored(said, ui.palette.warning, size::TEXT), undo].spacing(space::XS).into()
        }
        Standing::Waiting { since } => waiting(shown, since),
        Standing::ToDo | Standing::Begun if step.step.kind == StepKind::Wait => {
            ui.caption(text!(ui.i18n, "attente-sans-date"))
        }
        Standing::ToDo | Standing::Begun => Space::new().into(),
    }
}

/// The way to leave the step out, while nothing is said of it.
fn skip(shown: Shown<'_>) -> Option<Element<'_, Message>> {
    let Shown { cx, ui, open, step, .. } = shown;
    let id = &step.step.id;
    let is_open = matches!(standing_of(cx, open, id)?, Standing::ToDo | Standing::Begun | Standing::Waiting { .. });
    let skip = Ask::OpenDialog(Dialog::Skip { step: id.clone(), reason: String::new() });
    is_open.then(|| text_button(ui, Kind::Quiet, text!(ui.i18n, "etape-passer"), Some(Message::Ask(skip))))
}

/// Which points are not ticked, though the step is said to be done.
fn left_unticked(shown: Shown<'_>) -> Option<Element<'_, Message>> {
    let Shown { cx, ui, open, step, .. } = shown;
    let left = unticked(cx, open, &step.step.id);
    (!left.is_empty()).then(|| ui.caption(text!(ui.i18n, "etape-non-coches", points = numbers(&left))))
}

/// « 2, 3, 5 ».
pub fn numbers(points: &[u32]) -> String {
    points.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}

/// Since when the ENT's support was asked.
fn waiting(shown: Shown<'_>, since: chrono::NaiveDate) -> Element<'_, Message> {
    let Shown { cx, ui, open, .. } = shown;
    let operator = open.session.settings().ok().and_then(|settings| settings.ent.operator.clone());
    let operator = operator.unwrap_or_else(|| text!(ui.i18n, "ticket-assistance"));
    let said = say::waiting(ui.i18n, &operator, since, cx.services.now().local().date());
    row![ui.icon(Icon::Dashed, Tint::Main, 22.0), ui.strong(said, size::TEXT)].spacing(space::S).into()
}

/// The user's own words, and the document that says more.
fn note(shown: Shown<'_>) -> Element<'_, Message> {
    let Shown { state, ui, step, .. } = shown;
    let id = step.step.id.clone();
    let label = text!(ui.i18n, "etape-note-exemple");
    let look = (fonts::TEXT, size::TEXT, NOTE);
    let content = state.note.content();
    let field = lines(ui, Id::new("note"), label, content, look, move |action| Message::Note(id.clone(), action));
    let mut foot = column![column![ui.caption(text!(ui.i18n, "etape-note")), field].spacing(space::XS)];
    if let Some(reference) = &step.step.reference {
        let document = reference.say(ui.language()).to_owned();
        foot = foot.push(ui.caption(text!(ui.i18n, "etape-reference", document = document)));
    }
    foot.spacing(space::S).into()
}
