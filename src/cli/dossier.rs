//! A dossier as the commands change it: made, opened to be written in; and where they may write a file.

use super::arguments::{NewDossier, Replacing, TakeOver};
use super::{CommandError, Session};
use crate::document;
use crate::domain::inputs::Inputs;
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use crate::domain::warning::Warning;
use crate::dossier::{self, Dossier, DossierError, Editing, Followed, LockHolder, Store};
use crate::i18n::UserMessage;
use crate::{text, user_message};
use std::path::Path;

/// Opens a dossier to write in it, or tells who has it.
pub(super) fn open_for_editing(path: &Path, take_over: TakeOver) -> Result<Editing, DossierError> {
    let now = Timestamp::now();
    match Store::open_for_editing(path, now)? {
        Editing::LockHolder(held) if take_over.is_asked() => Store::take_over(path, &held, now),
        editing => Ok(editing),
    }
}

impl Session {
    /// Makes a dossier, and says what is to be looked at in it.
    pub(super) fn create(&mut self, new: NewDossier) -> Result<(), CommandError> {
        let folder = new.place.path.clone();
        let catalogue = self.catalogue()?;
        let walkthrough = Some(Followed::of(self.chosen(new.followed.as_deref())?));
        let mut inputs = Inputs::default();
        new.inputs.write(&mut inputs, &catalogue);
        let settings = Settings::compute(&inputs, &catalogue).map_err(CommandError::Blocked)?;
        let mut dossier = Dossier { inputs, walkthrough, ..Dossier::default() };
        self.fill(&mut dossier.local, new.local)?;
        Store::create(&folder, &dossier, Timestamp::now()).map_err(|error| self.say_dossier(&error))?;
        self.print(&text!(self.i18n, "commande-cree", dossier = folder.display().to_string()))?;
        self.print_warnings(settings.warnings.iter())
    }

    /// What is to be looked at, a line each, and what to do about it.
    pub(super) fn print_warnings<'a>(
        &mut self,
        warnings: impl Iterator<Item = &'a Warning>,
    ) -> Result<(), CommandError> {
        for warning in warnings.filter(|warning| !warning.asks_nothing()) {
            let said = crate::i18n::warnings::warning(&self.i18n, warning);
            self.print(&format!("- {}", said.message))?;
            self.print(&format!("  → {}", said.hint))?;
        }
        Ok(())
    }

    /// Writes a file whole, and says where.
    pub(super) fn write_file(&mut self, path: &Path, bytes: &[u8], replacing: Replacing) -> Result<(), CommandError> {
        self.may_write(path, replacing)?;
        document::write(path, bytes).map_err(|error| self.say_dossier(&error.into()))?;
        self.print(&text!(self.i18n, "commande-ecrit", fichier = path.display().to_string()))
    }

    /// Refuses a path where what a dossier is made of stands, or a file that this program did not make unless the user
    /// asked for it to be replaced.
    pub(super) fn may_write(&self, path: &Path, replacing: Replacing) -> Result<(), CommandError> {
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

    /// Opens a dossier to write in it; from whoever has it, when the user asks for it.
    pub(super) fn edit(&self, path: &Path, take_over: TakeOver) -> Result<(Box<Store>, Dossier), CommandError> {
        match open_for_editing(path, take_over).map_err(|error| self.say_dossier(&error))? {
            Editing::Ready { store, opened } => {
                self.say_recovery(&opened);
                Ok((store, opened.dossier))
            }
            Editing::LockHolder(held) => Err(CommandError::coded("verrou", self.say_held(path, &held))),
        }
    }

    /// Who has the dossier, and the option that takes it from them.
    pub(super) fn say_held(&self, path: &Path, held: &LockHolder) -> UserMessage {
        let UserMessage { message, .. } = crate::i18n::dossier::held(&self.i18n, path, held);
        UserMessage { message, hint: text!(self.i18n, "commande-reprendre") }
    }
}
