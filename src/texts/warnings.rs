//! The sentence of each point of attention.

use super::{Sentence, Texts};
use crate::domain::address::AddressNote;
use crate::domain::inputs::Field;
use crate::domain::warning::Warning;
use crate::{sentence, text};

/// What a warning says, and what to do about it.
pub fn warning(texts: &Texts, warning: &Warning) -> Sentence {
    match warning {
        Warning::PublicPortNotListening { public, listening } => {
            sentence!(texts, "attention-port-ecoute", public = public.to_string(), ecoute = listening.to_string())
        }
        Warning::PublicPortNot2013 { public, noted } => {
            sentence!(texts, "attention-port-2013", public = public.to_string(), note = noted.to_string())
        }
        Warning::HttpsPortToCheck { port } => sentence!(texts, "attention-port-https", port = port.to_string()),
        Warning::PlainHttp => sentence!(texts, "attention-http"),
        Warning::PrivateAddress { host } => sentence!(texts, "attention-privee", hote = host),
        Warning::BareName { host } => sentence!(texts, "attention-nom-court", hote = host),
        Warning::HostedWithoutHttps => sentence!(texts, "attention-heberge-http"),
        Warning::HostedAddressGuessed { address } => sentence!(texts, "attention-heberge-supposee", adresse = address),
        Warning::HostedServerValues => sentence!(texts, "attention-heberge-serveur"),
        Warning::HostedConsole => sentence!(texts, "attention-heberge-console"),
        Warning::UaiOutsideEnt { department, ent, served } => {
            sentence!(texts, "attention-uai-ent", departement = department, ent = ent, desservis = served)
        }
        Warning::CasPlainHttp { address } => sentence!(texts, "attention-cas-http", adresse = address),
        Warning::CasSeparate => sentence!(texts, "attention-cas-deux"),
        Warning::ValidationNotSaml { address } => sentence!(texts, "attention-validation", adresse = address),
        Warning::EntToConfirm { ent } => sentence!(texts, "attention-ent-confirmer", ent = ent),
        Warning::AttributesUnknown { ent } => sentence!(texts, "attention-attributs", ent = ent),
        Warning::ProfilesUnknown { ent } => sentence!(texts, "attention-profils", ent = ent),
        Warning::ContactMissing => sentence!(texts, "attention-contact"),
        Warning::MobileNone => sentence!(texts, "attention-mobile-aucune"),
        Warning::MobileToCheck => sentence!(texts, "attention-mobile-verifier"),
        Warning::CasUnknown { ent, operator } => {
            let operator = operator.clone().unwrap_or_else(|| text!(texts, "ent-assistance"));
            sentence!(texts, "attention-cas-inconnu", ent = ent, operateur = operator)
        }
        Warning::EntDated { ent, date } => {
            sentence!(texts, "attention-ent-date", ent = ent, date = date.say(texts.language()).to_owned())
        }
        Warning::EntSeveralAddresses { ent, others } => {
            let others: Vec<_> =
                others.iter().map(|(url, period)| format!("{url} ({})", period.say(texts.language()))).collect();
            sentence!(texts, "attention-ent-plusieurs", ent = ent, autres = others.join(", "))
        }
        Warning::AttributeMissing { attribute } => {
            sentence!(texts, "attention-attribut-absent", attribut = texts.attribute(*attribute))
        }
        Warning::ProfileTwice { value, first, second } => {
            let (first, second) = (texts.space(*first), texts.space(*second));
            sentence!(texts, "attention-profil-double", valeur = value, premier = first, second = second)
        }
        Warning::ProfileWithoutValue { space } => {
            sentence!(texts, "attention-profil-vide", espace = texts.space(*space))
        }
        Warning::ServerValueMissing { field } => {
            sentence!(texts, "attention-valeur-absente", champ = texts.field(*field))
        }
        Warning::Understood { field, note } => understood(texts, *field, note),
    }
}

/// What was understood of a pasted text.
pub fn understood(texts: &Texts, field: Field, note: &AddressNote) -> Sentence {
    let field = texts.field(field);
    match note {
        AddressNote::SpacesRemoved => sentence!(texts, "compris-espaces", champ = field),
        AddressNote::SchemeAdded { scheme } => {
            sentence!(texts, "compris-schema", champ = field, schema = scheme.to_string())
        }
        AddressNote::Lowercased => sentence!(texts, "compris-majuscules", champ = field),
        AddressNote::Punycode { typed, used } => {
            sentence!(texts, "compris-punycode", champ = field, saisi = typed, utilise = used)
        }
        AddressNote::FinalSlashRemoved => sentence!(texts, "compris-barre", champ = field),
        AddressNote::PageRemoved { page } => sentence!(texts, "compris-page", champ = field, page = page),
        AddressNote::PatternRemoved => sentence!(texts, "compris-motif", champ = field),
        AddressNote::LoginRemoved => sentence!(texts, "compris-login", champ = field),
        AddressNote::TicketRemoved => sentence!(texts, "compris-ticket", champ = field),
        AddressNote::CasLinkReduced { removed } => {
            sentence!(texts, "compris-lien-cas", champ = field, retire = removed)
        }
    }
}
