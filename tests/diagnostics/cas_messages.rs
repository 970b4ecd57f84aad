//! What CAS servers say, as they send it: every line of the table is met, and what resembles is not.

use assistant_pronote::diagnostics::answer::message::{Document, Hole, MessageError, MessageMeaning, Said, Table};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

#[derive(Deserialize)]
#[serde(rename = "Samples", deny_unknown_fields)]
struct Samples {
    samples: Vec<Sample>,
    others: Vec<Other>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    source: String,
    document: Kind,
    cause: Said,
    captured: BTreeMap<Hole, String>,
    text: String,
}

/// What resembles and must not be met.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Other {
    document: Kind,
    why: String,
    text: String,
}

#[derive(Clone, Copy, Deserialize)]
enum Kind {
    Answer,
    Page,
    Text,
}

fn samples() -> Samples {
    ron::from_str(include_str!("../samples/cas_messages.ron")).expect("the samples")
}

fn table() -> Table {
    Table::embedded().expect("the table")
}

fn read<'a>(table: &'a Table, kind: Kind, text: &str) -> Vec<MessageMeaning<'a>> {
    match kind {
        Kind::Page => table.read(Document::Page(text)),
        Kind::Text => table.read(Document::Text(text)),
        Kind::Answer => {
            let (codes, status, message) = answered(text);
            let codes: Vec<_> = codes.iter().map(String::as_str).collect();
            table.read(Document::Answer { codes: &codes, status: &status, message: &message, source: text })
        }
    }
}

/// What a meaning says, and what it names.
fn meant(meaning: &MessageMeaning) -> (Said, BTreeMap<Hole, String>) {
    let named = meaning.named.iter().map(|(&hole, value)| (hole, value.reveal().to_owned()));
    (meaning.said, named.collect())
}

/// The codes, the SAML status and the message of a refusal.
fn answered(text: &str) -> (Vec<String>, String, String) {
    let (mut codes, mut status, mut message) = (Vec::new(), String::new(), String::new());
    if let Ok(json) = serde_json::from_str::<serde_json::Value>(text) {
        let failure = &json["serviceResponse"]["authenticationFailure"];
        let said = |name| failure[name].as_str().unwrap_or_default().to_owned();
        return (vec![said("code")], status, said("description"));
    }
    // A log-out notice without its namespaces is no XML of its own.
    let Ok(document) = roxmltree::Document::parse(text) else { return (codes, status, message) };
    for node in document.descendants() {
        let words = node.text().unwrap_or_default();
        match node.tag_name().name() {
            "authenticationFailure" | "proxyFailure" => {
                codes.extend(node.attribute("code").map(str::to_owned));
                words.clone_into(&mut message);
            }
            "StatusCode" => {
                let value = node.attribute("Value").unwrap_or_default();
                value.rsplit(':').next().unwrap_or_default().clone_into(&mut status);
                if !words.trim().is_empty() {
                    words.clone_into(&mut message);
                }
            }
            "StatusMessage" => words.clone_into(&mut message),
            _ => {}
        }
    }
    (codes, status, message)
}

#[test]
fn each_sample_means_what_its_server_meant() {
    let (table, samples) = (table(), samples());
    assert!(samples.samples.len() >= 120, "{} samples", samples.samples.len());
    let mut wrong = Vec::new();
    for Sample { source, document, cause, captured, text } in &samples.samples {
        let found = read(&table, *document, text);
        let first = found.first().map(meant);
        if first != Some((*cause, captured.clone())) {
            wrong.push(format!("{source}: {first:?} instead of {cause:?} {captured:?}\n{text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn each_line_of_the_table_is_met_by_a_sample() {
    let (table, samples) = (table(), samples());
    let met: BTreeSet<_> = samples
        .samples
        .iter()
        .flat_map(|sample| read(&table, sample.document, &sample.text))
        .map(|meaning| meaning.line)
        .collect();
    let missed: Vec<_> = (0..table.len()).filter(|line| !met.contains(line)).collect();
    assert!(!table.is_empty());
    assert_eq!(missed, Vec::<usize>::new(), "lines of the table, from 0: sentences, codes, markers");
}

#[test]
fn what_resembles_is_not_met() {
    let (table, samples) = (table(), samples());
    assert!(samples.others.len() >= 25, "{} others", samples.others.len());
    for Other { document, why, text } in &samples.others {
        assert_eq!(read(&table, *document, text), [], "{why}:\n{text}");
    }
}

#[test]
fn what_is_met_does_not_hang_on_how_it_is_written() {
    let (table, samples) = (table(), samples());
    for Sample { document, cause, captured, text, .. } in &samples.samples {
        let page = matches!(document, Kind::Page);
        let others = [
            text.replace('\'', "’").replace("’http", "'http"),
            text.replace(' ', "  "),
            text.replace(". ", ".\r\n"),
            if page { text.replace("é", "&eacute;").replace("à", "&#xE0;") } else { text.replace("é", "e\u{301}") },
        ];
        for other in others.iter().filter(|other| !matches!(document, Kind::Answer) || other.contains("</")) {
            // An XML whose quotes were changed is no XML any more.
            if matches!(document, Kind::Answer) && roxmltree::Document::parse(other).is_err() {
                continue;
            }
            let found = read(&table, *document, other);
            let first = found.first().map(meant);
            assert_eq!(first, Some((*cause, captured.clone())), "{other}");
        }
    }
}

#[test]
fn a_refusal_comes_before_a_state_and_a_sentence_before_a_code() {
    let table = table();
    let said = |text| table.read(Document::Text(text)).iter().map(|meaning| meaning.said).collect::<Vec<_>>();
    let log = "Granted ticket [ST-1-a] for service [http://a.fr/] and principal [b]\n\
               MOD_AUTH_CAS: INVALID_TICKET\n\
               Service ticket [ST-1-a] with service [http://a.fr/] does not match supplied service [http://a.fr:80/]";
    assert_eq!(said(log)[..3], [Said::ServiceMismatch, Said::TicketUnknown, Said::TicketGranted]);
    assert!(Said::ServiceMismatch.refuses() && Said::ValidationFailed.refuses() && !Said::LoggedOut.refuses());
    assert_eq!(said("INVALID_SERVICE"), [Said::ServiceNotRegistered, Said::ServiceRefused]);
    assert_eq!(said(""), []);
}

#[test]
fn a_table_is_checked_whole() {
    let parse = |lines: &str| Table::parse(&format!("(sources: {{\"a\": \"b\"}}, {lines})")).map(|table| table.len());
    let line =
        |says: &str| format!("(servers: [Apereo], places: [Log], says: \"{says}\", cause: Proxy, source: \"a\")");
    let sentences = |lines: &str| parse(&format!("sentences: [{lines}], codes: [], markers: []"));
    assert_eq!(sentences(&line("un refus")), Ok(1));
    for says in ["", "{", "{nom}", "{}", "a {ticket"] {
        assert_eq!(sentences(&line(says)), Err(MessageError::Phrase { says: says.into() }), "{says}");
    }
    let twice = format!("{}, {}", line("un refus"), line("un refus"));
    assert_eq!(sentences(&twice), Err(MessageError::Twice { says: "un refus".into() }));
    let elsewhere = line("un refus").replace("\"a\"", "\"z\"");
    assert_eq!(sentences(&elsewhere), Err(MessageError::Source { source: "z".into() }));
    assert!(matches!(Table::parse("("), Err(MessageError::Syntax { .. })));
    assert!(matches!(Table::parse(&" ".repeat(2 << 20)), Err(MessageError::TooLong { .. })));
}

#[test]
fn a_long_text_is_read_within_bounds() {
    let table = table();
    let hostile = [
        "ticket -".repeat(6_000),
        "service http://".repeat(6_000),
        "a".repeat(1_200_000),
        "<".repeat(50_000),
        "<script>".repeat(6_000),
        "&".repeat(50_000),
        "user user not allowed on ".repeat(3_000),
    ];
    for text in &hostile {
        for document in [Document::Text(text), Document::Page(text)] {
            let start = Instant::now();
            table.read(document);
            assert!(start.elapsed() < Duration::from_secs(20), "{:?} for {}…", start.elapsed(), &text[..8]);
        }
    }
}
