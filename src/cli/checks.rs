//! `reponse`, `comparer` and `script`: what can be checked without opening a connection.

use super::{CommandError, Session};
use crate::cli::arguments::OutputFormat;
use crate::diagnostics::answer::{self, Answer, Mapping, Reading};
use crate::diagnostics::{compare, script};
use crate::i18n::{answer as say_answer, compare as say_compare};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The ENT whose mapping serves when no dossier says another.
const USUAL_ENT: &str = "agora06";

impl Session {
    /// Reads a CAS answer from a file, or from standard input for `-`.
    pub(super) fn read_answer(
        &mut self,
        source: &Path,
        dossier: Option<&Path>,
        format: OutputFormat,
    ) -> Result<(), CommandError> {
        let read = if source.as_os_str() == "-" {
            Answer::read_from(std::io::stdin().lock())
        } else {
            match std::fs::File::open(source) {
                Ok(file) => Answer::read_from(file),
                Err(error) => Err(answer::AnswerError::Unreadable(error.kind())),
            }
        };
        let answer = read.map_err(|error| CommandError::said(say_answer::error(&self.i18n, &error)))?;
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
        let reading = Reading::of(&answer, &expected);
        if format == OutputFormat::Json {
            return self.print_json(&answer::json::of(&answer, &reading, &self.i18n));
        }
        let conclusion = say_answer::conclusion(&self.i18n, &reading);
        self.print(&format!("{}\n  → {}", conclusion.message, conclusion.hint))?;
        for fact in &reading.facts {
            self.print(&format!("- {}", say_answer::fact(&self.i18n, fact).message))?;
        }
        for note in &answer.notes {
            self.print(&format!("- {}", say_answer::note(&self.i18n, note)))?;
        }
        Ok(())
    }

    /// Compares what a screen shows, or the ENT's own registration, with the dossier's values.
    pub(super) fn compare(&mut self, dossier: &Path, shown: &str, format: OutputFormat) -> Result<(), CommandError> {
        let (_, settings) = self.settings_of(dossier)?;
        let read = compare::read(&settings, shown)
            .map_err(|error| CommandError::said(say_compare::error(&self.i18n, &error)))?;
        if format == OutputFormat::Json {
            self.print_json(&compare::json::of_shown(&read, &self.i18n))?;
        } else {
            for line in say_compare::lines(&self.i18n, &read, shown) {
                self.print(&line)?;
            }
        }
        if read.is_right() { Ok(()) } else { Err(CommandError::FoundWrong) }
    }

    /// Gives the server's script, on standard output or in a file.
    pub(super) fn make_script(&mut self, dossier: &Path, output: Option<PathBuf>) -> Result<(), CommandError> {
        let (_, settings) = self.settings_of(dossier)?;
        let no_port = || CommandError::said(crate::user_message!(self.i18n, "commande-sans-port"));
        let server = settings.server.own().ok_or_else(no_port)?;
        let port = server.listening_port.ok_or_else(no_port)?;
        let script = script::server_script(server.protocol, port);
        match output {
            Some(path) => self.write_file(&path, script.as_bytes()),
            None => self.out.write_all(script.as_bytes()).map_err(|_| CommandError::ReaderGone),
        }
    }
}
