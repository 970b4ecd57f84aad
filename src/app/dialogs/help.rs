//! Help: symptoms, going back, glossary, keys.

use super::{Message, VersionsMessage};
use crate::app::action::{Ask, HelpTab};
use crate::app::context::Context;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, text_button};
use crate::app::ui::modal::framed;
use crate::app::ui::page::phrase;
use crate::app::ui::tabs::tabs;
use crate::i18n::content as say;
use crate::text;
use crate::walkthrough::Symptom;
use iced::Element;
use iced::widget::{Column, column, container, row};

/// Its height at its highest, in logical pixels: from one of its pages to another its tabs stay where they are.
pub const HEIGHT: f32 = 720.0;

/// Help, on one of its pages.
pub fn view<'a>(cx: &'a Context, ui: Ui<'a>, tab: HelpTab) -> Element<'a, Message> {
    // Nothing of the program's own walkthrough is shown in the place of one that is refused.
    let is_refused = !cx.faults.is_empty();
    let of_the_content = |tab| matches!(tab, HelpTab::Symptoms | HelpTab::Rollback | HelpTab::Glossary);
    let tab = if is_refused && of_the_content(tab) { HelpTab::Keys } else { tab };
    let offered = [
        (HelpTab::Symptoms, text!(ui.i18n, "aide-symptomes")),
        (HelpTab::Rollback, cx.walkthrough.rollback().title.say(ui.language()).to_owned()),
        (HelpTab::Glossary, text!(ui.i18n, "aide-glossaire")),
        (HelpTab::Keys, text!(ui.i18n, "aide-touches")),
        (HelpTab::About, text!(ui.i18n, "a-propos")),
    ];
    let offered = offered.into_iter().filter(|(tab, _)| !is_refused || !of_the_content(*tab));
    let tabs = tabs(ui, tab, offered, Message::Help);
    let content = match tab {
        HelpTab::Symptoms => symptoms(cx, ui),
        HelpTab::Rollback => rollback(cx, ui),
        HelpTab::Glossary => glossary(cx, ui),
        HelpTab::Keys => keys(ui),
        HelpTab::About => about(cx, ui),
    };
    framed(ui, text!(ui.i18n, "aide-titre"), column![tabs, content].spacing(space::L).into(), Message::Close)
}

fn symptoms<'a>(cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
    let one = |symptom: &'a Symptom| {
        let who = text!(ui.i18n, "aide-qui", qui = ui.i18n.actor(symptom.actor));
        let words = column![
            phrase(ui, &symptom.seen, size::LEAD, ui.palette.text),
            phrase(ui, &symptom.cause, size::TEXT, ui.palette.caption),
            phrase(ui, &symptom.hint, size::TEXT, ui.palette.text),
            ui.caption(who),
        ];
        words.spacing(space::XS).into()
    };
    ui.divided(cx.walkthrough.symptoms().iter().map(one), space::M)
}

fn rollback<'a>(cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
    let hosting = cx.session().map_or_else(Default::default, |session| session.hosting());
    let rollback = cx.walkthrough.rollback();
    let mut list =
        Column::new().spacing(space::L).push(phrase(ui, &rollback.introduction, size::TEXT, ui.palette.caption));
    // Who looks for a way back may mean what was typed.
    if cx.session().is_some_and(|session| !session.is_read_only()) {
        let versions = Some(Message::Versions(VersionsMessage::Open));
        let versions = text_button(ui, Kind::Plain, text!(ui.i18n, "versions-titre"), versions);
        list = list.push(column![ui.text(text!(ui.i18n, "aide-versions")), versions].spacing(space::XS));
    }
    for case in rollback.cases(hosting) {
        let mut lines = Column::new().spacing(space::S).push(ui.strong(case.title.say(ui.language()), size::LEAD));
        for (item, number) in case.instructions.iter().zip(1..) {
            lines = lines
                .push(row![ui.number(number), phrase(ui, &item.text, size::TEXT, ui.palette.text)].spacing(space::S));
        }
        list = list.push(lines);
    }
    list.into()
}

fn glossary<'a>(cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
    let mut list = Column::new().spacing(space::M);
    for term in cx.walkthrough.glossary_in(ui.language()) {
        let words = column![
            ui.strong(term.term.say(ui.language()), size::TEXT),
            phrase(ui, &term.definition, size::TEXT, ui.palette.text)
        ];
        list = list.push(words.spacing(2.0));
    }
    list.into()
}

fn keys<'a>(ui: Ui<'a>) -> Element<'a, Message> {
    let mut list = Column::new().spacing(space::S);
    for (key, about) in [
        (text!(ui.i18n, "touche-entree"), text!(ui.i18n, "touche-entree-sens")),
        (text!(ui.i18n, "touche-tab"), text!(ui.i18n, "touche-tab-sens")),
        ("F6".to_owned(), text!(ui.i18n, "touche-f6-sens")),
        (text!(ui.i18n, "touche-pages"), text!(ui.i18n, "touche-pages-sens")),
        (text!(ui.i18n, "touche-fleches"), text!(ui.i18n, "touche-fleches-sens")),
        (text!(ui.i18n, "touche-echap"), text!(ui.i18n, "touche-echap-sens")),
        (text!(ui.i18n, "touche-coller"), text!(ui.i18n, "touche-coller-sens")),
        (text!(ui.i18n, "touche-menu"), text!(ui.i18n, "touche-menu-sens")),
        (text!(ui.i18n, "touche-annuler"), text!(ui.i18n, "touche-annuler-sens")),
        (text!(ui.i18n, "touche-zoom"), text!(ui.i18n, "touche-zoom-sens")),
        (text!(ui.i18n, "touche-ouvrir"), text!(ui.i18n, "touche-ouvrir-sens")),
        (text!(ui.i18n, "touche-imprimer"), text!(ui.i18n, "touche-imprimer-sens")),
        ("F1".to_owned(), text!(ui.i18n, "touche-f1-sens")),
    ] {
        list = list.push(row![container(ui.strong(key, size::TEXT)).width(220.0), ui.text(about)].spacing(space::M));
    }
    list.into()
}

/// The program itself: which it is, under which licences, and what its maintainer asks for.
fn about<'a>(cx: &'a Context, ui: Ui<'a>) -> Element<'a, Message> {
    let version = text!(ui.i18n, "a-propos-version", version = env!("CARGO_PKG_VERSION"));
    let sources = sources(cx);
    let log = text_button(ui, Kind::Plain, text!(ui.i18n, "a-propos-journal"), Some(Message::OpenLog));
    let copy = Message::Ask(Ask::Copy(technical(cx, &sources)));
    let copy = text_button(ui, Kind::Plain, text!(ui.i18n, "a-propos-copier"), Some(copy));
    column![
        ui.strong(version, size::LEAD),
        ui.stacked(sources.into_iter().map(|source| ui.text(source)), space::XS),
        ui.text(text!(ui.i18n, "a-propos-licences")),
        ui.caption(text!(ui.i18n, "a-propos-sans-lien")),
        row![log, copy].spacing(space::S).wrap(),
    ]
    .spacing(space::M)
    .into()
}

/// Which walkthrough and which ENTs are in use, their editions and, when they are not the program's own, their files.
fn sources(cx: &Context) -> Vec<String> {
    if cx.faults.is_empty() { say::sources(&cx.i18n, &cx.walkthrough, &cx.catalogue) } else { Vec::new() }
}

/// What a maintainer asks for first; nothing of the dossier is in it.
fn technical(cx: &Context, sources: &[String]) -> String {
    let (system, machine) = (std::env::consts::OS, std::env::consts::ARCH);
    let (version, zoom) = (env!("CARGO_PKG_VERSION"), cx.preferences.zoom());
    let sources = sources.join("\n");
    format!("Assistant PRONOTE {version}\n{system} {machine}\n{sources}\nzoom {zoom} %, {:?}", cx.preferences.theme)
}
