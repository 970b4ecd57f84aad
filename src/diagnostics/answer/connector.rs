//! The connectors of Open ENT (Édifice), known by the attributes they send.

use super::Answer;

/// A type of connector that is not PRONOTE's: it sends other names and other profiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connector {
    /// « Défaut »: the account as the ENT knows it.
    EdificeDefault,
    /// « Generic ».
    EdificeGeneric,
}

impl Connector {
    /// Every one.
    pub const ALL: [Connector; 2] = [Connector::EdificeDefault, Connector::EdificeGeneric];

    /// The type of connector that the ENT must be asked for.
    pub const WANTED: &'static str = "Pronote";

    /// As the ENT's console names it.
    pub fn name(self) -> &'static str {
        match self {
            Connector::EdificeDefault => "Défaut",
            Connector::EdificeGeneric => "Generic",
        }
    }

    /// The connector that an answer comes from, when its attributes tell it.
    pub(super) fn of(answer: &Answer) -> Option<Self> {
        let has = |names: &[&str]| {
            answer.attributes().iter().any(|found| names.iter().any(|name| found.name.eq_ignore_ascii_case(name)))
        };
        let own = has(&["lastName"])
            && has(&["profile", "profiles", "type"])
            && !has(&["nom", "categories", "ENTPersonProfils"]);
        match () {
            () if !own => None,
            () if has(&["externalId", "structureNode", "administrativeStructures", "structures"]) => {
                Some(Connector::EdificeDefault)
            }
            () if has(&["birthDate", "displayName", "login", "schools", "school", "classes"]) => {
                Some(Connector::EdificeGeneric)
            }
            () => None,
        }
    }
}
