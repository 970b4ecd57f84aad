//! `guide`: the whole dossier as one page of HTML.

use super::arguments::Replacing;
use super::{CommandError, Session};
use crate::document::annex::Sources;
use crate::document::engine::Engine;
use crate::document::{DocumentError, figure, html};
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use crate::dossier::Dossier;
use std::path::{Path, PathBuf};

impl Session {
    pub(super) fn make_guide(
        &mut self,
        path: &Path,
        output: Option<PathBuf>,
        replacing: Replacing,
    ) -> Result<(), CommandError> {
        let (opened, settings) = self.settings_of(path)?;
        let page = self.guide_of(&opened.dossier, &opened.folder, &settings)?;
        let output = output.unwrap_or_else(|| opened.folder.join(html::FILE));
        self.write_file(&output, page.as_bytes(), replacing)
    }

    /// The page of a dossier.
    pub(super) fn guide_of(
        &self,
        dossier: &Dossier,
        folder: &Path,
        settings: &Settings,
    ) -> Result<String, CommandError> {
        let (walkthrough, catalogue, figures) = (self.followed(dossier)?, self.catalogue()?, self.figures()?);
        let (walkthrough, catalogue, figures, i18n) = (&walkthrough, &catalogue, &figures, &self.i18n);
        let dossier = &dossier.shareable();
        let from = Sources { dossier, folder, settings, walkthrough, catalogue, figures, i18n };
        let engine = Engine::new(&[figure::SOURCES]).map_err(|error| self.say_engine(error))?;
        html::page(&engine, from, Timestamp::now().date_time())
            .map_err(|error: DocumentError| CommandError::said(error.user_message(&self.i18n)))
    }
}
