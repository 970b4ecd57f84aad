//! What is said of the server's state, from the report of its script: each fact, and all of them together.

use super::{I18n, UserMessage};
use crate::diagnostics::server_report::ReportError;
use crate::domain::finding::ServerFact;
use crate::user_message;

/// Why a text is not a report.
pub fn error(i18n: &I18n, error: &ReportError) -> UserMessage {
    match error {
        ReportError::Empty => user_message!(i18n, "serveur-rapport-vide"),
        ReportError::TooLarge => user_message!(i18n, "serveur-rapport-grand"),
        ReportError::NotText => user_message!(i18n, "serveur-rapport-binaire"),
        ReportError::NotAReport => user_message!(i18n, "serveur-rapport-autre"),
    }
}

/// What is said of a server that the publisher hosts.
pub fn hosted(i18n: &I18n) -> UserMessage {
    user_message!(i18n, "serveur-page-heberge")
}

/// Every fact that needs attention, with what to do first; or that the server is ready.
pub fn state(i18n: &I18n, facts: &[ServerFact]) -> UserMessage {
    let mut said = facts.iter().filter(|fact| fact.needs_attention()).map(|each| fact(i18n, each));
    let Some(mut all) = said.next() else { return user_message!(i18n, "serveur-pret") };
    for other in said {
        all.message.push(' ');
        all.message.push_str(&other.message);
    }
    all
}

/// What a fact means, and what to do.
pub fn fact(i18n: &I18n, fact: &ServerFact) -> UserMessage {
    match fact {
        ServerFact::Incomplete => user_message!(i18n, "serveur-incomplet"),
        ServerFact::MadeForOther { seen, expected } => {
            user_message!(i18n, "serveur-autre-port", vu = seen, attendu = expected)
        }
        ServerFact::PortFree { port } => user_message!(i18n, "serveur-port-libre", port = port.to_string()),
        ServerFact::PortHeldByWindows { port } => user_message!(i18n, "serveur-port-windows", port = port.to_string()),
        ServerFact::PortHeldBy { port, process } => {
            user_message!(i18n, "serveur-port-pris", port = port.to_string(), programme = process)
        }
        ServerFact::PrefixFree { prefix } => user_message!(i18n, "serveur-prefixe-libre", prefixe = prefix),
        ServerFact::PrefixReserved { prefix } => user_message!(i18n, "serveur-prefixe-reserve", prefixe = prefix),
        ServerFact::PrefixForEveryone { prefix } => user_message!(i18n, "serveur-prefixe-tous", prefixe = prefix),
        ServerFact::OtherReservation { prefix, expected } => {
            user_message!(i18n, "serveur-prefixe-autre", prefixe = prefix, attendu = expected)
        }
        ServerFact::PrefixUnknown => user_message!(i18n, "serveur-prefixe-inconnu"),
        ServerFact::FirewallRule { port } => user_message!(i18n, "serveur-pare-feu-ouvert", port = port.to_string()),
        ServerFact::NoFirewallRule { port } => user_message!(i18n, "serveur-pare-feu-ferme", port = port.to_string()),
        ServerFact::OldRunning { name } => user_message!(i18n, "serveur-2013-en-marche", service = name),
        ServerFact::OldWillStart { name } => user_message!(i18n, "serveur-2013-automatique", service = name),
        ServerFact::OldStillThere { name } => user_message!(i18n, "serveur-2013-present", service = name),
        ServerFact::ServiceRunning { name } => user_message!(i18n, "serveur-service-en-marche", service = name),
        ServerFact::ServiceStopped { name } => user_message!(i18n, "serveur-service-arrete", service = name),
        ServerFact::ServiceListed { name } => user_message!(i18n, "serveur-service-liste", service = name),
        ServerFact::NoService => user_message!(i18n, "serveur-service-aucun"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::port::Port;
    use crate::lang::Language;

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
            let i18n = I18n::new(language);
            let said = facts.iter().map(|each| fact(&i18n, each));
            for sentence in said.chain(errors.iter().map(|each| error(&i18n, each))) {
                for part in [sentence.message, sentence.hint] {
                    assert!(!part.is_empty() && !part.contains('$') && !part.starts_with("serveur-"), "{part}");
                }
            }
        }
        let french = I18n::new(Language::French);
        let held = fact(&french, &facts[4]).message;
        assert_eq!(held, "Le port\u{a0}8036 est pris par un autre programme\u{a0}: Skype.exe.");
    }
}
