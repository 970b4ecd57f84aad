//! The public name and the public port, before any page.

use super::presence;
use super::probe::{Probe, io_trouble};
use super::proxy::Way;
use crate::domain::address::WebAddress;
use crate::domain::finding::{ConnectError, Diagnosis};
use crate::domain::host::Host;
use crate::threads;
use std::net::{IpAddr, SocketAddr, TcpStream};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// What is kept of a check's time to say what was found.
const TO_CONCLUDE: Duration = Duration::from_millis(100);

/// What the public name resolves to.
pub(super) fn name(probe: &mut Probe<'_>, public: &WebAddress) -> Diagnosis {
    let Host::Name(name) = public.host() else { return Diagnosis::NoName };
    let port = public.effective_port().get();
    if let Some(address) = probe.network.pinned(name, port) {
        probe.evidence.note(&format!("{name} = {}", address.ip()));
        return Diagnosis::NamePinned { address: address.ip().to_string() };
    }
    let Some(found) = probe.network.addresses(name, port, probe.deadline) else {
        return unreached(probe, &public.to_string(), ConnectError::Silent);
    };
    let mut addresses: Vec<IpAddr> = found.into_iter().map(|address| address.ip()).collect();
    addresses.sort();
    addresses.dedup();
    for address in &addresses {
        probe.evidence.note(&format!("{name} = {address}"));
    }
    if addresses.is_empty() {
        return unreached(probe, &public.to_string(), ConnectError::NameUnknown);
    }
    judged(&addresses)
}

/// What was not reached directly: a proxy may find the names, and reach the ports, that this computer does not.
fn unreached(probe: &mut Probe<'_>, url: &str, trouble: ConnectError) -> Diagnosis {
    match probe.way(url) {
        Way::Through(_) => Diagnosis::BehindProxy,
        Way::Direct | Way::Unknown { .. } => Diagnosis::Trouble(trouble),
    }
}

fn judged(found: &[IpAddr]) -> Diagnosis {
    let addresses = found.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let of_ipv6 = found.iter().filter(|address| address.is_ipv6()).count();
    match found {
        [] => Diagnosis::Trouble(ConnectError::NameUnknown),
        all if all.iter().any(|address| address.is_loopback() || address.is_unspecified()) => {
            Diagnosis::NameLoopback { addresses }
        }
        all if all.iter().any(is_private) => Diagnosis::NamePrivate { addresses },
        all if of_ipv6 == all.len() => Diagnosis::NameOnlyIpv6 { addresses },
        _ if of_ipv6 > 0 => Diagnosis::NameBothFamilies { addresses },
        [_] => Diagnosis::NameResolves { address: addresses },
        _ => Diagnosis::NameSeveral { addresses },
    }
}

fn is_private(address: &IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_private() || address.is_link_local(),
        IpAddr::V6(address) => address.is_unique_local() || address.is_unicast_link_local(),
    }
}

/// An address that was tried, and why it was not reached.
type Tried = (SocketAddr, Option<ConnectError>);

/// Whether the public port accepts a connection, on each of the host's addresses.
pub(super) fn port(probe: &mut Probe<'_>, public: &WebAddress) -> Diagnosis {
    match tried(probe, public, Patience::ForAll) {
        Ok(tried) => match ports(&tried, presence::has_ipv6) {
            Diagnosis::Trouble(trouble) => unreached(probe, &public.to_string(), trouble),
            found => found,
        },
        Err(cause) => cause,
    }
}

/// What the addresses of a host, each tried, say of its port.
fn ports(tried: &[Tried], has_ipv6: impl Fn() -> bool) -> Diagnosis {
    let listed = |wanted: fn(&Tried) -> bool| {
        let those: Vec<_> =
            tried.iter().filter(|tried| wanted(tried)).map(|(address, _)| address.to_string()).collect();
        those.join(", ")
    };
    let no_ipv6 = |(address, trouble): &Tried| address.is_ipv6() && trouble.is_some();
    let open = listed(|(_, trouble)| trouble.is_none());
    if open.is_empty() && !tried.is_empty() && tried.iter().all(no_ipv6) && !has_ipv6() {
        return Diagnosis::NoIpv6Here { addresses: listed(|_| true) };
    }
    let closed: Vec<&Tried> = tried.iter().filter(|(_, trouble)| trouble.is_some()).collect();
    let Some((_, Some(trouble))) = closed.last() else {
        return match tried {
            [] => Diagnosis::Trouble(ConnectError::NameUnknown),
            _ => Diagnosis::PortOpen { address: open },
        };
    };
    if open.is_empty() {
        // The first kind of address is what most people use: its fault is told.
        let told = closed.iter().find(|(address, _)| address.is_ipv4()).and_then(|(_, trouble)| trouble.clone());
        return Diagnosis::Trouble(told.unwrap_or_else(|| trouble.clone()));
    }
    // Without IPv6 here, the addresses of that kind are not seen.
    if closed.iter().all(|tried| no_ipv6(tried)) && !has_ipv6() {
        return Diagnosis::PortOpen { address: open };
    }
    Diagnosis::PortOpenAtSome { open, closed: listed(|(_, trouble)| trouble.is_some()) }
}

/// The first address of the host that accepts a connection, which is closed at once.
pub(super) fn connectable(probe: &mut Probe<'_>, public: &WebAddress) -> Result<SocketAddr, Diagnosis> {
    let tried = tried(probe, public, Patience::ForOne)?;
    match tried.iter().find(|(_, trouble)| trouble.is_none()) {
        Some((address, _)) => Ok(*address),
        None => match ports(&tried, presence::has_ipv6) {
            Diagnosis::Trouble(trouble) => Err(unreached(probe, &public.to_string(), trouble)),
            found => Err(found),
        },
    }
}

/// What is waited for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Patience {
    ForOne,
    ForAll,
}

/// Tries every address at once, in the time that the check has: a silent one must not hide another.
fn tried(probe: &mut Probe<'_>, public: &WebAddress, patience: Patience) -> Result<Vec<Tried>, Diagnosis> {
    let (host, port) = (public.host().to_string(), public.effective_port().get());
    let Some(addresses) = probe.network.addresses(&host, port, probe.deadline) else {
        return Err(unreached(probe, &public.to_string(), ConnectError::Silent));
    };
    let (sender, receiver) = mpsc::channel();
    let end = Instant::now() + probe.left().saturating_sub(TO_CONCLUDE);
    for &address in &addresses {
        let sender = sender.clone();
        threads::aside(move || {
            // Where there is no thread, each waits for what is left by those before.
            let limit = end.saturating_duration_since(Instant::now()).max(Duration::from_millis(1));
            let trouble = TcpStream::connect_timeout(&address, limit).err().map(|error| io_trouble(&error));
            // Whoever asked may have enough.
            let _ = sender.send((address, trouble));
        });
    }
    drop(sender);
    let mut heard: Vec<Tried> = Vec::new();
    while let Ok((address, trouble)) = receiver.recv_timeout(probe.left()) {
        let is_open = trouble.is_none();
        heard.push((address, trouble));
        if is_open && patience == Patience::ForOne {
            break;
        }
    }
    // In the resolver's order, which is the order of preference.
    let told = |address: &SocketAddr| match heard.iter().find(|(known, _)| known == address) {
        Some((_, trouble)) => (*address, trouble.clone()),
        None => (*address, Some(ConnectError::Silent)),
    };
    let tried: Vec<Tried> = match patience {
        Patience::ForAll => addresses.iter().map(told).collect(),
        Patience::ForOne => heard,
    };
    for (address, trouble) in &tried {
        let trouble = trouble.as_ref().map(|trouble| format!(": {trouble:?}")).unwrap_or_default();
        probe.evidence.note(&format!("TCP {address}{trouble}"));
    }
    Ok(tried)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_name_resolves_to_is_judged() {
        let judge = |addresses: &[&str]| judged(&addresses.iter().map(|a| a.parse().unwrap()).collect::<Vec<_>>());
        let right = Diagnosis::NameResolves { address: "195.83.0.1".into() };
        assert_eq!(judge(&["195.83.0.1"]), right);
        assert!(matches!(judge(&["195.83.0.1", "195.83.0.2"]), Diagnosis::NameSeveral { .. }));
        assert!(matches!(judge(&["195.83.0.1", "10.6.0.4"]), Diagnosis::NamePrivate { .. }));
        assert!(matches!(judge(&["fd00::1"]), Diagnosis::NamePrivate { .. }));
        assert!(matches!(judge(&["2a01:e0a::1"]), Diagnosis::NameOnlyIpv6 { .. }));
        assert!(matches!(judge(&["2a01:e0a::1", "2a01:e0a::2"]), Diagnosis::NameOnlyIpv6 { .. }));
        assert!(matches!(judge(&["195.83.0.1", "2a01:e0a::1"]), Diagnosis::NameBothFamilies { .. }));
        assert!(matches!(judge(&["127.0.0.1"]), Diagnosis::NameLoopback { .. }));
        assert!(matches!(judge(&["::1", "127.0.0.1"]), Diagnosis::NameLoopback { .. }));
        assert_eq!(judge(&[]), Diagnosis::Trouble(ConnectError::NameUnknown));
    }

    #[test]
    fn each_address_is_told_open_or_not_and_a_missing_ipv6_blames_nobody() {
        let v4 = |last: u8| SocketAddr::from(([195, 83, 0, last], 80));
        let v6: SocketAddr = "[2a01:e0a::1]:80".parse().unwrap();
        let (refused, unreachable) = (Some(ConnectError::Refused), Some(ConnectError::Unreachable));
        let judge = |tried: &[Tried], ipv6: bool| ports(tried, || ipv6);
        let open = |address: &str| Diagnosis::PortOpen { address: address.into() };
        assert_eq!(judge(&[(v4(1), None)], false), open("195.83.0.1:80"));
        assert_eq!(judge(&[(v4(1), None), (v6, None)], true), open("195.83.0.1:80, [2a01:e0a::1]:80"));
        assert_eq!(
            judge(&[(v4(1), None), (v4(2), refused.clone())], true),
            Diagnosis::PortOpenAtSome { open: "195.83.0.1:80".into(), closed: "195.83.0.2:80".into() }
        );
        assert_eq!(judge(&[(v6, unreachable.clone()), (v4(1), None)], false), open("195.83.0.1:80"));
        assert!(matches!(judge(&[(v6, unreachable.clone()), (v4(1), None)], true), Diagnosis::PortOpenAtSome { .. }));
        assert!(matches!(judge(&[(v6, unreachable.clone())], false), Diagnosis::NoIpv6Here { .. }));
        assert_eq!(judge(&[(v6, unreachable.clone())], true), Diagnosis::Trouble(ConnectError::Unreachable));
        assert_eq!(judge(&[(v4(1), refused), (v6, unreachable)], false), Diagnosis::Trouble(ConnectError::Refused));
        assert_eq!(judge(&[], true), Diagnosis::Trouble(ConnectError::NameUnknown));
    }
}
