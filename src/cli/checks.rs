//! `comparer` and `script`: what can be checked without opening a connection.

use super::{CommandError, Session, json};
use crate::cli::arguments::OutputFormat;
use crate::diagnostics::{compare, script};
use crate::i18n::compare as say_compare;
use std::io::Write;
use std::path::{Path, PathBuf};

impl Session {
    /// Compares what a screen shows with the dossier's values.
    pub(super) fn compare(&mut self, dossier: &Path, shown: &str, format: OutputFormat) -> Result<(), CommandError> {
        let (_, settings) = self.settings_of(dossier)?;
        let comparison = compare::compare(&compare::candidates(&settings), shown)
            .map_err(|error| CommandError::coded("comparaison", say_compare::error(&self.i18n, &error)))?;
        if format == OutputFormat::Json {
            self.print_json(&json::comparison(&comparison, &self.i18n))?;
        } else {
            let name = self.i18n.value(comparison.with);
            self.print(&say_compare::verdict(&self.i18n, comparison.verdict, &name))?;
            for gap in &comparison.gaps {
                let part = say_compare::part(&self.i18n, gap.part);
                let (place, meaning) = (say_compare::place(&self.i18n, gap), say_compare::meaning(&self.i18n, gap));
                self.print(&format!("- {part} ({place})\u{a0}: {meaning}"))?;
            }
        }
        match comparison.verdict {
            compare::Verdict::Different => Err(CommandError::FoundWrong),
            compare::Verdict::Equal | compare::Verdict::Equivalent => Ok(()),
        }
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
