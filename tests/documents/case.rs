//! A dossier to print, in one language: the guide’s public example, and what tests change of it.

use crate::guide;
use assistant_pronote::document::engine::Engine;
use assistant_pronote::document::request::Request;
use assistant_pronote::document::{self, sheet};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::ContactInputs;
use assistant_pronote::domain::settings::Settings;
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::domain::trial::Trial;
use assistant_pronote::dossier::standing;
use assistant_pronote::dossier::{Dossier, StepState, TrialAnswer, TrialRecord};
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::{StepId, Walkthrough};
use chrono::DateTime;
use std::sync::LazyLock;

/// One engine for every test, as the program has one.
static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(&[sheet::SOURCES]).unwrap());

/// A dossier and the language it is printed in.
#[derive(Clone)]
pub struct Case {
    pub dossier: Dossier,
    language: Language,
}

impl Case {
    /// The guide's public example, with one of the two addresses it shows.
    pub fn reference(port: u16) -> Self {
        let mut dossier = Dossier { inputs: guide::inputs(port), ..Dossier::default() };
        dossier.inputs.contact =
            ContactInputs { name: "Mme Exemple".into(), phone: "04 93 00 00 00".into(), ..ContactInputs::default() };
        Self { dossier, language: Language::French }
    }

    pub fn in_language(&self, language: Language) -> Self {
        Self { language, ..self.clone() }
    }

    pub fn done(&mut self, step: &str, on: &str) {
        let on = Timestamp::parse(on).unwrap();
        self.dossier.progress.step_mut(&StepId::from(step)).state = StepState::Done { on };
    }

    /// Every step said to be done, with the values as they are.
    pub fn all_done(&mut self) {
        let on = Timestamp::parse("2014-08-26T10:00:00+02:00").unwrap();
        let (walkthrough, settings) = (Walkthrough::embedded().unwrap(), self.settings());
        for step in walkthrough.path(settings.server.hosting()).steps() {
            let kept = self.dossier.progress.step_mut(&step.step.id);
            kept.state = StepState::Done { on };
            kept.done_with = standing::values(*step, Some(&settings));
        }
    }

    /// What the user said of a trial, with the values as they are.
    pub fn answer(&mut self, trial: Trial, answer: TrialAnswer) {
        let on = Timestamp::parse("2014-08-26T10:00:00+02:00").unwrap();
        let tested = trial.tested(&self.settings());
        self.dossier.progress.trials.insert(trial, TrialRecord { answer, on, tested });
    }

    pub fn skip(&mut self, step: &str, reason: &str) {
        let on = Timestamp::parse("2014-08-26T10:00:00+02:00").unwrap();
        self.dossier.progress.step_mut(&StepId::from(step)).state = StepState::Skipped { reason: reason.into(), on };
    }

    pub fn note(&mut self, step: &str, note: &str) {
        self.dossier.progress.step_mut(&StepId::from(step)).note = note.into();
    }

    pub fn settings(&self) -> Settings {
        Settings::compute(&self.dossier.inputs, &Catalogue::embedded().unwrap()).unwrap()
    }

    pub fn texts(&self) -> I18n {
        I18n::new(self.language)
    }

    /// What is asked of the ENT.
    pub fn request(&self) -> Request {
        Request::of(&self.dossier.shareable(), &self.settings(), &Catalogue::embedded().unwrap(), &self.texts())
    }

    /// The request as a page, of the 25th of August 2014.
    #[cfg(feature = "external-readers")]
    pub fn request_pdf(&self) -> Vec<u8> {
        let now = DateTime::parse_from_rfc3339("2014-08-25T14:30:00+02:00").unwrap();
        document::request(&ENGINE, &self.request(), &self.settings(), &self.texts(), now).unwrap()
    }

    /// The summary of the 25th of August 2014.
    pub fn pdf(&self) -> Vec<u8> {
        let now = DateTime::parse_from_rfc3339("2014-08-25T14:30:00+02:00").unwrap();
        let walkthrough = Walkthrough::embedded().unwrap();
        document::sheet(&ENGINE, &self.dossier.shareable(), &self.settings(), &walkthrough, &self.texts(), now, None)
            .unwrap()
    }
}
