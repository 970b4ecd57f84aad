//! One value of the settings as a row: its label, its text, or the words that say why it has none.

use super::{Cell, Row};
use crate::domain::cas::CasServer;
use crate::domain::settings::{Server, Settings};
use crate::domain::value::Value;
use crate::text;
use crate::texts::Texts;

/// The row of `value`.
pub(super) fn row(settings: &Settings, texts: &Texts, value: Value) -> Row {
    let cell = match settings.value(value) {
        Some(written) if written.is_empty() => Cell::Said(text!(texts, "fiche-vide")),
        Some(written) => cell(value, written),
        None => Cell::Said(why_none(settings, texts, value)),
    };
    Row::new(texts.value(value), cell)
}

/// The rows of several values.
pub(super) fn rows(settings: &Settings, texts: &Texts, values: &[Value]) -> Vec<Row> {
    values.iter().map(|&value| row(settings, texts, value)).collect()
}

/// A text that was given, or « non indiqué ».
pub(super) fn given(texts: &Texts, label: String, cell: Option<Cell>) -> Row {
    Row::new(label, cell.unwrap_or_else(|| Cell::Said(text!(texts, "fiche-non-indique"))))
}

/// Whom to ask for what the ENT alone knows.
pub(super) fn ent_support(settings: &Settings, texts: &Texts) -> String {
    settings.ent.operator.clone().unwrap_or_else(|| text!(texts, "ent-assistance"))
}

fn cell(value: Value, written: String) -> Cell {
    match value {
        Value::NomEtablissement | Value::Ent | Value::EntOperateur => Cell::Words(written),
        Value::DossierInstallation | Value::Base => Cell::Path(written),
        Value::ProfilEnseignants
        | Value::ProfilEleves
        | Value::ProfilParents
        | Value::ProfilEntreprise
        | Value::ProfilAcademie
        | Value::ProfilVieScolaire => Cell::List(written),
        _ => Cell::Address(written),
    }
}

fn why_none(settings: &Settings, texts: &Texts, value: Value) -> String {
    let separate = matches!(settings.cas.as_ref().map(|cas| &cas.server), Some(CasServer::Separate { .. }));
    match (value, &settings.server) {
        (Value::Hebergement, server) => texts.hosting(server.hosting()),
        (Value::EntOperateur, _) => text!(texts, "fiche-non-connu"),
        (Value::UrlServeurCas, _) if separate => text!(texts, "fiche-sans-objet-deux-adresses"),
        (
            Value::Protocole
            | Value::AdresseIp
            | Value::NomServeur
            | Value::PortEcoute
            | Value::Port2013
            | Value::PrefixeUrl
            | Value::DossierInstallation
            | Value::Base,
            Server::Publisher,
        ) => text!(texts, "fiche-sans-objet-heberge"),
        (Value::PrefixeUrl, Server::Own(_)) => text!(texts, "fiche-prefixe-inconnu"),
        (
            Value::AdresseIp
            | Value::NomServeur
            | Value::PortEcoute
            | Value::Port2013
            | Value::DossierInstallation
            | Value::Base,
            Server::Own(_),
        ) => text!(texts, "fiche-non-saisi"),
        _ => text!(texts, "fiche-a-demander", qui = ent_support(settings, texts)),
    }
}
