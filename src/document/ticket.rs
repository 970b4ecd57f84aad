//! The ticket: what the ENT's support needs to register the school's PRONOTE, as text to copy into eCare.

use super::checked::{self, Checked};
use super::long_date;
use super::plain::{WIDTH, hanging, paragraph};
use crate::domain::finding::Verdict;
use crate::domain::inputs::Hosting;
use crate::domain::settings::Settings;
use crate::domain::value::Value;
use crate::dossier::{Dated, Dossier, Findings, StepId, StepState};
use crate::text;
use crate::texts::{Texts, connection as say};
use chrono::NaiveDate;

/// What can be tried before and after the ENT's switch, in the guide's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trial {
    /// PRONOTE's own login page, by `?login=true`.
    DirectLogin,
    /// From the ENT, with a teacher's account.
    Teacher,
    /// From the ENT, with a pupil's or a parent's account.
    PupilOrParent,
}

/// What came of a trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    NotTried,
    /// It worked; the day is known when the step was marked as done.
    Worked {
        on: Option<NaiveDate>,
    },
}

/// Every trial and its outcome, and what the connection checks found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trials {
    by_hand: Vec<(Trial, Outcome)>,
    findings: Findings,
}

impl Trial {
    /// In the order they are made.
    pub const ALL: [Trial; 3] = [Trial::DirectLogin, Trial::Teacher, Trial::PupilOrParent];

    /// The step of the guide's walkthrough, and its instruction that is ticked when the trial worked.
    pub fn instruction(self) -> (&'static str, &'static str) {
        match self {
            Trial::DirectLogin => ("fiche-ecare", "essayer-direct"),
            Trial::Teacher => ("tester-par-ent", "ouvrir-pronote"),
            Trial::PupilOrParent => ("tester-par-ent", "connexion-eleve"),
        }
    }
}

impl Trials {
    /// What the ticked instructions say, and the checks. A step marked as done without ticking the trial proves nothing.
    pub fn of(dossier: &Dossier) -> Self {
        let progress = &dossier.progress;
        let outcome = |trial: Trial| {
            let (step, instruction) = trial.instruction();
            match progress.steps.get(&StepId::from(step)) {
                Some(kept) if kept.ticked.contains(instruction) => Outcome::Worked {
                    on: match kept.state {
                        StepState::Done { on } => Some(on.local().date()),
                        _ => None,
                    },
                },
                _ => Outcome::NotTried,
            }
        };
        let by_hand = Trial::ALL.map(|trial| (trial, outcome(trial))).to_vec();
        Self { by_hand, findings: dossier.findings.clone() }
    }
}

/// The ticket. Values that are long stand alone on their line, so that they are copied whole.
pub fn text(settings: &Settings, trials: &Trials, texts: &Texts) -> String {
    let support = settings.ent.operator.clone().unwrap_or_else(|| text!(texts, "ticket-assistance"));
    let hosted = match settings.server.hosting() {
        Hosting::Publisher => text!(texts, "ticket-oui"),
        Hosting::OwnServer => text!(texts, "ticket-non"),
    };
    let value = |value| settings.value(value).unwrap_or_else(|| text!(texts, "ticket-a-indiquer"));
    let field = |name: String, written: String| field(texts, &name, &written);
    let alone = |name: String, written: String| format!("{}\n{written}", text!(texts, "ticket-champ", champ = name));
    let labelled = |wanted| alone(texts.value(wanted), value(wanted));

    let about = [
        field(
            text!(texts, "ticket-objet"),
            text!(texts, "ticket-objet-valeur", nom = settings.name.clone(), uai = settings.uai.to_string()),
        ),
        field(text!(texts, "ticket-categorie"), "ENT".to_owned()),
        field(text!(texts, "ticket-destinataire"), support.clone()),
    ];
    let school = [
        field(texts.value(Value::Uai), value(Value::Uai)),
        field(texts.value(Value::NomEtablissement), settings.name.clone()),
        field(texts.value(Value::Ent), settings.ent.label.clone()),
        field(text!(texts, "ticket-heberge"), hosted),
        field(text!(texts, "ticket-contact"), contact(settings, texts)),
    ];
    let links = [labelled(Value::LienAuthentification), labelled(Value::LienValidation)];
    let tried = trials.by_hand.iter().map(|(trial, outcome)| trial_line(settings, texts, *trial, *outcome));
    let tried: Vec<_> =
        std::iter::once(text!(texts, "ticket-champ", champ = text!(texts, "ticket-essais"))).chain(tried).collect();

    let checked = checked(settings, &trials.findings, texts);
    let mut parts = vec![
        about.join("\n"),
        text!(texts, "ticket-bonjour"),
        paragraph(&text!(texts, "ticket-demande")),
        labelled(Value::UrlSocleEnt),
        school.join("\n"),
        links.join("\n"),
        tried.join("\n"),
    ];
    if !checked.is_empty() {
        let title = text!(texts, "ticket-champ", champ = text!(texts, "ticket-verifications"));
        parts.push(format!("{title}\n{}", checked.join("\n")));
    }
    parts.push(text!(texts, "ticket-merci"));
    parts.join("\n\n") + "\n"
}

/// What the checks found, each on its lines.
fn checked(settings: &Settings, findings: &Findings, texts: &Texts) -> Vec<String> {
    let run = findings.iter().filter(|dated| dated.finding.verdict() != Verdict::NotRun);
    let lines = checked::lines(run, settings, texts).into_iter();
    let said = |Checked { title, dated }| {
        let said = finding_said(settings, texts, dated);
        format!("{}\n{}", hanging("- ", &title), hanging("  ", &said))
    };
    lines.map(said).collect()
}

/// The verdict, its day and its cause; what it must be read with.
fn finding_said(settings: &Settings, texts: &Texts, dated: &Dated) -> String {
    let finding = &dated.finding;
    let verdict = say::dated_verdict(texts, finding.verdict(), &long_date(texts, dated.on.local().date()));
    let mut said = format!("{verdict} {}", say::cause(texts, finding).message);
    for note in say::reserves(texts, dated, settings) {
        said.push(' ');
        said.push_str(&note);
    }
    said
}

/// `name : value` on one line when it is short enough, the value on its own line otherwise.
fn field(texts: &Texts, name: &str, value: &str) -> String {
    let name = text!(texts, "ticket-champ", champ = name);
    let line = format!("{name} {value}");
    if line.chars().count() <= WIDTH { line } else { format!("{name}\n{value}") }
}

fn contact(settings: &Settings, texts: &Texts) -> String {
    let contact = &settings.contact;
    let name = contact.name.as_ref().map(|name| name.as_str());
    let phone = contact.phone.as_ref().map(|phone| phone.as_str());
    let email = contact.email.as_ref().map(|email| email.as_str());
    let given: Vec<_> = [name, phone, email].into_iter().flatten().collect();
    if given.is_empty() { text!(texts, "fiche-non-indique") } else { given.join(", ") }
}

fn trial_line(settings: &Settings, texts: &Texts, trial: Trial, outcome: Outcome) -> String {
    let what = match trial {
        Trial::DirectLogin => text!(texts, "ticket-essai-direct"),
        Trial::Teacher => text!(texts, "ticket-essai-professeur"),
        Trial::PupilOrParent => text!(texts, "ticket-essai-eleve"),
    };
    let result = match outcome {
        Outcome::NotTried => text!(texts, "ticket-non-teste"),
        Outcome::Worked { on: None } => text!(texts, "ticket-reussi"),
        Outcome::Worked { on: Some(day) } => text!(texts, "ticket-reussi-le", date = long_date(texts, day)),
    };
    let line = hanging("- ", &format!("{} {result}", text!(texts, "ticket-champ", champ = what)));
    match trial {
        Trial::DirectLogin => format!("{line}\n  {}", settings.direct_login),
        Trial::Teacher | Trial::PupilOrParent => line,
    }
}
