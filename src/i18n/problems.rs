//! The sentence of each refused input: what is wrong, and how to mend it.

use super::{I18n, UserMessage};
use crate::domain::address::AddressError;
use crate::domain::contact::ContactError;
use crate::domain::forbidden_character;
use crate::domain::host::HostError;
use crate::domain::identity::IdentityError;
use crate::domain::inputs::Field;
use crate::domain::port::PortError;
use crate::domain::recognition::{Federation, Proposal};
use crate::domain::server::ServerError;
use crate::domain::settings::{Blocker, Problem};
use crate::domain::uai::UaiError;
use crate::{text, user_message};

/// The day of the request that is after today: a wait would be counted from a day that has not come.
pub fn day_to_come(i18n: &I18n) -> UserMessage {
    user_message!(i18n, "noter-date-a-venir")
}

/// The sentence of one blocker; its hint names the values found in what was typed, when there are some.
pub fn blocker(i18n: &I18n, blocker: &Blocker) -> UserMessage {
    let said = problem(i18n, blocker.field, &blocker.problem);
    if blocker.proposals.is_empty() {
        return said;
    }
    let found: Vec<_> = blocker.proposals.iter().map(|found| proposal(i18n, found)).collect();
    UserMessage { hint: text!(i18n, "propositions-remede", valeurs = found.join("\u{a0}; ")), ..said }
}

fn proposal(i18n: &I18n, proposal: &Proposal) -> String {
    text!(i18n, "proposition", champ = i18n.field(proposal.field), valeur = proposal.value.clone())
}

fn problem(i18n: &I18n, field: Field, problem: &Problem) -> UserMessage {
    match problem {
        Problem::Missing => user_message!(i18n, "erreur-absent", champ = i18n.field(field)),
        Problem::UnknownEnt { id } => user_message!(i18n, "erreur-ent-inconnu", id = id),
        Problem::Uai(error) => uai(i18n, error),
        Problem::Address(error) => address(i18n, error),
        Problem::Port(error) => port(i18n, error),
        Problem::Server(error) => server(i18n, error),
        Problem::Contact(error) => contact(i18n, error),
        Problem::Identity(error) => identity(i18n, error),
        Problem::EntHost { host, ent } => user_message!(i18n, "erreur-hote-ent", hote = host, ent = ent),
        Problem::MinistryHost { host } => user_message!(i18n, "erreur-hote-ministere", hote = host),
        Problem::PublisherSite { host } => user_message!(i18n, "erreur-hote-editeur", hote = host),
        Problem::CasIsPronote { address } => user_message!(i18n, "erreur-cas-est-pronote", adresse = address),
    }
}

/// A sign that a sentence names after « le caractère »: between quotes, or by its name where nothing would be seen there.
pub fn sign(i18n: &I18n, found: char) -> String {
    match found {
        ' ' => text!(i18n, "signe-espace"),
        '\t' => text!(i18n, "signe-tabulation"),
        '\n' | '\r' => text!(i18n, "signe-a-la-ligne"),
        blank if blank.is_whitespace() => text!(i18n, "signe-espace-insecable"),
        _ => match forbidden_character(found.encode_utf8(&mut [0; 4])) {
            Some(code) => text!(i18n, "signe-invisible", code = code),
            None => text!(i18n, "signe-visible", signe = found.to_string()),
        },
    }
}

/// Why a UAI is refused.
pub fn uai(i18n: &I18n, error: &UaiError) -> UserMessage {
    match error {
        UaiError::Length { with_zero: Some(whole), text, .. } => {
            user_message!(i18n, "erreur-uai-zero", texte = text, entier = whole)
        }
        UaiError::Length { text, found, .. } => {
            user_message!(i18n, "erreur-uai-longueur", texte = text, nombre = found)
        }
        UaiError::Digit { found, position } => {
            user_message!(i18n, "erreur-uai-chiffre", trouve = found, position = position)
        }
        UaiError::KeyNotALetter { found, expected } => {
            user_message!(i18n, "erreur-uai-lettre", trouve = found, attendue = expected.to_string())
        }
        UaiError::WrongKey { found, expected } => {
            user_message!(i18n, "erreur-uai-cle", trouve = found.to_string(), attendue = expected.to_string())
        }
    }
}

/// Why an address is refused.
pub fn address(i18n: &I18n, error: &AddressError) -> UserMessage {
    match error {
        AddressError::Empty => user_message!(i18n, "erreur-adresse-vide"),
        AddressError::TooLong { length } => user_message!(i18n, "erreur-adresse-longue", nombre = length),
        AddressError::Control { code } => user_message!(i18n, "erreur-adresse-controle", code = code),
        AddressError::Space => user_message!(i18n, "erreur-adresse-espace"),
        AddressError::Backslash => user_message!(i18n, "erreur-adresse-antislash"),
        AddressError::OtherScheme { scheme } => user_message!(i18n, "erreur-adresse-schema", schema = scheme),
        AddressError::SchemeSlashes { text } => user_message!(i18n, "erreur-adresse-barres", texte = text),
        AddressError::DoubleScheme { .. } => user_message!(i18n, "erreur-adresse-double"),
        AddressError::TwoPorts { text } => user_message!(i18n, "erreur-adresse-deux-ports", texte = text),
        AddressError::ListeningPrefix => user_message!(i18n, "erreur-adresse-prefixe"),
        AddressError::Pattern => user_message!(i18n, "erreur-adresse-expression"),
        AddressError::UserInfo => user_message!(i18n, "erreur-adresse-identifiant"),
        AddressError::TicketAlone => user_message!(i18n, "erreur-adresse-ticket"),
        AddressError::CasLink { .. } => user_message!(i18n, "erreur-adresse-lien-cas"),
        AddressError::EntLogin { .. } => user_message!(i18n, "erreur-adresse-lien-ent"),
        AddressError::Redirection { .. } => user_message!(i18n, "erreur-adresse-renvoi"),
        AddressError::Federation { federation: Federation::EduConnect } => {
            user_message!(i18n, "erreur-adresse-educonnect")
        }
        AddressError::Federation { federation: Federation::Saml2 } => user_message!(i18n, "erreur-adresse-saml2"),
        AddressError::Federation { federation: Federation::OpenIdConnect } => {
            user_message!(i18n, "erreur-adresse-openid")
        }
        AddressError::PronoteForCas => user_message!(i18n, "erreur-cas-pronote"),
        AddressError::PageForCas { page } => user_message!(i18n, "erreur-cas-page", page = page),
        AddressError::OtherCasAddress { endpoint, .. } => {
            user_message!(i18n, "erreur-cas-autre-adresse", fin = endpoint)
        }
        AddressError::Query { query, .. } => user_message!(i18n, "erreur-adresse-requete", requete = query),
        AddressError::Fragment { fragment } => user_message!(i18n, "erreur-adresse-fragment", fragment = fragment),
        AddressError::DotSegment => user_message!(i18n, "erreur-adresse-points"),
        AddressError::EmptySegment => user_message!(i18n, "erreur-adresse-barre-double"),
        AddressError::Percent { segment } => user_message!(i18n, "erreur-adresse-pourcent", segment = segment),
        AddressError::Asterisk => user_message!(i18n, "erreur-adresse-asterisque"),
        AddressError::Character { found, segment } => {
            user_message!(i18n, "erreur-adresse-caractere", trouve = sign(i18n, *found), segment = segment)
        }
        AddressError::RootTooLong { length } => user_message!(i18n, "erreur-adresse-racine-longue", nombre = length),
        AddressError::UnknownPage { page } => user_message!(i18n, "erreur-adresse-page", page = page),
        AddressError::Host(error) => host(i18n, error),
        AddressError::Port(error) => port(i18n, error),
    }
}

/// A refused host.
pub fn host(i18n: &I18n, error: &HostError) -> UserMessage {
    match error {
        HostError::Empty => user_message!(i18n, "erreur-hote-vide"),
        HostError::Control { code } => user_message!(i18n, "erreur-adresse-controle", code = code),
        HostError::Space { .. } => user_message!(i18n, "erreur-adresse-espace"),
        HostError::Ipv6 { text } => user_message!(i18n, "erreur-hote-ipv6", texte = text),
        HostError::BadIpv4 { text } => user_message!(i18n, "erreur-hote-ipv4", texte = text),
        HostError::Underscore { label } => user_message!(i18n, "erreur-hote-souligne", partie = label),
        HostError::EmptyLabel { text } => user_message!(i18n, "erreur-hote-vide-partie", texte = text),
        HostError::LabelTooLong { label, length } => {
            user_message!(i18n, "erreur-hote-partie-longue", partie = label, nombre = length)
        }
        HostError::NameTooLong { length } => user_message!(i18n, "erreur-hote-long", nombre = length),
        HostError::Hyphen { label } => user_message!(i18n, "erreur-hote-tiret", partie = label),
        HostError::OtherScript { letter, code, script } => {
            user_message!(i18n, "erreur-hote-alphabet", lettre = letter.to_string(), code = code, alphabet = script)
        }
        HostError::Character { found, label } => {
            user_message!(i18n, "erreur-hote-caractere", trouve = sign(i18n, *found), partie = label)
        }
        HostError::Punycode { label } => user_message!(i18n, "erreur-hote-punycode", partie = label),
        HostError::Wildcard { text } => user_message!(i18n, "erreur-hote-etoile", texte = text),
    }
}

/// Why a port is refused.
pub fn port(i18n: &I18n, error: &PortError) -> UserMessage {
    match error {
        PortError::Empty => user_message!(i18n, "erreur-port-vide"),
        PortError::NotDigits { text } => user_message!(i18n, "erreur-port-chiffres", texte = text),
        PortError::LeadingZero { text } => user_message!(i18n, "erreur-port-zero", texte = text),
        PortError::OutOfRange { text } => user_message!(i18n, "erreur-port-bornes", texte = text),
    }
}

fn server(i18n: &I18n, error: &ServerError) -> UserMessage {
    match error {
        ServerError::Ip { text } => user_message!(i18n, "erreur-ip", texte = text),
        ServerError::Ipv6 { text } => user_message!(i18n, "erreur-ip-v6", texte = text),
        ServerError::IpNotAMachine { text } => user_message!(i18n, "erreur-ip-machine", texte = text),
        ServerError::NameCharacter { found } => {
            user_message!(i18n, "erreur-serveur-caractere", trouve = sign(i18n, *found))
        }
        ServerError::NameTooLong { length } => user_message!(i18n, "erreur-serveur-long", nombre = length),
        ServerError::Control { code } => user_message!(i18n, "erreur-controle", code = code),
        ServerError::NotAbsolute { text } => user_message!(i18n, "erreur-chemin-lecteur", texte = text),
        ServerError::NetworkShare => user_message!(i18n, "erreur-chemin-partage"),
        ServerError::PathCharacter { found } => {
            user_message!(i18n, "erreur-chemin-caractere", trouve = sign(i18n, *found))
        }
        ServerError::DotSegment => user_message!(i18n, "erreur-chemin-points"),
        ServerError::PathSegment { segment } => user_message!(i18n, "erreur-chemin-dossier", segment = segment),
        ServerError::PathTooLong { length } => user_message!(i18n, "erreur-chemin-long", nombre = length),
        ServerError::NotABase { text } => user_message!(i18n, "erreur-base", texte = text),
    }
}

/// Why a name, a telephone number or an e-mail address is refused.
pub fn contact(i18n: &I18n, error: &ContactError) -> UserMessage {
    match error {
        ContactError::NameTooLong { length } => user_message!(i18n, "erreur-nom-long", nombre = length),
        ContactError::Control { code } => user_message!(i18n, "erreur-controle", code = code),
        ContactError::PhoneCharacter { found } => {
            user_message!(i18n, "erreur-telephone-caractere", trouve = sign(i18n, *found))
        }
        ContactError::PhoneShort { digits } => user_message!(i18n, "erreur-telephone-court", nombre = digits),
        ContactError::PhoneLength { digits } => user_message!(i18n, "erreur-telephone-longueur", nombre = digits),
        ContactError::Email { text } => user_message!(i18n, "erreur-courriel", texte = text),
    }
}

fn identity(i18n: &I18n, error: &IdentityError) -> UserMessage {
    match error {
        IdentityError::Control { code } => user_message!(i18n, "erreur-controle", code = code),
        IdentityError::AttributeCharacter { found } => {
            user_message!(i18n, "erreur-attribut-caractere", trouve = sign(i18n, *found))
        }
        IdentityError::AttributeTooLong { length } => user_message!(i18n, "erreur-attribut-long", nombre = length),
        IdentityError::AttributeTwice { name } => user_message!(i18n, "erreur-attribut-double", nom = name),
        IdentityError::ProfileCharacter { found } => {
            user_message!(i18n, "erreur-profil-caractere", trouve = sign(i18n, *found))
        }
        IdentityError::ProfileTooLong { length } => user_message!(i18n, "erreur-profil-long", nombre = length),
        IdentityError::TooManyProfiles { count } => user_message!(i18n, "erreur-profil-nombre", nombre = count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    #[test]
    fn a_sign_that_is_not_seen_is_named() {
        let i18n = I18n::new(Language::French);
        for (found, said) in [
            ('a', "«\u{a0}a\u{a0}»"),
            ('é', "«\u{a0}é\u{a0}»"),
            (' ', "espace"),
            ('\u{a0}', "espace insécable"),
            ('\u{202f}', "espace insécable"),
            ('\t', "tabulation"),
            ('\n', "retour à la ligne"),
            ('\u{200b}', "invisible U+200B"),
        ] {
            assert_eq!(sign(&i18n, found), said);
        }
        let refused = identity(&i18n, &IdentityError::AttributeCharacter { found: ' ' });
        assert_eq!(refused.message, "Le caractère\u{a0}espace ne convient pas dans un nom d’attribut.");
    }
}
