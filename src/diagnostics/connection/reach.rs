//! The public name and the public port, before any page.

use super::probe::{Probe, io_trouble};
use crate::domain::address::WebAddress;
use crate::domain::finding::{ConnectError, Diagnosis};
use crate::domain::host::Host;
use std::net::{IpAddr, SocketAddr, TcpStream};

/// What the public name resolves to.
pub(super) fn name(probe: &mut Probe<'_>, public: &WebAddress) -> Diagnosis {
    let Host::Name(name) = public.host() else { return Diagnosis::NoName };
    let port = public.effective_port().get();
    if let Some(address) = probe.network.pinned(name, port) {
        probe.evidence.note(&format!("{name} = {}", address.ip()));
        return Diagnosis::NamePinned { address: address.ip().to_string() };
    }
    let Some(found) = probe.network.addresses(name, port, probe.deadline) else {
        return Diagnosis::Trouble(ConnectError::Silent);
    };
    let mut addresses: Vec<IpAddr> = found.into_iter().map(|address| address.ip()).collect();
    addresses.sort();
    addresses.dedup();
    for address in &addresses {
        probe.evidence.note(&format!("{name} = {address}"));
    }
    // The proxy finds the names that this computer does not know.
    if addresses.is_empty() && probe.network.proxy_of(&public.to_string()).is_some() {
        return Diagnosis::BehindProxy;
    }
    judged(&addresses)
}

fn judged(found: &[IpAddr]) -> Diagnosis {
    let addresses = found.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match found {
        [] => Diagnosis::Trouble(ConnectError::NameUnknown),
        all if all.iter().any(|address| address.is_loopback() || address.is_unspecified()) => {
            Diagnosis::NameLoopback { addresses }
        }
        all if all.iter().any(is_private) => Diagnosis::NamePrivate { addresses },
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

/// Whether the public port accepts a connection.
pub(super) fn port(probe: &mut Probe<'_>, public: &WebAddress) -> Diagnosis {
    match connectable(probe, &public.host().to_string(), public.effective_port().get()) {
        Ok(address) => Diagnosis::PortOpen { address: address.to_string() },
        Err(cause) => cause,
    }
}

/// The first address of the host that accepts a connection, which is closed at once.
pub(super) fn connectable(probe: &mut Probe<'_>, host: &str, port: u16) -> Result<SocketAddr, Diagnosis> {
    let Some(addresses) = probe.network.addresses(host, port, probe.deadline) else {
        return Err(Diagnosis::Trouble(ConnectError::Silent));
    };
    let mut trouble = ConnectError::NameUnknown;
    let count = u32::try_from(addresses.len()).unwrap_or(1).max(1);
    for address in addresses {
        // Every address gets its share: a silent first one must not hide the next.
        match TcpStream::connect_timeout(&address, probe.left() / count) {
            Ok(_) => {
                probe.evidence.note(&format!("TCP {address}"));
                return Ok(address);
            }
            Err(error) => {
                trouble = io_trouble(&error);
                probe.evidence.note(&format!("TCP {address}: {trouble:?}"));
            }
        }
    }
    let scheme = if port == 443 { "https" } else { "http" };
    if probe.network.proxy_of(&format!("{scheme}://{host}:{port}/")).is_some() {
        return Err(Diagnosis::BehindProxy);
    }
    Err(Diagnosis::Trouble(trouble))
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
        assert!(matches!(judge(&["127.0.0.1"]), Diagnosis::NameLoopback { .. }));
        assert!(matches!(judge(&["::1", "127.0.0.1"]), Diagnosis::NameLoopback { .. }));
        assert_eq!(judge(&[]), Diagnosis::Trouble(ConnectError::NameUnknown));
    }
}
