//! What several commands accept: which dossier, how to answer, whether to take over or to replace.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Which dossier a command is about.
#[derive(Debug, Args)]
pub struct Place {
    /// Dossier de l’établissement
    #[arg(value_name = "DOSSIER")]
    pub path: PathBuf,
}

/// Whether a file that this program did not make may be replaced.
#[derive(Clone, Copy, Debug, Args)]
pub struct Replacing {
    /// Remplacer le fichier de ce nom, même s’il vient d’ailleurs
    #[arg(long = "remplacer")]
    replace: bool,
}

impl Replacing {
    pub fn is_asked(self) -> bool {
        self.replace
    }
}

/// Whether a dossier is taken from whoever has it.
#[derive(Clone, Copy, Debug, Args)]
pub struct TakeOver {
    /// Reprendre la main si le dossier est déjà ouvert ailleurs
    #[arg(long = "reprendre", alias = "reprendre-la-main")]
    take_over: bool,
}

impl TakeOver {
    pub fn is_asked(self) -> bool {
        self.take_over
    }
}

/// The same where `--reprendre` takes a version back.
#[derive(Clone, Copy, Debug, Args)]
pub struct TakeOverVersion {
    /// Reprendre la main si le dossier est déjà ouvert ailleurs
    #[arg(long = "reprendre-la-main", requires = "restored")]
    take_over_version: bool,
}

impl From<TakeOverVersion> for TakeOver {
    fn from(asked: TakeOverVersion) -> Self {
        Self { take_over: asked.take_over_version }
    }
}

/// How a command answers.
#[derive(Clone, Copy, Debug, Args)]
pub struct Shape {
    /// Forme de la réponse : texte ou json
    #[arg(long, value_enum, default_value_t = OutputFormat::Texte, value_name = "FORME")]
    pub format: OutputFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    Texte,
    Json,
}
