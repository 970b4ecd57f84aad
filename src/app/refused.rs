//! What is shown instead of any page while a content file is refused: where it is, what is wrong, how to mend it.

use super::action::{Action, Ask};
use super::context::Context;
use super::services::off_thread;
use super::theme::icons::Icon;
use super::theme::tokens::{COLUMN, size, space};
use super::ui::Ui;
use super::ui::button::{Kind, icon_button, text_button};
use crate::i18n::content as say;
use crate::text;
use crate::walkthrough::{Content, ContentFault};
use iced::widget::{Column, column, container, row};
use iced::{Element, Length, Padding, Task, alignment};
use std::path::PathBuf;

/// How many faults are shown: the first ones are often the cause of the others.
const SHOWN: usize = 30;

/// What happens on the page.
#[derive(Clone, Debug)]
pub enum Message {
    /// « Vérifier de nouveau ».
    CheckAgain,
    Checked(Box<Result<Content, Vec<ContentFault>>>),
    Ask(Ask),
}

/// The page's own state.
#[derive(Default)]
pub struct Refused {
    /// The dossier that is opened once the content is right.
    waiting: Option<PathBuf>,
    is_checking: bool,
}

impl Refused {
    /// Keeps the dossier that the program was started with.
    pub fn wait_for(&mut self, place: PathBuf) {
        self.waiting = Some(place);
    }

    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        match message {
            Message::CheckAgain if self.is_checking => Action::none(),
            Message::CheckAgain => {
                self.is_checking = true;
                let (places, files) = (cx.places.clone(), cx.services.files());
                let read = off_thread(move || Box::new(places.read(&files)));
                Action::run(Task::perform(read, Message::Checked))
            }
            Message::Checked(read) => {
                self.is_checking = false;
                match *read {
                    Ok(content) => {
                        cx.use_content(content);
                        Action::ask(Ask::UseContent(self.waiting.take()))
                    }
                    Err(faults) => {
                        cx.faults = faults;
                        Action::none()
                    }
                }
            }
            Message::Ask(ask) => Action::ask(ask),
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
        let head = column![
            ui.title(text!(ui.i18n, "contenu-refuse", nombre = cx.faults.len())),
            ui.colored(
                text!(ui.i18n, "contenu-refuse-pourquoi", nombre = cx.faults.len()),
                ui.palette.caption,
                size::LEAD
            ),
        ];
        let again = (!self.is_checking).then_some(Message::CheckAgain);
        let again = text_button(ui, Kind::Main, text!(ui.i18n, "contenu-verifier"), again);
        let mut page = Column::new().spacing(space::XL).push(head.spacing(space::S)).push(again);
        for fault in &cx.faults {
            page = page.push(one(fault, ui));
        }
        let padding = Padding { top: space::L, ..Padding::new(space::XXL) };
        let page = container(page.max_width(COLUMN * 2.0)).padding(padding).width(Length::Fill);
        page.align_x(alignment::Horizontal::Center).into()
    }
}

/// A file that is refused, and all that is wrong in it.
fn one<'a>(fault: &ContentFault, ui: Ui<'a>) -> Element<'a, Message> {
    let mut list = Column::new().spacing(space::M);
    if let Some(file) = say::file(fault) {
        let name = ui.value(file.display().to_string());
        let folder = file.parent().map(|folder| Message::Ask(Ask::Reveal(folder.to_owned())));
        let folder = icon_button(ui, Kind::Plain, Icon::Folder, text!(ui.i18n, "contenu-montrer"), folder);
        let head = row![container(name).width(Length::Fill), folder].spacing(space::M);
        list = list.push(head.align_y(alignment::Vertical::Center));
    }
    let said = say::sentences(ui.i18n, fault);
    let more = said.len().saturating_sub(SHOWN);
    for sentence in said.into_iter().take(SHOWN) {
        list = list.push(ui.warning(sentence));
    }
    if more > 0 {
        list = list.push(ui.caption(text!(ui.i18n, "contenu-autres-fautes", nombre = more)));
    }
    ui.card(list)
}
