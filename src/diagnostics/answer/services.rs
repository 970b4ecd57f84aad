//! The services that a refusal names, and how two addresses differ.

use super::message::{Hole, MessageMeaning};
use super::private::without_tickets;
use crate::diagnostics::compare::{Candidate, Difference, compare};
use crate::domain::setting_key::SettingKey;

/// The longest address that is repeated.
const LONGEST: usize = 600;
/// Addresses that are looked for in one message.
const MOST_NAMED: usize = 6;

/// What a server names when it refuses, tickets masked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Services {
    /// The one the ticket was given for, when logging in.
    pub at_login: Option<String>,
    /// The one given with the ticket, when validating.
    pub at_validation: Option<String>,
    /// The only one named.
    pub named: Option<String>,
    /// Named by a sentence of no known server, which does not tell which is which: none, or several.
    pub unordered: Vec<String>,
}

impl Services {
    /// What a line of the table found.
    pub(super) fn of(meaning: &MessageMeaning) -> Self {
        let found = |hole| meaning.named.get(&hole).map(|service| shown(service.reveal()));
        Self {
            at_login: found(Hole::ExpectedService),
            at_validation: found(Hole::GivenService),
            named: found(Hole::Service),
            unordered: Vec::new(),
        }
    }

    /// The addresses that a message names, whatever its language.
    pub(super) fn in_message(message: &str) -> Self {
        let mut found: Vec<String> = Vec::new();
        for (at, _) in message.match_indices("://").take(MOST_NAMED) {
            let start = message[..at]
                .rfind(|c: char| !c.is_ascii_alphabetic())
                .map_or(0, |before| before + message[before..].chars().next().map_or(1, char::len_utf8));
            if !matches!(&message[start..at], "http" | "https") {
                continue;
            }
            let rest = &message[start..];
            let ends = |c: char| c.is_whitespace() || "'\"«»“”‘’<>[](){}|`".contains(c);
            let address = rest[..rest.find(ends).unwrap_or(rest.len())].trim_end_matches(['.', ',', ';', ':', '!']);
            let address = in_link(address).unwrap_or_else(|| shown(address));
            if !found.contains(&address) {
                found.push(address);
            }
        }
        match found.len() {
            1 => Self { named: found.pop(), ..Self::default() },
            _ => Self { unordered: found, ..Self::default() },
        }
    }

    /// Whether none is named.
    pub fn is_empty(&self) -> bool {
        self.all().next().is_none()
    }

    /// Each service named, the login's first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let placed = [&self.at_login, &self.at_validation, &self.named].into_iter().filter_map(Option::as_deref);
        placed.chain(self.unordered.iter().map(String::as_str))
    }

    /// How the validation's differs from the login's; none when one of them is not named.
    pub fn differences(&self) -> Vec<Difference> {
        match (&self.at_login, &self.at_validation) {
            (Some(login), Some(validation)) => differences(login, validation),
            _ if self.unordered.len() == 2 => differences(&self.unordered[0], &self.unordered[1]),
            _ => Vec::new(),
        }
    }
}

/// The service that a CAS link carries.
pub(super) fn in_link(link: &str) -> Option<String> {
    let link = url::Url::parse(link).ok()?;
    let is_service = |name: &str| name.eq_ignore_ascii_case("service") || name.eq_ignore_ascii_case("target");
    let (_, service) = link.query_pairs().find(|(name, _)| is_service(name))?;
    service.contains("://").then(|| shown(&service))
}

/// How an address differs from another, piece by piece.
pub fn differences(expected: &str, seen: &str) -> Vec<Difference> {
    let candidate = Candidate { value: SettingKey::PublicUrl, text: expected.to_owned() };
    compare(&[candidate], seen).map(|comparison| comparison.gaps).unwrap_or_default()
}

/// Whether a service is one of a public address's pages: what PRONOTE sends is the page asked for.
pub fn is_of(service: &str, base: &str) -> bool {
    let (service, base) = (service.to_lowercase(), base.trim_end_matches('/').to_lowercase());
    service.strip_prefix(&base).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

/// An address to be shown: no ticket, no control character, not without end.
pub(super) fn shown(service: &str) -> String {
    without_tickets(service).chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}
