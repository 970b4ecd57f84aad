//! What a check found: its sign, its verdict, what was tested and seen.

use super::{Checks, Message, server};
use crate::app::action::Ask;
use crate::app::context::Open;
use crate::app::theme::fonts;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{WORDS, line, size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, icon_button, text_button};
use crate::domain::finding::{Check, Diagnosis, Verdict};
use crate::domain::settings::Settings;
use crate::dossier::DatedFinding;
use crate::i18n::{connection as say, dossier as say_dossier};
use crate::text;
use iced::widget::{Column, column, row};
use iced::{Color, Element, Length};

/// The sign's column, in logical pixels.
pub const SIGN: f32 = 22.0;

/// The sign of a verdict, its colour, its tint.
pub fn sign(ui: Ui<'_>, verdict: Verdict) -> (Icon, Tint, Color) {
    match verdict {
        Verdict::Right => (Icon::Check, Tint::Done, ui.palette.done),
        Verdict::Wrong => (Icon::Cross, Tint::Refused, ui.palette.refused),
        Verdict::Undecided => (Icon::Question, Tint::Warning, ui.palette.warning),
        Verdict::NotRun => (Icon::Skip, Tint::Caption, ui.palette.caption),
    }
}

/// What the sidebar says of the checks: the worst verdict, in a sign and a word.
pub fn standing(state: &Checks, ui: Ui<'_>, open: &Open) -> (Icon, Tint, String) {
    if state.progress().is_some() {
        return (Icon::Half, Tint::Main, text!(ui.i18n, "verification-en-cours"));
    }
    let Ok(settings) = open.session.settings() else { return (Icon::Ring, Tint::Caption, String::new()) };
    // A stale finding is about other values.
    let current = || open.session.dossier().findings.iter().filter(|dated| !dated.finding.is_stale(settings));
    // A check that was not done is not one that passed.
    let found = || current().map(|dated| dated.finding.verdict()).filter(|verdict| *verdict != Verdict::NotRun);
    let count = |verdict| found().filter(|found| *found == verdict).count();
    match (count(Verdict::Wrong), count(Verdict::Undecided)) {
        (0, 0) if found().next().is_none() => (Icon::Ring, Tint::Caption, String::new()),
        (0, 0) => (Icon::Check, Tint::Done, String::new()),
        (0, undecided) => {
            (Icon::Question, Tint::Warning, text!(ui.i18n, "verification-nombre-indecis", nombre = undecided))
        }
        (wrong, _) => (Icon::Cross, Tint::Refused, text!(ui.i18n, "verification-nombre-faux", nombre = wrong)),
    }
}

/// What was last found by a check that no button runs.
pub fn last<'a>(state: &'a Checks, ui: Ui<'a>, open: &'a Open, check: Check) -> Option<Element<'a, Message>> {
    let settings = open.session.settings().ok()?;
    let dated = open.session.dossier().findings.of(check)?;
    let (icon, tint, _) = sign(ui, dated.finding.verdict_now(settings));
    let words = Column::new().spacing(space::XS).width(Length::Fill);
    let words = found(state, ui, settings, words, dated);
    Some(row![ui.icon(icon, tint, SIGN), words].spacing(space::M).into())
}

/// A finding: verdict, cause, hint, who acts, what was tested, and what was seen once unfolded.
pub fn found<'a>(
    state: &'a Checks,
    ui: Ui<'a>,
    settings: &Settings,
    words: Column<'a, Message>,
    dated: &'a DatedFinding,
) -> Column<'a, Message> {
    let finding = &dated.finding;
    let (_, _, color) = sign(ui, dated.finding.verdict_now(settings));
    let said = say::cause(ui.i18n, finding);
    let verdict = say::dated_verdict(ui.i18n, finding.verdict(), &say_dossier::moment(ui.i18n, dated.on));
    let mut words = if finding.is_stale(settings) {
        let before = ui.caption(text!(ui.i18n, "verification-avant", verdict = verdict));
        words.push(colored_strong(text!(ui.i18n, "verification-perimee"), color)).push(before)
    } else {
        words.push(colored_strong(verdict, color))
    };
    if !dated.by_hand.is_empty() {
        words = words.push(ui.caption(say::by_hand(ui.i18n, dated)));
    }
    words = match &finding.cause {
        // Each with its own hint and actor, where there is room for them.
        Diagnosis::Server { facts } if !facts.is_empty() => {
            let list = Column::new().spacing(space::M);
            words.push(facts.iter().fold(list, |list, fact| list.push(server::fact(ui, fact))))
        }
        _ => words.push(ui.selectable(said.message, fonts::TEXT, ui.palette.text, size::TEXT)).push(finding.actor.map(
            |actor| {
                let actor = say::actor(ui.i18n, actor);
                let line = ui.strong(text!(ui.i18n, "connexion-ligne-acteur", acteur = actor), size::SMALL);
                column![ui.selectable(said.hint, fonts::TEXT, ui.palette.text, size::TEXT), line].spacing(space::XS)
            },
        )),
    };
    words =
        words.push(values(ui, text!(ui.i18n, "verification-teste", nombre = finding.tested.len()), &finding.tested));
    if finding.evidence.as_str().is_empty() {
        return words;
    }
    let is_open = state.unfolded.contains(&finding.check);
    let label = if is_open { text!(ui.i18n, "verification-replier") } else { text!(ui.i18n, "verification-deplier") };
    let fold = Message::Fold(finding.check);
    let mut buttons = row![text_button(ui, Kind::Quiet, label, Some(fold))].spacing(space::S);
    if is_open {
        let copy = Message::Ask(Ask::Copy(finding.evidence.as_str().to_owned()));
        buttons = buttons.push(icon_button(ui, Kind::Quiet, Icon::Copy, text!(ui.i18n, "fenetre-copier"), Some(copy)));
    }
    words = words.push(buttons);
    if is_open {
        let told = say::for_support(ui.i18n, finding, dated.on);
        if !told.is_empty() {
            let list = Column::new().spacing(2.0).push(ui.strong(text!(ui.i18n, "connexion-dire"), size::SMALL));
            words = words.push(told.into_iter().fold(list, |list, line| list.push(ui.caption(line))));
        }
        words = words.push(ui.card(listing(ui, finding.evidence.as_str())));
    }
    words
}

fn colored_strong<'a>(content: String, color: Color) -> Element<'a, Message> {
    iced::widget::text(content)
        .size(size::TEXT)
        .font(fonts::BOLD)
        .color(color)
        .line_height(line(size::TEXT, WORDS))
        .into()
}

/// Values as they are asked, under a word that says what they are.
pub fn values<'a>(ui: Ui<'a>, label: String, values: &[String]) -> Column<'a, Message> {
    let list = Column::new().push(ui.caption(label));
    if values.is_empty() {
        return Column::new();
    }
    values.iter().fold(list, |list, value| list.push(mono(ui, value)))
}

/// A value as a machine wrote it.
pub fn mono<'a>(ui: Ui<'a>, content: &str) -> Element<'a, Message> {
    machine(ui, content, size::SMALL, ui.palette.caption)
}

/// A text of many lines, as a machine wrote it.
pub fn listing<'a>(ui: Ui<'a>, content: &str) -> Element<'a, Message> {
    machine(ui, content, 13.0, ui.palette.text)
}

fn machine<'a>(ui: Ui<'a>, content: &str, size: f32, color: Color) -> Element<'a, Message> {
    let wrapping = iced::widget::text::Wrapping::WordOrGlyph;
    ui.selectable(content.to_owned(), fonts::MONO, color, size).wrapping(wrapping).into()
}
