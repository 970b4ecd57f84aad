//! Against a real CAS server (django-cas-server, started by `.ci/cas`): the generated links let each user in.

use assistant_pronote::diagnostics::answer::message::Said;
use assistant_pronote::diagnostics::answer::{Answer, AnswerError, FailureKind, Outcome};
use assistant_pronote::diagnostics::connection::{self, CancelToken, Check, Diagnosis, Network, Route};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::{CasInputs, Inputs};
use assistant_pronote::domain::settings::Settings;
use serde_json::Value;
use std::fs::File;
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A CAS that accepts the services of a pattern, for as long as the value lives.
struct Cas {
    process: Child,
    port: u16,
    folder: tempfile::TempDir,
}

impl Cas {
    fn start(pattern: &str) -> Self {
        Self::start_for(pattern, "")
    }

    /// One that gives no ticket to the profiles that do not match.
    fn start_for(pattern: &str, profiles: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("its address").port();
        drop(listener);
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/.ci/cas");
        let journal = folder.path().join("journal");
        let mut process = Command::new(script)
            .arg(folder.path())
            .args([&port.to_string(), pattern, profiles])
            .stdout(Stdio::null())
            .stderr(File::create(&journal).expect("a journal"))
            .spawn()
            .expect("the CAS starts");
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = process.try_wait().expect("its state");
            if ended.is_some() || start.elapsed() > Duration::from_secs(180) {
                let said = std::fs::read_to_string(&journal).unwrap_or_default();
                panic!("the CAS does not start: {ended:?}\n{said}");
            }
            std::thread::sleep(Duration::from_millis(200));
        }
        Self { process, port, folder }
    }

    fn settings(&self) -> Settings {
        let mut inputs = Inputs::default();
        inputs.school.name = "Collège La Bourgade".into();
        inputs.school.uai = "0069999L".into();
        inputs.address = "http://notes.college.fr:80".into();
        inputs.ent.id = "agora06".into();
        inputs.ent.cas = CasInputs::Server(format!("http://127.0.0.1:{}/cas", self.port));
        Settings::compute(&inputs, &Catalogue::embedded().expect("the ENTs")).expect("settings")
    }

    /// The lines that the server has logged, those of the requests left out.
    fn log(&self) -> String {
        let journal = std::fs::read_to_string(self.folder.path().join("journal")).expect("a journal");
        journal.lines().filter(|line| !line.starts_with('[')).collect::<Vec<_>>().join("\n")
    }

    fn check(&self, check: Check) -> Diagnosis {
        let network = Network { route: Route::Direct, ..Network::default() };
        let mut found = connection::run(&self.settings(), &[check], &network, &CancelToken::default(), |_| {});
        let found = found.pop().expect("a finding");
        println!("{}", found.evidence);
        found.cause
    }
}

impl Drop for Cas {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The value of an attribute of the page's inputs: name, then value.
fn inputs(page: &str) -> Vec<(String, String)> {
    let attribute = |tag: &str, name: &str| {
        let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        Some(tag[start..].split('"').next()?.replace("&amp;", "&"))
    };
    let tags = page.split("<input").skip(1).filter_map(|rest| rest.split('>').next());
    tags.filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default()))).collect()
}

/// Logs in by the authentication link: what the browser is then shown, or sent to.
fn logged_in(login_link: &str, user: &str) -> ureq::http::Response<ureq::Body> {
    let config = ureq::Agent::config_builder().max_redirects(0).max_redirects_will_error(false);
    let agent: ureq::Agent = config.http_status_as_error(false).proxy(None).build().into();
    let mut page = agent.get(login_link).call().expect("the login page");
    let cookies: Vec<_> = page
        .headers()
        .get_all("set-cookie")
        .iter()
        .filter_map(|cookie| Some(cookie.to_str().ok()?.split(';').next()?.to_owned()))
        .collect();
    let text = page.body_mut().read_to_string().expect("a page");
    let mut form = inputs(&text);
    form.retain(|(name, _)| name != "username" && name != "password" && name != "warn");
    form.extend([("username".to_owned(), user.to_owned()), ("password".to_owned(), user.to_owned())]);
    agent.post(login_link).header("Cookie", cookies.join("; ")).send_form(form).expect("an answer")
}

/// Logs in by the authentication link, and gives the ticket that the browser would bring back.
fn ticket(login_link: &str, user: &str) -> String {
    let answer = logged_in(login_link, user);
    let location = answer.headers().get("location").and_then(|place| place.to_str().ok()).unwrap_or_default();
    assert!(location.starts_with("http://notes.college.fr:80/?ticket=ST-"), "{}: {location}", answer.status());
    location.split("ticket=").nth(1).expect("a ticket").to_owned()
}

/// What PRONOTE asks and gets: the answer to its SAML request.
fn validated(validation_link: &str, ticket: &str) -> String {
    let request = format!(
        r#"<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Header/><SOAP-ENV:Body><samlp:Request xmlns:samlp="urn:oasis:names:tc:SAML:1.0:protocol" MajorVersion="1" MinorVersion="1" RequestID="_1" IssueInstant="{}"><samlp:AssertionArtifact>{ticket}</samlp:AssertionArtifact></samlp:Request></SOAP-ENV:Body></SOAP-ENV:Envelope>"#,
        chrono::Utc::now().format("%Y-%m-%dT%H:%M:%SZ")
    );
    let agent: ureq::Agent = ureq::Agent::config_builder().proxy(None).build().into();
    let mut answer = agent.post(validation_link).content_type("text/xml").send(&request).expect("an answer");
    answer.body_mut().read_to_string().expect("a text")
}

#[test]
fn each_user_lands_in_the_right_espace() {
    let cas = Cas::start(r"^http://notes\.college\.fr:80(/.*)?$");
    for check in [Check::CasLogin, Check::CasService, Check::CasValidation] {
        let expected = match check {
            Check::CasLogin => Diagnosis::CasLogin,
            Check::CasService => Diagnosis::ServiceKnown,
            _ => Diagnosis::ValidationAnswers,
        };
        assert_eq!(cas.check(check), expected);
    }
    let links = cas.settings().cas.expect("links");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("reponse.xml");
    for (user, spaces) in [
        ("eleve", vec!["eleves"]),
        ("parent", vec!["parents"]),
        ("enseignant", vec!["professeurs"]),
        ("direction", vec!["vie_scolaire"]),
        ("surveillant", vec!["vie_scolaire"]),
        ("agent", vec!["vie_scolaire"]),
        ("deux", vec!["parents", "professeurs"]),
        ("personne", vec![]),
    ] {
        let answer = validated(&links.validation_link, &ticket(&links.login_link, user));
        std::fs::write(&file, answer).expect("written");
        let output = Command::new(env!("CARGO_BIN_EXE_assistant-pronote"))
            .args(["reponse", file.to_str().expect("UTF-8"), "--format", "json"])
            .output()
            .expect("the program starts");
        let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let mut found: Vec<_> = json["espaces"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        found.sort_unstable();
        assert_eq!((found, &json["succes"]), (spaces, &Value::Bool(true)), "{user}: {json}");
    }
}

#[test]
fn a_wrong_pattern_is_found_and_told() {
    let expected = || "http://notes.college.fr:80/**".to_owned();
    for (pattern, cause) in [
        (r"^http://notes\.college\.fr/", Some("http://notes.college.fr/")),
        (r"^https://notes\.college\.fr/", Some("https://notes.college.fr/")),
        (r"^http://autre\.college\.fr:80/", None),
    ] {
        let known = |form: &str| Diagnosis::ServiceKnownAs { known: form.to_owned(), expected: expected() };
        let cause = cause.map_or_else(|| Diagnosis::ServiceRefused { expected: expected() }, known);
        assert_eq!(Cas::start(pattern).check(Check::CasService), cause, "{pattern}");
    }
}

/// What a text of the server means to us, whether it is an answer, a page or a line of its log.
fn meaning(text: &str) -> FailureKind {
    match Answer::read(text.as_bytes()) {
        Ok(Answer { outcome: Outcome::Failure { cause, .. }, .. }) => cause,
        Err(AnswerError::Told(told)) => FailureKind::from(told.said),
        other => panic!("{other:?}\n{text}"),
    }
}

fn asked(url: &str) -> String {
    let config = ureq::Agent::config_builder().http_status_as_error(false).proxy(None);
    let agent: ureq::Agent = config.build().into();
    agent.get(url).call().expect("an answer").body_mut().read_to_string().expect("a text")
}

/// What the server says of each refusal: its log's line, its page, its XML, as they are pasted.
#[test]
fn what_the_server_says_of_each_refusal_is_read() {
    let cas = Cas::start_for(r"^http://notes\.college\.fr:80(/.*)?$", r"^National_[1-8]$");
    let links = cas.settings().cas.expect("links");
    let base = format!("http://127.0.0.1:{}/cas", cas.port);
    let last = |log: String| log.lines().last().expect("a line").to_owned();

    // An address that nobody registered: refused on its page, before the login and after it.
    let unknown = format!("{base}/login?service=http:%2F%2Fnotes.college.fr%2F");
    let mut after = logged_in(&unknown, "eleve");
    for page in [asked(&unknown), after.body_mut().read_to_string().expect("a page")] {
        assert_eq!(meaning(&page), FailureKind::from(Said::ServiceNotRegistered), "{page}");
    }
    let line = last(cas.log());
    assert!(line.contains("http://notes.college.fr/"), "{line}");
    assert_eq!(meaning(&line), FailureKind::from(Said::ServiceNotRegistered), "{line}");

    // An account that has no right to this service, which is registered.
    let mut refused = logged_in(&links.login_link, "personne");
    let page = refused.body_mut().read_to_string().expect("a page");
    assert_eq!(meaning(&page), FailureKind::from(Said::AccountNotAllowed), "{page}");
    let line = last(cas.log());
    assert_eq!(meaning(&line), FailureKind::from(Said::AccountNotAllowed), "{line}");

    // A ticket for one page, validated for another.
    let other = format!("{base}/samlValidate?TARGET=http:%2F%2Fnotes.college.fr:80%2Fparent.html");
    let answer = validated(&other, &ticket(&links.login_link, "eleve"));
    assert_eq!(meaning(&answer), FailureKind::from(Said::ServiceMismatch), "{answer}");
    let line = last(cas.log());
    assert_eq!(meaning(&line), FailureKind::from(Said::ServiceMismatch), "{line}");
    let fresh = ticket(&links.login_link, "eleve");
    let plain =
        asked(&format!("{base}/serviceValidate?service=http:%2F%2Fnotes.college.fr:80%2Fparent.html&ticket={fresh}"));
    assert_eq!(meaning(&plain), FailureKind::from(Said::ServiceMismatch), "{plain}");
    let line = last(cas.log());
    assert_eq!(meaning(&line), FailureKind::from(Said::ServiceMismatch), "{line}");

    // A ticket that was used already.
    let used = ticket(&links.login_link, "eleve");
    assert!(Answer::read(validated(&links.validation_link, &used).as_bytes()).expect("an answer").succeeded());
    let again = validated(&links.validation_link, &used);
    assert_eq!(meaning(&again), FailureKind::from(Said::TicketUnknown), "{again}");
    let line = last(cas.log());
    assert_eq!(meaning(&line), FailureKind::from(Said::TicketUnknown), "{line}");
    let plain = asked(&format!("{base}/serviceValidate?service=http:%2F%2Fnotes.college.fr:80%2F&ticket={used}"));
    assert_eq!(meaning(&plain), FailureKind::from(Said::TicketUnknown), "{plain}");
    let line = last(cas.log());
    assert_eq!(meaning(&line), FailureKind::from(Said::TicketUnknown), "{line}");
    for text in [&again, &plain, &line] {
        assert!(!format!("{:?}", Answer::read(text.as_bytes())).contains(&used), "a ticket is shown: {text}");
    }
}
