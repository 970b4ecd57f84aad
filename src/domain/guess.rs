//! Good guesses from what is already typed: offered, never imposed.

use super::address::PublicUrl;
use super::inputs::{Field, Hosting, Inputs, Protocol};
use super::port::Port;
use super::uai::Uai;
use super::without_accent;

/// Words before a name that an address and a base leave out.
const ARTICLES: [&str; 7] = ["le", "la", "les", "l", "du", "de", "des"];
/// Words that say what the school is.
const KINDS: [&str; 5] = ["college", "clg", "collège", "lycee", "lycée"];
/// Where the server's programs usually go, by the guide.
const FOLDER: &str = r"D:\PRONOTE 2014";
/// The two ports the guide speaks of.
const PORTS: [&str; 2] = ["8036", "80"];

/// The académies of 2014 by department code, as their Internet domain is written.
const ACADEMIES: [(&str, &[&str]); 30] = [
    ("ac-aix-marseille", &["04", "05", "13", "84"]),
    ("ac-amiens", &["02", "60", "80"]),
    ("ac-besancon", &["25", "39", "70", "90"]),
    ("ac-bordeaux", &["24", "33", "40", "47", "64"]),
    ("ac-caen", &["14", "50", "61"]),
    ("ac-clermont", &["03", "15", "43", "63"]),
    ("ac-corse", &["2A", "2B"]),
    ("ac-creteil", &["77", "93", "94"]),
    ("ac-dijon", &["21", "58", "71", "89"]),
    ("ac-grenoble", &["07", "26", "38", "73", "74"]),
    ("ac-guadeloupe", &["971"]),
    ("ac-guyane", &["973"]),
    ("ac-lille", &["59", "62"]),
    ("ac-limoges", &["19", "23", "87"]),
    ("ac-lyon", &["01", "42", "69"]),
    ("ac-martinique", &["972"]),
    ("ac-montpellier", &["11", "30", "34", "48", "66"]),
    ("ac-nancy-metz", &["54", "55", "57", "88"]),
    ("ac-nantes", &["44", "49", "53", "72", "85"]),
    ("ac-nice", &["06", "83"]),
    ("ac-orleans-tours", &["18", "28", "36", "37", "41", "45"]),
    ("ac-paris", &["75"]),
    ("ac-poitiers", &["16", "17", "79", "86"]),
    ("ac-reims", &["08", "10", "51", "52"]),
    ("ac-rennes", &["22", "29", "35", "56"]),
    ("ac-reunion", &["974"]),
    ("ac-rouen", &["27", "76"]),
    ("ac-strasbourg", &["67", "68"]),
    ("ac-toulouse", &["09", "12", "31", "32", "46", "65", "81", "82"]),
    ("ac-versailles", &["78", "91", "92", "95"]),
];

/// What may be meant by an input; empty when nothing is known, or when what is typed says otherwise.
pub fn guesses(field: Field, inputs: &Inputs) -> Vec<String> {
    match field {
        Field::Address if inputs.school.hosting == Hosting::OwnServer => addresses(inputs),
        Field::ListeningPort => ports(inputs),
        Field::InstallFolder => vec![FOLDER.to_owned()],
        Field::Base => base(&inputs.school.name).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The domain of the académie a UAI belongs to.
pub fn academy_domain(uai: &Uai) -> Option<&'static str> {
    let department = uai.department()?;
    ACADEMIES.iter().find(|(_, departments)| departments.contains(&department.as_str())).map(|(domain, _)| *domain)
}

/// With what is typed already, nothing but its port is guessed: a name is never held against another.
fn addresses(inputs: &Inputs) -> Vec<String> {
    if !inputs.address.trim().is_empty() {
        return with_port(inputs);
    }
    let words = words(&inputs.school.name);
    let Some(academy) = Uai::parse(&inputs.school.uai).ok().as_ref().and_then(academy_domain) else {
        return Vec::new();
    };
    if words.is_empty() {
        return Vec::new();
    }
    let name = words.join("-");
    ports(inputs).iter().map(|port| format!("http://notes.clg-{name}.{academy}.fr:{port}")).collect()
}

/// The address as it is typed, with the port noted in 2013 and with its own. The port of listening, which is typed below
/// it, offers nothing here: what is offered would change the place of the field in hand.
fn with_port(inputs: &Inputs) -> Vec<String> {
    let Ok((url, _)) = PublicUrl::parse(&inputs.address) else { return Vec::new() };
    let address = url.address();
    // With https a port is seldom written.
    if address.protocol() == Protocol::Https || address.host().is_bare_name() {
        return Vec::new();
    }
    let known = |typed: &str| Port::parse(typed).ok();
    let (noted, listening) = (known(&inputs.server.port_2013), known(&inputs.server.listening_port));
    let own = address.effective_port();
    let is_told = address.port().is_none() || [noted, listening].contains(&Some(own));
    // Its own alone is no offer against a port that contradicts it.
    if !is_told || noted.is_none() && listening.is_some_and(|port| port != own) {
        return Vec::new();
    }
    let ports = noted.into_iter().chain((noted != Some(own)).then_some(own));
    let text = |port| format!("{}://{}:{port}{}", address.protocol().scheme(), address.host(), address.path());
    ports.map(text).collect()
}

fn ports(inputs: &Inputs) -> Vec<String> {
    let noted = Port::parse(&inputs.server.port_2013).ok().map(|port| port.to_string());
    let usual = PORTS.iter().map(|port| (*port).to_owned()).filter(|port| Some(port) != noted.as_ref());
    noted.iter().cloned().chain(usual).collect()
}

fn base(name: &str) -> Option<String> {
    let words = words(name);
    let kept = words.iter().position(|word| !ARTICLES.contains(&word.as_str()))?;
    Some(format!("base_{}_2014.not", words[kept..].join("_")))
}

/// The words of a school's name, without accents, its kind left out.
fn words(name: &str) -> Vec<String> {
    let plain: String = name.to_lowercase().chars().flat_map(without_accent).collect();
    plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty() && !KINDS.contains(word))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Inputs {
        let mut inputs = Inputs::default();
        inputs.school.name = name.into();
        inputs.school.uai = "0069999L".into();
        inputs
    }

    #[test]
    fn the_guides_case_is_guessed() {
        let inputs = named("Collège La Bourgade");
        assert_eq!(guesses(Field::Address, &inputs)[0], "http://notes.clg-la-bourgade.ac-nice.fr:8036");
        assert_eq!(guesses(Field::Base, &inputs), ["base_bourgade_2014.not"]);
        assert_eq!(guesses(Field::InstallFolder, &inputs), [r"D:\PRONOTE 2014"]);
        assert_eq!(guesses(Field::ListeningPort, &inputs), ["8036", "80"]);
    }

    #[test]
    fn the_port_noted_in_2013_comes_first() {
        let mut inputs = named("L’Éganaude");
        inputs.server.port_2013 = "80".into();
        assert_eq!(guesses(Field::ListeningPort, &inputs), ["80", "8036"]);
        assert_eq!(guesses(Field::Base, &inputs), ["base_eganaude_2014.not"]);
        assert_eq!(guesses(Field::Address, &inputs)[0], "http://notes.clg-l-eganaude.ac-nice.fr:80");
    }

    #[test]
    fn an_address_that_is_typed_keeps_its_name_and_is_offered_the_ports_that_were_noted() {
        let mut inputs = named("Collège Jean Giono");
        inputs.address = "notes.clg-giono.ac-nice.fr".into();
        assert_eq!(guesses(Field::Address, &inputs), ["http://notes.clg-giono.ac-nice.fr:80"]);
        inputs.server.port_2013 = "8036".into();
        let both = ["http://notes.clg-giono.ac-nice.fr:8036", "http://notes.clg-giono.ac-nice.fr:80"];
        assert_eq!(guesses(Field::Address, &inputs), both);
        // Once taken, it stays where it was, and no other name comes.
        inputs.address = both[0].into();
        assert_eq!(guesses(Field::Address, &inputs), [both[0]]);
        for typed in ["http://notes.clg-giono.ac-nice.fr:8080", "notes", "http://", "une adresse"] {
            inputs.address = typed.into();
            assert_eq!(guesses(Field::Address, &inputs), Vec::<String>::new(), "{typed}");
        }
    }

    #[test]
    fn nothing_is_guessed_from_nothing_nor_for_a_host() {
        assert_eq!(guesses(Field::Base, &named("  ")), Vec::<String>::new());
        assert_eq!(guesses(Field::Base, &named("Collège")), Vec::<String>::new());
        let mut inputs = named("La Bourgade");
        inputs.school.uai = "0069999".into();
        assert_eq!(guesses(Field::Address, &inputs), Vec::<String>::new());
        let mut hosted = named("La Bourgade");
        hosted.school.hosting = Hosting::Publisher;
        assert_eq!(guesses(Field::Address, &hosted), Vec::<String>::new());
    }

    #[test]
    fn each_department_has_one_academy() {
        let mut all: Vec<_> = ACADEMIES.iter().flat_map(|(_, departments)| departments.iter()).collect();
        let count = all.len();
        assert_eq!(count, 96 + 4, "métropole, and four overseas");
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn every_guess_is_accepted_by_its_own_field() {
        use crate::domain::server::{BaseFile, InstallFolder};
        for name in ["Collège La Bourgade", "L’Éganaude", "Saint-Exupéry", "d’Œuvre 2"] {
            let inputs = named(name);
            for address in guesses(Field::Address, &inputs) {
                assert!(PublicUrl::parse(&address).is_ok_and(|(_, notes)| notes.is_empty()), "{address}");
            }
            let folder = InstallFolder::parse(&guesses(Field::InstallFolder, &inputs)[0]).expect("folder");
            for base in guesses(Field::Base, &inputs) {
                assert!(BaseFile::parse(&base, Some(&folder)).is_ok(), "{base}");
            }
        }
    }
}
