//! The page « Récapitulatif »: what is still open, the papers, the hand-over, every value.

pub mod annex;
mod annex_view;
pub mod facts;
pub mod handover;
mod handover_view;
mod left;
mod page;
mod papers;

use super::action::{Action, Ask};
use super::context::{Context, Open};
use super::figure_cache::{SheetError, SheetPage};
use super::notification::{DialogFor, Notice};
use super::page::Page;
use super::printing::PrintError;
use super::services::{FileDialog, Picked, Wanted, off_thread};
use super::ui::Ui;
use crate::document;
use crate::document::note::{self, Audience};
use crate::document::request::Request;
use crate::domain::ent::Catalogue;
use crate::domain::settings::Settings;
use crate::dossier::Occasion;
use crate::files::FileError;
use crate::i18n::I18n;
use crate::text;
use iced::{Element, Task};
use std::path::PathBuf;

pub use page::view;

/// What happens on the page.
#[derive(Clone, Debug)]
pub enum Message {
    MakeSheet,
    /// Makes the sheet, and gives it to the program that prints it.
    PrintSheet,
    SheetToPrint(Result<PathBuf, SheetError>),
    Printed(PathBuf, Result<(), PrintError>),
    /// The sheet's first page is drawn.
    PageDrawn(Option<SheetPage>),
    /// A paper that is a text is read whole, or folded.
    Read(TextPaper),
    /// A paper that is a text goes in a file.
    Save(TextPaper),
    Placed(TextPaper, Picked),
    Written(PathBuf, Result<(), String>),
    SheetMade(Result<PathBuf, SheetError>),
    /// The whole dossier as one page of HTML.
    MakeGuide,
    GuideMade(Result<PathBuf, SheetError>),
    Annex(annex::Message),
    HandOver(handover::Message),
    /// The numbers, dates and people of the papers.
    Facts(facts::Message),
    Ask(Ask),
}

impl From<Ask> for Message {
    fn from(ask: Ask) -> Self {
        Message::Ask(ask)
    }
}

/// A paper that is a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextPaper {
    /// The request to the ENT's support.
    Ticket,
    /// The note to families.
    Note,
    /// The note to teachers and staff.
    StaffNote,
}

impl TextPaper {
    fn text(self, open: &Open, settings: &Settings, catalogue: &Catalogue, i18n: &I18n) -> String {
        let dossier = &open.session.dossier().shareable();
        match self {
            TextPaper::Ticket => Request::of(dossier, settings, catalogue, i18n).text(i18n),
            TextPaper::Note => note::text(settings, dossier, Audience::Families, i18n),
            TextPaper::StaffNote => note::text(settings, dossier, Audience::Staff, i18n),
        }
    }

    /// The name that is offered for its file.
    fn file_name(self) -> &'static str {
        match self {
            TextPaper::Ticket => "demande-ent.txt",
            TextPaper::Note => "note-familles.txt",
            TextPaper::StaffNote => "note-personnels.txt",
        }
    }
}

/// The page's own state.
#[derive(Default)]
pub struct Summary {
    pub annex: annex::AnnexChoice,
    pub hand_over: handover::HandOver,
    facts: facts::Facts,
    /// The paper that is read whole.
    read: Option<TextPaper>,
}

impl Summary {
    /// Another dossier: the choice of the annex stays while the window is open.
    pub fn reset(&mut self) {
        self.hand_over = handover::HandOver::default();
        self.facts = facts::Facts::default();
        self.read = None;
    }

    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        match message {
            Message::MakeSheet => self.make_sheet(cx, Message::SheetMade),
            Message::PrintSheet => self.make_sheet(cx, Message::SheetToPrint),
            Message::SheetToPrint(Ok(file)) => {
                let printed = cx.services.print(&file);
                Action::run(Task::perform(printed, move |printed| Message::Printed(file.clone(), printed)))
            }
            Message::Printed(file, Ok(())) => Action::notify(Notice::PrintAsked { file }),
            Message::Printed(file, Err(why)) => Action::notify(Notice::NotPrinted { file, why }),
            Message::PageDrawn(page) => {
                if let Some(page) = page {
                    cx.figures.keep_sheet_page(page);
                }
                Action::none()
            }
            Message::Read(paper) => {
                self.read = if self.read == Some(paper) { None } else { Some(paper) };
                Action::none()
            }
            Message::Save(paper) => {
                let wanted = Wanted::NewFile { name: paper.file_name().to_owned() };
                let dialog = FileDialog { title: text!(cx.i18n, "papier-enregistrer"), wanted };
                Action::run(Task::perform(cx.services.pick(dialog), move |picked| Message::Placed(paper, picked)))
            }
            Message::Placed(paper, Picked::Path(file)) => write(cx, paper, file),
            Message::Placed(_, Picked::Cancelled) => Action::none(),
            Message::Placed(_, Picked::NoDialog) => Action::notify(Notice::NoDialog(DialogFor::Paper)),
            Message::Written(file, Ok(())) => Action::notify(Notice::FileWritten { file }),
            Message::Written(file, Err(answer)) => Action::notify(Notice::FileNotWritten { file, answer }),
            Message::SheetMade(Ok(file)) => Action::notify(match cx.services.open(&file) {
                Ok(()) => Notice::SheetMade { file },
                Err(_) => Notice::SheetUnopened { file },
            }),
            Message::SheetMade(Err(error)) | Message::SheetToPrint(Err(error)) => {
                Action::notify(Notice::SheetFailed(error))
            }
            Message::MakeGuide => make_guide(cx),
            Message::GuideMade(made) => Action::notify(Notice::guide(made, |file| cx.services.open(file).is_ok())),
            Message::Annex(annex::Message::Make) => {
                Action::ask(Ask::CloseDialog).and(self.make_sheet(cx, Message::SheetMade))
            }
            Message::Annex(message) => {
                self.annex.update(message, cx);
                Action::none()
            }
            Message::Facts(message) => self.facts.update(message, cx),
            Message::HandOver(message) => self.hand_over.update(message, cx).map(Message::HandOver),
            Message::Ask(ask) => Action::ask(ask),
        }
    }

    /// Draws the sheet's first page when the page shows it and the dossier has changed, off the window's thread.
    pub fn load(&self, cx: &mut Context) -> Task<Message> {
        let Context { open: Some(open), figures, walkthrough, catalogue, i18n, services, .. } = cx else {
            return Task::none();
        };
        if open.page != Page::Summary {
            return Task::none();
        }
        let (language, now) = (i18n.language(), services.now());
        let drawn = figures.draw_sheet_page(&open.session, walkthrough, catalogue, language, now);
        drawn.map_or_else(Task::none, |drawn| Task::perform(drawn, Message::PageDrawn))
    }

    /// Makes the sheet of the dossier as it is now, off the window's thread.
    fn make_sheet(&self, cx: &mut Context, then: fn(Result<PathBuf, SheetError>) -> Message) -> Action<Message> {
        let Some(open) = &mut cx.open else { return Action::none() };
        open.session.save_now(Occasion::Typing);
        let (now, language) = (cx.services.now(), cx.i18n.language());
        let (walkthrough, catalogue) = (&cx.walkthrough, &cx.catalogue);
        let made = cx.figures.sheet(&open.session, walkthrough, catalogue, self.annex.wanted(), language, now);
        let made = made.map_or_else(Task::none, |made| Task::perform(made, then));
        Action::run(made).and_ask(Ask::Notify(None))
    }
}

/// Makes the page of HTML of the dossier as it is now, off the window's thread.
fn make_guide(cx: &mut Context) -> Action<Message> {
    let (now, language) = (cx.services.now(), cx.i18n.language());
    let made = cx.figures.sheet_of(&cx.walkthrough, &cx.catalogue, language, now);
    let Some(open) = &mut cx.open else { return Action::none() };
    open.session.save_now(Occasion::Typing);
    let (dossier, folder) = (open.session.dossier().clone(), open.session.folder().to_owned());
    let made = off_thread(move || made.write_guide(&dossier, &folder));
    Action::run(Task::perform(made, Message::GuideMade)).and_ask(Ask::Notify(None))
}

/// Writes a paper in a file, off the window's thread; lines end as Windows' do.
fn write(cx: &Context, paper: TextPaper, file: PathBuf) -> Action<Message> {
    let Some(open) = &cx.open else { return Action::none() };
    let Ok(settings) = open.session.settings() else { return Action::none() };
    let content = paper.text(open, settings, &cx.catalogue, &cx.i18n).replace('\n', "\r\n");
    let language = cx.i18n.language();
    let written = off_thread(move || {
        let said = |error: FileError| crate::i18n::dossier::error(&I18n::new(language), &error.into()).message;
        let answer = document::write(&file, content.as_bytes()).map_err(said);
        (file, answer)
    });
    Action::run(Task::perform(written, |(file, answer)| Message::Written(file, answer)))
}

/// The dialog of the hand-over.
pub fn hand_over<'a>(state: &'a Summary, ui: Ui<'a>) -> Element<'a, Message> {
    handover_view::view(ui, &state.hand_over).map(Message::HandOver)
}

/// The dialog of the annex.
pub fn annex<'a>(state: &'a Summary, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    annex_view::view(&state.annex, cx, ui, open).map(Message::Annex)
}
