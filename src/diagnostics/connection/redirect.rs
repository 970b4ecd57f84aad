//! Where a redirect leads, and how an address is shown without what may be secret.

use crate::domain::finding::clean;
use ureq::http::Uri;
use url::Url;

/// The address a `Location` names, as a browser resolves it from the page that gave it; `None` when it is none.
pub(super) fn resolve(from: &Uri, location: &str) -> Option<Uri> {
    let mut place = Url::parse(&from.to_string()).ok()?.join(location.trim()).ok()?;
    place.set_fragment(None);
    if !matches!(place.scheme(), "http" | "https") || !place.has_host() {
        return None;
    }
    let resolved: Uri = place.as_str().parse().ok()?;
    // A port that goes without saying is kept where it was said: the ENT compares texts.
    let keeps_port = from.port().is_some() && resolved.port().is_none() && origin(&resolved) == origin(from);
    if !keeps_port {
        return Some(resolved);
    }
    let mut parts = resolved.into_parts();
    parts.authority = from.authority().cloned();
    Uri::from_parts(parts).ok()
}

/// Scheme, host in lower case and port, the scheme's own when none is written.
pub(super) fn origin(uri: &Uri) -> (String, String, u16) {
    let scheme = uri.scheme_str().unwrap_or_default().to_ascii_lowercase();
    let usual = if scheme == "https" { 443 } else { 80 };
    let host = uri.host().unwrap_or_default().to_ascii_lowercase();
    (scheme, host, uri.port_u16().unwrap_or(usual))
}

/// The address without user, query, fragment or path parameter (`;jsessionid=`).
pub(super) fn shown(uri: &Uri) -> String {
    let path = uri.path().split(';').next().unwrap_or_default();
    let port = uri.port_u16().map(|port| format!(":{port}")).unwrap_or_default();
    let (scheme, host) = (uri.scheme_str().unwrap_or_default(), uri.host().unwrap_or_default());
    clean(&format!("{scheme}://{host}{port}{path}"), 160)
}

/// Whether `place` is the address `base` or below it, ports written or not being the same.
pub(super) fn is_within(place: &Uri, base: &Uri) -> bool {
    let folder = base.path().trim_end_matches('/');
    let path = place.path();
    origin(place) == origin(base)
        && (path == folder || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/') || folder.is_empty()))
}

/// A parameter of the query, decoded.
pub(super) fn parameter(uri: &Uri, name: &str) -> Option<String> {
    let value = uri.query()?.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    while let [first, after @ ..] = rest {
        let decoded = (*first == b'%')
            .then(|| after.get(..2).and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok()))
            .flatten();
        bytes.push(decoded.unwrap_or(*first));
        rest = if decoded.is_some() { &after[2..] } else { after };
    }
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_is_read_as_a_browser_does() {
        let from: Uri = "http://a.fr:80/pronote/eleve.html?x=1".parse().unwrap();
        for (location, expected) in [
            ("https://cas.fr/login?service=a", "https://cas.fr/login?service=a"),
            ("//b.fr/x", "http://b.fr/x"),
            ("/x?next=http://c.fr", "http://a.fr:80/x?next=http://c.fr"),
            ("parent.html", "http://a.fr:80/pronote/parent.html"),
            ("?login=true", "http://a.fr:80/pronote/eleve.html?login=true"),
            ("a/b/../../ok.html", "http://a.fr:80/pronote/ok.html"),
            ("../cas/login", "http://a.fr:80/cas/login"),
            ("./", "http://a.fr:80/pronote/"),
            (" parent.html#haut", "http://a.fr:80/pronote/parent.html"),
            ("http://A.fr/élève.html", "http://a.fr:80/%C3%A9l%C3%A8ve.html"),
            ("https:\\\\cas.fr\\login", "https://cas.fr/login"),
        ] {
            assert_eq!(resolve(&from, location).map(|uri| uri.to_string()).as_deref(), Some(expected));
        }
        for refused in
            ["javascript://x", "javascript:alert(1)", "mailto:a@b.fr", "ftp://a.fr/", "http://", "http://a b/"]
        {
            assert_eq!(resolve(&from, refused), None, "{refused}");
        }
    }

    #[test]
    fn nothing_secret_is_shown() {
        let uri: Uri = "https://me:secret@cas.fr/login;jsessionid=ABC?ticket=ST-1".parse().unwrap();
        assert_eq!(shown(&uri), "https://cas.fr/login");
    }

    #[test]
    fn a_service_is_decoded_and_compared() {
        let uri: Uri = "https://cas.fr/login?service=http:%2F%2Fa.fr:80%2F&gateway=true".parse().unwrap();
        let service = parameter(&uri, "service").unwrap();
        assert_eq!(service, "http://a.fr:80/");
        let base: Uri = "http://a.fr/".parse().unwrap();
        assert!(is_within(&service.parse().unwrap(), &base));
        assert!(!is_within(&"http://a.fr:8036/".parse().unwrap(), &base));
        assert!(!is_within(&"http://a.fr/other".parse().unwrap(), &"http://a.fr/oth".parse().unwrap()));
    }
}
