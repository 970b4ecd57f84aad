//! A step in words, for a terminal or a screen reader: the same that the page of HTML and the window show of it.

use super::sheet::values::rows;
use super::sheet::{Cell, Row, progress};
use crate::domain::setting_key::SettingKey;
use crate::domain::settings::Settings;
use crate::domain::trial::Trial;
use crate::dossier::standing::{self, Missing, TrialStanding};
use crate::dossier::{Shareable, Standing, StepProgress};
use crate::i18n::{I18n, progress as say};
use crate::text;
use crate::walkthrough::path::Numbered;
use crate::walkthrough::{Instruction, Level, Path, PathStep};

/// What a step is told from.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The steps that apply.
    pub path: &'a Path<'a>,
    /// Whose progress is told; the default one when there is none.
    pub dossier: &'a Shareable,
    /// Its values; `None` while something blocks them: only their names are told.
    pub settings: Option<&'a Settings>,
    /// The language.
    pub i18n: &'a I18n,
}

/// Everything that is said of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldStep {
    /// Its identifier.
    pub id: String,
    /// The guide's number.
    pub number: u32,
    /// What is done.
    pub title: String,
    /// Every machine it needs, in order.
    pub places: Vec<String>,
    /// Expected time.
    pub minutes: u32,
    /// What it amounts to.
    pub standing: Standing,
    /// The same in a sentence, then the reasons and the note.
    pub said: Vec<String>,
    /// The user's own note, as it is kept.
    pub note: String,
    /// What it is for.
    pub why: String,
    /// What may happen, and what to do about it.
    pub warnings: Vec<ToldWarning>,
    /// What it asks for first and is not there.
    pub missing: Missing,
    /// The safety checks before a point of no return.
    pub safe_first: Vec<Point>,
    /// What to do, in order.
    pub instructions: Vec<Point>,
    /// Values to keep in view besides.
    pub values: Vec<Value>,
    /// The document that says more.
    pub reference: Option<String>,
}

/// A warning of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldWarning {
    /// How serious it is.
    pub level: Level,
    /// The same in a word.
    pub word: String,
    /// What it says.
    pub text: String,
}

/// Something to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its identifier.
    pub id: String,
    /// Its number, for an instruction.
    pub number: Option<u32>,
    /// The machine, when it is not the step's first one.
    pub place: Option<String>,
    /// What to do, or what must be safe.
    pub text: String,
    /// Whether it is ticked.
    pub is_ticked: bool,
    /// What it makes type, compare and note.
    pub values: Vec<Value>,
    /// The trial it makes.
    pub trial: Option<ToldTrial>,
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What it is, and whether it is to be compared or noted.
    pub label: String,
    /// The value; `None` when there is none, and then `said` tells why.
    pub value: Option<String>,
    /// As it is read.
    pub said: String,
}

/// A trial and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldTrial {
    /// Which one.
    pub trial: Trial,
    /// What is tried.
    pub name: String,
    /// What the user said of it.
    pub result: String,
}

impl Told<'_> {
    /// Every step that applies.
    pub fn steps(self) -> Vec<ToldStep> {
        self.path.steps().iter().map(|step| self.step(*step)).collect()
    }

    /// One step.
    pub fn step(self, step: PathStep<'_>) -> ToldStep {
        let Told { path, dossier, settings, i18n } = self;
        let language = i18n.language();
        let untouched = StepProgress::default();
        let kept = dossier.progress.steps.get(&step.step.id).unwrap_or(&untouched);
        let standing = Standing::of(step, dossier, settings);
        let warnings = step.warnings().map(|warning| ToldWarning {
            level: warning.level,
            word: i18n.level(warning.level),
            text: warning.text.plain(language),
        });
        let safe_first = step.safe_first().map(|item| Point {
            id: item.id.to_string(),
            number: None,
            place: None,
            text: item.text.plain(language),
            is_ticked: kept.ticked.contains(item.id.as_str()),
            values: Vec::new(),
            trial: None,
        });
        let instructions = step.instructions().map(|numbered| self.instruction(step, kept, numbered));
        let said = std::iter::once(say::standing_sentence(i18n, &standing)).chain(progress::notes(kept, i18n));
        ToldStep {
            id: step.step.id.to_string(),
            number: step.step.number,
            title: step.step.title.say(language).to_owned(),
            places: step.places().into_iter().map(|place| i18n.place(place)).collect(),
            minutes: step.step.minutes,
            said: said.collect(),
            note: kept.note.clone(),
            why: step.step.why.plain(language),
            warnings: warnings.collect(),
            missing: standing::missing(path, step, &dossier.progress),
            safe_first: safe_first.collect(),
            instructions: instructions.collect(),
            values: self.values(&step.step.values),
            reference: step.step.reference.as_ref().map(|reference| reference.say(language).to_owned()),
            standing,
        }
    }

    fn instruction(
        self,
        step: PathStep<'_>,
        kept: &StepProgress,
        Numbered { number, instruction }: Numbered<'_>,
    ) -> Point {
        let Told { dossier, i18n, .. } = self;
        let Instruction { id, place, text, values, compare, note, trial, .. } = instruction;
        // To type, to compare, to note: said in the label, for who hears it.
        let compared = self
            .values(compare)
            .into_iter()
            .map(|value| Value { label: text!(i18n, "etape-a-comparer", champ = value.label), ..value });
        let noted = note.iter().map(|&noted| {
            let row = super::annex::noted(noted, dossier, self.settings, i18n);
            let value = Value::from(row);
            let said = if value.value.is_some() { value.said } else { text!(i18n, "etape-pas-note") };
            Value { label: text!(i18n, "etape-a-noter", champ = value.label), value: value.value, said }
        });
        Point {
            id: id.to_string(),
            number: Some(number),
            place: (*place != step.place()).then(|| i18n.place(*place)),
            text: text.plain(i18n.language()),
            is_ticked: kept.ticked.contains(id.as_str()),
            values: self.values(values).into_iter().chain(compared).chain(noted).collect(),
            trial: trial.map(|trial| self.trial(trial)),
        }
    }

    /// A trial and what came of it.
    pub fn trial(self, trial: Trial) -> ToldTrial {
        let Told { dossier, settings, i18n, .. } = self;
        let standing = match settings {
            Some(settings) => TrialStanding::of(trial, &dossier.progress, settings),
            None => dossier.progress.trials.get(&trial).map_or(TrialStanding::NotTried, TrialStanding::Said),
        };
        ToldTrial { trial, name: say::trial(i18n, trial), result: say::trial_result(i18n, &standing) }
    }

    fn values(self, keys: &[SettingKey]) -> Vec<Value> {
        let Told { settings, i18n, .. } = self;
        let unknown = |&key: &SettingKey| {
            let said = text!(i18n, "valeur-inconnue");
            Value { label: i18n.value(key), value: None, said }
        };
        match settings {
            Some(settings) => rows(settings, i18n, keys).into_iter().map(Value::from).collect(),
            None => keys.iter().map(unknown).collect(),
        }
    }
}

impl From<Row> for Value {
    fn from(row: Row) -> Self {
        let (value, said) = match row.cell {
            Cell::Address(text) | Cell::List(text) | Cell::Path(text) | Cell::Words(text) => (Some(text.clone()), text),
            Cell::Said(text) | Cell::Blank(text) => (None, text),
        };
        Value { label: row.label, value, said }
    }
}
