//! `versions`: the versions kept of a dossier, and one of them taken back.

use super::arguments::{OutputFormat, Versions};
use super::{CommandError, Session};
use crate::domain::timestamp::Timestamp;
use crate::dossier::versions::KeptVersion;
use crate::dossier::{Dossier, StepState, Store};
use crate::i18n::dossier::{self as say, moment, moments};
use crate::i18n::progress;
use crate::{text, user_message};
use serde_json::{Value as Json, json};
use std::path::Path;

impl Session {
    /// Lists the versions, or takes one back.
    pub(super) fn versions(&mut self, asked: &Versions) -> Result<(), CommandError> {
        match asked.restored {
            None => self.list_versions(&asked.dossier.path, asked.format.format),
            Some(number) => self.restore(number, asked),
        }
    }

    /// A number a line, from the newest, then the date, what was done, and what is otherwise than at present.
    fn list_versions(&mut self, path: &Path, format: OutputFormat) -> Result<(), CommandError> {
        let (present, kept) = (self.open(path)?.dossier, self.kept(path)?);
        if format == OutputFormat::Json {
            let all = (1..).zip(&kept).map(|(number, version)| version_json(number, version, &present));
            return self.print_json(&all.collect::<Vec<_>>().into());
        }
        if kept.is_empty() {
            return self.print(&text!(self.i18n, "commande-versions-aucune"));
        }
        let dates = moments(&self.i18n, &kept.iter().map(|version| version.saved).collect::<Vec<_>>());
        for ((number, version), date) in (1..).zip(&kept).zip(dates) {
            let KeptVersion { dossier, .. } = version;
            let Contents { steps, skipped, captures, .. } = Contents::of(dossier);
            let differences = say::changes(&self.i18n, &version.changes(&present));
            let line = text!(
                self.i18n,
                "commande-version",
                numero = number,
                date = date,
                etapes = progress::over(&self.i18n, steps, skipped),
                captures = captures,
                nom = dossier.inputs.school.name.clone(),
                differences = differences
            );
            self.print(&line)?;
        }
        Ok(())
    }

    fn restore(&mut self, number: usize, asked: &Versions) -> Result<(), CommandError> {
        let path = &asked.dossier.path;
        let kept = self.kept(path)?;
        let count = kept.len();
        let none = || {
            let (number, count) = (number.to_string(), count.to_string());
            let said = user_message!(self.i18n, "commande-version-inconnue", numero = number, nombre = count);
            CommandError::coded("version", said)
        };
        let version = number.checked_sub(1).and_then(|rank| kept.get(rank)).ok_or_else(none)?;
        let (mut store, before) = self.edit(path, asked.take_over.into())?;
        store.restore(version, Timestamp::now()).map_err(|error| self.say_dossier(&error))?;
        if asked.format.format == OutputFormat::Json {
            return self.print_json(&version_json(number, version, &before));
        }
        let changes = version.changes(&before);
        for line in say::changed_texts(&self.i18n, &changes) {
            self.print(&line)?;
        }
        self.print(&text!(self.i18n, "commande-version-reprise", date = moment(&self.i18n, version.saved)))
    }

    fn kept(&self, path: &Path) -> Result<Vec<KeptVersion>, CommandError> {
        Store::versions(path).map_err(|error| self.say_dossier(&error))
    }
}

/// What tells a version from another at a glance.
struct Contents {
    /// Steps done.
    steps: usize,
    /// Steps left out by choice.
    skipped: usize,
    captures: usize,
    /// Characters of all the notes.
    notes: usize,
}

impl Contents {
    fn of(dossier: &Dossier) -> Self {
        let kept = || dossier.progress.steps.values();
        Self {
            steps: kept().filter(|step| matches!(step.state, StepState::Done { .. })).count(),
            skipped: kept().filter(|step| matches!(step.state, StepState::Skipped { .. })).count(),
            captures: dossier.captures.len(),
            notes: kept().map(|step| step.note.chars().count()).sum(),
        }
    }
}

/// A version, and what it has otherwise than another state of the dossier.
fn version_json(number: usize, version: &KeptVersion, present: &Dossier) -> Json {
    let changes = version.changes(present);
    let change = |id: &str, then: &str, now: &str| json!({ "champ": id, "alors": then, "maintenant": now });
    let fields = changes.fields.iter().map(|one| change(one.field.id(), &one.then, &one.now));
    let local = changes.local.iter().map(|one| change(one.field.id(), &one.then, &one.now));
    let Contents { steps, skipped, captures, notes } = Contents::of(&version.dossier);
    json!({
        "numero": number,
        "date": version.saved.to_string(),
        "fichier": version.path.display().to_string(),
        "nom": version.dossier.inputs.school.name,
        "etapes_terminees": steps,
        "etapes_passees": skipped,
        "captures": captures,
        "caracteres_de_notes": notes,
        "differences": {
            "valeurs": fields.chain(local).collect::<Vec<_>>(),
            "choix": changes.has_other_choices,
            "etapes": changes.steps,
            "essais": changes.trials,
        },
    })
}
