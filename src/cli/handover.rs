//! `exporter` and `importer`: a dossier handed over as a `.zip`, and taken from one.

use super::{CommandError, Session};
use crate::domain::timestamp::Timestamp;
use crate::dossier::{ArchiveError, Choice, HandOver, archive};
use crate::text;
use std::path::Path;

impl Session {
    /// Writes the `.zip`, then says where it is and what went in.
    pub(super) fn export(&mut self, dossier: &Path, output: &Path, choice: &Choice) -> Result<(), CommandError> {
        let opened = self.open(dossier)?;
        let hand_over = HandOver { folder: &opened.folder, dossier: &opened.dossier, choice, now: Timestamp::now() };
        let entries = hand_over.write(output).map_err(|error| self.say_archive(&error))?;
        self.print(&text!(self.i18n, "commande-ecrit", fichier = output.display().to_string()))?;
        for entry in &entries {
            self.print(&format!("- {}", crate::i18n::archive::entry(&self.i18n, entry)))?;
        }
        Ok(())
    }

    /// Unpacks a `.zip` into a new or empty folder.
    pub(super) fn import(&mut self, file: &Path, folder: &Path) -> Result<(), CommandError> {
        let folder = archive::extract(file, folder, Timestamp::now()).map_err(|error| self.say_archive(&error))?;
        self.print(&text!(self.i18n, "commande-cree", dossier = folder.display().to_string()))
    }

    fn say_archive(&self, error: &ArchiveError) -> CommandError {
        CommandError::said(crate::i18n::archive::error(&self.i18n, error))
    }
}
