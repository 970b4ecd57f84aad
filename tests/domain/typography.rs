//! Every text of the data and of the sentences, in both languages: no line breaks before a sign, a unit or a number
//! that its noun needs, and one word stands for one thing.

use regex::Regex;

const FRENCH: &str = include_str!("../../locales/fr/assistant-pronote.ftl");
const ENGLISH: &str = include_str!("../../locales/en/assistant-pronote.ftl");
const DATA: [(&str, &str); 4] = [
    ("raccordement-ent.ron", include_str!("../../assets/walkthroughs/raccordement-ent.ron")),
    ("pronote-2014.ron", include_str!("../../assets/walkthroughs/pronote-2014.ron")),
    ("figures.ron", include_str!("../../assets/figures/figures.ron")),
    ("ents.ron", include_str!("../../assets/ents.ron")),
];

/// A text and the place it stands in.
type Text = (String, String);

/// The sentences of a Fluent file, their placeables left as `{}`; what follows a selector's `->` is read line by line.
fn sentences(file: &str, source: &str) -> Vec<Text> {
    let placeable = Regex::new(r"\{[^{}]*\}").unwrap();
    let head = Regex::new(r"^(?:[a-z0-9-]+|    \.[a-z]+) = ?").unwrap();
    let variant = Regex::new(r"^\s+\*?\[[a-z0-9-]+\] ?").unwrap();
    let lines = source.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty());
    // What a sentence quotes of a file, whose signs are not ours.
    let code = Regex::new(r"hors_figure: true|&(?:\{\}|lt);").unwrap();
    let selector = Regex::new(r"\{ ?\$[a-z]+ ->$|^\s*\}").unwrap();
    lines
        .map(|(index, line)| {
            let rest = head.find(line).or_else(|| variant.find(line)).map_or(line, |found| &line[found.end()..]);
            let text = placeable.replace_all(rest, "{}");
            // The end of a selector's head, or its closing brace.
            (format!("{file}:{}", index + 1), code.replace_all(&selector.replace_all(&text, "{}"), "").into_owned())
        })
        .collect()
}

/// The texts of a data file in one language, labels without their stars.
fn of_data(language: &str) -> Vec<Text> {
    let text = Regex::new(&format!(r#"\b{language}: "((?:[^"\\]|\\.)*)""#)).unwrap();
    let placeable = Regex::new(r"\{[a-z_0-9]+\}").unwrap();
    let mut texts = Vec::new();
    for (file, source) in DATA {
        for (index, line) in source.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            for found in text.captures_iter(line) {
                let said = found[1].replace("**", "").replace("\\\\", "\\");
                texts.push((format!("{file}:{}", index + 1), placeable.replace_all(&said, "{}").into_owned()));
            }
        }
    }
    assert!(texts.len() > 500, "{} texts", texts.len());
    texts
}

fn french() -> Vec<Text> {
    let mut texts = of_data("fr");
    texts.extend(sentences("fr", FRENCH));
    texts
}

fn english() -> Vec<Text> {
    let mut texts = of_data("en");
    texts.extend(sentences("en", ENGLISH));
    texts
}

/// The texts in which something forbidden is found, with what it is.
fn faults(texts: Vec<Text>, bad: &Regex) -> Vec<String> {
    let wrong = texts.iter().filter_map(|(at, text)| Some(format!("{at}: {:?} in {text}", bad.find(text)?.as_str())));
    wrong.collect()
}

/// What French typography forbids.
fn french_faults() -> Regex {
    Regex::new(concat!(
        "[\u{202f}\u{2009}]",                                      // the project's no-break space is U+00A0
        "|[A-Za-zéèêàç]'|\\.\\.\\.",                               // straight apostrophe, three dots
        "| [;:!?»]|« |«[^\u{a0}]|[^\u{a0}]»",                      // a sign that a line may leave alone
        "|[^\u{a0}\\s\"“«(/+<>&=][;!?](?:\\s|$)",                  // no space at all before a sign
        "|[^\u{a0}\\s\"A-Z}/p]:(?: [^\"]|$)", // the same for a colon, but for a drive's, a key's and http:
        "|[\\d}] (?:Mo|Ko|Kio|Mio|min|s|h|ms|pt|%)(?:[^\\w’-]|$)", // a unit alone on its line
        "|\\bh [\\d{]",                       // the minutes of a time
        "|\\S  \\S",
    ))
    .unwrap()
}

/// A noun and its number, or a name and its version, that a line's end may part: « étape 14 », « Windows XP ». A path is
/// typed as it is: « D:\PRONOTE 2014 » keeps its ordinary space.
fn parted_numbers() -> Regex {
    const NOUNS: &str = concat!(
        "[ÉéEe]tapes?|[Ff]iches?|[Pp]ages?|[Ll]ignes?|[Cc]olonnes?|[Cc]hoix|[Pp]orts?|[Ff]igures?|[Rr]epères?|[Nn]uméros?",
        "|[Ff]ormat|[Vv]ersion|[Ee]rreur|[Pp]osition|[Cc]aractère|[Ss]tatut|[Pp]oints?",
        "|[Ss]teps?|[Ss]heets?|[Ll]ines?|[Cc]olumns?|[Cc]hoice|[Cc]allouts?|[Nn]umbers?|[Ee]rror|[Cc]haracter|[Ss]tatus",
    );
    const NAMES: &str = r"PRONOTE(?:\.net)?|EDT|Serveur|Client|Windows|CAS|SAML|TLS|HTTP|OFL|Apache|v";
    Regex::new(&format!(
        concat!(
            r"(?:^|[^\w\\-])(?:(?:{nouns}|PRONOTE|HTTP) (?:\d|\{{\}}|XP\b)|(?:{names}) (?:\d|XP\b|Vista\b)",
            r"|(?:{nouns})\x{{a0}}(?:\d+|\{{\}}) (?:sur|of|et|and|à|to|ou|or) [\d{{])",
        ),
        nouns = NOUNS,
        names = NAMES
    ))
    .unwrap()
}

/// What English typography forbids, outside the labels of PRONOTE, which stay French.
fn english_faults() -> Regex {
    Regex::new("[\u{202f}«»]|[A-Za-z]'|\\.\\.\\.| [;:!?](?: |$)|\u{a0}[;:!?]|“[^”]*$|\\S  \\S").unwrap()
}

#[test]
fn no_french_line_breaks_before_a_sign_or_a_unit() {
    let bad = french_faults();
    assert_eq!(faults(french(), &bad), Vec::<String>::new());
    for wrong in [
        "l'an",
        "fin ; suite",
        "fin; suite",
        "« mot »",
        "ici : là",
        "ici: là",
        "etc...",
        "vraiment ?",
        "30 s",
        "{} Mo",
        "De 1 h à 2",
        "1\u{a0}h 30",
        "{}\u{a0}h {}",
        "84 min restantes",
        "100 %",
        "fin\u{202f}; suite",
    ] {
        assert!(bad.is_match(wrong), "{wrong}");
    }
    for right in
        ["1\u{a0}h\u{a0}30", "sur le lecteur D:, puis", "http://a.fr:80/?login=true", "«\u{a0}mot\u{a0}»", "L’an"]
    {
        assert!(!bad.is_match(right), "{right}: {:?}", bad.find(right));
    }
}

#[test]
fn english_is_set_in_its_own_way() {
    let bad = english_faults();
    assert_eq!(faults(english(), &bad), Vec::<String>::new());
    for wrong in ["the ENT's", "« mot »", "so : there", "etc...", "so\u{a0}: there", "an “open quotation"] {
        assert!(bad.is_match(wrong), "{wrong}");
    }
}

#[test]
fn no_line_parts_a_noun_from_its_number() {
    let bad = parted_numbers();
    assert_eq!(faults(french(), &bad), Vec::<String>::new());
    assert_eq!(faults(english(), &bad), Vec::<String>::new());
    for wrong in [
        "à l’étape 14",
        "Étape {} sur\u{a0}{}",
        "Étape\u{a0}{} sur {}",
        "(fiche 34)",
        "sous Windows XP",
        "PRONOTE.net 2014",
        "at step {}",
        "steps\u{a0}19 and 21",
        "port 80",
        "SAML 1.1",
    ] {
        assert!(bad.is_match(wrong), "{wrong}");
    }
    for right in [
        "à l’étape\u{a0}14",
        "Étape\u{a0}{} sur\u{a0}{}",
        r"par exemple D:\PRONOTE 2014",
        "une étape et 3 points",
        "--port 80",
        "PRONOTE.net écoute",
    ] {
        assert!(!bad.is_match(right), "{right}: {:?}", bad.find(right));
    }
}

/// Words that had two or three names for one thing.
#[test]
fn one_word_stands_for_one_thing() {
    for (texts, words) in [
        (
            french(),
            concat!(
                r"\bopérateurs?\b|\bcapitales?\b|(?:service|responsable|gestionnaire) du réseau|\bécartée",
                r"|[Ff]iche récapitulative|fiche PDF|[Tt]icket eCare|verdicts? (?:faux|indécis)|[Dd]éposez|[Cc]ollez",
            ),
        ),
        (
            english(),
            concat!(
                r"\boperators?\b|\b[Cc]apitals\b|[Tt]o mend|[Nn]etwork (?:team|service|manager)|\{\} left out\.$",
                r"|[Ss]ummary sheet|PDF sheet|traineeship|sends to (?:the ENT|another)|port too many|\bbases?\b|eCare ticket",
            ),
        ),
    ] {
        let bad = Regex::new(words).unwrap();
        // What PRONOTE shows is quoted as it is.
        let own =
            |text: &str| text.replace("Initialiser la base avec les données d’EDT", "").replace("Nouvelle base", "");
        let texts = texts.into_iter().map(|(at, text)| (at, own(&text))).collect();
        assert_eq!(faults(texts, &bad), Vec::<String>::new());
    }
}

/// The shape of a Fluent file that [`sentences`] counts on.
#[test]
fn both_languages_have_the_same_sentences_in_the_same_order() {
    let keys = |source: &str| -> Vec<String> {
        let key = Regex::new(r"(?m)^([a-z0-9-]+|    \.[a-z]+) =").unwrap();
        key.captures_iter(source).map(|found| found[1].to_owned()).collect()
    };
    let (french, english) = (keys(FRENCH), keys(ENGLISH));
    assert!(french.len() > 1000);
    for (one, other) in french.iter().zip(&english) {
        assert_eq!(one, other);
    }
    assert_eq!(french.len(), english.len());
}
