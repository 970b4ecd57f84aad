//! The page « Récapitulatif »: every value by group, the sheet, the annex, the hand-over.

pub mod annex;
mod annex_view;
pub mod handover;
mod handover_view;
mod page;

use super::action::{Action, Ask};
use super::context::{Context, Open};
use super::figure_cache::SheetError;
use super::notification::Notice;
use super::ui::Ui;
use crate::dossier::Occasion;
use iced::{Element, Task};
use std::path::PathBuf;

pub use page::view;

/// What happens on the page.
#[derive(Clone, Debug)]
pub enum Message {
    MakeSheet,
    SheetMade(Result<PathBuf, SheetError>),
    Annex(annex::Message),
    HandOver(handover::Message),
    Ask(Ask),
}

impl From<Ask> for Message {
    fn from(ask: Ask) -> Self {
        Message::Ask(ask)
    }
}

/// The page's own state.
#[derive(Default)]
pub struct Summary {
    pub annex: annex::AnnexChoice,
    pub hand_over: handover::HandOver,
}

impl Summary {
    /// Another dossier: the choice of the annex stays while the window is open.
    pub fn reset(&mut self) {
        self.hand_over = handover::HandOver::default();
    }

    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        match message {
            Message::MakeSheet => self.make_sheet(cx),
            Message::SheetMade(Ok(file)) => Action::notify(match cx.services.open(&file) {
                Ok(()) => Notice::SheetMade { file },
                Err(answer) => Notice::SheetUnopened { file, answer },
            }),
            Message::SheetMade(Err(error)) => Action::notify(Notice::SheetFailed(error)),
            Message::Annex(annex::Message::Make) => Action::ask(Ask::CloseDialog).and(self.make_sheet(cx)),
            Message::Annex(message) => {
                self.annex.update(message, cx);
                Action::none()
            }
            Message::HandOver(message) => self.hand_over.update(message, cx).map(Message::HandOver),
            Message::Ask(ask) => Action::ask(ask),
        }
    }

    /// Makes the sheet of the dossier as it is now, off the window's thread.
    fn make_sheet(&self, cx: &mut Context) -> Action<Message> {
        let Some(open) = &mut cx.open else { return Action::none() };
        open.session.save_now(Occasion::Typing);
        let (now, language) = (cx.services.now(), cx.i18n.language());
        let (walkthrough, catalogue) = (&cx.walkthrough, &cx.catalogue);
        let made = cx.figures.sheet(&open.session, walkthrough, catalogue, self.annex.wanted(), language, now);
        let made = made.map_or_else(Task::none, |made| Task::perform(made, Message::SheetMade));
        Action::run(made).and_ask(Ask::Notify(None))
    }
}

/// The dialog of the hand-over.
pub fn hand_over<'a>(state: &'a Summary, ui: Ui<'a>) -> Element<'a, Message> {
    handover_view::view(ui, &state.hand_over).map(Message::HandOver)
}

/// The dialog of the annex.
pub fn annex<'a>(state: &'a Summary, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    annex_view::view(&state.annex, cx, ui, open).map(Message::Annex)
}
