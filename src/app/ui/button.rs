//! Buttons, check boxes and radio buttons that the keyboard reaches, with a ring when they have the focus.

use super::Ui;
use super::ring::{RING, Ringed, ringed};
use crate::app::theme::fonts;
use crate::app::theme::icons::{Icon, Tint};
use crate::app::theme::styles::FocusRing;
use crate::app::theme::tokens::{Palette, RADIUS, TARGET, WORDS, line, size, space};
use iced::widget::{Row, container, row, text};
use iced::{Background, Border, Color, Element, Length, alignment};
use sweeten::widget::button::{Button, Status, Style};

/// The room of the button that copies, in logical pixels: as wide as its longest word in both languages.
pub const COPY: f32 = 112.0;

/// What a button is for, which gives its look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The page's main action.
    Main,
    /// Another action.
    Plain,
    /// A word to click, without a border.
    Quiet,
    /// A line of a list, and the one that is chosen.
    Line,
    Chosen,
    /// A card to click, as high as what it holds.
    Card,
    /// Something just succeeded.
    Done,
    /// An offer that was taken: as wide as before.
    Taken,
}

/// A button with a word.
pub fn text_button<'a, M: Clone + 'a>(
    ui: Ui<'a>,
    kind: Kind,
    label: impl text::IntoFragment<'a>,
    press: Option<M>,
) -> Element<'a, M> {
    let bold = matches!(kind, Kind::Main | Kind::Done);
    let content = text(label)
        .size(size::TEXT)
        .font(if bold { fonts::BOLD } else { fonts::TEXT })
        .line_height(line(size::TEXT, WORDS));
    button(ui, kind, content, press).into()
}

/// A button with a sign before its word.
pub fn icon_button<'a, M: Clone + 'a>(
    ui: Ui<'a>,
    kind: Kind,
    icon: Icon,
    label: impl text::IntoFragment<'a>,
    press: Option<M>,
) -> Element<'a, M> {
    let tint = match kind {
        Kind::Main | Kind::Chosen => Tint::OnMain,
        Kind::Done => Tint::Done,
        _ => Tint::Main,
    };
    let font = if matches!(kind, Kind::Main | Kind::Done) { fonts::BOLD } else { fonts::TEXT };
    let words = text(label).size(size::TEXT).font(font).line_height(line(size::TEXT, WORDS));
    let content = row![ui.icon(icon, tint, 18.0), words].spacing(space::S).align_y(alignment::Vertical::Center);
    button(ui, kind, content, press).into()
}

/// The button that copies a value: it says « Copié » for a while, in the same room.
pub fn copy_button<'a, M: Clone + 'a>(ui: Ui<'a>, is_copied: bool, copy: M) -> Element<'a, M> {
    copying(ui, Kind::Plain, crate::text!(ui.i18n, "fenetre-copier"), COPY, is_copied, Some(copy))
}

/// A button that copies, once there is something to copy, and says « Copié » for a while; its width is given, so that it is the same then.
pub fn copying<'a, M: Clone + 'a>(
    ui: Ui<'a>,
    kind: Kind,
    label: String,
    width: impl Into<Length>,
    is_copied: bool,
    copy: Option<M>,
) -> Element<'a, M> {
    let (kind, icon, label) = match is_copied {
        true => (Kind::Done, Some((Icon::Check, Tint::Done)), crate::text!(ui.i18n, "fenetre-copie")),
        // A word to click has no sign.
        false => {
            let tint = if copy.is_some() { Tint::Main } else { Tint::Pale };
            (kind, (kind != Kind::Quiet).then_some((Icon::Copy, tint)), label)
        }
    };
    let icon = icon.map(|(icon, tint)| ui.icon(icon, tint, 18.0));
    let content = Row::new().push(icon).push(text(label).size(size::TEXT).line_height(line(size::TEXT, WORDS)));
    let content = content.spacing(space::S).align_y(alignment::Vertical::Center);
    // A word to click ends where its line ends.
    let side = if kind == Kind::Quiet { alignment::Horizontal::Right } else { alignment::Horizontal::Center };
    let content = container(content).width(Length::Fill).align_x(side);
    button(ui, kind, content, copy).width(width).into()
}

/// A button around anything.
pub fn button<'a, M: Clone + 'a>(
    ui: Ui<'a>,
    kind: Kind,
    content: impl Into<Element<'a, M>>,
    press: Option<M>,
) -> Ringed<'a, M> {
    let palette = ui.palette;
    let side = match kind {
        Kind::Main => space::XL,
        Kind::Quiet | Kind::Line | Kind::Chosen => space::S,
        Kind::Plain | Kind::Card | Kind::Done | Kind::Taken => space::M,
    };
    let inner = container(content).height(TARGET - 12.0).align_y(alignment::Vertical::Center);
    let inner =
        if matches!(kind, Kind::Line | Kind::Chosen | Kind::Card) { inner.height(Length::Shrink) } else { inner };
    let button = Button::new(inner).padding([6.0, side]);
    let is_filled = matches!(kind, Kind::Main | Kind::Chosen);
    let (ring, line) = (ui.ring, (is_filled && ui.ring == FocusRing::Shown).then_some(palette.on_main));
    ringed(button.style(move |_, status| style(palette, kind, status, ring)), press, line)
}

fn style(p: &Palette, kind: Kind, status: Status, ring: FocusRing) -> Style {
    let hovered = matches!(status, Status::Hovered | Status::Pressed | Status::Focused { is_hovered: true });
    let (background, color, border) = match (kind, hovered) {
        (Kind::Main | Kind::Chosen, false) => (Some(p.main), p.on_main, p.main),
        (Kind::Main | Kind::Chosen, true) => (Some(p.main_hover), p.on_main, p.main_hover),
        (Kind::Plain | Kind::Card, false) => (Some(p.surface), p.main, p.border),
        (Kind::Plain | Kind::Card, true) => (Some(p.hover), p.main, p.main),
        (Kind::Quiet, false) => (None, p.main, Color::TRANSPARENT),
        (Kind::Quiet, true) => (Some(p.hover), p.main, Color::TRANSPARENT),
        (Kind::Line, false) => (None, p.text, Color::TRANSPARENT),
        (Kind::Line, true) => (Some(p.hover), p.text, Color::TRANSPARENT),
        (Kind::Done | Kind::Taken, _) => (Some(p.surface), p.done, p.done),
    };
    let (background, color, border) = match status {
        Status::Disabled if kind == Kind::Main => (Some(p.hover), p.pale(), p.border),
        Status::Disabled if matches!(kind, Kind::Line | Kind::Quiet) => (None, p.pale(), Color::TRANSPARENT),
        Status::Disabled => (background, p.pale(), if p.is_high_contrast { p.pale() } else { p.divider }),
        _ => (background, color, border),
    };
    let focused = ring == FocusRing::Shown && matches!(status, Status::Focused { .. });
    Style {
        background: background.map(Background::Color),
        text_color: color,
        border: Border {
            color: if focused { p.focus } else { border },
            width: if focused { RING } else { 1.0 },
            radius: RADIUS.into(),
        },
        ..Style::default()
    }
}

/// A box to tick, with what it is about beside it.
pub fn checkbox<'a, M: Clone + 'a>(
    ui: Ui<'a>,
    checked: bool,
    content: impl Into<Element<'a, M>>,
    press: Option<M>,
) -> Ringed<'a, M> {
    let p = ui.palette;
    let sign: Element<'a, M> = if checked { ui.icon(Icon::Check, Tint::OnMain, 18.0) } else { ui.text("") };
    let square = container(sign)
        .width(24.0)
        .height(24.0)
        .align_x(alignment::Horizontal::Center)
        .align_y(alignment::Vertical::Center)
        .style(move |_| container::Style {
            background: Some(Background::Color(if checked { p.main } else { p.surface })),
            border: Border { color: if checked { p.main } else { p.border }, width: 1.5, radius: 4.0.into() },
            ..container::Style::default()
        });
    let content = row![square, container(content).width(Length::Fill)].spacing(space::M);
    button(ui, Kind::Line, content, press).width(Length::Fill)
}

/// One of several choices, drawn as a disc.
pub fn radio<'a, M: Clone + 'a>(
    ui: Ui<'a>,
    chosen: bool,
    content: impl Into<Element<'a, M>>,
    press: Option<M>,
) -> Element<'a, M> {
    let icon = if chosen { Icon::Half } else { Icon::Ring };
    let tint = if chosen { Tint::Main } else { Tint::Caption };
    let sign: Element<'a, M> = if chosen {
        iced::widget::stack![ui.icon(Icon::Ring, tint, 24.0), container(ui.icon(Icon::Dot, tint, 24.0))].into()
    } else {
        ui.icon(icon, tint, 24.0)
    };
    let content = row![sign, container(content).width(Length::Fill)].spacing(space::S);
    button(ui, Kind::Line, content, press).width(Length::Fill).into()
}
