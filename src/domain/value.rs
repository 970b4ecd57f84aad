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
        Value::Racine,
        Value::PrefixeUrl,
        Value::DossierInstallation,
        Value::Base,
        Value::UrlPublique,
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
