//! What the command about many collèges accepts.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// A list of collèges and the folder to fill from it.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct ListOfSchools {
    /// Liste en CSV : une ligne par collège, une colonne par option de la commande nouveau
    #[arg(value_name = "COLLEGES", required = true)]
    pub list: Option<PathBuf>,
    /// Dossier où ranger les dossiers et le rapport
    #[arg(value_name = "DOSSIER", required = true)]
    pub folder: Option<PathBuf>,
    /// Dire ce qui serait fait, sans rien écrire
    #[arg(long = "simuler")]
    pub simulated: bool,
    #[command(subcommand)]
    pub model: Option<ListModel>,
}

/// The list to start from.
#[derive(Debug, Subcommand)]
pub enum ListModel {
    /// Écrire une liste d’exemple, avec toutes les colonnes
    Modele {
        /// Fichier .csv à écrire
        #[arg(value_name = "FICHIER")]
        file: PathBuf,
    },
}
