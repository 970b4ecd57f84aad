//! The choice of the sheet's annex.

use super::annex::{self, AnnexChoice, Message, Tally};
use crate::app::context::{Context, Open};
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, checkbox, radio, text_button};
use crate::document::annex::Content;
use crate::text;
use iced::widget::{Row, column, row};
use iced::{Element, alignment};

/// The current choice in a few words, for the button that opens the dialog.
pub fn label(choice: &AnnexChoice, cx: &Context, ui: Ui<'_>, open: &Open) -> String {
    match choice.content() {
        None => text!(ui.i18n, "annexe-bouton-sans"),
        Some(content) => {
            let Tally { figures, captures } = annex::tally(choice, cx, open, content);
            match content {
                Content::Both => text!(ui.i18n, "annexe-bouton-tout", figures = figures, captures = captures),
                Content::Figures => text!(ui.i18n, "annexe-bouton-figures", figures = figures),
                Content::Captures => text!(ui.i18n, "annexe-bouton-captures", captures = captures),
            }
        }
    }
}

/// The dialog's content.
pub fn view<'a>(choice: &'a AnnexChoice, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let chosen = choice.content();
    let offered = [None].into_iter().chain(Content::ALL.map(Some));
    let contents = offered.map(|content| {
        let words = match content {
            None => text!(ui.i18n, "annexe-sans"),
            Some(Content::Both) => text!(ui.i18n, "annexe-tout"),
            Some(Content::Figures) => text!(ui.i18n, "annexe-figures"),
            Some(Content::Captures) => text!(ui.i18n, "annexe-captures"),
        };
        let press = Message::Show(content);
        radio(ui, chosen == content, ui.text(words), Some(press))
    });
    let is_empty = chosen.is_some_and(|content| annex::tally(choice, cx, open, content) == Tally::default());
    let why = is_empty.then(|| ui.caption(text!(ui.i18n, "annexe-rien")));
    let make = (!is_empty).then_some(Message::Make);
    let make = text_button(ui, Kind::Main, text!(ui.i18n, "recapitulatif-fiche"), make);
    let make = Row::new().push(make).push(why).spacing(space::M).align_y(alignment::Vertical::Center);
    let page = column![ui.caption(text!(ui.i18n, "annexe-explication")), ui.stacked(contents, 2.0), make];
    page.push(chosen.map(|content| steps(choice, cx, ui, open, content))).spacing(space::L).into()
}

/// The steps that have such pictures, to tick.
fn steps<'a>(
    choice: &'a AnnexChoice,
    cx: &'a Context,
    ui: Ui<'a>,
    open: &'a Open,
    content: Content,
) -> Element<'a, Message> {
    let all = text_button(ui, Kind::Quiet, text!(ui.i18n, "annexe-toutes"), Some(Message::AllSteps));
    let none = text_button(ui, Kind::Quiet, text!(ui.i18n, "annexe-aucune"), Some(Message::NoStep));
    let head = row![ui.strong(text!(ui.i18n, "annexe-etapes"), size::TEXT), all, none];
    let head = head.spacing(space::M).align_y(alignment::Vertical::Center).wrap();
    let ticks = annex::steps(cx, open, content).into_iter().map(|shown| {
        let (id, title) = (&shown.step.id, shown.step.title.say(ui.language()).to_owned());
        let words = text!(ui.i18n, "annexe-etape", numero = shown.step.number, titre = title);
        checkbox(ui, choice.has(id), ui.text(words), Some(Message::Toggle(id.clone()))).into()
    });
    column![head, ui.stacked(ticks, 0.0)].spacing(space::S).into()
}
