//! `exporter` and `importer`: a dossier handed over as a `.zip`, and taken from one.

use super::arguments::Replacing;
use super::{CommandError, Session};
use crate::document::SHEET_FILE;
use crate::document::unprintable::Paper;
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use crate::dossier::{ArchiveError, Choice, HandOver, archive};
use crate::text;
use std::path::Path;

impl Session {
    /// Writes the `.zip`, then says where it is and what went in.
    pub(super) fn export(
        &mut self,
        dossier: &Path,
        output: &Path,
        choice: &Choice,
        replacing: Replacing,
    ) -> Result<(), CommandError> {
        let opened = self.open(dossier)?;
        let (folder, now) = (opened.folder.as_path(), Timestamp::now());
        let without = HandOver { folder, dossier: &opened.dossier, choice, now, sheet: None, guide: None };
        self.may_write(output, replacing)?;
        let sheet = self.sheet_of(&without)?;
        let guide = self.guide_handed_over(&without)?;
        let hand_over = HandOver { sheet: sheet.as_deref(), guide: guide.as_deref().map(str::as_bytes), ..without };
        let entries = hand_over.write(output).map_err(|error| self.say_archive(&error))?;
        self.print(&text!(self.i18n, "commande-ecrit", fichier = output.display().to_string()))?;
        for entry in &entries {
            self.print(&format!("- {}", crate::i18n::archive::entry(&self.i18n, entry)))?;
        }
        if sheet.is_some() {
            let content = hand_over.content();
            self.say_unprintable(&content, &self.followed(&content)?, Paper::Sheet);
        }
        Ok(())
    }

    /// Unpacks a `.zip` into a new or empty folder.
    pub(super) fn import(&mut self, file: &Path, folder: &Path) -> Result<(), CommandError> {
        let folder = archive::extract(file, folder, Timestamp::now()).map_err(|error| self.say_archive(&error))?;
        self.print(&text!(self.i18n, "commande-cree", dossier = folder.display().to_string()))
    }

    /// Where the user made a sheet, one drawn anew from what is handed over: theirs may print what does not go.
    fn sheet_of(&self, hand_over: &HandOver<'_>) -> Result<Option<Vec<u8>>, CommandError> {
        if !hand_over.folder.join(SHEET_FILE).exists() {
            return Ok(None);
        }
        let content = hand_over.content();
        // A dossier that is not filled in has no sheet.
        let Ok(settings) = Settings::compute(&content.inputs, &self.catalogue()?) else { return Ok(None) };
        self.draw_sheet(&content.shareable(), &settings, &self.followed(&content)?, None).map(Some)
    }

    /// The page of HTML, from what is handed over; a dossier that is not filled in has none.
    fn guide_handed_over(&self, hand_over: &HandOver<'_>) -> Result<Option<String>, CommandError> {
        let content = hand_over.content();
        let Ok(settings) = Settings::compute(&content.inputs, &self.catalogue()?) else { return Ok(None) };
        self.guide_of(&content, hand_over.folder, &settings).map(Some)
    }

    fn say_archive(&self, error: &ArchiveError) -> CommandError {
        CommandError::said(crate::i18n::archive::error(&self.i18n, error))
    }
}
