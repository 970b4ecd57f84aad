//! Whether the texts and the lists of a dossier stay within their bounds, on reading as on writing.

use crate::bounds::{
    CAPTURES, DESCRIPTION_CHARACTERS as LONGEST_DESCRIPTION, FINDING_VALUES as MOST_VALUES,
    IDENTIFIER_CHARACTERS as LONGEST_IDENTIFIER, INPUT_CHARACTERS as LONGEST_INPUT, NOTE_CHARACTERS as LONGEST_NOTE,
    UNKNOWN_FINDINGS,
};
use crate::domain::finding::{Finding, LARGEST_EVIDENCE};
use crate::domain::inputs::{
    Attribute, CasInputs, ContactInputs, EntInputs, Field, Inputs, SchoolInputs, ServerInputs,
};
use crate::domain::space::Space;
use crate::dossier::error::{Listed, TextPlace};
use crate::dossier::progress::{PageId, Progress, StepProgress, StepState, TrialAnswer, TrialRecord};
use crate::dossier::{Capture, CustomerNumbers, DatedFinding, Dossier, Followed};

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

fn check(place: impl FnOnce() -> TextPlace, text: &str, longest: usize) -> Result<(), TooLong> {
    let length = text.chars().count();
    if length > longest { Err(TooLong { place: place(), length, longest }) } else { Ok(()) }
}

/// Lists are bounded on reading as on writing: a file may have come from elsewhere.
pub(super) fn check_lists(dossier: &Dossier) -> Result<(), TooMany> {
    let lists = [
        (Listed::Captures, dossier.captures.len(), CAPTURES),
        (Listed::UnknownFindings, dossier.findings.unknown().len(), UNKNOWN_FINDINGS),
    ];
    match lists.into_iter().find(|(_, number, most)| number > most) {
        Some((what, number, most)) => Err(TooMany { what, number, most }),
        None => Ok(()),
    }
}

pub(super) fn check_texts(dossier: &Dossier) -> Result<(), TooLong> {
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
