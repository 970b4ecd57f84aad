//! The versions kept of the open dossier: by date, with what differs; one is looked at before it is taken.

use crate::app::action::{Action, Ask, Dialog};
use crate::app::context::Context;
use crate::app::notification::Notice;
use crate::app::services::off_thread;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, button, text_button};
use crate::app::ui::modal::framed;
use crate::dossier::history::Edit;
use crate::dossier::versions::{Changes, KeptVersion};
use crate::dossier::{DossierError, Occasion, Store};
use crate::i18n::dossier as say;
use crate::text;
use iced::widget::{Column, column};
use iced::{Element, Length, Task};

/// The height of the dialog, in logical pixels.
pub const HEIGHT: f32 = 560.0;

/// What happens here.
#[derive(Clone, Debug)]
pub enum Message {
    /// The dialog opens, and the versions are read.
    Open,
    Read(Result<Vec<KeptVersion>, DossierError>),
    /// One is looked at, or no longer.
    Look(usize),
    /// The one that is looked at takes the place of the present.
    Take,
    Close,
}

/// What is known of the versions.
#[derive(Default)]
pub struct Versions {
    /// `None` while they are read.
    read: Option<Result<Vec<Kept>, DossierError>>,
    /// The one that is looked at.
    chosen: Option<usize>,
}

/// A version, and what it has otherwise than the present.
struct Kept {
    version: KeptVersion,
    changes: Changes,
}

impl Versions {
    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        match message {
            Message::Open => {
                *self = Self::default();
                let Some(session) = cx.session() else { return Action::none() };
                let folder = session.folder().to_owned();
                let read = Task::perform(off_thread(move || Store::versions(&folder)), Message::Read);
                return Action::run(read).and_ask(Ask::OpenDialog(Dialog::Versions));
            }
            Message::Read(read) => {
                let Some(session) = cx.session() else { return Action::none() };
                let present = session.dossier();
                let of = |version: KeptVersion| Kept { changes: version.changes(present), version };
                let kept = read.map(|versions| versions.into_iter().map(of).collect::<Vec<_>>());
                self.read = Some(kept.map(|mut kept| {
                    kept.sort_by_key(|kept| std::cmp::Reverse(kept.version.saved));
                    kept
                }));
            }
            Message::Look(rank) => self.chosen = if self.chosen == Some(rank) { None } else { Some(rank) },
            Message::Take => return self.take(cx),
            Message::Close => return Action::ask(Ask::CloseDialog),
        }
        Action::none()
    }

    /// The version takes the place of the present, in one change to undo; what was there is kept as a version too.
    fn take(&mut self, cx: &mut Context) -> Action<Message> {
        let Some(Ok(kept)) = &self.read else { return Action::none() };
        let Some(Kept { version, .. }) = self.chosen.and_then(|rank| kept.get(rank)) else { return Action::none() };
        let saved = version.saved;
        cx.edit(Edit::Act, |present| *present = version.restored(present));
        if let Some(open) = &mut cx.open {
            open.session.save_now(Occasion::Replaced);
        }
        Action::ask(Ask::CloseDialog).and_ask(Ask::Notify(Some(Notice::VersionTaken { saved })))
    }

    /// The dialog.
    pub fn view<'a>(&'a self, ui: Ui<'a>) -> Element<'a, super::Message> {
        let mut list = Column::new().spacing(space::S).push(ui.text(text!(ui.i18n, "versions-explication")));
        match &self.read {
            None => list = list.push(ui.caption(text!(ui.i18n, "capture-lecture"))),
            Some(Err(error)) => list = list.push(ui.warning(say::error(ui.i18n, error))),
            Some(Ok(kept)) if kept.is_empty() => list = list.push(ui.caption(text!(ui.i18n, "versions-aucune"))),
            Some(Ok(kept)) => {
                let moments = say::moments(ui.i18n, &kept.iter().map(|one| one.version.saved).collect::<Vec<_>>());
                for ((rank, one), moment) in kept.iter().enumerate().zip(moments) {
                    list = list.push(line(ui, rank, one, moment, self.chosen == Some(rank)));
                }
            }
        }
        let content = framed(ui, text!(ui.i18n, "versions-titre"), list.into(), Message::Close);
        content.map(super::Message::Versions)
    }
}

/// A version; with what it changes once it is looked at.
fn line<'a>(ui: Ui<'a>, rank: usize, kept: &'a Kept, moment: String, is_chosen: bool) -> Element<'a, Message> {
    let changes = say::changes(ui.i18n, &kept.changes);
    let words = column![ui.strong(moment, size::TEXT), ui.caption(changes)];
    let press = (!kept.changes.is_empty()).then_some(Message::Look(rank));
    let head = button(ui, Kind::Card, words.width(Length::Fill), press).width(Length::Fill);
    let mut lines = Column::new().spacing(space::XS).push(head);
    if is_chosen {
        lines =
            say::changed_texts(ui.i18n, &kept.changes).into_iter().fold(lines, |lines, said| lines.push(ui.text(said)));
        lines = lines.push(text_button(ui, Kind::Main, text!(ui.i18n, "versions-reprendre"), Some(Message::Take)));
    }
    lines.into()
}
