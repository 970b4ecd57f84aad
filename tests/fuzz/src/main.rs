//! What a person pastes, pushed by a fuzzer: no crash, no excess, and no value shown by a debug text.
//!
//! `.ci/fuzz SECONDS` builds and runs it, from the sample answers of `tests/answers`.

#![no_main]

use assistant_pronote::cli::json;
use assistant_pronote::diagnostics::answer::{Answer, Expected, Outcome, Reading};
use assistant_pronote::diagnostics::compare;
use assistant_pronote::diagnostics::server_report::ServerReport;
use assistant_pronote::domain::address::PublicUrl;
use assistant_pronote::domain::cas::CasUrl;
use assistant_pronote::domain::credential;
use assistant_pronote::domain::ent::{AttributeSet, Catalogue};
use assistant_pronote::domain::inputs::{AttributeInputs, CasInputs, Field, Inputs, ProfileInputs, Protocol};
use assistant_pronote::domain::port::Port;
use assistant_pronote::domain::recognition::{CasRole, Proposal};
use assistant_pronote::domain::settings::Settings;
use assistant_pronote::i18n::{I18n, answer as say, compare as say_compare, problems, server_report as say_report};
use assistant_pronote::lang::Language;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

struct Known {
    attributes: AttributeInputs,
    profiles: ProfileInputs,
    ready_sets: Vec<AttributeSet>,
    inputs: Inputs,
    settings: Settings,
    catalogue: Catalogue,
    i18n: I18n,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let catalogue = Catalogue::embedded().expect("the catalogue reads");
    let ent = catalogue.find("agora06").expect("the reference ENT");
    let mut inputs = Inputs::default();
    inputs.school.name = "Collège La Bourgade".to_owned();
    inputs.school.uai = "0069999L".to_owned();
    inputs.address = "http://notes.clg-la-bourgade.ac-nice.fr:80".to_owned();
    inputs.ent.id = "agora06".to_owned();
    Known {
        attributes: ent.attributes.clone().expect("its attributes"),
        profiles: ent.profiles.clone().expect("its profiles"),
        ready_sets: catalogue.attribute_sets.clone(),
        settings: Settings::compute(&inputs, &catalogue).expect("the reference settings"),
        i18n: I18n::new(Language::French),
        inputs,
        catalogue,
    }
});

fuzz_target!(|pasted: &[u8]| {
    read_as_an_answer(pasted);
    read_as_a_report(pasted);
    if let Ok(text) = std::str::from_utf8(pasted) {
        read_as_an_address(text);
        read_as_a_comparison(text);
    }
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

/// Whatever is pasted in a field of address: settings or sentences, and every value proposed is accepted in its field.
fn read_as_an_address(pasted: &str) {
    let with = |address: &str, cas: CasInputs| {
        let mut inputs = KNOWN.inputs.clone();
        inputs.address = address.to_owned();
        inputs.ent.cas = cas;
        Settings::compute(&inputs, &KNOWN.catalogue)
    };
    let own = KNOWN.inputs.address.as_str();
    let separate = CasInputs::Separate { login: pasted.to_owned(), validation: "https://c.fr/samlValidate".to_owned() };
    let read = [with(pasted, CasInputs::FromEnt), with(own, CasInputs::Server(pasted.to_owned())), with(own, separate)];
    for blocker in read.into_iter().filter_map(Result::err).flatten() {
        assert!(!problems::blocker(&KNOWN.i18n, &blocker).message.is_empty());
        for Proposal { field, value } in &blocker.proposals {
            let accepted = match field {
                Field::Address => PublicUrl::parse(value).is_ok(),
                Field::CasServer => CasUrl::parse_base(value).is_ok(),
                Field::CasLogin => CasUrl::parse_full(value, CasRole::Login).is_ok(),
                Field::CasValidation => CasUrl::parse_full(value, CasRole::Validation).is_ok(),
                _ => false,
            };
            assert!(accepted, "a proposal is refused: {value}");
        }
    }
    let kept = credential::without_credentials(pasted);
    assert!(kept.len() <= pasted.len() && credential::masked(pasted).chars().count() == pasted.chars().count());
}

fn read_as_a_comparison(pasted: &str) {
    match compare::read(&KNOWN.settings, pasted) {
        Ok(shown) => assert!(!say_compare::lines(&KNOWN.i18n, &shown, pasted).is_empty()),
        Err(error) => assert!(!say_compare::error(&KNOWN.i18n, &error).message.is_empty()),
    }
}

fn read_as_a_report(pasted: &[u8]) {
    let Ok(report) = ServerReport::read(pasted) else { return };
    for fact in report.facts(Protocol::Http, Port::PRONOTE) {
        assert!(!say_report::fact(&KNOWN.i18n, &fact).message.is_empty());
    }
}
