//! What schools, servers, addresses and ENTs are: types that are parsed once and cannot hold a wrong value. No input or
//! output here.

pub mod address;
pub mod cas;
pub mod cas_registration;
pub mod contact;
pub mod credential;
pub mod customer;
pub mod device_names;
pub mod ent;
pub mod finding;
pub mod guess;
pub mod host;
pub mod identity;
pub mod inputs;
pub mod line_ends;
pub mod noted;
pub mod port;
pub mod port_conflict;
pub mod printable;
pub mod provenance;
pub mod recognition;
pub mod screen_window;
pub mod server;
pub mod setting_key;
pub mod settings;
pub mod space;
pub mod timestamp;
pub mod trial;
pub mod uai;
pub mod warning;

/// Takes away the spaces (no-break ones included) that come with a pasted text.
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}')
}

/// A piece of the user's text that is safe and short enough to stand in a sentence.
pub(crate) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 48;
    let short: String = text.chars().take(LONGEST).collect();
    let shown = printable::one_line(&short).into_owned();
    if text.chars().nth(LONGEST).is_some() { shown + "…" } else { shown }
}

/// A small letter without its accent, an œ as two letters.
pub(crate) fn without_accent(c: char) -> Vec<char> {
    match c {
        'à' | 'â' | 'ä' => vec!['a'],
        'ç' => vec!['c'],
        'é' | 'è' | 'ê' | 'ë' => vec!['e'],
        'î' | 'ï' => vec!['i'],
        'ô' | 'ö' => vec!['o'],
        'ù' | 'û' | 'ü' => vec!['u'],
        'ÿ' => vec!['y'],
        'œ' => vec!['o', 'e'],
        'æ' => vec!['a', 'e'],
        other => vec![other],
    }
}

/// A control or invisible formatting character, which no value may hold: its code point, for the sentence.
pub(crate) fn forbidden_character(text: &str) -> Option<String> {
    text.chars()
        .find(|&c| c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'))
        .map(|c| format!("U+{:04X}", c as u32))
}
