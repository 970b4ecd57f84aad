//! A machine that opens nothing: its clock stands still, its folders are its own, its answers are the test's.

use crate::gated_disk::GatedDisk;
use assistant_pronote::app::testing::{
    BoxFuture, FileDialog, Pasted, Picked, PrintError, Printing, Services, SystemLook,
};
use assistant_pronote::crash::Crash;
use assistant_pronote::diagnostics::connection::{Names, Network, ResolveOverride, Roots, Route};
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::files::Files;
use assistant_pronote::i18n::UserMessage;
use assistant_pronote::lang::Language;
use iced::futures::channel::oneshot;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A machine whose clock stands still, with folders of its own.
pub struct FakeServices {
    pub folder: tempfile::TempDir,
    /// Its disk.
    pub disk: Arc<GatedDisk>,
    pub opened: Mutex<Vec<PathBuf>>,
    /// What the next file dialog answers.
    pub picks: Mutex<Picked>,
    /// Where the servers of the checks are.
    pub pins: Mutex<Vec<ResolveOverride>>,
    /// Who finds the names that the checks ask for.
    pub names: Mutex<Names>,
    /// What the clipboard holds.
    pub pasted: Mutex<Pasted>,
    /// Whether the system gives papers to print, and what it answers.
    pub printing: Mutex<Printing>,
    pub print_answer: Mutex<Result<(), PrintError>>,
    pub printed: Mutex<Vec<PathBuf>>,
    /// What the system says of high contrast and of the size of texts.
    pub look: Mutex<SystemLook>,
    /// What a box has said.
    pub warned: Mutex<Vec<(Crash, UserMessage)>>,
    /// Whether a delay lasts until [`User::let_time_pass`], or is over at once.
    is_time_held: AtomicBool,
    delays: Mutex<Vec<oneshot::Sender<()>>>,
}

impl FakeServices {
    pub fn new() -> Arc<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        Arc::new(Self {
            folder,
            disk: Arc::default(),
            opened: Mutex::default(),
            picks: Mutex::new(Picked::Cancelled),
            pins: Mutex::default(),
            // There is a network: the publisher's name is found.
            names: Mutex::new(Names::Only(vec![("www.index-education.com".into(), [192, 0, 2, 1].into())])),
            pasted: Mutex::new(Pasted::NoPicture),
            printing: Mutex::new(Printing::FromViewer),
            print_answer: Mutex::new(Ok(())),
            printed: Mutex::default(),
            look: Mutex::default(),
            warned: Mutex::default(),
            is_time_held: AtomicBool::new(false),
            delays: Mutex::default(),
        })
    }

    /// From now on a delay lasts.
    pub fn hold_time(&self) {
        self.is_time_held.store(true, Ordering::Relaxed);
    }

    pub(super) fn let_time_pass(&self) {
        for delay in self.delays.lock().expect("delays").drain(..) {
            // What waited may be gone.
            let _ = delay.send(());
        }
    }

    /// How many wait for a delay to end.
    pub(super) fn waiting(&self) -> usize {
        self.delays.lock().expect("delays").iter().filter(|delay| !delay.is_canceled()).count()
    }
}

impl Services for FakeServices {
    fn now(&self) -> Timestamp {
        Timestamp::parse("2014-08-25T14:32:00+02:00").expect("a moment")
    }

    fn files(&self) -> Files {
        Files::on(self.disk.clone())
    }

    fn documents(&self) -> PathBuf {
        self.folder.path().join("Documents")
    }

    fn config(&self) -> Option<PathBuf> {
        Some(self.folder.path().join("config"))
    }

    fn pick(&self, _dialog: FileDialog) -> BoxFuture<Picked> {
        let picked = self.picks.lock().expect("picks").clone();
        Box::pin(async move { picked })
    }

    fn paste(&self) -> BoxFuture<Pasted> {
        let pasted = self.pasted.lock().expect("pasted").clone();
        Box::pin(async move { pasted })
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        self.opened.lock().expect("opened").push(path.to_owned());
        Ok(())
    }

    fn printing(&self) -> Printing {
        *self.printing.lock().expect("printing")
    }

    fn print(&self, path: &Path) -> BoxFuture<Result<(), PrintError>> {
        self.printed.lock().expect("printed").push(path.to_owned());
        let answer = self.print_answer.lock().expect("answer").clone();
        Box::pin(async move { answer })
    }

    fn look(&self) -> SystemLook {
        *self.look.lock().expect("look")
    }

    fn warn(&self, crash: Crash, said: UserMessage, _language: Language) {
        self.warned.lock().expect("warned").push((crash, said));
    }

    fn wait(&self, _time: Duration) -> BoxFuture<()> {
        if !self.is_time_held.load(Ordering::Relaxed) {
            return Box::pin(async {});
        }
        let (over, waits) = oneshot::channel();
        self.delays.lock().expect("delays").push(over);
        Box::pin(async move {
            let _ = waits.await;
        })
    }

    fn log(&self) -> BoxFuture<Option<PathBuf>> {
        let log = self.folder.path().join("journal.txt");
        Box::pin(async move { log.exists().then_some(log) })
    }

    fn network(&self) -> Network {
        let pins = self.pins.lock().expect("pins").clone();
        let names = self.names.lock().expect("names").clone();
        Network { pins, limit: Duration::from_secs(2), roots: Roots::Only(Vec::new()), route: Route::Direct, names }
    }
}
