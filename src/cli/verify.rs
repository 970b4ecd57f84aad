//! `verifier`: the connection checks. The only command that opens connections.

use super::{CommandError, Session, json, say_aside, terminal};
use crate::cli::arguments::{OutputFormat, TakeOver};
use crate::cli::captures::open_for_editing;
use crate::diagnostics::connection::{
    self, Check, CheckProgress, Finding, Network, ProxyAddress, ProxyChoice, ResolveOverride, Route, Verdict,
};
use crate::domain::timestamp::Timestamp;
use crate::dossier::{DatedFinding, Editing, Occasion};
use crate::i18n::{UserMessage, connection as say, dossier as say_dossier};
use crate::text;
use serde_json::Value as Json;
use std::path::Path;

/// What is checked, and by which way.
pub(super) struct Wanted<'a> {
    /// Every check when it is empty.
    pub only: &'a [Check],
    pub pins: &'a [String],
    /// `systeme`, `aucun`, or an address.
    pub proxy: &'a str,
    pub take_over: TakeOver,
}

impl Session {
    /// Runs the checks asked for, or all of them.
    pub(super) fn verify(
        &mut self,
        dossier: &Path,
        format: OutputFormat,
        wanted: &Wanted<'_>,
    ) -> Result<(), CommandError> {
        let pins: Vec<ResolveOverride> = wanted
            .pins
            .iter()
            .map(|typed| {
                ResolveOverride::parse(typed)
                    .map_err(|error| CommandError::coded("adresse", say::pin_error(&self.i18n, &error, typed)))
            })
            .collect::<Result<_, _>>()?;
        let (_, settings) = self.settings_of(dossier)?;
        let network = Network { pins, route: self.route(wanted.proxy)?, ..Network::default() };
        let is_wanted = |check: &Check| wanted.only.is_empty() || wanted.only.contains(check);
        let checks: Vec<_> = Check::ALL.into_iter().filter(is_wanted).collect();
        let watched = terminal::is_watched();
        let i18n = &self.i18n;
        let findings = connection::run(&settings, &checks, &network, &connection::CancelToken::default(), |progress| {
            if let (true, CheckProgress::Started(check)) = (watched, progress)
                && !matches!(check, Check::Server | Check::Network)
            {
                let asked = say::check(i18n, check);
                terminal::fault(&text!(i18n, "connexion-en-cours", verification = asked));
            }
        });
        let by_hand = |finding: &Finding| network.by_hand(finding.check, &settings);
        let on = Timestamp::now();
        self.keep(dossier, &findings, on, by_hand, wanted.take_over);
        match format {
            OutputFormat::Json => {
                let found = findings.iter().map(|finding| json::finding(finding, on, &self.i18n));
                self.print_json(&found.collect::<Vec<Json>>().into())?;
            }
            OutputFormat::Texte => {
                for line in findings.iter().flat_map(|finding| self.say_finding(finding, on)).collect::<Vec<_>>() {
                    self.print(&line)?;
                }
            }
        }
        if findings.iter().any(|finding| finding.verdict() == Verdict::Wrong) {
            return Err(CommandError::FoundWrong);
        }
        Ok(())
    }

    fn route(&self, proxy: &str) -> Result<Route, CommandError> {
        let choice = match proxy {
            "systeme" => ProxyChoice::Machine,
            "aucun" => ProxyChoice::None,
            address => ProxyAddress::parse(address)
                .map(ProxyChoice::Own)
                .map_err(|error| CommandError::coded("proxy", say::proxy_error(&self.i18n, &error)))?,
        };
        Ok(choice.route())
    }

    /// Keeps the findings in the dossier, for its sheet and its ticket: what was checked by command and from the
    /// window is the same proof. A dossier that cannot be written in is told, and changes nothing to the answer.
    pub(super) fn keep(
        &self,
        path: &Path,
        findings: &[Finding],
        now: Timestamp,
        by_hand: impl Fn(&Finding) -> Vec<String>,
        take_over: TakeOver,
    ) {
        let fault = match open_for_editing(path, take_over) {
            Ok(Editing::Ready { mut store, opened }) => {
                let mut dossier = opened.dossier;
                for finding in findings {
                    let dated = DatedFinding { on: now, by_hand: by_hand(finding), finding: finding.clone() };
                    dossier.findings = dossier.findings.with(dated);
                }
                store.save(&dossier, now, Occasion::Typing).err().map(|error| say_dossier::error(&self.i18n, &error))
            }
            Ok(Editing::LockHolder(held)) => Some(self.say_held(path, &held)),
            Err(error) => Some(say_dossier::error(&self.i18n, &error)),
        };
        if let Some(fault) = fault {
            let said = text!(self.i18n, "verification-non-gardee", cause = fault.message);
            say_aside(&UserMessage { message: said, hint: fault.hint });
        }
    }

    /// A finding, a line each: what is tested is the dossier's own.
    fn say_finding(&self, finding: &Finding, on: Timestamp) -> Vec<String> {
        let i18n = &self.i18n;
        let said = say::cause(i18n, finding);
        let (id, asked) = (finding.check.id(), say::check(i18n, finding.check));
        let verdict = say::verdict(i18n, finding.verdict()).to_uppercase();
        let mut lines = vec![format!("{verdict}  {asked} [{id}]"), format!("  {}", said.message)];
        if let Some(actor) = finding.actor {
            let actor = say::actor(i18n, actor);
            let line = text!(i18n, "connexion-ligne-acteur", acteur = actor);
            lines.extend([format!("  → {}", said.hint), format!("  {line}")]);
        }
        let told = say::for_support(i18n, finding, on);
        if !told.is_empty() {
            lines.push(format!("  {}", text!(i18n, "connexion-dire")));
            lines.extend(told.into_iter().map(|line| format!("    - {line}")));
        }
        lines.extend(finding.tested.iter().map(|tested| format!("  = {tested}")));
        lines
    }
}
