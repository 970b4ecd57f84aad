//! What little is read of a page: its title, whether it is PRONOTE's, a login form, a refusal.

use crate::diagnostics::answer::message::unescaped;
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

/// A PRONOTE, and its year when it tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pronote {
    pub year: Option<u16>,
}

/// The PRONOTE that shows this page, by its `Server` header, its title or its scripts; a page that only speaks of
/// PRONOTE, or leads there, is none.
pub(super) fn pronote(page: &str, server: Option<&str>) -> Option<Pronote> {
    let title = title(page).unwrap_or_default();
    if let Some(server) = server.filter(|server| is_product(server.split(['/', '(']).next().unwrap_or_default())) {
        return Some(Pronote { year: year(server).or_else(|| year(&title)) });
    }
    let is_named = title.split(['|', '–', '—', '·']).flat_map(|part| part.split(" - ")).any(is_product);
    // A portal names its own maker.
    let is_portal = page.to_ascii_lowercase().contains("name=\"generator\"");
    let is_shown = (is_named && !is_portal) || has_its_scripts(page);
    is_shown.then(|| Pronote { year: year(&title) })
}

/// Words that stand before the product's name in its own titles.
const ESPACE_WORDS: [&str; 16] = [
    "espace",
    "espaces",
    "parents",
    "parent",
    "élèves",
    "elèves",
    "élève",
    "eleves",
    "professeurs",
    "professeur",
    "vie",
    "scolaire",
    "entreprise",
    "académie",
    "mobile",
    "page",
];

/// « PRONOTE », « PRONOTE.net 2014 », « Espace Élèves PRONOTE »: the product's name, not a sentence about it.
fn is_product(part: &str) -> bool {
    for word in part.split_whitespace() {
        let word = word.to_lowercase();
        if matches!(word.trim_end_matches(':'), "pronote" | "pronote.net") {
            return true;
        }
        if !ESPACE_WORDS.contains(&word.as_str()) {
            return false;
        }
    }
    false
}

/// What PRONOTE's own pages hold in their tags and scripts: the call that starts the espace, its interface, the
/// address of its questions (the protocol, as pronotepy documents it).
fn has_its_scripts(page: &str) -> bool {
    ["Start ({h:", "Start({h:", "id=\"GInterface\"", "appelfonction/", "GApplication"]
        .iter()
        .any(|mark| outside_text(page).any(|tag| tag.contains(mark)))
}

/// The tags of a page and the contents of its scripts: what a person does not read.
fn outside_text(page: &str) -> impl Iterator<Item = &str> {
    page.split('<').skip(1).map(|tag| {
        let is_script = tag.get(..6).is_some_and(|name| name.eq_ignore_ascii_case("script"));
        if is_script { tag } else { tag.split_once('>').map_or(tag, |(inside, _)| inside) }
    })
}

/// The year after the product's name: « PRONOTE 2014 », « PRONOTE.net/2013.0.5 ».
fn year(text: &str) -> Option<u16> {
    let lower = text.to_lowercase();
    let after = &lower[lower.find("pronote")?..];
    let digits = |start: &str| start.get(..4).and_then(|year| year.parse::<u16>().ok());
    let years = after.match_indices("20").filter(|(at, _)| !after[..*at].ends_with(|c: char| c.is_ascii_digit()));
    years.filter_map(|(at, _)| digits(&after[at..])).find(|year| (2000..2100).contains(year))
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
        assert_eq!(
            title("<title>Coll&egrave;ge &#201;mile&nbsp;Zola</title>").as_deref(),
            Some("Collège Émile\u{a0}Zola")
        );
        assert_eq!(title("<title>L&rsquo;&#xc9;cole &amp; co</title>").as_deref(), Some("L’École & co"));
    }

    #[test]
    fn a_pronote_is_known_by_its_title_its_scripts_or_its_server() {
        let of = |year| Some(Pronote { year });
        for (page, server, expected) in [
            ("", Some("PRONOTE 2014"), of(Some(2014))),
            ("", Some("PRONOTE.net/2013.0.5"), of(Some(2013))),
            ("<title>PRONOTE.net 2013</title>", None, of(Some(2013))),
            ("<title>Espace Parents - PRONOTE.net 2014</title>", None, of(Some(2014))),
            ("<title>Espace Élèves PRONOTE</title>", None, of(None)),
            ("<title>PRONOTE - COLLEGE GIONO - ESPACE PARENTS</title>", Some("nginx"), of(None)),
            ("<body onload=\"try { Start ({h:'5',a:3}) } catch (e) {}\">", None, of(None)),
            ("<script>new GApplication();</script>", None, of(None)),
            ("<p>Le service PRONOTE 2013 ouvre lundi.</p>", None, None),
            ("<title>Collège Giono</title><a href='/pronote/'>PRONOTE</a>", Some("Apache"), None),
            ("<title>Comment aller sur PRONOTE ?</title>", None, None),
            ("<meta name=\"generator\" content=\"SPIP\"><title>PRONOTE - Collège</title>", None, None),
            ("<p>Start ({h:</p>", None, None),
            ("<title>Apronote</title>", Some("Microsoft-IIS/7.5"), None),
        ] {
            assert_eq!(pronote(page, server), expected, "{page} {server:?}");
        }
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
