//! What people of the trade really paste: each text, what it must be taken for, and what must be said of it.

use crate::answers::{Settings, summary};
use assistant_pronote::cli::json;
use assistant_pronote::diagnostics::answer::connector::Connector;
use assistant_pronote::diagnostics::answer::message::Said;
use assistant_pronote::diagnostics::answer::reading::{Doubt, Remark, State};
use assistant_pronote::diagnostics::answer::{Answer, AnswerError, FailureKind, Note, Outcome, Reading, Services};
use assistant_pronote::domain::inputs::Attribute;
use assistant_pronote::domain::space::Space;
use assistant_pronote::i18n::{I18n, answer as say};
use assistant_pronote::lang::Language;
use std::collections::BTreeSet;
use std::path::Path;

/// Texts taken from public threads and from the public code of servers; names and tickets are invented.
const CASES: &[(&str, &str)] = &[
    ("attribut-nom-et-valeur.xml", "cas3 m.tavel [professeurs]"),
    ("attributs-nommes.xml", "cas3 m.tavel [professeurs]"),
    ("audit-validation.txt", "text ValidationFailed"),
    ("autre-port.xml", "saml11 m.tavel [professeurs]"),
    ("avis-de-deconnexion.xml", "text LogoutNotice"),
    ("boite-autre-nom.xml", "cas2 m.tavel [] NotRecognised"),
    ("code-seul.txt", "text ServiceNotRegistered"),
    ("connecteur-defaut.xml", "cas3 mona.tavel [] ProfileMissing"),
    ("connecteur-generic.xml", "cas3 b0000000000000000000000000000000000000bb [] ProfileMissing"),
    ("connecteur-pronote.xml", "saml11 mona.tavel [] ProfileMissing"),
    ("courriel-deux-services.txt", "text ServiceMismatch"),
    ("deux-essais.txt", "cas3 m.tavel [professeurs]"),
    ("en-tetes-seuls.txt", "EmptyBody"),
    ("entites-de-page.xml", "UnknownEntity"),
    ("erreur-php-echappee.txt", "cas2 INVALID_TICKET Ticket"),
    ("journal-apache-octets.txt", "cas3 z.peltier [eleves]"),
    ("page-compte-refuse.html", "page AccountNotAllowed"),
    ("page-connecte-sans-service.html", "page LoggedInWithoutService"),
    ("page-en-service.xml", "saml11 m.tavel [professeurs]"),
    ("profil-liste-java.xml", "saml11 m.tavel [] ListAsText"),
    ("question-et-reponse.txt", "saml11 m.tavel [professeurs]"),
    ("refus-code-not-valid.xml", "saml11 RequestDenied Ticket"),
    ("refus-edifice-service.xml", "saml11 Responder Service"),
    ("refus-edifice-ticket.xml", "saml11 Responder Ticket"),
    ("refus-francais-deux-services.xml", "saml11 RequestDenied Service"),
    ("refus-francais-parametres.xml", "saml11 RequestDenied RequestIncomplete"),
    ("refus-latin1.xml", "cas2 INVALID_TICKET Ticket"),
    ("refus-parametres.xml", "cas2 INVALID_REQUEST RequestIncomplete"),
    ("refus-tabulations.xml", "cas2 INVALID_SERVICE Service"),
    ("refus.json", "Json"),
    ("trace-php-valeurs-sur-leur-ligne.txt", "cas3 m.tavel [professeurs]"),
    ("trace-php.txt", "cas3 m.tavel [professeurs]"),
    ("validite-nulle.xml", "saml11 m.tavel [] NeverValid"),
];

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/pastes"))
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn text(name: &str) -> String {
    String::from_utf8(bytes(name)).expect("UTF-8")
}

fn answer(text: impl AsRef<[u8]>) -> Answer {
    Answer::read(text.as_ref()).unwrap_or_else(|error| panic!("{error:?}"))
}

fn error(text: impl AsRef<[u8]>) -> AnswerError {
    Answer::read(text.as_ref()).expect_err("no answer")
}

fn reading(text: impl AsRef<[u8]>) -> Reading {
    Settings::of_the_guide().read(&answer(text))
}

fn french() -> I18n {
    I18n::new(Language::French)
}

/// The conclusion and its remedy.
fn concluded(text: impl AsRef<[u8]>) -> (String, String) {
    let said = say::conclusion(&french(), &reading(text));
    (said.message, said.hint)
}

fn saml(profile: &str, dates: [&str; 2], attributes: &str) -> String {
    let [from, until] = dates;
    text("page-en-service.xml")
        .replace("2014-09-02T06:12:30.100Z", from)
        .replace("2014-09-02T06:12:50.100Z", until)
        .replace("National_3", profile)
        .replace("</saml1:AttributeStatement>", &format!("{attributes}</saml1:AttributeStatement>"))
}

const HOLDS: [&str; 2] = ["2014-09-02T06:12:30.100Z", "2014-09-02T06:12:50.100Z"];

#[test]
fn every_case_is_understood() {
    let settings = Settings::of_the_guide();
    let wrong: Vec<_> = CASES
        .iter()
        .map(|(name, expected)| (name, summary(&bytes(name), &settings), *expected))
        .filter(|(_, found, expected)| found != expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let files: BTreeSet<_> =
        folder().read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(files, CASES.iter().map(|(name, _)| (*name).to_owned()).collect());
}

#[test]
fn an_answer_that_is_never_valid_lets_nobody_in() {
    for (dates, said) in [
        (["2014-09-02T06:12:40Z"; 2], "durée nulle"),
        (["2014-09-02T06:12:40.100+00:00", "2014-09-02T08:12:40.100+02:00"], "durée nulle"),
        (["2014-09-02T06:13:10Z", "2014-09-02T06:12:40Z"], "inversées"),
        (["2014-09-02T08:12:40Z", "2014-09-02T08:13:10Z"], "avant d’être valable"),
        (["2014-09-02T04:12:40Z", "2014-09-02T04:13:10Z"], "déjà expirée"),
    ] {
        let answer = saml("National_3", dates, "");
        let (message, hint) = concluded(&answer);
        assert!(message.starts_with("Personne n’entre") && message.contains(said), "{dates:?}: {message}");
        assert!(hint.contains("ENT") && !hint.contains("Rien à faire"), "{hint}");
        assert!(reading(&answer).spaces().is_empty());
    }
    for dates in [HOLDS, ["2014-09-02T06:12:43Z", "2014-09-02T06:13:13Z"]] {
        assert_eq!(reading(saml("National_3", dates, "")).spaces(), [Space::Professeurs], "{dates:?}");
    }
}

#[test]
fn an_answer_of_tomorrow_is_told_by_this_computer_s_clock() {
    let settings = Settings::of_the_guide();
    let answer = answer(text("page-en-service.xml"));
    let at = |now: &str| {
        let (attributes, profiles, ready_sets) = (&settings.attributes, &settings.profiles, &settings.ready_sets[..]);
        let now = chrono::DateTime::parse_from_rfc3339(now).map(|now| now.to_utc()).ok();
        let expected =
            assistant_pronote::diagnostics::answer::Expected { attributes, profiles, ready_sets, service: None, now };
        Reading::of(&answer, &expected).spaces()
    };
    assert_eq!(at("2014-09-01T06:12:40Z"), []);
    // An old answer is what one usually pastes, and clocks differ a little.
    assert_eq!(at("2024-09-02T06:12:40Z"), [Space::Professeurs]);
    assert_eq!(at("2014-09-02T06:05:00Z"), [Space::Professeurs]);
}

#[test]
fn an_answer_for_another_service_is_never_nothing_to_do() {
    for (from, to) in [
        (":80/professeur.html", ":8036/professeur.html"),
        ("http://notes", "https://notes"),
        (":80/professeur.html", "/professeur.html"),
        ("notes.clg-la-bourgade", "notes.clg-autre"),
    ] {
        let answer = text("page-en-service.xml").replace(from, to);
        let (message, hint) = concluded(&answer);
        assert!(message.contains("autre service") && !hint.contains("Rien à faire"), "{to}: {message} {hint}");
        assert_eq!(reading(&answer).doubts, [Doubt::OtherService]);
    }
    assert_eq!(concluded(text("page-en-service.xml")).1, "Rien à faire.");
    let machine = json::answer(&answer(text("autre-port.xml")), &reading(text("autre-port.xml")), &french());
    let gaps = &machine["service"]["ecarts"];
    assert_eq!(gaps, &serde_json::json!([{ "partie": "port", "attendu": "80", "vu": "8036" }]), "{machine:#}");
    assert_eq!(machine["service"]["le_meme"], false);
}

#[test]
fn what_is_odd_in_a_value_is_told_before_anything_is_right() {
    for (from, to, attribute, remark) in [
        ("02/05/1975", "1975-05-02", Attribute::BirthDate, Remark::IsoDate),
        ("02/05/1975", "19750502", Attribute::BirthDate, Remark::LdapDate),
        ("02/05/1975", "19750502000000Z", Attribute::BirthDate, Remark::LdapDate),
        ("06340", "6340", Attribute::Postcode, Remark::PostcodeZeroLost),
        ("Mona", "MÃ©lanie", Attribute::FirstName, Remark::Garbled),
        ("Tavel", "Tav&amp;eacute;l", Attribute::LastName, Remark::Garbled),
    ] {
        let answer = text("page-en-service.xml").replace(&format!(">{from}<"), &format!(">{to}<"));
        let reading = reading(&answer);
        let fact = reading.facts.iter().find(|fact| fact.attribute == attribute).expect("the fact");
        assert_eq!(fact.state, State::Found(vec![remark]), "{to}");
        let (message, hint) = concluded(&answer);
        assert!(message.contains("Professeurs") && !hint.contains("Rien à faire"), "{message} {hint}");
    }
}

#[test]
fn a_fact_of_the_protocol_is_never_a_person_s() {
    let dated = |name: &str, value: &str| {
        text("attribut-nom-et-valeur.xml").replace("ENTPersonDateNaissance", name).replace("02/05/1975", value)
    };
    for (name, value) in [
        ("authenticationDate", "2014-09-02"),
        ("authenticationdate", "2024-03-28T10:49:04.911"),
        ("AUTHENTICATIONDATE", "02/09/2014"),
        ("lastLogin", "2014-09-02T06:12:40Z"),
        ("modifyTimestamp", "20140902061240Z"),
    ] {
        let reading = reading(dated(name, value));
        let fact = reading.facts.iter().find(|fact| fact.attribute == Attribute::BirthDate).expect("the fact");
        assert_eq!(fact.state, State::Missing(Vec::new()), "{name}={value}");
    }
    let reading = reading(dated("naissance", "1975-05-02"));
    let fact = reading.facts.iter().find(|fact| fact.attribute == Attribute::BirthDate).expect("the fact");
    assert!(matches!(&fact.state, State::Missing(candidates) if candidates[0].name == "naissance"));
}

#[test]
fn a_list_sent_as_a_text_is_the_ent_s_to_mend() {
    for list in ["[National_3, National_2]", "[National_3]", "National_3,National_2", "{National_3, National_2}"] {
        let (message, hint) = concluded(saml(list, HOLDS, ""));
        assert!(message.contains("un seul texte") && hint.contains("Ne pas recopier"), "{list}: {message} {hint}");
    }
    assert!(reading(saml("National_3;National_2", HOLDS, "")).spaces().len() == 2);
}

#[test]
fn a_connector_of_another_type_is_named() {
    for (name, connector) in
        [("connecteur-defaut.xml", Connector::EdificeDefault), ("connecteur-generic.xml", Connector::EdificeGeneric)]
    {
        let reading = reading(text(name));
        assert_eq!(reading.connector, Some(connector));
        let (message, hint) = concluded(text(name));
        assert!(message.contains(connector.name()) && hint.contains("type «\u{a0}Pronote\u{a0}»"), "{message} {hint}");
        let settings = Settings::of_the_guide();
        let mapping = assistant_pronote::diagnostics::answer::Mapping {
            attributes: settings.attributes.clone(),
            profiles: settings.profiles.clone(),
        };
        assert_eq!(mapping.fitting(&reading, &settings.ready_sets), None, "no name of it opens an espace");
    }
    assert_eq!(reading(text("connecteur-pronote.xml")).connector, None);
}

/// What is said of each fact follows the conclusion: one advice only, for every answer we have.
#[test]
fn no_fact_is_advised_against_the_conclusion() {
    let (french, settings) = (I18n::new(Language::French), Settings::of_the_guide());
    let pasted = CASES.iter().map(|(name, _)| (*name, bytes(name)));
    let (mut connectors, mut sets, mut without) = (0, 0, 0);
    for (name, bytes) in pasted.chain(crate::answers::samples()) {
        let Ok(answer) = Answer::read(&bytes) else { continue };
        let reading = settings.read(&answer);
        let conclusion = say::conclusion(&french, &reading);
        let absent = reading.facts.iter().filter(|fact| matches!(fact.state, State::Missing(_) | State::NotMapped(_)));
        for fact in absent {
            let said = say::fact(&french, &reading, fact);
            let tries = said.hint.contains("Essayer ce nom") || said.hint.contains("Vérifier le nom");
            let offers = said.message.contains("pourrait convenir");
            if conclusion.hint.contains("Ne pas changer les noms") {
                assert!(!tries && !offers && said.hint.contains("Ne pas changer"), "{name}: {said:?}");
                connectors += 1;
            }
            if reading.brought_by_set.contains(&fact.attribute) {
                assert!(!tries && said.hint.contains("jeu"), "{name}: {said:?}");
                sets += 1;
            }
            if answer.attributes().is_empty() {
                assert!(!tries && said.hint.contains("Demander à l’ENT"), "{name}: {said:?}");
                without += 1;
            }
        }
    }
    assert!(connectors > 5 && sets > 2 && without > 4, "{connectors} {sets} {without}");
}

#[test]
fn a_set_is_said_to_be_there_but_for_what_is_not() {
    let (message, hint) = concluded(text("connecteur-pronote.xml"));
    assert!(message.contains("sauf\u{a0}: dateNaissance, codePostal."), "{message}");
    assert!(hint.contains("demander à l’ENT d’envoyer ce qui manque"), "{hint}");
    let whole = text("connecteur-pronote.xml").replace(
        "</AttributeStatement>",
        "<Attribute AttributeName=\"dateNaissance\"><AttributeValue>11/03/1980</AttributeValue></Attribute>\
         <Attribute AttributeName=\"codePostal\"><AttributeValue>06340</AttributeValue></Attribute></AttributeStatement>",
    );
    assert!(!concluded(whole).0.contains("sauf"));
}

#[test]
fn a_set_fits_when_what_is_there_fits() {
    let reading = reading(text("connecteur-pronote.xml"));
    assert_eq!(reading.fitting_set.as_deref(), Some("pronote"));
    assert_eq!(reading.spaces_with_set, [Space::Professeurs, Space::Parents]);
    let (message, hint) = concluded(text("connecteur-pronote.xml"));
    assert!(message.contains("Espace Parents") && hint.contains("jeu"), "{message} {hint}");
    let mut settings = Settings::of_the_guide();
    let set = settings.ready_sets.iter().find(|set| set.id == "pronote").expect("the set");
    settings.attributes = set.names.clone();
    let with_it = settings.read(&answer(text("connecteur-pronote.xml")));
    assert_eq!(with_it.spaces(), [Space::Professeurs, Space::Parents]);
    // Without the profile, a set proves nothing.
    let without = text("connecteur-pronote.xml").replace("\"categories\"", "\"autre\"");
    assert_eq!(Settings::of_the_guide().read(&answer(without)).fitting_set, None);
}

fn named(services: &Services) -> [Option<&str>; 3] {
    [&services.at_login, &services.at_validation, &services.named].map(Option::as_deref)
}

#[test]
fn the_services_of_a_refusal_are_shown_and_compared() {
    let (with, without) = ("http://notes.clg-la-bourgade.ac-nice.fr:80/", "http://notes.clg-la-bourgade.ac-nice.fr/");
    let Outcome::Failure { services, .. } = answer(text("refus-francais-deux-services.xml")).outcome else {
        panic!("a refusal")
    };
    assert_eq!(named(&services), [Some(with), Some(without), None]);
    let lines = say::services(&french(), &services);
    assert!(lines.iter().any(|line| line.contains("Port") && line.contains("«\u{a0}80\u{a0}»")), "{lines:?}");
    let against = say::with_dossier(&french(), services.all(), "http://notes.clg-la-bourgade.ac-nice.fr:80");
    assert!(against[0].contains("bien le service de vos réglages"), "{against:?}");
    assert!(against[1].contains("pas le service de vos réglages"), "{against:?}");
    for text in [
        text("courriel-deux-services.txt"),
        format!(
            "Sep  2 08:13:05 cas java[1]: <Service ticket [ST-6-x] with service [{with}] does not match supplied service [{without}]>"
        ),
    ] {
        let AnswerError::Told(told) = error(text) else { panic!("told") };
        assert_eq!(named(&told.services), [Some(with), Some(without), None]);
        let said = say::error(&french(), &AnswerError::Told(told)).message;
        assert!(said.contains(with) && said.contains("Port"), "{said}");
    }
    let log = format!("2014-09-02 08:12:51,123 WARN [cas] - <Service [{without}] is not found in service registry.>");
    let AnswerError::Told(told) = error(log) else { panic!("told") };
    assert_eq!((told.said, named(&told.services)), (Said::ServiceNotRegistered, [None, None, Some(without)]));
}

#[test]
fn an_account_without_the_right_is_not_an_unknown_service() {
    let said = |text: &str| say::error(&french(), &error(text));
    let account = said(&text("page-compte-refuse.html"));
    assert!(account.hint.contains("autre compte") && !account.hint.contains("URL"), "{account:?}");
    let page = "<html><body><h2>Application non autorisée à utiliser CAS</h2><p>L’application n’est pas autorisée.</p></body></html>";
    assert!(said(page).hint.contains("URL à communiquer"));
    assert!(said("CAS\n\nApplication non autorisée à utiliser CAS\n").hint.contains("URL à communiquer"));
}

#[test]
fn what_has_no_answer_is_told_with_its_own_remedy() {
    let mut said = BTreeSet::new();
    for (pasted, id) in [
        ("", "vide"),
        (" \r\n\u{a0}\n", "vide"),
        ("string(0) \"\"", "corps_vide"),
        ("curl: (52) Empty reply from server", "corps_vide"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "corps_vide"),
        ("7B1D .| Response Body: \n7B1D .|   [CurlRequest.php:84]\n7B1D .| <= true\n", "corps_vide"),
        ("HTTP/1.1 302 Found\nLocation: https://www.agora06.fr/login\n\n", "renvoi"),
        ("HTTP/1.1 502 Bad Gateway\n\n<html><title>Bad Gateway</title></html>", "statut_http"),
        ("<html><title>Le collège</title><p>Bonjour</p></html>", "page_web"),
        ("INVALID_TICKET", "ticket"),
        ("> INVALID_SERVICE", "service_non_enregistre"),
        ("https://www.agora06.fr/cas/login", "lien"),
        ("ST-12-invente-cas", "ticket_seul"),
        ("<?xml version='1.0'?><rss/>", "autre_xml"),
        ("{\"a\": 1}", "autre_json"),
        ("SAMLResponse=PHNhbWxwOlJlc3BvbnNlPg", "encode"),
        ("2014-09-02 08:12:40 GET /\n2014-09-02 08:12:41 GET /\n", "journal"),
        ("Bonjour, les élèves n’entrent plus. Merci.", "autre"),
        ("<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata'/>", "saml2"),
    ] {
        let error = error(pasted);
        assert_eq!(error.id(), id, "{pasted:?}: {error:?}");
        let sentence = say::error(&french(), &error);
        assert!(!sentence.message.is_empty() && !sentence.hint.is_empty(), "{sentence:?}");
        said.insert(sentence.message);
    }
    assert!(said.len() >= 16, "{said:#?}");
}

#[test]
fn every_meaning_is_said_in_both_languages() {
    for language in Language::ALL {
        let i18n = I18n::new(language);
        for said in Said::ALL {
            let sentence = say::said(&i18n, said);
            assert!(!sentence.message.is_empty() && !sentence.hint.is_empty(), "{said:?}");
            assert!(!sentence.message.contains("reponse-") && !sentence.hint.contains("reponse-"), "{sentence:?}");
        }
        for looks in assistant_pronote::diagnostics::answer::looks::Looks::all() {
            assert!(!say::looks(&i18n, &looks).hint.is_empty(), "{looks:?}");
        }
        for connector in Connector::ALL {
            assert!(say::connector(&i18n, connector).hint.contains(Connector::WANTED));
        }
    }
    let ids: BTreeSet<_> = Said::ALL.into_iter().map(|said| FailureKind::from(said).id()).collect();
    assert!(ids.len() > 45, "{ids:?}");
}

#[test]
fn a_refusal_inside_a_success_is_told() {
    let refusal = "<cas:authenticationFailure code='INVALID_TICKET'>non</cas:authenticationFailure>";
    let success = text("attribut-nom-et-valeur.xml");
    for place in ["<cas:user>", "</cas:attributes>", "</cas:authenticationSuccess>"] {
        let nested = success.replacen(place, &format!("{refusal}{place}"), 1);
        assert_eq!(error(nested), AnswerError::Contradictory, "{place}");
    }
    let denied = r#"<saml1p:Status><saml1p:StatusCode Value="saml1p:RequestDenied"/></saml1p:Status>"#;
    let nested = text("page-en-service.xml").replacen("<saml1:Conditions", &format!("{denied}<saml1:Conditions"), 1);
    assert_eq!(error(nested), AnswerError::Contradictory);
    assert!(answer(text("page-en-service.xml")).notes.iter().all(|note| !matches!(note, Note::SeveralAnswers { .. })));
}

#[test]
fn the_support_is_told_what_it_needs_and_nobody_is_named() {
    for name in ["refus-francais-deux-services.xml", "validite-nulle.xml", "autre-port.xml", "profil-liste-java.xml"] {
        let answer = answer(text(name));
        let lines = say::for_support(&french(), &answer, &Settings::of_the_guide().read(&answer)).join("\n");
        assert!(lines.contains("02/09/2014 06:12:40") && lines.contains("notes.clg-la-bourgade"), "{name}: {lines}");
        assert!(!lines.contains("Tavel") && !lines.contains("m.tavel") && !lines.contains("invente"), "{lines}");
    }
}
