//! A bound on the memory of a process of this program: the one that draws a figure which somebody else wrote.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicI64, Ordering};

/// No bound.
const UNBOUNDED: i64 = i64::MAX;
/// What this process may still take besides what it had, in bytes; an allocator has no other place to keep it.
static LEFT: AtomicI64 = AtomicI64::new(UNBOUNDED);
/// The status with which a process ends that wants more.
static STATUS: AtomicI64 = AtomicI64::new(0);

/// The system's allocator, with a bound where [`bound_memory`] set one.
pub struct Bounded;

/// From now on, this process ends with that status, at once, as soon as it wants more than `most` bytes besides what it
/// has. Only the process that draws somebody else's figure asks for it, and only once.
pub fn bound_memory(most: u64, status: u8) {
    STATUS.store(i64::from(status), Ordering::Relaxed);
    LEFT.store(i64::try_from(most).unwrap_or(UNBOUNDED - 1), Ordering::Relaxed);
}

/// Takes or gives back some bytes; without a bound, nothing is counted.
fn count(taken: i64) {
    if LEFT.load(Ordering::Relaxed) == UNBOUNDED {
        return;
    }
    if LEFT.fetch_sub(taken, Ordering::Relaxed) < taken {
        end();
    }
}

fn size(bytes: usize) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX / 2)
}

/// Ends the process without running anything more: whatever runs then might want memory too.
#[cfg(unix)]
fn end() -> ! {
    // SAFETY: it takes a number and does not return.
    unsafe { libc::_exit(STATUS.load(Ordering::Relaxed) as i32) }
}

#[cfg(windows)]
fn end() -> ! {
    use windows_sys::Win32::System::Threading::{GetCurrentProcess, TerminateProcess};
    // SAFETY: it takes this process's own handle, which needs no closing, and a number.
    unsafe {
        TerminateProcess(GetCurrentProcess(), STATUS.load(Ordering::Relaxed) as u32);
    }
    std::process::abort()
}

#[cfg(not(any(unix, windows)))]
fn end() -> ! {
    std::process::abort()
}

// SAFETY: every block comes from the system's allocator and goes back to it, with the layout that it was asked with.
unsafe impl GlobalAlloc for Bounded {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(size(layout.size()));
        // SAFETY: the caller's promises, passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(size(layout.size()));
        // SAFETY: the caller's promises, passed on.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        count(-size(layout.size()));
        // SAFETY: the caller's promises, passed on.
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        count(size(new_size) - size(layout.size()));
        // SAFETY: the caller's promises, passed on.
        unsafe { System.realloc(block, layout, new_size) }
    }
}
