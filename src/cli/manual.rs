//! `completion` and `manuel`: what a terminal needs to complete the commands, and the manual that `man` shows.

use super::arguments::{self, Shell};
use super::{CommandError, Session};
use clap_mangen::Man;
use std::io;

/// The program's name in a terminal.
const NAME: &str = "assistant-pronote";
/// How a heading and a smaller one begin in a manual.
const HEADING: &str = ".SH ";
const SUBHEADING: &str = ".SS ";

impl Session {
    /// The file by which a terminal completes the commands.
    pub(super) fn completion(&mut self, shell: Shell) -> Result<(), CommandError> {
        let mut command = arguments::command();
        let mut script = Vec::new();
        let shell = match shell {
            Shell::Bash => clap_complete::Shell::Bash,
            Shell::Zsh => clap_complete::Shell::Zsh,
            Shell::Fish => clap_complete::Shell::Fish,
            Shell::Powershell => clap_complete::Shell::PowerShell,
        };
        clap_complete::generate(shell, &mut command, NAME, &mut script);
        self.print_lines(&String::from_utf8_lossy(&script))
    }

    /// The manual, as `man` reads it.
    pub(super) fn manual(&mut self) -> Result<(), CommandError> {
        // Written in memory, which refuses nothing.
        let page = page(arguments::command()).unwrap_or_default();
        self.print_lines(&page)
    }
}

/// The whole manual: the program, each command, how a command ends.
fn page(mut command: clap::Command) -> io::Result<String> {
    command.build();
    let man = Man::new(command.clone())
        .title(NAME.to_uppercase())
        .section("1")
        .source(concat!("Assistant PRONOTE ", env!("CARGO_PKG_VERSION")))
        .manual("Assistant PRONOTE");
    let mut text = written(|out| man.render_title(out))?;
    text += &format!("{HEADING}NOM\n{NAME} \\- {}\n", about(&command));
    text += &format!("{HEADING}SYNOPSIS\n{}", body(&written(|out| man.render_synopsis_section(out))?));
    text += &format!("{HEADING}OPTIONS\n{}", body(&written(|out| man.render_options_section(out))?));
    text += &format!("{HEADING}COMMANDES\n");
    for command in shown(&command) {
        text += &section(command)?;
    }
    text += &format!("{HEADING}STATUT DE SORTIE\n");
    for (status, meaning) in arguments::EXIT_STATUSES {
        text += &format!(".TP\n\\fB{status}\\fR\n{meaning}\n");
    }
    Ok(text)
}

/// One command: what it does, how it is written, its options; then those under it.
fn section(command: &clap::Command) -> io::Result<String> {
    let name = command.get_bin_name().unwrap_or(command.get_name()).trim_start_matches(NAME).trim();
    let man = Man::new(command.clone());
    let mut text = format!("{SUBHEADING}{name}\n{}\n.PP\n", about(command));
    text += &body(&written(|out| man.render_synopsis_section(out))?);
    text += &body(&written(|out| man.render_options_section(out))?);
    for under in shown(command) {
        text += &section(under)?;
    }
    Ok(text)
}

fn shown(command: &clap::Command) -> impl Iterator<Item = &clap::Command> {
    command.get_subcommands().filter(|under| !under.is_hide_set())
}

fn about(command: &clap::Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

fn written(write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> io::Result<String> {
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A part without its own heading, which clap says in English, nor the lines that begin every manual; what heads some
/// of the options stands in bold.
fn body(part: &str) -> String {
    let mut text = String::new();
    for line in part.lines() {
        match line.strip_prefix(HEADING) {
            Some("SYNOPSIS" | "OPTIONS") => text += ".PP\n",
            Some(heading) => text += &format!(".PP\n\\fB{}\\fR\n", heading.trim_matches('"')),
            None if line.starts_with(".ie ") || line.starts_with(".el ") => {}
            None => text += &format!("{line}\n"),
        }
    }
    text
}
