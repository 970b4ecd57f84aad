//! The list to start from: every column, and a line of example.

use super::columns::{Column, shown};

/// The mark by which a spreadsheet knows UTF-8.
const MARK: &str = "\u{feff}";

/// The text of the model, as a spreadsheet in French opens it. Its one school is the guide's.
pub fn text() -> String {
    let columns: Vec<_> = Column::all().filter(|column| !is_of_the_directory(*column)).collect();
    let heads: Vec<_> = columns.iter().map(|column| shown(column.name())).collect();
    let example: Vec<_> = columns.iter().map(|column| cell(example(*column))).collect();
    format!("{MARK}{}\r\n{}\r\n", heads.join(";"), example.join(";"))
}

/// What only the directory of schools says.
fn is_of_the_directory(column: Column) -> bool {
    matches!(column, Column::SchoolType | Column::Department)
}

/// A cell between quotation marks when it needs them.
fn cell(text: &str) -> String {
    if text.contains([';', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

fn example(column: Column) -> &'static str {
    match column {
        Column::Uai => "0069999L",
        Column::Name => "Collège La Bourgade",
        Column::Town => "Nice",
        Column::Address => "http://pronote.clg-exemple.fr:8080",
        Column::Ent => "agora06",
        Column::Hosted => "non",
        Column::Protocol => "http",
        Column::ListeningPort => "8080",
        Column::Contact => "Mme Martin, 04 93 00 00 00",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::List;
    use crate::domain::ent::Catalogue;

    #[test]
    fn the_model_is_a_list_without_any_remark() {
        let list = List::read(text().as_bytes(), &Catalogue::embedded().unwrap()).unwrap();
        assert_eq!(list.notes, []);
        assert_eq!(list.lines.len(), 1);
        assert!(list.lines[0].school.is_ok(), "{:?}", list.lines[0].school);
    }
}
