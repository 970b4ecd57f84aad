//! A whole year of one school, from a new dossier to the end, by the command line alone.

use assistant_pronote::domain::inputs::Hosting;
use assistant_pronote::walkthrough::{StepId, Walkthrough};
use std::path::Path;
use std::process::{Command, Output};

/// The step that is left out, and why.
pub const SKIPPED: (&str, &str) = ("installer-edt", "EDT est déjà là");
/// The step that goes on without its safety checks, and why.
pub const PAST: (&str, &str) = ("desinstaller-2013", "machine neuve, rien à perdre");
/// A step's note.
pub const NOTED: (&str, &str) = ("preparer-annee-suivante", "zip sur la clé bleue");
/// Who said that the two ports go together.
pub const CONFIRMED_BY: &str = "M. Réseau";
/// What was seen when the first trial failed.
pub const SEEN: &str = "HTTP Error 503";
/// The attribute that is not the ENT's own.
pub const POSTCODE: &str = "ENTPersonCodePostal";
pub const REQUEST_DATE: &str = "25/08/2014";
pub const REQUEST_NUMBER: &str = "2014-1234";

/// The steps, each with the points that it has to tick: its safety checks apart.
pub fn steps() -> Vec<(StepId, Vec<String>)> {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let path = walkthrough.path(Hosting::OwnServer);
    let points = |step: &assistant_pronote::walkthrough::PathStep<'_>| {
        step.instructions().map(|one| one.instruction.id.to_string()).collect()
    };
    path.steps().iter().map(|step| (step.step.id.clone(), points(step))).collect()
}

/// The trials that a step asks about.
pub fn trials(step: &StepId) -> Vec<assistant_pronote::domain::trial::Trial> {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let path = walkthrough.path(Hosting::OwnServer);
    path.step(step).map(|step| step.trials().collect()).unwrap_or_default()
}

fn run(program: &str, arguments: &[&str]) -> Output {
    Command::new(program).args(arguments).output().expect("the program starts")
}

fn done(program: &str, arguments: &[&str]) -> String {
    let output = run(program, arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Goes through the whole of it; what each command says is gathered.
pub fn by_command(program: &str, folder: &Path) -> String {
    let dossier = folder.to_str().expect("UTF-8");
    let mut said = String::new();
    let mut act = |arguments: &[&str]| said += &done(program, arguments);
    let address = "http://notes.clg-la-bourgade.ac-nice.fr";
    act(&["nouveau", dossier, "--nom", "Collège", "--uai", "0069999L", "--adresse", address, "--ent", "elyco"]);
    let inputs: Vec<_> = ["modifier", dossier, "--nom", "Collège La Bourgade", "--port-2013", "8036"]
        .into_iter()
        .chain(crate::guide::REFERENCE)
        .chain(["--adresse", "http://notes.clg-la-bourgade.ac-nice.fr:80"])
        .collect();
    act(&inputs);
    act(&["modifier", dossier, "--attribut-code-postal", POSTCODE, "--ports-confirmes", CONFIRMED_BY]);
    act(&["modifier", dossier, "--demande-date", REQUEST_DATE, "--demande-numero", REQUEST_NUMBER]);
    act(&["etape", dossier, NOTED.0, "--note", NOTED.1]);
    for (step, points) in steps() {
        let id = step.as_str();
        if id == SKIPPED.0 {
            act(&["etape", dossier, id, "--passer", SKIPPED.1]);
            continue;
        }
        if id == PAST.0 {
            // What it asks for first is not there: it is not done.
            let refused = run(program, &["etape", dossier, id, "--fait"]);
            assert_eq!(refused.status.code(), Some(1));
            act(&["etape", dossier, id, "--sans-attendre", PAST.1]);
        }
        let ticks = points.iter().flat_map(|point| ["--cocher", point.as_str()]);
        let ticks: Vec<_> = ["etape", dossier, id].into_iter().chain(ticks).collect();
        act(&ticks);
        for trial in trials(&step) {
            if trial == assistant_pronote::domain::trial::Trial::Teacher {
                act(&["essai", dossier, trial.id(), "--echec", SEEN]);
            }
            act(&["essai", dossier, trial.id(), "--reussi"]);
        }
        act(&["etape", dossier, id, "--fait"]);
    }
    act(&["parcours", "--dossier", dossier]);
    said
}
