//! The names of fields, values and espaces, as PRONOTE's pages and ours say them.

use super::Texts;
use crate::domain::inputs::{Attribute, Field, Hosting};
use crate::domain::space::Space;
use crate::domain::value::{Group, Value};
use crate::text;

impl Texts {
    /// The label of an input.
    pub fn field(&self, field: Field) -> String {
        match field {
            Field::Name => text!(self, "champ-nom"),
            Field::Uai => text!(self, "champ-uai"),
            Field::Address => text!(self, "champ-adresse"),
            Field::ServerIp => text!(self, "champ-ip"),
            Field::ServerName => text!(self, "champ-serveur"),
            Field::ListeningPort => text!(self, "champ-port-ecoute"),
            Field::Port2013 => text!(self, "champ-port-2013"),
            Field::InstallFolder => text!(self, "champ-dossier-installation"),
            Field::Base => text!(self, "champ-base"),
            Field::ContactName => text!(self, "champ-contact-nom"),
            Field::ContactPhone => text!(self, "champ-contact-telephone"),
            Field::ContactEmail => text!(self, "champ-contact-courriel"),
            Field::Ent => text!(self, "champ-ent"),
            Field::CasServer => text!(self, "champ-cas"),
            Field::CasLogin => text!(self, "champ-cas-authentification"),
            Field::CasValidation => text!(self, "champ-cas-validation"),
            Field::Attribute(attribute) => self.attribute(attribute),
            Field::Profile(space) => text!(self, "champ-profils", profil = self.value(Value::of_profile(space))),
        }
    }

    /// The name of an attribute's fact.
    pub fn attribute(&self, attribute: Attribute) -> String {
        self.value(Value::of_attribute(attribute))
    }

    /// The name of an espace.
    pub fn space(&self, space: Space) -> String {
        match space {
            Space::Professeurs => text!(self, "espace-professeurs"),
            Space::VieScolaire => text!(self, "espace-vie-scolaire"),
            Space::Parents => text!(self, "espace-parents"),
            Space::Eleves => text!(self, "espace-eleves"),
            Space::Entreprise => text!(self, "espace-entreprise"),
            Space::Academie => text!(self, "espace-academie"),
        }
    }

    /// Who runs the server, in words.
    pub fn hosting(&self, hosting: Hosting) -> String {
        match hosting {
            Hosting::OwnServer => text!(self, "hebergement-sur-place"),
            Hosting::Publisher => text!(self, "hebergement-editeur"),
        }
    }

    /// The title of a group of values.
    pub fn group(&self, group: Group) -> String {
        match group {
            Group::School => text!(self, "groupe-etablissement"),
            Group::Server => text!(self, "groupe-serveur"),
            Group::Publication => text!(self, "groupe-publication"),
            Group::Cas => text!(self, "groupe-cas"),
            Group::Identification => text!(self, "groupe-identification"),
            Group::Registration => text!(self, "groupe-enregistrement"),
        }
    }

    /// The label of a value.
    pub fn value(&self, value: Value) -> String {
        let mobile = |space: Space| text!(self, "valeur-version-mobile", espace = self.space(space));
        match value {
            Value::NomEtablissement => text!(self, "valeur-nom-etablissement"),
            Value::Uai => text!(self, "valeur-uai"),
            Value::Hebergement => text!(self, "valeur-hebergement"),
            Value::Protocole => text!(self, "valeur-protocole"),
            Value::AdresseIp => text!(self, "valeur-adresse-ip"),
            Value::NomServeur => text!(self, "valeur-nom-serveur"),
            Value::PortEcoute => text!(self, "valeur-port-ecoute"),
            Value::Port2013 => text!(self, "valeur-port-2013"),
            Value::Racine => text!(self, "valeur-racine"),
            Value::PrefixeUrl => text!(self, "valeur-prefixe-url"),
            Value::DossierInstallation => text!(self, "valeur-dossier-installation"),
            Value::Base => text!(self, "valeur-base"),
            Value::UrlPublique => text!(self, "valeur-url-publique"),
            Value::PageCommune => text!(self, "valeur-page-commune"),
            Value::EspaceProfesseurs => text!(self, "valeur-espace-professeurs"),
            Value::EspaceProfesseursMobile => mobile(Space::Professeurs),
            Value::EspaceVieScolaire => text!(self, "valeur-espace-vie-scolaire"),
            Value::EspaceVieScolaireMobile => mobile(Space::VieScolaire),
            Value::EspaceParents => text!(self, "valeur-espace-parents"),
            Value::EspaceParentsMobile => mobile(Space::Parents),
            Value::EspaceEleves => text!(self, "valeur-espace-eleves"),
            Value::EspaceElevesMobile => mobile(Space::Eleves),
            Value::EspaceEntreprise => text!(self, "valeur-espace-entreprise"),
            Value::EspaceAcademie => text!(self, "valeur-espace-academie"),
            Value::Ent => text!(self, "valeur-ent"),
            Value::EntOperateur => text!(self, "valeur-ent-operateur"),
            Value::UrlServeurCas => text!(self, "valeur-url-serveur-cas"),
            Value::LienAuthentification => text!(self, "valeur-lien-authentification"),
            Value::LienValidation => text!(self, "valeur-lien-validation"),
            Value::UrlSocleEnt => text!(self, "valeur-url-socle-ent"),
            Value::UrlConnexionDirecte => text!(self, "valeur-url-connexion-directe"),
            Value::AttributNom => text!(self, "valeur-attribut-nom"),
            Value::AttributPrenom => text!(self, "valeur-attribut-prenom"),
            Value::AttributDateNaissance => text!(self, "valeur-attribut-date-naissance"),
            Value::AttributCodePostal => text!(self, "valeur-attribut-code-postal"),
            Value::AttributProfil => text!(self, "valeur-attribut-profil"),
            Value::ProfilEnseignants => text!(self, "valeur-profil-enseignants"),
            Value::ProfilEleves => text!(self, "valeur-profil-eleves"),
            Value::ProfilParents => text!(self, "valeur-profil-parents"),
            Value::ProfilEntreprise => text!(self, "valeur-profil-entreprise"),
            Value::ProfilAcademie => text!(self, "valeur-profil-academie"),
            Value::ProfilVieScolaire => text!(self, "valeur-profil-vie-scolaire"),
            Value::EnregistrementAnt => text!(self, "valeur-enregistrement-ant"),
            Value::EnregistrementRegex => text!(self, "valeur-enregistrement-regex"),
        }
    }
}
