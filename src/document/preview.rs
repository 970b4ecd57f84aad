//! A walkthrough on paper before any dossier follows it: every step that either hosting has, with values of an example.

use super::annex::{Annex, AnnexRequest, AnnexSteps, Content as Shown, Sources};
use super::engine::{Engine, EngineError};
use super::sheet::{self, Cell, Density, Footer, Header, Row, SheetModel};
use super::{DocumentError, long_date};
use crate::domain::ent::Catalogue;
use crate::domain::inputs::{CasInputs, EntInputs, Hosting, Inputs, SchoolInputs, ServerInputs};
use crate::domain::settings::{Blocker, Settings};
use crate::dossier::Dossier;
use crate::i18n::{I18n, content};
use crate::text;
use crate::walkthrough::Walkthrough;
use crate::walkthrough::figure_catalogue::FigureCatalogue;
use chrono::{DateTime, FixedOffset};
use std::path::Path;

/// Why there is no preview.
#[derive(Debug)]
pub enum PreviewError {
    /// The ENTs give no example that could be drawn.
    Example(Vec<Blocker>),
    /// The program's own sources are at fault.
    Document(DocumentError),
}

impl From<DocumentError> for PreviewError {
    fn from(error: DocumentError) -> Self {
        PreviewError::Document(error)
    }
}

impl From<EngineError> for PreviewError {
    fn from(error: EngineError) -> Self {
        PreviewError::Document(error.into())
    }
}

/// The preview as a PDF; `now` dates it. The engine has [`sheet::SOURCES`] and [`super::figure::SOURCES`].
///
/// # Errors
/// [`PreviewError`].
pub fn preview(
    engine: &Engine,
    walkthrough: &Walkthrough,
    catalogue: &Catalogue,
    figures: &FigureCatalogue,
    i18n: &I18n,
    now: DateTime<FixedOffset>,
) -> Result<Vec<u8>, PreviewError> {
    let mut model = model(walkthrough, i18n, now);
    let dossier = Dossier::default().shareable();
    let wanted = AnnexRequest { steps: AnnexSteps::All, content: Shown::Figures };
    let examples = [Hosting::OwnServer, Hosting::Publisher]
        .map(|hosting| Settings::compute(&example(hosting, catalogue), catalogue).map_err(PreviewError::Example));
    let mut drawn = None;
    for settings in examples {
        let settings = settings?;
        let folder = Path::new("");
        let from = Sources { dossier: &dossier, folder, settings: &settings, walkthrough, catalogue, figures, i18n };
        // A walkthrough has at least a step for each hosting, and a step an instruction.
        let Ok(annex) = Annex::gather(&wanted, from) else { continue };
        let hosting = i18n.hosting(settings.server.hosting());
        model.sections.push(sheet::Section { title: hosting, ..annex.section() });
        if drawn.is_none() {
            drawn = Some(annex.readings()?);
        }
    }
    // What the drawings read comes from the first example; the sections are those of both.
    let document = sheet::compile(engine, &model, drawn.unwrap_or_default())?;
    Ok(engine.pdf(&document, now)?)
}

fn model(walkthrough: &Walkthrough, i18n: &I18n, now: DateTime<FixedOffset>) -> SheetModel {
    let date = long_date(i18n, now.date_naive());
    let title = walkthrough.title().say(i18n.language()).to_owned();
    let words = |label: String, words: String| Row::new(label, Cell::Words(words));
    let source = content::walkthrough_on_paper(i18n, walkthrough);
    let mut facts = vec![words(text!(i18n, "fiche-etablie"), date.clone())];
    facts.extend(source.map(|source| words(text!(i18n, "contenu-libelle-parcours"), source)));
    SheetModel {
        lang: i18n.language().code(),
        author: sheet::author(),
        density: Density::Airy,
        header: Header { title: text!(i18n, "apercu-titre"), name: title.clone(), facts, notices: Vec::new() },
        footer: Footer {
            document: text!(i18n, "apercu-pied", titre = title, date = date),
            page: text!(i18n, "fiche-page", page = "{page}", pages = "{pages}"),
        },
        sections: Vec::new(),
    }
}

/// A collège that is nobody's, with the first ENT whose address is known.
fn example(hosting: Hosting, catalogue: &Catalogue) -> Inputs {
    let known = catalogue.ents.iter().find(|ent| !ent.is_manual() && ent.cas_address().is_some());
    let ent = EntInputs {
        id: known.map_or_else(|| Catalogue::MANUAL.to_owned(), |ent| ent.id.clone()),
        cas: match known {
            Some(_) => CasInputs::FromEnt,
            None => CasInputs::Server("https://cas.ent.exemple.fr".to_owned()),
        },
        attributes: catalogue.attribute_sets.first().map(|set| set.names.clone()),
        profiles: catalogue.codings.first().map(|coding| coding.values.clone()),
    };
    Inputs {
        school: SchoolInputs { name: "Collège Exemple".to_owned(), uai: "0069999L".to_owned(), hosting },
        address: "http://notes.college.exemple.fr:8036".to_owned(),
        server: ServerInputs {
            ip: "10.0.0.1".to_owned(),
            name: "serveur-pronote".to_owned(),
            listening_port: "8036".to_owned(),
            install_folder: r"D:\PRONOTE 2014".to_owned(),
            base: "base_2014.not".to_owned(),
            ..ServerInputs::default()
        },
        ent,
        ..Inputs::default()
    }
}
