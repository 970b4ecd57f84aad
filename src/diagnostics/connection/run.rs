//! All the checks asked for, side by side, each within its limit, until the user stops.

use super::network::Network;
use super::probe::Probe;
use super::proxy::Route;
use super::{Check, Finding, cas, clock, page, reach, tls};
use crate::domain::finding::Evidence;
use crate::domain::finding::{ConnectError, Diagnosis};
use crate::domain::inputs::{Hosting, Protocol};
use crate::domain::settings::Settings;
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

/// Runs the checks and gives a finding for each, in their order. Returns soon after the user's stop.
pub fn run(
    settings: &Settings,
    checks: &[Check],
    network: &Network,
    stop: &CancelToken,
    mut tell: impl FnMut(CheckProgress),
) -> Vec<Finding> {
    let (sender, receiver) = mpsc::channel();
    let settings = Arc::new(settings.clone());
    let mut findings: Vec<Option<Finding>> = vec![None; checks.len()];
    for (index, &check) in checks.iter().enumerate() {
        tell(CheckProgress::Started(check));
        let (sender, settings) = (sender.clone(), settings.clone());
        let (network, stop) = (network.clone(), stop.clone());
        std::thread::spawn(move || {
            // Whoever asked may be gone after a stop.
            let _ = sender.send((index, one(&settings, check, &network, &stop)));
        });
    }
    drop(sender);
    let end = Instant::now() + network.limit + GRACE;
    while findings.iter().any(Option::is_none) && !stop.is_cancelled() && Instant::now() < end {
        match receiver.recv_timeout(PATIENCE) {
            Ok((index, finding)) => {
                tell(CheckProgress::Ended(Box::new(finding.clone())));
                findings[index] = Some(finding);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let silent = behind_script(Diagnosis::Trouble(ConnectError::Silent), &network.route);
    let abandoned = if stop.is_cancelled() { Diagnosis::Stopped } else { silent };
    let ended = |(finding, &check): (Option<Finding>, &Check)| {
        finding.unwrap_or_else(|| {
            let finding = Finding::conclude(&settings, check, abandoned.clone(), Evidence::default());
            tell(CheckProgress::Ended(Box::new(finding.clone())));
            finding
        })
    };
    findings.into_iter().zip(checks).map(ended).collect()
}

fn one(settings: &Settings, check: Check, network: &Network, stop: &CancelToken) -> Finding {
    let mut probe = Probe::new(network, stop);
    let cause = if stop.is_cancelled() { Diagnosis::Stopped } else { cause(&mut probe, settings, check) };
    let cause = behind_script(cause, &network.route);
    Finding::conclude(settings, check, cause, probe.evidence)
}

/// Where a script chooses the proxy, a server that cannot be reached directly tells nothing.
fn behind_script(cause: Diagnosis, route: &Route) -> Diagnosis {
    match (cause, route) {
        (
            Diagnosis::Trouble(
                ConnectError::NameUnknown
                | ConnectError::Refused
                | ConnectError::Silent
                | ConnectError::Closed
                | ConnectError::Reset
                | ConnectError::Unreachable,
            ),
            Route::Script { address },
        ) => Diagnosis::ProxyScript { script: address.clone() },
        (cause, _) => cause,
    }
}

fn cause(probe: &mut Probe<'_>, settings: &Settings, check: Check) -> Diagnosis {
    let public = settings.public_url.address();
    match check {
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
        Check::Server => match settings.server.hosting() {
            Hosting::OwnServer => Diagnosis::ServerNotRead,
            Hosting::Publisher => Diagnosis::ServerHosted,
        },
    }
}
