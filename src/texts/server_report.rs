//! What is said of the server's state, from the report of its script: each fact, and all of them together.

use super::{Sentence, Texts};
use crate::diagnostics::server_report::ReportError;
use crate::domain::finding::ServerFact;
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

/// What is said of a server that the publisher hosts.
pub fn hosted(texts: &Texts) -> Sentence {
    sentence!(texts, "serveur-page-heberge")
}

/// Every fact that needs attention, with what to do first; or that the server is ready.
pub fn state(texts: &Texts, facts: &[ServerFact]) -> Sentence {
    let mut said = facts.iter().filter(|fact| fact.needs_attention()).map(|each| fact(texts, each));
    let Some(mut all) = said.next() else { return sentence!(texts, "serveur-pret") };
    for other in said {
        all.message.push(' ');
        all.message.push_str(&other.message);
    }
    all
}

/// What a fact means, and what to do.
pub fn fact(texts: &Texts, fact: &ServerFact) -> Sentence {
    match fact {
        ServerFact::Incomplete => sentence!(texts, "serveur-incomplet"),
        ServerFact::MadeForOther { seen, expected } => {
            sentence!(texts, "serveur-autre-port", vu = seen, attendu = expected)
        }
        ServerFact::PortFree { port } => sentence!(texts, "serveur-port-libre", port = port.to_string()),
        ServerFact::PortHeldByWindows { port } => sentence!(texts, "serveur-port-windows", port = port.to_string()),
        ServerFact::PortHeldBy { port, process } => {
            sentence!(texts, "serveur-port-pris", port = port.to_string(), programme = process)
        }
        ServerFact::PrefixFree { prefix } => sentence!(texts, "serveur-prefixe-libre", prefixe = prefix),
        ServerFact::PrefixReserved { prefix } => sentence!(texts, "serveur-prefixe-reserve", prefixe = prefix),
        ServerFact::PrefixForEveryone { prefix } => sentence!(texts, "serveur-prefixe-tous", prefixe = prefix),
        ServerFact::OtherReservation { prefix, expected } => {
            sentence!(texts, "serveur-prefixe-autre", prefixe = prefix, attendu = expected)
        }
        ServerFact::PrefixUnknown => sentence!(texts, "serveur-prefixe-inconnu"),
        ServerFact::FirewallRule { port } => sentence!(texts, "serveur-pare-feu-ouvert", port = port.to_string()),
        ServerFact::NoFirewallRule { port } => sentence!(texts, "serveur-pare-feu-ferme", port = port.to_string()),
        ServerFact::OldRunning { name } => sentence!(texts, "serveur-2013-en-marche", service = name),
        ServerFact::OldWillStart { name } => sentence!(texts, "serveur-2013-automatique", service = name),
        ServerFact::OldStillThere { name } => sentence!(texts, "serveur-2013-present", service = name),
        ServerFact::ServiceRunning { name } => sentence!(texts, "serveur-service-en-marche", service = name),
        ServerFact::ServiceStopped { name } => sentence!(texts, "serveur-service-arrete", service = name),
        ServerFact::ServiceListed { name } => sentence!(texts, "serveur-service-liste", service = name),
        ServerFact::NoService => sentence!(texts, "serveur-service-aucun"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::port::Port;
    use crate::texts::Language;

    #[test]
    fn every_fact_is_said_whole() {
        let (port, name) = (Port::PRONOTE, "PRONOTE Serveur".to_owned());
        let prefix = "http://+:8036/".to_owned();
        let facts = [
            ServerFact::Incomplete,
            ServerFact::MadeForOther { seen: "http://+:80/".into(), expected: prefix.clone() },
            ServerFact::PortFree { port },
            ServerFact::PortHeldByWindows { port },
            ServerFact::PortHeldBy { port, process: "Skype.exe".into() },
            ServerFact::PrefixFree { prefix: prefix.clone() },
            ServerFact::PrefixReserved { prefix: prefix.clone() },
            ServerFact::PrefixForEveryone { prefix: prefix.clone() },
            ServerFact::OtherReservation { prefix: "http://*:8036/".into(), expected: prefix },
            ServerFact::PrefixUnknown,
            ServerFact::FirewallRule { port },
            ServerFact::NoFirewallRule { port },
            ServerFact::OldRunning { name: name.clone() },
            ServerFact::OldWillStart { name: name.clone() },
            ServerFact::OldStillThere { name: name.clone() },
            ServerFact::ServiceRunning { name: name.clone() },
            ServerFact::ServiceStopped { name: name.clone() },
            ServerFact::ServiceListed { name },
            ServerFact::NoService,
        ];
        let errors = [ReportError::Empty, ReportError::TooLarge, ReportError::NotText, ReportError::NotAReport];
        for language in Language::ALL {
            let texts = Texts::new(language);
            let said = facts.iter().map(|each| fact(&texts, each));
            for sentence in said.chain(errors.iter().map(|each| error(&texts, each))) {
                for part in [sentence.message, sentence.remedy] {
                    assert!(!part.is_empty() && !part.contains('$') && !part.starts_with("serveur-"), "{part}");
                }
            }
        }
        let french = Texts::new(Language::French);
        let held = fact(&french, &facts[4]).message;
        assert_eq!(held, "Le port 8036 est pris par un autre programme\u{a0}: Skype.exe.");
    }
}
