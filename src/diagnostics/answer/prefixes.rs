//! Takes off what a log, a trace or a mail wrote at the start of each line: a date, a thread, `> `, a line number.
//!
//! What stands before the tags of several lines is learned as a shape (words, numbers, signs); the lines of text
//! between them lose it too, so that it never enters a value.

use std::borrow::Cow;
use std::collections::HashMap;

/// The longest prefix, in bytes.
const LONGEST: usize = 400;
/// Shapes that are tried on each line.
const MOST_SHAPES: usize = 12;
/// Different shapes that are counted.
const MOST_COUNTED: usize = 4_096;

/// A piece of a prefix.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Token {
    /// Letters, the same on each line.
    Word(String),
    /// A month, a day, a level of a log: another one on another line.
    Changing,
    /// Letters and digits, other ones on another line: a date, an hour, an identifier.
    Mixed,
    Sign(char),
    Space,
}

type Shape = Vec<Token>;

/// Words that change from one line to another.
const CHANGING: &str = " jan feb mar apr may jun jul aug sep oct nov dec janv fev févr mars avr avril mai juin juil août aout sept \
    oct nov dec déc mon tue wed thu fri sat sun lun mar mer jeu ven sam dim trace debug info notice warn warning error \
    severe fine finer finest ";

/// The text without its lines' prefixes.
pub(super) fn without_prefixes(text: &str) -> Cow<'_, str> {
    let shapes = learned(text);
    if shapes.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut number = None;
    for line in text.split_inclusive('\n') {
        let found =
            shapes.iter().filter_map(|shape| match_shape(shape, line).filter(|&end| is_whole(shape, &line[..end])));
        let end = found.max().unwrap_or(0);
        // A number alone is a line's number only when it follows the one of the line before.
        let counted = line[..end].trim().parse::<u64>().ok();
        let follows = match (counted, number) {
            (Some(now), Some(before)) => now > before && now - before <= 2,
            (Some(_), None) => line[end..].trim_start().starts_with('<'),
            (None, _) => true,
        };
        if follows {
            number = counted.or(number);
            plain.push_str(&line[end..]);
        } else {
            plain.push_str(line);
        }
    }
    Cow::Owned(plain)
}

/// The shapes that stand before the tags of at least two lines, one of them an opening tag's.
fn learned(text: &str) -> Vec<Shape> {
    let mut counts: HashMap<Shape, (usize, usize)> = HashMap::new();
    for line in text.lines() {
        let Some((prefix, opens)) = before_tag(line) else { continue };
        let shape = shape(prefix);
        if counts.len() >= MOST_COUNTED && !counts.contains_key(&shape) {
            continue;
        }
        let (all, opening) = counts.entry(shape).or_default();
        *all += 1;
        *opening += usize::from(opens);
    }
    let mut kept: Vec<_> = counts.iter().filter(|(_, (all, opening))| *all >= 2 && *opening >= 1).collect();
    kept.sort_by(|(a, (one, _)), (b, (other, _))| other.cmp(one).then(b.len().cmp(&a.len())));
    let kept: Vec<Shape> = kept.into_iter().take(MOST_SHAPES).map(|(shape, _)| shape.clone()).collect();
    // A deeper line of the same trace begins as the others do.
    let alike: Vec<Shape> = counts
        .keys()
        .filter(|shape| shape.len() >= 3 && !kept.contains(shape))
        .filter(|shape| kept.iter().any(|known| known.len() >= 3 && known[..3] == shape[..3]))
        .take(MOST_SHAPES)
        .cloned()
        .collect();
    kept.into_iter().chain(alike).collect()
}

/// What stands before the first tag of a line, and whether that tag opens.
fn before_tag(line: &str) -> Option<(&str, bool)> {
    let starts_a_tag = |&(at, _): &(usize, &str)| {
        line[at + 1..].starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '?' | '!' | '/'))
    };
    let (at, _) = line.match_indices('<').find(starts_a_tag)?;
    let prefix = &line[..at];
    let opens = line[at + 1..].starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '?' | '!'));
    let last = prefix.chars().next_back()?;
    let trimmed = prefix.trim();
    // A value before its closing tag is glued to it; the end of a tag that began on a line before is no prefix.
    let ends_a_tag = ["\">", "'>", "/>", "?>", "->"].iter().any(|end| trimmed.ends_with(end));
    let glued = last.is_alphanumeric() && !(opens && trimmed.bytes().all(|byte| byte.is_ascii_digit()));
    (!trimmed.is_empty() && !glued && !ends_a_tag && at <= LONGEST).then_some((prefix, opens))
}

fn shape(prefix: &str) -> Shape {
    let mut shape = Shape::new();
    let mut rest = prefix;
    while let Some((token, length)) = token(rest) {
        shape.push(token);
        rest = &rest[length..];
    }
    if shape.last() == Some(&Token::Space) {
        shape.pop();
    }
    if shape.first() == Some(&Token::Space) {
        shape.remove(0);
    }
    shape
}

/// The piece at the start of a text, and its length.
fn token(text: &str) -> Option<(Token, usize)> {
    let first = text.chars().next()?;
    let run = |of: fn(char) -> bool| text.find(|c: char| !of(c)).unwrap_or(text.len());
    if is_blank(first) {
        return Some((Token::Space, run(is_blank)));
    }
    if !first.is_alphanumeric() {
        return Some((Token::Sign(first), first.len_utf8()));
    }
    let length = run(char::is_alphanumeric);
    let word = text[..length].to_lowercase();
    let token = if word.contains(|c: char| c.is_ascii_digit()) {
        Token::Mixed
    } else if CHANGING.split_whitespace().any(|changing| changing == word) {
        Token::Changing
    } else {
        Token::Word(word)
    };
    Some((token, length))
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() && c != '\n' && c != '\r'
}

/// A word alone is a prefix when it is a number; otherwise it is a value.
fn is_whole(shape: &[Token], prefix: &str) -> bool {
    shape.len() > 1 || shape != [Token::Mixed] || prefix.trim().bytes().all(|byte| byte.is_ascii_digit())
}

/// Where a line's prefix of a shape ends.
fn match_shape(shape: &[Token], line: &str) -> Option<usize> {
    let line_end = line.trim_end_matches(['\n', '\r']).len();
    let line = &line[..line_end];
    let mut at = line.find(|c: char| !is_blank(c)).unwrap_or(0);
    for expected in shape {
        let (found, length) = token(&line[at..])?;
        if found != *expected {
            return None;
        }
        at += length;
    }
    // Its last word is whole: more letters would be another one.
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(prefixes: [&str; 5]) -> String {
        let content = ["<cas:user>", "  m.tavel", "</cas:user>", "<cas:sn>", "06340"];
        prefixes.iter().zip(content).map(|(prefix, line)| format!("{prefix}{line}\n")).collect()
    }

    #[test]
    fn a_prefix_leaves_every_line() {
        for prefixes in [
            ["7B1D .|    |    "; 5],
            ["> "; 5],
            [">> "; 5],
            ["[Tue Sep 02 08:12:40.578712 2014] [auth_cas:debug] [pid 4242] "; 5],
            ["sept. 02 08:12:40 srv cas[12]: "; 5],
            ["12\t", "13\t", "14\t", "15\t", "16\t"],
            ["  9: ", " 10: ", " 11: ", " 12: ", " 13: "],
            [
                "08:59:59,999 DEBUG [exec-3] - ",
                "09:00:00,001 INFO [exec-4] - ",
                "09:00:00,002 DEBUG [exec-3] - ",
                "09:00:00,002 DEBUG [exec-10] - ",
                "09:00:01,000 WARN [exec-3] - ",
            ],
            ["\u{a0}|\u{a0}", "\u{a0}|\u{a0}", "\u{a0}| ", " |\t", "|"],
        ] {
            let plain: Vec<_> = without_prefixes(&lines(prefixes)).lines().map(|line| line.trim().to_owned()).collect();
            assert_eq!(plain, ["<cas:user>", "m.tavel", "</cas:user>", "<cas:sn>", "06340"], "{prefixes:?}");
        }
    }

    #[test]
    fn what_is_no_prefix_stays() {
        for text in [
            "<a>\n  <b>\n    06340\n  </b>\n</a>\n",
            "<a>\nNational_3</a>\n<a>\nNational_3</a>\n",
            "<a>\n12</a>\n<a>\n13</a>\n",
            "<A\n  N=\"sn\" O=\"x\"> <V>a</V>\n<A\n  N=\"sn\" O=\"x\"> <V>b</V>\n",
            "<a>Marie Durand </a>\n<b>\nMarie Durand </b>\n<b>\nMarie Durand </b>\n",
        ] {
            assert_eq!(without_prefixes(text), text);
        }
        let numbered = "12 <a>\n13 06340\n06340 Nice\n14 </a>\n";
        assert_eq!(without_prefixes(numbered), " <a>\n 06340\n06340 Nice\n </a>\n");
    }
}
