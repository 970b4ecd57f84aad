//! `figure`: one dialog drawn with the dossier's values, as an image or a PDF.

use super::arguments::Replacing;
use super::{CommandError, Session};
use crate::document::engine::{Engine, Pixels};
use crate::document::figure::{self, FigureValues, View};
use crate::document::origin;
use crate::document::{DocumentError, engine::EngineError};
use crate::domain::timestamp::Timestamp;
use crate::walkthrough::figure_catalogue::FigureCatalogue;
use crate::walkthrough::{FigureId, Walkthrough};
use std::path::Path;

/// What a figure's command asks.
pub(super) struct Request<'a> {
    pub id: &'a str,
    pub dossier: &'a Path,
    pub output: &'a Path,
    /// Pixels a point.
    pub scale: f32,
    pub replacing: Replacing,
}

impl Session {
    /// An identifier a line, then the figure's title.
    pub(super) fn list_figures(&mut self) -> Result<(), CommandError> {
        let figures = self.figures()?;
        for id in FigureId::ALL {
            let title = figures.figure(id).title.say(self.i18n.language());
            self.terminal.columns(&[id.name(), title]);
        }
        let mut own = Vec::new();
        for figure in self.content()?.walkthroughs().iter().flat_map(Walkthrough::own_figures) {
            if !own.contains(figure) {
                own.push(figure.clone());
            }
        }
        for figure in own {
            self.terminal.columns(&[figure.file.as_str(), figure.title.say(self.i18n.language())]);
        }
        Ok(())
    }

    /// Writes a figure that is a picture beside the dossier's walkthrough, as it is; `None` when none has this name.
    fn copy_own_figure(&mut self, request: &Request<'_>) -> Result<Option<()>, CommandError> {
        let walkthrough = self.followed(&self.open(request.dossier)?.dossier)?;
        let Some(figure) = walkthrough.own_figures().iter().find(|figure| figure.file.as_str() == request.id) else {
            return Ok(None);
        };
        if !request.output.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("png")) {
            return Err(CommandError::said(crate::user_message!(self.i18n, "commande-figure-image")));
        }
        self.write_file(request.output, &figure.picture.png, request.replacing).map(Some)
    }

    /// Draws one figure in a file, whose ending says its form.
    pub(super) fn draw_figure(&mut self, request: &Request<'_>) -> Result<(), CommandError> {
        let Some(id) = FigureId::ALL.into_iter().find(|id| id.name() == request.id) else {
            let id = request.id.to_owned();
            let unknown = CommandError::said(crate::user_message!(self.i18n, "commande-figure-inconnue", id = id));
            return self.copy_own_figure(request)?.ok_or(unknown);
        };
        let (_, settings) = self.settings_of(request.dossier)?;
        let (figures, catalogue) = (self.figures()?, self.catalogue()?);
        let shown = FigureValues::of(&settings, &catalogue, &self.i18n);
        let view = View { id, figures: &figures, shown: &shown, lit: None, language: self.i18n.language() };
        let engine = Engine::new(&[figure::SOURCES]).map_err(|error| self.say_engine(error))?;
        let ending = request.output.extension().map(|ending| ending.to_ascii_lowercase());
        let bytes = match ending.as_deref().and_then(|ending| ending.to_str()) {
            Some("png") => {
                let pixels = view.pixels(&engine, request.scale).map_err(|error| self.say_engine(error))?;
                png(&pixels)
                    .ok_or_else(|| CommandError::said(crate::user_message!(self.i18n, "document-impossible")))?
            }
            Some("pdf") => view.pdf(&engine, Timestamp::now().date_time()).map_err(|error| self.say_engine(error))?,
            _ => return Err(CommandError::said(crate::user_message!(self.i18n, "commande-figure-forme"))),
        };
        self.write_file(request.output, &bytes, request.replacing)
    }

    pub(super) fn figures(&self) -> Result<FigureCatalogue, CommandError> {
        FigureCatalogue::embedded()
            .map_err(|_| CommandError::said(crate::user_message!(self.i18n, "document-impossible")))
    }

    pub(super) fn say_engine(&self, error: EngineError) -> CommandError {
        CommandError::said(DocumentError::from(error).user_message(&self.i18n))
    }
}

pub(super) fn png(pixels: &Pixels) -> Option<Vec<u8>> {
    let image = image::RgbaImage::from_raw(pixels.width, pixels.height, pixels.rgba.clone())?;
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, image::ImageFormat::Png).ok()?;
    Some(origin::marked(bytes.into_inner()))
}
