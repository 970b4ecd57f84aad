//! Work beside the caller: on a thread of its own where the system gives one, and otherwise without.

use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError};

/// Starts work on a thread of its own.
///
/// # Errors
/// The system refuses a thread: the work comes back, not begun.
pub fn start<W: FnOnce() + Send + 'static>(work: W) -> Result<(), W> {
    // In a cell, so that it can be taken back: a thread that did not start took nothing.
    let cell = Arc::new(Mutex::new(Some(work)));
    let given = cell.clone();
    let started = std::thread::Builder::new().spawn(move || take(&given).map_or((), |work| work()));
    match started {
        Ok(_) => Ok(()),
        Err(_) => take(&cell).map_or(Ok(()), Err),
    }
}

/// Does work on a thread of its own, or at once where the system refuses one: the caller then waits for it.
pub fn aside(work: impl FnOnce() + Send + 'static) {
    if let Err(work) = start(work) {
        work();
    }
}

/// Begins work on a thread of its own, or does it at once where the system refuses one; whoever needs the answer waits for
/// it there. No answer comes of work that ended by a fault.
pub fn begin<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Receiver<T> {
    // Room for the answer, so that work done at once does not wait for who will take it.
    let (sender, receiver) = mpsc::sync_channel(1);
    aside(move || {
        // Who waited may be gone.
        let _ = sender.send(work());
    });
    receiver
}

/// To be called before long work is shared among workers, by the thread that will wait for it: where the system refuses
/// the workers, that thread does all of it.
pub fn share_long_work() {
    let workers = rayon::ThreadPoolBuilder::new().build();
    if workers.is_err() {
        // Only a set of workers that exists already is refused, and then all is well.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
    }
}

fn take<W>(cell: &Mutex<Option<W>>) -> Option<W> {
    cell.lock().unwrap_or_else(PoisonError::into_inner).take()
}
