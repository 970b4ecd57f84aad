//! An answer held against the settings: is each fact there, and which espace does the person enter?

use super::candidates::{candidates, fitting_set, is_sent, missing_of_set};
use super::coding::{counterparts, is_code, listed};
use super::connector::Connector;
use super::doubts::{doubts, never_valid, other_audience};
use super::format::{DateForm, PostcodeForm, date_form, is_garbled, postcode_form};
use super::{Answer, AnswerProtocol, CasAttribute, FailureKind, Outcome, Private};
use crate::domain::ent::AttributeSet;
use crate::domain::inputs::{Attribute, AttributeInputs, ProfileInputs};
use crate::domain::space::Space;
use crate::domain::trimmed;
use crate::lang::Bilingual;
use chrono::{DateTime, Utc};

/// What the settings expect of an answer.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    /// The CAS attribute for each fact.
    pub attributes: &'a AttributeInputs,
    /// The values of each kind of user, `;` between several.
    pub profiles: &'a ProfileInputs,
    /// The catalogue's ready sets of names, offered when one of them fits.
    pub ready_sets: &'a [AttributeSet],
    /// The public address as the ENT knows it, without a final slash; `None` skips the audience.
    pub service: Option<&'a str>,
    /// This computer's time; `None` leaves out what only a clock tells.
    pub now: Option<DateTime<Utc>>,
}

/// What PRONOTE makes of the answer. Its `Debug` shows no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The five facts, in the dialog's order; none after a failure.
    pub facts: Vec<Fact>,
    /// Each value of the profile, and where it leads.
    pub codes: Vec<Code>,
    /// The identifier of the ready set whose names are in the answer, when the settings' are not.
    pub fitting_set: Option<String>,
    /// That set, as the catalogue shows it.
    pub fitting_label: Option<Bilingual>,
    /// The names of that set that are not in the answer.
    pub missing_of_set: Vec<String>,
    /// The facts that this set brings.
    pub brought_by_set: Vec<Attribute>,
    /// Where the person would enter with that set.
    pub spaces_with_set: Vec<Space>,
    /// The ENT's connector, when it is not PRONOTE's.
    pub connector: Option<Connector>,
    /// The settings' service.
    pub expected_service: Option<String>,
    /// The service the assertion is for, when it is not the settings'.
    pub other_audience: Option<String>,
    /// What keeps an entry from being sure.
    pub doubts: Vec<Doubt>,
    /// Where the person enters.
    pub conclusion: Conclusion,
}

/// One fact PRONOTE knows a person by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Which fact.
    pub attribute: Attribute,
    /// The CAS attribute of the settings, empty when none is.
    pub name: String,
    /// Whether it is in the answer.
    pub state: State,
    /// As the answer has them; empty when it is not there.
    pub values: Vec<Private>,
}

/// Whether a fact is in the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// The attribute is there, with a value; what is odd in it.
    Found(Vec<Remark>),
    /// The attribute is there, without a value.
    Empty,
    /// The attribute is not there; those that may hold the fact.
    Missing(Vec<AttributeCandidate>),
    /// The settings name no attribute for it.
    NotMapped(Vec<AttributeCandidate>),
}

/// What to do about a fact that is not in the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactAdvice {
    /// What its own state calls for.
    OfItsState,
    /// Ask the ENT for PRONOTE's connector first: no name is to be changed.
    OtherConnector,
    /// Take the whole set of names that the conclusion offers.
    Set,
    /// Ask the ENT to send it.
    AskTheEnt,
}

/// What is odd in a value that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Several values where PRONOTE waits for one.
    SeveralValues {
        /// How many.
        count: usize,
    },
    /// A date as `2001-12-31`.
    IsoDate,
    /// A date as `20011231`, with or without an hour.
    LdapDate,
    /// A date as `12/31/2001`.
    MonthFirst,
    /// A day that no calendar has.
    ImpossibleDate,
    /// A date in a form that is not known.
    OtherDateForm,
    /// Four digits: the first zero was lost.
    PostcodeZeroLost,
    /// Something else than five digits.
    OtherPostcodeForm,
    /// Accents were lost by a wrong encoding.
    Garbled,
}

/// An attribute of the answer that may hold a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeCandidate {
    /// As the answer has it, shortened.
    pub name: String,
    /// Why it may be the one.
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
    /// As the answer has it.
    pub value: Private,
    /// The espaces it opens by the settings; empty when it is not there.
    pub spaces: Vec<Space>,
    /// The settings' value for the same people in the other coding, when this one leads nowhere.
    pub other_coding: Option<String>,
}

/// Where the person enters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conclusion {
    /// One espace.
    Enters(Space),
    /// `shared`: a value of the settings leads to two of them by itself.
    Several {
        /// Those espaces.
        spaces: Vec<Space>,
        /// Whether one value alone leads to two of them.
        shared: bool,
    },
    /// None, and why.
    Nowhere(Reason),
}

/// What keeps an entry from being sure: there is something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The answer is for another service than the settings'.
    OtherService,
    /// The last answer of the paste could not be read: this one is older.
    Older,
    /// The answer is in JSON: PRONOTE receives another one.
    Json,
    /// The answer does not say when it holds, or not so that it can be read.
    Validity,
    /// A value is missing, or is odd.
    Values,
}

/// Why an answer is of no use to anybody, whoever it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Never {
    /// It ends as it begins.
    Zero,
    /// It ends before it begins.
    Reversed,
    /// It was issued before it holds.
    TooSoon,
    /// It was issued after it held.
    Expired,
    /// It does not hold yet, by this computer's clock.
    NotYet,
}

/// Why a person enters no espace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The CAS refuses.
    Failure(FailureKind),
    /// The answer's own dates make PRONOTE refuse it.
    NeverValid(Never),
    /// The protocol, or this answer, gives no attribute at all.
    NoAttribute(AnswerProtocol),
    /// The settings name no attribute for the profile.
    ProfileNotMapped,
    /// The profile's attribute is not in the answer.
    ProfileMissing {
        /// The attribute of the settings.
        name: String,
    },
    /// The profile's attribute has no value.
    ProfileEmpty {
        /// The attribute of the settings.
        name: String,
    },
    /// No value of the profile is in the settings.
    CodesUnknown,
    /// They are, in the other coding.
    OtherCoding,
    /// They are, in a list that was sent as one text.
    ListAsText {
        /// The attribute of the settings.
        name: String,
    },
    /// The profile leads somewhere, but PRONOTE cannot tell who it is.
    NotRecognised {
        /// The facts that are not there, of the last and first name.
        missing: Vec<Attribute>,
        /// The espaces the profile leads to.
        spaces: Vec<Space>,
    },
}

impl Reading {
    /// Whether the person enters and nothing casts a doubt: there is nothing to tell the ENT's support.
    pub fn is_right(&self) -> bool {
        !matches!(self.conclusion, Conclusion::Nowhere(_)) && self.doubts.is_empty()
    }

    /// Holds an answer against the settings.
    pub fn of(answer: &Answer, expected: &Expected) -> Self {
        let mut reading = Self {
            facts: Vec::new(),
            codes: Vec::new(),
            fitting_set: None,
            fitting_label: None,
            missing_of_set: Vec::new(),
            brought_by_set: Vec::new(),
            spaces_with_set: Vec::new(),
            connector: None,
            expected_service: expected.service.map(str::to_owned),
            other_audience: other_audience(answer, expected),
            doubts: Vec::new(),
            conclusion: Conclusion::Nowhere(Reason::NoAttribute(answer.protocol)),
        };
        if let Outcome::Failure { cause, .. } = &answer.outcome {
            reading.conclusion = Conclusion::Nowhere(Reason::Failure(*cause));
            return reading;
        }
        reading.facts = Attribute::ALL.map(|fact| Fact::of(fact, answer, expected)).to_vec();
        let profile = reading.facts.iter().find(|fact| fact.attribute == Attribute::Profile);
        reading.codes = profile.map(|fact| codes(&fact.values, expected.profiles)).unwrap_or_default();
        reading.connector = Connector::of(answer);
        // Another connector is to be asked for: its names would open no espace.
        if reading.connector.is_some() {
            for fact in &mut reading.facts {
                fact.offer_only(|_| false);
            }
        }
        let set = fitting_set(&reading.facts, answer, expected).filter(|_| reading.connector.is_none());
        if let Some(set) = set {
            reading.fitting_set = Some(set.id.clone());
            reading.fitting_label = Some(set.label.clone());
            reading.missing_of_set = missing_of_set(set, answer);
            // The set is offered whole: nothing else is offered for what it brings.
            for fact in &mut reading.facts {
                let name = trimmed(set.names.get(fact.attribute));
                if is_sent(name, answer) {
                    reading.brought_by_set.push(fact.attribute);
                    fact.offer_only(|candidate| candidate.name == name);
                }
            }
            let with_set = Expected { attributes: &set.names, ready_sets: &[], ..*expected };
            reading.spaces_with_set = Self::of(answer, &with_set).spaces();
        }
        reading.doubts = doubts(answer, &reading);
        reading.conclusion = match never_valid(answer, expected) {
            Some(never) => Conclusion::Nowhere(Reason::NeverValid(never)),
            None => conclude(answer, &reading.facts, &reading.codes),
        };
        reading
    }

    /// What to do about a fact that is not in the answer, which never contradicts the conclusion.
    pub fn advice(&self, fact: &Fact) -> FactAdvice {
        match self.conclusion {
            _ if matches!(fact.state, State::Found(_) | State::Empty) => FactAdvice::OfItsState,
            _ if self.connector.is_some() => FactAdvice::OtherConnector,
            _ if self.brought_by_set.contains(&fact.attribute) => FactAdvice::Set,
            // No name brings anything where nothing is sent.
            Conclusion::Nowhere(Reason::NoAttribute(_)) => FactAdvice::AskTheEnt,
            _ => FactAdvice::OfItsState,
        }
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
    fn of(fact: Attribute, answer: &Answer, expected: &Expected) -> Self {
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

    /// Leaves out the candidates that are not to be offered.
    fn offer_only(&mut self, is_right: impl Fn(&AttributeCandidate) -> bool) {
        if let State::Missing(candidates) | State::NotMapped(candidates) = &mut self.state {
            candidates.retain(is_right);
        }
    }

    /// Whether PRONOTE receives it.
    pub fn is_there(&self) -> bool {
        matches!(self.state, State::Found(_))
    }
}

fn remarks(fact: Attribute, found: &CasAttribute) -> Vec<Remark> {
    let values: Vec<_> = found.filled().collect();
    let mut remarks = Vec::new();
    if fact != Attribute::Profile && values.len() > 1 {
        remarks.push(Remark::SeveralValues { count: values.len() });
    }
    for value in &values {
        let form = match fact {
            Attribute::BirthDate => date_remark(value),
            Attribute::Postcode => postcode_remark(value),
            Attribute::LastName | Attribute::FirstName => is_garbled(value).then_some(Remark::Garbled),
            Attribute::Profile => None,
        };
        remarks.extend(form.filter(|form| !remarks.contains(form)));
    }
    remarks
}

fn date_remark(value: &str) -> Option<Remark> {
    match date_form(value) {
        DateForm::Usual => None,
        DateForm::Iso => Some(Remark::IsoDate),
        DateForm::Ldap => Some(Remark::LdapDate),
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

pub(super) fn leads_to(value: &str, space: Space, profiles: &ProfileInputs) -> bool {
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
    if let Some(reason) = facts.iter().find(|fact| fact.attribute == Attribute::Profile).and_then(profile_problem) {
        return Conclusion::Nowhere(reason);
    }
    let spaces: Vec<_> =
        Space::ALL.into_iter().filter(|space| codes.iter().any(|code| code.spaces.contains(space))).collect();
    let missing: Vec<_> = facts
        .iter()
        .filter(|fact| matches!(fact.attribute, Attribute::LastName | Attribute::FirstName) && !fact.is_there())
        .map(|fact| fact.attribute)
        .collect();
    match spaces.as_slice() {
        [] if codes.iter().any(|code| code.other_coding.is_some()) => Conclusion::Nowhere(Reason::OtherCoding),
        [] if codes.iter().any(|code| listed(code.value.reveal()).into_iter().any(is_code)) => {
            let profile = facts.iter().find(|fact| fact.attribute == Attribute::Profile);
            Conclusion::Nowhere(Reason::ListAsText { name: profile.map(|fact| fact.name.clone()).unwrap_or_default() })
        }
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
