//! Where an input is: the fields of the dossier, the text of each, and its name for programs.

use super::{Attribute, CasInputs, Inputs};
use crate::domain::space::Space;

/// Where an input is, for a message to stand beside it and a list to jump to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// The school's name.
    Name,
    /// The school's national number.
    Uai,
    /// The public address of PRONOTE.net.
    Address,
    /// The server's IPv4 address.
    ServerIp,
    /// The server's name on the network.
    ServerName,
    /// The port PRONOTE.net listens on.
    ListeningPort,
    /// The port noted on the 2013 captures.
    Port2013,
    /// The folder of PRONOTE's server.
    InstallFolder,
    /// The base's file.
    Base,
    /// Who answers the ENT's support.
    ContactName,
    /// Their telephone number.
    ContactPhone,
    /// Their e-mail address.
    ContactEmail,
    /// The ENT, by its identifier in the catalogue.
    Ent,
    /// « URL du serveur CAS », when it is not the catalogue's.
    CasServer,
    /// The authentication address, when both are typed apart.
    CasLogin,
    /// The validation address, when both are typed apart.
    CasValidation,
    /// The name of a CAS attribute.
    Attribute(Attribute),
    /// The profile codes of the users of one espace.
    Profile(Space),
}

impl Field {
    /// The field's name in JSON errors, close to the command's option.
    pub fn id(self) -> &'static str {
        match self {
            Field::Name => "nom",
            Field::Uai => "uai",
            Field::Address => "adresse",
            Field::ServerIp => "ip",
            Field::ServerName => "serveur",
            Field::ListeningPort => "port_ecoute",
            Field::Port2013 => "port_2013",
            Field::InstallFolder => "dossier_installation",
            Field::Base => "base",
            Field::ContactName => "contact_nom",
            Field::ContactPhone => "contact_telephone",
            Field::ContactEmail => "contact_courriel",
            Field::Ent => "ent",
            Field::CasServer => "cas",
            Field::CasLogin => "cas_authentification",
            Field::CasValidation => "cas_validation",
            Field::Attribute(Attribute::LastName) => "attribut_nom",
            Field::Attribute(Attribute::FirstName) => "attribut_prenom",
            Field::Attribute(Attribute::BirthDate) => "attribut_date_naissance",
            Field::Attribute(Attribute::Postcode) => "attribut_code_postal",
            Field::Attribute(Attribute::Profile) => "attribut_profil",
            Field::Profile(Space::Professeurs) => "profil_enseignants",
            Field::Profile(Space::Eleves) => "profil_eleves",
            Field::Profile(Space::Parents) => "profil_parents",
            Field::Profile(Space::Entreprise) => "profil_entreprise",
            Field::Profile(Space::Academie) => "profil_academie",
            Field::Profile(Space::VieScolaire) => "profil_vie_scolaire",
        }
    }

    /// The field of that name.
    pub fn find(id: &str) -> Option<Field> {
        Self::all().into_iter().find(|field| field.id() == id)
    }

    /// Every field, in the order of the wizard's pages.
    pub fn all() -> Vec<Field> {
        let plain = [
            Field::Name,
            Field::Uai,
            Field::ContactName,
            Field::ContactPhone,
            Field::ContactEmail,
            Field::Address,
            Field::ServerIp,
            Field::ServerName,
            Field::ListeningPort,
            Field::Port2013,
            Field::InstallFolder,
            Field::Base,
            Field::Ent,
            Field::CasServer,
            Field::CasLogin,
            Field::CasValidation,
        ];
        let attributes = Attribute::ALL.map(Field::Attribute);
        plain.into_iter().chain(attributes).chain(Space::ALL.map(Field::Profile)).collect()
    }
}

impl Inputs {
    /// The text of one field, as typed; empty when not given, or when the field is not in use.
    pub fn get(&self, field: Field) -> &str {
        match (field, &self.ent.cas) {
            (Field::Name, _) => &self.school.name,
            (Field::Uai, _) => &self.school.uai,
            (Field::Address, _) => &self.address,
            (Field::ServerIp, _) => &self.server.ip,
            (Field::ServerName, _) => &self.server.name,
            (Field::ListeningPort, _) => &self.server.listening_port,
            (Field::Port2013, _) => &self.server.port_2013,
            (Field::InstallFolder, _) => &self.server.install_folder,
            (Field::Base, _) => &self.server.base,
            (Field::ContactName, _) => &self.contact.name,
            (Field::ContactPhone, _) => &self.contact.phone,
            (Field::ContactEmail, _) => &self.contact.email,
            (Field::Ent, _) => &self.ent.id,
            (Field::CasServer, CasInputs::Server(text)) => text,
            (Field::CasLogin, CasInputs::Separate { login, .. }) => login,
            (Field::CasValidation, CasInputs::Separate { validation, .. }) => validation,
            (Field::CasServer | Field::CasLogin | Field::CasValidation, _) => "",
            (Field::Attribute(attribute), _) => self.ent.attributes.as_ref().map_or("", |names| names.get(attribute)),
            (Field::Profile(space), _) => self.ent.profiles.as_ref().map_or("", |values| values.get(space)),
        }
    }

    /// Writes the text of one field. The two separate CAS addresses are written only while they are the ones in use.
    pub fn set(&mut self, field: Field, text: String) {
        let place = match field {
            Field::Name => &mut self.school.name,
            Field::Uai => &mut self.school.uai,
            Field::Address => &mut self.address,
            Field::ServerIp => &mut self.server.ip,
            Field::ServerName => &mut self.server.name,
            Field::ListeningPort => &mut self.server.listening_port,
            Field::Port2013 => &mut self.server.port_2013,
            Field::InstallFolder => &mut self.server.install_folder,
            Field::Base => &mut self.server.base,
            Field::ContactName => &mut self.contact.name,
            Field::ContactPhone => &mut self.contact.phone,
            Field::ContactEmail => &mut self.contact.email,
            Field::Ent => &mut self.ent.id,
            Field::CasServer => {
                self.ent.cas = CasInputs::Server(text);
                return;
            }
            Field::CasLogin | Field::CasValidation => {
                if let CasInputs::Separate { login, validation } = &mut self.ent.cas {
                    *(if field == Field::CasLogin { login } else { validation }) = text;
                }
                return;
            }
            Field::Attribute(attribute) => self.ent.attributes.get_or_insert_default().get_mut(attribute),
            Field::Profile(space) => self.ent.profiles.get_or_insert_default().get_mut(space),
        };
        *place = text;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_a_field_is_read_back() {
        for field in Field::all() {
            let mut inputs = Inputs::default();
            if matches!(field, Field::CasLogin | Field::CasValidation) {
                inputs.ent.cas = CasInputs::Separate { login: String::new(), validation: String::new() };
            }
            inputs.set(field, "texte".into());
            assert_eq!(inputs.get(field), "texte", "{field:?}");
        }
    }
}
