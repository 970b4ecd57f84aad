//! The only way from a command to its terminal: whatever is written is made safe here, so that it cannot be forgotten.
//!
//! A dossier, an answer, an argument come from elsewhere. What a terminal would obey is replaced
//! ([`crate::domain::printable`]); in JSON it is written by its number, so that nothing is lost. A line that holds a
//! foreign text goes by [`Terminal::line`], which lets no line break through: nobody forges a line of an answer.

use crate::bounds::LINE_CHARACTERS;
use crate::domain::printable;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::Value as Json;
use std::fmt::Write as _;
use std::io::{self, Write};

/// Standard output and standard error of one command.
pub(super) struct Terminal {
    out: io::Stdout,
    /// The first refusal of the output. The command goes on: its verdict, and what it writes elsewhere, count more.
    unheard: Option<io::Error>,
}

impl Terminal {
    pub(super) fn new() -> Self {
        Self { out: io::stdout(), unheard: None }
    }

    /// A line that may hold foreign texts.
    pub(super) fn line(&mut self, text: &str) {
        let line = cut(&printable::one_line(text.trim_end()));
        self.write(&format!("{line}\n"));
    }

    /// A line of several columns, a tab between two, which may each hold foreign texts.
    pub(super) fn columns(&mut self, columns: &[&str]) {
        let columns: Vec<_> = columns.iter().map(|column| printable::one_line(column)).collect();
        let line = cut(&columns.join("\t"));
        self.write(&format!("{line}\n"));
    }

    /// A text of several lines, whose line breaks are the program's own.
    pub(super) fn lines(&mut self, text: &str) {
        let lines = safe(text.trim_end());
        self.write(&format!("{lines}\n"));
    }

    /// An answer for programs.
    pub(super) fn json(&mut self, json: &Json) {
        self.write(&format!("{}\n", escaped(&format!("{json:#}"))));
    }

    /// A file of the program's making, as it is written on the disk: its line ends are those of its system.
    pub(super) fn file(&mut self, text: &str) {
        let lines: Vec<_> = text.split("\r\n").map(safe).collect();
        self.write(&lines.join("\r\n"));
    }

    fn write(&mut self, safe: &str) {
        if let Err(error) = self.out.write_all(safe.as_bytes()) {
            self.unheard.get_or_insert(error);
        }
    }

    /// Ends the answer; what the output refused, unless whoever reads has stopped: they may, when they have seen enough.
    pub(super) fn finish(&mut self) -> Option<io::Error> {
        if let Err(error) = self.out.flush() {
            self.unheard.get_or_insert(error);
        }
        self.unheard.take().filter(|error| error.kind() != io::ErrorKind::BrokenPipe)
    }
}

/// Says what went wrong, on standard error. Nobody is left to tell when that fails.
pub(super) fn fault(text: &str) {
    let _ = writeln!(io::stderr(), "{}", safe(text.trim_end()));
}

/// What another process of this program reads: no terminal shows it.
pub(super) fn answer_a_process(bytes: &[u8]) {
    let mut out = io::stdout();
    // Who asked may have ended meanwhile.
    let _ = out.write_all(bytes).and_then(|()| out.flush());
}

/// Whether a person sees what is said on standard error while the command works.
pub(super) fn is_watched() -> bool {
    io::IsTerminal::is_terminal(&io::stderr())
}

/// A bar that tells on standard error how far a long command is; nothing where nobody watches. `left` says
/// the time left, `{eta}`.
pub(super) fn progress(steps: usize, left: &str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::stderr());
    // The template is ours: a wrong one would leave the library's own.
    if let Ok(style) = ProgressStyle::with_template(&format!("{{pos}}/{{len}} [{{bar:30}}] {left}")) {
        bar.set_style(style.progress_chars("=> "));
    }
    bar
}

fn safe(text: &str) -> String {
    printable::lines(text).split('\n').map(cut).collect::<Vec<_>>().join("\n")
}

/// A line of a bearable length.
fn cut(line: &str) -> String {
    match line.char_indices().nth(LINE_CHARACTERS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// A text of JSON, with whatever a terminal would obey written by its number. Such characters stand in its texts only:
/// JSON's own are ASCII, and its line breaks are the printer's.
fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    let mut stacked = 0;
    for c in json.chars() {
        stacked = if printable::is_stacking(c) { stacked + 1 } else { 0 };
        if (c != '\n' && printable::is_obeyed(c)) || stacked > crate::bounds::STACKED_MARKS {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing in a text cannot fail.
                let _ = write!(text, "\\u{unit:04x}");
            }
        } else {
            text.push(c);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn json_says_the_same_and_holds_nothing_that_a_terminal_obeys() {
        let hostile: String = ('\0'..='\u{e0fff}').filter(|c| printable::is_obeyed(*c)).collect();
        let stacked: String = std::iter::repeat_n('\u{301}', 100).collect();
        let json = json!({ hostile.clone(): [hostile, stacked, "é « ok »", "\"\\"] });
        let text = escaped(&format!("{json:#}"));
        assert_eq!(serde_json::from_str::<Json>(&text).expect("JSON"), json);
        assert!(!text.chars().any(|c| c != '\n' && printable::is_obeyed(c)));
        assert!(text.matches("\\u0301").count() > 90 && text.contains("é « ok »"));
    }

    #[test]
    fn a_line_is_one_line_and_bounded() {
        assert_eq!(
            cut(&printable::one_line("a\nVERDICT JUSTE\r\u{1b}[2J")),
            "a\u{fffd}VERDICT JUSTE\u{fffd}\u{fffd}[2J"
        );
        assert_eq!(cut(&"é".repeat(LINE_CHARACTERS + 1)), format!("{}…", "é".repeat(LINE_CHARACTERS)));
        assert_eq!(safe("a\n\u{9b}b"), "a\n\u{fffd}b");
    }
}
