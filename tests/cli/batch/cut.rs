//! The command is killed at any moment: each dossier is whole, and run again the whole is what an undisturbed run makes.

use super::{Place, differing, schools, tree};
use assistant_pronote::dossier::Store;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

/// How many times the command is killed; `KILLS` asks for more by hand.
fn kills() -> u64 {
    std::env::var("KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(4)
}

/// A number that looks drawn at random, and is the same at each run of the test.
fn drawn(rank: u64) -> u64 {
    let mut x = rank.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x ^= x >> 29;
    x = x.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x ^ (x >> 32)
}

/// Starts the command and kills it after a moment, if it is still there.
fn cut(place: &Place, after: Duration) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_assistant-pronote"))
        .args(["lot", &place.list(), place.filled().to_str().expect("UTF-8")])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    std::thread::sleep(after);
    let _ = child.kill();
    child.wait().expect("the program ends");
}

/// Every folder of a school that is there can be opened, and has its papers.
fn all_are_whole(place: &Place) {
    let Ok(entries) = fs::read_dir(place.filled()) else { return };
    for path in entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_dir()) {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.starts_with('.') {
            continue;
        }
        Store::open(&path).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        for paper in ["fiche.pdf", "demande.pdf"] {
            let bytes = fs::read(path.join(paper)).unwrap_or_else(|_| panic!("{name}: {paper}"));
            assert!(bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF"), "{name}: {paper}");
        }
    }
}

#[test]
fn killed_at_any_moment_and_run_again_it_leaves_what_an_undisturbed_run_leaves() {
    let list = schools::list(40, 9);
    // Both within one day, which the papers bear.
    let (undisturbed, disturbed) = (Place::new(&list.text), Place::new(&list.text));
    undisturbed.run(1);
    let same = || {
        let (whole, found) = (tree(&undisturbed.filled()), tree(&disturbed.filled()));
        assert_eq!(differing(&whole, &found), Vec::<PathBuf>::new());
    };
    for rank in 0..kills() {
        cut(&disturbed, Duration::from_millis(20 + drawn(rank) % 900));
        all_are_whole(&disturbed);
        if has_ended(&disturbed, 1) {
            same();
            fs::remove_dir_all(disturbed.filled()).expect("the folder goes");
        }
    }
    disturbed.run(1);
    same();
}

/// Whether that run came to its end before it was killed.
fn has_ended(place: &Place, rank: u32) -> bool {
    let run = fs::read_to_string(place.filled().join("lot.ron")).unwrap_or_default();
    run.contains(&format!("lot: {rank},")) && run.contains("fini: true")
}

/// The same for dossiers that are there and that a changed list brings up to date.
#[test]
fn killed_while_bringing_up_to_date_it_ends_as_if_undisturbed() {
    let list = schools::list(24, 0);
    let changed = list.text.replace(";8080;", ";8090;");
    let made_then_changed = || {
        let place = Place::new(&list.text);
        place.run(0);
        place.write(&changed);
        place
    };
    let undisturbed = made_then_changed();
    undisturbed.run(0);
    assert!(undisturbed.states().iter().all(|(state, _)| state == "mis à jour"));
    let same = |disturbed: &Place| {
        assert_eq!(differing(&tree(&undisturbed.filled()), &tree(&disturbed.filled())), Vec::<PathBuf>::new());
    };
    let mut disturbed = made_then_changed();
    for rank in 0..kills() {
        if has_ended(&disturbed, 2) {
            same(&disturbed);
            disturbed = made_then_changed();
        }
        cut(&disturbed, Duration::from_millis(20 + drawn(rank + 100) % 600));
        all_are_whole(&disturbed);
    }
    if !has_ended(&disturbed, 2) {
        disturbed.run(0);
    }
    same(&disturbed);
}

/// Ctrl+C, as a terminal sends it, once the first dossier is there.
#[cfg(unix)]
fn interrupted(place: &Place, arguments: &[&str]) -> std::process::Output {
    let filled = place.filled();
    let mut command = Command::new(env!("CARGO_BIN_EXE_assistant-pronote"));
    command.args(["lot", &place.list(), filled.to_str().expect("UTF-8")]).args(arguments);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let made = || fs::read_dir(&filled).is_ok_and(|entries| entries.flatten().any(|entry| entry.path().is_dir()));
    let begun = std::time::Instant::now();
    while !made() && begun.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(5));
    }
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("the signal is sent");
    assert!(sent.success());
    child.wait_with_output().expect("the program ends")
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_whole_dossiers_says_what_was_made_and_the_same_command_makes_the_rest() {
    let list = schools::list(40, 9);
    let (undisturbed, disturbed) = (Place::new(&list.text), Place::new(&list.text));
    undisturbed.run(1);
    let output = interrupted(&disturbed, &[]);
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(output.status.code(), Some(130), "{said} {}", String::from_utf8_lossy(&output.stderr));
    let made = fs::read_dir(disturbed.filled()).expect("a folder").flatten().filter(|entry| entry.path().is_dir());
    let made = made.count();
    assert!((1..30).contains(&made), "{made}: stopped at once, with what was in hand ended");
    assert!(said.contains(&format!("dossiers faits\u{a0}: {made} ")), "{made}: {said}");
    assert!(said.contains("Arrêté par Ctrl+C") && said.contains("relancée"), "{said}");
    all_are_whole(&disturbed);
    // Nothing half made, no lock, and no report of a run that is not over.
    let names: Vec<_> =
        fs::read_dir(disturbed.filled()).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    let odd = |name: &std::ffi::OsString| {
        name.to_str().is_none_or(|name| name.starts_with('.') || name.starts_with("rapport") || name == "lot.verrou")
    };
    assert!(!names.iter().any(odd), "{names:?}");
    disturbed.run(1);
    assert_eq!(differing(&tree(&undisturbed.filled()), &tree(&disturbed.filled())), Vec::<PathBuf>::new());
}

#[test]
fn what_a_cut_left_half_made_is_taken_away() {
    let place = Place::new(&schools::list(1, 0).text);
    let half = place.filled().join(".assistant-lot-0011000G.tmp");
    fs::create_dir_all(half.join("versions")).unwrap();
    fs::write(half.join("fiche.pdf"), "%PDF-").unwrap();
    fs::write(place.filled().join(".assistant-0123456789abcdef.tmp"), "rapport").unwrap();
    place.run(0);
    let left: Vec<_> = tree(&place.filled()).into_keys().filter(|path| path.starts_with(".assistant-")).collect();
    assert_eq!(left, Vec::<PathBuf>::new());
    assert!(!half.exists());
    let mut names: Vec<_> = fs::read_dir(place.filled()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["0011000G Collège Jean Moulin 0", "lot.ron", "rapport.csv", "rapport.html"]);
}
