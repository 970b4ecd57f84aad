//! The look in one place: colours of the three themes, spacing by 4, type scale, sizes.

use iced::Color;
use iced::widget::text::LineHeight;

/// The colours of one theme. Ratios are checked by the tests below.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    pub is_dark: bool,
    /// Whether its surfaces differ by their lines only.
    pub is_high_contrast: bool,
    /// Background of the page.
    pub background: Color,
    /// Background of bars, cards and fields.
    pub surface: Color,
    /// Background of the sidebar.
    pub sidebar: Color,
    /// Background under the pointer.
    pub hover: Color,
    /// Text.
    pub text: Color,
    /// Secondary text.
    pub caption: Color,
    /// Main action, links, current step.
    pub main: Color,
    /// Main action under the pointer.
    pub main_hover: Color,
    /// Text on `main`.
    pub on_main: Color,
    /// What is done.
    pub done: Color,
    /// What deserves a look.
    pub warning: Color,
    /// Background of a box that warns.
    pub warning_background: Color,
    /// What is refused.
    pub refused: Color,
    /// Background of a box that refuses.
    pub refused_background: Color,
    /// Thin lines between things.
    pub divider: Color,
    /// Borders of fields and buttons.
    pub border: Color,
    /// The ring around what has the focus.
    pub focus: Color,
    /// Background of each machine's badge, in the order of `Place::ALL`, and its text.
    pub badges: [(Color, Color); 6],
    /// What dims the page under a dialog.
    pub backdrop: Color,
}

const fn hex(value: u32) -> Color {
    Color {
        r: ((value >> 16) & 0xff) as f32 / 255.0,
        g: ((value >> 8) & 0xff) as f32 / 255.0,
        b: (value & 0xff) as f32 / 255.0,
        a: 1.0,
    }
}

/// For the day: dark text on a light page.
pub static LIGHT: Palette = Palette {
    is_dark: false,
    is_high_contrast: false,
    background: hex(0xfbfaf7),
    surface: hex(0xffffff),
    sidebar: hex(0xf2efe8),
    hover: hex(0xe9e5db),
    text: hex(0x1b2430),
    caption: hex(0x56616f),
    main: hex(0x1f4e79),
    main_hover: hex(0x173c5e),
    on_main: hex(0xffffff),
    done: hex(0x2d6a4f),
    warning: hex(0x8a3b05),
    warning_background: hex(0xfdf3e3),
    refused: hex(0xa3181d),
    refused_background: hex(0xfcebea),
    divider: hex(0xdcd8cf),
    border: hex(0x8a8577),
    focus: hex(0x6d28d9),
    badges: [
        (hex(0xdcebdd), hex(0x1f4d2e)),
        (hex(0xdce8f5), hex(0x1b436b)),
        (hex(0xe8dff5), hex(0x4b2a80)),
        (hex(0xf5e0ea), hex(0x7a1f4d)),
        (hex(0xd9eeee), hex(0x0f4f55)),
        (hex(0xf3e8d0), hex(0x6b4505)),
    ],
    backdrop: Color { r: 0.06, g: 0.08, b: 0.1, a: 0.55 },
};

/// For the evening.
pub static DARK: Palette = Palette {
    is_dark: true,
    is_high_contrast: false,
    background: hex(0x171b21),
    surface: hex(0x20262e),
    sidebar: hex(0x12161b),
    hover: hex(0x2d3540),
    text: hex(0xeef1f5),
    caption: hex(0xa9b3c0),
    main: hex(0x8cc0f0),
    main_hover: hex(0xb0d5f7),
    on_main: hex(0x0c1a28),
    done: hex(0x7fd1a4),
    warning: hex(0xf6b26b),
    warning_background: hex(0x33271a),
    refused: hex(0xff9c94),
    refused_background: hex(0x3a1f20),
    divider: hex(0x363f4a),
    border: hex(0x7f8a98),
    focus: hex(0xc9a8ff),
    badges: [
        (hex(0x23402d), hex(0xbfe8cb)),
        (hex(0x1f3a57), hex(0xc4dffa)),
        (hex(0x392a58), hex(0xdccbfa)),
        (hex(0x4d2338), hex(0xf9cbe0)),
        (hex(0x163f43), hex(0xb8e6e8)),
        (hex(0x453618), hex(0xf3dca6)),
    ],
    backdrop: Color { r: 0.0, g: 0.0, b: 0.0, a: 0.65 },
};

/// Black, white and few strong colours; every text at 7:1 at least.
pub static CONTRAST: Palette = Palette {
    is_dark: true,
    is_high_contrast: true,
    background: hex(0x000000),
    surface: hex(0x000000),
    sidebar: hex(0x000000),
    hover: hex(0x262626),
    text: hex(0xffffff),
    caption: hex(0xffffff),
    main: hex(0xffe95c),
    main_hover: hex(0xfff6b8),
    on_main: hex(0x000000),
    done: hex(0x7dffb0),
    warning: hex(0xffc266),
    warning_background: hex(0x000000),
    refused: hex(0xffa8a1),
    refused_background: hex(0x000000),
    divider: hex(0xffffff),
    border: hex(0xffffff),
    focus: hex(0x4fe3ff),
    badges: [(hex(0x000000), hex(0xffffff)); 6],
    backdrop: Color { r: 0.0, g: 0.0, b: 0.0, a: 0.8 },
};

/// The same on a white page, for a Windows whose high contrast is so.
pub static CONTRAST_ON_LIGHT: Palette = Palette {
    is_dark: false,
    is_high_contrast: true,
    background: hex(0xffffff),
    surface: hex(0xffffff),
    sidebar: hex(0xffffff),
    hover: hex(0xe8e8e8),
    text: hex(0x000000),
    caption: hex(0x000000),
    main: hex(0x00209f),
    main_hover: hex(0x001568),
    on_main: hex(0xffffff),
    done: hex(0x004d26),
    warning: hex(0x6b2e00),
    warning_background: hex(0xffffff),
    refused: hex(0x8b0000),
    refused_background: hex(0xffffff),
    divider: hex(0x000000),
    border: hex(0x000000),
    focus: hex(0xb000b0),
    badges: [(hex(0xffffff), hex(0x000000)); 6],
    backdrop: Color { r: 0.0, g: 0.0, b: 0.0, a: 0.6 },
};

impl Palette {
    /// An example that is no value, and what cannot be pressed: in high contrast, where captions are as strong as texts,
    /// they are a little paler.
    pub fn pale(&self) -> Color {
        match (self.is_high_contrast, self.is_dark) {
            (true, true) => hex(0xb4b4b4),
            (true, false) => hex(0x4d4d4d),
            (false, _) => self.caption,
        }
    }

    /// What is not done yet of a progress bar: in high contrast, where lines are as strong as texts, it is pale.
    pub fn track(&self) -> Color {
        if self.is_high_contrast { self.hover } else { self.divider }
    }
}

/// Spacing, by 4.
pub mod space {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
    pub const XL: f32 = 24.0;
    pub const XXL: f32 = 32.0;
}

/// Type scale: size in logical pixels.
pub mod size {
    pub const SMALL: f32 = 15.0;
    pub const TEXT: f32 = 16.0;
    pub const LEAD: f32 = 17.0;
    pub const HEADING: f32 = 20.0;
    pub const TITLE: f32 = 28.0;
    pub const LARGE_VALUE: f32 = 36.0;
}

/// The height of a line of a size, in whole pixels: what stands under a text is drawn on whole pixels too.
pub fn line(size: f32, ratio: f32) -> LineHeight {
    LineHeight::Absolute((size * ratio).round().into())
}

/// The height of a line of a paragraph, and of words that stand alone, for a size of 1.
pub const PARAGRAPH: f32 = 1.4;
pub const WORDS: f32 = 1.3;

/// Round corners.
pub const RADIUS: f32 = 6.0;
/// The least height of what is clicked.
pub const TARGET: f32 = 34.0;
/// The width of a column of at most 70 characters of `size::TEXT`.
pub const COLUMN: f32 = 560.0;
/// The sidebar's width.
pub const SIDEBAR: f32 = 264.0;
/// Under this width the sidebar folds.
pub const NARROW: f32 = 900.0;

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color) -> f32 {
        let linear = |c: f32| if c <= 0.03928 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)
    }

    /// WCAG 2: from 1 to 21.
    fn ratio(one: Color, other: Color) -> f32 {
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Every text colour on every background it is drawn on.
    fn pairs_of_text(p: &Palette) -> Vec<(&'static str, Color, Color)> {
        let mut pairs = vec![
            ("main button", p.on_main, p.main),
            ("main button, hover", p.on_main, p.main_hover),
            ("warning", p.warning, p.warning_background),
            ("text on warning", p.text, p.warning_background),
            ("refused box", p.refused, p.refused_background),
            ("text on refused", p.text, p.refused_background),
        ];
        for background in [p.background, p.surface, p.sidebar, p.hover] {
            pairs.extend([
                ("text", p.text, background),
                ("caption", p.caption, background),
                ("main", p.main, background),
                ("done", p.done, background),
                ("warning", p.warning, background),
                ("refused", p.refused, background),
            ]);
        }
        pairs.extend(p.badges.map(|(background, text)| ("badge", text, background)));
        pairs
    }

    #[test]
    fn texts_are_readable() {
        for (theme, palette, least) in [
            ("light", &LIGHT, 4.5),
            ("dark", &DARK, 4.5),
            ("contrast", &CONTRAST, 7.0),
            ("contrast on light", &CONTRAST_ON_LIGHT, 7.0),
        ] {
            for (what, text, background) in pairs_of_text(palette) {
                let found = ratio(text, background);
                assert!(found >= least, "{theme}: {what} {found:.2} < {least}");
            }
        }
    }

    #[test]
    fn focus_and_borders_are_seen() {
        let contrasts = [("contrast", &CONTRAST), ("contrast on light", &CONTRAST_ON_LIGHT)];
        for (theme, p) in [("light", &LIGHT), ("dark", &DARK)].into_iter().chain(contrasts) {
            for background in [p.background, p.surface, p.sidebar] {
                assert!(ratio(p.focus, background) >= 3.0, "{theme}: focus {}", ratio(p.focus, background));
                assert!(ratio(p.border, background) >= 3.0, "{theme}: border {}", ratio(p.border, background));
            }
            // The ring of the main button stands between it and the background; its own border must differ from it too.
            assert!(ratio(p.main, p.background) >= 3.0, "{theme}: main");
        }
    }

    /// A bar at nothing must not look full: its colour in place of what is done is told from it.
    #[test]
    fn a_progress_bar_tells_what_is_done_from_what_is_not() {
        let all = [("light", &LIGHT), ("dark", &DARK), ("contrast", &CONTRAST), ("on light", &CONTRAST_ON_LIGHT)];
        for (theme, p) in all {
            assert!(ratio(p.done, p.track()) >= 3.0, "{theme}: {:.2}", ratio(p.done, p.track()));
            assert!(ratio(p.track(), p.sidebar) < 2.0, "{theme}: {:.2}", ratio(p.track(), p.sidebar));
        }
    }

    #[test]
    fn black_on_white_is_21() {
        assert!((ratio(Color::BLACK, Color::WHITE) - 21.0).abs() < 0.01);
    }
}
