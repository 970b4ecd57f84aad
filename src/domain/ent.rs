//! The catalogue of ENTs: what is known of each entry of PRONOTE.net 2014's list « Mon ENT ».

use super::inputs::{AttributeInputs, ProfileInputs};
use super::provenance::Provenance;
use crate::lang::Bilingual;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod check;
mod error;
mod hosts;
mod reading;
mod search;

pub use error::{CatalogueEntry, CatalogueError, EntryKind, EntryProblem};
pub use hosts::{Kinship, Site};

/// Everything `assets/ents.ron` says, checked whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    /// The day it was last changed, as the file says it.
    pub edition: Option<NaiveDate>,
    /// The file it was read from, or the program.
    pub provenance: Provenance,
    /// The ready sets of attribute names.
    pub attribute_sets: Vec<AttributeSet>,
    /// The known ways to write the profiles.
    pub codings: Vec<Coding>,
    /// In the order of the list « Mon ENT ».
    pub ents: Vec<Ent>,
    /// Sites that are no school's PRONOTE, of ENTs that the list does not have and of the ministry.
    pub portals: Vec<Portal>,
}

/// A site where people log in, which is given for PRONOTE's address by mistake.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Portal {
    /// As a sentence names it.
    pub label: String,
    /// Its domain; a school's own site may stand under it.
    pub domain: String,
    /// Whether it is the ministry's: nothing under the domain is a school's PRONOTE.
    #[serde(default)]
    pub ministry: bool,
}

/// The five attribute names that one family of ENTs sends.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttributeSet {
    /// What an entry of the catalogue names it by.
    pub id: String,
    /// What the user sees.
    pub label: Bilingual,
    /// One name for each fact.
    pub names: AttributeInputs,
}

/// One way of writing the users' profiles.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coding {
    /// What an entry of the catalogue names it by.
    pub id: String,
    /// What the user sees.
    pub label: Bilingual,
    /// The codes of each kind of user.
    pub values: ProfileInputs,
}

/// One line of the list « Mon ENT ». What is not known is empty or `None`, and is asked of the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ent {
    /// What a dossier names it by.
    pub id: String,
    /// As PRONOTE.net shows it, to the letter.
    pub label: String,
    /// The line it shows under the list once this entry is chosen, to the letter.
    pub caption: Option<String>,
    /// Where it serves, in plain words.
    pub area: Bilingual,
    /// `06`, `2A`, `974`; empty for the manual configuration, which serves everywhere.
    pub departments: Vec<String>,
    /// To whom the request goes, when a source says it.
    pub operator: Option<String>,
    /// How one writes to the support, when a source says it.
    pub channel: Option<Bilingual>,
    /// Where users find PRONOTE in the ENT, when a source says it.
    pub place: Option<Bilingual>,
    /// First the address for the rentrée of September 2014, then the earlier or other possible ones.
    pub cas: Vec<DatedCas>,
    /// The last address known since.
    pub later: Option<String>,
    /// When the address was noted, in words, and its change if there was one.
    pub date: Option<Bilingual>,
    /// Where all this was read, in words.
    pub source: Bilingual,
    /// How far the CAS address can be trusted.
    pub confidence: Confidence,
    /// The names of the attributes it sends, if a source says them.
    pub attributes: Option<AttributeInputs>,
    /// The profile codes it sends, if a source says them.
    pub profiles: Option<ProfileInputs>,
    /// What a user should know before choosing it.
    pub note: Option<Bilingual>,
}

/// A « URL du serveur CAS » and when it held.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedCas {
    /// The address itself.
    pub address: String,
    /// When it held, in words.
    pub period: Bilingual,
}

/// How far the CAS address can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Confidence {
    /// Read in the guide, or in a dated and precise source.
    Sure,
    /// Sources disagree, or one alone says it.
    Probable,
    /// No address was found.
    Unknown,
}

/// The file the program comes with.
pub(crate) const EMBEDDED: &str = include_str!("../../assets/ents.ron");

impl Catalogue {
    /// The identifier of « Configuration manuelle », which every catalogue has.
    pub const MANUAL: &'static str = "manuelle";

    /// What PRONOTE.net calls it, which is no ENT's name.
    pub const MANUAL_LABEL: &'static str = "Configuration manuelle";

    /// The catalogue the program comes with.
    ///
    /// # Errors
    /// None in a released program: a test reads it.
    pub fn embedded() -> Result<Self, CatalogueError> {
        Self::parse(EMBEDDED)
    }

    /// Reads a catalogue and checks it whole.
    ///
    /// # Errors
    /// [`CatalogueError`], which names the line, or the entry and its field.
    pub fn parse(text: &str) -> Result<Self, CatalogueError> {
        let catalogue = reading::read(text)?;
        check::check(&catalogue)?;
        Ok(catalogue)
    }

    /// The ENT of an identifier.
    pub fn find(&self, id: &str) -> Option<&Ent> {
        self.ents.iter().find(|ent| ent.id == id)
    }
}

impl Ent {
    /// The CAS address for the rentrée of September 2014; none is chosen among several that are only probable.
    pub fn cas_address(&self) -> Option<&str> {
        match (self.cas.as_slice(), self.confidence) {
            ([_, _, ..], Confidence::Probable) => None,
            (addresses, _) => addresses.first().map(|cas| cas.address.as_str()),
        }
    }

    /// What people call it: the label without what stands in brackets; none for the manual configuration.
    pub fn name(&self) -> Option<&str> {
        Self::name_in(&self.label)
    }

    /// The same, from a label.
    pub fn name_in(label: &str) -> Option<&str> {
        let name = label.split_once(" (").map_or(label, |(name, _)| name);
        (name != Catalogue::MANUAL_LABEL).then_some(name)
    }

    /// « Configuration manuelle »: everything is typed.
    pub fn is_manual(&self) -> bool {
        self.id == Catalogue::MANUAL
    }
}

#[cfg(test)]
mod tests;
