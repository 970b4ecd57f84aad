//! The versions kept of the open dossier: by date, with what differs; one is looked at before it is taken.

use crate::app::action::{Action, Ask, Dialog};
use crate::app::context::Context;
use crate::app::notification::Notice;
use crate::app::services::off_thread;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, button, text_button};
use crate::app::ui::modal::framed;
use crate::domain::inputs::Field;
use crate::domain::timestamp::Timestamp;
use crate::dossier::history::Edit;
use crate::dossier::versions::KeptVersion;
use crate::dossier::{Dossier, DossierError, Store};
use crate::i18n::dossier as say;
use crate::text;
use iced::widget::{Column, column, container};
use iced::{Element, Length, Task};

/// The height of the dialog, in logical pixels.
const HEIGHT: f32 = 560.0;

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
    saved: Timestamp,
    dossier: Dossier,
    /// The fields that differ: what they hold now, and then.
    fields: Vec<(Field, String, String)>,
    /// How many steps differ: their ticks, their notes, what is said of them.
    steps: usize,
    /// Choices of the inputs that are no text.
    has_other_choices: bool,
}

impl Kept {
    fn of(version: KeptVersion, present: &Dossier) -> Self {
        let KeptVersion { saved, dossier, .. } = version;
        let differing = |field: &Field| present.inputs.get(*field) != dossier.inputs.get(*field);
        let both = |field: Field| (field, present.inputs.get(field).to_owned(), dossier.inputs.get(field).to_owned());
        let fields: Vec<_> = Field::all().into_iter().filter(differing).map(both).collect();
        let ids = present.progress.steps.keys().chain(dossier.progress.steps.keys());
        let ids: std::collections::BTreeSet<_> = ids.collect();
        let steps = ids.into_iter().filter(|id| present.progress.steps.get(*id) != dossier.progress.steps.get(*id));
        let steps = steps.count();
        let has_other_choices = fields.is_empty() && present.inputs != dossier.inputs;
        Self { saved, dossier, fields, steps, has_other_choices }
    }

    fn is_the_present(&self) -> bool {
        self.fields.is_empty() && self.steps == 0 && !self.has_other_choices
    }

    /// In a few words.
    fn summary(&self, ui: Ui<'_>) -> String {
        if self.is_the_present() {
            return text!(ui.i18n, "versions-identique");
        }
        let mut parts = Vec::new();
        if !self.fields.is_empty() {
            parts.push(text!(ui.i18n, "versions-valeurs", nombre = self.fields.len()));
        }
        if self.has_other_choices {
            parts.push(text!(ui.i18n, "versions-choix"));
        }
        if self.steps > 0 {
            parts.push(text!(ui.i18n, "versions-etapes", nombre = self.steps));
        }
        parts.join(" · ")
    }
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
                let of = |version| Kept::of(version, session.dossier());
                let kept = read.map(|versions| versions.into_iter().map(of).collect::<Vec<_>>());
                self.read = Some(kept.map(|mut kept| {
                    kept.sort_by_key(|kept| std::cmp::Reverse(kept.saved));
                    kept
                }));
            }
            Message::Look(rank) => self.chosen = if self.chosen == Some(rank) { None } else { Some(rank) },
            Message::Take => return self.take(cx),
            Message::Close => return Action::ask(Ask::CloseDialog),
        }
        Action::none()
    }

    /// What was typed and done becomes what it was then, in one change to undo; captures, checks and the customer's
    /// numbers stay as they are.
    fn take(&mut self, cx: &mut Context) -> Action<Message> {
        let Some(Ok(kept)) = &self.read else { return Action::none() };
        let Some(kept) = self.chosen.and_then(|rank| kept.get(rank)) else { return Action::none() };
        let (saved, dossier) = (kept.saved, kept.dossier.clone());
        cx.edit(Edit::Act, |present| {
            let here = present.progress.current.take();
            present.inputs = dossier.inputs;
            present.progress = dossier.progress;
            present.progress.current = here;
        });
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
                for (rank, one) in kept.iter().enumerate() {
                    list = list.push(line(ui, rank, one, self.chosen == Some(rank)));
                }
            }
        }
        let content = framed(ui, text!(ui.i18n, "versions-titre"), list.into(), Message::Close);
        // As high before they are read as after.
        Element::from(container(content).height(HEIGHT)).map(super::Message::Versions)
    }
}

/// A version; with what it changes once it is looked at.
fn line<'a>(ui: Ui<'a>, rank: usize, kept: &'a Kept, is_chosen: bool) -> Element<'a, Message> {
    let words = column![ui.strong(say::moment(ui.i18n, kept.saved), size::TEXT), ui.caption(kept.summary(ui))];
    let press = (!kept.is_the_present()).then_some(Message::Look(rank));
    let head = button(ui, Kind::Card, words.width(Length::Fill), press).width(Length::Fill);
    let mut lines = Column::new().spacing(space::XS).push(head);
    if is_chosen {
        let shown = |value: &str| match value.trim() {
            "" => text!(ui.i18n, "comparer-rien"),
            value => crate::domain::excerpt(value),
        };
        for (field, now, then) in &kept.fields {
            let (now, then) = (shown(now), shown(then));
            let change =
                text!(ui.i18n, "versions-changement", champ = ui.i18n.field(*field), alors = then, maintenant = now);
            lines = lines.push(ui.text(change));
        }
        lines = lines.push(text_button(ui, Kind::Main, text!(ui.i18n, "versions-reprendre"), Some(Message::Take)));
    }
    lines.into()
}
