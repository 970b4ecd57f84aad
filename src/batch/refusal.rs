//! Why a line of a list makes no dossier.

use super::facts::Conflict;
use crate::domain::contact::ContactError;
use crate::domain::settings::Blocker;
use crate::dossier::{DossierError, LockHolder};
use crate::files::FileError;
use std::path::PathBuf;

/// One thing that is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The column's header, as the list has it; `None` when it is about the whole line.
    pub column: Option<String>,
    /// What the cell holds, as it stands there.
    pub value: String,
    /// What is wrong.
    pub reason: Reason,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// An input is refused, as it would be in the window.
    Input(Box<Blocker>),
    /// A text of the papers is refused.
    Local(ContactError),
    /// Neither oui nor non.
    NotYesOrNo,
    /// Neither http nor https.
    Protocol,
    /// One CAS address for both uses, and one for each.
    CasTwice,
    /// Only one of the two CAS addresses.
    CasHalf,
    /// Another kind of school.
    NotACollege,
    /// The department is not that of the UAI.
    Department {
        /// The one of the UAI.
        of_uai: String,
    },
    /// The quotation marks of the line are in no order.
    Quotes,
    /// A line with more cells than the header has, or less.
    Cells {
        /// How many the line has.
        found: usize,
        /// How many the header has.
        expected: usize,
    },
    /// The same school as on other lines, which do not say the same.
    SchoolTwice {
        /// The other lines.
        lines: Vec<usize>,
    },
    /// The same as an earlier line, which is made.
    Repeated {
        /// The earlier line.
        line: usize,
    },
    /// The PRONOTE of other lines' schools.
    AddressTwice {
        /// The other lines.
        lines: Vec<usize>,
    },
    /// Several folders of the lot bear this school's number.
    FoldersTwice {
        /// Their names.
        folders: Vec<String>,
    },
    /// Somebody has the dossier.
    Open {
        /// The dossier.
        folder: PathBuf,
        /// Who.
        holder: Box<LockHolder>,
    },
    /// The list and the dossier were both changed.
    Changed(Box<Conflict>),
    /// A paper of the dossier was made by something else.
    Foreign {
        /// Its name.
        file: String,
    },
    /// The dossier cannot be made, or read.
    Dossier(Box<DossierError>),
    /// A paper cannot be drawn.
    Document,
}

impl Reason {
    /// A stable name, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Reason::Input(blocker) => blocker.problem.code(),
            Reason::Local(_) => "papier_invalide",
            Reason::NotYesOrNo => "ni_oui_ni_non",
            Reason::Protocol => "protocole_inconnu",
            Reason::CasTwice => "cas_deux_fois",
            Reason::CasHalf => "cas_incomplet",
            Reason::NotACollege => "pas_un_college",
            Reason::Department { .. } => "autre_departement",
            Reason::Quotes => "guillemets",
            Reason::Cells { .. } => "nombre_de_cases",
            Reason::SchoolTwice { .. } => "uai_en_double",
            Reason::Repeated { .. } => "ligne_repetee",
            Reason::AddressTwice { .. } => "adresse_en_double",
            Reason::FoldersTwice { .. } => "dossiers_en_double",
            Reason::Open { .. } => "dossier_ouvert",
            Reason::Changed(_) => "change_des_deux_cotes",
            Reason::Foreign { .. } => "fichier_autre",
            Reason::Dossier(_) => "dossier",
            Reason::Document => "document",
        }
    }
}

impl Refusal {
    /// About the line as a whole.
    pub fn of_line(reason: Reason) -> Self {
        Self { column: None, value: String::new(), reason }
    }
}

impl From<DossierError> for Reason {
    fn from(error: DossierError) -> Self {
        Reason::Dossier(Box::new(error))
    }
}

impl From<FileError> for Reason {
    fn from(error: FileError) -> Self {
        Reason::Dossier(Box::new(error.into()))
    }
}
