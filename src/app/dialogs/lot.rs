//! The dossiers of a folder that a list filled: who is where, what is open, one to find and to open.

use crate::app::action::{Action, Ask, Dialog, Opening};
use crate::app::context::Context;
use crate::app::services::off_thread;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, button};
use crate::app::ui::field::field;
use crate::app::ui::focus;
use crate::app::ui::modal::framed;
use crate::batch::listing::{Entry, Listing};
use crate::domain::excerpt;
use crate::dossier::DossierError;
use crate::i18n::{dossier as say, progress};
use crate::text;
use iced::widget::{Column, Space, column, container};
use iced::{Element, Length, Padding, Task};
use std::path::PathBuf;

/// The height of the dialog at its highest, in logical pixels.
pub const HEIGHT: f32 = 600.0;
/// That of a line, with the gap before it.
const LINE: f32 = 62.0;
/// The dossiers that are shown at once: a search finds the others.
const SHOWN: usize = 60;

/// What happens here.
#[derive(Clone, Debug)]
pub enum Message {
    /// The dialog opens on a folder, which is read.
    Open(PathBuf),
    Read(PathBuf, Result<Listing, DossierError>),
    Searched(String),
    Choose(PathBuf),
    /// Enter: the only one that is found.
    ChooseOnly,
    Close,
}

/// What is known of the folder.
#[derive(Default)]
pub struct Lot {
    folder: PathBuf,
    /// `None` while it is read.
    read: Option<Result<Listing, DossierError>>,
    words: String,
}

impl Lot {
    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        match message {
            Message::Open(folder) => {
                *self = Self { folder: folder.clone(), ..Self::default() };
                cx.lot = Some(folder.clone());
                let (files, content) = (cx.services.files(), cx.content.clone());
                let read = off_thread(move || {
                    let listing = Listing::read(&files, &folder, &content).map_err(DossierError::from);
                    (folder, listing)
                });
                let read = Task::perform(read, |(folder, listing)| Message::Read(folder, listing));
                return Action::run(read).and_ask(Ask::OpenDialog(Dialog::Lot));
            }
            // An earlier folder's answer may come late.
            Message::Read(folder, read) if folder == self.folder => {
                self.read = Some(read);
                // The field of the search comes with the list, unless the dialog is covered or closed by then.
                return Action::run(focus::focus(search_id()));
            }
            Message::Read(..) => {}
            Message::Searched(words) => self.words = words,
            Message::Choose(folder) => return choose(folder),
            Message::ChooseOnly => {
                let found: Vec<_> = self.found().take(2).collect();
                match found[..] {
                    [only] if only.tally.is_ok() => return choose(only.folder.clone()),
                    _ => return Action::run(focus::focus(search_id())),
                }
            }
            Message::Close => return Action::ask(Ask::CloseDialog),
        }
        Action::none()
    }

    fn found(&self) -> impl Iterator<Item = &Entry> {
        let entries = self.read.iter().flatten().flat_map(|listing| &listing.entries);
        entries.filter(|entry| entry.matches(&self.words))
    }

    /// The dialog.
    pub fn view<'a>(&'a self, ui: Ui<'a>) -> Element<'a, super::Message> {
        let body: Element<'a, Message> = match &self.read {
            None => ui.caption(text!(ui.i18n, "capture-lecture")),
            Some(Err(error)) => ui.warning(say::error(ui.i18n, error)),
            Some(Ok(listing)) => self.list(ui, listing),
        };
        let name = self.folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let title = text!(ui.i18n, "lot-fenetre-titre", dossier = excerpt(&name));
        let content = framed(ui, title, body, Message::Close);
        content.map(super::Message::Lot)
    }

    fn list<'a>(&'a self, ui: Ui<'a>, listing: &'a Listing) -> Element<'a, Message> {
        let is_open = |entry: &&Entry| entry.holder.is_some();
        let open = listing.entries.iter().filter(is_open).count();
        let counts = text!(ui.i18n, "lot-fenetre-compte", nombre = listing.entries.len(), ouverts = open);
        let search = field(ui, search_id(), &self.words).label(text!(ui.i18n, "lot-fenetre-chercher"));
        let head = Column::new().spacing(space::S).push(search.view(Message::Searched)).push(ui.caption(counts));
        let mut list = Column::new().spacing(space::S).push(container(head).padding(Padding::ZERO.bottom(space::M)));
        for entry in self.found().take(SHOWN) {
            list = list.push(line(ui, entry));
        }
        let more = self.found().skip(SHOWN).count() + listing.left_out;
        if more > 0 {
            list = list.push(ui.caption(text!(ui.i18n, "lot-fenetre-reste", nombre = more)));
        }
        let mut hidden = listing.entries.len().min(SHOWN) - self.found().count().min(SHOWN);
        if self.found().next().is_none() {
            list = list.push(container(ui.text(text!(ui.i18n, "lot-fenetre-aucun"))).height(LINE - space::S));
            hidden = hidden.saturating_sub(1);
        }
        // As high whatever is searched: a click below a shorter list would close the dialog.
        list.push(Space::new().height(hidden as f32 * LINE)).into()
    }
}

/// The field of the search.
pub fn search_id() -> iced::widget::Id {
    iced::widget::Id::new("lot-chercher")
}

fn choose(folder: PathBuf) -> Action<Message> {
    Action::ask(Ask::CloseDialog).and_ask(Ask::Open(Opening::Place(folder)))
}

/// A dossier: whose, where, how far it is, and who has it open.
fn line<'a>(ui: Ui<'a>, entry: &'a Entry) -> Element<'a, Message> {
    let how_far = match &entry.tally {
        Ok(tally) => progress::count(ui.i18n, *tally),
        Err(error) => say::error(ui.i18n, error).message,
    };
    let holder =
        entry.holder.as_ref().map(|holder| text!(ui.i18n, "lot-fenetre-ouvert", qui = say::who(ui.i18n, holder)));
    let said = |text: &str| (!text.trim().is_empty()).then(|| excerpt(text.trim()));
    let parts = [said(&entry.uai), said(&entry.town), Some(how_far), holder];
    let words = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let words = column![ui.strong(excerpt(&entry.name), size::TEXT), ui.caption(words)];
    let press = entry.tally.is_ok().then(|| Message::Choose(entry.folder.clone()));
    button(ui, Kind::Card, words.width(Length::Fill), press).width(Length::Fill).into()
}
