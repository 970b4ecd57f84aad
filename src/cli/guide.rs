//! `guide`: the whole dossier as one page of HTML.

use super::arguments::Replacing;
use super::{CommandError, Session};
use crate::document::annex::Sources;
use crate::document::engine::Engine;
use crate::document::{DocumentError, figure, html};
use crate::domain::timestamp::Timestamp;
use std::path::{Path, PathBuf};

impl Session {
    pub(super) fn make_guide(
        &mut self,
        path: &Path,
        output: Option<PathBuf>,
        replacing: Replacing,
    ) -> Result<(), CommandError> {
        let (opened, settings) = self.settings_of(path)?;
        let (walkthrough, catalogue) = (self.followed(&opened.dossier)?, self.catalogue()?);
        let figures = self.figures()?;
        let from = Sources {
            dossier: &opened.dossier,
            folder: &opened.folder,
            settings: &settings,
            walkthrough: &walkthrough,
            catalogue: &catalogue,
            figures: &figures,
            i18n: &self.i18n,
        };
        let engine = Engine::new(&[figure::SOURCES]).map_err(|error| self.say_engine(error))?;
        let page = html::page(&engine, from, Timestamp::now().date_time())
            .map_err(|error: DocumentError| CommandError::said(error.user_message(&self.i18n)))?;
        let output = output.unwrap_or_else(|| opened.folder.join(html::FILE));
        self.write_file(&output, page.as_bytes(), replacing)
    }
}
