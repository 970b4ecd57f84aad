//! The text that a page shows: no tag, no script, no comment; blocks on lines of their own.

/// Elements that begin a line of their own.
const BLOCKS: &str = " address article aside blockquote body br dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 \
                      head header hr html li main nav ol p pre section table td th title tr ";

/// The visible text of a page's source.
pub(in crate::diagnostics) fn visible(source: &str) -> String {
    let (mut shown, mut rest) = (String::new(), source);
    while let Some(at) = rest.find('<') {
        shown.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = if rest.starts_with("<!--") {
            after(rest, "-->")
        } else if let Some(name) = hidden(rest) {
            after_closing(rest, name)
        } else {
            after(rest, ">")
        };
        let block = BLOCKS.contains(&format!(" {} ", name(rest).to_ascii_lowercase()));
        shown.push(if block { '\n' } else { ' ' });
        rest = &rest[end..];
    }
    shown.push_str(rest);
    unescaped(&shown)
}

/// The name of the tag at the start of a text, whether it opens or closes.
fn name(tag: &str) -> &str {
    let tag = tag[1..].trim_start_matches('/');
    &tag[..tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len())]
}

/// The name of an element whose content is never shown.
fn hidden(tag: &str) -> Option<&'static str> {
    let opened = name(tag);
    (!tag.starts_with("</"))
        .then(|| ["script", "style"].into_iter().find(|name| name.eq_ignore_ascii_case(opened)))
        .flatten()
}

fn after(text: &str, end: &str) -> usize {
    text.find(end).map_or(text.len(), |at| at + end.len())
}

fn after_closing(text: &str, name: &str) -> usize {
    let closes = |at: &usize| {
        let tag = &text[*at..];
        tag.starts_with("</") && self::name(tag).eq_ignore_ascii_case(name)
    };
    match text.match_indices("</").map(|(at, _)| at).find(closes) {
        Some(at) => at + after(&text[at..], ">"),
        None => text.len(),
    }
}

/// The entities that pages of CAS servers are written with, besides those with a number.
const ENTITIES: [(&str, char); 42] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("auml", 'ä'),
    ("aelig", 'æ'),
    ("ccedil", 'ç'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ocirc", 'ô'),
    ("ouml", 'ö'),
    ("oelig", 'œ'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
    ("yuml", 'ÿ'),
    ("Agrave", 'À'),
    ("Acirc", 'Â'),
    ("Ccedil", 'Ç'),
    ("Egrave", 'È'),
    ("Eacute", 'É'),
    ("Ecirc", 'Ê'),
    ("Icirc", 'Î'),
    ("Ocirc", 'Ô'),
    ("OElig", 'Œ'),
];

/// The characters that entities stand for; what is no known entity stays as it is.
pub(in crate::diagnostics) fn unescaped(text: &str) -> String {
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((entity(&rest[..end])?, end))) {
            Some((c, end)) => {
                plain.push(c);
                rest = &rest[end + 1..];
            }
            None => plain.push('&'),
        }
    }
    plain.push_str(rest);
    plain
}

fn entity(name: &str) -> Option<char> {
    match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(number) => u32::from_str_radix(number, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
        None => ENTITIES.iter().find(|(known, _)| *known == name).map(|&(_, c)| c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_shown_is_kept() {
        let page = "<title>Caf&eacute;</title><script>if (a < b) alert('non')</script><p>N&#39;est <b>pas</b>&#x21;<br>&inconnu; & co<!-- <p>caché</p> -->";
        assert_eq!(visible(page), "\nCafé\n \nN'est  pas !\n&inconnu; & co ");
        for cut in ["<", "<scr", "<script>jamais fini", "<!-- jamais", "</", "a &", "&#", "&#x;", "&#1114112;"] {
            visible(cut);
        }
    }
}
