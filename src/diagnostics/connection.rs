//! Does it work from outside: checks that open connections, each with its limits, only to the settings' hosts.

mod cas;
mod certificate;
mod clock;
mod html;
pub mod json;
mod network;
mod page;
mod place;
mod probe;
pub mod proxy;
mod reach;
mod run;
mod tls;

pub use network::{Network, Pin, PinError, Roots};
pub use proxy::{ProxyAddress, ProxyChoice, Route};
pub use run::{Progress, Stop, run};

pub use crate::domain::finding::{
    Actor, Cause, Check, Evidence, Finding, LARGEST_EVIDENCE, TlsFault, Trouble, Verdict,
};
