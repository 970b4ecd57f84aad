//! The `.zip` handed over, from its list to its file.

use crate::app::action::{Action, Ask, Dialog};
use crate::app::context::Context;
use crate::app::figure_cache::SheetOf;
use crate::app::services::off_thread;
use crate::document::SHEET_FILE;
use crate::domain::timestamp::Timestamp;
use crate::dossier::archive::{self, ArchiveError, Choice, Entry, Part};
use crate::dossier::{Dossier, naming};
use crate::files::Files;
use iced::Task;
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
        let Some(parcel) = Parcel::of(cx, &self.choice) else { return Action::none() };
        let planned = off_thread(move || {
            let plan = parcel.with(|hand_over| hand_over.plan());
            (parcel.choice, plan)
        });
        Action::run(Task::perform(planned, |(choice, plan)| Message::Planned(choice, plan)))
    }

    /// Writes the `.zip` beside the dossiers, off the window's thread.
    fn write(&mut self, cx: &Context) -> Action<Message> {
        // A second press while the first is being written would write it twice.
        if self.stage == Stage::Writing {
            return Action::none();
        }
        let Some(parcel) = Parcel::of(cx, &self.choice) else { return Action::none() };
        self.stage = Stage::Writing;
        let documents = cx.services.documents();
        let written = off_thread(move || {
            let name = naming::folder_name(&parcel.dossier.inputs.school.name);
            make_folder(&documents)?;
            let path = naming::free(&documents, &name, ".zip");
            parcel.with(|hand_over| hand_over.write(&path)).map(|_| path)
        });
        Action::run(Task::perform(written, Message::Written))
    }
}

/// What is handed over, as it is now, taken off the window's thread.
struct Parcel {
    folder: PathBuf,
    dossier: Dossier,
    choice: Choice,
    now: Timestamp,
    sheet: SheetOf,
}

impl Parcel {
    fn of(cx: &Context, choice: &Choice) -> Option<Self> {
        let session = cx.session()?;
        let (folder, dossier, now) = (session.folder().to_owned(), session.dossier().clone(), cx.services.now());
        let sheet = cx.figures.sheet_of(&cx.walkthrough, &cx.catalogue, cx.i18n.language(), now);
        Some(Self { folder, dossier, choice: choice.clone(), now, sheet })
    }

    /// Does something with the hand-over. Where the user made a sheet, one drawn anew goes: theirs may print what
    /// does not go, or what has changed since. The page of HTML goes in any case: it is what a screen reader reads.
    fn with<T>(&self, work: impl FnOnce(&archive::HandOver<'_>) -> T) -> T {
        let Self { folder, dossier, choice, now, sheet } = self;
        let without = archive::HandOver { folder, dossier, choice, now: *now, sheet: None, guide: None };
        let content = without.content();
        let drawn = folder.join(SHEET_FILE).exists().then(|| sheet.draw(&content)).flatten();
        let guide = sheet.guide(&content, folder);
        let guide = guide.as_deref().map(str::as_bytes);
        work(&archive::HandOver { sheet: drawn.as_deref(), guide, ..without })
    }
}

fn make_folder(folder: &Path) -> Result<(), ArchiveError> {
    Ok(Files::system().create_folders(folder)?)
}
