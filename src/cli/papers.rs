//! `fiche`, `demande` and `note`: the papers of a dossier.

use super::arguments::Replacing;
use super::{CommandError, Session, say_aside, terminal};
use crate::document::annex::{self, Annex, AnnexSteps};
use crate::document::engine::Engine;
use crate::document::note::{self, Audience};
use crate::document::request::Request;
use crate::document::unprintable::{Paper, remark, unprintable};
use crate::document::{self, DocumentError};
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use crate::dossier::{Dossier, LocalField, Shareable};
use crate::walkthrough::{Tool, Walkthrough};
use crate::{text, user_message};
use std::path::{Path, PathBuf};

impl Session {
    /// The summary, with its annex if one is wanted.
    pub(super) fn make_sheet(
        &mut self,
        path: &Path,
        output: Option<PathBuf>,
        annex: Option<&AnnexSteps>,
        replacing: Replacing,
    ) -> Result<(), CommandError> {
        let (opened, settings) = self.settings_of(path)?;
        let (walkthrough, catalogue) = (self.followed(&opened.dossier)?, self.catalogue()?);
        let dossier = &opened.dossier.shareable();
        let figures = self.figures()?;
        let gathered = annex
            .map(|choice| {
                let folder = opened.folder.as_path();
                let (settings, walkthrough, i18n) = (&settings, &walkthrough, &self.i18n);
                let (catalogue, figures) = (&catalogue, &figures);
                let from = annex::Sources { dossier, folder, settings, walkthrough, catalogue, figures, i18n };
                let wanted = annex::AnnexRequest { steps: choice.clone(), content: annex::Content::Both };
                Annex::gather(&wanted, from)
            })
            .transpose()
            .map_err(|error| CommandError::said(error.user_message(&self.i18n)))?;
        let pdf = self.draw_sheet(dossier, &settings, &walkthrough, gathered.as_ref())?;
        let output = output.unwrap_or_else(|| opened.folder.join(document::SHEET_FILE));
        self.write_file(&output, &pdf, replacing)?;
        self.say_unprintable(&opened.dossier, &walkthrough, Paper::Sheet);
        Ok(())
    }

    /// The summary sheet of a dossier as a PDF.
    pub(super) fn draw_sheet(
        &self,
        dossier: &Shareable,
        settings: &Settings,
        walkthrough: &Walkthrough,
        annex: Option<&Annex<'_>>,
    ) -> Result<Vec<u8>, CommandError> {
        let now = Timestamp::now().date_time();
        Engine::new(&[document::sheet::SOURCES, document::figure::SOURCES])
            .map_err(DocumentError::from)
            .and_then(|engine| document::sheet(&engine, dossier, settings, walkthrough, &self.i18n, now, annex))
            .map_err(|error| CommandError::said(error.user_message(&self.i18n)))
    }

    /// The request to the ENT as a page.
    pub(super) fn make_request(
        &mut self,
        path: &Path,
        output: Option<PathBuf>,
        replacing: Replacing,
    ) -> Result<(), CommandError> {
        let (opened, settings) = self.settings_of(path)?;
        let request = Request::of(&opened.dossier.shareable(), &settings, &self.catalogue()?, &self.i18n);
        let now = Timestamp::now().date_time();
        let pdf = Engine::new(&[document::sheet::SOURCES])
            .map_err(DocumentError::from)
            .and_then(|engine| document::request(&engine, &request, &settings, &self.i18n, now))
            .map_err(|error| CommandError::said(error.user_message(&self.i18n)))?;
        let output = output.unwrap_or_else(|| opened.folder.join(document::REQUEST_FILE));
        self.write_file(&output, &pdf, replacing)?;
        request.open().iter().for_each(say_aside);
        self.say_unprintable(&opened.dossier, &self.followed(&opened.dossier)?, Paper::Request);
        Ok(())
    }

    /// The signs that a paper just made cannot show, on standard error.
    pub(super) fn say_unprintable(&self, dossier: &Dossier, walkthrough: &Walkthrough, paper: Paper) {
        if let Some(remark) = remark(&unprintable(dossier, walkthrough), paper, &self.i18n) {
            say_aside(&remark);
        }
    }

    /// A note on standard output; when to send it, and what it lacks, on standard error.
    pub(super) fn write_note(&mut self, path: &Path, audience: Audience) -> Result<(), CommandError> {
        let (opened, settings) = self.settings_of(path)?;
        self.print_lines(&note::text(&settings, &opened.dossier.shareable(), audience, &self.i18n))?;
        let walkthrough = self.followed(&opened.dossier)?;
        let path = walkthrough.path(settings.server.hosting());
        if let Some(step) = path.steps().iter().find(|step| step.tools().contains(&Tool::Notes)) {
            terminal::fault(&text!(self.i18n, "note-pas-avant", etape = step.step.number));
        }
        if opened.dossier.local.get(LocalField::EntAddress).is_none() {
            let ent = self.i18n.ent(&settings.ent);
            say_aside(&user_message!(self.i18n, "note-sans-adresse", ent = ent));
        }
        Ok(())
    }
}
