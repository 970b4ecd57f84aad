//! The connection checks against servers of our own on loopback: the right cause each, in time, within bounds.

mod between;
mod cas;
mod pages;
mod presence;
mod proxy;
mod secure;

use assistant_pronote::diagnostics::connection::{
    self, CancelToken, Check, Finding, Names, Network, ResolveOverride, Roots, Route,
};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::{CasInputs, Inputs};
use assistant_pronote::domain::settings::Settings;
use std::net::SocketAddr;
use std::time::Duration;

/// The name and port of the school's address in these tests.
pub const PUBLIC: &str = "notes.college.fr:80";
pub const SECURE: &str = "notes.college.fr:443";
pub const ENT: &str = "ent.exemple.fr:80";

/// A check's time in these tests.
pub const LIMIT: Duration = Duration::from_millis(1_500);

pub fn settings(address: &str) -> Settings {
    let mut inputs = Inputs::default();
    inputs.school.name = "Collège La Bourgade".into();
    inputs.school.uai = "0069999L".into();
    inputs.address = address.into();
    inputs.server.listening_port = "8036".into();
    inputs.ent.id = "agora06".into();
    inputs.ent.cas = CasInputs::Server("http://ent.exemple.fr:80/cas".into());
    Settings::compute(&inputs, &Catalogue::embedded().expect("the ENTs")).expect("settings")
}

/// A resolver that knows the publisher's name, so that there is a network, and those of the tests.
pub fn names(known: &[(&str, &str)]) -> Names {
    let usual = [("www.index-education.com", "192.0.2.1"), ("localhost", "127.0.0.1")];
    let all = usual.iter().chain(known);
    Names::Only(all.map(|(name, address)| (name.to_string(), address.parse().expect("an address"))).collect())
}

pub fn network(pins: &[(&str, SocketAddr)]) -> Network {
    Network {
        limit: LIMIT,
        pins: pins.iter().map(|(from, to)| ResolveOverride::parse(&format!("{from}={to}")).expect("a pin")).collect(),
        roots: Roots::Only(Vec::new()),
        route: Route::Direct,
        names: names(&[]),
    }
}

pub fn one(settings: &Settings, check: Check, network: &Network) -> Finding {
    let mut findings = connection::run(settings, &[check], network, &CancelToken::default(), |_| {});
    findings.pop().expect("a finding")
}

/// One check of the school's http address.
pub fn seen(check: Check, server: SocketAddr) -> Finding {
    one(&settings("http://notes.college.fr:80"), check, &network(&[(PUBLIC, server)]))
}
