//! Recognises the ENT's own registration in a pasted text: an Ant pattern, a regular expression, a service of Apereo.

use super::pattern::{Pattern, PatternError};
use crate::diagnostics::answer::message::unescaped;
use crate::domain::trimmed;
use regex::Regex;
use serde_json::Value;
use std::sync::LazyLock;

/// The longest service file that is read, in characters.
pub use crate::bounds::REGISTRATION_BYTES as LONGEST_FILE;
/// The most services that are read in one file.
const MOST_SERVICES: usize = 20;

/// What form a registration has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RegistrationKind {
    /// Spring's Ant pattern: `**`, `*`, `?`.
    Ant,
    /// A regular expression of Java.
    Regex,
    /// A service file of Apereo, whose `serviceId` is a regular expression or an Ant pattern.
    Apereo,
}

/// The ENT's own registration.
#[derive(Clone, Debug)]
pub struct Registration {
    /// Which form.
    pub kind: RegistrationKind,
    /// Never empty.
    pub patterns: Vec<Pattern>,
}

impl Registration {
    /// Recognises a registration; `None` for any other text.
    pub fn read(text: &str) -> Option<Result<Self, PatternError>> {
        let text = unquoted(trimmed(text));
        let kind = kind(text)?;
        let patterns = match kind {
            RegistrationKind::Ant => Pattern::ant(text).map(|pattern| vec![pattern]),
            RegistrationKind::Regex => Pattern::regex(text).map(|pattern| vec![pattern]),
            RegistrationKind::Apereo => services(text),
        };
        Some(patterns.map(|patterns| Self { kind, patterns }))
    }

    /// Whether its pattern is an address whose end alone is left open: `http://n.fr:80/**`, `http://n.fr:80/*`.
    pub fn is_an_address_with_an_end(&self) -> bool {
        self.patterns.iter().all(|pattern| !pattern.text.trim_end_matches('*').contains(['*', '?']))
    }

    /// Whether one of its patterns accepts an address.
    pub fn covers(&self, address: &str) -> bool {
        self.patterns.iter().any(|pattern| pattern.covers(address))
    }
}

fn unquoted(text: &str) -> &str {
    let quotes = |c: char| "\"'«»“”\u{a0}\u{202f} `".contains(c);
    if text.starts_with(['{', '[']) { text } else { text.trim_matches(quotes) }
}

fn kind(text: &str) -> Option<RegistrationKind> {
    static SERVICE: LazyLock<Regex> = LazyLock::new(|| built(r#"serviceId["']?\s*(?:[:=]|value\s*=|>)"#));
    // Signs that no address has, and regular expressions have.
    static REGULAR: LazyLock<Regex> =
        LazyLock::new(|| built(r#"^\^|\$$|\\[./:dwsQE]|\.[*+]|\[[^\]]*\][*+{?]|[()|]|https\?:"#));
    if SERVICE.is_match(text) {
        return Some(RegistrationKind::Apereo);
    }
    if text.contains(['\n', '\r']) {
        return None;
    }
    // `.*notes.clg.fr.*`: a regular expression that names a machine only.
    let names_a_machine = text.contains('.') && (text.starts_with(".*") || text.ends_with(".*"));
    if !text.to_lowercase().contains("http") && !text.starts_with('^') && !names_a_machine {
        return None;
    }
    if text.contains("**") && !text.starts_with('^') && !text.contains('\\') {
        return Some(RegistrationKind::Ant);
    }
    if REGULAR.is_match(text) {
        return Some(RegistrationKind::Regex);
    }
    // `http://*:8036/` is a prefix of http.sys, not a pattern.
    (text.contains('*') && !text.contains("://*")).then_some(RegistrationKind::Ant)
}

/// A pattern of ours, which a test builds.
fn built(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap_or_else(|error| panic!("{error}"))
}

fn services(text: &str) -> Result<Vec<Pattern>, PatternError> {
    let length = text.chars().count();
    if length > LONGEST_FILE {
        return Err(PatternError::TooLong { length });
    }
    let mut found = Vec::new();
    match serde_json::from_str::<Value>(text) {
        Ok(value) => gather(&value, &mut found),
        Err(_) => found = loose_services(text),
    }
    found.truncate(MOST_SERVICES);
    if found.is_empty() {
        return Err(PatternError::NoServiceId);
    }
    found.iter().map(|id| if is_ant(id) { Pattern::ant(id) } else { Pattern::regex(id) }).collect()
}

fn is_ant(id: &str) -> bool {
    kind(id) == Some(RegistrationKind::Ant)
}

fn gather(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| match value {
            Value::String(id) if name == "serviceId" => found.push(id.clone()),
            value => gather(value, found),
        }),
        Value::Array(values) => values.iter().for_each(|value| gather(value, found)),
        _ => {}
    }
}

/// A piece of a service file, or one with remarks: what follows each `serviceId`.
fn loose_services(text: &str) -> Vec<String> {
    static SERVICE: LazyLock<Regex> =
        LazyLock::new(|| built(r#"serviceId["']?\s*[:=]\s*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([^\s"',]+))"#));
    // Spring's XML: `<property name="serviceId" value="…"/>`, `<property name="serviceId"><value>…`.
    static XML: LazyLock<Regex> = LazyLock::new(|| {
        built(r#"serviceId["']\s*(?:/?>\s*<value>([^<\n]*)|value\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'))"#)
    });
    if text.trim_start().starts_with('<') {
        let value = |found: regex::Captures<'_>| {
            let value = found.get(1).or(found.get(2)).or(found.get(3))?;
            Some(trimmed(&unescaped(value.as_str())).to_owned())
        };
        let mut found: Vec<_> = XML.captures_iter(text).filter_map(value).collect();
        if found.is_empty() {
            static SHORT: LazyLock<Regex> =
                LazyLock::new(|| built(r#"serviceId\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)')|<serviceId>([^<\n]*)<"#));
            let short = |found: regex::Captures<'_>| {
                let value = found.get(1).or(found.get(2)).or(found.get(3))?;
                Some(trimmed(&unescaped(value.as_str())).to_owned())
            };
            found = SHORT.captures_iter(text).filter_map(short).collect();
        }
        return found;
    }
    let read = |found: regex::Captures<'_>| match (found.get(1), found.get(2).or(found.get(3))) {
        // A JSON text of its own, with its escapes.
        (Some(quoted), _) => serde_json::from_str(&format!("\"{}\"", quoted.as_str())).ok(),
        (None, other) => other.map(|other| other.as_str().to_owned()),
    };
    SERVICE.captures_iter(text).filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_is_recognised() {
        use RegistrationKind::{Ant, Apereo, Regex};
        for (text, expected) in [
            ("http://n.fr:80/**", Some(Ant)),
            ("« http://n.fr:80/* »", Some(Ant)),
            ("http*://n.fr/**", Some(Ant)),
            (r"^https?://n\.fr/.*", Some(Regex)),
            ("http://n.fr:80/.*", Some(Regex)),
            ("^(https?|imaps?)://.*", Some(Regex)),
            (r"http:\/\/n\.fr\/", Some(Regex)),
            ("http://n.fr/[a-z]+", Some(Regex)),
            ("https?://n.fr/", Some(Regex)),
            (r#"{"serviceId": "^http://n\\.fr/.*"}"#, Some(Apereo)),
            ("  \"serviceId\" : \"^http://n.fr/.*\",", Some(Apereo)),
            (".*n.ac-nice.fr.*", Some(Regex)),
            (r#"<property name="serviceId" value="http://n.fr:80/**" />"#, Some(Apereo)),
            ("<property name=\"serviceId\">\n<value>^http://n.fr/.*</value></property>", Some(Apereo)),
            ("http://n.fr:80/?login=true", None),
            ("http://*:8036/", None),
            ("http://+:8036/", None),
            ("https://www.agora06.fr/cas/login?service=http:%2F%2Fn.fr:80%2F", None),
            ("E:\\PRONOTE 2014\\base.not", None),
            ("National_4;National_5", None),
            ("http://[::1]/", None),
        ] {
            assert_eq!(kind(unquoted(trimmed(text))), expected, "{text}");
        }
    }

    #[test]
    fn a_service_file_is_read_whole_or_in_pieces() {
        let ids = |text: &str| {
            let read = Registration::read(text).unwrap().unwrap();
            read.patterns.into_iter().map(|pattern| pattern.text).collect::<Vec<_>>()
        };
        assert_eq!(
            ids(r#"[{"serviceId": "^http://a/.*"}, {"x": {"serviceId": "http://b/**"}}]"#),
            ["^http://a/.*", "http://b/**"]
        );
        assert_eq!(ids("{\n  // PRONOTE\n  \"serviceId\" : \"^http://n\\\\.fr/.*\",\n}"), [r"^http://n\.fr/.*"]);
        assert_eq!(ids("serviceId: ^http://n.fr/.*"), ["^http://n.fr/.*"]);
        for xml in [
            r#"<bean class="org.jasig.cas.services.RegexRegisteredService"><property name="id" value="1"/><property name="serviceId" value="^http://n\.fr/.*"/></bean>"#,
            r"<bean><property name='serviceId' value='^http://n\.fr/.*'/></bean>",
            r#"<property name="serviceId"><value>^http://n\.fr/.*</value></property>"#,
            r#"<bean p:id="1" p:serviceId="^http://n\.fr/.*" p:enabled="true"/>"#,
            r"<serviceId>^http://n\.fr/.*</serviceId>",
        ] {
            assert_eq!(ids(xml), [r"^http://n\.fr/.*"], "{xml}");
        }
        assert!(matches!(Registration::read("{\"serviceId\": 3}"), Some(Err(PatternError::NoServiceId))));
    }
}
