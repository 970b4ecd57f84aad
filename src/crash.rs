//! What ends the program, or keeps it from writing: said in a message box on Windows, kept in a log, never silent.

use crate::bounds::LOG_FILE_BYTES as LONGEST;
use crate::domain::timestamp::Timestamp;
use crate::files::{FileError, Files, Links};
use crate::i18n::{I18n, UserMessage};
use crate::lang::Language;
use crate::{text, user_message};
use message::Audience;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::Once;

pub mod console;
pub mod message;

/// How a program ends that could not go on: as any refused command.
const FAILURE: i32 = 1;
/// The log's name, in the folder that the system gives to programs.
const LOG: &str = "journal.txt";
/// Lines end as the system's plain text editor wants them.
const NEWLINE: &str = if cfg!(windows) { "\r\n" } else { "\n" };
/// The Notepad of Windows 7 reads accents only behind this mark.
const MARK: &str = if cfg!(windows) { "\u{feff}" } else { "" };

/// What happened. Nothing here comes from the user: it goes into the log as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Crash {
    /// The program is at fault: where in its sources, and what it says there when that holds no value.
    Panic {
        /// File, line and column.
        place: String,
        /// The message, when it is a literal of the program's; any other may hold what the user typed.
        fixed: Option<&'static str>,
    },
    /// The window could not be opened; the library's own words.
    NoWindow {
        /// In English, as the library says it.
        reason: String,
    },
    /// The system refuses that a file or folder be written; `what` names the kind of refusal.
    Unwritable {
        /// The action and the kind of refusal.
        what: String,
    },
    /// A part of the program cannot be read: an error of its making.
    CorruptAssets {
        /// Which part, and how it is refused.
        what: String,
    },
    /// A command failed where nobody could read its answer.
    NoConsole,
}

impl Crash {
    /// What a panic says of itself. A message made on the spot may hold what the user typed: it is left out, but for
    /// those of the window's library when the system gives it no window, which it has no other way to tell.
    fn of(panic: &PanicHookInfo<'_>) -> Self {
        let is_of_the_library = panic.location().is_some_and(|place| place.file().contains("winit"));
        let unopened = |said: &&str| ["Create event loop", "Create window"].iter().any(|what| said.starts_with(what));
        if let Some(said) = panic.payload_as_str().filter(|_| is_of_the_library).filter(unopened) {
            return Crash::NoWindow { reason: said.to_owned() };
        }
        let place = panic.location().map_or_else(|| "?".to_owned(), ToString::to_string);
        Crash::Panic { place, fixed: panic.payload().downcast_ref::<&'static str>().copied() }
    }

    /// The log's line.
    fn line(&self) -> String {
        match self {
            Crash::Panic { place, fixed: Some(said) } => format!("arrêt inattendu en {place} : {said}"),
            Crash::Panic { place, fixed: None } => format!("arrêt inattendu en {place}"),
            Crash::NoWindow { reason } => format!("fenêtre impossible : {reason}"),
            Crash::Unwritable { what } => format!("écriture refusée : {what}"),
            Crash::CorruptAssets { what } => format!("programme abîmé : {what}"),
            Crash::NoConsole => "commande refusée, sans console pour le dire".to_owned(),
        }
    }

    /// What is said of it, and what to do.
    pub fn user_message(&self, i18n: &I18n) -> UserMessage {
        match self {
            Crash::Panic { .. } => user_message!(i18n, "incident-arret"),
            Crash::NoWindow { .. } => user_message!(i18n, "incident-fenetre"),
            Crash::Unwritable { .. } => user_message!(i18n, "incident-ecriture"),
            Crash::CorruptAssets { .. } => user_message!(i18n, "incident-abime"),
            Crash::NoConsole => user_message!(i18n, "incident-commande"),
        }
    }
}

/// Keeps and says what happened, in French; returns when it has been read.
pub fn report(crash: &Crash, audience: Audience) {
    let i18n = I18n::new(Language::French);
    report_as(crash, crash.user_message(&i18n), &i18n, audience);
}

/// The same, in the caller's words: those of the page, which know the file and the language.
pub fn report_as(crash: &Crash, said: UserMessage, i18n: &I18n, audience: Audience) {
    let log = folders().find_map(|folder| keep(&folder, &entry(Timestamp::now(), crash)).ok());
    let mut parts = vec![said.message, said.hint];
    parts.extend(log.map(|log| text!(i18n, "incident-journal", fichier = log.display().to_string())));
    message::show(parts.join("\n\n"), audience);
}

/// From here on, a panic is kept and said before it ends the program.
pub fn install_panic_hook(audience: Audience) {
    let usual = std::panic::take_hook();
    let once = Once::new();
    std::panic::set_hook(Box::new(move |panic| {
        let crash = Crash::of(panic);
        // That there is no screen is no fault to trace.
        if matches!(crash, Crash::Panic { .. }) {
            usual(panic);
        }
        // One fault may bring down other threads: the first one tells.
        once.call_once(|| report(&crash, audience));
        // The end of a command is one of three numbers. A window unwinds, to save what is typed; where nothing unwinds,
        // nothing is left to do either.
        let is_over = audience == Audience::Terminal || cfg!(panic = "abort");
        if is_over && std::thread::current().name() == Some("main") {
            std::process::exit(FAILURE);
        }
    }));
}

/// The log that was last written in, if there is one.
pub fn log() -> Option<PathBuf> {
    folders().map(|folder| folder.join(LOG)).find(|log| Files::system().exists(log))
}

/// Where the log may go: the program's own folder, else that of temporary files.
fn folders() -> impl Iterator<Item = PathBuf> {
    let own = directories::ProjectDirs::from("", "", "Assistant PRONOTE").map(|dirs| dirs.data_local_dir().to_owned());
    own.into_iter().chain([std::env::temp_dir().join("Assistant PRONOTE")])
}

fn entry(now: Timestamp, crash: &Crash) -> String {
    let when = now.local().format("%Y-%m-%d %H:%M:%S");
    let (version, system) = (env!("CARGO_PKG_VERSION"), std::env::consts::OS);
    // One line each, whatever the words of others hold.
    let what: String = crash.line().chars().map(|c| if c.is_control() { ' ' } else { c }).take(2000).collect();
    format!("{when}  {version} {system}  {what}{NEWLINE}")
}

/// Adds an entry to the log of a folder.
fn keep(folder: &Path, entry: &str) -> Result<PathBuf, FileError> {
    let (files, path) = (Files::system(), folder.join(LOG));
    files.create_folders(folder)?;
    let length = files.look(&path, Links::Followed)?.map_or(0, |log| log.length);
    if length == 0 || length + entry.len() as u64 > LONGEST {
        files.replace(&path, format!("{MARK}{entry}").as_bytes())?;
    } else {
        files.append(&path, entry.as_bytes())?;
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const AT: &str = "2014-08-25T14:32:00+02:00";

    fn read(path: &Path) -> String {
        fs::read_to_string(path).expect("the log")
    }

    #[test]
    fn the_log_grows_line_by_line_and_stays_small() {
        let folder = tempfile::tempdir().expect("a folder");
        let below = folder.path().join("a").join("b");
        let crash = Crash::NoWindow { reason: "pas d’écran\nni de souris".to_owned() };
        let line = entry(Timestamp::parse(AT).expect("a moment"), &crash);
        assert!(line.contains("fenêtre impossible : pas d’écran ni de souris"), "{line}");
        let path = keep(&below, &line).expect("kept");
        keep(&below, &line).expect("kept");
        assert_eq!(read(&path), format!("{MARK}{line}{line}"));
        for _ in 0..2 * LONGEST as usize / line.len() {
            keep(&below, &line).expect("kept");
        }
        assert!(fs::metadata(&path).expect("there").len() <= LONGEST);
        assert!(read(&path).ends_with(&line));
    }

    #[test]
    fn a_log_that_cannot_be_kept_is_an_error_and_not_a_fault() {
        let folder = tempfile::tempdir().expect("a folder");
        let taken = folder.path().join("taken");
        fs::write(&taken, "a file").expect("written");
        assert!(keep(&taken, "line").is_err());
    }

    /// What a panic of this file tells the log.
    fn line_of(fault: fn()) -> String {
        let told = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
        let heard = told.clone();
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| heard.lock().expect("told").push(Crash::of(panic))));
        let ended = std::thread::spawn(fault).join();
        std::panic::set_hook(usual);
        assert!(ended.is_err());
        let told = told.lock().expect("told").clone();
        told.iter().map(Crash::line).find(|line| line.contains("crash.rs")).expect("a line")
    }

    // One test for the three: the hook is the whole process's.
    #[test]
    fn what_a_user_typed_stays_out_of_the_log() {
        fn typed() -> &'static str {
            std::hint::black_box("clg-la-bourgade")
        }
        assert!(line_of(|| panic!("a fixed sentence")).ends_with(" : a fixed sentence"));
        for fault in [|| panic!("{} is wrong", typed()), || drop(typed()[typed().len() + 1..].to_owned())] {
            let line = line_of(fault);
            assert!(line.starts_with("arrêt inattendu en src/crash.rs:") && !line.contains("bourgade"), "{line}");
        }
    }

    #[test]
    fn each_mishap_says_what_to_do_in_both_languages() {
        let all = [
            Crash::Panic { place: "src/x.rs:1:2".into(), fixed: None },
            Crash::NoWindow { reason: "raison".into() },
            Crash::Unwritable { what: "droits".into() },
            Crash::CorruptAssets { what: "ents.ron".into() },
            Crash::NoConsole,
        ];
        for i18n in Language::ALL.map(I18n::new) {
            for crash in &all {
                let said = crash.user_message(&i18n);
                for text in [&said.message, &said.hint] {
                    assert!(text.len() > 20 && !text.contains('{'), "{text}");
                }
            }
        }
    }
}
