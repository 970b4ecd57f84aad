//! The drawings as their users see them: in three dossiers, at two scales, by the texts that are drawn.

use super::*;
use crate::domain::inputs::{AttributeInputs, CasInputs, ContactInputs, EntInputs, Inputs, ProfileInputs};
use crate::domain::inputs::{Protocol, SchoolInputs, ServerInputs};
use crate::walkthrough::Walkthrough;
use std::collections::BTreeSet;
use std::time::Instant;
use typst::layout::{Frame, FrameItem, Point};

/// A text drawn on a page, where it begins and ends, in points.
struct Drawn {
    text: String,
    size: f64,
    font: String,
    left: f64,
    right: f64,
    /// The right edge of the nearest part that cuts what leaves it.
    cut: f64,
}

struct Bench {
    engine: Engine,
    figures: FigureCatalogue,
    catalogue: Catalogue,
}

impl Bench {
    fn new() -> Self {
        Self {
            engine: Engine::new(&[SOURCES]).unwrap(),
            figures: FigureCatalogue::embedded().unwrap(),
            catalogue: Catalogue::embedded().unwrap(),
        }
    }

    fn shown(&self, inputs: &Inputs) -> FigureValues {
        let settings = Settings::compute(inputs, &self.catalogue).unwrap();
        FigureValues::of(&settings, &self.catalogue, &I18n::new(Language::French))
    }

    /// The guide's reference case, a dossier just begun, and the longest of everything.
    fn dossiers(&self) -> [(&'static str, FigureValues); 3] {
        [
            ("guide", self.shown(&guide())),
            ("empty", FigureValues::nothing_yet(&self.catalogue)),
            ("longest", self.shown(&longest())),
        ]
    }

    fn view<'a>(&'a self, id: FigureId, shown: &'a FigureValues) -> View<'a> {
        View { id, figures: &self.figures, shown, lit: None, language: Language::French }
    }

    fn drawn(&self, view: View<'_>) -> Vec<Drawn> {
        let document = view.page(&self.engine).unwrap();
        assert_eq!(document.pages().len(), 1);
        let frame = &document.pages()[0].frame;
        let mut drawn = Vec::new();
        gather(frame, Point::zero(), frame.width().to_pt(), &mut drawn);
        drawn
    }
}

fn gather(frame: &Frame, origin: Point, cut: f64, into: &mut Vec<Drawn>) {
    for (place, item) in frame.items() {
        let at = origin + *place;
        match item {
            FrameItem::Group(group) => {
                let at = at + Point::new(group.transform.tx, group.transform.ty);
                let edge = (at.x + group.frame.width()).to_pt();
                gather(&group.frame, at, if group.clip.is_some() { cut.min(edge) } else { cut }, into);
            }
            FrameItem::Text(text) => into.push(Drawn {
                text: text.text.to_string(),
                size: text.size.to_pt(),
                font: text.font.info().family.to_string(),
                left: at.x.to_pt(),
                right: (at.x + text.width()).to_pt(),
                cut,
            }),
            _ => {}
        }
    }
}

/// All that is drawn, in order, without the spaces that line ends eat.
fn joined(drawn: &[Drawn]) -> String {
    without_spaces(&drawn.iter().map(|piece| piece.text.as_str()).collect::<String>())
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn guide() -> Inputs {
    Inputs {
        school: SchoolInputs {
            name: "Collège La Bourgade".to_owned(),
            uai: "0069999L".to_owned(),
            ..SchoolInputs::default()
        },
        address: "http://notes.clg-la-bourgade.ac-nice.fr:80".to_owned(),
        server: ServerInputs {
            protocol: Protocol::Http,
            ip: "10.106.152.36".to_owned(),
            name: "serveur-pronote".to_owned(),
            listening_port: "8036".to_owned(),
            port_2013: "80".to_owned(),
            install_folder: r"E:\PRONOTE 2014".to_owned(),
            base: r"E:\PRONOTE 2014\base_bourgade_2014.not".to_owned(),
            ports: Vec::new(),
        },
        contact: ContactInputs {
            name: "Mme Martin".to_owned(),
            phone: "04 00 00 00 00".to_owned(),
            email: "adjoint@exemple.fr".to_owned(),
        },
        ent: EntInputs { id: "agora06".to_owned(), ..EntInputs::default() },
    }
}

fn longest_host() -> String {
    ["a".repeat(63), "b".repeat(63), "c".repeat(63), "d".repeat(61)].join(".")
}

fn longest() -> Inputs {
    let host = longest_host();
    let word = "N".repeat(120);
    let profiles = (0..9).map(|number| format!("National_{number}")).collect::<Vec<_>>().join(";");
    let folder = format!("E:{}", r"\Un dossier au nom très long".repeat(5));
    Inputs {
        school: SchoolInputs { name: word.clone(), uai: "0069999L".to_owned(), ..SchoolInputs::default() },
        address: format!("https://{host}:65535/{}", "r".repeat(59)),
        server: ServerInputs {
            protocol: Protocol::Https,
            ip: "192.168.100.100".to_owned(),
            name: "s".repeat(63),
            listening_port: "65535".to_owned(),
            port_2013: "65534".to_owned(),
            base: format!(r"{folder}\{}.not", "n".repeat(53)),
            install_folder: folder,
            ports: Vec::new(),
        },
        contact: ContactInputs {
            name: word.clone(),
            phone: "+33 4 00 00 00 00".to_owned(),
            email: format!("{}@exemple.fr", "n".repeat(64)),
        },
        ent: EntInputs {
            id: "agora06".to_owned(),
            cas: CasInputs::Server(format!("https://{host}/cas")),
            attributes: Some(AttributeInputs {
                last_name: "A".repeat(64),
                first_name: "B".repeat(64),
                birth_date: "C".repeat(64),
                postcode: "D".repeat(64),
                profile: "E".repeat(64),
            }),
            profiles: Some(ProfileInputs {
                teachers: profiles.clone(),
                pupils: profiles.clone(),
                parents: profiles.clone(),
                company: profiles.clone(),
                academy: profiles.clone(),
                school_life: profiles,
            }),
        },
    }
}

#[test]
fn every_figure_is_drawn_in_three_dossiers_at_two_scales() {
    let bench = Bench::new();
    for (dossier, shown) in bench.dossiers() {
        for id in FigureId::ALL {
            let view = bench.view(id, &shown);
            let one = view.pixels(&bench.engine, 1.0).unwrap();
            let two = view.pixels(&bench.engine, 2.0).unwrap();
            assert_eq!((one.width, two.width), (480, 960), "{} {dossier}", id.name());
            assert!(two.height.abs_diff(2 * one.height) <= 2);
            // White around it as on paper: what is said under a drawing is dark, and is read in a dark window too.
            assert_eq!(one.rgba[..4], [255; 4], "{}: what is around the drawing", id.name());
            assert!(one.height < 1800, "{} {dossier}: {} points high", id.name(), one.height);
        }
    }
}

#[test]
fn a_figure_shows_each_value_that_its_description_says() {
    let bench = Bench::new();
    for (dossier, shown) in bench.dossiers() {
        for id in FigureId::ALL {
            let view = bench.view(id, &shown);
            let drawn = joined(&bench.drawn(view));
            let description = view.description();
            for name in bench.figures.figure(id).names() {
                let text = shown.get(&name).unwrap_or_default();
                assert!(drawn.contains(&without_spaces(text)), "{} {dossier}: {name} is not drawn", id.name());
                assert!(description.contains(text), "{} {dossier}: {name} is not said", id.name());
            }
            let unnamed = SettingKey::ALL.iter().map(|&value| name(value)).filter(|name| {
                let long_enough = |text: &&str| text.chars().count() > 12 && !text.contains("CG06");
                let told = bench.figures.figure(id).names();
                let same = |other: &String| shown.get(other) == shown.get(name);
                let inside = |text: &str| told.iter().any(|o| shown.get(o).is_some_and(|o| o.contains(text)));
                shown
                    .get(name)
                    .filter(long_enough)
                    .is_some_and(|text| !told.iter().any(same) && !inside(text) && drawn.contains(text))
            });
            assert_eq!(unnamed.collect::<Vec<_>>(), Vec::<String>::new(), "{} {dossier}: drawn, not said", id.name());
        }
    }
}

#[test]
fn a_figure_is_said_to_show_values_where_it_does() {
    let bench = Bench::new();
    for id in FigureId::ALL {
        assert_eq!(shows_values(id), !bench.figures.figure(id).names().is_empty(), "{}", id.name());
    }
}

#[test]
fn the_reference_values_stand_in_the_fields_of_the_guide() {
    let bench = Bench::new();
    let shown = bench.shown(&guide());
    let drawn = |id| joined(&bench.drawn(bench.view(id, &shown)));
    let host = "http://notes.clg-la-bourgade.ac-nice.fr:80";
    let service = "http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:80%2F";
    let cas = "https://www.agora06.fr/cas";
    let address = |end: &str| format!("{host}{end}");
    let text = |words: &str| words.to_owned();
    for (id, label, value) in [
        (FigureId::Serveur2013Reglages, "Port d’écoute :", text("80")),
        (FigureId::InstallerEmplacement, "Chemin d’accès :", text(r"E:\PRONOTE 2014")),
        (FigureId::InstallerEmplacement, "Répertoires :", text("E: PRONOTE 2014")),
        (FigureId::NouvelleBase, "Enregistrer dans :", text(r"E:\PRONOTE 2014")),
        (FigureId::NouvelleBase, "Nom du fichier :", text("base_bourgade_2014.not")),
        (FigureId::NouvelleBase, "Soit, en entier :", text(r"E:\PRONOTE 2014\base_bourgade_2014.not")),
        (FigureId::MettreEnService, "Base en service", text(r"E:\PRONOTE 2014\base_bourgade_2014.not")),
        (FigureId::ChoixDuServeur, "Nom :", text("serveur-pronote")),
        (FigureId::ChoixDuServeur, "Adresse IP :", text("10.106.152.36")),
        (FigureId::Publication, "Choix du protocole :", text("http")),
        (FigureId::Publication, "Adresse IP :", text("10.106.152.36")),
        (FigureId::Publication, "Nom :", text("serveur-pronote")),
        (FigureId::Publication, "Port d’écoute :", text("8036")),
        (FigureId::Publication, "Racine :", text("laisser vide")),
        (FigureId::Publication, "Réserver le préfixe d’URL", text("http://+:8036/")),
        (FigureId::Publication, "URL publique de « PRONOTE.net »", address("")),
        (FigureId::Publication, "Page commune", address("Espace Professeurs")),
        (FigureId::Publication, "Espace Professeurs", address("/professeur.html")),
        (FigureId::Publication, "Espace Vie scolaire", address("/viescolaire.html")),
        (FigureId::Publication, "Espace Parents", address("/parent.html")),
        (FigureId::Publication, "Espace Élèves", address("/eleve.html")),
        (FigureId::Publication, "Espace Entreprise", address("/entreprise.html")),
        (FigureId::Publication, "Espace Académie", address("/academie.html")),
        (FigureId::EntListe, "Mon ENT :", text("Agora06 (CG06)")),
        (FigureId::EntRempli, "Mon ENT :", text("Agora06 (CG06)")),
        (FigureId::EntRempli, "URL du serveur CAS", text(cas)),
        (FigureId::EntRempli, "Lien d’authentification :", format!("{cas}/login?service={service}")),
        (FigureId::EntRempli, "Lien de validation :", format!("{cas}/samlValidate?TARGET={service}")),
        (FigureId::EntRempli, "URL à communiquer au socle ENT :", address("/**")),
        (FigureId::EntRempli, "pour une connexion directe :", address("/?login=true")),
        (FigureId::Identification, "Nom :", text("sn")),
        (FigureId::Identification, "Prénom :", text("givenName")),
        (FigureId::Identification, "Date de naissance :", text("ENTPersonDateNaissance")),
        (FigureId::Identification, "Code Postal :", text("postalCode")),
        (FigureId::Identification, "Profil d’utilisateur :", text("ENTPersonProfils")),
        (FigureId::Identification, "Enseignants :", text("National_3")),
        (FigureId::Identification, "Élèves :", text("National_1")),
        (FigureId::Identification, "Parents :", text("National_2")),
        (FigureId::Identification, "(Maîtres de stage) :", text("laisser vide")),
        (FigureId::Identification, "(Inspecteurs pédagogiques) :", text("National_7")),
        (FigureId::Identification, "(Personnels) :", text("National_4;National_5;National_6")),
        (FigureId::FicheEcare, "Destinataire :", text("l’assistance de l’ENT")),
        (FigureId::FicheEcare, "RNE (UAI) :", text("0069999L Collège La Bourgade")),
        (FigureId::FicheEcare, "URL à communiquer au socle ENT :", address("/**")),
        (FigureId::Publication, "PRONOTE.net publié", text(r"E:\PRONOTE 2014\base_bourgade_2014.not")),
        (FigureId::Identification, "2", text("Avec l’identité de l’utilisateur")),
        (FigureId::PageLogin, "Navigateur2", address("/?login=true")),
    ] {
        let expected = without_spaces(&format!("{label}{value}"));
        assert!(drawn(id).contains(&expected), "{}: {label} {value}\n{}", id.name(), drawn(id));
    }
}

#[test]
fn mon_ent_has_one_row_for_each_ent_and_marks_the_colleges_own() {
    let bench = Bench::new();
    let discs = |drawn: &[Drawn]| drawn.iter().filter(|piece| piece.size == 11.0).count();
    for (_, shown) in bench.dossiers() {
        let drawn = bench.drawn(bench.view(FigureId::EntListe, &shown));
        let all = joined(&drawn);
        for ent in &bench.catalogue.ents {
            assert!(all.contains(&without_spaces(&ent.label)), "{}", ent.label);
        }
        assert!(!all.contains("[U+"), "{all}");
        // On the closed list alone: one number, one place. What the capture does not show may follow.
        assert_eq!(discs(&drawn), 1);
        assert!(drawn.iter().any(|piece| piece.text == "…"), "{all}");
    }
}

#[test]
fn nothing_leaves_its_window_however_long() {
    let bench = Bench::new();
    for (dossier, shown) in bench.dossiers() {
        for id in FigureId::ALL {
            for piece in bench.drawn(bench.view(id, &shown)) {
                let Drawn { text, left, right, cut, .. } = piece;
                assert!(
                    left >= 0.0 && right <= cut + 0.01,
                    "{} {dossier}: {text:?} ends at {right} of {cut}",
                    id.name()
                );
            }
        }
    }
}

#[test]
fn the_guides_case_is_read_without_a_magnifier() {
    let bench = Bench::new();
    let shown = bench.shown(&guide());
    // The signs on icons are pictures.
    let signs = ["P", "S", ".n", "E", "ENT"];
    for id in FigureId::ALL {
        for piece in bench.drawn(bench.view(id, &shown)) {
            let read = piece.size >= 9.0 || signs.contains(&piece.text.as_str());
            assert!(read, "{}: {:?} at {} pt", id.name(), piece.text, piece.size);
            assert!(piece.font.starts_with("Atkinson Hyperlegible"), "{}: {}", id.name(), piece.font);
        }
    }
}

/// The six dialogs that the guide prints, and the request, which is a list and no window; the others are sketches.
#[test]
fn a_drawing_says_whether_the_guide_shows_its_window() {
    let bench = Bench::new();
    let printed = [
        FigureId::InstallerEmplacement,
        FigureId::Publication,
        FigureId::EntManuel,
        FigureId::EntListe,
        FigureId::EntRempli,
        FigureId::Identification,
        // A part of the capture that « ent-rempli » is drawn after.
        FigureId::EntDirect,
    ];
    let said = [
        (Language::French, "D’après la capture du guide", "Schéma : la fenêtre peut être différente"),
        (Language::English, "After the guide’s capture", "Sketch: the window may be different"),
    ];
    for (_, shown) in bench.dossiers() {
        for (language, capture, sketch) in said {
            for id in FigureId::ALL {
                let view = View { language, ..bench.view(id, &shown) };
                let drawn = joined(&bench.drawn(view));
                let description = without_spaces(&view.description());
                for (words, expected) in
                    [(capture, printed.contains(&id)), (sketch, !printed.contains(&id) && id != FigureId::FicheEcare)]
                {
                    let words = without_spaces(words);
                    assert_eq!(drawn.contains(&words), expected, "{} drawn", id.name());
                    assert_eq!(description.contains(&words), expected, "{} said", id.name());
                }
            }
        }
    }
}

/// No ENT's, academy's or firm's word is drawn for the collège of another.
#[test]
fn the_request_and_the_ent_are_drawn_without_local_words() {
    let bench = Bench::new();
    let shown = bench.shown(&Inputs { ent: EntInputs { id: Catalogue::MANUAL.to_owned(), ..guide().ent }, ..guide() });
    for id in [FigureId::FicheEcare, FigureId::EntApplications] {
        let view = bench.view(id, &shown);
        let words = joined(&bench.drawn(view)) + &without_spaces(&view.description());
        for local in ["Configuration manuelle", "eCare", "iTop", "Agora06", "à compléter"] {
            assert!(!words.contains(&without_spaces(local)), "{}: {local} in {words}", id.name());
        }
    }
}

/// A browser takes the default port away: the drawing says so, only where there is one.
#[test]
fn the_port_that_a_browser_hides_is_said() {
    let bench = Bench::new();
    let mut shown = bench.shown(&guide());
    for (address, hidden) in [
        ("http://notes.exemple.fr:80/?login=true", Some(":80")),
        ("http://notes.exemple.fr:8036/?login=true", None),
        ("https://notes.exemple.fr:443/?login=true", Some(":443")),
        ("https://notes.exemple.fr:80/?login=true", None),
        ("https://notes.exemple.fr/?login=true", None),
    ] {
        shown.texts.insert("url_connexion_directe".to_owned(), address.to_owned());
        let drawn = joined(&bench.drawn(bench.view(FigureId::PageLogin, &shown)));
        let note = without_spaces("Le navigateur n’affiche pas");
        assert_eq!(drawn.contains(&note), hidden.is_some(), "{address}");
        assert!(hidden.is_none_or(|port| drawn.contains(&format!("{note}«{port}»"))), "{address}: {drawn}");
    }
}

/// A link breaks so that its protocol and its port stay whole, and begins a line with a sign that is coded.
#[test]
fn a_link_breaks_before_a_coded_slash_and_after_a_sign_of_its_query() {
    let bench = Bench::new();
    for shown in [bench.shown(&guide()), bench.shown(&longest())] {
        let link = shown.get("lien_validation").unwrap();
        let drawn = bench.drawn(bench.view(FigureId::EntRempli, &shown));
        let mono = drawn.into_iter().filter(|piece| piece.font.ends_with("Mono"));
        let pieces: Vec<_> = mono.map(|piece| piece.text).collect();
        // Each piece is drawn whole; a line may end after any of them.
        let whole = (0..pieces.len()).find_map(|first| {
            let last = (first + 1..=pieces.len()).find(|&last| pieces[first..last].concat() == link)?;
            Some(&pieces[first..last])
        });
        let whole = whole.unwrap_or_else(|| panic!("{link} is not in {pieces:?}"));
        assert!(whole.len() > 1, "{whole:?}");
        for pair in whole.windows(2) {
            assert!(pair[0].ends_with(['/', '.', '?', '&', '=']) || pair[1].starts_with("%2F"), "{pair:?}");
        }
    }
}

#[test]
fn an_address_breaks_only_after_a_slash_a_dot_or_a_sign_of_its_query() {
    let bench = Bench::new();
    let shown = bench.shown(&longest());
    let url = shown.get("url_publique").unwrap();
    let view = bench.view(FigureId::PageLogin, &shown);
    let mono = bench.drawn(view).into_iter().filter(|piece| piece.font.ends_with("Mono"));
    let lines: Vec<_> = mono.map(|piece| piece.text).collect();
    assert!(lines.concat().starts_with(url));
    for piece in &lines[..lines.len() - 1] {
        assert!(piece.ends_with(['/', '.', '?', '=']), "{piece}");
    }
}

#[test]
fn what_is_not_known_is_said_to_be_filled_in_and_what_stays_empty_is_said_too() {
    let bench = Bench::new();
    let nothing = FigureValues::nothing_yet(&bench.catalogue);
    for (language, unknown, empty) in
        [(Language::French, "à compléter", "laisser vide"), (Language::English, "to be filled in", "leave empty")]
    {
        let view = View { language, ..bench.view(FigureId::Publication, &nothing) };
        let drawn = joined(&bench.drawn(view));
        assert!(drawn.contains(&without_spaces(unknown)) && !drawn.contains(&without_spaces(empty)));
        assert!(view.description().contains(&format!("({unknown})")));
        let guide = bench.shown(&guide());
        let view = View { language, ..bench.view(FigureId::Publication, &guide) };
        let drawn = joined(&bench.drawn(view));
        assert!(!drawn.contains(&without_spaces(unknown)) && drawn.contains(&without_spaces(empty)));
        assert!(!view.description().contains(unknown));
    }
}

#[test]
fn two_separate_cas_addresses_leave_the_one_address_empty() {
    let bench = Bench::new();
    let mut inputs = guide();
    let [login, validation] = ["https://cas.exemple.fr/login", "https://valide.exemple.fr/samlValidate"];
    inputs.ent.cas = CasInputs::Separate { login: login.to_owned(), validation: validation.to_owned() };
    let shown = bench.shown(&inputs);
    let view = bench.view(FigureId::EntRempli, &shown);
    let drawn = joined(&bench.drawn(view));
    assert!(
        drawn.contains(&format!("{login}?service=")) && drawn.contains(&format!("{validation}?TARGET=")),
        "{drawn}"
    );
    assert!(!drawn.contains("àcompléter"), "{drawn}");
    assert!(view.description().contains("URL du serveur CAS\u{a0}: (vide)"));
}

#[test]
fn the_callouts_drawn_are_those_of_the_album_and_of_the_walkthrough() {
    let bench = Bench::new();
    let walkthrough = Walkthrough::embedded().unwrap();
    let instructions = walkthrough.steps().iter().flat_map(|step| &step.instructions);
    let pointed: BTreeSet<_> =
        instructions.filter_map(|i| i.callout.as_ref()).filter_map(|c| Some((c.figure.drawing()?, c.number))).collect();
    for (dossier, shown) in bench.dossiers() {
        for id in FigureId::ALL {
            let figures: BTreeSet<_> = bench.figures.figure(id).callouts.iter().map(|callout| callout.number).collect();
            let wanted: BTreeSet<_> = pointed.iter().filter(|(figure, _)| *figure == id).map(|(_, n)| *n).collect();
            assert_eq!(figures, wanted, "{}: the walkthrough's callouts", id.name());
            let discs = bench.drawn(bench.view(id, &shown)).into_iter().filter(|piece| piece.size == 11.0);
            let drawn: BTreeSet<_> = discs.filter_map(|piece| piece.text.parse().ok()).collect();
            assert_eq!(figures, drawn, "{} {dossier}: the drawing's callouts", id.name());
        }
    }
}

#[test]
fn lighting_a_callout_changes_the_drawing_and_not_its_size() {
    let bench = Bench::new();
    let shown = bench.shown(&guide());
    for id in FigureId::ALL {
        let plain = bench.view(id, &shown);
        let numbers = bench.figures.figure(id).callouts.iter().map(|callout| callout.number);
        let mut seen = vec![plain.pixels(&bench.engine, 1.0).unwrap()];
        for number in numbers {
            let lit = View { lit: Some(number), ..plain }.pixels(&bench.engine, 1.0).unwrap();
            assert_eq!((lit.width, lit.height), (seen[0].width, seen[0].height), "{} {number}", id.name());
            assert!(!seen.contains(&lit), "{} {number}", id.name());
            seen.push(lit);
        }
    }
}

#[test]
fn each_figure_is_a_page_of_its_own_with_a_title() {
    let bench = Bench::new();
    let made = DateTime::parse_from_rfc3339("2014-08-25T12:00:00+02:00").unwrap();
    for (dossier, shown) in bench.dossiers() {
        for id in FigureId::ALL {
            let pdf = bench.view(id, &shown).pdf(&bench.engine, made);
            assert!(pdf.as_ref().is_ok_and(|pdf| pdf.starts_with(b"%PDF")), "{} {dossier}: {pdf:?}", id.name());
        }
    }
}

#[test]
fn what_looks_like_markup_is_drawn_as_it_is() {
    let bench = Bench::new();
    let typed = r##"#panic() $x$ *b* _i_ `c` <l> @r -- "q" 'q' //"##;
    let mut shown = FigureValues::default();
    shown.texts.insert("nom_etablissement".to_owned(), typed.to_owned());
    let drawn = joined(&bench.drawn(bench.view(FigureId::FicheEcare, &shown)));
    assert!(drawn.contains(&without_spaces(typed)), "{drawn}");
}

#[test]
fn a_page_of_figures_keeps_up_with_the_keyboard() {
    let bench = Bench::new();
    let mut shown = bench.shown(&guide());
    let mut times = Vec::new();
    for id in FigureId::ALL {
        let start = Instant::now();
        bench.view(id, &shown).pixels(&bench.engine, 2.0).unwrap();
        let cold = start.elapsed();
        shown.texts.insert("port_ecoute".to_owned(), "80".to_owned());
        let start = Instant::now();
        bench.view(id, &shown).pixels(&bench.engine, 2.0).unwrap();
        times.push((id.name(), cold, start.elapsed()));
    }
    println!("{times:#?}");
    assert!(times.iter().all(|(_, cold, warm)| cold.as_secs() < 5 && warm.as_secs() < 3), "{times:?}");
}

/// The window keeps that room before the figure is drawn, and never changes it.
#[test]
fn the_height_that_is_said_of_each_figure_is_that_of_its_drawing() {
    let bench = Bench::new();
    let [(_, shown), ..] = bench.dossiers();
    let wrong: Vec<_> = FigureId::ALL
        .into_iter()
        .filter_map(|id| {
            let pixels = bench.view(id, &shown).pixels(&bench.engine, 1.0).expect("drawn");
            let found = (100.0 * f64::from(pixels.height) / f64::from(pixels.width)).round() as u32;
            let said = bench.figures.figure(id).height;
            (found.abs_diff(said) > 1).then(|| format!("{}: {said}, drawn {found}", id.name()))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
