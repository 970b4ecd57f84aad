//! « Réponse du CAS »: an answer pasted or opened, who it is about, and which espace PRONOTE would open.
//! It is about a real person: nothing of it leaves this page.

use super::finding::mono;
use super::{Checks, Message};
use crate::app::context::{Context, Open};
use crate::app::theme::fonts;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, text_button};
use crate::app::ui::paste_box::{Unlogged, paste_box};
use crate::diagnostics::answer::reading::{Code, Conclusion, Fact, Reading, State};
use crate::diagnostics::answer::{Answer, AnswerError, Expected, Mapping, Outcome, Private};
use crate::domain::inputs::{Attribute, AttributeInputs};
use crate::i18n::{answer as say, connection as say_connection};
use crate::text;
use iced::widget::{Column, Row, column, container, row};
use iced::{Element, Length};

/// The most attributes shown beside the five facts.
const MOST_SHOWN: usize = 60;
/// The most values shown of one attribute.
const MOST_VALUES: usize = 20;

/// The part of the page.
pub fn view<'a>(state: &'a Checks, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let pasted = &state.answer;
    let words =
        column![ui.text(text!(ui.i18n, "reponse-page-pourquoi")), ui.caption(text!(ui.i18n, "reponse-page-promesse")),];
    let buttons = row![
        text_button(ui, Kind::Plain, text!(ui.i18n, "reponse-page-ouvrir"), Some(Message::PickAnswer)),
        text_button(ui, Kind::Quiet, text!(ui.i18n, "reponse-page-effacer"), Some(Message::Forget)),
    ];
    let typed =
        paste_box(ui, pasted, text!(ui.i18n, "reponse-page-coller"), |action| Message::Answer(Unlogged(action)));
    let form = column![words.spacing(space::XS), typed, buttons.spacing(space::S).wrap()].spacing(space::M);
    let mut parts = Column::new().spacing(space::XL).push(ui.card(form));
    match &pasted.read {
        None => {}
        Some(Err(error)) => parts = parts.push(refused(cx, ui, open, error)),
        Some(Ok(answer)) => parts = parts.push(result(cx, ui, open, answer)),
    }
    parts.into()
}

/// Why it is no answer; the services it names are held against the dossier's.
fn refused<'a>(cx: &'a Context, ui: Ui<'a>, open: &'a Open, error: &AnswerError) -> Element<'a, Message> {
    let said = say::error(ui.i18n, error);
    let words = column![ui.text(said.message), ui.caption(said.hint)].spacing(space::XS);
    let inputs = &open.session.dossier().inputs.ent;
    let mapping = Mapping::of(Some(inputs), cx.catalogue.find(&inputs.id));
    let mut against = say::against_mapping(ui.i18n, error, &mapping, &cx.catalogue.attribute_sets);
    if let (Some(services), Ok(settings)) = (error.services(), open.session.settings()) {
        against.extend(say::with_dossier(ui.i18n, services.all(), &settings.public_url.ent_base()));
    }
    ui.alert(Icon::Warning, against.into_iter().fold(words, |words, line| words.push(ui.text(line))))
}

fn result<'a>(cx: &'a Context, ui: Ui<'a>, open: &'a Open, answer: &'a Answer) -> Element<'a, Message> {
    let inputs = &open.session.dossier().inputs.ent;
    let mapping = Mapping::of(Some(inputs), cx.catalogue.find(&inputs.id));
    let service = open.session.settings().ok().map(|settings| settings.public_url.ent_base());
    let sets = &cx.catalogue.attribute_sets;
    // An answer of tomorrow is told by this computer's clock.
    let now = Some(cx.services.now().date_time().to_utc());
    let reading = Reading::of(answer, &Expected { now, ..mapping.expected(sets, service.as_deref()) });
    let mut parts = Column::new().spacing(space::XL).push(ui.card(conclusion(ui, answer, &reading)));
    if let Some(names) = mapping.fitting(&reading, sets) {
        parts = parts.push(offer(ui, &mapping.attributes, names, answer));
    }
    if let Some(services) = services(ui, answer, service.as_deref()) {
        parts = parts.push(services);
    }
    if !reading.facts.is_empty() {
        let list = Column::new().spacing(space::M).push(ui.heading(text!(ui.i18n, "reponse-page-faits")));
        let list = reading.facts.iter().fold(list, |list, each| list.push(fact(ui, &reading, each)));
        let list = reading.codes.iter().fold(list, |list, each| list.push(code(ui, each)));
        parts = parts.push(ui.card(list));
    }
    if let Some(others) = others(ui, answer, &reading) {
        parts = parts.push(others);
    }
    if !answer.notes.is_empty() {
        let list = Column::new().spacing(space::XS).push(ui.heading(text!(ui.i18n, "reponse-page-remarques")));
        let notes = answer.notes.iter().fold(list, |list, note| {
            let (icon, tint) = match note.needs_attention() {
                true => (Icon::Warning, Tint::Warning),
                false => (Icon::Dot, Tint::Caption),
            };
            list.push(row![ui.icon(icon, tint, 20.0), ui.text(say::note(ui.i18n, note))].spacing(space::S))
        });
        parts = parts.push(ui.card(notes));
    }
    if !reading.is_right() {
        let list = Column::new().spacing(space::XS).push(ui.heading(text!(ui.i18n, "reponse-dire")));
        let told = say::for_support(ui.i18n, answer, &reading);
        parts = parts.push(ui.card(told.into_iter().fold(list, |list, line| list.push(ui.text(line)))));
    }
    parts.into()
}

/// The services that a refusal names, how they differ, and each against the dossier's; so for a success's own.
fn services<'a>(ui: Ui<'a>, answer: &'a Answer, expected: Option<&str>) -> Option<Element<'a, Message>> {
    let mut lines = match &answer.outcome {
        Outcome::Failure { services, .. } => say::services(ui.i18n, services),
        Outcome::Success { .. } => Vec::new(),
    };
    if let Some(expected) = expected {
        let named = match &answer.outcome {
            Outcome::Failure { services, .. } => Some(services.all()),
            Outcome::Success { .. } => None,
        };
        let named = named.into_iter().flatten().chain(answer.audience());
        lines.extend(say::with_dossier(ui.i18n, named, expected));
    }
    if lines.is_empty() {
        return None;
    }
    let list = Column::new().spacing(space::XS).push(ui.heading(text!(ui.i18n, "reponse-page-services")));
    Some(ui.card(lines.into_iter().fold(list, |list, line| list.push(ui.text(line)))))
}

/// Where the person enters or why not; how the answer is written, and about whom.
fn conclusion<'a>(ui: Ui<'a>, answer: &'a Answer, reading: &Reading) -> Column<'a, Message> {
    let (icon, tint, color) = match &reading.conclusion {
        Conclusion::Enters(_) if reading.is_right() => (Icon::Check, Tint::Done, ui.palette.done),
        Conclusion::Enters(_) | Conclusion::Several { .. } => (Icon::Question, Tint::Warning, ui.palette.warning),
        Conclusion::Nowhere(_) => (Icon::Cross, Tint::Refused, ui.palette.refused),
    };
    let said = say::conclusion(ui.i18n, reading);
    let message = ui.selectable(said.message, fonts::BOLD, color, size::LEAD);
    let mut words = column![message, ui.text(said.hint)].spacing(space::XS);
    let mut facts = vec![(text!(ui.i18n, "reponse-page-protocole"), answer.protocol.name().to_owned())];
    match &answer.outcome {
        Outcome::Success { user, .. } => {
            facts.push((text!(ui.i18n, "reponse-page-utilisateur"), user.reveal().to_owned()));
        }
        Outcome::Failure { code, cause, message, .. } => {
            let actor = say_connection::actor(ui.i18n, cause.actor());
            words = words.push(ui.strong(text!(ui.i18n, "connexion-ligne-acteur", acteur = actor), size::SMALL));
            let given = [(text!(ui.i18n, "reponse-page-code"), code.as_str())];
            let given = given.into_iter().chain([(text!(ui.i18n, "reponse-page-message"), message.reveal())]);
            facts.extend(given.filter(|(_, text)| !text.is_empty()).map(|(label, text)| (label, text.to_owned())));
        }
    }
    let head = row![ui.icon(icon, tint, 24.0), words].spacing(space::M);
    facts
        .into_iter()
        .fold(Column::new().spacing(space::S).push(head), |list, (label, value)| list.push(pair(ui, label, value)))
}

/// A label and a value, side by side when there is room.
fn pair<'a>(ui: Ui<'a>, label: String, value: String) -> Element<'a, Message> {
    let side = container(ui.caption(label)).width(220.0);
    row![side, container(ui.value(value)).width(Length::Fill)].spacing(space::S).into()
}

fn fact<'a>(ui: Ui<'a>, reading: &Reading, fact: &Fact) -> Element<'a, Message> {
    let said = say::fact(ui.i18n, reading, fact);
    let (icon, tint) = match &fact.state {
        State::Found(remarks) if remarks.is_empty() => (Icon::Check, Tint::Done),
        State::Found(_) => (Icon::Question, Tint::Warning),
        State::Empty | State::Missing(_) | State::NotMapped(_) => (Icon::Cross, Tint::Refused),
    };
    let mut words = column![ui.text(said.message)].spacing(2.0).width(Length::Fill);
    words = shown(&fact.values).into_iter().fold(words, |words, value| words.push(ui.value(value)));
    match &fact.state {
        State::Found(remarks) => {
            for remark in remarks {
                let said = say::remark(ui.i18n, fact.attribute, *remark);
                words =
                    words.push(ui.colored(said.message, ui.palette.warning, size::TEXT)).push(ui.caption(said.hint));
            }
        }
        _ => words = words.push(ui.caption(said.hint)),
    }
    row![ui.icon(icon, tint, 22.0), words].spacing(space::M).into()
}

/// A value of the profile and where it leads.
fn code<'a>(ui: Ui<'a>, code: &Code) -> Element<'a, Message> {
    let value = code.value.reveal().to_owned();
    let spaces: Vec<_> = code.spaces.iter().map(|space| say::space_name(ui.i18n, *space)).collect();
    let (icon, tint, words) = match (&spaces[..], &code.other_coding) {
        ([], Some(other)) => {
            let other = other.clone();
            (Icon::Cross, Tint::Refused, text!(ui.i18n, "reponse-page-code-autre", code = value, autre = other))
        }
        ([], None) => (Icon::Skip, Tint::Caption, text!(ui.i18n, "reponse-page-code-inconnu", code = value)),
        _ => {
            let spaces = spaces.join(", ");
            (Icon::Right, Tint::Done, text!(ui.i18n, "reponse-page-code-mene", code = value, espaces = spaces))
        }
    };
    row![ui.icon(icon, tint, 22.0), ui.text(words)].spacing(space::M).into()
}

/// The attributes that are none of the five facts.
fn others<'a>(ui: Ui<'a>, answer: &Answer, reading: &Reading) -> Option<Element<'a, Message>> {
    let is_fact = |name: &str| reading.facts.iter().any(|fact| fact.name == name);
    let rest: Vec<_> = answer.attributes().iter().filter(|attribute| !is_fact(&attribute.name)).collect();
    if rest.is_empty() {
        return None;
    }
    let mut list = Column::new().spacing(space::S).push(ui.heading(text!(ui.i18n, "reponse-page-autres")));
    for attribute in rest.iter().take(MOST_SHOWN) {
        let name = crate::domain::excerpt(&attribute.name);
        list = list.push(pair(ui, name, shown(&attribute.values).join("\n")));
    }
    let more = rest.len().saturating_sub(MOST_SHOWN);
    if more > 0 {
        list = list.push(ui.caption(text!(ui.i18n, "reponse-page-autres-encore", nombre = more)));
    }
    Some(ui.card(list))
}

/// The values, few and short enough for the screen.
fn shown(values: &[Private]) -> Vec<String> {
    const LONGEST: usize = 300;
    let shown = values.iter().take(MOST_VALUES).map(|value| value.reveal().chars().take(LONGEST).collect());
    shown.chain((values.len() > MOST_VALUES).then(|| "…".to_owned())).collect()
}

/// The names under which the facts come, to take with one click; then those of the same set that did not come.
fn offer<'a>(ui: Ui<'a>, now: &AttributeInputs, names: AttributeInputs, answer: &Answer) -> Element<'a, Message> {
    let mut list = Column::new().spacing(space::XS);
    let mut absent = Column::new().spacing(space::XS);
    let mut is_any_absent = false;
    for attribute in Attribute::ALL.into_iter().filter(|attribute| now.get(*attribute) != names.get(*attribute)) {
        let label = ui.i18n.value(crate::domain::setting_key::SettingKey::of_attribute(attribute));
        let before = match now.get(attribute).as_str() {
            "" => text!(ui.i18n, "comparer-rien"),
            name => name.to_owned(),
        };
        let change = Row::new().spacing(space::S).push(mono(ui, &before)).push(ui.icon(Icon::Right, Tint::Main, 18.0));
        let change = change.push(ui.value(names.get(attribute).to_owned()));
        let line = row![container(ui.caption(label)).width(220.0), change.wrap()].spacing(space::S);
        if answer.attributes().iter().any(|sent| sent.is_named(names.get(attribute))) {
            list = list.push(line);
        } else {
            is_any_absent = true;
            absent = absent.push(line);
        }
    }
    if is_any_absent {
        list = list.push(ui.caption(text!(ui.i18n, "reponse-page-offre-absents"))).push(absent);
    }
    let take = Message::TakeNames(names);
    let words = column![
        ui.strong(text!(ui.i18n, "reponse-page-offre"), size::TEXT),
        list,
        text_button(ui, Kind::Main, text!(ui.i18n, "reponse-page-prendre"), Some(take)),
        ui.caption(text!(ui.i18n, "reponse-page-annulable")),
    ];
    ui.alert(Icon::Warning, words.spacing(space::S))
}
