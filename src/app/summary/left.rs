//! What is still open, each a link: before the papers, so that nothing goes out that one would regret.

use super::Message;
use crate::app::action::{Ask, Destination};
use crate::app::context::{Context, Open};
use crate::app::page::Page;
use crate::app::page_parts::page_of;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, button};
use crate::domain::settings::Settings;
use crate::dossier::left::{Left, Point};
use crate::dossier::standing::TrialStanding;
use crate::i18n::{left as say, warnings};
use crate::text;
use crate::walkthrough::PathStep;
use iced::widget::{Column, column, container, row};
use iced::{Element, Length};

/// A line that leads to where what it says is settled.
struct Line {
    icon: Icon,
    tint: Tint,
    words: String,
    page: Page,
}

/// How the dossier ends: « Terminé », « En attente… », or what is left; then each open point, a link; then what deserves a
/// look.
pub fn view<'a>(cx: &'a Context, ui: Ui<'a>, open: &'a Open, settings: &'a Settings) -> Element<'a, Message> {
    let path = cx.walkthrough.path(open.session.hosting());
    let left = Left::of(&path, open.session.dossier(), settings);
    let waiting = left.waiting.map(|wait| {
        let today = cx.services.now().local().date();
        (say::waiting(ui.i18n, wait, settings, today), page(wait.step))
    });
    let (icon, tint, title) = match (left.points.len(), &waiting) {
        (0, None) => (Icon::CircleCheck, Tint::Done, text!(ui.i18n, "fin-termine")),
        (0, Some((said, _))) => (Icon::Dashed, Tint::Main, said.clone()),
        (count, _) => (Icon::Alert, Tint::Warning, text!(ui.i18n, "fin-reste", nombre = count)),
    };
    let title = row![ui.icon(icon, tint, 24.0), ui.heading(title)].spacing(space::S);
    let mut list = Column::new().spacing(2.0).width(Length::Fill);
    // Once what is open is listed, the wait is one of its lines.
    let awaited = waiting.filter(|_| !left.points.is_empty());
    let awaited = awaited.map(|(words, page)| Line { icon: Icon::Dashed, tint: Tint::Main, words, page });
    for line in left.points.iter().map(|point| of_point(ui, point)).chain(awaited) {
        list = list.push(link(ui, line));
    }
    let known = (!left.to_know.is_empty()).then(|| {
        let mut known = Column::new().push(ui.caption(text!(ui.i18n, "fin-a-savoir"))).spacing(2.0);
        for warning in left.to_know {
            let words = warnings::warning(ui.i18n, warning).message;
            known =
                known.push(link(ui, Line { icon: Icon::Question, tint: Tint::Caption, words, page: page_of(warning) }));
        }
        known.width(Length::Fill)
    });
    ui.card(column![title, list].push(known).spacing(space::S))
}

fn link<'a>(ui: Ui<'a>, line: Line) -> Element<'a, Message> {
    let words = ui.colored(line.words, ui.palette.main, size::TEXT);
    let sign = container(ui.icon(line.icon, line.tint, 18.0)).padding([3.0, 0.0]);
    let shown = row![sign, container(words).width(Length::Fill)].spacing(space::S);
    let go = Message::Ask(Ask::Go(Destination::Page(line.page)));
    button(ui, Kind::Line, shown, Some(go)).width(Length::Fill).into()
}

/// What is open, and where it is settled.
fn of_point(ui: Ui<'_>, point: &Point<'_>) -> Line {
    let words = say::point(ui.i18n, point);
    let (to_settle, to_do) = ((Icon::Warning, Tint::Warning), (Icon::Ring, Tint::Caption));
    let ((icon, tint), page) = match point {
        Point::Ports(_) => (to_settle, Page::Address),
        Point::ToReview(step) => (to_settle, page(*step)),
        Point::Trial { standing: TrialStanding::NotTried, step, .. } => (to_do, page(*step)),
        Point::Trial { step, .. } => (to_settle, page(*step)),
        Point::Steps { first, .. } => (to_do, page(*first)),
        Point::Checks { .. } => (to_settle, Page::Checks),
    };
    Line { icon, tint, words, page }
}

fn page(step: PathStep<'_>) -> Page {
    Page::Step(step.step.id.clone())
}
