//! What PRONOTE.net shows against what is expected: the same, the same once decoded, or different, and where.

/// The outcome of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparison {
    Equal,
    /// Only the encoding (`%2F` or `/`) differs.
    Equivalent,
    Different(Difference),
}

/// The first place where two texts differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What both have before it.
    pub same: String,
    /// What follows on each side.
    pub expected: String,
    pub shown: String,
    pub meaning: Meaning,
}

/// Which part of an address differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Scheme,
    Host,
    Port,
    FinalSlash,
    Path,
    /// Not an address.
    Text,
}

/// Compares what is read on the screen with the expected value; spaces around are without meaning.
pub fn compare(expected: &str, shown: &str) -> Comparison {
    let shown = super::trimmed(shown);
    if expected == shown {
        return Comparison::Equal;
    }
    let (left, right) = (decoded(expected), decoded(shown));
    if left == right {
        return Comparison::Equivalent;
    }
    let same: String = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a).collect();
    let meaning = meaning(&left, &right);
    Comparison::Different(Difference {
        expected: left[same.len()..].to_owned(),
        shown: right[same.len()..].to_owned(),
        same,
        meaning,
    })
}

/// `%2F` and its like, in ASCII, written as the sign they stand for.
fn decoded(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(percent) = rest.find('%') {
        read.push_str(&rest[..percent]);
        let code = rest.get(percent + 1..percent + 3).and_then(|code| u8::from_str_radix(code, 16).ok());
        match code.filter(u8::is_ascii_graphic) {
            Some(code) => {
                read.push(char::from(code));
                rest = &rest[percent + 3..];
            }
            None => {
                read.push('%');
                rest = &rest[percent + 1..];
            }
        }
    }
    read + rest
}

/// Scheme, host, port and the rest of the last address in a text: a CAS link holds PRONOTE's after its own.
fn parts(text: &str) -> Option<(&str, &str, &str, &str, &str)> {
    let mark = text.rfind("://")?;
    let start = text[..mark].trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
    let rest = &text[mark + 3..];
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, port) = rest[..end].split_once(':').unwrap_or((&rest[..end], ""));
    Some((&text[..start], &text[start..mark], host, port, &rest[end..]))
}

fn meaning(expected: &str, shown: &str) -> Meaning {
    let (Some(left), Some(right)) = (parts(expected), parts(shown)) else {
        return if expected.contains("://") { Meaning::Scheme } else { Meaning::Text };
    };
    if left.0 != right.0 {
        // The ENT's own part of a CAS link.
        return meaning_before(left.0, right.0);
    }
    if left.1 != right.1 {
        Meaning::Scheme
    } else if left.2 != right.2 {
        Meaning::Host
    } else if left.3 != right.3 {
        Meaning::Port
    } else if left.4.trim_end_matches('/') == right.4.trim_end_matches('/') {
        Meaning::FinalSlash
    } else {
        Meaning::Path
    }
}

fn meaning_before(expected: &str, shown: &str) -> Meaning {
    if expected.contains("://") && shown.contains("://") { meaning(expected, shown) } else { Meaning::Path }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LOGIN: &str = "https://www.agora06.fr/cas/login?service=http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F";

    fn meaning_of(expected: &str, shown: &str) -> Option<Meaning> {
        match compare(expected, shown) {
            Comparison::Different(difference) => Some(difference.meaning),
            _ => None,
        }
    }

    #[test]
    fn the_encoding_alone_makes_no_difference() {
        assert_eq!(compare(LOGIN, &format!(" {LOGIN}\n")), Comparison::Equal);
        assert_eq!(compare(LOGIN, &LOGIN.replace("%2F", "/")), Comparison::Equivalent);
        assert_eq!(compare(LOGIN, &LOGIN.replace("http:%2F", "http%3A%2F")), Comparison::Equivalent);
    }

    #[test]
    fn each_difference_says_which_part_it_is_in() {
        let url = "http://notes.clg-la-bourgade.ac-nice.fr:8036/";
        for (shown, meaning) in [
            ("http://notes.clg-la-bourgade.ac-nice.fr:80/", Meaning::Port),
            ("http://notes.clg-la-bourgade.ac-nice.fr/", Meaning::Port),
            ("https://notes.clg-la-bourgade.ac-nice.fr:8036/", Meaning::Scheme),
            ("http://notes.clg-la-bourgarde.ac-nice.fr:8036/", Meaning::Host),
            ("http://notes.clg-la-bourgade.ac-nice.fr:8036", Meaning::FinalSlash),
            ("http://notes.clg-la-bourgade.ac-nice.fr:8036/pronote", Meaning::Path),
        ] {
            assert_eq!(meaning_of(url, shown), Some(meaning), "{shown}");
        }
        assert_eq!(meaning_of(LOGIN, &LOGIN.replace(":80", ":8036")), Some(Meaning::Port));
        assert_eq!(meaning_of("National_3", "National_1"), Some(Meaning::Text));
    }

    #[test]
    fn the_place_is_shown_to_the_character() {
        let Comparison::Different(difference) = compare("http://a:8036/", "http://a:8063/") else { panic!("equal") };
        assert_eq!(
            (difference.same.as_str(), difference.expected.as_str(), difference.shown.as_str()),
            ("http://a:80", "36/", "63/")
        );
    }

    proptest! {
        #[test]
        fn any_two_texts_are_compared(expected in ".{0,60}", shown in ".{0,60}") {
            if let Comparison::Different(difference) = compare(&expected, &shown) {
                prop_assert!(!(difference.expected.is_empty() && difference.shown.is_empty()));
            }
        }
    }
}
