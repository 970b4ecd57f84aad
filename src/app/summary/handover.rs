//! The `.zip` handed over, from its list to its file.

use crate::app::action::{Action, Ask, Dialog};
use crate::app::context::Context;
use crate::app::services::off_thread;
use crate::dossier::archive::{self, ArchiveError, Choice, Entry, Part};
use crate::dossier::{DossierError, error, naming};
use iced::Task;
use std::fs;
use std::path::{Path, PathBuf};

/// What is done in the dialog.
#[derive(Clone, Debug)]
pub enum Message {
    Begin,
    Toggle(Part),
    /// What goes in with that choice, or why nothing can.
    Planned(Choice, Result<Vec<Entry>, ArchiveError>),
    Write,
    Written(Result<PathBuf, ArchiveError>),
    ShowFolder,
}

/// The dialog « Transmettre le dossier ».
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HandOver {
    pub choice: Choice,
    /// What goes in with that choice, or why nothing can; `None` while the disk is looked at.
    pub plan: Option<Result<Vec<Entry>, ArchiveError>>,
    pub stage: Stage,
}

/// How far the `.zip` is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Stage {
    #[default]
    Choosing,
    Writing,
    Written(PathBuf),
    Refused(ArchiveError),
}

impl HandOver {
    /// What the dialog's main button does.
    pub fn main(&self) -> super::Message {
        super::Message::HandOver(match self.stage {
            Stage::Written(_) => Message::ShowFolder,
            Stage::Choosing | Stage::Writing | Stage::Refused(_) => Message::Write,
        })
    }

    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &Context) -> Action<Message> {
        match message {
            Message::Begin => {
                *self = Self::default();
                self.plan(cx).and_ask(Ask::OpenDialog(Dialog::HandOver))
            }
            Message::Toggle(part) => {
                self.choice.toggle(part);
                self.stage = Stage::Choosing;
                self.plan(cx)
            }
            Message::Planned(choice, plan) => {
                // The answer to an earlier choice comes too late.
                if choice == self.choice {
                    self.plan = Some(plan);
                }
                Action::none()
            }
            Message::Write => self.write(cx),
            Message::Written(written) => {
                self.stage = written.map_or_else(Stage::Refused, Stage::Written);
                Action::none()
            }
            Message::ShowFolder => Action::ask(Ask::Reveal(cx.services.documents())),
        }
    }

    /// Looks at what goes in, off the window's thread.
    fn plan(&self, cx: &Context) -> Action<Message> {
        let Some(session) = cx.session() else { return Action::none() };
        let (folder, dossier) = (session.folder().to_owned(), session.dossier().clone());
        let (choice, now) = (self.choice.clone(), cx.services.now());
        let planned = off_thread(move || {
            let plan = archive::HandOver { folder: &folder, dossier: &dossier, choice: &choice, now }.plan();
            (choice, plan)
        });
        Action::run(Task::perform(planned, |(choice, plan)| Message::Planned(choice, plan)))
    }

    /// Writes the `.zip` beside the dossiers, off the window's thread.
    fn write(&mut self, cx: &Context) -> Action<Message> {
        let Some(session) = cx.session() else { return Action::none() };
        // A second press while the first is being written would write it twice.
        if self.stage == Stage::Writing {
            return Action::none();
        }
        self.stage = Stage::Writing;
        let (folder, dossier) = (session.folder().to_owned(), session.dossier().clone());
        let (choice, now) = (self.choice.clone(), cx.services.now());
        let documents = cx.services.documents();
        let written = off_thread(move || {
            let path = naming::free(&documents, &naming::folder_name(&dossier.inputs.school.name), ".zip");
            make_folder(&documents)
                .and_then(|()| {
                    archive::HandOver { folder: &folder, dossier: &dossier, choice: &choice, now }.write(&path)
                })
                .map(|_| path)
        });
        Action::run(Task::perform(written, Message::Written))
    }
}

fn make_folder(folder: &Path) -> Result<(), ArchiveError> {
    fs::create_dir_all(folder).map_err(|error| DossierError::system(error::Action::Create, folder, &error).into())
}
