//! The window without a display: journeys of a person who clicks and types, and pictures of every page.

mod academies_content;
mod captures;
mod checks;
mod clicks;
mod copying;
mod customer_numbers;
mod dossiers;
mod first_journey;
mod gated_disk;
mod hands;
mod journeys;
mod kept;
mod keyboard;
mod menu;
mod notes;
mod page_change;
mod pictures;
mod ports;
mod rail;
mod reading;
mod rooms;
mod slow_disk;
mod steady;
mod system;
mod truth;
mod user;
mod whole_year;

#[allow(dead_code, reason = "shared: each program needs a part of it")]
#[path = "../support/academies.rs"]
mod academies;

#[allow(dead_code, reason = "shared: each program needs a part of it")]
#[path = "../support/guide.rs"]
mod guide;

#[allow(dead_code, reason = "shared: this program needs a part of it")]
#[path = "../support/servers.rs"]
mod servers;

#[path = "../support/year.rs"]
mod year;

use crate::user::User;
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::InputsMessage;
use assistant_pronote::domain::inputs::{Field, Inputs};
use assistant_pronote::walkthrough::{StepId, Walkthrough};
use iced::widget::text_editor::{Action, Edit};
use std::sync::Arc;

/// Types the values of a dossier, field by field, in the one that is open; the ENT last.
fn type_all(user: &mut User, inputs: &Inputs) {
    for field in Field::all().into_iter().filter(|field| !matches!(field, Field::Name | Field::Ent)) {
        let text = inputs.get(field);
        if !text.is_empty() {
            user.send(Message::Inputs(InputsMessage::Typed(field, text.to_owned())));
        }
    }
    user.send(Message::Inputs(InputsMessage::ChooseEnt(inputs.ent.id.clone())));
}

/// A text that is pasted in a box of several lines.
fn pasted(text: &str) -> Action {
    Action::Edit(Edit::Paste(Arc::new(text.to_owned())))
}

fn step(name: &str) -> StepId {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    walkthrough.steps().iter().find(|step| step.id.as_str() == name).expect("the step").id.clone()
}
