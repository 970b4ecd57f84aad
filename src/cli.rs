//! The command line: the same as the window, without it. Answers on standard output, faults on standard error.

use crate::document;
use crate::document::note::Audience;
use crate::document::request::Request;
use crate::domain::ent::{Catalogue, Confidence};
use crate::domain::inputs::Hosting;
use crate::domain::printable;
use crate::domain::settings::{Blocker, Settings};
use crate::domain::timestamp::Timestamp;
use crate::dossier::{self, Dossier, Opened, Part, Store};
use crate::files::{Action, FileError};
use crate::i18n::{I18n, UserMessage};
use crate::lang::Language;
use crate::walkthrough::Walkthrough;
use crate::{text, user_message};
use arguments::{Arguments, Command, NewDossier, OutputFormat, Replacing};
use clap::FromArgMatches;
use serde_json::{Value as Json, json};
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use terminal::Terminal;

pub mod json;

mod answer;
mod arguments;
mod captures;
mod checks;
mod figures;
mod guide;
mod handover;
mod local;
mod papers;
mod report;
mod screen;
mod steps;
mod terminal;
mod usage;
mod verify;
mod versions;

/// How a command ends; the numbers are part of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// 0: done.
    Done,
    /// 1: a value refused, an incomplete dossier, something found wrong.
    Refused,
    /// 2: unknown option, missing argument.
    Usage,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        ExitCode::from(match outcome {
            Outcome::Done => 0,
            Outcome::Refused => 1,
            Outcome::Usage => 2,
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
        let line = |text: &str| printable::one_line(text).into_owned();
        let details: String = self.details.iter().map(|detail| format!("- {}\n", line(detail))).collect();
        format!("{}\n  → {}\n{details}", line(&self.said.message), line(&self.said.hint))
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
            json["champ"] = Json::Null;
            json
        })
        .collect();
    json!({ "erreur": faults.first().map(Fault::json), "erreurs": all })
}

/// Runs the command that the arguments say, the program's name included.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Outcome {
    let arguments: Vec<_> = arguments.into_iter().collect();
    let json = arguments::ask_for_json(&arguments);
    let arguments = match arguments::command().try_get_matches_from(arguments) {
        Ok(matches) => Arguments::from_arg_matches(&matches),
        Err(error) => Err(error),
    };
    match arguments {
        Ok(arguments) => Session::new().answer(arguments.command),
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
}

impl Session {
    fn new() -> Self {
        Self { i18n: I18n::new(Language::French), terminal: Terminal::new() }
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
            (CommandError::FoundWrong, _) => {}
        }
        Outcome::Refused
    }

    fn dispatch(&mut self, command: Command) -> Result<(), CommandError> {
        match command {
            Command::Nouveau(new) => self.create(*new),
            Command::Completer { dossier, local, take_over } => self.complete(&dossier.path, *local, take_over),
            Command::Parametres { dossier, format } => {
                let (_, settings) = self.settings_of(&dossier.path)?;
                match format.format {
                    OutputFormat::Json => self.print_json(&report::settings_json(&settings, &self.i18n)),
                    OutputFormat::Texte => self.print_lines(&report::settings_text(&settings, &self.i18n)),
                }
            }
            Command::Fiche { dossier, output, annex, replacing } => {
                self.make_sheet(&dossier.path, output, annex.as_ref(), replacing)
            }
            Command::Guide { dossier, output, replacing } => self.make_guide(&dossier.path, output, replacing),
            Command::Ticket { dossier } => {
                let (opened, settings) = self.settings_of(&dossier.path)?;
                let request = Request::of(&opened.dossier, &settings, &self.catalogue()?, &self.i18n);
                self.print_lines(&request.text(&self.i18n))
            }
            Command::Demande { dossier, output, replacing } => self.make_request(&dossier.path, output, replacing),
            Command::Note { dossier, staff } => {
                self.write_note(&dossier.path, if staff { Audience::Staff } else { Audience::Families })
            }
            Command::Capture { dossier, action } => self.captures(&dossier.path, action),
            Command::Versions { dossier, restored, format, take_over } => {
                let wanted = versions::Wanted { format: format.format, restored, take_over: take_over.into() };
                self.versions(&dossier.path, &wanted)
            }
            Command::Figure { list: true, .. } => self.list_figures(),
            Command::Figure { id, dossier, output, scale, replacing, .. } => {
                // clap asks for the three unless the list is wanted.
                let (id, dossier) = (id.unwrap_or_default(), dossier.unwrap_or_default());
                let output = output.unwrap_or_default();
                self.draw_figure(&figures::Request { id: &id, dossier: &dossier, output: &output, scale, replacing })
            }
            Command::Reponse { source, dossier, with_user, format } => {
                let told = answer::Told { format: format.format, with_user };
                self.read_answer(&source, dossier.as_deref(), told)
            }
            Command::Comparer { dossier, shown, format } => self.compare(&dossier.path, &shown, format.format),
            Command::Script { dossier, output, replacing } => self.make_script(&dossier.path, output, replacing),
            Command::Verifier { dossier, format, only, pins, proxy, take_over } => {
                let wanted = verify::Wanted { only: &only, pins: &pins, proxy: &proxy, take_over };
                self.verify(&dossier.path, format.format, &wanted)
            }
            Command::Exporter { dossier, output, with, replacing } => {
                self.export(&dossier.path, &output, &with.into_iter().map(Part::from).collect(), replacing)
            }
            Command::Importer { file, dossier } => self.import(&file, &dossier.path),
            Command::Ents { format } => self.list_ents(format.format),
            Command::Parcours { format, walkthrough, dossier } => {
                let walkthrough = self.walkthrough(walkthrough.as_deref())?;
                let dossier = dossier.map(|path| self.open(&path)).transpose()?.map(|opened| opened.dossier);
                self.list_steps(&walkthrough, dossier.as_ref(), format.format)
            }
        }
    }

    fn create(&mut self, new: NewDossier) -> Result<(), CommandError> {
        let folder = new.place.path.clone();
        let (inputs, options) = new.inputs();
        let settings = Settings::compute(&inputs, &self.catalogue()?).map_err(CommandError::Blocked)?;
        let mut dossier = Dossier { inputs, ..Dossier::default() };
        self.fill(&mut dossier.local, options)?;
        Store::create(&folder, &dossier, Timestamp::now()).map_err(|error| self.say_dossier(&error))?;
        self.print(&text!(self.i18n, "commande-cree", dossier = folder.display().to_string()))?;
        for warning in &settings.warnings {
            let said = crate::i18n::warnings::warning(&self.i18n, warning);
            self.print(&format!("- {}", said.message))?;
            self.print(&format!("  → {}", said.hint))?;
        }
        Ok(())
    }

    /// Writes a file whole, and says where.
    fn write_file(&mut self, path: &Path, bytes: &[u8], replacing: Replacing) -> Result<(), CommandError> {
        self.may_write(path, replacing)?;
        document::write(path, bytes).map_err(|error| self.say_dossier(&error.into()))?;
        self.print(&text!(self.i18n, "commande-ecrit", fichier = path.display().to_string()))
    }

    /// Refuses a path where what a dossier is made of stands, or a file that this program did not make unless the user
    /// asked for it to be replaced.
    fn may_write(&self, path: &Path, replacing: Replacing) -> Result<(), CommandError> {
        let file = path.display().to_string();
        if dossier::is_of_a_dossier(path) {
            return Err(CommandError::said(user_message!(self.i18n, "commande-fichier-du-dossier", fichier = file)));
        }
        if !replacing.is_asked() && document::origin::is_foreign(path) {
            return Err(CommandError::coded(
                "fichier",
                user_message!(self.i18n, "commande-fichier-autre", fichier = file),
            ));
        }
        Ok(())
    }

    fn list_ents(&mut self, format: OutputFormat) -> Result<(), CommandError> {
        let catalogue = self.catalogue()?;
        let language = self.i18n.language();
        if format == OutputFormat::Json {
            let ents: Vec<_> = catalogue
                .ents
                .iter()
                .map(|ent| {
                    json!({
                        "id": ent.id,
                        "libelle": ent.label,
                        "departements": ent.departments,
                        "operateur": ent.operator,
                        "cas": ent.cas_address(),
                        "cas_ulterieur": ent.later,
                        "date": ent.date.as_ref().map(|date| date.say(language)),
                        "source": ent.source.say(language),
                        "confiance": confidence(ent.confidence),
                        "note": ent.note.as_ref().map(|note| note.say(language)),
                        "assistance": ent.channel.as_ref().map(|channel| channel.say(language)),
                        "rangement": ent.place.as_ref().map(|place| place.say(language)),
                    })
                })
                .collect();
            return self.print_json(&Json::from(ents));
        }
        for ent in &catalogue.ents {
            let cas = ent.cas_address().map_or_else(|| text!(self.i18n, "valeur-inconnue"), str::to_owned);
            self.print(&format!("{:<16} {}", ent.id, ent.label))?;
            self.print(&format!("{:<16} {cas}", ""))?;
        }
        Ok(())
    }

    fn list_steps(
        &mut self,
        walkthrough: &Walkthrough,
        dossier: Option<&Dossier>,
        format: OutputFormat,
    ) -> Result<(), CommandError> {
        // A dossier that is not filled in has steps all the same: no value of it is known to have changed.
        let settings = match dossier {
            Some(dossier) => Settings::compute(&dossier.inputs, &self.catalogue()?).ok(),
            None => None,
        };
        let steps = steps::listed(walkthrough, dossier, settings.as_ref(), &self.i18n);
        match format {
            OutputFormat::Json => self.print_json(&steps.json()),
            OutputFormat::Texte => steps.texts(&self.i18n).iter().try_for_each(|line| self.print(line)),
        }
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
    }

    fn say_dossier(&self, error: &crate::dossier::DossierError) -> CommandError {
        CommandError::coded("dossier", crate::i18n::dossier::error(&self.i18n, error))
    }

    fn catalogue(&self) -> Result<Catalogue, CommandError> {
        Catalogue::embedded()
            .map_err(|error| CommandError::coded("ents", crate::i18n::catalogue::refused(&self.i18n, &error)))
    }

    fn walkthrough(&self, path: Option<&Path>) -> Result<Walkthrough, CommandError> {
        path.map_or_else(Walkthrough::embedded, Walkthrough::read).map_err(|error| {
            let said = crate::i18n::walkthrough::sentences(&self.i18n, &error);
            CommandError::Said(said.into_iter().map(|said| Fault { code: "parcours", ..said.into() }).collect())
        })
    }

    /// A line, which may hold foreign texts.
    fn print(&mut self, line: &str) -> Result<(), CommandError> {
        self.terminal.line(line);
        Ok(())
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
    terminal::fault(&format!("{}\n  → {}", printable::one_line(&said.message), printable::one_line(&said.hint)));
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Sure => "sure",
        Confidence::Probable => "probable",
        Confidence::Unknown => "inconnue",
    }
}

/// Whose steps apply when no dossier says it.
fn hosting(dossier: Option<&Dossier>) -> Hosting {
    dossier.map_or(Hosting::OwnServer, |dossier| dossier.inputs.school.hosting)
}
