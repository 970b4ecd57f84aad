//! A text that the mouse selects and Ctrl + C copies. The lines of an address in it end where a reader expects it: the
//! signs that see to it are not seen, are not told to what reads the screen, and are never copied.

use super::wrapper::{Happening, Inside, Wrapper, wrapped};
use crate::app::theme::tokens::{PARAGRAPH, line};
use crate::domain::line_ends::{fits_most_columns, marked, unmarked};
use iced::advanced::graphics::text::Paragraph;
use iced::advanced::layout::Layout;
use iced::advanced::text::{Alignment, Fragment, IntoFragment, Paragraph as _, Shaping, Text, Wrapping};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, clipboard};
use iced::{Color, Element, Font, Size, alignment};
use std::borrow::Cow;

/// The width of the widest sign that an address has in our fonts, for a size of 1: what fits so is not measured.
const WIDEST: f32 = 0.9;

/// A text, to complete with how its lines end.
pub struct Selectable<'a> {
    /// What is shown: the text with its marks.
    words: iced_selection::Text<'a>,
    plain: Fragment<'a>,
    font: Font,
    size: f32,
    color: Color,
    selection: Color,
    wrapping: Wrapping,
}

/// A text of that look; `selection` is the colour behind what is selected.
pub fn selectable<'a>(
    content: impl IntoFragment<'a>,
    font: Font,
    (color, selection): (Color, Color),
    size: f32,
) -> Selectable<'a> {
    let (plain, words) = (content.into_fragment(), iced_selection::Text::new(""));
    Selectable { words, plain, font, size, color, selection, wrapping: Wrapping::default() }
}

/// A text that is only read, in a column of any width: its lines end so too.
pub fn read_only<'a>(content: impl IntoFragment<'a>) -> Fragment<'a> {
    match content.into_fragment() {
        Cow::Borrowed(text) => marked(text, fits_most_columns),
        Cow::Owned(text) => match marked(&text, fits_most_columns) {
            Cow::Owned(shown) => shown.into(),
            Cow::Borrowed(_) => text.into(),
        },
    }
}

impl Selectable<'_> {
    /// How a line ends where a word is too long for it.
    pub fn wrapping(self, wrapping: Wrapping) -> Self {
        Self { wrapping, ..self }
    }

    /// Marks the text for a column of that width.
    fn show(&mut self, room: f32) {
        let shown = marked(&self.plain, |piece| self.fits(piece, room)).into_owned();
        let (color, selection) = (self.color, self.selection);
        let style = move |_: &iced::Theme| iced_selection::text::Style { color: Some(color), selection };
        let words =
            iced_selection::Text::new(shown).size(self.size).font(self.font).line_height(line(self.size, PARAGRAPH));
        self.words = words.wrapping(self.wrapping).style(style);
    }

    /// Whether a column of that width holds a piece.
    fn fits(&self, piece: &str, room: f32) -> bool {
        if piece.chars().count() as f32 * self.size * WIDEST <= room {
            return true;
        }
        let measured = Paragraph::with_text(Text {
            content: piece,
            bounds: Size::INFINITE,
            size: self.size.into(),
            line_height: line(self.size, PARAGRAPH),
            font: self.font,
            align_x: Alignment::Default,
            align_y: alignment::Vertical::Top,
            shaping: Shaping::Advanced,
            wrapping: Wrapping::None,
        });
        measured.min_bounds().width <= room
    }
}

impl<'a, M: 'a> From<Selectable<'a>> for Element<'a, M> {
    fn from(text: Selectable<'a>) -> Self {
        wrapped(text)
    }
}

/// A clipboard to which no sign goes that is not seen.
struct Plain<'a>(&'a mut dyn Clipboard);

impl Clipboard for Plain<'_> {
    fn read(&self, kind: clipboard::Kind) -> Option<String> {
        self.0.read(kind)
    }

    fn write(&mut self, kind: clipboard::Kind, contents: String) {
        self.0.write(kind, unmarked(&contents));
    }
}

impl<M> Wrapper<M> for Selectable<'_> {
    type State = ();

    fn inside(&self) -> &Inside<'_, M> {
        &self.words
    }

    fn inside_mut(&mut self) -> &mut Inside<'_, M> {
        &mut self.words
    }

    fn fit(&mut self, width: f32) {
        self.show(width);
    }

    fn operate(&mut self, _: &mut Tree, layout: Layout<'_>, _: &iced::Renderer, ask: &mut dyn Operation) {
        ask.text(None, layout.bounds(), &self.plain);
    }

    fn update(&mut self, (): &mut (), tree: &mut Tree, happening: Happening<'_, '_, M>) {
        let clipboard = &mut Plain(happening.clipboard);
        Happening { clipboard, ..happening }.reach(&mut self.words, tree);
    }
}
