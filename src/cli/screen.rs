//! `capture DOSSIER lire`: what a capture of PRONOTE's windows shows, held against the dossier's values.

use super::{CommandError, Session};
use crate::cli::arguments::{OutputFormat, TakeOver};
use crate::diagnostics::compare::candidates;
use crate::diagnostics::connection::CancelToken;
use crate::domain::setting_key::SettingKey;
use crate::domain::timestamp::Timestamp;
use crate::dossier::Dossier;
use crate::dossier::captures::{CaptureError, Source, raster_to_read};
use crate::i18n::screen as say;
use crate::screen::{Answer, Grey, ScreenError, ScreenReading, ScreenWindow};
use crate::walkthrough::StepId;
use serde_json::{Value as Json, json};
use std::path::Path;

impl Session {
    /// Reads a capture's fields and keeps what they tell in the dossier; nothing leaves this computer.
    pub(super) fn read_screen(
        &mut self,
        dossier: &Path,
        file: &Path,
        step: Option<&str>,
        format: OutputFormat,
        take_over: TakeOver,
    ) -> Result<(), CommandError> {
        let (opened, settings) = self.settings_of(dossier)?;
        let window = step.map(|step| self.window_of_step(step, &opened.dossier)).transpose()?.flatten();
        let raster = raster_to_read(Source::File(file)).map_err(|error| self.say_capture(&error))?;
        let say = |error: &ScreenError| CommandError::coded("lecture", say::error(&self.i18n, error));
        let picture = Grey::of_rgba(raster.width as usize, raster.height as usize, &raster.rgba);
        drop(raster);
        let picture = picture.ok_or_else(|| say(&ScreenError::NothingKnown))?;
        let reading = crate::screen::read(&picture, window, &candidates(&settings), &CancelToken::default(), |_| ());
        let reading = reading.map_err(|error| say(&error))?;
        let finding = reading.conclude(&settings, &|_| None);
        self.keep(dossier, &[finding], Timestamp::now(), |_| Vec::new(), take_over);
        match format {
            OutputFormat::Json => self.print_json(&self.json_of_screen(&reading))?,
            OutputFormat::Texte => {
                for line in say::lines(&self.i18n, &reading) {
                    self.print(&line)?;
                }
            }
        }
        let is_wrong = reading.fields.iter().any(|field| field.answer == Answer::Different);
        if is_wrong { Err(CommandError::FoundWrong) } else { Ok(()) }
    }

    /// The window that a step fills in; `None`: the labels tell which one it is.
    fn window_of_step(&self, step: &str, dossier: &Dossier) -> Result<Option<ScreenWindow>, CommandError> {
        let walkthrough = self.followed(dossier)?;
        let path = walkthrough.path(dossier.inputs.school.hosting);
        let known = path.step(&StepId::from(step));
        let known = known.ok_or_else(|| self.say_capture(&CaptureError::UnknownStep { step: step.into() }))?;
        Ok(ScreenWindow::showing(&known.values()))
    }

    /// `{fenetre, champs: [{valeur, reponse, attendu, lu, place, ecarts}], pas_vus}`.
    fn json_of_screen(&self, reading: &ScreenReading) -> Json {
        let fields = reading.fields.iter().map(|field| {
            let gaps = field.comparison.as_ref().map(|comparison| super::json::comparison(comparison, &self.i18n));
            json!({
                "valeur": field.value,
                "reponse": field.answer.id(),
                "attendu": field.expected,
                "lu": say::read(field),
                "place": [field.area.x, field.area.y, field.area.width, field.area.height],
                "ecarts": gaps.map_or_else(|| json!([]), |gaps| gaps["ecarts"].clone()),
            })
        });
        json!({
            "fenetre": reading.window.id(),
            "champs": fields.collect::<Vec<_>>(),
            "pas_vus": reading.unseen.iter().map(|value| SettingKey::id(*value)).collect::<Vec<_>>(),
        })
    }
}
