//! The instructions of a step, each with what it needs under it: values to type, values to compare, what to note, the
//! question of its trial.

use super::completion::missing;
use super::{Message, Steps, comparing, trial_view};
use crate::app::action::{Ask, Destination, Dialog};
use crate::app::context::{Context, Open};
use crate::app::page::Page;
use crate::app::page_parts::large;
use crate::app::port_parts;
use crate::app::theme::fonts;
use crate::app::theme::icons::Icon;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::button::{Kind, checkbox, copying, text_button};
use crate::app::ui::input::input;
use crate::app::ui::page::{phrase, place_badge, slot};
use crate::domain::noted::{self, Noted};
use crate::domain::port_conflict::Origin;
use crate::domain::setting_key::{ComparisonKind, SettingKey};
use crate::dossier::standing::Missing;
use crate::i18n::problems;
use crate::text;
use crate::walkthrough::{Instruction, ItemId, PathStep, Place, StepId, Tool};
use iced::widget::{Column, Row, column, container, mouse_area, row};
use iced::{Element, Length, Padding, alignment};

/// Where what belongs to an instruction begins: under its words.
const INDENT: f32 = 44.0;
/// A value's line: the width of its name, and the longest value that stands beside it, in characters.
#[derive(Clone, Copy)]
struct Widths {
    name: f32,
    value: usize,
}

/// A value with one thing to do at the end of its line, and with two.
const WITH_ONE: Widths = Widths { name: 150.0, value: 22 };
const WITH_TWO: Widths = Widths { name: 150.0, value: 18 };
/// A value that is only read.
const ALONE: Widths = Widths { name: 232.0, value: 24 };
/// The longest value that is as easy to read where it stands as in large, in characters: a port, a protocol.
const READ_AT_ONCE: usize = 5;
/// From this width of the window on, a page and its mobile one stand on one line.
const PAIRED: f32 = 1000.0;
/// How many addresses with one beginning are shown by their ends.
const MANY: usize = 4;

/// What the page of a step is drawn from.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    pub state: &'a Steps,
    pub cx: &'a Context,
    pub ui: Ui<'a>,
    pub open: &'a Open,
    pub step: PathStep<'a>,
}

/// Whether a point is ticked.
pub fn is_ticked(open: &Open, step: &StepId, item: &ItemId) -> bool {
    open.session.step(step.as_str()).is_some_and(|progress| progress.ticked.contains(item.as_str()))
}

/// The safety checks, then the instructions.
pub fn view(shown: Shown<'_>) -> Element<'_, Message> {
    let Shown { ui, open, step, .. } = shown;
    let id = &step.step.id;
    let mut list = Column::new().spacing(space::XS).width(Length::Fill);
    let mut safe = step.safe_first().peekable();
    if safe.peek().is_some() {
        list = list.push(ui.strong(text!(ui.i18n, "etape-avant"), size::TEXT));
        for item in safe {
            let words = phrase(ui, &item.text, size::TEXT, ui.palette.text);
            let press = Message::Tick(id.clone(), item.id.clone());
            list = list.push(checkbox(ui, is_ticked(open, id, &item.id), words, Some(press)));
        }
        list = list.push(slot(not_safe_yet(shown), 0.0));
        list = list.push(ui.strong(text!(ui.i18n, "etape-ensuite"), size::TEXT));
    }
    let mut place: Option<Place> = Some(step.place());
    for numbered in step.instructions() {
        let instruction = numbered.instruction;
        if place != Some(instruction.place) {
            place = Some(instruction.place);
            list = list.push(container(place_badge(ui, instruction.place)).padding([space::XS, 0.0]));
        }
        let words = phrase(ui, &instruction.text, size::TEXT, ui.palette.text);
        let press = Message::Tick(id.clone(), instruction.id.clone());
        let content = row![ui.number(numbered.number), words].spacing(space::S);
        let ticked = is_ticked(open, id, &instruction.id);
        let line = checkbox(ui, ticked, content, Some(press));
        let below = below(shown, instruction);
        list = list.push(match &instruction.callout {
            None => column![line, below],
            // The callout of the instruction in hand is highlighted on the figure, by the pointer and by the keyboard.
            Some(callout) => {
                let (on, off) = (Message::CalloutEntered(callout.clone()), Message::CalloutLeft(callout.clone()));
                let line = line.on_focus_change(on.clone(), off.clone());
                column![mouse_area(line).on_enter(on).on_exit(off), below]
            }
        });
    }
    // Values that no instruction names.
    let others = step.step.values.iter().filter_map(|key| to_type(shown, ANY, step.place(), &step.step.values, *key));
    list.push(Column::with_children(others).spacing(space::XS)).into()
}

/// Which safety checks are not ticked, once one tried to go on: below them, so that none moves.
fn not_safe_yet(shown: Shown<'_>) -> Option<Element<'_, Message>> {
    let Shown { cx, ui, open, step, .. } = shown;
    let Missing { steps, safe } = missing(cx, open, &step.step.id);
    if safe.is_empty() || !open.show_validation {
        return None;
    }
    let said = ui.strong(text!(ui.i18n, "etape-demande-abri", nombre = safe.len()), size::TEXT);
    // Where earlier steps are asked too, the way past is told there.
    let past = steps.is_empty().then(|| way_past(ui, &step.step.id));
    Some(ui.alert(Icon::Warning, column![said].push(past).spacing(2.0)))
}

/// « Continuer sans attendre… »
pub fn way_past<'a>(ui: Ui<'a>, step: &StepId) -> Element<'a, Message> {
    let past = Ask::OpenDialog(Dialog::WayPast { step: step.clone(), reason: String::new() });
    text_button(ui, Kind::Quiet, text!(ui.i18n, "etape-outre"), Some(Message::Ask(past)))
}

/// What no instruction names is found by this one.
const ANY: &str = "";

/// What an instruction needs, under its words.
fn below<'a>(shown: Shown<'a>, instruction: &'a Instruction) -> Element<'a, Message> {
    // Lines that end with buttons must not touch; on the console they have none.
    let between = if instruction.place == Place::Server { space::XS } else { space::S };
    let mut parts = Column::new().spacing(between).width(Length::Fill);
    for key in &instruction.values {
        parts = parts.push(to_type(shown, instruction.id.as_str(), instruction.place, &instruction.values, *key));
    }
    parts = parts.push(to_compare(shown, instruction));
    for noted in &instruction.note {
        parts = parts.push(to_note(shown, *noted));
    }
    for tool in &instruction.tools {
        parts = parts.push(offered(shown, *tool));
    }
    if let Some(trial) = instruction.trial {
        let asked = trial_view::view(shown.ui, shown.open, &shown.step.step.id, trial);
        parts = parts.push(container(asked).padding(Padding::ZERO.top(space::M)));
    }
    let is_empty = instruction.values.is_empty()
        && instruction.compare.is_empty()
        && instruction.note.is_empty()
        && instruction.tools.is_empty()
        && instruction.trial.is_none();
    let bottom = if is_empty { 0.0 } else { between - 3.0 };
    container(parts).padding(Padding { left: INDENT, bottom, ..Padding::ZERO }).width(Length::Fill).into()
}

/// What this program has ready for an instruction, where it is elsewhere; captures and checks are beside the page.
fn offered<'a>(shown: Shown<'a>, tool: Tool) -> Option<Element<'a, Message>> {
    let page = match tool {
        Tool::Captures | Tool::Checks => return None,
        Tool::Script => Page::Checks,
        Tool::Summary | Tool::Request | Tool::Notes => Page::Summary,
    };
    let go = Message::Ask(Ask::Go(Destination::Page(page)));
    Some(text_button(shown.ui, Kind::Quiet, shown.ui.i18n.tool(tool), Some(go)))
}

/// A value's words: the value, or what is said in its place; `None` when it is unknown or does not apply.
fn words_of(shown: Shown<'_>, key: SettingKey) -> Option<String> {
    match key {
        SettingKey::Hosting => Some(shown.ui.i18n.hosting(shown.open.session.hosting())),
        _ => shown.open.session.settings().ok()?.get(key),
    }
}

/// A value to type or to choose, with the one action that its machine allows first; `among` those of the same point.
fn to_type<'a>(
    shown: Shown<'a>,
    item: &str,
    place: Place,
    among: &[SettingKey],
    key: SettingKey,
) -> Option<Element<'a, Message>> {
    let Shown { state, cx, ui, step, .. } = shown;
    let value = words_of(shown, key)?;
    let name = ui.i18n.value(key);
    if value.is_empty() {
        let name = container(ui.caption(name)).width(ALONE.name);
        return Some(row![name, ui.text(text!(ui.i18n, "fenetre-laisser-vide"))].spacing(space::S).into());
    }
    let large = Message::Ask(large(name.clone(), value.clone()));
    // The clipboard does not reach the server's console: what one reads is what one types.
    let is_console = place == Place::Server;
    // All of a point, or none: one that differs from its brothers is looked at twice.
    let mut all = among.iter().filter_map(|key| words_of(shown, *key));
    let are_read_at_once = all.all(|value| value.chars().count() <= READ_AT_ONCE);
    let action: Option<Element<'a, Message>> = match (is_console, are_read_at_once) {
        (true, true) => None,
        (true, false) => Some(text_button(ui, Kind::Quiet, text!(ui.i18n, "fenetre-recopier"), Some(large.clone()))),
        (false, _) => {
            let opened = Message::Menu(ItemId::from(item), key);
            let others = text_button(ui, Kind::Quiet, text!(ui.i18n, "valeur-autres"), Some(opened));
            Some(row![copy(cx, ui, &value), others].spacing(space::XS).into())
        }
    };
    let is_open =
        state.menu.as_ref().is_some_and(|(id, one, shown)| (id, one.as_str(), *shown) == (&step.step.id, item, key));
    let compare = Dialog::Compare { value: key, shown: String::new() };
    let compare = value.contains("://").then_some(Message::Ask(Ask::OpenDialog(compare)));
    let compare = compare.map(|ask| text_button(ui, Kind::Quiet, text!(ui.i18n, "fenetre-comparer"), Some(ask)));
    let menu = is_open.then(|| {
        let large = text_button(ui, Kind::Quiet, text!(ui.i18n, "fenetre-recopier"), Some(large));
        Element::from(Row::new().push(large).push(compare).spacing(space::XS))
    });
    let widths = match (&action, is_console) {
        (None, _) => ALONE,
        (Some(_), true) => WITH_ONE,
        (Some(_), false) => WITH_TWO,
    };
    Some(column![line(ui, widths, name, value, action), slot(menu, 0.0)].into())
}

/// « Copier », as wide once it is done.
fn copy<'a>(cx: &Context, ui: Ui<'a>, value: &str) -> Element<'a, Message> {
    const WIDTH: f32 = 104.0;
    let press = Message::Ask(Ask::Copy(value.to_owned()));
    let is_copied = cx.copied.as_deref() == Some(value);
    copying(ui, Kind::Plain, text!(ui.i18n, "fenetre-copier"), WIDTH, is_copied, Some(press))
}

/// A name, its value beside it or under it, what can be done at the end of the line.
fn line<'a>(
    ui: Ui<'a>,
    widths: Widths,
    name: String,
    value: String,
    action: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let is_short = value.chars().count() <= widths.value;
    let value = ui.value(value);
    if is_short {
        let parts =
            Row::new().push(container(ui.caption(name)).width(widths.name)).push(container(value).width(Length::Fill));
        return parts.push(action).spacing(space::S).align_y(alignment::Vertical::Center).into();
    }
    let head = Row::new().push(container(ui.caption(name)).width(Length::Fill)).push(action);
    column![head.spacing(space::S).align_y(alignment::Vertical::Center), value].into()
}

/// The values to hold against the screen, and the way to have them held.
fn to_compare<'a>(shown: Shown<'a>, instruction: &'a Instruction) -> Option<Element<'a, Message>> {
    let Shown { state, ui, open, step, .. } = shown;
    let known: Vec<(SettingKey, String)> =
        instruction.compare.iter().filter_map(|key| Some((*key, words_of(shown, *key)?))).collect();
    if known.is_empty() {
        return None;
    }
    let mut list = Column::new().spacing(2.0);
    let start = beginning(&known);
    if let Some(start) = &start {
        let said = ui.caption(text!(ui.i18n, "etape-comparer-debut"));
        list = list.push(column![said, ui.value(start.clone())]);
    }
    let keys: Vec<SettingKey> = known.iter().map(|(key, _)| *key).collect();
    let known_is_long =
        known.iter().any(|(key, value)| key.comparison() == ComparisonKind::Web && value.chars().count() > ALONE.value);
    let end_of = |value: &str| {
        let end = start.as_ref().and_then(|start| value.strip_prefix(start.as_str())).unwrap_or(value);
        if end.is_empty() { text!(ui.i18n, "etape-comparer-rien-de-plus") } else { end.to_owned() }
    };
    // With their beginning said once, a page and its mobile one stand on one line where there is room.
    let is_paired = start.is_some() && ui.width >= PAIRED;
    let mut lines = known.iter().peekable();
    while let Some((key, value)) = lines.next() {
        let is_its_mobile = |(next, _): &&(SettingKey, String)| is_paired && is_mobile_of(*next, *key);
        let name = ui.i18n.value(*key);
        list = match lines.next_if(is_its_mobile) {
            Some((_, mobile)) => list.push(pair(ui, name, end_of(value), end_of(mobile))),
            // Without a mobile page, under the others.
            None if is_paired && end_of(value).chars().count() <= WITH_ONE.value => {
                list.push(pair(ui, name, end_of(value), String::new()))
            }
            None => {
                // Under one beginning, the head says what is to be done of them all.
                let name = if start.is_some() { name } else { text!(ui.i18n, "etape-a-comparer", champ = name) };
                list.push(line(ui, ALONE, name, end_of(value), None))
            }
        };
    }
    // Short values are compared at a glance; long addresses, by what is pasted.
    if keys.len() >= MANY || known_is_long {
        let press = Message::Compare(instruction.id.clone());
        let label = match keys.len() {
            1 => text!(ui.i18n, "fenetre-comparer"),
            _ => text!(ui.i18n, "etape-comparer-tout"),
        };
        list = list.push(text_button(ui, Kind::Plain, label, Some(press)));
    }
    let comparing = state.comparing.as_ref().filter(|one| one.step == step.step.id && one.item == instruction.id);
    let opened = comparing.map(|one| comparing::view(one, ui, open, &keys));
    Some(column![list, slot(opened, space::XS)].into())
}

/// Whether a value is the mobile page of the other.
fn is_mobile_of(key: SettingKey, page: SettingKey) -> bool {
    key.mobile_space().is_some_and(|space| SettingKey::of_space(space).0 == page)
}

/// An espace, its page and its mobile page.
fn pair<'a>(ui: Ui<'a>, name: String, page: String, mobile: String) -> Element<'a, Message> {
    let name = container(ui.caption(name)).width(134.0);
    let page = container(ui.value(page)).width(168.0);
    row![name, page, container(ui.value(mobile)).width(Length::Fill)].spacing(space::S).into()
}

/// What several addresses begin with, up to their last `/`.
fn beginning(known: &[(SettingKey, String)]) -> Option<String> {
    let start = |value: &str| value.rfind('/').map(|end| value[..=end].to_owned());
    // The common page may have no `/` at its end.
    let last = start(&known.last()?.1)?;
    let is_shared = known.iter().filter(|(_, value)| value.starts_with(&last)).count();
    (known.len() >= MANY && last.len() > "https://".len() && is_shared >= MANY).then_some(last)
}

/// Something to note, in its field.
fn to_note<'a>(shown: Shown<'a>, noted: Noted) -> Element<'a, Message> {
    let Shown { state, cx, ui, open, .. } = shown;
    let typed = state.noted(open, noted);
    let (label, example) = match noted {
        Noted::Port2013 => (text!(ui.i18n, "noter-port"), "8036".to_owned()),
        Noted::RequestDate => (text!(ui.i18n, "noter-date"), "25/08/2014".to_owned()),
        Noted::RequestNumber => (text!(ui.i18n, "noter-numero"), text!(ui.i18n, "noter-numero-exemple")),
    };
    // Called an example: it is never taken for what was noted.
    let example = text!(ui.i18n, "fenetre-exemple", valeur = example);
    let refused = match noted {
        Noted::Port2013 => {
            let blocker = open.session.blocker(crate::domain::inputs::Field::Port2013);
            blocker.map(|blocker| problems::blocker(ui.i18n, blocker).message)
        }
        Noted::RequestDate if !typed.trim().is_empty() && noted::day(typed).is_none() => {
            Some(text!(ui.i18n, "noter-date-refusee"))
        }
        Noted::RequestDate if noted::is_to_come(typed, cx.services.now().local().date()) => {
            let said = problems::day_to_come(ui.i18n);
            Some(format!("{} {}", said.message, said.hint))
        }
        Noted::RequestDate | Noted::RequestNumber => None,
    };
    let id = iced::widget::Id::from(format!("noter-{noted:?}"));
    let field = input(ui, id, &example, typed, fonts::MONO, refused.is_some());
    let field = field.on_input(move |text| Message::Noted(noted, text)).editable(!open.session.is_read_only());
    let name = container(ui.strong(text!(ui.i18n, "etape-a-noter", champ = label), size::SMALL)).width(ALONE.name);
    let row = row![name, field].spacing(space::S).align_y(alignment::Vertical::Center);
    let refused = refused.map(|said| ui.colored(said, ui.palette.refused, size::SMALL));
    let conflict = (noted == Noted::Port2013).then(|| port_parts::view(ui, open, space::S, &Origin::ALL));
    column![row, slot(refused, 2.0), slot(conflict, 0.0)].into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_addresses_share_their_beginning() {
        let known = |values: &[&str]| {
            let keys = SettingKey::ALL.iter().copied();
            keys.zip(values.iter().map(|value| (*value).to_owned())).collect::<Vec<_>>()
        };
        let root = "http://notes.exemple.fr:8036/pronote/";
        let pages = ["http://notes.exemple.fr:8036/pronote", &format!("{root}a.html"), &format!("{root}b.html")];
        assert_eq!(beginning(&known(&pages)), None, "too few");
        let more = [pages[0], pages[1], pages[2], &format!("{root}c.html"), &format!("{root}d.html")];
        assert_eq!(beginning(&known(&more)).as_deref(), Some(root));
        assert_eq!(beginning(&known(&["a", "b", "c", "d", "e"])), None);
    }
}
