//! What is local to a school and an academy: numbers, dates and people that only the papers need, all of them optional.

use crate::domain::contact::{ContactError, Phone, PlainName};
use crate::domain::credential::without_credentials;
use crate::domain::trimmed;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use strum::VariantArray;

/// A short text that a paper says when it is known, in the order of the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, VariantArray)]
pub enum LocalField {
    /// Where users find the ENT: its own address.
    #[serde(rename = "ent_adresse")]
    EntAddress,
    /// Where the ENT keeps PRONOTE: a tab, a menu.
    #[serde(rename = "ent_rangement")]
    PronotePlace,
    /// How one writes to the ENT's support.
    #[serde(rename = "assistance_canal")]
    SupportChannel,
    /// Who answers when the named contact is away: an office, a shared mailbox.
    #[serde(rename = "contact_durable")]
    LastingContact,
    /// The number of the request to the ENT.
    #[serde(rename = "demande_numero")]
    RequestNumber,
    /// The day it was sent.
    #[serde(rename = "demande_date")]
    RequestDate,
    /// The day that the school would like for the ENT's switch.
    #[serde(rename = "bascule_souhaitee")]
    WishedDate,
    /// The day that the ENT's support announces for its switch.
    #[serde(rename = "bascule_date")]
    SwitchDate,
    /// The telephone number of the DANE.
    #[serde(rename = "dane_telephone")]
    DanePhone,
    /// PRONOTE's exact version, as its window shows it.
    #[serde(rename = "pronote_version")]
    PronoteVersion,
    /// The server's Windows.
    #[serde(rename = "serveur_windows")]
    ServerWindows,
    /// Who runs the server.
    #[serde(rename = "serveur_gestion")]
    ServerAdmin,
    /// Where the backups go, and when the last one was seen.
    #[serde(rename = "sauvegardes")]
    Backups,
}

impl LocalField {
    /// Every field, in the order of the summary.
    pub const ALL: &'static [LocalField] = Self::VARIANTS;

    /// The name that the dossier and the command line give it.
    pub fn id(self) -> &'static str {
        match self {
            LocalField::EntAddress => "ent_adresse",
            LocalField::PronotePlace => "ent_rangement",
            LocalField::SupportChannel => "assistance_canal",
            LocalField::LastingContact => "contact_durable",
            LocalField::RequestNumber => "demande_numero",
            LocalField::RequestDate => "demande_date",
            LocalField::WishedDate => "bascule_souhaitee",
            LocalField::SwitchDate => "bascule_date",
            LocalField::DanePhone => "dane_telephone",
            LocalField::PronoteVersion => "pronote_version",
            LocalField::ServerWindows => "serveur_windows",
            LocalField::ServerAdmin => "serveur_gestion",
            LocalField::Backups => "sauvegardes",
        }
    }

    /// The field of that name.
    pub fn find(id: &str) -> Option<LocalField> {
        Self::ALL.iter().copied().find(|field| field.id() == id)
    }
}

/// The texts that were given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LocalFacts(BTreeMap<LocalField, String>);

impl LocalFacts {
    /// The text of a field, if it was given.
    pub fn get(&self, field: LocalField) -> Option<&str> {
        self.0.get(&field).map(|text| trimmed(text)).filter(|text| !text.is_empty())
    }

    /// Writes a field, spaces around it left out, or empties it; a ticket or a session in an address is never kept.
    ///
    /// # Errors
    /// [`ContactError`] when the text is too long, holds a control character, or is no telephone number.
    pub fn set(&mut self, field: LocalField, text: &str) -> Result<(), ContactError> {
        let text = trimmed(text);
        if text.is_empty() {
            self.0.remove(&field);
            return Ok(());
        }
        let read = match field {
            LocalField::DanePhone => Phone::parse(text)?.as_str().to_owned(),
            _ => PlainName::parse(text)?.as_str().to_owned(),
        };
        self.0.insert(field, without_credentials(&read));
        Ok(())
    }

    /// Whether nothing was given.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The texts, to hide what is never kept of them.
    pub(super) fn texts_mut(&mut self) -> impl Iterator<Item = &mut String> {
        self.0.values_mut()
    }

    /// The texts as they are kept.
    pub(super) fn iter(&self) -> impl Iterator<Item = (LocalField, &str)> {
        self.0.iter().map(|(&field, text)| (field, text.as_str()))
    }
}

impl FromIterator<(LocalField, String)> for LocalFacts {
    /// As a file holds them: nothing is checked.
    fn from_iter<T: IntoIterator<Item = (LocalField, String)>>(texts: T) -> Self {
        Self(texts.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_has_one_name_for_all() {
        for &field in LocalField::ALL {
            assert_eq!(ron::to_string(&field).unwrap(), field.id());
            assert_eq!(LocalField::find(field.id()), Some(field));
        }
    }

    #[test]
    fn a_text_is_kept_without_its_outer_spaces_and_an_empty_one_is_not() {
        let mut facts = LocalFacts::default();
        facts.set(LocalField::RequestNumber, " 2014-1234 ").unwrap();
        assert_eq!(facts.get(LocalField::RequestNumber), Some("2014-1234"));
        facts.set(LocalField::RequestNumber, "  ").unwrap();
        assert!(facts.is_empty());
    }

    #[test]
    fn no_way_in_is_kept_and_a_telephone_number_is_one() {
        let mut facts = LocalFacts::default();
        facts.set(LocalField::EntAddress, "https://ent.fr/?ticket=ST-1-abc").unwrap();
        assert!(!facts.get(LocalField::EntAddress).unwrap().contains("ST-1-abc"));
        assert!(facts.set(LocalField::DanePhone, "la DANE").is_err());
        assert!(facts.set(LocalField::ServerAdmin, "a\u{202e}b").is_err());
        assert!(facts.set(LocalField::ServerAdmin, &"a".repeat(121)).is_err());
    }
}
