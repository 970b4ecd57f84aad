//! What is still open, each a link: before the papers, so that nothing goes out that one would regret.

use super::Message;
use crate::app::action::{Ask, Destination};
use crate::app::context::{Context, Open};
use crate::app::page::Page;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, button};
use crate::domain::finding::Verdict;
use crate::domain::port_conflict::open_conflicts;
use crate::domain::settings::Settings;
use crate::domain::trial::Trial;
use crate::dossier::Standing;
use crate::dossier::standing::TrialStanding;
use crate::i18n::progress as say;
use crate::text;
use crate::walkthrough::{PathStep, StepId};
use iced::widget::{Column, column, container, row};
use iced::{Element, Length};

/// One thing that is open, and where it is settled.
struct Point {
    icon: Icon,
    tint: Tint,
    words: String,
    page: Page,
}

/// How the dossier ends: « Terminé », « En attente… », or what is left; then each open point, a link.
pub fn view<'a>(cx: &'a Context, ui: Ui<'a>, open: &'a Open, settings: &Settings) -> Element<'a, Message> {
    let points = points(cx, ui, open, settings);
    let waiting = waiting(cx, ui, open, settings);
    let (icon, tint, title) = match (points.is_empty(), &waiting) {
        (true, None) => (Icon::CircleCheck, Tint::Done, text!(ui.i18n, "fin-termine")),
        (true, Some((said, _))) => (Icon::Dashed, Tint::Main, said.clone()),
        (false, _) => (Icon::Alert, Tint::Warning, text!(ui.i18n, "fin-reste", nombre = points.len())),
    };
    let title = row![ui.icon(icon, tint, 24.0), ui.heading(title)].spacing(space::S);
    let mut list = Column::new().spacing(2.0).width(Length::Fill);
    // Once what is open is listed, the wait is one of its lines.
    let awaited = waiting.filter(|_| !points.is_empty()).map(|(words, step)| Point {
        icon: Icon::Dashed,
        tint: Tint::Main,
        words,
        page: Page::Step(step),
    });
    for point in points.into_iter().chain(awaited) {
        list = list.push(link(ui, point));
    }
    ui.card(column![title, list].spacing(space::S))
}

fn link<'a>(ui: Ui<'a>, point: Point) -> Element<'a, Message> {
    let words = ui.colored(point.words, ui.palette.main, size::TEXT);
    let sign = container(ui.icon(point.icon, point.tint, 18.0)).padding([3.0, 0.0]);
    let line = row![sign, container(words).width(Length::Fill)].spacing(space::S);
    let go = Message::Ask(Ask::Go(Destination::Page(point.page)));
    button(ui, Kind::Line, line, Some(go)).width(Length::Fill).into()
}

/// Since when the ENT's support was asked, and the step that waits.
fn waiting(cx: &Context, ui: Ui<'_>, open: &Open, settings: &Settings) -> Option<(String, StepId)> {
    let path = cx.walkthrough.path(open.session.hosting());
    path.steps().iter().find_map(|step| match Standing::of(*step, open.session.dossier(), Some(settings)) {
        Standing::Waiting { since } => {
            let operator = settings.ent.operator.clone().unwrap_or_else(|| text!(ui.i18n, "ticket-assistance"));
            let today = cx.services.now().local().date();
            Some((say::waiting(ui.i18n, &operator, since, today), step.step.id.clone()))
        }
        _ => None,
    })
}

fn points(cx: &Context, ui: Ui<'_>, open: &Open, settings: &Settings) -> Vec<Point> {
    let dossier = open.session.dossier();
    let path = cx.walkthrough.path(open.session.hosting());
    let to_settle = |words, page| Point { icon: Icon::Warning, tint: Tint::Warning, words, page };
    let to_do = |words, page| Point { icon: Icon::Ring, tint: Tint::Caption, words, page };
    let mut points = Vec::new();
    for conflict in open_conflicts(&dossier.inputs) {
        let (public, other) = (conflict.public.to_string(), conflict.other.to_string());
        points.push(to_settle(text!(ui.i18n, "port-a-trancher", public = public, autre = other), Page::Address));
    }
    let mut left = Vec::new();
    for step in path.steps() {
        match Standing::of(*step, dossier, Some(settings)) {
            Standing::ToReview { .. } => {
                points.push(to_settle(text!(ui.i18n, "fin-a-revoir", etape = title(ui, *step)), page(*step)));
            }
            Standing::ToDo | Standing::Begun => left.push(*step),
            Standing::Waiting { .. } | Standing::Done { .. } | Standing::Skipped { .. } => {}
        }
        for trial in step.trials() {
            points.extend(tried(ui, trial, &TrialStanding::of(trial, &dossier.progress, settings), page(*step)));
        }
    }
    if let [first, ..] = left[..] {
        let words = text!(ui.i18n, "fin-etapes", nombre = left.len(), premiere = title(ui, first));
        points.push(to_do(words, page(first)));
    }
    let wrong = dossier
        .findings
        .iter()
        .filter(|dated| dated.finding.verdict() == Verdict::Wrong && !dated.finding.is_stale(settings));
    let wrong = wrong.count();
    if wrong > 0 {
        points.push(to_settle(text!(ui.i18n, "fin-verifications", nombre = wrong), Page::Checks));
    }
    points
}

/// What is open of a trial: it failed, or nobody said what it gave.
fn tried(ui: Ui<'_>, trial: Trial, standing: &TrialStanding<'_>, page: Page) -> Option<Point> {
    if standing.has_succeeded() {
        return None;
    }
    let (icon, tint) = match standing {
        TrialStanding::NotTried => (Icon::Ring, Tint::Caption),
        TrialStanding::Said(_) | TrialStanding::Stale { .. } => (Icon::Warning, Tint::Warning),
    };
    let result = say::trial_result(ui.i18n, standing);
    let words = text!(ui.i18n, "fin-essai", essai = say::trial(ui.i18n, trial), resultat = result);
    Some(Point { icon, tint, words, page })
}

fn title(ui: Ui<'_>, step: PathStep<'_>) -> String {
    let title = step.step.title.say(ui.language()).to_owned();
    text!(ui.i18n, "etape-numerotee", numero = step.step.number, titre = title)
}

fn page(step: PathStep<'_>) -> Page {
    Page::Step(step.step.id.clone())
}
