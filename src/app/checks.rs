//! The page « Vérifications »: the checks that run, the answer and the report that are read.
//!
//! What is pasted here may be about real people: it lives in this page only, and leaves with it.

mod cas_answer;
mod connection;
mod finding;
mod page;
mod server;

use super::action::{Action, Ask};
use super::context::{Context, Open};
use super::notification::{DialogFor, Notice};
use super::preferences::ProxyKind;
use super::services::{FileDialog, Picked, Wanted, off_thread};
use super::ui::paste_box::{Paste, Unlogged};
use crate::diagnostics::answer::{Answer, AnswerError};
use crate::diagnostics::connection::{self as network, CancelToken, CheckProgress, Network, ProxyChoice, Route};
use crate::diagnostics::script;
use crate::diagnostics::server_report::{ReportError, ServerReport};
use crate::document;
use crate::domain::finding::{Check, Diagnosis, Finding};
use crate::domain::inputs::AttributeInputs;
use crate::dossier::DatedFinding;
use crate::dossier::history::Edit;
use crate::files::{FileError, Files};
use crate::i18n::I18n;
use crate::text;
use crate::threads;
use iced::Task;
use iced::futures::channel::mpsc;
use iced::widget::text_editor;
use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

pub use finding::standing;
pub use page::view;

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

/// What happens on the page.
#[derive(Clone, Debug)]
pub enum Message {
    Show(Tab),
    /// The user's click: the only thing that ever opens a connection.
    Run(Vec<Check>),
    /// « Arrêter ».
    Cancel,
    Progress(CancelToken, CheckProgress),
    Fold(Check),
    Answer(Unlogged<text_editor::Action>),
    PickAnswer,
    AnswerPicked(Picked),
    AnswerRead(Result<Answer, AnswerError>),
    Forget,
    /// The attributes' names that fit the answer.
    TakeNames(AttributeInputs),
    Report(Unlogged<text_editor::Action>),
    PickReport,
    ReportPicked(Picked),
    ReportRead(Result<ServerReport, ReportError>),
    KeepScript,
    PlaceScript,
    ScriptPlaced(Picked),
    ScriptWritten(PathBuf, Result<(), String>),
    Proxy(ProxyKind),
    ProxyTyped(String),
    Ask(Ask),
}

impl From<Ask> for Message {
    fn from(ask: Ask) -> Self {
        Message::Ask(ask)
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
pub struct Checks {
    pub tab: Tab,
    runs: Runs,
    /// By which way this computer goes, as it was when the page was opened.
    pub machine: Route,
    /// That this computer has no network, when the last run found it: it is about now, and kept in no dossier.
    pub no_network: Option<Finding>,
    /// The checks whose evidence is open.
    pub unfolded: BTreeSet<Check>,
    pub answer: Paste<Result<Answer, AnswerError>>,
    pub report: Paste<Result<ServerReport, ReportError>>,
}

impl Checks {
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
        self.answer = Paste::default();
        self.report = Paste::default();
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
        // The bar counts all that was asked until everything is over.
        if self.runs.0.iter().all(|run| run.left.is_empty()) {
            self.runs.0.clear();
        }
        was_there
    }
}

impl Checks {
    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        match message {
            Message::Show(tab) => self.show(tab),
            Message::Run(checks) => return Action::run(self.run(cx, checks)),
            Message::Cancel => self.runs.stop(),
            Message::Progress(stop, CheckProgress::Ended(finding)) if finding.check == Check::Network => {
                if self.runs.0.iter().any(|run| run.stop.is(&stop)) {
                    self.no_network = matches!(finding.cause, Diagnosis::NoNetwork { .. }).then_some(*finding);
                }
            }
            Message::Progress(stop, CheckProgress::Ended(finding)) => {
                if self.end(&stop, finding.check)
                    && let Some(open) = &mut cx.open
                {
                    let (on, network) = (cx.services.now(), cx.services.network());
                    let settings = open.session.settings().ok();
                    let by_hand = settings.map(|settings| network.by_hand(finding.check, settings)).unwrap_or_default();
                    open.session.keep_finding(DatedFinding { on, by_hand, finding: *finding });
                }
            }
            Message::Progress(..) => {}
            Message::Fold(check) => self.unfolded = &self.unfolded ^ &BTreeSet::from([check]),
            Message::Answer(Unlogged(action)) => _ = self.answer.take(action, Answer::read),
            Message::AnswerRead(read) => _ = self.answer.receive(read),
            Message::Report(Unlogged(action)) => {
                if self.report.take(action, ServerReport::read) {
                    self.keep_report(cx);
                }
            }
            Message::ReportRead(read) => {
                if self.report.receive(read) {
                    self.keep_report(cx);
                }
            }
            Message::Forget => self.leave(),
            Message::PickAnswer => {
                self.answer.awaited = true;
                return pick(cx, text!(cx.i18n, "verification-choisir-reponse"), Message::AnswerPicked);
            }
            Message::PickReport => {
                self.report.awaited = true;
                return pick(cx, text!(cx.i18n, "verification-choisir-etat"), Message::ReportPicked);
            }
            Message::AnswerPicked(Picked::Path(file)) => {
                return read(file, Answer::read_from, unreadable, Message::AnswerRead);
            }
            Message::ReportPicked(Picked::Path(file)) => {
                return read(file, ServerReport::read_from, |_| ReportError::NotText, Message::ReportRead);
            }
            Message::AnswerPicked(Picked::NoDialog) | Message::ReportPicked(Picked::NoDialog) => {
                return Action::notify(Notice::NoDialog(DialogFor::Text));
            }
            Message::ScriptPlaced(Picked::NoDialog) => return Action::notify(Notice::NoDialog(DialogFor::Script)),
            Message::AnswerPicked(Picked::Cancelled)
            | Message::ReportPicked(Picked::Cancelled)
            | Message::ScriptPlaced(Picked::Cancelled) => {}
            Message::TakeNames(names) => {
                cx.edit(Edit::Act, |dossier| dossier.inputs.ent.attributes = Some(names));
            }
            Message::KeepScript => {
                let folder = cx.session().map(|session| session.folder().to_owned());
                return write_script(cx, folder.map(|folder| folder.join(script::FILE_NAME)));
            }
            Message::PlaceScript => {
                let wanted = Wanted::NewFile { name: script::FILE_NAME.to_owned() };
                let dialog = FileDialog { title: text!(cx.i18n, "verification-placer-script"), wanted };
                return Action::run(Task::perform(cx.services.pick(dialog), Message::ScriptPlaced));
            }
            Message::ScriptPlaced(Picked::Path(file)) => return write_script(cx, Some(file)),
            Message::ScriptWritten(file, Ok(())) => return Action::notify(Notice::FileWritten { file }),
            Message::ScriptWritten(file, Err(answer)) => {
                return Action::notify(Notice::FileNotWritten { file, answer });
            }
            Message::Proxy(kind) => cx.preferences.proxy = kind,
            Message::ProxyTyped(typed) => cx.preferences.own_proxy = typed.chars().take(LONGEST_PROXY).collect(),
            Message::Ask(ask) => return Action::ask(ask),
        }
        Action::none()
    }

    fn show(&mut self, tab: Tab) {
        if self.tab != tab {
            self.leave();
        }
        self.tab = tab;
    }

    /// Runs the checks on their threads; each message is one of theirs, and none comes once they are over.
    fn run(&mut self, cx: &Context, checks: Vec<Check>) -> Task<Message> {
        let Some(network) = reach(cx) else { return Task::none() };
        let Some(Ok(settings)) = cx.session().map(|session| session.settings().cloned()) else { return Task::none() };
        let (checks, stop) = self.start(checks);
        if checks.is_empty() {
            return Task::none();
        }
        self.no_network = None;
        let (sender, receiver) = mpsc::unbounded();
        let asked = stop.clone();
        threads::aside(move || {
            network::run(&settings, &checks, &network, &asked, |progress| {
                // The window may be gone.
                let _ = sender.unbounded_send(progress);
            });
        });
        Task::run(receiver, move |progress| Message::Progress(stop.clone(), progress))
    }

    /// Keeps what the report says of the server as what a check found.
    fn keep_report(&self, cx: &mut Context) {
        let on = cx.services.now();
        let Some(open) = &mut cx.open else { return };
        if let (Some(Ok(report)), Ok(settings)) = (&self.report.read, open.session.settings())
            && let Some(finding) = report.conclude(settings)
        {
            open.session.keep_finding(DatedFinding { on, by_hand: Vec::new(), finding });
        }
    }
}

/// How the servers are reached; `None` while the proxy that was typed is no address.
fn reach(cx: &Context) -> Option<Network> {
    let network = cx.services.network();
    match cx.preferences.proxy().ok()? {
        ProxyChoice::Machine => Some(network),
        own => Some(Network { route: own.route(), ..network }),
    }
}

fn pick(cx: &Context, title: String, picked: fn(Picked) -> Message) -> Action<Message> {
    Action::run(Task::perform(cx.services.pick(FileDialog { title, wanted: Wanted::Text }), picked))
}

fn write_script(cx: &Context, file: Option<PathBuf>) -> Action<Message> {
    let (Some(file), Some(script)) = (file, cx.open.as_ref().and_then(server_script)) else {
        return Action::none();
    };
    let language = cx.i18n.language();
    let written = off_thread(move || {
        let said = |error: FileError| crate::i18n::dossier::error(&I18n::new(language), &error.into()).message;
        let answer = document::write(&file, script.as_bytes()).map_err(said);
        (file, answer)
    });
    Action::run(Task::perform(written, |(file, answer)| Message::ScriptWritten(file, answer)))
}

/// The script of the open dossier's server; `None` when the publisher hosts or the port is unknown.
fn server_script(open: &Open) -> Option<String> {
    let server = open.session.settings().ok()?.server.own()?;
    Some(script::server_script(server.protocol, server.listening_port?))
}

fn unreadable(error: FileError) -> AnswerError {
    AnswerError::Unreadable(error.kind())
}

/// Opens and reads a file off the window's thread, within the reader's bounds.
fn read<T: Send + 'static, E: Send + 'static>(
    file: PathBuf,
    read: fn(Box<dyn Read + Send>) -> Result<T, E>,
    refused: fn(FileError) -> E,
    told: fn(Result<T, E>) -> Message,
) -> Action<Message> {
    let open = move |file: &Path| Files::system().open_chosen(file).map_err(refused).and_then(read);
    Action::run(Task::perform(off_thread(move || open(&file)), told))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::ui::paste_box::LONGEST_SHOWN;
    use iced::widget::text_editor::{Action, Edit as Keys};
    use std::sync::Arc;

    fn pasted(text: &str) -> Action {
        Action::Edit(Keys::Paste(Arc::new(text.to_owned())))
    }

    #[test]
    fn a_message_with_a_persons_name_does_not_show_it() {
        let debug = format!("{:?}", Message::Answer(Unlogged(pasted("yes\nDurand\n"))));
        assert!(!debug.contains("Durand"), "{debug}");
        let read = Message::AnswerRead(Answer::read(b"yes\nDurand\n"));
        assert!(!format!("{read:?}").contains("Durand"));
    }

    #[test]
    fn what_was_pasted_goes_with_the_page_or_the_tab() {
        let mut checking = Checks::default();
        for leave in [Checks::leave as fn(&mut Checks), |checking| checking.show(Tab::Server)] {
            checking.show(Tab::Answer);
            checking.answer.take(pasted("yes\nDurand\n"), Answer::read);
            assert!(checking.answer.read.as_ref().is_some_and(Result::is_ok));
            leave(&mut checking);
            assert!(checking.answer.read.is_none() && checking.answer.content.text().trim().is_empty());
        }
    }

    #[test]
    fn a_file_read_too_late_is_not_shown() {
        let mut checking = Checks::default();
        checking.answer.awaited = true;
        checking.leave();
        checking.answer.receive(Answer::read(b"yes\nDurand\n"));
        assert!(checking.answer.read.is_none());
    }

    #[test]
    fn a_paste_too_long_for_its_box_is_read_without_being_shown() {
        let mut checking = Checks::default();
        checking.answer.take(pasted(&format!("yes\nDurand\n{}", " ".repeat(2 * LONGEST_SHOWN))), Answer::read);
        assert!(checking.answer.read.is_some() && checking.answer.content.text().trim().is_empty());
        assert_eq!(checking.answer.unseen, Some(11 + 2 * LONGEST_SHOWN));
    }

    #[test]
    fn leaving_the_dossier_stops_what_runs() {
        let mut checking = Checks::default();
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
