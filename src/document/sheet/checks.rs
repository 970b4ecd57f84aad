//! The sheet's part « Vérifications »: what was last found and what the trials gave, when, and whether it still holds.

use super::{Block, CheckLine, CheckMark, Section, trials};
use crate::document::checked::{self, Checked};
use crate::document::long_date;
use crate::domain::finding::Verdict;
use crate::domain::settings::Settings;
use crate::dossier::{Findings, Shareable};
use crate::i18n::{I18n, connection as say};
use crate::text;
use crate::walkthrough::Path;

/// The section: what was found, then each trial of `path`, whatever is known of it.
pub(super) fn section(dossier: &Shareable, settings: &Settings, path: &Path<'_>, i18n: &I18n) -> Section {
    let mut blocks = vec![found(&dossier.findings, settings, i18n)];
    blocks.extend(trials::block(dossier, settings, path, i18n));
    Section::new(text!(i18n, "fiche-partie-verifications"), blocks)
}

/// What the checks found; it says so when nothing was checked.
fn found(findings: &Findings, settings: &Settings, i18n: &I18n) -> Block {
    if findings.is_empty() {
        return Block::Paragraph { text: text!(i18n, "fiche-aucune-verification") };
    }
    let lines = checked::lines(findings.iter(), settings, i18n).into_iter();
    Block::Checks { heading: None, checks: lines.map(|checked| line(checked, settings, i18n)).collect() }
}

fn line(Checked { title, dated }: Checked<'_>, settings: &Settings, i18n: &I18n) -> CheckLine {
    let finding = &dated.finding;
    let actor = finding.actor.map(|actor| {
        let actor = say::actor(i18n, actor);
        text!(i18n, "connexion-ligne-acteur", acteur = actor)
    });
    CheckLine {
        title,
        verdict: match finding.verdict_now(settings) {
            Verdict::Right => CheckMark::Right,
            Verdict::Wrong => CheckMark::Wrong,
            Verdict::Undecided => CheckMark::Undecided,
            Verdict::NotRun => CheckMark::NotRun,
        },
        said: say::dated_verdict(i18n, finding.verdict(), &long_date(i18n, dated.on.local().date())),
        cause: say::cause(i18n, finding).message,
        notes: say::reserves(i18n, dated, settings).into_iter().chain(actor).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ent::Catalogue;
    use crate::domain::finding::{Actor, Check, Diagnosis, Evidence, Finding};
    use crate::domain::inputs::Inputs;
    use crate::domain::space::Space;
    use crate::domain::timestamp::Timestamp;
    use crate::dossier::DatedFinding;
    use crate::lang::Language;

    fn settings(address: &str) -> Settings {
        let mut inputs = Inputs::default();
        inputs.school.name = "Collège La Bourgade".into();
        inputs.school.uai = "0069999L".into();
        inputs.address = address.into();
        inputs.ent.id = "agora06".into();
        Settings::compute(&inputs, &Catalogue::embedded().unwrap()).unwrap()
    }

    #[test]
    fn each_finding_has_its_sign_its_day_its_cause_and_what_to_read_it_with() {
        let (now, later) = (settings("http://notes.college.fr:80"), settings("http://notes.college.fr:8036"));
        let finding = |check: Check, cause, actor| Finding {
            check,
            tested: check.tested(&now),
            compared: check.compared(&now, &cause),
            cause,
            actor,
            evidence: Evidence::default(),
        };
        let found = [
            finding(Check::Page, Diagnosis::Unpublished, Some(Actor::Deputy)),
            finding(Check::CasLogin, Diagnosis::CasLogin, None),
        ];
        let on = Timestamp::parse("2014-08-25T10:00:00+02:00").unwrap();
        let dated = found.map(|finding| DatedFinding { on, by_hand: vec![], finding });
        let findings = Findings::from(dated.to_vec());
        let i18n = I18n::new(Language::French);
        let lines = |settings: &Settings| match super::found(&findings, settings, &i18n) {
            Block::Checks { checks, .. } => checks,
            other => panic!("{other:?}"),
        };
        let [page, login] = &lines(&now)[..] else { panic!("two lines") };
        assert_eq!((page.verdict, login.verdict), (CheckMark::Wrong, CheckMark::Right));
        assert_eq!(page.said, "En échec le 25\u{a0}août 2014.".replace('\u{a0}', " "));
        assert!(page.cause.contains("503") && page.notes == ["À faire par l’adjoint"], "{:?}", page.notes);
        assert!(login.notes.is_empty());
        // The ENT's page does not depend on the public address.
        let [page, login] = &lines(&later)[..] else { panic!("two lines") };
        assert_eq!(page.verdict, CheckMark::Undecided, "of another address, it proves nothing");
        assert_eq!(page.notes[0], "Périmé\u{a0}: une valeur a changé depuis.");
        assert!(login.notes.is_empty());
    }

    #[test]
    fn the_espaces_stand_on_one_line_when_the_same_is_true_of_them_all() {
        let (settings, i18n) = (settings("http://notes.college.fr:80"), I18n::new(Language::French));
        let on = Timestamp::parse("2014-08-25T10:00:00+02:00").unwrap();
        let found = |check: Check, cause: Diagnosis| DatedFinding {
            on,
            by_hand: vec![],
            finding: Finding {
                check,
                tested: check.tested(&settings),
                compared: check.compared(&settings, &cause),
                cause,
                actor: None,
                evidence: Evidence::default(),
            },
        };
        let titles = |findings: Vec<DatedFinding>| match super::found(&Findings::from(findings), &settings, &i18n) {
            Block::Checks { checks, .. } => checks.into_iter().map(|line| line.title).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        let mut spaces = Space::ALL.map(|space| found(Check::Space(space), Diagnosis::Unpublished)).to_vec();
        assert_eq!(titles(spaces.clone()), ["Les pages des espaces"]);
        assert_ne!(titles(vec![spaces[0].clone()]), ["Les pages des espaces"], "one of them was checked");
        spaces[3] = found(Check::Space(Space::Eleves), Diagnosis::Stopped);
        assert_eq!(titles(spaces).len(), 6);
    }

    #[test]
    fn nothing_checked_is_said() {
        let i18n = I18n::new(Language::French);
        let block = found(&Findings::default(), &settings("http://notes.college.fr:80"), &i18n);
        assert!(matches!(&block, Block::Paragraph { text } if text.contains("Aucune")));
    }
}
