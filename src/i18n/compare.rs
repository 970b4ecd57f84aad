//! What is said of a difference between a screen and the settings: its part, what it breaks, its place.

use super::{I18n, UserMessage};
use crate::diagnostics::compare::alignment::{Column, align};
use crate::diagnostics::compare::{
    AddressPart, CompareError, ComparedText, Comparison, ComparisonVerdict, Difference, Meaning,
};
use crate::domain::credential;
use crate::{text, user_message};

/// Why nothing can be compared.
pub fn error(i18n: &I18n, error: &CompareError) -> UserMessage {
    match error {
        CompareError::Empty => user_message!(i18n, "ecart-rien"),
        CompareError::TooLong { length } => user_message!(i18n, "ecart-trop-long", nombre = length.to_string()),
        CompareError::SeveralLines => user_message!(i18n, "ecart-plusieurs-lignes"),
        CompareError::Control { code } => user_message!(i18n, "ecart-caractere", code = code),
        CompareError::Pattern(error) => super::coverage::error(i18n, error),
        CompareError::NoValue => user_message!(i18n, "ecart-sans-valeur"),
    }
}

/// The verdict in a sentence; `name` is the label of the value that was compared.
pub fn verdict(i18n: &I18n, verdict: ComparisonVerdict, name: &str) -> String {
    let name = name.to_owned();
    match verdict {
        ComparisonVerdict::Equal => text!(i18n, "ecart-verdict-egal", valeur = name),
        ComparisonVerdict::Equivalent => text!(i18n, "ecart-verdict-equivalent", valeur = name),
        ComparisonVerdict::Different => text!(i18n, "ecart-verdict-different", valeur = name),
    }
}

/// The whole reading as lines of text.
pub fn lines(i18n: &I18n, read: &ComparedText, shown: &str) -> Vec<String> {
    match read {
        ComparedText::Value(comparison) => comparison_lines(i18n, comparison, shown),
        ComparedText::Registration { coverage, comparison } => {
            let compared = comparison.iter().flat_map(|comparison| comparison_lines(i18n, comparison, shown));
            compared.chain(super::coverage::lines(i18n, coverage)).collect()
        }
    }
}

fn comparison_lines(i18n: &I18n, comparison: &Comparison, shown: &str) -> Vec<String> {
    let mut lines = vec![verdict(i18n, comparison.verdict, &i18n.value(comparison.with))];
    lines.extend(side_by_side(i18n, comparison, shown));
    lines.extend(comparison.gaps.iter().map(|gap| {
        let (part, place) = (part(i18n, gap.part), place(i18n, gap));
        format!("- {}", i18n.named(format!("{part} ({place})"), meaning(i18n, gap)))
    }));
    lines
}

/// Expected and shown, one above the other, with a mark under each place that breaks something; nothing when equal.
fn side_by_side(i18n: &I18n, comparison: &Comparison, shown: &str) -> Vec<String> {
    /// What a terminal shows on one line beside the labels.
    const WIDTH: usize = 64;
    if comparison.verdict == ComparisonVerdict::Equal {
        return Vec::new();
    }
    // Masked sign by sign: the places stay those of what was pasted.
    let masked = credential::masked(shown);
    let before = masked.chars().take_while(|c| c.is_whitespace()).count();
    let seen = masked.trim();
    let marked =
        |index: usize| comparison.gaps.iter().any(|gap| !gap.meaning.is_harmless() && gap.at == index + before);
    let mut columns = align(&comparison.expected, seen);
    let end = seen.chars().count();
    // A sign that lacks at the end has a place after it.
    columns.push(Column { expected: None, seen: None, index: end });
    let labels = [text!(i18n, "comparer-attendu"), text!(i18n, "comparer-vu")];
    let label_width = labels.iter().map(|label| label.chars().count()).max().unwrap_or_default();
    let mut last_marked = None;
    let mut lines = Vec::new();
    for piece in columns.chunks(WIDTH) {
        let row = |pick: fn(&Column) -> Option<char>| {
            piece.iter().map(|column| pick(column).unwrap_or(' ')).collect::<String>()
        };
        let rows = [row(|column| column.expected), row(|column| column.seen)];
        let mut marks = String::new();
        for column in piece {
            let here = marked(column.index) && last_marked != Some(column.index);
            if here {
                last_marked = Some(column.index);
            }
            marks.push(if here { '^' } else { ' ' });
        }
        for (label, row) in labels.iter().zip(rows) {
            lines.push(format!("  {label:<label_width$}\u{a0}: {row}").trim_end().to_owned());
        }
        if !marks.trim().is_empty() {
            lines.push(format!("  {:label_width$}   {}", "", marks.trim_end()));
        }
    }
    lines
}

/// The label of a part.
pub fn part(i18n: &I18n, part: AddressPart) -> String {
    match part {
        AddressPart::Protocol => text!(i18n, "ecart-partie-protocole"),
        AddressPart::Host => text!(i18n, "ecart-partie-hote"),
        AddressPart::Port => text!(i18n, "ecart-partie-port"),
        AddressPart::Root => text!(i18n, "ecart-partie-racine"),
        AddressPart::FinalSlash => text!(i18n, "ecart-partie-barre"),
        AddressPart::Page => text!(i18n, "ecart-partie-page"),
        AddressPart::Service => text!(i18n, "ecart-partie-service"),
        AddressPart::Value => text!(i18n, "ecart-partie-valeur"),
    }
}

/// Where a difference is, counted as people count.
pub fn place(i18n: &I18n, gap: &Difference) -> String {
    text!(i18n, "ecart-place", position = (gap.at + 1).to_string())
}

/// What a difference breaks.
pub fn meaning(i18n: &I18n, gap: &Difference) -> String {
    let said = match gap.meaning {
        Meaning::ProtocolCase | Meaning::HostCase | Meaning::NameCase => text!(i18n, "ecart-sans-effet-capitales"),
        Meaning::Encoding => text!(i18n, "ecart-sans-effet-codage"),
        Meaning::RootSlash => text!(i18n, "ecart-sans-effet-barre"),
        Meaning::PathForm => text!(i18n, "ecart-sans-effet-chemin"),
        Meaning::CodeForm => text!(i18n, "ecart-sans-effet-profil"),
        Meaning::ServicePage { space, mobile } => {
            text!(i18n, "ecart-sans-effet-page", page = super::coverage::page(i18n, space, mobile))
        }
        Meaning::Protocol => text!(i18n, "ecart-protocole"),
        Meaning::ProtocolMissing => text!(i18n, "ecart-protocole-absent"),
        Meaning::Host => text!(i18n, "ecart-hote"),
        // A browser leaves the usual port out by itself: its bar is no proof that it is missing.
        Meaning::PortMissing if matches!(gap.expected.as_str(), "80" | "443") => {
            text!(i18n, "ecart-port-habituel-absent", port = gap.expected.clone())
        }
        Meaning::PortMissing => text!(i18n, "ecart-port-absent"),
        Meaning::PortAdded => text!(i18n, "ecart-port-ajoute"),
        Meaning::PortOther => text!(i18n, "ecart-port"),
        Meaning::Root => text!(i18n, "ecart-racine"),
        Meaning::Page => text!(i18n, "ecart-page"),
        Meaning::Endpoint => text!(i18n, "ecart-validation"),
        Meaning::PatternMissing => text!(i18n, "ecart-motif-absent"),
        Meaning::PatternAdded => text!(i18n, "ecart-motif-ajoute"),
        Meaning::FinalSlash => text!(i18n, "ecart-barre"),
        Meaning::FinalSlashOfCas => text!(i18n, "ecart-barre-cas"),
        Meaning::FinalSlashOfPrefix => text!(i18n, "ecart-barre-prefixe"),
        Meaning::ServiceMissing => text!(i18n, "ecart-service-absent"),
        Meaning::ServiceParameter => text!(i18n, "ecart-service-parametre"),
        Meaning::DoubleEncoding => text!(i18n, "ecart-double-codage"),
        Meaning::LoginMissing => text!(i18n, "ecart-login-absent"),
        Meaning::LoginAdded => text!(i18n, "ecart-login-ajoute"),
        Meaning::Ticket => text!(i18n, "ecart-ticket"),
        Meaning::Query => text!(i18n, "ecart-parametre"),
        Meaning::CodeMissing => text!(i18n, "ecart-profil-absent"),
        Meaning::CodeAdded => text!(i18n, "ecart-profil-ajoute"),
        Meaning::CodeSpaces => text!(i18n, "ecart-profil-espaces"),
        Meaning::Case => text!(i18n, "ecart-capitales"),
        Meaning::LookAlike => text!(i18n, "ecart-ressemblance"),
        Meaning::Value => text!(i18n, "ecart-valeur"),
        Meaning::Unlike => text!(i18n, "ecart-autre"),
    };
    if gap.in_service { text!(i18n, "ecart-dans-service", sens = said) } else { said }
}
