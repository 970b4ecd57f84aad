//! What the command line accepts. Its words are French: the users' language.

use super::local::LocalOptions;
use crate::diagnostics::connection::Check;
use crate::document::annex::AnnexSteps;
use crate::domain::inputs::{CasInputs, ContactInputs, EntInputs, Hosting, Inputs, Protocol};
use crate::domain::inputs::{SchoolInputs, ServerInputs};
use crate::dossier::Part;
use clap::{ArgAction, Args, CommandFactory, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;

/// Le passage à PRONOTE 2014 et son raccordement à l’ENT, pas à pas.
#[derive(Debug, Parser)]
#[command(name = "assistant-pronote", version, subcommand_value_name = "COMMANDE")]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Créer un dossier à partir de quelques valeurs
    Nouveau(Box<NewDossier>),
    /// Noter les numéros, dates et contacts des papiers, puis les lister
    Completer {
        #[command(flatten)]
        dossier: Place,
        #[command(flatten)]
        local: Box<LocalOptions>,
        #[command(flatten)]
        take_over: TakeOver,
    },
    /// Afficher toutes les valeurs à saisir et à communiquer
    Parametres {
        #[command(flatten)]
        dossier: Place,
        #[command(flatten)]
        format: Shape,
    },
    /// Faire le récapitulatif en PDF
    Fiche {
        #[command(flatten)]
        dossier: Place,
        /// Fichier à écrire (sinon fiche.pdf, dans le dossier)
        #[arg(short = 'o', long = "sortie", value_name = "FICHIER")]
        output: Option<PathBuf>,
        /// Ajouter les consignes, les figures et les captures : toutes, ou celles des étapes ID,ID…
        #[arg(long = "annexe", value_name = "ETAPES", value_parser = annex)]
        annex: Option<AnnexSteps>,
        #[command(flatten)]
        replacing: Replacing,
    },
    /// Faire la demande à l’ENT en PDF
    Demande {
        #[command(flatten)]
        dossier: Place,
        /// Fichier à écrire (sinon demande.pdf, dans le dossier)
        #[arg(short = 'o', long = "sortie", value_name = "FICHIER")]
        output: Option<PathBuf>,
        #[command(flatten)]
        replacing: Replacing,
    },
    /// Faire le guide en une page HTML : tout le dossier, pour un lecteur d’écran, un navigateur ou une imprimante
    Guide {
        #[command(flatten)]
        dossier: Place,
        /// Fichier à écrire (sinon guide.html, dans le dossier)
        #[arg(short = 'o', long = "sortie", value_name = "FICHIER")]
        output: Option<PathBuf>,
        #[command(flatten)]
        replacing: Replacing,
    },
    /// Afficher la demande à l’ENT, à coller dans un message
    Ticket {
        #[command(flatten)]
        dossier: Place,
    },
    /// Afficher la note pour les familles
    Note {
        #[command(flatten)]
        dossier: Place,
        /// Afficher celle du personnel
        #[arg(long = "personnel")]
        staff: bool,
    },
    /// Dessiner une fenêtre de PRONOTE avec les valeurs du dossier
    Figure {
        /// Lister les figures : un identifiant par ligne, puis son titre
        #[arg(long = "liste", exclusive = true)]
        list: bool,
        /// Identifiant de la figure
        #[arg(value_name = "ID", required_unless_present = "list")]
        id: Option<String>,
        /// Dossier de l’établissement
        #[arg(value_name = "DOSSIER", required_unless_present = "list")]
        dossier: Option<PathBuf>,
        /// Fichier à écrire, en .png ou en .pdf
        #[arg(short = 'o', long = "sortie", value_name = "FICHIER", required_unless_present = "list")]
        output: Option<PathBuf>,
        /// Pixels par point, de 0.5 à 8
        #[arg(long = "echelle", default_value = "2", value_name = "NOMBRE", value_parser = scale)]
        scale: f32,
        #[command(flatten)]
        replacing: Replacing,
    },
    /// Garder ses propres captures d’écran à côté d’une étape
    Capture {
        #[command(flatten)]
        dossier: Place,
        #[command(subcommand)]
        action: CaptureAction,
    },
    /// Lister les versions gardées du dossier, ou en reprendre une
    Versions {
        #[command(flatten)]
        dossier: Place,
        /// Numéro, dans la liste, de la version à reprendre ; l’état présent est gardé parmi les versions
        #[arg(long = "reprendre", value_name = "NUMERO")]
        restored: Option<usize>,
        #[command(flatten)]
        take_over: TakeOverVersion,
        #[command(flatten)]
        format: Shape,
    },
    /// Lire une réponse du CAS : qui, quels attributs, quel espace
    Reponse {
        /// Fichier de la réponse, ou - pour l’entrée standard
        #[arg(value_name = "FICHIER")]
        source: PathBuf,
        /// Dossier dont on prend les attributs (sinon ceux d’Agora06)
        #[arg(long = "dossier", value_name = "DOSSIER")]
        dossier: Option<PathBuf>,
        /// Afficher aussi l’utilisateur, masqué sinon
        #[arg(long = "utilisateur")]
        with_user: bool,
        #[command(flatten)]
        format: Shape,
    },
    /// Comparer ce que PRONOTE.net affiche avec les valeurs du dossier
    Comparer {
        #[command(flatten)]
        dossier: Place,
        /// Ce que l’écran affiche
        #[arg(value_name = "VALEUR", allow_hyphen_values = true)]
        shown: String,
        #[command(flatten)]
        format: Shape,
    },
    /// Faire le script du serveur : préfixe, pare-feu, services
    Script {
        #[command(flatten)]
        dossier: Place,
        /// Fichier à écrire (sinon le script est affiché)
        #[arg(short = 'o', long = "sortie", value_name = "FICHIER")]
        output: Option<PathBuf>,
        #[command(flatten)]
        replacing: Replacing,
    },
    /// Vérifier de l’extérieur : nom, port, pages, certificat, ENT, heure (ouvre des connexions)
    Verifier {
        #[command(flatten)]
        dossier: Place,
        #[command(flatten)]
        format: Shape,
        /// Ne lancer que cette vérification (nom, port, page, tls, connexion_directe, espace_parents, cas_service…)
        #[arg(long = "seulement", value_name = "ID", value_parser = check)]
        only: Vec<Check>,
        /// Adresse à employer pour un hôte et un port, sans chercher son nom ni passer par un mandataire
        #[arg(long = "resoudre", value_name = "HOTE:PORT=ADRESSE:PORT")]
        pins: Vec<String>,
        /// Mandataire (proxy) des pages : systeme, aucun, ou son adresse (proxy.exemple.fr:3128)
        #[arg(long = "proxy", value_name = "ADRESSE", default_value = "systeme")]
        proxy: String,
        #[command(flatten)]
        take_over: TakeOver,
    },
    /// Mettre le dossier dans un .zip, pour le transmettre
    Exporter {
        #[command(flatten)]
        dossier: Place,
        /// Fichier .zip à écrire
        #[arg(short = 'o', long = "sortie", value_name = "FICHIER")]
        output: PathBuf,
        /// Ce qu’il faut ajouter : notes, captures, client
        #[arg(long = "avec", value_enum, value_delimiter = ',', value_name = "PARTIES")]
        with: Vec<Added>,
        #[command(flatten)]
        replacing: Replacing,
    },
    /// Ouvrir un .zip transmis, dans un dossier nouveau ou vide
    Importer {
        /// Fichier .zip à lire
        #[arg(value_name = "FICHIER")]
        file: PathBuf,
        #[command(flatten)]
        dossier: Place,
    },
    /// Lister les ENT connus
    Ents {
        #[command(flatten)]
        format: Shape,
    },
    /// Lister les étapes, et où l’on en est
    Parcours {
        #[command(flatten)]
        format: Shape,
        /// Parcours à lire à la place de celui du programme
        #[arg(long = "parcours", value_name = "FICHIER")]
        walkthrough: Option<PathBuf>,
        /// Dossier dont on veut l’avancement
        #[arg(long = "dossier", value_name = "DOSSIER")]
        dossier: Option<PathBuf>,
    },
}

impl Command {
    /// How the command answers; text for those that give no choice.
    pub fn format(&self) -> OutputFormat {
        match self {
            Command::Parametres { format, .. }
            | Command::Reponse { format, .. }
            | Command::Comparer { format, .. }
            | Command::Verifier { format, .. }
            | Command::Versions { format, .. }
            | Command::Ents { format }
            | Command::Capture { action: CaptureAction::Lire { format, .. }, .. }
            | Command::Parcours { format, .. } => format.format,
            _ => OutputFormat::Texte,
        }
    }
}

/// Whether JSON is asked for in arguments that could not be understood.
pub fn ask_for_json(arguments: &[OsString]) -> bool {
    let asks = |pair: &[OsString]| pair[0] == "--format" && pair[1] == "json";
    arguments.windows(2).any(asks) || arguments.iter().any(|argument| argument == "--format=json")
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
#[derive(Debug, Args)]
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

/// « toutes », or the identifiers of steps.
fn annex(text: &str) -> Result<AnnexSteps, String> {
    let steps: Vec<_> = text.split(',').map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned).collect();
    match steps.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => Err("toutes, ou des étapes".to_owned()),
        ["toutes"] => Ok(AnnexSteps::All),
        _ => Ok(AnnexSteps::Steps(steps)),
    }
}

fn check(text: &str) -> Result<Check, String> {
    let known = || Check::ALL.map(Check::id).join(", ");
    Check::ALL.into_iter().find(|check| check.id() == text).ok_or_else(known)
}

/// A figure's scale: enough to see, not enough to fill the memory.
fn scale(text: &str) -> Result<f32, String> {
    match text.replace(',', ".").parse() {
        Ok(scale) if (0.5..=8.0).contains(&scale) => Ok(scale),
        _ => Err("de 0.5 à 8".to_owned()),
    }
}

/// The inputs of a new dossier, each kept as typed.
#[derive(Debug, Args)]
pub struct NewDossier {
    #[command(flatten)]
    pub place: Place,
    /// Nom de l’établissement
    #[arg(long = "nom", value_name = "NOM")]
    name: String,
    /// UAI (RNE) : 7 chiffres et une lettre
    #[arg(long, value_name = "UAI")]
    uai: String,
    /// Adresse publique de PRONOTE.net (facultative avec --heberge)
    #[arg(long = "adresse", value_name = "ADRESSE", required_unless_present = "hosted")]
    address: Option<String>,
    /// ENT, par son identifiant (voir la commande ents)
    #[arg(long, value_name = "ID")]
    ent: String,
    /// PRONOTE est hébergé par l’éditeur
    #[arg(long = "heberge")]
    hosted: bool,
    /// Protocole d’écoute : http ou https
    #[arg(long = "protocole", value_enum, default_value_t = ListeningProtocol::Http, value_name = "PROTOCOLE")]
    protocol: ListeningProtocol,
    /// Adresse IP du serveur
    #[arg(long, default_value = "", value_name = "ADRESSE")]
    ip: String,
    /// Nom du serveur sur le réseau
    #[arg(long = "serveur", default_value = "", value_name = "NOM")]
    server: String,
    /// Port d’écoute de PRONOTE.net
    #[arg(long = "port-ecoute", default_value = "", value_name = "PORT")]
    listening_port: String,
    /// Port noté sur les captures de 2013
    #[arg(long = "port-2013", default_value = "", value_name = "PORT")]
    port_2013: String,
    /// Dossier d’installation sur le serveur
    #[arg(long = "dossier-installation", default_value = "", value_name = "CHEMIN")]
    install_folder: String,
    /// Base PRONOTE (.not)
    #[arg(long, default_value = "", value_name = "FICHIER")]
    base: String,
    /// Qui rappeler : « Nom, téléphone, courriel »
    #[arg(long, default_value = "", value_name = "CONTACT")]
    contact: String,
    /// URL du serveur CAS, à la place de celle de l’ENT
    #[arg(long, value_name = "URL", conflicts_with_all = ["cas_login", "cas_validation"])]
    cas: Option<String>,
    /// Adresse d’authentification, quand les deux diffèrent
    #[arg(long = "cas-authentification", value_name = "URL", requires = "cas_validation")]
    cas_login: Option<String>,
    /// Adresse de validation, quand les deux diffèrent
    #[arg(long = "cas-validation", value_name = "URL", requires = "cas_login")]
    cas_validation: Option<String>,
    #[command(flatten)]
    local: LocalOptions,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ListeningProtocol {
    Http,
    Https,
}

impl NewDossier {
    /// The inputs as they were typed, and what only the papers need.
    pub fn inputs(self) -> (Inputs, LocalOptions) {
        let inputs = Inputs {
            school: SchoolInputs {
                name: self.name,
                uai: self.uai,
                hosting: if self.hosted { Hosting::Publisher } else { Hosting::OwnServer },
            },
            address: self.address.unwrap_or_default(),
            server: ServerInputs {
                protocol: match self.protocol {
                    ListeningProtocol::Http => Protocol::Http,
                    ListeningProtocol::Https => Protocol::Https,
                },
                ip: self.ip,
                name: self.server,
                listening_port: self.listening_port,
                port_2013: self.port_2013,
                install_folder: self.install_folder,
                base: self.base,
                ports: Vec::new(),
            },
            contact: contact(&self.contact),
            ent: EntInputs {
                id: self.ent,
                cas: match (self.cas, self.cas_login, self.cas_validation) {
                    (Some(server), ..) => CasInputs::Server(server),
                    (None, Some(login), Some(validation)) => CasInputs::Separate { login, validation },
                    (None, ..) => CasInputs::FromEnt,
                },
                attributes: None,
                profiles: None,
            },
        };
        (inputs, self.local)
    }
}

/// « Mme Martin, 04 93 00 00 00, ce.0069999L@ac-nice.fr »: each part is known by its look.
fn contact(text: &str) -> ContactInputs {
    let mut contact = ContactInputs::default();
    let mut names = Vec::new();
    for part in text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        let letters = part.chars().filter(|c| c.is_alphabetic()).count();
        if part.contains('@') && contact.email.is_empty() {
            part.clone_into(&mut contact.email);
        } else if digits > letters && contact.phone.is_empty() {
            part.clone_into(&mut contact.phone);
        } else {
            names.push(part);
        }
    }
    contact.name = names.join(", ");
    contact
}

/// The whole command, with clap's own words in French.
pub fn command() -> clap::Command {
    in_french(Arguments::command())
}

/// The defaults and possible values are said in the help's own words.
fn without_english(argument: clap::Arg) -> clap::Arg {
    match argument.get_action() {
        ArgAction::Set | ArgAction::Append => argument.hide_default_value(true).hide_possible_values(true),
        _ => argument,
    }
}

fn in_french(command: clap::Command) -> clap::Command {
    const TEMPLATE: &str = "{about}\n\nUtilisation : {usage}\n\n{all-args}\n";
    let help = clap::Arg::new("aide")
        .short('h')
        .long("help")
        .visible_alias("aide")
        .action(ArgAction::Help)
        .help("Afficher cette aide");
    let is_root = command.get_name() == Arguments::command().get_name();
    let command = command
        .help_template(TEMPLATE)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading("Commandes")
        .subcommand_value_name("COMMANDE")
        .arg(help)
        .mut_args(without_english)
        .mut_subcommands(in_french);
    if !is_root {
        return command;
    }
    let version =
        clap::Arg::new("version").short('V').long("version").action(ArgAction::Version).help("Afficher la version");
    command.arg(version).arg_required_else_help(true)
}
