//! Through a proxy: pages are asked as browsers ask them, and what a proxy hides decides nothing.

use super::{LIMIT, PUBLIC, network, one, settings};
use crate::servers::{self, answer, http, pronote};
use assistant_pronote::diagnostics::connection::{
    Actor, Check, ConnectError, Diagnosis, Network, ProxyAddress, ProxyChoice, Roots, Route, Verdict,
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

fn through(proxy: SocketAddr) -> Network {
    let address = ProxyAddress::parse(&proxy.to_string()).expect("an address");
    let route = ProxyChoice::Own(address).route();
    Network { limit: LIMIT, pins: Vec::new(), roots: Roots::Only(Vec::new()), route }
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
    assert_eq!(one(&settings, Check::Page, &through(address)).cause, Diagnosis::Pronote);
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

#[test]
fn a_script_is_named_and_a_failure_behind_it_decides_nothing() {
    let route = Route::Script { address: "http://wpad.college.fr/proxy.pac".into() };
    let behind = |server| Network { route: route.clone(), ..network(&[(PUBLIC, server)]) };
    let settings = settings("http://notes.college.fr:80");
    for check in [Check::Port, Check::Page] {
        let found = one(&settings, check, &behind(servers::refused()));
        let script = "http://wpad.college.fr/proxy.pac".to_owned();
        assert_eq!((found.verdict(), &found.cause), (Verdict::Undecided, &Diagnosis::ProxyScript { script }));
    }
    let reached = one(&settings, Check::Page, &behind(servers::always(pronote())));
    assert_eq!(reached.cause, Diagnosis::Pronote, "what answers is judged all the same");
}
