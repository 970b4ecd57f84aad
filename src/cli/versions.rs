//! `versions`: the versions kept of a dossier, and one of them taken back.

use super::arguments::{OutputFormat, TakeOver};
use super::{CommandError, Session};
use crate::domain::timestamp::Timestamp;
use crate::dossier::versions::KeptVersion;
use crate::dossier::{Dossier, Store};
use crate::i18n::dossier::moment;
use crate::{text, user_message};
use serde_json::{Value as Json, json};
use std::path::Path;

/// What is asked of the versions.
pub(super) struct Wanted {
    pub format: OutputFormat,
    /// The number in the list of the version to take back.
    pub restored: Option<usize>,
    pub take_over: TakeOver,
}

impl Session {
    /// Lists the versions, or takes one back.
    pub(super) fn versions(&mut self, path: &Path, wanted: &Wanted) -> Result<(), CommandError> {
        match wanted.restored {
            None => self.list_versions(path, wanted.format),
            Some(number) => self.restore(path, number, wanted),
        }
    }

    /// A number a line, from the newest, then the date, what was done, and how much was written.
    fn list_versions(&mut self, path: &Path, format: OutputFormat) -> Result<(), CommandError> {
        let kept = self.kept(path)?;
        if format == OutputFormat::Json {
            let all = (1..).zip(&kept).map(|(number, version)| version_json(number, version));
            return self.print_json(&all.collect::<Vec<_>>().into());
        }
        if kept.is_empty() {
            return self.print(&text!(self.i18n, "commande-versions-aucune"));
        }
        for (number, KeptVersion { saved, dossier, .. }) in (1..).zip(&kept) {
            let Contents { steps, captures, .. } = Contents::of(dossier);
            let date = moment(&self.i18n, *saved);
            let line = text!(
                self.i18n,
                "commande-version",
                numero = number,
                date = date,
                etapes = steps,
                captures = captures,
                nom = dossier.inputs.school.name.clone()
            );
            self.print(&line)?;
        }
        Ok(())
    }

    fn restore(&mut self, path: &Path, number: usize, wanted: &Wanted) -> Result<(), CommandError> {
        let kept = self.kept(path)?;
        let count = kept.len();
        let none = || {
            let (number, count) = (number.to_string(), count.to_string());
            let said = user_message!(self.i18n, "commande-version-inconnue", numero = number, nombre = count);
            CommandError::coded("version", said)
        };
        let version = number.checked_sub(1).and_then(|rank| kept.get(rank)).ok_or_else(none)?;
        let (mut store, _) = self.edit(path, wanted.take_over)?;
        store.restore(version, Timestamp::now()).map_err(|error| self.say_dossier(&error))?;
        if wanted.format == OutputFormat::Json {
            return self.print_json(&version_json(number, version));
        }
        self.print(&text!(self.i18n, "commande-version-reprise", date = moment(&self.i18n, version.saved)))
    }

    fn kept(&self, path: &Path) -> Result<Vec<KeptVersion>, CommandError> {
        Store::versions(path).map_err(|error| self.say_dossier(&error))
    }
}

/// What tells a version from another at a glance.
struct Contents {
    /// Steps done or passed over.
    steps: usize,
    captures: usize,
    /// Characters of all the notes.
    notes: usize,
}

impl Contents {
    fn of(dossier: &Dossier) -> Self {
        let kept = || dossier.progress.steps.values();
        Self {
            steps: kept().filter(|step| step.state.is_settled()).count(),
            captures: dossier.captures.len(),
            notes: kept().map(|step| step.note.chars().count()).sum(),
        }
    }
}

fn version_json(number: usize, version: &KeptVersion) -> Json {
    let Contents { steps, captures, notes } = Contents::of(&version.dossier);
    json!({
        "numero": number,
        "date": version.saved.to_string(),
        "fichier": version.path.display().to_string(),
        "nom": version.dossier.inputs.school.name,
        "etapes_terminees": steps,
        "captures": captures,
        "caracteres_de_notes": notes,
    })
}
