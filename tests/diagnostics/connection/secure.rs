//! Certificates and protocols of https addresses.

use super::{SECURE, network, one, settings};
use crate::servers::{self, Authority, greets, https};
use assistant_pronote::diagnostics::connection::{Check, ConnectError, Diagnosis, Finding, Roots, TlsFault};
use std::net::SocketAddr;

/// An alert: fatal, protocol version (RFC 5246, § 7.2).
const VERSION_ALERT: &[u8] = &[0x15, 3, 1, 0, 2, 2, 70];

fn found(check: Check, server: SocketAddr, authority: &Authority) -> Finding {
    let mut network = network(&[(SECURE, server)]);
    network.roots = Roots::Only(vec![authority.certificate.clone()]);
    one(&settings("https://notes.college.fr"), check, &network)
}

fn fault(fault: TlsFault) -> Diagnosis {
    Diagnosis::Trouble(ConnectError::Tls(fault))
}

#[test]
fn every_certificate_gets_its_cause() {
    let ours = Authority::new("Autorité du test");
    let unknown = Authority::new("Autorité inconnue");
    let name = "notes.college.fr";
    let years = (2020, 2090);
    let until = |date: &str| Diagnosis::CertificateValid { until: date.into() };
    for (kind, server, expected) in [
        ("valid", https(ours.identity(name, years)), until("01/01/2090")),
        ("self-signed", https(servers::self_signed(name)), fault(TlsFault::SelfSigned)),
        ("unknown issuer", https(unknown.identity(name, years)), fault(TlsFault::UnknownIssuer)),
        (
            "wrong name",
            https(ours.identity("autre.fr", years)),
            fault(TlsFault::WrongName { names: "autre.fr".into() }),
        ),
        ("expired", https(ours.identity(name, (2010, 2014))), fault(TlsFault::Expired { until: "01/01/2014".into() })),
        (
            "not yet",
            https(ours.identity(name, (2080, 2090))),
            fault(TlsFault::NotYetValid { from: "01/01/2080".into() }),
        ),
        ("plain http", greets(b"HTTP/1.1 400 Bad Request\r\n\r\n"), fault(TlsFault::NotTls)),
        ("TLS 1.0, by an alert", greets(VERSION_ALERT), fault(TlsFault::OldVersion)),
        ("silent", servers::silent(), Diagnosis::Trouble(ConnectError::Silent)),
        ("refused", servers::refused(), Diagnosis::Trouble(ConnectError::Refused)),
    ] {
        let found = found(Check::Tls, server, &ours);
        assert_eq!(found.cause, expected, "{kind}: {}", found.evidence);
    }
}

/// The page is asked by another client than the certificate: both must say the same.
#[test]
fn the_page_says_the_same_of_its_certificate() {
    let ours = Authority::new("Autorité du test");
    let valid = https(ours.identity("notes.college.fr", (2020, 2090)));
    assert_eq!(found(Check::Page, valid, &ours).cause, Diagnosis::PronoteOf { year: 2014 });
    let expired = https(ours.identity("notes.college.fr", (2010, 2014)));
    assert_eq!(found(Check::Page, expired, &ours).cause, fault(TlsFault::Expired { until: "01/01/2014".into() }));
    assert_eq!(found(Check::Page, greets(VERSION_ALERT), &ours).cause, fault(TlsFault::OldVersion));
}

/// Some servers of 2014 hang up on a greeting of today, and answer one of their age.
#[test]
fn a_server_that_hangs_up_on_new_greetings_is_known_as_old() {
    use std::io::{Read, Write};
    let server = servers::serve(|mut stream| {
        let mut hello = [0; 4096];
        let length = stream.read(&mut hello).unwrap_or(0);
        // A greeting of TLS 1.0 has no room for what newer ones must carry.
        if length < 100 && hello[10] == 1 {
            let mut reply = vec![0x16, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1];
            reply.extend([7; 36]);
            let _ = stream.write_all(&reply);
        }
    });
    let ours = Authority::new("Autorité du test");
    assert_eq!(found(Check::Tls, server, &ours).cause, fault(TlsFault::OldVersion));
}

#[test]
fn an_http_address_has_no_certificate() {
    let found = one(&settings("http://notes.college.fr:80"), Check::Tls, &network(&[]));
    assert_eq!(found.cause, Diagnosis::NotHttps);
}
