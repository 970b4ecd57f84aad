//! What is said of the ENT's own registration: which of our addresses it accepts, and why not the others.

use super::{I18n, UserMessage};
use crate::diagnostics::compare::coverage::{Caution, Coverage, CoverageLine, CoverageVerdict, Purpose, RefusalReason};
use crate::diagnostics::compare::pattern::PatternError;
use crate::diagnostics::compare::registration::RegistrationKind;
use crate::domain::setting_key::SettingKey;
use crate::domain::space::Space;
use crate::{text, user_message};

/// What the pasted text is.
pub fn kind(i18n: &I18n, kind: RegistrationKind) -> String {
    match kind {
        RegistrationKind::Ant => text!(i18n, "couverture-ant"),
        RegistrationKind::Regex => text!(i18n, "couverture-regex"),
        RegistrationKind::Apereo => text!(i18n, "couverture-apereo"),
    }
}

/// The conclusion, and what to do.
pub fn verdict(i18n: &I18n, coverage: &Coverage) -> UserMessage {
    match coverage.verdict() {
        CoverageVerdict::All if coverage.cautions.is_empty() => user_message!(i18n, "couverture-tout"),
        CoverageVerdict::All => user_message!(i18n, "couverture-tout-et-plus"),
        CoverageVerdict::Some => user_message!(i18n, "couverture-partie"),
        CoverageVerdict::None => user_message!(i18n, "couverture-rien"),
    }
}

/// What an address is for.
pub fn purpose(i18n: &I18n, purpose: Purpose) -> String {
    match purpose {
        Purpose::Service => i18n.value(SettingKey::CommonPage),
        Purpose::Page { space, mobile } => page(i18n, space, mobile),
        Purpose::OtherProtocol => text!(i18n, "couverture-autre-protocole"),
        Purpose::WithoutPort => text!(i18n, "couverture-sans-port"),
        Purpose::ListeningPort => text!(i18n, "couverture-port-ecoute"),
    }
}

/// An espace, or its mobile page.
pub fn page(i18n: &I18n, space: Space, mobile: bool) -> String {
    let name = i18n.space(space);
    if mobile { text!(i18n, "valeur-version-mobile", espace = name) } else { name }
}

/// Whether an address is accepted, in words.
pub fn mark(i18n: &I18n, line: &CoverageLine) -> String {
    match (line.covered, line.purpose.is_needed()) {
        (true, _) => text!(i18n, "couverture-oui"),
        (false, true) => text!(i18n, "couverture-non"),
        (false, false) => text!(i18n, "couverture-non-sans-effet"),
    }
}

/// What keeps an address from being accepted.
pub fn reason(i18n: &I18n, reason: &RefusalReason) -> String {
    match reason {
        RefusalReason::Protocol => text!(i18n, "couverture-raison-protocole"),
        RefusalReason::Port { accepted: Some(port) } => text!(i18n, "couverture-raison-port", port = port.to_string()),
        RefusalReason::Port { accepted: None } => text!(i18n, "couverture-raison-sans-port"),
        RefusalReason::Host { accepted } => text!(i18n, "couverture-raison-hote", hote = accepted.clone()),
        RefusalReason::Root => text!(i18n, "couverture-raison-racine"),
        RefusalReason::FinalSlash => text!(i18n, "couverture-raison-barre"),
        RefusalReason::PagesLeftOut => text!(i18n, "couverture-raison-pages"),
        RefusalReason::CommonPageLeftOut => text!(i18n, "couverture-raison-page-commune"),
        RefusalReason::Unanchored => text!(i18n, "couverture-raison-entiere"),
        RefusalReason::Other => text!(i18n, "couverture-raison-autre"),
    }
}

/// What the registration accepts beside our addresses.
pub fn caution(i18n: &I18n, caution: Caution) -> String {
    match caution {
        Caution::AcceptsAnything => text!(i18n, "couverture-tout-venant"),
        Caution::OtherHosts => text!(i18n, "couverture-autres-noms"),
        Caution::LooseDots => text!(i18n, "couverture-points"),
    }
}

/// Why a pattern is not run.
pub fn error(i18n: &I18n, error: &PatternError) -> UserMessage {
    match error {
        PatternError::TooLong { length } => {
            user_message!(i18n, "couverture-erreur-longue", nombre = length.to_string())
        }
        PatternError::TooLarge => user_message!(i18n, "couverture-erreur-lourde"),
        PatternError::JavaOnly { signs } => user_message!(i18n, "couverture-erreur-java", signes = signs),
        PatternError::DoubleRepetition { signs } => user_message!(i18n, "couverture-erreur-double", signes = signs),
        PatternError::Invalid => user_message!(i18n, "couverture-erreur-expression"),
        PatternError::NoServiceId => user_message!(i18n, "couverture-erreur-service"),
    }
}

/// The whole reading as lines of text, names aligned.
pub fn lines(i18n: &I18n, coverage: &Coverage) -> Vec<String> {
    let said = verdict(i18n, coverage);
    let mut lines = vec![kind(i18n, coverage.registration.kind), said.message, format!("  → {}", said.hint)];
    let named: Vec<_> =
        coverage.lines.iter().map(|line| (mark(i18n, line), purpose(i18n, line.purpose), line)).collect();
    let widest = |pick: fn(&(String, String, &CoverageLine)) -> usize| named.iter().map(pick).max().unwrap_or_default();
    let (marks, names) = (widest(|named| named.0.chars().count()), widest(|named| named.1.chars().count()));
    for (mark, name, line) in &named {
        lines.push(format!("- {mark:<marks$}  {name:<names$}  {}", line.address));
        lines.extend(line.reasons.iter().map(|each| format!("  {:marks$}  → {}", "", reason(i18n, each))));
    }
    lines.extend(coverage.cautions.iter().map(|each| format!("- {}", caution(i18n, *each))));
    lines
}
