//! From the inputs to every value: a pure function, which gives the settings or the list of what blocks.

use super::address::{AddressError, AddressNote, PublicUrl};
use super::cas::{CasServer, CasUrl};
use super::cas_registration::CasServiceRegistration;
use super::contact::{Contact, ContactError, Email, Phone, PlainName};
use super::ent::{Catalogue, Ent};
use super::identity::{AttributeMapping, IdentityError, ProfileValues};
use super::inputs::{CasInputs, Field, Hosting, Inputs, Protocol};
use super::port::{Port, PortError};
use super::recognition::{CasRole, Proposal};
use super::server::{BaseFile, InstallFolder, ServerError, ServerIp, ServerName};
use super::setting_key::SettingKey;
use super::space::{Mobile, Space};
use super::trimmed;
use super::uai::{Uai, UaiError};
use super::warning::Warning;
use address_checks::Address;

mod address_checks;
mod cross_checks;
mod warnings;

/// Every value that PRONOTE.net, the ENT and the ticket need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The school's name, as typed, its outer spaces taken away.
    pub name: String,
    /// The school's national number.
    pub uai: Uai,
    /// Whom the ENT's support calls back; each part may be unknown.
    pub contact: Contact,
    /// The server's own values, if the school runs it.
    pub server: Server,
    /// The address PRONOTE.net is reached by from outside.
    pub public_url: PublicUrl,
    /// One for each espace, in the guide's order.
    pub spaces: Vec<SpaceAddress>,
    /// The catalogue's entry for the ENT that was chosen.
    pub ent: Ent,
    /// `None` when neither the ENT nor the user says where the CAS server is.
    pub cas: Option<CasLinks>,
    /// « URL à communiquer au socle ENT ».
    pub ent_pattern: String,
    /// « URL à communiquer aux utilisateurs de PRONOTE pour une connexion directe ».
    pub direct_login: String,
    /// `None` when neither the ENT nor the user says them.
    pub attributes: Option<AttributeMapping>,
    /// The codes of each kind of user; `None` when neither the ENT nor the user says them.
    pub profiles: Option<ProfileValues>,
    /// How the ENT's CAS server registers PRONOTE.
    pub registration: CasServiceRegistration,
    /// What is accepted and yet should be looked at.
    pub warnings: Vec<Warning>,
}

/// Who runs the server, and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Server {
    /// A machine of the school or of its authority.
    Own(OwnServer),
    /// Hosted by the publisher: none of these values applies.
    Publisher,
}

/// The values of « Paramètres de publication » that are the server's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnServer {
    /// What PRONOTE.net listens with.
    pub protocol: Protocol,
    /// Its IPv4 address, if it was given.
    pub ip: Option<ServerIp>,
    /// Its name on the network, if it was given.
    pub name: Option<ServerName>,
    /// The port PRONOTE.net listens on, if it was given.
    pub listening_port: Option<Port>,
    /// The port noted on the 2013 captures, if it was.
    pub port_2013: Option<Port>,
    /// Where PRONOTE's server is installed, if it was given.
    pub install_folder: Option<InstallFolder>,
    /// The base's file, if it was given.
    pub base: Option<BaseFile>,
}

/// The addresses of one espace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpaceAddress {
    /// Which espace.
    pub space: Space,
    /// Its page.
    pub url: String,
    /// Its page for telephones; `None` where 2014 has none.
    pub mobile_url: Option<String>,
    /// Speaks of the mobile address.
    pub to_check_on_screen: bool,
}

/// The CAS server and the two links made for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasLinks {
    /// One address for everything, or one for each link.
    pub server: CasServer,
    /// Where PRONOTE sends a user to log in.
    pub login_link: String,
    /// Where PRONOTE asks about a ticket.
    pub validation_link: String,
}

/// One input that keeps the settings from being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocker {
    /// Which input.
    pub field: Field,
    /// What is wrong with it.
    pub problem: Problem,
    /// Values found in what was typed, each for its field; each would be accepted there.
    pub proposals: Vec<Proposal>,
}

/// What is wrong with an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Required, and empty.
    Missing,
    /// No number of a school.
    Uai(UaiError),
    /// No public address.
    Address(AddressError),
    /// No port.
    Port(PortError),
    /// No value of the server.
    Server(ServerError),
    /// No name, telephone number or e-mail address.
    Contact(ContactError),
    /// No attribute's name, or no profile code.
    Identity(IdentityError),
    /// No ENT of the catalogue has this identifier.
    UnknownEnt {
        /// As the dossier has it.
        id: String,
    },
    /// The ENT's own host where PRONOTE's is asked for.
    EntHost {
        /// The host that was typed.
        host: String,
        /// The ENT's name.
        ent: String,
    },
    /// A site of the ministry: EduConnect, Téléservices…
    MinistryHost {
        /// The host that was typed.
        host: String,
    },
    /// The publisher's own pages, and no school's PRONOTE.
    PublisherSite {
        /// The host that was typed.
        host: String,
    },
    /// One address for both PRONOTE and the CAS server.
    CasIsPronote {
        /// The address that was typed twice.
        address: String,
    },
}

impl OwnServer {
    /// The prefix that PRONOTE.net must reserve (Windows' UrlPrefix: strong wildcard, final slash).
    pub fn url_prefix(&self) -> Option<String> {
        self.listening_port.map(|port| format!("{}://+:{port}/", self.protocol.scheme()))
    }
}

impl Server {
    /// The values of the school's server; `None` when the publisher hosts.
    pub fn own(&self) -> Option<&OwnServer> {
        match self {
            Server::Own(server) => Some(server),
            Server::Publisher => None,
        }
    }

    /// Who runs it.
    pub fn hosting(&self) -> Hosting {
        match self {
            Server::Own(_) => Hosting::OwnServer,
            Server::Publisher => Hosting::Publisher,
        }
    }
}

impl Settings {
    /// Computes every value.
    ///
    /// # Errors
    /// Every input that blocks, in the order of the pages.
    pub fn compute(inputs: &Inputs, catalogue: &Catalogue) -> Result<Self, Vec<Blocker>> {
        // A way in that came along with what was typed is in no value: values are printed, shown and sent.
        let mut kept = inputs.clone();
        kept.hide_credentials();
        let inputs = &kept;
        let mut reader = Reader::default();
        let name =
            reader.required(Field::Name, &inputs.school.name, |text| PlainName::parse(text).map_err(Problem::Contact));
        let uai = reader.required(Field::Uai, &inputs.school.uai, |text| Uai::parse(text).map_err(Problem::Uai));
        let public_url = reader.public_url(inputs, uai.as_ref(), catalogue);
        let server = reader.server(inputs);
        let contact = reader.contact(inputs);
        let ent = reader.ent(&inputs.ent.id, catalogue);
        let cas = reader.cas(&inputs.ent.cas, ent.as_ref());
        reader.refuse_cas_on_pronote(public_url.as_ref(), cas.as_ref());
        let attributes = reader.attributes(inputs, ent.as_ref());
        let profiles = reader.profiles(inputs, ent.as_ref());
        let (Some(name), Some(uai), Some(public_url), Some(ent), true) =
            (name, uai, public_url, ent, reader.blockers.is_empty())
        else {
            return Err(reader.refused(catalogue, &inputs.ent.id));
        };
        let address = Address { url: &public_url, hosting: server.hosting(), uai: Some(&uai), ent: &inputs.ent.id };
        let of_address = address.warnings(catalogue);
        let service = public_url.service();
        let registration = CasServiceRegistration::of(&public_url, name.as_str(), &uai, attributes.as_ref());
        let mut settings = Self {
            name: name.as_str().to_owned(),
            spaces: Space::ALL.iter().map(|&space| space_address(&public_url, space)).collect(),
            ent_pattern: public_url.ent_pattern(),
            direct_login: public_url.direct_login(),
            cas: cas.map(|server| CasLinks {
                login_link: server.login_link(&service),
                validation_link: server.validation_link(&service),
                server,
            }),
            uai,
            contact,
            server,
            public_url,
            ent,
            attributes,
            profiles,
            registration,
            warnings: reader.warnings,
        };
        settings.add_warnings(of_address, inputs, catalogue);
        Ok(settings)
    }

    /// What the address alone deserves to be told, while something else still keeps the values from being made.
    pub fn early_warnings(inputs: &Inputs, catalogue: &Catalogue) -> Vec<Warning> {
        let mut reader = Reader::default();
        let uai = Uai::parse(&inputs.school.uai).ok();
        let Some(url) = reader.public_url(inputs, uai.as_ref(), catalogue) else { return Vec::new() };
        let (hosting, uai) = (inputs.school.hosting, uai.as_ref());
        let address = Address { url: &url, hosting, uai, ent: &inputs.ent.id };
        reader.warnings.extend(address.warnings(catalogue));
        reader.warnings
    }

    /// One value as it is typed or shown; `None` when it is unknown or does not apply.
    pub fn get(&self, key: SettingKey) -> Option<String> {
        key.read(self)
    }
}

fn space_address(url: &PublicUrl, space: Space) -> SpaceAddress {
    let mobile = || Some(url.page(&format!("mobile.{}", space.page())));
    let (mobile_url, to_check_on_screen) = match space.mobile() {
        Mobile::Known => (mobile(), false),
        Mobile::ToCheckOnScreen => (mobile(), true),
        Mobile::None => (None, false),
    };
    SpaceAddress { space, url: url.page(space.page()), mobile_url, to_check_on_screen }
}

/// Reads the inputs one by one and gathers what blocks and what was understood.
#[derive(Default)]
struct Reader {
    blockers: Vec<Blocker>,
    warnings: Vec<Warning>,
}

impl Reader {
    fn block(&mut self, field: Field, problem: Problem) {
        self.blockers.push(Blocker { field, problem, proposals: Vec::new() });
    }

    /// An input that may be empty.
    fn optional<T>(&mut self, field: Field, text: &str, parse: impl FnOnce(&str) -> Result<T, Problem>) -> Option<T> {
        if trimmed(text).is_empty() {
            return None;
        }
        match parse(text) {
            Ok(parsed) => Some(parsed),
            Err(problem) => {
                self.block(field, problem);
                None
            }
        }
    }

    /// An input that must be given.
    fn required<T>(&mut self, field: Field, text: &str, parse: impl FnOnce(&str) -> Result<T, Problem>) -> Option<T> {
        if trimmed(text).is_empty() {
            self.block(field, Problem::Missing);
            return None;
        }
        self.optional(field, text, parse)
    }

    /// Keeps what was understood as a warning, so that the user is told.
    fn told<T>(&mut self, field: Field, (parsed, notes): (T, Vec<AddressNote>)) -> T {
        self.warnings.extend(notes.into_iter().map(|note| Warning::Understood { field, note }));
        parsed
    }

    fn public_url(&mut self, inputs: &Inputs, uai: Option<&Uai>, catalogue: &Catalogue) -> Option<PublicUrl> {
        let hosted = inputs.school.hosting == Hosting::Publisher;
        if hosted && trimmed(&inputs.address).is_empty() {
            // Without a right UAI there is no guess, and the UAI is already blocking.
            let guess = PublicUrl::hosted(uai?);
            self.warnings.push(Warning::HostedAddressGuessed { address: guess.to_string() });
            return Some(guess);
        }
        let read = self.required(Field::Address, &inputs.address, |text| {
            cross_checks::own_address(text, catalogue, &inputs.ent.id)
        })?;
        Some(self.told(Field::Address, read))
    }

    fn server(&mut self, inputs: &Inputs) -> Server {
        // What was typed before choosing the hosting must not block from a page that is no longer shown.
        if inputs.school.hosting == Hosting::Publisher {
            return Server::Publisher;
        }
        let typed = &inputs.server;
        let port = |text: &str| Port::parse(text).map_err(Problem::Port);
        let ip = self.optional(Field::ServerIp, &typed.ip, |t| ServerIp::parse(t).map_err(Problem::Server));
        let name = self.optional(Field::ServerName, &typed.name, |t| ServerName::parse(t).map_err(Problem::Server));
        let listening_port = self.optional(Field::ListeningPort, &typed.listening_port, port);
        let port_2013 = self.optional(Field::Port2013, &typed.port_2013, port);
        let install_folder = self.optional(Field::InstallFolder, &typed.install_folder, |t| {
            InstallFolder::parse(t).map_err(Problem::Server)
        });
        let base = self.optional(Field::Base, &typed.base, |t| {
            BaseFile::parse(t, install_folder.as_ref()).map_err(Problem::Server)
        });
        if let Some(base) = base.as_ref().filter(|_| BaseFile::is_bare(&typed.base)) {
            self.warnings.push(Warning::BaseCompleted { base: base.to_string() });
        }
        let protocol = typed.protocol;
        Server::Own(OwnServer { protocol, ip, name, listening_port, port_2013, install_folder, base })
    }

    fn contact(&mut self, inputs: &Inputs) -> Contact {
        let typed = &inputs.contact;
        Contact {
            name: self.optional(Field::ContactName, &typed.name, |t| PlainName::parse(t).map_err(Problem::Contact)),
            phone: self.optional(Field::ContactPhone, &typed.phone, |t| Phone::parse(t).map_err(Problem::Contact)),
            email: self.optional(Field::ContactEmail, &typed.email, |t| Email::parse(t).map_err(Problem::Contact)),
        }
    }

    fn ent(&mut self, id: &str, catalogue: &Catalogue) -> Option<Ent> {
        self.required(Field::Ent, id, |text| {
            let id = trimmed(text).to_lowercase();
            catalogue.find(&id).cloned().ok_or_else(|| Problem::UnknownEnt { id: super::excerpt(&id) })
        })
    }

    fn cas(&mut self, typed: &CasInputs, ent: Option<&Ent>) -> Option<CasServer> {
        let base = |text: &str| CasUrl::parse_base(text).map_err(Problem::Address);
        let full = |role| move |text: &str| CasUrl::parse_full(text, role).map_err(Problem::Address);
        match typed {
            CasInputs::FromEnt => {
                let read = self.optional(Field::CasServer, ent?.cas_address()?, base)?;
                Some(CasServer::Single(read.0))
            }
            CasInputs::Server(text) => {
                let read = self.optional(Field::CasServer, text, base)?;
                Some(CasServer::Single(self.told(Field::CasServer, read)))
            }
            CasInputs::Separate { login, validation } => {
                let login = self.required(Field::CasLogin, login, full(CasRole::Login));
                let validation = self.required(Field::CasValidation, validation, full(CasRole::Validation));
                let (login, validation) = (login?, validation?);
                Some(CasServer::Separate {
                    login: self.told(Field::CasLogin, login),
                    validation: self.told(Field::CasValidation, validation),
                })
            }
        }
    }

    fn attributes(&mut self, inputs: &Inputs, ent: Option<&Ent>) -> Option<AttributeMapping> {
        let known = ent.and_then(|ent| ent.attributes.as_ref());
        // Opened to be changed and left blank, what is unknown stays unknown; what is known was wiped out on purpose.
        let typed = inputs.ent.attributes.as_ref().filter(|names| known.is_some() || !names.is_blank()).or(known)?;
        match AttributeMapping::parse(typed) {
            Ok(mapping) => Some(mapping),
            Err(errors) => {
                for (attribute, error) in errors {
                    self.block(Field::Attribute(attribute), Problem::Identity(error));
                }
                None
            }
        }
    }

    fn profiles(&mut self, inputs: &Inputs, ent: Option<&Ent>) -> Option<ProfileValues> {
        let known = ent.and_then(|ent| ent.profiles.as_ref());
        let typed = inputs.ent.profiles.as_ref().filter(|values| known.is_some() || !values.is_blank()).or(known)?;
        match ProfileValues::parse(typed) {
            Ok(values) => Some(values),
            Err(errors) => {
                for (space, error) in errors {
                    self.block(Field::Profile(space), Problem::Identity(error));
                }
                None
            }
        }
    }
}

impl Problem {
    /// The code in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::Missing => "absent",
            Problem::Uai(UaiError::WrongKey { .. }) => "uai_cle_fausse",
            Problem::Uai(_) => "uai_invalide",
            Problem::Address(AddressError::Host(_)) => "hote_invalide",
            Problem::Address(AddressError::Port(_)) | Problem::Port(_) => "port_invalide",
            Problem::Address(
                AddressError::CasLink { .. }
                | AddressError::EntLogin { .. }
                | AddressError::Redirection { .. }
                | AddressError::OtherCasAddress { .. },
            ) => "lien_de_connexion",
            Problem::Address(AddressError::Federation { .. }) => "autre_protocole",
            Problem::Address(AddressError::PronoteForCas) | Problem::CasIsPronote { .. } => "adresse_de_pronote",
            Problem::Address(_) => "adresse_invalide",
            Problem::EntHost { .. } => "adresse_de_l_ent",
            Problem::MinistryHost { .. } => "adresse_du_ministere",
            Problem::PublisherSite { .. } => "adresse_de_l_editeur",
            Problem::Server(_) => "serveur_invalide",
            Problem::Contact(_) => "contact_invalide",
            Problem::Identity(_) => "identification_invalide",
            Problem::UnknownEnt { .. } => "ent_inconnu",
        }
    }
}
