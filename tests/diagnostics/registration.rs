//! The ENT's own registration is pasted: which of our addresses it accepts is told, and why not the others.

use assistant_pronote::cli::json;
use assistant_pronote::diagnostics::compare::coverage::{Caution, Coverage, CoverageVerdict, Purpose, RefusalReason};
use assistant_pronote::diagnostics::compare::pattern::PatternError;
use assistant_pronote::diagnostics::compare::registration::RegistrationKind;
use assistant_pronote::diagnostics::compare::{CompareError, ComparedText, read};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::Inputs;
use assistant_pronote::domain::settings::Settings;
use assistant_pronote::i18n::{I18n, compare as say};
use assistant_pronote::lang::Language;
use proptest::prelude::*;

fn settings(address: &str) -> Settings {
    let mut inputs = Inputs::default();
    inputs.school.name = "Collège Essai".into();
    inputs.school.uai = "0069999L".into();
    inputs.address = address.into();
    inputs.server.listening_port = "8036".into();
    inputs.ent.id = "agora06".into();
    Settings::compute(&inputs, &Catalogue::embedded().unwrap()).unwrap()
}

/// Public on 80, listening on 8036.
fn ours() -> Settings {
    settings("http://notes.clg-x.ac-nice.fr:80")
}

fn coverage(pasted: &str) -> Coverage {
    match read(&ours(), pasted) {
        Ok(ComparedText::Registration { coverage, .. }) => coverage,
        other => panic!("{pasted}: {other:?}"),
    }
}

fn reasons(coverage: &Coverage, wanted: impl Fn(Purpose) -> bool) -> Vec<Vec<RefusalReason>> {
    let lines = coverage.lines.iter().filter(|line| wanted(line.purpose));
    let mut found: Vec<_> = lines.map(|line| line.reasons.clone()).collect();
    found.dedup();
    found
}

fn is_page(purpose: Purpose) -> bool {
    matches!(purpose, Purpose::Page { .. })
}

#[test]
fn a_registration_that_accepts_everything_we_send_is_right() {
    use RegistrationKind::{Ant, Apereo, Regex};
    for (pasted, kind) in [
        ("http://notes.clg-x.ac-nice.fr:80/**", Ant),
        ("http*://notes.clg-x.ac-nice.fr:80/**", Ant),
        (r"^https?://notes\.clg-x\.ac-nice\.fr(:80)?/.*", Regex),
        ("^http://notes.clg-x.ac-nice.fr:80/.*$", Regex),
        ("http://notes.clg-x.ac-nice.fr:80/.*", Regex),
        (r"^http:\/\/NOTES\.clg-x\.ac-nice\.fr:80(\/.*)?$", Regex),
        (r"\Qhttp://notes.clg-x.ac-nice.fr:80\E(/.*)?", Regex),
        (
            r#"{"@class": "org.apereo.cas.services.RegexRegisteredService", "serviceId": "^http://notes\\.clg-x\\.ac-nice\\.fr:80/.*", "id": 1}"#,
            Apereo,
        ),
        ("{\n  // PRONOTE\n  \"serviceId\" : \"http://notes.clg-x.ac-nice.fr:80/**\",\n}", Apereo),
    ] {
        let found = coverage(pasted);
        assert_eq!(
            (found.verdict(), found.registration.kind),
            (CoverageVerdict::All, kind),
            "{pasted}: {:?}",
            found.lines
        );
        assert!(found.lines.len() >= 12 && found.lines[0].address == "http://notes.clg-x.ac-nice.fr:80/");
    }
    // Our own registration, in each of its forms.
    let own = ours().registration;
    let file = serde_json::to_string_pretty(&own.apereo).unwrap();
    for pasted in [own.ant, own.regex, file] {
        assert_eq!(coverage(&pasted).verdict(), CoverageVerdict::All, "{pasted}");
    }
}

#[test]
fn a_registration_is_read_in_every_form_that_a_support_sends() {
    use RegistrationKind::{Ant, Apereo, Regex};
    for (pasted, kind) in [
        (
            r#"<bean class="org.jasig.cas.services.RegexRegisteredService"><property name="serviceId" value="^http://notes\.clg-x\.ac-nice\.fr:80/.*"/></bean>"#,
            Apereo,
        ),
        (r#"<property name="serviceId"><value>http://notes.clg-x.ac-nice.fr:80/**</value></property>"#, Apereo),
        (r#"<bean p:id="12" p:serviceId="http://notes.clg-x.ac-nice.fr:80/**" />"#, Apereo),
        (r".*notes\.clg-x\.ac-nice\.fr.*", Regex),
        ("http*://notes.clg-x.ac-nice.fr*/**", Ant),
        ("http?://notes.clg-x.ac-nice.fr:80/**", Ant),
    ] {
        let found = coverage(pasted);
        let all = !pasted.starts_with("http?");
        assert_eq!((found.registration.kind, found.verdict() == CoverageVerdict::All), (kind, all), "{pasted}");
    }
    // A wildcard in the middle is no value to compare piece by piece; one at the end is.
    let compared = |pasted: &str| match read(&ours(), pasted).unwrap() {
        ComparedText::Registration { comparison, .. } => comparison.is_some(),
        ComparedText::Value(_) => panic!("{pasted}"),
    };
    assert!(!compared("http*://notes.clg-x.ac-nice.fr*/**") && compared("http://notes.clg-x.ac-nice.fr:8036/**"));
    assert!(read(&ours(), "http*://notes.clg-x.ac-nice.fr*/**").unwrap().is_right());
}

#[test]
fn what_keeps_an_address_out_is_told() {
    use CoverageVerdict as V;
    let port = |accepted| RefusalReason::Port { accepted };
    for (pasted, verdict, service, pages) in [
        ("http://notes.clg-x.ac-nice.fr:8036/**", V::None, vec![port(Some(8036))], vec![port(Some(8036))]),
        (r"^http://notes\.clg-x\.ac-nice\.fr/.*", V::None, vec![port(None)], vec![port(None)]),
        ("https://notes.clg-x.ac-nice.fr:80/**", V::None, vec![RefusalReason::Protocol], vec![RefusalReason::Protocol]),
        (
            r"^https://notes\.clg-x\.ac-nice\.fr/.*",
            V::None,
            vec![RefusalReason::Protocol, port(None)],
            vec![RefusalReason::Protocol, port(None)],
        ),
        ("http://notes.clg-x.ac-nice.fr:80/pronote/**", V::None, vec![RefusalReason::Root], vec![RefusalReason::Root]),
        (r"^http://notes\.clg-x\.ac-nice\.fr:80/$", V::Some, vec![], vec![RefusalReason::PagesLeftOut]),
        (
            r"^http://notes\.clg-x\.ac-nice\.fr:80$",
            V::None,
            vec![RefusalReason::FinalSlash],
            vec![RefusalReason::PagesLeftOut],
        ),
        (
            r"http://notes\.clg-x\.ac-nice\.fr:80",
            V::None,
            vec![RefusalReason::Unanchored],
            vec![RefusalReason::Unanchored],
        ),
        ("http://notes.clg-x.ac-nice.fr:80/*", V::Some, vec![RefusalReason::CommonPageLeftOut], vec![]),
        (
            "http://autre.ac-nice.fr:80/**",
            V::None,
            vec![RefusalReason::Host { accepted: "autre.ac-nice.fr".into() }],
            vec![RefusalReason::Host { accepted: "autre.ac-nice.fr".into() }],
        ),
        ("^http://moodle/[0-9]+$", V::None, vec![RefusalReason::Other], vec![RefusalReason::Other]),
    ] {
        let found = coverage(pasted);
        assert_eq!(found.verdict(), verdict, "{pasted}");
        assert_eq!(reasons(&found, |purpose| purpose == Purpose::Service), [service], "{pasted}");
        assert_eq!(reasons(&found, is_page), [pages], "{pasted}");
        assert_eq!(read(&ours(), pasted).unwrap().is_right(), verdict == V::All, "{pasted}");
    }
    // A port that begins like ours is no missing end.
    let longer = coverage(r"^http://notes\.clg-x\.ac-nice\.fr:8");
    assert!(!longer.lines[0].reasons.contains(&RefusalReason::Unanchored));
    let one = coverage(r"^http://notes\.clg-x\.ac-nice\.fr:80/(eleve|parent)\.html$");
    let accepted: Vec<_> = one.lines.iter().filter(|line| line.covered).map(|line| line.address.as_str()).collect();
    assert_eq!(
        accepted,
        ["http://notes.clg-x.ac-nice.fr:80/parent.html", "http://notes.clg-x.ac-nice.fr:80/eleve.html"]
    );
}

#[test]
fn what_is_accepted_beside_our_addresses_is_told() {
    for (pasted, cautions) in [
        ("^https?://.*", vec![Caution::AcceptsAnything]),
        ("^http://notes.clg-x.ac-nice.fr:80/.*", vec![Caution::LooseDots]),
        (r"^http://notes\.clg-x\.ac-nice\.fr:80/.*", vec![]),
        ("http://notes.clg-x.ac-nice.fr:80/**", vec![]),
        // Any host at all, however the rest is limited.
        (".*", vec![Caution::AcceptsAnything]),
        ("http://.*:80/.*", vec![Caution::AcceptsAnything]),
        ("^http://[^/]+(/.*)?$", vec![Caution::AcceptsAnything]),
        ("http://**", vec![Caution::AcceptsAnything]),
        ("^http://[a-z.-]+/.*html$", vec![Caution::AcceptsAnything]),
        // A host that begins or ends like ours, and what follows a port without a slash.
        (r"^http://notes\.clg-x\.ac-nice\.fr.*", vec![Caution::OtherHosts]),
        (r"^http://notes\.clg-x\.ac-nice\.fr:80.*", vec![Caution::OtherHosts]),
        ("http://notes.clg-x.ac-nice.fr*/**", vec![Caution::OtherHosts]),
        (r"^http://.*\.ac-nice\.fr:80/.*", vec![Caution::OtherHosts]),
        ("http://*.clg-x.ac-nice.fr:80/**", vec![Caution::OtherHosts]),
    ] {
        assert_eq!(coverage(pasted).cautions, cautions, "{pasted}");
    }
    let i18n = I18n::new(Language::French);
    for (pasted, said, not) in [
        (".*", "Dangereux", "Rien à changer"),
        (r"^http://notes\.clg-x\.ac-nice\.fr.*", "d’autres sites", "Rien à changer"),
        ("http://notes.clg-x.ac-nice.fr:80/**", "Rien à changer", "tickets"),
    ] {
        let lines = assistant_pronote::i18n::coverage::lines(&i18n, &coverage(pasted)).join("\n");
        assert!(lines.contains(said) && !lines.contains(not), "{pasted}: {lines}");
    }
    // Forms that PRONOTE does not send are shown, and change nothing to the conclusion.
    let both = coverage(r"^https?://notes\.clg-x\.ac-nice\.fr(:\d+)?/.*");
    let others: Vec<_> = both.lines.iter().filter(|line| !line.purpose.is_needed()).map(|line| line.covered).collect();
    assert_eq!(others, [true, true, true]);
}

#[test]
fn a_pattern_that_cannot_be_tried_says_why() {
    let refused = |pasted: &str| match read(&ours(), pasted) {
        Err(CompareError::Pattern(error)) => error,
        other => panic!("{pasted}: {other:?}"),
    };
    let java = |signs: &str| PatternError::JavaOnly { signs: signs.into() };
    let heavy = format!("^http://{}$", "(a{90}){90}".repeat(9));
    for (pasted, error) in [
        ("^http://(?!admin)notes.*", java("(?!")),
        ("^http://notes.*+$", java("*+")),
        ("^http://notes.clg-x.ac-nice.fr:80/**$", PatternError::DoubleRepetition { signs: "**".into() }),
        ("^http://(notes", PatternError::Invalid),
        ("{\"serviceId\": null}", PatternError::NoServiceId),
        (heavy.as_str(), PatternError::TooLarge),
    ] {
        assert_eq!(refused(pasted), error, "{pasted}");
        for language in Language::ALL {
            let said = say::error(&I18n::new(language), &CompareError::Pattern(error.clone()));
            assert!(!said.message.contains("{$") && !said.hint.is_empty() && !said.message.contains("couverture-"));
        }
    }
    assert_eq!(refused(&format!("^http://{}", "a".repeat(2_000))), PatternError::TooLong { length: 2_008 });
    // Exponential for an engine that goes back on its steps: here it ends at once.
    let started = std::time::Instant::now();
    assert_eq!(coverage("^(http|h*t*t*p*)*(((a|a)*)*)*$x").verdict(), CoverageVerdict::None);
    assert!(started.elapsed().as_secs() < 20);
}

#[test]
fn the_text_sets_both_sides_one_above_the_other() {
    let i18n = I18n::new(Language::French);
    let pasted = "https://www.agora06.fr/cas/login?service=http:%2F%2Fnotes.clg-x.ac-nice.fr%2F";
    let lines = say::lines(&i18n, &read(&ours(), pasted).unwrap(), pasted);
    let at = |label: &str| lines.iter().filter(|line| line.trim_start().starts_with(label)).collect::<Vec<_>>();
    let (expected, seen) = (at("Attendu"), at("Affiché"));
    assert_eq!((expected.len(), seen.len()), (2, 2), "{lines:#?}");
    let joined = |rows: &[&String]| rows.iter().map(|row| row.split_once(": ").unwrap().1).collect::<String>();
    assert_eq!(joined(&seen).replace(' ', ""), pasted);
    let mark = lines.iter().find(|line| line.trim() == "^").expect("a mark");
    let column = mark.chars().position(|c| c == '^').unwrap();
    let marked: Vec<char> = expected[1].chars().skip(column).take(3).collect();
    assert_eq!(marked, [':', '8', '0'], "{lines:#?}");
    let ticket = "http://notes.clg-x.ac-nice.fr:8036/?ticket=ST-1-tressecret";
    assert!(!say::lines(&i18n, &read(&ours(), ticket).unwrap(), ticket).concat().contains("tressecret"));
}

#[test]
fn the_json_has_the_same_keys_and_the_coverage() {
    let json = json::of_shown(
        &read(&ours(), r"^http://notes\.clg-x\.ac-nice\.fr:80/$").unwrap(),
        &I18n::new(Language::French),
    );
    assert_eq!((&json["verdict"], &json["avec"]), (&"different".into(), &"url_socle_ent".into()));
    assert_eq!((&json["couverture"]["forme"], &json["couverture"]["couvre"]), (&"regex".into(), &"une_partie".into()));
    let lines = json["couverture"]["adresses"].as_array().unwrap();
    assert_eq!((&lines[0]["usage"], &lines[0]["couverte"]), (&"page_commune".into(), &true.into()));
    assert!(lines[1]["raisons"][0].as_str().unwrap().contains("s’arrête"));
    let plain =
        json::of_shown(&read(&ours(), "http://notes.clg-x.ac-nice.fr:80").unwrap(), &I18n::new(Language::French));
    assert!(plain.get("couverture").is_none());
}

proptest! {
    /// Whatever is pasted, there is a reading or a sentence.
    #[test]
    fn nothing_breaks_the_reading(pasted in "(\\^|http://)?[a-z0-9.*+?\\\\()\\[\\]{}|:/$^-]{0,60}(\\*\\*|serviceId: .{0,20})?") {
        let i18n = I18n::new(Language::French);
        match read(&ours(), &pasted) {
            Ok(shown) => prop_assert!(!say::lines(&i18n, &shown, &pasted).is_empty()),
            Err(error) => prop_assert!(!say::error(&i18n, &error).message.is_empty()),
        }
    }
}
