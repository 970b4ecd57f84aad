//! `etape` and `essai`: what is done of a step, what came of a trial; by the rules of the window.

use super::arguments::{OutputFormat, StepActs, StepOptions, TrialChoice, TrialOptions};
use super::{CommandError, Session, told};
use crate::document::steps::{Told, ToldTrial};
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use crate::domain::trial::Trial;
use crate::dossier::standing::{self, Missing};
use crate::dossier::{Acts, Dossier, Finished, Followed, Occasion, Tick, TrialAnswer};
use crate::walkthrough::{ItemId, Path, PathStep, Walkthrough};
use crate::{text, user_message};
use serde_json::{Value as Json, json};

impl Session {
    /// Shows a step in full, or does what is asked of it and says what it amounts to.
    pub(super) fn step(&mut self, asked: StepOptions) -> Result<(), CommandError> {
        let (catalogue, format) = (self.catalogue()?, asked.format.format);
        if asked.acts.is_empty() {
            let dossier = self.open(&asked.dossier.path)?.dossier;
            let walkthrough = self.followed(&dossier)?;
            let settings = Settings::compute(&dossier.inputs, &catalogue).ok();
            let path = walkthrough.path(dossier.inputs.school.hosting);
            let step = self.find_step(&walkthrough, &path, &asked.step)?;
            let from =
                Told { path: &path, dossier: &dossier.shareable(), settings: settings.as_ref(), i18n: &self.i18n };
            let told = from.step(step);
            return match format {
                OutputFormat::Json => self.print_json(&told::json(&told)),
                OutputFormat::Texte => self.print_all(&told::text(&told, &self.i18n)),
            };
        }
        let (mut store, before) = self.edit(&asked.dossier.path, asked.take_over)?;
        let walkthrough = self.followed(&before)?;
        let settings = Settings::compute(&before.inputs, &catalogue).ok();
        let path = walkthrough.path(before.inputs.school.hosting);
        let step = self.find_step(&walkthrough, &path, &asked.step)?;
        let acts = Acts { path: &path, settings: settings.as_ref(), on: Timestamp::now() };
        let mut dossier = before.clone();
        self.act(acts, &mut dossier, step, &asked.acts)?;
        if dossier != before {
            dossier.walkthrough = Some(Followed::of(&walkthrough));
            store.save(&dossier, acts.on, Occasion::StepDone).map_err(|error| self.say_dossier(&error))?;
        }
        let from = Told { path: &path, dossier: &dossier.shareable(), settings: settings.as_ref(), i18n: &self.i18n };
        let told = from.step(step);
        if format == OutputFormat::Json {
            return self.print_json(&told::json(&told));
        }
        let title = text!(self.i18n, "etape-numerotee", numero = told.number, titre = told.title.clone());
        self.print(&text!(self.i18n, "commande-ligne", champ = title, valeur = told.said.join(" ")))?;
        // What the window says beside its button: done is what the user says, whatever is ticked.
        let unticked = standing::unticked(step, &dossier.progress);
        if unticked.is_empty() {
            return Ok(());
        }
        let points = unticked.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        self.print(&text!(self.i18n, "etape-non-coches", points = points))
    }

    /// Does what is asked, in the order that [`StepActs`] says.
    fn act(
        &self,
        acts: Acts<'_>,
        dossier: &mut Dossier,
        step: PathStep<'_>,
        asked: &StepActs,
    ) -> Result<(), CommandError> {
        let id = &step.step.id;
        for (points, tick) in [(&asked.unticked, Tick::Off), (&asked.ticked, Tick::On)] {
            for point in points {
                let item = self.find_point(step, point)?;
                acts.tick(dossier, id, &item, tick);
            }
        }
        if let Some(note) = &asked.note {
            dossier.progress.step_mut(id).note.clone_from(note);
        }
        if asked.waits {
            acts.wait(dossier, id);
        }
        if let Some(reason) = &asked.way_past
            && !acts.go_past(dossier, id, reason)
        {
            return Err(CommandError::coded("motif", user_message!(self.i18n, "commande-motif")));
        }
        if let Some(reason) = &asked.skipped {
            acts.skip(dossier, id, reason);
        }
        if asked.to_do {
            acts.reopen(dossier, id);
        }
        if asked.done {
            match acts.finish(dossier, id) {
                Finished::Done | Finished::Already => {}
                Finished::LeftOut => {
                    return Err(CommandError::coded("passee", user_message!(self.i18n, "commande-etape-passee")));
                }
                Finished::NotThere => return Err(self.no_such_step(id.as_str())),
                Finished::AsksFirst(missing) => return Err(self.asks_first(acts.path, step, &missing)),
            }
        }
        Ok(())
    }

    /// What the step asks for first, each named.
    fn asks_first(&self, path: &Path<'_>, step: PathStep<'_>, missing: &Missing) -> CommandError {
        let language = self.i18n.language();
        let mut fault: super::Fault = user_message!(self.i18n, "commande-etape-d-abord").into();
        fault.code = "d_abord";
        let steps = missing.steps.iter().filter_map(|id| path.step(id)).map(|step| {
            let (number, title) = (step.step.number, step.step.title.say(language).to_owned());
            text!(self.i18n, "etape-numerotee", numero = number, titre = title)
        });
        let safe = step.safe_first().filter(|item| missing.safe.contains(&item.id)).map(|item| {
            let (point, text) = (item.id.to_string(), item.text.plain(language));
            text!(self.i18n, "commande-point", point = point, texte = text)
        });
        fault.details = steps.chain(safe).collect();
        fault.json = Some(("manque", json!({ "etapes": missing.steps, "points": missing.safe })));
        CommandError::Said(vec![fault])
    }

    /// A step by its number or its identifier, among those that apply.
    fn find_step<'a>(
        &self,
        walkthrough: &Walkthrough,
        path: &Path<'a>,
        asked: &str,
    ) -> Result<PathStep<'a>, CommandError> {
        let is_it = |id: &str, number: u32| id == asked.trim() || asked.trim() == number.to_string();
        let found = path.steps().iter().find(|step| is_it(step.step.id.as_str(), step.step.number));
        if let Some(step) = found {
            return Ok(*step);
        }
        let is_elsewhere = walkthrough.steps().iter().any(|step| is_it(step.id.as_str(), step.number));
        Err(match is_elsewhere {
            true => {
                let asked = asked.trim().to_owned();
                CommandError::coded("etape", user_message!(self.i18n, "commande-etape-sans-objet", etape = asked))
            }
            false => self.no_such_step(asked),
        })
    }

    fn no_such_step(&self, asked: &str) -> CommandError {
        let asked = crate::domain::excerpt(asked);
        CommandError::coded("etape", user_message!(self.i18n, "commande-etape-inconnue", etape = asked))
    }

    /// A point of a step: an instruction by its number, or any point by its identifier.
    fn find_point(&self, step: PathStep<'_>, asked: &str) -> Result<ItemId, CommandError> {
        let asked = asked.trim();
        let instructions = step.instructions().map(|one| (one.number.to_string(), &one.instruction.id));
        let safe = step.safe_first().map(|item| (item.id.to_string(), &item.id));
        let found = instructions.chain(safe).find(|(name, id)| name == asked || id.as_str() == asked);
        found.map(|(_, id)| id.clone()).ok_or_else(|| {
            let (asked, step) = (crate::domain::excerpt(asked), step.step.id.to_string());
            CommandError::coded(
                "point",
                user_message!(self.i18n, "commande-point-inconnu", point = asked, etape = step),
            )
        })
    }

    /// Lists the trials, or keeps what came of one.
    pub(super) fn trial(&mut self, asked: TrialOptions) -> Result<(), CommandError> {
        let (catalogue, format) = (self.catalogue()?, asked.format.format);
        let (Some(id), Some(answer)) = (&asked.trial, asked.answer.answer()) else {
            let dossier = self.open(&asked.dossier.path)?.dossier;
            let walkthrough = self.followed(&dossier)?;
            let settings = Settings::compute(&dossier.inputs, &catalogue).ok();
            let path = walkthrough.path(dossier.inputs.school.hosting);
            let from =
                Told { path: &path, dossier: &dossier.shareable(), settings: settings.as_ref(), i18n: &self.i18n };
            let trials: Vec<_> =
                path.steps().iter().flat_map(|step| step.trials()).map(|one| from.trial(one)).collect();
            return self.print_trials(&trials, format);
        };
        let (mut store, mut dossier) = self.edit(&asked.dossier.path, asked.take_over)?;
        let walkthrough = self.followed(&dossier)?;
        let settings = Settings::compute(&dossier.inputs, &catalogue).ok();
        let path = walkthrough.path(dossier.inputs.school.hosting);
        let of = |trial: Trial| path.steps().iter().find(|step| step.trials().any(|one| one == trial));
        let found = Trial::find(id.trim()).and_then(|trial| Some((trial, of(trial)?)));
        let (trial, step) = found.ok_or_else(|| {
            let known: Vec<_> = path.steps().iter().flat_map(|step| step.trials()).map(Trial::id).collect();
            let (asked, known) = (crate::domain::excerpt(id), known.join(", "));
            CommandError::coded(
                "essai",
                user_message!(self.i18n, "commande-essai-inconnu", essai = asked, connus = known),
            )
        })?;
        let acts = Acts { path: &path, settings: settings.as_ref(), on: Timestamp::now() };
        acts.answer(&mut dossier, &step.step.id, trial, answer);
        dossier.walkthrough = Some(Followed::of(&walkthrough));
        store.save(&dossier, acts.on, Occasion::StepDone).map_err(|error| self.say_dossier(&error))?;
        let from = Told { path: &path, dossier: &dossier.shareable(), settings: settings.as_ref(), i18n: &self.i18n };
        let told = from.trial(trial);
        self.print_trials(&[told], format)
    }

    fn print_trials(&mut self, trials: &[ToldTrial], format: OutputFormat) -> Result<(), CommandError> {
        if format == OutputFormat::Json {
            let one = |told: &ToldTrial| json!({ "id": told.trial.id(), "nom": told.name, "resultat": told.result });
            return self.print_json(&trials.iter().map(one).collect::<Vec<Json>>().into());
        }
        for ToldTrial { trial, name, result } in trials {
            let (id, name, result) = (trial.id(), name.clone(), result.clone());
            self.print(&text!(self.i18n, "commande-essai", id = id, essai = name, resultat = result))?;
        }
        Ok(())
    }
}

impl TrialChoice {
    /// What is said of the trial; `None` when nothing is.
    fn answer(&self) -> Option<TrialAnswer> {
        let Self { succeeded, failed, not_yet } = self;
        match (succeeded, failed, not_yet) {
            (true, _, _) => Some(TrialAnswer::Succeeded),
            (_, Some(seen), _) => Some(TrialAnswer::Failed { seen: seen.clone() }),
            (_, _, true) => Some(TrialAnswer::NotYet),
            (false, None, false) => None,
        }
    }
}
