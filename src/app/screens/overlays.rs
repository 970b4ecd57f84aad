//! What opens over a page: help, display, the large view, the comparison, choices.

use super::{annex, captures, phrase};
use crate::app::icon::Icon;
use crate::app::tokens::{size, space};
use crate::app::widgets::button::choice;
use crate::app::widgets::{Kind, Ui, act};
use crate::app::{App, HelpTab, Message, Overlay, Shortcut, font, theme, theme::ThemeChoice};
use crate::diagnostics::compare::{Candidate, Comparison, Difference, Verdict, compare};
use crate::domain::setting_key::SettingKey;
use crate::i18n::{self};
use crate::lang::Language;
use crate::text;
use crate::walkthrough::FigureId;
use iced::widget::text::Span;
use iced::widget::{Column, Row, column, container, rich_text, row, scrollable, text_input};
use iced::{Element, Length, alignment};

/// The width of « Attendu » before its value.
const SIDE: f32 = 80.0;

/// The comparison's field.
pub fn compare_id() -> iced::widget::Id {
    iced::widget::Id::new("comparer")
}

/// The reason's field.
pub fn reason_id() -> iced::widget::Id {
    iced::widget::Id::new("motif")
}

/// The dialog's greatest width and its content.
pub fn view<'a>(app: &'a App, ui: Ui<'a>, overlay: &'a Overlay) -> (f32, Element<'a, Message>) {
    match overlay {
        Overlay::Help(tab) => (860.0, help(app, ui, *tab)),
        Overlay::Display => (520.0, display(app, ui)),
        Overlay::CopyOut { name, value } => (1600.0, copy_out(ui, name, value)),
        Overlay::Compare { value, shown } => (760.0, comparison(app, ui, *value, shown)),
        Overlay::Skip { step, reason } => {
            let skip = act(ui, Kind::Main, text!(ui.i18n, "etape-passer"), Some(Message::Skip(step.clone())));
            let example = text!(ui.i18n, "passer-exemple");
            let reason = text_input(&example, reason)
                .id(reason_id())
                .on_input(Message::SkipReason)
                .font(font::TEXT)
                .size(size::TEXT)
                .padding([7.0, space::M])
                .style(theme::input(ui.palette, false));
            let body = column![ui.text(text!(ui.i18n, "passer-explication")), reason, skip].spacing(space::L);
            (560.0, framed(ui, text!(ui.i18n, "passer-titre"), body.into()))
        }
        Overlay::Held { folder, held } => {
            let sentence = i18n::dossier::held(ui.i18n, folder, held);
            let read = act(ui, Kind::Main, text!(ui.i18n, "verrou-lire"), Some(Message::ReadOnly(folder.clone())));
            let take = Message::TakeOver(folder.clone(), held.clone());
            let take = act(ui, Kind::Plain, text!(ui.i18n, "verrou-reprendre"), Some(take));
            let cancel = act(ui, Kind::Quiet, text!(ui.i18n, "fenetre-annuler"), Some(Message::CloseOverlay));
            let choices = row![read, take, cancel].spacing(space::S).wrap();
            let body = column![ui.text(sentence.message), ui.soft(sentence.hint), choices].spacing(space::L);
            (640.0, framed(ui, text!(ui.i18n, "verrou-titre"), body.into()))
        }
        Overlay::Closing => {
            let stay = act(ui, Kind::Main, text!(ui.i18n, "fermer-rester"), Some(Message::CloseOverlay));
            let leave = act(ui, Kind::Plain, text!(ui.i18n, "fermer-quand-meme"), Some(Message::CloseAnyway));
            let body =
                column![ui.text(text!(ui.i18n, "fermer-explication")), row![stay, leave].spacing(space::S).wrap()];
            (600.0, framed(ui, text!(ui.i18n, "fermer-titre"), body.spacing(space::L).into()))
        }
        Overlay::Figure(figure) => (1200.0, enlarged(app, ui, *figure)),
        Overlay::HandOver(handing) => {
            (640.0, framed(ui, text!(ui.i18n, "zip-titre"), super::handover::view(ui, handing)))
        }
        Overlay::Capture(file) => {
            (1200.0, framed(ui, text!(ui.i18n, "capture-agrandie"), captures::enlarged(app, ui, file)))
        }
        Overlay::Annex => {
            let body = app.open.as_ref().map(|open| annex::view(app, ui, open));
            (680.0, framed(ui, text!(ui.i18n, "annexe-choix"), Column::new().push(body).into()))
        }
        Overlay::Rail => (0.0, column![].into()),
    }
}

/// A figure to look at close: the wheel enlarges, the pointer moves; and the same in words.
fn enlarged<'a>(app: &'a App, ui: Ui<'a>, figure: FigureId) -> Element<'a, Message> {
    let Some(drawing) = app.studio.drawing(figure, None) else { return column![].into() };
    let picture = iced::widget::image::viewer(drawing.handle.clone()).width(Length::Fill).height(440.0);
    let how = ui.soft(text!(ui.i18n, "figure-zoom"));
    let words = column![ui.strong(text!(ui.i18n, "figure-en-mots"), size::TEXT), ui.text(&drawing.description)];
    let body = column![picture, how, words.spacing(space::XS)].spacing(space::M);
    framed(ui, app.studio.title(figure, ui.language()), body.into())
}

/// Title, close button, and a content that scrolls when it is long.
fn framed<'a>(ui: Ui<'a>, title: String, content: Element<'a, Message>) -> Element<'a, Message> {
    let close = act(ui, Kind::Quiet, text!(ui.i18n, "fenetre-fermer"), Some(Message::CloseOverlay));
    let head = row![container(ui.heading(title)).width(Length::Fill), close].align_y(alignment::Vertical::Center);
    let body = scrollable(
        container(content).padding(iced::Padding { right: space::L, ..iced::Padding::ZERO }).width(Length::Fill),
    )
    .style(theme::scroll(ui.palette));
    container(column![head, body].spacing(space::L)).padding(space::XL).into()
}

fn help<'a>(app: &'a App, ui: Ui<'a>, tab: HelpTab) -> Element<'a, Message> {
    let mut tabs = Row::new().spacing(space::S);
    for (offered, label) in [
        (HelpTab::Symptoms, text!(ui.i18n, "aide-symptomes")),
        (HelpTab::Rollback, app.walkthrough.rollback().title.say(ui.language()).to_owned()),
        (HelpTab::Glossary, text!(ui.i18n, "aide-glossaire")),
        (HelpTab::Keys, text!(ui.i18n, "aide-touches")),
    ] {
        let kind = if tab == offered { Kind::Main } else { Kind::Plain };
        tabs = tabs.push(act(ui, kind, label, Some(Message::Show(Overlay::Help(offered)))));
    }
    let content = match tab {
        HelpTab::Symptoms => symptoms(app, ui),
        HelpTab::Rollback => rollback(app, ui),
        HelpTab::Glossary => glossary(app, ui),
        HelpTab::Keys => keys(ui),
    };
    framed(ui, text!(ui.i18n, "aide-titre"), column![tabs.wrap(), content].spacing(space::XL).into())
}

fn symptoms<'a>(app: &'a App, ui: Ui<'a>) -> Element<'a, Message> {
    let mut list = Column::new().spacing(space::L);
    for symptom in app.walkthrough.symptoms() {
        let who = text!(ui.i18n, "aide-qui", qui = ui.i18n.actor(symptom.actor));
        list = list.push(
            column![
                phrase(ui, &symptom.seen, size::LEAD, ui.palette.ink),
                phrase(ui, &symptom.cause, size::TEXT, ui.palette.soft),
                phrase(ui, &symptom.hint, size::TEXT, ui.palette.ink),
                ui.soft(who),
                ui.rule(),
            ]
            .spacing(space::XS),
        );
    }
    list.into()
}

fn rollback<'a>(app: &'a App, ui: Ui<'a>) -> Element<'a, Message> {
    let hosting = app.session().map_or_else(Default::default, |session| session.hosting());
    let rollback = app.walkthrough.rollback();
    let mut list =
        Column::new().spacing(space::L).push(phrase(ui, &rollback.introduction, size::TEXT, ui.palette.soft));
    for case in rollback.cases(hosting) {
        let mut lines = Column::new().spacing(space::S).push(ui.strong(case.title.say(ui.language()), size::LEAD));
        for (item, number) in case.instructions.iter().zip(1..) {
            lines = lines
                .push(row![ui.number(number), phrase(ui, &item.text, size::TEXT, ui.palette.ink)].spacing(space::S));
        }
        list = list.push(lines);
    }
    list.into()
}

fn glossary<'a>(app: &'a App, ui: Ui<'a>) -> Element<'a, Message> {
    let mut list = Column::new().spacing(space::M);
    for term in app.walkthrough.glossary() {
        let words = column![
            ui.strong(term.term.say(ui.language()), size::TEXT),
            phrase(ui, &term.definition, size::TEXT, ui.palette.ink)
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
        (text!(ui.i18n, "touche-fleches"), text!(ui.i18n, "touche-fleches-sens")),
        (text!(ui.i18n, "touche-echap"), text!(ui.i18n, "touche-echap-sens")),
        (text!(ui.i18n, "touche-coller"), text!(ui.i18n, "touche-coller-sens")),
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

fn display<'a>(app: &'a App, ui: Ui<'a>) -> Element<'a, Message> {
    let smaller = act(ui, Kind::Plain, text!(ui.i18n, "affichage-reduire"), Some(Message::Shortcut(Shortcut::ZoomOut)));
    let larger = act(ui, Kind::Plain, text!(ui.i18n, "affichage-agrandir"), Some(Message::Shortcut(Shortcut::ZoomIn)));
    let usual = act(ui, Kind::Quiet, "100 %", Some(Message::Shortcut(Shortcut::ZoomReset)));
    let now = ui.strong(format!("{}\u{a0}%", app.preferences.zoom()), size::TEXT);
    let zoom = row![smaller, now, larger, usual].spacing(space::S).align_y(alignment::Vertical::Center);
    let mut themes = Column::new().spacing(2.0);
    for offered in ThemeChoice::ALL {
        let label = match offered {
            ThemeChoice::System => text!(ui.i18n, "theme-systeme"),
            ThemeChoice::Light => text!(ui.i18n, "theme-clair"),
            ThemeChoice::Dark => text!(ui.i18n, "theme-sombre"),
            ThemeChoice::Contrast => text!(ui.i18n, "theme-contraste"),
        };
        themes =
            themes.push(choice(ui, app.preferences.theme == offered, ui.text(label), Some(Message::Theme(offered))));
    }
    let mut languages = Column::new().spacing(2.0);
    for (language, label) in [(Language::French, "Français"), (Language::English, "English")] {
        languages =
            languages.push(choice(ui, ui.language() == language, ui.text(label), Some(Message::Language(language))));
    }
    let part =
        |title: String, content: Element<'a, Message>| column![ui.strong(title, size::TEXT), content].spacing(space::S);
    let body = column![
        part(text!(ui.i18n, "affichage-taille"), zoom.into()),
        part(text!(ui.i18n, "affichage-theme"), themes.into()),
        part(text!(ui.i18n, "affichage-langue"), languages.into()),
    ]
    .spacing(space::XL);
    framed(ui, text!(ui.i18n, "affichage-titre"), body.into())
}

/// A value to read out loud or to copy by hand, in groups, with the signs that look alike named.
fn copy_out<'a>(ui: Ui<'a>, name: &'a str, value: &'a str) -> Element<'a, Message> {
    let mut groups = Row::new().spacing(space::L);
    for group in grouped(value) {
        let big =
            iced::widget::text(group).size(size::COPY_OUT).font(font::VALUE).color(ui.palette.ink).line_height(1.3);
        groups = groups.push(big);
    }
    let mut body = column![groups.wrap()].spacing(space::XL);
    let named: Vec<String> = lookalikes(value).into_iter().map(|sign| lookalike(ui, sign)).collect();
    if !named.is_empty() {
        let list = named.into_iter().fold(Column::new().spacing(space::XS), |list, line| list.push(ui.text(line)));
        body = body.push(column![ui.strong(text!(ui.i18n, "recopier-attention"), size::TEXT), list].spacing(space::XS));
    }
    let spaces = value.matches(' ').count();
    if spaces > 0 {
        body = body.push(ui.soft(text!(ui.i18n, "recopier-espaces", nombre = spaces)));
    }
    framed(ui, name.to_owned(), body.push(ui.soft(text!(ui.i18n, "recopier-groupes"))).into())
}

/// Cuts an address after its parts, a long part after its hyphens; joined, the groups are the value.
fn grouped(value: &str) -> Vec<String> {
    const LONGEST: usize = 16;
    let mut groups = vec![String::new()];
    let signs: Vec<char> = value.chars().collect();
    for (index, sign) in signs.iter().enumerate() {
        let Some(last) = groups.last_mut() else { break };
        last.push(if *sign == ' ' { '\u{a0}' } else { *sign });
        let next = signs.get(index + 1);
        let is_between = match sign {
            '/' | '\\' => next.is_some_and(|next| !matches!(next, '/' | '\\' | '*')),
            '.' | '=' | '?' | ';' => true,
            '-' | '_' | ' ' => last.chars().count() > 6,
            _ => false,
        };
        if is_between || last.chars().count() >= LONGEST {
            groups.push(String::new());
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// The signs of a value that are taken for another.
fn lookalikes(value: &str) -> Vec<char> {
    let mut found = Vec::new();
    for sign in value.chars().filter(|sign| "0OoIl1-_5S8B".contains(*sign)) {
        if !found.contains(&sign) && found.len() < 8 {
            found.push(sign);
        }
    }
    found
}

fn lookalike(ui: Ui<'_>, sign: char) -> String {
    match sign {
        '0' | '1' | '5' | '8' => text!(ui.i18n, "recopier-chiffre", signe = sign.to_string()),
        '-' => text!(ui.i18n, "recopier-tiret"),
        '_' => text!(ui.i18n, "recopier-souligne"),
        letter if letter.is_uppercase() => text!(ui.i18n, "recopier-majuscule", signe = letter.to_string()),
        letter => text!(ui.i18n, "recopier-minuscule", signe = letter.to_string()),
    }
}

fn comparison<'a>(app: &'a App, ui: Ui<'a>, value: SettingKey, shown: &'a str) -> Element<'a, Message> {
    let expected = app.session().and_then(|session| session.settings().ok()?.get(value)).unwrap_or_default();
    let label = text!(ui.i18n, "comparer-exemple");
    let input = text_input(&label, shown)
        .id(compare_id())
        .on_input(Message::Shown)
        .font(font::MONO)
        .size(size::TEXT)
        .padding([7.0, space::M])
        .style(theme::input(ui.palette, false));
    let mut body = column![
        column![ui.soft(text!(ui.i18n, "comparer-attendu")), ui.value(expected.clone())].spacing(2.0),
        column![ui.soft(text!(ui.i18n, "comparer-affiche")), input].spacing(space::XS),
    ]
    .spacing(space::L);
    if !shown.trim().is_empty() {
        let held = candidates(app, value, expected, shown);
        let other = if held.len() == 1 { other(app, ui, value, shown) } else { None };
        body = body.push(verdict(ui, held, shown)).push(other);
    }
    framed(ui, text!(ui.i18n, "comparer-titre", valeur = ui.i18n.value(value)), body.into())
}

/// What the text is held against: the value, and the two links when it is a whole one.
fn candidates(app: &App, value: SettingKey, expected: String, shown: &str) -> Vec<Candidate> {
    let mut candidates = vec![Candidate { value, text: expected }];
    let shown = shown.to_ascii_lowercase();
    if ["?service=", "&service=", "?target=", "&target="].iter().any(|mark| shown.contains(mark))
        && let Some(Ok(settings)) = app.session().map(crate::app::session::Session::settings)
    {
        let links = [SettingKey::LoginLink, SettingKey::ValidationLink].into_iter().filter(|link| *link != value);
        candidates.extend(links.filter_map(|value| Some(Candidate { value, text: settings.get(value)? })));
    }
    candidates
}

/// Another of the dossier's values, when what was pasted is that one.
fn other<'a>(app: &'a App, ui: Ui<'a>, asked: SettingKey, shown: &str) -> Option<Element<'a, Message>> {
    let values = crate::diagnostics::compare::candidates(app.session()?.settings().ok()?);
    let expected = values.iter().find(|candidate| candidate.value == asked)?;
    if compare(std::slice::from_ref(expected), shown).ok()?.verdict != Verdict::Different {
        return None;
    }
    let nearest = compare(&values, shown).ok().filter(|found| found.verdict != Verdict::Different)?;
    let said = text!(ui.i18n, "comparer-autre", valeur = ui.i18n.value(nearest.with));
    Some(ui.callout(Icon::Search, ui.text(said)))
}

fn verdict<'a>(ui: Ui<'a>, candidates: Vec<Candidate>, shown: &str) -> Element<'a, Message> {
    let comparison = match compare(&candidates, shown) {
        Ok(comparison) => comparison,
        Err(error) => {
            let sentence = i18n::compare::error(ui.i18n, &error);
            return column![ui.text(sentence.message), ui.soft(sentence.hint)].spacing(2.0).into();
        }
    };
    let color = match comparison.verdict {
        Verdict::Equal | Verdict::Equivalent => ui.palette.done,
        Verdict::Different => ui.palette.refused,
    };
    let said = i18n::compare::verdict(ui.i18n, comparison.verdict, &ui.i18n.value(comparison.with));
    let mut lines = column![ui.colored(said, color, size::LEAD)].spacing(space::L);
    if let Some(at) = first_fault(&comparison) {
        lines = lines.push(column![ui.soft(text!(ui.i18n, "comparer-endroit")), pointed(ui, shown, at)].spacing(2.0));
    }
    comparison.gaps.iter().fold(lines, |lines, gap| lines.push(difference(ui, gap))).into()
}

/// The character to look at first: what breaks something before what does not.
fn first_fault(comparison: &Comparison) -> Option<usize> {
    let faults = comparison.gaps.iter().filter(|gap| !gap.meaning.is_harmless());
    faults.chain(&comparison.gaps).map(|gap| gap.at).next()
}

/// The text that was pasted, one character of it marked; a mark at the end is where one is missing.
fn pointed<'a>(ui: Ui<'a>, shown: &str, at: usize) -> Element<'a, Message> {
    let p = ui.palette;
    let before: String = shown.chars().take(at).collect();
    let marked = shown.chars().nth(at).filter(|sign| !sign.is_whitespace()).map_or("\u{a0}".to_owned(), String::from);
    let after: String = shown.chars().skip(at + 1).collect();
    let piece = |text: String, font, color| Span::<'a, (), iced::Font>::new(text).font(font).color(color);
    rich_text([
        piece(before, font::MONO, p.soft),
        piece(marked, font::VALUE, p.ground).background(p.refused),
        piece(after, font::MONO, p.ink),
    ])
    .size(size::TEXT)
    .line_height(1.4)
    .wrapping(iced::widget::text::Wrapping::WordOrGlyph)
    .into()
}

/// One difference: where, what it means, and both sides.
fn difference<'a>(ui: Ui<'a>, gap: &Difference) -> Element<'a, Message> {
    let (part, place) = (i18n::compare::part(ui.i18n, gap.part), i18n::compare::place(ui.i18n, gap));
    let side = |name: String, side: &str| {
        let side = if side.is_empty() { text!(ui.i18n, "comparer-rien") } else { side.to_owned() };
        let name = container(ui.soft(name)).width(SIDE);
        row![name, container(ui.value(side)).width(Length::Fill)].spacing(space::S)
    };
    column![
        ui.strong(format!("{part} ({place})"), size::TEXT),
        ui.text(i18n::compare::meaning(ui.i18n, gap)),
        side(text!(ui.i18n, "comparer-attendu"), &gap.expected),
        side(text!(ui.i18n, "comparer-vu"), &gap.seen),
    ]
    .spacing(2.0)
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_groups_joined_are_the_value() {
        for value in
            ["http://notes.clg-la-bourgade.ac-nice.fr:8036/**", r"E:\PRONOTE 2014\base_bourgade_2014.not", "é", ""]
        {
            assert_eq!(grouped(value).concat().replace('\u{a0}', " "), value);
            assert!(grouped(value).iter().all(|group| group.chars().count() <= 16));
        }
    }
}
