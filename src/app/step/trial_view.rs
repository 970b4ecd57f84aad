//! « L'essai a-t-il réussi ? »: the question that only the user can answer, under the instruction that makes the trial.

use super::Message;
use crate::app::context::Open;
use crate::app::theme::fonts;
use crate::app::theme::icons::Icon;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::radio;
use crate::app::ui::input::input;
use crate::app::ui::page::slot;
use crate::domain::trial::Trial;
use crate::dossier::standing::TrialStanding;
use crate::dossier::{TrialAnswer, TrialRecord};
use crate::i18n::progress as say;
use crate::text;
use crate::walkthrough::StepId;
use iced::Element;
use iced::widget::{Column, Row, column};

/// The question, its three answers, none of them chosen beforehand, and what was answered.
pub fn view<'a>(ui: Ui<'a>, open: &'a Open, step: &StepId, trial: Trial) -> Element<'a, Message> {
    let progress = &open.session.dossier().progress;
    let record = progress.trials.get(&trial);
    let standing = match open.session.settings() {
        Ok(settings) => TrialStanding::of(trial, progress, settings),
        Err(_) => TrialStanding::NotTried,
    };
    let stale = matches!(standing, TrialStanding::Stale { .. });
    // A stale answer is an answer of other values: the question is asked again.
    let answered = record.filter(|_| !stale).map(|record| &record.answer);
    let seen = match answered {
        Some(TrialAnswer::Failed { seen }) => Some(seen.clone()),
        _ => None,
    };
    let choices = [
        (text!(ui.i18n, "essai-oui"), TrialAnswer::Succeeded, answered == Some(&TrialAnswer::Succeeded)),
        (text!(ui.i18n, "essai-non"), TrialAnswer::Failed { seen: seen.clone().unwrap_or_default() }, seen.is_some()),
        (text!(ui.i18n, "essai-pas-encore"), TrialAnswer::NotYet, answered == Some(&TrialAnswer::NotYet)),
    ];
    let is_read_only = open.session.is_read_only();
    let mut answers = Row::new().spacing(space::S);
    for (label, answer, is_chosen) in choices {
        let press = (!is_read_only).then(|| Message::Tried(step.clone(), trial, answer));
        answers = answers.push(radio(ui, is_chosen, ui.text(label), press));
    }
    let field = seen.map(|_| seen_field(ui, record, trial));
    let said = match &standing {
        TrialStanding::NotTried => None,
        TrialStanding::Said(_) => Some(ui.caption(say::trial_result(ui.i18n, &standing))),
        TrialStanding::Stale { .. } => Some(ui.alert(Icon::Warning, ui.text(say::trial_result(ui.i18n, &standing)))),
    };
    column![
        ui.strong(text!(ui.i18n, "essai-question", essai = say::trial(ui.i18n, trial)), size::TEXT),
        answers,
        slot(field, 0.0),
        slot(said, 0.0),
    ]
    .spacing(space::XS)
    .into()
}

/// What was seen: the ENT's support will read it.
fn seen_field<'a>(ui: Ui<'a>, record: Option<&'a TrialRecord>, trial: Trial) -> Element<'a, Message> {
    let seen = match record.map(|record| &record.answer) {
        Some(TrialAnswer::Failed { seen }) => seen.as_str(),
        _ => "",
    };
    let id = iced::widget::Id::from(format!("essai-{trial:?}"));
    let field = input(ui, id, &text!(ui.i18n, "essai-vu-exemple"), seen, fonts::TEXT, false);
    let field = field.on_input(move |text| Message::Seen(trial, text));
    Column::new().push(ui.caption(text!(ui.i18n, "essai-vu"))).push(field).spacing(space::XS).into()
}
