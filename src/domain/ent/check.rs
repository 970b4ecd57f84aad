//! The rules every entry of a catalogue keeps, whoever wrote it.

use super::{
    AttributeSet, Catalogue, CatalogueEntry, CatalogueError, Coding, Confidence, Ent, EntryKind, EntryProblem, Portal,
};
use crate::bounds::CATALOGUE_ENTRIES as MOST_ENTRIES;
use crate::domain::cas::CasUrl;
use crate::domain::host::Host;
use crate::domain::identity::{AttributeMapping, ProfileValues};
use crate::domain::inputs::Attribute;
use crate::domain::space::Space;
use crate::domain::{excerpt, forbidden_character};
use crate::lang::Bilingual;

const LONGEST_ID: usize = 40;
const LONGEST_LABEL: usize = 160;
const LONGEST_TEXT: usize = 600;

/// A problem and the path of its field.
type Wrong = (String, EntryProblem);

/// Checks the whole; the first thing wrong is told.
pub(super) fn check(catalogue: &Catalogue) -> Result<(), CatalogueError> {
    let Catalogue { edition: _, provenance: _, attribute_sets, codings, ents, portals } = catalogue;
    each(EntryKind::AttributeSet, attribute_sets, |set| &set.id, attribute_set)?;
    each(EntryKind::Coding, codings, |coding| &coding.id, coding)?;
    each(EntryKind::Ent, ents, |ent| &ent.id, ent)?;
    all_portals(portals)?;
    if catalogue.find(Catalogue::MANUAL).is_none_or(|ent| ent.label != Catalogue::MANUAL_LABEL) {
        return Err(CatalogueError::NoManual);
    }
    Ok(())
}

fn each<T>(
    kind: EntryKind,
    entries: &[T],
    id: fn(&T) -> &String,
    rules: fn(&T) -> Result<(), Wrong>,
) -> Result<(), CatalogueError> {
    let count = entries.len();
    if count > MOST_ENTRIES {
        return Err(CatalogueError::TooMany { kind, count, most: MOST_ENTRIES });
    }
    for (index, entry) in entries.iter().enumerate() {
        let same = entries[..index].iter().position(|other| id(other) == id(entry));
        identifier(id(entry), same).and_then(|()| rules(entry)).map_err(|(field, problem)| CatalogueError::Entry {
            entry: CatalogueEntry::new(kind, index, id(entry)),
            field,
            problem,
        })?;
    }
    Ok(())
}

fn all_portals(portals: &[Portal]) -> Result<(), CatalogueError> {
    let (kind, count) = (EntryKind::Portal, portals.len());
    if count > MOST_ENTRIES {
        return Err(CatalogueError::TooMany { kind, count, most: MOST_ENTRIES });
    }
    for (index, found) in portals.iter().enumerate() {
        let twice = portals[..index].iter().any(|other| other.domain == found.domain);
        portal(found, twice).map_err(|(field, problem)| CatalogueError::Entry {
            entry: CatalogueEntry::new(kind, index, &found.domain),
            field,
            problem,
        })?;
    }
    Ok(())
}

fn portal(portal: &Portal, twice: bool) -> Result<(), Wrong> {
    text("label", &portal.label, LONGEST_LABEL)?;
    text("domain", &portal.domain, LONGEST_LABEL)?;
    let found = excerpt(&portal.domain);
    match Host::parse(&portal.domain) {
        _ if twice => wrong("domain", EntryProblem::Twice { found }),
        Ok((Host::Name(name), None)) if name == portal.domain && name.contains('.') => Ok(()),
        _ => wrong("domain", EntryProblem::Address { found }),
    }
}

fn identifier(id: &str, same: Option<usize>) -> Result<(), Wrong> {
    text("id", id, LONGEST_ID)?;
    if !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        return wrong("id", EntryProblem::Identifier { found: excerpt(id) });
    }
    match same {
        Some(index) => wrong("id", EntryProblem::SameIdentifier { other: index + 1 }),
        None => Ok(()),
    }
}

fn attribute_set(set: &AttributeSet) -> Result<(), Wrong> {
    bilingual("label", &set.label, LONGEST_LABEL)?;
    for attribute in Attribute::ALL {
        text(&format!("names.{}", name_field(attribute)), set.names.get(attribute), LONGEST_LABEL)?;
    }
    let refused = |attribute| {
        let found = excerpt(set.names.get(attribute));
        (format!("names.{}", name_field(attribute)), EntryProblem::AttributeName { found })
    };
    let mapping = AttributeMapping::parse(&set.names)
        .map_err(|errors| errors.first().map_or_else(|| refused(Attribute::LastName), |(a, _)| refused(*a)))?;
    match Attribute::ALL.into_iter().find(|&a| mapping.get(a) != Some(set.names.get(a))) {
        Some(attribute) => Err(refused(attribute)),
        None => Ok(()),
    }
}

fn coding(coding: &Coding) -> Result<(), Wrong> {
    bilingual("label", &coding.label, LONGEST_LABEL)?;
    // Nobody may have a profile of company or academy: the guide's own company is empty.
    for space in [Space::Professeurs, Space::Eleves, Space::Parents, Space::VieScolaire] {
        text(&format!("values.{}", value_field(space)), coding.values.get(space), LONGEST_TEXT)?;
    }
    let refused = |space| {
        let found = excerpt(coding.values.get(space));
        (format!("values.{}", value_field(space)), EntryProblem::ProfileValues { found })
    };
    let values = ProfileValues::parse(&coding.values)
        .map_err(|errors| errors.first().map_or_else(|| refused(Space::Professeurs), |(s, _)| refused(*s)))?;
    match Space::ALL.into_iter().find(|&s| values.joined(s) != *coding.values.get(s)) {
        Some(space) => Err(refused(space)),
        None => Ok(()),
    }
}

fn ent(ent: &Ent) -> Result<(), Wrong> {
    text("label", &ent.label, LONGEST_LABEL)?;
    bilingual("area", &ent.area, LONGEST_LABEL)?;
    bilingual("source", &ent.source, LONGEST_TEXT)?;
    for (field, said) in [("caption", &ent.caption), ("operator", &ent.operator)] {
        if let Some(said) = said {
            text(field, said, LONGEST_LABEL)?;
        }
    }
    for (field, said) in [("date", &ent.date), ("note", &ent.note), ("channel", &ent.channel), ("place", &ent.place)] {
        if let Some(said) = said {
            bilingual(field, said, LONGEST_TEXT)?;
        }
    }
    for (index, department) in ent.departments.iter().enumerate() {
        let field = format!("departments[{index}]");
        if !is_department(department) {
            return wrong(&field, EntryProblem::Department { found: excerpt(department) });
        }
        if ent.departments[..index].contains(department) {
            return wrong(&field, EntryProblem::Twice { found: department.clone() });
        }
    }
    for (index, cas) in ent.cas.iter().enumerate() {
        let field = format!("cas[{index}].address");
        address(&field, &cas.address)?;
        if ent.cas[..index].iter().any(|other| other.address == cas.address) {
            return wrong(&field, EntryProblem::Twice { found: excerpt(&cas.address) });
        }
        bilingual(&format!("cas[{index}].period"), &cas.period, LONGEST_TEXT)?;
    }
    if let Some(later) = &ent.later {
        address("later", later)?;
    }
    match (ent.cas.is_empty(), ent.confidence) {
        (true, Confidence::Sure | Confidence::Probable) => wrong("confidence", EntryProblem::TrustWithoutAddress),
        (false, Confidence::Unknown) => wrong("confidence", EntryProblem::AddressWithoutTrust),
        (false, _) if ent.date.is_none() => wrong("date", EntryProblem::Undated),
        _ => Ok(()),
    }
}

/// A CAS address must be exactly what the program would make of it, so that what is shown is what is used.
fn address(field: &str, typed: &str) -> Result<(), Wrong> {
    text(field, typed, LONGEST_TEXT)?;
    let Ok((read, _)) = CasUrl::parse_base(typed) else {
        return wrong(field, EntryProblem::Address { found: excerpt(typed) });
    };
    let expected = read.to_string();
    if expected == typed {
        return Ok(());
    }
    wrong(field, EntryProblem::AddressForm { found: excerpt(typed), expected })
}

fn is_department(code: &str) -> bool {
    match code {
        "2A" | "2B" => true,
        "20" => false,
        _ if code.bytes().all(|b| b.is_ascii_digit()) => match (code.len(), code.parse::<u16>()) {
            (2, Ok(number)) => (1..=95).contains(&number),
            (3, Ok(number)) => matches!(number, 971..=978 | 986..=988),
            _ => false,
        },
        _ => false,
    }
}

fn bilingual(field: &str, said: &Bilingual, most: usize) -> Result<(), Wrong> {
    text(&format!("{field}.fr"), &said.fr, most)?;
    text(&format!("{field}.en"), &said.en, most)
}

fn text(field: &str, said: &str, most: usize) -> Result<(), Wrong> {
    if said.trim().is_empty() {
        return wrong(field, EntryProblem::Empty);
    }
    let length = said.chars().count();
    if length > most {
        return wrong(field, EntryProblem::TooLong { length, most });
    }
    match forbidden_character(said) {
        Some(code) => wrong(field, EntryProblem::Control { code }),
        None => Ok(()),
    }
}

fn wrong(field: &str, problem: EntryProblem) -> Result<(), Wrong> {
    Err((field.to_owned(), problem))
}

/// The names the file gives to the fields of [`crate::domain::inputs::AttributeInputs`].
fn name_field(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::LastName => "last_name",
        Attribute::FirstName => "first_name",
        Attribute::BirthDate => "birth_date",
        Attribute::Postcode => "postcode",
        Attribute::Profile => "profile",
    }
}

/// The names the file gives to the fields of [`crate::domain::inputs::ProfileInputs`].
fn value_field(space: Space) -> &'static str {
    match space {
        Space::Professeurs => "teachers",
        Space::Eleves => "pupils",
        Space::Parents => "parents",
        Space::Entreprise => "company",
        Space::Academie => "academy",
        Space::VieScolaire => "school_life",
    }
}
