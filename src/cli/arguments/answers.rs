//! What the commands that check or compare something accept.

use super::{Place, Shape, TakeOver};
use crate::diagnostics::connection::Check;
use clap::Args;
use std::path::PathBuf;

/// `reponse`.
#[derive(Debug, Args)]
pub struct ReadAnswer {
    /// Fichier de la réponse, ou - pour l’entrée standard
    #[arg(value_name = "FICHIER")]
    pub source: PathBuf,
    /// Dossier dont on prend les attributs (sinon ceux d’Agora06)
    #[arg(long = "dossier", value_name = "DOSSIER")]
    pub dossier: Option<PathBuf>,
    /// Afficher aussi l’utilisateur, masqué sinon
    #[arg(long = "utilisateur")]
    pub with_user: bool,
    #[command(flatten)]
    pub format: Shape,
}

/// `comparer`.
#[derive(Debug, Args)]
pub struct Compare {
    #[command(flatten)]
    pub dossier: Place,
    /// Ce que l’écran affiche
    #[arg(value_name = "VALEUR", allow_hyphen_values = true)]
    pub shown: String,
    #[command(flatten)]
    pub format: Shape,
}

/// `verifier`.
#[derive(Debug, Args)]
pub struct Verify {
    #[command(flatten)]
    pub dossier: Place,
    #[command(flatten)]
    pub format: Shape,
    /// Ne lancer que cette vérification (nom, port, page, tls, connexion_directe, espace_parents, cas_service…)
    #[arg(long = "seulement", value_name = "ID", value_parser = check)]
    pub only: Vec<Check>,
    /// Adresse à employer pour un hôte et un port, sans chercher son nom ni passer par un mandataire
    #[arg(long = "resoudre", value_name = "HOTE:PORT=ADRESSE:PORT")]
    pub pins: Vec<String>,
    /// Mandataire (proxy) des pages : systeme, aucun, ou son adresse (proxy.exemple.fr:3128)
    #[arg(long = "proxy", value_name = "ADRESSE", default_value = "systeme")]
    pub proxy: String,
    #[command(flatten)]
    pub take_over: TakeOver,
}

/// `etat-serveur`.
#[derive(Debug, Args)]
pub struct ServerState {
    #[command(flatten)]
    pub dossier: Place,
    /// Fichier écrit par le script, ou - pour l’entrée standard
    #[arg(value_name = "FICHIER")]
    pub source: PathBuf,
    #[command(flatten)]
    pub take_over: TakeOver,
    #[command(flatten)]
    pub format: Shape,
}

fn check(text: &str) -> Result<Check, String> {
    let known = || Check::ALL.map(Check::id).join(", ");
    Check::ALL.into_iter().find(|check| check.id() == text).ok_or_else(known)
}
