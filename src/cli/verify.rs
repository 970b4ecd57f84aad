//! `verifier`: the connection checks. The only command that opens connections.

use super::{Session, Stop};
use crate::cli::arguments::Format;
use crate::diagnostics::connection::{self, Check, Finding, Network, Pin, Progress, Verdict};
use crate::text;
use crate::texts::connection as say;
use serde_json::Value as Json;
use std::io::{IsTerminal, Write};
use std::path::Path;

impl Session {
    /// Runs the checks asked for, or all of them.
    pub(super) fn verify(
        &mut self,
        dossier: &Path,
        format: Format,
        only: &[Check],
        pins: &[String],
    ) -> Result<(), Stop> {
        let pins = pins
            .iter()
            .map(|typed| Pin::parse(typed).map_err(|error| Stop::said(say::pin_error(&self.texts, &error, typed))))
            .collect::<Result<_, _>>()?;
        let (_, settings) = self.settings_of(dossier)?;
        let network = Network { pins, ..Network::default() };
        let wanted = |check: &Check| only.is_empty() || only.contains(check);
        let checks: Vec<_> = Check::ALL.into_iter().filter(wanted).collect();
        let watched = std::io::stderr().is_terminal();
        let texts = &self.texts;
        let findings = connection::run(&settings, &checks, &network, &connection::Stop::default(), |progress| {
            if let (true, Progress::Started(check)) = (watched, progress) {
                let asked = say::check(texts, check);
                let _ = writeln!(std::io::stderr(), "{}", text!(texts, "connexion-en-cours", verification = asked));
            }
        });
        match format {
            Format::Json => {
                let found = findings.iter().map(|finding| connection::json::of(finding, &self.texts));
                self.print_json(&found.collect::<Vec<Json>>().into())?;
            }
            Format::Texte => {
                for finding in &findings {
                    let lines = self.say_finding(finding);
                    self.print(&lines)?;
                }
            }
        }
        if findings.iter().any(|finding| finding.verdict() == Verdict::Wrong) {
            return Err(Stop::FoundWrong);
        }
        Ok(())
    }

    fn say_finding(&self, finding: &Finding) -> String {
        let texts = &self.texts;
        let said = say::cause(texts, finding);
        let (id, asked) = (finding.check.id(), say::check(texts, finding.check));
        let verdict = say::verdict(texts, finding.verdict()).to_uppercase();
        let mut lines = format!("{verdict}  {asked} [{id}]\n  {}\n", said.message);
        if let Some(actor) = finding.actor {
            let actor = say::actor(texts, actor);
            let line = text!(texts, "connexion-ligne-acteur", acteur = actor);
            lines.push_str(&format!("  → {}\n  {line}\n", said.remedy));
        }
        for tested in &finding.tested {
            lines.push_str(&format!("  = {tested}\n"));
        }
        lines
    }
}
