//! Searching the catalogue: as people write a name, a department, an address; spaces, hyphens and accents left aside.

use super::{Catalogue, Ent};
use crate::domain::without_accent;
use crate::lang::Language;

impl Catalogue {
    /// The entries that a text may mean, in the catalogue's order; all for an empty text. « Configuration manuelle » is
    /// always there: last, once something is searched for.
    pub fn search(&self, text: &str, language: Language) -> Vec<&Ent> {
        let wanted = Wanted::of(text);
        if wanted.whole.is_empty() {
            return self.ents.iter().collect();
        }
        let (manual, others): (Vec<_>, Vec<_>) = self.ents.iter().partition(|ent| ent.is_manual());
        others.into_iter().filter(|ent| wanted.is_met_by(ent, language)).chain(manual).collect()
    }
}

/// What is searched for.
struct Wanted {
    /// Its letters and digits.
    whole: String,
    /// Those of each word.
    words: Vec<String>,
    /// The department's code, when the text is one, alone or after the name of its council: « CG 77 ».
    department: Option<String>,
    /// The words that follow the name of a council: « conseil général de la Seine-et-Marne ».
    place: Option<Vec<String>>,
}

/// What a department's council is called: general until 2015, then departmental.
const COUNCILS: [&str; 8] = ["conseilgeneral", "conseildepartemental", "departement", "dept", "dpt", "dep", "cg", "cd"];
/// The words between a council's name and its department's.
const LINKS: [&str; 9] = ["conseil", "de", "du", "des", "la", "le", "les", "l", "d"];

/// What follows the name of a council.
fn after_council(whole: &str) -> Option<&str> {
    COUNCILS.iter().find_map(|council| whole.strip_prefix(council)).filter(|rest| !rest.is_empty())
}

/// The words that name the department, without those of its council and those that link them.
fn of_the_place(words: &[String]) -> Vec<String> {
    let is_council = |word: &str| ["general", "departemental"].contains(&word) || COUNCILS.contains(&word);
    words.iter().filter(|word| !is_council(word) && !LINKS.contains(&word.as_str())).cloned().collect()
}

/// A department's code in two signs at least, when a text is one.
fn code(text: &str) -> Option<String> {
    let is_code = text.len() <= 3 && text.starts_with(|first: char| first.is_ascii_digit());
    is_code.then(|| format!("{text:0>2}"))
}

impl Wanted {
    fn of(text: &str) -> Self {
        // Of an address, the host is enough.
        let text = text.split_once("://").map_or(text, |(_, rest)| rest.split(['/', ':', '?']).next().unwrap_or(rest));
        let words: Vec<String> =
            text.split(|c: char| !c.is_alphanumeric()).map(plain).filter(|word| !word.is_empty()).collect();
        let whole = words.concat();
        let department = code(&whole).or_else(|| code(after_council(&whole)?));
        let is_named = department.is_none() && after_council(&whole).is_some();
        let place = is_named.then(|| of_the_place(&words)).filter(|place| !place.is_empty());
        Self { whole, words, department, place }
    }

    fn is_met_by(&self, ent: &Ent, language: Language) -> bool {
        if let Some(code) = &self.department
            && ent.departments.iter().any(|department| plain(department) == *code)
        {
            return true;
        }
        let hosts = ent.cas.iter().map(|cas| cas.address.as_str()).chain(ent.later.as_deref());
        let mut texts: Vec<String> = hosts.map(|address| plain(&host_of(address))).collect();
        texts.push(plain(&ent.label));
        texts.push(plain(ent.area.say(language)));
        if texts.iter().any(|text| text.contains(&self.whole)) {
            return true;
        }
        let all = texts.concat();
        let has_all = |words: &[String]| words.iter().all(|word| all.contains(word.as_str()));
        (self.words.len() > 1 && has_all(&self.words)) || self.place.as_ref().is_some_and(|place| has_all(place))
    }
}

fn host_of(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or_default().to_owned()
}

/// Its letters and digits, without accents.
fn plain(text: &str) -> String {
    text.to_lowercase().chars().flat_map(without_accent).filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let catalogue = Catalogue::embedded().expect("the catalogue");
        catalogue.search(text, Language::French).into_iter().map(|ent| ent.id.clone()).collect()
    }

    #[test]
    fn the_same_ent_is_found_however_it_is_written() {
        for text in [
            "agora06",
            "agora 06",
            "AGORA-06",
            "Agora06 (CG06)",
            "cg 06",
            "CG06",
            "06",
            "6",
            "alpes maritimes",
            "Alpes-Maritimes",
            "alpes agora",
            "www.agora06.fr",
            "https://www.agora06.fr/cas/login?service=http",
            " agora ",
        ] {
            assert_eq!(found(text).first().map(String::as_str), Some("agora06"), "{text}");
        }
    }

    #[test]
    fn each_ent_is_found_by_the_council_of_its_departments() {
        let catalogue = Catalogue::embedded().expect("the catalogue");
        let departments = catalogue.ents.iter().flat_map(|ent| ent.departments.iter().map(move |code| (ent, code)));
        for (ent, code) in departments {
            for council in ["cg ", "CG", "cd ", "CD-", "conseil général ", "Conseil départemental ", "département "]
            {
                let text = format!("{council}{code}");
                assert!(found(&text).contains(&ent.id), "{} by {text}", ent.id);
            }
        }
        assert_eq!(found("cg77")[0], "colleges77");
        for text in ["conseil général des Alpes-Maritimes", "CG Alpes Maritimes", "département des alpes maritimes"]
        {
            assert_eq!(found(text)[0], "agora06", "{text}");
        }
        for text in ["cg", "cg 99", "conseil général", "cg zzz", "cdi"] {
            assert!(!found(text).contains(&"colleges77".to_owned()), "{text}");
        }
    }

    #[test]
    fn the_manual_configuration_is_never_filtered_away() {
        for text in ["agora", "rien de tel", "zzz"] {
            assert_eq!(found(text).last().map(String::as_str), Some(Catalogue::MANUAL), "{text}");
        }
        assert_eq!(found("rien de tel").len(), 1);
    }

    #[test]
    fn nothing_searched_for_shows_all_in_order() {
        let catalogue = Catalogue::embedded().expect("the catalogue");
        let all: Vec<String> = catalogue.ents.iter().map(|ent| ent.id.clone()).collect();
        for text in ["", "  ", "-"] {
            assert_eq!(found(text), all, "{text:?}");
        }
    }

    #[test]
    fn each_ent_is_found_by_its_name_its_host_and_its_departments() {
        let catalogue = Catalogue::embedded().expect("the catalogue");
        for ent in catalogue.ents.iter().filter(|ent| !ent.is_manual()) {
            let texts = [Some(ent.label.clone()), ent.cas_address().map(str::to_owned)].into_iter().flatten();
            for text in texts.chain(ent.departments.iter().cloned()) {
                assert!(found(&text).contains(&ent.id), "{} by {text}", ent.id);
            }
        }
    }
}
