//! The catalogue against the guide's list, and every way of writing it wrong.

use super::*;
use crate::domain::address::PublicUrl;
use crate::domain::cas::{CasServer, CasUrl};
use crate::i18n::{I18n, catalogue::refused};
use crate::lang::Language;

fn embedded() -> Catalogue {
    Catalogue::embedded().expect("the embedded catalogue is right")
}

/// The list « Mon ENT » of the guide's capture, in its order.
#[test]
fn the_list_is_the_guides() {
    let catalogue = embedded();
    let found: Vec<_> = catalogue.ents.iter().map(|ent| (ent.id.as_str(), ent.label.as_str())).collect();
    let guide = [
        ("manuelle", "Configuration manuelle"),
        ("agora06", "Agora06 (CG06)"),
        ("arsene76", "Arsene76 (ENT des collèges de Seine-Maritime)"),
        ("celia", "Celia (Seine-Saint-Denis)"),
        ("ain", "colleges.ain.fr (ENT des collèges de l'Ain)"),
        ("colleges77", "Colleges77 (Seine-et-Marne)"),
        ("cybercolleges42", "Cybercollèges42 (ENT des collèges de la Loire)"),
        ("college31", "Collège31 (ENT des collèges de Haute-Garonne)"),
        ("elie", "Elie (Limousin)"),
        ("elycee-ra", "e-Lycée Rhône-Alpes (ENT des lycées de la région Rhône-Alpes)"),
        ("elyco", "e-lyco (ENT des lycées et collèges en Pays de Loire)"),
        ("ent27", "ENT 27 (CG27)"),
        ("isere", "ENT Isère (CG38)"),
        ("oise", "ENT Oise (CG60)"),
        ("entmip", "ENTmip (ENT en Midi-Pyrénées)"),
        ("entmip-agricole", "ENTmip Enseignement Agricole (ENT de l'Enseignement Agricole Public en Midi-Pyrénées)"),
        ("lea-aquitaine", "LEA - ENT Aquitain (Région Aquitaine)"),
        ("liberscol", "Liberscol (ENT de la région Bourgogne)"),
        ("lilie", "Lilie (Île-de-France)"),
        ("monecollege", "Mon ecollège (ENT des collèges contractants à K-d'école en Seine-Saint-Denis)"),
    ];
    assert_eq!(found, guide);
}

/// The guide's page « Intégration dans un ENT » and its window « Identification des utilisateurs ».
#[test]
fn agora06_gives_the_guides_values() {
    let catalogue = embedded();
    let ent = catalogue.find("agora06").unwrap();
    assert_eq!((ent.operator.as_deref(), ent.departments.as_slice()), (Some("iTop"), ["06".to_owned()].as_slice()));
    let names = ent.attributes.as_ref().unwrap();
    let names = [&names.last_name, &names.first_name, &names.birth_date, &names.postcode, &names.profile];
    assert_eq!(names, ["sn", "givenName", "ENTPersonDateNaissance", "postalCode", "ENTPersonProfils"]);
    let values = ent.profiles.as_ref().unwrap();
    assert_eq!([&values.teachers, &values.pupils, &values.parents], ["National_3", "National_1", "National_2"]);
    assert_eq!(
        [&values.company, &values.academy, &values.school_life],
        ["", "National_7", "National_4;National_5;National_6"]
    );
    let (public, _) = PublicUrl::parse("http://notes.clg-la-bourgade.ac-nice.fr:80").unwrap();
    let server = CasServer::Single(CasUrl::parse_base(ent.cas_address().unwrap()).unwrap().0);
    assert_eq!(
        server.login_link(&public.service()),
        "https://www.agora06.fr/cas/login?service=http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F"
    );
}

/// The addresses that served in September 2014, and the two that nobody found.
#[test]
fn the_first_address_is_the_one_of_september_2014() {
    let catalogue = embedded();
    let address = |id: &str| catalogue.find(id).unwrap().cas_address();
    for (id, expected) in [
        ("arsene76", "https://cas.arsene76.fr"),
        ("ain", "https://cas.colleges.ain.fr"),
        ("colleges77", "https://ent77.seine-et-marne.fr/connexion"),
        ("cybercolleges42", "https://cas.cybercolleges42.fr"),
        ("college31", "https://cas.ecollege.haute-garonne.fr"),
        ("elie", "https://ent.limousin.fr/connexion"),
        ("elyco", "https://cas.e-lyco.fr"),
        ("ent27", "https://cas.enteduc.fr/cas"),
        ("isere", "https://www.colleges-isere.fr/cas"),
        ("oise", "https://ent.oise.fr/cas"),
        ("entmip", "https://cas.entmip.fr"),
        ("liberscol", "https://cas.ent-liberscol.fr"),
        ("lilie", "https://ent.iledefrance.fr/connexion"),
        ("monecollege", "https://cas.monecollege.fr"),
    ] {
        assert_eq!(address(id), Some(expected), "{id}");
        assert_eq!(catalogue.find(id).unwrap().confidence, Confidence::Sure, "{id}");
    }
    for unknown in ["manuelle", "entmip-agricole", "lea-aquitaine"] {
        assert_eq!(address(unknown), None, "{unknown}");
    }
    // Sources disagree: both addresses are told, neither is called sure, and neither is chosen.
    let disputed = catalogue.find("elycee-ra").unwrap();
    assert_eq!((disputed.cas.len(), disputed.confidence, disputed.cas_address()), (2, Confidence::Probable, None));
    // Its successor's address is of 8 September: which of the two served at the rentrée was not found.
    let leaving = catalogue.find("celia").unwrap();
    assert_eq!(
        (address("celia"), leaving.confidence),
        (Some("https://www.ent-celia.fr/connexion"), Confidence::Probable)
    );
}

/// Only Agora06's attributes and addressee were found: no other ENT may seem to have some. A date says when, and no more.
#[test]
fn nothing_is_invented() {
    for ent in &embedded().ents {
        let dated = ent.date.iter().flat_map(|date| [&date.fr, &date.en]);
        assert!(dated.clone().all(|date| !date.contains("http") && !date.contains(';')), "{}: {:?}", ent.id, ent.date);
    }
    for ent in embedded().ents.iter().filter(|ent| ent.id != "agora06") {
        assert_eq!(ent.operator, None, "{}", ent.id);
        assert_eq!((&ent.attributes, &ent.profiles), (&None, &None), "{}", ent.id);
        assert_eq!(ent.departments.is_empty(), ent.is_manual(), "{}", ent.id);
    }
}

/// A directory of 2012 and later writes the profiles in letters.
#[test]
fn both_sets_and_both_codings_can_be_proposed() {
    let catalogue = embedded();
    let sets: Vec<_> = catalogue.attribute_sets.iter().map(|set| set.id.as_str()).collect();
    let codings: Vec<_> = catalogue.codings.iter().map(|coding| coding.id.as_str()).collect();
    assert_eq!((sets, codings), (vec!["sdet", "pronote"], vec!["chiffres", "lettres"]));
    let names = &catalogue.attribute_sets[1].names;
    let names = [&names.last_name, &names.first_name, &names.birth_date, &names.postcode, &names.profile];
    assert_eq!(names, ["nom", "prenom", "dateNaissance", "codePostal", "categories"]);
    assert_eq!(catalogue.codings[1].values.pupils, "National_ELV");
}

/// Labels are copied from PRONOTE.net; everything the program says is in good French.
#[test]
fn french_typography_is_kept() {
    let catalogue = embedded();
    let labels =
        catalogue.attribute_sets.iter().map(|set| &set.label).chain(catalogue.codings.iter().map(|c| &c.label));
    let said = catalogue.ents.iter().flat_map(|ent| {
        let periods = ent.cas.iter().map(|cas| &cas.period);
        [&ent.area, &ent.source].into_iter().chain(&ent.date).chain(&ent.note).chain(periods)
    });
    for text in labels.chain(said) {
        for wrong in [" ;", " !", " ?", " :", " »", "« ", "'", "...", "\u{202f}"] {
            assert!(!text.fr.contains(wrong), "{wrong:?} in {}", text.fr);
        }
        assert!(!text.en.contains(" :") && !text.en.contains('\u{a0}'), "{}", text.en);
        assert!(!text.fr.ends_with(' ') && !text.en.ends_with(' '));
    }
}

/// The embedded file with one thing changed, which must be there.
fn changed(from: &str, to: &str) -> CatalogueError {
    assert!(EMBEDDED.contains(from), "{from:?} is not in the file");
    Catalogue::parse(&EMBEDDED.replacen(from, to, 1)).expect_err(to)
}

/// Each wrong entry, and the sentence that names it, its field and the mend.
#[test]
fn each_mistake_is_named() {
    let i18n = I18n::new(Language::French);
    let cases = [
        ("id: \"agora06\"", "id: \"Agora06\"", "ENT nº 2 (Agora06)", "id", "Agora06"),
        ("id: \"celia\"", "id: \"arsene76\"", "ENT nº 4 (arsene76)", "id", "nº 3"),
        ("id: \"pronote\"", "id: \"sdet\"", "Jeu de noms nº 2 (sdet)", "id", "nº 1"),
        ("id: \"lettres\"", "id: \"\"", "Codage nº 2 ()", "id", "vide"),
        ("Some(\"sdet\")", "Some(\"sted\")", "ENT nº 2 (agora06)", "attributes", "sted"),
        ("Some(\"chiffres\")", "Some(\"nombres\")", "ENT nº 2 (agora06)", "profiles", "nombres"),
        ("\"Agora06 (CG06)\"", "\" \"", "ENT nº 2 (agora06)", "label", "vide"),
        ("en: \"Alpes-Maritimes\"", "en: \"\"", "ENT nº 2 (agora06)", "area.en", "vide"),
        ("fr: \"Alpes-Maritimes\"", "fr: \"Alpes\\u{200b}Maritimes\"", "ENT nº 2 (agora06)", "area.fr", "U+200B"),
        ("fr: \"en septembre 2014\"", "fr: \"\"", "ENT nº 2 (agora06)", "date.fr", "vide"),
        ("Some(\"iTop\")", "Some(\"\")", "ENT nº 2 (agora06)", "operator", "vide"),
        ("[\"06\"]", "[\"6\"]", "ENT nº 2 (agora06)", "departments[0]", "« 6 »"),
        ("[\"06\"]", "[\"20\"]", "ENT nº 2 (agora06)", "departments[0]", "« 20 »"),
        ("[\"06\"]", "[\"2A\", \"974\", \"2A\"]", "ENT nº 2 (agora06)", "departments[2]", "2A"),
        ("www.agora06.fr/cas\"", "www.agora06.fr/cas/\"", "ENT nº 2 (agora06)", "cas[0].address", "agora06.fr/cas/"),
        ("www.agora06.fr/cas\"", "www.agora06.fr/cas/login\"", "ENT nº 2 (agora06)", "cas[0].address", "login"),
        ("www.agora06.fr/cas\"", "www.agora06.fr/cas?a=b\"", "ENT nº 2 (agora06)", "cas[0].address", "?a=b"),
        ("https://www.agora06", "ftp://www.agora06", "ENT nº 2 (agora06)", "cas[0].address", "ftp://"),
        ("ent.arsene76.fr/connexion", "cas.arsene76.fr", "ENT nº 3 (arsene76)", "cas[1].address", "deux fois"),
        ("https://cas.agora06.fr", "cas.agora06.fr", "ENT nº 2 (agora06)", "later", "PRONOTE.net"),
        ("fr: \"depuis décembre 2012\"", "fr: \"\"", "ENT nº 2 (agora06)", "cas[0].period.fr", "vide"),
        ("confidence: Sure", "confidence: Unknown", "ENT nº 2 (agora06)", "confidence", "adresse"),
        ("confidence: Unknown", "confidence: Sure", "ENT nº 1 (manuelle)", "confidence", "pas d’adresse"),
        ("last_name: \"sn\"", "last_name: \"s n\"", "Jeu de noms nº 1 (sdet)", "names.last_name", "s n"),
        ("last_name: \"sn\"", "last_name: \"\"", "Jeu de noms nº 1 (sdet)", "names.last_name", "vide"),
        ("first_name: \"givenName\"", "first_name: \"sn\"", "Jeu de noms nº 1 (sdet)", "names.first_name", "sn"),
        ("pupils: \"National_1\"", "pupils: \"\"", "Codage nº 1 (chiffres)", "values.pupils", "vide"),
        ("4;National_5", "4; National_5", "Codage nº 1 (chiffres)", "values.school_life", "; National_5"),
    ];
    for (from, to, entry, field, why) in cases {
        let said = refused(&i18n, &changed(from, to));
        let place = format!("{entry}, champ «\u{a0}{field}\u{a0}»").replace("nº ", "nº\u{a0}");
        let why = why.replace("nº ", "nº\u{a0}").replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
        assert!(said.message.starts_with(&place), "{to}: {}", said.message);
        assert!(said.message[place.len()..].contains(&why), "{to}: {}", said.message);
        assert!(said.hint.ends_with('.') && said.hint.len() > 15, "{to}: {}", said.hint);
    }
}

#[test]
fn an_address_needs_its_date() {
    let date = "            date: Some((\n                fr: \"en septembre 2014\",\n                en: \"in September 2014\",\n            )),\n";
    let error = changed(date, "");
    assert!(matches!(error, CatalogueError::Entry { problem: EntryProblem::Undated, .. }), "{error:?}");
}

/// What is wrong with the file as a whole.
#[test]
fn a_file_that_is_not_a_catalogue_is_refused() {
    let syntax = |error| match error {
        CatalogueError::Syntax { line, .. } => line,
        other => panic!("{other:?}"),
    };
    let line = EMBEDDED.lines().position(|line| line.contains("id: \"agora06\"")).unwrap() + 1;
    assert_eq!(syntax(changed("id: \"agora06\",", "id: \"agora06\" label")), line);
    assert_eq!(syntax(changed("id: \"agora06\",", "id: \"agora06\", operateur: 1,")), line);
    assert_eq!(syntax(Catalogue::parse("").unwrap_err()), 1);
    assert_eq!(changed("id: \"manuelle\"", "id: \"autre\""), CatalogueError::NoManual);
    let long = format!("{EMBEDDED}{}", " ".repeat(1 << 20));
    assert!(matches!(Catalogue::parse(&long), Err(CatalogueError::TooLong { .. })));
    let set = "(id: \"a\", label: (fr: \"a\", en: \"a\"), names: (last_name: \"a\", first_name: \"b\", birth_date: \"c\", postcode: \"d\", profile: \"e\")),";
    let many = format!("(attribute_sets: [{}], codings: [], ents: [])", set.repeat(501));
    let error = Catalogue::parse(&many).unwrap_err();
    assert_eq!(error, CatalogueError::TooMany { kind: EntryKind::AttributeSet, count: 501, most: 500 });
    for language in Language::ALL {
        let said = refused(&I18n::new(language), &error);
        assert!(said.message.contains("501") && said.message.contains("500"), "{}", said.message);
    }
}
