//! One check's conversation: its questions, within its deadline, and what of them is kept as evidence.

use super::cookies::Cookies;
use super::network::{LARGEST_BODY, Network};
use super::proxy::Way;
use super::run::CancelToken;
use super::{html, redirect, tls};
use crate::bounds::REDIRECTS as MOST_REDIRECTS;
use crate::domain::finding::{ConnectError, Diagnosis, Evidence, TlsFault, clean};
use std::io::{ErrorKind, Read};
use std::time::{Duration, Instant};
use ureq::http::{HeaderMap, Response, Uri};

/// The means and the memory of one check.
pub(super) struct Probe<'a> {
    pub network: &'a Network,
    pub stop: &'a CancelToken,
    pub deadline: Instant,
    pub evidence: Evidence,
    /// The script of the proxies, once it was needed and said nothing.
    pub unknown_script: Option<String>,
    /// Those of one question and its redirects: another question is a browser's first visit.
    cookies: Cookies,
}

/// What was read of an answer.
pub(super) struct Reply {
    pub status: u16,
    pub server: Option<String>,
    pub date: Option<String>,
    pub location: Option<Uri>,
    /// The proxy it came through, as `host:port`.
    pub through: Option<String>,
    /// A header that only what stands between writes.
    pub says_proxy: bool,
    /// At most [`LARGEST_BODY`] bytes. Never kept as evidence.
    pub body: Vec<u8>,
}

/// Where a page led, once the redirects within the server are followed.
pub(super) enum FollowOutcome {
    Page(Reply),
    /// To another server, which is not asked.
    Away(Uri),
    Loop,
    TooMany,
}

/// A question's ways to end without an answer.
pub(super) enum Failure {
    Stopped,
    Trouble(ConnectError),
    /// What it means is known already.
    Known(Diagnosis),
}

impl From<ConnectError> for Failure {
    fn from(trouble: ConnectError) -> Self {
        Failure::Trouble(trouble)
    }
}

impl Reply {
    pub fn page(&self) -> String {
        html::text(&self.body)
    }

    /// Whether it is a redirect that says where.
    pub fn redirect(&self) -> Option<&Uri> {
        self.location.as_ref().filter(|_| (300..400).contains(&self.status))
    }
}

impl<'a> Probe<'a> {
    pub fn new(network: &'a Network, stop: &'a CancelToken) -> Self {
        Self {
            network,
            stop,
            deadline: Instant::now() + network.limit,
            evidence: Evidence::default(),
            unknown_script: None,
            cookies: Cookies::default(),
        }
    }

    /// By which way an address is asked; a script that says nothing is remembered.
    pub fn way(&mut self, url: &str) -> Way {
        let way = self.network.way(url, self.deadline);
        if let Way::Unknown { script } = &way {
            self.unknown_script = Some(script.clone());
        }
        way
    }

    /// The time left, never nothing.
    pub fn left(&self) -> Duration {
        self.deadline.saturating_duration_since(Instant::now()).max(Duration::from_millis(1))
    }

    /// Asks a page, and reads its answer whatever its status.
    pub fn get(&mut self, url: &str) -> Result<Reply, Failure> {
        let cookies = url.parse::<Uri>().ok().and_then(|uri| self.cookies.header(uri.path()));
        self.ask(url, "GET", |agent, uri| {
            let question = agent.get(uri).header("Accept", "text/html,*/*");
            match &cookies {
                Some(cookies) => question.header("Cookie", cookies).call(),
                None => question.call(),
            }
        })
    }

    /// Sends a SAML request, as PRONOTE does (domain facts, § 4.2).
    pub fn post_saml(&mut self, url: &str, body: &str) -> Result<Reply, Failure> {
        self.ask(url, "POST", |agent, uri| {
            agent
                .post(uri)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "http://www.oasis-open.org/committees/security")
                .send(body)
        })
    }

    /// Asks a page and follows its redirects as long as they stay on the same server, with the cookies it gives.
    pub fn follow(&mut self, url: &str) -> Result<FollowOutcome, Failure> {
        self.cookies = Cookies::default();
        let mut current = url.to_owned();
        let mut seen = vec![(current.clone(), self.cookies.clone())];
        loop {
            let reply = self.get(&current)?;
            let Some(next) = reply.redirect() else { return Ok(FollowOutcome::Page(reply)) };
            let here: Uri = current.parse().map_err(|_| ConnectError::Other)?;
            if redirect::origin(next) != redirect::origin(&here) {
                return Ok(FollowOutcome::Away(next.clone()));
            }
            current = next.to_string();
            // The same page with other cookies is another question.
            let asked = (current.clone(), self.cookies.clone());
            if seen.contains(&asked) {
                return Ok(FollowOutcome::Loop);
            }
            if seen.len() > MOST_REDIRECTS {
                return Ok(FollowOutcome::TooMany);
            }
            seen.push(asked);
        }
    }

    fn ask(
        &mut self,
        url: &str,
        method: &str,
        send: impl FnOnce(&ureq::Agent, Uri) -> Result<Response<ureq::Body>, ureq::Error>,
    ) -> Result<Reply, Failure> {
        if self.stop.is_cancelled() {
            return Err(Failure::Stopped);
        }
        let uri: Uri = url.parse().map_err(|_| ConnectError::Other)?;
        let way = self.way(url);
        let through = way.shown();
        let told = through.as_ref().map(|proxy| format!(" (proxy {proxy})")).unwrap_or_default();
        self.evidence.note(&format!("{method} {}{told}", redirect::shown(&uri)));
        let proxy = if let Way::Through(proxy) = way { Some(proxy) } else { None };
        let answer = send(&self.network.agent(&uri, proxy, self.deadline), uri.clone());
        let mut response = answer.map_err(|error| {
            let trouble = match (trouble(&error), &through) {
                // Only the proxy's own name and port were tried.
                (ConnectError::NameUnknown | ConnectError::Refused | ConnectError::Unreachable, Some(_)) => {
                    ConnectError::Proxy
                }
                (trouble, _) => trouble,
            };
            self.evidence.note(&format!("  {}", described(&trouble)));
            match (&trouble, &through) {
                // A proxy that reads what goes by shows a certificate of its own.
                (ConnectError::Tls(_), Some(_)) => {
                    Failure::Known(Diagnosis::FilterCertificate { issuer: String::new() })
                }
                _ => Failure::Trouble(trouble),
            }
        })?;
        let status = response.status();
        if status == 407 {
            self.evidence.note("  407");
            return Err(ConnectError::Proxy.into());
        }
        self.evidence.note(&format!("  {:?} {status}", response.version()));
        for cookie in response.headers().get_all("set-cookie") {
            self.cookies.keep(&String::from_utf8_lossy(cookie.as_bytes()), uri.path());
        }
        let location = header(response.headers(), "location").and_then(|text| redirect::resolve(&uri, &text));
        self.note_headers(response.headers(), location.as_ref());
        let body = self.read_body(response.body_mut().as_reader())?;
        let headers = response.headers();
        let reply = Reply {
            status: status.as_u16(),
            server: header(headers, "server"),
            date: header(headers, "date"),
            location,
            through,
            says_proxy: says_proxy(headers),
            body,
        };
        if let Some(title) = html::title(&reply.page()) {
            self.evidence.note(&format!("  <title> {title}"));
        }
        Ok(reply)
    }

    /// Only headers that hold no secret; of a redirect, the place without its query.
    fn note_headers(&mut self, headers: &HeaderMap, location: Option<&Uri>) {
        for name in ["server", "date", "content-type", "content-length", "x-powered-by"] {
            if let Some(value) = header(headers, name) {
                self.evidence.note(&format!("  {name}: {value}"));
            }
        }
        match (location, headers.contains_key("location")) {
            (Some(location), _) => self.evidence.note(&format!("  location: {}", redirect::shown(location))),
            (None, true) => self.evidence.note("  location: ?"),
            (None, false) => {}
        }
    }

    /// Reads up to the bound; an answer that breaks off is judged on what came.
    fn read_body(&mut self, mut reader: impl Read) -> Result<Vec<u8>, Failure> {
        let mut body = Vec::new();
        let mut piece = [0; 8 * 1024];
        while body.len() < LARGEST_BODY {
            if self.stop.is_cancelled() {
                return Err(Failure::Stopped);
            }
            match reader.read(&mut piece) {
                Ok(0) => return Ok(body),
                Ok(length) => body.extend_from_slice(&piece[..length.min(LARGEST_BODY - body.len())]),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(_) if Instant::now() + Duration::from_millis(20) >= self.deadline => {
                    self.evidence.note(&format!("  {} o, {}", body.len(), described(&ConnectError::Late)));
                    return Err(ConnectError::Late.into());
                }
                Err(_) => {
                    self.evidence.note(&format!("  {} o, {}", body.len(), described(&ConnectError::Closed)));
                    return Ok(body);
                }
            }
        }
        self.evidence.note(&format!("  > {LARGEST_BODY} o"));
        Ok(body)
    }
}

/// Whether a header tells that a proxy made the answer itself.
fn says_proxy(headers: &HeaderMap) -> bool {
    let has_error = |status: String| status.to_ascii_lowercase().contains("error=");
    ["x-squid-error", "proxy-authenticate"].iter().any(|name| headers.contains_key(*name))
        || header(headers, "proxy-status").is_some_and(has_error)
}

fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?;
    Some(clean(&String::from_utf8_lossy(value.as_bytes()), if name == "location" { 2_000 } else { 120 }))
}

/// What an error of the client means.
pub(super) fn trouble(error: &ureq::Error) -> ConnectError {
    match error {
        ureq::Error::HostNotFound => ConnectError::NameUnknown,
        ureq::Error::Timeout(_) => ConnectError::Silent,
        // The client counts headers before it weighs them.
        ureq::Error::Protocol(error) if format!("{error:?}").contains("TooManyHeaders") => {
            ConnectError::HeadersTooLarge
        }
        ureq::Error::Protocol(_) | ureq::Error::Http(_) | ureq::Error::BodyStalled => ConnectError::NotHttp,
        ureq::Error::LargeResponseHeader(..) => ConnectError::HeadersTooLarge,
        ureq::Error::ConnectProxyFailed(_) | ureq::Error::InvalidProxyUrl => ConnectError::Proxy,
        ureq::Error::Rustls(error) => ConnectError::Tls(tls::fault(error)),
        ureq::Error::Tls(_) | ureq::Error::TlsRequired => ConnectError::Tls(TlsFault::Other),
        ureq::Error::ConnectionFailed => ConnectError::Unreachable,
        ureq::Error::Io(error) => io_trouble(error),
        _ => ConnectError::Other,
    }
}

/// What an error of a connection means.
pub(super) fn io_trouble(error: &std::io::Error) -> ConnectError {
    if let Some(tls) = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        return ConnectError::Tls(tls::fault(tls));
    }
    if let Some(inner) = error.get_ref().and_then(|inner| inner.downcast_ref::<ureq::Error>()) {
        return trouble(inner);
    }
    match error.kind() {
        ErrorKind::ConnectionRefused => ConnectError::Refused,
        ErrorKind::TimedOut | ErrorKind::WouldBlock => ConnectError::Silent,
        ErrorKind::ConnectionReset | ErrorKind::BrokenPipe => ConnectError::Reset,
        ErrorKind::UnexpectedEof | ErrorKind::ConnectionAborted | ErrorKind::NotConnected => ConnectError::Closed,
        ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown => {
            ConnectError::Unreachable
        }
        ErrorKind::InvalidData => ConnectError::NotHttp,
        _ => ConnectError::Other,
    }
}

/// The evidence's short word, the same in every language.
fn described(trouble: &ConnectError) -> String {
    format!("{trouble:?}")
}
