//! The closed lists of words that the file uses: places, conditions, levels, actors.

use crate::domain::inputs::Hosting;
use serde::de::{DeserializeOwned, IntoDeserializer, value::Error};
use serde::{Deserialize, Serialize};

/// The machine where something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The PC that runs the PRONOTE 2013 Client.
    #[serde(rename = "client_2013")]
    Client2013,
    /// « Poste principal adjoint ».
    Poste,
    /// The server, by its vSphere console.
    Serveur,
    /// The host's console, when the publisher hosts PRONOTE.
    ConsoleHebergeur,
    /// The ENT, by its operator.
    Ent,
    /// Any browser.
    Navigateur,
}

impl Place {
    /// Every place, in the order a walkthrough meets them.
    pub const ALL: [Place; 6] =
        [Place::Client2013, Place::Poste, Place::Serveur, Place::ConsoleHebergeur, Place::Ent, Place::Navigateur];
}

/// For which dossiers a part of the file holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    #[default]
    Toujours,
    ServeurSurPlace,
    Heberge,
}

impl Condition {
    pub const ALL: [Condition; 3] = [Condition::Toujours, Condition::ServeurSurPlace, Condition::Heberge];

    /// Whether it holds for a dossier of that hosting.
    pub fn holds(self, hosting: Hosting) -> bool {
        match self {
            Condition::Toujours => true,
            Condition::ServeurSurPlace => hosting == Hosting::OwnServer,
            Condition::Heberge => hosting == Hosting::Publisher,
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
    Attention,
    PointDeNonRetour,
}

impl Level {
    pub const ALL: [Level; 2] = [Level::Attention, Level::PointDeNonRetour];
}

/// Who must act on a symptom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The principal adjoint.
    Adjoint,
    Dane,
    /// The ENT's operator.
    Ent,
    /// The publisher, Index Éducation.
    Editeur,
    /// Whoever looks after the network and the server.
    Reseau,
}

impl Actor {
    pub const ALL: [Actor; 5] = [Actor::Adjoint, Actor::Dane, Actor::Ent, Actor::Editeur, Actor::Reseau];
}

/// The member of a closed list that the file calls `word`.
pub(super) fn named<T: DeserializeOwned>(word: &str) -> Option<T> {
    let deserializer: serde::de::value::StrDeserializer<'_, Error> = word.into_deserializer();
    T::deserialize(deserializer).ok()
}

/// The word by which the file calls a member of a closed list.
pub(crate) fn name<T: Serialize>(member: &T) -> String {
    match serde_json::to_value(member) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::value::Value;

    #[test]
    fn each_word_of_a_list_names_its_member() {
        assert_eq!(Place::ALL.map(|p| name(&p)).concat(), "client_2013posteserveurconsole_hebergeurentnavigateur");
        for place in Place::ALL {
            assert_eq!(named::<Place>(&name(&place)), Some(place));
        }
        for value in Value::ALL {
            assert_eq!(named::<Value>(&name(&value)), Some(value));
        }
        assert_eq!(named::<Condition>("serveur_sur_place"), Some(Condition::ServeurSurPlace));
        assert_eq!(named::<Level>("point_de_non_retour"), Some(Level::PointDeNonRetour));
        assert_eq!(named::<Actor>("Adjoint"), None);
        assert_eq!(named::<Actor>(""), None);
    }

    #[test]
    fn opposite_conditions_never_meet() {
        assert!(Condition::Toujours.meets(Condition::Heberge));
        assert!(Condition::Heberge.meets(Condition::Heberge));
        assert!(!Condition::Heberge.meets(Condition::ServeurSurPlace));
    }
}
