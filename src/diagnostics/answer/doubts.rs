//! What keeps an entry from being sure, or from ever happening: the answer's dates, its service, its values.

use super::note::Outside;
use super::reading::{Doubt, Expected, Fact, Never, Reading, State};
use super::{Answer, Note, services};
use chrono::TimeDelta;

/// How far ahead of this computer's clock an answer may begin to hold: clocks differ by some minutes.
const CLOCKS_DIFFER: TimeDelta = TimeDelta::minutes(15);

/// The services that an answer is for.
fn audiences(answer: &Answer) -> impl Iterator<Item = &String> {
    answer.notes.iter().filter_map(|note| match note {
        Note::Audience { service } => Some(service),
        _ => None,
    })
}

/// The audience is the service of the login: one of the public address's pages.
pub(super) fn other_audience(answer: &Answer, expected: &Expected) -> Option<String> {
    let base = expected.service?;
    if audiences(answer).any(|service| services::is_of(service, base)) {
        return None;
    }
    audiences(answer).next().cloned()
}

/// Whether the answer's own dates make every client refuse it.
pub(super) fn never_valid(answer: &Answer, expected: &Expected) -> Option<Never> {
    let told = answer.notes.iter().find_map(|note| match note {
        Note::ValidityZero => Some(Never::Zero),
        Note::ValidityReversed => Some(Never::Reversed),
        Note::IssuedOutsideValidity { side: Outside::Before } => Some(Never::TooSoon),
        Note::IssuedOutsideValidity { side: Outside::After } => Some(Never::Expired),
        _ => None,
    });
    let not_yet = || {
        let (from, _) = answer.validity?;
        (from > expected.now? + CLOCKS_DIFFER).then_some(Never::NotYet)
    };
    told.or_else(not_yet)
}

pub(super) fn doubts(answer: &Answer, reading: &Reading) -> Vec<Doubt> {
    let undated = |note: &Note| matches!(note, Note::ValidityMissing | Note::ValidityUnreadable);
    let odd = |fact: &Fact| match &fact.state {
        State::Found(remarks) => !remarks.is_empty(),
        State::Empty | State::Missing(_) | State::NotMapped(_) => true,
    };
    let found = [
        (Doubt::OtherService, reading.other_audience.is_some()),
        (Doubt::Older, answer.notes.contains(&Note::LastUnreadable)),
        (Doubt::Json, answer.notes.contains(&Note::Json)),
        (Doubt::Validity, answer.notes.iter().any(undated)),
        (Doubt::Values, reading.facts.iter().any(odd)),
    ];
    found.into_iter().filter(|(_, is_there)| *is_there).map(|(doubt, _)| doubt).collect()
}
