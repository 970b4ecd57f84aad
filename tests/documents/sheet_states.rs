//! The summary in every state that a dossier comes to: nothing done, all done, done with other values, with long notes.

use crate::case::Case;
use crate::pdf::PdfText;
use assistant_pronote::domain::trial::Trial;
use assistant_pronote::dossier::TrialAnswer;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Walkthrough;

/// Everything done and tried.
fn finished() -> Case {
    let mut case = Case::reference(8036);
    case.all_done();
    for trial in Trial::ALL {
        case.answer(trial, TrialAnswer::Succeeded);
    }
    case
}

/// Then the public address changed.
fn stale() -> Case {
    let mut case = finished();
    case.dossier.inputs.address = "http://pronote.clg-la-bourgade.ac-nice.fr:8036".into();
    case
}

/// Every step has a note, some of them longer than a page.
fn noted(mut case: Case) -> Case {
    let long = "écrit pendant le rendez-vous avec la DANE, avec un motdontlalongueurdépasselalargeurdelacolonne ";
    let walkthrough = Walkthrough::embedded().unwrap();
    for (rank, step) in walkthrough.steps().iter().enumerate() {
        case.note(step.id.as_str(), &long.repeat(1 + rank % 5));
    }
    case.note("relever-reglages-2013", &long.repeat(90));
    case.note("publication", &"ligne\n".repeat(120));
    case
}

/// Each title of a step begins with two of its words on one line: no column is as narrow as a word.
fn assert_reads_well(case: &Case, language: Language, most: usize) {
    let text = PdfText::of(case.in_language(language).pdf());
    assert!(text.pages().len() <= most, "{} pages: {}", text.pages().len(), text.spaced());
    text.assert_inside_margins();
    text.assert_no_overlap();
    let lines: Vec<_> = text.lines().map(|line| line.replace('\u{a0}', " ")).collect();
    for step in Walkthrough::embedded().unwrap().path(case.settings().server.hosting()).steps() {
        let title = format!("{}. {}", step.step.number, step.step.title.say(language)).replace('\u{a0}', " ");
        let beginning = title.split(' ').take(3).collect::<Vec<_>>().join(" ");
        assert!(lines.iter().any(|line| line.contains(&beginning)), "« {beginning} » in {lines:#?}");
    }
}

#[test]
fn the_sheet_reads_well_in_every_state() {
    for language in Language::ALL {
        assert_reads_well(&Case::reference(8036), language, 2);
        let mut done = Case::reference(8036);
        done.all_done();
        assert_reads_well(&done, language, 2);
        assert_reads_well(&finished(), language, 2);
        assert_reads_well(&stale(), language, 3);
        assert_reads_well(&noted(finished()), language, 12);
        assert_reads_well(&noted(stale()), language, 12);
    }
}

#[test]
fn a_trial_that_failed_is_on_the_sheet_and_the_tick_of_its_step_does_not_hide_it() {
    let mut case = Case::reference(8036);
    case.all_done();
    case.answer(Trial::DirectLogin, TrialAnswer::Failed { seen: "HTTP Error 503".into() });
    case.answer(Trial::Teacher, TrialAnswer::Succeeded);
    case.answer(Trial::Staff, TrialAnswer::NotYet);
    let said = PdfText::of(case.pdf()).spaced();
    for words in [
        "Connexion directe à PRONOTE.net : échoué, d’après nous, le 26 août 2014. Vu : « HTTP Error 503 ».",
        "Échoué le 26 août 2014",
        "Réussi le 26 août 2014",
        "Aucun résultat noté",
        "1 essai sans réussite notée",
        "2 essais sans réussite notée",
    ] {
        assert!(said.contains(words), "« {words} » in {said}");
    }
    let stale = PdfText::of(stale().pdf()).spaced();
    for words in
        ["Connexion directe à PRONOTE.net : à refaire", "À refaire", "À revoir", "étapes à revoir, car une valeur"]
    {
        assert!(stale.contains(words), "« {words} » in {stale}");
    }
}

/// Ports that contradict one another would make both papers wrong: they stand on top of the first page.
#[test]
fn an_open_contradiction_of_ports_stands_on_top_of_the_first_page() {
    let said = "À trancher : port 80 ou 8036";
    let case = Case::reference(80);
    for (pdf, first_part) in [(case.pdf(), "Serveur et base"), (case.request_pdf(), "Ce qui est demandé")] {
        let first = PdfText::of(pdf).pages()[0].replace(['\n', '\u{a0}'], " ");
        let (notice, part) = (first.find(said), first.find(first_part));
        assert!(notice.is_some() && notice < part, "{first}");
    }
    assert!(!PdfText::of(Case::reference(8036).pdf()).spaced().contains("À trancher"));
}

/// With trials to make again the request is longer than a page: its forms then stay together.
#[test]
fn the_forms_of_a_request_are_never_cut_from_each_other() {
    let mut case = finished();
    case.answer(Trial::Teacher, TrialAnswer::Failed { seen: "une page blanche, ".repeat(20) });
    case.dossier.inputs.address = "http://pronote.clg-la-bourgade.ac-nice.fr:80".into();
    let text = PdfText::of(case.request_pdf());
    text.assert_inside_margins();
    let pages = text.pages();
    let of = |said: &str| pages.iter().position(|page| page.contains(said)).expect("the form");
    assert_eq!(pages.len(), 2);
    let forms = ["Formes d’enregistrement", "Motif Ant", "Expression régulière", "RegexRegisteredService"].map(of);
    assert_eq!(forms, [1; 4]);
}
