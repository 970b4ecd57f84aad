//! The choice of the sheet's annex.

use crate::app::annexing::{self, Tally};
use crate::app::tokens::{size, space};
use crate::app::widgets::button::choice;
use crate::app::widgets::{Kind, Ui, act, tick};
use crate::app::{App, Message, Open};
use crate::document::annex::Content;
use crate::text;
use iced::widget::{Row, column, row};
use iced::{Element, alignment};

/// The current choice in a few words, for the button that opens the dialog.
pub fn label(app: &App, ui: Ui<'_>, open: &Open) -> String {
    match app.annexing.content() {
        None => text!(ui.i18n, "annexe-bouton-sans"),
        Some(content) => {
            let Tally { figures, captures } = annexing::tally(app, open, content);
            match content {
                Content::Both => text!(ui.i18n, "annexe-bouton-tout", figures = figures, captures = captures),
                Content::Figures => text!(ui.i18n, "annexe-bouton-figures", figures = figures),
                Content::Captures => text!(ui.i18n, "annexe-bouton-captures", captures = captures),
            }
        }
    }
}

/// The dialog's content.
pub fn view<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let chosen = app.annexing.content();
    let offered = [None].into_iter().chain(Content::ALL.map(Some));
    let contents = offered.map(|content| {
        let words = match content {
            None => text!(ui.i18n, "annexe-sans"),
            Some(Content::Both) => text!(ui.i18n, "annexe-tout"),
            Some(Content::Figures) => text!(ui.i18n, "annexe-figures"),
            Some(Content::Captures) => text!(ui.i18n, "annexe-captures"),
        };
        let press = Message::Annex(annexing::Message::Show(content));
        choice(ui, chosen == content, ui.text(words), Some(press))
    });
    let is_empty = chosen.is_some_and(|content| annexing::tally(app, open, content) == Tally::default());
    let why = is_empty.then(|| ui.soft(text!(ui.i18n, "annexe-rien")));
    let make = (!is_empty).then_some(Message::Annex(annexing::Message::Make));
    let make = act(ui, Kind::Main, text!(ui.i18n, "recapitulatif-fiche"), make);
    let make = Row::new().push(make).push(why).spacing(space::M).align_y(alignment::Vertical::Center);
    let page = column![ui.soft(text!(ui.i18n, "annexe-explication")), ui.stacked(contents, 2.0), make];
    page.push(chosen.map(|content| steps(app, ui, open, content))).spacing(space::L).into()
}

/// The steps that have such pictures, to tick.
fn steps<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open, content: Content) -> Element<'a, Message> {
    let all = act(ui, Kind::Quiet, text!(ui.i18n, "annexe-toutes"), step(annexing::Message::AllSteps));
    let none = act(ui, Kind::Quiet, text!(ui.i18n, "annexe-aucune"), step(annexing::Message::NoStep));
    let head = row![ui.strong(text!(ui.i18n, "annexe-etapes"), size::TEXT), all, none];
    let head = head.spacing(space::M).align_y(alignment::Vertical::Center).wrap();
    let ticks = annexing::steps(app, open, content).into_iter().map(|shown| {
        let (id, title) = (&shown.step.id, shown.step.title.say(ui.language()).to_owned());
        let words = text!(ui.i18n, "annexe-etape", numero = shown.step.number, titre = title);
        tick(ui, app.annexing.has(id), ui.text(words), step(annexing::Message::Toggle(id.clone()))).into()
    });
    column![head, ui.stacked(ticks, 0.0)].spacing(space::S).into()
}

fn step(message: annexing::Message) -> Option<Message> {
    Some(Message::Annex(message))
}
