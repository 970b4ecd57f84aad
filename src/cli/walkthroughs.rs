//! `parcours modele`, `parcours verifier`, `parcours apercu`: what an academy adapts, from the first copy to the paper.

use super::arguments::{Replacing, WalkthroughAction};
use super::{CommandError, Session};
use crate::document::engine::Engine;
use crate::document::preview::{self, PreviewError};
use crate::document::{figure, sheet};
use crate::domain::timestamp::Timestamp;
use crate::files::Files;
use crate::text;
use crate::user_message;
use crate::walkthrough::content::{ENTS_FILE, WALKTHROUGH_FILE};
use crate::walkthrough::{Content, Walkthrough, model};
use std::path::{Path, PathBuf};

impl Session {
    pub(super) fn walkthrough_action(&mut self, action: WalkthroughAction) -> Result<(), CommandError> {
        match action {
            WalkthroughAction::Modele { folder, followed, replacing } => {
                self.write_models(&folder, followed.as_deref(), replacing)
            }
            WalkthroughAction::Verifier { file } => {
                let content = self.content_of(file)?;
                self.print(&self.say_right(content.first()))
            }
            WalkthroughAction::Apercu { file, output, replacing } => {
                let output = output.unwrap_or_else(|| file.with_extension("pdf"));
                self.preview(file, &output, replacing)
            }
        }
    }

    /// A walkthrough of the program, by its identifier; the first without one.
    pub(super) fn chosen(&self, id: Option<&str>) -> Result<&Walkthrough, CommandError> {
        let content = self.content()?;
        let Some(id) = id else { return Ok(content.first()) };
        content.find(id).ok_or_else(|| {
            let known: Vec<_> = content.walkthroughs().iter().map(|known| known.id().to_string()).collect();
            let id = crate::domain::excerpt(id);
            CommandError::coded(
                "parcours",
                user_message!(self.i18n, "commande-parcours-inconnu", parcours = id, connus = known.join(", ")),
            )
        })
    }

    /// The content with that walkthrough, and the ENTs of every other command.
    fn content_of(&self, walkthrough: PathBuf) -> Result<Content, CommandError> {
        let places = self.places.clone().with_walkthrough(walkthrough);
        places.read(&Files::system()).map_err(|faults| self.say_content(&faults))
    }

    fn say_right(&self, walkthrough: &Walkthrough) -> String {
        let title = walkthrough.title().say(self.i18n.language()).to_owned();
        text!(self.i18n, "commande-parcours-juste", titre = title, nombre = walkthrough.steps().len())
    }

    /// A commented copy of the walkthrough and of the ENTs, to start from.
    fn write_models(&mut self, folder: &Path, id: Option<&str>, replacing: Replacing) -> Result<(), CommandError> {
        let id = self.chosen(id)?.id().to_string();
        let walkthrough = model::walkthrough(&id).unwrap_or_default();
        Files::system().create_folders(folder).map_err(|error| self.say_dossier(&error.into()))?;
        let files = [(WALKTHROUGH_FILE, walkthrough), (ENTS_FILE, model::ents())];
        // Neither is written when one of them may not be.
        for (name, _) in &files {
            self.may_write(&folder.join(name), replacing)?;
        }
        for (name, text) in files {
            self.write_file(&folder.join(name), text.as_bytes(), replacing)?;
        }
        Ok(())
    }

    fn preview(&mut self, file: PathBuf, output: &Path, replacing: Replacing) -> Result<(), CommandError> {
        let content = self.content_of(file)?;
        let figures = self.figures()?;
        let engine = Engine::new(&[sheet::SOURCES, figure::SOURCES]).map_err(|error| self.say_engine(error))?;
        let now = Timestamp::now().date_time();
        let pdf = preview::preview(&engine, content.first(), &content.catalogue, &figures, &self.i18n, now);
        let pdf = pdf.map_err(|error| match error {
            PreviewError::Example(blockers) => CommandError::Blocked(blockers),
            PreviewError::Document(error) => CommandError::said(error.user_message(&self.i18n)),
        })?;
        self.write_file(output, &pdf, replacing)
    }
}
