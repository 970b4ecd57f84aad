//! The HTTP headers that were copied with what a server sent, and whether anything came after them.

use super::AnswerError;
use super::Services;
use super::services::{in_link, shown};
use crate::domain::trimmed;

/// The last answer whose headers stand in a text.
pub(super) struct Reply {
    pub status: u16,
    location: String,
    empty: bool,
}

impl Reply {
    /// Reads what a browser, `curl -i` or `curl -v` shows.
    pub(super) fn find(text: &str) -> Option<Self> {
        let mut reply: Option<Self> = None;
        let mut in_headers = false;
        for line in text.lines() {
            let line = trimmed(line.trim_start().strip_prefix("< ").unwrap_or(line));
            if let Some(status) = status(line) {
                reply = Some(Self { status, location: String::new(), empty: true });
                in_headers = true;
            } else if let Some(reply) = &mut reply {
                if in_headers {
                    // `curl -v` puts `<` before an empty line too.
                    in_headers = !matches!(line, "" | "<");
                    if let Some((name, value)) = line.split_once(':')
                        && name.eq_ignore_ascii_case("location")
                    {
                        reply.location = shown(trimmed(value));
                    }
                } else if !(line.is_empty() || line.starts_with("* ") || line.starts_with("{ [")) {
                    reply.empty = false;
                }
            }
        }
        reply
    }

    /// What it says when nothing of a CAS was found in the text; `None` when it says nothing more.
    pub(super) fn error(self) -> Option<AnswerError> {
        let Self { status, location: destination, empty } = self;
        match status {
            300..400 => {
                let services = Box::new(Services { named: in_link(&destination), ..Services::default() });
                Some(AnswerError::Redirect { status, destination, services })
            }
            400.. => Some(AnswerError::HttpStatus { status }),
            _ if empty => Some(AnswerError::EmptyBody { status: Some(status) }),
            _ => None,
        }
    }
}

/// Whether a program says, without any header, that nothing came back.
pub(super) fn says_nothing_came(text: &str) -> bool {
    const SAID: [&str; 3] = ["Empty reply from server", "Empty response from", "empty response body"];
    // A phpCAS trace: what follows the words is the body, on this line or on the next ones.
    let body = text.rsplit_once("Response Body:").map(|(_, body)| body);
    let is_empty = |body: &str| {
        let line = body.lines().find(|line| line.chars().any(char::is_alphabetic)).unwrap_or_default();
        line.is_empty() || line.contains(".php:")
    };
    SAID.iter().any(|said| text.contains(said)) || body.is_some_and(is_empty)
}

/// The status that a page of error shows: `502 Bad Gateway`, `HTTP Status 404 - …`, `Error 403`, `Erreur 404`.
pub(super) fn status_in_words(line: &str) -> Option<u16> {
    const BEFORE: [&str; 6] = ["http status", "http error", "http erreur", "erreur http", "error", "erreur"];
    let line = trimmed(line).to_lowercase();
    let number = |text: &str| {
        let digits = text.trim_start_matches([' ', '-', '–', ':', '\u{a0}', '\u{202f}']);
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let is_end = !digits[end..].starts_with(|c: char| c.is_alphanumeric());
        digits[..end].parse().ok().filter(|status| (400..600).contains(status) && end == 3 && is_end)
    };
    let named = BEFORE
        .iter()
        .find_map(|before| line.match_indices(before).find_map(|(at, _)| number(&line[at + before.len()..])));
    // A number alone, or one that the protocol's own words follow.
    let reason = |status: u16| {
        let rest = line[3..].trim_start_matches([' ', '-', '–', ':', '.', '0']);
        let word = |known: &str| rest.starts_with(known);
        rest.is_empty() && status >= 500
            || [
                "bad ",
                "not found",
                "forbidden",
                "unauthorized",
                "gateway",
                "service ",
                "internal",
                "method",
                "proxy",
                "request",
            ]
            .into_iter()
            .any(word)
    };
    named.or_else(|| number(&line).filter(|&status| line.starts_with(|c: char| c.is_ascii_digit()) && reason(status)))
}

/// The status of `HTTP/1.1 200 OK`.
fn status(line: &str) -> Option<u16> {
    let mut words = line.strip_prefix("HTTP/")?.split(' ');
    words.next()?.starts_with(|c: char| c.is_ascii_digit()).then_some(())?;
    words.find(|word| !word.is_empty())?.parse().ok().filter(|status| (100..600).contains(status))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_reply_is_told() {
        let error = |text: &str| Reply::find(text).and_then(Reply::error);
        assert_eq!(error("HTTP/1.1 200 OK\nServer: x\n\n"), Some(AnswerError::EmptyBody { status: Some(200) }));
        assert_eq!(error("HTTP/1.1 200 OK\nServer: x"), Some(AnswerError::EmptyBody { status: Some(200) }));
        assert_eq!(error("HTTP/1.1 200 OK\r\n\r\nbonjour"), None);
        assert_eq!(
            error("> POST /cas\n< HTTP/2 500 \n< server: x\n<\n* left\n"),
            Some(AnswerError::HttpStatus { status: 500 })
        );
        let moved = "HTTP/1.1 302 Found\nLocation: https://www.agora06.fr/login?ticket=ST-12-invente\n";
        let destination = "https://www.agora06.fr/login?ticket=ST-…".to_owned();
        let services = Box::default();
        assert_eq!(error(moved), Some(AnswerError::Redirect { status: 302, destination, services }));
        assert_eq!(error("GET /cas HTTP/1.1\nHost: x"), None);
    }

    #[test]
    fn a_page_of_error_shows_its_status() {
        for (line, status) in [
            ("502 Bad Gateway", Some(502)),
            ("HTTP Status 404 - /cas/samlValidate", Some(404)),
            ("HTTP Status 500 – Internal Server Error", Some(500)),
            ("IIS 7.5 Detailed Error - 404.0 - Not Found", Some(404)),
            ("Error 403 - Service Access Unauthorized", Some(403)),
            ("HTTP Error 503. The service is unavailable.", Some(503)),
            ("404 - Not Found", Some(404)),
            ("Erreur 404", Some(404)),
            ("Salle 404 : emploi du temps", None),
            ("Apache Tomcat/7.0.28 - Error report", None),
            ("450 élèves", None),
            ("Error 12029", None),
        ] {
            assert_eq!(status_in_words(line), status, "{line}");
        }
    }

    #[test]
    fn a_program_that_got_nothing_says_so() {
        assert!(says_nothing_came("curl: (52) Empty reply from server"));
        assert!(says_nothing_came("7B1D .| Response Body: \n7B1D .|  [CurlRequest.php:84]\n7B1D .| <= true\n"));
        assert!(!says_nothing_came("| Response Body: \n| yes\n| [CurlRequest.php:84]\n"));
        assert!(!says_nothing_came("Response Body: <a/>"));
    }
}
