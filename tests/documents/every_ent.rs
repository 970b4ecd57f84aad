//! Every paper for every row of the list « Mon ENT », whoever runs the server: nothing of another ENT, no empty name.

use crate::case::Case;
use assistant_pronote::document::annex::{Annex, AnnexRequest, AnnexSteps, Content, Sources};
use assistant_pronote::document::engine::Engine;
use assistant_pronote::document::note::{self, Audience};
use assistant_pronote::document::sheet::summary;
use assistant_pronote::document::{figure, html};
use assistant_pronote::domain::ent::{Catalogue, Ent};
use assistant_pronote::domain::inputs::Hosting;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Walkthrough;
use assistant_pronote::walkthrough::figure_catalogue::FigureCatalogue;
use chrono::{DateTime, NaiveDate};
use regex::Regex;
use std::path::Path;

/// Words of Agora06 and its academy.
const LOCAL: [&str; 8] = ["iTop", "eCare", "Applications scolaires", "H:", "LaCie", "moulinette", "Agora06", "Nice"];

/// How the instructions say that a word is not everybody's.
const EXAMPLE: [&str; 5] = ["académie de Nice", "Académie de Nice", "par exemple", "for instance", "ac-nice.fr"];

/// What leaves the school, and what stays in it.
struct Papers {
    sent: Vec<String>,
    kept: String,
}

/// A dossier of that ENT.
fn case_of(ent: &Ent, hosting: Hosting, language: Language) -> Case {
    let mut case = Case::reference(8036).in_language(language);
    case.dossier.inputs.ent.id.clone_from(&ent.id);
    case.dossier.inputs.school.hosting = hosting;
    if hosting == Hosting::Publisher {
        case.dossier.inputs.address.clear();
    }
    case
}

/// A name that is missing or said twice, a value that was not filled in.
fn hole() -> Regex {
    Regex::new("ENT ENT|[«“(][\u{a0} ]?[»”)]|\\{[ $]|: \\.|  ,|, ,|d[eu] \\.|\u{a0}: \u{a0}").unwrap()
}

fn papers(ent: &Ent, hosting: Hosting, language: Language) -> Papers {
    let case = case_of(ent, hosting, language);
    let (settings, i18n, day) = (case.settings(), case.texts(), NaiveDate::from_ymd_opt(2014, 8, 25).unwrap());
    let request = case.request();
    let page = serde_json::to_string(&request.page(&settings, &i18n, day)).unwrap();
    let notes = Audience::ALL.map(|audience| note::text(&settings, &case.dossier.shareable(), audience, &i18n));
    let kept = summary::summary(&case.dossier.shareable(), &settings, &Walkthrough::embedded().unwrap(), &i18n, day);
    let sent = notes.into_iter().chain([request.text(&i18n), page]).collect();
    Papers { sent, kept: serde_json::to_string(&kept).unwrap() }
}

#[test]
fn every_paper_reads_well_for_every_ent() {
    let catalogue = Catalogue::embedded().unwrap();
    let hole = hole();
    for ent in &catalogue.ents {
        for hosting in [Hosting::OwnServer, Hosting::Publisher] {
            for language in Language::ALL {
                let Papers { sent, kept } = papers(ent, hosting, language);
                for paper in sent.iter().chain([&kept]) {
                    assert!(!hole.is_match(paper), "{}: {:?} in {paper}", ent.id, hole.find(paper).unwrap().as_str());
                }
                for paper in &sent {
                    assert!(!paper.contains(Catalogue::MANUAL_LABEL), "{}: {paper}", ent.id);
                    let others = catalogue.ents.iter().filter(|other| other.id != ent.id);
                    let foreign = others.map(|other| other.label.as_str()).filter(|label| !ent.label.contains(label));
                    for word in foreign.chain(LOCAL.into_iter().filter(|_| ent.id != "agora06")) {
                        assert!(!paper.contains(word), "{}: {word} in {paper}", ent.id);
                    }
                }
                // In the school, it is what PRONOTE.net's list has, and nothing else.
                let manual = kept.matches(Catalogue::MANUAL_LABEL).count();
                assert_eq!(manual, usize::from(ent.is_manual()), "{}: {kept}", ent.id);
            }
        }
    }
}

/// The instructions, as the annex prints them and as `guide.html` has them, of each procedure and in each language.
#[test]
fn the_instructions_read_well_for_every_ent() {
    let (catalogue, figures) = (Catalogue::embedded().unwrap(), FigureCatalogue::embedded().unwrap());
    let engine = Engine::new(&[figure::SOURCES]).unwrap();
    let now = DateTime::parse_from_rfc3339("2014-08-25T14:30:00+02:00").unwrap();
    let (hole, tag) = (hole(), Regex::new("(?s)<style>.*?</style>|<svg.*?</svg>|<[^>]*>").unwrap());
    let mut read = 0;
    for walkthrough in &Walkthrough::all_embedded().unwrap() {
        for (rank, ent) in catalogue.ents.iter().enumerate() {
            for (language, hosting) in
                Language::ALL.into_iter().flat_map(|l| [Hosting::OwnServer, Hosting::Publisher].map(|h| (l, h)))
            {
                let case = case_of(ent, hosting, language);
                let (dossier, settings, i18n) = (&case.dossier.shareable(), &case.settings(), &case.texts());
                let folder = Path::new("");
                let from =
                    Sources { dossier, folder, settings, walkthrough, catalogue: &catalogue, figures: &figures, i18n };
                let wanted = AnnexRequest { steps: AnnexSteps::All, content: Content::Both };
                let annex = Annex::gather(&wanted, from).unwrap();
                let mut papers = vec![serde_json::to_string(&annex.section()).unwrap()];
                // Its drawings take their time: each ENT has both languages and both hostings, not each pair of them.
                if (rank + usize::from(hosting == Hosting::Publisher)) % 2 == usize::from(language == Language::French)
                {
                    let page = html::page(&engine, from, now).unwrap();
                    papers.push(tag.replace_all(&page, "\n").replace("&amp;", "&"));
                }
                for paper in papers {
                    read += 1;
                    let found = hole.find(&paper).map(|found| found.as_str().to_owned());
                    assert_eq!(found, None, "{} in {} ({language:?}): {paper}", ent.id, walkthrough.id());
                    // The guide's own words are given as an example, in the same sentence as whose they are.
                    let local = LOCAL.into_iter().filter(|_| ent.id != "agora06");
                    for line in paper.split(['"', '\n']) {
                        let is_example = EXAMPLE.iter().any(|words| line.contains(words));
                        let foreign = local.clone().find(|word| line.contains(word) && line.trim() != *word);
                        assert!(is_example || foreign.is_none(), "{}: {foreign:?} ({language:?}): {line}", ent.id);
                    }
                }
            }
        }
    }
    assert_eq!(read, 2 * catalogue.ents.len() * 6);
}

/// The page of values says what is known of the ENT: its note, its source, the address that comes after.
#[test]
fn the_summary_says_what_is_known_of_the_ent_and_where_it_was_read() {
    let catalogue = Catalogue::embedded().unwrap();
    for ent in catalogue.ents.iter().filter(|ent| !ent.is_manual()) {
        let Papers { kept, .. } = papers(ent, Hosting::OwnServer, Language::French);
        let said = ent.note.iter().map(|note| note.fr.as_str()).chain(ent.later.as_deref());
        let sourced = !ent.cas.is_empty() || ent.note.is_some();
        for said in said.chain(sourced.then_some(ent.source.fr.as_str())) {
            assert!(kept.contains(&said.replace('"', "\\\"")), "{}: {said} in {kept}", ent.id);
        }
    }
}

/// Of two addresses that are only probable, none is printed as the one to type.
#[test]
fn two_candidates_are_asked_about_and_none_is_chosen() {
    let catalogue = Catalogue::embedded().unwrap();
    let ent = catalogue.find("elycee-ra").unwrap();
    let Papers { sent, kept } = papers(ent, Hosting::OwnServer, Language::French);
    for address in &ent.cas {
        assert!(kept.contains(&address.address) && !kept.contains(&format!("{}/login", address.address)), "{kept}");
        assert!(sent.iter().all(|paper| !paper.contains(&address.address)), "{sent:?}");
    }
    assert!(sent.iter().any(|paper| paper.contains("Quelle est l’URL de votre serveur CAS")), "{sent:?}");
}
