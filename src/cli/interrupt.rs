//! Ctrl+C while a long command works: asked once, the command ends what it has in hand and says where it stopped; asked
//! again, the system ends it at once, as it always would.

use std::sync::atomic::{AtomicBool, Ordering};

/// Set where the system tells of Ctrl+C: in a signal or on a thread of its own, where little else is allowed.
static ASKED: AtomicBool = AtomicBool::new(false);

/// From [`Interrupt::watch`] on, the first Ctrl+C is noted instead of ending the program.
pub(super) struct Interrupt(());

impl Interrupt {
    /// Notes Ctrl+C from now on. Where the system refuses, it ends the program as before.
    pub(super) fn watch() -> Self {
        listen();
        Self(())
    }

    /// Whether it was asked.
    pub(super) fn is_asked(&self) -> bool {
        ASKED.load(Ordering::Relaxed)
    }
}

#[cfg(unix)]
fn listen() {
    extern "C" fn note(_signal: libc::c_int) {
        ASKED.store(true, Ordering::Relaxed);
    }
    // SAFETY: `sigaction` is plain data, for which zeroes mean no flag and no signal held back; the handler only sets an
    // atomic, which a signal may do at any moment.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = note as extern "C" fn(libc::c_int) as usize;
        // Once: the second one finds the system's own way.
        action.sa_flags = libc::SA_RESETHAND | libc::SA_RESTART;
        libc::sigaction(libc::SIGINT, &raw const action, std::ptr::null_mut());
    }
}

#[cfg(windows)]
fn listen() {
    use windows_sys::Win32::System::Console::{CTRL_BREAK_EVENT, CTRL_C_EVENT, SetConsoleCtrlHandler};
    use windows_sys::core::BOOL;

    /// Whether the event is dealt with: only the first one.
    unsafe extern "system" fn note(event: u32) -> BOOL {
        let is_ours = matches!(event, CTRL_C_EVENT | CTRL_BREAK_EVENT);
        BOOL::from(is_ours && !ASKED.swap(true, Ordering::Relaxed))
    }
    // SAFETY: the handler lives as long as the program and only sets an atomic.
    unsafe {
        SetConsoleCtrlHandler(Some(note), 1);
    }
}

#[cfg(not(any(unix, windows)))]
fn listen() {}
