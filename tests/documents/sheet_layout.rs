//! The sheet as a reader of the PDF gets it (poppler): values whole, languages, geometry, words for what is unknown.
//! Golden values come from the Nice guide of 2014, not from our own output.

use crate::case::Case;
use crate::pdf::PdfText;
use assistant_pronote::domain::inputs::{CasInputs, Hosting};
use assistant_pronote::dossier::LocalField;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Walkthrough;

fn sheet(case: &Case) -> PdfText {
    PdfText::of(case.pdf())
}

/// What the guide's screens show, for the two addresses it shows them with.
fn golden(port: u16) -> Vec<String> {
    let public = format!("http://notes.clg-la-bourgade.ac-nice.fr:{port}");
    let encoded = format!("http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:{port}%2F");
    let mut values: Vec<String> = [
        "10.106.152.36",
        "serveur-pronote",
        "8036",
        "http://+:8036/",
        r"E:\PRONOTE 2014",
        r"E:\PRONOTE 2014\base_bourgade_2014.not",
        "https://www.agora06.fr/cas",
        "sn",
        "givenName",
        "ENTPersonDateNaissance",
        "postalCode",
        "ENTPersonProfils",
        "National_3",
        "National_1",
        "National_2",
        "National_7",
        "National_4;National_5;National_6",
        "0069999L",
    ]
    .map(str::to_owned)
    .to_vec();
    values.push(public.clone());
    values.push(format!("https://www.agora06.fr/cas/login?service={encoded}"));
    values.push(format!("https://www.agora06.fr/cas/samlValidate?TARGET={encoded}"));
    values.push(format!("{public}/**"));
    values.push(format!("{public}/?login=true"));
    for page in ["professeur", "viescolaire", "parent", "eleve", "entreprise", "academie"] {
        values.push(format!("{public}/{page}.html"));
    }
    for page in ["professeur", "viescolaire", "parent", "eleve"] {
        values.push(format!("{public}/mobile.{page}.html"));
    }
    values
}

/// What the request to the ENT holds of the guide, and the forms made of it.
fn golden_of_request(port: u16) -> Vec<String> {
    let public = format!("http://notes.clg-la-bourgade.ac-nice.fr:{port}");
    let encoded = format!("http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:{port}%2F");
    vec![
        "0069999L".to_owned(),
        "10.106.152.36".to_owned(),
        format!("{public}/**"),
        format!(r"^http://notes\.clg-la-bourgade\.ac-nice\.fr:{port}(/.*)?$"),
        format!("{public}/?login=true"),
        format!("https://www.agora06.fr/cas/login?service={encoded}"),
        format!("https://www.agora06.fr/cas/samlValidate?TARGET={encoded}"),
        "ENTPersonDateNaissance".to_owned(),
        "postalCode".to_owned(),
        "org.apereo.cas.services.RegexRegisteredService".to_owned(),
    ]
}

#[test]
fn every_value_of_the_guide_is_read_back_from_the_sheet() {
    for port in [80, 8036] {
        for language in Language::ALL {
            let case = Case::reference(port).in_language(language);
            let text = sheet(&case);
            for value in golden(port) {
                assert!(text.joined().contains(&value), "port {port}, {language:?}: {value}\n{}", text.joined());
            }
            assert!(!text.joined().contains(['\u{200b}', '\u{ad}', '\u{2060}', '\u{fffc}', '\u{fffd}']));
        }
    }
}

#[test]
fn every_value_of_the_guide_is_read_back_from_the_request() {
    for port in [80, 8036] {
        for language in Language::ALL {
            let text = PdfText::of(Case::reference(port).in_language(language).request_pdf());
            for value in golden_of_request(port) {
                assert!(text.joined().contains(&value), "port {port}, {language:?}: {value}\n{}", text.joined());
            }
            assert!(!text.joined().contains(['\u{200b}', '\u{ad}', '\u{2060}', '\u{fffc}', '\u{fffd}']));
            assert_eq!(text.pages().len(), 1, "one page");
            text.assert_inside_margins();
            text.assert_no_overlap();
        }
    }
}

/// Whatever the ENT lacks, the request to it stays one page; its forms are tagged as the summary's.
#[test]
fn the_request_to_an_ent_with_nothing_known_is_one_tagged_page() {
    for id in ["lea-aquitaine", "monecollege", "manuelle"] {
        let mut case = Case::reference(8036);
        case.dossier.inputs.ent.id = id.to_owned();
        case.dossier.local.set(LocalField::LastingContact, "secrétariat, 04 93 00 00 01").unwrap();
        let text = PdfText::of(case.request_pdf());
        assert_eq!(text.pages().len(), 1, "{id}: {}", text.joined());
        assert!(text.metadata().contains("pdfuaid:part"), "PDF/UA");
        text.assert_inside_margins();
        text.assert_no_overlap();
    }
}

/// However long the host, what ends the pattern stands on the line of what it ends.
#[test]
fn no_line_of_a_paper_is_the_two_stars_alone() {
    for length in [30, 45, 60] {
        let mut case = Case::reference(8036);
        case.dossier.inputs.address = format!("http://notes.{}.ac-nice.fr:8036", "n".repeat(length));
        for text in [sheet(&case), PdfText::of(case.request_pdf())] {
            assert!(text.joined().contains(":8036/**"), "{}", text.joined());
            let alone: Vec<_> = text.lines().filter(|line| line.trim() == "**").collect();
            assert!(alone.is_empty(), "{length}: {}", text.joined());
        }
    }
}

/// The links of the ENT's page are each on one line, whole.
#[test]
fn the_links_of_the_guide_are_whole_on_their_lines() {
    for port in [80, 8036] {
        let text = sheet(&Case::reference(port));
        let lines: Vec<_> = text.lines().collect();
        for link in golden(port).iter().filter(|value| value.contains("www.agora06.fr/cas/")) {
            assert!(lines.iter().any(|line| line.trim() == link), "{link} in {lines:#?}");
        }
    }
}

/// Page 1 holds what is typed, in the order of the screens, and the line for SPR's password; page 2 the rest.
#[test]
fn the_first_page_is_what_is_typed_and_the_second_what_remains() {
    let pages = sheet(&Case::reference(8036)).pages();
    let at = |page: &str, said: &str| page.find(said).unwrap_or_else(|| panic!("{said} in {page}"));
    let order = [
        "Serveur et base",
        "Mot de passe SPR",
        "Paramètres de publication",
        "Intégration dans un ENT",
        "Attributs CAS",
    ];
    let places: Vec<_> = order.iter().map(|said| at(&pages[0], said)).collect();
    assert!(places.is_sorted(), "{places:?}");
    let order = ["Points à régler", "Vérifications", "Contacts et numéros", "Avancement"];
    let places: Vec<_> = order.iter().map(|said| at(&pages[1], said)).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(pages[0].contains("Intégration dans un ENT (étape") && !pages[1].contains("Mot de passe SPR"));
}

/// Numbers, dates and people are printed, and what is missing is left to the pen.
#[test]
fn what_is_local_is_printed_or_left_to_the_pen() {
    let mut case = Case::reference(8036);
    for (field, text) in [
        (LocalField::DanePhone, "04 92 00 00 00"),
        (LocalField::PronoteVersion, "2014 - 0.1.4"),
        (LocalField::ServerWindows, "Windows XP SP3"),
        (LocalField::ServerAdmin, "le conseil général"),
        (LocalField::Backups, "H: et LaCie, vues le 25 août"),
        (LocalField::SwitchDate, "1er septembre 2014"),
    ] {
        case.dossier.local.set(field, text).unwrap();
    }
    let text = sheet(&case);
    for said in
        ["04 92 00 00 00", "2014 - 0.1.4", "Windows XP SP3", "le conseil général", "vues le 25 août", "1er septembre"]
    {
        assert!(text.spaced().contains(said), "{said} in {}", text.spaced());
    }
    assert!(text.spaced().contains("Demande à l’ENT, numéro à noter :"), "{}", text.spaced());
    assert_eq!(text.pages().len(), 2);
}

#[test]
fn the_sheet_of_the_guide_is_short_tagged_and_counts_its_pages() {
    for (language, title, code) in [(Language::French, "Récapitulatif", "fr"), (Language::English, "Summary", "en")] {
        let text = sheet(&Case::reference(8036).in_language(language));
        let facts = text.facts();
        assert!(facts.contains(&format!("{title} – Collège La Bourgade")), "{facts}");
        assert!(facts.lines().any(|line| line.split_whitespace().eq(["Tagged:", "yes"])), "{facts}");
        assert!(text.metadata().contains("pdfuaid:part"), "PDF/UA");
        assert!(text.metadata().contains(&format!("<rdf:li>{code}</rdf:li>")), "{}", text.metadata());
        let pages = text.pages();
        assert_eq!(pages.len(), 2, "one sheet of paper");
        for (index, page) in pages.iter().enumerate() {
            let (number, count) = (index + 1, pages.len());
            let foot = match language {
                Language::French => format!("page {number} sur {count}"),
                Language::English => format!("page {number} of {count}"),
            };
            assert!(page.replace('\u{a0}', " ").contains(&foot), "{foot} in {page}");
            assert!(page.contains("Collège La Bourgade – 25 "), "{page}");
        }
    }
}

#[test]
fn the_sheet_speaks_one_language() {
    let english = sheet(&Case::reference(8036).in_language(Language::English));
    for french in ["Reste à faire", "à vérifier", "Points à régler", "Contacts et numéros", "à noter"] {
        assert!(!english.joined().contains(french), "{french}");
    }
    assert!(english.joined().contains("to be checked"));
    assert!(english.joined().contains("25 August 2014"));
    assert!(sheet(&Case::reference(8036)).joined().contains("25 août 2014"));
}

#[test]
fn typed_markup_comes_out_as_typed() {
    let hostile = r##"#panic() $x$ *b* _i_ `c` <l> @ref \u{41} // /* -- '" ~ #set page()"##;
    let mut case = Case::reference(8036);
    case.dossier.inputs.school.name = hostile.to_owned();
    case.dossier.inputs.contact.name = hostile.to_owned();
    case.dossier.inputs.contact.email = "a#b$c*d_e`f@clg.ac-nice.fr".to_owned();
    case.note("relever-reglages-2013", hostile);
    case.skip("installer-edt", hostile);
    let text = sheet(&case);
    for (what, times) in [(hostile, 4), ("a#b$c*d_e`f@clg.ac-nice.fr", 1)] {
        let found = text.spaced().matches(what).count();
        assert!(found >= times, "{found} times in {}", text.spaced());
    }
}

#[test]
fn letters_that_no_font_has_do_not_keep_the_sheet_from_being_made() {
    let mut case = Case::reference(8036);
    case.dossier.inputs.contact.name = "Ewa 王 Анна\u{202f}→\u{2011}".to_owned();
    case.note("relever-reglages-2013", "H:\t➜ fait ✅\r\nsuite");
    let text = sheet(&case).spaced();
    for said in ["Ewa □ Анна →\u{2011}", "→ fait ✔", "suite"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(!text.contains("[U+"), "never a code: {text}");
}

#[test]
fn the_longest_values_stay_inside_the_margins_and_apart() {
    let label = |letter: &str| letter.repeat(63);
    let host = format!("{}.{}.{}.{}", label("a"), label("b"), label("m"), "w".repeat(61));
    assert_eq!(host.len(), 253);
    let address = format!("http://{host}:65535/{}/{}", "R".repeat(29), "S".repeat(29));
    let cas = format!("https://{host}:65535/{}", "c".repeat(59));
    let mut case = Case::reference(8036);
    let inputs = &mut case.dossier.inputs;
    inputs.school.name = "W".repeat(120);
    inputs.address.clone_from(&address);
    inputs.ent.cas = CasInputs::Server(cas.clone());
    inputs.contact.name = "Mme Jeanne Exemple-Longue de la Longueur ".repeat(3).trim().chars().take(120).collect();
    inputs.contact.email = format!("{}@{}.fr", "m".repeat(120), ["x"; 30].map(|l| l.repeat(3)).join("."));
    inputs.contact.phone = "+33 (0)4 93 00 00 00 - 123".to_owned();
    inputs.server.name = "S".repeat(63);
    inputs.server.install_folder = format!(r"E:\{}\{}", "d".repeat(60), "e".repeat(60));
    inputs.server.base = format!("{}.not", "n".repeat(60));
    let mut attributes = inputs.ent.attributes.clone().unwrap_or_default();
    let names = ["n", "p", "d", "c", "q"].map(|letter| letter.repeat(64));
    [attributes.last_name, attributes.first_name, attributes.birth_date, attributes.postcode, attributes.profile] =
        names;
    inputs.ent.attributes = Some(attributes);
    let mut profiles = inputs.ent.profiles.clone().unwrap_or_default();
    profiles.school_life = (0..12).map(|n| format!("{}{n:02}", "P".repeat(38))).collect::<Vec<_>>().join(";");
    inputs.ent.profiles = Some(profiles.clone());
    case.note("relever-reglages-2013", &"note ".repeat(80));
    case.skip("installer-edt", &"r".repeat(200));
    for language in Language::ALL {
        let text = sheet(&case.in_language(language));
        text.assert_inside_margins();
        text.assert_no_overlap();
        let service = format!("{address}/").replace('/', "%2F");
        for value in [
            address.clone(),
            format!("{address}/mobile.viescolaire.html"),
            format!("{cas}/samlValidate?TARGET={service}"),
            profiles.school_life.clone(),
            "d".repeat(60),
            "q".repeat(64),
        ] {
            assert!(text.joined().contains(&value), "{value}\n{}", text.joined());
        }
    }
}

#[test]
fn a_label_of_63_characters_is_never_cut() {
    let label = format!("{}9", "a".repeat(62));
    let mut case = Case::reference(8036);
    case.dossier.inputs.address = format!("http://{label}.ac-nice.fr:8036");
    let papers = [sheet(&case), PdfText::of(case.request_pdf())];
    let words: Vec<_> = papers.iter().flat_map(|paper| paper.words().collect::<Vec<_>>()).collect();
    let whole = words.iter().filter(|word| word.contains(&label)).count();
    let cut = words.iter().filter(|word| word.contains("aaaa") && !word.contains(&label)).collect::<Vec<_>>();
    assert!(whole > 20 && cut.is_empty(), "{whole} whole, cut: {cut:?}");
}

#[test]
fn addresses_break_only_where_they_may() {
    let text = sheet(&Case::reference(8036));
    for line in text.lines().filter(|line| line.contains("://") && !line.contains(' ')) {
        let whole = golden(8036).iter().any(|value| value.ends_with(line.as_str()));
        assert!(whole || line.ends_with(['/', '.', ':', '{', ',']), "{line}");
    }
}

#[test]
fn what_is_not_known_is_said_in_words() {
    let mut hosted = Case::reference(8036);
    hosted.dossier.inputs.school.hosting = Hosting::Publisher;
    hosted.dossier.inputs.address.clear();
    let text = sheet(&hosted);
    assert!(text.spaced().contains("Sans objet : PRONOTE est hébergé par l’éditeur"), "{}", text.spaced());
    assert!(text.joined().contains("https://0069999l.index-education.net/pronote/professeur.html"));

    let mut unknown = Case::reference(8036);
    unknown.dossier.inputs.ent.id = "lea-aquitaine".to_owned();
    unknown.dossier.inputs.server.listening_port.clear();
    unknown.dossier.inputs.contact = Default::default();
    let text = sheet(&unknown);
    for said in ["À demander à l’assistance de l’ENT", "Dépend du port d’écoute, qui n’est pas saisi", "Non indiqué"]
    {
        assert!(text.spaced().contains(said), "{said} in {}", text.spaced());
    }
}

#[test]
fn the_sheet_says_what_is_done_and_what_remains() {
    let mut case = Case::reference(8036);
    case.done("preparer-annee-suivante", "2014-08-26T10:00:00+02:00");
    case.skip("installer-edt", "EDT n’est pas utilisé");
    case.note("relever-reglages-2013", "captures dans H:\\2013");
    let text = sheet(&case);
    let total = Walkthrough::embedded().unwrap().path(Hosting::OwnServer).steps().len();
    for said in [
        format!("1 étape sur {total}, 1 passée"),
        "Faite le 26 août 2014".to_owned(),
        "Raison : EDT n’est pas utilisé".to_owned(),
        "Note : captures dans H:\\2013".to_owned(),
    ] {
        assert!(text.spaced().contains(&said), "{said} in {}", text.spaced());
    }
    assert_eq!(text.spaced().matches("Reste à faire").count(), total - 2);
}

#[test]
fn the_password_of_spr_is_left_to_the_pen() {
    let text = sheet(&Case::reference(8036));
    assert!(text.spaced().contains("À remplir à la main. Ne pas photographier"));
}
