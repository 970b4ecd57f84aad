//! The numbers, dates and people that the papers say: given with `nouveau`, or later with `completer`.

use super::arguments::TakeOver;
use super::{CommandError, Session};
use crate::domain::timestamp::Timestamp;
use crate::dossier::local::{LocalFacts, LocalField};
use crate::dossier::{Occasion, Store};
use crate::i18n::problems;
use crate::text;
use clap::Args;
use std::path::Path;

/// What is local, each as typed; an empty text takes the field out.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Pour les papiers (facultatif)")]
pub struct LocalOptions {
    /// Adresse de l’ENT, pour les notes
    #[arg(long = "ent-adresse", value_name = "ADRESSE")]
    ent_address: Option<String>,
    /// Où l’ENT range PRONOTE : onglet, menu
    #[arg(long = "ent-rangement", value_name = "TEXTE")]
    pronote_place: Option<String>,
    /// Comment écrire à l’assistance de l’ENT
    #[arg(long = "assistance-canal", value_name = "TEXTE")]
    support_channel: Option<String>,
    /// Contact durable : secrétariat, boîte du collège
    #[arg(long = "contact-durable", value_name = "CONTACT")]
    lasting_contact: Option<String>,
    /// Numéro de la demande à l’ENT
    #[arg(long = "demande-numero", value_name = "NUMERO")]
    request_number: Option<String>,
    /// Date d’envoi de la demande
    #[arg(long = "demande-date", value_name = "DATE")]
    request_date: Option<String>,
    /// Date annoncée de la bascule
    #[arg(long = "bascule-date", value_name = "DATE")]
    switch_date: Option<String>,
    /// Téléphone de la DANE
    #[arg(long = "dane-telephone", value_name = "NUMERO")]
    dane_phone: Option<String>,
    /// Version exacte de PRONOTE
    #[arg(long = "pronote-version", value_name = "VERSION")]
    pronote_version: Option<String>,
    /// Windows du serveur
    #[arg(long = "serveur-windows", value_name = "VERSION")]
    server_windows: Option<String>,
    /// Qui gère le serveur
    #[arg(long = "serveur-gestion", value_name = "NOM")]
    server_admin: Option<String>,
    /// État des sauvegardes : où, et la dernière vue
    #[arg(long = "sauvegardes", value_name = "TEXTE")]
    backups: Option<String>,
}

impl LocalOptions {
    /// The fields that were given, each with its text.
    fn given(self) -> impl Iterator<Item = (LocalField, String)> {
        let given = [
            (LocalField::EntAddress, self.ent_address),
            (LocalField::PronotePlace, self.pronote_place),
            (LocalField::SupportChannel, self.support_channel),
            (LocalField::LastingContact, self.lasting_contact),
            (LocalField::RequestNumber, self.request_number),
            (LocalField::RequestDate, self.request_date),
            (LocalField::SwitchDate, self.switch_date),
            (LocalField::DanePhone, self.dane_phone),
            (LocalField::PronoteVersion, self.pronote_version),
            (LocalField::ServerWindows, self.server_windows),
            (LocalField::ServerAdmin, self.server_admin),
            (LocalField::Backups, self.backups),
        ];
        given.into_iter().filter_map(|(field, text)| Some((field, text?)))
    }
}

impl Session {
    /// Writes what was given; every refusal is said, after the name of its field.
    pub(super) fn fill(&self, facts: &mut LocalFacts, options: LocalOptions) -> Result<(), CommandError> {
        let mut faults = Vec::new();
        for (field, text) in options.given() {
            if let Err(error) = facts.set(field, &text) {
                let mut said = problems::contact(&self.i18n, &error);
                said.message = format!("{}\u{a0}: {}", self.i18n.local(field), said.message);
                faults.push(said.into());
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(CommandError::Said(faults)) }
    }

    /// Changes what is local in a dossier, then says all of it.
    pub(super) fn complete(
        &mut self,
        path: &Path,
        options: LocalOptions,
        take_over: TakeOver,
    ) -> Result<(), CommandError> {
        let (store, mut dossier): (Box<Store>, _) = self.edit(path, take_over)?;
        let before = dossier.local.clone();
        self.fill(&mut dossier.local, options)?;
        if dossier.local != before {
            let mut store = store;
            store.save(&dossier, Timestamp::now(), Occasion::StepDone).map_err(|error| self.say_dossier(&error))?;
        }
        for &field in LocalField::ALL {
            let said = match dossier.local.get(field) {
                Some(text) => text.to_owned(),
                None => text!(self.i18n, "fiche-non-indique"),
            };
            self.print(&format!("{}\u{a0}: {said}", self.i18n.local(field)))?;
        }
        Ok(())
    }
}
