//! Answers, pages, logs and reports that a person pastes, pushed by a fuzzer: no crash, no excess, and no value shown
//! by a debug text.
//!
//! `.ci/fuzz SECONDS` builds and runs it, from the sample answers and pastes.

#![no_main]

use assistant_pronote::cli::json;
use assistant_pronote::diagnostics::answer::{Answer, Expected, Outcome, Reading};
use assistant_pronote::diagnostics::server_report::ServerReport;
use assistant_pronote::domain::ent::{AttributeSet, Catalogue};
use assistant_pronote::domain::inputs::{AttributeInputs, ProfileInputs, Protocol};
use assistant_pronote::domain::port::Port;
use assistant_pronote::i18n::{I18n, answer as say, server_report as say_report};
use assistant_pronote::lang::Language;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

/// The reference ENT, which what is read is held against.
struct Known {
    attributes: AttributeInputs,
    profiles: ProfileInputs,
    ready_sets: Vec<AttributeSet>,
    i18n: I18n,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let catalogue = Catalogue::embedded().expect("the catalogue reads");
    let ent = catalogue.find("agora06").expect("the reference ENT");
    Known {
        attributes: ent.attributes.clone().expect("its attributes"),
        profiles: ent.profiles.clone().expect("its profiles"),
        ready_sets: catalogue.attribute_sets.clone(),
        i18n: I18n::new(Language::French),
    }
});

fuzz_target!(|pasted: &[u8]| {
    read_as_an_answer(pasted);
    read_as_a_report(pasted);
});

fn read_as_an_answer(pasted: &[u8]) {
    let answer = match Answer::read(pasted) {
        Ok(answer) => answer,
        Err(error) => {
            assert!(!say::error(&KNOWN.i18n, &error).message.is_empty());
            return;
        }
    };
    let expected = Expected {
        attributes: &KNOWN.attributes,
        profiles: &KNOWN.profiles,
        ready_sets: &KNOWN.ready_sets,
        service: Some("http://notes.clg-la-bourgade.ac-nice.fr:80"),
        now: None,
    };
    let reading = Reading::of(&answer, &expected);
    assert!(!say::conclusion(&KNOWN.i18n, &reading).message.is_empty());
    assert_eq!(json::answer(&answer, &reading, &KNOWN.i18n)["succes"], answer.succeeded());
    let count = answer.count;
    assert!(1 <= count.read && count.read <= count.answers, "the answer read is one of those pasted: {count:?}");
    match &answer.outcome {
        Outcome::Failure { .. } => assert!(reading.spaces().is_empty(), "a failure opens an espace"),
        Outcome::Success { user, .. } => {
            // Long enough not to be a word of the debug text by chance.
            let name = user.reveal();
            if name.len() > 40 {
                assert!(!format!("{answer:?}{reading:?}").contains(name), "a debug text shows who it is");
            }
        }
    }
}

fn read_as_a_report(pasted: &[u8]) {
    let Ok(report) = ServerReport::read(pasted) else { return };
    for fact in report.facts(Protocol::Http, Port::PRONOTE) {
        assert!(!say_report::fact(&KNOWN.i18n, &fact).message.is_empty());
    }
}
