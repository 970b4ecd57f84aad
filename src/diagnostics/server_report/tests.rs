//! Reports of servers, right and wrong.

use super::*;
use crate::diagnostics::script::server_script;
use crate::domain::ent::Catalogue;
use crate::domain::inputs::{Hosting, Inputs};
use proptest::prelude::*;

/// A Windows 7 server where 2013 was forgotten, as its console shows it (code page 850).
const SERVER: &str = "C:\\>preparer-serveur.cmd /etat\r\n[SYSTEME] version=6.1.7601\r\n[SYSTEME] port=8036\r\n\
    [SYSTEME] protocole=http\r\n[PORT] ecoute=0.0.0.0:8036\r\n[PORT] numero=4\r\n[PORT] processus=System\r\n\
    [PORT] ecoute=[::]:8036\r\n[PORT] numero=4\r\n[PORT] processus=System\r\n\
    [PREFIXE] reserve=http://+:8036/ \r\n[PREFIXE] droits=SDDL: D:(A;;GX;;;S-1-5-20)\r\n\
    [PAREFEU] regle=absente\r\n[SERVICE] nom=PronoteServeur2013\r\n[SERVICE] etat=en_marche\r\n\
    [SERVICE] DisplayName=PRONOTE Serveur 2013\r\n[SERVICE] ImagePath=\"E:\\PRONOTE 2013\\serveur.exe\"\r\n\
    [SERVICE] ObjectName=LocalSystem\r\n[SERVICE] Start=0x2\r\n[SERVICE] nom=PronoteNet2014\r\n\
    [SERVICE] etat=arrete\r\n[SERVICE] Start=0x3\r\n[SERVICE] liste=SERVICE_NAME: PronoteServeur2013\r\n\
    [SERVICE] liste=DISPLAY_NAME: PRONOTE Serveur 2013\r\n[FIN]\r\n\r\nC:\\>";

fn facts(text: &str) -> Vec<ServerFact> {
    ServerReport::read(text.as_bytes()).unwrap().facts(Protocol::Http, Port::PRONOTE)
}

#[test]
fn a_servers_report_gives_its_facts() {
    let report = ServerReport::read(SERVER.as_bytes()).unwrap();
    assert_eq!(report.windows, "6.1.7601");
    assert_eq!((report.protocol, report.port), (Some(Protocol::Http), Some(Port::PRONOTE)));
    assert_eq!(report.listeners.len(), 2);
    assert_eq!(report.reservations, ["http://+:8036/"]);
    assert_eq!(report.services.len(), 2);
    let old = &report.services[0];
    assert_eq!((old.account.as_str(), old.start, old.is_old()), ("LocalSystem", Some(Start::Automatic), true));
    assert!(report.complete);
}

#[test]
fn the_facts_get_their_meaning() {
    let (port, prefix) = (Port::PRONOTE, "http://+:8036/".to_owned());
    assert_eq!(
        facts(SERVER),
        [
            ServerFact::PortHeldByWindows { port },
            ServerFact::PrefixReserved { prefix: prefix.clone() },
            ServerFact::NoFirewallRule { port },
            ServerFact::OldRunning { name: "PRONOTE Serveur 2013".into() },
            ServerFact::ServiceStopped { name: "PronoteNet2014".into() },
        ]
    );
    let everyone = SERVER.replace("S-1-5-20", "WD");
    assert!(facts(&everyone).contains(&ServerFact::PrefixForEveryone { prefix: prefix.clone() }));
    let weak = SERVER.replace("http://+:8036/ ", "http://*:8036/");
    let other = ServerFact::OtherReservation { prefix: "http://*:8036/".into(), expected: prefix.clone() };
    assert!(facts(&weak).contains(&ServerFact::PrefixFree { prefix: prefix.clone() }));
    assert!(facts(&weak).contains(&other));
    let skype = SERVER.replace("numero=4", "numero=1234").replace("=System", "=Skype.exe");
    assert!(facts(&skype).contains(&ServerFact::PortHeldBy { port, process: "Skype.exe".into() }));
    let stopped = SERVER.replace("en_marche", "arrete");
    assert!(facts(&stopped).contains(&ServerFact::OldWillStart { name: "PRONOTE Serveur 2013".into() }));
    let empty = "[SYSTEME] port=8036\n[PORT] libre\n[PREFIXE] libre\n[SERVICE] aucun\n[FIN]\n";
    assert_eq!(facts(empty), [ServerFact::PortFree { port }, ServerFact::PrefixFree { prefix }, ServerFact::NoService]);
    let xp = "[PORT] libre\n[PREFIXE] httpcfg=absent\n[SERVICE] aucun\n[FIN]\n";
    assert_eq!(facts(xp), [ServerFact::PortFree { port }, ServerFact::PrefixUnknown, ServerFact::NoService]);
}

#[test]
fn a_service_known_by_its_displayed_name_alone_is_not_said_stopped() {
    let listed = "[SERVICE] liste=DISPLAY_NAME: PRONOTE Serveur 2013\n[FIN]\n";
    assert!(facts(listed).contains(&ServerFact::ServiceListed { name: "PRONOTE Serveur 2013".into() }));
}

#[test]
fn a_report_cut_or_made_for_another_port_says_so() {
    let cut = &SERVER[..SERVER.find("[PREFIXE]").unwrap()];
    let found = facts(cut);
    assert_eq!(found[0], ServerFact::Incomplete);
    assert!(!found.iter().any(|fact| matches!(fact, ServerFact::PrefixFree { .. } | ServerFact::NoService)));
    let cut = &SERVER[..SERVER.find("[PORT] numero").unwrap()];
    assert_eq!(facts(cut), [ServerFact::Incomplete], "nobody knows who listens");
    let other = ServerReport::read(SERVER.as_bytes()).unwrap().facts(Protocol::Https, Port::HTTPS);
    let (seen, expected) = ("http://+:8036/".to_owned(), "https://+:443/".to_owned());
    assert_eq!(other, [ServerFact::MadeForOther { seen, expected }]);
}

#[test]
fn what_is_kept_names_no_account_and_no_folder() {
    let mut inputs = Inputs::default();
    (inputs.school.name, inputs.school.uai) = ("Collège".into(), "0069999L".into());
    (inputs.address, inputs.ent.id) = ("http://notes.college.fr:80".into(), "agora06".into());
    let settings = |inputs: &Inputs| Settings::compute(inputs, &Catalogue::embedded().unwrap()).unwrap();
    let text = SERVER.replace("processus=System", "processus=C:\\Users\\durand\\serveur.exe").replace("=4", "=12");
    let report = ServerReport::read(text.replace("LocalSystem", "CLG\\durand").as_bytes()).unwrap();
    assert_eq!(report.conclude(&settings(&inputs)), None, "no port");
    inputs.server.listening_port = "8036".into();
    let kept = report.conclude(&settings(&inputs)).unwrap();
    assert_eq!((kept.check, &kept.tested[..]), (Check::Server, &["http://+:8036/".to_owned()][..]));
    let said = format!("{kept:?}");
    assert!(said.contains("serveur.exe") && said.contains("PronoteNet2014") && said.contains("6.1.7601"), "{said}");
    for private in ["durand", "Users", "E:\\", "S-1-5-20", "PRONOTE 2013\\"] {
        assert!(!said.contains(private), "{private} in {said}");
    }
    inputs.school.hosting = Hosting::Publisher;
    assert_eq!(report.conclude(&settings(&inputs)), None, "hosted");
    assert!(kept.is_stale(&settings(&inputs)));
}

#[test]
fn what_is_no_report_is_refused() {
    assert_eq!(ServerReport::read(b" \r\n"), Err(ReportError::Empty));
    assert_eq!(ServerReport::read(b"PORT libre"), Err(ReportError::NotAReport));
    assert_eq!(ServerReport::read(b"[AUTRE] chose"), Err(ReportError::NotAReport));
    assert_eq!(ServerReport::read(b"[PORT] a\0b"), Err(ReportError::NotText));
    assert_eq!(ServerReport::read(&vec![b'['; LARGEST + 1]), Err(ReportError::TooLarge));
}

/// A report with everything in it is bounded too, and an accent of code page 850 breaks nothing.
#[test]
fn a_hostile_report_stays_small() {
    let text = format!("[SERVICE] nom={}\n", "x".repeat(2_000)).repeat(100);
    let report = ServerReport::read(text.as_bytes()).unwrap();
    assert!(report.services.len() <= MOST && report.services.iter().all(|service| service.name.len() < 300));
    let report = ServerReport::read(b"[SERVICE] nom=l\x8aves\n[FIN]\n").unwrap();
    assert_eq!(report.services.len(), 1);
}

/// Each mark and key that the script prints is one that is read.
#[test]
fn the_script_and_the_reader_agree() {
    let script = server_script(Protocol::Http, Port::PRONOTE);
    let printed: Vec<_> =
        script.lines().filter_map(|line| line.split_once("echo [").map(|(_, rest)| format!("[{rest}"))).collect();
    assert!(printed.len() > 12);
    for line in printed {
        for key in ["DisplayName", "ImagePath", "ObjectName", "Start"] {
            let line = line.replace("%%v", key);
            let (mark, rest) = marked_line(&line).unwrap();
            assert!(ServerReport::default().take(mark, rest), "{line}");
        }
    }
}

proptest! {
    #[test]
    fn nothing_breaks_the_reader(text in "(\\[(PORT|PREFIXE|SERVICE|SYSTEME|FIN)\\] ?(nom|etat|Start|port|ecoute|numero|droits|liste)?=?\\PC{0,20}\n){0,12}") {
        if let Ok(report) = ServerReport::read(text.as_bytes()) {
            let _ = report.facts(Protocol::Https, Port::HTTPS);
        }
    }
}
