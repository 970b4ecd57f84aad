//! The papers, each a card: what it is, how it will look, and what can be done with it.

use super::{Message, Summary, TextPaper, annex_view};
use crate::app::action::{Ask, Dialog};
use crate::app::context::{Context, Open};
use crate::app::printing::Printing;
use crate::app::theme::fonts;
use crate::app::theme::icons::Icon;
use crate::app::theme::styles;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, copying, icon_button, text_button};
use crate::app::ui::page::{WIDE, slot};
use crate::document::plain::unfolded;
use crate::document::unprintable::{Paper, remark};
use crate::domain::port_conflict::open_conflicts;
use crate::domain::settings::Settings;
use crate::i18n::{UserMessage, left};
use crate::text;
use iced::widget::{Column, Row, column, container, image, row, stack};
use iced::{Element, Length};

/// The shares of the line that the sheet's card and a text's take: with these widths, in logical pixels, the longest
/// address of a text stands on one line.
const SHEET: u16 = 332;
const TEXT: u16 = 484;
/// From this width of the window on, two texts stand beside each other.
const TWO_TEXTS: f32 = 1310.0;
/// The height of what is shown of a paper.
const PREVIEW: f32 = 300.0;

/// The papers.
pub fn view<'a>(
    state: &'a Summary,
    cx: &'a Context,
    ui: Ui<'a>,
    open: &'a Open,
    settings: &Settings,
) -> Element<'a, Message> {
    let text = |which| (TEXT, paper(state, cx, ui, open, settings, which));
    let first = side_by_side(ui.width >= WIDE, [(SHEET, sheet(state, cx, ui, open)), text(TextPaper::Ticket)]);
    let second = side_by_side(ui.width >= TWO_TEXTS, [text(TextPaper::Note), text(TextPaper::StaffNote)]);
    column![first, second].spacing(space::L).into()
}

/// Two cards on a line, each with its share of it, or one above the other: they end where the other cards of the page do.
fn side_by_side<'a>(is_wide: bool, cards: [(u16, Element<'a, Message>); 2]) -> Element<'a, Message> {
    if !is_wide {
        return Column::with_children(cards.map(|(_, card)| card)).spacing(space::L).into();
    }
    let cards = cards.map(|(share, card)| container(card).width(Length::FillPortion(share)).into());
    Row::with_children(cards).spacing(space::L).into()
}

fn card<'a>(
    ui: Ui<'a>,
    title: String,
    about: String,
    preview: Element<'a, Message>,
    actions: Column<'a, Message>,
) -> Element<'a, Message> {
    let parts = column![ui.heading(title), ui.caption(about), preview, actions].spacing(space::S);
    ui.card(parts)
}

/// The summary sheet: its first page as it will be printed. Its room is there before it is drawn.
fn sheet<'a>(state: &'a Summary, cx: &'a Context, ui: Ui<'a>, open: &'a Open) -> Element<'a, Message> {
    let drawn = cx.figures.sheet_page().map(|handle| image(handle.clone()).height(PREVIEW - 2.0));
    let preview = container(Column::new().push(drawn)).center_x(Length::Fill).height(PREVIEW);
    let preview = preview.style(styles::boxed(ui.palette.hover, ui.palette.divider)).padding(1.0);
    // Over the picture, whose room is there: what is typed below moves nothing.
    let remark = remark(cx.figures.unprintable(), Paper::Sheet, ui.i18n).map(|UserMessage { message, hint }| {
        let said = ui.colored(format!("{message} {hint}"), ui.palette.warning, size::SMALL);
        let said = container(said).padding(space::S).width(Length::Fill);
        said.style(styles::boxed(ui.palette.surface, ui.palette.warning))
    });
    let preview = stack![preview, container(Column::new().push(remark)).align_bottom(PREVIEW)].clip(true);
    let annex = annex_view::label(&state.annex, cx, ui, open);
    let make =
        icon_button(ui, Kind::Main, Icon::Print, text!(ui.i18n, "recapitulatif-fiche"), Some(Message::MakeSheet));
    let print = match cx.services.printing() {
        Printing::Offered => {
            let label = text!(ui.i18n, "recapitulatif-imprimer");
            Some(icon_button(ui, Kind::Plain, Icon::Print, label, Some(Message::PrintSheet)))
        }
        Printing::FromViewer => None,
    };
    let annex = text_button(ui, Kind::Plain, annex, Some(Message::Ask(Ask::OpenDialog(Dialog::Annex))));
    let about = text!(ui.i18n, "papier-fiche-pour");
    card(
        ui,
        text!(ui.i18n, "papier-fiche"),
        about,
        preview.into(),
        column![make].push(print).push(annex).spacing(space::S),
    )
}

/// A paper that is a text: it is read here as it will be pasted or sent.
fn paper<'a>(
    state: &'a Summary,
    cx: &'a Context,
    ui: Ui<'a>,
    open: &'a Open,
    settings: &Settings,
    paper: TextPaper,
) -> Element<'a, Message> {
    let content = paper.text(open, settings, &cx.catalogue, ui.i18n);
    let (title, about, copy) = match paper {
        TextPaper::Ticket => (
            text!(ui.i18n, "papier-demande"),
            text!(ui.i18n, "papier-demande-pour"),
            text!(ui.i18n, "recapitulatif-ticket"),
        ),
        TextPaper::Note => {
            (text!(ui.i18n, "papier-note"), text!(ui.i18n, "papier-note-pour"), text!(ui.i18n, "recapitulatif-note"))
        }
        TextPaper::StaffNote => (
            text!(ui.i18n, "papier-note-personnel"),
            text!(ui.i18n, "papier-note-pour"),
            text!(ui.i18n, "recapitulatif-note-personnel"),
        ),
    };
    // What would make it wrong stands above it.
    let conflicts = open_conflicts(&open.session.dossier().inputs);
    let undecided = conflicts.first().filter(|_| paper == TextPaper::Ticket);
    let undecided =
        undecided.map(|conflict| ui.colored(left::ports(ui.i18n, conflict).message, ui.palette.warning, size::SMALL));
    // The beginning, or the whole: a box that scrolls would hold the wheel of the page.
    let is_whole = state.read == Some(paper);
    let shown = if is_whole { content.clone() } else { beginning(&content) };
    let words = ui.selectable(shown, fonts::TEXT, ui.palette.text, size::SMALL);
    let words = container(words).padding(space::M).width(Length::Fill);
    let preview = words.style(styles::boxed(ui.palette.background, ui.palette.divider));
    let label = if is_whole { text!(ui.i18n, "papier-replier") } else { text!(ui.i18n, "papier-lire") };
    let read = text_button(ui, Kind::Quiet, label, Some(Message::Read(paper)));
    let copied = cx.copied.as_ref() == Some(&content);
    let copy = copying(ui, Kind::Plain, copy, Length::Fill, copied, Some(Message::Ask(Ask::Copy(content))));
    let save =
        icon_button(ui, Kind::Plain, Icon::Save, text!(ui.i18n, "papier-enregistrer"), Some(Message::Save(paper)));
    let preview = column![slot(undecided, 0.0), preview, read].spacing(2.0).into();
    card(ui, title, about, preview, column![row![copy, save].spacing(space::S)])
}

/// The first lines of a text, its paragraphs as wide as the card.
fn beginning(text: &str) -> String {
    const LINES: usize = 10;
    let mut lines = text.lines();
    let first: Vec<&str> = lines.by_ref().take(LINES).collect();
    let more = if lines.next().is_some() { "\n…" } else { "" };
    format!("{}{more}", unfolded(first.join("\n").trim_end()))
}
