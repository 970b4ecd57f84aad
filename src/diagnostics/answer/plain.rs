//! CAS 1: two lines of plain text, `yes` and the user, or `no`.

use super::{AnswerError, FailureKind, Outcome, Private};
use crate::domain::{forbidden_character, trimmed};

/// Lines that are looked at: an answer has two, a pasted exchange a few more.
const MOST_LINES: usize = 60;

/// The user's line (`None` after `no`), and whether anything else stands around; `None` without an answer.
pub(super) fn find(text: &str) -> Option<(Option<&str>, bool)> {
    let lines: Vec<_> = text.lines().map(trimmed).filter(|line| !line.is_empty()).take(MOST_LINES).collect();
    let start = lines.iter().position(|line| matches!(*line, "yes" | "no"))?;
    let after = &lines[start + 1..];
    let (user, length) = match (lines[start], after.first()) {
        ("yes", Some(user)) => (Some(*user), 2),
        ("yes", None) => (Some(""), 1),
        _ => (None, 1),
    };
    Some((user, start > 0 || lines.len() > start + length))
}

/// What the two lines mean.
pub(super) fn outcome(user: Option<&str>) -> Result<Outcome, AnswerError> {
    let failure = |code: &str, cause| Outcome::Failure { code: code.to_owned(), cause, message: Private::default() };
    Ok(match user {
        None => failure("no", FailureKind::PlainNo),
        Some("") => failure("yes", FailureKind::NoUser),
        Some(user) => match forbidden_character(user) {
            Some(code) => return Err(AnswerError::Control { code }),
            None => Outcome::Success { user: Private::new(user), attributes: Vec::new() },
        },
    })
}
