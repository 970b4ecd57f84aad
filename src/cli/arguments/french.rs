//! clap's own words in French: its help, its headings.

use clap::ArgAction;

/// How a command ends, as [`crate::cli::Outcome`] says it: in the help and in the manual.
pub const EXIT_STATUSES: [(u8, &str); 4] = [
    (0, "C’est fait."),
    (1, "Une valeur est refusée, le dossier est incomplet, ou une vérification a trouvé quelque chose de faux."),
    (2, "La commande est mal écrite : option inconnue, argument manquant."),
    (130, "Ctrl+C l’a arrêtée : ce qui est fait est entier, et la même commande, relancée, fait le reste."),
];

/// The defaults and possible values are said in the help's own words.
fn without_english(argument: clap::Arg) -> clap::Arg {
    match argument.get_action() {
        ArgAction::Set | ArgAction::Append => argument.hide_default_value(true).hide_possible_values(true),
        _ => argument,
    }
}

/// A command and those under it, in French.
pub(super) fn in_french(command: clap::Command) -> clap::Command {
    const TEMPLATE: &str = "{about}\n\nUtilisation : {usage}\n\n{all-args}\n";
    let help = clap::Arg::new("aide")
        .short('h')
        .long("help")
        .visible_alias("aide")
        .action(ArgAction::Help)
        .help("Afficher cette aide");
    let is_root = command.get_name() == "assistant-pronote";
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
    let statuses = EXIT_STATUSES.map(|(status, meaning)| format!("  {status}  {meaning}")).join("\n");
    let template = format!("{}{{after-help}}\n", TEMPLATE.trim_end());
    command
        .arg(version)
        .arg_required_else_help(true)
        .after_help(format!("Statut de sortie\u{a0}:\n{statuses}"))
        .help_template(template)
}
