//! The first page: a new dossier, an open one, and what to have at hand.

use crate::app::tokens::{COLUMN, size, space};
use crate::app::widgets::field::{Field as Shown, field as draw};
use crate::app::widgets::{Kind, Ui, act, act_icon, button::holding};
use crate::app::{App, Message, icon::Icon, icon::Tint, theme};
use crate::domain::inputs::Hosting;
use crate::text;
use iced::widget::{Column, Space, column, container, row, scrollable};
use iced::{Element, Length, alignment};

/// The name's field.
pub fn name_id() -> iced::widget::Id {
    iced::widget::Id::new("accueil-nom")
}

/// The welcome page.
pub fn view<'a>(app: &'a App, ui: Ui<'a>) -> Element<'a, Message> {
    let head = column![
        ui.title(app.walkthrough.title().say(ui.language())),
        ui.colored(text!(ui.i18n, "accueil-presentation"), ui.palette.soft, size::LEAD),
    ]
    .spacing(space::S)
    .max_width(760);
    let left = column![new(app, ui), open(app, ui)].spacing(space::XL).width(Length::FillPortion(5));
    let right = at_hand(app, ui);
    let body: Element<'a, Message> = if ui.width < 860.0 {
        column![left, right].spacing(space::XL).into()
    } else {
        row![left, container(right).width(Length::FillPortion(4))].spacing(space::XXL).into()
    };
    let page = column![head, body].spacing(space::XL).max_width(COLUMN * 2.0);
    let page =
        container(page).padding([space::XXL, space::XXL]).width(Length::Fill).align_x(alignment::Horizontal::Center);
    scrollable(page)
        .id(crate::app::update::PAGE)
        .width(Length::Fill)
        .height(Length::Fill)
        .style(theme::scroll(ui.palette))
        .into()
}

fn new<'a>(app: &'a App, ui: Ui<'a>) -> Element<'a, Message> {
    let name = draw(
        ui,
        Shown {
            id: name_id(),
            label: text!(ui.i18n, "accueil-nom"),
            is_optional: false,
            example: "Collège La Bourgade",
            typed: &app.welcome.name,
            on_input: Box::new(Message::NameTyped),
            font: crate::app::font::TEXT,
            help: String::new(),
            problem: app.welcome.problem.as_ref().map(|problem| problem.user_message(ui.i18n)),
            notes: Vec::new(),
            guesses: Vec::new(),
        },
    );
    let start = act(ui, Kind::Main, text!(ui.i18n, "accueil-commencer"), Some(Message::Create));
    let place = ui.soft(text!(ui.i18n, "accueil-emplacement"));
    ui.card(column![ui.heading(text!(ui.i18n, "accueil-nouveau")), name, start, place].spacing(space::M))
}

fn open<'a>(app: &'a App, ui: Ui<'a>) -> Element<'a, Message> {
    let mut list = Column::new().spacing(space::S).push(ui.heading(text!(ui.i18n, "accueil-reprendre")));
    for recent in &app.welcome.recent {
        let name = if recent.name.trim().is_empty() {
            text!(ui.i18n, "fenetre-sans-nom")
        } else {
            crate::domain::excerpt(recent.name.trim())
        };
        let count = text!(ui.i18n, "fenetre-compte", fait = recent.done, total = recent.total);
        let stopped = recent.page.as_ref().map(|page| crate::app::shell::title(app, ui, page));
        let progress = [Some(count), stopped].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let folder = recent.folder.display().to_string();
        let words = column![ui.strong(name, size::TEXT), ui.soft(progress), ui.soft(folder)].width(Length::Fill);
        let line = row![words, ui.icon(Icon::Right, Tint::Main, 20.0)].align_y(alignment::Vertical::Center);
        let button = holding(ui, Kind::Card, line, Some(Message::Open(recent.folder.clone())));
        list = list.push(button.width(Length::Fill));
    }
    if app.welcome.recent.is_empty() {
        list = list.push(ui.soft(text!(ui.i18n, "accueil-aucun")));
    }
    let folder = act_icon(ui, Kind::Plain, Icon::Search, text!(ui.i18n, "accueil-ouvrir"), Some(Message::PickFolder));
    let zip = act(ui, Kind::Plain, text!(ui.i18n, "accueil-ouvrir-zip"), Some(Message::PickZip));
    list.push(row![folder, zip].spacing(space::S).wrap()).into()
}

fn at_hand<'a>(app: &'a App, ui: Ui<'a>) -> Element<'a, Message> {
    let mut list = Column::new().spacing(space::S).push(ui.heading(text!(ui.i18n, "accueil-sous-la-main")));
    for item in app.walkthrough.at_hand(Hosting::OwnServer) {
        let dot = container(ui.icon(Icon::Dot, Tint::Soft, 12.0)).padding([5.0, 0.0]);
        list = list.push(row![dot, super::phrase(ui, &item.text, size::TEXT, ui.palette.ink)].spacing(space::S));
    }
    column![list, Space::new().height(space::S)].into()
}
