//! The styles of iced's own widgets, from a palette.

use super::tokens::{Palette, RADIUS};
use iced::widget::{container, scrollable, text_editor, text_input};
use iced::{Background, Border, Color, Theme};

/// A flat background.
pub fn background(color: Color) -> impl Fn(&Theme) -> container::Style {
    move |_| container::Style { background: Some(Background::Color(color)), ..container::Style::default() }
}

/// A box with a background and a border.
pub fn boxed(fill: Color, border: Color) -> impl Fn(&Theme) -> container::Style {
    move |_| container::Style {
        background: Some(Background::Color(fill)),
        border: iced::border::rounded(RADIUS).color(border).width(1.0),
        ..container::Style::default()
    }
}

/// Whether what has the focus shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusRing {
    Shown,
    /// A dialog is over it.
    Hidden,
}

/// How thick the border of a field is.
fn ring(is_focused: bool, is_refused: bool) -> f32 {
    match (is_focused, is_refused) {
        (true, _) => 3.0,
        (false, true) => 2.0,
        (false, false) => 1.0,
    }
}

/// A field, in order or refused.
pub fn input(
    palette: &'static Palette,
    refused: bool,
    shown: FocusRing,
) -> impl Fn(&Theme, text_input::Status) -> text_input::Style {
    move |_, status| {
        let focused = shown == FocusRing::Shown && matches!(status, text_input::Status::Focused { .. });
        let color = match (focused, refused) {
            (true, _) => palette.focus,
            (false, true) => palette.refused,
            (false, false) => palette.border,
        };
        text_input::Style {
            background: Background::Color(palette.surface),
            border: Border { color, width: ring(focused, refused), radius: RADIUS.into() },
            icon: if refused { palette.refused } else { palette.caption },
            placeholder: palette.pale(),
            value: palette.text,
            selection: Color { a: 0.35, ..palette.main },
        }
    }
}

/// A box of several lines to write in.
pub fn editor(
    palette: &'static Palette,
    shown: FocusRing,
) -> impl Fn(&Theme, text_editor::Status) -> text_editor::Style {
    move |_, status| {
        let focused = shown == FocusRing::Shown && matches!(status, text_editor::Status::Focused { .. });
        let color = if focused { palette.focus } else { palette.border };
        text_editor::Style {
            background: Background::Color(palette.surface),
            border: Border { color, width: ring(focused, false), radius: RADIUS.into() },
            placeholder: palette.pale(),
            value: palette.text,
            selection: Color { a: 0.35, ..palette.main },
        }
    }
}

/// No bar of iced's own: ours is drawn over it.
pub fn scroll(theme: &Theme, status: scrollable::Status) -> scrollable::Style {
    let mut style = scrollable::default(theme, status);
    for rail in [&mut style.vertical_rail, &mut style.horizontal_rail] {
        rail.background = None;
        rail.scroller.background = Background::Color(Color::TRANSPARENT);
        rail.scroller.border = Border::default();
    }
    style
}
