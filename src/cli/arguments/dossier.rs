//! What the commands about a dossier's folder accept: versions, captures, hand-over.

use super::shared::TakeOverVersion;
use super::{Place, Replacing, Shape, TakeOver};
use crate::dossier::Part;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// `versions`.
#[derive(Debug, Args)]
pub struct Versions {
    #[command(flatten)]
    pub dossier: Place,
    /// Numéro, dans la liste, de la version à reprendre ; l’état présent est gardé parmi les versions
    #[arg(long = "reprendre", value_name = "NUMERO")]
    pub restored: Option<usize>,
    #[command(flatten)]
    pub take_over: TakeOverVersion,
    #[command(flatten)]
    pub format: Shape,
}

/// `capture`.
#[derive(Debug, Args)]
pub struct Captures {
    #[command(flatten)]
    pub dossier: Place,
    #[command(subcommand)]
    pub action: CaptureAction,
}

/// What is done with the captures.
#[derive(Debug, Subcommand)]
pub enum CaptureAction {
    /// Ajouter une image (PNG, JPEG ou BMP)
    Ajouter {
        /// Fichier de l’image
        #[arg(value_name = "FICHIER")]
        file: PathBuf,
        /// Identifiant de l’étape
        #[arg(long = "etape", value_name = "ID")]
        step: String,
        /// Ce que montre la capture (sinon le titre de la figure ou de l’étape)
        #[arg(long = "description", value_name = "TEXTE")]
        description: Option<String>,
        #[command(flatten)]
        take_over: TakeOver,
    },
    /// Lire une capture d’une fenêtre de PRONOTE et la comparer aux valeurs du dossier ; rien ne quitte cet ordinateur
    Lire {
        /// Fichier de l’image
        #[arg(value_name = "FICHIER")]
        file: PathBuf,
        /// Étape dont on attend la fenêtre (sinon elle est reconnue à ses étiquettes)
        #[arg(long = "etape", value_name = "ID")]
        step: Option<String>,
        #[command(flatten)]
        format: Shape,
        #[command(flatten)]
        take_over: TakeOver,
    },
    /// Lister les captures : un numéro par ligne, puis le fichier, l’étape et la description
    Lister,
    /// Dire ce que montre une capture, par son numéro dans la liste
    Decrire {
        /// Numéro de la capture
        #[arg(value_name = "NUMERO")]
        number: usize,
        /// Ce que montre la capture
        #[arg(value_name = "TEXTE")]
        description: String,
        #[command(flatten)]
        take_over: TakeOver,
    },
    /// Retirer une capture, par son numéro dans la liste
    Retirer {
        /// Numéro de la capture
        #[arg(value_name = "NUMERO")]
        number: usize,
        #[command(flatten)]
        take_over: TakeOver,
    },
}

/// What `exporter --avec` accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Added {
    Notes,
    Captures,
    Client,
}

impl From<Added> for Part {
    fn from(added: Added) -> Self {
        match added {
            Added::Notes => Part::Notes,
            Added::Captures => Part::Captures,
            Added::Client => Part::Client,
        }
    }
}

/// `exporter`.
#[derive(Debug, Args)]
pub struct Export {
    #[command(flatten)]
    pub dossier: Place,
    /// Fichier .zip à écrire
    #[arg(short = 'o', long = "sortie", value_name = "FICHIER")]
    pub output: PathBuf,
    /// Ce qu’il faut ajouter : notes, captures, client
    #[arg(long = "avec", value_enum, value_delimiter = ',', value_name = "PARTIES")]
    pub with: Vec<Added>,
    #[command(flatten)]
    pub replacing: Replacing,
}

/// `importer`.
#[derive(Debug, Args)]
pub struct Import {
    /// Fichier .zip à lire
    #[arg(value_name = "FICHIER")]
    pub file: PathBuf,
    #[command(flatten)]
    pub dossier: Place,
}
