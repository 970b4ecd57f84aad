//! What a text that is no answer looks like, so as to say what to paste instead.

use super::candidates::known_names;
use crate::domain::inputs::Attribute;
use crate::domain::trimmed;

/// How much of a text is searched for a list of attributes, in bytes.
const LONGEST_LIST: usize = 20_000;
/// Names that are kept of such a list.
const MOST_NAMES: usize = 200;

/// A kind of text that is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Looks {
    /// A web address alone.
    Link,
    /// A ticket alone.
    Ticket,
    /// XML of something else; `root` is its first element.
    OtherXml {
        /// Its name as written, shortened.
        root: String,
    },
    /// JSON that is no CAS's.
    Json,
    /// A SAML message still encoded (`SAMLResponse=…`), or base64.
    Encoded,
    /// Source code, or the trace of a program's error.
    Program,
    /// Lines of a log in which no CAS says anything known.
    Log,
    /// The attributes of somebody without the answer around them, as a program prints them: their names.
    Attributes {
        /// Those that are known, joined by commas.
        names: String,
        /// Every name that stands before a value.
        all: Vec<String>,
    },
    /// A mail, a sentence, anything else.
    Other,
}

impl Looks {
    /// Every kind; an element's name stands for all of them.
    pub fn all() -> [Looks; 9] {
        let (root, names, all) = ("element".to_owned(), "sn".to_owned(), Vec::new());
        [
            Looks::Link,
            Looks::Ticket,
            Looks::OtherXml { root },
            Looks::Json,
            Looks::Encoded,
            Looks::Program,
            Looks::Log,
            Looks::Attributes { names, all },
            Looks::Other,
        ]
    }

    /// The name used in JSON.
    pub fn id(&self) -> &'static str {
        match self {
            Looks::Link => "lien",
            Looks::Ticket => "ticket_seul",
            Looks::OtherXml { .. } => "autre_xml",
            Looks::Json => "autre_json",
            Looks::Encoded => "encode",
            Looks::Program => "programme",
            Looks::Log => "journal",
            Looks::Attributes { .. } => "attributs_seuls",
            Looks::Other => "autre",
        }
    }

    /// What a text looks like.
    pub(super) fn of(text: &str) -> Self {
        let text = trimmed(text);
        let one_word = !text.contains(char::is_whitespace);
        let lower_start: String = text.chars().take(12).collect::<String>().to_ascii_lowercase();
        if one_word && (lower_start.starts_with("http://") || lower_start.starts_with("https://")) {
            return Looks::Link;
        }
        if one_word && ["ST-", "PT-", "PGT-", "TGT-"].iter().any(|kind| text.starts_with(kind)) {
            return Looks::Ticket;
        }
        if text.contains("SAMLResponse=") || text.contains("SAMLRequest=") || (one_word && is_base64(text)) {
            return Looks::Encoded;
        }
        if let Some(names) = attributes(text) {
            return Looks::Attributes { names, all: names_before_values(text) };
        }
        if text.starts_with(['{', '[']) && serde_json::from_str::<serde_json::Value>(text).is_ok() {
            return Looks::Json;
        }
        if let Some(root) = first_element(text) {
            return Looks::OtherXml { root };
        }
        if looks_like_a_program(text) {
            return Looks::Program;
        }
        let lines = || text.lines().map(trimmed).filter(|line| !line.is_empty()).take(200);
        let dated = lines().filter(|line| has_time(line)).count();
        if dated > 0 && dated * 2 >= lines().count() {
            return Looks::Log;
        }
        Looks::Other
    }
}

/// The known names that stand before a value, when there are several.
fn attributes(text: &str) -> Option<String> {
    let all = names_before_values(text);
    let names: Vec<_> = Attribute::ALL
        .into_iter()
        .flat_map(known_names)
        .copied()
        .filter(|name| name.len() > 1 && all.iter().any(|other| other == name))
        .collect();
    (names.len() >= 2).then(|| names.join(", "))
}

/// Each word that stands before a value: `sn => `, `sn=`, `"sn":`, `sn` and a tab.
fn names_before_values(text: &str) -> Vec<String> {
    let text = &text[..text.floor_char_boundary(LONGEST_LIST)];
    let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    let mut names: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(part).map(|found| at + found) {
        let end = text[start..].find(|c| !part(c)).map_or(text.len(), |length| start + length);
        let after = text[end..].trim_start_matches(['"', '\'', ']', ' ', ')']);
        let name = &text[start..end];
        let is_new = || names.len() < MOST_NAMES && !names.iter().any(|other| other == name);
        if after.starts_with(['=', ':', '\t']) && is_new() {
            names.push(name.to_owned());
        }
        at = end;
    }
    names
}

fn is_base64(text: &str) -> bool {
    text.len() >= 64 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=-_%".contains(&byte))
}

/// The name of the first element, when the text begins with one.
fn first_element(text: &str) -> Option<String> {
    let mut rest = text;
    while rest.starts_with("<?") || rest.starts_with("<!--") {
        let (_, after) = rest.split_once(if rest.starts_with("<?") { "?>" } else { "-->" })?;
        rest = after.trim_start();
    }
    let name = rest.strip_prefix('<')?;
    let end = name.find(|c: char| !(c.is_alphanumeric() || "_-.:".contains(c))).unwrap_or(name.len());
    (end > 0).then(|| crate::domain::excerpt(&name[..end]))
}

fn looks_like_a_program(text: &str) -> bool {
    const SIGNS: [&str; 9] = [
        "<?php",
        "#!/",
        "#include",
        "\nimport ",
        "public class ",
        "Stack trace:",
        "Traceback (most",
        "\tat ",
        "\n    at ",
    ];
    SIGNS.iter().any(|sign| text.contains(sign))
}

/// Whether `08:12:40` stands in a line.
pub(super) fn has_time(line: &str) -> bool {
    // Only the start: a message may speak of another hour.
    line.as_bytes()[..line.len().min(80)].windows(8).any(|eight| {
        eight.iter().enumerate().all(|(index, byte)| match index {
            2 | 5 => *byte == b':',
            _ => byte.is_ascii_digit(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_known_by_its_look() {
        let xml = |root: &str| Looks::OtherXml { root: root.into() };
        let list = |names: &str| Looks::Attributes { names: names.into(), all: Vec::new() };
        let seen = |text| match Looks::of(text) {
            Looks::Attributes { names, .. } => Looks::Attributes { names, all: Vec::new() },
            looks => looks,
        };
        for (text, looks) in [
            ("https://www.agora06.fr/cas/login", Looks::Link),
            (" ST-12-invente-cas ", Looks::Ticket),
            ("<?xml version='1.0'?>\n<rss:feed a='b'/>", xml("rss:feed")),
            ("<!-- rien --><config>", xml("config")),
            (r#"{"a":1}"#, Looks::Json),
            ("SAMLResponse=PHNhbWxwOlJlc3BvbnNl&RelayState=x", Looks::Encoded),
            (&"QUJD".repeat(30), Looks::Encoded),
            ("<?php phpCAS::client(); ?>", Looks::Program),
            ("2014-09-02 08:12:40 GET /\n2014-09-02 08:12:41 GET /", Looks::Log),
            ("Array\n(\n    [sn] => Tavel\n    [givenName] => Mona\n)", list("sn, givenName")),
            ("attributes={sn=[Tavel], ENTPersonProfils=[National_3]}", list("sn, ENTPersonProfils")),
            (r#"{"nom": "TAVEL", "prenom": "MONA", "categories": "National_3"}"#, list("nom, prenom, categories")),
            ("Mon nom : Tavel. Cela ne marche pas.", Looks::Other),
            ("Bonjour, cela ne marche pas.", Looks::Other),
            ("< rien", Looks::Other),
        ] {
            assert_eq!(seen(text), looks, "{text}");
        }
    }
}
