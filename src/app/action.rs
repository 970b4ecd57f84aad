//! What a feature answers to a message: work to do, and what it asks of the window.

use super::notification::Notice;
use super::page::Page;
use crate::domain::inputs::Field;
use crate::domain::port_conflict::PortConflict;
use crate::domain::setting_key::SettingKey;
use crate::dossier::LockHolder;
use crate::dossier::captures::CaptureName;
use crate::walkthrough::{StepFigure, StepId};
use iced::Task;
use std::path::PathBuf;

/// What only the window itself can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    Go(Destination),
    OpenDialog(Dialog),
    CloseDialog,
    /// To say at the head of the page; `None` takes back what was said.
    Notify(Option<Notice>),
    Copy(String),
    /// Takes the other port of a contradiction for the public address.
    UsePort(PortConflict),
    /// Shows a folder or a file with the system's own program.
    Reveal(PathBuf),
    Open(Opening),
    /// Shows the dossiers of a folder that a list filled.
    ShowLot(PathBuf),
    /// Makes a dossier of that name; one that is there already is told.
    Create(String),
    /// Tries again to save what the disk refused.
    SaveAgain,
    /// Saves the open dossier in a folder that the user chooses, and goes on there.
    SaveElsewhere,
    /// Another dossier was opened, or the last was left: what it has to show, from the top.
    ShowDossier,
    /// The content is right at last: the first page, or the dossier that waited for it.
    UseContent(Option<PathBuf>),
    /// The list of the recent dossiers is known at last.
    ReadRecent,
    /// Ends the program, whatever is not saved.
    Quit,
}

/// Where to go.
#[derive(Clone, Debug, PartialEq)]
pub enum Destination {
    Page(Page),
    /// The page of a field, with the focus in it.
    Field(Field),
    /// The main button of a page: on a step, one says that it is done, and goes on.
    Finish,
    /// One goes on, and says nothing.
    Next,
    Back,
    Home,
}

/// Which dossier to open, and how.
#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// A dossier's folder or file, or a hand-over `.zip`.
    Place(PathBuf),
    ReadOnly(PathBuf),
    /// From the holder that the user was shown.
    TakeOver(PathBuf, LockHolder),
}

/// What opens over the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    Help(HelpTab),
    Display,
    /// The list of pages, where the window is too narrow for it.
    Sidebar,
    /// A value to read out loud or to copy by hand.
    LargeValue {
        name: String,
        value: String,
    },
    Compare {
        value: SettingKey,
        /// What was pasted.
        shown: String,
    },
    Skip {
        step: StepId,
        reason: String,
    },
    /// A step done without what it asks for first.
    WayPast {
        step: StepId,
        reason: String,
    },
    /// Two ports that go together, by somebody's word.
    PortConfirmed {
        conflict: PortConflict,
        by: String,
    },
    /// A second start on the same dossier.
    Locked {
        folder: PathBuf,
        holder: LockHolder,
    },
    /// A new dossier would have the name of one that is there.
    SameName {
        folder: PathBuf,
        /// Another name, as it is typed.
        name: String,
    },
    /// The versions that were kept of the open dossier.
    Versions,
    /// The dossiers of a folder that a list filled.
    Lot,
    /// Closing would lose something.
    Closing,
    /// Closing waits for the disk.
    Waiting,
    Figure(StepFigure),
    /// The list of what goes in the `.zip`.
    HandOver,
    /// One of the user's captures, enlarged.
    Capture(CaptureName),
    /// The choice of the sheet's annex.
    Annex,
}

/// The pages to consult at any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpTab {
    Symptoms,
    Rollback,
    Glossary,
    Keys,
    /// The program itself.
    About,
}

/// Work to do, whose messages come back to the feature, and what is asked of the window, in order.
pub struct Action<M> {
    pub task: Task<M>,
    pub asks: Vec<Ask>,
}

impl<M: Send + 'static> Action<M> {
    /// Nothing more.
    pub fn none() -> Self {
        Self { task: Task::none(), asks: Vec::new() }
    }

    /// Only work.
    pub fn run(task: Task<M>) -> Self {
        Self { task, asks: Vec::new() }
    }

    /// Only a wish.
    pub fn ask(ask: Ask) -> Self {
        Self { task: Task::none(), asks: vec![ask] }
    }

    /// To say at the head of the page.
    pub fn notify(notice: Notice) -> Self {
        Self::ask(Ask::Notify(Some(notice)))
    }

    /// One more wish, after the others.
    pub fn and_ask(mut self, ask: Ask) -> Self {
        self.asks.push(ask);
        self
    }

    /// Both, one after the other.
    pub fn and(mut self, other: Self) -> Self {
        self.asks.extend(other.asks);
        Self { task: Task::batch([self.task, other.task]), asks: self.asks }
    }

    /// The same for a message that holds the feature's.
    pub fn map<N: Send + 'static>(self, wrap: impl Fn(M) -> N + Clone + Send + 'static) -> Action<N> {
        Action { task: self.task.map(wrap), asks: self.asks }
    }
}
