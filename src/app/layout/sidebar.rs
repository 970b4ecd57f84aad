//! The list of pages beside the page, by machine, with how far the user is.

use crate::app::action::{Ask, Destination};
use crate::app::checks;
use crate::app::context::Open;
use crate::app::layout::Seen;
use crate::app::message::Message;
use crate::app::notification::Notice;
use crate::app::page::Page;
use crate::app::page_parts::page_title;
use crate::app::step;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{self, size, space};
use crate::app::theme::{fonts, styles};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, button};
use crate::app::ui::scroll::{SIDEBAR_HERE, SIDEBAR_LIST};
use crate::app::ui::scroll_bar::{Edges, with_bar};
use crate::domain::inputs::Field;
use crate::domain::port_conflict::open_conflicts;
use crate::domain::warning::Warning;
use crate::dossier::{Standing, Tally};
use crate::i18n::progress as say;
use crate::text;
use crate::walkthrough::{PlaceGroup, StepId};
use iced::widget::{Column, Space, column, container, row, scrollable};
use iced::{Element, Length, Padding};

/// The list of pages, by machine.
pub fn view<'a>(seen: Seen<'a>, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let path = seen.context.walkthrough.path(open.session.hosting());
    let tally = Tally::of(&path, open.session.dossier(), open.session.settings().ok());
    let count = say::count(ui.i18n, tally);
    let left = text!(
        ui.i18n,
        "fenetre-reste",
        minutes = tally.minutes_left,
        duree = say::duration(ui.i18n, tally.minutes_left)
    );
    let mut head =
        column![ui.strong(count, size::SMALL), ui.caption(left), ui.progress_bar(tally.share())].spacing(space::XS);
    // What contradicts comes before what is to be done.
    let conflicts = open_conflicts(&open.session.dossier().inputs);
    for conflict in &conflicts {
        let (public, other) = (conflict.public.to_string(), conflict.other.to_string());
        let label = text!(ui.i18n, "port-a-trancher", public = public, autre = other);
        let line = line(ui, Icon::Warning, Tint::Warning, label, false, String::new());
        head = head.push(button(ui, Kind::Line, line, Some(go(Page::Address))).width(Length::Fill));
    }
    let last_reachable = seen.context.last_reachable();
    let pages = seen.context.pages();
    let mut list = Column::new().spacing(2.0).width(Length::Fill);
    list = list.push(group(ui, text!(ui.i18n, "fenetre-votre-college")));
    let inputs: Vec<_> = pages.iter().filter(|page| page.is_input()).collect();
    if !open.page.is_input() && open.session.settings().is_ok() && conflicts.is_empty() {
        let (sign, label, opened) = if let Some(page) = inputs.iter().find(|page| is_to_ask(open, page)) {
            let label = text!(ui.i18n, "fenetre-pages-a-demander", nombre = inputs.len());
            ((Icon::Half, Tint::Warning), label, (*page).clone())
        } else if is_assumed(open) {
            let label = text!(ui.i18n, "fenetre-pages-a-confirmer", nombre = inputs.len());
            ((Icon::Half, Tint::Warning), label, Page::Address)
        } else if lacks_an_attribute(open) {
            let label = text!(ui.i18n, "fenetre-pages-a-verifier", nombre = inputs.len());
            ((Icon::Half, Tint::Warning), label, Page::Mapping)
        } else {
            let label = text!(ui.i18n, "fenetre-pages-remplies", nombre = inputs.len());
            ((Icon::Check, Tint::Done), label, Page::School)
        };
        list = list.push(folded(ui, sign, label, opened));
    } else {
        for page in inputs {
            list = list.push(entry(seen, ui, open, page, &pages, last_reachable));
        }
    }
    let runs: Vec<_> = path.runs().into_iter().collect();
    let is_in = |run: &PlaceGroup<'_>| run.steps.iter().any(|step| open.step_here() == Some(&step.step.id));
    // The groups around the current one stay open too.
    let here = runs.iter().position(is_in);
    for (rank, run) in runs.into_iter().enumerate() {
        let is_near = here.is_some_and(|here| here.abs_diff(rank) <= 1);
        list = list.push(group(ui, ui.i18n.place(run.place)));
        let ids: Vec<&StepId> = run.steps.iter().map(|step| &step.step.id).collect();
        let standings: Vec<_> = ids.iter().map(|id| step::standing_of(seen.context, open, id)).collect();
        let is_over = standings.iter().all(|standing| standing.as_ref().is_some_and(Standing::is_over));
        // What a line says of a step's trials is not folded away.
        let is_over = is_over && ids.iter().all(|id| step::trials_without_success(seen.context, open, id) == 0);
        if is_over && !is_near && ids.len() > 1 {
            let skipped = standings.iter().filter(|one| matches!(one, Some(Standing::Skipped { .. }))).count();
            let sign = if skipped < ids.len() { (Icon::Check, Tint::Done) } else { (Icon::Skip, Tint::Warning) };
            let label = say::over(ui.i18n, ids.len() - skipped, skipped);
            list = list.push(folded(ui, sign, label, Page::Step(ids[0].clone())));
        } else {
            for id in ids {
                list = list.push(entry(seen, ui, open, &Page::Step(id.clone()), &pages, last_reachable));
            }
        }
    }
    list = list.push(group(ui, text!(ui.i18n, "fenetre-fin")));
    list = list.push(checks_entry(seen, ui, open));
    list = list.push(entry(seen, ui, open, &Page::Summary, &pages, last_reachable));
    let list = container(list).padding(Padding { top: 0.0, right: space::M, bottom: space::L, left: space::M });
    let head = container(head).padding(Padding { top: space::L, right: 20.0, bottom: space::S, left: 20.0 });
    let list = with_bar(ui, scrollable(list).id(SIDEBAR_LIST).height(Length::Fill), Edges::None);
    let divider = container(Space::new().height(1.0)).width(Length::Fill);
    let divider = divider.style(styles::background(ui.palette.divider));
    container(column![head, divider, list]).style(styles::background(ui.palette.sidebar)).into()
}

/// A group that is over, in one line that opens it on a page.
fn folded<'a>(ui: Ui<'a>, (icon, tint): (Icon, Tint), label: String, opened: Page) -> Element<'a, Message> {
    let line = line(ui, icon, tint, label, false, String::new());
    button(ui, Kind::Line, line, Some(go(opened))).width(Length::Fill).into()
}

/// Whether what only the ENT can tell is missing on an input page: it is in order, and it is not filled in.
fn is_to_ask(open: &Open, page: &Page) -> bool {
    let warnings = open.session.settings().map_or(&[][..], |settings| &settings.warnings);
    warnings.iter().any(|warning| match warning {
        Warning::CasUnknown { .. } => *page == Page::Ent,
        Warning::AttributesUnknown { .. } | Warning::ProfilesUnknown { .. } => *page == Page::Mapping,
        _ => false,
    })
}

/// Whether the public address was never typed: the UAI lets one suppose it, and nobody confirmed it.
fn is_assumed(open: &Open) -> bool {
    open.session.warnings().iter().any(|warning| matches!(warning, Warning::HostedAddressGuessed { .. }))
}

/// Whether one attribute of a table that is otherwise filled in has no name: some people will not be recognised.
fn lacks_an_attribute(open: &Open) -> bool {
    open.session.warnings().iter().any(|warning| matches!(warning, Warning::AttributeMissing { .. }))
}

fn group<'a>(ui: Ui<'a>, title: String) -> Element<'a, Message> {
    let title = iced::widget::text(title).size(13.0).font(fonts::BOLD).color(ui.palette.caption);
    let title = title.line_height(tokens::line(13.0, tokens::WORDS));
    container(title).padding(Padding { top: space::M, right: space::S, bottom: 2.0, left: space::S }).into()
}

fn entry<'a>(
    seen: Seen<'a>,
    ui: Ui<'a>,
    open: &'a Open,
    page: &Page,
    pages: &[Page],
    last_reachable: usize,
) -> Element<'a, Message> {
    let is_here = open.page == *page;
    let is_reached = pages.iter().position(|p| p == page).is_some_and(|index| index <= last_reachable);
    // What must be mended on the page itself is said there.
    let is_open = is_reached || is_here;
    let locked = if is_open { None } else { open.session.settings().err().and_then(<[_]>::first) };
    let (icon, tint, word) = match locked {
        None => state(seen, ui, open, page, pages, last_reachable),
        Some(blocker) => (Icon::Lock, Tint::Caption, reason(ui, blocker.field)),
    };
    let (icon, tint) = if is_here { (Icon::Dot, Tint::OnMain) } else { (icon, tint) };
    let title = match page {
        // The number that texts say, « étape 12 ».
        Page::Step(id) => {
            let number = seen.context.walkthrough.step(id).map_or(0, |step| step.number);
            text!(ui.i18n, "etape-numerotee", numero = number, titre = page_title(seen.context, ui, page))
        }
        _ => page_title(seen.context, ui, page),
    };
    let content = line(ui, icon, tint, title, is_here, word);
    let kind = if is_here { Kind::Chosen } else { Kind::Line };
    // Locked, it says why to the pointer, to the focus and to a click.
    let press = match locked {
        Some(blocker) => Some(Message::Ask(Ask::Notify(Some(Notice::PageLocked { field: blocker.field })))),
        None => is_reached.then(|| go(page.clone())),
    };
    current(is_here, button(ui, kind, content, press).width(Length::Fill).into())
}

/// Why a page is locked: what is missing first.
fn reason(ui: Ui<'_>, field: Field) -> String {
    text!(ui.i18n, "fenetre-verrouillee", champ = ui.i18n.field(field))
}

/// A line of the list; that of the page one is on is found by its name, to be shown.
fn current<'a>(is_here: bool, line: Element<'a, Message>) -> Element<'a, Message> {
    let line = container(line);
    if is_here { line.id(SIDEBAR_HERE).into() } else { line.into() }
}

/// The checks: open as soon as the values are there, with the worst of what they found.
fn checks_entry<'a>(seen: Seen<'a>, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let is_here = open.page == Page::Checks;
    let (icon, tint, word) = checks::standing(&seen.features.checks, ui, open);
    let (icon, tint) = if is_here { (Icon::Dot, Tint::OnMain) } else { (icon, tint) };
    let content = line(ui, icon, tint, page_title(seen.context, ui, &Page::Checks), is_here, word);
    let kind = if is_here { Kind::Chosen } else { Kind::Line };
    let go = open.session.settings().is_ok().then_some(go(Page::Checks));
    current(is_here, button(ui, kind, content, go).width(Length::Fill).into())
}

/// A sign, a title, and for who does not see the sign, a word.
fn line<'a>(ui: Ui<'a>, icon: Icon, tint: Tint, title: String, is_here: bool, word: String) -> Element<'a, Message> {
    let color = if is_here { ui.palette.on_main } else { ui.palette.text };
    let mut words = column![ui.colored(title, color, size::SMALL)];
    if !word.is_empty() {
        let soft = if is_here { ui.palette.on_main } else { ui.palette.caption };
        words = words.push(ui.colored(word, soft, 13.0));
    }
    let sign = container(ui.icon(icon, tint, 16.0)).padding(Padding { top: 3.0, ..Padding::ZERO });
    row![sign, words.width(Length::Fill)].spacing(space::S).into()
}

fn state(
    seen: Seen<'_>,
    ui: Ui<'_>,
    open: &Open,
    page: &Page,
    pages: &[Page],
    last_reachable: usize,
) -> (Icon, Tint, String) {
    match page {
        Page::Step(step) => match step::standing_of(seen.context, open, step) {
            Some(Standing::Done { .. }) => match step::trials_without_success(seen.context, open, step) {
                0 => (Icon::Check, Tint::Done, text!(ui.i18n, "fenetre-faite")),
                more => (Icon::Check, Tint::Done, text!(ui.i18n, "fenetre-faite-essais", nombre = more)),
            },
            Some(Standing::ToReview { .. }) => (Icon::Warning, Tint::Warning, text!(ui.i18n, "fenetre-a-revoir")),
            Some(Standing::Skipped { .. }) => (Icon::Skip, Tint::Warning, text!(ui.i18n, "fenetre-passee")),
            Some(Standing::Waiting { since }) => {
                let date = say::day(ui.i18n, since);
                (Icon::Dashed, Tint::Main, text!(ui.i18n, "fenetre-en-attente", date = date))
            }
            Some(Standing::Begun) => (Icon::Half, Tint::Main, text!(ui.i18n, "fenetre-en-cours")),
            Some(Standing::ToDo) | None => {
                let minutes = seen.context.walkthrough.step(step).map_or(0, |step| step.minutes);
                (Icon::Ring, Tint::Caption, text!(ui.i18n, "fenetre-a-faire", minutes = minutes))
            }
        },
        Page::Summary | Page::Checks => (Icon::Ring, Tint::Caption, String::new()),
        input => {
            let index = pages.iter().position(|p| p == input).unwrap_or(0);
            let is_refused = open
                .session
                .settings()
                .err()
                .is_some_and(|blockers| blockers.iter().any(|blocker| Page::of_field(blocker.field) == *input));
            let is_open = *input == Page::Address && !open_conflicts(&open.session.dossier().inputs).is_empty();
            match (is_refused, index <= last_reachable) {
                (false, true) if is_open => (Icon::Warning, Tint::Warning, text!(ui.i18n, "fenetre-a-trancher")),
                (false, true) if is_to_ask(open, input) => {
                    (Icon::Half, Tint::Warning, text!(ui.i18n, "fenetre-a-demander"))
                }
                (false, true) if *input == Page::Address && is_assumed(open) => {
                    (Icon::Half, Tint::Warning, text!(ui.i18n, "fenetre-a-confirmer"))
                }
                (false, true) if *input == Page::Mapping && lacks_an_attribute(open) => {
                    (Icon::Half, Tint::Warning, text!(ui.i18n, "fenetre-a-verifier"))
                }
                (false, true) => (Icon::Check, Tint::Done, text!(ui.i18n, "fenetre-remplie")),
                (true, _) if open.page == *input => (Icon::Half, Tint::Warning, text!(ui.i18n, "fenetre-a-completer")),
                (true, true) => (Icon::Half, Tint::Warning, text!(ui.i18n, "fenetre-a-completer")),
                _ => (Icon::Ring, Tint::Caption, text!(ui.i18n, "fenetre-a-remplir")),
            }
        }
    }
}

fn go(page: Page) -> Message {
    Message::Ask(Ask::Go(Destination::Page(page)))
}
