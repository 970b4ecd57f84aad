//! « Identification des utilisateurs »: names of the CAS attributes and values of the profile.

use super::inputs::{Attribute, AttributeInputs, ProfileInputs};
use super::space::Space;
use super::{forbidden_character, trimmed};
use std::collections::BTreeMap;

const LONGEST_NAME: usize = 64;
const MOST_VALUES: usize = 12;

/// Why a text is not an attribute's name or a list of profile values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdentityError {
    /// A control or invisible character.
    Control {
        /// Its code point, `U+XXXX`.
        code: String,
    },
    /// A character that no attribute's name holds.
    AttributeCharacter {
        /// The first such character.
        found: char,
    },
    /// An attribute's name over 64 characters.
    AttributeTooLong {
        /// Its length in characters.
        length: usize,
    },
    /// The same CAS attribute for two facts.
    AttributeTwice {
        /// The attribute.
        name: String,
    },
    /// A character that no profile value holds.
    ProfileCharacter {
        /// The first such character.
        found: char,
    },
    /// A profile value over 64 characters.
    ProfileTooLong {
        /// Its length in characters.
        length: usize,
    },
    /// More than twelve values for one kind of user.
    TooManyProfiles {
        /// How many there are.
        count: usize,
    },
}

/// The CAS attribute for each fact; `None` when it is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeMapping(BTreeMap<Attribute, Option<String>>);

/// The profile values of each kind of user; an empty list is « nobody ».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileValues(BTreeMap<Space, Vec<String>>);

impl AttributeMapping {
    /// Reads the five names; every one that is wrong is named.
    ///
    /// # Errors
    /// One entry a wrong name.
    pub fn parse(inputs: &AttributeInputs) -> Result<Self, Vec<(Attribute, IdentityError)>> {
        let mut errors = Vec::new();
        let mut names = BTreeMap::new();
        for attribute in Attribute::ALL {
            match attribute_name(inputs.get(attribute)) {
                Ok(name) => {
                    if let Some(name) = name.clone().filter(|name| names.values().flatten().any(|n| n == name)) {
                        errors.push((attribute, IdentityError::AttributeTwice { name }));
                    }
                    names.insert(attribute, name);
                }
                Err(error) => errors.push((attribute, error)),
            }
        }
        if errors.is_empty() { Ok(Self(names)) } else { Err(errors) }
    }

    /// The name of one fact's attribute.
    pub fn get(&self, attribute: Attribute) -> Option<&str> {
        self.0.get(&attribute).and_then(Option::as_deref)
    }

    /// The names that are known, in the dialog's order.
    pub fn names(&self) -> Vec<&str> {
        Attribute::ALL.iter().filter_map(|&attribute| self.get(attribute)).collect()
    }
}

impl ProfileValues {
    /// Reads the values, separated by `;`, of each kind of user.
    ///
    /// # Errors
    /// One entry a wrong list.
    pub fn parse(inputs: &ProfileInputs) -> Result<Self, Vec<(Space, IdentityError)>> {
        let mut errors = Vec::new();
        let mut values = BTreeMap::new();
        for space in Space::ALL {
            match profile_values(inputs.get(space)) {
                Ok(list) => {
                    values.insert(space, list);
                }
                Err(error) => errors.push((space, error)),
            }
        }
        if errors.is_empty() { Ok(Self(values)) } else { Err(errors) }
    }

    /// The values of one espace's users.
    pub fn get(&self, space: Space) -> &[String] {
        self.0.get(&space).map_or(&[], Vec::as_slice)
    }

    /// As PRONOTE writes them: `;` without a space.
    pub fn joined(&self, space: Space) -> String {
        self.get(space).join(";")
    }

    /// Values that stand for two espaces, compared without case as ENTs differ in it.
    pub fn shared(&self) -> Vec<(String, Space, Space)> {
        let all: Vec<_> =
            Space::ALL.iter().flat_map(|&space| self.get(space).iter().map(move |value| (value, space))).collect();
        let mut shared = Vec::new();
        for (index, (value, space)) in all.iter().enumerate() {
            for (other, elsewhere) in &all[index + 1..] {
                if value.eq_ignore_ascii_case(other) && space != elsewhere {
                    shared.push(((*value).clone(), *space, *elsewhere));
                }
            }
        }
        shared
    }
}

fn attribute_name(text: &str) -> Result<Option<String>, IdentityError> {
    let text = trimmed(text);
    if text.is_empty() {
        return Ok(None);
    }
    if let Some(code) = forbidden_character(text) {
        return Err(IdentityError::Control { code });
    }
    if let Some(found) = text.chars().find(|c| !(c.is_ascii_alphanumeric() || "_-.:".contains(*c))) {
        return Err(IdentityError::AttributeCharacter { found });
    }
    let length = text.len();
    if length > LONGEST_NAME { Err(IdentityError::AttributeTooLong { length }) } else { Ok(Some(text.to_owned())) }
}

fn profile_values(text: &str) -> Result<Vec<String>, IdentityError> {
    let mut list: Vec<String> = Vec::new();
    for value in text.split(';').map(trimmed).filter(|value| !value.is_empty()) {
        if let Some(code) = forbidden_character(value) {
            return Err(IdentityError::Control { code });
        }
        if let Some(found) = value.chars().find(|c| c.is_whitespace() || "<>&\"'".contains(*c)) {
            return Err(IdentityError::ProfileCharacter { found });
        }
        let length = value.chars().count();
        if length > LONGEST_NAME {
            return Err(IdentityError::ProfileTooLong { length });
        }
        if !list.iter().any(|known| known.eq_ignore_ascii_case(value)) {
            list.push(value.to_owned());
        }
    }
    let count = list.len();
    if count > MOST_VALUES { Err(IdentityError::TooManyProfiles { count }) } else { Ok(list) }
}
