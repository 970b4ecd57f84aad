//! A dossier, an answer, a lock, an argument made to speak to the terminal: nothing it would obey, no forged line.

use crate::checks::bourgade;
use crate::program;
use assistant_pronote::domain::finding::{Check, ConnectError, Diagnosis, Evidence, Finding, ServerFact, TlsFault};
use assistant_pronote::domain::printable::{is_obeyed, is_stacking};
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::dossier::{DatedFinding, Editing, Occasion, Store};
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const FORGED: &str = "LIGNE FAUSSE";

/// ESC, OSC, a C1, a change of direction, line breaks of every kind, stacked marks, a tag.
fn hostile() -> String {
    let breaks = ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{b}"].map(|end| format!("{end}{FORGED}"));
    let marks: String = std::iter::repeat_n('\u{300}', 100).collect();
    format!("x\u{1b}[2J\u{1b}]0;t\u{7}\u{9b}31m\u{202e}\u{2067}\u{e0041}e{marks}{}", breaks.concat())
}

fn assert_harmless(arguments: &[&str], output: &Output) {
    assert!(matches!(output.status.code(), Some(0..=2)), "{arguments:?}: {:?}", output.status);
    for (name, bytes) in [("out", &output.stdout), ("err", &output.stderr)] {
        let text = str::from_utf8(bytes).unwrap_or_else(|error| panic!("{arguments:?}: {name} is no UTF-8: {error}"));
        // Line breaks and tabs between columns are the program's own.
        let text = if arguments[0] == "script" { text.replace("\r\n", "\n") } else { text.to_owned() };
        let obeyed: Vec<_> = text.chars().filter(|c| !matches!(c, '\n' | '\t') && is_obeyed(*c)).collect();
        assert!(obeyed.is_empty(), "{arguments:?}: {obeyed:?} in {name}: {text:?}");
        let forged = text.lines().find(|line| line.trim_start().starts_with(FORGED));
        assert_eq!(forged, None, "{arguments:?}: {name}: {text}");
        let characters: Vec<_> = text.chars().collect();
        let stacked = characters.windows(20).any(|run| run.iter().all(|c| is_stacking(*c)));
        assert!(!stacked, "{arguments:?}: {name}: {text}");
    }
}

fn check(arguments: &[&str]) -> Output {
    let output = program(arguments);
    assert_harmless(arguments, &output);
    output
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Every kind of finding that holds a foreign text.
fn findings() -> Vec<Finding> {
    let text = hostile();
    let name = || text.clone();
    let short = || "x\u{1b}]\u{9b}\u{202e}\nLIGNE FAUSSE".to_owned();
    let causes = [
        (Check::Page, Diagnosis::OtherSite { title: name() }),
        (Check::Tls, Diagnosis::Trouble(ConnectError::Tls(TlsFault::Expired { until: name() }))),
        (Check::DirectLogin, Diagnosis::ProxyScript { script: name() }),
        (
            Check::Server,
            Diagnosis::Server {
                facts: vec![
                    ServerFact::OldRunning { name: short() },
                    ServerFact::MadeForOther { seen: short(), expected: short() },
                    ServerFact::OtherReservation { prefix: short(), expected: short() },
                ],
            },
        ),
    ];
    let finding = |(check, cause)| Finding {
        check,
        cause,
        actor: None,
        tested: vec![name()],
        compared: vec![name()],
        evidence: Evidence::default(),
    };
    causes.map(finding).into()
}

#[test]
fn a_received_dossier_says_nothing_to_the_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = bourgade(&folder);
    let now = Timestamp::parse("2014-08-25T14:00:00+02:00").expect("a date");
    let picture = folder.path().join("p.png");
    image::RgbImage::new(4, 4).save(&picture).expect("a picture");
    let picture = picture.to_str().expect("UTF-8");
    check(&["capture", &dossier, "ajouter", picture, "--etape", "publication", "--description", "À REMPLACER"]);
    let Editing::Ready { mut store, opened } = Store::open_for_editing(Path::new(&dossier), now).expect("opened")
    else {
        panic!("held")
    };
    let mut changed = opened.dossier;
    for finding in findings() {
        let by_hand = vec![hostile()];
        changed.findings = changed.findings.with(DatedFinding { on: now, by_hand, finding });
    }
    store.save(&changed, now, Occasion::StepDone).expect("saved");
    drop(store);
    // What only a hand writes in the file.
    let file = Path::new(&dossier).join("dossier.ron");
    let written = fs::read_to_string(&file).expect("a dossier");
    let quoted = ron::to_string(&hostile()).expect("RON");
    let written =
        written.replace("\"À REMPLACER\"", &quoted).replace("step: \"publication\"", &format!("step: {quoted}"));
    let saved = written.replace("version: 1,", &format!("version: 1, later: {quoted},"));
    fs::write(&file, &saved).expect("changed");

    let ticket = text(&check(&["ticket", &dossier]));
    assert!(ticket.contains("[2J"), "the findings are told: {ticket}");
    assert!(text(&check(&["capture", &dossier, "lister"])).contains("[2J"));
    for command in ["parametres", "note", "script", "versions"] {
        assert!(check(&[command, &dossier]).status.success(), "{command}");
    }
    for arguments in [
        &["parametres", &dossier, "--format", "json"][..],
        &["versions", &dossier, "--format", "json"],
        &["comparer", &dossier, "http://notes.clg-la-bourgade.ac-nice.fr/"],
        &["parcours", "--dossier", &dossier],
        &["fiche", &dossier, "--annexe", "toutes"],
        &["capture", &dossier, "retirer", "1"],
    ] {
        check(arguments);
    }

    // Each input in turn, refused or printed.
    fs::write(&file, &saved).expect("put back");
    for value in ["Collège La Bourgade", "0069999L", "agora06", "http://notes.clg-la-bourgade.ac-nice.fr:80", "8036"] {
        let spoiled = saved.replace(&format!("\"{value}\""), &quoted);
        assert_ne!(spoiled, saved, "{value}");
        fs::write(&file, spoiled).expect("changed");
        for command in ["parametres", "ticket", "note", "fiche"] {
            check(&[command, &dossier]);
        }
        check(&["parametres", &dossier, "--format", "json"]);
        check(&["versions", &dossier]);
    }
    // A file that is refused: what is said of it quotes it.
    for (from, to) in
        [("hosting: OwnServer", format!("hosting: r#{}", "a\u{202e}b")), ("progress: (", format!("{quoted}: ("))]
    {
        fs::write(&file, saved.replacen(from, &to, 1)).expect("changed");
        check(&["parametres", &dossier]);
    }
    fs::write(&file, &saved).expect("put back");
    let lock = format!(
        "(by: Some({quoted}), machine: Some({quoted}), host: Some(\"x\"), since: \"2014-08-25T14:00:00+02:00\", \
         beat: Some(60), pid: 1, process: None, token: \"t\")"
    );
    fs::write(Path::new(&dossier).join("dossier.verrou"), lock).expect("a lock");
    let output = check(&["capture", &dossier, "retirer", "1"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("déjà ouvert par x"), "{output:?}");
}

#[test]
fn an_answer_a_walkthrough_and_arguments_say_nothing_to_the_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = bourgade(&folder);
    let hostile = hostile();
    let file = |name: &str, text: String| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("a file");
        path.to_str().expect("UTF-8").to_owned()
    };
    let success = |user: &str, name: &str| {
        format!(
            "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\"><cas:authenticationSuccess>\
             <cas:user>{user}</cas:user><cas:attributes><cas:sn>{name}</cas:sn><cas:ENTPersonProfils>{name}\
             </cas:ENTPersonProfils></cas:attributes></cas:authenticationSuccess></cas:serviceResponse>"
        )
    };
    // XML has no ESC and no other C0, however it is written.
    let said: String = hostile.chars().filter(|c| *c >= ' ' || "\n\r\t".contains(*c)).collect();
    let failure = format!(
        "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\"><cas:authenticationFailure code=\"A{said}\">\
         {said}</cas:authenticationFailure></cas:serviceResponse>"
    );
    let files = [
        file("a.xml", success(&said, &said)),
        file("b.xml", failure),
        file("c.txt", hostile.clone()),
        file("d.html", format!("<html><title>{hostile}</title>{hostile}</html>")),
        file("e.txt", format!("CAS Authentication failed! {hostile} service=http://{hostile}")),
    ];
    for answer in &files {
        for format in ["texte", "json"] {
            check(&["reponse", answer, "--dossier", &dossier, "--utilisateur", "--format", format]);
            let shown = fs::read_to_string(answer).expect("there").replace('\0', "");
            check(&["comparer", &dossier, &shown, "--format", format]);
        }
    }
    let walkthrough =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/walkthroughs/pronote-2014.ron"));
    let walkthrough = walkthrough.expect("the walkthrough").replacen(
        "titre: \"",
        &format!("titre: \"{}", hostile.escape_default()),
        1,
    );
    check(&["parcours", "--parcours", &file("p.ron", walkthrough)]);
    let typed = hostile.as_str();
    for arguments in [
        &[typed][..],
        &["parametres", typed],
        &["parametres", &dossier, "--format", typed],
        &["figure", typed, &dossier, "-o", "x.png"],
        &["fiche", &dossier, "--annexe", typed],
        &["capture", &dossier, "ajouter", typed, "--etape", "publication"],
        &["capture", &dossier, "ajouter", "x", "--etape", typed],
        &["verifier", &dossier, "--resoudre", typed],
        &["verifier", &dossier, "--proxy", typed],
        &["verifier", &dossier, "--seulement", typed],
        &["importer", typed, &dossier],
        &["script", &dossier, "-o", typed],
        &["nouveau", typed, "--nom", typed, "--uai", typed, "--adresse", typed, "--ent", typed, "--contact", typed],
        &["parametres", typed, "--format", "json"],
        &["--format", "json", typed],
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_assistant-pronote"))
            .args(arguments)
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .output()
            .expect("the program starts");
        assert_harmless(arguments, &output);
    }
}
