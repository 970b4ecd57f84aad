//! Without a network, one thing is said, and no server is blamed; with one, each address of a server is told.

use super::{PUBLIC, names, network, one, settings};
use crate::servers::{self, always, pronote};
use assistant_pronote::diagnostics::connection::{
    self, CancelToken, Check, CheckProgress, ConnectError, Diagnosis, Finding, Names, Network, NetworkFault, Verdict,
};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

fn run(checks: &[Check], network: &Network) -> Vec<Finding> {
    connection::run(&settings("http://notes.college.fr:80"), checks, network, &CancelToken::default(), |_| {})
}

fn dead(names: Names) -> Network {
    Network { names, ..network(&[]) }
}

#[test]
fn without_a_network_one_finding_says_it_and_nothing_else_is_decided() {
    let start = Instant::now();
    for names in [Names::Only(Vec::new()), Names::Silent] {
        let findings = run(&Check::CONNECTION, &dead(names));
        let (first, rest) = findings.split_first().expect("findings");
        assert_eq!(first.check, Check::Network);
        assert_eq!(first.cause, Diagnosis::NoNetwork { fault: NetworkFault::NoNames });
        assert_eq!(first.verdict(), Verdict::Undecided);
        assert!(first.evidence.as_str().contains("www.index-education.com"), "{}", first.evidence);
        assert_eq!(rest.iter().map(|found| found.check).collect::<Vec<_>>(), Check::CONNECTION);
        for found in rest {
            let expected = if found.check == Check::Tls { Diagnosis::NotHttps } else { Diagnosis::NotFromHere };
            assert_eq!((&found.cause, found.verdict(), found.actor), (&expected, Verdict::NotRun, None));
            assert!(found.cause.tells_nothing() || found.check == Check::Tls, "a dossier keeps it: {found:?}");
        }
        assert!(first.cause.tells_nothing(), "it is about now, and no dossier's");
    }
    assert!(start.elapsed() < 2 * super::LIMIT + Duration::from_secs(3), "{:?}", start.elapsed());
}

/// Nothing is told of a server before it is known whether there is a network.
#[test]
fn the_network_is_told_before_what_depends_on_it() {
    let mut told = Vec::new();
    let (settings, network) = (settings("http://notes.college.fr:80"), dead(Names::Only(Vec::new())));
    connection::run(&settings, &[Check::Page, Check::Name], &network, &CancelToken::default(), |progress| {
        if let CheckProgress::Ended(found) = progress {
            told.push((found.check, found.cause));
        }
    });
    assert_eq!(told[0], (Check::Network, Diagnosis::NoNetwork { fault: NetworkFault::NoNames }));
    assert!(told[1..].iter().all(|(_, cause)| *cause == Diagnosis::NotFromHere), "{told:?}");
}

#[test]
fn an_address_given_by_hand_needs_no_network() {
    let server = always(pronote());
    let network = Network { names: Names::Silent, ..network(&[(PUBLIC, server)]) };
    let findings = run(&[Check::Network, Check::Page], &network);
    let causes: Vec<_> = findings.iter().map(|found| &found.cause).collect();
    assert_eq!(causes, [&Diagnosis::NetworkNotAsked, &Diagnosis::PronoteOf { year: 2014 }]);
    // What the hand gave is judged, what it did not give is not.
    let refused = Network { names: Names::Only(Vec::new()), ..super::network(&[(PUBLIC, servers::refused())]) };
    let findings = run(&[Check::Page, Check::CasLogin], &refused);
    let causes: Vec<_> = findings.iter().map(|found| found.cause.clone()).collect();
    let missing = Diagnosis::NoNetwork { fault: NetworkFault::NoNames };
    assert_eq!(causes, [missing, Diagnosis::Trouble(ConnectError::Refused), Diagnosis::NotFromHere]);
}

#[test]
fn one_name_that_is_found_is_a_network() {
    let unknown = run(&[Check::Network, Check::Name, Check::Page], &network(&[]));
    assert_eq!(unknown[0].cause, Diagnosis::NetworkPresent);
    for found in &unknown[1..] {
        assert_eq!((found.verdict(), &found.cause), (Verdict::Wrong, &Diagnosis::Trouble(ConnectError::NameUnknown)));
    }
    let alone = Network { names: Names::Only(vec![("ent.exemple.fr".into(), [192, 0, 2, 7].into())]), ..network(&[]) };
    assert_eq!(run(&[Check::Network, Check::Name], &alone)[0].cause, Diagnosis::NetworkPresent);
}

#[test]
fn several_addresses_of_which_one_answers_are_told() {
    let open = always(pronote());
    let port = open.port();
    let settings = settings(&format!("http://notes.college.fr:{port}"));
    let at = |addresses: &[&str]| {
        let known: Vec<_> = addresses.iter().map(|address| ("notes.college.fr", *address)).collect();
        Network { names: names(&known), ..network(&[]) }
    };
    let place = |address: &str| SocketAddr::new(address.parse().expect("an address"), port).to_string();
    let both = at(&["127.0.0.2", "127.0.0.1"]);
    let half = Diagnosis::PortOpenAtSome { open: place("127.0.0.1"), closed: place("127.0.0.2") };
    let found = one(&settings, Check::Port, &both);
    assert_eq!((found.verdict(), &found.cause), (Verdict::Undecided, &half), "{}", found.evidence);
    assert_eq!(
        one(&settings, Check::Port, &at(&["127.0.0.1"])).cause,
        Diagnosis::PortOpen { address: place("127.0.0.1") }
    );
    assert_eq!(one(&settings, Check::Port, &at(&["127.0.0.2"])).cause, Diagnosis::Trouble(ConnectError::Refused));
    // The page is found at the address that answers.
    assert_eq!(one(&settings, Check::Page, &both).cause, Diagnosis::PronoteOf { year: 2014 });
    let families = one(&settings, Check::Name, &at(&["195.83.0.1", "2a01:e0a::1"]));
    assert!(matches!(families.cause, Diagnosis::NameBothFamilies { .. }), "{:?}", families.cause);
    let only = one(&settings, Check::Name, &at(&["2a01:e0a::1"]));
    assert_eq!(
        (only.verdict(), &only.cause),
        (Verdict::Undecided, &Diagnosis::NameOnlyIpv6 { addresses: "2a01:e0a::1".into() })
    );
}
