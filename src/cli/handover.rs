//! `exporter` and `importer`: a dossier handed over as a `.zip`, and taken from one.

use super::{Session, Stop};
use crate::dossier::{ArchiveError, Choice, HandOver, Moment, archive};
use crate::text;
use std::path::Path;

impl Session {
    /// Writes the `.zip`, then says where it is and what went in.
    pub(super) fn export(&mut self, dossier: &Path, output: &Path, choice: &Choice) -> Result<(), Stop> {
        let opened = self.open(dossier)?;
        let hand_over = HandOver { folder: &opened.folder, dossier: &opened.dossier, choice, now: Moment::now() };
        let entries = hand_over.write(output).map_err(|error| self.say_archive(&error))?;
        self.print(&text!(self.texts, "commande-ecrit", fichier = output.display().to_string()))?;
        for entry in &entries {
            self.print(&format!("- {}", crate::texts::archive::entry(&self.texts, entry)))?;
        }
        Ok(())
    }

    /// Unpacks a `.zip` into a new or empty folder.
    pub(super) fn import(&mut self, file: &Path, folder: &Path) -> Result<(), Stop> {
        let folder = archive::extract(file, folder, Moment::now()).map_err(|error| self.say_archive(&error))?;
        self.print(&text!(self.texts, "commande-cree", dossier = folder.display().to_string()))
    }

    fn say_archive(&self, error: &ArchiveError) -> Stop {
        Stop::said(crate::texts::archive::error(&self.texts, error))
    }
}
