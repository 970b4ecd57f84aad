//! One value of the settings as a row: its label, its text, or the words that say why it has none.

use super::{Cell, Row};
use crate::domain::cas::CasServer;
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::{Server, Settings};
use crate::domain::space::Space;
use crate::i18n::I18n;
use crate::text;

/// The row of `value`.
pub(in crate::document) fn row(settings: &Settings, i18n: &I18n, value: SettingKey) -> Row {
    let cell = match settings.get(value) {
        Some(written) if written.is_empty() => Cell::Said(text!(i18n, "fiche-vide")),
        Some(written) => cell(value, written),
        None => Cell::Said(why_none(settings, i18n, value)),
    };
    Row::new(i18n.value(value), cell)
}

/// The rows of several values.
pub(in crate::document) fn rows(settings: &Settings, i18n: &I18n, values: &[SettingKey]) -> Vec<Row> {
    values.iter().map(|&value| row(settings, i18n, value)).collect()
}

/// A text that was given, or « non indiqué ».
pub(in crate::document) fn given(i18n: &I18n, label: String, cell: Option<Cell>) -> Row {
    Row::new(label, cell.unwrap_or_else(|| Cell::Said(text!(i18n, "fiche-non-indique"))))
}

/// Whom to ask for what the ENT alone knows.
pub(in crate::document) fn ent_support(settings: &Settings, i18n: &I18n) -> String {
    settings.ent.operator.clone().unwrap_or_else(|| text!(i18n, "ent-assistance"))
}

fn cell(value: SettingKey, written: String) -> Cell {
    match value {
        SettingKey::SchoolName | SettingKey::Ent | SettingKey::EntOperator => Cell::Words(written),
        SettingKey::InstallFolder | SettingKey::Base => Cell::Path(written),
        SettingKey::ProfileTeachers
        | SettingKey::ProfilePupils
        | SettingKey::ProfileParents
        | SettingKey::ProfileCompany
        | SettingKey::ProfileAcademy
        | SettingKey::ProfileSchoolLife => Cell::List(written),
        _ => Cell::Address(written),
    }
}

fn why_none(settings: &Settings, i18n: &I18n, value: SettingKey) -> String {
    let separate = matches!(settings.cas.as_ref().map(|cas| &cas.server), Some(CasServer::Separate { .. }));
    match (value, &settings.server) {
        (SettingKey::Hosting, server) => i18n.hosting(server.hosting()),
        (SettingKey::EntOperator, _) => text!(i18n, "fiche-non-connu"),
        (SettingKey::CasServerUrl, _) if separate => text!(i18n, "fiche-sans-objet-deux-adresses"),
        (
            SettingKey::Protocol
            | SettingKey::ServerIp
            | SettingKey::ServerName
            | SettingKey::ListeningPort
            | SettingKey::Port2013
            | SettingKey::UrlPrefix
            | SettingKey::InstallFolder
            | SettingKey::Base,
            Server::Publisher,
        ) => text!(i18n, "fiche-sans-objet-heberge"),
        (SettingKey::UrlPrefix, Server::Own(_)) => text!(i18n, "fiche-prefixe-inconnu"),
        (
            SettingKey::ServerIp
            | SettingKey::ServerName
            | SettingKey::ListeningPort
            | SettingKey::Port2013
            | SettingKey::InstallFolder
            | SettingKey::Base,
            Server::Own(_),
        ) => text!(i18n, "fiche-non-saisi"),
        _ => text!(i18n, "fiche-a-demander", qui = ent_support(settings, i18n)),
    }
}

/// An espace's name under a heading that says « espace »: its label stays on one line.
pub(in crate::document) fn short_name(i18n: &I18n, space: Space) -> String {
    match space {
        Space::Professeurs => text!(i18n, "fiche-professeurs"),
        Space::VieScolaire => text!(i18n, "fiche-vie-scolaire"),
        Space::Parents => text!(i18n, "fiche-parents"),
        Space::Eleves => text!(i18n, "fiche-eleves"),
        Space::Entreprise => text!(i18n, "fiche-entreprise"),
        Space::Academie => text!(i18n, "fiche-academie"),
    }
}

/// The users who enter by an espace, as briefly.
pub(in crate::document) fn users(i18n: &I18n, space: Space) -> String {
    match space {
        Space::Professeurs => text!(i18n, "fiche-enseignants"),
        _ => short_name(i18n, space),
    }
}
