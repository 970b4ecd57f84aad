//! The file's shape, before any check: its fields, in French, as an animator writes them.

use serde::Deserialize;

/// The version of this shape, in the field `format`.
pub const FORMAT: u32 = 1;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "parcours")]
pub struct File {
    pub format: u32,
    pub id: String,
    #[serde(rename = "titre")]
    pub title: Text,
    pub source: Text,
    #[serde(default)]
    pub edition: Option<String>,
    #[serde(rename = "sous_la_main", default)]
    pub at_hand: Vec<Item>,
    #[serde(rename = "figures_propres", default)]
    pub own_figures: Vec<OwnFigure>,
    #[serde(rename = "etapes")]
    pub steps: Vec<Step>,
    #[serde(rename = "retour")]
    pub rollback: Rollback,
    #[serde(rename = "symptomes", default)]
    pub symptoms: Vec<Symptom>,
    #[serde(rename = "glossaire", default)]
    pub glossary: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "texte")]
pub struct Text {
    #[serde(default)]
    pub fr: Option<String>,
    #[serde(default)]
    pub en: Option<String>,
}

/// A figure in a file beside the walkthrough.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "figure")]
pub struct OwnFigure {
    #[serde(rename = "fichier")]
    pub file: String,
    #[serde(rename = "titre")]
    pub title: Text,
    #[serde(rename = "reperes", default)]
    pub callouts: Vec<Callout>,
    pub description: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "repere")]
pub struct Callout {
    #[serde(rename = "numero")]
    pub number: u32,
    #[serde(rename = "quoi")]
    pub what: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "etape")]
pub struct Step {
    pub id: String,
    #[serde(rename = "numero")]
    pub number: u32,
    #[serde(rename = "lieu")]
    pub place: String,
    #[serde(default)]
    pub condition: Option<String>,
    #[serde(rename = "titre")]
    pub title: Text,
    #[serde(rename = "pourquoi")]
    pub why: Text,
    pub minutes: u32,
    #[serde(default)]
    pub reference: Option<Text>,
    #[serde(default)]
    pub figures: Vec<String>,
    #[serde(rename = "valeurs", default)]
    pub values: Vec<String>,
    #[serde(rename = "apres", default)]
    pub after: Vec<String>,
    #[serde(rename = "attente", default)]
    pub waits: bool,
    #[serde(rename = "verifications", default)]
    pub checks: Vec<String>,
    #[serde(rename = "avertissements", default)]
    pub warnings: Vec<Warning>,
    #[serde(rename = "a_mettre_a_l_abri", default)]
    pub safe_first: Vec<Item>,
    #[serde(rename = "consignes")]
    pub instructions: Vec<Instruction>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "avertissement")]
pub struct Warning {
    #[serde(rename = "niveau")]
    pub level: String,
    #[serde(default)]
    pub condition: Option<String>,
    #[serde(rename = "texte")]
    pub text: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "consigne")]
pub struct Instruction {
    pub id: String,
    #[serde(default)]
    pub condition: Option<String>,
    #[serde(rename = "lieu", default)]
    pub place: Option<String>,
    #[serde(default)]
    pub figure: Option<String>,
    #[serde(rename = "repere", default)]
    pub callout: Option<u32>,
    #[serde(rename = "hors_figure", default)]
    pub off_figure: bool,
    #[serde(rename = "valeurs", default)]
    pub values: Vec<String>,
    #[serde(rename = "outils", default)]
    pub tools: Vec<String>,
    #[serde(rename = "a_comparer", default)]
    pub compare: Vec<String>,
    #[serde(rename = "a_noter", default)]
    pub note: Vec<String>,
    #[serde(rename = "essai", default)]
    pub trial: Option<String>,
    #[serde(rename = "texte")]
    pub text: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "ligne")]
pub struct Item {
    pub id: String,
    #[serde(default)]
    pub condition: Option<String>,
    #[serde(rename = "texte")]
    pub text: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "retour")]
pub struct Rollback {
    #[serde(rename = "titre")]
    pub title: Text,
    pub introduction: Text,
    #[serde(rename = "cas")]
    pub cases: Vec<RollbackCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "cas")]
pub struct RollbackCase {
    pub id: String,
    #[serde(default)]
    pub condition: Option<String>,
    #[serde(rename = "titre")]
    pub title: Text,
    #[serde(rename = "consignes")]
    pub instructions: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "symptome")]
pub struct Symptom {
    pub id: String,
    #[serde(rename = "qui")]
    pub actor: String,
    #[serde(rename = "vu")]
    pub seen: Text,
    pub cause: Text,
    #[serde(rename = "remede")]
    pub hint: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "terme")]
pub struct Term {
    pub id: String,
    #[serde(rename = "terme")]
    pub term: Text,
    pub definition: Text,
}
