//! A figure that somebody else wrote for typst, drawn with nothing but the program's own drawings at hand.

use super::engine::{Engine, EngineError, PagedDocument, Pixels};
use super::figure;
use crate::bounds::OWN_FIGURE_PIXELS;

/// Pixels a point, from the sharpest.
const SCALES: [f32; 2] = [2.0, 1.0];

/// Sources and fonts, ready to draw.
pub struct IsolatedFigure {
    engine: Engine,
    path: String,
}

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IsolatedError {
    /// In English, as typst says it, with its line.
    Refused(String),
    /// It has more pixels than are read.
    TooLarge,
}

impl From<EngineError> for IsolatedError {
    fn from(error: EngineError) -> Self {
        IsolatedError::Refused(match error {
            EngineError::Typesetting { details } => details.into_iter().next().unwrap_or_default(),
            other => other.to_string(),
        })
    }
}

impl IsolatedFigure {
    /// A figure by its file's name and its source; it may import the parts of the program's own drawings
    /// (`/figures/base.typ`), and nothing else.
    ///
    /// # Errors
    /// None for a name that was checked.
    pub fn new(file: &str, source: String) -> Result<Self, IsolatedError> {
        let path = format!("/{file}");
        let engine = Engine::new(&[figure::SOURCES])?.with_source(&path, source)?;
        Ok(Self { engine, path })
    }

    /// The first page as a picture.
    ///
    /// # Errors
    /// [`IsolatedError`].
    pub fn draw(&self) -> Result<Pixels, IsolatedError> {
        let document = self.engine.compile(&self.path, figure::no_values()?)?;
        let scale = SCALES.into_iter().find(|scale| pixels(&document, *scale) <= OWN_FIGURE_PIXELS as f64);
        let scale = scale.ok_or(IsolatedError::TooLarge)?;
        Ok(self.engine.pixels(&document, scale).next().ok_or(EngineError::NoPage)?)
    }
}

/// How many pixels the first page has at a scale.
fn pixels(document: &PagedDocument, scale: f32) -> f64 {
    let size = document.pages().first().map(|page| page.frame.size()).unwrap_or_default();
    let side = |points: f64| (points * f64::from(scale)).ceil();
    side(size.x.to_pt()) * side(size.y.to_pt())
}
