//! What was tried by hand and found by the checks, as the request to the ENT says it.

use super::long_date;
use super::plain::hanging;
use crate::domain::settings::Settings;
use crate::domain::trial::Trial;
use crate::dossier::standing::TrialStanding;
use crate::dossier::{DatedFinding, Progress};
use crate::i18n::{I18n, connection as say, progress};
use crate::text;

/// The verdict, its day and its cause; what it must be read with.
pub(super) fn finding_said(settings: &Settings, i18n: &I18n, dated: &DatedFinding) -> String {
    let finding = &dated.finding;
    let verdict = say::dated_verdict(i18n, finding.verdict(), &long_date(i18n, dated.on.local().date()));
    let mut said = format!("{verdict} {}", say::cause(i18n, finding).message);
    for note in say::reserves(i18n, dated, settings) {
        said.push(' ');
        said.push_str(&note);
    }
    said
}

/// What the school says that it tried, and what came of it. A step marked as done, or a point ticked, proves nothing.
pub(super) fn trial_line(settings: &Settings, i18n: &I18n, trial: Trial, kept: &Progress) -> String {
    let result = progress::trial_result(i18n, &TrialStanding::of(trial, kept, settings));
    let what = text!(i18n, "ticket-champ", champ = progress::trial(i18n, trial));
    let line = hanging("- ", &format!("{what} {result}"));
    match trial {
        Trial::DirectLogin => format!("{line}\n  {}", settings.direct_login),
        Trial::Teacher | Trial::PupilOrParent | Trial::Staff => line,
    }
}
