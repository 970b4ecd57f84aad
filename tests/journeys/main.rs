//! More journeys through the window: what is asked on a step, what the keyboard reaches, what closing asks.

#[path = "../common/mod.rs"]
mod common;

mod keyboard;
mod registration;

use assistant_pronote::app::Message;
use assistant_pronote::app::page::Page;
use assistant_pronote::domain::inputs::Field;
use assistant_pronote::walkthrough::{StepId, Walkthrough};
use common::User;

/// The guide's case, typed, on the page « Établissement ».
fn reference(user: &mut User) {
    user.send(Message::NameTyped("Collège La Bourgade".into()));
    user.send(Message::Create);
    for (field, text) in [
        (Field::Uai, "0069999L"),
        (Field::Address, "http://notes.clg-la-bourgade.ac-nice.fr:80"),
        (Field::ServerIp, "10.106.152.36"),
        (Field::ListeningPort, "8036"),
    ] {
        user.send(Message::Typed(field, text.into()));
    }
    user.send(Message::ChooseEnt("agora06".into()));
}

fn step(name: &str) -> StepId {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    walkthrough.steps().iter().find(|step| step.id.as_str() == name).expect("the step").id.clone()
}

fn go_to(user: &mut User, name: &str) {
    user.send(Message::Go(Page::Step(step(name))));
}
