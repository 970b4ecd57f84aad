//! A pattern of addresses as CAS servers read it: Spring's Ant patterns, Java's regular expressions.

use regex::{Regex, RegexBuilder};

/// The longest pattern that is run, in characters.
pub use crate::bounds::SHOWN_CHARACTERS as LONGEST;
/// The most memory one compiled expression may take, in bytes.
const LARGEST: usize = 1 << 20;
/// How deep groups may be nested.
const DEEPEST: u32 = 50;

/// A pattern that can be asked whether it matches an address.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// As it was pasted.
    pub text: String,
    matcher: Matcher,
}

#[derive(Clone, Debug)]
enum Matcher {
    Ant,
    /// The whole text must match, whatever its capitals (`RegexRegisteredService`, entcore's `Mapping`).
    Regex {
        whole: Regex,
        /// The same, found anywhere.
        anywhere: Regex,
    },
}

/// Why a pattern is not run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PatternError {
    /// Longer than [`LONGEST`], or a service file longer than is read.
    TooLong {
        /// In characters.
        length: usize,
    },
    /// Compiled, it takes more than is allowed.
    TooLarge,
    /// Java knows it, this program does not: the signs.
    JavaOnly {
        /// As written.
        signs: String,
    },
    /// Neither Java nor this program reads it: two repetitions in a row, as an Ant pattern among regular signs.
    DoubleRepetition {
        /// As written.
        signs: String,
    },
    /// It is no regular expression.
    Invalid,
    /// A service of Apereo without `serviceId`.
    NoServiceId,
}

impl Pattern {
    /// A Spring Ant pattern.
    ///
    /// # Errors
    /// [`PatternError::TooLong`].
    pub fn ant(text: &str) -> Result<Self, PatternError> {
        bounded(text)?;
        Ok(Self { text: text.to_owned(), matcher: Matcher::Ant })
    }

    /// A regular expression written for Java.
    ///
    /// # Errors
    /// [`PatternError`] for what is too large, wrong, or Java's alone.
    pub fn regex(text: &str) -> Result<Self, PatternError> {
        bounded(text)?;
        let translated = translate(text)?;
        let matcher = Matcher::Regex { whole: build(&format!("^(?:{translated})$"))?, anywhere: build(&translated)? };
        Ok(Self { text: text.to_owned(), matcher })
    }

    /// Whether a CAS server with this pattern accepts an address.
    pub fn covers(&self, address: &str) -> bool {
        match &self.matcher {
            Matcher::Ant => ant_matches(&self.text.to_lowercase(), &address.to_lowercase()),
            Matcher::Regex { whole, .. } => whole.is_match(address),
        }
    }

    /// Whether it is found at the beginning of an address up to the end of a piece, or at its end: that is not enough
    /// to accept it, but shows that only `.*` lacks.
    pub fn is_inside(&self, address: &str) -> bool {
        let Matcher::Regex { anywhere, .. } = &self.matcher else { return false };
        anywhere.find(address).is_some_and(|found| {
            let after = &address[found.end()..];
            let ends_a_piece = address[..found.end()].ends_with('/') || after.starts_with(['/', '?', '#']);
            after.is_empty() || found.start() == 0 && ends_a_piece
        })
    }
}

fn bounded(text: &str) -> Result<(), PatternError> {
    let length = text.chars().count();
    if length > LONGEST { Err(PatternError::TooLong { length }) } else { Ok(()) }
}

fn build(pattern: &str) -> Result<Regex, PatternError> {
    let built = RegexBuilder::new(pattern)
        .case_insensitive(true)
        .size_limit(LARGEST)
        .dfa_size_limit(LARGEST)
        .nest_limit(DEEPEST)
        .build();
    built.map_err(|error| match error {
        regex::Error::CompiledTooBig(_) => PatternError::TooLarge,
        _ => PatternError::Invalid,
    })
}

/// Java's pattern in the signs of `regex`, as far as both mean the same.
fn translate(java: &str) -> Result<String, PatternError> {
    const POSIX: [(&str, &str); 7] = [
        ("Alpha", "a-zA-Z"),
        ("Digit", "0-9"),
        ("Alnum", "a-zA-Z0-9"),
        ("Lower", "a-z"),
        ("Upper", "A-Z"),
        ("XDigit", "0-9a-fA-F"),
        ("Space", r"\s"),
    ];
    const LOOKAROUND: [&str; 5] = ["(?=", "(?!", "(?<=", "(?<!", "(?>"];
    let only = |signs: &str| PatternError::JavaOnly { signs: signs.to_owned() };
    let mut out = String::with_capacity(java.len() + 8);
    let mut rest = java;
    let mut in_class = 0_usize;
    // The sign of a repetition that has just been read.
    let mut repeated: Option<char> = None;
    while let Some(c) = rest.chars().next() {
        if let Some(quoted) = rest.strip_prefix(r"\Q") {
            let (text, after) = quoted.split_once(r"\E").unwrap_or((quoted, ""));
            out.push_str(&regex::escape(text));
            (rest, repeated) = (after, None);
            continue;
        }
        if c == '\\' {
            let Some(escaped) = rest[1..].chars().next() else { return Err(PatternError::Invalid) };
            let length = 1 + escaped.len_utf8();
            match escaped {
                'Z' => out.push_str(r"\z"),
                'h' => out.push_str(if in_class > 0 { r" \t" } else { r"[ \t]" }),
                '0'..='9' | 'k' | 'G' | 'R' | 'X' | 'N' => return Err(only(&rest[..length])),
                'p' => {
                    let name = rest[length..].strip_prefix('{').and_then(|after| after.split_once('}'));
                    if let Some((name, after)) = name
                        && let Some((_, signs)) = POSIX.iter().find(|(known, _)| *known == name)
                    {
                        out.push_str(&if in_class > 0 { (*signs).to_owned() } else { format!("[{signs}]") });
                        (rest, repeated) = (after, None);
                        continue;
                    }
                    out.push_str(&rest[..length]);
                }
                _ => out.push_str(&rest[..length]),
            }
            (rest, repeated) = (&rest[length..], None);
            continue;
        }
        if in_class == 0 {
            if let Some(signs) = LOOKAROUND.iter().find(|signs| rest.starts_with(*signs)) {
                return Err(only(signs));
            }
            match (repeated, c) {
                (Some(first), '+') => return Err(only(&format!("{first}+"))),
                (Some(first), '*') => return Err(PatternError::DoubleRepetition { signs: format!("{first}*") }),
                _ => {}
            }
        }
        match c {
            '[' => in_class += 1,
            ']' => in_class = in_class.saturating_sub(1),
            _ => {}
        }
        // A `?` after a repetition makes it lazy: it ends there.
        repeated = (in_class == 0 && ("*+}".contains(c) || c == '?' && repeated.is_none() && !out.ends_with('(')))
            .then_some(c);
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    Ok(out)
}

/// Spring's `AntPathMatcher`: `?` one sign, `*` inside a segment, `**` any segments.
fn ant_matches(pattern: &str, address: &str) -> bool {
    if pattern.starts_with('/') != address.starts_with('/') {
        return false;
    }
    let segments =
        |text: &str| text.split('/').filter(|segment| !segment.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let (wanted, found) = (segments(pattern), segments(address));
    // reached[j]: the patterns read so far match the first j segments.
    let mut reached = vec![false; found.len() + 1];
    reached[0] = true;
    for segment in &wanted {
        let mut next = vec![false; found.len() + 1];
        for j in 0..=found.len() {
            next[j] = if segment == "**" {
                reached[..=j].contains(&true)
            } else {
                j > 0 && reached[j - 1] && segment_matches(segment, &found[j - 1])
            };
        }
        reached = next;
    }
    // Without `**` at the end, both end with a slash or neither does.
    let ends_alike = wanted.last().is_some_and(|last| last == "**") || pattern.ends_with('/') == address.ends_with('/');
    reached[found.len()] && ends_alike
}

fn segment_matches(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    let mut reached = vec![false; text.len() + 1];
    reached[0] = true;
    for &sign in &pattern {
        let mut next = vec![false; text.len() + 1];
        for j in 0..=text.len() {
            next[j] = match sign {
                '*' => reached[..=j].contains(&true),
                _ => j > 0 && reached[j - 1] && (sign == '?' || sign == text[j - 1]),
            };
        }
        reached = next;
    }
    reached[text.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ant_patterns_match_as_springs_do() {
        // From Spring's own documentation of `AntPathMatcher`, on addresses.
        for (pattern, address, covered) in [
            ("http://n.fr:80/**", "http://n.fr:80/", true),
            ("http://n.fr:80/**", "http://n.fr:80", true),
            ("http://n.fr:80/**", "http://N.fr:80/a/b?x=y", true),
            ("http://n.fr:80/*", "http://n.fr:80/eleve.html", true),
            ("http://n.fr:80/*", "http://n.fr:80/pronote/eleve.html", false),
            ("http://n.fr:80/*", "http://n.fr:80/", false),
            ("http://n.fr:80/", "http://n.fr:80/", true),
            ("http://n.fr:80", "http://n.fr:80/", false),
            ("http*://n.fr:80/**", "https://n.fr:80/", true),
            ("http://n.fr:??/**/eleve.html", "http://n.fr:80/a/b/eleve.html", true),
            ("/**", "http://n.fr/", false),
        ] {
            assert_eq!(Pattern::ant(pattern).unwrap().covers(address), covered, "{pattern} {address}");
        }
    }

    #[test]
    fn java_patterns_are_read_as_far_as_they_can() {
        for (pattern, address, covered) in [
            (r"\Qhttp://n.fr:80/\E.*", "http://n.fr:80/eleve.html", true),
            (r"\Qhttp://n.fr:80/\E.*", "http://nXfr:80/", false),
            (r"^https?:\/\/n\.fr(:80)?\/.*\Z", "HTTPS://n.fr/", true),
            (r"http://\p{Alpha}+\.fr/[\p{Alnum}.]*", "http://n.fr/a1.html", true),
            (r"http://[^/]+?/.*?", "http://n.fr/", true),
            (r"http://n\.fr:80", "http://n.fr:80/", false),
        ] {
            assert_eq!(Pattern::regex(pattern).unwrap().covers(address), covered, "{pattern} {address}");
        }
        for (pattern, signs) in [
            ("^http://(?!x)n.fr/", "(?!"),
            ("(?<=a)b", "(?<="),
            ("(?>a)", "(?>"),
            (r"(a)\1", r"\1"),
            (r"http://n\.fr/.*+", "*+"),
            ("a?+", "?+"),
            ("a{2}+", "}+"),
        ] {
            let refused = Pattern::regex(pattern).unwrap_err();
            assert_eq!(refused, PatternError::JavaOnly { signs: signs.into() }, "{pattern}");
        }
        let double = Pattern::regex("^http://n.fr:80/**$").unwrap_err();
        assert_eq!(double, PatternError::DoubleRepetition { signs: "**".into() });
        assert_eq!(Pattern::regex("^http://(n.fr").unwrap_err(), PatternError::Invalid);
        assert_eq!(Pattern::regex(r"http\").unwrap_err(), PatternError::Invalid);
        assert_eq!(Pattern::regex("((a{99}){99}){99}").unwrap_err(), PatternError::TooLarge);
        assert_eq!(Pattern::regex(&"a".repeat(2_001)).unwrap_err(), PatternError::TooLong { length: 2_001 });
        assert!(Pattern::regex("[a+*]").unwrap().covers("+"));
    }
}
