//! The dossier's folder as its users meet it: opened, damaged, shared, emptied of its secrets.

mod archive;
mod cuts;
mod fake_disk;
mod flushes;
mod killed;
mod later;
mod lock;
mod odd_disk;
mod opening;
mod recovery;
mod refused;
mod secrets;
mod two_machines;
mod versions;
#[cfg(windows)]
mod windows;

use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::dossier::{CustomerNumbers, Dossier, Editing, Opened, StepState, Store};
pub use assistant_pronote::i18n;
use assistant_pronote::i18n::{I18n, UserMessage};
use assistant_pronote::lang::Language;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The afternoon of the reference case, so many seconds after two.
pub fn at(seconds: u32) -> Timestamp {
    let (hours, minutes, seconds) = (14 + seconds / 3600, seconds / 60 % 60, seconds % 60);
    Timestamp::parse(&format!("2014-08-25T{hours:02}:{minutes:02}:{seconds:02}+02:00")).unwrap()
}

/// The guide's school, part of the way.
pub fn bourgade() -> Dossier {
    let mut dossier = Dossier::default();
    dossier.inputs.school.name = "Collège Bourgade".into();
    dossier.inputs.school.uai = "0061670H".into();
    dossier.inputs.address = "http://194.167.11.5:8036/pronote".into();
    dossier.inputs.server.install_folder = r"E:\PRONOTE 2014".into();
    dossier.progress.current = Some("installer-serveur".into());
    dossier.progress.step_mut(&"sauvegarder".into()).state = StepState::Done { on: at(0) };
    dossier
}

/// The same with the registration the user asked to keep.
pub fn registered() -> Dossier {
    let registration = CustomerNumbers { client_code: "CLIENT-42-SECRET".into(), invoice: "FACT\"777".into() };
    Dossier { registration: Some(registration), ..bourgade() }
}

pub fn renamed(dossier: &Dossier, name: &str) -> Dossier {
    let mut dossier = dossier.clone();
    dossier.inputs.school.name = name.into();
    dossier
}

/// A dossier just created, closed, in a place of its own.
pub fn created(dossier: &Dossier) -> (tempfile::TempDir, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("Bourgade");
    drop(Store::create(&folder, dossier, at(0)).unwrap());
    (place, folder)
}

pub fn ready(editing: Editing) -> (Store, Opened) {
    match editing {
        Editing::Ready { store, opened } => (*store, *opened),
        Editing::LockHolder(held) => panic!("held by {held:?}"),
    }
}

/// Every file below a folder with its content; links by their target.
pub fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let kind = fs::symlink_metadata(&path).unwrap().file_type();
        if kind.is_symlink() {
            files.insert(path.clone(), fs::read_link(&path).unwrap().into_os_string().into_encoded_bytes());
        } else if kind.is_dir() {
            files.insert(path.clone(), Vec::new());
            files.extend(tree(&path));
        } else {
            files.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    files
}

pub fn names(folder: &Path) -> Vec<String> {
    tree(folder).into_keys().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

/// A sentence and its hint in French, once it is whole in both languages.
pub fn say(sentence: impl Fn(&I18n) -> UserMessage) -> String {
    let [french, english] = Language::ALL.map(|language| {
        let UserMessage { message, hint } = sentence(&I18n::new(language));
        format!("{message} {hint}")
    });
    assert!(!french.contains(['{', '}']) && !english.contains(['{', '}']), "{french} {english}");
    french
}
