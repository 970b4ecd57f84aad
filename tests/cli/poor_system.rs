//! A system that refuses threads, whose clock is before 1970, or whose disk fails while a folder is read: each command
//! ends by one of its own numbers, with a sentence.
#![cfg(target_os = "linux")]

use crate::servers;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What only a fault of the program's own says.
const FAULTS: [&str; 3] = ["panicked", "RUST_BACKTRACE", "a rencontré une erreur"];

/// A folder that everybody may write in, with the program in it.
fn place() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).expect("its rights");
    let (built, program) = (env!("CARGO_BIN_EXE_assistant-pronote"), folder.path().join("assistant-pronote"));
    if fs::hard_link(built, &program).is_err() {
        fs::copy(built, &program).expect("a copy");
    }
    image::RgbImage::new(40, 30).save(folder.path().join("p.png")).expect("a picture");
    (folder, program)
}

/// Runs each command in turn by that means; what they say, when all end by their own numbers.
fn each(means: impl Fn(&[&str]) -> Output, commands: &[&[&str]]) -> Vec<(i32, String)> {
    let run = |arguments: &&[&str]| {
        let output = means(arguments);
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        let code = output.status.code().unwrap_or_else(|| panic!("{arguments:?}: {:?} {said}", output.status));
        assert!((0..=2).contains(&code), "{arguments:?}: {code} {said}");
        let fault = FAULTS.iter().find(|fault| said.contains(**fault));
        assert_eq!(fault, None, "{arguments:?}: {said}");
        (code, said)
    };
    commands.iter().map(run).collect()
}

const NEW: &[&str] = &[
    "nouveau",
    "D",
    "--nom",
    "Collège",
    "--uai",
    "0069999L",
    "--adresse",
    "http://notes.college.fr:80",
    "--ent",
    "agora06",
];

/// Root is refused nothing: then the program runs as nobody.
fn without_threads(folder: &Path, program: &Path, arguments: &[&str]) -> Output {
    let as_root = fs::read_to_string("/proc/self/status").expect("who runs").contains("Uid:\t0\t0");
    let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
    let shell = ["bash", "-c", "ulimit -u 1; exec \"$0\" \"$@\""];
    let words: Vec<_> = if as_root { nobody.into_iter().chain(shell).collect() } else { shell.to_vec() };
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).arg(program).args(arguments).current_dir(folder).env("HOME", folder);
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().expect("a shell")
}

#[test]
fn without_threads_every_command_does_what_it_does() {
    let (folder, program) = place();
    // Otherwise nothing would be proved.
    let tried = without_threads(folder.path(), Path::new("bash"), &["-c", "true | true"]);
    assert!(!tried.status.success(), "the system refuses a second process");
    let pronote = format!("notes.college.fr:80={}", servers::always(servers::pronote()));
    let commands: [&[&str]; 14] = [
        NEW,
        &["parametres", "D"],
        &["capture", "D", "ajouter", "p.png", "--etape", "publication", "--description", "Un écran"],
        &["fiche", "D", "--annexe", "toutes"],
        &["demande", "D"],
        &["guide", "D"],
        &["verifier", "D", "--seulement", "page", "--resoudre", &pronote],
        &["modifier", "D", "--nom", "Autre"],
        &["versions", "D"],
        &["exporter", "D", "-o", "z.zip"],
        &["importer", "z.zip", "E"],
        &["capture", "D", "lire", "p.png"],
        &["parcours", "--dossier", "D"],
        &["ents"],
    ];
    let said = each(|arguments| without_threads(folder.path(), &program, arguments), &commands);
    let codes: Vec<_> = said.iter().map(|(code, _)| *code).collect();
    // A picture of nothing is no window of PRONOTE: that is an answer too.
    assert_eq!(codes, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0], "{said:#?}");
    // The window has no way without them, and says so.
    let window = &each(|arguments| without_threads(folder.path(), &program, arguments), &[&[]])[0];
    assert!(window.0 == 1 && window.1.contains("fenêtre"), "{window:?}");
}

/// The clock of a machine whose battery is dead, and one that was never set.
#[cfg(feature = "external-readers")]
#[test]
fn before_1970_every_command_does_what_it_does() {
    let (folder, program) = place();
    for date in ["@1969-12-31 12:00:00", "@1904-01-01 00:00:00"] {
        let then = |arguments: &[&str]| {
            let mut command = Command::new("faketime");
            command.args(["-f", date]).arg(&program).args(arguments).current_dir(folder.path());
            command.env("HOME", folder.path()).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
            let output = command.output();
            output.unwrap_or_else(|error| panic!("faketime is needed by the feature external-readers: {error}"))
        };
        let commands: [&[&str]; 7] = [
            NEW,
            &["modifier", "D", "--nom", "Autre"],
            &["capture", "D", "ajouter", "p.png", "--etape", "publication", "--description", "Un écran"],
            &["versions", "D"],
            &["fiche", "D"],
            &["exporter", "D", "-o", "z.zip"],
            &["importer", "z.zip", "E"],
        ];
        let said = each(then, &commands);
        assert!(said.iter().all(|(code, _)| *code == 0), "{said:#?}");
        let year = &date[1..5];
        assert!(said[3].1.contains(year), "the versions are of that year: {}", said[3].1);
        // What is kept in the log has a date too.
        let window = &each(then, &[&[]])[0];
        assert!(window.0 == 1 && window.1.contains("fenêtre") && window.1.contains("journal.txt"), "{window:?}");
        for left in ["D", "E"] {
            fs::remove_dir_all(folder.path().join(left)).expect("removed");
        }
        fs::remove_file(folder.path().join("z.zip")).expect("removed");
    }
}

/// A disk that fails while a folder is listed. What it answers when the list is closed, the standard library takes for a
/// fault of the program: said in French and kept in the log, it ends by 1, and the dossier is as it was.
#[cfg(feature = "external-readers")]
#[test]
fn a_folder_that_cannot_be_listed_to_its_end_costs_nothing() {
    let (folder, program) = place();
    let run = |words: &[&str]| {
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).current_dir(folder.path()).env("HOME", folder.path()).env("RUST_BACKTRACE", "0");
        command
            .output()
            .unwrap_or_else(|error| panic!("{} is needed by the feature external-readers: {error}", words[0]))
    };
    let program = program.to_str().expect("UTF-8");
    let with = |arguments: &[&'static str]| run(&[&[program][..], arguments].concat());
    assert!(with(NEW).status.success());
    for (request, path) in [("getdents64", "D"), ("getdents64", "D/versions"), ("close", "D"), ("close", "D/versions")]
    {
        for arguments in [&["versions", "D"][..], &["modifier", "D", "--nom", "Autre"], &["parametres", "D"]] {
            let before = with(&["parametres", "D"]).stdout;
            let whole = folder.path().join(path);
            let inject = format!("inject={request}:error=EIO");
            let whole = whole.to_str().expect("UTF-8");
            let traced = ["strace", "-f", "-o", "/dev/null", "-P", whole, "-e", &inject, program];
            let output = run(&[&traced[..], arguments].concat());
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(matches!(output.status.code(), Some(0 | 1)), "{request} {path} {arguments:?}: {said}");
            if output.status.code() == Some(1) {
                let is_told = ["ne peut pas", "a rencontré une erreur"].iter().any(|words| said.contains(words));
                assert!(is_told, "{request} {path} {arguments:?}: {said}");
                assert_eq!(before, with(&["parametres", "D"]).stdout, "{request} {path} {arguments:?}");
            }
        }
    }
}
