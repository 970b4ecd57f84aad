//! A person pastes what a CAS answered: sample answers of every protocol, then hostile ones.

use assistant_pronote::cli::json;
use assistant_pronote::diagnostics::answer::looks::Looks;
use assistant_pronote::diagnostics::answer::reading::{Conclusion, Remark, State, Why};
use assistant_pronote::diagnostics::answer::{
    Answer, AnswerError, AnswerProtocol, Expected, FailureKind, LARGEST, Note, Outcome, Private, Reading,
};
use assistant_pronote::domain::ent::{AttributeSet, Catalogue};
use assistant_pronote::domain::inputs::{Attribute, AttributeInputs, ProfileInputs};
use assistant_pronote::i18n::{I18n, answer as say};
use assistant_pronote::lang::Language;
use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

/// Each sample, and what the reference case (Agora06) makes of it:
/// protocol, user or code and cause, then the espaces or why none.
const SAMPLES: &[(&str, &str)] = &[
    ("saml-enseignant.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-eleve.xml", "saml11 n.valtorta [eleves]"),
    ("saml-parent.xml", "saml11 p.okonedo [parents]"),
    ("saml-direction.xml", "saml11 h.mirebalais [vie_scolaire]"),
    ("saml-academie.xml", "saml11 ipr.sauvaire [academie]"),
    ("saml-sans-soap.xml", "saml11 l.perrimont [vie_scolaire]"),
    ("saml-ordre-inverse.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-prefixes-rares.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-type-des-valeurs.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-profils-valeurs-repetees.xml", "saml11 b.castelneau [professeurs parents]"),
    ("saml-profils-attributs-repetes.xml", "saml11 b.castelneau [professeurs parents]"),
    ("saml-profils-point-virgule.xml", "saml11 b.castelneau [professeurs parents]"),
    ("saml-profils-json.xml", "saml11 b.castelneau [professeurs parents]"),
    ("saml-profils-imbriques.xml", "saml11 b.castelneau [professeurs parents]"),
    ("saml-casse-du-profil.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-date-iso.xml", "saml11 n.valtorta [eleves]"),
    ("saml-date-impossible.xml", "saml11 n.valtorta [eleves]"),
    ("saml-code-postal-vide.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-accents-abimes.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-edifice-noms-pronote.xml", "saml11 f2b1c6d0-1111-4222-8333-944445555666 [] ProfileMissing"),
    ("saml-autres-noms.xml", "saml11 z.ferrandi [] ProfileMissing"),
    ("saml-profil-absent.xml", "saml11 z.ferrandi [] ProfileMissing"),
    ("saml-profil-vide.xml", "saml11 z.ferrandi [] ProfileEmpty"),
    ("saml-codes-lettres.xml", "saml11 z.ferrandi [] OtherCoding"),
    ("saml-code-inconnu.xml", "saml11 c.blandois [] CodesUnknown"),
    ("saml-casse-des-noms.xml", "saml11 z.ferrandi [] NotRecognised"),
    ("saml-sans-attribut.xml", "saml11 z.ferrandi [] NoAttribute"),
    ("saml-refus-ticket.xml", "saml11 RequestDenied Ticket"),
    ("saml-refus-service.xml", "saml11 RequestDenied Service"),
    ("saml-refus-sans-detail.xml", "saml11 RequestDenied TicketOrService"),
    ("saml-refus-django.xml", "saml11 AuthnFailed Ticket"),
    ("saml-refus-version.xml", "saml11 VersionMismatch Version"),
    ("saml-refus-edifice.xml", "saml11 Responder Ticket"),
    ("saml-refus-sous-statut.xml", "saml11 Responder TicketOrService"),
    ("saml-refus-horloge.xml", "saml11 RequestDenied NotYetValid"),
    ("saml-responder-success.xml", "saml11 Responder SuccessInWordOnly"),
    ("saml-success-sans-assertion.xml", "saml11 Success NoAssertion"),
    ("saml-success-en-minuscules.xml", "saml11 success Unknown"),
    ("saml-sans-statut.xml", "saml11  NoStatus"),
    ("saml-sans-utilisateur.xml", "saml11 Success NoUser"),
    ("saml-faute-soap.xml", "saml11 Server SoapFault"),
    ("saml-dates-inversees.xml", "saml11 z.ferrandi [] NeverValid"),
    ("saml-emise-hors-duree.xml", "saml11 z.ferrandi [] NeverValid"),
    ("saml-dates-illisibles.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-sans-conditions.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-autre-service.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-en-tetes-http.txt", "saml11 z.ferrandi [professeurs]"),
    ("saml-curl-verbeux.txt", "saml11 z.ferrandi [professeurs]"),
    ("saml-vue-navigateur.txt", "saml11 z.ferrandi [professeurs]"),
    ("saml-utf16-petit-boutiste.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-utf16-grand-boutiste.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-utf8-marque.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-windows-1252.xml", "saml11 z.ferrandi [professeurs]"),
    ("saml-source-de-page.html", "saml11 z.ferrandi [professeurs]"),
    ("saml-deux-utilisateurs.xml", "Contradictory"),
    ("saml-tronquee.xml", "Truncated"),
    ("saml-mal-formee.xml", "Malformed"),
    ("saml-demande.xml", "Request"),
    ("saml-assertion-seule.xml", "AssertionAlone"),
    ("saml2.xml", "Saml2"),
    ("cas1-oui.txt", "cas1 z.ferrandi [] NoAttribute"),
    ("cas1-en-tetes-http.txt", "cas1 z.ferrandi [] NoAttribute"),
    ("cas1-non.txt", "cas1 no PlainNo"),
    ("cas1-oui-sans-nom.txt", "cas1 yes NoUser"),
    ("cas2-oui.xml", "cas2 z.ferrandi [] NoAttribute"),
    ("cas2-a-cote-seulement.xml", "cas2 z.ferrandi [professeurs]"),
    ("cas2-ticket.xml", "cas2 INVALID_TICKET Ticket"),
    ("cas2-ticket-expire.xml", "cas2 INVALID_TICKET Expired"),
    ("cas2-service.xml", "cas2 INVALID_SERVICE Service"),
    ("cas2-demande.xml", "cas2 INVALID_REQUEST RequestIncomplete"),
    ("cas2-exigence.xml", "cas2 INVALID_TICKET_SPEC TicketSpec"),
    ("cas2-erreur-interne.xml", "cas2 INTERNAL_ERROR ServerError"),
    ("cas2-non-enregistre.xml", "cas2 UNAUTHORIZED_SERVICE ServiceNotRegistered"),
    ("cas2-utilisateur.xml", "cas2 UNAUTHORIZED_USER UserRefused"),
    ("cas2-mandataire.xml", "cas2 INVALID_PROXY_CALLBACK Proxy"),
    ("cas2-code-inconnu.xml", "cas2 TEAPOT Unknown"),
    ("cas3-oui.xml", "cas3 z.ferrandi [professeurs]"),
    ("cas3-valeurs-repetees.xml", "cas3 b.castelneau [professeurs parents]"),
    ("cas3-liste-imbriquee.xml", "cas3 b.castelneau [professeurs parents]"),
    ("cas3-liste-au-pluriel.xml", "cas3 z.ferrandi [professeurs]"),
    ("cas3-a-cote.xml", "cas3 z.ferrandi [professeurs]"),
    ("cas3-edifice.xml", "cas3 z.ferrandi [] ProfileMissing"),
    ("cas3-autre-prefixe.xml", "cas3 z.ferrandi [professeurs]"),
    ("cas3-sans-prefixe.xml", "cas3 z.ferrandi [professeurs]"),
    ("cas3-autre-espace-de-noms.xml", "cas3 z.ferrandi [professeurs]"),
    ("cas3-fragment.txt", "cas3 z.ferrandi [professeurs]"),
    ("cas3-nom-et-valeur.xml", "cas3 z.ferrandi [professeurs]"),
    ("cas3-cdata.xml", "cas3 z.ferrandi [professeurs]"),
    ("cas3-caracteres-references.xml", "cas3 z.ferrandi [professeurs]"),
    ("cas3-jeton-de-mandataire.xml", "cas3 z.ferrandi [professeurs]"),
    ("cas3-deux-resultats.xml", "Contradictory"),
    ("cas3-sans-resultat.xml", "NoOutcome"),
    ("page-de-connexion.html", "WebPage"),
    ("page-service-refuse.html", "page ServiceNotRegistered"),
    ("reponse.json", "cas3 z.ferrandi [] NoAttribute"),
    ("dtd.xml", "Doctype"),
    ("dtd-externe.xml", "Doctype"),
    ("bombe-d-entites.xml", "Doctype"),
    ("entite-inconnue.xml", "UnknownEntity"),
    ("lien.txt", "NotAnAnswer"),
    ("vide.txt", "Empty"),
];

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/answers"))
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn answer(name: &str) -> Answer {
    Answer::read(&bytes(name)).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

fn names(names: [&str; 5]) -> AttributeInputs {
    let [last_name, first_name, birth_date, postcode, profile] = names.map(str::to_owned);
    AttributeInputs { last_name, first_name, birth_date, postcode, profile }
}

/// The guide's settings, and the two ready sets of the catalogue.
pub struct Settings {
    pub attributes: AttributeInputs,
    pub profiles: ProfileInputs,
    pub ready_sets: Vec<AttributeSet>,
}

impl Settings {
    pub fn of_the_guide() -> Self {
        let attributes = names(["sn", "givenName", "ENTPersonDateNaissance", "postalCode", "ENTPersonProfils"]);
        Self {
            ready_sets: Catalogue::embedded().unwrap().attribute_sets,
            attributes,
            profiles: ProfileInputs {
                teachers: "National_3".into(),
                pupils: "National_1".into(),
                parents: "National_2".into(),
                company: String::new(),
                academy: "National_7".into(),
                school_life: "National_4;National_5;National_6".into(),
            },
        }
    }

    pub fn read(&self, answer: &Answer) -> Reading {
        Reading::of(
            answer,
            &Expected {
                attributes: &self.attributes,
                profiles: &self.profiles,
                ready_sets: &self.ready_sets,
                service: Some("http://notes.clg-la-bourgade.ac-nice.fr:80"),
                now: None,
            },
        )
    }
}

fn variant(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}").split([' ', '(', '{']).next().unwrap_or_default().to_owned()
}

/// Every sample, by its name.
pub fn samples() -> impl Iterator<Item = (&'static str, Vec<u8>)> {
    SAMPLES.iter().map(|(name, _)| (*name, bytes(name)))
}

pub fn summary(bytes: &[u8], settings: &Settings) -> String {
    let answer = match Answer::read(bytes) {
        Ok(answer) => answer,
        Err(AnswerError::Told(told)) => {
            return format!("{} {:?}", if told.on_page { "page" } else { "text" }, told.said);
        }
        Err(error) => return variant(&error),
    };
    let reading = settings.read(&answer);
    let protocol = answer.protocol.id();
    match &answer.outcome {
        Outcome::Failure { code, cause, .. } => {
            assert_eq!(reading.spaces(), []);
            format!("{protocol} {code} {cause:?}")
        }
        Outcome::Success { user, .. } => {
            let spaces: Vec<_> = reading.spaces().into_iter().map(|space| space.id()).collect();
            let reason = match &reading.conclusion {
                Conclusion::Nowhere(reason) => format!(" {}", variant(reason)),
                Conclusion::Enters(_) | Conclusion::Several { .. } => String::new(),
            };
            format!("{protocol} {} [{}]{reason}", user.reveal(), spaces.join(" "))
        }
    }
}

#[test]
fn every_sample_is_understood() {
    let settings = Settings::of_the_guide();
    for (name, expected) in SAMPLES {
        assert_eq!(summary(&bytes(name), &settings), *expected, "{name}");
    }
}

#[test]
fn every_sample_file_is_in_the_table() {
    let files: BTreeSet<_> =
        folder().read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let listed: BTreeSet<_> = SAMPLES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(files, listed);
    assert!(files.len() >= 40);
}

#[test]
fn the_values_come_out_whole_whatever_the_encoding() {
    for (name, last_name) in [
        ("saml-enseignant.xml", "Ferrandi"),
        ("saml-utf16-petit-boutiste.xml", "Ferrandi"),
        ("saml-utf16-grand-boutiste.xml", "Ferrandi"),
        ("saml-utf8-marque.xml", "Ferrandi"),
        ("saml-windows-1252.xml", "Œuvrard"),
        ("saml-source-de-page.html", "Ferrandi"),
        ("cas3-caracteres-references.xml", "Ferrandi & Fils"),
        ("cas3-cdata.xml", "Ferrandi"),
    ] {
        let answer = answer(name);
        let value = |wanted: &str| {
            let found = answer.attributes().iter().find(|attribute| attribute.name == wanted);
            found.unwrap_or_else(|| panic!("{name}: {wanted}")).values.iter().map(Private::reveal).collect::<Vec<_>>()
        };
        assert_eq!(value("sn"), [last_name], "{name}");
        assert_eq!(value("givenName"), ["Zoé"], "{name}");
    }
}

#[test]
fn what_deserves_a_remark_is_noted() {
    let notes = |name: &str| -> Vec<String> { answer(name).notes.iter().map(variant).collect() };
    assert_eq!(notes("saml-enseignant.xml"), ["Audience", "Valid"]);
    assert_eq!(notes("saml-en-tetes-http.txt"), ["TextAround", "Audience", "Valid"]);
    assert_eq!(notes("saml-vue-navigateur.txt"), ["LinePrefixes", "TextAround", "Audience", "Valid"]);
    assert_eq!(notes("saml-source-de-page.html"), ["Unescaped", "Audience", "Valid"]);
    assert_eq!(notes("saml-windows-1252.xml"), ["Encoding", "Audience", "Valid"]);
    assert_eq!(notes("saml-profils-point-virgule.xml"), ["Audience", "Valid", "Joined"]);
    assert_eq!(notes("saml-profils-json.xml"), ["Audience", "Valid", "JsonArray"]);
    assert_eq!(notes("saml-dates-inversees.xml"), ["Audience", "ValidityReversed"]);
    assert_eq!(notes("saml-emise-hors-duree.xml"), ["Audience", "Valid", "IssuedOutsideValidity"]);
    assert_eq!(notes("saml-dates-illisibles.xml"), ["Audience", "ValidityUnreadable"]);
    assert_eq!(notes("saml-sans-conditions.xml"), ["ValidityMissing"]);
    assert_eq!(notes("cas3-oui.xml"), ["NotSaml"]);
    assert_eq!(notes("cas3-fragment.txt"), ["PrefixUndeclared", "Fragment", "NotSaml"]);
    assert_eq!(notes("cas3-autre-espace-de-noms.xml"), ["OtherNamespace", "NotSaml"]);
    assert_eq!(notes("cas1-non.txt"), ["NotSaml"]);
    assert!(answer("saml-enseignant.xml").notes.contains(&Note::Valid { seconds: 30 }));
    let service = "http://notes.clg-la-bourgade.ac-nice.fr:80/".to_owned();
    assert!(answer("saml-enseignant.xml").notes.contains(&Note::Audience { service }));
}

#[test]
fn each_fact_is_found_or_told_where_it_may_be() {
    let settings = Settings::of_the_guide();
    let fact = |name: &str, attribute: Attribute| {
        let reading = settings.read(&answer(name));
        reading.facts.into_iter().find(|fact| fact.attribute == attribute).unwrap()
    };
    for attribute in Attribute::ALL {
        assert_eq!(fact("saml-enseignant.xml", attribute).state, State::Found(vec![]));
    }
    assert_eq!(fact("saml-code-postal-vide.xml", Attribute::Postcode).state, State::Empty);
    assert_eq!(fact("saml-date-iso.xml", Attribute::BirthDate).state, State::Found(vec![Remark::IsoDate]));
    let odd = "saml-date-impossible.xml";
    assert_eq!(fact(odd, Attribute::BirthDate).state, State::Found(vec![Remark::ImpossibleDate]));
    assert_eq!(fact(odd, Attribute::Postcode).state, State::Found(vec![Remark::PostcodeZeroLost]));
    assert_eq!(fact("saml-accents-abimes.xml", Attribute::FirstName).state, State::Found(vec![Remark::Garbled]));
    let offered = |name, attribute| match fact(name, attribute).state {
        State::Missing(candidates) => candidates.into_iter().map(|each| (each.name, each.why)).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(offered("saml-casse-des-noms.xml", Attribute::LastName), [("SN".to_owned(), Why::Case)]);
    assert_eq!(offered("saml-autres-noms.xml", Attribute::Postcode), [("codePostal".to_owned(), Why::KnownName)]);
    assert_eq!(offered("saml-profil-absent.xml", Attribute::Profile), []);
    assert_eq!(settings.read(&answer("saml-autres-noms.xml")).fitting_set.as_deref(), Some("pronote"));
    assert_eq!(settings.read(&answer("saml-profil-absent.xml")).fitting_set, None);
    assert_eq!(settings.read(&answer("saml-enseignant.xml")).fitting_set, None);
}

#[test]
fn an_unknown_name_is_offered_by_its_content() {
    let settings = Settings::of_the_guide();
    let text = String::from_utf8(bytes("saml-enseignant.xml")).unwrap();
    let renamed =
        text.replace("ENTPersonDateNaissance", "x1").replace("postalCode", "x2").replace("ENTPersonProfils", "x3");
    let reading = settings.read(&Answer::read(renamed.as_bytes()).unwrap());
    for (attribute, name) in [(Attribute::BirthDate, "x1"), (Attribute::Postcode, "x2"), (Attribute::Profile, "x3")] {
        let fact = reading.facts.iter().find(|fact| fact.attribute == attribute).unwrap();
        match &fact.state {
            State::Missing(candidates) => {
                assert_eq!((candidates[0].name.as_str(), candidates[0].why), (name, Why::Content));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn an_assertion_for_another_port_is_told() {
    let settings = Settings::of_the_guide();
    let other = settings.read(&answer("saml-autre-service.xml")).other_audience;
    assert_eq!(other.as_deref(), Some("http://notes.clg-la-bourgade.ac-nice.fr:8036/professeur.html"));
    assert_eq!(settings.read(&answer("saml-enseignant.xml")).other_audience, None);
    assert_eq!(settings.read(&answer("saml-sans-soap.xml")).other_audience, None);
}

#[test]
fn one_value_for_two_espaces_is_a_setting_to_mend() {
    let mut settings = Settings::of_the_guide();
    settings.profiles.academy = "National_3".into();
    let reading = settings.read(&answer("saml-enseignant.xml"));
    assert!(matches!(reading.conclusion, Conclusion::Several { shared: true, .. }));
    let reading = Settings::of_the_guide().read(&answer("saml-profils-json.xml"));
    assert!(matches!(reading.conclusion, Conclusion::Several { shared: false, .. }));
}

#[test]
fn the_settings_without_a_profile_attribute_say_so() {
    let mut settings = Settings::of_the_guide();
    settings.attributes.profile = " ".into();
    let reading = settings.read(&answer("saml-enseignant.xml"));
    assert_eq!(variant(&reading.conclusion), "Nowhere");
    let state = &reading.facts.iter().find(|fact| fact.attribute == Attribute::Profile).unwrap().state;
    assert!(matches!(state, State::NotMapped(candidates) if candidates[0].name == "ENTPersonProfils"));
}

#[test]
fn the_json_always_has_the_same_keys() {
    let settings = Settings::of_the_guide();
    let i18n = I18n::new(Language::French);
    for (name, expected) in SAMPLES {
        let Ok(answer) = Answer::read(&bytes(name)) else { continue };
        let json = json::answer(&answer, &settings.read(&answer), &i18n);
        let keys: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
        let expected_keys = [
            "protocole",
            "succes",
            "code",
            "utilisateur",
            "attributs",
            "espaces",
            "raison",
            "remede",
            "cause",
            "message",
            "services",
            "service",
            "validite",
            "faits",
            "jeu",
            "espaces_du_jeu",
            "connecteur",
            "parties",
            "remarques",
            "a_dire",
        ];
        assert_eq!(keys, expected_keys, "{name}");
        assert_eq!(json["code"].is_null(), json["succes"] == true, "{name}");
        assert_eq!(json["utilisateur"].is_null(), json["succes"] == false, "{name}");
        assert!(!json["raison"].as_str().unwrap().is_empty(), "{expected}");
    }
    let json = json::answer(
        &answer("saml-profils-point-virgule.xml"),
        &settings.read(&answer("saml-profils-point-virgule.xml")),
        &i18n,
    );
    assert_eq!(json["attributs"]["ENTPersonProfils"], serde_json::json!(["National_3", "National_2"]));
    assert_eq!(json["espaces"], serde_json::json!(["professeurs", "parents"]));
}

#[test]
fn the_conclusions_are_said_in_french() {
    let settings = Settings::of_the_guide();
    let i18n = I18n::new(Language::French);
    let said = |name: &str| say::conclusion(&i18n, &settings.read(&answer(name))).message;
    assert_eq!(said("saml-enseignant.xml"), "Cette personne entre dans l’Espace Professeurs.");
    assert_eq!(
        said("saml-profils-json.xml"),
        "Cette personne entre dans plusieurs espaces\u{a0}: Espace Professeurs (par National_3), \
         Espace Parents (par National_2)."
    );
    assert_eq!(
        said("saml-codes-lettres.xml"),
        "Cette personne n’entre dans aucun espace\u{a0}: l’ENT envoie National_ENS, vos réglages attendent \
         National_3. Ce sont deux codages des mêmes profils."
    );
    assert!(said("saml-refus-service.xml").contains("autre service"));
}

/// Nothing of a person may reach a log, by whichever way an answer is printed there.
#[test]
fn debug_shows_no_value() {
    let settings = Settings::of_the_guide();
    for (name, _) in SAMPLES {
        let shown = match Answer::read(&bytes(name)) {
            Ok(answer) => format!("{answer:?} {:?}", settings.read(&answer)),
            Err(error) => format!("{error:?}"),
        };
        for private in [
            "Ferrandi",
            "Zoé",
            "z.ferrandi",
            "1971",
            "06340",
            "Valtorta",
            "castelneau",
            "Okonedo",
            "ST-4",
            "secret",
            "Castelneau",
            "Œuvrard",
        ] {
            assert!(!shown.contains(private), "{name} shows {private}: {shown}");
        }
    }
}

#[test]
fn a_ticket_never_comes_out() {
    let i18n = I18n::new(Language::French);
    let settings = Settings::of_the_guide();
    for (name, _) in SAMPLES {
        let Ok(answer) = Answer::read(&bytes(name)) else { continue };
        if let Outcome::Failure { message, .. } = &answer.outcome {
            assert!(!message.reveal().contains("aBcDeF"), "{name}");
        }
        let json = json::answer(&answer, &settings.read(&answer), &i18n).to_string();
        assert!(!json.contains("aBcDeF") && !json.contains("secret"), "{name}");
    }
}

#[test]
fn every_sentence_is_filled() {
    let settings = Settings::of_the_guide();
    for language in Language::ALL {
        let i18n = I18n::new(language);
        let mut said = Vec::new();
        for cause in FailureKind::ALL {
            let sentence = say::cause(&i18n, cause);
            said.extend([
                sentence.message,
                sentence.hint,
                assistant_pronote::i18n::connection::actor(&i18n, cause.actor()),
            ]);
        }
        for (name, _) in SAMPLES {
            match Answer::read(&bytes(name)) {
                Ok(answer) => {
                    let reading = settings.read(&answer);
                    said.extend(answer.notes.iter().map(|note| say::note(&i18n, note)));
                    let mut sentences = vec![say::conclusion(&i18n, &reading)];
                    for fact in &reading.facts {
                        sentences.push(say::fact(&i18n, &reading, fact));
                        if let State::Found(remarks) = &fact.state {
                            sentences.extend(remarks.iter().map(|&each| say::remark(&i18n, fact.attribute, each)));
                        }
                    }
                    said.extend(sentences.into_iter().flat_map(|each| [each.message, each.hint]));
                }
                Err(error) => {
                    let sentence = say::error(&i18n, &error);
                    said.extend([sentence.message, sentence.hint]);
                }
            }
        }
        for sentence in said {
            let unfilled = sentence.is_empty() || sentence.contains("{$") || sentence.contains("{ $");
            assert!(!unfilled && !sentence.starts_with("reponse-"), "{sentence}");
        }
    }
}

// ------------------------------------------------------------------ hostile answers

/// Two hundred megabytes that are made as they are read.
struct Endless {
    left: usize,
    given: usize,
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = buffer.len().min(self.left);
        buffer[..length].fill(b'<');
        self.left -= length;
        self.given += length;
        Ok(length)
    }
}

#[test]
fn a_file_of_200_megabytes_is_refused_after_sixteen() {
    let mut file = Endless { left: 200 << 20, given: 0 };
    assert_eq!(Answer::read_from(&mut file), Err(AnswerError::TooLarge));
    assert!(file.given <= LARGEST + 1, "{} bytes read", file.given);
}

/// Reads a hostile text, within a time that any machine keeps.
fn quickly(text: impl AsRef<[u8]>) -> Result<Answer, AnswerError> {
    let start = Instant::now();
    let read = Answer::read(text.as_ref());
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
    read
}

fn cas3(attributes: &str) -> String {
    format!(
        "<cas:serviceResponse xmlns:cas='http://www.yale.edu/tp/cas'><cas:authenticationSuccess><cas:user>u</cas:user>\
         <cas:attributes>{attributes}</cas:attributes></cas:authenticationSuccess></cas:serviceResponse>"
    )
}

#[test]
fn too_many_attributes_are_refused() {
    let named = |count: usize| cas3(&(0..count).map(|n| format!("<a{n}/>")).collect::<String>());
    assert_eq!(quickly(named(1_000)).unwrap().attributes().len(), 1_000);
    assert_eq!(quickly(named(1_001)), Err(AnswerError::TooManyAttributes { limit: 1_000 }));
    assert!(matches!(quickly(named(100_000)), Err(AnswerError::TooManyElements { .. })));
    let on_one_tag: String = (0..50_000).map(|n| format!(" a{n}=''")).collect();
    assert!(matches!(quickly(cas3(&format!("<x{on_one_tag}/>"))), Err(AnswerError::TooManyAttributes { .. })));
    let values = "v;".repeat(200_000);
    assert_eq!(quickly(cas3(&format!("<a>{values}</a>"))).unwrap().attributes()[0].values.len(), 1);
    let values: String = (0..100_000).map(|n| format!("{n};")).collect();
    assert!(matches!(quickly(cas3(&format!("<a>{values}</a>"))), Err(AnswerError::TooManyValues { .. })));
}

#[test]
fn deep_nesting_is_refused() {
    for depth in [40, 10_000, 100_000] {
        let text = cas3(&format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth)));
        assert!(matches!(quickly(text), Err(AnswerError::TooDeep { .. })), "{depth}");
    }
    assert!(quickly(cas3(&"[".repeat(100_000))).is_ok());
}

#[test]
fn a_dtd_or_an_entity_is_never_expanded() {
    let bomb = String::from_utf8(bytes("bombe-d-entites.xml")).unwrap();
    assert_eq!(quickly(bomb), Err(AnswerError::Doctype));
    let inside = cas3("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>");
    assert_eq!(quickly(inside), Err(AnswerError::Doctype));
    let file = format!("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>{}", cas3("<a>&b;</a>"));
    assert_eq!(quickly(file), Err(AnswerError::Doctype));
    assert!(matches!(quickly(cas3("<a>&b;</a>")), Err(AnswerError::UnknownEntity { .. })));
    assert!(matches!(quickly(cas3("<a>&#0;</a>")), Err(AnswerError::Malformed { .. } | AnswerError::Control { .. })));
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    assert_eq!(quickly(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(AnswerError::Nul { position: 9 }));
    assert!(matches!(quickly(cas3("<a>\0</a>")), Err(AnswerError::Nul { .. })));
    assert!(matches!(quickly(cas3("<a>\u{1}</a>")), Err(AnswerError::Control { .. })));
    assert_eq!(quickly(b"\xff\xfe<"), Err(AnswerError::BrokenUtf16));
    assert_eq!(quickly(b"\xff\xfe\0\0<\0\0\0"), Err(AnswerError::Nul { position: 1 }));
    let every_byte: Vec<u8> = (1..=255).collect();
    assert_eq!(quickly(every_byte), Err(AnswerError::NotAnAnswer { looks: Looks::Other }));
}

#[test]
fn unclosed_comments_and_tags_take_no_time() {
    for text in ["<!--".repeat(200_000), "<a ".repeat(300_000), "<".repeat(1_000_000), "&lt;".repeat(200_000)] {
        assert!(quickly(text).is_err());
    }
    assert!(matches!(quickly(cas3(&"<!--".repeat(200_000))), Err(AnswerError::Truncated { .. })));
    let namespaces: String = (0..10_000).map(|n| format!("<a{n} xmlns:n{n}='u{n}'/>")).collect();
    assert!(quickly(cas3(&namespaces)).is_err());
    let prefixes: String = (0..5_000).map(|n| format!("<n{n}:a/>")).collect();
    assert!(quickly(cas3(&prefixes)).is_err());
}

#[test]
fn an_answer_hidden_in_a_comment_is_not_the_answer() {
    let hidden = format!("<!-- {} -->\nno\n\n", cas3(""));
    let answer = quickly(hidden).unwrap();
    assert_eq!(answer.protocol, AnswerProtocol::Cas1);
    assert!(!answer.succeeded());
}

/// Every prefix and every one-byte change of an answer ends in an answer or in an error, never in a panic.
#[test]
fn a_damaged_answer_never_breaks_the_reader() {
    for name in ["cas3-liste-imbriquee.xml", "saml-sans-soap.xml"] {
        let whole = bytes(name);
        for end in 0..whole.len() {
            let _ = Answer::read(&whole[..end]);
        }
        for at in 0..whole.len() {
            for byte in [0, b'<', b'>', b'"', b'&', 0xff] {
                let mut damaged = whole.clone();
                damaged[at] = byte;
                let _ = Answer::read(&damaged);
            }
        }
    }
}
