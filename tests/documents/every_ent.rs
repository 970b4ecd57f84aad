//! Every paper for every row of the list « Mon ENT », whoever runs the server: nothing of another ENT, no empty name.

use crate::case::Case;
use assistant_pronote::document::note::{self, Audience};
use assistant_pronote::document::sheet::summary;
use assistant_pronote::domain::ent::{Catalogue, Ent};
use assistant_pronote::domain::inputs::Hosting;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Walkthrough;
use chrono::NaiveDate;
use regex::Regex;

/// Words of Agora06 and its academy.
const LOCAL: [&str; 8] = ["iTop", "eCare", "Applications scolaires", "H:", "LaCie", "moulinette", "Agora06", "Nice"];

/// What leaves the school, and what stays in it.
struct Papers {
    sent: Vec<String>,
    kept: String,
}

fn papers(ent: &Ent, hosting: Hosting, language: Language) -> Papers {
    let mut case = Case::reference(8036).in_language(language);
    case.dossier.inputs.ent.id.clone_from(&ent.id);
    case.dossier.inputs.school.hosting = hosting;
    if hosting == Hosting::Publisher {
        case.dossier.inputs.address.clear();
    }
    let (settings, i18n, day) = (case.settings(), case.texts(), NaiveDate::from_ymd_opt(2014, 8, 25).unwrap());
    let request = case.request();
    let page = serde_json::to_string(&request.page(&settings, &i18n, day)).unwrap();
    let notes = Audience::ALL.map(|audience| note::text(&settings, &case.dossier.local, audience, &i18n));
    let kept = summary::summary(&case.dossier, &settings, &Walkthrough::embedded().unwrap(), &i18n, day);
    let sent = notes.into_iter().chain([request.text(&i18n), page]).collect();
    Papers { sent, kept: serde_json::to_string(&kept).unwrap() }
}

#[test]
fn every_paper_reads_well_for_every_ent() {
    let catalogue = Catalogue::embedded().unwrap();
    // A name that is missing or said twice, a value that was not filled in.
    let hole = Regex::new("ENT ENT|[«“(][\u{a0} ]?[»”)]|\\{[ $]|: \\.|  ,|, ,|d[eu] \\.|\u{a0}: \u{a0}").unwrap();
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
