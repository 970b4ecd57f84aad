//! What is said of a difference between a screen and the settings: its part, what it breaks, its place.

use super::{Sentence, Texts};
use crate::diagnostics::compare::{CompareError, Gap, Meaning, Part, Verdict};
use crate::{sentence, text};

/// Why nothing can be compared.
pub fn error(texts: &Texts, error: &CompareError) -> Sentence {
    match error {
        CompareError::Empty => sentence!(texts, "ecart-rien"),
        CompareError::TooLong { length } => sentence!(texts, "ecart-trop-long", nombre = length.to_string()),
        CompareError::SeveralLines => sentence!(texts, "ecart-plusieurs-lignes"),
        CompareError::Control { code } => sentence!(texts, "ecart-caractere", code = code),
        CompareError::NoValue => sentence!(texts, "ecart-sans-valeur"),
    }
}

/// The verdict in a sentence; `name` is the label of the value that was compared.
pub fn verdict(texts: &Texts, verdict: Verdict, name: &str) -> String {
    let name = name.to_owned();
    match verdict {
        Verdict::Equal => text!(texts, "ecart-verdict-egal", valeur = name),
        Verdict::Equivalent => text!(texts, "ecart-verdict-equivalent", valeur = name),
        Verdict::Different => text!(texts, "ecart-verdict-different", valeur = name),
    }
}

/// The label of a part.
pub fn part(texts: &Texts, part: Part) -> String {
    match part {
        Part::Protocol => text!(texts, "ecart-partie-protocole"),
        Part::Host => text!(texts, "ecart-partie-hote"),
        Part::Port => text!(texts, "ecart-partie-port"),
        Part::Root => text!(texts, "ecart-partie-racine"),
        Part::FinalSlash => text!(texts, "ecart-partie-barre"),
        Part::Page => text!(texts, "ecart-partie-page"),
        Part::Service => text!(texts, "ecart-partie-service"),
        Part::Value => text!(texts, "ecart-partie-valeur"),
    }
}

/// Where a difference is, counted as people count.
pub fn place(texts: &Texts, gap: &Gap) -> String {
    text!(texts, "ecart-place", position = (gap.at + 1).to_string())
}

/// What a difference breaks.
pub fn meaning(texts: &Texts, gap: &Gap) -> String {
    let said = match gap.meaning {
        Meaning::ProtocolCase | Meaning::HostCase | Meaning::NameCase => text!(texts, "ecart-sans-effet-capitales"),
        Meaning::Encoding => text!(texts, "ecart-sans-effet-codage"),
        Meaning::RootSlash => text!(texts, "ecart-sans-effet-barre"),
        Meaning::PathForm => text!(texts, "ecart-sans-effet-chemin"),
        Meaning::CodeForm => text!(texts, "ecart-sans-effet-profil"),
        Meaning::Protocol => text!(texts, "ecart-protocole"),
        Meaning::ProtocolMissing => text!(texts, "ecart-protocole-absent"),
        Meaning::Host => text!(texts, "ecart-hote"),
        Meaning::PortMissing => text!(texts, "ecart-port-absent"),
        Meaning::PortAdded => text!(texts, "ecart-port-ajoute"),
        Meaning::PortOther => text!(texts, "ecart-port"),
        Meaning::Root => text!(texts, "ecart-racine"),
        Meaning::Page => text!(texts, "ecart-page"),
        Meaning::Endpoint => text!(texts, "ecart-validation"),
        Meaning::PatternMissing => text!(texts, "ecart-motif-absent"),
        Meaning::PatternAdded => text!(texts, "ecart-motif-ajoute"),
        Meaning::FinalSlash => text!(texts, "ecart-barre"),
        Meaning::FinalSlashOfCas => text!(texts, "ecart-barre-cas"),
        Meaning::FinalSlashOfPrefix => text!(texts, "ecart-barre-prefixe"),
        Meaning::ServiceMissing => text!(texts, "ecart-service-absent"),
        Meaning::ServiceParameter => text!(texts, "ecart-service-parametre"),
        Meaning::DoubleEncoding => text!(texts, "ecart-double-codage"),
        Meaning::LoginMissing => text!(texts, "ecart-login-absent"),
        Meaning::LoginAdded => text!(texts, "ecart-login-ajoute"),
        Meaning::Ticket => text!(texts, "ecart-ticket"),
        Meaning::Query => text!(texts, "ecart-parametre"),
        Meaning::CodeMissing => text!(texts, "ecart-profil-absent"),
        Meaning::CodeAdded => text!(texts, "ecart-profil-ajoute"),
        Meaning::CodeSpaces => text!(texts, "ecart-profil-espaces"),
        Meaning::Case => text!(texts, "ecart-capitales"),
        Meaning::LookAlike => text!(texts, "ecart-ressemblance"),
        Meaning::Value => text!(texts, "ecart-valeur"),
        Meaning::Unlike => text!(texts, "ecart-autre"),
    };
    if gap.in_service { text!(texts, "ecart-dans-service", sens = said) } else { said }
}
