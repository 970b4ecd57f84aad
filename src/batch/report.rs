//! The report of a run: a page to read, and the same as a table for a spreadsheet.

use super::list::List;
use super::refusal::Refusal;
use super::run::{LineOutcome, Outcome, State};
use crate::bounds::LIST_BYTES;
use crate::document::long_date;
use crate::domain::printable;
use crate::files::Files;
use crate::i18n::{I18n, UserMessage};
use crate::text;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::borrow::Cow;
use std::path::Path;

/// The page's name in the folder of all.
pub const HTML_FILE: &str = "rapport.html";
/// The table's.
pub const CSV_FILE: &str = "rapport.csv";

const STYLE: &str = include_str!("../../assets/guide/guide.css");
/// What a browser may load for the page: its own style.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The first line of the table: names for programs, the same in every language.
const HEAD: [&str; 13] = [
    "ligne",
    "uai",
    "nom",
    "etat",
    "dossier",
    "etapes_faites",
    "etapes",
    "points_attention",
    "colonne",
    "valeur",
    "code",
    "motif",
    "remede",
];
/// The mark by which a spreadsheet knows UTF-8.
const MARK: &str = "\u{feff}";

/// Whether a table is one that a run made.
pub fn is_ours(files: &Files, path: &Path) -> bool {
    let head = format!("{MARK}{}\r\n", HEAD.join(";"));
    files.read(path, LIST_BYTES).is_ok_and(|bytes| bytes.is_empty() || bytes.starts_with(head.as_bytes()))
}

/// The table: a row for each dossier, and one for each thing that is wrong with a line.
pub fn csv(outcome: &Outcome, i18n: &I18n) -> String {
    let mut table = format!("{MARK}{}\r\n", HEAD.join(";"));
    for line in &outcome.lines {
        let (done, total) =
            line.steps.map_or_else(Default::default, |(done, total)| (done.to_string(), total.to_string()));
        let notices = line.steps.map_or_else(String::new, |_| line.notices.to_string());
        let (number, state) = (line.number.to_string(), line.state.say(i18n));
        let folder = line.folder.as_deref().unwrap_or_default();
        let common: [&str; 8] = [&number, &line.uai, &line.name, &state, folder, &done, &total, &notices];
        let mut row = |rest: [&str; 5]| {
            let cells: Vec<_> = common.iter().chain(&rest).map(|text| cell(text)).collect();
            table += &cells.join(";");
            table += "\r\n";
        };
        if line.refusals.is_empty() {
            row([""; 5]);
        }
        for refusal in &line.refusals {
            let UserMessage { message, hint } = refusal.user_message(i18n);
            let column = refusal.column.as_deref().unwrap_or_default();
            row([column, &refusal.value, refusal.reason.code(), &message, &hint]);
        }
    }
    table
}

/// A cell that a spreadsheet shows and does not compute.
///
/// A text that begins like a formula is kept from being one by an apostrophe, spaces before it or not, in any width: a
/// list comes from elsewhere, and its report is opened by somebody who trusts it.
fn cell(text: &str) -> String {
    let line = printable::one_line(text);
    let begins = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{fffd}').chars().next();
    let is_formula = begins.is_some_and(|first| {
        matches!(first, '=' | '+' | '-' | '@' | '|' | '%' | '\'' | '＝' | '＋' | '－' | '＠' | '−')
    });
    let shown: Cow<'_, str> = if is_formula { format!("'{line}").into() } else { line };
    if shown.contains([';', '"', ',', '\'']) {
        format!("\"{}\"", shown.replace('"', "\"\""))
    } else {
        shown.into_owned()
    }
}

/// The page: counts, what is to be known of the list, the lines refused, then the dossiers.
pub fn html(list: &List, source: &str, outcome: &Outcome, i18n: &I18n) -> String {
    let title = text!(i18n, "lot-titre");
    let said = text!(
        i18n,
        "lot-lu",
        fichier = printable::one_line(source).into_owned(),
        codage = list.encoding.name(),
        separateur = list.separator.say(i18n)
    );
    let parts = [
        ("refuses", text!(i18n, "lot-refuses"), refused(outcome, i18n)),
        ("dossiers", text!(i18n, "lot-dossiers"), dossiers(outcome, i18n)),
    ];
    let remarks = outcome.lines.iter().filter_map(|line| line.remark(i18n));
    let notes: Vec<_> = list.notes.iter().map(|note| note.user_message(i18n)).chain(remarks).collect();
    let page = html! {
        (DOCTYPE)
        html lang=(i18n.language().code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content=(concat!("Assistant PRONOTE ", env!("CARGO_PKG_VERSION")));
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body.wide {
                a.skip href="#contenu" { (text!(i18n, "lot-aller-au-contenu")) }
                header role="banner" {
                    h1 { (title) }
                    dl.facts {
                        dt { (text!(i18n, "lot-liste")) } dd { (said) }
                        dt { (text!(i18n, "lot-date")) } dd { (long_date(i18n, outcome.day.date_time().date_naive())) }
                        dt { (text!(i18n, "lot-comptes")) } dd { (outcome.say(i18n)) }
                    }
                }
                main id="contenu" role="main" tabindex="-1" {
                    @if !notes.is_empty() {
                        section aria-labelledby="a-savoir" {
                            h2 id="a-savoir" { (text!(i18n, "lot-a-savoir")) }
                            ul {
                                @for said in &notes {
                                    li { (said.message) " " (said.hint) }
                                }
                            }
                        }
                    }
                    @for (id, title, body) in &parts {
                        section aria-labelledby=(id) { h2 id=(id) { (title) } (body) }
                    }
                }
                footer role="contentinfo" { p { (text!(i18n, "guide-pied", version = env!("CARGO_PKG_VERSION"))) } }
            }
        }
    };
    page.into_string()
}

fn refused(outcome: &Outcome, i18n: &I18n) -> Markup {
    let heads = [
        text!(i18n, "lot-colonne-ligne"),
        text!(i18n, "lot-colonne-nom"),
        text!(i18n, "lot-colonne-colonne"),
        text!(i18n, "lot-colonne-valeur"),
        text!(i18n, "lot-colonne-motif"),
        text!(i18n, "lot-colonne-remede"),
    ];
    let rows = outcome.lines.iter().flat_map(|line| line.refusals.iter().map(move |refusal| (line, refusal)));
    let row = |line: &LineOutcome, refusal: &Refusal| {
        let said = refusal.user_message(i18n);
        html! {
            tr {
                th scope="row" { (line.number) }
                td { (shown(&line.name)) @if !line.uai.is_empty() { " (" (shown(&line.uai)) ")" } }
                td { (shown(refusal.column.as_deref().unwrap_or_default())) }
                td { @if !refusal.value.is_empty() { code { (shown(&refusal.value)) } } }
                td { (said.message) }
                td { (said.hint) }
            }
        }
    };
    html! {
        @if outcome.count(State::Refused) == 0 { p { (text!(i18n, "lot-aucun-refus")) } }
        @else {
            table {
                caption { (text!(i18n, "lot-refuses-legende")) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody { @for (line, refusal) in rows { (row(line, refusal)) } }
            }
        }
    }
}

fn dossiers(outcome: &Outcome, i18n: &I18n) -> Markup {
    let heads = [
        text!(i18n, "lot-colonne-ligne"),
        text!(i18n, "lot-colonne-uai"),
        text!(i18n, "lot-colonne-nom"),
        text!(i18n, "lot-colonne-etat"),
        text!(i18n, "lot-colonne-etapes"),
        text!(i18n, "lot-colonne-attention"),
        text!(i18n, "lot-colonne-dossier"),
    ];
    let rows = || outcome.lines.iter().filter_map(|line| Some((line, line.folder.as_deref()?, line.steps?)));
    let steps = |(done, total): (usize, usize)| text!(i18n, "lot-etapes", faites = done, total = total);
    html! {
        @if rows().next().is_none() { p { (text!(i18n, "lot-aucun-dossier")) } }
        @else {
            table {
                caption { (text!(i18n, "lot-dossiers-legende")) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody {
                    @for (line, folder, done) in rows() {
                        tr {
                            th scope="row" { (line.number) }
                            td { (shown(&line.uai)) }
                            td { (shown(&line.name)) }
                            td { (line.state.say(i18n)) }
                            td { (steps(done)) }
                            td { (line.notices) }
                            td { (shown(folder)) }
                        }
                    }
                }
            }
        }
    }
}

/// A foreign text, cut where no reader would go on.
fn shown(text: &str) -> String {
    const LONGEST: usize = 200;
    let line = printable::one_line(text);
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a spreadsheet executes begins so, whatever stands before it that it leaves out.
    #[test]
    fn no_cell_is_a_formula() {
        for hostile in
            ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n+1", "\u{a0}=1", "＝1", "'=1", "|cmd"]
        {
            let cell = cell(hostile);
            assert!(cell.starts_with("\"'"), "{hostile:?} -> {cell:?}");
        }
        assert_eq!(cell("Collège \"Les Pins\"; annexe"), "\"Collège \"\"Les Pins\"\"; annexe\"");
        assert_eq!(cell("a\r\nb"), "a\u{fffd}\u{fffd}b");
        assert_eq!(cell("12"), "12");
    }
}
