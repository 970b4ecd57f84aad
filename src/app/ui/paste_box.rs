//! A box where a long text is pasted and read: what it holds is shown, unless it is too long for that.

use super::Ui;
use super::input::lines;
use crate::app::theme::fonts;
use crate::app::theme::tokens::{size, space};
use crate::text;
use iced::Element;
use iced::widget::text_editor::{Action, Content, Edit as Keys, Motion};
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
    /// What was pasted is shown from its beginning: what comes next, without a click before, goes on after its end.
    shows_start: bool,
}

impl<T> Default for Paste<T> {
    fn default() -> Self {
        Self { content: Content::new(), read: None, unseen: None, awaited: false, shows_start: false }
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
        let is_scroll = matches!(action, Action::Scroll { .. });
        let is_paste = matches!(action, Action::Edit(Keys::Paste(_)));
        let goes_on = self.shows_start && changes;
        if goes_on {
            self.content.perform(Action::Move(Motion::DocumentEnd));
        }
        let shows_start = is_paste && (goes_on || self.content.is_empty());
        self.content.perform(action);
        if shows_start {
            self.content.perform(Action::Move(Motion::DocumentStart));
        }
        self.shows_start = shows_start || (self.shows_start && is_scroll);
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn a_paste_is_shown_from_its_beginning_and_a_second_one_goes_on_after_it() {
        let mut pasted = Paste::default();
        let mut take = |action| {
            pasted.take(action, |read| read.len());
            (pasted.content.text().trim_end().to_owned(), pasted.content.cursor().position.line)
        };
        let paste = |text: &str| Action::Edit(Keys::Paste(Arc::new(text.to_owned())));
        assert_eq!(take(paste("<a>\n<b/>\n")), ("<a>\n<b/>".to_owned(), 0));
        assert_eq!(take(Action::Scroll { lines: 1 }), ("<a>\n<b/>".to_owned(), 0));
        assert_eq!(take(paste("</a>")), ("<a>\n<b/>\n</a>".to_owned(), 0));
        assert_eq!(take(Action::Edit(Keys::Insert('.'))), ("<a>\n<b/>\n</a>.".to_owned(), 2));
        // Where one has clicked or moved, there it goes.
        take(Action::Move(Motion::DocumentStart));
        assert_eq!(take(paste("!")), ("!<a>\n<b/>\n</a>.".to_owned(), 0));
    }
}
