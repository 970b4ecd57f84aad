//! What a dossier leaves open, in words: the same in the window, on paper and in a terminal.

use super::{I18n, UserMessage, progress as say, warnings};
use crate::domain::port_conflict::{Origin, PortConflict};
use crate::domain::settings::Settings;
use crate::domain::trial::Trial;
use crate::dossier::left::{Left, Point, Wait};
use crate::dossier::standing::TrialStanding;
use crate::text;
use crate::walkthrough::PathStep;
use chrono::NaiveDate;

/// From this many on, steps to look at again are one line of a list that is read at once.
const MANY: usize = 4;

/// « À trancher : port 80 ou 8036 », and why.
pub fn ports(i18n: &I18n, conflict: &PortConflict) -> UserMessage {
    let (public, other) = (conflict.public.to_string(), conflict.other.to_string());
    let message = text!(i18n, "port-a-trancher", public = public.clone(), autre = other.clone());
    let hint = match conflict.origin {
        Origin::Listening => text!(i18n, "port-contre-ecoute", public = public, autre = other),
        Origin::Noted => text!(i18n, "port-contre-2013", public = public, autre = other),
        Origin::Both => text!(i18n, "port-contre-les-deux", public = public, autre = other),
    };
    UserMessage { message, hint }
}

/// One point, on a line.
pub fn point(i18n: &I18n, point: &Point<'_>) -> String {
    match point {
        Point::Ports(conflict) => ports(i18n, conflict).message,
        Point::ToReview(step) => text!(i18n, "fin-a-revoir", etape = title(i18n, *step)),
        Point::Trial { trial, standing, .. } => {
            let (name, result) = (say::trial(i18n, *trial), say::trial_result(i18n, standing));
            text!(i18n, "fin-essai", essai = name, resultat = result)
        }
        Point::Steps { count, first } => {
            let (count, first) = (*count, title(i18n, *first));
            text!(i18n, "fin-etapes", nombre = count, premiere = first)
        }
        &Point::Checks { count } => text!(i18n, "fin-verifications", nombre = count),
    }
}

/// What is awaited, of whom and since when.
pub fn waiting(i18n: &I18n, wait: Wait<'_>, settings: &Settings, today: NaiveDate) -> String {
    let operator = settings.ent.operator.clone().unwrap_or_else(|| text!(i18n, "ticket-assistance"));
    say::waiting(i18n, &operator, wait.since, today)
}

/// All that is to be settled or awaited, to be read at once: the steps to look at again are one line when they are many,
/// the trials of which nothing is known too.
pub fn listed(i18n: &I18n, left: &Left<'_>, settings: &Settings, today: NaiveDate) -> Vec<String> {
    let reviewed: Vec<_> = left.points.iter().filter_map(to_review).collect();
    let untried: Vec<_> = left.points.iter().filter_map(not_tried).collect();
    let mut lines = Vec::new();
    for one in &left.points {
        match (to_review(one), not_tried(one)) {
            (Some(step), _) if reviewed.len() >= MANY => {
                if reviewed.first() == Some(&step) {
                    let numbers: Vec<_> = reviewed.iter().map(|step| step.step.number.to_string()).collect();
                    lines.push(text!(
                        i18n,
                        "fin-etapes-a-revoir",
                        nombre = numbers.len(),
                        numeros = numbers.join(", ")
                    ));
                }
            }
            (_, Some(trial)) if untried.len() > 1 => {
                if untried.first() == Some(&trial) {
                    let names: Vec<_> = untried.iter().map(|trial| say::trial(i18n, *trial)).collect();
                    lines.push(text!(i18n, "fin-essais-sans-resultat", essais = names.join(" · ")));
                }
            }
            _ => lines.push(match one {
                // The part « Vérifications » says of which values, and what it gave before.
                Point::Trial { trial, standing: TrialStanding::Stale { .. }, .. } => {
                    text!(i18n, "fin-essai-a-refaire", essai = say::trial(i18n, *trial))
                }
                _ => point(i18n, one),
            }),
        }
    }
    lines.extend(left.waiting.map(|wait| waiting(i18n, wait, settings, today)));
    lines
}

/// What deserves a look, each with its hint.
pub fn to_know(i18n: &I18n, left: &Left<'_>) -> Vec<UserMessage> {
    left.to_know.iter().map(|known| warnings::warning(i18n, known)).collect()
}

fn to_review<'a>(point: &Point<'a>) -> Option<PathStep<'a>> {
    match point {
        Point::ToReview(step) => Some(*step),
        _ => None,
    }
}

fn not_tried(point: &Point<'_>) -> Option<Trial> {
    match point {
        Point::Trial { trial, standing: TrialStanding::NotTried, .. } => Some(*trial),
        _ => None,
    }
}

fn title(i18n: &I18n, step: PathStep<'_>) -> String {
    text!(i18n, "etape-numerotee", numero = step.step.number, titre = step.step.title.say(i18n.language()).to_owned())
}
