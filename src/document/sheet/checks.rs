//! The sheet's part « Vérifications »: what was last found, when, and whether it still holds.

use super::{Block, CheckLine, CheckMark, Section};
use crate::document::long_date;
use crate::domain::finding::Verdict;
use crate::domain::settings::Settings;
use crate::dossier::{Dated, Findings};
use crate::text;
use crate::texts::{Texts, connection as say};

/// The section, which says so when nothing was checked.
pub(super) fn section(findings: &Findings, settings: &Settings, texts: &Texts) -> Section {
    let block = if findings.is_empty() {
        Block::Paragraph { text: text!(texts, "fiche-aucune-verification") }
    } else {
        Block::Checks { checks: findings.iter().map(|dated| line(dated, settings, texts)).collect() }
    };
    Section { title: text!(texts, "fiche-partie-verifications"), blocks: vec![block] }
}

fn line(dated: &Dated, settings: &Settings, texts: &Texts) -> CheckLine {
    let finding = &dated.finding;
    let actor = finding.actor.map(|actor| {
        let actor = say::actor(texts, actor);
        text!(texts, "connexion-ligne-acteur", acteur = actor)
    });
    CheckLine {
        title: say::check(texts, finding.check),
        verdict: match finding.verdict() {
            Verdict::Right => CheckMark::Right,
            Verdict::Wrong => CheckMark::Wrong,
            Verdict::Undecided => CheckMark::Undecided,
            Verdict::NotRun => CheckMark::NotRun,
        },
        said: say::dated_verdict(texts, finding.verdict(), &long_date(texts, dated.on.local().date())),
        cause: say::cause(texts, finding).message,
        notes: say::reserves(texts, dated, settings).into_iter().chain(actor).collect(),
    }
}
