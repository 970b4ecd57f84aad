//! Themes: the user's choice, the palette it gives, and the styles of iced's own widgets.

use super::tokens::{self, Palette, RADIUS};
use iced::widget::{container, scrollable, text_editor, text_input};
use iced::{Background, Border, Color, Theme, border};
use serde::{Deserialize, Serialize};

/// What the user chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
    Contrast,
}

impl ThemeChoice {
    /// In the order of the menu.
    pub const ALL: [ThemeChoice; 4] =
        [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast];

    /// The colours, when the system says `system`.
    pub fn palette(self, system: iced::theme::Mode) -> &'static Palette {
        match (self, system) {
            (ThemeChoice::Contrast, _) => &tokens::CONTRAST,
            (ThemeChoice::Dark, _) | (ThemeChoice::System, iced::theme::Mode::Dark) => &tokens::DARK,
            _ => &tokens::LIGHT,
        }
    }
}

/// The palette in the library's own terms.
pub fn of(palette: &'static Palette) -> Theme {
    Theme::custom(
        if palette.is_dark { "Sombre" } else { "Clair" },
        iced::theme::Palette {
            background: palette.ground,
            text: palette.ink,
            primary: palette.main,
            success: palette.done,
            warning: palette.attention,
            danger: palette.refused,
        },
    )
}

/// A flat ground.
pub fn ground(color: Color) -> impl Fn(&Theme) -> container::Style {
    move |_| container::Style { background: Some(Background::Color(color)), ..container::Style::default() }
}

/// A box with a ground and an edge.
pub fn boxed(fill: Color, edge: Color) -> impl Fn(&Theme) -> container::Style {
    move |_| container::Style {
        background: Some(Background::Color(fill)),
        border: border::rounded(RADIUS).color(edge).width(1.0),
        ..container::Style::default()
    }
}

/// A field, in order or refused.
pub fn input(palette: &'static Palette, refused: bool) -> impl Fn(&Theme, text_input::Status) -> text_input::Style {
    move |_, status| {
        let focused = matches!(status, text_input::Status::Focused { .. });
        let color = match (focused, refused) {
            (true, _) => palette.focus,
            (false, true) => palette.refused,
            (false, false) => palette.edge,
        };
        text_input::Style {
            background: Background::Color(palette.raised),
            border: Border { color, width: if focused || refused { 2.0 } else { 1.0 }, radius: RADIUS.into() },
            icon: palette.soft,
            placeholder: palette.soft,
            value: palette.ink,
            selection: Color { a: 0.35, ..palette.main },
        }
    }
}

/// A box of several lines to write in.
pub fn editor(palette: &'static Palette) -> impl Fn(&Theme, text_editor::Status) -> text_editor::Style {
    move |_, status| {
        let focused = matches!(status, text_editor::Status::Focused { .. });
        let color = if focused { palette.focus } else { palette.edge };
        text_editor::Style {
            background: Background::Color(palette.raised),
            border: Border { color, width: if focused { 2.0 } else { 1.0 }, radius: RADIUS.into() },
            placeholder: palette.soft,
            value: palette.ink,
            selection: Color { a: 0.35, ..palette.main },
        }
    }
}

/// A quiet scroll bar.
pub fn scroll(palette: &'static Palette) -> impl Fn(&Theme, scrollable::Status) -> scrollable::Style {
    move |theme, status| {
        let mut style = scrollable::default(theme, status);
        for rail in [&mut style.vertical_rail, &mut style.horizontal_rail] {
            rail.background = None;
            rail.scroller.background = Background::Color(Color { a: 0.6, ..palette.edge });
            rail.scroller.border = border::rounded(4.0);
        }
        style
    }
}
