//! The columns of a list: those of the command `nouveau`, and those of the ministry's directory of schools.

use crate::domain::inputs::Field;
use crate::domain::{trimmed, without_accent};
use crate::dossier::LocalField;

/// What a column of the list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// The school's name.
    Name,
    /// Its national number.
    Uai,
    /// The public address of its PRONOTE.net.
    Address,
    /// Its ENT, by its identifier.
    Ent,
    /// Whether the publisher hosts its PRONOTE: oui or non.
    Hosted,
    /// What PRONOTE.net listens with.
    Protocol,
    /// The server's IPv4 address.
    Ip,
    /// The server's name.
    Server,
    /// The port PRONOTE.net listens on.
    ListeningPort,
    /// The port noted in 2013.
    Port2013,
    /// Where PRONOTE is installed.
    InstallFolder,
    /// The base's file.
    Base,
    /// « Nom, téléphone, courriel ».
    Contact,
    /// « URL du serveur CAS ».
    Cas,
    /// The authentication address, when both differ.
    CasLogin,
    /// The validation address.
    CasValidation,
    /// What only the papers need.
    Local(LocalField),
    /// Of the directory: what kind of school it is.
    SchoolType,
    /// Of the directory: `006`, `02A`, `974`.
    Department,
    /// The town, by which a dossier is found in a long list.
    Town,
}

/// The names of a column, as [`plain`] writes them; the first one is that of the option.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Uai, &["uai", "rne", "identifiant_de_l_etablissement", "numero_uai", "code_uai", "code_rne"]),
    (Column::Name, &["nom", "nom_etablissement", "nom_de_l_etablissement", "appellation_officielle"]),
    (Column::Address, &["adresse"]),
    (Column::Ent, &["ent"]),
    (Column::Hosted, &["heberge"]),
    (Column::Protocol, &["protocole"]),
    (Column::Ip, &["ip"]),
    (Column::Server, &["serveur"]),
    (Column::ListeningPort, &["port_ecoute"]),
    (Column::Port2013, &["port_2013"]),
    (Column::InstallFolder, &["dossier_installation"]),
    (Column::Base, &["base"]),
    (Column::Contact, &["contact"]),
    (Column::Cas, &["cas"]),
    (Column::CasLogin, &["cas_authentification"]),
    (Column::CasValidation, &["cas_validation"]),
    (Column::Local(LocalField::EntAddress), &["ent_adresse"]),
    (Column::Local(LocalField::PronotePlace), &["ent_rangement"]),
    (Column::Local(LocalField::SupportChannel), &["assistance_canal"]),
    (Column::Local(LocalField::LastingContact), &["contact_durable"]),
    (Column::Local(LocalField::RequestNumber), &["demande_numero"]),
    (Column::Local(LocalField::RequestDate), &["demande_date"]),
    (Column::Local(LocalField::WishedDate), &["bascule_souhaitee"]),
    (Column::Local(LocalField::SwitchDate), &["bascule_date"]),
    (Column::Local(LocalField::DanePhone), &["dane_telephone"]),
    (Column::Local(LocalField::PronoteVersion), &["pronote_version"]),
    (Column::Local(LocalField::ServerWindows), &["serveur_windows"]),
    (Column::Local(LocalField::ServerAdmin), &["serveur_gestion"]),
    (Column::Local(LocalField::Backups), &["sauvegardes"]),
    (Column::Town, &["commune", "nom_commune", "ville"]),
    (Column::SchoolType, &["type_etablissement"]),
    (Column::Department, &["code_departement"]),
];

/// What the directory says besides, of which no dossier has use. Its `Adresse_1` is a postal one, its `Web` the school's
/// own site.
///
/// Source: « Annuaire de l’éducation », data.education.gouv.fr, columns of its CSV.
const DIRECTORY: &[&str] = &[
    "statut_public_prive",
    "adresse_1",
    "adresse_2",
    "adresse_3",
    "code_postal",
    "code_commune",
    "code_academie",
    "code_region",
    "ecole_maternelle",
    "ecole_elementaire",
    "voie_generale",
    "voie_technologique",
    "voie_professionnelle",
    "telephone",
    "fax",
    "web",
    "mail",
    "restauration",
    "hebergement",
    "ulis",
    "apprentissage",
    "segpa",
    "section_arts",
    "section_cinema",
    "section_theatre",
    "section_sport",
    "section_internationale",
    "section_europeenne",
    "lycee_agricole",
    "lycee_militaire",
    "lycee_des_metiers",
    "post_bac",
    "appartenance_education_prioritaire",
    "greta",
    "siren_siret",
    "nombre_d_eleves",
    "fiche_onisep",
    "position",
    "type_contrat_prive",
    "code_type_contrat_prive",
    "libelle_departement",
    "libelle_academie",
    "libelle_region",
    "coordx_origine",
    "coordy_origine",
    "epsg",
    "nom_circonscription",
    "code_circonscription",
    "latitude",
    "longitude",
    "precision_localisation",
    "date_ouverture",
    "date_maj_ligne",
    "etat",
    "ministere_tutelle",
    "multi_uai",
    "rpi_concentre",
    "rpi_disperse",
    "code_nature",
    "libelle_nature",
    "pial",
    "etablissement_mere",
    "type_rattachement_etablissement_mere",
    "code_bassin_formation",
    "libelle_bassin_formation",
    "code_zone_animation_pedagogique",
    "libelle_zone_animation_pedagogique",
];

/// What a header is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Header {
    /// A column that is read.
    Known(Column),
    /// A column of the directory of which no dossier has use.
    Unused,
    /// Nothing stands above the column.
    Blank,
    /// A column that nobody knows, and the known one that it is nearest to.
    Unknown {
        /// The name of the option, when one is near.
        near: Option<&'static str>,
    },
}

impl Column {
    /// Every column, in the order of the model.
    pub fn all() -> impl Iterator<Item = Column> {
        NAMES.iter().map(|(column, _)| *column)
    }

    /// The column's own name, as it is kept; [`shown`] writes it as the option.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(column, _)| *column == self).map_or("", |(_, names)| names[0])
    }

    /// The column that an input was read from.
    pub fn of_field(field: Field) -> Option<Self> {
        Some(match field {
            Field::Name => Column::Name,
            Field::Uai => Column::Uai,
            Field::Address => Column::Address,
            Field::ServerIp => Column::Ip,
            Field::ServerName => Column::Server,
            Field::ListeningPort => Column::ListeningPort,
            Field::Port2013 => Column::Port2013,
            Field::InstallFolder => Column::InstallFolder,
            Field::Base => Column::Base,
            Field::ContactName | Field::ContactPhone | Field::ContactEmail => Column::Contact,
            Field::Ent => Column::Ent,
            Field::CasServer => Column::Cas,
            Field::CasLogin => Column::CasLogin,
            Field::CasValidation => Column::CasValidation,
            Field::Attribute(_) | Field::Profile(_) => return None,
        })
    }
}

/// What a header says its column is. Capitals, accents, spaces and hyphens do not count.
pub fn header(text: &str) -> Header {
    let plain = plain(text);
    if plain.is_empty() {
        return Header::Blank;
    }
    if let Some((column, _)) = NAMES.iter().find(|(_, names)| names.contains(&plain.as_str())) {
        return Header::Known(*column);
    }
    if DIRECTORY.contains(&plain.as_str()) {
        return Header::Unused;
    }
    Header::Unknown { near: nearest(&plain) }
}

/// The option whose name is near enough to be meant.
fn nearest(plain: &str) -> Option<&'static str> {
    /// Two letters of a word of eight.
    const ENOUGH: f64 = 0.7;
    let likeness = |name: &str| strsim::normalized_damerau_levenshtein(plain, name);
    let names = NAMES.iter().flat_map(|(_, names)| names.iter().map(|name| (names[0], likeness(name))));
    let best = names.max_by(|(_, one), (_, other)| one.total_cmp(other));
    best.filter(|(_, likeness)| *likeness >= ENOUGH).map(|(name, _)| name)
}

/// A column's name as its option and the model write it.
pub fn shown(name: &str) -> String {
    name.replace('_', "-")
}

/// A header in small letters without accents, a low line for whatever separates its words.
fn plain(text: &str) -> String {
    let letters = trimmed(text).to_lowercase().chars().flat_map(without_accent).collect::<String>();
    let words: Vec<_> = letters.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("_")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_column_is_known_by_its_option_however_it_is_written() {
        for text in ["port-ecoute", "--port-ecoute", "Port écoute", " PORT_ECOUTE ", "port écoute\u{a0}"] {
            assert_eq!(header(text), Header::Known(Column::ListeningPort), "{text}");
        }
        assert_eq!(header("Identifiant_de_l_etablissement"), Header::Known(Column::Uai));
        assert_eq!(header("nom_etablissement"), Header::Known(Column::Name));
        assert_eq!(header("Type_etablissement"), Header::Known(Column::SchoolType));
        assert_eq!(header("Code_departement"), Header::Known(Column::Department));
    }

    #[test]
    fn a_postal_address_is_not_that_of_pronote() {
        for text in ["Adresse_1", "Web", "Mail", "Code_Postal", "SIREN_SIRET"] {
            assert_eq!(header(text), Header::Unused, "{text}");
        }
    }

    #[test]
    fn an_unknown_column_is_told_with_the_nearest() {
        assert_eq!(header("adrese"), Header::Unknown { near: Some("adresse") });
        assert_eq!(header("port écout"), Header::Unknown { near: Some("port_ecoute") });
        assert_eq!(header("observations du CPE"), Header::Unknown { near: None });
        assert_eq!(header(" "), Header::Blank);
    }

    #[test]
    fn no_name_has_two_meanings() {
        let names: Vec<_> = NAMES.iter().flat_map(|(_, names)| names.iter()).chain(DIRECTORY).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        assert!(names.iter().all(|name| plain(name) == **name));
        assert_eq!(Column::all().filter(|column| matches!(column, Column::Local(_))).count(), LocalField::ALL.len());
    }
}
