//! A box where a long text is pasted and read: what it holds is shown, unless it is too long for that.

use super::Ui;
use super::input::lines;
use crate::app::theme::fonts;
use crate::app::theme::tokens::{size, space};
use crate::text;
use iced::Element;
use iced::widget::text_editor::{Action, Content, Edit as Keys};
use iced::widget::{Column, Id};
use std::fmt;

/// The lines of the box.
const ROWS: f32 = 7.0;
/// The longest pasted text that is shown in its box; a longer one is read all the same.
pub const LONGEST_SHOWN: usize = 32 * 1024;

/// What is never shown by a log: its `Debug` says nothing.
#[derive(Clone)]
pub struct Unlogged<T>(pub T);

impl<T> fmt::Debug for Unlogged<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(masqué)")
    }
}

/// A text that is pasted or opened, and what was read in it.
pub struct Paste<T> {
    pub content: Content,
    pub read: Option<T>,
    /// The bytes that were read without being shown.
    pub unseen: Option<usize>,
    /// A file is being chosen or read.
    pub awaited: bool,
}

impl<T> Default for Paste<T> {
    fn default() -> Self {
        Self { content: Content::new(), read: None, unseen: None, awaited: false }
    }
}

impl<T> Paste<T> {
    /// Takes a key or a paste in, and reads what is then there; whether it was read anew.
    pub fn take(&mut self, action: Action, read: impl Fn(&[u8]) -> T) -> bool {
        if let Action::Edit(Keys::Paste(pasted)) = &action
            && pasted.len() + self.content.text().len() > LONGEST_SHOWN
        {
            *self = Self { read: Some(read(pasted.as_bytes())), unseen: Some(pasted.len()), ..Self::default() };
            return true;
        }
        let changes = action.is_edit();
        self.content.perform(action);
        if changes {
            let text = self.content.text();
            self.unseen = None;
            self.read = (!text.trim().is_empty()).then(|| read(text.as_bytes()));
        }
        changes
    }

    /// A file's content, unless the page was left meanwhile; whether it is taken.
    pub fn receive(&mut self, read: T) -> bool {
        let awaited = self.awaited;
        if awaited {
            *self = Self { read: Some(read), ..Self::default() };
        }
        awaited
    }
}

/// A box of several lines to paste in.
pub fn paste_box<'a, M: Clone + 'a, T>(
    ui: Ui<'a>,
    pasted: &'a Paste<T>,
    placeholder: String,
    on_action: impl Fn(Action) -> M + 'a,
) -> Element<'a, M> {
    let id = Id::from("coller");
    let editor = lines(ui, id, placeholder, &pasted.content, (fonts::MONO, size::SMALL, ROWS), on_action);
    let mut parts = Column::new().spacing(space::XS).push(editor);
    if let Some(bytes) = pasted.unseen {
        let kilobytes = bytes / 1024;
        parts = parts.push(ui.caption(text!(ui.i18n, "reponse-page-longue", taille = kilobytes)));
    }
    parts.into()
}
