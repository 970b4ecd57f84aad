//! What the commands that make a paper, a drawing or a file accept.

use super::{Place, Replacing};
use crate::document::annex::AnnexSteps;
use clap::Args;
use std::path::PathBuf;

/// `fiche`.
#[derive(Debug, Args)]
pub struct Sheet {
    #[command(flatten)]
    pub dossier: Place,
    /// Fichier à écrire (sinon fiche.pdf, dans le dossier)
    #[arg(short = 'o', long = "sortie", value_name = "FICHIER")]
    pub output: Option<PathBuf>,
    /// Ajouter les consignes, les figures et les captures : toutes, ou celles des étapes ID,ID…
    #[arg(long = "annexe", value_name = "ETAPES", value_parser = annex)]
    pub annex: Option<AnnexSteps>,
    #[command(flatten)]
    pub replacing: Replacing,
}

/// `demande` and `guide`.
#[derive(Debug, Args)]
pub struct Page {
    #[command(flatten)]
    pub dossier: Place,
    /// Fichier à écrire (sinon demande.pdf ou guide.html, dans le dossier)
    #[arg(short = 'o', long = "sortie", value_name = "FICHIER")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub replacing: Replacing,
}

/// `note`.
#[derive(Debug, Args)]
pub struct Note {
    #[command(flatten)]
    pub dossier: Place,
    /// Afficher celle du personnel
    #[arg(long = "personnel")]
    pub staff: bool,
}

/// `figure`.
#[derive(Debug, Args)]
pub struct Figure {
    /// Lister les figures : un identifiant par ligne, puis son titre
    #[arg(long = "liste", conflicts_with_all = ["id", "dossier", "output", "scale", "replace"])]
    pub list: bool,
    /// Identifiant de la figure
    #[arg(value_name = "ID", required_unless_present = "list")]
    pub id: Option<String>,
    /// Dossier de l’établissement
    #[arg(value_name = "DOSSIER", required_unless_present = "list")]
    pub dossier: Option<PathBuf>,
    /// Fichier à écrire, en .png ou en .pdf
    #[arg(short = 'o', long = "sortie", value_name = "FICHIER", required_unless_present = "list")]
    pub output: Option<PathBuf>,
    /// Pixels par point, de 0.5 à 8
    #[arg(long = "echelle", default_value = "2", value_name = "NOMBRE", value_parser = scale)]
    pub scale: f32,
    #[command(flatten)]
    pub replacing: Replacing,
}

/// `script`.
#[derive(Debug, Args)]
pub struct Script {
    #[command(flatten)]
    pub dossier: Place,
    /// Fichier à écrire (sinon le script est affiché)
    #[arg(short = 'o', long = "sortie", value_name = "FICHIER")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub replacing: Replacing,
}

/// « toutes », or the identifiers of steps.
fn annex(text: &str) -> Result<AnnexSteps, String> {
    let steps: Vec<_> = text.split(',').map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned).collect();
    match steps.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => Err("toutes, ou des étapes".to_owned()),
        ["toutes"] => Ok(AnnexSteps::All),
        _ => Ok(AnnexSteps::Steps(steps)),
    }
}

/// A figure's scale: enough to see, not enough to fill the memory.
fn scale(text: &str) -> Result<f32, String> {
    match text.replace(',', ".").parse() {
        Ok(scale) if (0.5..=8.0).contains(&scale) => Ok(scale),
        _ => Err("de 0.5 à 8".to_owned()),
    }
}
