//! What the commands about the steps and the trials accept.

use super::{Place, Replacing, Shape, TakeOver};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `parcours`.
#[derive(Debug, Args)]
pub struct Walk {
    #[command(flatten)]
    pub format: Shape,
    /// Parcours du programme à lister, par son identifiant
    #[arg(long = "suivre", value_name = "ID", conflicts_with = "dossier")]
    pub followed: Option<String>,
    /// Dossier dont on veut l’avancement
    #[arg(long = "dossier", value_name = "DOSSIER")]
    pub dossier: Option<PathBuf>,
    /// Tout dire de chaque étape : avertissements, consignes, valeurs, essais
    #[arg(long = "complet")]
    pub whole: bool,
    #[command(subcommand)]
    pub action: Option<WalkthroughAction>,
}

/// What is done with a walkthrough's file.
#[derive(Clone, Debug, Subcommand)]
pub enum WalkthroughAction {
    /// Écrire une copie commentée du parcours et des ENT, à adapter
    Modele {
        /// Dossier où écrire parcours.ron et ents.ron
        #[arg(value_name = "DOSSIER")]
        folder: PathBuf,
        /// Parcours du programme à copier, par son identifiant
        #[arg(long = "suivre", value_name = "ID")]
        followed: Option<String>,
        #[command(flatten)]
        replacing: Replacing,
    },
    /// Vérifier un parcours en entier : chaque faute, avec sa ligne et comment la corriger
    Verifier {
        /// Fichier du parcours
        #[arg(value_name = "FICHIER")]
        file: PathBuf,
    },
    /// Dessiner chaque étape d’un parcours en PDF, avec les valeurs d’un exemple
    Apercu {
        /// Fichier du parcours
        #[arg(value_name = "FICHIER")]
        file: PathBuf,
        /// Fichier à écrire (sinon celui du parcours, en .pdf)
        #[arg(short = 'o', long = "sortie", value_name = "FICHIER")]
        output: Option<PathBuf>,
        #[command(flatten)]
        replacing: Replacing,
    },
}

/// `etape`.
#[derive(Debug, Args)]
pub struct StepOptions {
    #[command(flatten)]
    pub dossier: Place,
    /// Étape : son numéro ou son identifiant (voir la commande parcours)
    #[arg(value_name = "ETAPE")]
    pub step: String,
    #[command(flatten)]
    pub acts: StepActs,
    #[command(flatten)]
    pub take_over: TakeOver,
    #[command(flatten)]
    pub format: Shape,
}

/// What is done to a step, in this order: points, note, way past, then what is said of the step.
#[derive(Debug, Default, Args)]
pub struct StepActs {
    /// Cocher un point : son numéro ou son identifiant, affichés avec l’étape
    #[arg(long = "cocher", value_name = "POINT")]
    pub ticked: Vec<String>,
    /// Décocher un point
    #[arg(long = "decocher", value_name = "POINT")]
    pub unticked: Vec<String>,
    /// Écrire la note de l’étape ; un texte vide l’efface
    #[arg(long = "note", value_name = "TEXTE")]
    pub note: Option<String>,
    /// Continuer sans attendre ce que l’étape demande d’abord, pour ce motif
    #[arg(long = "sans-attendre", value_name = "MOTIF", conflicts_with = "waits")]
    pub way_past: Option<String>,
    /// Attendre de nouveau ce que l’étape demande d’abord
    #[arg(long = "attendre")]
    pub waits: bool,
    /// Dire que l’étape est faite
    #[arg(long = "fait", conflicts_with_all = ["skipped", "to_do"])]
    pub done: bool,
    /// Passer l’étape, pour ce motif, qui peut être vide
    #[arg(long = "passer", value_name = "MOTIF", conflicts_with = "to_do")]
    pub skipped: Option<String>,
    /// Dire que l’étape est à faire
    #[arg(long = "a-faire")]
    pub to_do: bool,
}

impl StepActs {
    /// Whether nothing is to be done: the step is shown.
    pub fn is_empty(&self) -> bool {
        let Self { ticked, unticked, note, way_past, waits, done, skipped, to_do } = self;
        ticked.is_empty()
            && unticked.is_empty()
            && note.is_none()
            && way_past.is_none()
            && skipped.is_none()
            && !(*waits || *done || *to_do)
    }
}

/// `essai`.
#[derive(Debug, Args)]
pub struct TrialOptions {
    #[command(flatten)]
    pub dossier: Place,
    /// Essai, par son identifiant
    #[arg(value_name = "ESSAI", requires = "answer")]
    pub trial: Option<String>,
    #[command(flatten)]
    pub answer: TrialChoice,
    #[command(flatten)]
    pub take_over: TakeOver,
    #[command(flatten)]
    pub format: Shape,
}

/// What came of a trial.
#[derive(Debug, Default, Args)]
#[group(id = "answer", multiple = false, requires = "trial")]
pub struct TrialChoice {
    /// L’essai a réussi
    #[arg(long = "reussi")]
    pub succeeded: bool,
    /// L’essai a échoué ; ce qui s’est affiché, à recopier, ou un texte vide
    #[arg(long = "echec", value_name = "TEXTE")]
    pub failed: Option<String>,
    /// L’essai n’est pas encore fait
    #[arg(long = "pas-encore")]
    pub not_yet: bool,
}
