//! The names of fields, values and espaces, as PRONOTE's pages and ours say them.

use super::I18n;
use crate::domain::ent::Ent;
use crate::domain::inputs::{Attribute, Field, Hosting};
use crate::domain::setting_key::{Group, SettingKey};
use crate::domain::space::Space;
use crate::dossier::LocalField;
use crate::text;

impl I18n {
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
            Field::Profile(space) => text!(self, "champ-profils", profil = self.value(SettingKey::of_profile(space))),
        }
    }

    /// An ENT in a sentence, after a preposition: « l’ENT Agora06 », « ENTmip », « votre ENT » when it has no name.
    pub fn ent(&self, ent: &Ent) -> String {
        self.ent_called(ent.name())
    }

    /// The same, by its name or its label.
    pub fn ent_called(&self, name: Option<&str>) -> String {
        match name {
            None => text!(self, "ent-sans-nom"),
            Some(name) => match name.strip_prefix("ENT ") {
                Some(_) => text!(self, "ent-deja-nomme", nom = name),
                None if name.contains("ENT") => name.to_owned(),
                None => text!(self, "ent-nomme", nom = name),
            },
        }
    }

    /// The label of a number, a date or a person of the papers.
    pub fn local(&self, field: LocalField) -> String {
        match field {
            LocalField::EntAddress => text!(self, "local-ent-adresse"),
            LocalField::PronotePlace => text!(self, "local-ent-rangement"),
            LocalField::SupportChannel => text!(self, "local-assistance-canal"),
            LocalField::LastingContact => text!(self, "local-contact-durable"),
            LocalField::RequestNumber => text!(self, "local-demande-numero"),
            LocalField::RequestDate => text!(self, "local-demande-date"),
            LocalField::WishedDate => text!(self, "local-bascule-souhaitee"),
            LocalField::SwitchDate => text!(self, "local-bascule-date"),
            LocalField::DanePhone => text!(self, "local-dane-telephone"),
            LocalField::PronoteVersion => text!(self, "local-pronote-version"),
            LocalField::ServerWindows => text!(self, "local-serveur-windows"),
            LocalField::ServerAdmin => text!(self, "local-serveur-gestion"),
            LocalField::Backups => text!(self, "local-sauvegardes"),
        }
    }

    /// The name of an attribute's fact.
    pub fn attribute(&self, attribute: Attribute) -> String {
        self.value(SettingKey::of_attribute(attribute))
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

    /// A name and what is said of it, with the colon of the language.
    pub fn named(&self, name: impl Into<String>, words: impl Into<String>) -> String {
        text!(self, "nom-et-mots", nom = name.into(), mots = words.into())
    }

    /// The label of a value.
    pub fn value(&self, key: SettingKey) -> String {
        match key.mobile_space() {
            Some(space) => text!(self, "valeur-version-mobile", espace = self.space(space)),
            None => self.loader().get(key.label_key()),
        }
    }
}
