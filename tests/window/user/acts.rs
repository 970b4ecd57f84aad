//! What a user does: points, clicks, scrolls, types.

use super::User;
use super::keys::{Shortcut, pressed};
use super::sight::{is_text, reads};
use iced::keyboard::key::{Code, Physical};
use iced::keyboard::{self, Key, Modifiers};
use iced::{Point, Rectangle, mouse};
use iced_test::selector::Target;

impl User {
    /// Scrolls with the wheel until the place is in view, and tells where it is then.
    fn bring_into_view(&mut self, wanted: impl Fn(&Target) -> bool, rank: usize, name: &str) -> Rectangle {
        for _ in 0..4 {
            let all = self.widgets();
            let target = all.iter().filter(|target| wanted(target)).nth(rank);
            let target = target.unwrap_or_else(|| panic!("« {name} » is not on screen"));
            let (bounds, visible) = (target.bounds(), target.visible_bounds());
            if let Some(visible) = visible.filter(|visible| visible.height >= bounds.height.min(20.0) - 0.5) {
                return visible;
            }
            let window = all.iter().rev().find_map(|target| match target {
                Target::Scrollable { content_bounds, visible_bounds: Some(seen), translation, .. }
                    if content_bounds.contains(bounds.center()) =>
                {
                    Some((*seen, *translation))
                }
                _ => None,
            });
            let (seen, translation) = window.unwrap_or_else(|| panic!("« {name} » cannot be scrolled to"));
            self.scroll(seen.center(), bounds.center_y() - translation.y - seen.center_y());
        }
        panic!("« {name} » does not come into view");
    }

    /// Clicks the words of an instruction, which begin so; in a window where nothing has to be scrolled.
    pub fn click_words(&mut self, start: &str) {
        let before = self.size;
        self.size.height = 6000.0;
        self.settle();
        let found = self.drawn().into_iter().find(|(text, _)| text.starts_with(start));
        let (_, place) = found.unwrap_or_else(|| panic!("« {start}… » is not on screen"));
        assert!(self.click_at(place.position() + iced::Vector::new(8.0, 8.0)), "« {start}… » does nothing");
        self.size = before;
        self.settle();
    }

    /// Turns the wheel over a place, by so many points down the page.
    pub fn scroll(&mut self, place: Point, down: f32) {
        self.point_at(place);
        let delta = mouse::ScrollDelta::Pixels { x: 0.0, y: -down };
        self.event(iced::Event::Mouse(mouse::Event::WheelScrolled { delta }));
    }

    pub fn point_at(&mut self, position: Point) {
        self.pointer = mouse::Cursor::Available(position);
        self.event(iced::Event::Mouse(mouse::Event::CursorMoved { position }));
    }

    /// Points at what has this text.
    pub fn hover(&mut self, text: &str) {
        let place = self.bring_into_view(|target| reads(target) == Some(text), 0, text);
        self.point_at(place.center());
    }

    /// Clicks there, whatever is there.
    pub fn click_point(&mut self, place: Point) {
        self.click_at(place);
    }

    /// Clicks one of those that have this text, and tells where.
    pub fn click_nth_at(&mut self, text: &str, rank: usize) -> Point {
        let place = self.bring_into_view(|target| reads(target) == Some(text), rank, text).center();
        assert!(self.click_at(place), "« {text} » does nothing");
        place
    }

    /// Clicks there; what comes later, by itself, has not come yet.
    pub fn click_at_once(&mut self, place: Point) {
        self.pointer = mouse::Cursor::Available(place);
        let button = mouse::Button::Left;
        for event in [
            mouse::Event::CursorMoved { position: place },
            mouse::Event::ButtonPressed(button),
            mouse::Event::ButtonReleased(button),
        ] {
            self.show(&[iced::Event::Mouse(event)]);
            self.answer_at_once();
        }
    }

    /// Presses a key; what comes later has not come yet.
    pub fn press_at_once(&mut self, shortcut: Shortcut) {
        let (key, code, modifiers) = shortcut.keys();
        self.show(&[iced::Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers))]);
        self.show(&[pressed(key, code, modifiers)]);
        self.answer_at_once();
        self.show(&[iced::Event::Keyboard(keyboard::Event::ModifiersChanged(Modifiers::empty()))]);
    }

    /// Draws the pointer over a text with the left button held, from its beginning to its end.
    pub fn select(&mut self, text: &str) {
        // The last of them: what a button says before is no text to select.
        let rank = self.count(text).saturating_sub(1);
        let place = self.bring_into_view(|target| reads(target) == Some(text), rank, text);
        let y = place.center_y();
        self.point_at(Point::new(place.x + 0.5, y));
        self.event(iced::Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
        self.point_at(Point::new(place.x + place.width - 0.5, y));
        self.event(iced::Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)));
    }

    /// Presses the left button there, and lets it go elsewhere.
    pub fn drag(&mut self, from: Point, to: Point) {
        self.point_at(from);
        self.event(iced::Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
        self.point_at(to);
        self.event(iced::Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)));
    }

    /// Where the pointer is.
    pub fn pointer(&self) -> Option<Point> {
        self.pointer.position()
    }

    fn click_at(&mut self, place: Point) -> bool {
        self.point_at(place);
        self.clicks += 1;
        let pressed = self.event(iced::Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
        let released = self.event(iced::Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)));
        pressed || released
    }

    /// Clicks what has this text.
    pub fn click(&mut self, text: &str) {
        self.click_nth(text, 0);
    }

    /// Clicks one of those that have this text, counted from 0 as one reads.
    pub fn click_nth(&mut self, text: &str, rank: usize) {
        let place = self.bring_into_view(|target| reads(target) == Some(text), rank, text);
        assert!(self.click_at(place.center()), "« {text} » does nothing");
    }

    /// Clicks the button with this text that stands nearest to another text, on its line.
    pub fn click_beside(&mut self, text: &str, name: &str) {
        let rank = self.rank_beside(text, name).unwrap_or_else(|| panic!("no « {text} » on the line of « {name} »"));
        self.click_nth(text, rank);
    }

    /// Clicks the field under, or beside, the text that names it.
    pub fn enter(&mut self, label: &str) {
        let place = self.field_of(label);
        self.click_at(place.center());
    }

    /// Clicks it with the right button.
    pub fn right_click(&mut self, label: &str) {
        let place = self.field_of(label);
        self.right_click_at(place.center());
    }

    pub fn right_click_at(&mut self, place: Point) {
        self.point_at(place);
        for event in
            [mouse::Event::ButtonPressed(mouse::Button::Right), mouse::Event::ButtonReleased(mouse::Button::Right)]
        {
            self.event(iced::Event::Mouse(event));
        }
    }

    /// The window takes another size.
    pub fn resize(&mut self, size: iced::Size) {
        self.size = size;
        self.event(iced::Event::Window(iced::window::Event::Resized(size)));
        self.send(assistant_pronote::app::Message::Resized);
    }

    /// Where the field is that stands under, or beside, the text that names it; it is brought into view.
    pub fn field_of(&mut self, label: &str) -> Rectangle {
        let all = self.widgets();
        let is_field = |target: &Target| match target {
            Target::TextInput { .. } => true,
            // A box of several lines.
            Target::Focusable { bounds, .. } => bounds.height > 60.0,
            _ => false,
        };
        let labels: Vec<_> = all.iter().filter(|target| is_text(target, label)).map(|target| target.bounds()).collect();
        let far = |field: Rectangle| {
            let from = |label: &Rectangle| {
                let (down, right) = (field.center_y() - label.y, field.x - label.x);
                (down >= 0.0 && right >= -4.0).then_some(down + right)
            };
            labels.iter().filter_map(from).min_by(f32::total_cmp)
        };
        let fields = all.iter().filter(|target| is_field(target)).map(Target::bounds);
        let nearest = fields.filter_map(|field| Some((field, far(field)?))).min_by(|a, b| a.1.total_cmp(&b.1));
        let (field, _) = nearest.unwrap_or_else(|| panic!("no field is named « {label} »"));
        let is_it = move |target: &Target| is_field(target) && target.bounds() == field;
        self.bring_into_view(is_it, 0, label)
    }

    /// Puts a text in the place of what the field holds, as a paste does.
    pub fn fill(&mut self, label: &str, text: &str) {
        self.enter(label);
        self.press(Shortcut::SelectAll);
        if text.is_empty() {
            self.press(Shortcut::Erase);
        } else {
            let before = self.clipboard.0.replace(text.to_owned());
            self.press(Shortcut::Paste);
            self.clipboard.0 = before;
        }
    }

    /// Nothing is copied any more.
    pub fn copy_nothing(&mut self) {
        self.clipboard.0 = None;
    }

    /// Pastes in what has the focus.
    pub fn paste_text(&mut self, text: &str) {
        let before = self.clipboard.0.replace(text.to_owned());
        self.press(Shortcut::Paste);
        self.clipboard.0 = before;
    }

    /// Types in the field that has the focus.
    pub fn type_text(&mut self, text: &str) {
        for sign in text.chars() {
            let key = Key::Character(sign.to_string().into());
            self.event(pressed(key, Code::KeyA, Modifiers::empty()));
        }
    }

    pub fn press(&mut self, shortcut: Shortcut) {
        let (key, code, modifiers) = shortcut.keys();
        self.keys += 1;
        let changed = |modifiers| iced::Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers));
        self.show(&[changed(modifiers)]);
        self.event(pressed(key.clone(), code, modifiers));
        // A field that is pasted in keeps what it pastes until the key is up.
        let released = keyboard::Event::KeyReleased {
            modified_key: key.clone(),
            key,
            physical_key: Physical::Code(code),
            location: keyboard::Location::Standard,
            modifiers,
        };
        self.show(&[iced::Event::Keyboard(released), changed(Modifiers::empty())]);
    }
}
