//! PRONOTE's six espaces, their pages and the profiles that enter them.

use serde::{Deserialize, Serialize};

/// An espace of PRONOTE.net, in the guide's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Space {
    /// Teachers.
    Professeurs,
    /// The staff of the school life: the principal's office and the supervisors.
    VieScolaire,
    /// Parents.
    Parents,
    /// Pupils.
    Eleves,
    /// Companies that take pupils as trainees.
    Entreprise,
    /// Inspectors and the académie's staff.
    Academie,
}

/// What is known of an espace's mobile page in 2014 (`domain` facts, § 1.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mobile {
    /// The guide lists it.
    Known,
    /// It exists in later versions; to be checked on PRONOTE.net's screen.
    ToCheckOnScreen,
    /// The guide lists none.
    None,
}

impl Space {
    /// The guide's order on the page « Paramètres de publication ».
    pub const ALL: [Space; 6] =
        [Space::Professeurs, Space::VieScolaire, Space::Parents, Space::Eleves, Space::Entreprise, Space::Academie];

    /// The page's file name (guide, PRONOTE's protocol notes).
    pub fn page(self) -> &'static str {
        match self {
            Space::Professeurs => "professeur.html",
            Space::VieScolaire => "viescolaire.html",
            Space::Parents => "parent.html",
            Space::Eleves => "eleve.html",
            Space::Entreprise => "entreprise.html",
            Space::Academie => "academie.html",
        }
    }

    /// Whether a mobile page is known for 2014.
    pub fn mobile(self) -> Mobile {
        match self {
            Space::Parents | Space::Eleves => Mobile::Known,
            Space::Professeurs | Space::VieScolaire => Mobile::ToCheckOnScreen,
            Space::Entreprise | Space::Academie => Mobile::None,
        }
    }

    /// The identifier used in JSON and in the walkthrough.
    pub fn id(self) -> &'static str {
        match self {
            Space::Professeurs => "professeurs",
            Space::VieScolaire => "vie_scolaire",
            Space::Parents => "parents",
            Space::Eleves => "eleves",
            Space::Entreprise => "entreprise",
            Space::Academie => "academie",
        }
    }

    /// Whether a file name is one of PRONOTE's pages, mobile ones and the common one's included.
    pub fn is_page(name: &str) -> bool {
        let name = name.to_ascii_lowercase();
        let name = name.strip_prefix("mobile.").unwrap_or(&name);
        // `direction`, `accompagnant` and `inscription` came after 2014; someone may still paste them.
        Space::ALL.iter().any(|space| space.page() == name)
            || ["direction.html", "accompagnant.html", "inscription.html", "index.html"].contains(&name)
    }
}
