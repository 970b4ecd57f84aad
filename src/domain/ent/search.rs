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
    /// The department's code, when the text is one.
    department: Option<String>,
}

impl Wanted {
    fn of(text: &str) -> Self {
        // Of an address, the host is enough.
        let text = text.split_once("://").map_or(text, |(_, rest)| rest.split(['/', ':', '?']).next().unwrap_or(rest));
        let words: Vec<String> =
            text.split(|c: char| !c.is_alphanumeric()).map(plain).filter(|word| !word.is_empty()).collect();
        let whole = words.concat();
        let is_code = whole.len() <= 3 && whole.starts_with(|first: char| first.is_ascii_digit());
        let department = is_code.then(|| format!("{whole:0>2}"));
        Self { whole, words, department }
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
        self.words.len() > 1 && self.words.iter().all(|word| all.contains(word.as_str()))
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
