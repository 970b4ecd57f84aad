//! CAS 1: two lines of plain text, `yes` and the user, or `no`.

use super::{AnswerError, FailureKind, Outcome, Private, Services};
use crate::domain::{forbidden_character, trimmed};

/// Lines that are looked at: an answer has two, a pasted exchange a few more.
const MOST_LINES: usize = 60;

/// The user's line (`None` after `no`), and whether anything else stands around; `None` without an answer.
pub(super) fn find(text: &str) -> Option<(Option<&str>, bool)> {
    let lines: Vec<_> = text.lines().map(trimmed).filter(|line| !line.is_empty()).take(MOST_LINES).collect();
    let start = last_answer(&lines)?;
    let after = &lines[start + 1..];
    let (user, length) = match (lines[start], after.first()) {
        ("yes", Some(user)) => (Some(*user), 2),
        ("yes", None) => (Some(""), 1),
        _ => (None, 1),
    };
    Some((user, start > 0 || lines.len() > start + length))
}

/// Where the last answer begins; the line after `yes` is a user, whatever it says.
fn last_answer(lines: &[&str]) -> Option<usize> {
    let (mut last, mut at) = (None, 0);
    while let Some(line) = lines.get(at) {
        if matches!(*line, "yes" | "no") {
            last = Some(at);
        }
        at += if *line == "yes" { 2 } else { 1 };
    }
    last
}

/// What the two lines mean.
pub(super) fn outcome(user: Option<&str>) -> Result<Outcome, AnswerError> {
    let failure = |code: &str, cause| Outcome::Failure {
        code: code.to_owned(),
        cause,
        message: Private::default(),
        services: Services::default(),
    };
    Ok(match user {
        None => failure("no", FailureKind::PlainNo),
        Some("") => failure("yes", FailureKind::NoUser),
        Some(user) => match forbidden_character(user) {
            Some(code) => return Err(AnswerError::Control { code }),
            None => Outcome::Success { user: Private::new(user), attributes: Vec::new() },
        },
    })
}
