//! The open dossier: every change goes through here, to be computed, saved and undone.

use super::saver::{Inbox, Saver};
use crate::domain::ent::Catalogue;
use crate::domain::inputs::{Field, Hosting, Inputs};
use crate::domain::settings::{Blocker, Settings};
use crate::domain::timestamp::Timestamp;
use crate::domain::warning::Warning;
use crate::dossier::history::Edit;
use crate::dossier::writer::{Report, Revision};
use crate::dossier::{DatedFinding, Dossier, DossierError, History, Occasion, Opened, PageId, StepProgress};
use crate::walkthrough::StepId;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Whether this window may write.
#[derive(Debug)]
enum Access {
    Write(Box<Saver>),
    ReadOnly { folder: PathBuf },
}

/// What has not reached the disk yet.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Status {
    Saved(Timestamp),
    /// All was saved then, but for the page that was opened since.
    PositionDirty(Timestamp),
    Unsaved,
    Failed(DossierError),
    /// Something changed since it failed: it is to be tried again.
    Retrying(DossierError),
}

impl Status {
    /// After a change to the dossier.
    fn changed(&mut self) {
        *self = match std::mem::replace(self, Status::Unsaved) {
            Status::Failed(error) | Status::Retrying(error) => Status::Retrying(error),
            _ => Status::Unsaved,
        };
    }

    /// After going to another page.
    fn moved(&mut self) {
        match *self {
            Status::Saved(at) => *self = Status::PositionDirty(at),
            Status::PositionDirty(_) => {}
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
    /// What is told before the values can be made.
    early: Vec<Warning>,
    status: Status,
    /// Greater at each change.
    revision: u64,
    /// The last revision given to the thread that saves, until it reports.
    sent: Option<u64>,
    /// The registration is being taken out of the files.
    is_withdrawing: bool,
    /// To save at once, and why.
    wish: Option<Occasion>,
}

impl Session {
    /// A dossier that was opened or made to be written in.
    pub fn writing(saver: Saver, dossier: Dossier, saved: Timestamp, catalogue: &Catalogue) -> Self {
        Self::new(Access::Write(Box::new(saver)), dossier, saved, catalogue)
    }

    /// A dossier that another window has.
    pub fn reading(opened: Opened, catalogue: &Catalogue) -> Self {
        Self::new(Access::ReadOnly { folder: opened.folder }, opened.dossier, opened.saved, catalogue)
    }

    fn new(access: Access, dossier: Dossier, saved: Timestamp, catalogue: &Catalogue) -> Self {
        let (settings, early) = computed(&dossier.inputs, catalogue);
        let (history, status) = (History::new(dossier), Status::Saved(saved));
        Self { access, history, settings, early, status, revision: 0, sent: None, is_withdrawing: false, wish: None }
    }

    /// The dossier as it is on screen.
    pub fn dossier(&self) -> &Dossier {
        self.history.present()
    }

    /// The values, or what blocks them.
    pub fn settings(&self) -> Result<&Settings, &[Blocker]> {
        self.settings.as_ref().map_err(Vec::as_slice)
    }

    /// What deserves a look: of all the values, or of the address while something blocks the others.
    pub fn warnings(&self) -> &[Warning] {
        self.settings.as_ref().map_or(&self.early, |settings| &settings.warnings)
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

    /// The dossier's folder.
    pub fn folder(&self) -> &Path {
        match &self.access {
            Access::Write(saver) => saver.folder(),
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

    /// Keeps the page on screen: not a change to undo.
    pub fn set_current_page(&mut self, page: &str) {
        if !self.is_read_only() {
            self.history.amend(|dossier| {
                dossier.progress.current = Some(PageId::from(page));
                // What was typed is left: it is shown as it is kept.
                dossier.hide_credentials();
            });
            self.history.pause();
            self.revision += 1;
            self.status.moved();
        }
    }

    /// Keeps what a check found: not a change to undo. A dossier that is only read shows it until it is closed.
    pub fn keep_finding(&mut self, dated: DatedFinding) {
        let findings = self.dossier().findings.with(dated);
        self.history.keep_findings(&findings);
        if !self.is_read_only() {
            self.revision += 1;
            self.status.changed();
        }
    }

    /// Takes the client code and the invoice number out of the dossier and of what can be undone, and has them
    /// taken out of its files; a file that resists is told by [`Session::receive`].
    pub fn withdraw_registration(&mut self) {
        let Access::Write(saver) = &self.access else { return };
        saver.withdraw_registration();
        self.is_withdrawing = true;
        self.history.withdraw_registration();
        self.revision += 1;
        self.status.changed();
    }

    /// Goes back one change.
    pub fn undo(&mut self, catalogue: &Catalogue) {
        if self.history.undo().is_some() {
            self.changed(catalogue);
        }
    }

    /// Does again what was undone.
    pub fn redo(&mut self, catalogue: &Catalogue) {
        if self.history.redo().is_some() {
            self.changed(catalogue);
        }
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
        (self.settings, self.early) = computed(&self.dossier().inputs, catalogue);
        self.revision += 1;
        self.status.changed();
    }

    /// Whether something changed since it was last given to be saved.
    pub fn is_to_save(&self) -> bool {
        matches!(self.status, Status::PositionDirty(_) | Status::Unsaved | Status::Retrying(_))
            && self.sent != Some(self.revision)
    }

    /// Whether the disk has not answered yet.
    pub fn is_writing(&self) -> bool {
        self.sent.is_some() || self.is_withdrawing
    }

    /// Whether the last saving failed: closing would lose what was typed.
    pub fn has_failed_save(&self) -> bool {
        matches!(self.status, Status::Failed(_) | Status::Retrying(_))
    }

    /// Wishes that what changed is saved at once, without waiting for the timer.
    pub fn save_now(&mut self, occasion: Occasion) {
        self.wish = Some(occasion);
    }

    /// Takes the wish to save at once.
    pub fn take_wish(&mut self) -> Option<Occasion> {
        self.wish.take()
    }

    /// Gives what is not saved yet to the thread that saves; whether there was something.
    pub fn save(&mut self, now: Timestamp, occasion: Occasion) -> bool {
        if matches!(self.status, Status::Saved(_)) {
            return false;
        }
        let Access::Write(saver) = &self.access else { return false };
        let dossier = Arc::new(self.history.present().clone());
        saver.save(Revision { number: self.revision, dossier, at: now, occasion });
        self.sent = Some(self.revision);
        true
    }

    /// Tries again at once what the system refused.
    pub fn save_again(&mut self, now: Timestamp) {
        self.status.changed();
        self.save(now, Occasion::Typing);
    }

    /// The dossier as it is, with the number of its revision.
    pub fn revision(&self) -> (Arc<Dossier>, u64) {
        (Arc::new(self.dossier().clone()), self.revision)
    }

    /// Goes on in another folder, where that revision is safe; the former one is released.
    pub fn move_to(&mut self, saver: Saver, number: u64, at: Timestamp) {
        self.begin_close();
        self.access = Access::Write(Box::new(saver));
        self.sent = None;
        self.is_withdrawing = false;
        self.status = if number == self.revision { Status::Saved(at) } else { Status::Unsaved };
    }

    /// Takes what the thread that saves has reported; a withdrawal that failed is told.
    pub fn receive(&mut self) -> Option<DossierError> {
        let Access::Write(saver) = &self.access else { return None };
        let mut resisted = None;
        for report in saver.inbox().take() {
            match report {
                Report::Saved { number, at, outcome } => {
                    if self.sent.is_some_and(|sent| number >= sent) {
                        self.sent = None;
                    }
                    let is_newest = number == self.revision;
                    match outcome {
                        // The dossier itself is safe; only an older version was not kept.
                        Ok(()) | Err(DossierError::VersionNotKept { .. }) if is_newest => {
                            self.status = Status::Saved(at);
                        }
                        Ok(()) | Err(DossierError::VersionNotKept { .. }) => self.status = Status::Unsaved,
                        Err(error) if is_newest => self.status = Status::Failed(error),
                        Err(error) => self.status = Status::Retrying(error),
                    }
                }
                Report::Withdrawn { outcome } => {
                    self.is_withdrawing = false;
                    resisted = outcome.err().or(resisted);
                }
                Report::Closed { .. } => {}
            }
        }
        // Nothing more is written by a thread that has ended.
        if saver.inbox().is_closed() {
            self.is_withdrawing = false;
            if self.sent.take().is_some() {
                self.status =
                    Status::Failed(DossierError::LockLost { folder: saver.folder().to_owned(), holder: None });
            }
        }
        resisted
    }

    /// What the thread that saves reports; `None` for a dossier that is only read.
    pub fn inbox(&self) -> Option<&Inbox> {
        match &self.access {
            Access::Write(saver) => Some(saver.inbox()),
            Access::ReadOnly { .. } => None,
        }
    }

    /// Asks for the dossier to be released.
    pub fn begin_close(&self) {
        if let Access::Write(saver) = &self.access {
            saver.begin_close();
        }
    }

    /// What is shown of the saving.
    pub fn save_state(&self) -> SaveState<'_> {
        match (&self.access, &self.status) {
            (Access::ReadOnly { .. }, _) => SaveState::ReadOnly,
            (_, Status::Saved(at) | Status::PositionDirty(at)) => SaveState::Saved(*at),
            (_, Status::Unsaved) => SaveState::Saving,
            (_, Status::Failed(error) | Status::Retrying(error)) => SaveState::Failed(error),
        }
    }
}

/// The values, or what blocks them; and then what is told of the address all the same.
fn computed(inputs: &Inputs, catalogue: &Catalogue) -> (Result<Settings, Vec<Blocker>>, Vec<Warning>) {
    let settings = Settings::compute(inputs, catalogue);
    let early = if settings.is_ok() { Vec::new() } else { Settings::early_warnings(inputs, catalogue) };
    (settings, early)
}
