//! What was seen, kept small and without secrets: the lines of a conversation, not its contents.

use crate::domain::printable;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The most bytes of evidence of one check.
pub const LARGEST: usize = 4_096;
/// The most characters of one line.
const LONGEST_LINE: usize = 240;

/// Lines of what was seen. Built from chosen headers and addresses without query, never from a body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Evidence(String);

impl Evidence {
    /// Adds a line, cut and freed of control characters; nothing once the evidence is full.
    pub(crate) fn note(&mut self, line: &str) {
        let line = clean(line, LONGEST_LINE);
        if self.0.len() + line.len() < LARGEST {
            self.0.push_str(&line);
            self.0.push('\n');
        }
    }

    /// What came back of the last question, on one line; what was seen last where no page was asked.
    pub fn last_reply(&self) -> String {
        let lines: Vec<&str> = self.0.lines().collect();
        let is_question = |line: &&str| line.starts_with("GET ") || line.starts_with("POST ");
        let told = match lines.iter().rposition(is_question) {
            Some(at) => &lines[at + 1..],
            None => &lines[lines.len().saturating_sub(1)..],
        };
        // What is not indented is no part of an answer.
        let reply = told.iter().take_while(|line| told.len() == 1 || line.starts_with("  "));
        clean(&reply.map(|line| line.trim()).collect::<Vec<_>>().join("\u{a0}; "), LONGEST_LINE)
    }

    /// The lines.
    pub fn as_str(&self) -> &str {
        self.0.trim_end()
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A server's text on one short line, without the control characters that a terminal would follow.
pub(crate) fn clean(text: &str, longest: usize) -> String {
    let text = printable::one_line(text);
    let invisible = |c: char| matches!(c, '\u{200b}'..='\u{200d}');
    let mut short: String = text.chars().take(longest).map(|c| if invisible(c) { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(longest).is_some() {
        short.push('…');
    }
    short
}
