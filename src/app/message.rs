//! Everything that can happen in the window: one case for each feature, and what no feature knows of.

use super::action::Ask;
use super::shortcut::Shortcut;
use super::{checks, dialogs, inputs, refused, step, storage, summary, welcome};
use iced::window;

/// Everything that can happen.
#[derive(Clone, Debug)]
pub enum Message {
    Welcome(welcome::Message),
    Inputs(inputs::Message),
    Step(step::Message),
    Checks(checks::Message),
    Refused(refused::Message),
    Summary(summary::Message),
    Dialog(dialogs::Message),
    /// What the bars ask.
    Ask(Ask),
    Shortcut(Shortcut),
    Storage(storage::Message),
    CopyFaded(u64),
    /// The page that the main button led to, so many times now, has been there for a while.
    Settled(u64),
    SystemTheme(iced::theme::Mode),
    /// The window has the focus again: the system's settings may have changed meanwhile.
    Focused,
    WindowOpened(window::Id),
    /// The window has another size.
    Resized,
    CloseRequested(window::Id),
}

impl From<Ask> for Message {
    fn from(ask: Ask) -> Self {
        Message::Ask(ask)
    }
}
