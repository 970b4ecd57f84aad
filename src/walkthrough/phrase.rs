//! A text of the file whose labels, between `**`, are told from the rest: the only markup there is.

use crate::lang::{Bilingual, Language};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Ordinary words.
    Plain(String),
    /// What is read on the screen, exactly: a menu, a button, a message. In French in both languages.
    Label(String),
}

impl Span {
    /// The characters, without the marks.
    pub fn text(&self) -> &str {
        match self {
            Span::Plain(text) | Span::Label(text) => text,
        }
    }
}

/// A text with its labels, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    fr: Vec<Span>,
    en: Vec<Span>,
}

/// What is wrong with the marks of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkError {
    /// A `**` that nothing closes.
    Unbalanced,
    /// Nothing between two `**`, or spaces just inside.
    EmptyLabel,
}

impl Phrase {
    pub(super) fn new(fr: Vec<Span>, en: Vec<Span>) -> Self {
        Self { fr, en }
    }

    /// The pieces in one language; joined, they are the whole text.
    pub fn spans(&self, language: Language) -> &[Span] {
        match language {
            Language::French => &self.fr,
            Language::English => &self.en,
        }
    }

    /// The text in one language, labels in quotation marks, for a page without bold.
    pub fn plain(&self, language: Language) -> String {
        self.spans(language)
            .iter()
            .map(|span| match (span, language) {
                (Span::Plain(text), _) => text.clone(),
                (Span::Label(label), Language::French) => format!("«\u{a0}{label}\u{a0}»"),
                (Span::Label(label), Language::English) => format!("“{label}”"),
            })
            .collect()
    }

    /// The texts as the file has them, marks left out.
    pub fn unmarked(&self) -> Bilingual {
        let join = |spans: &[Span]| spans.iter().map(Span::text).collect();
        Bilingual { fr: join(&self.fr), en: join(&self.en) }
    }

    /// The labels, in the order of the French text.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        labels(&self.fr)
    }
}

/// The labels among some pieces.
pub(super) fn labels(spans: &[Span]) -> impl Iterator<Item = &str> {
    spans.iter().filter_map(|span| match span {
        Span::Label(label) => Some(label.as_str()),
        Span::Plain(_) => None,
    })
}

/// Cuts a text at its marks: `Choisir **Fichier > Nouvelle base**.`
///
/// # Errors
/// A mark is not closed, or a label is empty or padded with spaces.
pub fn spans(text: &str) -> Result<Vec<Span>, MarkError> {
    let mut spans = Vec::new();
    for (rank, piece) in text.split("**").enumerate() {
        match (rank % 2 == 1, piece) {
            (false, "") => {}
            (false, plain) => spans.push(Span::Plain(plain.to_owned())),
            (true, label) if label.is_empty() || label.trim() != label => {
                // A lone mark at the end is a mark that nothing closes, not an empty label.
                let closed = text.matches("**").count().is_multiple_of(2);
                return Err(if closed { MarkError::EmptyLabel } else { MarkError::Unbalanced });
            }
            (true, label) => spans.push(Span::Label(label.to_owned())),
        }
    }
    if text.matches("**").count().is_multiple_of(2) { Ok(spans) } else { Err(MarkError::Unbalanced) }
}

/// Lets a text run over several lines of the file: a line break and the indentation around it are one space.
pub(super) fn on_one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(|line| line.trim_matches([' ', '\t', '\r'])).collect();
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_told_from_the_text() {
        assert_eq!(
            spans("Choisir **Fichier > Nouvelle base**, puis **SPR**"),
            Ok(vec![
                Span::Plain("Choisir ".into()),
                Span::Label("Fichier > Nouvelle base".into()),
                Span::Plain(", puis ".into()),
                Span::Label("SPR".into()),
            ])
        );
        assert_eq!(spans("2 * 3 * 4"), Ok(vec![Span::Plain("2 * 3 * 4".into())]));
    }

    #[test]
    fn marks_go_by_two() {
        for wrong in ["**", "a **b", "a **b** c **", "**a** **b"] {
            assert_eq!(spans(wrong), Err(MarkError::Unbalanced), "{wrong}");
        }
        for wrong in ["****", "a ** b ** c", "**a** ****"] {
            assert_eq!(spans(wrong), Err(MarkError::EmptyLabel), "{wrong}");
        }
    }

    #[test]
    fn a_text_may_run_over_lines_and_keeps_its_no_break_spaces() {
        assert_eq!(on_one_line("  Publier\u{a0}:\r\n      puis\n\n vérifier. "), "Publier\u{a0}: puis vérifier.");
    }

    #[test]
    fn without_bold_a_label_stands_in_quotation_marks() {
        let both = spans("Ouvrir **SPR**.").expect("balanced");
        let phrase = Phrase::new(both.clone(), both);
        assert_eq!(phrase.plain(Language::French), "Ouvrir «\u{a0}SPR\u{a0}».");
        assert_eq!(phrase.plain(Language::English), "Ouvrir “SPR”.");
        assert_eq!(phrase.unmarked().fr, "Ouvrir SPR.");
    }
}
