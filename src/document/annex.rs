//! The annex of the summary: the instructions of the chosen steps with the dossier's values, their figures, the user's
//! captures.

use super::engine::Readings;
use super::figure::{FigureValues, View, shows_values};
use super::sheet::guide::{GuideStep, InstructionLine, Picture, Plate, WarningLine, Weight, Words};
use super::sheet::values::rows;
use super::sheet::{Block, Cell, Row, Section, StepMark};
use super::{DocumentError, long_date};
use crate::bounds::ANNEX_PIXELS;
use crate::domain::ent::Catalogue;
use crate::domain::noted::Noted;
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::Settings;
use crate::dossier::{Capture, Captures, LocalField, Shareable};
use crate::i18n::{I18n, UserMessage, captures as say_capture};
use crate::walkthrough::figure_catalogue::FigureCatalogue;
use crate::walkthrough::path::Numbered;
use crate::walkthrough::{FigureId, PathStep, Phrase, Span, Step, StepFigure, Walkthrough};
use crate::{text, user_message};
use std::path::Path;
use typst::foundations::{Array, Bytes, IntoValue};

/// The name under which the captures' bytes are given to the sheet.
const CAPTURES: &str = "captures";

/// The steps that are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnnexSteps {
    /// Every step, and the captures of steps that are no more.
    All,
    /// By their identifiers.
    Steps(Vec<String>),
}

/// What is shown of these steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Content {
    /// The instructions, their figures and the captures.
    #[default]
    Both,
    /// The instructions and their figures.
    Figures,
    /// The captures alone.
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
    pub dossier: &'a Shareable,
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
    steps: Vec<GuideStep>,
    /// The PNG files of the walkthrough's own figures, then of the captures, in the order of the plates that name them.
    pictures: Vec<Bytes>,
    /// The pixels that each capture may have, so that all together stay within [`ANNEX_PIXELS`].
    share: u64,
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

impl Sources<'_> {
    /// What an instruction makes the user note.
    pub(super) fn noted(self, what: Noted) -> Row {
        noted(what, self.dossier, Some(self.settings), self.i18n)
    }
}

/// What an instruction makes the user note: as it is in the dossier, or left to the pen.
pub(super) fn noted(what: Noted, dossier: &Shareable, settings: Option<&Settings>, i18n: &I18n) -> Row {
    let local = |field: LocalField| (i18n.local(field), dossier.local.get(field).map(str::to_owned));
    let (label, text) = match what {
        Noted::Port2013 => {
            let port = settings.and_then(|settings| settings.get(SettingKey::Port2013));
            (i18n.value(SettingKey::Port2013), port)
        }
        Noted::RequestDate => local(LocalField::RequestDate),
        Noted::RequestNumber => local(LocalField::RequestNumber),
    };
    let blank = || Cell::Blank(text!(i18n, "fiche-a-noter"));
    Row::new(label, text.map_or_else(blank, Cell::Words))
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
        let share = ANNEX_PIXELS / (dossier.captures.len() as u64).max(1);
        let pictures = walkthrough.own_figures().iter().map(|own| Bytes::new(own.picture.png.clone())).collect();
        let mut annex = Self { from, shown, steps: Vec::new(), pictures, share };
        let path = walkthrough.path(settings.server.hosting());
        let mut drawn = Vec::new();
        for step in walkthrough.steps().iter().filter(is_chosen) {
            let on_path = path.step(&step.id).filter(|_| content.has_figures());
            let mut told = match on_path {
                Some(on_path) => annex.told(on_path),
                None => GuideStep { title: annex.title(step), ..GuideStep::default() },
            };
            for figure in on_path.map(PathStep::figures).unwrap_or_default() {
                // A figure that two steps refer to is drawn at the first.
                if !drawn.contains(&figure) {
                    told.plates.push(annex.figure(&figure));
                    drawn.push(figure);
                }
            }
            let captures = dossier.captures.iter().filter(|capture| capture.step.as_str() == step.id.as_str());
            for capture in captures.filter(|_| content.has_captures()) {
                let plate = annex.capture(capture, &told.title);
                told.plates.push(plate);
            }
            if !told.instructions.is_empty() || !told.plates.is_empty() {
                annex.steps.push(told);
            }
        }
        if *choice == AnnexSteps::All && content.has_captures() {
            // Captures of steps that the walkthrough no longer has.
            let is_known =
                |capture: &&Capture| walkthrough.steps().iter().any(|step| step.id.as_str() == capture.step.as_str());
            for capture in dossier.captures.iter().filter(|capture| !is_known(capture)) {
                let title = capture.step.as_str().to_owned();
                let plates = vec![annex.capture(capture, &title)];
                annex.steps.push(GuideStep { title, plates, ..GuideStep::default() });
            }
        }
        if annex.steps.is_empty() { Err(AnnexError::Nothing) } else { Ok(annex) }
    }

    fn title(&self, step: &Step) -> String {
        let i18n = self.from.i18n;
        text!(i18n, "annexe-etape", numero = step.number, titre = step.title.say(i18n.language()))
    }

    /// What a step says, without its pictures.
    fn told(&self, step: PathStep<'_>) -> GuideStep {
        let Sources { i18n, .. } = self.from;
        let places: Vec<_> = step.places().into_iter().map(|place| i18n.place(place)).collect();
        let facts = text!(i18n, "annexe-faits", lieu = places.join(", "), minutes = step.step.minutes);
        let reference = step.step.reference.as_ref().map(|reference| reference.say(i18n.language()).to_owned());
        let warnings = step
            .warnings()
            .map(|warning| WarningLine { level: i18n.level(warning.level), text: self.words(&warning.text) });
        GuideStep {
            title: self.title(step.step),
            facts: [Some(facts), reference].into_iter().flatten().collect::<Vec<_>>().join(" – "),
            why: self.words(&step.step.why),
            warnings: warnings.collect(),
            safe_first_title: text!(i18n, "annexe-abri"),
            safe_first: step.safe_first().map(|item| self.words(&item.text)).collect(),
            instructions: step.instructions().map(|numbered| self.instruction(step, numbered)).collect(),
            plates: Vec::new(),
        }
    }

    fn instruction(&self, step: PathStep<'_>, numbered: Numbered<'_>) -> InstructionLine {
        let Sources { i18n, dossier, settings, figures, .. } = self.from;
        let Numbered { number, instruction } = numbered;
        let several = step.figures().len() > 1;
        let callout =
            instruction.callout.as_ref().filter(|callout| several || callout.number != number).map(|callout| {
                let figure = figures.title(&callout.figure).say(i18n.language()).to_owned();
                // The same number on both is what a reader expects: which figure is enough.
                if callout.number == number {
                    text!(i18n, "annexe-figure", figure = figure)
                } else {
                    text!(i18n, "annexe-repere", numero = callout.number, figure = figure)
                }
            });
        let place = (instruction.place != step.place())
            .then(|| text!(i18n, "annexe-lieu", lieu = i18n.place(instruction.place)));
        let tools: Vec<_> = instruction.tools.iter().map(|&tool| i18n.tool(tool)).collect();
        let kept = dossier.progress.steps.get(&step.step.id);
        let is_ticked = kept.is_some_and(|kept| kept.ticked.contains(instruction.id.as_str()));
        let mut values = rows(settings, i18n, &[&instruction.values[..], &instruction.compare].concat());
        values.extend(instruction.note.iter().map(|noted| self.from.noted(*noted)));
        InstructionLine {
            number,
            text: self.words(&instruction.text),
            callout,
            place,
            values,
            tools: (!tools.is_empty()).then(|| text!(i18n, "annexe-outils", outils = tools.join(", "))),
            state: if is_ticked { StepMark::Done } else { StepMark::Todo },
        }
    }

    fn words(&self, phrase: &Phrase) -> Vec<Words> {
        let word = |span: &Span| match span {
            Span::Plain(text) => Words { text: text.clone(), weight: Weight::Plain },
            Span::Label(text) => Words { text: text.clone(), weight: Weight::Label },
        };
        phrase.spans(self.from.i18n.language()).iter().map(word).collect()
    }

    fn figure(&self, figure: &StepFigure) -> Plate {
        let i18n = self.from.i18n;
        let (picture, alternative, origin) = match figure {
            StepFigure::Drawing(id) => {
                let picture = Picture::Drawing { name: id.name() };
                let origin =
                    if shows_values(*id) { text!(i18n, "annexe-schema") } else { text!(i18n, "annexe-schema-seul") };
                (picture, self.view(*id).description(), origin)
            }
            StepFigure::Own(own) => {
                // Their pictures stand before the captures, in the walkthrough's order.
                let rank = self.from.walkthrough.own_figures().iter().position(|other| other == own);
                let picture = rank.map_or(Picture::Missing, |rank| Picture::Capture { rank });
                let origin = text!(i18n, "annexe-figure-propre", fichier = own.file.as_str());
                (picture, own.description.say(i18n.language()).to_owned(), origin)
            }
        };
        let caption = self.from.figures.title(figure).say(i18n.language()).to_owned();
        Plate { picture, alternative, caption, origin }
    }

    fn capture(&mut self, capture: &Capture, step: &str) -> Plate {
        let i18n = self.from.i18n;
        let (picture, origin) = match Captures::of(self.from.folder).read_within(capture, self.share) {
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
        let description = capture.description.clone();
        Plate {
            picture,
            // A file made by hand may have none; a picture must.
            alternative: if description.trim().is_empty() { step.to_owned() } else { description.clone() },
            caption: description,
            origin,
        }
    }

    fn view(&self, id: FigureId) -> View<'_> {
        let language = self.from.i18n.language();
        View { id, figures: self.from.figures, shown: &self.shown, lit: None, language }
    }

    /// The summary's last section.
    pub fn section(&self) -> Section {
        let blocks = vec![Block::Guide { steps: self.steps.clone() }];
        Section::new(text!(self.from.i18n, "annexe-titre"), blocks).on_a_new_page()
    }

    /// What the drawings read, and the captures as bytes: no path is ever given.
    pub(super) fn readings(&self) -> Result<Readings, DocumentError> {
        // Every drawing reads the same values; only the title of its own page differs, which is not used here.
        let mut readings = self.view(FigureId::ALL[0]).readings()?;
        let pictures: Array = self.pictures.iter().cloned().map(IntoValue::into_value).collect();
        readings.inputs.insert(CAPTURES.into(), pictures.into_value());
        Ok(readings)
    }
}

#[cfg(test)]
mod tests;
