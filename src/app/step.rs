//! The pages of the steps: what to do and to type, the figures, the user's captures, the client code.

pub mod captures;
mod captures_view;
pub mod client_code;
mod client_code_view;
mod page;

use super::action::{Action, Ask};
use super::context::{Context, Open};
use super::figure_cache::Drawing;
use super::page::Page;
use super::ui::Ui;
use crate::dossier::captures::CaptureName;
use crate::dossier::history::{Edit, TextId};
use crate::dossier::{Occasion, StepState};
use crate::walkthrough::{Callout, ItemId, StepId};
use iced::{Element, Task};

pub use captures_view::{drop_hint, enlarged};
pub use page::left_to_tick;

/// What happens on these pages.
#[derive(Clone, Debug)]
pub enum Message {
    Tick(StepId, ItemId),
    Done(StepId),
    NotDone(StepId),
    Note(StepId, String),
    /// The instruction in hand: its callout is highlighted on the figure.
    CalloutEntered(Callout),
    CalloutLeft(Callout),
    /// A figure is drawn.
    Drawn(Option<Drawing>),
    Capture(captures::Message),
    ClientCode(client_code::Message),
    Ask(Ask),
}

impl From<Ask> for Message {
    fn from(ask: Ask) -> Self {
        Message::Ask(ask)
    }
}

/// The pages' own state.
#[derive(Default)]
pub struct Steps {
    pub captures: captures::Captures,
    pub client_code: client_code::ClientCode,
}

impl Steps {
    /// Another dossier: what was typed and not kept is gone. Pictures on their way know their own dossier.
    pub fn reset(&mut self) {
        self.client_code = client_code::ClientCode::default();
    }

    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        match message {
            Message::Tick(step, item) => cx.edit_step(&step, Edit::Act, |progress| {
                if !progress.ticked.remove(item.as_str()) {
                    progress.ticked.insert(item.as_str().to_owned());
                }
                if progress.state == StepState::Untouched {
                    progress.state = StepState::InProgress;
                }
            }),
            Message::Done(step) => {
                let (on, all) = (cx.services.now(), items_of(cx, &step));
                cx.edit_step(&step, Edit::Act, |progress| {
                    progress.ticked.extend(all);
                    progress.state = StepState::Done { on };
                });
                if let Some(open) = &mut cx.open {
                    open.session.save_now(Occasion::StepDone);
                }
            }
            Message::NotDone(step) => {
                cx.edit_step(&step, Edit::Act, |progress| progress.state = StepState::InProgress);
            }
            Message::Note(step, note) => {
                let text = TextId::Note(step.clone());
                cx.edit_step(&step, Edit::Typing(text), |progress| progress.note = note);
            }
            Message::CalloutEntered(callout) => {
                if let Some(open) = &mut cx.open {
                    open.highlighted = Some(callout);
                }
            }
            Message::CalloutLeft(callout) => {
                // What is entered may be announced before what is left.
                if let Some(open) = &mut cx.open {
                    open.highlighted.take_if(|highlighted| *highlighted == callout);
                }
            }
            Message::Drawn(drawing) => {
                if let Some(drawing) = drawing {
                    cx.figures.keep(drawing);
                }
            }
            Message::Capture(message) => return self.captures.update(message, cx).map(Message::Capture),
            Message::ClientCode(message) => return self.client_code.update(message, cx).map(Message::ClientCode),
            Message::Ask(ask) => return Action::ask(ask),
        }
        Action::none()
    }

    /// The page of a step.
    pub fn view<'a>(&'a self, cx: &'a Context, ui: Ui<'a>, open: &'a Open, id: &StepId) -> Element<'a, Message> {
        page::view(self, cx, ui, open, id)
    }

    /// Draws and reads what the page shows and is not there yet, off the window's thread.
    pub fn load(&mut self, cx: &mut Context, enlarged: Option<&CaptureName>) -> Task<Message> {
        let captures = self.captures.load(cx, enlarged).map(Message::Capture);
        let Some(open) = &cx.open else { return captures };
        let Page::Step(step) = &open.page else { return captures };
        let path = cx.walkthrough.path(open.session.hosting());
        let figures = path.step(step).map_or_else(Vec::new, |step| step.figures());
        let drawings = cx.figures.draw(&figures, open.highlighted, &open.session, &cx.catalogue, &cx.i18n);
        let drawings = drawings.into_iter().map(|drawing| Task::perform(drawing, Message::Drawn));
        Task::batch(drawings.chain([captures]))
    }
}

/// The step one leaves by « Suivant » is under way.
pub fn begin(cx: &mut Context) {
    let Some(step) = cx.open.as_ref().and_then(Open::step_here).cloned() else { return };
    cx.edit_step(&step, Edit::Act, |progress| {
        if progress.state == StepState::Untouched {
            progress.state = StepState::InProgress;
        }
    });
}

/// Everything to tick on a step.
fn items_of(cx: &Context, step: &StepId) -> Vec<String> {
    let Some(open) = &cx.open else { return Vec::new() };
    let path = cx.walkthrough.path(open.session.hosting());
    let Some(step) = path.step(step) else { return Vec::new() };
    let instructions = step.instructions().map(|numbered| &numbered.instruction.id);
    let safe = step.safe_first().map(|item| &item.id);
    instructions.chain(safe).map(|id| id.as_str().to_owned()).collect()
}
