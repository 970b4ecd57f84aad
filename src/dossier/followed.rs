//! Which walkthrough a dossier follows, and what of it has no place in the one that it is opened with.
//!
//! Progress is kept by the identifiers of the steps: a step that both walkthroughs have keeps its own. What belongs to
//! no step of the new one stays in the file as it is, and is told.

use super::{Dossier, StepProgress, StepState};
use crate::walkthrough::{Content, ItemId, StepId, Walkthrough};
use serde::{Deserialize, Serialize};

/// The walkthrough that a dossier was last changed with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Followed {
    /// The walkthrough's identifier.
    pub id: ItemId,
    /// Its edition, `2014-09-01`; empty where it says none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub edition: String,
}

/// A dossier opened with another walkthrough than the one it follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Displaced {
    /// The one it follows; `None` for a dossier of an older program, or when it is the one in use.
    pub followed: Option<Followed>,
    /// The steps that something is kept of and that the walkthrough has not, in the order of their identifiers.
    pub steps: Vec<StepId>,
}

impl Followed {
    /// A walkthrough, as a dossier remembers it.
    pub fn of(walkthrough: &Walkthrough) -> Self {
        let edition = walkthrough.edition().map(|day| day.to_string()).unwrap_or_default();
        Self { id: walkthrough.id().clone(), edition }
    }
}

impl Dossier {
    /// The walkthrough that the dossier is shown with: the one it follows, or the first when that one is not here.
    pub fn shown_with<'a>(&self, content: &'a Content) -> &'a Walkthrough {
        content.followed(self.walkthrough.as_ref().map(|followed| &followed.id))
    }
}

impl Displaced {
    /// What is to be said of a dossier opened with a walkthrough; `None` when it is its own and all has its place.
    pub fn of(dossier: &Dossier, walkthrough: &Walkthrough) -> Option<Self> {
        let now = Followed::of(walkthrough);
        let followed = dossier.walkthrough.clone().filter(|followed| *followed != now);
        let noted = dossier.progress.steps.iter().filter(|(_, kept)| is_touched(kept)).map(|(id, _)| id.clone());
        let captured = dossier.captures.iter().map(|capture| capture.step.clone());
        let mut steps: Vec<StepId> = noted.chain(captured).filter(|id| walkthrough.step(id).is_none()).collect();
        steps.sort();
        steps.dedup();
        (followed.is_some() || !steps.is_empty()).then_some(Self { followed, steps })
    }
}

/// Whether something is kept of a step; in older dossiers, a step only visited is not untouched.
fn is_touched(kept: &StepProgress) -> bool {
    let visited = StepProgress { state: StepState::InProgress, ..StepProgress::default() };
    *kept != StepProgress::default() && *kept != visited
}
