//! The machine's form of a comparison.

use crate::diagnostics::compare::coverage::{Coverage, CoverageVerdict, Purpose};
use crate::diagnostics::compare::registration::RegistrationKind;
use crate::diagnostics::compare::{ComparedText, Comparison, ComparisonVerdict};
use crate::domain::setting_key::SettingKey;
use crate::i18n::{I18n, compare as say, coverage as say_coverage};
use serde_json::{Value, json};

/// A value's comparison; a registration adds `couverture` to the same keys.
pub fn of_shown(shown: &ComparedText, i18n: &I18n) -> Value {
    match shown {
        ComparedText::Value(comparison) => of(comparison, i18n),
        ComparedText::Registration { coverage, comparison } => {
            let mut json = match comparison {
                Some(comparison) => of(comparison, i18n),
                None => {
                    let verdict = if coverage.verdict() == CoverageVerdict::All {
                        ComparisonVerdict::Equivalent
                    } else {
                        ComparisonVerdict::Different
                    };
                    json!({ "verdict": verdict.id(), "avec": SettingKey::EntPattern, "ecarts": [] })
                }
            };
            json["couverture"] = of_coverage(coverage, i18n);
            json
        }
    }
}

/// `{forme, motifs, couvre, adresses: [{usage, adresse, necessaire, couverte, raisons}], remarques}`.
fn of_coverage(coverage: &Coverage, i18n: &I18n) -> Value {
    let lines: Vec<_> = coverage
        .lines
        .iter()
        .map(|line| {
            json!({
                "usage": usage(line.purpose),
                "adresse": line.address,
                "necessaire": line.purpose.is_needed(),
                "couverte": line.covered,
                "raisons": line.reasons.iter().map(|reason| say_coverage::reason(i18n, reason)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "forme": match coverage.registration.kind {
            RegistrationKind::Ant => "ant",
            RegistrationKind::Regex => "regex",
            RegistrationKind::Apereo => "apereo",
        },
        "motifs": coverage.registration.patterns.iter().map(|pattern| &pattern.text).collect::<Vec<_>>(),
        "couvre": match coverage.verdict() {
            CoverageVerdict::All => "tout",
            CoverageVerdict::Some => "une_partie",
            CoverageVerdict::None => "rien",
        },
        "adresses": lines,
        "remarques": coverage.cautions.iter().map(|caution| say_coverage::caution(i18n, *caution)).collect::<Vec<_>>(),
    })
}

fn usage(purpose: Purpose) -> String {
    match purpose {
        Purpose::Service => "page_commune".to_owned(),
        Purpose::Page { space, mobile: false } => format!("espace_{}", space.id()),
        Purpose::Page { space, mobile: true } => format!("espace_{}_mobile", space.id()),
        Purpose::OtherProtocol => "autre_protocole".to_owned(),
        Purpose::WithoutPort => "sans_port".to_owned(),
        Purpose::ListeningPort => "port_ecoute".to_owned(),
    }
}

/// `{verdict, avec, ecarts: [{partie, attendu, vu, sens}]}`.
pub fn of(comparison: &Comparison, i18n: &I18n) -> Value {
    let gaps: Vec<_> = comparison
        .gaps
        .iter()
        .map(|gap| {
            json!({
                "partie": gap.part.id(),
                "attendu": gap.expected,
                "vu": gap.seen,
                "sens": say::meaning(i18n, gap),
            })
        })
        .collect();
    json!({ "verdict": comparison.verdict.id(), "avec": comparison.with, "ecarts": gaps })
}
