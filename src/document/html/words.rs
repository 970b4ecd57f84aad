//! Texts as HTML: labels in bold, addresses and lists that may go to the next line only where a reader expects it.

use crate::domain::line_ends::pieces;
use crate::walkthrough::Span;
use maud::{Markup, html};

/// The pieces of a text; what is read on the screen is in bold.
pub(super) fn phrase(spans: &[Span]) -> Markup {
    html! {
        @for span in spans {
            @match span {
                Span::Plain(text) => (address(text)),
                Span::Label(label) => b { (address(label)) },
            }
        }
    }
}

/// A text whose values may go to the next line only where [`pieces`] says: the mark that allows it is not copied.
pub(super) fn address(text: &str) -> Markup {
    html! { @for (index, piece) in pieces(text).into_iter().enumerate() { @if index > 0 { wbr; } (piece) } }
}
