//! Which text is which value: beside or under its label, as the window lays it out.

use super::grey::Area;
use super::labels::{KnownLabel, Place, known, mobile_of};
use super::lines::TextLine;
use super::recogniser::Sign;
use crate::domain::screen_window::ScreenWindow;
use crate::domain::setting_key::SettingKey;

/// A line and what was read of it.
#[derive(Clone, Debug)]
pub(super) struct ReadLine {
    pub line: TextLine,
    pub signs: Vec<Sign>,
}

/// Where a value stands: one line, or several when it is broken.
#[derive(Clone, Debug)]
pub(super) struct FieldPlace {
    pub value: SettingKey,
    pub lines: Vec<ReadLine>,
    /// Another text stands close after its end: the value may go on there.
    pub goes_on: bool,
}

impl FieldPlace {
    /// Its first lines, as many as a value of so many signs needs: below it, another text may stand.
    pub fn lines_of(&self, signs: usize) -> &[ReadLine] {
        let mut count = 0;
        let needed = self.lines.iter().take_while(|line| {
            let before = count;
            count += line.signs.iter().filter(|sign| sign.sign != ' ').count();
            before == 0 || before + 1 < signs
        });
        &self.lines[..needed.count()]
    }
}

/// The window that has the most labels among these lines; the earlier one of two that have as many.
pub(super) fn window_of(lines: &[ReadLine]) -> Option<ScreenWindow> {
    let count = |window: ScreenWindow| {
        let mut found: Vec<&str> =
            lines.iter().filter_map(|line| Some(known(window, &line.text())?.label.words)).collect();
        found.sort_unstable();
        found.dedup();
        found.len()
    };
    let counted = ScreenWindow::ALL.iter().rev().map(|&window| (count(window), window)).filter(|(count, _)| *count > 0);
    counted.max_by_key(|(count, _)| *count).map(|(_, window)| window)
}

/// Every value of a window that has its label and a text at its place.
pub(super) fn places(window: ScreenWindow, lines: &[ReadLine]) -> Vec<FieldPlace> {
    let labels: Vec<(usize, KnownLabel)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, known(window, &line.text())?))).collect();
    // « nom » beside « Nom : » is its value: an attribute is often called as its label.
    let is_value = |at: usize, of: &KnownLabel| {
        let area = lines[at].line.area;
        labels.iter().any(|(other, label)| {
            let beside = lines[*other].line.area;
            label.label.value.is_some()
                && label.label.value == of.label.value
                && beside.right() < area.x
                && beside.shared_height(area) * 2 >= area.height.min(beside.height)
        })
    };
    let labels: Vec<_> = labels.iter().filter(|(at, label)| !is_value(*at, label)).copied().collect();
    let is_label = |at: usize| labels.iter().any(|(label, _)| *label == at);
    let mut places: Vec<FieldPlace> = Vec::new();
    let mut espace = None;
    for (at, label) in &labels {
        let Some(mut value) = label.label.value else { continue };
        if value == SettingKey::EspaceProfesseursMobile {
            // The label of the espace above may be hidden: then nobody knows whose page it is.
            let Some(mobile) = espace.take().and_then(mobile_of) else { continue };
            value = mobile;
        } else {
            espace = Some(value);
        }
        let Some(found) = text_of(label, *at, lines, &is_label) else { continue };
        let goes_on = found.iter().any(|line| {
            let area = line.line.area;
            lines.iter().any(|other| {
                let place = other.line.area;
                let is_text = other.signs.iter().any(|sign| sign.sign.is_alphanumeric() && sign.confidence > 0.5);
                let low = area.grown(0, area.height / 2);
                is_text
                    && place.x >= area.right()
                    && place.x - area.right() <= 2 * area.height
                    && place.shared_height(low) > 0
            })
        });
        places.push(FieldPlace { value, lines: found, goes_on });
    }
    // Two labels alike: nobody knows which one is the value's.
    let alone = |place: &FieldPlace| places.iter().filter(|other| other.value == place.value).count() == 1;
    places.iter().filter(|place| alone(place)).cloned().collect()
}

/// The text of a label's value.
fn text_of(
    label: &KnownLabel,
    at: usize,
    lines: &[ReadLine],
    is_label: &dyn Fn(usize) -> bool,
) -> Option<Vec<ReadLine>> {
    let line = &lines[at];
    if let Some(rest) = line.after(label.signs) {
        return Some(vec![rest]);
    }
    let area = line.line.area;
    let others =
        || lines.iter().enumerate().filter(|(other, _)| *other != at && !is_label(*other)).map(|(_, line)| line);
    let first = match label.label.place {
        Place::After => return None,
        Place::Beside => others()
            .filter(|other| {
                let place = other.line.area;
                place.x >= area.right()
                    && place.gap(area) <= 40 * area.height
                    && place.shared_height(area) * 2 >= place.height.min(area.height)
            })
            .min_by_key(|other| other.line.area.x)
            // What stands beyond another label is that label's.
            .filter(|found| {
                !lines.iter().enumerate().any(|(other, between)| {
                    let between = between.line.area;
                    is_label(other)
                        && between.x >= area.right()
                        && between.x < found.line.area.x
                        && between.shared_height(area) * 2 >= between.height.min(area.height)
                })
            }),
        Place::Under => others()
            .filter(|other| {
                let place = other.line.area;
                place.y + 2 >= area.bottom()
                    && place.y - area.bottom().min(place.y) <= 2 * area.height
                    && place.x <= area.right()
                    && place.right() >= area.x
            })
            .min_by_key(|other| (other.line.area.y, other.line.area.x)),
    }?;
    let mut found = vec![first.clone()];
    // A long value goes on below, at the same margin, without a blank line.
    while let Some(next) = found.last().and_then(|last| {
        others().find(|other| {
            let (last, place) = (last.line.area, other.line.area);
            place.y >= last.bottom()
                && place.y - last.bottom() <= last.height * 7 / 10
                && place.x.abs_diff(last.x) <= 3
                && place.height * 4 >= last.height * 2
        })
    }) {
        found.push(next.clone());
        if found.len() == 8 {
            break;
        }
    }
    Some(found)
}

impl ReadLine {
    /// What it says, sign by sign.
    pub fn text(&self) -> Vec<char> {
        self.signs.iter().map(|sign| sign.sign).collect()
    }

    /// What stands after its first signs: from the widest gap between the last of them and the next one.
    fn after(&self, signs: usize) -> Option<ReadLine> {
        let rest = self.signs.get(signs..)?;
        let first = rest.iter().find(|sign| sign.sign != ' ')?;
        let last = self.signs[..signs].iter().rev().find(|sign| sign.sign != ' ')?;
        let area = self.line.area;
        let column = |x: f32| (x.max(0.0) as usize).saturating_sub(area.x).min(area.width.saturating_sub(1));
        let (from, to) = (column(last.x), column(first.x));
        let gap = widest_gap(self.line.columns.get(from..to)?)?;
        let start = from + gap.1;
        let columns = self.line.columns[start..].to_vec();
        let part = Area { x: area.x + start, width: columns.len(), ..area };
        let beyond = |parts: &[Area]| parts.iter().copied().filter(|letter| letter.x >= part.x).collect();
        let (parts, apart) = (beyond(&self.line.parts), beyond(&self.line.apart));
        Some(ReadLine {
            line: TextLine { area: part, columns, parts, apart, ..self.line.clone() },
            signs: rest.to_vec(),
        })
    }
}

/// The widest run of columns without ink: where it begins and ends.
fn widest_gap(columns: &[bool]) -> Option<(usize, usize)> {
    let mut at = 0;
    let mut widest = None;
    for part in columns.chunk_by(|one, other| one == other) {
        let wider = widest.is_none_or(|(start, end)| part.len() > end - start);
        if part.first() == Some(&false) && wider {
            widest = Some((at, at + part.len()));
        }
        at += part.len();
    }
    widest
}
