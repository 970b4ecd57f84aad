//! Why a catalogue of ENTs is refused: the line, or the entry, its field and what is wrong there.

/// Why a text is not a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogueError {
    /// Far longer than a catalogue can be; in bytes.
    TooLong { length: usize, most: usize },
    /// Not RON, or not of a catalogue's shape; `detail` is the reader's own word, in English.
    Syntax { line: usize, column: usize, detail: String },
    /// More entries of a kind than the program lists.
    TooMany { kind: EntryKind, count: usize, most: usize },
    /// « Configuration manuelle » is missing: an ENT that is not in the list could not be chosen.
    NoManual,
    /// One entry is wrong at `field`, a path such as `cas[0].address`.
    Entry { entry: Entry, field: String, problem: EntryProblem },
}

/// Which entry, by its rank in the file (from 1) and its identifier, cut if it is long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub kind: EntryKind,
    pub position: usize,
    pub id: String,
}

/// The three lists of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryKind {
    AttributeSet,
    Coding,
    Ent,
}

/// What is wrong at a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryProblem {
    /// A text that must say something is empty.
    Empty,
    TooLong {
        length: usize,
        most: usize,
    },
    /// A control or invisible character.
    Control {
        code: String,
    },
    /// An identifier is made of lower-case letters, digits and hyphens.
    Identifier {
        found: String,
    },
    /// Another entry, of this rank, has the same identifier.
    SameIdentifier {
        other: usize,
    },
    /// No set of names, or no coding, has this identifier.
    UnknownReference {
        found: String,
    },
    /// Not a department's code.
    Department {
        found: String,
    },
    /// The same department, or the same address, stands twice.
    Twice {
        found: String,
    },
    /// Not a « URL du serveur CAS ».
    Address {
        found: String,
    },
    /// A CAS address that is not written as PRONOTE.net wants it.
    AddressForm {
        found: String,
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
        found: String,
    },
    /// Not profile values joined by `;`.
    ProfileValues {
        found: String,
    },
}
