//! Which walkthrough and which ENTs are used, and what is said of a file that cannot be: never ours in its place.

use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::files::Files;
use assistant_pronote::i18n::content::{ents_source, file, sentences, walkthrough_source};
use assistant_pronote::i18n::{I18n, UserMessage};
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::{Content, ContentFault, ContentPlaces, model};
use std::fs;
use std::path::Path;

const ENTS: &str = include_str!("../../assets/ents.ron");

/// The content with nothing asked for, the program lying in a folder.
fn beside(folder: &Path) -> Result<Content, Vec<ContentFault>> {
    ContentPlaces::default().beside(folder.to_owned()).read(&Files::system())
}

fn asked(walkthrough: Option<&Path>, ents: Option<&Path>, folder: &Path) -> Result<Content, Vec<ContentFault>> {
    let places = ContentPlaces::new(walkthrough.map(Path::to_owned), ents.map(Path::to_owned));
    places.beside(folder.to_owned()).read(&Files::system())
}

/// A walkthrough of ours under another identifier.
fn other(id: &str) -> String {
    let text = model::walkthrough("raccordement-ent").expect("a walkthrough of the program");
    text.replacen("id: \"raccordement-ent\"", &format!("id: \"{id}\""), 1)
}

#[test]
fn a_program_alone_offers_its_own_walkthroughs_the_whole_one_first() {
    let folder = tempfile::tempdir().unwrap();
    let content = beside(folder.path()).unwrap();
    let ids: Vec<_> = content.walkthroughs().iter().map(|walkthrough| walkthrough.id().as_str()).collect();
    assert_eq!(ids, ["pronote-2014", "raccordement-ent"]);
    assert_eq!(content, Content::embedded().unwrap());
    let i18n = I18n::new(Language::French);
    assert_eq!((walkthrough_source(&i18n, content.first()), ents_source(&i18n, &content.catalogue)), (None, None));
}

#[test]
fn the_files_beside_the_program_are_used_and_those_that_are_asked_for_before_them() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("parcours.ron"), other("du-poste")).unwrap();
    fs::write(folder.path().join("ents.ron"), ENTS.replacen("(\n", "(\n    edition: \"2014-09-01\",\n", 1)).unwrap();
    let content = beside(folder.path()).unwrap();
    assert_eq!(content.walkthroughs().len(), 1, "the program's own are not offered beside it");
    assert_eq!(content.first().id().as_str(), "du-poste");
    let i18n = I18n::new(Language::French);
    let said = walkthrough_source(&i18n, content.first()).unwrap();
    assert!(said.contains("parcours.ron") && said.contains("28 novembre 2026"), "{said}");
    let said = ents_source(&i18n, &content.catalogue).unwrap();
    assert!(said.contains("ents.ron") && said.contains("1er septembre 2014"), "{said}");

    let mine = folder.path().join("mien.ron");
    fs::write(&mine, other("de-l-academie")).unwrap();
    let content = asked(Some(&mine), None, folder.path()).unwrap();
    assert_eq!(content.first().id().as_str(), "de-l-academie");
    assert!(content.catalogue.provenance.file().is_some(), "the ENTs are still those beside the program");
}

#[test]
fn a_file_that_cannot_be_used_is_told_and_nothing_takes_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let (walkthrough, ents) = (folder.path().join("parcours.ron"), folder.path().join("ents.ron"));
    let spoilt: [(&str, &[u8]); 4] = [
        ("empty", b""),
        ("Latin-1", b"(\n  id: \"caf\xe9\")"),
        ("of something else", b"Bonjour"),
        ("cut", &other("coupe").into_bytes()[..2000]),
    ];
    for (what, bytes) in spoilt {
        fs::write(&walkthrough, bytes).unwrap();
        let faults = beside(folder.path()).expect_err(what);
        assert_eq!(faults.len(), 1, "{what}");
        assert_eq!(file(&faults[0]).map(Path::to_owned).or(Some(walkthrough.clone())), Some(walkthrough.clone()));
        fs::write(&ents, bytes).unwrap();
        let faults = beside(folder.path()).expect_err(what);
        assert_eq!(faults.len(), 2, "{what}: both files are told");
        fs::remove_file(&ents).unwrap();
    }
    fs::remove_file(&walkthrough).unwrap();
    fs::create_dir(&walkthrough).unwrap();
    assert_eq!(beside(folder.path()).expect_err("a folder").len(), 1);
    fs::remove_dir(&walkthrough).unwrap();
    assert!(beside(folder.path()).is_ok(), "the file is gone: the program's own");
    let gone = folder.path().join("parti.ron");
    assert_eq!(asked(Some(&gone), Some(&gone), folder.path()).expect_err("asked for").len(), 2);
}

#[test]
fn a_dossier_is_shown_with_the_walkthrough_it_follows_or_with_the_first() {
    let content = Content::embedded().unwrap();
    let second = content.find("raccordement-ent").unwrap().id().clone();
    assert_eq!(content.followed(Some(&second)).id(), &second);
    let lost = assistant_pronote::walkthrough::ItemId::from("d-ailleurs");
    for other in [None, Some(&lost)] {
        assert_eq!(content.followed(other).id().as_str(), "pronote-2014");
    }
}

/// What to replace in the file of ENTs, by what; the line; pieces of the sentence and of its mend.
type Case = (&'static str, &'static str, &'static str, &'static [&'static str], &'static str);

/// The first line of the entry is that of the text in the third column, in the file as it is.
const ENT_FAULTS: &[Case] = &[
    ("id: \"agora06\"", "id: \"Agora 06\"", "id: \"agora06\"", &["ENT", "« id »"], "minuscules"),
    ("id: \"agora06\"", "id: \"manuelle\"", "id: \"agora06\"", &["« id »"], ""),
    ("departments: [\"06\"]", "departments: [\"6\"]", "id: \"agora06\"", &["agora06", "département"], ""),
    ("departments: [\"06\"]", "departments: [\"06\", \"06\"]", "id: \"agora06\"", &["deux fois"], ""),
    ("operator: Some(\"iTop\")", "operator: Some(\"\")", "id: \"agora06\"", &["operator", "vide"], ""),
    ("operator: Some(\"iTop\")", "operator: Some(\"i\\u{202e}Top\")", "id: \"agora06\"", &["invisible"], ""),
    ("last_name: \"sn\"", "last_name: \"s n\"", "id: \"sdet\"", &["Jeu de noms", "last_name"], ""),
    ("teachers: \"National_3\"", "teachers: \"National 3;;\"", "id: \"chiffres\"", &["Codage"], ""),
];

fn plain(sentence: &UserMessage) -> (String, String) {
    let plain = |text: &str| text.replace('\u{a0}', " ");
    (plain(&sentence.message), plain(&sentence.hint))
}

fn refused(text: &str, folder: &Path) -> (String, String) {
    let path = folder.join("ents.ron");
    fs::write(&path, text).unwrap();
    let faults = asked(None, Some(&path), folder).expect_err("a spoilt file");
    assert_eq!((faults.len(), file(&faults[0])), (1, Some(path.as_path())));
    let english = sentences(&I18n::new(Language::English), &faults[0]);
    assert!(english.iter().all(|said| said.message.starts_with("Line\u{a0}") && !said.hint.is_empty()), "{english:?}");
    let french = sentences(&I18n::new(Language::French), &faults[0]);
    assert_eq!(french.len(), 1);
    plain(&french[0])
}

#[test]
fn each_fault_of_the_ents_says_the_line_the_entry_and_the_mend() {
    let folder = tempfile::tempdir().unwrap();
    for &(from, to, entry, pieces, mend) in ENT_FAULTS {
        assert!(ENTS.contains(from), "{from}");
        let line = 1 + ENTS.lines().position(|line| line.contains(entry)).expect(entry);
        let (message, hint) = refused(&ENTS.replacen(from, to, 1), folder.path());
        assert!(message.starts_with(&format!("Ligne {line} : ")), "{from} -> {to}, line {line}: {message}");
        assert!(pieces.iter().all(|piece| message.contains(piece)) && hint.contains(mend), "{message} {hint}");
        assert!(!hint.is_empty(), "{message}");
    }
    let first = ENTS.lines().position(|line| line.starts_with('(')).unwrap();
    let dated = ENTS.replacen("(\n", "(\n    edition: \"hier\",\n", 1);
    let (message, hint) = refused(&dated, folder.path());
    assert!(message.starts_with(&format!("Ligne {} : ", first + 2)) && message.contains("hier"), "{message}");
    assert!(hint.contains("2014-09-01"), "{hint}");
    let nobody = ENTS.replacen("id: \"manuelle\"", "id: \"autre\"", 1);
    let list = 1 + ENTS.lines().position(|line| line.trim() == "ents: [").unwrap();
    assert!(refused(&nobody, folder.path()).0.starts_with(&format!("Ligne {list} : ")));
}

#[test]
fn the_copies_to_start_from_are_right_and_say_what_to_do_with_them() {
    for id in ["pronote-2014", "raccordement-ent"] {
        let text = model::walkthrough(id).unwrap();
        let head: String = text.lines().take_while(|line| line.starts_with("//")).collect();
        assert!(head.contains("parcours verifier") && head.contains("deux étoiles"), "{head}");
        assert_eq!(assistant_pronote::walkthrough::Walkthrough::parse(&text).unwrap().id().as_str(), id);
    }
    assert!(model::walkthrough("inconnu").is_none());
    assert_eq!(Catalogue::parse(&model::ents()).unwrap(), Catalogue::embedded().unwrap());
}
