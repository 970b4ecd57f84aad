//! The checks of one step.

use super::{Checker, Seen, Spot, all, call, raw_condition};
use crate::domain::finding::Check;
use crate::domain::noted::Noted;
use crate::domain::setting_key::SettingKey;
use crate::domain::trial::Trial;
use crate::walkthrough::fault::{FaultKind, FilePart, Words};
use crate::walkthrough::names::HOSTINGS;
use crate::walkthrough::{
    Condition, Instruction, Item, Level, Place, Step, StepId, StepKind, StepWarning, Tool, file, path,
};

/// What the instructions need to know of their step.
struct Around<'a> {
    name: &'a str,
    place: Option<Place>,
    condition: Option<Condition>,
    figures: &'a [String],
    has_checks: bool,
}

impl Checker<'_> {
    pub(super) fn step(&mut self, seen: &mut Seen, index: usize, file: file::Step) -> Option<Step> {
        let name = call(&file.id, index);
        let spot = Spot { line: self.lines.find(&file.id), part: FilePart::Step(name.clone()) };
        let after = self.after(&spot, seen, file.after);
        let id = self.id::<StepId>(&spot, seen, file.id);
        self.number(&spot, index, file.number);
        let place = self.word(&spot, "lieu", Words::Places, &file.place, &Place::ALL);
        let condition = self.condition(&spot, file.condition);
        let title = self.bilingual(&spot, "titre", file.title);
        let why = self.phrase(&spot, "pourquoi", file.why);
        if file.minutes == 0 {
            self.report(&spot, "minutes", FaultKind::NoMinutes);
        }
        let (has_reference, reference) = (file.reference.is_some(), file.reference);
        let reference = reference.and_then(|text| self.bilingual(&spot, "reference", text));
        let figures = self.step_figures(&spot, &file.figures);
        let values = self.words(&spot, "valeurs", Words::Values, &file.values, SettingKey::ALL);
        let checks = self.words(&spot, "verifications", Words::Checks, &file.checks, &Check::CONNECTION);
        let warnings = all(file.warnings, |_, warning| self.warning(&spot, condition, warning));

        // One set for both lists: a dossier remembers what is ticked by these identifiers.
        let mut ids = Seen::default();
        let has_checks = !file.checks.is_empty();
        let around = Around { name: &name, place, condition, figures: &file.figures, has_checks };
        let safe_first = self.safe_first(&spot, &around, &mut ids, file.safe_first);
        if let (Some(warnings), Some(safe_first)) = (&warnings, &safe_first) {
            self.no_return(&spot, warnings, safe_first);
        }
        let instructions = self.instructions(&spot, &around, &mut ids, file.instructions);
        Some(Step {
            id: id?,
            number: file.number,
            place: place?,
            condition: condition?,
            title: title?,
            why: why?,
            minutes: file.minutes,
            // A reference that was refused must not pass for none.
            reference: if has_reference { Some(reference?) } else { None },
            figures: figures?,
            values: values?,
            after: after?,
            kind: if file.waits { StepKind::Wait } else { StepKind::Task },
            checks: checks?,
            warnings: warnings?,
            safe_first: safe_first?,
            instructions: instructions?,
        })
    }

    /// The steps to be over first: each is one of those before.
    fn after(&mut self, spot: &Spot, seen: &Seen, found: Vec<String>) -> Option<Vec<StepId>> {
        all(found, |_, id| {
            let is_before = seen.0.contains(&id);
            if !is_before {
                self.report(spot, "apres", FaultKind::StepNotBefore { found: crate::domain::excerpt(&id) });
            }
            is_before.then(|| StepId::from(id))
        })
    }

    fn number(&mut self, spot: &Spot, index: usize, found: u32) {
        let expected = u32::try_from(index + 1).unwrap_or(u32::MAX);
        if found != expected {
            self.report(spot, "numero", FaultKind::NotConsecutive { found, expected });
        }
    }

    fn warning(&mut self, spot: &Spot, outer: Option<Condition>, file: file::Warning) -> Option<StepWarning> {
        let level = self.word(spot, "avertissements.niveau", Words::Levels, &file.level, &Level::ALL);
        let condition = self.condition(spot, file.condition);
        self.never_holds(spot, condition, outer);
        let text = self.phrase(spot, "avertissements.texte", file.text);
        Some(StepWarning { level: level?, condition: condition?, text: text? })
    }

    fn safe_first(
        &mut self,
        spot: &Spot,
        around: &Around,
        ids: &mut Seen,
        files: Vec<file::Item>,
    ) -> Option<Vec<Item>> {
        all(files, |index, file| {
            let condition = raw_condition(file.condition.as_deref());
            let item = self.item(ids, file, |id| instruction(around.name, id, index));
            self.never_holds(spot, condition, around.condition);
            item
        })
    }

    /// A point of no return says what to keep safe, and nothing else does.
    fn no_return(&mut self, spot: &Spot, warnings: &[StepWarning], safe_first: &[Item]) {
        let said = warnings.iter().any(|warning| warning.level == Level::PointOfNoReturn);
        match (said, safe_first.is_empty()) {
            (true, true) => self.report(spot, "a_mettre_a_l_abri", FaultKind::NothingSafeFirst),
            (false, false) => self.report(spot, "avertissements", FaultKind::NoReturnNotSaid),
            _ => {}
        }
    }

    fn instructions(
        &mut self,
        spot: &Spot,
        around: &Around,
        ids: &mut Seen,
        files: Vec<file::Instruction>,
    ) -> Option<Vec<Instruction>> {
        // A condition that is no word of the list is reported below; here it stands for « toujours ».
        let conditions: Vec<Condition> =
            files.iter().map(|file| raw_condition(file.condition.as_deref()).unwrap_or_default()).collect();
        self.something_to_do(spot, around.condition, &conditions);
        let instructions = all(files, |index, file| {
            let number = path::own_number(around.condition.unwrap_or_default(), &conditions, index);
            self.instruction(around, ids, index, number, file)
        });
        if let Some(instructions) = &instructions {
            self.repeated_callouts(around.name, spot, instructions);
        }
        instructions
    }

    /// Each hosting the step applies to has something to do.
    fn something_to_do(&mut self, spot: &Spot, outer: Option<Condition>, conditions: &[Condition]) {
        if conditions.is_empty() {
            self.report(spot, "consignes", FaultKind::NoInstruction);
            return;
        }
        for hosting in HOSTINGS {
            let applies = outer.is_some_and(|outer| outer.holds(hosting));
            if applies && !conditions.iter().any(|condition| condition.holds(hosting)) {
                self.report(spot, "consignes", FaultKind::NothingToDo { hosting });
            }
        }
    }

    fn instruction(
        &mut self,
        around: &Around,
        ids: &mut Seen,
        index: usize,
        number: Option<u32>,
        file: file::Instruction,
    ) -> Option<Instruction> {
        let spot = Spot { line: self.lines.find(&file.id), part: instruction(around.name, &file.id, index) };
        let callout = self.callout(&spot, &file, around.figures, number);
        let id = self.id(&spot, ids, file.id);
        let condition = self.condition(&spot, file.condition);
        self.never_holds(&spot, condition, around.condition);
        let place = match file.place {
            None => around.place,
            Some(place) => self.word(&spot, "lieu", Words::Places, &place, &Place::ALL),
        };
        let text = self.phrase(&spot, "texte", file.text);
        let values = self.words(&spot, "valeurs", Words::Values, &file.values, SettingKey::ALL);
        let tools = self.words(&spot, "outils", Words::Tools, &file.tools, &Tool::ALL);
        if tools.as_ref().is_some_and(|tools| tools.contains(&Tool::Checks)) && !around.has_checks {
            self.report(&spot, "outils", FaultKind::NoCheckToOffer);
        }
        let compare = self.words(&spot, "a_comparer", Words::Values, &file.compare, SettingKey::ALL);
        let note = self.words(&spot, "a_noter", Words::Noted, &file.note, &Noted::ALL);
        let trial = self.trial(&spot, condition, file.trial);
        Some(Instruction {
            id: id?,
            condition: condition?,
            place: place?,
            text: text?,
            callout,
            values: values?,
            tools: tools?,
            compare: compare?,
            note: note?,
            trial: trial?,
        })
    }

    /// The trial whose result is asked: one instruction asks about it, whatever the hosting.
    fn trial(&mut self, spot: &Spot, condition: Option<Condition>, found: Option<String>) -> Option<Option<Trial>> {
        let Some(found) = found else { return Some(None) };
        let trial = self.word(spot, "essai", Words::Trials, &found, &Trial::ALL)?;
        let condition = condition.unwrap_or_default();
        if self.trials.iter().any(|(other, held)| *other == trial && held.meets(condition)) {
            self.report(spot, "essai", FaultKind::RepeatedTrial { found });
        }
        self.trials.push((trial, condition));
        Some(Some(trial))
    }
}

/// An instruction (or a thing to keep safe) of a step, as a part of the file.
fn instruction(step: &str, id: &str, index: usize) -> FilePart {
    FilePart::Instruction { step: step.to_owned(), instruction: call(id, index) }
}
