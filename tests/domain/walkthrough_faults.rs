//! A walkthrough in a file of the user's that is wrong: each fault has a sentence with the line, the step, the field
//! and the mend.

use assistant_pronote::domain::inputs::Hosting;
use assistant_pronote::domain::provenance::Provenance;
use assistant_pronote::i18n::walkthrough::sentences;
use assistant_pronote::i18n::{I18n, UserMessage};
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::{LoadError, Walkthrough};
use std::fs;

/// A good file, small enough to spoil one thing at a time.
const GOOD: &str = r#"(
  format: 1,
  id: "essai",
  titre: (fr: "Essai", en: "Trial"),
  source: (fr: "Le guide", en: "The guide"),
  sous_la_main: [(id: "facture", texte: (fr: "Une facture", en: "An invoice"))],
  etapes: [
    (id: "un",
      numero: 1,
      lieu: "poste",
      titre: (fr: "Le premier", en: "The first"),
      pourquoi: (fr: "Pour commencer", en: "To begin"),
      minutes: 5,
      figures: ["publication"],
      valeurs: ["uai"],
      consignes: [
        (id: "a", texte: (fr: "Choisir **Fichier**", en: "Choose **Fichier** (file)")),
        (id: "b", condition: "heberge", texte: (fr: "Demander", en: "Ask"), hors_figure: true),
      ],
    ),
    (id: "deux",
      numero: 2,
      lieu: "serveur",
      condition: "serveur_sur_place",
      titre: (fr: "Le second", en: "The second"),
      pourquoi: (fr: "Pour finir", en: "To end"),
      minutes: 3,
      figures: ["ent-liste", "ent-manuel"],
      avertissements: [(niveau: "point_de_non_retour", texte: (fr: "Attention", en: "Beware"))],
      a_mettre_a_l_abri: [(id: "abri", texte: (fr: "La base", en: "The database"))],
      consignes: [
        (id: "c", figure: "ent-liste", repere: 3, texte: (fr: "Dérouler", en: "Unfold")),
        (id: "d", figure: "ent-manuel", texte: (fr: "Comparer", en: "Compare")),
      ],
    ),
  ],
  retour: (
    titre: (fr: "Revenir", en: "Go back"),
    introduction: (fr: "Voici", en: "Here"),
    cas: [(id: "avant", titre: (fr: "Avant", en: "Before"),
      consignes: [(id: "rouvrir", texte: (fr: "Rouvrir", en: "Open"))])],
  ),
  symptomes: [(id: "panne", qui: "dane", vu: (fr: "Rien", en: "Nothing"),
    cause: (fr: "Une panne", en: "A failure"), remede: (fr: "Attendre", en: "Wait"))],
  glossaire: [(id: "ent", terme: (fr: "ENT", en: "ENT"), definition: (fr: "Un portail", en: "A portal"))],
)"#;

/// Spoils the good file by one replacement, which must be possible in one place only.
fn spoilt(from: &str, to: &str) -> String {
    assert_eq!(GOOD.matches(from).count(), 1, "{from}");
    GOOD.replace(from, to)
}

fn refused(text: &str, language: Language) -> Vec<UserMessage> {
    let error = Walkthrough::parse(text).expect_err("a spoilt file is refused");
    sentences(&I18n::new(language), &error)
}

/// Whether one sentence has all the pieces: the first in the message, the last in the hint. No-break spaces are
/// written as spaces here.
fn says(found: &[UserMessage], line: usize, pieces: &[&str], mend: &str) {
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let said = found.iter().any(|sentence| {
        let message = plain(&sentence.message);
        message.starts_with(&format!("Ligne {line}, "))
            && pieces.iter().all(|piece| message.contains(piece))
            && plain(&sentence.hint).contains(mend)
    });
    assert!(said, "line {line}, {pieces:?}, {mend}: {found:#?}");
}

#[test]
fn the_good_file_is_good() {
    let walkthrough = Walkthrough::parse(GOOD).unwrap();
    assert_eq!(walkthrough.id().as_str(), "essai");
    let path = walkthrough.path(Hosting::OwnServer);
    let callouts: Vec<_> = path
        .steps()
        .iter()
        .flat_map(|step| step.instructions())
        .map(|one| one.instruction.callout.as_ref().map(|callout| (callout.figure.name(), callout.number)))
        .collect();
    assert_eq!(callouts, [Some(("publication", 1)), Some(("ent-liste", 3)), Some(("ent-manuel", 2))]);
}

/// What is spoilt, how; then the line, the pieces of the message and the mend that must be said.
type Case<'a> = (&'a str, &'a str, usize, &'a [&'a str], &'a str);

const UN: &str = "étape « un »";
const DEUX: &str = "étape « deux »";

const CONTENT: &[Case] = &[
    ("format: 1", "format: 2", 2, &["champ « format »", "format 2"], "version du programme"),
    (r#""essai""#, r#""Mon essai""#, 3, &["champ « id »", "Mon essai"], "minuscules"),
    (r#"(id: "un""#, r#"(id: """#, 8, &["étape « n° 1 »", "champ « id »"], "minuscules"),
    (r#"(id: "deux""#, r#"(id: "un""#, 21, &[UN, "champ « id »", "déjà pris"], "un autre"),
    (r#"(id: "d""#, r#"(id: "c""#, 33, &[DEUX, "consigne « c »", "champ « id »"], "un autre"),
    (r#"(id: "abri""#, r#"(id: "c""#, 32, &[DEUX, "consigne « c »", "champ « id »"], "un autre"),
    ("numero: 2", "numero: 3", 21, &[DEUX, "champ « numero »", "numéro 3"], "Écrire 2"),
    (r#"lieu: "poste""#, r#"lieu: "bureau""#, 8, &[UN, "champ « lieu »", "bureau"], "client_2013, poste, serveur"),
    (r#"lieu: "poste""#, r#"lieu: "postes""#, 8, &[UN, "champ « lieu »"], "« poste »"),
    (
        r#"condition: "heberge""#,
        r#"condition: "hébergé""#,
        18,
        &[UN, "consigne « b »", "champ « condition »"],
        "heberge",
    ),
    (r#"["publication"]"#, r#"["publicaton"]"#, 8, &[UN, "champ « figures »", "publicaton"], "« publication »"),
    (r#"["uai"]"#, r#"["uia_rne"]"#, 8, &[UN, "champ « valeurs »", "uia_rne"], "adresse_ip"),
    (r#"["uai"],"#, r#"["uai"], verifications: ["pages"],"#, 8, &[UN, "champ « verifications »", "pages"], "« page »"),
    (
        r#"["uai"],"#,
        r#"["uai"], verifications: ["serveur"],"#,
        8,
        &[UN, "champ « verifications »", "serveur"],
        "nom, port",
    ),
    (
        r#"(id: "a", texte"#,
        r#"(id: "a", outils: ["demandes"], texte"#,
        17,
        &[UN, "consigne « a »", "champ « outils »", "demandes"],
        "« demande »",
    ),
    (
        r#"(id: "a", texte"#,
        r#"(id: "a", outils: ["verifications"], texte"#,
        17,
        &[UN, "consigne « a »", "champ « outils »", "aucune vérification"],
        "Ajouter",
    ),
    (r#"["uai"]"#, r#"["uai", "uai"]"#, 8, &[UN, "champ « valeurs »", "deux fois"], "qu’un"),
    (r#"["uai"],"#, r#"["uai"], apres: ["deux"],"#, 8, &[UN, "champ « apres »", "deux"], "précède"),
    (
        r#"(id: "d","#,
        r#"(id: "d", a_noter: ["port_2014"],"#,
        33,
        &[DEUX, "consigne « d »", "champ « a_noter »", "port_2014"],
        "« port_2013 »",
    ),
    (
        r#"(id: "d","#,
        r#"(id: "d", essai: "connexion","#,
        33,
        &[DEUX, "consigne « d »", "champ « essai »", "connexion"],
        "connexion_directe",
    ),
    (
        r#"(id: "c","#,
        r#"(id: "e", hors_figure: true, essai: "ent_personnel", texte: (fr: "A", en: "A")), (id: "f", hors_figure: true, essai: "ent_personnel", texte: (fr: "B", en: "B")), (id: "c","#,
        32,
        &[DEUX, "consigne « f »", "champ « essai »", "ent_personnel"],
        "une consigne",
    ),
    (r#"niveau: "point_de_non_retour""#, r#"niveau: "grave""#, 21, &[DEUX, "avertissements.niveau"], "attention"),
    (r#"qui: "dane""#, r#"qui: "moi""#, 43, &["symptôme « panne »", "champ « qui »"], "adjoint, dane"),
    (
        r#"(fr: "Le premier", en: "The first")"#,
        r#"(fr: "Le premier")"#,
        8,
        &[UN, "champ « titre.en »", "anglais"],
        "en: \"…\"",
    ),
    (
        r#"(fr: "Pour finir", en: "To end")"#,
        r#"(en: "To end")"#,
        21,
        &[DEUX, "champ « pourquoi.fr »", "français"],
        "fr: \"…\"",
    ),
    (
        r#"fr: "Comparer""#,
        "fr: \" \u{a0}\"",
        33,
        &[DEUX, "consigne « d »", "champ « texte.fr »", "vide"],
        "Écrire le texte",
    ),
    (r#"fr: "Comparer""#, "fr: \"Com\u{202e}parer\"", 33, &[DEUX, "consigne « d »", "U+202E"], "Retaper"),
    (
        "Choisir **Fichier**",
        "Choisir **Fichier",
        17,
        &[UN, "consigne « a »", "champ « texte.fr »", "ferme"],
        "deux étoiles",
    ),
    ("Choose **Fichier**", "Choose ** Fichier**", 17, &[UN, "champ « texte.en »", "bordé"], "sans espace"),
    ("Le premier", "Le **premier**", 8, &[UN, "champ « titre.fr »", "étoiles"], "Retirer les étoiles"),
    (
        "Choose **Fichier** (file)",
        "Choose **File**",
        17,
        &[UN, "champ « texte.en »", "« Fichier » manque"],
        "en français",
    ),
    ("Choose **Fichier** (file)", "Choose **File**", 17, &[UN, "champ « texte.fr »", "« File » manque"], "en français"),
    ("minutes: 5", "minutes: 0", 8, &[UN, "champ « minutes »"], "au moins 1"),
    (
        r#"lieu: "poste","#,
        r#"lieu: "poste", condition: "serveur_sur_place","#,
        18,
        &[UN, "consigne « b »", "champ « condition »", "« heberge »", "« serveur_sur_place »"],
        "changer l’une",
    ),
    (
        r#"lieu: "poste","#,
        r#"lieu: "poste", condition: "serveur_sur_place","#,
        7,
        &["champ « etapes »", "« heberge »"],
        "Ajouter une étape",
    ),
    (
        r#"(id: "a", texte"#,
        r#"(id: "a", condition: "heberge", texte"#,
        8,
        &[UN, "champ « consignes »", "« serveur_sur_place »"],
        "Ajouter une consigne",
    ),
    (r#"["publication"]"#, "[]", 17, &[], ""),
    (
        r#"(id: "b", condition: "heberge", "#,
        r#"(id: "b", repere: 2, "#,
        18,
        &[UN, "consigne « b »", "champ « hors_figure »"],
        "Retirer",
    ),
    ("repere: 3", "repere: 0", 32, &[DEUX, "consigne « c »", "champ « repere »"], "hors_figure"),
    (
        r#"(id: "a", texte"#,
        r#"(id: "a", repere: 12, texte"#,
        17,
        &[UN, "consigne « a »", "champ « repere »", "« publication » n’a pas de repère 12", "1, 2, 3"],
        "hors_figure",
    ),
    // Both the number that is written and the instruction's own must be on the drawing.
    (
        "repere: 3",
        "repere: 9",
        32,
        &[DEUX, "consigne « c »", "champ « repere »", "« ent-liste »", "que le repère 3, pas le 9"],
        "hors_figure",
    ),
    (
        r#"figure: "ent-manuel", texte"#,
        r#"figure: "ent-liste", texte"#,
        33,
        &[DEUX, "consigne « d »", "champ « repere »", "« ent-liste »", "que le repère 3, pas le 2"],
        "un numéro dessiné",
    ),
    (
        r#"figure: "ent-liste", repere: 3"#,
        "repere: 3",
        32,
        &[DEUX, "consigne « c »", "champ « repere »", "laquelle"],
        "« figure »",
    ),
    (
        r#"figure: "ent-liste", repere: 3"#,
        r#"figure: "ent-rempli""#,
        32,
        &[DEUX, "champ « figure »", "ent-rempli"],
        "« figures »",
    ),
    (
        r#"figure: "ent-liste", repere: 3"#,
        r#"figure: "ent-manuel", repere: 2"#,
        21,
        &[DEUX, "consigne « d »", "champ « repere »", "repère 2", "« c »"],
        "Changer",
    ),
    (
        r#"[(id: "abri", texte: (fr: "La base", en: "The database"))]"#,
        "[]",
        21,
        &[DEUX, "champ « a_mettre_a_l_abri »"],
        "Remplir",
    ),
    (
        r#"niveau: "point_de_non_retour""#,
        r#"niveau: "attention""#,
        21,
        &[DEUX, "champ « avertissements »"],
        "point_de_non_retour",
    ),
    (
        r#"[(id: "rouvrir", texte: (fr: "Rouvrir", en: "Open"))]"#,
        "[]",
        40,
        &["retour en arrière, cas « avant »", "champ « consignes »"],
        "au moins une",
    ),
    (
        "id: \"essai\",",
        "id: \"essai\", edition: \"1er septembre\",",
        3,
        &["en tête", "champ « edition »", "1er septembre"],
        "2014-09-01",
    ),
    (
        "id: \"essai\",",
        "id: \"essai\", edition: \"2014-02-30\",",
        3,
        &["champ « edition »", "2014-02-30"],
        "2014-09-01",
    ),
    (r#""Un portail""#, r#""""#, 45, &["glossaire, « ent »", "champ « definition.fr »"], "Écrire le texte"),
    (r#""An invoice""#, r#""""#, 6, &["sous la main, « facture »", "champ « texte.en »"], "Écrire le texte"),
    (r#"fr: "Voici""#, r#"fr: """#, 37, &["page du retour", "champ « introduction.fr »"], "Écrire le texte"),
];

#[test]
fn each_fault_says_the_line_the_step_the_field_and_the_mend() {
    let numbers = regex::Regex::new(r"\x{a0}[0-9]").unwrap();
    for &(from, to, line, pieces, mend) in CONTENT {
        if pieces.is_empty() {
            // Without figure, an instruction has no callout: that is no fault.
            assert!(Walkthrough::parse(&spoilt(from, to)).is_ok(), "{from} -> {to}");
            continue;
        }
        let text = spoilt(from, to);
        says(&refused(&text, Language::French), line, pieces, mend);
        for sentence in refused(&text, Language::English) {
            assert!(sentence.message.starts_with("Line\u{a0}") && !sentence.hint.is_empty(), "{sentence:?}");
            let words = numbers.replace_all(&sentence.message, "");
            assert!(!words.contains(['«', '\u{a0}']) || words.contains("n°"), "{sentence:?}");
        }
    }
}

/// A PNG of one white pixel a side.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(width, height, image::Rgb([255; 3]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).expect("a picture");
    bytes.into_inner()
}

/// The good file with a figure of its own, on its sixth line, used by the second step.
fn with_figure(figure: &str) -> String {
    let text = spoilt("  etapes: [", &format!("  figures_propres: [{figure}],\n  etapes: ["));
    let (from, to) =
        (r#"figures: ["ent-liste", "ent-manuel"]"#, r#"figures: ["ent-liste", "ent-manuel", "mienne.png"]"#);
    assert_eq!(text.matches(from).count(), 1);
    text.replace(from, to)
}

const MINE: &str = r#"(fichier: "mienne.png", titre: (fr: "La mienne", en: "Mine"), reperes: [(numero: 1, quoi: (fr: "Le nom", en: "The name"))], description: (fr: "Une fenêtre", en: "A window"))"#;

/// What the file says when it is read beside these others.
fn read_beside(text: &str, files: &[(&str, Vec<u8>)]) -> Result<Walkthrough, Vec<UserMessage>> {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("written");
    }
    let path = folder.path().join("parcours.ron");
    fs::write(&path, text).expect("written");
    Walkthrough::read(&path).map_err(|error| sentences(&I18n::new(Language::French), &error))
}

#[test]
fn a_figure_of_the_files_own_is_read_from_beside_it() {
    let walkthrough = read_beside(&with_figure(MINE), &[("mienne.png", png(30, 20))]).expect("good");
    let figure = &walkthrough.steps()[1].figures[2];
    assert_eq!((figure.name(), figure.drawing()), ("mienne.png", None));
    let [own] = walkthrough.own_figures() else { panic!("one figure") };
    assert_eq!((own.picture.width, own.picture.height, own.title.fr.as_str()), (30, 20, "La mienne"));
    // An instruction can point to its number, and to no other.
    let on_it = |number: u32| {
        let callout = format!(r#"figure: "mienne.png", repere: {number}"#);
        let text = with_figure(MINE).replace(r#"figure: "ent-manuel""#, &callout);
        read_beside(&text, &[("mienne.png", png(30, 20))])
    };
    assert!(on_it(1).is_ok());
    says(&on_it(2).expect_err("not drawn"), 34, &[DEUX, "consigne « d »", "mienne.png"], "hors_figure");
    // From a text alone, nothing lies beside.
    says(&refused(&with_figure(MINE), Language::French), 7, &["figure « mienne.png »", "fichier"], "dossier");
}

#[test]
fn each_fault_of_a_figure_says_the_line_the_file_and_the_mend() {
    let whole = png(30, 20);
    let cut = whole[..whole.len() / 2].to_vec();
    let part = "figure « mienne.png », champ « fichier »";
    for (bytes, piece, mend) in [
        (b"GIF89a".to_vec(), "n’est pas une image PNG", "Paint"),
        (Vec::new(), "n’est pas une image PNG", "Paint"),
        (cut, "abîmée", "de nouveau"),
        (png(3100, 1000), "trop grande (3100 × 1000 pixels)", "3 millions"),
        (vec![0; (4 << 20) + 1], "dépasse 4096 Ko", "Réduire"),
    ] {
        let found = read_beside(&with_figure(MINE), &[("mienne.png", bytes)]).expect_err(piece);
        says(&found, 7, &[part, piece], mend);
        assert_eq!(found.len(), 1, "said once, though a step uses it: {found:?}");
    }
    says(&read_beside(&with_figure(MINE), &[]).expect_err("absent"), 7, &[part, "n’est pas à côté"], "copier");
    let there = [("mienne.png", whole)];
    for (from, to, line, pieces, mend) in [
        (
            r#""mienne.png", titre"#,
            r#""../mienne.png", titre"#,
            7,
            &["../mienne.png", "nom d’une figure"][..],
            "minuscules",
        ),
        (r#""mienne.png", titre"#, r#""Mienne.png", titre"#, 7, &["Mienne.png", "nom d’une figure"], "minuscules"),
        (r#""mienne.png", titre"#, r#""/etc/passwd", titre"#, 7, &["/etc/passwd", "nom d’une figure"], "minuscules"),
        ("(numero: 1,", "(numero: 0,", 7, &["mienne.png", "champ « reperes »"], ""),
        (r#"en: "Mine""#, r#"en: """#, 7, &["mienne.png", "champ « titre.en »", "vide"], "Écrire"),
        (r#"en: "A window""#, r#"en: """#, 7, &["mienne.png", "champ « description.en »", "vide"], "Écrire"),
        (r#"en: "The name""#, r#"en: """#, 7, &["mienne.png", "champ « reperes.quoi.en »", "vide"], "Écrire"),
        (r#", "mienne.png"]"#, r#", "miene.png"]"#, 22, &[DEUX, "champ « figures »", "miene.png"], "« mienne.png »"),
    ] {
        let text = with_figure(MINE);
        assert_eq!(text.matches(from).count(), 1, "{from}");
        says(&read_beside(&text.replace(from, to), &there).expect_err(to), line, pieces, mend);
    }
    let twice = with_figure(&format!("{MINE}, {MINE}"));
    says(&read_beside(&twice, &there).expect_err("twice"), 7, &["mienne.png", "deux fois"], "une");
    let twice = MINE.replace("reperes: [", r#"reperes: [(numero: 1, quoi: (fr: "A", en: "B")), "#);
    says(&read_beside(&with_figure(&twice), &there).expect_err("twice"), 7, &["repère 1", "deux fois"], "différent");
    let many = |count: usize, side: u32| {
        let names: Vec<_> = (0..count).map(|rank| format!("f{rank}.png")).collect();
        let files: Vec<_> = names.iter().map(|name| (name.as_str(), png(side, side))).collect();
        let mut figures: Vec<_> = names.iter().map(|name| MINE.replace("mienne.png", name)).collect();
        figures.push(MINE.to_owned());
        let all = [files, vec![("mienne.png", png(2, 2))]].concat();
        read_beside(&with_figure(&figures.join(",")), &all).expect_err("too many")
    };
    says(&many(60, 1), 7, &["figures_propres", "60"], "Retirer");
    says(&many(9, 1500), 7, &["figures_propres", "20 millions"], "Réduire");
}

#[test]
fn a_callout_needs_a_figure() {
    let text = spoilt(r#"figures: ["publication"],"#, "").replace(r#"(id: "a","#, r#"(id: "a", repere: 1,"#);
    says(&refused(&text, Language::French), 17, &[UN, "consigne « a »", "champ « repere »"], "Ajouter la figure");
}

#[test]
fn a_number_that_depends_on_the_hosting_is_no_callout() {
    let text = spoilt(
        r#"(id: "a", texte"#,
        r#"(id: "z", condition: "heberge", hors_figure: true, texte: (fr: "Oui", en: "Yes")), (id: "a", texte"#,
    );
    says(&refused(&text, Language::French), 17, &[UN, "consigne « a »", "champ « repere »"], "« repere »");
    let written = text.replace(r#"(id: "a", texte"#, r#"(id: "a", repere: 1, texte"#);
    assert!(Walkthrough::parse(&written).is_ok());
}

#[test]
fn a_step_without_instruction_is_refused() {
    let start = GOOD.find("      consignes: [\n        (id: \"a\"").unwrap();
    let end = start + GOOD[start..].find("      ],\n").unwrap();
    let text = format!("{}      consignes: [\n{}", &GOOD[..start], &GOOD[end..]);
    says(&refused(&text, Language::French), 8, &[UN, "champ « consignes »"], "au moins une");
}

#[test]
fn every_fault_is_told_at_once() {
    let text = spoilt("minutes: 5", "minutes: 0")
        .replace("numero: 2", "numero: 9")
        .replace(r#"qui: "dane""#, r#"qui: "moi""#)
        .replace("Une facture", "");
    let found = refused(&text, Language::French);
    assert_eq!(found.len(), 4, "{found:#?}");
    let Err(LoadError::Content(faults)) = Walkthrough::parse(&text) else { panic!("content") };
    assert_eq!(faults.len(), 4);
}

/// What the reader of the format stumbles on: no step, but a line, a column, the field and the mend.
const SYNTAX: &[Case] = &[
    ("minutes: 5", "minute: 5", 13, &["colonne", "« minute »"], "minutes"),
    ("      minutes: 5,\n", "", 19, &["colonne", "« minutes »"], "Ajouter ce champ"),
    ("minutes: 5", "minutes: 5, minutes: 6", 13, &["« minutes »", "deux fois"], "qu’un"),
    ("minutes: 5", "minutes: \"cinq\"", 13, &["nombre entier"], "sans guillemets"),
    ("minutes: 5", "minutes: -5", 13, &["nombre entier"], "sans guillemets"),
    (r#"lieu: "poste""#, "lieu: poste", 10, &["un texte entre guillemets"], "entre guillemets droits"),
    (r#"lieu: "poste","#, r#"lieu: "poste""#, 11, &["virgule"], "Ajouter la virgule"),
    ("Pour commencer", "Pour \"commencer\"", 12, &["virgule"], "guillemets droits par « »"),
    (r#"["uai"]"#, r#""uai""#, 15, &["liste entre crochets"], "entre [ et ]"),
    (r#"(fr: "Le premier", en: "The first")"#, r#""Le premier""#, 11, &["groupe entre parenthèses"], "(fr:"),
    ("hors_figure: true", "hors_figure: oui", 18, &["true ou false"], "sans guillemets"),
    ("Pour finir", "Pour C:\\Finir", 26, &["barre inversée"], "Doubler"),
    ("A portal\"))],\n)", "A portal\"))],\n) fin", 46, &["après la fin"], "Retirer"),
    ("Un portail\"", "Un portail", 45, &["virgule"], "guillemets droits"),
    ("A portal\"", "A portal", 45, &["un texte commence ici"], "guillemet droit"),
    ("  format: 1,", "  /* format: 1,", 2, &["commentaire"], "*/"),
    ("format: 1", "format: 1 = 2", 2, &["virgule"], "Ajouter"),
    ("format: 1,", "format: 1, @", 2, &["n’est pas comprise"], "livré avec le programme"),
];

#[test]
fn an_error_of_syntax_says_the_line_the_column_and_the_mend() {
    for &(from, to, line, pieces, mend) in SYNTAX {
        let text = spoilt(from, to);
        let found = refused(&text, Language::French);
        assert_eq!(found.len(), 1, "{found:?}");
        says(&found, line, pieces, mend);
        assert!(found[0].message.contains("colonne"), "{found:?}");
        assert!(refused(&text, Language::English)[0].message.starts_with("Line\u{a0}"));
    }
}

#[test]
fn a_file_cut_short_or_empty_is_refused_with_a_sentence() {
    for (end, _) in GOOD.char_indices().step_by(7) {
        let found = refused(&GOOD[..end], Language::French);
        assert!(found.len() == 1 && found[0].message.starts_with("Ligne\u{a0}"), "{end}: {found:?}");
    }
    let unclosed = GOOD.trim_end_matches(",\n)");
    says(&refused(unclosed, Language::French), 45, &["colonne"], "");
}

#[test]
fn a_file_is_read_within_bounds() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mien.ron");
    let message = |path: &std::path::Path| {
        let error = Walkthrough::read(path).expect_err("refused");
        let sentence = sentences(&I18n::new(Language::French), &error).remove(0);
        assert!(!sentence.hint.is_empty());
        sentence.message
    };

    assert!(message(&path).contains("mien.ron est introuvable"));
    assert!(message(folder.path()).contains("n’est pas un fichier"));

    // A file saved by a Windows editor: byte-order mark, CRLF.
    fs::write(&path, format!("\u{feff}{}", GOOD.replace('\n', "\r\n"))).unwrap();
    let read = Walkthrough::read(&path).unwrap();
    assert_eq!(read.provenance(), &Provenance::File(path.clone()));
    let written = Walkthrough::parse(GOOD).unwrap();
    // The same but for the file it was read from.
    let debugged = |walkthrough: &Walkthrough| format!("{walkthrough:?}");
    let expected = debugged(&written).replacen("Program", &format!("{:?}", read.provenance()), 1);
    assert_eq!(debugged(&read), expected);

    fs::write(&path, b"(\n  format: 1,\n  id: \"caf\xe9\")").unwrap();
    assert!(message(&path).replace('\u{a0}', " ").contains("Ligne 3 de"));

    fs::write(&path, GOOD.to_owned() + &" ".repeat(1024 * 1024)).unwrap();
    assert!(message(&path).contains("1024\u{a0}Ko"));
}

/// A file that nests without end must end in a sentence, not in a crash.
#[test]
fn deep_nesting_is_refused() {
    for open in ["(", "[", "(etapes: [(id: "] {
        let found = refused(&open.repeat(50_000), Language::French);
        assert_eq!(found.len(), 1);
    }
}
