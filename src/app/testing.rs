//! What tests of the window use: a machine of their own, the look they measure, the keys they press.

pub use super::clipboard::Pasted;
pub use super::page::Page;
pub use super::services::{BoxFuture, FileDialog, Picked, Services, Wanted};
pub use super::session::{SaveState, Session};
pub use super::shortcut::Shortcut;
pub use super::theme::{ThemeChoice, fonts};
pub use super::ui::focus::{Direction, move_focus};
