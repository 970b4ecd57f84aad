//! The bars around a page: the dossier above, the rail beside, the way on below.

use super::icon::{Icon, Tint};
use super::notice::Tone;
use super::page::Page;
use super::session::SaveState;
use super::tokens::{self, NARROW, RAIL, size, space};
use super::update::{PAGE, RAIL_LIST};
use super::widgets::button::holding;
use super::widgets::modal::{drawer, modal};
use super::widgets::{Kind, Ui, act, act_icon, keys::Shortcut};
use super::{App, HelpTab, Message, Open, Overlay, screens, theme};
use crate::dossier::StepState;
use crate::text;
use crate::walkthrough::{Place, StepId};
use iced::widget::{Column, Row, Space, column, container, row, scrollable, space as gap, tooltip};
use iced::{Element, Length, Padding, alignment};

/// From this width on, the top bar has room for the UAI and the ENT.
const ROOMY: f32 = 1000.0;

/// The whole window.
pub fn view<'a>(app: &'a App, ui: Ui<'a>) -> Element<'a, Message> {
    let page = match &app.open {
        None => column![top(app, ui, None), screens::welcome::view(app, ui)].into(),
        Some(open) => dossier(app, ui, open),
    };
    let page = container(page).width(Length::Fill).height(Length::Fill).into();
    let whole = match app.overlays.last() {
        None => page,
        Some(Overlay::Rail) => {
            let open = app.open.as_ref();
            let content = open.map_or_else(|| Space::new().into(), |open| rail(app, ui, open));
            drawer(ui, page, content, RAIL + 40.0, Message::CloseOverlay)
        }
        Some(overlay) => {
            let (width, content) = screens::overlays::view(app, ui, overlay);
            modal(ui, page, content, width, Message::CloseOverlay)
        }
    };
    if app.capturing.is_hovered() {
        return iced::widget::stack![whole, screens::captures::drop_hint(app, ui)].into();
    }
    whole
}

fn dossier<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let is_narrow = ui.width < NARROW;
    let content = match &open.page {
        Page::School => screens::school::view(app, ui, open),
        Page::Address => screens::address::view(app, ui, open),
        Page::Ent => screens::ent::view(app, ui, open),
        Page::Mapping => screens::mapping::view(app, ui, open),
        Page::Step(step) => screens::step::view(app, ui, open, step),
        Page::Summary => screens::summary::view(app, ui, open),
        Page::Checks => screens::checks::view(app, ui, open),
    };
    let side = if is_narrow { space::L } else { 28.0 };
    let content = container(content).padding(Padding { top: space::XL, right: side, bottom: space::XL, left: side });
    let scrolled = scrollable(content.width(Length::Fill))
        .id(PAGE)
        .width(Length::Fill)
        .height(Length::Fill)
        .style(theme::scroll(ui.palette));
    let middle: Element<'a, Message> = if is_narrow {
        scrolled.into()
    } else {
        let line = container(Space::new().width(1.0).height(Length::Fill)).style(theme::ground(ui.palette.rule));
        let rail =
            container(rail(app, ui, open)).width(RAIL).height(Length::Fill).style(theme::ground(ui.palette.rail));
        row![rail, line, scrolled].into()
    };
    column![top(app, ui, Some(open)), container(middle).height(Length::Fill), bottom(app, ui, open)].into()
}

fn top<'a>(app: &'a App, ui: Ui<'a>, open: Option<&'a Open>) -> Element<'a, Message> {
    let mut bar = Row::new().spacing(space::S).align_y(alignment::Vertical::Center);
    match open {
        None => bar = bar.push(ui.strong("Assistant PRONOTE", size::LEAD)).push(gap::horizontal()),
        Some(open) => {
            if ui.width < NARROW {
                let label = text!(ui.i18n, "fenetre-etapes");
                bar = bar.push(act_icon(ui, Kind::Plain, Icon::Menu, label, Some(Message::Show(Overlay::Rail))));
            }
            bar = bar.push(container(identity(ui, open)).width(Length::Fill)).push(undoing(ui, open));
        }
    }
    let zoom = text!(ui.i18n, "fenetre-affichage", zoom = app.preferences.zoom().to_string());
    bar = bar.push(act(ui, Kind::Plain, zoom, Some(Message::Show(Overlay::Display))));
    if open.is_some() && ui.width >= NARROW {
        bar = bar.push(act(ui, Kind::Plain, text!(ui.i18n, "fenetre-fiche"), Some(Message::Go(Page::Summary))));
    }
    let help = Message::Show(Overlay::Help(HelpTab::Symptoms));
    bar = bar.push(act(ui, Kind::Plain, text!(ui.i18n, "fenetre-aide"), Some(help)));
    let bar = container(bar).padding([9.0, 20.0]).width(Length::Fill).style(theme::ground(ui.palette.raised));
    let mut parts = column![bar, ui.rule()];
    if let Some(SaveState::Failed(error)) = open.map(|open| open.session.save_state()) {
        parts = parts.push(ui.attention(crate::i18n::dossier::error(ui.i18n, error)));
    }
    if let Some(notice) = &app.notice {
        let sentence = notice.user_message(ui.i18n);
        parts = parts.push(match notice.tone() {
            Tone::Attention => ui.attention(sentence),
            Tone::Good => {
                let words = column![ui.text(sentence.message), ui.soft(sentence.hint)].spacing(2.0);
                let line = row![ui.icon(Icon::Check, Tint::Done, 22.0), words].spacing(space::M);
                container(line)
                    .padding([space::S, 20.0])
                    .width(Length::Fill)
                    .style(theme::ground(ui.palette.raised))
                    .into()
            }
        });
    }
    parts.into()
}

/// « Annuler » and « Rétablir », as signs named under the pointer.
fn undoing<'a>(ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let one = |icon, is_possible: bool, shortcut, name: String| {
        let tint = if is_possible { Tint::Main } else { Tint::Soft };
        let press = is_possible.then_some(Message::Shortcut(shortcut));
        let button = holding(ui, Kind::Quiet, ui.icon(icon, tint, 20.0), press);
        let name = container(ui.text(name))
            .padding([space::XS, space::S])
            .style(theme::boxed(ui.palette.raised, ui.palette.edge));
        tooltip(button, name, tooltip::Position::Bottom)
    };
    row![
        one(Icon::Undo, open.session.can_undo(), Shortcut::Undo, text!(ui.i18n, "fenetre-annuler-saisie")),
        one(Icon::Redo, open.session.can_redo(), Shortcut::Redo, text!(ui.i18n, "fenetre-retablir")),
    ]
    .into()
}

/// Whose dossier it is, and whether it is safe.
fn identity<'a>(ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let inputs = &open.session.dossier().inputs;
    let name = inputs.school.name.trim();
    let name = if name.is_empty() { text!(ui.i18n, "fenetre-sans-nom") } else { crate::domain::excerpt(name) };
    let saved = match open.session.save_state() {
        SaveState::Saved(at) => text!(ui.i18n, "fenetre-enregistre", heure = hour(ui, at)),
        SaveState::Saving => text!(ui.i18n, "fenetre-enregistrement"),
        SaveState::ReadOnly => text!(ui.i18n, "fenetre-lecture-seule"),
        SaveState::Failed(_) => text!(ui.i18n, "fenetre-non-enregistre"),
    };
    let color = if open.session.would_lose() { ui.palette.refused } else { ui.palette.soft };
    let mut meta: Vec<String> = Vec::new();
    if let Ok(settings) = open.session.settings()
        && ui.width >= ROOMY
    {
        meta.push(settings.uai.to_string());
        let label = settings.ent.label.split(" (").next().unwrap_or_default();
        meta.push(crate::domain::excerpt(label));
    }
    meta.push(saved);
    row![
        holding(ui, Kind::Quiet, ui.strong(name, size::LEAD), Some(Message::Home)),
        ui.colored(meta.join(" · "), color, size::SMALL)
    ]
    .spacing(space::S)
    .align_y(alignment::Vertical::Center)
    .wrap()
    .into()
}

/// « 14 h 32 ».
pub fn hour(ui: Ui<'_>, at: crate::domain::timestamp::Timestamp) -> String {
    let local = at.local();
    let (hour, minute) = (local.format("%-H").to_string(), local.format("%M").to_string());
    text!(ui.i18n, "fenetre-heure", heure = hour, minute = minute)
}

fn bottom<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let back = act_icon(ui, Kind::Plain, Icon::Left, text!(ui.i18n, "fenetre-precedent"), Some(Message::Back));
    let is_last = open.page == Page::Summary;
    let blockers = app.blockers_here();
    let label = if is_last {
        None
    } else {
        let label = match &open.page {
            Page::Mapping => text!(ui.i18n, "fenetre-commencer-etapes"),
            Page::Checks => text!(ui.i18n, "page-recapitulatif"),
            _ => text!(ui.i18n, "fenetre-suivant"),
        };
        Some(label)
    };
    let next: Element<'a, Message> = match label {
        None => act(ui, Kind::Plain, text!(ui.i18n, "fenetre-accueil"), Some(Message::Home)),
        Some(label) => {
            let word = iced::widget::text(label).size(size::TEXT).font(super::font::BOLD).line_height(1.3);
            let content = row![word, ui.icon(Icon::Right, Tint::OnMain, 18.0)]
                .spacing(space::S)
                .align_y(alignment::Vertical::Center);
            holding(ui, Kind::Main, content, Some(Message::Next)).into()
        }
    };
    let mut bar = Row::new().spacing(space::L).align_y(alignment::Vertical::Center).push(back);
    bar =
        bar.push(container(reason(app, ui, open, &blockers)).width(Length::Fill).align_x(alignment::Horizontal::Right));
    let bar =
        container(bar.push(next)).padding([space::M, 28.0]).width(Length::Fill).style(theme::ground(ui.palette.raised));
    column![ui.rule(), bar].into()
}

/// Why one cannot go on, or what is left to do here.
fn reason<'a>(
    app: &'a App,
    ui: Ui<'a>,
    open: &'a Open,
    blockers: &[crate::domain::settings::Blocker],
) -> Element<'a, Message> {
    if let [first, ..] = blockers {
        let label = ui.i18n.field(first.field);
        let words = match blockers.len() {
            1 => text!(ui.i18n, "fenetre-il-manque", champ = label),
            more => {
                let others: usize = more - 1;
                text!(ui.i18n, "fenetre-il-manque-plusieurs", champ = label, nombre = others)
            }
        };
        let words = iced::widget::text(words).size(size::SMALL).color(ui.palette.attention);
        return holding(ui, Kind::Quiet, words, Some(Message::JumpTo(first.field))).into();
    }
    if let Some((_, error)) = app.refused_number() {
        let sentence = crate::i18n::customer::error(ui.i18n, error);
        return ui.colored(sentence.message, ui.palette.attention, size::SMALL);
    }
    let Page::Step(step) = &open.page else { return Space::new().into() };
    let left = screens::step::left_to_tick(app, open, step);
    match (open.session.is_settled(step.as_str()), left) {
        (false, 1..) => ui.soft(text!(ui.i18n, "fenetre-reste-a-cocher", nombre = left)),
        _ => Space::new().into(),
    }
}

/// The list of pages, by machine.
fn rail<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let path = app.walkthrough.path(open.session.hosting());
    let tally = path.tally(|id| open.session.is_settled(id.as_str()));
    let count = text!(ui.i18n, "fenetre-compte", fait = tally.done, total = tally.total);
    let left = text!(ui.i18n, "fenetre-reste", minutes = tally.minutes_left);
    let head = column![ui.strong(count, size::SMALL), ui.soft(left), ui.gauge(tally.share())].spacing(space::XS);
    let reach = app.reach();
    let pages = app.pages();
    let mut list = Column::new().spacing(2.0).width(Length::Fill);
    list = list.push(group(ui, text!(ui.i18n, "fenetre-votre-college")));
    let inputs: Vec<_> = pages.iter().filter(|page| page.is_input()).collect();
    if !open.page.is_input() && open.session.settings().is_ok() {
        let label = text!(ui.i18n, "fenetre-pages-remplies", nombre = inputs.len());
        list = list.push(folded(ui, label, Page::School));
    } else {
        for page in inputs {
            list = list.push(entry(app, ui, open, page, &pages, reach));
        }
    }
    for run in path.runs() {
        list = list.push(group(ui, ui.i18n.place(run.place)));
        let ids: Vec<&StepId> = run.steps.iter().map(|step| &step.step.id).collect();
        let is_here = ids.iter().any(|id| matches!(&open.page, Page::Step(step) if step == *id));
        let is_over = ids.iter().all(|id| open.session.is_settled(id.as_str()));
        if is_over && !is_here && ids.len() > 1 {
            let label = text!(ui.i18n, "fenetre-etapes-terminees", nombre = ids.len());
            list = list.push(folded(ui, label, Page::Step(ids[0].clone())));
        } else {
            for id in ids {
                list = list.push(entry(app, ui, open, &Page::Step(id.clone()), &pages, reach));
            }
        }
    }
    list = list.push(group(ui, text!(ui.i18n, "fenetre-fin")));
    list = list.push(checks_entry(app, ui, open));
    list = list.push(entry(app, ui, open, &Page::Summary, &pages, reach));
    let list = container(list).padding(Padding { top: 0.0, right: space::M, bottom: space::L, left: space::M });
    let head = container(head).padding(Padding { top: space::L, right: 20.0, bottom: space::S, left: 20.0 });
    let list = scrollable(list).id(RAIL_LIST).height(Length::Fill).style(theme::scroll(ui.palette));
    container(column![head, list]).style(theme::ground(ui.palette.rail)).into()
}

/// A group that is over, in one line that opens it.
fn folded<'a>(ui: Ui<'a>, label: String, first: Page) -> Element<'a, Message> {
    let line = line(ui, Icon::Check, Tint::Done, label, false, String::new());
    holding(ui, Kind::Line, line, Some(Message::Go(first))).width(Length::Fill).into()
}

fn group<'a>(ui: Ui<'a>, title: String) -> Element<'a, Message> {
    let title = iced::widget::text(title).size(13.0).font(super::font::BOLD).color(ui.palette.soft);
    container(title).padding(Padding { top: space::M, right: space::S, bottom: 2.0, left: space::S }).into()
}

fn entry<'a>(
    app: &'a App,
    ui: Ui<'a>,
    open: &'a Open,
    page: &Page,
    pages: &[Page],
    reach: usize,
) -> Element<'a, Message> {
    let is_here = open.page == *page;
    let is_reached = pages.iter().position(|p| p == page).is_some_and(|index| index <= reach);
    let (icon, tint, word) = state(app, ui, open, page, pages, reach);
    let (icon, tint) = if is_here { (Icon::Dot, Tint::OnMain) } else { (icon, tint) };
    let content = line(ui, icon, tint, title(app, ui, page), is_here, word);
    let kind = if is_here { Kind::Chosen } else { Kind::Line };
    holding(ui, kind, content, is_reached.then(|| Message::Go(page.clone()))).width(Length::Fill).into()
}

/// The checks: open as soon as the values are there, with the worst of what they found.
fn checks_entry<'a>(app: &'a App, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let is_here = open.page == Page::Checks;
    let (icon, tint, word) = screens::checks::standing(ui, open);
    let (icon, tint) = if is_here { (Icon::Dot, Tint::OnMain) } else { (icon, tint) };
    let content = line(ui, icon, tint, title(app, ui, &Page::Checks), is_here, word);
    let kind = if is_here { Kind::Chosen } else { Kind::Line };
    let go = open.session.settings().is_ok().then_some(Message::Go(Page::Checks));
    holding(ui, kind, content, go).width(Length::Fill).into()
}

/// A sign, a title, and for who does not see the sign, a word.
fn line<'a>(ui: Ui<'a>, icon: Icon, tint: Tint, title: String, is_here: bool, word: String) -> Element<'a, Message> {
    let color = if is_here { ui.palette.on_main } else { ui.palette.ink };
    let mut words = column![ui.colored(title, color, size::SMALL)];
    if !word.is_empty() {
        let soft = if is_here { ui.palette.on_main } else { ui.palette.soft };
        words = words.push(ui.colored(word, soft, 13.0));
    }
    let sign = container(ui.icon(icon, tint, 16.0)).padding(Padding { top: 3.0, ..Padding::ZERO });
    row![sign, words.width(Length::Fill)].spacing(space::S).into()
}

fn state(app: &App, ui: Ui<'_>, open: &Open, page: &Page, pages: &[Page], reach: usize) -> (Icon, Tint, String) {
    match page {
        Page::Step(step) => match open.session.step(step.as_str()).map(|step| &step.state) {
            Some(StepState::Done { .. }) => (Icon::Check, Tint::Done, text!(ui.i18n, "fenetre-faite")),
            Some(StepState::Skipped { .. }) => (Icon::Skip, Tint::Attention, text!(ui.i18n, "fenetre-passee")),
            Some(StepState::InProgress) => (Icon::Half, Tint::Main, text!(ui.i18n, "fenetre-en-cours")),
            _ => {
                let minutes = app.walkthrough.step(step).map_or(0, |step| step.minutes);
                (Icon::Ring, Tint::Soft, text!(ui.i18n, "fenetre-a-faire", minutes = minutes))
            }
        },
        Page::Summary | Page::Checks => (Icon::Ring, Tint::Soft, String::new()),
        input => {
            let index = pages.iter().position(|p| p == input).unwrap_or(0);
            let is_refused = open
                .session
                .settings()
                .err()
                .is_some_and(|blockers| blockers.iter().any(|blocker| Page::of_field(blocker.field) == *input));
            match (is_refused, index <= reach) {
                (false, true) => (Icon::Check, Tint::Done, text!(ui.i18n, "fenetre-remplie")),
                (true, true) => (Icon::Half, Tint::Attention, text!(ui.i18n, "fenetre-a-completer")),
                _ => (Icon::Ring, Tint::Soft, text!(ui.i18n, "fenetre-a-remplir")),
            }
        }
    }
}

/// A page's title, as the rail says it.
pub fn title(app: &App, ui: Ui<'_>, page: &Page) -> String {
    match page {
        Page::School => text!(ui.i18n, "page-etablissement"),
        Page::Address => text!(ui.i18n, "page-adresse"),
        Page::Ent => text!(ui.i18n, "page-ent"),
        Page::Mapping => text!(ui.i18n, "page-identification"),
        Page::Summary => text!(ui.i18n, "page-recapitulatif"),
        Page::Checks => text!(ui.i18n, "page-verifications"),
        Page::Step(id) => {
            app.walkthrough.step(id).map_or_else(String::new, |step| step.title.say(ui.language()).to_owned())
        }
    }
}

/// The badge of a machine.
pub fn place_badge<'a>(ui: Ui<'a>, place: Place) -> Element<'a, Message> {
    let index = Place::ALL.iter().position(|p| *p == place).unwrap_or(0);
    ui.badge(ui.i18n.place(place), ui.palette.badges[index])
}

/// The head of a page: badge, title, one sentence.
pub fn head<'a>(
    ui: Ui<'a>,
    badge: Element<'a, Message>,
    title: String,
    lead: Element<'a, Message>,
) -> Element<'a, Message> {
    column![badge, ui.title(title), lead].spacing(space::S).max_width(tokens::COLUMN + 80.0).into()
}
