//! What the user tries by hand, and the values each trial tests: only its answer says whether it succeeded.

use super::setting_key::SettingKey;
use super::settings::Settings;
use serde::{Deserialize, Serialize};

/// A trial made by hand, by the name that the walkthrough's RON and the dossier give it; in the order they are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Trial {
    /// PRONOTE's own login page, by `?login=true`.
    #[serde(rename = "connexion_directe")]
    DirectLogin,
    /// From the ENT, with a teacher's account.
    #[serde(rename = "ent_professeur")]
    Teacher,
    /// From the ENT, with a pupil's or a parent's account.
    #[serde(rename = "ent_eleve_ou_parent")]
    PupilOrParent,
    /// From the ENT, with the account of a member of the staff.
    #[serde(rename = "ent_personnel")]
    Staff,
}

/// What PRONOTE.net listens on, which every trial reaches; the publisher's hosting has none of them.
pub const LISTENING: [SettingKey; 3] = [SettingKey::Protocol, SettingKey::ServerIp, SettingKey::ListeningPort];

impl Trial {
    /// Every trial, in the order they are made.
    pub const ALL: [Trial; 4] = [Trial::DirectLogin, Trial::Teacher, Trial::PupilOrParent, Trial::Staff];

    /// The name that the walkthrough, the dossier and the command line give it.
    pub fn id(self) -> &'static str {
        match self {
            Trial::DirectLogin => "connexion_directe",
            Trial::Teacher => "ent_professeur",
            Trial::PupilOrParent => "ent_eleve_ou_parent",
            Trial::Staff => "ent_personnel",
        }
    }

    /// The trial of that name.
    pub fn find(id: &str) -> Option<Trial> {
        Self::ALL.into_iter().find(|trial| trial.id() == id)
    }

    /// The values it depends on: when one changes, what was seen no longer tells. [`LISTENING`] comes last: a dossier
    /// of an older program has the ones before it.
    pub fn keys(self) -> Vec<SettingKey> {
        use SettingKey as Key;
        let profiles: &[SettingKey] = match self {
            Trial::DirectLogin => return std::iter::once(Key::DirectLoginUrl).chain(LISTENING).collect(),
            Trial::Teacher => &[Key::ProfileTeachers],
            Trial::PupilOrParent => &[Key::ProfilePupils, Key::ProfileParents],
            Trial::Staff => &[Key::ProfileSchoolLife],
        };
        let identity = [
            Key::AttributeLastName,
            Key::AttributeFirstName,
            Key::AttributeBirthDate,
            Key::AttributePostcode,
            Key::AttributeProfile,
        ];
        let by_ent = [Key::PublicUrl, Key::LoginLink, Key::ValidationLink];
        by_ent.into_iter().chain(identity).chain(profiles.iter().copied()).chain(LISTENING).collect()
    }

    /// Those values as they are now, in the same order; one that is unknown is empty.
    pub fn tested(self, settings: &Settings) -> Vec<String> {
        self.keys().into_iter().map(|key| settings.get(key).unwrap_or_default()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trial_has_one_name_for_all() {
        for trial in Trial::ALL {
            assert_eq!(ron::to_string(&trial).expect("a name"), trial.id());
            assert_eq!(Trial::find(trial.id()), Some(trial));
        }
        assert_eq!(Trial::find("autre"), None);
    }
}
