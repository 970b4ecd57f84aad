//! Ports that contradict one another: that of the public address, the one PRONOTE.net listens on, the one noted in
//! 2013. Read from the inputs alone, so that the page where they are typed says it at once.

use super::address::PublicUrl;
use super::credential::masked;
use super::inputs::{Hosting, Inputs, PortDecision};
use super::port::Port;
use super::timestamp::Timestamp;

/// Two ports that differ: right only if somebody knows why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortConflict {
    /// The port of the public address, and so of every link that the ENT is given.
    pub public: Port,
    /// Whether the address leaves the port out: it is then the protocol's own.
    pub is_implied: bool,
    /// The other port.
    pub other: Port,
    /// Where it stands.
    pub origin: Origin,
}

/// Where the other port stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// « Port d’écoute ».
    Listening,
    /// The port noted in 2013.
    Noted,
    /// Both, and the same.
    Both,
}

impl Origin {
    /// Each of them.
    pub const ALL: [Origin; 3] = [Origin::Listening, Origin::Noted, Origin::Both];
}

/// The port that is written for an address that has none.
pub fn implied_port(inputs: &Inputs) -> Option<Port> {
    let (url, _) = PublicUrl::parse(&inputs.address).ok()?;
    url.address().port().is_none().then(|| url.address().effective_port())
}

/// The contradictions that nobody has settled.
pub fn open_conflicts(inputs: &Inputs) -> Vec<PortConflict> {
    conflicts(inputs).into_iter().filter(|conflict| conflict.decision(inputs).is_none()).collect()
}

/// Every contradiction, settled or not; none where the publisher runs the server.
pub fn conflicts(inputs: &Inputs) -> Vec<PortConflict> {
    if inputs.school.hosting == Hosting::Publisher {
        return Vec::new();
    }
    let Ok((url, _)) = PublicUrl::parse(&inputs.address) else { return Vec::new() };
    let (public, is_implied) = (url.address().effective_port(), url.address().port().is_none());
    let port = |text: &str| Port::parse(text).ok().filter(|port| *port != public);
    let found = match (port(&inputs.server.listening_port), port(&inputs.server.port_2013)) {
        (Some(listening), Some(noted)) if listening == noted => vec![(listening, Origin::Both)],
        (listening, noted) => {
            let listening = listening.map(|port| (port, Origin::Listening));
            listening.into_iter().chain(noted.map(|port| (port, Origin::Noted))).collect()
        }
    };
    found.into_iter().map(|(other, origin)| PortConflict { public, is_implied, other, origin }).collect()
}

impl PortConflict {
    /// The user's word that the two go together, if they gave it.
    pub fn decision<'a>(&self, inputs: &'a Inputs) -> Option<&'a PortDecision> {
        decision(inputs, self.public.get(), self.other.get())
    }

    /// Keeps who said that the two go together; a name is needed.
    pub fn confirm(&self, inputs: &mut Inputs, by: &str, on: Timestamp) {
        let (public, other) = (self.public.get(), self.other.get());
        inputs.server.ports.push(PortDecision { public, other, confirmed_by: masked(by.trim()), on });
    }

    /// Whether the other port may be taken for the public address: with `https` in front of a port where PRONOTE.net
    /// listens in `http`, the address would be another wrong one.
    pub fn may_use_other(&self, inputs: &Inputs) -> bool {
        PublicUrl::parse(&inputs.address).is_ok_and(|(url, _)| url.address().protocol() == inputs.server.protocol)
    }

    /// Takes the other port for the public address; and to listen on, when the server was said to listen on the same
    /// port as the address.
    pub fn use_other(&self, inputs: &mut Inputs) {
        let Ok((url, _)) = PublicUrl::parse(&inputs.address) else { return };
        inputs.address = url.with_port(self.other).to_string();
        if Port::parse(&inputs.server.listening_port) == Ok(self.public) {
            inputs.server.listening_port = self.other.to_string();
        }
    }
}

/// What was said of two ports.
pub fn decision(inputs: &Inputs, public: u16, other: u16) -> Option<&PortDecision> {
    inputs.server.ports.iter().find(|decision| (decision.public, decision.other) == (public, other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inputs(address: &str, listening: &str, noted: &str) -> Inputs {
        let mut inputs = Inputs { address: address.into(), ..Inputs::default() };
        inputs.server.listening_port = listening.into();
        inputs.server.port_2013 = noted.into();
        inputs
    }

    fn found(inputs: &Inputs) -> Vec<(u16, u16, Origin)> {
        open_conflicts(inputs).into_iter().map(|one| (one.public.get(), one.other.get(), one.origin)).collect()
    }

    #[test]
    fn the_port_of_another_protocol_is_not_offered() {
        let offered = |address: &str| {
            let inputs = inputs(address, "", "8036");
            open_conflicts(&inputs)[0].may_use_other(&inputs)
        };
        assert!(offered("http://notes.exemple.fr") && !offered("https://notes.exemple.fr:81"));
        let mut secure = inputs("https://notes.exemple.fr:81", "8036", "");
        secure.server.protocol = crate::domain::inputs::Protocol::Https;
        assert!(open_conflicts(&secure)[0].may_use_other(&secure));
    }

    #[test]
    fn each_contradiction_is_found_as_soon_as_both_ports_are_there() {
        let address = "http://notes.exemple.fr";
        assert_eq!(found(&inputs(address, "", "8036")), [(80, 8036, Origin::Noted)]);
        assert_eq!(found(&inputs(address, "8036", "8036")), [(80, 8036, Origin::Both)]);
        let both = [(80, 8037, Origin::Listening), (80, 8036, Origin::Noted)];
        assert_eq!(found(&inputs(address, "8037", "8036")), both);
        assert_eq!(found(&inputs(address, "80", "")), []);
        assert_eq!(found(&inputs("http://notes.exemple.fr:8036", "8036", "8036")), []);
        assert_eq!(found(&inputs("", "8036", "80")), []);
        assert_eq!(implied_port(&inputs(address, "", "")), Some(Port::HTTP));
        assert_eq!(implied_port(&inputs("https://notes.exemple.fr:8036", "", "")), None);
        let mut hosted = inputs(address, "8036", "8036");
        hosted.school.hosting = Hosting::Publisher;
        assert_eq!(found(&hosted), []);
    }

    #[test]
    fn taking_the_other_port_ends_the_contradiction() {
        for (address, listening, noted, wanted) in [
            ("http://notes.exemple.fr/pronote", "8036", "8036", "http://notes.exemple.fr:8036/pronote"),
            ("http://notes.exemple.fr:80", "80", "8036", "http://notes.exemple.fr:8036"),
        ] {
            let mut inputs = inputs(address, listening, noted);
            open_conflicts(&inputs)[0].use_other(&mut inputs);
            assert_eq!((inputs.address.as_str(), found(&inputs)), (wanted, vec![]));
        }
    }

    #[test]
    fn a_word_holds_for_the_two_ports_it_was_given_for() {
        let mut inputs = inputs("http://notes.exemple.fr", "8036", "8036");
        let on = Timestamp::parse("2014-08-25T14:03:07+02:00").unwrap();
        open_conflicts(&inputs)[0].confirm(&mut inputs, " M. Réseau ", on);
        assert_eq!(inputs.server.ports[0].confirmed_by, "M. Réseau");
        assert_eq!(found(&inputs), []);
        inputs.server.listening_port = "8037".into();
        assert_eq!(found(&inputs), [(80, 8037, Origin::Listening)]);
    }
}
