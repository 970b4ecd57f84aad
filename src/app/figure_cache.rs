//! Figures and the sheet, made off the window's thread and kept until the dossier's values change.

use super::services::{BoxFuture, off_thread};
use super::session::Session;
use crate::document::annex::{self, Annex, AnnexError};
use crate::document::engine::{Engine, Pixels};
use crate::document::figure::{self, FigureValues, View};
use crate::document::unprintable::{Unprintable, unprintable};
use crate::document::{self, sheet};
use crate::domain::ent::Catalogue;
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use crate::dossier::Dossier;
use crate::i18n::I18n;
use crate::lang::Language;
use crate::walkthrough::figure_catalogue::FigureCatalogue;
use crate::walkthrough::own_figure::OwnPicture;
use crate::walkthrough::{Callout, Step, StepFigure, Walkthrough};
use iced::widget::image::Handle;
use image::imageops::FilterType;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// Pixels a point of a figure on a page: sharp on a screen of one and a half times the density. No more than that: what
/// makes the window's picture reads every pixel when the page comes.
const ON_PAGE: f32 = 1.25;

/// Pixels a point of a figure that is looked at close.
const ENLARGED: f32 = 2.0;

/// The width on a page of a picture of the academy's own, in pixels, as that of a drawing.
const OWN_ON_PAGE: u32 = 600;

/// Of the sheet's page, shown small: sharp on a screen of twice the density.
const PAGE_SCALE: f32 = 1.0;

/// What a figure was drawn with: it is drawn again when this changes.
type Drawn = (Language, Arc<FigureValues>);

/// A figure, and how it is drawn.
type Wanted = (StepFigure, Look);

/// How a figure is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Look {
    /// For the page.
    Plain,
    /// For the page, with one of its callouts highlighted.
    Lit(u32),
    /// To be looked at close.
    Enlarged,
}

/// How many drawings are kept: a picture takes some megabytes, and a few milliseconds to draw again.
const KEPT: usize = 4;

/// Why there is no sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// The program's own sources are at fault.
    Document,
    /// The annex that is wanted cannot be made.
    Annex(AnnexError),
    /// Why the system refused, in the window's language.
    NotWritten(String),
}

/// A figure that was drawn.
#[derive(Clone, Debug)]
pub struct Drawing {
    pub figure: StepFigure,
    look: Look,
    pub handle: Handle,
    /// Its size when it is looked at close, however it is drawn: nothing moves when it becomes sharp.
    pub enlarged: iced::Size,
    /// The figure in words.
    pub description: String,
    with: Drawn,
}

/// Draws and prints.
pub struct FigureCache {
    /// Made at the first drawing, so that the window does not wait for it.
    engine: Arc<OnceLock<Option<Engine>>>,
    figure_catalogue: Option<Arc<FigureCatalogue>>,
    drawings: HashMap<Wanted, Drawing>,
    asked: HashMap<Wanted, Drawn>,
    /// The sheet's first page, and the dossier it was last asked of.
    sheet_page: Option<SheetPage>,
    sheet_asked: Option<(Language, Arc<Dossier>)>,
}

/// The sheet's first page, as it will be printed, and what no page can show.
#[derive(Clone, Debug)]
pub struct SheetPage {
    handle: Handle,
    unprintable: Vec<Unprintable>,
    of: Arc<Dossier>,
}

impl Default for FigureCache {
    fn default() -> Self {
        Self {
            engine: Arc::default(),
            // The file is embedded: without it pages have no figure, and the program's tests fail.
            figure_catalogue: FigureCatalogue::embedded().ok().map(Arc::new),
            drawings: HashMap::new(),
            asked: HashMap::new(),
            sheet_page: None,
            sheet_asked: None,
        }
    }
}

fn engine(kept: &OnceLock<Option<Engine>>) -> Option<&Engine> {
    kept.get_or_init(|| Engine::new(&[figure::SOURCES, sheet::SOURCES]).ok()).as_ref()
}

impl FigureCache {
    /// A figure as it was last drawn: with its callout highlighted, or plain while that is not drawn yet.
    pub fn drawing(&self, figure: &StepFigure, highlighted: Option<&Callout>) -> Option<&Drawing> {
        let look = number_on(figure, highlighted).map_or(Look::Plain, Look::Lit);
        self.drawn(figure, look)
    }

    /// A figure to be looked at close: sharp, or as on the page while that is not drawn yet.
    pub fn enlarged(&self, figure: &StepFigure) -> Option<&Drawing> {
        self.drawn(figure, Look::Enlarged)
    }

    /// As it is wanted when that shows the same values as the plain one, which every page draws; else the plain one.
    fn drawn(&self, figure: &StepFigure, look: Look) -> Option<&Drawing> {
        let plain = self.drawings.get(&(figure.clone(), Look::Plain))?;
        let wanted = self.drawings.get(&(figure.clone(), look)).filter(|drawing| drawing.with == plain.with);
        Some(wanted.unwrap_or(plain))
    }

    /// The room of a figure, drawn or not: its height for a width of 1.
    pub fn room(&self, figure: &StepFigure) -> f32 {
        self.figure_catalogue.as_ref().map_or(0.0, |figures| figures.height(figure))
    }

    /// A figure's name.
    pub fn title(&self, figure: &StepFigure, language: Language) -> String {
        self.figure_catalogue
            .as_ref()
            .map_or_else(String::new, |figures| figures.title(figure).say(language).to_owned())
    }

    /// What a capture of a step is said to show, until its user says it.
    pub fn description_of(&self, step: &Step, i18n: &I18n) -> String {
        let figures = self.figure_catalogue.as_ref();
        figures.map_or_else(String::new, |figures| crate::i18n::captures::usual_description(i18n, step, figures))
    }

    /// Draws the figures that are missing or whose values changed: plain first, then with the highlighted callout, then
    /// the one that is looked at close.
    pub fn draw(
        &mut self,
        figures: &[StepFigure],
        highlighted: Option<&Callout>,
        enlarged: Option<&StepFigure>,
        session: &Session,
        catalogue: &Catalogue,
        i18n: &I18n,
    ) -> Vec<BoxFuture<Option<Drawing>>> {
        let Some(figure_catalogue) = self.figure_catalogue.clone() else { return Vec::new() };
        let shown = Arc::new(match session.settings() {
            Ok(settings) => FigureValues::of(settings, catalogue, i18n),
            Err(_) => FigureValues::nothing_yet(catalogue),
        });
        let with: Drawn = (i18n.language(), shown);
        let plain = figures.iter().map(|figure| (figure.clone(), Look::Plain));
        let lit =
            figures.iter().filter_map(|figure| Some((figure.clone(), Look::Lit(number_on(figure, highlighted)?))));
        let close = enlarged.filter(|figure| figures.contains(figure)).map(|figure| (figure.clone(), Look::Enlarged));
        let wanted = plain.chain(lit).chain(close);
        let missing: Vec<Wanted> = wanted.filter(|wanted| self.asked.get(wanted) != Some(&with)).collect();
        if self.asked.len() + missing.len() > KEPT {
            self.asked.retain(|(figure, _), _| figures.contains(figure));
            self.drawings.retain(|(figure, _), _| figures.contains(figure));
        }
        missing
            .into_iter()
            .map(|(figure, look)| {
                self.asked.insert((figure.clone(), look), with.clone());
                let (kept, catalogue, with) = (self.engine.clone(), figure_catalogue.clone(), with.clone());
                off_thread(move || {
                    let (pixels, enlarged, description) = match &figure {
                        StepFigure::Drawing(id) => {
                            let (lit, scale) = match look {
                                Look::Plain => (None, ON_PAGE),
                                Look::Lit(number) => (Some(number), ON_PAGE),
                                Look::Enlarged => (None, ENLARGED),
                            };
                            let view = View { id: *id, figures: &catalogue, shown: &with.1, lit, language: with.0 };
                            let pixels = view.pixels(engine(&kept)?, scale).ok()?;
                            let enlarged = size(pixels.width, pixels.height) * (ENLARGED / scale);
                            (pixels, enlarged, view.description())
                        }
                        StepFigure::Own(own) => {
                            let enlarged = size(own.picture.width, own.picture.height);
                            (pixels(&own.picture, look)?, enlarged, own.description.say(with.0).to_owned())
                        }
                    };
                    let Pixels { width, height, rgba } = pixels;
                    let handle = Handle::from_rgba(width, height, rgba);
                    Some(Drawing { figure, look, handle, enlarged, description, with })
                })
            })
            .collect()
    }

    /// Keeps a drawing, unless the values changed meanwhile.
    pub fn keep(&mut self, drawing: Drawing) {
        let wanted = (drawing.figure.clone(), drawing.look);
        if self.asked.get(&wanted) == Some(&drawing.with) {
            self.drawings.insert(wanted, drawing);
        }
    }

    /// The sheet's first page as it was last drawn.
    pub fn sheet_page(&self) -> Option<&Handle> {
        self.sheet_page.as_ref().map(|page| &page.handle)
    }

    /// The texts of which the sheet last drawn does not show every sign.
    pub fn unprintable(&self) -> &[Unprintable] {
        self.sheet_page.as_ref().map_or(&[], |page| &page.unprintable)
    }

    /// Draws the sheet's first page, unless it was asked of this very dossier.
    pub fn draw_sheet_page(
        &mut self,
        session: &Session,
        walkthrough: &Walkthrough,
        catalogue: &Catalogue,
        language: Language,
        now: Timestamp,
    ) -> Option<BoxFuture<Option<SheetPage>>> {
        if session.settings().is_err()
            || self.sheet_asked.as_ref().is_some_and(|(said, of)| *said == language && **of == *session.dossier())
        {
            return None;
        }
        let of = Arc::new(session.dossier().clone());
        self.sheet_asked = Some((language, of.clone()));
        let sheet = self.sheet_of(walkthrough, catalogue, language, now);
        Some(off_thread(move || {
            let Pixels { width, height, rgba } = sheet.first_page(&of)?;
            let unprintable = unprintable(&of, &sheet.walkthrough);
            Some(SheetPage { handle: Handle::from_rgba(width, height, rgba), unprintable, of })
        }))
    }

    /// Keeps the drawing, unless the dossier changed meanwhile.
    pub fn keep_sheet_page(&mut self, page: SheetPage) {
        if self.sheet_asked.as_ref().is_some_and(|(_, of)| Arc::ptr_eq(of, &page.of)) {
            self.sheet_page = Some(page);
        }
    }

    /// What draws the sheet of a dossier that is handed over.
    pub fn sheet_of(
        &self,
        walkthrough: &Walkthrough,
        catalogue: &Catalogue,
        language: Language,
        now: Timestamp,
    ) -> SheetOf {
        self.maker().of(walkthrough, catalogue, language, now)
    }

    /// What makes papers off the window's thread, where the walkthrough is known there only.
    pub fn maker(&self) -> Maker {
        Maker { engine: self.engine.clone(), figures: self.figure_catalogue.clone() }
    }

    /// Writes the sheet in the dossier's folder, with the annex that is wanted; the answer is the file.
    pub fn sheet(
        &self,
        session: &Session,
        walkthrough: &Walkthrough,
        catalogue: &Catalogue,
        annex: Option<annex::AnnexRequest>,
        language: Language,
        now: Timestamp,
    ) -> Option<BoxFuture<Result<PathBuf, SheetError>>> {
        let settings = session.settings().ok()?.clone();
        let (dossier, walkthrough) = (session.dossier().shareable(), walkthrough.clone());
        let (kept, folder) = (self.engine.clone(), session.folder().to_owned());
        let (figures, catalogue) = (self.figure_catalogue.clone(), catalogue.clone());
        Some(off_thread(move || {
            let i18n = I18n::new(language);
            let engine = engine(&kept).ok_or(SheetError::Document)?;
            let annex = match (&annex, &figures) {
                (Some(wanted), Some(figures)) => {
                    let (dossier, settings, folder) = (&dossier, &settings, folder.as_path());
                    let (walkthrough, catalogue, i18n) = (&walkthrough, &catalogue, &i18n);
                    let from = annex::Sources { dossier, folder, settings, walkthrough, catalogue, figures, i18n };
                    Some(Annex::gather(wanted, from).map_err(SheetError::Annex)?)
                }
                _ => None,
            };
            let pdf = document::sheet(engine, &dossier, &settings, &walkthrough, &i18n, clock(now), annex.as_ref())
                .map_err(|_| SheetError::Document)?;
            let path = folder.join(document::SHEET_FILE);
            document::write(&path, &pdf)
                .map_err(|error| SheetError::NotWritten(crate::i18n::dossier::error(&i18n, &error.into()).message))?;
            Ok(path)
        }))
    }
}

/// The means to make papers.
pub struct Maker {
    engine: Arc<OnceLock<Option<Engine>>>,
    figures: Option<Arc<FigureCatalogue>>,
}

impl Maker {
    /// What makes the papers of a dossier that follows that walkthrough.
    pub fn of(self, walkthrough: &Walkthrough, catalogue: &Catalogue, language: Language, now: Timestamp) -> SheetOf {
        let (walkthrough, catalogue) = (walkthrough.clone(), catalogue.clone());
        SheetOf { engine: self.engine, figures: self.figures, walkthrough, catalogue, language, now }
    }
}

/// Makes the sheet, without annex, and the page of HTML of any dossier: of what is handed over, for one.
pub struct SheetOf {
    engine: Arc<OnceLock<Option<Engine>>>,
    figures: Option<Arc<FigureCatalogue>>,
    walkthrough: Walkthrough,
    catalogue: Catalogue,
    language: Language,
    now: Timestamp,
}

impl SheetOf {
    /// The first page as a picture; `None` as for the PDF.
    pub fn first_page(&self, dossier: &Dossier) -> Option<Pixels> {
        let settings = Settings::compute(&dossier.inputs, &self.catalogue).ok()?;
        let (engine, i18n) = (engine(&self.engine)?, I18n::new(self.language));
        document::sheet_page(
            engine,
            &dossier.shareable(),
            &settings,
            &self.walkthrough,
            &i18n,
            clock(self.now),
            PAGE_SCALE,
        )
        .ok()
    }

    /// The PDF; `None` when the dossier is not filled in: it has no sheet. To be called off the window's thread.
    pub fn draw(&self, dossier: &Dossier) -> Option<Vec<u8>> {
        let settings = Settings::compute(&dossier.inputs, &self.catalogue).ok()?;
        let (engine, i18n) = (engine(&self.engine)?, I18n::new(self.language));
        document::sheet(engine, &dossier.shareable(), &settings, &self.walkthrough, &i18n, clock(self.now), None).ok()
    }

    /// The page of HTML; `None` as for the PDF. To be called off the window's thread.
    pub fn guide(&self, dossier: &Dossier, folder: &Path) -> Option<String> {
        let settings = &Settings::compute(&dossier.inputs, &self.catalogue).ok()?;
        let (engine, i18n, dossier) = (engine(&self.engine)?, &I18n::new(self.language), &dossier.shareable());
        let (walkthrough, catalogue, figures) = (&self.walkthrough, &self.catalogue, self.figures.as_deref()?);
        let from = annex::Sources { dossier, folder, settings, walkthrough, catalogue, figures, i18n };
        document::html::page(engine, from, clock(self.now)).ok()
    }

    /// Writes the page of HTML in the dossier's folder; the answer is the file. To be called off the window's thread.
    ///
    /// # Errors
    /// The dossier is not filled in, or the system refuses the file.
    pub fn write_guide(&self, dossier: &Dossier, folder: &Path) -> Result<PathBuf, SheetError> {
        let page = self.guide(dossier, folder).ok_or(SheetError::Document)?;
        let path = folder.join(document::html::FILE);
        let refused = |error: crate::files::FileError| {
            SheetError::NotWritten(crate::i18n::dossier::error(&I18n::new(self.language), &error.into()).message)
        };
        document::write(&path, page.as_bytes()).map_err(refused)?;
        Ok(path)
    }
}

/// The highlighted callout's number, when it is on this drawing. A picture of the academy's own stays as it is.
fn number_on(figure: &StepFigure, highlighted: Option<&Callout>) -> Option<u32> {
    let is_drawn = matches!(figure, StepFigure::Drawing(_));
    highlighted.filter(|callout| is_drawn && callout.figure == *figure).map(|callout| callout.number)
}

/// The pixels of a picture of the academy's own, which is a PNG of ours; on a page, no more than are seen there.
fn pixels(picture: &OwnPicture, look: Look) -> Option<Pixels> {
    let decoded = image::load_from_memory_with_format(&picture.png, image::ImageFormat::Png).ok()?;
    let is_wider = look != Look::Enlarged && decoded.width() > OWN_ON_PAGE;
    let shown = if is_wider { decoded.resize(OWN_ON_PAGE, u32::MAX, FilterType::Triangle) } else { decoded };
    let shown = shown.into_rgba8();
    Some(Pixels { width: shown.width(), height: shown.height(), rgba: shown.into_raw() })
}

fn size(width: u32, height: u32) -> iced::Size {
    iced::Size::new(width as f32, height as f32)
}

/// The moment as the PDF's date.
fn clock(now: Timestamp) -> chrono::DateTime<chrono::FixedOffset> {
    // A moment is written in that form: the other branch never runs.
    chrono::DateTime::parse_from_rfc3339(&now.to_string()).unwrap_or_else(|_| chrono::Local::now().fixed_offset())
}
