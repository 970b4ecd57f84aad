//! The pieces pages are made of: each reads the look and the sentences from [`Ui`].

pub mod button;
pub mod field;
pub mod field_menu;
pub mod focus;
pub mod frame;
pub mod input;
pub mod intercept;
pub mod modal;
pub mod page;
pub mod paste_box;
pub mod ring;
pub mod room;
pub mod scroll;
pub mod scroll_bar;
pub mod selectable;
pub mod tabs;
pub mod value_row;
pub mod wrapper;

use crate::app::theme::icons::{self, Icon, Tint};
use crate::app::theme::styles::FocusRing;
use crate::app::theme::tokens::{PARAGRAPH, Palette, WORDS, line, size, space};
use crate::app::theme::{fonts, styles};
use crate::i18n::I18n;
use crate::lang::Language;
use iced::widget::{Column, Space, column, container, row, text};
use iced::{Background, Color, Element, Length, alignment};
use selectable::{Selectable, read_only, selectable};

/// What every piece of a page reads: the sentences and the look.
#[derive(Clone, Copy)]
pub struct Ui<'a> {
    pub i18n: &'a I18n,
    pub palette: &'static Palette,
    /// The window's width in logical pixels, zoom taken off.
    pub width: f32,
    /// Whether what has the focus shows it: under a dialog it does not, and gets it back afterwards.
    pub ring: FocusRing,
}

impl<'a> Ui<'a> {
    /// The language of the sentences.
    pub fn language(self) -> Language {
        self.i18n.language()
    }

    /// A sign, `side` logical pixels wide.
    pub fn icon<M: 'a>(self, icon: Icon, tint: Tint, side: f32) -> Element<'a, M> {
        icons::icon(icon, side, tint.color(self.palette)).into()
    }

    /// Text of the page.
    pub fn text<M: 'a>(self, content: impl text::IntoFragment<'a>) -> Element<'a, M> {
        self.colored(content, self.palette.text, size::TEXT)
    }

    /// Secondary text.
    pub fn caption<M: 'a>(self, content: impl text::IntoFragment<'a>) -> Element<'a, M> {
        self.colored(content, self.palette.caption, size::SMALL)
    }

    /// Text of a colour and size.
    pub fn colored<M: 'a>(self, content: impl text::IntoFragment<'a>, color: Color, size: f32) -> Element<'a, M> {
        text(read_only(content)).size(size).color(color).line_height(line(size, PARAGRAPH)).into()
    }

    /// Bold text.
    pub fn strong<M: 'a>(self, content: impl text::IntoFragment<'a>, size: f32) -> Element<'a, M> {
        text(content).size(size).font(fonts::BOLD).color(self.palette.text).line_height(line(size, WORDS)).into()
    }

    /// Bold text on one line, cut where its room ends.
    pub fn one_line<M: 'a>(self, content: impl text::IntoFragment<'a>, size: f32) -> Element<'a, M> {
        let words = text(content).size(size).font(fonts::BOLD).color(self.palette.text).line_height(line(size, WORDS));
        container(words.wrapping(text::Wrapping::None)).width(Length::Fill).clip(true).into()
    }

    /// A page's title.
    pub fn title<M: 'a>(self, content: impl text::IntoFragment<'a>) -> Element<'a, M> {
        text(content)
            .size(size::TITLE)
            .font(fonts::BOLD)
            .color(self.palette.text)
            .line_height(line(size::TITLE, 1.2))
            .into()
    }

    /// A title inside a page.
    pub fn heading<M: 'a>(self, content: impl text::IntoFragment<'a>) -> Element<'a, M> {
        self.strong(content, size::HEADING)
    }

    /// Text that the mouse selects and Ctrl + C copies; never inside a button, whose clicks it would take.
    pub fn selectable(
        self,
        content: impl text::IntoFragment<'a>,
        font: iced::Font,
        color: Color,
        size: f32,
    ) -> Selectable<'a> {
        selectable(content, font, (color, Color { a: 0.35, ..self.palette.main }), size)
    }

    /// A value in semi-bold mono, which one selects; it breaks after any character where no column holds its parts.
    pub fn value<M: 'a>(self, content: impl text::IntoFragment<'a>) -> Element<'a, M> {
        let value = self.selectable(content, fonts::VALUE, self.palette.text, size::TEXT);
        value.wrapping(text::Wrapping::WordOrGlyph).into()
    }

    /// Something refused or failed: its sentence and its hint, which one selects to send them on.
    pub fn sentence<M: 'a>(self, sentence: crate::i18n::UserMessage) -> Element<'a, M> {
        let p = self.palette;
        let message = self.selectable(sentence.message, fonts::TEXT, p.text, size::TEXT);
        let hint = self.selectable(sentence.hint, fonts::TEXT, p.caption, size::SMALL);
        column![message, hint].spacing(space::XS).into()
    }

    /// A box that warns: a frame of its colour, a sign, a text.
    pub fn alert<M: 'a>(self, sign: Icon, content: impl Into<Element<'a, M>>) -> Element<'a, M> {
        let p = self.palette;
        let body = row![self.icon(sign, Tint::Warning, 22.0), content.into()].spacing(space::M);
        container(body)
            .padding([space::M, space::L])
            .style(styles::boxed(p.warning_background, p.warning))
            .width(Length::Fill)
            .into()
    }

    /// A sentence and its hint, as a warning.
    pub fn warning<M: 'a>(self, sentence: crate::i18n::UserMessage) -> Element<'a, M> {
        self.alert(Icon::Warning, self.sentence(sentence))
    }

    /// The coloured name of a machine or of a part of the wizard.
    pub fn badge<M: 'a>(self, label: String, colors: (Color, Color)) -> Element<'a, M> {
        let (background, color) = colors;
        let border = if self.palette.is_high_contrast { color } else { background };
        let words = text(label).size(size::SMALL).font(fonts::BOLD).color(color);
        container(words.line_height(line(size::SMALL, WORDS)))
            .padding([space::XS, space::M])
            .style(move |_| container::Style {
                background: Some(Background::Color(background)),
                border: iced::border::rounded(4.0).color(border).width(1.0),
                ..container::Style::default()
            })
            .into()
    }

    /// A thin line across.
    pub fn divider<M: 'a>(self) -> Element<'a, M> {
        container(Space::new().width(Length::Fill).height(1.0)).style(styles::background(self.palette.divider)).into()
    }

    /// Parts one under the other, a thin line between them.
    pub fn divided<M: 'a>(self, parts: impl IntoIterator<Item = Element<'a, M>>, gap: f32) -> Element<'a, M> {
        let list = Column::new().spacing(gap).width(Length::Fill);
        let push = |list: Column<'a, M>, (rank, part)| {
            if rank == 0 { list.push(part) } else { list.push(self.divider()).push(part) }
        };
        parts.into_iter().enumerate().fold(list, push).into()
    }

    /// A card on the page.
    pub fn card<M: 'a>(self, content: impl Into<Element<'a, M>>) -> Element<'a, M> {
        container(content)
            .padding(space::L)
            .width(Length::Fill)
            .style(styles::boxed(self.palette.surface, self.palette.divider))
            .into()
    }

    /// How much is done, from 0 to 1.
    pub fn progress_bar<M: 'a>(self, share: f32) -> Element<'a, M> {
        let parts = (share.clamp(0.0, 1.0) * 1000.0).round() as u16;
        let part = |portion: u16, color: Color| {
            container(Space::new().width(Length::Fill).height(6.0))
                .width(Length::FillPortion(portion))
                .style(styles::background(color))
        };
        let mut bar = row![];
        if parts > 0 {
            bar = bar.push(part(parts, self.palette.done));
        }
        if parts < 1000 {
            bar = bar.push(part(1000 - parts, self.palette.track()));
        }
        // In high contrast what is left of the bar is nearly of the colour of the page: its end is drawn.
        if !self.palette.is_high_contrast {
            return bar.into();
        }
        let edge = iced::Border { color: self.palette.border, width: 1.0, ..iced::Border::default() };
        let style = move |_: &iced::Theme| container::Style { border: edge, ..container::Style::default() };
        container(bar).padding(1.0).style(style).into()
    }

    /// A number in a disc, as on the figures.
    pub fn number<M: 'a>(self, number: u32) -> Element<'a, M> {
        let p = self.palette;
        container(text(number.to_string()).size(14.0).font(fonts::BOLD).color(p.on_main))
            .width(24.0)
            .height(24.0)
            .align_x(alignment::Horizontal::Center)
            .align_y(alignment::Vertical::Center)
            .style(move |_| container::Style {
                background: Some(Background::Color(p.main)),
                border: iced::border::rounded(12.0),
                ..container::Style::default()
            })
            .into()
    }

    /// Parts one under the other.
    pub fn stacked<M: 'a>(self, parts: impl IntoIterator<Item = Element<'a, M>>, gap: f32) -> Element<'a, M> {
        Column::with_children(parts).spacing(gap).width(Length::Fill).into()
    }
}
