//! The values a step shows, a figure draws and the sheet prints: one list, named once.

use super::inputs::Attribute;
use super::space::Space;
use serde::{Deserialize, Serialize};

/// A value of the settings, by the name that the walkthrough's RON gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    NomEtablissement,
    Uai,
    Hebergement,
    Protocole,
    AdresseIp,
    NomServeur,
    PortEcoute,
    #[serde(rename = "port_2013")]
    Port2013,
    Racine,
    PrefixeUrl,
    DossierInstallation,
    Base,
    UrlPublique,
    PageCommune,
    EspaceProfesseurs,
    EspaceProfesseursMobile,
    EspaceVieScolaire,
    EspaceVieScolaireMobile,
    EspaceParents,
    EspaceParentsMobile,
    EspaceEleves,
    EspaceElevesMobile,
    EspaceEntreprise,
    EspaceAcademie,
    Ent,
    EntOperateur,
    UrlServeurCas,
    LienAuthentification,
    LienValidation,
    UrlSocleEnt,
    UrlConnexionDirecte,
    AttributNom,
    AttributPrenom,
    AttributDateNaissance,
    AttributCodePostal,
    AttributProfil,
    ProfilEnseignants,
    ProfilEleves,
    ProfilParents,
    ProfilEntreprise,
    ProfilAcademie,
    ProfilVieScolaire,
    EnregistrementAnt,
    EnregistrementRegex,
}

impl Value {
    /// Every value, in the order of the summary.
    pub const ALL: [Value; 44] = [
        Value::NomEtablissement,
        Value::Uai,
        Value::Hebergement,
        Value::Protocole,
        Value::AdresseIp,
        Value::NomServeur,
        Value::PortEcoute,
        Value::Port2013,
        Value::DossierInstallation,
        Value::Base,
        Value::UrlPublique,
        Value::Racine,
        Value::PrefixeUrl,
        Value::PageCommune,
        Value::EspaceProfesseurs,
        Value::EspaceProfesseursMobile,
        Value::EspaceVieScolaire,
        Value::EspaceVieScolaireMobile,
        Value::EspaceParents,
        Value::EspaceParentsMobile,
        Value::EspaceEleves,
        Value::EspaceElevesMobile,
        Value::EspaceEntreprise,
        Value::EspaceAcademie,
        Value::Ent,
        Value::EntOperateur,
        Value::UrlServeurCas,
        Value::LienAuthentification,
        Value::LienValidation,
        Value::UrlSocleEnt,
        Value::UrlConnexionDirecte,
        Value::AttributNom,
        Value::AttributPrenom,
        Value::AttributDateNaissance,
        Value::AttributCodePostal,
        Value::AttributProfil,
        Value::ProfilEnseignants,
        Value::ProfilEleves,
        Value::ProfilParents,
        Value::ProfilEntreprise,
        Value::ProfilAcademie,
        Value::ProfilVieScolaire,
        Value::EnregistrementAnt,
        Value::EnregistrementRegex,
    ];

    /// The value that holds an espace's address, and the one of its mobile page.
    pub fn of_space(space: Space) -> (Value, Option<Value>) {
        match space {
            Space::Professeurs => (Value::EspaceProfesseurs, Some(Value::EspaceProfesseursMobile)),
            Space::VieScolaire => (Value::EspaceVieScolaire, Some(Value::EspaceVieScolaireMobile)),
            Space::Parents => (Value::EspaceParents, Some(Value::EspaceParentsMobile)),
            Space::Eleves => (Value::EspaceEleves, Some(Value::EspaceElevesMobile)),
            Space::Entreprise => (Value::EspaceEntreprise, None),
            Space::Academie => (Value::EspaceAcademie, None),
        }
    }

    /// The value that holds the profile codes of an espace's users.
    pub fn of_profile(space: Space) -> Value {
        match space {
            Space::Professeurs => Value::ProfilEnseignants,
            Space::VieScolaire => Value::ProfilVieScolaire,
            Space::Parents => Value::ProfilParents,
            Space::Eleves => Value::ProfilEleves,
            Space::Entreprise => Value::ProfilEntreprise,
            Space::Academie => Value::ProfilAcademie,
        }
    }

    /// The value that holds an attribute's name.
    pub fn of_attribute(attribute: Attribute) -> Value {
        match attribute {
            Attribute::LastName => Value::AttributNom,
            Attribute::FirstName => Value::AttributPrenom,
            Attribute::BirthDate => Value::AttributDateNaissance,
            Attribute::Postcode => Value::AttributCodePostal,
            Attribute::Profile => Value::AttributProfil,
        }
    }
}

/// The kinds of users in the order of the guide's dialog, by the espace they enter.
pub const PROFILE_ORDER: [Space; 6] =
    [Space::Professeurs, Space::Eleves, Space::Parents, Space::Entreprise, Space::Academie, Space::VieScolaire];

/// Values that are read together, in the order of PRONOTE's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    School,
    Server,
    Publication,
    Cas,
    Identification,
    Registration,
}

impl Group {
    /// Every group, in the order of the summary.
    pub const ALL: [Group; 6] =
        [Group::School, Group::Server, Group::Publication, Group::Cas, Group::Identification, Group::Registration];

    /// The group of a value.
    pub fn of(value: Value) -> Self {
        match value {
            Value::NomEtablissement | Value::Uai | Value::Hebergement => Group::School,
            Value::Protocole
            | Value::AdresseIp
            | Value::NomServeur
            | Value::PortEcoute
            | Value::Port2013
            | Value::DossierInstallation
            | Value::Base => Group::Server,
            Value::UrlPublique
            | Value::Racine
            | Value::PrefixeUrl
            | Value::PageCommune
            | Value::EspaceProfesseurs
            | Value::EspaceProfesseursMobile
            | Value::EspaceVieScolaire
            | Value::EspaceVieScolaireMobile
            | Value::EspaceParents
            | Value::EspaceParentsMobile
            | Value::EspaceEleves
            | Value::EspaceElevesMobile
            | Value::EspaceEntreprise
            | Value::EspaceAcademie => Group::Publication,
            Value::Ent
            | Value::EntOperateur
            | Value::UrlServeurCas
            | Value::LienAuthentification
            | Value::LienValidation
            | Value::UrlSocleEnt
            | Value::UrlConnexionDirecte => Group::Cas,
            Value::AttributNom
            | Value::AttributPrenom
            | Value::AttributDateNaissance
            | Value::AttributCodePostal
            | Value::AttributProfil
            | Value::ProfilEnseignants
            | Value::ProfilEleves
            | Value::ProfilParents
            | Value::ProfilEntreprise
            | Value::ProfilAcademie
            | Value::ProfilVieScolaire => Group::Identification,
            Value::EnregistrementAnt | Value::EnregistrementRegex => Group::Registration,
        }
    }

    /// Its values, in order.
    pub fn values(self) -> impl Iterator<Item = Value> {
        Value::ALL.into_iter().filter(move |&value| Group::of(value) == self)
    }
}
