//! What the user typed, kept as typed: reading it gives the settings, or the list of what blocks.

mod choices;
mod field;

pub use choices::{CasChoice, Table};
pub use field::Field;

use super::space::Space;
use super::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

/// Every input of a dossier. An empty text is an input not given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inputs {
    /// The school and who runs its server.
    pub school: SchoolInputs,
    /// The address by which PRONOTE.net is reached from outside.
    #[serde(serialize_with = "without_credentials")]
    pub address: String,
    /// The server's own values.
    pub server: ServerInputs,
    /// Whom to call back.
    pub contact: ContactInputs,
    /// The ENT, its CAS server and its mapping.
    pub ent: EntInputs,
}

/// The school and who runs its PRONOTE.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolInputs {
    /// The school's name.
    pub name: String,
    /// The school's national number.
    pub uai: String,
    /// Who runs PRONOTE's server.
    #[serde(default)]
    pub hosting: Hosting,
}

/// Where PRONOTE's server is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Hosting {
    /// A machine of the school or of its authority (the guide's virtual machine).
    #[default]
    OwnServer,
    /// The publisher's hosting.
    Publisher,
}

/// The server's own values, as its settings pages show them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerInputs {
    /// What PRONOTE.net listens with.
    #[serde(default)]
    pub protocol: Protocol,
    /// The server's IPv4 address.
    pub ip: String,
    /// The server's name on the network.
    pub name: String,
    /// The port PRONOTE.net listens on.
    pub listening_port: String,
    /// The port noted on the 2013 captures.
    pub port_2013: String,
    /// The folder PRONOTE's server is installed in.
    pub install_folder: String,
    /// The base's file, with its folder.
    pub base: String,
    /// Which ports that differ were said to go together; absent from older dossiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ports: Vec<PortDecision>,
}

/// The user's word that a public port and another one go together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PortDecision {
    /// The port of the public address.
    pub public: u16,
    /// The one PRONOTE.net listens on, or that was noted in 2013.
    pub other: u16,
    /// Who confirmed it.
    pub confirmed_by: String,
    /// When.
    pub on: Timestamp,
}

/// The protocol PRONOTE.net listens with, or a public address is reached by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Protocol {
    /// Plain HTTP.
    #[default]
    Http,
    /// HTTP over TLS.
    Https,
}

impl Protocol {
    /// As written in an address.
    pub fn scheme(self) -> &'static str {
        match self {
            Protocol::Http => "http",
            Protocol::Https => "https",
        }
    }
}

/// Whom the ENT's support calls back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactInputs {
    /// Who answers.
    pub name: String,
    /// A telephone number.
    pub phone: String,
    /// An e-mail address.
    pub email: String,
}

/// The ENT and what is changed of its catalogue entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntInputs {
    /// The entry's identifier in `assets/ents.ron`.
    pub id: String,
    /// The catalogue's CAS addresses, or others.
    #[serde(default)]
    pub cas: CasInputs,
    /// `None` keeps the ENT's own names.
    pub attributes: Option<AttributeInputs>,
    /// `None` keeps the ENT's own coding.
    pub profiles: Option<ProfileInputs>,
}

/// Which CAS addresses are used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CasInputs {
    /// The catalogue's.
    #[default]
    FromEnt,
    /// « URL du serveur CAS ».
    Server(#[serde(serialize_with = "without_credentials")] String),
    /// « Les adresses d’authentification et de validation sont différentes ».
    Separate {
        /// Where a user is sent to log in.
        #[serde(serialize_with = "without_credentials")]
        login: String,
        /// Where PRONOTE asks about a ticket.
        #[serde(serialize_with = "without_credentials")]
        validation: String,
    },
}

/// A ticket or a session is somebody's way in: whatever was pasted, it is never written.
fn without_credentials<S: serde::Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&super::credential::without_credentials(text))
}

/// Names of the CAS attributes, mode « Avec l’identité de l’utilisateur ».
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributeInputs {
    /// The attribute that holds the last name.
    pub last_name: String,
    /// The attribute that holds the first name.
    pub first_name: String,
    /// The attribute that holds the birth date.
    pub birth_date: String,
    /// The attribute that holds the postcode.
    pub postcode: String,
    /// The attribute that holds the profile.
    pub profile: String,
}

/// Values of the profile attribute for each kind of user, `;` between several.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileInputs {
    /// Espace Professeurs.
    pub teachers: String,
    /// Espace Élèves.
    pub pupils: String,
    /// Espace Parents.
    pub parents: String,
    /// Espace Entreprise.
    pub company: String,
    /// Espace Académie.
    pub academy: String,
    /// Espace Vie scolaire.
    pub school_life: String,
}

/// The five facts PRONOTE 2014 knows a user by (guide, « Identification des utilisateurs »).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Attribute {
    /// The last name.
    LastName,
    /// The first name.
    FirstName,
    /// The date of birth.
    BirthDate,
    /// The postcode of the home.
    Postcode,
    /// The kind of user.
    Profile,
}

impl ContactInputs {
    /// « Mme Martin, 04 93 00 00 00, ce.0069999L@ac-nice.fr »: each part is known by its look.
    pub fn in_one_text(text: &str) -> Self {
        let mut contact = Self::default();
        let mut names = Vec::new();
        for part in text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
            let digits = part.chars().filter(char::is_ascii_digit).count();
            let letters = part.chars().filter(|c| c.is_alphabetic()).count();
            if part.contains('@') && contact.email.is_empty() {
                part.clone_into(&mut contact.email);
            } else if digits > letters && contact.phone.is_empty() {
                part.clone_into(&mut contact.phone);
            } else {
                names.push(part);
            }
        }
        contact.name = names.join(", ");
        contact
    }
}

impl Inputs {
    /// The texts that are typed, without the addresses: what an address has of a way in is taken out of it when it is
    /// read and when it is written. Each structure is taken apart whole, so that the compiler asks for a field to come.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        let Self { school, address: _, server, contact, ent } = self;
        let SchoolInputs { name, uai, hosting: _ } = school;
        let ServerInputs { protocol: _, ip, name: machine, listening_port, port_2013, install_folder, base, ports } =
            server;
        let ContactInputs { name: person, phone, email } = contact;
        let EntInputs { id, cas: _, attributes, profiles } = ent;
        let mut texts = vec![name, uai, ip, machine, listening_port, port_2013, install_folder, base];
        texts.extend([person, phone, email, id]);
        texts.extend(ports.iter_mut().map(|decision| &mut decision.confirmed_by));
        if let Some(AttributeInputs { last_name, first_name, birth_date, postcode, profile }) = attributes {
            texts.extend([last_name, first_name, birth_date, postcode, profile]);
        }
        if let Some(ProfileInputs { teachers, pupils, parents, company, academy, school_life }) = profiles {
            texts.extend([teachers, pupils, parents, company, academy, school_life]);
        }
        texts
    }

    /// Hides every ticket, session and password that came along with what was typed.
    pub fn hide_credentials(&mut self) {
        for text in self.texts_mut() {
            *text = super::credential::masked(text);
        }
    }
}

impl Attribute {
    /// In the order of the guide's dialog.
    pub const ALL: [Attribute; 5] =
        [Attribute::LastName, Attribute::FirstName, Attribute::BirthDate, Attribute::Postcode, Attribute::Profile];

    /// The key used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Attribute::LastName => "nom",
            Attribute::FirstName => "prenom",
            Attribute::BirthDate => "date_naissance",
            Attribute::Postcode => "code_postal",
            Attribute::Profile => "profil",
        }
    }
}

impl AttributeInputs {
    /// Whether nothing is typed: opened to be changed, it says no more than before.
    pub fn is_blank(&self) -> bool {
        Attribute::ALL.into_iter().all(|attribute| super::trimmed(self.get(attribute)).is_empty())
    }

    /// The name typed for one fact.
    pub fn get(&self, attribute: Attribute) -> &String {
        match attribute {
            Attribute::LastName => &self.last_name,
            Attribute::FirstName => &self.first_name,
            Attribute::BirthDate => &self.birth_date,
            Attribute::Postcode => &self.postcode,
            Attribute::Profile => &self.profile,
        }
    }

    /// The same, to change it.
    pub fn get_mut(&mut self, attribute: Attribute) -> &mut String {
        match attribute {
            Attribute::LastName => &mut self.last_name,
            Attribute::FirstName => &mut self.first_name,
            Attribute::BirthDate => &mut self.birth_date,
            Attribute::Postcode => &mut self.postcode,
            Attribute::Profile => &mut self.profile,
        }
    }
}

impl ProfileInputs {
    /// Whether nothing is typed: opened to be changed, it says no more than before.
    pub fn is_blank(&self) -> bool {
        Space::ALL.into_iter().all(|space| super::trimmed(self.get(space)).is_empty())
    }

    /// The values typed for the users of one espace.
    pub fn get(&self, space: Space) -> &String {
        match space {
            Space::Professeurs => &self.teachers,
            Space::Eleves => &self.pupils,
            Space::Parents => &self.parents,
            Space::Entreprise => &self.company,
            Space::Academie => &self.academy,
            Space::VieScolaire => &self.school_life,
        }
    }

    /// The same, to change them.
    pub fn get_mut(&mut self, space: Space) -> &mut String {
        match space {
            Space::Professeurs => &mut self.teachers,
            Space::Eleves => &mut self.pupils,
            Space::Parents => &mut self.parents,
            Space::Entreprise => &mut self.company,
            Space::Academie => &mut self.academy,
            Space::VieScolaire => &mut self.school_life,
        }
    }
}
