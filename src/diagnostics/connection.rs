//! Does it work from outside: checks that open connections, each with its limits, only to the settings' hosts.

mod cas;
mod certificate;
mod clock;
mod cookies;
pub(super) mod filter;
mod html;
mod network;
mod page;
mod presence;
mod probe;
pub mod proxy;
mod reach;
mod redirect;
mod run;
mod tls;

pub use network::{Names, Network, ResolveOverride, ResolveOverrideError, Roots};
pub use proxy::automatic::{Automatic, Found, Source};
pub use proxy::{ProxyAddress, ProxyChoice, Route};
pub use run::{CancelToken, CheckProgress, run};

pub use crate::domain::finding::{
    Actor, Check, ConnectError, Diagnosis, Evidence, Finding, LARGEST_EVIDENCE, NetworkFault, TlsFault, Verdict,
};
