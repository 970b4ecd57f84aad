//! The text of `dossier.ron`: its version, and what is said of a text that is not one.
//!
//! # The rule of the version
//!
//! `version` is a whole number, and a program writes one only ([`VERSION`]).
//!
//! - **A field is added**: the version stays. Its reader takes a default where the field is absent, so that the files
//!   of before are read; the programs of before keep it unread and write it back ([`UnknownFields`]). A finding of any
//!   new form counts as one too: it is kept whole ([`Findings::unknown`]).
//! - **A choice or a key is added** (a state, a local field, a trial): the version stays too, as long as the default is a
//!   fair reading of it. The programs of before take it out before reading, keep it and write it back where it stood.
//! - **Anything else** (a field taken away or of another meaning, another form of a value): the version is one more, and
//!   the reader of the former one stays.
//! - A file of a **later version** is read as far as it can be, and never written: [`Format::Newer`]. One that cannot be
//!   read so is refused, and left as it is.
//! - A dossier of each version, as the program of that time wrote it, stands in `tests/samples/dossiers` and is opened
//!   by the tests for ever.

use super::error::{Damage, Listed, Misfit, TextPlace};
use super::progress::{PageId, Progress, StepProgress, StepState, TrialAnswer, TrialRecord};
use super::unknown::{TooManyFields, UnknownFields, Without, without};
use super::{Capture, CustomerNumbers, DatedFinding, Dossier, Findings, Followed, LocalFacts};
use crate::bounds::{
    CAPTURES, DESCRIPTION_CHARACTERS as LONGEST_DESCRIPTION, DOSSIER_BYTES as LARGEST_FILE,
    FINDING_VALUES as MOST_VALUES, IDENTIFIER_CHARACTERS as LONGEST_IDENTIFIER, INPUT_CHARACTERS as LONGEST_INPUT,
    NOTE_CHARACTERS as LONGEST_NOTE, RON_DEPTH, UNKNOWN_FINDINGS,
};
use crate::domain::finding::{Finding, LARGEST_EVIDENCE};
use crate::domain::inputs::{
    Attribute, CasInputs, ContactInputs, EntInputs, Field, Inputs, SchoolInputs, ServerInputs,
};
use crate::domain::printable;
use crate::domain::space::Space;
use crate::domain::timestamp::Timestamp;
use ron::error::{Error as RonError, SpannedError};
use ron::value::RawValue;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value as Json;
use std::borrow::Cow;

/// The version that this program writes, and the last one that it reads to write again.
pub const VERSION: u64 = 1;
/// The name of the list of findings in the file.
pub(super) const FINDINGS: &str = "findings";

/// The file as a whole.
#[derive(Serialize, Deserialize)]
struct File {
    version: u64,
    /// When this was written.
    saved: Timestamp,
    inputs: Inputs,
    /// Absent from the files of the first programs of this version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    walkthrough: Option<Followed>,
    progress: Progress,
    registration: Option<CustomerNumbers>,
    /// Absent from the files of the first program of this version.
    #[serde(default)]
    captures: Vec<Capture>,
    /// As above.
    #[serde(default)]
    findings: Vec<Item>,
    /// As above.
    #[serde(default, skip_serializing_if = "LocalFacts::is_empty")]
    local: LocalFacts,
}

/// A finding of the list: ours, or one that a later program kept, whose text is kept as it is.
#[derive(Serialize)]
#[serde(untagged)]
enum Item {
    Known(Box<DatedFinding>),
    Unknown(Box<RawValue>),
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Box::<RawValue>::deserialize(deserializer)?;
        let known = ron().from_str::<DatedFinding>(text.get_ron()).ok().and_then(|dated| in_lines(&dated));
        // An unknown check, cause or field: of a later program: the rest of the dossier is read all the same.
        Ok(known.map_or(Item::Unknown(text), |dated| Item::Known(Box::new(dated))))
    }
}

/// The reader of RON, bounded in depth.
fn ron() -> ron::Options {
    ron::Options::default().with_recursion_limit(RON_DEPTH)
}

/// A finding or local facts whose texts hold nothing that a terminal obeys, and no line break but between the lines of
/// what was seen: a file may have come from elsewhere, and each text stands on a line of a ticket. Every text is gone
/// through, those of causes to come too. `None` when it is none of the kind then.
fn in_lines<T: Serialize + DeserializeOwned>(whole: &T) -> Option<T> {
    fn clean(value: &mut Json, has_lines: bool) {
        match value {
            Json::String(text) if has_lines => *text = printable::lines(text).into_owned(),
            Json::String(text) => *text = printable::one_line(text).into_owned(),
            Json::Array(items) => items.iter_mut().for_each(|item| clean(item, false)),
            Json::Object(fields) => fields.iter_mut().for_each(|(name, field)| clean(field, name == "evidence")),
            Json::Null | Json::Bool(_) | Json::Number(_) => {}
        }
    }
    let mut value = serde_json::to_value(whole).ok()?;
    clean(&mut value, false);
    serde_json::from_value(value).ok()
}

/// The list as the file has it.
fn items(findings: &Findings) -> Result<Vec<Item>, ron::Error> {
    let known = findings.iter().map(|dated| Ok(Item::Known(Box::new(dated.clone()))));
    let unknown =
        findings.unknown().iter().map(|text| Ok(Item::Unknown(RawValue::from_boxed_ron(text.trim().into())?)));
    known.chain(unknown.map(|item| item.map_err(|error: ron::error::SpannedError| error.code))).collect()
}

/// The list as the program has it.
fn findings(items: Vec<Item>) -> Findings {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for item in items {
        match item {
            Item::Known(dated) => known.push(*dated),
            Item::Unknown(text) => unknown.push(text.get_ron().trim().to_owned()),
        }
    }
    Findings::from(known).with_unknown(unknown)
}

/// What every version of the file has.
#[derive(Deserialize)]
struct Envelope {
    version: u64,
}

/// Which program can write the dossier again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// This one.
    #[default]
    Known,
    /// A later one only: what is shown is what could be read of it.
    Newer {
        /// The file's version.
        found: u64,
    },
}

/// A dossier as one file holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Snapshot {
    pub dossier: Dossier,
    pub saved: Timestamp,
    pub format: Format,
}

/// Why the bytes of a file are not a dossier this program can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    Damaged(Damage),
    Newer { found: u64 },
    Invalid { line: usize, misfit: Misfit },
    TextTooLong(TooLong),
    TooMany(TooMany),
}

/// A list that passes its bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TooMany {
    pub what: Listed,
    pub number: usize,
    pub most: usize,
}

/// A text that passes its bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TooLong {
    pub place: TextPlace,
    pub length: usize,
    pub longest: usize,
}

/// Why a dossier has no file that could be read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unwritable {
    TextTooLong(TooLong),
    TooMany(TooMany),
    /// The whole passes [`LARGEST_FILE`].
    TooMuch,
    /// RON refused, in its own words.
    Refused(String),
}

/// The text of the file.
pub(crate) fn write(dossier: &Dossier, saved: Timestamp) -> Result<String, Unwritable> {
    check_texts(dossier).map_err(Unwritable::TextTooLong)?;
    check_lists(dossier).map_err(Unwritable::TooMany)?;
    let text = dossier.unknown.put_back(known(dossier, saved)?);
    if text.len() as u64 >= LARGEST_FILE { Err(Unwritable::TooMuch) } else { Ok(text + "\n") }
}

/// What this program itself writes of a dossier.
fn known(dossier: &Dossier, saved: Timestamp) -> Result<String, Unwritable> {
    let Dossier { inputs, walkthrough, progress, registration, captures, findings, local, unknown: _ } =
        dossier.clone();
    let findings = items(&findings).map_err(|error| Unwritable::Refused(error.to_string()))?;
    let file = File { version: VERSION, saved, inputs, walkthrough, progress, registration, captures, findings, local };
    let pretty = ron::ser::PrettyConfig::new().new_line("\n");
    ron::ser::to_string_pretty(&file, pretty).map_err(|error| Unwritable::Refused(error.to_string()))
}

/// Reads the bytes of a file.
pub(crate) fn read(bytes: &[u8]) -> Result<Snapshot, Unreadable> {
    use Unreadable::Damaged;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Damaged(Damage::Empty));
    }
    // A raw NUL is never written; blocks of them are what a power cut leaves.
    if bytes.contains(&0) {
        return Err(Damaged(Damage::NotText));
    }
    let text = str::from_utf8(bytes).map_err(|_| Damaged(Damage::NotText))?;
    // Windows' editor adds this mark to a file it saves.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Whole or not comes first: a name cut in the middle must not pass for an unknown field.
    if let Err(error) = ron().from_str::<IgnoredAny>(text) {
        let (line, column) = (error.span.end.line, error.span.end.col);
        return Err(Damaged(Damage::Garbled { line, column }));
    }
    let format = match ron().from_str::<Envelope>(text) {
        Ok(Envelope { version: VERSION }) => Format::Known,
        Ok(Envelope { version }) if version > VERSION => Format::Newer { found: version },
        _ => return Err(Damaged(Damage::NoVersion)),
    };
    match (body(text), format) {
        (Ok((dossier, saved)), format) => Ok(Snapshot { dossier, saved, format }),
        (Err(_), Format::Newer { found }) => Err(Unreadable::Newer { found }),
        (Err(refused), Format::Known) => Err(refused),
    }
}

/// What stands in a whole file, with what a later program added.
fn body(text: &str) -> Result<(Dossier, Timestamp), Unreadable> {
    let (file, text, taken) = known_file(text)?;
    let text = text.as_ref();
    let File { version: _, saved, inputs, walkthrough, progress, registration, captures, findings: items, local } =
        file;
    let (findings, unknown) = (findings(items), UnknownFields::default());
    let local = in_lines(&local).unwrap_or_default();
    let mut dossier = Dossier { inputs, walkthrough, progress, registration, captures, findings, local, unknown };
    check_texts(&dossier).map_err(Unreadable::TextTooLong)?;
    check_lists(&dossier).map_err(Unreadable::TooMany)?;
    for capture in &mut dossier.captures {
        capture.description = printable::one_line(&capture.description).into_owned();
    }
    // What cannot be written anew has nothing to put back either.
    let ours = known(&dossier, saved).unwrap_or_default();
    dossier.unknown = UnknownFields::of(text, &ours, taken).map_err(|TooManyFields { number }| {
        Unreadable::TooMany(TooMany { what: Listed::UnknownFields, number, most: crate::bounds::UNKNOWN_FIELDS })
    })?;
    Ok((dossier, saved))
}

/// The file without the choices, the keys and the fields that only a later program knows, its text without them, and
/// what was taken out.
fn known_file(text: &str) -> Result<(File, Cow<'_, str>, Vec<Without>), Unreadable> {
    let is_later = |error: &SpannedError| {
        matches!(error.code, RonError::NoSuchEnumVariant { .. } | RonError::NoSuchStructField { .. })
    };
    let mut error = match ron().from_str::<File>(text) {
        Ok(file) => return Ok((file, Cow::Borrowed(text), Vec::new())),
        Err(error) => error,
    };
    let (mut left, mut taken) = (text.to_owned(), Vec::new());
    while is_later(&error) && taken.len() <= crate::bounds::UNKNOWN_FIELDS {
        let at = offset(&left, error.span.end.line, error.span.end.col);
        // The innermost piece whose absence the rest allows; the whole of the inputs is never one.
        let next = without(&left, at).into_iter().find_map(|shorter| match ron().from_str::<File>(&shorter.text) {
            Ok(file) => Some((shorter, Ok(file))),
            Err(other) if is_later(&other) => Some((shorter, Err(other))),
            Err(_) => None,
        });
        let Some((shorter, read)) = next else { break };
        left.clone_from(&shorter.text);
        taken.push(shorter);
        match read {
            Ok(file) => return Ok((file, Cow::Owned(left), taken)),
            Err(next) => error = next,
        }
    }
    Err(unfit(error))
}

/// The byte of a place that RON names by its line and its column, both from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

fn unfit(error: SpannedError) -> Unreadable {
    let misfit = match error.code {
        RonError::NoSuchStructField { found, .. } => Misfit::UnknownField { name: shown(&found) },
        RonError::NoSuchEnumVariant { found, .. } => Misfit::UnknownChoice { name: shown(&found) },
        RonError::MissingStructField { field, .. } => Misfit::MissingField { name: shown(field) },
        RonError::DuplicateStructField { field, .. } => Misfit::RepeatedField { name: shown(field) },
        _ => Misfit::WrongValue,
    };
    Unreadable::Invalid { line: error.span.end.line, misfit }
}

fn shown(name: &str) -> String {
    crate::domain::excerpt(name)
}

fn check(place: impl FnOnce() -> TextPlace, text: &str, longest: usize) -> Result<(), TooLong> {
    let length = text.chars().count();
    if length > longest { Err(TooLong { place: place(), length, longest }) } else { Ok(()) }
}

/// Lists are bounded on reading as on writing: a file may have come from elsewhere.
fn check_lists(dossier: &Dossier) -> Result<(), TooMany> {
    let lists = [
        (Listed::Captures, dossier.captures.len(), CAPTURES),
        (Listed::UnknownFindings, dossier.findings.unknown().len(), UNKNOWN_FINDINGS),
    ];
    match lists.into_iter().find(|(_, number, most)| number > most) {
        Some((what, number, most)) => Err(TooMany { what, number, most }),
        None => Ok(()),
    }
}

fn check_texts(dossier: &Dossier) -> Result<(), TooLong> {
    let Dossier { inputs, walkthrough, progress, registration, captures, findings, local, unknown: _ } = dossier;
    check_inputs(inputs)?;
    if let Some(Followed { id, edition }) = walkthrough {
        check(|| TextPlace::Identifier, id.as_str(), LONGEST_IDENTIFIER)?;
        check(|| TextPlace::Identifier, edition, LONGEST_IDENTIFIER)?;
    }
    check_progress(progress)?;
    findings.iter().try_for_each(check_finding)?;
    local.iter().try_for_each(|(field, text)| check(|| TextPlace::Local(field), text, LONGEST_INPUT))?;
    for Capture { file, step, description, added: _ } in captures {
        check(|| TextPlace::Identifier, step.as_str(), LONGEST_IDENTIFIER)?;
        check(|| TextPlace::Capture(file.clone()), description, LONGEST_DESCRIPTION)?;
    }
    if let Some(CustomerNumbers { client_code, invoice }) = registration {
        check(|| TextPlace::ClientCode, client_code, LONGEST_INPUT)?;
        check(|| TextPlace::Invoice, invoice, LONGEST_INPUT)?;
    }
    Ok(())
}

/// Each structure is taken apart whole, so that the compiler asks for a field added later.
fn check_inputs(inputs: &Inputs) -> Result<(), TooLong> {
    let Inputs { school, address, server, contact, ent } = inputs;
    let SchoolInputs { name, uai, hosting: _ } = school;
    let ServerInputs { protocol: _, ip, name: server_name, listening_port, port_2013, install_folder, base, ports } =
        server;
    if ports.len() > MOST_VALUES {
        return Err(TooLong { place: TextPlace::PortDecision, length: ports.len(), longest: MOST_VALUES });
    }
    ports.iter().try_for_each(|decision| check(|| TextPlace::PortDecision, &decision.confirmed_by, LONGEST_INPUT))?;
    let ContactInputs { name: contact_name, phone, email } = contact;
    let EntInputs { id, cas, attributes, profiles } = ent;
    let lines = [
        (Field::Name, name),
        (Field::Uai, uai),
        (Field::Address, address),
        (Field::ServerIp, ip),
        (Field::ServerName, server_name),
        (Field::ListeningPort, listening_port),
        (Field::Port2013, port_2013),
        (Field::InstallFolder, install_folder),
        (Field::Base, base),
        (Field::ContactName, contact_name),
        (Field::ContactPhone, phone),
        (Field::ContactEmail, email),
        (Field::Ent, id),
    ];
    let cas = match cas {
        CasInputs::FromEnt => vec![],
        CasInputs::Server(server) => vec![(Field::CasServer, server)],
        CasInputs::Separate { login, validation } => {
            vec![(Field::CasLogin, login), (Field::CasValidation, validation)]
        }
    };
    let attributes = attributes
        .iter()
        .flat_map(|names| Attribute::ALL.map(|attribute| (Field::Attribute(attribute), names.get(attribute))));
    let profiles =
        profiles.iter().flat_map(|values| Space::ALL.map(|space| (Field::Profile(space), values.get(space))));
    lines
        .into_iter()
        .chain(cas)
        .chain(attributes)
        .chain(profiles)
        .try_for_each(|(field, text)| check(|| TextPlace::Input(field), text, LONGEST_INPUT))
}

fn check_progress(progress: &Progress) -> Result<(), TooLong> {
    let Progress { current, steps, trials } = progress;
    for (trial, TrialRecord { answer, on: _, tested }) in trials {
        let place = || TextPlace::Trial(*trial);
        if let TrialAnswer::Failed { seen } = answer {
            check(place, seen, LONGEST_INPUT)?;
        }
        check_values(place, tested)?;
    }
    if let Some(PageId(page)) = current {
        check(|| TextPlace::Identifier, page, LONGEST_IDENTIFIER)?;
    }
    for (step, kept) in steps {
        check(|| TextPlace::Identifier, step.as_str(), LONGEST_IDENTIFIER)?;
        let StepProgress { state, ticked, note, done_with, way_past } = kept;
        for id in ticked {
            check(|| TextPlace::Identifier, id, LONGEST_IDENTIFIER)?;
        }
        check(|| TextPlace::Note(step.clone()), note, LONGEST_NOTE)?;
        let reasons = match state {
            StepState::Skipped { reason, .. } => Some(reason),
            _ => None,
        };
        for reason in reasons.into_iter().chain(way_past.as_ref().map(|past| &past.reason)) {
            check(|| TextPlace::Reason(step.clone()), reason, LONGEST_NOTE)?;
        }
        done_with.values().try_for_each(|value| check(|| TextPlace::Note(step.clone()), value, LONGEST_INPUT))?;
    }
    Ok(())
}

/// A finding is written by this program, and short; a file may have come from elsewhere.
fn check_finding(dated: &DatedFinding) -> Result<(), TooLong> {
    let DatedFinding { on: _, by_hand, finding } = dated;
    let Finding { check: asked, cause, actor: _, tested, compared, evidence } = finding;
    let place = || TextPlace::Finding(*asked);
    // What cannot be written is said when it is written.
    check(place, &ron::to_string(cause).unwrap_or_default(), LONGEST_INPUT)?;
    check(place, evidence.as_str(), LARGEST_EVIDENCE)?;
    [by_hand, tested, compared].into_iter().try_for_each(|values| check_values(place, values))
}

/// Values of the settings, as they were when something was seen.
fn check_values(place: impl Fn() -> TextPlace, values: &[String]) -> Result<(), TooLong> {
    if values.len() > MOST_VALUES {
        return Err(TooLong { place: place(), length: values.len(), longest: MOST_VALUES });
    }
    values.iter().try_for_each(|value| check(&place, value, LONGEST_INPUT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::{Actor, Check, ConnectError, Diagnosis, Evidence, ServerFact, TlsFault};
    use crate::domain::port::Port;

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
            finding(
                Check::Tls,
                Diagnosis::Trouble(ConnectError::Tls(TlsFault::Expired { until: "01/01/2014".into() })),
            ),
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
                matches!(
                    &refused,
                    Err(Unwritable::TextTooLong(TooLong { place: TextPlace::Finding(Check::Clock), .. }))
                ),
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
            assert_eq!(
                read(text.replacen(from, to, 1).as_bytes()),
                Err(Unreadable::Invalid { line, misfit }),
                "{from}"
            );
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
}
