//! What a check found, and whether it still holds: data only; `diagnostics` asks the questions.

use super::settings::Settings;
use serde::{Deserialize, Serialize};

mod check;
mod diagnosis;
mod evidence;
mod server;

pub use check::{Check, UnknownCheck};
pub use diagnosis::{Actor, ConnectError, Diagnosis, NetworkFault, TlsFault, Verdict};
pub(crate) use evidence::clean;
pub use evidence::{Evidence, LARGEST as LARGEST_EVIDENCE};
pub use server::ServerFact;

/// What a check found. It holds no cookie, no ticket, no page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Which check.
    pub check: Check,
    /// What it concludes.
    pub cause: Diagnosis,
    /// Who acts; `None` when nothing is to be done.
    pub actor: Option<Actor>,
    /// The exact values tested.
    pub tested: Vec<String>,
    /// The other values of the settings that the conclusion rests on, such as where a redirect should lead.
    #[serde(default)]
    pub compared: Vec<String>,
    /// What was seen, at most [`LARGEST_EVIDENCE`] bytes.
    pub evidence: Evidence,
}

impl Finding {
    /// What a check concludes, with the values of the settings it used.
    pub fn conclude(settings: &Settings, check: Check, cause: Diagnosis, evidence: Evidence) -> Self {
        Self {
            check,
            actor: cause.actor(check, settings.server.hosting()),
            tested: check.tested(settings),
            compared: check.compared(settings, &cause),
            cause,
            evidence,
        }
    }

    /// The verdict, which the cause alone decides.
    pub fn verdict(&self) -> Verdict {
        self.cause.verdict()
    }

    /// What it proves of these settings: of others, nothing.
    pub fn verdict_now(&self, settings: &Settings) -> Verdict {
        if self.is_stale(settings) { Verdict::Undecided } else { self.verdict() }
    }

    /// Whether the settings have changed since.
    pub fn is_stale(&self, settings: &Settings) -> bool {
        let compared_again = || self.check.compared(settings, &self.cause);
        self.tested != self.check.tested(settings) || self.compared != compared_again()
    }
}
