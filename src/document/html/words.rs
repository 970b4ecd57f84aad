//! Texts as HTML: labels in bold, addresses and lists that may go to the next line only where a reader expects it.

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

/// A text whose addresses may break after `/`, `?`, `&`, `=` and before `%2F`, and whose lists after `;`: the mark that allows it is not copied.
pub(super) fn address(text: &str) -> Markup {
    html! { @for (index, piece) in pieces(text).into_iter().enumerate() { @if index > 0 { wbr; } (piece) } }
}

/// The pieces between the places where a line may break; joined, they are the text.
fn pieces(text: &str) -> Vec<&str> {
    let mut cuts = Vec::new();
    for (at, sign) in text.char_indices() {
        let next = &text[at + sign.len_utf8()..];
        let breaks_after = matches!(sign, '?' | '&' | '=' | ';') || (sign == '/' && !next.starts_with('/'));
        if breaks_after && !next.is_empty() && !next.starts_with(char::is_whitespace) {
            cuts.push(at + sign.len_utf8());
        } else if sign == '%' && next.starts_with("2F") && at > 0 {
            cuts.push(at);
        }
    }
    cuts.dedup();
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([text.len()]);
    starts.zip(ends).map(|(start, end)| &text[start..end]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_breaks_where_a_reader_expects_it() {
        let link = "https://cas.fr/login?service=http:%2F%2Fnotes.fr:80%2F&a=b";
        assert_eq!(
            pieces(link),
            ["https://", "cas.fr/", "login?", "service=", "http:", "%2F", "%2Fnotes.fr:80", "%2F&", "a=", "b"]
        );
        assert_eq!(pieces("National_4;National_5 ; été"), ["National_4;", "National_5 ; été"]);
        assert_eq!(pieces("mot"), ["mot"]);
        assert_eq!(pieces(""), [""]);
    }
}
