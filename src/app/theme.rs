//! The look: the user's choice of a theme, the palette it gives, tokens, styles, fonts and icons.

pub mod fonts;
pub mod icons;
pub mod styles;
pub mod tokens;

use serde::{Deserialize, Serialize};
use tokens::Palette;

/// What the user chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system says, light when it says nothing.
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
pub fn of(palette: &'static Palette) -> iced::Theme {
    iced::Theme::custom(
        if palette.is_dark { "Sombre" } else { "Clair" },
        iced::theme::Palette {
            background: palette.background,
            text: palette.text,
            primary: palette.main,
            success: palette.done,
            warning: palette.warning,
            danger: palette.refused,
        },
    )
}

/// The same colour but for a shade that is not seen, other at each `turn`: the renderer then draws a new page in
/// one piece, where it would patch some twenty rectangles one after the other.
pub fn force_full_repaint(background: iced::Color, turn: usize) -> iced::Color {
    let shade = turn as f32 * 1e-6;
    let blue = if background.b < 0.5 { background.b + shade } else { background.b - shade };
    iced::Color { b: blue, ..background }
}
