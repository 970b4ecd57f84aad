//! Misbehaving web servers, and what may never be kept of them.

use super::{LIMIT, PUBLIC, network, one, seen, settings};
use crate::servers::{self, always, answer, drips, http, pronote, sends};
use assistant_pronote::cli::json;
use assistant_pronote::diagnostics::connection::{
    self, Actor, CancelToken, Check, CheckProgress, ConnectError, Diagnosis, LARGEST_EVIDENCE, Verdict,
};
use assistant_pronote::domain::space::Space;
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::Language;
use std::net::SocketAddr;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

fn redirect(to: &str) -> String {
    answer("302 Found", &format!("Location: {to}\r\n"), "")
}

#[test]
fn every_misbehaving_server_gets_its_cause_in_time() {
    let trouble = Diagnosis::Trouble;
    let other_site = Diagnosis::OtherSite { title: "IIS7".into() };
    let ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
    let kinds: Vec<(&str, SocketAddr, Diagnosis)> = vec![
        ("refused", servers::refused(), trouble(ConnectError::Refused)),
        ("closed", servers::closes(), trouble(ConnectError::Closed)),
        ("reset", servers::resets(), trouble(ConnectError::Reset)),
        ("silent", servers::silent(), trouble(ConnectError::Silent)),
        ("slow headers", drips("HTTP/1.1 200 OK\r\nX: ", b"a", Duration::from_millis(40)), trouble(ConnectError::Silent)),
        ("slow body", drips(ok, b"<p>", Duration::from_millis(40)), trouble(ConnectError::Late)),
        ("endless body", drips(ok, &[b'a'; 4096], Duration::ZERO), Diagnosis::OtherSite { title: String::new() }),
        (
            "endless header",
            drips("HTTP/1.1 200 OK\r\nX: ", &[b'a'; 4096], Duration::ZERO),
            trouble(ConnectError::HeadersTooLarge),
        ),
        ("endless headers", drips("HTTP/1.1 200 OK\r\n", b"X: aaaaaaaaaaaaaaaaaaaaaaa\r\n", Duration::ZERO), trouble(ConnectError::HeadersTooLarge)),
        ("endless redirects", http(|line, _| redirect(&format!("{}x", line.trim_start_matches("GET ")))), Diagnosis::TooManyRedirects),
        ("loop", always(redirect("/")), Diagnosis::RedirectLoop),
        ("longer loop", http(|line, _| redirect(if line == "GET /a" { "/" } else { "/a" })), Diagnosis::RedirectLoop),
        ("404", always(answer("404 Not Found", "", "")), Diagnosis::NotFound),
        ("500", always(answer("500 Internal Server Error", "", "")), Diagnosis::ServerError { status: 500 }),
        ("503", always(answer("503 Service Unavailable", "", "")), Diagnosis::Unpublished),
        ("403", always(answer("403 Forbidden", "", "")), Diagnosis::OtherStatus { status: 403 }),
        ("not HTTP", sends(b"SSH-2.0-OpenSSH_6.6\r\n"), trouble(ConnectError::NotHttp)),
        ("binary", sends(&[0xff, 0, 0xfe, 1, b'\n', b'\r', b'\n']), trouble(ConnectError::NotHttp)),
        ("other site", always(answer("200 OK", "Server: Microsoft-IIS/7.5\r\n", "<title>IIS7</title>")), other_site),
        ("PRONOTE", always(pronote()), Diagnosis::PronoteOf { year: 2014 }),
        ("wrong charset", sends(b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<title>Espace \xc9l\xe8ves PRONOTE</title>"), Diagnosis::Pronote),
        ("cut short", sends(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<title>PRONOTE.net</title>"), Diagnosis::Pronote),
        ("redirect within", http(|line, _| if line == "GET /" { redirect("accueil.html") } else { pronote() }), Diagnosis::PronoteOf { year: 2014 }),
        ("redirect nowhere", always(redirect("javascript:alert(1)")), Diagnosis::OtherStatus { status: 302 }),
    ];
    assert!(kinds.len() > 16);
    let threads: Vec<_> = kinds
        .into_iter()
        .map(|(name, server, expected)| {
            std::thread::spawn(move || {
                let start = Instant::now();
                let found = seen(Check::Page, server);
                assert_eq!(found.cause, expected, "{name}: {}", found.evidence);
                assert!(start.elapsed() < LIMIT + Duration::from_secs(1), "{name}: {:?}", start.elapsed());
                assert!(found.evidence.as_str().len() <= LARGEST_EVIDENCE);
            })
        })
        .collect();
    for thread in threads {
        thread.join().expect("as expected");
    }
}

#[test]
fn a_redirect_to_another_server_is_shown_and_not_followed() {
    let (elsewhere, visits) = servers::counted(pronote());
    let server = always(redirect(&format!("http://{elsewhere}/secret?ticket=ST-secret")));
    let found = seen(Check::Page, server);
    assert_eq!(found.cause, Diagnosis::SentElsewhere { destination: format!("http://{elsewhere}/secret") });
    assert_eq!((found.verdict(), visits.load(Ordering::SeqCst)), (Verdict::Undecided, 0));
}

#[test]
fn the_way_to_the_ent_is_right_only_for_the_registered_address() {
    let to = |service: &str| always(redirect(&format!("http://ent.exemple.fr/cas/login?service={service}")));
    let right = to("http:%2F%2Fnotes.college.fr:80%2Fparent.html");
    let parents = Check::Space(Space::Parents);
    assert_eq!(seen(parents, right).cause, Diagnosis::SentToCas);
    assert_eq!(seen(Check::DirectLogin, right).cause, Diagnosis::DirectLoginOff);
    for (service, shown) in [
        ("http%3A%2F%2Fnotes.college.fr%2Fparent.html", "http://notes.college.fr/parent.html"),
        ("https://notes.college.fr:80/parent.html", "https://notes.college.fr:80/parent.html"),
        ("http://notes.college.fr:8036/parent.html", "http://notes.college.fr:8036/parent.html"),
        ("http://srv-pronote:80/parent.html", "http://srv-pronote:80/parent.html"),
    ] {
        let found = seen(parents, to(service));
        let expected = Diagnosis::OtherService { seen: shown.into(), expected: "http://notes.college.fr:80/**".into() };
        assert_eq!((found.verdict(), found.cause), (Verdict::Wrong, expected));
    }
}

#[test]
fn a_port_is_open_refused_or_unknown() {
    assert!(matches!(seen(Check::Port, servers::silent()).cause, Diagnosis::PortOpen { .. }));
    let refused = seen(Check::Port, servers::refused());
    assert_eq!((refused.cause, refused.actor), (Diagnosis::Trouble(ConnectError::Refused), Some(Actor::Deputy)));
    // `.invalid` never exists: either the DNS says so, or nothing answers in time.
    let unknown = one(&settings("http://notes.college.invalid:80"), Check::Name, &network(&[]));
    assert!(
        matches!(unknown.cause, Diagnosis::Trouble(ConnectError::NameUnknown | ConnectError::Silent)),
        "{:?}",
        unknown.cause
    );
    let loopback = one(&settings("http://localhost:80"), Check::Name, &network(&[]));
    assert!(matches!(loopback.cause, Diagnosis::NameLoopback { .. }), "{:?}", loopback.cause);
    assert!(matches!(seen(Check::Name, servers::refused()).cause, Diagnosis::NamePinned { .. }));
    assert_eq!(one(&settings("http://195.83.0.1:80"), Check::Name, &network(&[])).cause, Diagnosis::NoName);
}

#[test]
fn a_wrong_clock_is_measured() {
    let at = |seconds: i64| {
        let date = chrono::Utc::now() + chrono::Duration::seconds(seconds);
        always(answer("200 OK", &format!("Date: {}\r\n", date.format("%a, %d %b %Y %H:%M:%S GMT")), "PRONOTE"))
    };
    let clock = |server, ent| {
        let network = network(&[(PUBLIC, server), (super::ENT, ent)]);
        one(&settings("http://notes.college.fr:80"), Check::Clock, &network).cause
    };
    assert!(matches!(clock(at(0), at(1)), Diagnosis::ClockRight { .. }));
    assert!(matches!(clock(at(-120), at(0)), Diagnosis::ClockWrong { seconds: -125..-115 }));
    assert!(matches!(clock(at(600), at(600)), Diagnosis::ClockHere { seconds: -605..-595 }));
    assert!(matches!(clock(at(90), servers::refused()), Diagnosis::ClockWrong { seconds: 85..95 }));
    assert_eq!(clock(always(pronote()), at(0)), Diagnosis::ClockUnknown);
}

#[test]
fn nothing_secret_is_kept() {
    let page = "<title>PRONOTE</title><p>secret de la page</p>";
    let cookies = "Set-Cookie: session=secret\r\nX-Debug: secret\r\nLocation: /b?ticket=ST-secret\r\n";
    let server = http(move |line, _| {
        let status = if line.contains("/b") { "200 OK" } else { "302 Found" };
        answer(status, cookies, page)
    });
    let found = seen(Check::Page, server);
    assert_eq!(found.cause, Diagnosis::Pronote);
    let json = json::finding(&found, Timestamp::now(), &I18n::new(Language::French)).to_string();
    assert!(!json.contains("secret") && json.contains("302"), "{json}");
}

#[test]
fn evidence_is_bounded_and_obeyed_by_no_terminal() {
    let long = "é".repeat(9_000);
    let server = always(answer(
        "200 OK",
        &format!("Server: {}\r\nX-Powered-By: {}\r\n", "a".repeat(4_000), "b".repeat(4_000)),
        &format!("<title>\u{1b}[2J\u{202e}{long}</title>"),
    ));
    for check in Check::CONNECTION {
        let found = seen(check, server);
        assert!(found.evidence.as_str().len() <= LARGEST_EVIDENCE);
        assert!(!found.evidence.as_str().contains(['\u{1b}', '\u{202e}']));
    }
}

#[test]
fn the_user_stops_at_once() {
    let (settings, network) = (settings("http://notes.college.fr:80"), network(&[(PUBLIC, servers::silent())]));
    let stop = CancelToken::default();
    let button = stop.clone();
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(200));
        button.cancel();
    });
    let (mut started, mut ended) = (0, 0);
    let start = Instant::now();
    let checks = [Check::Page, Check::DirectLogin, Check::Clock];
    let findings = connection::run(&settings, &checks, &network, &stop, |progress| match progress {
        CheckProgress::Started(_) => started += 1,
        CheckProgress::Ended(_) => ended += 1,
    });
    assert!(start.elapsed() < Duration::from_millis(800), "{:?}", start.elapsed());
    assert_eq!((started, ended), (3, 3));
    assert!(findings.iter().all(|found| found.cause == Diagnosis::Stopped && found.verdict() == Verdict::NotRun));
}

#[test]
fn every_check_runs_side_by_side_and_grows_stale() {
    let server = servers::silent();
    let settings_now = settings("http://notes.college.fr:80");
    let network = network(&[(PUBLIC, server), (super::ENT, server)]);
    let start = Instant::now();
    let findings = connection::run(&settings_now, &Check::CONNECTION, &network, &CancelToken::default(), |_| {});
    assert!(start.elapsed() < LIMIT + Duration::from_secs(1), "{:?}", start.elapsed());
    assert_eq!(findings.iter().map(|found| found.check).collect::<Vec<_>>(), Check::CONNECTION);
    let changed = settings("http://notes.college.fr:8036");
    for found in findings {
        assert!(!found.is_stale(&settings_now));
        let about_the_ent = matches!(found.check, Check::CasLogin | Check::Name);
        assert_eq!(found.is_stale(&changed), !about_the_ent, "{:?}", found.check);
    }
}
