//! The cookies of one question and its redirects, as a browser keeps them: never told, never kept longer.

use std::fmt;

/// The most cookies kept, and the longest: a server may send any number.
const MOST: usize = 32;
const LONGEST: usize = 4_096;

/// What a server asked to be sent again.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Cookies(Vec<Cookie>);

#[derive(Clone, PartialEq, Eq)]
struct Cookie {
    name: String,
    value: String,
    path: String,
}

impl Cookies {
    /// Keeps what `Set-Cookie` says, for a page at `page`; one that is over, or empty of its time, goes.
    pub fn keep(&mut self, header: &str, page: &str) {
        let mut parts = header.split(';').map(str::trim);
        let Some((name, value)) = parts.next().and_then(|pair| pair.split_once('=')) else { return };
        let (name, value) = (name.trim().to_owned(), value.trim().to_owned());
        // No line of a request may be broken by what a server sent.
        if name.is_empty() || header.len() > LONGEST || header.contains(|c: char| c.is_control()) {
            return;
        }
        let (mut path, mut is_over) = (folder(page), false);
        for (key, told) in parts.filter_map(|part| part.split_once('=')) {
            match key.trim().to_ascii_lowercase().as_str() {
                "path" if told.starts_with('/') => path = told.to_owned(),
                "max-age" => is_over = told.trim().parse::<i64>().is_ok_and(|seconds| seconds <= 0),
                "expires" if told.contains("1970") => is_over = true,
                _ => {}
            }
        }
        self.0.retain(|known| (&known.name, &known.path) != (&name, &path));
        if !is_over && self.0.len() < MOST {
            self.0.push(Cookie { name, value, path });
        }
    }

    /// The header of a question for `page`; `None` when nothing is to be sent.
    pub fn header(&self, page: &str) -> Option<String> {
        let is_below = |cookie: &&Cookie| {
            let folder = cookie.path.trim_end_matches('/');
            page.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
        };
        let sent: Vec<_> =
            self.0.iter().filter(is_below).map(|cookie| format!("{}={}", cookie.name, cookie.value)).collect();
        (!sent.is_empty()).then(|| sent.join("; "))
    }
}

/// Nothing of a cookie enters a log.
impl fmt::Debug for Cookies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} cookies", self.0.len())
    }
}

/// A cookie without a path belongs to the folder of the page that gave it (RFC 6265, § 5.1.4).
fn folder(page: &str) -> String {
    match page.rsplit_once('/') {
        Some((folder, _)) if !folder.is_empty() => folder.to_owned(),
        _ => "/".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_sent_again_where_it_belongs_until_it_is_over() {
        let mut cookies = Cookies::default();
        assert_eq!(cookies.header("/"), None);
        cookies.keep("JSESSIONID=abc; Path=/cas; HttpOnly", "/cas/login");
        cookies.keep("lang=fr", "/pronote/eleve.html");
        cookies.keep("seen=1; Path=/", "/x");
        assert_eq!(cookies.header("/cas/login").as_deref(), Some("JSESSIONID=abc; seen=1"));
        assert_eq!(cookies.header("/castor").as_deref(), Some("seen=1"));
        assert_eq!(cookies.header("/pronote/parent.html").as_deref(), Some("lang=fr; seen=1"));
        cookies.keep("seen=2; path=/", "/x");
        cookies.keep("JSESSIONID=; Max-Age=0; Path=/cas", "/cas/login");
        cookies.keep("lang=; expires=Thu, 01 Jan 1970 00:00:00 GMT", "/pronote/eleve.html");
        assert_eq!(cookies.header("/cas/login").as_deref(), Some("seen=2"));
        for wrong in ["", "=x", "name", "a=b\r\nX: y", &format!("a={}", "x".repeat(5_000))] {
            let before = cookies.clone();
            cookies.keep(wrong, "/");
            assert_eq!(cookies, before, "{wrong}");
        }
        for rank in 0..100 {
            cookies.keep(&format!("c{rank}=1"), "/");
        }
        assert_eq!(format!("{cookies:?}"), "32 cookies");
    }
}
