//! The signs of a dossier's texts that its papers cannot show: no font of ours has them, and an empty box stands for each.

use super::engine::can_draw;
use super::printable::missing_signs;
use crate::domain::inputs::Field;
use crate::dossier::{Dossier, LocalField, StepState};
use crate::i18n::{I18n, UserMessage};
use crate::walkthrough::Walkthrough;
use crate::{text, user_message};

/// The most places that a remark names, and the most signs of each.
const NAMED: usize = 3;

/// Signs of one text that cannot be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unprintable {
    /// Where the text was typed.
    pub place: Place,
    /// The signs, each once, in the order of the text.
    pub signs: Vec<char>,
}

/// Where a text of a dossier was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// An input.
    Input(Field),
    /// A number, a date or a person that only the papers need.
    Local(LocalField),
    /// The note, the reason or the captures of the step of this number.
    Step(u32),
}

/// Which papers a remark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The summary and its annex.
    Sheet,
    /// The request to the ENT, which says nothing of the steps.
    Request,
}

/// Every text of a dossier with a sign that its papers cannot show.
pub fn unprintable(dossier: &Dossier, walkthrough: &Walkthrough) -> Vec<Unprintable> {
    let inputs = Field::all().into_iter().map(|field| (Place::Input(field), vec![dossier.inputs.get(field)]));
    let local = LocalField::ALL.iter().map(|&field| (Place::Local(field), Vec::from_iter(dossier.local.get(field))));
    let steps = walkthrough.steps().iter().map(|step| {
        let kept = dossier.progress.steps.get(&step.id);
        let reason = kept.and_then(|kept| match &kept.state {
            StepState::Skipped { reason, .. } => Some(reason.as_str()),
            _ => None,
        });
        let past = kept.and_then(|kept| kept.way_past.as_ref()).map(|past| past.reason.as_str());
        let note = kept.map(|kept| kept.note.as_str());
        let captures = dossier.captures.iter().filter(|capture| capture.step == step.id);
        let texts = reason.into_iter().chain(past).chain(note).chain(captures.map(|c| c.description.as_str()));
        (Place::Step(step.number), texts.collect())
    });
    let signs = |texts: &[&str]| missing_signs(&texts.concat(), can_draw);
    inputs
        .chain(local)
        .chain(steps)
        .map(|(place, texts)| Unprintable { place, signs: signs(&texts) })
        .filter(|found| !found.signs.is_empty())
        .collect()
}

/// What is said before a paper is printed; nothing when it shows every sign.
pub fn remark(found: &[Unprintable], paper: Paper, i18n: &I18n) -> Option<UserMessage> {
    let is_printed = |found: &&Unprintable| paper == Paper::Sheet || !matches!(found.place, Place::Step(_));
    let found: Vec<_> = found.iter().filter(is_printed).collect();
    if found.is_empty() {
        return None;
    }
    let mut places: Vec<_> = found.iter().take(NAMED).map(|found| found.say(i18n)).collect();
    let others = found.len().saturating_sub(NAMED);
    if others > 0 {
        places.push(text!(i18n, "papier-signes-autres", nombre = others));
    }
    Some(user_message!(i18n, "papier-signes", textes = places.join(text!(i18n, "papier-signes-entre").as_str())))
}

impl Unprintable {
    /// « Nom de l’établissement (王, 李) ».
    fn say(&self, i18n: &I18n) -> String {
        let place = match self.place {
            Place::Input(field) => i18n.field(field),
            Place::Local(field) => i18n.local(field),
            Place::Step(number) => text!(i18n, "papier-signes-etape", numero = number),
        };
        let mut signs: Vec<_> = self.signs.iter().take(NAMED).map(char::to_string).collect();
        if self.signs.len() > NAMED {
            signs.push("…".to_owned());
        }
        text!(i18n, "papier-signes-texte", texte = place, signes = signs.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::printable::MISSING;
    use crate::document::printable::printable;
    use crate::document::request::Request;
    use crate::document::sheet::summary::summary;
    use crate::domain::ent::Catalogue;
    use crate::domain::inputs::{AttributeInputs, ProfileInputs};
    use crate::domain::settings::Settings;
    use crate::domain::timestamp::Timestamp;
    use crate::lang::Language;
    use std::collections::BTreeSet;

    const SIGN: &str = "王";

    fn boxes(paper: &impl serde::Serialize) -> usize {
        printable(&serde_json::to_string(paper).unwrap(), can_draw).matches(MISSING).count()
    }

    /// A dossier that every paper can be made of.
    fn dossier() -> Dossier {
        let mut dossier = Dossier::default();
        for (field, text) in [
            (Field::Name, "Collège La Bourgade"),
            (Field::Uai, "0069999L"),
            (Field::Address, "http://notes.clg-la-bourgade.ac-nice.fr:8036"),
            (Field::ServerName, "serveur-pronote"),
            (Field::InstallFolder, r"E:\PRONOTE 2014"),
            (Field::Base, "base.not"),
            (Field::Ent, "agora06"),
        ] {
            dossier.inputs.set(field, text.to_owned());
        }
        dossier.inputs.ent.attributes = Some(AttributeInputs::default());
        dossier.inputs.ent.profiles = Some(ProfileInputs::default());
        dossier
    }

    /// Each place that takes such a sign: it is told, and a box is on the papers that are said to show one.
    #[test]
    fn what_is_told_is_what_the_papers_lack() {
        let (catalogue, i18n) = (Catalogue::embedded().unwrap(), I18n::new(Language::French));
        let walkthrough = Walkthrough::embedded().unwrap();
        let day = Timestamp::parse("2014-08-25T10:00:00+02:00").unwrap();
        let papers = |dossier: &Dossier| {
            let settings = Settings::compute(&dossier.inputs, &catalogue).ok()?;
            let dossier = &dossier.shareable();
            let sheet = summary(dossier, &settings, &walkthrough, &i18n, day.date_time().date_naive());
            let request = Request::of(dossier, &settings, &catalogue, &i18n);
            Some((boxes(&sheet), boxes(&request.page(&settings, &i18n, day.date_time().date_naive()))))
        };
        assert_eq!(papers(&dossier()), Some((0, 0)));
        assert_eq!(remark(&unprintable(&dossier(), &walkthrough), Paper::Sheet, &i18n), None);
        let mut seen = BTreeSet::new();
        let mut check = |name: String, dossier: Dossier| {
            let found = unprintable(&dossier, &walkthrough);
            assert_eq!(found.len(), 1, "{name}: {found:?}");
            // A value that such a sign makes wrong has no paper.
            let Some((sheet, request)) = papers(&dossier) else { return };
            assert_eq!(remark(&found, Paper::Sheet, &i18n).is_some(), sheet > 0, "{name}, on the summary");
            if request > 0 {
                assert!(remark(&found, Paper::Request, &i18n).is_some(), "{name}, on the request");
            }
            seen.insert(name);
        };
        for field in Field::all() {
            let mut dossier = dossier();
            let kept = dossier.inputs.get(field).to_owned();
            dossier.inputs.set(field, format!("{kept}{SIGN}"));
            // The addresses of the CAS are kept when it is said that they are others.
            if dossier.inputs.get(field).contains(SIGN) {
                check(format!("{field:?}"), dossier);
            }
        }
        for &field in LocalField::ALL {
            let mut dossier = dossier();
            if dossier.local.set(field, SIGN).is_ok() {
                check(format!("{field:?}"), dossier);
            }
        }
        for step in walkthrough.steps() {
            let mut noted = dossier();
            noted.progress.step_mut(&step.id).note = SIGN.to_owned();
            let mut skipped = dossier();
            let reason = SIGN.to_owned();
            skipped.progress.step_mut(&step.id).state = StepState::Skipped { reason, on: day };
            if walkthrough.path(Default::default()).step(&step.id).is_some() {
                check(format!("note of {:?}", step.id), noted);
                check(format!("reason of {:?}", step.id), skipped);
            }
        }
        assert!(seen.contains("Name") && seen.contains("Backups") && seen.len() > 40, "{seen:?}");
    }

    #[test]
    fn a_remark_names_places_and_signs_and_stays_short() {
        let (walkthrough, i18n) = (Walkthrough::embedded().unwrap(), I18n::new(Language::French));
        let mut dossier = dossier();
        dossier.inputs.school.name = "王李张刘 中学".to_owned();
        let found = unprintable(&dossier, &walkthrough);
        let said = remark(&found, Paper::Request, &i18n).unwrap();
        assert!(said.message.ends_with("Nom de l’établissement (王 李 张 …)."), "{}", said.message);
        for &field in LocalField::ALL {
            let _ = dossier.local.set(field, SIGN);
        }
        let said = remark(&unprintable(&dossier, &walkthrough), Paper::Sheet, &i18n).unwrap().message;
        assert!(said.contains("autres textes") && said.chars().count() < 300, "{said}");
    }
}
