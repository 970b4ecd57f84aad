//! Where a crash is said: in a box before someone who has a window, on standard error before a terminal.

use std::io::Write;

/// Who is there to hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Someone before a window.
    Window,
    /// Someone, or a program, that reads standard error.
    Terminal,
}

/// Says it; returns when a box has been closed.
pub fn show(text: String, audience: Audience) {
    // On Linux a program started from a menu has its standard error in the session's journal.
    let _ = writeln!(std::io::stderr(), "{text}");
    if audience == Audience::Window {
        show_box(text);
    }
}

/// The system's own box: it needs nothing of what may just have failed.
#[cfg(windows)]
fn show_box(text: String) {
    use windows_sys::Win32::UI::WindowsAndMessaging::{MB_ICONERROR, MB_OK, MB_SETFOREGROUND, MB_TOPMOST, MessageBoxW};
    let wide = |text: &str| text.encode_utf16().chain([0]).collect::<Vec<u16>>();
    // On a thread of its own: the window's thread is perhaps in the middle of drawing, and a box would call it again.
    let box_shown = std::thread::Builder::new().spawn(move || {
        let (text, title) = (wide(&text), wide("Assistant PRONOTE"));
        // SAFETY: both texts end with a zero and live until the call returns; no window owns the box.
        unsafe {
            let style = MB_OK | MB_ICONERROR | MB_SETFOREGROUND | MB_TOPMOST;
            MessageBoxW(std::ptr::null_mut(), text.as_ptr(), title.as_ptr(), style);
        }
    });
    if let Ok(shown) = box_shown {
        let _ = shown.join();
    }
}

/// Elsewhere standard error has said it.
#[cfg(not(windows))]
fn show_box(_text: String) {}
