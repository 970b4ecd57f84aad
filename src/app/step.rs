//! The pages of the steps: what to do and to type, what was tried, the figures, the user's captures, the client code.

pub mod captures;
mod captures_view;
pub mod client_code;
mod client_code_view;
mod comparing;
mod completion;
mod instructions;
mod note;
mod page;
pub mod reading;
mod reading_view;
mod trial_view;

use super::action::{Action, Ask, Dialog};
use super::context::{Context, Open};
use super::figure_cache::Drawing;
use super::page::Page;
use super::ui::Ui;
use crate::domain::inputs::Field;
use crate::domain::noted::Noted;
use crate::domain::setting_key::SettingKey;
use crate::domain::trial::Trial;
use crate::dossier::history::{Edit, TextId};
use crate::dossier::{LocalField, Tick, TrialAnswer, TrialRecord};
use crate::walkthrough::{Callout, ItemId, StepId};
use iced::widget::text_editor;
use iced::{Element, Task};

pub use captures_view::{drop_hint, enlarged};
pub use completion::{finish, is_last, missing, standing_of, trials_without_success, unticked};

/// What happens on these pages.
#[derive(Clone, Debug)]
pub enum Message {
    Tick(StepId, ItemId),
    /// The step is said to be done, and one stays: the main button is in the bar.
    Done(StepId),
    NotDone(StepId),
    /// The way past what the step asks for first is given up.
    NoWayPast(StepId),
    /// A key or a paste in the note of a step.
    Note(StepId, text_editor::Action),
    /// « L'essai a-t-il réussi ? », asked on this step.
    Tried(StepId, Trial, TrialAnswer),
    /// What was seen of a trial that failed.
    Seen(Trial, String),
    /// Something that an instruction makes the user note.
    Noted(Noted, String),
    /// The other things to do with a value: shown, or put away.
    Menu(ItemId, SettingKey),
    /// The comparison of an instruction's values: opened, or closed.
    Compare(ItemId),
    Compared(text_editor::Action),
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
    /// The value whose other actions are shown.
    menu: Option<(StepId, ItemId, SettingKey)>,
    comparing: Option<comparing::Comparing>,
    /// What is being noted, as it is typed: the dossier keeps it without its outer spaces.
    noting: Option<(Noted, String)>,
    note: note::NoteBox,
}

impl Steps {
    /// Another dossier: what was typed and not kept is gone. Pictures on their way know their own dossier.
    pub fn reset(&mut self) {
        self.client_code = client_code::ClientCode::default();
        self.leave();
    }

    /// Another page: what was opened on the last one is closed.
    pub fn leave(&mut self) {
        self.menu = None;
        self.comparing = None;
        self.noting = None;
    }

    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        match message {
            Message::Tick(step, item) => cx.act(Edit::Act, |acts, dossier| {
                let kept = dossier.progress.steps.get(&step);
                let is_ticked = kept.is_some_and(|kept| kept.ticked.contains(item.as_str()));
                acts.tick(dossier, &step, &item, if is_ticked { Tick::Off } else { Tick::On });
            }),
            Message::Done(step) => {
                finish(cx, &step);
            }
            Message::NotDone(step) => cx.act(Edit::Act, |acts, dossier| acts.reopen(dossier, &step)),
            Message::NoWayPast(step) => cx.act(Edit::Act, |acts, dossier| acts.wait(dossier, &step)),
            Message::Note(step, action) => {
                let kept = cx.session().and_then(|session| session.step(step.as_str()));
                self.note.follow(&step, kept.map_or("", |kept| &kept.note));
                if let Some(note) = self.note.take(action) {
                    let text = TextId::Note(step.clone());
                    cx.edit_step(&step, Edit::Typing(text), |progress| progress.note = note);
                }
            }
            Message::Tried(step, trial, answer) => {
                cx.act(Edit::Act, |acts, dossier| acts.answer(dossier, &step, trial, answer));
            }
            Message::Seen(trial, text) => cx.edit(Edit::Typing(TextId::TrialSeen(trial)), |dossier| {
                if let Some(TrialRecord { answer: TrialAnswer::Failed { seen }, .. }) =
                    dossier.progress.trials.get_mut(&trial)
                {
                    *seen = text;
                }
            }),
            Message::Noted(noted, text) => {
                note(cx, noted, &text);
                self.noting = Some((noted, text));
            }
            Message::Menu(item, key) => {
                let opened = cx.open.as_ref().and_then(Open::step_here).map(|step| (step.clone(), item, key));
                self.menu = if self.menu == opened { None } else { opened };
            }
            Message::Compare(item) => {
                let step = cx.open.as_ref().and_then(Open::step_here);
                let is_open = self.comparing.as_ref().is_some_and(|one| Some(&one.step) == step && one.item == item);
                self.comparing = step.filter(|_| !is_open).map(|step| comparing::Comparing::of(step.clone(), item));
            }
            Message::Compared(action) => {
                if let Some(comparing) = &mut self.comparing {
                    comparing.pasted.take(action, comparing::lines);
                }
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

    /// What the field of something to note holds.
    fn noted<'a>(&'a self, open: &'a Open, noted: Noted) -> &'a str {
        let dossier = open.session.dossier();
        let kept = match local_field(noted) {
            None => &dossier.inputs.server.port_2013,
            Some(field) => dossier.local.get(field).unwrap_or_default(),
        };
        match &self.noting {
            Some((one, typed)) if *one == noted && typed.trim() == kept => typed,
            _ => kept,
        }
    }

    /// The page of a step.
    pub fn view<'a>(&'a self, cx: &'a Context, ui: Ui<'a>, open: &'a Open, id: &StepId) -> Element<'a, Message> {
        page::view(self, cx, ui, open, id)
    }

    /// Draws and reads what the page shows and is not there yet, off the window's thread; the note's box follows the
    /// dossier.
    pub fn load(&mut self, cx: &mut Context, dialog: Option<&Dialog>) -> Task<Message> {
        let (capture, figure) = match dialog {
            Some(Dialog::Capture(capture)) => (Some(capture), None),
            Some(Dialog::Figure(figure)) => (None, Some(figure)),
            _ => (None, None),
        };
        let captures = self.captures.load(cx, capture).map(Message::Capture);
        let Some(open) = &cx.open else { return captures };
        let Page::Step(step) = &open.page else { return captures };
        self.note.follow(step, open.session.step(step.as_str()).map_or("", |kept| &kept.note));
        let path = cx.walkthrough.path(open.session.hosting());
        let figures = path.step(step).map_or_else(Vec::new, |step| step.figures());
        let (session, lit) = (&open.session, open.highlighted.as_ref());
        let drawings = cx.figures.draw(&figures, lit, figure, session, &cx.catalogue, &cx.i18n);
        let drawings = drawings.into_iter().map(|drawing| Task::perform(drawing, Message::Drawn));
        Task::batch(drawings.chain([captures]))
    }
}

/// Keeps what an instruction makes the user note.
fn note(cx: &mut Context, noted: Noted, text: &str) {
    match local_field(noted) {
        None => cx.edit(Edit::Typing(TextId::Input(Field::Port2013)), |dossier| {
            dossier.inputs.set(Field::Port2013, text.to_owned());
        }),
        // A text that cannot be kept stays in its field, which says so.
        Some(field) => cx.edit(Edit::Typing(TextId::Local(field)), |dossier| {
            let _ = dossier.local.set(field, text);
        }),
    }
}

/// Where it is kept; `None` for an input.
fn local_field(noted: Noted) -> Option<LocalField> {
    match noted {
        Noted::Port2013 => None,
        Noted::RequestDate => Some(LocalField::RequestDate),
        Noted::RequestNumber => Some(LocalField::RequestNumber),
    }
}
