//! The ticket and the note as they are pasted, and a sheet that is made whatever was typed.

use crate::case::Case;
use assistant_pronote::document::note::{self, Audience};
use assistant_pronote::domain::ent::Catalogue;
use assistant_pronote::domain::inputs::{
    Attribute, AttributeInputs, ContactInputs, EntInputs, Field, Hosting, Protocol, ServerInputs, Table,
};
use assistant_pronote::domain::timestamp::Timestamp;
use assistant_pronote::domain::trial::{LISTENING, Trial};
use assistant_pronote::dossier::{LocalField, TrialAnswer, TrialRecord};
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::Walkthrough;

fn ticket(case: &Case) -> String {
    case.request().text(&case.texts())
}

fn note_for(audience: Audience, case: &Case) -> String {
    note::text(&case.settings(), &case.dossier.shareable(), audience, &case.texts())
}

const HOSTILE: &str = r##"#panic() $x$ *b* _i_ `c` <l> @ref \u{41} // /* -- '" ~ #set page() 王"##;

#[test]
fn a_sheet_is_made_whatever_was_typed() {
    let mut hostile = Case::reference(8036);
    hostile.dossier.inputs.school.name = HOSTILE.to_owned();
    hostile.note("relever-reglages-2013", HOSTILE);
    hostile.skip("installer-edt", HOSTILE);
    let mut hosted = Case::reference(80);
    hosted.dossier.inputs.school.hosting = Hosting::Publisher;
    for case in [hostile, hosted] {
        for language in Language::ALL {
            assert!(case.in_language(language).pdf().starts_with(b"%PDF-1.7"));
        }
    }
}

#[test]
fn what_is_typed_stays_as_typed_in_texts() {
    let mut case = Case::reference(8036);
    case.dossier.inputs.school.name = HOSTILE.to_owned();
    case.dossier.inputs.contact.name = HOSTILE.to_owned();
    assert_eq!(ticket(&case).matches(HOSTILE).count(), 3, "{}", ticket(&case));
    for audience in Audience::ALL {
        assert!(note_for(audience, &case).contains(HOSTILE));
    }
}

#[test]
fn the_ticket_holds_what_the_support_asks_for() {
    for port in [80, 8036] {
        let ticket = ticket(&Case::reference(port));
        let encoded = format!("http:%2F%2Fnotes.clg-la-bourgade.ac-nice.fr:{port}%2F");
        for line in [
            "Catégorie\u{a0}: ENT".to_owned(),
            "À transmettre à\u{a0}: iTop".to_owned(),
            "UAI (RNE)\u{a0}: 0069999L".to_owned(),
            format!("http://notes.clg-la-bourgade.ac-nice.fr:{port}/**"),
            format!("https://www.agora06.fr/cas/login?service={encoded}"),
            format!("https://www.agora06.fr/cas/samlValidate?TARGET={encoded}"),
            "PRONOTE hébergé par l’éditeur\u{a0}: non".to_owned(),
            "- Connexion directe à PRONOTE.net\u{a0}: aucun résultat noté.".to_owned(),
        ] {
            assert!(ticket.lines().any(|l| l == line), "{line} in\n{ticket}");
        }
        assert!(ticket.lines().filter(|l| !l.contains("http")).all(|l| l.chars().count() < 80), "{ticket}");
    }
}

/// What the user answered of a trial, with the values there are.
fn answered(case: &mut Case, trial: Trial, answer: TrialAnswer) {
    let (on, tested) = (Timestamp::parse("2014-08-26T10:00:00+02:00").unwrap(), trial.tested(&case.settings()));
    case.dossier.progress.trials.insert(trial, TrialRecord { answer, on, tested });
}

fn all_succeeded(case: &mut Case) {
    for trial in Trial::ALL {
        answered(case, trial, TrialAnswer::Succeeded);
    }
}

/// The lines of the ticket as one, without its breaks.
fn on_one_line(case: &Case) -> String {
    ticket(case).replace("\n  ", " ")
}

#[test]
fn the_ticket_says_of_a_trial_only_what_was_answered() {
    let mut case = Case::reference(8036);
    for step in Walkthrough::embedded().unwrap().steps() {
        case.done(step.id.as_str(), "2014-08-26T10:00:00+02:00");
        let ids = step.instructions.iter().map(|instruction| instruction.id.as_str().to_owned());
        case.dossier.progress.step_mut(&step.id).ticked.extend(ids);
    }
    let told = on_one_line(&case);
    assert!(!told.contains("réussi"), "nobody was asked: {told}");
    assert_eq!(told.matches("aucun résultat noté").count(), Trial::ALL.len(), "{told}");
    answered(&mut case, Trial::DirectLogin, TrialAnswer::Succeeded);
    answered(&mut case, Trial::Teacher, TrialAnswer::Failed { seen: "HTTP Error 503".into() });
    answered(&mut case, Trial::Staff, TrialAnswer::NotYet);
    let told = on_one_line(&case);
    for said in [
        "Connexion directe à PRONOTE.net\u{a0}: réussi, d’après nous, le 26 août 2014.",
        "échoué, d’après nous, le 26 août 2014. Vu\u{a0}: «\u{a0}HTTP Error 503\u{a0}».",
        "compte d’un personnel\u{a0}: aucun résultat noté.",
    ] {
        assert!(told.contains(said), "{said} in {told}");
    }
}

#[test]
fn a_trial_of_other_values_is_to_be_done_again() {
    let mut case = Case::reference(8036);
    answered(&mut case, Trial::DirectLogin, TrialAnswer::Succeeded);
    case.dossier.inputs.address = "http://notes.clg-la-bourgade.ac-nice.fr:80".into();
    let told = on_one_line(&case);
    assert!(told.contains("à refaire, car une valeur a changé depuis (URL de connexion directe)"), "{told}");
    // Another name of the school changes nothing of what was tried.
    case.dossier.inputs.address = "http://notes.clg-la-bourgade.ac-nice.fr:8036".into();
    case.dossier.inputs.school.name = "Collège Autre".into();
    assert!(!on_one_line(&case).contains("à refaire"));
}

/// What PRONOTE.net listens on is reached by every trial; the publisher's has nothing of the kind.
#[test]
fn a_trial_of_what_was_listened_on_before_is_to_be_done_again() {
    let changes: [fn(&mut ServerInputs); 3] = [
        |server| server.listening_port = "9000".into(),
        |server| server.protocol = Protocol::Https,
        |server| server.ip = "10.106.152.37".into(),
    ];
    for change in changes {
        let mut case = Case::reference(8036);
        all_succeeded(&mut case);
        assert!(!on_one_line(&case).contains("à refaire"));
        change(&mut case.dossier.inputs.server);
        assert_eq!(on_one_line(&case).matches("à refaire").count(), Trial::ALL.len());
        case.dossier.inputs.school.hosting = Hosting::Publisher;
        all_succeeded(&mut case);
        case.dossier.inputs.server.listening_port = "9001".into();
        assert!(!on_one_line(&case).contains("à refaire"));
    }
}

/// An older program kept the values before those: they are the ones that are compared.
#[test]
fn a_trial_of_an_older_dossier_is_held_against_the_values_it_has() {
    let mut case = Case::reference(8036);
    all_succeeded(&mut case);
    for record in case.dossier.progress.trials.values_mut() {
        record.tested.truncate(record.tested.len() - LISTENING.len());
    }
    assert_eq!(on_one_line(&case).matches("réussi, d’après nous").count(), Trial::ALL.len());
    case.dossier.inputs.address = "http://notes.clg-la-bourgade.ac-nice.fr:80".into();
    assert_eq!(on_one_line(&case).matches("à refaire").count(), Trial::ALL.len());
}

/// « Modifier ces valeurs », and nothing typed: what was to be asked is still asked.
#[test]
fn a_table_opened_to_be_changed_and_left_blank_is_still_unknown() {
    for id in ["lilie", "manuelle"] {
        let mut case = Case::reference(8036);
        case.dossier.inputs.ent = EntInputs { id: id.into(), ..EntInputs::default() };
        let (before, catalogue) = (ticket(&case), Catalogue::embedded().unwrap());
        for table in [Table::Attributes, Table::Profiles] {
            case.dossier.inputs.edit_table(table, &catalogue);
        }
        assert!(case.dossier.inputs.ent.attributes.is_some() && case.dossier.inputs.ent.profiles.is_some());
        assert_eq!(ticket(&case), before, "{id}");
        assert_eq!((case.settings().attributes, case.settings().profiles), (None, None));
        case.dossier.inputs.set(Field::Attribute(Attribute::LastName), "sn".into());
        assert!(case.settings().attributes.is_some());
    }
    // What the ENT is known to send was wiped out on purpose.
    let mut case = Case::reference(8036);
    case.dossier.inputs.ent.attributes = Some(AttributeInputs::default());
    assert!(case.settings().attributes.is_some());
}

#[test]
fn each_trial_is_asked_by_one_instruction_whatever_the_hosting() {
    let walkthrough = Walkthrough::embedded().unwrap();
    for hosting in [Hosting::OwnServer, Hosting::Publisher] {
        let path = walkthrough.path(hosting);
        let mut asked: Vec<_> = path.steps().iter().flat_map(|step| step.trials()).collect();
        asked.sort_unstable();
        assert_eq!(asked, Trial::ALL, "{hosting:?}");
    }
}

#[test]
fn a_ticket_to_an_ent_whose_cas_is_unknown_asks_for_it() {
    let mut case = Case::reference(8036);
    case.dossier.inputs.ent.id = "lea-aquitaine".to_owned();
    let ticket = ticket(&case);
    assert!(ticket.contains("À transmettre à\u{a0}: l’assistance de votre ENT"), "{ticket}");
    assert!(ticket.contains("à nous indiquer, avec l’adresse de votre serveur CAS"), "{ticket}");
}

#[test]
fn what_is_not_known_of_an_ent_is_asked_for_by_name_with_examples_and_what_to_answer() {
    let mut case = Case::reference(8036);
    let known = ticket(&case);
    assert!(known.contains("Nom\u{a0}: sn") && !known.contains("par exemple sn"), "{known}");
    case.dossier.inputs.ent.id = "monecollege".to_owned();
    let asked = ticket(&case).replace("\n   ", " ").replace("\n  ", " ");
    for said in [
        "Nom (par exemple sn ou nom)",
        "Date de naissance (par exemple ENTPersonDateNaissance ou dateNaissance)",
        "Enseignants (par exemple National_3 ou National_ENS;National_DOC)",
        "Sous quels noms envoyez-vous les attributs, et quelles valeurs prend le profil\u{a0}?",
        "Quel jour basculez-vous",
    ] {
        assert!(asked.contains(said), "{said} in {asked}");
    }
}

#[test]
fn the_request_gives_the_servers_address_and_a_lasting_contact_when_the_dossier_has_them() {
    let mut case = Case::reference(8036);
    case.dossier.local.set(LocalField::LastingContact, "secrétariat, 04 93 00 00 01").unwrap();
    let ticket = ticket(&case);
    for line in ["Adresse IP du serveur\u{a0}: 10.106.152.36", "Contact durable\u{a0}: secrétariat, 04 93 00 00 01"] {
        assert!(ticket.lines().any(|found| found == line), "{line} in\n{ticket}");
    }
    let end = ticket.find("Merci de nous répondre").unwrap();
    assert!(ticket.find("RegexRegisteredService").unwrap() > end, "the forms stand at the end:\n{ticket}");
    assert!(ticket.contains("pour CAS\u{a0}5 à 6.5"), "with the versions they fit");
}

#[test]
fn families_are_sent_to_the_ent_and_away_from_the_other_address() {
    for (language, words) in [
        (Language::French, ["l’ENT Agora06", "Applications scolaires", "N’utilisez plus", "En cas de refus"]),
        (Language::English, ["the ENT Agora06", "Applications scolaires", "No longer use", "If you are refused"]),
    ] {
        for audience in Audience::ALL {
            let note = note_for(audience, &Case::reference(80).in_language(language));
            for word in words {
                assert!(note.contains(word), "{word} in\n{note}");
            }
            assert!(note.contains("\n- http://notes.clg-la-bourgade.ac-nice.fr:80\n"), "{note}");
            assert!(!note.contains("login=true"), "the direct login is not for everyone:\n{note}");
            assert!(note.lines().all(|line| line.chars().count() < 80), "{note}");
        }
    }
    // Two thirds of what the first note for everyone took: 1 560 characters.
    let families = note_for(Audience::Families, &Case::reference(80));
    assert!(families.chars().count() <= 1_040, "{} characters", families.chars().count());
    let staff = note_for(Audience::Staff, &Case::reference(80));
    assert!(staff.contains("Client PRONOTE\u{a0}2014") && !families.contains("Client PRONOTE"), "{families}");
}

#[test]
fn the_notes_say_the_address_the_day_and_whom_to_tell() {
    let mut case = Case::reference(80);
    for (field, text) in [
        (LocalField::EntAddress, "https://www.agora06.fr"),
        (LocalField::SwitchDate, "1er octobre 2014"),
        (LocalField::LastingContact, "le secrétariat, 04 93 00 00 01"),
        (LocalField::PronotePlace, "le menu « Mes services »"),
    ] {
        case.dossier.local.set(field, text).unwrap();
    }
    for audience in Audience::ALL {
        let note = note_for(audience, &case).replace("\n  ", " ").replace("\n   ", " ");
        for said in
            ["https://www.agora06.fr", "À partir du 1er octobre 2014", "le secrétariat, 04 93 00 00 01", "Mes services"]
        {
            assert!(note.contains(said), "{said} in\n{note}");
        }
        assert!(!note.contains("Applications scolaires"), "the dossier's own place comes first:\n{note}");
    }
    case.dossier.local = Default::default();
    case.dossier.inputs.contact = ContactInputs::default();
    let note = note_for(Audience::Families, &case);
    assert!(note.contains("Dès maintenant") && note.contains("(Collège La Bourgade)"), "{note}");
}
