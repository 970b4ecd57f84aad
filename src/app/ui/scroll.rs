//! What scrolls: the page, the dialog that is over it, the sidebar.

use super::focus::Direction;
use iced::Task;
use iced::widget::operation::{AbsoluteOffset, RelativeOffset, scroll_by, scroll_to, snap_to};

/// The name of the page's scrollable.
pub const PAGE: &str = "page";
/// The content of the dialog that is open, which scrolls.
pub const DIALOG: &str = "dialog";
/// The name of the sidebar's.
pub const SIDEBAR_LIST: &str = "sidebar";
/// How far Page up and Page down go, in logical pixels.
const PAGE_SCROLL: f32 = 400.0;

/// Pages stand in one scrollable: each begins at its top.
pub fn to_top<M: Send + 'static>() -> Task<M> {
    scroll_to(PAGE, AbsoluteOffset { x: 0.0, y: 0.0 })
}

/// Scrolls what is on top, as Page up and Page down do.
pub fn by_page<M: Send + 'static>(has_dialog: bool, direction: Direction) -> Task<M> {
    let y = match direction {
        Direction::Forward => PAGE_SCROLL,
        Direction::Backward => -PAGE_SCROLL,
    };
    scroll_by(if has_dialog { DIALOG } else { PAGE }, AbsoluteOffset { x: 0.0, y })
}

/// Scrolls the sidebar, from 0 at its top to 1 at its end.
pub fn sidebar_to<M: Send + 'static>(share: f32) -> Task<M> {
    snap_to(SIDEBAR_LIST, RelativeOffset { x: 0.0, y: share })
}
