//! What PRONOTE.net's pages answer: the common one, the direct login, each espace.

use super::probe::{Failure, FollowOutcome, Probe, Reply};
use super::{Check, filter, html, redirect, tls};
use crate::domain::finding::{ConnectError, Diagnosis, TlsFault};
use crate::domain::settings::Settings;
use ureq::http::Uri;

/// Asks one page of PRONOTE.net.
pub(super) fn check(probe: &mut Probe<'_>, settings: &Settings, check: Check, url: &str) -> Diagnosis {
    match probe.follow(url) {
        // Whose certificate it is, the client does not tell.
        Err(Failure::Trouble(ConnectError::Tls(TlsFault::UnknownIssuer))) => {
            tls::check(probe, settings.public_url.address())
        }
        Err(failure) => failure.into(),
        Ok(FollowOutcome::Loop) => Diagnosis::RedirectLoop,
        Ok(FollowOutcome::TooMany) => Diagnosis::TooManyRedirects,
        Ok(FollowOutcome::Away(place)) => away(settings, check, &place),
        Ok(FollowOutcome::Page(reply)) => page(&reply),
    }
}

fn page(reply: &Reply) -> Diagnosis {
    if let Some(cause) = filter::intercepted(reply).or_else(|| http_sys(reply)) {
        return cause;
    }
    if let Some(cause) = bad_status(reply.status) {
        return cause;
    }
    let page = reply.page();
    if let Some(found) = html::pronote(&page, reply.server.as_deref()) {
        return found.year.map_or(Diagnosis::Pronote, |year| Diagnosis::PronoteOf { year });
    }
    let title = html::title(&page).or_else(|| reply.server.clone()).unwrap_or_default();
    filter::unexpected(reply, &title).unwrap_or(Diagnosis::OtherSite { title })
}

/// What Windows' own server says when the program behind it was not reached (domain facts, § 8.3).
fn http_sys(reply: &Reply) -> Option<Diagnosis> {
    let server = reply.server.as_deref().unwrap_or_default().to_ascii_lowercase();
    let is_http_sys = server.contains("microsoft-httpapi");
    let says = |words: &str| reply.page().to_ascii_lowercase().contains(words);
    match reply.status {
        400 if says("invalid hostname") => Some(Diagnosis::HostNotServed),
        503 if is_http_sys => Some(Diagnosis::HttpSysUnavailable),
        // Another server stands in front, and cannot reach PRONOTE.net.
        503 if !server.is_empty() && !server.contains("pronote") => Some(Diagnosis::ServerError { status: 503 }),
        _ => None,
    }
}

/// What a status that is not 200 means.
pub(super) fn bad_status(status: u16) -> Option<Diagnosis> {
    match status {
        200 => None,
        404 | 410 => Some(Diagnosis::NotFound),
        503 => Some(Diagnosis::Unpublished),
        500.. => Some(Diagnosis::ServerError { status }),
        _ => Some(Diagnosis::OtherStatus { status }),
    }
}

/// A redirect out of the server: to the ENT it is right, once the service is the registered one.
fn away(settings: &Settings, check: Check, destination: &Uri) -> Diagnosis {
    let login: Option<Uri> = settings.cas.as_ref().and_then(|cas| cas.server.login_address().parse().ok());
    let is_login = login.is_some_and(|login| redirect::origin(&login) == redirect::origin(destination));
    if !is_login {
        return Diagnosis::SentElsewhere { destination: redirect::shown(destination) };
    }
    if check == Check::DirectLogin {
        return Diagnosis::DirectLoginOff;
    }
    let expected = settings.public_url.ent_base();
    let Some(service) = redirect::parameter(destination, "service") else { return Diagnosis::SentToCas };
    if begins_with(&service, &expected) {
        return Diagnosis::SentToCas;
    }
    let seen = service.parse().map_or_else(|_| String::new(), |service: Uri| redirect::shown(&service));
    Diagnosis::OtherService { seen, expected: settings.ent_pattern.clone() }
}

/// The ENT compares texts, ports included: what a browser takes for the same is another service for it.
fn begins_with(service: &str, base: &str) -> bool {
    let (service, base) = (service.to_ascii_lowercase(), base.to_ascii_lowercase());
    service.strip_prefix(&base).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

impl From<Failure> for Diagnosis {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Stopped => Diagnosis::Stopped,
            Failure::Trouble(trouble) => Diagnosis::Trouble(trouble),
            Failure::Known(cause) => cause,
        }
    }
}
