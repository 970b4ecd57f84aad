//! What stands between, and what only looks like PRONOTE: Windows' own server, filters, portals, last year's PRONOTE.

use super::proxy::through;
use super::{ENT, PUBLIC, network, one, seen, settings};
use crate::servers::{Authority, always, answer, http, https};
use assistant_pronote::diagnostics::connection::{
    Actor, Check, Diagnosis, Finding, Network, ResolveOverride, Roots, Verdict,
};
use std::net::SocketAddr;

const HTTP_SYS: &str = "Server: Microsoft-HTTPAPI/2.0\r\nContent-Type: text/html; charset=us-ascii\r\n";

fn page(status: &str, headers: &str, body: &str) -> Finding {
    seen(Check::Page, always(answer(status, headers, body)))
}

#[test]
fn windows_own_server_says_what_is_missing_behind_it() {
    let invalid =
        "<HTML><HEAD><TITLE>Bad Request</TITLE></HEAD><BODY><h2>Bad Request - Invalid Hostname</h2></BODY></HTML>";
    let other_name = page("400 Bad Request", HTTP_SYS, invalid);
    assert_eq!((other_name.verdict(), &other_name.cause), (Verdict::Wrong, &Diagnosis::HostNotServed));
    assert_eq!(other_name.actor, Some(Actor::Deputy));
    let body = "<h2>Service Unavailable</h2><p>HTTP Error 503. The service is unavailable.</p>";
    assert_eq!(page("503 Service Unavailable", HTTP_SYS, body).cause, Diagnosis::HttpSysUnavailable);
    let bare = page("400 Bad Request", HTTP_SYS, "<h2>Bad Request - Request Too Long</h2>");
    assert_eq!(bare.cause, Diagnosis::OtherStatus { status: 400 });
    // PRONOTE's own 503, and that of a server put in front of it.
    assert_eq!(page("503 Service Unavailable", "Server: PRONOTE 2014\r\n", "").cause, Diagnosis::Unpublished);
    let front = page("503 Service Unavailable", "Server: nginx/1.24\r\n", "");
    assert_eq!(front.cause, Diagnosis::ServerError { status: 503 });
}

#[test]
fn a_page_that_speaks_of_pronote_is_not_pronote() {
    for (headers, body) in [
        ("", "<title>Coll&egrave;ge Giono</title><a href=\"/pronote/\">Mon PRONOTE</a>"),
        ("Server: Apache\r\n", "<title>Se connecter à PRONOTE</title><p>PRONOTE.net 2014 ouvre lundi</p>"),
        ("", "<meta name=\"generator\" content=\"WordPress\"><title>PRONOTE - Collège Giono</title>"),
        ("Server: Microsoft-IIS/7.0\r\n", "<title>IIS7</title><img src=\"welcome.png\">"),
    ] {
        let found = page("200 OK", headers, body);
        assert!(matches!(found.cause, Diagnosis::OtherSite { .. }), "{body}: {:?}", found.cause);
    }
    let title = page("200 OK", "", "<title>Coll&egrave;ge &#201;mile&nbsp;Zola</title>").cause;
    assert_eq!(title, Diagnosis::OtherSite { title: "Collège Émile\u{a0}Zola".into() });
}

#[test]
fn last_year_s_pronote_is_not_the_one_that_is_installed() {
    for (headers, body) in [
        ("Server: PRONOTE 2013\r\n", ""),
        ("Server: PRONOTE.net/2013.0.5\r\n", "<title>PRONOTE.net</title>"),
        ("", "<title>Espace Parents - PRONOTE.net 2013</title>"),
    ] {
        let found = page("200 OK", headers, body);
        assert_eq!(
            (found.verdict(), &found.cause),
            (Verdict::Wrong, &Diagnosis::PronoteOf { year: 2013 }),
            "{headers}{body}"
        );
    }
    for (headers, year) in [("Server: PRONOTE 2014\r\n", 2014), ("Server: PRONOTE 2024\r\n", 2024)] {
        let found = page("200 OK", headers, "");
        assert_eq!((found.verdict(), &found.cause), (Verdict::Right, &Diagnosis::PronoteOf { year }));
    }
    let silent = page("200 OK", "", "<body onload=\"try { Start ({h:'5',a:3}) } catch (e) {}\">").cause;
    assert_eq!(silent, Diagnosis::Pronote);
}

/// A server that wants its cookie back before it shows its page.
fn wants_cookie(page: String) -> SocketAddr {
    crate::servers::serve(move |mut stream| {
        use std::io::Write;
        let request = crate::servers::request(&mut stream).to_lowercase();
        let reply = if request.contains("cookie: s=secret-1; t=2") {
            page.clone()
        } else if request.contains("cookie: s=secret-1") {
            answer("302 Found", "Location: /\r\nSet-Cookie: t=2; Path=/\r\n", "")
        } else {
            answer("302 Found", "Location: ./\r\nSet-Cookie: s=secret-1; Path=/; HttpOnly\r\n", "")
        };
        let _ = stream.write_all(reply.as_bytes());
    })
}

#[test]
fn a_redirect_that_gives_a_cookie_is_no_loop_and_the_cookie_is_told_to_nobody() {
    let found = seen(Check::Page, wants_cookie(crate::servers::pronote()));
    assert_eq!(found.cause, Diagnosis::PronoteOf { year: 2014 }, "{}", found.evidence);
    assert!(!found.evidence.as_str().contains("secret"), "{}", found.evidence);
    let form = "<title>Connexion</title><form><input type=\"password\"></form>";
    let ent = wants_cookie(answer("200 OK", "", form));
    let found = one(&settings("http://notes.college.fr:80"), Check::CasLogin, &network(&[(ENT, ent)]));
    assert_eq!(found.cause, Diagnosis::CasLogin);
    // Always a new cookie: it ends all the same.
    let endless = http(|_, _| {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("a time");
        answer("302 Found", &format!("Location: /\r\nSet-Cookie: s={}\r\n", now.as_nanos()), "")
    });
    assert_eq!(seen(Check::Page, endless).cause, Diagnosis::TooManyRedirects);
}

#[test]
fn a_location_is_resolved_as_browsers_do() {
    let server = http(|line, _| match line {
        "GET /" => answer("302 Found", "Location: a/b/../../ok.html\r\n", ""),
        "GET /ok.html" => crate::servers::pronote(),
        _ => answer("404 Not Found", "", ""),
    });
    assert_eq!(seen(Check::Page, server).cause, Diagnosis::PronoteOf { year: 2014 });
}

#[test]
fn what_a_proxy_or_a_filter_answers_is_not_the_server_s() {
    let settings = settings("http://notes.college.invalid:80");
    let asked = |check, reply: String| one(&settings, check, &through(always(reply)));
    let squid = "Server: squid/4.6\r\nX-Squid-Error: ERR_DNS_FAIL 0\r\n";
    for reply in [
        answer("502 Bad Gateway", "", ""),
        answer("503 Service Unavailable", squid, "<title>ERREUR</title>"),
        answer("504 Gateway Time-out", "Server: proxy\r\n", ""),
        answer("403 Forbidden", "", "<title>Accès interdit</title>"),
        answer("403 Forbidden", squid, ""),
        answer("200 OK", "", "<title>Page bloquée par le filtrage</title>"),
        answer("200 OK", "Server: Apache\r\n", "<title>Olfeo - blocage</title>"),
        answer("200 OK", "", "<title>Bienvenue</title>"),
    ] {
        for check in [Check::Page, Check::DirectLogin] {
            let found = asked(check, reply.clone());
            assert_eq!((found.verdict(), found.actor), (Verdict::Undecided, Some(Actor::NetworkAdmin)), "{reply}");
        }
    }
    for check in [Check::CasLogin, Check::CasService, Check::CasValidation] {
        for reply in
            [answer("503 Service Unavailable", squid, ""), answer("403 Forbidden", "", "<title>Accès refusé</title>")]
        {
            assert_eq!(asked(check, reply).actor, Some(Actor::NetworkAdmin), "{check:?}");
        }
    }
    // What the proxy hands on is the server's.
    let sys = answer("503 Service Unavailable", HTTP_SYS, "");
    assert_eq!(asked(Check::Page, sys).cause, Diagnosis::HttpSysUnavailable);
    let iis = answer("200 OK", "Server: Microsoft-IIS/7.5\r\n", "<title>IIS7</title>");
    assert_eq!(asked(Check::Page, iis).cause, Diagnosis::OtherSite { title: "IIS7".into() });
    // A filter that nobody set as a proxy.
    let filtered = page("200 OK", "", "<title>FortiGuard - Web Page Blocked</title>");
    assert!(matches!(filtered.cause, Diagnosis::FilterPage { .. }), "{:?}", filtered.cause);
    assert_eq!(page("403 Forbidden", squid, "").cause, Diagnosis::ProxyStatus { status: 403 });
}

#[test]
fn the_certificate_of_what_inspects_is_not_the_server_s() {
    let inspector = Authority::new("FortiGate CA");
    let server = https(inspector.identity("notes.college.fr", (2020, 2090)));
    let pin = ResolveOverride::parse(&format!("notes.college.fr:443={server}")).expect("a pin");
    let roots = Roots::Only(vec![Authority::new("Autorité du test").certificate]);
    let network = Network { pins: vec![pin], roots, ..network(&[]) };
    for check in [Check::Tls, Check::Page] {
        let found = one(&settings("https://notes.college.fr"), check, &network);
        assert_eq!(
            (found.verdict(), found.actor),
            (Verdict::Undecided, Some(Actor::NetworkAdmin)),
            "{:?}",
            found.cause
        );
        let Diagnosis::FilterCertificate { issuer } = found.cause else { panic!("{:?}", found.cause) };
        assert!(issuer.contains("FortiGate"), "{issuer}");
    }
}

/// Keycloak's CAS: no login page without a service, and one with a service that it knows.
#[test]
fn a_login_page_that_wants_a_service_is_not_wrong() {
    const FORM: &str = "<title>Connexion</title><form><input type='password'></form>";
    let keycloak = |known: bool, with_form: bool| {
        http(move |line, _| match line {
            _ if !line.contains("service=") => answer("400 Bad Request", "", "<p>Missing parameters: service</p>"),
            _ if !known || !line.contains("notes.college.fr") => {
                answer("400 Bad Request", "", "<p>Client not found</p>")
            }
            _ if line.contains("gateway=true") => answer("302 Found", "Location: http://notes.college.fr:80/\r\n", ""),
            _ if with_form => answer("200 OK", "", FORM),
            _ => answer("302 Found", "Location: https://sso.exemple.fr/realms/ent/login\r\n", ""),
        })
    };
    let asked = |check, ent| {
        let found = one(&settings("http://notes.college.fr:80"), check, &network(&[(ENT, ent), (PUBLIC, ent)]));
        (found.verdict(), found.cause)
    };
    for with_form in [true, false] {
        let ent = keycloak(true, with_form);
        assert_eq!(asked(Check::CasLogin, ent), (Verdict::Right, Diagnosis::CasLogin));
        assert_eq!(asked(Check::CasService, ent), (Verdict::Right, Diagnosis::ServiceKnown));
    }
    let unknown = asked(Check::CasLogin, keycloak(false, true));
    assert_eq!(unknown, (Verdict::Undecided, Diagnosis::CasLoginNeedsService { status: 400 }));
}
