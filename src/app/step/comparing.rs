//! The comparison in place: one paste is held against every value that an instruction makes the user compare.

use super::Message;
use crate::app::context::Open;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::app::ui::paste_box::{Paste, paste_box};
use crate::diagnostics::compare::{Candidate, Comparison, ComparisonVerdict, compare};
use crate::domain::setting_key::SettingKey;
use crate::walkthrough::{ItemId, StepId};
use crate::{i18n, text};
use iced::Element;
use iced::widget::{Column, column, container, row};

/// What is pasted under an instruction.
pub struct Comparing {
    pub step: StepId,
    pub item: ItemId,
    /// Each line that was pasted.
    pub pasted: Paste<Vec<String>>,
}

impl Comparing {
    /// Nothing is pasted yet.
    pub fn of(step: StepId, item: ItemId) -> Self {
        Self { step, item, pasted: Paste::default() }
    }
}

/// The lines of what was pasted: an address without what names it before it.
pub fn lines(pasted: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(pasted);
    let address = |line: &str| match line.find("http") {
        Some(start) => line[start..].split_whitespace().next().unwrap_or_default().to_owned(),
        None => line.trim().to_owned(),
    };
    text.lines().map(address).filter(|line| !line.is_empty()).collect()
}

/// For each value, the line that is nearest to it, if one is; and the lines that are near to none.
fn sorted(candidates: &[Candidate], lines: &[String]) -> (Vec<(SettingKey, Option<Comparison>)>, Vec<String>) {
    let mut found: Vec<(SettingKey, Option<Comparison>)> = candidates.iter().map(|one| (one.value, None)).collect();
    let mut others = Vec::new();
    let rank = |comparison: &Comparison| match comparison.verdict {
        ComparisonVerdict::Equal => 0,
        ComparisonVerdict::Equivalent => 1,
        ComparisonVerdict::Different => 2,
    };
    for line in lines {
        let Ok(comparison) = compare(candidates, line) else {
            others.push(line.clone());
            continue;
        };
        let place = found.iter_mut().find(|(key, _)| *key == comparison.with);
        match place {
            Some((_, kept)) if kept.as_ref().is_none_or(|kept| rank(&comparison) < rank(kept)) => {
                *kept = Some(comparison);
            }
            _ => others.push(line.clone()),
        }
    }
    (found, others)
}

/// The box to paste in, then each value with what was found of it.
pub fn view<'a>(comparing: &'a Comparing, ui: Ui<'a>, open: &'a Open, keys: &[SettingKey]) -> Element<'a, Message> {
    let example = text!(ui.i18n, "comparer-coller-tout");
    let mut body = Column::new().spacing(space::S);
    body = body.push(paste_box(ui, &comparing.pasted, example, Message::Compared));
    let (Some(lines), Ok(settings)) = (&comparing.pasted.read, open.session.settings()) else { return body.into() };
    let known = |key: &SettingKey| Some(Candidate { value: *key, text: settings.get(*key)? });
    let candidates: Vec<Candidate> = keys.iter().filter_map(known).filter(|one| !one.text.is_empty()).collect();
    let (found, others) = sorted(&candidates, lines);
    for (key, comparison) in found {
        body = body.push(result(ui, key, comparison));
    }
    if !others.is_empty() {
        body = body.push(ui.caption(text!(ui.i18n, "comparer-autres-lignes", lignes = others.join(", "))));
    }
    body.into()
}

/// One value, and what was pasted of it.
fn result<'a>(ui: Ui<'a>, key: SettingKey, comparison: Option<Comparison>) -> Element<'a, Message> {
    let name = ui.i18n.value(key);
    let (icon, tint, said, why) = match comparison {
        None => (Icon::Question, Tint::Caption, text!(ui.i18n, "comparer-absent", valeur = name), None),
        Some(comparison) => {
            let said = i18n::compare::verdict(ui.i18n, comparison.verdict, &name);
            let fault = comparison.gaps.iter().find(|gap| !gap.meaning.is_harmless());
            let why = fault.map(|gap| {
                let (part, place) = (i18n::compare::part(ui.i18n, gap.part), i18n::compare::place(ui.i18n, gap));
                format!("{part} ({place}). {}", i18n::compare::meaning(ui.i18n, gap))
            });
            match comparison.verdict {
                ComparisonVerdict::Equal | ComparisonVerdict::Equivalent => (Icon::Check, Tint::Done, said, None),
                ComparisonVerdict::Different => (Icon::Warning, Tint::Warning, said, why),
            }
        }
    };
    let words = column![ui.colored(said, tint.color(ui.palette), size::SMALL)].push(why.map(|why| ui.caption(why)));
    row![container(ui.icon(icon, tint, 18.0)).padding([2.0, 0.0]), words].spacing(space::S).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(value: SettingKey, text: &str) -> Candidate {
        Candidate { value, text: text.into() }
    }

    #[test]
    fn one_paste_is_held_against_every_value() {
        let values = [
            candidate(SettingKey::EspaceProfesseurs, "http://notes.exemple.fr:8036/professeur.html"),
            candidate(SettingKey::EspaceParents, "http://notes.exemple.fr:8036/parent.html"),
            candidate(SettingKey::EspaceEleves, "http://notes.exemple.fr:8036/eleve.html"),
        ];
        let pasted = "Espace Professeurs : http://notes.exemple.fr:8036/professeur.html\r\n\r\n  \
                      Espace Parents http://notes.exemple.fr:80/parent.html\n";
        let (found, others) = sorted(&values, &lines(pasted.as_bytes()));
        let verdicts: Vec<_> = found.iter().map(|(key, one)| (*key, one.as_ref().map(|one| one.verdict))).collect();
        assert_eq!(
            verdicts,
            [
                (SettingKey::EspaceProfesseurs, Some(ComparisonVerdict::Equal)),
                (SettingKey::EspaceParents, Some(ComparisonVerdict::Different)),
                (SettingKey::EspaceEleves, None),
            ]
        );
        assert!(others.is_empty(), "{others:?}");
    }
}
