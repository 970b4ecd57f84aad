//! Through a proxy: pages are asked as browsers ask them, and what a proxy hides decides nothing.

use super::{names, network, one, settings};
use crate::servers::{self, answer, http, pronote};
use assistant_pronote::diagnostics::connection::{
    Actor, Automatic, Check, ConnectError, Diagnosis, Found, Network, ProxyAddress, ProxyChoice, Route, Source, Verdict,
};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};

/// A proxy that notes the first line of each request.
fn proxy(reply: String) -> (SocketAddr, Arc<Mutex<Vec<String>>>) {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let noted = lines.clone();
    let address = http(move |line, _| {
        noted.lock().expect("lines").push(line.to_owned());
        reply.clone()
    });
    (address, lines)
}

pub fn through(proxy: SocketAddr) -> Network {
    let address = ProxyAddress::parse(&proxy.to_string()).expect("an address");
    let route = ProxyChoice::Own(address).route();
    Network { route, ..network(&[]) }
}

#[test]
fn an_http_page_is_asked_of_the_proxy_by_its_whole_address() {
    let (address, lines) = proxy(pronote());
    let settings = settings("http://notes.college.invalid:8036");
    for check in [Check::Page, Check::DirectLogin, Check::CasLogin, Check::CasValidation] {
        one(&settings, check, &through(address));
    }
    let lines = lines.lock().expect("lines").clone();
    assert_eq!(
        lines,
        [
            "GET http://notes.college.invalid:8036/",
            "GET http://notes.college.invalid:8036/?login=true",
            "GET http://ent.exemple.fr:80/cas/login",
            "POST http://ent.exemple.fr:80/cas/samlValidate?TARGET=http:%2F%2Fnotes.college.invalid:8036%2F",
        ]
    );
    assert_eq!(one(&settings, Check::Page, &through(address)).cause, Diagnosis::PronoteOf { year: 2014 });
}

#[test]
fn an_https_page_goes_through_a_tunnel_that_may_be_refused() {
    let (address, lines) = proxy(answer("403 Forbidden", "", ""));
    let found = one(&settings("https://notes.college.invalid:443"), Check::Page, &through(address));
    assert_eq!(lines.lock().expect("lines").as_slice(), ["CONNECT notes.college.invalid:443"]);
    assert_eq!((found.cause, found.actor), (Diagnosis::Trouble(ConnectError::Proxy), Some(Actor::NetworkAdmin)));
}

#[test]
fn a_proxy_that_asks_who_one_is_decides_nothing() {
    let (address, _) = proxy(answer("407 Proxy Authentication Required", "", ""));
    let found = one(&settings("http://notes.college.invalid:80"), Check::Page, &through(address));
    assert_eq!((found.verdict(), &found.cause), (Verdict::Undecided, &Diagnosis::Trouble(ConnectError::Proxy)));
}

#[test]
fn a_proxy_that_is_not_there_is_not_held_against_the_college() {
    let closed = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
    for address in ["http://notes.college.invalid:80", "https://notes.college.invalid:443"] {
        let found = one(&settings(address), Check::Page, &through(closed));
        assert_eq!(
            (found.verdict(), &found.cause),
            (Verdict::Undecided, &Diagnosis::Trouble(ConnectError::Proxy)),
            "{address}"
        );
        assert!(found.evidence.to_string().contains(&format!("(proxy {closed})")), "{}", found.evidence);
    }
}

#[test]
fn a_name_or_a_port_that_only_the_proxy_reaches_is_undecided() {
    let (address, lines) = proxy(pronote());
    for check in [Check::Name, Check::Port] {
        let found = one(&settings("http://notes.college.invalid:80"), check, &through(address));
        assert_eq!(found.cause, Diagnosis::BehindProxy, "{check:?}: {}", found.evidence);
    }
    assert!(lines.lock().expect("lines").is_empty(), "these checks look directly");
}

/// What a script says: its own address tells it, so that each test has its own.
fn told(source: &Source, place: &str) -> Found {
    let Source::Script(script) = source else { return Found::Nothing };
    match script.trim_end_matches("?user=martin").rsplit_once('/').expect("a path").1 {
        "direct.pac" => Found::Direct,
        "perdu.pac" => Found::Failed,
        _ if place.starts_with("https:") => Found::Direct,
        proxy => Found::Through(ProxyAddress::parse(proxy).expect("an address")),
    }
}

fn automatic(sources: Vec<Source>) -> Route {
    Route::Automatic(Automatic::new(sources, Default::default(), told))
}

fn script(name: &str) -> Source {
    Source::Script(format!("http://pac.college.fr/{name}?user=martin"))
}

#[test]
fn a_script_that_says_nothing_is_named_and_a_failure_behind_it_decides_nothing() {
    let lost = || automatic(vec![Source::Detection, script("perdu.pac")]);
    let behind = |server| Network { route: lost(), ..network(&[("autre.fr:80", server)]) };
    let unnamed = Network { names: names(&[("notes.college.fr", "127.0.0.1")]), ..behind(servers::refused()) };
    let closed = servers::refused().port();
    let settings = settings(&format!("http://notes.college.fr:{closed}"));
    for check in [Check::Port, Check::Page] {
        let found = one(&settings, check, &unnamed);
        let script = "http://pac.college.fr/perdu.pac".to_owned();
        assert_eq!(
            (found.verdict(), &found.cause),
            (Verdict::Undecided, &Diagnosis::ProxyScript { script }),
            "{check:?}"
        );
    }
    let open = servers::always(pronote()).port();
    let reached = one(&super::settings(&format!("http://notes.college.fr:{open}")), Check::Page, &unnamed);
    assert_eq!(reached.cause, Diagnosis::PronoteOf { year: 2014 }, "what answers is judged all the same");
}

#[test]
fn a_script_chooses_the_way_of_each_address() {
    let (address, lines) = proxy(pronote());
    let through = Network { route: automatic(vec![script(&address.to_string())]), names: names(&[]), ..network(&[]) };
    let settings = settings("http://notes.college.fr:80");
    assert_eq!(one(&settings, Check::Page, &through).cause, Diagnosis::PronoteOf { year: 2014 });
    assert_eq!(lines.lock().expect("lines").as_slice(), ["GET http://notes.college.fr:80/"]);
    assert_eq!(one(&settings, Check::Name, &through).cause, Diagnosis::BehindProxy);
    // No script on this network, or one that says « direct »: the servers themselves are judged.
    for sources in [vec![Source::Detection], vec![script("direct.pac")]] {
        let direct = Network { route: automatic(sources), ..network(&[]) };
        let found = one(&settings, Check::Page, &direct);
        assert_eq!((found.verdict(), &found.cause), (Verdict::Wrong, &Diagnosis::Trouble(ConnectError::NameUnknown)));
    }
}
