//! `reponse`: a CAS answer, a page or a log, read against the dossier's settings; the text and the JSON say the same.

use super::arguments::OutputFormat;
use super::{CommandError, Fault, Session, json};
use crate::diagnostics::answer::reading::{Conclusion, State};
use crate::diagnostics::answer::{Answer, AnswerError, Expected, Mapping, Outcome, Reading, Services};
use crate::domain::timestamp::Timestamp;
use crate::files::Files;
use crate::i18n::{answer as say, connection as say_connection};
use crate::text;
use std::path::Path;

/// The ENT whose mapping serves when no dossier says another.
const USUAL_ENT: &str = "agora06";

/// How the answer is told.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub format: OutputFormat,
    /// The text shows who it is about.
    pub with_user: bool,
}

impl Session {
    /// Reads a CAS answer from a file, or from standard input for `-`.
    pub(super) fn read_answer(
        &mut self,
        source: &Path,
        dossier: Option<&Path>,
        told: Told,
    ) -> Result<(), CommandError> {
        let read = if source.as_os_str() == "-" {
            Answer::read_from(std::io::stdin().lock())
        } else {
            match Files::system().open_chosen(source) {
                Ok(file) => Answer::read_from(file),
                Err(error) => Err(AnswerError::Unreadable(error.kind())),
            }
        };
        let catalogue = self.catalogue()?;
        let settings = dossier.map(|path| self.settings_of(path)).transpose()?;
        let (inputs, ent, service) = match &settings {
            Some((opened, settings)) => {
                (Some(&opened.dossier.inputs.ent), Some(&settings.ent), Some(settings.public_url.ent_base()))
            }
            None => (None, catalogue.find(USUAL_ENT), None),
        };
        let mapping = Mapping::of(inputs, ent);
        let expected = mapping.expected(&catalogue.attribute_sets, service.as_deref());
        let expected = Expected { now: Some(Timestamp::now().date_time().to_utc()), ..expected };
        let answer = match read {
            Ok(answer) => answer,
            Err(error) => {
                let names = say::against_mapping(&self.i18n, &error, &mapping, &catalogue.attribute_sets);
                return Err(self.not_an_answer(&error, expected.service, names));
            }
        };
        let reading = Reading::of(&answer, &expected);
        match told.format {
            OutputFormat::Json => self.print_json(&json::answer(&answer, &reading, &self.i18n))?,
            OutputFormat::Texte => {
                for line in self.answer_text(&answer, &reading, told.with_user) {
                    self.print(&line)?;
                }
            }
        }
        match reading.conclusion {
            Conclusion::Nowhere(_) => Err(CommandError::FoundWrong),
            Conclusion::Enters(_) | Conclusion::Several { .. } => Ok(()),
        }
    }

    /// What was pasted instead of an answer; the services it names are held against the dossier's.
    fn not_an_answer(&self, error: &AnswerError, service: Option<&str>, names: Vec<String>) -> CommandError {
        let none = Services::default();
        let services = error.services().unwrap_or(&none);
        let mut said = say::error(&self.i18n, error);
        // What the window shows under one another stands here on lines of its own: the services, and how they differ.
        let mut lines = said.message.split('\n').map(str::to_owned).collect::<Vec<_>>().into_iter();
        said.message = lines.next().unwrap_or_default();
        let mut details: Vec<_> = lines.chain(names).collect();
        for line in service.map(|expected| say::with_dossier(&self.i18n, services.all(), expected)).unwrap_or_default()
        {
            if !details.contains(&line) {
                details.push(line);
            }
        }
        let json = services.all().next().map(|_| ("services", json::services(services, service)));
        CommandError::Said(vec![Fault { code: error.id(), said, details, json }])
    }

    /// The answer read, a line each: what a server said never makes one of its own.
    fn answer_text(&self, answer: &Answer, reading: &Reading, with_user: bool) -> Vec<String> {
        let i18n = &self.i18n;
        let conclusion = say::conclusion(i18n, reading);
        let mut lines = vec![conclusion.message, format!("  → {}", conclusion.hint)];
        let protocol = answer.protocol.name().to_owned();
        lines.push(format!("- {}", text!(i18n, "reponse-ligne-protocole", protocole = protocol)));
        match &answer.outcome {
            Outcome::Success { user, .. } => lines.push(match with_user {
                true => format!("- {}", text!(i18n, "reponse-ligne-utilisateur", nom = user.reveal().to_owned())),
                false => format!("- {}", text!(i18n, "reponse-utilisateur-masque")),
            }),
            Outcome::Failure { code, cause, message, services } => {
                let actor = say_connection::actor(i18n, cause.actor());
                lines.push(format!("- {}", text!(i18n, "connexion-ligne-acteur", acteur = actor)));
                if !code.is_empty() {
                    lines.push(format!("- {}", text!(i18n, "reponse-ligne-code", code = code.clone())));
                }
                if !message.reveal().is_empty() {
                    let message = message.reveal().to_owned();
                    lines.push(format!("- {}", text!(i18n, "reponse-ligne-message", message = message)));
                }
                lines.extend(say::services(i18n, services).into_iter().map(|line| format!("- {line}")));
                if let Some(expected) = &reading.expected_service {
                    let against = say::with_dossier(i18n, services.all(), expected);
                    lines.extend(against.into_iter().map(|line| format!("- {line}")));
                }
            }
        }
        for fact in &reading.facts {
            lines.push(format!("- {}", say::fact(i18n, reading, fact).message));
            if let State::Found(remarks) = &fact.state {
                for &remark in remarks {
                    let said = say::remark(i18n, fact.attribute, remark);
                    lines.extend([format!("  ! {}", said.message), format!("    → {}", said.hint)]);
                }
            }
        }
        if let Some(expected) = &reading.expected_service {
            let against = say::with_dossier(i18n, answer.audience().into_iter(), expected);
            lines.extend(against.into_iter().map(|line| format!("- {line}")));
        }
        lines.extend(answer.notes.iter().map(|note| format!("- {}", say::note(i18n, note))));
        if !reading.is_right() {
            lines.extend([String::new(), text!(i18n, "reponse-dire")]);
            lines.extend(say::for_support(i18n, answer, reading).into_iter().map(|line| format!("  {line}")));
        }
        lines
    }
}
