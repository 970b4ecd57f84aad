//! What is consistent but deserves a look: each has a code; its sentence and hint are in `i18n`.

use super::address::AddressNote;
use super::inputs::{Attribute, Field};
use super::space::Space;
use super::timestamp::Timestamp;
use crate::lang::Bilingual;

/// A point of attention. It never blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The public port is not the listening one: right only if the network redirects.
    PublicPortNotListening {
        /// The port of the public address.
        public: u16,
        /// The port PRONOTE.net listens on.
        listening: u16,
    },
    /// The public port is not the one noted in 2013.
    PublicPortNot2013 {
        /// The port of the public address.
        public: u16,
        /// The port noted in 2013.
        noted: u16,
    },
    /// Two ports differ, and somebody confirmed that they go together.
    PortConfirmed {
        /// The port of the public address.
        public: u16,
        /// The one listened on, or noted in 2013.
        other: u16,
        /// Who confirmed it.
        by: String,
        /// When.
        on: Timestamp,
    },
    /// With https, whether PRONOTE writes the typed port in the ENT's values is not known.
    HttpsPortToCheck {
        /// The port of the public address.
        port: u16,
    },
    /// The public address goes without encryption.
    PlainHttp,
    /// The public address is one that the Internet does not reach.
    PrivateAddress {
        /// The IP address, or `localhost`.
        host: String,
    },
    /// The public address has no domain.
    BareName {
        /// The name.
        host: String,
    },
    /// Hosted by the publisher, and the public address goes without encryption.
    HostedWithoutHttps,
    /// The public address is at the publisher's, and the server is said to be the school's.
    PublisherHost {
        /// The public address's host.
        host: String,
    },
    /// The server is said to be the publisher's, and the public address is elsewhere.
    HostedElsewhere {
        /// The public address's host.
        host: String,
    },
    /// The publisher's address is another school's.
    HostedOtherUai {
        /// The UAI in the address.
        found: String,
        /// The school's UAI.
        expected: String,
    },
    /// The publisher's address does not begin with a UAI.
    HostedNotASchool {
        /// What stands in the UAI's place.
        label: String,
    },
    /// At the publisher's the root is `/pronote`: the address with it.
    HostedWithoutRoot {
        /// The address with `/pronote`.
        address: String,
    },
    /// The public address is in an ENT's domain.
    AddressInEntDomain {
        /// The public address's host.
        host: String,
        /// The ENT's label in the catalogue.
        ent: String,
    },
    /// The public address has a name or a root that login servers have.
    AddressLooksLikeEnt {
        /// The public address.
        address: String,
    },
    /// The typed CAS server is on PRONOTE's own host.
    CasOnPronoteHost {
        /// The host that both share.
        host: String,
    },
    /// The typed CAS server is another ENT's than the chosen one.
    CasOfOtherEnt {
        /// The CAS server's host.
        host: String,
        /// The label of the ENT it belongs to.
        ent: String,
        /// The label of the chosen ENT.
        chosen: String,
    },
    /// The hosted address was guessed from the UAI.
    HostedAddressGuessed {
        /// The guessed address.
        address: String,
    },
    /// Hosted by the publisher: the values of the school's server do not apply.
    HostedServerValues,
    /// Hosted by the publisher: the ENT's settings are made in the host's console, whose screens are not known.
    HostedConsole,
    /// The UAI's department is not one the ENT serves.
    UaiOutsideEnt {
        /// The UAI's: `06`, `2A`, `974`.
        department: String,
        /// The ENT's label.
        ent: String,
        /// The departments it serves, joined by commas.
        served: String,
    },
    /// The CAS is reached by plain http.
    CasPlainHttp {
        /// The CAS server's address.
        address: String,
    },
    /// The ENT's address is not known: ask it.
    CasUnknown {
        /// The ENT's label.
        ent: String,
        /// Who runs the ENT, when it is known.
        operator: Option<String>,
    },
    /// Two full addresses replace the server's: it has no value.
    CasSeparate,
    /// The validation address is not a SAML one, which PRONOTE 2014 asks for.
    ValidationNotSaml {
        /// The validation address.
        address: String,
    },
    /// The ENT's address was noted at a date and must be confirmed.
    EntDated {
        /// The ENT's label.
        ent: String,
        /// When the address was noted, in words.
        date: Bilingual,
    },
    /// The ENT's address is only probable.
    EntToConfirm {
        /// The ENT's label.
        ent: String,
    },
    /// The ENT had several addresses around 2014.
    EntSeveralAddresses {
        /// The ENT's label.
        ent: String,
        /// Each address that is not used, and when it held.
        others: Vec<(String, Bilingual)>,
    },
    /// The names of the ENT's attributes are not known.
    AttributesUnknown {
        /// The ENT's label.
        ent: String,
    },
    /// The profile codes of the ENT are not known.
    ProfilesUnknown {
        /// The ENT's label.
        ent: String,
    },
    /// A fact has no attribute: PRONOTE will not receive it.
    AttributeMissing {
        /// The fact.
        attribute: Attribute,
    },
    /// The same value for two kinds of users.
    ProfileTwice {
        /// The profile value.
        value: String,
        /// The espace it opens first.
        first: Space,
        /// The other espace it opens.
        second: Space,
    },
    /// A kind of users that no value lets in.
    ProfileWithoutValue {
        /// The espace they would enter.
        space: Space,
    },
    /// A value of the server was not given.
    ServerValueMissing {
        /// Which input.
        field: Field,
    },
    /// Nobody to call back.
    ContactMissing,
    /// No mobile page is known for these espaces.
    MobileNone,
    /// A mobile page that must be checked on the screen.
    MobileToCheck,
    /// The base was typed without its `.not`.
    BaseCompleted {
        /// As it is written then.
        base: String,
    },
    /// A text was understood as something a little different.
    Understood {
        /// Which input.
        field: Field,
        /// How the text was understood.
        note: AddressNote,
    },
}

impl Warning {
    /// Whether it is a fact that programs are told, and of which nobody has anything to do.
    pub fn asks_nothing(&self) -> bool {
        matches!(self, Warning::MobileNone)
    }

    /// Whether it is told with what a dossier leaves open: someone may have something to do about it that neither the
    /// values nor an open contradiction of ports already says.
    pub fn stays_listed(&self) -> bool {
        match self {
            Warning::MobileNone
            | Warning::HostedServerValues
            | Warning::BaseCompleted { .. }
            | Warning::ServerValueMissing { .. }
            | Warning::Understood { .. }
            | Warning::PublicPortNotListening { .. }
            | Warning::PublicPortNot2013 { .. } => false,
            // PRONOTE's guide itself leaves this one empty.
            Warning::ProfileWithoutValue { space } => *space != Space::Entreprise,
            _ => true,
        }
    }

    /// The code in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Warning::PublicPortNotListening { .. } => "port_public_different_ecoute",
            Warning::PublicPortNot2013 { .. } => "port_public_different_2013",
            Warning::PortConfirmed { .. } => "port_confirme",
            Warning::HttpsPortToCheck { .. } => "port_https_a_verifier",
            Warning::PlainHttp => "adresse_http",
            Warning::PrivateAddress { .. } => "adresse_privee",
            Warning::BareName { .. } => "adresse_sans_domaine",
            Warning::HostedWithoutHttps => "heberge_sans_https",
            Warning::PublisherHost { .. } => "heberge_non_dit",
            Warning::HostedElsewhere { .. } => "heberge_autre_hote",
            Warning::HostedOtherUai { .. } => "heberge_autre_uai",
            Warning::HostedNotASchool { .. } => "heberge_sans_uai",
            Warning::HostedWithoutRoot { .. } => "heberge_sans_racine",
            Warning::AddressInEntDomain { .. } => "adresse_domaine_ent",
            Warning::AddressLooksLikeEnt { .. } => "adresse_semble_ent",
            Warning::CasOnPronoteHost { .. } => "cas_hote_de_pronote",
            Warning::CasOfOtherEnt { .. } => "cas_autre_ent",
            Warning::HostedAddressGuessed { .. } => "adresse_heberge_supposee",
            Warning::HostedServerValues => "heberge_sans_serveur",
            Warning::HostedConsole => "heberge_console",
            Warning::UaiOutsideEnt { .. } => "uai_hors_ent",
            Warning::CasPlainHttp { .. } => "cas_sans_https",
            Warning::CasUnknown { .. } => "cas_inconnu",
            Warning::CasSeparate => "cas_deux_adresses",
            Warning::ValidationNotSaml { .. } => "validation_sans_saml",
            Warning::EntDated { .. } => "ent_date",
            Warning::EntToConfirm { .. } => "ent_a_confirmer",
            Warning::EntSeveralAddresses { .. } => "ent_plusieurs_adresses",
            Warning::AttributesUnknown { .. } => "attributs_inconnus",
            Warning::ProfilesUnknown { .. } => "profils_inconnus",
            Warning::AttributeMissing { .. } => "attribut_absent",
            Warning::ProfileTwice { .. } => "profil_double",
            Warning::ProfileWithoutValue { .. } => "profil_sans_valeur",
            Warning::ServerValueMissing { field } => match field {
                Field::ServerIp => "adresse_ip_absente",
                Field::ServerName => "nom_serveur_absent",
                Field::ListeningPort => "port_ecoute_absent",
                Field::InstallFolder => "dossier_installation_absent",
                _ => "base_absente",
            },
            Warning::ContactMissing => "contact_absent",
            Warning::MobileNone => "mobile_absente",
            Warning::MobileToCheck => "mobile_a_verifier",
            Warning::Understood { .. } => "saisie_comprise",
            Warning::BaseCompleted { .. } => "base_completee",
        }
    }
}
