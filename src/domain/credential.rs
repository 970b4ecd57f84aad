//! Tickets and session identifiers that come along with a copied address: found, so that they are neither kept nor shown.

use percent_encoding::percent_decode_str;
use std::ops::Range;

/// What a credential opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CredentialKind {
    /// A CAS ticket, which serves once.
    Ticket,
    /// An open session.
    Session,
}

/// Parameters that carry a CAS ticket (CAS protocol § 3; SAML 1.1 calls it an artifact).
const TICKETS: [&str; 2] = ["ticket", "samlart"];
/// Parameters that carry a session, or lead to one; `identifiant` is PRONOTE's own (domain facts, § 1.3).
const SESSIONS: [&str; 24] = [
    "identifiant",
    "sid",
    "sessid",
    "samlresponse",
    "pgtid",
    "pgtiou",
    "tgt",
    "execution",
    "lt",
    "code",
    "state",
    "nonce",
    "pwd",
    "mdp",
    "otp",
    "key",
    "apikey",
    "api_key",
    "sig",
    "signature",
    "auth",
    "cookie",
    "id_session",
    "idsession",
];
/// Words that name a session inside a longer name: `jsessionid`, `access_token`, `j_password`…
const SESSION_WORDS: [&str; 7] = ["session", "sessid", "token", "ticket", "passw", "secret", "jeton"];
/// The beginnings of the tickets of CAS, before their number.
const TICKET_PREFIXES: [&str; 6] = ["ST-", "PT-", "PGT-", "PGTIOU-", "TGT-", "TGC-"];
/// From this length on, a value of letters and digits mixed is taken for a session.
const RANDOM_LENGTH: usize = 12;

/// A credential in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Credential {
    kind: CredentialKind,
    /// The separator before the parameter; `None` for a ticket that stands alone.
    separator: Option<Separator>,
    value: Range<usize>,
}

/// `?`, `&`, `;` or `#`, written as it is or encoded one or several times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Separator {
    start: usize,
    end: usize,
    sign: u8,
    /// How many times it is encoded.
    depth: usize,
}

/// The kinds of credentials a text holds, in their order.
pub fn kinds(text: &str) -> Vec<CredentialKind> {
    credentials(text).into_iter().map(|credential| credential.kind).collect()
}

/// Whether the whole text is one ticket: `ST-12-…`.
pub fn is_ticket(text: &str) -> bool {
    bare_ticket(text, 0).is_some_and(|end| end == text.len())
}

/// The text without its credentials nor the names of their parameters.
pub fn without_credentials(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    // A `?` that was taken away, and whose next parameter must have one.
    let mut owed: Option<(usize, usize)> = None;
    for credential in credentials(text) {
        let start = credential.separator.map_or(credential.value.start, |separator| separator.start);
        let adjacent = owed.is_some_and(|(place, _)| place == start);
        push(&mut kept, text, at..start, owed.filter(|_| !adjacent));
        at = credential.value.end;
        owed = match credential.separator {
            Some(separator) if separator.sign == b'?' => Some((at, separator.depth)),
            Some(separator) if adjacent && separator.sign == b'&' => owed.map(|(_, depth)| (at, depth)),
            _ => None,
        };
    }
    push(&mut kept, text, at..text.len(), owed);
    kept
}

/// The text with each sign of a credential, or of a password in an address, replaced, so that every other character
/// keeps its place. A text masked once is masked.
pub fn masked(text: &str) -> String {
    let credentials = credentials(text).into_iter().map(|credential| credential.value);
    let hidden: Vec<_> = credentials.chain(passwords(text)).collect();
    let hidden = |byte: usize| hidden.iter().any(|value| value.contains(&byte));
    text.char_indices().map(|(byte, c)| if hidden(byte) { '•' } else { c }).collect()
}

/// The passwords of `http://name:password@host`.
fn passwords(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.match_indices("://").filter_map(|(at, sign)| {
        let start = at + sign.len();
        let rest = &text[start..];
        let authority = &rest[..rest.find(|c: char| c.is_whitespace() || "/?#\"'<>".contains(c)).unwrap_or(rest.len())];
        let end = authority.rfind('@')?;
        let colon = authority[..end].find(':')?;
        Some(start + colon + 1..start + end)
    })
}

/// Adds a piece; where it begins with the `&` that followed a `?` now gone, it begins with a `?`.
fn push(kept: &mut String, text: &str, piece: Range<usize>, owed: Option<(usize, usize)>) {
    let mut start = piece.start;
    if let (Some((place, depth)), Some(separator)) = (owed, separator_at(text, start))
        && place == start
        && separator.sign == b'&'
        && separator.depth == depth
        && separator.end <= piece.end
    {
        kept.push_str(&written(b'?', depth));
        start = separator.end;
    }
    kept.push_str(&text[start..piece.end]);
}

fn written(sign: u8, depth: usize) -> String {
    match depth {
        0 => char::from(sign).to_string(),
        _ => format!("%{}{sign:02X}", "25".repeat(depth - 1)),
    }
}

fn credentials(text: &str) -> Vec<Credential> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if let Some(separator) = separator_at(text, at) {
            if let Some((kind, value)) = parameter(text, separator) {
                at = value.end;
                found.push(Credential { kind, separator: Some(separator), value });
            } else {
                at = separator.end;
            }
        } else if let Some(end) = bare_ticket(text, at) {
            found.push(Credential { kind: CredentialKind::Ticket, separator: None, value: at..end });
            at = end;
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

/// A byte written as it is or `%XX`, `%25XX`…: the byte, how many times it is encoded, and where it ends.
fn sign_at(text: &str, at: usize) -> Option<(u8, usize, usize)> {
    let bytes = text.as_bytes();
    let first = *bytes.get(at)?;
    if first != b'%' {
        return Some((first, 0, at + 1));
    }
    let mut start = at + 1;
    let mut depth = 1;
    while bytes.get(start..start + 2) == Some(b"25".as_slice()) {
        start += 2;
        depth += 1;
    }
    let digit = |index: usize| bytes.get(index).and_then(|&byte| char::from(byte).to_digit(16));
    let code = digit(start)? * 16 + digit(start + 1)?;
    Some((u8::try_from(code).ok()?, depth, start + 2))
}

fn separator_at(text: &str, at: usize) -> Option<Separator> {
    let (sign, depth, end) = sign_at(text, at)?;
    b"?&;#".contains(&sign).then_some(Separator { start: at, end, sign, depth })
}

/// The credential that a parameter carries, if it does.
fn parameter(text: &str, separator: Separator) -> Option<(CredentialKind, Range<usize>)> {
    let name_end = text[separator.end..]
        .find(|c: char| !(c.is_ascii_alphanumeric() || "_-.".contains(c)))
        .map(|length| separator.end + length)?;
    let (sign, _, start) = sign_at(text, name_end)?;
    if sign != b'=' {
        return None;
    }
    let end = value_end(text, start, separator);
    let kind = kind_of(&text[separator.end..name_end], &text[start..end])?;
    Some((kind, start..end))
}

/// Up to the next separator that is not inside the value: encoded no more often than the one before it.
fn value_end(text: &str, start: usize, separator: Separator) -> usize {
    let mut at = start;
    while at < text.len() {
        let Some((sign, depth, end)) = sign_at(text, at) else {
            at += 1;
            continue;
        };
        let ends = b"?&;#".contains(&sign) || separator.sign == b';' && sign == b'/';
        let surrounds = depth == 0 && (sign.is_ascii_whitespace() || b"\"'<>".contains(&sign));
        if surrounds || ends && depth <= separator.depth {
            return at;
        }
        at = if depth == 0 { at + text[at..].chars().next().map_or(1, char::len_utf8) } else { end };
    }
    text.len()
}

fn kind_of(name: &str, value: &str) -> Option<CredentialKind> {
    let name = name.to_ascii_lowercase();
    if TICKETS.contains(&name.as_str()) {
        return Some(CredentialKind::Ticket);
    }
    let named = SESSIONS.contains(&name.as_str()) || SESSION_WORDS.iter().any(|word| name.contains(word));
    (named || looks_random(value)).then_some(CredentialKind::Session)
}

/// Letters and digits mixed, with no sense of their own: under whatever name, it may open a session.
fn looks_random(value: &str) -> bool {
    let decoded = percent_decode_str(value).decode_utf8_lossy();
    let has = |test: fn(&char) -> bool| decoded.chars().any(|c| test(&c));
    let signs = |c: char| c.is_ascii_alphanumeric() || "_-+/=".contains(c) || decoded.starts_with("eyJ") && c == '.';
    decoded.len() >= RANDOM_LENGTH
        && !decoded.starts_with('/')
        && decoded.chars().all(signs)
        && has(char::is_ascii_digit)
        && has(char::is_ascii_alphabetic)
}

/// `ST-12-…` at the beginning of a word: where it ends.
fn bare_ticket(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let prefix = TICKET_PREFIXES.iter().find(|prefix| rest.starts_with(*prefix))?;
    if text[..at].chars().next_back().is_some_and(char::is_alphanumeric) {
        return None;
    }
    let number = rest[prefix.len()..].bytes().take_while(u8::is_ascii_digit).count();
    let after = &rest[prefix.len() + number..];
    if number == 0 || !after.starts_with('-') {
        return None;
    }
    let length = after.find(|c: char| !(c.is_ascii_alphanumeric() || "-._~".contains(c))).unwrap_or(after.len());
    Some(at + prefix.len() + number + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_taken_away_and_the_rest_kept() {
        for (typed, kept) in [
            ("http://n.fr/?ticket=ST-1", "http://n.fr/"),
            ("http://n.fr/?ticket=ST-1&login=true", "http://n.fr/?login=true"),
            ("http://n.fr/?login=true&ticket=ST-1", "http://n.fr/?login=true"),
            ("http://n.fr/?Ticket=ST-1&ticket=ST-2#a", "http://n.fr/#a"),
            ("http://n.fr/?ticket=ST-1&ticket=ST-2&a=b", "http://n.fr/?a=b"),
            ("http://n.fr/tickets", "http://n.fr/tickets"),
            ("http://n.fr/eleve.html?identifiant=zcnwInVenTe", "http://n.fr/eleve.html"),
            ("http://n.fr/?TARGET=http%3A%2F%2Fn.fr&SAMLart=ST-1-a-cas", "http://n.fr/?TARGET=http%3A%2F%2Fn.fr"),
            ("http://n.fr/cas/login;jsessionid=A1B2.n1?service=x", "http://n.fr/cas/login?service=x"),
            ("http://n.fr/a;jsessionid=A1/b", "http://n.fr/a/b"),
            ("?service=http%3A%2F%2Fn.fr%2F%3Fticket%3DST-1%26a%3Db&x=y", "?service=http%3A%2F%2Fn.fr%2F%3Fa%3Db&x=y"),
            ("?s=http%253A%252F%252Fn.fr%253Fticket%253DST-1", "?s=http%253A%252F%252Fn.fr"),
            ("?id=0D264427-EEFC-4810-A9E9&fd=1", "?fd=1"),
            ("#access_token=abc", ""),
            ("Ticket ST-12-abc refusé", "Ticket  refusé"),
            ("EST-1-a, ?service=http%3A%2F%2Fn.fr%2Fa1b2c3", "EST-1-a, ?service=http%3A%2F%2Fn.fr%2Fa1b2c3"),
        ] {
            assert_eq!(without_credentials(typed), kept);
        }
    }

    #[test]
    fn a_masked_text_keeps_its_places() {
        for (typed, shown) in [
            ("http://é.fr/?ticket=ST-1&a=b", "http://é.fr/?ticket=••••&a=b"),
            ("Erreur 503 : ST-7-aB-cas, puis rien", "Erreur 503 : •••••••••••, puis rien"),
            ("voir ftp://moi:é:b@n.fr/a@b:c puis 12:30", "voir ftp://moi:•••@n.fr/a@b:c puis 12:30"),
            ("http://n.fr:8036/ écrit à a@b.fr", "http://n.fr:8036/ écrit à a@b.fr"),
        ] {
            assert_eq!(masked(typed), shown);
            assert_eq!(masked(shown), shown);
        }
    }

    #[test]
    fn a_ticket_alone_is_one() {
        assert!(is_ticket("ST-12-abcDEF-cas.exemple.fr") && is_ticket("PGTIOU-1-a"));
        assert!(!is_ticket("st-12-a.fr") && !is_ticket("ST-EXUPERY") && !is_ticket("http://n.fr/ST-1-a"));
        assert_eq!(kinds("?ticket=a&sid=b"), [CredentialKind::Ticket, CredentialKind::Session]);
    }
}
