//! What little is read of a page: its title, whether it is PRONOTE's, a login form, a refusal.

use crate::domain::finding::clean;

/// A page's text, whatever its encoding says: UTF-8, or else the old Western one.
pub(super) fn text(body: &[u8]) -> String {
    // A cut in the middle of a character must not turn a whole page to the other encoding.
    match std::str::from_utf8(body) {
        Ok(text) => text.to_owned(),
        Err(error) if error.error_len().is_none() => String::from_utf8_lossy(body).into_owned(),
        Err(_) => body.iter().map(|&byte| char::from(byte)).collect(),
    }
}

/// The title, on one short line.
pub(super) fn title(page: &str) -> Option<String> {
    let lower = page.to_ascii_lowercase();
    let start = lower.find("<title")?;
    let start = start + lower[start..].find('>')? + 1;
    let end = start + lower[start..].find("</title").unwrap_or(lower.len() - start).min(400);
    let title = page.get(start..end)?.split_whitespace().collect::<Vec<_>>().join(" ");
    (!title.is_empty()).then(|| clean(&unescaped(&title), 80))
}

/// Whether the page is PRONOTE's own.
pub(super) fn is_pronote(page: &str, server: Option<&str>) -> bool {
    server.is_some_and(|server| server.to_ascii_lowercase().contains("pronote"))
        || page.contains("PRONOTE")
        || title(page).is_some_and(|title| title.to_ascii_lowercase().contains("pronote"))
}

/// Whether it is a page at all, and not another kind of answer.
pub(super) fn is_page(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    ["<!doctype html", "<html", "<title", "<form", "<body"].iter().any(|mark| lower.contains(mark))
}

/// Whether the page has a form to log in.
pub(super) fn has_login_form(page: &str) -> bool {
    let lower = page.to_ascii_lowercase();
    lower.contains("<form")
        && (lower.contains("type=\"password\"") || lower.contains("type='password'") || lower.contains("type=password"))
}

/// Whether the page says that it refuses this service: CAS's own sentence, or one that names it.
pub(super) fn refuses(page: &str, service: &str) -> bool {
    let words = visible(page).to_lowercase();
    if ["not authorized to use cas", "not authorised to use cas", "pas autorisée à utiliser cas"]
        .iter()
        .any(|known| words.contains(known))
    {
        return true;
    }
    let service = service.to_lowercase();
    let Some(at) = words.find(service.trim_end_matches('/')) else { return false };
    let around: String = words[..at].chars().rev().take(80).collect::<Vec<_>>().into_iter().rev().collect();
    let after: String = words[at..].chars().take(service.len() + 120).collect();
    ["not allowed", "not authorized", "not authorised", "unauthorized", "autorisé", "refusé", "denied"]
        .iter()
        .any(|word| around.contains(word) || after.contains(word))
}

/// The text a person sees, tags left out.
fn visible(page: &str) -> String {
    let mut seen = String::new();
    let mut inside = false;
    for c in page.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                seen.push(' ');
            }
            c if !inside => seen.push(c),
            _ => {}
        }
    }
    unescaped(&seen).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&eacute;", "é")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_read_whatever_the_page() {
        assert_eq!(title("<html><TITLE lang=fr>\n Espace  Parents </TITLE>").as_deref(), Some("Espace Parents"));
        assert_eq!(title("<title>a\u{1b}[31mb</title>").as_deref(), Some("a\u{fffd}[31mb"));
        assert_eq!(title("<title></title>"), None);
        assert_eq!(title("<title"), None);
        assert_eq!(text("<title>Él\u{e8}ves</title>".as_bytes()), "<title>Élèves</title>");
        assert_eq!(text(b"<title>\xc9l\xe8ves</title>"), "<title>Élèves</title>");
    }

    #[test]
    fn a_refusal_is_the_service_s_own() {
        let service = "http://a.fr:80/";
        assert!(refuses("<div>Service http://a.fr:80/ not allowed.</div>", service));
        assert!(refuses("<h2>Application Not Authorized to Use CAS</h2>", service));
        assert!(!refuses("<p>Accès non autorisé interdit</p><form action='http://a.fr:80/'>", service));
        assert!(!refuses("<p>Bienvenue</p>", service));
    }
}
