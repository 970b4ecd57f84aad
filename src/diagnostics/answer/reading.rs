//! An answer held against the settings: is each fact there, and which espace does the person enter?

use super::coding::{counterparts, is_code};
use super::format::{DateForm, PostcodeForm, date_form, is_garbled, postcode_form};
use super::{Answer, Attribute, FailureKind, Note, Outcome, Private, Protocol};
use crate::domain::ent::AttributeSet;
use crate::domain::inputs::{Attribute as FactName, AttributeInputs, ProfileInputs};
use crate::domain::space::Space;
use crate::domain::trimmed;

/// Names offered in place of one that is not there.
const MOST_CANDIDATES: usize = 3;

/// What the settings expect of an answer.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    pub attributes: &'a AttributeInputs,
    pub profiles: &'a ProfileInputs,
    /// The catalogue's ready sets of names, offered when one of them fits.
    pub ready_sets: &'a [AttributeSet],
    /// The public address as the ENT knows it, without a final slash; `None` skips the audience.
    pub service: Option<&'a str>,
}

/// What PRONOTE makes of the answer. Its `Debug` shows no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The five facts, in the dialog's order; none after a failure.
    pub facts: Vec<Fact>,
    /// Each value of the profile, and where it leads.
    pub codes: Vec<Code>,
    /// The identifier of the ready set whose names are all in the answer, when the settings' are not.
    pub fitting_set: Option<String>,
    /// The service the assertion is for, when it is not the settings'.
    pub other_audience: Option<String>,
    pub conclusion: Conclusion,
}

/// One fact PRONOTE knows a person by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub attribute: FactName,
    /// The CAS attribute of the settings, empty when none is.
    pub name: String,
    pub state: State,
    pub values: Vec<Private>,
}

/// Whether a fact is in the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    Found(Vec<Remark>),
    /// The attribute is there, without a value.
    Empty,
    Missing(Vec<Candidate>),
    /// The settings name no attribute for it.
    NotMapped(Vec<Candidate>),
}

/// What is odd in a value that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    SeveralValues { count: usize },
    IsoDate,
    MonthFirst,
    ImpossibleDate,
    OtherDateForm,
    PostcodeZeroLost,
    OtherPostcodeForm,
    Garbled,
}

/// An attribute of the answer that may hold a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub name: String,
    pub why: Why,
}

/// Why an attribute is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The same name, but for its capitals.
    Case,
    /// A name that ENTs use for this fact.
    KnownName,
    /// Its content looks like it.
    Content,
}

/// One value of the profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub value: Private,
    pub spaces: Vec<Space>,
    /// The settings' value for the same people in the other coding, when this one leads nowhere.
    pub other_coding: Option<String>,
}

/// Where the person enters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conclusion {
    Enters(Space),
    /// `shared`: a value of the settings leads to two of them by itself.
    Several {
        spaces: Vec<Space>,
        shared: bool,
    },
    Nowhere(Reason),
}

/// Why a person enters no espace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    Failure(FailureKind),
    /// The protocol, or this answer, gives no attribute at all.
    NoAttribute(Protocol),
    /// The settings name no attribute for the profile.
    ProfileNotMapped,
    ProfileMissing {
        name: String,
    },
    ProfileEmpty {
        name: String,
    },
    /// No value of the profile is in the settings.
    CodesUnknown,
    /// They are, in the other coding.
    OtherCoding,
    /// The profile leads somewhere, but PRONOTE cannot tell who it is.
    NotRecognised {
        missing: Vec<FactName>,
        spaces: Vec<Space>,
    },
}

impl Reading {
    /// Holds an answer against the settings.
    pub fn of(answer: &Answer, expected: &Expected) -> Self {
        let other_audience = other_audience(answer, expected);
        let facts = match &answer.outcome {
            Outcome::Failure { cause, .. } => {
                let conclusion = Conclusion::Nowhere(Reason::Failure(*cause));
                return Self { facts: Vec::new(), codes: Vec::new(), fitting_set: None, other_audience, conclusion };
            }
            Outcome::Success { .. } => FactName::ALL.map(|fact| Fact::of(fact, answer, expected)).to_vec(),
        };
        let profile = facts.iter().find(|fact| fact.attribute == FactName::Profile);
        let codes = profile.map(|fact| codes(&fact.values, expected.profiles)).unwrap_or_default();
        let fitting_set = fitting_set(&facts, answer, expected);
        let conclusion = conclude(answer, &facts, &codes);
        Self { facts, codes, fitting_set, other_audience, conclusion }
    }

    /// The espaces the person enters.
    pub fn spaces(&self) -> Vec<Space> {
        match &self.conclusion {
            Conclusion::Enters(space) => vec![*space],
            Conclusion::Several { spaces, .. } => spaces.clone(),
            Conclusion::Nowhere(_) => Vec::new(),
        }
    }
}

impl Fact {
    fn of(fact: FactName, answer: &Answer, expected: &Expected) -> Self {
        let name = trimmed(expected.attributes.get(fact)).to_owned();
        let found = answer.attributes().iter().find(|attribute| !name.is_empty() && attribute.is_named(&name));
        let values: Vec<Private> = found.map(|found| found.values.clone()).unwrap_or_default();
        let state = match found {
            Some(found) if found.filled().next().is_none() => State::Empty,
            Some(found) => State::Found(remarks(fact, found)),
            None if name.is_empty() => State::NotMapped(candidates(fact, &name, answer, expected)),
            None => State::Missing(candidates(fact, &name, answer, expected)),
        };
        Self { attribute: fact, name, state, values }
    }

    /// Whether PRONOTE receives it.
    pub fn is_there(&self) -> bool {
        matches!(self.state, State::Found(_))
    }
}

fn remarks(fact: FactName, found: &Attribute) -> Vec<Remark> {
    let values: Vec<_> = found.filled().collect();
    let mut remarks = Vec::new();
    if fact != FactName::Profile && values.len() > 1 {
        remarks.push(Remark::SeveralValues { count: values.len() });
    }
    for value in &values {
        let form = match fact {
            FactName::BirthDate => date_remark(value),
            FactName::Postcode => postcode_remark(value),
            FactName::LastName | FactName::FirstName => is_garbled(value).then_some(Remark::Garbled),
            FactName::Profile => None,
        };
        remarks.extend(form.filter(|form| !remarks.contains(form)));
    }
    remarks
}

fn date_remark(value: &str) -> Option<Remark> {
    match date_form(value) {
        DateForm::Usual => None,
        DateForm::Iso => Some(Remark::IsoDate),
        DateForm::MonthFirst => Some(Remark::MonthFirst),
        DateForm::Impossible => Some(Remark::ImpossibleDate),
        DateForm::Other => Some(Remark::OtherDateForm),
    }
}

fn postcode_remark(value: &str) -> Option<Remark> {
    match postcode_form(value) {
        PostcodeForm::Usual => None,
        PostcodeForm::ZeroLost => Some(Remark::PostcodeZeroLost),
        PostcodeForm::Other => Some(Remark::OtherPostcodeForm),
    }
}

/// Names that ENTs give a fact (domain facts, § 2.1 and 3.2).
fn known_names(fact: FactName) -> &'static [&'static str] {
    match fact {
        FactName::LastName => &["sn", "nom"],
        FactName::FirstName => &["givenName", "prenom"],
        FactName::BirthDate => &["ENTPersonDateNaissance", "dateNaissance"],
        FactName::Postcode => &["postalCode", "codePostal", "ENTPersonCodePostal"],
        FactName::Profile => &["ENTPersonProfils", "categories"],
    }
}

/// Attributes every CAS may add by itself, which tell nothing of the person (specification, § 2.5.7).
fn is_of_the_protocol(name: &str) -> bool {
    ["authenticationDate", "longTermAuthenticationRequestTokenUsed", "isFromNewLogin"].contains(&name)
}

fn candidates(fact: FactName, name: &str, answer: &Answer, expected: &Expected) -> Vec<Candidate> {
    let taken = |attribute: &Attribute| {
        FactName::ALL.iter().any(|&other| attribute.is_named(trimmed(expected.attributes.get(other))))
    };
    let mut found: Vec<_> = answer
        .attributes()
        .iter()
        .filter(|attribute| !taken(attribute) && !is_of_the_protocol(&attribute.name))
        .filter_map(|attribute| {
            let why = why(fact, name, attribute, expected)?;
            Some(Candidate { name: crate::domain::excerpt(&attribute.name), why })
        })
        .collect();
    found.sort_by_key(|candidate| candidate.why as u8);
    found.truncate(MOST_CANDIDATES);
    found
}

fn why(fact: FactName, name: &str, attribute: &Attribute, expected: &Expected) -> Option<Why> {
    let called = |other: &str| !other.is_empty() && attribute.name.eq_ignore_ascii_case(other);
    if called(name) {
        return Some(Why::Case);
    }
    let in_a_set = expected.ready_sets.iter().any(|set| called(trimmed(set.names.get(fact))));
    if in_a_set || known_names(fact).iter().any(|known| called(known)) {
        return Some(Why::KnownName);
    }
    let alike = |value: &str| match fact {
        FactName::BirthDate => !matches!(date_form(value), DateForm::Other | DateForm::Impossible),
        FactName::Postcode => postcode_form(value) == PostcodeForm::Usual,
        FactName::Profile => {
            is_code(value) || Space::ALL.iter().any(|&space| leads_to(value, space, expected.profiles))
        }
        FactName::LastName | FactName::FirstName => false,
    };
    attribute.filled().any(alike).then_some(Why::Content)
}

/// The set whose names are all there; a set of one or two names proves nothing.
fn fitting_set(facts: &[Fact], answer: &Answer, expected: &Expected) -> Option<String> {
    if facts.iter().all(|fact| matches!(fact.state, State::Found(_) | State::Empty)) {
        return None;
    }
    let named = |name: &str| answer.attributes().iter().any(|attribute| attribute.is_named(name));
    let names = |set: &AttributeSet| -> Vec<String> {
        FactName::ALL.iter().map(|&fact| trimmed(set.names.get(fact)).to_owned()).filter(|n| !n.is_empty()).collect()
    };
    let fits = |set: &&AttributeSet| {
        let names = names(set);
        names.len() >= 3 && names.iter().all(|name| named(name)) && set.names != *expected.attributes
    };
    expected.ready_sets.iter().filter(fits).max_by_key(|set| names(set).len()).map(|set| set.id.clone())
}

fn leads_to(value: &str, space: Space, profiles: &ProfileInputs) -> bool {
    // Case differs from one ENT to another (domain facts, § 3.1).
    profile_values(space, profiles).any(|known| known.eq_ignore_ascii_case(value))
}

fn profile_values(space: Space, profiles: &ProfileInputs) -> impl Iterator<Item = &str> {
    profiles.get(space).split(';').map(trimmed).filter(|value| !value.is_empty())
}

fn codes(values: &[Private], profiles: &ProfileInputs) -> Vec<Code> {
    let code = |value: &Private| {
        let text = trimmed(value.reveal());
        let spaces: Vec<_> = Space::ALL.into_iter().filter(|&space| leads_to(text, space, profiles)).collect();
        let other_coding = counterparts(text)
            .into_iter()
            .filter(|_| spaces.is_empty())
            .find(|other| Space::ALL.iter().any(|&space| leads_to(other, space, profiles)))
            .map(str::to_owned);
        Code { value: value.clone(), spaces, other_coding }
    };
    values.iter().filter(|value| !trimmed(value.reveal()).is_empty()).map(code).collect()
}

fn conclude(answer: &Answer, facts: &[Fact], codes: &[Code]) -> Conclusion {
    if answer.attributes().is_empty() {
        return Conclusion::Nowhere(Reason::NoAttribute(answer.protocol));
    }
    if let Some(reason) = facts.iter().find(|fact| fact.attribute == FactName::Profile).and_then(profile_problem) {
        return Conclusion::Nowhere(reason);
    }
    let spaces: Vec<_> =
        Space::ALL.into_iter().filter(|space| codes.iter().any(|code| code.spaces.contains(space))).collect();
    let missing: Vec<_> = facts
        .iter()
        .filter(|fact| matches!(fact.attribute, FactName::LastName | FactName::FirstName) && !fact.is_there())
        .map(|fact| fact.attribute)
        .collect();
    match spaces.as_slice() {
        [] if codes.iter().any(|code| code.other_coding.is_some()) => Conclusion::Nowhere(Reason::OtherCoding),
        [] => Conclusion::Nowhere(Reason::CodesUnknown),
        _ if !missing.is_empty() => Conclusion::Nowhere(Reason::NotRecognised { missing, spaces }),
        [space] => Conclusion::Enters(*space),
        _ => {
            let shared = codes.iter().any(|code| code.spaces.len() > 1);
            Conclusion::Several { spaces, shared }
        }
    }
}

fn profile_problem(profile: &Fact) -> Option<Reason> {
    let name = profile.name.clone();
    match profile.state {
        State::Found(_) => None,
        State::Empty => Some(Reason::ProfileEmpty { name }),
        State::Missing(_) => Some(Reason::ProfileMissing { name }),
        State::NotMapped(_) => Some(Reason::ProfileNotMapped),
    }
}

/// The audience is the service of the login: one of the public address's pages.
fn other_audience(answer: &Answer, expected: &Expected) -> Option<String> {
    let base = expected.service?.trim_end_matches('/').to_lowercase();
    let audiences: Vec<_> = answer
        .notes
        .iter()
        .filter_map(|note| match note {
            Note::Audience { service } => Some(service),
            _ => None,
        })
        .collect();
    let is_ours = |service: &str| {
        let service = service.to_lowercase();
        service.strip_prefix(&base).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
    };
    if audiences.iter().any(|service| is_ours(service)) { None } else { audiences.first().map(|s| (*s).clone()) }
}
