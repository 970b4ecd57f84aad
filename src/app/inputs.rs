//! The pages where one types what is asked: school, address and server, ENT, identification.

mod address;
mod ent;
mod form;
mod mapping;
mod school;

use super::action::{Action, Ask};
use super::context::{Context, Open};
use super::page::Page;
use super::ui::Ui;
pub use crate::domain::inputs::{CasChoice, Table};
use crate::domain::inputs::{Field, Hosting, Protocol};
use crate::dossier::history::{Edit, TextId};
use iced::Element;
use iced::widget::Space;

pub use form::field_id;

/// What happens on these pages.
#[derive(Clone, Debug)]
pub enum Message {
    Typed(Field, String),
    /// A value that was offered.
    Guessed(Field, String),
    Host(Hosting),
    Listen(Protocol),
    SearchEnt(String),
    ChooseEnt(String),
    ChooseCas(CasChoice),
    EditTable(Table),
    ResetTable(Table),
    Ask(Ask),
}

impl From<Ask> for Message {
    fn from(ask: Ask) -> Self {
        Message::Ask(ask)
    }
}

/// The pages' own state: what is typed is in the dossier.
#[derive(Default)]
pub struct Inputs {
    /// The ENT list's search.
    search: String,
}

impl Inputs {
    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        match message {
            Message::Typed(field, text) => {
                cx.edit(Edit::Typing(TextId::Input(field)), |dossier| {
                    dossier.inputs.set(field, text);
                });
            }
            Message::Guessed(field, text) => {
                cx.edit(Edit::Act, |dossier| dossier.inputs.set(field, text));
            }
            Message::Host(hosting) => cx.edit(Edit::Act, |dossier| dossier.inputs.school.hosting = hosting),
            Message::Listen(protocol) => cx.edit(Edit::Act, |dossier| dossier.inputs.server.protocol = protocol),
            Message::SearchEnt(text) => self.search = text,
            Message::ChooseEnt(id) => cx.edit(Edit::Act, |dossier| dossier.inputs.choose_ent(id)),
            Message::ChooseCas(choice) => cx.edit(Edit::Act, |dossier| dossier.inputs.choose_cas(choice)),
            Message::EditTable(table) => {
                let catalogue = cx.catalogue.clone();
                cx.edit(Edit::Act, |dossier| dossier.inputs.edit_table(table, &catalogue));
            }
            Message::ResetTable(table) => cx.edit(Edit::Act, |dossier| dossier.inputs.reset_table(table)),
            Message::Ask(ask) => return Action::ask(ask),
        }
        Action::none()
    }

    /// One of these pages; anything else has nothing to type.
    pub fn view<'a>(&'a self, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
        match open.page {
            Page::School => school::view(ui, open),
            Page::Address => address::view(cx, ui, open),
            Page::Ent => ent::view(self, cx, ui, open),
            Page::Mapping => mapping::view(cx, ui, open),
            Page::Step(_) | Page::Summary | Page::Checks => Space::new().into(),
        }
    }
}

/// The field that has the focus when one comes to a page.
pub fn first_field(page: &Page) -> Option<Field> {
    match page {
        Page::School => Some(Field::Name),
        Page::Address => Some(Field::Address),
        Page::Ent => Some(Field::Ent),
        _ => None,
    }
}
