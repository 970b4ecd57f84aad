//! The typesetting engine: embedded sources and fonts in, pages out. No file system, no network, no packages.

use super::drawable;
use super::printable::printable;
use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration, Smart};
use typst::syntax::{DiagSpanKind, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, Scalar};
use typst::{Feature, Library, LibraryExt, World, comemo};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

pub use typst_layout::PagedDocument;

/// A table of sources: the path from the root (`/sheet/main.typ`) and the text.
pub type SourceTable = &'static [(&'static str, &'static str)];

/// The last one has what a user may type and the others lack: other alphabets, arrows, boxes, faces.
const FONT_FILES: [&[u8]; 5] = [
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleMono_400Regular.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleMono_600SemiBold.ttf"),
    include_bytes!("../../assets/fonts/DejaVuSans_Subset.ttf"),
];

/// The fonts and their book, read once for every engine: nothing about them depends on a document.
static FONTS: LazyLock<(Vec<Font>, LazyHash<FontBook>)> = LazyLock::new(|| {
    let fonts: Vec<_> = FONT_FILES.iter().flat_map(|&data| Font::iter(Bytes::new(data))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    (fonts, book)
});

/// Whether a font of ours has this character.
pub(super) fn can_draw(character: char) -> bool {
    FONTS.0.iter().any(|font| font.info().coverage.contains(u32::from(character)))
}

/// How many compilations a remembered result outlives without being used: enough for the figures of
/// one page to be redrawn quickly, few enough for the memory to stay bounded.
const REMEMBERED: usize = 6;

/// What a source reads besides the sources: `sys.inputs`, and files of data.
///
/// Data that changes is a file: what was made of one text is remembered for the next, wherever both say the same; other
/// inputs make everything anew.
#[derive(Clone, Default)]
pub struct Readings {
    /// What a source reads as `sys.inputs`.
    pub inputs: Dict,
    files: Vec<(FileId, Bytes)>,
}

impl Readings {
    /// The same with a file of JSON at `path`, from the root: strings stay strings, nothing in them is read as markup.
    /// A character that no font can draw becomes its plain equivalent: PDF/UA refuses a missing glyph. Runs that no
    /// one reads and that take long are cut.
    ///
    /// # Errors
    /// [`EngineError::Data`] when `data` is not made of named fields.
    pub fn with_file(mut self, path: &str, data: &impl Serialize) -> Result<Self, EngineError> {
        self.files.push((file_id(path)?, Bytes::from_string(drawable_data(data)?.to_string())));
        Ok(self)
    }
}

/// How many pieces of work go by between two tidyings, where documents are all alike: some lines of a list, so that what
/// they share is always used between two.
const ALIKE: usize = 16;

/// Sources, parsed once and used for every document.
pub struct Engine {
    sources: HashMap<FileId, Source>,
    tidying: Tidying,
}

/// When remembered results that are used no more are forgotten.
enum Tidying {
    /// After each piece of work.
    Each,
    /// Each [`ALIKE`] pieces of work, counted by all threads together: to look through all that is remembered takes
    /// time, and what one thread needs again must not grow old by what the others do.
    Seldom(AtomicUsize),
}

/// An image, four bytes a pixel (red, green, blue, alpha, not premultiplied), row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// `4 × width × height` bytes.
    pub rgba: Vec<u8>,
}

/// Why nothing came out. None of these can be caused by what a user types; the details are for the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EngineError {
    /// No embedded source has this path.
    UnknownSource {
        /// From the root.
        path: String,
    },
    /// The data cannot be given to a source.
    Data {
        /// In English, as the library says it.
        detail: String,
    },
    /// The source was refused; each detail names the file and the line.
    Typesetting {
        /// In English, as the library says them.
        details: Vec<String>,
    },
    /// The pages were made but not the file.
    Export {
        /// In English, as the library says them.
        details: Vec<String>,
    },
    /// The document has no page.
    NoPage,
}

impl fmt::Display for EngineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EngineError::UnknownSource { path } => write!(f, "no source {path}"),
            EngineError::Data { detail } => write!(f, "data: {detail}"),
            EngineError::Typesetting { details } => write!(f, "typesetting: {}", details.join("; ")),
            EngineError::Export { details } => write!(f, "export: {}", details.join("; ")),
            EngineError::NoPage => write!(f, "no page"),
        }
    }
}

impl std::error::Error for EngineError {}

impl Engine {
    /// Parses the sources.
    ///
    /// # Errors
    /// [`EngineError::UnknownSource`] for a path that leaves the root.
    pub fn new(tables: &[SourceTable]) -> Result<Self, EngineError> {
        let mut sources = HashMap::new();
        for (path, text) in tables.iter().copied().flatten() {
            let id = file_id(path)?;
            sources.insert(id, Source::new(id, (*text).to_owned()));
        }
        Ok(Self { sources, tidying: Tidying::Each })
    }

    /// The same with one more source.
    ///
    /// # Errors
    /// As [`Engine::new`].
    pub fn with_source(mut self, path: &str, text: String) -> Result<Self, EngineError> {
        let id = file_id(path)?;
        self.sources.insert(id, Source::new(id, text));
        Ok(self)
    }

    /// The same for many documents that are alike, made one after the other on several threads.
    #[must_use]
    pub fn for_alike(self) -> Self {
        Self { tidying: Tidying::Seldom(AtomicUsize::new(0)), ..self }
    }

    /// Forgets what is used no more, when it is time to.
    fn tidy(&self) {
        match &self.tidying {
            Tidying::Each => comemo::evict(REMEMBERED),
            Tidying::Seldom(count) if count.fetch_add(1, Ordering::Relaxed) % ALIKE == ALIKE - 1 => comemo::evict(1),
            Tidying::Seldom(_) => {}
        }
    }

    /// Lays out the source `main`, which reads what is given.
    ///
    /// # Errors
    /// [`EngineError::UnknownSource`] or [`EngineError::Typesetting`].
    pub fn compile(&self, main: &str, given: Readings) -> Result<PagedDocument, EngineError> {
        self.typeset(main, given).map(|(document, _)| document)
    }

    /// The pages and what the typesetter remarked, which only a maintainer can act on.
    fn typeset(&self, main: &str, given: Readings) -> Result<(PagedDocument, Vec<String>), EngineError> {
        let main_id = file_id(main)?;
        if !self.sources.contains_key(&main_id) {
            return Err(EngineError::UnknownSource { path: main.to_owned() });
        }
        // The accessibility extras are what lets a table say which cell is the header of a row.
        let features = [Feature::A11yExtras].into_iter().collect();
        let library = Library::builder().with_inputs(given.inputs).with_features(features).build();
        let press = CompilerWorld { engine: self, library: LazyHash::new(library), main: main_id, files: given.files };
        let made = typst::compile::<PagedDocument>(&press);
        self.tidy();
        let document = made.output.map_err(|errors| EngineError::Typesetting { details: self.details(&errors) })?;
        Ok((document, self.details(&made.warnings)))
    }

    /// Forgets every result of former compilations; the next ones are as slow as the first.
    pub fn forget() {
        comemo::evict(0);
    }

    /// A PDF/UA-1 file of the document, which says its own title and language; `made` is its date.
    ///
    /// # Errors
    /// [`EngineError::Export`], for instance when the document has no title.
    pub fn pdf(&self, document: &PagedDocument, made: DateTime<FixedOffset>) -> Result<Vec<u8>, EngineError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| EngineError::Export { details: vec![error.message().to_string()] })?;
        let options = PdfOptions {
            creator: Smart::Custom(Some(concat!("Assistant PRONOTE ", env!("CARGO_PKG_VERSION")).to_owned())),
            timestamp: timestamp(made),
            standards,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(document, &options);
        self.tidy();
        pdf.map_err(|errors| EngineError::Export { details: self.details(&errors) })
    }

    /// The first page of the document as SVG, its letters as outlines.
    ///
    /// # Errors
    /// [`EngineError::NoPage`].
    pub fn svg(&self, document: &PagedDocument) -> Result<String, EngineError> {
        let page = document.pages().first().ok_or(EngineError::NoPage)?;
        Ok(typst_svg::svg(page, &typst_svg::SvgOptions::default()))
    }

    /// The first page of the source `path` as an image of `scale` pixels a point.
    ///
    /// # Errors
    /// As [`Engine::compile`], or [`EngineError::NoPage`].
    pub fn figure(&self, path: &str, given: Readings, scale: f32) -> Result<Pixels, EngineError> {
        let document = self.compile(path, given)?;
        self.pixels(&document, scale).next().ok_or(EngineError::NoPage)
    }

    /// Each page as an image of `scale` pixels a point, drawn when it is asked for.
    pub fn pixels<'a>(&self, document: &'a PagedDocument, scale: f32) -> impl Iterator<Item = Pixels> + 'a {
        let options = RenderOptions { pixel_per_pt: Scalar::new(f64::from(scale)), ..RenderOptions::default() };
        document.pages().iter().map(move |page| {
            let drawn = typst_render::render(page, &options);
            let (width, height) = (drawn.width(), drawn.height());
            Pixels { width, height, rgba: drawn.take_demultiplied() }
        })
    }

    fn details(&self, diagnostics: &[SourceDiagnostic]) -> Vec<String> {
        let place = |diagnostic: &SourceDiagnostic| {
            let id = diagnostic.span.id()?;
            let source = self.sources.get(&id)?;
            let range = match diagnostic.span.get() {
                DiagSpanKind::Number { num, sub_range, .. } => source.range(num, sub_range)?,
                DiagSpanKind::Range { range, .. } => range,
                DiagSpanKind::Detached => return None,
            };
            let line = source.lines().byte_to_line(range.start)? + 1;
            Some(format!("{}:{line}: ", id.vpath().get_without_slash()))
        };
        diagnostics.iter().map(|d| place(d).unwrap_or_default() + &d.message).collect()
    }
}

/// Data as a source reads it: every text drawable, in bounded time.
fn drawable_data(data: &impl Serialize) -> Result<Value, EngineError> {
    let value = serde_json::to_value(data);
    let mut data = value.map_err(|error| EngineError::Data { detail: error.to_string() })?;
    make_drawable(&mut data);
    Ok(data)
}

fn make_drawable(data: &mut Value) {
    match data {
        Value::String(text) => *text = drawable::bounded(&printable(text, can_draw)),
        Value::Array(items) => items.iter_mut().for_each(make_drawable),
        Value::Object(fields) => fields.values_mut().for_each(make_drawable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What one compilation can read: the embedded sources, the fonts, and its own inputs.
struct CompilerWorld<'a> {
    engine: &'a Engine,
    library: LazyHash<Library>,
    main: FileId,
    /// The files of data, by their places.
    files: Vec<(FileId, Bytes)>,
}

impl World for CompilerWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.1
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        // A package's file has the package as its root: it is no source of ours and is not looked for.
        self.engine.sources.get(&id).cloned().ok_or_else(|| not_embedded(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if let Some((_, data)) = self.files.iter().find(|(place, _)| *place == id) {
            return Ok(data.clone());
        }
        let source = self.source(id)?;
        Ok(Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.0.get(index).cloned()
    }

    /// None: a date is data like the rest, given by the caller.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_embedded(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

fn file_id(path: &str) -> Result<FileId, EngineError> {
    let inside = VirtualPath::new(path).map_err(|_| EngineError::UnknownSource { path: path.to_owned() })?;
    Ok(RootedPath::new(VirtualRoot::Project, inside).intern())
}

fn timestamp(made: DateTime<FixedOffset>) -> Option<Timestamp> {
    let part = |number: u32| u8::try_from(number).ok();
    let datetime = Datetime::from_ymd_hms(
        made.year(),
        part(made.month())?,
        part(made.day())?,
        part(made.hour())?,
        part(made.minute())?,
        part(made.second())?,
    )?;
    Timestamp::new_local(datetime, made.offset().local_minus_utc() / 60)
}

#[cfg(test)]
mod tests;
