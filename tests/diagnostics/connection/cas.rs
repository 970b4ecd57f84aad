//! Servers that play the ENT.

use super::{ENT, network, one, settings};
use crate::servers::{self, always, answer, http};
use assistant_pronote::diagnostics::connection::{Actor, Check, Diagnosis, Verdict};
use std::net::SocketAddr;

const FORM: &str = "<title>Connexion</title><form><input type=\"password\" name=\"password\"></form>";

fn asked(check: Check, ent: SocketAddr) -> (Verdict, Diagnosis) {
    let found = one(&settings("http://notes.college.fr:80"), check, &network(&[(ENT, ent)]));
    assert!(found.actor == Some(Actor::Ent) || found.actor == Some(Actor::Deputy) || found.verdict() == Verdict::Right);
    (found.verdict(), found.cause)
}

/// A CAS that knows the services beginning so, and says `unknown` to the others.
fn knowing(prefix: &'static str, unknown: fn(&str) -> String) -> SocketAddr {
    http(move |line, _| {
        let service = line.split("service=").nth(1).unwrap_or_default().replace("%2F", "/");
        let service = service.trim_end_matches("&gateway=true");
        if service.starts_with(prefix) {
            answer("302 Found", &format!("Location: {service}\r\n"), "")
        } else {
            unknown(service)
        }
    })
}

fn form(_: &str) -> String {
    answer("200 OK", "", FORM)
}

fn refusal(service: &str) -> String {
    answer("200 OK", "", &format!("{FORM}<div>Service {service} not allowed.</div>"))
}

#[test]
fn the_ent_knows_the_service_or_another_form_of_it() {
    let expected = || "http://notes.college.fr:80/**".to_owned();
    let known = |form: &str| Diagnosis::ServiceKnownAs { known: form.into(), expected: expected() };
    for unknown in [form, refusal] {
        for (prefix, cause) in [
            ("http://notes.college.fr:80/", Diagnosis::ServiceKnown),
            ("http://notes.college.fr/", known("http://notes.college.fr/")),
            ("https://notes.college.fr/", known("https://notes.college.fr/")),
            ("https://notes.college.fr:80/", known("https://notes.college.fr:80/")),
            ("http://notes.college.fr:8036/", known("http://notes.college.fr:8036/")),
        ] {
            assert_eq!(asked(Check::CasService, knowing(prefix, unknown)).1, cause, "{prefix}");
        }
    }
    // Another host: refused in words, or undecided.
    let other = "http://autre.college.fr:80/";
    let refused = asked(Check::CasService, knowing(other, refusal));
    assert_eq!(refused, (Verdict::Wrong, Diagnosis::ServiceRefused { expected: expected() }));
    let undecided = asked(Check::CasService, knowing(other, form));
    assert_eq!(undecided, (Verdict::Undecided, Diagnosis::ServiceLoginTwice));
}

#[test]
fn the_same_answer_twice_decides_nothing() {
    let everything_back = knowing("http", form);
    assert_eq!(asked(Check::CasService, everything_back), (Verdict::Undecided, Diagnosis::ServiceSameTwice));
    let forbidden = always(answer("403 Forbidden", "", "<p>non</p>"));
    assert_eq!(asked(Check::CasService, forbidden), (Verdict::Undecided, Diagnosis::ServiceSameTwice));
    let apereo = always(answer("403 Forbidden", "", "<h2>Application Not Authorized to Use CAS</h2>"));
    assert!(matches!(asked(Check::CasService, apereo).1, Diagnosis::ServiceRefused { .. }));
}

#[test]
fn the_login_page_is_known_by_its_form() {
    assert_eq!(asked(Check::CasLogin, always(answer("200 OK", "", FORM))).1, Diagnosis::CasLogin);
    assert_eq!(asked(Check::CasLogin, always(answer("200 OK", "", "Bonjour"))).1, Diagnosis::CasLoginUnclear);
    assert_eq!(asked(Check::CasLogin, always(answer("404 Not Found", "", ""))).1, Diagnosis::NotFound);
    assert_eq!(
        asked(Check::CasLogin, always(answer("503 Service Unavailable", "", ""))).1,
        Diagnosis::ServerError { status: 503 }
    );
    assert_eq!(asked(Check::CasLogin, servers::refused()).0, Verdict::Wrong);
}

const SAML_REFUSAL: &str = include_str!("../../answers/saml-refus-ticket.xml");
const SAML_SUCCESS: &str = include_str!("../../answers/saml-eleve.xml");
const CAS2_REFUSAL: &str = include_str!("../../answers/cas2-ticket.xml");

#[test]
fn the_validation_address_must_refuse_an_invented_ticket_in_saml() {
    // As a real one does: only a POST of a SAML request with a ticket is answered so.
    let real = http(|line, body| {
        let good = line == "POST /cas/samlValidate?TARGET=http:%2F%2Fnotes.college.fr:80%2F"
            && body.contains("AssertionArtifact>ST-");
        if good { answer("200 OK", "", SAML_REFUSAL) } else { answer("400 Bad Request", "", "") }
    });
    let check = Check::CasValidation;
    assert_eq!(asked(check, real), (Verdict::Right, Diagnosis::ValidationAnswers));
    for (status, body, cause) in [
        ("500 Internal Server Error", SAML_REFUSAL, Diagnosis::ValidationAnswers),
        ("200 OK", FORM, Diagnosis::ValidationIsAPage),
        ("200 OK", "<!DOCTYPE html><html><p>Bonjour</html>", Diagnosis::ValidationIsAPage),
        ("404 Not Found", "<html>", Diagnosis::ValidationMissing { status: 404 }),
        ("405 Method Not Allowed", "", Diagnosis::ValidationMissing { status: 405 }),
        ("200 OK", CAS2_REFUSAL, Diagnosis::ValidationOtherProtocol { protocol: "CAS 2".into() }),
        ("200 OK", SAML_SUCCESS, Diagnosis::ValidationAcceptsAnything),
        ("200 OK", "", Diagnosis::ValidationUnclear),
        ("502 Bad Gateway", "", Diagnosis::ServerError { status: 502 }),
    ] {
        assert_eq!(asked(check, always(answer(status, "", body))).1, cause, "{status} {body}");
    }
    let moved = always(answer("302 Found", "Location: https://autre.fr/x?ticket=a\r\n", ""));
    assert_eq!(asked(check, moved).1, Diagnosis::SentElsewhere { destination: "https://autre.fr/x".into() });
}
