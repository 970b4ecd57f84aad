//! Undo and redo: the dossier as it was before each change, typing in one field counting as one.

use super::captures::CaptureName;
use super::{Dossier, Findings, LocalField};
use crate::domain::inputs::Field;
use crate::domain::trial::Trial;
use crate::walkthrough::StepId;
use std::collections::VecDeque;

/// How many changes can be undone.
pub const DEPTH: usize = 200;

/// What a change is, which tells whether it goes on with the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Keys in a text; the next ones in the same text belong to the same change.
    Typing(TextId),
    /// A click, a paste, a choice: a change of its own.
    Act,
}

/// A text of the dossier that can be typed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextId {
    /// One of the inputs.
    Input(Field),
    /// The note of a step.
    Note(StepId),
    /// Why a step is skipped.
    Reason(StepId),
    /// What was seen of a trial that failed.
    TrialSeen(Trial),
    /// A number, a date or a person of the papers.
    Local(LocalField),
    /// What a capture shows.
    Capture(CaptureName),
    /// The client code.
    ClientCode,
    /// The invoice's number.
    Invoice,
}

/// The dossier on screen, with what it was before.
#[derive(Clone, Debug)]
pub struct History {
    past: VecDeque<Dossier>,
    present: Dossier,
    future: Vec<Dossier>,
    /// The text being typed in: its first state is the last of `past`.
    typing: Option<TextId>,
}

impl History {
    /// A history that begins here.
    pub fn new(present: Dossier) -> Self {
        Self { past: VecDeque::new(), present, future: Vec::new(), typing: None }
    }

    /// The dossier as it is.
    pub fn present(&self) -> &Dossier {
        &self.present
    }

    /// Notes a change; what had been undone can no longer be redone.
    pub fn record(&mut self, next: Dossier, edit: Edit) {
        if next == self.present {
            return;
        }
        let goes_on = matches!(&edit, Edit::Typing(text) if self.typing.as_ref() == Some(text));
        let before = std::mem::replace(&mut self.present, next);
        self.future.clear();
        if !goes_on {
            if self.past.len() == DEPTH {
                self.past.pop_front();
            }
            self.past.push_back(before);
        }
        self.typing = match edit {
            Edit::Typing(text) => Some(text),
            Edit::Act => None,
        };
        // Typed, then wiped out by hand: nothing is left to undo.
        if self.past.back() == Some(&self.present) {
            self.past.pop_back();
            self.typing = None;
        }
    }

    /// Changes what is not to be undone, such as the page that is shown.
    pub fn amend(&mut self, change: impl FnOnce(&mut Dossier)) {
        change(&mut self.present);
    }

    /// The next keys make a change of their own (the field was left).
    pub fn pause(&mut self) {
        self.typing = None;
    }

    /// Goes back one change; `None` if there is none.
    pub fn undo(&mut self) -> Option<&Dossier> {
        let before = self.past.pop_back()?;
        self.future.push(std::mem::replace(&mut self.present, before));
        self.typing = None;
        Some(&self.present)
    }

    /// Does again what was undone; `None` if nothing was.
    pub fn redo(&mut self) -> Option<&Dossier> {
        let after = self.future.pop()?;
        self.past.push_back(std::mem::replace(&mut self.present, after));
        self.typing = None;
        Some(&self.present)
    }

    /// Whether there is a change to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether something undone can be done again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Keeps what the checks found in every state: undoing an input does not undo what was seen.
    pub fn keep_findings(&mut self, findings: &Findings) {
        let states = self.past.iter_mut().chain(&mut self.future);
        for state in states.chain(std::iter::once(&mut self.present)) {
            state.findings = findings.clone();
        }
    }

    /// Takes the registration out of every state, so that no undo brings it back to the disk.
    pub fn withdraw_registration(&mut self) {
        let states = self.past.iter_mut().chain(&mut self.future);
        for state in states.chain(std::iter::once(&mut self.present)) {
            state.registration = None;
        }
        self.typing = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::CustomerNumbers;
    use proptest::prelude::*;

    fn named(name: &str) -> Dossier {
        let mut dossier = Dossier::default();
        dossier.inputs.school.name = name.to_owned();
        dossier
    }

    fn typing(field: Field) -> Edit {
        Edit::Typing(TextId::Input(field))
    }

    #[test]
    fn a_word_typed_is_one_change() {
        let mut history = History::new(named(""));
        for name in ["B", "Bo", "Bou"] {
            history.record(named(name), typing(Field::Name));
        }
        let mut other = named("Bou");
        other.inputs.address = "h".into();
        history.record(other.clone(), typing(Field::Address));
        assert_eq!(history.undo(), Some(&named("Bou")));
        assert_eq!(history.undo(), Some(&named("")));
        assert_eq!(history.undo(), None);
        assert_eq!(history.redo(), Some(&named("Bou")));
        assert_eq!(history.redo(), Some(&other));
        assert_eq!(history.redo(), None);
    }

    #[test]
    fn leaving_the_field_or_undoing_begins_a_new_change() {
        let mut history = History::new(named(""));
        history.record(named("a"), typing(Field::Name));
        history.pause();
        history.record(named("ab"), typing(Field::Name));
        assert_eq!(history.undo(), Some(&named("a")));
        history.record(named("ac"), typing(Field::Name));
        assert!(!history.can_redo());
        assert_eq!(history.undo(), Some(&named("a")));
    }

    #[test]
    fn what_was_typed_and_wiped_out_leaves_nothing_to_undo() {
        let mut history = History::new(named(""));
        history.record(named("a"), typing(Field::Name));
        history.record(named(""), typing(Field::Name));
        assert!(!history.can_undo());
    }

    #[test]
    fn what_was_found_stays_through_undo_and_redo() {
        let mut history = History::new(named("a"));
        history.record(named("b"), Edit::Act);
        history.undo();
        let findings = crate::dossier::findings::tests::one();
        history.keep_findings(&findings);
        assert_eq!(history.present().findings, findings);
        history.redo();
        assert_eq!((&history.present().findings, history.present().inputs.school.name.as_str()), (&findings, "b"));
        history.undo();
        assert_eq!(history.present().findings, findings);
        assert!(!history.can_undo());
    }

    #[test]
    fn a_withdrawn_secret_does_not_come_back() {
        let mut secret = named("a");
        secret.registration = Some(CustomerNumbers { client_code: "C1".into(), invoice: "F1".into() });
        let mut history = History::new(secret.clone());
        secret.inputs.school.name = "b".into();
        history.record(secret, Edit::Act);
        history.record(named("c"), Edit::Act);
        history.undo();
        history.withdraw_registration();
        assert_eq!(history.present(), &named("b"));
        assert_eq!(history.undo(), Some(&named("a")));
        history.redo();
        assert_eq!(history.redo(), Some(&named("c")));
    }

    proptest! {
        #[test]
        fn undoing_all_then_redoing_all_comes_back(changes in prop::collection::vec((0u8..6, 0u8..3), 0..300)) {
            let mut history = History::new(named(""));
            let mut count = 0;
            for (name, kind) in changes {
                let edit = [Edit::Act, typing(Field::Name), typing(Field::Uai)][kind as usize].clone();
                history.record(named(&name.to_string()), edit);
                count = history.past.len();
                prop_assert!(count <= DEPTH);
            }
            let last = history.present().clone();
            let undone = std::iter::from_fn(|| history.undo().cloned()).count();
            prop_assert_eq!(undone, count);
            while history.redo().is_some() {}
            prop_assert_eq!(history.present(), &last);
        }
    }
}
