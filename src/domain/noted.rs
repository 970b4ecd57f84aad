//! What an instruction makes the user note in the dossier, and the day they write.

use super::trimmed;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A thing to note where it is read, by the name that the walkthrough's RON gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Noted {
    /// The port of the 2013 server.
    #[serde(rename = "port_2013")]
    Port2013,
    /// The day the request was sent to the ENT's support.
    #[serde(rename = "date_demande")]
    RequestDate,
    /// The number that the support gave the request.
    #[serde(rename = "numero_demande")]
    RequestNumber,
}

impl Noted {
    /// Each of them.
    pub const ALL: [Noted; 3] = [Noted::Port2013, Noted::RequestDate, Noted::RequestNumber];
}

/// Reads a day as people write it: `25/08/2014`, `25-8-14`, `25.08.2014`, `2014-08-25`, « 25 août 2014 ».
pub fn day(text: &str) -> Option<NaiveDate> {
    const MONTHS: [&str; 12] = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];
    let lower: String = trimmed(text).to_lowercase().chars().flat_map(super::without_accent).collect();
    let parts: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | '.'))
        .filter(|part| !part.is_empty())
        .collect();
    let &[first, month, last] = &parts[..] else { return None };
    let month = match month.parse::<u32>() {
        Ok(month) => month,
        Err(_) => {
            let starts = |name: &&str| month.len() >= 3 && (month.starts_with(*name) || name.starts_with(month));
            1 + u32::try_from(MONTHS.iter().position(starts)?).ok()?
        }
    };
    let first = first.strip_suffix("er").unwrap_or(first);
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let year = match (year.len(), year.parse::<i32>().ok()?) {
        (2, year) => 2000 + year,
        (4, year) => year,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, day.parse().ok()?)
}

/// Whether a text is a day after today: nothing was sent on it yet.
pub fn is_to_come(text: &str, today: NaiveDate) -> bool {
    day(text).is_some_and(|day| day > today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        let wanted = NaiveDate::from_ymd_opt(2014, 8, 25);
        for text in [
            "25/08/2014",
            " 25-8-14 ",
            "25.08.2014",
            "2014-08-25",
            "25 août 2014",
            "25 AOUT 2014",
            "25\u{a0}août\u{a0}14",
        ] {
            assert_eq!(day(text), wanted, "{text}");
        }
        let on = |day| NaiveDate::from_ymd_opt(2014, 8, day).unwrap();
        assert!(is_to_come("25/08/2014", on(24)) && !is_to_come("25/08/2014", on(25)) && !is_to_come("hier", on(1)));
        assert_eq!(day("1er juillet 2014"), NaiveDate::from_ymd_opt(2014, 7, 1));
        assert_eq!(day("3 juin 2014"), NaiveDate::from_ymd_opt(2014, 6, 3));
        for text in
            ["", "hier", "25/08", "31/02/2014", "25/13/2014", "25 xyz 2014", "25/08/214", "25/08/2014/1", "25 j 2014"]
        {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
