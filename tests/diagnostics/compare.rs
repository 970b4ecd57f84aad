//! A person pastes what PRONOTE.net shows, and is told where it differs and what that breaks.

use crate::guide;
use assistant_pronote::cli::json;
use assistant_pronote::diagnostics::compare::{
    self, AddressPart, Candidate, CompareError, ComparedText, Comparison, ComparisonVerdict, Meaning, candidates,
    compare,
};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::Inputs;
use assistant_pronote::domain::setting_key::SettingKey;
use assistant_pronote::domain::settings::Settings;
use assistant_pronote::domain::space::Space;
use assistant_pronote::i18n::{I18n, compare as say};
use assistant_pronote::lang::Language;
use proptest::prelude::*;
use std::sync::LazyLock;

/// The guide's public case: published on port 80, listening on 8036.
static GUIDE: LazyLock<Vec<Candidate>> =
    LazyLock::new(|| candidates(&guide("http://notes.clg-la-bourgade.ac-nice.fr:80")));

fn guide(address: &str) -> Settings {
    let inputs = Inputs { address: address.to_owned(), ..guide::inputs(80) };
    Settings::compute(&inputs, &Catalogue::embedded().unwrap()).unwrap()
}

fn read(pasted: &str) -> Comparison {
    compare(&GUIDE, pasted).unwrap_or_else(|error| panic!("{pasted}: {error:?}"))
}

/// The nearest value and, for each gap, its part, meaning and place.
fn gaps(pasted: &str) -> (SettingKey, Vec<(AddressPart, Meaning, usize)>) {
    let comparison = read(pasted);
    (comparison.with, comparison.gaps.iter().map(|gap| (gap.part, gap.meaning, gap.at)).collect())
}

#[test]
fn every_value_of_the_guide_equals_itself() {
    let all = &*GUIDE;
    assert!(all.len() > 35);
    for candidate in all {
        let comparison = compare(all, &candidate.text).unwrap();
        assert_eq!((comparison.verdict, comparison.expected), (ComparisonVerdict::Equal, candidate.text.clone()));
        let alone = compare(std::slice::from_ref(candidate), &format!(" «\u{a0}{}\u{a0}» ", candidate.text)).unwrap();
        assert_eq!((alone.verdict, alone.with), (ComparisonVerdict::Equal, candidate.value));
    }
}

#[test]
fn the_same_link_written_otherwise_is_equivalent() {
    for pasted in [
        "https://www.agora06.fr/cas/login?service=http%3A%2F%2Fnotes.clg-la-bourgade.ac-nice.fr%3A80%2F",
        "https://www.agora06.fr/cas/login?service=http%3a%2f%2fnotes.clg-la-bourgade.ac-nice.fr:80%2f",
        "https://www.agora06.fr/cas/login?service=http://notes.clg-la-bourgade.ac-nice.fr:80/",
        "HTTPS://WWW.Agora06.FR/cas/login?service=http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F",
        "https://www.agora06.fr/cas/login?service=http:%2F%2FNotes.CLG-La-Bourgade.ac-nice.fr:80%2F",
        "https://www.agora06.fr/cas/login?service=http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80",
    ] {
        let comparison = read(pasted);
        assert_eq!(comparison.with, SettingKey::LoginLink, "{pasted}");
        assert_eq!(comparison.verdict, ComparisonVerdict::Equivalent, "{pasted}: {:?}", comparison.gaps);
    }
    let slash = read("http://notes.clg-la-bourgade.ac-nice.fr:80/");
    assert_eq!((slash.verdict, slash.with), (ComparisonVerdict::Equivalent, SettingKey::PublicUrl));
    assert_eq!(read(r"e:/pronote 2014").verdict, ComparisonVerdict::Equivalent);
    assert_eq!(read("SERVEUR-PRONOTE").verdict, ComparisonVerdict::Equivalent);
    assert_eq!(read("national_4;National_6;National_5").verdict, ComparisonVerdict::Equivalent);
}

#[test]
fn each_piece_that_differs_is_pointed_at() {
    use Meaning as M;
    let host = "notes.clg-la-bourgade.ac-nice.fr";
    for (pasted, value, expected) in [
        (format!("http://{host}:8036/**"), SettingKey::EntPattern, vec![(AddressPart::Port, M::PortOther, 42)]),
        (format!("http://{host}/**"), SettingKey::EntPattern, vec![(AddressPart::Port, M::PortMissing, 39)]),
        (format!("https://{host}:80/**"), SettingKey::EntPattern, vec![(AddressPart::Protocol, M::Protocol, 4)]),
        (format!("{host}:80/**"), SettingKey::EntPattern, vec![(AddressPart::Protocol, M::ProtocolMissing, 0)]),
        (
            "http://notes.c1g-la-bourgade.ac-nice.fr:80/**".into(),
            SettingKey::EntPattern,
            vec![(AddressPart::Host, M::LookAlike, 14)],
        ),
        (
            "http://note.clg-la-bourgade.ac-nice.fr:80/**".into(),
            SettingKey::EntPattern,
            vec![(AddressPart::Host, M::Host, 11)],
        ),
        (format!("http://{host}:80/pronote/**"), SettingKey::EntPattern, vec![(AddressPart::Root, M::Root, 43)]),
        (format!("http://{host}:80/*"), SettingKey::EntPattern, vec![(AddressPart::Page, M::Page, 44)]),
        (format!("http://{host}:80/parents.html"), SettingKey::EspaceParents, vec![(AddressPart::Page, M::Page, 49)]),
        (format!("http://{host}:80/Parent.html"), SettingKey::EspaceParents, vec![(AddressPart::Page, M::Case, 43)]),
        (
            format!("http://{host}:80/?login=true&x=1"),
            SettingKey::DirectLoginUrl,
            vec![(AddressPart::Value, M::Query, 55)],
        ),
        (
            "https://www.agora06.fr/cas/".into(),
            SettingKey::CasServerUrl,
            vec![(AddressPart::FinalSlash, M::FinalSlashOfCas, 26)],
        ),
        ("https://www.agora06.fr/CAS".into(), SettingKey::CasServerUrl, vec![(AddressPart::Root, M::Case, 23)]),
        ("https://www.agora06.fr".into(), SettingKey::CasServerUrl, vec![(AddressPart::Root, M::Root, 22)]),
        ("http://+:8036".into(), SettingKey::UrlPrefix, vec![(AddressPart::FinalSlash, M::FinalSlashOfPrefix, 13)]),
        ("http://+:8037/".into(), SettingKey::UrlPrefix, vec![(AddressPart::Port, M::PortOther, 12)]),
    ] {
        assert_eq!(gaps(&pasted), (value, expected), "{pasted}");
        assert_eq!(read(&pasted).verdict, ComparisonVerdict::Different);
    }
}

#[test]
fn the_service_of_a_link_is_compared_piece_by_piece() {
    let link = |service: &str| format!("https://www.agora06.fr/cas/samlValidate?TARGET={service}");
    let right = "http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F";
    let start = link("").len();
    for (pasted, part, meaning, at, in_service) in [
        (link(&right.replace(":80", ":8036")), AddressPart::Port, Meaning::PortOther, start + 46, true),
        (link(&right.replace(":80", "")), AddressPart::Port, Meaning::PortMissing, start + 43, true),
        (link(&right.replace("http:", "https:")), AddressPart::Protocol, Meaning::Protocol, start + 4, true),
        (link(&right.replace("nice", "n1ce")), AddressPart::Host, Meaning::LookAlike, start + 37, true),
        (link(&format!("{right}eleves.html")), AddressPart::Page, Meaning::Page, start + 49, true),
        (link(&right.replace('%', "%25")), AddressPart::Service, Meaning::DoubleEncoding, start + 5, false),
        (link(right).replace("TARGET", "target"), AddressPart::Service, Meaning::ServiceParameter, start - 7, false),
        (link(right).replace("TARGET", "service"), AddressPart::Service, Meaning::ServiceParameter, start - 7, false),
        (link(right).replace("saml", "service"), AddressPart::Page, Meaning::Endpoint, 28, false),
        (link(right).replace("/cas/", "/"), AddressPart::Root, Meaning::Root, 23, false),
        (link(right).replace("agora06", "agoraO6"), AddressPart::Host, Meaning::LookAlike, 17, false),
    ] {
        let comparison = read(&pasted);
        assert_eq!(comparison.with, SettingKey::ValidationLink, "{pasted}");
        let found: Vec<_> = comparison.gaps.iter().map(|gap| (gap.part, gap.meaning, gap.at, gap.in_service)).collect();
        assert_eq!(found, [(part, meaning, at, in_service)], "{pasted}");
        assert_eq!(comparison.verdict, ComparisonVerdict::Different);
    }
    let bare = compare(&[guide_value(SettingKey::ValidationLink)], "https://www.agora06.fr/cas/samlValidate").unwrap();
    assert_eq!(bare.gaps[0].meaning, Meaning::ServiceMissing);
}

#[test]
fn the_link_of_an_espace_is_right_and_says_which() {
    let service = "http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F";
    for (link, value) in [
        ("https://www.agora06.fr/cas/login?service=", SettingKey::LoginLink),
        ("https://www.agora06.fr/cas/samlValidate?TARGET=", SettingKey::ValidationLink),
    ] {
        for (page, space, mobile) in [
            ("eleve.html", Space::Eleves, false),
            ("professeur.html", Space::Professeurs, false),
            ("mobile.parent.html", Space::Parents, true),
            ("academie.html", Space::Academie, false),
        ] {
            let comparison = read(&format!("{link}{service}{page}"));
            let found: Vec<_> = comparison.gaps.iter().map(|gap| (gap.meaning, gap.in_service)).collect();
            assert_eq!(
                (comparison.verdict, comparison.with),
                (ComparisonVerdict::Equivalent, value),
                "{page}: {found:?}"
            );
            assert_eq!(found, [(Meaning::ServicePage { space, mobile }, true)]);
        }
        for wrong in
            ["mobile.entreprise.html", "eleve.htm", "Eleve.html", "direction.html", "eleve.html%3Flogin%3Dtrue"]
        {
            assert_eq!(read(&format!("{link}{service}{wrong}")).verdict, ComparisonVerdict::Different, "{wrong}");
        }
        let other_port = read(&format!("{link}{}eleve.html", service.replace(":80", ":8036")));
        assert_eq!(other_port.verdict, ComparisonVerdict::Different);
    }
    let other = candidates(&guide("http://notes.clg-x.ac-nice.fr:8036/pronote"));
    let login = "https://www.agora06.fr/cas/login?service=";
    for service in [
        "http:%2F%2Fnotes.clg-x.ac-nice.fr:8036%2Fpronote%2Feleve.html",
        "http%3A%2F%2Fnotes.clg-x.ac-nice.fr%3A8036%2Fpronote%2F",
    ] {
        assert_eq!(
            compare(&other, &format!("{login}{service}")).unwrap().verdict,
            ComparisonVerdict::Equivalent,
            "{service}"
        );
    }
    // Encoded as a whole too.
    let whole = format!("{login}http:%2F%2Fnotes.clg-x.ac-nice.fr:8036%2Fpronote%2F").replace('%', "%25");
    let whole = whole.replace("://", "%3A%2F%2F").replace('/', "%2F").replace('?', "%3F").replace('=', "%3D");
    assert_eq!(compare(&other, &whole).unwrap().verdict, ComparisonVerdict::Equivalent);
    let validation = compare(
        &other,
        "https://www.agora06.fr/cas/serviceValidate?service=http:%2F%2Fnotes.clg-x.ac-nice.fr:8036%2Fpronote%2F",
    );
    let meanings: Vec<_> = validation.unwrap().gaps.iter().map(|gap| gap.meaning).collect();
    assert_eq!(meanings, [Meaning::Endpoint, Meaning::ServiceParameter]);
}

fn guide_value(value: SettingKey) -> Candidate {
    GUIDE.iter().find(|candidate| candidate.value == value).unwrap().clone()
}

#[test]
fn several_differences_are_all_told() {
    let comparison =
        read("http://www.agora06.fr/cas/login?service=https:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr%2Fpronote%2F");
    let found: Vec<_> = comparison.gaps.iter().map(|gap| (gap.part, gap.in_service)).collect();
    assert_eq!(
        found,
        [
            (AddressPart::Protocol, false),
            (AddressPart::Protocol, true),
            (AddressPart::Port, true),
            (AddressPart::Root, true)
        ]
    );
}

#[test]
fn the_default_port_is_not_the_same_as_none() {
    for (text, seen) in [("http://h.fr/", "http://h.fr:80/"), ("https://h.fr:443/", "https://h.fr/")] {
        let alone = [Candidate { value: SettingKey::CommonPage, text: text.into() }];
        assert_eq!(compare(&alone, seen).unwrap().verdict, ComparisonVerdict::Different);
    }
}

#[test]
fn the_usual_port_left_out_is_told_with_what_a_browser_does() {
    let said = |pasted: &str| {
        let gaps = read(pasted).gaps;
        let gap =
            gaps.iter().find(|gap| gap.meaning == Meaning::PortMissing).unwrap_or_else(|| panic!("{pasted}: {gaps:?}"));
        say::meaning(&I18n::new(Language::French), gap)
    };
    for pasted in [
        "http://notes.clg-la-bourgade.ac-nice.fr",
        "https://www.agora06.fr/cas/login?service=http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr%2F",
    ] {
        let said = said(pasted);
        assert!(said.contains("navigateur") && said.contains("«\u{a0}:80\u{a0}»") && said.contains("CAS"), "{said}");
    }
    let other = [Candidate { value: SettingKey::PublicUrl, text: "http://h.fr:8036".into() }];
    let gap = compare(&other, "http://h.fr").unwrap().gaps.remove(0);
    assert!(!say::meaning(&I18n::new(Language::French), &gap).contains("navigateur"));
}

#[test]
fn an_address_of_the_cas_is_held_against_the_link_that_it_is() {
    let login = "https://www.agora06.fr/cas/login";
    assert_eq!(gaps(login).0, SettingKey::LoginLink);
    assert_eq!(gaps(login).1[0].1, Meaning::ServiceMissing);
    let service = "http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F";
    for endpoint in ["proxyValidate", "serviceValidate", "p3/serviceValidate", "validate"] {
        let (with, found) = gaps(&format!("https://www.agora06.fr/cas/{endpoint}?service={service}"));
        let meanings: Vec<_> = found.iter().map(|(_, meaning, _)| *meaning).collect();
        assert_eq!(
            (with, meanings.as_slice()),
            (SettingKey::ValidationLink, &[Meaning::Endpoint, Meaning::ServiceParameter][..]),
            "{endpoint}"
        );
    }
    assert_eq!(read(&format!("{login}?service={service}")).verdict, ComparisonVerdict::Equal);
}

#[test]
fn values_that_are_no_address_are_compared_too() {
    assert_eq!(
        gaps("National_4;National_5"),
        (SettingKey::ProfileSchoolLife, vec![(AddressPart::Value, Meaning::CodeMissing, 21)])
    );
    assert_eq!(
        gaps("National_4; National_5; National_6"),
        (SettingKey::ProfileSchoolLife, vec![(AddressPart::Value, Meaning::CodeSpaces, 11)])
    );
    assert_eq!(gaps("GivenName"), (SettingKey::AttributeFirstName, vec![(AddressPart::Value, Meaning::Case, 0)]));
    assert_eq!(gaps("1O.106.152.36"), (SettingKey::ServerIp, vec![(AddressPart::Value, Meaning::LookAlike, 1)]));
    assert_eq!(gaps("10.106.152.63"), (SettingKey::ServerIp, vec![(AddressPart::Value, Meaning::Value, 11)]));
    assert_eq!(
        gaps(r"E:\PRONOTE 2014\base_bourgade_2013.not"),
        (SettingKey::Base, vec![(AddressPart::Value, Meaning::Value, 33)])
    );
    let settings = guide("http://notes.clg-la-bourgade.ac-nice.fr:80");
    for (pasted, expected, meaning) in [
        ("base_bourgade_2014.not", "base_bourgade_2014.not", None),
        ("base_bourgade_2014", "base_bourgade_2014", None),
        ("Base_Bourgade_2014.NOT", "base_bourgade_2014.not", Some(Meaning::PathForm)),
        ("base_bourgade_2013", "base_bourgade_2014", Some(Meaning::Value)),
    ] {
        let Ok(ComparedText::Value(compared)) = compare::read(&settings, pasted) else { panic!("{pasted}") };
        let told = (compared.with, compared.expected.as_str(), compared.gaps.first().map(|gap| gap.meaning));
        assert_eq!(told, (SettingKey::Base, expected, meaning), "{pasted}");
    }
    assert_eq!(read("une tout autre chose, qui n’a rien à voir").gaps[0].meaning, Meaning::Unlike);
}

#[test]
fn a_label_pasted_with_the_address_is_left_out() {
    let labelled = read("URL publique : http://notes.clg-la-bourgade.ac-nice.fr:8036");
    assert_eq!(
        (labelled.with, labelled.gaps[0].part, labelled.gaps[0].at),
        (SettingKey::PublicUrl, AddressPart::Port, 57)
    );
}

#[test]
fn a_ticket_is_never_repeated() {
    for pasted in [
        "http://notes.clg-la-bourgade.ac-nice.fr:80/?ticket=ST-1-tressecret",
        "http://notes.clg-la-bourgade.ac-nice.fr:80/?TICKET=tressecret",
        "https://www.agora06.fr/cas/login?service=http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F%3Fticket%3DST-tressecret",
        "https://www.agora06.fr/cas/login?service=http:%2F%2Fautre%2F%3Fticket%3DST-tressecret&ticket=tressecret",
        "ST-1-tressecret",
    ] {
        let comparison = read(pasted);
        let json = json::comparison(&comparison, &I18n::new(Language::French)).to_string();
        assert!(!json.contains("tressecret") && !format!("{comparison:?}").contains("tressecret"), "{json}");
    }
}

#[test]
fn what_cannot_be_compared_says_why() {
    let all = &*GUIDE;
    assert_eq!(compare(all, " «\u{a0}» "), Err(CompareError::Empty));
    assert_eq!(compare(all, "a\nb"), Err(CompareError::SeveralLines));
    assert_eq!(compare(all, "a\u{202e}b"), Err(CompareError::Control { code: "U+202E".into() }));
    assert_eq!(compare(all, &"a".repeat(2_001)), Err(CompareError::TooLong { length: 2_001 }));
    assert_eq!(compare(&[], "a"), Err(CompareError::NoValue));
}

#[test]
fn the_json_names_the_pieces() {
    let comparison = read("http://notes.clg-la-bourgade.ac-nice.fr:8036/**");
    let json = json::comparison(&comparison, &I18n::new(Language::French));
    assert_eq!(json["verdict"], "different");
    assert_eq!(json["avec"], "url_socle_ent");
    let gap = &json["ecarts"][0];
    assert_eq!((&gap["partie"], &gap["attendu"], &gap["vu"]), (&"port".into(), &"80".into(), &"8036".into()));
    assert!(gap["sens"].as_str().unwrap().contains("enregistrée dans le CAS"));
    let equal = json::comparison(&read("http://+:8036/"), &I18n::new(Language::French));
    assert_eq!(equal, serde_json::json!({"verdict": "egal", "avec": "prefixe_url", "ecarts": []}));
}

#[test]
fn every_sentence_is_filled() {
    let samples = [
        "http://notes.clg-la-bourgade.ac-nice.fr:8036/**",
        "http://notes.clg-la-bourgade.ac-nice.fr/eleves.html?login=true",
        "https://www.agora06.fr/cas/samlValidate?TARGET=https:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr%2F",
        "GivenName",
    ];
    for language in Language::ALL {
        let i18n = I18n::new(language);
        for gap in samples.iter().flat_map(|sample| read(sample).gaps) {
            for said in [say::meaning(&i18n, &gap), say::part(&i18n, gap.part), say::place(&i18n, &gap)] {
                assert!(!said.is_empty() && !said.contains('$') && !said.starts_with("ecart-"), "{said}");
            }
        }
        assert!(say::verdict(&i18n, ComparisonVerdict::Different, "Port").contains("Port"));
    }
}

proptest! {
    /// Whatever is pasted, there is a comparison or a sentence, and every place is in the text.
    #[test]
    fn nothing_breaks_the_comparison(pasted in "\\PC{0,120}") {
        if let Ok(comparison) = compare(&GUIDE, &pasted) {
            let length = pasted.chars().count();
            prop_assert!(comparison.gaps.iter().all(|gap| gap.at <= length));
            let harmless = comparison.gaps.iter().all(|gap| gap.meaning.is_harmless());
            prop_assert_eq!(comparison.verdict == ComparisonVerdict::Different, !harmless);
        }
    }

    /// Encoding any signs of the service changes nothing that counts.
    #[test]
    fn any_encoding_of_the_service_is_equivalent(encoded in proptest::collection::vec(any::<bool>(), 64), lower in any::<bool>()) {
        let service = "http://notes.clg-la-bourgade.ac-nice.fr:80/";
        let written: String = service.chars().zip(encoded).map(|(c, encode)| match (encode, lower) {
            (true, true) => format!("%{:02x}", u32::from(c)),
            (true, false) => format!("%{:02X}", u32::from(c)),
            (false, _) => c.to_string(),
        }).collect();
        let comparison = read(&format!("https://www.agora06.fr/cas/login?service={written}"));
        prop_assert_eq!(comparison.with, SettingKey::LoginLink);
        prop_assert_ne!(comparison.verdict, ComparisonVerdict::Different);
    }

    /// A character changed anywhere in an address is found, and at its place.
    #[test]
    fn a_changed_character_is_pointed_at(at in 0usize..42, with in "[a-z0-9]") {
        let right = "http://notes.clg-la-bourgade.ac-nice.fr:80";
        let right_char = right.chars().nth(at).unwrap_or('x');
        prop_assume!(right_char.is_ascii_alphanumeric() && with != right_char.to_string());
        let pasted: String = right.chars().enumerate().map(|(i, c)| if i == at { with.clone() } else { c.to_string() }).collect();
        let comparison = compare(&[guide_value(SettingKey::PublicUrl)], &pasted).unwrap();
        prop_assert_eq!(comparison.verdict, ComparisonVerdict::Different);
        prop_assert_eq!(comparison.gaps.len(), 1);
        prop_assert_eq!(comparison.gaps[0].at, at);
    }
}
