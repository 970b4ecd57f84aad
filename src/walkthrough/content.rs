//! The content that the program uses: which walkthroughs and which ENTs, and where each comes from.
//!
//! A file that is asked for, or that lies beside the program, is used whole or refused whole: nothing of the program's
//! own takes its place without a word.

use super::fault::{LoadError, ReadFailure};
use super::lines::Lines;
use super::{Drawer, ItemId, Walkthrough, read};
use crate::bounds::CATALOGUE_BYTES;
use crate::domain::ent::{Catalogue, CatalogueError, EntryKind};
use crate::domain::provenance::Provenance;
use crate::files::Files;
use std::path::{Path, PathBuf};

/// The walkthrough's name beside the program.
pub const WALKTHROUGH_FILE: &str = "parcours.ron";
/// The ENTs' name beside the program.
pub const ENTS_FILE: &str = "ents.ron";

/// The walkthroughs that a dossier may follow, and the ENTs that it may choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// At least one; the first is that of who does not choose.
    walkthroughs: Vec<Walkthrough>,
    /// The ENTs.
    pub catalogue: Catalogue,
}

/// Where content is looked for: first where the user says, then beside the program, then in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContentPlaces {
    /// `--parcours`.
    walkthrough: Option<PathBuf>,
    /// `--ents`.
    ents: Option<PathBuf>,
    /// The program's own folder; `None` where the system does not tell it.
    beside: Option<PathBuf>,
    /// What draws the figures that are sources.
    drawer: Drawer,
}

/// A content file that cannot be used, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContentFault {
    /// A walkthrough.
    Walkthrough {
        /// The file, or the program.
        provenance: Provenance,
        /// Everything that is wrong in it.
        error: LoadError,
    },
    /// A file of ENTs that could not be read.
    EntsUnreadable {
        /// Why, with its path; never [`LoadError::Syntax`] nor [`LoadError::Content`].
        error: LoadError,
    },
    /// A file of ENTs whose content is wrong.
    Ents {
        /// The file, or the program.
        provenance: Provenance,
        /// Where in the file, from 1.
        line: usize,
        /// What is wrong there.
        error: Box<CatalogueError>,
    },
}

impl Content {
    /// What comes with the program.
    ///
    /// # Errors
    /// None in a program that passed its tests: the files are part of the program.
    pub fn embedded() -> Result<Self, Vec<ContentFault>> {
        ContentPlaces::default().read(&Files::system())
    }

    /// One walkthrough only, and the ENTs.
    pub fn of(walkthrough: Walkthrough, catalogue: Catalogue) -> Self {
        Self { walkthroughs: vec![walkthrough], catalogue }
    }

    /// Every walkthrough that a new dossier may follow; never empty.
    pub fn walkthroughs(&self) -> &[Walkthrough] {
        &self.walkthroughs
    }

    /// That of who does not choose.
    pub fn first(&self) -> &Walkthrough {
        &self.walkthroughs[0]
    }

    /// The walkthrough of an identifier.
    pub fn find(&self, id: &str) -> Option<&Walkthrough> {
        self.walkthroughs.iter().find(|walkthrough| walkthrough.id().as_str() == id)
    }

    /// The walkthrough that a dossier is shown with: the one it follows, or the first when that one is not here.
    pub fn followed(&self, id: Option<&ItemId>) -> &Walkthrough {
        id.and_then(|id| self.find(id.as_str())).unwrap_or_else(|| self.first())
    }
}

impl ContentPlaces {
    /// The files that were asked for, and the folder of the program that runs.
    pub fn new(walkthrough: Option<PathBuf>, ents: Option<PathBuf>) -> Self {
        let program = std::env::current_exe().ok();
        let beside = program.and_then(|program| program.parent().map(Path::to_owned));
        Self { walkthrough, ents, beside, drawer: Drawer::default() }
    }

    /// The same with another walkthrough.
    #[must_use]
    pub fn with_walkthrough(self, file: PathBuf) -> Self {
        Self { walkthrough: Some(file), ..self }
    }

    /// The same with another folder than the program's own, for tests.
    #[must_use]
    pub fn beside(self, folder: PathBuf) -> Self {
        Self { beside: Some(folder), ..self }
    }

    /// The same with another program that draws figures, for tests.
    #[must_use]
    pub fn drawn_by(self, drawer: Drawer) -> Self {
        Self { drawer, ..self }
    }

    /// Reads what is used, and checks it whole.
    ///
    /// # Errors
    /// Everything that is wrong, in both files.
    pub fn read(&self, files: &Files) -> Result<Content, Vec<ContentFault>> {
        match (self.walkthroughs(files), self.catalogue(files)) {
            (Ok(walkthroughs), Ok(catalogue)) => Ok(Content { walkthroughs, catalogue }),
            (walkthroughs, catalogue) => Err(walkthroughs.err().into_iter().chain(catalogue.err()).collect()),
        }
    }

    fn walkthroughs(&self, files: &Files) -> Result<Vec<Walkthrough>, ContentFault> {
        let fault =
            |path: &Path, error| ContentFault::Walkthrough { provenance: Provenance::File(path.to_owned()), error };
        let read = |path: &Path| match Walkthrough::read_on(files, path, &self.drawer) {
            Ok(walkthrough) => Ok(vec![walkthrough]),
            Err(error) => Err(error),
        };
        let own = || {
            let own = Walkthrough::all_embedded();
            own.map_err(|error| ContentFault::Walkthrough { provenance: Provenance::Program, error })
        };
        match (&self.walkthrough, self.beside.as_ref().map(|folder| folder.join(WALKTHROUGH_FILE))) {
            (Some(asked), _) => read(asked).map_err(|error| fault(asked, error)),
            (None, Some(beside)) => match read(&beside) {
                Err(error) if is_missing(&error) => own(),
                read => read.map_err(|error| fault(&beside, error)),
            },
            (None, None) => own(),
        }
    }

    fn catalogue(&self, files: &Files) -> Result<Catalogue, ContentFault> {
        let own = || {
            Catalogue::embedded().map_err(|error| ContentFault::Ents {
                provenance: Provenance::Program,
                line: 1,
                error: error.into(),
            })
        };
        match (&self.ents, self.beside.as_ref().map(|folder| folder.join(ENTS_FILE))) {
            (Some(asked), _) => ents(files, asked),
            (None, Some(beside)) => match ents(files, &beside) {
                Err(ContentFault::EntsUnreadable { error }) if is_missing(&error) => own(),
                read => read,
            },
            (None, None) => own(),
        }
    }
}

/// The ENTs of a file.
///
/// # Errors
/// The file cannot be read, or the first thing that is wrong in it.
pub fn ents(files: &Files, path: &Path) -> Result<Catalogue, ContentFault> {
    let text =
        read::text(files, path, CATALOGUE_BYTES as u64).map_err(|error| ContentFault::EntsUnreadable { error })?;
    let provenance = Provenance::File(path.to_owned());
    match Catalogue::parse(&text) {
        // The sites that are no PRONOTE stay known where the file has none of its own.
        Ok(mut catalogue) => {
            if catalogue.portals.is_empty() {
                catalogue.portals = Catalogue::embedded().map(|own| own.portals).unwrap_or_default();
            }
            Ok(Catalogue { provenance, ..catalogue })
        }
        Err(error) => Err(ContentFault::Ents { provenance, line: line_of(&text, &error), error: error.into() }),
    }
}

/// Where in a file of ENTs a fault is, from 1.
fn line_of(text: &str, error: &CatalogueError) -> usize {
    let mut lines = Lines::of(text);
    match error {
        CatalogueError::TooLong { .. } => 1,
        CatalogueError::Syntax { line, .. } => *line,
        CatalogueError::TooMany { kind, .. } => lines.enter(list(*kind)),
        CatalogueError::Edition { .. } => lines.enter("edition"),
        CatalogueError::NoManual => lines.enter(list(EntryKind::Ent)),
        CatalogueError::Entry { entry, .. } => lines.nth(list(entry.kind), entry.position),
    }
}

/// The list's name in the file.
fn list(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::AttributeSet => "attribute_sets",
        EntryKind::Coding => "codings",
        EntryKind::Ent => "ents",
        EntryKind::Portal => "portals",
    }
}

fn is_missing(error: &LoadError) -> bool {
    matches!(error, LoadError::Unreadable { why: ReadFailure::NotFound, .. })
}
