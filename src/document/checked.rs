//! What the checks found, for the sheet and the ticket: a line each, the espaces on one when the same is true of all.

use crate::domain::finding::Check;
use crate::domain::settings::Settings;
use crate::dossier::DatedFinding;
use crate::i18n::{I18n, connection as say};
use crate::text;

/// One line: what was checked, and what was found of it.
pub struct Checked<'a> {
    pub title: String,
    pub dated: &'a DatedFinding,
}

/// The lines of some findings, in their order.
pub fn lines<'a>(
    findings: impl IntoIterator<Item = &'a DatedFinding>,
    settings: &Settings,
    i18n: &I18n,
) -> Vec<Checked<'a>> {
    let findings: Vec<_> = findings.into_iter().collect();
    let spaces: Vec<_> = findings.iter().copied().filter(|dated| is_space(dated)).collect();
    let together = match spaces[..] {
        [first, _, ..] => spaces.iter().all(|dated| are_alike(first, dated, settings, i18n)),
        _ => false,
    };
    let is_told = |dated: &&DatedFinding| !together || !is_space(dated) || spaces.first() == Some(dated);
    let line = |dated: &'a DatedFinding| {
        let title = if together && is_space(dated) {
            text!(i18n, "verification-groupe-espaces")
        } else {
            say::check(i18n, dated.finding.check)
        };
        Checked { title, dated }
    };
    findings.iter().copied().filter(is_told).map(line).collect()
}

fn is_space(dated: &DatedFinding) -> bool {
    matches!(dated.finding.check, Check::Space(_))
}

/// Whether two findings read the same, but for the page they are about.
fn are_alike(one: &DatedFinding, other: &DatedFinding, settings: &Settings, i18n: &I18n) -> bool {
    let day = |dated: &DatedFinding| dated.on.local().date();
    let reserves = |dated| say::reserves(i18n, dated, settings);
    one.finding.cause == other.finding.cause && day(one) == day(other) && reserves(one) == reserves(other)
}
