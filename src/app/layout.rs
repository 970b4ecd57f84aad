//! The frame of the window: bars, sidebar, page, what opens over it. Its tree has one shape whatever is shown:
//! a place that is empty stays a place, so that no field loses its focus and no page where it is scrolled to.

mod bottom_bar;
mod notice;
mod sidebar;
mod sidebar_shape;
mod top_bar;

use super::action::{Ask, Dialog};
use super::context::{Context, Open};
use super::features::Features;
use super::message::Message;
use super::notification::Notice;
use super::page::Page;
use super::page_parts::page_title;
use super::theme::styles::{self, FocusRing};
use super::theme::tokens::{NARROW, SIDEBAR, space};
use super::ui::Ui;
use super::ui::intercept::covered;
use super::ui::modal::{Room, drawer, framed, modal};
use super::ui::page::slot;
use super::ui::scroll::PAGE;
use super::ui::scroll_bar::{Pinned, with_pinned};
use super::{step, summary, welcome};
use crate::text;
use iced::widget::{Column, Space, Stack, column, container, row, scrollable};
use iced::{Element, Length, Padding};

pub use sidebar_shape::SidebarShape;

/// The height of what says that the disk refuses, at its largest.
const FAILED: f32 = 200.0;
/// That of the dialog that hands a dossier over, at its highest.
const HANDED_OVER: f32 = 640.0;
/// That of the one that chooses the annex.
const ANNEX: f32 = 720.0;

/// What is shown: nothing here changes it.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    pub context: &'a Context,
    pub features: &'a Features,
    /// What was last said, above the page.
    pub notice: Option<&'a Notice>,
}

/// The whole window.
pub fn view<'a>(seen: Seen<'a>, ui: Ui<'a>) -> Element<'a, Message> {
    let dialog = seen.features.dialogs.top().map(|dialog| over(seen, ui, dialog));
    let hint = seen.features.step.captures.is_hovered().then(|| step::drop_hint(seen.context, ui));
    let is_covered = dialog.is_some();
    let below = Ui { ring: if is_covered { FocusRing::Hidden } else { FocusRing::Shown }, ..ui };
    over_one_another([Some(covered(page(seen, below), is_covered)), dialog, hint])
}

/// What stands over one another. The first keeps its state whatever comes over it; what is not there is not drawn: each
/// takes a mask of the whole window, even when it is empty.
fn over_one_another<'a>(layers: [Option<Element<'a, Message>>; 3]) -> Element<'a, Message> {
    Stack::with_children(layers.into_iter().flatten()).into()
}

/// Bars, sidebar, page.
fn page<'a>(seen: Seen<'a>, ui: Ui<'a>) -> Element<'a, Message> {
    let open = seen.context.open.as_ref();
    let is_wide = ui.width >= NARROW;
    let beside = open.filter(|_| is_wide);
    let sidebar: Option<Element<'a, Message>> = beside.map(|open| {
        let sidebar = container(sidebar::view(seen, ui, open)).width(SIDEBAR).height(Length::Fill);
        sidebar.style(styles::background(ui.palette.sidebar)).into()
    });
    let line: Option<Element<'a, Message>> = beside.map(|_| {
        let line = container(Space::new().width(1.0).height(Length::Fill));
        line.style(styles::background(ui.palette.divider)).into()
    });
    let scrolled = scrollable(container(content(seen, ui)).width(Length::Fill)).id(PAGE);
    let scrolled = scrolled.width(Length::Fill).height(Length::Fill);
    let scrolled = with_pinned(ui, scrolled, open.map(|open| pinned(seen, ui, open)));
    let notice = seen.notice.map(|notice| notice::view(ui, notice));
    let failed = open.and_then(|open| top_bar::failed(ui, open));
    let failed = failed.map(|failed| container(failed).width(Length::Fill).align_bottom(Length::Fill).into());
    // The page begins below what is said, whether something is said or not.
    let room = notice::height(ui, open.is_some());
    let scrolled = column![Space::new().height(room), scrolled];
    // What cannot be written keeps its place in the tree when what was said goes.
    let is_said = notice.is_some() || failed.is_some();
    let said = is_said.then(|| Column::new().push(notice).width(Length::Fill).into());
    let scrolled = over_one_another([Some(scrolled.into()), said, failed]);
    let middle = row![Column::new().push(sidebar), Column::new().push(line), scrolled];
    let below = open.map(|open| bottom_bar::view(seen, ui, open));
    let frame = column![top_bar::view(seen, ui, open), container(middle).height(Length::Fill), slot(below, 0.0)];
    container(frame).width(Length::Fill).height(Length::Fill).into()
}

/// Where one is, above the page once its head is scrolled away.
fn pinned(seen: Seen<'_>, ui: Ui<'_>, open: &Open) -> Pinned {
    let title = page_title(seen.context, ui, &open.page);
    let steps = seen.context.walkthrough.steps();
    let number = open.step_here().and_then(|id| steps.iter().find(|step| step.id == *id)).map(|step| step.number);
    let number = number.map(|number| text!(ui.i18n, "etape-numero", numero = number, total = steps.len()));
    let words = number.into_iter().chain([title]).collect::<Vec<_>>().join(" – ");
    Pinned { words, color: ui.palette.caption, room: notice::height(ui, true), side: side(ui) }
}

/// The page itself.
fn content<'a>(seen: Seen<'a>, ui: Ui<'a>) -> Element<'a, Message> {
    let Seen { features, context: cx, .. } = seen;
    if !cx.faults.is_empty() {
        return features.refused.view(cx, ui).map(Message::Refused);
    }
    let Some(open) = &cx.open else {
        return welcome::view(&features.welcome, cx, ui).map(Message::Welcome);
    };
    let page = match &open.page {
        Page::Step(step) => features.step.view(cx, ui, open, step).map(Message::Step),
        Page::Summary => summary::view(&features.summary, cx, ui, open).map(Message::Summary),
        Page::Checks => super::checks::view(&features.checks, cx, ui, open).map(Message::Checks),
        Page::School | Page::Address | Page::Ent | Page::Mapping => {
            features.inputs.view(cx, ui, open).map(Message::Inputs)
        }
    };
    // What stands over the foot of the page while the disk refuses hides nothing that cannot be scrolled to.
    let bottom = if open.session.has_failed_save() { FAILED } else { space::XL };
    // The room of what is said is above.
    let padding = Padding { top: 0.0, bottom, ..Padding::from([0.0, side(ui)]) };
    container(page).padding(padding).width(Length::Fill).into()
}

/// The margin on each side of the page.
fn side(ui: Ui<'_>) -> f32 {
    if ui.width < NARROW { space::L } else { 28.0 }
}

/// A dialog over the dimmed page.
fn over<'a>(seen: Seen<'a>, ui: Ui<'a>, dialog: &'a Dialog) -> Element<'a, Message> {
    let Seen { features, context: cx, .. } = seen;
    let close = Message::Ask(Ask::CloseDialog);
    let short = |width: f32| Room { width, height: None };
    let (room, content) = match (dialog, &cx.open) {
        (Dialog::Sidebar, open) => {
            let pages = open.as_ref().map(|open| sidebar::view(seen, ui, open));
            return drawer(ui, Column::new().push(pages).into(), SIDEBAR + 40.0, close);
        }
        (Dialog::HandOver, _) => {
            let content = summary::hand_over(&features.summary, ui).map(Message::Summary);
            // What the file will hold is read while the dialog is open.
            let room = Room { width: 640.0, height: Some(HANDED_OVER) };
            (room, framed(ui, text!(ui.i18n, "zip-titre"), content, close.clone()))
        }
        (Dialog::Capture(file), _) => {
            let content = step::enlarged(&features.step.captures, cx, ui, file);
            let content = content.map(|message| Message::Step(step::Message::Capture(message)));
            (short(1200.0), framed(ui, text!(ui.i18n, "capture-agrandie"), content, close.clone()))
        }
        (Dialog::Annex, Some(open)) => {
            let content = annex(seen, ui, open);
            // A choice brings the list of the steps.
            let room = Room { width: 680.0, height: Some(ANNEX) };
            (room, framed(ui, text!(ui.i18n, "annexe-choix"), content, close.clone()))
        }
        (other, _) => match features.dialogs.view(cx, ui, other) {
            Some((room, content)) => (room, content.map(Message::Dialog)),
            None => (short(0.0), Space::new().into()),
        },
    };
    modal(ui, content, room, close)
}

fn annex<'a>(seen: Seen<'a>, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    summary::annex(&seen.features.summary, seen.context, ui, open).map(Message::Summary)
}
