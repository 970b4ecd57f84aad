//! The comparison: a value of the dossier beside what a screen shows, the differences named.

use super::{Message, compare_id, coverage};
use crate::app::context::Context;
use crate::app::session::Session;
use crate::app::theme::fonts;
use crate::app::theme::icons::Icon;
use crate::app::theme::tokens::{PARAGRAPH, line, size, space};
use crate::app::ui::Ui;
use crate::app::ui::input::input;
use crate::app::ui::modal::framed;
use crate::diagnostics::compare::coverage::Coverage;
use crate::diagnostics::compare::pattern::PatternError;
use crate::diagnostics::compare::registration::{Registration, RegistrationKind};
use crate::diagnostics::compare::{
    AddressPart, Candidate, CompareError, Comparison, ComparisonVerdict, Difference, compare, in_the_form_of,
};
use crate::domain::line_ends;
use crate::domain::setting_key::SettingKey;
use crate::i18n;
use crate::text;
use iced::Element;
use iced::Length;
use iced::widget::text::Span;
use iced::widget::{column, container, rich_text, row};

/// The width of « Attendu » before its value.
const SIDE: f32 = 80.0;

/// A value beside what PRONOTE.net shows.
pub fn view<'a>(cx: &'a Context, ui: Ui<'a>, value: SettingKey, shown: &'a str) -> Element<'a, Message> {
    let expected = cx.session().and_then(|session| session.settings().ok()?.get(value)).unwrap_or_default();
    let label = text!(ui.i18n, "comparer-exemple");
    let input = input(ui, compare_id(), &label, shown, fonts::MONO, false).on_input(Message::Shown);
    let mut body = column![
        column![ui.caption(text!(ui.i18n, "comparer-attendu")), ui.value(expected.clone())].spacing(2.0),
        column![ui.caption(text!(ui.i18n, "comparer-affiche")), input].spacing(space::XS),
    ]
    .spacing(space::L);
    if !shown.trim().is_empty() {
        let registration = registration(cx, shown);
        // A regular expression or a service file is no value: only an Ant pattern is held against one too.
        if matches!(
            registration,
            None | Some(Ok(Coverage { registration: Registration { kind: RegistrationKind::Ant, .. }, .. }))
        ) {
            let held = candidates(cx, value, expected, shown);
            let other = if held.len() == 1 { other(cx, ui, value, shown) } else { None };
            body = body.push(verdict(ui, held, shown)).push(other);
        }
        body = body.push(registration.map(|read| match read {
            Ok(coverage) => coverage::view(ui, &coverage),
            Err(error) => refused(ui, &CompareError::Pattern(error)),
        }));
    }
    framed(ui, text!(ui.i18n, "comparer-titre", valeur = ui.i18n.value(value)), body.into(), Message::Close)
}

/// The ENT's own registration, asked about each address of the dossier.
fn registration(cx: &Context, shown: &str) -> Option<Result<Coverage, PatternError>> {
    let settings = cx.session()?.settings().ok()?;
    Some(Registration::read(shown)?.map(|registration| Coverage::of(settings, registration)))
}

fn refused<'a>(ui: Ui<'a>, error: &CompareError) -> Element<'a, Message> {
    let sentence = i18n::compare::error(ui.i18n, error);
    column![ui.text(sentence.message), ui.caption(sentence.hint)].spacing(2.0).into()
}

/// What the text is held against: the value, and the two links when it is a whole one.
fn candidates(cx: &Context, value: SettingKey, expected: String, shown: &str) -> Vec<Candidate> {
    let mut candidates = in_the_form_of(shown, vec![Candidate { value, text: expected }]);
    let shown = shown.to_ascii_lowercase();
    if ["?service=", "&service=", "?target=", "&target="].iter().any(|mark| shown.contains(mark))
        && let Some(Ok(settings)) = cx.session().map(Session::settings)
    {
        let links = [SettingKey::LoginLink, SettingKey::ValidationLink].into_iter().filter(|link| *link != value);
        candidates.extend(links.filter_map(|value| Some(Candidate { value, text: settings.get(value)? })));
    }
    candidates
}

/// Another of the dossier's values, when what was pasted is that one.
fn other<'a>(cx: &'a Context, ui: Ui<'a>, asked: SettingKey, shown: &str) -> Option<Element<'a, Message>> {
    let values = crate::diagnostics::compare::candidates(cx.session()?.settings().ok()?);
    let values = in_the_form_of(shown, values);
    let expected = values.iter().find(|candidate| candidate.value == asked)?;
    if compare(std::slice::from_ref(expected), shown).ok()?.verdict != ComparisonVerdict::Different {
        return None;
    }
    let nearest = compare(&values, shown).ok().filter(|found| found.verdict != ComparisonVerdict::Different)?;
    let said = text!(ui.i18n, "comparer-autre", valeur = ui.i18n.value(nearest.with));
    Some(ui.alert(Icon::Search, ui.text(said)))
}

fn verdict<'a>(ui: Ui<'a>, candidates: Vec<Candidate>, shown: &str) -> Element<'a, Message> {
    let comparison = match compare(&candidates, shown) {
        Ok(comparison) => comparison,
        Err(error) => return refused(ui, &error),
    };
    let color = match comparison.verdict {
        ComparisonVerdict::Equal | ComparisonVerdict::Equivalent => ui.palette.done,
        ComparisonVerdict::Different => ui.palette.refused,
    };
    let said = i18n::compare::verdict(ui.i18n, comparison.verdict, &ui.i18n.value(comparison.with));
    let mut lines = column![ui.colored(said, color, size::LEAD)].spacing(space::L);
    if let Some(fault) = first_fault(&comparison) {
        let pointed = pointed(ui, shown, fault);
        lines = lines.push(column![ui.caption(text!(ui.i18n, "comparer-endroit")), pointed].spacing(2.0));
    }
    comparison.gaps.iter().fold(lines, |lines, gap| lines.push(difference(ui, gap, shown))).into()
}

/// The difference to look at first: what breaks something before what does not.
fn first_fault(comparison: &Comparison) -> Option<&Difference> {
    comparison.gaps.iter().find(|gap| !gap.meaning.is_harmless()).or(comparison.gaps.first())
}

/// The characters to mark, from one to before another: a port whole, of the rest the first that differs, none where
/// something is missing.
fn marked(shown: &str, fault: &Difference) -> (usize, usize) {
    let (at, length) = (fault.at, fault.seen.chars().count());
    let starts = |from: &usize| shown.chars().skip(*from).take(length).eq(fault.seen.chars());
    let whole = || (at.saturating_sub(length)..=at).find(starts);
    match (fault.part, length) {
        (_, 0) => (at, at),
        (AddressPart::Port, _) => whole().map_or((at, at + 1), |start| (start, start + length)),
        _ => (at, at + 1),
    }
}

/// The text that was pasted, what to look at marked; where something is missing, a mark stands in its place.
fn pointed<'a>(ui: Ui<'a>, shown: &str, fault: &Difference) -> Element<'a, Message> {
    let p = ui.palette;
    let (start, end) = marked(shown, fault);
    // The signs that say where a line may end are not counted.
    let mut rank = 0;
    let signs = line_ends::marked(shown, line_ends::fits_most_columns);
    let signs = signs.chars().map(|sign| {
        let here = (rank, sign);
        rank += usize::from(!matches!(sign, line_ends::MAY_END | line_ends::NEVER_ENDS));
        here
    });
    let signs: Vec<(usize, char)> = signs.collect();
    let part = |from: usize, to: usize| {
        let inside = signs.iter().filter(|(rank, _)| (from..to).contains(rank));
        inside.map(|(_, sign)| *sign).collect::<String>()
    };
    let (before, after) = (part(0, start), part(end, usize::MAX));
    let marked = Some(part(start, end)).filter(|marked| !marked.trim().is_empty()).unwrap_or("\u{a0}".to_owned());
    let piece = |text: String, font, color| Span::<'a, (), iced::Font>::new(text).font(font).color(color);
    rich_text([
        piece(before, fonts::MONO, p.caption),
        piece(marked, fonts::VALUE, p.background).background(p.refused),
        piece(after, fonts::MONO, p.text),
    ])
    .size(size::TEXT)
    .line_height(line(size::TEXT, PARAGRAPH))
    .wrapping(iced::widget::text::Wrapping::WordOrGlyph)
    .into()
}

/// One difference: where, what it means, and both sides.
fn difference<'a>(ui: Ui<'a>, gap: &Difference, shown: &str) -> Element<'a, Message> {
    // Where the mark begins: a port is marked whole.
    let place = text!(ui.i18n, "ecart-place", position = (marked(shown, gap).0 + 1).to_string());
    let title = format!("{} ({place})", i18n::compare::part(ui.i18n, gap.part));
    let side = |name: String, side: &str| {
        let side = if side.is_empty() { text!(ui.i18n, "comparer-rien") } else { side.to_owned() };
        let name = container(ui.caption(name)).width(SIDE);
        row![name, container(ui.value(side)).width(Length::Fill)].spacing(space::S)
    };
    column![
        ui.strong(title, size::TEXT),
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

    /// What is marked of a text, and what stands before it.
    fn marked_in(expected: &str, shown: &str) -> (String, String) {
        let candidate = Candidate { value: SettingKey::EntPattern, text: expected.into() };
        let comparison = compare(&[candidate], shown).expect("compared");
        let (start, end) = marked(shown, first_fault(&comparison).expect("a difference"));
        let part = |from: usize, to: usize| shown.chars().take(to).skip(from).collect::<String>();
        (part(0, start), part(start, end))
    }

    #[test]
    fn a_wrong_port_is_marked_whole_and_a_missing_one_at_its_place() {
        let said = |before: &str, marked: &str| (before.to_owned(), marked.to_owned());
        let expected = "http://notes.exemple.fr:8036/**";
        assert_eq!(marked_in(expected, "http://notes.exemple.fr:80/**"), said("http://notes.exemple.fr:", "80"));
        assert_eq!(marked_in(expected, "http://notes.exemple.fr:8037/**"), said("http://notes.exemple.fr:", "8037"));
        assert_eq!(marked_in(expected, "http://notes.exemple.fr/**"), said("http://notes.exemple.fr", ""));
        assert_eq!(marked_in(expected, "http://notez.exemple.fr:8036/**"), said("http://note", "z"));
    }
}
