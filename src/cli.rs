//! The command line: the same as the window, without it. Answers on standard output, faults on standard error.

use crate::domain::ent::Catalogue;
use crate::domain::printable;
use crate::domain::settings::{Blocker, Settings};
use crate::dossier::{Displaced, Dossier, Opened, Store};
use crate::files::{Action, FileError, Files};
use crate::i18n::{I18n, UserMessage, content};
use crate::lang::Language;
use crate::text;
use crate::threads;
use crate::walkthrough::{Content, ContentFault, ContentPlaces, Walkthrough};
use arguments::{Arguments, Command, OutputFormat};
use clap::FromArgMatches;
use serde_json::{Value as Json, json};
use std::cell::OnceCell;
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use terminal::Terminal;

pub mod json;

mod answer;
mod arguments;
mod batch;
mod captures;
mod checks;
mod dispatch;
mod dossier;
mod ents;
mod figures;
mod guide;
mod handover;
mod interrupt;
mod isolated;
mod manual;
mod modify;
mod papers;
mod progress;
mod report;
mod screen;
mod server_state;
mod steps;
mod terminal;
mod told;
mod usage;
mod verify;
mod versions;
mod walkthroughs;
mod window;

pub use window::{WindowStart, window};

/// How a command ends; the numbers are part of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// 0: done.
    Done,
    /// 1: a value refused, an incomplete dossier, something found wrong.
    Refused,
    /// 2: unknown option, missing argument.
    Usage,
    /// 130: stopped by Ctrl+C, as the shells write it.
    Stopped,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        ExitCode::from(match outcome {
            Outcome::Done => 0,
            Outcome::Refused => 1,
            Outcome::Usage => 2,
            Outcome::Stopped => 130,
        })
    }
}

/// Why a command stops.
enum CommandError {
    /// Said on standard error, or in JSON on standard output.
    Said(Vec<Fault>),
    /// The inputs that keep the settings from being made.
    Blocked(Vec<Blocker>),
    /// The answer, already printed, says that something is wrong.
    FoundWrong,
    /// Ctrl+C was asked; what was done until then is said already.
    Stopped,
}

/// What keeps a command from doing what was asked.
struct Fault {
    /// The name used in JSON.
    code: &'static str,
    said: UserMessage,
    /// What else there is to say, a line each.
    details: Vec<String>,
    /// The same for programs, by its name.
    json: Option<(&'static str, Json)>,
}

impl From<UserMessage> for Fault {
    fn from(said: UserMessage) -> Self {
        Self { code: "refus", said, details: Vec::new(), json: None }
    }
}

impl CommandError {
    fn said(sentence: UserMessage) -> Self {
        CommandError::Said(vec![sentence.into()])
    }

    fn coded(code: &'static str, sentence: UserMessage) -> Self {
        CommandError::Said(vec![Fault { code, ..sentence.into() }])
    }
}

impl Fault {
    fn text(&self) -> String {
        let detail = |detail: &String| format!("- {}\n", printable::one_line(detail));
        let details: String = self.details.iter().map(detail).collect();
        format!("{}\n  → {}\n{details}", on_one_line(&self.said.message), on_one_line(&self.said.hint))
    }

    fn json(&self) -> Json {
        let mut json = json!({ "code": self.code, "message": self.said.message, "remede": self.said.hint });
        if let Some((name, value)) = &self.json {
            json[*name] = value.clone();
        }
        json
    }
}

/// A command that cannot answer, for programs: the first fault, and all of them.
fn faults_json(faults: &[Fault]) -> Json {
    let all: Vec<_> = faults
        .iter()
        .map(|fault| {
            let mut json = fault.json();
            if json.get("champ").is_none() {
                json["champ"] = Json::Null;
            }
            json
        })
        .collect();
    json!({ "erreur": faults.first().map(Fault::json), "erreurs": all })
}

/// Runs the command that the arguments say, the program's name included.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Outcome {
    let arguments: Vec<_> = arguments.into_iter().collect();
    let json = arguments::ask_for_json(&arguments);
    threads::share_long_work();
    let arguments = match arguments::command().try_get_matches_from(arguments) {
        Ok(matches) => Arguments::from_arg_matches(&matches),
        Err(error) => Err(error),
    };
    match arguments {
        Ok(Arguments { content, command }) => {
            Session::new(ContentPlaces::new(content.walkthrough, content.ents)).answer(command)
        }
        Err(error) if !error.use_stderr() => {
            // clap writes its headings' colons the English way.
            let help = error.render().to_string().replace("s:\n", "s\u{a0}:\n");
            let mut terminal = Terminal::new();
            terminal.lines(&help);
            if terminal.finish().is_some() { Outcome::Refused } else { Outcome::Done }
        }
        Err(error) => {
            let said = usage::message(&error);
            if json {
                let fault = Fault { code: "usage", ..usage::user_message(&said).into() };
                let mut terminal = Terminal::new();
                terminal.json(&faults_json(&[fault]));
                // What was mistyped keeps its status, heard or not.
                let _ = terminal.finish();
            } else {
                terminal::fault(&said);
            }
            Outcome::Usage
        }
    }
}

/// One command's means: the sentences and where the answer goes.
struct Session {
    i18n: I18n,
    terminal: Terminal,
    places: ContentPlaces,
    /// Read at the first need: a command that uses neither steps nor ENTs does not depend on them.
    content: OnceCell<Result<Content, Vec<ContentFault>>>,
}

impl Session {
    fn new(places: ContentPlaces) -> Self {
        Self { i18n: I18n::new(Language::French), terminal: Terminal::new(), places, content: OnceCell::new() }
    }

    /// Runs a command; its outcome is that of what it did, unless its answer could not be written.
    fn answer(&mut self, command: Command) -> Outcome {
        let outcome = self.conclude(command);
        let Some(error) = self.terminal.finish() else { return outcome };
        let output = text!(self.i18n, "commande-sortie");
        let error = FileError::system(Action::Write, Path::new(&output), &error);
        say_aside(&crate::i18n::dossier::error(&self.i18n, &error.into()));
        if outcome == Outcome::Done { Outcome::Refused } else { outcome }
    }

    fn conclude(&mut self, command: Command) -> Outcome {
        let format = command.format();
        let stop = match self.dispatch(command) {
            Ok(()) => return Outcome::Done,
            Err(CommandError::FoundWrong) => return Outcome::Refused,
            Err(CommandError::Stopped) => return Outcome::Stopped,
            Err(stop) => stop,
        };
        match (stop, format) {
            (CommandError::Blocked(blockers), OutputFormat::Json) => {
                self.terminal.json(&report::blockers_json(&blockers, &self.i18n));
            }
            (CommandError::Said(faults), OutputFormat::Json) => {
                self.terminal.json(&faults_json(&faults));
            }
            (CommandError::Blocked(blockers), OutputFormat::Texte) => {
                let title = text!(self.i18n, "commande-incomplet");
                let blockers = report::blockers_text(&blockers, &self.i18n);
                terminal::fault(&format!("{title}\n{blockers}"));
            }
            (CommandError::Said(faults), OutputFormat::Texte) => {
                let said: String = faults.iter().map(Fault::text).collect();
                terminal::fault(&said);
            }
            (CommandError::FoundWrong | CommandError::Stopped, _) => {}
        }
        Outcome::Refused
    }

    fn settings_of(&self, path: &Path) -> Result<(Opened, Settings), CommandError> {
        let opened = self.open(path)?;
        let settings = Settings::compute(&opened.dossier.inputs, &self.catalogue()?).map_err(CommandError::Blocked)?;
        Ok((opened, settings))
    }

    fn open(&self, path: &Path) -> Result<Opened, CommandError> {
        let opened = Store::open(path).map_err(|error| self.say_dossier(&error))?;
        self.say_recovery(&opened);
        Ok(opened)
    }

    /// What the user is to know of the dossier besides its answer.
    fn say_recovery(&self, opened: &Opened) {
        if let Some(recovery) = &opened.recovery {
            say_aside(&crate::i18n::dossier::recovery(&self.i18n, &opened.folder, recovery));
        }
        if let Some(remark) = opened.remark() {
            say_aside(&crate::i18n::dossier::remark(&self.i18n, remark));
        }
        // A content that cannot be used is told by the command that uses it.
        if let Ok(walkthrough) = self.followed(&opened.dossier)
            && let Some(displaced) = Displaced::of(&opened.dossier, &walkthrough)
        {
            say_aside(&crate::i18n::dossier::displaced(&self.i18n, &displaced, walkthrough.title()));
        }
    }

    fn say_dossier(&self, error: &crate::dossier::DossierError) -> CommandError {
        CommandError::coded("dossier", crate::i18n::dossier::error(&self.i18n, error))
    }

    /// The walkthroughs and the ENTs in use.
    fn content(&self) -> Result<&Content, CommandError> {
        let read = self.content.get_or_init(|| self.places.read(&Files::system()));
        read.as_ref().map_err(|faults| self.say_content(faults))
    }

    fn catalogue(&self) -> Result<Catalogue, CommandError> {
        self.content().map(|content| content.catalogue.clone())
    }

    /// The walkthrough that a dossier is shown with.
    fn followed(&self, dossier: &Dossier) -> Result<Walkthrough, CommandError> {
        self.content().map(|content| dossier.shown_with(content).clone())
    }

    /// Each fault of content, with its file.
    fn say_content(&self, faults: &[ContentFault]) -> CommandError {
        let mut said = Vec::new();
        for fault in faults {
            let code = match fault {
                ContentFault::Walkthrough { .. } => "parcours",
                ContentFault::EntsUnreadable { .. } | ContentFault::Ents { .. } => "ents",
            };
            let file = content::file(fault).map(|file| file.display().to_string());
            said.extend(content::sentences(&self.i18n, fault).into_iter().map(|sentence| Fault {
                code,
                json: file.clone().map(|file| ("fichier", Json::from(file))),
                ..sentence.into()
            }));
            if let (Some(last), Some(file)) = (said.last_mut(), file) {
                last.details.push(text!(self.i18n, "contenu-fichier", fichier = file));
            }
        }
        CommandError::Said(said)
    }

    /// A line, which may hold foreign texts.
    fn print(&mut self, line: &str) -> Result<(), CommandError> {
        self.terminal.line(line);
        Ok(())
    }

    /// Several lines, whose texts are of one line each.
    fn print_all(&mut self, lines: &str) -> Result<(), CommandError> {
        lines.lines().try_for_each(|line| self.print(line))
    }

    /// A text whose line breaks are the program's.
    fn print_lines(&mut self, text: &str) -> Result<(), CommandError> {
        self.terminal.lines(text);
        Ok(())
    }

    fn print_json(&mut self, json: &Json) -> Result<(), CommandError> {
        self.terminal.json(json);
        Ok(())
    }
}

/// Says something on standard error, beside the answer.
fn say_aside(said: &UserMessage) {
    terminal::fault(&format!("{}\n  → {}", on_one_line(&said.message), on_one_line(&said.hint)));
}

/// A sentence that the window and the papers show on several lines; no line of a text from elsewhere is forged.
fn on_one_line(text: &str) -> String {
    printable::one_line(&text.replace('\n', " ")).into_owned()
}
