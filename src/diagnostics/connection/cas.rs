//! What the ENT's CAS server answers without an account: login page, known service, validation.

use super::probe::{Failure, FollowOutcome, Probe, Reply};
use super::{filter, html, page, redirect};
use crate::diagnostics::answer::{Answer, AnswerProtocol, Outcome};
use crate::domain::address::encoded_service;
use crate::domain::finding::Diagnosis;
use crate::domain::settings::{CasLinks, Settings};
use ureq::http::Uri;

/// A service that no ENT can know: `.invalid` is nobody's (RFC 2606).
const IMPOSSIBLE_SERVICE: &str = "http://service-inconnu.invalid:80/";
/// A ticket that no CAS has given.
const INVENTED_TICKET: &str = "ST-0-verification-sans-compte";

/// Whether one can log in: the bare login page, or else the page of our own service.
pub(super) fn login(probe: &mut Probe<'_>, cas: &CasLinks) -> Diagnosis {
    match login_page(probe, &cas.server.login_address()) {
        // Some servers, as Keycloak's, have no login page without a service (domain facts, § 8.3).
        Diagnosis::OtherStatus { status: status @ (400 | 422) } => match login_page(probe, &cas.login_link) {
            Diagnosis::OtherStatus { status: 400 | 403 | 422 } => Diagnosis::CasLoginNeedsService { status },
            // It has sent the browser on: the service was what it wanted.
            Diagnosis::SentElsewhere { .. } | Diagnosis::CasLogin => Diagnosis::CasLogin,
            other => other,
        },
        found => found,
    }
}

fn login_page(probe: &mut Probe<'_>, url: &str) -> Diagnosis {
    match probe.follow(url) {
        Err(failure) => failure.into(),
        Ok(FollowOutcome::Loop) => Diagnosis::RedirectLoop,
        Ok(FollowOutcome::TooMany) => Diagnosis::TooManyRedirects,
        Ok(FollowOutcome::Away(place)) => Diagnosis::SentElsewhere { destination: redirect::shown(&place) },
        Ok(FollowOutcome::Page(reply)) => shown_login(&reply),
    }
}

fn shown_login(reply: &Reply) -> Diagnosis {
    if let Some(cause) = filter::intercepted(reply) {
        return cause;
    }
    match page::bad_status(reply.status) {
        // « Base not published » is PRONOTE's own reading of 503.
        Some(Diagnosis::Unpublished) => Diagnosis::ServerError { status: 503 },
        Some(cause) => cause,
        None if html::has_login_form(&reply.page()) => Diagnosis::CasLogin,
        None => Diagnosis::CasLoginUnclear,
    }
}

/// What the ENT answers for a service when nobody is logged in and nobody may be asked.
#[derive(Debug, PartialEq, Eq)]
enum Reaction {
    /// It sends back to the service: it knows it.
    Back,
    /// It says in words that it refuses it.
    Refused,
    LoginPage,
    Status(u16),
    Elsewhere(String),
}

/// Whether the ENT knows the service, beside one that cannot exist.
pub(super) fn service(probe: &mut Probe<'_>, settings: &Settings, cas: &CasLinks) -> Diagnosis {
    decide(probe, settings, cas).unwrap_or_else(Diagnosis::from)
}

fn decide(probe: &mut Probe<'_>, settings: &Settings, cas: &CasLinks) -> Result<Diagnosis, Failure> {
    let ours = reaction(probe, cas, &settings.public_url.service())?;
    let other = reaction(probe, cas, IMPOSSIBLE_SERVICE)?;
    let expected = settings.ent_pattern.clone();
    if ours == Reaction::Back {
        return Ok(if other == Reaction::Back { Diagnosis::ServiceSameTwice } else { Diagnosis::ServiceKnown });
    }
    if other != Reaction::Back {
        for variant in variants(settings) {
            if reaction(probe, cas, &format!("{variant}/"))? == Reaction::Back {
                return Ok(Diagnosis::ServiceKnownAs { known: format!("{variant}/"), expected });
            }
        }
    }
    Ok(match (ours, other) {
        (Reaction::Refused, _) => Diagnosis::ServiceRefused { expected },
        // It refuses what it does not know, and lets log in for ours: it only ignores `gateway`.
        (Reaction::LoginPage, Reaction::Refused) => Diagnosis::ServiceKnown,
        (Reaction::LoginPage, Reaction::LoginPage) => Diagnosis::ServiceLoginTwice,
        (ours, other) if ours == other => Diagnosis::ServiceSameTwice,
        _ => Diagnosis::ServiceUnclear,
    })
}

/// The forms under which an ENT may have registered the address by mistake: no port, other scheme, other port.
fn variants(settings: &Settings) -> Vec<String> {
    let public = settings.public_url.address();
    let (host, path) = (public.host(), public.path());
    let mut ports = vec![None, public.port()];
    ports.extend(settings.server.own().map(|own| own.listening_port));
    let mut found = Vec::new();
    for scheme in ["http", "https"] {
        for port in &ports {
            let port = port.map(|port| format!(":{port}")).unwrap_or_default();
            let variant = format!("{scheme}://{host}{port}{path}");
            if variant != settings.public_url.ent_base() && !found.contains(&variant) {
                found.push(variant);
            }
        }
    }
    found
}

fn reaction(probe: &mut Probe<'_>, cas: &CasLinks, service: &str) -> Result<Reaction, Failure> {
    probe.evidence.note(&format!("service {service}"));
    let url = format!("{}?service={}&gateway=true", cas.server.login_address(), encoded_service(service));
    let reaction = match probe.follow(&url)? {
        FollowOutcome::Away(place) => {
            let back = service.parse().is_ok_and(|service: Uri| redirect::is_within(&place, &service));
            if back { Reaction::Back } else { Reaction::Elsewhere(redirect::shown(&place)) }
        }
        FollowOutcome::Loop | FollowOutcome::TooMany => Reaction::Status(302),
        FollowOutcome::Page(reply) => {
            if let Some(cause) = filter::intercepted(&reply) {
                return Err(Failure::Known(cause));
            }
            let page = reply.page();
            if html::refuses(&page, service) {
                Reaction::Refused
            } else if reply.status == 200 && html::has_login_form(&page) {
                Reaction::LoginPage
            } else {
                Reaction::Status(reply.status)
            }
        }
    };
    probe.evidence.note(&format!("  = {reaction:?}"));
    Ok(reaction)
}

/// Whether the validation address answers as one: an invented ticket must be refused in SAML 1.1.
pub(super) fn validation(probe: &mut Probe<'_>, cas: &CasLinks) -> Diagnosis {
    let reply = match probe.post_saml(&cas.validation_link, &saml_request()) {
        Ok(reply) => reply,
        Err(failure) => return failure.into(),
    };
    if let Some(place) = reply.redirect() {
        return Diagnosis::SentElsewhere { destination: redirect::shown(place) };
    }
    if let Some(cause) = filter::intercepted(&reply) {
        return cause;
    }
    let answer = Answer::read(&reply.body);
    match (answer, reply.status) {
        (Ok(Answer { protocol: AnswerProtocol::Saml11, outcome, .. }), _) => match outcome {
            Outcome::Failure { code, .. } => {
                probe.evidence.note(&format!("  SAML 1.1: {code}"));
                Diagnosis::ValidationAnswers
            }
            Outcome::Success { .. } => Diagnosis::ValidationAcceptsAnything,
        },
        (Ok(answer), 200) => Diagnosis::ValidationOtherProtocol { protocol: answer.protocol.name().to_owned() },
        (_, status @ (404 | 405 | 410)) => Diagnosis::ValidationMissing { status },
        (_, status @ 500..) => Diagnosis::ServerError { status },
        (Err(error), _) if error.is_page() => Diagnosis::ValidationIsAPage,
        (_, 200) if html::is_page(&reply.page()) => Diagnosis::ValidationIsAPage,
        _ => Diagnosis::ValidationUnclear,
    }
}

/// The request that PRONOTE would send (domain facts, § 4.2), with a ticket that cannot be good.
fn saml_request() -> String {
    let now = crate::domain::timestamp::Timestamp::now().date_time().to_utc();
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8"?><SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/">"#,
            r#"<SOAP-ENV:Header/><SOAP-ENV:Body><samlp:Request xmlns:samlp="urn:oasis:names:tc:SAML:1.0:protocol" "#,
            r#"MajorVersion="1" MinorVersion="1" RequestID="_{id}" IssueInstant="{instant}">"#,
            "<samlp:AssertionArtifact>{ticket}</samlp:AssertionArtifact></samlp:Request></SOAP-ENV:Body></SOAP-ENV:Envelope>"
        ),
        id = now.timestamp_micros(),
        instant = now.format("%Y-%m-%dT%H:%M:%SZ"),
        ticket = INVENTED_TICKET,
    )
}
