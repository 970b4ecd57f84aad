//! The sentence of each refused input: what is wrong, and how to mend it.

use super::{Sentence, Texts};
use crate::domain::address::AddressError;
use crate::domain::contact::ContactError;
use crate::domain::host::HostError;
use crate::domain::identity::IdentityError;
use crate::domain::port::PortError;
use crate::domain::server::ServerError;
use crate::domain::settings::{Blocker, Problem};
use crate::domain::uai::UaiError;
use crate::sentence;

/// The sentence of one blocker.
pub fn blocker(texts: &Texts, blocker: &Blocker) -> Sentence {
    match &blocker.problem {
        Problem::Missing => sentence!(texts, "erreur-absent", champ = texts.field(blocker.field)),
        Problem::UnknownEnt { id } => sentence!(texts, "erreur-ent-inconnu", id = id),
        Problem::Uai(error) => uai(texts, error),
        Problem::Address(error) => address(texts, error),
        Problem::Port(error) => port(texts, error),
        Problem::Server(error) => server(texts, error),
        Problem::Contact(error) => contact(texts, error),
        Problem::Identity(error) => identity(texts, error),
    }
}

/// Why a UAI is refused.
pub fn uai(texts: &Texts, error: &UaiError) -> Sentence {
    match error {
        UaiError::Length { text, found } => sentence!(texts, "erreur-uai-longueur", texte = text, nombre = found),
        UaiError::Digit { found, position } => {
            sentence!(texts, "erreur-uai-chiffre", trouve = found, position = position)
        }
        UaiError::KeyNotALetter { found, expected } => {
            sentence!(texts, "erreur-uai-lettre", trouve = found, attendue = expected.to_string())
        }
        UaiError::WrongKey { found, expected } => {
            sentence!(texts, "erreur-uai-cle", trouve = found.to_string(), attendue = expected.to_string())
        }
    }
}

/// Why an address is refused.
pub fn address(texts: &Texts, error: &AddressError) -> Sentence {
    match error {
        AddressError::Empty => sentence!(texts, "erreur-adresse-vide"),
        AddressError::TooLong { length } => sentence!(texts, "erreur-adresse-longue", nombre = length),
        AddressError::Control { code } => sentence!(texts, "erreur-adresse-controle", code = code),
        AddressError::Space => sentence!(texts, "erreur-adresse-espace"),
        AddressError::Backslash => sentence!(texts, "erreur-adresse-antislash"),
        AddressError::OtherScheme { scheme } => sentence!(texts, "erreur-adresse-schema", schema = scheme),
        AddressError::SchemeSlashes { text } => sentence!(texts, "erreur-adresse-barres", texte = text),
        AddressError::DoubleScheme => sentence!(texts, "erreur-adresse-double"),
        AddressError::UserInfo => sentence!(texts, "erreur-adresse-identifiant"),
        AddressError::CasLink => sentence!(texts, "erreur-adresse-lien-cas"),
        AddressError::Query { query } => sentence!(texts, "erreur-adresse-requete", requete = query),
        AddressError::Fragment { fragment } => sentence!(texts, "erreur-adresse-fragment", fragment = fragment),
        AddressError::DotSegment => sentence!(texts, "erreur-adresse-points"),
        AddressError::EmptySegment => sentence!(texts, "erreur-adresse-barre-double"),
        AddressError::Percent { segment } => sentence!(texts, "erreur-adresse-pourcent", segment = segment),
        AddressError::Asterisk => sentence!(texts, "erreur-adresse-asterisque"),
        AddressError::Character { found, segment } => {
            sentence!(texts, "erreur-adresse-caractere", trouve = found.to_string(), segment = segment)
        }
        AddressError::RootTooLong { length } => sentence!(texts, "erreur-adresse-racine-longue", nombre = length),
        AddressError::UnknownPage { page } => sentence!(texts, "erreur-adresse-page", page = page),
        AddressError::Host(error) => host(texts, error),
        AddressError::Port(error) => port(texts, error),
    }
}

/// A refused host.
pub fn host(texts: &Texts, error: &HostError) -> Sentence {
    match error {
        HostError::Empty => sentence!(texts, "erreur-hote-vide"),
        HostError::Control { code } => sentence!(texts, "erreur-adresse-controle", code = code),
        HostError::Space { .. } => sentence!(texts, "erreur-adresse-espace"),
        HostError::Ipv6 { text } => sentence!(texts, "erreur-hote-ipv6", texte = text),
        HostError::BadIpv4 { text } => sentence!(texts, "erreur-hote-ipv4", texte = text),
        HostError::Underscore { label } => sentence!(texts, "erreur-hote-souligne", partie = label),
        HostError::EmptyLabel { text } => sentence!(texts, "erreur-hote-vide-partie", texte = text),
        HostError::LabelTooLong { label, length } => {
            sentence!(texts, "erreur-hote-partie-longue", partie = label, nombre = length)
        }
        HostError::NameTooLong { length } => sentence!(texts, "erreur-hote-long", nombre = length),
        HostError::Hyphen { label } => sentence!(texts, "erreur-hote-tiret", partie = label),
        HostError::OtherScript { letter, code, script } => {
            sentence!(texts, "erreur-hote-alphabet", lettre = letter.to_string(), code = code, alphabet = script)
        }
        HostError::Character { found, label } => {
            sentence!(texts, "erreur-hote-caractere", trouve = found.to_string(), partie = label)
        }
        HostError::Punycode { label } => sentence!(texts, "erreur-hote-punycode", partie = label),
        HostError::Wildcard { text } => sentence!(texts, "erreur-hote-etoile", texte = text),
    }
}

/// Why a port is refused.
pub fn port(texts: &Texts, error: &PortError) -> Sentence {
    match error {
        PortError::Empty => sentence!(texts, "erreur-port-vide"),
        PortError::NotDigits { text } => sentence!(texts, "erreur-port-chiffres", texte = text),
        PortError::LeadingZero { text } => sentence!(texts, "erreur-port-zero", texte = text),
        PortError::OutOfRange { text } => sentence!(texts, "erreur-port-bornes", texte = text),
    }
}

fn server(texts: &Texts, error: &ServerError) -> Sentence {
    match error {
        ServerError::Ip { text } => sentence!(texts, "erreur-ip", texte = text),
        ServerError::Ipv6 { text } => sentence!(texts, "erreur-ip-v6", texte = text),
        ServerError::IpNotAMachine { text } => sentence!(texts, "erreur-ip-machine", texte = text),
        ServerError::NameCharacter { found } => {
            sentence!(texts, "erreur-serveur-caractere", trouve = found.to_string())
        }
        ServerError::NameTooLong { length } => sentence!(texts, "erreur-serveur-long", nombre = length),
        ServerError::Control { code } => sentence!(texts, "erreur-controle", code = code),
        ServerError::NotAbsolute { text } => sentence!(texts, "erreur-chemin-lecteur", texte = text),
        ServerError::NetworkShare => sentence!(texts, "erreur-chemin-partage"),
        ServerError::PathCharacter { found } => sentence!(texts, "erreur-chemin-caractere", trouve = found.to_string()),
        ServerError::DotSegment => sentence!(texts, "erreur-chemin-points"),
        ServerError::PathSegment { segment } => sentence!(texts, "erreur-chemin-dossier", segment = segment),
        ServerError::PathTooLong { length } => sentence!(texts, "erreur-chemin-long", nombre = length),
        ServerError::NotABase { text } => sentence!(texts, "erreur-base", texte = text),
    }
}

fn contact(texts: &Texts, error: &ContactError) -> Sentence {
    match error {
        ContactError::NameTooLong { length } => sentence!(texts, "erreur-nom-long", nombre = length),
        ContactError::Control { code } => sentence!(texts, "erreur-controle", code = code),
        ContactError::PhoneCharacter { found } => {
            sentence!(texts, "erreur-telephone-caractere", trouve = found.to_string())
        }
        ContactError::PhoneLength { digits } => sentence!(texts, "erreur-telephone-longueur", nombre = digits),
        ContactError::Email { text } => sentence!(texts, "erreur-courriel", texte = text),
    }
}

fn identity(texts: &Texts, error: &IdentityError) -> Sentence {
    match error {
        IdentityError::Control { code } => sentence!(texts, "erreur-controle", code = code),
        IdentityError::AttributeCharacter { found } => {
            sentence!(texts, "erreur-attribut-caractere", trouve = found.to_string())
        }
        IdentityError::AttributeTooLong { length } => sentence!(texts, "erreur-attribut-long", nombre = length),
        IdentityError::AttributeTwice { name } => sentence!(texts, "erreur-attribut-double", nom = name),
        IdentityError::ProfileCharacter { found } => {
            sentence!(texts, "erreur-profil-caractere", trouve = found.to_string())
        }
        IdentityError::ProfileTooLong { length } => sentence!(texts, "erreur-profil-long", nombre = length),
        IdentityError::TooManyProfiles { count } => sentence!(texts, "erreur-profil-nombre", nombre = count),
    }
}
