//! `parcours`: the steps that apply, what became of each, and how many are done; each in full when it is asked for.

use super::arguments::{OutputFormat, Walk};
use super::{CommandError, Session, told};
use crate::document::steps::Told;
use crate::domain::inputs::Hosting;
use crate::domain::printable;
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use crate::dossier::left::Left;
use crate::dossier::{Dossier, Standing, Tally};
use crate::i18n::{I18n, left as say_left, progress as say};
use crate::text;
use crate::walkthrough::Walkthrough;
use serde_json::{Value as Json, json};

impl Session {
    /// Lists the steps, or tells each in full.
    pub(super) fn walk(&mut self, asked: &Walk) -> Result<(), CommandError> {
        if let Some(action) = &asked.action {
            return self.walkthrough_action(action.clone());
        }
        let dossier = match &asked.dossier {
            Some(path) => Some(self.open(path)?.dossier),
            None => None,
        };
        let walkthrough = match &dossier {
            Some(dossier) => self.followed(dossier)?,
            None => self.chosen(asked.followed.as_deref())?.clone(),
        };
        // A dossier that is not filled in has steps all the same: no value of it is known to have changed.
        let settings = match &dossier {
            Some(dossier) => Settings::compute(&dossier.inputs, &self.catalogue()?).ok(),
            None => None,
        };
        let (dossier, settings, format) = (dossier.as_ref(), settings.as_ref(), asked.format.format);
        if asked.whole {
            let (path, kept) = (walkthrough.path(hosting(dossier)), dossier.cloned().unwrap_or_default());
            let from = Told { path: &path, dossier: &kept.shareable(), settings, i18n: &self.i18n };
            let steps = from.steps();
            return match format {
                OutputFormat::Json => self.print_json(&steps.iter().map(told::json).collect::<Vec<_>>().into()),
                OutputFormat::Texte => {
                    let lines: Vec<_> = steps.iter().map(|step| told::text(step, &self.i18n)).collect();
                    self.print_all(&lines.join("\n"))
                }
            };
        }
        let steps = listed(&walkthrough, dossier, settings, &self.i18n);
        match format {
            OutputFormat::Json => self.print_json(&steps.json()),
            OutputFormat::Texte => {
                let mut lines = steps.texts(&self.i18n);
                if let (Some(dossier), Some(settings)) = (dossier, settings) {
                    // How far one is stays the last line.
                    let end = lines.len().saturating_sub(1);
                    lines.splice(end..end, left(&walkthrough, dossier, settings, &self.i18n));
                }
                self.print_all(&lines.join("\n"))
            }
        }
    }
}

/// What the dossier leaves open, as the window and the papers say it.
fn left(walkthrough: &Walkthrough, dossier: &Dossier, settings: &Settings, i18n: &I18n) -> Vec<String> {
    let path = walkthrough.path(hosting(Some(dossier)));
    let left = Left::of(&path, dossier, settings);
    let points = say_left::listed(i18n, &left, settings, Timestamp::now().date_time().date_naive());
    let mut lines = Vec::new();
    for (title, items) in [
        (text!(i18n, "fiche-partie-attention"), points),
        (text!(i18n, "fin-a-savoir"), say_left::to_know(i18n, &left).into_iter().map(|one| one.message).collect()),
    ] {
        if !items.is_empty() {
            lines.push(text!(i18n, "commande-titre", titre = title));
            lines.extend(items.iter().map(|item| format!("- {}", printable::one_line(item))));
        }
    }
    lines
}

/// Whose steps apply when no dossier says it.
fn hosting(dossier: Option<&Dossier>) -> Hosting {
    dossier.map_or(Hosting::OwnServer, |dossier| dossier.inputs.school.hosting)
}

/// The steps as they are listed.
struct List {
    lines: Vec<Line>,
    /// How many are done; `None` without a dossier.
    tally: Option<Tally>,
}

/// One step as it is listed.
struct Line {
    id: String,
    number: u32,
    place: String,
    title: String,
    standing: Standing,
    minutes: u32,
}

/// The steps of a walkthrough that apply to a dossier, or to a server of one's own when there is none.
fn listed(walkthrough: &Walkthrough, dossier: Option<&Dossier>, settings: Option<&Settings>, i18n: &I18n) -> List {
    let path = walkthrough.path(hosting(dossier));
    let untouched = Dossier::default();
    let shown = dossier.unwrap_or(&untouched);
    let line = |step: &crate::walkthrough::PathStep<'_>| Line {
        id: step.step.id.to_string(),
        number: step.step.number,
        place: i18n.place(step.place()),
        title: step.step.title.say(i18n.language()).to_owned(),
        standing: Standing::of(*step, shown, settings),
        minutes: step.step.minutes,
    };
    let tally = dossier.map(|_| Tally::of(&path, shown, settings));
    List { lines: path.steps().iter().map(line).collect(), tally }
}

impl List {
    /// For programs.
    fn json(&self) -> Json {
        self.lines.iter().map(Line::json).collect::<Vec<_>>().into()
    }

    /// For people: a line each, then the count.
    fn texts(&self, i18n: &I18n) -> Vec<String> {
        let count = self.tally.map(|tally| say::count(i18n, tally));
        self.lines.iter().map(|line| line.text(i18n)).chain(count).collect()
    }
}

impl Line {
    fn json(&self) -> Json {
        let state = told::state(&self.standing);
        json!({
            "id": self.id,
            "numero": self.number,
            "lieu": self.place,
            "titre": self.title,
            "etat": state,
            "minutes": self.minutes,
        })
    }

    fn text(&self, i18n: &I18n) -> String {
        text!(
            i18n,
            "commande-etape",
            numero = self.number,
            titre = self.title.clone(),
            lieu = self.place.clone(),
            etat = say::standing(i18n, &self.standing),
            minutes = self.minutes
        )
    }
}
