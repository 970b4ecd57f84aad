//! `lot`: a list of collèges made into dossiers, papers and a report.

use super::arguments::{ListModel, ListOfSchools};
use super::interrupt::Interrupt;
use super::{CommandError, Fault, Session, terminal};
use crate::batch::{self, LineOutcome, List, Means, Outcome, report, template};
use crate::bounds::LIST_BYTES;
use crate::domain::printable;
use crate::domain::timestamp::Timestamp;
use crate::files::{Claim, Files};
use crate::i18n::UserMessage;
use crate::{text, user_message};
use std::ops::ControlFlow;
use std::path::Path;

impl Session {
    pub(super) fn batch(&mut self, asked: ListOfSchools) -> Result<(), CommandError> {
        match (asked.model, asked.list, asked.folder) {
            (Some(ListModel::Modele { file }), ..) => self.write_model(&file),
            (None, Some(list), Some(folder)) => self.make_all(&list, &folder, asked.simulated),
            // clap asks for both unless the model is wanted.
            (None, ..) => Ok(()),
        }
    }

    /// The model never takes the place of a file: it may be the user's list.
    fn write_model(&mut self, file: &Path) -> Result<(), CommandError> {
        let claim = Files::system().claim(file, template::text().as_bytes());
        match claim.map_err(|error| self.say_dossier(&error.into()))? {
            Claim::Made => self.print(&text!(self.i18n, "commande-ecrit", fichier = file.display().to_string())),
            Claim::Taken => Err(CommandError::coded(
                "fichier",
                user_message!(self.i18n, "lot-modele-existe", fichier = file.display().to_string()),
            )),
        }
    }

    fn make_all(&mut self, path: &Path, folder: &Path, is_simulated: bool) -> Result<(), CommandError> {
        let content = self.content()?.clone();
        let bytes = Files::system().read_chosen(path, LIST_BYTES).map_err(|error| self.say_dossier(&error.into()))?;
        let list = List::read(&bytes, &content.catalogue).map_err(|errors| {
            let faults = errors.iter().map(|error| Fault { code: "liste", ..error.user_message(&self.i18n).into() });
            CommandError::Said(faults.collect())
        })?;
        drop(bytes);
        for note in &list.notes {
            super::say_aside(&note.user_message(&self.i18n));
        }
        let means = Means { content: &content, i18n: &self.i18n };
        let bar = terminal::progress(list.lines.len(), &text!(self.i18n, "lot-reste", temps = "{eta_precise}"));
        let interrupt = Interrupt::watch();
        let step = || {
            bar.inc(1);
            if interrupt.is_asked() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let now = Timestamp::now();
        let done = if is_simulated {
            batch::simulate(&list, folder, means, now, &step)
        } else {
            let source = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            batch::run(&list, &source, folder, means, now, &step)
        };
        bar.finish_and_clear();
        let outcome = done.map_err(|error| CommandError::coded("lot", error.user_message(&self.i18n)))?;
        for remark in outcome.lines.iter().filter_map(|line| line.remark(&self.i18n)) {
            super::say_aside(&remark);
        }
        self.tell(&outcome, is_simulated)?;
        if outcome.left > 0 {
            self.print(&text!(self.i18n, "lot-arrete", nombre = outcome.left))?;
            if !is_simulated {
                self.print(&text!(self.i18n, "lot-arrete-suite"))?;
            }
            return Err(CommandError::Stopped);
        }
        if !is_simulated {
            let report = folder.join(report::HTML_FILE).display().to_string();
            self.print(&text!(self.i18n, "lot-rapport", fichier = report))?;
        }
        let is_refused = outcome.lines.iter().any(|line| !line.refusals.is_empty());
        if is_refused { Err(CommandError::FoundWrong) } else { Ok(()) }
    }

    /// The counts; the lines refused one by one, when no report says them.
    fn tell(&mut self, outcome: &Outcome, is_simulated: bool) -> Result<(), CommandError> {
        if is_simulated {
            for line in &outcome.lines {
                self.tell_refusals(line)?;
            }
            self.print(&text!(self.i18n, "lot-simule"))?;
        }
        self.print(&outcome.say(&self.i18n))
    }

    fn tell_refusals(&mut self, line: &LineOutcome) -> Result<(), CommandError> {
        for refusal in &line.refusals {
            let number = line.number.to_string();
            let place = match &refusal.column {
                Some(column) => {
                    let column = printable::one_line(column).into_owned();
                    text!(self.i18n, "lot-ligne-colonne", ligne = number, colonne = column)
                }
                None => text!(self.i18n, "lot-ligne", ligne = number),
            };
            let UserMessage { message, hint } = refusal.user_message(&self.i18n);
            self.print(&self.i18n.named(place, message))?;
            self.print(&format!("  → {hint}"))?;
        }
        Ok(())
    }
}
