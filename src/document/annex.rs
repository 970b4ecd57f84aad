//! The annex of the sheet: the figures of the chosen steps, drawn with the dossier's values, and the user's captures.

use super::engine::{Engine, EngineError};
use super::figure::{FigureValues, View};
use super::sheet::{Block, Picture, Plate, Section};
use super::{DocumentError, long_date};
use crate::domain::ent::Catalogue;
use crate::domain::settings::Settings;
use crate::dossier::{Capture, Captures, Dossier};
use crate::i18n::{I18n, UserMessage, captures as say_capture};
use crate::walkthrough::figure_catalogue::FigureCatalogue;
use crate::walkthrough::{FigureId, PathStep, Step, Walkthrough};
use crate::{text, user_message};
use std::path::Path;
use typst::foundations::{Array, Bytes, Dict, IntoValue};

/// The name under which the captures' bytes are given to the sheet.
const CAPTURES: &str = "captures";

/// The steps whose figures and captures are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnnexSteps {
    /// Every step, and the captures of steps that are no more.
    All,
    /// By their identifiers.
    Steps(Vec<String>),
}

/// Which pictures of these steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Content {
    /// Figures and captures.
    #[default]
    Both,
    /// The drawings only.
    Figures,
    /// The user's captures only.
    Captures,
}

impl Content {
    /// Every content, in the order of the choice.
    pub const ALL: [Content; 3] = [Content::Both, Content::Figures, Content::Captures];

    fn has_figures(self) -> bool {
        self != Content::Captures
    }

    fn has_captures(self) -> bool {
        self != Content::Figures
    }
}

/// What an annex is to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexRequest {
    /// Which steps.
    pub steps: AnnexSteps,
    /// Which of their pictures.
    pub content: Content,
}

/// Why there is no annex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnnexError {
    /// No step has this identifier.
    UnknownStep {
        /// As it was given.
        id: String,
    },
    /// The chosen steps have nothing to show.
    Nothing,
}

/// What an annex is made from.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// Whose captures are shown.
    pub dossier: &'a Dossier,
    /// The dossier's, where the captures are.
    pub folder: &'a Path,
    /// What the drawings are filled with.
    pub settings: &'a Settings,
    /// The steps, and their figures.
    pub walkthrough: &'a Walkthrough,
    /// The rows of the list « Mon ENT ».
    pub catalogue: &'a Catalogue,
    /// What is said of the drawings.
    pub figures: &'a FigureCatalogue,
    /// The language of the annex.
    pub i18n: &'a I18n,
}

/// An annex that has something to show.
pub struct Annex<'a> {
    from: Sources<'a>,
    shown: FigureValues,
    plates: Vec<Plate>,
    /// The captures' PNG files, in the order of the plates that name them.
    pictures: Vec<Bytes>,
}

impl AnnexError {
    /// What the user is told.
    pub fn user_message(&self, i18n: &I18n) -> UserMessage {
        match self {
            AnnexError::UnknownStep { id } => {
                user_message!(i18n, "annexe-etape-inconnue", etape = crate::domain::excerpt(id))
            }
            AnnexError::Nothing => user_message!(i18n, "annexe-vide"),
        }
    }
}

impl<'a> Annex<'a> {
    /// Gathers what the chosen steps have to show, in the guide's order; a capture that cannot be read is said so.
    ///
    /// # Errors
    /// A step that does not exist, or nothing to show.
    pub fn gather(wanted: &AnnexRequest, from: Sources<'a>) -> Result<Self, AnnexError> {
        let Sources { dossier, settings, walkthrough, .. } = from;
        let AnnexRequest { steps: choice, content } = wanted;
        if let AnnexSteps::Steps(ids) = choice {
            let exists = |id: &&String| walkthrough.steps().iter().any(|step| step.id.as_str() == **id);
            if let Some(id) = ids.iter().find(|id| !exists(id)) {
                return Err(AnnexError::UnknownStep { id: id.clone() });
            }
        }
        let is_chosen = |step: &&Step| match choice {
            AnnexSteps::All => true,
            AnnexSteps::Steps(ids) => ids.iter().any(|id| id == step.id.as_str()),
        };
        let shown = FigureValues::of(settings, from.catalogue, from.i18n);
        let mut annex = Self { from, shown, plates: Vec::new(), pictures: Vec::new() };
        let path = walkthrough.path(settings.server.hosting());
        let mut drawn = Vec::new();
        for step in walkthrough.steps().iter().filter(is_chosen) {
            let title = annex.title(step);
            let figures = path.step(&step.id).map(PathStep::figures).unwrap_or_default();
            for figure in figures.into_iter().filter(|_| content.has_figures()) {
                // A figure that two steps refer to is drawn at the first.
                if !drawn.contains(&figure) {
                    drawn.push(figure);
                    annex.draw(figure, &title);
                }
            }
            let captures = dossier.captures.iter().filter(|capture| capture.step.as_str() == step.id.as_str());
            let captures = captures.filter(|_| content.has_captures());
            captures.for_each(|capture| annex.show(capture, &title));
        }
        if *choice == AnnexSteps::All && content.has_captures() {
            // Captures of steps that the walkthrough no longer has.
            let is_known =
                |capture: &&Capture| walkthrough.steps().iter().any(|step| step.id.as_str() == capture.step.as_str());
            let others = dossier.captures.iter().filter(|capture| !is_known(capture));
            others.for_each(|capture| annex.show(capture, capture.step.as_str()));
        }
        if annex.plates.is_empty() { Err(AnnexError::Nothing) } else { Ok(annex) }
    }

    fn title(&self, step: &Step) -> String {
        let i18n = self.from.i18n;
        text!(i18n, "annexe-etape", numero = step.number, titre = step.title.say(i18n.language()))
    }

    fn draw(&mut self, id: FigureId, step: &str) {
        let view = self.view(id);
        let caption = self.from.figures.figure(id).title.say(self.from.i18n.language()).to_owned();
        let plate = Plate {
            step: step.to_owned(),
            picture: Picture::Drawing { name: id.name() },
            alternative: view.description(),
            caption,
            origin: text!(self.from.i18n, "annexe-schema"),
        };
        self.plates.push(plate);
    }

    fn show(&mut self, capture: &Capture, step: &str) {
        let i18n = self.from.i18n;
        let (picture, origin) = match Captures::of(self.from.folder).read(capture) {
            Ok(bytes) => {
                self.pictures.push(Bytes::new(bytes));
                let date = long_date(i18n, capture.added.local().date());
                (Picture::Capture { rank: self.pictures.len() - 1 }, text!(i18n, "annexe-capture", date = date))
            }
            Err(error) => {
                let reason = say_capture::error(i18n, &error).message;
                let file = capture.file.as_str();
                (Picture::Missing, text!(i18n, "annexe-capture-illisible", fichier = file, raison = reason))
            }
        };
        self.plates.push(Plate {
            step: step.to_owned(),
            picture,
            // A file made by hand may have none; a picture must.
            alternative: if capture.description.trim().is_empty() { step } else { &capture.description }.to_owned(),
            caption: capture.description.clone(),
            origin,
        });
    }

    fn view(&self, id: FigureId) -> View<'_> {
        let language = self.from.i18n.language();
        View { id, figures: self.from.figures, shown: &self.shown, lit: None, language }
    }

    /// The sheet's last section.
    pub(super) fn section(&self) -> Section {
        let i18n = self.from.i18n;
        Section { title: text!(i18n, "annexe-titre"), blocks: vec![Block::Plates { plates: self.plates.clone() }] }
    }

    /// Adds to the sheet's inputs what the drawings read, and the captures as bytes: no path is ever given.
    pub(super) fn add_inputs(&self, engine: &Engine, inputs: &mut Dict) -> Result<(), DocumentError> {
        // Every drawing reads the same values; only the title of its own page differs, which is not used here.
        let read: Dict = self.view(FigureId::ALL[0]).inputs(engine)?;
        for (name, value) in read {
            if inputs.contains(&name) {
                let detail = format!("{name} is read by the sheet and by the figures");
                return Err(EngineError::Data { detail }.into());
            }
            inputs.insert(name, value);
        }
        let pictures: Array = self.pictures.iter().cloned().map(IntoValue::into_value).collect();
        inputs.insert(CAPTURES.into(), pictures.into_value());
        Ok(())
    }
}

#[cfg(test)]
mod tests;
