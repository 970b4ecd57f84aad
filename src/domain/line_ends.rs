//! Where the line of a value may end: an address after `/`, `?`, `&`, `=` and before `%2F`, a list after `;`, and never
//! so that two signs alone, such as `**`, stand on the next line.

use std::borrow::Cow;

/// Not seen: a line may end here.
pub const MAY_END: char = '\u{200b}';
/// Not seen: a line never ends here.
pub const NEVER_ENDS: char = '\u{2060}';
/// The fewest signs that may stand alone at the end of a value.
const FEWEST: usize = 3;
/// The most signs that every column is taken to hold where its width is not known.
const MOST: usize = 52;

/// The pieces between the places where a line may end; joined, they are the text.
pub fn pieces(text: &str) -> Vec<&str> {
    let mut cuts = Vec::new();
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        let next = &text[end..];
        let is_after = match sign {
            '?' | '&' | '=' | ';' => true,
            // What follows `//` is the host: the scheme is not left alone.
            '/' => !next.starts_with('/') && !text[..at].ends_with('/') && !is_in_a_number(&text[..at], next),
            _ => false,
        };
        if is_after && stands_alone(next) {
            cuts.push(end);
        } else if sign == '%'
            && next.starts_with("2F")
            && at > 0
            && stands_alone(&text[at..])
            && !is_of_a_scheme(text, at)
        {
            cuts.push(at);
        }
    }
    cuts.dedup();
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([text.len()]);
    starts.zip(ends).map(|(start, end)| &text[start..end]).collect()
}

/// How a scheme ends, as it is and encoded.
const SCHEME_ENDS: [&str; 3] = ["://", ":%2F%2F", "%3A%2F%2F"];

/// Whether a `%2F` is one of the two of `http:%2F%2F`.
fn is_of_a_scheme(text: &str, at: usize) -> bool {
    [":", ":%2F", "%3A", "%3A%2F"].iter().any(|end| text[..at].ends_with(end))
}

/// Where the host of an address begins.
fn end_of_scheme(piece: &str) -> usize {
    SCHEME_ENDS.iter().find_map(|end| piece.find(end).map(|at| at + end.len())).unwrap_or_default()
}

/// Whether a `/` is that of a date or of a fraction.
fn is_in_a_number(before: &str, after: &str) -> bool {
    let is_digit = |sign: char| sign.is_ascii_digit();
    before.ends_with(is_digit) && after.starts_with(is_digit)
}

/// Whether what is left of a word may begin a line: there is enough of it, what closes a sentence apart.
fn stands_alone(rest: &str) -> bool {
    let word = rest.split(char::is_whitespace).next().unwrap_or_default();
    word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '»', '”']).chars().count() >= FEWEST
}

/// Whether a column of an unknown width holds a piece.
pub fn fits_most_columns(piece: &str) -> bool {
    piece.chars().count() <= MOST
}

/// The same text for what breaks its lines by the rules of Unicode, which end them after the hyphens of a host and before
/// `**`: signs that are not seen say where a line may end and where it may not. A piece that does not fit the column ends
/// its lines after its scheme, then after the dots of its host; what still does not fit, after its hyphens. Words that are
/// no value stay as they are.
pub fn marked(text: &str, fits: impl Fn(&str) -> bool) -> Cow<'_, str> {
    if !text.split(char::is_whitespace).any(is_value) {
        return text.into();
    }
    let mut whole = String::with_capacity(text.len() + 16);
    for word in text.split_inclusive(char::is_whitespace) {
        if !is_value(word) {
            whole.push_str(word);
            continue;
        }
        for (rank, piece) in pieces(word).into_iter().enumerate() {
            if rank > 0 {
                whole.push(MAY_END);
            }
            if fits(piece) {
                held(piece, true, &mut whole);
                continue;
            }
            let (scheme, host) = piece.split_at(end_of_scheme(piece));
            held(scheme, true, &mut whole);
            let parts = if fits(host) { vec![host] } else { host.split_inclusive('.').collect() };
            for (rank, part) in parts.into_iter().enumerate() {
                if rank > 0 || !scheme.is_empty() {
                    whole.push(MAY_END);
                }
                held(part, fits(part), &mut whole);
            }
        }
    }
    whole.into()
}

/// The text without the signs of [`marked`].
pub fn unmarked(text: &str) -> String {
    text.replace([MAY_END, NEVER_ENDS], "")
}

/// Whether a word is an address, the name of a host or of a file, or a list.
fn is_value(word: &str) -> bool {
    let word = word.trim_end();
    let is_inside = |(at, sign): (usize, char)| {
        let joins = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        sign == ';' && word.len() > at + 1
            || sign == '.' && joins(word[..at].chars().next_back()) && joins(word[at + 1..].chars().next())
    };
    word.contains('/') || word.contains("%2F") || word.char_indices().any(is_inside)
}

/// Adds a piece that stays on one line; or, with its hyphens free, one that no line holds.
fn held(piece: &str, is_held: bool, whole: &mut String) {
    let mut signs = piece.chars().peekable();
    while let Some(sign) = signs.next() {
        whole.push(sign);
        let may_be_cut = matches!(sign, '/' | '?' | '!' | '|' | ')' | ']' | '}') || (sign == '-' && is_held);
        if may_be_cut && signs.peek().is_some() {
            whole.push(NEVER_ENDS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_breaks_where_a_reader_expects_it() {
        let link = "https://cas.fr/login?service=http:%2F%2Fnotes.fr:80%2F&a=bcd";
        assert_eq!(
            pieces(link),
            ["https://cas.fr/", "login?", "service=", "http:%2F%2Fnotes.fr:80", "%2F&", "a=", "bcd"]
        );
        assert_eq!(pieces("National_4;National_5 ; été"), ["National_4;", "National_5 ; été"]);
        assert_eq!(pieces("le 25/08/2014, à 80/100"), ["le 25/08/2014, à 80/100"]);
        assert_eq!(pieces("mot"), ["mot"]);
        assert_eq!(pieces(""), [""]);
    }

    #[test]
    fn no_line_begins_with_two_signs_that_end_a_value() {
        for text in ["http://notes.fr:80/**", "http://notes.fr:80/**, puis", "«\u{a0}http://notes.fr:80/**\u{a0}»."] {
            let found = pieces(text);
            assert_eq!(found.len(), 1, "{found:?}");
        }
        assert_eq!(pieces("https://cas.fr/x?a=b"), ["https://cas.fr/", "x?", "a=b"]);
    }

    #[test]
    fn the_marks_hold_what_unicode_breaks_and_are_taken_off_again() {
        let marked = |text| super::marked(text, fits_most_columns).into_owned();
        let host = "http://notes.clg-x.fr:80/**";
        assert_eq!(marked(host), "http:/\u{2060}/\u{2060}notes.clg-\u{2060}x.fr:80/\u{2060}**");
        assert_eq!(marked("serveur-pronote.local"), "serveur-\u{2060}pronote.local");
        assert_eq!(marked("National_4;National_5"), "National_4;\u{200b}National_5");
        for word in ["Alpes-Maritimes", "Est-ce fait\u{a0}?", "", "E:\\PRONOTE 2014\\base", "fin ; suite"] {
            assert_eq!(marked(word), word);
        }
        for text in [host, "L’adresse http://notes.clg-x.fr/a?b=cde est-elle juste\u{a0}?"] {
            assert_eq!(unmarked(&marked(text)), text);
        }
    }

    #[test]
    fn what_no_column_holds_ends_its_lines_after_a_dot_then_after_a_hyphen() {
        let narrow = |text| marked(text, |piece| piece.len() <= 14).into_owned();
        assert_eq!(narrow("notes.clg-x.fr:80/**"), "notes.\u{200b}clg-\u{2060}x.\u{200b}fr:80/\u{2060}**");
        let link = "http:%2F%2Fnotes.fr:80";
        assert_eq!(
            marked(link, |piece| piece.len() <= 14),
            "http:%2F%2F\u{200b}notes.fr:80",
            "the scheme alone, if it must"
        );
        assert_eq!(narrow("notes.clg-la-bourgade.fr"), "notes.\u{200b}clg-la-bourgade.\u{200b}fr");
        assert_eq!(unmarked(&narrow("notes.clg-la-bourgade.fr")), "notes.clg-la-bourgade.fr");
    }
}
