//! Whether this computer has a network at all: before that is known, no server may be blamed.

use super::network::{Names, Network};
use super::proxy::Way;
use crate::domain::finding::{Check, ConnectError, Diagnosis, Evidence, NetworkFault};
use crate::domain::host::Host;
use crate::domain::recognition::PUBLISHER_SITE;
use crate::domain::settings::Settings;
use crate::threads;
use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// Addresses that nobody has (RFC 5737, RFC 3849): nothing is sent to them, only the way there is looked for.
const NOBODY: [&str; 2] = ["192.0.2.1:9", "[2001:db8::1]:9"];

/// What is known of this computer's network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    Present,
    Missing(NetworkFault),
    /// No check needs it: the addresses were given by hand, or are this computer's own.
    NotAsked,
}

/// Looks for a way out, then for names: the settings' own, then the publisher's. Opens no connection.
pub(super) fn look(network: &Network, settings: &Settings, checks: &[Check]) -> (Presence, Evidence) {
    let mut evidence = Evidence::default();
    // Asked for itself, it is looked at.
    if !checks.is_empty() && !checks.iter().any(|check| needs_network(network, settings, *check)) {
        return (Presence::NotAsked, evidence);
    }
    if matches!(network.names, Names::System) && !NOBODY.iter().any(|address| has_way_to(address)) {
        evidence.note("no route");
        return (Presence::Missing(NetworkFault::NoRoute), evidence);
    }
    let begun = Instant::now();
    let public = settings.public_url.address();
    // Behind a proxy, names are the proxy's to find; where a script could not be read, nothing is known.
    let way = network.way(&public.to_string(), begun + network.limit.mul_f32(0.4));
    if !matches!(way, Way::Direct) {
        return (Presence::Present, evidence);
    }
    let cas = settings.cas.iter().flat_map(|cas| [cas.server.login().address(), cas.server.validation().address()]);
    let mut own: Vec<String> = Vec::new();
    for address in std::iter::once(public).chain(cas) {
        let Host::Name(name) = address.host() else { continue };
        if network.pinned(name, address.effective_port().get()).is_none() && !own.contains(name) {
            own.push(name.clone());
        }
    }
    let publisher = [format!("www.{PUBLISHER_SITE}")];
    let found = any_found(network, &own, begun + network.limit.mul_f32(0.5), &mut evidence)
        || any_found(network, &publisher, begun + network.limit.mul_f32(0.8), &mut evidence);
    let presence = if found { Presence::Present } else { Presence::Missing(NetworkFault::NoNames) };
    (presence, evidence)
}

/// What a check concludes once it is known whether there is a network.
pub(super) fn judged(cause: Diagnosis, presence: Presence, needs_network: bool) -> Diagnosis {
    match (&cause, presence) {
        (
            Diagnosis::Trouble(
                ConnectError::NameUnknown | ConnectError::Silent | ConnectError::Unreachable | ConnectError::Proxy,
            )
            | Diagnosis::NoIpv6Here { .. }
            | Diagnosis::BehindProxy
            | Diagnosis::ProxyScript { .. },
            Presence::Missing(_),
        ) if needs_network => Diagnosis::NotFromHere,
        _ => cause,
    }
}

/// What is found of the network itself.
pub(super) fn concluded(presence: Presence) -> Diagnosis {
    match presence {
        Presence::Present => Diagnosis::NetworkPresent,
        Presence::Missing(fault) => Diagnosis::NoNetwork { fault },
        Presence::NotAsked => Diagnosis::NetworkNotAsked,
    }
}

/// Whether a check asks a server that only a network reaches.
pub(super) fn needs_network(network: &Network, settings: &Settings, check: Check) -> bool {
    check.hosts(settings).iter().any(|place| {
        let Some((host, port)) = place.rsplit_once(':') else { return true };
        let is_here = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        !is_here && port.parse().is_ok_and(|port| network.pinned(host, port).is_none())
    })
}

/// Whether the system has an address from which another is reached; nothing is sent.
pub(super) fn has_way_to(address: &str) -> bool {
    let Ok(to) = address.parse::<SocketAddr>() else { return false };
    let from = if to.is_ipv4() { "0.0.0.0:0" } else { "[::]:0" };
    let bound = UdpSocket::bind(from).and_then(|socket| socket.connect(to).and_then(|()| socket.local_addr()));
    bound.is_ok_and(|own| !own.ip().is_loopback() && !own.ip().is_unspecified())
}

/// Whether this computer has IPv6.
pub(super) fn has_ipv6() -> bool {
    has_way_to(NOBODY[1])
}

/// Whether one of the names is found before the deadline; they are looked for together.
fn any_found(network: &Network, names: &[String], deadline: Instant, evidence: &mut Evidence) -> bool {
    let (sender, receiver) = mpsc::channel();
    for name in names {
        let (sender, network, name) = (sender.clone(), network.clone(), name.clone());
        threads::aside(move || {
            let found = network.addresses(&name, 80, deadline);
            // Whoever asked has left once one was found.
            let _ = sender.send((name, found));
        });
    }
    drop(sender);
    while let Ok((name, found)) = receiver.recv_timeout(left(deadline)) {
        match found {
            Some(found) if !found.is_empty() => return true,
            Some(_) => evidence.note(&format!("{name}: {:?}", ConnectError::NameUnknown)),
            None => evidence.note(&format!("{name}: {:?}", ConnectError::Silent)),
        }
    }
    false
}

fn left(deadline: Instant) -> Duration {
    // The threads that wait for the same moment are heard.
    deadline.saturating_duration_since(Instant::now()) + Duration::from_millis(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_network_only_what_a_network_would_have_told_is_undecided() {
        let missing = Presence::Missing(NetworkFault::NoNames);
        let silent = || Diagnosis::Trouble(ConnectError::Silent);
        assert_eq!(judged(silent(), missing, true), Diagnosis::NotFromHere);
        assert_eq!(judged(silent(), missing, false), silent(), "an address given by hand");
        assert_eq!(judged(silent(), Presence::Present, true), silent());
        assert_eq!(judged(Diagnosis::NotFound, missing, true), Diagnosis::NotFound, "what answered, answered");
        assert_eq!(judged(Diagnosis::NotHttps, missing, true), Diagnosis::NotHttps);
    }
}
