//! What PRONOTE.net's pages answer: the common one, the direct login, each espace.

use super::probe::{Failure, Landing, Probe, Reply};
use super::{Check, html, place};
use crate::domain::finding::Cause;
use crate::domain::settings::Settings;
use ureq::http::Uri;

/// Asks one page of PRONOTE.net.
pub(super) fn check(probe: &mut Probe<'_>, settings: &Settings, check: Check, url: &str) -> Cause {
    match probe.follow(url) {
        Err(failure) => failure.into(),
        Ok(Landing::Loop) => Cause::RedirectLoop,
        Ok(Landing::TooMany) => Cause::TooManyRedirects,
        Ok(Landing::Away(place)) => away(settings, check, &place),
        Ok(Landing::Page(reply)) => page(&reply),
    }
}

fn page(reply: &Reply) -> Cause {
    if let Some(cause) = bad_status(reply.status) {
        return cause;
    }
    let page = reply.page();
    if html::is_pronote(&page, reply.server.as_deref()) {
        return Cause::Pronote;
    }
    let title = html::title(&page).or_else(|| reply.server.clone()).unwrap_or_default();
    Cause::OtherSite { title }
}

/// What a status that is not 200 means.
pub(super) fn bad_status(status: u16) -> Option<Cause> {
    match status {
        200 => None,
        404 | 410 => Some(Cause::NotFound),
        503 => Some(Cause::Unpublished),
        500.. => Some(Cause::ServerError { status }),
        _ => Some(Cause::OtherStatus { status }),
    }
}

/// A redirect out of the server: to the ENT it is right, once the service is the registered one.
fn away(settings: &Settings, check: Check, destination: &Uri) -> Cause {
    let login: Option<Uri> = settings.cas.as_ref().and_then(|cas| cas.server.login_address().parse().ok());
    let is_login = login.is_some_and(|login| place::origin(&login) == place::origin(destination));
    if !is_login {
        return Cause::SentElsewhere { destination: place::shown(destination) };
    }
    if check == Check::DirectLogin {
        return Cause::DirectLoginOff;
    }
    let expected = settings.public_url.ent_base();
    let Some(service) = place::parameter(destination, "service") else { return Cause::SentToCas };
    if begins_with(&service, &expected) {
        return Cause::SentToCas;
    }
    let seen = service.parse().map_or_else(|_| String::new(), |service: Uri| place::shown(&service));
    Cause::OtherService { seen, expected: settings.ent_pattern.clone() }
}

/// The ENT compares texts, ports included: what a browser takes for the same is another service for it.
fn begins_with(service: &str, base: &str) -> bool {
    let (service, base) = (service.to_ascii_lowercase(), base.to_ascii_lowercase());
    service.strip_prefix(&base).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

impl From<Failure> for Cause {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Stopped => Cause::Stopped,
            Failure::Trouble(trouble) => Cause::Trouble(trouble),
        }
    }
}
