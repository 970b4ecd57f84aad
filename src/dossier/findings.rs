//! The last finding of each check, with its day: shown again until a new one takes its place.

use crate::domain::finding::{Check, Finding};
use crate::domain::timestamp::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A finding and when it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedFinding {
    /// When the check ended.
    pub on: Timestamp,
    /// Addresses given by hand in place of the DNS's (`HOTE:PORT=ADRESSE:PORT`): other computers may be given others.
    #[serde(default)]
    pub by_hand: Vec<String>,
    /// What it found.
    pub finding: Finding,
}

/// One finding a check at most, in the checks' order. Every state of a history shares them: nothing is copied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    known: Arc<BTreeMap<Check, DatedFinding>>,
    /// Those of a later program, as they stand in the file: not shown, and written back as they are.
    unknown: Arc<[String]>,
}

impl Findings {
    /// What was last found by a check.
    pub fn of(&self, check: Check) -> Option<&DatedFinding> {
        self.known.get(&check)
    }

    /// Each of them, in the checks' order.
    pub fn iter(&self) -> impl Iterator<Item = &DatedFinding> {
        self.known.values()
    }

    /// Whether no check was ever run.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Those that a later program kept and this one cannot read, as the file has them.
    pub fn unknown(&self) -> &[String] {
        &self.unknown
    }

    /// The same with what a later program kept.
    #[must_use]
    pub(super) fn with_unknown(self, unknown: Vec<String>) -> Self {
        Self { unknown: unknown.into(), ..self }
    }

    /// The same with a newer finding in its check's place. One that tells nothing, such as a stop, replaces nothing.
    #[must_use]
    pub fn with(&self, dated: DatedFinding) -> Self {
        if dated.finding.cause.tells_nothing() {
            return self.clone();
        }
        let mut all = BTreeMap::clone(&self.known);
        all.insert(dated.finding.check, dated);
        Self { known: Arc::new(all), unknown: self.unknown.clone() }
    }
}

impl From<Vec<DatedFinding>> for Findings {
    /// Of two findings of one check, the last one written counts.
    fn from(all: Vec<DatedFinding>) -> Self {
        let known = all.into_iter().map(|dated| (dated.finding.check, dated)).collect();
        Self { known: Arc::new(known), unknown: Arc::default() }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::finding::{Diagnosis, Evidence};

    fn dated(check: Check, cause: Diagnosis, on: &str) -> DatedFinding {
        let finding =
            Finding { check, cause, actor: None, tested: vec![], compared: vec![], evidence: Evidence::default() };
        DatedFinding { on: Timestamp::parse(on).unwrap(), by_hand: vec![], finding }
    }

    /// Something found, for the tests of what keeps it.
    pub(in crate::dossier) fn one() -> Findings {
        Findings::default().with(dated(Check::Page, Diagnosis::Pronote, "2014-08-25T10:00:00+02:00"))
    }

    #[test]
    fn the_last_finding_of_a_check_takes_the_place_of_the_one_before_unless_it_was_stopped() {
        let first = dated(Check::Page, Diagnosis::NotFound, "2014-08-25T10:00:00+02:00");
        let second = dated(Check::Page, Diagnosis::Pronote, "2014-08-26T10:00:00+02:00");
        let stopped = dated(Check::Page, Diagnosis::Stopped, "2014-08-27T10:00:00+02:00");
        let other = dated(Check::Port, Diagnosis::NotFound, "2014-08-24T10:00:00+02:00");
        let kept = Findings::default().with(first.clone()).with(second.clone()).with(stopped).with(other.clone());
        assert_eq!(kept.iter().collect::<Vec<_>>(), [&other, &second]);
        assert_eq!(Findings::from(vec![first, second, other]), kept);
    }
}
