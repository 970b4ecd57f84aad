//! A pasted text is a pile of things: each document is read, and the last answer is the one that counts.

use super::http::Reply;
use super::looks::Looks;
use super::message::{Said, page};
use super::note::{Encoding, Note};
use super::told::Told;
use super::{Answer, AnswerError, AnswerProtocol, FailureKind, cut, escapes, http, plain, prefixes, told, tree};
use crate::diagnostics::connection::filter::names_a_filter;
use std::borrow::Cow;

/// How many documents were pasted, and which one was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Answers, the unreadable ones included.
    pub answers: usize,
    /// The rank of the answer that was read, from 1.
    pub read: usize,
    /// PRONOTE's questions.
    pub questions: usize,
    /// Log-out notices.
    pub notices: usize,
}

/// Lines of a page in which it tells its error: a title and what stands under it.
const PAGE_LINES: usize = 12;

/// Everything that the documents of one text say.
#[derive(Default)]
struct Pile {
    count: Count,
    /// The last answer that could be read, and its rank.
    answer: Option<(Answer, usize)>,
    /// The last one that could not, and its rank.
    broken: Option<(AnswerError, usize)>,
    /// A document that is no answer at all.
    other: Option<AnswerError>,
    page: bool,
    around: bool,
}

/// Reads a text, whatever stands in it.
pub(super) fn read(text: &str, encoding: Encoding) -> Result<Answer, AnswerError> {
    let mut notes = Vec::new();
    if encoding != Encoding::Utf8 {
        notes.push(Note::Encoding(encoding));
    }
    let unescaped = escapes::without_backslashes(text);
    let stripped = prefixes::without_prefixes(&unescaped);
    let mut pile = Pile::of(&stripped)?;
    let mut layer = None;
    if pile.answer.is_none() {
        type Decode = fn(&str) -> Option<String>;
        let decoders: [(Decode, Note); 3] = [
            (escapes::without_quoted_printable, Note::QuotedPrintable),
            (escapes::without_entities, Note::Unescaped),
            (escapes::without_percents, Note::Percent),
        ];
        for (decode, note) in decoders {
            // What already stands as an answer, whole or not, is coded in no other way than a mail's.
            if pile.has_answers() && note != Note::QuotedPrintable {
                continue;
            }
            // A mail's coding cuts lines anywhere: what stands before them is taken off with it, not before.
            let source = if note == Note::QuotedPrintable { &unescaped } else { &stripped };
            let Some(decoded) = decode(source) else { continue };
            let found = Pile::of(&prefixes::without_prefixes(&decoded))?;
            let reads_better = found.answer.is_some() || (!pile.has_answers() && found.has_answers());
            if reads_better || found.count.notices > pile.count.notices {
                // The page around is told by the note.
                pile = Pile { around: false, ..found };
                layer = Some(note);
                break;
            }
        }
    }
    if matches!(unescaped, Cow::Owned(_)) {
        notes.push(Note::Escapes);
    }
    if stripped != unescaped {
        notes.push(Note::LinePrefixes);
    }
    notes.extend(layer);
    match pile.conclude(&unescaped)? {
        Some((answer, pile_notes)) => {
            notes.extend(pile_notes);
            Ok(finished(answer, notes))
        }
        None => {
            // The escapes of JSON are its own: it is read as it was pasted.
            match super::json::read(text).or_else(|| super::json::read(&unescaped)) {
                Some(super::json::Json::Success(answer)) => return answer.map(|answer| finished(answer, notes)),
                Some(super::json::Json::Other(refusal)) => return Err(AnswerError::Json { refusal }),
                None => {}
            }
            read_text(&unescaped, &stripped, pile.page).map(|(answer, around)| {
                notes.extend(around.then_some(Note::TextAround));
                finished(answer, notes)
            })
        }
    }
}

fn finished(mut answer: Answer, mut notes: Vec<Note>) -> Answer {
    notes.append(&mut answer.notes);
    if answer.protocol != AnswerProtocol::Saml11 {
        notes.push(Note::NotSaml(answer.protocol));
    }
    Answer { notes, ..answer }
}

impl Pile {
    fn of(text: &str) -> Result<Self, AnswerError> {
        let found = cut::cut(text)?;
        let mut pile = Self { page: found.page, around: found.around, ..Self::default() };
        for piece in &found.documents {
            pile.add(piece);
        }
        // What is left of the last one may still say why it refuses.
        if let (Some((AnswerError::Truncated { refusal, .. }, _)), Some(last)) =
            (&mut pile.broken, found.documents.last())
        {
            let told = told::told(last.text, false).filter(|told| told.said.refuses());
            *refusal = told.map(|told| FailureKind::from(told.said));
        }
        Ok(pile)
    }

    fn add(&mut self, piece: &cut::Piece) {
        let read = match &piece.element {
            Ok(element) => tree::read(element),
            Err(error) => Err(error.clone()),
        };
        match (piece.root, read) {
            ("LogoutRequest" | "LogoutResponse", _) => self.count.notices += 1,
            ("Request", _) | (_, Err(AnswerError::Request)) => self.count.questions += 1,
            (_, Ok(answer)) => {
                self.count.answers += 1;
                self.answer = Some((answer, self.count.answers));
            }
            (_, Err(error @ (AnswerError::NoOutcome | AnswerError::Saml2))) => self.other = Some(error),
            (_, Err(error)) => {
                self.count.answers += 1;
                self.broken = Some((error, self.count.answers));
            }
        }
    }

    fn has_answers(&self) -> bool {
        self.count.answers > 0
    }

    /// The last answer and what is to be said of the pile; `None` when there is no document to conclude from.
    fn conclude(&mut self, text: &str) -> Result<Option<(Answer, Vec<Note>)>, AnswerError> {
        let last_broken = self.broken.take().filter(|(_, rank)| *rank == self.count.answers);
        let last_broken = match (last_broken, &self.answer) {
            // Only what was cut or damaged while copying may be passed over: anything else comes from the server.
            (
                Some((
                    AnswerError::Truncated { refusal: None, .. }
                    | AnswerError::Malformed { .. }
                    | AnswerError::AssertionAlone,
                    _,
                )),
                Some(_),
            ) => true,
            (Some((error, _)), _) => return Err(error),
            (None, _) => false,
        };
        if let Some((mut answer, rank)) = self.answer.take() {
            self.count.read = rank;
            answer.count = self.count;
            let mut notes = Vec::new();
            if self.count.answers > 1 {
                notes.push(Note::SeveralAnswers { count: self.count.answers, read: rank });
            }
            notes.extend(last_broken.then_some(Note::LastUnreadable));
            notes.extend((self.count.questions > 0).then_some(Note::WithQuestion));
            notes.extend(self.around.then_some(Note::TextAround));
            return Ok(Some((answer, notes)));
        }
        let refusal = || told::told(text, self.page).filter(|told| told.said.refuses());
        if self.count.questions > 0 {
            return Err(refusal().map_or(AnswerError::Request, |told| AnswerError::Told(Box::new(told))));
        }
        if self.count.notices > 0 {
            let notice = told::Told::notice();
            return Err(AnswerError::Told(Box::new(refusal().unwrap_or(notice))));
        }
        match self.other.take() {
            Some(error) => Err(told::told(text, self.page).map_or(error, |told| AnswerError::Told(Box::new(told)))),
            None => Ok(None),
        }
    }
}

/// A text without any document: a page, a CAS 1 answer, a log, a mail, or none of these.
fn read_text(text: &str, stripped: &str, page: bool) -> Result<(Answer, bool), AnswerError> {
    let told = told::told(text, page);
    if let Some(told) = &told
        && told.said.refuses()
    {
        return Err(AnswerError::Told(Box::new(told.clone())));
    }
    if !page && let Some((user, around)) = plain::find(stripped) {
        let answer = Answer::of(AnswerProtocol::Cas1, plain::outcome(user)?);
        return Ok((answer, around));
    }
    if let Some(told) = told {
        return Err(AnswerError::Told(Box::new(told)));
    }
    let reply = Reply::find(text).and_then(Reply::error);
    Err(match reply {
        // A page of a web server says less than its headers do.
        Some(error) => error,
        None if page => of_page(text),
        None if is_nothing(text) => AnswerError::EmptyBody { status: None },
        None if http::says_nothing_came(text) => AnswerError::EmptyBody { status: None },
        None => of_words(text),
    })
}

/// A text without any known sentence: what it looks like, or what its words seem to say.
fn of_words(text: &str) -> AnswerError {
    let looks = Looks::of(text);
    let gist = match looks {
        Looks::Log | Looks::Program | Looks::Json | Looks::Other => Told::gist(text, false),
        // A piece of a page, or the XML of something else that refuses.
        Looks::OtherXml { .. } => Told::gist(&page::visible(text), true),
        _ => None,
    };
    gist.map_or(AnswerError::NotAnAnswer { looks }, |told| AnswerError::Told(Box::new(told)))
}

/// A page that says nothing of a CAS: a server's error, a filter's refusal, or any other.
fn of_page(text: &str) -> AnswerError {
    let title = title(text);
    let visible = page::visible(text);
    let shown = || std::iter::once(title.as_str()).chain(visible.lines().take(PAGE_LINES));
    if shown().any(names_a_filter) {
        return AnswerError::FilterPage { title };
    }
    let status = shown().find_map(http::status_in_words);
    // A status says more than « unavailable ».
    let says_more = |told: &Told| status.is_none() || !matches!(told.said, Said::Unavailable | Said::InternalError);
    match (Told::gist(&visible, true).filter(says_more), status) {
        (Some(told), _) => AnswerError::Told(Box::new(told)),
        (None, Some(status)) => AnswerError::HttpStatus { status },
        (None, None) => AnswerError::WebPage { title },
    }
}

/// What a page calls itself.
fn title(page: &str) -> String {
    let title = || {
        let (_, rest) = page.split_once("<title")?;
        let (_, rest) = rest.split_once('>')?;
        rest.split_once('<').map(|(title, _)| crate::domain::excerpt(crate::domain::trimmed(title)))
    };
    title().unwrap_or_default()
}

/// What programs print for a body that is empty.
fn is_nothing(text: &str) -> bool {
    let text = crate::domain::trimmed(text);
    let text =
        text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")).map_or(text, |(_, after)| after.trim());
    matches!(text, "" | "\"\"" | "''" | "null" | "NULL" | "None" | "string(0) \"\"" | "(empty)" | "(vide)")
}
