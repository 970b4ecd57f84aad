//! The `.zip` handed over, from its list to its file, and the one that is opened.

use super::services::off_thread;
use super::{App, Message, Overlay};
use crate::dossier::archive::{self, ArchiveError, Choice, EXTENSION, Entry, HandOver, Part};
use crate::dossier::naming;
use crate::files::Files;
use iced::Task;
use std::path::{Path, PathBuf};

/// What is done in the dialog.
#[derive(Clone, Debug)]
pub enum Act {
    Begin,
    Toggle(Part),
    Write,
    Written(Result<PathBuf, ArchiveError>),
    ShowFolder,
}

/// The dialog « Transmettre le dossier ».
#[derive(Clone, Debug, PartialEq)]
pub struct HandingOver {
    pub choice: Choice,
    /// What goes in with that choice, or why nothing can.
    pub plan: Result<Vec<Entry>, ArchiveError>,
    pub stage: Stage,
}

/// How far the `.zip` is.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    Choosing,
    Writing,
    Written(PathBuf),
    Refused(ArchiveError),
}

impl HandingOver {
    /// What the dialog's main button does.
    pub fn main(&self) -> Act {
        match self.stage {
            Stage::Written(_) => Act::ShowFolder,
            Stage::Choosing | Stage::Writing | Stage::Refused(_) => Act::Write,
        }
    }
}

impl App {
    pub(super) fn hand_over(&mut self, act: Act) -> Task<Message> {
        match act {
            Act::Begin => {
                self.overlays.retain(|shown| !matches!(shown, Overlay::HandOver(_)));
                self.plan(Choice::default());
            }
            Act::Toggle(part) => {
                if let Some(Overlay::HandOver(HandingOver { choice, .. })) = self.overlays.last() {
                    let mut choice = choice.clone();
                    choice.toggle(part);
                    self.overlays.pop();
                    self.plan(choice);
                }
            }
            Act::Write => return self.write_zip(),
            Act::Written(written) => {
                if let Some(Overlay::HandOver(handing)) = self.overlays.last_mut() {
                    handing.stage = written.map_or_else(Stage::Refused, Stage::Written);
                }
            }
            Act::ShowFolder => {
                let _ = self.services.open(&self.services.documents());
            }
        }
        Task::none()
    }

    /// Shows the dialog with what goes in.
    fn plan(&mut self, choice: Choice) {
        let Some(open) = &self.open else { return };
        let (folder, dossier, now) = (open.session.folder(), open.session.dossier(), self.services.now());
        let plan = HandOver { folder, dossier, choice: &choice, now, sheet: None }.plan();
        self.overlays.push(Overlay::HandOver(HandingOver { choice, plan, stage: Stage::Choosing }));
    }

    /// Writes the `.zip` beside the dossiers, off the window's thread.
    fn write_zip(&mut self) -> Task<Message> {
        let (Some(open), Some(Overlay::HandOver(handing))) = (&self.open, self.overlays.last_mut()) else {
            return Task::none();
        };
        // A second press while the first is being written would write it twice.
        if handing.stage == Stage::Writing {
            return Task::none();
        }
        handing.stage = Stage::Writing;
        let (folder, dossier) = (open.session.folder().to_owned(), open.session.dossier().clone());
        let (choice, now) = (handing.choice.clone(), self.services.now());
        let documents = self.services.documents();
        let written = off_thread(move || {
            let path = naming::free(&documents, &naming::folder_name(&dossier.inputs.school.name), ".zip");
            make_folder(&documents)
                .and_then(|()| {
                    HandOver { folder: &folder, dossier: &dossier, choice: &choice, now, sheet: None }.write(&path)
                })
                .map(|_| path)
        });
        Task::perform(written, |written| Message::HandOver(Act::Written(written)))
    }

    /// Opens a dossier's folder, or unpacks a `.zip` in a folder of its own first.
    pub(super) fn open_place(&mut self, path: &Path) -> Task<Message> {
        let is_zip = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION));
        if !is_zip || path.is_dir() {
            return self.open_dossier(path);
        }
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let folder = naming::free(&self.services.documents(), &naming::folder_name(&stem), "");
        let (path, now) = (path.to_owned(), self.services.now());
        let unpacked = off_thread(move || archive::extract(&path, &folder, now));
        Task::perform(unpacked, Message::Unpacked)
    }
}

fn make_folder(folder: &Path) -> Result<(), ArchiveError> {
    Ok(Files::system().create_folders(folder)?)
}
