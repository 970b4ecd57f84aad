//! From the file's shape to a walkthrough that cannot be wrong; every fault is collected.

mod callouts;
mod figures;
mod step;

use super::fault::{Fault, FaultKind, FilePart, Words};
use super::figure_catalogue::FigureCatalogue;
use super::lines::Lines;
use super::names::{HOSTINGS, Word, named};
use super::own_figure::{FigureFile, FigureFileFault, OwnFigure, OwnPicture};
use super::phrase::{self, MarkError, Phrase, Span};
use super::{Condition, Item, Rollback, RollbackCase, Step, Symptom, Term, Walkthrough, file, id};
use crate::domain::forbidden_character;
use crate::domain::provenance::{self, Provenance};
use crate::domain::trial::Trial;
use crate::lang::{Bilingual, Language};
use chrono::NaiveDate;

use std::collections::BTreeSet;
use std::sync::Arc;

/// Checks a whole file, its callouts against those that the figures says are drawn; `lines`: where its parts begin.
///
/// # Errors
/// Every fault, in the order of the checks; the list is never empty.
pub(super) fn check(
    file: file::File,
    lines: Lines,
    figures: Option<FigureCatalogue>,
    pictures: Pictures<'_>,
) -> Result<Walkthrough, Vec<Fault>> {
    let (trials, faults, own_figures) = (Vec::new(), Vec::new(), Vec::new());
    let mut checker = Checker { lines, trials, faults, figures, pictures, own_figures };
    match checker.walkthrough(file) {
        Some(walkthrough) if checker.faults.is_empty() => Ok(walkthrough),
        _ => Err(checker.faults),
    }
}

/// Gives the picture of a figure's file.
pub(super) type Pictures<'a> = &'a dyn Fn(&FigureFile) -> Result<OwnPicture, FigureFileFault>;

struct Checker<'a> {
    lines: Lines,
    /// The trials that are asked so far, each with the condition of its instruction.
    trials: Vec<(Trial, Condition)>,
    faults: Vec<Fault>,
    figures: Option<FigureCatalogue>,
    pictures: Pictures<'a>,
    /// Those of the file, by their names; `None` for one that is at fault: it is not reported again where it is used.
    own_figures: Vec<(String, Option<Arc<OwnFigure>>)>,
}

/// Where the checker is.
struct Spot {
    part: FilePart,
    line: usize,
}

/// The identifiers met in one list.
#[derive(Default)]
struct Seen(BTreeSet<String>);

/// How a part without identifier is called: by its rank in the list.
fn call(id: &str, index: usize) -> String {
    if id.is_empty() { format!("n°\u{a0}{}", index + 1) } else { crate::domain::excerpt(id) }
}

/// Turns a list into its checked form, or nothing if a member is wrong; all are checked.
fn all<T, U>(members: Vec<T>, mut check: impl FnMut(usize, T) -> Option<U>) -> Option<Vec<U>> {
    let checked: Vec<Option<U>> = members.into_iter().enumerate().map(|(index, m)| check(index, m)).collect();
    checked.into_iter().collect()
}

impl Checker<'_> {
    fn walkthrough(&mut self, file: file::File) -> Option<Walkthrough> {
        if file.format != file::FORMAT {
            let spot = self.head("format");
            self.report(&spot, "format", FaultKind::UnknownFormat { found: file.format, known: file::FORMAT });
        }
        let spot = self.head("id");
        let id = self.id(&spot, &mut Seen::default(), file.id);
        let spot = self.head("titre");
        let title = self.bilingual(&spot, "titre", file.title);
        let spot = self.head("source");
        let source = self.phrase(&spot, "source", file.source);
        let spot = self.head("edition");
        let edition = self.edition(&spot, file.edition);
        self.lines.enter("sous_la_main");
        let at_hand = self.items(file.at_hand, FilePart::AtHand);
        let own_figures = self.own_figures(file.own_figures);
        let steps = self.steps(file.steps);
        let rollback = self.rollback(file.rollback);
        let symptoms = self.symptoms(file.symptoms);
        let glossary = self.glossary(file.glossary);
        Some(Walkthrough {
            id: id?,
            title: title?,
            source: source?,
            edition: edition?,
            provenance: Provenance::Program,
            at_hand: at_hand?,
            own_figures: own_figures?,
            steps: steps?,
            rollback: rollback?,
            symptoms: symptoms?,
            glossary: glossary?,
        })
    }

    /// A field of the file itself.
    fn head(&mut self, field: &str) -> Spot {
        Spot { part: FilePart::File, line: self.lines.enter(field) }
    }

    /// The day of the edition; none is no fault.
    fn edition(&mut self, spot: &Spot, found: Option<String>) -> Option<Option<NaiveDate>> {
        let Some(found) = found else { return Some(None) };
        let day = provenance::day(&found);
        if day.is_none() {
            self.report(spot, "edition", FaultKind::BadDate { found: crate::domain::excerpt(&found) });
        }
        day.map(Some)
    }

    fn steps(&mut self, files: Vec<file::Step>) -> Option<Vec<Step>> {
        let spot = self.head("etapes");
        let conditions: Vec<_> = files.iter().map(|step| raw_condition(step.condition.as_deref())).collect();
        let mut seen = Seen::default();
        let steps = all(files, |index, step| self.step(&mut seen, index, step));
        for hosting in HOSTINGS {
            // A condition that is no word of the list is reported in its step; here it stands for « toujours ».
            if !conditions.iter().any(|condition| condition.unwrap_or_default().holds(hosting)) {
                self.report(&spot, "etapes", FaultKind::NoStep { hosting });
            }
        }
        steps
    }

    fn items(&mut self, files: Vec<file::Item>, part: impl Fn(String) -> FilePart) -> Option<Vec<Item>> {
        let mut seen = Seen::default();
        all(files, |index, file| self.item(&mut seen, file, |id| part(call(id, index))))
    }

    /// A line to tick.
    fn item(&mut self, seen: &mut Seen, file: file::Item, part: impl Fn(&str) -> FilePart) -> Option<Item> {
        let spot = Spot { line: self.lines.find(&file.id), part: part(&file.id) };
        let id = self.id(&spot, seen, file.id);
        let condition = self.condition(&spot, file.condition);
        let text = self.phrase(&spot, "texte", file.text);
        Some(Item { id: id?, condition: condition?, text: text? })
    }

    fn rollback(&mut self, file: file::Rollback) -> Option<Rollback> {
        let spot = Spot { line: self.lines.enter("retour"), part: FilePart::Rollback };
        let title = self.bilingual(&spot, "titre", file.title);
        let introduction = self.phrase(&spot, "introduction", file.introduction);
        let mut seen = Seen::default();
        let cases = all(file.cases, |index, case| self.rollback_case(&mut seen, index, case));
        Some(Rollback { title: title?, introduction: introduction?, cases: cases? })
    }

    fn rollback_case(&mut self, seen: &mut Seen, index: usize, file: file::RollbackCase) -> Option<RollbackCase> {
        let name = call(&file.id, index);
        let spot = Spot { line: self.lines.find(&file.id), part: FilePart::RollbackCase(name.clone()) };
        let id = self.id(&spot, seen, file.id);
        let outer = self.condition(&spot, file.condition);
        let title = self.bilingual(&spot, "titre", file.title);
        if file.instructions.is_empty() {
            self.report(&spot, "consignes", FaultKind::NoInstruction);
        }
        let mut lines = Seen::default();
        let instructions = all(file.instructions, |_, item| {
            let condition = raw_condition(item.condition.as_deref());
            let item = self.item(&mut lines, item, |_| FilePart::RollbackCase(name.clone()));
            self.never_holds(&spot, condition, outer);
            item
        });
        Some(RollbackCase { id: id?, condition: outer?, title: title?, instructions: instructions? })
    }

    fn symptoms(&mut self, files: Vec<file::Symptom>) -> Option<Vec<Symptom>> {
        self.lines.enter("symptomes");
        let mut seen = Seen::default();
        all(files, |index, file| {
            let spot = Spot { line: self.lines.find(&file.id), part: FilePart::Symptom(call(&file.id, index)) };
            let id = self.id(&spot, &mut seen, file.id);
            let actor = self.word(&spot, "qui", Words::Actors, &file.actor, &super::Actor::ALL);
            let seen = self.phrase(&spot, "vu", file.seen);
            let cause = self.phrase(&spot, "cause", file.cause);
            let hint = self.phrase(&spot, "remede", file.hint);
            Some(Symptom { id: id?, seen: seen?, cause: cause?, hint: hint?, actor: actor? })
        })
    }

    fn glossary(&mut self, files: Vec<file::Term>) -> Option<Vec<Term>> {
        self.lines.enter("glossaire");
        let mut seen = Seen::default();
        all(files, |index, file| {
            let spot = Spot { line: self.lines.find(&file.id), part: FilePart::Term(call(&file.id, index)) };
            let id = self.id(&spot, &mut seen, file.id);
            let term = self.bilingual(&spot, "terme", file.term);
            let definition = self.phrase(&spot, "definition", file.definition);
            Some(Term { id: id?, term: term?, definition: definition? })
        })
    }

    fn report(&mut self, spot: &Spot, field: &str, kind: FaultKind) {
        self.faults.push(Fault { line: spot.line, part: spot.part.clone(), field: field.to_owned(), kind });
    }

    fn id<T: From<String>>(&mut self, spot: &Spot, seen: &mut Seen, text: String) -> Option<T> {
        if !seen.0.insert(text.clone()) && !text.is_empty() {
            self.report(spot, "id", FaultKind::DuplicateId { id: crate::domain::excerpt(&text) });
        }
        let found = crate::domain::excerpt(&text);
        if !id::is_well_formed(&text) {
            self.report(spot, "id", FaultKind::BadId { found });
            return None;
        }
        Some(T::from(text))
    }

    /// A word of a closed list.
    fn word<T>(&mut self, spot: &Spot, field: &str, words: Words, found: &str, list: &[T]) -> Option<T>
    where
        T: Word,
    {
        let member = named(found, list);
        if member.is_none() {
            let known: Vec<String> = list.iter().map(Word::word).collect();
            let close = closest(found, &known);
            let found = crate::domain::excerpt(found);
            self.report(spot, field, FaultKind::UnknownWord { words, found, close, known });
        }
        member
    }

    /// Several different words of a closed list.
    fn words<T>(&mut self, spot: &Spot, field: &str, words: Words, found: &[String], list: &[T]) -> Option<Vec<T>>
    where
        T: Word,
    {
        for (index, word) in found.iter().enumerate() {
            if found[..index].contains(word) {
                self.report(spot, field, FaultKind::RepeatedWord { found: crate::domain::excerpt(word) });
            }
        }
        all(found.iter().collect(), |_, word| self.word(spot, field, words, word, list))
    }

    fn condition(&mut self, spot: &Spot, found: Option<String>) -> Option<Condition> {
        match found {
            None => Some(Condition::default()),
            Some(found) => self.word(spot, "condition", Words::Conditions, &found, &Condition::ALL),
        }
    }

    /// Reports a part that no dossier can reach, because of the part around it.
    fn never_holds(&mut self, spot: &Spot, condition: Option<Condition>, outer: Option<Condition>) {
        if let (Some(condition), Some(outer)) = (condition, outer)
            && !condition.meets(outer)
        {
            self.report(spot, "condition", FaultKind::NeverHolds { condition, outer });
        }
    }

    /// A text without labels.
    fn bilingual(&mut self, spot: &Spot, field: &str, text: file::Text) -> Option<Bilingual> {
        let fr = self.plain(spot, field, Language::French, text.fr);
        let en = self.plain(spot, field, Language::English, text.en);
        Some(Bilingual { fr: fr?, en: en? })
    }

    fn plain(&mut self, spot: &Spot, field: &str, language: Language, text: Option<String>) -> Option<String> {
        let text = self.text(spot, field, language, text)?;
        if text.contains("**") {
            self.report(spot, &in_language(field, language), FaultKind::LabelNotAllowed { language });
            return None;
        }
        Some(text)
    }

    /// A text with its labels.
    fn phrase(&mut self, spot: &Spot, field: &str, text: file::Text) -> Option<Phrase> {
        let fr = self.spans(spot, field, Language::French, text.fr);
        let en = self.spans(spot, field, Language::English, text.en);
        let (fr, en) = (fr?, en?);
        self.missing_labels(spot, field, &fr, &en, Language::English);
        self.missing_labels(spot, field, &en, &fr, Language::French);
        Some(Phrase::new(fr, en))
    }

    fn spans(&mut self, spot: &Spot, field: &str, language: Language, text: Option<String>) -> Option<Vec<Span>> {
        let text = self.text(spot, field, language, text)?;
        match phrase::spans(&text) {
            Ok(spans) => Some(spans),
            Err(error) => {
                let kind = match error {
                    MarkError::Unbalanced => FaultKind::UnbalancedMark { language },
                    MarkError::EmptyLabel => FaultKind::EmptyLabel { language },
                };
                self.report(spot, &in_language(field, language), kind);
                None
            }
        }
    }

    fn missing_labels(&mut self, spot: &Spot, field: &str, of: &[Span], among: &[Span], missing_in: Language) {
        let there: BTreeSet<&str> = phrase::labels(among).collect();
        let lost: BTreeSet<&str> = phrase::labels(of).filter(|label| !there.contains(label)).collect();
        for label in lost {
            let kind = FaultKind::LabelOnlyOnce { label: label.to_owned(), missing_in };
            self.report(spot, &in_language(field, missing_in), kind);
        }
    }

    fn text(&mut self, spot: &Spot, field: &str, language: Language, text: Option<String>) -> Option<String> {
        let text = text.map(|text| phrase::on_one_line(&text));
        let kind = match &text {
            None => FaultKind::MissingLanguage { language },
            Some(text) if crate::domain::trimmed(text).is_empty() => FaultKind::EmptyText { language },
            Some(text) => match forbidden_character(text) {
                Some(code) => FaultKind::ForbiddenCharacter { language, code },
                None => return Some(text.clone()),
            },
        };
        self.report(spot, &in_language(field, language), kind);
        None
    }
}

fn in_language(field: &str, language: Language) -> String {
    format!("{field}.{}", language.code())
}

/// The condition that a word stands for, nothing reported.
fn raw_condition(word: Option<&str>) -> Option<Condition> {
    word.map_or(Some(Condition::default()), |word| named(word, &Condition::ALL))
}

/// The known word that was most likely meant.
fn closest(found: &str, known: &[String]) -> Option<String> {
    const LIKELY: f64 = 0.75;
    // Bounded: the resemblance costs the product of the lengths.
    let found: String = found.chars().take(id::LONGEST).collect();
    let likeness = |word: &String| strsim::normalized_damerau_levenshtein(&found, word);
    let best = known.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(best) >= LIKELY).then(|| best.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_recognised() {
        let known = ["url_publique".to_owned(), "uai".to_owned(), "adresse_ip".to_owned()];
        assert_eq!(closest("url_publiqe", &known).as_deref(), Some("url_publique"));
        assert_eq!(closest("adresse-ip", &known).as_deref(), Some("adresse_ip"));
        assert_eq!(closest("montant", &known), None);
        assert_eq!(closest("", &known), None);
    }
}
