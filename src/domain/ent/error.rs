//! Why a catalogue of ENTs is refused: the line, or the entry, its field and what is wrong there.

/// Why a text is not a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogueError {
    /// Far longer than a catalogue can be; in bytes.
    TooLong {
        /// The file's, in bytes.
        length: usize,
        /// What is accepted, in bytes.
        most: usize,
    },
    /// Not RON, or not of a catalogue's shape; `detail` is the reader's own word, in English.
    Syntax {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// In English, as the RON reader says it.
        detail: String,
    },
    /// More entries of a kind than the program lists.
    TooMany {
        /// The list that is too long.
        kind: EntryKind,
        /// Entries it has.
        count: usize,
        /// Entries that are accepted.
        most: usize,
    },
    /// The day of the edition is no day, or is written otherwise than `2014-09-01`.
    Edition {
        /// What stands there, shortened.
        found: String,
    },
    /// « Configuration manuelle » is missing: an ENT that is not in the list could not be chosen.
    NoManual,
    /// One entry is wrong at `field`, a path such as `cas[0].address`.
    Entry {
        /// Which one.
        entry: CatalogueEntry,
        /// The path inside the entry, with the file's own names.
        field: String,
        /// What is wrong there.
        problem: EntryProblem,
    },
}

/// Which entry, by its rank in the file (from 1) and its identifier, cut if it is long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueEntry {
    /// The list it stands in.
    pub kind: EntryKind,
    /// Its rank in that list, from 1.
    pub position: usize,
    /// Its identifier, cut if it is long.
    pub id: String,
}

/// The four lists of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// `attribute_sets`: ready sets of attribute names.
    AttributeSet,
    /// `codings`: ways to write the profiles.
    Coding,
    /// `ents`: the lines of « Mon ENT ».
    Ent,
    /// `portals`: sites that are no school's PRONOTE.
    Portal,
}

/// What is wrong at a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryProblem {
    /// A text that must say something is empty.
    Empty,
    /// A text longer than what is accepted there.
    TooLong {
        /// Characters found.
        length: usize,
        /// Characters accepted.
        most: usize,
    },
    /// A control or invisible character.
    Control {
        /// Its code point, `U+XXXX`.
        code: String,
    },
    /// An identifier is made of lower-case letters, digits and hyphens.
    Identifier {
        /// The identifier, shortened.
        found: String,
    },
    /// Another entry, of this rank, has the same identifier.
    SameIdentifier {
        /// The other entry's rank, from 1.
        other: usize,
    },
    /// No set of names, or no coding, has this identifier.
    UnknownReference {
        /// The identifier that is referred to, shortened.
        found: String,
    },
    /// Not a department's code.
    Department {
        /// The code, shortened.
        found: String,
    },
    /// The same department, or the same address, stands twice.
    Twice {
        /// What is repeated, shortened.
        found: String,
    },
    /// Not a « URL du serveur CAS ».
    Address {
        /// What stands there, shortened.
        found: String,
    },
    /// A CAS address that is not written as PRONOTE.net wants it.
    AddressForm {
        /// The address as the file has it, shortened.
        found: String,
        /// The same address as PRONOTE.net wants it.
        expected: String,
    },
    /// An address without the date it was noted.
    Undated,
    /// `confidence` is not `Unknown` and there is no address.
    TrustWithoutAddress,
    /// `confidence` is `Unknown` and there is an address.
    AddressWithoutTrust,
    /// Not the name of a CAS attribute, or the name of two.
    AttributeName {
        /// What stands there, shortened.
        found: String,
    },
    /// Not profile values joined by `;`.
    ProfileValues {
        /// What stands there, shortened.
        found: String,
    },
}
