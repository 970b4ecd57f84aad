//! What is said of a difference between a screen and the settings: its part, what it breaks, its place.

use super::{I18n, UserMessage};
use crate::diagnostics::compare::{CompareError, Difference, Meaning, Part, Verdict};
use crate::{text, user_message};

/// Why nothing can be compared.
pub fn error(i18n: &I18n, error: &CompareError) -> UserMessage {
    match error {
        CompareError::Empty => user_message!(i18n, "ecart-rien"),
        CompareError::TooLong { length } => user_message!(i18n, "ecart-trop-long", nombre = length.to_string()),
        CompareError::SeveralLines => user_message!(i18n, "ecart-plusieurs-lignes"),
        CompareError::Control { code } => user_message!(i18n, "ecart-caractere", code = code),
        CompareError::NoValue => user_message!(i18n, "ecart-sans-valeur"),
    }
}

/// The verdict in a sentence; `name` is the label of the value that was compared.
pub fn verdict(i18n: &I18n, verdict: Verdict, name: &str) -> String {
    let name = name.to_owned();
    match verdict {
        Verdict::Equal => text!(i18n, "ecart-verdict-egal", valeur = name),
        Verdict::Equivalent => text!(i18n, "ecart-verdict-equivalent", valeur = name),
        Verdict::Different => text!(i18n, "ecart-verdict-different", valeur = name),
    }
}

/// The label of a part.
pub fn part(i18n: &I18n, part: Part) -> String {
    match part {
        Part::Protocol => text!(i18n, "ecart-partie-protocole"),
        Part::Host => text!(i18n, "ecart-partie-hote"),
        Part::Port => text!(i18n, "ecart-partie-port"),
        Part::Root => text!(i18n, "ecart-partie-racine"),
        Part::FinalSlash => text!(i18n, "ecart-partie-barre"),
        Part::Page => text!(i18n, "ecart-partie-page"),
        Part::Service => text!(i18n, "ecart-partie-service"),
        Part::Value => text!(i18n, "ecart-partie-valeur"),
    }
}

/// Where a difference is, counted as people count.
pub fn place(i18n: &I18n, gap: &Difference) -> String {
    text!(i18n, "ecart-place", position = (gap.at + 1).to_string())
}

/// What a difference breaks.
pub fn meaning(i18n: &I18n, gap: &Difference) -> String {
    let said = match gap.meaning {
        Meaning::ProtocolCase | Meaning::HostCase | Meaning::NameCase => text!(i18n, "ecart-sans-effet-capitales"),
        Meaning::Encoding => text!(i18n, "ecart-sans-effet-codage"),
        Meaning::RootSlash => text!(i18n, "ecart-sans-effet-barre"),
        Meaning::PathForm => text!(i18n, "ecart-sans-effet-chemin"),
        Meaning::CodeForm => text!(i18n, "ecart-sans-effet-profil"),
        Meaning::Protocol => text!(i18n, "ecart-protocole"),
        Meaning::ProtocolMissing => text!(i18n, "ecart-protocole-absent"),
        Meaning::Host => text!(i18n, "ecart-hote"),
        Meaning::PortMissing => text!(i18n, "ecart-port-absent"),
        Meaning::PortAdded => text!(i18n, "ecart-port-ajoute"),
        Meaning::PortOther => text!(i18n, "ecart-port"),
        Meaning::Root => text!(i18n, "ecart-racine"),
        Meaning::Page => text!(i18n, "ecart-page"),
        Meaning::Endpoint => text!(i18n, "ecart-validation"),
        Meaning::PatternMissing => text!(i18n, "ecart-motif-absent"),
        Meaning::PatternAdded => text!(i18n, "ecart-motif-ajoute"),
        Meaning::FinalSlash => text!(i18n, "ecart-barre"),
        Meaning::FinalSlashOfCas => text!(i18n, "ecart-barre-cas"),
        Meaning::FinalSlashOfPrefix => text!(i18n, "ecart-barre-prefixe"),
        Meaning::ServiceMissing => text!(i18n, "ecart-service-absent"),
        Meaning::ServiceParameter => text!(i18n, "ecart-service-parametre"),
        Meaning::DoubleEncoding => text!(i18n, "ecart-double-codage"),
        Meaning::LoginMissing => text!(i18n, "ecart-login-absent"),
        Meaning::LoginAdded => text!(i18n, "ecart-login-ajoute"),
        Meaning::Ticket => text!(i18n, "ecart-ticket"),
        Meaning::Query => text!(i18n, "ecart-parametre"),
        Meaning::CodeMissing => text!(i18n, "ecart-profil-absent"),
        Meaning::CodeAdded => text!(i18n, "ecart-profil-ajoute"),
        Meaning::CodeSpaces => text!(i18n, "ecart-profil-espaces"),
        Meaning::Case => text!(i18n, "ecart-capitales"),
        Meaning::LookAlike => text!(i18n, "ecart-ressemblance"),
        Meaning::Value => text!(i18n, "ecart-valeur"),
        Meaning::Unlike => text!(i18n, "ecart-autre"),
    };
    if gap.in_service { text!(i18n, "ecart-dans-service", sens = said) } else { said }
}
