//! Figures and the sheet, made off the window's thread and kept until the dossier's values change.

use super::services::{Later, off_thread};
use super::session::Session;
use crate::document::engine::{Engine, Pixels};
use crate::document::figure::{self, Album, Shown, View};
use crate::document::{self, sheet};
use crate::domain::ent::Catalogue;
use crate::dossier::Moment;
use crate::texts::{Language, Sentence, Texts};
use crate::walkthrough::{FigureId, Walkthrough};
use iced::widget::image::Handle;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

/// Pixels a point: sharp when enlarged.
const SCALE: f32 = 2.0;
/// The sheet's file in the dossier's folder.
const SHEET: &str = "fiche.pdf";

/// What a figure was drawn with: it is drawn again when this changes.
type Drawn = (Language, Arc<Shown>);

/// A figure that was drawn.
#[derive(Clone, Debug)]
pub struct Drawing {
    pub figure: FigureId,
    pub handle: Handle,
    /// The figure in words.
    pub description: String,
    with: Drawn,
}

/// Draws and prints.
pub struct Studio {
    /// Made at the first drawing, so that the window does not wait for it.
    engine: Arc<OnceLock<Option<Engine>>>,
    album: Option<Arc<Album>>,
    drawings: HashMap<FigureId, Drawing>,
    asked: HashMap<FigureId, Drawn>,
}

impl Default for Studio {
    fn default() -> Self {
        Self {
            engine: Arc::default(),
            // The file is embedded: without it pages have no figure, and the program's tests fail.
            album: Album::embedded().ok().map(Arc::new),
            drawings: HashMap::new(),
            asked: HashMap::new(),
        }
    }
}

fn engine(kept: &OnceLock<Option<Engine>>) -> Option<&Engine> {
    kept.get_or_init(|| Engine::new(&[figure::SOURCES, sheet::SOURCES]).ok()).as_ref()
}

impl Studio {
    /// A figure, as it was last drawn.
    pub fn drawing(&self, figure: FigureId) -> Option<&Drawing> {
        self.drawings.get(&figure)
    }

    /// A figure's name.
    pub fn title(&self, figure: FigureId, language: Language) -> String {
        self.album.as_ref().map_or_else(String::new, |album| album.figure(figure).title.say(language).to_owned())
    }

    /// Draws the figures that are missing or whose values changed.
    pub fn draw(
        &mut self,
        figures: &[FigureId],
        session: &Session,
        catalogue: &Catalogue,
        texts: &Texts,
    ) -> Vec<Later<Option<Drawing>>> {
        let Some(album) = self.album.clone() else { return Vec::new() };
        let shown = Arc::new(match session.settings() {
            Ok(settings) => Shown::of(settings, catalogue, texts),
            Err(_) => Shown::nothing_yet(catalogue),
        });
        let with: Drawn = (texts.language(), shown);
        let missing = figures.iter().copied().filter(|figure| self.asked.get(figure) != Some(&with));
        let missing: Vec<_> = missing.collect();
        missing
            .into_iter()
            .map(|figure| {
                self.asked.insert(figure, with.clone());
                let (kept, album, with) = (self.engine.clone(), album.clone(), with.clone());
                off_thread(move || {
                    let view = View { id: figure, album: &album, shown: &with.1, lit: None, language: with.0 };
                    let Pixels { width, height, rgba } = view.pixels(engine(&kept)?, SCALE).ok()?;
                    let (handle, description) = (Handle::from_rgba(width, height, rgba), view.description());
                    Some(Drawing { figure, handle, description, with })
                })
            })
            .collect()
    }

    /// Keeps a drawing, unless the values changed meanwhile.
    pub fn keep(&mut self, drawing: Drawing) {
        if self.asked.get(&drawing.figure) == Some(&drawing.with) {
            self.drawings.insert(drawing.figure, drawing);
        }
    }

    /// Writes the sheet in the dossier's folder; the answer is the file, or what is told.
    pub fn sheet(
        &self,
        session: &Session,
        walkthrough: &Walkthrough,
        language: Language,
        now: Moment,
    ) -> Option<Later<Result<PathBuf, Sentence>>> {
        let settings = session.settings().ok()?.clone();
        let (dossier, walkthrough) = (session.dossier().clone(), walkthrough.clone());
        let (kept, path) = (self.engine.clone(), session.folder().join(SHEET));
        Some(off_thread(move || {
            let texts = Texts::new(language);
            let impossible = || crate::sentence!(texts, "document-impossible");
            let engine = engine(&kept).ok_or_else(impossible)?;
            let pdf = document::sheet(engine, &dossier, &settings, &walkthrough, &texts, clock(now), None)
                .map_err(|error| error.sentence(&texts))?;
            write(&path, &pdf).map_err(|error| {
                let reason = error.to_string();
                crate::sentence!(texts, "fiche-non-ecrite", reponse = reason)
            })?;
            Ok(path)
        }))
    }
}

/// Whole or not at all: a viewer may have the last one open.
fn write(path: &std::path::Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(std::path::Path::new("."));
    let file = tempfile::NamedTempFile::new_in(folder)?;
    std::fs::write(file.path(), bytes)?;
    file.persist(path).map(drop).map_err(|error| error.error)
}

/// The moment as the PDF's date.
fn clock(now: Moment) -> chrono::DateTime<chrono::FixedOffset> {
    // A moment is written in that form: the other branch never runs.
    chrono::DateTime::parse_from_rfc3339(&now.to_string()).unwrap_or_else(|_| chrono::Local::now().fixed_offset())
}
