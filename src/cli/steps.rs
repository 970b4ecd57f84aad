//! `parcours`: the steps that apply, and what became of each.

use crate::dossier::{Dossier, StepState};
use crate::i18n::I18n;
use crate::text;
use crate::walkthrough::Walkthrough;
use serde_json::{Value as Json, json};

/// One step as it is listed.
pub struct Line {
    id: String,
    number: u32,
    place: String,
    title: String,
    state: State,
    minutes: u32,
}

/// The states of a step, by the names that JSON gives them.
#[derive(Clone, Copy)]
enum State {
    ToDo,
    UnderWay,
    Done,
    Skipped,
}

impl From<&StepState> for State {
    fn from(state: &StepState) -> Self {
        match state {
            StepState::Untouched => State::ToDo,
            StepState::InProgress => State::UnderWay,
            StepState::Done { .. } => State::Done,
            StepState::Skipped { .. } => State::Skipped,
        }
    }
}

/// The steps of a walkthrough that apply to a dossier, or to a school with its own server when there is none.
pub fn listed(walkthrough: &Walkthrough, dossier: Option<&Dossier>, i18n: &I18n) -> Vec<Line> {
    let path = walkthrough.path(super::hosting(dossier));
    path.steps()
        .iter()
        .map(|applicable| {
            let step = applicable.step;
            Line {
                id: step.id.to_string(),
                number: step.number,
                place: i18n.place(applicable.place()),
                title: step.title.say(i18n.language()).to_owned(),
                state: dossier.map_or(State::ToDo, |dossier| dossier.progress.state(&step.id).into()),
                minutes: step.minutes,
            }
        })
        .collect()
}

impl Line {
    /// For programs.
    pub fn json(&self) -> Json {
        let state = match self.state {
            State::ToDo => "a_faire",
            State::UnderWay => "en_cours",
            State::Done => "fait",
            State::Skipped => "passe",
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

    /// For people.
    pub fn text(&self, i18n: &I18n) -> String {
        let state = match self.state {
            State::ToDo => text!(i18n, "etat-a-faire"),
            State::UnderWay => text!(i18n, "etat-en-cours"),
            State::Done => text!(i18n, "etat-fait"),
            State::Skipped => text!(i18n, "etat-passe"),
        };
        text!(
            i18n,
            "commande-etape",
            numero = self.number,
            titre = self.title.clone(),
            lieu = self.place.clone(),
            etat = state,
            minutes = self.minutes
        )
    }
}
