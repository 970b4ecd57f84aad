//! Cuts any text in the pieces of an address, without refusing anything: a wrong one must be shown too.

use super::indexed_text::IndexedText;

/// The pieces of a text read as an address; what is missing is empty, at the place where it should be.
pub(super) struct Address {
    /// `None` without `://`.
    pub protocol: Option<IndexedText>,
    pub host: IndexedText,
    pub port: Option<IndexedText>,
    /// The path without its page and its slashes.
    pub root: IndexedText,
    /// A page, an endpoint of the CAS, or `**`; empty for none.
    pub page: IndexedText,
    /// Whether the path ends with a slash, and the place of it or where it should be.
    pub final_slash: (bool, usize),
    pub service: Option<Service>,
    /// What else stands after `?`, and after `#`.
    pub parameters: Vec<IndexedText>,
    /// The place after the whole.
    pub end: usize,
}

/// The address that a CAS link carries.
pub(super) struct Service {
    /// `service` or `TARGET`, as written.
    pub parameter: IndexedText,
    /// As written, encoded.
    pub raw: IndexedText,
}

impl Address {
    /// Cuts a text.
    pub(super) fn cut(text: &IndexedText) -> Self {
        let (protocol, rest) = cut_protocol(text);
        let (authority, tail) = split_before(&rest, |c| matches!(c, '/' | '?' | '#'));
        let (path, tail) = split_before(&tail, |c| matches!(c, '?' | '#'));
        let (host, port) = cut_port(&authority);
        let (root, page, final_slash) = cut_path(&path);
        let (service, parameters) = cut_query(&tail);
        let end = text.place(text.len());
        Self { protocol, host, port, root, page, final_slash, service, parameters, end }
    }

    /// Whether there is nothing after the host and the port but a slash.
    pub(super) fn is_origin(&self) -> bool {
        self.root.is_empty() && self.page.is_empty()
    }
}

fn split_before(text: &IndexedText, stop: impl Fn(char) -> bool) -> (IndexedText, IndexedText) {
    let at = text.find(stop).unwrap_or(text.len());
    (text.slice(0, at), text.slice(at, text.len()))
}

fn cut_protocol(text: &IndexedText) -> (Option<IndexedText>, IndexedText) {
    let whole = text.text();
    match whole.find("://").map(|byte| whole[..byte].chars().count()) {
        Some(at) if whole.chars().take(at).all(|c| c.is_ascii_alphanumeric()) => {
            (Some(text.slice(0, at)), text.slice(at + 3, text.len()))
        }
        _ => (None, text.clone()),
    }
}

fn cut_port(authority: &IndexedText) -> (IndexedText, Option<IndexedText>) {
    let colon = authority.rfind(':');
    let is_port = |colon: usize| authority.slice(colon + 1, authority.len()).text().chars().all(|c| c != ']');
    authority.split_at(colon.filter(|&colon| is_port(colon)))
}

fn cut_path(path: &IndexedText) -> (IndexedText, IndexedText, (bool, usize)) {
    let start = usize::from(!path.is_empty());
    let inner = path.slice(start, path.len());
    if inner.is_empty() {
        return (inner.clone(), inner, (!path.is_empty(), path.place(0)));
    }
    let ends = inner.rfind('/') == Some(inner.len() - 1);
    let body = inner.slice(0, inner.len() - usize::from(ends));
    let slash = (ends, inner.place(body.len()));
    let mut last = body.rfind('/').map_or(0, |at| at + 1);
    // `p3/serviceValidate` is one endpoint of the CAS, not a root and a page.
    let ends_with_p3 = |before: &IndexedText| before.text().rsplit('/').next() == Some("p3");
    if last >= 3 && is_page(&body.slice(last, body.len()).text()) && ends_with_p3(&body.slice(0, last - 1)) {
        last -= 3;
    }
    let page = body.slice(last, body.len());
    if is_page(page.text().rsplit('/').next().unwrap_or_default()) {
        (body.slice(0, last.saturating_sub(1)), page, slash)
    } else {
        let nothing = body.slice(body.len(), body.len());
        (body, nothing, slash)
    }
}

/// `professeur.html`, `**`, or an endpoint of the CAS, whatever its capitals.
fn is_page(segment: &str) -> bool {
    const ENDPOINTS: [&str; 6] = ["login", "logout", "validate", "serviceValidate", "proxyValidate", "samlValidate"];
    segment.contains('*')
        || segment.contains(".htm")
        || ENDPOINTS.iter().any(|endpoint| endpoint.eq_ignore_ascii_case(segment))
}

/// From `?` on: the service, and the other parameters.
fn cut_query(tail: &IndexedText) -> (Option<Service>, Vec<IndexedText>) {
    let query = tail.slice(usize::from(!tail.is_empty()), tail.len());
    let mut service = None;
    let mut parameters = Vec::new();
    for pair in query.split('&').into_iter().filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_at(pair.find(|c| c == '='));
        let is_service = ["service", "target"].contains(&name.text().to_lowercase().as_str());
        match value {
            Some(raw) if is_service && service.is_none() => service = Some(Service { parameter: name, raw }),
            _ => parameters.push(pair),
        }
    }
    (service, parameters)
}
