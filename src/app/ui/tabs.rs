//! The names of the parts of a page or of a dialog, one of which is shown. The one that is shown is as wide as before:
//! from one to another, none moves.

use super::Ui;
use super::button::{Kind, button};
use crate::app::theme::tokens::{WORDS, line, size, space};
use iced::Element;
use iced::widget::{Row, text};

/// A line of tabs, or more where the window is narrow; `shown` is the one whose part is shown.
pub fn tabs<'a, T: Copy + PartialEq, M: Clone + 'a>(
    ui: Ui<'a>,
    shown: T,
    offered: impl IntoIterator<Item = (T, String)>,
    show: impl Fn(T) -> M,
) -> Element<'a, M> {
    let tabs = offered.into_iter().map(|(tab, label)| {
        let kind = if tab == shown { Kind::Main } else { Kind::Plain };
        let label = text(label).size(size::TEXT).line_height(line(size::TEXT, WORDS));
        button(ui, kind, label, Some(show(tab))).padding([6.0, space::M]).into()
    });
    Row::with_children(tabs).spacing(space::S).wrap().into()
}
