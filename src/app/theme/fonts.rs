//! The embedded fonts: the texts’, drawn so that 0/O and 1/l/I differ, and the signs’.

use iced::Font;
use iced::font::{Family, Weight};

/// The font files, for the window and its tests.
pub const FILES: [&[u8]; 5] = [
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleMono_400Regular.ttf"),
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleMono_600SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/Lucide_400Regular.ttf"),
];

/// Texts.
pub const TEXT: Font = Font::with_name("Atkinson Hyperlegible Next");
/// Titles and labels.
pub const BOLD: Font = Font { weight: Weight::Bold, ..TEXT };
/// Values to type.
pub const VALUE: Font =
    Font { family: Family::Name("Atkinson Hyperlegible Mono"), weight: Weight::Semibold, ..Font::DEFAULT };
/// Values in fields.
pub const MONO: Font = Font { family: Family::Name("Atkinson Hyperlegible Mono"), ..Font::DEFAULT };
/// The signs of `icons::Icon`.
pub const ICONS: Font = Font::with_name("Assistant Icons");
