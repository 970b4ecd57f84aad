//! The attributes of an answer that may hold a fact, when the settings' own name is not there.

use super::coding::{is_code, listed};
use super::format::{DateForm, PostcodeForm, date_form, has_time_of_day, postcode_form};
use super::reading::{AttributeCandidate, Expected, Fact, State, Why, leads_to};
use super::{Answer, CasAttribute};
use crate::domain::ent::AttributeSet;
use crate::domain::inputs::Attribute;
use crate::domain::space::Space;
use crate::domain::trimmed;

/// Names offered in place of one that is not there.
const MOST_CANDIDATES: usize = 3;
/// What a set must bring for PRONOTE to know who enters, and where; the rest is sent only when it is known.
const NEEDED: [Attribute; 3] = [Attribute::LastName, Attribute::FirstName, Attribute::Profile];

/// Names that ENTs give a fact (domain facts, § 2.1 and 3.2).
pub(super) fn known_names(fact: Attribute) -> &'static [&'static str] {
    match fact {
        Attribute::LastName => &["sn", "nom", "lastName", "surname", "familyName"],
        Attribute::FirstName => &["givenName", "prenom", "firstName", "gn"],
        Attribute::BirthDate => &["ENTPersonDateNaissance", "dateNaissance", "birthDate", "dateOfBirth"],
        Attribute::Postcode => &["postalCode", "codePostal", "ENTPersonCodePostal", "zipCode"],
        Attribute::Profile => &["ENTPersonProfils", "categories", "profiles", "profile", "profils", "profil"],
    }
}

/// Attributes every CAS may add by itself, which tell nothing of the person (specification, § 2.5.7, and what
/// Apereo's servers add); their case changes from one server to another.
fn is_of_the_protocol(name: &str) -> bool {
    const OF_THE_PROTOCOL: [&str; 14] = [
        "authenticationDate",
        "longTermAuthenticationRequestTokenUsed",
        "isFromNewLogin",
        "authenticationMethod",
        "samlAuthenticationStatementAuthMethod",
        "successfulAuthenticationHandlers",
        "credentialType",
        "authnContext",
        "clientIpAddress",
        "serverIpAddress",
        "userAgent",
        "geoLocation",
        "notBefore",
        "notOnOrAfter",
    ];
    OF_THE_PROTOCOL.iter().any(|known| known.eq_ignore_ascii_case(name))
}

pub(super) fn candidates(fact: Attribute, name: &str, answer: &Answer, expected: &Expected) -> Vec<AttributeCandidate> {
    let taken = |attribute: &CasAttribute| {
        Attribute::ALL.iter().any(|&other| attribute.is_named(trimmed(expected.attributes.get(other))))
    };
    let mut found: Vec<_> = answer
        .attributes()
        .iter()
        .filter(|attribute| !taken(attribute) && !is_of_the_protocol(&attribute.name))
        .filter_map(|attribute| {
            let why = why(fact, name, attribute, expected)?;
            Some(AttributeCandidate { name: crate::domain::excerpt(&attribute.name), why })
        })
        .collect();
    found.sort_by_key(|candidate| candidate.why as u8);
    found.truncate(MOST_CANDIDATES);
    found
}

fn why(fact: Attribute, name: &str, attribute: &CasAttribute, expected: &Expected) -> Option<Why> {
    let called = |other: &str| !other.is_empty() && attribute.name.eq_ignore_ascii_case(other);
    if called(name) {
        return Some(Why::Case);
    }
    // A claim's or an LDAP's full name ends with the name itself: `urn:…:sn`, `http://…/claims/givenname`.
    let last = attribute.name.rsplit([':', '/', '#']).next().unwrap_or_default();
    let ends_with = |other: &str| called(other) || (!other.is_empty() && last.eq_ignore_ascii_case(other));
    let in_a_set = expected.ready_sets.iter().any(|set| ends_with(trimmed(set.names.get(fact))));
    if in_a_set || ends_with(name) || known_names(fact).iter().any(|known| ends_with(known)) {
        return Some(Why::KnownName);
    }
    let alike = |value: &str| match fact {
        Attribute::BirthDate => {
            !matches!(date_form(value), DateForm::Other | DateForm::Impossible) && !has_time_of_day(value)
        }
        Attribute::Postcode => postcode_form(value) == PostcodeForm::Usual,
        Attribute::Profile => {
            is_code(value)
                || listed(value).into_iter().any(is_code)
                || Space::ALL.iter().any(|&space| leads_to(value, space, expected.profiles))
        }
        Attribute::LastName | Attribute::FirstName => false,
    };
    attribute.filled().any(alike).then_some(Why::Content)
}

/// Whether an attribute of the answer has this name.
pub(super) fn is_sent(name: &str, answer: &Answer) -> bool {
    !name.is_empty() && answer.attributes().iter().any(|attribute| attribute.is_named(name))
}

/// The names of a set that the answer does not have.
pub(super) fn missing_of_set(set: &AttributeSet, answer: &Answer) -> Vec<String> {
    let names = Attribute::ALL.into_iter().map(|fact| trimmed(set.names.get(fact)));
    names.filter(|name| !name.is_empty() && !is_sent(name, answer)).map(str::to_owned).collect()
}

/// The set whose needed names are all there, the settings' own not being so.
pub(super) fn fitting_set<'a>(facts: &[Fact], answer: &Answer, expected: &Expected<'a>) -> Option<&'a AttributeSet> {
    let is_there = |fact: &Fact| matches!(fact.state, State::Found(_) | State::Empty);
    if facts.iter().filter(|fact| NEEDED.contains(&fact.attribute)).all(is_there) {
        return None;
    }
    let has = |set: &AttributeSet, fact: Attribute| is_sent(trimmed(set.names.get(fact)), answer);
    let fits = |set: &&AttributeSet| NEEDED.into_iter().all(|fact| has(set, fact)) && set.names != *expected.attributes;
    let brings = |set: &&AttributeSet| Attribute::ALL.into_iter().filter(|&fact| has(set, fact)).count();
    expected.ready_sets.iter().filter(fits).max_by_key(brings)
}
