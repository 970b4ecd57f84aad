//! What the welcome page shows.

use super::{Message, Recent, Welcome, name_id, resume_id};
use crate::app::action::{Ask, Opening};
use crate::app::context::Context;
use crate::app::page_parts::page_title;
use crate::app::theme::fonts;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{COLUMN, WORDS, line, size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, button, icon_button, radio, text_button};
use crate::app::ui::field::field;
use crate::app::ui::page::phrase;
use crate::domain::inputs::Hosting;
use crate::dossier::DossierError;
use crate::i18n::progress::duration;
use crate::i18n::{content, dossier as say};
use crate::text;
use iced::widget::{Column, Space, column, container, row};
use iced::{Element, Length, Padding, alignment};

/// The welcome page.
pub fn view<'a>(state: &'a Welcome, cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
    let minutes = cx.walkthrough.path(Hosting::OwnServer).minutes();
    let presentation = text!(ui.i18n, "accueil-presentation", duree = duration(ui.i18n, minutes));
    let mut head = column![
        ui.title(cx.walkthrough.title().say(ui.language())),
        ui.colored(presentation, ui.palette.caption, size::LEAD),
    ]
    .spacing(space::S)
    .max_width(760);
    // Whose steps and whose ENTs these are, when they are not the program's own.
    let sources = [content::walkthrough_source(ui.i18n, &cx.walkthrough), content::ents_source(ui.i18n, &cx.catalogue)];
    for source in sources.into_iter().flatten() {
        head = head.push(ui.caption(source));
    }
    // The dossier one was in comes before a new one.
    let (first, then) = if state.recent.is_empty() {
        (new(state, ui), open(state, cx, ui))
    } else {
        (open(state, cx, ui), new(state, ui))
    };
    let left = column![first, then].spacing(space::XL).width(Length::FillPortion(5));
    let right = column![choice(cx, ui), at_hand(cx, ui)];
    let body: Element<'a, Message> = if ui.width < 860.0 {
        column![left, right].spacing(space::XL).into()
    } else {
        row![left, container(right).width(Length::FillPortion(4))].spacing(space::XXL).into()
    };
    let page = column![head, body].spacing(space::XL).max_width(COLUMN * 2.0);
    let padding = Padding { top: space::L, ..Padding::new(space::XXL) };
    container(page).padding(padding).width(Length::Fill).align_x(alignment::Horizontal::Center).into()
}

fn new<'a>(state: &'a Welcome, ui: Ui<'a>) -> Element<'a, Message> {
    let name = field(ui, name_id(), &state.name)
        .label(text!(ui.i18n, "accueil-nom"))
        .example("Collège La Bourgade")
        .problem(state.problem.as_ref().map(|problem| problem.user_message(ui.i18n)))
        .view(Message::NameTyped);
    let kind = if state.recent.is_empty() { Kind::Main } else { Kind::Plain };
    let start = text_button(ui, kind, text!(ui.i18n, "accueil-commencer"), Some(Message::Create));
    let place = ui.caption(text!(ui.i18n, "accueil-emplacement"));
    ui.card(column![ui.heading(text!(ui.i18n, "accueil-nouveau")), name, start, place].spacing(space::M))
}

fn open<'a>(state: &'a Welcome, cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
    let mut list = Column::new().spacing(space::S).push(ui.heading(text!(ui.i18n, "accueil-reprendre")));
    for (rank, recent) in state.recent.iter().enumerate() {
        list = list.push(if rank == 0 { last(recent, cx, ui) } else { one(recent, cx, ui) });
    }
    if state.recent.is_empty() {
        list = list.push(ui.caption(text!(ui.i18n, "accueil-aucun")));
    }
    let folder =
        icon_button(ui, Kind::Plain, Icon::Folder, text!(ui.i18n, "accueil-ouvrir"), Some(Message::PickFolder));
    let zip = text_button(ui, Kind::Plain, text!(ui.i18n, "accueil-ouvrir-zip"), Some(Message::PickZip));
    list.push(row![folder, zip].spacing(space::S).wrap()).into()
}

/// The dossier one was in last, with the button that takes it up again.
fn last<'a>(recent: &'a Recent, cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
    let words = words(recent, cx, ui);
    if let Some(Err(_)) = recent.read {
        return refused(recent, ui, words);
    }
    let open = Message::Ask(Ask::Open(Opening::Place(recent.folder.clone())));
    let label = iced::widget::text(text!(ui.i18n, "accueil-reprendre-bouton")).size(size::TEXT).font(fonts::BOLD);
    let resume = button(ui, Kind::Main, label.line_height(line(size::TEXT, WORDS)), Some(open)).id(resume_id());
    // Its room is there before the dossier is read.
    let is_filled_in = matches!(&recent.read, Some(Ok(standing)) if standing.is_filled_in);
    let press = is_filled_in.then(|| Message::Guide(recent.folder.clone()));
    let guide = text_button(ui, Kind::Plain, text!(ui.i18n, "accueil-guide"), press);
    ui.card(column![words, row![resume, guide].spacing(space::S).wrap()].spacing(space::M))
}

/// A recent dossier: a card to open it, or why it cannot be opened.
fn one<'a>(recent: &'a Recent, cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
    let words = words(recent, cx, ui);
    if let Some(Err(_)) = recent.read {
        return refused(recent, ui, words);
    }
    let line = row![words, ui.icon(Icon::Right, Tint::Main, 20.0)].align_y(alignment::Vertical::Center);
    let open = Message::Ask(Ask::Open(Opening::Place(recent.folder.clone())));
    button(ui, Kind::Card, line, Some(open)).width(Length::Fill).into()
}

/// One that cannot be opened, with a way to take it off the list.
fn refused<'a>(recent: &'a Recent, ui: Ui<'a>, words: Element<'a, Message>) -> Element<'a, Message> {
    let forget = Message::Forget(recent.folder.clone());
    let forget = text_button(ui, Kind::Plain, text!(ui.i18n, "accueil-retirer"), Some(forget));
    ui.card(column![words, forget].spacing(space::S))
}

/// Its name, how far it is or why it cannot be opened, and where it is: three lines, before it is read as after.
fn words<'a>(recent: &'a Recent, cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
    let (name, progress) = match &recent.read {
        None => (recent.folder_name(), text!(ui.i18n, "capture-lecture")),
        Some(Err(error)) => (recent.folder_name(), why(ui, error)),
        Some(Ok(standing)) => {
            let count = crate::i18n::progress::count(ui.i18n, standing.tally);
            let stopped = standing.page.as_ref().map(|page| page_title(cx, ui, page));
            let progress = [Some(count), stopped].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            (standing.name.clone(), progress)
        }
    };
    let name = match name.trim() {
        "" => text!(ui.i18n, "fenetre-sans-nom"),
        name => crate::domain::excerpt(name),
    };
    let folder = recent.folder.display().to_string();
    column![ui.strong(name, size::TEXT), ui.caption(progress), ui.caption(folder)].width(Length::Fill).into()
}

/// « introuvable », or what the disk answered.
fn why(ui: Ui<'_>, error: &DossierError) -> String {
    match error {
        DossierError::NotFound { .. } | DossierError::NoDossier { .. } => text!(ui.i18n, "accueil-introuvable"),
        error => say::error(ui.i18n, error).message,
    }
}

/// Which of the walkthroughs a new dossier follows; nothing to choose where there is one.
fn choice<'a>(cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
    let offered = cx.content.walkthroughs();
    if offered.len() < 2 {
        return Space::new().into();
    }
    let mut list = Column::new().spacing(2.0);
    for walkthrough in offered {
        let words = ui.text(walkthrough.title().say(ui.language()));
        let choose = Message::Choose(walkthrough.id().clone());
        list = list.push(radio(ui, walkthrough.id() == cx.walkthrough.id(), words, Some(choose)));
    }
    let heading = ui.heading(text!(ui.i18n, "accueil-parcours"));
    column![heading, list, Space::new().height(space::L)].spacing(space::S).into()
}

fn at_hand<'a>(cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
    let mut list = Column::new().spacing(space::S).push(ui.heading(text!(ui.i18n, "accueil-sous-la-main")));
    for item in cx.walkthrough.at_hand(Hosting::OwnServer) {
        let dot = container(ui.icon(Icon::Dot, Tint::Caption, 12.0)).padding([5.0, 0.0]);
        list = list.push(row![dot, phrase(ui, &item.text, size::TEXT, ui.palette.text)].spacing(space::S));
    }
    column![list, Space::new().height(space::S)].into()
}
