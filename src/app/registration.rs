//! The client code and the invoice number: on screen as they are typed, on disk only when one asks for it.

use super::page::Page;
use super::{App, Message, Notice, Open};
use crate::domain::customer::{self, CustomerError};
use crate::dossier::CustomerNumbers;
use crate::dossier::history::{Edit, TextId};
use crate::walkthrough::{FigureId, PathStep};
use iced::Task;

/// One of the two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    ClientCode,
    Invoice,
}

/// What is done with them.
#[derive(Clone, Debug)]
pub enum Ask {
    Type(Number, String),
    /// « Garder dans le dossier ».
    Keep,
    /// Taken out of the dossier and of its versions; it stays on screen.
    Withdraw,
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
    step.figures().contains(&FigureId::EdtEnregistrement)
}

impl Open {
    /// The numbers on screen: those of the dossier when it keeps them.
    pub fn registration(&self) -> &CustomerNumbers {
        self.session.dossier().registration.as_ref().unwrap_or(&self.unkept)
    }

    /// Whether the dossier keeps them.
    pub fn keeps_registration(&self) -> bool {
        self.session.dossier().registration.is_some()
    }
}

impl App {
    pub(super) fn register(&mut self, ask: Ask) -> Task<Message> {
        let Some(open) = &mut self.open else { return Task::none() };
        match ask {
            Ask::Type(number, text) => match open.session.dossier().registration.clone() {
                None => number.write(&mut open.unkept, text),
                Some(mut kept) => {
                    number.write(&mut kept, text);
                    let edit = Edit::Typing(number.text_id());
                    open.session.edit(edit, &self.catalogue, |dossier| dossier.registration = Some(kept));
                }
            },
            Ask::Keep => {
                let unkept = open.unkept.clone();
                open.session.edit(Edit::Act, &self.catalogue, |dossier| dossier.registration = Some(unkept));
            }
            Ask::Withdraw => {
                open.unkept = open.registration().clone();
                if let Err(error) = open.session.withdraw_registration() {
                    self.notice = Some(Notice::Dossier(error));
                }
            }
        }
        Task::none()
    }

    /// The first of the two that is refused, on the page where they are typed.
    pub(super) fn refused_number(&self) -> Option<(Number, CustomerError)> {
        let open = self.open.as_ref()?;
        let Page::Step(step) = &open.page else { return None };
        self.walkthrough.path(open.session.hosting()).step(step).filter(|step| is_asked_on(*step))?;
        Number::ALL
            .into_iter()
            .find_map(|number| Some((number, customer::check(number.of(open.registration())).err()?)))
    }
}
