//! A step in full, as a text that can be read aloud and as JSON.

use crate::document::steps::{Point, ToldStep, Value};
use crate::domain::printable;
use crate::dossier::Standing;
use crate::i18n::I18n;
use crate::text;
use crate::walkthrough::names::Word;
use serde_json::{Value as Json, json};

/// What a step amounts to, for programs.
pub(super) fn state(standing: &Standing) -> &'static str {
    match standing {
        Standing::ToDo => "a_faire",
        Standing::Begun => "en_cours",
        Standing::Waiting { .. } => "en_attente",
        Standing::Done { .. } => "fait",
        Standing::ToReview { .. } => "a_revoir",
        Standing::Skipped { .. } => "passe",
    }
}

/// The step for people: what each line is about stands at its beginning, and nothing is told by its place alone. Every
/// foreign text is on one line.
pub(super) fn text(step: &ToldStep, i18n: &I18n) -> String {
    let mut lines = vec![
        text!(i18n, "etape-numerotee", numero = step.number, titre = step.title.clone()),
        pair(i18n, text!(i18n, "commande-identifiant"), &step.id),
        pair(i18n, text!(i18n, "guide-ou"), &step.places.join(", ")),
        pair(i18n, text!(i18n, "guide-duree"), &text!(i18n, "guide-minutes", minutes = step.minutes)),
        pair(i18n, text!(i18n, "guide-etat"), &step.said.join(" ")),
        pair(i18n, text!(i18n, "commande-pourquoi"), &step.why),
    ];
    lines.extend(step.warnings.iter().map(|warning| pair(i18n, warning.word.clone(), &warning.text)));
    if !step.safe_first.is_empty() {
        lines.push(heading(i18n, text!(i18n, "etape-avant")));
        lines.extend(step.safe_first.iter().flat_map(|point| point_text(point, i18n)));
    }
    lines.push(heading(i18n, text!(i18n, "guide-consignes")));
    lines.extend(step.instructions.iter().flat_map(|point| point_text(point, i18n)));
    if !step.values.is_empty() {
        lines.push(heading(i18n, text!(i18n, "guide-valeurs-etape")));
        lines.extend(step.values.iter().map(|value| format!("   {}", value_text(value, i18n))));
    }
    lines.extend(step.reference.clone().map(|document| text!(i18n, "etape-reference", document = document)));
    let lines = lines.iter().map(|line| printable::one_line(line).into_owned());
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

fn pair(i18n: &I18n, label: String, value: &str) -> String {
    text!(i18n, "commande-ligne", champ = label, valeur = value.to_owned())
}

fn heading(i18n: &I18n, title: String) -> String {
    text!(i18n, "commande-titre", titre = title)
}

fn value_text(value: &Value, i18n: &I18n) -> String {
    pair(i18n, value.label.clone(), &value.said)
}

fn point_text(point: &Point, i18n: &I18n) -> Vec<String> {
    let name = point.number.map_or_else(|| point.id.clone(), |number| number.to_string());
    let place = point.place.iter().map(|place| text!(i18n, "guide-ailleurs", lieu = place.clone()));
    let text: Vec<_> = place.chain([point.text.clone()]).collect();
    let text = text.join(" ");
    let mut lines = vec![match point.is_ticked {
        true => text!(i18n, "commande-point-coche", point = name, texte = text),
        false => text!(i18n, "commande-point", point = name, texte = text),
    }];
    lines.extend(point.values.iter().map(|value| format!("   {}", value_text(value, i18n))));
    lines.extend(point.trial.iter().map(|trial| {
        let (name, result) = (trial.name.clone(), trial.result.clone());
        format!("   {}", text!(i18n, "commande-essai", id = trial.trial.id(), essai = name, resultat = result))
    }));
    lines
}

/// The step for programs.
pub(super) fn json(step: &ToldStep) -> Json {
    let warnings: Vec<_> =
        step.warnings.iter().map(|warning| json!({ "niveau": warning.level.word(), "texte": warning.text })).collect();
    json!({
        "id": step.id,
        "numero": step.number,
        "titre": step.title,
        "lieux": step.places,
        "minutes": step.minutes,
        "etat": state(&step.standing),
        "etat_dit": step.said,
        "note": step.note,
        "pourquoi": step.why,
        "avertissements": warnings,
        "a_finir_d_abord": step.missing.steps,
        "a_mettre_a_l_abri": step.safe_first.iter().map(point_json).collect::<Vec<_>>(),
        "consignes": step.instructions.iter().map(point_json).collect::<Vec<_>>(),
        "valeurs": step.values.iter().map(value_json).collect::<Vec<_>>(),
        "reference": step.reference,
    })
}

fn point_json(point: &Point) -> Json {
    let trial = point.trial.as_ref();
    json!({
        "id": point.id,
        "numero": point.number,
        "lieu": point.place,
        "texte": point.text,
        "coche": point.is_ticked,
        "valeurs": point.values.iter().map(value_json).collect::<Vec<_>>(),
        "essai": trial.map(|trial| json!({ "id": trial.trial.id(), "nom": trial.name, "resultat": trial.result })),
    })
}

fn value_json(value: &Value) -> Json {
    json!({ "libelle": value.label, "valeur": value.value, "dit": value.said })
}
