//! `parcours`: the steps that apply, what became of each, and how many are done.

use crate::domain::settings::Settings;
use crate::dossier::{Dossier, Standing, Tally};
use crate::i18n::{I18n, progress as say};
use crate::text;
use crate::walkthrough::Walkthrough;
use serde_json::{Value as Json, json};

/// The steps as they are listed.
pub struct List {
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
pub fn listed(walkthrough: &Walkthrough, dossier: Option<&Dossier>, settings: Option<&Settings>, i18n: &I18n) -> List {
    let path = walkthrough.path(super::hosting(dossier));
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
    pub fn json(&self) -> Json {
        self.lines.iter().map(Line::json).collect::<Vec<_>>().into()
    }

    /// For people: a line each, then the count.
    pub fn texts(&self, i18n: &I18n) -> Vec<String> {
        let count = self.tally.map(|tally| say::count(i18n, tally));
        self.lines.iter().map(|line| line.text(i18n)).chain(count).collect()
    }
}

impl Line {
    fn json(&self) -> Json {
        let state = match self.standing {
            Standing::ToDo => "a_faire",
            Standing::Begun => "en_cours",
            Standing::Waiting { .. } => "en_attente",
            Standing::Done { .. } => "fait",
            Standing::ToReview { .. } => "a_revoir",
            Standing::Skipped { .. } => "passe",
        };
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
