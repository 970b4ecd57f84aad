//! The signs beside the words: letters of the icon font, in the colours of the theme.

use super::fonts;
use super::tokens::Palette;
use iced::widget::{Text, text};
use iced::{Color, alignment};

/// A sign: its letter in the icon font (`assets/fonts/Lucide_400Regular.ttf`), and Lucide's name for it.
/// `.ci/icons` makes the font from these lines: make it anew when they change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum Icon {
    Check = 0xe06c,       // check
    Left = 0xe06e,        // chevron-left
    Right = 0xe06f,       // chevron-right
    Dot = 0xe640,         // circle-small, filled
    Ring = 0xe076,        // circle
    Half = 0xe345,        // circle-dot
    Dashed = 0xe4b0,      // circle-dashed
    Skip = 0xe11c,        // minus
    Cross = 0xe1b2,       // x
    CircleCheck = 0xe226, // circle-check
    Alert = 0xe077,       // circle-alert
    Warning = 0xe193,     // triangle-alert
    Question = 0xe082,    // circle-question-mark
    Menu = 0xe115,        // menu
    List = 0xe106,        // list
    Home = 0xe0f5,        // house
    Search = 0xe151,      // search
    Folder = 0xe247,      // folder-open
    Copy = 0xe09e,        // copy
    Undo = 0xe2a1,        // undo-2
    Redo = 0xe2a0,        // redo-2
    Save = 0xe14d,        // save
    Print = 0xe141,       // printer
    Lock = 0xe10b,        // lock
    SkipForward = 0xe160, // skip-forward
}

/// Which of the theme's colours a sign is drawn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tint {
    Caption,
    Main,
    OnMain,
    Done,
    Warning,
    Refused,
    /// What cannot be pressed.
    Pale,
}

impl Icon {
    /// The sign as a letter of [`fonts::ICONS`].
    pub fn letter(self) -> char {
        char::from_u32(self as u32).unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

impl Tint {
    /// The colour in a theme.
    pub fn color(self, palette: &Palette) -> Color {
        match self {
            Tint::Caption => palette.caption,
            Tint::Main => palette.main,
            Tint::OnMain => palette.on_main,
            Tint::Done => palette.done,
            Tint::Warning => palette.warning,
            Tint::Refused => palette.refused,
            Tint::Pale => palette.pale(),
        }
    }
}

/// A sign in a square, `side` logical pixels wide.
pub fn icon<'a>(icon: Icon, side: f32, color: Color) -> Text<'a> {
    text(icon.letter())
        .font(fonts::ICONS)
        .size(side)
        .line_height(1.0)
        .width(side)
        .height(side)
        .align_x(alignment::Horizontal::Center)
        .align_y(alignment::Vertical::Center)
        .shaping(text::Shaping::Basic)
        .wrapping(text::Wrapping::None)
        .color(color)
}

#[cfg(test)]
mod tests {
    use super::*;
    use iced::advanced::graphics::text::cosmic_text::SwashCache;
    use iced::advanced::graphics::text::{Paragraph, font_system};
    use iced::advanced::text::{Alignment, LineHeight, Paragraph as _, Text};
    use iced::{Pixels, Size};
    use std::borrow::Cow;
    use std::collections::BTreeSet;

    const SIDE: f32 = 48.0;

    /// The letters of the signs, read where the font's maker reads them.
    fn letters() -> BTreeSet<char> {
        let lines = include_str!("icons.rs").lines();
        let codes = lines.filter_map(|line| Some(line.split_once(" = 0x")?.1.split_once(", ")?.0));
        codes.filter_map(|code| u32::from_str_radix(code, 16).ok()).filter_map(char::from_u32).collect()
    }

    /// A letter as [`icon`] sets it.
    fn set(letter: char) -> Paragraph {
        Paragraph::with_text(Text {
            content: &letter.to_string(),
            bounds: Size::new(SIDE, SIDE),
            size: Pixels(SIDE),
            line_height: LineHeight::Relative(1.0),
            font: fonts::ICONS,
            align_x: Alignment::Center,
            align_y: alignment::Vertical::Center,
            shaping: text::Shaping::Basic,
            wrapping: text::Wrapping::None,
        })
    }

    #[test]
    fn every_sign_is_in_the_font_inside_its_square_and_differs_from_the_others() {
        fonts::FILES.iter().for_each(|file| font_system().write().expect("fonts").load_font(Cow::Borrowed(*file)));
        let letters = letters();
        assert!(letters.contains(&Icon::Check.letter()) && letters.contains(&Icon::SkipForward.letter()));
        let mut shapes = BTreeSet::new();
        for letter in &letters {
            let paragraph = set(*letter);
            assert_eq!(paragraph.min_bounds(), Size::new(SIDE, SIDE), "{letter:?}");
            let run = paragraph.buffer().layout_runs().next().expect("a line");
            let [glyph] = run.glyphs else { panic!("{letter:?} is {} glyphs", run.glyphs.len()) };
            assert_ne!(glyph.glyph_id, 0, "{letter:?} is not in the font");
            let place = glyph.physical((0.0, run.line_y), 1.0);
            let mut system = font_system().write().expect("fonts");
            let family = system.raw().db().face(glyph.font_id).expect("a font").families[0].0.clone();
            assert_eq!(family, "Assistant Icons", "{letter:?}");
            let image = SwashCache::new().get_image_uncached(system.raw(), place.cache_key).expect("a shape");
            let (left, top) = (place.x + image.placement.left, place.y - image.placement.top);
            let (right, bottom) = (left + image.placement.width as i32, top + image.placement.height as i32);
            let inside = 0..=SIDE as i32;
            assert!([left, top, right, bottom].iter().all(|edge| inside.contains(edge)), "{letter:?} is cut");
            // As far from the top as from the bottom, but for the few signs that Lucide draws otherwise.
            assert!((top - (SIDE as i32 - bottom)).abs() <= 6, "{letter:?} is not in the middle: {top} to {bottom}");
            assert!(shapes.insert((image.placement.width, image.data)), "{letter:?} is twice");
        }
        assert_eq!(shapes.len(), letters.len());
    }

    #[test]
    fn the_font_holds_no_other_sign() {
        font_system().write().expect("fonts").load_font(Cow::Borrowed(fonts::FILES[4]));
        let mut system = font_system().write().expect("fonts");
        let face = system.raw().db().faces().find(|face| face.families[0].0 == "Assistant Icons").expect("the font");
        let (id, weight) = (face.id, face.weight);
        let found = system.raw().get_font(id, weight).expect("readable");
        let mut held = BTreeSet::new();
        found.as_swash().charmap().enumerate(|code, _| held.extend(char::from_u32(code)));
        assert_eq!(held, letters());
    }
}
