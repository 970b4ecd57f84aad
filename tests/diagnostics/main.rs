//! The checks: what a CAS answers, what a screen shows, what the servers of an ENT and of a school do.

mod answers;
mod cas_messages;
mod compare;
mod connection;
mod gist;
mod kinds;
mod pastes;
mod piles;
mod registration;

// With a real CAS, which `.ci/cas` installs and starts.
#[cfg(feature = "real-cas")]
mod real_cas;

#[path = "../support/servers.rs"]
mod servers;

#[allow(dead_code, reason = "shared: each program needs a part of it")]
#[path = "../support/guide.rs"]
mod guide;
