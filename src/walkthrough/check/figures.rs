//! The checks of the figures in files beside the walkthrough, and of the names by which steps call figures.

use super::{Checker, Spot, all, closest};
use crate::bounds::{OWN_FIGURES, OWN_FIGURES_PIXELS};
use crate::walkthrough::fault::{FaultKind, FilePart, Words};
use crate::walkthrough::figure_catalogue::Drawn;
use crate::walkthrough::own_figure::FigureFile;
use crate::walkthrough::{FigureId, OwnFigure, StepFigure, file, names};
use std::sync::Arc;

impl Checker<'_> {
    /// The figures of the file, each with its picture.
    pub(super) fn own_figures(&mut self, files: Vec<file::OwnFigure>) -> Option<Vec<Arc<OwnFigure>>> {
        let head = Spot { line: self.lines.enter("figures_propres"), part: FilePart::File };
        if files.len() > OWN_FIGURES {
            self.report(&head, "figures_propres", FaultKind::TooManyFigures { most: OWN_FIGURES });
            return None;
        }
        let figures = all(files, |_, file| {
            let name = file.file.clone();
            let figure = self.own_figure(file).map(Arc::new);
            self.own_figures.push((name, figure.clone()));
            figure
        })?;
        let pixels = |figure: &Arc<OwnFigure>| u64::from(figure.picture.width) * u64::from(figure.picture.height);
        if figures.iter().map(pixels).sum::<u64>() > OWN_FIGURES_PIXELS {
            self.report(&head, "figures_propres", FaultKind::FiguresTooLarge { most: OWN_FIGURES_PIXELS });
            return None;
        }
        Some(figures)
    }

    fn own_figure(&mut self, file: file::OwnFigure) -> Option<OwnFigure> {
        let named = crate::domain::excerpt(&file.file);
        let spot = Spot { line: self.lines.find_file(&file.file), part: FilePart::OwnFigure(named.clone()) };
        if self.own_figures.iter().any(|(name, _)| *name == file.file) {
            self.report(&spot, "fichier", FaultKind::FigureTwice { file: named.clone() });
            return None;
        }
        let name = FigureFile::parse(&file.file);
        if name.is_none() {
            self.report(&spot, "fichier", FaultKind::BadFigureName { found: named.clone() });
        }
        let title = self.bilingual(&spot, "titre", file.title);
        let callouts = self.drawn(&spot, file.callouts);
        let description = self.bilingual(&spot, "description", file.description);
        let (name, pictures) = (name?, self.pictures);
        let picture = match pictures(&name) {
            Ok(picture) => picture,
            Err(why) => {
                self.report(&spot, "fichier", FaultKind::FigureFile { file: named, why });
                return None;
            }
        };
        Some(OwnFigure { file: name, title: title?, callouts: callouts?, description: description?, picture })
    }

    /// The numbers that a picture shows.
    fn drawn(&mut self, spot: &Spot, files: Vec<file::Callout>) -> Option<Vec<Drawn>> {
        let mut met: Vec<u32> = Vec::new();
        all(files, |_, file| {
            let number = file.number;
            if number == 0 {
                self.report(spot, "reperes", FaultKind::CalloutZero);
            } else if met.contains(&number) {
                self.report(spot, "reperes", FaultKind::CalloutTwice { number });
            }
            met.push(number);
            let what = self.bilingual(spot, "reperes.quoi", file.what)?;
            Some(Drawn { number, what })
        })
    }

    /// The figures of a step, each once.
    pub(super) fn step_figures(&mut self, spot: &Spot, found: &[String]) -> Option<Vec<StepFigure>> {
        for (index, word) in found.iter().enumerate() {
            if found[..index].contains(word) {
                self.report(spot, "figures", FaultKind::RepeatedWord { found: crate::domain::excerpt(word) });
            }
        }
        all(found.iter().collect(), |_, word| self.figure_word(spot, "figures", word))
    }

    /// A figure by its name; reported when no figure has it.
    pub(super) fn figure_word(&mut self, spot: &Spot, field: &str, found: &str) -> Option<StepFigure> {
        let figure = self.named_figure(found);
        if figure.is_none() && !self.own_figures.iter().any(|(name, _)| name == found) {
            let drawings = FigureId::ALL.iter().map(|id| id.name().to_owned());
            let known: Vec<_> = drawings.chain(self.own_figures.iter().map(|(name, _)| name.clone())).collect();
            let (close, found) = (closest(found, &known), crate::domain::excerpt(found));
            self.report(spot, field, FaultKind::UnknownWord { words: Words::Figures, found, close, known });
        }
        figure
    }

    /// A figure by its name.
    pub(super) fn named_figure(&self, name: &str) -> Option<StepFigure> {
        let own = self.own_figures.iter().find(|(own, _)| own == name).and_then(|(_, figure)| figure.clone());
        own.map(StepFigure::Own).or_else(|| names::named(name, &FigureId::ALL).map(StepFigure::Drawing))
    }
}
