//! `capture`: the user's own screen captures, added beside a step, listed, removed.

use super::arguments::{CaptureAction, TakeOver};
use super::{CommandError, Session};
use crate::domain::timestamp::Timestamp;
use crate::dossier::captures::{self, CaptureError, Captures, Source};
use crate::dossier::{Dossier, DossierError, Occasion};
use crate::i18n::captures::usual_description;
use crate::text;
use crate::walkthrough::StepId;
use std::path::Path;

/// A capture to add.
struct Added<'a> {
    file: &'a Path,
    step: &'a str,
    description: Option<String>,
}

impl Session {
    /// Adds, lists or removes captures; what changes the dossier takes its lock.
    pub(super) fn captures(&mut self, dossier: &Path, action: CaptureAction) -> Result<(), CommandError> {
        match action {
            CaptureAction::Ajouter { file, step, description, take_over } => {
                let added = Added { file: &file, step: &step, description };
                self.add(dossier, added, take_over)
            }
            CaptureAction::Lire { file, step, format, take_over } => {
                self.read_screen(dossier, &file, step.as_deref(), format.format, take_over)
            }
            CaptureAction::Lister => self.list_captures(&self.open(dossier)?.dossier),
            CaptureAction::Decrire { number, description, take_over } => {
                self.describe(dossier, number, &description, take_over)
            }
            CaptureAction::Retirer { number, take_over } => self.remove(dossier, number, take_over),
        }
    }

    fn add(&mut self, path: &Path, added: Added<'_>, take_over: TakeOver) -> Result<(), CommandError> {
        let Added { file, step, description } = added;
        let (mut store, mut dossier) = self.edit(path, take_over)?;
        let walkthrough = self.followed(&dossier)?;
        let known = walkthrough.steps().iter().find(|known| known.id.as_str() == step);
        let known = known.ok_or_else(|| self.say_capture(&CaptureError::UnknownStep { step: step.into() }))?;
        let description = match description.filter(|text| !text.trim().is_empty()) {
            Some(description) => description,
            None => usual_description(&self.i18n, known, &self.figures()?),
        };
        let kept = Captures::of(store.folder());
        let now = Timestamp::now();
        let capture = kept
            .add(&mut dossier, Source::File(file), &StepId::from(step), &description, now)
            .map_err(|error| self.say_capture(&error))?;
        match store.save(&dossier, now, Occasion::StepDone) {
            Ok(()) => {}
            // The dossier itself is safe: the capture is in.
            Err(error @ DossierError::VersionNotKept { .. }) => return Err(self.say_dossier(&error)),
            Err(error) => {
                // The first fault is the one to tell.
                let _ = kept.take_back(&mut dossier, &capture);
                return Err(self.say_dossier(&error));
            }
        }
        self.print(&text!(self.i18n, "commande-capture-ajoutee", fichier = kept.path(&capture).display().to_string()))
    }

    /// A number a line, then the file, the step and the description.
    fn list_captures(&mut self, dossier: &Dossier) -> Result<(), CommandError> {
        if dossier.captures.is_empty() {
            return self.print(&text!(self.i18n, "commande-captures-aucune"));
        }
        for (number, capture) in (1..).zip(&dossier.captures) {
            let captures::Capture { file, step, description, .. } = capture;
            self.terminal.columns(&[&number.to_string(), file.as_str(), step.as_str(), description]);
        }
        Ok(())
    }

    fn describe(
        &mut self,
        path: &Path,
        number: usize,
        description: &str,
        take_over: TakeOver,
    ) -> Result<(), CommandError> {
        let (mut store, mut dossier) = self.edit(path, take_over)?;
        let count = dossier.captures.len();
        let file = number.checked_sub(1).and_then(|rank| dossier.captures.get(rank)).map(|kept| kept.file.clone());
        let file = file.ok_or_else(|| self.say_capture(&CaptureError::NoSuchCapture { number, count }))?;
        captures::describe(&mut dossier, &file, description);
        store.save(&dossier, Timestamp::now(), Occasion::StepDone).map_err(|error| self.say_dossier(&error))?;
        self.list_captures(&dossier)
    }

    fn remove(&mut self, path: &Path, number: usize, take_over: TakeOver) -> Result<(), CommandError> {
        let (mut store, mut dossier) = self.edit(path, take_over)?;
        let count = dossier.captures.len();
        let removed = number.checked_sub(1).and_then(|rank| captures::remove(&mut dossier, rank));
        let removed = removed.ok_or_else(|| self.say_capture(&CaptureError::NoSuchCapture { number, count }))?;
        store.save(&dossier, Timestamp::now(), Occasion::StepDone).map_err(|error| self.say_dossier(&error))?;
        let captures::Capture { file, description, .. } = removed;
        self.print(&text!(
            self.i18n,
            "commande-capture-retiree",
            fichier = file.as_str(),
            description = description.clone()
        ))
    }

    pub(super) fn say_capture(&self, error: &CaptureError) -> CommandError {
        CommandError::said(crate::i18n::captures::error(&self.i18n, error))
    }
}
