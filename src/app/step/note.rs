//! The note of a step as it is typed, in a box of several lines; the dossier keeps its text.

use crate::walkthrough::StepId;
use iced::widget::text_editor::{Action, Content, Edit as Keys, Motion};
use std::sync::Arc;

/// What the box of the note holds.
#[derive(Default)]
pub struct NoteBox {
    /// The step whose note it is; none before the first.
    step: Option<StepId>,
    content: Content,
}

impl NoteBox {
    /// Shows what the dossier keeps, when it is not what is there: another step, or an undo.
    pub fn follow(&mut self, step: &StepId, kept: &str) {
        if self.step.as_ref() == Some(step) && self.text() == plain(kept) {
            return;
        }
        self.step = Some(step.clone());
        self.content = Content::with_text(&plain(kept));
        self.content.perform(Action::Move(Motion::DocumentEnd));
    }

    /// Takes a key or a paste in; the note, when that changes it.
    pub fn take(&mut self, action: Action) -> Option<String> {
        let changes = action.is_edit();
        let action = match action {
            Action::Edit(Keys::Paste(pasted)) => Action::Edit(Keys::Paste(Arc::new(plain(&pasted)))),
            other => other,
        };
        self.content.perform(action);
        changes.then(|| self.text())
    }

    /// What the box draws.
    pub fn content(&self) -> &Content {
        &self.content
    }

    fn text(&self) -> String {
        plain(&self.content.text())
    }
}

/// The lines of a text, whatever ends them, without what is not seen: tabs are spaces, other controls are nothing.
fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
    lines.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pasted_keeps_its_lines_and_nothing_unseen() {
        let mut note = NoteBox::default();
        note.follow(&StepId::from("a"), "vu\r\n");
        let pasted = "le zip\t7\r\nla copie\rle reste\u{1b}".to_owned();
        let taken = note.take(Action::Edit(Keys::Paste(Arc::new(pasted))));
        assert_eq!(taken.as_deref(), Some("vu\nle zip 7\nla copie\nle reste"));
        assert_eq!(note.take(Action::Move(Motion::Left)), None, "nothing changes");
    }

    #[test]
    fn what_the_dossier_keeps_comes_back_and_the_caret_stays_while_it_is_the_same() {
        let (first, second) = (StepId::from("a"), StepId::from("b"));
        let mut note = NoteBox::default();
        note.follow(&first, "un\ndeux");
        note.take(Action::Move(Motion::DocumentStart));
        note.follow(&first, "un\ndeux");
        assert_eq!(note.take(Action::Edit(Keys::Insert('-'))).as_deref(), Some("-un\ndeux"));
        note.follow(&first, "un");
        assert_eq!(note.content().text(), "un");
        note.follow(&second, "un");
        assert_eq!(note.take(Action::Edit(Keys::Enter)).as_deref(), Some("un\n"));
    }
}
