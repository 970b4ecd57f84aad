//! The connection alone, for who has already installed 2014: the last steps of the whole walkthrough, as they are there.

use assistant_pronote::domain::inputs::Hosting;
use assistant_pronote::lang::Language;
use assistant_pronote::walkthrough::{Instruction, Phrase, Step, StepId, Walkthrough};
use regex::Regex;

fn both() -> (Walkthrough, Walkthrough) {
    let mut all = Walkthrough::all_embedded().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(all.len(), 2);
    let second = all.remove(1);
    (all.remove(0), second)
}

const STEPS: [&str; 7] = [
    "publication",
    "integration-ent",
    "identification",
    "fiche-ecare",
    "bascule-operateur",
    "tester-par-ent",
    "suivi-habituel",
];

#[test]
fn its_steps_are_the_last_seven_of_the_whole_walkthrough() {
    let (whole, second) = both();
    let ids = |steps: &[Step]| steps.iter().map(|step| step.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(second.steps()), STEPS);
    assert_eq!(ids(second.steps()), ids(&whole.steps()[15..]));
    assert_eq!(second.path(Hosting::Publisher).steps().len(), 6, "the host publishes");
    assert!(second.path(Hosting::OwnServer).minutes() < whole.path(Hosting::OwnServer).minutes() / 2);
}

#[test]
fn a_step_asks_for_the_same_values_in_both_so_that_a_dossier_may_pass_from_one_to_the_other() {
    let (whole, second) = both();
    for step in second.steps() {
        let same = whole.step(&step.id).unwrap();
        let told = |instruction: &Instruction| {
            let Instruction { id, condition, place, callout, values, tools, compare, note, trial, text: _ } =
                instruction;
            let (values, tools, compare) = (values.clone(), tools.clone(), compare.clone());
            (id.clone(), *condition, *place, callout.clone(), values, tools, compare, note.clone(), *trial)
        };
        let all = |step: &Step| step.instructions.iter().map(told).collect::<Vec<_>>();
        assert_eq!(all(step), all(same), "{}", step.id);
        assert_eq!((&step.title, &step.figures, &step.checks), (&same.title, &same.figures, &same.checks));
    }
}

/// Every text of a walkthrough.
fn texts(walkthrough: &Walkthrough) -> Vec<&Phrase> {
    let mut texts: Vec<_> = walkthrough.at_hand(Hosting::OwnServer).map(|item| &item.text).collect();
    texts.extend(walkthrough.at_hand(Hosting::Publisher).map(|item| &item.text));
    for step in walkthrough.steps() {
        texts.push(&step.why);
        texts.extend(step.warnings.iter().map(|warning| &warning.text));
        texts.extend(step.safe_first.iter().map(|item| &item.text));
        texts.extend(step.instructions.iter().map(|instruction| &instruction.text));
    }
    texts.push(&walkthrough.rollback().introduction);
    texts.extend(walkthrough.rollback().cases.iter().flat_map(|case| &case.instructions).map(|item| &item.text));
    for symptom in walkthrough.symptoms() {
        texts.extend([&symptom.seen, &symptom.cause, &symptom.hint]);
    }
    texts
}

#[test]
fn a_text_speaks_of_no_step_that_is_not_there() {
    let number = Regex::new(r"\b(?:étapes?|steps?)\x{a0}(\d+)").unwrap();
    for walkthrough in Walkthrough::all_embedded().unwrap() {
        let most = walkthrough.steps().len();
        let mut spoken = 0;
        for text in texts(&walkthrough) {
            for language in Language::ALL {
                let said = text.plain(language);
                for found in number.captures_iter(&said) {
                    spoken += 1;
                    let step: usize = found[1].parse().unwrap();
                    assert!((1..=most).contains(&step), "{}: {said}", walkthrough.id());
                }
            }
        }
        assert!(spoken > 20, "{}: {spoken}", walkthrough.id());
    }
}

/// The numbers of the whole walkthrough were moved down by fifteen: each still leads to the step it led to.
#[test]
fn a_number_leads_to_the_step_that_the_sentence_is_about() {
    let (_, second) = both();
    let step = |id: &str| second.step(&StepId::from(id)).unwrap().number;
    let said = |phrase: &Phrase| phrase.plain(Language::French);
    for (id, words) in [("publication", "Réserver le préfixe"), ("integration-ent", "URL du serveur CAS")] {
        let hint = second
            .symptoms()
            .iter()
            .map(|symptom| said(&symptom.hint))
            .find(|hint| hint.contains(words) && hint.contains("étape"));
        assert!(hint.unwrap().contains(&format!("étape\u{a0}{}", step(id))));
    }
    let switch = format!("étape\u{a0}{}", step("bascule-operateur"));
    let trial = second.step(&StepId::from("tester-par-ent")).unwrap();
    assert!(said(&trial.warnings[0].text).contains(&switch));
    assert!(said(&second.rollback().introduction).contains(&switch));
}
