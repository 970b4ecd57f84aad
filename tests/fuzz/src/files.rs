//! What comes as a file: a dossier, a hand-over, a picture, a walkthrough, a catalogue of ENTs, a list of collèges. Refused or read within
//! its bounds; what was read is written and read again as it was. `FUZZ` says which kind, by its name in `.ci/fuzz`.

#![no_main]

use assistant_pronote::batch::List;
use assistant_pronote::bounds::{CAPTURE_SIDE, CAPTURES, DOSSIER_BYTES, LIST_LINES};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::printable::is_obeyed;
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::dossier::archive;
use assistant_pronote::dossier::captures::{Captures, Source};
use assistant_pronote::dossier::{Dossier, Editing, Occasion, Store};
use assistant_pronote::files::Files;
use assistant_pronote::i18n::{
    I18n, archive as say_archive, captures as say_captures, catalogue as say_catalogue, dossier as say_dossier,
    walkthrough as say_walkthrough,
};
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Walkthrough;
use libfuzzer_sys::fuzz_target;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

static KIND: LazyLock<String> = LazyLock::new(|| std::env::var("FUZZ").unwrap_or_default());
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::embedded().expect("the ENTs"));
static FRENCH: LazyLock<I18n> = LazyLock::new(|| I18n::new(Language::French));

fuzz_target!(|given: &[u8]| {
    let i18n = &*FRENCH;
    match (KIND.as_str(), str::from_utf8(given)) {
        ("dossier", _) => read_as_a_dossier(given, i18n),
        ("hand-over", _) => read_as_a_hand_over(given, i18n),
        ("picture", _) => read_as_a_picture(given, i18n),
        ("walkthrough", Ok(text)) => read_as_a_walkthrough(text, i18n),
        ("ents", Ok(text)) => read_as_a_catalogue(text, i18n),
        ("list", _) => read_as_a_list(given, i18n),
        ("walkthrough" | "ents", Err(_)) => {}
        (other, _) => panic!("no such kind of file: {other}"),
    }
});

/// A place of this process alone, in memory where there is one.
static PLACE: LazyLock<PathBuf> = LazyLock::new(|| {
    let root = ["/dev/shm", "/tmp"].map(Path::new).into_iter().find(|root| root.is_dir());
    let place = root.expect("a place").join(format!("assistant-pronote-fuzz-{}", std::process::id()));
    fs::create_dir_all(&place).expect("a place");
    place
});

fn now() -> Timestamp {
    Timestamp::parse("2014-08-25T14:00:00+02:00").expect("a date")
}

/// An empty folder.
fn folder(name: &str) -> PathBuf {
    let folder = PLACE.join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

/// A `dossier.ron`: read, saved and read again, it says the same.
fn read_as_a_dossier(bytes: &[u8], i18n: &I18n) {
    let folder = folder("dossier");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("dossier.ron"), bytes).expect("a file");
    match Store::open_for_editing(&folder, now()) {
        Ok(Editing::Ready { mut store, opened }) => {
            assert!(bytes.len() as u64 <= DOSSIER_BYTES && opened.dossier.captures.len() <= CAPTURES);
            let told = format!("{:?}", opened.dossier.findings.iter().collect::<Vec<_>>());
            assert!(!told.chars().any(is_obeyed), "a finding speaks to the terminal");
            let mut changed = opened.dossier;
            changed.inputs.school.name = "autre".to_owned();
            if store.save(&changed, now(), Occasion::StepDone).is_ok() {
                let again = Store::open(&folder).expect("what was saved is read");
                assert_eq!(without_credentials(again.dossier), without_credentials(changed));
            }
        }
        Ok(Editing::LockHolder(holder)) => panic!("held by {holder:?}"),
        Err(error) => assert!(!say_dossier::error(i18n, &error).message.is_empty()),
    }
}

/// Tickets and sessions are never written: an address may come back shorter.
fn without_credentials(mut dossier: Dossier) -> Dossier {
    dossier.inputs.address.clear();
    dossier.inputs.ent.cas = Default::default();
    dossier
}

/// A `.zip`: nothing is left of one that is refused.
fn read_as_a_hand_over(bytes: &[u8], i18n: &I18n) {
    let (zip, into) = (PLACE.join("remise.zip"), folder("recu"));
    fs::write(&zip, bytes).expect("a file");
    match archive::extract(&zip, &into, now()) {
        Ok(folder) => drop(Store::open(&folder).expect("what was unpacked is read")),
        Err(error) => {
            assert!(!say_archive::error(i18n, &error).message.is_empty());
            assert!(!into.exists(), "something is left of what was refused");
        }
    }
}

/// A picture to add, and the same as a capture that came with a dossier.
fn read_as_a_picture(bytes: &[u8], i18n: &I18n) {
    let folder = folder("captures");
    fs::create_dir_all(&folder).expect("a folder");
    let (captures, mut dossier) = (Captures::on(&Files::system(), &folder), Dossier::default());
    match captures.add(&mut dossier, Source::Bytes(bytes), &"publication".into(), "d", now()) {
        Ok(capture) => {
            let shown = captures.shown(&capture, CAPTURE_SIDE).expect("what was kept is shown");
            assert!(shown.width <= CAPTURE_SIDE && shown.height <= CAPTURE_SIDE);
            fs::write(captures.path(&capture), bytes).expect("a file");
            if let Ok(anew) = captures.read_within(&capture, 1_000) {
                assert!(anew.starts_with(b"\x89PNG") && !anew.windows(4).any(|kind| kind == b"iCCP"));
            }
        }
        Err(error) => assert!(!say_captures::error(i18n, &error).message.is_empty()),
    }
}

/// A walkthrough's file.
fn read_as_a_walkthrough(text: &str, i18n: &I18n) {
    if let Err(error) = Walkthrough::parse(text) {
        assert!(!say_walkthrough::sentences(i18n, &error).is_empty());
    }
}

/// A catalogue of ENTs.
fn read_as_a_catalogue(text: &str, i18n: &I18n) {
    if let Err(error) = Catalogue::parse(text) {
        assert!(!say_catalogue::refused(i18n, &error).message.is_empty());
    }
}

/// A list of collèges: what is told of it, and of each line, never speaks to a terminal.
fn read_as_a_list(bytes: &[u8], i18n: &I18n) {
    let sentences = match List::read(bytes, &CATALOGUE) {
        Ok(list) => {
            assert!(list.lines.len() <= LIST_LINES);
            let refusals = list.lines.iter().filter_map(|line| line.school.as_ref().err()).flatten();
            let refusals: Vec<_> = refusals.map(|refusal| refusal.user_message(i18n)).collect();
            list.notes.iter().map(|note| note.user_message(i18n)).chain(refusals).collect()
        }
        Err(errors) => {
            assert!(!errors.is_empty());
            errors.iter().map(|error| error.user_message(i18n)).collect::<Vec<_>>()
        }
    };
    assert!(sentences.iter().all(|said| !said.message.is_empty()));
}
