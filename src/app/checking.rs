//! The page « Vérifications » behind its looks: the checks that run, the answer and the report that are read.
//!
//! What is pasted here may be about real people: it lives in this room only, and leaves with the page.

use super::page::Page;
use super::preferences::ProxyKind;
use super::services::{Picked, off_thread};
use super::{App, Notice};
use crate::diagnostics::answer::{Answer, AnswerError};
use crate::diagnostics::connection::{self, CancelToken, Network, Progress, ProxyChoice, Route};
use crate::diagnostics::script;
use crate::diagnostics::server_report::{ReportError, ServerReport};
use crate::document;
use crate::domain::finding::Check;
use crate::domain::inputs::AttributeInputs;
use crate::dossier::DatedFinding;
use crate::dossier::history::Edit;
use crate::files::{FileError, Files};
use crate::i18n::I18n;
use crate::text;
use iced::Task;
use iced::futures::channel::mpsc;
use iced::widget::text_editor::{Action, Content, Edit as Keys};
use std::collections::BTreeSet;
use std::fmt;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The longest pasted text that is shown in its box; a longer one is read all the same.
const LONGEST_SHOWN: usize = 32 * 1024;

/// The longest proxy's address, in characters.
const LONGEST_PROXY: usize = 300;

/// The parts of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    Connection,
    Answer,
    Server,
}

impl Tab {
    /// Every part, in the order of the page.
    pub const ALL: [Tab; 3] = [Tab::Connection, Tab::Answer, Tab::Server];
}

/// What is never shown by a log: its `Debug` says nothing.
#[derive(Clone)]
pub struct Unlogged<T>(pub T);

impl<T> fmt::Debug for Unlogged<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(masqué)")
    }
}

/// What happens on the page.
#[derive(Clone, Debug)]
pub enum Message {
    Show(Tab),
    /// The user's click: the only thing that ever opens a connection.
    Run(Vec<Check>),
    CancelToken,
    Told(CancelToken, Progress),
    Fold(Check),
    Answer(Unlogged<Action>),
    PickAnswer,
    AnswerPicked(Picked),
    AnswerRead(Result<Answer, AnswerError>),
    Forget,
    /// The attributes' names that fit the answer.
    TakeNames(AttributeInputs),
    Report(Unlogged<Action>),
    PickReport,
    ReportPicked(Picked),
    ReportRead(Result<ServerReport, ReportError>),
    KeepScript,
    PlaceScript,
    ScriptPlaced(Picked),
    ScriptWritten(PathBuf, Result<(), String>),
    Proxy(ProxyKind),
    ProxyTyped(String),
}

/// A text that is pasted or opened, and what was read in it.
pub struct Pasted<T> {
    pub content: Content,
    pub read: Option<T>,
    /// The bytes that were read without being shown.
    pub unseen: Option<usize>,
    /// A file is being chosen or read.
    awaited: bool,
}

impl<T> Default for Pasted<T> {
    fn default() -> Self {
        Self { content: Content::new(), read: None, unseen: None, awaited: false }
    }
}

impl<T> Pasted<T> {
    /// Takes a key or a paste in, and reads what is then there; whether it was read anew.
    fn take(&mut self, action: Action, read: impl Fn(&[u8]) -> T) -> bool {
        if let Action::Edit(Keys::Paste(pasted)) = &action
            && pasted.len() + self.content.text().len() > LONGEST_SHOWN
        {
            *self = Self { read: Some(read(pasted.as_bytes())), unseen: Some(pasted.len()), ..Self::default() };
            return true;
        }
        let changes = action.is_edit();
        self.content.perform(action);
        if changes {
            let text = self.content.text();
            self.unseen = None;
            self.read = (!text.trim().is_empty()).then(|| read(text.as_bytes()));
        }
        changes
    }

    /// A file's content, unless the page was left meanwhile; whether it is taken.
    fn receive(&mut self, read: T) -> bool {
        let awaited = self.awaited;
        if awaited {
            *self = Self { read: Some(read), ..Self::default() };
        }
        awaited
    }
}

/// Checks started by one click.
struct Run {
    stop: CancelToken,
    total: usize,
    left: BTreeSet<Check>,
}

/// The runs under way; closing the dossier stops them.
#[derive(Default)]
struct Runs(Vec<Run>);

impl Runs {
    fn stop(&self) {
        self.0.iter().for_each(|run| run.stop.cancel());
    }
}

impl Drop for Runs {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The state of the page.
#[derive(Default)]
pub struct Checking {
    pub tab: Tab,
    runs: Runs,
    /// By which way this computer goes, as it was when the page was opened.
    pub machine: Route,
    /// The checks whose evidence is open.
    pub unfolded: BTreeSet<Check>,
    pub answer: Pasted<Result<Answer, AnswerError>>,
    pub report: Pasted<Result<ServerReport, ReportError>>,
}

impl Checking {
    /// Whether a check is running.
    pub fn is_running(&self, check: Check) -> bool {
        self.runs.0.iter().any(|run| run.left.contains(&check))
    }

    /// How many are done, of how many; `None` when none runs.
    pub fn progress(&self) -> Option<(usize, usize)> {
        let total: usize = self.runs.0.iter().map(|run| run.total).sum();
        let left: usize = self.runs.0.iter().map(|run| run.left.len()).sum();
        (total > 0).then_some((total - left, total))
    }

    /// The page is left: what was pasted goes, what runs goes on.
    pub fn leave(&mut self) {
        self.answer = Pasted::default();
        self.report = Pasted::default();
    }

    fn start(&mut self, checks: Vec<Check>) -> (Vec<Check>, CancelToken) {
        let checks: Vec<_> = checks.into_iter().filter(|check| !self.is_running(*check)).collect();
        let stop = CancelToken::default();
        if !checks.is_empty() {
            let left = checks.iter().copied().collect();
            self.runs.0.push(Run { stop: stop.clone(), total: checks.len(), left });
        }
        (checks, stop)
    }

    /// Notes that a check ended; whether it was one of ours.
    fn end(&mut self, stop: &CancelToken, check: Check) -> bool {
        let Some(run) = self.runs.0.iter_mut().find(|run| run.stop.is(stop)) else { return false };
        let was_there = run.left.remove(&check);
        // The gauge counts all that was asked until everything is over.
        if self.runs.0.iter().all(|run| run.left.is_empty()) {
            self.runs.0.clear();
        }
        was_there
    }
}

impl App {
    /// Does what happens on the page.
    pub(super) fn check(&mut self, message: Message) -> Task<super::Message> {
        match message {
            Message::Run(checks) => return self.run_checks(checks),
            Message::Told(stop, Progress::Ended(finding)) => {
                let on = self.services.now();
                let network = self.services.network();
                if let Some(open) = &mut self.open
                    && open.checking.end(&stop, finding.check)
                {
                    let settings = open.session.settings().ok();
                    let by_hand = settings.map(|settings| network.by_hand(finding.check, settings)).unwrap_or_default();
                    open.session.keep_finding(DatedFinding { on, by_hand, finding: *finding });
                }
            }
            Message::Report(Unlogged(action)) => self.take_report(|report| report.take(action, ServerReport::read)),
            Message::ReportRead(read) => self.take_report(|report| report.receive(read)),
            Message::PickAnswer => return self.pick(text!(self.i18n, "verification-choisir-reponse"), Tab::Answer),
            Message::PickReport => return self.pick(text!(self.i18n, "verification-choisir-etat"), Tab::Server),
            Message::AnswerPicked(Picked::Path(file)) => {
                return read(file, Answer::read_from, unreadable, Message::AnswerRead);
            }
            Message::ReportPicked(Picked::Path(file)) => {
                return read(file, read_report, |_| ReportError::NotText, Message::ReportRead);
            }
            Message::AnswerPicked(Picked::NoDialog)
            | Message::ReportPicked(Picked::NoDialog)
            | Message::ScriptPlaced(Picked::NoDialog) => self.notice = Some(Notice::NoDialog),
            Message::TakeNames(names) => {
                if let Some(open) = &mut self.open {
                    open.session
                        .edit(Edit::Act, &self.catalogue, |dossier| dossier.inputs.ent.attributes = Some(names));
                }
            }
            Message::KeepScript => {
                let folder = self.open.as_ref().map(|open| open.session.folder().to_owned());
                return self.write_script(folder.map(|folder| folder.join(script::FILE_NAME)));
            }
            Message::PlaceScript => {
                let title = text!(self.i18n, "verification-placer-script");
                let placed = self.services.place_file(title, script::FILE_NAME.to_owned());
                return Task::perform(placed, |placed| super::Message::Checking(Message::ScriptPlaced(placed)));
            }
            Message::ScriptPlaced(Picked::Path(file)) => return self.write_script(Some(file)),
            Message::ScriptWritten(file, Ok(())) => self.notice = Some(Notice::FileWritten { file }),
            Message::ScriptWritten(file, Err(answer)) => self.notice = Some(Notice::FileNotWritten { file, answer }),
            Message::Proxy(kind) => {
                self.preferences.proxy = kind;
                self.keep_preferences();
            }
            Message::ProxyTyped(typed) => {
                self.preferences.own_proxy = typed.chars().take(LONGEST_PROXY).collect();
                self.keep_preferences();
            }
            other => {
                if let Some(open) = &mut self.open {
                    open.checking.take(other);
                }
            }
        }
        Task::none()
    }

    /// How the servers are reached; `None` while one's own proxy is not an address.
    fn network(&self) -> Option<Network> {
        let network = self.services.network();
        match self.preferences.proxy().ok()? {
            ProxyChoice::Machine => Some(network),
            own => Some(Network { route: own.route(), ..network }),
        }
    }

    /// Runs the checks on their threads; each message is one of theirs, and none comes once they are over.
    fn run_checks(&mut self, checks: Vec<Check>) -> Task<super::Message> {
        let Some(network) = self.network() else { return Task::none() };
        let Some(open) = &mut self.open else { return Task::none() };
        let Ok(settings) = open.session.settings().cloned() else { return Task::none() };
        let (checks, stop) = open.checking.start(checks);
        if checks.is_empty() {
            return Task::none();
        }
        let (sender, receiver) = mpsc::unbounded();
        let asked = stop.clone();
        std::thread::spawn(move || {
            connection::run(&settings, &checks, &network, &asked, |progress| {
                // The window may be gone.
                let _ = sender.unbounded_send(progress);
            });
        });
        Task::run(receiver, move |progress| super::Message::Checking(Message::Told(stop.clone(), progress)))
    }

    /// Takes a report in, and keeps what it says of the server as what a check found.
    fn take_report(&mut self, take: impl FnOnce(&mut Pasted<Result<ServerReport, ReportError>>) -> bool) {
        let on = self.services.now();
        let Some(open) = &mut self.open else { return };
        if take(&mut open.checking.report)
            && let (Some(Ok(report)), Ok(settings)) = (&open.checking.report.read, open.session.settings())
            && let Some(finding) = report.conclude(settings)
        {
            open.session.keep_finding(DatedFinding { on, by_hand: Vec::new(), finding });
        }
    }

    fn pick(&mut self, title: String, tab: Tab) -> Task<super::Message> {
        let Some(open) = &mut self.open else { return Task::none() };
        let picked = match tab {
            Tab::Server => {
                open.checking.report.awaited = true;
                Message::ReportPicked
            }
            Tab::Answer | Tab::Connection => {
                open.checking.answer.awaited = true;
                Message::AnswerPicked
            }
        };
        Task::perform(self.services.pick_text(title), move |file| super::Message::Checking(picked(file)))
    }

    fn write_script(&mut self, file: Option<PathBuf>) -> Task<super::Message> {
        let (Some(file), Some(script)) = (file, self.open.as_ref().and_then(server_script)) else {
            return Task::none();
        };
        let language = self.i18n.language();
        let written = off_thread(move || {
            let said = |error: FileError| crate::i18n::dossier::error(&I18n::new(language), &error.into()).message;
            let answer = document::write(&file, script.as_bytes()).map_err(said);
            (file, answer)
        });
        Task::perform(written, |(file, answer)| super::Message::Checking(Message::ScriptWritten(file, answer)))
    }
}

impl Checking {
    /// What changes nothing but the page.
    fn take(&mut self, message: Message) {
        match message {
            Message::Show(tab) => {
                if self.tab != tab {
                    self.leave();
                }
                self.tab = tab;
            }
            Message::CancelToken => self.runs.stop(),
            Message::Fold(check) => self.unfolded = &self.unfolded ^ &BTreeSet::from([check]),
            Message::Answer(Unlogged(action)) => _ = self.answer.take(action, Answer::read),
            Message::AnswerRead(read) => _ = self.answer.receive(read),
            Message::Forget => self.leave(),
            _ => {}
        }
    }
}

/// The script of the open dossier's server; `None` when the publisher hosts or the port is unknown.
pub fn server_script(open: &super::Open) -> Option<String> {
    let server = open.session.settings().ok()?.server.own()?;
    Some(script::server_script(server.protocol, server.listening_port?))
}

fn unreadable(error: FileError) -> AnswerError {
    AnswerError::Unreadable(error.kind())
}

fn read_report(file: impl Read) -> Result<ServerReport, ReportError> {
    let mut bytes = Vec::new();
    let most = crate::diagnostics::server_report::LARGEST as u64 + 1;
    file.take(most).read_to_end(&mut bytes).map_err(|_| ReportError::NotText)?;
    ServerReport::read(&bytes)
}

/// Opens and reads a file off the window's thread, within the reader's bounds.
fn read<T: Send + 'static, E: Send + 'static>(
    file: PathBuf,
    read: fn(Box<dyn Read + Send>) -> Result<T, E>,
    refused: fn(FileError) -> E,
    told: fn(Result<T, E>) -> Message,
) -> Task<super::Message> {
    let open = move |file: &Path| Files::system().open_chosen(file).map_err(refused).and_then(read);
    Task::perform(off_thread(move || open(&file)), move |answer| super::Message::Checking(told(answer)))
}

/// The page of the checks, which a step or the summary leads to.
pub fn way_in() -> super::Message {
    super::Message::Go(Page::Checks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn paste(text: &str) -> Message {
        Message::Answer(Unlogged(Action::Edit(Keys::Paste(Arc::new(text.to_owned())))))
    }

    #[test]
    fn a_message_with_a_persons_name_does_not_show_it() {
        let debug = format!("{:?}", paste("yes\nDurand\n"));
        assert!(!debug.contains("Durand"), "{debug}");
        let read = Message::AnswerRead(Answer::read(b"yes\nDurand\n"));
        assert!(!format!("{read:?}").contains("Durand"));
    }

    #[test]
    fn what_was_pasted_goes_with_the_page_or_the_tab() {
        let mut checking = Checking::default();
        for leave in [Checking::leave as fn(&mut Checking), |checking| checking.take(Message::Show(Tab::Server))] {
            checking.take(Message::Show(Tab::Answer));
            checking.take(paste("yes\nDurand\n"));
            assert!(checking.answer.read.as_ref().is_some_and(Result::is_ok));
            leave(&mut checking);
            assert!(checking.answer.read.is_none() && checking.answer.content.text().trim().is_empty());
        }
    }

    #[test]
    fn a_file_read_too_late_is_not_shown() {
        let mut checking = Checking::default();
        checking.answer.awaited = true;
        checking.leave();
        checking.take(Message::AnswerRead(Answer::read(b"yes\nDurand\n")));
        assert!(checking.answer.read.is_none());
    }

    #[test]
    fn a_paste_too_long_for_its_box_is_read_without_being_shown() {
        let mut checking = Checking::default();
        checking.take(paste(&format!("yes\nDurand\n{}", " ".repeat(2 * LONGEST_SHOWN))));
        assert!(checking.answer.read.is_some() && checking.answer.content.text().trim().is_empty());
        assert_eq!(checking.answer.unseen, Some(11 + 2 * LONGEST_SHOWN));
    }

    #[test]
    fn leaving_the_dossier_stops_what_runs() {
        let mut checking = Checking::default();
        let (_, stop) = checking.start(vec![Check::Page]);
        let (again, _) = checking.start(vec![Check::Page, Check::Port]);
        assert_eq!(again, [Check::Port], "a check that runs is not started twice");
        assert_eq!(checking.progress(), Some((0, 2)));
        assert!(checking.end(&stop, Check::Page) && !checking.end(&stop, Check::Page));
        assert_eq!(checking.progress(), Some((1, 2)));
        drop(checking);
        assert!(stop.is_cancelled());
    }
}
