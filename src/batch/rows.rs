//! The rows of a list: its cells, and the line of the file that each row begins on.

use super::columns::{Header, header};
use std::ops::Range;

/// Lines that one row may have, by line breaks inside its cells. A quotation mark that is never closed would otherwise
/// take the rest of the list for one cell.
const ROW_LINES: usize = 20;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// A spreadsheet in French.
    Semicolon,
    /// A spreadsheet in English, and most programs.
    Comma,
    /// « Texte Unicode ».
    Tab,
}

impl Separator {
    /// The likeliest first.
    const ALL: [Separator; 3] = [Separator::Semicolon, Separator::Comma, Separator::Tab];

    fn byte(self) -> u8 {
        match self {
            Separator::Semicolon => b';',
            Separator::Comma => b',',
            Separator::Tab => b'\t',
        }
    }
}

/// A row of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the file that it begins on, from 1.
    pub line: usize,
    /// Its cells, or that its quotation marks are not those of a list.
    pub cells: Result<Vec<String>, BadQuotes>,
}

/// A quotation mark is opened and not closed, or closed and not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadQuotes;

/// The rows of a text, read one at a time. Rows without any text are passed over.
pub struct Rows<'a> {
    text: &'a str,
    separator: Separator,
    /// Where the next row begins.
    at: usize,
    /// The line that it begins on, from 1.
    line: usize,
    /// How many cells each row is to have, once that is known.
    width: Option<usize>,
}

impl<'a> Rows<'a> {
    /// Finds the separator in the first row that has a text.
    pub fn new(text: &'a str) -> Self {
        let mut rows = Rows { text, separator: Separator::Semicolon, at: 0, line: 1, width: None };
        rows.skip_blank();
        // What Excel writes and reads to say its separator; the header tells as much.
        if rows.physical_line(rows.at).len() == 5 && rows.text[rows.at..].starts_with("sep=") {
            rows.advance(rows.physical_line(rows.at));
            rows.skip_blank();
        }
        rows.separator = rows.likeliest_separator();
        rows
    }

    /// The separator that makes the most known columns of the first row, then the most columns.
    fn likeliest_separator(&self) -> Separator {
        let score = |separator: &Separator| {
            let first = self.extent(*separator).map(|row| cells(&self.text[row], *separator)).unwrap_or_default();
            let known = first.iter().filter(|cell| matches!(header(cell), Header::Known(_) | Header::Unused)).count();
            (known, first.len())
        };
        // The first one wins where several are alike: `max_by_key` would give the last.
        Separator::ALL.into_iter().rev().max_by_key(score).unwrap_or(Separator::Semicolon)
    }

    /// What stands between two cells.
    pub fn separator(&self) -> Separator {
        self.separator
    }

    /// From now on, a row of several lines that has not so many cells is one whose quotation marks are wrong.
    pub fn expect(&mut self, width: usize) {
        self.width = Some(width);
    }

    /// The line at `start`, without its end.
    fn physical_line(&self, start: usize) -> Range<usize> {
        let end = self.text[start..].find('\n').map_or(self.text.len(), |end| start + end);
        start..end
    }

    /// Where the row at hand stands, by its quotation marks; `None` when they are not those of a list.
    fn extent(&self, separator: Separator) -> Option<Range<usize>> {
        /// Where the reading is, inside a row.
        enum State {
            CellBegins,
            Plain,
            Quoted,
            /// A quotation mark inside a quoted cell: its end, unless another one follows.
            MaybeEnd,
        }
        let mut state = State::CellBegins;
        let mut lines = 1;
        for (offset, byte) in self.text[self.at..].bytes().enumerate() {
            state = match (state, byte) {
                (State::Quoted, b'"') => State::MaybeEnd,
                (State::Quoted, b'\n') if lines == ROW_LINES => return None,
                (State::Quoted, _) => {
                    lines += usize::from(byte == b'\n');
                    State::Quoted
                }
                (State::CellBegins, b'"') | (State::MaybeEnd, b'"') => State::Quoted,
                (_, b'\n') => return Some(self.at..self.at + offset),
                (_, byte) if byte == separator.byte() => State::CellBegins,
                // Something between a quoted cell and the next one.
                (State::MaybeEnd, _) => return None,
                _ => State::Plain,
            };
        }
        (!matches!(state, State::Quoted)).then_some(self.at..self.text.len())
    }

    fn advance(&mut self, read: Range<usize>) {
        self.line += self.text[read.clone()].matches('\n').count() + 1;
        self.at = (read.end + 1).min(self.text.len());
    }

    fn skip_blank(&mut self) {
        while self.at < self.text.len() && self.text[self.physical_line(self.at)].trim().is_empty() {
            self.advance(self.physical_line(self.at));
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        loop {
            self.skip_blank();
            if self.at >= self.text.len() {
                return None;
            }
            let (line, first) = (self.line, self.physical_line(self.at));
            let read = self.extent(self.separator).and_then(|extent| {
                let cells = cells(&self.text[extent.clone()], self.separator);
                let is_one_line = extent == first;
                (is_one_line || self.width.is_none_or(|width| width == cells.len())).then_some((extent, cells))
            });
            let Some((extent, cells)) = read else {
                // Only this line: the next ones may be rows of their own.
                self.advance(first);
                return Some(Row { line, cells: Err(BadQuotes) });
            };
            self.advance(extent);
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                return Some(Row { line, cells: Ok(cells) });
            }
        }
    }
}

/// The cells of one row, whose quotation marks are in order.
fn cells(row: &str, separator: Separator) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator.byte())
        .has_headers(false)
        .flexible(true)
        .buffer_capacity(row.len().clamp(64, 8192))
        .from_reader(row.as_bytes());
    let mut record = csv::StringRecord::new();
    // A text in memory is read without fail, and is UTF-8.
    match reader.read_record(&mut record) {
        Ok(true) => record.iter().map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(usize, Result<Vec<String>, BadQuotes>)> {
        let mut rows = Rows::new(text);
        let head = rows.next().expect("a header").cells.expect("cells");
        rows.expect(head.len());
        rows.map(|row| (row.line, row.cells)).collect()
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Result<Vec<String>, BadQuotes>) {
        (line, Ok(cells.iter().map(|cell| (*cell).to_owned()).collect()))
    }

    #[test]
    fn the_separator_is_the_one_that_makes_columns() {
        for (text, separator) in [
            ("nom;uai;adresse", Separator::Semicolon),
            ("nom,uai,adresse", Separator::Comma),
            ("nom\tuai\tadresse", Separator::Tab),
            ("\"nom\";\"contact, ou non\";uai", Separator::Semicolon),
            ("nom;uai,adresse,ent,ip", Separator::Comma),
            ("nom", Separator::Semicolon),
            ("sep=,\nnom,uai", Separator::Comma),
        ] {
            assert_eq!(Rows::new(text).separator(), separator, "{text}");
        }
    }

    #[test]
    fn quoted_cells_hold_separators_quotes_and_line_breaks_and_lines_are_counted() {
        let text = "\nnom;uai\n\"Collège \"\"Les Pins\"\"; annexe\";1\n\n;\n\"deux\nlignes\";2\nfin;3";
        assert_eq!(
            read(text),
            [row(3, &["Collège \"Les Pins\"; annexe", "1"]), row(6, &["deux\nlignes", "2"]), row(8, &["fin", "3"])]
        );
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_costs_its_own_line_only() {
        let text = "nom;uai\n\"ouvert;1\nb;2\n\"c;d\";3\n\"e\" ;4\nf;5\nCollège \"Les Pins\";6\nune \"annexe;7";
        assert_eq!(
            read(text),
            [
                (2, Err(BadQuotes)),
                row(3, &["b", "2"]),
                row(4, &["c;d", "3"]),
                (5, Err(BadQuotes)),
                row(6, &["f", "5"]),
                row(7, &["Collège \"Les Pins\"", "6"]),
                row(8, &["une \"annexe", "7"]),
            ]
        );
        assert_eq!(read("nom;uai\n\"dernier;1"), [(2, Err(BadQuotes))]);
        // Two in a row do not make one row of both.
        assert_eq!(read("nom;uai\n\"a;1\n\"b;2"), [(2, Err(BadQuotes)), (3, Err(BadQuotes))]);
    }

    #[test]
    fn a_list_of_quotation_marks_is_read_in_bounded_time() {
        let text = format!("nom;uai\n{}", "\"a;\n".repeat(20_000));
        let started = std::time::Instant::now();
        assert_eq!(read(&text).len(), 20_000);
        assert!(started.elapsed().as_secs() < 20);
    }

    #[test]
    fn nothing_gives_no_row() {
        for text in ["", "\n\n", "  \n;;\n"] {
            assert_eq!(Rows::new(text).next(), None, "{text:?}");
        }
    }
}
