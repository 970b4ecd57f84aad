//! `etat-serveur`: what the server's script has written of the server, read and kept as what a check found.

use super::arguments::{OutputFormat, ServerState};
use super::{CommandError, Session, json};
use crate::diagnostics::server_report::{ReportError, ServerReport};
use crate::domain::finding::Verdict;
use crate::domain::timestamp::Timestamp;
use crate::files::Files;
use crate::i18n::server_report as say;

impl Session {
    /// Reads the script's report from a file, or from standard input for `-`.
    pub(super) fn read_server_state(&mut self, asked: &ServerState) -> Result<(), CommandError> {
        let read = if asked.source.as_os_str() == "-" {
            ServerReport::read_from(std::io::stdin().lock())
        } else {
            let opened = Files::system().open_chosen(&asked.source);
            let file = opened.map_err(|error| self.say_dossier(&error.into()))?;
            ServerReport::read_from(file)
        };
        let said = |error: ReportError| CommandError::coded("etat_serveur", say::error(&self.i18n, &error));
        let report = read.map_err(said)?;
        let (_, settings) = self.settings_of(&asked.dossier.path)?;
        let Some(finding) = report.conclude(&settings) else {
            let why = match settings.server.own() {
                None => say::hosted(&self.i18n),
                Some(_) => crate::user_message!(self.i18n, "commande-etat-sans-port"),
            };
            return Err(CommandError::coded("etat_serveur", why));
        };
        let on = Timestamp::now();
        let findings = [finding];
        self.keep(&asked.dossier.path, &findings, on, |_| Vec::new(), asked.take_over);
        let [finding] = findings;
        match asked.format.format {
            OutputFormat::Json => self.print_json(&json::finding(&finding, on, &self.i18n))?,
            OutputFormat::Texte => {
                for line in self.say_finding(&finding, on) {
                    self.print(&line)?;
                }
            }
        }
        if finding.verdict() == Verdict::Wrong { Err(CommandError::FoundWrong) } else { Ok(()) }
    }
}
