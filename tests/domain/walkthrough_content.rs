//! The embedded walkthrough, as the principal adjoint follows it: the guide's steps, labels and times.

use assistant_pronote::domain::inputs::Hosting;
use assistant_pronote::domain::setting_key::SettingKey;
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::dossier::{Dossier, Progress, StepState, Tally};
use assistant_pronote::i18n::I18n;
use assistant_pronote::lang::{Bilingual, Language};
use assistant_pronote::walkthrough::{
    Actor, FigureId, ItemId, Level, PathStep, Phrase, Place, Span, StepId, Tool, Walkthrough,
};
use regex::Regex;
use std::collections::BTreeSet;

fn walkthrough() -> Walkthrough {
    Walkthrough::embedded().unwrap_or_else(|error| panic!("{error}"))
}

/// I18n, each with the place it stands in.
type Placed<T> = Vec<(String, T)>;

/// Every phrase and every plain text of the file, with where it is.
fn texts(walkthrough: &Walkthrough) -> (Placed<Phrase>, Placed<Bilingual>) {
    let mut phrases = vec![("source".to_owned(), walkthrough.source().clone())];
    let mut plain = vec![("titre".to_owned(), walkthrough.title().clone())];
    for hosting in [Hosting::OwnServer, Hosting::Publisher] {
        phrases.extend(walkthrough.at_hand(hosting).map(|item| (item.id.to_string(), item.text.clone())));
    }
    for step in walkthrough.steps() {
        let name = |what: &str| format!("{} {what}", step.id);
        plain.push((name("titre"), step.title.clone()));
        plain.extend(step.reference.clone().map(|text| (name("reference"), text)));
        phrases.push((name("pourquoi"), step.why.clone()));
        phrases.extend(step.warnings.iter().map(|warning| (name("avertissement"), warning.text.clone())));
        phrases.extend(step.safe_first.iter().map(|item| (name(item.id.as_str()), item.text.clone())));
        phrases.extend(step.instructions.iter().map(|one| (name(one.id.as_str()), one.text.clone())));
    }
    let rollback = walkthrough.rollback();
    plain.push(("retour".to_owned(), rollback.title.clone()));
    phrases.push(("retour".to_owned(), rollback.introduction.clone()));
    for case in &rollback.cases {
        plain.push((case.id.to_string(), case.title.clone()));
        phrases.extend(case.instructions.iter().map(|item| (format!("{} {}", case.id, item.id), item.text.clone())));
    }
    for symptom in walkthrough.symptoms() {
        for phrase in [&symptom.seen, &symptom.cause, &symptom.hint] {
            phrases.push((symptom.id.to_string(), phrase.clone()));
        }
    }
    for term in walkthrough.glossary() {
        plain.push((term.id.to_string(), term.term.clone()));
        phrases.push((term.id.to_string(), term.definition.clone()));
    }
    (phrases, plain)
}

fn ids(steps: &[PathStep]) -> Vec<(u32, String)> {
    steps.iter().map(|step| (step.step.number, step.step.id.to_string())).collect()
}

#[test]
fn an_own_server_follows_the_twenty_two_steps_of_the_guide() {
    let walkthrough = walkthrough();
    let expected = [
        (1, "preparer-annee-suivante", Place::Client2013),
        (2, "relever-reglages-2013", Place::Server),
        (3, "arreter-services-2013", Place::Server),
        (4, "fermer-2013", Place::Server),
        (5, "desinstaller-2013", Place::Server),
        (6, "installer-client", Place::OfficePc),
        (7, "installer-edt", Place::OfficePc),
        (8, "ouvrir-base-edt", Place::OfficePc),
        (9, "exporter-edt", Place::OfficePc),
        (10, "installer-serveur", Place::Server),
        (11, "nouvelle-base", Place::Server),
        (12, "mettre-en-service", Place::Server),
        (13, "connexion-spr", Place::OfficePc),
        (14, "initialiser-base", Place::OfficePc),
        (15, "installer-net", Place::Server),
        (16, "publication", Place::Server),
        (17, "integration-ent", Place::Server),
        (18, "identification", Place::Server),
        (19, "fiche-ecare", Place::Server),
        (20, "bascule-operateur", Place::Ent),
        (21, "tester-par-ent", Place::Browser),
        (22, "suivi-habituel", Place::OfficePc),
    ];
    let path = walkthrough.path(Hosting::OwnServer);
    let found: Vec<_> = path.steps().iter().map(|s| (s.step.number, s.step.id.as_str(), s.place())).collect();
    assert_eq!(found, expected);
    let ecare = path.step(&"fiche-ecare".into()).unwrap();
    assert_eq!(ecare.places(), [Place::Server, Place::OfficePc]);
}

#[test]
fn a_hosted_dossier_leaves_out_the_server_and_keeps_the_guides_numbers() {
    let walkthrough = walkthrough();
    let path = walkthrough.path(Hosting::Publisher);
    let numbers: Vec<u32> = path.steps().iter().map(|step| step.step.number).collect();
    assert_eq!(numbers, [1, 6, 7, 8, 9, 11, 13, 14, 17, 18, 19, 20, 21, 22]);
    assert_eq!(path.steps().iter().map(|step| step.rank).collect::<Vec<_>>(), (1..=14).collect::<Vec<_>>());
    for step in path.steps() {
        assert!(!step.places().contains(&Place::Server), "{}", step.step.id);
        for own in [SettingKey::ServerIp, SettingKey::ServerName, SettingKey::InstallFolder, SettingKey::UrlPrefix] {
            assert!(!step.values().contains(&own), "{} shows {own:?}", step.step.id);
        }
    }
    // The host's screens are unknown: PRONOTE.net's own are not shown in their place, and the page says so.
    for id in ["nouvelle-base", "integration-ent", "identification"] {
        let step = path.step(&id.into()).unwrap();
        assert_eq!(step.place(), Place::HostConsole, "{id}");
        assert_eq!(step.figures(), [], "{id}");
        let said = |text: &str| text.contains("pas décrits ici");
        assert!(step.warnings().any(|warning| said(&warning.text.plain(Language::French))), "{id}");
    }
}

#[test]
fn a_machine_that_comes_back_makes_another_group() {
    let walkthrough = walkthrough();
    let runs = |hosting| -> Vec<(Place, Vec<u32>)> {
        let path = walkthrough.path(hosting);
        path.runs().iter().map(|run| (run.place, run.steps.iter().map(|s| s.step.number).collect())).collect()
    };
    assert_eq!(
        runs(Hosting::OwnServer),
        [
            (Place::Client2013, vec![1]),
            (Place::Server, vec![2, 3, 4, 5]),
            (Place::OfficePc, vec![6, 7, 8, 9]),
            (Place::Server, vec![10, 11, 12]),
            (Place::OfficePc, vec![13, 14]),
            (Place::Server, vec![15, 16, 17, 18, 19]),
            (Place::Ent, vec![20]),
            (Place::Browser, vec![21]),
            (Place::OfficePc, vec![22]),
        ]
    );
    assert_eq!(
        runs(Hosting::Publisher)[2..5],
        [(Place::HostConsole, vec![11]), (Place::OfficePc, vec![13, 14]), (Place::HostConsole, vec![17, 18, 19]),]
    );
}

#[test]
fn the_time_is_the_guides_and_goes_down_as_steps_are_settled() {
    let walkthrough = walkthrough();
    let path = walkthrough.path(Hosting::OwnServer);
    let tally = |hosting, progress: &Progress| {
        let dossier = Dossier { progress: progress.clone(), ..Dossier::default() };
        Tally::of(&walkthrough.path(hosting), &dossier, None)
    };
    let on = Timestamp::parse("2014-08-25T10:00:00+02:00").unwrap();
    let start = tally(Hosting::OwnServer, &Progress::default());
    assert_eq!((start.done, start.total), (0, 22));
    assert!((60..=90).contains(&start.minutes_left), "the guide says 1 h 00 to 1 h 30: {}", start.minutes_left);
    assert_eq!(start.share(), 0.0);

    // Steps that do not apply count neither way.
    let mut progress = Progress::default();
    progress.step_mut(&"publication".into()).state = StepState::Done { on };
    let hosted = tally(Hosting::Publisher, &progress);
    assert_eq!((hosted.done, hosted.total), (0, 14));

    let mut progress = Progress::default();
    for step in &path.steps()[..11] {
        progress.step_mut(&step.step.id).state = StepState::Done { on };
    }
    let middle = tally(Hosting::OwnServer, &progress);
    assert_eq!((middle.done, middle.total, middle.share()), (11, 22, 0.5));
    let rest: u32 = path.steps()[11..].iter().map(|step| step.step.minutes).sum();
    assert_eq!(middle.minutes_left, rest);
    // A step left out is neither done nor to do; one that was only visited, or has one point ticked, is to do.
    progress.step_mut(&path.steps()[11].step.id).state = StepState::Skipped { reason: String::new(), on };
    progress.step_mut(&path.steps()[12].step.id).state = StepState::InProgress;
    let skipped = tally(Hosting::OwnServer, &progress);
    assert_eq!((skipped.done, skipped.skipped), (11, 1));
    assert_eq!(skipped.minutes_left, rest - path.steps()[11].step.minutes);
    for step in path.steps() {
        progress.step_mut(&step.step.id).state = StepState::Done { on };
    }
    let end = tally(Hosting::OwnServer, &progress);
    assert_eq!((end.done, end.minutes_left, end.share()), (22, 0, 1.0));
}

#[test]
fn one_goes_from_a_step_to_the_next_and_back() {
    let walkthrough = walkthrough();
    let path = walkthrough.path(Hosting::Publisher);
    let at = |id: &str| StepId::from(id);
    assert_eq!(path.after(&at("preparer-annee-suivante")).unwrap().step.number, 6);
    assert_eq!(path.before(&at("installer-client")).unwrap().step.number, 1);
    assert!(path.before(&at("preparer-annee-suivante")).is_none());
    assert!(path.after(&at("suivi-habituel")).is_none());
    assert!(path.after(&at("publication")).is_none(), "a step that does not apply leads nowhere");
}

/// The labels of the guide's pages, as `guide` and captures have them, with curly apostrophes.
const LABELS: [&str; 52] = [
    "Fichier > Préparer l’année suivante",
    "Fichier > Arrêter le service Windows",
    "Enregistrement automatique",
    "Programme d’installation Serveur PRONOTE\u{a0}2014 v\u{a0}0.1.4",
    "Choisissez l’emplacement cible",
    "Parcourir…",
    "Suivant",
    "Fichier > Nouvelle base",
    "SPR",
    "Mettre en service",
    "Fichier > EDT\u{a0}2013/EDT\u{a0}2014 > Initialiser la base avec les données d’EDT",
    "Administration PRONOTE.net\u{a0}2014 - 0.1.4 - Version non enregistrée",
    "Fichier",
    "Assistance",
    "PRONOTE.net publié",
    "déconnecté",
    "Choix du serveur",
    "Paramètres de publication",
    "Intégration dans un ENT",
    "Interconnexion",
    "Export",
    "Paramètres de sécurité",
    "Mise à jour automatique",
    "Journal des opérations",
    "Le poste abritant PRONOTE.net a une seule carte réseau",
    "Choix du protocole",
    "Adresse IP",
    "Port d’écoute",
    "Racine",
    "Réserver le préfixe d’URL",
    "URL publique",
    "Activer l’interconnexion avec un ENT",
    "Mon ENT",
    "Configuration manuelle",
    "Les paramètres nécessaires à l’intégration doivent être communiqués par l’ENT",
    "URL du serveur CAS",
    "Les adresses d’authentification et de validation sont différentes",
    "Lien d’authentification",
    "Lien de validation",
    "URL à communiquer au socle ENT",
    "Autoriser l’authentification directe par PRONOTE.net",
    "Tester l’authentification par le serv…",
    "Paramètres d’identification des utilisateurs",
    "Avec l’identité de l’utilisateur",
    "Nom",
    "Prénom",
    "Date de naissance",
    "Code postal",
    "Profil d’utilisateur",
    "Entreprise (maîtres de stage)",
    "Académie (inspecteurs pédagogiques)",
    "Applications scolaires",
];

#[test]
fn every_label_of_the_guide_stands_in_the_steps_exactly() {
    let walkthrough = walkthrough();
    for language in [Language::French, Language::English] {
        let mut found = BTreeSet::new();
        for step in walkthrough.steps() {
            let texts = step.instructions.iter().map(|one| &one.text).chain(step.warnings.iter().map(|w| &w.text));
            for span in texts.flat_map(|text| text.spans(language)) {
                if let Span::Label(label) = span {
                    found.insert(label.as_str());
                }
            }
        }
        for label in LABELS {
            assert!(found.contains(label), "{label:?} is not in the {language:?} texts");
        }
    }
}

#[test]
fn french_typography_is_kept() {
    let bad = Regex::new(concat!(
        "'|\\.\\.\\.|[\u{202f}\u{2009}]", // straight apostrophe, three dots, other thin spaces
        "| [;:!?»]|« |«[^\u{a0}]|[^\u{a0}]»", // a space where a line may break, or none
        "|[^\u{a0}][;!?](?: |$)",         // no space at all before the sign
        "|[^\u{a0}H]:(?: |$)",            // the same for a colon, but for a drive's
        "|  |^ | $",
    ))
    .unwrap();
    let drive = Regex::new(r"\b(lecteur|sur) [A-Z]:").unwrap();
    let (phrases, plain) = texts(&walkthrough());
    let french = phrases
        .iter()
        .map(|(at, phrase)| (at, phrase.unmarked().fr))
        .chain(plain.iter().map(|(at, text)| (at, text.fr.clone())));
    for (at, text) in french {
        let without_drives = drive.replace_all(&text, "$1 X");
        assert!(!bad.is_match(&without_drives), "{at}: {:?} in {text}", bad.find(&without_drives));
    }
    for wrong in ["l'an", "fin ; suite", "fin; suite", "« mot »", "ici : là", "ici: là", "etc..."] {
        assert!(bad.is_match(wrong), "{wrong}");
    }
}

#[test]
fn english_typography_is_kept_outside_labels() {
    // No space but before a number holds: that of a step, of a version.
    let bad = Regex::new("\u{a0}(?:[^0-9X]|$)|[\u{202f}«»'\"]|\\.\\.\\.| [;:!?]|  |^ $").unwrap();
    let (phrases, plain) = texts(&walkthrough());
    for (at, phrase) in &phrases {
        for span in phrase.spans(Language::English) {
            if let Span::Plain(text) = span {
                assert!(!bad.is_match(text), "{at}: {text}");
            }
        }
    }
    for (at, text) in &plain {
        assert!(!bad.is_match(&text.en), "{at}: {}", text.en);
    }
}

/// A forgotten translation: the same text in both languages, names and file names apart.
#[test]
fn english_is_not_french() {
    let (phrases, _) = texts(&walkthrough());
    for (at, phrase) in phrases {
        let text = phrase.unmarked();
        assert_ne!(text.fr, text.en, "{at}");
    }
}

#[test]
fn texts_are_short() {
    let walkthrough = walkthrough();
    let length = |phrase: &Phrase| phrase.unmarked().fr.chars().count();
    for step in walkthrough.steps() {
        assert!(step.title.fr.chars().count() <= 60 && step.title.en.chars().count() <= 60, "{}", step.id);
        assert!(length(&step.why) <= 140, "{}: {}", step.id, length(&step.why));
        for one in &step.instructions {
            assert!(length(&one.text) <= 320, "{} {}: {}", step.id, one.id, length(&one.text));
        }
        for hosting in [Hosting::OwnServer, Hosting::Publisher] {
            if let Some(step) = walkthrough.path(hosting).step(&step.id) {
                assert!((1..=9).contains(&step.instructions().count()), "{}", step.step.id);
            }
        }
    }
}

#[test]
fn every_figure_serves_and_its_callouts_are_the_instructions_numbers() {
    let walkthrough = walkthrough();
    let path = walkthrough.path(Hosting::OwnServer);
    let figures = path.steps().iter().flat_map(|step| step.figures());
    let used: BTreeSet<FigureId> = figures.filter_map(|figure| figure.drawing()).collect();
    assert_eq!(used, FigureId::ALL.into_iter().collect());
    for step in path.steps() {
        for figure in step.figures() {
            let callouts: Vec<u32> = step
                .instructions()
                .filter_map(|one| one.instruction.callout.as_ref().filter(|c| c.figure == figure))
                .map(|callout| callout.number)
                .collect();
            assert!(!callouts.is_empty(), "{}: nothing points to {}", step.step.id, figure.name());
        }
        for one in step.instructions() {
            assert!(one.instruction.callout.as_ref().is_none_or(|c| c.number == one.number), "{}", one.instruction.id);
        }
    }
}

/// The program reads its own without comparing their callouts with those that are drawn, which a person's are.
#[test]
fn the_programs_own_are_as_whole_as_a_persons_must_be() {
    for own in Walkthrough::all_embedded().expect("the program's own") {
        let text = std::fs::read_to_string(format!("assets/walkthroughs/{}.ron", own.id().as_str())).expect("the file");
        assert_eq!(Walkthrough::parse(&text), Ok(own));
    }
}

#[test]
fn the_point_of_no_return_comes_before_uninstalling_and_says_what_must_be_safe() {
    let walkthrough = walkthrough();
    let grave: Vec<_> =
        walkthrough.steps().iter().filter(|s| s.warnings.iter().any(|w| w.level == Level::PointOfNoReturn)).collect();
    assert_eq!(grave.iter().map(|s| s.number).collect::<Vec<_>>(), [5]);
    let safe: Vec<_> = grave[0].safe_first.iter().map(|item| item.text.plain(Language::French)).collect();
    assert!(safe[0].contains(".zip de l’étape\u{a0}1"));
    assert!(safe[1].contains("base 2013"));
    assert!(safe[2].contains("copies d’écran de l’étape\u{a0}2"));
}

#[test]
fn one_can_go_back_before_and_after_uninstalling() {
    let walkthrough = walkthrough();
    let cases =
        |hosting| -> Vec<String> { walkthrough.rollback().cases(hosting).map(|case| case.id.to_string()).collect() };
    assert_eq!(cases(Hosting::OwnServer), ["avant-desinstallation", "apres-desinstallation"]);
    assert_eq!(cases(Hosting::Publisher), ["heberge"]);
    for case in walkthrough.rollback().cases(Hosting::OwnServer) {
        let text: String = case.instructions.iter().map(|item| item.text.plain(Language::French)).collect();
        assert!(text.contains("service"), "{}: the service stays stopped until it is started again", case.id);
    }
}

#[test]
fn what_the_guide_leaves_unsaid_is_said() {
    let walkthrough = walkthrough();
    let path = walkthrough.path(Hosting::OwnServer);
    let all = |number: usize| -> String {
        let step = path.steps()[number - 1];
        let texts = step.instructions().map(|one| &one.instruction.text).chain(step.warnings().map(|w| &w.text));
        texts.map(|text| text.plain(Language::French) + "\n").collect()
    };
    assert!(all(18).contains("Publier de nouveau") && all(18).contains("503"));
    assert!(all(16).contains("8036") && all(16).contains("80 dans l’ENT"));
    assert!(all(10).contains("lecteur H:") && all(10).contains("LaCie") && all(10).contains("Windows\u{a0}XP"));
    assert!(all(10).contains("lecteur D:") && !all(10).contains("E:"));
    assert!(all(19).contains("DANE si «\u{a0}Autoriser"));
    // Before anything stops, and before anything is overwritten or lost.
    assert!(all(3).contains("Prévenir d’abord") && all(3).contains("instantané") && all(3).contains("services.msc"));
    assert!(all(4).contains("dossier de la base 2013") && all(4).contains("Ouvrir la copie"));
    assert!(all(8).contains("Copier d’abord la base EDT\u{a0}2013"));
    assert!(all(12).contains("sauvegardes") && all(12).contains("service Windows") && all(12).contains("enregistrer"));
    assert!(all(14).contains("efface et remplace") && all(14).contains("fiche\u{a0}34"));
    assert!(all(15).contains("sauvegarde de la base 2014"));
    assert!(all(18).contains("jusqu’à la bascule") && all(18).contains("Redémarrer le serveur"));
    assert!(all(21).contains("SIECLE") && all(21).contains("votre propre compte"));
    assert!(all(22).contains(".zip de l’étape\u{a0}1 (fiche\u{a0}33)") && all(22).contains("Client PRONOTE\u{a0}2014"));
}

/// The reader never saw the guide: the texts give orders, and do not tell its story.
#[test]
fn the_authors_voice_is_not_heard() {
    let walkthrough = walkthrough();
    let (phrases, plain) = texts(&walkthrough);
    let said = phrases.iter().filter(|(at, _)| at != "source").map(|(at, text)| (at, text.unmarked()));
    for (at, text) in said.chain(plain.iter().map(|(at, text)| (at, text.clone()))) {
        for (voice, said) in [("guide", &text.fr), ("guide", &text.en), ("opérateur", &text.fr), ("operator", &text.en)]
        {
            assert!(!said.to_lowercase().contains(voice), "{at}: {said}");
        }
    }
}

/// What belongs to one academy or one ENT stands beside words that hold for all.
#[test]
fn a_local_word_is_given_as_an_example() {
    let walkthrough = walkthrough();
    let (phrases, _) = texts(&walkthrough);
    for (at, text) in phrases.iter().filter(|(at, _)| at != "ecare" && at != "moulinette") {
        let said = text.unmarked();
        for local in ["eCare", "H:", "LaCie", "iTop", "Agora06", "moulinette", "Applications scolaires"] {
            for (said, marks) in [
                (&said.fr, ["dans l’académie de Nice", "par exemple"]),
                (&said.en, ["in the académie de Nice", "for instance"]),
            ] {
                let marked = marks.iter().any(|mark| said.to_lowercase().contains(&mark.to_lowercase()));
                assert!(!said.contains(local) || marked, "{at}: {local} in {said}");
            }
        }
    }
}

/// The way back undoes each thing that the way there did, and needs only what was kept.
#[test]
fn going_back_is_told_whole() {
    let walkthrough = walkthrough();
    let case = |hosting, id: &str| -> String {
        let mut cases = walkthrough.rollback().cases(hosting);
        let case = cases.find(|case| case.id.as_str() == id).unwrap_or_else(|| panic!("{id}"));
        case.instructions.iter().map(|item| item.text.plain(Language::French) + "\n").collect()
    };
    let after = case(Hosting::OwnServer, "apres-desinstallation");
    for needed in [
        "instantané",
        "choix\u{a0}4",
        "étape\u{a0}4",
        "étape\u{a0}8",
        "EDT\u{a0}2013",
        "étape\u{a0}20",
        "familles",
        "automatique",
    ] {
        assert!(after.contains(needed), "{needed} in {after}");
    }
    assert!(case(Hosting::OwnServer, "avant-desinstallation").contains("démarrage est automatique"));
    let hosted = case(Hosting::Publisher, "heberge");
    assert!(hosted.contains("EDT\u{a0}2013") && !hosted.contains("services.msc"), "{hosted}");
    let step = walkthrough.steps().iter().find(|step| step.number == 5).unwrap();
    assert!(step.warnings[0].text.plain(Language::French).contains("«\u{a0}Revenir en arrière\u{a0}»"));
}

/// What to have before beginning: when, who is warned, which accounts, how long the ENT takes. No password is asked for.
#[test]
fn what_to_prepare_is_told_before_the_first_step() {
    let walkthrough = walkthrough();
    let list = |hosting| -> String {
        walkthrough.at_hand(hosting).map(|item| item.text.plain(Language::French) + "\n").collect()
    };
    let own = list(Hosting::OwnServer);
    for needed in ["fin août", "prévenir", "administrateur de Windows", "SPR de PRONOTE\u{a0}2013", "Plusieurs jours"]
    {
        assert!(own.contains(needed), "{needed} in {own}");
    }
    assert!(own.contains("instantané") && own.contains("le demander à la DANE") && own.contains("SIECLE"));
    let hosted = list(Hosting::Publisher);
    assert!(!hosted.contains("instantané") && !hosted.contains("vSphere") && hosted.contains("Plusieurs jours"));
    for list in [own, hosted] {
        assert!(
            list.contains("sans écrire leurs mots de passe") && list.contains("Ne jamais demander le mot de passe")
        );
    }
}

/// A message seen with later versions is not given for one of 2014.
#[test]
fn what_only_later_versions_say_is_marked() {
    let walkthrough = walkthrough();
    for id in ["identification-impossible", "pas-acces-espace", "site-inaccessible", "impossible-afficher-page"] {
        let symptom = walkthrough.symptoms().iter().find(|symptom| symptom.id.as_str() == id).unwrap();
        let said = |language| [&symptom.seen, &symptom.cause, &symptom.hint].map(|text| text.plain(language)).concat();
        assert!(said(Language::French).contains("versions récentes"), "{id}");
        assert!(said(Language::English).contains("recent versions"), "{id}");
    }
}

#[test]
fn the_ticket_holds_what_the_ent_needs() {
    let walkthrough = walkthrough();
    for hosting in [Hosting::OwnServer, Hosting::Publisher] {
        let values = walkthrough.path(hosting).step(&"fiche-ecare".into()).unwrap().values();
        for wanted in [
            SettingKey::Uai,
            SettingKey::EntPattern,
            SettingKey::Hosting,
            SettingKey::DirectLoginUrl,
            SettingKey::EntOperator,
        ] {
            assert!(values.contains(&wanted), "{hosting:?} {wanted:?}");
        }
    }
}

/// The exact wordings by which a user looks for help.
#[test]
fn the_table_of_symptoms_has_the_messages_word_for_word() {
    let walkthrough = walkthrough();
    assert_eq!(walkthrough.symptoms().len(), 19);
    let seen: Vec<&str> = walkthrough.symptoms().iter().flat_map(|symptom| symptom.seen.labels()).collect();
    for message in [
        "Application Not Authorized to Use CAS",
        "Identification impossible",
        "HTTP Error\u{a0}503",
        "Vous n’avez pas accès à l’Espace",
        "Ce site est inaccessible",
        "Votre identifiant ou mot de passe est incorrect",
        "Impossible d’afficher la page",
    ] {
        assert!(seen.contains(&message), "{message}");
    }
    let ids: BTreeSet<&ItemId> = walkthrough.symptoms().iter().map(|symptom| &symptom.id).collect();
    assert_eq!(ids.len(), 19);
}

#[test]
fn the_glossary_is_in_alphabetical_order_and_has_the_fields_words() {
    let walkthrough = walkthrough();
    let ids: Vec<&str> = walkthrough.glossary().iter().map(|term| term.id.as_str()).collect();
    let mut sorted = ids.clone();
    sorted.sort_unstable();
    assert_eq!(ids, sorted);
    for word in [
        "uai",
        "ent",
        "cas",
        "service",
        "ticket",
        "target",
        "espace",
        "sdet",
        "dane",
        "ecare",
        "spr",
        "prefixe-url",
        "url-publique",
        "port",
        "moulinette",
        "vsphere",
        "reverse-proxy",
    ] {
        assert!(ids.contains(&word), "{word}");
    }
}

#[test]
fn places_levels_and_actors_have_a_name_in_both_languages() {
    for language in Language::ALL {
        let texts = I18n::new(language);
        let names: BTreeSet<String> = Place::ALL
            .iter()
            .map(|&place| texts.place(place))
            .chain(Level::ALL.iter().map(|&level| texts.level(level)))
            .chain(Actor::ALL.iter().map(|&actor| texts.actor(actor)))
            .chain(Tool::ALL.iter().map(|&tool| texts.tool(tool)))
            .collect();
        let all = Place::ALL.len() + Level::ALL.len() + Actor::ALL.len() + Tool::ALL.len();
        assert_eq!(names.len(), all, "{names:?}");
    }
}

/// The program's own help is named at the moment it serves, whoever runs the server.
#[test]
fn each_step_names_the_help_that_serves_there() {
    let walkthrough = walkthrough();
    let tools = |hosting, number| {
        let path = walkthrough.path(hosting);
        let found = path.steps().iter().find(|step| step.step.number == number).map(|step| step.tools());
        found.unwrap_or_default()
    };
    for hosting in [Hosting::OwnServer, Hosting::Publisher] {
        assert!(tools(hosting, 11).contains(&Tool::Summary));
        assert_eq!(tools(hosting, 19), [Tool::Checks, Tool::Captures, Tool::Request]);
        assert_eq!(tools(hosting, 20), [Tool::Checks]);
        assert_eq!(tools(hosting, 21), [Tool::Checks, Tool::Notes]);
    }
    assert_eq!(tools(Hosting::OwnServer, 16), [Tool::Script, Tool::Checks]);
    assert_eq!(tools(Hosting::OwnServer, 2), [Tool::Captures]);
}

#[test]
fn hosted_and_own_server_have_different_things_at_hand() {
    let walkthrough = walkthrough();
    let list = |hosting| -> Vec<String> { walkthrough.at_hand(hosting).map(|item| item.id.to_string()).collect() };
    let (own, hosted) = (list(Hosting::OwnServer), list(Hosting::Publisher));
    for both in ["installateurs-poste", "facture", "documentation", "comptes-essai"] {
        assert!(own.iter().any(|id| id == both) && hosted.iter().any(|id| id == both), "{both}");
    }
    assert!(own.iter().any(|id| id == "acces-vsphere") && !hosted.iter().any(|id| id == "acces-vsphere"));
    assert!(hosted.iter().any(|id| id == "acces-hebergeur"));
    assert_eq!(ids(walkthrough.path(Hosting::OwnServer).steps()).len(), 22);
}

/// A step is read before it is done, and on paper before any is: its words claim nothing.
#[test]
fn no_step_says_that_the_work_is_done() {
    let claim = Regex::new("est faite?\\b|sont faite?s\\b|is made\\b|is done\\b").expect("a pattern");
    for walkthrough in Walkthrough::all_embedded().expect("the walkthroughs") {
        for step in walkthrough.steps() {
            for language in Language::ALL {
                let why = step.why.spans(language);
                assert!(!claim.is_match(&format!("{why:?}")), "{}: {why:?}", step.id);
            }
        }
    }
}
