//! What a list says of a school, each text by its name: compared with what it said before and with what the dossier has.

use crate::domain::credential::without_credentials;
use crate::domain::inputs::{CasInputs, Field, Hosting, Inputs, Protocol};
use crate::domain::trimmed;
use crate::dossier::{LocalFacts, LocalField};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One of the texts that a list may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// An input of the dossier.
    Input(Field),
    /// Who runs the server.
    Hosting,
    /// What PRONOTE.net listens with.
    Protocol,
    /// What only the papers need.
    Local(LocalField),
}

/// The texts that are given, by their names. Two lists that say the same are equal, however they are written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Facts(BTreeMap<String, String>);

/// A text that both the list and the user of the dossier changed, each in their way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Which one.
    pub fact: Fact,
    /// As the dossier has it.
    pub dossier: String,
    /// As the list has it now.
    pub list: String,
}

/// What `heberge` is in a list.
const HOSTED: &str = "oui";

impl Fact {
    /// All that a list may say. Attributes and profiles are the ENT's own, which no list changes.
    fn all() -> impl Iterator<Item = Fact> {
        let inputs = Field::all().into_iter().filter(|field| !matches!(field, Field::Attribute(_) | Field::Profile(_)));
        let local = LocalField::ALL.iter().map(|field| Fact::Local(*field));
        inputs.map(Fact::Input).chain([Fact::Hosting, Fact::Protocol]).chain(local)
    }

    /// The name that a text is kept by.
    fn name(self) -> &'static str {
        match self {
            Fact::Input(field) => field.id(),
            Fact::Hosting => super::columns::Column::Hosted.name(),
            Fact::Protocol => super::columns::Column::Protocol.name(),
            Fact::Local(field) => super::columns::Column::Local(field).name(),
        }
    }
}

impl Facts {
    /// What a dossier, or a line that was read as one, has.
    pub fn of(inputs: &Inputs, local: &LocalFacts) -> Self {
        let mut facts = BTreeMap::new();
        for fact in Fact::all() {
            let text = match fact {
                Fact::Input(field) => without_credentials(trimmed(inputs.get(field))),
                Fact::Hosting if inputs.school.hosting == Hosting::Publisher => HOSTED.to_owned(),
                Fact::Hosting => String::new(),
                Fact::Protocol if inputs.server.protocol == Protocol::Https => Protocol::Https.scheme().to_owned(),
                Fact::Protocol => String::new(),
                Fact::Local(field) => local.get(field).unwrap_or_default().to_owned(),
            };
            if !text.is_empty() {
                facts.insert(fact.name().to_owned(), text);
            }
        }
        Self(facts)
    }

    fn get(&self, fact: Fact) -> &str {
        self.0.get(fact.name()).map_or("", String::as_str)
    }

    /// Writes in a dossier what the list says now and did not say `before`. What the user changed since stays, unless the
    /// list changed it too.
    ///
    /// # Errors
    /// Every text that both changed; the dossier is then half changed, and is not to be kept.
    pub fn write(&self, before: &Facts, inputs: &mut Inputs, local: &mut LocalFacts) -> Result<(), Vec<Conflict>> {
        let there = Facts::of(inputs, local);
        let mut wanted = there.clone();
        let mut conflicts = Vec::new();
        for fact in Fact::all() {
            let (now, old, dossier) = (self.get(fact), before.get(fact), there.get(fact));
            if now == old || now == dossier {
                continue;
            }
            if dossier != old {
                conflicts.push(Conflict { fact, dossier: dossier.to_owned(), list: now.to_owned() });
            }
            wanted.0.insert(fact.name().to_owned(), now.to_owned());
        }
        if !conflicts.is_empty() {
            return Err(conflicts);
        }
        if wanted != there {
            wanted.put(&there, inputs, local);
        }
        Ok(())
    }

    /// Writes the texts that are not those that are there.
    fn put(&self, there: &Facts, inputs: &mut Inputs, local: &mut LocalFacts) {
        let text = |field| self.get(Fact::Input(field)).to_owned();
        let changed = Fact::all().filter(|fact| self.get(*fact) != there.get(*fact));
        for fact in changed {
            match fact {
                // The three together, below.
                Fact::Input(Field::CasServer | Field::CasLogin | Field::CasValidation) => {
                    inputs.ent.cas = match (text(Field::CasServer), text(Field::CasLogin), text(Field::CasValidation)) {
                        (_, login, validation) if !login.is_empty() || !validation.is_empty() => {
                            CasInputs::Separate { login, validation }
                        }
                        (server, ..) if !server.is_empty() => CasInputs::Server(server),
                        _ => CasInputs::FromEnt,
                    };
                }
                Fact::Input(field) => inputs.set(field, text(field)),
                Fact::Hosting if self.get(fact).is_empty() => inputs.school.hosting = Hosting::OwnServer,
                Fact::Hosting => inputs.school.hosting = Hosting::Publisher,
                Fact::Protocol if self.get(fact).is_empty() => inputs.server.protocol = Protocol::Http,
                Fact::Protocol => inputs.server.protocol = Protocol::Https,
                Fact::Local(field) => {
                    // The list's texts were accepted when it was read.
                    let _ = local.set(field, self.get(fact));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inputs(name: &str, ip: &str) -> Inputs {
        let mut inputs = Inputs::default();
        inputs.set(Field::Name, name.to_owned());
        inputs.set(Field::ServerIp, ip.to_owned());
        inputs
    }

    fn facts(inputs: &Inputs) -> Facts {
        Facts::of(inputs, &LocalFacts::default())
    }

    /// Before, now, in the dossier, then what the dossier has afterwards; nothing for a conflict.
    #[test]
    fn a_list_changes_what_it_says_anew_and_no_word_of_the_user() {
        for (before, now, dossier, after) in [
            ("a", "a", "a", Some("a")),
            ("a", "b", "a", Some("b")),
            ("a", "a", "c", Some("c")),
            ("a", "b", "b", Some("b")),
            ("a", "", "a", Some("")),
            ("", "b", "", Some("b")),
            ("a", "b", "c", None),
            ("", "b", "c", None),
        ] {
            let mut there = inputs(dossier, "10.0.0.1");
            let (before, now) = (facts(&inputs(before, "")), facts(&inputs(now, "")));
            let written = now.write(&before, &mut there, &mut LocalFacts::default());
            match after {
                Some(after) => assert_eq!((written, there), (Ok(()), inputs(after, "10.0.0.1"))),
                None => assert_eq!(written.unwrap_err().len(), 1),
            }
        }
    }

    #[test]
    fn every_text_of_a_list_reaches_the_dossier() {
        let mut asked = Inputs::default();
        for fact in Fact::all() {
            if let Fact::Input(field) = fact {
                asked.set(field, field.id().to_owned());
            }
        }
        asked.school.hosting = Hosting::Publisher;
        asked.server.protocol = Protocol::Https;
        let mut local = LocalFacts::default();
        for &field in LocalField::ALL {
            local.set(field, "0123456789").unwrap();
        }
        let asked = Facts::of(&asked, &local);
        let (mut inputs, mut there) = (Inputs::default(), LocalFacts::default());
        asked.write(&Facts::of(&inputs, &there), &mut inputs, &mut there).unwrap();
        assert_eq!(Facts::of(&inputs, &there), asked);
    }

    #[test]
    fn both_ways_of_saying_the_cas_server_are_taken_and_given_up() {
        let mut inputs = Inputs::default();
        let empty = facts(&inputs);
        let with = |cas| {
            facts(&Inputs { ent: crate::domain::inputs::EntInputs { cas, ..Default::default() }, ..Inputs::default() })
        };
        let separate = CasInputs::Separate { login: "l".to_owned(), validation: "v".to_owned() };
        let (one, two) = (with(CasInputs::Server("s".to_owned())), with(separate.clone()));
        let mut local = LocalFacts::default();
        one.write(&empty, &mut inputs, &mut local).unwrap();
        assert_eq!(inputs.ent.cas, CasInputs::Server("s".to_owned()));
        two.write(&one, &mut inputs, &mut local).unwrap();
        assert_eq!(inputs.ent.cas, separate);
        empty.write(&two, &mut inputs, &mut local).unwrap();
        assert_eq!(inputs.ent.cas, CasInputs::FromEnt);
    }
}
