//! The window's side of the thread that saves: what it reports is kept until the window takes it.

use super::services::BoxFuture;
use crate::dossier::Store;
use crate::dossier::writer::{NoThread, Report, Revision, Wait, Writer};
use iced::futures::channel::oneshot;
use iced::futures::{Stream, stream};
use std::collections::VecDeque;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long the end of the program waits for the disk, at the most.
const LAST_WAIT: Duration = Duration::from_secs(3);

/// The thread that owns an open dossier's store, and what it has reported.
pub struct Saver {
    writer: Writer,
    inbox: Inbox,
}

impl Saver {
    /// Gives the store a thread of its own.
    ///
    /// # Errors
    /// The system refuses a thread.
    pub fn start(store: Store) -> Result<Self, Box<NoThread>> {
        let inbox = Inbox::new();
        let told = inbox.clone();
        let writer = Writer::start(store, move |report| told.receive(report))?;
        Ok(Self { writer, inbox })
    }

    /// The dossier's folder.
    pub fn folder(&self) -> &Path {
        self.writer.folder()
    }

    /// Leaves a revision to be written.
    pub fn save(&self, revision: Revision) {
        self.writer.save(revision);
    }

    /// Asks for the client code and the invoice number to be taken out of every file.
    pub fn withdraw_registration(&self) {
        self.writer.withdraw_registration();
    }

    /// Asks the thread to release the dossier and to end.
    pub fn begin_close(&self) {
        self.writer.begin_close();
    }

    /// What was reported.
    pub fn inbox(&self) -> &Inbox {
        &self.inbox
    }
}

impl Drop for Saver {
    /// At the end of the program nothing else waits for the thread.
    fn drop(&mut self) {
        if !self.inbox.is_closed() && self.writer.close(LAST_WAIT) == Wait::Late {
            // The thread goes on alone as long as the program is there.
        }
    }
}

impl fmt::Debug for Saver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.writer.fmt(f)
    }
}

/// The reports of one thread. Equal and hashed by its number: each opening of a dossier has its own.
#[derive(Clone)]
pub struct Inbox {
    number: u64,
    letters: Arc<Mutex<Letters>>,
}

#[derive(Default)]
struct Letters {
    reports: VecDeque<Report>,
    /// How many were ever received.
    received: u64,
    is_closed: bool,
    waiting: Vec<oneshot::Sender<()>>,
}

impl Inbox {
    fn new() -> Self {
        static LAST: AtomicU64 = AtomicU64::new(0);
        Self { number: LAST.fetch_add(1, Ordering::Relaxed), letters: Arc::default() }
    }

    /// What a thread that panicked left is whole: a report is pushed at once.
    fn letters(&self) -> MutexGuard<'_, Letters> {
        self.letters.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn receive(&self, report: Report) {
        let mut letters = self.letters();
        letters.is_closed |= matches!(report, Report::Closed { .. });
        letters.reports.push_back(report);
        letters.received += 1;
        for waiting in letters.waiting.drain(..) {
            // Who waited may be gone.
            let _ = waiting.send(());
        }
    }

    /// What was reported since the last time, in order.
    pub fn take(&self) -> Vec<Report> {
        self.letters().reports.drain(..).collect()
    }

    /// Whether the lock is released and the thread has ended.
    pub fn is_closed(&self) -> bool {
        self.letters().is_closed
    }

    /// Waits for a report that is not taken yet.
    pub fn report(&self) -> BoxFuture<()> {
        let inbox = self.clone();
        Box::pin(async move { inbox.wait_until(|letters| !letters.reports.is_empty() || letters.is_closed).await })
    }

    /// Waits until the lock is released.
    pub fn closed(&self) -> BoxFuture<()> {
        let inbox = self.clone();
        Box::pin(async move { inbox.wait_until(|letters| letters.is_closed).await })
    }

    /// Something each time a report comes, whoever asked for it; until the thread has ended.
    pub fn reports(&self) -> impl Stream<Item = ()> + use<> {
        stream::unfold((self.clone(), 0), |(inbox, seen)| async move {
            inbox.wait_until(|letters| letters.received > seen || letters.is_closed).await;
            let received = inbox.letters().received;
            (received > seen).then_some(((), (inbox, received)))
        })
    }

    async fn wait_until(&self, is_so: impl Fn(&Letters) -> bool) {
        loop {
            let next = {
                let mut letters = self.letters();
                if is_so(&letters) {
                    return;
                }
                let (sender, receiver) = oneshot::channel();
                letters.waiting.push(sender);
                receiver
            };
            // An inbox that goes takes its senders with it: then nothing more will come.
            if next.await.is_err() {
                return;
            }
        }
    }
}

impl PartialEq for Inbox {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Hash for Inbox {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}
