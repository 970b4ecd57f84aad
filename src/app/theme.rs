//! The look: the user's choice of a theme, the palette it gives, tokens, styles, fonts and icons.

pub mod fonts;
pub mod icons;
pub mod styles;
pub mod tokens;

use super::system_look::{Contrast, SystemLook};
use serde::{Deserialize, Serialize};
use tokens::Palette;

/// What the user chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system says, its high contrast too; light when it says nothing.
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

    /// The colours, when the system says `mode` and `look`.
    pub fn palette(self, mode: iced::theme::Mode, look: SystemLook) -> &'static Palette {
        match (self, look.contrast) {
            (ThemeChoice::Contrast, Contrast::HighOnLight) | (ThemeChoice::System, Contrast::HighOnLight) => {
                &tokens::CONTRAST_ON_LIGHT
            }
            (ThemeChoice::Contrast, _) | (ThemeChoice::System, Contrast::HighOnDark) => &tokens::CONTRAST,
            (ThemeChoice::Dark, _) => &tokens::DARK,
            (ThemeChoice::System, Contrast::Usual) if mode == iced::theme::Mode::Dark => &tokens::DARK,
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

#[cfg(test)]
mod tests {
    use super::*;
    use iced::theme::Mode;

    #[test]
    fn as_the_system_says_follows_its_contrast_and_a_choice_stays() {
        let look = |contrast| SystemLook { contrast, ..SystemLook::default() };
        for mode in [Mode::Light, Mode::Dark] {
            let palette = |choice: ThemeChoice, contrast| choice.palette(mode, look(contrast));
            assert_eq!(palette(ThemeChoice::System, Contrast::HighOnDark), &tokens::CONTRAST);
            assert_eq!(palette(ThemeChoice::System, Contrast::HighOnLight), &tokens::CONTRAST_ON_LIGHT);
            let usual = if mode == Mode::Dark { &tokens::DARK } else { &tokens::LIGHT };
            assert_eq!(palette(ThemeChoice::System, Contrast::Usual), usual);
            for contrast in [Contrast::Usual, Contrast::HighOnDark, Contrast::HighOnLight] {
                assert_eq!(palette(ThemeChoice::Light, contrast), &tokens::LIGHT);
                assert_eq!(palette(ThemeChoice::Dark, contrast), &tokens::DARK);
            }
            assert_eq!(palette(ThemeChoice::Contrast, Contrast::Usual), &tokens::CONTRAST);
            assert_eq!(palette(ThemeChoice::Contrast, Contrast::HighOnLight), &tokens::CONTRAST_ON_LIGHT);
        }
    }
}
