//! What the text of a dossier keeps, and what is refused.

use super::*;
use crate::bounds::{
    FINDING_VALUES as MOST_VALUES, INPUT_CHARACTERS as LONGEST_INPUT, NOTE_CHARACTERS as LONGEST_NOTE,
};
use crate::domain::finding::Finding;
use crate::domain::finding::{Actor, Check, ConnectError, Diagnosis, Evidence, ServerFact, TlsFault};
use crate::domain::inputs::{CasInputs, Field};
use crate::domain::port::Port;
use crate::domain::space::Space;
use crate::dossier::error::TextPlace;
use crate::dossier::progress::{StepState, WayPast};
use proptest::prelude::*;

fn when() -> Timestamp {
    Timestamp::parse("2014-08-25T14:03:07+02:00").unwrap()
}

/// Every kind of value the file can hold.
fn full() -> Dossier {
    let mut dossier = Dossier::default();
    dossier.inputs.school.name = "Collège L’Édit \"de Bourgade\"\n".into();
    dossier.inputs.ent.cas = CasInputs::Separate { login: "a".into(), validation: "b".into() };
    dossier.inputs.ent.attributes = Some(Default::default());
    dossier.inputs.ent.profiles = Some(Default::default());
    dossier.progress.current = Some("sauvegarde".into());
    dossier.progress.step_mut(&"a".into()).state = StepState::Done { on: when() };
    let step = dossier.progress.step_mut(&"b".into());
    step.state = StepState::Skipped { reason: "d\u{e9}j\u{e0} fait".into(), on: when() };
    step.ticked.insert("un".into());
    dossier.progress.step_mut(&"c".into()).state = StepState::InProgress;
    dossier.registration = Some(CustomerNumbers { client_code: "C1".into(), invoice: "F1".into() });
    dossier.captures.push(Capture {
        file: crate::dossier::captures::CaptureName::new(&"a".into(), 1).unwrap(),
        step: "a".into(),
        description: "Le menu «\u{a0}Fichier\u{a0}»".into(),
        added: when(),
    });
    dossier.findings = findings();
    dossier
}

/// Every kind of fact that needs attention, where texts are `name`.
fn facts(name: &str) -> Vec<ServerFact> {
    let (port, name) = (Port::PRONOTE, || name.to_owned());
    vec![
        ServerFact::Incomplete,
        ServerFact::MadeForOther { seen: name(), expected: name() },
        ServerFact::PortHeldBy { port, process: name() },
        ServerFact::PrefixFree { prefix: name() },
        ServerFact::PrefixForEveryone { prefix: name() },
        ServerFact::OtherReservation { prefix: name(), expected: name() },
        ServerFact::PrefixUnknown,
        ServerFact::NoFirewallRule { port },
        ServerFact::OldRunning { name: name() },
        ServerFact::OldWillStart { name: name() },
        ServerFact::OldStillThere { name: name() },
        ServerFact::ServiceStopped { name: name() },
        ServerFact::ServiceListed { name: name() },
        ServerFact::NoService,
    ]
}

fn findings() -> Findings {
    let finding = |check, cause| Finding {
        check,
        cause,
        actor: Some(Actor::Dane),
        tested: vec!["http://notes.college.fr/".into()],
        compared: vec!["https://cas.fr/login".into()],
        evidence: Evidence::default(),
    };
    let found = [
        finding(Check::Space(Space::VieScolaire), Diagnosis::OtherSite { title: "L’autre \"site\"".into() }),
        finding(Check::Tls, Diagnosis::Trouble(ConnectError::Tls(TlsFault::Expired { until: "01/01/2014".into() }))),
        finding(Check::Clock, Diagnosis::ClockWrong { seconds: -31 }),
        finding(Check::Server, Diagnosis::server(facts("PRONOTE Serveur 2013"))),
    ];
    let dated = |finding| DatedFinding { on: when(), by_hand: vec!["a.fr:80=127.0.0.1:80".into()], finding };
    found.map(dated).into_iter().fold(Findings::default(), |all, dated| all.with(dated))
}

#[test]
fn a_text_cut_anywhere_is_damaged_and_nothing_else() {
    let text = write(&full(), when()).unwrap();
    assert_eq!(read(text.as_bytes()), Ok(Snapshot { dossier: full(), saved: when(), format: Format::Known }));
    for length in 0..text.trim_end().len() {
        let cut = read(&text.as_bytes()[..length]);
        assert!(matches!(cut, Err(Unreadable::Damaged(_))), "cut at {length}: {cut:?}");
    }
}

#[test]
fn a_file_without_captures_is_still_read() {
    let mut dossier = full();
    dossier.captures.clear();
    let text = write(&dossier, when()).unwrap();
    let older = text.replacen("    captures: [],\n", "", 1);
    assert!(older.len() < text.len());
    assert_eq!(read(older.as_bytes()), Ok(Snapshot { dossier, saved: when(), format: Format::Known }));
}

#[test]
fn a_file_without_findings_is_still_read() {
    let text = write(&full(), when()).unwrap();
    let start = text.find("    findings: [").unwrap();
    let older = format!("{})\n", &text[..start]);
    let dossier = Dossier { findings: Findings::default(), ..full() };
    assert_eq!(read(older.as_bytes()), Ok(Snapshot { dossier, saved: when(), format: Format::Known }));
}

#[test]
fn a_finding_beyond_its_bounds_is_refused() {
    let with = |spoil: fn(&mut DatedFinding)| {
        let mut dated = findings().of(Check::Clock).unwrap().clone();
        spoil(&mut dated);
        let mut dossier = full();
        dossier.findings = dossier.findings.with(dated);
        write(&dossier, when())
    };
    assert!(with(|_| {}).is_ok());
    let spoils: [fn(&mut DatedFinding); 5] = [
        |dated| dated.finding.tested = vec![String::new(); MOST_VALUES + 1],
        |dated| dated.finding.compared = vec!["a".repeat(LONGEST_INPUT + 1)],
        |dated| dated.finding.cause = Diagnosis::OtherSite { title: "a".repeat(LONGEST_INPUT) },
        |dated| dated.by_hand = vec!["a".repeat(LONGEST_INPUT + 1)],
        |dated| dated.finding.cause = Diagnosis::Server { facts: facts(&"a".repeat(LONGEST_INPUT)) },
    ];
    for spoil in spoils {
        let refused = with(spoil);
        assert!(
            matches!(&refused, Err(Unwritable::TextTooLong(TooLong { place: TextPlace::Finding(Check::Clock), .. }))),
            "{refused:?}"
        );
    }
}

#[test]
fn the_windows_editors_mark_is_not_damage() {
    let text = write(&full(), when()).unwrap();
    assert!(read(format!("\u{feff}{}", text.replace('\n', "\r\n")).as_bytes()).is_ok());
}

#[test]
fn the_line_of_a_misfit_is_the_right_one() {
    let text = write(&full(), when()).unwrap();
    let line_of = |part: &str| 1 + text.lines().position(|line| line.contains(part)).unwrap();
    for (from, to, misfit) in [
        ("saved: ", "saved: Nowhere, was: ", Misfit::WrongValue),
        ("port_2013: \"\"", "port_2013: 8036", Misfit::WrongValue),
        ("uai:", "name:", Misfit::RepeatedField { name: "name".into() }),
        ("file: \"a-1.png", "file: \"../a-1.png", Misfit::WrongValue),
        ("on: \"2014-08-25T", "on: \"2014-13-45T", Misfit::WrongValue),
    ] {
        let line = line_of(from);
        assert_eq!(read(text.replacen(from, to, 1).as_bytes()), Err(Unreadable::Invalid { line, misfit }), "{from}");
    }
}

#[test]
fn a_text_beyond_its_bound_is_neither_written_nor_read() {
    let longest = "é".repeat(LONGEST_INPUT);
    let mut dossier = full();
    dossier.inputs.contact.phone = longest.clone();
    let text = write(&dossier, when()).unwrap();
    let longer = text.replace(&longest, &format!("{longest}é"));
    let too_long =
        TooLong { place: TextPlace::Input(Field::ContactPhone), length: LONGEST_INPUT + 1, longest: LONGEST_INPUT };
    assert_eq!(read(longer.as_bytes()), Err(Unreadable::TextTooLong(too_long.clone())));
    dossier.inputs.contact.phone.push('é');
    assert_eq!(write(&dossier, when()), Err(Unwritable::TextTooLong(too_long)));
    let mut dossier = full();
    for step in 0..60 {
        dossier.progress.step_mut(&step.to_string().as_str().into()).note = "n".repeat(LONGEST_NOTE);
    }
    assert_eq!(write(&dossier, when()), Err(Unwritable::TooMuch));
}

#[test]
fn a_deep_text_is_damaged_without_harm() {
    let deep = format!("(version: 1, inputs: {})", "[".repeat(100_000));
    assert!(matches!(read(deep.as_bytes()), Err(Unreadable::Damaged(Damage::Garbled { .. }))));
}

/// A change to the text of a dossier, in its lines.
#[derive(Clone, Debug)]
enum Change {
    /// What begins at a line, to its closing, written once more before another line.
    Copy { from: usize, to: usize },
    /// The name or the choice of a line, as only a later program knows it.
    Rename { line: usize, word: usize },
    /// What begins at a line, taken away.
    Remove { line: usize },
}

fn change() -> impl Strategy<Value = Change> {
    let line = 0..200usize;
    prop_oneof![
        4 => (line.clone(), line.clone()).prop_map(|(from, to)| Change::Copy { from, to }),
        // Near: twice in one structure.
        4 => (line.clone(), 0..8usize).prop_map(|(from, near)| Change::Copy { from, to: from + near }),
        4 => (line.clone(), 0..2usize).prop_map(|(line, word)| Change::Rename { line, word }),
        1 => line.prop_map(|line| Change::Remove { line }),
    ]
}

impl Change {
    fn made(&self, mut lines: Vec<String>) -> Vec<String> {
        let count = lines.len();
        let block = |from: usize, lines: &[String]| {
            let indent = |line: &str| line.len() - line.trim_start().len();
            let opens = lines[from].ends_with(['(', '[', '{']);
            let closing = (from + 1..count).find(|&at| indent(&lines[at]) <= indent(&lines[from]));
            from..if opens { closing.map_or(count, |at| at + 1) } else { from + 1 }
        };
        match *self {
            Self::Copy { from, to } => {
                let copied = lines[block(from % count, &lines)].to_vec();
                let to = to % count;
                lines.splice(to..to, copied);
            }
            Self::Rename { line, word } => {
                let line = &mut lines[line % count];
                let starts: Vec<_> = line
                    .match_indices(char::is_alphabetic)
                    .map(|(at, _)| at)
                    .filter(|&at| at == 0 || !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
                    .collect();
                if let Some(&at) = starts.get(word) {
                    line.insert_str(at, "Later");
                }
            }
            Self::Remove { line } => drop(lines.drain(block(line % count, &lines))),
        }
        lines
    }
}

proptest! {
    // A thousand: what a few copies in the wrong places do is rare.
    #![proptest_config(ProptestConfig::with_cases(1_000))]
    #[test]
    fn whatever_is_written_twice_or_renamed_what_is_read_is_written_and_read_the_same(
        changes in proptest::collection::vec(change(), 1..6),
    ) {
        let mut dossier = full();
        dossier.progress.step_mut(&"b".into()).way_past = Some(WayPast { reason: "vu".into(), on: when() });
        let text = write(&dossier, when()).unwrap();
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let changed = changes.iter().fold(lines, |lines, change| if lines.is_empty() { lines } else { change.made(lines) });
        let changed = changed.join("\n");
        if let Ok(Snapshot { dossier, .. }) = read(changed.as_bytes()) {
            let written = write(&dossier, when()).unwrap();
            let again = read(written.as_bytes()).unwrap();
            prop_assert_eq!(again.dossier, dossier, "{}\nwritten:\n{}", changed, written);
        }
    }
}

/// A state that this program does not know, twice in a step that it cannot read either: the step is kept as it stands.
#[test]
fn a_field_written_twice_in_what_is_kept_is_kept_twice() {
    let text = write(&full(), when()).unwrap();
    let text = text.replacen("state: InProgress,", "state: Later(1), state: Later(1), ticked: [],", 1);
    let Snapshot { dossier, .. } = read(text.as_bytes()).unwrap();
    assert_eq!(dossier.unknown.count(), 1);
    let written = write(&dossier, when()).unwrap();
    assert_eq!(written.matches("Later(1)").count(), 2, "{written}");
    assert_eq!(read(written.as_bytes()).unwrap().dossier, dossier);
}
