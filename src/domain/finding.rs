//! What a connection check found, and whether it still holds: data only, what asks is [`crate::diagnostics`].

use super::settings::Settings;
use serde::{Deserialize, Serialize};

mod cause;
mod check;
mod evidence;

pub use cause::{Actor, Cause, TlsFault, Trouble, Verdict};
pub use check::{Check, UnknownCheck};
pub(crate) use evidence::clean;
pub use evidence::{Evidence, LARGEST as LARGEST_EVIDENCE};

/// What a check found. It holds no cookie, no ticket, no page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    pub check: Check,
    pub cause: Cause,
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
    /// The verdict, which the cause alone decides.
    pub fn verdict(&self) -> Verdict {
        self.cause.verdict()
    }

    /// Whether the settings have changed since.
    pub fn is_stale(&self, settings: &Settings) -> bool {
        let compared_again = || self.check.compared(settings, &self.cause);
        self.tested != self.check.tested(settings) || self.compared != compared_again()
    }
}
