//! The window without a display: journeys of a person who clicks and types, and pictures of every page.

mod captures;
mod checks;
mod customer_numbers;
mod journeys;
mod keyboard;
mod pictures;
mod user;

#[allow(dead_code, reason = "shared: this program needs a part of it")]
#[path = "../support/servers.rs"]
mod servers;

use crate::user::User;
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{Ask, Destination, InputsMessage, Page, WelcomeMessage};
use assistant_pronote::domain::inputs::Field;
use assistant_pronote::walkthrough::{StepId, Walkthrough};

/// The guide's case, typed, on the page « Établissement ».
fn reference(user: &mut User) {
    user.send(Message::Welcome(WelcomeMessage::NameTyped("Collège La Bourgade".into())));
    user.send(Message::Welcome(WelcomeMessage::Create));
    for (field, text) in [
        (Field::Uai, "0069999L"),
        (Field::Address, "http://notes.clg-la-bourgade.ac-nice.fr:80"),
        (Field::ServerIp, "10.106.152.36"),
        (Field::ListeningPort, "8036"),
    ] {
        user.send(Message::Inputs(InputsMessage::Typed(field, text.into())));
    }
    user.send(Message::Inputs(InputsMessage::ChooseEnt("agora06".into())));
}

fn step(name: &str) -> StepId {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    walkthrough.steps().iter().find(|step| step.id.as_str() == name).expect("the step").id.clone()
}

fn go_to(user: &mut User, name: &str) {
    user.send(Message::Ask(Ask::Go(Destination::Page(Page::Step(step(name))))));
}
