//! `reponse`, `comparer` and `script`: what can be checked without opening a connection.

use super::{Session, Stop};
use crate::cli::arguments::Format;
use crate::diagnostics::answer::{self, Answer, Mapping, Reading};
use crate::diagnostics::{compare, script};
use crate::texts::{answer as say_answer, compare as say_compare};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The ENT whose mapping serves when no dossier says another.
const USUAL_ENT: &str = "agora06";

impl Session {
    /// Reads a CAS answer from a file, or from standard input for `-`.
    pub(super) fn read_answer(&mut self, source: &Path, dossier: Option<&Path>, format: Format) -> Result<(), Stop> {
        let read = if source.as_os_str() == "-" {
            Answer::read_from(std::io::stdin().lock())
        } else {
            match std::fs::File::open(source) {
                Ok(file) => Answer::read_from(file),
                Err(error) => Err(answer::AnswerError::Unreadable(error.kind())),
            }
        };
        let answer = read.map_err(|error| Stop::said(say_answer::error(&self.texts, &error)))?;
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
        if format == Format::Json {
            return self.print_json(&answer::json::of(&answer, &reading, &self.texts));
        }
        let conclusion = say_answer::conclusion(&self.texts, &reading);
        self.print(&format!("{}\n  → {}", conclusion.message, conclusion.remedy))?;
        for fact in &reading.facts {
            self.print(&format!("- {}", say_answer::fact(&self.texts, fact).message))?;
        }
        for note in &answer.notes {
            self.print(&format!("- {}", say_answer::note(&self.texts, note)))?;
        }
        Ok(())
    }

    /// Compares what a screen shows with the dossier's values.
    pub(super) fn compare(&mut self, dossier: &Path, shown: &str, format: Format) -> Result<(), Stop> {
        let (_, settings) = self.settings_of(dossier)?;
        let comparison = compare::compare(&compare::candidates(&settings), shown)
            .map_err(|error| Stop::said(say_compare::error(&self.texts, &error)))?;
        if format == Format::Json {
            self.print_json(&compare::json::of(&comparison, &self.texts))?;
        } else {
            let name = self.texts.value(comparison.with);
            self.print(&say_compare::verdict(&self.texts, comparison.verdict, &name))?;
            for gap in &comparison.gaps {
                let part = say_compare::part(&self.texts, gap.part);
                let (place, meaning) = (say_compare::place(&self.texts, gap), say_compare::meaning(&self.texts, gap));
                self.print(&format!("- {part} ({place})\u{a0}: {meaning}"))?;
            }
        }
        match comparison.verdict {
            compare::Verdict::Different => Err(Stop::FoundWrong),
            compare::Verdict::Equal | compare::Verdict::Equivalent => Ok(()),
        }
    }

    /// Gives the server's script, on standard output or in a file.
    pub(super) fn make_script(&mut self, dossier: &Path, output: Option<PathBuf>) -> Result<(), Stop> {
        let (_, settings) = self.settings_of(dossier)?;
        let no_port = || Stop::said(crate::sentence!(self.texts, "commande-sans-port"));
        let server = settings.server.own().ok_or_else(no_port)?;
        let port = server.listening_port.ok_or_else(no_port)?;
        let script = script::server_script(server.protocol, port);
        match output {
            Some(path) => self.write_file(&path, script.as_bytes()),
            None => self.out.write_all(script.as_bytes()).map_err(|_| Stop::ReaderGone),
        }
    }
}
