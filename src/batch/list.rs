//! A list read whole: its columns, its lines, and what two lines say of one school or of one address.

use super::columns::{Column, Header, header};
use super::encoding::{ListEncoding, NotAText, decode};
use super::refusal::{Reason, Refusal};
use super::rows::{Row, Rows, Separator};
use super::school::{Cells, Columns, School};
use crate::bounds::{LIST_COLUMNS, LIST_LINES};
use crate::domain::ent::Catalogue;
use crate::domain::uai::Uai;
use rayon::prelude::*;
use std::collections::HashMap;

/// A list, read and checked; nothing is made yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// How it is written.
    pub encoding: ListEncoding,
    /// What separates its cells.
    pub separator: Separator,
    /// What is to be known of its columns, once for all lines.
    pub notes: Vec<Note>,
    /// Its lines, in its order.
    pub lines: Vec<Line>,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1: that of its first line when it has several.
    pub number: usize,
    /// The school's number, as typed.
    pub uai: String,
    /// The school's name, as typed.
    pub name: String,
    /// A school, or everything that is wrong.
    pub school: Result<Box<School>, Vec<Refusal>>,
}

/// Something to know of the list as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A column that is not known: it was not read.
    UnknownColumn {
        /// Its header.
        header: String,
        /// The column that may have been meant.
        near: Option<&'static str>,
    },
    /// A column without a header, with something in it.
    BlankColumn {
        /// Its rank, from 1.
        rank: usize,
    },
    /// Columns of the directory of schools of which no dossier has use.
    UnusedColumns {
        /// How many.
        count: usize,
    },
}

/// Why a list is not read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListError {
    /// A spreadsheet's own file.
    Workbook,
    /// Not a text.
    Binary,
    /// Nothing is in it, or nothing but a header.
    Empty,
    /// The quotation marks of its first line are in no order.
    HeaderQuotes,
    /// More columns than any list has.
    TooManyColumns {
        /// The most that are read.
        most: usize,
    },
    /// More lines than there are collèges.
    TooManyLines {
        /// The most that are read.
        most: usize,
    },
    /// A column that every line needs is not there.
    NoColumn {
        /// Its name.
        column: &'static str,
        /// The unknown column that may have been meant for it.
        instead: Option<String>,
    },
    /// Two columns for one thing.
    ColumnTwice {
        /// The first one's header.
        first: String,
        /// The second one's.
        second: String,
    },
}

impl From<NotAText> for ListError {
    fn from(refused: NotAText) -> Self {
        match refused {
            NotAText::Workbook => ListError::Workbook,
            NotAText::Binary => ListError::Binary,
        }
    }
}

impl List {
    /// Reads the bytes of a list; every line is checked, on all the cores.
    ///
    /// # Errors
    /// Everything that keeps the list as a whole from being read.
    pub fn read(bytes: &[u8], catalogue: &Catalogue) -> Result<Self, Vec<ListError>> {
        let (text, encoding) = decode(bytes).map_err(|refused| vec![refused.into()])?;
        let mut rows = Rows::new(&text);
        let separator = rows.separator();
        let head = match rows.next() {
            Some(Row { cells: Ok(cells), .. }) => cells,
            Some(_) => return Err(vec![ListError::HeaderQuotes]),
            None => return Err(vec![ListError::Empty]),
        };
        if head.len() > LIST_COLUMNS {
            return Err(vec![ListError::TooManyColumns { most: LIST_COLUMNS }]);
        }
        let (columns, mut notes) = columns(head)?;
        rows.expect(columns.0.len());
        let rows: Vec<_> = rows.take(LIST_LINES + 1).collect();
        if rows.is_empty() {
            return Err(vec![ListError::Empty]);
        }
        if rows.len() > LIST_LINES {
            return Err(vec![ListError::TooManyLines { most: LIST_LINES }]);
        }
        notes.extend(blank_columns(&columns, &rows));
        let mut lines: Vec<_> = rows.par_iter().map(|row| line(row, &columns, catalogue)).collect();
        refuse_schools_twice(&mut lines, &rows, &columns);
        refuse_addresses_twice(&mut lines, &columns);
        Ok(Self { encoding, separator, notes, lines })
    }
}

/// What each header is.
fn columns(head: Vec<String>) -> Result<(Columns, Vec<Note>), Vec<ListError>> {
    let (mut columns, mut notes, mut errors, mut unused) = (Columns::default(), Vec::new(), Vec::new(), 0);
    for text in head {
        let column = match header(&text) {
            Header::Known(column) => Some(column),
            Header::Unused => {
                unused += 1;
                None
            }
            Header::Blank => None,
            Header::Unknown { near } => {
                notes.push(Note::UnknownColumn { header: text.clone(), near });
                None
            }
        };
        if let Some(first) = column.and_then(|column| columns.position(column)) {
            errors.push(ListError::ColumnTwice { first: columns.0[first].1.clone(), second: text.clone() });
        }
        columns.0.push((column, text));
    }
    if unused > 0 {
        notes.push(Note::UnusedColumns { count: unused });
    }
    // With a column of hosted schools, an address may be unknown on every line.
    let has_hosted = columns.position(Column::Hosted).is_some();
    let needed = [Column::Uai, Column::Name, Column::Address, Column::Ent];
    for column in needed.into_iter().filter(|column| *column != Column::Address || !has_hosted) {
        if columns.position(column).is_none() {
            let instead = notes.iter().find_map(|note| match note {
                Note::UnknownColumn { header, near } if *near == Some(column.name()) => Some(header.clone()),
                _ => None,
            });
            errors.push(ListError::NoColumn { column: column.name(), instead });
        }
    }
    if errors.is_empty() { Ok((columns, notes)) } else { Err(errors) }
}

/// The columns without a header that hold something.
fn blank_columns(columns: &Columns, rows: &[Row]) -> Vec<Note> {
    let holds = |at: usize, row: &Row| {
        row.cells.as_ref().is_ok_and(|cells| cells.get(at).is_some_and(|cell| !cell.trim().is_empty()))
    };
    let blank = columns.0.iter().enumerate().filter(|(_, (_, text))| text.trim().is_empty());
    let filled = blank.filter(|(at, _)| rows.iter().any(|row| holds(*at, row)));
    filled.map(|(at, _)| Note::BlankColumn { rank: at + 1 }).collect()
}

fn line(row: &Row, columns: &Columns, catalogue: &Catalogue) -> Line {
    let refused = |reason| Line {
        number: row.line,
        uai: String::new(),
        name: String::new(),
        school: Err(vec![Refusal::of_line(reason)]),
    };
    let Ok(cells) = &row.cells else { return refused(Reason::Quotes) };
    let cells = Cells { columns, cells };
    let (found, expected) = (cells.cells.len(), columns.0.len());
    let has_more = cells.cells.get(expected..).is_some_and(|more| more.iter().any(|cell| !cell.trim().is_empty()));
    let school = if found < expected || has_more {
        Err(vec![Refusal::of_line(Reason::Cells { found, expected })])
    } else {
        match cells.read(catalogue) {
            // One separator too many moves the cells after it: what is said of each would be wrong.
            Err(_) if found > expected => Err(vec![Refusal::of_line(Reason::Cells { found, expected })]),
            read => read.map(Box::new),
        }
    };
    let text = |column| cells.get(column).to_owned();
    Line { number: row.line, uai: text(Column::Uai), name: text(Column::Name), school }
}

/// Lines of one school: which one is right cannot be told, unless they say the same.
fn refuse_schools_twice(lines: &mut [Line], rows: &[Row], columns: &Columns) {
    let mut schools: HashMap<Uai, Vec<usize>> = HashMap::new();
    for (at, row) in rows.iter().enumerate() {
        let uai = row.cells.as_ref().ok().and_then(|cells| Cells { columns, cells }.uai());
        if let Some(uai) = uai {
            schools.entry(uai).or_default().push(at);
        }
    }
    for places in schools.into_values().filter(|places| places.len() > 1) {
        let said = |at: usize| lines[at].school.as_ref().ok().map(|school| (&school.facts, &school.town));
        let first = said(places[0]);
        let are_alike = first.is_some() && places.iter().all(|at| said(*at) == first);
        for &at in if are_alike { &places[1..] } else { &places[..] } {
            let reason = if are_alike {
                Reason::Repeated { line: lines[places[0]].number }
            } else {
                Reason::SchoolTwice { lines: others(lines, &places, at) }
            };
            let cells = rows[at].cells.as_deref().unwrap_or_default();
            refuse(&mut lines[at], Cells { columns, cells }.refusal(Column::Uai, reason));
        }
    }
}

/// Schools that would have one PRONOTE: at least one of the addresses is another school's.
fn refuse_addresses_twice(lines: &mut [Line], columns: &Columns) {
    let mut addresses: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        if let Ok(school) = &line.school {
            addresses.entry(school.address.clone()).or_default().push(at);
        }
    }
    for places in addresses.into_values().filter(|places| places.len() > 1) {
        for &at in &places {
            let reason = Reason::AddressTwice { lines: others(lines, &places, at) };
            let header = columns.position(Column::Address).map(|position| columns.0[position].1.clone());
            let value =
                lines[at].school.as_ref().map_or_else(|_| String::new(), |school| school.inputs.address.clone());
            refuse(&mut lines[at], Refusal { column: header, value, reason });
        }
    }
}

fn others(lines: &[Line], places: &[usize], but: usize) -> Vec<usize> {
    places.iter().filter(|at| **at != but).map(|at| lines[*at].number).collect()
}

fn refuse(line: &mut Line, refusal: Refusal) {
    match &mut line.school {
        Ok(_) => line.school = Err(vec![refusal]),
        Err(refusals) => refusals.push(refusal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "uai;nom;adresse;ent;heberge;cas;cas-authentification;cas-validation;type_etablissement;code_departement;dane-telephone;protocole\n";

    fn read(text: &str) -> Result<List, Vec<ListError>> {
        List::read(text.as_bytes(), &Catalogue::embedded().expect("the catalogue"))
    }

    fn codes(lines: &str) -> Vec<(usize, Vec<&'static str>)> {
        let list = read(&format!("{HEAD}{lines}")).expect("a list");
        let said = |line: &Line| match &line.school {
            Ok(_) => Vec::new(),
            Err(refusals) => refusals.iter().map(|refusal| refusal.reason.code()).collect(),
        };
        list.lines.iter().map(|line| (line.number, said(line))).collect()
    }

    #[test]
    fn each_fault_of_a_line_is_told_and_the_others_are_made() {
        assert_eq!(
            codes(
                "0069999L;A;http://a.fr:8080;agora06;;;;;;;;\n\
                 0060001A;B;http://b.fr;agora06;peut-être;;;;Lycée;075;la DANE;gopher\n\
                 0060001B;;;aucun;;;;;;;;\n\
                 trop;court\n\
                 0060020P;C;;agora06;oui;https://c.fr/cas;https://c.fr/cas/login;;;;;\n\
                 0060013G;D;http://d.fr;agora06;non;;https://c.fr/cas/login;;COLLEGE;006;;https\n"
            ),
            [
                (2, vec![]),
                (3, vec!["uai_cle_fausse", "pas_un_college", "ni_oui_ni_non", "protocole_inconnu", "papier_invalide"]),
                (4, vec!["absent", "uai_cle_fausse", "absent", "ent_inconnu"]),
                (5, vec!["nombre_de_cases"]),
                (6, vec!["cas_deux_fois"]),
                (7, vec!["cas_incomplet"]),
            ]
        );
    }

    #[test]
    fn the_department_is_that_of_the_number() {
        let line = |uai: &str, code: &str| format!("{uai};A;http://a.fr;agora06;;;;;;{code};;\n");
        for (uai, code, said) in [
            ("0069999L", "006", vec![]),
            ("0069999L", "06", vec![]),
            ("0069999L", "6", vec![]),
            ("7200583W", "02B", vec![]),
            ("0069999L", "083", vec!["autre_departement"]),
            ("0069999L", "974", vec![]),
        ] {
            assert_eq!(codes(&line(uai, code)), [(2, said)], "{uai} {code}");
        }
    }

    #[test]
    fn two_lines_of_one_school_or_of_one_address_are_told_with_each_other() {
        let line = |uai: &str, address: &str| format!("{uai};A;{address};agora06;;;;;;;;\n");
        let lines = [
            line("0069999L", "http://a.fr:8080"),
            line("0069999L", "http://a.fr:8080"),
            line("0060020P", "http://b.fr"),
            line("0060020p", "http://c.fr"),
            line("0060013G", "http://D.fr:80/"),
            line("0060002V", "http://d.fr"),
        ];
        let list = read(&format!("{HEAD}{}", lines.concat())).expect("a list");
        let reasons: Vec<_> = list
            .lines
            .iter()
            .map(|line| line.school.as_ref().err().map(|refusals| refusals[0].reason.clone()))
            .collect();
        assert_eq!(
            reasons,
            [
                None,
                Some(Reason::Repeated { line: 2 }),
                Some(Reason::SchoolTwice { lines: vec![5] }),
                Some(Reason::SchoolTwice { lines: vec![4] }),
                Some(Reason::AddressTwice { lines: vec![7] }),
                Some(Reason::AddressTwice { lines: vec![6] }),
            ]
        );
    }

    #[test]
    fn what_keeps_the_whole_list_from_being_read_is_told() {
        let missing =
            |column, instead: Option<&str>| ListError::NoColumn { column, instead: instead.map(str::to_owned) };
        for (text, errors) in [
            ("", vec![ListError::Empty]),
            ("uai;nom;adresse;ent\n\n", vec![ListError::Empty]),
            ("uai;nom;adrese\nx", vec![missing("adresse", Some("adrese")), missing("ent", None)]),
            ("uai;nom;heberge;ent;UAI\nx", vec![ListError::ColumnTwice { first: "uai".into(), second: "UAI".into() }]),
            ("\"uai;nom\nx", vec![ListError::HeaderQuotes]),
        ] {
            assert_eq!(read(text), Err(errors), "{text:?}");
        }
        let long = format!("uai;nom;adresse;ent\n{}", "x;y;z;t\n".repeat(LIST_LINES + 1));
        assert_eq!(read(&long), Err(vec![ListError::TooManyLines { most: LIST_LINES }]));
    }

    #[test]
    fn unknown_columns_are_told_once() {
        let list =
            read("uai;nom;adresse;ent;Observations;;Web;Fax\n0069999L;A;http://a.fr;agora06;x;y;z;t").expect("a list");
        assert_eq!(
            list.notes,
            [
                Note::UnknownColumn { header: "Observations".to_owned(), near: None },
                Note::UnusedColumns { count: 2 },
                Note::BlankColumn { rank: 6 },
            ]
        );
    }
}
