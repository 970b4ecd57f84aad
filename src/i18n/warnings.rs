//! The sentence of each point of attention.

use super::{I18n, UserMessage};
use crate::domain::address::AddressNote;
use crate::domain::ent::Ent;
use crate::domain::inputs::Field;
use crate::domain::warning::Warning;
use crate::{text, user_message};

/// What a warning says, and what to do about it.
pub fn warning(i18n: &I18n, warning: &Warning) -> UserMessage {
    match warning {
        Warning::PublicPortNotListening { public, listening } => {
            user_message!(i18n, "attention-port-ecoute", public = public.to_string(), ecoute = listening.to_string())
        }
        Warning::PublicPortNot2013 { public, noted } => {
            user_message!(i18n, "attention-port-2013", public = public.to_string(), note = noted.to_string())
        }
        Warning::PortConfirmed { public, other, by, on } => {
            let date = super::progress::day(i18n, on.local().date());
            let (public, other) = (public.to_string(), other.to_string());
            user_message!(i18n, "attention-port-confirme", public = public, autre = other, par = by, date = date)
        }
        Warning::HttpsPortToCheck { port } => user_message!(i18n, "attention-port-https", port = port.to_string()),
        Warning::PlainHttp => user_message!(i18n, "attention-http"),
        Warning::PrivateAddress { host } => user_message!(i18n, "attention-privee", hote = host),
        Warning::BareName { host } => user_message!(i18n, "attention-nom-court", hote = host),
        Warning::HostedWithoutHttps => user_message!(i18n, "attention-heberge-http"),
        Warning::PublisherHost { host } => user_message!(i18n, "attention-hote-editeur", hote = host),
        Warning::HostedElsewhere { host } => user_message!(i18n, "attention-heberge-ailleurs", hote = host),
        Warning::HostedOtherUai { found, expected } => {
            user_message!(i18n, "attention-heberge-uai", trouve = found, attendu = expected)
        }
        Warning::HostedNotASchool { label } => user_message!(i18n, "attention-heberge-sans-uai", partie = label),
        Warning::HostedWithoutRoot { address } => user_message!(i18n, "attention-heberge-racine", adresse = address),
        Warning::AddressInEntDomain { host, ent } => {
            user_message!(i18n, "attention-adresse-domaine-ent", hote = host, ent = named(i18n, ent))
        }
        Warning::AddressLooksLikeEnt { address } => {
            user_message!(i18n, "attention-adresse-semble-ent", adresse = address)
        }
        Warning::CasOnPronoteHost { host } => user_message!(i18n, "attention-cas-hote-pronote", hote = host),
        Warning::CasOfOtherEnt { host, ent, chosen } => {
            user_message!(
                i18n,
                "attention-cas-autre-ent",
                hote = host,
                ent = named(i18n, ent),
                choisi = named(i18n, chosen)
            )
        }
        Warning::HostedAddressGuessed { address } => {
            user_message!(i18n, "attention-heberge-supposee", adresse = address)
        }
        Warning::HostedServerValues => user_message!(i18n, "attention-heberge-serveur"),
        Warning::HostedConsole => user_message!(i18n, "attention-heberge-console"),
        Warning::UaiOutsideEnt { department, ent, served } => {
            user_message!(
                i18n,
                "attention-uai-ent",
                departement = department,
                ent = named(i18n, ent),
                desservis = served
            )
        }
        Warning::CasPlainHttp { address } => user_message!(i18n, "attention-cas-http", adresse = address),
        Warning::CasSeparate => user_message!(i18n, "attention-cas-deux"),
        Warning::ValidationNotSaml { address } => user_message!(i18n, "attention-validation", adresse = address),
        Warning::EntToConfirm { ent } => user_message!(i18n, "attention-ent-confirmer", ent = named(i18n, ent)),
        Warning::AttributesUnknown { ent } => user_message!(i18n, "attention-attributs", ent = named(i18n, ent)),
        Warning::ProfilesUnknown { ent } => user_message!(i18n, "attention-profils", ent = named(i18n, ent)),
        Warning::ContactMissing => user_message!(i18n, "attention-contact"),
        Warning::MobileNone => user_message!(i18n, "attention-mobile-aucune"),
        Warning::MobileToCheck => user_message!(i18n, "attention-mobile-verifier"),
        Warning::CasUnknown { ent, operator } => {
            let operator = operator.clone().unwrap_or_else(|| text!(i18n, "ent-assistance"));
            user_message!(i18n, "attention-cas-inconnu", ent = named(i18n, ent), operateur = operator)
        }
        Warning::EntDated { ent, date } => {
            user_message!(
                i18n,
                "attention-ent-date",
                ent = named(i18n, ent),
                date = date.say(i18n.language()).to_owned()
            )
        }
        Warning::EntSeveralAddresses { ent, others } => {
            let others: Vec<_> =
                others.iter().map(|(url, period)| format!("{url} ({})", period.say(i18n.language()))).collect();
            let (count, ent, others) = (others.len(), named(i18n, ent), others.join(", "));
            user_message!(i18n, "attention-ent-plusieurs", nombre = count, ent = ent, autres = others)
        }
        Warning::AttributeMissing { attribute } => {
            user_message!(i18n, "attention-attribut-absent", attribut = i18n.attribute(*attribute))
        }
        Warning::ProfileTwice { value, first, second } => {
            let (first, second) = (i18n.space(*first), i18n.space(*second));
            user_message!(i18n, "attention-profil-double", valeur = value, premier = first, second = second)
        }
        Warning::ProfileWithoutValue { space } => {
            user_message!(i18n, "attention-profil-vide", espace = i18n.space(*space))
        }
        Warning::ServerValueMissing { field } => {
            user_message!(i18n, "attention-valeur-absente", champ = i18n.field(*field))
        }
        Warning::Understood { field, note } => understood(i18n, *field, note),
        Warning::BaseCompleted { base } => {
            user_message!(i18n, "compris-base", champ = i18n.field(Field::Base), base = base)
        }
    }
}

/// An ENT by its label, as a sentence calls it.
fn named(i18n: &I18n, label: &str) -> String {
    i18n.ent_called(Ent::name_in(label))
}

/// What was understood of a pasted text.
pub fn understood(i18n: &I18n, field: Field, note: &AddressNote) -> UserMessage {
    let field = i18n.field(field);
    match note {
        AddressNote::SpacesRemoved => user_message!(i18n, "compris-espaces", champ = field),
        AddressNote::SurroundingsRemoved => user_message!(i18n, "compris-signes", champ = field),
        AddressNote::SchemeAdded { scheme } => {
            user_message!(i18n, "compris-schema", champ = field, schema = scheme.to_string())
        }
        AddressNote::Lowercased => user_message!(i18n, "compris-majuscules", champ = field),
        AddressNote::Punycode { typed, used } => {
            user_message!(i18n, "compris-punycode", champ = field, saisi = typed, utilise = used)
        }
        AddressNote::FinalSlashRemoved => user_message!(i18n, "compris-barre", champ = field),
        AddressNote::PageRemoved { page } => user_message!(i18n, "compris-page", champ = field, page = page),
        AddressNote::PatternRemoved => user_message!(i18n, "compris-motif", champ = field),
        AddressNote::LoginRemoved => user_message!(i18n, "compris-login", champ = field),
        AddressNote::ParametersRemoved { names } => {
            user_message!(i18n, "compris-parametres", champ = field, noms = names)
        }
        AddressNote::SessionRemoved => user_message!(i18n, "compris-session", champ = field),
        AddressNote::Decoded => user_message!(i18n, "compris-decodee", champ = field),
        AddressNote::ReturnRemoved => user_message!(i18n, "compris-retour", champ = field),
        AddressNote::ServiceFound { address } => {
            user_message!(i18n, "compris-service", champ = field, adresse = address)
        }
        AddressNote::TicketRemoved => user_message!(i18n, "compris-ticket", champ = field),
        AddressNote::CasLinkReduced { removed } => {
            user_message!(i18n, "compris-lien-cas", champ = field, retire = removed)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Bilingual, Language};

    #[test]
    fn one_other_address_is_said_of_one() {
        let i18n = I18n::new(Language::French);
        let other = |url: &str| (url.to_owned(), Bilingual { fr: "en 2013".into(), en: "in 2013".into() });
        let said = |others: &[&str]| {
            let others = others.iter().map(|url| other(url)).collect();
            warning(&i18n, &Warning::EntSeveralAddresses { ent: "Agora06".into(), others }).message
        };
        assert!(said(&["https://a.fr/cas"]).starts_with("A aussi été relevée pour"));
        assert!(said(&["https://a.fr/cas", "https://b.fr/cas"]).starts_with("Ont aussi été relevées pour"));
    }

    #[test]
    fn only_what_shows_something_wrong_needs_attention() {
        assert!(AddressNote::ServiceFound { address: "http://a.fr:80".into() }.needs_attention());
        for note in [AddressNote::SpacesRemoved, AddressNote::Decoded, AddressNote::TicketRemoved] {
            assert!(!note.needs_attention());
        }
    }
}
