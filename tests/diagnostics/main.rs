//! The checks: what a CAS answers, what a screen shows, what the servers of an ENT and of a school do.

mod answers;
mod cas_messages;
mod compare;
mod connection;
mod pastes;
mod piles;

// With a real CAS, which `.ci/cas` installs and starts.
#[cfg(feature = "real-cas")]
mod real_cas;

#[path = "../support/servers.rs"]
mod servers;
