//! The figures: each dialog of the walkthrough, drawn with the dossier's own values, and said in words.

use super::engine::{Engine, EngineError, PagedDocument, Pixels, Readings, SourceTable};
use crate::domain::ent::Catalogue;
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::Settings;
use crate::i18n::I18n;
use crate::lang::Language;
use crate::walkthrough::FigureId;
use crate::walkthrough::figure_catalogue::{self, Figure, FigureCatalogue};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use std::collections::BTreeMap;

macro_rules! sources {
    ($($name:literal),+ $(,)?) => {
        /// The drawings and the parts they share, for [`Engine::new`].
        pub const SOURCES: SourceTable = &[
            $((concat!("/figures/", $name, ".typ"), include_str!(concat!("../../assets/figures/", $name, ".typ"))),)+
        ];
    };
}

sources!(
    "base",
    "dialog",
    "programs",
    "client-2013-preparer",
    "serveur-2013-reglages",
    "arreter-service",
    "desinstaller",
    "edt-enregistrement",
    "edt-ouvrir-base",
    "edt-export",
    "installer-emplacement",
    "nouvelle-base",
    "mot-de-passe-spr",
    "mettre-en-service",
    "initialiser-base",
    "choix-du-serveur",
    "publication",
    "ent-manuel",
    "ent-liste",
    "ent-rempli",
    "identification",
    "ent-direct",
    "fiche-ecare",
    "page-login",
    "ent-applications",
);

/// Whether a drawing shows values of the dossier: its source asks for one.
pub fn shows_values(figure: FigureId) -> bool {
    let own = format!("/figures/{}.typ", figure.name());
    let asks = |source: &str| source.contains("value(\"") || source.contains("address(\"");
    SOURCES.iter().any(|(name, source)| *name == own && asks(source))
}

/// What the drawings are filled with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureValues {
    /// By the name they read. An absent name is a value not known yet; an empty text, a value that stays empty.
    texts: BTreeMap<String, String>,
    /// The rows of the list « Mon ENT ».
    ents: Vec<String>,
}

/// The file by which the drawings read their values; `assets/figures/base.typ` asks for it.
const VALUES: &str = "/values.json";

/// What a drawing reads.
#[derive(Serialize)]
struct Values<'a> {
    #[serde(flatten)]
    texts: &'a BTreeMap<String, String>,
    ents: &'a [String],
    langue: &'a str,
    /// The lit callout's number, or nothing.
    eclaire: String,
    titre: &'a str,
}

impl FigureValues {
    /// A dossier whose settings are still blocked: every field waits, and « Mon ENT » has its list to choose from.
    pub fn nothing_yet(catalogue: &Catalogue) -> Self {
        let ents = catalogue.ents.iter().map(|ent| ent.label.clone()).collect();
        Self { texts: BTreeMap::new(), ents }
    }

    /// The dossier's own values.
    pub fn of(settings: &Settings, catalogue: &Catalogue, i18n: &I18n) -> Self {
        let mut shown = Self::nothing_yet(catalogue);
        let mut show = |name: String, text: Option<String>| {
            if let Some(text) = text {
                shown.texts.insert(name, text);
            }
        };
        for &value in SettingKey::ALL {
            show(name(value), settings.get(value));
        }
        show(name(SettingKey::Hosting), Some(i18n.hosting(settings.server.hosting())));
        if settings.cas.as_ref().is_some_and(|cas| cas.server.base().is_none()) {
            // Two separate addresses: the field of the one address stays empty.
            show(name(SettingKey::CasServerUrl), Some(String::new()));
        }
        show("etiquette_ent".to_owned(), settings.get(SettingKey::Ent));
        show("legende_ent".to_owned(), settings.ent.caption.clone());
        let contact = &settings.contact;
        show("contact_nom".to_owned(), contact.name.as_ref().map(|it| it.as_str().to_owned()));
        show("contact_telephone".to_owned(), contact.phone.as_ref().map(|it| it.as_str().to_owned()));
        show("contact_courriel".to_owned(), contact.email.as_ref().map(|it| it.as_str().to_owned()));
        shown
    }

    /// One text, by the name the drawings read; `None` when it is not known.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.texts.get(name).map(String::as_str)
    }
}

/// The name by which the drawings and the descriptions read a value: the same as the walkthrough's.
fn name(value: SettingKey) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        // A value without fields is always written as its name.
        _ => String::new(),
    }
}

/// A figure as it is to be seen.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// Which drawing.
    pub id: FigureId,
    /// What is said of it.
    pub figures: &'a FigureCatalogue,
    /// What it is filled with.
    pub shown: &'a FigureValues,
    /// The callout of the instruction in hand: it is lit and the others step back.
    pub lit: Option<u32>,
    /// The language of the title and the description; the screens drawn are French in both.
    pub language: Language,
}

impl View<'_> {
    /// What the drawing reads: texts, never markup.
    ///
    /// # Errors
    /// [`EngineError::Data`], which texts never cause.
    pub fn readings(&self) -> Result<Readings, EngineError> {
        let values = Values {
            texts: &self.shown.texts,
            ents: &self.shown.ents,
            langue: self.language.code(),
            eclaire: self.lit.map(|number| number.to_string()).unwrap_or_default(),
            titre: self.figure().title.say(self.language),
        };
        Readings::default().with_file(VALUES, &values)
    }

    /// The drawing as an image of `scale` pixels a point; white around it, as on paper.
    ///
    /// # Errors
    /// As [`Engine::figure`]: a drawing at fault, never a value.
    pub fn pixels(&self, engine: &Engine, scale: f32) -> Result<Pixels, EngineError> {
        engine.figure(&self.path(), self.readings()?, scale)
    }

    /// The drawing on a page of its own, to be looked at close or printed; `made` is the file's date.
    ///
    /// # Errors
    /// As [`Engine::compile`] and [`Engine::pdf`].
    pub fn pdf(&self, engine: &Engine, made: DateTime<FixedOffset>) -> Result<Vec<u8>, EngineError> {
        engine.pdf(&self.page(engine)?, made)
    }

    /// The drawing as SVG, of the same size on every screen.
    ///
    /// # Errors
    /// As [`Engine::compile`], or [`EngineError::NoPage`].
    pub fn svg(&self, engine: &Engine) -> Result<String, EngineError> {
        engine.svg(&self.page(engine)?)
    }

    /// The figure in words, for who cannot see it; its values stand between quotation marks.
    pub fn description(&self) -> String {
        let quoted = |name: &str| match (self.shown.get(name), self.language) {
            (None, language) => format!("({})", self.figures.unknown.say(language)),
            (Some(""), language) => format!("({})", self.figures.empty.say(language)),
            (Some(text), Language::French) => format!("«\u{a0}{text}\u{a0}»"),
            (Some(text), Language::English) => format!("“{text}”"),
        };
        figure_catalogue::filled(self.figure().description.say(self.language), quoted)
    }

    fn figure(&self) -> &Figure {
        self.figures.figure(self.id)
    }

    fn page(&self, engine: &Engine) -> Result<PagedDocument, EngineError> {
        engine.compile(&self.path(), self.readings()?)
    }

    fn path(&self) -> String {
        format!("/figures/{}.typ", self.id.name())
    }
}

/// What a drawing reads that has no values.
///
/// # Errors
/// As [`View::readings`].
pub(super) fn no_values() -> Result<Readings, EngineError> {
    Readings::default().with_file(VALUES, &BTreeMap::<String, String>::new())
}

#[cfg(test)]
mod tests;
