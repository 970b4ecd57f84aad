//! The thread that owns a [`Store`] and saves: revisions go in, the newest wins, reports come out, no caller waits.
//!
//! ```text
//! window ── Writer::save(Revision) ──▶ [one place, the newest revision] ──▶ thread ── Store::save ──▶ disk
//!    ▲                                                                       │
//!    └───────────────────────────── Report (by the callback) ◀───────────────┘
//! ```
//!
//! What the disk refused, or another holder of the lock, is tried again every [`RETRY`] until it is written, replaced
//! by a newer revision, or the writer is closed.

use super::{Dossier, DossierError, Occasion, Store};
use crate::domain::timestamp::Timestamp;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long after a refusal of the system or of the lock the same revision is tried again.
pub const RETRY: Duration = Duration::from_secs(5);

/// A state of the dossier to save.
#[derive(Clone, Debug)]
pub struct Revision {
    /// Chosen by the caller, greater at each change; comes back in the [`Report`].
    pub number: u64,
    /// Shared with the caller: nothing is copied.
    pub dossier: Arc<Dossier>,
    /// When it was made: the date that the saved dossier bears.
    pub at: Timestamp,
    /// Whether a version is due at once.
    pub occasion: Occasion,
}

/// What the thread has done, told on that thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// A revision was written, or refused. Those that a newer one replaced before their turn are not told.
    Saved {
        /// The revision's number.
        number: u64,
        /// The revision's date.
        at: Timestamp,
        /// As [`Store::save`]. A refusal of the system is tried again by itself and told each time.
        outcome: Result<(), DossierError>,
    },
    /// As [`Store::withdraw_registration`].
    Withdrawn {
        /// The first file that resisted; asking again tries it anew.
        outcome: Result<(), DossierError>,
    },
    /// The last report: the lock is released and the thread ends.
    Closed {
        /// Why the newest revision was not written, if it was not.
        unsaved: Option<DossierError>,
    },
}

/// What [`Writer::wait`] saw within its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Nothing is left to do, or the thread has ended.
    Done,
    /// The disk has not answered yet, or refuses what is still to be written.
    Late,
}

/// No thread could be had: the store comes back, and saves as before.
#[derive(Debug)]
pub struct NoThread {
    /// Still open, still locked.
    pub store: Store,
    /// The system's answer.
    pub error: io::Error,
}

/// The way to the thread. Dropped, it lets the thread finish what it was given, without waiting for it.
pub struct Writer {
    folder: PathBuf,
    shared: Arc<Shared>,
}

impl Writer {
    /// Gives the store a thread of its own; `tell` is called on that thread after each piece of work.
    ///
    /// # Errors
    /// The system refuses a thread.
    pub fn start(store: Store, tell: impl Fn(Report) + Send + 'static) -> Result<Self, Box<NoThread>> {
        let folder = store.folder().to_owned();
        let shared = Arc::new(Shared::default());
        // Handed over in a cell, so that it can be taken back when there is no thread.
        let cell = Arc::new(Mutex::new(Some(store)));
        let (given, for_thread) = (cell.clone(), shared.clone());
        let started = std::thread::Builder::new().name("dossier".to_owned()).spawn(move || {
            let store = given.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(store) = store {
                Worker { store, shared: for_thread, tell: Box::new(tell) }.run();
            }
        });
        match started {
            Ok(_) => Ok(Self { folder, shared }),
            Err(error) => match cell.lock().unwrap_or_else(PoisonError::into_inner).take() {
                Some(store) => Err(Box::new(NoThread { store, error })),
                // A thread that did not start took nothing: this branch never runs.
                None => Ok(Self { folder, shared }),
            },
        }
    }

    /// The dossier's folder, absolute.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Leaves a revision to be written as soon as the disk is free; one still waiting gives way to it.
    pub fn save(&self, revision: Revision) {
        self.shared.change(|queue| {
            // A step done keeps its version, though what it holds is newer still; so does what another dossier replaces.
            let occasion = match (&queue.pending, revision.occasion) {
                (Some(Revision { occasion: Occasion::Replaced, .. }), _) => Occasion::Replaced,
                (Some(Revision { occasion: Occasion::StepDone, .. }), Occasion::Typing) => Occasion::StepDone,
                (_, occasion) => occasion,
            };
            queue.pending = Some(Revision { occasion, ..revision });
            queue.not_before = None;
        });
    }

    /// Takes the client code and the invoice out of every file of the dossier; told by [`Report::Withdrawn`].
    ///
    /// What is still waiting to be written loses them too.
    pub fn withdraw_registration(&self) {
        self.shared.change(|queue| {
            if let Some(revision) = &mut queue.pending {
                Arc::make_mut(&mut revision.dossier).registration = None;
            }
            queue.withdrawal = Withdrawal::Asked;
        });
    }

    /// Waits until all is written, so long at the most. For whoever has nothing else to do: a command, a test, or a
    /// window that has said that it waits.
    pub fn wait(&self, at_most: Duration) -> Wait {
        self.shared.wait_while(at_most, |queue| queue.thread != Thread::Ended && !queue.is_done())
    }

    /// Asks the thread to try once more what is left, to release the lock and to end; told by [`Report::Closed`].
    pub fn begin_close(&self) {
        self.shared.change(|queue| {
            queue.wish = Wish::Close;
            queue.not_before = None;
        });
    }

    /// Closes, and waits so long at the most until the thread has ended and the lock is released.
    pub fn close(&self, at_most: Duration) -> Wait {
        self.begin_close();
        self.shared.wait_while(at_most, |queue| queue.thread != Thread::Ended)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.begin_close();
    }
}

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer").field("folder", &self.folder).finish_non_exhaustive()
    }
}

/// What both sides see.
#[derive(Default)]
struct Shared {
    queue: Mutex<Queue>,
    changed: Condvar,
}

/// What the thread still has to do.
#[derive(Default)]
struct Queue {
    /// The newest revision that is not written.
    pending: Option<Revision>,
    /// After a refusal, when it is tried again; `None` for at once.
    not_before: Option<Instant>,
    withdrawal: Withdrawal,
    wish: Wish,
    thread: Thread,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Withdrawal {
    #[default]
    No,
    Asked,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Wish {
    #[default]
    Serve,
    Close,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Thread {
    #[default]
    Free,
    Working,
    Ended,
}

impl Queue {
    fn is_done(&self) -> bool {
        self.pending.is_none() && self.withdrawal == Withdrawal::No && self.thread == Thread::Free
    }
}

impl Shared {
    /// The queue is whole whatever a thread that panicked was doing: it is used as it is.
    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut Queue)) {
        change(&mut self.queue());
        self.changed.notify_all();
    }

    fn wait_while(&self, at_most: Duration, is_to_wait: impl FnMut(&mut Queue) -> bool) -> Wait {
        let waited = self.changed.wait_timeout_while(self.queue(), at_most, is_to_wait);
        let (queue, time) = waited.unwrap_or_else(PoisonError::into_inner);
        drop(queue);
        if time.timed_out() { Wait::Late } else { Wait::Done }
    }
}

/// A piece of work.
enum Work {
    Withdraw,
    Save(Revision),
    End,
}

/// The thread's side.
struct Worker {
    store: Store,
    shared: Arc<Shared>,
    tell: Box<dyn Fn(Report) + Send>,
}

/// Says that the thread has ended, even by a panic: nobody waits for it then.
struct Ending(Arc<Shared>);

impl Drop for Ending {
    fn drop(&mut self) {
        self.0.change(|queue| queue.thread = Thread::Ended);
    }
}

impl Worker {
    fn run(mut self) {
        let _ending = Ending(self.shared.clone());
        let mut refused = None;
        loop {
            match self.next() {
                Work::Save(revision) => refused = self.save(revision),
                Work::Withdraw => {
                    let outcome = self.store.withdraw_registration();
                    (self.tell)(Report::Withdrawn { outcome });
                }
                Work::End => break,
            }
        }
        let Self { store, tell, .. } = self;
        drop(store);
        tell(Report::Closed { unsaved: refused });
    }

    /// Writes a revision and tells; one that the system refused goes back, unless a newer one came meanwhile.
    fn save(&mut self, revision: Revision) -> Option<DossierError> {
        let Revision { number, at, occasion, .. } = revision;
        let outcome = self.store.save(&revision.dossier, at, occasion);
        let refused = match &outcome {
            // The dossier itself is safe; only a version was not kept.
            Ok(()) | Err(DossierError::VersionNotKept { .. }) => None,
            Err(error) => Some(error.clone()),
        };
        self.shared.change(|queue| {
            let is_to_retry = refused.as_ref().is_some_and(may_pass) && queue.wish == Wish::Serve;
            if is_to_retry && queue.pending.is_none() {
                let mut revision = revision;
                if queue.withdrawal == Withdrawal::Asked {
                    Arc::make_mut(&mut revision.dossier).registration = None;
                }
                queue.pending = Some(revision);
                queue.not_before = Some(Instant::now() + RETRY);
            }
        });
        (self.tell)(Report::Saved { number, at, outcome });
        refused
    }

    /// Waits for something to do.
    fn next(&mut self) -> Work {
        let mut queue = self.shared.queue();
        queue.thread = Thread::Free;
        self.shared.changed.notify_all();
        loop {
            let now = Instant::now();
            let wait = queue.not_before.and_then(|at| at.checked_duration_since(now)).filter(|wait| !wait.is_zero());
            // Saved first: what was waiting when the withdrawal was asked holds nothing to withdraw any more.
            let work = match (wait, queue.pending.take(), queue.withdrawal, queue.wish) {
                (None, Some(revision), _, _) => Some(Work::Save(revision)),
                (_, waiting, Withdrawal::Asked, _) => {
                    queue.pending = waiting;
                    queue.withdrawal = Withdrawal::No;
                    Some(Work::Withdraw)
                }
                (_, None, Withdrawal::No, Wish::Close) => Some(Work::End),
                (_, waiting, Withdrawal::No, _) => {
                    queue.pending = waiting;
                    None
                }
            };
            if let Some(work) = work {
                queue.thread = Thread::Working;
                return work;
            }
            queue = match wait {
                Some(wait) => {
                    let waited = self.shared.changed.wait_timeout(queue, wait);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
                None => self.shared.changed.wait(queue).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }
}

/// Whether the same revision may be written later: what stands in the way is on the disk, which others mend, and not in
/// the dossier itself or in a choice that only the user makes.
fn may_pass(refused: &DossierError) -> bool {
    match refused {
        // A stick that is put back, a share, a folder or a file that comes back; a disk that is well again. Who has taken
        // the dossier over may close it: the lock is then ours again, if nothing was written.
        DossierError::System { .. }
        | DossierError::NotFound { .. }
        | DossierError::NoDossier { .. }
        | DossierError::NotADossier { .. }
        | DossierError::FolderIsAFile { .. }
        | DossierError::FolderNotEmpty { .. }
        | DossierError::AlreadyADossier { .. }
        | DossierError::NotOrdinary { .. }
        | DossierError::TooLarge { .. }
        | DossierError::Newer { .. }
        | DossierError::Invalid { .. }
        | DossierError::Damaged { .. }
        | DossierError::LockLost { .. } => true,
        DossierError::TextTooLong { .. }
        | DossierError::TooMany { .. }
        | DossierError::TooMuch { .. }
        | DossierError::VersionNotKept { .. }
        | DossierError::ChangedElsewhere { .. } => false,
    }
}

#[cfg(test)]
mod tests;
