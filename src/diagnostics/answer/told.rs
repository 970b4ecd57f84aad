//! What a page, a log or a mail says of a CAS, read with the table of what servers say.

use super::message::{CasSoftware, Document, LONGEST_SEARCHED, MessageMeaning, Said, Table, page};
use super::services::Services;
use crate::bounds::{LOG_BYTES as LONGEST, LOG_EVENTS as MOST_EVENTS};
use std::sync::LazyLock;

/// Read once; a test reads it, so that a released program always has it.
static TABLE: LazyLock<Option<Table>> = LazyLock::new(|| Table::embedded().ok());

/// Whose words are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// A known server's, or a program's that asks one.
    Known,
    /// Nobody's that is known: what the words seem to say together.
    Gist,
}

/// What is said, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it means.
    pub said: Said,
    /// Whether a known server says it so.
    pub wording: Wording,
    /// On a web page; otherwise in a log, a mail, a copied text.
    pub on_page: bool,
    /// Whose words they are.
    pub servers: Vec<CasSoftware>,
    /// The services it names.
    pub services: Services,
    /// How many dated refusals a log shows; the last one is the one that is read.
    pub refusals: usize,
}

/// What the table makes of a document; the first is the strongest.
pub(super) fn meaning(document: Document<'_>) -> Option<MessageMeaning<'static>> {
    TABLE.as_ref()?.read(document).into_iter().next()
}

/// What a page or a text says, if a server is known to say so. Of the refusals of a log, the last one.
pub(super) fn told(text: &str, on_page: bool) -> Option<Told> {
    if on_page {
        return meaning(Document::Page(text)).map(|found| Told::of(&found, true).naming(text, true));
    }
    // From its end, as much at a time as the table searches.
    let mut end = text.len();
    let oldest = end.saturating_sub(LONGEST);
    let (text, whole) = loop {
        let start = start_of_line(text, end.saturating_sub(LONGEST_SEARCHED).max(oldest), end);
        let piece = &text[start..end];
        match meaning(Document::Text(piece)) {
            Some(found) => break (piece, Told::of(&found, false)),
            None if start <= oldest || start == end => return None,
            None => end = start,
        }
    };
    let whole = whole.naming(text, false);
    if !is_refusal(whole.said) {
        return Some(whole);
    }
    let events = events(text);
    let mut refusals = events
        .iter()
        .rev()
        .filter_map(|event| Some((event, meaning(Document::Text(event))?)))
        .filter(|(_, found)| is_refusal(found.said));
    match refusals.next() {
        Some((event, last)) => {
            Some(Told { refusals: 1 + refusals.count(), ..Told::of(&last, false).naming(event, false) })
        }
        None => Some(whole),
    }
}

/// Where the first line after `from` begins, so that none is cut in two; `from` itself when none does before `end`.
fn start_of_line(text: &str, from: usize, end: usize) -> usize {
    let from = text.ceil_char_boundary(from);
    if from == 0 || text[..from].ends_with('\n') {
        return from;
    }
    match text[from..end].find('\n') {
        Some(at) if from + at + 1 < end => from + at + 1,
        _ => from,
    }
}

fn is_refusal(said: Said) -> bool {
    said.refuses() && !matches!(said, Said::ValidationFailed | Said::TicketNotGranted)
}

/// The last events of a log: a line with an hour, and those without after it. None when it has only one.
fn events(text: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if super::looks::has_time(line) {
            starts.push(at);
        }
        at += line.len();
    }
    if starts.len() < 2 {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let events: Vec<_> = starts.iter().zip(ends).map(|(&start, end)| &text[start..end]).collect();
    events[events.len().saturating_sub(MOST_EVENTS)..].to_vec()
}

impl Told {
    fn of(found: &MessageMeaning, on_page: bool) -> Self {
        let services = Services::of(found);
        let wording = Wording::Known;
        Self { said: found.said, wording, on_page, servers: found.servers.to_vec(), services, refusals: 0 }
    }

    /// With the services of the line that says it, when the sentence itself names none.
    fn naming(mut self, text: &str, on_page: bool) -> Self {
        if !(self.services.is_empty() && self.said.is_about_a_service()) {
            return self;
        }
        let visible = if on_page { page::visible(text) } else { text.to_owned() };
        let says_it = |line: &&str| {
            line.contains("://") && meaning(Document::Text(line)).is_some_and(|found| found.said == self.said)
        };
        let line = visible.lines().rev().take(MOST_EVENTS).find(says_it);
        self.services = line.map(Services::in_message).unwrap_or_default();
        self
    }

    /// What a text of no known server seems to say.
    pub(super) fn gist(text: &str, on_page: bool) -> Option<Self> {
        let found = TABLE.as_ref()?.gist(text)?;
        let about = found.said.is_about_a_service();
        let services = if about { Services::in_message(found.sentence) } else { Services::default() };
        let wording = Wording::Gist;
        Some(Self { said: found.said, wording, on_page, servers: Vec::new(), services, refusals: 0 })
    }

    /// A document that is a log-out notice.
    pub(super) fn notice() -> Self {
        let (servers, services) = (Vec::new(), Services::default());
        Self { said: Said::LogoutNotice, wording: Wording::Known, on_page: false, servers, services, refusals: 0 }
    }
}
