//! What PRONOTE expects a birth date and a postcode to look like.

use chrono::NaiveDate;

/// How a birth date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateForm {
    /// `jj/mm/aaaa`, the one of the academic feeds.
    Usual,
    /// `aaaa-mm-jj`, with or without a time after it.
    Iso,
    /// `aaaammjj`, with or without a time after it: how LDAP writes a date.
    Ldap,
    /// `mm/jj/aaaa`.
    MonthFirst,
    /// The right form, but a day that no calendar has.
    Impossible,
    Other,
}

/// Years that somebody at school may be born in.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// Reads the form of a birth date (domain facts, § 3.2).
pub(super) fn date_form(text: &str) -> DateForm {
    let text = text.trim();
    if let Some([day, month, year]) = numbers(text, '/', [2, 2, 4]) {
        return match (exists(year, month, day), exists(year, day, month)) {
            (true, _) => DateForm::Usual,
            (false, true) => DateForm::MonthFirst,
            (false, false) => DateForm::Impossible,
        };
    }
    if let Some([year, month, day]) = ldap(text) {
        return if exists(year, month, day) { DateForm::Ldap } else { DateForm::Other };
    }
    let date = text.split(['T', ' ']).next().unwrap_or_default();
    match numbers(date, '-', [4, 2, 2]) {
        Some([year, month, day]) if exists(year, month, day) => DateForm::Iso,
        Some(_) => DateForm::Impossible,
        None => DateForm::Other,
    }
}

/// `19750502`, `19750502000000Z`, `19750502000000.0Z`, `19750502000000+0200`.
fn ldap(text: &str) -> Option<[u32; 3]> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    let is_time = match digits {
        8 => rest.is_empty() || rest == "Z",
        10 | 12 | 14 => rest.starts_with(['Z', '.', ',', '+', '-']),
        _ => false,
    };
    let number = |start: usize, end: usize| text[start..end].parse().ok();
    if is_time { Some([number(0, 4)?, number(4, 6)?, number(6, 8)?]) } else { None }
}

/// Whether a moment of the day stands after the date: no birth is told to the second.
pub(super) fn has_time_of_day(text: &str) -> bool {
    let text = text.trim();
    let time = match ldap(text) {
        Some(_) => text.get(8..).unwrap_or_default(),
        None => text.split_once(['T', ' ']).map_or("", |(_, time)| time),
    };
    // A zone's own digits come after the seconds.
    let time = time.split(['Z', '+', '.']).next().unwrap_or_default();
    time.bytes().any(|byte| (b'1'..=b'9').contains(&byte))
}

fn numbers(text: &str, separator: char, lengths: [usize; 3]) -> Option<[u32; 3]> {
    let pieces: Vec<_> = text.split(separator).collect();
    let pieces: [&str; 3] = pieces.try_into().ok()?;
    let mut found = [0; 3];
    for (index, piece) in pieces.iter().enumerate() {
        if piece.len() != lengths[index] || !piece.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        found[index] = piece.parse().ok()?;
    }
    Some(found)
}

fn exists(year: u32, month: u32, day: u32) -> bool {
    i32::try_from(year).is_ok_and(|year| YEARS.contains(&year) && NaiveDate::from_ymd_opt(year, month, day).is_some())
}

/// How a postcode is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PostcodeForm {
    /// Five digits.
    Usual,
    /// Four digits: a spreadsheet dropped the zero of `06340`.
    ZeroLost,
    Other,
}

/// Reads the form of a postcode.
pub(super) fn postcode_form(text: &str) -> PostcodeForm {
    let text = text.trim();
    match (text.len(), text.bytes().all(|byte| byte.is_ascii_digit())) {
        (5, true) => PostcodeForm::Usual,
        (4, true) => PostcodeForm::ZeroLost,
        _ => PostcodeForm::Other,
    }
}

/// Whether accents were read with the wrong encoding: `Ã©` for `é`, or a replacement sign.
pub(super) fn is_garbled(text: &str) -> bool {
    text.contains('\u{fffd}')
        || has_entity(text)
        || text.chars().zip(text.chars().skip(1)).any(|(a, b)| {
            matches!(a, 'Ã' | 'Â') && (matches!(b, '\u{80}'..='\u{bf}') || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(b))
        })
}

/// Whether a letter stands as the entity of a page: `P&eacute;ltier`.
fn has_entity(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| {
        let name = &text[at + 1..];
        name.find(';').is_some_and(|end| {
            (2..=8).contains(&end) && name[..end].bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn birth_dates_are_told_apart() {
        for (text, form) in [
            ("06/06/1996", DateForm::Usual),
            ("29/02/2000", DateForm::Usual),
            ("2001-09-14", DateForm::Iso),
            ("2001-09-14T00:00:00Z", DateForm::Iso),
            ("09/14/2001", DateForm::MonthFirst),
            ("31/02/2001", DateForm::Impossible),
            ("2001-02-31", DateForm::Impossible),
            ("00/00/0000", DateForm::Impossible),
            ("14/09/1201", DateForm::Impossible),
            ("14/9/2001", DateForm::Other),
            ("14/09/01", DateForm::Other),
            ("14-09-2001", DateForm::Other),
            ("20010914", DateForm::Ldap),
            ("20010914000000Z", DateForm::Ldap),
            ("20010914000000.0Z", DateForm::Ldap),
            ("20011914", DateForm::Other),
            ("2001091", DateForm::Other),
            ("", DateForm::Other),
            ("é/é/éé", DateForm::Other),
        ] {
            assert_eq!(date_form(text), form, "{text}");
        }
    }

    #[test]
    fn a_moment_is_no_birth() {
        for moment in ["2014-09-02T06:12:40Z", "20140902061240Z", "2024-03-28T10:49:04.911", "2014-09-02 08:12:40"] {
            assert!(has_time_of_day(moment), "{moment}");
        }
        for day in ["1975-05-02", "1975-05-02T00:00:00+02:00", "19750502000000Z", "19750502", "02/05/1975"] {
            assert!(!has_time_of_day(day), "{day}");
        }
    }

    #[test]
    fn postcodes_are_told_apart() {
        for (text, form) in [
            ("06340", PostcodeForm::Usual),
            ("97400", PostcodeForm::Usual),
            ("6340", PostcodeForm::ZeroLost),
            ("2A004", PostcodeForm::Other),
            ("06 340", PostcodeForm::Other),
            ("MC98000", PostcodeForm::Other),
        ] {
            assert_eq!(postcode_form(text), form, "{text}");
        }
    }

    #[test]
    fn garbled_accents_are_seen() {
        assert!(is_garbled("ZoÃ©") && is_garbled("Zo\u{fffd}") && is_garbled("FranÃ§ois"));
        assert!(is_garbled("Zo&eacute;") && is_garbled("Zo&#233;") && !is_garbled("Martin & Fils; etc"));
        assert!(!is_garbled("Zoé") && !is_garbled("Â") && !is_garbled("JOÃO"));
    }
}
