//! What tests of the window use: a machine of their own, the look they measure, the keys they press, and the messages
//! of what no click can bring (a file that is dropped, an answer that comes late).

pub use super::action::{Ask, Destination, Dialog, HelpTab, Opening};
pub use super::checks::{Message as ChecksMessage, Tab};
pub use super::clipboard::Pasted;
pub use super::dialogs::Message as DialogMessage;
pub use super::figure_cache::FigureCache;
pub use super::inputs::{Message as InputsMessage, Table};
pub use super::notification::Notice;
pub use super::page::Page;
pub use super::printing::{PrintError, Printing};
pub use super::refused::Message as RefusedMessage;
pub use super::services::{BoxFuture, FileDialog, Picked, Services, Wanted};
pub use super::session::{SaveState, Session};
pub use super::shortcut::Shortcut;
pub use super::step::Message as StepMessage;
pub use super::step::captures::Message as CaptureMessage;
pub use super::step::client_code::{Message as ClientCodeMessage, Number};
pub use super::step::reading::Message as ReadingMessage;
pub use super::summary::annex::Message as AnnexMessage;
pub use super::summary::handover::Message as HandOverMessage;
pub use super::summary::{Message as SummaryMessage, TextPaper};
pub use super::system_look::{Contrast, SystemLook, TextSize};
pub use super::theme::{ThemeChoice, fonts, tokens};
pub use super::ui::focus::{Direction, move_focus};
pub use super::ui::paste_box::Unlogged;
pub use super::ui::scroll_bar::LEAST as LEAST_THUMB;
pub use super::welcome::Message as WelcomeMessage;
