//! Puts back what a log, a program or a page wrote otherwise: `\n`, `\"`, `\xc3\xa9`, `&lt;`, `%3C`.

use super::message::unescaped;
use std::borrow::Cow;

/// A text may have been escaped in a text that was escaped.
const MOST_LAYERS: usize = 3;

/// The text whose lines have no escape left. A line is changed only when it shows that it was escaped as a whole:
/// a backslash in a value (`ACADEMIE\nadine`) stays.
pub(super) fn without_backslashes(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..MOST_LAYERS {
        if !text.lines().any(is_escaped) {
            break;
        }
        let mut plain = String::with_capacity(text.len());
        for line in text.split_inclusive('\n') {
            if is_escaped(line) { undo(line, &mut plain) } else { plain.push_str(line) }
        }
        text = Cow::Owned(plain);
    }
    text
}

fn is_escaped(line: &str) -> bool {
    if !line.contains('\\') {
        return false;
    }
    if wire_log(line).is_some() {
        return true;
    }
    let bytes = line.as_bytes();
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\\').any(|(at, _)| {
        let rest = &bytes[at + 1..];
        let before = bytes[..at].iter().rev().find(|byte| **byte != b'\\').copied();
        match rest {
            // The end of a text in a program's source.
            [b'n', b'"', end @ ..] if is_end_of_source_line(end) => true,
            // Between two tags, after a tag, or beside another escape.
            [b'n' | b'r' | b't', ..] => before == Some(b'>') || rest.get(1) == Some(&b'<'),
            [b'"' | b'\'', ..] => true,
            [b'/', ..] => matches!(before, Some(b'/' | b'<' | b':')),
            [b'u', hex @ ..] => hex.len() >= 4 && hex[..4].iter().all(u8::is_ascii_hexdigit),
            [b'x', high, low, ..] => match pair(*high, *low) {
                Some(0x3c) => true,
                Some(byte) => byte >= 0xc2 && rest.get(3) == Some(&b'\\'),
                None => false,
            },
            [b'2' | b'3', b'0'..=b'7', b'0'..=b'7', b'\\', ..] => true,
            _ => false,
        }
    })
}

/// What a Java client's log of the wire writes before its `[\\r][\\n]"`.
fn wire_log(line: &str) -> Option<&str> {
    let content = line.trim_end().strip_suffix("[\\n]\"")?;
    Some(content.strip_suffix("[\\r]").unwrap_or(content))
}

/// What stands after a text in a program's source: nothing, or the sign that adds the next one.
fn is_end_of_source_line(end: &[u8]) -> bool {
    end.iter().all(|byte| byte.is_ascii_whitespace() || b"+,;.".contains(byte))
}

fn pair(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some(digit(high)? * 16 + digit(low)?)
}

/// Undoes one layer of escapes; what is none stays as it is.
fn undo(line: &str, plain: &mut String) {
    if let Some(content) = wire_log(line) {
        plain.push_str(content);
        plain.push('\n');
        return;
    }
    let mut rest = match line.rfind("\\n\"") {
        Some(at) if is_end_of_source_line(&line.as_bytes()[at + 3..]) => &line[..at + 2],
        _ => line,
    };
    while let Some(at) = rest.find('\\') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let (bytes, taken) = escaped_bytes(rest.as_bytes());
        if taken > 0 {
            match std::str::from_utf8(&bytes) {
                Ok(text) => plain.push_str(text),
                Err(_) => plain.extend(bytes.iter().map(|&byte| char::from(byte))),
            }
            rest = &rest[taken..];
        } else if let Some((c, taken)) = escaped_char(rest) {
            plain.push(c);
            rest = &rest[taken..];
        } else {
            plain.push('\\');
            rest = &rest[1..];
        }
    }
    plain.push_str(rest);
}

/// A run of `\xHH` or `\OOO`, whose bytes together are characters, and how long it is.
fn escaped_bytes(text: &[u8]) -> (Vec<u8>, usize) {
    let (mut bytes, mut taken) = (Vec::new(), 0);
    loop {
        let byte = match &text[taken..] {
            [b'\\', b'x', high, low, ..] => pair(*high, *low).map(|byte| (byte, 4)),
            [b'\\', a @ b'0'..=b'3', b @ b'0'..=b'7', c @ b'0'..=b'7', ..] => {
                Some(((a - b'0') * 64 + (b - b'0') * 8 + (c - b'0'), 4))
            }
            _ => None,
        };
        match byte {
            // A control character stays written as it was.
            Some((byte, length)) if byte >= 0x20 || matches!(byte, b'\n' | b'\r' | b'\t') => {
                bytes.push(byte);
                taken += length;
            }
            _ => return (bytes, taken),
        }
    }
}

fn escaped_char(text: &str) -> Option<(char, usize)> {
    let c = match text.as_bytes().get(1)? {
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'"' => '"',
        b'\'' => '\'',
        b'/' => '/',
        b'\\' => '\\',
        b'u' => {
            let unit = |at: usize| u16::from_str_radix(text.get(at..at + 4)?, 16).ok();
            let first = unit(2)?;
            let second = if text.get(6..8) == Some("\\u") { unit(8) } else { None };
            let (units, taken) = match second {
                Some(second) if (0xd800..0xdc00).contains(&first) => (vec![first, second], 12),
                _ => (vec![first], 6),
            };
            let c = char::decode_utf16(units).next()?.ok().filter(|c| !c.is_control() || c.is_whitespace())?;
            return Some((c, taken));
        }
        _ => return None,
    };
    Some((c, 2))
}

/// The text in which `&lt;` stood for `<`, as in the source of a page; `None` when it did not. The page's own tags
/// (`<pre>`, `<span>`, `<br>`) are none of the answer's.
pub(super) fn without_entities(text: &str) -> Option<String> {
    let mut plain: Option<String> = None;
    for _ in 0..MOST_LAYERS {
        let now = plain.as_deref().unwrap_or(text);
        let doubled = now.contains("&amp;lt;");
        if !doubled && !["&lt;", "&#60;", "&#x3c;", "&#x3C;"].iter().any(|less| now.contains(less)) {
            break;
        }
        plain = Some(unescaped(&without_tags(now)));
        if !doubled {
            break;
        }
    }
    plain
}

/// The text between the tags of a page; `<br>` and the ends of blocks are line breaks.
fn without_tags(text: &str) -> String {
    const LINES: [&str; 5] = ["br", "/p", "/div", "/li", "/tr"];
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('<') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let is_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        let Some(end) = rest.find('>').filter(|_| is_tag) else {
            plain.push('<');
            rest = &rest[1..];
            continue;
        };
        let name = rest[1..end].split(|c: char| c.is_whitespace()).next().unwrap_or_default().trim_end_matches('/');
        if LINES.iter().any(|line| name.eq_ignore_ascii_case(line)) {
            plain.push('\n');
        }
        rest = &rest[end + 1..];
    }
    plain.push_str(rest);
    plain
}

/// The text in which `%3C` stood for `<`, as in a form that was sent; `None` when it did not.
pub(super) fn without_percents(text: &str) -> Option<String> {
    if !text.contains("%3C") && !text.contains("%3c") {
        return None;
    }
    let (bytes, mut plain, mut at) = (text.as_bytes(), Vec::with_capacity(text.len()), 0);
    while let Some(&byte) = bytes.get(at) {
        match (byte, bytes.get(at + 1).zip(bytes.get(at + 2)).and_then(|(&high, &low)| pair(high, low))) {
            (b'%', Some(decoded)) if decoded >= 0x20 || matches!(decoded, b'\n' | b'\r' | b'\t') => {
                plain.push(decoded);
                at += 3;
            }
            (b'+', _) => {
                plain.push(b' ');
                at += 1;
            }
            _ => {
                plain.push(byte);
                at += 1;
            }
        }
    }
    Some(String::from_utf8_lossy(&plain).into_owned())
}

/// The text in which `=3D` stood for `=` and a line ended with `=`, as mails are coded; `None` when it was not.
pub(super) fn without_quoted_printable(text: &str) -> Option<String> {
    if !text.contains("=3D") && !text.lines().any(|line| line.trim_end().ends_with('=')) {
        return None;
    }
    let mut plain = Vec::with_capacity(text.len());
    // Whether the line before was cut, without a mail's sign of quotation before it: this one then has none either.
    let mut goes_on = false;
    for line in text.split_inclusive('\n') {
        // A mail in a mail: what it wrote before each line is no part of a line that was cut.
        let whole = line;
        let mut line = line;
        while let (false, Some(quoted)) = (goes_on, line.strip_prefix('>')) {
            line = quoted.strip_prefix(' ').unwrap_or(quoted);
        }
        let content = line.trim_end_matches(['\r', '\n']);
        let (content, end) = match content.trim_end().strip_suffix('=') {
            Some(cut) => (cut, ""),
            None => (content, &line[content.len()..]),
        };
        goes_on = end.is_empty() && line.len() == whole.len();
        let bytes = content.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            match (byte, bytes.get(at + 1).zip(bytes.get(at + 2)).and_then(|(&high, &low)| pair(high, low))) {
                (b'=', Some(decoded)) if decoded >= 0x20 => {
                    plain.push(decoded);
                    at += 3;
                }
                _ => {
                    plain.push(byte);
                    at += 1;
                }
            }
        }
        plain.extend(end.bytes());
    }
    Some(String::from_utf8_lossy(&plain).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_undone_when_the_line_is_escaped() {
        for (written, meant) in [
            (r#"<a x=\"1\">\n\t<b>P\xc3\xa9ltier</b>\n</a>\n"#, "<a x=\"1\">\n\t<b>Péltier</b>\n</a>\n"),
            (r"<sn>P\xc3\xa9ltier</sn>", "<sn>Péltier</sn>"),
            ("<< \"  <sn>[\\r][\\n]\"\n", "<< \"  <sn>\n"),
            (r"<sn>P\303\251ltier</sn>", "<sn>Péltier</sn>"),
            (r"<sn>Zo\u00e9</sn>", "<sn>Zoé</sn>"),
            (r"\u003ca\u003e\ud83d\ude00\u003c\/a\u003e", "<a>😀</a>"),
            (r"\x3ca\x3e", "<a>"),
            (r#"{\"a\":\"<b>\\n<c x=\\\"1\\\"/>\"}"#, "{\"a\":\"<b>\n<c x=\"1\"/>\"}"),
            (r"Service [http:\/\/a.fr\/]", "Service [http://a.fr/]"),
        ] {
            assert_eq!(without_backslashes(written), meant, "{written}");
        }
        for plain in
            [r"<cas:user>ACADEMIE\nadine</cas:user>", r"C:\notes\base.not", r"\x", r"\u12", "\\", r"<a>\x00</a>"]
        {
            assert_eq!(without_backslashes(plain), plain);
        }
    }

    #[test]
    fn entities_and_percents_are_undone_as_often_as_they_were_done() {
        assert_eq!(without_entities("&lt;a&gt;&amp;eacute;&lt;/a&gt;").as_deref(), Some("<a>&eacute;</a>"));
        assert_eq!(
            without_entities("<pre>&lt;a&gt;<b>&eacute;</b><br/>&lt;/a&gt;</pre>").as_deref(),
            Some("<a>é\n</a>")
        );
        assert_eq!(without_entities("1 < 2 &lt;a/&gt; <").as_deref(), Some("1 < 2 <a/> <"));
        assert_eq!(without_entities("&amp;lt;a&amp;gt;").as_deref(), Some("<a>"));
        assert_eq!(
            without_entities("&lt;a b=&#x27;1&#39; c=&#34;&#xe9;&#34;/&gt;").as_deref(),
            Some("<a b='1' c=\"é\"/>")
        );
        assert_eq!(without_entities("<a>&amp;</a>"), None);
        assert_eq!(without_percents("x=%3Ca+b%3D%22%C3%A9%22%3E").as_deref(), Some("x=<a b=\"é\">"));
        assert_eq!(without_percents("a+b%20"), None);
        assert_eq!(without_quoted_printable("<a b=3D'1'>=C3=\n=A9</a=\n>\n").as_deref(), Some("<a b='1'>é</a>\n"));
        assert_eq!(without_quoted_printable("> <ab c=3D'1'>x</a=\n> b>\n").as_deref(), Some("<ab c='1'>x</ab>\n"));
        assert_eq!(without_quoted_printable("a = b\nc=d"), None);
    }
}
