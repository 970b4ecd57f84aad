//! The welcome page: a new dossier, one to open, those opened lately.

mod page;

use super::action::{Action, Ask, Opening};
use super::context::Context;
use super::figure_cache::SheetError;
use super::notification::{DialogFor, Notice};
use super::page::Page;
use super::services::{FileDialog, Picked, Wanted, off_thread};
use super::ui::focus;
use crate::domain::settings::Settings;
use crate::dossier::{Dossier, DossierError, Store, Tally};
use crate::walkthrough::{Content, ItemId};
use iced::Task;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use page::view;

/// The name's field.
pub fn name_id() -> iced::widget::Id {
    iced::widget::Id::new("accueil-nom")
}

/// « Reprendre ».
fn resume_id() -> iced::widget::Id {
    iced::widget::Id::new("accueil-reprendre")
}

/// What happens on the page.
#[derive(Clone, Debug)]
pub enum Message {
    NameTyped(String),
    /// The walkthrough that a new dossier is to follow.
    Choose(ItemId),
    Create,
    PickFolder,
    PickZip,
    Picked(Picked),
    /// A recent dossier was read.
    Read(PathBuf, Result<Standing, DossierError>),
    /// The last dossier as one page of HTML, without opening it.
    Guide(PathBuf),
    GuideMade(Result<PathBuf, GuideError>),
    /// « Retirer de la liste ».
    Forget(PathBuf),
    Ask(Ask),
}

impl From<Ask> for Message {
    fn from(ask: Ask) -> Self {
        Message::Ask(ask)
    }
}

/// Why there is no page of HTML.
#[derive(Clone, Debug)]
pub enum GuideError {
    /// The dossier could not be read.
    Dossier(Box<DossierError>),
    /// The page could not be made or written.
    Page(SheetError),
}

/// The page's own state.
#[derive(Default)]
pub struct Welcome {
    name: String,
    problem: Option<Notice>,
    recent: Vec<Recent>,
}

/// A recent dossier.
pub struct Recent {
    folder: PathBuf,
    /// `None` while it is read.
    read: Option<Result<Standing, DossierError>>,
}

/// How far a dossier is.
#[derive(Clone, Debug)]
pub struct Standing {
    name: String,
    tally: Tally,
    /// Where one stopped.
    page: Option<Page>,
    /// Whether its values can be made: it has a guide then.
    is_filled_in: bool,
}

impl Welcome {
    /// Shows the recent dossiers at once, by their folders, and reads each on a thread of its own: a disk that does
    /// not answer keeps nobody waiting.
    pub fn read_recent(&mut self, cx: &Context) -> Task<Message> {
        let folders = cx.preferences.recent.iter();
        self.recent = folders.map(|folder| Recent { folder: folder.clone(), read: None }).collect();
        let content = Arc::new(cx.content.clone());
        Task::batch(self.recent.iter().map(|recent| {
            let (folder, content) = (recent.folder.clone(), content.clone());
            let files = cx.services.files();
            let read = off_thread(move || {
                let opened = Store::open_on(&files, &folder);
                let standing = opened.map(|opened| Standing::of(opened.dossier, &content));
                (folder, standing)
            });
            Task::perform(read, |(folder, standing)| Message::Read(folder, standing))
        }))
    }

    /// What has the focus as one comes: the last dossier, or the name of the first.
    pub fn first_id(&self) -> iced::widget::Id {
        if self.recent.is_empty() { name_id() } else { resume_id() }
    }

    /// Enter: the last dossier is taken up again, unless one types a name.
    pub fn main(&self) -> Message {
        match self.recent.first() {
            Some(last) if self.name.trim().is_empty() => Message::Ask(Ask::Open(Opening::Place(last.folder.clone()))),
            _ => Message::Create,
        }
    }

    /// The dossier is made: its name is no longer wanted.
    pub fn forget_name(&mut self) {
        self.name.clear();
        self.problem = None;
    }

    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        match message {
            Message::NameTyped(name) => {
                self.name = name;
                self.problem = None;
            }
            Message::Choose(id) => cx.walkthrough = cx.content.followed(Some(&id)).clone(),
            Message::Create => {
                let name = self.name.trim();
                if !name.is_empty() {
                    return Action::ask(Ask::Create(name.to_owned()));
                }
                self.problem = Some(Notice::NameMissing);
                return Action::run(focus::focus(name_id()));
            }
            Message::PickFolder => return pick(cx, crate::text!(cx.i18n, "fenetre-ouvrir-dossier"), Wanted::Folder),
            Message::PickZip => return pick(cx, crate::text!(cx.i18n, "fenetre-ouvrir-zip"), Wanted::Zip),
            Message::Picked(Picked::Path(path)) => return Action::ask(Ask::Open(Opening::Place(path))),
            Message::Picked(Picked::Cancelled) => {}
            Message::Picked(Picked::NoDialog) => return Action::notify(Notice::NoDialog(DialogFor::Dossier)),
            Message::Read(folder, standing) => {
                if let Some(recent) = self.recent.iter_mut().find(|recent| recent.folder == folder) {
                    recent.read = Some(standing);
                }
            }
            Message::Guide(folder) => {
                let (now, language, files) = (cx.services.now(), cx.i18n.language(), cx.services.files());
                let (figures, content) = (cx.figures.maker(), cx.content.clone());
                let made = off_thread(move || {
                    let opened =
                        Store::open_on(&files, &folder).map_err(|error| GuideError::Dossier(Box::new(error)))?;
                    let walkthrough = opened.dossier.shown_with(&content);
                    let made = figures.of(walkthrough, &content.catalogue, language, now);
                    made.write_guide(&opened.dossier, &opened.folder).map_err(GuideError::Page)
                });
                return Action::run(Task::perform(made, Message::GuideMade)).and_ask(Ask::Notify(None));
            }
            Message::GuideMade(Err(GuideError::Dossier(error))) => return Action::notify(Notice::Dossier(*error)),
            Message::GuideMade(Err(GuideError::Page(error))) => return Action::notify(Notice::SheetFailed(error)),
            Message::GuideMade(Ok(file)) => {
                return Action::notify(Notice::guide(Ok(file), |file| cx.services.open(file).is_ok()));
            }
            Message::Forget(folder) => {
                cx.preferences.forget(&folder);
                self.recent.retain(|recent| recent.folder != folder);
            }
            Message::Ask(ask) => return Action::ask(ask),
        }
        Action::none()
    }
}

fn pick(cx: &Context, title: String, wanted: Wanted) -> Action<Message> {
    Action::run(Task::perform(cx.services.pick(FileDialog { title, wanted }), Message::Picked))
}

impl Standing {
    fn of(dossier: Dossier, content: &Content) -> Self {
        let hosting = dossier.inputs.school.hosting;
        let walkthrough = dossier.shown_with(content);
        let settings = Settings::compute(&dossier.inputs, &content.catalogue).ok();
        let tally = Tally::of(&walkthrough.path(hosting), &dossier, settings.as_ref());
        let kept = dossier.progress.current.as_ref().map(|page| page.as_str().to_owned());
        let page = Page::all(walkthrough, hosting).into_iter().find(|page| Some(page.id()) == kept);
        Self { name: dossier.inputs.school.name, tally, page, is_filled_in: settings.is_some() }
    }
}

impl Recent {
    /// The folder's own name, until the school's is read.
    fn folder_name(&self) -> String {
        let name = self.folder.file_name().unwrap_or(self.folder.as_os_str());
        Path::new(name).display().to_string()
    }
}
