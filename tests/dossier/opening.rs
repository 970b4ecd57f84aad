//! Creating and opening: what is read back is what was saved, and what is refused is left untouched.

use crate::*;
use assistant_pronote::diagnostics::server_report::ServerReport;
use assistant_pronote::domain::finding::{
    Actor, Check, ConnectError, Diagnosis, Evidence, Finding, ServerFact, TlsFault, Verdict,
};
use assistant_pronote::domain::inputs::*;
use assistant_pronote::domain::port::Port;
use assistant_pronote::domain::printable;
use assistant_pronote::domain::setting_key::SettingKey;
use assistant_pronote::domain::space::Space;
use assistant_pronote::domain::trial::Trial;
use assistant_pronote::dossier::captures::CaptureName;
use assistant_pronote::dossier::error::{Action, Failure, Misfit, TextPlace};
use assistant_pronote::dossier::progress::WayPast;
use assistant_pronote::dossier::{
    Capture, DatedFinding, DossierError, Findings, Followed, LocalFacts, LocalField, Occasion, Progress, StepProgress,
    TrialAnswer, TrialRecord, UnknownFields,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;

/// A text of a line, as the program itself makes them: whatever a terminal would obey is replaced before.
fn any_line(most: usize) -> impl Strategy<Value = String> + Clone {
    let text = proptest::string::string_regex(&format!("[\\s\\S]{{0,{most}}}")).unwrap().boxed();
    text.prop_map(|text| printable::one_line(&text).into_owned()).boxed()
}

fn any_inputs() -> impl Strategy<Value = Inputs> {
    let lines = vec("\\PC{0,12}|[\\s\\S]{0,8}", 30);
    let cas = 0..3;
    (lines, any::<[bool; 4]>(), cas).prop_map(|(lines, [own, http, attributes, profiles], cas)| {
        let mut lines = lines.into_iter();
        let mut line = || lines.next().unwrap_or_default();
        let mut inputs = Inputs::default();
        inputs.school.name = line();
        inputs.school.uai = line();
        inputs.school.hosting = if own { Hosting::OwnServer } else { Hosting::Publisher };
        inputs.address = line();
        inputs.server.protocol = if http { Protocol::Http } else { Protocol::Https };
        inputs.server.ip = line();
        inputs.server.name = line();
        inputs.server.listening_port = line();
        inputs.server.port_2013 = line();
        inputs.server.install_folder = line();
        inputs.server.base = line();
        inputs.contact.name = line();
        inputs.contact.phone = line();
        inputs.contact.email = line();
        inputs.ent.id = line();
        inputs.ent.cas = match cas {
            0 => CasInputs::FromEnt,
            1 => CasInputs::Server(line()),
            _ => CasInputs::Separate { login: line(), validation: line() },
        };
        inputs.ent.attributes = attributes.then(|| {
            let mut names = AttributeInputs::default();
            Attribute::ALL.into_iter().for_each(|attribute| *names.get_mut(attribute) = line());
            names
        });
        inputs.ent.profiles = profiles.then(|| {
            let mut values = ProfileInputs::default();
            Space::ALL.into_iter().for_each(|space| *values.get_mut(space) = line());
            values
        });
        inputs
    })
}

fn any_moment() -> impl Strategy<Value = Timestamp> {
    (1970..2200u16, 1..13u8, 1..29u8, 0..86400u32, -12..15i8).prop_map(|(year, month, day, second, offset)| {
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let sign = if offset < 0 { '-' } else { '+' };
        let offset = offset.unsigned_abs();
        Timestamp::parse(&format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{sign}{offset:02}:30"))
            .unwrap()
    })
}

fn any_step() -> impl Strategy<Value = StepProgress> {
    let state = prop_oneof![
        Just(StepState::Untouched),
        Just(StepState::InProgress),
        any_moment().prop_map(|on| StepState::Done { on }),
        ("[\\s\\S]{0,20}", any_moment()).prop_map(|(reason, on)| StepState::Skipped { reason, on }),
    ];
    let values = btree_map(prop::sample::select(SettingKey::ALL.to_vec()), "[\\s\\S]{0,20}", 0..4);
    let past = option::of(("[\\s\\S]{0,20}", any_moment()).prop_map(|(reason, on)| WayPast { reason, on }));
    (state, btree_set("\\PC{1,10}", 0..4), "[\\s\\S]{0,60}", values, past).prop_map(
        |(state, ticked, note, done_with, way_past)| StepProgress { state, ticked, note, done_with, way_past },
    )
}

fn any_trial() -> impl Strategy<Value = TrialRecord> {
    let answer = prop_oneof![
        Just(TrialAnswer::Succeeded),
        "[\\s\\S]{0,20}".prop_map(|seen| TrialAnswer::Failed { seen }),
        Just(TrialAnswer::NotYet),
    ];
    (answer, any_moment(), vec("[\\s\\S]{0,20}", 0..3)).prop_map(|(answer, on, tested)| TrialRecord {
        answer,
        on,
        tested,
    })
}

fn any_progress() -> impl Strategy<Value = Progress> {
    let steps = btree_map("\\PC{1,10}".prop_map(|id: String| id.as_str().into()), any_step(), 0..5);
    let current = option::of("\\PC{1,10}".prop_map(|id: String| id.as_str().into()));
    let trials = btree_map(prop::sample::select(Trial::ALL.to_vec()), any_trial(), 0..4);
    (current, steps, trials).prop_map(|(current, steps, trials)| Progress { current, steps, trials })
}

fn any_capture() -> impl Strategy<Value = Capture> {
    ("[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", 1u32..1_000_000, any_line(30), any_moment()).prop_map(
        |(step, number, description, added)| {
            let step = step.as_str().into();
            let file = CaptureName::new(&step, number).unwrap();
            Capture { file, step, description, added }
        },
    )
}

fn any_finding() -> impl Strategy<Value = DatedFinding> {
    let text = || any_line(20);
    let cause = prop_oneof![
        Just(Diagnosis::Pronote),
        Just(Diagnosis::Trouble(ConnectError::Tls(TlsFault::OldVersion))),
        text().prop_map(|title| Diagnosis::OtherSite { title }),
        (text(), text()).prop_map(|(seen, expected)| Diagnosis::OtherService { seen, expected }),
        any::<i64>().prop_map(|seconds| Diagnosis::ClockWrong { seconds }),
        vec(text(), 0..20).prop_map(|names| {
            Diagnosis::server(names.into_iter().map(|name| ServerFact::OldRunning { name }).collect())
        }),
    ];
    let values = || vec(any_line(20), 0..3);
    let check = prop::sample::select(Check::ALL.to_vec());
    (any_moment(), check, cause, values(), values(), values()).prop_map(
        |(on, check, cause, tested, compared, by_hand)| {
            let evidence = Evidence::default();
            let finding = Finding { check, cause, actor: Some(Actor::Ent), tested, compared, evidence };
            DatedFinding { on, by_hand, finding }
        },
    )
}

fn any_dossier() -> impl Strategy<Value = Dossier> {
    let registration = option::of(("[\\s\\S]{0,10}", "[\\s\\S]{0,10}"))
        .prop_map(|texts| texts.map(|(client_code, invoice)| CustomerNumbers { client_code, invoice }));
    let captures = vec(any_capture(), 0..4);
    let findings = vec(any_finding(), 0..4).prop_map(Findings::from);
    let fields = proptest::sample::select(LocalField::ALL);
    let local = btree_map(fields, any_line(10), 0..4).prop_map(|texts| texts.into_iter().collect::<LocalFacts>());
    let walkthrough =
        option::of(("\\PC{1,10}", any_line(10)).prop_map(|(id, edition)| Followed { id: id.as_str().into(), edition }));
    (any_inputs(), walkthrough, any_progress(), registration, captures, findings, local).prop_map(
        |(inputs, walkthrough, progress, registration, captures, findings, local)| Dossier {
            unknown: UnknownFields::default(),
            inputs,
            walkthrough,
            progress,
            registration,
            captures,
            findings,
            local,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn what_is_saved_is_read_back(dossier in any_dossier(), saved in any_moment()) {
        let place = tempfile::tempdir().unwrap();
        let mut store = Store::create(place.path(), &Dossier::default(), at(0)).unwrap();
        store.save(&dossier, saved, Occasion::Typing).unwrap();
        let opened = Store::open(place.path()).unwrap();
        prop_assert_eq!(&opened.dossier, &dossier);
        prop_assert_eq!(opened.recovery, None);
        if dossier != Dossier::default() {
            prop_assert_eq!(opened.saved, saved);
        }
    }
}

#[test]
fn a_dossier_is_made_with_its_parents_and_opened_by_folder_or_by_file() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("rentrée 2014").join("Bourgade");
    drop(Store::create(&folder, &bourgade(), at(0)).unwrap());
    for path in [folder.clone(), folder.join("dossier.ron")] {
        let opened = Store::open(&path).unwrap();
        assert_eq!((opened.folder, opened.dossier, opened.saved), (folder.clone(), bourgade(), at(0)));
    }
    let text = fs::read_to_string(folder.join("dossier.ron")).unwrap();
    assert!(
        text.starts_with("(\n    version: 1,\n    saved: \"2014-08-25T14:00:00+02:00\",\n    inputs: (\n"),
        "{text}"
    );
    assert!(text.contains("name: \"Collège Bourgade\""));
}

#[test]
fn creating_never_disturbs_what_is_there() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("photo.jpg");
    fs::write(&file, "image").unwrap();
    let (_elsewhere, existing) = created(&bourgade());
    let before = (tree(place.path()), tree(&existing));
    let create = |path: &Path| Store::create(path, &bourgade(), at(0)).map(drop).unwrap_err();
    assert_eq!(create(place.path()), DossierError::FolderNotEmpty { folder: place.path().into() });
    assert_eq!(create(&file), DossierError::FolderIsAFile { path: file.clone() });
    assert_eq!(create(&existing), DossierError::AlreadyADossier { folder: existing.clone() });
    let below = file.join("Bourgade");
    let failure = Failure::NotAFolder;
    assert_eq!(create(&below), DossierError::System { action: Action::Create, path: below.clone(), failure });
    assert_eq!((tree(place.path()), tree(&existing)), before);
}

#[test]
fn a_creation_that_was_cut_can_be_made_again() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join(".assistant-abc.tmp"), "(").unwrap();
    drop(Store::create(place.path(), &bourgade(), at(0)).unwrap());
    assert_eq!(Store::open(place.path()).unwrap().dossier, bourgade());
}

#[test]
fn opening_what_is_no_dossier_says_so() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("liste.txt");
    fs::write(&file, "…").unwrap();
    let open = |path: &Path| Store::open(path).unwrap_err();
    assert_eq!(open(place.path()), DossierError::NoDossier { folder: place.path().into() });
    assert_eq!(open(&file), DossierError::NotADossier { path: file.clone() });
    for gone in ["parti", "parti/dossier.ron", "liste.txt/dossier.ron"] {
        let path = place.path().join(gone);
        assert_eq!(open(&path), DossierError::NotFound { path });
    }
    assert!(Store::open_for_editing(place.path(), at(0)).is_err());
    assert_eq!(names(place.path()), ["liste.txt"]);
}

/// A whole file that is not as expected is never touched, nor is a lock put beside it.
#[test]
fn what_is_refused_is_left_untouched() {
    let large = "x".repeat(2 << 20);
    let line = |text: &str, part| 1 + text.lines().position(|line: &str| line.contains(part)).unwrap();
    type Expected<'a> = &'a dyn Fn(PathBuf, &str) -> DossierError;
    let refusals: [(&str, &str, Expected); 5] = [
        ("version: 1", "version: 2, inputs: ()", &|path, _| DossierError::Newer { path, found: 2, known: 1 }),
        ("hosting: OwnServer", "hosting: 3", &|path, text| DossierError::Invalid {
            path,
            line: line(text, "hosting"),
            misfit: Misfit::WrongValue,
        }),
        // What has no default is never left out.
        ("saved: \"", "saved: Later, before: \"", &|path, text| DossierError::Invalid {
            path,
            line: line(text, "saved"),
            misfit: Misfit::WrongValue,
        }),
        ("address: \"http://194.167.11.5:8036/pronote\",", "", &|path, text| DossierError::Invalid {
            path,
            line: line(text, "    progress: (") - 1,
            misfit: Misfit::MissingField { name: "address".into() },
        }),
        ("Collège", &large, &|path, _| DossierError::TooLarge { path, limit: 1 << 20 }),
    ];
    for (from, to, expected) in refusals {
        let (_place, folder) = created(&bourgade());
        let path = folder.join("dossier.ron");
        let text = fs::read_to_string(&path).unwrap().replacen(from, to, 1);
        fs::write(&path, &text).unwrap();
        let before = tree(&folder);
        let expected = expected(path, &text);
        assert_eq!(Store::open(&folder).unwrap_err(), expected);
        assert_eq!(Store::open_for_editing(&folder, at(9)).map(drop).unwrap_err(), expected);
        assert_eq!(tree(&folder), before);
    }
}

#[test]
fn a_text_too_long_is_not_saved_and_harms_nothing() {
    let (_place, folder) = created(&bourgade());
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(1)).unwrap());
    let refused = store.save(&renamed(&bourgade(), &"n".repeat(2001)), at(2), Occasion::Typing);
    assert!(matches!(refused, Err(DossierError::TextTooLong { length: 2001, longest: 2000, .. })));
    store.save(&renamed(&bourgade(), &"n".repeat(2000)), at(3), Occasion::Typing).unwrap();
}

/// Whatever a server's report said, the dossier that keeps it is saved; a file that holds more is refused.
#[test]
fn the_state_of_a_server_stays_within_the_bounds() {
    for hostile in ["a", "\"", "\u{301}", "\u{10fffd}", "\u{202e}"] {
        let service = format!("[SERVICE] nom=2013{}\n[SERVICE] etat=en_marche\n", hostile.repeat(300));
        let report = ServerReport::read(service.repeat(100).as_bytes()).unwrap();
        let cause = Diagnosis::server(report.facts(Protocol::Http, Port::PRONOTE));
        assert_eq!(cause.verdict(), Verdict::Wrong);
        let (check, evidence) = (Check::Server, Evidence::default());
        let finding = Finding { check, cause, actor: None, tested: vec![], compared: vec![], evidence };
        let findings = Findings::default().with(DatedFinding { on: at(0), by_hand: vec![], finding });
        let dossier = Dossier { findings, ..bourgade() };
        let (_place, folder) = created(&dossier);
        assert_eq!(Store::open(&folder).unwrap().dossier, dossier);
        let file = folder.join("dossier.ron");
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains(['\u{301}', '\u{202e}']));
        let longer = text.replacen("\"2013", &format!("\"2013{}", "a".repeat(2_000)), 1);
        assert_ne!(longer, text);
        fs::write(&file, longer).unwrap();
        let refused = Store::open(&folder).unwrap_err();
        assert!(
            matches!(refused, DossierError::TextTooLong { place: TextPlace::Finding(Check::Server), .. }),
            "{refused:?}"
        );
    }
}

/// Two machines, two versions of the program: what the newer one found closes nothing here and is not lost.
#[test]
fn findings_of_a_later_program_are_kept_as_they_are() {
    let evidence = Evidence::default();
    let (check, cause) = (Check::Page, Diagnosis::Pronote);
    let finding = Finding { check, cause, actor: None, tested: vec![], compared: vec![], evidence };
    let findings = Findings::default().with(DatedFinding { on: at(0), by_hand: vec![], finding });
    let (_place, folder) = created(&Dossier { findings, ..bourgade() });
    let file = folder.join("dossier.ron");
    let text = fs::read_to_string(&file).unwrap();
    let (before, rest) = text.split_once("    findings: [").unwrap();
    let later = [
        "(on: \"2015-01-01T10:00:00+01:00\", finding: (check: Tunnel, cause: Missing, tested: [\"é\"]))",
        "(on: \"2015-01-01T10:00:00+01:00\", finding: (check: Page, cause: Enchanted(depth: 3), actor: None, \
         tested: [], evidence: \"\"), proof: Some(\"x\"))",
        "Anything",
    ];
    fs::write(&file, format!("{before}    findings: [{},{rest}", later.join(", "))).unwrap();
    let (mut store, opened) = ready(Store::open_for_editing(&folder, at(10)).unwrap());
    assert_eq!(opened.dossier.findings.unknown(), later);
    assert!(opened.dossier.findings.of(Check::Page).is_some());
    // Saved, opened and saved again: they are still there, word for word.
    for name in ["a", "b"] {
        store.save(&renamed(&opened.dossier, name), at(20), Occasion::Typing).unwrap();
        assert_eq!(Store::open(&folder).unwrap().dossier, renamed(&opened.dossier, name));
    }
    let text = fs::read_to_string(&file).unwrap();
    assert!(later.iter().all(|later| text.contains(later)), "{text}");
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_folder() {
    use std::os::unix::fs::symlink;
    let (place, folder) = created(&bourgade());
    let (outside, file) = (place.path().join("dehors"), place.path().join("dehors/dossier.ron"));
    fs::create_dir(&outside).unwrap();
    fs::rename(folder.join("dossier.ron"), &file).unwrap();
    symlink(&file, folder.join("dossier.ron")).unwrap();
    let refused = DossierError::NotOrdinary { path: folder.join("dossier.ron") };
    assert_eq!(Store::open(&folder).unwrap_err(), refused);

    // A link that comes while the dossier is open is replaced, not followed.
    fs::remove_file(folder.join("dossier.ron")).unwrap();
    let (mut store, _) = ready(Store::open_for_editing(&folder, at(1)).unwrap());
    fs::remove_file(folder.join("dossier.ron")).unwrap();
    symlink(&file, folder.join("dossier.ron")).unwrap();
    let before = tree(&outside);
    store.save(&renamed(&bourgade(), "a"), at(2), Occasion::Typing).unwrap();
    assert!(!folder.join("dossier.ron").is_symlink());

    // The folder of the versions too.
    fs::remove_dir_all(folder.join("versions")).unwrap();
    symlink(&outside, folder.join("versions")).unwrap();
    let refused = store.save(&renamed(&bourgade(), "b"), at(900), Occasion::StepDone).unwrap_err();
    let cause = Box::new(DossierError::NotOrdinary { path: folder.join("versions") });
    assert_eq!(refused, DossierError::VersionNotKept { cause });
    assert_eq!(Store::open(&folder).unwrap().dossier.inputs.school.name, "b");
    assert_eq!(tree(&outside), before);
}
