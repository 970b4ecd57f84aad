//! The open dossier: every change goes through here, to be computed, saved and undone.

use crate::domain::ent::Catalogue;
use crate::domain::inputs::{Field, Hosting};
use crate::domain::settings::{Blocker, Settings};
use crate::domain::timestamp::Timestamp;
use crate::dossier::history::{Edit, TextId};
use crate::dossier::{
    DatedFinding, Dossier, DossierError, History, Occasion, Opened, PageId, StepId, StepProgress, Store,
};
use std::path::{Path, PathBuf};

/// Whether this window may write.
#[derive(Debug)]
enum Access {
    Write(Box<Store>),
    ReadOnly { folder: PathBuf },
}

/// What has not reached the disk yet.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kept {
    Saved(Timestamp),
    /// All was saved then, but for the page one has gone to since.
    Moved(Timestamp),
    Unsaved,
    Failed(DossierError),
    /// Something changed since it failed: it is to be tried again.
    Retrying(DossierError),
}

impl Kept {
    /// After a change to the dossier.
    fn changed(&mut self) {
        *self = match std::mem::replace(self, Kept::Unsaved) {
            Kept::Failed(error) | Kept::Retrying(error) => Kept::Retrying(error),
            _ => Kept::Unsaved,
        };
    }

    /// After going to another page.
    fn moved(&mut self) {
        match *self {
            Kept::Saved(at) => *self = Kept::Moved(at),
            Kept::Moved(_) => {}
            _ => self.changed(),
        }
    }
}

/// What is shown of the saving.
pub enum SaveState<'a> {
    Saved(Timestamp),
    Saving,
    ReadOnly,
    Failed(&'a DossierError),
}

/// An open dossier.
#[derive(Debug)]
pub struct Session {
    access: Access,
    history: History,
    settings: Result<Settings, Vec<Blocker>>,
    kept: Kept,
}

impl Session {
    /// A dossier that was opened or made to be written in.
    pub fn writing(store: Store, dossier: Dossier, saved: Timestamp, catalogue: &Catalogue) -> Self {
        Self::new(Access::Write(Box::new(store)), dossier, saved, catalogue)
    }

    /// A dossier that another window has.
    pub fn reading(opened: Opened, catalogue: &Catalogue) -> Self {
        Self::new(Access::ReadOnly { folder: opened.folder }, opened.dossier, opened.saved, catalogue)
    }

    fn new(access: Access, dossier: Dossier, saved: Timestamp, catalogue: &Catalogue) -> Self {
        let settings = Settings::compute(&dossier.inputs, catalogue);
        Self { access, history: History::new(dossier), settings, kept: Kept::Saved(saved) }
    }

    /// The dossier as it is on screen.
    pub fn dossier(&self) -> &Dossier {
        self.history.present()
    }

    /// The values, or what blocks them.
    pub fn settings(&self) -> Result<&Settings, &[Blocker]> {
        self.settings.as_ref().map_err(Vec::as_slice)
    }

    /// What blocks one input.
    pub fn blocker(&self, field: Field) -> Option<&Blocker> {
        self.settings().err()?.iter().find(|blocker| blocker.field == field)
    }

    /// Who runs PRONOTE's server.
    pub fn hosting(&self) -> Hosting {
        self.dossier().inputs.school.hosting
    }

    /// What is kept of a step, if it was touched.
    pub fn step(&self, id: &str) -> Option<&StepProgress> {
        self.dossier().progress.steps.get(&StepId::from(id))
    }

    /// Whether a step is done or passed over.
    pub fn is_settled(&self, id: &str) -> bool {
        self.step(id).is_some_and(|step| step.state.is_settled())
    }

    /// The dossier's folder.
    pub fn folder(&self) -> &Path {
        match &self.access {
            Access::Write(store) => store.folder(),
            Access::ReadOnly { folder } => folder,
        }
    }

    /// Whether nothing typed here is kept.
    pub fn is_read_only(&self) -> bool {
        matches!(self.access, Access::ReadOnly { .. })
    }

    /// Changes the dossier; nothing happens when it is only read.
    pub fn edit(&mut self, edit: Edit, catalogue: &Catalogue, change: impl FnOnce(&mut Dossier)) {
        if self.is_read_only() {
            return;
        }
        let mut next = self.dossier().clone();
        change(&mut next);
        if next == *self.dossier() {
            return;
        }
        self.history.record(next, edit);
        self.changed(catalogue);
    }

    /// Typing in one input.
    pub fn type_in(&mut self, text: TextId, catalogue: &Catalogue, change: impl FnOnce(&mut Dossier)) {
        self.edit(Edit::Typing(text), catalogue, change);
    }

    /// Keeps the page one is on: not a change to undo.
    pub fn stand_on(&mut self, page: &str) {
        if !self.is_read_only() {
            self.history.amend(|dossier| dossier.progress.current = Some(PageId::from(page)));
            self.history.pause();
            self.kept.moved();
        }
    }

    /// Keeps what a check found: not a change to undo. A dossier that is only read shows it until it is closed.
    pub fn keep_finding(&mut self, dated: DatedFinding) {
        let findings = self.dossier().findings.with(dated);
        self.history.keep_findings(&findings);
        if !self.is_read_only() {
            self.kept.changed();
        }
    }

    /// Takes the client code and the invoice number out of the dossier, of its versions and of what can be undone.
    ///
    /// # Errors
    /// As [`Store::withdraw_registration`].
    pub fn withdraw_registration(&mut self) -> Result<(), DossierError> {
        let Access::Write(store) = &mut self.access else { return Ok(()) };
        self.history.withdraw_registration();
        self.kept.changed();
        store.withdraw_registration()
    }

    /// Goes back one change.
    pub fn undo(&mut self, catalogue: &Catalogue) -> bool {
        let undone = self.history.undo().is_some();
        if undone {
            self.changed(catalogue);
        }
        undone
    }

    /// Does again what was undone.
    pub fn redo(&mut self, catalogue: &Catalogue) -> bool {
        let redone = self.history.redo().is_some();
        if redone {
            self.changed(catalogue);
        }
        redone
    }

    /// Whether a change of this window can be undone.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether something undone can be done again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    fn changed(&mut self, catalogue: &Catalogue) {
        self.settings = Settings::compute(&self.dossier().inputs, catalogue);
        self.kept.changed();
    }

    /// Whether something changed since it was last saved, or that was last tried.
    pub fn is_to_save(&self) -> bool {
        matches!(self.kept, Kept::Moved(_) | Kept::Unsaved | Kept::Retrying(_))
    }

    /// Whether the last saving failed: closing would lose what was typed.
    pub fn would_lose(&self) -> bool {
        matches!(self.kept, Kept::Failed(_) | Kept::Retrying(_))
    }

    /// Saves what is not saved yet.
    pub fn save(&mut self, now: Timestamp, occasion: Occasion) {
        if matches!(self.kept, Kept::Saved(_)) {
            return;
        }
        let Access::Write(store) = &mut self.access else { return };
        self.kept = match store.save(self.history.present(), now, occasion) {
            // The dossier itself is safe; only an older version was not kept.
            Ok(()) | Err(DossierError::VersionNotKept { .. }) => Kept::Saved(now),
            Err(error) => Kept::Failed(error),
        };
    }

    /// What is shown of the saving.
    pub fn save_state(&self) -> SaveState<'_> {
        match (&self.access, &self.kept) {
            (Access::ReadOnly { .. }, _) => SaveState::ReadOnly,
            (_, Kept::Saved(at) | Kept::Moved(at)) => SaveState::Saved(*at),
            (_, Kept::Unsaved) => SaveState::Saving,
            (_, Kept::Failed(error) | Kept::Retrying(error)) => SaveState::Failed(error),
        }
    }
}
