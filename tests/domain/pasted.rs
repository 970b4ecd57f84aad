//! Kinds of addresses that people paste: with signs around, two ports, prefixes, patterns, links that send elsewhere, portals.

use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::{CasInputs, Field, Inputs};
use assistant_pronote::domain::settings::{Blocker, Settings};
use assistant_pronote::i18n::{I18n, problems, warnings};
use assistant_pronote::lang::Language;

fn school(address: &str) -> Inputs {
    let mut inputs = Inputs::default();
    inputs.school.name = "Collège Essai".into();
    inputs.school.uai = "0069999L".into();
    inputs.server.listening_port = "8036".into();
    inputs.address = address.into();
    inputs.ent.id = "agora06".into();
    inputs
}

fn with_cas(cas: &str) -> Inputs {
    let mut inputs = school("http://notes.clg-x.ac-nice.fr:8036");
    inputs.ent.id = "manuelle".into();
    inputs.ent.cas = CasInputs::Server(cas.into());
    inputs
}

fn compute(inputs: &Inputs) -> Result<Settings, Vec<Blocker>> {
    let computed = Settings::compute(inputs, &Catalogue::embedded().expect("the catalogue"));
    for language in Language::ALL {
        let i18n = I18n::new(language);
        let said: Vec<_> = match &computed {
            Ok(settings) => settings.warnings.iter().map(|each| warnings::warning(&i18n, each)).collect(),
            Err(blockers) => blockers.iter().map(|each| problems::blocker(&i18n, each)).collect(),
        };
        assert!(said.iter().all(|each| !each.message.contains("erreur-") && !each.hint.is_empty()), "{said:?}");
    }
    computed
}

fn public(address: &str) -> String {
    compute(&school(address)).unwrap_or_else(|blockers| panic!("{address}: {blockers:?}")).public_url.to_string()
}

/// The code of the only refusal, and the values it proposes.
fn refused(inputs: &Inputs) -> (&'static str, Vec<(Field, String)>) {
    let blockers = compute(inputs).expect_err(&format!("{inputs:?}"));
    assert_eq!(blockers.len(), 1, "{blockers:?}");
    let proposals = blockers[0].proposals.iter().map(|found| (found.field, found.value.clone())).collect();
    (blockers[0].problem.code(), proposals)
}

/// What is said of the only refusal, in French.
fn said(inputs: &Inputs) -> String {
    let blockers = compute(inputs).expect_err(&format!("{inputs:?}"));
    let said = problems::blocker(&I18n::new(Language::French), &blockers[0]);
    format!("{} {}", said.message, said.hint)
}

#[test]
fn signs_around_an_address_are_taken_away_and_told() {
    let plain = "http://notes.clg-x.ac-nice.fr:8036";
    for typed in [
        "« http://notes.clg-x.ac-nice.fr:8036/ »",
        "\"http://notes.clg-x.ac-nice.fr:8036/\"",
        "<http://notes.clg-x.ac-nice.fr:8036/>",
        "(http://notes.clg-x.ac-nice.fr:8036)",
        "http://notes.clg-x.ac-nice.fr:8036/,",
        "“notes.clg-x.ac-nice.fr:8036”",
        "`http://notes.clg-x.ac-nice.fr:8036/eleve.html` ;",
    ] {
        assert_eq!(public(typed), plain, "{typed}");
        let settings = compute(&school(typed)).expect("accepted");
        let french = I18n::new(Language::French);
        let told: Vec<_> = settings.warnings.iter().map(|each| warnings::warning(&french, each).message).collect();
        assert!(told.iter().any(|said| said.contains("signes autour")), "{typed}: {told:?}");
    }
    let cas = compute(&with_cas("« https://cas.exemple.fr/cas »")).expect("accepted").cas.expect("a CAS");
    assert_eq!(cas.server.base().expect("a base").to_string(), "https://cas.exemple.fr/cas");
    // The sign in the middle stays wrong.
    assert_eq!(refused(&school("http://notes.clg-x.ac-nice.fr, port 8036")).0, "adresse_invalide");
}

#[test]
fn what_is_no_address_says_what_it_is() {
    for (typed, word) in [
        ("http://notes.clg-x.ac-nice.fr:8036:80/", "deux ports"),
        ("notes.clg-x.ac-nice.fr:80:", "deux ports"),
        ("http://+:8036/", "préfixe"),
        ("http://*:80/pronote/", "préfixe"),
        (r"^http://notes\.clg-x\.ac-nice\.fr:8036/.*", "motif"),
        ("http://notes.clg-x.ac-nice.fr:80/.*", "motif"),
        ("http://[2001:db8::1]:8036/", "IPv6"),
        ("2001:db8::1", "IPv6"),
    ] {
        let said = said(&school(typed));
        assert!(said.contains(word), "{typed}: {said}");
    }
}

#[test]
fn a_link_that_only_sends_elsewhere_is_not_called_a_login() {
    let found = vec![(Field::Address, "http://notes.clg-x.ac-nice.fr:8036".to_owned())];
    for typed in [
        "https://eur01.safelinks.protection.outlook.com/?url=http%3A%2F%2Fnotes.clg-x.ac-nice.fr%3A8036%2F&data=05",
        "https://www.google.com/url?q=http://notes.clg-x.ac-nice.fr:8036/&sa=D",
        "https://www.clg-x.fr/sites?redirect=http%3A%2F%2Fnotes.clg-x.ac-nice.fr%3A8036%2Feleve.html",
    ] {
        assert_eq!(refused(&school(typed)), ("lien_de_connexion", found.clone()), "{typed}");
        let blockers = compute(&school(typed)).expect_err("refused");
        let message = problems::blocker(&I18n::new(Language::French), &blockers[0]).message;
        assert!(message.contains("renvoyer") && !message.contains("identifiant"), "{typed}: {message}");
    }
    // EoleSSO takes the service at its root (EOLE 2.6, « Résumé des fichiers et liens »).
    let eole = "https://sso.clg-x.fr:8443/?service=http%3A%2F%2Fnotes.clg-x.ac-nice.fr%3A8036%2F";
    let cas = (Field::CasServer, "https://sso.clg-x.fr:8443".to_owned());
    assert_eq!(refused(&school(eole)).1, [found[0].clone(), cas.clone()]);
    assert_eq!(refused(&with_cas(eole)).1, [found[0].clone(), cas]);
}

#[test]
fn portals_and_the_ministry_are_not_pronote() {
    for (typed, code) in [
        ("https://cas.monbureaunumerique.fr/", "adresse_de_l_ent"),
        ("https://mon.lyceeconnecte.fr", "adresse_de_l_ent"),
        ("https://ent.parisclassenumerique.fr/timeline", "adresse_de_l_ent"),
        ("https://www.atrium-sud.fr/web/accueil", "adresse_de_l_ent"),
        ("https://ent.netocentre.fr", "adresse_de_l_ent"),
        ("https://teleservices.education.gouv.fr/", "adresse_du_ministere"),
        ("https://pub.phm.education.gouv.fr", "adresse_du_ministere"),
    ] {
        assert_eq!(refused(&school(typed)).0, code, "{typed}");
    }
    // A school's own site under a portal's domain may be PRONOTE's: it is only told.
    let settings = compute(&school("https://clg-x.monbureaunumerique.fr/pronote")).expect("accepted");
    assert!(settings.warnings.iter().any(|warning| warning.code() == "adresse_domaine_ent"));
    assert_eq!(public("http://notes.clg-x.ac-nice.fr:8036"), "http://notes.clg-x.ac-nice.fr:8036");
}

#[test]
fn every_endpoint_of_a_cas_is_brought_back_to_its_base() {
    for (typed, base) in [
        ("https://cas.exemple.fr/cas/saml/samlValidate", "https://cas.exemple.fr/cas/saml"),
        ("https://cas.exemple.fr/cas/status", "https://cas.exemple.fr/cas"),
        ("https://cas.exemple.fr/cas/v1/tickets", "https://cas.exemple.fr/cas"),
        ("https://cas.exemple.fr/cas/p3/proxyValidate?service=x", "https://cas.exemple.fr/cas"),
    ] {
        let settings = compute(&with_cas(typed)).unwrap_or_else(|blockers| panic!("{typed}: {blockers:?}"));
        assert_eq!(settings.cas.expect("a CAS").server.base().expect("a base").to_string(), base, "{typed}");
    }
    for typed in ["https://cas.exemple.fr/cas/login.jsf", "https://cas.exemple.fr/cas/index.do"] {
        assert!(said(&with_cas(typed)).contains("page"), "{typed}");
    }
}

#[test]
fn a_number_with_its_label_or_without_its_zero_is_understood() {
    let with_uai = |uai: &str| {
        let mut inputs = school("http://notes.clg-x.ac-nice.fr:8036");
        inputs.school.uai = uai.into();
        inputs
    };
    for typed in ["UAI 0069999L", "RNE : 0069999 L", "0069999-L"] {
        assert_eq!(compute(&with_uai(typed)).expect("accepted").uai.as_str(), "0069999L", "{typed}");
    }
    let lost = said(&with_uai("069999L"));
    assert!(lost.contains("tableur") && lost.contains("0069999L"), "{lost}");
}
