//! What is left: one list for the window, the summary and the page of HTML.

use crate::case::Case;
use assistant_pronote::document::sheet::{Block, summary};
use assistant_pronote::domain::trial::Trial;
use assistant_pronote::dossier::TrialAnswer;
use assistant_pronote::dossier::left::{Left, Point};
use assistant_pronote::i18n::left as say;
use assistant_pronote::walkthrough::Walkthrough;
use chrono::NaiveDate;

/// A contradiction, an ENT of another département, a private address, a trial that failed.
fn case() -> Case {
    let mut case = Case::reference(80);
    case.dossier.inputs.address = "http://10.0.0.1:80".into();
    case.dossier.inputs.school.uai = "0750001U".into();
    case.all_done();
    case.answer(Trial::DirectLogin, TrialAnswer::Failed { seen: "HTTP Error 503".into() });
    case
}

#[test]
fn the_list_of_what_is_left_is_the_same_on_every_paper() {
    let (case, walkthrough) = (case(), Walkthrough::embedded().unwrap());
    let (settings, texts) = (case.settings(), case.texts());
    let path = walkthrough.path(settings.server.hosting());
    let left = Left::of(&path, &case.dossier, &settings);
    assert!(matches!(left.points[0], Point::Ports(_)), "{:?}", left.points);
    let trials = left.points.iter().filter(|point| matches!(point, Point::Trial { .. })).count();
    assert_eq!((left.points.len(), trials), (5, 4), "{:?}", left.points);
    let codes: Vec<_> = left.to_know.iter().map(|warning| warning.code()).collect();
    assert!(codes.contains(&"adresse_privee") && codes.contains(&"uai_hors_ent"), "{codes:?}");
    assert!(!codes.iter().any(|code| code.starts_with("port_public")), "the contradiction says it: {codes:?}");

    let today = NaiveDate::from_ymd_opt(2014, 8, 27).unwrap();
    let listed = say::listed(&texts, &left, &settings, today);
    let known: Vec<_> = say::to_know(&texts, &left).into_iter().map(|said| said.message).collect();
    let sheet = summary::summary(&case.dossier.shareable(), &settings, &walkthrough, &texts, today);
    let blocks = &sheet.sections[4].blocks;
    let printed = blocks.iter().find_map(|block| match block {
        Block::Entries { entries } => Some(entries.iter().map(|entry| entry.text.clone()).collect::<Vec<_>>()),
        _ => None,
    });
    assert_eq!(printed.as_ref(), Some(&listed));
    let notices = blocks.iter().find_map(|block| match block {
        Block::Notices { notices, .. } => Some(notices.iter().map(|said| said.message.clone()).collect::<Vec<_>>()),
        _ => None,
    });
    let notices = notices.expect("what is to be known");
    assert!(known.iter().all(|known| notices.contains(known)), "{known:?} in {notices:?}");
    let html = crate::html::page(&case);
    for said in listed.iter().chain(&known) {
        assert!(html.contains(said.as_str()), "{said} in the page");
    }
}
