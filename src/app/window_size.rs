//! The window on a small screen, or where the system enlarges everything: it takes the whole of it.

use super::message::Message;
use super::run::FIRST;
use iced::{Size, Task, window};

/// What the system keeps for itself, in logical pixels: the title's bar and the task bar.
const BARS: f32 = 72.0;

/// Whether the window opens whole on a screen of that size, in logical pixels.
fn fits(screen: Size) -> bool {
    screen.width >= FIRST.width && screen.height >= FIRST.height + BARS
}

/// Once the window is open: maximized where it would hang over the edge.
pub(super) fn fit(id: window::Id) -> Task<Message> {
    window::monitor_size(id).then(move |screen| match screen {
        Some(screen) if !fits(screen) => window::maximize(id, true),
        _ => Task::none(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_laptop_at_150_percent_shows_the_whole_window() {
        assert!(fits(Size::new(1920.0, 1080.0)));
        assert!(!fits(Size::new(1920.0 / 1.5, 1080.0 / 1.5)));
        assert!(!fits(Size::new(1366.0, 768.0)));
        assert!(!fits(Size::new(1024.0, 768.0)));
    }
}
