//! Addresses, links and registrations that a person pastes, pushed by a fuzzer: no crash, and every value that is
//! proposed is accepted in its field.
//!
//! `.ci/fuzz SECONDS` builds and runs it, from the samples of `tests/fuzz/addresses`.

#![no_main]

use assistant_pronote::cli::json;
use assistant_pronote::diagnostics::compare;
use assistant_pronote::domain::address::PublicUrl;
use assistant_pronote::domain::cas::CasUrl;
use assistant_pronote::domain::credential;
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::{CasInputs, Field, Inputs};
use assistant_pronote::domain::recognition::{CasRole, Proposal};
use assistant_pronote::domain::settings::Settings;
use assistant_pronote::i18n::{I18n, compare as say_compare, problems};
use assistant_pronote::lang::Language;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

/// The reference school, whose addresses what is read is held against.
struct Known {
    inputs: Inputs,
    settings: Settings,
    catalogue: Catalogue,
    i18n: I18n,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let catalogue = Catalogue::embedded().expect("the catalogue reads");
    let mut inputs = Inputs::default();
    inputs.school.name = "Collège La Bourgade".to_owned();
    inputs.school.uai = "0069999L".to_owned();
    inputs.address = "http://notes.clg-la-bourgade.ac-nice.fr:80".to_owned();
    inputs.ent.id = "agora06".to_owned();
    let settings = Settings::compute(&inputs, &catalogue).expect("the reference settings");
    Known { inputs, settings, catalogue, i18n: I18n::new(Language::French) }
});

fuzz_target!(|pasted: &[u8]| {
    if let Ok(text) = std::str::from_utf8(pasted) {
        read_as_an_address(text);
        read_as_a_comparison(text);
    }
});

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
    // What was accepted is accepted again, once the dossier has let its credentials go.
    if let Ok(settings) = &read[0] {
        let reopened = with(&credential::without_credentials(pasted), CasInputs::FromEnt);
        assert!(reopened.is_ok_and(|again| again.public_url == settings.public_url), "not accepted again");
    }
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
        Ok(shown) => {
            assert!(!say_compare::lines(&KNOWN.i18n, &shown, pasted).is_empty());
            assert!(json::of_shown(&shown, &KNOWN.i18n).is_object());
        }
        Err(error) => assert!(!say_compare::error(&KNOWN.i18n, &error).message.is_empty()),
    }
}
