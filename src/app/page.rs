//! The wizard's pages and their order: inputs first, then the steps that apply, then the summary.

use crate::domain::inputs::{Field, Hosting};
use crate::walkthrough::{StepId, Walkthrough};

/// A page of the wizard.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    School,
    Address,
    Ent,
    Mapping,
    Step(StepId),
    Summary,
    /// Beside the order: one comes from a step or from the rail, and goes back there.
    Checks,
}

/// How a step's page is called in the dossier.
const STEP: &str = "etape-";

impl Page {
    /// Every page of a dossier, in order.
    pub fn all(walkthrough: &Walkthrough, hosting: Hosting) -> Vec<Page> {
        let path = walkthrough.path(hosting);
        let steps = path.steps().iter().map(|step| Page::Step(step.step.id.clone()));
        [Page::School, Page::Address, Page::Ent, Page::Mapping]
            .into_iter()
            .chain(steps)
            .chain([Page::Summary])
            .collect()
    }

    /// The name the dossier keeps.
    pub fn id(&self) -> String {
        match self {
            Page::School => "etablissement".to_owned(),
            Page::Address => "adresse".to_owned(),
            Page::Ent => "ent".to_owned(),
            Page::Mapping => "identification".to_owned(),
            Page::Step(step) => format!("{STEP}{step}"),
            Page::Summary => "recapitulatif".to_owned(),
            Page::Checks => "verifications".to_owned(),
        }
    }

    /// The page a field is typed on.
    pub fn of_field(field: Field) -> Page {
        match field {
            Field::Name | Field::Uai | Field::ContactName | Field::ContactPhone | Field::ContactEmail => Page::School,
            Field::Address
            | Field::ServerIp
            | Field::ServerName
            | Field::ListeningPort
            | Field::Port2013
            | Field::InstallFolder
            | Field::Base => Page::Address,
            Field::Ent | Field::CasServer | Field::CasLogin | Field::CasValidation => Page::Ent,
            Field::Attribute(_) | Field::Profile(_) => Page::Mapping,
        }
    }

    /// Whether the user types inputs here.
    pub fn is_input(&self) -> bool {
        matches!(self, Page::School | Page::Address | Page::Ent | Page::Mapping)
    }
}
