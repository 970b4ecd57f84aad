//! What is said of each figure, read from `assets/figures/figures.ron`: its title, its callouts, its description.

use super::{FigureId, StepFigure};
use crate::domain::setting_key::SettingKey;
use crate::lang::{Bilingual, Language};
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use std::fmt;

const FILE: &str = include_str!("../../assets/figures/figures.ron");

/// What the drawings and the descriptions name besides the values of the settings.
const OTHER_NAMES: [&str; 5] = ["etiquette_ent", "legende_ent", "contact_nom", "contact_telephone", "contact_courriel"];

/// The texts of every figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureCatalogue {
    /// Said of a value that is not known yet.
    pub unknown: Bilingual,
    /// Said of a value that stays empty.
    pub empty: Bilingual,
    /// In the order of [`FigureId::ALL`], every one of them.
    figures: Vec<Figure>,
}

/// The texts of one figure.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Which drawing.
    #[serde(deserialize_with = "figure_id")]
    pub id: FigureId,
    /// The height of its drawing, in hundredths of its width, with the guide's values: its room before it is drawn.
    #[serde(rename = "hauteur")]
    pub height: u32,
    /// The dialog or the page it shows.
    #[serde(rename = "titre")]
    pub title: Bilingual,
    /// Each number drawn on it, in the file's order.
    #[serde(rename = "reperes")]
    pub callouts: Vec<Drawn>,
    /// Names of values stand in it between braces.
    pub description: Bilingual,
}

/// One number of a drawing, and what it points to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// From 1.
    #[serde(rename = "numero")]
    pub number: u32,
    /// What it points to.
    #[serde(rename = "quoi")]
    pub what: Bilingual,
}

/// What is wrong in the file. It is embedded: only a maintainer meets these.
#[derive(Clone, Debug, PartialEq)]
pub enum FigureCatalogueError {
    /// Not RON, or not of the right shape; the error gives the line.
    Syntax(ron::error::SpannedError),
    /// A drawing that nothing is said of.
    Missing(FigureId),
    /// A drawing that stands twice.
    Twice(FigureId),
    /// Two callouts of one figure have the same number.
    SameNumber {
        /// Which drawing.
        figure: FigureId,
        /// The repeated number.
        number: u32,
    },
    /// A drawing, one of whose texts is empty in one language.
    EmptyText(FigureId),
    /// A name between braces that is no value.
    UnknownName {
        /// Which drawing.
        figure: FigureId,
        /// What stands between the braces.
        name: String,
    },
    /// The two languages do not name the same values in the same order.
    LanguagesDiffer(FigureId),
}

impl fmt::Display for FigureCatalogueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FigureCatalogueError::Syntax(error) => write!(f, "figures.ron: {error}"),
            FigureCatalogueError::Missing(id) => write!(f, "figures.ron: {} is missing", id.name()),
            FigureCatalogueError::Twice(id) => write!(f, "figures.ron: {} is there twice", id.name()),
            FigureCatalogueError::SameNumber { figure, number } => {
                write!(f, "figures.ron: {} has two callouts {number}", figure.name())
            }
            FigureCatalogueError::EmptyText(id) => write!(f, "figures.ron: {} lacks a text in one language", id.name()),
            FigureCatalogueError::UnknownName { figure, name } => {
                write!(f, "figures.ron: {} names {{{name}}}, which is no value", figure.name())
            }
            FigureCatalogueError::LanguagesDiffer(id) => {
                write!(f, "figures.ron: the descriptions of {} do not name the same values", id.name())
            }
        }
    }
}

impl std::error::Error for FigureCatalogueError {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "inconnu")]
    unknown: Bilingual,
    #[serde(rename = "vide")]
    empty: Bilingual,
    figures: Vec<Figure>,
}

/// A figure by its name: RON writes an enum's variant as an identifier, and the names have dashes.
fn figure_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<FigureId, D::Error> {
    let name = String::deserialize(deserializer)?;
    let named = FigureId::ALL.into_iter().find(|id| id.name() == name);
    named.ok_or_else(|| D::Error::custom(format!("no figure is named {name}")))
}

impl FigureCatalogue {
    /// The texts that come with the program.
    ///
    /// # Errors
    /// The first thing that is wrong in the file.
    pub fn embedded() -> Result<Self, FigureCatalogueError> {
        Self::read(FILE)
    }

    fn read(text: &str) -> Result<Self, FigureCatalogueError> {
        let File { unknown, empty, mut figures } = ron::from_str(text).map_err(FigureCatalogueError::Syntax)?;
        figures.sort_by_key(|figure| figure.id);
        if let Some(pair) = figures.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(FigureCatalogueError::Twice(pair[0].id));
        }
        let found = |id: &&FigureId| figures.iter().any(|figure| figure.id == **id);
        if let Some(&missing) = FigureId::ALL.iter().find(|id| !found(id)) {
            return Err(FigureCatalogueError::Missing(missing));
        }
        figures.iter().try_for_each(Figure::check)?;
        Ok(Self { unknown, empty, figures })
    }

    /// The texts of one drawing.
    pub fn figure(&self, id: FigureId) -> &Figure {
        // Sorted, each once and none missing: a figure's rank is its place.
        &self.figures[id as usize]
    }

    /// The dialog or the page that a figure shows.
    pub fn title<'a>(&'a self, figure: &'a StepFigure) -> &'a Bilingual {
        match figure {
            StepFigure::Drawing(id) => &self.figure(*id).title,
            StepFigure::Own(own) => &own.title,
        }
    }

    /// The height of a figure for a width of 1: its room before it is drawn.
    pub fn height(&self, figure: &StepFigure) -> f32 {
        match figure {
            StepFigure::Drawing(id) => self.figure(*id).height as f32 / 100.0,
            StepFigure::Own(own) => own.picture.height as f32 / own.picture.width as f32,
        }
    }

    /// The numbers that a figure shows, from the smallest.
    pub fn numbers(&self, figure: &StepFigure) -> Vec<u32> {
        match figure {
            StepFigure::Drawing(id) => self.figure(*id).numbers(),
            StepFigure::Own(own) => numbers(&own.callouts),
        }
    }
}

impl Figure {
    fn check(&self) -> Result<(), FigureCatalogueError> {
        let numbers = self.numbers();
        if let Some(pair) = numbers.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(FigureCatalogueError::SameNumber { figure: self.id, number: pair[0] });
        }
        let whats = self.callouts.iter().map(|callout| &callout.what);
        let texts: Vec<_> = whats.chain([&self.title, &self.description]).collect();
        if texts.iter().any(|text| Language::ALL.iter().any(|&language| text.say(language).trim().is_empty())) {
            return Err(FigureCatalogueError::EmptyText(self.id));
        }
        let [french, english] = Language::ALL.map(|language| names_in(self.description.say(language)));
        if let Some(name) = french.iter().chain(&english).find(|name| !is_known(name)) {
            return Err(FigureCatalogueError::UnknownName { figure: self.id, name: name.clone() });
        }
        if french == english { Ok(()) } else { Err(FigureCatalogueError::LanguagesDiffer(self.id)) }
    }

    /// The numbers drawn on it, from the smallest.
    pub fn numbers(&self) -> Vec<u32> {
        numbers(&self.callouts)
    }

    /// The names that the description gives values to, in its order.
    pub fn names(&self) -> Vec<String> {
        names_in(&self.description.fr)
    }
}

fn numbers(callouts: &[Drawn]) -> Vec<u32> {
    let mut numbers: Vec<_> = callouts.iter().map(|callout| callout.number).collect();
    numbers.sort_unstable();
    numbers
}

fn is_known(name: &str) -> bool {
    OTHER_NAMES.contains(&name) || SettingKey::ALL.iter().any(|value| value.id() == name)
}

fn names_in(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    filled(text, |name| {
        found.push(name.to_owned());
        String::new()
    });
    found
}

/// A text with each name between braces replaced; a brace that is never closed stays as it is.
pub(crate) fn filled(text: &str, mut fill: impl FnMut(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, next)) = after.split_once('}') else { break };
        out.push_str(before);
        out.push_str(&fill(name));
        rest = next;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(from: &str, to: &str) -> FigureCatalogueError {
        assert!(FILE.contains(from), "{from}");
        FigureCatalogue::read(&FILE.replacen(from, to, 1)).unwrap_err()
    }

    #[test]
    fn the_embedded_file_is_whole() {
        let figures = FigureCatalogue::embedded().unwrap();
        for id in FigureId::ALL {
            assert_eq!(figures.figure(id).id, id);
        }
    }

    #[test]
    fn each_fault_is_named() {
        let publication = FigureId::Publication;
        assert!(matches!(broken("figures: [", "figures: {"), FigureCatalogueError::Syntax(_)));
        assert!(matches!(broken("\"edt-export\"", "\"export\""), FigureCatalogueError::Syntax(_)));
        assert_eq!(broken("\"edt-export\"", "\"publication\""), FigureCatalogueError::Twice(publication));
        assert_eq!(
            broken("{prefixe_url}", "{prefixe}"),
            FigureCatalogueError::UnknownName { figure: publication, name: "prefixe".to_owned() }
        );
        assert_eq!(broken("{racine}", ""), FigureCatalogueError::LanguagesDiffer(publication));
        let spr = FigureId::MotDePasseSpr;
        assert_eq!(
            broken("en: \"The password and its confirmation\"", "en: \" \""),
            FigureCatalogueError::EmptyText(spr)
        );
        let ent = FigureId::EntManuel;
        let twice = broken("(numero: 2, quoi: (fr: \"La case", "(numero: 1, quoi: (fr: \"La case");
        assert_eq!(twice, FigureCatalogueError::SameNumber { figure: ent, number: 1 });
    }

    #[test]
    fn a_missing_figure_is_named() {
        let start = FILE.find("    (id: \"ent-applications\"").unwrap();
        let cut = format!("{}  ],\n)\n", &FILE[..start]);
        assert_eq!(FigureCatalogue::read(&cut).unwrap_err(), FigureCatalogueError::Missing(FigureId::EntApplications));
    }

    #[test]
    fn french_texts_keep_french_typography() {
        let wrong = regex::Regex::new("[^\u{a0}][;:?!»](?: |$)|«[^\u{a0}]|\u{202f}|'|\\.\\.\\.").unwrap();
        let figures = FigureCatalogue::embedded().unwrap();
        for figure in &figures.figures {
            let whats = figure.callouts.iter().map(|callout| &callout.what.fr);
            for text in whats.chain([&figure.title.fr, &figure.description.fr]) {
                let plain = text.replace("C:", "C");
                assert!(!wrong.is_match(&plain), "{}: {text}", figure.id.name());
            }
        }
    }
}
