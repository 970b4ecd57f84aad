//! The closed lists of words that the file uses: places, conditions, levels, actors.

use super::figure::FigureId;
use crate::domain::finding::{Actor, Check};
use crate::domain::inputs::Hosting;
use crate::domain::noted::Noted;
use crate::domain::setting_key::SettingKey;
use crate::domain::trial::Trial;
use serde::{Deserialize, Serialize};

/// The machine where something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The PC that runs the PRONOTE 2013 Client.
    #[serde(rename = "client_2013")]
    Client2013,
    /// « Poste principal adjoint ».
    #[serde(rename = "poste")]
    OfficePc,
    /// The server, by its vSphere console.
    #[serde(rename = "serveur")]
    Server,
    /// The host's console, when the publisher hosts PRONOTE.
    #[serde(rename = "console_hebergeur")]
    HostConsole,
    /// The ENT, by its operator.
    Ent,
    /// Any browser.
    #[serde(rename = "navigateur")]
    Browser,
}

impl Place {
    /// Every place, in the order a walkthrough meets them.
    pub const ALL: [Place; 6] =
        [Place::Client2013, Place::OfficePc, Place::Server, Place::HostConsole, Place::Ent, Place::Browser];
}

/// For which dossiers a part of the file holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// For every dossier.
    #[default]
    #[serde(rename = "toujours")]
    Always,
    /// When the school or its authority keeps the server.
    #[serde(rename = "serveur_sur_place")]
    OwnServer,
    /// When the publisher hosts PRONOTE.
    #[serde(rename = "heberge")]
    Hosted,
}

impl Condition {
    /// Every condition.
    pub const ALL: [Condition; 3] = [Condition::Always, Condition::OwnServer, Condition::Hosted];

    /// Whether it holds for a dossier of that hosting.
    pub fn holds(self, hosting: Hosting) -> bool {
        match self {
            Condition::Always => true,
            Condition::OwnServer => hosting == Hosting::OwnServer,
            Condition::Hosted => hosting == Hosting::Publisher,
        }
    }

    /// Whether some dossier meets both conditions.
    pub fn meets(self, other: Condition) -> bool {
        HOSTINGS.iter().any(|&hosting| self.holds(hosting) && other.holds(hosting))
    }
}

/// Every hosting a dossier can have.
pub(crate) const HOSTINGS: [Hosting; 2] = [Hosting::OwnServer, Hosting::Publisher];

/// How grave a warning is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Something to look at first.
    Attention,
    /// What follows cannot be undone.
    #[serde(rename = "point_de_non_retour")]
    PointOfNoReturn,
}

impl Level {
    /// Every level, from the lightest.
    pub const ALL: [Level; 2] = [Level::Attention, Level::PointOfNoReturn];
}

/// What this program has ready for an instruction: a button in the window, a line on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    /// The dossier's own notes and captures of this step.
    Captures,
    /// The summary to print, with its line for SPR's password.
    #[serde(rename = "recapitulatif")]
    Summary,
    /// The server's script.
    Script,
    /// The connection checks of this step (`verifications`).
    #[serde(rename = "verifications")]
    Checks,
    /// The request to the ENT's support.
    #[serde(rename = "demande")]
    Request,
    /// The note for families, and the one for staff.
    Notes,
}

impl Tool {
    /// Every tool, in the order a walkthrough meets them.
    pub const ALL: [Tool; 6] = [Tool::Captures, Tool::Summary, Tool::Script, Tool::Checks, Tool::Request, Tool::Notes];
}

/// A member of a closed list, by the word that the file uses for it.
pub(crate) trait Word: Copy + 'static {
    /// The word.
    fn word(&self) -> String;
}

/// The lists whose words are their serialised names.
macro_rules! words_by_serde {
    ($($list:ty),+) => {$(
        impl Word for $list {
            fn word(&self) -> String {
                match serde_json::to_value(self) {
                    Ok(serde_json::Value::String(word)) => word,
                    _ => String::new(),
                }
            }
        }
    )+};
}

words_by_serde!(Place, Condition, Level, Tool, SettingKey, FigureId, Check, Noted, Trial);

/// A dossier keeps actors by other names than the file's words.
impl Word for Actor {
    fn word(&self) -> String {
        self.id().to_owned()
    }
}

/// The member of a closed list that the file calls `word`.
pub(super) fn named<T: Word>(word: &str, list: &[T]) -> Option<T> {
    list.iter().copied().find(|member| member.word() == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_of_a_list_names_its_member() {
        assert_eq!(Place::ALL.map(|p| p.word()).concat(), "client_2013posteserveurconsole_hebergeurentnavigateur");
        for place in Place::ALL {
            assert_eq!(named(&place.word(), &Place::ALL), Some(place));
        }
        for &value in SettingKey::ALL {
            assert_eq!(named(&value.word(), SettingKey::ALL), Some(value));
        }
        assert_eq!(named("serveur_sur_place", &Condition::ALL), Some(Condition::OwnServer));
        assert_eq!(named("point_de_non_retour", &Level::ALL), Some(Level::PointOfNoReturn));
        assert_eq!(named("Adjoint", &Actor::ALL), None);
        assert_eq!(named("", &Actor::ALL), None);
    }

    #[test]
    fn opposite_conditions_never_meet() {
        assert!(Condition::Always.meets(Condition::Hosted));
        assert!(Condition::Hosted.meets(Condition::Hosted));
        assert!(!Condition::Hosted.meets(Condition::OwnServer));
    }
}
