//! What the command line accepts. Its words are French: the users' language.

mod answers;
mod batch;
mod dossier;
mod french;
mod inputs;
mod papers;
mod shared;
mod steps;

pub use answers::{Compare, ReadAnswer, ServerState, Verify};
pub use batch::{ListModel, ListOfSchools};
pub use dossier::{CaptureAction, Captures, Export, Import, Versions};
pub use french::EXIT_STATUSES;
pub use inputs::{LocalOptions, Modify, NewDossier};
pub use papers::{Figure, Note, Page, Script, Sheet};
pub use shared::{OutputFormat, Place, Replacing, Shape, TakeOver};
pub use steps::{StepActs, StepOptions, TrialChoice, TrialOptions, Walk, WalkthroughAction};

use clap::{Args, CommandFactory, Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;

/// Le passage à PRONOTE 2014 et son raccordement à l’ENT, pas à pas.
#[derive(Debug, Parser)]
#[command(name = "assistant-pronote", version, subcommand_value_name = "COMMANDE")]
pub struct Arguments {
    #[command(flatten)]
    pub content: ContentOptions,
    #[command(subcommand)]
    pub command: Command,
}

/// The content that takes the place of the program's own, in every command and in the window.
#[derive(Debug, Default, Args)]
pub struct ContentOptions {
    /// Parcours à suivre à la place de ceux du programme
    #[arg(long = "parcours", value_name = "FICHIER", global = true)]
    pub walkthrough: Option<PathBuf>,
    /// ENT à proposer à la place de ceux du programme
    #[arg(long = "ents", value_name = "FICHIER", global = true)]
    pub ents: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Créer un dossier à partir de quelques valeurs
    Nouveau(Box<NewDossier>),
    /// Modifier ce qui est saisi dans un dossier ; sans option, l’afficher
    #[command(alias = "completer")]
    Modifier(Box<Modify>),
    /// Lister les étapes, et où l’on en est ; avec --complet, tout ce qu’il y a à faire
    Parcours(Walk),
    /// Afficher une étape en entier, ou dire ce qui en est fait
    Etape(Box<StepOptions>),
    /// Dire si un essai a réussi ; sans essai, les lister
    Essai(TrialOptions),
    /// Afficher toutes les valeurs à saisir et à communiquer
    Parametres {
        #[command(flatten)]
        dossier: Place,
        #[command(flatten)]
        format: Shape,
    },
    /// Faire le récapitulatif en PDF
    Fiche(Sheet),
    /// Faire la demande à l’ENT en PDF
    Demande(Page),
    /// Faire le guide en une page HTML : tout le dossier, pour un lecteur d’écran, un navigateur ou une imprimante
    Guide(Page),
    /// Afficher la demande à l’ENT, à coller dans un message
    Ticket {
        #[command(flatten)]
        dossier: Place,
    },
    /// Afficher la note pour les familles
    Note(Note),
    /// Dessiner une fenêtre de PRONOTE avec les valeurs du dossier
    Figure(Figure),
    /// Garder ses propres captures d’écran à côté d’une étape
    Capture(Captures),
    /// Lister les versions gardées du dossier, ou en reprendre une
    Versions(Versions),
    /// Lire une réponse du CAS : qui, quels attributs, quel espace
    Reponse(ReadAnswer),
    /// Comparer ce que PRONOTE.net affiche avec les valeurs du dossier
    Comparer(Compare),
    /// Faire le script du serveur : préfixe, pare-feu, services
    Script(Script),
    /// Vérifier de l’extérieur : nom, port, pages, certificat, ENT, heure (ouvre des connexions)
    Verifier(Verify),
    /// Lire etat-serveur.txt, que le script du serveur a écrit : port, préfixe, pare-feu, services
    EtatServeur(ServerState),
    /// Mettre le dossier dans un .zip, pour le transmettre
    Exporter(Export),
    /// Ouvrir un .zip transmis, dans un dossier nouveau ou vide
    Importer(Import),
    /// Faire les dossiers, récapitulatifs et demandes de tous les collèges d’une liste, et leur rapport
    Lot(ListOfSchools),
    /// Lister les ENT connus
    Ents {
        #[command(flatten)]
        format: Shape,
    },
    /// Afficher le fichier qui complète les commandes dans un terminal : bash, zsh, fish ou powershell
    Completion {
        /// Terminal : bash, zsh, fish ou powershell
        #[arg(value_name = "TERMINAL", value_enum)]
        shell: Shell,
    },
    /// Afficher le manuel de la ligne de commande, à lire avec man
    Manuel,
    /// Dessiner à part la figure d’un parcours
    #[command(hide = true)]
    FigureIsolee {
        /// Nom du fichier
        #[arg(value_name = "NOM")]
        file: String,
    },
}

/// The terminals whose commands can be completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
}

impl Command {
    /// How the command answers; text for those that give no choice.
    pub fn format(&self) -> OutputFormat {
        match self {
            Command::Parametres { format, .. }
            | Command::Ents { format }
            | Command::Capture(Captures { action: CaptureAction::Lire { format, .. }, .. })
            | Command::Parcours(Walk { format, .. })
            | Command::Essai(TrialOptions { format, .. })
            | Command::Reponse(ReadAnswer { format, .. })
            | Command::Comparer(Compare { format, .. })
            | Command::Verifier(Verify { format, .. })
            | Command::EtatServeur(ServerState { format, .. })
            | Command::Versions(Versions { format, .. }) => format.format,
            Command::Modifier(asked) => asked.format.format,
            Command::Etape(asked) => asked.format.format,
            _ => OutputFormat::Texte,
        }
    }
}

/// Whether JSON is asked for in arguments that could not be understood.
pub fn ask_for_json(arguments: &[OsString]) -> bool {
    let asks = |pair: &[OsString]| pair[0] == "--format" && pair[1] == "json";
    arguments.windows(2).any(asks) || arguments.iter().any(|argument| argument == "--format=json")
}

/// The whole command, with clap's own words in French.
pub fn command() -> clap::Command {
    french::in_french(Arguments::command().mut_subcommands(|command| match command.get_name() {
        "nouveau" => required_of_a_new_dossier(command),
        _ => command,
    }))
}

/// A new dossier needs what a change of one may leave out.
fn required_of_a_new_dossier(new: clap::Command) -> clap::Command {
    let required = |new: clap::Command, name: &'static str| new.mut_arg(name, |arg| arg.required(true));
    let new = ["name", "uai", "ent"].into_iter().fold(new, required);
    new.mut_arg("address", |arg| arg.required_unless_present("hosted"))
}
