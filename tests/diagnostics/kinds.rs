//! Kinds of pastes beside the cases taken from public threads: other servers' shapes, mails, audits, languages, pages.

use crate::answers::{Settings, summary};
use assistant_pronote::diagnostics::answer::looks::Looks;
use assistant_pronote::diagnostics::answer::message::Said;
use assistant_pronote::diagnostics::answer::reading::{Doubt, State, Why};
use assistant_pronote::diagnostics::answer::{Answer, AnswerError, FailureKind, Note, Outcome};
use assistant_pronote::domain::inputs::Attribute;
use assistant_pronote::i18n::{I18n, answer as say};
use assistant_pronote::lang::Language;

const VALUES: [(&str, &str); 5] = [
    ("sn", "Okonedo"),
    ("givenName", "Paula"),
    ("ENTPersonDateNaissance", "11/03/1980"),
    ("postalCode", "06340"),
    ("ENTPersonProfils", "National_3"),
];

fn cas(inside: &str) -> String {
    format!(
        "<cas:serviceResponse xmlns:cas='http://www.yale.edu/tp/cas'>\n <cas:authenticationSuccess>\n  \
         <cas:user>p.okonedo</cas:user>\n  {inside}\n </cas:authenticationSuccess>\n</cas:serviceResponse>\n"
    )
}

fn attributes(each: impl Fn(&str, &str) -> String) -> String {
    let all: String = VALUES.iter().map(|(name, value)| each(name, value)).collect();
    cas(&format!("<cas:attributes>{all}</cas:attributes>"))
}

fn plain() -> String {
    attributes(|name, value| format!("\n   <cas:{name}>{value}</cas:{name}>"))
}

fn refusal(code: &str, message: &str) -> String {
    format!(
        "<cas:serviceResponse xmlns:cas='http://www.yale.edu/tp/cas'><cas:authenticationFailure code='{code}'>{message}\
         </cas:authenticationFailure></cas:serviceResponse>"
    )
}

fn of(pasted: &str) -> String {
    summary(pasted.as_bytes(), &Settings::of_the_guide())
}

fn error(pasted: &str) -> AnswerError {
    Answer::read(pasted.as_bytes()).expect_err(pasted)
}

fn notes(pasted: &str) -> Vec<Note> {
    Answer::read(pasted.as_bytes()).unwrap_or_else(|error| panic!("{error:?}: {pasted}")).notes
}

const ENTERS: &str = "cas3 p.okonedo [professeurs]";

#[test]
fn names_and_values_are_read_in_every_shape() {
    let (in_turn, boxed) = (
        attributes(|name, value| format!("<cas:name>{name}</cas:name><cas:value>{value}</cas:value>")),
        attributes(|name, value| {
            format!(
                "<cas:attribute><cas:key>{name}</cas:key><cas:values><cas:value>{value}</cas:value></cas:values></cas:attribute>"
            )
        }),
    );
    let entries = attributes(|name, value| format!("<cas:entry key='{name}'>{value}</cas:entry>"));
    for shape in [plain(), in_turn, boxed, entries, plain().replace("cas:", "").replace(" xmlns='", " x='")] {
        assert_eq!(of(&shape), ENTERS, "{shape}");
    }
    // A person's own attribute may be called « name ».
    let named = plain().replace("<cas:sn>", "<cas:name>Okonedo Paula</cas:name><cas:sn>");
    assert_eq!(of(&named), ENTERS);
}

#[test]
fn a_full_name_is_recognised_by_its_end() {
    for prefix in ["urn:oid:", "http://a.fr/", "ldap#"] {
        let answer = Answer::read(
            attributes(|name, value| format!("<cas:attribute name='{prefix}{name}'>{value}</cas:attribute>"))
                .as_bytes(),
        )
        .expect("an answer");
        let reading = Settings::of_the_guide().read(&answer);
        for fact in &reading.facts {
            let State::Missing(candidates) = &fact.state else { panic!("{fact:?}") };
            assert_eq!(candidates[0].name, format!("{prefix}{}", fact.name), "{fact:?}");
            assert_eq!(candidates[0].why, Why::KnownName);
        }
    }
}

#[test]
fn the_json_of_a_success_is_read_and_named() {
    let pairs: Vec<_> = VALUES.iter().map(|(name, value)| format!("\"{name}\": [\"{value}\"]")).collect();
    let json = format!(
        "{{\"serviceResponse\": {{\"authenticationSuccess\": {{\"user\": \"p.okonedo\", \"proxyGrantingTicket\": null, \
         \"attributes\": {{{}}}}}}}}}",
        pairs.join(", ")
    );
    for pasted in [
        json.clone(),
        json.replace(['[', ']'], ""),
        format!("HTTP/1.1 200\n\n{json}\n"),
        json.replace("Paula", "\\u00c9va \\\"x\\\""),
    ] {
        assert_eq!(of(&pasted), ENTERS, "{pasted}");
        assert!(notes(&pasted).contains(&Note::Json));
        // It proves nothing of what PRONOTE receives.
        let reading = Settings::of_the_guide().read(&Answer::read(pasted.as_bytes()).expect("an answer"));
        assert_eq!(reading.doubts.first(), Some(&Doubt::Json));
        assert!(!say::conclusion(&I18n::new(Language::French), &reading).hint.contains("Rien à faire"));
    }
    assert!(matches!(error(&json.replace("Success", "Nothing")), AnswerError::Json { refusal: None }));
    let both = json.replace(
        "{\"authenticationSuccess\"",
        "{\"authenticationFailure\": {\"code\": \"INVALID_TICKET\"}, \"authenticationSuccess\"",
    );
    assert_eq!(error(&both), AnswerError::Contradictory);
    let nobody = json.replace("p.okonedo", " ");
    assert_eq!(of(&nobody), "cas3  NoUser");
}

#[test]
fn a_mail_s_own_coding_is_undone() {
    let coded = plain()
        .replace('=', "=3D")
        .replace("Paula", "Zo=C3=A9")
        .replace("ENTPersonDateNaissance", "ENTPersonDateNai=\nssance");
    let quoted: String = coded.lines().map(|line| format!("> {line}\n")).collect();
    for pasted in [coded, quoted] {
        assert_eq!(of(&pasted), ENTERS, "{pasted}");
        assert!(notes(&pasted).contains(&Note::QuotedPrintable), "{pasted}");
    }
    // A value that holds the signs stays as it is.
    let plain = plain().replace("Paula", "a=3Db");
    let answer = Answer::read(plain.as_bytes()).expect("an answer");
    assert!(answer.attributes().iter().any(|attribute| attribute.filled().any(|value| value == "a=3Db")));
}

#[test]
fn addresses_of_a_message_are_shown_in_any_language() {
    let (with, without) = ("http://notes.clg-la-bourgade.ac-nice.fr:80/", "http://notes.clg-la-bourgade.ac-nice.fr/");
    let saml = |message: &str| {
        format!(
            "<samlp:Response xmlns:samlp='urn:oasis:names:tc:SAML:1.0:protocol'><samlp:Status><samlp:StatusCode Value='samlp:RequestDenied'/>\
             <samlp:StatusMessage>{message}</samlp:StatusMessage></samlp:Status></samlp:Response>"
        )
    };
    let french = I18n::new(Language::French);
    for (pasted, ordered) in [
        (
            refusal(
                "INVALID_SERVICE",
                &format!(
                    "Ticket 'ST-1-x' passt nicht zum angegebenen Service. Der ursprüngliche Service war '{with}' und der übermittelte Service war '{without}'."
                ),
            ),
            true,
        ),
        (
            refusal(
                "INVALID_SERVICE",
                &format!(
                    "El tique 'ST-1-x' no coincide con el servicio proporcionado. El servicio original era '{with}' y el servicio proporcionado era '{without}'."
                ),
            ),
            true,
        ),
        (refusal("INVALID_SERVICE", &format!("Bilet ST-1-x: oczekiwano «{with}», podano «{without}».")), false),
        (refusal("E_SVC", &format!("{with} != {without}")), false),
        (saml(&format!("Bilet odrzucony: {with}, {without}.")), false),
    ] {
        let Ok(Answer { outcome: Outcome::Failure { cause, services, .. }, .. }) = Answer::read(pasted.as_bytes())
        else {
            panic!("{pasted}")
        };
        assert_eq!(cause, FailureKind::Service, "{pasted}");
        assert_eq!(services.all().collect::<Vec<_>>(), [with, without], "{pasted}");
        assert_eq!(services.at_login.is_some(), ordered, "{pasted}");
        assert!(say::services(&french, &services).iter().any(|line| line.contains("Port")), "{pasted}");
    }
    // One address alone is only named; a refusal of the ticket names none.
    let Ok(Answer { outcome: Outcome::Failure { services, cause, .. }, .. }) =
        Answer::read(saml(&format!("Odmowa: {with}")).as_bytes())
    else {
        panic!("a refusal")
    };
    assert_eq!((services.named.as_deref(), cause), (Some(with), FailureKind::TicketOrService));
}

#[test]
fn a_code_of_the_server_s_own_may_still_tell_the_time() {
    assert_eq!(of(&refusal("E_TICKET_EXPIRED", "Ihr Ticket ist abgelaufen")), "cas2 E_TICKET_EXPIRED Expired");
    assert_eq!(of(&refusal("TICKET_NOT_YET_VALID", "")), "cas2 TICKET_NOT_YET_VALID NotYetValid");
}

#[test]
fn an_audit_is_read_in_each_of_its_forms() {
    let block = |what: &str, action: &str| {
        format!(
            "=====\nWHO: audit:unknown\nWHAT: {what}\nACTION: {action}\nAPPLICATION: CAS\nWHEN: Tue Sep 02 08:12:51 CEST 2014\n====="
        )
    };
    let json = |action: &str| {
        format!(r#"{{"who":"audit:unknown","what":"ST-1764-x","action":"{action}","application":"CAS"}}"#)
    };
    let line =
        |action: &str| format!("Tue Sep 02 08:12:51 CEST 2014|CAS|{action}|audit:unknown|ST-1764-x|10.1.1.1|10.1.1.2");
    for (action, said) in [
        ("SERVICE_TICKET_VALIDATE_FAILED", Said::ValidationFailed),
        ("SERVICE_TICKET_NOT_CREATED", Said::TicketNotGranted),
        ("SERVICE_TICKET_VALIDATE_SUCCESS", Said::TicketValidated),
        ("SERVICE_TICKET_CREATED", Said::TicketGranted),
        ("AUTHENTICATION_SUCCESS", Said::LoggedIn),
        ("AUTHENTICATION_FAILED", Said::WrongPassword),
    ] {
        for pasted in [block("ST-1764-x", action), json(action), line(action)] {
            let AnswerError::Told(told) = error(&pasted) else { panic!("{pasted}") };
            assert_eq!(told.said, said, "{pasted}");
        }
    }
    let denied = block(
        "[result=Service Access Denied,service=http://notes.clg-x.fr/,requiredAttributes={}]",
        "SERVICE_ACCESS_ENFORCEMENT_TRIGGERED",
    );
    assert_eq!(of(&denied), "text ServiceRefused");
    assert_ne!(of("Le mot SERVICE_TICKET_VALIDATE_FAILED est dans la notice."), "text ValidationFailed");
}

#[test]
fn a_code_alone_is_read_however_it_was_typed() {
    for pasted in [
        "INVALID_SERVICE",
        "invalid_service",
        " « INVALID_SERVICE » ",
        "<html><body>INVALID_SERVICE</body></html>",
        "HTTP/1.1 400 Bad Request\n\nINVALID_SERVICE",
    ] {
        assert!(of(pasted).ends_with(" ServiceNotRegistered"), "{pasted}: {}", of(pasted));
    }
}

#[test]
fn what_answers_in_the_cas_s_place_is_named() {
    let page = |title: &str, body: &str| format!("<html><head><title>{title}</title></head><body>{body}</body></html>");
    for (pasted, status) in [
        (page("502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center><hr>nginx"), 502),
        (page("Apache Tomcat/7.0.28 - Error report", "<h1>HTTP Status 404 - /cas/samlValidat</h1>"), 404),
        (
            page(
                "Service Unavailable",
                "<h2>Service Unavailable</h2><p>HTTP Error 503. The service is unavailable.</p>",
            ),
            503,
        ),
        (page("Erreur", "<h1>Erreur 500</h1>"), 500),
    ] {
        assert_eq!(error(&pasted), AnswerError::HttpStatus { status }, "{pasted}");
    }
    for pasted in [
        page("Accès bloqué", "Cette page a été bloquée par le filtrage académique. Catégorie : inconnu."),
        page("ERROR: The requested URL could not be retrieved", "Generated by proxy (squid/3.1)"),
        page("FortiGuard Web Filtering", "Web Page Blocked"),
    ] {
        let AnswerError::FilterPage { title } = error(&pasted) else { panic!("{pasted}: {:?}", error(&pasted)) };
        let said = say::error(&I18n::new(Language::French), &AnswerError::FilterPage { title });
        assert!(said.message.contains("filtre") && said.hint.contains("réseau"), "{said:?}");
    }
    assert!(matches!(error(&page("Salle 404", "Le CDI est ouvert.")), AnswerError::WebPage { .. }));
    for (pasted, said) in [
        ("curl: (60) SSL certificate problem: unable to get local issuer certificate", Said::CasCertificate),
        ("curl: (6) Could not resolve host: cas.exemple.fr", Said::CasUnreachable),
        ("java.net.ConnectException: Connection timed out: connect", Said::CasUnreachable),
    ] {
        assert!(matches!(error(pasted), AnswerError::Told(told) if told.said == said), "{pasted}");
    }
}

#[test]
fn attributes_without_an_answer_are_told_apart_and_hide_their_values() {
    let java: Vec<_> = VALUES.iter().map(|(name, value)| format!("{name}=[{value}]")).collect();
    let php: String = VALUES.iter().map(|(name, value)| format!("    [{name}] => {value}\n")).collect();
    let table: String = VALUES.iter().map(|(name, value)| format!("{name}\t{value}\n")).collect();
    for pasted in [format!("attributes={{{}}}", java.join(", ")), format!("Array\n(\n{php})\n"), table] {
        let AnswerError::NotAnAnswer { looks } = error(&pasted) else { panic!("{pasted}: {:?}", error(&pasted)) };
        let said = say::looks(&I18n::new(Language::French), &looks);
        assert!(matches!(looks, Looks::Attributes { .. }), "{pasted}: {looks:?}");
        assert!(said.message.contains("ENTPersonProfils") && !said.message.contains("Okonedo"), "{said:?}");
    }
}

#[test]
fn what_is_no_xml_is_the_server_s_fault() {
    let bare = error(&plain().replace("Okonedo", "Dupond & Fils"));
    assert!(matches!(bare, AnswerError::BareAmpersand { line: 5 }), "{bare:?}");
    assert!(say::error(&I18n::new(Language::French), &bare).hint.contains("ENT"));
    assert_eq!(of(&plain().replace("Okonedo", "Dupond &amp; Fils")), ENTERS);
    assert_eq!(of(&plain().replace("Okonedo", "P&#233;ltier")), ENTERS);
}

#[test]
fn a_success_then_a_refusal_is_a_refusal_whatever_stands_between() {
    let refused = refusal("INVALID_TICKET", "Ticket 'ST-1-x' not recognized");
    for between in ["\n", "\n08:14:02 nouvel essai\n", "\n> ", "\n<!-- puis -->\n"] {
        assert_eq!(of(&format!("{}{between}{refused}", plain())), "cas2 INVALID_TICKET Ticket", "{between}");
    }
    let settings = Settings::of_the_guide();
    let answer = Answer::read(format!("{refused}\n{}", plain()).as_bytes()).expect("an answer");
    assert_eq!((answer.count.answers, answer.count.read), (2, 2));
    let profile = settings.read(&answer).facts.into_iter().find(|fact| fact.attribute == Attribute::Profile);
    assert!(profile.is_some_and(|fact| fact.is_there()));
}
