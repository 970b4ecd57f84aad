//! What opens over a page: the stack of dialogs, and those that belong to no page.

mod compare;
mod coverage;
mod help;
mod large_value;
mod lot;
mod versions;
mod views;

use super::action::{Action, Ask, Destination, Dialog, HelpTab, Opening};
use super::context::Context;
use super::notification::Notice;
use super::theme::ThemeChoice;
use super::ui::modal::Room;
use super::ui::{Ui, focus};
use crate::dossier::LockHolder;
use crate::dossier::history::Edit;
use crate::lang::Language;
use iced::{Element, Task};
use std::path::PathBuf;

pub use lot::Message as LotMessage;
pub use versions::Message as VersionsMessage;

/// The height of the comparison at its highest, in logical pixels.
const COMPARED: f32 = 640.0;

/// What happens in the dialogs.
#[derive(Clone, Debug)]
pub enum Message {
    Close,
    Help(HelpTab),
    /// What was pasted, to compare.
    Shown(String),
    /// Why a step is passed over, or done without what it asks for first; who confirmed two ports.
    Reason(String),
    /// The step is passed over; then the next page.
    Skip,
    /// The step goes without what it asks for first.
    GoPast,
    /// Two ports go together.
    ConfirmPort,
    Zoom(Zoom),
    Theme(ThemeChoice),
    Language(Language),
    ReadOnly(PathBuf),
    TakeOver(PathBuf, LockHolder),
    /// The dossier that is there is taken up again.
    Resume(PathBuf),
    /// The name of the new one.
    Name(String),
    /// The new one is made under that name.
    Create,
    /// The versions of the open dossier.
    Versions(versions::Message),
    /// The dossiers of a folder that a list filled.
    Lot(lot::Message),
    /// Shows the program's log, where there is one.
    OpenLog,
    LogFound(Option<PathBuf>),
    Ask(Ask),
}

impl From<Ask> for Message {
    fn from(ask: Ask) -> Self {
        Message::Ask(ask)
    }
}

/// A step of the zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    In,
    Out,
    Reset,
}

/// The dialogs, the last one on top.
#[derive(Default)]
pub struct Dialogs {
    stack: Vec<Dialog>,
    versions: versions::Versions,
    lot: lot::Lot,
}

impl Dialogs {
    /// The one on top.
    pub fn top(&self) -> Option<&Dialog> {
        self.stack.last()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.stack.len()
    }

    /// What a dialog shows: its room and its content; `None` for one that a page or the layout shows.
    pub fn view<'a>(&'a self, cx: &'a Context, ui: Ui<'a>, dialog: &'a Dialog) -> Option<(Room, Element<'a, Message>)> {
        Some(match dialog {
            Dialog::Versions => (Room { width: 820.0, height: Some(versions::HEIGHT) }, self.versions.view(ui)),
            Dialog::Lot => (Room { width: 900.0, height: Some(lot::HEIGHT) }, self.lot.view(ui)),
            other => {
                let (width, content) = views::view(cx, ui, other)?;
                let height = match other {
                    // What differs comes under the field one types in.
                    Dialog::Compare { .. } => Some(COMPARED),
                    Dialog::Help(_) => Some(help::HEIGHT),
                    _ => None,
                };
                (Room { width, height }, content)
            }
        })
    }

    /// Puts a dialog on top, its first field in hand; one of the same kind gives way to it.
    pub fn open<M: Send + 'static>(&mut self, dialog: Dialog) -> Task<M> {
        self.stack.retain(|shown| std::mem::discriminant(shown) != std::mem::discriminant(&dialog));
        let first = match &dialog {
            Dialog::Compare { .. } => focus::focus(compare_id()),
            Dialog::SameName { .. } => focus::focus(resume_id()),
            Dialog::Skip { .. } | Dialog::WayPast { .. } | Dialog::PortConfirmed { .. } => focus::focus(reason_id()),
            _ => Task::none(),
        };
        self.stack.push(dialog);
        first
    }

    /// Closes what is on top; whether there was something.
    pub fn close(&mut self) -> bool {
        self.stack.pop().is_some()
    }

    /// Closes everything: one goes elsewhere.
    pub fn close_all(&mut self) {
        self.stack.clear();
    }

    /// What was waited for has come.
    pub fn close_waiting(&mut self) {
        self.stack.retain(|dialog| *dialog != Dialog::Waiting);
    }

    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        match message {
            Message::Close => return Action::ask(Ask::CloseDialog),
            Message::Help(tab) => return Action::ask(Ask::OpenDialog(Dialog::Help(tab))),
            Message::Shown(text) => {
                if let Some(Dialog::Compare { shown, .. }) = self.stack.last_mut() {
                    *shown = text;
                }
            }
            Message::Reason(text) => {
                if let Some(
                    Dialog::Skip { reason, .. }
                    | Dialog::WayPast { reason, .. }
                    | Dialog::PortConfirmed { by: reason, .. },
                ) = self.stack.last_mut()
                {
                    *reason = text;
                }
            }
            Message::Skip => return self.skip(cx),
            Message::GoPast => return self.go_past(cx),
            Message::ConfirmPort => return self.confirm_port(cx),
            Message::Zoom(Zoom::In) => cx.preferences.zoom_in(),
            Message::Zoom(Zoom::Out) => cx.preferences.zoom_out(),
            Message::Zoom(Zoom::Reset) => cx.preferences.zoom_reset(),
            Message::Theme(choice) => cx.preferences.theme = choice,
            Message::Language(language) => cx.speak(language),
            Message::ReadOnly(folder) => {
                return Action::ask(Ask::CloseDialog).and_ask(Ask::Open(Opening::ReadOnly(folder)));
            }
            Message::TakeOver(folder, holder) => {
                return Action::ask(Ask::CloseDialog).and_ask(Ask::Open(Opening::TakeOver(folder, holder)));
            }
            Message::Resume(folder) => {
                return Action::ask(Ask::CloseDialog).and_ask(Ask::Open(Opening::Place(folder)));
            }
            Message::Name(text) => {
                if let Some(Dialog::SameName { name, .. }) = self.stack.last_mut() {
                    *name = text;
                }
            }
            Message::Create => {
                let Some(Dialog::SameName { name, .. }) = self.top() else { return Action::none() };
                let name = name.trim().to_owned();
                if name.is_empty() {
                    return Action::run(focus::focus(other_name_id()));
                }
                return Action::ask(Ask::CloseDialog).and_ask(Ask::Create(name));
            }
            Message::Versions(message) => return self.versions.update(message, cx).map(Message::Versions),
            Message::Lot(message) => return self.lot.update(message, cx).map(Message::Lot),
            Message::OpenLog => return Action::run(Task::perform(cx.services.log(), Message::LogFound)),
            Message::LogFound(Some(log)) => return Action::ask(Ask::Reveal(log)),
            Message::LogFound(None) => return Action::ask(Ask::CloseDialog).and_ask(Ask::Notify(Some(Notice::NoLog))),
            Message::Ask(ask) => return Action::ask(ask),
        }
        Action::none()
    }

    fn skip(&self, cx: &mut Context) -> Action<Message> {
        let Some(Dialog::Skip { step, reason }) = self.top() else { return Action::none() };
        cx.act(Edit::Act, |acts, dossier| acts.skip(dossier, step, reason));
        Action::ask(Ask::CloseDialog).and_ask(Ask::Go(Destination::Next))
    }
}

impl Dialogs {
    /// Keeps why a step goes without what it asks for first; a reason is asked.
    fn go_past(&self, cx: &mut Context) -> Action<Message> {
        let Some(Dialog::WayPast { step, reason }) = self.top() else { return Action::none() };
        if reason.trim().is_empty() {
            return Action::run(focus::focus(reason_id()));
        }
        cx.act(Edit::Act, |acts, dossier| {
            acts.go_past(dossier, step, reason);
        });
        Action::ask(Ask::CloseDialog)
    }

    /// Keeps who said that two ports go together; a name is asked.
    fn confirm_port(&self, cx: &mut Context) -> Action<Message> {
        let Some(Dialog::PortConfirmed { conflict, by }) = self.top() else { return Action::none() };
        if by.trim().is_empty() {
            return Action::run(focus::focus(reason_id()));
        }
        let on = cx.services.now();
        cx.edit(Edit::Act, |dossier| conflict.confirm(&mut dossier.inputs, by, on));
        Action::ask(Ask::CloseDialog)
    }
}

/// What Enter does in a field of a dialog, where that is not its main button.
pub fn submit(dialog: &Dialog) -> Option<Message> {
    // The name of another dossier: « Reprendre » is about the one that exists.
    matches!(dialog, Dialog::SameName { .. }).then_some(Message::Create)
}

/// What Enter does in a dialog: its main button.
pub fn main(dialog: &Dialog) -> Message {
    match dialog {
        Dialog::Skip { .. } => Message::Skip,
        Dialog::WayPast { .. } => Message::GoPast,
        Dialog::PortConfirmed { .. } => Message::ConfirmPort,
        Dialog::Locked { folder, .. } => Message::ReadOnly(folder.clone()),
        Dialog::SameName { folder, .. } => Message::Resume(folder.clone()),
        Dialog::Lot => Message::Lot(lot::Message::ChooseOnly),
        // « Ne pas fermer » among them: nothing is lost by Enter.
        _ => Message::Close,
    }
}

/// The comparison's field.
fn compare_id() -> iced::widget::Id {
    iced::widget::Id::new("comparer")
}

/// The reason's field.
fn reason_id() -> iced::widget::Id {
    iced::widget::Id::new("motif")
}

/// « Reprendre ce dossier ».
fn resume_id() -> iced::widget::Id {
    iced::widget::Id::new("meme-nom-reprendre")
}

/// The field of another name.
fn other_name_id() -> iced::widget::Id {
    iced::widget::Id::new("meme-nom-autre")
}
