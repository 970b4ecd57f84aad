//! The mapping an answer is held against, the dossier's or else its ENT's, and the one that would fit the answer.

use super::reading::{AttributeCandidate, Expected, Fact, Reading, State};
use crate::domain::ent::{AttributeSet, Ent};
use crate::domain::inputs::{Attribute, AttributeInputs, EntInputs, ProfileInputs};
use crate::domain::trimmed;
use crate::lang::Bilingual;

/// Names of the attributes and values of the profiles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The CAS attribute for each fact; an empty text is one that is not known.
    pub attributes: AttributeInputs,
    /// The values of each kind of user, `;` between several.
    pub profiles: ProfileInputs,
}

impl Mapping {
    /// What the dossier says, completed by its ENT; empty where neither says anything.
    pub fn of(inputs: Option<&EntInputs>, ent: Option<&Ent>) -> Self {
        let attributes = inputs.and_then(|inputs| inputs.attributes.clone());
        let profiles = inputs.and_then(|inputs| inputs.profiles.clone());
        Self {
            attributes: attributes.or_else(|| ent?.attributes.clone()).unwrap_or_default(),
            profiles: profiles.or_else(|| ent?.profiles.clone()).unwrap_or_default(),
        }
    }

    /// What an answer should then hold; `service` is the public address as the ENT knows it.
    pub fn expected<'a>(&'a self, ready_sets: &'a [AttributeSet], service: Option<&'a str>) -> Expected<'a> {
        let (attributes, profiles) = (&self.attributes, &self.profiles);
        Expected { attributes, profiles, ready_sets, service, now: None }
    }

    /// The names under which the answer's facts really come; `None` when these are the mapping's already.
    pub fn fitting(&self, reading: &Reading, ready_sets: &[AttributeSet]) -> Option<AttributeInputs> {
        // Another type of connector is to be asked for: its names would open no espace.
        if reading.connector.is_some() {
            return None;
        }
        let mut names = self.attributes.clone();
        let set = ready_sets.iter().find(|set| reading.fitting_set.as_ref() == Some(&set.id));
        for fact in &reading.facts {
            let ready = set.map(|set| trimmed(set.names.get(fact.attribute)).to_owned());
            let offered = ready.filter(|name| !name.is_empty()).or_else(|| offered(fact, &names));
            if let Some(name) = offered {
                *names.get_mut(fact.attribute) = name;
            }
        }
        (names != self.attributes).then_some(names)
    }
}

/// How the names that were seen, without an answer, stand to a mapping's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamesSeen {
    /// The mapping's names that are not among them.
    pub missing: Vec<String>,
    /// The ready set that has them all, when the mapping's are not there.
    pub fitting: Option<Bilingual>,
}

impl Mapping {
    /// Holds names against the mapping; `None` when it names nothing.
    pub fn seen(&self, names: &[String], ready_sets: &[AttributeSet]) -> Option<NamesSeen> {
        let named = |set: &AttributeInputs| -> Vec<String> {
            let names = Attribute::ALL.into_iter().map(|fact| trimmed(set.get(fact)).to_owned());
            names.filter(|name| !name.is_empty()).collect()
        };
        let is_there = |name: &String| names.contains(name);
        let own = named(&self.attributes);
        if own.is_empty() {
            return None;
        }
        let missing: Vec<_> = own.into_iter().filter(|name| !is_there(name)).collect();
        let has_all = |set: &&AttributeSet| named(&set.names).iter().all(is_there);
        let fitting = (!missing.is_empty()).then(|| ready_sets.iter().find(has_all)).flatten();
        Some(NamesSeen { missing, fitting: fitting.map(|set| set.label.clone()) })
    }
}

/// The first name offered that no other fact has, and that was not cut to fit a sentence.
fn offered(fact: &Fact, names: &AttributeInputs) -> Option<String> {
    let (State::Missing(candidates) | State::NotMapped(candidates)) = &fact.state else { return None };
    let is_taken = |name: &str| Attribute::ALL.into_iter().any(|other| names.get(other) == name);
    let whole = |candidate: &&AttributeCandidate| !candidate.name.ends_with('…') && !is_taken(&candidate.name);
    candidates.iter().find(whole).map(|candidate| candidate.name.clone())
}
