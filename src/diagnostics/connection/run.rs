//! All the checks asked for, side by side, each within its limit, until the user stops.

use super::network::Network;
use super::presence::{self, Presence};
use super::probe::Probe;
use super::proxy::Route;
use super::{Check, Finding, cas, clock, page, reach, tls};
use crate::domain::finding::{ConnectError, Diagnosis, Evidence, NetworkFault};
use crate::domain::inputs::{Hosting, Protocol};
use crate::domain::settings::Settings;
use crate::threads;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

/// How often the user's stop is looked at.
const PATIENCE: Duration = Duration::from_millis(50);
/// What a check may take beyond its limit before it is left behind.
const GRACE: Duration = Duration::from_millis(500);

/// The user's stop button; every copy is the same one.
#[derive(Clone, Debug, Default)]
pub struct CancelToken(Arc<AtomicBool>);

impl CancelToken {
    /// Asks every check to end.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it is the same button.
    pub fn is(&self, other: &CancelToken) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Whether it was asked.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What is told while the checks run.
#[derive(Clone, Debug)]
pub enum CheckProgress {
    /// A check has begun.
    Started(Check),
    /// A check has ended, with what it found.
    Ended(Box<Finding>),
}

/// What a thread tells.
enum Heard {
    Presence(Presence, Evidence),
    Check(usize, Diagnosis, Evidence),
}

/// Runs the checks and gives a finding for each, in their order; before them, that this computer has no network when
/// it has none. Nothing that a missing network would explain is told before that is known. Returns soon after the
/// user's stop.
pub fn run(
    settings: &Settings,
    checks: &[Check],
    network: &Network,
    stop: &CancelToken,
    mut tell: impl FnMut(CheckProgress),
) -> Vec<Finding> {
    let (sender, receiver) = mpsc::channel();
    let shared = Arc::new(settings.clone());
    let asked: Vec<Check> = checks.iter().copied().filter(|check| *check != Check::Network).collect();
    {
        let (sender, settings, network, asked) = (sender.clone(), shared.clone(), network.clone(), asked.clone());
        threads::aside(move || {
            let (presence, evidence) = presence::look(&network, &settings, &asked);
            // Whoever asked may be gone after a stop.
            let _ = sender.send(Heard::Presence(presence, evidence));
        });
    }
    for &check in checks {
        tell(CheckProgress::Started(check));
    }
    for (index, &check) in asked.iter().enumerate() {
        let (sender, settings) = (sender.clone(), shared.clone());
        let (network, stop) = (network.clone(), stop.clone());
        // Whoever asked may be gone after a stop.
        let work = move || {
            let (cause, evidence) = one(&settings, check, &network, &stop);
            let _ = sender.send(Heard::Check(index, cause, evidence));
        };
        threads::aside(work);
    }
    drop(sender);

    let conclude = |check, cause, evidence| Finding::conclude(settings, check, cause, evidence);
    let needs: Vec<bool> = asked.iter().map(|check| presence::needs_network(network, settings, *check)).collect();
    let mut presence = None;
    let mut of_network = None;
    let mut waiting: Vec<(usize, Diagnosis, Evidence)> = Vec::new();
    let mut findings: Vec<Option<Finding>> = vec![None; asked.len()];
    let end = Instant::now() + network.limit + GRACE;
    while (presence.is_none() || findings.iter().any(Option::is_none)) && !stop.is_cancelled() && Instant::now() < end {
        match receiver.recv_timeout(PATIENCE) {
            Ok(Heard::Presence(found, evidence)) => {
                let finding = conclude(Check::Network, presence::concluded(found), evidence);
                if checks.contains(&Check::Network) || matches!(found, Presence::Missing(_)) {
                    tell(CheckProgress::Ended(Box::new(finding.clone())));
                    of_network = Some(finding);
                }
                presence = Some(found);
            }
            Ok(Heard::Check(index, cause, evidence)) => waiting.push((index, cause, evidence)),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        let (now, later): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|(index, cause, _)| {
            let explained = presence::judged(cause.clone(), Presence::Missing(NetworkFault::NoRoute), needs[*index]);
            presence.is_some() || explained == *cause
        });
        waiting = later;
        for (index, cause, evidence) in now {
            let cause = presence::judged(cause, presence.unwrap_or(Presence::Present), needs[index]);
            let finding = conclude(asked[index], cause, evidence);
            tell(CheckProgress::Ended(Box::new(finding.clone())));
            findings[index] = Some(finding);
        }
    }
    let silent = match &network.route {
        Route::Automatic(automatic) => Diagnosis::ProxyScript { script: automatic.shown() },
        _ => Diagnosis::Trouble(ConnectError::Silent),
    };
    let mut ended = |check, finding: Option<Finding>, needed| {
        finding.unwrap_or_else(|| {
            let silent = presence::judged(silent.clone(), presence.unwrap_or(Presence::Present), needed);
            let abandoned = if stop.is_cancelled() { Diagnosis::Stopped } else { silent };
            let finding = conclude(check, abandoned, Evidence::default());
            tell(CheckProgress::Ended(Box::new(finding.clone())));
            finding
        })
    };
    let is_listed = checks.contains(&Check::Network) || of_network.is_some();
    let first = is_listed.then(|| ended(Check::Network, of_network, false));
    let rest = asked.iter().zip(findings).zip(needs).map(|((&check, finding), needed)| ended(check, finding, needed));
    first.into_iter().chain(rest).collect()
}

fn one(settings: &Settings, check: Check, network: &Network, stop: &CancelToken) -> (Diagnosis, Evidence) {
    let mut probe = Probe::new(network, stop);
    let cause = if stop.is_cancelled() { Diagnosis::Stopped } else { cause(&mut probe, settings, check) };
    (behind_script(cause, probe.unknown_script), probe.evidence)
}

/// Where a script that says nothing chooses the proxy, a server that cannot be reached directly tells nothing.
fn behind_script(cause: Diagnosis, script: Option<String>) -> Diagnosis {
    match (cause, script) {
        (
            Diagnosis::Trouble(
                ConnectError::NameUnknown
                | ConnectError::Refused
                | ConnectError::Silent
                | ConnectError::Closed
                | ConnectError::Reset
                | ConnectError::Unreachable,
            ),
            Some(script),
        ) => Diagnosis::ProxyScript { script },
        (cause, _) => cause,
    }
}

fn cause(probe: &mut Probe<'_>, settings: &Settings, check: Check) -> Diagnosis {
    let public = settings.public_url.address();
    match check {
        // Looked at before the others.
        Check::Network => Diagnosis::NetworkNotAsked,
        Check::Name => reach::name(probe, public),
        Check::Port => reach::port(probe, public),
        Check::Tls if public.protocol() == Protocol::Http => Diagnosis::NotHttps,
        Check::Tls => tls::check(probe, public),
        Check::Page => page::check(probe, settings, check, &format!("{}/", settings.public_url)),
        Check::DirectLogin => page::check(probe, settings, check, &settings.direct_login),
        Check::Space(_) => {
            let url = check.tested(settings).into_iter().next().unwrap_or_default();
            page::check(probe, settings, check, &url)
        }
        Check::Clock => clock::check(probe, settings),
        Check::CasLogin | Check::CasService | Check::CasValidation => match &settings.cas {
            None => Diagnosis::NoCas,
            Some(links) if check == Check::CasLogin => cas::login(probe, links),
            Some(links) if check == Check::CasService => cas::service(probe, settings, links),
            Some(links) => cas::validation(probe, links),
        },
        Check::Screen(_) => Diagnosis::ScreenNotRead,
        Check::Server => match settings.server.hosting() {
            Hosting::OwnServer => Diagnosis::ServerNotRead,
            Hosting::Publisher => Diagnosis::ServerHosted,
        },
    }
}
