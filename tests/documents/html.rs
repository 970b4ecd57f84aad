//! The guide in one page, as a browser and a screen reader get it.

use crate::case::Case;
use assistant_pronote::document::annex::Sources;
use assistant_pronote::document::engine::Engine;
use assistant_pronote::document::sheet::summary;
use assistant_pronote::document::steps::Told;
use assistant_pronote::document::{figure, html};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::{EntInputs, Hosting, PortDecision};
use assistant_pronote::domain::setting_key::SettingKey;
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::domain::trial::Trial;
use assistant_pronote::dossier::progress::WayPast;
use assistant_pronote::dossier::{TrialAnswer, TrialRecord};
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Walkthrough;
use assistant_pronote::walkthrough::figure_catalogue::FigureCatalogue;
use chrono::DateTime;
use roxmltree::{Document, Node};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(&[figure::SOURCES]).unwrap());

/// The page of the 25th of August 2014.
pub fn page(case: &Case) -> String {
    let now = DateTime::parse_from_rfc3339("2014-08-25T14:30:00+02:00").unwrap();
    let (walkthrough, catalogue) = (Walkthrough::embedded().unwrap(), Catalogue::embedded().unwrap());
    let (figures, settings, i18n) = (FigureCatalogue::embedded().unwrap(), case.settings(), case.texts());
    let from = Sources {
        dossier: &case.dossier.shareable(),
        folder: Path::new(""),
        settings: &settings,
        walkthrough: &walkthrough,
        catalogue: &catalogue,
        figures: &figures,
        i18n: &i18n,
    };
    html::page(&ENGINE, from, now).unwrap()
}

/// The page as XML: each element that HTML leaves open is closed. What does not nest is refused here.
fn as_xml(page: &str) -> String {
    let void = regex::Regex::new(r"<(meta|br|wbr|img)([^>]*)>").unwrap();
    let body = page.strip_prefix("<!DOCTYPE html>").expect("a page of HTML");
    void.replace_all(body, "<$1$2/>").into_owned()
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

fn elements<'a>(document: &'a Document<'_>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.has_tag_name(name))
}

fn cases() -> Vec<Case> {
    let mut hosted = Case::reference(80);
    hosted.dossier.inputs.school.hosting = Hosting::Publisher;
    hosted.dossier.inputs.address = "https://0069999l.index-education.net/pronote".into();
    let mut unknown = Case::reference(8036);
    unknown.dossier.inputs.ent = EntInputs { id: "manuelle".into(), ..EntInputs::default() };
    let mut hostile = Case::reference(8036);
    hostile.dossier.inputs.school.name = r#"</title><script>alert(1)</script>&lt; "é'"#.into();
    hostile.note("relever-reglages-2013", "<img src=http://ailleurs.fr onerror=x>");
    let cases = [Case::reference(80), hosted, unknown, hostile];
    cases.iter().flat_map(|case| Language::ALL.map(|language| case.in_language(language))).collect()
}

#[test]
fn every_page_nests_leads_only_to_itself_and_runs_nothing() {
    for case in cases() {
        let xml = as_xml(&page(&case));
        let document = Document::parse(&xml).unwrap();
        let ids: Vec<_> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "an identifier stands twice: {ids:?}");
        for link in elements(&document, "a") {
            let target = link.attribute("href").and_then(|href| href.strip_prefix('#')).expect("a link of the page");
            assert!(ids.contains(&target), "nothing is at {target}");
        }
        for image in elements(&document, "img") {
            assert!(image.attribute("src").unwrap().starts_with("data:image/svg+xml;base64,"));
            assert!(!image.attribute("alt").unwrap().is_empty());
        }
        for node in document.descendants().filter(Node::is_element) {
            assert!(!["script", "iframe", "object", "form", "link"].contains(&node.tag_name().name()));
            assert!(node.attributes().all(|attribute| !attribute.name().starts_with("on")));
        }
        let heads: Vec<_> = elements(&document, "h2").map(text).collect();
        let listed = elements(&document, "nav").next().unwrap();
        let listed: Vec<_> = listed.descendants().filter(|node| node.has_tag_name("a")).map(text).collect();
        assert_eq!(heads[1..], listed[..], "the contents say every part, in order");
    }
}

#[test]
fn the_guide_says_every_value_of_the_reference_case_beside_its_label() {
    for port in [80, 8036] {
        let case = Case::reference(port);
        let (xml, settings, i18n) = (as_xml(&page(&case)), case.settings(), case.texts());
        let document = Document::parse(&xml).unwrap();
        let rows: Vec<_> = elements(&document, "tr").map(text).collect();
        for (_, golden) in crate::guide::GUIDE {
            let golden = golden.replace("{port}", &port.to_string());
            assert!(rows.iter().any(|row| row.ends_with(&golden)), "{golden}");
        }
        for &key in SettingKey::ALL {
            let Some(value) = settings.get(key).filter(|value| !value.is_empty()) else { continue };
            let row = format!("{}{value}", i18n.value(key));
            assert!(rows.contains(&row), "{row}");
        }
    }
}

#[test]
fn each_step_has_its_heading_its_place_and_its_numbered_instructions() {
    for hosting in [Hosting::OwnServer, Hosting::Publisher] {
        let mut case = Case::reference(8036);
        case.dossier.inputs.school.hosting = hosting;
        let (xml, walkthrough) = (as_xml(&page(&case)), Walkthrough::embedded().unwrap());
        let (document, i18n) = (Document::parse(&xml).unwrap(), case.texts());
        let path = walkthrough.path(hosting);
        for step in path.steps() {
            let id = format!("etape-{}", step.step.id.as_str());
            let section = elements(&document, "section")
                .find(|section| section.attribute("aria-labelledby") == Some(&id))
                .unwrap_or_else(|| panic!("{id}"));
            let said = text(section);
            let first = step.step.title.say(Language::French);
            assert!(
                said.starts_with(&format!("Étape\u{a0}{} sur\u{a0}{}", step.step.number, walkthrough.steps().len()))
                    && said.contains(first)
            );
            assert!(said.contains(&i18n.place(step.place())), "{id}");
            let list = section.children().find(|node| node.has_tag_name("ol")).unwrap();
            let items: Vec<_> = list.children().filter(|node| node.has_tag_name("li")).collect();
            assert_eq!(items.len(), step.instructions().count());
            for (item, numbered) in items.iter().zip(step.instructions()) {
                let item = text(*item);
                let instruction = numbered.instruction;
                for &key in instruction.values.iter().chain(&instruction.compare) {
                    assert!(item.contains(&i18n.value(key)), "{id}: {key:?}");
                }
            }
            let figures = section.descendants().filter(|node| node.has_tag_name("figure"));
            assert_eq!(figures.count(), step.figures().len(), "{id}");
        }
    }
}

#[test]
fn what_was_typed_is_text() {
    let hostile = cases().pop().unwrap();
    let xml = as_xml(&page(&hostile));
    let document = Document::parse(&xml).unwrap();
    let whole = text(document.root_element());
    assert!(
        whole.contains(&hostile.dossier.inputs.school.name) && whole.contains("<img src=http://ailleurs.fr onerror=x>")
    );
}

#[test]
fn the_drawings_ask_for_nothing_outside_themselves() {
    use base64::Engine as _;
    let xml = as_xml(&page(&Case::reference(80)));
    let document = Document::parse(&xml).unwrap();
    let mut seen = 0;
    for image in elements(&document, "img") {
        let data = image.attribute("src").unwrap().rsplit(',').next().unwrap();
        let drawing = String::from_utf8(base64::prelude::BASE64_STANDARD.decode(data).unwrap()).unwrap();
        let drawing = Document::parse(&drawing).unwrap();
        for attribute in drawing.descendants().flat_map(|node| node.attributes().collect::<Vec<_>>()) {
            let leads = attribute.name() == "href" || attribute.value().contains("url(");
            let inside = attribute.value().starts_with('#')
                || attribute.value().contains("url(#")
                || attribute.value().starts_with("data:");
            assert!(!leads || inside, "{attribute:?}");
        }
        seen += 1;
    }
    assert!(seen > 20, "{seen} drawings");
}

#[test]
fn the_lines_of_a_note_stay_lines() {
    let mut case = Case::reference(80);
    case.note("relever-reglages-2013", "la clé bleue\nchez la gestionnaire");
    assert!(page(&case).contains("la clé bleue<br>chez la gestionnaire"));
}

/// The page holds the request, the steps and the notes: every text that leaves, as the window has it while one types.
#[test]
fn a_way_in_that_was_pasted_is_on_no_paper() {
    let pasted = "Erreur 503 sur http://x/?ticket=ST-77-wayIn-cas";
    let on = Timestamp::parse("2014-08-25T14:00:00+02:00").unwrap();
    let mut case = Case::reference(80);
    case.note("relever-reglages-2013", pasted);
    case.skip("fermer-2013", pasted);
    case.dossier.progress.step_mut(&"publication".into()).way_past = Some(WayPast { reason: pasted.into(), on });
    for trial in Trial::ALL {
        let (answer, tested) = (TrialAnswer::Failed { seen: pasted.into() }, trial.tested(&case.settings()));
        case.dossier.progress.trials.insert(trial, TrialRecord { answer, on, tested });
    }
    for text in case.dossier.inputs.texts_mut().into_iter().take(1) {
        *text = format!("Collège {pasted}");
    }
    case.dossier.inputs.contact.name = pasted.into();
    let decision = PortDecision { public: 80, other: 8036, confirmed_by: pasted.into(), on };
    case.dossier.inputs.server.ports.push(decision);
    let page = page(&case);
    assert!(page.matches("Erreur 503 sur").count() > 8, "the test must have something to hide");
    assert!(!page.contains("wayIn"));
    assert!(!case.request().text(&case.texts()).contains("wayIn"));
    let (walkthrough, settings, i18n) = (Walkthrough::embedded().unwrap(), case.settings(), case.texts());
    let path = walkthrough.path(Hosting::OwnServer);
    let told = Told { path: &path, dossier: &case.dossier.shareable(), settings: Some(&settings), i18n: &i18n };
    assert!(!format!("{:?}", told.steps()).contains("wayIn"));
    let day = on.date_time().date_naive();
    assert!(
        !format!("{:?}", summary::summary(&case.dossier.shareable(), &settings, &walkthrough, &i18n, day))
            .contains("wayIn")
    );
}
