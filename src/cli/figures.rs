//! `figure`: one dialog drawn with the dossier's values, as an image or a PDF.

use super::{Session, Stop};
use crate::document::engine::{Engine, Pixels};
use crate::document::figure::{self, Shown, View};
use crate::document::{DocumentError, engine::EngineError};
use crate::dossier::Moment;
use crate::walkthrough::FigureId;
use crate::walkthrough::album::Album;
use std::path::Path;

/// What a figure's command asks.
pub(super) struct Request<'a> {
    pub id: &'a str,
    pub dossier: &'a Path,
    pub output: &'a Path,
    /// Pixels a point.
    pub scale: f32,
}

impl Session {
    /// An identifier a line, then the figure's title.
    pub(super) fn list_figures(&mut self) -> Result<(), Stop> {
        let album = self.album()?;
        for id in FigureId::ALL {
            let title = album.figure(id).title.say(self.texts.language());
            self.print(&format!("{}\t{title}", id.name()))?;
        }
        Ok(())
    }

    /// Draws one figure in a file, whose ending says its form.
    pub(super) fn draw_figure(&mut self, request: &Request<'_>) -> Result<(), Stop> {
        let unknown = || {
            let id = request.id.to_owned();
            Stop::said(crate::sentence!(self.texts, "commande-figure-inconnue", id = id))
        };
        let id = FigureId::ALL.into_iter().find(|id| id.name() == request.id).ok_or_else(unknown)?;
        let (_, settings) = self.settings_of(request.dossier)?;
        let (album, catalogue) = (self.album()?, self.catalogue()?);
        let shown = Shown::of(&settings, &catalogue, &self.texts);
        let view = View { id, album: &album, shown: &shown, lit: None, language: self.texts.language() };
        let engine = Engine::new(&[figure::SOURCES]).map_err(|error| self.say_engine(error))?;
        let ending = request.output.extension().map(|ending| ending.to_ascii_lowercase());
        let bytes = match ending.as_deref().and_then(|ending| ending.to_str()) {
            Some("png") => {
                let pixels = view.pixels(&engine, request.scale).map_err(|error| self.say_engine(error))?;
                png(&pixels).ok_or_else(|| Stop::said(crate::sentence!(self.texts, "document-impossible")))?
            }
            Some("pdf") => view.pdf(&engine, Moment::now().date_time()).map_err(|error| self.say_engine(error))?,
            _ => return Err(Stop::said(crate::sentence!(self.texts, "commande-figure-forme"))),
        };
        self.write_file(request.output, &bytes)
    }

    pub(super) fn album(&self) -> Result<Album, Stop> {
        Album::embedded().map_err(|_| Stop::said(crate::sentence!(self.texts, "document-impossible")))
    }

    pub(super) fn say_engine(&self, error: EngineError) -> Stop {
        Stop::said(DocumentError::from(error).sentence(&self.texts))
    }
}

fn png(pixels: &Pixels) -> Option<Vec<u8>> {
    let image = image::RgbaImage::from_raw(pixels.width, pixels.height, pixels.rgba.clone())?;
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, image::ImageFormat::Png).ok()?;
    Some(bytes.into_inner())
}
