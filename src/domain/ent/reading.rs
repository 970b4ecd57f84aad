//! From the catalogue's RON to its types; sets of names and codings are put in the ENTs that name them.

use super::{
    AttributeSet, Catalogue, CatalogueEntry, CatalogueError, Coding, Confidence, DatedCas, Ent, EntryKind,
    EntryProblem, Portal,
};
use crate::bounds::{CATALOGUE_BYTES as LONGEST_FILE, RON_DEPTH};
use crate::domain::excerpt;
use crate::domain::provenance::{self, Provenance};
use crate::lang::Bilingual;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename = "Catalogue", deny_unknown_fields)]
struct Written {
    /// `2014-09-01`; empty where the file does not say it.
    #[serde(default)]
    edition: String,
    attribute_sets: Vec<AttributeSet>,
    codings: Vec<Coding>,
    ents: Vec<WrittenEnt>,
    #[serde(default)]
    portals: Vec<Portal>,
}

/// An ENT as the file writes it: only what is known.
#[derive(Deserialize)]
#[serde(rename = "Ent", deny_unknown_fields)]
struct WrittenEnt {
    id: String,
    label: String,
    #[serde(default)]
    caption: Option<String>,
    area: Bilingual,
    #[serde(default)]
    departments: Vec<String>,
    #[serde(default)]
    operator: Option<String>,
    #[serde(default)]
    channel: Option<Bilingual>,
    #[serde(default)]
    place: Option<Bilingual>,
    #[serde(default)]
    cas: Vec<DatedCas>,
    #[serde(default)]
    later: Option<String>,
    #[serde(default)]
    date: Option<Bilingual>,
    source: Bilingual,
    confidence: Confidence,
    #[serde(default)]
    attributes: Option<String>,
    #[serde(default)]
    profiles: Option<String>,
    #[serde(default)]
    note: Option<Bilingual>,
}

/// Reads the types; the values are not checked yet.
pub(super) fn read(text: &str) -> Result<Catalogue, CatalogueError> {
    let length = text.len();
    if length > LONGEST_FILE {
        return Err(CatalogueError::TooLong { length, most: LONGEST_FILE });
    }
    let options = ron::Options::default().with_recursion_limit(RON_DEPTH);
    let Written { edition, attribute_sets, codings, ents, portals } =
        options.from_str(text).map_err(|error| CatalogueError::Syntax {
            line: error.span.start.line,
            column: error.span.start.col,
            detail: error.code.to_string(),
        })?;
    let edition = match edition.as_str() {
        "" => None,
        found => Some(provenance::day(found).ok_or_else(|| CatalogueError::Edition { found: excerpt(found) })?),
    };
    let ents = ents
        .into_iter()
        .enumerate()
        .map(|(index, ent)| ent.resolved(index, &attribute_sets, &codings))
        .collect::<Result<_, _>>()?;
    Ok(Catalogue { edition, provenance: Provenance::Program, attribute_sets, codings, ents, portals })
}

impl WrittenEnt {
    fn resolved(self, index: usize, sets: &[AttributeSet], codings: &[Coding]) -> Result<Ent, CatalogueError> {
        let unknown = |field: &str, found: &str| CatalogueError::Entry {
            entry: CatalogueEntry::new(EntryKind::Ent, index, &self.id),
            field: field.to_owned(),
            problem: EntryProblem::UnknownReference { found: excerpt(found) },
        };
        let names = |id: &String| match sets.iter().find(|set| set.id == *id) {
            Some(set) => Ok(set.names.clone()),
            None => Err(unknown("attributes", id)),
        };
        let values = |id: &String| match codings.iter().find(|coding| coding.id == *id) {
            Some(coding) => Ok(coding.values.clone()),
            None => Err(unknown("profiles", id)),
        };
        let attributes = self.attributes.as_ref().map(names).transpose()?;
        let profiles = self.profiles.as_ref().map(values).transpose()?;
        Ok(Ent {
            id: self.id,
            label: self.label,
            caption: self.caption,
            area: self.area,
            departments: self.departments,
            operator: self.operator,
            channel: self.channel,
            place: self.place,
            cas: self.cas,
            later: self.later,
            date: self.date,
            source: self.source,
            confidence: self.confidence,
            attributes,
            profiles,
            note: self.note,
        })
    }
}

impl CatalogueEntry {
    pub(super) fn new(kind: EntryKind, index: usize, id: &str) -> Self {
        Self { kind, position: index + 1, id: excerpt(id) }
    }
}
