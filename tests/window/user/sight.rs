//! What a user sees: texts, fields, what has the focus, how far a page is scrolled.

use super::User;
use assistant_pronote::domain::line_ends::unmarked;
use iced::Rectangle;
use iced::advanced::widget::operation::{Operation as _, Outcome};
use iced_test::selector::{Candidate, Selector as _, Target};

impl User {
    /// What can be told of every widget, in order.
    pub fn widgets(&self) -> Vec<Target> {
        let mut all = (|candidate: Candidate<'_>| Some(Target::from(candidate))).find_all();
        self.operate(&mut iced::advanced::widget::operation::black_box(&mut all));
        let mut found = match all.finish() {
            Outcome::Some(found) => found,
            _ => Vec::new(),
        };
        // What says where a line may end is not seen.
        for target in &mut found {
            if let Target::Text { content, .. } = target {
                *content = unmarked(content);
            }
        }
        found
    }

    /// How many times a text is on screen.
    pub fn count(&self, text: &str) -> usize {
        self.widgets().iter().filter(|target| reads(target) == Some(text)).count()
    }

    /// Whether a field has this identity.
    pub fn has_field(&self, wanted: &str) -> bool {
        let wanted = iced::widget::Id::from(wanted.to_owned());
        self.widgets()
            .iter()
            .any(|target| matches!(target, Target::TextInput { id, .. } if *id == Some(wanted.clone())))
    }

    /// Which of those with this text stands on the line of a name, the nearest.
    pub fn rank_beside(&self, text: &str, name: &str) -> Option<usize> {
        let all = self.widgets();
        let names: Vec<_> = all.iter().filter(|target| is_text(target, name)).map(Target::bounds).collect();
        let buttons = all.iter().filter(|target| reads(target) == Some(text)).map(Target::bounds).enumerate();
        let far = |button: Rectangle| {
            let from = |name: &Rectangle| {
                let (down, right) = ((button.center_y() - name.center_y()).abs(), button.x - name.x);
                (down < 16.0 && right > 0.0).then_some(10.0 * down + right)
            };
            names.iter().filter_map(from).min_by(f32::total_cmp)
        };
        let near = buttons.filter_map(|(rank, button)| Some((rank, far(button)?)));
        near.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(rank, _)| rank)
    }

    /// Where everything that a click or a key reaches is.
    pub fn reachable(&self) -> Vec<Rectangle> {
        let is_reached = |target: &Target| matches!(target, Target::Focusable { .. } | Target::TextInput { .. });
        let mut places: Vec<Rectangle> = Vec::new();
        for target in self.widgets().iter().filter(|target| is_reached(target)) {
            // A field is told of twice.
            if !places.contains(&target.bounds()) {
                places.push(target.bounds());
            }
        }
        places
    }

    /// Where the smallest thing to click around a text is.
    pub fn button_of(&self, text: &str) -> Rectangle {
        let all = self.widgets();
        let words = all.iter().find(|target| reads(target) == Some(text)).map(Target::bounds);
        let words = words.unwrap_or_else(|| panic!("« {text} » is not on screen"));
        // What the page hides under the bars is not there to be clicked.
        let in_sight = |target: &&Target| target.visible_bounds().is_some_and(|seen| seen.contains(words.center()));
        let buttons = all.iter().filter(|target| matches!(target, Target::Focusable { .. })).filter(in_sight);
        let around = buttons.map(Target::bounds);
        around.min_by(|a, b| a.area().total_cmp(&b.area())).unwrap_or_else(|| panic!("« {text} » is no button"))
    }

    /// What was last copied.
    pub fn copied(&self) -> Option<&str> {
        self.clipboard.0.as_deref()
    }

    /// What the field that has the focus shows, its example when it is empty; none without focus in a field.
    pub fn focused_field(&self) -> Option<String> {
        let mut focused = (|candidate: Candidate<'_>| match candidate {
            Candidate::Focusable { bounds, state, .. } if state.is_focused() => Some(bounds),
            _ => None,
        })
        .find_all();
        self.operate(&mut iced::advanced::widget::operation::black_box(&mut focused));
        let Outcome::Some(places) = focused.finish() else { return None };
        assert!(places.len() < 2, "{} have the focus", places.len());
        let place = *places.first()?;
        // A box of several lines tells its text in its own place.
        self.widgets().into_iter().find_map(|target| match target {
            Target::TextInput { bounds, content, .. } | Target::Text { bounds, content, .. } if bounds == place => {
                Some(content)
            }
            _ => None,
        })
    }

    /// Where what has the focus is on screen.
    pub fn focused_place(&self) -> Option<Rectangle> {
        let mut focused = (|candidate: Candidate<'_>| match candidate {
            Candidate::Focusable { visible_bounds, bounds, state, .. } if state.is_focused() => {
                Some(visible_bounds.unwrap_or(bounds))
            }
            _ => None,
        })
        .find_all();
        self.operate(&mut iced::advanced::widget::operation::black_box(&mut focused));
        match focused.finish() {
            Outcome::Some(places) => places.first().copied(),
            _ => None,
        }
    }

    /// Where a text is on screen, the first of them.
    pub fn place_of(&self, text: &str) -> Rectangle {
        let all = self.widgets();
        let place = all.iter().find(|target| reads(target) == Some(text)).and_then(Target::visible_bounds);
        place.unwrap_or_else(|| panic!("« {text} » is not in sight"))
    }

    /// Where the last of those that have this text is on screen, such as what stands over the page.
    pub fn place_of_last(&self, text: &str) -> Rectangle {
        let all = self.widgets();
        let place = all.iter().rev().find(|target| reads(target) == Some(text)).and_then(Target::visible_bounds);
        place.unwrap_or_else(|| panic!("« {text} » is not in sight"))
    }

    /// What one types in: the lines, and the boxes of several lines, which tell their text in the same place.
    pub fn fields(&self) -> Vec<Target> {
        let all = self.widgets();
        let tells = |place: Rectangle| {
            all.iter().any(|target| matches!(target, Target::Text { .. }) && target.bounds() == place)
        };
        let is_field = |target: &&Target| match target {
            Target::TextInput { .. } => true,
            Target::Focusable { bounds, .. } => bounds.height > 60.0 && tells(*bounds),
            _ => false,
        };
        all.iter().filter(is_field).cloned().collect()
    }

    /// Whether what has the focus holds this text.
    pub fn is_focused_on(&self, text: &str) -> bool {
        let Some(place) = self.focused_place() else { return false };
        let all = self.widgets();
        let shown = all.iter().filter(|target| reads(target) == Some(text)).filter_map(Target::visible_bounds);
        shown.into_iter().any(|shown| place.contains(shown.center()))
    }

    /// Everything that one may press or type in, as much as is in sight of each.
    pub fn controls(&self) -> Vec<Rectangle> {
        let all = self.widgets();
        let focusable = all.iter().filter(|target| matches!(target, Target::Focusable { .. }));
        focusable.filter_map(Target::visible_bounds).collect()
    }

    /// The same, each with the texts in it.
    pub fn named_controls(&self) -> Vec<(Rectangle, String)> {
        let all = self.widgets();
        let text = |control: Rectangle| {
            let inside =
                |target: &&Target| target.visible_bounds().is_some_and(|bounds| control.contains(bounds.center()));
            all.iter().filter(inside).filter_map(reads).collect::<Vec<_>>().join(" ")
        };
        self.controls().into_iter().map(|control| (control, text(control))).collect()
    }

    /// How far the page is scrolled.
    pub fn page_scroll(&self) -> f32 {
        let page = iced::widget::Id::new("page");
        let all = self.widgets();
        let page = all.iter().find_map(|target| match target {
            Target::Scrollable { id: Some(id), translation, .. } if *id == page => Some(translation.y),
            _ => None,
        });
        page.expect("the page")
    }

    /// How far down the highest thing that scrolls and holds this text is scrolled.
    pub fn scrolled(&self, text: &str) -> f32 {
        let all = self.widgets();
        let place = all.iter().find(|target| reads(target) == Some(text)).map(Target::bounds);
        let place = place.unwrap_or_else(|| panic!("« {text} » is not on screen"));
        let scrolled = all.iter().rev().find_map(|target| match target {
            Target::Scrollable { content_bounds, translation, .. } if content_bounds.contains(place.center()) => {
                Some(translation.y)
            }
            _ => None,
        });
        scrolled.unwrap_or_else(|| panic!("« {text} » is in nothing that scrolls"))
    }

    pub fn sees(&self, text: &str) -> bool {
        self.widgets().iter().any(|target| reads(target) == Some(text))
    }

    /// Whether a text on screen holds these words.
    pub fn sees_within(&self, words: &str) -> bool {
        self.widgets().iter().any(|target| reads(target).is_some_and(|text| text.contains(words)))
    }

    pub fn must_see(&self, text: &str) {
        assert!(self.sees(text), "« {text} » is not on screen");
    }
}

/// What one reads there: a text, or what a field holds.
pub fn reads(target: &Target) -> Option<&str> {
    match target {
        Target::Text { content, .. } | Target::TextInput { content, .. } => Some(content),
        _ => None,
    }
}

pub fn is_text(target: &Target, text: &str) -> bool {
    matches!(target, Target::Text { content, .. } if content == text)
}
