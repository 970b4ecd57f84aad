//! `comparer` and `script`: what can be checked without opening a connection.

use super::{CommandError, Session, json};
use crate::cli::arguments::{OutputFormat, Replacing};
use crate::diagnostics::{compare, script};
use crate::i18n::compare as say_compare;
use std::path::{Path, PathBuf};

impl Session {
    /// Compares what a screen shows, or the ENT's own registration, with the dossier's values.
    pub(super) fn compare(&mut self, dossier: &Path, shown: &str, format: OutputFormat) -> Result<(), CommandError> {
        let (_, settings) = self.settings_of(dossier)?;
        let read = compare::read(&settings, shown)
            .map_err(|error| CommandError::coded("comparaison", say_compare::error(&self.i18n, &error)))?;
        if format == OutputFormat::Json {
            self.print_json(&json::of_shown(&read, &self.i18n))?;
        } else {
            for line in say_compare::lines(&self.i18n, &read, shown) {
                self.print(&line)?;
            }
        }
        if read.is_right() { Ok(()) } else { Err(CommandError::FoundWrong) }
    }

    /// Gives the server's script, on standard output or in a file.
    pub(super) fn make_script(
        &mut self,
        dossier: &Path,
        output: Option<PathBuf>,
        replacing: Replacing,
    ) -> Result<(), CommandError> {
        let (_, settings) = self.settings_of(dossier)?;
        let no_port = || CommandError::said(crate::user_message!(self.i18n, "commande-sans-port"));
        let server = settings.server.own().ok_or_else(no_port)?;
        let port = server.listening_port.ok_or_else(no_port)?;
        let script = script::server_script(server.protocol, port);
        match output {
            Some(path) => self.write_file(&path, script.as_bytes(), replacing),
            None => {
                self.terminal.file(&script);
                Ok(())
            }
        }
    }
}
