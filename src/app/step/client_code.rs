//! The client code and the invoice number: on screen as they are typed, on disk only when the user asks for it.

use crate::app::action::{Action, Ask};
use crate::app::context::{Context, Open};
use crate::domain::customer::{self, CustomerError};
use crate::dossier::CustomerNumbers;
use crate::dossier::history::{Edit, TextId};
use crate::walkthrough::{FigureId, PathStep, StepFigure};

/// One of the two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    ClientCode,
    Invoice,
}

/// What is done with them.
#[derive(Clone, Debug)]
pub enum Message {
    Type(Number, String),
    /// « Garder dans le dossier ».
    Keep,
    /// Taken out of the dossier and of its versions; it stays on screen.
    Withdraw,
    Ask(Ask),
}

impl Number {
    /// Both, in the order of the publisher's dialog.
    pub const ALL: [Number; 2] = [Number::ClientCode, Number::Invoice];

    /// What is typed of it.
    pub fn of(self, registration: &CustomerNumbers) -> &str {
        match self {
            Number::ClientCode => &registration.client_code,
            Number::Invoice => &registration.invoice,
        }
    }

    /// The name of its field.
    pub fn field_id(self) -> iced::widget::Id {
        iced::widget::Id::new(match self {
            Number::ClientCode => "champ-code-client",
            Number::Invoice => "champ-facture",
        })
    }

    fn write(self, registration: &mut CustomerNumbers, text: String) {
        match self {
            Number::ClientCode => registration.client_code = text,
            Number::Invoice => registration.invoice = text,
        }
    }

    fn text_id(self) -> TextId {
        match self {
            Number::ClientCode => TextId::ClientCode,
            Number::Invoice => TextId::Invoice,
        }
    }
}

/// Whether a step is where EDT is registered: the one that shows its dialog.
pub fn is_asked_on(step: PathStep<'_>) -> bool {
    step.figures().contains(&StepFigure::Drawing(FigureId::EdtEnregistrement))
}

impl From<Ask> for Message {
    fn from(ask: Ask) -> Self {
        Message::Ask(ask)
    }
}

/// The numbers when the dossier does not keep them.
#[derive(Default)]
pub struct ClientCode {
    unkept: CustomerNumbers,
}

impl ClientCode {
    /// The numbers on screen: those of the dossier when it keeps them.
    pub fn numbers<'a>(&'a self, open: &'a Open) -> &'a CustomerNumbers {
        open.session.dossier().registration.as_ref().unwrap_or(&self.unkept)
    }

    /// Does what a message asks.
    pub fn update(&mut self, message: Message, cx: &mut Context) -> Action<Message> {
        let Context { open: Some(open), catalogue, .. } = cx else { return Action::none() };
        match message {
            Message::Type(number, text) => match open.session.dossier().registration.clone() {
                None => number.write(&mut self.unkept, text),
                Some(mut kept) => {
                    number.write(&mut kept, text);
                    let edit = Edit::Typing(number.text_id());
                    open.session.edit(edit, catalogue, |dossier| dossier.registration = Some(kept));
                }
            },
            Message::Keep => {
                let unkept = self.unkept.clone();
                open.session.edit(Edit::Act, catalogue, |dossier| dossier.registration = Some(unkept));
            }
            Message::Withdraw => {
                self.unkept = self.numbers(open).clone();
                open.session.withdraw_registration();
            }
            Message::Ask(ask) => return Action::ask(ask),
        }
        Action::none()
    }

    /// The first of the two that is refused, on the page where they are typed.
    pub fn refused(&self, cx: &Context) -> Option<(Number, CustomerError)> {
        let open = cx.open.as_ref()?;
        let step = open.step_here()?;
        cx.walkthrough.path(open.session.hosting()).step(step).filter(|step| is_asked_on(*step))?;
        let numbers = self.numbers(open);
        Number::ALL.into_iter().find_map(|number| Some((number, customer::check(number.of(numbers)).err()?)))
    }
}
