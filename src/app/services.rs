//! What the window asks of the machine, behind a trait: tests open no dialog and no viewer.

use super::clipboard::{self, Pasted};
use super::printing::{self, PrintError, Printing};
use super::system_look::SystemLook;
use crate::crash::message::Audience;
use crate::crash::{self, Crash};
use crate::diagnostics::connection::Network;
use crate::domain::timestamp::Timestamp;
use crate::files::Files;
use crate::i18n::{I18n, UserMessage};
use crate::lang::Language;
use crate::threads;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::time::{Duration, Instant};

/// An answer that comes later.
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// What a file dialog gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    Path(PathBuf),
    Cancelled,
    /// No dialog can be shown on this machine.
    NoDialog,
}

/// A file dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDialog {
    /// What stands above it.
    pub title: String,
    pub wanted: Wanted,
}

/// What a file dialog asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A dossier's folder.
    Folder,
    /// A hand-over `.zip`.
    Zip,
    /// The file of a picture.
    Picture {
        /// How the accepted files are called.
        kind: String,
    },
    /// A text file: an answer, a report.
    Text,
    /// Where a new file goes.
    NewFile {
        /// The name that is offered.
        name: String,
    },
}

/// The endings of the pictures that are read.
const PICTURES: [&str; 4] = ["png", "jpg", "jpeg", "bmp"];

/// No one closes a dialog sooner: an answer that fast comes from a system that showed none.
const SOONEST: Duration = Duration::from_millis(120);
/// How long the window stands still in place of a wait, where the system refuses a thread.
const WITHOUT_A_THREAD: Duration = Duration::from_millis(100);

impl Picked {
    /// What a dialog's answer means, knowing how long it was there: its library does not tell why there is none.
    fn of(path: Option<PathBuf>, shown_for: Duration) -> Self {
        match path {
            Some(path) => Picked::Path(path),
            None if shown_for < SOONEST => Picked::NoDialog,
            None => Picked::Cancelled,
        }
    }
}

/// The machine, as the window needs it.
pub trait Services: Send + Sync {
    /// The time, for dates that are kept.
    fn now(&self) -> Timestamp;
    /// The disks.
    fn files(&self) -> Files;
    /// Where new dossiers go.
    fn documents(&self) -> PathBuf;
    /// Where preferences are kept; `None` keeps none.
    fn config(&self) -> Option<PathBuf>;
    /// Asks for a folder or a file.
    fn pick(&self, dialog: FileDialog) -> BoxFuture<Picked>;
    /// Looks into the clipboard for a picture.
    fn paste(&self) -> BoxFuture<Pasted>;
    /// Opens a file with the system's viewer.
    ///
    /// # Errors
    /// The system's own words.
    fn open(&self, path: &Path) -> Result<(), String>;
    /// Whether the system gives papers to print.
    fn printing(&self) -> Printing;
    /// Gives a file to the program that prints its kind.
    fn print(&self, path: &Path) -> BoxFuture<Result<(), PrintError>>;
    /// What the system says now of high contrast and of the size of texts.
    fn look(&self) -> SystemLook;
    /// Keeps a crash in the log, and says it in a box where the system has one; does not wait.
    fn warn(&self, crash: Crash, said: UserMessage, language: Language);
    /// Waits, off the window's thread.
    fn wait(&self, time: Duration) -> BoxFuture<()>;
    /// The program's log, if it has written one here.
    fn log(&self) -> BoxFuture<Option<PathBuf>>;
    /// How the connection checks reach the servers.
    fn network(&self) -> Network;
}

/// The real machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Machine;

impl Services for Machine {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn files(&self) -> Files {
        Files::system()
    }

    fn documents(&self) -> PathBuf {
        let user = directories::UserDirs::new();
        let documents = user.as_ref().and_then(|user| user.document_dir().map(Path::to_owned));
        let home = || user.as_ref().map(|user| user.home_dir().to_owned());
        documents.or_else(home).unwrap_or_else(std::env::temp_dir).join("Assistant PRONOTE")
    }

    fn config(&self) -> Option<PathBuf> {
        directories::ProjectDirs::from("", "", "Assistant PRONOTE").map(|dirs| dirs.config_dir().to_owned())
    }

    fn pick(&self, FileDialog { title, wanted }: FileDialog) -> BoxFuture<Picked> {
        Box::pin(async move {
            let asked = Instant::now();
            let dialog = rfd::AsyncFileDialog::new().set_title(title);
            let picked = match wanted {
                Wanted::Folder => dialog.pick_folder().await,
                Wanted::Zip => dialog.add_filter(".zip", &["zip"]).pick_file().await,
                Wanted::Picture { kind } => dialog.add_filter(kind, &PICTURES).pick_file().await,
                Wanted::Text => dialog.pick_file().await,
                Wanted::NewFile { name } => dialog.set_file_name(name).save_file().await,
            };
            Picked::of(picked.map(|picked| picked.path().to_owned()), asked.elapsed())
        })
    }

    fn paste(&self) -> BoxFuture<Pasted> {
        off_thread(clipboard::look)
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        open::that_detached(path).map_err(|error| error.to_string())
    }

    fn printing(&self) -> Printing {
        Printing::HERE
    }

    fn print(&self, path: &Path) -> BoxFuture<Result<(), PrintError>> {
        let path = path.to_owned();
        off_thread(move || printing::print(&path))
    }

    fn look(&self) -> SystemLook {
        SystemLook::now()
    }

    fn warn(&self, crash: Crash, said: UserMessage, language: Language) {
        threads::aside(move || crash::report_as(&crash, said, &I18n::new(language), Audience::Window));
    }

    fn wait(&self, time: Duration) -> BoxFuture<()> {
        let (sender, receiver) = iced::futures::channel::oneshot::channel();
        let waiting = move || {
            std::thread::sleep(time);
            let _ = sender.send(());
        };
        match threads::start(waiting) {
            Ok(()) => Box::pin(async move { receiver.await.unwrap_or_default() }),
            // The window does not stand still meanwhile: what was to come later comes soon.
            Err(_) => Box::pin(async { std::thread::sleep(WITHOUT_A_THREAD) }),
        }
    }

    fn log(&self) -> BoxFuture<Option<PathBuf>> {
        off_thread(crash::log)
    }

    fn network(&self) -> Network {
        Network::default()
    }
}

/// Runs work on a thread of its own, so that the window does not wait; where the system refuses one, it does.
pub fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> BoxFuture<T> {
    let (sender, receiver) = iced::futures::channel::oneshot::channel();
    threads::aside(move || {
        let _ = sender.send(work());
    });
    Box::pin(async move {
        match receiver.await {
            Ok(done) => done,
            // The work panicked, and said so itself: nothing will ever come.
            Err(_) => iced::futures::future::pending().await,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_no_one_had_time_to_give_is_no_answer() {
        let (folder, long) = (PathBuf::from("dossier"), Duration::from_secs(2));
        assert_eq!(Picked::of(None, Duration::from_millis(3)), Picked::NoDialog);
        assert_eq!(Picked::of(None, long), Picked::Cancelled);
        assert_eq!(Picked::of(Some(folder.clone()), Duration::ZERO), Picked::Path(folder));
    }
}
