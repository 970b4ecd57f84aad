//! A paste is a pile of things: prefixes, escapes, several documents. The values come out as the server wrote them.

use crate::answers::{Settings, summary};
use assistant_pronote::diagnostics::answer::message::Said;
use assistant_pronote::diagnostics::answer::{Answer, AnswerError, Count, LARGEST, Note, Outcome, Private};
use std::time::{Duration, Instant};

const VALUES: [(&str, &str); 5] = [
    ("sn", "Péltier"),
    ("givenName", "Zoé"),
    ("ENTPersonDateNaissance", "02/05/1975"),
    ("postalCode", "06340"),
    ("ENTPersonProfils", "National_3"),
];

/// A CAS 3 success, each value on a line of its own.
fn success() -> String {
    let attributes: String = VALUES
        .iter()
        .map(|(name, value)| format!("      <cas:{name}>\n        {value}\n      </cas:{name}>\n"))
        .collect();
    format!(
        "<cas:serviceResponse xmlns:cas='http://www.yale.edu/tp/cas'>\n  <cas:authenticationSuccess>\n    \
         <cas:user>\n      z.peltier\n    </cas:user>\n    <cas:attributes>\n{attributes}    </cas:attributes>\n  \
         </cas:authenticationSuccess>\n</cas:serviceResponse>\n"
    )
}

/// A SAML 1.1 success whose tags are broken over several lines.
fn assertion() -> String {
    let attribute = |(name, value): &(&str, &str)| {
        format!(
            "     <saml1:Attribute AttributeName=\"{name}\"\n        AttributeNamespace=\"http://www.ja-sig.org/products/cas/\">\n      \
             <saml1:AttributeValue>\n        {value}\n      </saml1:AttributeValue>\n     </saml1:Attribute>\n"
        )
    };
    let attributes: String = VALUES.iter().map(attribute).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\">\n \
         <SOAP-ENV:Body>\n  <saml1p:Response xmlns:saml1p=\"urn:oasis:names:tc:SAML:1.0:protocol\"\n     \
         IssueInstant=\"2014-09-02T06:12:40.100Z\" ResponseID=\"_1\">\n   <saml1p:Status><saml1p:StatusCode Value=\"saml1p:Success\"/></saml1p:Status>\n   \
         <saml1:Assertion xmlns:saml1=\"urn:oasis:names:tc:SAML:1.0:assertion\">\n    <saml1:Conditions NotBefore=\"2014-09-02T06:12:40.100Z\"\n        \
         NotOnOrAfter=\"2014-09-02T06:13:10.100Z\"/>\n    <saml1:AttributeStatement><saml1:Subject><saml1:NameIdentifier>\n       z.peltier\n    \
         </saml1:NameIdentifier></saml1:Subject>\n{attributes}    </saml1:AttributeStatement>\n   </saml1:Assertion>\n  \
         </saml1p:Response>\n </SOAP-ENV:Body>\n</SOAP-ENV:Envelope>\n"
    )
}

fn refusal(code: &str) -> String {
    format!(
        "<cas:serviceResponse xmlns:cas='http://www.yale.edu/tp/cas'>\n  <cas:authenticationFailure code='{code}'>\n    \
         non\n  </cas:authenticationFailure>\n</cas:serviceResponse>\n"
    )
}

/// The user and the five values, or why there are none.
fn read(pasted: impl AsRef<[u8]>) -> Result<Vec<String>, String> {
    match Answer::read(pasted.as_ref()).map(|answer| answer.outcome) {
        Ok(Outcome::Success { user, attributes }) => {
            let mut found = vec![user.reveal().to_owned()];
            for (name, _) in VALUES {
                let values = attributes.iter().filter(|attribute| attribute.name == name);
                found.extend(
                    values.flat_map(|attribute| attribute.values.iter().map(Private::reveal)).map(str::to_owned),
                );
            }
            Ok(found)
        }
        other => Err(format!("{other:?}")),
    }
}

fn whole() -> Result<Vec<String>, String> {
    Ok(std::iter::once("z.peltier").chain(VALUES.map(|(_, value)| value)).map(str::to_owned).collect())
}

fn prefixed(text: &str, prefix: impl Fn(usize) -> String) -> String {
    text.lines().enumerate().map(|(index, line)| format!("{}{line}\n", prefix(index))).collect()
}

/// How a log, a mail or a program begins each line.
type Prefix = (&'static str, fn(usize) -> String);

const PREFIXES: [Prefix; 28] = [
    ("a log of the wire", |at| format!("2014-09-02 08:12:40,{:03} DEBUG wire - << \"", at * 7)),
    ("nothing", |_| String::new()),
    ("spaces", |_| "      ".into()),
    ("tabs", |_| "\t\t".into()),
    ("no-break spaces", |_| "\u{a0}\u{a0}\u{202f}".into()),
    ("a mail", |_| "> ".into()),
    ("a mail without space", |_| ">".into()),
    ("a mail in a mail", |_| "> > ".into()),
    ("a phpCAS trace", |_| "7B1D .|    |    |    |    ".into()),
    ("a phpCAS trace of letters", |_| "CAFE .|    |    ".into()),
    ("a trace that goes deeper", |at| format!("7B1D .|{}", "    |".repeat(3 + at % 3))),
    ("syslog", |at| format!("Sep  2 08:12:{:02} srv-web phpcas[4242]: ", 40 + at / 3)),
    ("syslog over midnight of a month", |at| {
        if at < 9 { format!("Aug 31 23:59:5{at} srv cas: ") } else { format!("Sep  1 00:00:{:02} srv cas: ", at - 9) }
    }),
    ("journald in French", |at| format!("sept. 02 08:12:{:02} srv java[812]: ", 40 + at / 3)),
    ("log4j", |at| {
        let level = ["DEBUG", "INFO", "WARN"][at % 3];
        format!(
            "2014-09-02 08:12:{:02},{:03} {level} [http-8443-exec-{}] o.j.c.Saml11TicketValidator - ",
            at % 60,
            at * 7,
            at % 4
        )
    }),
    ("Apache 2.2", |at| format!("[Tue Sep 02 08:12:{:02} 2014] [error] [client 10.106.152.40] ", at % 60)),
    ("Apache 2.4", |at| {
        format!(
            "[Tue Sep 02 08:12:40.{:06} 2014] [auth_cas:debug] [pid 4242] mod_auth_cas.c({}): [client 10.1.1.1:58284] ",
            at * 31,
            1700 + at
        )
    }),
    ("IIS", |at| format!("2014-09-02 06:12:{:02} 10.0.0.5 - ", at % 60)),
    ("Windows", |at| format!("02/09/2014 08:12:{:02}  Information  PRONOTE.net  ", at % 60)),
    ("a container", |_| "web-1  | ".into()),
    ("an ISO date and a stream", |at| format!("2014-09-02T08:12:40.{:09}Z stdout F ", at * 317)),
    ("line numbers", |at| format!("{}\t", at + 1)),
    ("line numbers to the right", |at| format!("{:>4} ", at + 95)),
    ("line numbers with a colon", |at| format!("{}: ", at + 1)),
    ("line numbers in a frame", |at| format!("{:>3} | ", at + 1)),
    ("numbers in brackets", |at| format!("[{}] ", at + 1)),
    ("a remark of code", |_| " * ".into()),
    ("tabs of a table", |at| format!("INFO\t08:12:{:02}\tcas\t", at % 60)),
];

#[test]
fn a_prefix_never_enters_a_value() {
    let mut wrong = Vec::new();
    for (name, prefix) in PREFIXES {
        for (kind, text) in [("CAS", success()), ("SAML", assertion())] {
            let plain = prefixed(&text, prefix);
            for (ending, text) in [("\\n", plain.clone()), ("\\r\\n", plain.replace('\n', "\r\n"))] {
                let found = read(&text);
                if found != whole() {
                    wrong.push(format!("{name}, {kind}, {ending}: {found:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_text_escaped_by_a_program_is_read() {
    let plain = success();
    let json = serde_json::to_string(&plain).unwrap();
    let html =
        |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\'', "&#x27;");
    let bytes: String = plain
        .bytes()
        .map(|byte| match byte {
            b'\n' => "\\n".to_owned(),
            b'\'' => "\\'".to_owned(),
            0x80.. => format!("\\x{byte:02x}"),
            _ => char::from(byte).to_string(),
        })
        .collect();
    let percent: String = plain.bytes().map(|byte| format!("%{byte:02X}")).collect();
    for (name, pasted) in [
        ("JSON", format!("{{\"status\":200,\"body\":{json}}}")),
        ("JSON in JSON", format!("{{\"log\":{}}}", serde_json::to_string(&format!("{{\"body\":{json}}}")).unwrap())),
        (
            "JSON whose signs are codes",
            format!("{{\"body\":{}}}", json.replace('<', "\\u003c").replace('>', "\\u003e").replace('é', "\\u00e9")),
        ),
        ("a log's bytes", format!("[debug] Validation response: {bytes}")),
        ("Python", format!("b'{bytes}'")),
        ("PHP var_dump", format!("string({}) \"{plain}\"", plain.len())),
        ("PHP print_r", format!("Array\n(\n    [status] => 200\n    [body] => {plain}\n)\n")),
        ("PHP var_export", format!("array (\n  'body' => '{}',\n)", plain.replace('\'', "\\'"))),
        ("a page's source", format!("<html><body><pre>{}</pre></body></html>", html(&plain))),
        ("a page's source, twice", html(&html(&plain))),
        ("a form", format!("POST / HTTP/1.1\n\nx={percent}")),
        (
            "a word processor",
            plain.replace('\'', "’").replace("cas:serviceResponse xmlns", "cas:serviceResponse\u{a0}xmlns"),
        ),
        ("a code block", format!("```xml\n{plain}```\n")),
        (
            "curl",
            format!(
                "> POST /cas HTTP/1.1\n>\n< HTTP/1.1 200 OK\n< Content-Type: text/xml\n<\n{plain}* Connection #0 left intact\n"
            ),
        ),
        ("a page that colours it", {
            let lines = html(&plain)
                .lines()
                .map(|line| format!("<span class=\"line\"><b>{line}</b></span><br/>\n"))
                .collect::<String>();
            format!("<div>{}</div>", lines.replace('é', "&eacute;"))
        }),
        (
            "a Java log of the wire",
            prefixed(&plain, |at| format!("08:12:40.{at:03} DEBUG wire - http-outgoing-0 << \""))
                .replace('\n', "[\\r][\\n]\"\n"),
        ),
        ("Java", prefixed(&plain, |_| "    + \"".into()).replace('\n', "\\n\"\n")),
    ] {
        assert_eq!(read(&pasted), whole(), "{name}: {pasted}");
    }
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(prefixed(&plain, |_| "> ".into()).encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(read(utf16), whole());
    assert_eq!(read(format!("\u{feff}{plain}")), whole());
    let latin: Vec<u8> = plain.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
    assert_eq!(read(latin), whole());
}

#[test]
fn a_backslash_of_a_value_stays() {
    let plain = success().replace("z.peltier", r"ACADEMIE\nadine");
    assert_eq!(read(plain).unwrap()[0], r"ACADEMIE\nadine");
}

fn counted(pasted: &str) -> (String, Count) {
    (
        summary(pasted.as_bytes(), &Settings::of_the_guide()),
        Answer::read(pasted.as_bytes()).map(|answer| answer.count).unwrap_or_default(),
    )
}

#[test]
fn the_last_answer_counts() {
    let count = |answers, read, questions| Count { answers, read, questions, notices: 0 };
    let question = r#"<samlp:Request xmlns:samlp="urn:oasis:names:tc:SAML:1.0:protocol"><samlp:AssertionArtifact>ST-1-x</samlp:AssertionArtifact></samlp:Request>"#;
    let (ticket, service) = (refusal("INVALID_TICKET"), refusal("INVALID_SERVICE"));
    let stamped = |hour: &str, text: &str| prefixed(text, |_| format!("2014-09-02 {hour} DEBUG cas - "));
    let entered = "cas3 z.peltier [professeurs]";
    for (pasted, expected, counts) in [
        (format!("{ticket}{}", success()), entered, count(2, 2, 0)),
        (format!("{}{ticket}", success()), "cas2 INVALID_TICKET Ticket", count(2, 2, 0)),
        (
            format!("{}\n\n{}", stamped("08:12:40", &success()), stamped("08:14:02", &service)),
            "cas2 INVALID_SERVICE Service",
            count(2, 2, 0),
        ),
        (format!("{ticket}puis\n{service}puis\n{}", success()), entered, count(3, 3, 0)),
        (format!("{question}\n{}", success()), entered, count(1, 1, 1)),
        (format!("{question}\n{ticket}\n{question}\n{}", success()), entered, count(2, 2, 2)),
        (format!("{}{question}", success()), entered, count(1, 1, 1)),
        (question.to_owned(), "Request", Count::default()),
        (format!("{}\n{ticket}", &success()[..300]), "cas2 INVALID_TICKET Ticket", count(2, 2, 0)),
    ] {
        assert_eq!(counted(&pasted), (expected.to_owned(), counts), "{pasted}");
    }
    let notes = Answer::read(format!("{ticket}{}", success()).as_bytes()).unwrap().notes;
    assert!(notes.contains(&Note::SeveralAnswers { count: 2, read: 2 }), "{notes:?}");
}

#[test]
fn a_last_answer_that_was_cut_is_not_passed_over_in_silence() {
    let cut = &success()[..300];
    let pasted = format!("{}{cut}", success());
    let answer = Answer::read(pasted.as_bytes()).unwrap();
    assert_eq!((answer.count.answers, answer.count.read), (2, 1));
    assert!(answer.notes.contains(&Note::LastUnreadable), "{:?}", answer.notes);
    // What is left of it refuses: nothing before it counts any more.
    let ticket = refusal("INVALID_TICKET");
    let cut = &ticket[..ticket.len() - 60];
    let pasted = format!("{}{cut}", success());
    assert!(matches!(Answer::read(pasted.as_bytes()), Err(AnswerError::Truncated { refusal: Some(_), .. })));
    assert!(matches!(Answer::read(cut.as_bytes()), Err(AnswerError::Truncated { refusal: Some(_), .. })));
}

#[test]
fn the_last_refusal_of_a_log_counts() {
    let mismatch = "2014-09-02 08:12:40,100 ERROR [cas] - <Service ticket [ST-1-x] with service [http://a.fr:80/] does not match supplied service [http://a.fr/]>\n";
    let unknown = "2014-09-02 08:13:05,200 WARN [cas] - <Service [http://b.fr/] is not found in service registry.>\n";
    let calm = "2014-09-02 08:14:00,000 INFO [cas] - <Started>\n";
    for (log, said, refusals) in [
        (format!("{mismatch}{calm}{unknown}{calm}"), Said::ServiceNotRegistered, 2),
        (format!("{unknown}{calm}{mismatch}{calm}"), Said::ServiceMismatch, 2),
        (format!("{calm}{mismatch}"), Said::ServiceMismatch, 1),
    ] {
        match Answer::read(log.as_bytes()) {
            Err(AnswerError::Told(told)) => assert_eq!((told.said, told.refusals), (said, refusals), "{log}"),
            other => panic!("{other:?}"),
        }
    }
}

/// Reads a large text within a time that any machine keeps.
fn quickly(pasted: &str) -> Result<Answer, AnswerError> {
    let start = Instant::now();
    let read = Answer::read(pasted.as_bytes());
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    read
}

#[test]
fn many_lines_and_many_documents_are_read_within_bounds() {
    let line = |at: usize| {
        format!(
            "2014-09-02 08:12:{:02},{:03} INFO [exec-{}] o.j.c.Filter - GET /page{at} 200\n",
            at % 60,
            at % 1000,
            at % 9
        )
    };
    let log: String = (0..20_000).map(line).collect();
    assert!(matches!(quickly(&log), Err(AnswerError::NotAnAnswer { .. })));
    assert!(quickly(&format!("{log}{}", success())).unwrap().succeeded());
    // The line that says why stands at the end of the log, or long before it.
    let refused = "2014-09-02 09:00:00,100 ERROR [exec-1] o.j.c.Central - Service [http://autre.college.fr:80/] is not found in service registry\n";
    for told in [format!("{log}{refused}"), format!("{log}{refused}{}", &log[..700_000])] {
        let Err(AnswerError::Told(told)) = quickly(&told) else { panic!("nothing told") };
        assert_eq!(told.said, Said::ServiceNotRegistered);
    }
    let documents = format!("{}{}", success(), refusal("INVALID_TICKET")).repeat(1_000);
    let answer = quickly(&documents).unwrap();
    assert_eq!((answer.succeeded(), answer.count.answers, answer.count.read), (false, 2_000, 2_000));
    let cut = success()[..200].repeat(2_000);
    assert!(matches!(quickly(&cut), Err(AnswerError::Truncated { .. })));
    let many = "<Request/>".repeat(60_000);
    assert!(matches!(quickly(&many), Err(AnswerError::TooManyDocuments { .. })));
    assert!(matches!(
        quickly(&"<Response a=\"".repeat(100_000)),
        Err(AnswerError::TooManyDocuments { .. } | AnswerError::Truncated { .. })
    ));
    assert_eq!(Answer::read(&vec![b'x'; LARGEST + 1]), Err(AnswerError::TooLarge));
}
