//! The dossier: what the user typed and how far they are, and the folder it is kept in.
//!
//! | To change… | look in |
//! | --- | --- |
//! | what `dossier.ron` holds, its version and the rule of it | [`mod@format`] |
//! | what is kept of a later program's fields | `unknown` |
//! | how much of anything is read | [`crate::bounds`] |
//! | what ticking, finishing, skipping a step or answering of a trial does | [`acts`] |
//! | what is kept of the steps and of the trials | [`progress`] |
//! | what a step amounts to, and how many are done | [`standing`] |
//! | what is left to settle or to do | [`left`], said by `i18n::left` |
//! | the user's own captures | [`captures`] |
//! | which walkthrough it follows | [`followed`] |
//! | what is kept of the connection checks | [`findings`] |
//! | numbers, dates and people that only the papers need | [`mod@local`] |
//! | opening, creating, saving, withdrawing secrets | [`store`] |
//! | saving on a thread of its own | [`writer`] |
//! | where a dossier is, where one may be made | `location` |
//! | the newest whole dossier of a folder, after a cut | `recovery` |
//! | how a file is read and written without harm | [`crate::files`] |
//! | how many versions are kept, and when | [`versions`] |
//! | who has the dossier | [`lock`], `process` |
//! | what is handed over in a `.zip`, what is taken from one | [`archive`] |
//! | undo and redo | [`history`] |
//! | what can go wrong | [`error`], said by `i18n::dossier` |

use crate::domain::inputs::Inputs;
use serde::{Deserialize, Serialize};
use std::fmt;

pub mod acts;
pub mod archive;
pub mod captures;
pub mod error;
pub mod findings;
pub mod followed;
pub mod format;
mod free_texts;
pub mod history;
pub mod left;
pub mod local;
mod location;
pub mod lock;
pub mod naming;
mod process;
pub mod progress;
mod recovery;
mod redaction;
pub mod standing;
pub mod store;
mod unknown;
pub mod versions;
pub mod writer;

pub use acts::{Acts, Finished, Tick};
pub use archive::{ArchiveError, Choice, HandOver, Part};
pub use captures::{Capture, CaptureError, Captures};
pub use error::DossierError;
pub use findings::{DatedFinding, Findings};
pub use followed::{Displaced, Followed};
pub use format::Format;
pub use free_texts::Shareable;
pub use history::History;
pub use local::{LocalFacts, LocalField};
pub use location::{is_below_a_dossier, is_of_a_dossier};
pub use lock::{FolderGuard, FolderLock, LockHolder};

pub use progress::{PageId, Progress, StepProgress, StepState, TrialAnswer, TrialRecord};
pub use standing::{Standing, Tally};
pub use store::{Editing, Occasion, Opened, Remark, Store};
pub use unknown::UnknownFields;
pub use writer::{Report, Revision, Writer};

/// Everything that is kept of one passage to PRONOTE 2014. The password of SPR has no place in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dossier {
    /// The texts as they were typed.
    pub inputs: Inputs,
    /// The walkthrough it was last changed with; `None` in dossiers of older programs.
    pub walkthrough: Option<Followed>,
    /// The steps done, and where the user is.
    pub progress: Progress,
    /// Kept only when the user asks for it; taken out by [`Store::withdraw_registration`].
    pub registration: Option<CustomerNumbers>,
    /// The user's own captures, in the order they were added.
    pub captures: Vec<Capture>,
    /// What the connection checks last found; no undo takes it back.
    pub findings: Findings,
    /// Numbers, dates and people that only the papers need.
    pub local: LocalFacts,
    /// What a later program keeps besides: not shown, and written back.
    pub unknown: UnknownFields,
}

/// What the publisher knows the school by: a secret, which no log shows.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerNumbers {
    /// The code on the publisher's letters, as typed.
    pub client_code: String,
    /// The number of a recent invoice, as typed.
    pub invoice: String,
}

impl fmt::Debug for CustomerNumbers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CustomerNumbers(…)")
    }
}
