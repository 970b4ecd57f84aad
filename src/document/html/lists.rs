//! The tables and lists of the guide: values, checks, ways back, symptoms, words.

use super::words::address;
use super::{Sources, said};
use crate::document::checked;
use crate::document::long_date;
use crate::document::sheet::values::row;
use crate::document::sheet::{Cell, Row};
use crate::domain::setting_key::{Group, SettingKey};
use crate::domain::settings::Settings;
use crate::dossier::standing::TrialStanding;
use crate::i18n::{I18n, connection as say, progress as say_progress};
use crate::text;
use maud::{Markup, html};

/// A value as it is to be typed, or the words that say why there is none.
pub(super) fn value(settings: &Settings, i18n: &I18n, key: SettingKey) -> Markup {
    cell(&row(settings, i18n, key).cell)
}

fn cell(cell: &Cell) -> Markup {
    match cell {
        Cell::Said(words) | Cell::Words(words) | Cell::Blank(words) => html! { (words) },
        Cell::Address(text) | Cell::Path(text) | Cell::List(text) => html! { code { (address(text)) } },
    }
}

/// Labels and values, one under the other; nothing when there is none.
pub(super) fn pairs(rows: &[Row]) -> Markup {
    html! {
        @if !rows.is_empty() { dl.values { @for row in rows { div { dt { (row.label) } dd { (cell(&row.cell)) } } } } }
    }
}

/// Every value, a table for each group.
pub(super) fn values(settings: &Settings, i18n: &I18n) -> Markup {
    html! {
        @for group in Group::ALL {
            table {
                caption { (i18n.group(group)) }
                thead { tr { th scope="col" { (text!(i18n, "guide-colonne-champ")) } th scope="col" { (text!(i18n, "guide-colonne-valeur")) } } }
                tbody { @for key in group.values() { tr { th scope="row" { (i18n.value(key)) } td { (value(settings, i18n, key)) } } } }
            }
        }
    }
}

/// What the checks found and what the trials gave, and when.
pub(super) fn checks(from: Sources<'_>) -> Markup {
    let Sources { dossier, settings, i18n, .. } = from;
    let path = from.walkthrough.path(settings.server.hosting());
    let lines = checked::lines(dossier.findings.iter(), settings, i18n);
    html! {
        @if lines.is_empty() { p { (text!(i18n, "fiche-aucune-verification")) } }
        @else {
            table {
                caption { (text!(i18n, "guide-verifications-legende")) }
                thead { tr { @for head in [text!(i18n, "guide-colonne-verification"), text!(i18n, "guide-colonne-resultat"), text!(i18n, "guide-colonne-cause")] { th scope="col" { (head) } } } }
                tbody {
                    @for line in &lines {
                        @let finding = &line.dated.finding;
                        @let cause = say::cause(i18n, finding);
                        tr {
                            th scope="row" { (line.title) }
                            td {
                                (say::dated_verdict(i18n, finding.verdict(), &long_date(i18n, line.dated.on.local().date())))
                                @for reserve in say::reserves(i18n, line.dated, settings) { " " (reserve) }
                            }
                            td { (cause.message) " " (cause.hint) }
                        }
                    }
                }
            }
        }
        h3 { (text!(i18n, "fiche-essais")) }
        ul { @for trial in path.steps().iter().flat_map(|step| step.trials()) {
            @let standing = TrialStanding::of(trial, &dossier.progress, settings);
            li { (text!(i18n, "fin-essai", essai = say_progress::trial(i18n, trial), resultat = say_progress::trial_result(i18n, &standing))) }
        } }
    }
}

/// How to go back, from each situation.
pub(super) fn rollback(from: Sources<'_>) -> Markup {
    let rollback = from.walkthrough.rollback();
    let hosting = from.settings.server.hosting();
    html! {
        p { (said(from.i18n, &rollback.introduction)) }
        @for case in rollback.cases(hosting) {
            h3 { (case.title.say(from.i18n.language())) }
            ol { @for item in case.instructions.iter().filter(|item| item.condition.holds(hosting)) { li { (said(from.i18n, &item.text)) } } }
        }
    }
}

/// What may be seen, why, and what to do.
pub(super) fn symptoms(from: Sources<'_>) -> Markup {
    let i18n = from.i18n;
    let heads = [
        text!(i18n, "guide-colonne-vu"),
        text!(i18n, "guide-colonne-raison"),
        text!(i18n, "guide-colonne-remede"),
        text!(i18n, "guide-colonne-acteur"),
    ];
    html! {
        table {
            caption { (text!(i18n, "guide-symptomes-legende")) }
            thead { tr { @for head in heads { th scope="col" { (head) } } } }
            tbody {
                @for symptom in from.walkthrough.symptoms() {
                    tr {
                        th scope="row" { (said(i18n, &symptom.seen)) }
                        td { (said(i18n, &symptom.cause)) }
                        td { (said(i18n, &symptom.hint)) }
                        td { (i18n.actor(symptom.actor)) }
                    }
                }
            }
        }
    }
}

/// The words of the job.
pub(super) fn glossary(from: Sources<'_>) -> Markup {
    html! {
        dl { @for term in from.walkthrough.glossary_in(from.i18n.language()) {
            dt { (term.term.say(from.i18n.language())) }
            dd { (said(from.i18n, &term.definition)) }
        } }
    }
}

/// A text of several lines.
pub(super) fn lines(text: &str) -> Markup {
    html! { @for line in text.lines() { p { (line) } } }
}
