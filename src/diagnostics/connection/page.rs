//! What PRONOTE.net's pages answer: the common one, the direct login, each espace.

use super::probe::{Failure, FollowOutcome, Probe, Reply};
use super::{Check, html, redirect};
use crate::domain::finding::Diagnosis;
use crate::domain::settings::Settings;
use ureq::http::Uri;

/// Asks one page of PRONOTE.net.
pub(super) fn check(probe: &mut Probe<'_>, settings: &Settings, check: Check, url: &str) -> Diagnosis {
    match probe.follow(url) {
        Err(failure) => failure.into(),
        Ok(FollowOutcome::Loop) => Diagnosis::RedirectLoop,
        Ok(FollowOutcome::TooMany) => Diagnosis::TooManyRedirects,
        Ok(FollowOutcome::Away(place)) => away(settings, check, &place),
        Ok(FollowOutcome::Page(reply)) => page(&reply),
    }
}

fn page(reply: &Reply) -> Diagnosis {
    if let Some(cause) = bad_status(reply.status) {
        return cause;
    }
    let page = reply.page();
    if html::is_pronote(&page, reply.server.as_deref()) {
        return Diagnosis::Pronote;
    }
    let title = html::title(&page).or_else(|| reply.server.clone()).unwrap_or_default();
    Diagnosis::OtherSite { title }
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
        }
    }
}
