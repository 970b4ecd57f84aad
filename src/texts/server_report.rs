//! What is said of the server's state, from the report of its script.

use super::{Sentence, Texts};
use crate::diagnostics::server_report::{Finding, ReportError};
use crate::sentence;

/// Why a text is not a report.
pub fn error(texts: &Texts, error: &ReportError) -> Sentence {
    match error {
        ReportError::Empty => sentence!(texts, "serveur-rapport-vide"),
        ReportError::TooLarge => sentence!(texts, "serveur-rapport-grand"),
        ReportError::NotText => sentence!(texts, "serveur-rapport-binaire"),
        ReportError::NotAReport => sentence!(texts, "serveur-rapport-autre"),
    }
}

/// What a fact means, and what to do.
pub fn finding(texts: &Texts, finding: &Finding) -> Sentence {
    match finding {
        Finding::Incomplete => sentence!(texts, "serveur-incomplet"),
        Finding::MadeForOther { seen, expected } => {
            sentence!(texts, "serveur-autre-port", vu = seen, attendu = expected)
        }
        Finding::PortFree { port } => sentence!(texts, "serveur-port-libre", port = port.to_string()),
        Finding::PortHeldByWindows { port } => sentence!(texts, "serveur-port-windows", port = port.to_string()),
        Finding::PortHeldBy { port, process } => {
            sentence!(texts, "serveur-port-pris", port = port.to_string(), programme = process)
        }
        Finding::PrefixFree { prefix } => sentence!(texts, "serveur-prefixe-libre", prefixe = prefix),
        Finding::PrefixReserved { prefix } => sentence!(texts, "serveur-prefixe-reserve", prefixe = prefix),
        Finding::PrefixForEveryone { prefix } => sentence!(texts, "serveur-prefixe-tous", prefixe = prefix),
        Finding::OtherReservation { prefix, expected } => {
            sentence!(texts, "serveur-prefixe-autre", prefixe = prefix, attendu = expected)
        }
        Finding::PrefixUnknown => sentence!(texts, "serveur-prefixe-inconnu"),
        Finding::FirewallRule { port } => sentence!(texts, "serveur-pare-feu-ouvert", port = port.to_string()),
        Finding::NoFirewallRule { port } => sentence!(texts, "serveur-pare-feu-ferme", port = port.to_string()),
        Finding::OldRunning { name } => sentence!(texts, "serveur-2013-en-marche", service = name),
        Finding::OldWillStart { name } => sentence!(texts, "serveur-2013-automatique", service = name),
        Finding::OldStillThere { name } => sentence!(texts, "serveur-2013-present", service = name),
        Finding::ServiceRunning { name } => sentence!(texts, "serveur-service-en-marche", service = name),
        Finding::ServiceStopped { name } => sentence!(texts, "serveur-service-arrete", service = name),
        Finding::ServiceListed { name } => sentence!(texts, "serveur-service-liste", service = name),
        Finding::NoService => sentence!(texts, "serveur-service-aucun"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::port::Port;
    use crate::texts::Language;

    #[test]
    fn every_finding_is_said_whole() {
        let (port, name) = (Port::PRONOTE, "PRONOTE Serveur".to_owned());
        let prefix = "http://+:8036/".to_owned();
        let findings = [
            Finding::Incomplete,
            Finding::MadeForOther { seen: "http://+:80/".into(), expected: prefix.clone() },
            Finding::PortFree { port },
            Finding::PortHeldByWindows { port },
            Finding::PortHeldBy { port, process: "Skype.exe".into() },
            Finding::PrefixFree { prefix: prefix.clone() },
            Finding::PrefixReserved { prefix: prefix.clone() },
            Finding::PrefixForEveryone { prefix: prefix.clone() },
            Finding::OtherReservation { prefix: "http://*:8036/".into(), expected: prefix },
            Finding::PrefixUnknown,
            Finding::FirewallRule { port },
            Finding::NoFirewallRule { port },
            Finding::OldRunning { name: name.clone() },
            Finding::OldWillStart { name: name.clone() },
            Finding::OldStillThere { name: name.clone() },
            Finding::ServiceRunning { name: name.clone() },
            Finding::ServiceStopped { name: name.clone() },
            Finding::ServiceListed { name },
            Finding::NoService,
        ];
        let errors = [ReportError::Empty, ReportError::TooLarge, ReportError::NotText, ReportError::NotAReport];
        for language in Language::ALL {
            let texts = Texts::new(language);
            let said = findings.iter().map(|each| finding(&texts, each));
            for sentence in said.chain(errors.iter().map(|each| error(&texts, each))) {
                for part in [sentence.message, sentence.remedy] {
                    assert!(!part.is_empty() && !part.contains('$') && !part.starts_with("serveur-"), "{part}");
                }
            }
        }
        let french = Texts::new(Language::French);
        let held = finding(&french, &findings[4]).message;
        assert_eq!(held, "Le port 8036 est pris par un autre programme\u{a0}: Skype.exe.");
    }
}
